//! Cross-tables of the register.

use std::path::Path;

use concord_exchange::{SavedFile, TableFormat, TableToSave};
use concord_index::{Crosstab, CrosstabQuestion};

use crate::error::{ErrorReport, Result};
use crate::messages::statistics::{CrosstabRequest, SaveTable};
use crate::session::Concord;

impl Concord {
    /// Counts events, acts and victims by one dimension or two.
    pub fn crosstab(&self, request: CrosstabRequest) -> Result<Crosstab> {
        // While the screen is shared, what is confidential is left out of every count.
        let leave_out_withheld = request.leave_out_withheld || self.is_presenting();
        self.with(|session| {
            let selection = session.resolve(&request.selection)?;
            Ok(session.index.crosstab(&CrosstabQuestion {
                selection: &selection,
                rows: &request.rows,
                columns: request.columns.as_deref(),
                leave_out_withheld,
            })?)
        })
    }

    /// Writes a table of counts: whole, or not at all.
    pub fn save_table(&self, request: SaveTable) -> Result<SavedFile> {
        self.with(|_| Ok(()))?;
        let format = TableFormat::named(&request.format)
            .ok_or_else(|| ErrorReport::new("format-unknown").with("format", &request.format))?;
        let table =
            TableToSave { notes: &request.notes, headings: &request.headings, rows: &request.rows };
        Ok(concord_exchange::save_table(Path::new(&request.path), format, &table)?)
    }
}
