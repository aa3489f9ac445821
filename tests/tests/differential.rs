//! The tables of GitHub's dialect, read by a second parser as well: what comrak and the reader see at the same line is
//! the same, and so is what a document says when each table is printed anew from what comrak read.
//!
//! Compared are the golden documents and, where `STATUSBOOK_CORPUS` is set, those in the folders of that name. The reader
//! sees more tables than GitHub does; only those that both see can be compared. Where the two knowingly differ in one,
//! an [`Exception`] says why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_commonmark, parse_document};
use proptest::prelude::*;
use statusbook_codegen::markdown::{self, Kind};
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::{Source, Span};
use statusbook_codegen::text::{Text, fold};

/// Where the reader knowingly sees something else in a table than GitHub does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exception {
    /// To GitHub a line below a table is its last row even without a pipe; to a reader of the page's text it is text
    /// again.
    TextBelow,
    /// To GitHub a second line of dashes is a row of dashes; to the reader it is a rule, and the row above it a head.
    RuleWithin,
    /// GitHub drops the cells that the head has no title for; the reader keeps them.
    CellsWithoutTitle,
    /// A row that is broken over several lines is several rows to GitHub, and one to the reader.
    BrokenRow,
    /// What a site generator replaces is text to GitHub; the reader shows what it is replaced with.
    Template,
}

/// A row as comrak reads it.
struct StrictRow {
    line: usize,
    cells: Vec<String>,
}

/// A table as comrak reads it.
struct StrictTable {
    /// The lines on which it stands: the head, the delimiters, the rows.
    first: usize,
    last: usize,
    /// What stands before the head in its line: blanks, marks of a quote.
    prefix: String,
    rows: Vec<StrictRow>,
    /// The table in comrak's own Markdown.
    printed: String,
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

/// The words of a cell as its reader sees them.
fn words<'a>(node: &'a AstNode<'a>, words: &mut String) {
    match &node.data().value {
        NodeValue::Text(shown) => words.push_str(shown),
        NodeValue::Code(code) => words.push_str(&code.literal),
        NodeValue::SoftBreak | NodeValue::LineBreak => words.push('\n'),
        NodeValue::HtmlInline(tag) => {
            let tag = tag.to_ascii_lowercase();
            if ["<br", "</p", "<li"]
                .iter()
                .any(|start| tag.starts_with(start))
            {
                words.push('\n');
            }
        }
        _ => {}
    }
    for child in node.children() {
        self::words(child, words);
    }
}

fn strict_tables(source: &Source) -> Vec<StrictTable> {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, source.text(), &options);
    let is_table = |node: &&AstNode<'_>| matches!(node.data().value, NodeValue::Table(_));
    let mut tables = Vec::new();
    for node in root.descendants().filter(is_table) {
        let place = node.data().sourcepos;
        let mut printed = String::new();
        format_commonmark(node, &options, &mut printed).expect("a string takes all");
        let rows: Vec<StrictRow> = node
            .children()
            .map(|row| StrictRow {
                line: row.data().sourcepos.start.line,
                cells: row
                    .children()
                    .map(|cell| {
                        let mut shown = String::new();
                        words(cell, &mut shown);
                        fold(&shown)
                    })
                    .collect(),
            })
            .collect();
        let head = line(source, place.start.line);
        tables.push(StrictTable {
            first: place.start.line,
            last: rows
                .iter()
                .map(|row| row.line)
                .max()
                .unwrap_or(0)
                .max(place.start.line + 1),
            prefix: head
                .get(..place.start.column - 1)
                .unwrap_or_default()
                .to_owned(),
            rows,
            printed,
        });
    }
    tables
}

fn line(source: &Source, number: usize) -> &str {
    source
        .line_span(number)
        .map_or("", |span| source.slice(span))
}

/// The rows that the reader sees in tables, heads among them, by the line on which each stands; without cells where it
/// stands on several.
fn own_rows(source: &Source) -> BTreeMap<usize, Option<Vec<String>>> {
    let mut rows = BTreeMap::new();
    for block in markdown::blocks(source, &Limits::default()).blocks {
        let Kind::Table(table) = block.kind else {
            continue;
        };
        let mut add = |span: Span, cells: &[Text]| {
            let (first, last) = (source.line(span.start), source.line(span.end));
            for line in first..=last {
                let cells =
                    (first == last).then(|| cells.iter().map(|cell| cell.folded().into_owned()));
                rows.insert(line, cells.map(Iterator::collect));
            }
        };
        if !table.head.is_empty() {
            let start = table.head.iter().find(|cell| !cell.is_blank());
            let start = start.map_or(block.span.start, |cell| cell.whole().start);
            add(Span::new(start, start), &table.head);
        }
        for row in &table.rows {
            add(row.span, &row.cells);
        }
    }
    rows
}

/// What was compared, and what came of it.
#[derive(Debug, Default)]
struct Comparison {
    documents: usize,
    tables: usize,
    rows: usize,
    cells: usize,
    reprinted: usize,
    entries: usize,
    exceptions: BTreeMap<Exception, usize>,
    differences: Vec<String>,
}

