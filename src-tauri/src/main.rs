//! The binary of the desktop shell.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    if let Some(status) = concord_desktop::prepare() {
        std::process::exit(status.code().unwrap_or(1));
    }
    concord_desktop::run();
}
