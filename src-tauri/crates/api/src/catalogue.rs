//! The catalogue and the regions that come with the product, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use concord_index::Regions;
use concord_model::{Catalogue, DossierInfo};

use crate::error::Result;
use crate::messages::Nothing;
use crate::messages::dossier::{CatalogueResponse, Region};
use crate::session::{Concord, Holding, Session};

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin"))
        .expect("the bundled regions are well formed; a test reads them")
});

pub(crate) fn catalogue() -> &'static Catalogue {
    Catalogue::bundled()
}

pub(crate) fn regions() -> &'static Regions {
    &REGIONS
}

impl Concord {
    /// The catalogue, and where a dossier is open, its own terms among the catalogue's, the regions of its country and every other region
    /// that an event lies in.
    pub fn catalogue(&self, _: Nothing) -> Result<CatalogueResponse> {
        let Holding::Open(session) = &*self.read() else {
            return Ok(CatalogueResponse {
                catalogue: catalogue().clone(),
                regions: Vec::new(),
                own: None,
                texts: BTreeMap::new(),
            });
        };
        Ok(CatalogueResponse {
            catalogue: session.catalogue()?,
            regions: session.regions()?,
            own: Some(session.own_words()?),
            texts: session.overlay()?.texts,
        })
    }
}

impl Session {
    fn regions(&self) -> Result<Vec<Region>> {
        let info = self.all::<DossierInfo>()?.into_iter().next();
        let country = info.and_then(|info| info.country.into_known());
        let own = country.map(|country| regions().of_country(&country)).unwrap_or_default();
        let used = self.index.regions();
        let mut abroad: Vec<(&str, &str)> = used
            .iter()
            .filter(|code| own.iter().all(|(own, _)| own != code))
            .filter_map(|code| Some((code.as_str(), regions().name(code)?)))
            .collect();
        abroad.sort_unstable_by_key(|(code, name)| (*name, *code));
        let region = |(code, name): (&str, &str)| Region { code: code.into(), name: name.into() };
        Ok(own.into_iter().chain(abroad).map(region).collect())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_bundled_can_be_read() {
        assert!(!super::catalogue().measures.is_empty());
        assert!(!super::regions().of_country("CHL").is_empty());
    }
}
