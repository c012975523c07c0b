//! The catalogue agrees with itself, and every language has a message for all of it.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use concord_model::catalogue::{MeasureTemplate, Term};
use concord_model::{Catalogue, Edtf};
use fluent_syntax::ast::Entry;

const LANGUAGES: [&str; 2] = ["en", "fr"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn catalogue() -> &'static Catalogue {
    Catalogue::bundled()
}

fn codes(catalogue: &Catalogue, vocabulary: &str) -> BTreeSet<String> {
    let terms = &catalogue.vocabulary(vocabulary).unwrap_or_else(|| panic!("{vocabulary}")).terms;
    terms.iter().map(|term| term.code.clone()).collect()
}

/// The ids of the messages of a file; a file that Fluent cannot read fails the test.
fn messages(language: &str, file: &str) -> BTreeSet<String> {
    let path = format!("locales/{language}/{file}.ftl");
    let resource = fluent_syntax::parser::parse(read(&path))
        .unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut ids = BTreeSet::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            assert!(message.value.is_some(), "{path}: {} is empty", message.id.name);
            assert!(ids.insert(message.id.name.clone()), "{path}: {} twice", message.id.name);
        }
    }
    ids
}

fn assert_all_in<'a>(
    what: &str,
    references: impl IntoIterator<Item = &'a String>,
    known: &BTreeSet<String>,
) {
    let dangling: Vec<&String> =
        references.into_iter().filter(|code| !known.contains(*code)).collect();
    assert!(dangling.is_empty(), "{what} names what is not there: {dangling:?}");
}

