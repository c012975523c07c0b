//! Makes the records of a unit, which do not know their identifiers yet.

use concord_model::{Act, Edtf, Event, Involvement, Person, Place, Source, Stated};

use super::compose::Part;
use super::plan::RowKind;
use super::values::{Fault, Slot, Values, owned};
use super::{cell, coordinates};
use crate::mapping::{Field, PlaceField};

/// A unit's records. References between them are set when the event is put together.
#[derive(Default)]
pub(super) struct RowRecords {
    pub event: Event,
    pub victim: Option<Person>,
    /// The main act first; the others differ from it in their violation.
    pub acts: Vec<Act>,
    /// The involvements of each act.
    pub involvements: Vec<Brought>,
    pub places: Vec<Place>,
    pub sources: Vec<Source>,
    pub remarks: Vec<Fault>,
}

/// A perpetrator's part in the acts of a unit.
#[derive(Debug, Clone, Default)]
pub(super) struct Brought {
    pub involvement: Involvement,
    /// The perpetrator, where named.
    pub perpetrator: Option<Person>,
    /// The row that told of it.
    pub part: Option<Part>,
}

impl<'a> Values<'a> {
    /// Makes the records.
    pub(super) fn records(mut self) -> Result<RowRecords, Fault> {
        let date = self.event_date()?;
        let mut act = self.main_act()?;
        let places = self.all_places()?;
        let mut event = self.event(date.clone())?;
        let victim = self.victim()?;
        let act_date = self.date(Field::ActDate)?;
        act.date = if act_date.is_empty() { date } else { act_date };
        event.details = self.details(Field::EventDetails);
        let sources = self.source()?.into_iter().collect();
        let involvements = self.involvements()?;
        let acts = self.acts(act, victim.is_some());
        let remarks = self.remarks;
        Ok(RowRecords { event, victim, acts, involvements, places, sources, remarks })
    }

    /// What a row that adds to another adds.
    pub(super) fn add_to(mut self, records: &mut RowRecords) -> Result<(), Fault> {
        match self.tables.kind(self.parts[0]) {
            RowKind::Perpetrator => records.involvements.extend(self.involvements()?),
            RowKind::Source => records.sources.extend(self.source()?),
            RowKind::Place => {
                for place in self.all_places()? {
                    if !records.places.contains(&place) {
                        records.places.push(place);
                    }
                }
            }
            RowKind::Event | RowKind::Victim | RowKind::Act => {}
        }
        records.event.details.extend(self.details(Field::EventDetails));
        if let Some(act) = records.acts.first_mut() {
            act.details.extend(self.details(Field::ActDetails));
        }
        records.remarks.append(&mut self.remarks);
        Ok(())
    }

    /// The date of the whole, or its ends, or the months of its ends.
    fn event_date(&mut self) -> Result<Stated<Edtf>, Fault> {
        let date = self.stated_event_date()?;
        let slot = self.slot(Field::EventDatePrecision);
        match (date, slot.stated.clone()) {
            (Stated::Known(date), Stated::Known(precision)) => {
                match cell::at_precision(&date, precision) {
                    Some(date) => Ok(Stated::Known(date)),
                    None => Err(self.fault_of(slot, "row-value-unmapped")),
                }
            }
            (date, _) => Ok(date),
        }
    }

    fn stated_event_date(&mut self) -> Result<Stated<Edtf>, Fault> {
        let whole = self.date(Field::EventDate)?;
        if whole.known().is_some() {
            return Ok(whole);
        }
        let or = |exact: Stated<Edtf>, month: Stated<Edtf>| {
            if exact.known().is_some() || month.is_empty() { exact } else { month }
        };
        let start = or(self.date(Field::EventDateStart)?, self.month(Field::EventMonthStart)?);
        let end = or(self.date(Field::EventDateEnd)?, self.month(Field::EventMonthEnd)?);
        if start.known().is_none() && end.known().is_none() {
            let unknown = [&whole, &start, &end].contains(&&Stated::Unknown);
            return Ok(if unknown { Stated::Unknown } else { Stated::Empty });
        }
        if let Some(period) = cell::period(start.known(), end.known()) {
            return Ok(Stated::Known(period));
        }
        Ok(self.contradictory_period(start, end))
    }

