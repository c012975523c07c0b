//! SQLite's side: a schema and queries as somebody who knows SQLite would write them.
//!
//! Each event's facet values in a table of small integers that is indexed both ways; FTS5 with prefix
//! indexes; a covering index for the map and one for the table's order; WAL with synchronous = FULL
//! and 256 MB of cache; prepared statements throughout; three plans for counting, of which the better
//! is taken.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use concord_api::index::Bounds;
use concord_api::messages::register::Selection;
use concord_index::Regions;
use concord_model::{EventBundle, Id, Stated};
use rusqlite::{Connection, OptionalExtension, Result, params, params_from_iter, types::Value};

use crate::PAGE;
use crate::codes;
use crate::figures::Making;
use crate::questions::Answer;

const SCHEMA: &str = "
CREATE TABLE event (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, title TEXT, date TEXT, earliest INTEGER,
  latest INTEGER, description TEXT, status TEXT, verification TEXT, confidentiality TEXT,
  origin TEXT, details TEXT, place TEXT, latitude REAL, longitude REAL, northing REAL,
  victims INTEGER
);
CREATE INDEX event_dates ON event (earliest, latest);
CREATE INDEX event_order ON event (earliest IS NULL, earliest, latest, uuid);
CREATE INDEX event_map ON event (latitude, longitude, northing);
CREATE TABLE person (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, name TEXT, other_names TEXT, sex TEXT,
  occupation TEXT, affiliation TEXT, groups TEXT
);
CREATE TABLE act (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, event INTEGER, victim INTEGER, violation TEXT, age TEXT
);
CREATE INDEX act_event ON act (event, victim);
CREATE TABLE involvement (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, act BLOB, perpetrator_type TEXT, affiliation TEXT
);
CREATE TABLE place (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, event INTEGER, rank INTEGER, name TEXT,
  latitude REAL, longitude REAL, precision TEXT
);
CREATE INDEX place_event ON place (event);
CREATE TABLE source (
  id INTEGER PRIMARY KEY, uuid BLOB UNIQUE, event INTEGER, title TEXT, source_type TEXT,
  reference TEXT
);
CREATE INDEX source_event ON source (event);
CREATE TABLE term (id INTEGER PRIMARY KEY, name TEXT, code TEXT, UNIQUE (name, code));
CREATE TABLE facet (
  term INTEGER, event INTEGER, PRIMARY KEY (term, event)
) WITHOUT ROWID;
CREATE INDEX facet_event ON facet (event, term);
CREATE VIRTUAL TABLE text USING fts5(
  content, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='3 4 5'
);
";

