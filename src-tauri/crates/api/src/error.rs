//! One error type at the edge: a stable code, a message id with parameters, what was kept.

use concord_model::message;

message! {
    /// What a shell is told when something did not work. The text is looked up by `message`; nobody
    /// matches on text.
    pub struct ErrorReport {
        /// Stable code, such as `passphrase-wrong`.
        pub code: String,
        /// Fluent message id, `error-` and the code.
        pub message: String,
        /// Parameters of the message.
        pub parameters: Vec<concord_plan::Parameter>,
    }
}