impl Comparison {
    /// Compares all that is read from one document; says in how many tables anything was compared.
    fn document(&mut self, name: &str, source: &Source) -> usize {
        let before = self.tables;
        let mut tables = strict_tables(source);
        let are_plain = self.tables(name, source, &tables);
        let mut are_plain = are_plain.into_iter();
        tables.retain(|_| are_plain.next() == Some(true));
        self.reprint(name, source, &tables);
        self.documents += 1;
        self.tables - before
    }

    /// Compares the cells of `tables`; says which are the same to both parsers in all.
    fn tables(&mut self, name: &str, source: &Source, tables: &[StrictTable]) -> Vec<bool> {
        let rows = own_rows(source);
        let mut are_plain = Vec::new();
        for table in tables {
            let before = self.cells;
            let differences = self.differences.len();
            let mut is_plain = true;
            for row in &table.rows {
                let shown = line(source, row.line);
                if let Some(exception) = self.row(name, row, shown, rows.get(&row.line)) {
                    *self.exceptions.entry(exception).or_default() += 1;
                    is_plain = false;
                }
            }
            self.tables += usize::from(self.cells > before);
            let is_bare = table.prefix.chars().all(|char| " \t>".contains(char));
            are_plain.push(is_plain && is_bare && self.differences.len() == differences);
        }
        are_plain
    }

    /// Compares a row with what the reader sees on its line, or says why it can't be.
    fn row(
        &mut self,
        name: &str,
        row: &StrictRow,
        shown: &str,
        own: Option<&Option<Vec<String>>>,
    ) -> Option<Exception> {
        if !shown.contains('|') {
            return Some(Exception::TextBelow);
        }
        if shown.contains("--") && shown.chars().all(|char| " \t>|:-".contains(char)) {
            return Some(Exception::RuleWithin);
        }
        if ["{{", "{%"].iter().any(|open| shown.contains(open)) {
            return Some(Exception::Template);
        }
        let own = match own {
            Some(Some(cells)) => cells,
            Some(None) => return Some(Exception::BrokenRow),
            None => {
                let difference = format!("{name}:{}: no row is seen in `{shown}`", row.line);
                self.differences.push(difference);
                return None;
            }
        };
        self.rows += 1;
        let blank = String::new();
        for (column, cell) in row.cells.iter().enumerate() {
            self.cells += 1;
            let own = own.get(column).unwrap_or(&blank);
            if own != cell {
                self.differences.push(format!(
                    "{name}:{}: column {} is `{own}` to the reader, `{cell}` to comrak, of `{shown}`",
                    row.line,
                    column + 1
                ));
            }
        }
        (own.len() > row.cells.len()).then_some(Exception::CellsWithoutTitle)
    }

    /// Compares what the document says with what it says when `tables` are printed anew.
    fn reprint(&mut self, name: &str, source: &Source, tables: &[StrictTable]) {
        if tables.is_empty() {
            return;
        }
        let mut printed = String::new();
        let mut number = 1;
        for table in tables {
            while number < table.first {
                _ = writeln!(printed, "{}", line(source, number));
                number += 1;
            }
            for row in table.printed.trim().lines() {
                _ = writeln!(printed, "{}{row}", table.prefix);
            }
            number = table.last + 1;
        }
        while let Some(span) = source.line_span(number) {
            _ = writeln!(printed, "{}", source.slice(span));
            number += 1;
        }
        let (written, anew) = (entries(source), entries(&Source::new("a.md", &printed)));
        self.reprinted += tables.len();
        self.entries += written.len();
        let codes: BTreeSet<u16> = written.keys().chain(anew.keys()).copied().collect();
        for code in codes {
            let (written, anew) = (written.get(&code), anew.get(&code));
            if written != anew {
                self.differences.push(format!(
                    "{name}: {code} as written and with its tables printed anew:\n  {written:?}\n  {anew:?}"
                ));
            }
        }
    }
}

/// What is read of each code but for its places: the reason phrase, the description, the group, and each header.
fn entries(source: &Source) -> BTreeMap<u16, Vec<String>> {
    let spec = read::read(source, &Limits::default()).spec;
    let said = |entry: &statusbook_codegen::spec::Entry| {
        let group = entry.group.as_ref().map(|group| &group.title);
        let mut said = vec![
            format!("{:?} {:?} {group:?}", entry.reason, entry.description),
            format!(
                "{:?} {:?} {:?}",
                entry.content, entry.retry, entry.lifecycle
            ),
        ];
        said.extend(entry.headers.iter().map(|header| {
            format!(
                "{} on {:?}: {:?}, {:?}, {:?}, {:?}: {}",
                header.spelling,
                header.on,
                header.presence,
                header.value,
                header.condition,
                header.basis,
                header.evidence.sentence
            )
        }));
        said.extend(
            entry
                .occurrences
                .iter()
                .map(|place| format!("{:?} {:?}", place.reason, place.description)),
        );
        said
    };
    spec.entries
        .iter()
        .map(|entry| (entry.code, said(entry)))
        .collect()
}

/// The Markdown files below `folder`, in order.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut documents = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of documents") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                documents.push(path);
            }
        }
    }
    documents.sort();
    documents
}

