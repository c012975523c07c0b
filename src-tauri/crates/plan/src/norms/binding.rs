//! Whether an instrument binds the State for what happened in given days.

use chrono::{Months, NaiveDate};
use concord_model::catalogue::Instrument;
use concord_model::{Edtf, Id, Stated, TreatyStatus};

use super::Holds;
use crate::scope::Hull;

/// The longest time that the catalogue's treaties let pass between a State's consent and their entry
/// into force for it: six months (Geneva Convention I, 58 and 61; Additional Protocol I, 95).
const LONGEST_WAIT: Months = Months::new(6);

/// A code of `consent-to-be-bound`: the State has not bound itself.
const NOT_BOUND: &str = "none";

/// An instrument and where the State stands with it.
pub(super) struct Law {
    kind: Bond,
    /// From when it binds anybody at all.
    general: Option<NaiveDate>,
    spells: Vec<Spell>,
    /// The State said of it only that it is not bound.
    refused: Option<Id>,
}

enum Bond {
    Treaty,
    /// What is weighed without anybody's consent, by its kind.
    Always(&'static str),
}

/// A stretch of time in which the State is bound.
struct Spell {
    record: Id,
    from: From,
    /// The days on which it may have ceased to be bound; none where it did not.
    until: Option<Hull>,
    /// As written, for the steps.
    from_text: Option<String>,
    until_text: Option<String>,
}

enum From {
    /// The days on which it may have entered into force for the State.
    Day(Hull),
    /// The days on which the State may have consented; when that took effect is not recorded.
    Consent(Hull),
    /// It is bound; since when is not recorded.
    NotStated,
}

/// Where a State stands with an instrument for given days, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// It asks for no consent; its kind.
    Always(&'static str),
    /// In force for the State.
    InForce(Dates),
    /// It entered into force while what had begun went on.
    GoingOn(Dates),
    /// In force on some of the days that are possible.
    MayFall(Dates),
    /// Consent is recorded, entry into force is not, and the days lie soon after it.
    SoonAfterConsent(Dates),
    /// Bound, but since when is not recorded.
    Undated(Id),
    /// No status is recorded.
    Unrecorded,
    /// Before it was in force for anybody.
    BeforeAnybody(NaiveDate),
    /// Before it was in force for the State.
    Before(Dates),
    /// After the State had left it.
    After(Dates),
    /// The State is recorded as not bound.
    NotBound(Id),
}

/// From when until when the State is bound, as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) record: Id,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
}

impl Standing {
    pub(super) fn holds(&self) -> Holds {
        match self {
            Self::Always(_) | Self::InForce(_) | Self::GoingOn(_) => Holds::Yes,
            Self::MayFall(_) | Self::SoonAfterConsent(_) | Self::Undated(_) | Self::Unrecorded => {
                Holds::Perhaps
            }
            Self::BeforeAnybody(_) | Self::Before(_) | Self::After(_) | Self::NotBound(_) => {
                Holds::No
            }
        }
    }
}

impl Law {
    pub(super) fn of(instrument: &Instrument, statuses: &[TreatyStatus]) -> Self {
        let general = instrument.in_force.as_deref().and_then(|text| Edtf::parse(text).ok());
        let general = general.and_then(|date| date.earliest());
        let kind = match instrument.instrument_type.as_str() {
            "soft-law" => Bond::Always("soft-law"),
            "security-council" => Bond::Always("security-council"),
            "custom" => Bond::Always("custom"),
            _ => Bond::Treaty,
        };
        let own = statuses.iter().filter(|own| own.instrument.known() == Some(&instrument.code));
        let mut law = Self { kind, general, spells: vec![], refused: None };
        own.for_each(|status| law.record(status));
        law
    }

    /// Takes a status in; one that says nothing of whether the State is bound leaves that open.
    fn record(&mut self, status: &TreatyStatus) {
        let consent = status.consent_to_be_bound.known().map(String::as_str);
        if consent == Some(NOT_BOUND) && status.in_force.known().is_none() {
            self.refused = Some(status.id);
            return;
        }
        let bound = match consent {
            Some("signature") => status.bound.known().or(status.signed.known()),
            _ => status.bound.known(),
        };
        let from = match (status.in_force.known(), bound, consent) {
            (Some(day), ..) => From::Day(day.hull()),
            (None, Some(day), _) => From::Consent(self.no_sooner(day.hull())),
            (None, None, Some(_)) => From::NotStated,
            (None, None, None) => return,
        };
        let until = match &status.denounced {
            Stated::Known(day) => Some(day),
            Stated::Unknown | Stated::Empty => None,
        };
        self.spells.push(Spell {
            record: status.id,
            from,
            until: until.map(Edtf::hull),
            from_text: status.in_force.known().or(bound).map(ToString::to_string),
            until_text: until.map(ToString::to_string),
        });
    }

