//! Files kept with events: taking them in, reading them, their chain of custody, copies of them.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use concord_exchange::media::{self, Cleaning};
use concord_model::{Attachment, Cause, Clock, Custody, Edtf, Id, Stated, new_id};
use concord_store::{FileReader, FileWriter, Flow, StoredFile};
use sha2::{Digest, Sha256};

use crate::error::{ErrorReport, Result};
use crate::host::{SystemClock, SystemEntropy};
use crate::jobs::Handle;
use crate::messages::RecordId;
use crate::messages::attachments::{
    AddCustody, AttachFiles, Attached, AttachmentChecked, AttachmentsExported, CustodyChain,
    ExportAttachments, FileRefused, WrittenFile,
};
use crate::messages::exchange::{JobStarted, JobState};
use crate::messages::register::Saved;
use crate::session::{Concord, Session, Shared};

/// The largest file that is kept, in bytes.
const LARGEST: u64 = 16 << 30;
/// The most that is read of a file at once, in bytes.
const PIECE: u64 = 8 << 20;

impl Concord {
    /// Starts keeping files with an event.
    pub fn start_attach(&self, request: AttachFiles) -> Result<JobStarted> {
        let writer = self.with(|session| {
            session.existing_bundle(request.event)?;
            Ok(session.dossier.file_writer())
        })?;
        let holding = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            let attached = attach(&holding, &writer, &request, handle)?;
            Ok(Box::new(move |state: &mut JobState| state.attached = Some(attached)))
        });
        Ok(JobStarted { job })
    }

    /// Reads a piece of a kept file: at most 8 MiB from `offset`, fewer at its end.
    ///
    /// # Errors
    /// Where no dossier is open, it keeps no such file, or the file is damaged.
    pub fn read_file(&self, sha256: &str, offset: u64, length: u64) -> Result<Vec<u8>> {
        let mut reader = self.with(|session| Ok(session.dossier.open_file(sha256)?))?;
        let mut bytes = Vec::new();
        reader.seek(SeekFrom::Start(offset)).map_err(damage)?;
        reader.take(length.min(PIECE)).read_to_end(&mut bytes).map_err(damage)?;
        Ok(bytes)
    }

    /// The chain of custody of an attachment.
    pub fn custody(&self, request: RecordId) -> Result<CustodyChain> {
        self.with(|session| session.custody(request.id))
    }

    /// Adds a step to a chain of custody.
    pub fn add_custody(&self, request: AddCustody) -> Result<Saved> {
        self.with_mut(|session| {
            let attachment = request.step.attachment.unwrap_or_default();
            session.attachment(attachment)?;
            if request.step.action.is_empty() {
                return Err(ErrorReport::new("custody-action-missing"));
            }
            let step = Custody { id: new_id(&mut SystemEntropy), ..request.step };
            let draft = session.draft(&step)?;
            session.write(draft.into_iter().collect(), request.reason, Cause::Save)
        })
    }

    /// Starts reading an attachment through and adds what was found to its chain of custody.
    pub fn start_attachment_check(&self, request: RecordId) -> Result<JobStarted> {
        let (attachment, reader) = self.with(|session| session.open_attachment(request.id))?;
        let holding = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            let intact = is_intact(&attachment, reader, handle)?;
            if intact {
                let step = step(&attachment, "verified", attachment.sha256.clone());
                add_steps(&holding, vec![step])?;
            }
            Ok(Box::new(move |state: &mut JobState| {
                state.attachment_checked = Some(AttachmentChecked { intact });
            }))
        });
        Ok(JobStarted { job })
    }

    /// Starts writing copies of attachments, without metadata, to a folder.
    pub fn start_attachment_export(&self, request: ExportAttachments) -> Result<JobStarted> {
        self.with(|_| Ok(()))?;
        let holding = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            let exported = export(&holding, &request, handle)?;
            Ok(Box::new(move |state: &mut JobState| state.attachments_exported = Some(exported)))
        });
        Ok(JobStarted { job })
    }
}

