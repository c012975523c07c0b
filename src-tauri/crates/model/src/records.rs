//! The records of a dossier. The backbone is who did what to whom, after the HURIDOCS Events Standard
//! Formats: event - act - involvement - person, with sources and places.
//!
//! Field numbers are part of the file format: never re-use one, never change its meaning.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::record;
use crate::{Code, Edtf, Id, Stated};

record! {
    /// The dossier's own particulars.
    DossierInfo {
        /// What the dossier is called.
        1 name: Stated<String>,
        /// Its country, ISO 3166-1 alpha-3.
        2 country: Stated<Code>,
        /// What it is about.
        3 description: Stated<String>,
        /// Where its data comes from and how to cite it.
        4 citation: Stated<String>,
        /// The licence of its data.
        5 licence: Stated<String>,
        /// How a treaty becomes law of the country (vocabulary `reception`).
        6 reception: Stated<Code>,
    }
    kind Dossier
}

record! {
    /// A happening: one or more acts that belong together in time and place.
    Event {
        /// A short name.
        1 title: Stated<String>,
        /// When it happened, in EDTF.
        2 date: Stated<Edtf>,
        /// What happened, told.
        3 description: Stated<String>,
        /// How far it is established (vocabulary `violation-status`).
        4 status: Stated<Code>,
        /// The standard of proof reached (vocabulary `standard-of-proof`).
        5 proof: Stated<Code>,
        /// The review state of the record (vocabulary `verification`).
        6 verification: Stated<Code>,
        /// Who may see it (vocabulary `confidentiality`).
        7 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        8 consent: Stated<Code>,
        /// The user's own words for it.
        9 tags: BTreeSet<String>,
        /// Notes that are not part of the account.
        10 remarks: Stated<String>,
        /// Where an imported record comes from: mapping and key; never shown as content.
        11 origin: Stated<String>,
        /// Columns of the imported row that have no field of their own.
        12 details: BTreeMap<String, String>,
        /// Deaths, as the source best estimates them.
        13 deaths_best: Stated<i64>,
        /// The lowest estimate of deaths.
        14 deaths_low: Stated<i64>,
        /// The highest estimate of deaths.
        15 deaths_high: Stated<i64>,
        /// Values of the user's own fields: identifier of the [`OwnField`] to the value as text.
        16 own: BTreeMap<String, String>,
        /// The terms under which imported data may be passed on, by the name its mapping gives them.
        17 licence: Stated<Code>,
    }
    kind Event
}

record! {
    /// One type of violation against one victim.
    Act {
        /// The event it belongs to.
        1 event: Option<Id>,
        /// The victim, a [`Person`].
        2 victim: Option<Id>,
        /// What was done (vocabulary `violation-type`).
        3 violation: Stated<Code>,
        /// When, where it differs from the event's date.
        4 date: Stated<Edtf>,
        /// Where, in order, among the event's places.
        5 places: Vec<Id>,
        /// By what means.
        6 method: Stated<String>,
        /// The victim's age at the time, in whole years, 0 to 130.
        7 age: Stated<i64>,
        /// Whether the victim was under 18 at the time.
        8 minor: Stated<bool>,
        /// The victim's standing (vocabulary `victim-status`).
        9 victim_status: Stated<Code>,
        /// What had become of the victim at the end (vocabulary `status-at-end`).
        10 status_at_end: Stated<Code>,
        /// Notes that are not part of the account.
        11 remarks: Stated<String>,
        /// Where an imported record comes from: mapping and key.
        12 origin: Stated<String>,
        /// A digest of the imported row, which tells a changed row from one already imported.
        13 origin_digest: Stated<String>,
        /// Columns of the imported row that have no field of their own.
        14 details: BTreeMap<String, String>,
        /// Who may see it (vocabulary `confidentiality`).
        15 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        16 consent: Stated<Code>,
        /// Values of the user's own fields, as in [`Event::own`].
        17 own: BTreeMap<String, String>,
    }
    kind Act
}

