//! XML as elements with their places. Nothing is fetched, no entity is defined.

use std::collections::BTreeMap;
use std::fmt::Write;

use encoding_rs::{Encoding, UTF_8};
use quick_xml::XmlVersion;
use quick_xml::escape::EscapeError;
use quick_xml::events::{BytesStart, Event};

use super::graph::Notes;
use super::{MAX_GRAPH_ATTRIBUTES, MAX_GRAPH_DEPTH, MAX_GRAPH_ITEMS, MAX_GRAPH_TEXT};
use crate::ExchangeError;

/// The text of a file: by its byte order mark, by what its XML declaration says, else UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ExchangeError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => stated(bytes).unwrap_or(UTF_8),
    };
    if encoding == UTF_8 {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let sound = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            problem(&sound, sound.len(), "encoding", "UTF-8")
        })?;
        return Ok(text.to_owned());
    }
    let (text, is_damaged) = encoding.decode_with_bom_removal(bytes);
    if is_damaged {
        let at = text.find('\u{fffd}').unwrap_or(0);
        return Err(problem(&text, at, "encoding", encoding.name()));
    }
    Ok(text.into_owned())
}

/// The encoding that an XML declaration names, which is in ASCII.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(200)];
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.iter().position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(&head[..end]).ok()?;
    let (_, rest) = declaration.split_once("encoding")?;
    let label = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = label.chars().next()?;
    let label = label[1..].split(quote).next()?;
    Encoding::for_label(label.as_bytes())
}

/// An error at a place in a text, given by its offset in bytes.
pub(super) fn problem(text: &str, at: usize, problem: &'static str, name: &str) -> ExchangeError {
    let (line, column) = place(text, at);
    let name: String = name.chars().take(200).collect();
    ExchangeError::Graph { problem, line, column, name }
}

fn place(text: &str, at: usize) -> (u64, u64) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line = before.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
    (line, column)
}

/// An element's beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Its prefix; empty without one.
    pub prefix: String,
    /// Where it begins, in bytes.
    pub at: usize,
    attributes: BTreeMap<String, String>,
}

impl Element {
    /// An attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    Open(Element),
    Close,
    Text(String),
    End,
}

/// Reads elements one by one.
pub(super) struct XmlReader<'a> {
    text: &'a str,
    reader: quick_xml::Reader<&'a [u8]>,
    depth: usize,
    notes: Notes,
}

