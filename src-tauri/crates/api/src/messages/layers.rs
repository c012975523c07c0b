//! Map layers of the user's own.

use concord_model::{Id, Layer, message};

message! {
    /// The dossier's layers.
    pub struct Layers {
        /// From the bottom to the top.
        pub layers: Vec<Layer>,
    }

    /// Looks into a file that may become a layer.
    pub struct InspectLayer {
        /// The file.
        pub path: String,
    }

    /// What a file would be as a layer.
    pub struct LayerFile {
        /// `geojson` or `pmtiles`.
        pub format: String,
        /// Its size in bytes.
        pub size: u64,
        /// Features of a GeoJSON file.
        pub features: Option<u64>,
        /// What the tiles of a PMTiles file are: `vector` or `raster`.
        pub tiles: Option<String>,
        /// The name it gives itself, or that of the file.
        pub name: String,
        /// Whom it asks to name; may be empty.
        pub attribution: String,
    }

    /// Keeps a file in the dossier as a layer.
    pub struct AddLayer {
        /// The layer's identifier, made by `new_ids`.
        pub id: Id,
        /// The file.
        pub path: String,
        /// What it is called.
        pub name: String,
        /// Whom to name on every picture of it.
        pub attribution: String,
        /// Its colour, `#rrggbb`.
        pub colour: String,
    }

    /// Saves what was changed of some layers, in one edit.
    pub struct SaveLayers {
        /// The layers, whole.
        pub layers: Vec<Layer>,
    }

    /// The content of a GeoJSON layer.
    pub struct LayerText {
        /// GeoJSON (RFC 7946).
        pub text: String,
    }

    /// Asks for a part of a PMTiles layer.
    pub struct LayerRange {
        /// The layer.
        pub id: Id,
        /// The first byte.
        pub offset: u64,
        /// How many bytes, at most 4 MiB; fewer come at the end of the file.
        pub length: u64,
    }

    /// A part of a layer's file.
    pub struct LayerBytes {
        /// The bytes in Base64 (RFC 4648, section 4).
        pub bytes: String,
    }
}
