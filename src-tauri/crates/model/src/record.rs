//! A record is declared once: its fields, their numbers and their meaning. The struct, the layout in
//! the change log, the field names shown in a history and the TypeScript type all come from that.

use serde::{Deserialize, Serialize};

use crate::{Fields, Id};

/// A field's stable number and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldInfo {
    /// The number in the change log; never re-used.
    pub number: u16,
    /// The name, as in the Rust struct and the TypeScript type.
    pub name: &'static str,
}

/// A typed record.
pub trait Record: Sized + Clone {
    /// Its kind.
    const KIND: Kind;
    /// Its fields in order of declaration.
    const FIELDS: &'static [FieldInfo];
    /// Its identifier.
    fn id(&self) -> Id;
    /// Reads the record from its registers.
    fn from_fields(id: Id, fields: &Fields) -> Self;
    /// Lays the record out in registers.
    fn to_fields(&self) -> Fields;
}

/// What a record is. Stored by position: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The dossier's own particulars; one record.
    Dossier,
    /// A happening.
    Event,
    /// One type of violation against one victim in an event.
    Act,
    /// The part a perpetrator had in an act.
    Involvement,
    /// A person or a group.
    Person,
    /// A source of information on an event.
    Source,
    /// A place of an event.
    Place,
    /// A party with a stake in the answer.
    Stakeholder,
    /// How one stakeholder relates to another.
    Relation,
    /// A reconciliation measure.
    Measure,
    /// A saved column mapping for imports.
    Mapping,
    /// One finished import.
    Import,
    /// What somebody did about an event.
    Intervention,
    /// How one event bears on another.
    ChainOfEvents,
    /// A file kept with an event.
    Attachment,
    /// One step in an attachment's chain of custody.
    Custody,
    /// A term of the user's own.
    OwnTerm,
    /// A field of the user's own.
    OwnField,
    /// A selection of events kept under a name.
    SavedQuery,
    /// A map layer of the user's own.
    Layer,
    /// How one success of a measure is told.
    Indicator,
    /// Where the country stands with an instrument.
    TreatyStatus,
    /// A stretch of the conflict and its threshold questions.
    Situation,
    /// That a norm is, or is not, in play for an event.
    NormJudgement,
    /// An entry of the user's own in a list of the catalogue.
    CatalogueEntry,
    /// A finding accepted as it is.
    AcceptedFinding,
    /// That groups were heard.
    Consultation,
    /// How much something counts.
    Weight,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 28] = [
        Kind::Dossier,
        Kind::Event,
        Kind::Act,
        Kind::Involvement,
        Kind::Person,
        Kind::Source,
        Kind::Place,
        Kind::Stakeholder,
        Kind::Relation,
        Kind::Measure,
        Kind::Mapping,
        Kind::Import,
        Kind::Intervention,
        Kind::ChainOfEvents,
        Kind::Attachment,
        Kind::Custody,
        Kind::OwnTerm,
        Kind::OwnField,
        Kind::SavedQuery,
        Kind::Layer,
        Kind::Indicator,
        Kind::TreatyStatus,
        Kind::Situation,
        Kind::NormJudgement,
        Kind::CatalogueEntry,
        Kind::AcceptedFinding,
        Kind::Consultation,
        Kind::Weight,
    ];

    /// The kind's fields.
    pub fn fields(self) -> &'static [FieldInfo] {
        use crate::records::*;
        match self {
            Kind::Dossier => DossierInfo::FIELDS,
            Kind::Event => Event::FIELDS,
            Kind::Act => Act::FIELDS,
            Kind::Involvement => Involvement::FIELDS,
            Kind::Person => Person::FIELDS,
            Kind::Source => Source::FIELDS,
            Kind::Place => Place::FIELDS,
            Kind::Stakeholder => Stakeholder::FIELDS,
            Kind::Relation => Relation::FIELDS,
            Kind::Measure => Measure::FIELDS,
            Kind::Mapping => Mapping::FIELDS,
            Kind::Import => Import::FIELDS,
            Kind::Intervention => Intervention::FIELDS,
            Kind::ChainOfEvents => ChainOfEvents::FIELDS,
            Kind::Attachment => Attachment::FIELDS,
            Kind::Custody => Custody::FIELDS,
            Kind::OwnTerm => OwnTerm::FIELDS,
            Kind::OwnField => OwnField::FIELDS,
            Kind::SavedQuery => SavedQuery::FIELDS,
            Kind::Layer => Layer::FIELDS,
            Kind::Indicator => Indicator::FIELDS,
            Kind::TreatyStatus => TreatyStatus::FIELDS,
            Kind::Situation => Situation::FIELDS,
            Kind::NormJudgement => NormJudgement::FIELDS,
            Kind::CatalogueEntry => CatalogueEntry::FIELDS,
            Kind::AcceptedFinding => AcceptedFinding::FIELDS,
            Kind::Consultation => Consultation::FIELDS,
            Kind::Weight => Weight::FIELDS,
        }
    }

    /// The name of a field; `exists` for number 0, `None` for one this version does not know.
    pub fn field_name(self, number: u16) -> Option<&'static str> {
        if number == 0 {
            return Some("exists");
        }
        self.fields().iter().find(|field| field.number == number).map(|field| field.name)
    }
}

/// Declares a record type; see [`crate::records`].
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident {
            $( $(#[$field_meta:meta])* $number:literal $field:ident : $type:ty, )*
        }
        kind $kind:ident
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub struct $name {
            /// Identifies the record.
            pub id: $crate::Id,
            $(
                $(#[$field_meta])*
                #[serde(default)]
                pub $field: $type,
            )*
        }

        impl $crate::Record for $name {
            const KIND: $crate::Kind = $crate::Kind::$kind;
            const FIELDS: &'static [$crate::FieldInfo] = &[
                $( $crate::FieldInfo { number: $number, name: stringify!($field) }, )*
            ];

            fn id(&self) -> $crate::Id {
                self.id
            }

            fn from_fields(id: $crate::Id, fields: &$crate::Fields) -> Self {
                Self {
                    id,
                    $( $field: $crate::value::FieldValue::read($number, fields), )*
                }
            }

            fn to_fields(&self) -> $crate::Fields {
                let mut fields = $crate::Fields::new();
                $( $crate::value::FieldValue::write(&self.$field, $number, &mut fields); )*
                fields
            }
        }
    };
}
pub(crate) use record;
