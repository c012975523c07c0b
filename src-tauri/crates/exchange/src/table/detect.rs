//! Guesses at how a table is written down. Each guess is shown to the user, who can correct it.

use super::Table;

/// How many rows are looked at.
const LOOKED_AT: usize = 20_000;

/// The row of the headings, as an index: the first in which half the columns are filled.
pub(super) fn header_index(table: &Table) -> usize {
    let filled =
        |index: usize| table.row(index).cells().filter(|cell| !cell.trim().is_empty()).count();
    let head = table.len().min(20);
    let widest = (0..head).map(filled).max().unwrap_or(0);
    (0..head).find(|index| filled(*index) * 2 >= widest).unwrap_or(0)
}

/// `,` where more numbers are written with it, else `.`; and whether both occur.
pub(super) fn decimal(table: &Table, first: usize) -> (&'static str, bool) {
    let (mut points, mut commas) = (0usize, 0usize);
    for cell in cells(table, first) {
        match decimal_mark(cell) {
            Some('.') => points += 1,
            Some(_) => commas += 1,
            None => {}
        }
    }
    (if commas > points { "," } else { "." }, points > 0 && commas > 0)
}

fn cells(table: &Table, first: usize) -> impl Iterator<Item = &str> {
    table.rows().skip(first).take(LOOKED_AT).flat_map(super::Row::cells).map(str::trim)
}

/// The mark of a number that is written with exactly one.
fn decimal_mark(cell: &str) -> Option<char> {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, rest) = digits.split_once(['.', ','])?;
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (number(whole) && number(rest)).then(|| digits.as_bytes()[whole.len()] as char)
}

/// `ymd`, `dmy` or `mdy`; and whether it is a guess that the cells do not settle.
pub(super) fn date_order(table: &Table, first: usize) -> (&'static str, bool) {
    let (mut day_first, mut month_first, mut either) = (0usize, 0usize, 0usize);
    for cell in cells(table, first) {
        match leading_pair(cell) {
            Some((13..=31, 1..=12)) => day_first += 1,
            Some((1..=12, 13..=31)) => month_first += 1,
            Some((1..=12, 1..=12)) => either += 1,
            _ => {}
        }
    }
    match (day_first, month_first, either) {
        (0, 0, 0) => ("ymd", false),
        (_, 0, _) => ("dmy", day_first == 0),
        (0, _, _) => ("mdy", false),
        _ => (if day_first >= month_first { "dmy" } else { "mdy" }, true),
    }
}

/// The first two numbers of a date whose year comes last.
fn leading_pair(cell: &str) -> Option<(u32, u32)> {
    let mut parts = cell.split(['/', '.', '-']);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = year.split(' ').next()?;
    if parts.next().is_some() || year.len() != 4 || first.len() > 2 || second.len() > 2 {
        return None;
    }
    year.parse::<u32>().ok()?;
    Some((first.parse().ok()?, second.parse().ok()?))
}
