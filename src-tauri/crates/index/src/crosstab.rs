//! Cross-tables: events, acts and victims by one dimension or two.
//!
//! The three units are counted apart and never mixed:
//!
//! - **events**: distinct events;
//! - **acts**: records of one type of violation against one victim, each once;
//! - **victims**: distinct persons named as victims; one who suffered twice counts once. A family or a
//!   group that is recorded as one victim counts as one. Acts without a named victim add none;
//! - **deaths**: the sums of the estimates that events carry, each event once; they are not counts of
//!   persons recorded.
//!
//! An act is in a cell where it has the row's value and the column's value: both are asked of one and
//! the same act. An event or a victim is in a cell where one of its acts is. What is an event's own
//! (region, date, tags, sources, review) holds for each of its acts; an act with places of its own lies
//! in their regions. An event without acts counts as an event, with nothing stated about its acts.
//!
//! An act may have several values of a dimension, such as two perpetrators: it is then in several
//! cells, and cells may sum to more than the total. Totals are distinct counts, never sums of cells.
//! Unknown (`?unknown`) and not stated (`?empty`) are values of their own; a date that may lie in
//! several divisions of time is `?imprecise`.

use std::cmp::Reverse;

use concord_model::{Code, message};
use roaring::RoaringBitmap;

use crate::dimension::{Accepted, Dimension, Values};
use crate::index::Index;
use crate::query::QueryError;
use crate::selection::{CellSelection, Selection};
use crate::tally::{Deaths, Field, Lines, WANTED, Wanted};

message! {
    /// Events, acts and victims, each counted by itself.
    #[derive(Default, Copy, Eq)]
    pub struct Counts {
        /// Distinct events.
        pub events: u64,
        /// Acts.
        pub acts: u64,
        /// Distinct victims.
        pub victims: u64,
        /// Events with an estimate of deaths.
        pub estimated: u64,
        /// The sum of their best estimates.
        pub deaths: u64,
        /// The sum of their lowest ones.
        pub deaths_low: u64,
        /// The sum of their highest ones.
        pub deaths_high: u64,
    }

    /// A cross-table.
    pub struct Crosstab {
        /// Everything counted, each once.
        pub total: Counts,
        /// The rows, each with its distinct total: times in order, other values most events first,
        /// then what is unknown or not stated.
        pub rows: Vec<CrosstabLine>,
        /// The columns likewise; empty where there is one dimension only.
        pub columns: Vec<CrosstabLine>,
        /// The cells that are not empty, by row and column.
        pub cells: Vec<CrosstabCell>,
        /// The total by level of review.
        pub verification: Vec<CrosstabLine>,
        /// Events of which the date may lie in more than one year.
        pub imprecise: u64,
        /// Events without a date.
        pub undated: u64,
        /// Acts without a named victim.
        pub acts_without_victim: u64,
        /// Selected events that confidentiality or consent keeps from leaving unencrypted; they are
        /// counted unless they were to be left out.
        pub withheld: u64,
        /// They were left out.
        pub leaves_out_withheld: bool,
    }

    /// One row or column.
    pub struct CrosstabLine {
        /// The value.
        pub code: Code,
        /// Its distinct total.
        pub counts: Counts,
    }

    /// One cell.
    pub struct CrosstabCell {
        /// The row's number, from 0.
        pub row: u32,
        /// The column's number, from 0.
        pub column: u32,
        /// What it holds.
        pub counts: Counts,
    }
}

/// What to count.
#[derive(Debug, Clone)]
pub struct CrosstabQuestion<'a> {
    /// Which events.
    pub selection: &'a Selection,
    /// Name of the dimension of the rows; see [`crate::DIMENSIONS`].
    pub rows: &'a str,
    /// Name of the dimension of the columns.
    pub columns: Option<&'a str>,
    /// Leave out what confidentiality or consent keeps from leaving unencrypted.
    pub leave_out_withheld: bool,
}

/// Most cells of a table; a table nobody can read is refused before it fills the memory.
const CELL_LIMIT: usize = 1 << 22;