record! {
    /// The part a perpetrator had in an act.
    Involvement {
        /// The act.
        1 act: Option<Id>,
        /// The alleged perpetrator, a [`Person`], where one is named.
        2 perpetrator: Option<Id>,
        /// What kind of perpetrator (vocabulary `perpetrator-type`).
        3 perpetrator_type: Stated<Code>,
        /// How involved (vocabulary `degree-of-involvement`).
        4 degree: Stated<Code>,
        /// The unit, party or office, as the source names it.
        5 affiliation: Stated<String>,
        /// What has become of the perpetrator since (vocabulary `perpetrator-status`).
        6 status: Stated<Code>,
        /// Notes that are not part of the account.
        7 remarks: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        8 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        9 consent: Stated<Code>,
    }
    kind Involvement
}

record! {
    /// A person or a group. Roles are held in acts, not here: one person can be victim and perpetrator.
    Person {
        /// The name, or initials or a pseudonym.
        1 name: Stated<String>,
        /// Other names, aliases, spellings.
        2 other_names: Vec<String>,
        /// One person, a family, a group (vocabulary `counting-unit`).
        3 counting_unit: Stated<Code>,
        /// Vocabulary `sex`.
        4 sex: Stated<Code>,
        /// Date of birth.
        5 born: Stated<Edtf>,
        /// What the person did for a living, in general.
        6 occupation: Stated<String>,
        /// The same as the source words it.
        7 occupation_detail: Stated<String>,
        /// Party, union, movement or side, in general.
        8 affiliation: Stated<String>,
        /// The same as the source words it.
        9 affiliation_detail: Stated<String>,
        /// Nationality, as stated.
        10 nationality: Stated<String>,
        /// Groups the person belongs to (vocabulary `victim-group`).
        11 groups: BTreeSet<Code>,
        /// Who may see it (vocabulary `confidentiality`).
        12 confidentiality: Stated<Code>,
        /// What the person agreed to (vocabulary `consent`).
        13 consent: Stated<Code>,
        /// Notes that are not part of the account.
        14 remarks: Stated<String>,
        /// Where an imported record comes from: mapping and key.
        15 origin: Stated<String>,
        /// How many persons a group counts, where known, from 1.
        16 number: Stated<i64>,
        /// Values of the user's own fields, as in [`Event::own`].
        17 own: BTreeMap<String, String>,
    }
    kind Person
}

record! {
    /// A source of information on an event.
    Source {
        /// The event.
        1 event: Option<Id>,
        /// A title or description.
        2 title: Stated<String>,
        /// Vocabulary `source-type`.
        3 source_type: Stated<Code>,
        /// The source's connection to what it tells (vocabulary `source-connection`).
        4 connection: Stated<Code>,
        /// The date of the material.
        5 date: Stated<Edtf>,
        /// Vocabulary `reliability`.
        6 reliability: Stated<Code>,
        /// Page, paragraph, file number.
        7 reference: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        8 confidentiality: Stated<Code>,
        /// Notes that are not part of the account.
        9 remarks: Stated<String>,
        /// What the source agreed to (vocabulary `consent`).
        10 consent: Stated<Code>,
        /// Whether it tells what it saw or went through itself; where empty it follows from `connection`.
        11 first_hand: Stated<bool>,
        /// Whether it knows what it tells from nobody among the event's other sources.
        12 independent: Stated<bool>,
        /// Whether it contradicts another source of the event; `remarks` says in what.
        13 contradicts: Stated<bool>,
    }
    kind Source
}

record! {
    /// A place of an event.
    Place {
        /// The event.
        1 event: Option<Id>,
        /// Its rank among the event's places, from 1; the first stands for the event on the map.
        2 rank: Stated<i64>,
        /// Its name as the source gives it.
        3 name: Stated<String>,
        /// What sort of place: at home, in custody, in public.
        4 setting: Stated<String>,
        /// Degrees north, WGS 84, -90 to 90.
        5 latitude: Stated<f64>,
        /// Degrees east, WGS 84, -180 to 180.
        6 longitude: Stated<f64>,
        /// How exact the coordinates are (vocabulary `place-precision`).
        7 precision: Stated<Code>,
        /// First-order region, ISO 3166-2; where empty it is derived from the coordinates.
        8 region: Stated<Code>,
        /// Who may see it (vocabulary `confidentiality`).
        9 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        10 consent: Stated<Code>,
    }
    kind Place
}

