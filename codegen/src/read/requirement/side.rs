//! Which message carries a header.
//!
//! What decides, the first that says anything:
//!
//! 1. The words at the header: "the X request header", "the X header of the response".
//! 2. An act of one direction: a server returns, a client receives.
//! 3. The message that it is put into: "send X in the request".
//! 4. The field's own definition, or that of the fields in its list.
//! 5. Who acts, and how: a client passes, a server includes.
//! 6. What the name tells, and what others of the sentence are sent by (`habit`).
//! 7. What the sentence speaks of at all, and what is asked of the reader, who writes clients.
//! 8. The code that it is said of.

mod habit;
mod mates;

use super::lexicon::{Act, Form, Order, Party, Role, State, Tie};
use super::obligation::{Doing, Parsed};
use super::token::{Kind, Token};
use crate::registry;
use crate::spec::{Class, Side};
use habit::{EACH, ONWARD, by_habit, by_kind, by_shape};
use mates::{of_a_mate, of_its_list, only_party};

/// The side of the header at token `at`, whose name is `name`.
#[expect(
    clippy::too_many_lines,
    reason = "a list of signs, the first that tells counts"
)]
pub fn side(parsed: &Parsed<'_>, at: usize, name: &str) -> Side {
    let tokens = &parsed.sentence.tokens;
    let field = registry::field(name);
    let known = field.and_then(|field| field.side).or_else(|| by_kind(name));
    let both = field.is_some() && known.is_none();
    // "reduce the size of responses with an Accept-Encoding header"
    let asks = both
        && name
            .get(..7)
            .is_some_and(|begin| begin.eq_ignore_ascii_case("accept-"));
    let hint = known.or(asks.then_some(Side::Request));
    if let Some(side) = beside(tokens, at, both, hint) {
        return side;
    }
    let Doing {
        party,
        act,
        demanded,
        told,
        offered,
        asserted,
        direct,
        denied,
        past,
        needed,
        settable,
        headless,
        without,
    } = parsed.doing(at);
    let by_server = matches!(party, Some(Party::Server | Party::Response));
    let sent_back = known == Some(Side::Request) && !by_server;
    let by_client = matches!(party, Some(Party::Client | Party::You));
    // "You must give a Content-Type when responding to deliveries."
    let responds = by_client
        && known != Some(Side::Request)
        && act.is_some_and(Act::carries)
        && parsed.is_done_when_responding();
    // "The client can find the offset in the Range header."
    let finds = act == Some(Act::Look) && party == Some(Party::Client) && !direct;
    let unsent = without && known == Some(Side::Request);
    if act == Some(Act::Return) && !sent_back && !unsent
        || act == Some(Act::Receive) && by_client && !(sent_back && parsed.language.bare_modals)
        || finds
        || responds
    {
        return Side::Response;
    }
    // "The server must not use the Content-Encoding header."; "Clients use the value of the X header.": they got it.
    let got = || by_client && known.is_none() && is_value(tokens, at);
    if act == Some(Act::Use) && (both && by_server || got()) {
        return Side::Response;
    }
    // "on every request": when it is sent, not in what.
    let answers = known == Some(Side::Response) || by_server;
    // "Follow the Location header with a GET request.": what is done with it.
    let followed = known == Some(Side::Response) && matches!(act, Some(Act::Look | Act::Heed));
    // "sets the X-RateLimit headers on blocked requests": when, as well.
    let told_when = || {
        by_shape(name) == Some(Side::Response)
            && tokens
                .get(behind(tokens, at))
                .is_some_and(|tie| &*tie.word == "on")
    };
    if let Some(side) = carried_in(tokens, at, known)
        && !(side == Side::Request && (followed || told_when()))
        && !(side == Side::Request
            && answers
            && !(is_added(tokens, at) && known.is_none())
            && is_soon_followed(tokens, at, EACH)
            && !is_soon_followed(tokens, at, ONWARD))
    {
        return side;
    }
    // "The response includes the X-Auth-Token header.": whatever the field is elsewhere.
    if party == Some(Party::Response) && act.is_some_and(Act::carries) && direct {
        return Side::Response;
    }
    if let Some(side) = known.or_else(|| of_its_list(parsed, at)) {
        return side;
    }
    let by_act = match act {
        // "Must not include a Content-Type header.": what has no subject is said of the response with the code.
        Some(Act::Carry) if direct && headless => Some(Side::Response),
        Some(Act::Pass) if matches!(party, Some(Party::Server | Party::Response)) => None,
        // "Responses need the X header."
        Some(Act::Require) if party == Some(Party::Response) => Some(Side::Response),
        Some(Act::Pass | Act::Require) => Some(Side::Request),
        // "It can be overridden by the X header."
        Some(Act::Treat | Act::Tell) if offered => Some(Side::Request),
        Some(act) if offered && act.carries() && party.is_none() => Some(Side::Request),
        Some(Act::Receive) if party == Some(Party::Server) => Some(Side::Request),
        // The reader, who writes clients, looks at what comes back.
        Some(Act::Look | Act::Heed) if demanded => {
            Some(shared_shape(parsed).unwrap_or(Side::Response))
        }
        _ => None,
    };
    // "The app sends the X-Total header.": it answers.
    let answers = by_client
        && act.is_some_and(Act::carries)
        && party == Some(Party::Client)
        && by_shape(name) == Some(Side::Response);
    by_act
        .or(answers.then_some(Side::Response))
        .or_else(|| by_party(party, act))
        .or_else(|| by_shape(name))
        .or_else(|| (denied && past).then(|| of_a_fault(parsed)).flatten())
        .or_else(|| (act == Some(Act::Use) && is_taken_from(tokens, at)).then_some(Side::Response))
        .or_else(|| of_a_mate(parsed, at))
        .or_else(|| {
            let apart = matches!(parsed.language.order, Order::Apart | Order::End);
            apart.then(|| only_party(tokens)).flatten()
        })
        // "The Content-Length header was not provided.": what was wrong with a request.
        .or_else(|| {
            (denied && past)
                .then(|| by_code(parsed.code, name))
                .flatten()
        })
        // "The Content-Length header is removed.": a client is told so by a command.
        .or_else(|| {
            // Of what a body is, clients tell as often.
            let of_both = both && !name.eq_ignore_ascii_case("content-type");
            let none = at > 0 && tokens[at - 1].role() == Some(Role::No);
            (of_both && (denied || none) && !told && only_party(tokens).is_none())
                .then_some(Side::Response)
        })
        .or_else(|| (!told).then(|| by_definition(parsed.code, name)).flatten())
        // "The response must not be cached, so X is required."
        .or_else(|| {
            (needed && !told)
                .then(|| only_party(&tokens[..at]))
                .flatten()
                .filter(|side| *side == Side::Response)
        })
        .or_else(|| needed.then_some(Side::Request))
        .or_else(|| match only_party(tokens) {
            Some(Side::Request) => None,
            Some(Side::Response) if !told => Some(Side::Response),
            _ => by_habit(name),
        })
        .or(
            (demanded || act == Some(Act::Use) || is_asked_for(parsed, at))
                .then_some(Side::Request),
        )
        .or_else(|| only_party(tokens))
        .or_else(|| settable.then_some(Side::Request))
        .or_else(|| asserted.then_some(Side::Response))
        // "When you send this, there must be an X header."
        .or_else(|| parsed.speaks_of_sending().then_some(Side::Request))
        .or_else(|| by_code(parsed.code, name))
        .unwrap_or(Side::Response)
}

