//! Reads EDTF by recursive descent. Every rule returns where reading stopped on failure.

use super::calendar::{Day, Pattern, days_in_month};

/// What a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub first: Option<Day>,
    pub last: Option<Day>,
    pub level: u8,
}

/// The position where reading stopped.
type Read<T> = Result<T, usize>;

/// Reads a whole text.
pub(super) fn read(text: &str) -> Read<Reading> {
    let mut cursor = Cursor { text: text.as_bytes(), at: 0 };
    let reading = match cursor.peek() {
        Some(b'[') => set(&mut cursor, b']')?,
        Some(b'{') => set(&mut cursor, b'}')?,
        _ if text.contains('/') => interval(&mut cursor)?,
        _ => date(&mut cursor, Place::Alone)?,
    };
    if cursor.at == text.len() { Ok(reading) } else { Err(cursor.at) }
}

struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn take_dots(&mut self) -> bool {
        let found = self.text[self.at..].starts_with(b"..");
        self.at += if found { 2 } else { 0 };
        found
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.take(byte) { Ok(()) } else { Err(self.at) }
    }

    fn skip_spaces(&mut self) {
        while self.take(b' ') {}
    }

    fn take_qualifier(&mut self) -> bool {
        self.take(b'?') || self.take(b'~') || self.take(b'%')
    }

    /// As many digits as there are, as a number that stops growing at the type's limit.
    fn digits(&mut self) -> (i64, usize) {
        let start = self.at;
        let mut number = 0i64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        (number, self.at - start)
    }

    /// Exactly two digits.
    fn two_digits(&mut self) -> Read<i64> {
        let start = self.at;
        match self.digits() {
            (number, 2) => Ok(number),
            _ => Err(start),
        }
    }

    /// Up to four digits or `X`.
    fn places(&mut self) -> ([Option<u8>; 4], usize) {
        let mut places = [None; 4];
        let mut count = 0;
        while count < 4 {
            match self.peek() {
                Some(digit @ b'0'..=b'9') => places[count] = Some(digit - b'0'),
                Some(b'X') => {}
                _ => break,
            }
            self.at += 1;
            count += 1;
        }
        (places, count)
    }

    /// Two digits or `X`.
    fn two_places(&mut self) -> Read<Pattern<2>> {
        let start = self.at;
        match self.places() {
            ([first, second, ..], 2) => Ok(Pattern([first, second])),
            _ => Err(start),
        }
    }
}

/// Where a date stands: intervals and sets take neither seasons, centuries nor decades.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Alone,
    Interval,
    Set,
}

/// `start/end`, each a date, `..` for open or nothing for unknown.
fn interval(cursor: &mut Cursor) -> Read<Reading> {
    let start = endpoint(cursor)?;
    cursor.expect(b'/')?;
    let at = cursor.at;
    let end = endpoint(cursor)?;
    let level = match (start, end) {
        (Some(start), Some(end)) => start.level.max(end.level),
        (Some(one), None) | (None, Some(one)) => one.level.max(1),
        (None, None) => 1,
    };
    let (first, last) = (start.and_then(|s| s.first), end.and_then(|e| e.last));
    if first.zip(last).is_some_and(|(first, last)| first > last) {
        return Err(at);
    }
    Ok(Reading { first, last, level })
}

fn endpoint(cursor: &mut Cursor) -> Read<Option<Reading>> {
    if cursor.take_dots() || cursor.peek().is_none_or(|byte| byte == b'/') {
        return Ok(None);
    }
    date(cursor, Place::Interval).map(Some)
}

/// `[…]` one of, `{…}` all of.
fn set(cursor: &mut Cursor, close: u8) -> Read<Reading> {
    cursor.at += 1;
    let mut hull: Option<(Option<Day>, Option<Day>)> = None;
    loop {
        cursor.skip_spaces();
        let (first, last) = member(cursor, hull.is_none(), close)?;
        hull = Some(match hull {
            None => (first, last),
            Some((low, high)) => {
                (low.zip(first).map(|(a, b)| a.min(b)), high.zip(last).map(|(a, b)| a.max(b)))
            }
        });
        cursor.skip_spaces();
        if cursor.take(close) {
            let (first, last) = hull.unwrap_or_default();
            return Ok(Reading { first, last, level: 2 });
        }
        cursor.expect(b',')?;
    }
}

