//! How well documents answer a pattern.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use crate::sequence::{read_varints, segments};
use crate::text::{EXACT, FORM, Lengths, PREFIX, Pattern, Terms, TextIndex, Weight};

/// How well a document answers, as BM25 has it: between 0 and 1, by hits and length. One per query.
pub(crate) struct Saturation(Vec<u16>);

/// What a perfect answer scores.
pub(crate) const FULL: u16 = 8_000;

impl Saturation {
    fn of(lengths: &Lengths) -> Self {
        const K1: f32 = 1.2;
        const B: f32 = 0.75;
        let average = lengths.words as f32 / (lengths.documents.max(1)) as f32;
        let mut table = Vec::with_capacity(256 * 64);
        for class in 0..256u16 {
            let words = (f32::from(class) / 8.0).exp2() - 1.0;
            let norm = K1 * (1.0 - B + B * words / average.max(1.0));
            table.extend((0..64u8).map(|hits| {
                let hits = f32::from(hits);
                (hits / (hits + norm) * f32::from(FULL)) as u16
            }));
        }
        Self(table)
    }

    fn get(&self, class: u8, weight: Weight) -> u16 {
        self.0[usize::from(class) * 64 + usize::from(weight.hits())]
    }
}

impl TextIndex {
    /// How well the documents answer, by BM25; for [`Self::score`].
    pub(crate) fn saturation(&self) -> Saturation {
        Saturation::of(&self.lengths)
    }

    /// Scores documents for one pattern: `scores` by document, 0 where it is not held. A nearer word
    /// always scores more than a farther one: [`FULL`] for each step, and the answer within it. Where
    /// only the best `enough` of `among` are asked for, those that cannot be among them may stay at 0.
    /// Gives back about how many documents hold the pattern at all.
    pub(crate) fn score(
        &self,
        pattern: &Pattern,
        among: &RoaringBitmap,
        enough: u64,
        saturation: &Saturation,
        scores: &mut [u16],
    ) -> u64 {
        let Some((last, first)) = pattern.words.split_last() else {
            return self.lengths.documents;
        };
        let terms = self.terms(last, pattern.last, first.is_empty());
        if !first.is_empty() {
            return self.score_run(first, &terms, among, saturation, scores);
        }
        let count: u64 = terms.iter().flatten().map(|number| self.posting(*number).len()).sum();
        let each = self.lengths.words / self.lengths.documents.max(1) + 1;
        if count > among.len() * each {
            self.score_by_document(&terms, among, saturation, scores);
        } else {
            self.score_by_term(&terms, among, enough, saturation, scores);
        }
        count.min(self.lengths.documents)
    }

    fn score_by_term(
        &self,
        terms: &Terms,
        among: &RoaringBitmap,
        enough: u64,
        saturation: &Saturation,
        scores: &mut [u16],
    ) {
        let mut found = 0;
        for nearness in [EXACT, FORM, PREFIX] {
            if found >= enough {
                return;
            }
            let base = nearness as u16 * FULL;
            for number in &terms[nearness] {
                let posting = self.posting(*number);
                // Documents met twice count twice: then the farther words are looked at for nothing.
                if nearness != PREFIX && enough < u64::MAX {
                    found = found.max(posting.count_among(among));
                }
                posting.each(|document, weight| {
                    let class = self.lengths.classes[document as usize];
                    let score = base + saturation.get(class, weight).max(1);
                    let best = &mut scores[document as usize];
                    *best = score.max(*best);
                });
            }
        }
    }

    fn score_by_document(
        &self,
        terms: &Terms,
        among: &RoaringBitmap,
        saturation: &Saturation,
        scores: &mut [u16],
    ) {
        let mut nearness = vec![u8::MAX; self.postings.len()];
        for (near, numbers) in terms.iter().enumerate() {
            for number in numbers {
                nearness[*number as usize] = near as u8;
            }
        }
        for document in among {
            let mut held: BTreeMap<u32, Weight> = BTreeMap::new();
            for (field, words) in segments(self.sequences.get(document)) {
                for word in read_varints(words) {
                    if nearness[word as usize] != u8::MAX {
                        held.entry(word).or_default().add(field);
                    }
                }
            }
            let class = self.lengths.classes[document as usize];
            let score = held.into_iter().map(|(word, weight)| {
                u16::from(nearness[word as usize]) * FULL + saturation.get(class, weight).max(1)
            });
            scores[document as usize] = score.max().unwrap_or(0);
        }
    }

    fn score_run(
        &self,
        first: &[String],
        terms: &Terms,
        among: &RoaringBitmap,
        saturation: &Saturation,
        scores: &mut [u16],
    ) -> u64 {
        let last: RoaringBitmap = terms.iter().flatten().copied().collect();
        let Some(run) = self.run(first, last) else {
            return 0;
        };
        let exact = terms[EXACT].first().copied();
        let mut count = 0;
        for document in among {
            let mut weight = [Weight::default(); 2];
            for (field, words) in segments(self.sequences.get(document)) {
                run.each(words, |last| {
                    weight[usize::from(Some(last) == exact)].add(field);
                    true
                });
            }
            let class = self.lengths.classes[document as usize];
            scores[document as usize] = match weight {
                [_, exact] if exact.hits() > 0 => 2 * FULL + saturation.get(class, exact).max(1),
                [prefix, _] if prefix.hits() > 0 => saturation.get(class, prefix).max(1),
                _ => continue,
            };
            count += 1;
        }
        count
    }
}
