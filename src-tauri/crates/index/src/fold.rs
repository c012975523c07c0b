//! One spelling for what people write in several ways: case, accents, letter forms, digits; and
//! where words begin and end, in scripts with and without spaces.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    canonical_combining_class, decompose_compatible, is_combining_mark,
};

/// Letters of a word beyond this number are left out of account: what is longer is no word but a
/// code or a run of data, and must not fill the vocabulary.
const MAX_WORD: usize = 64;

/// Marks that a search leaves out of account: accents of Latin, Greek and Cyrillic, points of Hebrew
/// and Arabic, the Arabic tatweel, and characters without a width. In other scripts a mark is part of
/// the word (the vowel signs of Devanagari or Burmese).
fn is_ignored(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
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
        'ħ' => "h",
        'þ' => "th",
        'ı' => "i",
        // Greek sigma at the end of a word.
        'ς' => "σ",
        // Arabic: alef wasla; ta marbuta, also as Urdu writes it, and the forms of heh; alef maksura
        // and the yehs of Persian, Urdu and Pashto; the kafs of Persian and Pashto.
        'ٱ' => "ا",
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ە' => "ه",
        'ى' | 'ی' | 'ے' | 'ې' | 'ۍ' => "ي",
        'ک' | 'ڪ' | 'ګ' => "ك",
        _ => return None,
    })
}

/// The zeros of the scripts that have decimal digits of their own (Unicode 14, category Nd), those
/// left out that decompose to ASCII.
const ZEROS: [char; 57] = [
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{1e140}',
    '\u{1e2f0}',
];

/// A decimal digit of any script as ASCII.
fn digit(letter: char) -> Option<char> {
    if letter < ZEROS[0] || !letter.is_numeric() {
        return None;
    }
    let zero = ZEROS.get(ZEROS.partition_point(|zero| *zero <= letter).checked_sub(1)?)?;
    char::from_digit((letter as u32 - *zero as u32).min(10), 10)
}

/// A text with decimal digits of any script as ASCII, and nothing else changed.
pub(crate) fn fold_digits(text: &str) -> String {
    text.chars().map(|letter| digit(letter).unwrap_or(letter)).collect()
}

/// Folds a text: compatibility decomposition, lower case, no accents, Arabic letter forms unified,
/// decimal digits of any script as ASCII. Folding what is folded changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    pieces(text, |piece, _| folded.push_str(piece));
    folded
}

/// Folds letter by letter, each with the marks that follow it, and tells where it stands in the text
/// (in bytes).
fn pieces(text: &str, mut take: impl FnMut(&str, Range<usize>)) {
    let mut letters = text.char_indices().peekable();
    let mut folded = String::new();
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        folded.clear();
        if letter.is_ascii() && letters.peek().is_none_or(|(_, next)| next.is_ascii()) {
            folded.push(letter.to_ascii_lowercase());
            take(&folded, start..end);
            continue;
        }
        while let Some((at, mark)) = letters.peek()
            && canonical_combining_class(*mark) != 0
        {
            end = at + mark.len_utf8();
            letters.next();
        }
        let whole = &text[start..end];
        if end == start + letter.len_utf8() {
            // One letter decomposes into canonical order by itself.
            decompose_compatible(letter, |part| push_folded(&mut folded, part));
        } else {
            whole.nfkd().for_each(|part| push_folded(&mut folded, part));
        }
        take(&folded, start..end);
    }
}

fn push_folded(folded: &mut String, letter: char) {
    // The breve makes another letter of the Cyrillic i; that of yo is an accent like any other.
    if letter == '\u{306}' && folded.ends_with('и') {
        folded.pop();
        folded.push('й');
        return;
    }
    for letter in letter.to_lowercase().filter(|letter| !is_ignored(*letter)) {
        match (replacement(letter), digit(letter)) {
            (Some(instead), _) => folded.push_str(instead),
            (None, Some(digit)) => folded.push(digit),
            (None, None) => folded.push(letter),
        }
    }
}

/// Scripts written without spaces, where each sign, with its marks, is a word of its own: Han and
/// kana; Thai, Lao, Burmese, Khmer. Words of several signs are then signs in a row, which finds them
/// wherever they stand and needs no dictionary.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}'
        | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}')
}

/// A word under way.
#[derive(Default)]
struct Word {
    text: String,
    letters: usize,
    span: Range<usize>,
    alone: bool,
}