/// Why a table cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CrosstabError {
    /// The selection means nothing.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// There is no dimension of this name.
    #[error("there is no dimension {0}")]
    Dimension(String),
    /// The two dimensions have too many values together.
    #[error("{rows} rows and {columns} columns are too many")]
    TooLarge {
        /// Values of the rows.
        rows: usize,
        /// Values of the columns.
        columns: usize,
    },
}

/// A cell while it is counted.
#[derive(Default, Clone, Copy)]
struct Count {
    counts: Counts,
    /// The event counted last.
    event: Option<u32>,
}

/// One act, or an event without any.
struct One {
    slot: u32,
    is_act: bool,
    victim: Option<u32>,
    deaths: Option<Deaths>,
}

/// Cells by number, and whose victims are in them.
struct Counter {
    cells: Vec<Count>,
    /// Victims of the present event: the cell's number and the victim's.
    here: Vec<(u32, u32)>,
    /// Those of them that may come again in another event.
    again: Vec<(u32, u32)>,
}

impl Counter {
    fn new() -> Self {
        Self { cells: Vec::new(), here: Vec::new(), again: Vec::new() }
    }

    fn add(&mut self, cell: u32, one: &One) {
        let at = cell as usize;
        if self.cells.len() <= at {
            self.cells.resize(at + 1, Count::default());
        }
        let count = &mut self.cells[at];
        if count.event != Some(one.slot) {
            count.event = Some(one.slot);
            count.counts.events += 1;
            if let Some(deaths) = one.deaths {
                count.counts.estimated += 1;
                count.counts.deaths += u64::from(deaths.best);
                count.counts.deaths_low += u64::from(deaths.low);
                count.counts.deaths_high += u64::from(deaths.high);
            }
        }
        count.counts.acts += u64::from(one.is_act);
        if let Some(victim) = one.victim {
            self.here.push((cell, victim));
        }
    }

    /// Counts the victims of an event that is through. `repeated` are those of several events.
    fn finish_event(&mut self, repeated: &[u64]) {
        if self.here.len() > 1 {
            self.here.sort_unstable();
            self.here.dedup();
        }
        for (cell, victim) in self.here.drain(..) {
            if repeated[victim as usize / 64] >> (victim % 64) & 1 == 1 {
                self.again.push((cell, victim));
            } else {
                self.cells[cell as usize].counts.victims += 1;
            }
        }
    }

    fn finish(mut self) -> Vec<Counts> {
        self.again.sort_unstable();
        self.again.dedup();
        for (cell, _) in self.again {
            self.cells[cell as usize].counts.victims += 1;
        }
        self.cells.into_iter().map(|count| count.counts).collect()
    }
}

impl Index {
    /// Counts events, acts and victims by one dimension or two.
    ///
    /// # Errors
    /// Where the selection or a dimension means nothing, or there are too many cells.
    pub fn crosstab(&self, question: &CrosstabQuestion<'_>) -> Result<Crosstab, CrosstabError> {
        let named = |name: &str| {
            Dimension::named(name).ok_or_else(|| CrosstabError::Dimension(name.to_owned()))
        };
        let by_row = named(question.rows)?;
        let by_column = question.columns.map(named).transpose()?;
        let mut slots = self.hits(question.selection)?.selected();
        let withheld = slots.intersection_len(&self.tally.withheld);
        if question.leave_out_withheld {
            slots -= &self.tally.withheld;
        }
        let counted = self.count(&slots, by_row, by_column)?;
        let (undated, imprecise) = self.without_a_year(&slots);
        let leaves_out_withheld = question.leave_out_withheld;
        Ok(Crosstab { undated, imprecise, withheld, leaves_out_withheld, ..counted })
    }

