//! Plain data that crosses a boundary: declared once in Rust, generated for TypeScript.

/// Declares messages: structs with public fields that serialise as they stand.
///
/// The calling crate needs `serde`, and `ts-rs` behind its feature `types`.
#[macro_export]
macro_rules! message {
    ($($(#[$meta:meta])* pub $keyword:ident $name:ident $body:tt)*) => {
        $(
            #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
            #[cfg_attr(feature = "types", derive(ts_rs::TS))]
            #[serde(rename_all = "snake_case")]
            $(#[$meta])*
            pub $keyword $name $body
        )*
    };
}
