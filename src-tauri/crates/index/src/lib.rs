//! Everything the window asks about many events at once, answered from memory: filters with facet
//! counts, rows, full text, map marks. It never touches a disk.

#![forbid(unsafe_code)]

mod arena;
pub mod crosstab;
mod digest;
mod dimension;
mod evaluate;
mod extras;
mod facet;
mod fold;
pub mod gazetteer;
mod index;
pub mod map;
mod order;
mod owners;
mod persons;
mod query;
mod raw;
mod regions;
pub mod rows;
pub mod selection;
mod sets;
pub mod summary;
pub mod table;
mod tally;
mod text;
pub mod timeline;

pub use crosstab::{Counts, Crosstab, CrosstabCell, CrosstabError, CrosstabLine, CrosstabQuestion};
pub use dimension::DIMENSIONS;
pub use evaluate::distance;
pub use fold::{fold, words};
pub use gazetteer::{Gazetteer, NamedPlace, UsedPlace, UsedPlaces};
pub use index::{Children, EventFacts, Index};
pub use map::{MapMark, MapView};
pub use order::{Sort, SortKey, TermOrder, UnknownSort};
pub use query::{QueryError, QueryProblem};
pub use regions::{Regions, RegionsError};
pub use rows::{EventRow, Rows};
pub use selection::{Bounds, CellPart, CellSelection, DateSpan, Selection};
pub use summary::{Facet, FacetValue, SelectionSummary, YearCount};
pub use table::{CLOSED, Cell, Table, TableRow};
pub use timeline::{TimeBucket, TimeSeries, TimeSpan, TimeSpans, Timeline, TimelineQuestion};
