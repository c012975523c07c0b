//! The rest of an index's snapshot, read on threads of its own while the first screen is shown.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

use concord_index::{Index, Section};
use concord_store::Snapshot;

/// Threads that open and read sections; a section is the work of one.
const THREADS: usize = 2;

/// What is being read. Dropped, it is no longer wanted, and the keys it holds go once the section
/// under way is done; [`Loading::stop`] waits for that.
pub(crate) struct Loading {
    state: Mutex<State>,
    ended: Condvar,
    unwanted: AtomicBool,
}

enum State {
    Reading,
    Read(Vec<Section>),
    /// A section was damaged, or the reading was stopped.
    Missing,
}

impl Loading {
    /// Starts to read what comes behind the first section.
    pub(crate) fn start(snapshot: Snapshot) -> Arc<Self> {
        let loading = Arc::new(Self {
            state: Mutex::new(State::Reading),
            ended: Condvar::new(),
            unwanted: AtomicBool::new(false),
        });
        let own = Arc::clone(&loading);
        thread::spawn(move || {
            let read = own.read(&snapshot);
            // The keys go before anybody hears that the reading has ended.
            drop(snapshot);
            *own.state() = read.map_or(State::Missing, State::Read);
            own.ended.notify_all();
        });
        loading
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Every section; none where one is damaged.
    fn read(&self, snapshot: &Snapshot) -> Option<Vec<Section>> {
        let next = AtomicUsize::new(1);
        let work = || {
            let mut sections = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= Index::SECTIONS {
                    return Some(sections);
                }
                if self.unwanted.load(Ordering::Relaxed) {
                    return None;
                }
                sections.push(Index::read_section(number, &snapshot.section(number)?)?);
            }
        };
        thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
            // All are waited for, whatever came of the first.
            let read: Vec<_> = threads.into_iter().map(|thread| thread.join().ok()?).collect();
            Some(read.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
        })
    }

    /// Waits until it has ended. Hold no lock: others wait, too.
    pub(crate) fn wait(&self) {
        let mut state = self.state();
        while matches!(*state, State::Reading) {
            state = self.ended.wait(state).unwrap_or_else(|poisoned| poisoned.into_inner());
        }
    }

    /// Takes what was read once it has ended; none where the index has to be made anew.
    pub(crate) fn take(&self) -> Option<Vec<Section>> {
        match std::mem::replace(&mut *self.state(), State::Missing) {
            State::Read(sections) => Some(sections),
            State::Reading | State::Missing => None,
        }
    }

    /// Ends it: nobody wants the rest any more.
    pub(crate) fn stop(&self) {
        self.unwanted.store(true, Ordering::Relaxed);
        self.wait();
        *self.state() = State::Missing;
    }
}
