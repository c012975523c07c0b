//! The encrypted dossier on disk: key slots, the append-only change log, the records in sled.

#![forbid(unsafe_code)]
