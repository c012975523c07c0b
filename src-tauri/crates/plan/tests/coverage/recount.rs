//! The matrix against a recount that looks at every event and measure by itself.

use std::collections::BTreeSet;

use crate::fixture::*;
use chrono::NaiveDate;
use concord_model::{Catalogue, Edtf, Id, Measure, Stated};
use concord_plan::{Coverage, CoverageSelection, Dimension, EventFacts};
use proptest::prelude::*;

const TYPES: [&str; 4] = [EXECUTION, DISAPPEARANCE, CENSORSHIP, "OWN-01"];
const DUTIES: [&str; 4] = ["O-TRU", "O-SEA", "O-REP", "O-DDR"];
const REGIONS: [&str; 3] = ["CL-RM", "CL-AN", "CL-BI"];
const GROUPS: [&str; 2] = ["VC-UNI", "VC-CHI"];
const PERPETRATORS: [&str; 2] = ["PRP-STA-MIL", "PRP-NSA"];
const PILLARS: [&str; 3] = ["truth", "reparation", "own"];
const PERIODS: [&str; 6] = ["1973-09-11/1990-03-11", "1973", "../1974", "1976/..", "1975-06", "/"];

fn subset(codes: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::sample::select(codes), 0..3)
        .prop_map(|codes| codes.into_iter().map(String::from).collect())
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((1972..1980i32, 1..366u32))
        .prop_map(|day| day.and_then(|(year, day)| NaiveDate::from_yo_opt(year, day)))
}

pub fn events() -> impl Strategy<Value = Vec<EventFacts>> {
    let parts =
        (subset(&TYPES), subset(&REGIONS), subset(&GROUPS), subset(&PERPETRATORS), day(), day());
    prop::collection::vec(parts, 0..40).prop_map(|events| {
        let event = |(at, parts): (usize, EventParts)| {
            let (violations, regions, victim_groups, perpetrator_types, one, other) = parts;
            let (earliest, latest) = match (one, other) {
                (Some(one), Some(other)) if one > other => (Some(other), Some(one)),
                days => days,
            };
            EventFacts {
                id: id(at as u128 + 1),
                violations,
                regions,
                victim_groups,
                perpetrator_types,
                earliest,
                latest,
            }
        };
        events.into_iter().enumerate().map(event).collect()
    })
}

type Codes = Vec<String>;
type Day = Option<NaiveDate>;
type EventParts = (Codes, Codes, Codes, Codes, Day, Day);
type MeasureParts =
    (Codes, Codes, Codes, Codes, Stated<Edtf>, &'static str, &'static str, Vec<u128>);

pub fn measures() -> impl Strategy<Value = Vec<Measure>> {
    let period = prop_oneof![
        3 => Just(Stated::Empty),
        1 => Just(Stated::Unknown),
        4 => prop::sample::select(&PERIODS[..])
            .prop_map(|text| Edtf::parse(text).map_or(Stated::Empty, Stated::Known)),
    ];
    let status = prop::sample::select(vec!["", "proposed", "in_force", "rejected", "repealed"]);
    let pillar = prop::sample::select(&PILLARS[..]);
    let named = prop::collection::vec(1..41u128, 0..3);
    let scope = (subset(&DUTIES), subset(&TYPES), subset(&REGIONS), subset(&GROUPS));
    let parts = (scope, period, status, pillar, named).prop_map(
        |((duties, types, regions, groups), period, status, pillar, named)| {
            (duties, types, regions, groups, period, status, pillar, named)
        },
    );
    prop::collection::vec(parts, 0..8).prop_map(|measures| {
        let measure = |(at, parts): (usize, MeasureParts)| {
            let (duties, violations, regions, groups, period, status, pillar, named) = parts;
            Measure {
                id: id(at as u128 + 101),
                duties: set(duties),
                violations: set(violations),
                regions: set(regions),
                victim_groups: set(groups),
                period,
                status: if status.is_empty() { Stated::Empty } else { status.into() },
                pillar: pillar.into(),
                events: named.into_iter().map(id).collect(),
                ..Measure::default()
            }
        };
        measures.into_iter().enumerate().map(measure).collect()
    })
}

