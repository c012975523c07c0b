//! A made-up language whose words follow Zipf's law.

use fastrand::Rng;

const VOCABULARY: usize = 30_000;
const ONSETS: &[&str] =
    &["", "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "tr", "ll", "q"];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ía", "ó", "ue", "á", "é"];
const CODAS: &[&str] = &["", "", "n", "r", "s", "l", "z", "m"];
const ARABIC: &[&str] = &[
    "مدينة",
    "أحمد",
    "إبراهيم",
    "آمنة",
    "شهادة",
    "محكمة",
    "ضحايا",
    "قرية",
    "مُحَمَّد",
    "فاطمة",
    "حاجز",
    "سجن",
];

/// A rank from 0, of `size`: rank r comes about 1 / (r + 1) times as often as rank 0.
pub(crate) fn zipf(rng: &mut Rng, size: usize) -> usize {
    let rank = ((size as f64 + 1.0).ln() * rng.f64()).exp() as usize;
    rank.clamp(1, size) - 1
}

/// The words by rank, the most frequent first.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn new() -> Self {
        // Of its own seed: the language is the same in every dossier.
        let mut rng = Rng::with_seed(7);
        let mut words: Vec<String> = (0..VOCABULARY)
            .map(|rank| {
                let syllables =
                    1 + (rank > 60) as usize + (rank > 3_000) as usize + rng.usize(0..2);
                (0..syllables).map(|_| syllable(&mut rng)).collect()
            })
            .collect();
        for (place, word) in ARABIC.iter().enumerate() {
            words[40 + place * 25] = (*word).to_owned();
        }
        Self(words)
    }

    pub(crate) fn text(&self, rng: &mut Rng, length: usize) -> String {
        let words: Vec<&str> =
            (0..length).map(|_| self.0[zipf(rng, self.0.len())].as_str()).collect();
        words.join(" ")
    }

    /// A capitalised name out of the rarer words.
    pub(crate) fn name(&self, rng: &mut Rng) -> String {
        let word = &self.0[3_000 + zipf(rng, 9_000)];
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    }

    /// A person's name: two family names and a given name.
    pub(crate) fn person(&self, rng: &mut Rng) -> String {
        if rng.u32(0..20) == 0 {
            let word = |rng: &mut Rng| ARABIC[rng.usize(0..ARABIC.len())];
            return format!("{} {}", word(rng), word(rng));
        }
        format!("{} {} {}", self.name(rng), self.name(rng), self.name(rng))
    }
}

fn syllable(rng: &mut Rng) -> String {
    let pick = |rng: &mut Rng, list: &[&'static str]| list[rng.usize(0..list.len())];
    [pick(rng, ONSETS), pick(rng, VOWELS), pick(rng, CODAS)].concat()
}
