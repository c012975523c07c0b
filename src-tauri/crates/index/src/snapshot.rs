//! An index as it is kept between two sessions: what the first screen needs, and the rest in
//! sections that can be read one by one, on other threads, while that is shown.

use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::index::Index;
use crate::order::{Order, Orders};
use crate::owners::Owners;
use crate::persons::Persons;
use crate::tally::Tally;
use crate::text::TextIndex;

/// First byte of a snapshot; raised whenever the columns change.
const SNAPSHOT_VERSION: u8 = 9;

/// The first section: what counts, the table by date and the map need, with the one order that every
/// first page has.
#[derive(Serialize, Deserialize)]
struct First<I> {
    index: I,
    #[serde(with = "crate::raw")]
    by_date: Vec<u32>,
}

/// A section of a snapshot behind the first, read; see [`Index::add`].
pub struct Section(Content);

enum Content {
    Text(Box<TextIndex>),
    Records(Box<(Owners, Arena, Tally)>),
    Persons(Box<Persons>),
}

impl Index {
    /// How many sections a snapshot has.
    pub const SECTIONS: usize = 4;

    /// A section of a snapshot. It holds content: seal it before it touches a disk. Of sections, only
    /// those that were made of an index without a change in between belong together.
    ///
    /// # Panics
    /// Where the index is not whole, or there is no section of this number.
    pub fn section(&self, number: usize) -> Vec<u8> {
        match number {
            0 => {
                let first = First { index: self, by_date: self.ties().sorted().to_vec() };
                write(&first, vec![SNAPSHOT_VERSION])
            }
            1 => write(&*self.text, Vec::new()),
            2 => write(&(&*self.owners, &*self.parts, &*self.tally), Vec::new()),
            3 => write(&*self.persons, Vec::new()),
            _ => panic!("there are {} sections", Self::SECTIONS),
        }
    }

    /// Reads the first section: an index that answers [`Index::summary`], [`Index::rows`],
    /// [`Index::table`], [`Index::map`] and [`Index::regions`] for a selection that
    /// [`Index::can_select`] once it is read, and all else once it [is whole](Index::is_whole).
    /// `None` where the bytes are of another version or damaged, and the index has to be built anew.
    /// The caller has authenticated them.
    pub fn read_first(bytes: &[u8]) -> Option<Self> {
        let (version, bytes) = bytes.split_first()?;
        if *version != SNAPSHOT_VERSION {
            return None;
        }
        let First { mut index, by_date } = postcard::from_bytes::<First<Self>>(bytes).ok()?;
        let ties = Order::of_sorted(by_date, index.len(), index.ids.len());
        index.orders = Orders::with_ties(ties);
        Some(index)
    }

    /// Reads another section; `None` where it is damaged. Takes long with many events, and needs no
    /// index.
    pub fn read_section(number: usize, bytes: &[u8]) -> Option<Section> {
        let content = match number {
            1 => Content::Text(postcard::from_bytes(bytes).ok()?),
            2 => Content::Records(postcard::from_bytes(bytes).ok()?),
            3 => Content::Persons(postcard::from_bytes(bytes).ok()?),
            _ => return None,
        };
        Some(Section(content))
    }

    /// Adds a section of the same snapshot.
    pub fn add(&mut self, section: Section) {
        match section.0 {
            Content::Text(text) => self.text.arrive(*text),
            Content::Records(records) => {
                let (owners, parts, tally) = *records;
                self.owners.arrive(owners);
                self.parts.arrive(parts);
                self.tally.arrive(tally);
            }
            Content::Persons(persons) => self.persons.arrive(*persons),
        }
    }

    /// Whether every section is there.
    pub fn is_whole(&self) -> bool {
        self.text.is_there() && self.owners.is_there() && self.persons.is_there()
    }
}

fn write(part: &impl Serialize, bytes: Vec<u8>) -> Vec<u8> {
    postcard::to_extend(part, bytes).expect("memory can be written to")
}
