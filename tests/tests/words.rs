//! What sentences say of headers: each line of `words/*.tsv` is a code, a sentence, and what is said in it; then sentences
//! that are built from parts.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use statusbook_codegen::read::passage::{Passage, PassageKind};
use statusbook_codegen::read::requirement::{self, Requirements};
use statusbook_codegen::source::Span;
use statusbook_codegen::spec::{Content, Presence, Side};
use statusbook_codegen::text::{MarkKind, Text};

/// A sentence with its code spans.
fn text(sentence: &str) -> Text<'_> {
    let mut text = Text::default();
    let mut offset = 0;
    for (index, part) in sentence.split('`').enumerate() {
        let start = text.plain().len();
        text.push(part, Span::new(offset, offset + part.len()));
        if index % 2 == 1 {
            text.mark(MarkKind::Code, start..text.plain().len());
        }
        offset += part.len() + 1;
    }
    text
}

fn read(code: u16, sentence: &str) -> Requirements {
    let passage = Passage {
        kind: PassageKind::Prose,
        text: text(sentence),
    };
    requirement::read(code, &[passage])
}

/// What is said, but for bare mentions: `location/response/required`.
fn said(code: u16, sentence: &str) -> Vec<String> {
    let read = read(code, sentence);
    let said = read
        .headers
        .iter()
        .filter(|header| header.presence != Presence::Mentioned);
    let mut said: Vec<String> = said
        .map(|header| {
            format!("{}/{:?}/{:?}", header.name, header.on, header.presence).to_lowercase()
        })
        .collect();
    said.sort();
    said
}

#[test]
fn sentences_say_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words");
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in fs::read_dir(folder).expect("the folder of the sentences") {
        let path = file.expect("a file of sentences").path();
        for line in fs::read_to_string(&path)
            .expect("sentences are UTF-8")
            .lines()
        {
            let mut cells = line.split('\t');
            let code = cells
                .next()
                .and_then(|code| code.parse().ok())
                .expect("a code");
            let sentence = cells.next().expect("a sentence");
            let mut wanted: Vec<&str> = cells
                .next()
                .unwrap_or_default()
                .split_whitespace()
                .filter(|said| !said.ends_with("/mentioned"))
                .collect();
            wanted.sort_unstable();
            let said = said(code, sentence);
            if said != wanted {
                wrong.push(format!("{sentence}\n  says {said:?}, wanted {wanted:?}"));
            }
            count += 1;
        }
    }
    assert!(count > 200, "only {count} sentences");
    assert!(
        wrong.is_empty(),
        "{} of {count} sentences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Headers, each of one side.
fn header() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Location",
        "Retry-After",
        "WWW-Authenticate",
        "ETag",
        "X-RateLimit-Limit",
        "x-ratelimit-*",
    ])
}

/// How a header is set off.
fn shown() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("a `", "` header"),
        ("the ", " header"),
        ("the header `", "`"),
        ("a \"", "\" header field"),
    ])
}

fn modal() -> impl Strategy<Value = (&'static str, Presence)> {
    prop::sample::select(vec![
        ("must", Presence::Required),
        ("shall", Presence::Required),
        ("will", Presence::Required),
        ("is required to", Presence::Required),
        ("should", Presence::Recommended),
        ("ought to", Presence::Recommended),
        ("may", Presence::Optional),
        ("can", Presence::Optional),
    ])
}

fn denial() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "must not",
        "shall not",
        "will not",
        "does not",
        "never will",
        "cannot",
        "should not",
        "need not",
        "is not required to",
    ])
}

fn act() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "include", "contain", "carry", "return", "send", "provide", "set", "add", "specify",
    ])
}

fn subject() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "The response",
        "The server",
        "This service",
        "The API",
    ])
}

fn condition() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("", ""),
        ("If the limit is reached, ", ""),
        ("", " when the limit is reached"),
        ("", " for POST requests"),
    ])
}

