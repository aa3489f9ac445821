//! What directives change in a reading.

use super::{Action, Directive, EntryAction};
use crate::diagnostic::Diagnostic;
use crate::map::Map;
use crate::registry;
use crate::rule;
use crate::source::Span;
use crate::spec::{Allow, Basis, Entry, Evidence, HeaderRequirement, Side, Spec, Syntax};

/// Applies directives to what was read.
///
/// Returns a `dead-directive` for each that matches nothing, or repeats what another has stated.
pub fn apply(spec: &mut Spec, directives: &[Directive]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut stated: Map<Subject, Span> = Map::new();
    let mut headers = Map::new();
    // A number that is no code is so for every other directive, wherever it stands.
    let (codes, others): (Vec<&Directive>, Vec<&Directive>) = directives
        .iter()
        .partition(|directive| matches!(directive.action, Action::Entry(_, EntryAction::NotACode)));
    for directive in others.into_iter().chain(codes) {
        if let Some(subject) = subject(&directive.action)
            && let Some(first) = stated.insert(subject, directive.span)
        {
            let message = format!(
                "`{}` states again what another directive has stated",
                directive.words
            );
            diagnostics.push(dead(directive, message).label(first, "stated here first"));
            continue;
        }
        diagnostics.extend(apply_one(spec, &mut headers, directive));
    }
    for entry in &mut spec.entries {
        if let Some(headers) = headers.get_mut(&entry.code) {
            entry.headers = std::mem::take(headers).into_values().concat();
        }
    }
    diagnostics
}

/// The headers of an entry that directives speak of, in their order. An entry may have as many as its document has words,
/// and a directive for each.
type Headers = Map<(Side, String), Vec<HeaderRequirement>>;

fn by_name(headers: Vec<HeaderRequirement>) -> Headers {
    let mut by_name = Headers::new();
    for header in headers {
        let key = (header.on, header.name.clone());
        by_name.get_or(key, Vec::new).push(header);
    }
    by_name
}

