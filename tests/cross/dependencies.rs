//! Every dependency comes from the public registry, under a licence that lets the product be passed on.

use crate::layers::metadata;

/// Licences that may be combined with MIT OR Apache-2.0 and passed on in a binary.
const LICENCES: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "CC0-1.0",
    "Unicode-3.0",
    "Unlicense",
    "BSL-1.0",
    "MPL-2.0",
];

/// A licence expression is acceptable where every part joined by AND has an acceptable alternative.
fn acceptable(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|name| LICENCES.contains(&name.trim())))
}

#[test]
fn every_dependency_may_be_passed_on() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(acceptable(licence), "{name} has the licence '{licence}'");
    }
}

#[test]
fn every_dependency_comes_from_the_registry() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        let source = package["source"].as_str().unwrap_or("workspace");
        let allowed = source == "workspace" || source.starts_with("registry+");
        assert!(allowed, "{} comes from {source}", package["name"]);
    }
}

#[test]
fn alternatives_and_conjunctions_are_told_apart() {
    assert!(acceptable("MIT OR GPL-3.0"), "one acceptable alternative is enough");
    assert!(!acceptable("MIT AND GPL-3.0"), "but every part of a conjunction counts");
    assert!(acceptable("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!acceptable(""), "no licence is no permission");
}
