//! Tables of pipes: whole, without a delimiter row, and with rows that are broken over several lines.

use std::iter::once;

use super::Scanner;
use crate::markdown::inline::Place;
use crate::markdown::line::Line;
use crate::markdown::{Kind, Row, Table, html};
use crate::source::Span;
use crate::text::Text;

/// The most lines over which a row of a table may be broken.
const MOST_LINES: usize = 64;

impl<'a> Scanner<'a, '_> {
    /// A table, where one starts at this line.
    pub(super) fn table(&mut self) -> bool {
        let line = self.lines[self.at];
        if !line.has_pipe() && !line.is_grid_rule() {
            return false;
        }
        let next = self.line(1);
        if line.is_grid_rule() && next.is_some_and(|next| next.is_framed()) {
            self.at += 1;
            return self.table();
        }
        let delimited =
            line.has_pipe() && next.is_some_and(|next| next.is_delimiter() || next.is_grid_rule());
        // Titles over rows that begin with numbers, with nothing drawn between.
        let titled = self.paragraph.is_empty()
            && line.has_pipe()
            && next.is_some_and(|next| next.is_numbered_row())
            && self.line(2).is_some_and(|line| line.is_numbered_row());
        let framed = line.is_framed()
            && (next.is_some_and(|next| next.is_framed()) || self.tables_end == Some(self.at));
        if line.is_delimiter() {
            return false;
        }
        let is_drawn = delimited || framed || titled;
        let width = if is_drawn { None } else { self.broken_width() };
        if !is_drawn && width.is_none() {
            return false;
        }
        let above = if delimited {
            self.broken_head()
        } else {
            Vec::new()
        };
        self.close();
        let mut table = Table::default();
        let mut span = line.span;
        if delimited {
            for line in above {
                table.head.extend(self.cells(line, &line.cells()));
            }
            table.head.extend(self.cells(line, &line.cells()));
            self.at += 2;
        } else if titled && !line.is_numbered_row() {
            table.head = self.cells(line, &line.cells());
            self.at += 1;
        }
        let width = width.unwrap_or(table.head.len());
        while let Some(line) = self.line(0) {
            let restarts = self.line(1).is_some_and(|next| next.is_delimiter());
            if line.is_grid_rule() {
                span = span.to(line.span);
                self.at += 1;
                continue;
            }
            if !line.has_pipe()
                || restarts
                || line.fence().is_some()
                || html::opens_block(line.text)
            {
                break;
            }
            if !line.is_delimiter() {
                if table.rows.len() >= self.limits.rows {
                    let message = format!("the table has more than {} rows", self.limits.rows);
                    self.limit(line.span, message, "rows");
                    self.at = self.lines.len();
                    break;
                }
                let row = self.row(line, width);
                span = span.to(row.span);
                table.rows.push(row);
            }
            span = span.to(line.span);
            self.at += 1;
        }
        let mut end = self.at;
        while self.lines.get(end).is_some_and(Line::is_blank) {
            end += 1;
        }
        self.tables_end = Some(end);
        self.push(Kind::Table(table), span, line.indent);
        true
    }

    /// The width of a table of which each row is broken over several lines, if one starts at this line and another row
    /// follows. What is drawn between head and rows is lost in such text.
    fn broken_width(&self) -> Option<usize> {
        let first = self.line(0)?;
        let mut cells = first.cells().len();
        if !first.text.starts_with('|') || !first.text.ends_with('|') {
            return None;
        }
        for ahead in 1..=MOST_LINES {
            let line = self.line(ahead)?;
            if line.text.starts_with('|') {
                return (ahead > 1 && !line.is_delimiter()).then_some(cells);
            }
            if line.heading().is_some() || line.fence().is_some() {
                return None;
            }
            cells += usize::from(line.text.ends_with('|'));
        }
        None
    }

    /// The lines above a head's last one on which its other cells stand, a cell a line; they are taken out of the
    /// running text.
    fn broken_head(&mut self) -> Vec<Line<'a>> {
        let (Some(last), Some(delimiter)) = (self.line(0), self.line(1)) else {
            return Vec::new();
        };
        let missing = delimiter.cells().len().saturating_sub(last.cells().len());
        let is_cell = |line: &Line<'_>| line.text.ends_with('|') && line.cells().len() == 1;
        let from = self.paragraph.len().saturating_sub(missing);
        if missing == 0
            || last.text.starts_with('|')
            || self.paragraph.len() < missing
            || !self.paragraph[from..].iter().all(is_cell)
        {
            return Vec::new();
        }
        self.paragraph.split_off(from)
    }

    /// A row of a table of `width` columns.
    fn row(&mut self, line: Line<'a>, width: usize) -> Row<'a> {
        let cells = line.cells();
        let opens = line.text.starts_with('|') || line.is_numbered_row();
        let is_short = cells.len() < width && opens && line.text.ends_with('|');
        if is_short && let Some(row) = self.broken_row(line, &cells, width) {
            return row;
        }
        Row {
            cells: self.cells(line, &cells),
            span: line.span,
        }
    }

    /// A row of `width` cells that is broken over several lines, as text taken from a web page has it: the first line
    /// opens it and holds too few cells, and a later one closes it. Leaves the scanner at its last line.
    fn broken_row(&mut self, first: Line<'a>, held: &[Span], width: usize) -> Option<Row<'a>> {
        let mut cells: Vec<Vec<Span>> = held.iter().map(|cell| vec![*cell]).collect();
        let mut is_open = false;
        for ahead in 1..=MOST_LINES {
            let line = self.line(ahead)?;
            let breaks =
                line.text.starts_with('|') || line.is_numbered_row() || line.heading().is_some();
            if breaks || line.fence().is_some() || html::opens_block(line.text) {
                return None;
            }
            if line.is_blank() {
                continue;
            }
            for (position, cell) in line.cells().into_iter().enumerate() {
                match cells.last_mut() {
                    Some(last) if is_open && position == 0 => last.push(cell),
                    _ => cells.push(vec![cell]),
                }
            }
            is_open = !line.text.ends_with('|');
            if cells.len() > width {
                return None;
            }
            if cells.len() == width && !is_open {
                self.at += ahead;
                let words = |spans: &Vec<Span>| self.words(spans.iter().copied(), Place::Cell);
                return Some(Row {
                    cells: cells.iter().map(words).collect(),
                    span: first.span.to(line.span),
                });
            }
        }
        None
    }

    /// The words of the cells of a line, as many as are allowed.
    fn cells(&mut self, line: Line<'a>, cells: &[Span]) -> Vec<Text<'a>> {
        if cells.len() > self.limits.columns {
            let message = format!("the row has more than {} cells", self.limits.columns);
            self.limit(line.span, message, "columns");
        }
        let kept = cells.iter().take(self.limits.columns);
        kept.map(|cell| self.words(once(*cell), Place::Cell))
            .collect()
    }
}