/// Opens a database as an application would.
pub fn open(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -262144;
         PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

fn stated(value: &Stated<String>) -> Option<&str> {
    match value {
        Stated::Known(text) => Some(text),
        Stated::Unknown => Some("?unknown"),
        Stated::Empty => None,
    }
}

fn days(date: Option<NaiveDate>, open: i32) -> i32 {
    date.map_or(open, |day| day.num_days_from_ce())
}

/// Writes every event in one transaction; the facet values are worked out beforehand, on nobody's
/// time. Tells how long it took.
pub fn import(
    path: &Path,
    events: impl Iterator<Item = EventBundle>,
    regions: &Regions,
) -> Result<std::time::Duration> {
    let mut events = Making::new(events.map(|bundle| {
        let codes = codes::codes(&bundle, regions);
        (bundle, codes)
    }));
    let start = std::time::Instant::now();
    let mut connection = open(path)?;
    connection.execute_batch(SCHEMA)?;
    let transaction = connection.transaction()?;
    let mut persons: BTreeMap<Id, i64> = BTreeMap::new();
    let mut terms: BTreeMap<(&str, String), i64> = BTreeMap::new();
    for (number, (bundle, codes)) in (1i64..).zip(&mut events) {
        insert_event(&transaction, number, &bundle)?;
        insert_parts(&transaction, number, &bundle, &mut persons)?;
        let mut facet = transaction.prepare_cached("INSERT INTO facet VALUES (?1, ?2)")?;
        for key in codes {
            let next = terms.len() as i64;
            let term = match terms.get(&key) {
                Some(term) => *term,
                None => {
                    transaction
                        .prepare_cached("INSERT INTO term VALUES (?1, ?2, ?3)")?
                        .execute(params![next, key.0, key.1])?;
                    terms.insert(key, next);
                    next
                }
            };
            facet.execute(params![term, number])?;
        }
    }
    transaction.commit()?;
    Ok(start.elapsed() - events.took)
}

/// Statistics for the planner, not timed.
pub fn analyse(path: &Path) -> Result<()> {
    open(path)?.execute_batch("ANALYZE")
}

fn insert_event(connection: &Connection, number: i64, bundle: &EventBundle) -> Result<()> {
    let event = &bundle.event;
    let date = event.date.known();
    let mapped = bundle.places.iter().find_map(codes::position);
    let details = event.details.iter().map(|(column, value)| format!("{column}={value}"));
    let victims: std::collections::BTreeSet<_> =
        bundle.acts.iter().filter_map(|act| act.victim).collect();
    let (earliest, latest) = match date {
        Some(date) => (Some(days(date.earliest(), i32::MIN)), Some(days(date.latest(), i32::MAX))),
        None => (None, None),
    };
    connection
        .prepare_cached(
            "INSERT INTO event VALUES
             (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
        )?
        .execute(params![
            number,
            event.id.as_bytes(),
            stated(&event.title),
            date.map(|date| date.as_str()),
            earliest,
            latest,
            stated(&event.description),
            stated(&event.status),
            stated(&event.verification),
            stated(&event.confidentiality),
            stated(&event.origin),
            details.collect::<Vec<_>>().join("|"),
            bundle.places.first().and_then(|place| stated(&place.name)),
            mapped.map(|(latitude, _)| latitude),
            mapped.map(|(_, longitude)| longitude),
            mapped.map(|(latitude, _)| northing(latitude)),
            victims.len() as i64,
        ])?;
    connection
        .prepare_cached("INSERT INTO text (rowid, content) VALUES (?1, ?2)")?
        .execute(params![number, text(bundle)])?;
    Ok(())
}

/// Mercator's projection, in degrees.
fn northing(latitude: f64) -> f64 {
    latitude.clamp(-85.051_128, 85.051_128).to_radians().tan().asinh().to_degrees()
}

/// What the search looks into.
fn text(bundle: &EventBundle) -> String {
    let mut texts = vec![&bundle.event.title, &bundle.event.description];
    for person in &bundle.persons {
        texts.extend([&person.name, &person.occupation, &person.affiliation]);
    }
    texts.extend(bundle.involvements.iter().map(|part| &part.affiliation));
    texts.extend(bundle.places.iter().map(|place| &place.name));
    texts.extend(bundle.sources.iter().flat_map(|s| [&s.title, &s.reference]));
    let known = texts.into_iter().filter_map(|text| text.known());
    let names = bundle.persons.iter().flat_map(|person| &person.other_names);
    let all: Vec<&str> = known.chain(names).chain(&bundle.event.tags).map(String::as_str).collect();
    let details = bundle.event.details.values().map(String::as_str);
    let all: Vec<&str> = all.into_iter().chain(details).collect();
    all.join(" . ")
}

fn insert_parts(
    connection: &Connection,
    number: i64,
    bundle: &EventBundle,
    persons: &mut BTreeMap<Id, i64>,
) -> Result<()> {
    for person in &bundle.persons {
        if persons.contains_key(&person.id) {
            continue;
        }
        connection
            .prepare_cached("INSERT INTO person VALUES (NULL,?1,?2,?3,?4,?5,?6,?7)")?
            .execute(params![
                person.id.as_bytes(),
                stated(&person.name),
                person.other_names.join("|"),
                stated(&person.sex),
                stated(&person.occupation),
                stated(&person.affiliation),
                person.groups.iter().cloned().collect::<Vec<_>>().join("|"),
            ])?;
        persons.insert(person.id, connection.last_insert_rowid());
    }
    for act in &bundle.acts {
        connection.prepare_cached("INSERT INTO act VALUES (NULL,?1,?2,?3,?4,?5)")?.execute(
            params![
                act.id.as_bytes(),
                number,
                act.victim.and_then(|victim| persons.get(&victim).copied()),
                stated(&act.violation),
                act.age.known(),
            ],
        )?;
    }
    for part in &bundle.involvements {
        connection.prepare_cached("INSERT INTO involvement VALUES (NULL,?1,?2,?3,?4)")?.execute(
            params![
                part.id.as_bytes(),
                part.act.map(|act| *act.as_bytes()),
                stated(&part.perpetrator_type),
                stated(&part.affiliation),
            ],
        )?;
    }
    for place in &bundle.places {
        connection
            .prepare_cached("INSERT INTO place VALUES (NULL,?1,?2,?3,?4,?5,?6,?7)")?
            .execute(params![
                place.id.as_bytes(),
                number,
                place.rank.known(),
                stated(&place.name),
                place.latitude.known(),
                place.longitude.known(),
                stated(&place.precision),
            ])?;
    }
    for source in &bundle.sources {
        connection.prepare_cached("INSERT INTO source VALUES (NULL,?1,?2,?3,?4,?5)")?.execute(
            params![
                source.id.as_bytes(),
                number,
                stated(&source.title),
                stated(&source.source_type),
                stated(&source.reference),
            ],
        )?;
    }
    Ok(())
}

/// A condition on `event` and its parameters, with the choice in one facet left out.
fn condition(selection: &Selection, without: Option<&str>) -> (String, Vec<Value>) {
    let mut parts = vec!["1".to_owned()];
    let mut values = Vec::new();
    if !selection.query.is_empty() {
        parts.push("id IN (SELECT rowid FROM text WHERE text MATCH ?)".to_owned());
        let word = |word: &str| format!("\"{}\"*", word.trim_end_matches('*'));
        let words = selection.query.split(' ').map(word);
        values.push(Value::Text(match selection.query.starts_with('"') {
            true => selection.query.clone(),
            false => words.collect::<Vec<_>>().join(" "),
        }));
    }
    if let Some(span) = &selection.dates {
        let day = |text: &str| {
            let day: NaiveDate = text.parse().expect("the questions are well formed");
            Value::Integer(day.num_days_from_ce().into())
        };
        parts.push("latest >= ? AND earliest <= ?".to_owned());
        values.extend([day(&span.from), day(&span.to)]);
    }
    for (name, codes) in selection.facets.iter().filter(|(name, _)| without != Some(name)) {
        let marks = vec!["?"; codes.len()].join(",");
        parts.push(format!(
            "id IN (SELECT event FROM facet WHERE term IN
             (SELECT id FROM term WHERE name = ? AND code IN ({marks})))"
        ));
        values.push(Value::Text(name.clone()));
        values.extend(codes.iter().cloned().map(Value::Text));
    }
    (parts.join(" AND "), values)
}

/// All counts and the first page: the hits once into a temporary table, the facets without a choice in
/// one query, each facet with a choice in one more.
pub fn filter(connection: &Connection, selection: &Selection) -> Result<Answer> {
    connection.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY); DELETE FROM hit;",
    )?;
    let (sql, values) = condition(selection, None);
    connection
        .prepare_cached(&format!("INSERT INTO hit SELECT id FROM event WHERE {sql}"))?
        .execute(params_from_iter(values))?;
    let one = |sql: &str| connection.prepare_cached(sql)?.query_row([], natural);
    let total = one("SELECT count(*) FROM hit")?;
    let all = one("SELECT count(*) FROM event")?;
    let mut counts = BTreeMap::new();
    let chosen: Vec<&String> = selection.facets.keys().collect();
    let marks = vec!["?"; chosen.len()].join(",");
    // The better of three plans: nothing to join; many hits, so the facets in their own order, which
    // needs no sorting; few hits, so each hit's facets.
    let from = if total == all {
        "facet"
    } else if total * 8 > all {
        "facet CROSS JOIN hit ON hit.id = facet.event"
    } else {
        "hit CROSS JOIN facet ON facet.event = hit.id"
    };
    count(
        connection,
        &format!(
            "SELECT name, code, n FROM (SELECT term, count(*) AS n FROM {from}
             GROUP BY term) JOIN term ON term.id = term WHERE name NOT IN ({marks})"
        ),
        chosen.iter().map(|name| Value::Text((*name).clone())).collect(),
        &mut counts,
    )?;
    for name in chosen {
        let (sql, values) = condition(selection, Some(name));
        let all = std::iter::once(Value::Text(name.clone())).chain(values).collect();
        count(
            connection,
            &format!(
                "SELECT name, code, n FROM (SELECT term, count(*) AS n FROM facet
                 WHERE term IN (SELECT id FROM term WHERE name = ?) AND event IN
                 (SELECT id FROM event WHERE {sql}) GROUP BY term) JOIN term ON term.id = term"
            ),
            all,
            &mut counts,
        )?;
    }
    Ok(Answer {
        total,
        with_place: one("SELECT count(latitude) FROM hit JOIN event USING (id)")?,
        victims: one(
            "SELECT count(DISTINCT victim) FROM hit CROSS JOIN act ON act.event = hit.id",
        )?,
        counts,
        page: page(connection, "SELECT id FROM hit", vec![])?,
    })
}

