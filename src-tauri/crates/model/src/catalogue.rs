//! The catalogue: vocabularies, duties and measures that come with the product, as data files.
//!
//! Codes are stable. Labels are not here: they are Fluent messages named after the code
//! (`catalogue/locales/*/terms.ftl`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Code;

/// One term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its code.
    pub code: Code,
    /// The broader term.
    #[serde(default)]
    pub parent: Option<Code>,
    /// Codes of the same idea elsewhere: `huridocs`, `rome_statute`, `ucdp`.
    #[serde(default)]
    pub mapping: BTreeMap<String, String>,
    /// Norms it breaches, as cited; violation types only.
    #[serde(default)]
    pub norms: Vec<String>,
    /// Duties that follow for the State (vocabulary `duty`); violation types only.
    #[serde(default)]
    pub duties: Vec<Code>,
    /// Amnesty: `never`, `threshold`, `policy` or `none`; violation types only.
    #[serde(default)]
    pub amnesty: Option<String>,
    /// Still to be verified against the source.
    #[serde(default)]
    pub verify: bool,
}

/// A vocabulary.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Its name, such as `violation-type`.
    pub name: String,
    /// Where its terms come from.
    pub source: String,
    /// The terms in order.
    pub terms: Vec<Term>,
}

/// A measure of the catalogue, from which a dossier's measure can start.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasureTemplate {
    /// Its code, such as `M-TR-01`.
    pub code: Code,
    /// Vocabulary `pillar`.
    pub pillar: Code,
    /// Keys of its design parameters in order; their wording is the Fluent message `CODE-KEY`.
    pub parameters: Vec<String>,
    /// Parliamentary acts usually needed (vocabulary `parliamentary-act`).
    pub acts: Vec<Code>,
    /// Measures that must be there first.
    pub needs: Vec<Code>,
    /// Measures it works best after.
    pub after: Vec<Code>,
    /// Measures to run beside it.
    pub pairs: Vec<Code>,
    /// Usual months of operation, from and to; no upper bound means permanent.
    pub months: (u32, Option<u32>),
    /// Order of cost over its life: XS, S, M, L, XL or a range of these.
    pub cost_order: String,
    /// Duties it answers (vocabulary `duty`).
    pub duties: Vec<Code>,
    /// Precedents, as cited.
    pub precedents: Vec<String>,
    /// Counter-examples, as cited.
    #[serde(default)]
    pub counter_examples: Vec<String>,
    /// How many indicators it has; their wording is `CODE-indicator-N` from 1.
    pub indicators: u32,
    /// How many red lines it has; their wording is `CODE-red-line-N` from 1.
    pub red_lines: u32,
    /// Still to be verified against the sources.
    pub verify: bool,
}

/// Everything the product knows before a dossier is opened.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Catalogue {
    /// The version of the data.
    pub version: String,
    /// The vocabularies.
    pub vocabularies: Vec<Vocabulary>,
    /// The measures.
    pub measures: Vec<MeasureTemplate>,
}

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file is not of the catalogue's shape.
    #[error("the catalogue is not readable: {0}")]
    Shape(#[from] serde_json::Error),
}

impl Catalogue {
    /// Reads the two data files' texts.
    pub fn parse(vocabularies: &str, measures: &str) -> Result<Self, CatalogueError> {
        #[derive(Deserialize)]
        struct VocabularyFile {
            version: String,
            vocabularies: Vec<Vocabulary>,
        }
        let file: VocabularyFile = serde_json::from_str(vocabularies)?;
        Ok(Self {
            version: file.version,
            vocabularies: file.vocabularies,
            measures: serde_json::from_str(measures)?,
        })
    }

    /// A vocabulary by its name.
    pub fn vocabulary(&self, name: &str) -> Option<&Vocabulary> {
        self.vocabularies.iter().find(|vocabulary| vocabulary.name == name)
    }

    /// A term by its vocabulary and code.
    pub fn term(&self, vocabulary: &str, code: &str) -> Option<&Term> {
        self.vocabulary(vocabulary)?.terms.iter().find(|term| term.code == code)
    }
}