impl<'a> XmlReader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().check_comments = false;
        Self { text, reader, depth: 0, notes: Notes::default() }
    }

    /// An error at a place.
    pub(super) fn problem(&self, at: usize, code: &'static str, name: &str) -> ExchangeError {
        problem(self.text, at, code, name)
    }

    /// An attribute that an element must have.
    pub(super) fn required(&self, element: &Element, name: &str) -> Result<String, ExchangeError> {
        let value = element.get(name).map(str::to_owned);
        value.ok_or_else(|| self.problem(element.at, "attribute-missing", name))
    }

    /// A weight as an element states it.
    pub(super) fn weight(&self, element: &Element, text: &str) -> Result<f64, ExchangeError> {
        let weight = text.trim().parse::<f64>().ok().filter(|weight| weight.is_finite());
        weight.ok_or_else(|| self.problem(element.at, "weight", text))
    }

    /// Refuses one more element than a graph may have of its kind.
    pub(super) fn has_room(&self, count: usize, element: &Element) -> Result<(), ExchangeError> {
        if count < MAX_GRAPH_ITEMS {
            return Ok(());
        }
        let (limit, row) = (MAX_GRAPH_ITEMS as u64, self.line(element.at));
        Err(ExchangeError::Limit { what: "rows", limit, row })
    }

    /// The line of a place, from 1.
    pub(super) fn line(&self, at: usize) -> u64 {
        place(self.text, at).0
    }

    /// Notes that something is not taken over.
    pub(super) fn note(&mut self, message: &'static str, at: usize, name: &str) {
        // Only the first of each is shown, but its line is cheap beside reading the file.
        let is_known = self.notes.has(message);
        let line = if is_known { 0 } else { self.line(at) };
        self.notes.add(message, line, name);
    }

    /// The notes so far.
    pub(super) fn into_notes(self) -> Notes {
        self.notes
    }

    /// The first element.
    pub(super) fn root(&mut self) -> Result<Element, ExchangeError> {
        loop {
            match self.next()? {
                Next::Open(element) => return Ok(element),
                Next::Text(text) if text.trim().is_empty() => {}
                Next::Text(_) | Next::Close => return Err(self.problem(0, "not-graph", "")),
                Next::End => return Err(self.problem(0, "not-graph", "")),
            }
        }
    }

    /// What comes next. Texts may come in pieces.
    pub(super) fn next(&mut self) -> Result<Next, ExchangeError> {
        loop {
            let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
            let event = self.reader.read_event().map_err(|error| {
                let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                let code = if is_cut(&error) { "xml-truncated" } else { "xml-syntax" };
                problem(self.text, at, code, &error.to_string())
            })?;
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > MAX_GRAPH_DEPTH {
                        return Err(self.problem(at, "xml-depth", &MAX_GRAPH_DEPTH.to_string()));
                    }
                    return self.element(&start, at).map(Next::Open);
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Next::Close);
                }
                Event::Text(text) => {
                    return self.piece(at, text.xml10_content().into_owned());
                }
                Event::CData(text) => {
                    return self.piece(at, text.xml10_content().into_owned());
                }
                Event::GeneralRef(reference) => {
                    let name = reference.as_ref().to_owned();
                    let named = quick_xml::escape::resolve_predefined_entity(&name);
                    let text = match (reference.resolve_char_ref(), named) {
                        (Ok(Some(sign)), _) => sign.to_string(),
                        (_, Some(text)) => text.to_owned(),
                        _ => return Err(self.problem(at, "xml-entity", &name)),
                    };
                    return Ok(Next::Text(text));
                }
                Event::DocType(kind) => {
                    if kind.to_ascii_uppercase().contains("<!ENTITY") {
                        return Err(self.problem(at, "xml-entity", "<!ENTITY"));
                    }
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof if self.depth > 0 => {
                    return Err(self.problem(self.text.len(), "xml-truncated", ""));
                }
                Event::Eof => return Ok(Next::End),
                Event::Empty(_) => unreachable_empty(),
            }
        }
    }

    fn piece(&self, at: usize, text: String) -> Result<Next, ExchangeError> {
        if text.len() > MAX_GRAPH_TEXT {
            return Err(self.too_long(at));
        }
        Ok(Next::Text(text))
    }

    fn too_long(&self, at: usize) -> ExchangeError {
        let limit = MAX_GRAPH_TEXT as u64;
        ExchangeError::Limit { what: "cell-bytes", limit, row: self.line(at) }
    }

    fn element(&self, start: &BytesStart<'_>, at: usize) -> Result<Element, ExchangeError> {
        let name = start.name();
        let mut attributes = BTreeMap::new();
        for attribute in start.attributes() {
            let attribute =
                attribute.map_err(|error| self.problem(at, "xml-syntax", &error.to_string()))?;
            let value =
                attribute.normalized_value(XmlVersion::Implicit1_0).map_err(
                    |error| match error {
                        quick_xml::Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => {
                            self.problem(at, "xml-entity", &name)
                        }
                        other => self.problem(at, "xml-syntax", &other.to_string()),
                    },
                )?;
            if value.len() > MAX_GRAPH_TEXT {
                return Err(self.too_long(at));
            }
            if attributes.len() == MAX_GRAPH_ATTRIBUTES {
                let limit = MAX_GRAPH_ATTRIBUTES as u64;
                return Err(ExchangeError::Limit { what: "columns", limit, row: self.line(at) });
            }
            let key = attribute.key.as_ref().to_owned();
            attributes.insert(key, value.into_owned());
        }
        let prefix = name.prefix().map(|prefix| prefix.as_ref().to_owned()).unwrap_or_default();
        Ok(Element { name: name.local_name().as_ref().to_owned(), prefix, at, attributes })
    }

    /// All text up to the end of the element that is open; elements in it are skipped.
    pub(super) fn text(&mut self, at: usize) -> Result<String, ExchangeError> {
        let mut all = String::new();
        loop {
            match self.next()? {
                Next::Text(text) => {
                    all.push_str(&text);
                    if all.len() > MAX_GRAPH_TEXT {
                        return Err(self.too_long(at));
                    }
                }
                Next::Open(_) => self.skip()?,
                Next::Close | Next::End => return Ok(all),
            }
        }
    }

    /// The text of the first element of one of these names, however deep it lies in the element that is
    /// open; empty where there is none.
    pub(super) fn text_within(&mut self, names: &[&str]) -> Result<String, ExchangeError> {
        let depth = self.depth;
        let mut found = String::new();
        while self.depth >= depth {
            match self.next()? {
                Next::Open(element) if found.is_empty() && names.contains(&&*element.name) => {
                    found = self.text(element.at)?;
                }
                Next::End => break,
                _ => {}
            }
        }
        Ok(found)
    }

    /// Passes over the rest of the element that is open.
    pub(super) fn skip(&mut self) -> Result<(), ExchangeError> {
        let depth = self.depth;
        while self.depth >= depth {
            if self.next()? == Next::End {
                break;
            }
        }
        Ok(())
    }

    /// The next element within the one that is open; `None` at its end.
    pub(super) fn child(&mut self) -> Result<Option<Element>, ExchangeError> {
        loop {
            match self.next()? {
                Next::Open(element) => return Ok(Some(element)),
                Next::Text(_) => {}
                Next::Close | Next::End => return Ok(None),
            }
        }
    }
}

