// Generated from concord-api by `make types`; do not edit.

/**
 * Accepts a finding as it is.
 */
export type AcceptFinding = { 
/**
 * The rule that found it.
 */
rule: string, 
/**
 * The finding's key.
 */
key: string, 
/**
 * Why; must not be blank.
 */
reason: string, 
/**
 * Until when it stands, in EDTF; after that the finding is shown as open again.
 */
review: string | null, };

/**
 * That a finding is accepted as it is.
 */
export type Acceptance = { 
/**
 * The record of it.
 */
id: string, 
/**
 * Why.
 */
reason: string, 
/**
 * When, in EDTF.
 */
accepted: string | null, 
/**
 * By whom.
 */
assessor: string | null, 
/**
 * Until when it stands, in EDTF.
 */
review: string | null, 
/**
 * That day is past.
 */
is_overdue: boolean, };

/**
 * One type of violation against one victim.
 */
export type Act = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event it belongs to.
 */
event: string | null, 
/**
 * The victim, a [`Person`].
 */
victim: string | null, 
/**
 * What was done (vocabulary `violation-type`).
 */
violation: Stated<string>, 
/**
 * When, where it differs from the event's date.
 */
date: Stated<Edtf>, 
/**
 * Where, in order, among the event's places.
 */
places: Array<string>, 
/**
 * By what means.
 */
method: Stated<string>, 
/**
 * The victim's age at the time, in whole years, 0 to 130.
 */
age: Stated<number>, 
/**
 * Whether the victim was under 18 at the time.
 */
minor: Stated<boolean>, 
/**
 * The victim's standing (vocabulary `victim-status`).
 */
victim_status: Stated<string>, 
/**
 * What had become of the victim at the end (vocabulary `status-at-end`).
 */
status_at_end: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, 
/**
 * Where an imported record comes from: mapping and key.
 */
origin: Stated<string>, 
/**
 * A digest of the imported row, which tells a changed row from one already imported.
 */
origin_digest: Stated<string>, 
/**
 * Columns of the imported row that have no field of their own.
 */
details: { [key in string]: string }, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * Values of the user's own fields, as in [`Event::own`].
 */
own: { [key in string]: string }, };

/**
 * Adds a step to a chain of custody.
 */
export type AddCustody = { 
/**
 * The step; its identifier is made anew, so that no step can be replaced.
 */
step: Custody, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * Keeps a file in the dossier as a layer.
 */
export type AddLayer = { 
/**
 * The layer's identifier, made by `new_ids`.
 */
id: string, 
/**
 * The file.
 */
path: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whom to name on every picture of it.
 */
attribution: string, 
/**
 * Its colour, `#rrggbb`.
 */
colour: string, };

/**
 * What articles of an instrument oblige a State to.
 */
export type Article = { 
/**
 * Its code; its wording is the Fluent message `article-CODE`.
 */
code: string, 
/**
 * The instrument.
 */
instrument: string, 
/**
 * Articles or paragraphs, as cited.
 */
article: string, 
/**
 * The duties (vocabulary `duty`).
 */
duties: Array<string>, 
/**
 * It binds as custom too, whoever ratified what.
 */
custom: boolean, 
/**
 * Still to be verified against the source.
 */
verify: boolean, };

/**
 * Keeps files with an event.
 */
export type AttachFiles = { 
/**
 * The event.
 */
event: string, 
/**
 * The source they document, one of the event's.
 */
source: string | null, 
/**
 * The files.
 */
paths: Array<string>, 
/**
 * From whom they were received.
 */
received_from: Stated<string>, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * What came of files that were to be kept.
 */
export type Attached = { 
/**
 * The new attachments.
 */
added: Array<string>, 
/**
 * Files that the event has already.
 */
known: Array<string>, 
/**
 * Files that could not be kept.
 */
refused: Array<FileRefused>, };

/**
 * A picture, document, recording or other file kept with an event.
 */
export type Attachment = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event.
 */
event: string | null, 
/**
 * The source it documents, a [`Source`] of the same event, where it documents one.
 */
source: string | null, 
/**
 * The file's name when it came in.
 */
name: Stated<string>, 
/**
 * What sort of file it is, as an IANA media type, told from its content.
 */
media_type: Stated<string>, 
/**
 * Its size in bytes.
 */
size: Stated<number>, 
/**
 * SHA-256 of its content, in hexadecimal; also its name in the store.
 */
sha256: Stated<string>, 
/**
 * What it shows or says.
 */
description: Stated<string>, 
/**
 * When the material was made.
 */
date: Stated<Edtf>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, };

/**
 * What reading an attachment through found.
 */
export type AttachmentChecked = { 
/**
 * Its content is whole and as it was when it came in.
 */
intact: boolean, };

/**
 * What came of an export of attachments; every one asked for is in one of the lists.
 */
export type AttachmentsExported = { 
/**
 * Files written.
 */
written: Array<WrittenFile>, 
/**
 * Files kept back.
 */
withheld: Array<FileRefused>, };

/**
 * What a finding's rule rests on.
 */
export type Basis = { 
/**
 * `red-line`, `norm` or `source`.
 */
kind: string, 
/**
 * The red line's or the instrument's code; empty for a source.
 */
code: string, 
/**
 * The article or the source, as cited; may be empty.
 */
text: string, };

/**
 * A rectangle in degrees; `west` may be greater than `east` across the antimeridian.
 */
export type Bounds = { 
/**
 * Western edge.
 */
west: number, 
/**
 * Southern edge.
 */
south: number, 
/**
 * Eastern edge.
 */
east: number, 
/**
 * Northern edge.
 */
north: number, };

/**
 * What is done with a field.
 */
export type BulkAction = "set" | "fill" | "unknown" | "clear" | "add" | "remove" | "replace" | "delete";

/**
 * Records that are deleted.
 */
export type BulkDeleted = { 
/**
 * Their kind.
 */
kind: Kind, 
/**
 * How many.
 */
count: number, };

/**
 * A change to many records.
 */
export type BulkEdit = { 
/**
 * Which records.
 */
target: BulkTarget, 
/**
 * The field's name, or `own:` with the identifier of a field of the user's own; empty where
 * events are deleted.
 */
field: string, 
/**
 * What is done.
 */
action: BulkAction, 
/**
 * The value put in, added or taken out: a code or a text.
 */
value: string | null, 
/**
 * What is replaced.
 */
find: string | null, };

/**
 * A field that can be changed in many records at once.
 */
export type BulkField = { 
/**
 * Which records have it.
 */
target: BulkTarget, 
/**
 * Its name.
 */
field: string, 
/**
 * What it is called, by language, where it is a field of the user's own.
 */
labels: { [key in string]: string }, 
/**
 * `code`, `codes`, `words`, `text`, `number`, `date` or `flag`.
 */
shape: string, 
/**
 * The vocabulary of its codes; `region` for regions.
 */
vocabulary: string | null, 
/**
 * What can be done with it.
 */
actions: Array<BulkAction>, };

/**
 * The fields that can be changed.
 */
export type BulkFields = { 
/**
 * The fields, in the order offered.
 */
fields: Array<BulkField>, };

/**
 * Asks for the preview that a job worked out.
 */
export type BulkPlan = { 
/**
 * The job that worked it out.
 */
plan: number, };

/**
 * What a change would come to, or has come to.
 */
export type BulkPreview = { 
/**
 * The change.
 */
edit: BulkEdit, 
/**
 * Events chosen.
 */
events: number, 
/**
 * Records looked at.
 */
records: number, 
/**
 * Of these, those that change.
 */
change: number, 
/**
 * Those that are so already.
 */
already: number, 
/**
 * Those that have not what is replaced or taken out.
 */
without: number, 
/**
 * Those that cannot be changed.
 */
refused: number, 
/**
 * Why not, and how many.
 */
reasons: Array<BulkReason>, 
/**
 * Events that were not chosen and name one of the persons who change.
 */
others: number, 
/**
 * What is deleted with the events, by kind.
 */
deleted: Array<BulkDeleted>, 
/**
 * Once written: the changes in the log.
 */
written: number | null, };

/**
 * Why records cannot be changed.
 */
export type BulkReason = { 
/**
 * Message id.
 */
message: string, 
/**
 * How many records.
 */
count: number, };

/**
 * One record of a preview.
 */
export type BulkRecord = { 
/**
 * The record.
 */
id: string, 
/**
 * An event it belongs to.
 */
event: string | null, 
/**
 * That event's title.
 */
title: string, 
/**
 * What the record itself is called, where it has a name.
 */
name: string | null, 
/**
 * The field's values now; `?` for not known.
 */
before: Array<string>, 
/**
 * Its values after the change.
 */
after: Array<string>, 
/**
 * Message id of why it cannot be changed.
 */
reason: string | null, };

/**
 * Records of a preview.
 */
export type BulkRecords = { 
/**
 * All there are.
 */
total: number, 
/**
 * Those asked for.
 */
records: Array<BulkRecord>, };

/**
 * Asks for records of a preview one by one.
 */
export type BulkRecordsRequest = { 
/**
 * The job that worked the preview out.
 */
plan: number, 
/**
 * `change`, `already`, `without` or `refused`.
 */
outcome: string, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Works out what a change would come to; writes nothing.
 */
export type BulkRequest = { 
/**
 * The chosen events.
 */
selection: Selection, 
/**
 * The change.
 */
edit: BulkEdit, };

/**
 * Which records of the chosen events a change is made to.
 */
export type BulkTarget = "event" | "act" | "victim" | "involvement" | "place" | "source";

/**
 * Everything the product knows before a dossier is opened.
 */
export type Catalogue = { 
/**
 * The version of the data.
 */
version: string, 
/**
 * The vocabularies.
 */
vocabularies: Array<Vocabulary>, 
/**
 * The measures.
 */
measures: Array<MeasureTemplate>, 
/**
 * The instruments of international law.
 */
instruments: Array<Instrument>, 
/**
 * What their articles oblige to.
 */
articles: Array<Article>, 
/**
 * What no measure may do.
 */
red_lines: Array<RedLine>, 
/**
 * What other countries did.
 */
precedents: Array<Precedent>, };

/**
 * Every own entry, what is wrong with some, and what the catalogue itself says.
 */
export type CatalogueEntries = { 
/**
 * The entries, by list and code.
 */
entries: Array<CatalogueEntry>, 
/**
 * Entries that cannot be used as they are; they are kept, and the catalogue's own stand.
 */
faults: Array<EntryFault>, 
/**
 * Hidden measures that stay because measures of the dossier were made from them.
 */
in_use: Array<string>, 
/**
 * Duties that a violation type owes no longer, because the norms that gave them are hidden.
 */
lost: Array<LostDuty>, 
/**
 * The lists as they come with the product.
 */
bundled: CatalogueLists, };

/**
 * An entry that the user adds to a list of the catalogue, or the user's version of one of its entries.
 * An entry of the same code in the catalogue stays as it is and comes back when this one goes.
 */
export type CatalogueEntry = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The list (vocabulary `catalogue-list`).
 */
list: Stated<string>, 
/**
 * Its code: new, or that of an entry of the catalogue.
 */
code: Stated<string>, 
/**
 * It is not shown.
 */
hidden: Stated<boolean>, 
/**
 * Its data, as JSON of the catalogue's shape; empty where only hidden or renamed.
 */
definition: Stated<string>, 
/**
 * Its texts: message id to text, in the user's words.
 */
texts: { [key in string]: string }, 
/**
 * Why it differs.
 */
reason: Stated<string>, };

/**
 * The lists that can be added to.
 */
export type CatalogueLists = { 
/**
 * The instruments.
 */
instruments: Array<Instrument>, 
/**
 * What their articles oblige to.
 */
articles: Array<Article>, 
/**
 * The measures.
 */
measures: Array<MeasureTemplate>, 
/**
 * What no measure may do.
 */
red_lines: Array<RedLine>, 
/**
 * What other countries did.
 */
precedents: Array<Precedent>, };

/**
 * The catalogue of the product and the regions that the dossier has to do with.
 */
export type CatalogueResponse = { 
/**
 * The catalogue.
 */
catalogue: Catalogue, 
/**
 * First-order regions (ISO 3166-2) with their names: all of the dossier's country, then those
 * abroad that events lie in.
 */
regions: Array<Region>, 
/**
 * The dossier's own terms and fields; none where no dossier is open.
 */
own: OwnWords | null, 
/**
 * Message id to text: the dossier's own words for entries of the catalogue.
 */
texts: { [key in string]: string }, };

/**
 * The value of one event in one column.
 */
export type Cell = null | number | string | [number, number] | Array<string>;

/**
 * One dimension and what is accepted in it.
 */
export type CellPart = { 
/**
 * The dimension's name.
 */
dimension: string, 
/**
 * Any of these values.
 */
codes: Array<string>, };

/**
 * Events of which one and the same act has a value of every part.
 */
export type CellSelection = { 
/**
 * The parts, at most three.
 */
parts: Array<CellPart>, };

/**
 * The chain an event stands in.
 */
export type Chain = { 
/**
 * Its own links, from either end.
 */
links: Array<ChainLink>, 
/**
 * Every event of the chain, this one included, in order of date; events further off than
 * `limit` are left out and `more` says so.
 */
events: Array<ChainEvent>, 
/**
 * The links between these events, as told.
 */
ties: Array<ChainTie>, 
/**
 * The chain has more events than are listed.
 */
more: boolean, };

/**
 * An event of a chain.
 */
export type ChainEvent = { 
/**
 * The event.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its date in EDTF.
 */
date: string | null, 
/**
 * How many links lie between it and the event asked about.
 */
steps: number, };

/**
 * A link of one event, seen from it.
 */
export type ChainLink = { 
/**
 * The record.
 */
id: string, 
/**
 * It is told of this event; else the record is the other event's.
 */
told_here: boolean, 
/**
 * The other event.
 */
event: string, 
/**
 * How this event bears on the other (vocabulary `chain-type`), whichever end told it.
 */
chain_type: Stated<string>, 
/**
 * The other event's title; none where it is not in the dossier any more.
 */
title: string | null, 
/**
 * Its date in EDTF.
 */
date: string | null, 
/**
 * Notes on the link.
 */
remarks: Stated<string>, };

/**
 * How one event bears on another; stored once, shown from both ends.
 */
export type ChainOfEvents = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event it is told of.
 */
event: string | null, 
/**
 * The other event.
 */
related_event: string | null, 
/**
 * How the first bears on the second (vocabulary `chain-type`).
 */
chain_type: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, };

/**
 * A link between two events, as told.
 */
export type ChainTie = { 
/**
 * The event it is told of.
 */
from: string, 
/**
 * The other one.
 */
to: string, 
/**
 * How the first bears on the second (vocabulary `chain-type`).
 */
chain_type: Stated<string>, };

/**
 * Replaces the passphrase.
 */
