//! What sessions decide with.
pub mod amount;
pub mod budget;
pub mod pabulib;