impl Word {
    fn finish(&mut self, take: &mut impl FnMut(&str, Range<usize>)) {
        if !self.text.is_empty() {
            take(&self.text, self.span.clone());
            self.text.clear();
            self.letters = 0;
        }
    }

    fn push(&mut self, letter: char, span: &Range<usize>) {
        if self.text.is_empty() {
            self.span = span.clone();
        }
        self.span.end = span.end;
        if self.letters < MAX_WORD {
            self.text.push(letter);
            self.letters += 1;
        }
    }
}

/// Calls `take` with every word of a text, folded, and where it stands (in bytes), in order.
pub(crate) fn each_word(text: &str, mut take: impl FnMut(&str, Range<usize>)) {
    let mut word = Word::default();
    pieces(text, |piece, span| {
        for letter in piece.chars() {
            if is_combining_mark(letter) {
                word.push(letter, &span);
            } else if stands_alone(letter) && letter.is_alphanumeric() {
                word.finish(&mut take);
                word.push(letter, &span);
                word.alone = true;
            } else if letter.is_alphanumeric() {
                if word.alone {
                    word.finish(&mut take);
                    word.alone = false;
                }
                word.push(letter, &span);
            } else {
                word.finish(&mut take);
                word.alone = false;
            }
        }
    });
    word.finish(&mut take);
}

/// The words of a text, folded, in order.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word, _| words.push(word.to_owned()));
    words
}

#[cfg(test)]
mod tests {
    use super::{each_word, fold, words};

    #[test]
    fn case_never_matters() {
        let differ = |letter: &char| {
            let text = letter.to_string();
            fold(&text.to_uppercase()) != fold(&text.to_lowercase())
        };
        // Letters of manuscripts: the iota under a Greek vowel, Cyrillic of old print.
        let old = |letter: &char| matches!(letter, '\u{345}' | '\u{1c80}'..='\u{1c88}' | '\u{1f80}'..='\u{1ffc}');
        let found: String =
            ('\0'..=char::MAX).filter(|letter| !old(letter) && differ(letter)).collect();
        assert_eq!(found, "");
    }

    #[test]
    fn digits_of_any_script_are_digits() {
        for text in ["١٩٧٣", "۱۹۷۳", "१९७३", "๑๙๗๓", "၁၉၇၃", "១៩៧៣", "１９７３", "𝟏𝟗𝟕𝟑"]
        {
            assert_eq!(words(text), ["1973"], "{text}");
        }
        for letter in ['½', '四', '²', 'Ⅷ', '௰'] {
            fold(&letter.to_string());
        }
    }

    #[test]
    fn letters_of_one_language_match_those_of_its_neighbours() {
        for (one, other) in [
            ("Пётр Алёхин", "петр алехин"),
            ("ΟΔΟΣ", "οδός"),
            ("لڑکا یہاں ہے", "لڑكا يهاں هي"),
            ("ﻣﺤﻤﺪ", "محمد"),
            ("co\u{ad}operate", "cooperate"),
            ("STRASSE", "straße"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        // The Cyrillic short i is a letter, however it is encoded.
        assert_eq!(fold("й"), fold("и\u{306}"));
        assert_ne!(fold("й"), fold("и"));
    }

    #[test]
    fn scripts_without_spaces_are_read_sign_by_sign() {
        assert_eq!(words("人权ABC侵害"), ["人", "权", "abc", "侵", "害"]);
        assert_eq!(words("สิทธิ"), ["สิ", "ท", "ธิ"]);
        assert_eq!(words("သတင်း"), ["သ", "တ", "င\u{103a}း"].map(fold));
        assert_eq!(words("がん"), ["か\u{3099}", "ん"]);
    }

    #[test]
    fn spans_are_those_of_the_text_as_written() {
        let text = "«Ñuñoa», مُحَمَّد e\u{301}t";
        let mut found = Vec::new();
        each_word(text, |word, span| found.push((word.to_owned(), &text[span])));
        let expected = [("nunoa", "Ñuñoa"), ("محمد", "مُحَمَّد"), ("et", "e\u{301}t")];
        assert_eq!(found, expected.map(|(word, shown)| (word.to_owned(), shown)));
    }

    #[test]
    fn what_is_no_word_does_not_fill_the_vocabulary() {
        let word = &words(&"a".repeat(10_000_000))[0];
        assert_eq!(word.len(), 64);
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(words(&once), words(&text));
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
