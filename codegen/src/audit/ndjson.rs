//! Recordings as JSON objects, one behind the other, as log pipelines hold them: a status, headers, and perhaps the
//! request's method and URL.

use std::fmt;
use std::io::BufRead;

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::recording::{Exchange, Fault, HEAD, Position, TOO_LONG};
use super::slim::Slim;

#[derive(Deserialize)]
struct Record {
    status: Status,
    #[serde(default)]
    headers: Headers,
    #[serde(default)]
    method: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

/// Calls `each` for every response.
///
/// # Errors
/// At the first object that is no record of a response.
pub(super) fn read(
    start: Position,
    recording: impl BufRead,
    each: &mut impl FnMut(Exchange),
) -> Result<(), Fault> {
    let mut slim = Slim::new(start, recording);
    loop {
        match slim.skip_blanks() {
            Ok(Some(b'{')) => {}
            Ok(Some(_)) => {
                return Err(Fault {
                    at: slim.position(),
                    why: "this is no record of a response, such as `{\"status\": 200}`".to_owned(),
                });
            }
            Ok(None) => return Ok(()),
            Err(error) => return Err(Fault::io(slim.position(), &error)),
        }
        let line = slim.position().line();
        let mut deserializer = serde_json::Deserializer::from_reader(&mut slim);
        let record = Record::deserialize(&mut deserializer);
        let record = record.map_err(|error| fault(slim.position(), &error))?;
        let Some(status) = record.status.code() else {
            return Err(Fault {
                at: slim.position(),
                why: format!("{} is no status code", record.status.0),
            });
        };
        each(Exchange {
            status,
            headers: record.headers.lines,
            line,
            entry: None,
            method: record.method,
            url: record.url,
        });
    }
}

/// What serde complains of, at our own position: it has seen less of the recording than we have.
pub(super) fn fault(at: Position, error: &serde_json::Error) -> Fault {
    let words = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    Fault {
        at,
        why: words.strip_suffix(&place).unwrap_or(&words).to_owned(),
    }
}

/// A status as a number, or as text that is one.
#[derive(Clone, Copy)]
pub(super) struct Status(pub i64);

impl Status {
    /// The status code, where it is one.
    pub fn code(self) -> Option<u16> {
        u16::try_from(self.0)
            .ok()
            .filter(|code| (100..=999).contains(code))
    }
}

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Status;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a status code")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Status, E> {
                Ok(Status(i64::try_from(number).unwrap_or(i64::MAX)))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Status, E> {
                Ok(Status(number))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Status, E> {
                let number = text.trim().parse();
                number
                    .map(Status)
                    .map_err(|_| E::custom("the status is no number"))
            }
        }

        deserializer.deserialize_any(Number)
    }
}

/// The lines of all fields: from an object of values, or of arrays of values; or from an array of pairs, or of objects with
/// `name` and `value`, as HAR has them.
#[derive(Default)]
pub(super) struct Headers {
    pub lines: Vec<(String, Vec<u8>)>,
    /// How long they are as a message has them.
    bytes: usize,
}

impl Headers {
    fn add<E: de::Error>(&mut self, name: &str, values: &Values) -> Result<(), E> {
        let name = name.to_ascii_lowercase();
        // Some recorders join the lines of a field by newlines, of which no value holds one.
        for line in values.lines.iter().flat_map(|value| value.split('\n')) {
            take(&mut self.bytes, name.len() + line.len())?;
            self.lines.push((name.clone(), line.as_bytes().to_vec()));
        }
        Ok(())
    }
}

/// Counts a line of so many bytes, and its end.
fn take<E: de::Error>(total: &mut usize, line: usize) -> Result<(), E> {
    *total += line + ": \r\n".len();
    if *total > HEAD {
        return Err(E::custom(TOO_LONG));
    }
    Ok(())
}

impl<'de> Deserialize<'de> for Headers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = Headers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("headers as an object, or as an array of names and values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Headers, A::Error> {
                let mut headers = Headers::default();
                while let Some((name, values)) = map.next_entry::<String, Values>()? {
                    headers.add(&name, &values)?;
                }
                Ok(headers)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Headers, A::Error> {
                let mut headers = Headers::default();
                while let Some(Line { name, value }) = elements.next_element()? {
                    headers.add(&name, &value)?;
                }
                Ok(headers)
            }

            fn visit_unit<E: de::Error>(self) -> Result<Headers, E> {
                Ok(Headers::default())
            }
        }

        deserializer.deserialize_any(Fields)
    }
}

