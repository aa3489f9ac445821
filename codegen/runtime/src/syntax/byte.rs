//! The classes of bytes in the RFCs' grammars, in one table: a value is read at one look-up a byte.

/// tchar (RFC 9110, section 5.6.2)
pub(crate) const TOKEN: u8 = 1;
/// VCHAR, obs-text, and the blanks between them (RFC 9110, section 5.5)
pub(super) const FIELD: u8 = 1 << 1;
/// etagc (RFC 9110, section 8.8.3)
pub(super) const TAG: u8 = 1 << 2;
/// DIGIT (RFC 5234, appendix B.1)
pub(super) const DIGIT: u8 = 1 << 3;
/// unreserved / sub-delims (RFC 3986, sections 2.2 and 2.3)
pub(super) const NAME: u8 = 1 << 4;
/// pchar / "/", but for escapes (RFC 3986, section 3.3)
pub(super) const PATH: u8 = 1 << 5;
/// The same but for ":", which in a first segment would end a scheme
pub(super) const PLAIN: u8 = 1 << 6;
/// pchar / "/" / "?", but for escapes (RFC 3986, section 3.4)
pub(super) const QUERY: u8 = 1 << 7;

static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < u8::MAX {
        classes[byte as usize] = classes_of(byte);
        byte += 1;
    }
    classes[byte as usize] = classes_of(byte);
    classes
};

const fn classes_of(byte: u8) -> u8 {
    let letter_or_digit = byte.is_ascii_alphanumeric();
    let mut classes = 0;
    if letter_or_digit || is_one_of(byte, b"!#$%&'*+-.^_`|~") {
        classes |= TOKEN;
    }
    if byte == b'\t' || (byte >= b' ' && byte != 0x7f) {
        classes |= FIELD;
    }
    if byte == b'!' || (b'#' <= byte && byte != 0x7f) {
        classes |= TAG;
    }
    if byte.is_ascii_digit() {
        classes |= DIGIT;
    }
    if letter_or_digit || is_one_of(byte, b"-._~!$&'()*+,;=") {
        classes |= NAME | PLAIN | PATH | QUERY;
    }
    if is_one_of(byte, b"@/") {
        classes |= PLAIN | PATH | QUERY;
    }
    if byte == b':' {
        classes |= PATH | QUERY;
    }
    if byte == b'?' {
        classes |= QUERY;
    }
    classes
}

const fn is_one_of(byte: u8, bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == byte {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the byte is of the class.
#[inline]
pub(crate) const fn is(byte: u8, class: u8) -> bool {
    CLASSES[byte as usize] & class != 0
}

/// Whether every byte of `value` is of the class.
#[inline]
pub(super) fn all(value: &[u8], class: u8) -> bool {
    // Without a branch for each byte: values are short, and most of them are sound.
    let common = |classes: u8, &byte: &u8| classes & CLASSES[byte as usize];
    value.iter().fold(class, common) != 0
}

/// How many bytes at the start of `value` are of the class.
#[inline]
pub(super) fn run(value: &[u8], class: u8) -> usize {
    let end = value.iter().position(|&byte| !is(byte, class));
    end.unwrap_or(value.len())
}
