//! The catalogue: vocabularies, norms, duties, measures, red lines and precedents that come with the
//! product, as data files.
//!
//! Codes are stable. Labels are not here: they are Fluent messages named after the code
//! (`catalogue/locales/*/terms.ftl`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

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
    /// Norms it breaches; violation types only.
    #[serde(default)]
    pub norms: Vec<NormReference>,
    /// Duties that follow for the State (vocabulary `duty`), in the order of that vocabulary; violation
    /// types only. They are those of [`Term::norms`] together, and are derived from them on reading.
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

/// A place in an instrument, and what makes it bear on a violation.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NormReference {
    /// The instrument.
    pub instrument: Code,
    /// Articles or paragraphs, as cited.
    #[serde(default)]
    pub article: String,
    /// Duties that follow from it for a violation of the type (vocabulary `duty`).
    #[serde(default)]
    pub duties: Vec<Code>,
    /// It bears only on what happened in an armed conflict (`conflict`, `international`,
    /// `non-international`) or as part of an attack on civilians (`attack`); none for always.
    #[serde(default)]
    pub when: Option<Code>,
}

/// An instrument of international law.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its code; its name is the Fluent message `instrument-CODE`.
    pub code: Code,
    /// When it was adopted, in EDTF.
    #[serde(default)]
    pub adopted: Option<String>,
    /// When it entered into force, in EDTF; none for what binds nobody by itself.
    #[serde(default)]
    pub in_force: Option<String>,
    /// Vocabulary `instrument-type`.
    pub instrument_type: Code,
    /// The body that watches over it, as cited.
    #[serde(default)]
    pub body: Option<String>,
    /// By what a State lets persons complain to that body, as cited.
    #[serde(default)]
    pub complaints: Option<String>,
    /// Where its text is published, as cited.
    #[serde(default)]
    pub source: Option<String>,
    /// Still to be verified against the source.
    #[serde(default)]
    pub verify: bool,
}

/// What articles of an instrument oblige a State to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its code; its wording is the Fluent message `article-CODE`.
    pub code: Code,
    /// The instrument.
    pub instrument: Code,
    /// Articles or paragraphs, as cited.
    pub article: String,
    /// The duties (vocabulary `duty`).
    pub duties: Vec<Code>,
    /// It binds as custom too, whoever ratified what.
    #[serde(default)]
    pub custom: bool,
    /// Still to be verified against the source.
    #[serde(default)]
    pub verify: bool,
}

/// A choice for a design parameter of a measure; its wording is `MEASURE-PARAMETER-CODE`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DesignOption {
    /// Its code.
    pub code: Code,
    /// Red lines that it breaches.
    #[serde(default)]
    pub red_lines: Vec<Code>,
}

/// What a measure must not do. Its wording is the Fluent message of its code.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RedLine {
    /// Its code.
    pub code: Code,
    /// Vocabulary `red-line-severity`.
    pub severity: Code,
    /// Measures of the catalogue it concerns; none means every measure.
    #[serde(default)]
    pub measures: Vec<Code>,
    /// An amnesty breaches it by covering a violation type of this class: `never` or `threshold`.
    #[serde(default)]
    pub amnesty: Option<String>,
    /// The norms it rests on.
    pub norms: Vec<NormReference>,
    /// Still to be verified against the sources.
    #[serde(default)]
    pub verify: bool,
}

/// What a country did, to compare with. Its name is the Fluent message of its code; `CODE-results` and
/// `CODE-flaws` say what came of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Precedent {
    /// Its code, such as `P-CHL`.
    pub code: Code,
    /// ISO 3166-1 alpha-3.
    pub country: Code,
    /// The time of the events it dealt with, in EDTF.
    pub period: String,
    /// What was done.
    pub measures: Vec<PrecedentMeasure>,
    /// Still to be verified against the sources.
    #[serde(default)]
    pub verify: bool,
}

/// One measure of a precedent.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrecedentMeasure {
    /// The measure of the catalogue it is an instance of.
    pub measure: Code,
    /// What it was called, as cited.
    pub name: String,
    /// Its law or decree, as cited.
    #[serde(default)]
    pub legal_basis: Option<String>,
    /// When its legal basis was made, in EDTF.
    #[serde(default)]
    pub adopted: Option<String>,
    /// When it worked, an EDTF interval.
    #[serde(default)]
    pub operated: Option<String>,
    /// What it cost.
    #[serde(default)]
    pub cost: Option<PrecedentCost>,
    /// What is counted of it.
    #[serde(default)]
    pub figures: Vec<PrecedentFigure>,
}

