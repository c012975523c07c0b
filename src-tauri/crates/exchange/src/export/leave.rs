//! Takes out of an event what must not leave with it.

use concord_model::leave::name_may_leave;
use concord_model::{EventBundle, Person, Stated};

/// The event without what identifies those who agreed only to that.
pub(super) fn without_names_that_stay(mut bundle: EventBundle) -> EventBundle {
    let stays: Vec<bool> =
        bundle.persons.iter().map(|person| !name_may_leave(&bundle, person)).collect();
    if !stays.contains(&true) {
        return bundle;
    }
    for (person, stays) in bundle.persons.iter_mut().zip(stays) {
        if stays {
            *person = Person {
                id: person.id,
                counting_unit: person.counting_unit.clone(),
                sex: person.sex.clone(),
                groups: person.groups.clone(),
                consent: person.consent.clone(),
                ..Person::default()
            };
        }
    }
    // Free text may name anybody, and an origin leads back to a file that does.
    bundle.event.description = Stated::Empty;
    bundle.event.remarks = Stated::Empty;
    bundle.event.title = Stated::Empty;
    bundle.event.origin = Stated::Empty;
    bundle.event.details.clear();
    for act in &mut bundle.acts {
        act.details.clear();
        act.remarks = Stated::Empty;
        act.origin = Stated::Empty;
        act.origin_digest = Stated::Empty;
    }
    for involvement in &mut bundle.involvements {
        involvement.remarks = Stated::Empty;
    }
    bundle.sources.clear();
    bundle
}
