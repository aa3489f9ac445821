//! UTF-8 that was once read as Windows-1252: `â€™` for `’`.
//!
//! A reading has the words as they are written; what is generated from them has them put right.

/// The byte that the UTF-8 of each image of a lead byte begins with, from U+00C2 to U+00F4: every mis-decoded character begins
/// with such an image.
const LEAD: u8 = 0xC3;

/// `text` with what was mis-decoded put right; `None` where nothing was.
#[must_use]
pub fn repair(text: &str) -> Option<String> {
    memchr::memchr(LEAD, text.as_bytes())?;
    let chars: Vec<char> = text.chars().collect();
    let mut repaired = String::with_capacity(text.len());
    let mut changed = false;
    let mut at = 0;
    while at < chars.len() {
        if let Some((char, length)) = decode(&chars[at..]) {
            repaired.push(char);
            changed = true;
            at += length;
        } else {
            repaired.push(chars[at]);
            at += 1;
        }
    }
    changed.then_some(repaired)
}

/// Where each run of mis-decoded characters of `text` stands, and what it was.
#[must_use]
pub fn find(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut runs: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    if memchr::memchr(LEAD, text.as_bytes()).is_none() {
        return runs;
    }
    let mut done = 0;
    for (start, char) in text.char_indices() {
        if start < done || !('\u{c2}'..='\u{f4}').contains(&char) {
            continue;
        }
        let chars: Vec<char> = text[start..].chars().take(4).collect();
        let Some((meant, length)) = decode(&chars) else {
            continue;
        };
        done = start
            + chars[..length]
                .iter()
                .map(|char| char.len_utf8())
                .sum::<usize>();
        match runs.last_mut() {
            Some((run, words)) if run.end == start => {
                run.end = done;
                words.push(meant);
            }
            _ => runs.push((start..done, meant.to_string())),
        }
    }
    runs
}

/// The character whose UTF-8 bytes the first of `chars` are images of, and how many they are.
fn decode(chars: &[char]) -> Option<(char, usize)> {
    let lead = windows_1252(*chars.first()?)?;
    let length = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    for (byte, char) in bytes.iter_mut().zip(chars.get(..length)?) {
        *byte = windows_1252(*char)?;
    }
    let decoded = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    // A control character is nobody's text: `Â` and a C1 control were no UTF-8.
    (!decoded.is_control()).then_some((decoded, length))
}

/// The byte that Windows-1252 shows as `char`, above ASCII.
fn windows_1252(char: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    if ('\u{a0}'..='\u{ff}').contains(&char) {
        return u8::try_from(u32::from(char)).ok();
    }
    let index = HIGH.iter().position(|high| *high == char)?;
    u8::try_from(0x80 + index).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs_what_was_mis_decoded_and_nothing_else() {
        assert_eq!(
            repair("couldnâ€™t â€“ CafÃ©").as_deref(),
            Some("couldn’t – Café")
        );
        assert_eq!(
            find("aâ€™t Ã©Ã©"),
            [(1..9, "’".to_owned()), (11..19, "éé".to_owned())]
        );
        for sound in ["café", "Â", "naïve", "© 2020", "не найдено"] {
            assert_eq!(repair(sound), None, "{sound}");
        }
    }
}
