//! The place of a part in its whole (RFC 9110, section 14.4).

use super::{is_digits, token};

/// Whether `value` is a Content-Range; for bytes, one that makes sense.
pub(super) fn is_content_range(value: &[u8]) -> bool {
    let Some((unit, rest)) = token(value) else {
        return false;
    };
    let Some(rest) = rest.strip_prefix(b" ") else {
        return false;
    };
    if !unit.eq_ignore_ascii_case(b"bytes") {
        // Other units bring their own grammar; all that is known is that it is not empty and visible.
        return !rest.is_empty() && rest.iter().all(u8::is_ascii_graphic);
    }
    let Some(slash) = rest.iter().position(|&byte| byte == b'/') else {
        return false;
    };
    let (range, complete) = (&rest[..slash], &rest[slash + 1..]);
    if range == b"*" {
        return is_digits(complete);
    }
    let Some(dash) = range.iter().position(|&byte| byte == b'-') else {
        return false;
    };
    let (first, last) = (&range[..dash], &range[dash + 1..]);
    is_digits(first)
        && is_digits(last)
        && !less(last, first)
        && (complete == b"*" || (is_digits(complete) && less(last, complete)))
}

/// Whether the number `a` is less than `b`, however many digits they have.
fn less(a: &[u8], b: &[u8]) -> bool {
    let significant = |digits: &'_ [u8]| {
        let zeros = digits.iter().take_while(|&&digit| digit == b'0').count();
        digits.len() - zeros
    };
    let (a_length, b_length) = (significant(a), significant(b));
    (a_length, &a[a.len() - a_length..]) < (b_length, &b[b.len() - b_length..])
}

#[cfg(test)]
mod tests {
    use super::is_content_range;

    #[test]
    fn reads_ranges() {
        for good in [
            "bytes 42-1233/1234",
            "bytes 42-1233/*",
            "bytes */1234",
            "bytes 0-499/1234",
            "bytes 0-99999999999999999999998/99999999999999999999999",
            "exampleunit 1.2-4.3/25",
        ] {
            assert!(is_content_range(good.as_bytes()), "{good}");
        }
        for bad in [
            "",
            "bytes",
            "bytes=0-1/2",
            "bytes 5-4/10",
            "bytes 0-10/10",
            "bytes 0-1",
            "bytes */*",
            "bytes a-b/c",
            "bytes -1/2",
        ] {
            assert!(!is_content_range(bad.as_bytes()), "{bad}");
        }
    }
}
