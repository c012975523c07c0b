//! The documents that hold a word, and how much of it. Most words of a vocabulary are in one document
//! (numbers, references, names), so that one takes no memory of its own.

use roaring::{MultiOps, RoaringBitmap};
use serde::{Deserialize, Serialize};

use crate::text::Weight;

/// The documents of a word with its weight in each.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Posting {
    #[default]
    None,
    One(u32, Weight),
    Many(Box<Many>),
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Many {
    documents: RoaringBitmap,
    /// In the order of the documents.
    #[serde(with = "serde_bytes")]
    weights: Vec<u8>,
}

impl Posting {
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::None => 0,
            Self::One(..) => 1,
            Self::Many(many) => many.documents.len(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::None)
    }

    /// A document comes at most once; [`Posting::remove`] takes it out.
    pub(crate) fn insert(&mut self, document: u32, weight: Weight) {
        match self {
            Self::None => *self = Self::One(document, weight),
            Self::One(first, own) if *first != document => {
                let mut many = Many::default();
                many.insert(*first, *own);
                many.insert(document, weight);
                *self = Self::Many(Box::new(many));
            }
            Self::One(..) => {}
            Self::Many(many) => many.insert(document, weight),
        }
    }

    pub(crate) fn remove(&mut self, document: u32) {
        match self {
            Self::One(only, _) if *only == document => *self = Self::None,
            Self::None | Self::One(..) => {}
            Self::Many(many) => {
                many.remove(document);
                if many.documents.is_empty() {
                    *self = Self::None;
                }
            }
        }
    }

    /// Every document with its weight, ascending.
    pub(crate) fn each(&self, mut take: impl FnMut(u32, Weight)) {
        match self {
            Self::None => {}
            Self::One(document, weight) => take(*document, *weight),
            Self::Many(many) => {
                let weights = many.weights.iter().map(|weight| Weight(*weight));
                many.documents
                    .iter()
                    .zip(weights)
                    .for_each(|(document, weight)| take(document, weight));
            }
        }
    }

    /// How many of its documents are among some.
    pub(crate) fn count_among(&self, among: &RoaringBitmap) -> u64 {
        match self {
            Self::None => 0,
            Self::One(document, _) => u64::from(among.contains(*document)),
            Self::Many(many) => many.documents.intersection_len(among),
        }
    }

    /// Leaves of `hits` only its documents.
    pub(crate) fn narrow(&self, hits: &mut RoaringBitmap) {
        match self {
            Self::Many(many) => *hits &= &many.documents,
            _ => *hits &= union(std::iter::once(self)),
        }
    }
}

/// The documents of several words.
pub(crate) fn union<'a>(postings: impl Iterator<Item = &'a Posting>) -> RoaringBitmap {
    let (mut single, mut many) = (Vec::new(), Vec::new());
    for posting in postings {
        match posting {
            Posting::None => {}
            Posting::One(document, _) => single.push(*document),
            Posting::Many(own) => many.push(&own.documents),
        }
    }
    single.sort_unstable();
    single.dedup();
    let mut all = many.union();
    if !single.is_empty() {
        all |= RoaringBitmap::from_sorted_iter(single).expect("they were sorted just now");
    }
    all
}

impl Many {
    fn insert(&mut self, document: u32, weight: Weight) {
        // Appending is what a bulk build does, and is the quick way.
        if self.documents.try_push(document).is_ok() {
            self.weights.push(weight.0);
        } else if self.documents.insert(document) {
            let rank = self.documents.rank(document) as usize - 1;
            self.weights.insert(rank, weight.0);
        }
    }

    fn remove(&mut self, document: u32) {
        let rank = self.documents.rank(document) as usize;
        if self.documents.remove(document) {
            self.weights.remove(rank - 1);
        }
    }
}

/// Postings in a snapshot: those of one document in columns.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// By number: how many documents, 2 for more than one.
    kinds: serde_bytes::ByteBuf,
    #[serde(with = "crate::raw")]
    documents: Vec<u32>,
    weights: serde_bytes::ByteBuf,
    many: Vec<Many>,
}

/// For `#[serde(with = "crate::posting")]`.
pub(crate) fn serialize<S: serde::Serializer>(
    postings: &[Posting],
    to: S,
) -> Result<S::Ok, S::Error> {
    /// [`Packed`], borrowed.
    #[derive(Serialize)]
    struct Borrowed<'a> {
        kinds: serde_bytes::ByteBuf,
        #[serde(with = "crate::raw")]
        documents: Vec<u32>,
        weights: serde_bytes::ByteBuf,
        many: Vec<&'a Many>,
    }
    let mut packed = Borrowed {
        kinds: serde_bytes::ByteBuf::with_capacity(postings.len()),
        documents: Vec::new(),
        weights: serde_bytes::ByteBuf::new(),
        many: Vec::new(),
    };
    for posting in postings {
        packed.kinds.push(match posting {
            Posting::None => 0,
            Posting::One(document, weight) => {
                packed.documents.push(*document);
                packed.weights.push(weight.0);
                1
            }
            Posting::Many(many) => {
                packed.many.push(many);
                2
            }
        });
    }
    packed.serialize(to)
}

/// For `#[serde(with = "crate::posting")]`.
pub(crate) fn deserialize<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Vec<Posting>, D::Error> {
    let Packed { kinds, documents, weights, many } = Packed::deserialize(from)?;
    let mut single = documents.into_iter().zip(weights);
    let mut many = many.into_iter();
    let posting = |kind: u8| match kind {
        1 => single.next().map(|(document, weight)| Posting::One(document, Weight(weight))),
        2 => many.next().map(|many| Posting::Many(Box::new(many))),
        _ => Some(Posting::None),
    };
    let postings: Option<Vec<Posting>> = kinds.into_vec().into_iter().map(posting).collect();
    postings.ok_or_else(|| serde::de::Error::custom("postings are missing"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Kept(#[serde(with = "super")] Vec<Posting>);

    proptest! {
        #[test]
        fn a_posting_holds_what_was_put_in_and_not_taken_out(
            steps in prop::collection::vec((any::<bool>(), 0u32..6, 1u8..9), 0..24),
            among in prop::collection::btree_set(0u32..6, 0..6),
        ) {
            let (mut posting, mut expected) = (Posting::default(), BTreeMap::new());
            for (put, document, weight) in steps {
                // As the index does: what is there is taken out before it is put in anew.
                posting.remove(document);
                expected.remove(&document);
                if put {
                    posting.insert(document, Weight(weight));
                    expected.insert(document, weight);
                }
            }
            let kept = postcard::to_extend(&Kept(vec![posting.clone(), Posting::None]), Vec::new());
            let Kept(read) = postcard::from_bytes(&kept.unwrap()).unwrap();
            prop_assert_eq!(&read, &[posting.clone(), Posting::None]);
            let mut held = Vec::new();
            posting.each(|document, weight| held.push((document, weight.0)));
            prop_assert_eq!(held, expected.clone().into_iter().collect::<Vec<_>>());
            prop_assert_eq!(posting.len(), expected.len() as u64);
            prop_assert_eq!(posting.is_empty(), expected.is_empty());
            let among: RoaringBitmap = among.into_iter().collect();
            let documents: RoaringBitmap = expected.into_keys().collect();
            prop_assert_eq!(posting.count_among(&among), documents.intersection_len(&among));
            prop_assert_eq!(union([&posting, &posting].into_iter()), documents.clone());
            let mut hits = among.clone();
            posting.narrow(&mut hits);
            prop_assert_eq!(hits, among & documents);
        }
    }
}
