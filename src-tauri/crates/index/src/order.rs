//! Columns of the table and orders by them.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use concord_model::Id;

use crate::fold::fold;
use crate::index::Index;

macro_rules! columns {
    ($( $(#[$meta:meta])* $variant:ident $name:literal, )*) => {
        /// A column of the table; rows can be sorted by any of them.
        ///
        /// Texts are put in order by their folded form ([`crate::fold`]): case, accents and the forms
        /// of Arabic letters apart, and then by code point, which keeps each script together. Codes
        /// are put in the order of their vocabulary, numbers and days by size. An event without a
        /// value comes last in either direction.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub enum Sort { $( $(#[$meta])* $variant, )* /// A field of the user's own.
            Own(Id), }

        impl Sort {
            /// Every column that has a name of its own.
            pub const ALL: &'static [Sort] = &[ $( Sort::$variant, )* ];

            /// Its name; `own:` and the field's identifier for a field of the user's own.
            pub fn name(self) -> String {
                match self {
                    $( Sort::$variant => $name.to_owned(), )*
                    Sort::Own(field) => format!("{OWN}{field}"),
                }
            }
        }
    };
}

/// What begins the name of a column for a field of the user's own.
const OWN: &str = "own:";

columns! {
    /// The date; sorted by the first possible day, or the last one where the start is open.
    #[default]
    Date "date",
    /// Title.
    Title "title",
    /// First possible day.
    Earliest "earliest",
    /// Last possible day.
    Latest "latest",
    /// Violation types; sorted by the first.
    Violation "violation",
    /// Perpetrator types; sorted by the first.
    Perpetrator "perpetrator",
    /// Number of victims.
    Victims "victims",
    /// Names of victims; sorted by the first.
    VictimName "victim_name",
    /// Name of the first place.
    Place "place",
    /// Its region.
    Region "region",
    /// Coordinates; sorted from south to north.
    Position "position",
    /// How exact they are.
    Precision "precision",
    /// How far the event is established.
    Status "status",
    /// Standard of proof.
    Proof "proof",
    /// Review state.
    Verification "verification",
    /// Who may see it.
    Confidentiality "confidentiality",
    /// What the source agreed to.
    Consent "consent",
    /// Tags; sorted by the first.
    Tag "tag",
    /// Number of sources.
    Sources "sources",
    /// Reliability of the sources; sorted by the best.
    Reliability "reliability",
    /// The best estimate of deaths.
    Deaths "deaths",
    /// Number of attachments.
    Attachments "attachments",
    /// How well an event answers the words of the query, best first in either direction; by date where
    /// it has none. No column of its own.
    Relevance "relevance",
}

impl Sort {
    /// Whether an index can show the column, and sort by it, before it
    /// [is whole](crate::Index::is_whole).
    pub fn is_plain(self) -> bool {
        !matches!(self, Sort::VictimName | Sort::Sources | Sort::Attachments)
    }
}

/// A column that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rows cannot be sorted by `{0}`")]
pub struct UnknownSort(pub String);

impl FromStr for Sort {
    type Err = UnknownSort;

    fn from_str(name: &str) -> Result<Self, UnknownSort> {
        if let Some(field) = name.strip_prefix(OWN) {
            return field.parse().map(Self::Own).map_err(|_| UnknownSort(name.to_owned()));
        }
        let known = Self::ALL.iter().find(|sort| sort.name() == name);
        known.copied().ok_or_else(|| UnknownSort(name.to_owned()))
    }
}

/// One key of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortKey {
    /// The column.
    pub column: Sort,
    /// Greatest first.
    pub descending: bool,
}

/// A code's place in its vocabulary (`region` for regions); `None` for a code that is not in it, which comes after those
/// that are.
pub type TermOrder = fn(vocabulary: &str, code: &str) -> Option<u32>;

/// The day of an event that has none to sort by.
pub(crate) const NO_DAY: i32 = i32::MAX;

/// Rank of a slot whose event has nothing to sort by: last in either direction.
const LAST: u32 = u32::MAX;

/// Events taken out and put in after which orders that nobody asked for meanwhile are given up rather
/// than kept right: that costs each of them up to a tenth of a millisecond, and many events may change
/// at once.
const CHANGES: u32 = 128;

/// One order of all events.
#[derive(Debug, Clone, Default)]
pub(crate) struct Order {
    /// By slot. Events of the same value have the same rank; between two values there is room for
    /// others. [`LAST`] where there is no value.
    ranks: Vec<u32>,
    /// Slots with a value by rank; those of the same rank as the ties say.
    sorted: Vec<u32>,
    /// Slots without a value, as the ties say.
    rest: Vec<u32>,
}

