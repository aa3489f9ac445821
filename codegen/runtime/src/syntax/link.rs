//! Lists of links (RFC 8288, section 3).

use super::{token, trim_start, uri, word};

/// Whether `value` is a list of links.
pub(super) fn is_list(value: &[u8]) -> bool {
    let mut rest = trim_start(value);
    loop {
        while let Some(behind) = rest.strip_prefix(b",") {
            rest = trim_start(behind);
        }
        if rest.is_empty() {
            return true;
        }
        match link(rest) {
            Some(behind) if behind.is_empty() || behind.starts_with(b",") => rest = behind,
            _ => return false,
        }
    }
}

/// What follows the link-value at the start: `"<" URI-Reference ">" *( OWS ";" OWS [ link-param ] )`
fn link(value: &[u8]) -> Option<&[u8]> {
    let target = value.strip_prefix(b"<")?;
    let end = target.iter().position(|&byte| byte == b'>')?;
    if !uri::is_reference(&target[..end]) {
        return None;
    }
    let mut rest = trim_start(&target[end + 1..]);
    while let Some(behind) = rest.strip_prefix(b";") {
        rest = trim_start(behind);
        let Some((_, behind)) = token(rest) else {
            continue;
        };
        rest = trim_start(behind);
        if let Some(behind) = rest.strip_prefix(b"=") {
            rest = trim_start(word(trim_start(behind))?);
        }
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::is_list;

    #[test]
    fn reads_links() {
        for good in [
            "<http://example.com/TheBook/chapter2>; rel=\"previous\"; title=\"previous chapter\"",
            "</>; rel=\"http://example.net/foo\"",
            "</terms>; rel=\"copyright\"; anchor=\"#foo\"",
            "</a,b>; rel=next, </c>; rel=\"last, of all\"",
            "<>; rel=self;",
            "<a>;crossorigin",
            "",
        ] {
            assert!(is_list(good.as_bytes()), "{good}");
        }
        for bad in [
            "/a; rel=next",
            "</a",
            "</a> rel=next",
            "</a>; rel=\"x",
            "</a b>; rel=x",
            "</a>; =x",
        ] {
            assert!(!is_list(bad.as_bytes()), "{bad}");
        }
    }
}
