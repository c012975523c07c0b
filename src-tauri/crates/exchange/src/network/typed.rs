//! Values by the type that a format states for them.

use super::graph::{Attributes, GraphValue};

/// What a value is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Integer,
    Number,
    Flag,
    List,
}

impl Type {
    /// By the name of GEXF or GraphML; `None` for another.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Some(match name.as_str() {
            "string" | "anyuri" | "char" => Self::Text,
            "integer" | "int" | "long" | "short" | "byte" | "biginteger" => Self::Integer,
            "float" | "double" | "bigdecimal" => Self::Number,
            "boolean" => Self::Flag,
            "liststring" | "listboolean" | "listinteger" | "listlong" | "listfloat"
            | "listdouble" | "listbyte" | "listshort" | "listbigdecimal" | "listbiginteger"
            | "listchar" => Self::List,
            _ => return None,
        })
    }

    /// The value of a text; `None` where it is none of this type.
    pub(super) fn value(self, text: &str) -> Option<GraphValue> {
        let bare = text.trim();
        Some(match self {
            Self::Text => GraphValue::Text(text.to_owned()),
            // Larger whole numbers than fit keep every digit as a text.
            Self::Integer => match bare.parse() {
                Ok(number) => GraphValue::Integer(number),
                Err(_) => {
                    let digits = bare.strip_prefix(['-', '+']).unwrap_or(bare);
                    let whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
                    whole.then(|| GraphValue::Text(bare.to_owned()))?
                }
            },
            Self::Number => {
                let number: f64 = bare.parse().ok()?;
                match number.is_finite() {
                    true => GraphValue::Number(number),
                    false => GraphValue::Text(bare.to_owned()),
                }
            }
            Self::Flag => match bare.to_ascii_lowercase().as_str() {
                "true" | "1" => GraphValue::Flag(true),
                "false" | "0" => GraphValue::Flag(false),
                _ => return None,
            },
            Self::List => GraphValue::List(list(text)),
        })
    }

    /// The type that holds all values of an attribute.
    pub(super) fn of<'a>(values: impl Iterator<Item = &'a GraphValue>) -> Self {
        let one = |value: &GraphValue| match value {
            GraphValue::Text(_) => Self::Text,
            GraphValue::Integer(_) => Self::Integer,
            GraphValue::Number(_) => Self::Number,
            GraphValue::Flag(_) => Self::Flag,
            GraphValue::List(_) => Self::List,
        };
        let types = values.map(one).reduce(|all, one| match (all, one) {
            (all, one) if all == one => all,
            (Self::Integer, Self::Number) | (Self::Number, Self::Integer) => Self::Number,
            _ => Self::Text,
        });
        types.unwrap_or(Self::Text)
    }
}

/// The types of all attributes of some nodes or edges, by name.
pub(super) fn types<'a>(
    all: impl Iterator<Item = &'a Attributes> + Clone,
) -> std::collections::BTreeMap<String, Type> {
    let mut values = std::collections::BTreeMap::<&str, Vec<&GraphValue>>::new();
    for (name, timed) in all.flatten() {
        values.entry(name).or_default().extend(timed.iter().map(|timed| &timed.value));
    }
    values
        .into_iter()
        .map(|(name, values)| (name.to_owned(), Type::of(values.into_iter())))
        .collect()
}

/// The texts of a list: `["a", "b"]` as it is written here and by Gephi, or parted by `|`, `;` or `,`
/// as in older files.
fn list(text: &str) -> Vec<String> {
    let bare = text.trim();
    if let Ok(texts) = serde_json::from_str::<Vec<String>>(bare) {
        return texts;
    }
    let inner = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(bare);
    let mark = ['|', ';', ','].into_iter().find(|mark| inner.contains(*mark)).unwrap_or(',');
    let parts = inner.split(mark).map(|part| part.trim().trim_matches(['"', '\'']).to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

pub(super) fn list_text(texts: &[String]) -> String {
    serde_json::to_string(texts).expect("texts can be written")
}