/// The side of what somebody does something with: a client sends, a server sends back.
fn by_party(party: Option<Party>, act: Option<Act>) -> Option<Side> {
    match party? {
        Party::Response => Some(Side::Response),
        Party::Server
            if act.is_some_and(|act| act.carries() || matches!(act, Act::Omit | Act::Tell)) =>
        {
            Some(Side::Response)
        }
        Party::Request => Some(Side::Request),
        // A client sends, and looks at what it is sent.
        Party::Client | Party::You => match act {
            Some(Act::Look | Act::Heed) => Some(Side::Response),
            _ => Some(Side::Request),
        },
        Party::Server | Party::Either => None,
    }
}

/// The side of the content that the token at `at` names.
///
/// `denied` says that there is none: of a client's error, that is what was wrong with the request.
pub fn of_content(parsed: &Parsed<'_>, at: usize, denied: bool) -> Side {
    let tokens = &parsed.sentence.tokens;
    if let Some(side) = beside(tokens, at, false, None).or_else(|| carried_in(tokens, at, None)) {
        return side;
    }
    // "the request body"
    if let Some(side) = at
        .checked_sub(1)
        .and_then(|before| side_of(&tokens[before]))
    {
        return side;
    }
    let Doing { party, act, .. } = parsed.doing(at);
    match (act, party) {
        (Some(Act::Pass | Act::Require), _) => Side::Request,
        (Some(Act::Return), _) | (_, Some(Party::Response | Party::Server)) => Side::Response,
        (_, Some(Party::Request | Party::Client | Party::You)) => Side::Request,
        // "The body is empty.": of a client's error, what was wrong.
        _ if denied && Class::of(parsed.code) == Some(Class::ClientError) => {
            only_party(tokens).unwrap_or(Side::Request)
        }
        _ => Side::Response,
    }
}

