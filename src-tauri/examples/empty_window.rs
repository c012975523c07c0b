//! A window with one word in it: what the start of the application is compared with (`scripts/start`).

fn main() {
    concord_desktop::prepare();
    tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::default())
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("src-tauri/examples/empty/tauri.conf.json"))
        .expect("the web view starts");
}