export type ChangePassphrase = { 
/**
 * The present passphrase or recovery code.
 */
current: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * Changes to a verified event.
 */
export type ChangedSince = { 
/**
 * When the latest was made, RFC 3339 in UTC.
 */
at: string, 
/**
 * By whom.
 */
author: string, 
/**
 * How many fields were set.
 */
changes: number, };

/**
 * One column of a layout.
 */
export type ColumnLayout = { 
/**
 * The column's name.
 */
id: string, 
/**
 * Its width in rem; none means the usual one.
 */
width: number | null, };

/**
 * Where a column goes.
 */
export type ColumnMapping = { 
/**
 * The heading.
 */
column: string, 
/**
 * The field, such as `victim.name`, `event.date.start`, `place.2.latitude`, `act.violation`;
 * the list is in `concord_exchange::mapping`.
 */
target: string, 
/**
 * Cell text to code, for coded fields; compared without case or outer spaces.
 */
values: Array<ValueMapping>, 
/**
 * Only in rows where another column says so.
 */
when?: Condition, };

/**
 * One column.
 */
export type ColumnSample = { 
/**
 * Its heading.
 */
name: string, 
/**
 * The first values that are not empty, at most five.
 */
samples: Array<string>, 
/**
 * Rows in which it is not empty.
 */
filled: number, 
/**
 * What its cells look like: `date`, `flag`, `latitude`, `longitude`, `coordinates`,
 * `integer`, `number`, `key` (each value once), `term` (few values) or `text`.
 */
looks: string, 
/**
 * Its distinct values, most frequent first, where there are at most 60.
 */
values: Array<ColumnValue>, };

/**
 * A value of a column.
 */
export type ColumnValue = { 
/**
 * The text.
 */
text: string, 
/**
 * Rows that have it.
 */
count: number, };

/**
 * Asks how a query may go on.
 */
export type CompleteQuery = { 
/**
 * The query as typed.
 */
text: string, 
/**
 * Where the cursor stands, in characters from 0.
 */
cursor: number, };

/**
 * How the query may go on at the cursor.
 */
export type Completions = { 
/**
 * First character that a suggestion replaces, from 0.
 */
from: number, 
/**
 * The first character after those.
 */
to: number, 
/**
 * The suggestions, the likelier ones first.
 */
items: Array<Suggestion>, };

/**
 * What another column of the row must say.
 */
export type Condition = { 
/**
 * The heading.
 */
column: string, 
/**
 * Any of these texts, as in the file, compared without case or outer spaces.
 */
texts: Array<string>, };

/**
 * A value for every row.
 */
export type ConstantMapping = { 
/**
 * The field.
 */
target: string, 
/**
 * The code or text.
 */
value: string, };

/**
 * That groups were heard on what is planned.
 */
export type Consultation = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * What it is called.
 */
name: Stated<string>, 
/**
 * When.
 */
date: Stated<Edtf>, 
/**
 * The groups that were heard (vocabulary `victim-group`).
 */
groups: Array<string>, 
/**
 * Where they live, ISO 3166-2; none means everywhere.
 */
regions: Array<string>, 
/**
 * The stakeholders that were heard.
 */
stakeholders: Array<string>, 
/**
 * The measures that were spoken of; none means the whole plan.
 */
measures: Array<string>, 
/**
 * How many persons took part, from 1.
 */
participants: Stated<number>, 
/**
 * How: hearing, survey, meeting.
 */
method: Stated<string>, 
/**
 * What was said.
 */
summary: Stated<string>, 
/**
 * On what this rests.
 */
source: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, };

/**
 * Every consultation, the latest first.
 */
export type Consultations = { 
/**
 * The consultations.
 */
consultations: Array<Consultation>, };

/**
 * Events, acts and victims, each counted by itself.
 */
export type Counts = { 
/**
 * Distinct events.
 */
events: number, 
/**
 * Acts.
 */
acts: number, 
/**
 * Distinct victims.
 */
victims: number, 
/**
 * Events with an estimate of deaths.
 */
estimated: number, 
/**
 * The sum of their best estimates.
 */
deaths: number, 
/**
 * The sum of their lowest ones.
 */
deaths_low: number, 
/**
 * The sum of their highest ones.
 */
deaths_high: number, };

/**
 * One row and one duty.
 */
export type CoverageCell = { 
/**
 * Events from which the duty follows.
 */
events: number, 
/**
 * Of these, answered by some measure; one that is only planned counts, see [`crate`].
 */
answered: number, 
/**
 * What the events weigh for this duty.
 */
weight: number, 
/**
 * Of this, what the answered ones weigh.
 */
weight_answered: number, 
/**
 * The measures that answer some of them, by identifier.
 */
measures: Array<string>, 
/**
 * The measure that answers most of them, towards one violation type at least; of several, the
 * first of `measures`.
 */
strongest: string | null, };

/**
 * A dimension by duty.
 */
export type CoverageMatrix = { 
/**
 * What the rows are.
 */
dimension: Dimension, 
/**
 * Events looked at.
 */
events: number, 
/**
 * Of these, with every duty answered.
 */
answered: number, 
/**
 * What the events weigh together, the duties left out.
 */
weight: number, 
/**
 * Of this, what those weigh that have every duty answered.
 */
weight_answered: number, 
/**
 * Duties in order, the columns.
 */
duties: Array<string>, 
/**
 * One row for each code that occurs; `?empty` for the events of which none is known.
 */
rows: Array<CoverageRow>, 
/**
 * The last row: all together, each event once.
 */
totals: Array<CoverageCell | null>, 
/**
 * What is missing or wrong.
 */
findings: Array<Finding>, };

/**
 * Asks for a matrix, or for a flow.
 */
export type CoverageRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * What the rows are.
 */
rows: Dimension, 
/**
 * Without the events that may not be shown to everybody, as for a picture.
 */
leave_out_withheld?: boolean, };

/**
 * One code of the dimension.
 */
export type CoverageRow = { 
/**
 * The code; `?empty` where none is known.
 */
code: string, 
/**
 * Events of it.
 */
events: number, 
/**
 * Of these, with every duty answered that the row looks at.
 */
answered: number, 
/**
 * What the events weigh together, the duties left out.
 */
weight: number, 
/**
 * Of this, what the answered ones weigh.
 */
weight_answered: number, 
/**
 * One cell for each duty; none where the duty follows from none of the events.
 */
cells: Array<CoverageCell | null>, };

/**
 * The events behind a number of the coverage view. Every part narrows. A code of `?empty` means
 * the events of which nothing is known in that dimension.
 */
export type CoverageSelection = { 
/**
 * Violation type; none for all. Only what the event owes for it is looked at.
 */
violation: string | null, 
/**
 * Duty; none for all.
 */
duty: string | null, 
/**
 * Only the answered, only the unanswered, or both.
 */
answered: boolean | null, 
/**
 * Only events with a victim of this group.
 */
victim_group?: string, 
/**
 * Only events with an alleged perpetrator of this kind.
 */
perpetrator_type?: string, 
/**
 * Only events in this region, ISO 3166-2.
 */
region?: string, 
/**
 * Only events whose earliest day lies in this year.
 */
year?: string, 
/**
 * Only events of which this measure answers something of what is asked about.
 */
measure?: string, 
/**
 * Only what measures of this pillar answer counts as answered; of the duties only those that
 * measures of the pillar can answer are looked at.
 */
pillar?: string, };

/**
 * Makes a new dossier.
 */
export type CreateDossier = { 
/**
 * The folder to make; it must not exist or be empty.
 */
path: string, 
/**
 * The dossier's name.
 */
name: string, 
/**
 * ISO 3166-1 alpha-3.
 */
country: string, 
/**
 * The passphrase, at least 12 characters.
 */
passphrase: string, 
/**
 * Who works here: a name or initials for the history.
 */
author: string, };

/**
 * A cross-table.
 */
export type Crosstab = { 
/**
 * Everything counted, each once.
 */
total: Counts, 
/**
 * The rows, each with its distinct total: times in order, other values most events first,
 * then what is unknown or not stated.
 */
rows: Array<CrosstabLine>, 
/**
 * The columns likewise; empty where there is one dimension only.
 */
columns: Array<CrosstabLine>, 
/**
 * The cells that are not empty, by row and column.
 */
cells: Array<CrosstabCell>, 
/**
 * The total by level of review.
 */
verification: Array<CrosstabLine>, 
/**
 * Events of which the date may lie in more than one year.
 */
imprecise: number, 
/**
 * Events without a date.
 */
undated: number, 
/**
 * Acts without a named victim.
 */
acts_without_victim: number, 
/**
 * Selected events that confidentiality or consent keeps from leaving unencrypted; they are
 * counted unless they were to be left out.
 */
withheld: number, 
/**
 * They were left out.
 */
leaves_out_withheld: boolean, };

/**
 * One cell.
 */
export type CrosstabCell = { 
/**
 * The row's number, from 0.
 */
row: number, 
/**
 * The column's number, from 0.
 */
column: number, 
/**
 * What it holds.
 */
counts: Counts, };

/**
 * One row or column.
 */
export type CrosstabLine = { 
/**
 * The value.
 */
code: string, 
/**
 * Its distinct total.
 */
counts: Counts, };

/**
 * Asks for a cross-table.
 */
export type CrosstabRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * Dimension of the rows.
 */
rows: string, 
/**
 * Dimension of the columns; none for a plain list of counts.
 */
columns: string | null, 
/**
 * Leave out what confidentiality or consent keeps from leaving unencrypted.
 */
leave_out_withheld: boolean, };

/**
 * One step in an attachment's chain of custody. Steps are added, never changed.
 */
export type Custody = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The attachment.
 */
attachment: string | null, 
/**
 * When.
 */
date: Stated<Edtf>, 
/**
 * What happened (vocabulary `custody-action`).
 */
action: Stated<string>, 
/**
 * From whom.
 */
from: Stated<string>, 
/**
 * To whom, or by whom.
 */
to: Stated<string>, 
/**
 * Where.
 */
place: Stated<string>, 
/**
 * SHA-256 of the content as it was then, in hexadecimal.
 */
sha256: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, };

/**
 * The chain of custody of an attachment.
 */
export type CustodyChain = { 
/**
 * Its steps, oldest first.
 */
steps: Array<Custody>, 
/**
 * Whether every step that names a digest names the attachment's own or says it was exported.
 */
consistent: boolean, };

/**
 * A date as understood.
 */
export type DateReading = { 
/**
 * The text in EDTF, trimmed.
 */
edtf: string, 
/**
 * First day, `YYYY-MM-DD`; none where open.
 */
earliest: string | null, 
/**
 * Last day; none where open.
 */
latest: string | null, };

/**
 * A span of days.
 */
export type DateSpan = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * A date as typed.
 */
export type DateText = { 
/**
 * EDTF.
 */
text: string, };

/**
 * Deletes a record and what belongs to it alone.
 */
export type DeleteRecord = { 
/**
 * The record.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Asks how densely events lie in a view.
 */
export type DensityRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * What the window shows.
 */
view: Bounds, 
/**
 * Degrees of longitude per pixel.
 */
resolution: number, 
/**
 * Width of a cell in pixels, 1 to 256.
 */
cell: number, 
/**
 * Without the events that may not be shown to everybody, as for a picture.
 */
open_only: boolean, };

/**
 * A choice for a design parameter of a measure; its wording is `MEASURE-PARAMETER-CODE`.
 */
export type DesignOption = { 
/**
 * Its code.
 */
code: string, 
/**
 * Red lines that it breaches.
 */
red_lines: Array<string>, };

/**
 * By what the rows of a matrix divide the events.
 */
export type Dimension = "violation-type" | "victim-group" | "perpetrator-type" | "region" | "year" | "pillar";

/**
 * A dossier was made.
 */
export type DossierCreated = { 
/**
 * How the application stands now.
 */
status: Status, 
/**
 * Opens the dossier where the passphrase is lost; shown once and kept nowhere.
 */
recovery_code: string, };

/**
 * The dossier's own particulars.
 */
export type DossierInfo = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * What the dossier is called.
 */
name: Stated<string>, 
/**
 * Its country, ISO 3166-1 alpha-3.
 */
country: Stated<string>, 
/**
 * What it is about.
 */
description: Stated<string>, 
/**
 * Where its data comes from and how to cite it.
 */
citation: Stated<string>, 
/**
 * The licence of its data.
 */
licence: Stated<string>, 
/**
 * How a treaty becomes law of the country (vocabulary `reception`).
 */
reception: Stated<string>, };

/**
 * A date or interval in EDTF, kept as written.
 */
export type Edtf = string;

/**
 * Why an own entry is not used.
 */
export type EntryFault = { 
/**
 * The entry.
 */
entry: string, 
/**
 * Message id: `entry-fault-...`.
 */
fault: string, 
/**
 * What it is about, such as the code that is not there; may be empty.
 */
detail: string, };

/**
 * What a shell is told when something did not work.
 */
export type ErrorReport = { 
/**
 * Stable code, such as `passphrase-wrong`.
 */
code: string, 
/**
 * Fluent message id: `error-` and the code.
 */
message: string, 
/**
 * Parameters of the message.
 */
parameters: Array<Parameter>, };

/**
 * A happening: one or more acts that belong together in time and place.
 */
export type Event = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * A short name.
 */
title: Stated<string>, 
/**
 * When it happened, in EDTF.
 */
date: Stated<Edtf>, 
/**
 * What happened, told.
 */
description: Stated<string>, 
/**
 * How far it is established (vocabulary `violation-status`).
 */
status: Stated<string>, 
/**
 * The standard of proof reached (vocabulary `standard-of-proof`).
 */
proof: Stated<string>, 
/**
 * The review state of the record (vocabulary `verification`).
 */
verification: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * The user's own words for it.
 */
tags: Array<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, 
/**
 * Where an imported record comes from: mapping and key; never shown as content.
 */
origin: Stated<string>, 
/**
 * Columns of the imported row that have no field of their own.
 */
details: { [key in string]: string }, 
/**
 * Deaths, as the source best estimates them.
 */
deaths_best: Stated<number>, 
/**
 * The lowest estimate of deaths.
 */
deaths_low: Stated<number>, 
/**
 * The highest estimate of deaths.
 */
deaths_high: Stated<number>, 
/**
 * Values of the user's own fields: identifier of the [`OwnField`] to the value as text.
 */
own: { [key in string]: string }, 
/**
 * The terms under which imported data may be passed on, by the name its mapping gives them.
 */
licence: Stated<string>, };

/**
 * An event with all that belongs to it, in one piece.
 */
export type EventBundle = { 
/**
 * The event.
 */
event: Event, 
/**
 * Its acts.
 */
acts: Array<Act>, 
/**
 * The involvements in these acts.
 */
involvements: Array<Involvement>, 
/**
 * The persons named in acts and involvements.
 */
persons: Array<Person>, 
/**
 * Its places by rank.
 */
places: Array<Place>, 
/**
 * Its sources.
 */
sources: Array<Source>, 
/**
 * What was done about it.
 */
interventions: Array<Intervention>, 
/**
 * Its files.
 */
attachments: Array<Attachment>, 
/**
 * How it bears on other events; where another event tells of this one, the record is that event's.
 */
chain: Array<ChainOfEvents>, };

/**
 * An event with all that belongs to it, as the one form shows and saves it.
 */
export type EventRecord = { 
/**
 * The event and its parts.
 */
bundle: EventBundle, 
/**
 * Fields that two people set to different values.
 */
conflicts: Array<FieldConflict>, };

/**
 * One event in the table.
 */
export type EventRow = { 
/**
 * The event.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its date in EDTF.
 */
date: string | null, 
/**
 * First day.
 */
earliest: string | null, 
/**
 * Last day.
 */
latest: string | null, 
/**
 * Violation types, each once.
 */
violations: Array<string>, 
/**
 * Perpetrator types, each once.
 */
perpetrators: Array<string>, 
/**
 * Number of victims.
 */
victims: number, 
/**
 * The first place's name.
 */
place: string | null, 
/**
 * Its region.
 */
region: string | null, 
/**
 * Degrees north.
 */
latitude: number | null, 
/**
 * Degrees east.
 */
longitude: number | null, 
/**
 * Its precision.
 */
precision: string | null, 
/**
 * Confidentiality.
 */
confidentiality: string | null, 
/**
 * Verification.
 */
verification: string | null, };

/**
 * Writes copies of attachments to a folder.
 */
export type ExportAttachments = { 
/**
 * The attachments.
 */
ids: Array<string>, 
/**
 * The folder, which exists.
 */
folder: string, 
/**
 * Also writes, as they are, files whose metadata cannot be taken out.
 */
with_metadata: boolean, };

/**
 * What an export did.
 */
export type ExportOutcome = { 
/**
 * The file.
 */
path: string, 
/**
 * Events selected.
 */
selected: number, 
/**
 * Events kept back because of their confidentiality, their consent or the terms of their
 * data; `parts` says how many for which.
 */
withheld: number, 
/**
 * Rows written, one for each event; equal to `selected` less `withheld`.
 */
rows: number, 
/**
 * SHA-256 of the file in hexadecimal.
 */
sha256: string, 
/**
 * What was kept back, by kind of record and reason.
 */
parts: Array<WithheldParts>, 
/**
 * How often an individual is named as perpetrator below the standard of proof SP-3.
 */
named_below_standard: number, 
/**
 * Terms whose authors must be named wherever the file is used, by name.
 */
attributions: Array<string>, };