/// Whether a line of pipes stands above a line of as many pipes and dashes: a table to anybody.
fn holds_a_plain_table(source: &Source) -> bool {
    let lines: Vec<&str> = source
        .text()
        .lines()
        .map(|line| line.trim_start_matches(['>', ' ']))
        .collect();
    lines.windows(2).any(|lines| {
        let pipes = |line: &str| line.matches('|').count();
        pipes(lines[0]) > 0
            && pipes(lines[0]) == pipes(lines[1])
            && lines[0].starts_with('|') == lines[1].starts_with('|')
            && lines[1].contains("--")
            && lines[1].chars().all(|char| " \t|:-".contains(char))
    })
}

fn source(path: &Path) -> Option<Source> {
    let bytes = fs::read(path).expect("a document");
    Source::from_bytes("a.md", &bytes, Limits::default().bytes).ok()
}

#[test]
fn tables_are_what_a_second_parser_sees() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let mut comparison = Comparison::default();
    let mut left_out = Vec::new();
    for path in documents(&golden) {
        let Some(source) = source(&path) else {
            continue;
        };
        let compared = comparison.document(&path.display().to_string(), &source);
        let is_of_tables = path
            .strip_prefix(&golden)
            .is_ok_and(|path| path.to_str().is_some_and(|path| path.starts_with("table-")));
        if compared == 0 && is_of_tables && holds_a_plain_table(&source) {
            left_out.push(path);
        }
    }
    assert!(left_out.is_empty(), "nothing is compared of {left_out:?}");
    if let Some(corpus) = env::var_os("STATUSBOOK_CORPUS") {
        for path in documents(Path::new(&corpus)) {
            if let Some(source) = source(&path) {
                comparison.document(&path.display().to_string(), &source);
            }
        }
    }
    println!(
        "{} documents: {} tables, {} rows, {} cells; {} tables printed anew, {} entries; left out: {:?}",
        comparison.documents,
        comparison.tables,
        comparison.rows,
        comparison.cells,
        comparison.reprinted,
        comparison.entries,
        comparison.exceptions,
    );
    assert!(comparison.tables > 0 && comparison.cells > 0);
    assert!(comparison.reprinted > 0 && comparison.entries > 0);
    assert!(
        comparison.differences.is_empty(),
        "{}",
        comparison.differences.join("\n")
    );
}

/// A comparison that finds no difference where there is one is none.
#[test]
fn a_difference_is_found() {
    let source = Source::new("a.md", "| Code | Name |\n|---|---|\n| 404 | Not Found |\n");
    let strict = &strict_tables(&source)[0].rows[1];
    let mut comparison = Comparison::default();
    let own = Some(vec!["404".to_owned(), "Gone".to_owned()]);
    comparison.row("a.md", strict, "| 404 | Not Found |", Some(&own));
    comparison.row("a.md", strict, "| 404 | Not Found |", None);
    assert_eq!(comparison.differences.len(), 2, "{comparison:?}");
    assert_eq!((strict.line, comparison.cells), (3, 2));
}

/// What cells are made of.
const PIECES: &[&str] = &[
    "word",
    "404",
    "Not Found",
    " ",
    " ",
    "\\|",
    "`a`",
    "`a \\| b`",
    "``a ` b``",
    "*often*",
    "**never**",
    "_often_",
    // With blanks around it: comrak looks through tildes for what stands beside an underscore.
    " ~~gone~~ ",
    "*",
    "_",
    "&amp;",
    "&#124;",
    "&quot;",
    "&",
    "[a link](https://a.example/b)",
    "[a *link*](<b> \"title\")",
    "[loose]",
    "![an image](a.png)",
    "<https://a.example/>",
    "<br>",
    "<b>",
    "</b>",
    "\\*",
    "\\`",
    "(",
    ")",
    ".",
    "é",
    "状态",
];

fn any_cell() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..8).prop_map(|pieces| {
        let mut cell = String::new();
        for piece in pieces {
            // Of runs of backticks that find no run to close them, comrak loses count, and the code behind them.
            if cell.ends_with('`') && piece.starts_with('`') {
                cell.push(' ');
            }
            cell.push_str(piece);
        }
        cell
    })
}

fn any_table() -> impl Strategy<Value = String> {
    (1..5_usize).prop_flat_map(|width| {
        let row = prop::collection::vec(any_cell(), width);
        prop::collection::vec(row, 1..6).prop_map(move |rows| {
            let mut table = String::new();
            for (index, row) in rows.iter().enumerate() {
                _ = writeln!(table, "| {} |", row.join(" | "));
                if index == 0 {
                    _ = writeln!(table, "{}|", "|---".repeat(width));
                }
            }
            table
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_is_what_a_second_parser_sees(table in any_table()) {
        let mut comparison = Comparison::default();
        let source = Source::new("a.md", &table);
        comparison.tables("a table", &source, &strict_tables(&source));
        prop_assert!(comparison.differences.is_empty(), "{}", comparison.differences.join("\n"));
        prop_assert_eq!(comparison.tables, 1);
        prop_assert!(comparison.exceptions.is_empty(), "{:?}", comparison.exceptions);
    }
}
