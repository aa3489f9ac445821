//! What stands around a word, and tells whether it is a verb and in which form.

use super::super::lexicon::{Act, Form, Language, Opening, Order, Party, Role, Strength, Tie};
use super::super::token::{Kind, Token};
use super::advice::leads_to;
use super::{Mood, Phrase, Predicate};

/// Whether the phrase has no subject before it.
pub(super) fn opens(tokens: &[Token], start: usize, before: Option<&Phrase>) -> bool {
    start == 0
        || commands_behind(tokens, start)
        || matches!(tokens[start - 1].kind, Kind::Mark(_))
        // "…, so send the X header"
        || tokens[start - 1].role() == Some(Role::Opens(Opening::Cause))
            && start > 1
            && tokens[start - 2].is(',')
        || matches!(tokens[start - 1].role(), Some(Role::And | Role::Then))
            && before.is_none_or(|before| {
                // "The request was accepted, but check the header."
                let apart = start > 1 && tokens[start - 2].is(',') && before.strength.is_none();
                let stative = matches!(before.predicate, Predicate::Being | Predicate::State(_));
                before.mood == Mood::Imperative
                    || apart && (before.passive || before.past || stative)
            })
}

/// Whether a clause can end behind the token at `at`, and no noun phrase begins with it.
pub(super) fn ends_clause(tokens: &[Token], at: usize) -> bool {
    let is_attribute = at > 0
        && matches!(
            tokens[at - 1].kind,
            Kind::Word(Some(Role::Determiner | Role::No | Role::Tie(_))) | Kind::Mark('(' | ':')
        );
    let ends = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.kind, Kind::Mark(',' | ';' | '.' | ')' | '—'))
            || matches!(next.role(), Some(Role::And | Role::Opens(_) | Role::Be))
    });
    at > 0 && !is_attribute && ends
}

/// Whether an object follows the verb at `at`, and only "on rejection" or the like stands before it: "On rejection return a 429".
fn commands_behind(tokens: &[Token], at: usize) -> bool {
    let object = takes_object(tokens, at + 1)
        || tokens
            .get(at + 1)
            .is_some_and(|token| matches!(token.kind, Kind::Number(_)));
    object
        && at == 2
        && matches!(tokens[0].role(), Some(Role::Tie(_)))
        && tokens[1].kind == Kind::Word(None)
}

/// Whether a phrase with "do" or "always" tells somebody.
pub(super) fn is_told(tokens: &[Token], phrase: &Phrase, before: Option<&Phrase>) -> bool {
    let first = tokens[phrase.start..phrase.end]
        .iter()
        .find_map(|token| match token.role() {
            Some(Role::Not | Role::Adverb) => None,
            role => Some(role),
        });
    let helper = matches!(first, Some(Some(Role::Do | Role::Modal(Strength::Will))));
    helper && opens(tokens, phrase.start, before)
}

/// Whether "have" is followed by the participle that makes a perfect of it.
pub(super) fn perfect(tokens: &[Token], from: usize, language: &Language) -> bool {
    for token in tokens[from.min(tokens.len())..].iter().take(24) {
        match token.role() {
            Some(Role::Not | Role::Adverb | Role::Optionally) => {}
            Some(Role::Be) => return true,
            Some(Role::Verb(_, form)) => return form.has(Form::PAST) || form.has(Form::PARTICIPLE),
            None if language.order == Order::Middle
                && token.kind == Kind::Word(None)
                && ends_as_participle(token, language) =>
            {
                return true;
            }
            // The participle stands at the end of the clause.
            _ if language.order == Order::Bracket
                && !matches!(token.kind, Kind::Mark(',' | ';')) => {}
            _ => return false,
        }
    }
    false
}

