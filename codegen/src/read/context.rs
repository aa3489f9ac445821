//! The words around: the headings above a part and the paragraph before it, and whether they speak of status codes.

use crate::source::Span;
use crate::spec::{Class, Group};
use crate::text::{Text, fold};

/// Words that speak of HTTP's status codes, in lower case.
const SPEAKING: &[&str] = &[
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
];

/// Words that speak of numbers of another kind.
const CONTRARY: &[&str] = &[
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
];

/// Where in a document a reader is.
#[derive(Debug, Default)]
pub struct Context {
    headings: Vec<Words>,
    /// The paragraph before.
    before: Words,
    /// The document's title.
    title: Words,
}

/// Words around, looked at once.
#[derive(Debug, Default)]
struct Words {
    level: u8,
    text: String,
    span: Span,
    speaks: bool,
    contrary: bool,
}

impl Words {
    fn of(level: u8, text: String, span: Span) -> Self {
        Self {
            level,
            speaks: speaks(&text),
            contrary: is_contrary(&text) && !contains(&text, &["http"]),
            text,
            span,
        }
    }
}

impl Context {
    /// The start of a document of this title.
    pub fn of(title: &str) -> Self {
        Self {
            title: Words::of(0, title.to_owned(), Span::default()),
            ..Self::default()
        }
    }

    /// Goes on under a heading.
    pub fn enter(&mut self, level: u8, title: &Text, span: Span) {
        self.headings.retain(|above| above.level < level);
        let title = crate::text::title(title.plain());
        self.headings.push(Words::of(level, title, span));
        self.before = Words::default();
    }

    /// Goes on behind a paragraph.
    pub fn pass(&mut self, paragraph: &Text) {
        self.before = Words::of(0, paragraph.folded(), paragraph.whole());
    }

    /// The headings above, from the outermost.
    pub fn section(&self) -> Vec<String> {
        self.headings
            .iter()
            .map(|heading| heading.text.clone())
            .collect()
    }

    /// The nearest heading as a group's title.
    pub fn group(&self) -> Option<Group> {
        let heading = self.headings.last()?;
        Some(group(&heading.text, heading.span))
    }

    /// The nearest heading that names an endpoint: a method and a path.
    pub fn endpoint(&self) -> Option<(String, Span)> {
        let names_endpoint = |title: &str| {
            let mut words = title.split_whitespace();
            words.next().is_some_and(is_method)
                && words.next().is_some_and(|word| word.contains('/'))
        };
        let found = self
            .headings
            .iter()
            .rev()
            .find(|heading| names_endpoint(&heading.text));
        found.map(|heading| (heading.text.clone(), heading.span))
    }

    /// Whether the words around speak of status codes.
    pub fn speaks(&self) -> bool {
        let mut words = self.headings.iter().chain([&self.before, &self.title]);
        words.any(|words| words.speaks) && !self.is_contrary()
    }

    /// Whether the words nearest speak of numbers of another kind.
    pub fn is_contrary(&self) -> bool {
        self.before.contrary || self.headings.last().is_some_and(|heading| heading.contrary)
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
        title: crate::text::title(title),
        span,
        class: class_named(title),
    }
}

/// The class that a title names: "4xx", "Client Error Codes", "Success"; none where it names several.
pub fn class_named(title: &str) -> Option<Class> {
    let lower = title.to_lowercase();
    let by_digits = |class: &Class| {
        ["xx", "**"]
            .iter()
            .any(|rest| lower.contains(&format!("{}{rest}", class.digit())))
    };
    let mut of_digits = Class::ALL.into_iter().filter(by_digits);
    if let Some(class) = of_digits.next() {
        return of_digits.next().is_none().then_some(class);
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
    contains(words, SPEAKING)
}

/// Whether `words` speak of numbers of another kind.
pub fn is_contrary(words: &str) -> bool {
    contains(words, CONTRARY)
}

/// Whether `words` have one of `known` as a word, or at a word's start where it is a stem.
fn contains(words: &str, known: &[&str]) -> bool {
    let lower = words.to_lowercase();
    let is_ascii = lower.is_ascii();
    let mut before = None;
    for (at, char) in lower.char_indices() {
        let rest = &lower[at..];
        let starts = !before.is_some_and(char::is_alphanumeric);
        let is_word = |word: &&str| {
            if !word.is_ascii() {
                return rest.starts_with(*word);
            }
            starts
                && rest.strip_prefix(*word).is_some_and(|behind| {
                    let next = behind.chars().next();
                    !next.is_some_and(|c| c.is_alphanumeric() && c != 's')
                })
        };
        if (starts || !is_ascii) && known.iter().any(is_word) {
            return true;
        }
        before = Some(char);
    }
    false
}
