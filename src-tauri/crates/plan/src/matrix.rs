//! The coverage matrix and what it finds.

use concord_model::{Code, Id, message};

use crate::Dimension;

message! {
    /// The events behind a number of the coverage view. Every part narrows. A code of `?empty` means
    /// the events of which nothing is known in that dimension.
    #[derive(Default, Eq)]
    #[serde(default)]
    pub struct CoverageSelection {
        /// Violation type; none for all. Only what the event owes for it is looked at.
        pub violation: Option<Code>,
        /// Duty; none for all.
        pub duty: Option<Code>,
        /// Only the answered, only the unanswered, or both.
        pub answered: Option<bool>,
        /// Only events with a victim of this group.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub victim_group: Option<Code>,
        /// Only events with an alleged perpetrator of this kind.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub perpetrator_type: Option<Code>,
        /// Only events in this region, ISO 3166-2.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub region: Option<Code>,
        /// Only events whose earliest day lies in this year.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub year: Option<Code>,
        /// Only events of which this measure answers something of what is asked about.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub measure: Option<Id>,
        /// Only what measures of this pillar answer counts as answered; of the duties only those that
        /// measures of the pillar can answer are looked at.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub pillar: Option<Code>,
    }

    /// A dimension by duty.
    pub struct CoverageMatrix {
        /// What the rows are.
        pub dimension: Dimension,
        /// Events looked at.
        pub events: u64,
        /// Of these, with every duty answered.
        pub answered: u64,
        /// What the events weigh together, the duties left out.
        pub weight: f64,
        /// Of this, what those weigh that have every duty answered.
        pub weight_answered: f64,
        /// Duties in order, the columns.
        pub duties: Vec<Code>,
        /// One row for each code that occurs; `?empty` for the events of which none is known.
        pub rows: Vec<CoverageRow>,
        /// The last row: all together, each event once.
        pub totals: Vec<Option<CoverageCell>>,
        /// What is missing or wrong.
        pub findings: Vec<Finding>,
    }

    /// One code of the dimension.
    pub struct CoverageRow {
        /// The code; `?empty` where none is known.
        pub code: Code,
        /// Events of it.
        pub events: u64,
        /// Of these, with every duty answered that the row looks at.
        pub answered: u64,
        /// What the events weigh together, the duties left out.
        pub weight: f64,
        /// Of this, what the answered ones weigh.
        pub weight_answered: f64,
        /// One cell for each duty; none where the duty follows from none of the events.
        pub cells: Vec<Option<CoverageCell>>,
    }

    /// One row and one duty.
    pub struct CoverageCell {
        /// Events from which the duty follows.
        pub events: u64,
        /// Of these, answered by some measure; one that is only planned counts, see [`crate`].
        pub answered: u64,
        /// What the events weigh for this duty.
        pub weight: f64,
        /// Of this, what the answered ones weigh.
        pub weight_answered: f64,
        /// The measures that answer some of them, by identifier.
        pub measures: Vec<Id>,
        /// The measure that answers most of them, towards one violation type at least; of several, the
        /// first of `measures`.
        pub strongest: Option<Id>,
    }

    /// Something no measure answers, or a measure that lacks something or breaches a rule.
    pub struct Finding {
        /// The rule and its subject: the same as long as both are, whatever else changes.
        pub key: String,
        /// The rule that found it; also the id of its message.
        pub rule: String,
        /// `blocking`, `gap`, `warning` or `note`.
        pub severity: String,
        /// Parameters of its messages.
        pub parameters: Vec<Parameter>,
        /// The records behind it where they are not events: measures or parties; at most 1,000.
        pub records: Vec<Id>,
        /// How many records there are behind it: events where there is a selection.
        pub total: u64,
        /// The events, as a selection; none where the records are not events.
        pub selection: Option<CoverageSelection>,
        /// On what the rule rests.
        pub basis: Vec<Basis>,
        /// The id of the message that says what would close it.
        pub remedy: String,
        /// That somebody accepted it; it is still shown as open when that is to be looked at again.
        pub accepted: Option<Acceptance>,
    }

    /// What a finding's rule rests on.
    #[derive(Eq)]
    pub struct Basis {
        /// `red-line`, `norm` or `source`.
        pub kind: Code,
        /// The red line's or the instrument's code; empty for a source.
        pub code: Code,
        /// The article or the source, as cited; may be empty.
        pub text: String,
    }

    /// That a finding is accepted as it is.
    #[derive(Eq)]
    pub struct Acceptance {
        /// The record of it.
        pub id: Id,
        /// Why.
        pub reason: String,
        /// When, in EDTF.
        pub accepted: Option<String>,
        /// By whom.
        pub assessor: Option<String>,
        /// Until when it stands, in EDTF.
        pub review: Option<String>,
        /// That day is past.
        pub is_overdue: bool,
    }

    /// A named value for a message. Where the name is a vocabulary's (`violation-type`, `duty`,
    /// `victim-group`, `pillar`), the value is a code and its label is the message `NAME-VALUE`; under
    /// `template` it is a measure of the catalogue and under `red-line` one of its red lines, and its
    /// label is the message `VALUE`; under `act` it is a parliamentary act (`parliamentary-act-VALUE`);
    /// under `region` it is an ISO 3166-2 code; `count`, `of` and `open` are whole numbers; all else is
    /// plain text.
    pub struct Parameter {
        /// Its name in the message.
        pub name: String,
        /// Its value: text, a number or a code.
        pub value: String,
    }

    /// What is open, the greatest first.
    pub struct Gaps {
        /// The gaps by open weight, then open events.
        pub gaps: Vec<Gap>,
        /// How many there are, whether listed or not.
        pub total: u64,
        /// Events looked at.
        pub events: u64,
    }

    /// A duty that is open for some events of a code, or of all.
    pub struct Gap {
        /// The dimension; none where the gap is that of all events.
        pub dimension: Option<Dimension>,
        /// The code in it; none where the gap is that of all events.
        pub code: Option<Code>,
        /// The duty.
        pub duty: Code,
        /// Events from which the duty follows.
        pub events: u64,
        /// Of these, the open ones.
        pub open: u64,
        /// What the events weigh for the duty.
        pub weight: f64,
        /// Of this, what the open ones weigh.
        pub weight_open: f64,
        /// The open events.
        pub selection: CoverageSelection,
        /// Other rows whose open events are exactly these.
        pub same: Vec<GapRow>,
    }

    /// A row of a dimension.
    #[derive(Eq)]
    pub struct GapRow {
        /// The dimension.
        pub dimension: Dimension,
        /// The code in it.
        pub code: Code,
    }

    /// Measures of the catalogue that would answer what is open, those first that answer most weight.
    pub struct Proposals {
        /// The proposals.
        pub proposals: Vec<Proposal>,
        /// Events looked at.
        pub events: u64,
        /// Of these, with something open.
        pub open: u64,
        /// Pairs of an event and a duty that are open.
        pub pairs: u64,
        /// What those pairs weigh.
        pub weight: f64,
    }

    /// A measure of the catalogue, and what it would newly answer if it took in every event.
    pub struct Proposal {
        /// Its code in the catalogue.
        pub template: Code,
        /// Vocabulary `pillar`.
        pub pillar: Code,
        /// Measures of the dossier that follow it and count, yet leave this open: their scope or their
        /// duties would have to grow.
        pub measures: Vec<Id>,
        /// Events of which it would newly answer a duty.
        pub events: u64,
        /// Events that would have no open duty left.
        pub completes: u64,
        /// Pairs of an event and a duty that it would newly answer.
        pub pairs: u64,
        /// What those pairs weigh.
        pub weight: f64,
        /// What is left of this weight when the proposals before it are taken up: each before it takes
        /// its own.
        pub weight_after: f64,
        /// By duty.
        pub duties: Vec<ProposedDuty>,
        /// Order of cost over its life (vocabulary `cost-order`), or a range of these.
        pub cost_order: String,
        /// Parliamentary acts usually needed (vocabulary `parliamentary-act`).
        pub acts: Vec<Code>,
        /// Measures of the catalogue that must be there first and are not.
        pub missing: Vec<Code>,
        /// Red lines of the catalogue to mind.
        pub red_lines: Vec<Code>,
    }

    /// What a proposal would newly answer of one duty.
    pub struct ProposedDuty {
        /// The duty.
        pub duty: Code,
        /// Events.
        pub events: u64,
        /// What they weigh for the duty.
        pub weight: f64,
    }

    /// From what was done over what is owed to what answers it.
    pub struct Flow {
        /// What the left side is.
        pub dimension: Dimension,
        /// The left side: codes, with the events of each.
        pub rows: Vec<FlowEnd>,
        /// The middle: duties, with the events from which each follows.
        pub duties: Vec<FlowEnd>,
        /// The right side: measures by identifier, with the events each answers; `?open` for what no
        /// measure answers.
        pub measures: Vec<FlowEnd>,
        /// From the left to the middle.
        pub owed: Vec<FlowLink>,
        /// From the middle to the right.
        pub answered: Vec<FlowLink>,
    }

    /// One end of a flow.
    pub struct FlowEnd {
        /// The code; a measure's identifier; `?open`.
        pub code: String,
        /// Its events, each once.
        pub events: u64,
    }

    /// A link of a flow.
    pub struct FlowLink {
        /// The code it comes from.
        pub from: String,
        /// The code it goes to.
        pub to: String,
        /// Its events, each once. An event of several rows, or answered by several measures, is in
        /// several links.
        pub events: u64,
        /// How wide to draw it: pairs of an event and a duty, each divided evenly among its links, so
        /// that what comes into a duty is what goes out.
        pub width: f64,
    }
}

impl CoverageSelection {
    /// What it asks in the dimensions that divide the events.
    pub(crate) fn dividing(&self) -> [(Dimension, Option<&Code>); 4] {
        [
            (Dimension::VictimGroup, self.victim_group.as_ref()),
            (Dimension::PerpetratorType, self.perpetrator_type.as_ref()),
            (Dimension::Region, self.region.as_ref()),
            (Dimension::Year, self.year.as_ref()),
        ]
    }

    /// The same with a code in a dimension.
    pub fn with(mut self, dimension: Dimension, code: &str) -> Self {
        let part = match dimension {
            Dimension::ViolationType => &mut self.violation,
            Dimension::VictimGroup => &mut self.victim_group,
            Dimension::PerpetratorType => &mut self.perpetrator_type,
            Dimension::Region => &mut self.region,
            Dimension::Year => &mut self.year,
            Dimension::Pillar => &mut self.pillar,
        };
        *part = Some(code.to_owned());
        self
    }
}
