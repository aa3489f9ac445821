//! What is found, in every format in which it is printed: the same findings as golden files, machines' forms against their
//! schemas, and whatever documents hold against those who would obey it.
//!
//! With `STATUSBOOK_BLESS=1` in the environment the golden files are written instead of compared. `STATUSBOOK_SARIF_SCHEMA`
//! names a file with the whole schema of SARIF 2.1.0, which is applied besides the part of it that stands in `report/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;
use statusbook_codegen::diagnostic::Diagnostic;
use statusbook_codegen::diff::{self, Audience, Change};
use statusbook_codegen::pipeline::{self, Generated, Input};
use statusbook_codegen::read;
use statusbook_codegen::report::{Finding, Report, github, json, markdown, sarif, text};
use statusbook_codegen::rule;
use statusbook_codegen::settings::{Limits, Settings};
use statusbook_codegen::source::{Source, Span};
use statusbook_codegen::spec::Side;
use statusbook_codegen::sync::{State, unified};

type Render = fn(&Report<'_>) -> String;

/// The formats: the file of each, and what renders it.
const FORMATS: [(&str, Render); 5] = [
    ("report.txt", |report| text::render(report, false)),
    ("report.json", json::render),
    ("report.sarif", sarif::render),
    ("report.github.txt", github::render),
    ("report.md", markdown::render),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("report")
        .join(name)
}

fn file(name: &str) -> String {
    let text = fs::read_to_string(folder(name)).expect("a file of the case");
    text.replace("\r\n", "\n")
}

fn checked() -> Generated {
    let input = Input {
        path: "specs/desk.md".to_owned(),
        bytes: file("check/document.md").into_bytes(),
    };
    pipeline::check(vec![input], &Settings::default())
}

/// What `check` finds in a document, and a generated file that is stale.
fn of_check(generated: &Generated) -> Report<'_> {
    let found = generated.findings();
    let found = found.map(|(source, diagnostic)| Finding::of(source, diagnostic));
    let path = Path::new("/project/generated/src/desk.rs");
    let difference = unified("/// ```\nOld,\n", "/// @octocat\nNew,\n", "elsewhere");
    let states = [State::Different(difference), State::Missing];
    let stale = states
        .iter()
        .map(|state| Finding::stale(Path::new("/project"), path, state));
    Report::new("check", found.chain(stale).collect())
}

/// What `diff` finds between two documents, one break of which is accepted; shown by `show`.
fn of_diff<T>(show: impl Fn(&Report<'_>) -> T) -> T {
    let [old, new] = ["old", "new"].map(|side| {
        let text = file(&format!("diff/{side}.md"));
        Source::new(&format!("{side}/desk.md"), &text)
    });
    let read = |source: &Source| read::read(source, &Limits::default()).spec;
    let mut changes = diff::diff(&[read(&old)], &[read(&new)]);
    let accepted = ["code-removed-success/desk/202".to_owned()];
    assert_eq!(diff::accept(&mut changes, &accepted), [""; 0]);
    let audiences = [Audience::Client, Audience::Server, Audience::Rust];
    let by_path = |source| [("old/desk.md", source), ("new/desk.md", source)].into();
    let (old, new) = (by_path(&old), by_path(&new));
    let findings = changes
        .iter()
        .map(|change| Finding::of_change(change, &old, &new, &audiences));
    show(&Report::new("diff", findings.collect()))
}

/// The reasons of rules, which are the catalogue's to word, in short.
fn without_reasons(mut shown: String, report: &Report<'_>) -> String {
    for rule in report.rules().values() {
        let json = Value::from(rule.why).to_string();
        let short = format!("(why {})", rule.id);
        for words in [rule.why, json.trim_matches('"')] {
            shown = shown.replace(words, &short);
        }
    }
    shown
}

fn compare(case: &str, report: &Report<'_>) -> String {
    let mut differences = String::new();
    for (name, render) in FORMATS {
        let path = folder(case).join(name);
        let shown = without_reasons(render(report), report);
        if std::env::var_os("STATUSBOOK_BLESS").is_some() {
            fs::write(&path, &shown).expect("a golden file");
            continue;
        }
        let wanted = fs::read_to_string(&path).unwrap_or_default();
        let wanted = wanted.replace("\r\n", "\n");
        if wanted != shown {
            differences.push_str(&unified(&wanted, &shown, &path.display().to_string()));
        }
    }
    differences
}

#[test]
fn the_same_findings_in_five_formats() {
    let differences = compare("check", &of_check(&checked()));
    let differences = differences + &of_diff(|report| compare("diff", report));
    assert!(
        differences.is_empty(),
        "{differences}\nSTATUSBOOK_BLESS=1 cargo test -p statusbook-tests --test report writes what comes of them"
    );
}

/// What a schema says against a document.
fn objections(schema: &Validator, document: &Value) -> Vec<String> {
    let errors = schema.iter_errors(document);
    errors
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn schema(schema: &Value) -> Validator {
    if let Err(error) = jsonschema::meta::validate(schema) {
        panic!(
            "it is itself no schema: {error} at {}",
            error.instance_path()
        );
    }
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).expect("a schema")
}

/// The form of our JSON.
static JSON: LazyLock<Validator> = LazyLock::new(|| schema(&parsed(json::SCHEMA)));

/// The part of SARIF's schema that is used here, and all of it where it is at hand.
static SARIF: LazyLock<Vec<Validator>> = LazyLock::new(|| {
    let mut schemas = vec![schema(&parsed(&file("sarif-2.1.0.json")))];
    if let Some(path) = std::env::var_os("STATUSBOOK_SARIF_SCHEMA") {
        let text = fs::read_to_string(path).expect("the schema of SARIF");
        let mut whole = parsed(&text);
        // Not every engine takes its regular expression for languages, which no log here names.
        for owner in ["run", "toolComponent"] {
            let language = &mut whole["definitions"][owner]["properties"]["language"];
            language
                .as_object_mut()
                .expect("a property")
                .remove("pattern");
        }
        schemas.push(schema(&whole));
    }
    schemas
});

/// What the schemas say against the report as JSON and as SARIF.
fn all_objections(report: &Report<'_>) -> Vec<String> {
    let mut found = objections(&JSON, &parsed(&json::render(report)));
    let log = parsed(&sarif::render(report));
    for schema in SARIF.iter() {
        found.extend(objections(schema, &log));
    }
    found
}

#[test]
fn json_and_sarif_are_as_their_schemas_say() {
    let validate = |report: &Report<'_>| {
        assert!(report.findings().len() > 4);
        assert_eq!(all_objections(report), [""; 0]);
    };
    validate(&of_check(&checked()));
    of_diff(validate);
    for command in ["check", "diff"] {
        assert_eq!(all_objections(&Report::new(command, Vec::new())), [""; 0]);
    }
}

