//! What a sentence says of each header that it names: how strongly, and by which words.

mod alone;
mod another;
mod apart;
mod beside;
mod carried;
mod doer;
mod enclosing;
mod fronted;
mod further;
mod governor;
mod maybe;
mod object;
mod pronoun;
mod strength;
mod tie;
mod told;
mod under;
mod unknown;

use self::apart::returns_value;
use self::governor::Relation;
pub use self::pronoun::about;
use self::strength::{denied, subject, worded};
use super::clause::{Clause, ClauseKind, Clauses};
use super::lexicon::{Act, Language, Opening, Order, Party, Role, State, Strength, Tie};
use super::phrase::{Mood, Phrase, Predicate};
use super::token::{Kind, Sentence, Token};
use crate::spec::{Presence, Side};

/// What is said of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How strongly.
    pub presence: Presence,
    /// The tokens that decided.
    pub words: Vec<usize>,
}

/// What is done with a header, and by whom.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about what is done"
)]
pub struct Doing {
    /// Who does it.
    pub party: Option<Party>,
    /// What is done.
    pub act: Option<Act>,
    /// Whether it is asked of the reader, who writes clients.
    pub demanded: bool,
    /// Whether it is a command.
    pub told: bool,
    /// Whether something can be done by means of the header.
    pub offered: bool,
    /// Whether it is told that somebody sends it who is no party by name: "Acme sends the X header".
    pub asserted: bool,
    /// Whether it is done to the header itself, and not to what hangs on it.
    pub direct: bool,
    /// Whether it is denied or left out.
    pub denied: bool,
    /// Whether it has happened, or has not.
    pub past: bool,
    /// Whether it is said to be required.
    pub needed: bool,
    /// Whether it is said that it can be set: "can be specified to …".
    pub settable: bool,
    /// Whether nobody is named who does it, not even by a command: "Must not include the X header."
    pub headless: bool,
    /// Whether it is told what comes where the header is not there: "will respond with 401 without the X header".
    pub without: bool,
}

/// A sentence, parsed.
pub struct Parsed<'a> {
    /// The sentence.
    pub sentence: &'a Sentence<'a>,
    /// Its verb phrases.
    pub phrases: &'a [Phrase],
    /// Its clauses.
    pub clauses: &'a Clauses,
    /// Its language.
    pub language: &'a Language,
    /// The code of the entry.
    pub code: u16,
    /// Who the sentence before was about, for "it" to stand for.
    pub before: Option<Party>,
}

/// What is around a header.
#[derive(Clone, Copy)]
struct Place<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    side: Side,
    /// "no X header"
    denied: bool,
    /// "invalid", "missing" beside it.
    faulty: bool,
    /// "required", "optional" beside it.
    called: Option<(State, usize)>,
}

/// "kann ohne den Header X …": what can be done without it.
fn is_dispensable(phrase: &Phrase, relation: Relation) -> bool {
    relation == Relation::Tied(Tie::Without) && phrase.strength == Some(Strength::May)
}

