//! Reads one row into records that do not know their identifiers yet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use concord_model::{Act, Edtf, Event, Involvement, Person, Place, Source, Stated};

use super::cell;
use super::plan::{Plan, Said};
use super::report::Remark;
use crate::mapping::{Field, PlaceField, Target};
use crate::table::Row;
use crate::{SampleRow, SampleValue};

/// A row's records. References between them are set when the event is put together.
#[derive(Debug, Default)]
pub(super) struct RowRecords {
    pub event: Event,
    pub victim: Option<Person>,
    /// The main act first; the others differ from it in their violation.
    pub acts: Vec<Act>,
    /// The involvements of each act.
    pub involvements: Vec<Involvement>,
    pub places: Vec<Place>,
    pub source: Option<Source>,
    pub remarks: Vec<Remark>,
}

/// Why a row is refused.
pub(super) type Fault = Remark;

/// One target's value and the column it came from.
#[derive(Clone, Default)]
struct Slot<'a> {
    stated: Stated<&'a str>,
    column: Option<usize>,
}

/// The texts of a row by target.
pub(super) struct Values<'a> {
    plan: &'a Plan,
    headings: &'a [String],
    row: Row<'a>,
    fields: Vec<Slot<'a>>,
    places: Vec<[Slot<'a>; PlaceField::ALL.len()]>,
    several: Vec<(Field, usize, &'a str)>,
    details: Vec<(Field, Cow<'a, str>, &'a str)>,
    remarks: Vec<Remark>,
}

impl<'a> Values<'a> {
    /// Reads the cells; a coded cell without a code is a fault.
    pub(super) fn read(
        plan: &'a Plan,
        headings: &'a [String],
        row: Row<'a>,
    ) -> Result<Self, Fault> {
        let mut values = Self {
            plan,
            headings,
            row,
            fields: vec![Slot::default(); Field::ALL.len()],
            places: vec![Default::default(); plan.places],
            several: Vec::new(),
            details: Vec::new(),
            remarks: Vec::new(),
        };
        values.check_width()?;
        for column in &plan.columns {
            match plan.read(column, row) {
                Said::NoCode(text) => {
                    return Err(values.remark(Some(column.index), text, "row-value-unmapped"));
                }
                said => values.put(&column.target, Some(column.index), said),
            }
        }
        for index in &plan.details {
            let text = row.cell(*index).trim();
            if !text.is_empty() && !plan.is_unknown(text) {
                let key = Cow::Borrowed(headings[*index].as_str());
                values.details.push((plan.details_field, key, text));
            }
        }
        for (target, value) in &plan.constants {
            values.put(target, None, Said::Text(value));
        }
        Ok(values)
    }

    /// A row longer than the headings has a cell that belongs nowhere: it is most likely shifted.
    fn check_width(&mut self) -> Result<(), Fault> {
        let width = self.headings.len();
        let extra = self.row.cells().skip(width).find(|cell| !cell.trim().is_empty());
        if let Some(extra) = extra {
            return Err(self.remark(None, extra, "row-too-long"));
        }
        Ok(())
    }

    fn put(&mut self, target: &'a Target, column: Option<usize>, said: Said<'a>) {
        let stated = match said {
            Said::Text(text) => Stated::Known(text),
            Said::Unknown => Stated::Unknown,
            Said::Nothing | Said::NoCode(_) => return,
        };
        let slot = match target {
            Target::Details(field, key) => {
                if let Stated::Known(text) = stated {
                    self.details.push((*field, Cow::Borrowed(key), text));
                }
                return;
            }
            Target::Field(field @ (Field::ActDetails | Field::EventDetails)) => {
                if let (Stated::Known(text), Some(column)) = (stated, column) {
                    self.details.push((*field, Cow::Borrowed(&self.headings[column]), text));
                }
                return;
            }
            Target::Field(field) if field.holds_several() => {
                if let Stated::Known(text) = stated {
                    self.several.push((*field, column.unwrap_or(usize::MAX), text));
                }
                return;
            }
            Target::Field(field) => &mut self.fields[*field as usize],
            Target::Place(number, field) => &mut self.places[*number][*field as usize],
        };
        let first_known =
            slot.stated.is_empty() || (slot.stated == Stated::Unknown && stated.known().is_some());
        if first_known {
            *slot = Slot { stated, column };
        }
    }

    fn remark(&self, column: Option<usize>, value: &str, message: &'static str) -> Remark {
        let column = column.map(|column| self.headings[column].clone());
        Remark { column, value: Some(value.to_owned()), message }
    }

    fn slot(&self, field: Field) -> &Slot<'a> {
        &self.fields[field as usize]
    }

    fn text(&self, field: Field) -> Stated<String> {
        owned(&self.slot(field).stated)
    }

    /// Reads a slot as another type; what cannot be read is a fault.
    fn typed<T>(
        &self,
        slot: &Slot<'a>,
        message: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Stated<T>, Fault> {
        match slot.stated {
            Stated::Empty => Ok(Stated::Empty),
            Stated::Unknown => Ok(Stated::Unknown),
            Stated::Known(text) => match read(text) {
                Some(value) => Ok(Stated::Known(value)),
                None => Err(self.remark(slot.column, text, message)),
            },
        }
    }

    fn date(&self, field: Field) -> Result<Stated<Edtf>, Fault> {
        let order = self.plan.date_order;
        self.typed(self.slot(field), "row-date", |text| cell::date(text, order))
    }

    fn month(&self, field: Field) -> Result<Stated<Edtf>, Fault> {
        let order = self.plan.date_order;
        self.typed(self.slot(field), "row-date", |text| cell::month(text, order))
    }

    fn several(&self, field: Field) -> impl Iterator<Item = &'a str> {
        self.several.iter().filter(move |(known, ..)| *known == field).map(|(.., text)| *text)
    }

    fn details(&self, field: Field) -> BTreeMap<String, String> {
        self.details
            .iter()
            .filter(|(known, ..)| *known == field)
            .map(|(_, key, text)| (key.clone().into_owned(), (*text).to_owned()))
            .collect()
    }

    /// The row as understood.
    pub(super) fn sample(&self) -> SampleRow {
        let value = |target: String, stated: &Stated<&str>| {
            let value = match stated {
                Stated::Empty => return None,
                Stated::Unknown => "?".to_owned(),
                Stated::Known(text) => (*text).to_owned(),
            };
            Some(SampleValue { target, value })
        };
        let fields = Field::ALL
            .iter()
            .filter_map(|field| value(field.name().to_owned(), &self.slot(*field).stated));
        let several = self
            .several
            .iter()
            .filter_map(|(field, _, text)| value(field.name().to_owned(), &Stated::Known(text)));
        let places = self.places.iter().enumerate().flat_map(|(number, slots)| {
            PlaceField::ALL.iter().filter_map(move |field| {
                let target = format!("place.{}.{}", number + 1, field.name());
                value(target, &slots[*field as usize].stated)
            })
        });
        let details = self.details.iter().filter_map(|(field, key, text)| {
            value(format!("{}.{key}", field.name()), &Stated::Known(text))
        });
        let values = fields.chain(several).chain(places).chain(details).collect();
        SampleRow { row: self.row.number(), values }
    }

    /// Makes the records.
    pub(super) fn records(mut self) -> Result<RowRecords, Fault> {
        if self.row.len() < self.headings.len() {
            let remark = Remark { column: None, value: None, message: "row-too-short" };
            self.remarks.push(remark);
        }
        let date = self.event_date()?;
        let mut act = self.main_act()?;
        let places = self.all_places(&mut act)?;
        let mut event = self.event(date.clone());
        let victim = self.victim()?;
        let act_date = self.date(Field::ActDate)?;
        act.date = if act_date.is_empty() { date } else { act_date };
        event.details = self.details(Field::EventDetails);
        let source = self.source()?;
        let involvements = self.involvements();
        let acts = self.acts(act, victim.is_some());
        Ok(RowRecords { event, victim, acts, involvements, places, source, remarks: self.remarks })
    }

    /// The date of the whole, or its ends, or the months of its ends.
    fn event_date(&mut self) -> Result<Stated<Edtf>, Fault> {
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
        let value = slot.stated.known().copied().unwrap_or_default();
        let remark = self.remark(slot.column, value, "row-end-before-start");
        self.remarks.push(remark);
        for field in [Field::EventDateStart, Field::EventDateEnd] {
            let slot = self.slot(field).clone();
            if let (Stated::Known(text), Some(column)) = (slot.stated, slot.column) {
                let key = Cow::Borrowed(self.headings[column].as_str());
                self.details.push((self.plan.details_field, key, text));
            }
        }
        let text = |date: Stated<Edtf>| date.into_known().map(String::from).unwrap_or_default();
        match Edtf::parse(&format!("{}?/{}?", text(end), text(start))) {
            Ok(period) => Stated::Known(period),
            Err(_) => Stated::Unknown,
        }
    }

    fn event(&self, date: Stated<Edtf>) -> Event {
        Event {
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
            ..Event::default()
        }
    }

    /// The victim; in a table of events only where something is known of one.
    fn victim(&self) -> Result<Option<Person>, Fault> {
        if self.plan.rows_are_events && !self.states_a_victim() {
            return Ok(None);
        }
        Ok(Some(Person {
            name: self.victim_name(),
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
            ..Person::default()
        }))
    }

    /// Whether a column says something of a victim; a constant does not.
    fn states_a_victim(&self) -> bool {
        Field::ALL.iter().any(|field| {
            let slot = self.slot(*field);
            field.name().starts_with("victim.")
                && slot.column.is_some()
                && slot.stated.known().is_some()
        })
    }

    /// The whole name, or the given and the family name; unknown where neither is stated.
    fn victim_name(&self) -> Stated<String> {
        let whole = self.text(Field::VictimName);
        if whole.known().is_some() {
            return whole;
        }
        let part = |field| self.slot(field).stated.known().copied();
        let parts = [part(Field::VictimGivenName), part(Field::VictimFamilyName)];
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
            ..Act::default()
        })
    }

    /// Whole years; a fraction (an infant's months) is cut off and kept in the details.
    fn age(&mut self) -> Result<Stated<i64>, Fault> {
        let decimal = self.plan.decimal;
        let slot = self.slot(Field::ActAge).clone();
        let years = self.typed(&slot, "row-age", |text| {
            cell::number(text, decimal).filter(|years| (0.0..=130.0).contains(years))
        })?;
        if let (Stated::Known(years), Stated::Known(text)) = (&years, slot.stated)
            && years.fract() != 0.0
        {
            self.remarks.push(self.remark(slot.column, text, "row-age-cut"));
            let key = slot.column.map_or("age", |column| self.headings[column].as_str());
            self.details.push((Field::ActDetails, Cow::Borrowed(key), text));
        }
        Ok(years.map(|years| years.trunc() as i64))
    }

    /// The main act and one for each further violation, each once. A table of events makes an act
    /// only where a violation is stated.
    fn acts(&self, mut main: Act, has_victim: bool) -> Vec<Act> {
        main.details = self.details(Field::ActDetails);
        let stated = !self.slot(Field::ActViolation).stated.is_empty();
        if self.plan.rows_are_events && !has_victim && !stated && main.details.is_empty() {
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
                    ..Act::default()
                });
            }
        }
        acts
    }

    fn involvements(&self) -> Vec<Involvement> {
        let involvement = |perpetrator_type: Stated<String>| Involvement {
            perpetrator_type,
            degree: self.text(Field::InvolvementDegree),
            affiliation: self.text(Field::InvolvementAffiliation),
            status: self.text(Field::InvolvementStatus),
            remarks: self.text(Field::InvolvementRemarks),
            ..Involvement::default()
        };
        match self.slot(Field::InvolvementType).stated {
            Stated::Known(codes) => {
                let codes = codes.split_whitespace();
                codes.map(|code| involvement(Stated::Known(code.to_owned()))).collect()
            }
            Stated::Unknown => vec![involvement(Stated::Unknown)],
            Stated::Empty if self.slot(Field::InvolvementAffiliation).stated.is_empty() => vec![],
            Stated::Empty => vec![involvement(Stated::Empty)],
        }
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
            remarks: self.text(Field::SourceRemarks),
            ..Source::default()
        }))
    }

    /// The places of which something is known, each once, in the row's order.
    fn all_places(&mut self, act: &mut Act) -> Result<Vec<Place>, Fault> {
        debug_assert!(act.places.is_empty());
        let mut places = Vec::<Place>::new();
        for number in 0..self.plan.places {
            let known =
                |field: PlaceField| self.places[number][field as usize].stated.known().is_some();
            let named = [PlaceField::Name, PlaceField::Setting, PlaceField::Region];
            let placed = [PlaceField::Latitude, PlaceField::Longitude];
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
        let decimal = self.plan.decimal;
        let degrees = |field, limit: f64| {
            self.typed(slot(field), "row-coordinate", |text| {
                cell::number(text, decimal).filter(|degrees| degrees.abs() <= limit)
            })
        };
        let mut latitude = degrees(PlaceField::Latitude, 90.0)?;
        let mut longitude = degrees(PlaceField::Longitude, 180.0)?;
        let exact = self.typed(slot(PlaceField::Exact), "row-flag", cell::flag)?;
        if latitude.known().is_some() != longitude.known().is_some() {
            (latitude, longitude) = (Stated::Unknown, Stated::Unknown);
            for field in [PlaceField::Latitude, PlaceField::Longitude] {
                self.keep_half_position(&slots[field as usize]);
            }
        }
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
            ..Place::default()
        })
    }

    /// Half a position is no position; what was written is kept in the details.
    fn keep_half_position(&mut self, slot: &Slot<'a>) {
        if let (Some(text), Some(column)) = (slot.stated.known().copied(), slot.column) {
            self.remarks.push(self.remark(Some(column), text, "row-half-position"));
            let key = Cow::Borrowed(self.headings[column].as_str());
            self.details.push((self.plan.details_field, key, text));
        }
    }
}

fn owned(stated: &Stated<&str>) -> Stated<String> {
    match stated {
        Stated::Empty => Stated::Empty,
        Stated::Unknown => Stated::Unknown,
        Stated::Known(text) => Stated::Known((*text).to_owned()),
    }
}
