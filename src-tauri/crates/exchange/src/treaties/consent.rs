//! How a State bound itself, as tables mark it beside the date.

use concord_model::Edtf;

/// The marks of the UN Treaty Collection; their case matters.
const MARKS: [(&str, &str); 7] = [
    ("AA", "approval"),
    ("A", "acceptance"),
    ("a", "accession"),
    ("d", "succession"),
    ("s", "signature"),
    ("c", "ratification"),
    ("r", "ratification"),
];

/// Words for it: English, French, Spanish.
const WORDS: [(&str, &str); 20] = [
    ("definitive signature", "signature"),
    ("signature définitive", "signature"),
    ("signature", "signature"),
    ("ratification", "ratification"),
    ("ratified", "ratification"),
    ("ratificación", "ratification"),
    ("formal confirmation", "ratification"),
    ("accession", "accession"),
    ("acceded", "accession"),
    ("adhésion", "accession"),
    ("adhesión", "accession"),
    ("acceptance", "acceptance"),
    ("acceptation", "acceptance"),
    ("aceptación", "acceptance"),
    ("approval", "approval"),
    ("approbation", "approval"),
    ("aprobación", "approval"),
    ("succession", "succession"),
    ("sucesión", "succession"),
    ("none", "none"),
];

/// What says that the State has not bound itself.
const NOT_BOUND: [&str; 10] = [
    "no action",
    "no action taken",
    "none",
    "not a party",
    "not party",
    "not ratified",
    "not bound",
    "signatory",
    "non partie",
    "aucune action",
];

/// A date with its mark: how the State bound itself, and when; the day is missing where the cell says
/// only that it is not bound, or only how it bound itself.
pub(super) fn read(
    text: &str,
    date: impl Fn(&str) -> Option<Edtf>,
) -> Option<(&'static str, Option<Edtf>)> {
    let lower = text.trim().to_lowercase();
    if NOT_BOUND.contains(&lower.as_str()) {
        return Some(("none", None));
    }
    if let Some(day) = date(text.trim()) {
        return Some(("ratification", Some(day)));
    }
    if let Some(code) = named(text) {
        return Some((code, None));
    }
    let (rest, code) = without_mark(text);
    date(rest).map(|day| (code.unwrap_or("ratification"), Some(day)))
}

/// How a State bound itself, by name or by mark.
pub(super) fn named(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let lower = text.to_lowercase();
    if NOT_BOUND.contains(&lower.as_str()) {
        return Some("none");
    }
    let mark = MARKS.iter().find(|(mark, _)| *mark == text);
    let word = WORDS.iter().find(|(word, _)| *word == lower);
    mark.or(word).map(|(_, code)| *code)
}

/// A date without what stands behind it: a mark, bare or in brackets, and numbers of footnotes.
pub(super) fn without_mark(text: &str) -> (&str, Option<&'static str>) {
    let mut rest = text.trim();
    let mut code = None;
    while let Some((before, last)) = last_word(rest) {
        let bare = last.trim_matches(['(', ')', '[', ']', ',', '*']);
        let footnote = bare.len() <= 2 && bare.bytes().all(|byte| byte.is_ascii_digit());
        match named(bare) {
            Some(found) if found != "none" => code = code.or(Some(found)),
            // Behind a year; a day or a month never stands there.
            _ if footnote && names_a_year(before) => {}
            _ => break,
        }
        rest = before;
    }
    (rest, code)
}

/// The last word, also where a bracket stands right behind a year: `1985(a)`.
fn last_word(text: &str) -> Option<(&str, &str)> {
    let at = text.rfind([' ', '\u{a0}', '(', '['])?;
    let from = if text[at..].starts_with(['(', '[']) {
        at
    } else {
        at + text[at..].chars().next()?.len_utf8()
    };
    let (before, last) = (text[..at].trim_end(), &text[from..]);
    (!before.is_empty()).then_some((before, last))
}

fn names_a_year(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_digit());
    words.any(|word| word.len() == 4)
}

/// A date, with or without what stands behind it.
pub(super) fn day(text: &str, date: impl Fn(&str) -> Option<Edtf>) -> Option<Edtf> {
    date(text.trim()).or_else(|| date(without_mark(text).0))
}

/// Yes or no.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "oui" | "sí" | "si" | "accepted" | "accepté" => Some(true),
        "no" | "n" | "non" | "not accepted" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_words_and_footnotes_are_told_from_the_date() {
        let date = |text: &str| crate::import::read_date(text, Some("dmy"));
        for (text, code, day) in [
            ("10 Feb 1972", "ratification", Some("1972-02-10")),
            ("13 Aug 1985 a", "accession", Some("1985-08-13")),
            ("13 Aug 1985 (a)", "accession", Some("1985-08-13")),
            ("13 Aug 1985(a)", "accession", Some("1985-08-13")),
            ("4 May 1993 A", "acceptance", Some("1993-05-04")),
            ("4 May 1993 AA", "approval", Some("1993-05-04")),
            ("12 Mar 2001 d", "succession", Some("2001-03-12")),
            ("12 Mar 2001 s", "signature", Some("2001-03-12")),
            ("10 Feb 1972 a 3", "accession", Some("1972-02-10")),
            ("10 Feb 1972 3, 4", "ratification", Some("1972-02-10")),
            ("1972-02-10", "ratification", Some("1972-02-10")),
            ("1972-02", "ratification", Some("1972-02")),
            ("31/12/1990 a", "accession", Some("1990-12-31")),
            ("30 Nov 1993 Ratification", "ratification", Some("1993-11-30")),
            ("30 nov 1993 adhésion", "accession", Some("1993-11-30")),
            ("No action", "none", None),
            ("Accession", "accession", None),
        ] {
            let read = read(text, date);
            let found = read.as_ref().map(|(code, day)| (*code, day.as_ref().map(Edtf::as_str)));
            assert_eq!(found, Some((code, day)), "{text}");
        }
        assert_eq!(read("soon", date), None);
        assert_eq!(read("32 Feb 1972", date), None);
        assert_eq!(read("=HYPERLINK(\"x\")", date), None);
    }
}
