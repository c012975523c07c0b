//! Persons by their names: those that begin with what is typed, and those who may be the one typed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::Datelike;
use concord_model::{Edtf, Id, Person};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::fold;
use crate::likeness::{self, Likeness, Word};
use crate::owners::Owners;
use crate::text::{TextField, TextIndex};
use crate::texts::names;

/// The persons of all events, numbered.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Persons {
    #[serde(with = "crate::raw")]
    ids: Vec<Id>,
    #[serde(with = "crate::raw")]
    free: Vec<u32>,
    owners: Owners,
    /// The folded names, the main one first, one a line.
    names: Arena,
    words: TextIndex,
    /// Years of birth; [`NO_YEAR`] where none is known.
    born: Vec<i16>,
    /// Words of names by how they sound; made when first asked for.
    #[serde(skip)]
    sounds: OnceLock<Sounds>,
}

/// Stands for "no year" in the column of years.
const NO_YEAR: i16 = i16::MIN;

/// The words of names by their sound.
type Sounds = BTreeMap<String, Vec<String>>;

/// At most so many persons are compared letter by letter for one question.
const POOL: usize = 1_200;

/// The year of a date of birth, where it says one or two neighbouring ones.
pub fn birth_year(date: &Edtf) -> Option<i32> {
    let (first, last) = date.hull();
    let (first, last) = (first?.year(), last?.year());
    (last - first <= 2).then_some(first + (last - first) / 2)
}

impl Persons {
    /// The person's number, where it is known.
    pub(crate) fn number(&self, id: Id) -> Option<u32> {
        let mut candidates = self.owners.candidates(id).into_iter();
        candidates.find(|number| self.ids[*number as usize] == id)
    }

    /// Adds a person, or takes over its names as they are now.
    pub(crate) fn put(&mut self, person: &Person) {
        let number = match self.number(person.id) {
            Some(number) => {
                self.words.remove(number);
                number
            }
            None => self.new_number(person.id),
        };
        let spelt = names(person).map(|name| (TextField::Name, name));
        self.words.add(number, spelt, false);
        let main = person.name.known().map_or("", String::as_str);
        let mut folded = fold::fold(main).replace('\n', " ");
        for other in &person.other_names {
            folded.push('\n');
            folded.push_str(&fold::fold(other).replace('\n', " "));
        }
        self.names.set(number, folded.as_bytes());
        let year = person.born.known().and_then(birth_year);
        let year = year.and_then(|year| i16::try_from(year).ok()).unwrap_or(NO_YEAR);
        if self.born.len() <= number as usize {
            self.born.resize(number as usize + 1, NO_YEAR);
        }
        self.born[number as usize] = year;
        if let Some(sounds) = self.sounds.get_mut() {
            names(person).flat_map(fold::words).for_each(|word| file(sounds, word));
        }
    }

    /// The number of a person that acts name but of whom nothing is known.
    pub(crate) fn number_or_new(&mut self, id: Id) -> u32 {
        self.number(id).unwrap_or_else(|| self.new_number(id))
    }

