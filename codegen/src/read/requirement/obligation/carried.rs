//! What is said of a header that is put into a message, or is the place in it of a value.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Opening, Order, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::strength::{obliged, state_presence, worded};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// What is said of a header that is put into a message, or is the place in it of a value.
    pub(super) fn carried(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
        negated: bool,
    ) -> Option<Presence> {
        let by = self.main_phrase(phrase, clause);
        if phrase.mood == Mood::Infinitive {
            let by = by.or_else(|| self.demand_before(phrase, clause));
            return self.purposed(phrase, by?, negated);
        }
        if !negated && tie.is_none() && self.is_passed_on(phrase, place, clause) {
            return Some(Presence::Recommended);
        }
        // "Returned without content."
        if phrase.mood == Mood::Reduced
            && negated
            && !phrase.negated
            && place.side == Side::Response
            && self.opens_clause(phrase, clause)
        {
            return Some(Presence::Forbidden);
        }
        if phrase.mood == Mood::Reduced && tie.is_none() {
            return None;
        }
        // "Setting the X header turns on tracing": what comes of it, if it is done. "By sending X, you can …": that it can be.
        if phrase.mood == Mood::Gerund && by.is_none() && self.opens_clause(phrase, clause) {
            let can = self.finite_after(phrase, clause).is_some_and(|main| {
                main.strength == Some(Strength::May) && self.client_does(main, clause)
            });
            return (can && !negated).then_some(Presence::Optional);
        }
        // "Services sending the X header must …": which ones. "A helper for setting the X header": what it is good for.
        let later = self
            .phrases
            .partition_point(|other| other.start <= phrase.start);
        if phrase.mood == Mood::Gerund
            && by.is_none()
            && (self.describes(phrase) && self.phrases[later..].iter().any(Phrase::is_finite)
                || self.is_for(phrase))
        {
            return None;
        }
        if phrase.mood == Mood::Reduced {
            return self.given(phrase, place, clause, by, negated);
        }
        if by.is_some_and(|main| {
            // "accepts a request containing X": which ones, not that they do.
            let which = matches!(main.act(), Some(Act::Treat | Act::Refuse | Act::Lack))
                && phrase.mood == Mood::Gerund
                && self.describes(phrase);
            // "follow the standard by returning X"
            let by_doing = phrase.start > 0
                && place.tokens[phrase.start - 1].role() == Some(Role::Tie(Tie::By));
            main.act() == Some(Act::Look) && !by_doing || which
        }) {
            return None;
        }
        // "allows clients to choose by sending X"
        if let Some(main) = by
            && main.act() == Some(Act::Allow)
            && (phrase.mood != Mood::Gerund
                || main.passive
                || phrase.start == main.end
                || self.enables_somebody(main, phrase))
        {
            return (!negated).then_some(Presence::Optional);
        }
        // "prohibits clients from sending X"
        if let Some(main) = by
            && main.act() == Some(Act::Forbid)
            && phrase.mood == Mood::Gerund
        {
            let negated = negated == (main.negated || main.passive);
            return Some(obliged(phrase, negated));
        }
        // "Repeat the request at the URL in the Location header."
        if phrase.act() == Some(Act::Pass)
            && phrase.mood == Mood::Imperative
            && place.side == Side::Response
            && tie == Some(Tie::Place)
        {
            return self.told_to_look(phrase, place, clause, None);
        }
        if self.tells_of_a_fault(phrase, place, clause, by) || self.is_defined(phrase, clause) {
            return None;
        }
        let is_cause = place.side == Side::Request
            && phrase.strength.is_none()
            && phrase.mood != Mood::Imperative;
        if place.side == Side::Request
            && tie.is_some()
            && self.is_said_of_the_response(phrase, clause, negated)
        {
            return None;
        }
        if tie.is_none() && self.echoes(phrase, place, clause) {
            return None;
        }
        let never =
            negated && self.tells_a_habit(phrase, clause) || self.leaves_out(phrase, place, clause);
        if is_cause && (negated || phrase.past) && !never {
            return None;
        }
        if let Some(main) = by
            && main.negated
        {
            return None;
        }
        Some(obliged(phrase, negated))
    }

    /// Whether a client is told to pass on what it was sent: "Include the X header from the response in your report."
    fn is_passed_on(&self, phrase: &Phrase, place: &Place<'_>, clause: usize) -> bool {
        let told = phrase.mood == Mood::Imperative
            || matches!(phrase.strength, Some(Strength::Must | Strength::Should))
                && self.client_does(phrase, clause);
        let mut behind = place.tokens[place.at + 1..]
            .iter()
            .skip_while(|token| token.role() == Some(Role::Header));
        // "Include the X response header when you contact us."
        let named = place.tokens[place.at + 1..]
            .first()
            .is_some_and(|token| token.role() == Some(Role::Party(Party::Response)));
        let mut when = behind
            .clone()
            .skip_while(|token| matches!(token.role(), Some(Role::Header | Role::Party(_))));
        let when_you = when.next().and_then(Token::role) == Some(Role::Opens(Opening::If))
            && when.next().and_then(Token::role) == Some(Role::Party(Party::You));
        let from = behind.next().and_then(Token::role) == Some(Role::Tie(Tie::From))
            && behind
                .take(3)
                .any(|token| token.role() == Some(Role::Party(Party::Response)));
        told && place.side == Side::Response && (from || named && when_you)
    }

    /// "The response has the value of the Accept header", "Сервер не может сформировать ответ со значениями в заголовке X": whether
    /// it is said of the response how it stands to a request's header.
    fn is_said_of_the_response(&self, phrase: &Phrase, clause: usize, negated: bool) -> bool {
        let denies = negated || phrase.strength == Some(Strength::MustNot);
        match self.subject_party(phrase, clause) {
            // "The response's X header must be passed as the Y header.": said of that header.
            Some(Party::Response) => {
                let header = phrase
                    .start
                    .checked_sub(1)
                    .map(|before| &self.tokens()[before]);
                !(phrase.passive && header.is_some_and(Token::is_header))
            }
            Some(Party::Server) => self.language.bare_modals && denies,
            _ => false,
        }
    }

    /// "Follow the URL given in the X header": what is said of the place of a value that is only described, with `by` the verb
    /// before.
    fn given(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        by: Option<&Phrase>,
        negated: bool,
    ) -> Option<Presence> {
        // "Each order has a number, sent in the X header": behind a comma it tells more, and not which one is meant.
        let which = phrase.start == 0
            || !place.tokens[phrase.start - 1].is(',')
            || !self.language.compounds_nouns;
        // "Clients retry with the token embedded in the X header"
        if which
            && !negated
            && place.side == Side::Request
            && self.language.compounds_nouns
            && let Some(main) = by
            && !main.negated
            && (main.mood == Mood::Imperative || self.client_does(main, clause))
            && (main.act().is_some_and(Act::carries)
                || place.tokens[main.start..main.end]
                    .iter()
                    .any(|token| token.word.starts_with("retr")))
        {
            return Some(obliged(main, false));
        }
        // "must not modify the cursor found in the X header"
        let untouched = self.language.compounds_nouns
            && by.is_some_and(|by| {
                by.negated && matches!(by.act(), Some(Act::Treat | Act::Use)) && !by.passive
            });
        if negated
            || untouched
            || place.side == Side::Request && which
            || self.describes_tied(phrase)
        {
            return None;
        }
        // "You should wait until the time given in the X header."
        let waits = self.clauses.all[clause].kind == ClauseKind::Under(Opening::Indirect)
            && by.is_some_and(|by| {
                by.act() == Some(Act::Heed)
                    && matches!(by.strength, Some(Strength::Must | Strength::Should))
            });
        if waits {
            return Some(Presence::Recommended);
        }
        // "did not answer in the time set by the X header"
        if self.language.compounds_nouns
            && by.is_some_and(|by| {
                by.negated
                    && by.strength.is_none()
                    && place.tokens[by.start..by.end]
                        .iter()
                        .any(|token| token.word.starts_with("did"))
            })
        {
            return None;
        }
        let is_attribute = phrase.is_attribute(place.tokens);
        let main = match by {
            // "die im Header X angegebene Zeit abwarten": the verb is around it.
            Some(main) => Some(main).filter(|_| is_attribute),
            None => self.finite_after(phrase, clause),
        };
        // "Der Proxy ändert die im Header X angegebene URL.": what is done with it.
        let treats = self.language.bare_modals
            && by.is_some_and(|by| !by.passive && by.act() == Some(Act::Treat));
        // "The details given in the X header are informative.": what they are like.
        let described = self.language.compounds_nouns
            && main.is_some_and(|main| {
                main.predicate == Predicate::Being
                    && main.strength.is_none()
                    && self
                        .tokens()
                        .get(main.end)
                        .is_some_and(|next| next.kind == Kind::Word(None))
            });
        if main.is_some_and(|main| main.negated) || treats || described {
            return None;
        }
        let heeds = is_attribute
            && main.is_some_and(|main| {
                main.mood == Mood::Imperative && matches!(main.act(), Some(Act::Look | Act::Heed))
            });
        Some(match main.and_then(|main| main.strength) {
            _ if heeds => Presence::Recommended,
            Some(Strength::Should | Strength::Must) => Presence::Recommended,
            _ => Presence::Required,
        })
    }

    /// Whether something is said to be taken only with what the request holds: "Updates are only accepted with …".
    pub(super) fn is_only_taken(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        let only = |token: &Token<'_>| self.language.only.contains(&&*token.word);
        let until = if self.language.compounds_nouns {
            phrase.end
        } else {
            place.at.max(phrase.end)
        };
        // "The endpoint only accepts requests with the X header."
        let of_requests = || {
            self.language.compounds_nouns
                && phrase.mood == Mood::Finite
                && place.tokens[phrase.end.min(place.at)..place.at]
                    .iter()
                    .any(|token| token.role() == Some(Role::Party(Party::Request)))
        };
        let taken =
            phrase.passive || matches!(phrase.predicate, Predicate::State(_)) || of_requests();
        // "Nur Anfragen mit dem Header X werden angenommen": which ones.
        let which = !self.language.compounds_nouns
            && place.tokens[..place.at]
                .iter()
                .rposition(|token| matches!(token.role(), Some(Role::Tie(_))))
                .and_then(|tie| place.tokens[..tie].last())
                .is_some_and(|token| matches!(token.role(), Some(Role::Party(_))));
        // "Der Zugriff ist nur mit dem Header X möglich."
        let from = if self.language.compounds_nouns {
            phrase.start
        } else {
            self.clauses.all[self.clauses.of[place.at]]
                .start
                .min(phrase.start)
        };
        place.side == Side::Request
            && taken
            && !which
            && !phrase.past
            && place.tokens[from..until.min(place.tokens.len())]
                .iter()
                .any(only)
    }

    /// "Authorization ヘッダーは送信しない": what is not done, where nobody is blamed for it.
    fn leaves_out(&self, phrase: &Phrase, place: &Place<'_>, clause: usize) -> bool {
        let ends = place
            .tokens
            .get(phrase.end)
            .is_none_or(|next| matches!(next.kind, Kind::Mark(_)));
        let behind = place.tokens[place.at + 1..]
            .iter()
            .find(|token| token.role() != Some(Role::Header));
        // "送信していない", "送信されない": how it is.
        let lasts = || {
            place.tokens[phrase.start..phrase.end]
                .iter()
                .any(|token| token.word.starts_with(['て', 'れ']))
        };
        self.language.order == Order::End
            && self.clauses.all[clause].kind == ClauseKind::Main
            && phrase.negated
            && !phrase.passive
            && !phrase.past
            && phrase.is_finite()
            && phrase.strength.is_none()
            && ends
            && behind.is_some_and(|token| matches!(&*token.word, "は" | "を"))
            && self.subject_party(phrase, clause).is_none()
            && !lasts()
    }

    /// Whether a document is what does it: "RFC 8594 defines the X header".
    fn is_defined(&self, phrase: &Phrase, clause: usize) -> bool {
        let start = self.clauses.all[clause].start.min(phrase.start);
        let subject = self.tokens()[start..phrase.start].iter();
        let defines = self.tokens()[phrase.start..phrase.end].iter().any(|token| {
            matches!(
                &*token.word,
                "defines" | "specifies" | "describes" | "introduces" | "defined" | "introduced"
            )
        });
        self.language.compounds_nouns
            && defines
            && subject.into_iter().any(|token| {
                token.word.starts_with("rfc")
                    || matches!(
                        &*token.word,
                        "specification" | "spec" | "standard" | "section" | "document" | "draft"
                    )
            })
    }

    /// Whether the phrase tells what somebody always does, and not what was wrong with a request: "the client does not send
    /// X", "uploads carry no X"; of "the request", "you" and "it", a fault is told.
    pub(super) fn tells_a_habit(&self, phrase: &Phrase, clause: usize) -> bool {
        let tokens = self.tokens();
        let start = self.clauses.all[clause].start.min(phrase.start);
        let subject = || {
            (start..phrase.start)
                .filter(|at| self.clauses.of[*at] == clause)
                .map(|at| &tokens[at])
        };
        let one = |token: &Token<'_>| !token.word.ends_with('s');
        let somebody = subject().any(|token| {
            matches!(
                token.kind,
                Kind::Word(
                    None | Some(Role::Party(Party::Client | Party::Server | Party::Request))
                )
            )
        });
        let failed = subject().any(|token| match token.role() {
            Some(Role::Party(Party::Request)) => one(token),
            // "your client": not you.
            Some(Role::Party(Party::You)) => &*token.word != "your",
            Some(Role::It | Role::Header) => true,
            _ => matches!(token.kind, Kind::Name(_)),
        });
        phrase.is_finite()
            && !phrase.past
            && phrase.mood == Mood::Finite
            && self.clauses.all[clause].kind == ClauseKind::Main
            && (self.language.order == Order::Middle
                && self.language.compounds_nouns
                && somebody
                && !failed
                || !phrase.passive && self.subject_party(phrase, clause) == Some(Party::Client))
    }

    /// Whether the phrase says what something is for.
    fn is_for(&self, phrase: &Phrase) -> bool {
        let before = self.tokens()[..phrase.start].last();
        self.language.compounds_nouns && before.is_some_and(|token| &*token.word == "for")
    }

    /// The gerund that opens the clause and asks for what the phrase says: "Requiring clients to send the X header".
    fn demand_before(&self, phrase: &Phrase, clause: usize) -> Option<&Phrase> {
        let before = self
            .phrases
            .iter()
            .take_while(|before| before.start < phrase.start)
            .last()?;
        let asks = matches!(before.act(), Some(Act::Require | Act::Forbid))
            && before.mood == Mood::Gerund
            && self.clauses.of[before.start] == clause;
        (asks && self.opens_clause(before, clause)).then_some(before)
    }

    /// What an infinitive says, by its main verb: "allows clients to send X", "requires clients to send X", "It is recommended to
    /// send X".
    pub(super) fn purposed(
        &self,
        phrase: &Phrase,
        main: &Phrase,
        negated: bool,
    ) -> Option<Presence> {
        match main.predicate {
            // "Enable the module to set the X header."
            Predicate::Act(Act::Allow)
                if main.mood == Mood::Imperative
                    && self.language.compounds_nouns
                    && !self.enables_somebody(main, phrase) =>
            {
                None
            }
            Predicate::Act(Act::Allow) => (!negated).then_some(Presence::Optional),
            Predicate::Act(act @ (Act::Require | Act::Forbid)) => {
                let strength = match main.strength {
                    _ if main.negated => Strength::NeedNot,
                    Some(strength @ (Strength::May | Strength::NeedNot)) => strength,
                    _ => Strength::Must,
                };
                (!main.past).then(|| worded(Some(strength), negated != (act == Act::Forbid)))
            }
            Predicate::State(state @ (State::Required | State::Recommended)) => {
                let before = self.tokens()[..main.start].last().and_then(Token::role);
                (before == Some(Role::It) && !negated && !main.negated)
                    .then(|| state_presence(state))
                    .flatten()
            }
            // "tells the server to return X"
            Predicate::Act(Act::Tell)
                if !main.past && !main.negated && self.enables_somebody(main, phrase) =>
            {
                Some(obliged(phrase, negated))
            }
            // "there is no need for the server to send X"
            Predicate::Act(Act::Carry) if main.strength == Some(Strength::NeedNot) => {
                Some(obliged(main, negated))
            }
            // "must be prepared to receive the X header"
            Predicate::Other if self.is_readiness(main) => None,
            // "would like to receive the X header"
            Predicate::Other if self.is_wished(main) => None,
            // "This option can be used to add the X header."
            Predicate::Act(Act::Use)
                if main.passive && main.strength == Some(Strength::May) && !main.negated =>
            {
                (!negated).then_some(Presence::Optional)
            }
            Predicate::Other if main.strength.is_some() => Some(obliged(phrase, negated)),
            // "You can use the cookie's value to set the X header."
            Predicate::Act(Act::Use)
                if main.strength.is_some()
                    && !main.negated
                    && !main.passive
                    && self.language.compounds_nouns =>
            {
                Some(worded(main.strength, negated))
            }
            // "Change your requests to include the X header."
            Predicate::Act(Act::Treat) | Predicate::Other
                if main.mood == Mood::Imperative
                    && !main.negated
                    && self.language.compounds_nouns
                    && self.tokens()[main.end..phrase.start].iter().any(|token| {
                        matches!(
                            token.role(),
                            Some(Role::Party(Party::Request | Party::Client | Party::You))
                        ) || matches!(&*token.word, "call" | "calls" | "your")
                    }) =>
            {
                Some(obliged(phrase, negated))
            }
            _ => None,
        }
    }

    /// Whether the phrase only tells what somebody has to be ready for.
    fn is_readiness(&self, main: &Phrase) -> bool {
        let near = self.tokens()[main.end.saturating_sub(1)..].iter().take(2);
        let ready = |token: &Token<'_>| matches!(&*token.word, "prepared" | "ready" | "equipped");
        self.language.compounds_nouns && near.into_iter().any(ready)
    }

    /// Whether the phrase only tells what somebody would like.
    fn is_wished(&self, main: &Phrase) -> bool {
        let near = self.tokens()[main.end.saturating_sub(1)..].iter().take(2);
        let wishes = |token: &Token<'_>| matches!(&*token.word, "like" | "love" | "prefer");
        main.strength == Some(Strength::Will) && near.into_iter().any(wishes)
    }

    /// Whether somebody is enabled to do something, by doing what `phrase` says: "allows clients to choose by sending X"; in
    /// "enables the policy by sending X", it is done.
    fn enables_somebody(&self, main: &Phrase, phrase: &Phrase) -> bool {
        self.tokens()[main.end..phrase.start]
            .iter()
            .any(|token| matches!(token.role(), Some(Role::Party(_) | Role::It | Role::To)))
    }
}
