//! Work that takes longer than a moment: started, watched, cancelled by number.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use concord_exchange::RowReport;

use crate::bulk::Plans;
use crate::error::{ErrorReport, Result};
use crate::messages::exchange::{JobId, JobState};
use crate::session::Concord;

/// How a running job reports, and learns that it is no longer wanted.
#[derive(Clone)]
pub(crate) struct Handle {
    state: Arc<Mutex<JobState>>,
    cancelled: Arc<AtomicBool>,
}

impl Handle {
    fn new(job: u64) -> Self {
        let state = JobState {
            job,
            state: "running".to_owned(),
            step: "job-starting".to_owned(),
            done: 0,
            total: 0,
            import: None,
            export: None,
            attached: None,
            attachment_checked: None,
            attachments_exported: None,
            error: None,
        };
        Self { state: Arc::new(Mutex::new(state)), cancelled: Arc::new(AtomicBool::new(false)) }
    }

    /// For work that nobody watches and nobody can stop.
    pub(crate) fn unwatched() -> Self {
        Self::new(0)
    }

    fn state(&self) -> MutexGuard<'_, JobState> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Reports a step with its progress. Returns whether the job should go on.
    pub(crate) fn report(&self, step: &str, done: u64, total: u64) -> bool {
        let mut state = self.state();
        if state.step != step {
            state.step = step.to_owned();
        }
        state.done = done;
        state.total = total;
        !self.cancelled.load(Ordering::Relaxed)
    }
}

/// Puts what a finished job came to into its state.
pub(crate) type Outcome = Box<dyn FnOnce(&mut JobState) + Send>;

/// Every job of the open dossier.
#[derive(Default)]
pub(crate) struct Jobs {
    /// How many were ever started: a number is not used again, whatever was forgotten.
    started: AtomicU64,
    jobs: Mutex<BTreeMap<u64, Handle>>,
    reports: Reports,
    plans: Plans,
}

/// The row reports of finished imports, by job.
#[derive(Default, Clone)]
pub(crate) struct Reports(Arc<Mutex<BTreeMap<u64, RowReport>>>);

impl Reports {
    fn all(&self) -> MutexGuard<'_, BTreeMap<u64, RowReport>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    pub(crate) fn keep(&self, job: u64, report: RowReport) {
        self.all().insert(job, report);
    }

    /// The report of an import.
    pub(crate) fn get(&self, job: u64) -> Result<RowReport> {
        self.all().get(&job).cloned().ok_or_else(|| ErrorReport::new("job-missing"))
    }
}

impl Jobs {
    fn jobs(&self) -> MutexGuard<'_, BTreeMap<u64, Handle>> {
        self.jobs.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The row reports of finished imports.
    pub(crate) fn reports(&self) -> Reports {
        self.reports.clone()
    }

    /// What was worked out for changes to many records.
    pub(crate) fn plans(&self) -> Plans {
        self.plans.clone()
    }

    pub(crate) fn any_running(&self) -> bool {
        self.jobs().values().any(|handle| handle.state().state == "running")
    }

    /// Drops what is remembered of jobs: row reports hold content. A running job is told to stop.
    pub(crate) fn forget(&self) {
        for handle in std::mem::take(&mut *self.jobs()).into_values() {
            handle.cancelled.store(true, Ordering::Relaxed);
        }
        self.reports.all().clear();
        self.plans.forget();
    }

    fn find(&self, job: u64) -> Result<Handle> {
        self.jobs().get(&job).cloned().ok_or_else(|| ErrorReport::new("job-missing"))
    }

    fn start(&self) -> (u64, Handle) {
        let job = self.started.fetch_add(1, Ordering::Relaxed) + 1;
        let handle = Handle::new(job);
        self.jobs().insert(job, handle.clone());
        (job, handle)
    }
}

impl Concord {
    /// Starts `work` on a thread of its own and returns its number.
    pub(crate) fn start_job(
        &self,
        work: impl FnOnce(u64, &Handle) -> Result<Outcome> + Send + 'static,
    ) -> u64 {
        let (job, handle) = self.jobs.start();
        std::thread::spawn(move || {
            let attempt = std::panic::AssertUnwindSafe(|| work(job, &handle));
            let ended = std::panic::catch_unwind(attempt)
                .unwrap_or_else(|_| Err(ErrorReport::internal("the job stopped unexpectedly")));
            let mut state = handle.state();
            match ended {
                Ok(outcome) => {
                    outcome(&mut state);
                    state.state = "done".to_owned();
                }
                Err(error) if error.code == "cancelled" => {
                    state.state = "cancelled".to_owned();
                }
                Err(error) => {
                    state.error = Some(error);
                    state.state = "failed".to_owned();
                }
            }
        });
        job
    }

    /// How a job stands.
    pub fn job(&self, request: JobId) -> Result<JobState> {
        Ok(self.jobs.find(request.job)?.state().clone())
    }

    /// Asks a job to stop; what it has not confirmed is not written.
    pub fn cancel_job(&self, request: JobId) -> Result<JobState> {
        let handle = self.jobs.find(request.job)?;
        handle.cancelled.store(true, Ordering::Relaxed);
        Ok(handle.state().clone())
    }
}

#[cfg(test)]
mod tests {
    use super::{Jobs, Ordering};

    #[test]
    fn a_job_that_was_forgotten_is_told_to_stop_and_keeps_its_number() {
        let jobs = Jobs::default();
        let (first, handle) = jobs.start();
        assert!(handle.report("job-reading", 0, 0));
        jobs.forget();
        assert!(!handle.report("job-reading", 1, 2) && handle.cancelled.load(Ordering::Relaxed));
        assert!(jobs.find(first).is_err());
        assert_ne!(jobs.start().0, first);
    }
}
