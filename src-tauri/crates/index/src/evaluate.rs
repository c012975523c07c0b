//! From a selection to the slots it means.

use std::sync::{Arc, Mutex, MutexGuard};

use chrono::{Datelike, NaiveDate};
use roaring::{MultiOps, RoaringBitmap};

use crate::facet::FacetKind;
use crate::fold;
use crate::index::Index;
use crate::lexicon;
use crate::marks::MarkKind;
use crate::order::{NO_DAY, Order, Sort, SortKey, TermOrder, key, page};
use crate::query::{Expression, Has, Is, Query, QueryError, QueryProblem, Test};
use crate::selection::{Area, Bounds, Selection};
use crate::values::code_matches;

/// A selection evaluated: everything but the facets, and each chosen facet by itself, so that the
/// counts of a facet can leave its own choice out.
#[derive(Debug)]
pub(crate) struct Hits {
    pub(crate) base: RoaringBitmap,
    pub(crate) chosen: Vec<(FacetKind, RoaringBitmap)>,
}

impl Hits {
    /// The selected slots.
    pub(crate) fn selected(&self) -> RoaringBitmap {
        self.without(None)
    }

    /// The slots selected when the choice in one facet is left out.
    pub(crate) fn without(&self, facet: Option<FacetKind>) -> RoaringBitmap {
        let mut slots = self.base.clone();
        for (_, choice) in self.chosen.iter().filter(|(kind, _)| Some(*kind) != facet) {
            slots &= choice;
        }
        slots
    }
}

/// The selection evaluated last: counts, table, map and charts ask for one and the same in turn.
#[derive(Debug, Default)]
pub(crate) struct Recent(Mutex<Option<(Selection, Arc<Hits>)>>);

impl Clone for Recent {
    /// A copy evaluates anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Recent {
    fn held(&self) -> MutexGuard<'_, Option<(Selection, Arc<Hits>)>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// To be called where any event changes.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Mean radius of the Earth in metres (IUGG).
const EARTH_RADIUS: f64 = 6_371_008.8;

/// Great-circle distance in metres (haversine).
pub fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (lat1, lat2) = (from.0.to_radians(), to.0.to_radians());
    let half_lat = (lat2 - lat1) / 2.0;
    let half_lon = (to.1 - from.1).to_radians() / 2.0;
    let h = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin()
}

impl Bounds {
    /// Whether a position lies in the rectangle. `west` greater than `east` crosses the
    /// antimeridian; edges beyond 180 degrees count on around the globe.
    pub fn contains(&self, latitude: f64, longitude: f64) -> bool {
        if !(self.south..=self.north).contains(&latitude) {
            return false;
        }
        let width = self.east - self.west;
        let width = if width < 0.0 { width + 360.0 } else { width };
        width >= 360.0 || (longitude - self.west).rem_euclid(360.0) <= width
    }
}

impl Index {
    /// The events that a selection means.
    pub(crate) fn hits(&self, selection: &Selection) -> Result<Arc<Hits>, QueryError> {
        if let Some((known, hits)) = &*self.recent.held()
            && known == selection
        {
            return Ok(hits.clone());
        }
        let hits = Arc::new(self.evaluate(selection)?);
        *self.recent.held() = Some((selection.clone(), hits.clone()));
        Ok(hits)
    }

    fn evaluate(&self, selection: &Selection) -> Result<Hits, QueryError> {
        let query = Query::parse(&selection.query)?;
        let mut base = self.expression(&query.expression, &self.live);
        if let Some(ids) = &selection.ids {
            base &= ids.iter().filter_map(|id| self.slot(*id)).collect::<RoaringBitmap>();
        }
        if selection.open_only {
            base -= self.closed();
        }
        if let Some(except) = &selection.except {
            base -= except.iter().filter_map(|id| self.slot(*id)).collect::<RoaringBitmap>();
        }
        if let Some(span) = &selection.dates {
            base &= self.may_have_happened(day(&span.from)?, day(&span.to)?);
        }
        if let Some(bounds) = &selection.bounds {
            base = self.placed_where(&base, |lat, lon| bounds.contains(lat, lon));
        }
        if let Some(areas) = &selection.areas {
            let areas: Vec<Area> = areas.iter().map(Area::of).collect();
            base = self
                .placed_where(&base, |lat, lon| areas.iter().any(|area| area.contains(lat, lon)));
        }
        if let Some(cell) = &selection.cell {
            base = self.in_cell(&base, cell)?;
        }
        let mut chosen = Vec::new();
        for (name, codes) in selection.facets.iter().filter(|(_, codes)| !codes.is_empty()) {
            let facet = FacetKind::named(name).ok_or_else(|| QueryError {
                problem: QueryProblem::UnknownFacet,
                at: 0,
                word: name.clone(),
            })?;
            chosen.push((facet, self.terms.with_any(facet, codes)));
        }
        Ok(Hits { base, chosen })
    }

