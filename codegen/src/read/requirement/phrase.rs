//! Finds the verb phrases of a sentence: "must not include", "is returned", "to provide", "containing".

mod advice;
mod around;
mod join;
mod verb;

use self::advice::advised;
pub use self::advice::is_that;
use self::around::{
    acts, commands, ends_clause, follows_header, follows_joint, is_at_a_place, is_noun,
    is_verb_of_many, opens, participle_like, perfect, shares_modal, takes_object, unknown_verb,
};
pub use self::join::join;
use self::verb::{describes_noun, finish, parenthesis, trail};
use super::lexicon::{Act, Form, Language, Order, Party, Role, State, Strength};
use super::token::{Kind, Token};

/// What a phrase predicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// An act of the tables.
    Act(Act),
    /// A state: "is required".
    State(State),
    /// Being something: "is the number of seconds".
    Being,
    /// A verb that no table has.
    Other,
}

/// How a phrase stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It makes a sentence with its subject.
    Finite,
    /// It tells somebody to do it: "Check the header."
    Imperative,
    /// "to provide".
    Infinitive,
    /// "containing", "by adding".
    Gerund,
    /// A participle that describes the noun before it: "headers sent by proxies".
    Reduced,
}

/// A verb phrase.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the verbs"
)]
pub struct Phrase {
    /// Its first token.
    pub start: usize,
    /// The token behind its last.
    pub end: usize,
    /// How strongly, if it says so.
    pub strength: Option<Strength>,
    /// Whether it is negated.
    pub negated: bool,
    /// Whether an adverb makes an option of it.
    pub optionally: bool,
    /// What it predicates.
    pub predicate: Predicate,
    /// Whether its subject is what the act is done to.
    pub passive: bool,
    /// Whether it tells what has happened.
    pub past: bool,
    /// Whether it leads on to another phrase ("使用して").
    pub linked: bool,
    /// How it stands in the sentence.
    pub mood: Mood,
}

impl Phrase {
    /// Whether it can have a subject of its own.
    pub fn is_finite(&self) -> bool {
        self.mood == Mood::Finite || self.mood == Mood::Imperative
    }

    /// Whether it is a participle before the noun that it describes: "die im Header X angegebene URL".
    pub fn is_attribute(&self, tokens: &[Token]) -> bool {
        matches!(
            tokens[self.start].role(),
            Some(Role::Verb(_, form)) if form.has(Form::ATTRIBUTE)
        )
    }

    /// Its act, if it has one.
    pub fn act(&self) -> Option<Act> {
        match self.predicate {
            Predicate::Act(act) => Some(act),
            _ => None,
        }
    }
}

/// The verb phrases of a sentence, in order.
pub fn phrases(tokens: &[Token], language: &Language) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(mut phrase) = phrase(tokens, at, phrases.last(), language) {
            if let Some(before) = phrases.last() {
                phrase.strength = phrase
                    .strength
                    .or(advised(before, &phrase, tokens, language));
            }
            // "It is recommended that it use TLS and the token be sent in X": as strongly as what stands before.
            let is_subjunctive = language.compounds_nouns
                && phrase.strength.is_none()
                && phrase.mood == Mood::Finite
                && &*tokens[phrase.start].word == "be";
            if let Some(before) = phrases.last().filter(|_| is_subjunctive) {
                phrase.strength = before.strength;
            }
            if let Some(before) = phrases.last().filter(|_| shares_modal(tokens, &phrase)) {
                phrase.strength = phrase.strength.or(before.strength);
            }
            at = phrase.end;
            phrases.push(phrase);
        } else {
            at += 1;
        }
    }
    phrases
}

