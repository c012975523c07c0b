//! Mappings that come with the product, and which one fits a table.

use super::{ColumnMapping, MappingDefinition};

const BUNDLED: [(&str, &str); 3] = [
    ("acled", include_str!("../../../../catalogue/mappings/acled.json")),
    ("chile-rettig", include_str!("../../../../catalogue/mappings/chile-rettig.json")),
    ("ucdp-ged", include_str!("../../../../catalogue/mappings/ucdp-ged.json")),
];

/// The mappings that come with the product, by name.
pub fn bundled() -> Vec<(String, MappingDefinition)> {
    BUNDLED
        .iter()
        .map(|(name, text)| {
            let definition = serde_json::from_str(text).expect("bundled mappings are tested");
            ((*name).to_owned(), definition)
        })
        .collect()
}

/// The mapping that uses the most of the table's columns, of those whose columns are all there.
pub fn suggest<'a>(
    headings: &[String],
    mappings: impl IntoIterator<Item = (&'a str, &'a MappingDefinition)>,
) -> Option<&'a str> {
    let has = |column: &str| headings.iter().any(|heading| heading == column);
    let fits = |mapping: &MappingDefinition| {
        let mut needed = mapping.used_columns().filter(|column| !mapping.is_optional(column));
        !mapping.columns.is_empty() && needed.all(has)
    };
    mappings
        .into_iter()
        .filter(|(_, mapping)| fits(mapping))
        .max_by_key(|(_, mapping)| mapping.used_columns().filter(|column| has(column)).count())
        .map(|(name, _)| name)
}

/// The columns that entries read, conditions included; some more than once.
pub(crate) fn columns_of(columns: &[ColumnMapping]) -> impl Iterator<Item = &str> {
    let values = columns.iter().flat_map(|column| &column.values);
    let conditions = values
        .filter_map(|value| value.when.as_ref())
        .chain(columns.iter().filter_map(|column| column.when.as_ref()))
        .map(|condition| &condition.column);
    columns.iter().map(|column| &column.column).chain(conditions).map(String::as_str)
}

impl MappingDefinition {
    /// The columns of the first table that it reads, keys, links and conditions included; some more
    /// than once.
    pub fn used_columns(&self) -> impl Iterator<Item = &str> {
        let keys = [&self.event_key, &self.row_key, &self.person_key];
        keys.into_iter()
            .flatten()
            .map(String::as_str)
            .chain(self.links.iter().map(|link| link.column.as_str()))
            .chain(columns_of(&self.columns))
    }

    /// Whether files of this kind may lack the column.
    pub(crate) fn is_optional(&self, column: &str) -> bool {
        self.optional.iter().any(|optional| optional == column)
    }
}
