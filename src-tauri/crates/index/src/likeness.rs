//! Whether two names may be one person's. Names are compared word by word, in any order, over folded
//! and transliterated letters; initials stand for what they begin, and a word that sounds alike or is
//! a slip of the pen away counts nearly as much as the same.

use std::borrow::Cow;

use concord_model::Id;

use crate::fold;

/// A registered person who may be the one asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// The person.
    pub person: Id,
    /// How alike, 0 to 1.
    pub score: f64,
    /// Why, as stable words: `name-same`, `name-order`, `name-spelling`, `name-initials`,
    /// `name-part`, `name-other`, `born-same`, `born-near`, `born-differs`.
    pub reasons: Vec<&'static str>,
}

/// Names less alike than this are not worth a warning.
pub(crate) const THRESHOLD: f64 = 0.74;
/// Below this, two words are different words.
const SLIP: f64 = 0.86;
/// An initial says less than a word.
const INITIAL: f64 = 0.4;
/// What each word without a counterpart takes from the score.
const SPARE: f64 = 0.05;

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// In Latin letters, folded.
    pub(crate) latin: String,
    pub(crate) sound: String,
}

/// The words of a name.
pub(crate) fn words(name: &str) -> Vec<Word> {
    let folded = fold::words(name);
    folded.iter().map(|word| Word { latin: latin(word).into_owned(), sound: sound(word) }).collect()
}

/// Letters of Arabic that mostly carry vowels inside a word; other spellings leave them out.
fn carries_vowel(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ء' | 'ئ' | 'ؤ' | 'ع')
}

/// A folded word in Latin letters.
fn latin(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let written = deunicode::deunicode(word).to_lowercase();
    Cow::Owned(written.chars().filter(char::is_ascii_alphanumeric).collect())
}

/// What is left of a word when spellings of one name are made alike: its consonants in classes.
pub(crate) fn sound(word: &str) -> String {
    let is_arabic = word.chars().any(|letter| ('\u{620}'..='\u{6d3}').contains(&letter));
    let word = match is_arabic {
        true => Cow::Owned(
            word.chars()
                .enumerate()
                .filter(|(place, letter)| *place == 0 || !carries_vowel(*letter))
                .map(|(_, letter)| letter)
                .collect::<String>(),
        ),
        false => Cow::Borrowed(word),
    };
    let letters = latin(&word).into_owned().into_bytes();
    let mut key = String::new();
    let mut last = None;
    let mut place = 0;
    while let Some(&letter) = letters.get(place) {
        let next = letters.get(place + 1).copied().unwrap_or(b' ');
        // A silent h does not make the vowel after it an inner one.
        let first = letters[..place].iter().all(|before| *before == b'h');
        let (class, width) = class_of(letter, next, first);
        // Doubled consonants count once; over a vowel they are two.
        if let Some(class) = class
            && last != Some(class)
        {
            key.push(class);
        }
        last = class;
        place += width;
    }
    key.truncate(8);
    key
}

/// The class of the letter or pair that stands here, and how many letters it takes.
fn class_of(letter: u8, next: u8, first: bool) -> (Option<char>, usize) {
    let soft = matches!(next, b'e' | b'i' | b'y');
    match (letter, next) {
        (b'p', b'h') => (Some('F'), 2),
        (b's' | b'c', b'h') | (b't', b'z' | b's') => (Some('S'), 2),
        (b't', b'h') => (Some('T'), 2),
        (b'd', b'h') => (Some('D'), 2),
        (b'k' | b'g', b'h') | (b'c', b'k' | b'c') => (Some('K'), 2),
        (b'q', b'u') => (Some('K'), 2),
        (b'd', b'j') | (b'z', b'h') => (Some('J'), 2),
        (b'y', b'a' | b'e' | b'i' | b'o' | b'u') if first => (Some('J'), 1),
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => (first.then_some('A'), 1),
        (b'h', _) => (None, 1),
        (b'c', _) if soft => (Some('S'), 1),
        (b'g', _) if soft => (Some('J'), 1),
        (b'b' | b'v' | b'w', _) => (Some('B'), 1),
        (b'c' | b'k' | b'q', _) => (Some('K'), 1),
        (b's' | b'z' | b'x', _) => (Some('S'), 1),
        (other, _) => (Some(char::from(other.to_ascii_uppercase())), 1),
    }
}

/// How two words fit, 0 to 1.
fn fit(a: &Word, b: &Word) -> f64 {
    if a.latin == b.latin {
        return 1.0;
    }
    let (short, long) =
        if a.latin.len() <= b.latin.len() { (&a.latin, &b.latin) } else { (&b.latin, &a.latin) };
    if short.len() == 1 {
        return if long.starts_with(short.as_str()) { 0.9 } else { 0.0 };
    }
    let alike = strsim::jaro_winkler(&a.latin, &b.latin);
    if a.sound == b.sound && a.sound.len() >= 2 {
        return 0.93_f64.max(alike * 0.98);
    }
    if short.len() >= 4 && long.starts_with(short.as_str()) {
        return 0.9;
    }
    if alike >= SLIP { alike * 0.97 } else { 0.0 }
}