record! {
    /// A party with a stake in the answer: a person, a group or an institution.
    Stakeholder {
        /// Its name.
        1 name: Stated<String>,
        /// Person, group or institution (vocabulary `stakeholder-form`).
        2 form: Stated<Code>,
        /// Vocabulary `stakeholder-category`.
        3 category: Stated<Code>,
        /// Level in Lederach's pyramid (vocabulary `lederach-level`).
        4 level: Stated<Code>,
        /// Power, 1 none to 5 can block alone.
        5 power: Stated<i64>,
        /// Interest, 1 low to 5 vital.
        6 interest: Stated<i64>,
        /// Position on the process, -2 opposes actively to 2 champions it.
        7 position: Stated<i64>,
        /// Stedman's type of spoiler, where it is one (vocabulary `spoiler-type`).
        8 spoiler: Stated<Code>,
        /// Where it acts.
        9 territory: Stated<String>,
        /// What it needs.
        10 needs: Stated<String>,
        /// What it cannot accept.
        11 red_lines: Stated<String>,
        /// On what the judgements rest.
        12 source: Stated<String>,
        /// When they were made.
        13 assessed: Stated<Edtf>,
        /// By whom.
        14 assessor: Stated<String>,
        /// How sure the assessor is (vocabulary `confidence`).
        15 confidence: Stated<Code>,
        /// The same party in the register of abuses.
        16 person: Option<Id>,
        /// Who may see it (vocabulary `confidentiality`).
        17 confidentiality: Stated<Code>,
        /// Who or what it is.
        18 description: Stated<String>,
        /// Notes.
        19 remarks: Stated<String>,
        /// What it agreed to (vocabulary `consent`).
        20 consent: Stated<Code>,
        /// The groups it speaks for (vocabulary `victim-group`).
        21 represents: BTreeSet<Code>,
    }
    kind Stakeholder
}

record! {
    /// How one stakeholder relates to another; stored once, shown from both ends.
    Relation {
        /// From.
        1 from: Option<Id>,
        /// To.
        2 to: Option<Id>,
        /// Vocabulary `relation-type`.
        3 relation_type: Stated<Code>,
        /// Strength, 1 weak to 5 strong.
        4 strength: Stated<i64>,
        /// When it began and ended, as an EDTF interval.
        5 period: Stated<Edtf>,
        /// On what this rests.
        6 source: Stated<String>,
        /// Notes.
        7 remarks: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        8 confidentiality: Stated<Code>,
    }
    kind Relation
}

