//! The user's own terms and fields. Their records are checked here; the catalogue with them is made in
//! `catalogue.rs`. Nothing is deleted: what is no longer wanted is retired, and records keep it.

use std::collections::BTreeMap;

use concord_model::{
    Catalogue, Cause, Edtf, EventBundle, Id, OwnField, OwnTerm, Stated, catalogue::Term,
};

use crate::catalogue;
use crate::error::{ErrorReport, Result};
use crate::messages::Nothing;
use crate::messages::own::{OwnWords, SaveOwnField, SaveOwnTerm};
use crate::messages::register::Saved;
use crate::session::{Concord, Session};

/// Vocabularies whose terms carry rules of the program, such as what may leave the dossier: a term
/// added to them, or taken out, would have no rule. Their terms can be renamed.
const FIXED: [&str; 11] = [
    "amnesty",
    "chain-type",
    "confidentiality",
    "consent",
    "counting-unit",
    "custody-action",
    "duty",
    "standard-of-proof",
    "value-type",
    "verification",
    "violation-group",
];

/// The longest code.
const CODE_LENGTH: usize = 32;

impl Concord {
    /// Every own term and field.
    pub fn own_words(&self, _: Nothing) -> Result<OwnWords> {
        self.with_first(true, |session| session.own_words())
    }

    /// Adds an own term, or changes one.
    pub fn save_own_term(&self, request: SaveOwnTerm) -> Result<Saved> {
        self.with_mut(|session| {
            session.check_term(&request.term)?;
            let drafts = session.draft(&request.term)?.into_iter().collect();
            session.write(drafts, String::new(), Cause::Save)
        })
    }

    /// Adds an own field, or changes one.
    pub fn save_own_field(&self, request: SaveOwnField) -> Result<Saved> {
        self.with_mut(|session| {
            session.check_field(&request.field)?;
            let drafts = session.draft(&request.field)?.into_iter().collect();
            session.write(drafts, String::new(), Cause::Save)
        })
    }
}

impl Session {
    pub(crate) fn own_words(&self) -> Result<OwnWords> {
        let mut terms: Vec<OwnTerm> = self.all()?;
        terms.sort_by(|a, b| {
            (text(&a.vocabulary), text(&a.code), a.id).cmp(&(
                text(&b.vocabulary),
                text(&b.code),
                b.id,
            ))
        });
        let mut fields: Vec<OwnField> = self.all()?;
        fields.sort_by_key(|field| (field.rank.known().copied().unwrap_or(i64::MAX), field.id));
        let fixed = FIXED.iter().map(|name| (*name).to_owned()).collect();
        Ok(OwnWords { terms, fields, fixed })
    }

    /// The catalogue with the dossier's own entries and terms.
    pub(crate) fn catalogue(&self) -> Result<Catalogue> {
        let mut own: Vec<OwnTerm> = self.all()?;
        own.sort_by_key(|term| term.id);
        Ok(with_own_terms(self.overlay()?.catalogue, &own))
    }

    fn check_term(&self, term: &OwnTerm) -> Result<()> {
        let vocabulary = text(&term.vocabulary);
        let code = text(&term.code);
        let bundled = catalogue::catalogue();
        if bundled.vocabulary(vocabulary).is_none() {
            return Err(fault("vocabulary", "own-fault-vocabulary"));
        }
        if !is_code(code) {
            return Err(fault("code", "own-fault-code"));
        }
        let of_catalogue = bundled.term(vocabulary, code).is_some();
        if FIXED.contains(&vocabulary) && (!of_catalogue || term.retired == Stated::Known(true)) {
            return Err(fault("vocabulary", "own-fault-fixed"));
        }
        if !of_catalogue && !has_label(&term.labels) {
            return Err(fault("labels", "own-fault-label"));
        }
        let others: Vec<OwnTerm> = self.all()?;
        let is_taken = |other: &OwnTerm| {
            other.id != term.id
                && text(&other.vocabulary) == vocabulary
                && text(&other.code).eq_ignore_ascii_case(code)
        };
        let differs_by_case = bundled.vocabulary(vocabulary).is_some_and(|known| {
            known.terms.iter().any(|one| one.code != code && one.code.eq_ignore_ascii_case(code))
        });
        if differs_by_case || others.iter().any(is_taken) {
            return Err(fault("code", "own-fault-code-taken"));
        }
        if let Some(stored) = others.iter().find(|other| other.id == term.id)
            && (text(&stored.code), text(&stored.vocabulary)) != (code, vocabulary)
        {
            return Err(fault("code", "own-fault-code-fixed"));
        }
        self.check_broader(term, of_catalogue)
    }

    /// The broader term must be there, and no term may be broader than itself by way of others.
    fn check_broader(&self, term: &OwnTerm, of_catalogue: bool) -> Result<()> {
        let Some(broader) = term.broader.known() else { return Ok(()) };
        let vocabulary = text(&term.vocabulary);
        if of_catalogue {
            return Err(fault("broader", "own-fault-broader-fixed"));
        }
        let all = self.catalogue()?;
        let mut above = Some(broader.as_str());
        let mut steps = 0;
        while let Some(code) = above {
            if code == text(&term.code) || steps > 50 {
                return Err(fault("broader", "own-fault-broader-circle"));
            }
            let found = all.term(vocabulary, code);
            if found.is_none() && steps == 0 {
                return Err(fault("broader", "own-fault-broader"));
            }
            above = found.and_then(|term| term.parent.as_deref());
            steps += 1;
        }
        Ok(())
    }

