//! A report as a comment on a pull request.
//!
//! A line says what all comes to, a table for each API says what was found, and what to do and why is folded below. The
//! first line is a comment that readers do not see, by which a workflow finds the comment that it wrote before.

mod escape;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use self::escape::{Context, block, code, text};
use super::{Columns, Finding, Place, Report, edited, summary};

/// The most bytes of a rendered report. GitHub takes 65536 characters in a comment; a workflow may want to add a line.
pub const MOST_BYTES: usize = 64_000;

/// Of these, the most for tables: the rest is for what is folded below them.
const MOST_BYTES_OF_TABLES: usize = 40_000;

/// The most characters of what one finding says in a table, and below it.
const MOST_IN_CELL: usize = 300;
const MOST_IN_DETAILS: usize = 800;

/// The most lines of a file's difference.
const MOST_LINES: usize = 60;

/// The report; what has no room is counted, and is what weighs least.
#[must_use]
pub fn render(report: &Report<'_>) -> String {
    let line = summary(report);
    let mut out = format!(
        "<!-- statusbook {} -->\n### Response codes\n\n{}{}.\n",
        report.command,
        line[..1].to_uppercase(),
        &line[1..]
    );
    let mut room = MOST_BYTES.saturating_sub(out.len());
    let Pages { groups, left } = pages(report, &mut room);
    for (api, group) in groups {
        let title = match api {
            "" => "The project".to_owned(),
            api => code(api, MOST_IN_CELL, Context::Line),
        };
        _ = write!(out, "\n#### {title}\n\n{}", group.head);
        for row in &group.rows {
            out.push_str(row);
        }
        if !group.details.is_empty() {
            out.push_str("\n<details>\n<summary>Where, and what to do</summary>\n\n");
            for details in &group.details {
                out.push_str(details);
            }
            out.push_str("\n</details>\n");
        }
    }
    if left > 0 {
        _ = writeln!(
            out,
            "\n… and {left} more, for which there is no room here: `statusbook {}` shows them.",
            report.command
        );
    }
    reasons(&mut out, report, room);
    out
}

/// What is shown of each API.
struct Pages<'a> {
    groups: BTreeMap<&'a str, Group>,
    /// How many findings have no row.
    left: usize,
}

struct Group {
    head: &'static str,
    rows: Vec<String>,
    details: Vec<String>,
}

/// The findings that have room, those that weigh most first; within an API they keep their order. Takes from `room` what
/// they need.
fn pages<'a>(report: &'a Report<'_>, room: &mut usize) -> Pages<'a> {
    // Titles, the beginning and end of what is folded, and the line about what is left out.
    const AROUND: usize = 300;
    let findings = report.findings();
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(findings[at].level));
    let mut rows: BTreeMap<usize, String> = BTreeMap::new();
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    let mut used = AROUND;
    for &at in &order {
        let finding = &findings[at];
        let row = row(finding, report.is_comparison());
        let is_new = !groups.contains_key(finding.api.as_str());
        let size = row.len()
            + if is_new {
                AROUND + finding.api.len()
            } else {
                0
            };
        if used + size > MOST_BYTES_OF_TABLES {
            break;
        }
        used += size;
        rows.insert(at, row);
        groups.entry(&finding.api).or_insert_with(|| Group {
            head: if report.is_comparison() {
                "| Change | Client | Server | Rust |\n|---|---|---|---|\n"
            } else {
                "| Level | Place | Finding | Rule |\n|---|---|---|---|\n"
            },
            rows: Vec::new(),
            details: Vec::new(),
        });
    }
    *room = room.saturating_sub(used);
    let mut details: BTreeMap<usize, String> = BTreeMap::new();
    for at in order.into_iter().filter(|at| rows.contains_key(at)) {
        let text = self::details(&findings[at], report.is_comparison());
        if text.len() > *room {
            break;
        }
        *room -= text.len();
        details.insert(at, text);
    }
    let left = findings.len() - rows.len();
    for (at, row) in rows {
        if let Some(group) = groups.get_mut(findings[at].api.as_str()) {
            group.rows.push(row);
            let details = details.remove(&at).filter(|details| !details.is_empty());
            group.details.extend(details);
        }
    }
    Pages { groups, left }
}

fn row(finding: &Finding<'_>, is_comparison: bool) -> String {
    let mut words = text(&finding.message, MOST_IN_CELL, Context::Cell);
    if !is_comparison {
        let place = finding.places.first().map_or_else(String::new, |place| {
            code(&shown(place, false), MOST_IN_CELL, Context::Cell)
        });
        return format!(
            "| {} | {place} | {words} | `{}` |\n",
            finding.level.name(),
            finding.rule.id
        );
    }
    // What is new is told as a changelog tells it.
    if let Some(news) = finding.news() {
        _ = write!(words, ": {}", text(news, MOST_IN_CELL, Context::Cell));
    }
    if finding.accepted {
        words.push_str(" (accepted)");
    }
    let mut row = format!("| {words} |");
    for audience in ["client", "server", "rust"] {
        let verdict = finding
            .verdicts
            .iter()
            .find(|verdict| verdict.audience == audience);
        match verdict {
            Some(verdict) if verdict.breaks => _ = write!(row, " **{}** |", verdict.word),
            Some(verdict) => _ = write!(row, " {} |", verdict.word),
            None => row.push_str(" |"),
        }
    }
    row.push('\n');
    row
}

