//! The verdicts on Rust code are true: for each case of `compatibility/`, code that is written against what is generated
//! from the old document is compiled with what is generated from the new one.
//!
//! All cases are modules of one crate, once from the old documents and once from the new, so that cargo runs twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::slice::from_ref;

use serde_json::Value;
use statusbook_codegen::diff::{self, Bump, Change, rule};
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::spec::Spec;

/// A case, with what the documents say before and after.
struct Case {
    name: String,
    folder: PathBuf,
    old: Spec,
    new: Spec,
}

impl Case {
    fn changes(&self) -> Vec<Change> {
        diff::diff(from_ref(&self.old), from_ref(&self.new))
    }

    /// The highest part of the version that its changes ask to raise.
    fn verdict(&self) -> Bump {
        let bumps = self
            .changes()
            .into_iter()
            .map(|change| change.verdicts.rust);
        bumps.max().unwrap_or(Bump::None)
    }
}

fn root() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the workspace")
}

/// The crate of one side: its folder.
fn folder(side: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("compatibility")
        .join(side)
}

/// The cases, each module named by its case. Their crates are written.
fn cases() -> Vec<Case> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("compatibility");
    let mut folders: Vec<PathBuf> = fs::read_dir(golden)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .filter(|folder| folder.join("uses.rs").is_file())
        .collect();
    folders.sort();
    let documents = |side: &str| {
        let input = |folder: &PathBuf| Input {
            path: format!("specs/{}.md", name(folder)),
            bytes: fs::read(folder.join(format!("{side}.md"))).expect("a document"),
        };
        let inputs = folders.iter().map(input).collect();
        let generated = pipeline::generate(inputs, &Settings::default());
        let findings: Vec<String> = generated
            .findings()
            .map(|(_, found)| found.message.clone())
            .collect();
        let files = generated
            .files
            .unwrap_or_else(|| panic!("{side}: {findings:?}"));
        write_crate(side, &files.files);
        let specs = generated.documents.into_iter();
        specs
            .map(|document| document.spec.expect("what the document says"))
            .map(|spec| (spec.path.clone(), spec))
            .collect::<BTreeMap<_, _>>()
    };
    let (mut old, mut new) = (documents("old"), documents("new"));
    let cases: Vec<Case> = folders
        .iter()
        .map(|folder| {
            let name = name(folder);
            let path = format!("specs/{name}.md");
            Case {
                old: old.remove(&path).expect("the document before"),
                new: new.remove(&path).expect("the document after"),
                folder: folder.clone(),
                name,
            }
        })
        .collect();
    for side in ["old", "new"] {
        write_examples(side, &cases);
    }
    cases
}

fn name(folder: &Path) -> String {
    let name = folder.file_name().and_then(|name| name.to_str());
    name.expect("a case's name is UTF-8").to_owned()
}

/// A crate of its own outside the workspace, with the workspace's versions of what it depends on.
fn write_crate(side: &str, files: &BTreeMap<String, String>) {
    let folder = folder(side);
    for part in ["src", "examples"] {
        _ = fs::remove_dir_all(folder.join(part));
        fs::create_dir_all(folder.join(part)).expect("a folder for the crate");
    }
    let runtime = root().join("codegen/runtime");
    let manifest = format!(
        "[package]\nname = \"documented\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nhttp = {{ version = \"1\", default-features = false }}\nstatusbook = {{ path = {:?} }}\n\n[workspace]\n",
        runtime.display().to_string()
    );
    write(&folder.join("Cargo.toml"), &manifest);
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
    for (name, content) in files {
        write(&folder.join("src").join(name), content);
    }
}

/// For each case, a program that uses its module as it was before.
fn write_examples(side: &str, cases: &[Case]) {
    for case in cases {
        let program = format!(
            "//! Uses the old module.\n#![allow(dead_code, deprecated)]\n\nuse documented::{} as api;\n\ninclude!({:?});\n\nfn main() {{}}\n",
            case.old.module,
            case.folder.join("uses.rs").display().to_string()
        );
        write(
            &folder(side)
                .join("examples")
                .join(format!("{}.rs", case.name)),
            &program,
        );
    }
}

fn write(path: &Path, content: &str) {
    fs::write(path, content).expect("a file of the crate");
}

fn cargo(side: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).current_dir(folder(side));
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR"] {
        command.env_remove(variable);
    }
    command.output().expect("cargo runs")
}

/// The cases whose programs compile with the crate of `side`, and what the compiler says of the others.
fn compiling(side: &str) -> (BTreeSet<String>, String) {
    let output = cargo(
        side,
        &[
            "check",
            "--offline",
            "--examples",
            "--keep-going",
            "--message-format=json",
        ],
    );
    let mut compiled = BTreeSet::new();
    let mut errors = String::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(line).expect("cargo's messages are JSON");
        let target = &message["target"];
        if message["reason"] == "compiler-artifact" && target["kind"][0] == "example" {
            compiled.insert(target["name"].as_str().unwrap_or_default().to_owned());
        }
        if message["message"]["level"] == "error" {
            errors.push_str(message["message"]["rendered"].as_str().unwrap_or_default());
        }
    }
    assert!(
        !compiled.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (compiled, errors)
}

/// What the table of rules asks for although the compiler would not: a form that is narrower breaks who sends the wider,
/// when the program runs and not when it is compiled.
const STRICTER: &[&str] = &["own-header-narrowed"];

#[test]
fn a_change_is_major_where_the_compiler_refuses_the_code_that_was_right() {
    let cases = cases();
    let covered: BTreeSet<&str> = cases
        .iter()
        .flat_map(Case::changes)
        .map(|change| change.rule.id)
        .collect();
    // Whole documents that come and go are modules that do: there is nothing to compile one against.
    let rules = rule::ALL.iter().map(|rule| rule.id);
    let missing: Vec<&str> = rules
        .filter(|id| !covered.contains(id) && !["api-added", "api-removed"].contains(id))
        .collect();
    assert_eq!(missing, [""; 0], "rules without a case");
    let (before, errors) = compiling("old");
    assert_eq!(
        before.len(),
        cases.len(),
        "each program fits its old module: {errors}"
    );
    let (after, _) = compiling("new");
    let mut wrong = String::new();
    for case in &cases {
        let verdict = case.verdict();
        let is_broken = !after.contains(&case.name);
        let is_stricter = STRICTER.contains(&case.name.as_str());
        if (verdict == Bump::Major) != (is_broken || is_stricter) {
            let fate = if is_broken {
                "does not compile"
            } else {
                "compiles"
            };
            _ = writeln!(wrong, "{}: {verdict}, but the program {fate}", case.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