    /// Those slots among some that an expression holds of.
    pub(crate) fn expression(
        &self,
        expression: &Expression,
        among: &RoaringBitmap,
    ) -> RoaringBitmap {
        match expression {
            Expression::All(parts) => {
                // What is quick to tell comes first and leaves less to look at closely.
                let mut parts: Vec<&Expression> = parts.iter().collect();
                parts.sort_by_key(|part| cost(part));
                let mut slots = among.clone();
                for part in parts {
                    if slots.is_empty() {
                        break;
                    }
                    slots = self.expression(part, &slots);
                }
                slots
            }
            Expression::Any(parts) => parts.iter().map(|part| self.expression(part, among)).union(),
            Expression::Not(part) => among - self.expression(part, among),
            Expression::Text { pattern, .. } => self.text.holding(pattern, among),
            Expression::Term { test, .. } => self.test(test, among),
        }
    }

    fn test(&self, test: &Test, among: &RoaringBitmap) -> RoaringBitmap {
        match test {
            Test::Text(pattern) => self.text.holding(pattern, among),
            Test::Facet(facet, code) => {
                among & self.terms.with(*facet, |own| code_matches(own, code))
            }
            Test::Mark(mark, code) => among & self.marks.with(*mark, code),
            Test::Words(facet, value) => {
                let asked = fold::words(value);
                among
                    & self.terms.with(*facet, |own| match own.starts_with('?') {
                        true => own == value,
                        false => lexicon::has_in_a_row(&fold::words(own), &asked),
                    })
            }
            Test::Days(from, to) => among & self.may_have_happened(*from, *to),
            Test::Near { latitude, longitude, metres } => {
                let centre = (*latitude, *longitude);
                self.placed_where(among, |lat, lon| distance(centre, (lat, lon)) <= *metres)
            }
            Test::Victims(from, to) => self.only(among, |slot| {
                (*from..=*to).contains(&(self.victims.numbers(slot).count() as u64))
            }),
            Test::Has(part) => self.having(*part, among),
            Test::Is(state) => self.being(*state, among),
        }
    }

    fn having(&self, part: Has, among: &RoaringBitmap) -> RoaringBitmap {
        match part {
            Has::Date => self.only(among, |slot| self.is_dated(slot)),
            Has::Position => among & &self.placed,
            Has::Victim => self.only(among, |slot| self.victims.numbers(slot).next().is_some()),
            other => among & self.marks.with(MarkKind::Has, other.code()),
        }
    }

    fn being(&self, state: Is, among: &RoaringBitmap) -> RoaringBitmap {
        match state {
            Is::Undated => self.only(among, |slot| !self.is_dated(slot)),
            Is::Unplaced => among - &self.placed,
            Is::Imprecise => {
                self.only(among, |slot| self.earliest[slot as usize] < self.latest[slot as usize])
            }
            Is::Draft | Is::Reviewed | Is::Verified => {
                among & self.terms.with(FacetKind::Verification, |own| own == state.code())
            }
        }
    }

    fn is_dated(&self, slot: u32) -> bool {
        self.earliest[slot as usize] <= self.latest[slot as usize]
    }

    fn only(&self, among: &RoaringBitmap, fits: impl Fn(u32) -> bool) -> RoaringBitmap {
        RoaringBitmap::from_sorted_iter(among.iter().filter(|slot| fits(*slot)))
            .expect("a bitmap is iterated in order")
    }

