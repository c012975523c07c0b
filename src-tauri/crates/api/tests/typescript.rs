//! The TypeScript client in `ui/` is the one these types generate.
#![cfg(feature = "types")]

#[test]
fn the_client_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/backend/generated.ts");
    let fresh = concord_api::commands::typescript::client();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(path, &fresh).expect("the client can be written");
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == fresh, "ui/src/backend/generated.ts is stale: run `make types`");
}
