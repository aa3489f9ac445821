//! Tables, definition lists and lists written in HTML, read with an HTML tokenizer: any tags, in any state of repair.

mod token;

use std::iter;
use std::ops::Range;

use self::token::{Token, Tokens, decoded};
use super::inline::{self, Place};
use super::reference::References;
use super::{Block, Kind, Row, Table};
use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::settings::Limits;
use crate::source::{Source, Span};
use crate::text::{MarkKind, Text};

/// Tags that open what is read here.
const OPENING: [&str; 10] = [
    "table", "thead", "tbody", "tr", "dl", "dt", "dd", "ul", "ol", "li",
];

/// The name of the tag with which `text` begins.
fn tag_name(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('<')?;
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let length = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        .count();
    (length > 0).then(|| &rest[..length])
}

/// Whether a block of HTML that is read here opens with `text`.
pub fn opens_block(text: &str) -> bool {
    tag_name(text).is_some_and(|name| {
        let is_heading = name.len() == 2
            && name.starts_with(['h', 'H'])
            && name.ends_with(|c: char| ('1'..='6').contains(&c));
        !text.starts_with("</")
            && (is_heading || OPENING.iter().any(|known| name.eq_ignore_ascii_case(known)))
    })
}

/// Whether `text` is nothing but tags that wrap other blocks: `<div class="x">`, `</TabItem>`.
pub fn is_wrapper(text: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        if tag_name(rest).is_none() {
            return false;
        }
        let Some(end) = rest.find('>') else {
            return false;
        };
        rest = rest[end + 1..].trim_start();
    }
    true
}

/// A cell that is being read.
#[derive(Default)]
struct Cell<'a> {
    text: Text<'a>,
    /// Rows that it still reaches down to.
    rows: usize,
    columns: usize,
    is_head: bool,
}

/// What spanning cells may repeat: this many times the bytes of the block, and what a small table needs.
const REPEATED: usize = 8;
const REPEATED_AT_LEAST: usize = 64 << 10;

/// What a cell weighs beside its words.
const CELL: usize = 64;

/// A block of HTML, read.
pub struct Read<'a> {
    /// What is in it.
    pub blocks: Vec<Block<'a>>,
    /// The limits that it is over.
    pub diagnostics: Vec<Diagnostic>,
    /// Where it ends.
    pub end: usize,
}

