//! The table with the columns its reader asked for.

use std::sync::Arc;

use concord_model::{Code, Id, message};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::digest::day_of;
use crate::facet::FacetKind;
use crate::fold::fold;
use crate::index::Index;
use crate::order::{Make, NO_DAY, Order, Sort, SortKey, TermOrder, WithKey};
use crate::query::QueryError;
use crate::selection::Selection;

message! {
    /// One page of the table.
    pub struct Table {
        /// Events selected.
        pub total: u64,
        /// Of these, withheld while the screen is shared.
        pub masked: u64,
        /// The rows asked for.
        pub rows: Vec<TableRow>,
    }

    /// One event in the table.
    pub struct TableRow {
        /// The event.
        pub id: Id,
        /// Who may see it.
        pub confidentiality: Option<Code>,
        /// What the source agreed to.
        pub consent: Option<Code>,
        /// Its content is withheld while the screen is shared; it has no cells then.
        pub masked: bool,
        /// A value for each column asked for, in that order.
        pub cells: Vec<Cell>,
    }
}

/// The value of one event in one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Cell {
    /// Nothing is stated.
    Nothing,
    /// A count or an amount.
    Number(f64),
    /// A text, a code, a date in EDTF or a day.
    Text(String),
    /// Degrees north and east.
    Position([f64; 2]),
    /// Texts or codes.
    List(Vec<String>),
}

impl Cell {
    fn text(text: &str) -> Self {
        match text {
            "" => Self::Nothing,
            text => Self::Text(text.to_owned()),
        }
    }

    fn optional(text: Option<String>) -> Self {
        text.map_or(Self::Nothing, Self::Text)
    }

    fn list(codes: Vec<String>) -> Self {
        match codes.is_empty() {
            true => Self::Nothing,
            false => Self::List(codes),
        }
    }
}

/// Codes of confidentiality that keep an event off a shared screen.
pub const CLOSED: [&str; 2] = ["C2", "C3"];

