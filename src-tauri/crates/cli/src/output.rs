//! Printing: one JSON object, or lines for people.

use std::io::{BufWriter, ErrorKind, StdoutLock, Write};

use concord_api::{ErrorReport, Result};
use serde::Serialize;
use serde_json::Value;

/// Prints `value` where JSON was asked for, else the lines.
pub fn print(json: bool, value: &Value, lines: impl FnOnce() -> Vec<String>) -> Result<()> {
    let text = match json {
        true => format!("{value:#}"),
        false => lines().join("\n"),
    };
    written(writeln!(std::io::stdout().lock(), "{text}"))
}

fn written(outcome: std::io::Result<()>) -> Result<()> {
    match outcome {
        // A reader that has seen enough, such as `head`, is not a failure.
        Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
            Err(ErrorReport::new("write-failed").with("path", "stdout").with("reason", reason))
        }
        _ => Ok(()),
    }
}

/// A list of any length, printed as it comes: as the one member of a JSON object, or line by line.
pub struct List {
    out: BufWriter<StdoutLock<'static>>,
    /// The member's name, where JSON was asked for.
    member: Option<&'static str>,
    count: u64,
}

impl List {
    /// Begins a list.
    pub fn new(member: &'static str, json: bool) -> Self {
        let out = BufWriter::new(std::io::stdout().lock());
        Self { out, member: json.then_some(member), count: 0 }
    }

    /// Prints one item.
    pub fn item(&mut self, item: &impl Serialize, line: impl FnOnce() -> String) -> Result<()> {
        let outcome = self.begin_item().and_then(|()| match self.member {
            Some(_) => serde_json::to_writer(&mut self.out, item).map_err(std::io::Error::from),
            None => writeln!(self.out, "{}", line()),
        });
        self.count += 1;
        written(outcome)
    }

    fn begin_item(&mut self) -> std::io::Result<()> {
        match (self.member, self.count) {
            (Some(member), 0) => writeln!(self.out, "{{\"{member}\": ["),
            (Some(_), _) => writeln!(self.out, ","),
            (None, _) => Ok(()),
        }
    }

    /// Ends the list.
    pub fn end(mut self) -> Result<()> {
        let outcome = match (self.member, self.count) {
            (Some(member), 0) => writeln!(self.out, "{{\"{member}\": []}}"),
            (Some(_), _) => writeln!(self.out, "\n]}}"),
            (None, _) => Ok(()),
        };
        written(outcome.and_then(|()| self.out.flush()))
    }
}
