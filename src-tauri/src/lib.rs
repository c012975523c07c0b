//! The desktop shell: one window, three commands. `call` passes a request on to the api, `read_file`
//! gives the bytes of a kept file, `pick` shows a file dialog. The shell knows nothing of dossiers; it is the only code that names tauri.

#![forbid(unsafe_code)]

mod launch;
mod pick;
mod platform;
mod window;

use std::sync::Arc;
use std::time::Duration;

use concord_api::{Concord, ErrorReport, Host};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, State};

/// Passes one request on to the api, off the main thread.
#[tauri::command]
async fn call(
    concord: State<'_, Arc<Concord>>,
    name: String,
    request: Value,
) -> Result<Value, ErrorReport> {
    let concord = Arc::clone(&concord);
    tauri::async_runtime::spawn_blocking(move || concord.call(&name, request))
        .await
        .unwrap_or_else(|stopped| Err(ErrorReport::internal(&stopped.to_string())))
}

/// Reads a piece of a file kept in the dossier: raw bytes, not JSON.
#[tauri::command]
async fn read_file(
    concord: State<'_, Arc<Concord>>,
    sha256: String,
    offset: u64,
    length: u64,
) -> Result<tauri::ipc::Response, ErrorReport> {
    let concord = Arc::clone(&concord);
    tauri::async_runtime::spawn_blocking(move || concord.read_file(&sha256, offset, length))
        .await
        .unwrap_or_else(|stopped| Err(ErrorReport::internal(&stopped.to_string())))
        .map(tauri::ipc::Response::new)
}

/// Locks the dossier once it has lain idle, and tells the window.
fn watch_idle(app: AppHandle, concord: Arc<Concord>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            if concord.lock_if_idle() {
                // A window that is already gone has nothing left to hide.
                let _ = app.emit("locked", ());
            }
        }
    });
}

/// Starts the application and returns when its window has closed.
pub fn run() {
    let launch = launch::from_arguments(std::env::args().skip(1));
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call, read_file, pick::pick])
        .setup(move |app| {
            let paths = app.path();
            let host = Host::new(paths.app_config_dir()?, paths.app_data_dir()?);
            let concord = Arc::new(Concord::new(host, launch));
            app.manage(Arc::clone(&concord));
            watch_idle(app.handle().clone(), concord);
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!("tauri.conf.json"))
        .expect("the web view starts");
    app.run(|app, event| {
        if let tauri::RunEvent::Exit = event {
            app.state::<Arc<Concord>>().shut_down();
        }
    });
}

/// Prepares what the platform's web view needs; call it before anything else.
pub fn prepare() {
    platform::restart_with_workarounds();
}
