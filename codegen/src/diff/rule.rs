//! The rules of changes: what each kind of change means for clients, servers and Rust code, and why.
//!
//! Most verdicts follow the rules of oasdiff (for responses of HTTP APIs), buf (for names and retired numbers) and
//! cargo-semver-checks (for Rust); what those do not know, such as forbidden headers, is decided in the same spirit.

use super::verdict::{Bump, Impact, Verdicts};

/// One rule of the catalogue of changes.
#[derive(Debug, PartialEq, Eq)]
pub struct DiffRule {
    /// The stable id, in lower case with hyphens.
    pub id: &'static str,
    /// What changed, in one sentence.
    pub summary: &'static str,
    /// Why the verdicts are what they are.
    pub why: &'static str,
    /// What such a change means, unless more is known of it: an addition weighs by its class, a removal by its headers,
    /// and what is not typed in the generated code breaks no Rust.
    pub verdicts: Verdicts,
}

/// Every rule.
pub const ALL: &[&DiffRule] = &[
    &CODE_ADDED_TO_CLASS,
    &CODE_ADDED_SUCCESS,
    &CODE_ADDED_FIRST_OF_CLASS,
    &CODE_REMOVED_SUCCESS,
    &CODE_REMOVED_REDIRECTION,
    &CODE_REMOVED_ERROR,
    &CODE_RETIRED,
    &RETIRED_CODE_REUSED,
    &CODE_REINSTATED,
    &CODE_DEPRECATED,
    &CODE_MOVED_INSIDE_CLASS,
    &CODE_MOVED_ACROSS_CLASSES,
    &REASON_RENAMED,
    &VARIANT_RENAMED,
    &DESCRIPTION_EDITED,
    &DESCRIPTION_NORMATIVE,
    &HEADER_OPTIONAL_ADDED,
    &HEADER_REQUIRED_ADDED,
    &HEADER_OPTIONAL_TO_REQUIRED,
    &HEADER_REQUIRED_TO_OPTIONAL,
    &HEADER_REQUIRED_REMOVED,
    &HEADER_OPTIONAL_REMOVED,
    &HEADER_FORBIDDEN_ADDED,
    &HEADER_OPTIONAL_TO_FORBIDDEN,
    &HEADER_REQUIRED_TO_FORBIDDEN,
    &HEADER_FORBIDDEN_LIFTED,
    &HEADER_FORBIDDEN_TO_REQUIRED,
    &HEADER_STRENGTH_CHANGED,
    &HEADER_CONDITION_CHANGED,
    &HEADER_VALUE_NARROWED,
    &HEADER_VALUE_WIDENED,
    &HEADER_VALUE_REPLACED,
    &REQUEST_HEADER_REQUIRED,
    &REQUEST_HEADER_RELAXED,
    &REQUEST_HEADER_FORBIDDEN,
    &REQUEST_HEADER_ALLOWED,
    &REQUEST_HEADER_REMOVED,
    &CONTENT_REQUIRED,
    &CONTENT_FORBIDDEN,
    &CONTENT_OPENED,
    &CONTENT_ALLOWED,
    &RETRY_CHANGED,
    &CONTRACT_OPENED,
    &CONTRACT_CLOSED,
    &CLASS_NOTE_EDITED,
    &PAGE_EDITED,
    &ENDPOINT_ADDED,
    &ENDPOINT_REMOVED,
    &ENDPOINT_CODE_ADDED,
    &ENDPOINT_CODE_REMOVED,
    &ERROR_BODY_ADDED,
    &ERROR_BODY_REMOVED,
    &ERROR_FIELD_ADDED,
    &ERROR_FIELD_REMOVED,
    &ERROR_FIELD_CHANGED,
    &API_ADDED,
    &API_REMOVED,
    &API_RENAMED,
];

/// The rule with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static DiffRule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

const fn verdicts(client: Impact, server: Impact, rust: Bump) -> Verdicts {
    Verdicts {
        client,
        server,
        rust,
    }
}

