//! Recordings of any form, size and state: what they say of a document, and what they cost.

use std::io::Read;

use statusbook_codegen::audit::{Audit, Form, Unreadable};
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;

const DOCUMENT: &str = "\
# Parcels

| Code | Meaning | What it says |
|---|---|---|
| 200 | OK | The parcel. |
| 201 | Created | The response must include a `Location` header with the URL of the new parcel. |
| 202 | Accepted | The response must not contain a `Location` header. |
| 429 | Too Many Requests | The response must include a `Retry-After` header with the number of seconds. |
";

/// Four responses: one that is fine, and each of the three ways for a header to be wrong.
const HAR: &str = r#"{"log": {"version": "1.2", "entries": [
    {"request": {"method": "POST", "url": "https://parcels.example/parcels?key=secret"},
     "response": {"status": 201, "headers": [{"name": "Location", "value": "/parcels/7"}],
        "content": {"size": 5, "text": "\"HTTP/1.1 500 \u00e9\r\n\r\n{}[\\"}}},
    {"response": {"status": 201, "headers": []}},
    {"response": {"status": 202, "headers": [{"name": "LOCATION", "value": "/parcels/8"}]}},
    {"response": {"status": 429, "headers": [{"name": "retry-after", "value": "soon"}]}}
]}}"#;

const DUMP: &str = "\
HTTP/1.1 100 Continue\r\n\r\n\
HTTP/1.1 201 Created\r\nLocation: /parcels/7\r\nContent-Length: 25\r\n\r\n{}\r\nHTTP/1.1 500 Oops\r\n\r\n\
HTTP/2 201 \r\n\r\n\
HTTP/1.1 202 Accepted\r\nLOCATION: /parcels/8\r\nTransfer-Encoding: chunked\r\n\r\n{\"a\": \"b\"}\n\
HTTP/1.1 429 Too Many Requests\r\nretry-after: soon\r\n\r\n";

const NDJSON: &str = r#"
{"status": 201, "headers": {"Location": "/parcels/7"}, "body": "{\"status\": 500}"}
{"status": 201, "headers": {}}
{"status": "202", "headers": [["LOCATION", "/parcels/8"]]}
{"status": 429, "headers": [{"name": "retry-after", "value": "soon"}], "url": "/parcels"}
"#;

fn document() -> Spec {
    let source = Source::new("specs/parcels.md", DOCUMENT);
    read::read(&source, &Limits::default()).spec
}

/// What the audit of one recording finds, with how often.
fn audit(
    spec: &Spec,
    form: Option<Form>,
    recording: impl Read,
) -> (Vec<(String, u64)>, Result<(), Unreadable>) {
    let mut audit = Audit::new(spec);
    let outcome = audit.read("recording", form, recording);
    let found = audit.violations();
    let found = found.map(|one| (one.to_string(), one.sightings.count));
    (found.collect(), outcome)
}

#[test]
fn every_form_says_the_same() {
    let spec = document();
    let expected = [
        "parcels 201: the header location is missing (parcels.md)",
        "parcels 202: the header location must not be there (parcels.md)",
        "parcels 429: the value of the header retry-after is no delay-seconds (parcels.md)",
    ]
    .map(|words| (words.to_owned(), 1));
    for (form, recording) in [(Form::Har, HAR), (Form::Dump, DUMP), (Form::Ndjson, NDJSON)] {
        for form in [Some(form), None] {
            let with_mark = format!("\u{feff}{recording}");
            for recording in [recording, &with_mark] {
                let (found, outcome) = audit(&spec, form, recording.as_bytes());
                assert_eq!(outcome, Ok(()));
                assert_eq!(found, expected, "{form:?}");
            }
        }
    }
}

#[test]
fn a_recording_that_ends_early_says_where() {
    let spec = document();
    for end in 0..HAR.len() {
        let (_, outcome) = audit(&spec, Some(Form::Har), &HAR.as_bytes()[..end]);
        let unreadable = outcome.expect_err("the archive is not closed");
        assert!(unreadable.offset <= end as u64, "{unreadable}");
        assert!(unreadable.line <= 9 && unreadable.line > 0, "{unreadable}");
    }
    let whole_until = NDJSON.trim_end().len();
    for end in 0..whole_until {
        let (found, outcome) = audit(&spec, Some(Form::Ndjson), &NDJSON.as_bytes()[..end]);
        let lines = NDJSON[..end].trim_end();
        assert_eq!(
            outcome.is_ok(),
            lines.is_empty() || lines.ends_with("}\n") || whole(lines)
        );
        assert!(found.len() < 3);
    }
    for end in 0..DUMP.len() {
        // What is there of a message is taken as it is: how long a recording should have been, nobody says.
        let (_, outcome) = audit(&spec, Some(Form::Dump), &DUMP.as_bytes()[..end]);
        if let Err(unreadable) = outcome {
            assert!(unreadable.offset <= end as u64, "{unreadable}");
        }
    }
}

