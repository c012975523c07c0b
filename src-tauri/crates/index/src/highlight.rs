//! Where in a text the words of a query are.

use std::ops::Range;

use concord_model::message;

use crate::fold;
use crate::query::{Query, QueryError};
use crate::stem::Forms;
use crate::text::{Last, Pattern, TextField};
use crate::texts::EventText;

message! {
    /// A part of a text.
    pub struct Piece {
        /// The part as it is written.
        pub text: String,
        /// Whether it is what was searched for.
        pub hit: bool,
    }
}

/// The words of a query, to be found again in texts: by the same folding and the same word forms as
/// the search, so that whatever it found is marked. Words that are ruled out are not.
pub struct Highlighter {
    wanted: Vec<Wanted>,
}

struct Wanted {
    pattern: Pattern,
    forms: Forms,
}

/// A word of a text and where it stands, in bytes.
struct Word {
    text: String,
    span: Range<usize>,
}

impl Highlighter {
    /// For a query in canonical form.
    ///
    /// # Errors
    /// Where the query means nothing.
    pub fn new(query: &str) -> Result<Self, QueryError> {
        let query = Query::parse(query)?;
        let wanted = |pattern: &Pattern| Wanted {
            forms: match (pattern.words.as_slice(), pattern.last) {
                ([only], Last::Form) => Forms::of(only),
                _ => Forms::default(),
            },
            pattern: pattern.clone(),
        };
        Ok(Self { wanted: query.patterns().into_iter().map(wanted).collect() })
    }

    /// Whether there is nothing to mark, whatever the text.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// A text in pieces, hits apart from the rest; put together they are the text. `kind` and `name`
    /// say which field it is, for words that are asked for in one field only; where they are empty or
    /// of no field that is searched, words of every field are marked.
    pub fn pieces(&self, text: &str, kind: &str, name: &str) -> Vec<Piece> {
        pieces(text, &self.hits(text, TextField::of(kind, name)))
    }

    /// Whether the field has a hit.
    pub fn finds(&self, text: &EventText<'_>) -> bool {
        !self.hits(text.text, Some(text.field)).is_empty()
    }

    /// The surroundings of the first hit, about `room` characters, in pieces; none without a hit. An
    /// ellipsis stands where the text goes on.
    pub fn snippet(&self, text: &EventText<'_>, room: usize) -> Option<Vec<Piece>> {
        let hits = self.hits(text.text, Some(text.field));
        let first = hits.first()?;
        let Range { start, end } = window(text.text, first, room);
        let inside = hits.into_iter().filter(|hit| hit.start >= start && hit.end <= end);
        let inside: Vec<Range<usize>> =
            inside.map(|hit| hit.start - start..hit.end - start).collect();
        let mut pieces = pieces(&text.text[start..end], &inside);
        let dots = || Piece { text: "…".to_owned(), hit: false };
        if start > 0 {
            pieces.insert(0, dots());
        }
        if end < text.text.len() {
            pieces.push(dots());
        }
        Some(pieces)
    }

    /// Spans of the hits, in order and apart from each other.
    fn hits(&self, text: &str, field: Option<TextField>) -> Vec<Range<usize>> {
        let asked = self.wanted.iter().filter(|wanted| match (wanted.pattern.field, field) {
            (Some(asked), Some(own)) => asked == own,
            _ => true,
        });
        let asked: Vec<&Wanted> = asked.collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let mut words = Vec::new();
        fold::each_word(text, |word, span| words.push(Word { text: word.to_owned(), span }));
        let mut hits: Vec<Range<usize>> =
            asked.iter().flat_map(|wanted| wanted.hits(&words)).collect();
        hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for hit in hits {
            match apart.last_mut() {
                Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                _ => apart.push(hit),
            }
        }
        apart
    }
}

impl Wanted {
    fn hits<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Range<usize>> + 'a {
        let asked = &self.pattern.words;
        words.windows(asked.len().max(1)).filter_map(move |run| {
            let (last, first) = asked.split_last()?;
            let fits = first.iter().zip(run).all(|(asked, own)| *asked == own.text)
                && self.is_last(last, &run[first.len()].text);
            fits.then(|| run[0].span.start..run[first.len()].span.end)
        })
    }

    fn is_last(&self, asked: &str, own: &str) -> bool {
        match self.pattern.last {
            Last::Exact => own == asked,
            Last::Prefix => own.starts_with(asked),
            Last::Form => own.starts_with(asked) || self.forms.include(own),
        }
    }
}

