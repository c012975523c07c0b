//! What may leave the dossier in a file that is not encrypted and names people.
//!
//! The most restrictive of the event's, its sources' and its persons' confidentiality and consent
//! counts. Kept back are C2 (only encrypted) and C3 (never); consent not sought or unknown (CON-0),
//! for internal analysis (CON-1), for judicial use only (CON-J), refused (CON-N) and withdrawn
//! (CON-W). With CON-3 the event leaves without the names of persons. A field about which nothing has
//! been said (empty) does not restrict: imported public data would otherwise never leave.

use crate::{Attachment, EventBundle, Person, Stated};

const CONFIDENTIAL: [&str; 2] = ["C2", "C3"];
const NO_CONSENT: [&str; 5] = ["CON-0", "CON-1", "CON-J", "CON-N", "CON-W"];

fn is_confidential(stated: &Stated<String>) -> bool {
    stated.known().is_some_and(|code| CONFIDENTIAL.contains(&code.as_str()))
}

fn lacks_consent(stated: &Stated<String>) -> bool {
    match stated {
        Stated::Empty => false,
        Stated::Unknown => true,
        Stated::Known(code) => NO_CONSENT.contains(&code.as_str()),
    }
}

/// Whether an event may leave at all.
pub fn may_leave(bundle: &EventBundle) -> bool {
    let event = &bundle.event;
    let persons = &bundle.persons;
    let confidential = is_confidential(&event.confidentiality)
        || persons.iter().any(|person| is_confidential(&person.confidentiality))
        || bundle.sources.iter().any(|source| is_confidential(&source.confidentiality));
    let refused = lacks_consent(&event.consent)
        || persons.iter().any(|person| lacks_consent(&person.consent));
    !confidential && !refused
}

/// Whether a file of an event may leave: neither it nor the source it documents, nor the event, keeps it
/// back. A picture or a recording shows people: consent to publish without identity (CON-3) is not
/// enough for it.
pub fn attachment_may_leave(bundle: &EventBundle, attachment: &Attachment) -> bool {
    let source = bundle.sources.iter().find(|source| Some(source.id) == attachment.source);
    let levels = [Some(&attachment.confidentiality), source.map(|source| &source.confidentiality)];
    let consents = [Some(&attachment.consent), source.map(|source| &source.consent)];
    let consents = || consents.into_iter().flatten();
    let anonymous = |consent: &Stated<String>| consent.known().is_some_and(|code| code == "CON-3");
    may_leave(bundle)
        && !levels.into_iter().flatten().any(is_confidential)
        && !consents().any(lacks_consent)
        && !consents().chain([&bundle.event.consent]).any(anonymous)
        && !bundle.persons.iter().any(|person| anonymous(&person.consent))
}

/// Whether a person's name may leave with the event; `false` for CON-3 of either.
pub fn name_may_leave(bundle: &EventBundle, person: &Person) -> bool {
    let anonymous = |consent: &Stated<String>| consent.known().is_some_and(|code| code == "CON-3");
    !anonymous(&bundle.event.consent) && !anonymous(&person.consent)
}