/// The schemas are worth something: what lacks a property or has another value in its place is refused.
#[test]
fn the_schemas_refuse_what_is_not_so() {
    let document = of_diff(|report| parsed(&json::render(report)));
    let fields = document["findings"][0].as_object().expect("a finding");
    for field in fields.keys() {
        let mut broken = document.clone();
        broken["findings"][0]
            .as_object_mut()
            .expect("a finding")
            .remove(field);
        assert!(!JSON.is_valid(&broken), "without {field}");
        broken["findings"][0][field] = Value::from(-1);
        assert!(!JSON.is_valid(&broken), "{field} is -1");
    }
    for field in ["version", "tool", "command", "summary", "rules"] {
        let mut broken = document.clone();
        broken[field] = Value::Null;
        assert!(!JSON.is_valid(&broken), "{field} is null");
    }

    let log = of_diff(|report| parsed(&sarif::render(report)));
    for schema in SARIF.iter() {
        for (pointer, value) in [
            ("/version", Value::from("2.0")),
            ("/runs/0/tool/driver/name", Value::Null),
            ("/runs/0/results/0/message/text", Value::Null),
            ("/runs/0/results/0/level", Value::from("fatal")),
            (
                "/runs/0/results/0/locations/0/physicalLocation/region/startLine",
                Value::from(0),
            ),
            ("/runs/0/results/0/partialFingerprints", Value::from("x")),
        ] {
            let mut broken = log.clone();
            *broken.pointer_mut(pointer).expect("a property") = value;
            assert!(!schema.is_valid(&broken), "{pointer}");
        }
    }
}

/// The fingerprint of each finding, as each machine's format has it.
#[test]
fn fingerprints_are_the_same_in_every_format_and_for_one_finding_each() {
    let check = |report: &Report<'_>| {
        let prints: Vec<&str> = report
            .findings()
            .iter()
            .map(|finding| finding.fingerprint.as_str())
            .collect();
        let mut unlike = prints.clone();
        unlike.sort_unstable();
        unlike.dedup();
        assert_eq!(unlike.len(), prints.len());
        let document = parsed(&json::render(report));
        let log = parsed(&sarif::render(report));
        let commands = github::render(report);
        for (at, (print, command)) in prints.iter().zip(commands.lines()).enumerate() {
            assert_eq!(document["findings"][at]["fingerprint"], *print);
            let result = &log["runs"][0]["results"][at];
            assert_eq!(result["partialFingerprints"]["statusbook/v1"], *print);
            assert!(command.ends_with(&format!("%0Afingerprint: {print}")));
        }
    };
    check(&of_check(&checked()));
    of_diff(check);
}