/**
 * Runs an export.
 */
export type ExportRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * `csv`, `geojson`, `json` or `xlsx`.
 */
format: string, 
/**
 * The file to write.
 */
path: string, 
/**
 * For whom: `partner`, or `public`; `partner` where it is not said.
 */
audience?: string, 
/**
 * The user accepted that individuals are named as perpetrators below the standard of proof
 * SP-3; without it such an export fails with `export-names-perpetrators`.
 */
naming_accepted?: boolean, };

/**
 * One facet.
 */
export type Facet = { 
/**
 * `violation`, `perpetrator`, `victim_group`, `sex`, `affiliation`, `occupation`, `region`,
 * `precision`, `year`, `status`, `proof`, `verification`, `confidentiality`, `consent`,
 * `reliability` or `tag`.
 */
name: string, 
/**
 * The vocabulary its codes belong to; none where they are plain text.
 */
vocabulary: string | null, 
/**
 * Its values, most frequent first; codes `?unknown` and `?empty` stand for those states.
 */
values: Array<FacetValue>, };

/**
 * One value of a facet.
 */
export type FacetValue = { 
/**
 * Its code or text.
 */
code: string, 
/**
 * Events that have it.
 */
count: number, };

/**
 * One field with more than one value.
 */
export type FieldConflict = { 
/**
 * The record.
 */
record: string, 
/**
 * The field's name.
 */
field: string, 
/**
 * The values, the shown one first.
 */
values: Array<string>, };

/**
 * A text and the field it stands in.
 */
export type FieldText = { 
/**
 * The kind of record; may be empty.
 */
kind: string, 
/**
 * The field; may be empty.
 */
field: string, 
/**
 * The text.
 */
text: string, };

/**
 * What a file holds.
 */
export type FileInspection = { 
/**
 * `csv` or `xlsx`.
 */
format: string, 
/**
 * The layout, complete.
 */
layout: Layout, 
/**
 * It began with a byte order mark.
 */
byte_order_mark: boolean, 
/**
 * The sheets; XLSX only.
 */
sheets: Array<string>, 
/**
 * SHA-256 in hexadecimal.
 */
sha256: string, 
/**
 * Rows below the headings.
 */
rows: number, 
/**
 * The columns.
 */
columns: Array<ColumnSample>, 
/**
 * The terms under which data with these headings is given, by name, where they are known.
 */
licence: string | null, 
/**
 * The mapping that fits the headings best, if any.
 */
suggested_mapping: string | null, 
/**
 * What is doubtful about the detection: message ids.
 */
doubts: Array<string>, };

/**
 * A file that was passed over, and why.
 */
export type FileRefused = { 
/**
 * Its name.
 */
name: string, 
/**
 * Why.
 */
error: ErrorReport, };

/**
 * Asks where some events were hit, if not in what the table shows of them.
 */
export type FindHits = { 
/**
 * The query as typed.
 */
query: string, 
/**
 * The events, 500 at most.
 */
ids: Array<string>, 
/**
 * Columns of the table that are shown: a hit there needs no other place to be seen in.
 */
columns: Array<string>, };

/**
 * Looks for persons by words of their names.
 */
export type FindPersons = { 
/**
 * The words, each a prefix.
 */
text: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Looks for places by the start of a name, in any script.
 */
export type FindPlaces = { 
/**
 * What was typed.
 */
text: string, 
/**
 * At most so many, 1 to 100.
 */
limit: number, 
/**
 * Only in this country, ISO 3166-1 alpha-3. Without it the dossier's own country comes first.
 */
country: string | null, };

/**
 * Something no measure answers, or a measure that lacks something or breaches a rule.
 */
export type Finding = { 
/**
 * The rule and its subject: the same as long as both are, whatever else changes.
 */
key: string, 
/**
 * The rule that found it; also the id of its message.
 */
rule: string, 
/**
 * `blocking`, `gap`, `warning` or `note`.
 */
severity: string, 
/**
 * Parameters of its messages.
 */
parameters: Array<Parameter>, 
/**
 * The records behind it where they are not events: measures or parties; at most 1,000.
 */
records: Array<string>, 
/**
 * How many records there are behind it: events where there is a selection.
 */
total: number, 
/**
 * The events, as a selection; none where the records are not events.
 */
selection: CoverageSelection | null, 
/**
 * On what the rule rests.
 */
basis: Array<Basis>, 
/**
 * The id of the message that says what would close it.
 */
remedy: string, 
/**
 * That somebody accepted it; it is still shown as open when that is to be looked at again.
 */
accepted: Acceptance | null, };

/**
 * From what was done over what is owed to what answers it.
 */
export type Flow = { 
/**
 * What the left side is.
 */
dimension: Dimension, 
/**
 * The left side: codes, with the events of each.
 */
rows: Array<FlowEnd>, 
/**
 * The middle: duties, with the events from which each follows.
 */
duties: Array<FlowEnd>, 
/**
 * The right side: measures by identifier, with the events each answers; `?open` for what no
 * measure answers.
 */
measures: Array<FlowEnd>, 
/**
 * From the left to the middle.
 */
owed: Array<FlowLink>, 
/**
 * From the middle to the right.
 */
answered: Array<FlowLink>, };

/**
 * One end of a flow.
 */
export type FlowEnd = { 
/**
 * The code; a measure's identifier; `?open`.
 */
code: string, 
/**
 * Its events, each once.
 */
events: number, };

/**
 * A link of a flow.
 */
export type FlowLink = { 
/**
 * The code it comes from.
 */
from: string, 
/**
 * The code it goes to.
 */
to: string, 
/**
 * Its events, each once. An event of several rows, or answered by several measures, is in
 * several links.
 */
events: number, 
/**
 * How wide to draw it: pairs of an event and a duty, each divided evenly among its links, so
 * that what comes into a duty is what goes out.
 */
width: number, };

/**
 * A duty that is open for some events of a code, or of all.
 */
export type Gap = { 
/**
 * The dimension; none where the gap is that of all events.
 */
dimension: Dimension | null, 
/**
 * The code in it; none where the gap is that of all events.
 */
code: string | null, 
/**
 * The duty.
 */
duty: string, 
/**
 * Events from which the duty follows.
 */
events: number, 
/**
 * Of these, the open ones.
 */
open: number, 
/**
 * What the events weigh for the duty.
 */
weight: number, 
/**
 * Of this, what the open ones weigh.
 */
weight_open: number, 
/**
 * The open events.
 */
selection: CoverageSelection, 
/**
 * Other rows whose open events are exactly these.
 */
same: Array<GapRow>, };

/**
 * A row of a dimension.
 */
export type GapRow = { 
/**
 * The dimension.
 */
dimension: Dimension, 
/**
 * The code in it.
 */
code: string, };

/**
 * What is open, the greatest first.
 */
export type Gaps = { 
/**
 * The gaps by open weight, then open events.
 */
gaps: Array<Gap>, 
/**
 * How many there are, whether listed or not.
 */
total: number, 
/**
 * Events looked at.
 */
events: number, };

/**
 * Asks what is open.
 */
export type GapsRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * Only the rows of this dimension; none for the duties of all events and the rows of every
 * dimension but the pillars.
 */
dimension: Dimension | null, 
/**
 * At most so many gaps; none for all.
 */
limit: number | null, 
/**
 * Without the events that may not be shown to everybody, as for a picture.
 */
leave_out_withheld?: boolean, };

/**
 * A history, newest first.
 */
export type History = { 
/**
 * All edits there are.
 */
total: number, 
/**
 * The edits asked for.
 */
edits: Array<HistoryEdit>, };

/**
 * One field's change.
 */
export type HistoryChange = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The field's name, or its number where this version does not know it.
 */
field: string, 
/**
 * The element of a set or table.
 */
element: string | null, 
/**
 * The value before; none where there was none.
 */
from: string | null, 
/**
 * The value after; none where it was cleared.
 */
to: string | null, };

/**
 * One edit.
 */
export type HistoryEdit = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
author: string, 
/**
 * Why, in the author's words.
 */
reason: string, 
/**
 * `save`, `import`, `undo` or `redo`.
 */
cause: string, 
/**
 * What changed; at most 200 are listed.
 */
changes: Array<HistoryChange>, 
/**
 * How many changes the edit made.
 */
total: number, };

/**
 * Asks for the history of a record and what hangs on it, or of the whole dossier.
 */
export type HistoryRequest = { 
/**
 * The record; none for the dossier.
 */
id: string | null, 
/**
 * Skip so many edits, newest first.
 */
offset: number, 
/**
 * At most so many edits.
 */
limit: number, };

/**
 * Hits in fields that are not shown.
 */
export type Hits = { 
/**
 * One for each event that was hit nowhere else.
 */
snippets: Array<Snippet>, };

/**
 * New identifiers.
 */
export type Ids = { 
/**
 * The identifiers.
 */
ids: Array<string>, };

/**
 * What an import did or would do; rows = created + updated + skipped + failed.
 */
export type ImportOutcome = { 
/**
 * It was a trial: nothing was written.
 */
dry_run: boolean, 
/**
 * Rows read.
 */
rows: number, 
/**
 * Rows that made new records.
 */
created: number, 
/**
 * Rows that changed records.
 */
updated: number, 
/**
 * Rows that were there already.
 */
skipped: number, 
/**
 * Rows refused.
 */
failed: number, 
/**
 * Events made.
 */
events: number, 
/**
 * Persons made.
 */
persons: number, 
/**
 * Rows that deserve a look: refused, or taken with a remark; at most 1,000 are listed here,
 * the saved report has all.
 */
notes: Array<RowNote>, 
/**
 * How many such rows there are.
 */
notes_total: number, 
/**
 * The first rows as they were understood, at most 20.
 */
sample: Array<SampleRow>, };

/**
 * What the first rows of an import become.
 */
export type ImportPreview = { 
/**
 * The first rows as understood.
 */
sample: Array<SampleRow>, 
/**
 * What is wrong with them.
 */
notes: Array<RowNote>, };

/**
 * Runs an import, or tries it without writing.
 */
export type ImportRequest = { 
/**
 * The file.
 */
path: string, 
/**
 * The layout, as inspected and corrected.
 */
layout: Layout, 
/**
 * The mapping's name, for the record of the import.
 */
mapping: string, 
/**
 * The mapping.
 */
definition: MappingDefinition, 
/**
 * Read and check everything, write nothing.
 */
dry_run: boolean, 
/**
 * The other tables, where the mapping links several.
 */
linked?: Array<LinkedFile>, 
/**
 * The terms of the data that the user accepted, by name.
 */
licence?: string, };

/**
 * Imports treaty statuses from a table.
 */
export type ImportTreatyStatuses = { 
/**
 * The file.
 */
path: string, 
/**
 * Read and check everything, write nothing.
 */
dry_run: boolean, };

/**
 * How one success of a measure is told.
 */
export type Indicator = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The measure.
 */
measure: string | null, 
/**
 * What is counted or measured.
 */
name: Stated<string>, 
/**
 * In what: persons, days, per cent.
 */
unit: Stated<string>, 
/**
 * Its value before the measure.
 */
baseline: Stated<number>, 
/**
 * When the baseline was taken.
 */
baseline_date: Stated<Edtf>, 
/**
 * The value to reach.
 */
target: Stated<number>, 
/**
 * By when.
 */
target_date: Stated<Edtf>, 
/**
 * How often it is read (vocabulary `frequency`).
 */
frequency: Stated<string>, 
/**
 * Where its values come from.
 */
source: Stated<string>, 
/**
 * By what it is broken down: sex, region, age.
 */
disaggregation: Array<string>, 
/**
 * The indicator of the catalogue it follows, such as `M-TR-01-indicator-1`.
 */
catalogue: Stated<string>, 
/**
 * Its rank among the measure's indicators, from 1.
 */
rank: Stated<number>, 
/**
 * Notes.
 */
remarks: Stated<string>, };

/**
 * Asks what a file holds.
 */
export type InspectFile = { 
/**
 * The file.
 */
path: string, 
/**
 * What the user corrected; what is missing is detected.
 */
layout: Layout | null, };

/**
 * Looks into a file that may become a layer.
 */
export type InspectLayer = { 
/**
 * The file.
 */
path: string, };

/**
 * An instrument of international law.
 */
export type Instrument = { 
/**
 * Its code; its name is the Fluent message `instrument-CODE`.
 */
code: string, 
/**
 * When it was adopted, in EDTF.
 */
adopted: string | null, 
/**
 * When it entered into force, in EDTF; none for what binds nobody by itself.
 */
in_force: string | null, 
/**
 * Vocabulary `instrument-type`.
 */
instrument_type: string, 
/**
 * The body that watches over it, as cited.
 */
body: string | null, 
/**
 * By what a State lets persons complain to that body, as cited.
 */
complaints: string | null, 
/**
 * Where its text is published, as cited.
 */
source: string | null, 
/**
 * Still to be verified against the source.
 */
verify: boolean, };

/**
 * An instrument, where the country stands with it, and what it bears on.
 */
export type InstrumentEntry = { 
/**
 * The instrument.
 */
instrument: Instrument, 
/**
 * What its articles oblige to.
 */
articles: Array<Article>, 
/**
 * Where the country stands; several where it left and came back.
 */
statuses: Array<TreatyStatus>, 
/**
 * Events on which it bears.
 */
events: number, 
/**
 * Of these, those for which something that is not known could change it.
 */
uncertain: number, };

/**
 * Every instrument of the catalogue, and what it bears on.
 */
export type Instruments = { 
/**
 * The instruments, in the catalogue's order.
 */
instruments: Array<InstrumentEntry>, 
/**
 * Statuses of instruments that the catalogue does not have.
 */
strangers: Array<TreatyStatus>, 
/**
 * Events in the dossier.
 */
events: number, };

/**
 * What somebody did about an event or for a victim of it.
 */
export type Intervention = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event.
 */
event: string | null, 
/**
 * The victim it was for, a [`Person`], where it was for one.
 */
victim: string | null, 
/**
 * Who intervened.
 */
intervening_party: Stated<string>, 
/**
 * Vocabulary `intervention-type`.
 */
intervention_type: Stated<string>, 
/**
 * When.
 */
date: Stated<Edtf>, 
/**
 * Whom it asked to act.
 */
parties_requested: Stated<string>, 
/**
 * What they answered.
 */
response: Stated<string>, 
/**
 * What came of it.
 */
impact: Stated<string>, 
/**
 * How far it is (vocabulary `intervention-status`).
 */
status: Stated<string>, 
/**
 * How pressing it is (vocabulary `priority`).
 */
priority: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, };

/**
 * The part a perpetrator had in an act.
 */
export type Involvement = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The act.
 */
act: string | null, 
/**
 * The alleged perpetrator, a [`Person`], where one is named.
 */
perpetrator: string | null, 
/**
 * What kind of perpetrator (vocabulary `perpetrator-type`).
 */
perpetrator_type: Stated<string>, 
/**
 * How involved (vocabulary `degree-of-involvement`).
 */
degree: Stated<string>, 
/**
 * The unit, party or office, as the source names it.
 */
affiliation: Stated<string>, 
/**
 * What has become of the perpetrator since (vocabulary `perpetrator-status`).
 */
status: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, };

/**
 * Names a job.
 */
export type JobId = { 
/**
 * Its number.
 */
job: number, };

/**
 * A job was started.
 */
export type JobStarted = { 
/**
 * Its number.
 */
job: number, };

/**
 * How a job stands.
 */