impl Session {
    fn attachment(&self, id: Id) -> Result<Attachment> {
        self.typed(id)?.ok_or_else(|| ErrorReport::new("record-missing"))
    }

    fn open_attachment(&self, id: Id) -> Result<(Attachment, FileReader)> {
        let attachment = self.attachment(id)?;
        let sha256 = attachment.sha256.known().map_or("", String::as_str);
        let reader = self.dossier.open_file(sha256)?;
        Ok((attachment, reader))
    }

    fn custody(&self, id: Id) -> Result<CustodyChain> {
        let attachment = self.attachment(id)?;
        let mut steps: Vec<Custody> = self.all()?;
        steps.retain(|step| step.attachment == Some(id));
        steps.sort_by(|a, b| a.date.known().cmp(&b.date.known()));
        let is_copy = |step: &Custody| step.action.known().is_some_and(|code| code == "exported");
        let consistent = steps
            .iter()
            .filter(|step| !is_copy(step))
            .all(|step| step.sha256.is_empty() || step.sha256.known() == attachment.sha256.known());
        Ok(CustodyChain { steps, consistent })
    }

    /// Writes the records of kept files in one edit.
    fn add_attachments(&mut self, request: &AttachFiles, kept: Vec<Kept>) -> Result<Vec<Id>> {
        let bundle = self.existing_bundle(request.event)?;
        if request.source.is_some_and(|id| bundle.sources.iter().all(|own| own.id != id)) {
            return Err(ErrorReport::new("record-missing"));
        }
        let (mut drafts, mut added) = (Vec::new(), Vec::new());
        for file in kept {
            let attachment = Attachment {
                id: new_id(&mut SystemEntropy),
                event: Some(request.event),
                source: request.source,
                name: Stated::Known(file.name),
                media_type: Stated::Known(file.media_type.to_owned()),
                size: Stated::Known(i64::try_from(file.stored.size).unwrap_or(i64::MAX)),
                sha256: Stated::Known(file.stored.sha256),
                ..Attachment::default()
            };
            let mut step = step(&attachment, "added", attachment.sha256.clone());
            step.from = request.received_from.clone();
            step.to = Stated::Known(self.dossier.author().to_owned());
            drafts.extend(self.draft(&attachment)?);
            drafts.extend(self.draft(&step)?);
            added.push(attachment.id);
        }
        self.write(drafts, request.reason.clone(), Cause::Save)?;
        Ok(added)
    }
}

/// A file that is in the dossier and of which no record tells yet.
struct Kept {
    name: String,
    media_type: &'static str,
    stored: StoredFile,
}

/// Keeps each file without holding the dossier, then writes all records in one edit.
fn attach(
    holding: &Shared,
    writer: &FileWriter,
    request: &AttachFiles,
    handle: &Handle,
) -> Result<Attached> {
    let mut attached = Attached::default();
    let mut known = read(holding, |session| {
        let bundle = session.existing_bundle(request.event)?;
        let digests = bundle.attachments.into_iter().filter_map(|own| own.sha256.into_known());
        Ok(digests.collect::<BTreeSet<String>>())
    })?;
    let total = request.paths.iter().filter_map(path_size).sum();
    let (mut kept, mut done) = (Vec::new(), 0);
    for path in &request.paths {
        let name = file_name(path);
        match keep(writer, Path::new(path), &mut |bytes| {
            handle.report("job-attaching", done + bytes, total)
        }) {
            Ok(file) if known.insert(file.stored.sha256.clone()) => {
                done += file.stored.size;
                kept.push(file);
            }
            Ok(_) => attached.known.push(name),
            Err(error) if error.code == "cancelled" => {
                discard(holding, &kept);
                return Err(error);
            }
            Err(error) => attached.refused.push(FileRefused { name, error }),
        }
    }
    if !kept.is_empty() {
        let digests: Vec<String> = kept.iter().map(|file| file.stored.sha256.clone()).collect();
        let added = write(holding, |session| session.add_attachments(request, kept));
        attached.added = added.inspect_err(|_| discard_all(holding, &digests))?;
    }
    Ok(attached)
}

