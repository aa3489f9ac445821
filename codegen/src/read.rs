//! Reads a document: from its text to what it says.

pub mod grammar;
/// What an entry's own words are, passage by passage: what header requirements are read from.
pub mod passage;
