//! Cuts a sentence into clauses: what is asserted, what is only a condition, what describes a noun.
#![expect(
    clippy::match_same_arms,
    reason = "each way of speaking is an arm of its own"
)]

use std::ops::Range;

use super::lexicon::{Act, Opening, Order, Role, Strength};
use super::phrase::{Mood, Phrase};
use super::token::{Kind, Token};

/// What a clause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseKind {
    /// It asserts or obliges.
    Main,
    /// It is a condition, or a cause.
    Under(Opening),
    /// It describes the noun before it.
    Relative,
    /// It stands in parentheses.
    Aside,
}

/// A clause.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// What it is.
    pub kind: ClauseKind,
    /// The clause around it.
    pub parent: Option<usize>,
    /// The token with which it opens.
    pub start: usize,
    /// Whether it stands before what it belongs to.
    leading: bool,
}

/// The clauses of a sentence.
#[derive(Debug)]
pub struct Clauses {
    /// The clauses.
    pub all: Vec<Clause>,
    /// For each token, its clause.
    pub of: Vec<usize>,
}

/// How far ahead a clause's own verb is looked for.
const REACH: usize = 12;

/// Cuts a sentence whose verb phrases are known.
pub fn clauses(tokens: &[Token], phrases: &[Phrase], order: Order) -> Clauses {
    let mut cutter = Cutter {
        order,
        tokens,
        starts: starts(tokens.len(), phrases),
        ends: ends(tokens.len(), phrases),
        all: vec![Clause {
            kind: ClauseKind::Main,
            parent: None,
            start: 0,
            leading: false,
        }],
        of: Vec::with_capacity(tokens.len()),
        verbs: vec![0],
        current: 0,
        open: Vec::new(),
        dashed: false,
        phrases,
    };
    for at in 0..tokens.len() {
        cutter.step(at);
    }
    Clauses {
        all: cutter.all,
        of: cutter.of,
    }
}

/// For each token, the phrase that starts there.
fn starts(tokens: usize, phrases: &[Phrase]) -> Vec<Option<usize>> {
    let mut starts = vec![None; tokens];
    for (index, phrase) in phrases.iter().enumerate() {
        starts[phrase.start] = Some(index);
    }
    starts
}

/// For each token, the phrase that ends before it.
fn ends(tokens: usize, phrases: &[Phrase]) -> Vec<Option<usize>> {
    let mut ends = vec![None; tokens + 1];
    for (index, phrase) in phrases.iter().enumerate() {
        ends[phrase.end] = Some(index);
    }
    ends
}

struct Cutter<'a> {
    order: Order,
    tokens: &'a [Token<'a>],
    phrases: &'a [Phrase],
    starts: Vec<Option<usize>>,
    /// For each token, the phrase that ends before it.
    ends: Vec<Option<usize>>,
    all: Vec<Clause>,
    of: Vec<usize>,
    /// For each clause, how many finite phrases it has so far.
    verbs: Vec<usize>,
    current: usize,
    /// The clauses around each open parenthesis.
    open: Vec<usize>,
    /// Whether a dash has opened one.
    dashed: bool,
}

