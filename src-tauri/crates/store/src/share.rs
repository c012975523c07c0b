//! Work on many records is shared between threads; small work is not worth one.

use std::num::NonZero;
use std::thread;

use crate::error::{Result, StoreError};

/// Records that keep a thread busy for longer than it takes to start one.
pub(crate) const RECORDS: usize = 512;
/// More threads than this were not measured.
const THREADS: usize = 4;

/// Runs `work` on neighbouring parts of `items`, each on its own thread; gives the outcomes in order.
/// No thread is given fewer than `worthwhile`.
pub(crate) fn share<T: Send, R: Send>(
    mut items: Vec<T>,
    worthwhile: usize,
    work: impl Fn(Vec<T>) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let available = thread::available_parallelism().map_or(1, NonZero::get).min(THREADS);
    let threads = available.min(items.len() / worthwhile).max(1);
    let size = items.len().div_ceil(threads);
    let mut parts = Vec::with_capacity(threads);
    while parts.len() + 1 < threads {
        parts.push(items.split_off(items.len() - size));
    }
    thread::scope(|scope| {
        let others: Vec<_> =
            parts.into_iter().rev().map(|part| scope.spawn(|| work(part))).collect();
        let mut outcomes = vec![work(items)];
        outcomes.extend(others.into_iter().map(|other| {
            other.join().unwrap_or_else(|_| Err(StoreError::damaged("a thread panicked")))
        }));
        outcomes.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_item_is_worked_on_once_and_in_order() {
        for count in [0, 1, 511, 1024, 1025, 5000, 5003] {
            let parts = share((0..count).collect(), 512, Ok).unwrap();
            assert!(parts.concat().into_iter().eq(0..count), "{count}");
        }
        let failing =
            share((0..5000).collect(), 512, |part: Vec<u32>| match part.contains(&4999) {
                true => Err(StoreError::Cancelled),
                false => Ok(()),
            });
        assert!(matches!(failing, Err(StoreError::Cancelled)));
    }
}