export type JobState = { 
/**
 * Its number.
 */
job: number, 
/**
 * `running`, `done`, `cancelled` or `failed`.
 */
state: string, 
/**
 * Message id of what it is doing.
 */
step: string, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all; 0 while not known.
 */
total: number, 
/**
 * What an import did, once done.
 */
import: ImportOutcome | null, 
/**
 * What an export did, once done.
 */
export: ExportOutcome | null, 
/**
 * What came of files that were to be kept, once done.
 */
attached: Attached | null, 
/**
 * What reading an attachment through found, once done.
 */
attachment_checked: AttachmentChecked | null, 
/**
 * What came of an export of attachments, once done.
 */
attachments_exported: AttachmentsExported | null, 
/**
 * Why it failed.
 */
error: ErrorReport | null, };

/**
 * What a record is. Stored by position: append only.
 */
export type Kind = "dossier" | "event" | "act" | "involvement" | "person" | "source" | "place" | "stakeholder" | "relation" | "measure" | "mapping" | "import" | "intervention" | "chain_of_events" | "attachment" | "custody" | "own_term" | "own_field" | "saved_query" | "layer" | "indicator" | "treaty_status" | "situation" | "norm_judgement" | "catalogue_entry" | "accepted_finding" | "consultation" | "weight";

/**
 * Records of one kind.
 */
export type KindCount = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * How many exist.
 */
count: number, };

/**
 * A map layer of the user's own, whose file is kept in the dossier.
 */
export type Layer = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * Its name.
 */
name: Stated<string>, 
/**
 * `geojson` or `pmtiles`.
 */
format: Stated<string>, 
/**
 * SHA-256 of the file, in hexadecimal; also its name in the store.
 */
sha256: Stated<string>, 
/**
 * Its size in bytes.
 */
size: Stated<number>, 
/**
 * Whom to name on every picture of it.
 */
attribution: Stated<string>, 
/**
 * Whether it is drawn.
 */
visible: Stated<boolean>, 
/**
 * How opaque it is drawn, 0 to 1.
 */
opacity: Stated<number>, 
/**
 * Its colour, `#rrggbb`.
 */
colour: Stated<string>, 
/**
 * Its rank from the bottom, from 1.
 */
rank: Stated<number>, };

/**
 * A part of a layer's file.
 */
export type LayerBytes = { 
/**
 * The bytes in Base64 (RFC 4648, section 4).
 */
bytes: string, };

/**
 * What a file would be as a layer.
 */
export type LayerFile = { 
/**
 * `geojson` or `pmtiles`.
 */
format: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * Features of a GeoJSON file.
 */
features: number | null, 
/**
 * What the tiles of a PMTiles file are: `vector` or `raster`.
 */
tiles: string | null, 
/**
 * The name it gives itself, or that of the file.
 */
name: string, 
/**
 * Whom it asks to name; may be empty.
 */
attribution: string, };

/**
 * Asks for a part of a PMTiles layer.
 */
export type LayerRange = { 
/**
 * The layer.
 */
id: string, 
/**
 * The first byte.
 */
offset: number, 
/**
 * How many bytes, at most 4 MiB; fewer come at the end of the file.
 */
length: number, };

/**
 * The content of a GeoJSON layer.
 */
export type LayerText = { 
/**
 * GeoJSON (RFC 7946).
 */
text: string, };

/**
 * The dossier's layers.
 */
export type Layers = { 
/**
 * From the bottom to the top.
 */
layers: Array<Layer>, };

/**
 * How a table is written down.
 */
export type Layout = { 
/**
 * `utf-8`, `windows-1252` and so on, by the WHATWG label; CSV only.
 */
encoding: string | null, 
/**
 * `,` `;` tab or `|`; CSV only.
 */
delimiter: string | null, 
/**
 * `.` or `,`.
 */
decimal: string | null, 
/**
 * `ymd`, `dmy` or `mdy`.
 */
date_order: string | null, 
/**
 * The sheet; XLSX only.
 */
sheet: string | null, 
/**
 * The row of the headings, from 1.
 */
header_row: number | null, };

/**
 * Whether an event may leave in a file that is not encrypted.
 */
export type Leaving = { 
/**
 * It may leave.
 */
leaves: boolean, 
/**
 * It may leave with every name.
 */
names: boolean, 
/**
 * The most restrictive confidentiality stated, with what stated it.
 */
strictest: Statement | null, 
/**
 * What keeps it back.
 */
barriers: Array<Statement>, 
/**
 * What keeps names back.
 */
nameless: Array<Statement>, };

/**
 * Asks whether an event may leave the dossier, as it stands in a form.
 */
export type LeavingRequest = { 
/**
 * The event with its parts.
 */
bundle: EventBundle, };

/**
 * One of several tables: a sheet of a workbook, or a file.
 */
export type LinkedFile = { 
/**
 * The name by which the mapping knows it.
 */
name: string, 
/**
 * The file.
 */
path: string, 
/**
 * The layout, as inspected and corrected.
 */
layout: Layout, };

/**
 * A table that belongs to the first.
 */
export type LinkedTable = { 
/**
 * Its name: the sheet's, or the file's.
 */
name: string, 
/**
 * What one row stands for, as in [`MappingDefinition::row`].
 */
row: string, 
/**
 * The column that identifies a row; none: the column by which other tables name it, else
 * its number in the file.
 */
row_key: string | null, 
/**
 * The column whose equal values mean the same person in several rows.
 */
person_key: string | null, 
/**
 * Which rows of other tables its rows belong to.
 */
links: Array<TableLink>, 
/**
 * One entry for each column that is used.
 */
columns: Array<ColumnMapping>, 
/**
 * Columns left out by choice.
 */
ignored: Array<string>, };

/**
 * A duty that follows from a violation in the catalogue, and does not in this dossier.
 */
export type LostDuty = { 
/**
 * The violation type.
 */
violation: string, 
/**
 * The duty.
 */
duty: string, };

/**
 * How densely events lie in a view.
 */
export type MapDensity = { 
/**
 * Of the selected events, those in view.
 */
in_view: number, 
/**
 * Columns of the grid, from the view's western edge.
 */
columns: number, 
/**
 * Rows of the grid, from the view's northern edge.
 */
rows: number, 
/**
 * Of each cell that holds any events: column, row, events; one after the other.
 */
cells: Array<number>, 
/**
 * The most events in one cell.
 */
most: number, };

/**
 * One mark: an event, several at one position, or a cluster.
 */
export type MapMark = { 
/**
 * Degrees north.
 */
latitude: number, 
/**
 * Degrees east.
 */
longitude: number, 
/**
 * Events it stands for.
 */
count: number, 
/**
 * All of them lie at one and the same position.
 */
same_position: boolean, 
/**
 * The event, where there is just one.
 */
id: string | null, 
/**
 * The least exact precision among them; none where unknown.
 */
precision: string | null, 
/**
 * The smallest rectangle that holds them.
 */
bounds: Bounds, };

/**
 * Asks what to draw on the map.
 */
export type MapRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * What the window shows.
 */
view: Bounds, 
/**
 * Degrees of longitude per pixel.
 */
resolution: number, 
/**
 * Without the events that may not be shown to everybody, as for a picture.
 */
open_only: boolean, };

/**
 * What to draw.
 */
export type MapView = { 
/**
 * Events selected.
 */
total: number, 
/**
 * Of these, with coordinates.
 */
with_place: number, 
/**
 * Of these, in the view; the marks' counts add up to it.
 */
in_view: number, 
/**
 * The marks.
 */
marks: Array<MapMark>, 
/**
 * Where the selection is narrowed to an area: those of its events whose place is known only
 * to a district or less exactly, by precision; `?empty` where none is stated. Whether they
 * happened in the area is not known.
 */
coarse: Array<FacetValue>, };

/**
 * How the columns of one row become records.
 */
export type MappingDefinition = { 
/**
 * What one row stands for: `event`, `victim` or `act`; of a table that adds to a linked one
 * also `perpetrator`, `source` or `place`.
 */
row: string, 
/**
 * Texts that mean unknown, such as `NA`.
 */
unknown: Array<string>, 
/**
 * The column whose equal values make one event; none: each row is an event.
 */
event_key: string | null, 
/**
 * The column that identifies a row for ever; none: its number in the file, together with
 * the file's digest.
 */
row_key: string | null, 
/**
 * One entry for each column that is used.
 */
columns: Array<ColumnMapping>, 
/**
 * Values the same for every row: target to code or text.
 */
constants: Array<ConstantMapping>, 
/**
 * Columns left out by choice; any other that is not used is kept in `details`.
 */
ignored?: Array<string>, 
/**
 * The column whose equal values mean the same person in several rows.
 */
person_key?: string, 
/**
 * Columns that some files of this kind lack.
 */
optional?: Array<string>, 
/**
 * `ymd`, `dmy` or `mdy`, where files of this kind always have the same.
 */
date_order?: string, 
/**
 * The terms under which the data was given, by name; see [`licence`].
 */
licence?: string, 
/**
 * Which rows of linked tables this table's rows belong to.
 */
links?: Array<TableLink>, 
/**
 * The other tables.
 */
linked?: Array<LinkedTable>, };

/**
 * A mapping.
 */
export type MappingEntry = { 
/**
 * Its name.
 */
name: string, 
/**
 * Comes with the product.
 */
bundled: boolean, 
/**
 * Its definition.
 */
definition: MappingDefinition, };

/**
 * A field a column can go to.
 */
export type MappingTarget = { 
/**
 * Its name; `place.N.…` stands for places 1 to 9.
 */
target: string, 
/**
 * The vocabulary of its codes, if it is coded.
 */
vocabulary: string | null, };

/**
 * Fields a column can go to.
 */
export type MappingTargets = { 
/**
 * The targets.
 */
targets: Array<MappingTarget>, };

/**
 * Names of saved and bundled mappings.
 */
export type Mappings = { 
/**
 * The mappings.
 */
mappings: Array<MappingEntry>, };

/**
 * Asks where in some texts the words of a query are.
 */
export type MarkTexts = { 
/**
 * The query as typed.
 */
query: string, 
/**
 * The texts.
 */
texts: Array<FieldText>, };

/**
 * Texts in pieces, hits apart from the rest.
 */
export type MarkedTexts = { 
/**
 * One list for each text, in their order; put together its pieces are the text.
 */
texts: Array<Array<Piece>>, };

/**
 * A reconciliation measure and what it answers.
 */
export type Measure = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The measure of the catalogue it follows, such as `M-TR-01`.
 */
catalogue: Stated<string>, 
/**
 * Its name.
 */
name: Stated<string>, 
/**
 * Vocabulary `pillar`.
 */
pillar: Stated<string>, 
/**
 * What it does.
 */
description: Stated<string>, 
/**
 * How far it has come (vocabulary `measure-status`).
 */
status: Stated<string>, 
/**
 * When it was adopted or began.
 */
adopted: Stated<Edtf>, 
/**
 * Its law, decree or other basis.
 */
legal_basis: Stated<string>, 
/**
 * Design parameters of the catalogue's measure: parameter key to decision; what is missing is open.
 */
parameters: { [key in string]: string }, 
/**
 * Parliamentary acts needed (vocabulary `parliamentary-act`).
 */
acts: Array<string>, 
/**
 * Who leads it.
 */
lead: Stated<string>, 
/**
 * Cost over its life.
 */
cost: Stated<number>, 
/**
 * ISO 4217.
 */
currency: Stated<string>, 
/**
 * The year the cost is expressed in.
 */
price_year: Stated<number>, 
/**
 * Duties it answers (vocabulary `duty`).
 */
duties: Array<string>, 
/**
 * Violation types it answers; none means every type.
 */
violations: Array<string>, 
/**
 * Victim groups it serves; none means every victim.
 */
victim_groups: Array<string>, 
/**
 * Regions it reaches, ISO 3166-2; none means everywhere.
 */
regions: Array<string>, 
/**
 * The time of events it covers, an EDTF interval; empty means any time.
 */
period: Stated<Edtf>, 
/**
 * Events it answers by name, whatever the rules above say.
 */
events: Array<string>, 
/**
 * Stakeholders in favour.
 */
supporters: Array<string>, 
/**
 * Stakeholders against.
 */
opponents: Array<string>, 
/**
 * On what this record rests.
 */
source: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * Shortest time it takes, in whole months from 0.
 */
months_low: Stated<number>, 
/**
 * Longest time it takes, in whole months from 0.
 */
months_high: Stated<number>, 
/**
 * Lowest cost over its life, in `currency` at the prices of `price_year`.
 */
cost_low: Stated<number>, 
/**
 * Highest cost over its life, in `currency` at the prices of `price_year`.
 */
cost_high: Stated<number>, 
/**
 * Who carries it out with the lead.
 */
partners: Array<string>, 
/**
 * Measures of the dossier that must be there first.
 */
needs: Array<string>, 
/**
 * Parliamentary acts that are there: act (vocabulary `parliamentary-act`) to how it is cited.
 */
acts_adopted: { [key in string]: string }, 
/**
 * The budget line or other source that pays for it.
 */
budget: Stated<string>, 
/**
 * What its amnesty covers (vocabulary `violation-type`), where it grants one.
 */
amnestied: Array<string>, 
/**
 * Red lines of the catalogue: code to what was found (vocabulary `red-line-finding`).
 */
red_lines: { [key in string]: string }, 
/**
 * Why, for each red line of `red_lines`.
 */
red_line_reasons: { [key in string]: string }, 
/**
 * Whether it is to last without an end.
 */
permanent: Stated<boolean>, 
/**
 * Design parameters decided by one of the catalogue's choices: parameter key to its code; what
 * `parameters` holds for the same key is said beside it.
 */
choices: { [key in string]: string }, };

/**
 * A measure with what belongs to it, in one piece.
 */
export type MeasureBundle = { 
/**
 * The measure.
 */
measure: Measure, 
/**
 * Its indicators by rank.
 */
indicators: Array<Indicator>, };

/**
 * A measure and what it reaches now.
 */
export type MeasureEntry = { 
/**
 * The measure.
 */
measure: Measure, 
/**
 * Its indicators by rank.
 */
indicators: Array<Indicator>, 
/**
 * Events it answers at least one duty of.
 */
events: number, };

/**
 * A measure of the catalogue, from which a dossier's measure can start.
 */
export type MeasureTemplate = { 
/**
 * Its code, such as `M-TR-01`.
 */
code: string, 
/**
 * Vocabulary `pillar`.
 */
pillar: string, 
/**
 * Keys of its design parameters in order; their wording is the Fluent message `CODE-KEY`.
 */
parameters: Array<string>, 
/**
 * The choices for those parameters that have some.
 */
options: { [key in string]: Array<DesignOption> }, 
/**
 * Parliamentary acts usually needed (vocabulary `parliamentary-act`).
 */
acts: Array<string>, 
/**
 * Measures that must be there first.
 */
needs: Array<string>, 
/**
 * Measures it works best after.
 */
after: Array<string>, 
/**
 * Measures to run beside it.
 */
pairs: Array<string>, 
/**
 * Usual months of operation, from and to; no upper bound means permanent.
 */
months: [number, number | null], 
/**
 * Order of cost over its life: XS, S, M, L, XL or a range of these.
 */
cost_order: string, 
/**
 * Duties it answers (vocabulary `duty`).
 */
duties: Array<string>, 
/**
 * Precedents, as cited.
 */
precedents: Array<string>, 
/**
 * Counter-examples, as cited.
 */
counter_examples: Array<string>, 
/**
 * How many indicators it has; their wording is `CODE-indicator-N` from 1.
 */
indicators: number, 
/**
 * How many red lines it has; their wording is `CODE-red-line-N` from 1.
 */
red_lines: number, 
/**
 * Still to be verified against the sources.
 */
verify: boolean, };

/**
 * Every measure, by pillar and name.
 */
export type Measures = { 
/**
 * The measures.
 */
measures: Array<MeasureEntry>, };

/**
 * Asks for new identifiers.
 */
export type NewIds = { 
/**
 * How many, 1 to 100.
 */
count: number, };

/**
 * A place in an instrument, weighed for one event and violation type.
 */
