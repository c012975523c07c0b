//! Nothing is built from this package but its tests.
#![forbid(unsafe_code)]
