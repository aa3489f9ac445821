//! Tables: which column holds the codes, which their names, and what the rest says.

mod columns;

use std::rc::Rc;

use self::columns::{NAMES, Roles, without_code};
use super::Judgement;
use super::context::{self, Around, Context};
use super::draft::{Draft, Drafts};
use super::grammar::{self, Lead, Phrase};
use super::judge::Evidence;
use super::passage::PassageKind;
use crate::bytes;
use crate::diagnostic::Diagnostic;
use crate::markdown::{Row, Table};
use crate::registry;
use crate::rule;
use crate::source::Span;
use crate::spec::{Class, ClassNote, Group, RangeNote};
use crate::text::Text;

/// The most columns that are looked at for codes and names; the cost of a table stays in proportion to its cells.
const MOST_COLUMNS: usize = 16;

/// Reads a table; adds what it finds, and says whether it holds status codes.
pub fn read<'a>(
    table: &'a Table<'a>,
    span: Span,
    context: &Context,
    drafts: &mut Drafts<'a>,
) -> bool {
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .chain([table.head.len()])
        .max()
        .unwrap_or(0);
    let mut best: Option<(usize, Evidence, Numbers)> = None;
    let mut passed_over = None;
    for column in 0..width.min(MOST_COLUMNS) {
        let numbers = Numbers::of(table, column);
        let evidence = evidence(table, column, &numbers, context);
        // A column of codes holds little else.
        if evidence.all * 2 < numbers.filled(table, column) || evidence.all == 0 {
            continue;
        }
        if !evidence.convinces() {
            continue;
        }
        if !leads_the_row(table, column, &numbers) {
            passed_over.get_or_insert(column);
            continue;
        }
        if best.as_ref().is_none_or(|(_, known, _)| {
            evidence.named > known.named && known.named == 0 && evidence.known >= known.known
        }) {
            best = Some((column, evidence, numbers));
        }
    }
    let Some((column, evidence, numbers)) = best else {
        if read_titled_rows(table, span, context, drafts) {
            return true;
        }
        note_what_was_left(table, passed_over, drafts, span);
        return false;
    };
    drafts.judgements.push(Judgement {
        span,
        words: format!(
            "a table of status codes in column {}: {evidence}",
            column + 1
        )
        .into(),
    });
    let roles = Roles::of(table, column, &numbers, width);
    let around = context.around();
    let place = Place {
        group: table_group(table, column, &around),
        around,
        table: Some(drafts.judgements.len()),
    };
    for (row, lead) in table.rows.iter().zip(numbers.leads) {
        read_row(row, lead, column, &roles, &place, drafts);
    }
    true
}

/// Reads a table in which a code stands in rows of its own, as the title of the rows below it.
fn read_titled_rows<'a>(
    table: &'a Table<'a>,
    span: Span,
    context: &Context,
    drafts: &mut Drafts<'a>,
) -> bool {
    let title = |row: &'a Row<'a>| -> Option<(&'a Text<'a>, Phrase)> {
        let mut cells = row.cells.iter().filter(|cell| !cell.is_blank());
        let (cell, None) = (cells.next()?, cells.next()) else {
            return None;
        };
        Some((cell, phrase(cell)?))
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
        words: format!("a table in which status codes are the titles of rows: {evidence}").into(),
    });
    let around = context.around();
    let place = Place {
        group: around.group.clone(),
        around,
        table: None,
    };
    let mut is_open = false;
    for row in &table.rows {
        if let Some((cell, phrase)) = title(row) {
            drafts.entries.push(draft_of(cell, &phrase, &place));
            is_open = true;
        } else if is_open {
            let words = row.cells.iter().filter(|cell| !cell.is_blank());
            let open = drafts.entries.last_mut();
            words
                .zip(open)
                .for_each(|(cell, draft)| draft.say(PassageKind::Prose, cell.view()));
        }
    }
    true
}

