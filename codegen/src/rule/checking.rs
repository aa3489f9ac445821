//! Rules that checking applies: a document compared with itself, and with what the RFCs and the registries say.
//!
//! What an RFC requires is a warning, what it recommends a note, and what a document contradicts itself in an error.

use super::Rule;
use crate::diagnostic::Severity::{Error, Note, Warning};

/// What checking finds.
pub(super) const RULES: &[&Rule] = &[
    &CLASS_MISMATCH,
    &DUPLICATE_CODE,
    &RANGE_OVERLAP,
    &INVALID_CODE,
    &UNREGISTERED_CODE,
    &UNUSED_OR_RESERVED_CODE,
    &OBSOLETE_CODE,
    &NAME_OF_ANOTHER_CODE,
    &NAME_DIFFERS_FROM_REGISTERED,
    &REQUIRED_HEADER_MISSING,
    &RECOMMENDED_HEADER_MISSING,
    &CONTRADICTS_RFC,
    &AGAINST_RECOMMENDATION,
    &UNKNOWN_HEADER,
    &HEADER_NAME_CASE,
    &EMPTY_DESCRIPTION,
    &UNUSED_ALLOW,
];

/// See [`Rule::summary`].
pub static CLASS_MISMATCH: Rule = Rule {
    id: "class-mismatch",
    level: Warning,
    strict: Error,
    summary: "a code stands in a group that is titled for another class",
    why: "Clients that do not know a code treat it by its first digit (RFC 9110, section 15). A 500 among the \
          client's errors tells readers to correct a request that was right. Either the code is mistyped, or it \
          stands in the wrong group.",
    example: Some(
        "# Response codes\n\
         \n\
         ## Client errors\n\
         \n\
         - 404 Not Found: there is no such parcel\n\
         - 500 Internal Server Error: the scale is broken",
    ),
};

/// See [`Rule::summary`].
pub static DUPLICATE_CODE: Rule = Rule {
    id: "duplicate-code",
    level: Warning,
    strict: Warning,
    summary: "one table, list or section gives a code twice",
    why: "A code has one variant, one name and one description: the first. Readers who look the code up find the \
          first place and miss the other. Codes that are documented again under another heading, such as an \
          endpoint's, are no duplicates.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 404 Not Found: there is no such parcel\n\
         - 404 Not Found: there is no such street\n\
         - 500 Internal Server Error: the scale is broken",
    ),
};

/// See [`Rule::summary`].
pub static RANGE_OVERLAP: Rule = Rule {
    id: "range-overlap",
    level: Warning,
    strict: Error,
    summary: "two ranges of codes overlap, and neither is part of the other",
    why: "What is said of the first range and of the second both holds for the codes that they share, and which \
          one is meant is open.",
    example: Some(
        "| Code | Meaning |\n\
         | --- | --- |\n\
         | 200 | the parcel |\n\
         | 404 | there is no such parcel |\n\
         | 400-450 | your fault |\n\
         | 440-499 | the fault of your post office |",
    ),
};

/// See [`Rule::summary`].
pub static INVALID_CODE: Rule = Rule {
    id: "invalid-code",
    level: Note,
    strict: Warning,
    summary: "a code lies outside 100 to 599",
    why: "RFC 9110, section 15, calls such a code invalid and has clients treat it as a 500: what the document \
          says of it will not reach them.",
    example: Some(
        "# HTTP status codes\n\
         \n\
         | HTTP status | Name | Meaning |\n\
         | --- | --- | --- |\n\
         | 200 | OK | the parcel |\n\
         | 404 | Not Found | there is no such parcel |\n\
         | 799 | Closed | the counter is closed |",
    ),
};

/// See [`Rule::summary`].
pub static UNREGISTERED_CODE: Rule = Rule {
    id: "unregistered-code",
    level: Note,
    strict: Note,
    summary: "a code is not in IANA's registry",
    why: "Clients, proxies and libraries that do not know a code treat it as the x00 of its class (RFC 9110, \
          section 15). Some vendors use unregistered codes in their own ways, and an API behind them may meet a \
          second meaning.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 438 Parcel Wet: it lay in the rain",
    ),
};

/// See [`Rule::summary`].
pub static UNUSED_OR_RESERVED_CODE: Rule = Rule {
    id: "unused-or-reserved-code",
    level: Note,
    strict: Note,
    summary: "a code is registered as unused",
    why: "306 and 418 are kept out of use: 306 had a meaning in an early draft, and 418 is that of a joke which \
          too many servers have implemented (RFC 9110, sections 15.4.7 and 15.5.19). No meaning of theirs can be \
          relied on.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 418 I'm a teapot: we do not sell tea",
    ),
};

/// See [`Rule::summary`].
pub static OBSOLETE_CODE: Rule = Rule {
    id: "obsolete-code",
    level: Note,
    strict: Note,
    summary: "a code is deprecated or obsolete",
    why: "305 was deprecated because it let anybody send a client to a proxy of theirs (RFC 9110, section 15.4.6), \
          and the experiment that 510 belonged to has ended. Clients do not act on them.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 305 Use Proxy: ask the other post office",
    ),
};

