//! The words in which a reader may write a query: keywords, fields and labels of their language, and
//! the terms of the dossier's own.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use concord_index::{Field, Keyword, Lexicon};
use concord_model::{OwnTerm, Stated};

use crate::catalogue;
use crate::error::Result;
use crate::session::Session;
use crate::text::{LANGUAGES, Text};

/// What every dossier has, by language.
static BUNDLED: LazyLock<BTreeMap<&'static str, Arc<Lexicon>>> =
    LazyLock::new(|| LANGUAGES.map(|language| (language, Arc::new(bundled(language)))).into());

fn bundled(language: &str) -> Lexicon {
    let text = Text::for_language(language);
    let mut lexicon = Lexicon::default();
    for keyword in Keyword::ALL {
        let id = format!("query-keyword-{}", keyword.name());
        for other in LANGUAGES {
            lexicon.reserve(&Text::for_language(other).message(&id, &[]));
        }
        lexicon.add_keyword(keyword, &text.message(&id, &[]));
    }
    for field in Field::ALL {
        let id = format!("query-field-{}", field.name());
        lexicon.add_field(*field, &text.message(&id, &[]));
    }
    for vocabulary in &catalogue::catalogue().vocabularies {
        for term in &vocabulary.terms {
            let id = format!("{}-{}", vocabulary.name, term.code);
            lexicon.add_label(&vocabulary.name, &term.code, &text.message(&id, &[]));
        }
    }
    for (code, name) in catalogue::regions().all() {
        lexicon.add_label("region", code, name);
    }
    for (vocabulary, codes) in [("query-has", Lexicon::parts()), ("query-is", Lexicon::states())] {
        for code in codes {
            lexicon.add_label(
                vocabulary,
                code,
                &text.message(&format!("{vocabulary}-{code}"), &[]),
            );
        }
    }
    lexicon
}

/// The reader's language, and the lexicon with the dossier's own terms at some revision.
pub(crate) struct Reader {
    language: &'static str,
    known: Mutex<Option<(u64, Arc<Lexicon>)>>,
}

impl Default for Reader {
    fn default() -> Self {
        Self::of(LANGUAGES[0])
    }
}

impl Reader {
    /// A reader of a language; of the first one where it is not there.
    pub(crate) fn of(language: &str) -> Self {
        let known = LANGUAGES.into_iter().find(|known| *known == language);
        Self { language: known.unwrap_or(LANGUAGES[0]), known: Mutex::default() }
    }
}

impl Session {
    /// The words of the dossier's reader.
    pub(crate) fn lexicon(&self) -> Result<Arc<Lexicon>> {
        let revision = self.dossier.revision();
        let mut known = self.reader.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some((at, lexicon)) = &*known
            && *at == revision
        {
            return Ok(lexicon.clone());
        }
        let language = self.reader.language;
        let mut lexicon = BUNDLED[language].clone();
        let own = self.all::<OwnTerm>()?;
        if !own.is_empty() {
            let with_own = Arc::make_mut(&mut lexicon);
            for term in &own {
                if let (Stated::Known(vocabulary), Stated::Known(code)) =
                    (&term.vocabulary, &term.code)
                    && let Some(label) = term.labels.get(language).or(term.labels.values().next())
                {
                    with_own.add_label(vocabulary, code, label);
                }
            }
        }
        *known = Some((revision, lexicon.clone()));
        Ok(lexicon)
    }
}

#[cfg(test)]
mod tests {
    use concord_index::Field;

    use super::{BUNDLED, LANGUAGES};
    use crate::text::Text;

    #[test]
    fn every_language_has_a_word_of_its_own_for_every_field_and_keyword() {
        for language in LANGUAGES {
            assert!(BUNDLED.contains_key(language));
            let text = Text::for_language(language);
            let mut seen = std::collections::BTreeSet::new();
            for field in Field::ALL {
                let id = format!("query-field-{}", field.name());
                let word = text.message(&id, &[]);
                assert_ne!(word, id, "{language}");
                let other = Field::named(&word).filter(|other| other != field);
                assert_eq!(other, None, "{word} is another field's name");
                assert!(word.chars().all(char::is_alphabetic), "{word} can stand before a colon");
                assert!(seen.insert(concord_index::fold(&word)), "{word} stands for two fields");
            }
        }
    }
}
