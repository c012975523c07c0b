//! Which fields can be changed in many records at once, and what may be put into them.

use concord_model::{Edtf, Id, Kind, OwnField, OwnTerm};

use crate::catalogue;
use crate::error::{ErrorReport, Result};
use crate::messages::bulk::{BulkAction, BulkEdit, BulkField, BulkFields, BulkTarget};
use crate::session::Session;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// One term of a vocabulary.
    Code(String),
    /// Several terms of a vocabulary.
    Codes(String),
    /// Several words of the user's own.
    Words,
    /// Text.
    Text,
    /// A value of the user's own field: of a value type, with a vocabulary where it is a term.
    Own(String, Option<String>),
}

/// The fields offered: target, name, vocabulary (`*` for text, `#` for words) and whether it must be
/// stated.
const FIELDS: &[(BulkTarget, &str, &str, bool)] = {
    use BulkTarget::*;
    &[
        (Event, "tags", "#", false),
        (Event, "status", "violation-status", false),
        (Event, "proof", "standard-of-proof", false),
        (Event, "verification", "verification", false),
        (Event, "confidentiality", "confidentiality", false),
        (Event, "consent", "consent", false),
        (Event, "title", "*", true),
        (Event, "description", "*", false),
        (Event, "remarks", "*", false),
        (Act, "violation", "violation-type", true),
        (Act, "victim_status", "victim-status", false),
        (Act, "status_at_end", "status-at-end", false),
        (Act, "method", "*", false),
        (Act, "confidentiality", "confidentiality", false),
        (Act, "consent", "consent", false),
        (Act, "remarks", "*", false),
        (Victim, "groups", "victim-group+", false),
        (Victim, "sex", "sex", false),
        (Victim, "counting_unit", "counting-unit", false),
        (Victim, "occupation", "*", false),
        (Victim, "affiliation", "*", false),
        (Victim, "nationality", "*", false),
        (Victim, "confidentiality", "confidentiality", false),
        (Victim, "consent", "consent", false),
        (Victim, "remarks", "*", false),
        (Involvement, "perpetrator_type", "perpetrator-type", false),
        (Involvement, "degree", "degree-of-involvement", false),
        (Involvement, "status", "perpetrator-status", false),
        (Involvement, "affiliation", "*", false),
        (Involvement, "confidentiality", "confidentiality", false),
        (Involvement, "consent", "consent", false),
        (Involvement, "remarks", "*", false),
        (Place, "name", "*", false),
        (Place, "region", "region", false),
        (Place, "precision", "place-precision", false),
        (Place, "setting", "*", false),
        (Place, "confidentiality", "confidentiality", false),
        (Place, "consent", "consent", false),
        (Source, "title", "*", false),
        (Source, "source_type", "source-type", false),
        (Source, "connection", "source-connection", false),
        (Source, "reliability", "reliability", false),
        (Source, "reference", "*", false),
        (Source, "confidentiality", "confidentiality", false),
        (Source, "consent", "consent", false),
        (Source, "remarks", "*", false),
    ]
};

/// The kind of record a target names.
pub(super) fn kind_of(target: BulkTarget) -> Kind {
    match target {
        BulkTarget::Event => Kind::Event,
        BulkTarget::Act => Kind::Act,
        BulkTarget::Victim => Kind::Person,
        BulkTarget::Involvement => Kind::Involvement,
        BulkTarget::Place => Kind::Place,
        BulkTarget::Source => Kind::Source,
    }
}

fn shape_of(spec: &str) -> Shape {
    match (spec, spec.strip_suffix('+')) {
        ("*", _) => Shape::Text,
        ("#", _) => Shape::Words,
        (_, Some(vocabulary)) => Shape::Codes(vocabulary.to_owned()),
        (vocabulary, None) => Shape::Code(vocabulary.to_owned()),
    }
}

