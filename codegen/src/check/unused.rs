//! Allowances that allow nothing.

use crate::allow::{Used, allows};
use crate::diagnostic::Diagnostic;
use crate::pipeline::Document;
use crate::rule;
use crate::settings::Settings;
use crate::spec::{Allow, Spec};

/// A finding for each allowance of the document that has allowed nothing.
#[must_use]
pub fn of_document(spec: &Spec, used: &Used) -> Vec<Diagnostic> {
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
pub fn of_settings(settings: &Settings, documents: &[Document]) -> Vec<Diagnostic> {
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
