//! What a process takes of the machine: memory and disk.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

/// Bytes of memory a process holds, and the most it ever held.
#[derive(Clone, Copy)]
pub struct Memory {
    pub now: u64,
    pub most: u64,
}

impl Memory {
    /// This process's.
    pub fn own() -> Self {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
            kilobytes.and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) * 1024
        };
        Self { now: field("VmRSS:"), most: field("VmHWM:") }
    }

    /// That of a process which runs this program with `arguments` and prints its own.
    pub fn of_child(arguments: &[&str]) -> std::io::Result<Self> {
        let output = Command::new(std::env::current_exe()?).args(arguments).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut numbers = text.split_whitespace().filter_map(|number| number.parse().ok());
        match (numbers.next(), numbers.next()) {
            (Some(now), Some(most)) => Ok(Self { now, most }),
            _ => Err(std::io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
        }
    }
}

/// Bytes that a file or a folder takes on the disk.
pub fn on_disk(path: &Path) -> u64 {
    let Ok(found) = std::fs::symlink_metadata(path) else { return 0 };
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
    found.blocks() * 512 + inside.map(|entry| on_disk(&entry.path())).sum::<u64>()
}
