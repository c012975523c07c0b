//! How long the measures of a network take, on one made up in the shape of a register: a few parties
//! have very many relations.
//!
//! `cargo run --release -p concord-index --example network PARTIES [EDGES]` prints a line of JSON of
//! seconds of processor time by measure, and writes the network to the file EDGES; `network.py` beside
//! this file runs networkx on the same and prints both.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::fmt::Write;
use std::num::NonZero;
use std::time::{Duration, Instant};

use concord_index::network::{
    CommunityOptions, Distance, Filter, Network, Reading, Relation, Sources, View,
};

/// Time this thread has had a processor for, where the system tells it.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_whitespace().next()?.parse().ok()?))
}

/// Steele, Lea and Flood 2014.
fn draw(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = *state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (bits ^ (bits >> 31)) as usize
}

/// Each party has three relations with earlier ones, the likelier the more relations they have
/// (Barabási and Albert 1999).
fn made_up(parties: usize) -> Vec<Relation> {
    let mut state = 7;
    let mut ends = vec![0, 1, 2];
    let mut relations = Vec::new();
    for from in 3..parties {
        for _ in 0..3 {
            let to = ends[draw(&mut state) % ends.len()];
            if to == from {
                continue;
            }
            let strength = Some((draw(&mut state) % 5 + 1) as f64);
            let (code, period) = ("influences".to_owned(), None);
            relations.push(Relation { from, to, code, is_directed: true, strength, period });
            ends.extend([from, to]);
        }
    }
    relations
}

/// The mean by measure, as one JSON object; each is run until a second is over, at most 1,000 times:
/// the system counts a thread's time in ticks of milliseconds.
struct Figures(String);

impl Figures {
    fn measure<T>(&mut self, name: &str, run: impl Fn() -> T) -> T {
        let (start, before) = (Instant::now(), processor_time());
        let mut runs = 0;
        loop {
            let result = run();
            runs += 1;
            if runs == 1_000 || start.elapsed() > Duration::from_secs(1) {
                let all = match (before, processor_time()) {
                    (Some(before), Some(after)) => after - before,
                    _ => start.elapsed(),
                };
                let mean = all.as_secs_f64() / f64::from(runs);
                let comma = if self.0.is_empty() { "" } else { "," };
                write!(self.0, "{comma}\"{name}\":{mean:.7}").unwrap();
                return result;
            }
        }
    }
}

fn betweenness(view: &View<'_>, distance: Distance, sources: Sources) -> Vec<f64> {
    let one = NonZero::new(1).unwrap();
    view.betweenness(Reading::BothWays, distance, sources, one, &mut |_, _| true).unwrap()
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let parties = arguments.next().map_or(2_000, |count| count.parse().unwrap());
    let relations = made_up(parties);
    if let Some(path) = arguments.next() {
        let line = |one: &Relation| format!("{} {} {}\n", one.from, one.to, one.strength.unwrap());
        std::fs::write(path, relations.iter().map(line).collect::<String>()).unwrap();
    }
    let network = Network::new(parties, relations).unwrap();
    let filter = Filter::default();
    let mut figures = Figures(String::new());
    let view = figures.measure("view", || network.view(&filter));
    figures.measure("degree", || view.degrees());
    figures.measure("components", || view.components());
    figures.measure("bridges and cut parties", || view.cuts());
    let sample = Sources::Sample { count: 200, seed: 1 };
    for (name, distance) in [("hops", Distance::Hops), ("strength", Distance::Strength)] {
        figures.measure(&format!("betweenness by {name}, 200 sources"), || {
            betweenness(&view, distance, sample)
        });
        figures.measure(&format!("betweenness by {name}, exact"), || {
            betweenness(&view, distance, Sources::All)
        });
    }
    figures.measure("eigenvector", || {
        view.eigenvector(Reading::BothWays, true, &mut |_, _| true).unwrap()
    });
    let options = CommunityOptions { starts: 1, ..CommunityOptions::default() };
    let communities = figures
        .measure("communities, one start", || view.communities(options, &mut |_, _| true).unwrap());
    figures.measure("path by strength", || {
        view.path(parties - 1, 0, Reading::BothWays, Distance::Strength)
    });
    figures.measure("ego to depth 2", || view.ego(0, 2, Reading::BothWays));
    println!("{{{},\"modularity\":{:.4}}}", figures.0, communities.modularity);
}