fn pieces(text: &str, hits: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |range: Range<usize>, hit| {
        if !range.is_empty() {
            pieces.push(Piece { text: text[range].to_owned(), hit });
        }
    };
    for hit in hits {
        push(at..hit.start, false);
        push(hit.clone(), true);
        at = hit.end;
    }
    push(at..text.len(), false);
    pieces
}

/// About `room` characters around a hit, a third of them before it, cut between words where a space
/// is near.
fn window(text: &str, hit: &Range<usize>, room: usize) -> Range<usize> {
    let before = text[..hit.start].char_indices().rev().take(room / 3);
    let mut start = before.last().map_or(hit.start, |(at, _)| at);
    if start > 0
        && let Some(space) = text[start..hit.start].find(char::is_whitespace)
    {
        start += space;
        start += text[start..hit.start].len() - text[start..hit.start].trim_start().len();
    }
    let after = text[hit.start..].char_indices().nth(room - room / 3);
    let mut end = after.map_or(text.len(), |(at, _)| hit.start + at).max(hit.end);
    if end < text.len()
        && let Some(space) = text[hit.end..end].rfind(char::is_whitespace)
    {
        end = hit.end + space;
    }
    start..end
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Highlighter, pieces};
    use crate::text::TextField;
    use crate::texts::EventText;

    fn marked(query: &str, text: &str) -> String {
        let pieces = Highlighter::new(query).unwrap().pieces(text, "", "");
        let told: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(told, text, "nothing is lost");
        let mark = |hit| if hit { ("[", "]") } else { ("", "") };
        let bracketed = pieces.iter().map(|piece| {
            let (open, close) = mark(piece.hit);
            format!("{open}{}{close}", piece.text)
        });
        bracketed.collect()
    }

    #[test]
    fn what_the_search_finds_is_marked_as_it_is_written() {
        for (query, text, expected) in [
            ("estad", "El Estadio, estadísticas", "El [Estadio], [estadísticas]"),
            ("estad*", "Estados", "[Estados]"),
            ("killed", "Killings and killers", "[Killings] and killers"),
            ("محمد", "قال مُحَمَّدٌ ذلك", "قال [مُحَمَّدٌ] ذلك"),
            ("المدينه", "في المدينـــة", "في [المدينـــة]"),
            ("\"mass grave\"", "A mass grave; mass graves", "A [mass grave]; mass graves"),
            ("mass-grav", "Mass—graves", "[Mass—graves]"),
            ("人权", "侵害人权的", "侵害[人权]的"),
            ("a -b", "a b", "[a] b"),
            ("a or b", "a b", "[a] [b]"),
            ("-(-a)", "a", "[a]"),
            ("type:LIB-01", "LIB-01", "LIB-01"),
            ("", "all", "all"),
        ] {
            assert_eq!(marked(query, text), expected, "{query}");
        }
    }

    #[test]
    fn a_word_of_one_field_is_marked_there_only() {
        let highlighter = Highlighter::new("title:raid").unwrap();
        let hits = |kind, name| {
            highlighter.pieces("raid", kind, name).iter().filter(|piece| piece.hit).count()
        };
        assert_eq!((hits("event", "title"), hits("event", "description")), (1, 0));
    }

    #[test]
    fn a_snippet_shows_the_first_hit_with_what_stands_around_it() {
        let before = "word ".repeat(100);
        let text = format!("{before}the stadium was {}", "more ".repeat(100));
        let text =
            EventText { kind: "event", name: "description", text: &text, field: TextField::Other };
        let highlighter = Highlighter::new("stadium").unwrap();
        let snippet = highlighter.snippet(&text, 60).unwrap();
        let told: String = snippet.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(told, "…word word word the stadium was more more more more more…");
        assert_eq!(snippet.iter().filter(|piece| piece.hit).count(), 1);
        assert!(highlighter.snippet(&EventText { text: "gone", ..text }, 60).is_none());
        let short = EventText { text: "stadium", ..text };
        assert_eq!(highlighter.snippet(&short, 60).unwrap().len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it(query in "[a-cé]{1,2}", text in "[a-cé \\u{301}م人…]{0,60}", room in 0usize..30) {
            let highlighter = Highlighter::new(&query).unwrap();
            let text = EventText { kind: "", name: "", text: &text, field: TextField::Other };
            highlighter.snippet(&text, room);
            let hits = highlighter.hits(text.text, None);
            proptest::prop_assert_eq!(hits.is_empty(), highlighter.snippet(&text, room).is_none());
            pieces(text.text, &hits);
        }
    }
}
