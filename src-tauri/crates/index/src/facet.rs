//! The facets and the terms that events have in them.

use std::collections::BTreeMap;

use roaring::{MultiOps, RoaringBitmap};
use serde::{Deserialize, Serialize};

/// Code of a value that was asked for and is not known.
pub(crate) const UNKNOWN: &str = "?unknown";
/// Code of a value that nobody has stated.
pub(crate) const EMPTY: &str = "?empty";

macro_rules! facets {
    ($( $(#[$meta:meta])* $variant:ident $name:literal $vocabulary:expr, )*) => {
        /// A facet, in the order shown.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub(crate) enum FacetKind { $( $(#[$meta])* $variant, )* }

        impl FacetKind {
            pub(crate) const ALL: &'static [FacetKind] = &[ $( FacetKind::$variant, )* ];

            pub(crate) fn name(self) -> &'static str {
                match self { $( FacetKind::$variant => $name, )* }
            }

            pub(crate) fn vocabulary(self) -> Option<&'static str> {
                match self { $( FacetKind::$variant => $vocabulary, )* }
            }
        }
    };
}
facets! {
    Violation "violation" Some("violation-type"),
    Perpetrator "perpetrator" Some("perpetrator-type"),
    VictimGroup "victim_group" Some("victim-group"),
    Sex "sex" Some("sex"),
    Affiliation "affiliation" None,
    Occupation "occupation" None,
    /// Codes are ISO 3166-2; their names come from [`crate::Regions`], not from a vocabulary.
    Region "region" None,
    Precision "precision" Some("place-precision"),
    /// The year of the event's first possible day.
    Year "year" None,
    Status "status" Some("violation-status"),
    Proof "proof" Some("standard-of-proof"),
    Verification "verification" Some("verification"),
    Confidentiality "confidentiality" Some("confidentiality"),
    Consent "consent" Some("consent"),
    Reliability "reliability" Some("reliability"),
    Tag "tag" None,
}

impl FacetKind {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|facet| facet.name() == name)
    }
}

/// One value of one facet and the events that have it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Term {
    pub(crate) facet: FacetKind,
    pub(crate) code: String,
    pub(crate) events: RoaringBitmap,
}

/// Every term that occurs, by number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Terms {
    terms: Vec<Term>,
    numbers: BTreeMap<(FacetKind, String), u32>,
}

impl Terms {
    pub(crate) fn number(&mut self, facet: FacetKind, code: &str) -> u32 {
        let key = (facet, code.to_owned());
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.terms.len() as u32;
        self.terms.push(Term { facet, code: code.to_owned(), events: RoaringBitmap::new() });
        self.numbers.insert(key, number);
        number
    }

    pub(crate) fn get(&self, number: u32) -> Option<&Term> {
        self.terms.get(number as usize)
    }

    pub(crate) fn get_mut(&mut self, number: u32) -> &mut Term {
        &mut self.terms[number as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The terms of one facet in order of their codes.
    pub(crate) fn of(&self, facet: FacetKind) -> impl Iterator<Item = (u32, &Term)> {
        self.numbers
            .range((facet, String::new())..)
            .take_while(move |((kind, _), _)| *kind == facet)
            .map(|(_, number)| (*number, &self.terms[*number as usize]))
    }

    /// The events that have any of these codes.
    pub(crate) fn with_any(&self, facet: FacetKind, codes: &[String]) -> RoaringBitmap {
        let numbers = codes.iter().filter_map(|code| self.numbers.get(&(facet, code.clone())));
        numbers.map(|number| &self.terms[*number as usize].events).union()
    }

    /// The events that have a code accepted by `accepts`.
    pub(crate) fn with(&self, facet: FacetKind, accepts: impl Fn(&str) -> bool) -> RoaringBitmap {
        let terms = self.of(facet).filter(|(_, term)| accepts(&term.code));
        terms.map(|(_, term)| &term.events).union()
    }
}