record! {
    /// A reconciliation measure and what it answers.
    Measure {
        /// The measure of the catalogue it follows, such as `M-TR-01`.
        1 catalogue: Stated<Code>,
        /// Its name.
        2 name: Stated<String>,
        /// Vocabulary `pillar`.
        3 pillar: Stated<Code>,
        /// What it does.
        4 description: Stated<String>,
        /// How far it has come (vocabulary `measure-status`).
        5 status: Stated<Code>,
        /// When it was adopted or began.
        6 adopted: Stated<Edtf>,
        /// Its law, decree or other basis.
        7 legal_basis: Stated<String>,
        /// Design parameters of the catalogue's measure: parameter key to decision; what is missing is open.
        8 parameters: BTreeMap<String, String>,
        /// Parliamentary acts needed (vocabulary `parliamentary-act`).
        9 acts: BTreeSet<Code>,
        /// Who leads it.
        10 lead: Stated<String>,
        /// Cost over its life.
        11 cost: Stated<f64>,
        /// ISO 4217.
        12 currency: Stated<Code>,
        /// The year the cost is expressed in.
        13 price_year: Stated<i64>,
        // 14 was a list of sentences; an [`Indicator`] is a record of its own.
        /// Duties it answers (vocabulary `duty`).
        15 duties: BTreeSet<Code>,
        /// Violation types it answers; none means every type.
        16 violations: BTreeSet<Code>,
        /// Victim groups it serves; none means every victim.
        17 victim_groups: BTreeSet<Code>,
        /// Regions it reaches, ISO 3166-2; none means everywhere.
        18 regions: BTreeSet<Code>,
        /// The time of events it covers, an EDTF interval; empty means any time.
        19 period: Stated<Edtf>,
        /// Events it answers by name, whatever the rules above say.
        20 events: BTreeSet<Id>,
        /// Stakeholders in favour.
        21 supporters: BTreeSet<Id>,
        /// Stakeholders against.
        22 opponents: BTreeSet<Id>,
        /// On what this record rests.
        23 source: Stated<String>,
        /// Notes.
        24 remarks: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        25 confidentiality: Stated<Code>,
        /// Shortest time it takes, in whole months from 0.
        26 months_low: Stated<i64>,
        /// Longest time it takes, in whole months from 0.
        27 months_high: Stated<i64>,
        /// Lowest cost over its life, in `currency` at the prices of `price_year`.
        28 cost_low: Stated<f64>,
        /// Highest cost over its life, in `currency` at the prices of `price_year`.
        29 cost_high: Stated<f64>,
        /// Who carries it out with the lead.
        30 partners: Vec<String>,
        /// Measures of the dossier that must be there first.
        31 needs: BTreeSet<Id>,
        /// Parliamentary acts that are there: act (vocabulary `parliamentary-act`) to how it is cited.
        32 acts_adopted: BTreeMap<Code, String>,
        /// The budget line or other source that pays for it.
        33 budget: Stated<String>,
        /// What its amnesty covers (vocabulary `violation-type`), where it grants one.
        34 amnestied: BTreeSet<Code>,
        /// Red lines of the catalogue: code to what was found (vocabulary `red-line-finding`).
        35 red_lines: BTreeMap<Code, Code>,
        /// Why, for each red line of `red_lines`.
        36 red_line_reasons: BTreeMap<Code, String>,
        /// Whether it is to last without an end.
        37 permanent: Stated<bool>,
        /// Design parameters decided by one of the catalogue's choices: parameter key to its code; what
        /// `parameters` holds for the same key is said beside it.
        38 choices: BTreeMap<String, Code>,
    }
    kind Measure
}

record! {
    /// A saved column mapping for imports.
    Mapping {
        /// Its name, as given to `--mapping`.
        1 name: Stated<String>,
        /// The mapping, as JSON.
        2 definition: Stated<String>,
    }
    kind Mapping
}

record! {
    /// One finished import; `rows` = `created` + `updated` + `skipped` + `failed`.
    Import {
        /// The file's name.
        1 file: Stated<String>,
        /// SHA-256 of the file, in hexadecimal.
        2 sha256: Stated<String>,
        /// The mapping's name.
        3 mapping: Stated<String>,
        /// Rows read.
        4 rows: Stated<i64>,
        /// Rows that made new records.
        5 created: Stated<i64>,
        /// Rows that changed records.
        6 updated: Stated<i64>,
        /// Rows that were there already.
        7 skipped: Stated<i64>,
        /// Rows refused.
        8 failed: Stated<i64>,
        /// The terms of the data that the user accepted, by the name the mapping gives them.
        9 licence: Stated<Code>,
    }
    kind Import
}

record! {
    /// What somebody did about an event or for a victim of it.
    Intervention {
        /// The event.
        1 event: Option<Id>,
        /// The victim it was for, a [`Person`], where it was for one.
        2 victim: Option<Id>,
        /// Who intervened.
        3 intervening_party: Stated<String>,
        /// Vocabulary `intervention-type`.
        4 intervention_type: Stated<Code>,
        /// When.
        5 date: Stated<Edtf>,
        /// Whom it asked to act.
        6 parties_requested: Stated<String>,
        /// What they answered.
        7 response: Stated<String>,
        /// What came of it.
        8 impact: Stated<String>,
        /// How far it is (vocabulary `intervention-status`).
        9 status: Stated<Code>,
        /// How pressing it is (vocabulary `priority`).
        10 priority: Stated<Code>,
        /// Who may see it (vocabulary `confidentiality`).
        11 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        12 consent: Stated<Code>,
        /// Notes that are not part of the account.
        13 remarks: Stated<String>,
    }
    kind Intervention
}

