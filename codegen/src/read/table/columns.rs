//! What each column of a table of codes is: names, descriptions, headers; judged for the column as a whole.

use std::borrow::Cow;

use super::Numbers;
use crate::bytes;
use crate::markdown::Table;
use crate::read::grammar::{self, Lead, Phrase};
use crate::registry;
use crate::text::Text;

/// Titles of columns that hold names, in lower case.
pub const NAMES: &[&str] = &[
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
    "fehler",
    "meldung",
    "bezeichnung",
    "grund",
    "erreur",
    "raison",
    "libellé",
    "razón",
    "motivo",
    "mensaje",
    "mensagem",
    "erro",
    "errore",
    "messaggio",
    "ошибка",
    "сообщение",
    "错误",
    "原因短语",
    "状态描述",
    "エラー",
    "メッセージ",
    "에러",
    "오류",
    "메시지",
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

/// What each column is.
pub struct Roles {
    /// The column of names, where there is one.
    pub name: Option<usize>,
    /// The column of descriptions.
    pub description: Option<usize>,
    /// Whether names and descriptions share the description's column.
    pub splits: bool,
    /// The columns that are about headers, with their titles.
    pub headers: Vec<(usize, String)>,
}

impl Roles {
    /// The roles of the columns of `table`, whose codes stand in the column `code`.
    pub fn of(table: &Table, code: usize, numbers: &Numbers, width: usize) -> Self {
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
            .map(|column| (column, crate::text::title(table.head[column].plain())))
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
            .map(|column| Shares::of(table, numbers, *column))
            .collect();
        let combined = Shares::combined(table, code, numbers);
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
            && description.is_some_and(|column| is_split(table, numbers, column));
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
    let cells: Vec<Cow<'_, str>> = table
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

/// The cells of a column that hold anything, each with the codes of its row.
fn beside<'t>(
    table: &'t Table<'t>,
    numbers: &'t Numbers,
    column: usize,
) -> impl Iterator<Item = (&'t Text<'t>, &'t Phrase)> {
    numbers
        .phrases(table)
        .filter_map(move |(row, phrase)| Some((row.cells.get(column)?, phrase)))
        .filter(|(cell, _)| !cell.is_blank())
}

/// Whether most cells of a column hold a name, then its explanation.
fn is_split(table: &Table, numbers: &Numbers, column: usize) -> bool {
    let (mut split, mut all) = (0, 0);
    for (cell, phrase) in beside(table, numbers, column) {
        all += 1;
        let (name, rest) = grammar::split(cell, 0, phrase.numbers());
        split += usize::from(name.is_some() && rest.is_some());
    }
    split * 2 >= all && all > 0
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
}

impl Shares {
    fn of(table: &Table, numbers: &Numbers, column: usize) -> Self {
        let mut shares = Self::default();
        for (cell, phrase) in beside(table, numbers, column) {
            shares.all += 1;
            let words = without_code(cell);
            let words = words.folded();
            let is_name = |code| registry::is_name_of(&words, code);
            let registered = phrase.numbers().any(is_name);
            let short = grammar::is_name_like(&words);
            shares.registered += usize::from(registered);
            shares.short += usize::from(registered || short);
            shares.titled += usize::from(
                registered || short && words.split(' ').count() <= 5 && grammar::is_titled(&words),
            );
        }
        shares
    }

    /// Whether most cells of the codes' own column hold a name behind the code.
    fn combined(table: &Table, code: usize, numbers: &Numbers) -> bool {
        let (mut with_words, mut all) = (0, 0);
        for (row, phrase) in numbers.phrases(table) {
            all += 1;
            with_words += usize::from(
                phrase.name_before.is_some()
                    || phrase.rest < row.cells[code].plain().trim_end().len(),
            );
        }
        with_words * 2 > all
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

/// The name in a cell that repeats the code before it: "404 Not Found" beside 404.
pub fn without_code<'a>(cell: &'a Text<'a>) -> Text<'a> {
    if !bytes::has_digit(cell.plain()) {
        return cell.view();
    }
    match grammar::lead(cell) {
        Lead::Codes(phrase) if phrase.rest < cell.plain().len() => {
            cell.part(phrase.rest..cell.plain().len())
        }
        _ => cell.view(),
    }
}