fn keep(writer: &FileWriter, path: &Path, progress: &mut dyn FnMut(u64) -> bool) -> Result<Kept> {
    let unreadable = |reason: io::Error| {
        ErrorReport::new("file-unreadable").with("path", path.display()).with("reason", reason)
    };
    let facts = std::fs::metadata(path).map_err(unreadable)?;
    if !facts.is_file() {
        return Err(ErrorReport::new("attachment-not-a-file").with("path", path.display()));
    }
    if facts.len() > LARGEST {
        return Err(ErrorReport::new("attachment-too-large").with("limit", LARGEST >> 30));
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let mut head = Vec::new();
    (&mut file).take(media::HEAD as u64).read_to_end(&mut head).map_err(unreadable)?;
    let name = file_name(&path.to_string_lossy());
    let media_type = media::media_type(&head, &name);
    let mut whole = io::Cursor::new(head).chain(file).take(LARGEST);
    let stored = writer.add(&mut whole, &mut |bytes| match progress(bytes) {
        true => Flow::Continue,
        false => Flow::Cancel,
    })?;
    Ok(Kept { name, media_type, stored })
}

/// Takes files out again that no attachment names.
fn discard(holding: &Shared, kept: &[Kept]) {
    let digests: Vec<String> = kept.iter().map(|file| file.stored.sha256.clone()).collect();
    discard_all(holding, &digests);
}

fn discard_all(holding: &Shared, digests: &[String]) {
    // One that cannot be removed takes room and is named by nothing; that is no reason to fail.
    let _ = read(holding, |session| {
        let attachments: Vec<Attachment> = session.all()?;
        for sha256 in digests {
            if attachments.iter().all(|known| known.sha256.known() != Some(sha256)) {
                session.dossier.remove_file(sha256)?;
            }
        }
        Ok(())
    });
}

fn is_intact(attachment: &Attachment, mut reader: FileReader, handle: &Handle) -> Result<bool> {
    let total = u64::try_from(attachment.size.known().copied().unwrap_or(0)).unwrap_or(0);
    let (mut hasher, mut done) = (Sha256::new(), 0);
    let mut piece = vec![0; 1 << 20];
    loop {
        let read = match reader.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(_) => return Ok(false),
        };
        hasher.update(&piece[..read]);
        done += read as u64;
        if !handle.report("job-checking-file", done, total) {
            return Err(ErrorReport::new("cancelled"));
        }
    }
    let digest = hexadecimal(&hasher.finalize());
    Ok(attachment.sha256.known() == Some(&digest))
}

fn export(
    holding: &Shared,
    request: &ExportAttachments,
    handle: &Handle,
) -> Result<AttachmentsExported> {
    let mut exported = AttachmentsExported::default();
    let mut steps = Vec::new();
    let total = request.ids.len() as u64;
    for (done, id) in request.ids.iter().enumerate() {
        if !handle.report("job-writing", done as u64, total) {
            break;
        }
        let (attachment, reader, leaves) = read(holding, |session| {
            let (attachment, reader) = session.open_attachment(*id)?;
            let event = session.existing_bundle(attachment.event.unwrap_or_default())?;
            let leaves = concord_exchange::attachment_may_leave(&event, &attachment);
            Ok((attachment, reader, leaves))
        })?;
        let name = attachment.name.known().cloned().unwrap_or_default();
        let written = match leaves {
            true => copy(&attachment, reader, request),
            false => Err(ErrorReport::new("attachment-withheld")),
        };
        match written {
            Ok(file) => {
                let mut step = step(&attachment, "exported", Stated::Known(file.sha256.clone()));
                step.to = Stated::Known(request.folder.clone());
                steps.push(step);
                exported.written.push(file);
            }
            Err(error) => exported.withheld.push(FileRefused { name, error }),
        }
    }
    add_steps(holding, steps)?;
    Ok(exported)
}