struct State<'a, 'l> {
    references: &'l References,
    limits: &'l Limits,
    blocks: Vec<Block<'a>>,
    diagnostics: Vec<Diagnostic>,
    /// How much spanning cells may still repeat.
    left: usize,
    table: Option<(Table<'a>, Span)>,
    row: Option<(Vec<Text<'a>>, bool, Span)>,
    /// Cells of rows above that reach down, by column: how many rows yet, and the words.
    reaching: Vec<Option<(usize, Text<'a>)>>,
    cell: Option<Cell<'a>>,
    /// A term, definition, item or heading that is being read.
    words: Option<(Text<'a>, Role, Span)>,
    marks: Vec<(MarkKind, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Term,
    Definition,
    Item,
    Heading(u8),
}

/// Reads the block of HTML that starts at `start`.
pub fn read<'a>(
    source: &'a Source,
    references: &References,
    start: usize,
    limits: &Limits,
) -> Read<'a> {
    let text = &source.text()[start..];
    let mut state = State {
        references,
        limits,
        blocks: Vec::new(),
        diagnostics: Vec::new(),
        left: text.len() * REPEATED + REPEATED_AT_LEAST,
        table: None,
        row: None,
        reaching: Vec::new(),
        cell: None,
        words: None,
        marks: Vec::new(),
    };
    let mut depth = 0_usize;
    let mut end = text.len();
    let place = |range: &Range<usize>| Span::new(start + range.start, start + range.end);
    for token in Tokens::of(text) {
        match token {
            Token::Open(tag) => {
                if is_container(&tag.name) && !tag.is_closed {
                    depth += 1;
                }
                let (rows, columns) = match &*tag.name {
                    "td" | "th" => (tag.number("rowspan"), tag.number("colspan")),
                    _ => (None, None),
                };
                state.open(&tag.name, place(&tag.range), rows, columns);
            }
            Token::Close(tag) => {
                state.shut(&tag.name, place(&tag.range));
                if is_container(&tag.name) {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        end = tag.range.end;
                        break;
                    }
                }
            }
            Token::Words(range) => {
                let span = place(&range);
                // A row or definition in pieces ends at the blank line behind it.
                if depth == 0
                    && let Some(blank) = source.slice(span).find("\n\n")
                {
                    let head = Span::new(span.start, span.start + blank);
                    state.words(source, source.slice(head), head);
                    end = head.end - start;
                    break;
                }
                let shown = decoded(source.slice(span), &|reference| {
                    let at = span.start + reference.start;
                    entity(source, references, Span::new(at, at + reference.len()))
                });
                state.words(source, &shown, span);
            }
        }
    }
    state.finish(Span::new(start + end, start + end));
    Read {
        blocks: state.blocks,
        diagnostics: state.diagnostics,
        end: start + end,
    }
}

/// What the reference to a character at `span` stands for, which Markdown has from HTML; `None` where HTML has no such name.
fn entity(source: &Source, references: &References, span: Span) -> Option<String> {
    let shown = inline::text(source, references, iter::once(span), Place::Line)
        .plain()
        .to_owned();
    (shown != source.slice(span)).then_some(shown)
}

/// What to do about a limit of the settings.
pub fn raise(name: &str) -> String {
    format!("raise `limits.{name}` in the settings, or split the document")
}

fn is_container(name: &str) -> bool {
    matches!(name, "table" | "dl" | "ul" | "ol")
        || name.len() == 2 && name.starts_with('h') && name.as_bytes()[1].is_ascii_digit()
}

impl<'a> State<'a, '_> {
    /// Reports that a limit is passed: once, whatever the document does behind it.
    fn over(&mut self, span: Span, message: String, help: String) {
        if self.diagnostics.is_empty() {
            self.diagnostics
                .push(Diagnostic::new(&rule::LIMIT, span, message).help(help));
        }
    }

    /// Whether a copy of a cell's words may be made for another row or column.
    fn may_repeat(&mut self, words: usize, span: Span) -> bool {
        if let Some(left) = self.left.checked_sub(words + CELL) {
            self.left = left;
            return true;
        }
        self.over(
            span,
            "the cells that span rows and columns repeat more than the document holds".to_owned(),
            "let fewer cells span others, or split the table".to_owned(),
        );
        false
    }

    fn target(&mut self) -> Option<&mut Text<'a>> {
        match (&mut self.cell, &mut self.words) {
            (Some(cell), _) => Some(&mut cell.text),
            (None, Some((text, ..))) => Some(text),
            (None, None) => None,
        }
    }

    fn words(&mut self, source: &'a Source, shown: &str, span: Span) {
        let references = self.references;
        let Some(target) = self.target() else {
            return;
        };
        // Markdown within HTML is what its writer meant it to be.
        if source.slice(span) == shown && shown.contains(['*', '`', '[', '{']) {
            let mut offset = span.start;
            for (index, line) in shown.split('\n').enumerate() {
                if index > 0 {
                    target.push("\n", Span::new(offset - 1, offset));
                }
                let span = Span::new(offset, offset + line.len());
                target.append(&inline::text(
                    source,
                    references,
                    iter::once(span),
                    Place::Line,
                ));
                offset += line.len() + 1;
            }
        } else {
            target.push_copy(shown, span);
        }
    }

    fn open(&mut self, name: &str, span: Span, rows: Option<usize>, columns: Option<usize>) {
        match name {
            "table" if self.table.is_none() => self.table = Some((Table::default(), span)),
            "tr" => {
                self.end_row(span);
                self.table.get_or_insert_with(|| (Table::default(), span));
                self.row = Some((Vec::new(), true, span));
            }
            "td" | "th" => {
                self.end_cell(span);
                if self.table.is_some() && self.row.is_none() {
                    self.row = Some((Vec::new(), true, span));
                }
                self.cell = Some(Cell {
                    rows: rows.unwrap_or(1).clamp(1, self.limits.rows.max(1)),
                    columns: columns.unwrap_or(1).clamp(1, self.limits.columns.max(1)),
                    is_head: name == "th",
                    ..Cell::default()
                });
            }
            "dt" if self.cell.is_none() => self.begin(Role::Term, span),
            "dd" if self.cell.is_none() => self.begin(Role::Definition, span),
            "li" if self.cell.is_none() => self.begin(Role::Item, span),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.cell.is_none() => {
                self.begin(Role::Heading(name.as_bytes()[1] - b'0'), span);
            }
            "br" | "p" | "li" | "div" => {
                if let Some(text) = self.target().filter(|text| !text.is_blank()) {
                    text.push("\n", Span::new(span.start, span.start));
                }
            }
            "code" | "kbd" | "tt" => self.mark(MarkKind::Code),
            "b" | "strong" => self.mark(MarkKind::Strong),
            _ => {}
        }
    }

