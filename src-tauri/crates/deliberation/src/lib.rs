//! What stakeholder sessions decide with: pure methods from ballots to results.
//!
//! | method | module | source of its rules |
//! |---|---|---|
//! | statements with agree, disagree, pass; groups of opinion | [`statements`] | Small and others 2021 (Pol.is) |
//! | dot vote | [`dots`] | dotmocracy, as facilitators use it |
//! | gradients of agreement | [`gradients`] | Kaner, *Facilitator's guide to participatory decision-making* |
//! | 2x2 prioritisation | [`priorities`] | |
//! | Delphi rounds | [`delphi`] | Dalkey and Helmer 1963; von der Gracht 2012 |
//! | participatory budget | [`budget`] | Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021 |
//! | Pabulib files | [`pabulib`] | Stolicki, Szufa and Talmon 2020 |
//!
//! Participants are places in a list here, never names: what a result may show of whom is decided by the
//! caller, except that [`statements`] shows no group smaller than a given number. Nothing reads a clock, a
//! file or a random source, and the same ballots in another order give the same result.

pub mod amount;
pub mod budget;
pub mod delphi;
pub mod dots;
pub mod gradients;
pub mod pabulib;
pub mod priorities;
mod spread;
pub mod statements;

pub use spread::Spread;

/// A row of answers has another length than there are things to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row} has {found} answers where {expected} are expected")]
pub struct WrongLength {
    /// The row, from 0.
    pub row: usize,
    /// How many answers it should have.
    pub expected: usize,
    /// How many it has.
    pub found: usize,
}