    /// Dated events of which some possible day lies between two days, both included.
    fn may_have_happened(&self, from: i32, to: i32) -> RoaringBitmap {
        let mut bits = vec![0u8; self.ids.len().div_ceil(8)];
        // Without a branch, so that several are told at once.
        for ((bits, first), last) in
            bits.iter_mut().zip(self.earliest.chunks(8)).zip(self.latest.chunks(8))
        {
            for (bit, (first, last)) in first.iter().zip(last).enumerate() {
                *bits |= u8::from((first <= last) & (*last >= from) & (*first <= to)) << bit;
            }
        }
        RoaringBitmap::from_lsb0_bytes(0, &bits) & &self.live
    }

    fn placed_where(
        &self,
        among: &RoaringBitmap,
        fits: impl Fn(f64, f64) -> bool,
    ) -> RoaringBitmap {
        let inside = (among & &self.placed)
            .iter()
            .filter(|slot| fits(self.latitude[*slot as usize], self.longitude[*slot as usize]))
            .collect::<Vec<u32>>();
        RoaringBitmap::from_sorted_iter(inside).expect("a bitmap is iterated in order")
    }

    /// The first possible day, or where the start is open the last one; [`NO_DAY`] where there is
    /// neither. An open start does not make an event the oldest of all.
    pub(crate) fn day_to_sort_by(&self, slot: u32) -> i32 {
        let days = [self.earliest[slot as usize], self.latest[slot as usize]];
        days.into_iter().find(|day| ![i32::MIN, i32::MAX].contains(day)).unwrap_or(NO_DAY)
    }

    /// Slots sorted by the keys, the first first; then by date. One page of them.
    pub(crate) fn sorted(
        &self,
        slots: &RoaringBitmap,
        order: &[SortKey],
        terms: TermOrder,
        (offset, limit): (u64, u64),
    ) -> Vec<u32> {
        let ties = self.ties();
        let order_of = |at: usize| {
            let key = order.get(at)?;
            Some((self.order(key.column, terms), key.descending))
        };
        let place = |by: &(Arc<Order>, bool), slot: u32| key(by.0.rank(slot), by.1);
        let (first, second) = (order_of(0), order_of(1));
        if let (Some(first), Some(second)) = (&first, &second) {
            let key = |slot| (place(first, slot), place(second, slot), ties.rank(slot), slot);
            let keys = slots.iter().map(key).collect();
            return page(keys, offset, limit).into_iter().map(|(.., slot)| slot).collect();
        }
        let (first, descending) = first.unwrap_or((ties.clone(), false));
        // Where many are selected the page is met soon in the order itself.
        let met_at = offset.saturating_add(limit).saturating_mul(self.live.len());
        if met_at / slots.len().max(1) <= slots.len() || limit >= slots.len() {
            let all = slots.len() == self.live.len();
            let selected = first.slots(descending).filter(|slot| all || slots.contains(*slot));
            let (offset, limit) = (offset.min(slots.len()), limit.min(slots.len()));
            return selected.skip(offset as usize).take(limit as usize).collect();
        }
        let by = (first, descending);
        let keys = slots.iter().map(|slot| (place(&by, slot), ties.rank(slot), slot)).collect();
        page(keys, offset, limit).into_iter().map(|(.., slot)| slot).collect()
    }

    pub(crate) fn in_date_order(&self, slots: &RoaringBitmap) -> Vec<u32> {
        let order = [SortKey { column: Sort::Date, descending: false }];
        self.sorted(slots, &order, |_, _| None, (0, u64::MAX))
    }
}

/// How long an expression takes to tell, roughly: a bitmap, a column, texts one by one.
fn cost(expression: &Expression) -> u8 {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            parts.iter().map(cost).max().unwrap_or(0)
        }
        Expression::Not(part) => cost(part),
        Expression::Text { pattern, .. } | Expression::Term { test: Test::Text(pattern), .. } => {
            2 * u8::from(pattern.words.len() > 1 || pattern.field.is_some())
        }
        Expression::Term { test, .. } => match test {
            Test::Facet(..) | Test::Mark(..) => 0,
            _ => 1,
        },
    }
}

fn day(text: &str) -> Result<i32, QueryError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map(|day| day.num_days_from_ce())
        .map_err(|_| QueryError { problem: QueryProblem::Date, at: 0, word: text.to_owned() })
}
