//! Reads typed values from a cell's text.

use std::borrow::Cow;

use chrono::Datelike;
use concord_model::Edtf;

/// The order of day, month and year. A date that begins with its year is read in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    Ymd,
    Dmy,
    Mdy,
}

impl DateOrder {
    /// `ymd`, `dmy` or `mdy`; anything else is `ymd`.
    pub(super) fn named(name: Option<&str>) -> Self {
        match name {
            Some("mdy") => Self::Mdy,
            Some("dmy") => Self::Dmy,
            _ => Self::Ymd,
        }
    }
}

/// The ASCII digit for an Arabic-Indic or Persian one; any other sign as it is.
pub(super) fn ascii_digit(sign: char) -> char {
    let digit = match sign {
        '\u{660}'..='\u{669}' => sign as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => sign as u32 - 0x6f0,
        other => return other,
    };
    char::from_digit(digit, 10).unwrap_or(sign)
}

/// The text with ASCII digits.
fn latin_digits(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().map(ascii_digit).collect()),
    }
}

/// Names of the months: English, French, Spanish, and Arabic as said in the Levant and in Egypt.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv", "enero", "ene", "يناير", "كانون الثاني"],
    &["february", "feb", "février", "fevrier", "févr", "febrero", "فبراير", "شباط"],
    &["march", "mar", "mars", "marzo", "مارس", "آذار"],
    &["april", "apr", "avril", "avr", "abril", "abr", "أبريل", "نيسان"],
    &["may", "mai", "mayo", "مايو", "أيار"],
    &["june", "jun", "juin", "junio", "يونيو", "حزيران"],
    &["july", "jul", "juillet", "juil", "julio", "يوليو", "تموز"],
    &["august", "aug", "août", "aout", "agosto", "ago", "أغسطس", "آب"],
    &["september", "sep", "sept", "septembre", "septiembre", "سبتمبر", "أيلول"],
    &["october", "oct", "octobre", "octubre", "أكتوبر", "تشرين الأول"],
    &["november", "nov", "novembre", "noviembre", "نوفمبر", "تشرين الثاني"],
    &["december", "dec", "décembre", "decembre", "déc", "diciembre", "dic", "ديسمبر", "كانون الأول"],
];

fn month_named(text: &str) -> Option<u32> {
    let name = text.trim().trim_end_matches('.').to_lowercase();
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name.as_str())).map(|(month, _)| month)
}

/// `5 March 2021`, `March 5, 2021`, `5 de marzo de 2021`, `March 2021`.
fn date_in_words(text: &str) -> Option<Edtf> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split([' ', ',', '-', '/', '.'])
        .filter(|word| !word.is_empty() && *word != "de" && *word != "del")
        .collect();
    let number = |word: &str| -> Option<u32> {
        word.trim_end_matches("er").trim_end_matches("th").parse().ok()
    };
    let year = |word: &str| (word.len() == 4).then(|| number(word))?;
    let (day, month, year) = match words[..] {
        [month, last] => (None, month_named(month)?, year(last)?),
        [first, second, last] => match month_named(second) {
            Some(month) => (Some(number(first)?), month, year(last)?),
            None => (Some(number(second)?), month_named(first)?, year(last)?),
        },
        // Months of two words.
        [first, second, third, last] => {
            (Some(number(first)?), month_named(&format!("{second} {third}"))?, year(last)?)
        }
        _ => return None,
    };
    let text = match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    };
    Edtf::parse(&text).ok()
}

/// A date at the precision its table states; `None` for a precision that does not exist.
pub(super) fn at_precision(date: &Edtf, precision: &str) -> Option<Edtf> {
    let plain = |date: &Edtf| date.as_str().bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let (first, last) = date.hull();
    let cut = |text: String| Edtf::parse(&text).ok();
    let marked = match precision {
        "day" => None,
        "approximate" if plain(date) => cut(format!("{date}~")),
        "within" => match (first, last) {
            _ if plain(date) => cut(format!("{date}~")),
            (Some(first), Some(last)) if is_month_end(last) && first.day() == 1 => {
                match (first.year() == last.year(), first.month(), last.month()) {
                    (true, 1, 12) => cut(format!("{:04}", first.year())),
                    (true, from, to) if from == to => cut(format!("{:04}-{from:02}", first.year())),
                    _ => None,
                }
            }
            _ => None,
        },
        "month" => first.and_then(|day| cut(format!("{}~", day.format("%Y-%m")))),
        "year" => first.and_then(|day| cut(format!("{}~", day.format("%Y")))),
        "approximate" => None,
        _ => return None,
    };
    Some(marked.unwrap_or_else(|| date.clone()))
}

