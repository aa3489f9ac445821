//! URI references (RFC 3986, section 4.1).

use super::byte::{self, NAME, PATH, PLAIN, QUERY};

/// Whether `value` is a URI or a relative reference.
pub(super) fn is_reference(value: &[u8]) -> bool {
    // A path and nothing else, as most references are: one look at each byte will do.
    if byte::all(value, PLAIN) && !value.starts_with(b"//") {
        return true;
    }
    let (value, fragment) = split(value, b'#');
    let (value, query) = split(value, b'?');
    if !fragment.is_none_or(|text| is_made_of(text, QUERY))
        || !query.is_none_or(|text| is_made_of(text, QUERY))
    {
        return false;
    }
    let first_end = value
        .iter()
        .position(|&byte| byte == b'/')
        .unwrap_or(value.len());
    let hierarchy = match value[..first_end].iter().position(|&byte| byte == b':') {
        // A colon in the first segment ends a scheme, for the first segment of a relative path holds none.
        Some(colon) => {
            if !is_scheme(&value[..colon]) {
                return false;
            }
            &value[colon + 1..]
        }
        None => value,
    };
    match hierarchy.strip_prefix(b"//") {
        Some(rest) => {
            let end = rest
                .iter()
                .position(|&byte| byte == b'/')
                .unwrap_or(rest.len());
            is_authority(&rest[..end]) && is_made_of(&rest[end..], PATH)
        }
        None => is_made_of(hierarchy, PATH),
    }
}

fn split(value: &[u8], at: u8) -> (&[u8], Option<&[u8]>) {
    match value.iter().position(|&byte| byte == at) {
        Some(place) => (&value[..place], Some(&value[place + 1..])),
        None => (value, None),
    }
}

/// scheme (section 3.1)
fn is_scheme(value: &[u8]) -> bool {
    value.first().is_some_and(u8::is_ascii_alphabetic)
        && value
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
}

/// authority (section 3.2)
fn is_authority(value: &[u8]) -> bool {
    let (user, host_and_port) = match value.iter().rposition(|&byte| byte == b'@') {
        Some(at) => (&value[..at], &value[at + 1..]),
        None => (&[][..], value),
    };
    let (host_good, port) = if let Some(literal) = host_and_port.strip_prefix(b"[") {
        let Some(end) = literal.iter().position(|&byte| byte == b']') else {
            return false;
        };
        (is_ip_literal(&literal[..end]), &literal[end + 1..])
    } else {
        let end = host_and_port
            .iter()
            .position(|&byte| byte == b':')
            .unwrap_or(host_and_port.len());
        (
            is_made_of(&host_and_port[..end], NAME),
            &host_and_port[end..],
        )
    };
    let port_good = match port {
        [] => true,
        [b':', digits @ ..] => digits.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let mut user = user.split(|&byte| byte == b':');
    user.all(|part| is_made_of(part, NAME)) && host_good && port_good
}

/// `IPv6address` or `IPvFuture` (section 3.2.2)
fn is_ip_literal(value: &[u8]) -> bool {
    if let [b'v' | b'V', rest @ ..] = value {
        let (version, address) = split(rest, b'.');
        return !version.is_empty()
            && version.iter().all(u8::is_ascii_hexdigit)
            && address.is_some_and(|text| {
                !text.is_empty()
                    && text
                        .iter()
                        .all(|&byte| byte::is(byte, NAME) || byte == b':')
            });
    }
    core::str::from_utf8(value).is_ok_and(|text| text.parse::<core::net::Ipv6Addr>().is_ok())
}

/// Whether every byte is of the class, and every `%` begins an escape (section 2.1).
fn is_made_of(value: &[u8], class: u8) -> bool {
    let mut rest = value;
    while let [byte, behind @ ..] = rest {
        rest = if *byte == b'%' {
            match behind {
                [high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    behind
                }
                _ => return false,
            }
        } else if byte::is(*byte, class) {
            behind
        } else {
            return false;
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::is_reference;

    #[test]
    fn reads_references() {
        for good in [
            "",
            "/people/alice",
            "../a/b;c=1?x=y&z=/?#frag?",
            "http://www.example.org/pub/#top",
            "ftp://ftp.is.co.za/rfc/rfc1808.txt",
            "ldap://[2001:db8::7]/c=GB?objectClass?one",
            "mailto:John.Doe@example.com",
            "tel:+1-816-555-1212",
            "telnet://192.0.2.16:80/",
            "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
            "//example.com:/a%20b",
            "http://u:p@[v1.x:y]/",
            "./a:b",
            "?q",
            "#f",
        ] {
            assert!(is_reference(good.as_bytes()), "{good}");
        }
        for bad in [
            "/a b",
            "1a:b",
            ":b",
            "/a%2",
            "/a%zz",
            "http://[::1",
            "http://[:::1]/",
            "http://h:8x/",
            "a#b#c",
            "/a[1]",
            "/é",
            "<a>",
            "\\a",
        ] {
            assert!(!is_reference(bad.as_bytes()), "{bad}");
        }
    }
}