/// The first column, a count.
fn natural(row: &rusqlite::Row<'_>) -> Result<u64> {
    row.get::<_, i64>(0).map(|count| count as u64)
}

fn count(
    connection: &Connection,
    sql: &str,
    values: Vec<Value>,
    counts: &mut BTreeMap<(String, String), u64>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        counts.insert((row.get(0)?, row.get(1)?), row.get::<_, i64>(2)? as u64);
    }
    Ok(())
}

/// The columns of the table's first page, by date; only the identifiers are handed on.
fn page(connection: &Connection, hits: &str, values: Vec<Value>) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT uuid, title, date, earliest, latest, place, latitude, longitude, victims,
           confidentiality, verification,
           (SELECT group_concat(code) FROM facet JOIN term ON term.id = term
             WHERE event = event.id AND name = 'violation'),
           (SELECT group_concat(code) FROM facet JOIN term ON term.id = term
             WHERE event = event.id AND name = 'perpetrator'),
           (SELECT min(code) FROM facet JOIN term ON term.id = term
             WHERE event = event.id AND name = 'region')
         FROM event WHERE id IN ({hits})
         ORDER BY earliest IS NULL, earliest, latest, uuid LIMIT {PAGE}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let texts: Vec<Option<String>> =
            [1, 2, 5, 9, 10, 11, 12, 13].iter().map(|at| row.get(*at)).collect::<Result<_>>()?;
        std::hint::black_box(texts);
        let uuid: [u8; 16] = row.get(0)?;
        found.push(Id::from_bytes(uuid));
    }
    Ok(found)
}

