//! What the measures of a dossier answer, and what no measure answers yet.
//!
//! **What is owed.** An event with an act of violation type *t* owes every duty that follows from *t*
//! under the norms in play for it ([`norms`]); where nothing is recorded of treaties and situations, that
//! is every duty the catalogue derives from *t*, save what only treaties bring that were in force for no
//! State at the time.
//!
//! **What answers it.** A measure answers an event's duty *d* towards *t* when it counts, *d* is among its
//! duties, and either it names the event, or its scope takes the event in:
//!
//! - no violation types stated, or *t* is one of them;
//! - no victim groups stated, or the event has a victim of one of them;
//! - no regions stated, or the event lies in one of them;
//! - no period stated, or the event may have happened within it.
//!
//! **Coverage is never overstated:**
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
//!
//! **Rows.** By violation type only what the event owes for that type is looked at. By victim group,
//! perpetrator type, region and year an event stands in the row of each of its codes, with all it owes;
//! where none is known, in the row `?empty`. By pillar every event stands in each row: looked at are the
//! duties that the catalogue's measures of the pillar can answer, and answered is what a measure of the
//! pillar answers. The strongest measure of a cell is the one that answers the duty of most of its events,
//! towards one violation type at least.
//!
//! **Weights.** An event's duty weighs the product of the factors of the duty, of the violation type it
//! follows from (the greatest of several), the greatest among the victims' groups and the greatest among
//! the regions; an event as a whole the same without the duty. No weight depends on a measure, so a measure
//! more lowers no share. The module `weights` says why.
//!
//! **Findings.** Each has a key of its rule and subject that stays the same from revision to revision, the
//! message of what would close it, and on what it rests. Their sources:
//!
//! - gaps: the norms that the catalogue cites for the type and the duty;
//! - red lines: the catalogue's red line, with the norms it names; an amnesty for a type of the class
//!   `threshold` blocks where a situation answers that there was an attack on civilians or an armed
//!   conflict, and asks where it is not answered (`findings/red_lines.rs`);
//! - groups never heard, and parties missing: Updated Set of Principles to combat impunity
//!   (E/CN.4/2005/102/Add.1), principles 6 and 32;
//! - pillars without a measure: the same, principles 2, 19, 31 and 35; barriers: principle 24;
//! - what a measure lacks (act, money, indicator, supporter, prerequisite): no norm, but what a plan
//!   needs to be carried out; prerequisites are those the catalogue names for its measures.
//!
//! A finding that somebody accepted keeps its place and says why; past its day it is open again.
//!
//! **Kept up to date.** All numbers are sums over the *standings* of events (what is owed and what is open),
//! in all and by row: [`Coverage::update`] takes one event out of the sums and puts it back changed.
//! [`Coverage::replan`] judges again only the debts that a changed measure reaches or reached. The crate
//! reads no clock: the day comes in as an argument.

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
