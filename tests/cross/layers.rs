//! The arrows of ARCHITECTURE.md, as cargo sees them.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// What each of the product's crates may name of the others.
const ARROWS: &[(&str, &[&str])] = &[
    ("concord-model", &[]),
    ("concord-store", &["concord-model"]),
    ("concord-index", &["concord-model"]),
    ("concord-plan", &["concord-model"]),
    ("concord-deliberation", &["concord-model"]),
    ("concord-exchange", &["concord-model", "concord-store", "concord-index", "concord-plan"]),
    (
        "concord-api",
        &[
            "concord-model",
            "concord-store",
            "concord-index",
            "concord-plan",
            "concord-deliberation",
            "concord-exchange",
        ],
    ),
    ("concord-cli", &["concord-api"]),
    ("concord-desktop", &["concord-api"]),
];

/// Crates that do no IO of their own and must not be able to.
const PURE: &[&str] = &["concord-model", "concord-index", "concord-plan", "concord-deliberation"];

/// Libraries that reach the disk, the network, the clock or a random source.
const IMPURE: &[&str] =
    &["sled", "tempfile", "getrandom", "rand", "tokio", "reqwest", "ureq", "walkdir", "calamine"];

/// Parts of the standard library, and calls, that reach them too.
const REACHING: &[&str] =
    &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Utc::now"];

/// The workspace and what it needs on this platform.
pub fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &host()])
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// The names a package depends on, for building and running; what its own tests need is left out.
fn dependencies(metadata: &Value, package: &str) -> BTreeSet<String> {
    let package = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|found| found["name"] == package)
        .unwrap_or_else(|| panic!("{package} is in the workspace"));
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|dependency| dependency["kind"] != "dev")
        .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn arrows_between_crates_point_one_way() {
    let metadata = metadata();
    for (package, allowed) in ARROWS {
        for found in dependencies(&metadata, package) {
            let own = found.starts_with("concord-");
            assert!(!own || allowed.contains(&found.as_str()), "{package} must not know {found}");
        }
    }
}

#[test]
fn only_the_shell_names_tauri() {
    let metadata = metadata();
    for (package, _) in ARROWS.iter().filter(|(package, _)| *package != "concord-desktop") {
        let found = dependencies(&metadata, package);
        assert!(!found.iter().any(|name| name.starts_with("tauri")), "{package} names tauri");
    }
}

#[test]
fn the_pure_crates_cannot_reach_the_machine() {
    let metadata = metadata();
    for package in PURE {
        let found = dependencies(&metadata, package);
        let reaching: Vec<_> = IMPURE.iter().filter(|name| found.contains(**name)).collect();
        assert!(reaching.is_empty(), "{package} names {reaching:?}");
    }
    for package in PURE {
        let folder = package.trim_start_matches("concord-");
        let folder = format!("{}/../src-tauri/crates/{folder}/src", env!("CARGO_MANIFEST_DIR"));
        for (path, text) in sources(folder.as_ref()) {
            for name in REACHING {
                assert!(!text.contains(name), "{} uses {name}", path.display());
            }
        }
    }
}

fn sources(folder: &std::path::Path) -> Vec<(std::path::PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}
