//! The words around: the headings above a part and the paragraph before it, and whether they speak of status codes.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::initials::Initials;
use crate::source::Span;
use crate::spec::{Class, Group};
use crate::text::{self, Text, fold, folded};

/// Words that speak of HTTP's status codes, in lower case.
static SPEAKING: Initials<56> = Initials::of([
    "http",
    "status",
    "statuscode",
    "statuskode",
    "statuskoder",
    "httpstatus",
    "response code",
    "responses",
    "response",
    "return code",
    "error code",
    "errors",
    "error",
    "rest",
    "api",
    "codes",
    "code",
    "statut",
    "estado",
    "código",
    "codigo",
    "respuesta",
    "resposta",
    "retorno",
    "erro",
    "réponse",
    "codice",
    "risposta",
    "stato",
    "статус",
    "код",
    "ответ",
    "ошиб",
    "fehler",
    "fehlercode",
    "antwortcode",
    "foutcode",
    "antwort",
    "rückgabe",
    "状态",
    "狀態",
    "错误",
    "響應",
    "响应",
    "返回",
    "ステータス",
    "レスポンス",
    "エラー",
    "상태",
    "응답",
    "오류",
    "에러",
    "trạng thái",
    "lỗi",
    "phản hồi",
    "returns",
]);

/// Words that speak of numbers of another kind.
static CONTRARY: Initials<36> = Initials::of([
    "port",
    "smtp",
    "ftp",
    "exit",
    "price",
    "cost",
    "year",
    "country",
    "weight",
    "font",
    "sqlstate",
    "signal",
    "errno",
    "zip",
    "postal",
    "area code",
    "currency",
    "sip",
    "gemini",
    "rtsp",
    "nntp",
    "close code",
    "websocket",
    "dtmf",
    "mcc",
    "vendor",
    "isbn",
    "size",
    "bytes",
    "width",
    "height",
    "count",
    "quantity",
    "amount",
    "population",
    "calories",
]);

/// The word that no other protocol has.
static HTTP: Initials<1> = Initials::of(["http"]);

/// Where in a document a reader is.
#[derive(Debug, Default)]
pub struct Context<'a> {
    headings: Vec<Words<'a>>,
    /// The paragraph before.
    before: Words<'a>,
    /// The document's title.
    title: Words<'a>,
    /// What the headings say, once it was asked for.
    around: OnceCell<Rc<Around>>,
}

/// What the headings above say to each entry below them.
#[derive(Debug, Default)]
pub struct Around {
    /// Their titles, from the outermost.
    pub section: Vec<String>,
    /// The nearest that names an endpoint, a method and a path, and where it stands.
    pub endpoint: Option<(String, Span)>,
    /// The nearest as a group's title.
    pub group: Option<Rc<Group>>,
}

/// Words around, looked at once, when they are first asked for: most paragraphs are not followed by what needs them.
#[derive(Debug, Default)]
struct Words<'a> {
    level: u8,
    text: Cow<'a, str>,
    span: Span,
    speaks: OnceCell<bool>,
    contrary: OnceCell<bool>,
    class: OnceCell<Option<Class>>,
}

impl<'a> Words<'a> {
    fn of(level: u8, text: Cow<'a, str>, span: Span) -> Self {
        Self {
            level,
            text,
            span,
            ..Self::default()
        }
    }

    fn speaks(&self) -> bool {
        *self.speaks.get_or_init(|| speaks(&folded(&self.text)))
    }

    fn is_contrary(&self) -> bool {
        let look = || {
            let words = folded(&self.text);
            is_contrary(&words) && !stand_in(&HTTP, &words)
        };
        *self.contrary.get_or_init(look)
    }

    /// As a title of a group that stands at `span`.
    fn group(&self, span: Span) -> Group {
        Group {
            title: self.text.clone().into_owned(),
            span,
            class: *self.class.get_or_init(|| class_named(&self.text)),
        }
    }

    fn names_endpoint(&self) -> bool {
        let mut words = self.text.split_whitespace();
        words.next().is_some_and(is_method) && words.next().is_some_and(|word| word.contains('/'))
    }
}

impl<'a> Context<'a> {
    /// The start of a document of this title.
    pub fn of(title: &'a str) -> Self {
        Self {
            title: Words::of(0, Cow::Borrowed(title), Span::default()),
            ..Self::default()
        }
    }

    /// Goes on under a heading.
    pub fn enter(&mut self, level: u8, title: &Text<'a>, span: Span) {
        self.headings.retain(|above| above.level < level);
        let title = text::as_title(title.to_plain());
        self.headings.push(Words::of(level, title, span));
        self.before = Words::default();
        self.around = OnceCell::new();
    }

    /// Goes on behind a paragraph.
    pub fn pass(&mut self, paragraph: &Text<'a>) {
        self.before = Words::of(0, paragraph.to_plain(), Span::default());
    }

    /// What the headings above say.
    pub fn around(&self) -> Rc<Around> {
        let around = || {
            let group = self.headings.last();
            Rc::new(self.above(group.map(|heading| heading.group(heading.span))))
        };
        Rc::clone(self.around.get_or_init(around))
    }

    /// What is said to the entry whose own heading, at `span`, is of this level: the nearest heading above that has a title
    /// is that of its group.
    pub fn around_heading(&mut self, level: u8, span: Span) -> Rc<Around> {
        self.headings.retain(|above| above.level < level);
        let titled = |above: &&Words<'_>| !above.text.is_empty();
        let nearest = self.headings.iter().rev().find(titled);
        Rc::new(self.above(nearest.map(|above| above.group(span))))
    }

