//! The query language: what it means, beside a plain reading of the same data; what it prints; and
//! that nothing anybody can type breaks it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use concord_index::{
    Field, Index, Keyword, Lexicon, Query, QueryProblem, Regions, Selection, Sort, fold, same_word,
    texts, words,
};
use concord_model::{Act, Event, EventBundle, Id, Place, Source, Stated};
use concord_synthetic::Generator;
use proptest::prelude::*;

static EVENTS: LazyLock<Vec<EventBundle>> =
    LazyLock::new(|| Generator::new(23).take(300).map(plausible).collect());
static INDEX: LazyLock<Index> =
    LazyLock::new(|| Index::build(EVENTS.iter().cloned(), &Regions::default()));

/// Gives made-up events proofs and consents too.
fn plausible(mut bundle: EventBundle) -> EventBundle {
    let number = bundle.event.id.as_u128();
    bundle.event.proof = match number % 4 {
        0 => Stated::Unknown,
        1 => Stated::Empty,
        other => Stated::Known(format!("SP-{other}")),
    };
    bundle
}

/// What is asked, as text and as a plain reading understands it.
#[derive(Debug, Clone)]
enum Ask {
    Word(String),
    Start(String),
    Phrase(Vec<String>),
    InTitle(String),
    InName(Vec<String>),
    Type(String),
    Occupation(String),
    Proof(String),
    Date(String, String),
    After(String),
    Victims(usize, usize),
    HasSource,
    Undated,
    Near(f64, f64, f64),
    Not(Box<Ask>),
    All(Vec<Ask>),
    Any(Vec<Ask>),
}

impl Ask {
    fn written(&self) -> String {
        let joined = |parts: &[Ask], by: &str| {
            let parts: Vec<String> = parts.iter().map(Self::written).collect();
            format!("({})", parts.join(by))
        };
        match self {
            Self::Word(word) => format!("+{word}"),
            Self::Start(word) => format!("+{word}*"),
            Self::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Self::InTitle(word) => format!("title:{word}"),
            Self::InName(words) => format!("name:\"{}\"", words.join(" ")),
            Self::Type(code) => format!("type:{code}"),
            Self::Occupation(word) => format!("occupation:{word}"),
            Self::Proof(code) => format!("proof:{code}"),
            Self::Date(from, to) => format!("date:{from}..{to}"),
            Self::After(day) => format!("after:{day}"),
            Self::Victims(from, to) => format!("victims:{from}..{to}"),
            Self::HasSource => "has:source".to_owned(),
            Self::Undated => "is:undated".to_owned(),
            Self::Near(lat, lon, km) => format!("near:{lat},{lon},{km}km"),
            Self::Not(part) => format!("not {}", part.written()),
            Self::All(parts) => joined(parts, " "),
            Self::Any(parts) => joined(parts, " OR "),
        }
    }

