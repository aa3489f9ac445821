//! Rules on a project's settings.

use super::Rule;
use crate::diagnostic::Severity::Error;

/// What is wrong with settings.
pub const RULES: &[&Rule] = &[&SETTINGS];

/// See [`Rule::summary`].
pub static SETTINGS: Rule = Rule {
    id: "settings",
    level: Error,
    strict: Error,
    summary: "a setting is misspelt, or set to what it can't be",
    why: "A setting that is passed over in silence leaves the project with other rules than its manifest says.",
    example: None,
};
