//! Takes out of an event what must not leave with it.

use concord_model::leave::{attachment_may_leave, name_may_leave};
use concord_model::{EventBundle, Person, Stated};

/// The event without what identifies those who agreed only to that.
pub(super) fn without_names_that_stay(mut bundle: EventBundle) -> EventBundle {
    let files = std::mem::take(&mut bundle.attachments);
    bundle.attachments =
        files.into_iter().filter(|file| attachment_may_leave(&bundle, file)).collect();
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
    bundle.event.own.clear();
    for act in &mut bundle.acts {
        act.details.clear();
        act.own.clear();
        act.remarks = Stated::Empty;
        act.origin = Stated::Empty;
        act.origin_digest = Stated::Empty;
    }
    for involvement in &mut bundle.involvements {
        involvement.remarks = Stated::Empty;
    }
    bundle.sources.clear();
    // These tell in free text who helped whom, and files show faces.
    bundle.interventions.clear();
    bundle.attachments.clear();
    for link in &mut bundle.chain {
        link.remarks = Stated::Empty;
    }
    bundle
}
