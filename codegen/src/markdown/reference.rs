//! Where links lead that name a definition elsewhere in the document: `[text][label]`, `[label][]` and `[label]`.

use super::line::Line;
use crate::map::Map;
use crate::text::fold;

/// Bytes of the longest label, as `CommonMark` has it.
const LONGEST_LABEL: usize = 999;

/// Bytes of the longest destination that is kept: each link of the label holds a copy.
const LONGEST_DESTINATION: usize = 300;

/// The columns from which on a line is code.
const CODE: usize = 4;

/// The definitions of a document: `[label]: destination "title"`.
#[derive(Debug, Default)]
pub struct References(Map<String, String>);

impl References {
    /// The definitions among `lines`; of several for a label, the first counts.
    pub fn among(lines: &[Line<'_>]) -> Self {
        let mut references = Map::new();
        let mut fence = None;
        for line in lines {
            match (fence, line.fence()) {
                (Some((mark, length)), _) => {
                    if line.closes(mark, length) {
                        fence = None;
                    }
                }
                (None, Some((mark, length, _))) => fence = Some((mark, length)),
                (None, None) => {
                    if let Some((label, destination)) = definition(line) {
                        let destination = destination.to_owned();
                        references.get_or(normal(label), || destination);
                    }
                }
            }
        }
        Self(references)
    }

    /// Where a link leads that names `label`, if the document says so.
    pub fn destination(&self, label: &str) -> Option<&str> {
        if self.0.is_empty() || label.len() > LONGEST_LABEL {
            return None;
        }
        self.0.get(&normal(label)).map(String::as_str)
    }
}

/// Whether `line` defines a label and its destination is an address: no page shows such a line.
pub fn is_definition(line: &Line<'_>) -> bool {
    definition(line)
        .is_some_and(|(_, destination)| destination.starts_with('#') || destination.contains('/'))
}

/// Labels are the same whatever their letters' case and their blanks.
fn normal(label: &str) -> String {
    fold(label).to_lowercase()
}

/// The label and the destination that a line defines.
fn definition<'a>(line: &Line<'a>) -> Option<(&'a str, &'a str)> {
    let inner = line.text.strip_prefix('[')?;
    let within = inner.len().min(LONGEST_LABEL + 1);
    let end = memchr::memchr2(b']', b'[', &inner.as_bytes()[..within])?;
    let (label, rest) = inner.split_at(end);
    let rest = rest.strip_prefix("]:")?.trim_start();
    // `[^1]: …` is a footnote.
    if line.indent >= CODE || label.trim().is_empty() || label.starts_with('^') {
        return None;
    }
    let (destination, title) = match rest.strip_prefix('<') {
        Some(rest) => rest.split_once('>')?,
        None => rest.split_at(rest.find([' ', '\t']).unwrap_or(rest.len())),
    };
    let title = title.trim();
    let is_title = title.is_empty()
        || [('"', '"'), ('\'', '\''), ('(', ')')]
            .iter()
            .any(|&(open, close)| {
                title.len() > 1 && title.starts_with(open) && title.ends_with(close)
            });
    let is_kept = !destination.is_empty() && destination.len() <= LONGEST_DESTINATION;
    (is_title && is_kept).then_some((label, destination))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    fn references(text: &str) -> References {
        let source = Source::new("a.md", text);
        let lines: Vec<Line<'_>> = (1..)
            .map_while(|number| source.line_span(number))
            .map(|span: Span| Line::new(source.text(), span))
            .collect();
        References::among(&lines)
    }

    #[test]
    fn definitions_are_found_by_their_labels() {
        let found = references(
            "[Ferry]: https://a.example/ferry \"The ferry\"\n[the  tide]: <b c>\n[ferry]: later\n",
        );
        assert_eq!(found.destination("fErRy"), Some("https://a.example/ferry"));
        assert_eq!(found.destination("The Tide"), Some("b c"));
        assert_eq!(found.destination("pier"), None);
    }

    #[test]
    fn a_line_of_words_is_shown() {
        let shows = |text: &str| !is_definition(&Line::new(text, Span::new(0, text.len())));
        assert!(!shows("[404]: https://a.example/404"));
        assert!(!shows("[404]: #not-found 'Gone'"));
        assert!(shows("[404]: NotFound"));
        assert!(shows("[404]: see https://a.example/404"));
    }

    #[test]
    fn other_lines_in_brackets_define_nothing() {
        let found = references(
            "[404]: Not Found\n[^1]: note\n[pier]:\n    [code]: a\n```\n[fenced]: a\n```\n[ ]: a\n",
        );
        assert!(found.0.is_empty(), "{found:?}");
    }
}
