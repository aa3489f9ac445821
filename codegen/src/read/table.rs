//! Tables: which column holds the codes, which their names, and what the rest says.

use super::Judgement;
use super::context::{self, Context};
use super::draft::{Draft, Drafts};
use super::grammar::{self, Lead, Phrase};
use super::judge::Evidence;
use super::passage::PassageKind;
use crate::diagnostic::Diagnostic;
use crate::markdown::{Row, Table};
use crate::registry;
use crate::rule;
use crate::source::Span;
use crate::spec::{Class, ClassNote, Group, RangeNote};
use crate::text::Text;

/// Titles of columns that hold names, in lower case.
const NAMES: &[&str] = &[
    "name",
    "reason",
    "reason phrase",
    "text",
    "title",
    "phrase",
    "status",
    "status text",
    "message",
    "label",
    "type",
    "error",
    "short",
    "intitulé",
    "nom",
    "nombre",
    "nome",
    "название",
    "имя",
    "名称",
    "名前",
    "이름",
    "状态",
    "status message",
    "http status",
    "summary",
    "tên",
];

/// Titles of columns that hold descriptions.
const DESCRIPTIONS: &[&str] = &[
    "description",
    "meaning",
    "explanation",
    "details",
    "detail",
    "notes",
    "note",
    "comment",
    "comments",
    "cause",
    "definition",
    "when",
    "usage",
    "descripción",
    "descrição",
    "descricao",
    "descripcion",
    "beschreibung",
    "bedeutung",
    "описание",
    "значение",
    "说明",
    "描述",
    "含义",
    "備考",
    "説明",
    "意味",
    "설명",
    "descrizione",
    "significato",
    "significado",
    "signification",
    "mô tả",
    "ý nghĩa",
    "備註",
    "說明",
];

/// Titles of columns that are about headers.
const HEADERS: &[&str] = &["header", "headers", "header fields", "fields"];

/// Reads a table; adds what it finds, and says whether it holds status codes.
pub fn read(table: &Table, span: Span, context: &Context, drafts: &mut Drafts) -> bool {
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .chain([table.head.len()])
        .max()
        .unwrap_or(0);
    let mut best: Option<(usize, Evidence)> = None;
    for column in 0..width {
        let evidence = evidence(table, column, context);
        let cells = filled(table, column);
        // A column of codes holds little else.
        if evidence.all * 2 < cells || evidence.all == 0 {
            continue;
        }
        if !evidence.convinces() || !leads_the_row(table, column) {
            continue;
        }
        if best.as_ref().is_none_or(|(_, known)| {
            evidence.named > known.named && known.named == 0 && evidence.known >= known.known
        }) {
            best = Some((column, evidence));
        }
    }
    let Some((column, evidence)) = best else {
        if read_titled_rows(table, span, context, drafts) {
            return true;
        }
        note_what_was_left(table, drafts, span);
        return false;
    };
    drafts.judgements.push(Judgement {
        span,
        words: format!(
            "a table of status codes in column {}: {evidence}",
            column + 1
        ),
    });
    let roles = Roles::of(table, column, width);
    let group = table_group(table, column, context);
    let number = drafts.judgements.len();
    for row in &table.rows {
        read_row(row, column, &roles, &group, number, context, drafts);
    }
    true
}

