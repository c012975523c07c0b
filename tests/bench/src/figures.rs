//! Timings and the table of them.

use std::fmt::Write;
use std::time::{Duration, Instant};

/// Runs something and tells how long it took.
pub fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = run();
    (result, start.elapsed())
}

/// Durations of the same kind of work.
#[derive(Default)]
pub struct Sample(Vec<Duration>);

impl Sample {
    pub fn add(&mut self, duration: Duration) {
        self.0.push(duration);
        self.0.sort_unstable();
    }

    /// The duration that `share` of all do not exceed (nearest rank).
    pub fn quantile(&self, share: f64) -> Duration {
        let rank = (self.0.len() as f64 * share).ceil() as usize;
        self.0.get(rank.max(1) - 1).copied().unwrap_or_default()
    }
}

/// Lines of "what, Concord, SQLite, ratio".
#[derive(Default)]
pub struct Table(String);

impl Table {
    pub fn heading(&mut self, text: &str) {
        let _ = writeln!(self.0, "\n{text}");
        let _ = writeln!(self.0, "{:42} {:>12} {:>12} {:>9}", "", "Concord", "SQLite", "ratio");
    }

    /// One line; the ratio tells how many times faster Concord is, below 1 how much slower.
    pub fn line(&mut self, what: &str, ours: Duration, theirs: Duration) {
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64().max(1e-9);
        let _ = writeln!(
            self.0,
            "{what:42} {:>12} {:>12} {:>8.2}x",
            milliseconds(ours),
            milliseconds(theirs),
            ratio
        );
    }

    pub fn samples(&mut self, what: &str, ours: &Sample, theirs: &Sample) {
        self.line(&format!("{what}, median"), ours.quantile(0.5), theirs.quantile(0.5));
        self.line(&format!("{what}, p99"), ours.quantile(0.99), theirs.quantile(0.99));
    }

    pub fn note(&mut self, text: &str) {
        let _ = writeln!(self.0, "{text}");
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

fn milliseconds(duration: Duration) -> String {
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