    fn count(
        &self,
        slots: &RoaringBitmap,
        by_row: Dimension,
        by_column: Option<Dimension>,
    ) -> Result<Crosstab, CrosstabError> {
        let fields = [by_row.field(), by_column.and_then(Dimension::field)];
        let wanted = Wanted::new([fields[0], fields[1], Some(Field::Verification)]);
        let repeated = self.repeated_victims(slots);
        let reviewed = Dimension::Field(Field::Verification);
        let (mut rows, mut reviews) = (Values::new(by_row), Values::new(reviewed));
        let mut columns = by_column.map(Values::new);
        let (mut row_totals, mut column_totals) = (Counter::new(), Counter::new());
        let (mut review_totals, mut total) = (Counter::new(), Counter::new());
        let (mut inner, mut places) = (Counter::new(), Places::default());
        let mut acts_without_victim = 0;
        let mut lines = Lines::default();
        let (mut own_rows, mut own_columns, mut own_reviews) = (vec![], vec![], vec![]);
        for slot in slots {
            self.tally.read(slot, &wanted, &mut lines);
            let row_of_date = rows.of_date(self, slot);
            let column_of_date = columns.as_mut().and_then(|values| values.of_date(self, slot));
            for line in &lines.lines {
                let (is_act, victim) = (line.is_act, line.victim);
                let one = One { slot, is_act, victim, deaths: lines.deaths };
                acts_without_victim += u64::from(is_act && victim.is_none());
                own_rows.clear();
                rows.of_line(self, &lines, line, 0, &mut own_rows);
                own_rows.extend(row_of_date);
                if let Some(columns) = &mut columns {
                    own_columns.clear();
                    columns.of_line(self, &lines, line, 1, &mut own_columns);
                    own_columns.extend(column_of_date);
                }
                own_reviews.clear();
                reviews.of_line(self, &lines, line, 2, &mut own_reviews);
                total.add(0, &one);
                for review in &own_reviews {
                    review_totals.add(*review, &one);
                }
                for row in &own_rows {
                    row_totals.add(*row, &one);
                    for column in &own_columns {
                        inner.add(places.number(*row, *column), &one);
                    }
                }
                for column in &own_columns {
                    column_totals.add(*column, &one);
                }
            }
            for counter in
                [&mut total, &mut row_totals, &mut column_totals, &mut review_totals, &mut inner]
            {
                counter.finish_event(&repeated);
            }
            let (height, width) = (rows.len(), columns.as_ref().map_or(0, Values::len));
            if height.saturating_mul(width.max(1)) > CELL_LIMIT {
                return Err(CrosstabError::TooLarge { rows: height, columns: width });
            }
        }
        let (rows, row_places) = in_order(by_row, rows.into_codes(), row_totals.finish());
        let (columns, column_places) = match (by_column, columns) {
            (Some(dimension), Some(values)) => {
                in_order(dimension, values.into_codes(), column_totals.finish())
            }
            _ => (Vec::new(), Vec::new()),
        };
        let mut cells: Vec<CrosstabCell> = places
            .cells
            .iter()
            .zip(inner.finish())
            .map(|((row, column), counts)| CrosstabCell {
                row: row_places[*row as usize],
                column: column_places[*column as usize],
                counts,
            })
            .collect();
        cells.sort_unstable_by_key(|cell| (cell.row, cell.column));
        Ok(Crosstab {
            total: total.finish().into_iter().next().unwrap_or_default(),
            rows,
            columns,
            cells,
            verification: in_order(reviewed, reviews.into_codes(), review_totals.finish()).0,
            imprecise: 0,
            undated: 0,
            acts_without_victim,
            withheld: 0,
            leaves_out_withheld: false,
        })
    }

    /// The slots among `base` that lie in a cell.
    pub(crate) fn in_cell(
        &self,
        base: &RoaringBitmap,
        cell: &CellSelection,
    ) -> Result<RoaringBitmap, QueryError> {
        let mut parts = Vec::new();
        let mut fields = [None; WANTED];
        for (place, part) in cell.parts.iter().enumerate() {
            let dimension = Dimension::named(&part.dimension)
                .filter(|_| place < WANTED)
                .ok_or_else(|| QueryError::unknown_facet(&part.dimension))?;
            fields[place] = dimension.field();
            parts.push(Accepted::new(self, dimension, part));
        }
        let wanted = Wanted::new(fields);
        let mut lines = Lines::default();
        let fits = |slot: &u32| {
            if !parts.iter().all(|part| part.accepts_date(self, *slot)) {
                return false;
            }
            self.tally.read(*slot, &wanted, &mut lines);
            lines.lines.iter().any(|line| {
                let mut parts = parts.iter().enumerate();
                parts.all(|(place, part)| part.accepts_values(lines.values(line, place)))
            })
        };
        Ok(RoaringBitmap::from_sorted_iter(base.iter().filter(fits))
            .expect("a bitmap is iterated in order"))
    }

