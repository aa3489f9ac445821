//! What changed between two readings of a document, in meaning and not in text, and for whom it breaks.
//!
//! Each file compares one thing; the rules that say what a change means are in [`rule`], written as data. Where rows
//! stand, how lines are wrapped and how names are capitalised is no change.

mod body;
mod code;
mod endpoint;
mod header;
pub mod rule;
mod spec;
mod value;
mod verdict;
mod words;

use crate::source::Span;
use crate::spec::{Side, Spec};

pub use rule::DiffRule;
pub use verdict::{Audience, Bump, Impact, Verdicts};

/// One change of what an API documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule that it falls under.
    pub rule: &'static DiffRule,
    /// The API: the module's name.
    pub api: String,
    /// The status code it is about.
    pub code: Option<u16>,
    /// The header it is about, in lower case, and the message that carries it.
    pub header: Option<(Side, String)>,
    /// What else it is about: an endpoint, a field of the error body, the code to which another moved.
    pub part: Option<String>,
    /// One sentence that says what changed, without a full stop.
    pub message: String,
    /// What was said before.
    pub before: Option<String>,
    /// What is said now.
    pub after: Option<String>,
    /// Where it was said.
    pub old: Option<Place>,
    /// Where it is said now.
    pub new: Option<Place>,
    /// Whom it breaks.
    pub verdicts: Verdicts,
    /// Whether the project's settings accept it.
    pub accepted: bool,
}

/// A place in one of the documents compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The document's path.
    pub path: String,
    /// The words.
    pub span: Span,
}

impl Change {
    /// A change of `spec` under `rule`, with the rule's own verdicts.
    fn new(rule: &'static DiffRule, spec: &Spec, message: impl Into<String>) -> Self {
        Self {
            rule,
            api: spec.module.clone(),
            code: None,
            header: None,
            part: None,
            message: message.into(),
            before: None,
            after: None,
            old: None,
            new: None,
            verdicts: rule.verdicts,
            accepted: false,
        }
    }

    fn about(mut self, code: u16) -> Self {
        self.code = Some(code);
        self
    }

    fn part(mut self, part: impl Into<String>) -> Self {
        self.part = Some(part.into());
        self
    }

    fn was(mut self, spec: &Spec, span: Span, words: Option<String>) -> Self {
        let path = spec.path.clone();
        self.old = Some(Place { path, span });
        self.before = words;
        self
    }

    fn is(mut self, spec: &Spec, span: Span, words: Option<String>) -> Self {
        let path = spec.path.clone();
        self.new = Some(Place { path, span });
        self.after = words;
        self
    }

    /// What tells this change from others, whatever the documents' words: the rule, the API, the code, the header or
    /// part. A project accepts a break by it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = format!("{}/{}", self.rule.id, self.api);
        let mut add = |part: &str| {
            print.push('/');
            print.extend(part.chars().map(|char| match char {
                '/' | '%' | '"' | '\\' | ' ' => '_',
                other if other.is_control() => '_',
                other => other,
            }));
        };
        if let Some(code) = self.code {
            add(&code.to_string());
        }
        if let Some((side, name)) = &self.header {
            add(side.name());
            add(name);
        }
        if let Some(part) = &self.part {
            add(part);
        }
        print
    }

    /// Whether it breaks one of `audiences`, and is not accepted.
    #[must_use]
    pub fn breaks(&self, audiences: &[Audience]) -> bool {
        let breaks = |audience: &Audience| self.verdicts.breaks(*audience);
        !self.accepted && audiences.iter().any(breaks)
    }
}

/// What changed from `old` to `new`: by API, then by code.
///
/// Documents with the same module name are one API.
#[must_use]
pub fn diff(old: &[Spec], new: &[Spec]) -> Vec<Change> {
    let mut changes = Vec::new();
    spec::pair(old, new, &mut changes);
    changes.sort_by(|one, other| {
        let key = |change: &Change| {
            (
                change.api.clone(),
                change.code,
                change.rule.id,
                change.header.clone(),
                change.part.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    changes
}

/// Marks the changes whose fingerprints are among `accepted`; what is left of those is for no change.
pub fn accept<'a>(changes: &mut [Change], accepted: &'a [String]) -> Vec<&'a str> {
    let mut left: std::collections::BTreeSet<&str> = accepted.iter().map(String::as_str).collect();
    let all = left.clone();
    for change in changes {
        let print = change.fingerprint();
        if all.contains(print.as_str()) {
            change.accepted = true;
            left.remove(print.as_str());
        }
    }
    left.into_iter().collect()
}