/// What happens to other lines of a document changes no fingerprint.
#[test]
fn fingerprints_outlive_edits_elsewhere() {
    let prints = |text: &str| -> Vec<String> {
        let input = Input {
            path: "specs/desk.md".to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let generated = pipeline::check(vec![input], &Settings::default());
        let report = of_check(&generated);
        let findings = report.findings().iter();
        findings
            .map(|finding| finding.fingerprint.clone())
            .collect()
    };
    let text = file("check/document.md");
    let edited = text
        .replace("What the desk", "\n\nLines more.\n\nWhat the desk")
        .replace("| 401 |", "|   401   |");
    assert_ne!(text, edited);
    assert_eq!(prints(&text), prints(&edited));
}

/// What GitHub makes of a comment beyond its words, so far as Markdown says it: tags, links, images; and in plain words
/// what is looked for there afterwards: mentions, references, addresses.
fn obeyed(comment: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    let ours = [
        "<details>",
        "</details>",
        "<summary>Where, and what to do</summary>",
        "<summary>Why these matter</summary>",
        "<!-- statusbook check -->",
        "<!-- statusbook diff -->",
    ];
    let mut found = Vec::new();
    let mut is_code = false;
    let mut text = String::new();
    for event in Parser::new_ext(comment, options) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) if !ours.contains(&html.trim()) => {
                found.push(html.to_string());
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                found.push(dest_url.to_string());
            }
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::FootnoteDefinition(_))
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => found.push(format!("{event:?}")),
            Event::Text(words) if !is_code => text.push_str(&words),
            Event::Text(_) => {}
            _ => text.push(' '),
        }
    }
    for word in text.split_whitespace() {
        if word.contains(['@', '#']) || word.contains("://") || word.contains("www.") {
            found.push(word.to_owned());
        }
    }
    found
}

/// The number of cells in each row of the tables, and the number of rows.
fn cells(comment: &str) -> (Vec<usize>, usize) {
    let mut rows = Vec::new();
    let mut is_head = false;
    for event in Parser::new_ext(comment, Options::ENABLE_TABLES | Options::ENABLE_GFM) {
        match event {
            Event::Start(Tag::TableRow) => rows.push(0),
            Event::Start(Tag::TableHead) => is_head = true,
            Event::End(TagEnd::TableHead) => is_head = false,
            Event::Start(Tag::TableCell) if !is_head => {
                if let Some(row) = rows.last_mut() {
                    *row += 1;
                }
            }
            _ => {}
        }
    }
    let count = rows.len();
    rows.dedup();
    (rows, count)
}

#[test]
fn a_comment_says_what_documents_say_and_does_nothing() {
    let check = |report: &Report<'_>| {
        let comment = markdown::render(report);
        assert_eq!(obeyed(&comment), [""; 0], "{comment}");
        assert_eq!(cells(&comment), (vec![4], report.findings().len()));
    };
    check(&of_check(&checked()));
    of_diff(check);
}

/// Bits of which hostile words are made.
const HOSTILE: &[&str] = &[
    "@octocat",
    "@",
    "org/team",
    "#7",
    "GH-7",
    "https://evil.example/",
    "www.evil.example",
    "[a](b)",
    "![a](b)",
    "[x]: y",
    "<img src=x>",
    "<details>",
    "</details>",
    "<!--",
    "-->",
    "&lt;",
    "&#64;octocat",
    "`",
    "``",
    "```",
    "~~~",
    "~~",
    "**",
    "__",
    "_",
    "*",
    "|",
    "\\|",
    "\\",
    "\\\\",
    "\n",
    "\r\n",
    "\n\n",
    "- [ ] x",
    "# x",
    "> x",
    "|---|---|",
    "::error::x",
    "%0A",
    "%",
    "::",
    "\u{1b}[31m",
    "\u{202e}",
    "\0",
    "\u{85}",
    "\u{2028}",
    " ",
    "  ",
    "\t",
    "a",
    "word",
    "$x$",
    ":tada:",
    "[^1]",
    "{0}",
    "{",
    "]",
    "](",
    "c234ff7a",
    "é",
    "𝒳",
    "必须",
    "\u{feff}",
    "\u{200b}",
];

