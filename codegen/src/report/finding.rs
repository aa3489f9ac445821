//! How what the stages find becomes a finding.

use std::ops::Range;
use std::path::Path;

use super::{About, Edit, Finding, Place, Sources, Verdict, edited, fingerprint};
use crate::diagnostic::{Diagnostic, Severity};
use crate::diff::{self, Audience, Change, DiffRule, Impact, Verdicts};
use crate::name;
use crate::rule::{self, Rule};
use crate::source::{Source, Span};
use crate::sync::State;
use crate::text::fold;

impl<'a> Finding<'a> {
    /// A diagnostic, in its document.
    ///
    /// Its fingerprint is made of the rule, the document, the code and the words in question, and so outlives edits of
    /// other lines.
    #[must_use]
    pub fn of(source: &'a Source, diagnostic: &'a Diagnostic) -> Self {
        let primary = Place::of(source, diagnostic.span);
        let others = diagnostic.labels.iter();
        let others = others.map(|(span, words)| Place::of(source, *span).label(words.as_str()));
        let code = diagnostic.code.map(|code| code.to_string());
        let fingerprint = fingerprint::of(&[
            diagnostic.rule.id,
            source.path(),
            &code.unwrap_or_default(),
            &fold(source.slice(diagnostic.span)),
        ]);
        Self {
            level: diagnostic.severity,
            api: api(source.path()),
            code: diagnostic.code,
            places: std::iter::once(primary).chain(others).collect(),
            help: diagnostic.help.clone(),
            edits: diagnostic
                .edits
                .iter()
                .map(|edit| Edit {
                    place: Place::of(source, edit.span),
                    text: &edit.text,
                })
                .collect(),
            ..Self::new(
                About::from(diagnostic.rule),
                diagnostic.message.clone(),
                fingerprint,
            )
        }
    }

    /// A change, with the documents of both sides; an error where it breaks one of `audiences` and is not accepted.
    #[must_use]
    pub fn of_change(
        change: &'a Change,
        old: &Sources<'a>,
        new: &Sources<'a>,
        audiences: &[Audience],
    ) -> Self {
        let [gone, come] = if change.old.is_some() && change.new.is_some() {
            ["before", "after"]
        } else {
            ["removed", "added"]
        };
        let mut after = change.new.as_ref().map(|at| place(at, new, come));
        let mut before = change.old.as_ref().map(|at| Place {
            is_past: true,
            ..place(at, old, gone)
        });
        if let (Some(before), Some(after)) = (&mut before, &mut after) {
            narrow(before, after);
        }
        let fingerprint = change.fingerprint();
        let help = if change.accepted {
            Some(format!("accepted as `{fingerprint}` in the settings"))
        } else if change.breaks(audiences) {
            Some(format!(
                "if this is meant, accept it: add \"{fingerprint}\" to `accepted` in the settings"
            ))
        } else {
            None
        };
        Self {
            level: if change.breaks(audiences) {
                Severity::Error
            } else if !change.accepted && is_doubtful(change.verdicts) {
                Severity::Warning
            } else {
                Severity::Note
            },
            api: change.api.clone(),
            code: change.code,
            places: after.into_iter().chain(before).collect(),
            words: [change.before.clone(), change.after.clone()],
            help,
            verdicts: verdicts(change.verdicts),
            accepted: change.accepted,
            ..Self::new(
                About::from(change.rule),
                change.message.clone(),
                fingerprint,
            )
        }
    }

    /// A generated file that is not what the documents come to. It is shown by its path below `root`, as documents are.
    #[must_use]
    pub fn stale(root: &Path, path: &Path, state: &State) -> Self {
        let path = path.strip_prefix(root).unwrap_or(path);
        let shown = path.to_string_lossy().replace('\\', "/");
        let message = match state {
            State::Missing => "a generated file is missing",
            State::Extra => "a generated file has no document that it stands for",
            State::Different(_) => "a generated file is not what its document comes to",
        };
        let difference = match state {
            State::Different(difference) => Some(renamed(difference, &shown)),
            State::Missing | State::Extra => None,
        };
        let fingerprint = fingerprint::of(&[rule::STALE_CODE.id, &shown]);
        Self {
            level: Severity::Error,
            places: vec![Place::file(shown)],
            help: Some("run `statusbook generate`, and commit what it writes".to_owned()),
            difference,
            ..Self::new(
                About::from(&rule::STALE_CODE),
                message.to_owned(),
                fingerprint,
            )
        }
    }

    fn new(rule: About, message: String, fingerprint: String) -> Self {
        Self {
            rule,
            level: rule.level,
            api: String::new(),
            code: None,
            message,
            places: Vec::new(),
            words: [None, None],
            help: None,
            edits: Vec::new(),
            verdicts: Vec::new(),
            accepted: false,
            difference: None,
            fingerprint,
        }
    }
}

/// A place of a change; all of the document where it is at no line, or the document is not at hand.
fn place<'a>(place: &'a diff::Place, sources: &Sources<'a>, label: &'static str) -> Place<'a> {
    match sources.get(place.path.as_str()) {
        Some(source) if place.span.end > place.span.start => Place::of(source, place.span),
        _ => Place::file(place.path.as_str()),
    }
    .label(label)
}

/// Leaves of the words in two places those that were edited, where most were not.
fn narrow(before: &mut Place<'_>, after: &mut Place<'_>) {
    let (Some((old, was)), Some((new, is))) = (&mut before.spot, &mut after.spot) else {
        return;
    };
    let (old, new) = (old.slice(*was), new.slice(*is));
    if let Some([gone, come]) = edited::edited(old, new) {
        let within = |span: Span, text: &str, words: &Range<usize>| {
            let words = edited::nearest(text, words);
            Span::new(span.start + words.start, span.start + words.end)
        };
        *was = within(*was, old, &gone);
        *is = within(*is, new, &come);
    }
}

fn verdicts(verdicts: Verdicts) -> Vec<Verdict> {
    let verdict = |audience, word, whom| Verdict {
        audience,
        word,
        breaks: verdicts.breaks(whom),
    };
    vec![
        verdict("client", verdicts.client.name(), Audience::Client),
        verdict("server", verdicts.server.name(), Audience::Server),
        verdict("rust", verdicts.rust.name(), Audience::Rust),
    ]
}

/// Whether the change may break programs that speak the API.
fn is_doubtful(verdicts: Verdicts) -> bool {
    verdicts.client.max(verdicts.server) >= Impact::Warning
}

impl From<&DiffRule> for About {
    fn from(rule: &DiffRule) -> Self {
        let breaks = |audience| rule.verdicts.breaks(audience);
        Self {
            id: rule.id,
            summary: rule.summary,
            why: rule.why,
            level: if breaks(Audience::Client) || breaks(Audience::Server) {
                Severity::Error
            } else if is_doubtful(rule.verdicts) {
                Severity::Warning
            } else {
                Severity::Note
            },
        }
    }
}

/// A unified diff under another name.
fn renamed(difference: &str, name: &str) -> String {
    let hunks = difference.find("@@").map_or("", |at| &difference[at..]);
    format!("--- {name}\n+++ {name} (as generated)\n{hunks}")
}

/// The API that a document at `path` is about; none for the project's manifest.
fn api(path: &str) -> String {
    if Path::new(path).extension().is_some_and(|end| end == "toml") {
        String::new()
    } else {
        name::module(path)
    }
}

impl From<&Rule> for About {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            summary: rule.summary,
            why: rule.why,
            level: rule.strict,
        }
    }
}
