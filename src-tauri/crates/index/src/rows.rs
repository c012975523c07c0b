//! Rows of the table.

use concord_model::{Code, Id, message};

use crate::digest::day_of;
use crate::facet::FacetKind;
use crate::index::Index;
use crate::order::{Sort, SortKey, TermOrder};
use crate::query::QueryError;
use crate::selection::Selection;

message! {
    /// Rows of the table.
    pub struct Rows {
        /// Events selected.
        pub total: u64,
        /// The rows asked for.
        pub rows: Vec<EventRow>,
    }

    /// One event in the table.
    pub struct EventRow {
        /// The event.
        pub id: Id,
        /// Its title.
        pub title: String,
        /// Its date in EDTF.
        pub date: Option<String>,
        /// First day.
        pub earliest: Option<String>,
        /// Last day.
        pub latest: Option<String>,
        /// Violation types, each once.
        pub violations: Vec<Code>,
        /// Perpetrator types, each once.
        pub perpetrators: Vec<Code>,
        /// Number of victims.
        pub victims: u64,
        /// The first place's name.
        pub place: Option<String>,
        /// Its region.
        pub region: Option<String>,
        /// Degrees north.
        pub latitude: Option<f64>,
        /// Degrees east.
        pub longitude: Option<f64>,
        /// Its precision.
        pub precision: Option<Code>,
        /// Confidentiality.
        pub confidentiality: Option<Code>,
        /// Verification.
        pub verification: Option<Code>,
    }
}

impl Index {
    /// One page of the table. Events without a value to sort by come last in either direction.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn rows(
        &self,
        selection: &Selection,
        sort: Sort,
        descending: bool,
        offset: u64,
        limit: u64,
    ) -> Result<Rows, QueryError> {
        let selected = self.hits(selection)?.selected();
        let order = [SortKey { column: sort, descending }];
        let order = (order.as_slice(), (|_, _| None) as TermOrder);
        let slots = self.in_order(selection, &selected, order, (offset, limit))?;
        Ok(Rows {
            total: selected.len(),
            rows: slots.into_iter().map(|slot| self.row(slot)).collect(),
        })
    }

    /// The selected events in order of date.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn ids(&self, selection: &Selection) -> Result<Vec<Id>, QueryError> {
        let selected = self.hits(selection)?.selected();
        let slots = self.in_date_order(&selected);
        Ok(slots.into_iter().map(|slot| self.ids[slot as usize]).collect())
    }

    fn row(&self, slot: u32) -> EventRow {
        let at = slot as usize;
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let day = |day: i32| day_of(day).map(|day| day.format("%Y-%m-%d").to_string());
        let placed = self.placed.contains(slot);
        let only = |facet| self.codes(slot, facet).into_iter().next();
        EventRow {
            id: self.ids[at],
            title: self.titles.text(slot).to_owned(),
            date: text(self.dates.text(slot)),
            earliest: day(self.earliest[at]),
            latest: day(self.latest[at]),
            violations: self.codes(slot, FacetKind::Violation),
            perpetrators: self.codes(slot, FacetKind::Perpetrator),
            victims: self.victims.numbers(slot).count() as u64,
            place: text(self.places.text(slot)),
            region: self.code(self.region[at]).map(str::to_owned),
            latitude: placed.then_some(self.latitude[at]),
            longitude: placed.then_some(self.longitude[at]),
            precision: self.code(self.precision[at]).map(str::to_owned),
            confidentiality: only(FacetKind::Confidentiality),
            verification: only(FacetKind::Verification),
        }
    }
}
