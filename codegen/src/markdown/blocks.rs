//! Lines to blocks, in one pass.

mod table;

use std::iter::once;

use super::html;
use super::inline::{self, Place};
use super::line::Line;
use super::reference::{self, References};
use super::{Block, Document, Kind, Setting};
use crate::bytes;
use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::settings::Limits;
use crate::source::{Source, Span};
use crate::text::Text;

/// The blocks of `source`.
#[must_use]
pub fn blocks<'a>(source: &'a Source, limits: &Limits) -> Document<'a> {
    let lines: Vec<Line<'_>> = source
        .lines()
        .map(|span| Line::new(source.text(), span))
        .collect();
    let mut scanner = Scanner {
        source,
        limits,
        references: References::among(&lines),
        lines,
        at: 0,
        document: Document::default(),
        paragraph: Vec::new(),
        open: Open::Paragraph,
        tables_end: None,
    };
    scanner.controls();
    scanner.front_matter();
    while scanner.at < scanner.lines.len() {
        scanner.step();
    }
    scanner.close();
    scanner.document
}

/// The most findings about a document's characters and limits: one is enough to refuse it, and a thousand would hide others.
const MOST_FINDINGS: usize = 20;

/// What the running text is being gathered for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Paragraph,
    Item,
    Definition,
}

struct Scanner<'a, 'l> {
    source: &'a Source,
    limits: &'l Limits,
    references: References,
    lines: Vec<Line<'a>>,
    at: usize,
    document: Document<'a>,
    /// The lines of the running text.
    paragraph: Vec<Line<'a>>,
    open: Open,
    /// The line behind the last table, while only blank lines have followed.
    tables_end: Option<usize>,
}

