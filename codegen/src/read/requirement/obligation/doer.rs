//! Who does what a phrase says.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Order, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate, is_that};
use super::super::token::{Kind, Token};
use super::governor::Relation;
use super::{Doing, Parsed, is_dispensable};

impl Parsed<'_> {
    /// Who does what the phrase says: the first party before it in its clause, or the one that a conjunction puts in its place
    /// ("the request succeeded, and the response has …").
    pub fn subject_party(&self, phrase: &Phrase, clause: usize) -> Option<Party> {
        self.named_subject(phrase, clause)
            .or_else(|| self.party_of_pronoun(phrase))
    }

    /// Who does what the phrase says, where it is named.
    pub(super) fn named_subject(&self, phrase: &Phrase, clause: usize) -> Option<Party> {
        // "To change the order of the server, send the X header.": the reader.
        if phrase.mood == Mood::Imperative && self.language.compounds_nouns {
            return None;
        }
        let start = self.clauses.all[clause].start.min(phrase.start);
        let from = self.behind_purpose(start, phrase.start);
        let mut subject: Option<(usize, Party)> = None;
        let mut tied = false;
        for at in from..phrase.start {
            let party = match self.tokens()[at].kind {
                // "The application load balancer …": it only describes another.
                Kind::Word(Some(Role::Party(Party::Client)))
                    if self.language.compounds_nouns
                        && at + 3 <= phrase.start
                        && self.tokens()[at + 1..at + 3]
                            .iter()
                            .all(|token| token.kind == Kind::Word(None)) =>
                {
                    continue;
                }
                Kind::Word(Some(Role::Party(party))) => party,
                // "304 and 206 must not contain X": responses.
                Kind::Number(100..600)
                    if subject.is_none()
                        && self.language.compounds_nouns
                        && !self.is_tied(at, from) =>
                {
                    Party::Response
                }
                _ => continue,
            };
            // "API の…", "API に…": a genitive, or who is told.
            let message = matches!(party, Party::Request | Party::Response);
            let genitive = self.language.order == Order::End
                && self
                    .tokens()
                    .get(at + 1)
                    .is_some_and(|token| match &*token.word {
                        "の" => true,
                        "に" | "へ" => !message,
                        _ => false,
                    });
            if self.clauses.of[at] != clause || genitive {
                continue;
            }
            // Of "API response", the last is the head; of "in the response, the server", the one that no preposition ties.
            let succeeds = subject.is_none_or(|(last, _)| {
                last + 1 == at || self.succeeds(last, at) || tied && !self.is_tied(at, from)
            });
            if succeeds {
                tied = self.is_tied(at, from);
                subject = Some((at, party));
            }
        }
        // "Im Header X teilt der Client mit, …": behind the verb.
        let inverted = || {
            let behind = self.tokens()[phrase.start + 1..].iter();
            let first = behind
                .take(3)
                .find(|token| token.role() != Some(Role::Determiner) || &*token.word == "dem");
            match first.and_then(Token::role) {
                Some(Role::Party(party)) if self.language.order == Order::Bracket => Some(party),
                _ => None,
            }
        };
        // "For list endpoints, it is …": no subject.
        let fronted = |at: usize| {
            tied && self.tokens()[at..phrase.start]
                .iter()
                .any(|token| token.is(','))
        };
        subject
            .filter(|(at, _)| !fronted(*at))
            .map(|(_, party)| party)
            .or_else(inverted)
    }

    /// Where the subject of the phrase at `verb` can begin: behind the comma that ends a purpose or a means before it ("To use
    /// this service, you must …").
    fn behind_purpose(&self, start: usize, verb: usize) -> usize {
        let tokens = self.tokens();
        let opens = self.language.compounds_nouns
            && self.phrases.iter().any(|phrase| {
                phrase.start <= start + 1
                    && phrase.end > start
                    && phrase.end < verb
                    && matches!(phrase.mood, Mood::Infinitive | Mood::Gerund)
            });
        let comma = opens.then(|| (start..verb).rev().find(|at| tokens[*at].is(',')));
        comma
            .flatten()
            .filter(|comma| comma + 1 < verb)
            .map_or(start, |comma| comma + 1)
    }

    /// Whether a client does what the phrase says, or the reader, who writes clients.
    pub(super) fn client_does(&self, phrase: &Phrase, clause: usize) -> bool {
        matches!(
            self.subject_party(phrase, clause),
            Some(Party::Client | Party::You)
        )
    }

    /// Whether a preposition stands before the party at `at`, over the words of its noun phrase.
    pub(super) fn is_tied(&self, at: usize, from: usize) -> bool {
        self.language.order == Order::Middle
            && self.tokens()[from..at]
                .iter()
                .zip(from..at)
                .rev()
                .find(|(token, index)| match token.kind {
                    Kind::Word(
                        None
                        | Some(Role::Determiner | Role::Party(_) | Role::State(_) | Role::Adverb),
                    ) => false,
                    // "for list endpoints": a noun.
                    Kind::Word(Some(Role::Verb(..))) => {
                        let at = self.phrases.partition_point(|phrase| phrase.end <= *index);
                        self.phrases
                            .get(at)
                            .is_some_and(|phrase| phrase.start <= *index)
                    }
                    _ => true,
                })
                .map(|(token, _)| token)
                .is_some_and(
                    |token| matches!(token.role(), Some(Role::Tie(tie)) if !matches!(tie, Tie::Itself | Tie::Value)),
                )
    }

    /// Whether the party at `at` is the subject of a statement of its own behind that of the party at `last`: a conjunction
    /// stands before it, and something is said of `last` before the conjunction.
    fn succeeds(&self, last: usize, at: usize) -> bool {
        let mut between = self.tokens()[last + 1..at]
            .iter()
            .rev()
            .skip_while(|token| token.role() == Some(Role::Determiner))
            .peekable();
        let is_joint = |token: &&Token| token.role() == Some(Role::And) || token.is(',');
        let mut joints = 0;
        while between.next_if(is_joint).is_some() {
            joints += 1;
        }
        joints > 0 && between.next().is_some()
    }

    /// Whether the reader is told to call the server with the header at `at`, by a verb that no table has: "Query the server with
    /// X".
    fn calls(&self, phrase: &Phrase, at: usize, relation: Relation) -> bool {
        phrase.mood == Mood::Imperative
            && phrase.predicate == Predicate::Other
            && relation == Relation::Tied(Tie::With)
            && self.tokens()[phrase.end.min(at)..at].iter().any(|token| {
                matches!(
                    token.role(),
                    Some(Role::Party(Party::Server | Party::Request))
                )
            })
    }

    /// Whether a server passes something on in the header, in the request that it makes itself: "The gateway forwards the
    /// user's ID in the X header".
    fn forwards(&self, phrase: &Phrase, main: &Phrase, clause: usize, relation: Relation) -> bool {
        let back = || {
            self.tokens()[phrase.end..].iter().any(|token| {
                matches!(
                    token.role(),
                    Some(Role::Party(Party::Client | Party::You | Party::Response))
                )
            })
        };
        self.language.compounds_nouns
            && phrase.act() == Some(Act::Carry)
            && self.tokens()[phrase.end - 1].word.starts_with("forward")
            && relation == Relation::Tied(Tie::Place)
            && self.subject_party(main, clause) == Some(Party::Server)
            && !back()
    }

    /// Whether nobody is named who does what the phrase says: "Must not include the X header." Elsewhere a verb tells by its
    /// form who is meant; "you'll need to" names somebody.
    fn is_headless(&self, main: &Phrase) -> bool {
        self.language.order == Order::Middle
            && !self.language.bare_modals
            && main.start == 0
            && !self.tokens()[0].word.contains(['\'', '’'])
            // "We recommend sending the X header."
            && &*self.tokens()[0].word != "we"
            && main.mood == Mood::Finite
            && main.strength.is_some()
    }

    /// The message that carries a header which tells somebody something: "The X header tells the server …" is said of requests,
    /// "… tells the browser" of responses.
    fn addressed(&self, phrase: &Phrase, relation: Relation) -> Option<Party> {
        // "The X header identifies the resource.": what is told, and nobody who is.
        let thing = |token: &&Token<'_>| {
            matches!(
                &*token.word,
                "resource" | "operation" | "method" | "endpoint" | "endpoints"
            )
        };
        let told = self.tokens()[phrase.end..]
            .iter()
            .find(|token| token.role() != Some(Role::Determiner))
            .filter(|token| !thing(token))
            .and_then(Token::role);
        let tells = self.language.compounds_nouns
            && relation == Relation::Subject
            && phrase.act() == Some(Act::Tell)
            && !phrase.passive;
        match told {
            Some(Role::Party(Party::Server)) if tells => Some(Party::Request),
            Some(Role::Party(Party::Client | Party::You)) if tells => Some(Party::Response),
            _ => None,
        }
    }

    /// Whether the phrase goes on with what it is done for: "may be sent to choose a language".
    fn is_for_a_purpose(&self, phrase: &Phrase) -> bool {
        self.language.compounds_nouns
            && self.tokens().get(phrase.end).and_then(Token::role) == Some(Role::To)
            && self
                .phrases
                .iter()
                .any(|purpose| purpose.start == phrase.end && purpose.mood == Mood::Infinitive)
    }

    /// Whether the sentence reminds the reader of something: "Make sure the X header is in UTC".
    fn reminds(&self) -> bool {
        self.tokens().first().is_some_and(|token| {
            token.role() == Some(Role::Adverb) && matches!(&*token.word, "make" | "ensure" | "be")
        })
    }

    /// Whether the phrase tells by what something is done: "by setting X".
    fn is_means(&self, phrase: &Phrase) -> bool {
        phrase.mood == Mood::Gerund
            && self.tokens()[..phrase.start].last().and_then(Token::role)
                == Some(Role::Tie(Tie::By))
    }

    /// Who does what the passive phrase says: "pelo cliente".
    fn agent(&self, phrase: &Phrase) -> Option<Party> {
        let mut behind = self.tokens()[phrase.end..].iter().take(3);
        let by = behind.next().and_then(Token::role);
        let agent = behind
            .find(|token| token.role() != Some(Role::Determiner))
            .and_then(Token::role);
        match (by, agent) {
            (
                Some(Role::Tie(Tie::By | Tie::From)),
                Some(Role::Party(party @ (Party::Client | Party::Server))),
            ) if phrase.passive => Some(party),
            _ => None,
        }
    }

    /// "L'en-tête X est facultatif": whether it is said of a header by itself that it is optional, in a clause that speaks of no
    /// response.
    fn is_left_to_the_reader(&self, phrase: &Phrase, relation: Relation, at: usize) -> bool {
        let clause = self.clauses.of[at];
        let response = |(token, of): (&Token<'_>, &usize)| {
            *of == clause && token.role() == Some(Role::Party(Party::Response))
        };
        self.language.bare_modals
            && relation == Relation::Subject
            && phrase.predicate == Predicate::State(State::Optional)
            && !self.tokens().iter().zip(&self.clauses.of).any(response)
    }

    /// "El servidor requiere que se envíe la cabecera X": whether a verb before requires what the phrase says.
    fn is_required_there(&self, phrase: &Phrase) -> bool {
        let tokens = self.tokens();
        let last = self
            .phrases
            .partition_point(|other| other.start < phrase.start);
        let Some(before) = last.checked_sub(1).map(|last| &self.phrases[last]) else {
            return false;
        };
        let behind = tokens[before.end..phrase.start.max(before.end)]
            .iter()
            .find(|token| !token.is(','));
        !self.language.compounds_nouns
            && before.act() == Some(Act::Require)
            && !(before.negated || before.passive)
            && behind.is_some_and(is_that)
    }

    /// Whether what the phrase says, with its verb `main`, is asked of the reader, who writes clients.
    fn is_demanded(
        &self,
        main: &Phrase,
        phrase: &Phrase,
        relation: Relation,
        clause: usize,
    ) -> bool {
        let needless = main.strength == Some(Strength::NeedNot);
        main.mood == Mood::Imperative
                || (needless
                    || main.act() == Some(Act::Omit) && main.strength == Some(Strength::May))
                    && self.subject_party(main, clause).is_none()
                // "The sum can be sent in the X header.": what is left to somebody is left to the reader.
                || main.strength == Some(Strength::May)
                    && main.passive
                    && phrase.act().is_some_and(Act::carries)
                    && (relation == Relation::Tied(Tie::Place)
                        || relation == Relation::Subject && self.is_for_a_purpose(phrase))
                // "This is done by setting the X header."
                || main.passive && self.is_means(phrase) && self.subject_party(main, clause).is_none()
                || (matches!(main.strength, Some(Strength::Must | Strength::Should))
                    // "X ヘッダーは送信しないでください": the reader is told.
                    || self.language.bare_modals && main.strength == Some(Strength::MustNot))
                    && self.subject_party(main, clause).is_none()
                    && !self.is_there(main)
                    && !(self.language.compounds_nouns && self.has_pronoun(main))
                // "Se puede enviar la cabecera X.", "Der Header X kann gesetzt werden.": the reader can.
                || main.strength == Some(Strength::May)
                    && self.language.bare_modals
                    && relation
                        == if main.passive {
                            Relation::Subject
                        } else {
                            Relation::Object
                        }
                    && phrase.act().is_some_and(Act::carries)
                    && self.subject_party(main, clause).is_none()
                || matches!(
                    phrase.predicate,
                    Predicate::State(State::Required | State::Optional | State::Recommended)
                )
    }

    /// Whether a condition says that the reader or a client sends something: "when you send …".
    pub fn speaks_of_sending(&self) -> bool {
        self.language.compounds_nouns
            && self.phrases.iter().any(|phrase| {
                let clause = self.clauses.of[phrase.start];
                matches!(self.clauses.all[clause].kind, ClauseKind::Under(_))
                    && matches!(phrase.act(), Some(Act::Carry | Act::Pass))
                    && !phrase.passive
                    && self.client_does(phrase, clause)
            })
    }

    /// Whether it is said that something is done when somebody responds: "when responding to deliveries".
    pub fn is_done_when_responding(&self) -> bool {
        self.phrases.iter().any(|phrase| {
            let clause = self.clauses.all[self.clauses.of[phrase.start]];
            phrase.act() == Some(Act::Return)
                && phrase.mood == Mood::Gerund
                && matches!(clause.kind, ClauseKind::Under(_))
                && clause.start + 1 == phrase.start
        })
    }

    /// Who does what is said of the header at `at`, and by which act.
    pub fn doing(&self, at: usize) -> Doing {
        let clause = self.clause_of(at);
        let Some((phrase, relation)) = self.governor(at, clause) else {
            return Doing::default();
        };
        let main = self.main_phrase(phrase, clause).unwrap_or(phrase);
        let clause = self.clauses.of[main.start];
        let obliged = main
            .strength
            .is_some_and(|strength| !matches!(strength, Strength::Will | Strength::May));
        // "requires clients to send X": they do it.
        let charged = || {
            let charges = matches!(
                main.act(),
                Some(Act::Require | Act::Forbid | Act::Allow | Act::Tell)
            ) || main.predicate == Predicate::Other
                && main.strength.is_some()
                && phrase.mood == Mood::Infinitive;
            self.tokens()
                .get(main.end..phrase.start)
                .filter(|_| charges && matches!(phrase.mood, Mood::Infinitive | Mood::Gerund))?
                .iter()
                .find_map(|token| match token.role() {
                    Some(Role::Party(party)) => Some(party),
                    _ => None,
                })
        };
        if self.forwards(phrase, main, clause, relation) {
            return Doing {
                act: Some(Act::Pass),
                ..Doing::default()
            };
        }
        Doing {
            // What an act is done to does not do it.
            party: charged()
                .or_else(|| self.addressed(phrase, relation))
                .or_else(|| {
                    matches!(relation, Relation::Tied(Tie::Place | Tie::With))
                        .then(|| self.enabled(main, at))
                        .flatten()
                })
                // "The API allows setting a lock using the X header": a client does.
                .or_else(|| {
                    let unnamed = main.act() == Some(Act::Allow)
                        && phrase.mood == Mood::Gerund
                        && phrase.start == main.end;
                    unnamed.then_some(Party::Client)
                })
                // "You should follow the URL specified in the X header": not you.
                .or_else(|| {
                    let describes = phrase.mood == Mood::Reduced && self.language.compounds_nouns;
                    self.subject_party(main, clause).filter(|party| {
                        let done = matches!(party, Party::Request | Party::Response);
                        !(main.passive || describes) || done
                    })
                })
                .or_else(|| self.agent(main)),
            // "HEAD requests return the same headers, including X."
            act: (phrase.mood == Mood::Gerund && main.act() == Some(Act::Return))
                .then_some(Act::Return)
                .or(phrase.act())
                .or_else(|| self.calls(phrase, at, relation).then_some(Act::Pass)),
            told: main.mood == Mood::Imperative,
            direct: relation == Relation::Object,
            without: relation == Relation::Tied(Tie::Without),
            denied: phrase.negated && phrase.act().is_some_and(Act::carries)
                || phrase.act() == Some(Act::Omit),
            past: main.past,
            needed: relation == Relation::Subject
                && phrase.predicate == Predicate::State(State::Required)
                || self.is_required_there(main)
                || self.is_left_to_the_reader(phrase, relation, at)
                // "ist nur mit dem Header X möglich"
                || self.language.bare_modals
                    && (relation == Relation::Tied(Tie::With)
                        && phrase.predicate == Predicate::State(State::Optional)
                        || is_dispensable(phrase, relation)),
            settable: relation == Relation::Subject
                && phrase.passive
                && phrase.strength == Some(Strength::May)
                && self.tokens()[phrase.start..phrase.end].iter().any(|token| {
                    matches!(
                        &*token.word,
                        "set" | "specified" | "supplied" | "passed" | "used"
                    )
                }),
            headless: self.is_headless(main),
            asserted: main.mood == Mood::Finite
                && main.strength.is_none()
                && !main.passive
                && relation == Relation::Object
                && phrase.act() == Some(Act::Carry)
                && !self.opens_clause(main, clause),
            offered: main.strength == Some(Strength::May)
                && phrase.passive
                && matches!(relation, Relation::Tied(Tie::By | Tie::With)),
            demanded: self.is_demanded(main, phrase, relation, clause)
                || self.reminds()
                || relation == Relation::Subject && obliged && !phrase.passive,
        }
    }
}
