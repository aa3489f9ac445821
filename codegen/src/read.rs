//! Reads a document: from its blocks to what it says.
//!
//! Each shape has a reader: `table` for tables, `flow` for headings, items, definitions and running text. Both read codes
//! by one `grammar`, ask one `judge` whether numbers are status codes, and give `draft`s, which `assemble` puts together to
//! entries; what their words oblige is read by [`requirement`].

mod assemble;
pub mod body;
mod candidate;
mod context;
mod definition;
pub mod directive;
mod draft;
mod flow;
mod grammar;
mod judge;
pub mod passage;
pub mod requirement;
mod table;

use std::borrow::Cow;

use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::settings::Limits;
use crate::source::{Source, Span};
use crate::spec::Spec;

/// What reading a document gives.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What the document says.
    pub spec: Spec,
    /// What is doubtful or wrong in it, in the order of the places.
    pub diagnostics: Vec<Diagnostic>,
    /// What each table, list and section was taken for.
    pub judgements: Vec<Judgement>,
}

/// What a part of a document was taken for, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The part.
    pub span: Span,
    /// A sentence: "a table of status codes: 8 of 9 codes are registered, 7 are named".
    pub words: Cow<'static, str>,
}

/// Reads `source`, within `limits`.
///
/// Nothing is refused: what can't be read is among the diagnostics, and the rest is read.
#[must_use]
pub fn read(source: &Source, limits: &Limits) -> Reading {
    let document = markdown::blocks(source, limits);
    let drafts = flow::read(&document);
    assemble::assemble(source, &document, drafts)
}
