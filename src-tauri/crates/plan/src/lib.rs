//! What the measures of a dossier answer, and what no measure answers yet.

#![forbid(unsafe_code)]

pub mod matrix;

pub use matrix::{
    CoverageCell, CoverageMatrix, CoverageRow, CoverageSelection, Finding, Parameter,
};
