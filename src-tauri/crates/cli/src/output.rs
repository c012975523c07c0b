//! Printing: one JSON object, or lines for people.

use std::io::Write;

use concord_api::{ErrorReport, Result};
use serde_json::Value;

/// Prints `value` where JSON was asked for, else the lines.
pub fn print(json: bool, value: &Value, lines: impl FnOnce() -> Vec<String>) -> Result<()> {
    let text = match json {
        true => format!("{value:#}"),
        false => lines().join("\n"),
    };
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}") {
        // A reader that has seen enough, such as `head`, is not a failure.
        Err(reason) if reason.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(ErrorReport::new("write-failed").with("path", "stdout").with("reason", reason))
        }
        _ => Ok(()),
    }
}