/// The side that the words right at the header name: "the X request header", "X header in the response".
///
/// `both` says that the header is known to be of both sides, `known` that it is known to be of one.
fn beside(tokens: &[Token], at: usize, both: bool, known: Option<Side>) -> Option<Side> {
    // Before: "the response 'Location' header", "request headers A, B".
    let mut index = at;
    while index > 0 && in_list(&tokens[index - 1]) {
        index -= 1;
    }
    if let Some(side) = titled(tokens, at) {
        return Some(side);
    }
    // "the response Content-Type"
    if at > 0
        && both
        && let Some(side) = side_of(&tokens[at - 1])
    {
        return Some(side);
    }
    if index > 0
        && let Some(side) = side_of(&tokens[index - 1])
    {
        let header_between = tokens[index..]
            .iter()
            .take(6)
            .any(|token| token.role() == Some(Role::Header));
        if header_between {
            return Some(side);
        }
    }
    // Before its preposition: "the request without X", "a response containing X".
    let mut back = at;
    while back > 0
        && at - back < 6
        && (in_list(&tokens[back - 1])
            || matches!(tokens[back - 1].role(), Some(Role::Determiner | Role::No))
            || matches!(tokens[back - 1].role(), Some(Role::Verb(_, form)) if form.has(Form::PAST) && at - back < 3)
            || tokens[back - 1].kind == Kind::Word(None) && at - back < 3)
    {
        back -= 1;
    }
    // "is told by a 422 and an X header": what comes with a status code.
    let joined = tokens[back..at]
        .iter()
        .any(|token| token.role() == Some(Role::And));
    if joined
        && back > 0
        && matches!(tokens[back - 1].kind, Kind::Number(100..600))
        && known.is_none()
    {
        return Some(Side::Response);
    }
    let ties = back > 1
        && match tokens[back - 1].role() {
            Some(Role::Tie(Tie::With | Tie::Without) | Role::Verb(Act::Lack, _)) => true,
            Some(Role::Verb(Act::Carry, form)) => form.has(Form::GERUND),
            _ => false,
        };
    if ties {
        // "requests not including X", "a response that includes X"
        let noun = if matches!(tokens[back - 2].role(), Some(Role::Relative | Role::Not)) {
            back.checked_sub(3)
        } else {
            Some(back - 2)
        };
        // "a 426 with an X header"
        let is_code = |noun: usize| matches!(tokens[noun].kind, Kind::Number(100..600));
        let with = tokens[back - 1].role() == Some(Role::Tie(Tie::With));
        if with && noun.is_some_and(is_code) {
            return Some(Side::Response);
        }
        // "accepts range requests with the Accept-Ranges header": what no request has hangs on the verb.
        let side = noun.and_then(|noun| side_of(&tokens[noun]));
        // "ask for a shorter response with Prefer"
        let foreign = known.is_some() && known != side && with;
        let foreign = foreign || side == Some(Side::Request) && known == Some(Side::Response);
        if side.is_some() && !foreign {
            return side;
        }
    }
    // After: "X request header", "X field of the response header".
    let mut index = behind(tokens, at);
    let role = |index: usize| tokens.get(index).and_then(Token::role);
    if role(index) == Some(Role::OtherNoun)
        && role(index + 1) == Some(Role::Tie(Tie::Of))
        && role(index + 2) == Some(Role::Determiner)
    {
        index += 3;
    }
    if let Some(side) = tokens.get(index).and_then(side_of)
        && tokens[index + 1..]
            .iter()
            .take(1)
            .any(|token| token.role() == Some(Role::Header))
    {
        return Some(side);
    }
    None
}

