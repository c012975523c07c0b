//! Text tables: encoding, delimiter, quoted cells.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Table;
use crate::{ExchangeError, Layout};

/// A decoded text.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static Encoding,
    pub byte_order_mark: bool,
    pub doubts: Vec<&'static str>,
}

/// Decodes by byte order mark, by the user's word, as UTF-8 where it is valid, else by a guess.
pub(super) fn decode(bytes: &[u8], layout: &Layout) -> Result<Decoded, ExchangeError> {
    let mut doubts = Vec::new();
    let mark = Encoding::for_bom(bytes);
    let encoding = match (&layout.encoding, mark) {
        (Some(label), _) => Encoding::for_label(label.as_bytes())
            .ok_or_else(|| ExchangeError::Layout { part: "encoding", value: label.clone() })?,
        (None, Some((encoding, _))) => encoding,
        // UTF-16 of Latin letters is valid UTF-8 with every other byte zero.
        (None, None) if !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() => UTF_8,
        (None, None) => {
            doubts.push("doubt-encoding");
            guess(bytes)
        }
    };
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    if damaged {
        doubts.push("doubt-encoding-damaged");
    }
    if text.contains('\0') {
        return Err(ExchangeError::NotText { reason: "nul" });
    }
    if !is_text(&text, !doubts.is_empty()) {
        return Err(ExchangeError::NotText { reason: "letters" });
    }
    Ok(Decoded { text: text.into_owned(), encoding, byte_order_mark: mark.is_some(), doubts })
}

/// Whether the beginning can be text. Where the encoding was guessed or did not fit, at most one sign in
/// ten may be a control sign or one that could not be read; where it is certain, at most half may be
/// control signs.
fn is_text(text: &str, is_doubtful: bool) -> bool {
    let (mut all, mut odd) = (0usize, 0usize);
    for sign in text.chars().take(100_000) {
        all += 1;
        let is_layout = matches!(sign, '\t' | '\n' | '\r');
        let is_unread = is_doubtful && sign == '\u{fffd}';
        odd += usize::from(is_unread || (sign.is_control() && !is_layout));
    }
    odd * if is_doubtful { 10 } else { 2 } <= all
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(1 << 20)];
    let zeros = |offset: usize| {
        head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 4 > head.len() / 2
    };
    if zeros(1) {
        return UTF_16LE;
    }
    if zeros(0) {
        return UTF_16BE;
    }
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(head, true);
    detector.guess(None, true)
}

/// The delimiter by which the first rows fall into the same number of columns; whether it is sure.
pub(super) fn delimiter(text: &str) -> (u8, bool) {
    let score = |delimiter: u8| {
        let mut widths = Vec::new();
        // The head may end within a row, so the last one does not count.
        for record in reader(text, delimiter).into_records().take(100) {
            let Ok(record) = record else { break };
            widths.push(record.len());
        }
        let widest = widths.iter().copied().max().unwrap_or(0);
        let same = widths.iter().filter(|width| **width == widest).count();
        if widest < 2 { 0 } else { same * 1_000 / widths.len() * 100 + widest.min(99) }
    };
    let (best, delimiter) = [b',', b';', b'\t', b'|']
        .map(|delimiter| (score(delimiter), delimiter))
        .into_iter()
        .rev()
        .max_by_key(|(score, _)| *score)
        .unwrap_or((0, b','));
    if best == 0 { (b',', false) } else { (delimiter, true) }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// The layout's delimiter as a byte.
pub(super) fn delimiter_byte(delimiter: &str) -> Result<u8, ExchangeError> {
    match delimiter {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "\t" | "tab" | "\\t" => Ok(b'\t'),
        "|" => Ok(b'|'),
        other => Err(ExchangeError::Layout { part: "delimiter", value: other.to_owned() }),
    }
}

/// The blank lines before a record that took `lines` lines: a spreadsheet counts them as rows, the
/// reader leaves them out.
fn blank_lines(lines: u64, record: &csv::StringRecord) -> u32 {
    if lines < 2 {
        return 0;
    }
    let within = record.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n').count() as u64;
    u32::try_from(lines.saturating_sub(1 + within)).unwrap_or(u32::MAX / 2)
}

/// Stands after the end of a file: if it is not read as a row of its own, a quote is still open.
const END: &str = "\n\u{1}";

/// Reads every row.
pub(super) fn read(text: &str, delimiter: u8) -> Result<Table, ExchangeError> {
    let mut table = Table::default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(std::io::Read::chain(text.as_bytes(), END.as_bytes()));
    let mut record = csv::StringRecord::new();
    let mut number = 0u32;
    loop {
        let line = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) if record.len() == 1 && &record[0] == "\u{1}" => return Ok(table),
            Ok(true) => {
                let lines = reader.position().line().saturating_sub(line);
                number = number.saturating_add(1 + blank_lines(lines, &record));
            }
            Ok(false) => return Ok(table),
            Err(error) => {
                let source = std::io::Error::new(std::io::ErrorKind::InvalidData, error);
                return Err(ExchangeError::read(std::path::Path::new(""), source));
            }
        }
        if record.iter().next_back().is_some_and(|last| last.ends_with(END)) {
            return Err(ExchangeError::QuoteOpen { row: u64::from(number) });
        }
        table.push(number, record.iter())?;
    }
}