/// Whether the text ends behind a record.
fn whole(text: &str) -> bool {
    let last = text.trim_end().lines().last().unwrap_or_default();
    NDJSON.lines().any(|line| line == last)
}

#[test]
fn no_bytes_make_it_panic() {
    let spec = document();
    for recording in [HAR, DUMP, NDJSON] {
        for place in 0..recording.len() {
            for byte in [0, b'"', b'\\', b'{', b'[', b'\n', b'9', 0x80, 0xff] {
                let mut bytes = recording.as_bytes().to_vec();
                bytes[place] = byte;
                let (found, outcome) = audit(&spec, None, &bytes[..]);
                assert!(found.len() <= 5);
                if let Err(unreadable) = outcome {
                    assert!(unreadable.offset <= bytes.len() as u64, "{unreadable}");
                }
            }
        }
    }
}

#[test]
fn invalid_utf8_is_no_matter_in_content_and_is_told_in_headers() {
    let spec = document();
    let with = |text: &str| {
        let mut bytes = Vec::new();
        for part in text.split('@') {
            bytes.extend_from_slice(part.as_bytes());
            bytes.extend_from_slice(b"\xff\xc3");
        }
        bytes.truncate(bytes.len() - 2);
        bytes
    };
    let har = r#"{"log": {"entries": [{"response": {"status": 200, "content": {"text": "@"}}}]}}"#;
    let (found, outcome) = audit(&spec, None, &with(har)[..]);
    assert_eq!((found, outcome), (vec![], Ok(())));
    let (found, outcome) = audit(
        &spec,
        None,
        &with("HTTP/1.1 201 OK\r\nLocation: /@\r\n\r\n@")[..],
    );
    assert_eq!(outcome, Ok(()));
    assert_eq!(found.len(), 1, "{found:?}");
    let record = "{\"status\": 200}\n{\"status\": 201, \"headers\": {\"a\": \"@\"}}";
    let (_, outcome) = audit(&spec, None, &with(record)[..]);
    assert_eq!(outcome.expect_err("no text").line, 2);
}

/// Text that is repeated without end in sight, as a reader: `before`, so many bytes of `part`s, `after`.
struct Long<'a> {
    rest: Vec<(&'a [u8], u64)>,
    place: usize,
}

impl<'a> Long<'a> {
    fn new(before: &'a str, part: &'a str, bytes: u64, after: &'a str) -> Self {
        let times = bytes / part.len() as u64;
        let mut rest = vec![(after, 1), (part, times), (before, 1)];
        rest.retain(|(part, _)| !part.is_empty());
        let rest = rest.into_iter();
        Self {
            rest: rest.map(|(part, times)| (part.as_bytes(), times)).collect(),
            place: 0,
        }
    }
}

impl Read for Long<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let Some((part, times)) = self.rest.last_mut() else {
            return Ok(0);
        };
        let left = &part[self.place..];
        let length = left.len().min(out.len());
        out[..length].copy_from_slice(&left[..length]);
        self.place += length;
        if self.place == part.len() {
            self.place = 0;
            *times -= 1;
            if *times == 0 {
                self.rest.pop();
            }
        }
        Ok(length)
    }
}

const MEBIBYTE: u64 = 1 << 20;

/// The most bytes that were allocated at one time while the recording was read, and what came of it.
fn cost(form: Form, recording: impl Read) -> (u64, Vec<(String, u64)>, Result<(), Unreadable>) {
    let spec = document();
    let mut outcome = None;
    let mut recording = Some(recording);
    let counted = allocation_counter::measure(|| {
        outcome = recording
            .take()
            .map(|recording| audit(&spec, Some(form), recording));
    });
    let (found, outcome) = outcome.expect("the recording is there");
    (counted.bytes_max, found, outcome)
}