/// Whether a word that could be a verb is a noun here: "the use", "in return".
pub(super) fn is_noun(
    tokens: &[Token],
    start: usize,
    at: usize,
    form: Form,
    before: Option<&Phrase>,
    language: &Language,
) -> bool {
    // "a defined X header": an adjective.
    let determined = |at: usize| at > 0 && tokens[at - 1].role() == Some(Role::Determiner);
    let joined = at > 0 && tokens[at - 1].role() == Some(Role::And) && determined(at - 1);
    if form.has(Form::PAST) && start == at && (determined(at) || joined) {
        return true;
    }
    if describes_header(tokens, start, at, form) {
        return true;
    }
    // "of accepted formats", "with signed payload": an adjective.
    let tied = at > 0 && matches!(tokens[at - 1].role(), Some(Role::Tie(_)));
    let noun = tokens.get(at + 1).is_some_and(|next| {
        matches!(
            next.kind,
            Kind::Word(None | Some(Role::Party(_) | Role::Content | Role::OtherNoun))
        )
    });
    if form.has(Form::PAST) && start == at && tied && noun && language.compounds_nouns {
        return true;
    }
    // "make authenticated requests", "returns cached results": what a verb is done to.
    let behind_verb = before.is_some_and(|before| before.end == at && !before.passive);
    if form.has(Form::PAST) && start == at && behind_verb && noun && language.compounds_nouns {
        return true;
    }
    // "an X check": a single header would check-s.
    if form == Form::BASE
        && start == at
        && language.compounds_nouns
        && at > 1
        && matches!(tokens[at - 1].kind, Kind::Name(_))
        && matches!(
            tokens[at - 2].role(),
            Some(Role::Determiner | Role::State(_))
        )
    {
        return true;
    }
    // "rate limit", "cache control": a plural subject would show it.
    if form == Form::BASE
        && start == at
        && at > 0
        && !commands_behind(tokens, at)
        && !is_only_verb(tokens, at)
        && language.endings.contains(&"s")
        && tokens[at - 1].kind == Kind::Word(None)
        && tokens[at - 1].word.chars().all(char::is_alphabetic)
        && !is_plural(&tokens[at - 1].word)
    {
        return true;
    }
    if form == Form::FINITE && start == at && is_described(tokens, at, language) {
        return true;
    }
    if language.order == Order::End {
        return false;
    }
    if language.order == Order::Apart && start == at && describes_next(tokens, at) {
        return true;
    }
    // "e lo invia nell'header": a pronoun.
    let pronoun = language.bare_modals
        && language.order == Order::Middle
        && form.has(Form::FINITE)
        && at > 1
        && tokens[at - 1].role() == Some(Role::Determiner)
        && tokens[at - 2].role() == Some(Role::And)
        && matches!(
            tokens.get(at + 1).and_then(Token::role),
            Some(Role::Tie(Tie::Place))
        );
    if pronoun {
        return false;
    }
    // "The standard requires servers to …": the adjective is the noun.
    let determined_twice = at > 1
        && tokens[at - 1].role() == Some(Role::Determiner)
        && tokens[at - 2].role() == Some(Role::Determiner);
    if form == Form::FINITE
        && language.compounds_nouns
        && determined_twice
        && (takes_object(tokens, at + 1)
            || matches!(
                tokens.get(at + 1).and_then(Token::role),
                Some(Role::Party(_) | Role::Relative)
            ))
    {
        return false;
    }
    // "Si consiglia ai client di inviare l'header X": an infinitive.
    let led =
        form.has(Form::BASE) && before.is_some_and(|before| leads_to(before, at, tokens, language));
    if led {
        return false;
    }
    if form == Form::FINITE && follows_protocol(tokens, at) {
        return false;
    }
    // "leur identifiant"
    let name = form == Form::GERUND && language.bare_modals && determined(at);
    let bare = (form.has(Form::BASE) || form.has(Form::FINITE)) && !form.has(Form::PASSIVE) || name;
    bare && start == at
        && at > 0
        && (matches!(
            tokens[at - 1].role(),
            Some(Role::Determiner | Role::Tie(_) | Role::No | Role::State(_))
        ) || &*tokens[at - 1].word == "your")
}

/// "任务的查询地址": whether a verb behind "的" describes the noun behind it.
fn describes_next(tokens: &[Token], at: usize) -> bool {
    let noun = |token: &Token| token.kind == Kind::Word(None);
    at > 0 && tokens[at - 1].role() == Some(Role::Adnominal) && tokens.get(at + 1).is_some_and(noun)
}

/// Whether a noun that no table has is a plural by its ending: "limits", and not "status", "access".
fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("us") && !noun.ends_with("ss") && !noun.ends_with("is")
}

/// Whether the phrase has its modal in common with the one before it: "should be kept secret and only be sent in X".
pub(super) fn shares_modal(tokens: &[Token], phrase: &Phrase) -> bool {
    let mut words = tokens[phrase.start..phrase.end]
        .iter()
        .filter(|token| token.role() != Some(Role::Adverb));
    let joined = tokens[..phrase.start]
        .iter()
        .rev()
        .find(|token| token.role() != Some(Role::Adverb))
        .and_then(Token::role)
        == Some(Role::And);
    joined && words.next().is_some_and(|token| &*token.word == "be")
}

