//! Tables, definition lists and lists written in HTML, read with an HTML tokenizer: any tags, in any state of repair.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::inline::text as inline;
use super::{Block, Kind, Row, Table};
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
struct Cell {
    text: Text,
    /// Rows that it still reaches down to.
    rows: usize,
    columns: usize,
    is_head: bool,
}

#[derive(Default)]
struct State {
    blocks: Vec<Block>,
    table: Option<(Table, Span)>,
    row: Option<(Vec<Text>, bool, Span)>,
    /// Cells of rows above that reach down: column, rows left, text.
    reaching: Vec<(usize, usize, Text)>,
    cell: Option<Cell>,
    /// A term, definition, item or heading that is being read.
    words: Option<(Text, Role, Span)>,
    marks: Vec<(MarkKind, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Term,
    Definition,
    Item,
    Heading(u8),
}

/// Reads the block of HTML that starts at `start`; gives its blocks, and where it ends.
pub fn read(source: &Source, start: usize, limits: &Limits) -> (Vec<Block>, usize) {
    let text = &source.text()[start..];
    let mut state = State::default();
    let mut depth = 0_usize;
    let mut end = text.len();
    let tokens = Tokenizer::new_with_emitter(text, DefaultEmitter::<usize>::new_with_span());
    for token in tokens {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let span = Span::new(start + tag.span.start, start + tag.span.end);
                let attribute = |wanted: &str| -> Option<usize> {
                    let value = tag.attributes.get(wanted.as_bytes())?;
                    std::str::from_utf8(value).ok()?.trim().parse().ok()
                };
                if is_container(&name) && !tag.self_closing {
                    depth += 1;
                }
                state.open(
                    &name,
                    span,
                    attribute("rowspan"),
                    attribute("colspan"),
                    limits,
                );
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let at = Span::new(start + tag.span.start, start + tag.span.end);
                state.shut(&name, at);
                if is_container(&name) {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        end = tag.span.end;
                        break;
                    }
                }
            }
            Token::String(words) => {
                let span = Span::new(start + words.span.start, start + words.span.end);
                let shown = String::from_utf8_lossy(&words.value).into_owned();
                // A row or definition in pieces ends at the blank line behind it.
                if depth == 0
                    && let Some(blank) = source.slice(span).find("\n\n")
                {
                    let head = Span::new(span.start, span.start + blank);
                    state.words(source, source.slice(head), head);
                    end = head.end - start;
                    break;
                }
                state.words(source, &shown, span);
            }
            _ => {}
        }
    }
    state.finish(Span::new(start + end, start + end));
    (state.blocks, start + end)
}

fn is_container(name: &str) -> bool {
    matches!(name, "table" | "dl" | "ul" | "ol")
        || name.len() == 2 && name.starts_with('h') && name.as_bytes()[1].is_ascii_digit()
}

impl State {
    fn target(&mut self) -> Option<&mut Text> {
        match (&mut self.cell, &mut self.words) {
            (Some(cell), _) => Some(&mut cell.text),
            (None, Some((text, ..))) => Some(text),
            (None, None) => None,
        }
    }

    fn words(&mut self, source: &Source, shown: &str, span: Span) {
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
                target.append(&inline(source, &[Span::new(offset, offset + line.len())]));
                offset += line.len() + 1;
            }
        } else {
            target.push(shown, span);
        }
    }

    fn open(
        &mut self,
        name: &str,
        span: Span,
        rows: Option<usize>,
        columns: Option<usize>,
        limits: &Limits,
    ) {
        match name {
            "table" if self.table.is_none() => self.table = Some((Table::default(), span)),
            "tr" => {
                self.end_row(span);
                self.table.get_or_insert_with(|| (Table::default(), span));
                self.row = Some((Vec::new(), true, span));
            }
            "td" | "th" => {
                self.end_cell();
                if self.table.is_some() && self.row.is_none() {
                    self.row = Some((Vec::new(), true, span));
                }
                self.cell = Some(Cell {
                    rows: rows.unwrap_or(1).clamp(1, limits.rows),
                    columns: columns.unwrap_or(1).clamp(1, limits.columns),
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
            "td" | "th" => self.end_cell(),
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

    fn end_cell(&mut self) {
        self.marks.clear();
        let Some(cell) = self.cell.take() else {
            return;
        };
        let Some((cells, is_head, _)) = &mut self.row else {
            return;
        };
        *is_head &= cell.is_head;
        let mut column = cells.len();
        while let Some((_, left, text)) = self
            .reaching
            .iter_mut()
            .find(|(at, left, _)| *at == column && *left > 0)
        {
            cells.push(text.clone());
            *left -= 1;
            column += 1;
        }
        for _ in 0..cell.columns {
            if cell.rows > 1 {
                self.reaching.retain(|(at, ..)| *at != cells.len());
                self.reaching
                    .push((cells.len(), cell.rows - 1, cell.text.clone()));
            }
            cells.push(cell.text.clone());
        }
    }

    fn end_row(&mut self, at: Span) {
        self.end_cell();
        let Some((mut cells, is_head, span)) = self.row.take() else {
            return;
        };
        while let Some((_, left, text)) = self
            .reaching
            .iter_mut()
            .find(|(at, left, _)| *at == cells.len() && *left > 0)
        {
            cells.push(text.clone());
            *left -= 1;
        }
        let Some((table, _)) = &mut self.table else {
            return;
        };
        if is_head && table.head.is_empty() && table.rows.is_empty() {
            table.head = cells;
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
