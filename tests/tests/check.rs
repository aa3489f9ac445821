//! Every folder of `golden/check/` is named after a rule, and holds documents that break it, with what checking finds in
//! them and what fixing makes of them. With `STATUSBOOK_BLESS=1` in the environment these are written instead of compared.

use std::fs;
use std::path::{Path, PathBuf};

use statusbook_codegen::check::unused;
use statusbook_codegen::diagnostic::Diagnostic;
use statusbook_codegen::fix;
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::report::{Finding, Report, text};
use statusbook_codegen::rule;
use statusbook_codegen::settings::{self, Settings};
use statusbook_codegen::source::Source;
use statusbook_codegen::sync::{self, Folder, Mode, unified};

/// The folders, each with its name.
fn cases() -> Vec<(String, PathBuf)> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/check");
    let mut cases: Vec<(String, PathBuf)> = fs::read_dir(golden)
        .expect("the folder of the cases")
        .map(|entry| {
            let entry = entry.expect("a case");
            let name = entry.file_name().into_string().expect("a name in UTF-8");
            (name, entry.path())
        })
        .collect();
    cases.sort();
    cases
}

/// The documents of a case: `document.md`, or `document.bin.md` which git keeps as it is, goes by the case's name.
fn documents(case: &str, folder: &Path) -> Vec<Input> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder).expect("the case") {
        let path = entry.expect("a file of the case").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = match name.expect("a name in UTF-8") {
            "document.md" | "document.bin.md" => format!("{case}.md"),
            "fixed.md" => continue,
            name if path.extension().is_some_and(|kind| kind == "md") => name.to_owned(),
            _ => continue,
        };
        documents.push(Input {
            path: format!("specs/{name}"),
            bytes: fs::read(&path).expect("a document"),
        });
    }
    documents
}

/// The settings of a case, with their manifest; or what is wrong with them.
fn settings(folder: &Path) -> (Result<Settings, Diagnostic>, Source) {
    let text = fs::read_to_string(folder.join("manifest.toml")).unwrap_or_default();
    let manifest = Source::new("Cargo.toml", &text);
    (
        settings::parse(&manifest).map(Option::unwrap_or_default),
        manifest,
    )
}

/// What checking finds in a case, as the command shows it. The folder `generated` is what was generated before, where there
/// is one.
fn findings(case: &str, folder: &Path) -> String {
    let shown = |found| text::render(&Report::new("check", found), false);
    let (settings, manifest) = settings(folder);
    let settings = match settings {
        Ok(settings) => settings,
        Err(wrong) => return shown(vec![Finding::of(&manifest, &wrong)]),
    };
    let checked = pipeline::check(documents(case, folder), &settings);
    let unused = unused::of_settings(&settings, &checked.documents);
    let out = folder.join("generated");
    let stale = match &checked.files {
        Some(files) if out.is_dir() => {
            let there = Folder::read(&out).expect("the files");
            sync::sync(files, &there, Mode::Check).expect("the files")
        }
        _ => Vec::new(),
    };
    let in_documents = checked
        .findings()
        .map(|(source, diagnostic)| Finding::of(source, diagnostic));
    let in_manifest = unused
        .iter()
        .map(|diagnostic| Finding::of(&manifest, diagnostic));
    let in_files = stale
        .iter()
        .map(|change| Finding::stale(folder, &change.path, &change.state));
    shown(in_documents.chain(in_manifest).chain(in_files).collect())
}

/// What fixing makes of a case's only document; nothing where nothing is to be fixed.
fn fixed(case: &str, folder: &Path) -> String {
    let Ok(settings) = settings(folder).0 else {
        return String::new();
    };
    let Ok([document]) = <[Input; 1]>::try_from(documents(case, folder)) else {
        return String::new();
    };
    let fixed = fix::fix(&document, &settings);
    let again = Input {
        bytes: fixed.bytes.clone(),
        ..document
    };
    assert_eq!(
        fix::fix(&again, &settings).changes,
        [],
        "{case}: a second run has nothing to fix"
    );
    if fixed.changes.is_empty() {
        return String::new();
    }
    String::from_utf8(fixed.bytes).expect("a fixed document is UTF-8")
}

