//! What is generated compiles: the code of every document there is as the modules of one crate, with every lint denied.
//!
//! `STATUSBOOK_CORPUS` may name a folder of more documents, which are looked for in its folders, too.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;
use statusbook_tests::property;

/// Documents that are generated from, at the least.
const FEWEST: usize = 50;

/// The manifest of the crate.
const MANIFEST: &str = "[workspace]\n\n[package]\nname = \"farm\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lints.rust]\n\
    missing_docs = \"warn\"\nunused = { level = \"warn\", priority = -1 }\n\n[lints.clippy]\n\
    all = { level = \"warn\", priority = -1 }\npedantic = { level = \"warn\", priority = -1 }\n\n[lints.rustdoc]\n\
    all = { level = \"warn\", priority = -1 }\n\n[features]\nhttp = [\"statusbook/http\"]\n\n[dependencies]\nstatusbook = { path = ";

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every document in these folders and theirs, whatever it is called.
fn documents() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = [
        "golden",
        "fuzz/corpus/generate",
        "fuzz/corpus/read",
        "../specs",
    ]
    .iter()
    .map(|folder| tests().join(folder))
    .collect();
    folders.extend(env::var_os("STATUSBOOK_CORPUS").map(PathBuf::from));
    let mut documents = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of documents") {
            let path = entry.expect("an entry").path();
            let is_document = path
                .extension()
                .is_none_or(|ending| ending.eq_ignore_ascii_case("md"));
            if path.is_dir() {
                folders.push(path);
            } else if is_document {
                documents.push(path);
            }
        }
    }
    documents.sort();
    documents
}

/// The documents that are accepted, each under a name of its own.
fn accepted() -> Vec<Input> {
    let settings = Settings::default();
    let mut inputs = Vec::new();
    let mut contents = BTreeSet::new();
    for path in documents() {
        let bytes = fs::read(&path).expect("a document");
        if !contents.insert(bytes.clone()) {
            continue;
        }
        let input = Input {
            path: format!("specs/d{}.md", inputs.len()),
            bytes,
        };
        let copy = Input {
            path: input.path.clone(),
            bytes: input.bytes.clone(),
        };
        if pipeline::generate(vec![copy], &settings).files.is_some() {
            inputs.push(input);
        }
    }
    // Modules that are called as crates and types are.
    for (input, name) in
        inputs
            .iter_mut()
            .zip(["statusbook", "std", "core", "alloc", "Status", "prelude"])
    {
        input.path = format!("specs/{name}.md");
    }
    inputs
}

/// The code of documents that are nothing but hostile words, by the names of their modules.
fn hostile() -> BTreeMap<String, String> {
    let words = fs::read_dir(tests().join("fuzz/corpus/doc-escape")).expect("hostile words");
    let mut paths: Vec<PathBuf> = words.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let codes = paths
        .iter()
        .map(|path| property::docs::code(&fs::read(path).expect("hostile words")).1);
    let names = (0..).map(|number| format!("hostile{number}"));
    names.zip(codes).collect()
}

/// The crate, with the accepted documents' code as its modules; and how many these are, and those of hostile words.
fn farm() -> (PathBuf, usize, usize) {
    let inputs = accepted();
    let generated = pipeline::generate(inputs, &Settings::default());
    let files = generated.files.expect("each of them was accepted").files;
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("farm");
    _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("src")).expect("a folder for the crate");
    let mut files: BTreeMap<String, String> = files;
    let hostile = hostile();
    let (count, hostile_count) = (files.len() - 1, hostile.len());
    let root_module = files.get_mut("lib.rs").expect("the root module");
    for name in hostile.keys() {
        // Writing to a string can't fail.
        _ = writeln!(root_module, "pub mod {name};");
    }
    files.extend(
        hostile
            .into_iter()
            .map(|(name, code)| (format!("{name}.rs"), code)),
    );
    for (name, text) in files {
        fs::write(root.join("src").join(name), text).expect("a module");
    }
    let runtime = tests().join("../codegen/runtime");
    fs::write(
        root.join("Cargo.toml"),
        format!("{MANIFEST}{:?} }}\n", runtime.display().to_string()),
    )
    .expect("the manifest");
    let lock = tests().join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).expect("the versions");
    (root, count, hostile_count)
}

fn cargo(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .arg(arguments[0])
        .arg("--offline")
        .args(&arguments[1..])
        .current_dir(root)
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("farm-target"),
        )
        .env("RUSTDOCFLAGS", "-D warnings")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    command.output().expect("cargo runs")
}

fn words(output: &Output) -> String {
    [&output.stdout[..], &output.stderr]
        .map(String::from_utf8_lossy)
        .concat()
}

#[test]
fn every_document_compiles_with_every_lint_denied() {
    let (root, count, hostile) = farm();
    assert!(count >= FEWEST, "only {count} documents are accepted");
    let runs: [&[&str]; 2] = [
        &["clippy", "--all-features", "--", "-D", "warnings"],
        &["doc", "--no-deps", "--all-features"],
    ];
    for arguments in runs {
        let output = cargo(&root, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", words(&output));
    }
    let tested = cargo(&root, &["test", "--all-features"]);
    let said = words(&tested);
    assert!(tested.status.success(), "{said}");
    let results: Vec<&str> = said
        .lines()
        .filter(|line| line.starts_with("test result:"))
        .collect();
    assert_eq!(
        results.len(),
        2,
        "the crate's tests, and its documentation's: {said}"
    );
    for result in results {
        assert!(
            result.contains("ok. 0 passed; 0 failed; 0 ignored"),
            "{result}"
        );
    }
    println!(
        "{count} documents and {hostile} of hostile words as the modules of one crate: 0 warnings, 0 tests"
    );
}
