//! Selections kept in the dossier under a name.

use concord_index::fold;
use concord_model::{Cause, Record, SavedQuery, Stated, new_id};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{ErrorReport, Result};
use crate::host::SystemEntropy;
use crate::messages::Nothing;
use crate::messages::register::Selection;
use crate::messages::saved::{SaveQuery, SavedQueries, SavedQueryEntry};
use crate::messages::table::{ColumnLayout, SortBy};
use crate::session::{Concord, Session};

/// The columns and the order of a saved query, as its record keeps them.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct View {
    columns: Vec<ColumnLayout>,
    sort: Vec<SortBy>,
}

impl Concord {
    /// The saved queries by name.
    pub fn saved_queries(&self, _: Nothing) -> Result<SavedQueries> {
        self.with_first(true, |session| session.saved_queries())
    }

    /// Saves a query. One of the same name is written over only where it is named.
    pub fn save_query(&self, request: SaveQuery) -> Result<SavedQueries> {
        self.with_mut(|session| {
            session.save_query(request)?;
            session.saved_queries()
        })
    }

    /// The selection of a saved query, for a program.
    pub fn saved_selection(&self, name: &str) -> Result<Selection> {
        let queries = self.saved_queries(Nothing {})?.queries;
        let wanted = fold(name.trim());
        let found = queries.into_iter().find(|query| fold(&query.name) == wanted);
        let found = found.ok_or_else(|| ErrorReport::new("query-missing").with("name", name))?;
        found.selection.ok_or_else(|| ErrorReport::new("query-newer").with("name", name))
    }
}

impl Session {
    fn saved_queries(&self) -> Result<SavedQueries> {
        let mut queries: Vec<SavedQueryEntry> =
            self.all::<SavedQuery>()?.into_iter().map(entry).collect();
        queries.sort_by_cached_key(|query| (fold(&query.name), query.id));
        Ok(SavedQueries { queries })
    }

    fn save_query(&mut self, request: SaveQuery) -> Result<()> {
        let name = request.name.trim().to_owned();
        if name.is_empty() {
            return Err(ErrorReport::new("query-unnamed"));
        }
        let taken = self
            .saved_queries()?
            .queries
            .into_iter()
            .find(|query| Some(query.id) != request.id && fold(&query.name) == fold(&name));
        if let Some(taken) = taken {
            return Err(ErrorReport::new("query-exists").with("name", taken.name));
        }
        let json = |value: serde_json::Result<String>| {
            value.map_err(|reason| ErrorReport::internal(&reason.to_string()))
        };
        // In words that mean the same to a reader of any language.
        let query = self.canonical(&request.selection.query)?;
        let selection = Selection { query, ..request.selection };
        let remarks = request.remarks.trim();
        let query = SavedQuery {
            id: request.id.unwrap_or_else(|| new_id(&mut SystemEntropy)),
            name: Stated::Known(name.clone()),
            selection: Stated::Known(json(serde_json::to_string(&selection))?),
            view: Stated::Known(json(serde_json::to_string(&View {
                columns: request.columns,
                sort: request.sort,
            }))?),
            remarks: if remarks.is_empty() { Stated::Empty } else { remarks.into() },
        };
        debug_assert_eq!(SavedQuery::FIELDS.len(), 4);
        let drafts = self.draft(&query)?.into_iter().collect();
        self.write(drafts, name, Cause::Save).map(drop)
    }
}

/// What of a record this version can read. A selection with a part that this version does not know
/// would select more than was meant: it is not applied, and says so.
fn entry(query: SavedQuery) -> SavedQueryEntry {
    let text = query.selection.known().map_or("", String::as_str);
    let selection = read_selection(text);
    let view: View =
        query.view.known().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    SavedQueryEntry {
        id: query.id,
        name: query.name.into_known().unwrap_or_default(),
        remarks: query.remarks.into_known().unwrap_or_default(),
        problem: selection.is_none().then(|| "saved-newer".to_owned()),
        selection,
        columns: view.columns,
        sort: view.sort,
    }
}

fn read_selection(text: &str) -> Option<Selection> {
    let value: Value = serde_json::from_str(text).ok()?;
    let selection: Selection = serde_json::from_value(value.clone()).ok()?;
    let known = serde_json::to_value(&selection).ok()?;
    // A part this version does not know matters only where it narrows.
    let narrows = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
        Value::String(text) => !text.is_empty(),
        _ => true,
    };
    let parts = value.as_object()?;
    let strange = parts.iter().any(|(name, part)| known.get(name).is_none() && narrows(part));
    (!strange).then_some(selection)
}

#[cfg(test)]
mod tests {
    use super::read_selection;

    #[test]
    fn a_selection_of_another_version_is_read_where_that_changes_nothing() {
        let older = r#"{"query":"estadio","facets":{"region":["CL-RM"]}}"#;
        assert!(read_selection(older).is_some_and(|selection| selection.query == "estadio"));
        let newer = r#"{"query":"estadio","moon_phase":null,"tides":[]}"#;
        assert!(read_selection(newer).is_some());
        let narrower = r#"{"query":"estadio","moon_phase":"full"}"#;
        assert!(read_selection(narrower).is_none(), "it would find more than was meant");
        for broken in ["", "[]", "{\"query\":7}"] {
            assert!(read_selection(broken).is_none(), "{broken}");
        }
    }
}
