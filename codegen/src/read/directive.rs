//! Directives: what a document tells the generator in comments that its readers do not see.
//!
//! ```text
//! <!-- statusbook: 201 response Location required uri-reference -->
//! <!-- statusbook: 429 reason "Slow Down" -->
//! <!-- statusbook: closed -->
//! ```

mod apply;
mod front;
mod words;

pub use apply::apply;
use front::front;
use words::{Words, malformed};

use crate::diagnostic::Diagnostic;
use crate::markdown::{Document, Kind};
use crate::name;
use crate::rule;
use crate::source::Span;
use crate::spec::{Content, Lifecycle, Presence, Retry, Side, Syntax};

/// One directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// What it says.
    pub action: Action,
    /// As written, without what marks it as a directive.
    pub words: String,
    /// Where it stands.
    pub span: Span,
}

/// What a directive says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Of the entry for this code.
    Entry(u16, EntryAction),
    /// No other codes will come.
    Closed,
    /// These rules may be broken anywhere in the document.
    Allow(Vec<String>),
    /// The document's title.
    Title(String),
    /// The generated module's name.
    Module(String),
}

/// What a directive says of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryAction {
    /// A header is so required, whatever the words say.
    Header {
        /// The message that carries it.
        on: Side,
        /// The field name, as written.
        name: String,
        /// How strongly.
        presence: Presence,
        /// The form of its value; `None` for the field's own.
        value: Option<Syntax>,
        /// Under which condition.
        condition: Option<String>,
    },
    /// The words say nothing of this header, whatever they seem to.
    NoHeader {
        /// The message.
        on: Side,
        /// The field name, as written.
        name: String,
    },
    /// The reason phrase, from which the variant's name is made.
    Reason(String),
    /// The variant's name itself.
    Identifier(String),
    /// The number is no status code.
    NotACode,
    /// Whether the code is in use.
    Lifecycle(Lifecycle),
    /// Whether there is content.
    Content(Content),
    /// When to try again.
    Retry(Retry),
    /// These rules may be broken by this entry.
    Allow(Vec<String>),
}

/// A document's directives, and what is wrong with those that are none.
#[derive(Clone, Debug, Default)]
pub struct Directives {
    /// The directives: front matter's first, the others in the order of their places.
    pub directives: Vec<Directive>,
    /// A `malformed-directive` for each that is not understood.
    pub diagnostics: Vec<Diagnostic>,
}

impl Directives {
    /// Whether one of them names the code, or its variant.
    #[must_use]
    pub fn names(&self, code: u16) -> bool {
        self.directives.iter().any(|directive| {
            matches!(&directive.action, Action::Entry(of, EntryAction::Reason(_) | EntryAction::Identifier(_)) if *of == code)
        })
    }
}

/// The directives of a document.
#[must_use]
pub fn of(document: &Document) -> Directives {
    let comments = document
        .blocks
        .iter()
        .filter_map(|block| match &block.kind {
            Kind::Directive(text) => Some(parse(text.plain(), text.whole())),
            _ => None,
        });
    let mut found = Directives::default();
    for read in front(&document.front).into_iter().chain(comments) {
        match read {
            Ok(directive) => found.directives.push(directive),
            Err(diagnostic) => found.diagnostics.push(diagnostic),
        }
    }
    found
}

/// Reads a directive: `text` is what stands behind `statusbook:`, at `span`.
///
/// # Errors
/// A `malformed-directive` at the word that is not understood, or an `invalid-identifier` or `invalid-module` at the name
/// that is none.
pub fn parse(text: &str, span: Span) -> Result<Directive, Diagnostic> {
    let mut words = Words::of(text, span);
    let (first, place) = words.next("what the directive is about")?;
    let action = match first.as_str() {
        "closed" => Action::Closed,
        "allow" => Action::Allow(words.rules()?),
        "title" => Action::Title(words.rest("the title")?.0),
        "module" => {
            let (module, place) = words.next("the module's name")?;
            if !name::is_module(&module) {
                let message = format!("`{module}` can't be the name of a module");
                return Err(Diagnostic::new(&rule::INVALID_MODULE, place, message).help(
                    "begin with a small letter, and go on with such, digits and underscores",
                ));
            }
            Action::Module(module)
        }
        code => {
            let number = (code.len() == 3)
                .then(|| code.parse::<u16>().ok())
                .flatten();
            match number.filter(|code| *code >= 100) {
                Some(code) => Action::Entry(code, entry(&mut words)?),
                None => {
                    return Err(malformed(
                        place,
                        format!("`{first}` is no status code, and no directive"),
                    )
                    .help(
                        "begin with a status code, or with `closed`, `allow`, `title` or `module`",
                    ));
                }
            }
        }
    };
    words.finish()?;
    Ok(Directive {
        action,
        words: crate::text::fold(text),
        span,
    })
}

