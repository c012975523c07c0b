//! One change made to many records, seen before it is written.

use concord_model::{Id, Kind, message};

use super::register::Selection;

message! {
    /// Which records of the chosen events a change is made to.
    #[derive(Copy, Eq)]
    pub enum BulkTarget {
        /// The events themselves.
        Event,
        /// Their acts.
        Act,
        /// The persons who are victims in them.
        Victim,
        /// The parts of perpetrators in their acts.
        Involvement,
        /// Their places.
        Place,
        /// Their sources.
        Source,
    }

    /// What is done with a field.
    #[derive(Copy, Eq)]
    pub enum BulkAction {
        /// Put the value in, whatever is there.
        Set,
        /// Put the value in where nothing is stated.
        Fill,
        /// State that it is not known.
        Unknown,
        /// Take away what is stated.
        Clear,
        /// Add a value to a field that holds several.
        Add,
        /// Take one value out of a field that holds several.
        Remove,
        /// Put one value, or some words of a text, in place of others.
        Replace,
        /// Delete the events with their parts.
        Delete,
    }

    /// A change to many records.
    pub struct BulkEdit {
        /// Which records.
        pub target: BulkTarget,
        /// The field's name, or `own:` with the identifier of a field of the user's own; empty where
        /// events are deleted.
        pub field: String,
        /// What is done.
        pub action: BulkAction,
        /// The value put in, added or taken out: a code or a text.
        pub value: Option<String>,
        /// What is replaced.
        pub find: Option<String>,
    }

    /// Works out what a change would come to; writes nothing.
    pub struct BulkRequest {
        /// The chosen events.
        pub selection: Selection,
        /// The change.
        pub edit: BulkEdit,
    }

    /// What a change would come to, or has come to.
    pub struct BulkPreview {
        /// The change.
        pub edit: BulkEdit,
        /// Events chosen.
        pub events: u64,
        /// Records looked at.
        pub records: u64,
        /// Of these, those that change.
        pub change: u64,
        /// Those that are so already.
        pub already: u64,
        /// Those that have not what is replaced or taken out.
        pub without: u64,
        /// Those that cannot be changed.
        pub refused: u64,
        /// Why not, and how many.
        pub reasons: Vec<BulkReason>,
        /// Events that were not chosen and name one of the persons who change.
        pub others: u64,
        /// What is deleted with the events, by kind.
        pub deleted: Vec<BulkDeleted>,
        /// Once written: the changes in the log.
        pub written: Option<u64>,
    }

    /// Why records cannot be changed.
    pub struct BulkReason {
        /// Message id.
        pub message: String,
        /// How many records.
        pub count: u64,
    }

    /// Records that are deleted.
    pub struct BulkDeleted {
        /// Their kind.
        pub kind: Kind,
        /// How many.
        pub count: u64,
    }

    /// Asks for the preview that a job worked out.
    pub struct BulkPlan {
        /// The job that worked it out.
        pub plan: u64,
    }

    /// Asks for records of a preview one by one.
    pub struct BulkRecordsRequest {
        /// The job that worked the preview out.
        pub plan: u64,
        /// `change`, `already`, `without` or `refused`.
        pub outcome: String,
        /// Skip so many.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }

    /// Records of a preview.
    pub struct BulkRecords {
        /// All there are.
        pub total: u64,
        /// Those asked for.
        pub records: Vec<BulkRecord>,
    }

    /// One record of a preview.
    pub struct BulkRecord {
        /// The record.
        pub id: Id,
        /// An event it belongs to.
        pub event: Option<Id>,
        /// That event's title.
        pub title: String,
        /// What the record itself is called, where it has a name.
        pub name: Option<String>,
        /// The field's values now; `?` for not known.
        pub before: Vec<String>,
        /// Its values after the change.
        pub after: Vec<String>,
        /// Message id of why it cannot be changed.
        pub reason: Option<String>,
    }

    /// Writes what a preview showed.
    pub struct StartBulkEdit {
        /// The job that worked the preview out.
        pub plan: u64,
        /// Why, in the author's words.
        pub reason: String,
    }

    /// A field that can be changed in many records at once.
    pub struct BulkField {
        /// Which records have it.
        pub target: BulkTarget,
        /// Its name.
        pub field: String,
        /// What it is called, by language, where it is a field of the user's own.
        pub labels: std::collections::BTreeMap<String, String>,
        /// `code`, `codes`, `words`, `text`, `number`, `date` or `flag`.
        pub shape: String,
        /// The vocabulary of its codes; `region` for regions.
        pub vocabulary: Option<String>,
        /// What can be done with it.
        pub actions: Vec<BulkAction>,
    }

    /// The fields that can be changed.
    pub struct BulkFields {
        /// The fields, in the order offered.
        pub fields: Vec<BulkField>,
    }
}