/// How alike two names are, and in what way they differ; `None` below the threshold.
pub(crate) fn compare(asked: &[Word], other: &[Word]) -> Option<(f64, Vec<&'static str>)> {
    let (short, long) = if asked.len() <= other.len() { (asked, other) } else { (other, asked) };
    if short.is_empty() || (short.len() == 1 && long.len() > 1) {
        return None;
    }
    let mut order: Vec<usize> = (0..short.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(short[*place].latin.len()));
    let mut taken = vec![false; long.len()];
    let (mut sum, mut weights) = (0.0, 0.0);
    let (mut initials, mut spelling, mut full) = (false, false, 0);
    let mut turned = false;
    for place in order {
        let word = &short[place];
        let mut best = (0.0, usize::MAX);
        for (at, candidate) in long.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            let fit = fit(word, candidate);
            // Of two that fit as well, the one in the same place.
            if fit > best.0 || (fit == best.0 && fit > 0.0 && at == place) {
                best = (fit, at);
            }
        }
        let is_initial =
            word.latin.len() == 1 || long.get(best.1).is_some_and(|word| word.latin.len() == 1);
        let weight = if is_initial { INITIAL } else { 1.0 };
        weights += weight;
        sum += best.0 * weight;
        if best.0 == 0.0 {
            continue;
        }
        taken[best.1] = true;
        turned |= best.1 != place;
        match (is_initial, best.0 < 1.0) {
            (true, inexact) => initials |= inexact,
            (false, inexact) => {
                full += 1;
                spelling |= inexact;
            }
        }
    }
    let spare = (long.len() - short.len()) as f64;
    let score = sum / weights * (1.0 - (SPARE * spare).min(0.2));
    // One shared word and some initials is too little, unless both names are little more than that.
    let enough = full >= 2 || (full + usize::from(initials) >= 2) || short.len() == full;
    let all_initials = short.iter().all(|word| word.latin.len() == 1) && full == 0;
    if score < THRESHOLD || !(enough || all_initials) {
        return None;
    }
    let mut reasons = Vec::new();
    if spelling {
        reasons.push("name-spelling");
    }
    if initials {
        reasons.push("name-initials");
    }
    if long.len() > short.len() {
        reasons.push("name-part");
    } else if turned {
        reasons.push("name-order");
    }
    if reasons.is_empty() {
        reasons.push("name-same");
    }
    Some((score, reasons))
}

/// What the years of birth add to a score, and the reason.
pub(crate) fn compare_years(asked: Option<i32>, other: Option<i32>) -> (f64, Option<&'static str>) {
    let (Some(asked), Some(other)) = (asked, other) else { return (0.0, None) };
    match (asked - other).abs() {
        0 => (0.05, Some("born-same")),
        // A year's difference is common between sources.
        1 => (0.02, Some("born-near")),
        2..=5 => (-0.06, Some("born-differs")),
        _ => (-0.2, Some("born-differs")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (a, b) in [
            ("Mohammed", "Muhamad"),
            ("Mohammed", "محمد"),
            ("Mahmoud", "محمود"),
            ("Ivanov", "Иванов"),
            ("Gimenez", "Jimenez"),
            ("Hernández", "Ernandes"),
            ("Philip", "Filip"),
            ("Sheikh", "Cheikh"),
            ("Yusuf", "Youssef"),
            ("Valdés", "Baldez"),
            ("Schmidt", "Shmit"),
        ] {
            let of = |name: &str| sound(&fold::fold(name));
            if a == "Schmidt" {
                assert_ne!(of(a), of(b), "a letter more is another sound");
            } else {
                assert_eq!(of(a), of(b), "{a} {b}");
            }
        }
    }

    #[test]
    fn names_are_compared_in_any_order_with_initials_and_slips() {
        let compare = |a: &str, b: &str| compare(&words(a), &words(b));
        for (a, b, reason) in [
            ("José Muñoz Rojas", "jose munoz rojas", "name-same"),
            ("Muñoz Rojas José", "José Muñoz Rojas", "name-order"),
            ("J. Muñoz Rojas", "José Muñoz Rojas", "name-initials"),
            ("Jose Munoz", "José Muñoz Rojas", "name-part"),
            ("Jose Munos", "José Muñoz", "name-spelling"),
            ("Mohamed Salah", "محمد صلاح", "name-spelling"),
            ("A. B. C.", "A.B.C.", "name-same"),
        ] {
            let (score, reasons) = compare(a, b).unwrap_or_default();
            assert!(score >= THRESHOLD && reasons.contains(&reason), "{a} {b} {score} {reasons:?}");
        }
        for (a, b) in [
            ("José Muñoz", "José Fuentes"),
            ("José", "José Muñoz Rojas"),
            ("Ana María Soto", "Pedro Soto Vera"),
            ("", "José Muñoz"),
        ] {
            assert_eq!(compare(a, b), None, "{a} {b}");
        }
    }
}
