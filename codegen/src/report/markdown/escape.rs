//! Words of documents within Markdown, so that they are shown as they are and do nothing.
//!
//! Escaping alone does not keep GitHub from making `@somebody` a mention, `#7` a reference or `www.example.org` a link, for
//! it looks for these in the finished text. In code it does not: words that hold such a thing are shown as code.

use std::fmt::Write as _;

use crate::diagnostic::plain::visible;
use crate::text::fold;

/// Where the words are to stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// In running text, not at the beginning of a line.
    Line,
    /// In a cell of a table, where `|` is the next cell whatever it stands in.
    Cell,
}

/// Words in which `` ` `` encloses code, on one line; what is longer than `most` characters is cut.
pub(super) fn text(words: &str, most: usize, context: Context) -> String {
    let words = clipped(&fold(&visible(words)), most);
    let mut out = String::with_capacity(words.len() * 2);
    let parts: Vec<&str> = words.split('`').collect();
    let last = parts.len() - 1;
    for (at, part) in parts.into_iter().enumerate() {
        // The parts between an odd mark and the next one are code; a mark without a partner is a character.
        if at % 2 == 1 && at < last && !part.trim().is_empty() {
            push_code(&mut out, part, context);
        } else {
            if at % 2 == 1 {
                out.push_str("\\`");
            }
            plain(&mut out, part, context);
            if at % 2 == 1 && at < last {
                out.push_str("\\`");
            }
        }
    }
    out
}

/// Words as code, on one line; what is longer than `most` characters is cut.
pub(super) fn code(words: &str, most: usize, context: Context) -> String {
    let mut out = String::new();
    push_code(&mut out, &clipped(&fold(&visible(words)), most), context);
    out
}

/// Lines as a block of code that is marked as `language`; no more than `most` lines of them.
pub(super) fn block(lines: &str, language: &str, most: usize) -> String {
    let fence = "`".repeat(longest_run(lines).max(2) + 1);
    let mut out = format!("{fence}{language}\n");
    for line in lines.lines().take(most) {
        out.push_str(&clipped(&visible(line), 200));
        out.push('\n');
    }
    out.push_str(&fence);
    out.push('\n');
    let left = lines.lines().count().saturating_sub(most);
    if left > 0 {
        _ = writeln!(out, "\n… and {left} lines more.");
    }
    out
}

fn clipped(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

fn plain(out: &mut String, words: &str, context: Context) {
    for (at, word) in words.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if is_obeyed(word) {
            // The punctuation around it is the sentence's.
            let core = word.trim_start_matches('(');
            let core = core.trim_end_matches([',', '.', ';', '!', '?', ')']);
            let core = if is_obeyed(core) { core } else { word };
            let (before, after) = word.split_once(core).unwrap_or_default();
            escaped(out, before);
            push_code(out, core, context);
            escaped(out, after);
        } else {
            escaped(out, word);
        }
    }
}

fn escaped(out: &mut String, word: &str) {
    for char in word.chars() {
        if r"\*_{}[]<>&|~".contains(char) {
            out.push('\\');
        }
        out.push(char);
    }
}

/// Whether GitHub makes more of the word than its letters: a mention, a reference to an issue or a commit, a link, an
/// emoji, a formula.
fn is_obeyed(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    let mut numbers = small.split(|char: char| !char.is_ascii_alphanumeric());
    small.contains(['@', '#', '$'])
        || small.contains("://")
        || small.contains("www.")
        || small.contains("gh-")
        || small.matches(':').count() > 1
        || numbers
            .any(|number| number.len() >= 7 && number.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn push_code(out: &mut String, words: &str, context: Context) {
    // Two runs of marks that touch would be one.
    if out.ends_with('`') {
        out.push(' ');
    }
    let fence = "`".repeat(longest_run(words) + 1);
    let pad = if words.is_empty() || words.starts_with('`') || words.ends_with('`') {
        " "
    } else {
        ""
    };
    out.push_str(&fence);
    out.push_str(pad);
    let mut before = ' ';
    for char in words.chars() {
        if char == '|' && context == Context::Cell {
            if before == '\\' {
                // Two backslashes and a bar would end the cell: something invisible keeps the first from the second.
                out.push('\u{200b}');
            }
            out.push('\\');
        }
        out.push(char);
        before = char;
    }
    out.push_str(pad);
    out.push_str(&fence);
}

/// The length of the longest run of `` ` ``.
fn longest_run(words: &str) -> usize {
    let runs = words.split(|char| char != '`').map(str::len);
    runs.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_enclose_code() {
        let line = |words| text(words, 100, Context::Line);
        assert_eq!(line("`20l` is *no* code"), r"`20l` is \*no\* code");
        assert_eq!(line("`a`b`"), r"`a`b\`");
        assert_eq!(line("a``b"), r"a\`\`b");
        assert_eq!(line("`a``b`"), "`a` `b`");
    }

    #[test]
    fn what_github_obeys_is_code() {
        for (words, shown) in [
            ("ask @somebody now", "ask `@somebody` now"),
            ("see #12", "see `#12`"),
            ("(see @a, #12).", "(see `@a`, `#12`)."),
            ("see org/repo#12", "see `org/repo#12`"),
            ("at https://a.example", "at `https://a.example`"),
            ("at WWW.a.example", "at `WWW.a.example`"),
            ("a $x$", "a `$x$`"),
            ("is :tada: now", "is `:tada:` now"),
            ("by c234ff7.", "by `c234ff7`."),
            ("GH-7", "`GH-7`"),
            ("[a](b) <img src=x>", r"\[a\](b) \<img src=x\>"),
            ("&lt; a\nb", r"\&lt; a b"),
        ] {
            assert_eq!(text(words, 100, Context::Line), shown);
        }
    }

    #[test]
    fn cells_end_where_they_should() {
        assert_eq!(
            text("a|b `c|d` e\\|f", 100, Context::Cell),
            r"a\|b `c\|d` e\\\|f"
        );
        assert_eq!(code(r"a\|b", 100, Context::Cell), "`a\\\u{200b}\\|b`");
        assert_eq!(code("a|b", 100, Context::Line), "`a|b`");
    }

    #[test]
    fn fences_are_longer_than_what_they_enclose() {
        assert_eq!(code("a``b", 100, Context::Line), "```a``b```");
        assert_eq!(code("`", 100, Context::Line), "`` ` ``");
        assert_eq!(
            block("```\nx", "diff", 1),
            "````diff\n```\n````\n\n… and 1 lines more.\n"
        );
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(text("aé bc", 3, Context::Line), "aé…");
        assert_eq!(text("aé", 2, Context::Line), "aé");
    }
}
