//! The catalogue as a dossier sees it: the bundled one with the dossier's own entries laid over it.
//!
//! The bundled lists are never changed, so that a newer catalogue overwrites nothing of the user's. An
//! entry that does not fit is told and left out, and the catalogue's own entry stands.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::catalogue::{
    Article, Instrument, MeasureTemplate, NormReference, Precedent, RedLine,
};
use concord_model::{Catalogue, CatalogueEntry, Code, Edtf, Stated};
use serde::de::DeserializeOwned;

use crate::messages::entries::{EntryFault, LostDuty};

/// What new codes begin with, so that no later catalogue takes one.
pub(crate) const OWN_CODES: &str = "X-";

/// The outcome of laying entries over the catalogue.
pub(crate) struct Overlay {
    pub catalogue: Catalogue,
    /// Message id to text, in the user's words.
    pub texts: BTreeMap<String, String>,
    pub faults: Vec<EntryFault>,
    /// Hidden measures that stay because the dossier uses them.
    pub in_use: Vec<Code>,
}

/// Why an entry does not fit.
#[derive(Debug)]
pub(crate) struct Misfit {
    pub fault: &'static str,
    pub detail: String,
}

type Fits = Result<(), Misfit>;

fn misfit(fault: &'static str, detail: impl Into<String>) -> Misfit {
    Misfit { fault, detail: detail.into() }
}

/// Lays entries over the catalogue, the first of a code before others. `used` are the measures of the
/// catalogue that measures of the dossier were made from.
pub(crate) fn lay(
    bundled: &Catalogue,
    entries: &[CatalogueEntry],
    used: &BTreeSet<Code>,
) -> Overlay {
    let mut overlay = Overlay {
        catalogue: bundled.clone(),
        texts: BTreeMap::new(),
        faults: Vec::new(),
        in_use: Vec::new(),
    };
    let usable = overlay.sorted(bundled, entries);
    overlay.put_definitions(bundled, &usable);
    for (list, entry) in &usable {
        overlay.take_texts(list, entry);
    }
    for (list, entry) in usable {
        if entry.hidden != Stated::Known(true) {
            continue;
        }
        let code = text(&entry.code);
        match list.name == "measure" && used.contains(code) {
            true => overlay.in_use.push(code.to_owned()),
            false => (list.hide)(&mut overlay.catalogue, code),
        }
    }
    overlay.catalogue.derive_duties();
    overlay
}

/// The duties that the bundled violation types have and those of `catalogue` do not.
pub(crate) fn lost_duties(bundled: &Catalogue, catalogue: &Catalogue) -> Vec<LostDuty> {
    let types = bundled.vocabulary("violation-type").map(|types| &types.terms[..]);
    let lost = types.unwrap_or_default().iter().flat_map(|term| {
        let now = catalogue.term("violation-type", &term.code);
        let gone = move |duty: &&Code| now.is_some_and(|now| !now.duties.contains(duty));
        let lost = |duty: &Code| LostDuty { violation: term.code.clone(), duty: duty.clone() };
        term.duties.iter().filter(gone).map(lost)
    });
    lost.collect()
}