/// What the words and numbers of a column say for its being one of codes.
fn evidence(table: &Table, column: usize, numbers: &Numbers, context: &Context) -> Evidence {
    let title = table.head.get(column).map(Text::folded).unwrap_or_default();
    let mut evidence = Evidence {
        // "Code" says nothing of which codes: under "Country codes" it is another kind.
        context: context.speaks()
            || context::speaks(&title)
                && !(context.is_contrary() && title.eq_ignore_ascii_case("code")),
        titled: context::announces(&title),
        contrary: context::is_contrary(&title) && !context::speaks(&title),
        ..Evidence::default()
    };
    for (row, lead) in table.rows.iter().zip(&numbers.leads) {
        let Some(Lead::Codes(phrase)) = lead else {
            continue;
        };
        let (code, _) = phrase.codes[0];
        let named = row
            .cells
            .iter()
            .enumerate()
            .take(MOST_COLUMNS)
            .any(|(index, cell)| {
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

/// What a cell holds: codes, whether they or a name stand first, or a class, or a range.
fn number(cell: &Text) -> Lead {
    if !bytes::has_digit(cell.plain()) {
        return Lead::Other;
    }
    match grammar::lead(cell) {
        Lead::Other => grammar::name_first(cell).map_or(Lead::Other, Lead::Codes),
        lead => lead,
    }
}

/// The codes of a cell.
fn phrase(cell: &Text) -> Option<Phrase> {
    match number(cell) {
        Lead::Codes(phrase) => Some(phrase),
        _ => None,
    }
}

/// What the cells of one column hold.
struct Numbers {
    /// For each row, `None` where it has no such cell.
    leads: Vec<Option<Lead>>,
}

impl Numbers {
    fn of(table: &Table, column: usize) -> Self {
        let cells = table.rows.iter().map(|row| row.cells.get(column));
        Self {
            leads: cells.map(|cell| cell.map(number)).collect(),
        }
    }

    /// The codes of the rows, for those that have any.
    fn phrases<'n, 't>(
        &'n self,
        table: &'t Table<'t>,
    ) -> impl Iterator<Item = (&'t Row<'t>, &'n Phrase)> {
        let rows = table.rows.iter().zip(&self.leads);
        rows.filter_map(|(row, lead)| match lead {
            Some(Lead::Codes(phrase)) => Some((row, phrase)),
            _ => None,
        })
    }

    /// How many cells of the column hold anything but a class or a range.
    fn filled(&self, table: &Table, column: usize) -> usize {
        let cells = table.rows.iter().map(|row| row.cells.get(column));
        cells
            .zip(&self.leads)
            .filter(|(cell, lead)| {
                cell.is_some_and(|cell| !cell.is_blank())
                    && !matches!(lead, Some(Lead::Class(..) | Lead::Range(..)))
            })
            .count()
    }
}

/// Whether the rows are about what stands in `column`: nothing before it is what they are about.
fn leads_the_row(table: &Table, column: usize, numbers: &Numbers) -> bool {
    (0..column).all(|before| {
        let title = table
            .head
            .get(before)
            .map(|title| title.folded().to_lowercase())
            .unwrap_or_default();
        let mut named = 0;
        let mut all = 0;
        let mut light = 0;
        for (row, phrase) in numbers.phrases(table) {
            let Some(cell) = row.cells.get(before) else {
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

/// The group that the entries of a table stand in: the title of the codes' column if it names a class, else the heading above.
fn table_group(table: &Table, column: usize, around: &Around) -> Option<Rc<Group>> {
    let title = table.head.get(column)?;
    let group = context::group(&title.folded(), title.whole());
    if group.class.is_some() {
        return Some(Rc::new(group));
    }
    let own = || (!group.title.is_empty()).then(|| Rc::new(group));
    around.group.clone().or_else(own)
}

/// A row about a class, a range, or what is nearly a code.
fn read_note(lead: &Lead, row: &Row, cell: &Text, roles: &Roles, drafts: &mut Drafts) {
    let words = |column: Option<usize>| {
        let cell = column.and_then(|column| row.cells.get(column));
        cell.filter(|cell| !cell.is_blank())
            .map(|cell| cell.folded().into_owned())
    };
    match lead {
        Lead::Class(digit, _) => {
            if let Some(class) = Class::of(digit * 100) {
                drafts.classes.push(ClassNote {
                    class,
                    title: words(roles.name),
                    description: words(roles.description),
                    span: cell.whole(),
                });
            }
        }
        Lead::Range(first, last, _) => drafts.ranges.push(RangeNote {
            first: *first,
            last: *last,
            description: words(roles.description).or(words(roles.name)),
            span: cell.whole(),
        }),
        Lead::Nearly(range) => {
            let word = &cell.plain()[range.clone()];
            let message = format!("`{word}` stands among status codes, and is none");
            drafts.diagnostics.push(
                Diagnostic::new(&rule::NEARLY_A_CODE, cell.span(range.clone()), message)
                    .help("write the status code with its three digits"),
            );
        }
        Lead::Codes(_) | Lead::Other => {}
    }
}

/// What all entries of a table have in common.
struct Place {
    around: Rc<Around>,
    group: Option<Rc<Group>>,
    table: Option<usize>,
}

fn read_row<'a>(
    row: &'a Row<'a>,
    lead: Option<Lead>,
    column: usize,
    roles: &Roles,
    place: &Place,
    drafts: &mut Drafts<'a>,
) {
    let Some(cell) = row.cells.get(column) else {
        return;
    };
    let words_of = |role: Option<usize>| {
        role.and_then(|column| row.cells.get(column))
            .filter(|cell| !cell.is_blank())
    };
    let phrase = match lead {
        Some(Lead::Codes(phrase)) => Some(phrase),
        None | Some(Lead::Other) => None,
        Some(other) => return read_note(&other, row, cell, roles, drafts),
    };
    let Some(phrase) = phrase else {
        if !cell.is_blank() && row.cells.len() > 1 && cell.folded().chars().count() < 12 {
            let message = format!(
                "`{}` stands in a column of status codes, and is none",
                cell.folded()
            );
            drafts.diagnostics.push(
                Diagnostic::new(&rule::LOOKS_LIKE_AN_ENTRY, cell.whole(), message)
                    .help("write the status code with its three digits, if it is to be one"),
            );
        }
        return;
    };
    let mut draft = draft_of(cell, &phrase, place);
    if draft.reason.is_none() {
        let is_named = |cell: &&Text| {
            phrase
                .numbers()
                .any(|code| registry::is_name_of(cell.plain(), code))
        };
        let named = || {
            let cells = roles.name.map(|_| row.cells.iter());
            cells.and_then(|mut cells| cells.find(is_named))
        };
        let name = words_of(roles.name);
        // The same where the cell left out is the name's.
        let is_early = words_of(roles.description).is_none()
            && roles.description.is_some()
            && name.is_some_and(|name| is_sentence(name.plain()));
        if is_early && let Some(sentence) = name {
            draft.say(PassageKind::Prose, sentence.view());
        } else {
            draft.reason = name.map(without_code).or_else(|| named().map(Text::view));
        }
        if roles.description.is_none() {
            explain(&mut draft, &phrase);
        }
    }
    if let Some(description) = words_of(roles.description) {
        if roles.splits && draft.reason.is_none() {
            let (name, rest) = grammar::split(description, 0, phrase.numbers());
            draft.reason = name.map(|range| description.part(range));
            if let Some(range) = rest {
                draft.say(PassageKind::Prose, description.part(range));
            }
        } else {
            draft.description = Some(description.view());
            draft.say(PassageKind::Prose, description.view());
        }
    }
    for (column, title) in &roles.headers {
        if let Some(cell) = words_of(Some(*column)) {
            draft.say(PassageKind::Column(title.clone()), cell.view());
        }
    }
    let told = |index: usize| {
        index == column
            || Some(index) == roles.name
            || Some(index) == roles.description
            || roles.headers.iter().any(|(header, _)| *header == index)
    };
    let mut described = draft.description.clone();
    for (index, cell) in row.cells.iter().enumerate() {
        if !told(index) {
            draft.say(PassageKind::Prose, cell.view());
            // A row that leaves a cell out has its sentence one column early.
            if described.is_none() && is_sentence(cell.plain()) {
                described = Some(cell.view());
            }
        }
    }
    draft.description = described;
    drafts.entries.push(draft);
}

/// Whether words are a sentence: several, with a full stop behind the last.
fn is_sentence(words: &str) -> bool {
    let words = words.trim_end();
    words.ends_with(['.', '。']) && words.split_whitespace().nth(3).is_some()
        || words.ends_with('。') && words.chars().nth(8).is_some()
}

/// Takes apart a name that is one only up to its first full stop: "OK. The parcel was found", in a column of names.
fn explain(draft: &mut Draft, phrase: &Phrase) {
    let Some(words) = draft.reason.clone() else {
        return;
    };
    if let (Some(name), Some(rest)) = grammar::split(&words, 0, phrase.numbers())
        && registry::is_name(&words.plain()[name.clone()])
    {
        draft.reason = Some(words.slice(name));
        draft.say(PassageKind::Prose, words.slice(rest));
    }
}

/// The draft of the codes of a cell, with what else the cell says.
fn draft_of<'a>(cell: &'a Text<'a>, phrase: &Phrase, place: &Place) -> Draft<'a> {
    let mut draft = Draft {
        codes: phrase
            .codes
            .iter()
            .map(|(code, range)| (*code, cell.span(range.clone())))
            .collect(),
        around: Rc::clone(&place.around),
        group: place.group.clone(),
        table: place.table,
        ..Draft::default()
    };
    let (name, rest) = grammar::split(cell, phrase.rest, phrase.numbers());
    draft.reason = phrase
        .name_before
        .clone()
        .or(name)
        .map(|range| cell.part(range));
    if let Some(range) = rest {
        draft.say(PassageKind::Prose, cell.part(range));
    }
    draft
}

/// A table that is no table of codes, and has a column of some: keep them, to say so of those that have no entry.
fn note_what_was_left<'a>(
    table: &'a Table<'a>,
    column: Option<usize>,
    drafts: &mut Drafts<'a>,
    span: Span,
) {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column?));
    let codes = cells.filter_map(|cell| Some((phrase(cell)?.codes.first()?.0, cell.view())));
    drafts.left.push(codes.collect());
    drafts.judgements.push(Judgement {
        span,
        words: "a table of something else: no column holds status codes that its rows are about"
            .into(),
    });
}