export type NormInPlay = { 
/**
 * The violation type.
 */
violation: string, 
/**
 * The instrument; none where duties follow from the type alone.
 */
instrument: string | null, 
/**
 * Articles or paragraphs, as cited.
 */
article: string, 
/**
 * The duties that follow from it, in the catalogue's order.
 */
duties: Array<string>, 
/**
 * Whether it is in play.
 */
in_play: boolean, 
/**
 * Whether nothing that is not known could change that.
 */
certain: boolean, 
/**
 * Whether somebody judged it, whatever is derived.
 */
judged: boolean, 
/**
 * How this comes about, in order.
 */
steps: Array<NormStep>, };

/**
 * Somebody's judgement that a norm is, or is not, in play for an event, against what is derived.
 */
export type NormJudgement = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event.
 */
event: string | null, 
/**
 * The instrument.
 */
instrument: Stated<string>, 
/**
 * The article, as the catalogue cites it.
 */
article: Stated<string>, 
/**
 * Whether it is in play.
 */
in_play: Stated<boolean>, 
/**
 * Why.
 */
reason: Stated<string>, 
/**
 * When this was judged.
 */
assessed: Stated<Edtf>, 
/**
 * By whom.
 */
assessor: Stated<string>, };

/**
 * A place in an instrument, and what makes it bear on a violation.
 */
export type NormReference = { 
/**
 * The instrument.
 */
instrument: string, 
/**
 * Articles or paragraphs, as cited.
 */
article: string, 
/**
 * Duties that follow from it for a violation of the type (vocabulary `duty`).
 */
duties: Array<string>, 
/**
 * It bears only on what happened in an armed conflict (`conflict`, `international`,
 * `non-international`) or as part of an attack on civilians (`attack`); none for always.
 */
when: string | null, };

/**
 * The events on which an instrument bears, or that a situation takes in. Every part narrows.
 */
export type NormSelection = { 
/**
 * Events on which this instrument bears.
 */
instrument: string | null, 
/**
 * Events that this situation takes in.
 */
situation: string | null, 
/**
 * Events with norms that depend on this threshold question: of the situation, or without one,
 * of events that no situation takes in.
 */
question: string | null, };

/**
 * One step of a derivation; its sentence is the message `norm-step-CODE`.
 */
export type NormStep = { 
/**
 * What is said.
 */
code: string, 
/**
 * The values in its sentence. `instrument`, `article` and `when` are codes of the catalogue,
 * `armed-conflict` and `attack` of their vocabularies; `from` and `until` are dates in EDTF;
 * `situation`, `reason` and `assessor` are plain text.
 */
parameters: Array<Parameter>, 
/**
 * The record it rests on: a treaty's status, a situation, a judgement.
 */
record: string | null, };

/**
 * The norms on one event.
 */
export type NormsOfEvent = { 
/**
 * Every place that its violation types cite, type by type: in play or not, and why.
 */
norms: Array<NormInPlay>, 
/**
 * What was judged of it.
 */
judgements: Array<NormJudgement>, };

/**
 * Nothing to ask, or nothing to tell.
 */
export type Nothing = Record<symbol, never>;

/**
 * A dossier the application holds.
 */
export type OpenDossier = { 
/**
 * Its folder.
 */
path: string, 
/**
 * Locked: the keys are forgotten, the passphrase is needed again.
 */
locked: boolean, 
/**
 * Its particulars; none while locked.
 */
info: DossierInfo | null, 
/**
 * How many records of each kind it has; empty while locked.
 */
counts: Array<KindCount>, 
/**
 * Grows with each change; a view made at another revision is stale.
 */
revision: number, 
/**
 * What can be undone next, if anything.
 */
undo: UndoStep | null, 
/**
 * What can be redone next, if anything.
 */
redo: UndoStep | null, 
/**
 * It is the bundled sample.
 */
sample: boolean, 
/**
 * What was found damaged and mended when it was opened.
 */
repairs: Array<Repair>, };

/**
 * Opens a dossier, or unlocks the one that is locked.
 */
export type OpenDossierRequest = { 
/**
 * Its folder.
 */
path: string, 
/**
 * The passphrase or the recovery code.
 */
secret: string, 
/**
 * Who works here.
 */
author: string, };

/**
 * A field that the user adds to a kind of record.
 */
export type OwnField = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The kind of record: `event`, `act` or `person`.
 */
of: Stated<string>, 
/**
 * What it is called, by language (BCP 47).
 */
labels: { [key in string]: string }, 
/**
 * What may stand in it (vocabulary `value-type`).
 */
value_type: Stated<string>, 
/**
 * The vocabulary of its terms, where its values are terms.
 */
vocabulary: Stated<string>, 
/**
 * What to write in it.
 */
hint: Stated<string>, 
/**
 * It is no longer offered; records that have a value keep it.
 */
retired: Stated<boolean>, 
/**
 * Its rank among the fields of its kind, from 1.
 */
rank: Stated<number>, };

/**
 * A term that the user adds to a vocabulary, or the user's words for one of the catalogue's.
 */
export type OwnTerm = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The vocabulary's name.
 */
vocabulary: Stated<string>, 
/**
 * Its code: new, or that of a term of the catalogue.
 */
code: Stated<string>, 
/**
 * What it is called, by language (BCP 47).
 */
labels: { [key in string]: string }, 
/**
 * The code of the broader term.
 */
broader: Stated<string>, 
/**
 * What it means.
 */
definition: Stated<string>, 
/**
 * It is no longer offered; records that have it keep it.
 */
retired: Stated<boolean>, };

/**
 * Every own term and field, the retired ones too.
 */
export type OwnWords = { 
/**
 * Terms added to vocabularies, and the user's words for terms of the catalogue.
 */
terms: Array<OwnTerm>, 
/**
 * Fields added to events, acts and persons, by rank.
 */
fields: Array<OwnField>, 
/**
 * Vocabularies whose terms carry rules of the program: they can be renamed, not added to.
 */
fixed: Array<string>, };

/**
 * A named value for a message. Where the name is a vocabulary's (`violation-type`, `duty`,
 * `victim-group`, `pillar`), the value is a code and its label is the message `NAME-VALUE`; under
 * `template` it is a measure of the catalogue and under `red-line` one of its red lines, and its
 * label is the message `VALUE`; under `act` it is a parliamentary act (`parliamentary-act-VALUE`);
 * under `region` it is an ISO 3166-2 code; `count`, `of` and `open` are whole numbers; all else is
 * plain text.
 */
export type Parameter = { 
/**
 * Its name in the message.
 */
name: string, 
/**
 * Its value: text, a number or a code.
 */
value: string, };

/**
 * Asks how strong a passphrase is.
 */
export type Passphrase = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * How strong a passphrase is.
 */
export type PassphraseStrength = { 
/**
 * 0 too weak to accept, to 4 very strong.
 */
score: number, 
/**
 * Message ids of what would make it stronger.
 */
advice: Array<string>, };

/**
 * Names a folder.
 */
export type Path = { 
/**
 * The path.
 */
path: string, };

/**
 * A person or a group. Roles are held in acts, not here: one person can be victim and perpetrator.
 */
export type Person = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The name, or initials or a pseudonym.
 */
name: Stated<string>, 
/**
 * Other names, aliases, spellings.
 */
other_names: Array<string>, 
/**
 * One person, a family, a group (vocabulary `counting-unit`).
 */
counting_unit: Stated<string>, 
/**
 * Vocabulary `sex`.
 */
sex: Stated<string>, 
/**
 * Date of birth.
 */
born: Stated<Edtf>, 
/**
 * What the person did for a living, in general.
 */
occupation: Stated<string>, 
/**
 * The same as the source words it.
 */
occupation_detail: Stated<string>, 
/**
 * Party, union, movement or side, in general.
 */
affiliation: Stated<string>, 
/**
 * The same as the source words it.
 */
affiliation_detail: Stated<string>, 
/**
 * Nationality, as stated.
 */
nationality: Stated<string>, 
/**
 * Groups the person belongs to (vocabulary `victim-group`).
 */
groups: Array<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the person agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, 
/**
 * Where an imported record comes from: mapping and key.
 */
origin: Stated<string>, 
/**
 * How many persons a group counts, where known, from 1.
 */
number: Stated<number>, 
/**
 * Values of the user's own fields, as in [`Event::own`].
 */
own: { [key in string]: string }, };

/**
 * A person with what tells it from others of the same name.
 */
export type PersonHit = { 
/**
 * The person.
 */
person: Person, 
/**
 * The events it appears in.
 */
events: number, 
/**
 * The title of the latest of them.
 */
last_event: string | null, 
/**
 * Where it was.
 */
last_place: string | null, 
/**
 * When it was, in EDTF.
 */
last_date: string | null, };

/**
 * Persons found.
 */
export type PersonsFound = { 
/**
 * Best first.
 */
persons: Array<PersonHit>, };

/**
 * A part of a text.
 */
export type Piece = { 
/**
 * The part as it is written.
 */
text: string, 
/**
 * Whether it is what was searched for.
 */
hit: boolean, };

/**
 * A place of an event.
 */
export type Place = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event.
 */
event: string | null, 
/**
 * Its rank among the event's places, from 1; the first stands for the event on the map.
 */
rank: Stated<number>, 
/**
 * Its name as the source gives it.
 */
name: Stated<string>, 
/**
 * What sort of place: at home, in custody, in public.
 */
setting: Stated<string>, 
/**
 * Degrees north, WGS 84, -90 to 90.
 */
latitude: Stated<number>, 
/**
 * Degrees east, WGS 84, -180 to 180.
 */
longitude: Stated<number>, 
/**
 * How exact the coordinates are (vocabulary `place-precision`).
 */
precision: Stated<string>, 
/**
 * First-order region, ISO 3166-2; where empty it is derived from the coordinates.
 */
region: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, };

/**
 * What lies at a position.
 */
export type PlaceAt = { 
/**
 * ISO 3166-1 alpha-3 of the region's country.
 */
country: string | null, 
/**
 * The region, ISO 3166-2.
 */
region: string | null, 
/**
 * Its name.
 */
region_name: string | null, 
/**
 * The nearest named place within 500 km.
 */
nearest: PlaceHit | null, 
/**
 * How far off it is, in metres.
 */
metres: number | null, };

/**
 * A place, and what a form would fill in when it is chosen.
 */
export type PlaceHit = { 
/**
 * Its main name.
 */
name: string, 
/**
 * The alternative name that what was typed starts, where it was found by one.
 */
matched: string | null, 
/**
 * ISO 3166-1 alpha-3.
 */
country: string | null, 
/**
 * Region, ISO 3166-2.
 */
region: string | null, 
/**
 * The region's name.
 */
region_name: string | null, 
/**
 * Degrees north, WGS 84; none where the dossier names a place without a position.
 */
latitude: number | null, 
/**
 * Degrees east, WGS 84.
 */
longitude: number | null, 
/**
 * How exact the position is, of the vocabulary `place-precision`.
 */
precision: string | null, 
/**
 * Inhabitants, where known.
 */
population: number | null, 
/**
 * Events of the dossier that have it as their first place; 0 for one of the gazetteer.
 */
events: number, };

/**
 * Places found.
 */
export type PlacesFound = { 
/**
 * Those the dossier uses already come first.
 */
places: Array<PlaceHit>, };

/**
 * A position on the globe.
 */
export type Position = { 
/**
 * Degrees north, WGS 84.
 */
latitude: number, 
/**
 * Degrees east, WGS 84.
 */
longitude: number, };

/**
 * What a country did, to compare with. Its name is the Fluent message of its code; `CODE-results` and
 * `CODE-flaws` say what came of it.
 */
export type Precedent = { 
/**
 * Its code, such as `P-CHL`.
 */
code: string, 
/**
 * ISO 3166-1 alpha-3.
 */
country: string, 
/**
 * The time of the events it dealt with, in EDTF.
 */
period: string, 
/**
 * What was done.
 */
measures: Array<PrecedentMeasure>, 
/**
 * Still to be verified against the sources.
 */
verify: boolean, };

/**
 * What a measure of a precedent cost.
 */
export type PrecedentCost = { 
/**
 * The lowest figure stated.
 */
low: number, 
/**
 * The highest figure stated.
 */
high: number, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * The year of its prices, where stated.
 */
price_year: number | null, 
/**
 * Where the figure comes from, as cited.
 */
source: string | null, };

/**
 * One figure of a precedent's measure; what it counts is the Fluent message `figure-KEY`.
 */
export type PrecedentFigure = { 
/**
 * What is counted.
 */
key: string, 
/**
 * How many.
 */
value: number, 
/**
 * It is not exact.
 */
about: boolean, 
/**
 * Where the figure comes from, as cited.
 */
source: string | null, };

/**
 * One measure of a precedent.
 */
export type PrecedentMeasure = { 
/**
 * The measure of the catalogue it is an instance of.
 */
measure: string, 
/**
 * What it was called, as cited.
 */
name: string, 
/**
 * Its law or decree, as cited.
 */
legal_basis: string | null, 
/**
 * When its legal basis was made, in EDTF.
 */
adopted: string | null, 
/**
 * When it worked, an EDTF interval.
 */
operated: string | null, 
/**
 * What it cost.
 */
cost: PrecedentCost | null, 
/**
 * What is counted of it.
 */
figures: Array<PrecedentFigure>, };

/**
 * What the user has chosen on this machine; not part of a dossier.
 */
export type Preferences = { 
/**
 * `en` or `fr`.
 */
language: string, 
/**
 * `light`, `dark` or `system`.
 */
theme: string, 
/**
 * Lock after so many minutes without use, 1 to 120.
 */
lock_after_minutes: number, 
/**
 * The name put on new edits.
 */
author: string, };

/**
 * Whether others look at the screen.
 */
export type Presenting = { 
/**
 * Content of confidentiality C2 and C3 is withheld.
 */
on: boolean, };

/**
 * A measure of the catalogue, and what it would newly answer if it took in every event.
 */
export type Proposal = { 
/**
 * Its code in the catalogue.
 */
template: string, 
/**
 * Vocabulary `pillar`.
 */
pillar: string, 
/**
 * Measures of the dossier that follow it and count, yet leave this open: their scope or their
 * duties would have to grow.
 */
measures: Array<string>, 
/**
 * Events of which it would newly answer a duty.
 */
events: number, 
/**
 * Events that would have no open duty left.
 */
completes: number, 
/**
 * Pairs of an event and a duty that it would newly answer.
 */
pairs: number, 
/**
 * What those pairs weigh.
 */
weight: number, 
/**
 * What is left of this weight when the proposals before it are taken up: each before it takes
 * its own.
 */
weight_after: number, 
/**
 * By duty.
 */
duties: Array<ProposedDuty>, 
/**
 * Order of cost over its life (vocabulary `cost-order`), or a range of these.
 */
cost_order: string, 
/**
 * Parliamentary acts usually needed (vocabulary `parliamentary-act`).
 */
acts: Array<string>, 
/**
 * Measures of the catalogue that must be there first and are not.
 */
missing: Array<string>, 
/**
 * Red lines of the catalogue to mind.
 */
red_lines: Array<string>, };

/**
 * Measures of the catalogue that would answer what is open, those first that answer most weight.
 */
export type Proposals = { 
/**
 * The proposals.
 */
proposals: Array<Proposal>, 
/**
 * Events looked at.
 */
events: number, 
/**
 * Of these, with something open.
 */
open: number, 
/**
 * Pairs of an event and a duty that are open.
 */
pairs: number, 
/**
 * What those pairs weigh.
 */
weight: number, };

/**
 * Asks what of the catalogue would answer most of what is open.
 */
export type ProposalsRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * Of these, only the events of one number or gap; what else is open of them counts too.
 */
gap: CoverageSelection | null, };

/**
 * Asks what the rows of several tables may be, and how they are linked.
 */
export type ProposeTables = { 
/**
 * The tables.
 */
tables: Array<LinkedFile>, };

/**
 * What a proposal would newly answer of one duty.
 */
export type ProposedDuty = { 
/**
 * The duty.
 */
duty: string, 
/**
 * Events.
 */
events: number, 
/**
 * What they weigh for the duty.
 */
weight: number, };

/**
 * A query that was understood.
 */
