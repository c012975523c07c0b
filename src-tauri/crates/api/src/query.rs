//! The search box: how a query may go on, what it means, and where its hits are.

use concord_index::{Completions, EventText, Highlighter};
use concord_model::{Id, Person};

use crate::error::Result;
use crate::messages::query::{
    CompleteQuery, FindHits, Hits, MarkTexts, MarkedTexts, QueryReading, QueryText, Snippet,
};
use crate::presenting;
use crate::session::{Concord, Session};

/// Events of one answer at most.
const EVENTS: usize = 500;
/// Characters around a hit.
const ROOM: usize = 120;

impl Concord {
    /// How a query may go on where the cursor stands. While the screen is shared, without the names of
    /// persons.
    pub fn complete_query(&self, request: CompleteQuery) -> Result<Completions> {
        let masking = self.is_presenting();
        self.with(|session| {
            let name = |id: Id| {
                let person = session.typed::<Person>(id).ok().flatten().filter(|_| !masking)?;
                person.name.known().cloned()
            };
            let lexicon = session.lexicon()?;
            Ok(session.index.complete(&request.text, request.cursor, &lexicon, &name))
        })
    }

    /// Reads a query without asking it.
    pub fn read_query(&self, request: QueryText) -> Result<QueryReading> {
        self.with(|session| {
            let canonical = session.canonical(&request.text)?;
            let has_words = !Highlighter::new(&canonical)?.is_empty();
            Ok(QueryReading { canonical, has_words })
        })
    }

    /// Where in some texts the words of a query are.
    pub fn mark_texts(&self, request: MarkTexts) -> Result<MarkedTexts> {
        self.with(|session| {
            let highlighter = Highlighter::new(&session.canonical(&request.query)?)?;
            let texts = request.texts.iter();
            let texts = texts.map(|one| highlighter.pieces(&one.text, &one.kind, &one.field));
            Ok(MarkedTexts { texts: texts.collect() })
        })
    }

    /// Where some events were hit, if not in what the table shows of them. While the screen is shared,
    /// nothing of what is withheld.
    pub fn query_hits(&self, request: FindHits) -> Result<Hits> {
        let masking = self.is_presenting();
        self.with(|session| {
            let highlighter = Highlighter::new(&session.canonical(&request.query)?)?;
            let mut snippets = Vec::new();
            if highlighter.is_empty() {
                return Ok(Hits { snippets });
            }
            for id in request.ids.iter().take(EVENTS) {
                let Some(bundle) = session.bundle(*id, &[])? else { continue };
                if masking && presenting::refuse_event(&bundle).is_err() {
                    continue;
                }
                let texts = concord_index::texts(&bundle);
                snippets.extend(elsewhere(*id, &texts, &request.columns, &highlighter));
            }
            Ok(Hits { snippets })
        })
    }
}

impl Session {
    /// A query in canonical form.
    pub(crate) fn canonical(&self, query: &str) -> Result<String> {
        if query.trim().is_empty() {
            return Ok(String::new());
        }
        Ok(self.index.read(query, &*self.lexicon()?)?.to_string())
    }
}

/// The column of the table that shows a text.
fn column(text: &EventText<'_>) -> Option<&'static str> {
    match (text.kind, text.name) {
        ("event", "title") => Some("title"),
        ("place", "name") => Some("place"),
        ("event", "tags") => Some("tag"),
        _ => None,
    }
}

/// The first hit in a text that is not shown; none where one that is shown has a hit.
fn elsewhere(
    event: Id,
    texts: &[EventText<'_>],
    columns: &[String],
    highlighter: &Highlighter,
) -> Option<Snippet> {
    let mut first_place = true;
    let mut is_shown = |text: &EventText<'_>| {
        // Of several places the table shows the first.
        let first = text.kind != "place" || std::mem::take(&mut first_place);
        first && column(text).is_some_and(|own| columns.iter().any(|one| one == own))
    };
    let (shown, hidden): (Vec<&EventText<'_>>, Vec<_>) =
        texts.iter().partition(|text| is_shown(text));
    if shown.into_iter().any(|text| highlighter.finds(text)) {
        return None;
    }
    hidden.into_iter().find_map(|text| {
        let pieces = highlighter.snippet(text, ROOM)?;
        Some(Snippet { event, kind: text.kind.to_owned(), field: text.name.to_owned(), pieces })
    })
}