/// The total and how many rows the first page of the best answers, by BM25, has.
pub fn ranked(connection: &Connection, selection: &Selection) -> Result<(u64, usize)> {
    let (_, values) = condition(selection, None);
    let total = connection
        .prepare_cached("SELECT count(*) FROM text WHERE text MATCH ?")?
        .query_row(params_from_iter(values.clone()), natural)?;
    let mut best = connection.prepare_cached(&format!(
        "SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT {PAGE}"
    ))?;
    let best = best.query_map(params_from_iter(values), |row| row.get(0))?;
    let best: Vec<i64> = best.collect::<Result<_>>()?;
    let mut event = connection.prepare_cached(
        "SELECT uuid, title, date, earliest, latest, place, latitude, longitude, victims
         FROM event WHERE id = ?",
    )?;
    for id in &best {
        let texts: Vec<Option<String>> =
            event.query_row([id], |row| [1, 2, 5].iter().map(|at| row.get(*at)).collect())?;
        std::hint::black_box(texts);
    }
    Ok((total, best.len()))
}

/// The total and the first page.
pub fn search(connection: &Connection, selection: &Selection) -> Result<(u64, Vec<Id>)> {
    let (sql, values) = condition(selection, None);
    let hits = format!("SELECT id FROM event WHERE {sql}");
    let total = connection
        .prepare_cached(&format!("SELECT count(*) FROM ({hits})"))?
        .query_row(params_from_iter(values.clone()), natural)?;
    Ok((total, page(connection, &hits, values)?))
}

