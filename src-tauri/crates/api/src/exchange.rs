//! Imports and exports of the open dossier, as jobs.

use std::collections::BTreeMap;
use std::path::Path;

use concord_exchange::{
    Audience, ExchangeError, ExportFormat, ExportOptions, FileInspection, Imported, Importer,
    Licence, Lookup, MappingDefinition, OpenFile, Passing, TableFile,
};
use concord_model::{
    Act, Cause, Event, EventBundle, Fields, Id, Import, Kind, Mapping, Person, Record, Stated,
    new_id,
};
use concord_store::{Draft, EditMeta, Flow};

use crate::error::{ErrorReport, Result};
use crate::host::SystemEntropy;
use crate::jobs::Handle;
use crate::kept::KeptDrafts;
use crate::messages::Nothing;
use crate::messages::exchange::{
    ExportRequest, ImportPreview, ImportRequest, InspectFile, JobStarted, JobState, LinkedFile,
    MappingEntry, MappingTargets, Mappings, ProposeTables, SaveMapping, SaveReport, TableProposal,
    TablesProposed,
};
use crate::messages::register::Selection;
use crate::session::{Concord, Holding, Session, Shared};
use crate::text::Text;

impl Concord {
    /// What a file holds.
    pub fn inspect_file(&self, request: InspectFile) -> Result<FileInspection> {
        let file = concord_exchange::open(Path::new(&request.path), request.layout.as_ref())?;
        let mappings = self.mappings(Nothing {})?.mappings;
        let known = mappings.iter().map(|entry| (entry.name.as_str(), &entry.definition));
        let suggested = concord_exchange::suggest(file.headings(), known).map(str::to_owned);
        Ok(FileInspection { suggested_mapping: suggested, ..file.inspection() })
    }

    /// What the rows of several tables may be, and how they are linked.
    pub fn propose_tables(&self, request: ProposeTables) -> Result<TablesProposed> {
        let tables = OpenTables::of(&request.tables)?;
        let files = tables.files();
        let proposed = concord_exchange::propose_tables(&files);
        let tables = proposed.into_iter().zip(&files).map(|(table, file)| TableProposal {
            name: file.name.to_owned(),
            row: table.row.to_owned(),
            row_key: table.row_key,
            links: table.links,
        });
        Ok(TablesProposed { tables: tables.collect() })
    }

    /// What the first rows of an import become.
    pub fn preview_import(&self, request: ImportRequest) -> Result<ImportPreview> {
        let tables = OpenTables::open(&request)?;
        let files = tables.files();
        let catalogue = self.with(Session::catalogue)?;
        let importer =
            Importer::linked(&files, &request.mapping, &request.definition, Some(&catalogue))?;
        let (sample, notes) = importer.preview(PREVIEWED);
        Ok(ImportPreview { sample, notes })
    }

    /// Fields a column can go to.
    pub fn mapping_targets(&self, _: Nothing) -> Result<MappingTargets> {
        Ok(MappingTargets { targets: concord_exchange::targets() })
    }

    /// Bundled mappings and, where a dossier is open, those saved in it.
    pub fn mappings(&self, _: Nothing) -> Result<Mappings> {
        let bundled = concord_exchange::bundled().into_iter();
        let mut mappings: Vec<MappingEntry> = bundled
            .map(|(name, definition)| MappingEntry { name, bundled: true, definition })
            .collect();
        if let Holding::Open(session) = &*self.read() {
            mappings.extend(session.saved_mappings()?);
        }
        Ok(Mappings { mappings })
    }

    /// Saves a mapping in the dossier under its name; one of that name is replaced.
    pub fn save_mapping(&self, request: SaveMapping) -> Result<Mappings> {
        self.with_mut(|session| session.save_mapping(request))?;
        self.mappings(Nothing {})
    }

    /// Starts an import or a trial of one.
    pub fn start_import(&self, request: ImportRequest) -> Result<JobStarted> {
        self.with(|_| Ok(()))?;
        let dossier = Shared::of(self);
        let reports = self.jobs.reports();
        let job = self.start_job(move |job, handle| {
            handle.report("job-reading", 0, 0);
            let (request, tables) = prepared(request)?;
            let imported = import(&dossier, &tables, &request, handle)?;
            // The report holds content: whoever locks the dossier has to find it, or it is not kept.
            let holding = dossier.read();
            holding.open()?;
            reports.keep(job, imported.report);
            drop(holding);
            let outcome = imported.outcome;
            Ok(Box::new(move |state: &mut JobState| state.import = Some(outcome)))
        });
        Ok(JobStarted { job })
    }

