//! The dossier's own entries over the lists of the catalogue.

use concord_model::catalogue::{Article, Instrument, MeasureTemplate, Precedent, RedLine};
use concord_model::{CatalogueEntry, Code, Id, message};

message! {
    /// Every own entry, what is wrong with some, and what the catalogue itself says.
    pub struct CatalogueEntries {
        /// The entries, by list and code.
        pub entries: Vec<CatalogueEntry>,
        /// Entries that cannot be used as they are; they are kept, and the catalogue's own stand.
        pub faults: Vec<EntryFault>,
        /// Hidden measures that stay because measures of the dossier were made from them.
        pub in_use: Vec<Code>,
        /// Duties that a violation type owes no longer, because the norms that gave them are hidden.
        pub lost: Vec<LostDuty>,
        /// The lists as they come with the product.
        pub bundled: CatalogueLists,
    }

    /// Why an own entry is not used.
    pub struct EntryFault {
        /// The entry.
        pub entry: Id,
        /// Message id: `entry-fault-...`.
        pub fault: String,
        /// What it is about, such as the code that is not there; may be empty.
        pub detail: String,
    }

    /// A duty that follows from a violation in the catalogue, and does not in this dossier.
    pub struct LostDuty {
        /// The violation type.
        pub violation: Code,
        /// The duty.
        pub duty: Code,
    }

    /// The lists that can be added to.
    pub struct CatalogueLists {
        /// The instruments.
        pub instruments: Vec<Instrument>,
        /// What their articles oblige to.
        pub articles: Vec<Article>,
        /// The measures.
        pub measures: Vec<MeasureTemplate>,
        /// What no measure may do.
        pub red_lines: Vec<RedLine>,
        /// What other countries did.
        pub precedents: Vec<Precedent>,
    }

    /// Saves an own entry.
    pub struct SaveCatalogueEntry {
        /// The entry; a new one carries an identifier made by `new_ids`.
        pub entry: CatalogueEntry,
    }
}