    fn check_field(&self, field: &OwnField) -> Result<()> {
        if !["event", "act", "person"].contains(&text(&field.of)) {
            return Err(fault("of", "own-fault-of"));
        }
        if !has_label(&field.labels) {
            return Err(fault("labels", "own-fault-label"));
        }
        let value_type = text(&field.value_type);
        if catalogue::catalogue().term("value-type", value_type).is_none() {
            return Err(fault("value_type", "own-fault-type"));
        }
        let vocabulary = text(&field.vocabulary);
        let has_vocabulary = catalogue::catalogue().vocabulary(vocabulary).is_some();
        if (value_type == "term") != has_vocabulary {
            return Err(fault("vocabulary", "own-fault-vocabulary"));
        }
        let stored: Option<OwnField> = self.typed(field.id)?;
        if let Some(stored) = stored
            && (&stored.of, &stored.value_type, &stored.vocabulary)
                != (&field.of, &field.value_type, &field.vocabulary)
        {
            return Err(fault("value_type", "own-fault-type-fixed"));
        }
        let others: Vec<OwnField> = self.all()?;
        let named_alike = |other: &OwnField| {
            other.id != field.id
                && other.of == field.of
                && other.retired != Stated::Known(true)
                && other.labels.iter().any(|(language, label)| {
                    field
                        .labels
                        .get(language)
                        .is_some_and(|own| own.trim().to_lowercase() == label.trim().to_lowercase())
                })
        };
        if field.retired != Stated::Known(true) && others.iter().any(named_alike) {
            return Err(fault("labels", "own-fault-label-taken"));
        }
        Ok(())
    }

    /// Refuses values of own fields that are not of the field's type. A value that was stored before
    /// is let be, and so is one of a field this dossier does not know.
    pub(crate) fn check_own_values(
        &self,
        before: Option<&EventBundle>,
        after: &EventBundle,
    ) -> Result<()> {
        let stored: BTreeMap<Id, &BTreeMap<String, String>> =
            before.map(own_values).unwrap_or_default().into_iter().collect();
        let mut fields: Option<(BTreeMap<String, OwnField>, Catalogue)> = None;
        for (record, own) in own_values(after) {
            let old = stored.get(&record);
            let fresh =
                own.iter().filter(|(key, value)| old.and_then(|old| old.get(*key)) != Some(*value));
            for (key, value) in fresh {
                if fields.is_none() {
                    let all: Vec<OwnField> = self.all()?;
                    let by_id = all.into_iter().map(|field| (field.id.to_string(), field));
                    fields = Some((by_id.collect(), self.catalogue()?));
                }
                let Some((known, catalogue)) = &fields else { continue };
                if known.get(key).is_some_and(|field| !is_of_type(value, field, catalogue)) {
                    return Err(ErrorReport::new("own-value")
                        .with("record", record)
                        .with("own-field", key)
                        .with("value", value));
                }
            }
        }
        Ok(())
    }
}

fn own_values(bundle: &EventBundle) -> Vec<(Id, &BTreeMap<String, String>)> {
    std::iter::once((bundle.event.id, &bundle.event.own))
        .chain(bundle.acts.iter().map(|act| (act.id, &act.own)))
        .chain(bundle.persons.iter().map(|person| (person.id, &person.own)))
        .collect()
}

/// Whether a value may stand in a field; `?` says unknown in each.
fn is_of_type(value: &str, field: &OwnField, catalogue: &Catalogue) -> bool {
    if value == "?" {
        return true;
    }
    match text(&field.value_type) {
        "number" => value.parse::<f64>().is_ok_and(f64::is_finite),
        "date" => Edtf::parse(value).is_ok(),
        "flag" => matches!(value, "true" | "false"),
        "term" => catalogue.term(text(&field.vocabulary), value).is_some(),
        _ => true,
    }
}

fn text(stated: &Stated<String>) -> &str {
    stated.known().map(String::as_str).unwrap_or_default()
}

fn fault(field: &str, message: &str) -> ErrorReport {
    ErrorReport::new("own-refused").with("field", field).with("fault", message)
}

fn has_label(labels: &BTreeMap<String, String>) -> bool {
    labels.values().any(|label| !label.trim().is_empty())
}

/// A code begins with a letter or digit, and has only these, `-` and `_`.
pub(crate) fn is_code(code: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=CODE_LENGTH).contains(&code.len())
        && code.bytes().all(letter)
        && code.as_bytes()[0].is_ascii_alphanumeric()
}

