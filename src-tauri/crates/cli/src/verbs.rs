//! The verbs. The JSON keys are fixed: scripts rely on them.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use concord_api::messages::Nothing;
use concord_api::messages::dossier::{CreateDossier, OpenDossierRequest};
use concord_api::messages::exchange::{
    ExportRequest, ImportRequest, InspectFile, JobId, JobState, Layout, LinkedFile, SaveReport,
};
use concord_api::messages::register::{RowsRequest, Selection};
use concord_api::text::Text;
use concord_api::{Concord, ErrorReport, Host, Result};
use serde_json::{Value, json};

use crate::arguments::{Access, Arguments, By, Verb};
use crate::gaps;
use crate::measures;
use crate::norms;
use crate::output::{List, print};
use crate::secret;

/// Does what the command line asks.
pub fn run(arguments: Arguments, text: &Text) -> Result<ExitCode> {
    let json = arguments.json;
    match arguments.verb {
        Verb::New { access, name, country } => new(&access, name, country, json),
        Verb::Import { access, file, mapping, sheet, linked, accept_terms, dry_run, report } => {
            let concord = open(&access)?;
            let tables = Tables { file: path_text(&file), sheet, linked };
            let state = import(&concord, &tables, &mapping, accept_terms, dry_run)?;
            report_import(&concord, &state, report.as_deref(), json, text)
        }
        Verb::Find { access, query, saved, limit, sort } => {
            let concord = open(&access)?;
            concord.set_language(&arguments.language);
            let selection = meant(&concord, query, saved.as_deref())?;
            find(&concord, selection, (sort.name(), limit), json)
        }
        Verb::Show { access, id } => show(&open(&access)?, &id),
        Verb::Norms { access, event } => {
            let concord = open(&access)?;
            let words = concord.catalogue(Nothing {})?.texts;
            let text = Text::for_language(&arguments.language).with_own(words);
            norms::run(&concord, event.as_deref(), json, &text)
        }
        Verb::Gaps { access, query, by, propose, limit } => {
            let concord = open(&access)?;
            concord.set_language(&arguments.language);
            let words = concord.catalogue(Nothing {})?.texts;
            let text = Text::for_language(&arguments.language).with_own(words);
            let selection = Selection { query, ..Selection::default() };
            let asked = gaps::Asked { selection, by: by.map(By::dimension), propose, limit };
            gaps::tell(&concord, asked, json, &text)
        }
        Verb::Measures { access, id } => {
            let concord = open(&access)?;
            let words = concord.catalogue(Nothing {})?.texts;
            let text = Text::for_language(&arguments.language).with_own(words);
            match id {
                None => measures::list(&concord, json, &text),
                Some(id) => measures::one(&concord, &id, json, &text),
            }
        }
        Verb::History { access, id } => history(&open(&access)?, id.as_deref(), json),
        Verb::Export { access, format, out, query, audience, accept_naming } => {
            let request = ExportRequest {
                selection: Selection { query, ..Selection::default() },
                format: format.name().to_owned(),
                path: path_text(&out),
                audience: Some(audience.name().to_owned()),
                naming_accepted: accept_naming,
            };
            let concord = open(&access)?;
            concord.set_language(&arguments.language);
            export(&concord, request, json)
        }
        Verb::Verify { access } => verify(&open(&access)?, json, text),
    }
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The absolute path, so that what is printed can be used from anywhere.
fn absolute(path: &Path) -> String {
    path_text(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
}

fn open(access: &Access) -> Result<Concord> {
    let concord = Concord::new(Host::headless(), None);
    concord.open_dossier(OpenDossierRequest {
        path: absolute(&access.dossier),
        secret: secret::read(access.passphrase_file.as_deref())?,
        author: access.author.clone(),
    })?;
    Ok(concord)
}

fn new(access: &Access, name: String, country: String, json: bool) -> Result<ExitCode> {
    let concord = Concord::new(Host::headless(), None);
    let path = absolute(&access.dossier);
    let created = concord.create_dossier(CreateDossier {
        path: path.clone(),
        name,
        country,
        passphrase: secret::choose(access.passphrase_file.as_deref())?,
        author: access.author.clone(),
    })?;
    let value = json!({ "dossier": path, "recovery_code": created.recovery_code });
    print(json, &value, || {
        vec![path.clone(), format!("Recovery code, shown only now: {}", created.recovery_code)]
    })?;
    concord.close_dossier(Nothing {})?;
    Ok(ExitCode::SUCCESS)
}

/// Waits for a job to end.
fn finish(concord: &Concord, job: u64) -> Result<JobState> {
    loop {
        let state = concord.job(JobId { job })?;
        match (state.state.as_str(), state.error.clone()) {
            ("running", _) => std::thread::sleep(Duration::from_millis(20)),
            (_, Some(error)) => return Err(error),
            _ => return Ok(state),
        }
    }
}

/// The files an import reads.
struct Tables {
    file: String,
    sheet: Option<String>,
    /// `NAME=FILE` or `NAME=FILE#SHEET`.
    linked: Vec<String>,
}

impl Tables {
    /// The layout of a table, as found.
    fn layout(concord: &Concord, path: &str, sheet: Option<String>) -> Result<Layout> {
        let layout = sheet.map(|sheet| Layout { sheet: Some(sheet), ..Layout::default() });
        Ok(concord.inspect_file(InspectFile { path: path.to_owned(), layout })?.layout)
    }

    /// A table that a mapping links: as the command line says, else a sheet of the first file.
    fn linked(&self, concord: &Concord, name: &str) -> Result<LinkedFile> {
        let given = self.linked.iter().filter_map(|given| given.split_once('='));
        let given = given.filter(|(known, _)| *known == name).map(|(_, file)| file).next();
        let (path, sheet) = match given {
            None => (self.file.as_str(), Some(name)),
            Some(file) if Path::new(file).exists() => (file, None),
            Some(file) => match file.rsplit_once('#') {
                Some((file, sheet)) => (file, Some(sheet)),
                None => (file, None),
            },
        };
        let layout = Self::layout(concord, path, sheet.map(str::to_owned))?;
        Ok(LinkedFile { name: name.to_owned(), path: path.to_owned(), layout })
    }
}

fn import(
    concord: &Concord,
    tables: &Tables,
    mapping: &str,
    licence: Option<String>,
    dry_run: bool,
) -> Result<JobState> {
    let entry =
        concord.mappings(Nothing {})?.mappings.into_iter().find(|entry| entry.name == mapping);
    let entry = entry.ok_or_else(|| ErrorReport::new("mapping-missing").with("name", mapping))?;
    let layout = Tables::layout(concord, &tables.file, tables.sheet.clone())?;
    let names = entry.definition.linked.iter().map(|table| table.name.as_str());
    let linked = names.map(|name| tables.linked(concord, name)).collect::<Result<_>>()?;
    let started = concord.start_import(ImportRequest {
        path: tables.file.clone(),
        layout,
        mapping: entry.name,
        definition: entry.definition,
        dry_run,
        linked,
        licence,
    })?;
    finish(concord, started.job)
}

fn report_import(
    concord: &Concord,
    state: &JobState,
    report: Option<&Path>,
    json: bool,
    text: &Text,
) -> Result<ExitCode> {
    if let Some(path) = report {
        concord.save_report(SaveReport { job: state.job, path: path_text(path) })?;
    }
    let outcome = state.import.as_ref().ok_or_else(|| ErrorReport::internal("no outcome"))?;
    let value = json!({
        "rows": outcome.rows,
        "created": outcome.created,
        "updated": outcome.updated,
        "skipped": outcome.skipped,
        "failed": outcome.failed,
        "events": outcome.events,
        "persons": outcome.persons,
        "report": outcome.notes,
    });
    print(json, &value, || {
        let mut lines = vec![format!(
            "{} rows: {} created, {} updated, {} skipped, {} failed",
            outcome.rows, outcome.created, outcome.updated, outcome.skipped, outcome.failed
        )];
        lines.push(format!("{} events, {} persons made", outcome.events, outcome.persons));
        lines.extend(outcome.notes.iter().map(|note| {
            let place = note.column.as_deref().unwrap_or("-");
            let value = note.value.as_deref().unwrap_or_default();
            format!("row {} {place} '{value}': {}", note.row, text.message(&note.message, &[]))
        }));
        lines
    })?;
    concord.close_dossier(Nothing {})?;
    Ok(ExitCode::SUCCESS)
}

/// The selection of a saved query, narrowed by a query; or the query alone.
fn meant(concord: &Concord, query: String, saved: Option<&str>) -> Result<Selection> {
    let Some(name) = saved else { return Ok(Selection { query, ..Selection::default() }) };
    let saved = concord.saved_selection(name)?;
    let query = match (saved.query.trim(), query.trim()) {
        (one, "") | ("", one) => one.to_owned(),
        (saved, query) => format!("({saved}) ({query})"),
    };
    Ok(Selection { query, ..saved })
}

fn find(
    concord: &Concord,
    selection: Selection,
    (sort, limit): (&str, u64),
    json: bool,
) -> Result<ExitCode> {
    let found = concord.event_rows(RowsRequest {
        selection,
        sort: sort.to_owned(),
        descending: false,
        offset: 0,
        limit,
    })?;
    let items: Vec<Value> = found
        .rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id,
                "title": row.title,
                "date": row.date,
                "earliest": row.earliest,
                "latest": row.latest,
                "types": row.violations,
                "latitude": row.latitude,
                "longitude": row.longitude,
            })
        })
        .collect();
    print(json, &json!({ "total": found.total, "items": items }), || {
        let rows = found.rows.iter().map(|row| {
            let date = row.date.as_deref().unwrap_or("-");
            format!("{}  {date}  {}  {}", row.id, row.violations.join(","), row.title)
        });
        rows.chain([format!("{} found", found.total)]).collect()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn show(concord: &Concord, id: &str) -> Result<ExitCode> {
    let record = concord.show(id)?;
    // A record is for reading by programs and people alike: it is printed as JSON either way.
    print(true, &record, Vec::new)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints change by change: an import alone may have made millions.
fn history(concord: &Concord, id: Option<&str>, json: bool) -> Result<ExitCode> {
    let id = id.map(concord_api::read_id).transpose()?;
    let mut list = List::new("changes", json);
    let complete = concord.each_change(id, &mut |change| {
        list.item(&change, || {
            format!(
                "{}  {}  {}: {} -> {}  {}",
                change.at,
                change.author,
                change.field,
                change.from.as_deref().unwrap_or("-"),
                change.to.as_deref().unwrap_or("-"),
                change.reason
            )
        })
    })?;
    list.end()?;
    match complete {
        true => Ok(ExitCode::SUCCESS),
        false => Err(ErrorReport::new("dossier-damaged").with("file", "log")),
    }
}

fn export(concord: &Concord, request: ExportRequest, json: bool) -> Result<ExitCode> {
    let started = concord.start_export(request)?;
    let state = finish(concord, started.job)?;
    let outcome = state.export.ok_or_else(|| ErrorReport::internal("no outcome"))?;
    let parts: Vec<Value> = outcome
        .parts
        .iter()
        .map(|part| json!({ "kind": part.kind, "reason": part.reason, "count": part.count }))
        .collect();
    let value = json!({
        "rows": outcome.rows,
        "withheld": outcome.withheld,
        "parts": parts,
        "attributions": outcome.attributions,
        "sha256": outcome.sha256,
    });
    print(json, &value, || {
        let head = format!(
            "{} rows written to {} ({} withheld), SHA-256 {}",
            outcome.rows, outcome.path, outcome.withheld, outcome.sha256
        );
        let kept = outcome
            .parts
            .iter()
            .map(|part| format!("kept back: {} {} ({})", part.count, part.kind, part.reason));
        std::iter::once(head).chain(kept).collect()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn verify(concord: &Concord, json: bool, text: &Text) -> Result<ExitCode> {
    let found = concord.verify(Nothing {})?;
    let value = serde_json::to_value(&found)
        .map_err(|reason| ErrorReport::internal(&reason.to_string()))?;
    print(json, &value, || {
        let head = match found.ok {
            true => format!("{} changes, no problem found, head {}", found.changes, found.head),
            false => format!("{} changes, {} problems", found.changes, found.problems.len()),
        };
        let problems = found.problems.iter();
        let told = problems.map(|problem| text.message(&problem.message, &problem.parameters));
        std::iter::once(head).chain(told).collect()
    })?;
    Ok(if found.ok { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
