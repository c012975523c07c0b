//! One error type at the edge: a stable code, a message id with parameters.
//!
//! A code exists because some screen or script tells it from others. Texts are Fluent messages
//! `error-<code>` that say what happened, what was kept and what to do; nobody matches on text.

use concord_model::message;
use concord_plan::Parameter;

message! {
    /// What a shell is told when something did not work.
    pub struct ErrorReport {
        /// Stable code, such as `passphrase-wrong`.
        pub code: String,
        /// Fluent message id: `error-` and the code.
        pub message: String,
        /// Parameters of the message.
        pub parameters: Vec<Parameter>,
    }
}

impl ErrorReport {
    /// A report without parameters.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), message: format!("error-{code}"), parameters: Vec::new() }
    }

    /// Adds a parameter of the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.parameters.push(Parameter { name: name.to_owned(), value: value.to_string() });
        self
    }

    /// Something that should not happen; `reason` is for whoever mends it.
    pub fn internal(reason: &str) -> Self {
        Self::new("internal").with("reason", reason)
    }
}

impl std::fmt::Display for ErrorReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)?;
        for Parameter { name, value } in &self.parameters {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ErrorReport {}

/// What every command returns.
pub type Result<T> = std::result::Result<T, ErrorReport>;
