//! What a phrase says of a header that is not its subject.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::strength::{denied, obliged, state_presence};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// What the phrase says of a header that is not its subject.
    pub(super) fn object(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
    ) -> Option<Presence> {
        let negated_into = phrase.negated
            && (tie == Some(Tie::Toward) || tie == Some(Tie::Place) && self.puts_another(phrase));
        // "back off according to the X header"
        if tie == Some(Tie::Following) && place.side == Side::Response {
            return self.told_to_look(phrase, place, clause, None);
        }
        let tie = self.tied_here(phrase, place, tie);
        // "the URL from the X header", "the value of the X header": what is read there.
        let takes = self.language.compounds_nouns
            && tie == Some(Tie::From)
            && place.side == Side::Response
            && matches!(phrase.act(), Some(Act::Tell | Act::Treat))
            && self.client_does(phrase, clause);
        if takes {
            return self.told_to_look(phrase, place, clause, None);
        }
        let looks = matches!(phrase.act(), Some(Act::Look | Act::Heed))
            || phrase.act() == Some(Act::Use) && place.side == Side::Response
            // "Get the token from the X header."
            || phrase.act() == Some(Act::Receive)
                && tie == Some(Tie::From)
                && place.side == Side::Response;
        // "must not add parameters to the X header": nothing of whether it is there.
        let read = matches!(tie, Some(Tie::Of | Tie::From))
            && !looks
            && phrase.predicate != Predicate::Other;
        if negated_into || read || self.speaks_of_another(phrase, place, clause, tie) {
            return None;
        }
        let denial = phrase.negated && !self.is_contrasted(place, phrase)
            || place.denied
            || self.denies_subject(phrase, clause);
        let without = tie == Some(Tie::Without);
        let negated = denial != without;
        let refuses = phrase.act() == Some(Act::Refuse) && !phrase.passive;
        if without && refuses && place.side == Side::Request {
            return self.insists(phrase, place);
        }
        // What is done for a purpose, or goes with the main verb, is as strong as that.
        let main = self.main_phrase(phrase, clause);
        let standing = Phrase {
            strength: phrase
                .strength
                .or(main.and_then(|main| main.strength))
                .or_else(|| self.sent_as(phrase, clause)),
            optionally: phrase.optionally || main.is_some_and(|main| main.optionally),
            // "Use your browser to inspect the X header"
            mood: match main {
                Some(main) if looks && phrase.mood == Mood::Infinitive => main.mood,
                _ => phrase.mood,
            },
            ..phrase.clone()
        };
        let act = match phrase.predicate {
            Predicate::Act(Act::Receive) if looks => Act::Look,
            // "got a response without X": what happened.
            Predicate::Act(Act::Receive) if without && phrase.strength.is_none() => return None,
            // "must be followed without the X header"
            Predicate::Act(Act::Look | Act::Heed) if without => Act::Carry,
            Predicate::Act(act) => act,
            // "The token is in the X header", "There is no X header".
            Predicate::Being
                if tie.is_some()
                    && !without
                    && (phrase.strength.is_some() || follows(phrase, place)) =>
            {
                Act::Carry
            }
            // "There may be an X header."
            Predicate::Being if self.is_there(phrase) && tie.is_none() => {
                let tells_why = place.side == Side::Request && phrase.strength.is_none();
                return (!tells_why && !self.is_left_undone(place))
                    .then(|| obliged(&standing, negated));
            }
            // "Returned headers are A and B."
            Predicate::Being if tie.is_none() && self.lists_what_is_sent(phrase, place) => {
                Act::Carry
            }
            // "A delivery is a POST request with an X header."
            Predicate::Being if tie == Some(Tie::With) && self.is_a_message(phrase, place) => {
                Act::Carry
            }
            Predicate::Being if place.denied => return denied(place),
            // "Optional request headers are A and B."
            Predicate::Being if tie.is_none() && phrase.strength.is_none() => {
                return self.titled_as(phrase).and_then(state_presence);
            }
            // "A resposta vem sem o cabeçalho X."
            Predicate::Being if without && self.language.bare_modals => {
                return denied(place);
            }
            // "O acesso só é permitido com o header X."
            Predicate::State(State::Optional)
                if tie == Some(Tie::With) && !negated && self.is_only_taken(&standing, place) =>
            {
                return Some(Presence::Required);
            }
            Predicate::State(State::Present | State::Required) if tie == Some(Tie::Place) => {
                Act::Carry
            }
            // "El cuerpo está vacío y ninguna cabecera X", "正文为空，也没有 X 头": what is said before has nothing to do with it.
            Predicate::State(_) if place.denied && tie.is_none() && self.language.bare_modals => {
                return denied(place);
            }
            Predicate::Other => self.unknown_act(&standing, place, tie, main, clause)?,
            _ => return None,
        };
        // "die im Header X genannte Zeit", "das im Header X geforderte Format"
        if phrase.is_attribute(place.tokens) {
            let given = act.carries() || act == Act::Tell;
            return given
                .then(|| self.carried(phrase, place, clause, tie, negated))
                .flatten();
        }
        self.done(act, &standing, place, clause, tie, negated)
    }

    /// Whether the phrase says that its subject is a message: "a delivery is a POST request with …".
    fn is_a_message(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        let message = |token: &Token<'_>| {
            matches!(
                token.role(),
                Some(Role::Party(Party::Request | Party::Response))
            )
        };
        self.language.compounds_nouns
            && place.tokens[phrase.end.min(place.at)..place.at]
                .iter()
                .any(message)
    }

    /// What a refusal says of the header without which something is refused: "refuses to accept the request without X" asks
    /// for it, "rejects requests without X" only tells which ones.
    fn insists(&self, phrase: &Phrase, place: &Place<'_>) -> Option<Presence> {
        let which = self.language.compounds_nouns
            && place.tokens[phrase.start..phrase.end]
                .iter()
                .any(|token| token.word.starts_with("reject"));
        let asks = phrase
            .strength
            .is_none_or(|strength| strength == Strength::Will);
        (asks && !which).then_some(Presence::Required)
    }

    /// Whether the header stands behind "before" or "until", in a clause without a verb of its own.
    fn is_the_time(&self, place: &Place<'_>) -> bool {
        let start = self.clauses.all[self.clauses.of[place.at]].start;
        self.language.compounds_nouns
            && matches!(&*place.tokens[start].word, "before" | "until")
            && self.clauses.of[place.at] != self.clause_of(place.at)
    }

    /// Whether the header is set against one of which the phrase denies something: "should not send the A header, but the B
    /// header".
    fn is_contrasted(&self, place: &Place<'_>, phrase: &Phrase) -> bool {
        let own = |token: &Token| {
            matches!(token.kind, Kind::Mark(_) | Kind::Name(_))
                || matches!(
                    token.role(),
                    Some(Role::Determiner | Role::Header | Role::Adverb)
                )
        };
        let before = &place.tokens[phrase.end.min(place.at)..place.at];
        // "shows no trace, only an X header"
        let only = before
            .windows(2)
            .rposition(|pair| pair[0].is(',') && &*pair[1].word == "only")
            .is_some_and(|comma| before[comma..].iter().all(own));
        // "is not in the body but in the X header"
        let elsewhere = before
            .windows(2)
            .any(|pair| &*pair[0].word == "but" && pair[1].role() == Some(Role::Tie(Tie::Place)));
        let joint = before.iter().rposition(|token| !own(token));
        self.language.compounds_nouns
            && (only
                || elsewhere
                || joint.is_some_and(|joint| {
                    &*before[joint].word == "but"
                        && before[..joint]
                            .iter()
                            .any(|token| matches!(token.kind, Kind::Name(_)))
                }))
    }

    /// What an act says of the header that it is done to.
    #[expect(
        clippy::too_many_lines,
        reason = "each way of speaking is an arm of its own"
    )]
    fn done(
        &self,
        act: Act,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
        negated: bool,
    ) -> Option<Presence> {
        let sent = place.side == Side::Request;
        match act {
            // "The server receives the X header."
            Act::Receive if tie.is_none() && sent && phrase.strength.is_none() => None,
            // "returned on every request with X": which ones.
            Act::Return if sent && self.tells_which_request(phrase, tie) => None,
            Act::Carry | Act::Return | Act::Pass | Act::Receive => {
                self.carried(phrase, place, clause, tie, negated)
            }
            // "is rejected with a 429 and an X header"
            Act::Refuse if tie == Some(Tie::With) && place.side == Side::Response => {
                self.carried(phrase, place, clause, tie, negated)
            }
            // "MAY allow clients to suggest a name, using the X header"
            Act::Allow
                if matches!(tie, Some(Tie::Place | Tie::With))
                    && self.enabled(phrase, place.at).is_some() =>
            {
                (!negated).then_some(Presence::Optional)
            }
            // "The endpoints allow authentication via the X header", "work without it"
            Act::Allow
                if matches!(tie, Some(Tie::Place | Tie::Without))
                    && sent
                    && !phrase.passive
                    && self.language.compounds_nouns =>
            {
                (!phrase.negated).then_some(Presence::Optional)
            }
            // "is not reflected in the X header": it may be there.
            Act::Tell if matches!(tie, Some(Tie::Place | Tie::With)) => {
                (!negated).then(|| obliged(phrase, negated))
            }
            // "the number that you see in the X header"
            Act::Look
                if phrase.act() == Some(Act::Look)
                    && phrase.strength.is_none()
                    && self.clauses.all[clause].kind == ClauseKind::Relative
                    && tie == Some(Tie::Place)
                    && place.side == Side::Response
                    && !negated
                    && self.client_does(phrase, clause) =>
            {
                Some(Presence::Required)
            }
            // "Remove the X header from your request."
            Act::Treat if tie.is_none() && !negated && is_taken_out(phrase, place) => {
                Some(Presence::Forbidden)
            }
            // "Updates are only accepted with an X header."
            Act::Treat
                if tie == Some(Tie::With) && !negated && self.is_only_taken(phrase, place) =>
            {
                Some(Presence::Required)
            }
            // "Retry with the new `ETag` in the X header.", "try again without the X header"
            Act::Treat | Act::Heed
                if sent
                    && matches!(tie, Some(Tie::With | Tie::Place | Tie::Without))
                    && is_repeated(phrase, place)
                    && (phrase.strength.is_some() || phrase.mood == Mood::Imperative) =>
            {
                Some(obliged(phrase, negated))
            }
            // "can be changed with the X header"
            Act::Treat
                if sent
                    && matches!(tie, Some(Tie::With | Tie::Place))
                    && phrase.strength == Some(Strength::May)
                    && !negated
                    && (phrase.passive
                        || match self.subject_party(phrase, clause) {
                            Some(party) => {
                                self.language.bare_modals
                                    || matches!(party, Party::Client | Party::You)
                            }
                            None => self.language.bare_modals,
                        }) =>
            {
                Some(Presence::Optional)
            }
            // "You'll see an X header."
            Act::Look
                if phrase.act() == Some(Act::Look)
                    && phrase.strength == Some(Strength::Will)
                    && phrase.mood == Mood::Finite
                    && self.language.compounds_nouns
                    && matches!(tie, None | Some(Tie::Place))
                    && place.side == Side::Response
                    && !negated
                    && self.client_does(phrase, clause) =>
            {
                Some(Presence::Required)
            }
            // "You can find it in the X header."
            Act::Look
                if phrase.act() == Some(Act::Look)
                    && phrase.strength == Some(Strength::May)
                    && tie == Some(Tie::Place)
                    && place.side == Side::Response
                    && !negated
                    && self.client_does(phrase, clause) =>
            {
                Some(Presence::Recommended)
            }
            _ if tie.is_none()
                && !negated
                && self.needs_of_response(act, phrase, place, clause) =>
            {
                Some(Presence::Recommended)
            }
            // "Retry the request with the X header."
            Act::Heed if sent && tie == Some(Tie::With) => {
                self.carried(phrase, place, clause, tie, negated)
            }
            // "must not retry before the time in the X header"
            Act::Heed if negated && self.is_the_time(place) => {
                let waits = Phrase {
                    negated: false,
                    ..phrase.clone()
                };
                self.told_to_look(&waits, place, clause, None)
            }
            Act::Look | Act::Heed => {
                let main = self.main_phrase(phrase, clause);
                self.told_to_look(phrase, place, clause, main)
            }
            Act::Use => self.used(phrase, place, clause, tie, negated),
            Act::Require if negated && phrase.strength == Some(Strength::Must) => None,
            // "Turn this on to require the X header.": what comes of it.
            Act::Require
                if phrase.mood == Mood::Infinitive
                    && phrase.strength.is_none()
                    && self.language.compounds_nouns =>
            {
                None
            }
            Act::Require if matches!(tie, None | Some(Tie::Place | Tie::With)) => {
                Some(match (negated, phrase.strength) {
                    (true, _) | (false, Some(Strength::May)) => Presence::Optional,
                    (false, Some(Strength::Should)) => Presence::Recommended,
                    _ => Presence::Required,
                })
            }
            // "Don't forget the X header."
            Act::Lack if tie.is_none() && phrase.negated && phrase.mood == Mood::Imperative => {
                Some(Presence::Required)
            }
            // "The response lacks the X header."
            Act::Lack
                if place.side == Side::Response
                    && matches!(tie, None | Some(Tie::Of))
                    && !negated
                    && !phrase.past
                    && self.subject_party(phrase, clause) == Some(Party::Response) =>
            {
                Some(obliged(phrase, true))
            }
            Act::Forbid if tie.is_none() => Some(if negated {
                Presence::Optional
            } else {
                Presence::Forbidden
            }),
            Act::Omit if tie.is_none() => self.left_out(phrase, place, negated),
            _ => None,
        }
    }

    /// What is said of a header that is left out.
    fn left_out(&self, phrase: &Phrase, place: &Place<'_>, negated: bool) -> Option<Presence> {
        // "Set the X header or omit it."
        if phrase.mood == Mood::Imperative
            && !negated
            && phrase.start > 0
            && &*place.tokens[phrase.start - 1].word == "or"
        {
            return Some(Presence::Optional);
        }
        // "Change the request to omit the X header."
        if phrase.mood == Mood::Infinitive
            && phrase.strength.is_none()
            && self.language.compounds_nouns
        {
            let clause = self.clauses.of[phrase.start];
            return self.purposed(phrase, self.main_phrase(phrase, clause)?, !negated);
        }
        match (phrase.strength, phrase.mood) {
            (Some(_), _) | (None, Mood::Imperative) => Some(obliged(phrase, !negated)),
            _ if place.side == Side::Response && !negated => Some(Presence::Forbidden),
            // "The proxy removes the X header.": what was wrong with a request is told of clients, or as past.
            (None, Mood::Finite)
                if !negated
                    && !phrase.past
                    && matches!(
                        &*place.tokens[phrase.end - 1].word,
                        "removes" | "strips" | "deletes" | "drops"
                    )
                    && !self.client_does(phrase, self.clauses.of[phrase.start]) =>
            {
                Some(Presence::Forbidden)
            }
            _ => None,
        }
    }

    /// The client or the reader that the phrase allows to do something with what stands at `at`: "lets clients choose".
    pub(super) fn enabled(&self, phrase: &Phrase, at: usize) -> Option<Party> {
        let enabled = self.tokens()[phrase.end.min(at)..at]
            .iter()
            .find_map(|token| match token.role() {
                Some(Role::Party(party)) => Some(party),
                _ => None,
            })?;
        (phrase.act() == Some(Act::Allow)
            && self.language.compounds_nouns
            && matches!(enabled, Party::Client | Party::You))
        .then_some(enabled)
    }

    /// What the subject of a verb of being calls the headers behind it: "The required headers are".
    fn titled_as(&self, phrase: &Phrase) -> Option<State> {
        let mut before = self.tokens()[..phrase.start].iter().rev().take(4);
        before
            .next()
            .filter(|token| token.role() == Some(Role::Header))?;
        before
            .take_while(|token| matches!(token.kind, Kind::Word(_)))
            .find_map(|token| match token.role() {
                Some(Role::State(state)) => Some(state),
                _ => None,
            })
    }

    /// Whether the server or its response does what the phrase says.
    pub(super) fn is_done_by_server(&self, phrase: &Phrase, clause: usize) -> bool {
        matches!(
            self.subject_party(phrase, clause),
            Some(Party::Server | Party::Response)
        )
    }

    /// The first finite phrase behind this one in its clause.
    pub(super) fn finite_after(&self, phrase: &Phrase, clause: usize) -> Option<&Phrase> {
        let behind = self
            .phrases
            .partition_point(|other| other.start <= phrase.start);
        self.phrases[behind..]
            .iter()
            .find(|other| other.is_finite() && self.clauses.of[other.start] == clause)
    }

    /// The finite phrase before, which a phrase without a subject goes with; none for one that is finite itself.
    pub(super) fn main_phrase(&self, phrase: &Phrase, clause: usize) -> Option<&Phrase> {
        if phrase.is_finite() {
            return None;
        }
        let mut clause = Some(clause);
        while let Some(current) = clause {
            let found = self
                .phrases
                .iter()
                .take_while(|other| other.start < phrase.start)
                .filter(|other| other.is_finite() && self.clauses.of[other.start] == current)
                .last();
            if found.is_some() {
                return found;
            }
            clause = self.clauses.all[current].parent;
        }
        None
    }

    /// "see the X header field": whether the reader is only told where to read on.
    pub(super) fn refers_the_reader(&self, phrase: &Phrase) -> bool {
        let verb = &self.tokens()[phrase.end - 1].word;
        matches!(&**verb, "see" | "refer to" | "consult")
    }
}

