//! The binary of the desktop shell.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    concord_desktop::prepare();
    concord_desktop::run();
}
