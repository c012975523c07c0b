//! Treaties and countries by the names that tables give them.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use concord_model::Code;
use serde::Deserialize;

/// What the name of a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// The treaty itself.
    Treaty(Code),
    /// What accepts individual complaints under it, such as an optional protocol.
    Complaints(Code),
}

/// The treaties of a catalogue, with the names they go by in tables.
pub struct TreatyNames {
    by_name: BTreeMap<String, Meant>,
}

#[derive(Deserialize)]
struct Names {
    names: Vec<String>,
    #[serde(default)]
    complaints: Vec<String>,
}

static BUNDLED: LazyLock<BTreeMap<Code, Names>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../catalogue/treaty-names.json"))
        .expect("the bundled names are well formed; a test reads them")
});

static COUNTRIES: LazyLock<HashMap<Code, Vec<String>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../catalogue/countries.json"))
        .expect("the bundled names are well formed; a test reads them")
});

/// The shortest name that a longer text may begin with.
const SHORTEST_BEGINNING: usize = 12;

impl TreatyNames {
    /// Names as given (code, name), and those of the bundled list for the same codes.
    pub(super) fn new(given: impl IntoIterator<Item = (Code, String)>) -> Self {
        let mut by_name = BTreeMap::new();
        for (code, name) in given {
            if let Some(names) = BUNDLED.get(&code) {
                for name in &names.names {
                    by_name.entry(plain(name)).or_insert_with(|| Meant::Treaty(code.clone()));
                }
                for name in &names.complaints {
                    by_name.entry(plain(name)).or_insert_with(|| Meant::Complaints(code.clone()));
                }
            }
            by_name.insert(plain(&name), Meant::Treaty(code));
        }
        Self { by_name }
    }

    /// What a name means: a code, a title, `CODE - title`, or a title with more behind it. A protocol is
    /// never taken for the treaty it belongs to, nor an amendment.
    pub(super) fn find(&self, name: &str) -> Option<Meant> {
        let text = plain(name);
        if text.is_empty() {
            return None;
        }
        if let Some(known) = self.by_name.get(&text) {
            return Some(known.clone());
        }
        let head = name.split([':', '–', '—']).next().unwrap_or_default();
        let head = head.split(" - ").next().unwrap_or_default();
        if head.len() < name.len()
            && let Some(known) = self.by_name.get(&plain(head))
        {
            return Some(known.clone());
        }
        let of_a_kind =
            |one: &str| ["protocol", "protocole", "amendment"].map(|word| one.contains(word));
        let begins = self.by_name.iter().filter(|(known, _)| {
            known.len() >= SHORTEST_BEGINNING
                && text.strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with(' '))
                && of_a_kind(known) == of_a_kind(&text)
        });
        begins.max_by_key(|(known, _)| known.len()).map(|(_, meant)| meant.clone())
    }
}

/// Whether a text names a country: its code of two or three letters, or its name.
pub(super) fn is_country(text: &str, alpha3: &str) -> bool {
    let bare = |text: &str| {
        let without = text.split_once('(').map_or(text, |(before, _)| before);
        plain(
            without
                .trim_end_matches(|letter: char| letter.is_ascii_digit() || " ,*".contains(letter)),
        )
    };
    let whole = plain(
        text.trim_end_matches(|letter: char| letter.is_ascii_digit() || " ,*".contains(letter)),
    );
    let known = COUNTRIES.get(&alpha3.to_uppercase()).map_or(&[][..], Vec::as_slice);
    let is = |name: &str| plain(name) == whole || (name.len() > 3 && bare(name) == bare(text));
    text.trim().eq_ignore_ascii_case(alpha3) || known.iter().any(|name| is(name))
}

/// A text in lower-case letters without accents and digits, words parted by one space.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match unaccented(letter) {
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if !out.is_empty() && !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn unaccented(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' | '\u{307}' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use concord_model::Catalogue;

    fn names() -> TreatyNames {
        TreatyNames::of(
            Catalogue::bundled(),
            [("HAGUE07".to_owned(), "Hague Regulations".to_owned())],
        )
    }

    #[test]
    fn every_name_of_the_list_means_the_treaty_it_stands_under() {
        let names = names();
        for (code, own) in BUNDLED.iter() {
            assert!(
                Catalogue::bundled().instrument(code).is_some(),
                "{code} is not in the catalogue"
            );
            for name in &own.names {
                assert_eq!(names.find(name), Some(Meant::Treaty(code.clone())), "{name}");
            }
            for name in &own.complaints {
                assert_eq!(names.find(name), Some(Meant::Complaints(code.clone())), "{name}");
            }
        }
    }

    #[test]
    fn titles_with_more_around_them_are_known_and_protocols_are_not_taken_for_their_treaty() {
        let names = names();
        let is = |name: &str, code: &str| {
            assert_eq!(names.find(name), Some(Meant::Treaty(code.to_owned())), "{name}");
        };
        is(
            "CAT - Convention against Torture and Other Cruel Inhuman or Degrading Treatment",
            "CAT",
        );
        is("Convention on the Rights of the Child (New York, 20 November 1989)", "CRC");
        is("hague regulations", "HAGUE07");
        is("iccpr", "ICCPR");
        for unknown in [
            "Optional Protocol to the Convention on the Rights of the Child on the sale of children",
            "Amendment to article 43 (2) of the Convention on the Rights of the Child",
            "Second Optional Protocol to the International Covenant on Civil and Political Rights",
            "Convention on Migrant Workers",
            "",
        ] {
            assert_eq!(names.find(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn countries_are_known_by_code_and_by_name() {
        for (text, alpha3) in [
            ("Chile", "CHL"),
            ("CHL", "CHL"),
            ("cl", "CHL"),
            ("Chili", "CHL"),
            ("Chile 3", "CHL"),
            ("Bolivia (Plurinational State of)", "BOL"),
            ("Iran (Islamic Republic of)", "IRN"),
            ("Türkiye", "TUR"),
            ("Cote d'Ivoire", "CIV"),
            ("Russian Federation", "RUS"),
            ("Venezuela", "VEN"),
        ] {
            assert!(is_country(text, alpha3), "{text} {alpha3}");
        }
        for (text, alpha3) in [
            ("China", "CHL"),
            ("Congo", "COD"),
            ("Niger", "NGA"),
            ("", "CHL"),
            ("Republic of Korea", "PRK"),
        ] {
            assert!(!is_country(text, alpha3), "{text} {alpha3}");
        }
    }
}