impl Overlay {
    /// The entries of known lists, each code once, in the order in which lists lean on each other.
    fn sorted<'a>(
        &mut self,
        bundled: &Catalogue,
        entries: &'a [CatalogueEntry],
    ) -> Vec<(&'static List, &'a CatalogueEntry)> {
        let mut seen = BTreeSet::new();
        let mut usable = Vec::new();
        for entry in entries {
            let code = text(&entry.code);
            let Some(list) = list(text(&entry.list)) else {
                self.tell(entry, &misfit("entry-fault-list", text(&entry.list)));
                continue;
            };
            if !seen.insert((list.name, code)) {
                self.tell(entry, &misfit("entry-fault-code-taken", code));
                continue;
            }
            if !(list.has)(bundled, code) && text(&entry.definition).is_empty() {
                self.tell(entry, &misfit("entry-fault-gone", code));
                continue;
            }
            usable.push((list, entry));
        }
        usable.sort_by_key(|(list, _)| LISTS.iter().position(|one| one.name == list.name));
        usable
    }

    /// Puts in every definition that can be read, then takes back those that name what is not there;
    /// and again, as others may have named these.
    fn put_definitions(
        &mut self,
        bundled: &Catalogue,
        usable: &[(&'static List, &CatalogueEntry)],
    ) {
        let mut put: Vec<(&List, &CatalogueEntry)> = Vec::new();
        for (list, entry) in usable {
            let definition = text(&entry.definition);
            if definition.is_empty() {
                continue;
            }
            match (list.put)(&mut self.catalogue, text(&entry.code), definition) {
                Ok(()) => put.push((list, entry)),
                Err(misfit) => self.tell(entry, &misfit),
            }
        }
        loop {
            let before = put.len();
            put.retain(|(list, entry)| {
                let code = text(&entry.code);
                let fits = (list.check)(&self.catalogue, code);
                if let Err(misfit) = &fits {
                    (list.restore)(&mut self.catalogue, bundled, code);
                    self.tell(entry, misfit);
                }
                fits.is_ok()
            });
            if put.len() == before {
                return;
            }
        }
    }

    fn take_texts(&mut self, list: &List, entry: &CatalogueEntry) {
        let own = entry.texts.iter().filter(|(id, words)| {
            may_word(list.name, text(&entry.code), id) && !words.trim().is_empty()
        });
        self.texts.extend(own.map(|(id, words)| (id.clone(), words.clone())));
    }

    fn tell(&mut self, entry: &CatalogueEntry, misfit: &Misfit) {
        self.faults.push(EntryFault {
            entry: entry.id,
            fault: misfit.fault.to_owned(),
            detail: misfit.detail.clone(),
        });
    }
}

/// Whether an entry of a list may give the words of a message.
pub(crate) fn may_word(list: &str, code: &str, id: &str) -> bool {
    let rest = match list {
        "instrument" | "article" => id.strip_prefix(list).and_then(|rest| rest.strip_prefix('-')),
        _ => Some(id),
    };
    let Some(rest) = rest.and_then(|rest| rest.strip_prefix(code)) else { return false };
    match list {
        "instrument" => matches!(rest, "" | "-short"),
        "measure" => rest.is_empty() || rest.starts_with('-'),
        "precedent" => matches!(rest, "" | "-results" | "-flaws"),
        _ => rest.is_empty(),
    }
}

/// The message that names an entry.
pub(crate) fn name_of(list: &str, code: &str) -> String {
    match list {
        "instrument" | "article" => format!("{list}-{code}"),
        _ => code.to_owned(),
    }
}

/// One of the catalogue's lists and what can be done to it.
pub(crate) struct List {
    /// Its code in vocabulary `catalogue-list`.
    pub name: &'static str,
    /// Whether it has an entry of the code.
    pub has: fn(&Catalogue, &str) -> bool,
    /// Reads a definition, and puts it in the place of the entry of its code or at the end.
    put: fn(&mut Catalogue, &str, &str) -> Fits,
    /// Whether what the entry names is there.
    check: fn(&Catalogue, &str) -> Fits,
    /// Puts the bundled entry back, or takes an own one out.
    restore: fn(&mut Catalogue, &Catalogue, &str),
    /// Takes the entry out, and what leads to it.
    hide: fn(&mut Catalogue, &str),
}

/// Articles lean on instruments, red lines and precedents on measures.
static LISTS: [List; 5] = [
    of::<Instrument>(),
    of::<Article>(),
    of::<RedLine>(),
    of::<MeasureTemplate>(),
    of::<Precedent>(),
];

/// A list by its code.
pub(crate) fn list(name: &str) -> Option<&'static List> {
    LISTS.iter().find(|list| list.name == name)
}

