//! Everything the window asks about many events at once, answered from memory: filters with facet
//! counts, rows, full text, map marks. It never touches a disk.

#![forbid(unsafe_code)]

pub mod map;
pub mod rows;
pub mod selection;
pub mod summary;

pub use map::{MapMark, MapView};
pub use rows::{EventRow, Rows};
pub use selection::{Bounds, DateSpan, Selection};
pub use summary::{Facet, FacetValue, SelectionSummary, YearCount};
