//! Rules that reading applies: what can't be read, and what can't be read for sure.

use super::Rule;
use crate::diagnostic::Severity::{Error, Note, Warning};

/// What reading finds.
pub(super) const RULES: &[&Rule] = &[
    &NOT_UTF8,
    &LIMIT,
    &CONTROL_CHARACTER,
    &NEARLY_A_CODE,
    &CONFLICTING_NAMES,
    &LOOKS_LIKE_AN_ENTRY,
    &MIS_DECODED_TEXT,
    &FORBIDDEN_AND_REQUIRED,
];

/// See [`Rule::summary`].
pub static NOT_UTF8: Rule = Rule {
    id: "not-utf8",
    level: Error,
    strict: Error,
    summary: "the document is not UTF-8",
    why: "A byte that is no UTF-8 has no meaning of its own, and a guess would put words into the document's mouth.",
    example: None,
};

/// See [`Rule::summary`].
pub static LIMIT: Rule = Rule {
    id: "limit",
    level: Error,
    strict: Error,
    summary: "the document is over a limit of the settings",
    why: "Documents come from contributors, and one that is huge or deeply nested could stall everybody's build.",
    example: None,
};

/// See [`Rule::summary`].
pub static CONTROL_CHARACTER: Rule = Rule {
    id: "control-character",
    level: Error,
    strict: Error,
    summary: "a control character, or one that turns text around, stands in the document",
    why: "Such a character is invisible, changes how the text around it is shown, and makes rustc refuse the code it reaches.",
    example: Some("- 200 OK: the parcel is \u{202e}here"),
};

/// See [`Rule::summary`].
pub static NEARLY_A_CODE: Rule = Rule {
    id: "nearly-a-code",
    level: Warning,
    strict: Error,
    summary: "what stands among status codes is nearly one, but none",
    why: "A mistyped code such as `20l` would leave its entry out of the generated code without a word.",
    example: Some(
        "| Code | Name |\n\
         | --- | --- |\n\
         | 200 | OK |\n\
         | 4O4 | Not Found |\n\
         | 500 | Internal Server Error |",
    ),
};

/// See [`Rule::summary`].
pub static CONFLICTING_NAMES: Rule = Rule {
    id: "conflicting-names",
    level: Warning,
    strict: Error,
    summary: "one table gives a code two different names",
    why: "A code has one name in the generated code; a table that gives two leaves open which one is meant. In a table of the \
          API's own errors, a directive can say it: `<!-- statusbook: 409 reason \"Conflict\" -->`.",
    example: Some(
        "| Code | Name |\n\
         | --- | --- |\n\
         | 200 | OK |\n\
         | 409 | Parcel Lost |\n\
         | 409 | Parcel Late |\n\
         | 500 | Internal Server Error |",
    ),
};

/// See [`Rule::summary`].
pub static LOOKS_LIKE_AN_ENTRY: Rule = Rule {
    id: "looks-like-an-entry",
    level: Note,
    strict: Note,
    summary: "what looks like an entry was not taken for one",
    why: "Nothing that a document says of a code is dropped in silence: the note says where and for which reason.",
    example: Some(
        "| Error | Status | What to do |\n\
         | --- | --- | --- |\n\
         | `PARCEL_LOST` | 409 | Write to us. |\n\
         | `NO_STAMP` | 402 | Buy one. |",
    ),
};

/// See [`Rule::summary`].
pub static MIS_DECODED_TEXT: Rule = Rule {
    id: "mis-decoded-text",
    level: Warning,
    strict: Warning,
    summary: "UTF-8 text was once read as Windows-1252 and saved so",
    why: "Words such as `couldnâ€™t` reach the generated documentation repaired, but the document's readers see them broken.",
    example: Some(
        "# Response codes\n\
         \n\
         - 404 Not Found: the parcel isnâ€™t here",
    ),
};

/// See [`Rule::summary`].
pub static FORBIDDEN_AND_REQUIRED: Rule = Rule {
    id: "forbidden-and-required",
    level: Warning,
    strict: Error,
    summary: "an entry both requires a header and forbids it",
    why: "No response can keep both promises, so that no type can be made of them.",
    example: Some(
        "# Response codes\n\
         \n\
         - 201 Created: The response must include a Location header. The response must not include a Location header.",
    ),
};