/// What a directive is about, of which only one can speak.
type Subject = (Option<u16>, &'static str, Option<(Side, String)>);

fn subject(action: &Action) -> Option<Subject> {
    Some(match action {
        Action::Allow(_) | Action::Entry(_, EntryAction::Allow(_)) => return None,
        Action::Closed => (None, "closed", None),
        Action::Title(_) => (None, "title", None),
        Action::Module(_) => (None, "module", None),
        Action::Entry(code, action) => {
            let (what, header) = match action {
                EntryAction::Header { on, name, .. } | EntryAction::NoHeader { on, name } => {
                    ("header", Some((*on, name.to_ascii_lowercase())))
                }
                EntryAction::Reason(_) => ("reason", None),
                EntryAction::Identifier(_) => ("identifier", None),
                EntryAction::NotACode => ("not-a-code", None),
                EntryAction::Lifecycle(_) => ("lifecycle", None),
                EntryAction::Content(_) => ("content", None),
                EntryAction::Retry(_) => ("retry", None),
                EntryAction::Allow(_) => return None,
            };
            (Some(*code), what, header)
        }
    })
}

/// Applies one directive.
fn apply_one(
    spec: &mut Spec,
    headers: &mut Map<u16, Headers>,
    directive: &Directive,
) -> Option<Diagnostic> {
    match &directive.action {
        Action::Closed => spec.closed = true,
        Action::Title(title) => spec.title = Some(title.clone()),
        Action::Module(module) => spec.module.clone_from(module),
        Action::Allow(rules) => spec.allows.extend(allows(rules, directive.span)),
        Action::Entry(code, EntryAction::NotACode) => {
            let Some(at) = spec.entries.iter().position(|entry| entry.code == *code) else {
                return Some(no_entry(directive, *code));
            };
            spec.entries.remove(at);
            for endpoint in &mut spec.endpoints {
                endpoint.codes.retain(|known| known != code);
            }
        }
        Action::Entry(code, action) => {
            let Some(entry) = spec.entries.iter_mut().find(|entry| entry.code == *code) else {
                return Some(no_entry(directive, *code));
            };
            let known = &mut entry.headers;
            let headers = headers.get_or(*code, || by_name(std::mem::take(known)));
            return apply_to(entry, headers, action, directive);
        }
    }
    None
}

/// Applies a directive to its entry.
fn apply_to(
    entry: &mut Entry,
    headers: &mut Headers,
    action: &EntryAction,
    directive: &Directive,
) -> Option<Diagnostic> {
    match action {
        EntryAction::Header {
            on,
            name,
            presence,
            value,
            condition,
        } => {
            let defined = registry::field(name).map_or(Syntax::Free, |field| field.value);
            let header = HeaderRequirement {
                name: name.to_ascii_lowercase(),
                spelling: name.clone(),
                on: *on,
                presence: *presence,
                value: value.unwrap_or(defined),
                condition: condition.clone(),
                basis: Basis::Directive,
                evidence: evidence(directive),
            };
            headers.insert((*on, header.name.clone()), vec![header]);
        }
        EntryAction::NoHeader { on, name } => {
            let stated = headers.get_mut(&(*on, name.to_ascii_lowercase()));
            if stated.map(std::mem::take).unwrap_or_default().is_empty() {
                let message = format!(
                    "the entry for {} says nothing of `{name}` that could be taken back",
                    entry.code
                );
                return Some(dead(directive, message).about(entry.code));
            }
        }
        EntryAction::Reason(reason) => {
            entry.reason = Some(reason.clone());
            entry.reason_span = Some(directive.span);
        }
        EntryAction::Identifier(identifier) => entry.identifier = Some(identifier.clone()),
        EntryAction::Lifecycle(lifecycle) => entry.lifecycle = *lifecycle,
        EntryAction::Content(content) => {
            entry.content = *content;
            entry.content_evidence = Some(evidence(directive));
        }
        EntryAction::Retry(retry) => {
            entry.retry = Some(retry.clone());
            entry.retry_evidence = Some(evidence(directive));
        }
        EntryAction::Allow(rules) => entry.allows.extend(allows(rules, directive.span)),
        EntryAction::NotACode => {}
    }
    None
}

/// A directive as evidence of what it states.
fn evidence(directive: &Directive) -> Evidence {
    Evidence {
        sentence: format!("statusbook: {}", directive.words),
        span: directive.span,
        words: vec![directive.span],
    }
}

fn allows(rules: &[String], span: Span) -> impl Iterator<Item = Allow> {
    rules.iter().map(move |rule| Allow {
        rule: rule.clone(),
        span,
    })
}

fn no_entry(directive: &Directive, code: u16) -> Diagnostic {
    dead(directive, format!("the document has no entry for {code}")).about(code)
}

fn dead(directive: &Directive, message: String) -> Diagnostic {
    Diagnostic::new(&rule::DEAD_DIRECTIVE, directive.span, message)
        .help("remove the directive, or correct what it is about")
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::spec::{Content, Lifecycle, Presence};

    fn spec() -> Spec {
        let entry = |code| Entry {
            code,
            ..Entry::default()
        };
        Spec {
            entries: vec![entry(201), entry(429)],
            ..Spec::default()
        }
    }

    fn applied(texts: &[&str]) -> (Spec, Vec<String>) {
        let mut spec = spec();
        let directives: Vec<Directive> = texts
            .iter()
            .map(|text| parse(text, Span::new(0, text.len())).expect(text))
            .collect();
        let found = apply(&mut spec, &directives);
        let messages = found
            .into_iter()
            .map(|diagnostic| {
                assert_eq!(diagnostic.rule.id, "dead-directive");
                diagnostic.message
            })
            .collect();
        (spec, messages)
    }

    #[test]
    fn a_header_is_stated_overridden_and_taken_back() {
        let (mut spec, messages) = applied(&["201 response Location optional"]);
        assert!(messages.is_empty());
        let header = &spec.entries[0].headers[0];
        assert_eq!(
            (header.name.as_str(), header.presence, header.basis),
            ("location", Presence::Optional, Basis::Directive)
        );
        assert_eq!(header.value, Syntax::UriReference, "the field's own form");
        let forbid =
            parse("201 response LOCATION forbidden free", Span::default()).expect("a directive");
        assert!(apply(&mut spec, &[forbid]).is_empty());
        assert_eq!(spec.entries[0].headers.len(), 1);
        assert_eq!(spec.entries[0].headers[0].presence, Presence::Forbidden);
        let none = parse("201 response location none", Span::default()).expect("a directive");
        assert!(apply(&mut spec, &[none]).is_empty());
        assert!(spec.entries[0].headers.is_empty());
    }

    #[test]
    fn what_matches_nothing_is_dead() {
        let (_, messages) = applied(&[
            "404 deprecated",
            "201 response Location none",
            "410 not-a-code",
        ]);
        assert_eq!(messages.len(), 3, "{messages:?}");
    }

    #[test]
    fn what_is_stated_twice_is_dead() {
        let (spec, messages) = applied(&["201 deprecated", "201 retired"]);
        assert_eq!(messages.len(), 1);
        assert_eq!(spec.entries[0].lifecycle, Lifecycle::Deprecated);
    }

    #[test]
    fn the_rest_is_taken_as_stated() {
        let (spec, messages) = applied(&[
            "closed",
            "module codes",
            "title Our codes",
            "201 content required",
            "429 not-a-code",
        ]);
        assert!(messages.is_empty(), "{messages:?}");
        assert!(spec.closed);
        assert_eq!(
            (spec.module.as_str(), spec.title.as_deref()),
            ("codes", Some("Our codes"))
        );
        assert_eq!(spec.entries.len(), 1);
        assert_eq!(spec.entries[0].content, Content::Required);
    }
}
