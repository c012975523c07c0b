//! From what was done over what is owed to what answers it.

use std::collections::BTreeMap;

use crate::judge::Duties;
use crate::part::Part;
use crate::select::View;
use crate::{Dimension, Flow, FlowEnd, FlowLink};

/// Stands for "no measure" among the ends of a flow.
pub const OPEN: &str = "?open";

/// Links by where they come from and where they go: events, by among how many links they divide.
type Links = BTreeMap<(u32, u32), BTreeMap<usize, u64>>;

/// Stands for [`OPEN`] among measures by position; after them all.
const NONE: u32 = u32::MAX;

impl Part<'_> {
    /// The flow from the rows of a dimension over the duties to the measures. An event's duty that is
    /// answered towards one violation type and open towards another goes to the open end: it counts as
    /// unanswered everywhere else too.
    pub fn flow(&self, dimension: Dimension) -> Flow {
        let coverage = self.coverage;
        let judge = &coverage.judge;
        let mut owed: Links = Links::new();
        let mut answered: Links = Links::new();
        let mut rows: BTreeMap<u32, u64> = BTreeMap::new();
        let mut duties: BTreeMap<u32, u64> = BTreeMap::new();
        let mut measures: BTreeMap<u32, u64> = BTreeMap::new();
        for (account, count) in self.accounts() {
            let events = count.events;
            let standing = judge.standing_of[account as usize];
            let owing = coverage.owing(standing, View::default());
            for duty in Duties::positions(owing.owed) {
                *duties.entry(duty as u32).or_default() += events;
            }
            let mut ends: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
            judge.each_answer(account, View::default(), |duty, measure| {
                if owing.open >> duty & 1 == 0 {
                    ends.entry(duty).or_default().push(measure as u32);
                }
            });
            for duty in Duties::positions(owing.open) {
                ends.insert(duty, vec![NONE]);
            }
            let mut reached: Vec<u32> = ends.values().flatten().copied().collect();
            reached.sort_unstable();
            reached.dedup();
            reached.into_iter().for_each(|end| *measures.entry(end).or_default() += events);
            for (duty, ends) in &ends {
                for end in ends {
                    let link = answered.entry((*duty as u32, *end)).or_default();
                    *link.entry(ends.len()).or_default() += events;
                }
            }
        }
        self.owed_links(dimension, &mut owed, &mut rows);
        let place = self.places(dimension);
        let duty = |at: u32| (at as usize, judge.duties.code(at as usize).clone());
        let measure = |at: u32| match judge.measures.get(at as usize) {
            Some(Some(measure)) => (0, measure.id.to_string()),
            _ => (1, OPEN.to_owned()),
        };
        let row = |at: u32| {
            let code = match dimension {
                Dimension::ViolationType | Dimension::Pillar => {
                    coverage.codes(dimension).get(at).clone()
                }
                _ => coverage.row_code(dimension, at),
            };
            (place.get(&code).copied().unwrap_or_default(), code)
        };
        Flow {
            dimension,
            rows: ends(rows, row),
            duties: ends(duties, duty),
            measures: ends(measures, measure),
            owed: links(owed, row, duty),
            answered: links(answered, duty, measure),
        }
    }

    /// Where each code of a dimension stands among its rows.
    fn places(&self, dimension: Dimension) -> BTreeMap<String, usize> {
        let rows = self.rows(dimension).into_iter().enumerate();
        rows.map(|(at, row)| (row.code, at)).collect()
    }

    /// The links from the rows to the duties; a pillar's row has what its measures can answer.
    fn owed_links(&self, dimension: Dimension, owed: &mut Links, rows: &mut BTreeMap<u32, u64>) {
        let mut pairs: BTreeMap<(Vec<u32>, u32), u64> = BTreeMap::new();
        if Dimension::DIVIDING.contains(&dimension) {
            for slot in self.slots() {
                let Some(entry) = self.coverage.entry(slot) else { continue };
                let mut own = Vec::new();
                self.coverage.each_row(entry, dimension, |row| own.push(row));
                *pairs.entry((own, self.coverage.judge.standing(entry.case))).or_default() += 1;
            }
        } else {
            for (standing, count) in self.standings() {
                pairs.insert((self.rows_of_standing(standing, dimension), standing), count.events);
            }
        }
        for ((own, standing), events) in pairs {
            let owing = self.coverage.owing(standing, View::default());
            own.iter().for_each(|row| *rows.entry(*row).or_default() += events);
            for duty in Duties::positions(owing.owed) {
                let from: Vec<u32> = own
                    .iter()
                    .copied()
                    .filter(|row| self.row_owes(dimension, *row, standing, duty))
                    .collect();
                for row in &from {
                    let link = owed.entry((*row, duty as u32)).or_default();
                    *link.entry(from.len()).or_default() += events;
                }
            }
        }
    }

    fn rows_of_standing(&self, standing: u32, dimension: Dimension) -> Vec<u32> {
        let judge = &self.coverage.judge;
        let mut rows: Vec<u32> = match dimension {
            Dimension::Pillar => (0..judge.pillars.len() as u32)
                .filter(|pillar| {
                    let view = View { pillar: Some(*pillar), ..View::default() };
                    self.coverage.has_pillar(judge.pillars.get(*pillar))
                        && self.coverage.owing(standing, view).seen
                })
                .collect(),
            _ => judge.outcomes_of(standing).map(|outcome| outcome.violation).collect(),
        };
        rows.dedup();
        rows
    }

    /// Whether a duty of a standing comes from a row.
    fn row_owes(&self, dimension: Dimension, row: u32, standing: u32, duty: usize) -> bool {
        let view = match dimension {
            Dimension::ViolationType => View { violation: Some(row), ..View::default() },
            Dimension::Pillar => View { pillar: Some(row), ..View::default() },
            _ => return true,
        };
        self.coverage.owing(standing, view).owed >> duty & 1 == 1
    }
}

/// The ends in order: by place, then code.
fn ends(counts: BTreeMap<u32, u64>, code: impl Fn(u32) -> (usize, String)) -> Vec<FlowEnd> {
    let mut ends: Vec<((usize, String), u64)> =
        counts.into_iter().map(|(at, events)| (code(at), events)).collect();
    ends.sort_unstable();
    ends.into_iter().map(|((_, code), events)| FlowEnd { code, events }).collect()
}

fn links(
    links: Links,
    from: impl Fn(u32) -> (usize, String),
    to: impl Fn(u32) -> (usize, String),
) -> Vec<FlowLink> {
    let mut told: Vec<_> =
        links.into_iter().map(|((one, other), events)| (from(one), to(other), events)).collect();
    told.sort_unstable();
    let link = |((_, from), (_, to), events): (_, _, BTreeMap<usize, u64>)| FlowLink {
        from,
        to,
        events: events.values().sum(),
        width: events.iter().map(|(links, events)| *events as f64 / *links as f64).sum(),
    };
    told.into_iter().map(link).collect()
}
