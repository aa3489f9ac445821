//! Rules on generated files beside what they should be.

use super::Rule;
use crate::diagnostic::Severity::Error;

/// What is wrong with generated files.
pub(super) const RULES: &[&Rule] = &[&STALE_CODE];

/// See [`Rule::summary`].
pub static STALE_CODE: Rule = Rule {
    id: "stale-code",
    level: Error,
    strict: Error,
    summary: "a generated file is not what the documents come to",
    why: "Whoever reads or compiles the code relies on what the documents said before. A document and the code that \
          comes of it belong into one commit; `statusbook generate` writes the code.",
    example: None,
};