impl Cutter<'_> {
    fn step(&mut self, at: usize) {
        let token = &self.tokens[at];
        match token.kind {
            Kind::Mark('(') => {
                self.open.push(self.current);
                self.begin(ClauseKind::Aside, Some(self.current), at, false);
            }
            Kind::Mark(')') => {
                if let Some(around) = self.open.pop() {
                    self.of.push(self.current);
                    self.current = around;
                    return;
                }
            }
            Kind::Mark('—') if self.dash(at) => return,
            Kind::Mark(';' | '—') => self.begin(ClauseKind::Main, None, at, false),
            // "localhost:8080"
            Kind::Mark(':') if self.is_glued(at) => {}
            Kind::Mark(':')
                if !self.names_follow(at + 1) || self.subject_and_verb_follow(at + 1) =>
            {
                self.begin(ClauseKind::Main, None, at, false);
            }
            Kind::Mark(':') => {
                // "the fields that would have been sent: A, B": the list belongs to what is around.
                while self.all[self.current].kind == ClauseKind::Relative {
                    self.leave(at);
                }
            }
            // "Should the job fail, …"
            Kind::Word(Some(Role::Modal(Strength::Should)))
                if self.verbs[self.current] == 0
                    && self.all[self.current].start == at
                    && self.tokens.get(at + 1).is_some_and(|next| {
                        matches!(next.role(), Some(Role::Determiner | Role::Party(_)))
                    })
                    && self.order == Order::Middle =>
            {
                self.begin(ClauseKind::Under(Opening::If), Some(self.current), at, true);
            }
            Kind::Mark(',') => self.comma(at),
            _ if self.begins_assertion(at) => self.leave(at),
            // "Enthält die Antwort X, muss …", "Wie lange zu warten ist, steht …": what stands before the verb's comma.
            _ if self.order == Order::Bracket && self.is_fronted(at) => {
                let opening = if self.starts[at].is_some() {
                    Opening::If
                } else {
                    Opening::Indirect
                };
                self.begin(ClauseKind::Under(opening), Some(self.current), at, true);
            }
            Kind::Word(Some(Role::Opens(Opening::Where)))
                if at > 0 && matches!(self.tokens[at - 1].kind, Kind::Word(_)) =>
            {
                self.relative(at);
            }
            Kind::Word(Some(Role::Opens(opening))) => {
                let opening = if opening == Opening::Where {
                    Opening::If
                } else {
                    opening
                };
                // "if and when": one condition.
                let kind = self.all[self.current].kind;
                if !(matches!(kind, ClauseKind::Under(_)) && self.all[self.current].start + 2 >= at)
                {
                    // A condition within one that leads leads too.
                    let leading = self.verbs[self.current] == 0
                        || matches!(kind, ClauseKind::Under(_)) && self.all[self.current].leading;
                    self.begin(ClauseKind::Under(opening), Some(self.current), at, leading);
                }
            }
            // "请根据 X 头等待后重试": a command is no condition.
            Kind::Word(Some(Role::Closes(_)))
                if self.order == Order::Apart && self.commands(at) => {}
            Kind::Word(Some(Role::Closes(opening))) => {
                self.all[self.current].kind = ClauseKind::Under(opening);
                self.of.push(self.current);
                self.begin(ClauseKind::Main, None, at + 1, false);
                return;
            }
            Kind::Word(Some(Role::As)) if self.subject_and_verb_follow(at + 1) => {
                self.begin(
                    ClauseKind::Under(Opening::Cause),
                    Some(self.current),
                    at,
                    self.verbs[self.current] == 0,
                );
            }
            Kind::Word(Some(Role::Relative)) => self.relative(at),
            Kind::Word(Some(Role::Then)) => {
                if matches!(self.all[self.current].kind, ClauseKind::Under(_)) {
                    self.leave(at);
                }
            }
            Kind::Word(Some(Role::And))
                if (self.verbs[self.current] > 0 || self.header_and_verb_follow(at))
                    && !self.joins_numbers(at)
                    && (self.subject_and_verb_follow(at + 1) || self.shares_its_subject(at)) =>
            {
                let Clause { kind, parent, .. } = self.all[self.current];
                self.begin(kind, parent, at, false);
            }
            _ => {}
        }
        self.count_verb(at);
        self.of.push(self.current);
    }

    /// Counts the finite phrase that starts here, if one does; a second one ends a relative clause.
    fn count_verb(&mut self, at: usize) {
        if let Some(phrase) = self.starts[at].map(|index| &self.phrases[index])
            && (phrase.is_finite()
                // "Returned when …, and the header …": a sentence without its subject.
                || phrase.mood == Mood::Reduced && self.all[self.current].start == at)
        {
            let joined = at > 0
                && (self.tokens[at - 1].role() == Some(Role::And) || self.tokens[at - 1].is(','));
            if self.all[self.current].kind == ClauseKind::Relative
                && self.verbs[self.current] > 0
                && !joined
            {
                self.leave(at);
            }
            self.verbs[self.current] += 1;
        }
    }

    /// Whether a verb stands between here and the next comma that is no mere infinitive: what follows is a clause.
    fn verb_follows(&self, from: usize) -> bool {
        (from..self.tokens.len())
            .take_while(|at| !matches!(self.tokens[*at].kind, Kind::Mark(',' | ';' | '—')))
            .filter_map(|at| self.starts[at].map(|index| (at, &self.phrases[index])))
            .any(|(at, phrase)| phrase.is_finite() || self.tokens[at].role() == Some(Role::To))
    }

    /// "the X header — if present — gives": two dashes are parentheses where no sentence stands between them. Whether the
    /// dash at `at` is one of such two.
    fn dash(&mut self, at: usize) -> bool {
        if self.dashed {
            self.dashed = false;
            if let Some(around) = self.open.pop() {
                self.of.push(self.current);
                self.current = around;
                return true;
            }
        } else if self.sets_off(at) {
            self.dashed = true;
            self.open.push(self.current);
            self.begin(ClauseKind::Aside, Some(self.current), at, false);
            self.of.push(self.current);
            return true;
        }
        false
    }

    /// Whether the dash at `at` opens what another one closes, without a verb of its own between them.
    fn sets_off(&self, at: usize) -> bool {
        let close = self.tokens[at + 1..]
            .iter()
            .take(REACH)
            .position(|token| token.is('—'))
            .map(|offset| at + 1 + offset);
        close.is_some_and(|close| {
            self.verbs[self.current] == 0
                && (at..close).all(|inside| {
                    self.starts[inside].is_none_or(|index| !self.phrases[index].is_finite())
                })
        })
    }

    /// Whether a conjunction joins a clause that has its subject in common: "erhält 401 und muss X senden".
    fn shares_its_subject(&self, at: usize) -> bool {
        self.order == Order::Bracket
            && self
                .starts
                .get(at + 1)
                .copied()
                .flatten()
                .is_some_and(|index| self.phrases[index].is_finite() && !self.ends_here(index))
    }

    /// Whether nothing of its clause stands behind the phrase: its verb is that of a clause begun before.
    fn ends_here(&self, index: usize) -> bool {
        self.tokens
            .get(self.phrases[index].end)
            .is_none_or(|token| matches!(token.kind, Kind::Mark('.' | ',' | ';' | '—')))
    }

    /// Whether the current clause, up to `at`, commands something.
    fn commands(&self, at: usize) -> bool {
        let start = self.all[self.current].start;
        self.tokens[start..at]
            .iter()
            .any(|token| token.role() == Some(Role::Please))
    }

    /// Whether a clause that another verb follows right behind its comma opens here: with a verb, or with a question.
    fn is_fronted(&self, at: usize) -> bool {
        let opens = self.all[self.current].start == at
            && self.all[self.current].kind == ClauseKind::Main
            && (self.starts[at].is_some()
                || matches!(
                    self.tokens[at].role(),
                    Some(Role::Relative | Role::Tie(super::lexicon::Tie::Itself))
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
                            .starts
                            .get(behind)
                            .copied()
                            .flatten()
                            .is_some_and(|index| self.phrases[index].is_finite())
                })
    }

    /// Whether the main clause begins here without a comma: "If the job is not found servers MUST return …".
    fn begins_assertion(&self, at: usize) -> bool {
        let Clause { kind, leading, .. } = self.all[self.current];
        if !(leading
            && matches!(kind, ClauseKind::Under(_))
            && self.order == Order::Middle
            && self.verbs[self.current] > 0
            && at > 0)
        {
            return false;
        }
        // What follows a verb, an article, a preposition or a conjunction is no subject.
        let before = self.tokens[at - 1].role();
        let bound = matches!(
            before,
            Some(
                Role::Determiner
                    | Role::Tie(_)
                    | Role::And
                    | Role::No
                    | Role::Relative
                    | Role::Opens(_)
                    | Role::As
            )
        );
        let first = matches!(
            self.tokens[at].role(),
            Some(Role::Determiner | Role::It | Role::Party(_))
        );
        if bound || !first {
            return false;
        }
        for index in at..(at + 6).min(self.tokens.len()) {
            if let Some(phrase) = self.starts[index].map(|index| &self.phrases[index]) {
                let rest = &self.tokens[phrase.end..];
                return phrase.mood == Mood::Finite
                    && matches!(
                        phrase.strength,
                        Some(Strength::Must | Strength::Should | Strength::May | Strength::MustNot)
                    )
                    && !rest.iter().any(|token| token.is(','));
            }
            let nominal = matches!(
                self.tokens[index].kind,
                Kind::Name(_)
                    | Kind::Word(
                        None | Some(Role::Determiner | Role::It | Role::Party(_) | Role::Header)
                    )
            );
            if !nominal {
                return false;
            }
        }
        false
    }

    /// Whether the conjunction stands between two numbers: "201 or 300".
    fn joins_numbers(&self, at: usize) -> bool {
        let number = |index: usize| {
            matches!(
                self.tokens.get(index).map(|token| token.kind),
                Some(Kind::Number(_))
            )
        };
        at > 0 && number(at - 1) && number(at + 1)
    }

    /// Whether the mark stands within what is written as one word.
    fn is_glued(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_some_and(|next| next.range.start == self.tokens[at].range.end)
    }

    /// Begins a clause.
    fn begin(&mut self, kind: ClauseKind, parent: Option<usize>, start: usize, leading: bool) {
        self.all.push(Clause {
            kind,
            parent,
            start,
            leading,
        });
        self.verbs.push(0);
        self.current = self.all.len() - 1;
    }

    /// Goes back to the clause around the current one.
    fn leave(&mut self, at: usize) {
        while let Some(parent) = self.all[self.current].parent {
            let within = matches!(self.all[self.current].kind, ClauseKind::Under(_));
            self.current = parent;
            if !(within && matches!(self.all[parent].kind, ClauseKind::Under(_))) {
                return;
            }
        }
        self.begin(ClauseKind::Main, None, at, false);
    }

    fn comma(&mut self, at: usize) {
        let next = self.tokens.get(at + 1);
        let joins = next.is_some_and(|token| token.role() == Some(Role::And));
        let Clause { kind, leading, .. } = self.all[self.current];
        match kind {
            ClauseKind::Under(_) => {
                let goes_on = self
                    .starts
                    .get(at + 1)
                    .copied()
                    .flatten()
                    .is_some_and(|index| {
                        // "is malformed, is expired, or is absent": a list of predicates, not the main clause.
                        let phrase = &self.phrases[index];
                        phrase.mood != Mood::Imperative && self.joined_later(phrase.end)
                    })
                    || self.lists_predicates(at + 1);
                let over = self.verbs[self.current] > 0 || self.subject_and_verb_follow(at + 1);
                if leading && !joins && !goes_on && over
                    || !leading
                        && joins
                        && (self.subject_and_verb_follow(at + 2) || self.goes_on(at + 2))
                {
                    self.leave(at);
                }
            }
            ClauseKind::Relative
                if self.verbs[self.current] > 0 || self.subject_and_verb_follow(at + 1) =>
            {
                self.leave(at);
                // "If you use a token that has expired, the response …": the condition is over too.
                if matches!(self.all[self.current].kind, ClauseKind::Under(_)) {
                    self.comma(at);
                }
            }
            // The verb ends the clause.
            ClauseKind::Main if self.order == Order::End && self.verbs[self.current] > 0 => {
                self.begin(ClauseKind::Main, None, at, false);
            }
            // "…, der angibt", "…, wie lange zu warten ist": every clause has its comma.
            ClauseKind::Main
                if self.order == Order::Bracket
                    && self.verbs[self.current] > 0
                    && !joins
                    && self.verb_follows(at + 1) =>
            {
                self.begin(ClauseKind::Relative, Some(self.current), at, false);
            }
            ClauseKind::Main
                if self.verbs[self.current] > 0
                    && !joins
                    && self.subject_and_verb_follow(at + 1) =>
            {
                self.begin(ClauseKind::Main, None, at, false);
            }
            _ => {}
        }
    }

    /// Whether what a message holds is said here without a subject: "Returned when the limit is hit, and includes the X
    /// header".
    fn goes_on(&self, at: usize) -> bool {
        let phrase = self
            .starts
            .get(at)
            .copied()
            .flatten()
            .map(|index| &self.phrases[index]);
        phrase.is_some_and(|phrase| {
            phrase.mood == Mood::Finite
                && !phrase.negated
                && phrase
                    .act()
                    .is_some_and(|act| act.carries() || act == Act::Require)
        })
    }

    /// Whether an "and" with a verb of its own follows soon.
    fn joined_later(&self, from: usize) -> bool {
        (from..(from + REACH).min(self.tokens.len().saturating_sub(1)))
            .any(|at| self.tokens[at].role() == Some(Role::And) && self.starts[at + 1].is_some())
    }

    /// Whether the last of a list of predicates follows soon: "fails, times out, or does not return X".
    fn lists_predicates(&self, from: usize) -> bool {
        let to = (from + REACH).min(self.tokens.len().saturating_sub(2));
        !self.subject_and_verb_follow(from)
            && (from..to).any(|at| {
                self.tokens[at].is(',')
                    && self.tokens[at + 1].role() == Some(Role::And)
                    && self.starts[at + 2].is_some()
            })
    }

    fn relative(&mut self, at: usize) {
        // "indicates that the server": no relative, a clause of its own.
        let behind_verb = self.ends[at].is_some();
        if self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.role() == Some(Role::Header))
        {
            return;
        }
        // "sends that identity": an article.
        if behind_verb && self.order == Order::Middle && !self.subject_and_verb_follow(at + 1) {
            return;
        }
        if behind_verb {
            let Clause {
                kind,
                parent,
                leading,
                ..
            } = self.all[self.current];
            let kind = if kind == ClauseKind::Relative {
                ClauseKind::Main
            } else {
                kind
            };
            self.begin(kind, parent, at, leading);
        } else {
            self.begin(ClauseKind::Relative, Some(self.current), at, false);
        }
    }

    /// Whether headers are listed from here.
    fn names_follow(&self, from: usize) -> bool {
        (from..(from + 3).min(self.tokens.len()))
            .take_while(|at| self.starts[*at].is_none())
            .any(|at| matches!(self.tokens[at].kind, Kind::Name(_)))
    }

    /// Whether a header that is in no list, and its verb, follow the conjunction at `at`: "runs in the background and the X
    /// header is set", where no table has the first verb.
    fn header_and_verb_follow(&self, at: usize) -> bool {
        let is_header = |token: &Token| {
            matches!(token.kind, Kind::Name(_)) || token.role() == Some(Role::Header)
        };
        let listed = at == 0 || is_header(&self.tokens[at - 1]) || self.tokens[at - 1].is(',');
        let noun = self.tokens[at + 1..].iter().take(4).take_while(|token| {
            is_header(token) || matches!(token.role(), Some(Role::Determiner | Role::State(_)))
        });
        let length = noun.clone().count();
        let verb = self.starts.get(at + 1 + length).copied().flatten();
        !listed
            && self.order == Order::Middle
            && noun.clone().any(is_header)
            && verb.is_some_and(|index| self.phrases[index].mood == Mood::Finite)
    }

    /// Whether a subject and its own finite verb stand here, before anything else begins.
    fn subject_and_verb_follow(&self, from: usize) -> bool {
        let mut depth = 0_usize;
        for at in from..(from + REACH).min(self.tokens.len()) {
            match self.tokens[at].kind {
                Kind::Mark('(') => depth += 1,
                Kind::Mark(')') if depth == 0 => return false,
                Kind::Mark(')') => depth -= 1,
                _ => {}
            }
            if depth > 0 {
                continue;
            }
            if let Some(index) = self.starts[at] {
                let phrase = &self.phrases[index];
                match phrase.mood {
                    // "send A and B headers and treat …": the verb goes on with the subject before.
                    Mood::Finite if at > from && self.tokens[at - 1].role() == Some(Role::And) => {
                        return false;
                    }
                    Mood::Finite => return at > from,
                    Mood::Imperative => return at == from,
                    // "muss der Header A oder der Header B gesendet werden": the verb is that of the clause before.
                    Mood::Reduced if self.order == Order::Bracket => return false,
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
                Kind::Word(Some(Role::Opens(_) | Role::Relative)) => return false,
                _ => {}
            }
        }
        false
    }
}

