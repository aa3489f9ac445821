//! What is said of a header that no verb phrase governs.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Order, Party, Role, State, Tie};
use super::super::phrase::Mood;
use super::super::token::{Kind, Token};
use super::strength::{denied, worded};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// A header without a phrase.
    pub(super) fn alone(
        &self,
        place: &Place<'_>,
        clause: usize,
        words: &mut Vec<usize>,
    ) -> Option<Presence> {
        let tokens = place.tokens;
        if self.clauses.all[clause].kind != ClauseKind::Main
            && self.clauses.all[clause].kind != ClauseKind::Aside
        {
            return None;
        }
        if let Some(at) = self.plain_assertion(place) {
            words.push(at);
            return if place.denied {
                denied(place)
            } else {
                Some(Presence::Required)
            };
        }
        let tie = self.tie(place.at, self.clauses.all[clause].start);
        if !place.denied
            && let Some(at) = self.stated(place, clause, tie)
        {
            words.push(at);
            return Some(Presence::Required);
        }
        // "X header not set on error responses"
        if tie.is_none()
            && let Some(presence) = self.headline(place, words)
        {
            return Some(presence);
        }
        // "Optionally, a Location header."
        let first = tokens.get(self.clauses.all[clause].start);
        if first.and_then(Token::role) == Some(Role::Optionally) && tie.is_none() {
            words.push(self.clauses.all[clause].start);
            return Some(Presence::Optional);
        }
        if place.denied || tie == Some(Tie::Without) && place.side == Side::Response {
            let no = tokens[..place.at].iter().rposition(|token| {
                matches!(token.role(), Some(Role::No | Role::Tie(Tie::Without)))
            });
            words.extend(no);
            return denied(place);
        }
        None
    }

    /// The word by which it is said, without a verb that a table has, that the header is there.
    fn stated(&self, place: &Place<'_>, clause: usize, tie: Option<Tie>) -> Option<usize> {
        let at = place.at;
        let placed = tie == Some(Tie::Place);
        let responds = place.side == Side::Response;
        // "Records the time in the response header X"
        if responds
            && (placed || tie == Some(Tie::With) && self.goes_with_response(at))
            && let Some(verb) = self.opening_verb(clause)
        {
            return Some(verb);
        }
        match tie {
            // "the new URL, available in the Location header", "El servidor remite al recurso en la cabecera X."
            Some(Tie::Place) => self
                .available(at, clause)
                .or_else(|| self.put_by_server(at, clause))
                .filter(|_| responds)
                // "查询地址在响应头 X 里。"
                .or_else(|| self.is_located(at, clause).then_some(at)),
            // "The service ensures an X header for every order."
            None => self.ensured(at, clause),
            Some(_) => None,
        }
    }

    /// The verb that no table has right behind a server or a response that is its clause's subject: what it does in a header, it
    /// puts there.
    fn put_by_server(&self, at: usize, clause: usize) -> Option<usize> {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start;
        let party = (start..at).find(|at| matches!(tokens[*at].role(), Some(Role::Party(_))))?;
        let first = tokens[start..party].iter().all(|token| {
            matches!(
                token.role(),
                Some(Role::Determiner | Role::Adverb | Role::And)
            )
        });
        let serves = matches!(
            tokens[party].role(),
            Some(Role::Party(Party::Server | Party::Response))
        );
        let verb = party + 1;
        let unknown = tokens[verb].kind == Kind::Word(None)
            && tokens[verb].word.chars().all(char::is_alphabetic);
        (self.language.bare_modals
            && matches!(self.language.order, Order::Middle | Order::Bracket)
            && self.clauses.all[clause].kind == ClauseKind::Main
            && first
            && serves
            && unknown
            && verb + 1 < at)
            .then_some(verb)
    }

    /// Whether the clause says only that something is in the header: "查询地址在响应头 X 里。"
    fn is_located(&self, at: usize, clause: usize) -> bool {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start;
        let is_in = |token: &Token<'_>| &*token.word == "在" && token.role().is_some();
        let subject = tokens[start..at].iter().position(is_in);
        let ends = tokens[at + 1..].iter().all(|token| {
            matches!(token.kind, Kind::Mark(_))
                || matches!(&*token.word, "里" | "中" | "内" | "里面")
                || token.role() == Some(Role::Header)
        });
        self.language.order == Order::Apart
            && self.clauses.all[clause].kind == ClauseKind::Main
            && ends
            && subject.is_some_and(|length| length > 0)
    }

    /// A sentence without its verb of being: "X header not set on error responses", "X included in every response".
    fn headline(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let clause = self.clauses.of[place.at];
        let mut own = self
            .phrases
            .iter()
            .filter(|phrase| self.clauses.of[phrase.start] == clause && phrase.start > place.at);
        let said = own.next()?;
        let at = self.tokens()[place.at + 1..said.start].iter().all(|token| {
            matches!(
                token.role(),
                Some(Role::Header | Role::Adverb | Role::Party(Party::Response))
            )
        });
        let put = said.mood == Mood::Reduced
            && said.act().is_some_and(Act::carries)
            && at
            && own.next().is_none();
        let whither = matches!(
            self.tokens().get(said.end).and_then(Token::role),
            Some(Role::Tie(Tie::Place | Tie::Away | Tie::With))
        );
        (put && whither && place.side == Side::Response && self.language.compounds_nouns).then(
            || {
                words.extend(said.start..said.end);
                worded(None, said.negated || place.denied)
            },
        )
    }

    /// A verb that no table has and that opens the clause, known by its ending and by the noun phrase behind it.
    fn opening_verb(&self, clause: usize) -> Option<usize> {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start;
        let at = start + usize::from(matches!(tokens.get(start)?.kind, Kind::Mark(_)));
        let verb = tokens.get(at)?;
        let ends = |ending: &&str| verb.word.ends_with(*ending) && !verb.word.ends_with("ss");
        let noun = tokens.get(at + 1).is_some_and(|next| {
            matches!(
                next.kind,
                Kind::Word(Some(
                    Role::Determiner | Role::Party(Party::Request | Party::Response)
                ))
            )
        });
        (self.language.compounds_nouns
            && verb.kind == Kind::Word(None)
            && self.language.endings.iter().any(ends)
            && noun)
            .then_some(at)
    }

    /// "the Allow header lists …": a verb that no table has, known by its ending.
    fn plain_assertion(&self, place: &Place<'_>) -> Option<usize> {
        let tokens = place.tokens;
        let mut at = place.at + 1;
        while tokens.get(at).is_some_and(|token| {
            matches!(
                token.role(),
                Some(
                    Role::Header | Role::Determiner | Role::Party(Party::Request | Party::Response)
                )
            ) || matches!(token.kind, Kind::Mark('"' | '”' | '’' | '\'' | '-' | '»'))
        }) {
            at += 1;
        }
        let clause = self.clauses.all[self.clauses.of[place.at]].start;
        let verb = tokens.get(at)?;
        let ends = self
            .language
            .endings
            .iter()
            .any(|ending| verb.word.ends_with(ending));
        let follows = tokens
            .get(at + 1)
            .is_some_and(|token| matches!(token.kind, Kind::Word(_)));
        let participle = !self.language.compounds_nouns
            && self
                .language
                .participles
                .iter()
                .any(|ending| verb.word.ends_with(ending));
        (verb.kind == Kind::Word(None)
            && ends
            && !participle
            && follows
            && verb.word.chars().all(char::is_lowercase)
            && self
                .tie(place.at, self.behind_adverbial(place.at, clause))
                .is_none())
        .then_some(at)
    }

    /// Whether the header at `at` hangs by "with" on a response: "Builds a response with a Location header".
    fn goes_with_response(&self, at: usize) -> bool {
        let tokens = self.tokens();
        tokens[..at]
            .iter()
            .rposition(|token| token.role() == Some(Role::Tie(Tie::With)))
            .and_then(|with| with.checked_sub(1))
            .is_some_and(|noun| tokens[noun].role() == Some(Role::Party(Party::Response)))
    }

    /// The adjective in a clause without a verb that says that something is there, right before the preposition that ties the
    /// header at `at`.
    fn available(&self, at: usize, clause: usize) -> Option<usize> {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start;
        let tie = tokens[start..at]
            .iter()
            .rposition(|token| token.role() == Some(Role::Tie(Tie::Place)))?
            + start;
        let before = tie.checked_sub(1)?;
        (self.language.compounds_nouns
            && tokens[before].role() == Some(Role::State(State::Present)))
        .then_some(before)
    }

    /// The verb in the clause that ensures the header itself, and not what a verb says of it.
    fn ensured(&self, at: usize, clause: usize) -> Option<usize> {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start;
        let verb = tokens[start..at].iter().rposition(|token| {
            token.kind == Kind::Word(Some(Role::Adverb))
                && matches!(&*token.word, "ensure" | "ensures" | "ensuring")
        })? + start;
        tokens[verb + 1..at]
            .iter()
            .all(|token| {
                matches!(
                    token.kind,
                    Kind::Word(None | Some(Role::Determiner | Role::Header | Role::State(_)))
                )
            })
            .then_some(verb)
    }
}