    fn holds(&self, event: &EventBundle) -> bool {
        match self {
            Self::Word(word) => all_words(event, |_| true).any(|own| forms(word).contains(own)),
            Self::Start(word) => {
                all_words(event, |_| true).any(|own| own.starts_with(word.as_str()))
            }
            Self::Phrase(asked) => in_a_row(event, asked, |_| true),
            Self::InTitle(word) => all_words(event, |name| name == "title of event")
                .any(|own| forms(word).contains(own)),
            Self::InName(asked) => in_a_row(event, asked, |name| name.ends_with("of person")),
            Self::Type(code) => codes(event.acts.iter().map(|act| &act.violation))
                .iter()
                .any(|own| own == code || own.starts_with(&format!("{code}-"))),
            Self::Occupation(word) => {
                let victims: BTreeSet<Id> =
                    event.acts.iter().filter_map(|act| act.victim).collect();
                let persons = event.persons.iter().filter(|person| victims.contains(&person.id));
                let mut known = persons.filter_map(|person| person.occupation.known());
                known.any(|own| words(own).iter().any(|own| own.starts_with(word.as_str())))
            }
            Self::Proof(code) => codes([&event.event.proof].into_iter()).contains(code),
            Self::Date(from, to) => {
                let first = NaiveDate::parse_from_str(&format!("{from}-01"), "%Y-%m-%d").unwrap();
                let after = NaiveDate::parse_from_str(&format!("{to}-01"), "%Y-%m-%d").unwrap()
                    + chrono::Months::new(1);
                days(event).is_some_and(|(own, end)| end >= first && own < after)
            }
            Self::After(day) => {
                let day: NaiveDate = day.parse().unwrap();
                days(event).is_some_and(|(_, end)| end >= day)
            }
            Self::Victims(from, to) => {
                let victims: BTreeSet<Id> =
                    event.acts.iter().filter_map(|act| act.victim).collect();
                (*from..=*to).contains(&victims.len())
            }
            Self::HasSource => !event.sources.is_empty(),
            Self::Undated => days(event).is_none(),
            Self::Near(lat, lon, km) => {
                let position =
                    |place: &Place| Some((*place.latitude.known()?, *place.longitude.known()?));
                event.places.iter().find_map(position).is_some_and(|own| {
                    // By the law of cosines, where the product takes the haversine.
                    let radians = |degrees: f64| degrees.to_radians();
                    let cosine = radians(*lat).sin() * radians(own.0).sin()
                        + radians(*lat).cos() * radians(own.0).cos() * radians(own.1 - lon).cos();
                    cosine.clamp(-1.0, 1.0).acos() * 6_371.008_8 <= *km
                })
            }
            Self::Not(part) => !part.holds(event),
            Self::All(parts) => parts.iter().all(|part| part.holds(event)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(event)),
        }
    }
}

/// The name of a field and the words that stand in it.
type FieldWords = (String, Vec<String>);

/// The words of each text of each event.
static WORDS: LazyLock<BTreeMap<Id, Vec<FieldWords>>> = LazyLock::new(|| {
    let of = |event: &EventBundle| {
        let texts = texts(event);
        let text = texts.iter();
        text.map(|text| (format!("{} of {}", text.name, text.kind), words(text.text))).collect()
    };
    EVENTS.iter().map(|event| (event.event.id, of(event))).collect()
});

static FORMS: Mutex<BTreeMap<String, Arc<BTreeSet<String>>>> = Mutex::new(BTreeMap::new());

/// The words that answer a bare word.
fn forms(word: &str) -> Arc<BTreeSet<String>> {
    let mut known = FORMS.lock().unwrap();
    let forms = known.entry(word.to_owned()).or_insert_with(|| {
        let all: BTreeSet<&String> = WORDS.values().flatten().flat_map(|(_, own)| own).collect();
        let all = all.into_iter().filter(|own| own.starts_with(word) || same_word(own, word));
        Arc::new(all.cloned().collect())
    });
    Arc::clone(forms)
}

fn all_words(
    event: &EventBundle,
    of: impl Fn(&str) -> bool,
) -> impl Iterator<Item = &'static String> {
    let texts = WORDS[&event.event.id].iter();
    texts.filter(move |(name, _)| of(name)).flat_map(|(_, own)| own)
}

fn in_a_row(event: &EventBundle, asked: &[String], of: impl Fn(&str) -> bool) -> bool {
    let mut texts = WORDS[&event.event.id].iter().filter(|(name, _)| of(name));
    texts.any(|(_, own)| own.windows(asked.len()).any(|run| run == asked))
}

fn codes<'a>(values: impl Iterator<Item = &'a Stated<String>>) -> BTreeSet<String> {
    let code = |value: &Stated<String>| match value {
        Stated::Known(code) => code.clone(),
        Stated::Unknown => "?unknown".to_owned(),
        Stated::Empty => "?empty".to_owned(),
    };
    values.map(code).collect()
}

fn days(event: &EventBundle) -> Option<(NaiveDate, NaiveDate)> {
    let date = event.event.date.known()?;
    Some((date.earliest()?, date.latest()?))
}

fn own_word() -> impl Strategy<Value = (usize, Vec<String>, usize)> + Clone {
    (0..EVENTS.len(), any::<prop::sample::Index>()).prop_map(|(event, at)| {
        let texts = texts(&EVENTS[event]);
        let text = texts[at.index(texts.len())];
        let own = words(text.text);
        let from = at.index(own.len());
        (event, own, from)
    })
}

