//! Every message the crates can name has a text in every language.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates")
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
    found
}

/// The message ids of a language.
fn messages(language: &str) -> BTreeSet<String> {
    let folder = crates().join("../catalogue/locales").join(language);
    let texts =
        files(&folder, "ftl").into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let mut ids = BTreeSet::new();
    for text in texts {
        let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        ids.extend(lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
    }
    ids
}

/// The texts in quotation marks that directly follow `before` in the sources of a crate.
fn quoted(crate_name: &str, before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files(&crates().join(crate_name).join("src"), "rs") {
        let text = std::fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        for rest in text.split(before).skip(1) {
            found.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_error_is_told_in_every_language() {
    let mut codes = quoted("api", "ErrorReport::new(\"");
    codes.extend(quoted("api", "Self::new(\""));
    let exchange = std::fs::read_to_string(crates().join("exchange/src/error.rs")).unwrap();
    let codes_of_exchange = exchange.split("pub fn code").nth(1).unwrap();
    let codes_of_exchange = codes_of_exchange.split("\n    }\n").next().unwrap();
    codes.extend(
        codes_of_exchange
            .split("=> \"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned()),
    );
    assert!(codes.len() > 30, "the sources were read: {codes:?}");
    for language in ["en", "fr"] {
        let known = messages(language);
        let missing: Vec<_> =
            codes.iter().filter(|code| !known.contains(&format!("error-{code}"))).collect();
        assert!(missing.is_empty(), "{language} lacks error-… for {missing:?}");
    }
}

#[test]
fn every_step_remark_and_repair_is_told_in_every_language() {
    let mut ids = BTreeSet::new();
    for (crate_name, prefix) in [("api", "\"job-"), ("api", "\"repair-"), ("api", "\"passphrase-")]
    {
        let start = prefix.trim_start_matches('"');
        ids.extend(quoted(crate_name, prefix).into_iter().map(|rest| format!("{start}{rest}")));
    }
    for code in ["wrong", "weak", "differs"] {
        ids.remove(&format!("passphrase-{code}"));
    }
    ids.remove("job-missing");
    assert!(ids.len() > 8, "the sources were read: {ids:?}");
    for language in ["en", "fr"] {
        let known = messages(language);
        let missing: Vec<_> = ids.iter().filter(|id| !known.contains(*id)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn every_problem_of_verification_is_told_in_every_language() {
    let verify = std::fs::read_to_string(crates().join("store/src/verify.rs")).unwrap();
    let codes = verify.split("pub fn code").nth(1).unwrap().split("\n    }\n").next().unwrap();
    let codes: BTreeSet<String> = codes
        .split("=> \"")
        .skip(1)
        .map(|rest| format!("verify-problem-{}", rest.split('"').next().unwrap()))
        .collect();
    assert!(codes.len() > 12, "the source was read: {codes:?}");
    for language in ["en", "fr"] {
        let known = messages(language);
        let missing: Vec<_> = codes.iter().filter(|code| !known.contains(*code)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}