const fn of<T: Entry>() -> List {
    List {
        name: T::LIST,
        has: |catalogue, code| T::list(catalogue).iter().any(|one| one.code() == code),
        put: put::<T>,
        check: |catalogue, code| {
            T::list(catalogue)
                .iter()
                .find(|one| one.code() == code)
                .map_or(Ok(()), |one| one.check(catalogue))
        },
        restore: restore::<T>,
        hide: |catalogue, code| {
            T::list_mut(catalogue).retain(|one| one.code() != code);
            T::let_go(catalogue, code);
        },
    }
}

fn put<T: Entry>(catalogue: &mut Catalogue, code: &str, definition: &str) -> Fits {
    let one: T = serde_json::from_str(definition)
        .map_err(|reason| misfit("entry-fault-shape", reason.to_string()))?;
    if one.code() != code {
        return Err(misfit("entry-fault-other-code", one.code()));
    }
    let list = T::list_mut(catalogue);
    match list.iter_mut().find(|other| other.code() == code) {
        Some(place) => *place = one,
        None => list.push(one),
    }
    Ok(())
}

fn restore<T: Entry>(catalogue: &mut Catalogue, bundled: &Catalogue, code: &str) {
    let own = T::list(bundled).iter().find(|one| one.code() == code).cloned();
    let list = T::list_mut(catalogue);
    let Some(place) = list.iter().position(|one| one.code() == code) else { return };
    match own {
        Some(own) => list[place] = own,
        None => {
            list.remove(place);
        }
    }
}

/// What stands in a list.
trait Entry: Clone + DeserializeOwned {
    const LIST: &'static str;
    fn code(&self) -> &str;
    fn list(catalogue: &Catalogue) -> &Vec<Self>;
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self>;
    /// Whether all that it names is there, and its dates and figures make sense.
    fn check(&self, catalogue: &Catalogue) -> Fits;
    /// Takes out what leads to an entry that is gone.
    fn let_go(_: &mut Catalogue, _: &str) {}
}

fn in_vocabulary<'a>(
    catalogue: &Catalogue,
    vocabulary: &str,
    codes: impl IntoIterator<Item = &'a Code>,
) -> Fits {
    let mut codes = codes.into_iter();
    match codes.find(|code| catalogue.term(vocabulary, code).is_none()) {
        Some(code) => Err(misfit("entry-fault-reference", code)),
        None => Ok(()),
    }
}

fn are_measures<'a>(catalogue: &Catalogue, codes: impl IntoIterator<Item = &'a Code>) -> Fits {
    match codes.into_iter().find(|code| catalogue.measure(code).is_none()) {
        Some(code) => Err(misfit("entry-fault-reference", code)),
        None => Ok(()),
    }
}

fn is_instrument(catalogue: &Catalogue, code: &str) -> Fits {
    match catalogue.instrument(code) {
        Some(_) => Ok(()),
        None => Err(misfit("entry-fault-reference", code)),
    }
}

fn are_norms(catalogue: &Catalogue, norms: &[NormReference]) -> Fits {
    norms.iter().try_for_each(|norm| is_instrument(catalogue, &norm.instrument))
}

fn are_dates<'a>(dates: impl IntoIterator<Item = &'a String>) -> Fits {
    match dates.into_iter().find(|date| Edtf::parse(date).is_err()) {
        Some(date) => Err(misfit("entry-fault-date", date)),
        None => Ok(()),
    }
}

impl Entry for Instrument {
    const LIST: &'static str = "instrument";
    fn code(&self) -> &str {
        &self.code
    }
    fn list(catalogue: &Catalogue) -> &Vec<Self> {
        &catalogue.instruments
    }
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self> {
        &mut catalogue.instruments
    }
    fn check(&self, catalogue: &Catalogue) -> Fits {
        in_vocabulary(catalogue, "instrument-type", [&self.instrument_type])?;
        are_dates(self.adopted.iter().chain(&self.in_force))
    }
    fn let_go(catalogue: &mut Catalogue, code: &str) {
        catalogue.articles.retain(|article| article.instrument != code);
        for term in catalogue.vocabularies.iter_mut().flat_map(|one| &mut one.terms) {
            term.norms.retain(|norm| norm.instrument != code);
        }
    }
}

