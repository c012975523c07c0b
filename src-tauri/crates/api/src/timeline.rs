//! Events over time. While the screen is shared, what is confidential is left out of every count.

use chrono::NaiveDate;
use concord_index::{CrosstabError, DateSpan, Selection, TimeSpans, Timeline, TimelineQuestion};

use crate::error::{ErrorReport, Result};
use crate::messages::timeline::{TimeSpansRequest, TimelineRequest};
use crate::session::Concord;

impl Concord {
    /// Counts events over time.
    pub fn timeline(&self, request: TimelineRequest) -> Result<Timeline> {
        let request = TimelineRequest {
            leave_out_withheld: request.leave_out_withheld || self.is_presenting(),
            ..request
        };
        self.with(|session| {
            let selection = session.resolve(&request.selection)?;
            Ok(session.index.timeline(&question(&request, &selection)?)?)
        })
    }

    /// Lists the events whose dates are too imprecise for one bucket.
    pub fn time_spans(&self, request: TimeSpansRequest) -> Result<TimeSpans> {
        let timeline = TimelineRequest {
            leave_out_withheld: request.timeline.leave_out_withheld || self.is_presenting(),
            ..request.timeline
        };
        self.with(|session| {
            let selection = session.resolve(&timeline.selection)?;
            let question = question(&timeline, &selection)?;
            Ok(session.index.time_spans(&question, (request.offset, request.limit))?)
        })
    }
}

fn question<'a>(
    request: &'a TimelineRequest,
    selection: &'a Selection,
) -> Result<TimelineQuestion<'a>> {
    Ok(TimelineQuestion {
        selection,
        window: request.window.as_ref().map(days).transpose()?,
        unit: request.unit.as_deref(),
        split: request.split.as_deref(),
        leave_out_withheld: request.leave_out_withheld,
    })
}

/// The first and last day of a span, whichever way round it was given.
fn days(span: &DateSpan) -> Result<(NaiveDate, NaiveDate)> {
    let day = |text: &str| {
        text.parse::<NaiveDate>().map_err(|_| ErrorReport::new("date-invalid").with("text", text))
    };
    let (from, to) = (day(&span.from)?, day(&span.to)?);
    Ok((from.min(to), from.max(to)))
}

impl From<CrosstabError> for ErrorReport {
    fn from(error: CrosstabError) -> Self {
        match error {
            CrosstabError::Query(error) => error.into(),
            CrosstabError::TooLarge { rows, columns } => {
                Self::new("table-too-large").with("rows", rows).with("columns", columns)
            }
            other @ CrosstabError::Dimension(_) => Self::internal(&other.to_string()),
        }
    }
}
