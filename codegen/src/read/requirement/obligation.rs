//! What a sentence says of each header that it names: how strongly, and by which words.
#![expect(
    clippy::match_same_arms,
    reason = "each way of speaking is an arm of its own"
)]

use super::clause::{ClauseKind, Clauses};
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

/// How a header stands to the phrase that governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// Its subject.
    Subject,
    /// Its object.
    Object,
    /// Bound by a preposition.
    Tied(Tie),
}

/// What is done with a header, and by whom.
#[derive(Clone, Copy, Debug, Default)]
pub struct Doing {
    /// Who does it.
    pub party: Option<Party>,
    /// What is done.
    pub act: Option<Act>,
    /// Whether it is asked of the reader, who writes clients.
    pub demanded: bool,
}

/// A sentence, parsed.
pub struct Parsed<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its verb phrases.
    pub phrases: &'a [Phrase],
    /// Its clauses.
    pub clauses: &'a Clauses,
    /// Its language.
    pub language: &'a Language,
    /// The code of the entry.
    pub code: u16,
}

/// What is around a header.
struct Place<'a> {
    tokens: &'a [Token],
    at: usize,
    side: Side,
    /// "no X header"
    denied: bool,
    /// "invalid", "missing" beside it.
    faulty: bool,
    /// "required", "optional" beside it.
    called: Option<(State, usize)>,
}