fn is_month_end(day: chrono::NaiveDate) -> bool {
    day.succ_opt().is_none_or(|next| next.month() != day.month())
}

/// A date: EDTF, numbers separated by `/`, `.`, `-` or a space, or a month in words.
pub(super) fn date(text: &str, order: DateOrder) -> Option<Edtf> {
    let text = &*latin_digits(text);
    // Two or three digits are a century or a decade in EDTF, and hardly ever meant as such in a table.
    if text.len() >= 4
        && let Ok(date) = Edtf::parse(text)
    {
        return Some(date);
    }
    let midnight = |text: &str| text.chars().all(|letter| "0:.Z".contains(letter));
    let day = match text.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') && midnight(time) => day,
        _ => text,
    };
    let parts: Vec<&str> = day.split(['/', '.', '-', ' ']).collect();
    if let Some(date) = date_in_words(day) {
        return Some(date);
    }
    let [first, second, third] = parts[..] else { return None };
    let (year, month, day) = match order {
        _ if first.len() == 4 => (first, second, third),
        DateOrder::Ymd => return None,
        DateOrder::Dmy => (third, second, first),
        DateOrder::Mdy => (third, first, second),
    };
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let plain = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| Edtf::parse(&format!("{year}-{month:02}-{day:02}")).ok())?
}

/// A date cut to its month; a text that is not a day is left as it is.
pub(super) fn month(text: &str, order: DateOrder) -> Option<Edtf> {
    let date = date(text, order)?;
    let is_day =
        date.as_str().len() == 10 && date.earliest().is_some() && date.earliest() == date.latest();
    if is_day { Edtf::parse(&date.as_str()[..7]).ok() } else { Some(date) }
}

/// A period from its ends; a missing end is unknown (EDTF: empty), equal ends are one date.
pub(super) fn period(start: Option<&Edtf>, end: Option<&Edtf>) -> Option<Edtf> {
    match (start, end) {
        (Some(start), Some(end)) if start == end => Some(start.clone()),
        (Some(start), Some(end)) => Edtf::parse(&format!("{start}/{end}")).ok(),
        (Some(start), None) => Edtf::parse(&format!("{start}/")).ok(),
        (None, Some(end)) => Edtf::parse(&format!("/{end}")).ok(),
        (None, None) => None,
    }
}

/// The years 0000 and 9999 stand for a date that is not known more often than for a year.
pub(super) fn is_placeholder(date: &Edtf) -> bool {
    let (first, last) = date.hull();
    first.is_some_and(|day| day.year() == 0) || last.is_some_and(|day| day.year() == 9999)
}

/// A number, finite, with the given decimal mark. Spaces and apostrophes between digits, and points
/// where the decimal mark is a comma, part thousands.
pub(super) fn number(text: &str, decimal: char) -> Option<f64> {
    let plain =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let text = latin_digits(text);
    let text = match parts_thousands(&text, if decimal == ',' { '.' } else { ',' }) {
        Some(joined) => joined,
        None => text.into_owned(),
    };
    let text = if decimal == ',' { text.replace(',', ".") } else { text };
    let text = text.replace('\u{2212}', "-");
    plain(&text).then(|| text.parse().ok())?.filter(|number: &f64| number.is_finite())
}