export type QueryReading = { 
/**
 * In the language's own words and codes: the form to keep.
 */
canonical: string, 
/**
 * Whether it asks for words, by which the answers can be ranked.
 */
has_words: boolean, };

/**
 * A query as typed.
 */
export type QueryText = { 
/**
 * The text.
 */
text: string, };

/**
 * A dossier opened before on this machine.
 */
export type RecentDossier = { 
/**
 * Its folder.
 */
path: string, 
/**
 * Whether the folder is there now.
 */
present: boolean, };

/**
 * The list of dossiers opened before.
 */
export type RecentDossiers = { 
/**
 * Latest first.
 */
dossiers: Array<RecentDossier>, };

/**
 * Names one record.
 */
export type RecordId = { 
/**
 * Its identifier.
 */
id: string, };

/**
 * A recovery code, shown once.
 */
export type RecoveryCode = { 
/**
 * The code.
 */
recovery_code: string, };

/**
 * What a measure must not do. Its wording is the Fluent message of its code.
 */
export type RedLine = { 
/**
 * Its code.
 */
code: string, 
/**
 * Vocabulary `red-line-severity`.
 */
severity: string, 
/**
 * Measures of the catalogue it concerns; none means every measure.
 */
measures: Array<string>, 
/**
 * An amnesty breaches it by covering a violation type of this class: `never` or `threshold`.
 */
amnesty: string | null, 
/**
 * The norms it rests on.
 */
norms: Array<NormReference>, 
/**
 * Still to be verified against the sources.
 */
verify: boolean, };

/**
 * A first-order region.
 */
export type Region = { 
/**
 * ISO 3166-2.
 */
code: string, 
/**
 * Its name.
 */
name: string, };

/**
 * What happened in one region.
 */
export type RegionCount = { 
/**
 * Its code; empty for what is no region.
 */
code: string, 
/**
 * Events.
 */
events: number, 
/**
 * Acts of these events.
 */
acts: number, 
/**
 * Victims of these events; who is a victim in several of them counts once.
 */
victims: number, };

/**
 * A selection counted by region.
 */
export type RegionCounts = { 
/**
 * All of it.
 */
total: RegionCount, 
/**
 * Those of its events without a known region.
 */
without: RegionCount, 
/**
 * By code. An event with places in several regions counts in each.
 */
regions: Array<RegionCount>, };

/**
 * Asks for counts by region.
 */
export type RegionCountsRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * `region` (ISO 3166-2) or `country` (ISO 3166-1 alpha-2).
 */
level: string, 
/**
 * Without the events that may not be shown to everybody, as for a picture.
 */
open_only: boolean, };

/**
 * The outline of a region.
 */
export type RegionShape = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its rings, the largest first: longitude and latitude in 0.001 degrees, one after the other.
 * What lies in an odd number of rings belongs to the region.
 */
rings: Array<Array<number>>, };

/**
 * The outlines of regions.
 */
export type RegionShapes = { 
/**
 * Each region once; codes that no outline is known of are left out.
 */
shapes: Array<RegionShape>, };

/**
 * Asks for the outlines of regions.
 */
export type RegionShapesRequest = { 
/**
 * These regions, ISO 3166-2.
 */
codes: Array<string>, 
/**
 * And every region of this country, ISO 3166-1 alpha-3.
 */
country: string | null, };

/**
 * How one stakeholder relates to another; stored once, shown from both ends.
 */
export type Relation = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * From.
 */
from: string | null, 
/**
 * To.
 */
to: string | null, 
/**
 * Vocabulary `relation-type`.
 */
relation_type: Stated<string>, 
/**
 * Strength, 1 weak to 5 strong.
 */
strength: Stated<number>, 
/**
 * When it began and ended, as an EDTF interval.
 */
period: Stated<Edtf>, 
/**
 * On what this rests.
 */
source: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, };

/**
 * Something that was damaged, and what was done about it.
 */
export type Repair = { 
/**
 * The file, relative to the dossier's folder.
 */
file: string, 
/**
 * Message id of what was found and done.
 */
message: string, 
/**
 * Changes that could not be recovered; 0 where nothing was lost.
 */
lost: number, };

/**
 * Makes a new recovery code; the old one stops working.
 */
export type ReplaceRecoveryCode = { 
/**
 * The present passphrase.
 */
current: string, };

/**
 * The review of an event, from its history.
 */
export type Review = { 
/**
 * Each change of its state, newest first.
 */
steps: Array<ReviewStep>, 
/**
 * What was changed since it was last marked as verified; none where it is not verified or
 * nothing changed.
 */
changed_since: ChangedSince | null, 
/**
 * What it lacks to be verified: `proof`, `source`.
 */
missing: Array<string>, };

/**
 * A change of the review's state.
 */
export type ReviewStep = { 
/**
 * The state (vocabulary `verification`); none where it was cleared.
 */
state: string | null, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
author: string, 
/**
 * Why, in the author's words.
 */
reason: string, };

/**
 * Identifiers in the table's order.
 */
export type RowIds = { 
/**
 * The identifiers.
 */
ids: Array<string>, };

/**
 * A remark on a row.
 */
export type RowNote = { 
/**
 * The table, where there are several; empty for the first.
 */
table?: string, 
/**
 * The row in the file, from 1, headings included.
 */
row: number, 
/**
 * `created`, `updated`, `skipped` or `failed`.
 */
outcome: string, 
/**
 * The column, where it is about one.
 */
column: string | null, 
/**
 * The cell's text.
 */
value: string | null, 
/**
 * Message id.
 */
message: string, };

/**
 * Rows of the table.
 */
export type Rows = { 
/**
 * Events selected.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<EventRow>, };

/**
 * Asks for rows of the table.
 */
export type RowsRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * `date`, `title`, `place`, `victims` or `violation`.
 */
sort: string, 
/**
 * Greatest first.
 */
descending: boolean, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A row as understood: target to value.
 */
export type SampleRow = { 
/**
 * The table, where there are several; empty for the first.
 */
table?: string, 
/**
 * The row in the file, from 1.
 */
row: number, 
/**
 * The values by target, in the mapping's order.
 */
values: Array<SampleValue>, };

/**
 * One value as understood.
 */
export type SampleValue = { 
/**
 * The target.
 */
target: string, 
/**
 * The value: text, a number, a date in EDTF or a code.
 */
value: string, };

/**
 * Saves an own entry.
 */
export type SaveCatalogueEntry = { 
/**
 * The entry; a new one carries an identifier made by `new_ids`.
 */
entry: CatalogueEntry, };

/**
 * Saves a consultation.
 */
export type SaveConsultation = { 
/**
 * The consultation.
 */
consultation: Consultation, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * Saves an event. What the stored event has and the form lacks is deleted; persons are kept.
 */
export type SaveEvent = { 
/**
 * The form; new records carry identifiers made by `new_ids`.
 */
bundle: EventBundle, 
/**
 * The dossier's revision when the form was opened.
 */
revision: number, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * Saves what was changed of some layers, in one edit.
 */
export type SaveLayers = { 
/**
 * The layers, whole.
 */
layers: Array<Layer>, };

/**
 * Saves a mapping under its name.
 */
export type SaveMapping = { 
/**
 * The name.
 */
name: string, 
/**
 * The definition.
 */
definition: MappingDefinition, };

/**
 * Saves a measure with its indicators.
 */
export type SaveMeasure = { 
/**
 * The measure with all its indicators; one it had and that is missing here is deleted.
 */
bundle: MeasureBundle, 
/**
 * Why.
 */
reason: string, };

/**
 * Saves a judgement on a norm; its own reason goes into the history too.
 */
export type SaveNormJudgement = { 
/**
 * The judgement; a new one carries an identifier made by `new_ids`.
 */
judgement: NormJudgement, };

/**
 * Saves an own field.
 */
export type SaveOwnField = { 
/**
 * The field; a new one carries an identifier made by `new_ids`.
 */
field: OwnField, };

/**
 * Saves an own term.
 */
export type SaveOwnTerm = { 
/**
 * The term; a new one carries an identifier made by `new_ids`.
 */
term: OwnTerm, };

/**
 * Writes a picture that the window drew to a file the user chose.
 */
export type SavePicture = { 
/**
 * The file; the format's extension is added where it is missing.
 */
path: string, 
/**
 * The PNG or SVG file, in Base64 (RFC 4648, section 4).
 */
bytes: string, };

/**
 * Saves a query: under a new name, over an old one, or under another name.
 */
export type SaveQuery = { 
/**
 * The record to write over; none makes a new one.
 */
id: string | null, 
/**
 * Its name; no other query may have it.
 */
name: string, 
/**
 * What it is for.
 */
remarks: string, 
/**
 * What it selects.
 */
selection: Selection, 
/**
 * The columns.
 */
columns: Array<ColumnLayout>, 
/**
 * The order.
 */
sort: Array<SortBy>, };

/**
 * Saves a job's row report as CSV.
 */
export type SaveReport = { 
/**
 * The job.
 */
job: number, 
/**
 * The file to write.
 */
path: string, };

/**
 * Saves a situation.
 */
export type SaveSituation = { 
/**
 * The situation; a new one carries an identifier made by `new_ids`.
 */
situation: Situation, 
/**
 * Why.
 */
reason: string, };

/**
 * Saves a stakeholder and its relations.
 */
export type SaveStakeholder = { 
/**
 * The stakeholder.
 */
stakeholder: Stakeholder, 
/**
 * All its relations, from or to it; one it had and that is missing here is deleted.
 */
relations: Array<Relation>, 
/**
 * Why.
 */
reason: string, };

/**
 * Writes a table that the window shows to a file the user chose.
 */
export type SaveTable = { 
/**
 * The file; the format's extension is added where it is missing.
 */
path: string, 
/**
 * `csv` or `xlsx`.
 */
format: string, 
/**
 * Lines above the table: what it shows, from what, when, with what reservations.
 */
notes: Array<string>, 
/**
 * The headings.
 */
headings: Array<string>, 
/**
 * The rows, each as long as the headings.
 */
rows: Array<Array<TableCell>>, };

/**
 * Saves a treaty's status.
 */
export type SaveTreatyStatus = { 
/**
 * The status; a new one carries an identifier made by `new_ids`.
 */
status: TreatyStatus, 
/**
 * Why.
 */
reason: string, };

/**
 * Saves the weights as they shall be: one that is left out is deleted. All as one edit.
 */
export type SaveWeights = { 
/**
 * The weights; new ones carry identifiers made by `new_ids`.
 */
weights: Array<Weight>, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * A save was confirmed: it is on the disk.
 */
export type Saved = { 
/**
 * The dossier's revision now.
 */
revision: number, 
/**
 * Changes written; 0 where nothing differed.
 */
changes: number, };

/**
 * A file that was written.
 */
export type SavedFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its SHA-256, in hexadecimal.
 */
sha256: string, };

/**
 * The saved queries by name.
 */
export type SavedQueries = { 
/**
 * The queries.
 */
queries: Array<SavedQueryEntry>, };

/**
 * A saved query.
 */
export type SavedQueryEntry = { 
/**
 * Its record.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
remarks: string, 
/**
 * What it selects; none where this version cannot read it.
 */
selection: Selection | null, 
/**
 * The columns; none means as the table stands.
 */
columns: Array<ColumnLayout>, 
/**
 * The order; none means as the table stands.
 */
sort: Array<SortBy>, 
/**
 * Message id of what could not be read.
 */
problem: string | null, };

/**
 * Which events are meant. Every part narrows; an empty selection is all events.
 */
export type Selection = { 
/**
 * The search box: words (each a prefix), and terms of the query language.
 */
query: string, 
/**
 * Facet name to the codes chosen in it: any of them.
 */
facets: { [key in string]: Array<string> }, 
/**
 * Events that may have happened within these days, `YYYY-MM-DD`, both included.
 */
dates: DateSpan | null, 
/**
 * Events whose place lies in this rectangle.
 */
bounds: Bounds | null, 
/**
 * Events whose place lies in any of these areas: the corners of each in order, as
 * `[degrees east, degrees north]`, across the antimeridian too.
 */
areas: Array<Array<[number, number]>> | null, 
/**
 * Events of one number of the coverage view.
 */
coverage: CoverageSelection | null, 
/**
 * Events on which a norm bears, or that a situation takes in.
 */
norm?: NormSelection | null, 
/**
 * Events behind one number of a cross-table or a timeline.
 */
cell: CellSelection | null, 
/**
 * Exactly these events.
 */
ids: Array<string> | null, 
/**
 * All but these events.
 */
except: Array<string> | null, };

/**
 * A selection counted.
 */
export type SelectionSummary = { 
/**
 * Events in the dossier.
 */
all: number, 
/**
 * Events selected.
 */
total: number, 
/**
 * Of these, with coordinates.
 */
with_place: number, 
/**
 * Victims in the selected events.
 */
victims: number, 
/**
 * Counts by facet; each leaves its own choice out of account.
 */
facets: Array<Facet>, 
/**
 * Selected events by year of their earliest day.
 */
years: Array<YearCount>, };

/**
 * A person who is alike, and why.
 */
export type SimilarPerson = { 
/**
 * The person with what tells it apart.
 */
hit: PersonHit, 
/**
 * How alike, 0 to 1.
 */
score: number, 
/**
 * Why, as the Fluent messages `likeness-<reason>`.
 */
reasons: Array<string>, };

/**
 * Looks for persons who are likely the same as one being entered.
 */
export type SimilarPersons = { 
/**
 * The name as typed.
 */
name: string, 
/**
 * The date of birth in EDTF, where one is known.
 */
born: string | null, 
/**
 * The region of the event being entered, ISO 3166-2.
 */
region: string | null, 
/**
 * Persons to leave out.
 */
without: Array<string>, 
/**
 * At most so many, 1 to 50.
 */
limit: number, };

/**
 * Persons who are alike.
 */
export type SimilarPersonsFound = { 
/**
 * The likeliest first.
 */
persons: Array<SimilarPerson>, };

/**
 * A stretch of the conflict about which the threshold questions are answered once: was there an armed
 * conflict, was there a widespread or systematic attack on civilians.
 */
export type Situation = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * Its name.
 */
name: Stated<string>, 
/**
 * What it was.
 */
description: Stated<string>, 
/**
 * When, an EDTF interval; empty means any time.
 */
period: Stated<Edtf>, 
/**
 * Where, ISO 3166-2; none means everywhere.
 */
regions: Array<string>, 
/**
 * By whom (vocabulary `perpetrator-type`); none means by anybody.
 */
perpetrator_types: Array<string>, 
/**
 * The armed conflict (vocabulary `armed-conflict`).
 */
armed_conflict: Stated<string>, 
/**
 * Why.
 */
armed_conflict_reason: Stated<string>, 
/**
 * The attack on a civilian population (vocabulary `attack`).
 */
attack: Stated<string>, 
/**
 * Why.
 */
attack_reason: Stated<string>, 
/**
 * On what the answers rest.
 */
source: Stated<string>, 
/**
 * When they were given.
 */
assessed: Stated<Edtf>, 
/**
 * By whom.
 */
assessor: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, };

/**
 * A situation and what it decides.
 */
export type SituationEntry = { 
/**
 * The situation.
 */
situation: Situation, 
/**
 * Events it takes in.
 */
events: number, 
/**
 * Of these, those of which something is not known, so that it only may take them in.
 */
uncertain: number, 
/**
 * Its threshold questions on which norms of some of these events depend.
 */
questions: Array<ThresholdCount>, };

/**
 * Every situation and what it decides.
 */
export type Situations = { 
/**
 * The situations, by period and name.
 */
situations: Array<SituationEntry>, 
/**
 * Threshold questions of events that no situation takes in.
 */
outside: Array<ThresholdCount>, };

/**
 * The surroundings of a hit.
 */
export type Snippet = { 
/**
 * The event.
 */
event: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The field.
 */
field: string, 
/**
 * The text around the hit.
 */
pieces: Array<Piece>, };

/**
 * One key of the table's order.
 */
export type SortBy = { 
/**
 * The column.
 */
column: string, 
/**
 * Greatest first; what has no value comes last either way.
 */
descending: boolean, };

/**
 * A source of information on an event.
 */
export type Source = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The event.
 */
event: string | null, 
/**
 * A title or description.
 */
title: Stated<string>, 
/**
 * Vocabulary `source-type`.
 */
source_type: Stated<string>, 
/**
 * The source's connection to what it tells (vocabulary `source-connection`).
 */
connection: Stated<string>, 
/**
 * The date of the material.
 */
date: Stated<Edtf>, 
/**
 * Vocabulary `reliability`.
 */
reliability: Stated<string>, 
/**
 * Page, paragraph, file number.
 */
reference: Stated<string>, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * Notes that are not part of the account.
 */
remarks: Stated<string>, 
/**
 * What the source agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * Whether it tells what it saw or went through itself; where empty it follows from `connection`.
 */
first_hand: Stated<boolean>, 
/**
 * Whether it knows what it tells from nobody among the event's other sources.
 */
independent: Stated<boolean>, 
/**
 * Whether it contradicts another source of the event; `remarks` says in what.
 */
contradicts: Stated<boolean>, };

/**
 * A party with a stake in the answer: a person, a group or an institution.
 */
export type Stakeholder = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * Its name.
 */
name: Stated<string>, 
/**
 * Person, group or institution (vocabulary `stakeholder-form`).
 */
form: Stated<string>, 
/**
 * Vocabulary `stakeholder-category`.
 */
category: Stated<string>, 
/**
 * Level in Lederach's pyramid (vocabulary `lederach-level`).
 */
level: Stated<string>, 
/**
 * Power, 1 none to 5 can block alone.
 */
power: Stated<number>, 
/**
 * Interest, 1 low to 5 vital.
 */
interest: Stated<number>, 
/**
 * Position on the process, -2 opposes actively to 2 champions it.
 */
position: Stated<number>, 
/**
 * Stedman's type of spoiler, where it is one (vocabulary `spoiler-type`).
 */
spoiler: Stated<string>, 
/**
 * Where it acts.
 */
territory: Stated<string>, 
/**
 * What it needs.
 */
needs: Stated<string>, 
/**
 * What it cannot accept.
 */
red_lines: Stated<string>, 
/**
 * On what the judgements rest.
 */
source: Stated<string>, 
/**
 * When they were made.
 */
assessed: Stated<Edtf>, 
/**
 * By whom.
 */
assessor: Stated<string>, 
/**
 * How sure the assessor is (vocabulary `confidence`).
 */
confidence: Stated<string>, 
/**
 * The same party in the register of abuses.
 */
person: string | null, 
/**
 * Who may see it (vocabulary `confidentiality`).
 */
confidentiality: Stated<string>, 
/**
 * Who or what it is.
 */
description: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, 
/**
 * What it agreed to (vocabulary `consent`).
 */
consent: Stated<string>, 
/**
 * The groups it speaks for (vocabulary `victim-group`).
 */
represents: Array<string>, };

