//! The documents that are measured: pages in all the shapes that pages have, made up from the registry's codes.

use std::fmt::Write as _;

use statusbook_codegen::pipeline::Input;
use statusbook_codegen::registry;

/// One code of a document.
pub struct Code {
    /// The status code.
    pub code: u16,
    /// Its name.
    pub name: String,
    /// What is said of it.
    pub description: String,
}

/// What is said of a code, one of these after the other; `{}` stands for a number that differs from code to code.
const WORDS: &[&str] = &[
    "The request was understood, and what it asked for has been done in store {}.",
    "Nothing was changed. Ask the owner of store {} for access before the next attempt.",
    "The order is on its way. The response must include a `Location` header that points to it.",
    "Too many orders came in from store {}. The response includes a `Retry-After` header with the seconds to wait.",
    "Send the token of store {} again. The response must contain a `WWW-Authenticate` header.",
    "The response may carry an `ETag` header, and `Cache-Control` if the store allows it.",
    "The method is none that store {} has. The `Allow` header lists those that it has.",
    "The body is left out. The response will not contain content, and must not include a `Content-Type` header.",
    "Something broke in store {}. It is usually over within a minute & costs <nothing>; try again later.",
    "See the *handbook* of store {}, chapter \"Returns\", for what to do.",
];

/// What is said of a code that needs no header.
const PLAIN: &[&str] = &[
    "The request was understood, and what it asked for has been done in store {}.",
    "Nothing was changed. Ask the owner of store {} for access before the next attempt.",
    "Something broke in store {}. It is over within a minute.",
    "Look into the handbook of store {} for what to do.",
];

/// `count` codes with words alone: what the formats of all peers can say.
pub fn plain_codes(count: usize, seed: usize) -> Vec<Code> {
    chosen(count, seed, PLAIN)
}

/// `count` codes: the registered ones first, then the others, ascending.
pub fn codes(count: usize, seed: usize) -> Vec<Code> {
    chosen(count, seed, WORDS)
}

fn chosen(count: usize, seed: usize, said: &[&str]) -> Vec<Code> {
    let registered = registry::statuses()
        .iter()
        .filter(|status| status.name.is_some());
    let mut chosen: Vec<u16> = registered.map(|status| status.code).take(count).collect();
    let mut others = (200..=999)
        .chain(100..200)
        .filter(|&code| registry::status(code).is_none_or(|status| status.name.is_none()));
    while chosen.len() < count {
        chosen.push(others.next().expect("no more than 900 codes"));
    }
    chosen.sort_unstable();
    let code = |(place, code): (usize, u16)| {
        let name = registry::status(code).and_then(|status| status.name);
        let words = said[(place + seed) % said.len()];
        Code {
            code,
            name: name.map_or_else(|| format!("Store Condition {code}"), str::to_owned),
            description: words.replace("{}", &(seed * 7 + place).to_string()),
        }
    };
    chosen.into_iter().enumerate().map(code).collect()
}

/// The page of `codes` in the shape number `shape`.
pub fn page(codes: &[Code], shape: usize) -> String {
    let mut page = String::from(
        "# Store API\n\nHow the stores answer. Every answer has one of these codes.\n\n",
    );
    let shape = shape % SHAPES.len();
    page.push_str(SHAPES[shape].head);
    for code in codes {
        let entry = (code.code, code.name.as_str(), code.description.as_str());
        (SHAPES[shape].entry)(&mut page, entry);
    }
    page.push_str("\nQuestions? Write to the people behind the counter.\n");
    page
}

/// How a page is laid out.
struct Shape {
    head: &'static str,
    /// Adds an entry: a code, its name and its description.
    entry: fn(&mut String, (u16, &str, &str)),
}

const SHAPES: &[Shape] = &[
    Shape {
        head: "| Code | Name | Description |\n|------|------|-------------|\n",
        entry: |page, (code, name, description)| {
            _ = writeln!(page, "| {code} | {name} | {description} |");
        },
    },
    Shape {
        head: "| Status | Meaning |\n|---|---|\n",
        entry: |page, (code, name, description)| {
            _ = writeln!(page, "| **{code} {name}** | {description} |");
        },
    },
    Shape {
        head: "## Codes\n",
        entry: |page, (code, name, description)| {
            _ = writeln!(
                page,
                "\n### {code} {name}\n\n{description}\n\n- Seen at the counter.\n- Seen in the log."
            );
        },
    },
    Shape {
        head: "",
        entry: |page, (code, name, description)| {
            _ = writeln!(page, "- `{code}` **{name}** - {description}");
        },
    },
    Shape {
        head: "",
        entry: |page, (code, name, description)| {
            _ = writeln!(page, "{code} {name}\n:   {description}\n");
        },
    },
    Shape {
        head: "<table>\n<tr><th>Code</th><th>Name</th><th>Description</th></tr>\n",
        entry: |page, (code, name, description)| {
            let description = description.replace('&', "&amp;").replace('<', "&lt;");
            _ = writeln!(
                page,
                "<tr><td>{code}</td><td>{name}</td><td>{description}</td></tr>"
            );
        },
    },
    Shape {
        head: "",
        entry: |page, (code, name, description)| {
            _ = writeln!(page, "HTTP {code}: {name}\n{description}\n");
        },
    },
    Shape {
        head: "",
        entry: |page, (code, name, description)| {
            _ = writeln!(
                page,
                "### {name} ({code})\n\n{description}\n\n```json\n{{\"error\": \"{name}\", \"code\": {code}}}\n```\n"
            );
        },
    },
];

/// `count` documents of mixed shapes and sizes.
pub fn mixed(count: usize) -> Vec<Input> {
    (0..count)
        .map(|place| Input {
            path: format!("specs/store_{place:04}.md"),
            bytes: page(&codes(5 + place * 7 % 40, place), place).into_bytes(),
        })
        .collect()
}

/// A document for each of `all`, as tables.
pub fn tables(all: &[Vec<Code>]) -> Vec<Input> {
    all.iter()
        .enumerate()
        .map(|(place, codes)| Input {
            path: format!("specs/store_{place:04}.md"),
            bytes: page(codes, 0).into_bytes(),
        })
        .collect()
}
