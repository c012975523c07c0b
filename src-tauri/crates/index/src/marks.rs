//! Values that a query may ask for and that are no facet: few in number, one bitmap each.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::{EventBundle, Stated};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::facet::{EMPTY, UNKNOWN};
use crate::values::code_matches;

/// What a mark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum MarkKind {
    SourceType,
    /// Which parts an event has; codes are those of [`crate::query::Has`].
    Has,
}

impl MarkKind {
    pub(crate) fn vocabulary(self) -> Option<&'static str> {
        match self {
            Self::SourceType => Some("source-type"),
            Self::Has => None,
        }
    }
}

/// The marks of one event, each once.
pub(crate) fn marks_of(bundle: &EventBundle) -> BTreeSet<(MarkKind, &str)> {
    let mut marks = BTreeSet::new();
    let event = &bundle.event;
    if bundle.sources.is_empty() {
        marks.insert((MarkKind::SourceType, EMPTY));
    }
    for source in &bundle.sources {
        marks.insert((MarkKind::SourceType, state(&source.source_type)));
    }
    let parts = [
        ("title", event.title.known().is_some()),
        ("description", event.description.known().is_some()),
        ("place", !bundle.places.is_empty()),
        ("perpetrator", !bundle.involvements.is_empty()),
        ("source", !bundle.sources.is_empty()),
        ("tag", !event.tags.is_empty()),
        ("attachment", !bundle.attachments.is_empty()),
        ("intervention", !bundle.interventions.is_empty()),
    ];
    marks.extend(parts.iter().filter(|(_, has)| *has).map(|(part, _)| (MarkKind::Has, *part)));
    marks
}

fn state(value: &Stated<String>) -> &str {
    match value {
        Stated::Known(code) if code.trim().is_empty() => EMPTY,
        Stated::Known(code) => code.trim(),
        Stated::Unknown => UNKNOWN,
        Stated::Empty => EMPTY,
    }
}

/// The events that have each mark.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Marks(BTreeMap<(MarkKind, String), RoaringBitmap>);

impl Marks {
    pub(crate) fn add(&mut self, slot: u32, marks: &BTreeSet<(MarkKind, &str)>) {
        for (kind, code) in marks {
            match self.0.get_mut(&(*kind, (*code).to_owned())) {
                Some(events) => {
                    events.insert(slot);
                }
                None => {
                    self.0.insert((*kind, (*code).to_owned()), [slot].into());
                }
            }
        }
    }

    pub(crate) fn remove(&mut self, slot: u32) {
        self.0.values_mut().for_each(|events| {
            events.remove(slot);
        });
    }

    /// Every code in use and how many events have it.
    pub(crate) fn of(&self, kind: MarkKind) -> impl Iterator<Item = (&str, u64)> {
        self.0
            .range((kind, String::new())..)
            .take_while(move |((own, _), _)| *own == kind)
            .map(|((_, code), events)| (code.as_str(), events.len()))
            .filter(|(_, count)| *count > 0)
    }

    /// The events with a code, or one that goes on from it with a hyphen; asked for folded.
    pub(crate) fn with(&self, kind: MarkKind, asked: &str) -> RoaringBitmap {
        let own =
            self.0.iter().filter(|((own, code), _)| *own == kind && code_matches(code, asked));
        own.fold(RoaringBitmap::new(), |all, (_, events)| all | events)
    }
}