/// Reads a table in which a code stands in rows of its own, as the title of the rows below it.
fn read_titled_rows(table: &Table, span: Span, context: &Context, drafts: &mut Drafts) -> bool {
    let title = |row: &Row| -> Option<(Text, Phrase)> {
        let mut cells = row.cells.iter().filter(|cell| !cell.is_blank());
        let (cell, None) = (cells.next()?, cells.next()) else {
            return None;
        };
        Some((cell.clone(), phrase(cell)?))
    };
    let mut evidence = Evidence {
        context: context.speaks()
            || table
                .head
                .iter()
                .any(|title| context::speaks(title.plain())),
        ..Evidence::default()
    };
    for (cell, phrase) in table.rows.iter().filter_map(title) {
        let (code, _) = phrase.codes[0];
        let named =
            registry::name_at_start(&cell.plain()[phrase.rest.min(cell.plain().len())..], code) > 0;
        evidence.count(code, named, phrase.is_announced);
    }
    if !evidence.convinces() {
        return false;
    }
    drafts.judgements.push(Judgement {
        span,
        words: format!("a table in which status codes are the titles of rows: {evidence}"),
    });
    let number = drafts.judgements.len();
    let mut is_open = false;
    for row in &table.rows {
        if let Some((cell, phrase)) = title(row) {
            let mut draft = draft_of(&cell, &phrase, context.group(), number, context);
            draft.table = None;
            drafts.entries.push(draft);
            is_open = true;
        } else if is_open {
            let words = row.cells.iter().filter(|cell| !cell.is_blank());
            let open = drafts.entries.last_mut();
            words
                .zip(open)
                .for_each(|(cell, draft)| draft.say(PassageKind::Prose, cell.clone()));
        }
    }
    true
}

/// What the words and numbers of a column say for its being one of codes.
fn evidence(table: &Table, column: usize, context: &Context) -> Evidence {
    let title = table.head.get(column).map(Text::folded).unwrap_or_default();
    let mut evidence = Evidence {
        context: context.speaks() || context::speaks(&title),
        contrary: context::is_contrary(&title) && !context::speaks(&title),
        ..Evidence::default()
    };
    for row in &table.rows {
        let Some(phrase) = row.cells.get(column).and_then(phrase) else {
            continue;
        };
        let (code, _) = phrase.codes[0];
        let named = row.cells.iter().enumerate().any(|(index, cell)| {
            let from = if index == column {
                phrase.rest.min(cell.plain().len())
            } else {
                0
            };
            let words = cell.plain()[from..].trim_start();
            let before = phrase.name_before.clone().filter(|_| index == column);
            before.map_or_else(
                || registry::name_at_start(words, code) > 0,
                |range| registry::is_name_of(&cell.plain()[range], code),
            )
        });
        evidence.count(code, named, phrase.is_announced);
    }
    evidence
}

/// The codes of a cell.
fn phrase(cell: &Text) -> Option<Phrase> {
    match grammar::lead(cell) {
        Lead::Codes(phrase) => Some(phrase),
        Lead::Other => grammar::name_first(cell),
        _ => None,
    }
}

/// How many cells of a column hold anything but a class or a range.
fn filled(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    cells
        .filter(|cell| {
            !cell.is_blank() && !matches!(grammar::lead(cell), Lead::Class(..) | Lead::Range(..))
        })
        .count()
}

/// Whether the rows are about what stands in `column`: nothing before it is what they are about.
fn leads_the_row(table: &Table, column: usize) -> bool {
    (0..column).all(|before| {
        let title = table
            .head
            .get(before)
            .map(|title| title.folded().to_lowercase())
            .unwrap_or_default();
        let mut named = 0;
        let mut all = 0;
        let mut light = 0;
        for row in &table.rows {
            let (Some(cell), Some(phrase)) = (
                row.cells.get(before),
                row.cells.get(column).and_then(phrase),
            ) else {
                continue;
            };
            let words = cell.folded();
            all += 1;
            let (code, _) = phrase.codes[0];
            named +=
                usize::from(registry::name_at_start(&words, code) > 0 || registry::is_name(&words));
            // Nothing, a symbol, a class: no row is about these.
            light += usize::from(
                !words.chars().any(char::is_alphanumeric) || context::class_named(&words).is_some(),
            );
        }
        let is_name_column = NAMES[..3].contains(&title.as_str()) && !title.is_empty();
        all == 0 || (named + light) * 2 >= all || is_name_column && named * 3 >= all
    })
}

/// What each column is.
struct Roles {
    /// The column of names, where there is one.
    name: Option<usize>,
    /// The column of descriptions.
    description: Option<usize>,
    /// Whether names and descriptions share the description's column.
    splits: bool,
    /// The columns that are about headers, with their titles.
    headers: Vec<(usize, String)>,
}

