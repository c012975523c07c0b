//! Events over time, by buckets of equal calendar length.
//!
//! Each event is counted once. It is *precise* where every day it may have happened on lies in one
//! bucket, and counts there; else it is *imprecise*: it counts in no bucket, and each bucket tells how
//! many imprecise events may have happened in it. What is precise by year may be imprecise by month.
//! Events outside the window and events without a date are counted beside it, so that
//! total = precise + imprecise + before + after + undated.

use chrono::{Datelike, Days, NaiveDate};
use concord_model::{Code, Id, message};
use roaring::RoaringBitmap;

use crate::crosstab::CrosstabError;
use crate::digest::day_of;
use crate::dimension::{Dimension, Values};
use crate::index::Index;
use crate::order::{Sort, SortKey};
use crate::selection::Selection;
use crate::tally::{Field, Lines, Wanted};

message! {
    /// Events over time.
    pub struct Timeline {
        /// Events selected, whatever their dates.
        pub total: u64,
        /// Events in one bucket of the window, whatever day they happened on.
        pub precise: u64,
        /// Events that may have happened in the window and lie in more than one bucket.
        pub imprecise: u64,
        /// Events before the window.
        pub before: u64,
        /// Events after it.
        pub after: u64,
        /// Events without a date.
        pub undated: u64,
        /// Selected events that confidentiality or consent keeps from leaving unencrypted; they are
        /// counted unless they were to be left out.
        pub withheld: u64,
        /// They were left out.
        pub leaves_out_withheld: bool,
        /// First day that a selected event may have happened on; open starts are left out of account.
        pub first: Option<String>,
        /// Last day likewise.
        pub last: Option<String>,
        /// `decade`, `year`, `month`, `week` (from Monday) or `day`.
        pub unit: String,
        /// The buckets, one after another without a gap.
        pub buckets: Vec<TimeBucket>,
        /// The values of the dimension by which the counts are divided, most events first; after the
        /// greatest ones, those left over together as `?others`.
        pub series: Vec<TimeSeries>,
        /// By bucket: precise events that are in more than one series.
        pub several: Vec<u64>,
    }

    /// A piece of the time axis.
    pub struct TimeBucket {
        /// First day.
        pub from: String,
        /// Last day.
        pub to: String,
        /// Events that happened in it.
        pub precise: u64,
        /// Imprecise events that may have happened in it; each counts in every bucket it may lie in.
        pub possible: u64,
    }

    /// Events with one value.
    pub struct TimeSeries {
        /// The value.
        pub code: Code,
        /// Precise and imprecise events of the window that have it.
        pub total: u64,
        /// By bucket: precise events that have it.
        pub precise: Vec<u64>,
        /// By bucket: of these, the ones in no other series.
        pub alone: Vec<u64>,
    }

    /// Imprecise events of a window.
    pub struct TimeSpans {
        /// How many there are.
        pub total: u64,
        /// Those asked for, by their first day.
        pub spans: Vec<TimeSpan>,
    }

    /// An event that may have happened on any day of a span.
    pub struct TimeSpan {
        /// The event.
        pub id: Id,
        /// Its title.
        pub title: String,
        /// Its date in EDTF.
        pub date: String,
        /// First day; none where the start is open.
        pub earliest: Option<String>,
        /// Last day; none where the end is open.
        pub latest: Option<String>,
    }
}

/// What to count.
#[derive(Debug, Clone)]
pub struct TimelineQuestion<'a> {
    /// Which events.
    pub selection: &'a Selection,
    /// First and last day to show; widened to whole buckets. All that is dated where none is given.
    pub window: Option<(NaiveDate, NaiveDate)>,
    /// Length of the buckets by name; chosen by the window where none is given, and longer than asked
    /// where there would be more than [`BUCKET_LIMIT`].
    pub unit: Option<&'a str>,
    /// Name of the dimension to divide the counts by.
    pub split: Option<&'a str>,
    /// Leave out what confidentiality or consent keeps from leaving unencrypted.
    pub leave_out_withheld: bool,
}

/// Most buckets of a timeline.
pub const BUCKET_LIMIT: usize = 1_500;

/// Buckets that a window chosen by itself has at most.
const COMFORTABLE: i64 = 130;

/// Series of their own; what is left over comes together.
const SERIES: usize = 7;

/// Length of a bucket, shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
}

