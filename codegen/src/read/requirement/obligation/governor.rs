//! Which phrase governs a header, and how the header stands to it.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Order, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::Parsed;

/// How a header stands to the phrase that governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// Its subject.
    Subject,
    /// Its object.
    Object,
    /// Bound by a preposition.
    Tied(Tie),
}

impl Parsed<'_> {
    /// Whether the phrase is an infinitive of no table to which a preposition ties the header at `at`: in "allows them to pick
    /// the words with X", the verb before says by what it is done.
    fn is_done_by_another(&self, phrase: &Phrase, at: usize) -> bool {
        phrase.mood == Mood::Infinitive
            && phrase.predicate == Predicate::Other
            && self.language.compounds_nouns
            && phrase.end <= at
            && self.tie(at, phrase.end).is_some()
    }

    /// The phrase that governs the header, and how.
    pub(super) fn governor(&self, at: usize, clause: usize) -> Option<(&Phrase, Relation)> {
        if let Some((phrase, tie)) = self.describing(at) {
            return Some((phrase, Relation::Tied(tie)));
        }
        let inside = |phrase: &&Phrase| {
            self.clauses.of[phrase.start] == clause
                && !self.is_attribute(phrase, at)
                && !self.is_done_by_another(phrase, at)
        };
        let before = self.phrases[..self.phrases.partition_point(|phrase| phrase.start < at)]
            .iter()
            .rev()
            .take(16)
            // Where the verb ends the clause, one before the header only describes it.
            .filter(|_| self.language.order != Order::End)
            .find(inside);
        let after = self.phrases[self.phrases.partition_point(|phrase| phrase.start <= at)..]
            .iter()
            .take(16)
            .find(|phrase| {
                inside(phrase) && phrase.mood != Mood::Reduced && phrase.mood != Mood::Infinitive
            });
        // "For caching by proxies, the X header must …": a verb that an adverbial before the subject holds governs nothing.
        let before = before.filter(|before| {
            before.is_finite()
                || after.is_none_or(|after| !after.is_finite())
                || self.finite_before(before, clause)
                || self.behind_adverbial(at, self.clauses.all[clause].start) <= before.start
        });
        let before = before.map(|before| self.beyond_an_item(before, at, clause));
        match (before, after) {
            (Some(before), Some(after))
                if !before.is_finite()
                    && after.is_finite()
                    && !self.finite_before(before, clause) =>
            {
                // "Sending X is optional" speaks of X; "a response containing X is …" only says which one is meant.
                let opens = self.opens_clause(before, clause);
                let of_it = before
                    .act()
                    .is_some_and(|act| act.carries() || act == Act::Use);
                if opens
                    && of_it
                    && after.strength == Some(Strength::May)
                    && self.is_fronted(at, after)
                {
                    return Some((before, Relation::Object));
                }
                // "The URL returned in the X header should be polled."
                if before.mood == Mood::Reduced && of_it && before.end <= at {
                    let tie = self
                        .tie(at, before.end)
                        .filter(|tie| matches!(tie, Tie::Place | Tie::By))?;
                    return Some((before, Relation::Tied(tie)));
                }
                (opens && of_it && matches!(after.predicate, Predicate::State(_)))
                    .then_some((after, Relation::Subject))
            }
            // "Enviar la cabecera X es opcional": the infinitive is the subject.
            (Some(before), Some(after)) if self.is_subject_of(before, after, at) => {
                Some((after, Relation::Subject))
            }
            (Some(before), _)
                if self.is_inverted(before, at) || self.is_listed_behind(before, at) =>
            {
                Some((before, Relation::Subject))
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
            // "次のヘッダーを返します: A, B"
            (None, None) if let Some(phrase) = self.before_colon(at) => {
                Some((phrase, Relation::Object))
            }
            // "X ヘッダーで指定された時間": the place of a value.
            (None, _) if let Some(phrase) = self.given_in(at) => {
                Some((phrase, Relation::Tied(Tie::Place)))
            }
            (None, Some(after)) => Some((after, self.relation_before(at, after, clause))),
            (None, None) => None,
        }
    }

    /// How the header stands to the phrase behind it that governs it.
    fn relation_before(&self, at: usize, after: &Phrase, clause: usize) -> Relation {
        let tokens = self.tokens();
        if self.language.order == Order::End && !after.passive && after.act().is_some() {
            let behind = tokens[at + 1..]
                .iter()
                .find(|token| !matches!(token.role(), Some(Role::Header | Role::Party(_))));
            let word = behind.map(|token| &*token.word);
            // "X ヘッダーは … を指定します"
            let tells = after.act() == Some(Act::Tell)
                || after.act().is_some_and(Act::carries)
                    && after.mood == Mood::Finite
                    && word == Some("は")
                    && &*tokens[after.start - 1].word == "を";
            return match behind.and_then(Token::role) {
                Some(Role::Tie(tie @ (Tie::Place | Tie::Away))) => Relation::Tied(tie),
                // "X ヘッダーは … を指します"
                _ if tells && matches!(word, Some("は" | "が")) => Relation::Subject,
                _ => Relation::Object,
            };
        }
        if (self.is_done_impersonally(after) || self.has_another_subject(at, after, clause))
            && self.tie(at, self.clauses.all[clause].start).is_none()
        {
            return Relation::Object;
        }
        let start = self.clauses.all[clause].start;
        let from = self.behind_adverbial(at, start);
        // "To reset the X header, you need to …", "For some, like the X header, it is set …": what for.
        let fronted = self.language.compounds_nouns
            && self.is_fronted(at, after)
            && match tokens[start].role() {
                Some(Role::To) => true,
                // No comma ends the adverbial before the header: but that of "…, such as X".
                Some(Role::Tie(Tie::Away)) => !(start..at).any(|comma| {
                    tokens[comma].is(',')
                        && tokens[comma + 1].role() != Some(Role::Tie(Tie::Itself))
                }),
                _ => false,
            };
        match self.tie(at, from) {
            None if fronted => Relation::Tied(Tie::Away),
            None => Relation::Subject,
            // "Without a token in the X header, the server …": when it does.
            Some(Tie::Place) if self.hangs_on_another(at, from) => Relation::Tied(Tie::Away),
            // "Ein Wert von 0 im Header X bedeutet, …"
            Some(Tie::Place)
                if self.language.order == Order::Bracket
                    && after.act() == Some(Act::Tell)
                    && !after.passive
                    && !self.opens_with_tie(at, Tie::Place) =>
            {
                Relation::Tied(Tie::Away)
            }
            Some(Tie::Place)
                if self.is_fronted(at, after)
                    || self.is_there(after)
                    || !self.language.compounds_nouns && self.opens_with_tie(at, Tie::Place)
                    // Behind what is told elsewhere, only where the verb ends the clause.
                    || self.language.order == Order::Bracket
                        && (self.opens_with_tie(at, Tie::Place)
                            || self.clauses.all[clause].kind != ClauseKind::Main)
                    || matches!(self.language.order, Order::Apart | Order::End) =>
            {
                Relation::Tied(Tie::Place)
            }
            // "Authentication through the X header is required."
            Some(Tie::Place)
                if self.language.compounds_nouns
                    && after.predicate == Predicate::State(State::Required)
                    && self.language.order == Order::Middle =>
            {
                Relation::Tied(Tie::Place)
            }
            // "Mit dem Header X kann … gewählt werden"
            Some(Tie::With)
                if self.language.order == Order::Bracket && self.opens_with_tie(at, Tie::With) =>
            {
                Relation::Tied(Tie::With)
            }
            // "A response without X is …", "Without X, …": which one is meant, or when.
            Some(_) => Relation::Tied(Tie::Away),
        }
    }

    /// The phrase that governs the header at `at`, where the one before only describes an item of the list that the header is
    /// in: "sends A headers to tell how long it holds, and B headers", "an A header pointing to it, as well as a B header",
    /// "B including C; D".
    fn beyond_an_item<'a>(&'a self, before: &'a Phrase, at: usize, clause: usize) -> &'a Phrase {
        // "an A header pointing to it, and a B hint": something else.
        let titled = self.tokens().get(at + 1).and_then(Token::role) == Some(Role::Header);
        let next_item = !before.is_finite()
            && self.tokens()[before.end.min(at)..at]
                .iter()
                .any(|token| token.is(';'));
        let joined = (before.mood == Mood::Infinitive || !before.is_finite() && titled)
            && self.is_joined(at, before.end);
        let goes_on = self.language.compounds_nouns
            && self.tokens()[..before.start]
                .last()
                .is_some_and(Token::is_header)
            && (joined || next_item);
        let main = goes_on.then(|| self.main_phrase(before, clause)).flatten();
        main.unwrap_or(before)
    }

    /// Whether a comma and a conjunction join the header at `at` to what stands before it, behind `from`.
    fn is_joined(&self, at: usize, from: usize) -> bool {
        let mut before = self.tokens()[from..at]
            .iter()
            .rev()
            .skip_while(|token| token.role() == Some(Role::Determiner));
        before.next().and_then(Token::role) == Some(Role::And)
            && before.next().is_some_and(|token| token.is(','))
    }

    /// Whether an adverbial begins at `from` whose first preposition is not the one that ties the header at `at`.
    fn hangs_on_another(&self, at: usize, from: usize) -> bool {
        let first = self.tokens()[from..at]
            .iter()
            .map(Token::role)
            .find(|role| *role != Some(Role::Adverb))
            .flatten();
        self.language.compounds_nouns
            && matches!(
                first,
                Some(Role::Tie(
                    Tie::Without | Tie::Away | Tie::With | Tie::From | Tie::Following
                ))
            )
    }

    /// The phrase that ends the statement before the colon behind which the header is listed, where the verb ends it.
    fn before_colon(&self, at: usize) -> Option<&Phrase> {
        let tokens = self.tokens();
        let colon = self.before_list(at, 0)?;
        let ends = self.language.order == Order::End && tokens[colon].is(':');
        self.phrases
            .iter()
            .find(|phrase| ends && phrase.end == colon && phrase.is_finite())
    }

    /// The phrase right behind the header that describes what is given in it: "ヘッダーで指定された時間".
    fn given_in(&self, at: usize) -> Option<&Phrase> {
        if self.language.order != Order::End {
            return None;
        }
        let tokens = self.tokens();
        let mut tie = at + 1;
        // Over the rest of its list: "A ヘッダーと B ヘッダーで定義された条件".
        while tokens.get(tie).is_some_and(|token| {
            matches!(
                token.role(),
                Some(Role::Header | Role::Party(_) | Role::And)
            ) || matches!(token.kind, Kind::Name(_) | Kind::Mark(','))
        }) {
            tie += 1;
        }
        let placed = tokens.get(tie).is_some_and(|token| {
            token.role() == Some(Role::Tie(Tie::Place)) || &*token.word == "に"
        });
        self.phrases.iter().find(|phrase| {
            placed
                && phrase.start == tie + 1
                && phrase.mood == Mood::Reduced
                && phrase.passive
                && phrase.act().is_some_and(Act::carries)
        })
    }

    /// Whether the phrase before the header is an infinitive of which the one behind it says how strongly it is meant.
    fn is_subject_of(&self, before: &Phrase, after: &Phrase, at: usize) -> bool {
        let rates = match after.predicate {
            Predicate::State(state) => matches!(
                state,
                State::Required | State::Optional | State::Recommended | State::Forbidden
            ),
            _ => self.is_bare_modal(after, Relation::Subject),
        };
        let joined = |token: &Token| {
            matches!(token.kind, Kind::Mark(',' | ';' | ':'))
                || matches!(token.role(), Some(Role::And | Role::Relative))
        };
        self.language.bare_modals
            && self.language.order == Order::Middle
            && before.mood == Mood::Imperative
            && before.end == before.start + 1
            && after.is_finite()
            && rates
            && !self.tokens()[at..after.start].iter().any(joined)
    }

    /// Whether an article that only a subject has stands before the header: "der Header X".
    fn is_nominative(&self, from: usize, at: usize) -> bool {
        let own = |token: &Token| {
            matches!(token.kind, Kind::Name(_) | Kind::Mark('"' | '„' | '`'))
                || matches!(token.role(), Some(Role::Header | Role::State(_)))
        };
        self.language.order == Order::Bracket
            && self.tokens()[from..at]
                .iter()
                .rev()
                .find(|token| !own(token))
                .is_some_and(|token| &*token.word == "der")
    }

    /// Whether the header is the subject of a phrase that begins before it.
    fn is_inverted(&self, phrase: &Phrase, at: usize) -> bool {
        let state = matches!(phrase.predicate, Predicate::State(_));
        // "Wie lange zu warten ist, verrät der Header X."
        if phrase.mood == Mood::Finite
            && phrase.act().is_some()
            && self.is_nominative(phrase.start + 1, at)
        {
            return true;
        }
        // "Für den Zugriff ist der Header X notwendig."
        if phrase.end > at {
            return state && self.tie(at, phrase.start).is_none();
        }
        // "Se usa la cabecera X", "Для входа используется заголовок X", "È obbligatorio l'header X"
        self.language.bare_modals
            && self.language.order == Order::Middle
            && phrase.mood == Mood::Finite
            && (phrase.passive || state)
            && !self.begins_anew(phrase.end, at)
            && self.tie(at, phrase.end).is_none()
    }

    /// Whether the header is listed behind what is said of all: "These headers are required: A, B".
    fn is_listed_behind(&self, phrase: &Phrase, at: usize) -> bool {
        let tokens = self.tokens();
        let clause = self.clauses.of[phrase.start];
        let start = self.clauses.all[clause].start.min(phrase.start);
        phrase.end < at
            && (phrase.passive
                || matches!(phrase.predicate, Predicate::State(_))
                || phrase.act() == Some(Act::Tell))
            && tokens[phrase.end..at].iter().any(|token| token.is(':'))
            && !tokens[phrase.end..at]
                .iter()
                .any(|token| token.role() == Some(Role::Header))
            && tokens[start..phrase.start]
                .iter()
                .any(|token| token.role() == Some(Role::Header))
    }

    /// Whether a conjunction or a comma stands between, before any header: what follows is another statement's.
    fn begins_anew(&self, from: usize, at: usize) -> bool {
        self.tokens()[from..at]
            .iter()
            .take_while(|token| !matches!(token.kind, Kind::Name(_)))
            .any(|token| token.role() == Some(Role::And) || token.is(','))
    }

    /// Where the subject can begin that holds the header: behind the comma that ends an adverbial ("For caching by proxies,
    /// the X header …").
    pub(super) fn behind_adverbial(&self, at: usize, start: usize) -> usize {
        let tokens = self.tokens();
        // "Unlike the A header, the B header …": no list, whatever is named.
        let opens_apart = tokens
            .get(start)
            .is_some_and(|token| token.role() == Some(Role::Tie(Tie::Away)));
        // "With `A: 1`, the B header …"; of "with the A header, the B header and …", both belong to it.
        let opens_with = tokens
            .get(start)
            .is_some_and(|token| token.role() == Some(Role::Tie(Tie::With)));
        let is_alone = |comma: usize| {
            opens_with
                && tokens
                    .get(comma + 1)
                    .is_some_and(|next| matches!(next.role(), Some(Role::Determiner | Role::No)))
                && tokens[start..at]
                    .iter()
                    .all(|token| token.role() != Some(Role::And))
        };
        (start..at)
            .rev()
            .take_while(|index| {
                // "the A and B headers": within a list of headers.
                tokens[*index].role() != Some(Role::And)
                    || *index > start && tokens[*index - 1].is_header()
            })
            .find(|index| {
                tokens[*index].is(',')
                    && (opens_apart
                        || is_alone(*index)
                        || !tokens[start..*index]
                            .iter()
                            .rev()
                            .take(2)
                            .any(Token::is_header))
            })
            .unwrap_or(start)
    }

    /// Whether the phrase only describes the header behind it, and another governs both: "返回含有 URI 的 Location 头".
    fn is_attribute(&self, phrase: &Phrase, at: usize) -> bool {
        let clause = self.clauses.of[phrase.start];
        // "полученное значение в заголовке X", "el valor obtenido en la cabecera X": a participle that only describes.
        if phrase.mood == Mood::Reduced && self.language.bare_modals && phrase.end <= at {
            let noun_follows = self.tokens()[phrase.end].kind == Kind::Word(None);
            let put = |other: &Phrase| {
                other.start < phrase.start
                    && other.is_finite()
                    && self.clauses.of[other.start] == clause
                    && other.act().is_some_and(Act::carries)
            };
            if noun_follows
                || !phrase.act().is_some_and(Act::carries) && self.phrases.iter().any(put)
            {
                return true;
            }
        }
        // "returns the number of seconds to wait as X": it describes the noun before it.
        let describes = phrase.mood == Mood::Infinitive
            && self.language.compounds_nouns
            && phrase.start > 0
            && self.tokens()[phrase.start - 1].kind == Kind::Word(None)
            && matches!(
                self.tokens().get(phrase.end).and_then(Token::role),
                Some(Role::As | Role::Tie(Tie::Place))
            );
        if describes
            && self
                .main_phrase(phrase, clause)
                .is_some_and(|main| main.act().is_some_and(Act::carries))
        {
            return true;
        }
        self.language.order == Order::Apart
            && phrase.end <= at
            && (phrase.end..at).any(|index| {
                let token = &self.tokens()[index];
                // "写在响应的 X 头中": whose header it is.
                let owner = index == phrase.end + 1
                    && matches!(self.tokens()[phrase.end].role(), Some(Role::Party(_)));
                !owner && (token.role() == Some(Role::Adnominal) || token.word.starts_with('的'))
            })
            && self
                .phrases
                .iter()
                .take_while(|other| other.start < phrase.start)
                .any(|other| {
                    self.clauses.of[other.start] == clause && other.predicate != Predicate::Being
                })
    }

    /// Whether nothing of weight stands before the phrase in its clause.
    pub(super) fn opens_clause(&self, phrase: &Phrase, clause: usize) -> bool {
        let start = self.clauses.all[clause].start.min(phrase.start);
        // "For lists, sending X …": behind the adverbial.
        let from = self.behind_adverbial(phrase.start, start).max(start);
        self.tokens()[from..phrase.start]
            .iter()
            .zip(&self.clauses.of[from..])
            .filter(|(_, of)| **of == clause)
            .all(|(token, _)| {
                matches!(
                    token.kind,
                    Kind::Mark(_) | Kind::Word(Some(Role::Adverb | Role::Tie(_) | Role::And))
                )
            })
    }

    /// Whether a finite phrase of the clause stands before this one.
    pub(super) fn finite_before(&self, phrase: &Phrase, clause: usize) -> bool {
        self.phrases
            .iter()
            .take_while(|other| other.start < phrase.start)
            .any(|other| other.is_finite() && self.clauses.of[other.start] == clause)
    }

    /// Whether "In the X header, the server returns …": the header is no part of the subject.
    pub(super) fn is_fronted(&self, at: usize, after: &Phrase) -> bool {
        self.tokens()[at..after.start].iter().any(|token| {
            token.is(',')
                || matches!(
                    token.role(),
                    Some(Role::Party(Party::Server | Party::Client | Party::You))
                )
        })
    }

    /// "There should be …": nobody is told.
    pub(super) fn is_there(&self, phrase: &Phrase) -> bool {
        phrase.start > 0
            && self.tokens()[phrase.start - 1].role() == Some(Role::State(State::Present))
    }
}
