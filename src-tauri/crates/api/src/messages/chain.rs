//! How events bear on one another.

use concord_model::{Code, Id, Stated, message};

message! {
    /// The chain an event stands in.
    pub struct Chain {
        /// Its own links, from either end.
        pub links: Vec<ChainLink>,
        /// Every event of the chain, this one included, in order of date; events further off than
        /// `limit` are left out and `more` says so.
        pub events: Vec<ChainEvent>,
        /// The links between these events, as told.
        pub ties: Vec<ChainTie>,
        /// The chain has more events than are listed.
        pub more: bool,
    }

    /// A link of one event, seen from it.
    pub struct ChainLink {
        /// The record.
        pub id: Id,
        /// It is told of this event; else the record is the other event's.
        pub told_here: bool,
        /// The other event.
        pub event: Id,
        /// How this event bears on the other (vocabulary `chain-type`), whichever end told it.
        pub chain_type: Stated<Code>,
        /// The other event's title; none where it is not in the dossier any more.
        pub title: Option<String>,
        /// Its date in EDTF.
        pub date: Option<String>,
        /// Notes on the link.
        pub remarks: Stated<String>,
    }

    /// An event of a chain.
    pub struct ChainEvent {
        /// The event.
        pub id: Id,
        /// Its title.
        pub title: String,
        /// Its date in EDTF.
        pub date: Option<String>,
        /// How many links lie between it and the event asked about.
        pub steps: u32,
    }

    /// A link between two events, as told.
    pub struct ChainTie {
        /// The event it is told of.
        pub from: Id,
        /// The other one.
        pub to: Id,
        /// How the first bears on the second (vocabulary `chain-type`).
        pub chain_type: Stated<Code>,
    }
}
