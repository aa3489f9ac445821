//! What a document says of a response and the RFCs say otherwise.

use crate::diagnostic::Diagnostic;
use crate::registry::{self, Obligation, RegisteredStatus, Strength};
use crate::rule::{self, Rule};
use crate::spec::{Content, Entry, HeaderRequirement, Presence, Side, Spec};

/// Applies the rules about headers and content.
pub(super) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in &spec.entries {
        let Some(status) = registry::status(entry.code) else {
            continue;
        };
        found.extend(content(entry, status));
        for obligation in status.fields {
            let said = entry.headers.iter().find(|header| {
                header.on == Side::Response && header.name.eq_ignore_ascii_case(obligation.name)
            });
            found.extend(said.and_then(|header| contradicted(entry, status, obligation, header)));
        }
    }
    found
}

/// A header of which an entry says the opposite of an RFC.
fn contradicted(
    entry: &Entry,
    status: &RegisteredStatus,
    obligation: &Obligation,
    header: &HeaderRequirement,
) -> Option<Diagnostic> {
    let asks = matches!(
        header.presence,
        Presence::Required | Presence::Recommended | Presence::Optional
    );
    let refuses = header.presence == Presence::Forbidden && header.condition.is_none();
    let (rule, verb): (&'static Rule, _) = match obligation.strength {
        Strength::Must if refuses && obligation.condition.is_none() => {
            (&rule::CONTRADICTS_RFC, "must carry")
        }
        Strength::MustNot if asks && obligation.condition.is_none() => {
            (&rule::CONTRADICTS_RFC, "must not carry")
        }
        Strength::Should if refuses && obligation.condition.is_none() => {
            (&rule::AGAINST_RECOMMENDATION, "should carry")
        }
        Strength::ShouldNot if asks && obligation.condition.is_none() => {
            (&rule::AGAINST_RECOMMENDATION, "should not carry")
        }
        _ => return None,
    };
    let message = format!(
        "`{}` is {} here, and a {} {verb} it",
        header.spelling,
        header.presence.name(),
        entry.code
    );
    Some(
        Diagnostic::new(rule, header.evidence.span, message)
            .help(format!("see {}", status.reference))
            .about(entry.code),
    )
}

/// Content where an RFC leaves no room for any, or none where it belongs to the meaning.
fn content(entry: &Entry, status: &RegisteredStatus) -> Option<Diagnostic> {
    let evidence = entry.content_evidence.as_ref()?;
    let message = match (entry.content, status.content) {
        (Content::Required, Content::Forbidden) => {
            format!(
                "a {} never has content, and is said to have some",
                entry.code
            )
        }
        (Content::Forbidden, Content::Required) => {
            format!("a {} has content, and is said to have none", entry.code)
        }
        _ => return None,
    };
    Some(
        Diagnostic::new(&rule::CONTRADICTS_RFC, evidence.span, message)
            .help(format!("see {}", status.reference))
            .about(entry.code),
    )
}