/// Whether a word that is mostly no verb stands right behind a plural, with an object of its own: "clients present the token".
pub(super) fn is_verb_of_many(tokens: &[Token], at: usize) -> bool {
    at > 0
        && &*tokens[at].word == "present"
        && tokens[at - 1].word.ends_with('s')
        && matches!(tokens[at - 1].kind, Kind::Word(None | Some(Role::Party(_))))
}

/// How far around a word another verb is looked for.
const AROUND: usize = 16;

/// Whether the verb at `at` has an object and is the only one that could make a sentence: "Files over 5 MB require the X
/// header."
fn is_only_verb(tokens: &[Token], at: usize) -> bool {
    let makes_sentence = |token: &Token| match token.role() {
        Some(Role::Verb(_, form)) => form.has(Form::BASE) || form.has(Form::FINITE),
        role => matches!(
            role,
            Some(
                Role::Modal(_)
                    | Role::Be
                    | Role::Was
                    | Role::Have
                    | Role::Do
                    | Role::Opens(_)
                    | Role::Relative
            )
        ),
    };
    let before = &tokens[at.saturating_sub(AROUND)..at];
    let behind = &tokens[at + 1..tokens.len().min(at + 1 + AROUND)];
    takes_object(tokens, at + 1) && !before.iter().chain(behind).any(makes_sentence)
}

/// Whether a plural stands at `at`, behind its adjective: "avoids lost updates".
fn is_described(tokens: &[Token], at: usize, language: &Language) -> bool {
    let participle = |token: &Token| match token.role() {
        Some(Role::Verb(_, form)) => {
            (form.has(Form::PAST) || form.has(Form::PARTICIPLE)) && !form.has(Form::BASE)
        }
        _ => false,
    };
    language.compounds_nouns
        && at > 1
        && participle(&tokens[at - 1])
        && matches!(tokens[at - 2].role(), Some(Role::Verb(..) | Role::Tie(_)))
}

/// Whether the protocol is the subject of the verb at `at`, and no adjective: "HTTP requires the X header".
fn follows_protocol(tokens: &[Token], at: usize) -> bool {
    at > 0 && matches!(&*tokens[at - 1].word, "http" | "https") && takes_object(tokens, at + 1)
}

/// Whether a participle is an adjective before a header: "generated X header is invalid", "with matching X headers".
fn describes_header(tokens: &[Token], start: usize, at: usize, form: Form) -> bool {
    let header = tokens[at + 1..]
        .iter()
        .take_while(|token| token.is_header())
        .count();
    let behind = tokens.get(at + 1 + header).and_then(Token::role);
    let said = matches!(behind, Some(Role::Be | Role::Was | Role::Modal(_)));
    let tied = at > 0 && matches!(tokens[at - 1].role(), Some(Role::Tie(Tie::With | Tie::Of)));
    let treats = matches!(tokens[at].role(), Some(Role::Verb(Act::Treat, _)));
    // "a matching X header"
    let determined = at > 0 && tokens[at - 1].role() == Some(Role::Determiner);
    if start == at && determined && treats && header > 0 && form == Form::GERUND {
        return true;
    }
    // "the number of matching rows"
    let noun = tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Word(None));
    start == at && tied && treats && noun && form == Form::GERUND
        || header > 0
            && (at == 0 && said && form.has(Form::PAST) && !form.has(Form::BASE)
                || start == at && tied && treats && form == Form::GERUND)
}

/// Whether an object follows.
pub(super) fn takes_object(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(token.kind, Kind::Name(_))
            || matches!(
                token.role(),
                Some(Role::Determiner | Role::No | Role::Header)
            )
    })
}

/// Whether the state at `at` stands right behind a noun that no table has, before a place: "l'URL presente nell'header".
pub(super) fn is_at_a_place(tokens: &[Token], at: usize, language: &Language) -> bool {
    language.order == Order::Middle
        && language.bare_modals
        && at > 0
        && tokens[at - 1].kind == Kind::Word(None)
        && tokens.get(at + 1).and_then(Token::role) == Some(Role::Tie(Tie::Place))
}

/// Whether a header stands right before.
pub(super) fn follows_header(tokens: &[Token], start: usize) -> bool {
    start > 0 && tokens[start - 1].is_header()
}

/// Whether a conjunction or a mark stands right before.
pub(super) fn follows_joint(tokens: &[Token], at: usize) -> bool {
    at > 0
        && (tokens[at - 1].role() == Some(Role::And)
            || matches!(tokens[at - 1].kind, Kind::Mark(_)))
}