fn actions(shape: &Shape, required: bool) -> Vec<BulkAction> {
    use BulkAction::*;
    let mut actions = match shape {
        Shape::Code(_) => vec![Set, Fill, Replace, Unknown, Clear],
        Shape::Codes(_) | Shape::Words => vec![Add, Remove, Replace, Clear],
        Shape::Text => vec![Replace, Set, Fill, Unknown, Clear],
        Shape::Own(..) => vec![Set, Fill, Replace, Clear],
    };
    actions.retain(|action| !required || !matches!(action, Clear | Unknown | Fill));
    actions
}

fn number(kind: Kind, name: &str) -> u16 {
    let field = kind.fields().iter().find(|field| field.name == name);
    field.expect("a test looks every field up").number
}

/// An edit that was found to make sense, with what is needed to apply it.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    pub(super) edit: BulkEdit,
    pub(super) kind: Kind,
    pub(super) number: u16,
    pub(super) shape: Shape,
    /// The element that holds a field of the user's own.
    pub(super) element: Option<String>,
    pub(super) required: bool,
}

impl Session {
    /// The fields offered for change, those of the user's own among them.
    pub(super) fn bulk_fields(&self) -> Result<BulkFields> {
        let mut fields: Vec<BulkField> = FIELDS
            .iter()
            .map(|(target, name, spec, required)| field(*target, name, &shape_of(spec), *required))
            .collect();
        let mut own: Vec<OwnField> = self.all()?;
        own.retain(|field| field.retired.known() != Some(&true));
        own.sort_by_key(|field| (field.rank.known().copied().unwrap_or(i64::MAX), field.id));
        for one in own {
            if let (Some(target), Some(shape)) = (own_target(&one), own_shape(&one)) {
                let name = format!("own:{}", one.id);
                fields
                    .push(BulkField { labels: one.labels, ..field(target, &name, &shape, false) });
            }
        }
        Ok(BulkFields { fields })
    }

    /// Reads an edit, or says what is wrong with it.
    pub(super) fn ready(&self, edit: &BulkEdit) -> Result<Ready> {
        let kind = kind_of(edit.target);
        let invalid = || ErrorReport::new("bulk-invalid").with("field", &edit.field);
        if edit.action == BulkAction::Delete {
            let (shape, element) = (Shape::Text, None);
            let ready =
                Ready { edit: edit.clone(), kind, number: 0, shape, element, required: false };
            return if kind == Kind::Event { Ok(ready) } else { Err(invalid()) };
        }
        let (number, shape, element, required) = match edit.field.strip_prefix("own:") {
            Some(id) => {
                let field =
                    id.parse::<Id>().ok().map(|id| self.typed::<OwnField>(id)).transpose()?;
                let field = field.flatten().ok_or_else(invalid)?;
                if own_target(&field) != Some(edit.target) {
                    return Err(invalid());
                }
                let shape = own_shape(&field).ok_or_else(invalid)?;
                (number(kind, "own"), shape, Some(field.id.to_string()), false)
            }
            None => {
                let known = FIELDS
                    .iter()
                    .find(|(target, name, ..)| *target == edit.target && *name == edit.field);
                let (_, name, spec, required) = known.ok_or_else(invalid)?;
                (number(kind, name), shape_of(spec), None, *required)
            }
        };
        if !actions(&shape, required).contains(&edit.action) {
            return Err(invalid());
        }
        self.check_values(edit, &shape)?;
        Ok(Ready { edit: edit.clone(), kind, number, shape, element, required })
    }

    fn check_values(&self, edit: &BulkEdit, shape: &Shape) -> Result<()> {
        use BulkAction::*;
        let missing = || ErrorReport::new("bulk-value").with("value", "");
        if matches!(edit.action, Set | Fill | Add | Remove | Replace) {
            let value = edit.value.as_deref().ok_or_else(missing)?;
            // Words of a text may be replaced by nothing.
            let may_be_blank = edit.action == Replace && *shape == Shape::Text;
            if value.trim().is_empty() && !may_be_blank {
                return Err(missing());
            }
            // What is taken out may be a code that is no longer known.
            if edit.action != Remove {
                self.check_value(value, shape)?;
            }
        }
        if edit.action == Replace && edit.find.as_deref().is_none_or(str::is_empty) {
            return Err(missing());
        }
        Ok(())
    }