    /// Starts an export.
    pub fn start_export(&self, request: ExportRequest) -> Result<JobStarted> {
        let format = ExportFormat::named(&request.format)
            .ok_or_else(|| ErrorReport::new("format-unknown").with("format", &request.format))?;
        let audience = match request.audience.as_deref() {
            None => Audience::default(),
            Some(name) => Audience::named(name)
                .ok_or_else(|| ErrorReport::new("audience-unknown").with("audience", name))?,
        };
        let options = ExportOptions { format, audience, naming_accepted: request.naming_accepted };
        self.with(|_| Ok(()))?;
        let dossier = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            let path = Path::new(&request.path);
            let outcome = export(&dossier, options, &request.selection, path, handle)?;
            Ok(Box::new(move |state: &mut JobState| state.export = Some(outcome)))
        });
        Ok(JobStarted { job })
    }

    /// Saves the report on every row of an import as CSV.
    pub fn save_report(&self, request: SaveReport) -> Result<Nothing> {
        let report = self.jobs.reports().get(request.job)?;
        let path = Path::new(&request.path);
        let text = Text::for_language(&self.preferences_file.preferences().language);
        let mut bytes = Vec::new();
        report.write_csv(&mut bytes, &|message| text.message(message, &[]))?;
        std::fs::write(path, bytes).map_err(|reason| {
            ErrorReport::new("write-failed").with("path", path.display()).with("reason", reason)
        })?;
        Ok(Nothing {})
    }
}

/// How many rows a preview shows.
const PREVIEWED: usize = 5;

/// The tables of an import, opened.
struct OpenTables(Vec<(String, OpenFile)>);

impl OpenTables {
    fn of(linked: &[LinkedFile]) -> Result<Self> {
        let one = |linked: &LinkedFile| {
            let file = concord_exchange::open(Path::new(&linked.path), Some(&linked.layout))?;
            Ok((linked.name.clone(), file))
        };
        Ok(Self(linked.iter().map(one).collect::<Result<_>>()?))
    }

    fn open(request: &ImportRequest) -> Result<Self> {
        let file = concord_exchange::open(Path::new(&request.path), Some(&request.layout))?;
        let name = match &file.layout().sheet {
            Some(sheet) => sheet.clone(),
            None => file_name(&request.path),
        };
        let mut tables = vec![(name, file)];
        tables.extend(Self::of(&request.linked)?.0);
        Ok(Self(tables))
    }

    fn files(&self) -> Vec<TableFile<'_>> {
        self.0.iter().map(|(name, file)| TableFile { name, file }).collect()
    }

    /// The file of the first table.
    fn first(&self) -> &OpenFile {
        &self.0[0].1
    }

    /// The terms of the data, where any of the tables tells.
    fn licence(&self) -> Option<Licence> {
        self.0.iter().find_map(|(_, file)| concord_exchange::licence_of(file.headings()))
    }
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Opens the tables of an import and sees to the terms of their data: those by which the file is known
/// hold whatever mapping reads it, and those that forbid passing the data on have to be accepted
/// before anything is written.
fn prepared(mut request: ImportRequest) -> Result<(ImportRequest, OpenTables)> {
    let tables = OpenTables::open(&request)?;
    let stated = request.definition.licence.as_deref().and_then(concord_exchange::licence);
    if let Some(licence) = stated.or_else(|| tables.licence()) {
        let accepted = request.licence.as_deref() == Some(licence.name);
        if licence.passing == Passing::Never && !accepted && !request.dry_run {
            return Err(ErrorReport::new("licence-not-accepted").with("licence", licence.name));
        }
        request.definition.licence = Some(licence.name.to_owned());
    }
    Ok((request, tables))
}

/// An import that was read and not yet written.
struct ReadImport {
    imported: Imported,
    drafts: KeptDrafts,
    /// The dossier that the rows were compared with, and its revision then.
    compared: (Id, u64),
}

/// Reads every row against the dossier and, unless it is a trial, commits the records in one edit.
fn import(
    dossier: &Shared,
    tables: &OpenTables,
    request: &ImportRequest,
    handle: &Handle,
) -> Result<Imported> {
    let read = read_rows(dossier.read().open()?, tables, request, handle)?;
    if request.dry_run || read.drafts.count == 0 {
        return Ok(read.imported);
    }
    dossier.write().open_mut()?.commit_import(tables.first(), request, read, handle)
}