/**
 * Every stakeholder and relation; a dossier has hundreds, not millions.
 */
export type Stakeholders = { 
/**
 * The stakeholders by name.
 */
stakeholders: Array<Stakeholder>, 
/**
 * The relations.
 */
relations: Array<Relation>, };

/**
 * Writes what a preview showed.
 */
export type StartBulkEdit = { 
/**
 * The job that worked the preview out.
 */
plan: number, 
/**
 * Why, in the author's words.
 */
reason: string, };

/**
 * What a record says of one field.
 */
export type Stated<T> = "empty" | "unknown" | { "known": T };

/**
 * What a part of the event says.
 */
export type Statement = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * `confidentiality` or `consent`.
 */
field: string, 
/**
 * What is stated.
 */
stated: Stated<string>, };

/**
 * How the application stands.
 */
export type Status = { 
/**
 * The dossier that is open or locked, if any.
 */
dossier: OpenDossier | null, 
/**
 * What the command line asked to open and is not open yet: a folder, or `sample`.
 */
launch: string | null, 
/**
 * The product's version.
 */
version: string, };

/**
 * One way to go on.
 */
export type Suggestion = { 
/**
 * What it is.
 */
kind: SuggestionKind, 
/**
 * What takes the place of the word at the cursor.
 */
insert: string, 
/**
 * What it says: a label, a name, a word.
 */
label: string, 
/**
 * The field it belongs to, by its own name, where it belongs to one.
 */
field: string | null, 
/**
 * The code behind a label.
 */
code: string | null, 
/**
 * Events that have it, where that is known.
 */
count: number | null, };

/**
 * What a suggestion is.
 */
export type SuggestionKind = "field" | "keyword" | "value" | "person" | "place" | "word";

/**
 * One page of the table.
 */
export type Table = { 
/**
 * Events selected.
 */
total: number, 
/**
 * Of these, withheld while the screen is shared.
 */
masked: number, 
/**
 * The rows asked for.
 */
rows: Array<TableRow>, };

/**
 * One cell of a table.
 */
export type TableCell = number | string;

/**
 * Asks which events stand in some rows of the table.
 */
export type TableIdsRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * The table's order.
 */
sort: Array<SortBy>, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * The columns of the table as this user has set them up for this dossier, on this machine.
 */
export type TableLayout = { 
/**
 * The columns shown, in order; none means the usual ones.
 */
columns: Array<ColumnLayout>, 
/**
 * What rows are sorted by.
 */
sort: Array<SortBy>, };

/**
 * Rows belong together where a column of this table says what a column of another says.
 */
export type TableLink = { 
/**
 * The column of this table.
 */
column: string, 
/**
 * The other table's name; empty for the first table.
 */
table: string, 
/**
 * The column of the other table.
 */
to: string, };

/**
 * What the rows of one table may be.
 */
export type TableProposal = { 
/**
 * The table's name.
 */
name: string, 
/**
 * What one row stands for, as in the mapping; empty where nothing tells.
 */
row: string, 
/**
 * The column that identifies a row, where one does.
 */
row_key: string | null, 
/**
 * The links to other tables of the request, by their names.
 */
links: Array<TableLink>, };

/**
 * Asks for rows of the table.
 */
export type TableRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * The columns to send, such as `title`, `victim_name`, `changed` or `own:` with a field's
 * identifier; cells come in this order.
 */
columns: Array<string>, 
/**
 * What to sort by; at most two keys count, then the date.
 */
sort: Array<SortBy>, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * One event in the table.
 */
export type TableRow = { 
/**
 * The event.
 */
id: string, 
/**
 * Who may see it.
 */
confidentiality: string | null, 
/**
 * What the source agreed to.
 */
consent: string | null, 
/**
 * Its content is withheld while the screen is shared; it has no cells then.
 */
masked: boolean, 
/**
 * A value for each column asked for, in that order.
 */
cells: Array<Cell>, };

/**
 * What the rows of several tables may be.
 */
export type TablesProposed = { 
/**
 * One for each table, in their order.
 */
tables: Array<TableProposal>, };

/**
 * One term of a vocabulary.
 */
export type Term = { 
/**
 * Its code.
 */
code: string, 
/**
 * The broader term.
 */
parent: string | null, 
/**
 * Codes of the same idea elsewhere: `huridocs`, `rome_statute`, `ucdp`.
 */
mapping: { [key in string]: string }, 
/**
 * Norms it breaches; violation types only.
 */
norms: Array<NormReference>, 
/**
 * Duties that follow for the State (vocabulary `duty`), in the order of that vocabulary; violation
 * types only. They are those of [`Term::norms`] together, and are derived from them on reading.
 */
duties: Array<string>, 
/**
 * Amnesty: `never`, `threshold`, `policy` or `none`; violation types only.
 */
amnesty: string | null, 
/**
 * Still to be verified against the source.
 */
verify: boolean, };

/**
 * A threshold question and how many events have norms that depend on it.
 */
export type ThresholdCount = { 
/**
 * `armed-conflict` or `attack`: the vocabulary of its answers.
 */
question: string, 
/**
 * Whether it is answered.
 */
answered: boolean, 
/**
 * The events.
 */
events: number, };

/**
 * A piece of the time axis.
 */
export type TimeBucket = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Events that happened in it.
 */
precise: number, 
/**
 * Imprecise events that may have happened in it; each counts in every bucket it may lie in.
 */
possible: number, };

/**
 * Events with one value.
 */
export type TimeSeries = { 
/**
 * The value.
 */
code: string, 
/**
 * Precise and imprecise events of the window that have it.
 */
total: number, 
/**
 * By bucket: precise events that have it.
 */
precise: Array<number>, 
/**
 * By bucket: of these, the ones in no other series.
 */
alone: Array<number>, };

/**
 * An event that may have happened on any day of a span.
 */
export type TimeSpan = { 
/**
 * The event.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its date in EDTF.
 */
date: string, 
/**
 * First day; none where the start is open.
 */
earliest: string | null, 
/**
 * Last day; none where the end is open.
 */
latest: string | null, };

/**
 * Imprecise events of a window.
 */
export type TimeSpans = { 
/**
 * How many there are.
 */
total: number, 
/**
 * Those asked for, by their first day.
 */
spans: Array<TimeSpan>, };

/**
 * Asks for events of which the date may lie in more than one bucket.
 */
export type TimeSpansRequest = { 
/**
 * As for the histogram.
 */
timeline: TimelineRequest, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Events over time.
 */
export type Timeline = { 
/**
 * Events selected, whatever their dates.
 */
total: number, 
/**
 * Events in one bucket of the window, whatever day they happened on.
 */
precise: number, 
/**
 * Events that may have happened in the window and lie in more than one bucket.
 */
imprecise: number, 
/**
 * Events before the window.
 */
before: number, 
/**
 * Events after it.
 */
after: number, 
/**
 * Events without a date.
 */
undated: number, 
/**
 * Selected events that confidentiality or consent keeps from leaving unencrypted; they are
 * counted unless they were to be left out.
 */
withheld: number, 
/**
 * They were left out.
 */
leaves_out_withheld: boolean, 
/**
 * First day that a selected event may have happened on; open starts are left out of account.
 */
first: string | null, 
/**
 * Last day likewise.
 */
last: string | null, 
/**
 * `decade`, `year`, `month`, `week` (from Monday) or `day`.
 */
unit: string, 
/**
 * The buckets, one after another without a gap.
 */
buckets: Array<TimeBucket>, 
/**
 * The values of the dimension by which the counts are divided, most events first; after the
 * greatest ones, those left over together as `?others`.
 */
series: Array<TimeSeries>, 
/**
 * By bucket: precise events that are in more than one series.
 */
several: Array<number>, };

/**
 * Asks for a histogram of events over time.
 */
export type TimelineRequest = { 
/**
 * Which events.
 */
selection: Selection, 
/**
 * The days to show; all that is dated where none are given.
 */
window: DateSpan | null, 
/**
 * `decade`, `year`, `month`, `week` or `day`; chosen by the window where none is given.
 */
unit: string | null, 
/**
 * Dimension by which the counts are divided.
 */
split: string | null, 
/**
 * Leave out what confidentiality or consent keeps from leaving unencrypted.
 */
leave_out_withheld: boolean, };

/**
 * Where the dossier's country stands with an instrument of international law.
 */
export type TreatyStatus = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * The instrument (catalogue code, such as `CED`).
 */
instrument: Stated<string>, 
/**
 * When it was signed.
 */
signed: Stated<Edtf>, 
/**
 * How the country bound itself (vocabulary `consent-to-be-bound`).
 */
consent_to_be_bound: Stated<string>, 
/**
 * When it did.
 */
bound: Stated<Edtf>, 
/**
 * From when the instrument is in force for it.
 */
in_force: Stated<Edtf>, 
/**
 * Its reservations.
 */
reservations: Stated<string>, 
/**
 * Its declarations.
 */
declarations: Stated<string>, 
/**
 * Whether persons may complain to the instrument's body.
 */
complaints: Stated<boolean>, 
/**
 * From when they may.
 */
complaints_from: Stated<Edtf>, 
/**
 * When it ceased to be bound, where it denounced the instrument.
 */
denounced: Stated<Edtf>, 
/**
 * The domestic law that carries it out.
 */
implementing_law: Stated<string>, 
/**
 * On what this rests.
 */
source: Stated<string>, 
/**
 * Notes.
 */
remarks: Stated<string>, };

/**
 * What an import did to one treaty's status.
 */
export type TreatyStatusImported = { 
/**
 * The status as it is or would be.
 */
status: TreatyStatus, 
/**
 * `created`, `updated` or `skipped`.
 */
outcome: string, 
/**
 * Fields that said something else before.
 */
replaced: Array<string>, };

/**
 * What an import of treaty statuses did or would do;
 * rows = created + updated + skipped + failed + foreign.
 */
export type TreatyStatusesImported = { 
/**
 * It was a trial: nothing was written.
 */
dry_run: boolean, 
/**
 * Rows read.
 */
rows: number, 
/**
 * Rows that made new statuses.
 */
created: number, 
/**
 * Rows that changed statuses.
 */
updated: number, 
/**
 * Rows that said nothing new.
 */
skipped: number, 
/**
 * Rows refused.
 */
failed: number, 
/**
 * Rows of other countries.
 */
foreign: number, 
/**
 * Rows that deserve a look.
 */
notes: Array<RowNote>, 
/**
 * The statuses as they are or would be, one for each treaty named.
 */
statuses: Array<TreatyStatusImported>, };

/**
 * An edit that can be undone or redone.
 */
export type UndoStep = { 
/**
 * Its reason, or the kind of edit.
 */
label: string, 
/**
 * How many changes it made.
 */
changes: number, };

/**
 * One value of a coded column.
 */
export type ValueMapping = { 
/**
 * The text in the file; `*` for any other.
 */
text: string, 
/**
 * The code it means; several with spaces between them; empty: it says nothing.
 */
code: string, 
/**
 * Only where another column says so; the first entry that fits is taken.
 */
when?: Condition, };

/**
 * What verification found.
 */
export type Verification = { 
/**
 * No problem was found.
 */
ok: boolean, 
/**
 * Changes in the log.
 */
changes: number, 
/**
 * The hash of the log's last frame, in hexadecimal.
 */
head: string, 
/**
 * What is wrong.
 */
problems: Array<VerifyProblem>, };

/**
 * Something wrong that verification found.
 */
export type VerifyProblem = { 
/**
 * Fluent message id: `verify-problem-` and a stable code.
 */
message: string, 
/**
 * Parameters of the message.
 */
parameters: Array<Parameter>, };

/**
 * A vocabulary.
 */
export type Vocabulary = { 
/**
 * Its name, such as `violation-type`.
 */
name: string, 
/**
 * Where its terms come from.
 */
source: string, 
/**
 * The terms in order.
 */
terms: Array<Term>, };

/**
 * How much more or less something counts than the rest when coverage is weighed.
 */
export type Weight = { 
/**
 * Identifies the record.
 */
id: string, 
/**
 * Of what: `violation-type`, `victim-group`, `region` or `duty`.
 */
dimension: Stated<string>, 
/**
 * Its code.
 */
code: Stated<string>, 
/**
 * The factor, 0 to 10; what has no weight counts 1.
 */
factor: Stated<number>, 
/**
 * Why, or who asked for it.
 */
reason: Stated<string>, };

/**
 * Every weight of the dossier, by dimension and code.
 */
export type Weights = { 
/**
 * The weights; what has none counts 1.
 */
weights: Array<Weight>, };

/**
 * Takes back that a finding is accepted.
 */
export type WithdrawAcceptance = { 
/**
 * The record of the acceptance.
 */
id: string, 
/**
 * Why, in the author's words; may be empty.
 */
reason: string, };

/**
 * Records of one kind that were kept back for one reason.
 */
export type WithheldParts = { 
/**
 * The kind, as in the model.
 */
kind: string, 
/**
 * `confidentiality`, `consent` or `licence`; `belongs`: it says nothing without what was
 * kept back; `identity`: it left without what identifies; `text`: it left without its texts.
 */
reason: string, 
/**
 * How many.
 */
count: number, };