impl Order {
    /// Puts slots in order by their keys; equals stay in the order in which they come.
    pub(crate) fn new<K: Ord>(
        slots: impl Iterator<Item = u32>,
        bound: usize,
        key: impl Fn(u32) -> Option<K>,
    ) -> Self {
        let (mut keyed, mut rest) = (Vec::new(), Vec::new());
        for slot in slots {
            match key(slot) {
                Some(key) => keyed.push((key, slot)),
                None => rest.push(slot),
            }
        }
        keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut order =
            Self { ranks: vec![LAST; bound], sorted: Vec::with_capacity(keyed.len()), rest };
        let step = step(keyed.len());
        let mut rank = 0;
        for (at, (key, slot)) in keyed.iter().enumerate() {
            if at == 0 || keyed[at - 1].0 != *key {
                rank += step;
            }
            order.ranks[*slot as usize] = rank;
            order.sorted.push(*slot);
        }
        order
    }

    /// An order in which no two slots are equal; `None` where `sorted` is not of these slots.
    pub(crate) fn of_sorted(sorted: Vec<u32>, slots: u64, bound: usize) -> Option<Self> {
        let step = step(sorted.len());
        let mut ranks = vec![LAST; bound];
        for (at, slot) in (1u32..).zip(&sorted) {
            *ranks.get_mut(*slot as usize)? = at * step;
        }
        let known = ranks.iter().filter(|rank| **rank != LAST).count() as u64;
        (known == slots && known == sorted.len() as u64).then_some(Self {
            ranks,
            sorted,
            rest: Vec::new(),
        })
    }

    pub(crate) fn rank(&self, slot: u32) -> u32 {
        self.ranks[slot as usize]
    }

    /// The slots with a value, in order.
    pub(crate) fn sorted(&self) -> &[u32] {
        &self.sorted
    }

    /// All slots in order, ties ascending in either direction.
    pub(crate) fn slots(&self, descending: bool) -> impl Iterator<Item = u32> + '_ {
        let mut groups = self.sorted.chunk_by(|one, next| self.rank(*one) == self.rank(*next));
        let next = move || if descending { groups.next_back() } else { groups.next() };
        let rest = std::iter::once(self.rest.as_slice());
        std::iter::from_fn(next).chain(rest).flatten().copied()
    }

    /// Takes a slot out that is in it; false where it is not found.
    fn remove(&mut self, slot: u32, ties: impl Fn(u32) -> u32) -> bool {
        let place = (self.rank(slot), ties(slot));
        let ranks = &self.ranks;
        let place_of = |other: &u32| (ranks[*other as usize], ties(*other));
        let list = if place.0 == LAST { &mut self.rest } else { &mut self.sorted };
        let at = list.partition_point(|other| place_of(other) < place);
        if list.get(at) != Some(&slot) {
            return false;
        }
        list.remove(at);
        self.ranks[slot as usize] = LAST;
        true
    }

    /// Puts a slot in; false where there is no room left between its neighbours.
    fn insert<K: Ord>(
        &mut self,
        slot: u32,
        key: impl Fn(u32) -> Option<K>,
        ties: impl Fn(u32) -> u32,
    ) -> bool {
        if self.ranks.len() <= slot as usize {
            self.ranks.resize(slot as usize + 1, LAST);
        }
        let tie = ties(slot);
        let Some(own) = key(slot) else {
            let at = self.rest.partition_point(|other| ties(*other) < tie);
            self.rest.insert(at, slot);
            return true;
        };
        let against = |other: u32| key(other).as_ref().cmp(&Some(&own));
        let at = self.sorted.partition_point(|other| {
            against(*other).then_with(|| ties(*other).cmp(&tie)) == Ordering::Less
        });
        let before = at.checked_sub(1).map(|at| self.sorted[at]);
        let after = self.sorted.get(at).copied();
        let same = [before, after].into_iter().flatten();
        let same = same.into_iter().find(|other| against(*other) == Ordering::Equal);
        let rank = match same {
            Some(same) => self.rank(same),
            None => {
                let low = before.map_or(0, |slot| self.rank(slot));
                let high = after.map_or(LAST - 1, |slot| self.rank(slot));
                let middle = low + (high - low) / 2;
                if middle == low {
                    return false;
                }
                middle
            }
        };
        self.ranks[slot as usize] = rank;
        self.sorted.insert(at, slot);
        true
    }
}

/// How far the ranks of so many values lie apart.
fn step(values: usize) -> u32 {
    (LAST - 2) / (values as u32 + 1)
}

/// Which order is meant: its column and, since the order of codes may differ, whose.
type Name = (Sort, usize);

/// The orders that were asked for. They are worked out when first asked for, and kept right as
/// events change.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    kept: Mutex<BTreeMap<Name, (TermOrder, Arc<Order>)>>,
    ties: OnceLock<Arc<Order>>,
    /// Changes since an order was asked for.
    unasked: AtomicU32,
}

impl Clone for Orders {
    /// A copy works its orders out anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Orders {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<Name, (TermOrder, Arc<Order>)>> {
        self.kept.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// An order, worked out by `make` where it is not known yet.
    pub(crate) fn of(
        &self,
        sort: Sort,
        terms: TermOrder,
        make: impl FnOnce() -> Order,
    ) -> Arc<Order> {
        self.unasked.store(0, Relaxed);
        let name = (sort, terms as *const () as usize);
        if let Some((_, known)) = self.kept().get(&name) {
            return known.clone();
        }
        let fresh = Arc::new(make());
        self.kept().insert(name, (terms, fresh.clone()));
        fresh
    }