impl Roles {
    fn of(table: &Table, code: usize, width: usize) -> Self {
        let title = |column: usize| {
            table
                .head
                .get(column)
                .map(|title| title.folded().to_lowercase())
                .unwrap_or_default()
        };
        let is_one = |title: &str, known: &[&str]| known.contains(&title);
        let headers: Vec<(usize, String)> = (0..width)
            .filter(|column| *column != code)
            .filter(|column| {
                title(*column)
                    .split_whitespace()
                    .any(|word| HEADERS.contains(&word))
            })
            .map(|column| (column, table.head[column].folded()))
            .collect();
        let others: Vec<usize> = (0..width)
            .filter(|column| *column != code && headers.iter().all(|(header, _)| header != column))
            .filter(|column| {
                table
                    .rows
                    .iter()
                    .any(|row| row.cells.get(*column).is_some_and(|cell| !cell.is_blank()))
            })
            .collect();
        let shares: Vec<Shares> = others
            .iter()
            .map(|column| Shares::of(table, code, *column))
            .collect();
        let combined = Shares::combined(table, code);
        let mut name = None;
        if !combined {
            let names: Vec<usize> = others
                .iter()
                .zip(&shares)
                .filter(|(column, shares)| {
                    let title = title(**column);
                    shares.is_names(
                        is_one(&title, NAMES),
                        is_one(&title, DESCRIPTIONS),
                        others.len(),
                    )
                })
                .map(|(column, _)| *column)
                .collect();
            // A constant is a name only where there is no other.
            let words = names.iter().find(|column| !is_identifiers(table, **column));
            name = words.or(names.first()).copied();
        }
        let rest: Vec<usize> = others
            .iter()
            .copied()
            .filter(|column| Some(*column) != name)
            .collect();
        let description = rest
            .iter()
            .copied()
            .find(|column| is_one(&title(*column), DESCRIPTIONS))
            .or_else(|| {
                rest.iter()
                    .copied()
                    .find(|column| *column > code && !is_identifiers(table, *column))
            })
            .or_else(|| {
                rest.iter()
                    .copied()
                    .find(|column| !is_identifiers(table, *column))
            });
        let splits = name.is_none()
            && !combined
            && description.is_some_and(|column| {
                others
                    .iter()
                    .position(|other| *other == column)
                    .is_some_and(|index| {
                        shares[index].splits * 2 >= shares[index].all && shares[index].all > 0
                    })
            });
        Self {
            name,
            description,
            splits,
            headers,
        }
    }
}

/// Whether a column holds constants, numbers or other words for machines.
fn is_identifiers(table: &Table, column: usize) -> bool {
    let cells: Vec<String> = table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(column))
        .map(Text::folded)
        .filter(|words| !words.is_empty())
        .collect();
    let alike = cells.iter().filter(|words| {
        let upper = !words.chars().any(char::is_lowercase);
        !words.contains(' ')
            && words.is_ascii()
            && (upper || words.contains('_') || words.chars().all(|c| c.is_ascii_digit()))
    });
    alike.count() * 3 >= cells.len() * 2
}

/// How many cells of a column are of which kind.
#[derive(Debug, Default)]
struct Shares {
    all: usize,
    /// The registered name of the row's code, and nothing else.
    registered: usize,
    /// Short, and no sentence.
    short: usize,
    /// Short and written as a title.
    titled: usize,
    /// A name, then its explanation.
    splits: usize,
}