/// The rules of the crate's documentation, one event, one type and one measure at a time.
fn answers(measure: &Measure, event: &EventFacts, violation: &str, duty: &str) -> bool {
    if matches!(measure.status.known().map(String::as_str), Some("rejected" | "repealed")) {
        return false;
    }
    if !measure.duties.contains(duty) {
        return false;
    }
    if measure.events.contains(&event.id) {
        return true;
    }
    let meets = |scope: &BTreeSet<String>, codes: &[String]| {
        scope.is_empty() || codes.iter().any(|code| scope.contains(code))
    };
    let in_time = match &measure.period {
        Stated::Empty => true,
        Stated::Unknown => false,
        Stated::Known(period) => {
            let (start, end) = (period.earliest(), period.latest());
            let readable = start.is_some() || end.is_some();
            let dated = event.earliest.is_some() || event.latest.is_some();
            let not_after = match (event.earliest.or(event.latest), end) {
                (Some(earliest), Some(end)) => earliest <= end,
                _ => true,
            };
            let not_before = match (event.latest.or(event.earliest), start) {
                (Some(latest), Some(start)) => latest >= start,
                _ => true,
            };
            readable && dated && not_after && not_before
        }
    };
    let only_names = !measure.events.is_empty()
        && measure.violations.is_empty()
        && measure.regions.is_empty()
        && measure.victim_groups.is_empty()
        && measure.period == Stated::Empty;
    !only_names
        && in_time
        && meets(&measure.violations, &[violation.to_owned()])
        && meets(&measure.regions, &event.regions)
        && meets(&measure.victim_groups, &event.victim_groups)
}

/// Every type and duty an event owes, and whether some measure answers it.
fn owed(
    event: &EventFacts,
    measures: &[Measure],
    catalogue: &Catalogue,
) -> BTreeSet<(String, String, bool)> {
    let pairs = event.violations.iter().flat_map(|violation| {
        let duties = catalogue.term("violation-type", violation).map(|term| term.duties.clone());
        duties.unwrap_or_default().into_iter().map(move |duty| (violation.clone(), duty))
    });
    pairs
        .map(|(violation, duty)| {
            let answered =
                measures.iter().any(|measure| answers(measure, event, &violation, &duty));
            (violation, duty, answered)
        })
        .collect()
}

/// The events of a selection, by looking at each.
fn recount(events: &[EventFacts], measures: &[Measure], asked: &CoverageSelection) -> Vec<Id> {
    let catalogue = catalogue();
    let of_pillar: Vec<Measure> = measures
        .iter()
        .filter(|measure| asked.pillar.is_none() || measure.pillar.known() == asked.pillar.as_ref())
        .cloned()
        .collect();
    // What the measures of the fixture's catalogue can answer, by pillar; a pillar without any: all.
    let answerable = |duty: &str| match asked.pillar.as_deref() {
        Some("truth") => duty == "O-TRU" || duty == "O-SEA",
        Some("reparation") => duty == "O-REP",
        _ => true,
    };
    let year = |event: &EventFacts| match event.earliest {
        Some(day) => vec![day.format("%Y").to_string()],
        None => Vec::new(),
    };
    let admits = |wanted: &Option<String>, codes: &[String]| match wanted.as_deref() {
        None => true,
        Some("?empty") => codes.is_empty(),
        Some(code) => codes.iter().any(|own| own == code),
    };
    let chosen = |event: &&EventFacts| {
        if !admits(&asked.violation, &event.violations)
            || !admits(&asked.victim_group, &event.victim_groups)
            || !admits(&asked.region, &event.regions)
            || !admits(&asked.perpetrator_type, &event.perpetrator_types)
            || !admits(&asked.year, &year(event))
        {
            return false;
        }
        let looked_at = |(violation, duty, _): &(String, String, bool)| {
            asked.violation.as_ref().is_none_or(|code| code == violation)
                && asked.duty.as_ref().is_none_or(|code| code == duty)
                && answerable(duty)
        };
        let debts = |measures: &[Measure]| -> Vec<bool> {
            let owed = owed(event, measures, &catalogue).into_iter().filter(looked_at);
            owed.map(|(.., answered)| answered).collect()
        };
        let open = debts(&of_pillar);
        if (asked.duty.is_some() || asked.pillar.is_some()) && open.is_empty() {
            return false;
        }
        if let Some(id) = asked.measure {
            let own: Vec<Measure> = measures.iter().filter(|own| own.id == id).cloned().collect();
            if !debts(&own).contains(&true) {
                return false;
            }
        }
        let answered = !open.is_empty() && open.iter().all(|answered| *answered);
        asked.answered.is_none_or(|wanted| wanted == answered)
    };
    events.iter().filter(chosen).map(|event| event.id).collect()
}

