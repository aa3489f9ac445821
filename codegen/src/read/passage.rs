//! The words of one entry, as the readers of shapes hand them to the reader of requirements.

use crate::text::Text;

/// How a passage stands in its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// Sentences: a description's cell, a paragraph, an item.
    Prose,
    /// An item of a list nested under the entry.
    Item,
    /// A cell of a column that is about headers, with the column's title.
    Column(String),
    /// A line of a code block or example under the entry.
    Example,
}

/// One passage of an entry's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// How it stands in the entry.
    pub kind: PassageKind,
    /// Its words.
    pub text: Text<'a>,
}