impl Parsed<'_> {
    /// What is said of the header at token `at`, which `side` carries.
    pub fn verdict(&self, at: usize, side: Side) -> Verdict {
        let place = self.place(at, side);
        let mut words = vec![at];
        // What is asked is not said.
        if self.tokens().last().is_some_and(|token| token.is('?')) {
            let presence = Presence::Mentioned;
            return Verdict { presence, words };
        }
        let presence = self
            .judge(&place, &mut words)
            .or_else(|| self.required_after_all(at, &mut words))
            .or_else(|| self.by_pronoun(&place, &mut words))
            .or_else(|| self.if_present(at))
            .or_else(|| self.given_attributively(&place, &mut words))
            .unwrap_or(Presence::Mentioned);
        Verdict { presence, words }
    }

    /// Whether the sentence speaks of messages or who sends them at all.
    pub fn speaks_of_messages(&self) -> bool {
        self.tokens().iter().any(|token| {
            matches!(token.role(), Some(Role::Header | Role::Party(_)))
                || token.word.starts_with("http/")
                // "fails with 409; no Location is sent"
                || matches!(token.kind, Kind::Number(100..600))
        }) || self
            .phrases
            .iter()
            .any(|phrase| phrase.act() == Some(Act::Return))
    }

    fn tokens(&self) -> &[Token<'_>] {
        &self.sentence.tokens
    }

    fn judge(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        if let Some(presence) = self.annotation(place, words) {
            return Some(presence);
        }
        if place.faulty
            || self.is_mended()
            || self.refers_elsewhere()
            || self.is_one_of_those(place.at)
        {
            return None;
        }
        if let Some(presence) = self.relative(place, words) {
            return Some(presence);
        }
        let clause = self.clause_of(place.at);
        // "(no X header)"
        if place.denied
            && self.tokens()[..place.at].last().and_then(Token::role) == Some(Role::No)
            && self.clauses.all[self.clauses.of[place.at]].kind == ClauseKind::Aside
            && clause != self.clauses.of[place.at]
        {
            return denied(place);
        }
        let Some((phrase, relation)) = self.governor(place.at, clause) else {
            return self.alone(place, clause, words);
        };
        if self.about_another_code(phrase, clause) || self.is_doubted(clause) {
            return None;
        }
        if self.tells_which(clause) {
            return None;
        }
        words.extend(phrase.start..phrase.end);
        let kind = self.kind_around(clause);
        if let ClauseKind::Under(
            opening @ (Opening::If | Opening::Case | Opening::Unless | Opening::Indirect),
        ) = kind
            && !self.is_given_in_time(opening, phrase, relation, clause)
        {
            return self.under(opening, phrase, place);
        }
        if self.makes_possible(place, phrase, relation) {
            return Some(worded(phrase.strength, false));
        }
        if relation != Relation::Tied(Tie::Away) && self.is_bare_modal(phrase, relation) {
            let tied = matches!(relation, Relation::Tied(tie) if tie != Tie::Place);
            return (!tied).then(|| worded(phrase.strength, phrase.negated || place.denied));
        }
        // "because the X header is missing": why something failed.
        let absent = matches!(phrase.predicate, Predicate::State(State::Missing));
        if kind == ClauseKind::Under(Opening::Cause) && absent {
            return None;
        }
        // "so that the X header can be set"
        // "would be sent if …"
        let supposed = &*self.tokens()[phrase.start].word == "would"
            && self
                .clauses
                .all
                .iter()
                .any(|clause| clause.kind == ClauseKind::Under(Opening::If));
        if supposed {
            return None;
        }
        let purpose = &*self.tokens()[self.clauses.all[clause].start].word != "as";
        if kind == ClauseKind::Under(Opening::Cause)
            && phrase.strength == Some(Strength::May)
            && purpose
            // "so you can read the X header"
            && !(matches!(phrase.act(), Some(Act::Look | Act::Heed))
                && self.client_does(phrase, clause))
        {
            return None;
        }
        if self.is_value_of_another(place, phrase, relation, clause) {
            return None;
        }
        self.weighed(phrase, relation, place, clause)
    }

    /// What the clause is, or the one around it if it is a parenthesis in a condition: "a request (not one including X)".
    fn kind_around(&self, clause: usize) -> ClauseKind {
        let Clause { kind, parent, .. } = self.clauses.all[clause];
        let around = parent.map(|parent| self.clauses.all[parent].kind);
        match (kind, around) {
            (ClauseKind::Aside, Some(ClauseKind::Under(opening))) => ClauseKind::Under(opening),
            _ => kind,
        }
    }

    /// What the phrase says of the header that stands so to it.
    fn weighed(
        &self,
        phrase: &Phrase,
        relation: Relation,
        place: &Place<'_>,
        clause: usize,
    ) -> Option<Presence> {
        let kind = self.clauses.all[clause].kind;
        // "darf keinen X-Header enthalten", "muss keinen X-Header enthalten", "No X header may be sent".
        let changed = self.denied_strength(place, phrase, relation);
        let weighed = Phrase {
            strength: changed.or(phrase.strength),
            ..phrase.clone()
        };
        let stood = Place {
            denied: place.denied && changed.is_none(),
            ..*place
        };
        let (phrase, place) = (&weighed, &stood);
        match relation {
            Relation::Subject
                if self.names_another_thing(place)
                    && phrase.act().is_some()
                    && !returns_value(place, phrase) =>
            {
                None
            }
            // "X header giving the part": a fragment.
            Relation::Subject
                if phrase.mood == Mood::Gerund
                    && self.language.compounds_nouns
                    && self.finite_after(phrase, clause).is_none() =>
            {
                None
            }
            Relation::Subject => match subject(phrase, place) {
                Some(Presence::Optional) => {
                    self.recommended_still(phrase).or(Some(Presence::Optional))
                }
                said => said.or_else(|| self.said_further(phrase, place)),
            },
            Relation::Object => self.object(phrase, place, clause, None),
            Relation::Tied(Tie::Away) if self.is_offered_in_front(phrase, place, clause) => {
                Some(Presence::Optional)
            }
            Relation::Tied(tie) => self
                .object(phrase, place, clause, Some(tie))
                .or_else(|| self.told_by(phrase, place, clause, tie)),
        }
        .map(|presence| self.weaken(place.at, phrase, presence))
        // "The order was removed without content."
        .or_else(|| {
            let without = self.tokens()[place.at].role() == Some(Role::Content)
                && self.tokens()[..place.at].last().and_then(Token::role) == Some(Role::No)
                && phrase.strength.is_none()
                && !phrase.negated
                && !matches!(phrase.act(), Some(Act::Refuse | Act::Require))
                && kind == ClauseKind::Main;
            without.then(|| denied(place)).flatten()
        })
    }

    /// Whether the sentence tells what has been mended: "Fix X header not being sent".
    fn is_mended(&self) -> bool {
        let mut words = self
            .tokens()
            .iter()
            .skip_while(|token| !matches!(token.kind, Kind::Word(_)));
        let first = words.next();
        self.language.compounds_nouns
            && words.next().is_none_or(|next| !next.is(':'))
            && first.is_some_and(|token| {
                matches!(
                    &*token.word,
                    "fix" | "fixed" | "fixes" | "fixing" | "bugfix"
                )
            })
    }

    /// Whether the sentence only refers to what else there is to read: "For more information about the X header, see …".
    fn refers_elsewhere(&self) -> bool {
        let mut words = self
            .tokens()
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word(_)));
        self.language.compounds_nouns
            && words.next().is_some_and(|first| &*first.word == "for")
            && words.take(3).any(|token| {
                matches!(
                    &*token.word,
                    "more" | "details" | "information" | "examples" | "example"
                )
            })
            && self.phrases.iter().any(|phrase| {
                phrase.mood == Mood::Imperative
                    && matches!(
                        &*self.tokens()[phrase.end - 1].word,
                        "see" | "refer to" | "refer"
                    )
            })
    }

    /// Whether what opens the clause is only a preposition of time: "after the delay given in the X header".
    fn is_given_in_time(
        &self,
        opening: Opening,
        phrase: &Phrase,
        relation: Relation,
        clause: usize,
    ) -> bool {
        let within = |other: &Phrase| other.is_finite() && self.clauses.of[other.start] == clause;
        opening == Opening::Indirect
            && phrase.mood == Mood::Reduced
            && self.language.compounds_nouns
            && matches!(relation, Relation::Tied(Tie::Place | Tie::By))
            && !self.phrases.iter().any(within)
    }

    /// How strongly a phrase is meant whose header, and not its verb, is denied.
    fn denied_strength(
        &self,
        place: &Place<'_>,
        phrase: &Phrase,
        relation: Relation,
    ) -> Option<Strength> {
        if !place.denied || phrase.negated {
            return None;
        }
        match (self.language.order, phrase.strength?) {
            (Order::Bracket, Strength::May) => Some(Strength::MustNot),
            (Order::Bracket, Strength::Must) => Some(Strength::NeedNot),
            (Order::Middle, Strength::May) if relation == Relation::Subject => {
                Some(Strength::MustNot)
            }
            _ => None,
        }
    }

    /// Whether the header is the means of what can or must be done, by a verb at the end that no table has: "Der Client kann mit
    /// dem Header X sicherstellen, dass …".
    fn makes_possible(&self, place: &Place<'_>, phrase: &Phrase, relation: Relation) -> bool {
        self.language.order == Order::Bracket
            && (relation == Relation::Tied(Tie::With) && place.side == Side::Request
                || is_dispensable(phrase, relation))
            && !(place.denied || phrase.negated)
            && self.is_bare_modal(phrase, Relation::Subject)
            && !phrase.passive
            && phrase.strength != Some(Strength::NeedNot)
            && phrase.strength != Some(Strength::MustNot)
    }

    /// Whether a modal verb says by itself that the header is needed, or not: "требуется заголовок X", "需要 X 头".
    fn is_bare_modal(&self, phrase: &Phrase, relation: Relation) -> bool {
        // "können den Header X fälschen": of a verb at the end that no table has, it is known only that it must be done.
        let unknown = self.language.order == Order::Bracket && relation == Relation::Object;
        let weak = matches!(phrase.strength, Some(Strength::May | Strength::NeedNot));
        // Before "できます", a verb that no table has.
        let verb_before = self.language.order == Order::End
            && phrase.start > 0
            && self.tokens()[phrase.start - 1].kind == Kind::Word(None)
            && self.tokens()[phrase.start - 1]
                .word
                .chars()
                .any(|c| !matches!(c, '\u{3041}'..='\u{309F}'));
        // "We recommend the X header."
        let recommends = self.language.order == Order::Middle
            && phrase.strength == Some(Strength::Should)
            && relation == Relation::Object;
        // "A header must be there; the X header need not."
        let elliptic = self.language.compounds_nouns
            && relation == Relation::Subject
            && self.tokens().get(phrase.end).is_none_or(|next| {
                matches!(next.kind, Kind::Mark('.' | ';' | ',')) || next.role() == Some(Role::And)
            });
        (self.language.bare_modals || recommends || elliptic)
            && !verb_before
            && !(unknown && weak)
            && phrase.predicate == Predicate::Other
            && phrase
                .strength
                .is_some_and(|strength| strength != Strength::Will)
            && self.tokens()[phrase.start..phrase.end].iter().all(|token| {
                matches!(
                    token.role(),
                    Some(Role::Modal(_) | Role::Not | Role::Adverb)
                )
            })
    }

    /// Whether the clause only tells which ones the subject means: "Requests that specify the X header may fail".
    fn tells_which(&self, clause: usize) -> bool {
        let Clause {
            kind,
            parent,
            start,
            ..
        } = self.clauses.all[clause];
        let behind_comma = start > 0 && self.tokens()[start - 1].is(',');
        let finite = |before: bool| {
            self.phrases.iter().any(|phrase| {
                phrase.is_finite()
                    && (phrase.start < start) == before
                    && Some(self.clauses.of[phrase.start]) == parent
            })
        };
        // "responses where the server does not send X"
        let place = self.tokens()[start].role() == Some(Role::Opens(Opening::Where));
        let denies = || {
            self.phrases
                .iter()
                .any(|phrase| phrase.negated && self.clauses.of[phrase.start] == clause)
        };
        // "Any response whose headers include X": nothing is said of it.
        let is_fragment = self.language.compounds_nouns
            && self
                .tokens()
                .first()
                .is_some_and(|token| &*token.word == "any")
            && !self.phrases.iter().any(|phrase| {
                phrase.is_finite()
                    && self.clauses.all[self.clauses.of[phrase.start]].kind == ClauseKind::Main
            });
        // "A conditional request is one that has X."
        let any = start > 0
            && self.language.compounds_nouns
            && matches!(
                &*self.tokens()[start - 1].word,
                "one" | "ones" | "those" | "everything" | "anything"
            );
        self.language.order == Order::Middle
            && kind == ClauseKind::Relative
            && !behind_comma
            && (any
                || is_fragment
                || (place || start > 0 && !finite(true)) && denies()
                || self.describes_tied_noun(start)
                || finite(false) && !finite(true)
                || self.phrases.iter().any(|phrase| {
                    phrase.start < start
                        && phrase.is_finite()
                        && Some(self.clauses.of[phrase.start]) == parent
                        && (matches!(phrase.act(), Some(Act::Treat | Act::Refuse))
                            // "must not redirect requests that have X"
                            || phrase.negated
                                && start > 0
                                && self.tokens()[start - 1].role()
                                    == Some(Role::Party(Party::Request)))
                }))
    }

    /// "由 X 标头指定的 URL": the place of a value that is only described.
    fn given_attributively(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = place.tokens;
        let main = self.clauses.all[self.clauses.of[place.at]].kind == ClauseKind::Main;
        let denied =
            place.denied || place.faulty || self.phrases.iter().any(|phrase| phrase.negated);
        if self.language.order != Order::Apart || place.side != Side::Response || !main || denied {
            return None;
        }
        let verb = (place.at + 1..tokens.len().min(place.at + 6)).find(|at| {
            let small = tokens[*at].kind == Kind::Word(None)
                && matches!(&*tokens[*at].word, "中" | "里" | "内" | "所");
            let own = matches!(
                tokens[*at].role(),
                Some(Role::Header | Role::Determiner | Role::Party(Party::Response))
            );
            !small && !own
        })?;
        let carries = matches!(
            tokens[verb].role(),
            Some(Role::Verb(act, _)) if act.carries() || act == Act::Tell
        );
        let describes = tokens.get(verb + 1).and_then(Token::role) == Some(Role::Adnominal);
        (carries && describes).then(|| {
            words.push(verb);
            Presence::Required
        })
    }
}
