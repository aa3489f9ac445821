//! Messages as `curl -i` prints them: a status line, fields, an empty line, content, and perhaps the next.
//!
//! Where content ends is known from its length. Where that is not given, or is that of the content as it was encoded on the
//! way, the content goes on up to the next status line that has a field or an empty line behind it. As content need not
//! end in a newline, such a status line may stand at the end of a line.

use std::io::Read;

use super::lines::Lines;
use super::recording::{Exchange, Fault, HEAD, Position, TOO_LONG};

/// Calls `each` for every response.
///
/// # Errors
/// Where the recording has no status line at all, or something else where a field must stand.
pub(super) fn read(
    start: Position,
    recording: impl Read,
    each: &mut impl FnMut(Exchange),
) -> Result<(), Fault> {
    let mut lines = Lines::new(start, recording);
    let mut found = find(&mut lines, true)?;
    if found.is_none() {
        return Err(Fault {
            at: start,
            why: "there is no status line, such as `HTTP/1.1 200 OK`".to_owned(),
        });
    }
    while let Some(status) = found {
        let headers = head(&mut lines)?;
        let length = status.content_length(&headers);
        each(Exchange {
            status: status.code,
            headers,
            line: status.line,
            ..Exchange::default()
        });
        // A response to HEAD announces content that is not there: the next response stands in its place.
        if let Some(length) = length
            && status_of(lines.peek()?).is_none()
        {
            lines.skip(length)?;
        }
        found = find(&mut lines, length.is_some())?;
    }
    Ok(())
}

/// A status line.
struct Status {
    code: u16,
    /// The line on which it stands, from 1.
    line: u64,
    /// Whether it ends as it does on the wire.
    is_raw: bool,
}

/// The next status line that begins a response. Where one is `due`, the first is one; otherwise, what follows must go on as
/// a head does.
fn find<R: Read>(lines: &mut Lines<R>, due: bool) -> Result<Option<Status>, Fault> {
    while lines.next(HEAD)? {
        let Some((start, code)) = status_in(lines.line()) else {
            continue;
        };
        if (due && start == 0) || goes_on_as_a_head(lines.peek()?) {
            return Ok(Some(Status {
                code,
                line: lines.start().line(),
                is_raw: lines.is_raw(),
            }));
        }
    }
    Ok(None)
}

/// The lines of the fields up to the empty line.
fn head<R: Read>(lines: &mut Lines<R>) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
    let mut left = HEAD;
    while lines.next(left)? {
        let at = lines.start();
        let fault = |why: &str| Fault {
            at,
            why: why.to_owned(),
        };
        let line = lines.line();
        left = left.saturating_sub(line.len());
        if lines.is_cut() || left == 0 {
            return Err(fault(TOO_LONG));
        }
        match (line.first(), fields.last_mut()) {
            (None, _) => break,
            // A field that goes on (RFC 9112, section 5.2).
            (Some(b' ' | b'\t'), Some((_, value))) => {
                value.push(b' ');
                value.extend_from_slice(line.trim_ascii());
            }
            _ => {
                let Some(colon) = field_name(line) else {
                    return Err(fault("this is no header field, such as `Location: /a`"));
                };
                let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
                fields.push((name, line[colon + 1..].trim_ascii().to_vec()));
            }
        }
    }
    Ok(fields)
}

impl Status {
    /// How long the content is in the recording; `None` where nothing says, or it was changed since.
    fn content_length(&self, headers: &[(String, Vec<u8>)]) -> Option<u64> {
        if matches!(self.code, 100..200 | 204 | 304) {
            return Some(0);
        }
        let field = |wanted: &str| headers.iter().find(|(name, _)| name == wanted);
        let is_encoded =
            field("content-encoding").is_some() || field("transfer-encoding").is_some();
        if is_encoded || !self.is_raw {
            return None;
        }
        let (_, value) = field("content-length")?;
        std::str::from_utf8(value).ok()?.parse().ok()
    }
}

/// How long the name of the field on a line is, before its colon (RFC 9112, section 5).
fn field_name(line: &[u8]) -> Option<usize> {
    let colon = memchr::memchr(b':', line)?;
    let is_token = |byte: &u8| byte.is_ascii_graphic() && !b"\"(),/;<=>?@[\\]{}".contains(byte);
    (colon > 0 && line[..colon].iter().all(is_token)).then_some(colon)
}

/// Whether a field, an empty line or the end follows.
fn goes_on_as_a_head(next: &[u8]) -> bool {
    let line = next.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.is_empty() || line == b"\r" || field_name(line).is_some()
}

/// Where a status line begins on a line, and its code: at the start, or else where content ends without a newline.
fn status_in(line: &[u8]) -> Option<(usize, u16)> {
    if let Some(code) = status_of(line) {
        return Some((0, code));
    }
    let start = memchr::memmem::rfind(line, b"HTTP/")?;
    status_of(&line[start..]).map(|code| (start, code))
}

