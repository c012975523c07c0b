//! WebKitGTK's rendering faults, worked around where they occur and nowhere else.
//!
//! Without a render node WebKitGTK's DMABUF renderer costs memory and frame time and on some systems
//! leaves the window blank; with the NVIDIA driver on Wayland explicit sync does the same. Setting
//! either switch always would break other systems, hence the decision by what is there.

use std::path::Path;
use std::process::Command;

/// What the decision depends on.
struct Machine {
    render_node: bool,
    nvidia: bool,
    wayland: bool,
}

/// The switches this machine needs.
fn switches(machine: &Machine) -> Vec<(&'static str, &'static str)> {
    let mut needed = Vec::new();
    if !machine.render_node {
        needed.push(("WEBKIT_DISABLE_DMABUF_RENDERER", "1"));
    }
    if machine.nvidia && machine.wayland {
        needed.push(("__NV_DISABLE_EXPLICIT_SYNC", "1"));
    }
    needed
}

fn inspect() -> Machine {
    let render_node = std::fs::read_dir("/dev/dri").is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    });
    Machine {
        render_node,
        nvidia: Path::new("/proc/driver/nvidia").exists(),
        wayland: std::env::var_os("WAYLAND_DISPLAY").is_some(),
    }
}

/// Replaces the process by itself with the switches it lacks; does nothing where none is lacking. A
/// variable the user has set is left alone. (Changing one's own environment is unsafe in Rust.)
#[cfg(target_os = "linux")]
pub fn restart_with_workarounds() {
    use std::os::unix::process::CommandExt;

    let missing: Vec<_> = switches(&inspect())
        .into_iter()
        .filter(|(name, _)| std::env::var_os(name).is_none())
        .collect();
    if missing.is_empty() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // It returns only where it failed; then the window is tried without the switches.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).envs(missing).exec();
    }
}

/// No other platform uses WebKitGTK.
#[cfg(not(target_os = "linux"))]
pub fn restart_with_workarounds() {}

#[cfg(test)]
mod tests {
    use super::{Machine, switches};

    #[test]
    fn each_switch_is_set_only_where_its_fault_occurs() {
        let laptop = Machine { render_node: true, nvidia: false, wayland: true };
        assert!(switches(&laptop).is_empty(), "a sound system is left alone");
        let headless = Machine { render_node: false, nvidia: false, wayland: false };
        assert_eq!(switches(&headless), [("WEBKIT_DISABLE_DMABUF_RENDERER", "1")]);
        let nvidia = Machine { render_node: true, nvidia: true, wayland: true };
        assert_eq!(switches(&nvidia), [("__NV_DISABLE_EXPLICIT_SYNC", "1")]);
    }
}
