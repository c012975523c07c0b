//! Parts of the index that come after the first screen was shown.

use std::ops::{Deref, DerefMut};

/// A part that may be missing until the rest of a snapshot is read. Whoever holds the index asks for
/// nothing that needs it before ([`crate::Index::is_whole`]).
#[derive(Debug, Clone)]
pub(crate) struct Later<T>(Option<T>);

impl<T> Later<T> {
    pub(crate) fn missing() -> Self {
        Self(None)
    }

    pub(crate) fn is_there(&self) -> bool {
        self.0.is_some()
    }

    pub(crate) fn arrive(&mut self, part: T) {
        self.0 = Some(part);
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        Self(Some(T::default()))
    }
}

const TOO_EARLY: &str = "an index is asked about this only once it is whole";

impl<T> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_ref().expect(TOO_EARLY)
    }
}

impl<T> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_mut().expect(TOO_EARLY)
    }
}
