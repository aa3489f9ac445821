//! The levels of findings: a rule's own, those that a project sets, and what a document allows.

use crate::diagnostic::{Diagnostic, Severity};
use crate::map::{self, Set};
use crate::settings::Settings;
use crate::source::Source;
use crate::spec::{Allow, Spec};

/// Which allowances have allowed something.
#[derive(Clone, Debug, Default)]
pub struct Used {
    /// Those of the document: the rule, and the code it is allowed for.
    pub(crate) allows: Set<(&'static str, Option<u16>)>,
    /// The rules that the settings allow.
    pub(crate) rules: Set<&'static str>,
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
    let mut known: Vec<(&str, Option<u16>)> = allows(spec)
        .map(|(code, allow)| (allow.rule.as_str(), code))
        .collect();
    map::sort_by(&mut known, Ord::cmp);
    let is_known = |id: &str, code: Option<u16>| known.binary_search(&(id, code)).is_ok();
    let mut kept = Vec::new();
    for mut diagnostic in found {
        let id = diagnostic.rule.id;
        let mut by: Vec<Option<u16>> = Vec::new();
        by.extend(is_known(id, None).then_some(None));
        by.extend(match diagnostic.code {
            Some(code) => is_known(id, Some(code)).then_some(Some(code)),
            None => known[known.partition_point(|it| *it < (id, Some(0)))..]
                .iter()
                .take_while(|(known, _)| *known == id)
                .map(|(_, code)| *code)
                .find(|code| code.is_some_and(|code| is_beside(&diagnostic, source, spec, code))),
        });
        for code in &by {
            used.allows.insert((id, *code));
        }
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

/// The allowances of the document and of each of its entries.
pub(crate) fn allows(spec: &Spec) -> impl Iterator<Item = (Option<u16>, &Allow)> {
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