/// `date`, `date..date`, `..date` as the first member or `date..` as the last.
fn member(cursor: &mut Cursor, is_first: bool, close: u8) -> Read<(Option<Day>, Option<Day>)> {
    if is_first && cursor.take_dots() {
        return Ok((None, date(cursor, Place::Set)?.last));
    }
    let start = date(cursor, Place::Set)?;
    if !cursor.take_dots() {
        return Ok((start.first, start.last));
    }
    cursor.skip_spaces();
    if cursor.peek() == Some(close) {
        return Ok((start.first, None));
    }
    let at = cursor.at;
    let end = date(cursor, Place::Set)?;
    if start.first > end.last { Err(at) } else { Ok((start.first, end.last)) }
}

/// A date, or a date and time where one is allowed.
fn date(cursor: &mut Cursor, place: Place) -> Read<Reading> {
    let before = cursor.take_qualifier();
    if cursor.peek() == Some(b'Y') {
        let (low, high, level) = long_year(cursor)?;
        return year_alone(cursor, low, high, level, before);
    }
    let start = cursor.at;
    let negative = cursor.take(b'-');
    match cursor.places() {
        (places, 4) if cursor.peek() == Some(b'S') => {
            let (number, top) = Pattern(places).span();
            if number != top {
                return Err(cursor.at);
            }
            let (low, high) = significant(cursor, number, 4, negative)?;
            year_alone(cursor, low, high, 2, before)
        }
        (places, 4) => {
            if negative && Pattern(places).span() == (0, 0) {
                return Err(start);
            }
            calendar_date(cursor, Year { negative, digits: Pattern(places) }, before, place)
        }
        (places, count @ (2 | 3)) if place == Place::Alone => {
            // `span` fills the missing places: 19 reads as 1900 to 1999, 193 as 1930 to 1939.
            let (number, top) = Pattern(places).span();
            let full = places[..count].iter().all(Option::is_some);
            if !full || (negative && number == 0) {
                return Err(start);
            }
            let (low, high) = if negative { (-top, -number) } else { (number, top) };
            let qualified = before || matches!(cursor.peek(), Some(b'?' | b'~' | b'%'));
            let level = if count == 2 && !qualified { 0 } else { 2 };
            year_alone(cursor, low, high, level, before)
        }
        _ => Err(cursor.at),
    }
}

/// The hull of a year, decade or century that nothing but a qualifier may follow.
fn year_alone(cursor: &mut Cursor, low: i64, high: i64, level: u8, before: bool) -> Read<Reading> {
    let level = if before { 2 } else { level };
    let level = if cursor.take_qualifier() { level.max(1) } else { level };
    Ok(Reading { first: Some(Day::new(low, 1, 1)), last: Some(Day::new(high, 12, 31)), level })
}

/// `Y` and five or more digits, or any number of digits with an exponent; `S` may follow.
fn long_year(cursor: &mut Cursor) -> Read<(i64, i64, u8)> {
    cursor.at += 1;
    let negative = cursor.take(b'-');
    let start = cursor.at;
    let (mut number, count) = cursor.digits();
    if count == 0 || cursor.text[start] == b'0' {
        return Err(start);
    }
    let mut level = 1;
    let mut width = count;
    if cursor.take(b'E') {
        let at = cursor.at;
        let (exponent, digits) = cursor.digits();
        if digits == 0 || exponent == 0 {
            return Err(at);
        }
        let exponent = u32::try_from(exponent).unwrap_or(u32::MAX);
        number = number.saturating_mul(10i64.saturating_pow(exponent));
        width = width.saturating_add(exponent as usize);
        level = 2;
    } else if count < 5 {
        return Err(start);
    }
    if cursor.peek() == Some(b'S') {
        let (low, high) = significant(cursor, number, width, negative)?;
        return Ok((low, high, 2));
    }
    let year = if negative { -number } else { number };
    Ok((year, year, level))
}

