//! Looking at all bytes of a text.

/// Bytes that are looked at without asking whether one is found: the compiler looks at several of them at once.
const AT_ONCE: usize = 32;

/// Whether one of the bytes is such.
pub fn any(bytes: &[u8], is_such: impl Fn(u8) -> bool) -> bool {
    let mut parts = bytes.chunks_exact(AT_ONCE);
    for part in &mut parts {
        let mut found = false;
        for &byte in part {
            found |= is_such(byte);
        }
        if found {
            return true;
        }
    }
    parts.remainder().iter().any(|&byte| is_such(byte))
}

/// Whether a text has a digit.
pub fn has_digit(text: &str) -> bool {
    any(text.as_bytes(), |byte| byte.is_ascii_digit())
}