    /// Ends in the wrong order: both are kept, marked uncertain, the earlier first.
    fn contradictory_period(&mut self, start: Stated<Edtf>, end: Stated<Edtf>) -> Stated<Edtf> {
        let slot = self.slot(Field::EventDateEnd).clone();
        let remark = self.fault_of(&slot, "row-end-before-start");
        self.remarks.push(remark);
        let details = self.plan(slot.cell).details_field;
        for field in [Field::EventDateStart, Field::EventDateEnd] {
            let slot = self.slot(field).clone();
            self.keep(details, &slot);
        }
        let text = |date: Stated<Edtf>| date.into_known().map(String::from).unwrap_or_default();
        match Edtf::parse(&format!("{}?/{}?", text(end), text(start))) {
            Ok(period) => Stated::Known(period),
            Err(_) => Stated::Unknown,
        }
    }

    fn event(&self, date: Stated<Edtf>) -> Result<Event, Fault> {
        let [deaths_low, deaths_best, deaths_high] = self.deaths()?;
        Ok(Event {
            title: self.text(Field::EventTitle),
            date,
            description: self.text(Field::EventDescription),
            status: self.text(Field::EventStatus),
            proof: self.text(Field::EventProof),
            verification: self.text(Field::EventVerification),
            confidentiality: self.text(Field::EventConfidentiality),
            consent: self.text(Field::EventConsent),
            tags: self.several(Field::EventTags).map(str::to_owned).collect(),
            remarks: self.text(Field::EventRemarks),
            deaths_best,
            deaths_low,
            deaths_high,
            ..Event::default()
        })
    }

    /// The lowest, the best and the highest estimate, which must come in this order.
    fn deaths(&self) -> Result<[Stated<i64>; 3], Fault> {
        let mut least = 0;
        let mut estimates = Vec::with_capacity(3);
        for field in [Field::EventDeathsLow, Field::EventDeathsBest, Field::EventDeathsHigh] {
            let estimate = self.count(field, "row-count")?;
            let count = estimate.known().copied().unwrap_or(least);
            if count < least {
                return Err(self.fault_of(self.slot(field), "row-deaths-order"));
            }
            least = count;
            estimates.push(estimate);
        }
        Ok(estimates.try_into().expect("three estimates were read"))
    }

    /// The row is a victim, or an act against one that has a row of its own.
    fn has_a_victim(&self) -> bool {
        match self.tables.kind(self.parts[0]) {
            RowKind::Victim => true,
            RowKind::Act => {
                let keyed = |part: &Part| {
                    let plan = &self.tables.table(*part).plan;
                    let column = plan.person_key.filter(|_| plan.kind == RowKind::Act);
                    column.is_some_and(|column| plan.key(self.tables.row(*part), column).is_some())
                };
                self.tables.part_of(self.parts, RowKind::Victim).is_some()
                    || self.parts.iter().any(keyed)
            }
            _ => false,
        }
    }

