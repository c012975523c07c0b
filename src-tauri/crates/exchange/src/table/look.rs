//! What a column looks like.

use std::collections::HashMap;

use crate::import::{
    reads_as_coordinate, reads_as_date, reads_as_flag, reads_as_number, reads_as_position,
};
use crate::{ColumnSample, ColumnValue};

/// How many sample values of a column are shown.
const SAMPLES: usize = 5;
/// How many distinct values are listed.
const LISTED: usize = 60;
/// How many distinct values are looked at to tell what a column looks like.
const LOOKED_AT: usize = 200;

/// A column while its cells are seen.
pub(super) struct Look<'a> {
    heading: &'a str,
    samples: Vec<&'a str>,
    filled: u64,
    /// Distinct values in order of appearance, while there are few; how often each came.
    values: Vec<(&'a str, u64)>,
    positions: HashMap<&'a str, usize>,
    /// There are more values than are kept.
    many: bool,
    repeats: bool,
}

impl<'a> Look<'a> {
    pub(super) fn new(heading: &'a str) -> Self {
        Self {
            heading,
            samples: Vec::new(),
            filled: 0,
            values: Vec::new(),
            positions: HashMap::new(),
            many: false,
            repeats: false,
        }
    }

    pub(super) fn see(&mut self, cell: &'a str) {
        let text = cell.trim();
        if text.is_empty() {
            return;
        }
        self.filled += 1;
        if self.samples.len() < SAMPLES {
            self.samples.push(cell);
        }
        if self.many {
            return;
        }
        if let Some(position) = self.positions.get(text) {
            self.values[*position].1 += 1;
            self.repeats = true;
        } else if self.values.len() < LOOKED_AT {
            self.positions.insert(text, self.values.len());
            self.values.push((text, 1));
        } else {
            self.many = true;
        }
    }

    pub(super) fn sample(mut self, decimal: char, order: Option<&str>) -> ColumnSample {
        let looks = self.looks(decimal, order);
        let listed = !self.many && self.values.len() <= LISTED;
        self.values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let value = |(text, count): (&str, u64)| ColumnValue { text: text.to_owned(), count };
        // Long texts are no terms.
        let short = self.values.iter().all(|(text, _)| text.len() <= 200);
        ColumnSample {
            name: self.heading.to_owned(),
            samples: self.samples.iter().map(|cell| shortened(cell)).collect(),
            filled: self.filled,
            looks: looks.to_owned(),
            values: match listed && short {
                true => self.values.into_iter().map(value).collect(),
                false => Vec::new(),
            },
        }
    }

    /// Nine values in ten settle it.
    fn looks(&self, decimal: char, order: Option<&str>) -> &'static str {
        let all = self.values.len();
        if all == 0 {
            return "text";
        }
        let most = |reads: &dyn Fn(&str) -> bool| {
            self.values.iter().filter(|(text, _)| reads(text)).count() * 10 >= all * 9
        };
        let number = |text: &str| reads_as_number(text, decimal);
        let whole = |text: &str| number(text).is_some_and(|number| number.fract() == 0.0);
        let within = |text: &str, limit: f64| {
            number(text).is_some_and(|number| number.fract() != 0.0 && number.abs() <= limit)
        };
        let heading = self.heading.to_lowercase();
        let named = |names: &[&str]| names.iter().any(|name| heading.contains(name));
        if most(&|text| reads_as_flag(text)) && all <= 3 {
            return "flag";
        }
        if named(&["lat"]) && most(&|text| within(text, 90.0) || reads_as_coordinate(text, 'N')) {
            return "latitude";
        }
        if named(&["lon", "lng"])
            && most(&|text| within(text, 180.0) || reads_as_coordinate(text, 'E'))
        {
            return "longitude";
        }
        if most(&whole) {
            let key = !self.repeats && self.filled > 1 && !named(&["age", "year", "count", "num"]);
            // Years alone are dates only by their heading.
            let year = |text: &str| text.len() == 4 && whole(text);
            return match (key, most(&year) && named(&["date", "year", "año", "ann"])) {
                (_, true) => "date",
                (true, _) => "key",
                _ => "integer",
            };
        }
        if most(&|text| number(text).is_some()) {
            return "number";
        }
        if most(&|text| reads_as_date(text, order)) {
            return "date";
        }
        if most(&|text| reads_as_position(text)) {
            return "coordinates";
        }
        match (self.repeats, all <= LISTED && !self.many) {
            (false, _)
                if self.filled > 1 && !self.values.iter().any(|(text, _)| text.contains(' ')) =>
            {
                "key"
            }
            (true, true) => "term",
            _ => "text",
        }
    }
}

/// At most 200 characters of a cell: a sample is for the eye.
fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}
