//! The best answers to the words of a query.

use std::cmp::Reverse;

use roaring::RoaringBitmap;

use crate::index::Index;
use crate::order::{Sort, SortKey, TermOrder};
use crate::query::{Query, QueryError};
use crate::selection::Selection;
use crate::text::Pattern;

/// Patterns beyond this number do not change the order any more.
const MOST: usize = 16;

impl Index {
    /// A page of the selected slots in an order; by relevance where that comes first in it.
    pub(crate) fn in_order(
        &self,
        selection: &Selection,
        selected: &RoaringBitmap,
        (order, terms): (&[SortKey], TermOrder),
        page: (u64, u64),
    ) -> Result<Vec<u32>, QueryError> {
        match order.first() {
            Some(first) if first.column == Sort::Relevance => {
                self.by_relevance(selection, selected, page)
            }
            _ => Ok(self.sorted(selected, order, terms, page)),
        }
    }

    /// A page of the selected slots, those that answer the words of the query best first: for each
    /// word or phrase, the very words before other forms of them, those before words that only begin
    /// so; within each, as BM25 has it, a hit in a title or a name counting more. Rare words weigh
    /// more than frequent ones. Equals come in the order of their identifiers.
    fn by_relevance(
        &self,
        selection: &Selection,
        selected: &RoaringBitmap,
        (offset, limit): (u64, u64),
    ) -> Result<Vec<u32>, QueryError> {
        let query = Query::parse(&selection.query)?;
        let patterns = query.patterns();
        if patterns.is_empty() {
            let order = [SortKey { column: Sort::Date, descending: false }];
            return Ok(self.sorted(selected, &order, |_, _| None, (offset, limit)));
        }
        let enough = offset.saturating_add(limit);
        let scores = self.scores(&patterns[..patterns.len().min(MOST)], selected, enough);
        Ok(self.best(scores, selected, (offset, limit)))
    }

    /// The score of every selected slot by slot; what cannot be among the best `enough` may have 0.
    fn scores(&self, patterns: &[&Pattern], among: &RoaringBitmap, enough: u64) -> Vec<u32> {
        let saturation = self.text.saturation();
        let bound = among.max().map_or(0, |slot| slot as usize + 1);
        let mut own = vec![0u16; self.ids.len().max(bound)];
        if let [only] = patterns {
            self.text.score(only, among, enough, &saturation, &mut own);
            return own.into_iter().map(u32::from).collect();
        }
        let mut total = vec![0u32; own.len()];
        for pattern in patterns {
            own.fill(0);
            let count = self.text.score(pattern, among, u64::MAX, &saturation, &mut own);
            let (all, count) = (self.text.len() as f32, count as f32);
            let weight = (1.0 + (all - count + 0.5).max(0.0) / (count + 0.5)).ln();
            for slot in among {
                total[slot as usize] += (weight * f32::from(own[slot as usize])) as u32;
            }
        }
        total
    }

    fn best(
        &self,
        scores: Vec<u32>,
        selected: &RoaringBitmap,
        (offset, limit): (u64, u64),
    ) -> Vec<u32> {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let end = offset.saturating_add(limit);
        let id = |slot: u32| self.ids[slot as usize];
        let mut scored: Vec<(u32, u32)> =
            selected.iter().map(|slot| (scores[slot as usize], slot)).collect();
        if end < scored.len() && limit > 0 {
            // By score alone first: telling equals apart by identifier costs a look far away.
            let (_, (least, _), _) =
                scored.select_nth_unstable_by_key(end - 1, |(score, _)| Reverse(*score));
            let least = *least;
            let mut equals: Vec<u32> =
                scored.iter().filter(|(score, _)| *score == least).map(|(_, slot)| *slot).collect();
            scored.retain(|(score, _)| *score > least);
            let missing = end - scored.len();
            if missing < equals.len() {
                equals.select_nth_unstable_by_key(missing - 1, |slot| id(*slot));
                equals.truncate(missing);
            }
            scored.extend(equals.into_iter().map(|slot| (least, slot)));
        }
        scored.sort_unstable_by_key(|(score, slot)| (Reverse(*score), id(*slot)));
        scored.into_iter().skip(offset).take(limit).map(|(_, slot)| slot).collect()
    }
}
