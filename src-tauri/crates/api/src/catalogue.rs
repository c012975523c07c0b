//! The catalogue and the regions that come with the product, read once.

use std::sync::LazyLock;

use concord_index::Regions;
use concord_model::{Catalogue, DossierInfo};

use crate::error::Result;
use crate::messages::Nothing;
use crate::messages::dossier::{CatalogueResponse, Region};
use crate::session::Concord;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::parse(
        include_str!("../../../catalogue/vocabularies.json"),
        include_str!("../../../catalogue/measures.json"),
    )
    .expect("the bundled catalogue is well formed; a test reads it")
});

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin"))
        .expect("the bundled regions are well formed; a test reads them")
});

pub(crate) fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

pub(crate) fn regions() -> &'static Regions {
    &REGIONS
}

impl Concord {
    /// The catalogue, and the regions of the dossier's country where one is open.
    pub fn catalogue(&self, _: Nothing) -> Result<CatalogueResponse> {
        let country = self
            .with(|session| {
                let info = session.all::<DossierInfo>()?.into_iter().next();
                Ok(info.and_then(|info| info.country.into_known()))
            })
            .unwrap_or_default();
        let regions = country.map(|country| regions().of_country(&country)).unwrap_or_default();
        Ok(CatalogueResponse {
            catalogue: catalogue().clone(),
            regions: regions
                .into_iter()
                .map(|(code, name)| Region { code: code.to_string(), name: name.to_string() })
                .collect(),
        })
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
