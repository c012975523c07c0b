//! The ways in which events, acts and victims can be divided.

use chrono::Datelike;

use crate::digest::day_of;
use crate::facet::{EMPTY, UNKNOWN};
use crate::index::Index;
use crate::selection::CellPart;
use crate::tally::{Field, Line, Lines};

/// Code of a date that may lie in more than one of the divisions of time.
pub(crate) const IMPRECISE: &str = "?imprecise";

/// A division of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    Decade,
    Year,
    Month,
}

impl Time {
    /// The number of the division a day lies in: decades, years or months since the year 0.
    fn of(self, day: i32) -> Option<i32> {
        let date = day_of(day)?;
        Some(match self {
            Self::Decade => date.year().div_euclid(10),
            Self::Year => date.year(),
            Self::Month => date.year() * 12 + date.month0() as i32,
        })
    }

    /// In EDTF: `197X`, `1973`, `1973-09`.
    fn code(self, number: i32) -> String {
        match self {
            Self::Decade if number < 0 => format!("-{:03}X", -number),
            Self::Decade => format!("{number:03}X"),
            Self::Year => year(number),
            Self::Month => {
                format!("{}-{:02}", year(number.div_euclid(12)), number.rem_euclid(12) + 1)
            }
        }
    }
}

fn year(number: i32) -> String {
    if number < 0 { format!("-{:04}", -number) } else { format!("{number:04}") }
}

/// A way to divide what is counted. All but the times are read act by act; what is an event's own
/// holds for each of its acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dimension {
    Field(Field),
    /// The violation's group: its code up to the first hyphen.
    ViolationGroup,
    /// By the event's date.
    Time(Time),
}

impl Dimension {
    /// By name; see [`DIMENSIONS`].
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "violation" => Self::Field(Field::Violation),
            "violation_group" => Self::ViolationGroup,
            "perpetrator" => Self::Field(Field::Perpetrator),
            "victim_group" => Self::Field(Field::VictimGroup),
            "sex" => Self::Field(Field::Sex),
            "age_group" => Self::Field(Field::AgeGroup),
            "minor" => Self::Field(Field::Minor),
            "region" => Self::Field(Field::Region),
            "tag" => Self::Field(Field::Tag),
            "status" => Self::Field(Field::Status),
            "proof" => Self::Field(Field::Proof),
            "verification" => Self::Field(Field::Verification),
            "confidentiality" => Self::Field(Field::Confidentiality),
            "source_type" => Self::Field(Field::SourceType),
            "reliability" => Self::Field(Field::Reliability),
            "decade" => Self::Time(Time::Decade),
            "year" => Self::Time(Time::Year),
            "month" => Self::Time(Time::Month),
            _ => return None,
        })
    }

    /// What is read from the acts.
    pub(crate) fn field(self) -> Option<Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::ViolationGroup => Some(Field::Violation),
            Self::Time(_) => None,
        }
    }
}

/// The names of the dimensions.
pub const DIMENSIONS: [&str; 18] = [
    "violation",
    "violation_group",
    "perpetrator",
    "victim_group",
    "sex",
    "age_group",
    "minor",
    "region",
    "tag",
    "status",
    "proof",
    "verification",
    "confidentiality",
    "source_type",
    "reliability",
    "decade",
    "year",
    "month",
];

/// Groups of violations are told by the letters before the first hyphen.
fn group(code: &str) -> &str {
    match code.split_once('-') {
        Some((group, _)) => group,
        None => code,
    }
}

/// The values of a dimension that occur, numbered as they are met.
pub(crate) struct Values {
    dimension: Dimension,
    codes: Vec<String>,
    /// By the number in the tally; for times, the divisions met so far.
    numbers: Vec<Option<u32>>,
    times: std::collections::BTreeMap<i32, u32>,
    states: [Option<u32>; 3],
}

impl Values {
    pub(crate) fn new(dimension: Dimension) -> Self {
        Self {
            dimension,
            codes: Vec::new(),
            numbers: Vec::new(),
            times: std::collections::BTreeMap::new(),
            states: [None; 3],
        }
    }

    pub(crate) fn into_codes(self) -> Vec<String> {
        self.codes
    }

    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    /// The value of an event's date; `None` where the dimension is none of time.
    pub(crate) fn of_date(&mut self, index: &Index, slot: u32) -> Option<u32> {
        let Dimension::Time(time) = self.dimension else { return None };
        let codes = &mut self.codes;
        let mut add = |code: String| {
            codes.push(code);
            codes.len() as u32 - 1
        };
        Some(match index.time_of(slot, time) {
            Ok(number) => *self.times.entry(number).or_insert_with(|| add(time.code(number))),
            Err(state) => {
                let at = match state {
                    IMPRECISE => 0,
                    UNKNOWN => 1,
                    _ => 2,
                };
                *self.states[at].get_or_insert_with(|| add(state.to_owned()))
            }
        })
    }

