//! What a word does in a sentence that speaks of headers, and the tables in which each language says so.

use crate::spec::Syntax;

/// How strongly a verb phrase obliges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// "must", "shall", "has to".
    Must,
    /// "will": as good as the plain assertion.
    Will,
    /// "should", "is recommended to".
    Should,
    /// "may", "can".
    May,
    /// "need not".
    NeedNot,
    /// "cannot", "won't".
    MustNot,
}

/// What a verb does with a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A message or a party has or sends it: "include", "send", "set".
    Carry,
    /// As `Carry`, and it is the server that does it: "return", "respond".
    Return,
    /// As `Carry`, and it is the client that does it: "pass", "submit".
    Pass,
    /// As `Carry`, but whoever does it is sent it: "receive".
    Receive,
    /// "use": of a header, an obligation only where somebody is told to.
    Use,
    /// It is read for what it says: "check", "look at".
    Look,
    /// It is read and obeyed: "respect", "honor".
    Heed,
    /// The server insists on it: "require", "expect".
    Require,
    /// It is ruled out: "forbid".
    Forbid,
    /// It is left out: "omit".
    Omit,
    /// It is taken out again: "entfernen"; where it is done to it on its way, nothing is said of what is sent.
    Remove,
    /// It says something: "indicate", "contain the number of".
    Tell,
    /// It makes something possible: "allow".
    Allow,
    /// Something is done with it that says nothing of its presence: "ignore", "support".
    Treat,
    /// What lacks it is turned away: "refuse", "reject".
    Refuse,
    /// It is not there, or fails: "lack", "fail to include".
    Lack,
}

impl Act {
    /// Whether the act puts a header into a message.
    pub fn carries(self) -> bool {
        matches!(
            self,
            Self::Carry | Self::Return | Self::Pass | Self::Receive
        )
    }
}

/// The form of a verb; a word can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form(u16);

impl Form {
    /// "include": the infinitive, the imperative, and in English the plural.
    pub const BASE: Self = Self(1);
    /// "includes": a present form that makes a sentence by itself.
    pub const FINITE: Self = Self(2);
    /// "included", where the past tense and the participle are one.
    pub const PAST: Self = Self(4);
    /// "including".
    pub const GERUND: Self = Self(8);
    /// A form that is passive by itself ("возвращается").
    pub const PASSIVE: Self = Self(16);
    /// "given": only a participle.
    pub const PARTICIPLE: Self = Self(32);
    /// A command ("отправьте"); of a form that is also finite, where it opens a clause ("usa").
    pub const COMMAND: Self = Self(64);

    /// A form that leads on to another verb ("使用して").
    pub const LINK: Self = Self(128);

    /// A participle that stands before the noun it describes ("die im Header X angegebene URL").
    pub const ATTRIBUTE: Self = Self(256);

    /// Either of two forms.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word can have the form.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What is said of a header with a verb of being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// "required", "mandatory".
    Required,
    /// "recommended".
    Recommended,
    /// "optional".
    Optional,
    /// "discouraged": neither demanded nor forbidden.
    Discouraged,
    /// "forbidden", "not allowed".
    Forbidden,
    /// "present", "available".
    Present,
    /// "missing", "absent".
    Missing,
    /// "invalid", "malformed".
    Faulty,
}

/// What opens a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// "if", "when".
    If,
    /// "in case of", "upon": as `If`, with a noun instead of a clause.
    Case,
    /// "where": a condition, or behind a noun what describes it.
    Where,
    /// "unless".
    Unless,
    /// "how", "whether": what is said or asked, and no condition.
    Indirect,
    /// "because": no condition, but a clause of its own.
    Cause,
}

/// How a preposition ties a header to its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// "in", "through", "via", "as": the header is the place of a value.
    Place,
    /// "with", "along with": the header goes with something else.
    With,
    /// "to the": what is put there goes into the header.
    Toward,
    /// "by": as `With` behind a passive, and else as `Away`.
    By,
    /// "without".
    Without,
    /// "the use of", "the presence of": what is said is said of the header.
    Itself,
    /// "the value of": as `Itself`, but what is said of its value need not be said of the header.
    Value,
    /// "of": the header belongs to what stands before, or the other way round.
    Of,
    /// "from": where a value is read, but not where one is put.
    From,
    /// "according to": what is done follows what the header says.
    Following,
    /// Any other: what is said is not said of the header.
    Away,
}

/// Who or what a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The response.
    Response,
    /// The server, the service, the API.
    Server,
    /// The request.
    Request,
    /// The client, the user agent, the application.
    Client,
    /// "you": the client, as a rule.
    You,
    /// The sender, the recipient: of a request or of a response.
    Either,
}

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A modal verb or what stands for one.
    Modal(Strength),
    /// Makes a command of a verb: "请", "してください".
    Please,
    /// Negates a verb: "not".
    Not,
    /// Negates a noun: "no".
    No,
    /// A verb.
    Verb(Act, Form),
    /// A verb of being, which also makes passives.
    Be,
    /// As `Be`, of the past: "was".
    Was,
    /// "has", which also makes perfects.
    Have,
    /// "does".
    Do,
    /// "to" before an infinitive.
    To,
    /// A state, behind a verb of being or beside a noun.
    State(State),
    /// Opens a clause that is a condition or a cause.
    Opens(Opening),
    /// Closes a clause that stands before it ("的时候", "場合"), and makes a condition of it.
    Closes(Opening),
    /// "which", "that".
    Relative,
    /// "and", "or".
    And,
    /// Makes what stands before it describe the noun behind it: "的".
    Adnominal,
    /// "then", which ends a condition.
    Then,
    /// A preposition.
    Tie(Tie),
    /// "as": ties as a place does, or opens a cause where a sentence of its own follows.
    As,
    /// A party.
    Party(Party),
    /// "the", "a", "this".
    Determiner,
    /// "it", for what was named before.
    It,
    /// An adverb that changes nothing.
    Adverb,
    /// An adverb that makes an assertion an option: "optionally", "sometimes".
    Optionally,
    /// "header", "header field".
    Header,
    /// "body", "payload": the content of a message.
    Content,
    /// A noun that makes the name before it the name of something else: "parameter".
    OtherNoun,
    /// "if present", "if any": said of what stands before.
    IfPresent,
}