/// Empty elements come as a start and an end; see `expand_empty_elements`.
fn unreachable_empty() -> ! {
    unreachable!("empty elements are expanded")
}

fn is_cut(error: &quick_xml::Error) -> bool {
    use quick_xml::errors::SyntaxError;
    matches!(
        error,
        quick_xml::Error::Syntax(
            SyntaxError::UnclosedTag
                | SyntaxError::UnclosedSingleQuotedAttributeValue
                | SyntaxError::UnclosedDoubleQuotedAttributeValue
                | SyntaxError::UnclosedComment
                | SyntaxError::UnclosedCData
                | SyntaxError::UnclosedDoctype
                | SyntaxError::UnclosedPI
                | SyntaxError::UnclosedXmlDecl
        )
    )
}

/// Writes elements, indented.
pub(super) struct XmlWriter {
    out: String,
    open: Vec<&'static str>,
}

impl XmlWriter {
    pub(super) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    fn start(&mut self, name: &str, attributes: &[(&str, Option<&str>)], end: &str) {
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
        write!(self.out, "<{name}").expect("writing to a string does not fail");
        for (key, value) in attributes {
            let Some(value) = value else { continue };
            write!(self.out, " {key}=\"").expect("writing to a string does not fail");
            escape(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push_str(end);
    }

    /// An element with others in it, to be closed.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, Option<&str>)]) {
        self.start(name, attributes, ">\n");
        self.open.push(name);
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.start(name, attributes, "/>\n");
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, Option<&str>)], text: &str) {
        self.start(name, attributes, ">");
        escape(&mut self.out, text);
        writeln!(self.out, "</{name}>").expect("writing to a string does not fail");
    }

    /// Ends the element opened last.
    pub(super) fn close(&mut self) {
        let name = self.open.pop().expect("an element is open");
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
        writeln!(self.out, "</{name}>").expect("writing to a string does not fail");
    }

    pub(super) fn finish(self) -> String {
        debug_assert!(self.open.is_empty());
        self.out
    }
}

/// Line ends and tabs as references, so that they come back from an attribute; signs that XML 1.0
/// cannot hold (section 2.2) as the replacement character.
fn escape(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(sign),
        }
    }
}
