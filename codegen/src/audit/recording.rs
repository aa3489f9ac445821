//! A recording of responses, in whichever form it comes.

use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use super::{Place, dump, har, ndjson, value};

/// The form of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// HTTP Archive 1.2, as browsers and proxies write it.
    Har,
    /// Messages as `curl -i` prints them.
    Dump,
    /// JSON objects, one behind the other: `{"status": 201, "headers": {"Location": "/a"}}`.
    Ndjson,
}

/// Why a recording can't be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The recording's name.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// Bytes from the recording's beginning.
    pub offset: u64,
    /// What is wrong, in a sentence.
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {} (at byte {})",
            self.file, self.line, self.why, self.offset
        )
    }
}

impl std::error::Error for Unreadable {}

/// Bytes of a response's status line and fields: more is no response.
pub(super) const HEAD: usize = 1 << 20;

/// What is wrong with a longer head.
pub(super) const TOO_LONG: &str = "the head of a response is longer than 1 MiB";

/// How far a reader has come in a recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Position {
    /// Newlines behind us.
    pub newlines: u64,
    /// Bytes behind us.
    pub bytes: u64,
}

impl Position {
    /// Past these bytes.
    pub fn pass(&mut self, bytes: &[u8]) {
        self.newlines += memchr::memchr_iter(b'\n', bytes).count() as u64;
        self.bytes += bytes.len() as u64;
    }

    /// The line that we are in, from 1.
    pub const fn line(self) -> u64 {
        self.newlines + 1
    }
}

/// What is wrong with a recording, and how far into it.
pub(super) struct Fault {
    pub at: Position,
    pub why: String,
}

impl Fault {
    pub fn io(at: Position, error: &io::Error) -> Self {
        Self {
            at,
            why: error.to_string(),
        }
    }
}

/// One recorded response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exchange {
    /// The status code: 100 to 999.
    pub status: u16,
    /// The lines of its fields: names in lower case, values as recorded.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its place among the entries of a HAR file, from 1.
    pub entry: Option<u64>,
    /// The request's method.
    pub method: Option<String>,
    /// The request's URL.
    pub url: Option<String>,
}

impl Exchange {
    /// The lines of the field `name`, or of all fields of a family (`x-ratelimit-*`).
    pub fn lines(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        let stem = name.strip_suffix('*');
        let is_named = move |field: &str| match stem {
            Some(stem) => field.starts_with(stem),
            None => field == name,
        };
        let lines = self.headers.iter();
        lines.filter_map(move |(field, value)| is_named(field).then_some(value.as_slice()))
    }

    /// Where it stands in the recording `file`.
    pub fn place(&self, file: &str) -> Place {
        let url = self.url.as_deref().map(value::address);
        let method = self.method.as_deref().map(value::printable);
        let request: Vec<String> = method.into_iter().chain(url).collect();
        Place {
            file: file.to_owned(),
            line: self.line,
            entry: self.entry,
            request: (!request.is_empty()).then(|| request.join(" ")),
        }
    }
}

/// Bytes at the beginning of a recording from which its form is told.
const BEGINNING: u64 = 512;

/// Calls `each` for every response of the recording `file`.
pub(super) fn read(
    file: &str,
    form: Option<Form>,
    mut recording: impl Read,
    each: &mut impl FnMut(Exchange),
) -> Result<(), Unreadable> {
    let mut position = Position::default();
    let mut beginning = Vec::new();
    let outcome = recording
        .by_ref()
        .take(BEGINNING)
        .read_to_end(&mut beginning)
        .map_err(|error| Fault::io(position, &error))
        .and_then(|_| {
            let mark = b"\xef\xbb\xbf";
            let rest = beginning.strip_prefix(mark).unwrap_or(&beginning);
            position.bytes = (beginning.len() - rest.len()) as u64;
            let form = form
                .or_else(|| by_name(file))
                .unwrap_or_else(|| by_content(rest));
            let rest = Cursor::new(rest).chain(BufReader::with_capacity(1 << 16, recording));
            read_form(form, position, rest, each)
        });
    outcome.map_err(|fault| Unreadable {
        file: file.to_owned(),
        line: fault.at.line(),
        offset: fault.at.bytes,
        why: fault.why,
    })
}

fn read_form(
    form: Form,
    start: Position,
    recording: impl BufRead,
    each: &mut impl FnMut(Exchange),
) -> Result<(), Fault> {
    match form {
        Form::Har => har::read(start, recording, each),
        Form::Dump => dump::read(start, recording, each),
        Form::Ndjson => ndjson::read(start, recording, each),
    }
}

/// The form of a recording with this name.
fn by_name(file: &str) -> Option<Form> {
    let (_, extension) = file.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "har" => Some(Form::Har),
        "ndjson" | "jsonl" => Some(Form::Ndjson),
        _ => None,
    }
}

/// The form of a recording that begins with these bytes.
fn by_content(beginning: &[u8]) -> Form {
    let Some(object) = beginning.trim_ascii_start().strip_prefix(b"{") else {
        return Form::Dump;
    };
    // A HAR file is one object whose only member is `log`.
    if object.trim_ascii_start().starts_with(b"\"log\"") {
        Form::Har
    } else {
        Form::Ndjson
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_form_by_name_and_by_content() {
        assert_eq!(by_name("a.b/traffic.HAR"), Some(Form::Har));
        assert_eq!(by_name("traffic.jsonl"), Some(Form::Ndjson));
        assert_eq!(by_name("traffic.json"), None);
        assert_eq!(by_content(b" {\n \"log\": {"), Form::Har);
        assert_eq!(by_content(b"{\"status\": 200}"), Form::Ndjson);
        assert_eq!(by_content(b"HTTP/1.1 200 OK\n"), Form::Dump);
        assert_eq!(by_content(b""), Form::Dump);
    }
}
