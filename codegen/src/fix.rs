//! Document -> document: what is certainly meant, written in the place of what is written.
//!
//! A fix changes the words that a finding has an [`Edit`](crate::diagnostic::Edit) for, and no byte beside them: the byte
//! order mark, the newlines and the blanks stay as they are. It changes no generated name: no module, variant, endpoint or
//! field of an error's body is called otherwise after it.

use crate::diagnostic::{Diagnostic, plain};
use crate::emit;
use crate::pipeline::{self, Input};
use crate::settings::Settings;
use crate::source::{Position, Source, Span};

/// How often a document is checked again: text that was mis-decoded twice is put right in two rounds.
const ROUNDS: usize = 8;

/// How often the edits of a round are tried in parts, so that no document takes long. What is left stays as it is written.
const TRIALS: usize = 64;

/// A document after fixing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The document's bytes.
    pub bytes: Vec<u8>,
    /// What was changed, in order; empty where nothing was.
    pub changes: Vec<Change>,
}

/// Words that were put in the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule by which they were.
    pub rule: &'static str,
    /// Where they stand in the document, as it was when they were changed.
    pub place: Position,
    /// The words as they were.
    pub before: String,
    /// The words as they are.
    pub after: String,
}

/// Puts right what is certain in a document, but for what it or the settings allow.
#[must_use]
pub fn fix(input: &Input, settings: &Settings) -> Fixed {
    let mut fixed = Fixed {
        bytes: input.bytes.clone(),
        changes: Vec::new(),
    };
    for _ in 0..ROUNDS {
        let changes = round(&input.path, &mut fixed.bytes, settings);
        if changes.is_empty() {
            break;
        }
        fixed.changes.extend(changes);
    }
    fixed
}

/// Checks once, and applies what was found.
fn round(path: &str, bytes: &mut Vec<u8>, settings: &Settings) -> Vec<Change> {
    let input = Input {
        path: path.to_owned(),
        bytes: bytes.clone(),
    };
    let checked = pipeline::check(vec![input], settings);
    let Some(document) = checked.documents.first() else {
        return Vec::new();
    };
    let Some(spec) = &document.spec else {
        return Vec::new();
    };
    let edits = Edits::of(&document.source, &document.diagnostics);
    let names = emit::names(spec);
    let keeps_names = |edits: &Edits<'_>| {
        let text = edits.apply(document.source.text());
        let after = Source::new(path, &text);
        names == emit::names(&crate::read::read(&after, &settings.limits).spec)
    };
    let edits = edits.only(&keeps_names);
    let changes = edits.changes(&document.source);
    if !changes.is_empty() {
        *bytes = edits.apply_to(bytes);
    }
    changes
}

/// Edits of one text, in order and apart from each other.
#[derive(Clone, Debug, Default)]
struct Edits<'a>(Vec<(Span, &'a str, &'static str)>);

