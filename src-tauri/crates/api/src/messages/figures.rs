//! Pictures drawn in the window, on their way to a file.

use concord_model::message;

message! {
    /// Writes a picture that the window drew to a file the user chose.
    pub struct SavePicture {
        /// The file; the format's extension is added where it is missing.
        pub path: String,
        /// The PNG or SVG file, in Base64 (RFC 4648, section 4).
        pub bytes: String,
    }
}
