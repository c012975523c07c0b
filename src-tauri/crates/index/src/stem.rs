//! Word forms of one word: which words share a stem.
//!
//! Snowball's stemmers, on folded words, for every language of a word's script: a record does not say
//! its language, a title is too short to tell, and a search for a form of one language must not fail
//! because the text was taken for another. `docs/decisions/0008-full-text.md` has what that costs.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use waken_snowball::{Algorithm, stem};

/// A stem or word shorter than this stands for itself only: `sin` is not a form of `si`.
const LEAST: usize = 3;

/// The stemmers for a word, by its script; none for words with digits and other scripts.
fn algorithms(word: &str) -> &'static [Algorithm] {
    let Some(first) = word.chars().next() else {
        return &[];
    };
    match first {
        'a'..='z' if word.bytes().all(|letter| letter.is_ascii_lowercase()) => {
            &[Algorithm::English, Algorithm::French, Algorithm::Spanish, Algorithm::Portuguese]
        }
        'а'..='я' => &[Algorithm::Russian],
        'ء'..='ي' => &[Algorithm::Arabic],
        _ => &[],
    }
}

/// Gives back the accents by which a stemmer tells an ending, where the ending has them always.
fn accented(algorithm: Algorithm, word: &str) -> Cow<'_, str> {
    const FRENCH: [(&str, &str); 5] =
        [("ees", "ées"), ("ee", "ée"), ("ites", "ités"), ("ite", "ité"), ("ieres", "ières")];
    const SPANISH: [(&str, &str); 2] = [("cion", "ción"), ("sion", "sión")];
    const PORTUGUESE: [(&str, &str); 4] =
        [("coes", "ções"), ("cao", "ção"), ("soes", "sões"), ("sao", "são")];
    // Folding wrote the ta marbuta as heh; the plural is told from it only behind an article.
    const ARABIC: [(&str, &str); 2] = [("ات", "ة"), ("ه", "ة")];
    let endings: &[(&str, &str)] = match algorithm {
        Algorithm::French => &FRENCH,
        Algorithm::Spanish => &SPANISH,
        Algorithm::Portuguese => &PORTUGUESE,
        Algorithm::Arabic => &ARABIC,
        _ => &[],
    };
    // "And" before an article, which the stemmer does not know.
    let word = match word.strip_prefix(['و', 'ف']) {
        Some(rest) if algorithm == Algorithm::Arabic && rest.starts_with("ال") => rest,
        _ => word,
    };
    for (bare, written) in endings {
        if let Some(start) = word.strip_suffix(bare) {
            return Cow::Owned(format!("{start}{written}"));
        }
    }
    Cow::Borrowed(word)
}

/// Numbers that stand for the stems of a folded word, one for each language of its script; two words
/// are forms of one word where they have one in common.
fn keys(word: &str) -> Vec<u64> {
    if word.chars().count() < LEAST {
        return Vec::new();
    }
    let mut keys: Vec<u64> = algorithms(word)
        .iter()
        .map(|algorithm| {
            let written = accented(*algorithm, word);
            let stemmed = stem(*algorithm, &written);
            let stemmed = crate::fold::fold(&stemmed);
            let long_enough = stemmed.chars().count() >= LEAST;
            key(*algorithm, if long_enough { &stemmed } else { word })
        })
        .collect();
    keys.dedup();
    keys
}

/// Bits of a stem's number in an entry of [`Stems`]; the rest is the word's number.
const KEY_BITS: u32 = 36;

/// A stem's number, the same in every version: FNV-1a, its upper 36 bits.
fn key(algorithm: Algorithm, stem: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ algorithm as u64;
    let hash = stem
        .bytes()
        .fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash >> (64 - KEY_BITS)
}

/// Whether two folded words are forms of one word in some language.
pub fn same_word(one: &str, other: &str) -> bool {
    one == other || {
        let keys_of_one = keys(one);
        !keys_of_one.is_empty() && keys(other).iter().any(|key| keys_of_one.contains(key))
    }
}

/// The stems of one word, for comparing it with many.
#[derive(Default)]
pub(crate) struct Forms(Vec<u64>);

impl Forms {
    pub(crate) fn of(word: &str) -> Self {
        Self(keys(word))
    }

    pub(crate) fn include(&self, word: &str) -> bool {
        !self.0.is_empty() && keys(word).iter().any(|key| self.0.contains(key))
    }
}

/// From stems to the numbers of the words that have them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Stems {
    /// The stem's number in the upper bits, the word's in the lower; sorted.
    #[serde(with = "crate::raw")]
    sorted: Vec<u64>,
    /// Not merged yet.
    fresh: BTreeSet<u64>,
}

/// Words reach up to here; a vocabulary of 268 million words does not fit into memory anyway.
const WORDS: u32 = 1 << (64 - KEY_BITS);

/// Fresh entries are merged once there are so many, or a quarter of the rest.
const MERGE_AT: usize = 1 << 14;

impl Stems {
    pub(crate) fn add(&mut self, word: &str, number: u32) {
        if number >= WORDS {
            return;
        }
        self.fresh.extend(keys(word).iter().map(|key| key << (64 - KEY_BITS) | u64::from(number)));
        if self.fresh.len() > MERGE_AT.max(self.sorted.len() / 4) {
            self.merge();
        }
    }

    /// Merges fresh entries into the sorted ones.
    pub(crate) fn merge(&mut self) {
        self.sorted.extend(std::mem::take(&mut self.fresh));
        self.sorted.sort_unstable();
        self.sorted.dedup();
        self.sorted.shrink_to_fit();
    }

    /// Numbers of the words that share a stem with this one, ascending, each once.
    pub(crate) fn like(&self, word: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        for key in keys(word) {
            let from = key << (64 - KEY_BITS);
            let to = from | u64::from(WORDS - 1);
            let start = self.sorted.partition_point(|entry| *entry < from);
            let sorted = self.sorted[start..].iter().take_while(|entry| **entry <= to);
            let all = sorted.chain(self.fresh.range(from..=to));
            numbers.extend(all.map(|entry| (entry & u64::from(WORDS - 1)) as u32));
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::same_word;
    use crate::fold::fold;

    fn same(one: &str, other: &str) -> bool {
        same_word(&fold(one), &fold(other))
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (one, other) in [
            ("killings", "killed"),
            ("arrested", "arrests"),
            ("witnesses", "witness"),
            ("ejecución", "ejecuciones"),
            ("desaparecidos", "desaparecida"),
            ("detenido", "detenidos"),
            ("arrêtées", "arrêté"),
            ("exécutions", "exécution"),
            ("libertés", "liberté"),
            ("execuções", "execução"),
            ("presos", "preso"),
            ("убийства", "убийство"),
            ("советский", "советская"),
            ("المدينة", "مدينة"),
            ("والسجون", "السجون"),
            ("شهادات", "شهادة"),
            ("السجن", "سجن"),
        ] {
            assert!(same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (one, other) in [
            ("soldier", "sold"),
            ("estadio", "estado"),
            ("police", "policy"),
            ("1973", "1974"),
            ("sin", "si"),
            ("محكمة", "مدينة"),
            ("人", "权"),
            ("", ""),
        ] {
            assert!(one == other || !same(one, other), "{one} {other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_word_breaks_a_stemmer(word in "\\PC{0,20}|[a-z]{0,20}|[ء-ي]{0,12}|[а-я]{0,12}") {
            proptest::prop_assert!(same(&word, &word));
        }
    }
}
