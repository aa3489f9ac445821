//! Header requirements, content and retry advice: what the words of an entry oblige.
//!
//! Each sentence is cut into words that know what they do ([`lexicon`]), the words into verb phrases and clauses, and each header
//! is judged by the phrase that governs it. What belongs to a language is a table; the rest is the same for all.

mod clause;
mod language;
mod lexicon;
mod name;
mod obligation;
mod phrase;
mod sentence;
mod side;
mod token;

use super::passage::Passage;
use crate::registry;
use crate::spec::{Basis, Content, Evidence, HeaderRequirement, Presence, Retry, Syntax};
use crate::text::{Text, fold};

/// What the words of an entry say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements {
    /// What they say of headers, in order of (side, name).
    pub headers: Vec<HeaderRequirement>,
    /// What they say of content.
    pub content: Content,
    /// The words from which `content` is known.
    pub content_evidence: Option<Evidence>,
    /// When they say to try again.
    pub retry: Option<Retry>,
    /// The words from which `retry` is known.
    pub retry_evidence: Option<Evidence>,
}

/// Reads what `passages`, the words of the entry for `code`, say.
#[must_use]
pub fn read(code: u16, passages: &[Passage]) -> Requirements {
    let mut found = Vec::new();
    for passage in passages {
        prose(code, &passage.text, &mut found);
    }
    Requirements {
        headers: merge(found),
        ..Requirements::default()
    }
}

/// Reads sentences.
fn prose(code: u16, text: &Text, found: &mut Vec<HeaderRequirement>) {
    let ready = language::of(text.plain());
    for range in sentence::sentences(text) {
        let sentence = token::cut(text, range, &ready.index);
        if sentence.names.is_empty() {
            continue;
        }
        let phrases = phrase::phrases(&sentence.tokens, ready.language);
        let clauses = clause::clauses(&sentence.tokens, &phrases);
        let phrases = phrase::join(phrases, &clauses, &sentence.tokens, ready.language);
        let parsed = obligation::Parsed {
            sentence: &sentence,
            phrases: &phrases,
            clauses: &clauses,
            language: ready.language,
            code,
        };
        for (at, token) in sentence.tokens.iter().enumerate() {
            let token::Kind::Name(index) = token.kind else {
                continue;
            };
            let name = &sentence.names[index];
            let side = side::side(&parsed, at, &name.spelling);
            let verdict = parsed.verdict(at, side);
            if name.doubtful
                && !(verdict.presence != Presence::Mentioned && parsed.speaks_of_messages())
            {
                continue;
            }
            let words = verdict
                .words
                .iter()
                .map(|word| text.span(sentence.tokens[*word].range.clone()))
                .collect();
            let condition = clause::condition(&clauses, &sentence.tokens).map(|tokens| {
                fold(
                    &text.plain()[sentence.tokens[tokens.start].range.start
                        ..sentence.tokens[tokens.end - 1].range.end],
                )
            });
            found.push(HeaderRequirement {
                name: name.spelling.to_lowercase(),
                spelling: name.spelling.clone(),
                on: side,
                presence: verdict.presence,
                value: registry::field(&name.spelling).map_or(Syntax::Free, |field| field.value),
                condition,
                basis: Basis::Document,
                evidence: Evidence {
                    sentence: fold(&text.plain()[sentence.range.clone()]),
                    span: text.span(sentence.range.clone()),
                    words,
                },
            });
        }
    }
}

/// One requirement a header and side: the strongest.
fn merge(found: Vec<HeaderRequirement>) -> Vec<HeaderRequirement> {
    let mut merged: Vec<HeaderRequirement> = Vec::new();
    for requirement in found {
        match merged
            .iter_mut()
            .find(|known| known.name == requirement.name && known.on == requirement.on)
        {
            Some(known) if weight(requirement.presence) > weight(known.presence) => {
                *known = requirement
            }
            Some(_) => {}
            None => merged.push(requirement),
        }
    }
    merged.sort_by(|a, b| (a.on, &a.name).cmp(&(b.on, &b.name)));
    merged
}

/// Of two things said of one header, which counts.
fn weight(presence: Presence) -> u8 {
    match presence {
        Presence::Mentioned => 0,
        Presence::Optional => 1,
        Presence::Recommended => 2,
        Presence::Forbidden => 3,
        Presence::Required => 4,
    }
}
