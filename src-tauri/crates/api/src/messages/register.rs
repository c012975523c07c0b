//! The register of abuses: one selection for table, map, facets and exports; the event page.

use std::collections::BTreeMap;

use concord_index::{Bounds, CellSelection, DateSpan};
use concord_model::{EventBundle, Id, Person, message};
use concord_plan::CoverageSelection;

use super::norms::NormSelection;

message! {
    /// Which events are meant. Every part narrows; an empty selection is all events.
    #[derive(Default)]
    #[serde(default)]
    pub struct Selection {
        /// The search box: words (each a prefix), and terms of the query language.
        pub query: String,
        /// Facet name to the codes chosen in it: any of them.
        pub facets: BTreeMap<String, Vec<String>>,
        /// Events that may have happened within these days, `YYYY-MM-DD`, both included.
        pub dates: Option<DateSpan>,
        /// Events whose place lies in this rectangle.
        pub bounds: Option<Bounds>,
        /// Events whose place lies in any of these areas: the corners of each in order, as
        /// `[degrees east, degrees north]`, across the antimeridian too.
        pub areas: Option<Vec<Vec<[f64; 2]>>>,
        /// Events of one number of the coverage view.
        pub coverage: Option<CoverageSelection>,
        /// Events on which a norm bears, or that a situation takes in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional = nullable))]
        pub norm: Option<NormSelection>,
        /// Events behind one number of a cross-table or a timeline.
        pub cell: Option<CellSelection>,
        /// Exactly these events.
        pub ids: Option<Vec<Id>>,
        /// All but these events.
        pub except: Option<Vec<Id>>,
    }

    /// Asks for rows of the table.
    pub struct RowsRequest {
        /// Which events.
        pub selection: Selection,
        /// `date`, `title`, `place`, `victims` or `violation`.
        pub sort: String,
        /// Greatest first.
        pub descending: bool,
        /// Skip so many.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }

    /// Asks what to draw on the map.
    pub struct MapRequest {
        /// Which events.
        pub selection: Selection,
        /// What the window shows.
        pub view: Bounds,
        /// Degrees of longitude per pixel.
        pub resolution: f64,
        /// Without the events that may not be shown to everybody, as for a picture.
        #[serde(default)]
        pub open_only: bool,
    }

    /// An event with all that belongs to it, as the one form shows and saves it.
    pub struct EventRecord {
        /// The event and its parts.
        pub bundle: EventBundle,
        /// Fields that two people set to different values.
        pub conflicts: Vec<FieldConflict>,
    }

    /// One field with more than one value.
    pub struct FieldConflict {
        /// The record.
        pub record: Id,
        /// The field's name.
        pub field: String,
        /// The values, the shown one first.
        pub values: Vec<String>,
    }

    /// Saves an event. What the stored event has and the form lacks is deleted; persons are kept.
    pub struct SaveEvent {
        /// The form; new records carry identifiers made by `new_ids`.
        pub bundle: EventBundle,
        /// The dossier's revision when the form was opened.
        pub revision: u64,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }

    /// Deletes a record and what belongs to it alone.
    pub struct DeleteRecord {
        /// The record.
        pub id: Id,
        /// Why.
        pub reason: String,
    }

    /// A save was confirmed: it is on the disk.
    pub struct Saved {
        /// The dossier's revision now.
        pub revision: u64,
        /// Changes written; 0 where nothing differed.
        pub changes: u64,
    }

    /// Asks for new identifiers.
    pub struct NewIds {
        /// How many, 1 to 100.
        pub count: u32,
    }

    /// New identifiers.
    pub struct Ids {
        /// The identifiers.
        pub ids: Vec<Id>,
    }

    /// Looks for persons by words of their names.
    pub struct FindPersons {
        /// The words, each a prefix.
        pub text: String,
        /// At most so many.
        pub limit: u32,
    }

    /// Persons found.
    pub struct PersonsFound {
        /// Best first.
        pub persons: Vec<PersonHit>,
    }

    /// A person with what tells it from others of the same name.
    pub struct PersonHit {
        /// The person.
        pub person: Person,
        /// The events it appears in.
        pub events: u64,
        /// The title of the latest of them.
        pub last_event: Option<String>,
        /// Where it was.
        pub last_place: Option<String>,
        /// When it was, in EDTF.
        pub last_date: Option<String>,
    }
}
