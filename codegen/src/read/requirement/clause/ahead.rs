//! What stands around a word, and tells whether a clause begins or goes on there.

use super::super::lexicon::{Act, Opening, Order, Party, Role, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::{Clause, ClauseKind, Cutter, REACH};

impl Cutter<'_> {
    /// Whether a verb stands between here and the next comma that is no mere infinitive: what follows is a clause.
    pub(super) fn verb_follows(&self, from: usize) -> bool {
        (from..self.tokens.len())
            .take_while(|at| !matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | '—')))
            .filter_map(|at| self.starts(at).map(|index| (at, &self.phrases[index])))
            .any(|(at, phrase)| phrase.is_finite() || self.tokens[at].role() == Some(Role::To))
    }

    /// Whether the dash at `at` opens what another one closes, without a verb of its own between them.
    pub(super) fn sets_off(&self, at: usize) -> bool {
        let close = (at + 1..self.tokens.len().min(at + 1 + REACH)).find(|close| {
            self.tokens[*close].is('—') || self.tokens[*close].is('-') && self.stands_apart(*close)
        });
        let conditional = matches!(
            self.tokens.get(at + 1).and_then(Token::role),
            Some(Role::Opens(_) | Role::IfPresent)
        );
        close.is_some_and(|close| {
            conditional
                || !self.tokens[at].is('-')
                    && self.verbs[self.current] == 0
                    && (at..close).all(|inside| {
                        self.starts(inside)
                            .is_none_or(|index| !self.phrases[index].is_finite())
                    })
        })
    }

    /// Whether the semicolon at `at` only goes on with a list of headers that a colon opened.
    pub(super) fn lists_on(&self, at: usize) -> bool {
        let start = self.all[self.current].start;
        let announced = (start..at).any(|index| self.tokens[index].is(':'));
        let end = (at + 1..self.tokens.len())
            .take(REACH)
            .find(|index| matches!(self.tokens[*index].kind, Kind::Mark(';' | '.' | ',')))
            .unwrap_or(self.tokens.len());
        announced
            && self.verbs[self.current] > 0
            && self.names_follow(at + 1)
            && (at + 1..end).all(|index| self.starts(index).is_none())
    }

    /// Whether blanks stand around the mark.
    pub(super) fn stands_apart(&self, at: usize) -> bool {
        let end = |at: usize| self.tokens.get(at).map(|token| token.range.end);
        let start = |at: usize| self.tokens.get(at).map(|token| token.range.start);
        at > 0 && end(at - 1) < start(at) && start(at + 1) > end(at)
    }

    /// Whether a conjunction joins a clause that has its subject in common: "erhält 401 und muss X senden".
    pub(super) fn shares_its_subject(&self, at: usize) -> bool {
        self.order == Order::Bracket
            && self
                .starts(at + 1)
                .is_some_and(|index| self.phrases[index].is_finite() && !self.ends_here(index))
    }

    /// Whether a verb of the present follows the conjunction at `at`, and the condition before it told of the past: "as if it
    /// was removed and includes X".
    pub(super) fn ends_past_condition(&self, at: usize) -> bool {
        let Clause { kind, start, .. } = self.all[self.current];
        let follows = self.starts(at + 1).map(|index| &self.phrases[index]);
        let before =
            self.phrases[..self.phrases.partition_point(|phrase| phrase.start < at)].last();
        self.order == Order::Middle
            && matches!(kind, ClauseKind::Under(_))
            && start > 1
            && before.is_some_and(|before| before.past && before.start > start && before.end == at)
            && follows.is_some_and(|phrase| {
                phrase.mood == Mood::Finite
                    && !phrase.past
                    && !phrase.passive
                    && self.tokens[phrase.start].word.ends_with('s')
            })
    }

    /// Whether no object begins at `at`, where a verb ends.
    pub(super) fn ends_with(&self, at: usize) -> bool {
        !self.tokens.get(at).is_some_and(|token| {
            matches!(token.kind, Kind::Name(_))
                || matches!(
                    token.role(),
                    Some(Role::Determiner | Role::No | Role::Header)
                )
        })
    }

    /// Whether nothing of its clause stands behind the phrase: its verb is that of a clause begun before.
    pub(super) fn ends_here(&self, index: usize) -> bool {
        self.tokens
            .get(self.phrases[index].end)
            .is_none_or(|token| matches!(token.kind, Kind::Mark('.' | ',' | ';' | '—')))
    }

    /// Whether the current clause, up to `at`, commands something.
    pub(super) fn commands(&self, at: usize) -> bool {
        let start = self.all[self.current].start;
        let tokens = &self.tokens[start..at];
        let obliges = |token: &Token| {
            matches!(
                token.role(),
                Some(Role::Modal(Strength::Must | Strength::Should))
            )
        };
        let joins = |token: &Token| token.role() == Some(Role::And);
        // "建议读取 X 头并在等待后重试": the condition is only that of the second act.
        let two = tokens
            .iter()
            .position(obliges)
            .is_some_and(|modal| tokens[modal..].iter().any(joins));
        two || tokens
            .iter()
            .any(|token| token.role() == Some(Role::Please))
    }

    /// Whether a verb with its subject in its ending begins the main clause here: "Si lo deseas, puedes añadir …".
    pub(super) fn finite_follows(&self, at: usize) -> bool {
        let starts = self.starts(at).map(|index| &self.phrases[index]);
        match self.order {
            Order::Middle | Order::Bracket => {
                starts.is_some_and(|phrase| phrase.mood == Mood::Finite)
            }
            // "如果想关闭缓存，可以 …"
            Order::Apart => starts
                .is_some_and(|phrase| phrase.strength.is_some() || phrase.mood == Mood::Imperative),
            Order::End => false,
        }
    }

    /// The last comma of the current clause before `at`, where something is said before it.
    pub(super) fn statement_before(&self, at: usize) -> Option<usize> {
        let Clause { kind, start, .. } = self.all[self.current];
        if self.order != Order::Apart || kind != ClauseKind::Main {
            return None;
        }
        let comma = (start..at)
            .rev()
            .find(|index| self.of[*index] == self.current && self.tokens[*index].is(','))?;
        let said = (start..comma).any(|index| {
            self.of[index] == self.current
                && self
                    .starts(index)
                    .is_some_and(|index| self.phrases[index].is_finite())
        });
        said.then_some(comma)
    }

    /// Whether a clause that another verb follows right behind its comma opens here: with a verb, or with a question.
    pub(super) fn is_fronted(&self, at: usize) -> bool {
        let opens = self.all[self.current].start == at
            && self.all[self.current].kind == ClauseKind::Main
            && (self.starts(at).is_some()
                || matches!(
                    self.tokens[at].role(),
                    Some(Role::Relative | Role::Tie(Tie::Itself))
                ));
        opens
            && self.tokens[at + 1..]
                .iter()
                .take(2 * REACH)
                .position(|token| matches!(token.kind, Kind::Mark(',' | ';' | '—')))
                .is_some_and(|comma| {
                    let behind = at + comma + 2;
                    self.tokens[at + 1 + comma].is(',')
                        && self
                            .starts(behind)
                            .is_some_and(|index| self.phrases[index].is_finite())
                })
    }

    /// Whether the conjunction stands between two numbers: "201 or 300".
    pub(super) fn joins_numbers(&self, at: usize) -> bool {
        let number = |index: usize| {
            matches!(
                self.tokens.get(index).map(|token| token.kind),
                Some(Kind::Number(_))
            )
        };
        at > 0 && number(at - 1) && number(at + 1)
    }

    /// Whether the pronoun at `at` and its verb stand right behind a noun, which they describe: "the token you received".
    pub(super) fn describes_noun(&self, at: usize) -> bool {
        let noun = at > 1
            && (self.tokens[at - 1].kind == Kind::Word(None) || self.tokens[at - 1].is_header())
            && !matches!(
                self.all[self.current].kind,
                ClauseKind::Under(_) | ClauseKind::Relative
            );
        let determined = || {
            self.tokens[..at - 1]
                .iter()
                .rev()
                .take(4)
                .any(|token| token.role() == Some(Role::Determiner))
        };
        // "By sending X you can …": the pronoun is the subject.
        let adverbial = self.verbs[self.current] == 0
            && matches!(
                self.tokens[self.all[self.current].start].role(),
                Some(Role::Tie(_) | Role::To | Role::Verb(..) | Role::Adverb)
            );
        let verb = self.starts(at + 1);
        noun && !adverbial
            && self.order == Order::Middle
            && determined()
            && verb.is_some_and(|index| {
                let phrase = &self.phrases[index];
                phrase.mood == Mood::Finite || phrase.mood == Mood::Reduced
            })
    }

    /// Whether an arrow stands at `at`: "→", "->", "=>".
    pub(super) fn is_arrow(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let shaft = at.checked_sub(1).map(|before| &self.tokens[before]);
        token.is('→')
            || token.is('>')
                && shaft.is_some_and(|shaft| {
                    (shaft.is('-') || shaft.is('=')) && shaft.range.end == token.range.start
                })
    }

    /// Whether the mark stands within what is written as one word.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_some_and(|next| next.range.start == self.tokens[at].range.end)
    }

    /// Whether what a message holds is said here without a subject: "Returned when the limit is hit, and includes the X
    /// header".
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let phrase = self.starts(at).map(|index| &self.phrases[index]);
        phrase.is_some_and(|phrase| {
            phrase.mood == Mood::Finite
                && !phrase.negated
                && phrase
                    .act()
                    .is_some_and(|act| act.carries() || act == Act::Require)
        })
    }

    /// Whether an "and" with a verb of its own follows soon.
    pub(super) fn joined_later(&self, from: usize) -> bool {
        (from..(from + REACH).min(self.tokens.len().saturating_sub(1)))
            .any(|at| self.tokens[at].role() == Some(Role::And) && self.starts(at + 1).is_some())
    }

    /// Whether the last of a list of predicates follows soon: "fails, times out, or does not return X".
    pub(super) fn lists_predicates(&self, from: usize) -> bool {
        let to = (from + REACH).min(self.tokens.len().saturating_sub(2));
        !self.subject_and_verb_follow(from)
            && (from..to).any(|at| {
                self.tokens[at].is(',')
                    && self.tokens[at + 1].role() == Some(Role::And)
                    && self.starts(at + 2).is_some()
            })
    }

    /// Whether a predicate stands here and the last of a list of conditions follows soon, with a subject of its own: "is
    /// blocked, fails, or the server sends no X, the …".
    pub(super) fn lists_conditions(&self, from: usize) -> bool {
        let tokens = self.tokens;
        let predicate = self.starts(from);
        let commas = |range: std::ops::Range<usize>| {
            range.filter(|at| tokens.get(*at).is_some_and(|token| token.is(',')))
        };
        self.order == Order::Middle
            && predicate.is_some_and(|index| self.phrases[index].mood == Mood::Finite)
            && commas(from..from + REACH).any(|at| {
                tokens.get(at + 1).and_then(Token::role) == Some(Role::And)
                    && self.subject_and_verb_follow(at + 2)
                    && commas(at + 2..at + 2 + 2 * REACH)
                        .any(|close| self.subject_and_verb_follow(close + 1))
            })
    }

    /// Whether headers are listed from here.
    pub(super) fn names_follow(&self, from: usize) -> bool {
        (from..(from + 3).min(self.tokens.len()))
            .take_while(|at| self.starts(*at).is_none())
            .any(|at| matches!(self.tokens[at].kind, Kind::Name(_)))
    }

    /// Whether the conjunction at `at` goes on with what was said before a condition without a verb of its own: "is slow when
    /// using X and returns Y".
    pub(super) fn resumes(&self, at: usize) -> bool {
        let Clause {
            kind,
            parent,
            leading,
            ..
        } = self.all[self.current];
        self.order == Order::Middle
            && kind == ClauseKind::Under(Opening::If)
            && !leading
            && self.verbs[self.current] == 0
            && parent.is_some_and(|parent| self.verbs[parent] > 0)
            && self
                .starts(at + 1)
                .is_some_and(|index| self.phrases[index].mood == Mood::Finite)
    }

    /// Whether the means at `at` are those by which an answer is found to what was asked before: "see how many are left by
    /// reading X".
    pub(super) fn asked_before(&self, at: usize) -> bool {
        let Clause { kind, leading, .. } = self.all[self.current];
        // "will tell you when you reach it by replying with X": the server's.
        let answered = kind == ClauseKind::Under(Opening::If)
            && self
                .starts(at + 1)
                .is_some_and(|index| self.phrases[index].act() == Some(Act::Return))
            && self.tokens[self.all[self.current].start + 1].role()
                == Some(Role::Party(Party::You));
        self.order == Order::Middle
            && (kind == ClauseKind::Under(Opening::Indirect) || answered)
            && !leading
            && (answered || self.verbs[self.current] > 0)
            && self
                .starts(at + 1)
                .is_some_and(|index| self.phrases[index].mood == Mood::Gerund)
    }

    /// Whether somebody is told to do something here, with an object and no other verb in a list: "…, send the X header".
    pub(super) fn tells_at(&self, at: usize) -> bool {
        self.order == Order::Middle
            && self.starts(at).is_some_and(|index| {
                let phrase = &self.phrases[index];
                phrase.mood == Mood::Imperative
                    && self.tokens.get(phrase.end).is_some_and(|object| {
                        matches!(object.kind, Kind::Name(_))
                            || object.role() == Some(Role::Determiner)
                    })
                    && !self.joined_later(phrase.end)
            })
    }

    /// Whether the comma at `at` stands between two headers.
    pub(super) fn goes_on_listing(&self, at: usize) -> bool {
        let is_name =
            |token: Option<&Token>| token.is_some_and(|token| matches!(token.kind, Kind::Name(_)));
        let joint = usize::from(self.tokens.get(at + 1).and_then(Token::role) == Some(Role::And));
        at > 0 && is_name(self.tokens.get(at - 1)) && is_name(self.tokens.get(at + 1 + joint))
    }

    /// Whether a header that is in no list, and its verb, follow the conjunction at `at`: "runs in the background and the X
    /// header is set", where no table has the first verb.
    pub(super) fn header_and_verb_follow(&self, at: usize) -> bool {
        let listed = at == 0 || self.tokens[at - 1].is_header() || self.tokens[at - 1].is(',');
        let noun = self.tokens[at + 1..].iter().take(4).take_while(|token| {
            token.is_header() || matches!(token.role(), Some(Role::Determiner | Role::State(_)))
        });
        let length = noun.clone().count();
        let verb = self.starts(at + 1 + length);
        !listed
            && self.order == Order::Middle
            && noun.clone().any(Token::is_header)
            && verb.is_some_and(|index| self.phrases[index].mood == Mood::Finite)
    }

    /// Whether a relative clause without its pronoun starts at `at`, behind the noun with its article at `from`: "the X header
    /// you can use".
    fn opens_contact_clause(&self, at: usize, from: usize) -> bool {
        let pronoun = matches!(
            self.tokens[at].role(),
            Some(Role::It | Role::Party(Party::You))
        );
        pronoun
            && at > from + 1
            && self.order == Order::Middle
            && matches!(self.tokens[from].role(), Some(Role::Determiner | Role::No))
            && (self.tokens[at - 1].kind == Kind::Word(None) || self.tokens[at - 1].is_header())
            && self
                .starts(at + 1)
                .is_some_and(|verb| self.phrases[verb].mood == Mood::Finite)
    }

    /// Whether a subject and its own finite verb stand here, before anything else begins.
    pub(super) fn subject_and_verb_follow(&self, from: usize) -> bool {
        let mut depth = 0_usize;
        // "a server that supports X must …": the verb of the clause that describes the subject is none of its own.
        let mut described = false;
        let mut to = from + REACH;
        for at in from..self.tokens.len() {
            if at >= to {
                return false;
            }
            match self.tokens[at].kind {
                Kind::Mark('(') => depth += 1,
                Kind::Mark(')') if depth == 0 => return false,
                Kind::Mark(')') => depth -= 1,
                _ => {}
            }
            if depth > 0 {
                continue;
            }
            if let Some(index) = self.starts(at) {
                let phrase = &self.phrases[index];
                if described && phrase.is_finite() {
                    described = false;
                    continue;
                }
                match phrase.mood {
                    // "send A and B headers and treat …": the verb goes on with the subject before.
                    Mood::Finite if at > from && self.tokens[at - 1].role() == Some(Role::And) => {
                        return false;
                    }
                    Mood::Finite => return at > from,
                    Mood::Imperative => return at == from,
                    // "muss der Header A oder der Header B gesendet werden": the verb is that of the clause before.
                    Mood::Reduced
                        if self.order == Order::Bracket && !phrase.is_attribute(self.tokens) =>
                    {
                        return false;
                    }
                    Mood::Reduced => continue,
                    // "sending X is recommended", "by sending X you can …"
                    Mood::Gerund
                        if at == from
                            || at == from + 1
                                && matches!(self.tokens[from].role(), Some(Role::Tie(_))) =>
                    {
                        continue;
                    }
                    Mood::Infinitive | Mood::Gerund => return false,
                }
            }
            match self.tokens[at].kind {
                Kind::Mark(',' | ';' | ':' | '—') => return false,
                _ if self.opens_contact_clause(at, from) => described = true,
                Kind::Word(Some(Role::Relative)) if self.describes_subject(at, from) => {
                    described = !self.acts(at + 1);
                    to = at + 2 * REACH;
                }
                Kind::Word(Some(Role::Opens(_) | Role::Relative)) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether the pronoun at `at` stands right behind the noun of the subject that begins at `from`: "a server that …".
    fn describes_subject(&self, at: usize, from: usize) -> bool {
        let noun = |token: &Token| {
            matches!(
                token.kind,
                Kind::Name(_) | Kind::Word(None | Some(Role::Party(_) | Role::Header))
            )
        };
        self.order == Order::Middle
            && at > from
            && (noun(&self.tokens[at - 1])
                // "a mirror that": a verb elsewhere.
                || matches!(self.tokens[at - 1].role(), Some(Role::Verb(..)))
                    && self.starts(at - 1).is_none())
            && self.starts(at + 1).map(|index| self.phrases[index].mood) != Some(Mood::Imperative)
    }

    /// Whether headers that only a modal verb stands before are joined at `at`.
    fn joins_names(&self, at: usize) -> bool {
        let last = self.phrases[..self.phrases.partition_point(|phrase| phrase.start < at)].last();
        at > 0
            && self.tokens[at - 1].is_header()
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|next| matches!(next.kind, Kind::Name(_)))
            && last.is_some_and(|phrase| {
                phrase.predicate == Predicate::Other && phrase.strength.is_some()
            })
    }

    /// Whether the conjunction at `at` only joins nouns in a clause that describes the subject of a verb still to come.
    pub(super) fn awaits_verb(&self, at: usize) -> bool {
        let Clause { kind, parent, .. } = self.all[self.current];
        // "不将 A 和 B 头返回": the modal waits for its verb.
        if self.order == Order::Apart && self.joins_names(at) {
            return true;
        }
        let waits = kind == ClauseKind::Relative
            && self.order == Order::Middle
            && self.verbs[self.current] > 0
            && parent.is_some_and(|parent| {
                self.all[parent].kind == ClauseKind::Main && self.verbs[parent] == 0
            });
        let finite = || {
            (at + 1..self.tokens.len())
                .take_while(|at| {
                    !matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | ':' | '—'))
                })
                .filter_map(|at| self.starts(at))
                .map(|index| &self.phrases[index])
                .filter(|phrase| phrase.is_finite())
        };
        waits
            && self.starts(at + 1).is_none()
            && finite()
                .next()
                .is_some_and(|phrase| phrase.strength.is_some())
            && finite().count() == 1
    }

    /// The main clause whose verb the phrase is, where a clause stands between that and its subject and has said all: "A client
    /// that waits before sending it must …".
    pub(super) fn resumed(&self, phrase: &Phrase) -> Option<usize> {
        let obliges = matches!(
            phrase.strength,
            Some(Strength::Must | Strength::Should | Strength::May | Strength::MustNot)
        ) && phrase.mood == Mood::Finite;
        let Clause {
            kind,
            parent,
            start,
            leading,
        } = self.all[self.current];
        let within =
            matches!(kind, ClauseKind::Under(_)) && !leading && self.order == Order::Middle;
        // "before sending it"
        let said = self.verbs[self.current] > 0
            || self
                .starts(start + 1)
                .is_some_and(|index| self.phrases[index].mood == Mood::Gerund);
        let mut around = parent.filter(|_| obliges && within && said)?;
        let described = self.all[around].kind == ClauseKind::Relative;
        while let Some(parent) = self.all[around].parent {
            around = parent;
        }
        (described && self.verbs[around] == 0 && self.all[around].kind == ClauseKind::Main)
            .then_some(around)
    }

    /// Whether the verb at `at` is only that of what the clause's own verb, which no table has, tells: "that assume the
    /// response has X may …".
    pub(super) fn is_told_within(&self, at: usize) -> bool {
        let Clause { start, .. } = self.all[self.current];
        let is_first = self.verbs[self.current] == 1 && self.acts(start + 1);
        is_first
            && (at + 1..self.tokens.len())
                .take_while(|at| {
                    !matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | ':' | '—'))
                })
                .filter(|at| self.tokens[at - 1].role() != Some(Role::And))
                .filter_map(|at| self.starts(at))
                .any(|index| self.phrases[index].is_finite())
    }

    /// Whether a verb stands at `at` that no table has, right behind a pronoun: "that wants the …", "who wish to …".
    pub(super) fn acts(&self, at: usize) -> bool {
        self.order == Order::Middle
            && self.tokens.get(at).map(|token| token.kind) == Some(Kind::Word(None))
            && self.tokens.get(at + 1).is_some_and(|next| {
                // "that throttle should …"; in "that tokens should …" it is a noun.
                let predicate = matches!(next.role(), Some(Role::Modal(_)))
                    && !self.tokens[at].word.ends_with('s');
                predicate
                    || matches!(next.kind, Kind::Name(_))
                    || matches!(
                        next.role(),
                        Some(Role::Determiner | Role::To | Role::No | Role::Tie(_) | Role::It)
                    )
            })
    }
}