/// One line: `{"name": …, "value": …}` or `[name, value]`, which serde reads alike.
#[derive(Deserialize)]
struct Line {
    name: String,
    value: Values,
}

/// A field's value, or the values of its lines; none for `null`.
#[derive(Default)]
struct Values {
    lines: Vec<String>,
    bytes: usize,
}

impl Values {
    fn one(line: String) -> Self {
        Self {
            bytes: line.len(),
            lines: vec![line],
        }
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Values;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a header's value, or an array of them")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Values, E> {
                Ok(Values::one(text.to_owned()))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Values, E> {
                Ok(Values::one(value.to_string()))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Values, E> {
                Ok(Values::one(number.to_string()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Values, E> {
                Ok(Values::one(number.to_string()))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Values, E> {
                Ok(Values::one(number.to_string()))
            }

            fn visit_unit<E: de::Error>(self) -> Result<Values, E> {
                Ok(Values::default())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Values, A::Error> {
                let mut all = Values::default();
                while let Some(values) = elements.next_element::<Values>()? {
                    take(&mut all.bytes, values.bytes)?;
                    all.lines.extend(values.lines);
                }
                Ok(all)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Values, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Err(de::Error::custom("a header's value can't be an object"))
            }
        }

        deserializer.deserialize_any(Any)
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
    fn takes_headers_in_every_form() {
        let seen = exchanges(
            r#"
            {"status": 200, "headers": {"Allow": ["GET", "PUT"], "Retry-After": 3, "X": null}, "body": {"deep": [[]]}}
            {"status": "201", "headers": [["Location", "/a"]]} {"status": 202, "headers": [{"value": "1\n2", "name": "A"}]}

            {"method": "GET", "url": "/x", "status": 204}"#,
        );
        let seen = seen.ok().unwrap();
        let lines: Vec<_> = seen.iter().map(|one| (one.status, one.line)).collect();
        assert_eq!(lines, [(200, 2), (201, 3), (202, 3), (204, 5)]);
        let allow: Vec<_> = seen[0].lines("allow").collect();
        assert_eq!(allow, [b"GET", b"PUT"]);
        assert_eq!(seen[0].lines("retry-after").next(), Some(&b"3"[..]));
        assert_eq!(seen[0].lines("x").next(), None);
        assert_eq!(seen[1].lines("location").next(), Some(&b"/a"[..]));
        assert_eq!(seen[2].lines("a").count(), 2);
        assert_eq!(seen[3].url.as_deref(), Some("/x"));
    }

    #[test]
    fn says_where_a_record_can_not_be_read() {
        for (text, line, why) in [
            ("{\"status\": 200}\nnonsense", 2, "no record of a response"),
            (
                "{\"status\": 200}\n{\"status\": 20}",
                2,
                "20 is no status code",
            ),
            (
                "{\"status\": 200}\n\n{\"headers\": {}}",
                3,
                "missing field `status`",
            ),
            (
                "{\"status\": 200, \"headers\": {\"a\": {}}}",
                1,
                "can't be an object",
            ),
            ("{\"status\": 200", 1, "EOF while parsing an object"),
            ("{\"status\": 1e999}", 1, "number out of range"),
            ("[200, {}]", 1, "no record of a response"),
            ("\n[1]", 2, "no record of a response"),
        ] {
            let fault = exchanges(text).err().unwrap();
            assert_eq!(fault.at.line(), line, "{text}");
            assert!(fault.why.contains(why), "{text}: {}", fault.why);
        }
        let deep = format!("{{\"headers\": {}", "[".repeat(100_000));
        assert!(exchanges(&deep).is_err());
        let many = format!(
            "{{\"status\": 200, \"headers\": {{\"a\": [{}",
            "\"\",".repeat(1 << 19)
        );
        let lines = format!(
            "{{\"status\": 200, \"headers\": {{\"{}\": \"{}",
            "a".repeat(1 << 15),
            "\\n".repeat(100)
        );
        for endless in [many, lines + "\"}}"] {
            let fault = exchanges(&endless).err().unwrap();
            assert!(fault.why.contains("longer than 1 MiB"), "{}", fault.why);
        }
        let ignored = format!("{{\"body\": {}", "[".repeat(100_000));
        assert!(exchanges(&ignored).is_err());
    }
}
