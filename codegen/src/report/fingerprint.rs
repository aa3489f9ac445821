//! What tells a finding from others, from one version of a document to the next.

/// 64 bits that stand for `parts`, as 16 hexadecimal digits: FNV-1a, whose result is the same on every machine and with
/// every version of the compiler.
pub(super) fn of(parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| {
        hash ^= u64::from(byte);
        hash = hash.wrapping_mul(0x0100_0000_01b3);
    };
    for part in parts {
        part.bytes().for_each(&mut add);
        // No part holds it: "ab", "c" and "a", "bc" are not the same.
        add(0xff);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_count_each_for_itself() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
    }
}