fn leaf() -> impl Strategy<Value = Ask> {
    let word = own_word().prop_map(|(_, own, at)| own[at].clone());
    let start = (own_word(), 1usize..5)
        .prop_map(|((_, own, at), length)| own[at].chars().take(length).collect::<String>());
    let run = (own_word(), 1usize..4)
        .prop_map(|((_, own, at), length)| own[at..own.len().min(at + length)].to_vec());
    let name = (0..EVENTS.len())
        .prop_map(|event| words(EVENTS[event].persons[0].name.known().map_or("", String::as_str)));
    let month = (1972u32..1985, 1u32..=12).prop_map(|(year, month)| format!("{year}-{month:02}"));
    let place = (0..EVENTS.len()).prop_filter_map("without coordinates", |event| {
        let place = &EVENTS[event].places[0];
        Some((*place.latitude.known()?, *place.longitude.known()?))
    });
    prop_oneof![
        3 => word.clone().prop_map(Ask::Word),
        2 => start.clone().prop_map(Ask::Start),
        2 => start.clone().prop_map(Ask::Word),
        2 => run.prop_map(Ask::Phrase),
        1 => start.prop_map(Ask::InTitle),
        1 => name.prop_map(Ask::InName),
        2 => prop::sample::select(vec!["LIF", "LIF-01", "LIB", "INT-01", "?unknown", "LI"])
            .prop_map(|code| Ask::Type(code.to_owned())),
        1 => prop::sample::select(vec!["farm", "teacher", "serv", "er"])
            .prop_map(|word| Ask::Occupation(word.to_owned())),
        1 => prop::sample::select(vec!["SP-2", "SP-3", "?unknown", "?empty"])
            .prop_map(|code| Ask::Proof(code.to_owned())),
        2 => (month.clone(), month.clone()).prop_map(|(from, to)| Ask::Date(from, to)),
        1 => month.prop_map(|month| Ask::After(format!("{month}-15"))),
        1 => (0usize..3, 0usize..5).prop_map(|(from, to)| Ask::Victims(from, to)),
        1 => Just(Ask::HasSource),
        1 => Just(Ask::Undated),
        1 => (place, 1.0..400.0).prop_map(|((lat, lon), km)| Ask::Near(lat, lon, km)),
    ]
}

fn ask() -> impl Strategy<Value = Ask> {
    leaf().prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| Ask::Not(Box::new(part))),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Ask::All),
            prop::collection::vec(inner, 1..4).prop_map(Ask::Any),
        ]
    })
}

fn selection(query: &str) -> Selection {
    Selection { query: query.to_owned(), ..Selection::default() }
}

fn found(index: &Index, query: &str) -> BTreeSet<u128> {
    let ids = index.ids(&selection(query)).unwrap_or_else(|error| panic!("{query}: {error}"));
    ids.into_iter().map(|id| id.as_u128()).collect()
}