/// Words that do the same.
pub type Words = (&'static [Role], &'static [&'static str]);

/// Words that are inflected alike: for each, its forms by what they do.
pub type Inflected = &'static [&'static [Words]];

/// The forms of words, from a paradigm and their stems.
///
/// A row of the paradigm is what the forms do and how they end, with what stands before the stem, if anything does:
/// `inflect!({ [Verb(Carry, BASE)] => "ar"; "se " [Verb(Carry, PASSIVE)] => "a" "an"; } "mand" "agreg")`.
macro_rules! inflect {
    ($paradigm:tt $($stem:literal)+) => {
        &[$(inflect!(@word $stem $paradigm)),+]
    };
    (@word $stem:literal { $($($before:literal)? [$($role:expr),+] => $($ending:literal)+;)+ }) => {
        &[$(inflect!(@row $stem [$($before)?] [$($role),+] $($ending)+)),+]
    };
    (@row $stem:literal [] [$($role:expr),+] $($ending:literal)+) => {
        (&[$($role),+], &[$(concat!($stem, $ending)),+])
    };
    (@row $stem:literal [$before:literal] [$($role:expr),+] $($ending:literal)+) => {
        (&[$($role),+], &[$(concat!($before, $stem, $ending)),+])
    };
}
pub(super) use inflect;

/// What a phrase says of trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// "must not be retried".
    Never,
    /// "without changes": not the same request.
    Changed,
    /// "try again later".
    Later,
    /// "wait", "retry after": with the time that follows, if one does.
    After,
    /// "seconds": that many seconds each.
    Unit(u32),
}

/// Where a clause's verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Between subject and object, its modal right before it.
    Middle,
    /// As `Middle`, but much may stand between the modal and the verb, the object too.
    Apart,
    /// The finite verb second, the rest of it at the end.
    Bracket,
    /// At the end, with what modifies it behind it.
    End,
}

/// One language's table.
#[derive(Debug)]
pub struct Language {
    /// Its tag (RFC 5646).
    pub tag: &'static str,
    /// What its words do: lower case, a blank between the words of a phrase, the longest match wins.
    pub words: &'static [Words],
    /// What is inflected by rule; of a form that `words` has too, what is said there counts.
    pub inflected: &'static [Inflected],
    /// Words by which a text is known to be in the language.
    pub marks: &'static [&'static str],
    /// How a word may end that makes a sentence of a header before it ("the Allow header list-s").
    pub endings: &'static [&'static str],
    /// How a participle may end that no table has.
    pub participles: &'static [&'static str],
    /// How a word may not end that no table has and that commands where it opens a clause before an article ("Grab the X
    /// header"); none where words so placed command nothing.
    pub commands: Option<&'static [&'static str]>,
    /// Whether a noun before another describes it ("the `ETag` value").
    pub compounds_nouns: bool,
    /// How an adverb may end that no table has.
    pub adverbs: &'static [&'static str],
    /// How an infinitive or a gerund ends that no table has.
    pub infinitives: &'static [&'static str],
    /// How a pronoun ends that is grown together with the verb before it, and what the verb ends with without it.
    pub clitics: &'static [(&'static str, &'static str)],
    /// Words for "only".
    pub only: &'static [&'static str],
    /// Words that modal verbs begin with that name nobody who does it: "можно", "se puede".
    pub impersonal: &'static [&'static str],
    /// Words that may stand between "header" and the name behind it ("a header named X").
    pub naming: &'static [&'static str],
    /// Words that may stand between a name and the "header" behind it ("the X custom header").
    pub titling: &'static [&'static str],
    /// Words that tell the form of a value.
    pub values: &'static [(Syntax, &'static [&'static str])],
    /// Words that tell when to try again.
    pub retries: &'static [(Again, &'static [&'static str])],
    /// Words of which a sentence has one where it speaks of trying again at all; none where those of `retries` are enough.
    pub retrying: &'static [&'static str],
    /// Numbers that are written as words.
    pub numbers: &'static [(&'static str, u32)],
    /// Where the verb stands.
    pub order: Order,
    /// Whether what is said by a modal verb can be said of a noun, without another verb: "требуется заголовок", "需要 X 头".
    pub bare_modals: bool,
    /// Nouns that only show how something can look: "the example below sends the X header".
    pub examples: &'static [&'static str],
}

impl Language {
    /// All that its words do, what is inflected by rule last.
    pub fn all_words(&self) -> impl Iterator<Item = Words> {
        let inflected = self.inflected.iter().copied().flatten().copied().flatten();
        self.words.iter().chain(inflected).copied()
    }
}
