//! Everything the window asks about many events at once, answered from memory: filters with facet
//! counts, rows, full text, map marks. It never touches a disk.

#![forbid(unsafe_code)]

mod arena;
pub mod choropleth;
mod complete;
pub mod crosstab;
mod digest;
mod dimension;
mod evaluate;
mod extras;
mod facet;
mod fold;
pub mod gazetteer;
mod highlight;
mod index;
mod lexicon;
mod likeness;
pub mod map;
mod marks;
pub mod network;
mod order;
mod owners;
mod parse;
mod persons;
mod query;
mod rank;
mod raw;
mod regions;
pub mod rows;
mod score;
pub mod selection;
mod sequence;
mod sets;
mod stem;
pub mod summary;
pub mod table;
mod tally;
mod text;
mod texts;
pub mod timeline;
mod values;

pub use choropleth::{RegionCount, RegionCounts};
pub use complete::{Completions, Suggestion, SuggestionKind};
pub use crosstab::{Counts, Crosstab, CrosstabCell, CrosstabError, CrosstabLine, CrosstabQuestion};
pub use dimension::DIMENSIONS;
pub use evaluate::distance;
pub use fold::{fold, words};
pub use gazetteer::{Gazetteer, NamedPlace, UsedPlace, UsedPlaces};
pub use highlight::{Highlighter, Piece};
pub use index::{Children, EventFacts, Index};
pub use lexicon::{Keyword, Lexicon};
pub use likeness::Likeness;
pub use map::{MapDensity, MapMark, MapView};
pub use order::{Sort, SortKey, TermOrder, UnknownSort};
pub use persons::birth_year;
pub use query::{Field, Query, QueryError, QueryProblem};
pub use regions::{Regions, RegionsError};
pub use rows::{EventRow, Rows};
pub use selection::{Bounds, CellPart, CellSelection, DateSpan, Ring, Selection};
pub use stem::same_word;
pub use summary::{Facet, FacetValue, SelectionSummary, YearCount};
pub use table::{CLOSED, Cell, Table, TableRow};
pub use texts::{EventText, texts};
pub use timeline::{TimeBucket, TimeSeries, TimeSpan, TimeSpans, Timeline, TimelineQuestion};
