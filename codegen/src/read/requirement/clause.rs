//! Cuts a sentence into clauses: what is asserted, what is only a condition, what describes a noun.

mod ahead;
mod assertion;
mod comma;
mod under;

pub use self::under::condition;
use super::lexicon::{Opening, Order, Party, Role, Strength, Tie};
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

struct Cutter<'a> {
    order: Order,
    tokens: &'a [Token<'a>],
    phrases: &'a [Phrase],
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
    /// The phrase that starts at the token.
    fn starts(&self, at: usize) -> Option<usize> {
        self.phrases
            .binary_search_by_key(&at, |phrase| phrase.start)
            .ok()
    }

    /// Whether a phrase ends before the token.
    fn ends(&self, at: usize) -> bool {
        self.phrases
            .binary_search_by_key(&at, |phrase| phrase.end)
            .is_ok()
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one look at each token, an arm a kind"
    )]
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
            // "an A and - if it is known - a B header"
            Kind::Mark('-') if self.stands_apart(at) && self.dash(at) => return,
            // "no X header → 401": what comes of it follows.
            _ if self.is_arrow(at) => {
                self.conclude(at, Opening::If);
                return;
            }
            // "the following header fields: A; B and C"
            Kind::Mark(';') if self.lists_on(at) => {}
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
                // "This header must be sent if there is more: X": no header of the condition.
                let Clause {
                    kind,
                    leading,
                    start,
                    ..
                } = self.all[self.current];
                let is_title = |token: &Token| token.role() == Some(Role::Header);
                if matches!(kind, ClauseKind::Under(_))
                    && !leading
                    && self.order == Order::Middle
                    && !self.tokens[start..at].iter().any(is_title)
                    && self.tokens[..start].iter().any(is_title)
                {
                    self.leave(at);
                }
            }
            // "Should the job fail, …"
            Kind::Word(Some(Role::Modal(Strength::Should)))
                if &*token.word == "should"
                    && self.verbs[self.current] == 0
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
                let opening = if self.starts(at).is_some() {
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
            // "the time when the service is back"
            Kind::Word(Some(Role::Opens(Opening::If)))
                if self.order == Order::Middle
                    && at > 0
                    && &*token.word == "when"
                    && matches!(
                        &*self.tokens[at - 1].word,
                        "time" | "date" | "moment" | "day" | "point" | "instant"
                    ) =>
            {
                self.relative(at);
            }
            // "in the response though"
            Kind::Word(Some(Role::Opens(Opening::If)))
                if &*token.word == "though" && !self.subject_and_verb_follow(at + 1) => {}
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
                    // "may be left out, but if it is not, …": it leads what follows.
                    let anew = self.order == Order::Middle
                        && at > 1
                        && self.tokens[at - 1].role() == Some(Role::And)
                        && self.tokens[at - 2].is(',');
                    // A condition within one that leads leads too.
                    let leading = anew
                        || self.verbs[self.current] == 0
                        || matches!(kind, ClauseKind::Under(_)) && self.all[self.current].leading;
                    self.begin(ClauseKind::Under(opening), Some(self.current), at, leading);
                }
            }
            // "请根据 X 头等待后重试": a command is no condition.
            Kind::Word(Some(Role::Closes(_)))
                if self.order == Order::Apart && self.commands(at) => {}
            // "`X-Limit` から読み取れます": from it, and not because of it.
            Kind::Word(Some(Role::Closes(Opening::Cause)))
                if self.order == Order::End && at > 0 && self.tokens[at - 1].is_header() => {}
            Kind::Word(Some(Role::Closes(opening))) => {
                self.conclude(at, opening);
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
            // "the token you received": a relative clause without its pronoun.
            Kind::Word(Some(Role::It | Role::Party(Party::You))) if self.describes_noun(at) => {
                self.begin(ClauseKind::Relative, Some(self.current), at, false);
            }
            Kind::Word(Some(Role::Then)) => {
                if matches!(self.all[self.current].kind, ClauseKind::Under(_)) {
                    self.leave(at);
                }
            }
            Kind::Word(Some(Role::Tie(Tie::By))) if self.asked_before(at) => self.leave(at),
            Kind::Word(Some(Role::And)) if self.resumes(at) => self.leave(at),
            // "in which case the header stays the same", "which means that …"
            Kind::Word(Some(Role::And))
                if matches!(&*token.word, "in" | "which" | "that" | "meaning") =>
            {
                self.begin(ClauseKind::Main, None, at, false);
            }
            // "that receives both an A and a B header must …": the verb is that of what is described.
            Kind::Word(Some(Role::And)) if self.awaits_verb(at) => {}
            // "improve how it works by adding X": by what the main clause's is done.
            Kind::Word(Some(Role::Tie(tie @ (Tie::By | Tie::Place))))
                if self.order == Order::Middle
                    && !self.all[self.current].leading
                    && self.all[self.current].kind == ClauseKind::Under(Opening::Indirect)
                    && self.all[self.current].start + 2 < at
                    // "how to do it again by adding X": by what that is done.
                    && self.tokens[self.all[self.current].start + 1].role() != Some(Role::To)
                    && match tie {
                        Tie::By => self
                            .starts(at + 1)
                            .is_some_and(|index| self.phrases[index].mood == Mood::Gerund),
                        // "by means of X"
                        _ => &*token.word == "by",
                    } =>
            {
                self.leave(at);
            }
            // "acts as if it was removed and includes X": what stood before goes on.
            Kind::Word(Some(Role::And)) if self.ends_past_condition(at) => self.leave(at),
            Kind::Word(Some(Role::And))
                if (self.verbs[self.current] > 0 || self.header_and_verb_follow(at))
                    && !self.joins_numbers(at)
                    && (self.subject_and_verb_follow(at + 1) || self.shares_its_subject(at)) =>
            {
                let around = self.all[self.current];
                self.begin(around.kind, around.parent, at, around.leading);
            }
            _ => {}
        }
        self.count_verb(at);
        self.of.push(self.current);
    }

    /// Counts the finite phrase that starts here, if one does; a second one ends a relative clause.
    fn count_verb(&mut self, at: usize) {
        if let Some(phrase) = self.starts(at).map(|index| &self.phrases[index])
            && (phrase.is_finite()
                // "that wishes to receive it": a verb that no table has.
                || phrase.mood == Mood::Infinitive
                    && self.all[self.current].kind == ClauseKind::Relative
                    && self.verbs[self.current] == 0
                    && at > self.all[self.current].start + 1
                    && self.tokens[at - 1].kind == Kind::Word(None)
                // "When using X you should …"
                || phrase.mood == Mood::Gerund
                    && self.order == Order::Middle
                    && matches!(self.all[self.current].kind, ClauseKind::Under(_))
                    && self.all[self.current].start + 1 == at
                // "Clients senden X, der …": the plural, and no verb at the end.
                || self.order == Order::Bracket
                    && phrase.mood == Mood::Infinitive
                    && self.verbs[self.current] == 0
                    && self.tokens[at].role() != Some(Role::To)
                    && !self.ends_with(phrase.end)
                // "Returned when …, and the header …": a sentence without its subject.
                || phrase.mood == Mood::Reduced && self.all[self.current].start == at)
        {
            // "The response in case of an error has …": a noun opened the condition, and its end is where the verb stands.
            if self.all[self.current].kind == ClauseKind::Under(Opening::Case) {
                self.leave(at);
            }
            // "How long to wait is given in X": what is asked is the subject.
            let Clause {
                kind,
                leading,
                start,
                ..
            } = self.all[self.current];
            let asked = kind == ClauseKind::Under(Opening::Indirect)
                && leading
                && self.order == Order::Middle;
            let to = || (start..at).any(|at| self.tokens[at].role() == Some(Role::To));
            let follows = at > 0 && self.tokens[at - 1].role() != Some(Role::And);
            // "What works is listed in X"
            let worked = at == start + 2 && self.tokens[at - 1].kind == Kind::Word(None);
            let over = self.verbs[self.current] > 0 || to() || worked;
            if asked && follows && phrase.is_finite() && over {
                self.leave(at);
            }
            let joined = at > 0
                && (self.tokens[at - 1].role() == Some(Role::And) || self.tokens[at - 1].is(','));
            if let Some(main) = self.resumed(phrase) {
                self.current = main;
            }
            if self.all[self.current].kind == ClauseKind::Relative
                && self.verbs[self.current] > 0
                && !joined
                && !self.is_told_within(at)
            {
                self.leave(at);
            }
            self.verbs[self.current] += 1;
        }
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

    /// Makes a condition of the current clause, which the token at `at` closes.
    fn conclude(&mut self, at: usize, opening: Opening) {
        if let Some(comma) = self.statement_before(at) {
            // "X 头可以不传，不传时 …": what stands before the comma is said by itself.
            self.begin(ClauseKind::Main, Some(self.current), comma, false);
            let condition = self.current;
            self.of[comma..].fill(condition);
        }
        self.all[self.current].kind = ClauseKind::Under(opening);
        self.of.push(self.current);
        self.begin(ClauseKind::Main, None, at + 1, false);
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

    fn relative(&mut self, at: usize) {
        // "indicates that the server": no relative, a clause of its own.
        let behind_verb = self.ends(at);
        if self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.role() == Some(Role::Header))
            && &*self.tokens[at].word != "whose"
        {
            return;
        }
        // "its address and that of the topic": a pronoun.
        let stands_for = &*self.tokens[at].word == "that"
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.role() == Some(Role::Tie(Tie::Of)));
        if stands_for && self.order == Order::Middle {
            return;
        }
        // "the URI of that order": an article; "to which", "in whose" are none.
        let is_tied = at
            .checked_sub(1)
            .is_some_and(|before| matches!(self.tokens[before].role(), Some(Role::Tie(_))));
        if is_tied && &*self.tokens[at].word == "that" {
            return;
        }
        // "sends that identity": an article.
        // "says that if …": a condition opens what is said.
        let opens = matches!(
            self.tokens.get(at + 1).and_then(Token::role),
            Some(Role::Opens(_))
        );
        if behind_verb
            && self.order == Order::Middle
            && !opens
            && !self.subject_and_verb_follow(at + 1)
        {
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
            self.verbs[self.current] += usize::from(self.acts(at + 1));
        }
    }
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
