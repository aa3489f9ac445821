//! What keeps a phrase from saying anything of a header that it governs: another thing is spoken of, or a fault is told.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Form, Opening, Order, Party, Role, State, Tie};
use super::super::phrase::Mood;
use super::super::phrase::{Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::{Parsed, Place};
use crate::spec::Side;

/// What holds names, and no header itself.
const LISTS: &[&str] = &[
    "list",
    "lists",
    "allowlist",
    "whitelist",
    "denylist",
    "blocklist",
    "array",
    "configuration",
    "config",
    "table",
    "docs",
    "documentation",
    "schema",
    "spec",
    "specification",
];

impl Parsed<'_> {
    /// Whether headers that are sent are the subject, and their names follow: "The headers returned are …".
    pub(super) fn lists_what_is_sent(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        let start = self.clauses.all[self.clauses.of[phrase.start]].start;
        let subject = &place.tokens[start.min(phrase.start)..phrase.start];
        let is_name = |token: &Token<'_>| matches!(token.kind, Kind::Name(_));
        let is_sent = |token: &Token<'_>| match token.role() {
            Some(Role::Verb(act, form)) => act.carries() && form.has(Form::PAST),
            _ => false,
        };
        self.language.compounds_nouns
            && !phrase.negated
            && place.at >= phrase.end
            && !subject.iter().any(is_name)
            && subject
                .iter()
                .any(|token| token.role() == Some(Role::Header))
            && subject.iter().any(is_sent)
    }

    /// Whether a relative clause behind the header denies something: "there is an X header that you did not complete".
    pub(super) fn is_left_undone(&self, place: &Place<'_>) -> bool {
        let behind = &place.tokens[place.at..];
        let relative = behind
            .iter()
            .position(|token| token.role() == Some(Role::Relative));
        relative.is_some_and(|offset| {
            let clause = self.clauses.of[place.at + offset];
            self.phrases
                .iter()
                .any(|phrase| phrase.negated && self.clauses.of[phrase.start] == clause)
        })
    }

    /// Whether the noun that the phrase describes hangs on a preposition: "until the time specified in the X header".
    pub(super) fn describes_tied(&self, phrase: &Phrase) -> bool {
        self.tokens()[..phrase.start]
            .iter()
            .rev()
            .take(6)
            .find(|token| {
                !matches!(
                    token.kind,
                    Kind::Word(None | Some(Role::Determiner | Role::Header))
                )
            })
            .is_some_and(|token| {
                match token.role() {
                    Some(Role::Tie(Tie::With | Tie::Place | Tie::Of)) => false,
                    // "at the URL given in the X header"
                    Some(Role::Tie(Tie::Away))
                        if matches!(
                            &*token.word,
                            "at" | "for"
                                | "vers"
                                | "verso"
                                | "hacia"
                                | "по"
                                | "tras"
                                | "después"
                                | "luego"
                        ) =>
                    {
                        false
                    }
                    // "movido para a URL indicada"
                    Some(Role::Tie(Tie::Toward)) => {
                        !self.language.bare_modals && !self.language.compounds_nouns
                    }
                    // "after the time given in the X header"
                    Some(Role::Opens(Opening::Indirect)) => !self.language.compounds_nouns,
                    role => matches!(role, Some(Role::Tie(_) | Role::Opens(_))),
                }
            })
    }

    /// Whether the relative clause that starts at `start` describes a noun that hangs on a preposition and is no place: "a
    /// response to a request that contains X".
    pub(super) fn describes_tied_noun(&self, start: usize) -> bool {
        let tokens = self.tokens();
        let noun = start.checked_sub(1).map(|at| &tokens[at]);
        // "in any message that contains X"
        let any = start > 1
            && noun.is_some_and(|noun| matches!(&*noun.word, "message" | "messages"))
            && matches!(&*tokens[start - 2].word, "any" | "each" | "every" | "all");
        let message = noun.is_some_and(|noun| {
            matches!(
                noun.role(),
                Some(Role::Party(Party::Request | Party::Response))
            )
        });
        any || message
            && tokens[..start - 1]
                .iter()
                .rev()
                .take(8)
                .find(|token| {
                    !matches!(
                        token.kind,
                        Kind::Word(None | Some(Role::Determiner | Role::State(_)))
                            | Kind::Number(_)
                            | Kind::Mark('/' | '.')
                    )
                })
                .is_some_and(|token| {
                    matches!(
                        token.role(),
                        Some(Role::To | Role::Tie(Tie::Away | Tie::Of | Tie::From | Tie::Toward))
                    )
                })
    }

    /// Whether the header only tells which message is meant that something else hangs on: "a cached response to a request with
    /// an X header".
    pub(super) fn is_of_tied_message(&self, place: &Place<'_>) -> bool {
        let tokens = place.tokens;
        let small = |token: &Token| {
            matches!(
                token.kind,
                Kind::Word(None | Some(Role::Determiner | Role::State(_) | Role::Adverb))
            )
        };
        let Some(tie) = (0..place.at).rev().find(|at| !small(&tokens[*at])) else {
            return false;
        };
        let message = tie
            .checked_sub(1)
            .map(|at| (at, tokens[at].role()))
            .filter(|(_, role)| {
                matches!(
                    (role, place.side),
                    (Some(Role::Party(Party::Request)), Side::Request)
                        | (Some(Role::Party(Party::Response)), Side::Response)
                )
            });
        let with = matches!(
            tokens[tie].role(),
            Some(Role::Tie(Tie::With | Tie::Without))
        );
        let Some((message, _)) = message.filter(|_| with && self.language.compounds_nouns) else {
            return false;
        };
        let before = (0..message).rev().find(|at| !small(&tokens[*at]));
        before.is_some_and(|at| {
            let hangs = matches!(
                tokens[at].role(),
                Some(Role::To | Role::Tie(Tie::Toward | Tie::Of | Tie::From))
            );
            let of_message = at > 0
                && matches!(
                    tokens[at - 1].role(),
                    Some(Role::Party(Party::Request | Party::Response))
                );
            hangs && of_message
        })
    }

    /// Whether what the phrase puts the header into is another one: "the X header must contain the `ETag`".
    pub(super) fn is_value(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        // "a Vary header whose value includes X"
        let of_value = phrase.start.checked_sub(1).is_some_and(|at| {
            matches!(&*place.tokens[at].word, "value" | "values")
                && place.tokens[at].kind == Kind::Word(None)
        }) && phrase.act().is_some_and(Act::carries);
        if Self::is_assigned(place) || of_value && !phrase.passive {
            return true;
        }
        let before = phrase.start.checked_sub(1);
        let token = |at: Option<usize>| at.and_then(|at| place.tokens.get(at));
        let titled = token(before).is_some_and(|token| token.role() == Some(Role::Header));
        let name = if titled {
            before.and_then(|at| at.checked_sub(1))
        } else {
            before
        };
        let carries = phrase
            .act()
            .is_some_and(|act| act.carries() || act == Act::Tell);
        // "may be accompanied by X": both go together.
        let verb = token(phrase.end.checked_sub(1)).map(|token| &*token.word);
        let joins = verb.is_some_and(|verb| {
            matches!(verb, "be" | "is" | "are") || verb.starts_with("accompan")
        });
        carries
            && !joins
            && !phrase.passive
            && self.language.order != Order::End
            && name != Some(place.at)
            && token(name).is_some_and(|token| matches!(token.kind, Kind::Name(_)))
            && name.is_some_and(|name| self.clauses.of[name] == self.clauses.of[phrase.start])
            && name.is_some_and(|name| {
                self.tie(name, self.clauses.all[self.clauses.of[name]].start)
                    .is_none()
            })
    }

    /// Whether "to" makes the name another's value: "set Vary to Accept-Encoding".
    fn is_assigned(place: &Place<'_>) -> bool {
        let mut before = place.tokens[..place.at]
            .iter()
            .rev()
            .skip_while(|token| matches!(token.kind, Kind::Mark('"' | '“' | '\'')));
        let is_to = before.next().and_then(Token::role) == Some(Role::To);
        let mut before =
            before.skip_while(|token| matches!(token.kind, Kind::Mark('"' | '”' | '\'')));
        let named = before.find(|token| token.role() != Some(Role::Header));
        is_to && named.is_some_and(|token| matches!(token.kind, Kind::Name(_)))
    }

    /// Whether the subject itself denies what is said of it: "No response carries X".
    pub(super) fn denies_subject(&self, phrase: &Phrase, clause: usize) -> bool {
        let from = self.clauses.all[clause].start.min(phrase.start);
        phrase.mood == Mood::Finite
            && self.tokens()[from..phrase.start]
                .iter()
                .rev()
                .take_while(|token| {
                    matches!(
                        token.kind,
                        Kind::Number(_)
                            | Kind::Mark('`' | '"')
                            | Kind::Word(
                                None | Some(
                                    Role::No
                                        | Role::Party(_)
                                        | Role::Determiner
                                        | Role::Adverb
                                        | Role::Tie(Tie::Of)
                                )
                            )
                    )
                })
                .take(6)
                .any(|token| token.role() == Some(Role::No))
    }

    /// Whether the phrase stands right behind a noun.
    pub(super) fn describes(&self, phrase: &Phrase) -> bool {
        phrase.start > 0
            && matches!(
                self.tokens()[phrase.start - 1].kind,
                Kind::Word(None | Some(Role::Party(_) | Role::Content))
            )
    }

    /// Whether the name only describes a value: "with the last `ETag`", "the X-Request-Id value".
    pub(super) fn is_beside_the_point(
        &self,
        place: &Place<'_>,
        phrase: &Phrase,
        tie: Option<Tie>,
    ) -> bool {
        let Kind::Name(index) = place.tokens[place.at].kind else {
            return false;
        };
        // "X ヘッダーによる認証方式の追加": it describes the noun behind it.
        let next = place.tokens[place.at + 1..]
            .iter()
            .find(|token| !matches!(token.role(), Some(Role::Header | Role::Party(_))));
        // "X ヘッダーによる認証が必要です"
        let needed = phrase.predicate == Predicate::State(State::Required);
        if next.and_then(Token::role) == Some(Role::Adnominal)
            && self.language.order == Order::End
            && !needed
        {
            return true;
        }
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
        if self.language.compounds_nouns && message(1) && !header(2) {
            return true;
        }
        let name = &self.sentence.names[index];
        // "the ETag in the If-None-Match header": the first is the value of the second.
        if self.is_put_into_another(place) {
            return true;
        }
        // "the `Retry-After` value": what is read, or returned, is the header.
        let looked_at = matches!(phrase.act(), Some(Act::Look | Act::Heed))
            || phrase.act() == Some(Act::Use) && place.side == Side::Response
            || place.side == Side::Response
                && phrase.act().is_some_and(Act::carries)
                && !self.client_does(phrase, self.clauses.of[phrase.start]);
        if !looked_at && self.names_another_thing(place) {
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

    /// Whether what stands behind the name puts it into another header: "the `ETag` of the order in the X header".
    pub(super) fn is_put_into_another(&self, place: &Place<'_>) -> bool {
        let described = |at: usize| self.phrases.iter().find(|phrase| phrase.start == at);
        let mut at = place.at + 1;
        // "the `ETag` you got in the X header"
        if matches!(
            place.tokens.get(at).and_then(Token::role),
            Some(Role::It | Role::Relative | Role::Party(Party::You))
        ) && let Some(phrase) = (at..at + 4).find_map(described)
            && !phrase.passive
        {
            at = phrase.end;
        }
        // "the `ETag` given in the X header"
        if let Some(phrase) = described(at)
            && phrase.mood == Mood::Reduced
            && phrase.act().is_some_and(Act::carries)
            && self.language.compounds_nouns
        {
            at = phrase.end;
        }
        let Some(tie) = (at..place.tokens.len().min(at + 8))
            .take_while(|at| {
                described(*at).is_none()
                    && matches!(
                        place.tokens[*at].kind,
                        Kind::Word(
                            None | Some(
                                Role::Header
                                    | Role::Determiner
                                    | Role::Tie(_)
                                    | Role::As
                                    | Role::Party(_)
                                    | Role::State(_)
                            )
                        )
                    )
            })
            .find(|at| {
                matches!(
                    place.tokens[*at].role(),
                    Some(Role::Tie(Tie::Place) | Role::As)
                )
            })
        else {
            return false;
        };
        // "as one of the values of the Vary header"
        let is_part = |word: &str| matches!(word, "value" | "values" | "member" | "members");
        place.tokens[tie + 1..]
            .iter()
            .take(5)
            .take_while(|token| {
                matches!(
                    token.role(),
                    Some(
                        Role::Determiner
                            | Role::Header
                            | Role::Party(_)
                            | Role::Tie(Tie::Itself | Tie::Value | Tie::Of)
                    )
                ) || is_part(&token.word)
                    || !matches!(token.kind, Kind::Word(_) | Kind::Mark(','))
            })
            .any(|token| matches!(token.kind, Kind::Name(_)))
    }

    /// Whether only the name of the header is put somewhere: "Add X to the list of headers".
    pub(super) fn is_put_on_a_list(&self, place: &Place<'_>) -> bool {
        let mut behind = place.tokens[place.at + 1..]
            .iter()
            .skip_while(|token| token.role() == Some(Role::Header));
        let to = matches!(
            behind.next().and_then(Token::role),
            Some(Role::To | Role::Tie(Tie::Toward))
        );
        to && self.language.compounds_nouns
            && behind
                .find(|token| {
                    !matches!(
                        token.kind,
                        Kind::Word(Some(Role::Determiner | Role::Party(Party::You)))
                    )
                })
                .is_some_and(|noun| LISTS.contains(&&*noun.word))
    }

    /// Whether the header at `at` is only an example of those that a clause describes: "the header that holds the address, such
    /// as X".
    pub(super) fn is_one_of_those(&self, at: usize) -> bool {
        let Some(described) = at.checked_sub(3) else {
            return false;
        };
        self.language.compounds_nouns
            && self.tokens()[at - 1].role() == Some(Role::Tie(Tie::Itself))
            && self.tokens()[at - 2].is(',')
            && self.clauses.of[described] != self.clauses.of[at]
            && self.clauses.all[self.clauses.of[described]].kind == ClauseKind::Relative
    }

    /// Whether what the phrase says is only said of an example: "The request below sends X" obliges, "this example sends X" does not.
    pub(super) fn is_of_an_example(&self, phrase: &Phrase, clause: usize) -> bool {
        let start = self.clauses.all[clause].start.min(phrase.start);
        phrase.mood == Mood::Finite
            && phrase.strength.is_none()
            && self.tokens()[start..phrase.start]
                .iter()
                .rev()
                .take(3)
                .take_while(|token| !matches!(token.kind, Kind::Mark(_)))
                .any(|token| self.language.examples.contains(&&*token.word))
    }

    /// Whether a noun behind the name is what is spoken of: "the X-Request-Id value".
    pub(super) fn names_another_thing(&self, place: &Place<'_>) -> bool {
        let Kind::Name(index) = place.tokens[place.at].kind else {
            return false;
        };
        let tokens = place.tokens;
        let role = |offset: usize| tokens.get(place.at + offset).and_then(Token::role);
        // "the X header language is used"
        let behind = tokens.get(place.at + 2).is_some_and(|next| {
            next.kind == Kind::Word(None)
                && next.word.chars().all(char::is_alphabetic)
                && self
                    .phrases
                    .iter()
                    .any(|phrase| phrase.start == place.at + 3 && phrase.mood == Mood::Finite)
        });
        // "the X header format"
        let form = tokens
            .get(place.at + 2)
            .is_some_and(|next| matches!(&*next.word, "format" | "syntax" | "length" | "size"));
        if self.language.compounds_nouns && role(1) == Some(Role::Header) && (behind || form) {
            return true;
        }
        self.language.compounds_nouns
            && !self.sentence.names[index].titled
            && place.tokens.get(place.at + 1).is_some_and(|next| {
                let noun = match next.role() {
                    Some(Role::Verb(..)) => self
                        .phrases
                        .iter()
                        .all(|phrase| phrase.start != place.at + 1),
                    _ => next.kind == Kind::Word(None),
                };
                // "send a User-Agent string": the header all the same.
                noun && &*next.word != "string"
                    && next.word.starts_with(|c: char| c.is_ascii_lowercase())
            })
    }

    /// Whether the sentence tells what the client did wrong: "You set the X header to a type that is not supported."
    pub(super) fn tells_of_a_fault(
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
        // "If the key has expired, the client sends …": what is done about it.
        let condition = |other: &Phrase| {
            matches!(
                self.clauses.all[self.clauses.of[other.start]].kind,
                ClauseKind::Under(Opening::If | Opening::Case | Opening::Unless)
            )
        };
        let fault = |other: &Phrase| {
            matches!(
                other.predicate,
                Predicate::State(State::Faulty | State::Missing)
            ) && !other.negated
                && !condition(other)
                || other.negated
                    && matches!(
                        other.predicate,
                        Predicate::Act(Act::Treat | Act::Heed) | Predicate::Other
                    )
        };
        place.side == Side::Request && (client || phrase.past) && self.phrases.iter().any(fault)
    }
}

/// Whether the value of the header is said to be in the response: "the X-Id value is returned".
pub(super) fn returns_value(place: &Place<'_>, phrase: &Phrase) -> bool {
    place.side == Side::Response
        && phrase.passive
        && !phrase.past
        && phrase.act().is_some_and(Act::carries)
        && place
            .tokens
            .get(place.at + 1)
            .is_some_and(|noun| matches!(&*noun.word, "value" | "values"))
        && phrase.start == place.at + 2
}