impl Entry for Article {
    const LIST: &'static str = "article";
    fn code(&self) -> &str {
        &self.code
    }
    fn list(catalogue: &Catalogue) -> &Vec<Self> {
        &catalogue.articles
    }
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self> {
        &mut catalogue.articles
    }
    fn check(&self, catalogue: &Catalogue) -> Fits {
        is_instrument(catalogue, &self.instrument)?;
        if self.duties.is_empty() {
            return Err(misfit("entry-fault-duties", ""));
        }
        in_vocabulary(catalogue, "duty", &self.duties)
    }
}

impl Entry for MeasureTemplate {
    const LIST: &'static str = "measure";
    fn code(&self) -> &str {
        &self.code
    }
    fn list(catalogue: &Catalogue) -> &Vec<Self> {
        &catalogue.measures
    }
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self> {
        &mut catalogue.measures
    }
    fn check(&self, catalogue: &Catalogue) -> Fits {
        in_vocabulary(catalogue, "pillar", [&self.pillar])?;
        in_vocabulary(catalogue, "parliamentary-act", &self.acts)?;
        in_vocabulary(catalogue, "duty", &self.duties)?;
        if self.duties.is_empty() {
            return Err(misfit("entry-fault-duties", ""));
        }
        let orders: Vec<Code> = self.cost_order.split('-').map(str::to_owned).collect();
        in_vocabulary(catalogue, "cost-order", &orders)?;
        are_measures(catalogue, self.needs.iter().chain(&self.after).chain(&self.pairs))?;
        let (from, to) = self.months;
        if to.is_some_and(|to| to < from) {
            return Err(misfit("entry-fault-months", ""));
        }
        needs_no_circle(catalogue, &self.code)
    }
    fn let_go(catalogue: &mut Catalogue, code: &str) {
        for measure in &mut catalogue.measures {
            for others in [&mut measure.needs, &mut measure.after, &mut measure.pairs] {
                others.retain(|other| other != code);
            }
        }
    }
}

/// No measure may need itself by way of others.
fn needs_no_circle(catalogue: &Catalogue, start: &str) -> Fits {
    let needs = |code: &str| catalogue.measure(code).map(|measure| &measure.needs[..]);
    let mut ahead: Vec<&Code> = needs(start).unwrap_or_default().iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(code) = ahead.pop() {
        if code == start {
            return Err(misfit("entry-fault-circle", start));
        }
        if seen.insert(code) {
            ahead.extend(needs(code).unwrap_or_default());
        }
    }
    Ok(())
}

impl Entry for RedLine {
    const LIST: &'static str = "red-line";
    fn code(&self) -> &str {
        &self.code
    }
    fn list(catalogue: &Catalogue) -> &Vec<Self> {
        &catalogue.red_lines
    }
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self> {
        &mut catalogue.red_lines
    }
    fn check(&self, catalogue: &Catalogue) -> Fits {
        in_vocabulary(catalogue, "red-line-severity", [&self.severity])?;
        in_vocabulary(catalogue, "amnesty", &self.amnesty)?;
        are_measures(catalogue, &self.measures)?;
        if self.norms.is_empty() {
            return Err(misfit("entry-fault-norms", ""));
        }
        are_norms(catalogue, &self.norms)
    }
    fn let_go(catalogue: &mut Catalogue, code: &str) {
        for measure in &mut catalogue.measures {
            for option in measure.options.values_mut().flatten() {
                option.red_lines.retain(|line| line != code);
            }
        }
    }
}

impl Entry for Precedent {
    const LIST: &'static str = "precedent";
    fn code(&self) -> &str {
        &self.code
    }
    fn list(catalogue: &Catalogue) -> &Vec<Self> {
        &catalogue.precedents
    }
    fn list_mut(catalogue: &mut Catalogue) -> &mut Vec<Self> {
        &mut catalogue.precedents
    }
    fn check(&self, catalogue: &Catalogue) -> Fits {
        are_dates([&self.period])?;
        are_measures(catalogue, self.measures.iter().map(|one| &one.measure))?;
        are_dates(self.measures.iter().flat_map(|one| one.adopted.iter().chain(&one.operated)))
    }
}