impl Parsed<'_> {
    /// What is said of the header at token `at`, which `side` carries.
    pub fn verdict(&self, at: usize, side: Side) -> Verdict {
        let place = self.place(at, side);
        let mut words = vec![at];
        let presence = self
            .judge(&place, &mut words)
            .or_else(|| self.required_after_all(at, &mut words))
            .or_else(|| self.if_present(at))
            .unwrap_or(Presence::Mentioned);
        Verdict { presence, words }
    }

    /// Whether the sentence speaks of messages or who sends them at all.
    pub fn speaks_of_messages(&self) -> bool {
        self.tokens()
            .iter()
            .any(|token| matches!(token.role(), Some(Role::Header | Role::Party(_))))
    }

    fn tokens(&self) -> &[Token] {
        &self.sentence.tokens
    }

    fn judge(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        if let Some(presence) = self.annotation(place, words) {
            return Some(presence);
        }
        if place.faulty {
            return None;
        }
        if let Some(presence) = self.relative(place, words) {
            return Some(presence);
        }
        let clause = self.clause_of(place.at);
        let Some((phrase, relation)) = self.governor(place.at, clause) else {
            return self.alone(place, clause, words);
        };
        if self.about_another_code(phrase, clause) {
            return None;
        }
        words.extend(phrase.start..phrase.end);
        let kind = self.clauses.all[clause].kind;
        if let ClauseKind::Under(opening @ (Opening::If | Opening::Unless | Opening::Indirect)) =
            kind
        {
            return self.under(opening, phrase, place);
        }
        match relation {
            Relation::Subject => subject(phrase, place),
            Relation::Object => self.object(phrase, place, clause, None),
            Relation::Tied(tie) => self.object(phrase, place, clause, Some(tie)),
        }
        .map(|presence| self.weaken(place.at, phrase, presence))
    }

    /// "if present" behind a header makes an assertion an option.
    fn weaken(&self, at: usize, phrase: &Phrase, presence: Presence) -> Presence {
        let asserted = matches!(phrase.strength, None | Some(Strength::Will));
        let clause = self.clauses.of[at];
        let weak = self
            .tokens()
            .iter()
            .zip(&self.clauses.of)
            .any(|(token, of)| {
                *of == clause && matches!(token.role(), Some(Role::IfPresent | Role::Optionally))
            });
        if presence == Presence::Required && asserted && weak {
            Presence::Optional
        } else {
            presence
        }
    }

    /// "the X header is not set and the server requires it": the pronoun stands for the header.
    fn required_after_all(&self, at: usize, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = self.tokens();
        let is_it = |index: usize| tokens.get(index).and_then(Token::role) == Some(Role::It);
        let phrase = self.phrases.iter().find(|phrase| {
            phrase.start > at
                && phrase.act() == Some(Act::Require)
                && !phrase.negated
                && !phrase.passive
                && phrase.strength.is_none()
                && (is_it(phrase.end) || phrase.start > 0 && is_it(phrase.start - 1))
        })?;
        words.extend(phrase.start..phrase.end);
        Some(Presence::Required)
    }

    /// "the X header, if present": a fragment, but it says that the header can be missing.
    fn if_present(&self, at: usize) -> Option<Presence> {
        let behind = self.tokens()[at + 1..].iter().take(4);
        behind
            .take_while(|token| {
                matches!(token.role(), Some(Role::Header | Role::IfPresent))
                    || matches!(token.kind, Kind::Mark(',' | '('))
            })
            .any(|token| token.role() == Some(Role::IfPresent))
            .then_some(Presence::Optional)
    }

    /// The clause of a token; an aside without a verb counts as part of what is around it.
    fn clause_of(&self, at: usize) -> usize {
        let mut clause = self.clauses.of[at];
        while self.clauses.all[clause].kind == ClauseKind::Aside
            && !self
                .phrases
                .iter()
                .any(|phrase| self.clauses.of[phrase.start] == clause)
            && let Some(parent) = self.clauses.all[clause].parent
        {
            clause = parent;
        }
        clause
    }

    /// What stands right around the header.
    fn place(&self, at: usize, side: Side) -> Place<'_> {
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
            match tokens[index].kind {
                Kind::Name(_) | Kind::Number(_) => {}
                Kind::Mark(',' | '"' | '“' | '‘' | '\'' | '`' | '(' | '«' | '-' | '[' | '*') =>
                    {}
                Kind::Mark(':')
                    if tokens[..index]
                        .last()
                        .is_some_and(|token| token.role() == Some(Role::Header)) => {}
                Kind::Mark(_) => break,
                Kind::Word(None) => break,
                Kind::Word(Some(role)) => match role {
                    Role::Header
                    | Role::Determiner
                    | Role::And
                    | Role::Adverb
                    | Role::Tie(Tie::Itself) => {}
                    Role::Party(
                        Party::Request
                        | Party::Response
                        | Party::Client
                        | Party::Server
                        | Party::You,
                    ) => {}
                    Role::No => place.denied = true,
                    Role::State(State::Faulty | State::Missing) | Role::Verb(Act::Lack, _) => {
                        place.faulty = true;
                    }
                    Role::State(State::Present) => {}
                    Role::State(state) => place.called = place.called.or(Some((state, index))),
                    _ => break,
                },
            }
        }
        place
    }

    /// A state given as a note: "Location (required)", "Required headers: Location".
    fn annotation(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = place.tokens;
        let mut at = place.at + 1;
        while tokens
            .get(at)
            .is_some_and(|token| token.role() == Some(Role::Header) || token.is('-'))
        {
            at += 1;
        }
        let opens = tokens.get(at).is_some_and(|token| {
            matches!(token.kind, Kind::Mark('(' | ':' | '—' | ',' | '[' | '-'))
        });
        let behind = if opens { at + 1 } else { at };
        let noted = match tokens.get(behind).and_then(Token::role) {
            Some(Role::State(state)) if opens || self.phrases.is_empty() => state_presence(state),
            Some(Role::Optionally) if opens => Some(Presence::Optional),
            _ => None,
        };
        // What follows the note must end it, lest it is a sentence of its own.
        let ends = tokens.get(behind + 1).is_none_or(|token| {
            matches!(
                token.kind,
                Kind::Mark(')' | ']' | ',' | ';' | '.' | '—' | ':')
                    | Kind::Word(Some(Role::Opens(_)))
            )
        });
        if let Some(presence) = noted
            && ends
        {
            words.push(behind);
            return Some(presence);
        }
        let (state, index) = place.called?;
        let titled = tokens[index..place.at].iter().any(|token| token.is(':'));
        let presence = state_presence(state)?;
        (titled && !place.faulty || presence == Presence::Optional && !place.denied).then(|| {
            words.push(index);
            presence
        })
    }

    /// "the X header that must be sent": what a relative clause says of the header before it.
    fn relative(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
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
        if phrase.start > at + 3
            || matches!(
                under,
                Some(ClauseKind::Under(Opening::If | Opening::Indirect))
            )
        {
            return None;
        }
        let presence = match phrase.predicate {
            Predicate::Act(act)
                if act.carries()
                    && phrase.passive
                    && !(phrase.negated && place.side == Side::Request) =>
            {
                Some(obliged(phrase, phrase.negated))
            }
            Predicate::State(state) if !phrase.negated => state_presence(state),
            _ => None,
        }?;
        words.extend(phrase.start..phrase.end);
        Some(presence)
    }

    /// The phrase that governs the header, and how.
    fn governor(&self, at: usize, clause: usize) -> Option<(&Phrase, Relation)> {
        let inside = |phrase: &&Phrase| self.clauses.of[phrase.start] == clause;
        let before = self.phrases[..self.phrases.partition_point(|phrase| phrase.start < at)]
            .iter()
            .rev()
            .take(16)
            .find(inside);
        let after = self.phrases[self.phrases.partition_point(|phrase| phrase.start <= at)..]
            .iter()
            .take(16)
            .find(|phrase| {
                inside(phrase) && phrase.mood != Mood::Reduced && phrase.mood != Mood::Infinitive
            });
        match (before, after) {
            (Some(before), Some(after))
                if !before.is_finite()
                    && after.is_finite()
                    && !self.finite_before(before, clause) =>
            {
                // "Sending X is optional" speaks of X; "a response containing X is …" only says which one is meant.
                let opens = before.start <= self.clauses.all[clause].start + 1;
                let of_it = before
                    .act()
                    .is_some_and(|act| act.carries() || act == Act::Use);
                (opens && of_it && matches!(after.predicate, Predicate::State(_)))
                    .then_some((after, Relation::Subject))
            }
            (Some(before), _) => Some((
                before,
                self.tie(
                    at,
                    if before.end <= at {
                        before.end
                    } else {
                        before.start
                    },
                )
                .map_or(Relation::Object, Relation::Tied),
            )),
            (None, Some(after))
                if self.language.order == Order::End && !after.passive && after.act().is_some() =>
            {
                Some((after, Relation::Object))
            }
            (None, Some(after)) => {
                let from = self.clauses.all[clause].start;
                let relation = match self.tie(at, from) {
                    None => Relation::Subject,
                    Some(Tie::Place)
                        if self.is_fronted(at, after) || self.language.order != Order::Middle =>
                    {
                        Relation::Tied(Tie::Place)
                    }
                    Some(tie) => Relation::Tied(if tie == Tie::Without {
                        Tie::Without
                    } else {
                        Tie::Away
                    }),
                };
                Some((after, relation))
            }
            (None, None) => None,
        }
    }

    /// Whether a finite phrase of the clause stands before this one.
    fn finite_before(&self, phrase: &Phrase, clause: usize) -> bool {
        self.phrases
            .iter()
            .take_while(|other| other.start < phrase.start)
            .any(|other| other.is_finite() && self.clauses.of[other.start] == clause)
    }

    /// Whether "In the X header, the server returns …": the header is no part of the subject.
    fn is_fronted(&self, at: usize, after: &Phrase) -> bool {
        self.tokens()[at..after.start].iter().any(|token| {
            token.is(',')
                || matches!(
                    token.role(),
                    Some(Role::Party(Party::Server | Party::Client | Party::You))
                )
        })
    }

    /// The preposition that ties the header to what stands before `at`, looked for back to `from`.
    fn tie(&self, at: usize, from: usize) -> Option<Tie> {
        let tokens = self.tokens();
        let clause = self.clauses.of[at];
        let mut listed = false;
        // An aside that lists headers hangs on what is around it.
        let around = self.clause_of(at);
        for index in (from..at).rev() {
            if ![clause, around].contains(&self.clauses.of[index]) {
                continue;
            }
            match tokens[index].kind {
                Kind::Word(Some(Role::Tie(Tie::Itself))) => {}
                // "ne contient pas d'en-tête": the object of a denial.
                Kind::Word(Some(Role::Tie(Tie::Of))) if index == from && from > 0 => {}
                // "beim Aufruf den Header X": the preposition has its own noun.
                Kind::Word(Some(Role::Tie(_)))
                    if self.language.order == Order::Bracket
                        && self.has_its_own_noun(index, at) => {}
                Kind::Word(Some(Role::Tie(tie))) => {
                    let away = matches!(tie, Tie::Away | Tie::Of | Tie::From);
                    return if listed && away { None } else { Some(tie) };
                }
                // "the URI of the resource and a Location header": the preposition ends at the "and".
                Kind::Word(Some(Role::And)) | Kind::Mark(',') => {
                    let name_before = tokens[from..index].iter().rev().take(2).any(|token| {
                        matches!(token.kind, Kind::Name(_)) || token.role() == Some(Role::Header)
                    });
                    listed |= !name_before;
                }
                _ => {}
            }
        }
        None
    }

    /// Whether a noun and an article of another stand between the preposition at `tie` and the header.
    fn has_its_own_noun(&self, tie: usize, at: usize) -> bool {
        let mut noun = false;
        for token in &self.tokens()[tie + 1..at] {
            match token.role() {
                Some(Role::Determiner) if noun => return true,
                Some(Role::Party(_)) => noun = true,
                None if matches!(token.kind, Kind::Word(_)) => noun = true,
                _ => {}
            }
        }
        false
    }

    /// A header in an "if" or "unless" clause.
    fn under(&self, opening: Opening, phrase: &Phrase, place: &Place<'_>) -> Option<Presence> {
        let act = phrase.act()?;
        // "fails unless you pass X" obliges.
        let clause = self.clauses.of[phrase.start];
        let told = matches!(
            self.subject_party(phrase, clause),
            Some(Party::You | Party::Client | Party::Request)
        );
        let refused = self.phrases.iter().any(|other| {
            other.negated
                || matches!(
                    other.predicate,
                    Predicate::State(State::Faulty) | Predicate::Act(Act::Treat)
                )
        });
        let obliges = opening == Opening::Unless
            && (told && !phrase.passive || refused)
            && !phrase.negated
            && !place.denied
            && (act.carries() || act == Act::Use)
            && place.side == Side::Request;
        obliges.then_some(Presence::Required)
    }

    /// A header without a phrase.
    fn alone(&self, place: &Place<'_>, clause: usize, words: &mut Vec<usize>) -> Option<Presence> {
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
        if place.denied || tie == Some(Tie::Without) && place.side == Side::Response {
            let no = tokens[..place.at].iter().rposition(|token| {
                matches!(token.role(), Some(Role::No | Role::Tie(Tie::Without)))
            });
            words.extend(no);
            return denied(place);
        }
        None
    }

    /// "the Allow header lists …": a verb that no table has, known by its ending.
    fn plain_assertion(&self, place: &Place<'_>) -> Option<usize> {
        let tokens = place.tokens;
        let mut at = place.at + 1;
        while tokens.get(at).is_some_and(|token| {
            matches!(token.role(), Some(Role::Header))
                || matches!(token.kind, Kind::Mark('"' | '”' | '’' | '\'' | '-' | '»'))
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
        (verb.kind == Kind::Word(None)
            && ends
            && follows
            && verb.word.chars().all(char::is_lowercase)
            && self.tie(place.at, clause).is_none())
        .then_some(at)
    }

    /// Whether the phrase's subject is a response with another code.
    fn about_another_code(&self, phrase: &Phrase, clause: usize) -> bool {
        let from = self.clauses.all[clause].start;
        let from = from.min(phrase.start);
        let subject: Vec<&Token> = self.tokens()[from..phrase.start]
            .iter()
            .zip(&self.clauses.of[from..])
            .filter_map(|(token, of)| (*of == clause).then_some(token))
            .collect();
        let mut codes = subject.iter().filter_map(|token| match token.kind {
            Kind::Number(code) if (100..600).contains(&code) => Some(code),
            _ => None,
        });
        let responds = subject.iter().any(|token| {
            matches!(token.role(), Some(Role::Party(Party::Response)))
                || token.word.starts_with("status")
                || token.word.starts_with("error")
        });
        let mut named = false;
        let own = codes.any(|code| {
            named = true;
            code == self.code
        });
        named && !own && responds
    }

    /// What the phrase says of a header that is not its subject.
    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each thing that can be said of a header"
    )]
    fn object(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
    ) -> Option<Presence> {
        let looks = matches!(phrase.act(), Some(Act::Look | Act::Heed));
        if tie == Some(Tie::Away)
            || matches!(tie, Some(Tie::Of | Tie::From)) && !looks
            || self.is_beside_the_point(place, phrase, tie)
        {
            return None;
        }
        let mut negated = phrase.negated || place.denied;
        if tie == Some(Tie::Without) {
            // "refuses to accept the request without X"
            if place.side == Side::Request && phrase.act() == Some(Act::Refuse) && !phrase.passive {
                return Some(Presence::Required);
            }
            negated = !negated;
        }
        // What is done for a purpose, or goes with the main verb, is as strong as that.
        let main = (!phrase.is_finite())
            .then(|| self.main_phrase(phrase, clause))
            .flatten();
        let (strength, by) = match main {
            Some(main) => (phrase.strength.or(main.strength), Some(main)),
            None => (phrase.strength, None),
        };
        let standing = Phrase {
            strength,
            optionally: phrase.optionally || main.is_some_and(|main| main.optionally),
            ..phrase.clone()
        };
        let act = match phrase.predicate {
            Predicate::Act(act) => act,
            // "The token is in the X header", "There is no X header".
            Predicate::Being if tie.is_some() && tie != Some(Tie::Without) => Act::Carry,
            Predicate::Being if place.denied => return denied(place),
            Predicate::State(State::Present) if tie == Some(Tie::Place) => Act::Carry,
            Predicate::State(State::Required) if tie == Some(Tie::Place) => Act::Carry,
            _ => return None,
        };
        match act {
            Act::Carry | Act::Return | Act::Pass => {
                if phrase.mood == Mood::Infinitive {
                    let told = by.is_some_and(|main| {
                        main.predicate == Predicate::Other && main.strength.is_some()
                    });
                    return told.then(|| obliged(&standing, negated));
                }
                if phrase.mood == Mood::Reduced && tie.is_none() {
                    return None;
                }
                // "Follow the URL given in the X header": the place of a value.
                if phrase.mood == Mood::Reduced {
                    return (!negated && place.side == Side::Response)
                        .then_some(Presence::Required);
                }
                if by.is_some_and(|main| main.act() == Some(Act::Look)) {
                    return None;
                }
                if self.tells_of_a_fault(&standing, place, clause, main) {
                    return None;
                }
                let is_cause = place.side == Side::Request
                    && standing.strength.is_none()
                    && phrase.mood != Mood::Imperative;
                if is_cause && (negated || phrase.past) {
                    return None;
                }
                if let Some(main) = by
                    && main.negated
                {
                    return None;
                }
                Some(obliged(&standing, negated))
            }
            Act::Tell if tie == Some(Tie::Place) => Some(obliged(&standing, negated)),
            Act::Look | Act::Heed => self.told_to_look(&standing, place, clause, by),
            Act::Use if phrase.passive && tie.is_some() => None,
            // The client uses what the response tells it.
            Act::Use if place.side == Side::Response && !negated && standing.strength.is_some() => {
                self.told_to_look(&standing, place, clause, main)
            }
            Act::Use => match (standing.strength, phrase.mood) {
                _ if negated && standing.strength.is_none() && phrase.mood != Mood::Imperative => {
                    None
                }
                (Some(_), _) => Some(obliged(&standing, negated)),
                (None, Mood::Imperative) if negated => Some(Presence::Forbidden),
                (None, Mood::Imperative) => Some(Presence::Recommended),
                _ => None,
            },
            Act::Require if negated && standing.strength == Some(Strength::Must) => None,
            Act::Require if matches!(tie, None | Some(Tie::Place)) => {
                Some(match (negated, standing.strength) {
                    (true, _) => Presence::Optional,
                    (false, Some(Strength::May)) => Presence::Optional,
                    _ => Presence::Required,
                })
            }
            Act::Forbid if tie.is_none() => Some(if negated {
                Presence::Optional
            } else {
                Presence::Forbidden
            }),
            Act::Omit if tie.is_none() => match (standing.strength, phrase.mood) {
                (Some(_), _) | (None, Mood::Imperative) => Some(obliged(&standing, !negated)),
                _ if place.side == Side::Response && !negated => Some(Presence::Forbidden),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the name only describes a value: "with the last `ETag`", "the X-Request-Id value".
    fn is_beside_the_point(&self, place: &Place<'_>, phrase: &Phrase, tie: Option<Tie>) -> bool {
        let Kind::Name(index) = place.tokens[place.at].kind else {
            return false;
        };
        // "with `Content-Type: text/plain` responses"
        let message = |offset: usize| {
            matches!(
                place.tokens.get(place.at + offset).and_then(Token::role),
                Some(Role::Party(Party::Request | Party::Response))
            )
        };
        let header = |offset: usize| {
            place
                .tokens
                .get(place.at + offset)
                .is_some_and(|token| token.role() == Some(Role::Header))
        };
        if self.language.order == Order::Middle && message(1) && !header(2) {
            return true;
        }
        let name = &self.sentence.names[index];
        let noun_follows = place.tokens.get(place.at + 1).is_some_and(|next| {
            next.kind == Kind::Word(None) && next.word.starts_with(|c: char| c.is_ascii_lowercase())
        });
        if noun_follows && !name.titled && self.language.tag == "en" {
            return true;
        }
        if name.titled || name.marked {
            return false;
        }
        let another = place.tokens[phrase.end.min(place.at)..place.at]
            .iter()
            .any(|token| matches!(token.kind, Kind::Name(_)));
        tie == Some(Tie::With) && another
    }

    /// Whether the sentence tells what the client did wrong: "You set the X header to a type that is not supported."
    fn tells_of_a_fault(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        main: Option<&Phrase>,
    ) -> bool {
        if phrase.strength.is_some() || phrase.mood == Mood::Imperative {
            return false;
        }
        let client = matches!(
            self.subject_party(main.unwrap_or(phrase), clause),
            Some(Party::Client | Party::You | Party::Request)
        );
        if client && phrase.past && phrase.negated {
            return true;
        }
        let fault = |other: &Phrase| {
            matches!(
                other.predicate,
                Predicate::State(State::Faulty | State::Missing)
            ) || other.negated
                && matches!(
                    other.predicate,
                    Predicate::Act(Act::Treat | Act::Heed) | Predicate::Other
                )
        };
        place.side == Side::Request && (client || phrase.past) && self.phrases.iter().any(fault)
    }

    /// The finite phrase before, which a phrase without a subject goes with.
    fn main_phrase(&self, phrase: &Phrase, clause: usize) -> Option<&Phrase> {
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

    /// A client that is told to look for a header, or may.
    fn told_to_look(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        main: Option<&Phrase>,
    ) -> Option<Presence> {
        if phrase.negated || place.denied {
            return None;
        }
        let subject = self.subject_party(main.unwrap_or(phrase), clause);
        let client = matches!(subject, Some(Party::Client | Party::You));
        match (phrase.strength, phrase.mood) {
            _ if matches!(subject, Some(Party::Server | Party::Response)) => None,
            (None, Mood::Imperative) | (Some(Strength::Must | Strength::Should), _) => {
                Some(Presence::Recommended)
            }
            (Some(Strength::May), _) if client || phrase.passive => Some(Presence::Optional),
            _ => None,
        }
    }

    /// Who does what the phrase says: the last party before it in its clause.
    pub fn subject_party(&self, phrase: &Phrase, clause: usize) -> Option<Party> {
        let from = self.clauses.all[clause].start.min(phrase.start);
        self.tokens()[from..phrase.start]
            .iter()
            .zip(&self.clauses.of[from..phrase.start])
            .filter(|(_, of)| **of == clause)
            .map(|(token, _)| match token.role() {
                Some(Role::Party(party)) => Some(party),
                _ => None,
            })
            // Of "API response", the last is the head.
            .skip_while(Option::is_none)
            .map_while(|party| party)
            .last()
    }

    /// Who does what is said of the header at `at`, and by which act.
    pub fn doing(&self, at: usize) -> Doing {
        let clause = self.clause_of(at);
        let Some((phrase, relation)) = self.governor(at, clause) else {
            return Doing::default();
        };
        let main = (!phrase.is_finite())
            .then(|| self.main_phrase(phrase, clause))
            .flatten()
            .unwrap_or(phrase);
        let clause = self.clauses.of[main.start];
        let obliged = main
            .strength
            .is_some_and(|strength| !matches!(strength, Strength::Will | Strength::May));
        Doing {
            // What an act is done to does not do it.
            party: self
                .subject_party(main, clause)
                .filter(|party| !main.passive || matches!(party, Party::Request | Party::Response)),
            act: phrase.act(),
            demanded: main.mood == Mood::Imperative
                || main.strength == Some(Strength::Must)
                    && self.subject_party(main, clause).is_none()
                || matches!(
                    phrase.predicate,
                    Predicate::State(State::Required | State::Optional | State::Recommended)
                )
                || relation == Relation::Subject && obliged && !phrase.passive,
        }
    }
}

/// What the phrase says of its subject.
fn subject(phrase: &Phrase, place: &Place<'_>) -> Option<Presence> {
    let negated = phrase.negated || place.denied;
    let request = place.side == Side::Request;
    // "was not provided": why a request failed, not what it must not hold.
    let cause = request && phrase.strength.is_none() && (negated || phrase.past);
    match phrase.predicate {
        Predicate::State(State::Present) if cause => None,
        Predicate::State(State::Present) => Some(obliged(phrase, negated)),
        Predicate::State(State::Missing) if !request && !negated && !phrase.past => {
            Some(obliged(phrase, true))
        }
        Predicate::State(State::Missing | State::Faulty) => None,
        Predicate::State(State::Required) if negated => Some(Presence::Optional),
        Predicate::State(State::Forbidden) if negated => Some(Presence::Optional),
        Predicate::State(State::Recommended) if negated => None,
        Predicate::State(state)
            if matches!(phrase.strength, Some(Strength::May)) && state == State::Required =>
        {
            Some(Presence::Optional)
        }
        Predicate::State(state) => state_presence(state),
        Predicate::Act(act) if act.carries() && phrase.passive => {
            (!cause).then(|| obliged(phrase, negated))
        }
        Predicate::Act(Act::Use) if phrase.passive => {
            (!negated || phrase.strength.is_some()).then(|| obliged(phrase, negated))
        }
        Predicate::Act(Act::Look | Act::Heed) if phrase.passive => match phrase.strength {
            Some(Strength::Must | Strength::Should) if !negated => Some(Presence::Recommended),
            _ => None,
        },
        Predicate::Act(Act::Omit) if phrase.passive => match phrase.strength {
            None if request || negated => None,
            _ => Some(obliged(phrase, !negated)),
        },
        Predicate::Act(Act::Tell) if phrase.passive => None,
        Predicate::Act(
            Act::Treat | Act::Lack | Act::Omit | Act::Look | Act::Heed | Act::Forbid | Act::Require,
        ) => None,
        // It does something itself: it is there.
        Predicate::Act(_) => (!negated && !phrase.past).then(|| active(phrase)).flatten(),
        Predicate::Being if negated => None,
        Predicate::Being if request && phrase.strength.is_none() => None,
        Predicate::Being => active(phrase),
        Predicate::Other => None,
    }
}

/// What an active phrase says of its subject.
fn active(phrase: &Phrase) -> Option<Presence> {
    match phrase.strength {
        None | Some(Strength::Must | Strength::Will) => Some(Presence::Required),
        Some(Strength::Should) => Some(Presence::Recommended),
        // "can hold a date": that it varies is said of the value.
        Some(Strength::May | Strength::NeedNot | Strength::MustNot) => None,
    }
}

/// What a denied header in a fragment says.
fn denied(place: &Place<'_>) -> Option<Presence> {
    (place.side == Side::Response).then_some(Presence::Forbidden)
}

/// The presence that a phrase obliges, asserts or denies.
fn obliged(phrase: &Phrase, negated: bool) -> Presence {
    match (phrase.strength, negated) {
        (Some(Strength::NeedNot | Strength::May), _) => Presence::Optional,
        (Some(Strength::MustNot), false)
        | (None | Some(Strength::Must | Strength::Will | Strength::Should), true) => {
            Presence::Forbidden
        }
        (Some(Strength::MustNot), true) => Presence::Required,
        (Some(Strength::Should), false) => Presence::Recommended,
        (None | Some(Strength::Must | Strength::Will), false) if phrase.optionally => {
            Presence::Optional
        }
        (None | Some(Strength::Must | Strength::Will), false) => Presence::Required,
    }
}

/// What a state says.
fn state_presence(state: State) -> Option<Presence> {
    match state {
        State::Required => Some(Presence::Required),
        State::Recommended => Some(Presence::Recommended),
        State::Optional => Some(Presence::Optional),
        State::Forbidden => Some(Presence::Forbidden),
        State::Present | State::Missing | State::Faulty => None,
    }
}