/// Writes one copy: whole under its name, or not there.
fn copy(
    attachment: &Attachment,
    mut reader: FileReader,
    request: &ExportAttachments,
) -> Result<WrittenFile> {
    let folder = Path::new(&request.folder);
    let path = free_name(folder, attachment.name.known().map_or("", String::as_str));
    let failed = |reason: io::Error| {
        ErrorReport::new("file-unwritable").with("path", path.display()).with("reason", reason)
    };
    let media_type = attachment.media_type.known().map_or("", String::as_str);
    let size = u64::try_from(attachment.size.known().copied().unwrap_or(0)).unwrap_or(0);
    let mut draft = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    let clean = media::cleaning(media_type) != Cleaning::Unable;
    match clean || !request.with_metadata {
        true => media::copy_cleaned(&mut reader, size, media_type, draft.as_file_mut(), &path)?,
        false => io::copy(&mut reader, draft.as_file_mut()).map(drop).map_err(failed)?,
    }
    let sha256 = digest_of(draft.as_file_mut()).map_err(failed)?;
    draft.as_file_mut().flush().and_then(|()| draft.as_file().sync_all()).map_err(failed)?;
    draft.persist_noclobber(&path).map_err(|fault| failed(fault.error))?;
    Ok(WrittenFile { path: path.display().to_string(), sha256, clean })
}

fn digest_of(file: &mut File) -> io::Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 1 << 20];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hexadecimal(&hasher.finalize())),
            read => hasher.update(&piece[..read]),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A name in the folder that nothing has yet: the attachment's own, numbered where it is taken.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let name = file_name(name);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem.to_owned(), format!(".{ending}")),
        _ => (name, String::new()),
    };
    let numbered = |number: u32| match number {
        1 => folder.join(format!("{stem}{ending}")),
        _ => folder.join(format!("{stem} ({number}){ending}")),
    };
    (1..).map(numbered).find(|path| !path.exists()).expect("numbers do not end")
}

/// The last part of a path, without anything a file system could take for more than a name.
fn file_name(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|letter| !letter.is_control()).collect();
    match plain.trim_matches(['.', ' ']) {
        "" => "attachment".to_owned(),
        _ => plain.trim_end_matches(['.', ' ']).trim_start().to_owned(),
    }
}

fn path_size(path: impl AsRef<Path>) -> Option<u64> {
    std::fs::metadata(path.as_ref()).ok().map(|facts| facts.len())
}

/// A step of today.
fn step(attachment: &Attachment, action: &str, sha256: Stated<String>) -> Custody {
    let today = chrono::DateTime::from_timestamp_millis(SystemClock.now_millis());
    let today = today.map(|now| now.format("%Y-%m-%d").to_string());
    Custody {
        id: new_id(&mut SystemEntropy),
        attachment: Some(attachment.id),
        date: today.map_or(Stated::Unknown, |day| Stated::Known(Edtf::from_stored(day))),
        action: Stated::Known(action.to_owned()),
        sha256,
        ..Custody::default()
    }
}

fn add_steps(holding: &Shared, mut steps: Vec<Custody>) -> Result<()> {
    write(holding, |session| {
        let mut drafts = Vec::new();
        for step in &mut steps {
            let author = Stated::Known(session.dossier.author().to_owned());
            let by = if step.to.is_empty() { &mut step.to } else { &mut step.from };
            *by = author;
            drafts.extend(session.draft(&*step)?);
        }
        session.write(drafts, String::new(), Cause::Save).map(drop)
    })
}

fn damage(reason: io::Error) -> ErrorReport {
    match reason.downcast::<concord_store::StoreError>() {
        Ok(error) => error.into(),
        Err(reason) => ErrorReport::new("file-damaged").with("file", reason),
    }
}

/// Runs `f` on the dossier that is open now; it may have been locked since the job began.
fn read<T>(holding: &Shared, f: impl FnOnce(&Session) -> Result<T>) -> Result<T> {
    f(holding.read().open()?)
}

/// The same, where `f` changes it.
fn write<T>(holding: &Shared, f: impl FnOnce(&mut Session) -> Result<T>) -> Result<T> {
    f(holding.write().open_mut()?)
}