    /// What puts events of the same value in order; no two are equal.
    pub(crate) fn ties(&self, make: impl FnOnce() -> Order) -> Arc<Order> {
        self.ties.get_or_init(|| Arc::new(make())).clone()
    }

    /// The ties as a snapshot had them.
    pub(crate) fn with_ties(ties: Option<Order>) -> Self {
        let orders = Self::default();
        if let Some(ties) = ties {
            orders.ties.get_or_init(|| Arc::new(ties));
        }
        orders
    }

    /// Takes out a slot whose event is about to change or to go. Whether its event is there, the
    /// caller knows.
    pub(crate) fn remove(&mut self, slot: u32) {
        *self.unasked.get_mut() += 1;
        let Some(ties) = self.ties.get_mut() else { return };
        let kept = self.kept.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner());
        if *self.unasked.get_mut() > CHANGES {
            kept.clear();
        }
        // Names of victims change with the persons, whichever event brings them.
        kept.retain(|(sort, _), (_, order)| {
            *sort != Sort::VictimName && Arc::make_mut(order).remove(slot, |other| ties.rank(other))
        });
        if *self.unasked.get_mut() > CHANGES || !Arc::make_mut(ties).remove(slot, |_| 0) {
            *self = Self::default();
        }
    }

    /// Puts in a slot whose event is new or has changed.
    pub(crate) fn insert(&mut self, slot: u32, index: &Index) {
        *self.unasked.get_mut() += 1;
        let Some(ties) = self.ties.get_mut() else { return };
        let room = Arc::make_mut(ties).insert(slot, |slot| Some(index.tie(slot)), |_| 0);
        if !room || *self.unasked.get_mut() > CHANGES {
            *self = Self::default();
            return;
        }
        let kept = self.kept.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner());
        kept.retain(|(sort, _), (terms, order)| {
            let order = Arc::make_mut(order);
            *sort != Sort::VictimName && index.with_key(*sort, *terms, Insert { order, slot, ties })
        });
    }
}

/// Something done with the keys of an order, whatever their type.
pub(crate) trait WithKey {
    type Outcome;
    fn run<K: Ord>(self, key: impl Fn(u32) -> Option<K>) -> Self::Outcome;
    /// By texts, folded; an empty one is none.
    fn run_folded<'a>(self, text: impl Fn(u32) -> &'a str) -> Self::Outcome;
}

struct Insert<'a> {
    order: &'a mut Order,
    slot: u32,
    ties: &'a Order,
}

impl WithKey for Insert<'_> {
    type Outcome = bool;

    fn run<K: Ord>(self, key: impl Fn(u32) -> Option<K>) -> bool {
        self.order.insert(self.slot, key, |slot| self.ties.rank(slot))
    }

    fn run_folded<'a>(self, text: impl Fn(u32) -> &'a str) -> bool {
        self.run(|slot| Some(text(slot)).filter(|text| !text.is_empty()).map(fold))
    }
}

/// Puts all events in order.
pub(crate) struct Make<'a> {
    pub(crate) index: &'a Index,
    pub(crate) ties: &'a Order,
}

impl WithKey for Make<'_> {
    type Outcome = Order;

    fn run<K: Ord>(self, key: impl Fn(u32) -> Option<K>) -> Order {
        Order::new(self.ties.sorted().iter().copied(), self.index.ids.len(), key)
    }

    fn run_folded<'a>(self, text: impl Fn(u32) -> &'a str) -> Order {
        // All in one piece: hundreds of thousands of small pieces take long to make, and the memory
        // they leave behind is not given back.
        let mut folded = String::new();
        let mut ends = vec![0; self.index.ids.len() + 1];
        for slot in 0..self.index.ids.len() {
            folded.push_str(&fold(text(slot as u32)));
            ends[slot + 1] = folded.len();
        }
        self.run(|slot| {
            let own = &folded[ends[slot as usize]..ends[slot as usize + 1]];
            (!text(slot).is_empty()).then_some(own)
        })
    }
}

/// A slot's place in a list that may be descending.
pub(crate) fn key(rank: u32, descending: bool) -> u32 {
    match (rank, descending) {
        (LAST, _) | (_, false) => rank,
        (_, true) => LAST - 1 - rank,
    }
}

/// The `offset..offset + limit` smallest of `keys`, in order.
pub(crate) fn page<T: Copy + Ord>(mut keys: Vec<T>, offset: u64, limit: u64) -> Vec<T> {
    let offset = usize::try_from(offset).unwrap_or(usize::MAX).min(keys.len());
    let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(keys.len() - offset);
    if limit == 0 {
        return Vec::new();
    }
    let end = offset + limit;
    if end < keys.len() {
        keys.select_nth_unstable_by(end - 1, |one: &T, other: &T| -> Ordering { one.cmp(other) });
        keys.truncate(end);
    }
    keys.sort_unstable();
    keys.split_off(offset)
}