/// The number without what parts its thousands; `None` where nothing does, or not in threes.
fn parts_thousands(text: &str, other: char) -> Option<String> {
    let marks = [' ', '\u{a0}', '\u{202f}', '\'', '’', other];
    let mark = text.chars().find(|sign| marks.contains(sign))?;
    let decimal = if other == '.' { ',' } else { '.' };
    let (whole, rest) = match text.find(decimal) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let mut groups = whole.split(mark);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let fits = (1..=3).contains(&first.len()) && digits(first);
    // A single point after one to three digits is a decimal sign more often than not.
    let many = whole.matches(mark).count() > 1 || !rest.is_empty() || mark != other;
    (fits && many && groups.all(|group| group.len() == 3 && digits(group)))
        .then(|| format!("{}{rest}", whole.replace(mark, "")))
}

/// A whole number from 0, with the given decimal mark.
pub(super) fn count(text: &str, decimal: char) -> Option<i64> {
    let number = number(text, decimal)?;
    (number.fract() == 0.0 && (0.0..=9e15).contains(&number)).then_some(number as i64)
}

/// Yes or no.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "oui" | "o" | "si" | "sí" | "s" | "vrai" | "x" | "نعم" => {
            Some(true)
        }
        "0" | "false" | "no" | "n" | "non" | "faux" | "لا" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_numbers_and_in_words() {
        for (text, expected) in [
            ("05-03-2021", Some("2021-03-05")),
            ("05 March 2021", Some("2021-03-05")),
            ("5 mars 2021", Some("2021-03-05")),
            ("1er mars 2021", Some("2021-03-01")),
            ("5 de marzo de 2021", Some("2021-03-05")),
            ("March 5, 2021", Some("2021-03-05")),
            ("03-Mar-2021", Some("2021-03-03")),
            ("٥/٣/٢٠٢١", Some("2021-03-05")),
            ("5 تشرين الثاني 2021", Some("2021-11-05")),
            ("Sept 1973", Some("1973-09")),
            ("2021-03-05", Some("2021-03-05")),
            ("2021-03-05 00:00:00.000", Some("2021-03-05")),
            ("31 February 2021", None),
            ("5 Smarch 2021", None),
            ("0000-00-00", None),
            ("99/99/9999", None),
        ] {
            let found = date(text, DateOrder::Dmy);
            assert_eq!(found.as_ref().map(Edtf::as_str), expected, "{text}");
        }
    }

    #[test]
    fn the_precision_that_a_table_states_is_kept() {
        for (text, precision, expected) in [
            ("1994-04-07", "day", Some("1994-04-07")),
            ("1994-04-07", "approximate", Some("1994-04-07~")),
            ("1994-04-07", "within", Some("1994-04-07~")),
            ("1994-04-07/1994-04-12", "within", Some("1994-04-07/1994-04-12")),
            ("1994-04-01/1994-04-30", "within", Some("1994-04")),
            ("1996-02-01/1996-02-29", "within", Some("1996-02")),
            ("1996-02-01/1996-02-28", "within", Some("1996-02-01/1996-02-28")),
            ("1994-01-01/1994-12-31", "within", Some("1994")),
            ("1994-04-07/1994-04-12", "day", Some("1994-04-07/1994-04-12")),
            ("1994-04-15", "month", Some("1994-04~")),
            ("1994-04-15", "year", Some("1994~")),
            ("1994-04-15", "fortnight", None),
        ] {
            let found = at_precision(&Edtf::parse(text).unwrap(), precision);
            assert_eq!(found.as_ref().map(Edtf::as_str), expected, "{text} {precision}");
        }
    }

    #[test]
    fn numbers_with_either_decimal_mark() {
        for (text, decimal, expected) in [
            ("1.5", '.', Some(1.5)),
            ("1,5", ',', Some(1.5)),
            ("1.234,5", ',', Some(1234.5)),
            ("1,234.5", '.', Some(1234.5)),
            ("1 234 567", '.', Some(1_234_567.0)),
            ("1’234", '.', Some(1234.0)),
            ("−3", '.', Some(-3.0)),
            ("٤٢", '.', Some(42.0)),
            ("1,5", '.', None),
            ("1e308", '.', Some(1e308)),
            ("1e309", '.', None),
            ("NaN", '.', None),
            ("inf", '.', None),
            ("0x10", '.', None),
        ] {
            assert_eq!(number(text, decimal), expected, "{text}");
        }
        assert_eq!([count("12", '.'), count("1.5", '.'), count("-1", '.')], [Some(12), None, None]);
    }
}
