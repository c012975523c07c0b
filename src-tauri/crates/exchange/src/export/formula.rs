//! Keeps a spreadsheet from taking a text for a formula.

use std::borrow::Cow;

/// Whether a spreadsheet may take the text for a formula. A plain number is none.
pub(crate) fn looks_like_a_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let begins = text
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    begins && text.parse::<f64>().is_err()
}

/// The text with an apostrophe before it where it needs one; reading takes that away again.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if looks_like_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