/// Reads what is said of an entry.
fn entry(words: &mut Words<'_>) -> Result<EntryAction, Diagnostic> {
    let (verb, place) = words.next("what is said of the code")?;
    Ok(match verb.as_str() {
        "response" => header(words, Side::Response)?,
        "request" => header(words, Side::Request)?,
        "reason" => {
            let (reason, place) = words.rest("the reason phrase")?;
            if name::variant(&reason).is_none() {
                return Err(malformed(place, format!("`{reason}` makes no name")));
            }
            EntryAction::Reason(reason)
        }
        "identifier" => {
            let (identifier, place) = words.next("the identifier")?;
            if !name::is_variant(&identifier) {
                let message = format!("`{identifier}` can't be the name of a variant");
                return Err(Diagnostic::new(&rule::INVALID_IDENTIFIER, place, message)
                    .help("write it as Rust does: `TooManyRequests`"));
            }
            EntryAction::Identifier(identifier)
        }
        "not-a-code" => EntryAction::NotACode,
        "deprecated" => EntryAction::Lifecycle(Lifecycle::Deprecated),
        "retired" => EntryAction::Lifecycle(Lifecycle::Retired),
        "content" => {
            let (word, place) = words.next("`any`, `required` or `forbidden`")?;
            EntryAction::Content(match word.as_str() {
                "any" => Content::Any,
                "required" => Content::Required,
                "forbidden" => Content::Forbidden,
                _ => {
                    return Err(malformed(
                        place,
                        format!("`{word}` is none of `any`, `required` and `forbidden`"),
                    ));
                }
            })
        }
        "retry" => EntryAction::Retry(retry(words)?),
        "allow" => EntryAction::Allow(words.rules()?),
        _ => {
            return Err(malformed(place, format!("`{verb}` is nothing that a directive says of a code")).help(
                "write `response`, `request`, `reason`, `identifier`, `content`, `retry`, `allow`, `deprecated`, `retired` or `not-a-code`",
            ));
        }
    })
}

/// Reads a header, how strongly, and perhaps the form of its value and its condition.
fn header(words: &mut Words<'_>, on: Side) -> Result<EntryAction, Diagnostic> {
    let (name, place) = words.next("a field name")?;
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    if !name.bytes().all(token) {
        return Err(malformed(place, format!("`{name}` is no field name")));
    }
    let (strength, place) = words.next("how strongly")?;
    let presence = match strength.as_str() {
        "none" => return Ok(EntryAction::NoHeader { on, name }),
        "required" => Presence::Required,
        "recommended" => Presence::Recommended,
        "optional" => Presence::Optional,
        "forbidden" => Presence::Forbidden,
        "mentioned" => Presence::Mentioned,
        _ => {
            return Err(malformed(place, format!("`{strength}` does not say how strongly"))
                .help("write `required`, `recommended`, `optional`, `forbidden`, `mentioned`, or `none` to take it back"));
        }
    };
    let mut value = None;
    let mut condition = None;
    if let Some((word, place)) = words.peek() {
        if is_condition(&word) {
            condition = Some(words.rest("the condition")?.0);
        } else {
            value = Some(syntax(&word).ok_or_else(|| {
                malformed(place, format!("`{word}` is no form of a value")).help(format!(
                    "write one of {}",
                    SYNTAXES.map(|(name, _)| name).join(", ")
                ))
            })?);
            words.skip();
            if let Some((word, place)) = words.peek() {
                if !is_condition(&word) {
                    return Err(malformed(
                        place,
                        format!("`{word}` is more than a directive says"),
                    ));
                }
                condition = Some(words.rest("the condition")?.0);
            }
        }
    }
    Ok(EntryAction::Header {
        on,
        name,
        presence,
        value,
        condition,
    })
}

/// Whether the word opens a condition.
fn is_condition(word: &str) -> bool {
    matches!(word, "if" | "when" | "unless" | "for")
}