    /// Consent given before the treaty was in force at all takes effect with it.
    fn no_sooner(&self, (first, last): Hull) -> Hull {
        let later = |day: Option<NaiveDate>| match (day, self.general) {
            (Some(day), Some(general)) => Some(day.max(general)),
            (day, _) => day,
        };
        (later(first), later(last))
    }

    /// The days on which where the State stands may change.
    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let spells = self.spells.iter().flat_map(|spell| {
            let (start, surely) = spell.start();
            let end = spell.until.unwrap_or_default();
            [start.0, start.1, surely, end.0, end.1]
        });
        spells.chain([self.general]).flatten()
    }

    /// Where the State stands for what happened in these days, or for what began in them and went on
    /// (`going_on`; the last day is then open).
    pub(super) fn standing(&self, days: Hull, going_on: bool) -> Standing {
        if let Bond::Always(kind) = self.kind {
            return Standing::Always(kind);
        }
        if let (Some(general), Some(last), false) = (self.general, days.1, going_on)
            && last < general
        {
            return Standing::BeforeAnybody(general);
        }
        let standings = self.spells.iter().map(|spell| spell.standing(days, going_on));
        // The spell that binds goes before one that may, and that before one that does not.
        let best = standings.max_by_key(Standing::holds);
        match (best, self.refused) {
            (Some(best), _) => best,
            (None, Some(record)) => Standing::NotBound(record),
            (None, None) => Standing::Unrecorded,
        }
    }
}

impl Spell {
    /// The days on which it may begin, and the one from which it surely has.
    fn start(&self) -> (Hull, Option<NaiveDate>) {
        let (hull, wait) = match self.from {
            From::Day(hull) => (hull, Months::new(0)),
            From::Consent(hull) => (hull, LONGEST_WAIT),
            From::NotStated => ((None, None), Months::new(0)),
        };
        (hull, hull.1.and_then(|day| day.checked_add_months(wait)))
    }

