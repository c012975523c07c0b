//! Stakeholders and their relations.

use std::collections::BTreeMap;

use concord_model::{Cause, Id, Kind, Relation, Stakeholder, check};
use concord_store::Draft;

use crate::error::{ErrorReport, Result};
use crate::failure;
use crate::messages::Nothing;
use crate::messages::RecordId;
use crate::messages::register::Saved;
use crate::messages::stakeholders::{SaveStakeholder, Stakeholders};
use crate::presenting::{is_closed, withhold_relation, withhold_stakeholder};
use crate::register::deletion;
use crate::session::{Concord, Session};

impl Concord {
    /// Every stakeholder and relation.
    pub fn stakeholders(&self, _: Nothing) -> Result<Stakeholders> {
        let masking = self.is_presenting();
        self.with(|session| {
            let mut stakeholders: Vec<Stakeholder> = session.all()?;
            stakeholders.sort_by_cached_key(|party| {
                (party.name.known().map(|name| name.to_lowercase()), party.id)
            });
            let mut relations: Vec<Relation> = session.all()?;
            relations.sort_by_key(|relation| relation.id);
            if masking {
                let closed = |party: &&Stakeholder| is_closed(party.confidentiality.known());
                let withheld: Vec<Id> =
                    stakeholders.iter().filter(closed).map(|one| one.id).collect();
                stakeholders = stakeholders.into_iter().map(withhold_stakeholder).collect();
                relations = relations
                    .into_iter()
                    .map(|relation| withhold_relation(relation, &withheld))
                    .collect();
            }
            Ok(Stakeholders { stakeholders, relations })
        })
    }

    /// One stakeholder.
    pub fn stakeholder(&self, request: RecordId) -> Result<Stakeholder> {
        let masking = self.is_presenting();
        self.with(|session| {
            let party: Stakeholder =
                session.typed(request.id)?.ok_or_else(|| ErrorReport::new("record-missing"))?;
            match masking && is_closed(party.confidentiality.known()) {
                true => Err(ErrorReport::new("withheld")),
                false => Ok(party),
            }
        })
    }

    /// Saves a stakeholder and its relations in one edit.
    pub fn save_stakeholder(&self, request: SaveStakeholder) -> Result<Saved> {
        failure::refuse(&check::stakeholder(&request.stakeholder, &request.relations))?;
        self.with_mut(|session| {
            let mut drafts: Vec<Draft> = session.draft(&request.stakeholder)?.into_iter().collect();
            let mut gone: BTreeMap<Id, Relation> = session
                .relations_of(request.stakeholder.id)?
                .into_iter()
                .map(|relation| (relation.id, relation))
                .collect();
            for relation in &request.relations {
                gone.remove(&relation.id);
                drafts.extend(session.draft(relation)?);
            }
            drafts.extend(gone.into_keys().map(|id| deletion(id, Kind::Relation)));
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}

impl Session {
    fn relations_of(&self, stakeholder: Id) -> Result<Vec<Relation>> {
        let mut relations: Vec<Relation> = self.all()?;
        relations.retain(|relation| [relation.from, relation.to].contains(&Some(stakeholder)));
        Ok(relations)
    }

    pub(crate) fn relation_deletions(&self, stakeholder: Id) -> Result<Vec<Draft>> {
        let relations = self.relations_of(stakeholder)?;
        Ok(relations.iter().map(|relation| deletion(relation.id, Kind::Relation)).collect())
    }
}