/// The forms of values, as directives name them.
const SYNTAXES: [(&str, Syntax); 13] = [
    ("uri-reference", Syntax::UriReference),
    ("delay-seconds", Syntax::DelaySeconds),
    ("http-date", Syntax::HttpDate),
    ("delay-or-date", Syntax::DelayOrDate),
    ("methods", Syntax::Methods),
    ("media-type", Syntax::MediaType),
    ("entity-tag", Syntax::EntityTag),
    ("challenge", Syntax::Challenge),
    ("content-range", Syntax::ContentRange),
    ("link", Syntax::Link),
    ("integer", Syntax::Integer),
    ("token", Syntax::Token),
    ("free", Syntax::Free),
];

/// The form of this name.
fn syntax(word: &str) -> Option<Syntax> {
    SYNTAXES
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, syntax)| *syntax)
}

/// Reads advice: `never`, `after-change`, `later`, `after 120` (seconds), `after Retry-After`.
fn retry(words: &mut Words<'_>) -> Result<Retry, Diagnostic> {
    let (word, place) = words.next("when to try again")?;
    Ok(match word.as_str() {
        "never" => Retry::Never,
        "after-change" => Retry::AfterChange,
        "later" => Retry::Later,
        "after" => {
            let (what, place) = words.next("a number of seconds, or a field name")?;
            if what.bytes().all(|b| b.is_ascii_digit()) {
                let seconds = what
                    .parse()
                    .map_err(|_| malformed(place, format!("`{what}` seconds are too many")))?;
                Retry::AfterSeconds(seconds)
            } else {
                Retry::AfterField(what.to_ascii_lowercase())
            }
        }
        _ => {
            return Err(
                malformed(place, format!("`{word}` does not say when to try again")).help(
                    "write `never`, `after-change`, `later`, `after 120` or `after Retry-After`",
                ),
            );
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Action, Diagnostic> {
        parse(text, Span::new(10, 10 + text.len())).map(|directive| directive.action)
    }

    #[test]
    fn a_header_with_its_form_and_condition() {
        let action = read(" 201 response Location required uri-reference if it was a POST ")
            .expect("a directive");
        let wanted = EntryAction::Header {
            on: Side::Response,
            name: "Location".to_owned(),
            presence: Presence::Required,
            value: Some(Syntax::UriReference),
            condition: Some("if it was a POST".to_owned()),
        };
        assert_eq!(action, Action::Entry(201, wanted));
    }

    #[test]
    fn every_form_is_read() {
        for (text, wanted) in [
            (
                "429 request X-Key none",
                EntryAction::NoHeader {
                    on: Side::Request,
                    name: "X-Key".to_owned(),
                },
            ),
            (
                "429 reason \"Slow  Down\"",
                EntryAction::Reason("Slow Down".to_owned()),
            ),
            (
                "429 identifier SlowDown",
                EntryAction::Identifier("SlowDown".to_owned()),
            ),
            ("429 not-a-code", EntryAction::NotACode),
            (
                "429 deprecated",
                EntryAction::Lifecycle(Lifecycle::Deprecated),
            ),
            ("429 retired", EntryAction::Lifecycle(Lifecycle::Retired)),
            (
                "429 content forbidden",
                EntryAction::Content(Content::Forbidden),
            ),
            (
                "429 retry after 120",
                EntryAction::Retry(Retry::AfterSeconds(120)),
            ),
            (
                "429 retry after Retry-After",
                EntryAction::Retry(Retry::AfterField("retry-after".to_owned())),
            ),
            ("429 retry never", EntryAction::Retry(Retry::Never)),
        ] {
            assert_eq!(
                read(text).expect(text),
                Action::Entry(429, wanted),
                "{text}"
            );
        }
        assert_eq!(read("closed").expect("closed"), Action::Closed);
        assert_eq!(
            read("title Our codes").expect("title"),
            Action::Title("Our codes".to_owned())
        );
    }

    #[test]
    fn the_word_that_is_not_understood_is_shown() {
        for (text, word) in [
            ("20 deprecated", "20"),
            ("201 response Location often", "often"),
            ("201 response Loc:ation required", "Loc:ation"),
            ("201 response Location required uri", "uri"),
            ("201 identifier 9lives", "9lives"),
            ("201 deprecated now", "now"),
            ("allow no-such-rule", "no-such-rule"),
        ] {
            let diagnostic = read(text).expect_err(text);
            let start = diagnostic.span.start - 10;
            assert_eq!(&text[start..diagnostic.span.end - 10], word, "{text}");
        }
    }

    #[test]
    fn nothing_is_left_out() {
        for text in [
            "",
            " ",
            "201",
            "201 response",
            "201 response Location",
            "201 reason",
            "allow",
            "201 retry after",
        ] {
            assert!(read(text).is_err(), "{text:?}");
        }
    }
}
