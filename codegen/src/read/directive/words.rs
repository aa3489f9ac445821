//! The words of a directive, one after the other, each with its place.

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::source::Span;

/// The words of a directive, one after the other.
pub(super) struct Words<'a> {
    text: &'a str,
    span: Span,
    at: usize,
}

impl<'a> Words<'a> {
    /// The words of a text that stands at `span`.
    pub(super) fn of(text: &'a str, span: Span) -> Self {
        Self { text, span, at: 0 }
    }

    /// The place of a range of the words.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        Span::new(
            (self.span.start + start).min(self.span.end),
            (self.span.start + end).min(self.span.end),
        )
    }

    /// Where the next word starts and ends, if there is one.
    pub(super) fn bounds(&self) -> Option<(usize, usize)> {
        let rest = &self.text[self.at..];
        let start = self.at + (rest.len() - rest.trim_start().len());
        let word = self.text[start..].split_whitespace().next()?;
        Some((start, start + word.len()))
    }

    /// The next word, left where it is.
    pub(super) fn peek(&self) -> Option<(String, Span)> {
        let (start, end) = self.bounds()?;
        Some((self.text[start..end].to_owned(), self.place(start, end)))
    }

    /// Goes past the next word.
    pub(super) fn skip(&mut self) {
        if let Some((_, end)) = self.bounds() {
            self.at = end;
        }
    }

    /// The next word.
    pub(super) fn next(&mut self, wanted: &str) -> Result<(String, Span), Diagnostic> {
        let word = self.peek().ok_or_else(|| self.missing(wanted))?;
        self.skip();
        Ok(word)
    }

    /// All that is left, folded, without quotation marks around it.
    pub(super) fn rest(&mut self, wanted: &str) -> Result<(String, Span), Diagnostic> {
        let (start, _) = self.bounds().ok_or_else(|| self.missing(wanted))?;
        let rest = self.text[start..].trim_end();
        let place = self.place(start, start + rest.len());
        self.at = self.text.len();
        let bare = rest
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .unwrap_or(rest);
        let folded = crate::text::fold(bare);
        if folded.is_empty() {
            return Err(malformed(place, format!("{wanted} is empty")));
        }
        Ok((folded, place))
    }

    /// The ids of rules, with commas or blanks between; at least one, each of the catalogue.
    pub(super) fn rules(&mut self) -> Result<Vec<String>, Diagnostic> {
        let mut rules = Vec::new();
        while let Some((word, place)) = self.peek() {
            self.skip();
            for id in word.split(',').filter(|id| !id.is_empty()) {
                if rule::find(id).is_none() {
                    return Err(malformed(place, format!("there is no rule `{id}`"))
                        .help("`statusbook rules` lists them"));
                }
                rules.push(id.to_owned());
            }
        }
        if rules.is_empty() {
            return Err(self.missing("a rule's id"));
        }
        Ok(rules)
    }

    /// Nothing may be left.
    pub(super) fn finish(&self) -> Result<(), Diagnostic> {
        self.peek().map_or(Ok(()), |(word, place)| {
            Err(malformed(
                place,
                format!("`{word}` is more than a directive says"),
            ))
        })
    }

    pub(super) fn missing(&self, wanted: &str) -> Diagnostic {
        malformed(
            self.span,
            format!("the directive ends where {wanted} should stand"),
        )
    }
}

/// A directive that is not understood.
pub(super) fn malformed(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(&rule::MALFORMED_DIRECTIVE, span, message)
}
