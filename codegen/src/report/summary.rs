//! What all findings come to, in a line.

use std::fmt::Write as _;

use super::Report;
use crate::diagnostic::Severity;
use crate::diff::Bump;

/// How much was found, or how many changes there are and whom they break; without a full stop.
#[must_use]
pub fn summary(report: &Report<'_>) -> String {
    if report.is_comparison() {
        return changes(report);
    }
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|level| (report.count(level), level.name()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| counted(count, name))
        .collect();
    if counts.is_empty() {
        return "nothing to complain of".to_owned();
    }
    counts.join(", ")
}

fn changes(report: &Report<'_>) -> String {
    if report.findings().is_empty() {
        return "no change".to_owned();
    }
    let mut line = counted(report.findings().len(), "change");
    let breaking = report.breaking();
    let mut separator = ": ";
    for (audience, whom) in [("client", "clients"), ("server", "servers")] {
        match breaking.get(audience) {
            None | Some(0) => continue,
            Some(1) => _ = write!(line, "{separator}1 breaks {whom}"),
            Some(many) => _ = write!(line, "{separator}{many} break {whom}"),
        }
        separator = ", ";
    }
    if separator == ": " {
        line.push_str(": none breaks clients or servers");
    }
    let verdicts = report
        .findings()
        .iter()
        .flat_map(|finding| &finding.verdicts);
    let bumps = [Bump::None, Bump::Patch, Bump::Minor, Bump::Major];
    let bump = verdicts
        .filter(|verdict| verdict.audience == "rust")
        .filter_map(|verdict| bumps.into_iter().find(|bump| bump.name() == verdict.word))
        .max();
    _ = match bump {
        None | Some(Bump::None) => write!(line, "; the generated crate stays the same"),
        Some(bump) => write!(line, "; the generated crate's next version is a {bump} one"),
    };
    match report
        .findings()
        .iter()
        .filter(|finding| finding.accepted)
        .count()
    {
        0 => {}
        accepted => _ = write!(line, "; {accepted} accepted"),
    }
    line
}

/// `1 error`, `2 errors`.
fn counted(number: usize, one: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {one}s")
    }
}
