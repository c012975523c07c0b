//! What a measure and its indicators must satisfy before they are saved.

use super::{Fault, Problem, blank, outside, problem};
use crate::{Indicator, Measure, MeasureBundle, Stated};

/// The longest time that can be meant, in months: a thousand years.
const MONTHS: i64 = 12_000;

/// Checks a measure with its indicators.
pub fn measure(bundle: &MeasureBundle) -> Vec<Problem> {
    let measure = &bundle.measure;
    let mut found = Vec::new();
    if blank(&measure.name) {
        found.push(problem(measure, "name", Fault::Missing));
    }
    found.extend(check_months(measure));
    found.extend(check_cost(measure));
    if outside(&measure.price_year, 1800, 2200) {
        found.push(problem(measure, "price_year", Fault::Range));
    }
    if measure.needs.contains(&measure.id) {
        found.push(problem(measure, "needs", Fault::Reference));
    }
    found.extend(bundle.indicators.iter().flat_map(|own| check_indicator(own, measure)));
    found
}

fn check_months(measure: &Measure) -> Vec<Problem> {
    let (low, high) = (&measure.months_low, &measure.months_high);
    let mut found = Vec::new();
    for (field, months) in [("months_low", low), ("months_high", high)] {
        if outside(months, 0, MONTHS) {
            found.push(problem(measure, field, Fault::Range));
        }
    }
    if falls(low, high) {
        found.push(problem(measure, "months_high", Fault::Order));
    }
    found
}

/// Costs are amounts of a currency; nothing costs the same in any.
fn check_cost(measure: &Measure) -> Vec<Problem> {
    let costs = [
        ("cost", &measure.cost),
        ("cost_low", &measure.cost_low),
        ("cost_high", &measure.cost_high),
    ];
    let mut found = Vec::new();
    for (field, cost) in costs {
        if cost.known().is_some_and(|cost| !cost.is_finite() || *cost < 0.0) {
            found.push(problem(measure, field, Fault::Range));
        }
    }
    if falls(&measure.cost_low, &measure.cost_high) {
        found.push(problem(measure, "cost_high", Fault::Order));
    }
    let some = costs.iter().any(|(_, cost)| cost.known().is_some_and(|cost| *cost > 0.0));
    if some && measure.currency.is_empty() {
        found.push(problem(measure, "currency", Fault::Missing));
    }
    found
}

fn check_indicator(indicator: &Indicator, measure: &Measure) -> Vec<Problem> {
    let mut found = Vec::new();
    if indicator.measure != Some(measure.id) {
        found.push(problem(indicator, "measure", Fault::Reference));
    }
    if blank(&indicator.name) {
        found.push(problem(indicator, "name", Fault::Missing));
    }
    for (field, value) in [("baseline", &indicator.baseline), ("target", &indicator.target)] {
        if value.known().is_some_and(|value| !value.is_finite()) {
            found.push(problem(indicator, field, Fault::Range));
        }
    }
    found.extend(check_dates(indicator));
    found
}

/// Dates that can be read, and no target that is surely due before its baseline was taken.
fn check_dates(indicator: &Indicator) -> Vec<Problem> {
    let dates =
        [("baseline_date", &indicator.baseline_date), ("target_date", &indicator.target_date)];
    let mut found = Vec::new();
    for (field, date) in dates {
        let readable = |text: &str| crate::Edtf::parse(text).is_ok();
        if date.known().is_some_and(|date| !readable(date.as_str())) {
            found.push(problem(indicator, field, Fault::Date));
        }
    }
    let taken = indicator.baseline_date.known().and_then(|date| date.earliest());
    let due = indicator.target_date.known().and_then(|date| date.latest());
    if taken.zip(due).is_some_and(|(taken, due)| due < taken) {
        found.push(problem(indicator, "target_date", Fault::Order));
    }
    found
}

/// Both stated, and the highest lies below the lowest.
fn falls<T: PartialOrd>(low: &Stated<T>, high: &Stated<T>) -> bool {
    low.known().zip(high.known()).is_some_and(|(low, high)| high < low)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{Edtf, Id};

    fn id(number: u8) -> Id {
        Id::from_bytes([number; 16])
    }

    fn commission() -> MeasureBundle {
        let measure = Measure { id: id(1), name: "Truth commission".into(), ..Measure::default() };
        MeasureBundle { measure, indicators: Vec::new() }
    }

    fn faults(bundle: &MeasureBundle) -> Vec<(&'static str, Fault)> {
        measure(bundle).iter().map(|found| (found.field, found.fault)).collect()
    }

    fn date(text: &str) -> Stated<Edtf> {
        Stated::Known(Edtf::parse(text).unwrap())
    }

    #[test]
    fn a_name_is_all_that_a_measure_needs() {
        assert_eq!(faults(&commission()), []);
        assert_eq!(faults(&MeasureBundle::default()), [("name", Fault::Missing)]);
    }

    #[test]
    fn a_range_runs_from_low_to_high() {
        let mut bundle = commission();
        bundle.measure.months_low = 24.into();
        bundle.measure.months_high = 9.into();
        bundle.measure.cost_low = 2e6.into();
        bundle.measure.cost_high = 1e6.into();
        bundle.measure.currency = Stated::Unknown;
        let expected = [("months_high", Fault::Order), ("cost_high", Fault::Order)];
        assert_eq!(faults(&bundle), expected);
        bundle.measure.months_low = (-1).into();
        bundle.measure.cost_low = (-1.0).into();
        let expected = [("months_low", Fault::Range), ("cost_low", Fault::Range)];
        assert_eq!(faults(&bundle), expected);
    }

    #[test]
    fn a_cost_is_of_a_currency_and_nothing_is_of_none() {
        let mut bundle = commission();
        bundle.measure.cost = 0.0.into();
        assert_eq!(faults(&bundle), []);
        bundle.measure.cost_high = 1e6.into();
        assert_eq!(faults(&bundle), [("currency", Fault::Missing)]);
        bundle.measure.currency = "CLP".into();
        bundle.measure.price_year = 1799.into();
        assert_eq!(faults(&bundle), [("price_year", Fault::Range)]);
    }

    #[test]
    fn a_measure_does_not_need_itself() {
        let mut bundle = commission();
        bundle.measure.needs.insert(id(1));
        assert_eq!(faults(&bundle), [("needs", Fault::Reference)]);
    }

    #[test]
    fn an_indicator_is_of_its_measure_and_says_what_it_measures() {
        let mut bundle = commission();
        bundle.indicators.push(Indicator { id: id(2), ..Indicator::default() });
        assert_eq!(faults(&bundle), [("measure", Fault::Reference), ("name", Fault::Missing)]);
    }

    #[test]
    fn a_target_is_not_due_before_its_baseline_was_taken() {
        let mut bundle = commission();
        let indicator = Indicator {
            id: id(2),
            measure: Some(id(1)),
            name: "Statements taken".into(),
            baseline_date: date("1990-06"),
            target_date: date("1990"),
            ..Indicator::default()
        };
        bundle.indicators.push(indicator);
        assert_eq!(faults(&bundle), [], "1990 may be its end");
        bundle.indicators[0].target_date = date("1990-05");
        assert_eq!(faults(&bundle), [("target_date", Fault::Order)]);
        bundle.indicators[0].target_date = Stated::Known(Edtf::from_stored("soon".into()));
        assert_eq!(faults(&bundle), [("target_date", Fault::Date)]);
    }
}
