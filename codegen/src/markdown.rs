//! A source as blocks: what a person sees as headings, tables, items and paragraphs.
//!
//! Pages are written for many tools and pasted from many more, so blocks are found line by line, in one pass, the way an
//! eye finds them: a table is one whether or not a strict parser agrees on its delimiter row. What stands within a block
//! is Markdown, and read by pulldown-cmark.

mod blocks;
mod html;
mod inline;
mod line;
mod reference;

pub use blocks::blocks;

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text::Text;

/// A document's blocks, in order.
#[derive(Debug, Default)]
pub struct Document<'a> {
    /// The lines of the front matter: key, value, and where the value stands.
    pub front: Vec<Setting>,
    /// The blocks.
    pub blocks: Vec<Block<'a>>,
    /// What was found on the way: limits, control characters.
    pub diagnostics: Vec<Diagnostic>,
}

/// One `key: value` line of the front matter.
#[derive(Debug, PartialEq, Eq)]
pub struct Setting {
    /// The key; of a nested line, with the keys above and a dot between: `statusbook.closed`.
    pub key: String,
    /// The value, without quotation marks.
    pub value: String,
    /// Where the line stands.
    pub span: Span,
}

/// One block.
#[derive(Debug)]
pub struct Block<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Where it stands.
    pub span: Span,
    /// The columns before it: deeper blocks belong to the item above.
    pub indent: usize,
}

/// What a block is.
#[derive(Debug)]
pub enum Kind<'a> {
    /// A heading, with its level: 1 to 6.
    Heading(u8, Text<'a>),
    /// Running text.
    Paragraph(Text<'a>),
    /// An item of a list, with the text before anything nested.
    Item(Text<'a>),
    /// The terms that definitions follow, one or several.
    Term(Text<'a>),
    /// A definition of the terms above.
    Definition(Text<'a>),
    /// A table.
    Table(Table<'a>),
    /// A code block: its info string, and its text.
    Code(&'a str, Text<'a>),
    /// A comment addressed to the reader: what stands behind `statusbook:`.
    Directive(Text<'a>),
    /// A thematic break: what stood above it is over.
    Rule,
}

impl<'a> Kind<'a> {
    /// The words in the block, as its readers see them.
    pub(crate) fn texts(&self) -> Vec<&Text<'a>> {
        match self {
            Self::Heading(_, text)
            | Self::Paragraph(text)
            | Self::Item(text)
            | Self::Term(text)
            | Self::Definition(text)
            | Self::Code(_, text)
            | Self::Directive(text) => vec![text],
            Self::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                table.head.iter().chain(rows).collect()
            }
            Self::Rule => Vec::new(),
        }
    }
}

/// A table as it is seen.
#[derive(Debug, Default)]
pub struct Table<'a> {
    /// The titles of the columns; empty where the table has none.
    pub head: Vec<Text<'a>>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub struct Row<'a> {
    /// The cells that are there; fewer or more than the head has, where the document says so.
    pub cells: Vec<Text<'a>>,
    /// Where the row stands.
    pub span: Span,
}
