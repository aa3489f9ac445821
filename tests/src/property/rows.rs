//! The same entries are read from every shape that they are written in.

use std::fmt::Write as _;

use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;

use super::choices::Choices;

/// Writes an entry list that `bytes` choose in each shape, and reads it back.
///
/// # Panics
/// Where a shape is read as anything but what was written.
pub fn holds(bytes: &[u8]) {
    let entries = entries(&mut Choices::new(bytes));
    for (name, write) in SHAPES {
        let text = write(&entries);
        let source = Source::new("specs/rows.md", &text);
        let reading = read::read(&source, &Limits::default());
        let read: Vec<Entry> = reading
            .spec
            .entries
            .into_iter()
            .map(|entry| Entry {
                code: entry.code,
                reason: entry.reason.unwrap_or_default(),
                description: entry.description.unwrap_or_default(),
            })
            .collect();
        assert_eq!(entries, read, "{name}:\n{text}");
    }
}

/// What is written, and read back.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    code: u16,
    reason: String,
    description: String,
}

/// Codes that everybody knows.
const REGISTERED: &[u16] = &[
    100, 101, 200, 201, 202, 203, 204, 206, 207, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402,
    403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423,
    424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
];

/// Words that names are made of.
const NAMES: &[&str] = &[
    "Created", "Parcel", "Lost", "Not", "Found", "Gateway", "Limit", "Reached", "Too", "Late",
    "Berth", "Closed", "Upstream", "Key", "Refused", "Slow", "Tide", "Unknown", "Ferry", "Full",
];

/// Words that sentences go on with.
const WORDS: &[&str] = &[
    "the",
    "ferry",
    "is",
    "full",
    "and",
    "no",
    "berth",
    "was",
    "found",
    "for",
    "it",
    "at",
    "night",
    "when",
    "a",
    "tide",
    "turns",
    "too",
    "early",
    "(as",
    "it",
    "does)",
    "200",
    "is",
    "sent",
    "then",
    "404",
    "v2.1",
    "e.g.",
    "it's",
    "left-over",
    "12",
    "50%",
    "cargo,",
    "crew,",
    "naïve",
    "über",
    "location",
    "response",
    "header",
    "request",
    "must",
    "may",
    "until",
    "noon;",
    "x/y",
    "#7",
    "café",
    "a:b",
    "\"quoted\"",
    "—",
    "…",
];

/// What sentences begin with: none of it announces a code, as "The 404." would.
const FIRST: &[&str] = &[
    "The parcel",
    "This one",
    "Somebody",
    "Nothing",
    "When",
    "After",
    "Your cargo",
    "It",
];

/// Between two and a dozen entries, of codes that differ.
fn entries(choices: &mut Choices<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let many = 2 + choices.below(11);
    while entries.len() < many {
        // One in six is a number that nobody has registered: most must be known for a person to see what they are.
        let mut code = if entries.len() % 6 == 5 {
            100 + u16::try_from(choices.below(500)).expect("below 500")
        } else {
            choices.one_of(REGISTERED)
        };
        while entries.iter().any(|entry| entry.code == code) {
            // The next one of its kind.
            code = match REGISTERED.iter().position(|known| *known == code) {
                Some(at) => REGISTERED[(at + 1) % REGISTERED.len()],
                None => 100 + (code - 99) % 500,
            };
        }
        let reason: Vec<&str> = (0..=choices.below(3))
            .map(|_| choices.one_of(NAMES))
            .collect();
        let mut description = choices.one_of(FIRST).to_owned();
        for _ in 0..2 + choices.below(14) {
            description.push(' ');
            description.push_str(choices.one_of(WORDS));
        }
        description.push('.');
        entries.push(Entry {
            code,
            reason: reason.join(" "),
            description,
        });
    }
    entries
}

/// The document of some entries.
type Write = fn(&[Entry]) -> String;

/// The shapes, by name.
const SHAPES: &[(&str, Write)] = &[
    ("a table with the name beside the code", |entries| {
        document(
            entries,
            "| Status code | Description |\n|---|---|\n",
            |entry| {
                format!(
                    "| {} {} | {} |\n",
                    entry.code, entry.reason, entry.description
                )
            },
        )
    }),
    ("a table with a column each", |entries| {
        document(
            entries,
            "| Code | Name | Description |\n|:--|:-:|--:|\n",
            |entry| {
                format!(
                    "| `{}` | {} | {} |\n",
                    entry.code, entry.reason, entry.description
                )
            },
        )
    }),
    ("an HTML table", |entries| {
        let head = "<table>\n<tr><th>Code</th><th>Name</th><th>Description</th></tr>\n";
        document(entries, head, |entry| {
            format!(
                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                entry.code, entry.reason, entry.description
            )
        }) + "</table>\n"
    }),
    ("a list", |entries| {
        document(entries, "", |entry| {
            format!(
                "- **{} {}**: {}\n",
                entry.code, entry.reason, entry.description
            )
        })
    }),
    ("headings", |entries| {
        document(entries, "", |entry| {
            format!(
                "## {} {}\n\n{}\n\n",
                entry.code, entry.reason, entry.description
            )
        })
    }),
    ("a definition list", |entries| {
        document(entries, "", |entry| {
            format!(
                "{} {}\n: {}\n\n",
                entry.code, entry.reason, entry.description
            )
        })
    }),
    ("an HTML definition list", |entries| {
        document(entries, "<dl>\n", |entry| {
            format!(
                "<dt>{} {}</dt>\n<dd>{}</dd>\n",
                entry.code, entry.reason, entry.description
            )
        }) + "</dl>\n"
    }),
    ("plain lines", |entries| {
        document(entries, "", |entry| {
            format!(
                "{} - {}: {}\n\n",
                entry.code, entry.reason, entry.description
            )
        })
    }),
];

fn document(entries: &[Entry], head: &str, write: impl Fn(&Entry) -> String) -> String {
    let mut text = format!("# HTTP status codes\n\n{head}");
    for entry in entries {
        // Writing to a string can't fail.
        _ = write!(text, "{}", write(entry));
    }
    text
}