impl Shares {
    fn of(table: &Table, code: usize, column: usize) -> Self {
        let mut shares = Self::default();
        for row in &table.rows {
            let (Some(cell), Some(phrase)) =
                (row.cells.get(column), row.cells.get(code).and_then(phrase))
            else {
                continue;
            };
            if cell.is_blank() {
                continue;
            }
            shares.all += 1;
            let words = without_code(cell).folded();
            let codes: Vec<u16> = phrase.codes.iter().map(|(code, _)| *code).collect();
            let registered = codes.iter().any(|code| registry::is_name_of(&words, *code));
            let short = grammar::is_name_like(&words);
            shares.registered += usize::from(registered);
            shares.short += usize::from(registered || short);
            shares.titled += usize::from(
                registered || short && words.split(' ').count() <= 5 && grammar::is_titled(&words),
            );
            let (name, rest) = grammar::split(cell, 0, &codes);
            shares.splits += usize::from(name.is_some() && rest.is_some());
        }
        shares
    }

    /// Whether most cells of the codes' own column hold a name behind the code.
    fn combined(table: &Table, code: usize) -> bool {
        let cells: Vec<(&Text, Phrase)> = table
            .rows
            .iter()
            .filter_map(|row| row.cells.get(code))
            .filter_map(|cell| Some((cell, phrase(cell)?)))
            .collect();
        let with_words = cells.iter().filter(|(cell, phrase)| {
            phrase.name_before.is_some() || phrase.rest < cell.plain().trim_end().len()
        });
        with_words.count() * 2 > cells.len()
    }

    /// Whether the column is one of names, given what its title says and how many columns there are beside the codes.
    fn is_names(&self, titled_names: bool, titled_descriptions: bool, others: usize) -> bool {
        if self.all == 0 {
            return false;
        }
        if self.registered * 2 >= self.all {
            return true;
        }
        if titled_descriptions {
            return self.registered * 3 >= self.all && self.titled * 5 >= self.all * 4;
        }
        let mostly_short = self.short * 4 >= self.all * 3;
        if titled_names && others > 1 {
            return mostly_short;
        }
        mostly_short
            && self.titled * 4 >= self.all * 3
            && (self.registered * 4 >= self.all || titled_names)
    }
}

/// The group that the entries of a table stand in: the title of the codes' column if it names a class, else the heading above.
fn table_group(table: &Table, column: usize, context: &Context) -> Option<Group> {
    let title = table.head.get(column)?;
    let group = context::group(&title.folded(), title.whole());
    if group.class.is_some() {
        return Some(group);
    }
    context
        .group()
        .or((!group.title.is_empty()).then_some(group))
}

fn read_row(
    row: &Row,
    column: usize,
    roles: &Roles,
    group: &Option<Group>,
    table: usize,
    context: &Context,
    drafts: &mut Drafts,
) {
    let Some(cell) = row.cells.get(column) else {
        return;
    };
    let words_of = |role: Option<usize>| {
        role.and_then(|column| row.cells.get(column))
            .filter(|cell| !cell.is_blank())
    };
    let phrase = match grammar::lead(cell) {
        Lead::Codes(phrase) => Some(phrase),
        Lead::Class(digit, _) => {
            if let Some(class) = Class::of(digit * 100) {
                drafts.classes.push(ClassNote {
                    class,
                    title: words_of(roles.name).map(Text::folded),
                    description: words_of(roles.description).map(Text::folded),
                    span: cell.whole(),
                });
            }
            return;
        }
        Lead::Range(first, last, _) => {
            drafts.ranges.push(RangeNote {
                first,
                last,
                description: words_of(roles.description)
                    .or(words_of(roles.name))
                    .map(Text::folded),
                span: cell.whole(),
            });
            return;
        }
        Lead::Nearly(range) => {
            let word = cell.plain()[range.clone()].to_owned();
            drafts.diagnostics.push(
                Diagnostic::new(&rule::NEARLY_A_CODE, cell.span(range), format!("`{word}` stands among status codes, and is none"))
                    .help("write the code with three digits, or mark the number with `<!-- statusbook: not-a-code -->`"),
            );
            return;
        }
        Lead::Other => grammar::name_first(cell),
    };
    let Some(phrase) = phrase else {
        if !cell.is_blank() && row.cells.len() > 1 && cell.folded().chars().count() < 12 {
            let message = format!(
                "`{}` stands in a column of status codes, and is none",
                cell.folded()
            );
            drafts.diagnostics.push(Diagnostic::new(
                &rule::LOOKS_LIKE_AN_ENTRY,
                cell.whole(),
                message,
            ));
        }
        return;
    };
    let codes: Vec<u16> = phrase.codes.iter().map(|(code, _)| *code).collect();
    let mut draft = draft_of(cell, &phrase, group.clone(), table, context);
    if draft.reason.is_none() {
        let is_named = |cell: &&Text| {
            codes
                .iter()
                .any(|code| registry::is_name_of(cell.plain(), *code))
        };
        let named = row
            .cells
            .iter()
            .find(is_named)
            .filter(|_| roles.name.is_some());
        draft.reason = words_of(roles.name).map(without_code).or(named.cloned());
    }
    if let Some(description) = words_of(roles.description) {
        if roles.splits && draft.reason.is_none() {
            let (name, rest) = grammar::split(description, 0, &codes);
            draft.reason = name.map(|range| description.slice(range));
            if let Some(range) = rest {
                draft.say(PassageKind::Prose, description.slice(range));
            }
        } else {
            draft.description = Some(description.clone());
            draft.say(PassageKind::Prose, description.clone());
        }
    }
    for (column, title) in &roles.headers {
        if let Some(cell) = words_of(Some(*column)) {
            draft.say(PassageKind::Column(title.clone()), cell.clone());
        }
    }
    let told = |index: usize| {
        index == column
            || Some(index) == roles.name
            || Some(index) == roles.description
            || roles.headers.iter().any(|(header, _)| *header == index)
    };
    let described = draft.description.clone();
    for (index, cell) in row.cells.iter().enumerate() {
        if !told(index) {
            draft.say(PassageKind::Prose, cell.clone());
        }
    }
    draft.description = described;
    drafts.entries.push(draft);
}