/// French words, and labels for some codes.
fn french() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.add_keyword(Keyword::Or, "ou");
    lexicon.add_keyword(Keyword::And, "et");
    lexicon.add_keyword(Keyword::Not, "non");
    lexicon.add_field(Field::Place, "lieu");
    lexicon.add_field(Field::Type, "fait");
    lexicon.add_field(Field::Has, "avec");
    for (code, label) in [
        ("LIB-01", "Disparition forcée"),
        ("INT-01", "Torture"),
        ("INT-02", "Torture et mauvais traitements"),
        ("INT-03", "Mauvais traitements"),
    ] {
        lexicon.add_label("violation-type", code, label);
    }
    lexicon.add_label("query-has", "place", "lieu");
    lexicon
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn a_query_finds_what_a_plain_reading_finds(ask in ask()) {
        let query = ask.written();
        let expected: BTreeSet<u128> = EVENTS
            .iter()
            .filter(|event| ask.holds(event))
            .map(|event| event.event.id.as_u128())
            .collect();
        prop_assert_eq!(found(&INDEX, &query), expected.clone(), "{}", &query);
        let kept = Query::parse(&query).unwrap().to_string();
        prop_assert_eq!(found(&INDEX, &kept), expected, "{}", kept);
    }

    #[test]
    fn relevance_lists_the_same_events_in_pages_that_fit_together(ask in ask(), page in 1u64..40) {
        let selection = selection(&ask.written());
        let whole = INDEX.rows(&selection, Sort::Relevance, false, 0, 1_000).unwrap();
        let ids: Vec<Id> = whole.rows.iter().map(|row| row.id).collect();
        let expected: BTreeSet<Id> = INDEX.ids(&selection).unwrap().into_iter().collect();
        prop_assert_eq!(ids.iter().copied().collect::<BTreeSet<_>>(), expected);
        prop_assert_eq!(ids.len() as u64, whole.total);
        let mut paged = Vec::new();
        for offset in (0..whole.total).step_by(page as usize) {
            let rows = INDEX.rows(&selection, Sort::Relevance, true, offset, page).unwrap().rows;
            paged.extend(rows.into_iter().map(|row| row.id));
        }
        prop_assert_eq!(paged, ids);
    }

    #[test]
    fn what_is_printed_reads_as_the_same_query(
        text in "([()\\-+*:\" ]|or|and|not|ou|et|non|a|torture|type|fait|LIB-01|title|é|1973|\\.\\.|>|,|«|»){0,16}|\\PC{0,24}",
    ) {
        for lexicon in [Lexicon::default(), french()] {
            match INDEX.read(&text, &lexicon) {
                Ok(query) => {
                    let kept = query.to_string();
                    let again = Query::parse(&kept);
                    prop_assert_eq!(again.as_ref().unwrap().to_string(), kept.clone());
                    prop_assert_eq!(again.unwrap(), query, "{}", kept);
                }
                Err(error) => {
                    let letters: Vec<char> = text.chars().collect();
                    let word: Vec<char> = error.word.chars().collect();
                    prop_assert!(!word.is_empty());
                    prop_assert_eq!(&letters[error.at..error.at + word.len()], &word[..]);
                }
            }
        }
    }

    #[test]
    fn completion_replaces_what_stands_at_the_cursor(text in "[a-z():\"\\- é]{0,20}", cursor in 0usize..24) {
        let completions = INDEX.complete(&text, cursor, &french(), &|_| None);
        let length = text.chars().count();
        prop_assert!(completions.from <= completions.to && completions.to <= length);
        prop_assert!(completions.from <= cursor.min(length));
    }
}

#[test]
fn or_is_the_weakest_and_not_the_strongest() {
    let same = [
        ("a b or c", "(a b) or c"),
        ("a or b c", "a or (b c)"),
        ("-a b", "(-a) b"),
        ("not a or b", "(not a) or b"),
        ("a and b AND c", "a b c"),
        ("a,b or c", "a,b or c"),
    ];
    for (one, other) in same {
        assert_eq!(Query::parse(one).unwrap(), Query::parse(other).unwrap(), "{one}");
    }
    let printed = |text: &str| Query::parse(text).unwrap().to_string();
    assert_eq!(printed("NOT ( a  OR (b and C) )"), "-(a or b C)");
    assert_eq!(printed("(a or b) (c or d)"), "(a or b) (c or d)");
    assert_eq!(printed("tag:\"mass grave\" TYPE:LIB"), "tag:\"mass grave\" type:LIB");
}

