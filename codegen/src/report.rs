//! What a command found, in the form that every output format is made from.
//!
//! A diagnostic of `check` and a change of `diff` both become a [`Finding`], so that each format is written once:
//!
//! ```text
//! Diagnostic ─┐               ┌─ text      people, on a terminal
//! Change ─────┼─▶ Report ─────┼─ markdown  people, in a review
//! stale file ─┘               ├─ json      programs
//!                             ├─ sarif     code scanning
//!                             └─ github    annotations of a workflow's run
//! ```
//!
//! Nothing here says how a finding looks; the modules below say nothing else. All of them take documents for untrusted:
//! what a page says reaches no terminal, workflow or comment in a form that these would obey.

mod edited;
mod finding;
mod fingerprint;
pub mod github;
#[cfg(feature = "json")]
pub mod json;
pub mod markdown;
mod region;
#[cfg(feature = "json")]
pub mod sarif;
mod summary;
#[cfg(feature = "render")]
pub mod text;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::source::{Source, Span};
pub use region::{Columns, Region};
pub use summary::summary;

/// Documents by path.
pub type Sources<'a> = BTreeMap<&'a str, &'a Source>;

/// What a command found.
#[derive(Clone, Debug, Default)]
pub struct Report<'a> {
    /// The command: `check`, `diff`.
    pub command: &'static str,
    /// What it found, in the order in which to show it. No two have the same fingerprint.
    findings: Vec<Finding<'a>>,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// The rule that found it.
    pub rule: About,
    /// How much it weighs here.
    pub level: Severity,
    /// The API it is about: the module's name. Empty where it is about the project.
    pub api: String,
    /// The status code it is about.
    pub code: Option<u16>,
    /// One sentence that says what was found, without a full stop.
    pub message: String,
    /// Where. The first place is the one to go to; there may be none.
    pub places: Vec<Place<'a>>,
    /// What was said before, and what is said now, where that is more than the message tells.
    pub words: [Option<String>; 2],
    /// What to do about it.
    pub help: Option<String>,
    /// What to write instead, where that is certain.
    pub edits: Vec<Edit<'a>>,
    /// What a change means, for each who depends on the document.
    pub verdicts: Vec<Verdict>,
    /// Whether the settings accept it.
    pub accepted: bool,
    /// How a file differs from what it should be, as a unified diff.
    pub difference: Option<String>,
    /// What tells the finding from others, and stays the same while other lines of the document come and go.
    pub fingerprint: String,
}

/// What there is to know of a rule, whichever catalogue it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The stable id.
    pub id: &'static str,
    /// What it finds, in one sentence.
    pub summary: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// How much a finding weighs, unless something else is set.
    pub level: Severity,
}

/// A place that a finding is about: a file, or some words in a document.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The file's path, with `/` between folders.
    pub path: Cow<'a, str>,
    /// The words in it; `None` for all of the file.
    pub spot: Option<(&'a Source, Span)>,
    /// What the place has to do with the finding; empty where that is plain.
    pub label: Cow<'a, str>,
    /// Whether the place is in what was before, and not in what lies on the disk.
    pub is_past: bool,
}

/// Words of a document, and what to write in their place.
#[derive(Clone, Debug)]
pub struct Edit<'a> {
    /// The words.
    pub place: Place<'a>,
    /// What to write.
    pub text: &'a str,
}

/// What a change means for one who depends on a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Who: `client`, `server` or `rust`.
    pub audience: &'static str,
    /// What it means: `breaking`, `compatible`, `major`, ….
    pub word: &'static str,
    /// Whether that breaks what they have.
    pub breaks: bool,
}

impl<'a> Report<'a> {
    /// The report of `command`. Findings that can't be told apart otherwise are told apart by their order.
    #[must_use]
    pub fn new(command: &'static str, mut findings: Vec<Finding<'a>>) -> Self {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for finding in &mut findings {
            let count = seen.entry(finding.fingerprint.clone()).or_default();
            *count += 1;
            if *count > 1 {
                finding.fingerprint = format!("{}/{count}", finding.fingerprint);
            }
        }
        Self { command, findings }
    }

    /// What was found, in the order in which to show it.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'a>] {
        &self.findings
    }

    /// Whether it tells the differences of two versions, and not the state of one.
    #[must_use]
    pub fn is_comparison(&self) -> bool {
        self.command == "diff"
    }

    /// How many findings weigh so much.
    #[must_use]
    pub fn count(&self, level: Severity) -> usize {
        let of_level = self
            .findings
            .iter()
            .filter(|finding| finding.level == level);
        of_level.count()
    }

    /// How many findings break each audience and are not accepted; empty where nothing was compared.
    #[must_use]
    pub fn breaking(&self) -> BTreeMap<&'static str, usize> {
        let mut breaking = BTreeMap::new();
        for finding in &self.findings {
            for verdict in &finding.verdicts {
                let counts = verdict.breaks && !finding.accepted;
                *breaking.entry(verdict.audience).or_default() += usize::from(counts);
            }
        }
        breaking
    }

    /// The rules that found something, by id.
    #[must_use]
    pub fn rules(&self) -> BTreeMap<&'static str, About> {
        let rules = self.findings.iter().map(|finding| finding.rule);
        rules.map(|rule| (rule.id, rule)).collect()
    }
}

impl Finding<'_> {
    /// What is new, where nothing was there before and the message does not tell it.
    #[must_use]
    pub fn news(&self) -> Option<&str> {
        match &self.words {
            [None, Some(after)] if !self.message.contains(after) => Some(after),
            _ => None,
        }
    }

    /// The verdicts in one line: `client: breaking; server: compatible; rust: major`; empty for what is no change.
    #[must_use]
    pub fn verdicts(&self) -> String {
        let verdicts = self.verdicts.iter();
        let words: Vec<String> = verdicts
            .map(|verdict| format!("{}: {}", verdict.audience, verdict.word))
            .collect();
        words.join("; ")
    }
}

impl<'a> Place<'a> {
    /// The words at `span` of `source`.
    #[must_use]
    pub fn of(source: &'a Source, span: Span) -> Self {
        Self {
            path: Cow::Borrowed(source.path()),
            spot: Some((source, span)),
            label: Cow::Borrowed(""),
            is_past: false,
        }
    }

    /// All of a file.
    #[must_use]
    pub fn file(path: impl Into<Cow<'a, str>>) -> Self {
        Self {
            path: path.into(),
            spot: None,
            label: Cow::Borrowed(""),
            is_past: false,
        }
    }

    /// With what the place has to do with the finding.
    #[must_use]
    pub fn label(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.label = words.into();
        self
    }
}