/// `S` and how many of the year's digits are significant: the others may be any.
fn significant(cursor: &mut Cursor, number: i64, width: usize, negative: bool) -> Read<(i64, i64)> {
    cursor.expect(b'S')?;
    let at = cursor.at;
    let (kept, digits) = cursor.digits();
    let kept = usize::try_from(kept).unwrap_or(usize::MAX);
    if digits == 0 || kept == 0 || kept > width {
        return Err(at);
    }
    let free = u32::try_from(width - kept).unwrap_or(u32::MAX);
    let step = 10i64.saturating_pow(free);
    let low = number / step * step;
    let high = low.saturating_add(step - 1);
    Ok(if negative { (-high, -low) } else { (low, high) })
}

/// A year of four digits, some perhaps not specified.
#[derive(Clone, Copy)]
struct Year {
    negative: bool,
    digits: Pattern<4>,
}

impl Year {
    /// The years it can stand for, in order of time.
    fn candidates(self) -> impl DoubleEndedIterator<Item = i64> {
        let (low, high) = self.digits.span();
        let (low, high) = if self.negative { (-high, -low.max(1)) } else { (low, high) };
        (low..=high).filter(move |year| self.digits.fits(year.abs()))
    }

    fn level(self) -> u8 {
        let [first, second, third, fourth] = self.digits.0.map(|digit| digit.is_some());
        match (first, second, third, fourth) {
            (true, true, true, true) => 0,
            (true, true, true, false) | (true, true, false, false) => 1,
            (false, false, false, false) => 1,
            _ => 2,
        }
    }
}

/// What follows the year: month and day, a season, or nothing; qualifiers anywhere.
fn calendar_date(cursor: &mut Cursor, year: Year, before: bool, place: Place) -> Read<Reading> {
    // A qualifier at the very end speaks of the whole date (level 1); any other needs level 2.
    let mut partial = before;
    let mut qualified = cursor.take_qualifier();
    let (mut month, mut day) = (None, None);
    let month_at = cursor.at + 1;
    if cursor.take(b'-') {
        partial |= qualified | cursor.take_qualifier();
        let pattern = cursor.two_places()?;
        if let (21..=41, true) = (pattern.span().0, pattern.is_full()) {
            let alone = place == Place::Alone && !partial && year.digits.is_full();
            return if alone { Ok(season(year, pattern)) } else { Err(month_at) };
        }
        month = Some(pattern);
        qualified = cursor.take_qualifier();
    }
    let day_at = cursor.at + 1;
    if month.is_some() && cursor.take(b'-') {
        partial |= qualified | cursor.take_qualifier();
        day = Some(cursor.two_places()?);
        qualified = cursor.take_qualifier();
    }
    let at = if day.is_some() { day_at } else { month_at };
    let first = year.candidates().find_map(|year| first_day(year, month, day)).ok_or(at)?;
    let last = year.candidates().rev().find_map(|year| last_day(year, month, day)).ok_or(at)?;

    let complete = first == last && day.is_some() && !partial && !qualified;
    if complete && place != Place::Set && cursor.take(b'T') {
        time(cursor)?;
        return Ok(Reading { first: Some(first), last: Some(last), level: 0 });
    }
    let unspecified = unspecified_level(year, month, day);
    let in_interval = place == Place::Interval && unspecified > 0;
    let mixed = unspecified > 0 && qualified;
    let level = if partial || in_interval || mixed { 2 } else { unspecified.max(qualified.into()) };
    Ok(Reading { first: Some(first), last: Some(last), level })
}