impl Index {
    /// One page of the table, sorted by up to two keys and then by date. While the screen is shared
    /// (`masking`) what is confidential comes without its content.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn table(
        &self,
        selection: &Selection,
        columns: &[Sort],
        (order, terms): (&[SortKey], TermOrder),
        page: (u64, u64),
        masking: bool,
    ) -> Result<Table, QueryError> {
        let selected = self.hits(selection)?.selected();
        let closed = if masking { &selected & self.closed() } else { RoaringBitmap::new() };
        let slots = self.in_order(selection, &selected, (order, terms), page)?;
        let row = |slot: u32| {
            let masked = closed.contains(slot);
            let only = |facet| self.codes(slot, facet).into_iter().next();
            let shown = if masked { &[] } else { columns };
            TableRow {
                id: self.ids[slot as usize],
                confidentiality: only(FacetKind::Confidentiality),
                consent: only(FacetKind::Consent),
                masked,
                cells: shown.iter().map(|column| self.cell(slot, *column)).collect(),
            }
        };
        Ok(Table {
            total: selected.len(),
            masked: closed.len(),
            rows: slots.into_iter().map(row).collect(),
        })
    }

    /// The identifiers of some rows of the table, in its order.
    ///
    /// # Errors
    /// As [`Index::table`].
    pub fn table_ids(
        &self,
        selection: &Selection,
        (order, terms): (&[SortKey], TermOrder),
        page: (u64, u64),
    ) -> Result<Vec<Id>, QueryError> {
        let selected = self.hits(selection)?.selected();
        let slots = self.in_order(selection, &selected, (order, terms), page)?;
        Ok(slots.into_iter().map(|slot| self.ids[slot as usize]).collect())
    }

    /// The victims of an event, each once.
    pub fn victims_of(&self, event: Id) -> Vec<Id> {
        let slot = self.slot(event);
        let numbers = slot.into_iter().flat_map(|slot| self.victims.numbers(slot));
        numbers.map(|number| self.persons.id(number)).collect()
    }

    /// An event's title; empty where it has none.
    pub fn title_of(&self, event: Id) -> &str {
        self.slot(event).map_or("", |slot| self.titles.text(slot))
    }

    /// Whether an event is kept off a shared screen.
    pub fn is_closed(&self, event: Id) -> bool {
        self.slot(event).is_some_and(|slot| self.closed().contains(slot))
    }

    /// The slots of events that are kept off a shared screen.
    pub(crate) fn closed(&self) -> RoaringBitmap {
        self.terms.with(FacetKind::Confidentiality, |code| CLOSED.contains(&code))
    }

    fn cell(&self, slot: u32, column: Sort) -> Cell {
        let at = slot as usize;
        let day = |day: i32| day_of(day).map(|day| day.format("%Y-%m-%d").to_string());
        match column {
            Sort::Title => Cell::text(self.titles.text(slot)),
            Sort::Date => Cell::text(self.dates.text(slot)),
            Sort::Earliest => Cell::optional(day(self.earliest[at])),
            Sort::Latest => Cell::optional(day(self.latest[at])),
            Sort::Victims => Cell::Number(self.victims.numbers(slot).count() as f64),
            Sort::Place => Cell::text(self.places.text(slot)),
            Sort::Region => Cell::optional(self.code(self.region[at]).map(str::to_owned)),
            Sort::Position if self.placed.contains(slot) => {
                Cell::Position([self.latitude[at], self.longitude[at]])
            }
            Sort::Position => Cell::Nothing,
            Sort::Precision => Cell::optional(self.code(self.precision[at]).map(str::to_owned)),
            Sort::Sources | Sort::Attachments | Sort::Deaths => self
                .number(slot, column)
                .map_or(Cell::Nothing, |number| Cell::Number(number as f64)),
            Sort::Own(field) => self.extras.own(slot, field).map_or(Cell::Nothing, Cell::text),
            // Names are read from the records.
            Sort::VictimName => Cell::Nothing,
            _ => match facet(column) {
                Some((facet, true)) => Cell::list(self.codes(slot, facet)),
                Some((facet, false)) => Cell::optional(self.codes(slot, facet).into_iter().next()),
                None => Cell::Nothing,
            },
        }
    }

    fn number(&self, slot: u32, column: Sort) -> Option<i64> {
        match column {
            Sort::Victims => Some(self.victims.numbers(slot).count() as i64),
            Sort::Sources => Some(self.evidence(slot).0 as i64),
            Sort::Attachments => Some(self.evidence(slot).1 as i64),
            Sort::Deaths => self.extras.deaths(slot),
            _ => None,
        }
    }

    /// What puts events of the same value in order: date, then identifier.
    pub(crate) fn tie(&self, slot: u32) -> (i32, i32, Id) {
        (self.day_to_sort_by(slot), self.latest[slot as usize], self.ids[slot as usize])
    }

    /// All events in the order of [`Index::tie`].
    pub(crate) fn ties(&self) -> Arc<Order> {
        self.orders
            .ties(|| Order::new(self.live.iter(), self.ids.len(), |slot| Some(self.tie(slot))))
    }

    /// All events in an order.
    pub(crate) fn order(&self, sort: Sort, terms: TermOrder) -> Arc<Order> {
        self.orders.of(sort, terms, || {
            self.with_key(sort, terms, Make { index: self, ties: &self.ties() })
        })
    }

    /// Does something with what an order goes by.
    pub(crate) fn with_key<W: WithKey>(&self, sort: Sort, terms: TermOrder, with: W) -> W::Outcome {
        let stated = |day: i32| ![i32::MIN, i32::MAX].contains(&day);
        match sort {
            Sort::Date => {
                with.run(|slot| Some(self.day_to_sort_by(slot)).filter(|day| *day != NO_DAY))
            }
            Sort::Earliest => {
                with.run(|slot| Some(self.earliest[slot as usize]).filter(|day| stated(*day)))
            }
            Sort::Latest => {
                with.run(|slot| Some(self.latest[slot as usize]).filter(|day| stated(*day)))
            }
            Sort::Title => with.run_folded(|slot| self.titles.text(slot)),
            Sort::Place => with.run_folded(|slot| self.places.text(slot)),
            Sort::VictimName => with.run(|slot| {
                let names =
                    self.victims.numbers(slot).map(|number| self.persons.folded_name(number));
                names.filter(|name| !name.is_empty()).min()
            }),
            Sort::Position => with.run(|slot| {
                let latitude = self.latitude[slot as usize];
                // Degrees with seven decimals keep their order as whole numbers.
                (!latitude.is_nan()).then_some((latitude * 1e7) as i64)
            }),
            Sort::Region => self.with_code(&self.region, ("region", terms), with),
            Sort::Precision => self.with_code(&self.precision, ("place-precision", terms), with),
            Sort::Tag => {
                with.run(|slot| self.codes(slot, FacetKind::Tag).iter().map(|tag| fold(tag)).min())
            }
            Sort::Victims | Sort::Sources | Sort::Attachments | Sort::Deaths => {
                with.run(|slot| self.number(slot, sort))
            }
            Sort::Own(field) => with.run(|slot| {
                self.extras.own(slot, field).map(|value| {
                    // Numbers go by size and before words.
                    let number =
                        value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
                    (number.is_none(), number.map_or(0, ascending_bits), fold(value))
                })
            }),
            _ => self.with_first_term(sort, terms, with),
        }
    }

    /// By a column of terms, in the order of the vocabulary.
    fn with_code<W: WithKey>(
        &self,
        column: &[u32],
        (vocabulary, terms): (&str, TermOrder),
        with: W,
    ) -> W::Outcome {
        with.run(|slot| {
            let code = self.code(column[slot as usize])?;
            Some((terms(vocabulary, code).unwrap_or(u32::MAX), code))
        })
    }

    /// By the first of an event's codes, in the order of the vocabulary.
    fn with_first_term<W: WithKey>(&self, sort: Sort, terms: TermOrder, with: W) -> W::Outcome {
        let Some((facet, _)) = facet(sort) else { return with.run(|_| None::<u32>) };
        let vocabulary = facet.vocabulary().unwrap_or_default();
        let mut known: Vec<(u32, &str, u32)> = self
            .terms
            .of(facet)
            .filter(|(_, term)| !term.code.starts_with('?'))
            .map(|(number, term)| {
                let place = terms(vocabulary, &term.code).unwrap_or(u32::MAX);
                (place, term.code.as_str(), number)
            })
            .collect();
        known.sort_unstable();
        let mut place_of = vec![None; self.terms.len()];
        for (place, (.., number)) in (0u32..).zip(&known) {
            place_of[*number as usize] = Some(place);
        }
        with.run(|slot| {
            let terms = self.event_terms.of(facet, slot).iter();
            terms.filter_map(|number| place_of[*number as usize]).min()
        })
    }
}

/// Bits that compare as the numbers do.
fn ascending_bits(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// The facet that holds a column's codes, and whether an event may have several.
fn facet(column: Sort) -> Option<(FacetKind, bool)> {
    Some(match column {
        Sort::Violation => (FacetKind::Violation, true),
        Sort::Perpetrator => (FacetKind::Perpetrator, true),
        Sort::Tag => (FacetKind::Tag, true),
        Sort::Reliability => (FacetKind::Reliability, true),
        Sort::Status => (FacetKind::Status, false),
        Sort::Proof => (FacetKind::Proof, false),
        Sort::Verification => (FacetKind::Verification, false),
        Sort::Confidentiality => (FacetKind::Confidentiality, false),
        Sort::Consent => (FacetKind::Consent, false),
        _ => return None,
    })
}