impl Unit {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Year, Self::Decade];

    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
        }
    }

    /// About how many days it is long, never too few.
    fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 28,
            Self::Year => 365,
            Self::Decade => 3_652,
        }
    }

    /// First day of the bucket that a day lies in.
    fn start(self, day: NaiveDate) -> NaiveDate {
        let first = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day);
        match self {
            Self::Day => day,
            Self::Week => {
                let since = Days::new(u64::from(day.weekday().num_days_from_monday()));
                day.checked_sub_days(since).unwrap_or(day)
            }
            Self::Month => first(day.year(), day.month()),
            Self::Year => first(day.year(), 1),
            Self::Decade => first(day.year().div_euclid(10) * 10, 1),
        }
    }

    /// First day of the bucket after the one that begins with `start`; `None` at the end of time.
    fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => start.succ_opt(),
            Self::Week => start.checked_add_days(Days::new(7)),
            Self::Month => start.checked_add_months(chrono::Months::new(1)),
            Self::Year => start.checked_add_months(chrono::Months::new(12)),
            Self::Decade => start.checked_add_months(chrono::Months::new(120)),
        }
    }

    /// The unit asked for, or the shortest that is comfortable; longer where there are too many.
    fn fitting(asked: Option<&str>, window: (NaiveDate, NaiveDate)) -> Self {
        let days = (window.1 - window.0).num_days() + 1;
        let asked = Self::ALL.iter().position(|unit| Some(unit.name()) == asked);
        let limit = if asked.is_some() { BUCKET_LIMIT as i64 - 2 } else { COMFORTABLE };
        let mut units = Self::ALL[asked.unwrap_or_default()..].iter().copied();
        units.find(|unit| days / unit.days() <= limit).unwrap_or(Self::Decade)
    }
}

/// The axis: first days of the buckets, and the day after the last one.
struct Axis {
    unit: Unit,
    starts: Vec<i32>,
    end: i32,
}

/// Where an event lies on the axis.
enum Lies {
    In(usize),
    Over(usize, usize),
    Before,
    After,
    Nowhere,
}

impl Axis {
    fn new(asked: Option<&str>, window: (NaiveDate, NaiveDate)) -> Self {
        let unit = Unit::fitting(asked, window);
        let mut starts = Vec::new();
        let mut next = Some(unit.start(window.0));
        while let Some(start) = next
            && start <= window.1
        {
            starts.push(start.num_days_from_ce());
            next = unit.next(start);
        }
        let end = next.map_or(i32::MAX, |next| next.num_days_from_ce());
        Self { unit, starts, end }
    }

    fn bucket(&self, day: i32) -> usize {
        self.starts.partition_point(|start| *start <= day).saturating_sub(1)
    }

    fn place(&self, (first, last): (i32, i32)) -> Lies {
        let Some(begin) = self.starts.first() else {
            return Lies::Nowhere;
        };
        if first > last {
            return Lies::Nowhere;
        }
        if last < *begin {
            return Lies::Before;
        }
        if first >= self.end {
            return Lies::After;
        }
        let (from, to) = (self.bucket(first.max(*begin)), self.bucket(last.min(self.end - 1)));
        // What reaches out of the window lies in more than one bucket, only not in ones shown.
        match from == to && first >= *begin && last < self.end {
            true => Lies::In(from),
            false => Lies::Over(from, to),
        }
    }
}

/// Counts by the values of one dimension.
struct Division {
    values: Values,
    field: Option<Field>,
    wanted: Wanted,
    lines: Lines,
    own: Vec<u32>,
    line: Vec<u32>,
    totals: Vec<u64>,
    /// The values of every event in the window, one after another, with its bucket.
    events: Vec<(Option<u32>, u32)>,
    flat: Vec<u32>,
}

impl Division {
    fn new(dimension: Dimension) -> Self {
        Self {
            values: Values::new(dimension),
            field: dimension.field(),
            wanted: Wanted::new([dimension.field(), None, None]),
            lines: Lines::default(),
            own: Vec::new(),
            line: Vec::new(),
            totals: Vec::new(),
            events: Vec::new(),
            flat: Vec::new(),
        }
    }