#[test]
fn every_case_comes_to_what_stands_beside_it() {
    let bless = std::env::var_os("STATUSBOOK_BLESS").is_some();
    let mut differences = String::new();
    for (case, folder) in cases() {
        let outcome = [
            ("findings.txt", findings(&case, &folder)),
            ("fixed.md", fixed(&case, &folder)),
        ];
        for (name, content) in outcome {
            let path = folder.join(name);
            if bless {
                if content.is_empty() {
                    _ = fs::remove_file(&path);
                } else {
                    fs::write(&path, content).expect("a golden file");
                }
                continue;
            }
            let wanted = fs::read_to_string(&path)
                .unwrap_or_default()
                .replace("\r\n", "\n");
            if wanted != content.replace("\r\n", "\n") {
                differences.push_str(&unified(&wanted, &content, &path.display().to_string()));
            }
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nSTATUSBOOK_BLESS=1 cargo test -p statusbook-tests --test check writes what comes of them"
    );
}

/// A rule that no case shows could have ceased to find anything.
#[test]
fn every_rule_is_shown_by_the_case_of_its_name() {
    for rule in rule::all() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("golden/check")
            .join(rule.id);
        let shown = findings(rule.id, &folder);
        assert!(
            shown.contains(&format!("[{}]", rule.id)),
            "no finding of {} in {}: {shown}",
            rule.id,
            folder.display()
        );
    }
    let known = |case: &(String, PathBuf)| rule::find(&case.0).is_some();
    assert!(cases().iter().all(known), "a case is named after no rule");
}

/// What the README shows of a finding is what the case comes to.
#[test]
fn the_readme_shows_a_finding_as_it_is() {
    let readme = include_str!("../../README.md").replace("\r\n", "\n");
    let shown = include_str!("../golden/check/class-mismatch/findings.txt");
    let shown = shown
        .replace("\r\n", "\n")
        .replace("class-mismatch.md", "kiosk.md");
    let (finding, _) = shown.split_once("\n\n").expect("a finding");
    assert!(readme.contains(finding), "{finding}");
}

/// What `statusbook explain` shows of a rule breaks it; and a rule that no document can show is one about more than a document.
#[test]
fn every_rule_is_explained_by_a_document_that_breaks_it() {
    let mut without = Vec::new();
    for rule in rule::all() {
        let Some(example) = rule.example else {
            without.push(rule.id);
            continue;
        };
        let document = Input {
            path: "specs/post.md".to_owned(),
            bytes: example.as_bytes().to_vec(),
        };
        let checked = pipeline::check(vec![document], &Settings::default());
        assert!(
            checked.findings().any(|(_, finding)| finding.rule == rule),
            "{}:\n{example}",
            rule.id
        );
        assert!(
            !example.ends_with('\n') && example.lines().all(|line| line == line.trim_end()),
            "{}",
            rule.id
        );
    }
    let of_more = [
        "settings",
        "not-utf8",
        "limit",
        "colliding-modules",
        "stale-code",
    ];
    assert_eq!(without, of_more);
}

/// Documents in which there is nothing to find, each with what a rule could take offence at.
#[test]
fn a_document_without_a_fault_has_no_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/fine");
    let documents = documents("", &folder);
    assert!(documents.len() > 5);
    for document in documents {
        let path = document.path.clone();
        let checked = pipeline::check(vec![document], &Settings::default());
        let spec = checked.documents[0].spec.as_ref().expect("a reading");
        assert!(!spec.entries.is_empty(), "{path}");
        let found = checked
            .findings()
            .map(|(source, diagnostic)| Finding::of(source, diagnostic));
        let found: Vec<Finding<'_>> = found.collect();
        assert!(
            found.is_empty(),
            "{}",
            text::render(&Report::new("check", found), false)
        );
    }
}