/// Where the condition stands under which the token at `at` is said, opening word and all: tokens. What stands in another
/// assertion of the sentence has no say in this one.
pub fn condition(clauses: &Clauses, tokens: &[Token], at: usize) -> Option<Range<usize>> {
    let assertion = clauses.root(clauses.of[at]);
    let conditions = clauses.all.iter().enumerate().filter(|(_, clause)| {
        matches!(
            clause.kind,
            ClauseKind::Under(Opening::If | Opening::Unless)
        )
    });
    for (index, _) in conditions {
        let Some(start) = clauses.of.iter().position(|of| *of == index) else {
            continue;
        };
        let length = clauses.of[start..]
            .iter()
            .take_while(|of| **of == index)
            .count();
        let mut end = start + length;
        // A condition that leads belongs to what follows it.
        let follows = clauses
            .of
            .get(end)
            .is_some_and(|next| clauses.root(*next) == assertion);
        if clauses.root(index) != assertion && !(clauses.all[index].leading && follows) {
            continue;
        }
        while end > start + 1 && matches!(tokens[end - 1].kind, Kind::Mark(_)) {
            end -= 1;
        }
        return Some(start..end);
    }
    None
}

impl Clauses {
    /// The outermost clause around a clause.
    fn root(&self, mut index: usize) -> usize {
        while let Some(parent) = self.all[index].parent {
            index = parent;
        }
        index
    }
}
