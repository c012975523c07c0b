//! EDTF against the cases of edtf.js, and rules of its own.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use chrono::NaiveDate;
use concord_model::Edtf;
use proptest::prelude::*;

/// Rows of edtf.js that we read otherwise, and why.
const DIFFERENCES: [(&str, &str); 5] = [
    ("2018-21/2018-23", "level 3 is not in the standard: a season has no place in an interval"),
    ("2001?-23", "level 3 is not in the standard: a season takes no qualifier"),
    ("2001-33?", "level 3 is not in the standard: a season takes no qualifier"),
    ("20XX-41", "level 3 is not in the standard: a season needs a whole year"),
    ("2012-21/2012-22", "level 3 is not in the standard: a season has no place in an interval"),
];

/// Rows that edtf.js refuses only because its reader was limited to a level or to some forms.
fn limits_the_reader(constraints: &str) -> bool {
    constraints.contains("types")
        || constraints.contains("level: 0")
        || constraints.contains("level: 1")
}

#[test]
fn agrees_with_the_cases_of_edtf_js() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/edtf/edtfjs_cases.csv");
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return;
    }
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let (mut agreed, mut differing, mut limited) = (0, Vec::new(), 0);
    for row in reader.records() {
        let row = row.unwrap();
        let (text, expect, constraints) = (&row[0], &row[1] == "accept", &row[3]);
        if !expect && limits_the_reader(constraints) {
            limited += 1;
            continue;
        }
        let read = Edtf::parse(text);
        if read.is_ok() != expect {
            assert!(DIFFERENCES.iter().any(|(row, _)| *row == text), "{text}: expected {expect}");
            differing.push(text.to_owned());
            continue;
        }
        if let (Ok(date), Ok(level)) = (read, row[2].parse::<u8>()) {
            assert_eq!(date.level(), level, "level of {text}");
        }
        agreed += 1;
    }
    differing.dedup();
    assert_eq!(differing.len(), DIFFERENCES.len(), "every listed difference is one: {differing:?}");
    eprintln!(
        "{agreed} rows agree, {} differ with a reason, {limited} limit the reader",
        differing.len()
    );
    assert_eq!(agreed + differing.len() + limited, 198);
}

fn day(text: &str) -> Option<NaiveDate> {
    (text != "-").then(|| text.parse().unwrap())
}