/// Clusters in a view: how many events it shows, and how many each mark stands for, ascending.
pub fn map(
    connection: &Connection,
    selection: &Selection,
    view: &Bounds,
    resolution: f64,
) -> Result<(u64, Vec<u64>)> {
    let (sql, values) = condition(selection, None);
    let sql = format!(
        "SELECT count(*), avg(latitude), avg(longitude), min(latitude), max(latitude),
           min(longitude), max(longitude), min(id)
         FROM event WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? AND {sql}
         GROUP BY cast((longitude + 180) / ? AS INTEGER), cast((northing + 180) / ? AS INTEGER)"
    );
    let cell = 56.0 * resolution;
    let bounds = [view.south, view.north, view.west, view.east].map(Value::Real);
    // Grouping comes after the condition.
    let all = bounds.into_iter().chain(values).chain([Value::Real(cell), Value::Real(cell)]);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(all))?;
    let (mut total, mut counts) = (0, Vec::new());
    while let Some(row) = rows.next()? {
        let count = natural(row)?;
        let extent: Vec<f64> = (1..7).map(|at| row.get(at)).collect::<Result<_>>()?;
        std::hint::black_box(extent);
        total += count;
        counts.push(count);
    }
    counts.sort_unstable();
    Ok((total, counts))
}

/// Writes an edited event in one durable transaction: its row, its text, and of its facet values
/// those that differ.
pub fn edit(
    connection: &mut Connection,
    before: &EventBundle,
    after: &EventBundle,
    regions: &Regions,
) -> Result<std::time::Duration> {
    let number: i64 = connection
        .prepare_cached("SELECT id FROM event WHERE uuid = ?1")?
        .query_row([after.event.id.as_bytes()], |row| row.get(0))?;
    let (old, new) = (codes::codes(before, regions), codes::codes(after, regions));
    let text = text(after);
    let start = std::time::Instant::now();
    let transaction = connection.transaction()?;
    transaction
        .prepare_cached("UPDATE event SET description = ?2, status = ?3 WHERE id = ?1")?
        .execute(params![number, stated(&after.event.description), stated(&after.event.status)])?;
    transaction.prepare_cached("DELETE FROM text WHERE rowid = ?1")?.execute([number])?;
    transaction
        .prepare_cached("INSERT INTO text (rowid, content) VALUES (?1, ?2)")?
        .execute(params![number, text])?;
    const TERM: &str = "(SELECT id FROM term WHERE name = ?1 AND code = ?2)";
    for (name, code) in old.difference(&new) {
        transaction
            .prepare_cached(&format!("DELETE FROM facet WHERE term = {TERM} AND event = ?3"))?
            .execute(params![name, code, number])?;
    }
    for (name, code) in new.difference(&old) {
        let known = transaction
            .prepare_cached("SELECT 1 FROM term WHERE name = ?1 AND code = ?2")?
            .query_row(params![name, code], |_| Ok(()))
            .optional()?;
        if known.is_none() {
            transaction
                .prepare_cached("INSERT INTO term (name, code) VALUES (?1, ?2)")?
                .execute(params![name, code])?;
        }
        transaction
            .prepare_cached(&format!("INSERT INTO facet VALUES ({TERM}, ?3)"))?
            .execute(params![name, code, number])?;
    }
    transaction.commit()?;
    Ok(start.elapsed())
}

/// Rewrites descriptions and what the search knows of them, in transactions of a thousand.
pub fn rewrite(
    path: &Path,
    rewrites: impl Iterator<Item = (Id, String)>,
) -> Result<std::time::Duration> {
    let mut connection = open(path)?;
    let mut rewrites = Making::new(rewrites);
    let start = std::time::Instant::now();
    loop {
        let batch: Vec<(Id, String)> = (&mut rewrites).take(1_000).collect();
        if batch.is_empty() {
            break;
        }
        let transaction = connection.transaction()?;
        for (id, text) in batch {
            let number: i64 = transaction
                .prepare_cached("UPDATE event SET description = ?2 WHERE uuid = ?1 RETURNING id")?
                .query_row(params![id.as_bytes(), text], |row| row.get(0))?;
            transaction.prepare_cached("DELETE FROM text WHERE rowid = ?1")?.execute([number])?;
            transaction
                .prepare_cached("INSERT INTO text (rowid, content) VALUES (?1, ?2)")?
                .execute(params![number, text])?;
        }
        transaction.commit()?;
    }
    Ok(start.elapsed() - rewrites.took)
}

/// Brings the write-ahead log home, as closing the last connection does.
pub fn settle(path: &Path) -> Result<()> {
    open(path)?.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}