    /// Adds the values of a line to those in `into`, each once.
    pub(crate) fn of_line(
        &mut self,
        index: &Index,
        lines: &Lines,
        line: &Line,
        place: usize,
        into: &mut Vec<u32>,
    ) {
        self.of_numbers(index, lines.values(line, place), into);
    }

    /// Adds the values that numbers of the tally stand for, each once.
    pub(crate) fn of_numbers(&mut self, index: &Index, numbers: &[u32], into: &mut Vec<u32>) {
        let Some(field) = self.dimension.field() else { return };
        for number in numbers {
            let at = *number as usize;
            if self.numbers.len() <= at {
                self.numbers.resize(at + 1, None);
            }
            let value = match self.numbers[at] {
                Some(value) => value,
                None => {
                    let code = index.tally.code(field, *number);
                    let code = match self.dimension {
                        Dimension::ViolationGroup => group(code),
                        _ => code,
                    };
                    let known = self.codes.iter().position(|own| own == code);
                    let value = known.unwrap_or_else(|| {
                        self.codes.push(code.to_owned());
                        self.codes.len() - 1
                    }) as u32;
                    self.numbers[at] = Some(value);
                    value
                }
            };
            if !into.contains(&value) {
                into.push(value);
            }
        }
    }
}

/// What one part of a cell accepts.
pub(crate) enum Accepted {
    /// By number in the tally.
    Numbers(Vec<bool>),
    /// Divisions of time, and states of the date.
    Times { time: Time, numbers: Vec<i32>, states: Vec<String> },
}

impl Accepted {
    pub(crate) fn new(index: &Index, dimension: Dimension, part: &CellPart) -> Self {
        match dimension {
            Dimension::Time(time) => Self::Times {
                time,
                numbers: part.codes.iter().filter_map(|code| read_time(time, code)).collect(),
                states: part.codes.iter().filter(|code| code.starts_with('?')).cloned().collect(),
            },
            Dimension::ViolationGroup => Self::numbers(index, Field::Violation, |code| {
                part.codes.iter().any(|wanted| wanted == group(code))
            }),
            Dimension::Field(field) => {
                Self::numbers(index, field, |code| part.codes.iter().any(|wanted| wanted == code))
            }
        }
    }

    fn numbers(index: &Index, field: Field, accepts: impl Fn(&str) -> bool) -> Self {
        Self::Numbers(index.tally.codes(field).map(|(_, code)| accepts(code)).collect())
    }

    /// Whether an event's date is accepted; dimensions other than time accept any.
    pub(crate) fn accepts_date(&self, index: &Index, slot: u32) -> bool {
        match self {
            Self::Numbers(_) => true,
            Self::Times { time, numbers, states } => match index.time_of(slot, *time) {
                Ok(number) => numbers.contains(&number),
                Err(state) => states.iter().any(|wanted| wanted == state),
            },
        }
    }

    /// Whether one of an act's values is accepted; times accept any.
    pub(crate) fn accepts_values(&self, values: &[u32]) -> bool {
        match self {
            Self::Numbers(accepted) => values.iter().any(|number| accepted[*number as usize]),
            Self::Times { .. } => true,
        }
    }
}

/// Where a code of time stands among the others.
pub(crate) fn rank(dimension: Dimension, code: &str) -> Option<i32> {
    match dimension {
        Dimension::Time(time) => read_time(time, code),
        _ => None,
    }
}

fn read_time(time: Time, code: &str) -> Option<i32> {
    match time {
        Time::Decade => code.strip_suffix('X')?.parse().ok(),
        Time::Year => code.parse().ok(),
        Time::Month => {
            let (year, month) = code.rsplit_once('-')?;
            let month: i32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(year.parse::<i32>().ok()? * 12 + month - 1)
        }
    }
}

impl Index {
    /// The division of time that an event lies in, whatever day it happened on; else [`IMPRECISE`],
    /// or where it has no date, whether that was said to be unknown.
    fn time_of(&self, slot: u32, time: Time) -> Result<i32, &'static str> {
        let (first, last) = (self.earliest[slot as usize], self.latest[slot as usize]);
        if first > last {
            return Err(match self.tally.date_unknown.contains(slot) {
                true => UNKNOWN,
                false => EMPTY,
            });
        }
        match (time.of(first), time.of(last)) {
            (Some(first), Some(last)) if first == last => Ok(first),
            _ => Err(IMPRECISE),
        }
    }
}
