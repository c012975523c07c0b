//! The dossier's own entries over the lists of the catalogue: added, changed, hidden. Their records are
//! checked here; the catalogue with them is made in `overlay.rs`.

use std::collections::BTreeSet;

use concord_model::{CatalogueEntry, Cause, Code, Measure, Stated};

use crate::catalogue;
use crate::error::{ErrorReport, Result};
use crate::messages::Nothing;
use crate::messages::entries::{CatalogueEntries, CatalogueLists, SaveCatalogueEntry};
use crate::messages::register::Saved;
use crate::overlay::{self, OWN_CODES, Overlay, lay, lost_duties};
use crate::own::is_code;
use crate::session::{Concord, Session};

impl Concord {
    /// Every own entry, with what is wrong with some and what the catalogue itself says.
    pub fn catalogue_entries(&self, _: Nothing) -> Result<CatalogueEntries> {
        self.with(|session| {
            let Overlay { catalogue: own, faults, in_use, .. } = session.overlay()?;
            let bundled = catalogue::catalogue();
            Ok(CatalogueEntries {
                entries: session.entries()?,
                faults,
                in_use,
                lost: lost_duties(bundled, &own),
                bundled: CatalogueLists {
                    instruments: bundled.instruments.clone(),
                    articles: bundled.articles.clone(),
                    measures: bundled.measures.clone(),
                    red_lines: bundled.red_lines.clone(),
                    precedents: bundled.precedents.clone(),
                },
            })
        })
    }

    /// Adds an own entry, or changes one. Whoever wants the catalogue's own back deletes the record.
    pub fn save_catalogue_entry(&self, request: SaveCatalogueEntry) -> Result<Saved> {
        self.with_mut(|session| {
            session.check_entry(&request.entry)?;
            let drafts = session.draft(&request.entry)?.into_iter().collect();
            let reason = text(&request.entry.reason).to_owned();
            session.write(drafts, reason, Cause::Save)
        })
    }
}

impl Session {
    /// The catalogue with the own entries over it; own terms are not in it yet.
    pub(crate) fn overlay(&self) -> Result<Overlay> {
        Ok(lay(catalogue::catalogue(), &self.entries()?, &self.used_templates()?))
    }

    /// The own entries by list and code; of two for the same, the older first.
    fn entries(&self) -> Result<Vec<CatalogueEntry>> {
        let mut entries: Vec<CatalogueEntry> = self.all()?;
        let key = |entry: &CatalogueEntry| {
            (text(&entry.list).to_owned(), text(&entry.code).to_owned(), entry.id)
        };
        entries.sort_by_key(key);
        Ok(entries)
    }

    fn used_templates(&self) -> Result<BTreeSet<Code>> {
        let measures: Vec<Measure> = self.all()?;
        Ok(measures.into_iter().filter_map(|measure| measure.catalogue.into_known()).collect())
    }

    fn check_entry(&self, entry: &CatalogueEntry) -> Result<()> {
        let name = text(&entry.list);
        let code = text(&entry.code);
        let Some(list) = overlay::list(name) else {
            return Err(refused("list", "entry-fault-list", name));
        };
        if !is_code(code) {
            return Err(refused("code", "entry-fault-code", code));
        }
        let others: Vec<CatalogueEntry> = self.all()?;
        let stored = others.iter().find(|other| other.id == entry.id);
        if stored.is_some_and(|stored| (text(&stored.list), text(&stored.code)) != (name, code)) {
            return Err(refused("code", "entry-fault-code-fixed", code));
        }
        let is_bundled = (list.has)(catalogue::catalogue(), code);
        if !is_bundled && stored.is_none() && !code.starts_with(OWN_CODES) {
            return Err(refused("code", "entry-fault-code-own", code));
        }
        let is_taken = |other: &CatalogueEntry| {
            other.id != entry.id
                && text(&other.list) == name
                && text(&other.code).eq_ignore_ascii_case(code)
        };
        if others.iter().any(is_taken) {
            return Err(refused("code", "entry-fault-code-taken", code));
        }
        check_words(entry, is_bundled)?;
        check_reason(entry, is_bundled)?;
        self.check_definition(entry, others)
    }

    /// The entry must fit among the others, and none of the others may come to lean on nothing.
    fn check_definition(&self, entry: &CatalogueEntry, others: Vec<CatalogueEntry>) -> Result<()> {
        let mut entries: Vec<CatalogueEntry> =
            others.into_iter().filter(|other| other.id != entry.id).collect();
        entries.push(entry.clone());
        let laid = lay(catalogue::catalogue(), &entries, &self.used_templates()?);
        match laid.faults.iter().find(|fault| fault.entry == entry.id) {
            Some(fault) => Err(refused("definition", &fault.fault, &fault.detail)),
            None => Ok(()),
        }
    }
}

fn check_words(entry: &CatalogueEntry, is_bundled: bool) -> Result<()> {
    let (name, code) = (text(&entry.list), text(&entry.code));
    if let Some(id) = entry.texts.keys().find(|id| !overlay::may_word(name, code, id)) {
        return Err(refused("texts", "entry-fault-text", id));
    }
    let is_defined = !text(&entry.definition).is_empty();
    if is_bundled {
        let is_empty = !is_defined && entry.texts.is_empty() && entry.hidden != Stated::Known(true);
        return match is_empty {
            true => Err(refused("texts", "entry-fault-empty", code)),
            false => Ok(()),
        };
    }
    let is_named = entry
        .texts
        .get(&overlay::name_of(name, code))
        .is_some_and(|words| !words.trim().is_empty());
    match (is_named, is_defined) {
        (false, _) => Err(refused("texts", "entry-fault-name", code)),
        (_, false) => Err(refused("definition", "entry-fault-definition", code)),
        _ => Ok(()),
    }
}

/// Who sets aside law or a red line says why; the reason stands in the history.
fn check_reason(entry: &CatalogueEntry, is_bundled: bool) -> Result<()> {
    let is_law = ["instrument", "article", "red-line"].contains(&text(&entry.list));
    let sets_aside = entry.hidden == Stated::Known(true) || !text(&entry.definition).is_empty();
    match is_bundled && is_law && sets_aside && text(&entry.reason).trim().is_empty() {
        true => Err(refused("reason", "entry-fault-reason", text(&entry.code))),
        false => Ok(()),
    }
}

fn text(stated: &Stated<String>) -> &str {
    stated.known().map(String::as_str).unwrap_or_default()
}

fn refused(field: &str, fault: &str, detail: &str) -> ErrorReport {
    ErrorReport::new("entry-refused")
        .with("field", field)
        .with("fault", fault)
        .with("detail", detail)
}
