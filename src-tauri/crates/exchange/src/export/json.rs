//! Events with all that belongs to them, as the program holds them.

use concord_model::EventBundle;

use super::{Out, Rows};

/// The version of the shape; grows when a reader of the old shape would misread the new one.
const VERSION: u32 = 1;

#[derive(Default)]
pub(super) struct Bundles {
    written: u64,
}

impl Rows for Bundles {
    fn begin(&mut self, out: Out<'_>) -> std::io::Result<()> {
        write!(out, "{{\"format\":\"concord-events\",\"version\":{VERSION},\"events\":[")
    }

    fn event(&mut self, out: Out<'_>, bundle: &EventBundle) -> std::io::Result<()> {
        out.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
        self.written += 1;
        serde_json::to_writer(out, bundle).map_err(std::io::Error::from)
    }

    fn end(&mut self, out: Out<'_>) -> std::io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}