    fn new_number(&mut self, id: Id) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        });
        self.ids[number as usize] = id;
        self.owners.add(id, number);
        number
    }

    pub(crate) fn remove(&mut self, id: Id) {
        if let Some(number) = self.number(id) {
            self.words.remove(number);
            self.names.set(number, &[]);
            if let Some(year) = self.born.get_mut(number as usize) {
                *year = NO_YEAR;
            }
            self.ids[number as usize] = Id::nil();
            self.free.push(number);
        }
    }

    /// Persons with names that have all these words as prefixes. Those with more of them as whole
    /// words come first, then by name.
    pub(crate) fn find(&self, text: &str, limit: usize) -> Vec<Id> {
        let asked = fold::words(text);
        let Some((first, others)) = asked.split_first() else {
            return Vec::new();
        };
        let mut hits = self.words.with_prefix(first);
        for word in others {
            hits &= self.words.with_prefix(word);
        }
        let whole: Vec<_> = asked.iter().map(|word| self.words.with_word(word)).collect();
        let mut ranked: Vec<(usize, &str, Id)> = hits
            .iter()
            .map(|number| {
                let missed = whole.iter().filter(|hits| !hits.contains(number)).count();
                (missed, self.names.text(number), self.ids[number as usize])
            })
            .collect();
        let limit = limit.min(ranked.len());
        if limit == 0 {
            return Vec::new();
        }
        ranked.select_nth_unstable(limit - 1);
        ranked.truncate(limit);
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, id)| id).collect()
    }

    /// Who has a number.
    pub(crate) fn id(&self, number: u32) -> Id {
        self.ids[number as usize]
    }

    /// A person's name, folded; empty where none is known.
    pub(crate) fn folded_name(&self, number: u32) -> &str {
        self.names.text(number).split('\n').next().unwrap_or_default()
    }

    /// Persons whose names are like this one, most alike first. Not every person is looked at: only
    /// those who share two words with it, by spelling or by sound, or one rare word, or one word and
    /// about the year of birth; and of those at most [`POOL`].
    pub(crate) fn similar(&self, name: &str, born: Option<i32>, limit: usize) -> Vec<Likeness> {
        let asked = likeness::words(name);
        let pool = self.candidates(name, &asked, born);
        let mut found: Vec<Likeness> =
            pool.iter().filter_map(|number| self.compare(&asked, born, number)).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.person.cmp(&b.person)));
        found.truncate(limit);
        found
    }

    fn compare(&self, asked: &[Word], born: Option<i32>, number: u32) -> Option<Likeness> {
        let names = self.names.text(number).split('\n');
        let mut best: Option<(f64, Vec<&'static str>)> = None;
        for (line, name) in names.enumerate() {
            let Some((score, mut reasons)) = likeness::compare(asked, &likeness::words(name))
            else {
                continue;
            };
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                if line > 0 {
                    reasons.push("name-other");
                }
                best = Some((score, reasons));
            }
        }
        let (score, mut reasons) = best?;
        let (by_year, reason) = likeness::compare_years(born, self.born_in(number));
        reasons.extend(reason);
        let score = (score + by_year).clamp(0.0, 1.0);
        let is_alike = score >= likeness::THRESHOLD;
        is_alike.then(|| Likeness { person: self.ids[number as usize], score, reasons })
    }

    fn born_in(&self, number: u32) -> Option<i32> {
        self.born.get(number as usize).filter(|year| **year != NO_YEAR).map(|year| (*year).into())
    }

    fn candidates(&self, name: &str, asked: &[Word], born: Option<i32>) -> RoaringBitmap {
        let folded = fold::words(name);
        let only_initials = asked.iter().all(|word| word.latin.len() <= 1);
        let blocks: Vec<(RoaringBitmap, RoaringBitmap)> = folded
            .iter()
            .zip(asked)
            .filter(|(_, word)| only_initials || word.latin.len() > 1)
            .map(|(folded, word)| (self.words.with_word(folded), self.sounding(word)))
            .collect();
        let exact = shared(blocks.iter().map(|(exact, _)| exact));
        let alike: Vec<RoaringBitmap> =
            blocks.into_iter().map(|(exact, sounding)| exact | sounding).collect();
        let twice = shared(alike.iter());
        let mut pool = RoaringBitmap::new();
        let near = |numbers: &RoaringBitmap| -> RoaringBitmap {
            let Some(born) = born else { return RoaringBitmap::new() };
            let is_near =
                |number: &u32| self.born_in(*number).is_some_and(|year| (year - born).abs() <= 1);
            numbers.iter().filter(is_near).collect()
        };
        fill(&mut pool, &near(&exact), POOL);
        fill(&mut pool, &near(&twice), POOL);
        fill(&mut pool, &exact, POOL);
        fill(&mut pool, &twice, POOL);
        // Two words of which one is mistyped share only the other: looked at where that one is rare.
        let mut singles: Vec<&RoaringBitmap> = alike.iter().collect();
        singles.sort_by_key(|numbers| numbers.len());
        for numbers in singles {
            fill(&mut pool, &near(numbers), POOL);
            if numbers.len() <= POOL as u64 / 2 {
                fill(&mut pool, numbers, POOL);
            }
        }
        pool
    }

    /// Persons with a word that sounds like this one.
    fn sounding(&self, word: &Word) -> RoaringBitmap {
        let sounds = self.sounds.get_or_init(|| {
            let mut sounds = Sounds::new();
            self.words.vocabulary().for_each(|word| file(&mut sounds, word.to_owned()));
            sounds
        });
        let alike = sounds.get(&word.sound).filter(|_| word.sound.len() >= 2);
        let mut found = RoaringBitmap::new();
        for word in alike.into_iter().flatten() {
            found |= self.words.with_word(word);
        }
        found
    }

    /// Numbers reach up to here.
    pub(crate) fn bound(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn tidy(&mut self) {
        self.words.tidy();
        self.names.squeeze();
        self.owners.merge();
    }
}

/// Files a word under its sound.
fn file(sounds: &mut Sounds, word: String) {
    let words = sounds.entry(likeness::sound(&word)).or_default();
    if let Err(place) = words.binary_search(&word) {
        words.insert(place, word);
    }
}

/// The numbers in at least two of the sets; in the one, where there is but one.
fn shared<'a>(sets: impl Iterator<Item = &'a RoaringBitmap>) -> RoaringBitmap {
    let (mut once, mut twice) = (RoaringBitmap::new(), RoaringBitmap::new());
    let mut count = 0;
    for set in sets {
        twice |= &once & set;
        once |= set;
        count += 1;
    }
    if count == 1 { once } else { twice }
}

/// Adds numbers until there are `most`.
fn fill(pool: &mut RoaringBitmap, numbers: &RoaringBitmap, most: usize) {
    for number in numbers {
        if pool.len() >= most as u64 {
            return;
        }
        pool.insert(number);
    }
}
