//! Weights: how much more or less a violation type, a victim group, a region or a duty counts.

use std::collections::BTreeSet;

use concord_model::{Cause, Kind, Weight, check};

use crate::error::Result;
use crate::failure;
use crate::messages::Nothing;
use crate::messages::register::Saved;
use crate::messages::weights::{SaveWeights, Weights};
use crate::register::deletion;
use crate::session::{Concord, Session};

impl Concord {
    /// Every weight, by dimension and code.
    pub fn weights(&self, _: Nothing) -> Result<Weights> {
        self.with(|session| Ok(Weights { weights: session.weights()? }))
    }

    /// Saves the weights as they shall be, in one edit.
    pub fn save_weights(&self, request: SaveWeights) -> Result<Saved> {
        failure::refuse(&check::weights(&request.weights))?;
        self.with_mut(|session| {
            let mut drafts = Vec::new();
            for weight in &request.weights {
                drafts.extend(session.draft(weight)?);
            }
            let kept: BTreeSet<_> = request.weights.iter().map(|weight| weight.id).collect();
            let gone = session.weights()?.into_iter().filter(|weight| !kept.contains(&weight.id));
            drafts.extend(gone.map(|weight| deletion(weight.id, Kind::Weight)));
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}

impl Session {
    pub(crate) fn weights(&self) -> Result<Vec<Weight>> {
        let mut weights: Vec<Weight> = self.all()?;
        weights.sort_by_cached_key(|weight| {
            (weight.dimension.known().cloned(), weight.code.known().cloned(), weight.id)
        });
        Ok(weights)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::Stated;

    use super::*;
    use crate::messages::dossier::CreateDossier;
    use crate::messages::register::NewIds;
    use crate::{Host, KdfCost};

    fn concord(folder: &tempfile::TempDir) -> Concord {
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let request = CreateDossier {
            path: folder.path().join("dossier").to_string_lossy().into_owned(),
            name: "one".to_owned(),
            country: "CHL".to_owned(),
            passphrase: "lantern river copper thirteen".to_owned(),
            author: "A. B.".to_owned(),
        };
        concord.create_dossier(request).unwrap();
        concord
    }

    fn weight(concord: &Concord, dimension: &str, code: &str, factor: f64) -> Weight {
        Weight {
            id: concord.new_ids(NewIds { count: 1 }).unwrap().ids[0],
            dimension: Stated::Known(dimension.to_owned()),
            code: Stated::Known(code.to_owned()),
            factor: Stated::Known(factor),
            reason: Stated::Known("asked for by the families".to_owned()),
        }
    }

    fn factors(concord: &Concord) -> Vec<(String, f64)> {
        let weights = concord.weights(Nothing {}).unwrap().weights;
        let told = weights.into_iter().map(|weight| {
            (weight.code.known().cloned().unwrap(), weight.factor.known().copied().unwrap())
        });
        told.collect()
    }

    #[test]
    fn weights_are_saved_as_a_whole_and_taken_back_in_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let concord = concord(&folder);
        let one = weight(&concord, "violation-type", "LIB-01", 3.0);
        let other = weight(&concord, "duty", "O-SEA", 5.0);
        let save = |weights: Vec<Weight>| {
            concord.save_weights(SaveWeights { weights, reason: String::new() })
        };
        save(vec![one.clone(), other]).unwrap();
        assert_eq!(factors(&concord), [("O-SEA".to_owned(), 5.0), ("LIB-01".to_owned(), 3.0)]);
        let heavier = Weight { factor: Stated::Known(4.5), ..one };
        save(vec![heavier.clone()]).unwrap();
        assert_eq!(factors(&concord), [("LIB-01".to_owned(), 4.5)], "what is left out is gone");
        assert_eq!(save(vec![heavier]).unwrap().changes, 0, "nothing differs, nothing is written");
        concord.undo(Nothing {}).unwrap();
        assert_eq!(factors(&concord), [("O-SEA".to_owned(), 5.0), ("LIB-01".to_owned(), 3.0)]);
    }

    #[test]
    fn a_factor_outside_its_range_or_a_weight_given_twice_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let concord = concord(&folder);
        let refused = |weights: Vec<Weight>| {
            let saved = concord.save_weights(SaveWeights { weights, reason: String::new() });
            saved.unwrap_err().code
        };
        for factor in [-0.5, 10.5, f64::NAN] {
            let wrong = weight(&concord, "duty", "O-SEA", factor);
            assert_eq!(refused(vec![wrong]), "record-invalid", "{factor}");
        }
        let aimless = weight(&concord, "weather", "O-SEA", 1.0);
        assert_eq!(refused(vec![aimless]), "record-invalid");
        let twice = [2.0, 3.0].map(|factor| weight(&concord, "duty", "O-SEA", factor));
        assert_eq!(refused(twice.to_vec()), "record-invalid");
        assert_eq!(factors(&concord), []);
    }
}