/// Imports a file into a dossier that nobody else uses yet.
pub(crate) fn import_file(session: &mut Session, request: &ImportRequest) -> Result<Imported> {
    let tables = OpenTables::open(request)?;
    let handle = Handle::unwatched();
    let read = read_rows(session, &tables, request, &handle)?;
    session.commit_import(tables.first(), request, read, &handle)
}

fn read_rows(
    session: &Session,
    tables: &OpenTables,
    request: &ImportRequest,
    handle: &Handle,
) -> Result<ReadImport> {
    let catalogue = session.catalogue()?;
    let files = tables.files();
    let importer =
        Importer::linked(&files, &request.mapping, &request.definition, Some(&catalogue))?;
    let mut drafts = KeptDrafts::default();
    let imported = importer.run(
        &Origins::of(session)?,
        &mut SystemEntropy,
        request.dry_run,
        &mut |done, total| handle.report("job-checking", done, total),
        &mut |event| Ok(drafts.keep(event)?),
    )?;
    Ok(ReadImport { imported, drafts, compared: session.state() })
}

fn export(
    dossier: &Shared,
    options: ExportOptions,
    selection: &Selection,
    path: &Path,
    handle: &Handle,
) -> std::result::Result<concord_exchange::ExportOutcome, ExchangeError> {
    let refused = |error: ErrorReport| ExchangeError::Refused(Box::new(error));
    let select = |session: &Session| -> Result<Vec<Id>> {
        Ok(session.index.ids(&session.resolve(selection)?)?)
    };
    let ids = dossier.read().open().and_then(select).map_err(refused)?;
    let total = ids.len() as u64;
    // Each event is read under a lock of its own, so that work goes on meanwhile.
    let mut events = ids.into_iter().map(|id| {
        let holding = dossier.read();
        let bundle = holding.open().and_then(|session| session.existing_bundle(id));
        bundle.map_err(|error| Box::new(error) as Box<dyn std::error::Error + Send + Sync>)
    });
    concord_exchange::export(options, path, total, &mut events, &mut |done, total| {
        handle.report("job-writing", done, total)
    })
}

impl Session {
    fn saved_mappings(&self) -> Result<Vec<MappingEntry>> {
        let mut saved: Vec<Mapping> = self.all()?;
        saved.sort_by(|a, b| a.name.known().cmp(&b.name.known()));
        // One that this version cannot read was saved by a newer one: it stays, but is not offered.
        Ok(saved.into_iter().filter_map(readable).collect())
    }

    fn save_mapping(&mut self, request: SaveMapping) -> Result<()> {
        if concord_exchange::bundled().iter().any(|(name, _)| *name == request.name) {
            return Err(ErrorReport::new("mapping-bundled").with("name", &request.name));
        }
        let known: Vec<Mapping> = self.all()?;
        let same = known.into_iter().find(|saved| saved.name.known() == Some(&request.name));
        let definition = serde_json::to_string(&request.definition)
            .map_err(|reason| ErrorReport::internal(&reason.to_string()))?;
        let mapping = Mapping {
            id: same.map_or_else(|| new_id(&mut SystemEntropy), |saved| saved.id),
            name: Stated::Known(request.name),
            definition: Stated::Known(definition),
        };
        let drafts = self.draft(&mapping)?.into_iter().collect();
        self.write(drafts, String::new(), Cause::Save).map(drop)
    }

