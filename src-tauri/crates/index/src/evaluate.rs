//! From a selection to the slots it means.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use roaring::RoaringBitmap;

use crate::facet::FacetKind;
use crate::index::Index;
use crate::order::{NO_DAY, Sort, SortKey, TermOrder, key, page};
use crate::query::{self, Expression, QueryError, QueryProblem};
use crate::selection::{Bounds, Selection};

/// A selection evaluated: everything but the facets, and each chosen facet by itself, so that the
/// counts of a facet can leave its own choice out.
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
    pub(crate) fn hits(&self, selection: &Selection) -> Result<Hits, QueryError> {
        let mut base = self.expression(&query::parse(&selection.query)?);
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

    fn expression(&self, expression: &Expression) -> RoaringBitmap {
        match expression {
            Expression::All(parts) => {
                let mut slots = self.live.clone();
                for part in parts {
                    slots &= self.expression(part);
                }
                slots
            }
            Expression::Not(part) => &self.live - self.expression(part),
            Expression::Words { words, prefix } => self.text.with_sequence(words, *prefix),
            Expression::Code { facet, code } => {
                self.terms.with(*facet, |own| query::code_matches(own, code))
            }
            Expression::After(day) => self.may_have_happened(day.num_days_from_ce(), i32::MAX),
            Expression::Before(day) => self.may_have_happened(i32::MIN, day.num_days_from_ce()),
            Expression::Near { latitude, longitude, metres } => {
                let centre = (*latitude, *longitude);
                self.placed_where(&self.live, |lat, lon| distance(centre, (lat, lon)) <= *metres)
            }
        }
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
        let ranks = |at: usize| {
            let order = order.get(at)?;
            Some((self.ranks(order.column, terms), order.descending))
        };
        let placed = |by: &(Arc<[u32]>, bool), slot: u32| key(by.0[slot as usize], by.1);
        match (ranks(0), ranks(1)) {
            (Some(first), Some(second)) => {
                let key = |slot| (placed(&first, slot), placed(&second, slot));
                let keys = slots.iter().map(|slot| (key(slot), ties[slot as usize], slot));
                page(keys.collect(), offset, limit).into_iter().map(|(.., slot)| slot).collect()
            }
            (first, _) => {
                let key = |slot| first.as_ref().map_or(0, |first| placed(first, slot));
                let keys = slots.iter().map(|slot| (key(slot), ties[slot as usize], slot));
                page(keys.collect(), offset, limit).into_iter().map(|(.., slot)| slot).collect()
            }
        }
    }

    pub(crate) fn in_date_order(&self, slots: &RoaringBitmap) -> Vec<u32> {
        let order = [SortKey { column: Sort::Date, descending: false }];
        self.sorted(slots, &order, |_, _| None, (0, u64::MAX))
    }
}

fn day(text: &str) -> Result<i32, QueryError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map(|day| day.num_days_from_ce())
        .map_err(|_| QueryError { problem: QueryProblem::Date, at: 0, word: text.to_owned() })
}