record! {
    /// How one event bears on another; stored once, shown from both ends.
    ChainOfEvents {
        /// The event it is told of.
        1 event: Option<Id>,
        /// The other event.
        2 related_event: Option<Id>,
        /// How the first bears on the second (vocabulary `chain-type`).
        3 chain_type: Stated<Code>,
        /// Notes.
        4 remarks: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        5 confidentiality: Stated<Code>,
    }
    kind ChainOfEvents
}

record! {
    /// A picture, document, recording or other file kept with an event.
    Attachment {
        /// The event.
        1 event: Option<Id>,
        /// The source it documents, a [`Source`] of the same event, where it documents one.
        2 source: Option<Id>,
        /// The file's name when it came in.
        3 name: Stated<String>,
        /// What sort of file it is, as an IANA media type, told from its content.
        4 media_type: Stated<String>,
        /// Its size in bytes.
        5 size: Stated<i64>,
        /// SHA-256 of its content, in hexadecimal; also its name in the store.
        6 sha256: Stated<String>,
        /// What it shows or says.
        7 description: Stated<String>,
        /// When the material was made.
        8 date: Stated<Edtf>,
        /// Who may see it (vocabulary `confidentiality`).
        9 confidentiality: Stated<Code>,
        /// What the source agreed to (vocabulary `consent`).
        10 consent: Stated<Code>,
        /// Notes that are not part of the account.
        11 remarks: Stated<String>,
    }
    kind Attachment
}

record! {
    /// One step in an attachment's chain of custody. Steps are added, never changed.
    Custody {
        /// The attachment.
        1 attachment: Option<Id>,
        /// When.
        2 date: Stated<Edtf>,
        /// What happened (vocabulary `custody-action`).
        3 action: Stated<Code>,
        /// From whom.
        4 from: Stated<String>,
        /// To whom, or by whom.
        5 to: Stated<String>,
        /// Where.
        6 place: Stated<String>,
        /// SHA-256 of the content as it was then, in hexadecimal.
        7 sha256: Stated<String>,
        /// Notes.
        8 remarks: Stated<String>,
    }
    kind Custody
}

record! {
    /// A term that the user adds to a vocabulary, or the user's words for one of the catalogue's.
    OwnTerm {
        /// The vocabulary's name.
        1 vocabulary: Stated<Code>,
        /// Its code: new, or that of a term of the catalogue.
        2 code: Stated<Code>,
        /// What it is called, by language (BCP 47).
        3 labels: BTreeMap<String, String>,
        /// The code of the broader term.
        4 broader: Stated<Code>,
        /// What it means.
        5 definition: Stated<String>,
        /// It is no longer offered; records that have it keep it.
        6 retired: Stated<bool>,
    }
    kind OwnTerm
}

record! {
    /// A field that the user adds to a kind of record.
    OwnField {
        /// The kind of record: `event`, `act` or `person`.
        1 of: Stated<Code>,
        /// What it is called, by language (BCP 47).
        2 labels: BTreeMap<String, String>,
        /// What may stand in it (vocabulary `value-type`).
        3 value_type: Stated<Code>,
        /// The vocabulary of its terms, where its values are terms.
        4 vocabulary: Stated<Code>,
        /// What to write in it.
        5 hint: Stated<String>,
        /// It is no longer offered; records that have a value keep it.
        6 retired: Stated<bool>,
        /// Its rank among the fields of its kind, from 1.
        7 rank: Stated<i64>,
    }
    kind OwnField
}

record! {
    /// A selection of events kept under a name.
    SavedQuery {
        /// Its name.
        1 name: Stated<String>,
        /// The selection, as JSON.
        2 selection: Stated<String>,
        /// The table's columns and order, as JSON.
        3 view: Stated<String>,
        /// What it is for.
        4 remarks: Stated<String>,
    }
    kind SavedQuery
}