    /// Writes what an import brought, and the record of the import, in one edit.
    fn commit_import(
        &mut self,
        file: &OpenFile,
        request: &ImportRequest,
        read: ReadImport,
        handle: &Handle,
    ) -> Result<Imported> {
        if read.compared != self.state() {
            // Another dossier was opened meanwhile, or somebody saved something in this one.
            return Err(ErrorReport::new("record-changed"));
        }
        let outcome = &read.imported.outcome;
        let count = |number: u64| Stated::Known(i64::try_from(number).unwrap_or(i64::MAX));
        let record = Import {
            id: new_id(&mut SystemEntropy),
            file: Stated::Known(file_name(&request.path)),
            sha256: Stated::Known(file.sha256().to_owned()),
            mapping: Stated::Known(request.mapping.clone()),
            rows: count(outcome.rows),
            created: count(outcome.created),
            updated: count(outcome.updated),
            skipped: count(outcome.skipped),
            failed: count(outcome.failed),
            licence: request.definition.licence.clone().map_or(Stated::Empty, Stated::Known),
        };
        let own = Draft {
            record: record.id,
            kind: Kind::Import,
            writes: record.to_fields().into_iter().collect(),
        };
        let total = read.drafts.count;
        let before = self.dossier.revision();
        let mut all = read.drafts.into_drafts().chain(std::iter::once(own));
        let meta = EditMeta { reason: String::new(), cause: Cause::Import(record.id) };
        self.dossier.commit(meta, &mut all, &mut |done| match handle.report(
            "job-saving",
            done,
            total,
        ) {
            true => Flow::Continue,
            false => Flow::Cancel,
        })?;
        handle.report("job-indexing", total, total);
        self.refresh_since(before)?;
        self.keep_index();
        Ok(read.imported)
    }
}

fn readable(saved: Mapping) -> Option<MappingEntry> {
    let definition: MappingDefinition = serde_json::from_str(saved.definition.known()?).ok()?;
    Some(MappingEntry { name: saved.name.into_known()?, bundled: false, definition })
}

/// Which records came from which rows, and their present state.
struct Origins<'a> {
    session: &'a Session,
    by_origin: BTreeMap<(Kind, String), Id>,
}

impl<'a> Origins<'a> {
    fn of(session: &'a Session) -> Result<Self> {
        let mut by_origin = BTreeMap::new();
        for event in session.all::<Event>()? {
            by_origin.extend(event.origin.into_known().map(|key| ((Kind::Event, key), event.id)));
        }
        for act in session.all::<Act>()? {
            by_origin.extend(act.origin.into_known().map(|key| ((Kind::Act, key), act.id)));
        }
        for person in session.all::<Person>()? {
            by_origin
                .extend(person.origin.into_known().map(|key| ((Kind::Person, key), person.id)));
        }
        Ok(Self { session, by_origin })
    }
}

impl Lookup for Origins<'_> {
    fn find(&self, kind: Kind, origin: &str) -> Option<Id> {
        self.by_origin.get(&(kind, origin.to_owned())).copied()
    }

    fn fields(&self, kind: Kind, id: Id) -> Option<Fields> {
        self.session.fields(id, kind).ok().flatten()
    }

    fn event(&self, id: Id) -> Option<EventBundle> {
        self.session.bundle(id, &[]).ok().flatten()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::messages::dossier::CreateDossier;
    use crate::{Host, KdfCost};

    fn create(folder: &Path, name: &str) -> Concord {
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let request = CreateDossier {
            path: folder.join(name).to_string_lossy().into_owned(),
            name: name.to_owned(),
            country: "CHL".to_owned(),
            passphrase: "lantern river copper thirteen".to_owned(),
            author: "A. B.".to_owned(),
        };
        concord.create_dossier(request).unwrap();
        concord
    }

    #[test]
    fn rows_compared_with_one_dossier_are_not_written_to_another() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (create(folder.path(), "one"), create(folder.path(), "other"));
        let bundled = concord_exchange::bundled().into_iter();
        let (mapping, definition) =
            bundled.into_iter().find(|(name, _)| name == "chile-rettig").unwrap();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/victims.csv").to_owned();
        let file = concord_exchange::open(Path::new(&path), None).unwrap();
        let layout = file.inspection().layout;
        let request = ImportRequest {
            path,
            layout,
            mapping,
            definition,
            dry_run: false,
            linked: Vec::new(),
            licence: None,
        };
        let tables = OpenTables::open(&request).unwrap();
        let handle = Handle::unwatched();
        let read = || one.with(|session| read_rows(session, &tables, &request, &handle)).unwrap();

        let revision =
            |concord: &Concord| concord.with(|session| Ok(session.dossier.revision())).unwrap();
        assert_eq!(revision(&one), revision(&other), "only their identity tells them apart");
        let commit = |concord: &Concord, read| {
            concord.with_mut(|session| session.commit_import(&file, &request, read, &handle))
        };
        let refused = commit(&other, read()).map(drop).unwrap_err();
        assert_eq!((refused.code.as_str(), revision(&other)), ("record-changed", 1));
        let late = read();
        commit(&one, read()).unwrap();
        assert_eq!(commit(&one, late).map(drop).unwrap_err().code, "record-changed");
        assert_eq!(revision(&one), 2);
    }
}