#[test]
fn hulls() {
    for (text, first, last) in [
        ("1973-09-11", "1973-09-11", "1973-09-11"),
        ("1973-09", "1973-09-01", "1973-09-30"),
        ("1972-02", "1972-02-01", "1972-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("1973", "1973-01-01", "1973-12-31"),
        ("1973-09-11T23:59:59-04:00", "1973-09-11", "1973-09-11"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1XX3", "1003-01-01", "1993-12-31"),
        ("15XX-01-3X", "1500-01-30", "1599-01-31"),
        ("15XX-02-29", "1504-02-29", "1596-02-29"),
        ("2004-XX-31", "2004-01-31", "2004-12-31"),
        ("2004-0X", "2004-01-01", "2004-09-30"),
        ("2004-X2-30", "2004-12-30", "2004-12-30"),
        ("197", "1970-01-01", "1979-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("1973-09-11/1974-02", "1973-09-11", "1974-02-28"),
        ("1973-09/..", "1973-09-01", "-"),
        ("/1973-09", "-", "1973-09-30"),
        ("../..", "-", "-"),
        ("1973~/1974?", "1973-01-01", "1974-12-31"),
        ("[1667, 1668..1672-12]", "1667-01-01", "1672-12-31"),
        ("{1975,1973}", "1973-01-01", "1975-12-31"),
        ("[..1760-12-03]", "-", "1760-12-03"),
        ("[1760-12..]", "1760-12-01", "-"),
        ("Y17E7", "-", "-"),
        ("Y-20000", "-20000-01-01", "-20000-12-31"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        ("2001-21", "2001-03-01", "2001-11-30"),
        ("2001-24", "2000-12-01", "2002-02-28"),
        ("2001-32", "2001-06-01", "2001-08-31"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("2001-41", "2001-07-01", "2001-12-31"),
    ] {
        let date = Edtf::parse(text).unwrap();
        assert_eq!(date.earliest(), day(first), "earliest of {text}");
        assert_eq!(date.latest(), day(last), "latest of {text}");
    }
}

#[test]
fn refuses_what_the_calendar_or_the_grammar_does_not_have() {
    for text in [
        "1973-02-29",
        "XXX1-02-29",
        "1974/1973",
        "1973-10/1973-09",
        "[1975..1973]",
        "[]",
        "[1973,]",
        "{..}",
        "2001-42",
        "2001-20",
        "2001-21-05",
        "Y1745S3",
        "Y17E0",
        "Y12345S6",
        "1950S0",
        "1950S5",
        "1973-9-11",
        "1973/09/11",
        "11-09-1973",
        "1973-09-11 ?",
        "1973??",
        "197X-",
        "19/20",
        "1973//1974",
        "1973-09-1١",
        "septiembre",
        "-0000-01-01",
        "1973-09-11T10:00",
        "1973?-09-11T10:00:00",
    ] {
        assert!(Edtf::parse(text).is_err(), "{text}");
    }
    let concord_model::EdtfError::Syntax { at, .. } = Edtf::parse("1973-02-30").unwrap_err();
    assert_eq!(at, 8);
}

#[test]
fn levels_of_what_is_asked_for_in_practice() {
    for (text, level) in [
        ("1973-09-XX", 1),
        ("1973-XX-XX", 1),
        ("1973-?09-11", 2),
        ("1973-09~-11", 2),
        ("199X~", 2),
        ("?1973-09", 2),
        ("1973-09-11~", 1),
        ("1973-09/1973-10", 0),
        ("Y-17E7~", 2),
    ] {
        assert_eq!(Edtf::parse(text).unwrap().level(), level, "{text}");
    }
}

#[test]
fn an_invalid_text_does_not_deserialise() {
    assert!(serde_json::from_str::<Edtf>("\"1973-13\"").is_err());
    assert_eq!(serde_json::from_str::<Edtf>("\"1973\"").unwrap().as_str(), "1973");
}

/// Texts near the grammar, most of which are refused.
fn near_edtf() -> impl Strategy<Value = String> {
    "[0-9XYES?~%./,\\[\\]{}T:Z+ -]{0,24}"
}

/// Texts of the grammar, most of which are accepted.
fn grammatical() -> impl Strategy<Value = String> {
    let year = "(-?[0-9X]{4}|Y-?[1-9][0-9]{4,20}(E[1-9])?(S[1-3])?)";
    let date = format!("[?~%]?{year}(-(0[1-9]|1[0-2]|XX|2[1-9])(-([0-2][0-9]|XX|3X))?)?[?~%]?");
    let text = format!("({date}|{date}/{date}|\\[{date},{date}\\.\\.{date}\\]|\\.\\./{date})");
    proptest::string::string_regex(&text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..Default::default() })]

    #[test]
    fn never_panics(text in any::<String>()) {
        let _ = Edtf::parse(&text);
        let _ = Edtf::from_stored(text).hull();
    }

    #[test]
    fn accepted_texts_round_trip_and_have_an_ordered_hull(
        text in prop_oneof![near_edtf(), grammatical()]
    ) {
        if let Ok(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.as_str(), text.trim());
            prop_assert_eq!(&Edtf::parse(date.as_str()).unwrap(), &date);
            let json = serde_json::to_string(&date).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Edtf>(&json).unwrap(), &date);
            prop_assert!(date.level() <= 2);
            if let (Some(first), Some(last)) = date.hull() {
                prop_assert!(first <= last, "{} to {}", first, last);
            }
        }
    }

    #[test]
    fn a_calendar_day_is_its_own_hull(days in -700_000i32..3_650_000) {
        let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let text = day.format("%Y-%m-%d").to_string();
        let text = text.strip_prefix('+').unwrap_or(&text);
        if let Ok(date) = Edtf::parse(text) {
            prop_assert_eq!(date.hull(), (Some(day), Some(day)));
        } else {
            prop_assert!(false, "{} refused", text);
        }
    }
}
