//! Timings and the table of them.

use std::fmt::Write;
use std::time::{Duration, Instant};

/// Runs something and tells how long it took.
pub fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = run();
    (result, start.elapsed())
}

/// Hands on what another iterator makes, and knows how long the making took: events are made up
/// while they are imported, since all of them at once would not fit in memory, and the time that
/// takes is nobody's.
pub struct Making<I> {
    from: I,
    pub took: Duration,
}

impl<I> Making<I> {
    pub fn new(from: I) -> Self {
        Self { from, took: Duration::ZERO }
    }
}

impl<I: Iterator> Iterator for &mut Making<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let start = Instant::now();
        let item = self.from.next();
        self.took += start.elapsed();
        item
    }
}

/// Durations of the same kind of work.
#[derive(Default)]
pub struct Sample(Vec<Duration>);

impl Sample {
    pub fn add(&mut self, duration: Duration) {
        self.0.push(duration);
    }

    /// The duration that `share` of all do not exceed (nearest rank).
    pub fn quantile(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() as f64 * share).ceil() as usize;
        sorted.get(rank.max(1) - 1).copied().unwrap_or_default()
    }
}

/// The same work done by both sides.
#[derive(Default)]
pub struct Pair {
    pub ours: Sample,
    pub theirs: Sample,
}

/// Lines of "what, Concord, SQLite, ratio".
#[derive(Default)]
pub struct Table(String);

impl Table {
    pub fn heading(&mut self, text: &str) {
        let _ = writeln!(self.0, "\n{text}");
        let _ = writeln!(self.0, "{:46} {:>12} {:>12} {:>9}", "", "Concord", "SQLite", "ratio");
    }

    /// One line; the ratio tells how many times faster Concord is, below 1 how much slower.
    pub fn line(&mut self, what: &str, ours: Duration, theirs: Duration) {
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64().max(1e-9);
        let (ours, theirs) = (milliseconds(ours), milliseconds(theirs));
        let _ = writeln!(self.0, "{what:46} {ours:>12} {theirs:>12} {ratio:>8.2}x");
    }

    pub fn pair(&mut self, what: &str, pair: &Pair) {
        for (name, share) in [("median", 0.5), ("p99", 0.99)] {
            let (ours, theirs) = (pair.ours.quantile(share), pair.theirs.quantile(share));
            self.line(&format!("{what}, {name}"), ours, theirs);
        }
    }

    /// A line of our own, with nothing beside it.
    pub fn sample(&mut self, what: &str, sample: &Sample) {
        for (name, share) in [("median", 0.5), ("p99", 0.99)] {
            let time = milliseconds(sample.quantile(share));
            let _ = writeln!(self.0, "{:46} {time:>12}", format!("{what}, {name}"));
        }
    }

    /// Bytes; the ratio tells how many times as much SQLite takes.
    pub fn bytes(&mut self, what: &str, ours: u64, theirs: u64) {
        let ratio = theirs as f64 / ours.max(1) as f64;
        let mega = |bytes: u64| format!("{:.1} MB", bytes as f64 / 1e6);
        let (ours, theirs) = (mega(ours), mega(theirs));
        let _ = writeln!(self.0, "{what:46} {ours:>12} {theirs:>12} {ratio:>8.2}x");
    }

    pub fn note(&mut self, text: &str) {
        let _ = writeln!(self.0, "{text}");
    }

    /// What was added since it was last taken.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

pub fn milliseconds(duration: Duration) -> String {
    let value = duration.as_secs_f64() * 1000.0;
    match value {
        ..1.0 => format!("{value:.3} ms"),
        1.0..100.0 => format!("{value:.1} ms"),
        _ => format!("{value:.0} ms"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_the_nearest_rank() {
        let mut sample = Sample::default();
        for number in (1..=200).rev() {
            sample.add(Duration::from_millis(number));
        }
        assert_eq!(sample.quantile(0.5), Duration::from_millis(100));
        assert_eq!(sample.quantile(0.99), Duration::from_millis(198));
        assert_eq!(Sample::default().quantile(0.5), Duration::ZERO);
    }
}