    fn add(&mut self, index: &Index, slot: u32, bucket: Option<usize>) {
        match self.field {
            Some(field) if field.is_of_event() => {
                index.tally.read_own(slot, field, &mut self.line);
                self.own.clear();
                self.values.of_numbers(index, &self.line, &mut self.own);
            }
            _ => {
                index.tally.read(slot, &self.wanted, &mut self.lines);
                self.own.clear();
                for line in &self.lines.lines {
                    self.values.of_line(index, &self.lines, line, 0, &mut self.own);
                }
            }
        }
        self.own.extend(self.values.of_date(index, slot));
        self.totals.resize(self.values.len(), 0);
        for value in &self.own {
            self.totals[*value as usize] += 1;
        }
        self.flat.extend_from_slice(&self.own);
        self.events.push((bucket.map(|at| at as u32), self.flat.len() as u32));
    }

    /// The series, and the events that are in several of them by bucket.
    fn finish(self, buckets: usize) -> (Vec<TimeSeries>, Vec<u64>) {
        let codes = self.values.into_codes();
        let mut order: Vec<usize> = (0..codes.len()).collect();
        order.sort_by_key(|value| {
            let state = codes[*value].starts_with('?');
            (std::cmp::Reverse(self.totals[*value]), state, &codes[*value])
        });
        // One more than fits is no reason for a series of leftovers: it would be that one.
        let kept = if order.len() <= SERIES + 1 { order.len() } else { SERIES };
        let mut series: Vec<TimeSeries> = order[..kept]
            .iter()
            .map(|value| TimeSeries {
                code: codes[*value].clone(),
                total: 0,
                precise: vec![0; buckets],
                alone: vec![0; buckets],
            })
            .collect();
        if kept < order.len() {
            let code = "?others".to_owned();
            let zeros = || vec![0; buckets];
            series.push(TimeSeries { code, total: 0, precise: zeros(), alone: zeros() });
        }
        let mut places = vec![kept; codes.len()];
        for (place, value) in order[..kept].iter().enumerate() {
            places[*value] = place;
        }
        let mut several = vec![0; buckets];
        let mut start = 0;
        for (bucket, end) in self.events {
            // So few series that those of an event fit into the bits of a number.
            let own = &self.flat[start..end as usize];
            start = end as usize;
            let mut set = own.iter().fold(0u16, |set, value| set | 1 << places[*value as usize]);
            let alone = set.count_ones() == 1;
            if let (Some(bucket), false) = (bucket, alone) {
                several[bucket as usize] += u64::from(set != 0);
            }
            while set != 0 {
                let one = &mut series[set.trailing_zeros() as usize];
                set &= set - 1;
                one.total += 1;
                if let Some(bucket) = bucket {
                    one.precise[bucket as usize] += 1;
                    one.alone[bucket as usize] += u64::from(alone);
                }
            }
        }
        (series, several)
    }
}

impl Index {
    /// Counts events over time.
    ///
    /// # Errors
    /// Where the selection or the dimension means nothing.
    pub fn timeline(&self, question: &TimelineQuestion<'_>) -> Result<Timeline, CrosstabError> {
        let named = |name: &str| {
            Dimension::named(name).ok_or_else(|| CrosstabError::Dimension(name.to_owned()))
        };
        let mut division = question.split.map(named).transpose()?.map(Division::new);
        let mut slots = self.hits(question.selection)?.selected();
        let withheld = slots.intersection_len(&self.tally.withheld);
        if question.leave_out_withheld {
            slots -= &self.tally.withheld;
        }
        let extent = self.extent(&slots);
        let axis = question.window.or(extent).map(|window| Axis::new(question.unit, window));
        let Some(axis) = axis else {
            let left_out = question.leave_out_withheld;
            return Ok(self.without_dates(&slots, (withheld, left_out)));
        };
        let mut precise = vec![0u64; axis.starts.len()];
        // Imprecise events that begin to be possible in a bucket, and cease after it.
        let mut changes = vec![0i64; axis.starts.len() + 1];
        let (mut imprecise, mut before, mut after, mut undated) = (0, 0, 0, 0);
        for slot in &slots {
            let bucket =
                match axis.place((self.earliest[slot as usize], self.latest[slot as usize])) {
                    Lies::In(bucket) => {
                        precise[bucket] += 1;
                        Some(bucket)
                    }
                    Lies::Over(from, to) => {
                        imprecise += 1;
                        changes[from] += 1;
                        changes[to + 1] -= 1;
                        None
                    }
                    Lies::Before => {
                        before += 1;
                        continue;
                    }
                    Lies::After => {
                        after += 1;
                        continue;
                    }
                    Lies::Nowhere => {
                        undated += 1;
                        continue;
                    }
                };
            if let Some(division) = &mut division {
                division.add(self, slot, bucket);
            }
        }
        let (series, several) =
            division.map(|division| division.finish(precise.len())).unwrap_or_default();
        let ends = axis.starts.iter().skip(1).chain(std::iter::once(&axis.end));
        let mut possible = 0;
        let buckets = axis.starts.iter().zip(ends).zip(&precise).zip(&changes);
        let buckets: Vec<TimeBucket> = buckets
            .map(|(((from, end), precise), change)| {
                possible += change;
                let to = end.saturating_sub(1);
                let possible = possible as u64;
                TimeBucket { from: text(*from), to: text(to), precise: *precise, possible }
            })
            .collect();
        Ok(Timeline {
            total: slots.len(),
            precise: precise.iter().sum(),
            imprecise,
            before,
            after,
            undated,
            withheld,
            leaves_out_withheld: question.leave_out_withheld,
            first: extent.map(|(first, _)| first.to_string()),
            last: extent.map(|(_, last)| last.to_string()),
            unit: axis.unit.name().to_owned(),
            buckets,
            series,
            several,
        })
    }