proptest! {
    #[test]
    fn a_built_sentence_reads_as_it_was_built(
        subject in subject(), (modal, presence) in modal(), act in act(), header in header(), shown in shown(), condition in condition()
    ) {
        let sentence = format!("{}{subject} {modal} {act} {}{header}{}{}.", condition.0, shown.0, shown.1, condition.1);
        let read = read(200, &sentence);
        prop_assert_eq!(read.headers.len(), 1, "{}", sentence);
        let found = &read.headers[0];
        prop_assert_eq!(&found.name, &header.to_lowercase(), "{}", sentence);
        prop_assert_eq!((found.on, found.presence), (Side::Response, presence), "{}", sentence);
        prop_assert_eq!(found.evidence.sentence.as_str(), sentence.replace('`', ""));
    }

    #[test]
    fn what_is_denied_is_never_required(
        subject in subject(), denial in denial(), act in act(), header in header(), shown in shown(), condition in condition()
    ) {
        let sentence = format!("{}{subject} {denial} {act} {}{header}{}{}.", condition.0, shown.0, shown.1, condition.1);
        for header in read(200, &sentence).headers {
            prop_assert!(header.presence != Presence::Required, "{}", sentence);
        }
    }

    #[test]
    fn two_headers_keep_their_own_strength(first in modal(), second in modal(), act in act()) {
        let sentence = format!("The response {} {act} a `Location` header and {} {act} an `ETag` header.", first.0, second.0);
        let found: Vec<_> = read(201, &sentence).headers.iter().map(|header| (header.name.clone(), header.presence)).collect();
        prop_assert_eq!(found, vec![("etag".to_owned(), second.1), ("location".to_owned(), first.1)], "{}", sentence);
    }

    #[test]
    fn any_words_are_read(
        words in prop::collection::vec(prop::sample::select(vec![
            "the", "Location", "header", "`X-A`", "must", "not", "if", ",", "that", "(", ")", "which", "no", "without", "include", "is", ":",
            "and", "required", "{{HTTPHeader(\"A\")}}", "请求头", "ヘッダー", "заголовок", "l'en-tête", "kein", "\u{301}", "…", "`", "\n", "429",
        ]), 0..60)
    ) {
        let joined = words.join(" ");
        _ = read(429, &joined);
        _ = read(429, &words.concat());
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        _ = read(201, &text);
    }
}

#[test]
fn the_cost_of_a_text_is_bounded() {
    // Without a sentence's end in it, and all of it about headers.
    let text = "if the `Location` header and which must not (include ".repeat(4_000);
    assert!(read(201, &text).headers.len() <= 2);
}

/// What sentences say of the content of a response.
#[test]
fn content_is_forbidden_where_there_is_none() {
    for sentence in [
        "Nothing is returned in the body.",
        "No body is returned.",
        "Returned without content.",
        "The order was removed without content.",
        "Returned with no body.",
        "Returns nothing in the body.",
        "The server does not return any content.",
        "The response has nothing in its body.",
        "The content of the response is empty.",
        "The request was successful but there is no content to send.",
        "The request was accepted and nothing is sent in the response.",
        "The order is gone and there is nothing to send back.",
    ] {
        assert_eq!(
            read(204, sentence).content,
            Content::Forbidden,
            "{sentence}"
        );
    }
    for sentence in [
        "The request body must not be empty.",
        "The body is empty or is no JSON.",
        "The request has no body.",
        "Nothing was found under this name.",
        "Bad (invalid) request: a header is wrong.",
    ] {
        assert_eq!(read(400, sentence).content, Content::Any, "{sentence}");
    }
    for sentence in [
        "The response body contains the new order.",
        "A field was wrong. A message is included in the response body.",
        "The request cannot be carried out. The body lists each wrong field.",
    ] {
        assert_eq!(read(400, sentence).content, Content::Required, "{sentence}");
    }
    let sentence = "There is no response body.";
    assert_eq!(
        read(404, sentence).content,
        Content::Forbidden,
        "{sentence}"
    );
}
