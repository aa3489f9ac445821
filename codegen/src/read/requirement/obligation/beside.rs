//! What stands right at a header and says something of it by itself: a note, an adjective, a relative clause.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Opening, Order, Party, Role, State, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::strength::{obliged, state_presence, subject, worded};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// What stands right around the header.
    pub(super) fn place(&self, at: usize, side: Side) -> Place<'_> {
        let tokens = self.tokens();
        let mut place = Place {
            tokens,
            at,
            side,
            denied: false,
            faulty: false,
            called: None,
        };
        // Back over the words of its own noun phrase.
        for index in (0..at).rev().take(12) {
            // "If the token has expired, an X header is returned.": said of something else.
            let around = self.clauses.of[index];
            if self.language.order == Order::Middle
                && around != self.clauses.of[at]
                && matches!(self.clauses.all[around].kind, ClauseKind::Under(_))
            {
                break;
            }
            match tokens[index].kind {
                Kind::Mark(',') if place.denied || self.ends_another_noun(index) => break,
                Kind::Name(_)
                | Kind::Number(_)
                | Kind::Mark(',' | '"' | '“' | '‘' | '\'' | '`' | '(' | '«' | '-' | '[' | '*') =>
                    {}
                Kind::Mark(':') if ends_title(&tokens[..index]) => {}
                Kind::Word(Some(Role::Optionally)) if tokens[index + 1].is(':') => {
                    place.called = place.called.or(Some((State::Optional, index)));
                }
                // "Optional Acme Graph X header": a fragment.
                Kind::Word(None)
                    if self.language.compounds_nouns
                        && self.phrases.is_empty()
                        && at < 6
                        && tokens[at + 1..]
                            .iter()
                            .all(|token| token.role() == Some(Role::Header) || token.is('.'))
                        && matches!(tokens[0].role(), Some(Role::State(_))) => {}
                Kind::Mark(_) | Kind::Word(None) => break,
                Kind::Word(Some(role)) => match role {
                    Role::Header
                    | Role::Determiner
                    | Role::And
                    | Role::Adverb
                    | Role::Tie(Tie::Itself | Tie::Value)
                    | Role::Party(_)
                    | Role::State(State::Present) => {}
                    // "Header opcional da requisição: X"
                    Role::Tie(Tie::Of)
                        if self.language.bare_modals
                            && tokens[index..at].iter().any(|token| token.is(':')) => {}
                    Role::No => place.denied = true,
                    // "contains the A header, but not the B header"
                    Role::Not
                        if self.language.compounds_nouns
                            && index > 0
                            && &*tokens[index - 1].word == "but"
                            && !self.phrases.iter().any(|phrase| phrase.start == index) =>
                    {
                        place.denied = true;
                    }
                    // "not a standard X header": something else.
                    Role::Not
                        if self.language.compounds_nouns
                            && self
                                .phrases
                                .iter()
                                .all(|phrase| !(phrase.start..phrase.end).contains(&index)) =>
                    {
                        place.faulty = true;
                    }
                    // "The response lacks X."
                    Role::Verb(Act::Lack, _)
                        if index > 0
                            && tokens[index - 1].role() == Some(Role::Party(Party::Response)) =>
                    {
                        break;
                    }
                    // "If the token is invalid, an X header is returned.": said of something else.
                    Role::State(_)
                        if self.language.order == Order::Middle
                            && self
                                .phrases
                                .iter()
                                .any(|phrase| (phrase.start..phrase.end).contains(&index)) =>
                    {
                        break;
                    }
                    // "Do not forget the X header."
                    Role::Verb(Act::Lack, _)
                        if self.language.compounds_nouns
                            && self.phrases.iter().any(|phrase| {
                                phrase.negated && (phrase.start..phrase.end).contains(&index)
                            }) =>
                    {
                        break;
                    }
                    Role::State(State::Faulty | State::Missing) | Role::Verb(Act::Lack, _) => {
                        place.faulty = true;
                    }
                    Role::State(state) => place.called = place.called.or(Some((state, index))),
                    _ => break,
                },
            }
        }
        place.denied |= self.is_denied_behind(at);
        place
    }

    /// Whether the words behind the header say that there is none: "заголовка X нет", "X ヘッダーなしで".
    fn is_denied_behind(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let ends = tokens
            .get(at + 2)
            .is_none_or(|token| matches!(token.kind, Kind::Mark('.' | ',' | ';' | ')')));
        let behind = tokens[at + 1..]
            .iter()
            .find(|token| !matches!(token.role(), Some(Role::Header | Role::Party(_))));
        // "Заголовка X в ответе нет."
        let role = |offset: usize| tokens.get(at + offset).and_then(Token::role);
        let placed = self.language.bare_modals
            && role(1) == Some(Role::Tie(Tie::Place))
            && role(2) == Some(Role::Party(Party::Response))
            && role(3) == Some(Role::No);
        placed
            || tokens.get(at + 1).and_then(Token::role) == Some(Role::No) && ends
            || self.language.order == Order::End
                && behind.and_then(Token::role) == Some(Role::Tie(Tie::Without))
    }

    /// Whether the comma at `index` is of no list: "Тело пустое, заголовка X нет", "正文为空，没有 X 头", "Тело пустое, а заголовок X
    /// указывает …".
    fn ends_another_noun(&self, index: usize) -> bool {
        let tokens = self.tokens();
        let joins = self.language.bare_modals
            && self.language.order == Order::Middle
            && index > 0
            && tokens[index + 1].role() == Some(Role::And)
            && !matches!(tokens[index - 1].kind, Kind::Name(_));
        tokens[index + 1].role() == Some(Role::Header) || joins
    }

    /// A state or a strength given as a note: "Location (required)", "Content-Length (must not)", "Required headers: Location".
    pub(super) fn annotation(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = place.tokens;
        let mut at = place.at + 1;
        let header = |at: usize| tokens.get(at).and_then(Token::role) == Some(Role::Header);
        while header(at)
            || header(at + 1) && matches!(tokens[at].role(), Some(Role::Party(_)))
            || tokens.get(at).is_some_and(|token| token.is('-'))
                && tokens.get(at + 1).and_then(Token::role) == Some(Role::Header)
        {
            at += 1;
        }
        let opens = tokens.get(at).is_some_and(|token| {
            matches!(token.kind, Kind::Mark('(' | ':' | '—' | ',' | '[' | '-'))
        });
        let mut behind = if opens { at + 1 } else { at };
        // "X — обязателен": a state that is a predicate by itself.
        let predicates = tokens.get(behind).and_then(Token::role) == Some(Role::Be)
            && tokens
                .get(behind + 1)
                .is_some_and(|state| state.range == tokens[behind].range);
        let set_off = opens && !tokens[at].is(',') && predicates;
        behind += usize::from(set_off);
        let negated = tokens.get(behind + 1).and_then(Token::role) == Some(Role::Not);
        let noted = match tokens.get(behind).and_then(Token::role) {
            // "No X header needed."
            Some(Role::State(State::Required)) if place.denied && self.phrases.is_empty() => {
                Some(Presence::Optional)
            }
            Some(Role::State(state)) if opens || self.phrases.is_empty() => state_presence(state),
            Some(Role::Optionally) if opens => Some(Presence::Optional),
            Some(Role::Modal(strength)) if opens => Some(worded(Some(strength), negated)),
            _ => None,
        };
        // What follows the note must end it, lest it is a sentence of its own.
        let next = behind + 1 + usize::from(negated);
        let ends = tokens.get(next).is_none_or(|token| {
            matches!(
                token.kind,
                Kind::Mark(')' | ']' | ',' | ';' | '.' | '—' | '-' | ':')
                    | Kind::Word(Some(Role::Opens(_)))
            ) || set_off && matches!(token.role(), Some(Role::Tie(_)))
        });
        if let Some(presence) = noted
            && ends
        {
            words.push(behind);
            return Some(presence);
        }
        if let Some((presence, word)) = self.noted_later(at) {
            words.push(word);
            return Some(presence);
        }
        let alone = || {
            self.phrases
                .iter()
                .all(|phrase| self.clauses.of[phrase.start] != self.clauses.of[place.at])
        };
        if (opens || alone())
            && let Some(presence) = self.said_behind(place, behind, words)
        {
            return Some(presence);
        }
        let (state, index) = place.called?;
        let titled = tokens[index..place.at].iter().any(|token| token.is(':'));
        let presence = state_presence(state)?;
        // "an optional X-Api-Key check"
        if self.names_another_thing(place) {
            return None;
        }
        (titled && !place.faulty || presence == Presence::Optional && !place.denied).then(|| {
            words.push(index);
            presence
        })
    }

    /// "X header (string, optional)": a state that is an item of the list of notes in the bracket at `open`.
    fn noted_later(&self, open: usize) -> Option<(Presence, usize)> {
        let tokens = self.tokens();
        if !tokens.get(open)?.is('(') {
            return None;
        }
        let close = open
            + tokens[open..]
                .iter()
                .take(10)
                .position(|token| token.is(')'))?;
        (open + 1..close).find_map(|at| match tokens[at].role() {
            Some(Role::State(state))
                if matches!(tokens[at - 1].kind, Kind::Mark(',' | ';'))
                    && matches!(tokens[at + 1].kind, Kind::Mark(',' | ';' | ')')) =>
            {
                state_presence(state).map(|presence| (presence, at))
            }
            _ => None,
        })
    }

    /// "X-Limit - returned with every response", "Retry-After: present if …": what a predicate without a subject says of the
    /// name before it.
    fn said_behind(
        &self,
        place: &Place<'_>,
        from: usize,
        words: &mut Vec<usize>,
    ) -> Option<Presence> {
        let tokens = self.tokens();
        let end = |phrase: &Phrase| tokens.get(phrase.end).and_then(Token::role);
        if let Some(phrase) = self.phrases.iter().find(|phrase| phrase.start == from) {
            let conditional = matches!(end(phrase), Some(Role::Opens(Opening::If | Opening::Case)));
            // "X-Kind header – contains the kind"
            if from > 0
                && matches!(tokens[from - 1].kind, Kind::Mark('—' | '-' | ':'))
                && phrase.mood == Mood::Finite
                && !phrase.negated
                && phrase.strength.is_none()
                && matches!(phrase.act(), Some(Act::Carry | Act::Tell))
                && self.language.compounds_nouns
                && tokens[phrase.start].word.ends_with('s')
            {
                words.extend(phrase.start..phrase.end);
                return Some(Presence::Required);
            }
            // "X-Kind: may be used to …"
            if from > 0
                && matches!(tokens[from - 1].kind, Kind::Mark('—' | '-' | ':'))
                && phrase.mood == Mood::Finite
                && phrase.strength.is_some()
                && phrase.passive
                && self.language.compounds_nouns
            {
                words.extend(phrase.start..phrase.end);
                return subject(phrase, place);
            }
            let said = phrase.mood == Mood::Reduced
                && phrase
                    .act()
                    .is_some_and(|act| act == Act::Return || act.carries() && conditional);
            return said.then(|| {
                words.extend(phrase.start..phrase.end);
                obliged(phrase, phrase.negated)
            });
        }
        // "X-Kind: This header will be set to …"
        let named = from > 0
            && matches!(tokens[from - 1].kind, Kind::Mark('—' | '-' | ':'))
            && tokens.get(from).is_some_and(|token| &*token.word == "this")
            && tokens.get(from + 1).and_then(Token::role) == Some(Role::Header);
        if let Some(phrase) = self
            .phrases
            .iter()
            .find(|phrase| named && phrase.start == from + 2)
        {
            words.extend(phrase.start..phrase.end);
            return subject(phrase, place);
        }
        let at = (from..tokens.len().min(from + 2))
            .find(|at| tokens[*at].role() != Some(Role::Adverb))?;
        let present = tokens[at].role() == Some(Role::State(State::Present))
            && matches!(
                tokens.get(at + 1).and_then(Token::role),
                Some(Role::Opens(Opening::If | Opening::Case) | Role::Tie(Tie::Place))
            );
        present.then(|| {
            words.push(at);
            Presence::Required
        })
    }

    /// "the X header that must be sent": what a relative clause says of the header before it.
    pub(super) fn relative(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = place.tokens;
        let mut at = place.at + 1;
        // Over the rest of its list, and "header".
        while tokens.get(at).is_some_and(|token| {
            matches!(token.kind, Kind::Name(_))
                || matches!(
                    token.role(),
                    Some(Role::Header | Role::And | Role::Party(_))
                )
                || matches!(
                    token.kind,
                    Kind::Mark(',' | '"' | '”' | '’' | '\'' | '-' | '»')
                )
        }) {
            at += 1;
        }
        if tokens.get(at).and_then(Token::role) != Some(Role::Relative) {
            return None;
        }
        let clause = self.clauses.of[at];
        let under = self.clauses.all[clause]
            .parent
            .map(|parent| self.clauses.all[parent].kind);
        let phrase = self
            .phrases
            .iter()
            .find(|phrase| phrase.start > at && self.clauses.of[phrase.start] == clause)?;
        if phrase.start > at + 4
            || matches!(
                under,
                Some(ClauseKind::Under(
                    Opening::If | Opening::Case | Opening::Indirect
                ))
            )
        {
            return None;
        }
        // "n'inclut pas l'en-tête X, qui est nécessaire pour …": what is denied counts.
        let before =
            self.phrases[..self.phrases.partition_point(|other| other.start < place.at)].last();
        let denies = |before: &Phrase| {
            before.negated && before.is_finite() && before.act().is_some_and(Act::carries)
        };
        let is_state = matches!(phrase.predicate, Predicate::State(_));
        if self.language.bare_modals && is_state && before.is_some_and(denies) {
            return None;
        }
        // "the X header, which cannot be set by scripts": who can, does.
        let unable = matches!(&*tokens[phrase.start].word, "cannot" | "can't" | "couldn't");
        let presence = match phrase.predicate {
            Predicate::Act(act)
                if act.carries()
                    && !unable
                    && phrase.passive
                    && !(phrase.negated && place.side == Side::Request) =>
            {
                Some(obliged(phrase, phrase.negated))
            }
            // "the X header, which the server requires"
            Predicate::Act(Act::Require)
                if !phrase.negated
                    && !phrase.passive
                    && tokens[at + 1..phrase.start]
                        .iter()
                        .any(|token| matches!(token.role(), Some(Role::Party(_)))) =>
            {
                Some(Presence::Required)
            }
            // "the X header, which the server returns with every response"
            Predicate::Act(act)
                if act.carries()
                    && !phrase.passive
                    && !phrase.past
                    && place.side == Side::Response
                    && tokens[at + 1..phrase.start].iter().any(|token| {
                        matches!(
                            token.role(),
                            Some(Role::Party(Party::Server | Party::Response))
                        )
                    }) =>
            {
                Some(obliged(phrase, phrase.negated))
            }
            Predicate::State(state) if !phrase.negated => state_presence(state),
            _ => None,
        }?;
        words.extend(phrase.start..phrase.end);
        Some(presence)
    }
}

/// Whether the tokens end as a title of headers does: "Response headers", "请求头可选", "Cabecera opcional de la petición".
fn ends_title(tokens: &[Token<'_>]) -> bool {
    let of_whom = tokens
        .iter()
        .rev()
        .take(3)
        .take_while(|token| {
            matches!(
                token.role(),
                Some(Role::Party(_) | Role::Determiner | Role::Tie(Tie::Of))
            )
        })
        .count();
    let tokens = &tokens[..tokens.len() - of_whom];
    let titles = |token: &Token<'_>| token.role() == Some(Role::Header);
    let rates = |token: &Token<'_>| matches!(token.role(), Some(Role::State(_) | Role::Optionally));
    match tokens {
        [.., last] if titles(last) => true,
        [.., header, last] => titles(header) && rates(last),
        _ => false,
    }
}
