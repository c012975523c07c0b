//! The search box: how a query may go on, and where its hits are.

use concord_index::Piece;
use concord_model::{Id, message};

message! {
    /// Asks how a query may go on.
    pub struct CompleteQuery {
        /// The query as typed.
        pub text: String,
        /// Where the cursor stands, in characters from 0.
        pub cursor: usize,
    }

    /// A query as typed.
    pub struct QueryText {
        /// The text.
        pub text: String,
    }

    /// A query that was understood.
    pub struct QueryReading {
        /// In the language's own words and codes: the form to keep.
        pub canonical: String,
        /// Whether it asks for words, by which the answers can be ranked.
        pub has_words: bool,
    }

    /// Asks where in some texts the words of a query are.
    pub struct MarkTexts {
        /// The query as typed.
        pub query: String,
        /// The texts.
        pub texts: Vec<FieldText>,
    }

    /// A text and the field it stands in.
    pub struct FieldText {
        /// The kind of record; may be empty.
        pub kind: String,
        /// The field; may be empty.
        pub field: String,
        /// The text.
        pub text: String,
    }

    /// Texts in pieces, hits apart from the rest.
    pub struct MarkedTexts {
        /// One list for each text, in their order; put together its pieces are the text.
        pub texts: Vec<Vec<Piece>>,
    }

    /// Asks where some events were hit, if not in what the table shows of them.
    pub struct FindHits {
        /// The query as typed.
        pub query: String,
        /// The events, 500 at most.
        pub ids: Vec<Id>,
        /// Columns of the table that are shown: a hit there needs no other place to be seen in.
        pub columns: Vec<String>,
    }

    /// Hits in fields that are not shown.
    pub struct Hits {
        /// One for each event that was hit nowhere else.
        pub snippets: Vec<Snippet>,
    }

    /// The surroundings of a hit.
    pub struct Snippet {
        /// The event.
        pub event: Id,
        /// The kind of record.
        pub kind: String,
        /// The field.
        pub field: String,
        /// The text around the hit.
        pub pieces: Vec<Piece>,
    }
}