impl<'a> Edits<'a> {
    /// The edits of the findings. Of two that overlap, the first holds; the other has its chance in the next round.
    fn of(source: &Source, diagnostics: &'a [Diagnostic]) -> Self {
        let mut edits: Vec<(Span, &str, &'static str)> = Vec::new();
        for diagnostic in diagnostics {
            for edit in &diagnostic.edits {
                edits.push((edit.span, &edit.text, diagnostic.rule.id));
            }
        }
        edits.sort_unstable();
        let mut end = 0;
        edits.retain(|(span, text, _)| {
            let words = source.slice(*span);
            // A newline's bytes are none of ours, and nobody means a character that is not seen.
            let is_sound =
                !words.is_empty() && !words.contains('\n') && plain::visible(text) == *text;
            let is_apart = span.start >= end;
            if is_sound && is_apart {
                end = span.end;
            }
            is_sound && is_apart
        });
        Self(edits)
    }

    /// The most of the edits that are right together: all, or what remains when halves are looked at by themselves.
    fn only(self, are_right: &impl Fn(&Self) -> bool) -> Self {
        let mut kept = Self::default();
        let mut rest = vec![self.0];
        for _ in 0..TRIALS {
            let Some(some) = rest.pop() else {
                break;
            };
            let mut tried = kept.clone();
            tried.0.extend(&some);
            if some.is_empty() || are_right(&tried) {
                kept = tried;
            } else if some.len() > 1 {
                let (first, second) = some.split_at(some.len() / 2);
                rest.push(second.to_vec());
                rest.push(first.to_vec());
            }
        }
        kept
    }

    fn changes(&self, source: &Source) -> Vec<Change> {
        let change = |(span, text, rule): &(Span, &str, &'static str)| Change {
            rule,
            place: source.position(span.start),
            before: source.slice(*span).to_owned(),
            after: (*text).to_owned(),
        };
        self.0.iter().map(change).collect()
    }

    /// The text of a [`Source`] with the edits.
    fn apply(&self, text: &str) -> String {
        let mut edited = String::with_capacity(text.len());
        let mut done = 0;
        for (span, words, _) in &self.0 {
            edited.push_str(text.get(done..span.start).unwrap_or_default());
            edited.push_str(words);
            done = span.end;
        }
        edited.push_str(text.get(done..).unwrap_or_default());
        edited
    }

    /// The bytes of a document with the edits: what a [`Source`] leaves out of them stays.
    fn apply_to(&self, bytes: &[u8]) -> Vec<u8> {
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        let mut edited = bytes[..mark].to_vec();
        // A place in the text, and the same place in the bytes.
        let (mut at, mut place) = (0, mark);
        let mut until = |end: usize, edited: Option<&mut Vec<u8>>| {
            let start = place;
            while at < end && place < bytes.len() {
                place += if bytes[place..].starts_with(b"\r\n") {
                    2
                } else {
                    1
                };
                at += 1;
            }
            if let Some(edited) = edited {
                edited.extend_from_slice(&bytes[start..place]);
            }
        };
        for (span, words, _) in &self.0 {
            until(span.start, Some(&mut edited));
            until(span.end, None);
            edited.extend_from_slice(words.as_bytes());
        }
        until(usize::MAX, Some(&mut edited));
        edited
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(document: &str) -> (String, Vec<&'static str>) {
        let input = Input {
            path: "specs/a.md".to_owned(),
            bytes: document.as_bytes().to_vec(),
        };
        let fixed = fix(&input, &Settings::default());
        let rules = fixed.changes.iter().map(|change| change.rule);
        let rules = rules.collect();
        (String::from_utf8(fixed.bytes).expect("UTF-8"), rules)
    }

    #[test]
    fn changes_the_words_and_no_byte_beside_them() {
        let (text, rules) = fixed(
            "\u{feff}# Codes\r\n\n| 404 | Not Found | It isnâ€™t there,\tor wasnâ€™t.  |\r\n| 503 | Service Unavailable | Sends a Retry-Afer header. |\r\n\r",
        );
        assert_eq!(
            text,
            "\u{feff}# Codes\r\n\n| 404 | Not Found | It isn’t there,\tor wasn’t.  |\r\n| 503 | Service Unavailable | Sends a Retry-After header. |\r\n\r",
        );
        assert_eq!(
            rules,
            ["mis-decoded-text", "mis-decoded-text", "unknown-header"]
        );
        assert_eq!(
            fixed(&text),
            (text.clone(), Vec::new()),
            "a second run has nothing to do"
        );
    }

    #[test]
    fn puts_right_what_was_mis_decoded_twice() {
        let (text, rules) = fixed("# Codes\n\n- 404 Not Found: it isnÃ¢â‚¬â„¢t there\n");
        assert_eq!(text, "# Codes\n\n- 404 Not Found: it isn’t there\n");
        assert_eq!(rules.len(), 2, "{rules:?}");
    }

    #[test]
    fn keeps_what_the_document_allows() {
        let document =
            "<!-- statusbook: allow mis-decoded-text -->\n\n- 404 Not Found: it isnâ€™t there\n";
        assert_eq!(fixed(document), (document.to_owned(), Vec::new()));
    }

    #[test]
    fn keeps_the_edits_that_are_right() {
        let edits = Edits(
            (0..9)
                .map(|at| (Span::new(at, at + 1), "x", "rule"))
                .collect(),
        );
        let wrong = |edits: &Edits<'_>| {
            !edits
                .0
                .iter()
                .any(|(span, ..)| [2, 7].contains(&span.start))
        };
        let kept: Vec<usize> = edits
            .only(&wrong)
            .0
            .iter()
            .map(|(span, ..)| span.start)
            .collect();
        assert_eq!(kept, [0, 1, 3, 4, 5, 6, 8]);
    }
}