fn hostile() -> impl Strategy<Value = String> {
    let bits = proptest::collection::vec(proptest::sample::select(HOSTILE), 0..12);
    bits.prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever words are found in a document, a path or a label: each finding is one row, one command, one result.
    #[test]
    fn no_words_are_obeyed(message in hostile(), help in hostile(), label in hostile(), path in hostile(), text in hostile()) {
        let source = Source::new(&path, &text);
        let whole = Span::new(0, source.text().len());
        let start = Span::new(0, source.text().chars().next().map_or(0, char::len_utf8));
        let diagnostic = Diagnostic::new(&rule::NEARLY_A_CODE, whole, message)
            .label(start, label)
            .help(help);
        let stale = State::Different(unified(&text, "", &path));
        let findings = vec![
            Finding::of(&source, &diagnostic),
            Finding::of(&source, &diagnostic),
            Finding::stale(Path::new(""), Path::new(&path), &stale),
        ];
        let report = Report::new("check", findings);

        nothing_is_obeyed(&report)?;
    }

    /// The same of changes, whose words are compared.
    #[test]
    fn no_changed_words_are_obeyed(message in hostile(), before in hostile(), after in hostile(), path in hostile(), shared in "[a-z ]{0,40}") {
        let (was, is) = (format!("{before} {shared}"), format!("{shared} {after}"));
        let (old, new) = (Source::new(&path, &was), Source::new(&path, &is));
        let whole = |source: &Source| {
            let span = Span::new(0, source.text().len());
            Some(diff::Place { path: path.clone(), span })
        };
        let change = Change {
            rule: &diff::rule::HEADER_OPTIONAL_REMOVED,
            api: path.clone(),
            code: Some(200),
            header: Some((Side::Response, after.clone())),
            part: Some(before.clone()),
            message,
            before: Some(was.clone()),
            after: Some(is.clone()),
            old: whole(&old),
            new: whole(&new),
            verdicts: diff::rule::HEADER_OPTIONAL_REMOVED.verdicts,
            accepted: false,
        };
        let added = Change { before: None, old: None, ..change.clone() };
        let removed = Change { after: None, new: None, accepted: true, ..change.clone() };
        let by_path = |source| [(path.as_str(), source)].into();
        let (old, new) = (by_path(&old), by_path(&new));
        let findings = [&change, &added, &removed].map(|change| Finding::of_change(change, &old, &new, &[Audience::Rust]));
        nothing_is_obeyed(&Report::new("diff", findings.into()))?;
    }
}

/// Each finding is one row, one command, one result, whatever it holds.
fn nothing_is_obeyed(report: &Report<'_>) -> Result<(), TestCaseError> {
    let count = report.findings().len();
    let comment = markdown::render(report);
    prop_assert_eq!(obeyed(&comment), [""; 0], "{}", comment);
    prop_assert_eq!(cells(&comment), (vec![4], count), "{}", comment);

    let commands = github::render(report);
    prop_assert_eq!(commands.lines().count(), count, "{}", commands);
    for (line, finding) in commands.lines().zip(report.findings()) {
        let levels = ["::error ", "::warning ", "::notice "];
        let begins = levels.iter().any(|level| line.starts_with(level));
        prop_assert!(begins && !line.chars().any(char::is_control), "{}", line);
        // The properties end at the first "::" behind the command's name.
        let properties = line[2..].split_once("::").map(|(before, _)| before);
        let title = format!("title={}", finding.rule.id);
        let ends = properties.is_some_and(|properties| properties.ends_with(&title));
        prop_assert!(ends, "{}", line);
    }

    prop_assert_eq!(all_objections(report), [""; 0]);
    let drawn = text::render(report, false);
    prop_assert!(!drawn.contains(['\u{1b}', '\0', '\u{202e}']), "{}", drawn);
    Ok(())
}

/// A comment has a limit, which a report of any length keeps; what weighs most is not what is left out.
#[test]
fn a_comment_has_room_for_what_weighs_most() {
    let text = "@line|\n".repeat(3000);
    let source = Source::new("specs/long.md", &text);
    let words = "`|` @octocat ".repeat(40);
    let diagnostics: Vec<Diagnostic> = (0..3000)
        .map(|at| {
            let rule = if at % 1000 == 999 {
                &rule::LIMIT
            } else {
                &rule::NEARLY_A_CODE
            };
            Diagnostic::new(rule, Span::new(at, at + 1), format!("{at}: {words}"))
                .help(words.clone())
        })
        .collect();
    let findings = diagnostics.iter();
    let findings: Vec<Finding<'_>> = findings
        .map(|diagnostic| Finding::of(&source, diagnostic))
        .collect();
    let report = Report::new("check", findings);
    let comment = markdown::render(&report);
    assert!(comment.len() <= markdown::MOST_BYTES, "{}", comment.len());
    assert!(comment.contains("more, for which there is no room here"));
    assert_eq!(obeyed(&comment), [""; 0]);
    for at in [999, 1999, 2999] {
        assert!(comment.contains(&format!("{at}: ")), "{at}");
    }
}
