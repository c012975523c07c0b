//! Mappings that come with the product, and which one fits a table.

use super::MappingDefinition;

const BUNDLED: [(&str, &str); 1] =
    [("chile-rettig", include_str!("../../../../catalogue/mappings/chile-rettig.json"))];

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
    mappings
        .into_iter()
        .filter(|(_, mapping)| !mapping.columns.is_empty() && mapping.used_columns().all(has))
        .max_by_key(|(_, mapping)| mapping.columns.len())
        .map(|(name, _)| name)
}

impl MappingDefinition {
    /// The columns that it reads, keys and conditions included; some more than once.
    pub fn used_columns(&self) -> impl Iterator<Item = &str> {
        let keys = self.event_key.iter().chain(&self.row_key);
        let columns = self.columns.iter().map(|column| &column.column);
        let conditions = self
            .columns
            .iter()
            .flat_map(|column| &column.values)
            .filter_map(|value| value.when.as_ref().map(|condition| &condition.column));
        keys.chain(columns).chain(conditions).map(String::as_str)
    }
}
