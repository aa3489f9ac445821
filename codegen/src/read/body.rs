//! The body of an error: the shape of the JSON examples in which a document shows one.
//!
//! An example is one of an error where the words that lead to it speak of errors (the headings above, the paragraph before)
//! or where it names itself one (a key `error`), and its keys are those of an error. What leads to a request's or a
//! successful response's body is no example of an error, whatever its keys.

mod json;
mod shape;

use std::collections::HashSet;

use self::json::Value;
use crate::initials::Initials;
use crate::markdown::{Document, Kind};
use crate::source::Span;
use crate::spec::{Class, ErrorBody};

/// Keys by which an object calls itself an error.
const NAMES_ITSELF: &[&str] = &["error", "errors", "fault", "exception"];

/// Keys that tell of an error, as RFC 9457 and common usage have them, in lower case without separators.
const TELLS: &[&str] = &[
    "code",
    "message",
    "status",
    "statuscode",
    "title",
    "detail",
    "details",
    "reason",
    "description",
    "errorcode",
    "errormessage",
    "errordescription",
    "errortype",
    "type",
    "msg",
    "errmsg",
    "errcode",
    "errorid",
];

/// Words that speak of errors, in the languages that are read.
static ERROR_WORDS: Initials<18> = Initials::of([
    "error",
    "errors",
    "fehler",
    "erreur",
    "erreurs",
    "errore",
    "errori",
    "erro",
    "erros",
    "errores",
    "ошибка",
    "ошибки",
    "ошибок",
    "错误",
    "エラー",
    "problem",
    "exception",
    "failure",
]);

/// Words that speak of what is no error's body.
static OTHER_WORDS: Initials<3> = Initials::of(["request", "success", "successful"]);

/// The shape of the error bodies that the document shows.
#[must_use]
pub fn read(document: &Document) -> Option<ErrorBody> {
    let mut lead = Lead::default();
    let mut examples: Vec<(Value, String, Span)> = Vec::new();
    for block in &document.blocks {
        match &block.kind {
            Kind::Heading(level, text) => lead.enter(*level, text.plain()),
            Kind::Paragraph(text)
            | Kind::Item(text)
            | Kind::Term(text)
            | Kind::Definition(text) => {
                lead.before = text.plain();
            }
            Kind::Code(info, text) => {
                let language = info
                    .split(|c: char| !c.is_alphanumeric())
                    .next()
                    .unwrap_or_default();
                if !matches!(
                    language.to_ascii_lowercase().as_str(),
                    "" | "json" | "jsonc" | "json5" | "http"
                ) {
                    continue;
                }
                let example = text.plain();
                // A whole response is shown with its header section before it.
                let body = example.find('{').map_or("", |at| &example[at..]);
                if let Some(value @ Value::Object(_)) = json::parse(body)
                    && is_error(&value, &lead, &example[..example.len() - body.len()])
                {
                    examples.push((value, body.trim_end().to_owned(), text.whole()));
                }
            }
            Kind::Table(_) | Kind::Directive(_) | Kind::Rule => {}
        }
    }
    // Of several bodies that have nothing in common, the first is the document's.
    let (first, ..) = examples.first()?;
    let keys: HashSet<String> = first.keys().map(str::to_owned).collect();
    examples.retain(|(value, ..)| {
        value
            .keys()
            .any(|key| keys.iter().any(|known| known == key))
    });
    let span = examples.first()?.2;
    let fields = shape::fields(examples.iter().map(|(value, ..)| value));
    Some(ErrorBody {
        fields,
        examples: examples.into_iter().map(|(_, text, _)| text).collect(),
        span,
    })
}

/// What leads to an example.
#[derive(Default)]
struct Lead<'a> {
    /// The headings above, with their levels.
    headings: Vec<(u8, &'a str)>,
    /// The paragraph or item before.
    before: &'a str,
}

impl<'a> Lead<'a> {
    fn enter(&mut self, level: u8, title: &'a str) {
        while self
            .headings
            .last()
            .is_some_and(|(above, _)| *above >= level)
        {
            self.headings.pop();
        }
        self.headings.push((level, title));
        self.before = "";
    }

