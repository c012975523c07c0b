//! The one window: it shows the bundled pages and goes nowhere else.

use tauri::{AppHandle, Url, WebviewUrl, WebviewWindowBuilder};

/// Opens the window. Its title never carries a dossier's name: titles are seen in task lists.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Concord")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 560.0)
        .on_navigation(own_page)
        .build()?;
    Ok(())
}

/// Whether an address is one of the application's own pages.
fn own_page(address: &Url) -> bool {
    let own = matches!(address.scheme(), "tauri" | "asset")
        || (address.scheme() == "http" && address.host_str() == Some("tauri.localhost"));
    own || (cfg!(not(feature = "custom-protocol")) && address.host_str() == Some("localhost"))
}

#[cfg(test)]
mod tests {
    use super::{Url, own_page};

    #[test]
    fn the_window_stays_on_its_own_pages() {
        let own = |text: &str| own_page(&text.parse::<Url>().expect("an address"));
        assert!(own("tauri://localhost/index.html"));
        assert!(!own("https://example.org/"), "nothing is loaded from a network");
        assert!(!own("file:///etc/passwd"), "nor from the disk");
    }
}