fn text(stated: &Stated<String>) -> &str {
    stated.known().map(String::as_str).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::Id;

    use super::*;
    use crate::catalogue::catalogue;

    fn entry(number: u128, list: &str, code: &str) -> CatalogueEntry {
        CatalogueEntry {
            id: Id::from_u128(number),
            list: list.into(),
            code: code.into(),
            ..CatalogueEntry::default()
        }
    }

    fn defined(number: u128, list: &str, code: &str, definition: &str) -> CatalogueEntry {
        CatalogueEntry { definition: definition.into(), ..entry(number, list, code) }
    }

    fn hidden(number: u128, list: &str, code: &str) -> CatalogueEntry {
        CatalogueEntry { hidden: Stated::Known(true), ..entry(number, list, code) }
    }

    fn over(entries: &[CatalogueEntry]) -> Overlay {
        lay(catalogue(), entries, &BTreeSet::new())
    }

    fn faults(overlay: &Overlay) -> Vec<&str> {
        overlay.faults.iter().map(|fault| fault.fault.as_str()).collect()
    }

    #[test]
    fn nothing_own_is_the_catalogue_itself() {
        assert_eq!(over(&[]).catalogue, *catalogue());
    }

    #[test]
    fn own_entries_are_added_and_may_lean_on_each_other_whatever_their_order() {
        let overlay = over(&[
            defined(
                1,
                "article",
                "X-ACT-4",
                r#"{"code": "X-ACT-4", "instrument": "X-ACT", "article": "4", "duties": ["O-TRU"]}"#,
            ),
            defined(
                2,
                "instrument",
                "X-ACT",
                r#"{"code": "X-ACT", "instrument_type": "soft-law"}"#,
            ),
        ]);
        assert!(overlay.faults.is_empty(), "{:?}", overlay.faults);
        assert!(overlay.catalogue.instrument("X-ACT").is_some());
        assert_eq!(overlay.catalogue.articles.last().unwrap().code, "X-ACT-4");
    }

    #[test]
    fn an_override_stands_in_the_place_of_the_catalogues_entry() {
        let mut line = catalogue().red_lines[0].clone();
        line.severity = "warning".to_owned();
        let definition = serde_json::to_string(&line).unwrap();
        let mut own = defined(1, "red-line", &line.code, &definition);
        own.texts = BTreeMap::from([
            (line.code.clone(), "Our words".to_owned()),
            ("own-title".to_owned(), "not its own".to_owned()),
        ]);
        let overlay = over(&[own]);
        assert_eq!(overlay.catalogue.red_lines[0], line);
        assert_eq!(overlay.texts, BTreeMap::from([(line.code, "Our words".to_owned())]));
    }

    #[test]
    fn what_does_not_fit_is_told_and_the_catalogues_entry_stands() {
        let overlay = over(&[
            defined(1, "instrument", "CAT", "{"),
            defined(2, "instrument", "CED", r#"{"code": "CAT", "instrument_type": "treaty"}"#),
            defined(3, "instrument", "ACHR", r#"{"code": "ACHR", "instrument_type": "song"}"#),
            defined(
                4,
                "instrument",
                "ECHR",
                r#"{"code": "ECHR", "instrument_type": "treaty", "adopted": "once"}"#,
            ),
            defined(
                5,
                "article",
                "CAT-2",
                r#"{"code": "CAT-2", "instrument": "X-GONE", "article": "2", "duties": ["O-GNR"]}"#,
            ),
            defined(6, "song", "CAT", "{}"),
            hidden(7, "instrument", "NOT-THERE"),
            hidden(8, "instrument", "CAT"),
        ]);
        let mut told = faults(&overlay);
        told.sort_unstable();
        let expected = [
            "entry-fault-code-taken",
            "entry-fault-date",
            "entry-fault-gone",
            "entry-fault-list",
            "entry-fault-other-code",
            "entry-fault-reference",
            "entry-fault-reference",
            "entry-fault-shape",
        ];
        assert_eq!(told, expected);
        assert_eq!(overlay.catalogue, *catalogue());
    }

    #[test]
    fn what_leans_on_an_entry_that_does_not_fit_is_told_too() {
        let overlay = over(&[
            defined(1, "instrument", "X-A", r#"{"code": "X-A", "instrument_type": "song"}"#),
            defined(
                2,
                "article",
                "X-A-1",
                r#"{"code": "X-A-1", "instrument": "X-A", "article": "1", "duties": ["O-TRU"]}"#,
            ),
        ]);
        assert_eq!(faults(&overlay), ["entry-fault-reference", "entry-fault-reference"]);
        assert_eq!(overlay.catalogue, *catalogue());
    }

    #[test]
    fn no_measure_may_come_to_need_itself() {
        let mut consultation = catalogue().measure("M-RC-02").unwrap().clone();
        consultation.needs = vec!["M-TR-01".to_owned()];
        let definition = serde_json::to_string(&consultation).unwrap();
        let overlay = over(&[defined(1, "measure", "M-RC-02", &definition)]);
        assert_eq!(faults(&overlay), ["entry-fault-circle"]);
        assert!(overlay.catalogue.measure("M-RC-02").unwrap().needs.is_empty());
    }

    #[test]
    fn a_hidden_instrument_goes_with_its_articles_and_what_it_alone_gave_is_told() {
        let overlay = over(&[hidden(1, "instrument", "REF")]);
        assert!(overlay.catalogue.articles.iter().all(|one| one.instrument != "REF"));
        assert!(lost_duties(catalogue(), &overlay.catalogue).is_empty(), "others give it too");
        let all = ["REF", "CAT", "CED"].map(|code| hidden(2, "instrument", code));
        let overlay = over(&all);
        let lost = lost_duties(catalogue(), &overlay.catalogue);
        let of_return = |lost: &&LostDuty| lost.violation == "DIS-04";
        assert_eq!(lost.iter().find(of_return).unwrap().duty, "O-NRF");
    }

    #[test]
    fn a_hidden_measure_goes_unless_the_dossier_uses_it() {
        let entries = [hidden(1, "measure", "M-RC-02"), hidden(2, "measure", "M-TR-01")];
        let used = BTreeSet::from(["M-TR-01".to_owned()]);
        let overlay = lay(catalogue(), &entries, &used);
        assert!(overlay.catalogue.measure("M-RC-02").is_none());
        assert!(overlay.catalogue.measure("M-TR-01").unwrap().needs.is_empty());
        assert_eq!(overlay.in_use, ["M-TR-01"]);
    }

    #[test]
    fn a_hidden_red_line_stops_no_choice_and_a_hidden_precedent_is_gone() {
        let overlay = over(&[hidden(1, "red-line", "RL-WITNESS"), hidden(2, "precedent", "P-DEU")]);
        let breaches = overlay.catalogue.measures.iter().any(|measure| {
            let mut options = measure.options.values().flatten();
            options.any(|option| option.red_lines.contains(&"RL-WITNESS".to_owned()))
        });
        assert!(!breaches);
        assert!(overlay.catalogue.precedents.iter().all(|one| one.code != "P-DEU"));
    }

    #[test]
    fn an_entry_words_its_own_messages_alone() {
        for (list, code, id, may) in [
            ("instrument", "CAT", "instrument-CAT", true),
            ("instrument", "CAT", "instrument-CAT-short", true),
            ("instrument", "CAT", "instrument-CATS", false),
            ("article", "CAT-2", "article-CAT-2", true),
            ("article", "CAT-2", "instrument-CAT", false),
            ("measure", "M-TR-01", "M-TR-01-description", true),
            ("measure", "M-TR-01", "M-TR-011", false),
            ("red-line", "RL-X", "RL-X", true),
            ("red-line", "RL-X", "RL-X-title", false),
            ("precedent", "P-CHL", "P-CHL-flaws", true),
        ] {
            assert_eq!(may_word(list, code, id), may, "{list} {code} {id}");
        }
    }
}