/**
 * A copy of an attachment.
 */
export type WrittenFile = { 
/**
 * Its path.
 */
path: string, 
/**
 * Its SHA-256, in hexadecimal.
 */
sha256: string, 
/**
 * Metadata was taken out, or there was none to take out.
 */
clean: boolean, };

/**
 * Events of a year.
 */
export type YearCount = { 
/**
 * The year.
 */
year: number, 
/**
 * Events.
 */
count: number, };

/** Everything the host can be asked. */
export interface Backend {
  status(): Promise<Status>;
  createDossier(request: CreateDossier): Promise<DossierCreated>;
  openDossier(request: OpenDossierRequest): Promise<Status>;
  openSample(): Promise<Status>;
  lock(): Promise<Status>;
  closeDossier(): Promise<Status>;
  recentDossiers(): Promise<RecentDossiers>;
  forgetRecent(request: Path): Promise<RecentDossiers>;
  passphraseStrength(request: Passphrase): Promise<PassphraseStrength>;
  changePassphrase(request: ChangePassphrase): Promise<Nothing>;
  replaceRecoveryCode(request: ReplaceRecoveryCode): Promise<RecoveryCode>;
  preferences(): Promise<Preferences>;
  savePreferences(request: Preferences): Promise<Preferences>;
  activity(): Promise<Nothing>;
  catalogue(): Promise<CatalogueResponse>;
  history(request: HistoryRequest): Promise<History>;
  undo(): Promise<Status>;
  redo(): Promise<Status>;
  verify(): Promise<Verification>;
  readDate(request: DateText): Promise<DateReading>;
  newIds(request: NewIds): Promise<Ids>;
  selectEvents(request: Selection): Promise<SelectionSummary>;
  eventRows(request: RowsRequest): Promise<Rows>;
  eventTable(request: TableRequest): Promise<Table>;
  tableIds(request: TableIdsRequest): Promise<RowIds>;
  tableLayout(): Promise<TableLayout>;
  saveTableLayout(request: TableLayout): Promise<TableLayout>;
  bulkFields(): Promise<BulkFields>;
  planBulkEdit(request: BulkRequest): Promise<JobStarted>;
  bulkPreview(request: BulkPlan): Promise<BulkPreview>;
  bulkRecords(request: BulkRecordsRequest): Promise<BulkRecords>;
  startBulkEdit(request: StartBulkEdit): Promise<JobStarted>;
  savedQueries(): Promise<SavedQueries>;
  saveQuery(request: SaveQuery): Promise<SavedQueries>;
  setPresenting(request: Presenting): Promise<Presenting>;
  presenting(): Promise<Presenting>;
  mapView(request: MapRequest): Promise<MapView>;
  timeline(request: TimelineRequest): Promise<Timeline>;
  timeSpans(request: TimeSpansRequest): Promise<TimeSpans>;
  crosstab(request: CrosstabRequest): Promise<Crosstab>;
  event(request: RecordId): Promise<EventRecord>;
  saveEvent(request: SaveEvent): Promise<Saved>;
  findPersons(request: FindPersons): Promise<PersonsFound>;
  deleteRecord(request: DeleteRecord): Promise<Saved>;
  completeQuery(request: CompleteQuery): Promise<Completions>;
  readQuery(request: QueryText): Promise<QueryReading>;
  markTexts(request: MarkTexts): Promise<MarkedTexts>;
  queryHits(request: FindHits): Promise<Hits>;
  findPlaces(request: FindPlaces): Promise<PlacesFound>;
  placeAt(request: Position): Promise<PlaceAt>;
  mapDensity(request: DensityRequest): Promise<MapDensity>;
  regionCounts(request: RegionCountsRequest): Promise<RegionCounts>;
  regionShapes(request: RegionShapesRequest): Promise<RegionShapes>;
  layers(): Promise<Layers>;
  inspectLayer(request: InspectLayer): Promise<LayerFile>;
  addLayer(request: AddLayer): Promise<JobStarted>;
  saveLayers(request: SaveLayers): Promise<Saved>;
  layerText(request: RecordId): Promise<LayerText>;
  layerBytes(request: LayerRange): Promise<LayerBytes>;
  startAttach(request: AttachFiles): Promise<JobStarted>;
  custody(request: RecordId): Promise<CustodyChain>;
  addCustody(request: AddCustody): Promise<Saved>;
  startAttachmentCheck(request: RecordId): Promise<JobStarted>;
  startAttachmentExport(request: ExportAttachments): Promise<JobStarted>;
  similarPersons(request: SimilarPersons): Promise<SimilarPersonsFound>;
  chainOf(request: RecordId): Promise<Chain>;
  reviewOf(request: RecordId): Promise<Review>;
  leaving(request: LeavingRequest): Promise<Leaving>;
  ownWords(): Promise<OwnWords>;
  saveOwnTerm(request: SaveOwnTerm): Promise<Saved>;
  saveOwnField(request: SaveOwnField): Promise<Saved>;
  catalogueEntries(): Promise<CatalogueEntries>;
  saveCatalogueEntry(request: SaveCatalogueEntry): Promise<Saved>;
  stakeholders(): Promise<Stakeholders>;
  stakeholder(request: RecordId): Promise<Stakeholder>;
  saveStakeholder(request: SaveStakeholder): Promise<Saved>;
  measures(): Promise<Measures>;
  measure(request: RecordId): Promise<MeasureBundle>;
  saveMeasure(request: SaveMeasure): Promise<Saved>;
  coverage(request: CoverageRequest): Promise<CoverageMatrix>;
  gaps(request: GapsRequest): Promise<Gaps>;
  proposals(request: ProposalsRequest): Promise<Proposals>;
  flow(request: CoverageRequest): Promise<Flow>;
  acceptFinding(request: AcceptFinding): Promise<Saved>;
  withdrawAcceptance(request: WithdrawAcceptance): Promise<Saved>;
  consultations(): Promise<Consultations>;
  saveConsultation(request: SaveConsultation): Promise<Saved>;
  weights(): Promise<Weights>;
  saveWeights(request: SaveWeights): Promise<Saved>;
  instruments(): Promise<Instruments>;
  saveTreatyStatus(request: SaveTreatyStatus): Promise<Saved>;
  importTreatyStatuses(request: ImportTreatyStatuses): Promise<TreatyStatusesImported>;
  situations(): Promise<Situations>;
  saveSituation(request: SaveSituation): Promise<Saved>;
  normsOf(request: RecordId): Promise<NormsOfEvent>;
  saveNormJudgement(request: SaveNormJudgement): Promise<Saved>;
  inspectFile(request: InspectFile): Promise<FileInspection>;
  mappingTargets(): Promise<MappingTargets>;
  mappings(): Promise<Mappings>;
  saveMapping(request: SaveMapping): Promise<Mappings>;
  proposeTables(request: ProposeTables): Promise<TablesProposed>;
  previewImport(request: ImportRequest): Promise<ImportPreview>;
  startImport(request: ImportRequest): Promise<JobStarted>;
  startExport(request: ExportRequest): Promise<JobStarted>;
  job(request: JobId): Promise<JobState>;
  cancelJob(request: JobId): Promise<JobState>;
  saveReport(request: SaveReport): Promise<Nothing>;
  savePicture(request: SavePicture): Promise<SavedFile>;
  saveTable(request: SaveTable): Promise<SavedFile>;
}

/** A client that passes each command on to `call`. */
export function client(call: (name: string, request: unknown) => Promise<unknown>): Backend {
  return {
    status: () => call("status", {}) as Promise<Status>,
    createDossier: (request) => call("create_dossier", request) as Promise<DossierCreated>,
    openDossier: (request) => call("open_dossier", request) as Promise<Status>,
    openSample: () => call("open_sample", {}) as Promise<Status>,
    lock: () => call("lock", {}) as Promise<Status>,
    closeDossier: () => call("close_dossier", {}) as Promise<Status>,
    recentDossiers: () => call("recent_dossiers", {}) as Promise<RecentDossiers>,
    forgetRecent: (request) => call("forget_recent", request) as Promise<RecentDossiers>,
    passphraseStrength: (request) => call("passphrase_strength", request) as Promise<PassphraseStrength>,
    changePassphrase: (request) => call("change_passphrase", request) as Promise<Nothing>,
    replaceRecoveryCode: (request) => call("replace_recovery_code", request) as Promise<RecoveryCode>,
    preferences: () => call("preferences", {}) as Promise<Preferences>,
    savePreferences: (request) => call("save_preferences", request) as Promise<Preferences>,
    activity: () => call("activity", {}) as Promise<Nothing>,
    catalogue: () => call("catalogue", {}) as Promise<CatalogueResponse>,
    history: (request) => call("history", request) as Promise<History>,
    undo: () => call("undo", {}) as Promise<Status>,
    redo: () => call("redo", {}) as Promise<Status>,
    verify: () => call("verify", {}) as Promise<Verification>,
    readDate: (request) => call("read_date", request) as Promise<DateReading>,
    newIds: (request) => call("new_ids", request) as Promise<Ids>,
    selectEvents: (request) => call("select_events", request) as Promise<SelectionSummary>,
    eventRows: (request) => call("event_rows", request) as Promise<Rows>,
    eventTable: (request) => call("event_table", request) as Promise<Table>,
    tableIds: (request) => call("table_ids", request) as Promise<RowIds>,
    tableLayout: () => call("table_layout", {}) as Promise<TableLayout>,
    saveTableLayout: (request) => call("save_table_layout", request) as Promise<TableLayout>,
    bulkFields: () => call("bulk_fields", {}) as Promise<BulkFields>,
    planBulkEdit: (request) => call("plan_bulk_edit", request) as Promise<JobStarted>,
    bulkPreview: (request) => call("bulk_preview", request) as Promise<BulkPreview>,
    bulkRecords: (request) => call("bulk_records", request) as Promise<BulkRecords>,
    startBulkEdit: (request) => call("start_bulk_edit", request) as Promise<JobStarted>,
    savedQueries: () => call("saved_queries", {}) as Promise<SavedQueries>,
    saveQuery: (request) => call("save_query", request) as Promise<SavedQueries>,
    setPresenting: (request) => call("set_presenting", request) as Promise<Presenting>,
    presenting: () => call("presenting", {}) as Promise<Presenting>,
    mapView: (request) => call("map_view", request) as Promise<MapView>,
    timeline: (request) => call("timeline", request) as Promise<Timeline>,
    timeSpans: (request) => call("time_spans", request) as Promise<TimeSpans>,
    crosstab: (request) => call("crosstab", request) as Promise<Crosstab>,
    event: (request) => call("event", request) as Promise<EventRecord>,
    saveEvent: (request) => call("save_event", request) as Promise<Saved>,
    findPersons: (request) => call("find_persons", request) as Promise<PersonsFound>,
    deleteRecord: (request) => call("delete_record", request) as Promise<Saved>,
    completeQuery: (request) => call("complete_query", request) as Promise<Completions>,
    readQuery: (request) => call("read_query", request) as Promise<QueryReading>,
    markTexts: (request) => call("mark_texts", request) as Promise<MarkedTexts>,
    queryHits: (request) => call("query_hits", request) as Promise<Hits>,
    findPlaces: (request) => call("find_places", request) as Promise<PlacesFound>,
    placeAt: (request) => call("place_at", request) as Promise<PlaceAt>,
    mapDensity: (request) => call("map_density", request) as Promise<MapDensity>,
    regionCounts: (request) => call("region_counts", request) as Promise<RegionCounts>,
    regionShapes: (request) => call("region_shapes", request) as Promise<RegionShapes>,
    layers: () => call("layers", {}) as Promise<Layers>,
    inspectLayer: (request) => call("inspect_layer", request) as Promise<LayerFile>,
    addLayer: (request) => call("add_layer", request) as Promise<JobStarted>,
    saveLayers: (request) => call("save_layers", request) as Promise<Saved>,
    layerText: (request) => call("layer_text", request) as Promise<LayerText>,
    layerBytes: (request) => call("layer_bytes", request) as Promise<LayerBytes>,
    startAttach: (request) => call("start_attach", request) as Promise<JobStarted>,
    custody: (request) => call("custody", request) as Promise<CustodyChain>,
    addCustody: (request) => call("add_custody", request) as Promise<Saved>,
    startAttachmentCheck: (request) => call("start_attachment_check", request) as Promise<JobStarted>,
    startAttachmentExport: (request) => call("start_attachment_export", request) as Promise<JobStarted>,
    similarPersons: (request) => call("similar_persons", request) as Promise<SimilarPersonsFound>,
    chainOf: (request) => call("chain_of", request) as Promise<Chain>,
    reviewOf: (request) => call("review_of", request) as Promise<Review>,
    leaving: (request) => call("leaving", request) as Promise<Leaving>,
    ownWords: () => call("own_words", {}) as Promise<OwnWords>,
    saveOwnTerm: (request) => call("save_own_term", request) as Promise<Saved>,
    saveOwnField: (request) => call("save_own_field", request) as Promise<Saved>,
    catalogueEntries: () => call("catalogue_entries", {}) as Promise<CatalogueEntries>,
    saveCatalogueEntry: (request) => call("save_catalogue_entry", request) as Promise<Saved>,
    stakeholders: () => call("stakeholders", {}) as Promise<Stakeholders>,
    stakeholder: (request) => call("stakeholder", request) as Promise<Stakeholder>,
    saveStakeholder: (request) => call("save_stakeholder", request) as Promise<Saved>,
    measures: () => call("measures", {}) as Promise<Measures>,
    measure: (request) => call("measure", request) as Promise<MeasureBundle>,
    saveMeasure: (request) => call("save_measure", request) as Promise<Saved>,
    coverage: (request) => call("coverage", request) as Promise<CoverageMatrix>,
    gaps: (request) => call("gaps", request) as Promise<Gaps>,
    proposals: (request) => call("proposals", request) as Promise<Proposals>,
    flow: (request) => call("flow", request) as Promise<Flow>,
    acceptFinding: (request) => call("accept_finding", request) as Promise<Saved>,
    withdrawAcceptance: (request) => call("withdraw_acceptance", request) as Promise<Saved>,
    consultations: () => call("consultations", {}) as Promise<Consultations>,
    saveConsultation: (request) => call("save_consultation", request) as Promise<Saved>,
    weights: () => call("weights", {}) as Promise<Weights>,
    saveWeights: (request) => call("save_weights", request) as Promise<Saved>,
    instruments: () => call("instruments", {}) as Promise<Instruments>,
    saveTreatyStatus: (request) => call("save_treaty_status", request) as Promise<Saved>,
    importTreatyStatuses: (request) => call("import_treaty_statuses", request) as Promise<TreatyStatusesImported>,
    situations: () => call("situations", {}) as Promise<Situations>,
    saveSituation: (request) => call("save_situation", request) as Promise<Saved>,
    normsOf: (request) => call("norms_of", request) as Promise<NormsOfEvent>,
    saveNormJudgement: (request) => call("save_norm_judgement", request) as Promise<Saved>,
    inspectFile: (request) => call("inspect_file", request) as Promise<FileInspection>,
    mappingTargets: () => call("mapping_targets", {}) as Promise<MappingTargets>,
    mappings: () => call("mappings", {}) as Promise<Mappings>,
    saveMapping: (request) => call("save_mapping", request) as Promise<Mappings>,
    proposeTables: (request) => call("propose_tables", request) as Promise<TablesProposed>,
    previewImport: (request) => call("preview_import", request) as Promise<ImportPreview>,
    startImport: (request) => call("start_import", request) as Promise<JobStarted>,
    startExport: (request) => call("start_export", request) as Promise<JobStarted>,
    job: (request) => call("job", request) as Promise<JobState>,
    cancelJob: (request) => call("cancel_job", request) as Promise<JobState>,
    saveReport: (request) => call("save_report", request) as Promise<Nothing>,
    savePicture: (request) => call("save_picture", request) as Promise<SavedFile>,
    saveTable: (request) => call("save_table", request) as Promise<SavedFile>,
  };
}
