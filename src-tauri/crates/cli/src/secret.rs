//! Where the passphrase comes from: a file or a prompt, never an argument (those are seen by others).

use std::path::Path;

use concord_api::{ErrorReport, Result};

/// Reads the secret that opens a dossier.
pub fn read(file: Option<&Path>) -> Result<String> {
    match file {
        Some(path) => from_file(path),
        None => ask("Passphrase: "),
    }
}

/// Reads the passphrase of a new dossier; at a prompt it is asked for twice.
pub fn choose(file: Option<&Path>) -> Result<String> {
    if let Some(path) = file {
        return from_file(path);
    }
    let first = ask("New passphrase: ")?;
    match ask("Once more: ")? == first {
        true => Ok(first),
        false => Err(ErrorReport::new("passphrase-differs")),
    }
}

fn from_file(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path).map_err(|reason| unreadable(path, &reason))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn ask(prompt: &str) -> Result<String> {
    rpassword::prompt_password(prompt).map_err(|reason| unreadable(Path::new("terminal"), &reason))
}

fn unreadable(path: &Path, reason: &std::io::Error) -> ErrorReport {
    ErrorReport::new("file-unreadable").with("path", path.display()).with("reason", reason)
}