/// What a measure of a precedent cost.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrecedentCost {
    /// The lowest figure stated.
    pub low: f64,
    /// The highest figure stated.
    pub high: f64,
    /// ISO 4217.
    pub currency: Code,
    /// The year of its prices, where stated.
    #[serde(default)]
    pub price_year: Option<i32>,
    /// Where the figure comes from, as cited.
    #[serde(default)]
    pub source: Option<String>,
}

/// One figure of a precedent's measure; what it counts is the Fluent message `figure-KEY`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrecedentFigure {
    /// What is counted.
    pub key: Code,
    /// How many.
    pub value: f64,
    /// It is not exact.
    #[serde(default)]
    pub about: bool,
    /// Where the figure comes from, as cited.
    #[serde(default)]
    pub source: Option<String>,
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
    /// The choices for those parameters that have some.
    #[serde(default)]
    pub options: BTreeMap<String, Vec<DesignOption>>,
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
    /// The instruments of international law.
    pub instruments: Vec<Instrument>,
    /// What their articles oblige to.
    pub articles: Vec<Article>,
    /// What no measure may do.
    pub red_lines: Vec<RedLine>,
    /// What other countries did.
    pub precedents: Vec<Precedent>,
}

/// The texts of the catalogue's data files.
#[derive(Debug, Clone, Copy)]
pub struct CatalogueTexts<'a> {
    /// `vocabularies.json`.
    pub vocabularies: &'a str,
    /// `measures.json`.
    pub measures: &'a str,
    /// `norms.json`.
    pub norms: &'a str,
    /// `red-lines.json`.
    pub red_lines: &'a str,
    /// `precedents.json`.
    pub precedents: &'a str,
}

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file is not of the catalogue's shape.
    #[error("the catalogue is not readable: {0}")]
    Shape(#[from] serde_json::Error),
}

impl Catalogue {
    /// The one that comes with the product, read once.
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Catalogue> = LazyLock::new(|| {
            Catalogue::parse(CatalogueTexts {
                vocabularies: include_str!("../../../catalogue/vocabularies.json"),
                measures: include_str!("../../../catalogue/measures.json"),
                norms: include_str!("../../../catalogue/norms.json"),
                red_lines: include_str!("../../../catalogue/red-lines.json"),
                precedents: include_str!("../../../catalogue/precedents.json"),
            })
            .expect("the bundled catalogue is well formed; a test reads it")
        });
        &BUNDLED
    }

    /// Reads the data files' texts.
    pub fn parse(texts: CatalogueTexts<'_>) -> Result<Self, CatalogueError> {
        #[derive(Deserialize)]
        struct VocabularyFile {
            version: String,
            vocabularies: Vec<Vocabulary>,
        }
        #[derive(Deserialize)]
        struct NormFile {
            instruments: Vec<Instrument>,
            articles: Vec<Article>,
        }
        let file: VocabularyFile = serde_json::from_str(texts.vocabularies)?;
        let norms: NormFile = serde_json::from_str(texts.norms)?;
        let mut catalogue = Self {
            version: file.version,
            vocabularies: file.vocabularies,
            measures: serde_json::from_str(texts.measures)?,
            instruments: norms.instruments,
            articles: norms.articles,
            red_lines: serde_json::from_str(texts.red_lines)?,
            precedents: serde_json::from_str(texts.precedents)?,
        };
        catalogue.derive_duties();
        Ok(catalogue)
    }

    /// Gives each term the duties of its norms together, in the order of the vocabulary `duty`; to be
    /// called when norms were changed.
    pub fn derive_duties(&mut self) {
        let duties = self.vocabulary("duty").map(|duties| &duties.terms[..]);
        let order: Vec<Code> =
            duties.unwrap_or_default().iter().map(|term| term.code.clone()).collect();
        for term in self.vocabularies.iter_mut().flat_map(|vocabulary| &mut vocabulary.terms) {
            let given = |duty: &&Code| term.norms.iter().any(|norm| norm.duties.contains(duty));
            term.duties = order.iter().filter(given).cloned().collect();
        }
    }

    /// A vocabulary by its name.
    pub fn vocabulary(&self, name: &str) -> Option<&Vocabulary> {
        self.vocabularies.iter().find(|vocabulary| vocabulary.name == name)
    }

    /// A term by its vocabulary and code.
    pub fn term(&self, vocabulary: &str, code: &str) -> Option<&Term> {
        self.vocabulary(vocabulary)?.terms.iter().find(|term| term.code == code)
    }

    /// An instrument by its code.
    pub fn instrument(&self, code: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.code == code)
    }

    /// A measure by its code.
    pub fn measure(&self, code: &str) -> Option<&MeasureTemplate> {
        self.measures.iter().find(|measure| measure.code == code)
    }
}
