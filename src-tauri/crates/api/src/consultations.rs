//! Who was heard.

use concord_model::{Cause, Consultation, check};

use crate::error::Result;
use crate::failure;
use crate::messages::Nothing;
use crate::messages::coverage::{Consultations, SaveConsultation};
use crate::messages::register::Saved;
use crate::session::Concord;

impl Concord {
    /// Every consultation, the latest first; undated ones last.
    pub fn consultations(&self, _: Nothing) -> Result<Consultations> {
        self.with(|session| {
            let mut consultations: Vec<Consultation> = session.all()?;
            consultations.sort_by_key(|own| {
                let day = own.date.known().and_then(|date| date.earliest());
                (std::cmp::Reverse(day), own.id)
            });
            Ok(Consultations { consultations })
        })
    }

    /// Saves a consultation.
    pub fn save_consultation(&self, request: SaveConsultation) -> Result<Saved> {
        failure::refuse(&check::consultation(&request.consultation))?;
        self.with_mut(|session| {
            let drafts = session.draft(&request.consultation)?.into_iter().collect();
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}