/// The phrase that starts at `start`, if one does.
#[expect(
    clippy::too_many_lines,
    reason = "one pass over the words, an arm a role"
)]
fn phrase(
    tokens: &[Token],
    start: usize,
    before: Option<&Phrase>,
    language: &Language,
) -> Option<Phrase> {
    let mut phrase = Phrase {
        start,
        end: start,
        strength: None,
        negated: false,
        optionally: false,
        predicate: Predicate::Other,
        passive: false,
        past: false,
        linked: false,
        mood: Mood::Finite,
    };
    let (mut being, mut helped, mut to, mut please) = (false, false, false, false);
    let mut at = start;
    loop {
        let role = tokens.get(at).and_then(Token::role);
        match role {
            // "允许的": what is described follows.
            Some(Role::Modal(_))
                if at == start
                    && tokens.get(at + 1).and_then(Token::role) == Some(Role::Adnominal) =>
            {
                return None;
            }
            // "isn't necessary to", "isn't allowed to"
            Some(Role::Modal(strength @ (Strength::Must | Strength::May)))
                if being && phrase.negated && language.compounds_nouns =>
            {
                phrase.strength = Some(match strength {
                    Strength::Must => Strength::NeedNot,
                    _ => Strength::MustNot,
                });
                phrase.negated = false;
                helped = true;
                being = false;
            }
            Some(Role::Modal(strength)) => {
                if phrase.strength.is_none_or(|known| known == Strength::Will) {
                    phrase.strength = Some(strength);
                }
                // "is always present"
                if !(being && strength == Strength::Will) {
                    helped = true;
                    being = false;
                }
            }
            Some(Role::Please) => please = true,
            Some(Role::Not) => phrase.negated = true,
            Some(Role::Adverb) => {}
            Some(Role::Optionally) => phrase.optionally = true,
            // "what has to be done", "what the client must do is …": a verb of its own.
            Some(Role::Do)
                if phrase
                    .strength
                    .is_some_and(|strength| strength != Strength::Will)
                    && language.compounds_nouns =>
            {
                phrase.end = at + 1;
                return Some(phrase);
            }
            Some(Role::Do) => helped = true,
            // "does not get the X header": no verb of being follows "does".
            Some(Role::Be)
                if language.order == Order::Middle
                    && (takes_object(tokens, at + 1)
                        // "gets 410 and an X header"
                        || matches!(
                            tokens.get(at + 1).map(|token| token.kind),
                            Some(Kind::Number(100..600))
                        ))
                    && (tokens[start..at]
                        .iter()
                        .any(|token| token.role() == Some(Role::Do))
                        || matches!(&*tokens[at].word, "get" | "gets" | "got")) =>
            {
                phrase.predicate = Predicate::Act(Act::Receive);
                phrase.end = at + 1;
                // "Get the order again."
                if at == start && &*tokens[at].word == "get" && opens(tokens, at, before) {
                    phrase.mood = Mood::Imperative;
                } else if to {
                    phrase.mood = Mood::Infinitive;
                }
                return Some(phrase);
            }
            // "How many there are is told …": another verb begins.
            Some(Role::Be)
                if language.compounds_nouns
                    && at > start
                    && &*tokens[at].word == "is"
                    && matches!(&*tokens[at - 1].word, "is" | "are") =>
            {
                break;
            }
            Some(Role::Be) => being = true,
            Some(Role::Was) => {
                being = true;
                phrase.past = true;
            }
            Some(Role::To) if at == start => to = true,
            Some(Role::To) if being || helped => {}
            Some(Role::Have) => {
                if !perfect(tokens, at + 1, language) {
                    phrase.predicate = Predicate::Act(Act::Carry);
                    phrase.end = at + 1;
                    // "It would be nice to have X."
                    if to && language.order == Order::Middle {
                        phrase.mood = Mood::Infinitive;
                    }
                    return Some(phrase);
                }
                phrase.past = true;
            }
            // "die im Header X angegebene URL"; elsewhere an adjective.
            Some(Role::Verb(act, form)) if form.has(Form::ATTRIBUTE) => {
                if at > start {
                    break;
                }
                phrase.predicate = Predicate::Act(act);
                phrase.passive = true;
                phrase.mood = Mood::Reduced;
                phrase.end = at + 1;
                return follows_header(tokens, at).then_some(phrase);
            }
            Some(Role::Verb(act, form)) => {
                // "advertises support", "requires use": a noun right behind another verb.
                let behind_verb = start == at
                    && form == Form::BASE
                    && language.compounds_nouns
                    && before.is_some_and(|before| {
                        before.end == at && before.act().is_some() && !before.passive
                    })
                    // "updates use the …": the plural of a noun before its verb.
                    && !(takes_object(tokens, at + 1)
                        && before.is_some_and(|before| before.end == before.start + 1));
                // "要求のパラメーター": a noun.
                let of = tokens.get(at + 1).is_some_and(|next| {
                    language.order == Order::End
                        && next.kind == Kind::Word(None)
                        && &*next.word == "の"
                });
                if !(being || helped || to || phrase.past)
                    && (of || behind_verb || is_noun(tokens, start, at, form, before, language))
                {
                    return None;
                }
                let finished = finish(
                    &mut phrase,
                    tokens,
                    at,
                    act,
                    form,
                    before,
                    (being, helped, to),
                );
                // "… und senden Sie es im Header X"
                let asked = language.order == Order::Bracket
                    && form.has(Form::BASE)
                    && start == at
                    && follows_joint(tokens, at)
                    && tokens.get(at + 1).and_then(Token::role) == Some(Role::Party(Party::You));
                if please || asked {
                    phrase.mood = Mood::Imperative;
                } else if language.order == Order::Apart && phrase.strength == Some(Strength::Will)
                {
                    phrase.mood = Mood::Finite;
                }
                // "expects the X header to be sent"
                if to && being && phrase.strength.is_none() && language.compounds_nouns {
                    phrase.mood = Mood::Infinitive;
                }
                // "the X header being sent twice"
                if &*tokens[start].word == "being" && language.compounds_nouns {
                    phrase.mood = Mood::Reduced;
                }
                // The plural too has this form; alone in its clause it is that.
                let told = phrase.mood == Mood::Imperative
                    && tokens.get(at + 1).and_then(Token::role) == Some(Role::Party(Party::You));
                if language.order == Order::Bracket
                    && form == Form::BASE
                    && !(being || helped || to || phrase.past || told)
                {
                    phrase.mood = Mood::Infinitive;
                }
                // "返回的": what is described follows.
                if tokens.get(phrase.end).and_then(Token::role) == Some(Role::Adnominal)
                    && phrase.strength.is_none()
                {
                    return None;
                }
                // "ne contient pas"
                while language.order == Order::Middle
                    && tokens.get(phrase.end).and_then(Token::role) == Some(Role::Not)
                {
                    phrase.negated = true;
                    phrase.end += 1;
                }
                // "Incluye siempre el header X"
                if language.bare_modals
                    && language.order == Order::Middle
                    && tokens.get(phrase.end).and_then(Token::role)
                        == Some(Role::Modal(Strength::Will))
                    && takes_object(tokens, phrase.end + 1)
                {
                    phrase.strength = phrase.strength.or(Some(Strength::Will));
                    phrase.end += 1;
                }
                if language.order == Order::End {
                    phrase.linked = form.has(Form::LINK);
                    let verb = phrase.end;
                    trail(&mut phrase, tokens);
                    phrase.linked &= phrase.end == verb;
                    // A noun follows, which it describes; behind "て", it goes on.
                    if !phrase.linked && describes_noun(tokens, phrase.end) {
                        phrase.mood = Mood::Reduced;
                    }
                }
                return finished.then_some(phrase);
            }
            Some(Role::State(state))
                if being
                    || language.order == Order::End
                    || matches!(language.order, Order::Bracket | Order::Apart)
                        && at == start
                        && ends_clause(tokens, at) =>
            {
                phrase.predicate = Predicate::State(state);
                phrase.end = at + 1;
                if language.order == Order::End {
                    trail(&mut phrase, tokens);
                }
                return Some(phrase);
            }
            // "l'URL presente nell'header X": an adjective behind its noun.
            Some(Role::State(State::Present))
                if at == start && is_at_a_place(tokens, at, language) =>
            {
                phrase.predicate = Predicate::Act(Act::Carry);
                phrase.passive = true;
                phrase.mood = Mood::Reduced;
                phrase.end = at + 1;
                return Some(phrase);
            }
            Some(Role::Determiner)
                if being
                    && matches!(
                        tokens.get(at + 1).and_then(Token::role),
                        Some(Role::State(_))
                    ) => {}
            // "can request": a verb behind a modal, whatever it is elsewhere.
            None | Some(Role::Party(_) | Role::OtherNoun)
                if helped
                    && !being
                    && language.order != Order::End
                    && unknown_verb(tokens, at, language) =>
            {
                phrase.end = at + 1;
                return Some(phrase);
            }
            // "is Base64 encoded"
            None if being
                && language.compounds_nouns
                && tokens
                    .get(at)
                    .is_some_and(|token| token.kind == Kind::Word(None))
                && matches!(
                    tokens.get(at + 1).and_then(Token::role),
                    Some(Role::Verb(_, form)) if form.has(Form::PAST) && !form.has(Form::BASE)
                ) => {}
            // "to hide the X header"
            None if to
                && !(being || helped)
                && language.compounds_nouns
                && unknown_verb(tokens, at, language)
                && takes_object(tokens, at + 1) =>
            {
                phrase.mood = Mood::Infinitive;
                phrase.end = at + 1;
                return Some(phrase);
            }
            // "has investigated"
            None if phrase.past
                && !being
                && tokens
                    .get(at)
                    .is_some_and(|token| token.kind == Kind::Word(None))
                && participle_like(tokens, at, language) =>
            {
                phrase.end = at + 1;
                return Some(phrase);
            }
            // "must present", "clients present"
            Some(Role::State(State::Present))
                if (helped || to || is_verb_of_many(tokens, at))
                    && !being
                    && language.compounds_nouns
                    && takes_object(tokens, at + 1) =>
            {
                if to {
                    phrase.mood = Mood::Infinitive;
                }
                phrase.predicate = Predicate::Act(Act::Carry);
                phrase.end = at + 1;
                return Some(phrase);
            }
            None if being
                && tokens
                    .get(at)
                    .is_some_and(|token| token.kind == Kind::Word(None))
                && participle_like(tokens, at, language) =>
            {
                phrase.passive = true;
                phrase.end = at + 1;
                // "to be informed about it"
                if to && phrase.strength.is_none() && language.compounds_nouns {
                    phrase.mood = Mood::Infinitive;
                }
                return Some(phrase);
            }
            // "the server confirms this"
            None if at == start && acts(tokens, at, language) => {
                phrase.end = at + 1;
                return Some(phrase);
            }
            None | Some(Role::Party(_))
                if at == start && commands(tokens, at, before, language) =>
            {
                phrase.mood = Mood::Imperative;
                phrase.end = at + 1;
                return Some(phrase);
            }
            // "[[SHOULD]] include": how some set off what obliges.
            None if helped
                && !being
                && tokens.get(at).is_some_and(|token| token.is(']'))
                && start > 0
                && tokens[start - 1].is('[') => {}
            // "should, if possible, include"
            None if (being || helped)
                && tokens
                    .get(at)
                    .is_some_and(|token| token.is(',') || token.is('(')) =>
            {
                match parenthesis(tokens, at) {
                    Some(end) => at = end,
                    None => break,
                }
            }
            _ => break,
        }
        at += 1;
    }
    // No verb followed: being something, or a modal alone.
    if please {
        phrase.mood = Mood::Imperative;
    }
    if being || helped || please {
        // "In order to do so, …", "requires the request to be conditional"
        if to && language.order == Order::Middle {
            phrase.mood = Mood::Infinitive;
        }
        // "キャッシュできる時間"
        if language.order == Order::End && describes_noun(tokens, at) {
            phrase.mood = Mood::Reduced;
        }
        phrase.predicate = if being && phrase.optionally {
            Predicate::State(State::Optional)
        } else if being {
            Predicate::Being
        } else {
            Predicate::Other
        };
        phrase.end = at;
        return Some(phrase);
    }
    None
}
