//! JSON without its bulk: what a recording holds of bodies passes by and is not kept.

use std::io::{self, BufRead, Read};

use super::recording::Position;

/// Bytes of a string that are handed on. Headers are shorter, and bodies are of no interest.
const STRING: u64 = 1 << 16;

/// Arrays and objects within each other. Recordings need a dozen.
const NESTING: u64 = 4096;

/// Characters of a word between strings: a number, or a literal.
const WORD: u64 = 4096;

/// A reader of JSON that hands on the beginning of each string, and all between strings, so that whoever reads from it
/// needs no more memory than for that.
#[derive(Debug)]
pub(super) struct Slim<R> {
    inner: R,
    position: Position,
    nesting: u64,
    /// Characters since the last white space, or character that is part of no number or literal.
    word: u64,
    /// Bytes since the quotation mark of the string that we are in.
    string: Option<u64>,
    /// Bytes of an escape that are still to come, with which no string may end.
    escape: u8,
}

impl<R: BufRead> Slim<R> {
    /// Reads from `inner`, whose beginning is at `position` of the recording.
    pub fn new(position: Position, inner: R) -> Self {
        Self {
            inner,
            position,
            nesting: 0,
            word: 0,
            string: None,
            escape: 0,
        }
    }

    /// How far we have come.
    pub const fn position(&self) -> Position {
        self.position
    }

    /// Passes over white space; the byte behind it, which is still to come.
    ///
    /// # Errors
    /// Where the recording can't be read.
    pub fn skip_blanks(&mut self) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.inner.fill_buf()?;
            if buffer.is_empty() {
                return Ok(None);
            }
            let rest = buffer.trim_ascii_start();
            let blanks = buffer.len() - rest.len();
            let next = rest.first().copied();
            self.position.pass(&buffer[..blanks]);
            self.inner.consume(blanks);
            if next.is_some() {
                return Ok(next);
            }
        }
    }

    /// Passes over the rest of the string that we are in, up to its closing quotation mark.
    fn skip_string(&mut self) -> io::Result<()> {
        let mut escaped = false;
        loop {
            let buffer = self.inner.fill_buf()?;
            let Some(&first) = buffer.first() else {
                return Ok(());
            };
            let length = if escaped {
                escaped = false;
                1
            } else if first == b'\\' {
                escaped = true;
                1
            } else {
                let length = memchr::memchr2(b'"', b'\\', buffer).unwrap_or(buffer.len());
                if length == 0 {
                    return Ok(());
                }
                length
            };
            self.position.pass(&buffer[..length]);
            self.inner.consume(length);
        }
    }

    fn step(&mut self, byte: u8) -> io::Result<()> {
        if let Some(length) = &mut self.string {
            *length += 1;
            match byte {
                // `\u` and four digits, of which none is a `u`.
                b'u' if self.escape > 0 => self.escape = 4,
                _ if self.escape > 0 => self.escape -= 1,
                b'\\' => self.escape = 1,
                b'"' => self.string = None,
                _ => {}
            }
            return Ok(());
        }
        self.word += 1;
        match byte {
            b'"' => self.string = Some(0),
            b'[' | b'{' => self.nesting += 1,
            b']' | b'}' => self.nesting = self.nesting.saturating_sub(1),
            _ => {}
        }
        if !byte.is_ascii_alphanumeric() && !b"+-.".contains(&byte) {
            self.word = 0;
        }
        let refuse = |why: String| Err(io::Error::new(io::ErrorKind::InvalidData, why));
        if self.nesting > NESTING {
            return refuse(format!(
                "more than {NESTING} arrays and objects within each other"
            ));
        }
        if self.word > WORD {
            return refuse(format!("a number of more than {WORD} characters"));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Slim<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut read = 0;
        while let Some(place) = out.get_mut(read) {
            let Some(&next) = self.inner.fill_buf()?.first() else {
                break;
            };
            // A string is cut neither within an escape nor within a character.
            let is_within = self.escape > 0 || (0x80..0xc0).contains(&next);
            if self.string.is_some_and(|length| length >= STRING) && !is_within {
                self.skip_string()?;
                self.string = Some(0);
                continue;
            }
            self.position.newlines += u64::from(next == b'\n');
            self.position.bytes += 1;
            self.inner.consume(1);
            self.step(next)?;
            *place = next;
            read += 1;
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn slimmed(json: &str, capacity: usize) -> String {
        let reader = BufReader::with_capacity(capacity, json.as_bytes());
        let mut out = String::new();
        let mut slim = Slim::new(Position::default(), reader);
        slim.read_to_string(&mut out).unwrap();
        assert_eq!(slim.position().bytes, json.len() as u64);
        out
    }

    #[test]
    fn hands_short_strings_on_as_they_are() {
        let json = r#" {"a\u0022b": ["\"", "\\", 1e3, null]} "#;
        for capacity in [1, 7, 4096] {
            assert_eq!(slimmed(json, capacity), json);
        }
    }

    #[test]
    fn cuts_long_strings_between_characters_and_escapes() {
        for part in ["x", "é", r#"\""#, r"\\", r"\u00e9", "€"] {
            let long = part.repeat(100_000);
            let json = format!(r#"["{long}", "b"]"#);
            let slim = slimmed(&json, 1 << 12);
            assert!(slim.len() < 70_000, "{part}");
            let read: Vec<String> = serde_json::from_str(&slim).unwrap();
            let whole: Vec<String> = serde_json::from_str(&json).unwrap();
            assert!(whole[0].starts_with(&read[0]), "{part}");
            assert_eq!(read[1], "b");
        }
    }

    #[test]
    fn refuses_endless_nesting() {
        let json = "[".repeat(100_000);
        let mut slim = Slim::new(Position::default(), json.as_bytes());
        let mut out = Vec::new();
        assert!(slim.read_to_end(&mut out).is_err());
        assert!(out.len() < 5000);
    }

    #[test]
    fn refuses_endless_numbers() {
        for part in ["1", "e-1", "null"] {
            let json = part.repeat(100_000);
            let mut slim = Slim::new(Position::default(), json.as_bytes());
            let mut out = Vec::new();
            assert!(slim.read_to_end(&mut out).is_err(), "{part}");
            assert!(out.len() < 5000);
        }
    }
}