#[test]
fn the_readers_words_are_kept_as_the_languages_own() {
    let read = |text: &str| INDEX.read(text, &french()).map(|query| query.to_string());
    for (written, kept) in [
        ("a ou b", "a or b"),
        ("a et non b", "a -b"),
        ("a OR b", "a or b"),
        ("lieu:pisagua", "place:pisagua"),
        ("fait:\"disparition forcée\"", "type:LIB-01"),
        ("fait:disparition", "type:LIB-01"),
        ("type:lib-01", "type:LIB-01"),
        ("type:LIB", "type:LIB"),
        ("type:torture", "type:INT-01"),
        ("type:mauvais", "type:INT-02 or type:INT-03"),
        ("a type:mauvais", "a (type:INT-02 or type:INT-03)"),
        ("avec:lieu", "has:place"),
        ("+ou", "+ou"),
        ("\"ou\"", "\"ou\""),
    ] {
        assert_eq!(read(written).unwrap(), kept, "{written}");
    }
    // What the events have counts as known, whatever the vocabulary says.
    assert_eq!(read("type:LIF-01").unwrap(), "type:LIF-01");
    let error = read("a type:tortue").unwrap_err();
    assert_eq!((error.problem, error.at), (QueryProblem::UnknownValue, 2));
    assert_eq!(error.word, "type:tortue");
    // A word that is a keyword for somebody else stays a word when they read it.
    let mut english = Lexicon::default();
    english.reserve("ou");
    let kept = INDEX.read("ou", &english).unwrap().to_string();
    assert_eq!(kept, "+ou");
    assert_eq!(read(&kept).unwrap(), kept);
}

#[test]
fn hostile_queries_are_refused_or_read_at_once() {
    let started = Instant::now();
    let many = |text: &str, times: usize| text.repeat(times);
    for text in [
        many("(", 9_999),
        many("-(", 4_999),
        many("not ", 2_499),
        many("a or ", 1_999),
        many("(a or (b ", 30) + "c" + &many("))", 30),
        many("a ", 4_999),
        many("\"", 9_999),
        many("title:a or ", 400) + "b",
        many("*", 9_999),
        many("and ", 2_000),
        many("x", 5_000_000),
        many("near:0,0,9km ", 250),
        many("1..2", 2_000),
    ] {
        match Query::parse(&text) {
            Ok(_) => drop(INDEX.summary(&selection(&text))),
            Err(error) => assert!(!error.word.is_empty()),
        }
    }
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    let deep = many("(", 32) + "a" + &many(")", 32);
    assert!(Query::parse(&deep).is_ok());
    assert_eq!(Query::parse(&format!("({deep})")).unwrap_err().problem, QueryProblem::TooLong);
}

fn titled(number: u128, title: &str, description: &str) -> EventBundle {
    let event = Event {
        id: Id::from_u128(number),
        title: Stated::from(title),
        description: Stated::from(description),
        ..Event::default()
    };
    EventBundle { event, ..EventBundle::default() }
}

fn order(index: &Index, query: &str) -> Vec<u128> {
    let rows = index.rows(&selection(query), Sort::Relevance, false, 0, 100).unwrap().rows;
    rows.into_iter().map(|row| row.id.as_u128()).collect()
}

#[test]
fn the_word_comes_before_its_forms_and_those_before_mere_beginnings() {
    let index = Index::build(
        [
            titled(1, "Arrestations in the city", ""),
            titled(2, "x", "They were arresting people all day; one arrest led to another arrest"),
            titled(3, "Arresting them", ""),
            titled(4, "The arrest", ""),
            titled(5, "x", &format!("{} arrest", "word ".repeat(80))),
        ]
        .into_iter(),
        &Regions::default(),
    );
    // In a title first, twice before once, the short text before the long one.
    assert_eq!(order(&index, "arrest"), [4, 2, 5, 3, 1]);
    assert_eq!(order(&index, "arresting"), [3, 2, 4, 1, 5]);
    assert_eq!(order(&index, "arrestations")[0], 1);
    assert_eq!(order(&index, "\"arrest led\""), [2]);
}

#[test]
fn rare_words_weigh_more_than_frequent_ones() {
    let mut events: Vec<EventBundle> =
        (10..60).map(|number| titled(number, "x", "patrol")).collect();
    events.push(titled(1, "x", "patrol stadium"));
    events.push(titled(2, "Patrol", "y"));
    let index = Index::build(events.into_iter(), &Regions::default());
    assert_eq!(order(&index, "stadium or patrol")[..2], [1, 2]);
}

#[test]
fn without_words_relevance_is_the_order_of_dates() {
    let by_date = INDEX.rows(&selection("type:LIF"), Sort::Date, false, 0, 50).unwrap();
    let rows = INDEX.rows(&selection("type:LIF"), Sort::Relevance, false, 0, 50).unwrap();
    assert_eq!(rows, by_date);
}

