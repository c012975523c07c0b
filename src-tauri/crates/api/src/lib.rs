//! The only surface a shell may call. See [`commands`] for the table of what can be asked.

#![forbid(unsafe_code)]

pub mod commands;
pub mod error;
pub mod messages;