/// The catalogue with own terms: each after its broader term and what is under that, else at the end.
/// A narrower violation type owes the duties of its broader one.
fn with_own_terms(mut all: Catalogue, own: &[OwnTerm]) -> Catalogue {
    // A term whose broader term is own too waits until that one stands.
    let mut waiting: Vec<&OwnTerm> = own.iter().collect();
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|term| !put(&mut all, term, false));
        if waiting.len() == before {
            waiting.iter().for_each(|term| {
                put(&mut all, term, true);
            });
            break;
        }
    }
    all
}

/// Puts a term in its place; `false` where its broader term is not there yet and `alone` is not set.
fn put(all: &mut Catalogue, own: &OwnTerm, alone: bool) -> bool {
    let vocabulary = all.vocabularies.iter_mut().find(|one| one.name == text(&own.vocabulary));
    let Some(vocabulary) = vocabulary else { return true };
    if vocabulary.terms.iter().any(|term| term.code == text(&own.code)) {
        return true;
    }
    let parent = own.broader.known().cloned();
    let above =
        parent.as_ref().and_then(|code| vocabulary.terms.iter().position(|one| one.code == *code));
    let mut term = Term { code: text(&own.code).to_owned(), parent, ..Term::default() };
    match (above, &term.parent) {
        (Some(above), _) => {
            let broader = &vocabulary.terms[above];
            term.norms = broader.norms.clone();
            term.duties = broader.duties.clone();
            term.amnesty = broader.amnesty.clone();
            let after = last_under(&vocabulary.terms, above);
            vocabulary.terms.insert(after + 1, term);
        }
        (None, Some(_)) if !alone => return false,
        _ => vocabulary.terms.push(term),
    }
    true
}

/// The place of the last term that stands right behind `above` and is narrower.
fn last_under(terms: &[Term], above: usize) -> usize {
    let mut under = vec![terms[above].code.as_str()];
    let mut last = above;
    for (place, term) in terms.iter().enumerate().skip(above + 1) {
        match term.parent.as_deref() {
            Some(parent) if under.contains(&parent) => {
                under.push(&term.code);
                last = place;
            }
            _ => break,
        }
    }
    last
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn term(number: u128, vocabulary: &str, code: &str, broader: Option<&str>) -> OwnTerm {
        OwnTerm {
            id: Id::from_u128(number),
            vocabulary: vocabulary.into(),
            code: code.into(),
            labels: BTreeMap::from([("en".to_owned(), code.to_owned())]),
            broader: broader.map_or(Stated::Empty, Stated::from),
            ..OwnTerm::default()
        }
    }

    #[test]
    fn own_terms_stand_under_their_broader_terms_whatever_their_order() {
        let own = [
            term(1, "perpetrator-type", "X-NARROW", Some("X-UNIT")),
            term(2, "perpetrator-type", "X-UNIT", Some("PRP-STA-MIL")),
            term(3, "violation-type", "X-WATER", Some("INT-01")),
            term(4, "sex", "X-INTER", None),
        ];
        let all = with_own_terms(catalogue::catalogue().clone(), &own);
        let codes: Vec<_> = all
            .vocabulary("perpetrator-type")
            .unwrap()
            .terms
            .iter()
            .map(|term| term.code.as_str())
            .skip_while(|code| *code != "PRP-STA-MIL")
            .take(3)
            .collect();
        assert_eq!(codes, ["PRP-STA-MIL", "X-UNIT", "X-NARROW"]);
        assert_eq!(all.vocabulary("sex").unwrap().terms.last().unwrap().code, "X-INTER");
        let torture = all.term("violation-type", "INT-01").unwrap();
        let narrower = all.term("violation-type", "X-WATER").unwrap();
        assert!(!narrower.duties.is_empty());
        assert_eq!(narrower.duties, torture.duties);
    }

    #[test]
    fn terms_that_name_each_other_as_broader_are_still_offered() {
        let own = [term(1, "sex", "A", Some("B")), term(2, "sex", "B", Some("A"))];
        let all = with_own_terms(catalogue::catalogue().clone(), &own);
        assert!(all.term("sex", "A").is_some() && all.term("sex", "B").is_some());
    }

    #[test]
    fn values_are_of_their_fields_type() {
        let all = catalogue::catalogue();
        let field = |value_type: &str, vocabulary: &str| OwnField {
            value_type: value_type.into(),
            vocabulary: vocabulary.into(),
            ..OwnField::default()
        };
        for (value_type, vocabulary, value, good) in [
            ("text", "", "anything", true),
            ("number", "", "-3.5", true),
            ("number", "", "3,5", false),
            ("number", "", "NaN", false),
            ("date", "", "1974-08~", true),
            ("date", "", "August", false),
            ("flag", "", "true", true),
            ("flag", "", "yes", false),
            ("term", "sex", "female", true),
            ("term", "sex", "LIB-01", false),
            ("number", "", "?", true),
        ] {
            assert_eq!(is_of_type(value, &field(value_type, vocabulary), all), good, "{value}");
        }
    }

    #[test]
    fn codes_are_plain() {
        for (code, good) in [
            ("X-1", true),
            ("", false),
            ("-x", false),
            ("a b", false),
            ("é", false),
            ("?empty", false),
        ] {
            assert_eq!(is_code(code), good, "{code}");
        }
        assert!(!is_code(&"x".repeat(CODE_LENGTH + 1)));
    }
}
