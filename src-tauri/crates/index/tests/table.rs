//! The table: the columns asked for, in any order, and nothing of what a shared screen must not show.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use concord_index::{Cell, Index, Regions, Selection, Sort, SortKey, fold};
use concord_model::{EventBundle, Id, Stated};
use concord_synthetic::Generator;

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin")).unwrap()
});

/// A field of the user's own.
const FIELD: Id = Id::from_u128(77);

/// Generated events, every third confidential and every fifth without a title.
fn events() -> Vec<EventBundle> {
    let mut events: Vec<EventBundle> = Generator::new(5).take(300).collect();
    let codes = ["C0", "C2", "C1", "C3"];
    for (number, event) in events.iter_mut().enumerate() {
        event.event.confidentiality = Stated::Known(codes[number % 4].to_owned());
        event.event.consent = match number % 3 {
            0 => Stated::Empty,
            1 => Stated::Known("CON-0".to_owned()),
            _ => Stated::Known("CON-4".to_owned()),
        };
        if number % 7 == 0 {
            event.event.deaths_best = Stated::Known(number as i64);
        }
        if number % 4 != 3 {
            let value = ["9", "-10", "Ábaco"][number % 4];
            event.event.own.insert(FIELD.to_string(), value.to_owned());
        }
        if number % 5 == 0 {
            event.event.title = Stated::Empty;
        }
    }
    events
}

fn backwards(_: &str, code: &str) -> Option<u32> {
    code.bytes().last().map(|last| 1_000 - u32::from(last))
}

fn cells(index: &Index, order: &[SortKey], columns: &[Sort]) -> Vec<Vec<Cell>> {
    let table =
        index.table(&Selection::default(), columns, (order, backwards), (0, 1_000), false).unwrap();
    table.rows.into_iter().map(|row| row.cells).collect()
}

fn by(column: Sort, descending: bool) -> SortKey {
    SortKey { column, descending }
}

#[test]
fn every_column_has_a_name_that_reads_back() {
    let own = Sort::Own(Id::from_u128(7));
    for column in Sort::ALL.iter().copied().chain([own]) {
        assert_eq!(column.name().parse::<Sort>().unwrap(), column);
    }
    assert!("own:nobody".parse::<Sort>().is_err() && "length".parse::<Sort>().is_err());
}

#[test]
fn every_order_is_the_same_set_of_rows_with_the_empty_ones_last_either_way() {
    let index = Index::build(events().into_iter(), &REGIONS);
    for column in Sort::ALL.iter().copied().chain([Sort::Own(FIELD)]) {
        for descending in [false, true] {
            let rows = cells(&index, &[by(column, descending)], &[column]);
            assert_eq!(rows.len(), 300);
            // A name is read from the records, not from the index.
            if column != Sort::VictimName {
                let stated: Vec<bool> =
                    rows.iter().map(|cells| cells[0] != Cell::Nothing).collect();
                assert!(stated.is_sorted_by(|one, next| one >= next), "{column:?} {descending}");
            }
        }
    }
}

#[test]
fn texts_are_sorted_without_regard_to_accents_and_case() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let rows = cells(&index, &[by(Sort::Title, true)], &[Sort::Title]);
    let titles: Vec<String> = rows
        .iter()
        .filter_map(|cells| match &cells[0] {
            Cell::Text(title) => Some(fold(title)),
            _ => None,
        })
        .collect();
    assert_eq!(titles.len(), 240);
    assert!(titles.is_sorted_by(|one, next| one >= next));
}

#[test]
fn codes_are_sorted_as_their_vocabulary_has_them_and_the_second_key_sorts_within() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let order = [by(Sort::Confidentiality, false), by(Sort::Victims, true)];
    let rows = cells(&index, &order, &[Sort::Confidentiality, Sort::Victims]);
    let keys: Vec<(u32, f64)> = rows
        .iter()
        .map(|cells| match (&cells[0], &cells[1]) {
            (Cell::Text(code), Cell::Number(victims)) => (backwards("", code).unwrap(), -victims),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(keys.is_sorted());
    assert_eq!(rows[0][0], Cell::Text("C3".to_owned()));
    assert!(keys.iter().map(|key| key.1 as i64).collect::<BTreeSet<_>>().len() > 1);
}

#[test]
fn pages_follow_one_another_in_every_order() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let order = [by(Sort::Violation, true), by(Sort::Date, false)];
    let selection = Selection::default();
    let whole = index.table_ids(&selection, (&order, backwards), (0, 1_000)).unwrap();
    let pages: Vec<Id> = (0..7)
        .flat_map(|page| index.table_ids(&selection, (&order, backwards), (page * 47, 47)).unwrap())
        .collect();
    assert_eq!(pages, whole);
}

#[test]
fn nothing_confidential_leaves_while_the_screen_is_shared() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let all = Selection::default();
    let table = index.table(&all, Sort::ALL, (&[], backwards), (0, 1_000), true).unwrap();
    assert_eq!((table.total, table.masked), (300, 150));
    for row in &table.rows {
        let closed = matches!(row.confidentiality.as_deref(), Some("C2" | "C3"));
        assert_eq!((row.masked, row.cells.is_empty()), (closed, closed));
        assert_eq!(index.is_closed(row.id), closed);
    }
    let open = index.table(&all, Sort::ALL, (&[], backwards), (0, 1_000), false).unwrap();
    assert_eq!(open.masked, 0);
    assert!(open.rows.iter().all(|row| row.cells.len() == Sort::ALL.len()));
}

#[test]
fn all_but_some_leaves_just_those_out() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let ids = index.ids(&Selection::default()).unwrap();
    let except = Some(ids[..7].to_vec());
    let rest = index.ids(&Selection { except, ..Selection::default() }).unwrap();
    assert_eq!(rest, ids[7..]);
}

#[test]
fn values_of_the_users_own_fields_go_by_size_and_then_by_word() {
    let index = Index::build(events().into_iter(), &REGIONS);
    let column = Sort::Own(FIELD);
    let mut seen: Vec<Cell> =
        cells(&index, &[by(column, false)], &[column]).into_iter().flatten().collect();
    seen.dedup();
    let text = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(seen, [text("-10"), text("9"), text("Ábaco"), Cell::Nothing]);
    let deaths = cells(&index, &[by(Sort::Deaths, true)], &[Sort::Deaths]);
    assert_eq!(deaths[0][0], Cell::Number(294.0));
}