    /// What the headings say to the entries of this group.
    fn above(&self, group: Option<Group>) -> Around {
        let titles = self.headings.iter().map(|heading| &heading.text);
        let section = titles.filter(|title| !title.is_empty());
        let named = self.headings.iter().rev().find(|it| it.names_endpoint());
        Around {
            section: section.map(|title| title.clone().into_owned()).collect(),
            endpoint: named.map(|heading| (heading.text.clone().into_owned(), heading.span)),
            group: group.map(Rc::new),
        }
    }

    /// Whether the words around speak of status codes.
    pub fn speaks(&self) -> bool {
        let mut words = self.headings.iter().chain([&self.before, &self.title]);
        words.any(Words::speaks) && !self.is_contrary()
    }

    /// Whether the words nearest speak of numbers of another kind.
    pub fn is_contrary(&self) -> bool {
        self.before.is_contrary() || self.headings.last().is_some_and(Words::is_contrary)
    }
}

fn is_method(word: &str) -> bool {
    matches!(
        word.trim_matches('`'),
        "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS"
    )
}

/// A group's title, with the class it names.
pub fn group(title: &str, span: Span) -> Group {
    Group {
        title: text::title(title),
        span,
        class: class_named(title),
    }
}

/// The class that a title names: "4xx", "Client Error Codes", "Success"; none where it names several.
pub fn class_named(title: &str) -> Option<Class> {
    let lower = title.to_lowercase();
    let windows = lower.as_bytes().windows(3);
    let named = windows.filter(|window| matches!(window[1..], [b'x', b'x'] | [b'*', b'*']));
    let mut classes = named.filter_map(|window| class_of(window[0]));
    if let Some(class) = classes.next() {
        return classes.all(|other| other == class).then_some(class);
    }
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let named = [
        (Class::Informational, has(&["informational"])),
        (
            Class::ClientError,
            has(&["client error"]) || has(&["client"]) && has(&["server error"]),
        ),
        (
            Class::ServerError,
            has(&["server error"]) && !lower.contains("internal")
                || has(&["server"]) && has(&["client error"]),
        ),
        (Class::Redirection, has(&["redirection"])),
        (
            Class::Successful,
            has(&["success codes", "successful"]) && !has(&["unsuccessful"]),
        ),
    ];
    let mut named = named.into_iter().filter(|(_, is_named)| *is_named);
    let (class, _) = named.next()?;
    named.next().is_none().then_some(class)
}

/// The class whose codes begin with this digit.
fn class_of(digit: u8) -> Option<Class> {
    let number = digit.checked_sub(b'0')?;
    Class::of(u16::from(number) * 100)
}

/// Whether a heading only says that a description follows.
pub fn describes(title: &str) -> bool {
    const TITLES: &[&str] = &[
        "description",
        "meaning",
        "explanation",
        "summary",
        "details",
        "descripción",
        "descrição",
        "beschreibung",
        "описание",
        "说明",
        "描述",
        "説明",
        "설명",
        "descrizione",
    ];
    TITLES.contains(&fold(title).to_lowercase().trim_end_matches(':'))
}

/// Whether `words` speak of status codes.
pub fn speaks(words: &str) -> bool {
    stand_in(&SPEAKING, words)
}

/// Whether `words` say outright that numbers are status codes: "HTTP status", "HTTP code".
pub fn announces(words: &str) -> bool {
    static NUMBERS: Initials<13> = Initials::of([
        "status",
        "statuscode",
        "code",
        "statut",
        "estado",
        "código",
        "codigo",
        "codice",
        "stato",
        "статус",
        "код",
        "状态",
        "ステータス",
    ]);
    stand_in(&HTTP, words) && stand_in(&NUMBERS, words)
}

/// Whether `words` speak of numbers of another kind.
pub fn is_contrary(words: &str) -> bool {
    stand_in(&CONTRARY, words)
}

/// Whether one of `known` stands in `words` as a word, or at a word's start where it is a stem.
fn stand_in<const N: usize>(known: &Initials<N>, words: &str) -> bool {
    if !words.is_ascii() {
        let lower = words.to_lowercase();
        return (0..lower.len()).any(|at| {
            let known = known.beginning_with(lower.as_bytes()[at]);
            // No stem begins within a character.
            known.iter().any(|word| stands_at(word, &lower, at))
        });
    }
    let bytes = words.as_bytes();
    let is_within = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    (0..bytes.len()).any(|at| {
        let begins = at == 0 || !is_within(at - 1);
        begins
            && known
                .beginning_with(bytes[at].to_ascii_lowercase())
                .iter()
                .any(|word| {
                    let end = at + word.len();
                    let is_whole = !is_within(end) || matches!(bytes[end], b's' | b'S');
                    is_whole
                        && bytes
                            .get(at..end)
                            .is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
                })
    })
}

/// Whether `word` stands in `lower` at a byte.
fn stands_at(word: &str, lower: &str, at: usize) -> bool {
    if !lower.as_bytes()[at..].starts_with(word.as_bytes()) {
        return false;
    }
    if !word.is_ascii() {
        return true;
    }
    let before = lower[..at].chars().next_back();
    let behind = lower[at + word.len()..].chars().next();
    !before.is_some_and(char::is_alphanumeric)
        && !behind.is_some_and(|c| c.is_alphanumeric() && c != 's')
}