    /// The victims, as bits, that more than one of the events names.
    fn repeated_victims(&self, slots: &RoaringBitmap) -> Vec<u64> {
        let length = self.persons.bound().div_ceil(64);
        let (mut seen, mut repeated) = (vec![0u64; length], vec![0u64; length]);
        for slot in slots {
            for victim in self.victims.numbers(slot) {
                let (at, bit) = (victim as usize / 64, 1 << (victim % 64));
                repeated[at] |= seen[at] & bit;
                seen[at] |= bit;
            }
        }
        repeated
    }

    /// How many events have no date, and how many one that may lie in several years.
    fn without_a_year(&self, slots: &RoaringBitmap) -> (u64, u64) {
        let mut years = Values::new(Dimension::named("year").expect("years are a dimension"));
        let mut counts: Vec<u64> = Vec::new();
        for slot in slots {
            if let Some(year) = years.of_date(self, slot) {
                counts.resize(years.len(), 0);
                counts[year as usize] += 1;
            }
        }
        let (mut undated, mut imprecise) = (0, 0);
        for (code, count) in years.into_codes().iter().zip(counts) {
            match code.as_str() {
                crate::dimension::IMPRECISE => imprecise += count,
                code if code.starts_with('?') => undated += count,
                _ => {}
            }
        }
        (undated, imprecise)
    }
}

/// Cells numbered as they are met.
#[derive(Default)]
struct Places {
    cells: Vec<(u32, u32)>,
    /// By row and column; zero where the cell was not met.
    numbers: Vec<Vec<u32>>,
}

impl Places {
    fn number(&mut self, row: u32, column: u32) -> u32 {
        let (at, across) = (row as usize, column as usize);
        if self.numbers.len() <= at {
            self.numbers.resize_with(at + 1, Vec::new);
        }
        let numbers = &mut self.numbers[at];
        if numbers.len() <= across {
            numbers.resize(across + 1, 0);
        }
        if numbers[across] == 0 {
            self.cells.push((row, column));
            numbers[across] = self.cells.len() as u32;
        }
        numbers[across] - 1
    }
}

/// The lines in the order shown, and at which place each value stands.
fn in_order(
    dimension: Dimension,
    codes: Vec<String>,
    counts: Vec<Counts>,
) -> (Vec<CrosstabLine>, Vec<u32>) {
    let has_order = match dimension {
        Dimension::Time(_) => true,
        Dimension::Field(field) => matches!(field, Field::AgeGroup),
        Dimension::ViolationGroup => false,
    };
    let mut lines: Vec<(u32, CrosstabLine)> = codes
        .into_iter()
        .zip(counts)
        .enumerate()
        .map(|(number, (code, counts))| (number as u32, CrosstabLine { code, counts }))
        .collect();
    lines.sort_by_cached_key(|(_, line)| {
        let state = line.code.starts_with('?');
        let events = if has_order || state { 0 } else { line.counts.events };
        // Ages begin with a number of one digit or two, times with a sign or a year.
        let first: i64 = match dimension {
            Dimension::Field(_) if has_order => {
                line.code.trim_end_matches('+').split('-').next().and_then(|age| age.parse().ok())
            }
            Dimension::Time(_) => crate::dimension::rank(dimension, &line.code).map(i64::from),
            _ => None,
        }
        .unwrap_or_default();
        (state, Reverse(events), first, line.code.clone())
    });
    let mut places = vec![0; lines.len()];
    for (place, (number, _)) in lines.iter().enumerate() {
        places[*number as usize] = place as u32;
    }
    (lines.into_iter().map(|(_, line)| line).collect(), places)
}