record! {
    /// A map layer of the user's own, whose file is kept in the dossier.
    Layer {
        /// Its name.
        1 name: Stated<String>,
        /// `geojson` or `pmtiles`.
        2 format: Stated<Code>,
        /// SHA-256 of the file, in hexadecimal; also its name in the store.
        3 sha256: Stated<String>,
        /// Its size in bytes.
        4 size: Stated<i64>,
        /// Whom to name on every picture of it.
        5 attribution: Stated<String>,
        /// Whether it is drawn.
        6 visible: Stated<bool>,
        /// How opaque it is drawn, 0 to 1.
        7 opacity: Stated<f64>,
        /// Its colour, `#rrggbb`.
        8 colour: Stated<String>,
        /// Its rank from the bottom, from 1.
        9 rank: Stated<i64>,
    }
    kind Layer
}

record! {
    /// How one success of a measure is told.
    Indicator {
        /// The measure.
        1 measure: Option<Id>,
        /// What is counted or measured.
        2 name: Stated<String>,
        /// In what: persons, days, per cent.
        3 unit: Stated<String>,
        /// Its value before the measure.
        4 baseline: Stated<f64>,
        /// When the baseline was taken.
        5 baseline_date: Stated<Edtf>,
        /// The value to reach.
        6 target: Stated<f64>,
        /// By when.
        7 target_date: Stated<Edtf>,
        /// How often it is read (vocabulary `frequency`).
        8 frequency: Stated<Code>,
        /// Where its values come from.
        9 source: Stated<String>,
        /// By what it is broken down: sex, region, age.
        10 disaggregation: Vec<String>,
        /// The indicator of the catalogue it follows, such as `M-TR-01-indicator-1`.
        11 catalogue: Stated<Code>,
        /// Its rank among the measure's indicators, from 1.
        12 rank: Stated<i64>,
        /// Notes.
        13 remarks: Stated<String>,
    }
    kind Indicator
}

record! {
    /// Where the dossier's country stands with an instrument of international law.
    TreatyStatus {
        /// The instrument (catalogue code, such as `CED`).
        1 instrument: Stated<Code>,
        /// When it was signed.
        2 signed: Stated<Edtf>,
        /// How the country bound itself (vocabulary `consent-to-be-bound`).
        3 consent_to_be_bound: Stated<Code>,
        /// When it did.
        4 bound: Stated<Edtf>,
        /// From when the instrument is in force for it.
        5 in_force: Stated<Edtf>,
        /// Its reservations.
        6 reservations: Stated<String>,
        /// Its declarations.
        7 declarations: Stated<String>,
        /// Whether persons may complain to the instrument's body.
        8 complaints: Stated<bool>,
        /// From when they may.
        9 complaints_from: Stated<Edtf>,
        /// When it ceased to be bound, where it denounced the instrument.
        10 denounced: Stated<Edtf>,
        /// The domestic law that carries it out.
        11 implementing_law: Stated<String>,
        /// On what this rests.
        12 source: Stated<String>,
        /// Notes.
        13 remarks: Stated<String>,
    }
    kind TreatyStatus
}

record! {
    /// A stretch of the conflict about which the threshold questions are answered once: was there an armed
    /// conflict, was there a widespread or systematic attack on civilians.
    Situation {
        /// Its name.
        1 name: Stated<String>,
        /// What it was.
        2 description: Stated<String>,
        /// When, an EDTF interval; empty means any time.
        3 period: Stated<Edtf>,
        /// Where, ISO 3166-2; none means everywhere.
        4 regions: BTreeSet<Code>,
        /// By whom (vocabulary `perpetrator-type`); none means by anybody.
        5 perpetrator_types: BTreeSet<Code>,
        /// The armed conflict (vocabulary `armed-conflict`).
        6 armed_conflict: Stated<Code>,
        /// Why.
        7 armed_conflict_reason: Stated<String>,
        /// The attack on a civilian population (vocabulary `attack`).
        8 attack: Stated<Code>,
        /// Why.
        9 attack_reason: Stated<String>,
        /// On what the answers rest.
        10 source: Stated<String>,
        /// When they were given.
        11 assessed: Stated<Edtf>,
        /// By whom.
        12 assessor: Stated<String>,
        /// Notes.
        13 remarks: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        14 confidentiality: Stated<Code>,
    }
    kind Situation
}