    /// The victim; in a table of events only where something is known of one.
    fn victim(&self) -> Result<Option<Person>, Fault> {
        if !self.has_a_victim() && !self.states_a_victim() {
            return Ok(None);
        }
        Ok(Some(Person {
            name: self.name(Field::VictimName, Field::VictimGivenName, Field::VictimFamilyName),
            other_names: self.several(Field::VictimOtherNames).map(str::to_owned).collect(),
            counting_unit: self.text(Field::VictimCountingUnit),
            sex: self.text(Field::VictimSex),
            born: self.date(Field::VictimBorn)?,
            occupation: self.text(Field::VictimOccupation),
            occupation_detail: self.text(Field::VictimOccupationDetail),
            affiliation: self.text(Field::VictimAffiliation),
            affiliation_detail: self.text(Field::VictimAffiliationDetail),
            nationality: self.text(Field::VictimNationality),
            groups: self
                .several(Field::VictimGroups)
                .flat_map(str::split_whitespace)
                .map(str::to_owned)
                .collect(),
            confidentiality: self.text(Field::VictimConfidentiality),
            consent: self.text(Field::VictimConsent),
            remarks: self.text(Field::VictimRemarks),
            number: self.count(Field::VictimNumber, "row-count")?,
            ..Person::default()
        }))
    }

    /// Whether a column says something of a victim; a constant does not.
    fn states_a_victim(&self) -> bool {
        Field::ALL.iter().any(|field| {
            let slot = self.slot(*field);
            field.name().starts_with("victim.")
                && slot.cell.is_some()
                && slot.stated.known().is_some()
        })
    }

    /// The whole name, or the given and the family name; unknown where neither is stated.
    fn name(&self, whole: Field, given: Field, family: Field) -> Stated<String> {
        let whole = self.text(whole);
        if whole.known().is_some() {
            return whole;
        }
        let part = |field| self.slot(field).stated.known().copied();
        let parts = [part(given), part(family)];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if name.is_empty() { Stated::Unknown } else { Stated::Known(name) }
    }

    fn main_act(&mut self) -> Result<Act, Fault> {
        let violation = match self.text(Field::ActViolation) {
            Stated::Known(codes) => match codes.split_whitespace().next() {
                Some(code) => Stated::Known(code.to_owned()),
                None => Stated::Unknown,
            },
            _ => Stated::Unknown,
        };
        Ok(Act {
            violation,
            method: self.text(Field::ActMethod),
            age: self.age()?,
            minor: self.typed(self.slot(Field::ActMinor), "row-flag", cell::flag)?,
            victim_status: self.text(Field::ActVictimStatus),
            status_at_end: self.text(Field::ActStatusAtEnd),
            remarks: self.text(Field::ActRemarks),
            confidentiality: self.text(Field::ActConfidentiality),
            consent: self.text(Field::ActConsent),
            ..Act::default()
        })
    }

    /// Whole years; a fraction (an infant's months) is cut off and kept in the details.
    fn age(&mut self) -> Result<Stated<i64>, Fault> {
        let slot = self.slot(Field::ActAge).clone();
        let decimal = self.plan(slot.cell).decimal;
        let years = self.typed(&slot, "row-age", |text| {
            cell::number(text, decimal).filter(|years| (0.0..=130.0).contains(years))
        })?;
        if years.known().is_some_and(|years| years.fract() != 0.0) {
            self.remarks.push(self.fault_of(&slot, "row-age-cut"));
            self.keep(Field::ActDetails, &slot);
        }
        Ok(years.map(|years| years.trunc() as i64))
    }

    /// The main act and one for each further violation, each once. A table of events makes an act
    /// only where a violation is stated.
    fn acts(&self, mut main: Act, has_victim: bool) -> Vec<Act> {
        main.details = self.details(Field::ActDetails);
        let stated = !self.slot(Field::ActViolation).stated.is_empty();
        let is_event = self.tables.kind(self.parts[0]) == RowKind::Event;
        if is_event && !has_victim && !stated && main.details.is_empty() {
            return Vec::new();
        }
        let violations = self.slot(Field::ActViolation).stated.known().copied().unwrap_or_default();
        let further = violations
            .split_whitespace()
            .skip(1)
            .chain(self.several(Field::ActAlso).flat_map(str::split_whitespace));
        let mut acts = vec![main];
        for code in further {
            let code = Stated::Known(code.to_owned());
            if acts.iter().all(|act| act.violation != code) {
                acts.push(Act {
                    violation: code,
                    date: acts[0].date.clone(),
                    age: acts[0].age.clone(),
                    minor: acts[0].minor.clone(),
                    victim_status: acts[0].victim_status.clone(),
                    confidentiality: acts[0].confidentiality.clone(),
                    consent: acts[0].consent.clone(),
                    ..Act::default()
                });
            }
        }
        acts
    }