/// The level that digits not specified need.
fn unspecified_level(year: Year, month: Option<Pattern<2>>, day: Option<Pattern<2>>) -> u8 {
    let known = |pattern: Option<Pattern<2>>| pattern.is_some_and(|pattern| pattern.is_full());
    let blank = |pattern: Option<Pattern<2>>| pattern.is_none_or(|pattern| pattern.is_blank());
    match year.level() {
        _ if month.is_none() => year.level(),
        0 if known(month) && day.is_none_or(|day| day.is_full()) => 0,
        0 if (known(month) || blank(month)) && blank(day) => 1,
        1 if year.digits.is_blank() && blank(month) && blank(day) => 1,
        _ => 2,
    }
}

fn months(pattern: Option<Pattern<2>>) -> impl DoubleEndedIterator<Item = u32> {
    (1..=12).filter(move |month| pattern.is_none_or(|pattern| pattern.fits(i64::from(*month))))
}

fn days(
    year: i64,
    month: u32,
    pattern: Option<Pattern<2>>,
) -> impl DoubleEndedIterator<Item = u32> {
    (1..=days_in_month(year, month))
        .filter(move |day| pattern.is_none_or(|pattern| pattern.fits(i64::from(*day))))
}

fn first_day(year: i64, month: Option<Pattern<2>>, day: Option<Pattern<2>>) -> Option<Day> {
    months(month).find_map(|month| Some(Day::new(year, month, days(year, month, day).next()?)))
}

fn last_day(year: i64, month: Option<Pattern<2>>, day: Option<Pattern<2>>) -> Option<Day> {
    months(month)
        .rev()
        .find_map(|month| Some(Day::new(year, month, days(year, month, day).next_back()?)))
}

/// Seasons 21 to 41; the hulls are explained in the module's head.
fn season(year: Year, code: Pattern<2>) -> Reading {
    let year = year.candidates().next().unwrap_or_default();
    let code = code.span().0 as u32;
    let months = |from: u32, to: u32| (Day::new(year, from, 1), Day::month_end(year, to));
    let across_new_year = (Day::new(year - 1, 12, 1), Day::month_end(year + 1, 2));
    let (first, last) = match code {
        21 | 23 => months(3, 11),
        22 | 24 | 28 | 30 => across_new_year,
        25 | 31 => months(3, 5),
        26 | 32 => months(6, 8),
        27 | 29 => months(9, 11),
        33..=36 => months((code - 33) * 3 + 1, (code - 33) * 3 + 3),
        37..=39 => months((code - 37) * 4 + 1, (code - 37) * 4 + 4),
        _ => months((code - 40) * 6 + 1, (code - 40) * 6 + 6),
    };
    Reading { first: Some(first), last: Some(last), level: if code <= 24 { 1 } else { 2 } }
}

/// `hh:mm:ss`, perhaps a fraction, perhaps `Z` or an offset from -12:00 to +14:00.
fn time(cursor: &mut Cursor) -> Read<()> {
    let at = cursor.at;
    let hour = cursor.two_digits()?;
    cursor.expect(b':')?;
    let minute = cursor.two_digits()?;
    cursor.expect(b':')?;
    let second = cursor.two_digits()?;
    let mut fraction = 0;
    if cursor.take(b'.') {
        let (number, count) = cursor.digits();
        if count == 0 {
            return Err(cursor.at);
        }
        fraction = number;
    }
    let midnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
    if (hour > 23 && !midnight) || minute > 59 || second > 59 {
        return Err(at);
    }
    if cursor.take(b'Z') { Ok(()) } else { offset(cursor) }
}

fn offset(cursor: &mut Cursor) -> Read<()> {
    let at = cursor.at;
    let negative = cursor.take(b'-');
    if !negative && !cursor.take(b'+') {
        return Ok(());
    }
    let (number, count) = cursor.digits();
    let (hours, minutes) = match count {
        2 if cursor.take(b':') => (number, cursor.two_digits()?),
        2 => (number, 0),
        4 => (number / 100, number % 100),
        _ => return Err(at),
    };
    let total = hours * 60 + minutes;
    let allowed = if negative { 1..=12 * 60 } else { 0..=14 * 60 };
    if minutes < 60 && allowed.contains(&total) { Ok(()) } else { Err(at) }
}
