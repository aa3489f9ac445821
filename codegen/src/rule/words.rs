//! Rules about directives: what a document tells the generator, and nothing follows from.

use super::Rule;
use crate::diagnostic::Severity::{Error, Warning};

/// What reading directives finds.
pub const RULES: &[&Rule] = &[&MALFORMED_DIRECTIVE, &DEAD_DIRECTIVE];

/// See [`Rule::summary`].
pub static MALFORMED_DIRECTIVE: Rule = Rule {
    id: "malformed-directive",
    level: Warning,
    strict: Error,
    summary: "a directive is not understood",
    why: "A directive changes what is generated; one that is misspelt would change nothing, and nobody would notice.",
    example: Some(
        "# Response codes\n\
         \n\
         - 410 Gone: the parcel was returned\n\
         \n\
         <!-- statusbook: 410 retire -->",
    ),
};

/// See [`Rule::summary`].
pub static DEAD_DIRECTIVE: Rule = Rule {
    id: "dead-directive",
    level: Warning,
    strict: Error,
    summary: "a directive matches nothing, or repeats another",
    why: "What a directive was about is no longer in the document, or never was: what its writer wanted does not happen.",
    example: Some(
        "# Response codes\n\
         \n\
         - 410 Gone: the parcel was returned\n\
         \n\
         <!-- statusbook: 401 retired -->",
    ),
};
