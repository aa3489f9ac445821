//! Headers that are given as structure: in a column of their own, or as the lines of an example.

use super::lexicon::{Party, Role, State};
use super::piece::Cutter;
use super::token::{Kind, Sentence, Token};
use super::{Requirements, language};
use crate::registry;
use crate::spec::{Basis, Evidence, HeaderRequirement, Presence, Side, Syntax};
use crate::text::{Text, fold};

/// What a column's title says of the headers in its cells.
struct Title {
    side: Option<Side>,
    presence: Option<Presence>,
}

/// Reads a title: "Response headers", "Required headers".
fn title(words: &str) -> Title {
    let text = Text::verbatim(words, crate::source::Span::default());
    let ready = language::of(words);
    let cutter = Cutter::of(&text, &ready.index);
    let sentence = Sentence::listed(&cutter, 0..words.len());
    let mut title = Title {
        side: None,
        presence: None,
    };
    for role in sentence.tokens.iter().filter_map(Token::role) {
        match role {
            Role::Party(Party::Request | Party::Client) => title.side = Some(Side::Request),
            Role::Party(Party::Response | Party::Server) => title.side = Some(Side::Response),
            Role::State(State::Required) => title.presence = Some(Presence::Required),
            Role::State(State::Recommended) => title.presence = Some(Presence::Recommended),
            Role::State(State::Optional) => title.presence = Some(Presence::Optional),
            Role::State(State::Forbidden) => title.presence = Some(Presence::Forbidden),
            _ => {}
        }
    }
    title
}

/// Reads a cell of a column of headers.
///
/// A name alone is as strong as the title; of the response, the column itself asserts it.
pub fn column(code: u16, titled: &str, cell: &Text, found: &mut Requirements) {
    let title = title(titled);
    let plain = cell.plain();
    let mut start = 0;
    for end in ends(plain) {
        let part = cell.slice(start..end);
        start = end;
        for mut requirement in super::listed(code, &part) {
            if let Some(side) = title.side {
                requirement.on = side;
            }
            if requirement.presence == Presence::Mentioned {
                requirement.presence = match title.presence {
                    Some(presence) => presence,
                    None if requirement.on == Side::Response
                        && requirement.condition.is_none()
                        && !is_noted(&part) =>
                    {
                        Presence::Required
                    }
                    None => Presence::Mentioned,
                };
            }
            found.headers.push(requirement);
        }
    }
}

/// Whether a note behind the name says how strongly it is meant, in words that come to no obligation: "(discouraged)".
fn is_noted(part: &Text) -> bool {
    let plain = part.plain();
    let ready = language::of(plain);
    let cutter = Cutter::of(part, &ready.index);
    let sentence = Sentence::listed(&cutter, 0..plain.len());
    sentence.tokens.windows(2).any(|pair| {
        matches!(pair[0].kind, Kind::Mark('(' | '['))
            && matches!(
                pair[1].role(),
                Some(Role::Modal(_) | Role::Not | Role::No | Role::State(_))
            )
    })
}

/// Where the parts of a cell end: at commas, semicolons and line breaks outside of parentheses.
fn ends(plain: &str) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut ends = Vec::new();
    for (at, c) in plain.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' | '\n' | '、' | '，' if depth == 0 => ends.push(at + c.len_utf8()),
            _ => {}
        }
    }
    if ends.last() != Some(&plain.len()) {
        ends.push(plain.len());
    }
    ends
}

/// Reads an example: its `Name: value` lines name headers, and oblige to nothing.
pub fn example(text: &Text, found: &mut Requirements) {
    let mut start = 0;
    for line in text.plain().split('\n') {
        let range = start..start + line.len();
        start = range.end + 1;
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let name = name.trim();
        let known = registry::field(name);
        let shaped = name.contains('-')
            && name.starts_with(|c: char| {
                c.is_ascii_uppercase() || name.starts_with("x-") && c == 'x'
            });
        let token = !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        if !token
            || value.trim().is_empty()
            || known.is_none_or(|field| field.name != name) && !shaped
        {
            continue;
        }
        let side = known.and_then(|field| field.side).unwrap_or(Side::Response);
        let span = text.span(range.clone());
        found.headers.push(HeaderRequirement {
            name: name.to_ascii_lowercase(),
            spelling: name.to_owned(),
            on: side,
            presence: Presence::Mentioned,
            value: known.map_or(Syntax::Free, |field| field.value),
            condition: None,
            basis: Basis::Document,
            evidence: Evidence {
                sentence: fold(line),
                span,
                words: vec![span],
            },
        });
    }
}