record! {
    /// Somebody's judgement that a norm is, or is not, in play for an event, against what is derived.
    NormJudgement {
        /// The event.
        1 event: Option<Id>,
        /// The instrument.
        2 instrument: Stated<Code>,
        /// The article, as the catalogue cites it.
        3 article: Stated<String>,
        /// Whether it is in play.
        4 in_play: Stated<bool>,
        /// Why.
        5 reason: Stated<String>,
        /// When this was judged.
        6 assessed: Stated<Edtf>,
        /// By whom.
        7 assessor: Stated<String>,
    }
    kind NormJudgement
}

record! {
    /// An entry that the user adds to a list of the catalogue, or the user's version of one of its entries.
    /// An entry of the same code in the catalogue stays as it is and comes back when this one goes.
    CatalogueEntry {
        /// The list (vocabulary `catalogue-list`).
        1 list: Stated<Code>,
        /// Its code: new, or that of an entry of the catalogue.
        2 code: Stated<Code>,
        /// It is not shown.
        3 hidden: Stated<bool>,
        /// Its data, as JSON of the catalogue's shape; empty where only hidden or renamed.
        4 definition: Stated<String>,
        /// Its texts: message id to text, in the user's words.
        5 texts: BTreeMap<String, String>,
        /// Why it differs.
        6 reason: Stated<String>,
    }
    kind CatalogueEntry
}

record! {
    /// A finding that somebody accepted as it is.
    AcceptedFinding {
        /// The rule that found it.
        1 rule: Stated<Code>,
        /// What it was about: the key that the finding states.
        2 key: Stated<String>,
        /// Why it is accepted.
        3 reason: Stated<String>,
        /// When.
        4 accepted: Stated<Edtf>,
        /// By whom.
        5 assessor: Stated<String>,
        /// It stands until then; after that the finding is shown again.
        6 review: Stated<Edtf>,
    }
    kind AcceptedFinding
}

record! {
    /// That groups were heard on what is planned.
    Consultation {
        /// What it is called.
        1 name: Stated<String>,
        /// When.
        2 date: Stated<Edtf>,
        /// The groups that were heard (vocabulary `victim-group`).
        3 groups: BTreeSet<Code>,
        /// Where they live, ISO 3166-2; none means everywhere.
        4 regions: BTreeSet<Code>,
        /// The stakeholders that were heard.
        5 stakeholders: BTreeSet<Id>,
        /// The measures that were spoken of; none means the whole plan.
        6 measures: BTreeSet<Id>,
        /// How many persons took part, from 1.
        7 participants: Stated<i64>,
        /// How: hearing, survey, meeting.
        8 method: Stated<String>,
        /// What was said.
        9 summary: Stated<String>,
        /// On what this rests.
        10 source: Stated<String>,
        /// Who may see it (vocabulary `confidentiality`).
        11 confidentiality: Stated<Code>,
        /// Notes.
        12 remarks: Stated<String>,
    }
    kind Consultation
}

record! {
    /// How much more or less something counts than the rest when coverage is weighed.
    Weight {
        /// Of what: `violation-type`, `victim-group`, `region` or `duty`.
        1 dimension: Stated<Code>,
        /// Its code.
        2 code: Stated<Code>,
        /// The factor, 0 to 10; what has no weight counts 1.
        3 factor: Stated<f64>,
        /// Why, or who asked for it.
        4 reason: Stated<String>,
    }
    kind Weight
}

/// A measure with what belongs to it, in one piece.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct MeasureBundle {
    /// The measure.
    pub measure: Measure,
    /// Its indicators by rank.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
}

/// An event with all that belongs to it, in one piece.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct EventBundle {
    /// The event.
    pub event: Event,
    /// Its acts.
    pub acts: Vec<Act>,
    /// The involvements in these acts.
    pub involvements: Vec<Involvement>,
    /// The persons named in acts and involvements.
    pub persons: Vec<Person>,
    /// Its places by rank.
    pub places: Vec<Place>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// What was done about it.
    #[serde(default)]
    pub interventions: Vec<Intervention>,
    /// Its files.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// How it bears on other events; where another event tells of this one, the record is that event's.
    #[serde(default)]
    pub chain: Vec<ChainOfEvents>,
}
