//! The fields a column can go to.

use super::MappingTarget;

/// Places a row can name.
const PLACES: usize = 9;

macro_rules! fields {
    ($kind:ident { $( $name:ident $text:literal $vocabulary:expr; )* }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $kind {
            $( $name, )*
        }

        impl $kind {
            pub(crate) const ALL: &'static [$kind] = &[$( $kind::$name, )*];

            pub(crate) fn name(self) -> &'static str {
                match self {
                    $( $kind::$name => $text, )*
                }
            }

            pub(crate) fn vocabulary(self) -> Option<&'static str> {
                match self {
                    $( $kind::$name => $vocabulary, )*
                }
            }
        }
    };
}

fields! {
    Field {
        EventTitle "event.title" None;
        EventDate "event.date" None;
        EventDateStart "event.date.start" None;
        EventDateEnd "event.date.end" None;
        EventMonthStart "event.date.month.start" None;
        EventMonthEnd "event.date.month.end" None;
        EventDatePrecision "event.date.precision" Some("date-precision");
        EventDescription "event.description" None;
        EventStatus "event.status" Some("violation-status");
        EventProof "event.proof" Some("standard-of-proof");
        EventVerification "event.verification" Some("verification");
        EventConfidentiality "event.confidentiality" Some("confidentiality");
        EventConsent "event.consent" Some("consent");
        EventDeathsBest "event.deaths_best" None;
        EventDeathsLow "event.deaths_low" None;
        EventDeathsHigh "event.deaths_high" None;
        EventTags "event.tags" None;
        EventRemarks "event.remarks" None;
        EventDetails "event.details" None;
        VictimName "victim.name" None;
        VictimFamilyName "victim.name.family" None;
        VictimGivenName "victim.name.given" None;
        VictimOtherNames "victim.other_names" None;
        VictimCountingUnit "victim.counting_unit" Some("counting-unit");
        VictimSex "victim.sex" Some("sex");
        VictimBorn "victim.born" None;
        VictimOccupation "victim.occupation" None;
        VictimOccupationDetail "victim.occupation_detail" None;
        VictimAffiliation "victim.affiliation" None;
        VictimAffiliationDetail "victim.affiliation_detail" None;
        VictimNationality "victim.nationality" None;
        VictimNumber "victim.number" None;
        VictimGroups "victim.groups" Some("victim-group");
        VictimConfidentiality "victim.confidentiality" Some("confidentiality");
        VictimConsent "victim.consent" Some("consent");
        VictimRemarks "victim.remarks" None;
        ActViolation "act.violation" Some("violation-type");
        ActAlso "act.also" Some("violation-type");
        ActDate "act.date" None;
        ActMethod "act.method" None;
        ActAge "act.age" None;
        ActMinor "act.minor" None;
        ActVictimStatus "act.victim_status" Some("victim-status");
        ActStatusAtEnd "act.status_at_end" Some("status-at-end");
        ActRemarks "act.remarks" None;
        ActConfidentiality "act.confidentiality" Some("confidentiality");
        ActConsent "act.consent" Some("consent");
        ActDetails "act.details" None;
        InvolvementType "involvement.perpetrator_type" Some("perpetrator-type");
        InvolvementDegree "involvement.degree" Some("degree-of-involvement");
        InvolvementAffiliation "involvement.affiliation" None;
        InvolvementStatus "involvement.status" Some("perpetrator-status");
        InvolvementConfidentiality "involvement.confidentiality" Some("confidentiality");
        InvolvementConsent "involvement.consent" Some("consent");
        InvolvementRemarks "involvement.remarks" None;
        PerpetratorName "perpetrator.name" None;
        PerpetratorFamilyName "perpetrator.name.family" None;
        PerpetratorGivenName "perpetrator.name.given" None;
        PerpetratorOtherNames "perpetrator.other_names" None;
        PerpetratorCountingUnit "perpetrator.counting_unit" Some("counting-unit");
        PerpetratorSex "perpetrator.sex" Some("sex");
        PerpetratorBorn "perpetrator.born" None;
        PerpetratorOccupation "perpetrator.occupation" None;
        PerpetratorAffiliation "perpetrator.affiliation" None;
        PerpetratorNationality "perpetrator.nationality" None;
        PerpetratorConfidentiality "perpetrator.confidentiality" Some("confidentiality");
        PerpetratorConsent "perpetrator.consent" Some("consent");
        PerpetratorRemarks "perpetrator.remarks" None;
        SourceTitle "source.title" None;
        SourceType "source.source_type" Some("source-type");
        SourceConnection "source.connection" Some("source-connection");
        SourceDate "source.date" None;
        SourceReliability "source.reliability" Some("reliability");
        SourceReference "source.reference" None;
        SourceConfidentiality "source.confidentiality" Some("confidentiality");
        SourceConsent "source.consent" Some("consent");
        SourceRemarks "source.remarks" None;
    }
}

fields! {
    PlaceField {
        Name "name" None;
        Setting "setting" None;
        Latitude "latitude" None;
        Longitude "longitude" None;
        Coordinates "coordinates" None;
        Precision "precision" Some("place-precision");
        Exact "exact" None;
        Region "region" None;
        Confidentiality "confidentiality" Some("confidentiality");
        Consent "consent" Some("consent");
    }
}

impl Field {
    /// Whether the field takes the values of several columns.
    pub(crate) fn holds_several(self) -> bool {
        matches!(
            self,
            Field::EventTags
                | Field::EventDetails
                | Field::VictimOtherNames
                | Field::PerpetratorOtherNames
                | Field::VictimGroups
                | Field::ActAlso
                | Field::ActDetails
        )
    }
}

/// A target as named in a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    Field(Field),
    /// `details` under a key of its own.
    Details(Field, String),
    /// The place's number, from 0.
    Place(usize, PlaceField),
}

impl Target {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        if let Some(field) = Field::ALL.iter().find(|field| field.name() == name) {
            return Some(Self::Field(*field));
        }
        for details in [Field::ActDetails, Field::EventDetails] {
            let key = name.strip_prefix(details.name()).and_then(|rest| rest.strip_prefix('.'));
            if let Some(key) = key.filter(|key| !key.is_empty()) {
                return Some(Self::Details(details, key.to_owned()));
            }
        }
        let (number, field) = name.strip_prefix("place.")?.split_once('.')?;
        let number: usize = number.parse().ok().filter(|number| (1..=PLACES).contains(number))?;
        let field = PlaceField::ALL.iter().find(|known| known.name() == field)?;
        Some(Self::Place(number - 1, *field))
    }

    /// How many places a row needs for this target.
    pub(crate) fn places(&self) -> usize {
        match self {
            Self::Place(number, _) => number + 1,
            _ => 0,
        }
    }

    pub(crate) fn vocabulary(&self) -> Option<&'static str> {
        match self {
            Self::Field(field) => field.vocabulary(),
            Self::Details(..) => None,
            Self::Place(_, field) => field.vocabulary(),
        }
    }
}

/// Every target, for the user to choose from.
pub fn targets() -> Vec<MappingTarget> {
    let target = |name: String, vocabulary: Option<&str>| MappingTarget {
        target: name,
        vocabulary: vocabulary.map(str::to_owned),
    };
    let fields = Field::ALL.iter().map(|field| target(field.name().to_owned(), field.vocabulary()));
    let places = PlaceField::ALL
        .iter()
        .map(|field| target(format!("place.N.{}", field.name()), field.vocabulary()));
    fields.chain(places).collect()
}