    /// The imprecise events of a window, by their first day.
    ///
    /// # Errors
    /// Where the selection means nothing.
    pub fn time_spans(
        &self,
        question: &TimelineQuestion<'_>,
        (offset, limit): (u64, u64),
    ) -> Result<TimeSpans, CrosstabError> {
        let mut slots = self.hits(question.selection)?.selected();
        if question.leave_out_withheld {
            slots -= &self.tally.withheld;
        }
        let window = question.window.or_else(|| self.extent(&slots));
        let Some(axis) = window.map(|window| Axis::new(question.unit, window)) else {
            return Ok(TimeSpans { total: 0, spans: Vec::new() });
        };
        let days = |slot: u32| (self.earliest[slot as usize], self.latest[slot as usize]);
        let over = slots.iter().filter(|slot| matches!(axis.place(days(*slot)), Lies::Over(..)));
        let over = RoaringBitmap::from_sorted_iter(over).expect("a bitmap is iterated in order");
        let order = [SortKey { column: Sort::Date, descending: false }];
        let page = self.sorted(&over, &order, |_, _| None, (offset, limit));
        let day = |day: i32| day_of(day).map(|day| day.to_string());
        let spans = page.into_iter().map(|slot| TimeSpan {
            id: self.ids[slot as usize],
            title: self.titles.text(slot).to_owned(),
            date: self.dates.text(slot).to_owned(),
            earliest: day(days(slot).0),
            latest: day(days(slot).1),
        });
        Ok(TimeSpans { total: over.len(), spans: spans.collect() })
    }

    /// The first and last day of dated events; ends that are open are no days.
    fn extent(&self, slots: &RoaringBitmap) -> Option<(NaiveDate, NaiveDate)> {
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for slot in slots {
            let (earliest, latest) = (self.earliest[slot as usize], self.latest[slot as usize]);
            if earliest > latest {
                continue;
            }
            for day in [earliest, latest] {
                if day != i32::MIN && day != i32::MAX {
                    first = first.min(day);
                    last = last.max(day);
                }
            }
        }
        Some((day_of(first)?, day_of(last)?))
    }

    /// A timeline without an axis.
    fn without_dates(&self, slots: &RoaringBitmap, withheld: (u64, bool)) -> Timeline {
        let undated = slots.iter().filter(|slot| {
            let at = *slot as usize;
            self.earliest[at] > self.latest[at]
        });
        let undated = undated.count() as u64;
        Timeline {
            total: slots.len(),
            precise: 0,
            // Open at both ends: such a date says nothing, but it is one.
            imprecise: slots.len() - undated,
            before: 0,
            after: 0,
            undated,
            withheld: withheld.0,
            leaves_out_withheld: withheld.1,
            first: None,
            last: None,
            unit: Unit::Year.name().to_owned(),
            buckets: Vec::new(),
            series: Vec::new(),
            several: Vec::new(),
        }
    }
}

/// A day as `YYYY-MM-DD`.
fn text(day: i32) -> String {
    day_of(day).map_or_else(String::new, |day| day.to_string())
}
