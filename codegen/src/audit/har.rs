//! HTTP Archive 1.2: a browser's or a proxy's recording, read entry by entry.
//!
//! Nothing but the entry at hand is kept, and of it only what is asked for.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io::{self, BufRead, Read};

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ndjson::{Headers, Status, fault};
use super::recording::{Exchange, Fault, Position};
use super::slim::Slim;

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    request: Option<Request>,
    /// Left out, or null, by some recorders where there was none.
    #[serde(default)]
    response: Option<Response>,
}

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    method: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Deserialize)]
struct Response {
    status: Status,
    #[serde(default)]
    headers: Headers,
}

/// Calls `each` for every response. Entries without one (status 0: blocked, or aborted) are passed over.
///
/// # Errors
/// Where the recording is no HAR file.
pub(super) fn read(
    start: Position,
    recording: impl BufRead,
    each: &mut impl FnMut(Exchange),
) -> Result<(), Fault> {
    // serde's reader and our seeds both look at the position.
    let slim = RefCell::new(Slim::new(start, recording));
    let mut deserializer = serde_json::Deserializer::from_reader(Shared(&slim));
    let entries = Entries {
        position: &|| slim.borrow().position(),
        count: Cell::new(0),
        each,
    };
    let archive = Member {
        name: "log",
        value: Member {
            name: "entries",
            value: entries,
        },
    };
    let outcome = archive.deserialize(&mut deserializer);
    let outcome = outcome.and_then(|()| deserializer.end());
    outcome.map_err(|error| fault(slim.borrow().position(), &error))
}

/// A reader that is also looked at from elsewhere, between its reads.
struct Shared<'a, R>(&'a RefCell<Slim<R>>);

impl<R: BufRead> Read for Shared<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.borrow_mut().read(out)
    }
}

/// An object of which one member matters.
struct Member<S> {
    name: &'static str,
    value: S,
}

impl<'de, S: DeserializeSeed<'de, Value = ()>> DeserializeSeed<'de> for Member<S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, S: DeserializeSeed<'de, Value = ()>> Visitor<'de> for Member<S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the member `{}`", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let name = self.name;
        let mut value = Some(self.value);
        while let Some(key) = map.next_key::<String>()? {
            match value.take_if(|_| key == name) {
                Some(seed) => map.next_value_seed(seed)?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        match value {
            None => Ok(()),
            Some(_) => Err(de::Error::missing_field(name)),
        }
    }
}

/// The array of entries.
struct Entries<'a, F> {
    position: &'a dyn Fn() -> Position,
    count: Cell<u64>,
    each: &'a mut F,
}

impl<'de, F: FnMut(Exchange)> DeserializeSeed<'de> for Entries<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(Exchange)> Visitor<'de> for Entries<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(Placed { line, entry }) = entries.next_element_seed(self.next())? {
            let number = self.count.get() + 1;
            self.count.set(number);
            let Some(response) = entry.response.filter(|response| response.status.0 > 0) else {
                continue;
            };
            let Some(status) = response.status.code() else {
                return Err(de::Error::custom(format_args!(
                    "{} is no status code, in entry {number}",
                    response.status.0
                )));
            };
            let (method, url) = match entry.request {
                Some(request) => (request.method, request.url),
                None => (None, None),
            };
            (self.each)(Exchange {
                status,
                headers: response.headers.lines,
                line,
                entry: Some(number),
                method,
                url,
            });
        }
        Ok(())
    }
}

impl<F> Entries<'_, F> {
    fn next(&self) -> At<'_> {
        At(self.position)
    }
}

/// An entry, with the line on which it begins.
struct Placed {
    line: u64,
    entry: Entry,
}

/// Where the next entry begins: the position when serde has found that there is one.
struct At<'a>(&'a dyn Fn() -> Position);

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = Placed;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Placed, D::Error> {
        let line = (self.0)().line();
        Entry::deserialize(deserializer).map(|entry| Placed { line, entry })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchanges(text: &str) -> Result<Vec<Exchange>, Fault> {
        let mut seen = Vec::new();
        read(Position::default(), text.as_bytes(), &mut |exchange| {
            seen.push(exchange);
        })?;
        Ok(seen)
    }

    #[test]
    fn reads_entries_and_passes_over_all_else() {
        let text = r#"{"comment": [1], "log": {"version": "1.2", "pages": [{"id": {}}],
            "entries": [
                {"request": {"method": "GET", "url": "https://a/b", "headers": []},
                 "response": {"content": {"text": "HTTP/1.1 200 OK"}, "status": 201,
                    "headers": [{"name": "Location", "value": "/c"}, {"name": "Set-Cookie", "value": "a\nb"}]}},
                {"request": {}, "response": {"status": 0, "headers": []}},
                {"response": null}, {"response": {"status": 404}}
            ], "after": null}}"#;
        let seen = exchanges(text).ok().unwrap();
        let places: Vec<_> = seen
            .iter()
            .map(|one| (one.status, one.line, one.entry))
            .collect();
        assert_eq!(places, [(201, 3, Some(1)), (404, 7, Some(4))]);
        assert_eq!(seen[0].url.as_deref(), Some("https://a/b"));
        assert_eq!(seen[0].lines("location").next(), Some(&b"/c"[..]));
        assert_eq!(seen[0].lines("set-cookie").count(), 2);
    }

    #[test]
    fn keeps_no_body() {
        let body = "\\\"".repeat(1 << 20);
        let text = format!(
            r#"{{"log": {{"entries": [{{"response": {{"content": {{"text": "{body}"}}, "status": 200}}}}]}}}}"#
        );
        assert_eq!(exchanges(&text).ok().unwrap().len(), 1);
    }

    #[test]
    fn says_where_it_is_no_archive() {
        for (text, line, why) in [
            ("", 1, "EOF"),
            ("{}", 1, "missing field `log`"),
            ("{\"log\": {}}", 1, "missing field `entries`"),
            (
                "{\"log\": {\"entries\": [\n{\"response\": {}}]}}",
                2,
                "missing field `status`",
            ),
            (
                "{\"log\": {\"entries\": [\n\n{\"response\": {\"status\": 1000}}]}}",
                3,
                "1000 is no status code, in entry 1",
            ),
            ("{\"log\": {\"entries\": []}}\nx", 2, "trailing characters"),
            ("{\"log\": {\"entries\": [", 1, "EOF"),
        ] {
            let fault = exchanges(text).err().unwrap();
            assert_eq!(fault.at.line(), line, "{text}");
            assert!(fault.why.contains(why), "{text}: {}", fault.why);
        }
    }
}