/// The side of the headers among which the one at `at` stands: "in the response headers, under X".
fn titled(tokens: &[Token], at: usize) -> Option<Side> {
    let mut before = tokens[..at].iter().rev().filter(|token| !token.is(','));
    let tie = before.next()?;
    let title = before.next()?;
    let message = before.next()?;
    let hangs =
        matches!(tie.role(), Some(Role::Tie(_) | Role::As)) && title.role() == Some(Role::Header);
    side_of(message).filter(|_| hangs)
}

/// The token behind the header's list and the words that belong to it.
fn behind(tokens: &[Token], at: usize) -> usize {
    let mut index = at + 1;
    while tokens.get(index).is_some_and(in_list) {
        // A comma or an "and" that no header follows ends the list.
        let joins = tokens[index].is(',') || tokens[index].role() == Some(Role::And);
        let ends = joins
            && !tokens[index + 1..]
                .iter()
                .take(3)
                .any(|token| matches!(token.kind, Kind::Name(_)));
        if ends {
            return index;
        }
        index += 1;
    }
    index
}

/// Whether the header is called required or optional, as what the reader has to send is.
fn is_asked_for(parsed: &Parsed<'_>, at: usize) -> bool {
    let tokens = &parsed.sentence.tokens;
    let asks = |token: &Token| {
        matches!(
            token.role(),
            Some(Role::State(State::Required | State::Optional))
        ) || token.role() == Some(Role::Optionally) && parsed.language.bare_modals
    };
    tokens[..at]
        .iter()
        .rev()
        .take(16)
        .take_while(|token| {
            in_list(token) || token.is(':') || token.role() == Some(Role::Determiner)
        })
        .any(asks)
        // "the X header (optional)"
        || parsed.phrases.iter().all(|phrase| !phrase.is_finite() || parsed.clauses.of[phrase.start] != parsed.clauses.of[at])
            && tokens[at + 1..]
            .iter()
            .skip_while(|token| token.role() == Some(Role::Header))
            .take_while(|token| matches!(token.kind, Kind::Mark('(' | ':' | '—' | '-')) || asks(token))
            .take(2)
            .any(asks)
}

/// "O header X não foi informado.": of a client's error, what was wrong with the request.
fn of_a_fault(parsed: &Parsed<'_>) -> Option<Side> {
    let failed = Class::of(parsed.code) == Some(Class::ClientError);
    (failed && !parsed.language.compounds_nouns).then_some(Side::Request)
}

/// Whether something is got from the header at `at`: "the Link header to get the next page".
fn is_taken_from(tokens: &[Token], at: usize) -> bool {
    let to = behind(tokens, at);
    tokens.get(to).and_then(Token::role) == Some(Role::To)
        && matches!(
            tokens.get(to + 1).and_then(Token::role),
            Some(Role::Be | Role::Verb(Act::Look, _))
        )
}

/// Whether it is the value of the header at `at` that is spoken of: "the value of the X header".
fn is_value(tokens: &[Token], at: usize) -> bool {
    tokens[..at]
        .iter()
        .rev()
        .take(3)
        .any(|token| token.role() == Some(Role::Tie(Tie::Value)))
}

/// Whether the token is part of a list of headers.
fn in_list(token: &Token) -> bool {
    matches!(
        token.kind,
        Kind::Name(_) | Kind::Mark(',' | '"' | '“' | '‘' | '’' | '”' | '(' | '-' | '`' | '\'')
    ) || matches!(
        token.role(),
        Some(Role::Header | Role::And | Role::State(_))
    )
}

/// The side that a token names.
fn side_of(token: &Token) -> Option<Side> {
    match token.role() {
        Some(Role::Party(Party::Response)) => Some(Side::Response),
        Some(Role::Party(Party::Request)) => Some(Side::Request),
        _ => None,
    }
}