/// The draft of the codes of a cell, with what else the cell says.
fn draft_of(
    cell: &Text,
    phrase: &Phrase,
    group: Option<Group>,
    table: usize,
    context: &Context,
) -> Draft {
    let codes: Vec<u16> = phrase.codes.iter().map(|(code, _)| *code).collect();
    let mut draft = Draft {
        codes: phrase
            .codes
            .iter()
            .map(|(code, range)| (*code, cell.span(range.clone())))
            .collect(),
        group,
        section: context.section(),
        endpoint: context.endpoint(),
        table: Some(table),
        ..Draft::default()
    };
    let (name, rest) = grammar::split(cell, phrase.rest, &codes);
    draft.reason = phrase
        .name_before
        .clone()
        .or(name)
        .map(|range| cell.slice(range));
    if let Some(range) = rest {
        draft.say(PassageKind::Prose, cell.slice(range));
    }
    draft
}

/// The name in a cell that repeats the code before it: "404 Not Found" beside 404.
fn without_code(cell: &Text) -> Text {
    match grammar::lead(cell) {
        Lead::Codes(phrase) if phrase.rest < cell.plain().len() => {
            cell.slice(phrase.rest..cell.plain().len())
        }
        _ => cell.clone(),
    }
}

/// A table that is no table of codes, and has some: say so, where the codes stand with their names.
fn note_what_was_left(table: &Table, drafts: &mut Drafts, span: Span) {
    let first = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .find_map(|cell| match grammar::lead(cell) {
            Lead::Codes(phrase)
                if registry::name_at_start(
                    &cell.plain()[phrase.rest.min(cell.plain().len())..],
                    phrase.codes[0].0,
                ) > 0 =>
            {
                Some(cell)
            }
            _ => None,
        });
    if let Some(cell) = first {
        let message = format!(
            "`{}` was not taken for an entry: the rows of its table are about something else",
            cell.folded()
        );
        drafts.diagnostics.push(Diagnostic::new(
            &rule::LOOKS_LIKE_AN_ENTRY,
            cell.whole(),
            message,
        ));
    }
    drafts.judgements.push(Judgement {
        span,
        words: "a table of something else: no column holds status codes that its rows are about"
            .to_owned(),
    });
}