#[test]
fn every_vocabulary_that_a_record_names_is_there() {
    let source = include_str!("../src/records.rs");
    let catalogue = catalogue();
    let named: BTreeSet<&str> = source
        .split("vocabulary `")
        .skip(1)
        .chain(source.split("Vocabulary `").skip(1))
        .filter_map(|rest| rest.split('`').next())
        .collect();
    assert!(named.len() > 20, "the records name their vocabularies: {named:?}");
    let missing: Vec<&&str> =
        named.iter().filter(|name| catalogue.vocabulary(name).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn codes_are_unique_and_fit_into_message_ids() {
    let catalogue = catalogue();
    let mut names = BTreeSet::new();
    for vocabulary in &catalogue.vocabularies {
        assert!(names.insert(&vocabulary.name), "{} twice", vocabulary.name);
        assert!(!vocabulary.source.is_empty(), "{} has no source", vocabulary.name);
        let mut known = BTreeSet::new();
        for term in &vocabulary.terms {
            assert!(known.insert(&term.code), "{}: {} twice", vocabulary.name, term.code);
            let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            assert!(term.code.chars().all(fits), "{}: {}", vocabulary.name, term.code);
        }
    }
    let measures: BTreeSet<&String> = catalogue.measures.iter().map(|m| &m.code).collect();
    assert_eq!(measures.len(), catalogue.measures.len(), "a measure's code twice");
    assert_eq!(measures.len(), 44);
}

#[test]
fn every_reference_leads_somewhere() {
    let catalogue = catalogue();
    let duties = codes(catalogue, "duty");
    for vocabulary in &catalogue.vocabularies {
        let own = codes(catalogue, &vocabulary.name);
        for term in &vocabulary.terms {
            assert_all_in(&term.code, &term.parent, &own);
            assert_all_in(&term.code, &term.duties, &duties);
        }
    }
    let pillars = codes(catalogue, "pillar");
    let acts = codes(catalogue, "parliamentary-act");
    let orders = codes(catalogue, "cost-order");
    let measures: BTreeSet<String> = catalogue.measures.iter().map(|m| m.code.clone()).collect();
    for measure in &catalogue.measures {
        assert_all_in(&measure.code, [&measure.pillar], &pillars);
        assert_all_in(&measure.code, &measure.acts, &acts);
        assert_all_in(&measure.code, &measure.duties, &duties);
        let range: Vec<String> = measure.cost_order.split('-').map(String::from).collect();
        assert_all_in(&measure.code, &range, &orders);
        for others in [&measure.needs, &measure.after, &measure.pairs] {
            assert_all_in(&measure.code, others, &measures);
            assert!(!others.contains(&measure.code), "{} names itself", measure.code);
        }
        let (from, to) = measure.months;
        assert!(to.is_none_or(|to| from <= to), "{}: months", measure.code);
        assert!(!measure.acts.is_empty() && !measure.duties.is_empty(), "{}", measure.code);
    }
}

#[test]
fn what_must_be_there_first_never_leads_back() {
    let catalogue = catalogue();
    let needs: BTreeMap<&str, &MeasureTemplate> =
        catalogue.measures.iter().map(|measure| (measure.code.as_str(), measure)).collect();
    for start in &catalogue.measures {
        let mut ahead: Vec<&String> = start.needs.iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(code) = ahead.pop() {
            assert_ne!(code, &start.code, "needs itself in the end");
            if seen.insert(code) {
                ahead.extend(&needs[code.as_str()].needs);
            }
        }
    }
}

#[test]
fn every_violation_type_has_duties_norms_and_an_amnesty_class() {
    let catalogue = catalogue();
    let amnesties = codes(catalogue, "amnesty");
    let groups = codes(catalogue, "violation-group");
    let types = &catalogue.vocabulary("violation-type").unwrap().terms;
    assert_eq!(types.len(), 70);
    for term in types {
        assert!(!term.duties.is_empty(), "no duty follows from {}", term.code);
        assert!(!term.norms.is_empty(), "{} breaches no norm", term.code);
        assert_all_in(&term.code, &term.amnesty, &amnesties);
        assert!(term.amnesty.is_some(), "{}", term.code);
        let group = term.code.split('-').next().unwrap().to_owned();
        assert_all_in(&term.code, [&group], &groups);
    }
}

/// `duties.txt` is what a lawyer reviews: a change of a norm that changes what follows from a violation
/// shows there.
#[test]
fn the_norms_of_a_violation_type_give_the_duties_that_were_reviewed() {
    let types = &catalogue().vocabulary("violation-type").unwrap().terms;
    let line = |term: &Term| {
        let duties: Vec<&str> =
            term.duties.iter().filter_map(|duty| duty.strip_prefix("O-")).collect();
        format!("{}: {}\n", term.code, duties.join(" "))
    };
    let derived: String = types.iter().map(line).collect();
    assert_eq!(derived, include_str!("duties.txt"));
}

#[test]
fn every_reference_to_a_norm_gives_a_duty_and_says_when_it_bears() {
    let catalogue = catalogue();
    let duties = codes(catalogue, "duty");
    let instruments: BTreeSet<String> =
        catalogue.instruments.iter().map(|one| one.code.clone()).collect();
    let nexus = ["conflict", "international", "non-international", "attack"];
    for term in &catalogue.vocabulary("violation-type").unwrap().terms {
        let mut seen = BTreeSet::new();
        for norm in &term.norms {
            let place = (&norm.instrument, &norm.article, &norm.when);
            assert!(seen.insert(place), "{}: {place:?} twice", term.code);
            assert_all_in(&term.code, [&norm.instrument], &instruments);
            assert_all_in(&term.code, &norm.duties, &duties);
            assert!(!norm.duties.is_empty(), "{}: {place:?} gives no duty", term.code);
            let known = norm.when.as_deref().is_none_or(|when| nexus.contains(&when));
            assert!(known, "{}: {place:?}", term.code);
        }
    }
}

/// What a treaty or principle says of war binds only where there was one.
#[test]
fn the_law_of_war_bears_only_in_war() {
    for term in &catalogue().vocabulary("violation-type").unwrap().terms {
        for norm in &term.norms {
            let article = norm.article.as_str();
            let when = norm.when.as_deref();
            let expected = match norm.instrument.as_str() {
                "AP1" | "HAGUE07" => Some("international"),
                "AP2" => Some("non-international"),
                "GC1-4" if article.starts_with("common 3") => Some("conflict"),
                "GC1-4" => Some("international"),
                "ICRC-CIHL" => Some("conflict"),
                "RS" if article.starts_with("7(1)") => Some("attack"),
                "RS" if article.starts_with("8(2)(a)") || article.starts_with("8(2)(b)") => {
                    Some("international")
                }
                "RS" if article.starts_with("8(2)") => Some("non-international"),
                _ => continue,
            };
            assert_eq!(when, expected, "{}: {} {article}", term.code, norm.instrument);
        }
    }
}

#[test]
fn disappearance_obliges_to_search_and_to_prosecute_and_admits_no_amnesty() {
    let catalogue = catalogue();
    let disappearance = catalogue.term("violation-type", "LIB-01").unwrap();
    for duty in ["O-INV", "O-PRO", "O-TRU", "O-SEA", "O-REM", "O-REP", "O-GNR"] {
        assert!(disappearance.duties.iter().any(|code| code == duty), "{duty}");
    }
    assert_eq!(disappearance.amnesty.as_deref(), Some("never"));
}

#[test]
fn every_duty_is_answered_by_some_measure() {
    let catalogue = catalogue();
    let answered: BTreeSet<String> =
        catalogue.measures.iter().flat_map(|measure| measure.duties.clone()).collect();
    assert_all_in("the measures' duties", &codes(catalogue, "duty"), &answered);
}

#[test]
fn every_passage_is_of_an_instrument_and_obliges_to_something() {
    let catalogue = catalogue();
    let duties = codes(catalogue, "duty");
    let types = codes(catalogue, "instrument-type");
    let instruments: BTreeSet<String> =
        catalogue.instruments.iter().map(|one| one.code.clone()).collect();
    assert_eq!(instruments.len(), catalogue.instruments.len(), "an instrument twice");
    for instrument in &catalogue.instruments {
        let code = &instrument.code;
        assert_all_in(code, [&instrument.instrument_type], &types);
        assert!(instrument.source.is_some(), "{code} has no source");
        for date in instrument.adopted.iter().chain(&instrument.in_force) {
            assert!(Edtf::parse(date).is_ok(), "{code}: {date}");
        }
        let is_treaty = instrument.instrument_type == "treaty";
        assert_eq!(
            instrument.in_force.is_some(),
            is_treaty,
            "{code}: only treaties enter into force"
        );
    }
    let mut seen = BTreeSet::new();
    for article in &catalogue.articles {
        assert!(seen.insert(&article.code), "{} twice", article.code);
        assert_all_in(&article.code, [&article.instrument], &instruments);
        assert_all_in(&article.code, &article.duties, &duties);
        assert!(!article.duties.is_empty(), "{}", article.code);
    }
}

fn red_lines(catalogue: &Catalogue) -> BTreeSet<String> {
    catalogue.red_lines.iter().map(|line| line.code.clone()).collect()
}

#[test]
fn every_red_line_rests_on_a_norm_and_every_red_line_of_a_measure_is_there() {
    let catalogue = catalogue();
    let measures: BTreeSet<String> = catalogue.measures.iter().map(|m| m.code.clone()).collect();
    let severities = codes(catalogue, "red-line-severity");
    let amnesties = codes(catalogue, "amnesty");
    let known = red_lines(catalogue);
    assert_eq!(known.len(), catalogue.red_lines.len(), "a red line twice");
    for line in &catalogue.red_lines {
        assert_all_in(&line.code, [&line.severity], &severities);
        assert_all_in(&line.code, &line.measures, &measures);
        assert_all_in(&line.code, &line.amnesty, &amnesties);
        assert!(!line.norms.is_empty(), "{} rests on nothing", line.code);
        for norm in &line.norms {
            let instrument = catalogue.instrument(&norm.instrument);
            assert!(instrument.is_some(), "{}: {}", line.code, norm.instrument);
        }
    }
    for measure in &catalogue.measures {
        for number in 1..=measure.red_lines {
            let code = format!("{}-red-line-{number}", measure.code);
            let line = catalogue.red_lines.iter().find(|line| line.code == code);
            assert_eq!(line.map(|line| &line.measures[..]), Some(&[measure.code.clone()][..]));
        }
    }
    for class in ["never", "threshold"] {
        let guarded = catalogue.red_lines.iter().any(|line| line.amnesty.as_deref() == Some(class));
        assert!(guarded, "no red line stops an amnesty of class {class}");
    }
}

/// Codes that begin with X- are the users' own.
#[test]
fn no_code_is_one_that_users_give() {
    let catalogue = catalogue();
    let lists = [
        catalogue.instruments.iter().map(|one| &one.code).collect::<Vec<_>>(),
        catalogue.articles.iter().map(|one| &one.code).collect(),
        catalogue.measures.iter().map(|one| &one.code).collect(),
        catalogue.red_lines.iter().map(|one| &one.code).collect(),
        catalogue.precedents.iter().map(|one| &one.code).collect(),
    ];
    for code in lists.into_iter().flatten() {
        assert!(!code.starts_with("X-"), "{code}");
        assert!(code.len() <= 32, "{code} is longer than an own entry of its code may be");
    }
}

#[test]
fn every_choice_of_a_design_leads_somewhere() {
    let catalogue = catalogue();
    let mut breaching = 0;
    for measure in &catalogue.measures {
        for (parameter, options) in &measure.options {
            let place = format!("{} {parameter}", measure.code);
            assert!(measure.parameters.contains(parameter), "{place}");
            let codes: BTreeSet<&String> = options.iter().map(|option| &option.code).collect();
            assert!(codes.len() == options.len() && codes.len() > 1, "{place}");
            let sound = options.iter().any(|option| option.red_lines.is_empty());
            assert!(sound, "{place}: every choice breaches a red line");
            for red_line in options.iter().flat_map(|option| &option.red_lines) {
                breaching += 1;
                let line = catalogue.red_lines.iter().find(|line| line.code == *red_line);
                let line = line.unwrap_or_else(|| panic!("{place}: {red_line}"));
                let concerns = line.measures.is_empty() || line.measures.contains(&measure.code);
                assert!(concerns, "{place}: {red_line} does not concern the measure");
            }
        }
    }
    assert!(breaching > 50, "the choices know their red lines");
}

#[test]
fn every_precedent_is_of_measures_and_dates_that_are_there() {
    let catalogue = catalogue();
    let measures: BTreeSet<String> = catalogue.measures.iter().map(|m| m.code.clone()).collect();
    assert_eq!(catalogue.precedents.len(), 13);
    for precedent in &catalogue.precedents {
        let code = &precedent.code;
        assert_eq!(*code, format!("P-{}", precedent.country));
        assert!(Edtf::parse(&precedent.period).is_ok(), "{code}: {}", precedent.period);
        assert!(!precedent.measures.is_empty(), "{code}");
        for measure in &precedent.measures {
            assert_all_in(code, [&measure.measure], &measures);
            assert!(!measure.name.is_empty(), "{code}");
            for date in measure.adopted.iter().chain(&measure.operated) {
                assert!(Edtf::parse(date).is_ok(), "{code}: {date}");
            }
            if let Some(cost) = &measure.cost {
                assert!(0.0 < cost.low && cost.low <= cost.high, "{code}: {}", measure.name);
                assert_eq!(cost.currency.len(), 3, "{code}");
            }
            for figure in &measure.figures {
                assert!(figure.value > 0.0, "{code}: {}", figure.key);
            }
        }
    }
}

/// The ids that the messages of `options.ftl`, `red-lines.ftl` and `precedents.ftl` must have.
fn wanted_of_plans(catalogue: &Catalogue) -> [(&'static str, BTreeSet<String>); 3] {
    let options = catalogue.measures.iter().flat_map(|measure| {
        measure.options.iter().flat_map(move |(parameter, options)| {
            options
                .iter()
                .map(move |option| format!("{}-{parameter}-{}", measure.code, option.code))
        })
    });
    let own = |code: &String| code.starts_with("M-");
    let red_lines = red_lines(catalogue).into_iter().filter(|code| !own(code));
    let precedents = catalogue.precedents.iter().flat_map(|precedent| {
        let code = &precedent.code;
        let figures = precedent.measures.iter().flat_map(|measure| &measure.figures);
        let figures = figures.map(|figure| format!("figure-{}", figure.key));
        let head = [code.clone(), format!("{code}-results"), format!("{code}-flaws")];
        head.into_iter().chain(figures)
    });
    [
        ("options", options.collect()),
        ("red-lines", red_lines.collect()),
        ("precedents", precedents.collect()),
    ]
}

/// The ids that the messages of `norms.ftl` must have.
fn wanted_norms(catalogue: &Catalogue) -> BTreeSet<String> {
    let instruments = catalogue.instruments.iter().flat_map(|instrument| {
        let name = format!("instrument-{}", instrument.code);
        [format!("{name}-short"), name]
    });
    let articles = catalogue.articles.iter().map(|article| format!("article-{}", article.code));
    instruments.chain(articles).collect()
}

/// The ids that the messages of `terms.ftl` and `measures.ftl` must have.
fn wanted(catalogue: &Catalogue) -> (BTreeSet<String>, BTreeSet<String>) {
    let terms = catalogue.vocabularies.iter().flat_map(|vocabulary| {
        let labels =
            vocabulary.terms.iter().map(|term| format!("{}-{}", vocabulary.name, term.code));
        labels.chain([format!("vocabulary-{}", vocabulary.name)])
    });
    let measures = catalogue.measures.iter().flat_map(|measure| {
        let code = &measure.code;
        let parameters = measure.parameters.iter().map(move |key| format!("{code}-{key}"));
        let indicators = (1..=measure.indicators).map(move |n| format!("{code}-indicator-{n}"));
        let red_lines = (1..=measure.red_lines).map(move |n| format!("{code}-red-line-{n}"));
        let head = [code.clone(), format!("{code}-description"), format!("{code}-cost-note")];
        head.into_iter().chain(parameters).chain(indicators).chain(red_lines)
    });
    (terms.collect(), measures.collect())
}

#[test]
fn every_language_says_all_of_it_and_nothing_else() {
    let (terms, measures) = wanted(catalogue());
    for language in LANGUAGES {
        assert_eq!(messages(language, "terms"), terms, "{language}");
        assert_eq!(messages(language, "measures"), measures, "{language}");
        for (file, ids) in wanted_of_plans(catalogue()) {
            assert_eq!(messages(language, file), ids, "{language}/{file}");
        }
        assert_eq!(messages(language, "norms"), wanted_norms(catalogue()), "{language}");
        assert_eq!(messages(language, "findings"), messages("en", "findings"), "{language}");
    }
}