/// The code of the status line at the start of `text` (RFC 9112, section 4; of HTTP/2 and 3, curl prints it without a
/// reason phrase).
fn status_of(text: &[u8]) -> Option<u16> {
    let (b' ', rest) = (match text.strip_prefix(b"HTTP/")? {
        [b'0'..=b'9', b'.', b'0'..=b'9', rest @ ..] | [b'0'..=b'9', rest @ ..] => {
            rest.split_first()
        }
        _ => None,
    })?
    else {
        return None;
    };
    let (code, behind) = rest.split_at_checked(3)?;
    if !matches!(behind, [] | [b' ' | b'\r' | b'\n', ..]) || !code.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digits = code.iter().map(|digit| u16::from(digit - b'0'));
    Some(digits.fold(0, |code, digit| code * 10 + digit)).filter(|code| *code >= 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchanges(dump: &str) -> Result<Vec<Exchange>, Fault> {
        let mut seen = Vec::new();
        read(Position::default(), dump.as_bytes(), &mut |exchange| {
            seen.push(exchange);
        })?;
        Ok(seen)
    }

    /// The codes and lines of the responses in the dump, with its newlines as on the wire.
    fn codes(dump: &str) -> Vec<(u16, u64)> {
        let seen = exchanges(&dump.replace('\n', "\r\n")).ok().unwrap();
        seen.iter().map(|one| (one.status, one.line)).collect()
    }

    #[test]
    fn passes_over_content_by_its_length() {
        let dump = "HTTP/1.1 200 OK\nContent-Length: 5\n\nhelloHTTP/2 404 \n\nHTTP/2 201\nLocation: /a\n\n";
        assert_eq!(codes(dump), [(200, 1), (404, 4), (201, 6)]);
        let quoting = "HTTP/1.1 200 OK\nContent-Length: 24\n\nhi\nHTTP/1.1 500 x\na: b\nHTTP/1.1 204 No Content\n\n";
        assert_eq!(codes(quoting), [(200, 1), (204, 7)]);
    }

    #[test]
    fn finds_the_end_of_content_of_unknown_length() {
        let dump = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{\"a\": 1}\nHTTP/1.1 is old\n{}HTTP/1.1 429 Too Many Requests\nRetry-After: 3\n\n\n";
        assert_eq!(codes(dump), [(200, 1), (429, 6)]);
        let quoting = "HTTP/1.1 200 OK\n\nIt said HTTP/1.1 500 Oops\nand went away.\n";
        assert_eq!(codes(quoting), [(200, 1)]);
    }

    #[test]
    fn finds_the_response_behind_one_to_head_and_behind_interim_ones() {
        let dump = "HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\nContent-Length: 1000\n\nHTTP/1.1 204 No Content\n\n";
        assert_eq!(codes(dump), [(100, 1), (200, 3), (204, 6)]);
        let redirected = "HTTP/1.1 302 Found\nLocation: /a\nContent-Length: 0\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nok";
        assert_eq!(codes(redirected), [(302, 1), (200, 5)]);
    }

    #[test]
    fn does_not_trust_lengths_where_newlines_were_changed() {
        let dump = "HTTP/1.1 200 OK\nContent-Length: 12\n\na\nb\nc\nHTTP/1.1 201 Created\nLocation: /a\n\n";
        let seen = exchanges(dump).ok().unwrap();
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[1].lines("location").next(), Some(&b"/a"[..]));
    }

    #[test]
    fn joins_fields_that_go_on_and_keeps_lines_apart() {
        let dump = "HTTP/1.1 200 OK\r\nLink: </a>;\r\n\trel=next\r\nAllow: GET\r\nallow:PUT\r\nX: é\r\n\r\n";
        let seen = exchanges(dump).ok().unwrap();
        assert_eq!(seen[0].lines("link").next(), Some(&b"</a>; rel=next"[..]));
        let allow: Vec<_> = seen[0].lines("allow").collect();
        assert_eq!(allow, [b"GET", b"PUT"]);
    }

    #[test]
    fn says_where_it_is_no_recording() {
        let endless = format!("HTTP/1.1 200 OK\nX: {}", "x".repeat(2 << 20));
        let many = format!("HTTP/1.1 200 OK\n{}", "X: y\n".repeat(1 << 19));
        for (dump, line, why) in [
            ("", 1, "no status line"),
            ("hello\n", 1, "no status line"),
            ("HTTP/1.1 2000 OK\n\n", 1, "no status line"),
            ("HTTP/1.1 200 OK\nnonsense\n\n", 2, "no header field"),
            (
                "HTTP/1.1 204 OK\n\nHTTP/1.1 200 OK\na b: c\n",
                4,
                "no header field",
            ),
            (&endless, 2, "longer than 1 MiB"),
            (&many, 209_717, "longer than 1 MiB"),
        ] {
            let fault = exchanges(dump).err().unwrap();
            assert!(fault.why.contains(why), "{}", fault.why);
            if line < 1000 {
                assert_eq!(fault.at.line(), line, "{why}");
            }
        }
    }

    #[test]
    fn finds_a_status_line_behind_endless_content() {
        let body = "x".repeat(3 << 20);
        let dump = format!("HTTP/1.1 200 OK\n\n{body}HTTP/1.1 204 No Content\nA: b\n\n");
        assert_eq!(codes(&dump), [(200, 1), (204, 3)]);
    }
}