    fn standing(&self, (first, last): Hull, going_on: bool) -> Standing {
        let dates = || Dates {
            record: self.record,
            from: self.from_text.clone(),
            until: self.until_text.clone(),
        };
        let (start, surely) = self.start();
        let before = |day: Option<NaiveDate>, other: Option<NaiveDate>| match (day, other) {
            (Some(day), Some(other)) => day < other,
            _ => false,
        };
        let reached = |day: Option<NaiveDate>, other: Option<NaiveDate>| match (day, other) {
            (Some(day), Some(other)) => day >= other,
            _ => false,
        };
        if !going_on && before(last, start.0) {
            return Standing::Before(dates());
        }
        if let Some(end) = self.until
            && reached(first, end.1)
        {
            return Standing::After(dates());
        }
        if matches!(self.from, From::NotStated) {
            return Standing::Undated(self.record);
        }
        let ended = match self.until {
            None => false,
            // What goes on was under way on the last day of the treaty, if it had begun by then.
            Some(end) if going_on => !before(first, end.0) || !before(start.1, end.0),
            Some(end) => !before(last, end.0),
        };
        match (ended, reached(first, surely)) {
            (false, true) => Standing::InForce(dates()),
            (false, false) if going_on && surely.is_some() => Standing::GoingOn(dates()),
            (false, false) if reached(first, start.1) => Standing::SoonAfterConsent(dates()),
            _ => Standing::MayFall(dates()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law(statuses: &[TreatyStatus]) -> Law {
        let treaty = Instrument {
            code: "T".into(),
            instrument_type: "treaty".into(),
            in_force: Some("1976-03-23".into()),
            ..Instrument::default()
        };
        Law::of(&treaty, statuses)
    }

    fn date(text: &str) -> Stated<Edtf> {
        Stated::Known(Edtf::parse(text).unwrap_or_else(|error| panic!("{error}")))
    }

    fn status(in_force: &str) -> TreatyStatus {
        TreatyStatus { instrument: "T".into(), in_force: date(in_force), ..TreatyStatus::default() }
    }

    fn on(law: &Law, text: &str) -> Standing {
        law.standing(date(text).known().map(Edtf::hull).unwrap_or_default(), false)
    }

    fn began(law: &Law, text: &str) -> Standing {
        let first = date(text).known().and_then(Edtf::earliest);
        law.standing((first, None), true)
    }

    #[test]
    fn a_treaty_binds_from_its_day_until_the_day_it_is_left() {
        let law = law(&[TreatyStatus { denounced: date("1999-05-26"), ..status("1980-01-01") }]);
        assert!(matches!(on(&law, "1979-12-31"), Standing::Before(_)));
        assert!(matches!(on(&law, "1980-01-01"), Standing::InForce(_)));
        assert!(matches!(on(&law, "1999-05-25"), Standing::InForce(_)));
        assert!(matches!(on(&law, "1999-05-26"), Standing::After(_)));
        for text in ["1979/1981", "1999", "1999-05-20/1999-06-01", "../1985", "1985/.."] {
            assert!(matches!(on(&law, text), Standing::MayFall(_)), "{text}");
        }
        assert!(matches!(law.standing((None, None), false), Standing::MayFall(_)));
        assert!(matches!(on(&law, "1975"), Standing::BeforeAnybody(_)), "not even in force");
    }

    #[test]
    fn what_nobody_recorded_stays_open_and_what_is_recorded_as_not_bound_does_not() {
        assert_eq!(on(&law(&[]), "1990"), Standing::Unrecorded);
        let empty = TreatyStatus { instrument: "T".into(), ..TreatyStatus::default() };
        let signed = TreatyStatus { signed: date("1977"), ..empty.clone() };
        assert_eq!(
            on(&law(std::slice::from_ref(&signed)), "1990"),
            Standing::Unrecorded,
            "who knows if later"
        );
        let consent =
            |code: &str| TreatyStatus { consent_to_be_bound: code.into(), ..signed.clone() };
        assert_eq!(on(&law(&[consent("none")]), "1990"), Standing::NotBound(Id::nil()));
        assert_eq!(on(&law(&[consent("accession")]), "1990"), Standing::Undated(Id::nil()));
        assert!(matches!(on(&law(&[consent("signature")]), "1990"), Standing::InForce(_)));
        let of_another = TreatyStatus { instrument: "U".into(), ..status("1980") };
        assert_eq!(on(&law(&[of_another]), "1990"), Standing::Unrecorded);
    }

    #[test]
    fn consent_without_a_date_of_entry_into_force_is_counted_from_and_marked_for_half_a_year() {
        let consent = |day: &str| {
            let bound = TreatyStatus { bound: date(day), ..TreatyStatus::default() };
            law(&[TreatyStatus { instrument: "T".into(), ..bound }])
        };
        let later = consent("1988-09-30");
        assert!(matches!(on(&later, "1988-09-29"), Standing::Before(_)));
        assert!(matches!(on(&later, "1988-10-30"), Standing::SoonAfterConsent(_)));
        assert!(matches!(on(&later, "1989-04-01"), Standing::InForce(_)));
        let early = consent("1972-02-10");
        assert!(matches!(on(&early, "1976-03-22"), Standing::BeforeAnybody(_)));
        assert!(matches!(on(&early, "1976-12-01"), Standing::InForce(_)));
    }

    #[test]
    fn what_goes_on_is_bound_by_what_entered_into_force_later() {
        let whole = law(&[status("2011-01-07")]);
        assert!(matches!(began(&whole, "1974"), Standing::GoingOn(_)));
        assert!(matches!(began(&whole, "2012"), Standing::InForce(_)));
        let left = law(&[TreatyStatus { denounced: date("1999"), ..status("1980-01-01") }]);
        assert!(matches!(began(&left, "1974"), Standing::GoingOn(_)));
        assert!(matches!(began(&left, "2001"), Standing::After(_)));
    }

    #[test]
    fn of_two_spells_the_one_that_binds_counts() {
        let left = TreatyStatus { denounced: date("1990-01-01"), ..status("1980-01-01") };
        let law = law(&[left, status("2000-01-01")]);
        assert!(matches!(on(&law, "1985"), Standing::InForce(_)));
        assert!(matches!(on(&law, "1995"), Standing::After(_) | Standing::Before(_)));
        assert!(matches!(on(&law, "2005"), Standing::InForce(_)));
    }
}
