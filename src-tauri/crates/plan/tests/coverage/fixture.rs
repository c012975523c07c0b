//! A small catalogue and short ways to write events and measures.

use std::sync::Arc;

use concord_model::catalogue::{Catalogue, MeasureTemplate, Term, Vocabulary};
use concord_model::{Edtf, Id, Measure, Stated};
use concord_plan::{Coverage, CoverageMatrix, EventFacts, Finding, Plan};

pub const DISAPPEARANCE: &str = "LIB-01";
pub const EXECUTION: &str = "LIF-01";
pub const CENSORSHIP: &str = "POL-01";

pub fn id(number: u128) -> Id {
    Id::from_u128(number)
}

pub fn set<T: Ord, S: Into<T>>(
    items: impl IntoIterator<Item = S>,
) -> std::collections::BTreeSet<T> {
    items.into_iter().map(Into::into).collect()
}

/// Executions owe truth and reparation, disappearances also search, censorship only reparation.
pub fn catalogue() -> Catalogue {
    let types = [
        (EXECUTION, vec!["O-TRU", "O-REP"], "never"),
        (DISAPPEARANCE, vec!["O-TRU", "O-SEA", "O-REP"], "never"),
        (CENSORSHIP, vec!["O-REP"], "policy"),
    ];
    let violation = |(code, duties, amnesty): (&str, Vec<&str>, &str)| Term {
        code: code.into(),
        duties: duties.into_iter().map(Into::into).collect(),
        amnesty: Some(amnesty.into()),
        ..Term::default()
    };
    let term = |code: &str| Term { code: code.into(), ..Term::default() };
    Catalogue {
        version: "test".into(),
        vocabularies: vec![
            Vocabulary {
                name: "violation-type".into(),
                source: String::new(),
                terms: types.into_iter().map(violation).collect(),
            },
            Vocabulary {
                name: "pillar".into(),
                source: String::new(),
                terms: ["truth", "reparation"].map(term).into(),
            },
            Vocabulary {
                name: "duty".into(),
                source: String::new(),
                terms: ["O-TRU", "O-SEA", "O-REP", "O-DDR"].map(term).into(),
            },
        ],
        measures: vec![
            MeasureTemplate {
                code: "M-TR-01".into(),
                pillar: "truth".into(),
                duties: vec!["O-TRU".into(), "O-SEA".into()],
                parameters: vec!["mandate".into(), "powers".into()],
                needs: vec!["M-RC-02".into()],
                red_lines: 5,
                ..MeasureTemplate::default()
            },
            MeasureTemplate { code: "M-JU-05".into(), red_lines: 3, ..MeasureTemplate::default() },
            MeasureTemplate {
                code: "M-RE-01".into(),
                pillar: "reparation".into(),
                duties: vec!["O-REP".into()],
                ..MeasureTemplate::default()
            },
        ],
        ..Catalogue::default()
    }
}

pub fn event(number: u128, violation: &str, date: &str) -> EventFacts {
    let date = Edtf::parse(date).unwrap();
    EventFacts {
        id: id(number),
        violations: vec![violation.into()],
        earliest: date.earliest(),
        latest: date.latest(),
        ..EventFacts::default()
    }
}

pub fn undated(number: u128, violation: &str) -> EventFacts {
    EventFacts { id: id(number), violations: vec![violation.into()], ..EventFacts::default() }
}

pub fn measure(number: u128, duties: &[&str]) -> Measure {
    Measure {
        id: id(number),
        name: format!("measure {number}").as_str().into(),
        duties: set(duties.iter().copied()),
        ..Measure::default()
    }
}

pub fn period(text: &str) -> Stated<Edtf> {
    Stated::Known(Edtf::parse(text).unwrap())
}

pub fn coverage(events: &[EventFacts], measures: &[Measure]) -> Coverage {
    Coverage::of(events.to_vec(), plan(measures))
}

pub fn plan(measures: &[Measure]) -> Plan {
    Plan { measures: measures.to_vec(), catalogue: Arc::new(catalogue()), ..Plan::default() }
}

/// Events and answered events of a cell.
pub fn cell(matrix: &CoverageMatrix, violation: &str, duty: &str) -> Option<(u64, u64)> {
    let column = matrix.duties.iter().position(|code| code == duty)?;
    let row = matrix.rows.iter().find(|row| row.code == violation)?;
    row.cells[column].as_ref().map(|cell| (cell.events, cell.answered))
}

pub fn total(matrix: &CoverageMatrix, duty: &str) -> Option<(u64, u64)> {
    let column = matrix.duties.iter().position(|code| code == duty)?;
    matrix.totals[column].as_ref().map(|cell| (cell.events, cell.answered))
}

pub fn findings<'a>(matrix: &'a CoverageMatrix, rule: &str) -> Vec<&'a Finding> {
    matrix.findings.iter().filter(|finding| finding.rule == rule).collect()
}

pub fn value<'a>(finding: &'a Finding, name: &str) -> Option<&'a str> {
    let mut parameters = finding.parameters.iter();
    parameters.find(|parameter| parameter.name == name).map(|parameter| parameter.value.as_str())
}