    fn involvements(&self) -> Result<Vec<Brought>, Fault> {
        let perpetrator = self.perpetrator()?;
        let brought = |perpetrator_type: Stated<String>| Brought {
            involvement: Involvement {
                perpetrator_type,
                degree: self.text(Field::InvolvementDegree),
                affiliation: self.text(Field::InvolvementAffiliation),
                status: self.text(Field::InvolvementStatus),
                confidentiality: self.text(Field::InvolvementConfidentiality),
                consent: self.text(Field::InvolvementConsent),
                remarks: self.text(Field::InvolvementRemarks),
                ..Involvement::default()
            },
            perpetrator: perpetrator.clone(),
            part: Some(self.parts[0]),
        };
        let affiliated = !self.slot(Field::InvolvementAffiliation).stated.is_empty();
        Ok(match self.slot(Field::InvolvementType).stated {
            Stated::Known(codes) => {
                let codes = codes.split_whitespace();
                codes.map(|code| brought(Stated::Known(code.to_owned()))).collect()
            }
            Stated::Unknown => vec![brought(Stated::Unknown)],
            Stated::Empty if affiliated || perpetrator.is_some() => vec![brought(Stated::Empty)],
            Stated::Empty => Vec::new(),
        })
    }

    /// The alleged perpetrator, where a name is stated.
    fn perpetrator(&self) -> Result<Option<Person>, Fault> {
        let [given, family] = [Field::PerpetratorGivenName, Field::PerpetratorFamilyName];
        let name = self.name(Field::PerpetratorName, given, family);
        if name.known().is_none() {
            return Ok(None);
        }
        Ok(Some(Person {
            name,
            other_names: self.several(Field::PerpetratorOtherNames).map(str::to_owned).collect(),
            counting_unit: self.text(Field::PerpetratorCountingUnit),
            sex: self.text(Field::PerpetratorSex),
            born: self.date(Field::PerpetratorBorn)?,
            occupation: self.text(Field::PerpetratorOccupation),
            affiliation: self.text(Field::PerpetratorAffiliation),
            nationality: self.text(Field::PerpetratorNationality),
            confidentiality: self.text(Field::PerpetratorConfidentiality),
            consent: self.text(Field::PerpetratorConsent),
            remarks: self.text(Field::PerpetratorRemarks),
            ..Person::default()
        }))
    }

    fn source(&self) -> Result<Option<Source>, Fault> {
        let names = [Field::SourceTitle, Field::SourceReference];
        if names.iter().all(|field| self.slot(*field).stated.known().is_none()) {
            return Ok(None);
        }
        Ok(Some(Source {
            title: self.text(Field::SourceTitle),
            source_type: self.text(Field::SourceType),
            connection: self.text(Field::SourceConnection),
            date: self.date(Field::SourceDate)?,
            reliability: self.text(Field::SourceReliability),
            reference: self.text(Field::SourceReference),
            confidentiality: self.text(Field::SourceConfidentiality),
            consent: self.text(Field::SourceConsent),
            remarks: self.text(Field::SourceRemarks),
            ..Source::default()
        }))
    }

    /// The places of which something is known, each once, in the row's order.
    fn all_places(&mut self) -> Result<Vec<Place>, Fault> {
        let mut places = Vec::<Place>::new();
        for number in 0..self.places.len() {
            let known =
                |field: PlaceField| self.places[number][field as usize].stated.known().is_some();
            let named = [PlaceField::Name, PlaceField::Setting, PlaceField::Region];
            let placed = [PlaceField::Latitude, PlaceField::Longitude, PlaceField::Coordinates];
            if !named.into_iter().chain(placed).any(known) {
                continue;
            }
            let place = self.place(number)?;
            if !places.contains(&place) {
                places.push(place);
            }
        }
        Ok(places)
    }