    fn check_value(&self, value: &str, shape: &Shape) -> Result<()> {
        let fits = match shape {
            Shape::Code(vocabulary) | Shape::Codes(vocabulary) => {
                self.has_term(vocabulary, value)?
            }
            Shape::Words | Shape::Text => true,
            Shape::Own(value_type, vocabulary) => match (value_type.as_str(), vocabulary) {
                ("number", _) => value.trim().parse::<f64>().is_ok_and(f64::is_finite),
                ("date", _) => Edtf::parse(value).is_ok(),
                ("flag", _) => ["true", "false"].contains(&value),
                ("term", Some(vocabulary)) => self.has_term(vocabulary, value)?,
                _ => true,
            },
        };
        match fits {
            true => Ok(()),
            false => Err(ErrorReport::new("bulk-value").with("value", value)),
        }
    }

    /// Whether a vocabulary has a term, of the catalogue or of the user's own.
    fn has_term(&self, vocabulary: &str, code: &str) -> Result<bool> {
        if vocabulary == "region" {
            return Ok(catalogue::regions().name(code).is_some());
        }
        let known =
            catalogue::catalogue().vocabularies.iter().find(|known| known.name == vocabulary);
        if known.is_some_and(|known| known.terms.iter().any(|term| term.code == code)) {
            return Ok(true);
        }
        Ok(self.all::<OwnTerm>()?.iter().any(|term| {
            term.vocabulary.known().is_some_and(|of| of == vocabulary)
                && term.code.known().is_some_and(|own| own == code)
        }))
    }
}

fn own_target(field: &OwnField) -> Option<BulkTarget> {
    Some(match field.of.known()?.as_str() {
        "event" => BulkTarget::Event,
        "act" => BulkTarget::Act,
        "person" => BulkTarget::Victim,
        _ => return None,
    })
}

fn own_shape(field: &OwnField) -> Option<Shape> {
    let value_type = field.value_type.known()?.clone();
    Some(Shape::Own(value_type, field.vocabulary.known().cloned()))
}

fn field(target: BulkTarget, name: &str, shape: &Shape, required: bool) -> BulkField {
    let (words, vocabulary) = match shape {
        Shape::Code(vocabulary) => ("code", Some(vocabulary.clone())),
        Shape::Codes(vocabulary) => ("codes", Some(vocabulary.clone())),
        Shape::Words => ("words", None),
        Shape::Text => ("text", None),
        Shape::Own(value_type, vocabulary) => match value_type.as_str() {
            "term" => ("code", vocabulary.clone()),
            "number" => ("number", None),
            "date" => ("date", None),
            "flag" => ("flag", None),
            _ => ("text", None),
        },
    };
    BulkField {
        target,
        field: name.to_owned(),
        labels: Default::default(),
        shape: words.to_owned(),
        vocabulary,
        actions: actions(shape, required),
    }
}

#[cfg(test)]
mod tests {
    use concord_model::{Act, Event, Involvement, Person, Place, Record, Source};

    use super::*;

    #[test]
    fn every_field_offered_exists_and_its_vocabulary_too() {
        let known = [
            Event::FIELDS,
            Act::FIELDS,
            Person::FIELDS,
            Involvement::FIELDS,
            Place::FIELDS,
            Source::FIELDS,
        ];
        for (target, name, spec, _) in FIELDS {
            let fields = kind_of(*target).fields();
            assert!(known.contains(&fields) && fields.iter().any(|field| field.name == *name));
            if let Shape::Code(vocabulary) | Shape::Codes(vocabulary) = shape_of(spec) {
                let mut vocabularies = catalogue::catalogue().vocabularies.iter();
                let is_known = vocabularies.any(|known| known.name == vocabulary);
                assert!(is_known || vocabulary == "region", "{vocabulary}");
            }
        }
    }
}
