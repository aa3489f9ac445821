//! A change as rustc would draw it, with the place before and the place after.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Audience, Bump, Change, Impact, Place};
use crate::diagnostic::Severity;
use crate::diagnostic::plain::visible;
use crate::diagnostic::rich::{Panel, panels};
use crate::source::Source;

/// The documents of one side, by path.
pub type Sources<'a> = BTreeMap<&'a str, &'a Source>;

/// The change with both its places, and what it means for each; ends with a newline.
#[must_use]
pub fn render(
    change: &Change,
    old: &Sources<'_>,
    new: &Sources<'_>,
    audiences: &[Audience],
    colour: bool,
) -> String {
    let (before, after) = match (&change.old, &change.new) {
        (None, _) => ("", "added"),
        (_, None) => ("removed", ""),
        _ => ("before", "after"),
    };
    let shown: Vec<Panel<'_>> = [
        panel(change.old.as_ref(), old, before),
        panel(change.new.as_ref(), new, after),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut notes = Vec::new();
    if change.old.is_none()
        && let Some(words) = &change.after
    {
        notes.push(visible(words));
    }
    notes.push(verdicts(change));
    notes.push(change.rule.why.to_owned());
    let fingerprint = change.fingerprint();
    let help = if change.accepted {
        format!("accepted as `{fingerprint}`")
    } else if change.breaks(audiences) {
        format!("if this is meant, accept it: add \"{fingerprint}\" to `accepted` in the settings")
    } else {
        String::new()
    };
    panels(
        severity(change, audiences),
        change.rule.id,
        &visible(&change.message),
        &shown,
        &notes,
        &help,
        colour,
    )
}

/// The place, where it is one within a document that is at hand.
fn panel<'a>(place: Option<&Place>, sources: &Sources<'a>, title: &str) -> Option<Panel<'a>> {
    let place = place?;
    let source = *sources.get(place.path.as_str())?;
    // What is about the whole document has no place in it.
    (place.span.end > place.span.start).then(|| Panel {
        source,
        span: place.span,
        label: title.to_owned(),
    })
}

/// How much a change weighs among findings: an error where it breaks one of `audiences` and is not accepted.
#[must_use]
pub fn severity(change: &Change, audiences: &[Audience]) -> Severity {
    if change.breaks(audiences) {
        Severity::Error
    } else if !change.accepted
        && change.verdicts.client.max(change.verdicts.server) >= Impact::Warning
    {
        Severity::Warning
    } else {
        Severity::Note
    }
}

/// The three verdicts in one line.
#[must_use]
pub fn verdicts(change: &Change) -> String {
    let verdicts = change.verdicts;
    format!(
        "client: {}; server: {}; Rust: {}",
        verdicts.client, verdicts.server, verdicts.rust
    )
}

/// What all changes come to, in one line: how many there are, whom they break, and the version to raise.
#[must_use]
pub fn summary(changes: &[Change]) -> String {
    let breaking = |audience: Audience| {
        changes
            .iter()
            .filter(|change| change.breaks(&[audience]))
            .count()
    };
    let bump = changes
        .iter()
        .map(|change| change.verdicts.rust)
        .max()
        .unwrap_or(Bump::None);
    let accepted = changes.iter().filter(|change| change.accepted).count();
    let number = match changes.len() {
        0 => return "no change\n".to_owned(),
        1 => "1 change".to_owned(),
        many => format!("{many} changes"),
    };
    let mut line = format!(
        "{number}: {} breaking for clients, {} for servers; the generated crate's next version is a {bump} one",
        breaking(Audience::Client),
        breaking(Audience::Server),
    );
    if accepted > 0 {
        _ = write!(line, "; {accepted} accepted");
    }
    line.push('\n');
    line
}