#[test]
fn memory_does_not_grow_with_the_recording() {
    let entry = format!(
        r#"{{"request": {{"method": "GET", "url": "/x"}}, "response": {{"status": 201, "headers": [],
            "content": {{"text": "{}"}}}}}},"#,
        "\\\"<p>".repeat(20_000)
    );
    let message = format!(
        "HTTP/1.1 201 Created\r\nContent-Length: 100000\r\n\r\n{}",
        "x".repeat(100_000)
    );
    let chunked = format!(
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n{}\n",
        "HTTP/1.1 is what is spoken here\n".repeat(3_000)
    );
    let record = format!(
        "{{\"status\": 201, \"headers\": {{}}, \"body\": [[\"{}\"]]}}\n",
        "x".repeat(90_000)
    );
    let archive = (
        r#"{"log": {"entries": ["#,
        r#"{"response": {"status": 200}}]}}"#,
    );
    for (form, before, part, after) in [
        (Form::Har, archive.0, &entry, archive.1),
        (Form::Dump, "", &message, ""),
        (Form::Dump, "", &chunked, ""),
        (Form::Ndjson, "", &record, ""),
    ] {
        let mut costs = Vec::new();
        for size in [2 * MEBIBYTE, 12 * MEBIBYTE] {
            let (bytes, found, outcome) = cost(form, Long::new(before, part, size, after));
            assert_eq!(outcome, Ok(()));
            assert_eq!(found.len(), 1, "{form:?}");
            assert_eq!(found[0].1, size / part.len() as u64, "{form:?}");
            costs.push(bytes);
        }
        assert!(costs[1] <= 2 * MEBIBYTE, "{form:?}: {costs:?}");
        assert!(costs[1] <= costs[0] + 4096, "{form:?}: {costs:?}");
    }
}

#[test]
fn one_response_without_end_costs_no_more_than_a_head_may() {
    let entries = r#"{"log": {"entries": [{"response": {"status": 200, "#;
    let cases = [
        // A body, a header, a name, fields and lines without end.
        (Form::Har, format!("{entries}\"content\": \""), "x"),
        (Form::Har, format!("{entries}\"content\": \""), "\\u00e9"),
        (Form::Har, format!("{entries}\""), "x"),
        (
            Form::Har,
            format!("{entries}\"headers\": ["),
            "[\"\",\"\"],",
        ),
        (
            Form::Har,
            format!("{entries}\"headers\": [{{\"name\": \""),
            "x",
        ),
        (
            Form::Har,
            format!("{entries}\"headers\": [{{\"name\": \"a\", \"value\": ["),
            "\"\",",
        ),
        (Form::Har, format!("{entries}\"content\": "), "["),
        (Form::Har, format!("{entries}\"content\": "), "{\"a\":"),
        (Form::Har, format!("{entries}\"content\": "), "9"),
        (
            Form::Har,
            "{\"log\": {\"entries\": [],".to_owned(),
            "\"a\": 1,",
        ),
        (Form::Har, String::new(), " "),
        (
            Form::Ndjson,
            "{\"status\": 200, \"headers\": {".to_owned(),
            "\"a\": \"b\",",
        ),
        (
            Form::Ndjson,
            "{\"status\": 200, \"headers\": ".to_owned(),
            "[",
        ),
        (Form::Ndjson, "{\"status\": ".to_owned(), "1"),
        (Form::Ndjson, String::new(), "\n"),
        (Form::Dump, "HTTP/1.1 200 OK\r\nA: ".to_owned(), "x"),
        (Form::Dump, "HTTP/1.1 200 OK\r\n".to_owned(), "A:\n"),
        (
            Form::Dump,
            "HTTP/1.1 200 OK\r\nA: b\r\n".to_owned(),
            " x\r\n",
        ),
        (Form::Dump, "HTTP/1.1 200 OK\r\n\r\n".to_owned(), "x"),
        (Form::Dump, String::new(), "HTTP/"),
    ];
    for (form, before, part) in cases {
        let size = if form == Form::Dump { 8 } else { 3 } * MEBIBYTE;
        let (bytes, _, outcome) = cost(form, Long::new(&before, part, size, ""));
        let shown = format!("{form:?} {before} {part} {outcome:?}");
        let limit = match &outcome {
            // Many small fields within what a head may have, each with its own allocations.
            Err(unreadable) if unreadable.why.contains("longer than 1 MiB") => 40,
            _ if form == Form::Dump => 4,
            _ => 1,
        };
        assert!(bytes <= limit * MEBIBYTE, "{bytes}: {shown}");
        if let Err(unreadable) = outcome {
            assert!(unreadable.offset <= before.len() as u64 + size, "{shown}");
        }
    }
}
