//! Generates the Tauri context and a permission for each of the shell's three commands.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(&["call", "read_file", "pick"]))
            .capabilities_path_pattern("src-tauri/capabilities/**/*.json"),
    )
    .expect("the Tauri configuration is valid");
}