    /// Whether an error is spoken of; `None` where something else is.
    fn speaks_of_errors(&self, head: &str) -> Option<bool> {
        // The words right before know best, then the headings from the innermost.
        let near = [head, self.before];
        let above = self.headings.iter().rev().map(|(_, title)| *title);
        for words in near.into_iter().chain(above) {
            if let Some(class) = first_code(words).and_then(Class::of) {
                return matches!(class, Class::ClientError | Class::ServerError).then_some(true);
            }
            if has(words, &ERROR_WORDS) {
                return Some(true);
            }
            if has(words, &OTHER_WORDS) {
                return None;
            }
        }
        Some(false)
    }
}

/// The first number of three digits among the words.
fn first_code(words: &str) -> Option<u16> {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() == 3)
        .find_map(|word| word.parse().ok())
        .filter(|code| (100..600).contains(code))
}

/// Whether one of `known` is among the words: in a script that sets no blanks, wherever it stands.
fn has<const N: usize>(words: &str, known: &Initials<N>) -> bool {
    let mut parts = words.split(|c: char| !c.is_alphanumeric());
    if parts.any(|part| known.contains(part)) {
        return true;
    }
    if words.is_ascii() {
        return false;
    }
    let lower = words.to_lowercase();
    let mut known = known.words().iter().filter(|word| !word.is_ascii());
    known.any(|word| lower.contains(word))
}

/// Whether the example is one of an error.
fn is_error(value: &Value, lead: &Lead<'_>, head: &str) -> bool {
    let Some(spoken_of) = lead.speaks_of_errors(head) else {
        return false;
    };
    let plain = |key: &str| key.replace(['_', '-'], "").to_ascii_lowercase();
    let itself = value
        .keys()
        .any(|key| NAMES_ITSELF.contains(&plain(key).as_str()));
    let tells = value
        .keys()
        .filter(|key| TELLS.contains(&plain(key).as_str()))
        .count();
    itself || spoken_of && tells > 0 || tells > 1 && value.keys().count() <= tells + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::settings::Limits;
    use crate::source::Source;
    use crate::spec::Shape;

    fn body(text: &str) -> Option<ErrorBody> {
        let source = Source::new("codes.md", text);
        read(&markdown::blocks(&source, &Limits::default()))
    }

    #[test]
    fn an_example_under_a_heading_on_errors() {
        let body = body("# Errors\n\nThey look so:\n\n```json\n{\"code\": 7, \"message\": \"No\", \"at\": null}\n```\n").expect("a body");
        let names: Vec<&str> = body
            .fields
            .iter()
            .map(|field| field.name.as_str())
            .collect();
        assert_eq!(names, ["code", "message", "at"]);
        assert_eq!(body.fields[0].shape, Shape::Integer);
        assert!(body.fields[2].nullable);
        assert_eq!(
            body.examples,
            ["{\"code\": 7, \"message\": \"No\", \"at\": null}"]
        );
    }

    #[test]
    fn two_examples_that_differ_are_one_shape() {
        let text = "## 400\n\n```json\n{\"code\": 1, \"message\": \"a\"}\n```\n\n## 500\n\n```json\n{\"code\": 1.5, \"trace\": [1]}\n```\n";
        let body = body(text).expect("a body");
        let shapes: Vec<(&str, bool)> = body
            .fields
            .iter()
            .map(|field| (field.name.as_str(), field.optional))
            .collect();
        assert_eq!(
            shapes,
            [("code", false), ("message", true), ("trace", true)]
        );
        assert_eq!(body.fields[0].shape, Shape::Float);
        assert_eq!(body.fields[2].shape, Shape::Array(Box::new(Shape::Integer)));
    }

    #[test]
    fn other_bodies_are_none() {
        for text in [
            "## Request\n\n```json\n{\"code\": 1, \"message\": \"a\"}\n```\n",
            "## 200 OK\n\n```json\n{\"status\": \"done\", \"message\": \"a\"}\n```\n",
            "## Errors\n\n```json\n{\"name\": \"x\"}\n```\n",
            "## Errors\n\n```rust\n{\"code\": 1}\n```\n",
            "## Errors\n\n```json\n{\"code\": \n```\n",
        ] {
            assert_eq!(body(text), None, "{text}");
        }
    }
}
