//! Rules that generating applies: what can't become right code.

use super::Rule;
use crate::diagnostic::Severity::{Error, Warning};

/// What generating finds.
pub(super) const RULES: &[&Rule] = &[
    &NO_CODES,
    &SHARED_REASON,
    &DUPLICATE_VARIANT,
    &INVALID_IDENTIFIER,
    &INVALID_MODULE,
    &COLLIDING_MODULES,
    &NAMELESS_ENDPOINT,
];

/// See [`Rule::summary`].
pub static NO_CODES: Rule = Rule {
    id: "no-codes",
    level: Warning,
    strict: Error,
    summary: "the document gives no status code from 100 to 999",
    why: "An API without a status code has no type; the page is likely not what it was put among the documents for.",
    example: Some(
        "# Parcels\n\
         \n\
         Write to us.",
    ),
};

/// See [`Rule::summary`].
pub static SHARED_REASON: Rule = Rule {
    id: "shared-reason",
    level: Warning,
    strict: Warning,
    summary: "several codes have one reason phrase",
    why: "A variant is named by its reason phrase. The code whose registered name it is keeps it, and the others are named \
          by their registered names or their numbers.",
    example: Some(
        "# Response codes\n\
         \n\
         - 502 Out of Order: the scale is broken\n\
         - 503 Out of Order: the counter is closed",
    ),
};

/// See [`Rule::summary`].
pub static DUPLICATE_VARIANT: Rule = Rule {
    id: "duplicate-variant",
    level: Warning,
    strict: Error,
    summary: "two names come to one Rust identifier",
    why: "Two variants can't have one name, and a number at its end would say nothing and move with every edit.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 409 Parcel lost: we are looking for it\n\
         - 410 Parcel-Lost: we gave up",
    ),
};

/// See [`Rule::summary`].
pub static INVALID_IDENTIFIER: Rule = Rule {
    id: "invalid-identifier",
    level: Warning,
    strict: Error,
    summary: "a directive pins a name that can't name a variant",
    why: "A variant's name begins with a capital letter from A to Z, and goes on with letters and digits.",
    example: Some(
        "# Response codes\n\
         \n\
         - 410 Gone: the parcel was returned\n\
         \n\
         <!-- statusbook: 410 identifier sent-back -->",
    ),
};

/// See [`Rule::summary`].
pub static INVALID_MODULE: Rule = Rule {
    id: "invalid-module",
    level: Warning,
    strict: Error,
    summary: "a directive gives the module a name that it can't have",
    why: "A module's name begins with a letter from a to z, goes on with such letters, digits and underscores, and is none \
          that Rust keeps for itself or Windows for a device: it is a file's name too.",
    example: Some(
        "# Response codes\n\
         \n\
         - 410 Gone: the parcel was returned\n\
         \n\
         <!-- statusbook: module Parcel-Post -->",
    ),
};

/// See [`Rule::summary`].
pub static COLLIDING_MODULES: Rule = Rule {
    id: "colliding-modules",
    level: Warning,
    strict: Error,
    summary: "the file names of two documents come to one module",
    why: "Two modules can't have one name, nor two files on a disk that does not tell capitals from small letters.",
    example: None,
};

/// See [`Rule::summary`].
pub static NAMELESS_ENDPOINT: Rule = Rule {
    id: "nameless-endpoint",
    level: Warning,
    strict: Warning,
    summary: "an endpoint's name holds no letter from A to Z, or is that of another",
    why: "The set of its codes is a constant, which needs a name of its own; it is left out of the generated code.",
    example: Some(
        "# Parcels\n\
         \n\
         ## GET /parcels\n\
         \n\
         | Status | Meaning |\n\
         | --- | --- |\n\
         | 200 | all of them |\n\
         | 404 | there are none |\n\
         \n\
         ## GET /parcels/\n\
         \n\
         | Status | Meaning |\n\
         | --- | --- |\n\
         | 200 | all of them |\n\
         | 410 | they were returned |",
    ),
};
