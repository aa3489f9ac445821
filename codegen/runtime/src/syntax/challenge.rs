//! Lists of challenges (RFC 9110, section 11.6.1).

use super::{token, trim, trim_start, word};

/// Whether `value` is a list of one challenge or more.
pub(super) fn is_list(value: &[u8]) -> bool {
    // Whether the challenge at hand may go on with another parameter behind a comma.
    let mut open = false;
    let mut some = false;
    let mut rest = value;
    loop {
        let Some((element, behind)) = element(rest) else {
            return false;
        };
        let element = trim(element);
        if element.is_empty() {
            // An empty element of a list says nothing.
        } else if is_parameter(element) {
            if !open {
                return false;
            }
        } else {
            let Some((_, arguments)) = token(element) else {
                return false;
            };
            let blank = arguments.starts_with(b" ");
            let arguments = trim_start(arguments);
            open = if arguments.is_empty() || (blank && is_parameter(arguments)) {
                true
            } else if blank && is_token68(arguments) {
                false
            } else {
                return false;
            };
            some = true;
        }
        match behind {
            Some(behind) => rest = behind,
            None => return some,
        }
    }
}

/// The bytes up to the next comma outside quotes, and those behind it; `None` where a quote stays open.
fn element(value: &[u8]) -> Option<(&[u8], Option<&[u8]>)> {
    let mut quoted = false;
    let mut at = 0;
    while let Some(&byte) = value.get(at) {
        match byte {
            b'\\' if quoted => at += 1,
            b'"' => quoted = !quoted,
            b',' if !quoted => return Some((&value[..at], Some(&value[at + 1..]))),
            _ => {}
        }
        at += 1;
    }
    (!quoted).then_some((value, None))
}

/// auth-param: `token BWS "=" BWS ( token / quoted-string )`
fn is_parameter(element: &[u8]) -> bool {
    token(element)
        .and_then(|(_, rest)| trim_start(rest).strip_prefix(b"="))
        .and_then(|rest| word(trim_start(rest)))
        .is_some_and(<[u8]>::is_empty)
}

/// token68: `1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="`
fn is_token68(value: &[u8]) -> bool {
    let padding = value.iter().rev().take_while(|&&byte| byte == b'=').count();
    let letters = &value[..value.len() - padding];
    !letters.is_empty()
        && letters
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::is_list;

    #[test]
    fn reads_challenges() {
        for good in [
            "Basic",
            "Basic realm=\"simple\"",
            "Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"",
            "Negotiate, Basic realm=\"x, y\"",
            "Negotiate dG9rZW4=",
            "Bearer error=\"invalid_token\", error_description = \"expired\"",
            ", Basic , ",
        ] {
            assert!(is_list(good.as_bytes()), "{good}");
        }
        for bad in [
            "",
            ",",
            "realm=\"x\"",
            "Basic realm=\"x",
            "Basic a b",
            "\"Basic\"",
            "Negotiate dG9r=x=, realm=y",
        ] {
            assert!(!is_list(bad.as_bytes()), "{bad}");
        }
    }
}