    fn mark(&mut self, kind: MarkKind) {
        if let Some(at) = self.target().map(|text| text.plain().len()) {
            self.marks.push((kind, at));
        }
    }

    fn shut(&mut self, name: &str, span: Span) {
        match name {
            "td" | "th" => self.end_cell(span),
            "tr" => self.end_row(span),
            "table" => self.end_table(span),
            "dt" | "dd" | "li" | "dl" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
                if self.cell.is_none() =>
            {
                self.end_words(span);
            }
            "code" | "kbd" | "tt" | "b" | "strong" => {
                if let Some((kind, start)) = self.marks.pop()
                    && let Some(text) = self.target()
                {
                    let end = text.plain().len();
                    text.mark(kind, start.min(end)..end);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, role: Role, span: Span) {
        self.end_words(span);
        self.words = Some((Text::default(), role, span));
    }

    fn end_words(&mut self, at: Span) {
        self.marks.clear();
        let Some((text, role, start)) = self.words.take() else {
            return;
        };
        if text.is_blank() {
            return;
        }
        let kind = match role {
            Role::Term => Kind::Term(text),
            Role::Definition => Kind::Definition(text),
            Role::Item => Kind::Item(text),
            Role::Heading(level) => Kind::Heading(level, text),
        };
        let span = Span::new(start.start, at.start.max(start.end));
        self.blocks.push(Block {
            kind,
            span,
            indent: 0,
        });
    }

    fn end_cell(&mut self, at: Span) {
        self.marks.clear();
        let Some(cell) = self.cell.take() else {
            return;
        };
        let Some((mut cells, is_head, span)) = self.row.take() else {
            return;
        };
        self.reach_down(&mut cells, at);
        let words = cell.text.plain().len();
        for copy in 0..cell.columns {
            if cells.len() == self.limits.columns {
                self.over_columns(at);
                break;
            }
            // The first is the cell itself.
            if copy > 0 && !self.may_repeat(words, at) {
                break;
            }
            if cell.rows > 1 && self.may_repeat(words, at) {
                if self.reaching.len() <= cells.len() {
                    self.reaching.resize(cells.len() + 1, None);
                }
                self.reaching[cells.len()] = Some((cell.rows - 1, cell.text.clone()));
            }
            cells.push(cell.text.clone());
        }
        self.row = Some((cells, is_head && cell.is_head, span));
    }

    /// Goes on in a row with the cells of rows above that reach down to it here.
    fn reach_down(&mut self, cells: &mut Vec<Text<'a>>, at: Span) {
        while let Some((rows, text)) = self.reaching.get_mut(cells.len()).and_then(Option::take) {
            if cells.len() == self.limits.columns {
                return self.over_columns(at);
            }
            if rows > 1 && self.may_repeat(text.plain().len(), at) {
                self.reaching[cells.len()] = Some((rows - 1, text.clone()));
            }
            cells.push(text);
        }
    }

    fn over_columns(&mut self, at: Span) {
        let message = format!("the row has more than {} cells", self.limits.columns);
        self.over(at, message, raise("columns"));
    }

    fn end_row(&mut self, at: Span) {
        self.end_cell(at);
        let Some((mut cells, is_head, span)) = self.row.take() else {
            return;
        };
        self.reach_down(&mut cells, at);
        let Some((table, _)) = &mut self.table else {
            return;
        };
        if is_head && table.head.is_empty() && table.rows.is_empty() {
            table.head = cells;
        } else if table.rows.len() == self.limits.rows {
            let message = format!("the table has more than {} rows", self.limits.rows);
            self.over(span, message, raise("rows"));
        } else if !cells.is_empty() {
            let span = Span::new(span.start, at.start.max(span.end));
            table.rows.push(Row { cells, span });
        }
    }

    fn end_table(&mut self, at: Span) {
        self.end_row(at);
        self.reaching.clear();
        let Some((table, start)) = self.table.take() else {
            return;
        };
        let span = Span::new(start.start, at.start.max(start.end));
        self.blocks.push(Block {
            kind: Kind::Table(table),
            span,
            indent: 0,
        });
    }

    fn finish(&mut self, at: Span) {
        self.end_words(at);
        self.end_table(at);
    }
}