#[test]
fn fields_without_codes_are_found_by_words_of_theirs() {
    let mut bundle = titled(1, "Raid", "At the stadium");
    bundle.event.tags = ["Mass grave".to_owned()].into();
    bundle.sources.push(Source {
        id: Id::from_u128(2),
        title: Stated::from("Rettig report"),
        reliability: Stated::from("high"),
        ..Source::default()
    });
    bundle.places.push(Place { name: Stated::from("Estadio Nacional"), ..Place::default() });
    bundle.acts.push(Act { id: Id::from_u128(3), ..Act::default() });
    let index = Index::build([bundle].into_iter(), &Regions::default());
    for query in [
        "tag:mass",
        "tag:\"mass grave\"",
        "source:rettig",
        "source:\"rettig report\"",
        "place:nacional",
        "reliability:high",
        "description:stadium",
        "has:tag has:source -has:position is:unplaced is:undated",
        "victims:0",
        "victims:<1",
        "(title:raid or x) and not title:stadium",
    ] {
        assert_eq!(found(&index, query).len(), 1, "{query}");
    }
    for query in ["title:rettig", "source:raid", "place:report", "tag:grav-x", "reliability:low"] {
        assert_eq!(found(&index, query).len(), 0, "{query}");
    }
}

#[test]
fn words_of_scripts_without_spaces_are_found_inside() {
    let index = Index::build(
        [
            titled(1, "การละเมิดสิทธิมนุษยชน", ""),
            titled(2, "侵害人权的行为", ""),
            titled(3, "ការរំលោភសិទ្ធិមនុស្ស", ""),
            titled(4, "人民权利", ""),
        ]
        .into_iter(),
        &Regions::default(),
    );
    for (query, expected) in [("สิทธิ", 1), ("人权", 2), ("សិទ្ធិ", 3), ("\"权的\"", 2)]
    {
        assert_eq!(found(&index, query), [expected].into(), "{query}");
    }
}

#[test]
fn suggestions_are_fields_values_and_names_that_go_on_from_what_is_typed() {
    let labels = |text: &str| -> Vec<String> {
        let all = INDEX.complete(text, text.chars().count(), &french(), &|id| {
            let persons = EVENTS.iter().flat_map(|event| &event.persons);
            persons.filter(|person| person.id == id).find_map(|person| person.name.known().cloned())
        });
        all.items.into_iter().map(|item| item.insert).collect()
    };
    assert!(labels("").contains(&"fait:".to_owned()));
    assert!(!labels("").contains(&"ou".to_owned()), "nothing is there to join");
    assert!(labels("a o").contains(&"ou".to_owned()));
    assert_eq!(labels("a (-li")[0], "lieu:");
    assert!(labels("disp").contains(&"fait:\"Disparition forcée\"".to_owned()));
    assert_eq!(
        labels("fait:tort")[..],
        ["fait:Torture", "fait:\"Torture et mauvais traitements\""].map(str::to_owned)[..]
    );
    assert!(labels("type:LIF-01").contains(&"type:LIF-01".to_owned()));
    assert!(labels("year:197").contains(&"year:1973".to_owned()));
    assert_eq!(labels("has:li"), ["has:lieu"]);
    assert_eq!(labels("\"fait:"), Vec::<String>::new());
    let name = EVENTS[0].persons[0].name.known().unwrap();
    let first: String = name.chars().take(4).collect();
    let suggested = labels(&format!("name:\"{first}"));
    assert!(!suggested.is_empty());
    for insert in suggested {
        assert!(!found(&INDEX, &insert).is_empty(), "{insert}");
        assert!(fold(&insert).contains(&fold(&first)));
    }
    let place = EVENTS[0].places[0].name.known().unwrap();
    assert!(
        labels(&format!("lieu:{}", place.split(' ').next().unwrap()))
            .contains(&format!("lieu:\"{place}\""))
    );
    let counted = INDEX.complete("type:LIF-01", 11, &french(), &|_| None).items;
    assert_eq!(counted[0].count, Some(found(&INDEX, "type:LIF-01").len() as u64));
}
