//! Registered persons who may be the one typed: how many are found, and how fast.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use concord_index::{Index, Regions};
use concord_model::{Act, Edtf, Event, EventBundle, Id, Person, Stated};

fn regions() -> Regions {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/regions/admin1.bin");
    Regions::load(&std::fs::read(path).unwrap()).unwrap()
}

fn person(number: u128, name: &str, born: Option<&str>) -> Person {
    Person {
        id: Id::from_u128(number),
        name: name.into(),
        born: born.map_or(Stated::Empty, |text| Stated::Known(Edtf::parse(text).unwrap())),
        ..Person::default()
    }
}

/// Events of up to fifty victims each.
fn index(persons: Vec<Person>) -> Index {
    let bundles = persons.chunks(50).enumerate().map(|(number, victims)| {
        let event = Event { id: Id::from_u128(1 << 100 | number as u128), ..Event::default() };
        let acts = victims.iter().map(|victim| Act {
            id: Id::from_u128(1 << 101 | victim.id.as_u128()),
            event: Some(event.id),
            victim: Some(victim.id),
            ..Act::default()
        });
        EventBundle {
            acts: acts.collect(),
            event,
            persons: victims.to_vec(),
            ..EventBundle::default()
        }
    });
    Index::build(bundles, &regions())
}

#[test]
fn what_speaks_for_and_against_is_told() {
    let mut salah = person(3, "محمد صلاح", None);
    salah.other_names = vec!["Abu Makka".to_owned()];
    let index = index(vec![
        person(1, "José Muñoz Rojas", Some("1950")),
        person(2, "José Muñoz Rojas", Some("1923-04")),
        salah,
        person(4, "Pedro Soto", None),
    ]);
    let found = index.similar_persons("Rojas, Jose Munos", Some(1950), 10);
    let told: Vec<_> =
        found.iter().map(|one| (one.person.as_u128(), one.reasons.clone())).collect();
    assert_eq!(told[0], (1, vec!["name-spelling", "name-order", "born-same"]));
    assert!(told[1..].iter().all(|(_, reasons)| reasons.contains(&"born-differs")));
    let by_other_script = index.similar_persons("Mohamed Salah", None, 10);
    assert_eq!(by_other_script[0].person.as_u128(), 3);
    let by_other_name = index.similar_persons("abu maka", None, 10);
    assert!(by_other_name[0].reasons.contains(&"name-other"), "{by_other_name:?}");
    assert_eq!(index.similar_persons("Pedro", None, 10), [], "one name alone is too little");
}

#[test]
fn somebody_renamed_is_found_by_the_new_name_and_not_by_the_old() {
    let mut index = index(vec![person(1, "José Muñoz", None), person(2, "Ana Soto", None)]);
    assert_eq!(index.similar_persons("Jose Munoz", None, 5).len(), 1);
    let mut bundle = EventBundle::default();
    bundle.event.id = Id::from_u128(1 << 100);
    bundle.persons = vec![person(1, "Kofi Mensah", None)];
    bundle.acts = vec![Act {
        id: Id::from_u128(9),
        event: Some(bundle.event.id),
        victim: Some(Id::from_u128(1)),
        ..Act::default()
    }];
    index.put(&bundle, &regions());
    assert_eq!(index.similar_persons("Jose Munoz", None, 5), []);
    assert_eq!(index.similar_persons("Kofi Mensa", None, 5).len(), 1);
}