/// The side of the message that the words behind the header put it into: "X header of the response".
fn carried_in(tokens: &[Token], at: usize, known: Option<Side>) -> Option<Side> {
    let index = behind(tokens, at);
    // "the X header returned"
    if let Some(Role::Verb(Act::Return, form)) = tokens.get(index).and_then(Token::role)
        && form.has(Form::PAST)
        && tokens
            .get(index + 1)
            .is_none_or(|next| matches!(next.kind, Kind::Mark('.' | ',' | ';' | ')')))
    {
        return Some(Side::Response);
    }
    // "der Anfrage": a genitive.
    if tokens.get(index).and_then(Token::role) == Some(Role::Determiner)
        && let Some(side) = tokens.get(index + 1).and_then(side_of)
    {
        return Some(side);
    }
    // Over a participle: "X header returned in the response".
    for (offset, token) in tokens[index.min(tokens.len())..].iter().take(4).enumerate() {
        match token.role() {
            // "the X header for responses"; "for POST requests" tells when.
            Some(Role::Tie(Tie::Away)) if offset == 0 && &*token.word == "for" => {
                return tokens[index + 1..]
                    .iter()
                    .take(3)
                    .take_while(|token| {
                        matches!(token.kind, Kind::Word(None))
                            || matches!(
                                token.role(),
                                Some(Role::Determiner | Role::Adverb | Role::Party(_))
                            )
                    })
                    .find_map(side_of)
                    .filter(|side| *side == Side::Response && known != Some(Side::Request));
            }
            // "to enable requests": a purpose.
            Some(Role::To)
                if matches!(
                    tokens.get(index + offset + 1).and_then(Token::role),
                    Some(Role::Verb(..) | Role::Be)
                ) =>
            {
                return None;
            }
            Some(
                Role::Tie(Tie::Place | Tie::With | Tie::Of | Tie::From | Tie::Toward)
                | Role::To
                | Role::Adnominal,
            ) => {
                let near = tokens[index + offset + 1..]
                    .iter()
                    .take(3)
                    .take_while(|token| {
                        !matches!(token.kind, Kind::Mark(_))
                            && !matches!(token.role(), Some(Role::Header))
                    });
                for token in near {
                    if let Some(side) = side_of(token) {
                        return Some(side);
                    }
                }
                // "X to true in your requests": a value, and what it is put into.
                let is_value = token.role() == Some(Role::To)
                    && tokens.get(index + offset + 2).and_then(Token::role)
                        == Some(Role::Tie(Tie::Place));
                if !is_value {
                    return None;
                }
            }
            None if offset > 0
                && tokens[index + offset - 1].role() == Some(Role::To)
                && matches!(token.kind, Kind::Word(_)) => {}
            Some(Role::Verb(..) | Role::Be | Role::Modal(_) | Role::Adverb) => {}
            _ => return None,
        }
    }
    None
}

/// Whether the header at `at` is put into a message, and does not only go with it: "to each request".
fn is_added(tokens: &[Token], at: usize) -> bool {
    tokens.get(behind(tokens, at)).and_then(Token::role) == Some(Role::To)
}

/// Whether one of `words` stands soon behind the header.
fn is_soon_followed(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    tokens[behind(tokens, at).min(tokens.len())..]
        .iter()
        .take(6)
        .any(|token| words.contains(&&*token.word))
}

/// The side that the names of the sentence tell together: those of them that tell one agree.
fn shared_shape(parsed: &Parsed<'_>) -> Option<Side> {
    let mut sides = parsed
        .sentence
        .names
        .iter()
        .filter_map(|name| by_shape(&name.spelling));
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

/// The side of what the definition of the code has in the response.
fn by_definition(code: u16, name: &str) -> Option<Side> {
    registry::status(code)?
        .obligation(name)
        .map(|_| Side::Response)
}

/// The side that the code suggests: of a client's error, what was wrong with the request.
fn by_code(code: u16, name: &str) -> Option<Side> {
    let lower = name.to_ascii_lowercase();
    let known = lower.starts_with("content-") || lower.starts_with("accept");
    (known && Class::of(code) == Some(Class::ClientError)).then_some(Side::Request)
}
