//! What the measures of a dossier answer, and what no measure answers yet.
//!
//! An event with an act of violation type *t* owes every duty that the catalogue derives from *t*. A
//! measure answers an event's duty *d* towards *t* when it counts, *d* is among its duties, and either
//! it names the event, or its scope takes the event in:
//!
//! - no violation types stated, or *t* is one of them;
//! - no victim groups stated, or the event has a victim of one of them;
//! - no regions stated, or the event lies in one of them;
//! - no period stated, or the event may have happened within it.
//!
//! Coverage is never overstated:
//!
//! - A measure that is rejected or repealed does not count. One that is only proposed does, since
//!   the matrix is there to plan with; a finding names those measures.
//! - What is not known of an event does not satisfy a scope that asks for it: an event without a date,
//!   region or victim group is outside a measure that states one. A date known to the month counts as
//!   within a period it may fall in; one of which only the start or only the end is known counts by
//!   that day.
//! - A measure whose period is explicitly unknown takes in no event, except by name.
//! - A measure that names events and states no scope at all answers those events only.
//! - An event of several types is answered for a duty when the duty is answered towards each of them,
//!   and is answered when all its duties are. An event from which no duty follows is never answered.

#![forbid(unsafe_code)]

mod columns;
mod counts;
mod coverage;
mod dimension;
mod facts;
mod findings;
mod flow;
mod gaps;
mod judge;
pub mod matrix;
pub mod norms;
mod open;
mod part;
mod plan;
mod proposals;
mod scope;
mod select;
mod strength;
mod weights;

pub use counts::NOT_KNOWN;
pub use coverage::Coverage;
pub use dimension::Dimension;
pub use facts::EventFacts;
pub use findings::LISTED_RECORDS;
pub use flow::OPEN;
pub use matrix::{
    Acceptance, Basis, CoverageCell, CoverageMatrix, CoverageRow, CoverageSelection, Finding, Flow,
    FlowEnd, FlowLink, Gap, GapRow, Gaps, Parameter, Proposal, Proposals, ProposedDuty,
};
pub use norms::{Asked, Bearing, Borne, NormInPlay, NormStep, Norms, Threshold};
pub use open::{OpenPoints, open_points};
pub use part::Part;
pub use plan::Plan;