/// Whether the noun right before hangs on a preposition.
pub(super) fn follows_tie(tokens: &[Token], start: usize) -> bool {
    tokens[..start]
        .iter()
        .rev()
        .take(4)
        .any(|token| matches!(token.role(), Some(Role::Tie(_))))
}

/// Whether the word behind a modal is a verb that no table has, or one that is a noun elsewhere: "request".
pub(super) fn unknown_verb(tokens: &[Token], at: usize, language: &Language) -> bool {
    tokens.get(at).is_some_and(|token| match token.kind {
        Kind::Word(None) => true,
        // "make sure to prefix the token"
        Kind::Word(Some(Role::OtherNoun)) => {
            language.compounds_nouns && takes_object(tokens, at + 1)
        }
        Kind::Word(Some(Role::Party(Party::Request | Party::Response))) => {
            language.compounds_nouns && takes_noun(tokens, at + 1)
        }
        _ => false,
    })
}

/// Whether a noun phrase follows that could be an object.
fn takes_noun(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(
            token.kind,
            Kind::Name(_)
                | Kind::Word(
                    None | Some(
                        Role::Determiner
                            | Role::No
                            | Role::Header
                            | Role::Content
                            | Role::Party(Party::You)
                    )
                )
        )
    })
}

/// Whether a word that no table has tells somebody to do something: it opens a clause, and an object follows.
pub(super) fn commands(
    tokens: &[Token],
    at: usize,
    before: Option<&Phrase>,
    language: &Language,
) -> bool {
    let Some(endings) = language.commands else {
        return false;
    };
    let word = &tokens.get(at).map_or("", |token| &token.word);
    tokens.get(at).is_some_and(|token| {
        // "Call the URL …"
        matches!(
            token.kind,
            Kind::Word(None | Some(Role::Party(Party::Request)))
        )
    }) && word.chars().all(|c| c.is_ascii_alphabetic())
        && !endings.iter().any(|ending| word.ends_with(ending))
        && opens(tokens, at, before)
        // "For public data the X header …": a noun.
        && !(at == 2 && matches!(tokens[0].role(), Some(Role::Tie(_))))
        && tokens.get(at + 1).is_some_and(|next| {
            matches!(
                next.role(),
                Some(Role::Determiner | Role::Party(Party::You))
            )
                // "To go on, reconnect with the X header."
                || next.role() == Some(Role::Tie(Tie::With))
                    && tokens[0].role() == Some(Role::To)
                    && at > 0
                    && tokens[at - 1].is(',')
        })
}

/// Whether a word that no table has makes a sentence of the party before it, by its ending and by the object behind it: "the
/// server confirms this".
pub(super) fn acts(tokens: &[Token], at: usize, language: &Language) -> bool {
    let word = &*tokens[at].word;
    let ends = language.endings.iter().any(|end| word.ends_with(end));
    let party = at > 0
        && matches!(
            tokens[at - 1].role(),
            Some(Role::Party(Party::Server | Party::Client | Party::Response))
        )
        && !tokens[at - 1].word.ends_with('s');
    let object = matches!(
        tokens.get(at + 1).and_then(Token::role),
        Some(Role::Determiner | Role::It | Role::Party(Party::You))
    );
    // "a shop that buffers responses"
    let described = at > 1
        && tokens[at - 1].role() == Some(Role::Relative)
        && matches!(tokens[at - 2].kind, Kind::Word(None | Some(Role::Party(_))))
        && tokens.get(at + 1).is_some_and(|next| {
            matches!(
                next.kind,
                Kind::Word(None | Some(Role::Determiner | Role::Party(_))) | Kind::Name(_)
            )
        });
    tokens[at].kind == Kind::Word(None)
        && language.compounds_nouns
        && (party && object || described)
        && ends
        && !word.ends_with("ss")
        && word.chars().all(|c| c.is_ascii_lowercase())
}

/// Whether a word looks like a participle that no table has.
pub(super) fn participle_like(tokens: &[Token], at: usize, language: &Language) -> bool {
    ends_as_participle(&tokens[at], language)
}

fn ends_as_participle(token: &Token, language: &Language) -> bool {
    language
        .participles
        .iter()
        .any(|ending| token.word.ends_with(ending))
        // `ACCESS_DENIED`: a value.
        && !token.word.contains(['_', '.', '='])
}
