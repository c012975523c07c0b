//! The table of events with the columns its reader chose. What the index does not hold (names, last
//! edits, the user's own values) is read from the records of the page.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::sync::atomic::Ordering;

use concord_index::{Cell, Sort, SortKey, Table};
use concord_model::{Id, Kind, Person};

use crate::catalogue;
use crate::error::{ErrorReport, Result};
use crate::history::rfc3339;
use crate::messages::Nothing;
use crate::messages::table::{
    Presenting, RowIds, SortBy, TableIdsRequest, TableLayout, TableRequest,
};
use crate::presenting::is_closed;
use crate::session::{Concord, Session};

/// Rows of one answer at most.
const PAGE: u64 = 500;

impl Concord {
    /// Rows of the table.
    pub fn event_table(&self, request: TableRequest) -> Result<Table> {
        let (columns, order) = (read_columns(&request.columns)?, read_order(&request.sort)?);
        let masking = self.is_presenting();
        let known: Vec<Sort> = columns.iter().map(|column| column.in_index()).collect();
        let mut asked = known.iter().copied().chain(order.iter().map(|key| key.column));
        let is_plain = request.selection.is_plain() && asked.all(Sort::is_plain);
        self.with_first(is_plain, |session| {
            let selection = session.resolve(&request.selection)?;
            let page = (request.offset, request.limit.min(PAGE));
            let order = (order.as_slice(), place_of_term as _);
            let mut table = session.index.table(&selection, &known, order, page, masking)?;
            session.add_read(&mut table, &columns, masking)?;
            Ok(table)
        })
    }

    /// Which events stand in some rows of the table.
    pub fn table_ids(&self, request: TableIdsRequest) -> Result<RowIds> {
        let order = read_order(&request.sort)?;
        self.with(|session| {
            let selection = session.resolve(&request.selection)?;
            let page = (request.offset, request.limit);
            let ids = session.index.table_ids(&selection, (&order, place_of_term), page)?;
            Ok(RowIds { ids })
        })
    }

    /// The table's columns as they were last set up for the open dossier on this machine.
    pub fn table_layout(&self, _: Nothing) -> Result<TableLayout> {
        let dossier = self.with_first(true, |session| Ok(session.dossier.id()))?;
        Ok(self.preferences_file.table_layout(dossier))
    }

    /// Keeps the table's columns for the open dossier on this machine.
    pub fn save_table_layout(&self, request: TableLayout) -> Result<TableLayout> {
        let dossier = self.with_first(true, |session| Ok(session.dossier.id()))?;
        self.preferences_file.save_table_layout(dossier, request)
    }

    /// Withholds what is confidential from every answer, or shows it again.
    pub fn set_presenting(&self, request: Presenting) -> Result<Presenting> {
        self.presenting.store(request.on, Ordering::SeqCst);
        Ok(request)
    }

    /// Whether others look at the screen.
    pub fn presenting(&self, _: Nothing) -> Result<Presenting> {
        Ok(Presenting { on: self.is_presenting() })
    }

    pub(crate) fn is_presenting(&self) -> bool {
        self.presenting.load(Ordering::SeqCst)
    }
}

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    /// One the index can sort by.
    Sorted(Sort),
    /// When the event or one of its parts was last changed.
    Changed,
}

impl Column {
    /// What stands for it in the index's answer until it is read.
    fn in_index(self) -> Sort {
        match self {
            Column::Sorted(sort) => sort,
            Column::Changed => Sort::VictimName,
        }
    }
}

fn read_columns(names: &[String]) -> Result<Vec<Column>> {
    names
        .iter()
        .map(|name| match name.as_str() {
            "changed" => Ok(Column::Changed),
            _ => read_sort(name).map(Column::Sorted),
        })
        .collect()
}

fn read_sort(name: &str) -> Result<Sort> {
    name.parse().map_err(|_| ErrorReport::new("column-unknown").with("column", name))
}

fn read_order(sort: &[SortBy]) -> Result<Vec<SortKey>> {
    sort.iter()
        .take(2)
        .map(|by| Ok(SortKey { column: read_sort(&by.column)?, descending: by.descending }))
        .collect()
}

/// Places of terms in their vocabularies, and of regions by name.
static PLACES: LazyLock<BTreeMap<(&str, &str), u32>> = LazyLock::new(|| {
    let vocabularies = &catalogue::catalogue().vocabularies;
    let terms = vocabularies.iter().flat_map(|vocabulary| {
        let terms = (0u32..).zip(&vocabulary.terms);
        terms.map(|(place, term)| ((vocabulary.name.as_str(), term.code.as_str()), place))
    });
    let mut regions: Vec<(&str, &str)> = catalogue::regions().all().collect();
    regions.sort_by_cached_key(|(code, name)| (concord_index::fold(name), *code));
    let regions = (0u32..).zip(regions).map(|(place, (code, _))| (("region", code), place));
    terms.chain(regions).collect()
});

/// Where a term stands in its vocabulary.
pub(crate) fn place_of_term(vocabulary: &str, code: &str) -> Option<u32> {
    PLACES.get(&(vocabulary, code)).copied()
}

impl Session {
    /// Fills the cells that the index has no value for.
    fn add_read(&self, table: &mut Table, columns: &[Column], masking: bool) -> Result<()> {
        for (at, column) in columns.iter().enumerate() {
            for row in table.rows.iter_mut().filter(|row| !row.masked) {
                row.cells[at] = match column {
                    Column::Changed => self.last_change(row.id)?,
                    Column::Sorted(Sort::VictimName) => self.victim_names(row.id, masking)?,
                    Column::Sorted(_) => continue,
                };
            }
        }
        Ok(())
    }

    /// When the event or one of its parts was last changed, RFC 3339 in UTC.
    fn last_change(&self, event: Id) -> Result<Cell> {
        let parts = self.index.children(event).unwrap_or_default().into_parts();
        let mut last = None;
        for (kind, ids) in std::iter::once((Kind::Event, vec![event])).chain(parts) {
            for id in ids {
                let Some(state) = self.dossier.get_of(kind, id)? else { continue };
                let heads = state.registers.values().flat_map(|register| &register.heads);
                last = last.max(heads.map(|head| head.at.millis).max());
            }
        }
        Ok(last.map_or(Cell::Nothing, |millis| Cell::Text(rfc3339(millis))))
    }

    /// Names of the event's victims. While the screen is shared, those of persons who are kept
    /// confidential are left out, and an empty text stands for each.
    fn victim_names(&self, event: Id, masking: bool) -> Result<Cell> {
        let mut names = Vec::new();
        for id in self.index.victims_of(event) {
            let Some(person) = self.typed::<Person>(id)? else { continue };
            match is_closed(person.confidentiality.known()) && masking {
                true => names.push(String::new()),
                false => names.extend(person.name.into_known()),
            }
        }
        Ok(if names.is_empty() { Cell::Nothing } else { Cell::List(names) })
    }
}