    fn place(&mut self, number: usize) -> Result<Place, Fault> {
        let slots = self.places[number].clone();
        let slot = |field: PlaceField| &slots[field as usize];
        let (latitude, longitude) = self.position(&slots)?;
        let exact = self.typed(slot(PlaceField::Exact), "row-flag", cell::flag)?;
        let precision = match (owned(&slot(PlaceField::Precision).stated), exact) {
            (Stated::Empty, Stated::Known(exact)) => {
                Stated::Known(if exact { "LP-1" } else { "LP-2" }.to_owned())
            }
            (Stated::Empty, unsaid) => unsaid.map(|_| String::new()),
            (stated, _) => stated,
        };
        let placed = latitude.known().is_some();
        Ok(Place {
            name: owned(&slot(PlaceField::Name).stated),
            setting: owned(&slot(PlaceField::Setting).stated),
            latitude,
            longitude,
            // How exact coordinates are says nothing where there are none.
            precision: if placed { precision } else { Stated::Empty },
            region: owned(&slot(PlaceField::Region).stated),
            confidentiality: owned(&slot(PlaceField::Confidentiality).stated),
            consent: owned(&slot(PlaceField::Consent).stated),
            ..Place::default()
        })
    }

    /// Degrees north and east, from two cells or from one.
    fn position(
        &mut self,
        slots: &[Slot<'a>; PlaceField::ALL.len()],
    ) -> Result<(Stated<f64>, Stated<f64>), Fault> {
        let slot = |field: PlaceField| &slots[field as usize];
        let both = slot(PlaceField::Coordinates);
        if let Stated::Known((latitude, longitude)) =
            self.typed(both, "row-coordinate", coordinates::position)?
        {
            return Ok((Stated::Known(latitude), Stated::Known(longitude)));
        }
        let halves = [slot(PlaceField::Latitude), slot(PlaceField::Longitude)];
        let message = match self.are_swapped(halves) {
            true => "row-coordinates-swapped",
            false => "row-coordinate",
        };
        let degrees = |slot: &Slot<'a>, axis: char| {
            let decimal = self.plan(slot.cell).decimal;
            let limit = if axis == 'N' { 90.0 } else { 180.0 };
            self.typed(slot, message, |text| match cell::number(text, decimal) {
                Some(degrees) => (degrees.abs() <= limit).then_some(degrees),
                None => coordinates::coordinate(text, axis),
            })
        };
        let (latitude, longitude) = (degrees(halves[0], 'N')?, degrees(halves[1], 'E')?);
        if latitude.known().is_some() == longitude.known().is_some() {
            return Ok((latitude, longitude));
        }
        for half in halves {
            self.keep_half_position(half);
        }
        Ok((Stated::Unknown, Stated::Unknown))
    }

    /// A latitude that can only be a longitude, beside a longitude that could be a latitude.
    fn are_swapped(&self, halves: [&Slot<'a>; 2]) -> bool {
        let [north, east] = halves.map(|slot| {
            let text = slot.stated.known()?;
            cell::number(text, self.plan(slot.cell).decimal).map(f64::abs)
        });
        let beyond = north.is_some_and(|degrees| degrees > 90.0 && degrees <= 180.0);
        beyond && east.is_some_and(|degrees| degrees <= 90.0)
    }

    /// Half a position is no position; what was written is kept in the details.
    fn keep_half_position(&mut self, slot: &Slot<'a>) {
        if slot.stated.known().is_some() && slot.cell.is_some() {
            self.remarks.push(self.fault_of(slot, "row-half-position"));
            let details = self.plan(slot.cell).details_field;
            self.keep(details, slot);
        }
    }
}
