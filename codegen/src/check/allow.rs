//! The levels of findings: a rule's own, those that a project sets, and what a document allows.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::Document;
use crate::rule;
use crate::settings::Settings;
use crate::source::Source;
use crate::spec::{Allow, Spec};

/// Which allowances have allowed something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Those of the document: the rule, and the code it is allowed for.
    allows: BTreeSet<(&'static str, Option<u16>)>,
    /// The rules that the settings allow.
    pub rules: BTreeSet<&'static str>,
    /// Whether the rules of generating were applied. Where they were not, nobody knows what an allowance is good for.
    pub named: bool,
}

/// The findings in a document at the levels of generating, or at those that the project sets, without those that are
/// allowed; what allowed one is added to `used`.
///
/// An error of reading or generating can't be allowed: nothing right can come of the document.
#[must_use]
pub fn levelled(
    found: Vec<Diagnostic>,
    source: &Source,
    spec: &Spec,
    settings: &Settings,
    used: &mut Used,
) -> Vec<Diagnostic> {
    let known: BTreeSet<(&str, Option<u16>)> = allows(spec)
        .map(|(code, allow)| (allow.rule.as_str(), code))
        .collect();
    let mut kept = Vec::new();
    for mut diagnostic in found {
        let id = diagnostic.rule.id;
        let mut by: Vec<Option<u16>> = Vec::new();
        by.extend(known.contains(&(id, None)).then_some(None));
        by.extend(match diagnostic.code {
            Some(code) => known.contains(&(id, Some(code))).then_some(Some(code)),
            None => known
                .range((id, Some(0))..=(id, Some(u16::MAX)))
                .map(|(_, code)| *code)
                .find(|code| code.is_some_and(|code| is_beside(&diagnostic, source, spec, code))),
        });
        used.allows.extend(by.iter().map(|code| (id, *code)));
        let mut allowed = !by.is_empty();
        let set = settings.levels.get(id).map(|level| level.severity);
        if set == Some(None) {
            allowed = true;
            used.rules.insert(id);
        }
        // No level makes code of what can't become any.
        if diagnostic.severity == Severity::Error {
            kept.push(diagnostic);
            continue;
        }
        if allowed {
            continue;
        }
        diagnostic.severity = set
            .flatten()
            .unwrap_or(diagnostic.severity.max(diagnostic.rule.strict));
        kept.push(diagnostic);
    }
    kept
}

/// A finding for each allowance of the document that has allowed nothing.
#[must_use]
pub fn unused(spec: &Spec, used: &Used) -> Vec<Diagnostic> {
    let dead = |(code, allow): &(Option<u16>, &Allow)| {
        let known = used.named || !rule::is_of_generating(&allow.rule);
        known && !used.allows.contains(&(allow.rule.as_str(), *code))
    };
    let found = allows(spec).filter(dead).map(|(code, allow)| {
        let message = match code {
            Some(code) => format!(
                "`{}` is allowed for {code}, and nothing there breaks it",
                allow.rule
            ),
            None => format!(
                "`{}` is allowed, and nothing in the document breaks it",
                allow.rule
            ),
        };
        let finding =
            Diagnostic::new(&rule::UNUSED_ALLOW, allow.span, message).help("remove the allowance");
        match code {
            Some(code) => finding.about(code),
            None => finding,
        }
    });
    found.collect()
}

/// A finding, in the manifest, for each rule that the settings allow and no document breaks.
#[must_use]
pub fn unused_settings(settings: &Settings, documents: &[Document]) -> Vec<Diagnostic> {
    let level = settings.levels.get(rule::UNUSED_ALLOW.id);
    let Some(severity) = level.map_or(Some(rule::UNUSED_ALLOW.strict), |level| level.severity)
    else {
        return Vec::new();
    };
    let did = |rule: &str| {
        let named = documents.iter().all(|document| document.used.named);
        let used = |document: &Document| document.used.rules.contains(rule);
        documents.iter().any(used) || !named && rule::is_of_generating(rule)
    };
    let dead = settings
        .levels
        .iter()
        .filter(|(rule, level)| level.severity.is_none() && !did(rule));
    let found = dead.map(|(rule, level)| {
        let message = format!("`{rule}` is allowed, and no document breaks it");
        let mut finding =
            Diagnostic::new(&rule::UNUSED_ALLOW, level.span, message).help("remove the setting");
        finding.severity = severity;
        finding
    });
    found.collect()
}

/// The allowances of the document and of each of its entries.
fn allows(spec: &Spec) -> impl Iterator<Item = (Option<u16>, &Allow)> {
    let of_entries = spec
        .entries
        .iter()
        .flat_map(|entry| entry.allows.iter().map(|allow| (Some(entry.code), allow)));
    spec.allows
        .iter()
        .map(|allow| (None, allow))
        .chain(of_entries)
}

/// Whether the finding, which is about no code in particular, stands on a line of the code's entry.
fn is_beside(diagnostic: &Diagnostic, source: &Source, spec: &Spec, code: u16) -> bool {
    let labels = diagnostic.labels.iter().map(|(span, _)| span);
    let lines: Vec<usize> = labels
        .chain([&diagnostic.span])
        .map(|span| source.line(span.start))
        .collect();
    spec.entries
        .iter()
        .filter(|entry| entry.code == code)
        .flat_map(|entry| entry.description_span.into_iter().chain([entry.span]))
        .any(|span| {
            let of_entry = source.line(span.start)..=source.line(span.end);
            lines.iter().any(|line| of_entry.contains(line))
        })
}