/// What is folded: what the row does not tell. Nothing where it tells all.
fn details(finding: &Finding<'_>, is_comparison: bool) -> String {
    let line = |words: &str| text(words, MOST_IN_DETAILS, Context::Line);
    let mut out = String::new();
    // A row of a table of findings has the first place.
    let told = usize::from(!is_comparison);
    for place in finding.places.iter().skip(told) {
        let label = match place.label.as_ref() {
            "" => String::new(),
            label => format!("{}: ", line(label)),
        };
        let place = code(&shown(place, true), MOST_IN_DETAILS, Context::Line);
        _ = writeln!(out, "  - {label}{place}");
    }
    words(&mut out, finding);
    if let Some(help) = &finding.help {
        _ = writeln!(out, "  - help: {}", line(help));
    }
    if let Some(difference) = &finding.difference {
        // Within the item: a block that is indented as the item's text is.
        out.push('\n');
        for line in block(difference, "diff", MOST_LINES).lines() {
            _ = writeln!(out, "  {line}");
        }
        out.push('\n');
    }
    if out.is_empty() {
        return out;
    }
    let title = match finding.places.first() {
        Some(place) if !is_comparison => code(&shown(place, true), MOST_IN_DETAILS, Context::Line),
        _ => code(&finding.fingerprint, MOST_IN_DETAILS, Context::Line),
    };
    format!("- {title}: {}\n{out}", line(&finding.message))
}

/// What was said and is said: both, or one text with its edited words where most of them stayed. Nothing that the row tells.
fn words(out: &mut String, finding: &Finding<'_>) {
    let line = |words: &str| text(words, MOST_IN_DETAILS, Context::Line);
    if let [Some(before), Some(after)] = &finding.words
        && let Some([gone, come]) = edited::edited(before, after)
    {
        let parts = [
            (ending(after[..come.start].trim_end()), ""),
            (line(&before[gone]), "~~"),
            (line(&after[come.clone()]), "**"),
            (beginning(after[come.end..].trim_start()), ""),
        ];
        out.push_str("  - words:");
        for (words, mark) in parts.into_iter().filter(|(words, _)| !words.is_empty()) {
            _ = write!(out, " {mark}{words}{mark}");
        }
        out.push('\n');
        return;
    }
    let is_told = |words: &str| {
        finding.message.contains(words)
            || finding.news() == Some(words) && words.chars().count() <= MOST_IN_CELL
    };
    for (title, words) in ["before", "after"].iter().zip(&finding.words) {
        if let Some(words) = words.as_deref().filter(|words| !is_told(words)) {
            _ = writeln!(out, "  - {title}: {}", line(words));
        }
    }
}

/// Words on either side of those that were edited.
const MOST_AROUND: usize = 8;

fn ending(words: &str) -> String {
    let start = words.rmatch_indices(' ').nth(MOST_AROUND - 1);
    let (cut, rest) = start.map_or(("", words), |(at, _)| ("… ", &words[at + 1..]));
    format!("{cut}{}", text(rest, MOST_IN_DETAILS, Context::Line))
}

fn beginning(words: &str) -> String {
    let end = words.match_indices(' ').nth(MOST_AROUND - 1);
    let (rest, cut) = end.map_or((words, ""), |(at, _)| (&words[..at], " …"));
    format!("{}{cut}", text(rest, MOST_IN_DETAILS, Context::Line))
}

/// A place as `path:line`, or as `path:line:column`.
fn shown(place: &Place<'_>, with_column: bool) -> String {
    match place.region(Columns::Characters) {
        Some(region) if with_column => {
            format!("{}:{}:{}", place.path, region.line, region.column)
        }
        Some(region) => format!("{}:{}", place.path, region.line),
        None => place.path.to_string(),
    }
}

/// Why the rules are what they are, as far as there is room.
fn reasons(out: &mut String, report: &Report<'_>, mut room: usize) {
    let mut words = String::new();
    for rule in report.rules().into_values() {
        let why = format!(
            "- `{}`: {}\n",
            rule.id,
            text(rule.why, MOST_IN_DETAILS, Context::Line)
        );
        if why.len() > room {
            break;
        }
        room -= why.len();
        words.push_str(&why);
    }
    if !words.is_empty() {
        _ = write!(
            out,
            "\n<details>\n<summary>Why these matter</summary>\n\n{words}\n</details>\n"
        );
    }
}