/// See [`Rule::summary`].
pub static NAME_OF_ANOTHER_CODE: Rule = Rule {
    id: "name-of-another-code",
    level: Warning,
    strict: Warning,
    summary: "a code bears the registered name of another code",
    why: "The variant is named by the reason phrase: code that says `Forbidden` would mean 401. One of the two is \
          mistyped, or was copied from the line above.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 401 Forbidden: the parcel is not yours",
    ),
};

/// See [`Rule::summary`].
pub static NAME_DIFFERS_FROM_REGISTERED: Rule = Rule {
    id: "name-differs-from-registered",
    level: Note,
    strict: Note,
    summary: "a code's name is not the registered one, in a document whose names are as a rule",
    why: "Reason phrases are for people, and any will do (RFC 9110, section 15.1). But readers look for the \
          registered name, and the generated variant is named by the document's. Names of an API's own are fine \
          where most of its names are, and so are those under which codes were registered before RFC 9110, such as \
          Unprocessable Entity, where the document has no newer ones.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 404 Not Found: there is no such parcel\n\
         - 413 Request Too Long: the parcel is too large",
    ),
};

/// See [`Rule::summary`].
pub static REQUIRED_HEADER_MISSING: Rule = Rule {
    id: "required-header-missing",
    level: Note,
    strict: Warning,
    summary: "an entry does not name a header that the RFCs require of its responses",
    why: "A 401 must carry WWW-Authenticate, a 407 Proxy-Authenticate, a 405 Allow, a 426 Upgrade: without it, the \
          client does not learn what it can do. Where the document does not say so, the generated type will not \
          either. A header that is named in another place counts where its line or example names the code too; \
          entries that are bare names make one finding together.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 401 Unauthorized: show your passport",
    ),
};

/// See [`Rule::summary`].
pub static RECOMMENDED_HEADER_MISSING: Rule = Rule {
    id: "recommended-header-missing",
    level: Note,
    strict: Note,
    summary: "an entry does not name a header that the RFCs recommend for its responses",
    why: "What an RFC says a response SHOULD carry, clients are written for: a redirection without Location leads \
          nowhere. Entries that are bare names are left alone.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 301 Moved Permanently: the post office is elsewhere now",
    ),
};

/// See [`Rule::summary`].
pub static CONTRADICTS_RFC: Rule = Rule {
    id: "contradicts-rfc",
    level: Warning,
    strict: Warning,
    summary: "an entry says what an RFC rules out",
    why: "A 204 or 304 ends with its header section, so that content after it is taken for the beginning of the \
          next response (RFC 9112, section 6.3); a header that an RFC requires can't be forbidden, nor one that it \
          forbids be required.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 204 No Content: the response body contains the receipt",
    ),
};

/// See [`Rule::summary`].
pub static AGAINST_RECOMMENDATION: Rule = Rule {
    id: "against-recommendation",
    level: Note,
    strict: Note,
    summary: "an entry says the opposite of what an RFC recommends",
    why: "SHOULD and SHOULD NOT leave room for good reasons. Where there is one, say it in the document and allow \
          the rule there.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 302 Found: the response must not include a Location header",
    ),
};

/// See [`Rule::summary`].
pub static UNKNOWN_HEADER: Rule = Rule {
    id: "unknown-header",
    level: Warning,
    strict: Warning,
    summary: "a header's name is nearly that of a registered one",
    why: "A field is found by its name: clients that look for `WWW-Authenticate` do not find `WWW-Authentication`, \
          and the generated type would have servers send it. Names that resemble no registered one are an API's \
          own, and fine.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         - 401 Unauthorized: the response must include a WWW-Authentication header",
    ),
};

/// See [`Rule::summary`].
pub static HEADER_NAME_CASE: Rule = Rule {
    id: "header-name-case",
    level: Note,
    strict: Note,
    summary: "a header is written with other capitals than the registry has it",
    why: "Field names are case-insensitive (RFC 9110, section 5.1): nothing breaks, but readers search for the \
          usual spelling. A document that writes all names in small letters, as HTTP/2 sends them, is left alone.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the response must include an `Etag` header, and a `Content-Type`",
    ),
};

/// See [`Rule::summary`].
pub static EMPTY_DESCRIPTION: Rule = Rule {
    id: "empty-description",
    level: Note,
    strict: Note,
    summary: "a code has no description, in a document that describes most of its codes",
    why: "The gap is likely an oversight: a cell that was left for later. The generated variant then says no more \
          than its name. A success without a word is none, unless a place is left for the words.",
    example: Some(
        "| Code | Name | Meaning |\n\
         | --- | --- | --- |\n\
         | 200 | OK | the parcel |\n\
         | 404 | Not Found | there is no such parcel |\n\
         | 409 | Conflict | |",
    ),
};

/// See [`Rule::summary`].
pub static UNUSED_ALLOW: Rule = Rule {
    id: "unused-allow",
    level: Warning,
    strict: Warning,
    summary: "a rule is allowed to be broken where nothing breaks it",
    why: "What was allowed has been corrected, or never was: the allowance would hide the next mistake of its \
          kind.",
    example: Some(
        "# Response codes\n\
         \n\
         - 200 OK: the parcel\n\
         \n\
         <!-- statusbook: 200 allow unregistered-code -->",
    ),
};
