//! One spelling for what people write in several ways: case, accents, Arabic letter forms, digits.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    canonical_combining_class, decompose_compatible, is_combining_mark,
};

/// Marks that a search leaves out of account: accents of Latin, Greek and Cyrillic, points of Hebrew
/// and Arabic. In other scripts a mark is part of the word (the vowel signs of Devanagari or Burmese).
fn is_ignored(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}' | '\u{200c}'..='\u{200f}')
}

/// Letters that do not decompose but are written for one another.
fn replacement(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        // Arabic: alef wasla; ta marbuta; alef maksura and Persian yeh; Persian kaf.
        'ٱ' => "ا",
        'ة' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        _ => return None,
    })
}

/// Folds a text: compatibility decomposition, lower case, no accents, Arabic letter forms unified,
/// decimal digits of Arabic scripts as ASCII.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Marks that stay have to be put in canonical order; then the text is read once more, slowly.
    let mut ordered = true;
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        decompose_compatible(letter, |part| {
            ordered &= is_ignored(part) || canonical_combining_class(part) == 0;
            push_folded(&mut folded, part);
        });
    }
    if !ordered {
        folded.clear();
        text.nfkd().for_each(|part| push_folded(&mut folded, part));
    }
    folded
}

fn push_folded(folded: &mut String, letter: char) {
    for letter in letter.to_lowercase().filter(|letter| !is_ignored(*letter)) {
        match (replacement(letter), arabic_digit(letter)) {
            (Some(instead), _) => folded.push_str(instead),
            (None, Some(digit)) => folded.push(digit),
            (None, None) => folded.push(letter),
        }
    }
}

fn arabic_digit(letter: char) -> Option<char> {
    let zero = match letter {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(letter as u32 - zero as u32, 10)
}

/// Scripts written without spaces where each sign is a word of its own: Han and kana.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{2ffff}')
}

/// The words of a text, folded, in order.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    let mut word = String::new();
    let mut finish = |word: &mut String| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    for letter in folded.chars() {
        if stands_alone(letter) {
            finish(&mut word);
            word.push(letter);
            finish(&mut word);
        } else if letter.is_alphanumeric() || is_combining_mark(letter) {
            word.push(letter);
        } else {
            finish(&mut word);
        }
    }
    finish(&mut word);
    words
}
