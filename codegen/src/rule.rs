//! The catalogue of rules: every finding there is, with its id, its levels and its reason.

mod checking;
mod emitting;
mod reading;
mod settings;
mod syncing;
mod words;

pub use checking::*;
pub use emitting::*;
pub use reading::*;
pub use settings::SETTINGS;
pub use syncing::STALE_CODE;
pub use words::{DEAD_DIRECTIVE, MALFORMED_DIRECTIVE};

use crate::diagnostic::Severity;

/// One rule of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable id, in lower case with hyphens.
    pub id: &'static str,
    /// How much a finding weighs where a document is only read (`extract`).
    pub level: Severity,
    /// How much it weighs where code is generated from the document (`generate`, `check`, the build).
    pub strict: Severity,
    /// What it finds, in one sentence.
    pub summary: &'static str,
    /// Why that matters, and what to do about it.
    pub why: &'static str,
    /// A document that breaks it; `None` where it takes more than one document to break it, or other than text.
    pub example: Option<&'static str>,
}

impl Rule {
    /// Whether a document or a project can allow what breaks the rule. Where reading fails, or code can't be generated, an
    /// allowance would not mend it.
    #[must_use]
    pub fn can_be_allowed(&self) -> bool {
        let generated = if is_of_generating(self.id) {
            self.strict
        } else {
            self.level
        };
        generated != Severity::Error
    }
}

/// Every rule, by the stage that applies it.
pub const ALL: &[&[&Rule]] = &[
    settings::RULES,
    reading::RULES,
    words::RULES,
    emitting::RULES,
    checking::RULES,
    syncing::RULES,
];

/// Whether the rule is one of generating.
#[must_use]
pub fn is_of_generating(id: &str) -> bool {
    emitting::RULES.iter().any(|rule| rule.id == id)
}

/// Every rule, in one row.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    ALL.iter().flat_map(|stage| stage.iter().copied())
}

/// The rule at this place among all.
pub(crate) fn at(mut place: usize) -> Option<&'static Rule> {
    for stage in ALL {
        if let Some(rule) = stage.get(place) {
            return Some(rule);
        }
        place -= stage.len();
    }
    None
}

/// The rule with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}
