//! Registered persons who may be the one being typed: found by name in the index, then told apart by
//! what their records and events say.

use concord_index::Likeness;
use concord_model::{Edtf, Id};

use crate::error::Result;
use crate::messages::likeness::{SimilarPerson, SimilarPersons, SimilarPersonsFound};
use crate::presenting::is_closed;
use crate::session::{Concord, Session};

/// So many candidates of the index are looked at for each one that is asked for.
const WIDER: usize = 2;
/// What the same region adds to a score.
const REGION: f64 = 0.03;

impl Concord {
    /// Persons who are likely the one being entered.
    pub fn similar_persons(&self, request: SimilarPersons) -> Result<SimilarPersonsFound> {
        let masking = self.is_presenting();
        self.with(|session| {
            let limit = request.limit.clamp(1, 50) as usize;
            let born = request.born.as_deref().and_then(birth_year);
            let wide = limit * WIDER + request.without.len();
            let mut persons = Vec::new();
            for alike in session.index.similar_persons(&request.name, born, wide) {
                if !request.without.contains(&alike.person) {
                    persons.extend(session.similar(alike, request.region.as_deref())?);
                }
            }
            if masking {
                persons.retain(|one: &SimilarPerson| {
                    !is_closed(one.hit.person.confidentiality.known())
                });
            }
            persons.sort_by(|a: &SimilarPerson, b| {
                b.score.total_cmp(&a.score).then(b.hit.events.cmp(&a.hit.events))
            });
            persons.truncate(limit);
            Ok(SimilarPersonsFound { persons })
        })
    }
}

impl Session {
    fn similar(&self, alike: Likeness, region: Option<&str>) -> Result<Option<SimilarPerson>> {
        let Some(hit) = self.person_hit(alike.person)? else { return Ok(None) };
        let mut reasons: Vec<String> = alike.reasons.iter().map(|one| (*one).to_owned()).collect();
        let mut score = alike.score;
        if region.is_some_and(|region| self.lies_in(alike.person, region)) {
            reasons.push("region-same".to_owned());
            score = (score + REGION).min(1.0);
        }
        Ok(Some(SimilarPerson { hit, score, reasons }))
    }

    /// Whether an event of the person lies in a region.
    fn lies_in(&self, person: Id, region: &str) -> bool {
        let selection = concord_index::Selection {
            ids: Some(self.index.events_of(person)),
            facets: [("region".to_owned(), vec![region.to_owned()])].into(),
            ..concord_index::Selection::default()
        };
        self.index
            .rows(&selection, concord_index::Sort::Date, true, 0, 1)
            .is_ok_and(|rows| rows.total > 0)
    }
}

/// The year of a date of birth, where it can only be one or its neighbours.
fn birth_year(text: &str) -> Option<i32> {
    concord_index::birth_year(&Edtf::parse(text).ok()?)
}