/// Whether the reader is told to take the header out of a message.
fn is_taken_out(phrase: &Phrase, place: &Place<'_>) -> bool {
    let mut behind = place.tokens[place.at + 1..]
        .iter()
        .skip_while(|token| token.role() == Some(Role::Header));
    phrase.mood == Mood::Imperative
        && matches!(
            &*place.tokens[phrase.end - 1].word,
            "remove" | "strip" | "delete" | "unset" | "clear"
        )
        && behind.next().and_then(Token::role) == Some(Role::Tie(Tie::From))
        && behind.take(3).any(|token| {
            matches!(
                token.role(),
                Some(Role::Party(Party::Request | Party::Response))
            )
        })
}

/// Whether the phrase says that a request is made once more.
fn is_repeated(phrase: &Phrase, place: &Place<'_>) -> bool {
    // "must not be tried again with the same X": its value.
    let same = place.tokens[phrase.end.min(place.at)..place.at]
        .iter()
        .any(|token| &*token.word == "same");
    !same
        && place.tokens[phrase.start..phrase.end].iter().any(|token| {
            matches!(
                &*token.word,
                "retry" | "try" | "retried" | "tried" | "again" | "repeated"
            )
        })
}

/// Whether the words are a noun with its article, and the preposition of a place.
fn is_placed(words: &[Token<'_>]) -> bool {
    let tie = words
        .iter()
        .position(|token| token.role() == Some(Role::Tie(Tie::Place)));
    tie.is_some_and(|tie| {
        tie > 1
            && words[0].role() == Some(Role::Determiner)
            && words[1..tie]
                .iter()
                .all(|token| matches!(token.kind, Kind::Word(None)))
    })
}

/// Whether nothing but small words stand between a verb of being and what the header hangs on.
fn follows(phrase: &Phrase, place: &Place<'_>) -> bool {
    // "is a list in the body, and its length in the X header": the verb is said but once.
    let between = &place.tokens[phrase.end.min(place.at)..place.at];
    let conjunct = between
        .windows(2)
        .rposition(|pair| pair[0].is(',') && pair[1].role() == Some(Role::And))
        .map(|comma| &between[comma + 2..]);
    if conjunct.is_some_and(is_placed) {
        return true;
    }
    let from = phrase.end.min(place.at);
    place.tokens[from..place.at]
        .iter()
        .take_while(|token| !matches!(token.role(), Some(Role::Tie(tie)) if tie != Tie::Itself))
        // "is not one of those in the X header"
        .all(|token| !matches!(token.kind, Kind::Word(None | Some(Role::Tie(Tie::Itself)))))
}
