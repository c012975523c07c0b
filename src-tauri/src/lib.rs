//! The desktop shell: windows, capabilities and the commands that pass a request on to the api.

/// Starts the application and returns when its last window has closed.
pub fn run() {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .run(tauri::generate_context!("tauri.conf.json"))
        .expect("the web view starts");
}
