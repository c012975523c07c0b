//! File dialogs. The window never touches a file: it learns a path and hands it to the api.

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// Shows a dialog and returns the chosen paths: none where it was cancelled, and more than one only of
/// `open_files`.
///
/// `kind` is `open_file`, `open_files`, `save_file`, `open_folder` or `new_folder` (the name of a folder that does
/// not exist yet).
#[tauri::command]
pub async fn pick(
    app: AppHandle,
    kind: String,
    title: String,
    suggested: Option<String>,
    extensions: Vec<String>,
) -> Vec<String> {
    #[cfg(feature = "journeys")]
    if let Some(answer) = scripted() {
        return answer;
    }
    tauri::async_runtime::spawn_blocking(move || ask(&app, &kind, &title, suggested, &extensions))
        .await
        .unwrap_or_default()
}

fn ask(
    app: &AppHandle,
    kind: &str,
    title: &str,
    suggested: Option<String>,
    extensions: &[String],
) -> Vec<String> {
    let mut dialog = app.dialog().file().set_title(title);
    if let Some(name) = suggested {
        dialog = dialog.set_file_name(name);
    }
    if !extensions.is_empty() {
        let extensions: Vec<&str> = extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(extensions.join(", "), &extensions);
    }
    let chosen = match kind {
        "open_files" => dialog.blocking_pick_files().unwrap_or_default(),
        "open_file" => dialog.blocking_pick_file().into_iter().collect(),
        "open_folder" => dialog.blocking_pick_folder().into_iter().collect(),
        _ => dialog.blocking_save_file().into_iter().collect(),
    };
    let paths = chosen.into_iter().filter_map(|path| path.into_path().ok());
    paths.map(|path| path.to_string_lossy().into_owned()).collect()
}

/// Native dialogs cannot be driven by WebDriver: builds for the journeys take the next line of the
/// file that `CONCORD_PICKS` names, on which tabs stand between paths.
#[cfg(feature = "journeys")]
fn scripted() -> Option<Vec<String>> {
    let file = std::env::var_os("CONCORD_PICKS")?;
    let text = std::fs::read_to_string(&file).ok()?;
    let (first, rest) = text.split_once('\n')?;
    std::fs::write(&file, rest).ok()?;
    Some(first.split('\t').map(str::to_owned).collect())
}
