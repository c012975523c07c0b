//! What coverage needs to know of an event.

use chrono::NaiveDate;
use concord_model::{Code, Id};

/// What coverage needs to know of an event. Order and repetition in the lists do not matter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EventFacts {
    /// The event.
    pub id: Id,
    /// The violation types of its acts (vocabulary `violation-type`).
    pub violations: Vec<Code>,
    /// The regions of its places, ISO 3166-2.
    pub regions: Vec<Code>,
    /// The groups its victims belong to (vocabulary `victim-group`).
    pub victim_groups: Vec<Code>,
    /// What kinds of perpetrator are alleged to have had a part in it (vocabulary `perpetrator-type`).
    pub perpetrator_types: Vec<Code>,
    /// The first day it may have begun; none where its start is open or not known.
    pub earliest: Option<NaiveDate>,
    /// The last day it may have ended; none where its end is open or not known.
    pub latest: Option<NaiveDate>,
}