/// FEBRL's first data set: 500 made-up persons and one damaged copy of each.
#[test]
fn damaged_copies_of_names_are_recalled() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/febrl/dataset1.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    let name = |row: &csv::StringRecord| format!("{} {}", &row[1], &row[2]).trim().to_owned();
    let born = |row: &csv::StringRecord| {
        row[9].get(..4).filter(|year| year.parse::<u16>().is_ok()).map(str::to_owned)
    };
    let mut originals = BTreeMap::new();
    let mut persons = Vec::new();
    for row in rows.iter().filter(|row| row[0].ends_with("-org")) {
        let number = 1 + persons.len() as u128;
        originals.insert(row[0].split('-').nth(1).unwrap().to_owned(), number);
        persons.push(person(number, &name(row), born(row).as_deref()));
    }
    let index = index(persons);
    let (mut asked, mut first, mut ten, mut warnings) = (0, 0, 0, 0);
    for row in rows.iter().filter(|row| !row[0].ends_with("-org")) {
        let original = originals[row[0].split('-').nth(1).unwrap()];
        // Somebody without any name or with one word of it is not looked for by name.
        if name(row).split(' ').count() < 2 {
            continue;
        }
        asked += 1;
        let year = born(row).and_then(|year| year.parse().ok());
        let found = index.similar_persons(&name(row), year, 10);
        let place = found.iter().position(|one| one.person.as_u128() == original);
        first += usize::from(place == Some(0));
        ten += usize::from(place.is_some());
        warnings += found.len() - usize::from(place.is_some());
    }
    let share = |count: usize| 100.0 * count as f64 / asked as f64;
    eprintln!(
        "febrl dataset1: {asked} damaged copies with two words of a name; {:.1} % found first, \
         {:.1} % among ten; {:.2} others listed per question",
        share(first),
        share(ten),
        warnings as f64 / asked as f64,
    );
    assert!(share(ten) >= 80.0);
    assert!((warnings as f64) < asked as f64, "warnings that are mostly wrong are not read");
}

/// 500,000 persons with common and rare names. In a debug build one in ten as many.
#[test]
fn the_answer_comes_while_one_types() {
    const GIVEN: [&str; 20] = [
        "Jose", "Maria", "Juan", "Luis", "Ana", "Pedro", "Carlos", "Rosa", "Mohamed", "Fatima",
        "Ahmed", "Ali", "Kofi", "Ama", "Ivan", "Olga", "Jean", "Marie", "Paul", "Grace",
    ];
    const SYLLABLES: [&str; 24] = [
        "ba", "ro", "mun", "oz", "sal", "ek", "tor", "ves", "man", "di", "gar", "ci", "per", "fu",
        "en", "tes", "ka", "lim", "osa", "ye", "wil", "son", "ber", "hal",
    ];
    let count: u128 = if cfg!(debug_assertions) { 50_000 } else { 500_000 };
    let surname = |seed: u128| {
        // Few surnames are borne by many, many by few.
        let skewed = ((seed * 7_919) % 10_000) * ((seed * 104_729) % 10_000) / 10_000;
        let part = |turn: u128| SYLLABLES[(skewed / 24u128.pow(turn as u32) % 24) as usize];
        format!("{}{}{}", part(0), part(1), part(2))
    };
    let name = |number: u128| {
        format!(
            "{} {} {}",
            GIVEN[(number * 31 % 20) as usize],
            surname(number),
            surname(number * 13 + 5)
        )
    };
    let persons = (1..=count)
        .map(|number| person(number, &name(number), Some(&(1900 + number % 100).to_string())));
    let index = index(persons.collect());
    let mut times = Vec::new();
    for turn in 0..60u128 {
        let typed = match turn % 4 {
            0 => name(turn * 997 + 1),
            1 => name(turn * 997 + 1).replace('a', "e"),
            2 => format!("Jose {}", surname(turn)),
            _ => "Maria bababa".to_owned(),
        };
        let start = Instant::now();
        index.similar_persons(&typed, Some(1950), 20);
        times.push(start.elapsed());
    }
    // The words are sorted by their sound at the first question of a session.
    let first = times.remove(0);
    times.sort_unstable();
    let (median, worst) = (times[times.len() / 2], *times.last().unwrap());
    eprintln!("{count} persons: median {median:?}, worst {worst:?}, the very first {first:?}");
    let limit = if cfg!(debug_assertions) { 400 } else { 20 };
    assert!(worst < Duration::from_millis(limit), "{worst:?}");
}
