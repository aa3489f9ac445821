//! Reads JSON as examples have it: with comments, dots for what is left out, and a comma too many.
//!
//! The build compiles this, so that it does without a crate for JSON.

/// Values within values that are read.
const DEEPEST: usize = 32;

/// A JSON value, as far as its shape goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A whole number that an `i64` holds.
    Integer,
    /// Any other number.
    Float,
    /// A string.
    String,
    /// An array.
    Array(Vec<Value>),
    /// An object, its keys in order, each once.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The keys of an object; of anything else, none.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let members = match self {
            Self::Object(members) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(|(key, _)| key.as_str())
    }
}

/// The value that the text is; `None` if it is not one, and nothing else.
pub fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.blank();
    reader.rest().is_empty().then_some(value)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Goes past white space, comments, and the dots that stand for more of the same.
    fn blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += trimmed.find("*/").map_or(trimmed.len(), |end| end + 2);
            } else if trimmed.starts_with("...") {
                self.at += 3;
            } else if trimmed.starts_with('…') {
                self.at += '…'.len_utf8();
            } else {
                return;
            }
        }
    }

    fn take(&mut self, wanted: char) -> bool {
        self.blank();
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        self.blank();
        match self.rest().chars().next()? {
            '{' => self.object(depth),
            '[' => self.array(depth),
            '"' => self.string().map(|_| Value::String),
            '-' | '0'..='9' => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let mut members: Vec<(String, Value)> = Vec::new();
        let mut known = std::collections::HashSet::new();
        loop {
            if self.take('}') {
                return Some(Value::Object(members));
            }
            self.blank();
            if !self.rest().starts_with('"') {
                return None;
            }
            let key = self.string()?;
            if !self.take(':') {
                return None;
            }
            let value = self.value(depth + 1)?;
            if known.insert(key.clone()) {
                members.push((key, value));
            }
            if !self.take(',') && !self.rest().starts_with('}') {
                return None;
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            if self.take(']') {
                return Some(Value::Array(items));
            }
            items.push(self.value(depth + 1)?);
            if !self.take(',') && !self.rest().starts_with(']') {
                return None;
            }
        }
    }

    /// A string, with its escapes undone.
    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let c = self.rest().chars().next()?;
            self.at += c.len_utf8();
            match c {
                '"' => return Some(string),
                '\n' => return None,
                '\\' => {
                    let escaped = self.rest().chars().next()?;
                    self.at += escaped.len_utf8();
                    string.push(match escaped {
                        'n' => '\n',
                        't' => '\t',
                        'r' => '\r',
                        'b' => '\u{8}',
                        'f' => '\u{c}',
                        'u' => self.escape()?,
                        '"' | '\\' | '/' => escaped,
                        _ => return None,
                    });
                }
                _ => string.push(c),
            }
        }
    }

    /// The four digits of an escape; half of a pair of surrogates is a replacement character.
    fn escape(&mut self) -> Option<char> {
        let digits = self.rest().get(..4)?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        self.at += 4;
        Some(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E')))
            .unwrap_or(rest.len());
        let written = &rest[..end];
        self.at += end;
        if written.parse::<i64>().is_ok() {
            return Some(Value::Integer);
        }
        written.parse::<f64>().ok().map(|_| Value::Float)
    }

    fn word(&mut self) -> Option<Value> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        self.at += end;
        match &rest[..end] {
            "null" => Some(Value::Null),
            "true" | "false" => Some(Value::Boolean),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind() {
        let value = parse("{\"a\": [1, -2.5e3, true, null], \"b\": {\"c\\u00e9\\n\": \"x\"}}")
            .expect("JSON");
        let wanted = Value::Object(vec![
            (
                "a".to_owned(),
                Value::Array(vec![
                    Value::Integer,
                    Value::Float,
                    Value::Boolean,
                    Value::Null,
                ]),
            ),
            (
                "b".to_owned(),
                Value::Object(vec![("cé\n".to_owned(), Value::String)]),
            ),
        ]);
        assert_eq!(value, wanted);
    }

    #[test]
    fn what_examples_add() {
        let text = "{ // the code\n \"a\": 1, /* more */ \"b\": [\"x\", ...], … }";
        let wanted = Value::Object(vec![
            ("a".to_owned(), Value::Integer),
            ("b".to_owned(), Value::Array(vec![Value::String])),
        ]);
        assert_eq!(parse(text), Some(wanted));
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "{",
            "{\"a\" 1}",
            "{\"a\": }",
            "{a: 1}",
            "[1 2]",
            "1 1",
            "nul",
            "\"a",
            "{\"a\": \"\\x\"}",
            "\"\\u12\"",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn nesting_is_bounded() {
        assert!(parse(&"[".repeat(100_000)).is_none());
        assert!(parse(&format!("{}{}", "[".repeat(30), "]".repeat(30))).is_some());
    }
}