impl<'a> Scanner<'a, '_> {
    fn line(&self, ahead: usize) -> Option<Line<'a>> {
        self.lines.get(self.at + ahead).copied()
    }

    fn push(&mut self, kind: Kind<'a>, span: Span, indent: usize) {
        self.document.blocks.push(Block { kind, span, indent });
    }

    fn words(&mut self, lines: impl Iterator<Item = Span> + Clone, place: Place) -> Text<'a> {
        let words = inline::text(self.source, &self.references, lines, place);
        // What is shown as it is written has been looked at.
        if !words.is_as_written() {
            self.control_characters(words.plain(), words.whole());
        }
        words
    }

    /// Ends the running text.
    fn close(&mut self) {
        let open = std::mem::replace(&mut self.open, Open::Paragraph);
        let (Some(&first), Some(last)) = (self.paragraph.first(), self.paragraph.last()) else {
            return;
        };
        let span = first.span.to(last.span);
        let words = self.gathered();
        let kind = match open {
            Open::Paragraph => Kind::Paragraph(words),
            Open::Item => Kind::Item(words),
            Open::Definition => Kind::Definition(words),
        };
        self.push(kind, span, first.indent);
    }

    /// The running text, which is taken.
    fn gathered(&mut self) -> Text<'a> {
        let lines = std::mem::take(&mut self.paragraph);
        let words = self.words(lines.iter().map(|line| line.span), Place::Line);
        self.paragraph = lines;
        self.paragraph.clear();
        words
    }

    /// Takes the next line, or the next block that is told by its first line.
    fn step(&mut self) {
        let line = self.lines[self.at];
        if line.is_blank() {
            self.close();
            self.at += 1;
            return;
        }
        if let Some((mark, length, info)) = line.fence() {
            self.close();
            self.code(line, mark, length, info);
        } else if line.text.starts_with("<!--") {
            self.close();
            self.comment(line);
        } else if html::opens_block(line.text) {
            self.close();
            self.html();
        } else if self.table() {
        } else if let Some((level, title)) = line.heading() {
            self.close();
            let words = self.words(once(title.span), Place::Line);
            self.push(Kind::Heading(level, words), line.span, 0);
            self.at += 1;
        } else if let Some(level) = self.setext() {
            let span = self.paragraph[0].span;
            let words = self.gathered();
            self.push(Kind::Heading(level, words), span, 0);
            self.at += 1;
        } else if line.is_rule() {
            self.close();
            self.push(Kind::Rule, line.span, 0);
            self.at += 1;
        } else if self.paragraph.is_empty() && reference::is_definition(&line) {
            self.at += 1;
        } else if line.is_machinery() || html::is_wrapper(line.text) {
            self.close();
            self.at += 1;
        } else {
            self.running(line);
        }
    }

    /// A line of running text: of a paragraph, an item or a definition.
    fn running(&mut self, line: Line<'a>) {
        if let Some(item) = line.item() {
            self.close();
            // MDN's dialect writes a definition as an item: `- : text`.
            if let Some(definition) = item.definition() {
                self.terms();
                self.open = Open::Definition;
                self.paragraph.push(Line {
                    indent: line.indent,
                    ..definition
                });
            } else {
                self.open = Open::Item;
                self.paragraph.push(Line {
                    indent: line.indent,
                    ..item
                });
            }
        } else if let Some(definition) = line.definition() {
            self.close();
            self.terms();
            self.open = Open::Definition;
            self.paragraph.push(definition);
        } else {
            // What stands further left than the bullet above is not the item's.
            let is_outside = self.open == Open::Item
                && self
                    .paragraph
                    .first()
                    .is_some_and(|first| line.indent < first.indent);
            if is_outside {
                self.close();
            }
            self.paragraph.push(line);
        }
        self.at += 1;
    }

    /// The paragraph or item just closed turns out to be the terms of a definition.
    fn terms(&mut self) {
        let Some(block) = self.document.blocks.last_mut() else {
            return;
        };
        if let Kind::Paragraph(words) | Kind::Item(words) = &mut block.kind {
            let words = std::mem::take(words);
            block.kind = Kind::Term(words);
        }
    }

    fn setext(&self) -> Option<u8> {
        let level = self.lines[self.at].underline()?;
        (self.open == Open::Paragraph && self.paragraph.len() == 1).then_some(level)
    }

    fn code(&mut self, first: Line<'a>, mark: u8, length: usize, info: &'a str) {
        self.at += 1;
        let mut words = Text::default();
        let mut span = first.span;
        while let Some(line) = self.line(0) {
            self.at += 1;
            span = span.to(line.span);
            if line.closes(mark, length) {
                break;
            }
            words.push(line.text, line.span);
            words.push("\n", Span::new(line.span.end, line.span.end));
        }
        self.push(Kind::Code(info, words), span, first.indent);
    }

    /// A comment. Only one that is addressed to the reader of this program is kept.
    fn comment(&mut self, first: Line<'a>) {
        let start = first.span.start;
        let text = self.source.text();
        let end = memchr::memmem::find(&text.as_bytes()[start..], b"-->")
            .map_or(text.len(), |length| start + length + 3);
        let inner = Span::new(start + 4, (end - 3).max(start + 4).min(text.len()));
        let words = self.source.slice(inner);
        if let Some(directive) = words.trim_start().strip_prefix("statusbook:") {
            let from = inner.end - directive.len();
            let directive = Text::verbatim(directive, Span::new(from, inner.end));
            self.push(
                Kind::Directive(directive),
                Span::new(start, end),
                first.indent,
            );
        }
        while self.line(0).is_some_and(|line| line.span.end < end) {
            self.at += 1;
        }
        // What stands behind the comment on its last line is text.
        if let Some(last) = self.lines.get_mut(self.at) {
            let behind = end.clamp(last.span.start, last.span.end);
            *last = Line::new(text, Span::new(behind, last.span.end));
        }
    }

    fn html(&mut self) {
        let start = self.lines[self.at].span.start;
        let read = html::read(self.source, &self.references, start, self.limits);
        for block in read.blocks {
            for text in block.kind.texts() {
                if !text.is_as_written() {
                    self.control_characters(text.plain(), text.whole());
                }
            }
            self.document.blocks.push(block);
        }
        self.document.diagnostics.extend(read.diagnostics);
        let end = read.end.max(self.lines[self.at].span.end);
        while self.line(0).is_some_and(|line| line.span.start < end) {
            self.at += 1;
        }
    }

    fn limit(&mut self, span: Span, message: String, name: &str) {
        if self.document.diagnostics.len() >= MOST_FINDINGS {
            return;
        }
        self.document
            .diagnostics
            .push(Diagnostic::new(&rule::LIMIT, span, message).help(html::raise(name)));
    }

    /// YAML or TOML between two fences at the top of the document.
    fn front_matter(&mut self) {
        let Some(fence) = self.lines.first().map(|line| line.text) else {
            return;
        };
        if fence != "---" && fence != "+++" {
            return;
        }
        let closing = |line: &Line<'_>| line.text == fence || fence == "---" && line.text == "...";
        let Some(length) = self.lines.iter().skip(1).position(closing) else {
            return;
        };
        let inner = &self.lines[1..=length];
        // Two thematic breaks are no front matter.
        if inner
            .iter()
            .any(|line| line.heading().is_some_and(|(level, _)| level > 1))
        {
            return;
        }
        let mut parents: Vec<(usize, &str)> = Vec::new();
        for line in inner {
            let separator = if fence == "+++" { '=' } else { ':' };
            let Some((key, value)) = line.text.split_once(separator) else {
                continue;
            };
            let key = key.trim();
            let value = value.trim();
            parents.retain(|(indent, _)| *indent < line.indent);
            let path: Vec<&str> = parents.iter().map(|(_, key)| *key).chain([key]).collect();
            if value.is_empty() && parents.len() < self.limits.nesting {
                parents.push((line.indent, key));
                continue;
            }
            let quotes = ['"', '\''];
            let unquoted = quotes
                .iter()
                .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
            self.document.front.push(Setting {
                key: path.join("."),
                value: unquoted.unwrap_or(value).to_owned(),
                span: line.span,
            });
        }
        self.at = length + 2;
    }

    /// Characters that steer a terminal or turn text around have no place in a document.
    fn controls(&mut self) {
        let text = self.source.text();
        self.control_characters(text, Span::new(0, text.len()));
    }

    /// Reports control characters of `words`, which stand at `span`: each place once, though entities are decoded later.
    fn control_characters(&mut self, words: &str, span: Span) {
        if self.document.diagnostics.len() >= MOST_FINDINGS {
            return;
        }
        if !bytes::any(words.as_bytes(), may_begin_control) {
            return;
        }
        let linear = words.len() == span.end - span.start;
        for (at, char) in words.char_indices().filter(|(_, char)| is_control(*char)) {
            let place = if linear {
                Span::new(span.start + at, span.start + at + char.len_utf8())
            } else {
                span
            };
            let known = self.document.diagnostics.iter().any(|known| {
                known.rule == &rule::CONTROL_CHARACTER
                    && known.span.start < place.end
                    && place.start < known.span.end
            });
            if known {
                continue;
            }
            if self.document.diagnostics.len() >= MOST_FINDINGS {
                return;
            }
            let message = format!(
                "the character U+{:04X} can't stand in a document",
                u32::from(char)
            );
            let diagnostic = Diagnostic::new(&rule::CONTROL_CHARACTER, place, message)
                .help("remove it: it is invisible, and changes how the text around it is shown");
            self.document.diagnostics.push(diagnostic);
        }
    }
}

/// Whether a byte may be the first of a control character, or of one that changes the direction of text.
const fn may_begin_control(byte: u8) -> bool {
    byte < b' ' && byte != b'\n' && byte != b'\t' || byte == 0x7F || byte == 0xC2 || byte == 0xE2
}

/// Whether `char` is a control character other than a line break or a tab, or changes the direction of text.
fn is_control(char: char) -> bool {
    match char {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => char.is_control(),
    }
}