/// A selection of one cell.
fn cell_of(dimension: Dimension, code: &str, duty: Option<&str>) -> CoverageSelection {
    let duty = duty.map(str::to_owned);
    CoverageSelection { duty, ..CoverageSelection::default() }.with(dimension, code)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_number_is_the_number_of_events_behind_it(events in events(), measures in measures()) {
        let coverage = Coverage::of(events.clone(), plan(&measures));
        let matrix = coverage.matrix();
        let check = |violation: Option<&String>, duty: Option<&String>, answered, number: u64| {
            let asked = CoverageSelection {
                violation: violation.cloned(),
                duty: duty.cloned(),
                answered,
                ..CoverageSelection::default()
            };
            let behind = coverage.events_of(&asked);
            prop_assert_eq!(&behind, &recount(&events, &measures, &asked), "{:?}", asked);
            prop_assert_eq!(behind.len() as u64, number, "{:?}", asked);
            Ok(())
        };
        check(None, None, None, matrix.events)?;
        check(None, None, Some(true), matrix.answered)?;
        check(None, None, Some(false), matrix.events - matrix.answered)?;
        for row in &matrix.rows {
            check(Some(&row.code), None, None, row.events)?;
            for (duty, cell) in matrix.duties.iter().zip(&row.cells) {
                let (number, answered) =
                    cell.as_ref().map_or((0, 0), |cell| (cell.events, cell.answered));
                check(Some(&row.code), Some(duty), None, number)?;
                check(Some(&row.code), Some(duty), Some(true), answered)?;
                check(Some(&row.code), Some(duty), Some(false), number - answered)?;
            }
        }
        for (duty, cell) in matrix.duties.iter().zip(&matrix.totals) {
            let cell = cell.as_ref().unwrap();
            check(None, Some(duty), None, cell.events)?;
            check(None, Some(duty), Some(true), cell.answered)?;
            check(None, Some(duty), Some(false), cell.events - cell.answered)?;
        }
    }

    #[test]
    fn every_number_of_every_dimension_is_what_a_recount_finds(
        events in events(),
        measures in measures(),
    ) {
        let coverage = Coverage::of(events.clone(), plan(&measures));
        for dimension in Dimension::ALL {
            let matrix = coverage.whole().matrix(dimension, None);
            for row in &matrix.rows {
                let whole = cell_of(dimension, &row.code, None);
                let found = recount(&events, &measures, &whole);
                prop_assert_eq!(row.events, found.len() as u64, "{:?}", whole);
                let whole = CoverageSelection { answered: Some(true), ..whole };
                let found = recount(&events, &measures, &whole);
                prop_assert_eq!(row.answered, found.len() as u64, "{:?}", whole);
                prop_assert_eq!(coverage.events_of(&whole), found);
                let cells = matrix.duties.iter().zip(&row.cells);
                for (duty, cell) in cells.filter_map(|(duty, cell)| Some((duty, cell.as_ref()?))) {
                    let all = cell_of(dimension, &row.code, Some(duty));
                    let answered = CoverageSelection { answered: Some(true), ..all.clone() };
                    let (all, found) = (recount(&events, &measures, &all), answered);
                    prop_assert_eq!(cell.events, all.len() as u64);
                    let answered = recount(&events, &measures, &found);
                    prop_assert_eq!(cell.answered, answered.len() as u64, "{:?}", found);
                    prop_assert_eq!(coverage.events_of(&found), answered);
                    let by = |measure: Id| {
                        let selection = CoverageSelection {
                            measure: Some(measure),
                            answered: None,
                            ..found.clone()
                        };
                        prop_assert_eq!(
                            coverage.events_of(&selection),
                            recount(&events, &measures, &selection)
                        );
                        Ok(coverage.events_of(&selection).len())
                    };
                    let mut most = 0;
                    for measure in &cell.measures {
                        most = most.max(by(*measure)?);
                    }
                    match cell.strongest {
                        Some(strongest) => prop_assert_eq!(by(strongest)?, most),
                        None => prop_assert!(cell.measures.is_empty()),
                    }
                }
            }
        }
    }

    #[test]
    fn every_finding_on_events_opens_as_many_as_it_says(
        events in events(),
        measures in measures(),
    ) {
        let coverage = Coverage::of(events, plan(&measures));
        for finding in coverage.matrix().findings {
            if let Some(selection) = &finding.selection {
                let behind = coverage.events_of(selection);
                prop_assert_eq!(behind.len() as u64, finding.total, "{:?}", finding);
            }
            prop_assert!(finding.total > 0 || finding.rule == "finding-pillar-without-measure");
        }
    }

    #[test]
    fn each_measure_answers_as_many_events_as_a_recount_finds(
        events in events(),
        measures in measures(),
    ) {
        let coverage = Coverage::of(events.clone(), plan(&measures));
        let counts = coverage.whole().answered_by();
        for measure in &measures {
            let expected = events
                .iter()
                .filter(|event| {
                    let alone = std::slice::from_ref(measure);
                    owed(event, alone, &catalogue()).iter().any(|(.., answered)| *answered)
                })
                .count() as u64;
            prop_assert_eq!(counts.get(&measure.id).copied().unwrap_or(0), expected);
        }
    }

    #[test]
    fn one_more_measure_never_lowers_a_number(
        events in events(),
        measures in measures(),
        more in measures(),
    ) {
        let fewer = Coverage::of(events.clone(), plan(&measures)).matrix();
        let mut all = measures;
        all.extend(more);
        let greater = Coverage::of(events, plan(&all)).matrix();
        prop_assert!(fewer.answered <= greater.answered);
        for (before, after) in fewer.totals.iter().flatten().zip(greater.totals.iter().flatten()) {
            prop_assert_eq!(before.events, after.events);
            prop_assert!(before.answered <= after.answered);
        }
    }
}