/// See [`DiffRule::summary`].
pub static CODE_ADDED_TO_CLASS: DiffRule = DiffRule {
    id: "code-added-to-class",
    summary: "a code was added to a class that was documented already, other than 2xx and 3xx",
    why: "A client treats a code that it does not know as the x00 of its class (RFC 9110, section 15), and has \
          a branch for that. The generated enums are `#[non_exhaustive]`, so that a variant more breaks no \
          match.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CODE_ADDED_SUCCESS: DiffRule = DiffRule {
    id: "code-added-success",
    summary: "a code was added to the documented 2xx or 3xx",
    why: "Clients that are typed by code read content and headers of a success; one that they do not know \
          leaves them without.",
    verdicts: verdicts(Impact::Warning, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CODE_ADDED_FIRST_OF_CLASS: DiffRule = DiffRule {
    id: "code-added-first-of-class",
    summary: "a code was added that is the first of its class",
    why: "A client that was written for the document has no branch for the class: it breaks at a new success \
          or redirection, may at a client error, and treats a 1xx or 5xx as it must any.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CODE_REMOVED_SUCCESS: DiffRule = DiffRule {
    id: "code-removed-success",
    summary: "a success (2xx) was removed",
    why: "Clients wait for it, and what they did on it will never run. A server that still sends it breaks the \
          document. The variant is gone from the generated enum.",
    verdicts: verdicts(Impact::Breaking, Impact::BreakingIfSent, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CODE_REMOVED_REDIRECTION: DiffRule = DiffRule {
    id: "code-removed-redirection",
    summary: "a redirection (3xx) was removed",
    why: "Clients follow redirections by themselves as a rule, but caches and links may rest on it. The \
          variant is gone from the generated enum.",
    verdicts: verdicts(Impact::Warning, Impact::BreakingIfSent, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CODE_REMOVED_ERROR: DiffRule = DiffRule {
    id: "code-removed-error",
    summary: "an error (4xx, 5xx) or an interim code was removed",
    why: "Nobody waits for an error; where its headers steered the client (who it must be, what it may try, \
          when), what the client did with them is lost. The variant is gone from the generated enum.",
    verdicts: verdicts(Impact::Info, Impact::BreakingIfSent, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CODE_RETIRED: DiffRule = DiffRule {
    id: "code-retired",
    summary: "a code was retired: it stays listed, and is no longer sent",
    why: "The document tells that the code was there, so that no new meaning is given to it. The variant \
          stays, deprecated. For clients it weighs one level less than a removal.",
    verdicts: verdicts(Impact::Info, Impact::BreakingIfSent, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static RETIRED_CODE_REUSED: DiffRule = DiffRule {
    id: "retired-code-reused",
    summary: "a retired code was given another meaning",
    why: "Programs that still know the old meaning act on it.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CODE_REINSTATED: DiffRule = DiffRule {
    id: "code-reinstated",
    summary: "a code that was deprecated or retired is in use again, with its old meaning",
    why: "What was built for it holds again.",
    verdicts: verdicts(Impact::Info, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static CODE_DEPRECATED: DiffRule = DiffRule {
    id: "code-deprecated",
    summary: "a code was marked as deprecated",
    why: "It still is sent, and clients learn that it will not be for ever. The generated variant is \
          deprecated, which warns and breaks nothing.",
    verdicts: verdicts(Impact::Info, Impact::Info, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CODE_MOVED_INSIDE_CLASS: DiffRule = DiffRule {
    id: "code-moved-inside-class",
    summary: "what a code meant has moved to another code of its class",
    why: "Clients that only look at the class go on working; those that look at the code do not. The server \
          has to send another code.",
    verdicts: verdicts(Impact::Warning, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CODE_MOVED_ACROSS_CLASSES: DiffRule = DiffRule {
    id: "code-moved-across-classes",
    summary: "what a code meant has moved to a code of another class",
    why: "Whose fault it is, and whether to try again, is told by the class: clients do the wrong thing.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static REASON_RENAMED: DiffRule = DiffRule {
    id: "reason-renamed",
    summary: "a reason phrase was changed",
    why: "Reason phrases mean nothing to programs (RFC 9110, section 15.1), but the generated variant is named \
          by them. A name that a directive pins stays, and then only documentation changes.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static VARIANT_RENAMED: DiffRule = DiffRule {
    id: "variant-renamed",
    summary: "the generated variant has another name, though the reason phrase has not changed",
    why: "A directive pins another name, or the phrase is shared with other codes than before.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static DESCRIPTION_EDITED: DiffRule = DiffRule {
    id: "description-edited",
    summary: "a description was edited",
    why: "Documentation changes, and nothing else.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static DESCRIPTION_NORMATIVE: DiffRule = DiffRule {
    id: "description-normative",
    summary: "a description gained or lost a word that obliges, such as \"must\" or \"may\"",
    why: "What is obliged may have changed beyond headers and content, which are compared by themselves. A \
          person has to judge.",
    verdicts: verdicts(Impact::Review, Impact::Review, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static HEADER_OPTIONAL_ADDED: DiffRule = DiffRule {
    id: "header-optional-added",
    summary: "a response may carry a header of which nothing was said",
    why: "Clients that do not know it ignore it (RFC 9110, section 5.1). The typed response has a method more.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static HEADER_REQUIRED_ADDED: DiffRule = DiffRule {
    id: "header-required-added",
    summary: "a response must carry a header of which nothing was said",
    why: "A server that was right no longer is. The constructor of the typed response takes an argument more.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_OPTIONAL_TO_REQUIRED: DiffRule = DiffRule {
    id: "header-optional-to-required",
    summary: "a response must carry a header that was optional",
    why: "A server that left it out breaks the document. What was an `Option` no longer is.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_REQUIRED_TO_OPTIONAL: DiffRule = DiffRule {
    id: "header-required-to-optional",
    summary: "a header that a response had to carry is optional",
    why: "Clients rely on it. What was a value is an `Option`.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_REQUIRED_REMOVED: DiffRule = DiffRule {
    id: "header-required-removed",
    summary: "nothing is said of a header that a response had to carry",
    why: "Clients rely on it. The constructor of the typed response takes an argument less.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_OPTIONAL_REMOVED: DiffRule = DiffRule {
    id: "header-optional-removed",
    summary: "nothing is said of a header that was optional",
    why: "Clients that use it where it is there will not find it. The typed response has a method less.",
    verdicts: verdicts(Impact::Warning, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_FORBIDDEN_ADDED: DiffRule = DiffRule {
    id: "header-forbidden-added",
    summary: "a response must not carry a header of which nothing was said",
    why: "A server that sends it breaks the document; no client was told of it.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static HEADER_OPTIONAL_TO_FORBIDDEN: DiffRule = DiffRule {
    id: "header-optional-to-forbidden",
    summary: "a response must not carry a header that was optional",
    why: "Clients that use it will not find it, servers that send it break the document, and the typed \
          response has a method less.",
    verdicts: verdicts(Impact::Warning, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_REQUIRED_TO_FORBIDDEN: DiffRule = DiffRule {
    id: "header-required-to-forbidden",
    summary: "a response must not carry a header that it had to",
    why: "The document says the opposite of what it did.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_FORBIDDEN_LIFTED: DiffRule = DiffRule {
    id: "header-forbidden-lifted",
    summary: "a header that a response must not carry no longer is forbidden",
    why: "A client may rely on its absence.",
    verdicts: verdicts(Impact::Warning, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static HEADER_FORBIDDEN_TO_REQUIRED: DiffRule = DiffRule {
    id: "header-forbidden-to-required",
    summary: "a response must carry a header that it must not before",
    why: "The document says the opposite of what it did.",
    verdicts: verdicts(Impact::Warning, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_STRENGTH_CHANGED: DiffRule = DiffRule {
    id: "header-strength-changed",
    summary: "a header became recommended that was optional, or the other way round",
    why: "Neither obliges, so no program breaks; those who write servers should know.",
    verdicts: verdicts(Impact::Review, Impact::Review, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static HEADER_CONDITION_CHANGED: DiffRule = DiffRule {
    id: "header-condition-changed",
    summary: "a header is required, recommended, optional or forbidden under another condition",
    why: "Whether a condition is wider or narrower is for a person to judge.",
    verdicts: verdicts(Impact::Review, Impact::Review, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static HEADER_VALUE_NARROWED: DiffRule = DiffRule {
    id: "header-value-narrowed",
    summary: "a header's value has to be of a narrower form",
    why: "Clients that read the wider form read the narrower; a server that sends what is no longer of the \
          form breaks the document.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_VALUE_WIDENED: DiffRule = DiffRule {
    id: "header-value-widened",
    summary: "a header's value may be of a wider form",
    why: "Clients can't read what they were not told of.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static HEADER_VALUE_REPLACED: DiffRule = DiffRule {
    id: "header-value-replaced",
    summary: "a header's value is of another form",
    why: "Neither side's values are the other's.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static REQUEST_HEADER_REQUIRED: DiffRule = DiffRule {
    id: "request-header-required",
    summary: "a request must carry a header that it need not",
    why: "Clients that do not send it are refused. Requests have no generated types.",
    verdicts: verdicts(Impact::Breaking, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static REQUEST_HEADER_RELAXED: DiffRule = DiffRule {
    id: "request-header-relaxed",
    summary: "a request need not carry a header that it had to",
    why: "Clients that send it go on working; a server that counted on it does not.",
    verdicts: verdicts(Impact::Compatible, Impact::Breaking, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static REQUEST_HEADER_FORBIDDEN: DiffRule = DiffRule {
    id: "request-header-forbidden",
    summary: "a request must not carry a header that it could",
    why: "Clients that send it are refused.",
    verdicts: verdicts(Impact::Breaking, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static REQUEST_HEADER_ALLOWED: DiffRule = DiffRule {
    id: "request-header-allowed",
    summary: "a request may carry a header of which nothing was said, or that it must not",
    why: "Clients go on working as they are.",
    verdicts: verdicts(Impact::Compatible, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static REQUEST_HEADER_REMOVED: DiffRule = DiffRule {
    id: "request-header-removed",
    summary: "nothing is said of a header that a request may carry",
    why: "Servers ignore what they do not know (RFC 9110, section 5.1).",
    verdicts: verdicts(Impact::Info, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static CONTENT_REQUIRED: DiffRule = DiffRule {
    id: "content-required",
    summary: "a response must have content, where it could have none",
    why: "A server that sends none breaks the document. The typed response has to be given content before it \
          can be sent.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CONTENT_FORBIDDEN: DiffRule = DiffRule {
    id: "content-forbidden",
    summary: "a response must have no content, where it could have some",
    why: "Clients read it, and servers send it. The typed response no longer takes content.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static CONTENT_OPENED: DiffRule = DiffRule {
    id: "content-opened",
    summary: "a response need not have content, where it had to",
    why: "Clients count on it.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CONTENT_ALLOWED: DiffRule = DiffRule {
    id: "content-allowed",
    summary: "a response may have content, where it must not",
    why: "A client that does not read it may leave the connection in disorder.",
    verdicts: verdicts(Impact::Warning, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static RETRY_CHANGED: DiffRule = DiffRule {
    id: "retry-changed",
    summary: "the advice on trying again has changed",
    why: "Clients have it built in: those that try too early or too often are a burden, those that never try \
          again lose what would have worked.",
    verdicts: verdicts(Impact::Review, Impact::Info, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static CONTRACT_OPENED: DiffRule = DiffRule {
    id: "contract-opened",
    summary: "other codes than those listed may come",
    why: "Clients that had no branch for them were right, and no longer are.",
    verdicts: verdicts(Impact::Warning, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CONTRACT_CLOSED: DiffRule = DiffRule {
    id: "contract-closed",
    summary: "no other codes than those listed will come",
    why: "A server that sends another breaks the document.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static CLASS_NOTE_EDITED: DiffRule = DiffRule {
    id: "class-note-edited",
    summary: "what is said of a whole class or range of codes was edited",
    why: "Documentation changes, and nothing else.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static PAGE_EDITED: DiffRule = DiffRule {
    id: "page-edited",
    summary: "the title or the introduction was edited",
    why: "Documentation changes, and nothing else.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static ENDPOINT_ADDED: DiffRule = DiffRule {
    id: "endpoint-added",
    summary: "an endpoint was added",
    why: "It breaks nobody who does not call it. The generated module has a constant more.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static ENDPOINT_REMOVED: DiffRule = DiffRule {
    id: "endpoint-removed",
    summary: "an endpoint was removed",
    why: "Clients call it. The generated module has a constant less.",
    verdicts: verdicts(Impact::Breaking, Impact::BreakingIfSent, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static ENDPOINT_CODE_ADDED: DiffRule = DiffRule {
    id: "endpoint-code-added",
    summary: "an endpoint is documented to answer with a code that it did not",
    why: "The code itself was documented before, or is compared by itself.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static ENDPOINT_CODE_REMOVED: DiffRule = DiffRule {
    id: "endpoint-code-removed",
    summary: "an endpoint no longer is documented to answer with a code",
    why: "Clients of the endpoint may wait for it.",
    verdicts: verdicts(Impact::Warning, Impact::BreakingIfSent, Bump::Patch),
};

/// See [`DiffRule::summary`].
pub static ERROR_BODY_ADDED: DiffRule = DiffRule {
    id: "error-body-added",
    summary: "the document shows an error's body, which it did not",
    why: "Clients can read what they could not. The generated module has a struct for it.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static ERROR_BODY_REMOVED: DiffRule = DiffRule {
    id: "error-body-removed",
    summary: "the document no longer shows an error's body",
    why: "Clients read it. The generated module has no struct for it.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static ERROR_FIELD_ADDED: DiffRule = DiffRule {
    id: "error-field-added",
    summary: "the error's body has a field more",
    why: "Clients ignore fields that they do not know. A server that leaves it out breaks the document, unless \
          the field is optional; the generated struct has a field more, which breaks the expressions that \
          build it.",
    verdicts: verdicts(Impact::Info, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static ERROR_FIELD_REMOVED: DiffRule = DiffRule {
    id: "error-field-removed",
    summary: "the error's body has a field less",
    why: "Clients read it.",
    verdicts: verdicts(Impact::Breaking, Impact::Compatible, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static ERROR_FIELD_CHANGED: DiffRule = DiffRule {
    id: "error-field-changed",
    summary: "a field of the error's body has another type, or became optional or required",
    why: "Neither side's values are the other's.",
    verdicts: verdicts(Impact::Breaking, Impact::Breaking, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static API_ADDED: DiffRule = DiffRule {
    id: "api-added",
    summary: "an API is documented that was not",
    why: "The generated crate has a module more.",
    verdicts: verdicts(Impact::Info, Impact::Compatible, Bump::Minor),
};

/// See [`DiffRule::summary`].
pub static API_REMOVED: DiffRule = DiffRule {
    id: "api-removed",
    summary: "an API no longer is documented",
    why: "Clients have nothing to go by. The generated crate has a module less.",
    verdicts: verdicts(Impact::Breaking, Impact::BreakingIfSent, Bump::Major),
};

/// See [`DiffRule::summary`].
pub static API_RENAMED: DiffRule = DiffRule {
    id: "api-renamed",
    summary: "an API's document has another name",
    why: "The API is what it was; the generated module is named by the file.",
    verdicts: verdicts(Impact::None, Impact::None, Bump::Major),
};
