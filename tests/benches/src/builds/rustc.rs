//! What rustc takes to check generated code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use statusbook_codegen::emit;
use statusbook_codegen::spec::{Entry, Spec};

use super::package::Package;
use super::{Bench, by_turns};
use crate::documents;
use crate::measure::Ratio;
use crate::row::reading;

pub fn five_hundred(bench: &Bench) -> Vec<Ratio> {
    against_sixty(bench, 1, 500)
}

pub fn nine_hundred(bench: &Bench) -> Vec<Ratio> {
    against_sixty(bench, 1, 900)
}

pub fn many_modules(bench: &Bench) -> Vec<Ratio> {
    against_sixty(bench, 84, 60)
}

/// So many documents of so many codes, against one of 60.
fn against_sixty(bench: &Bench, count: usize, codes: usize) -> Vec<Ratio> {
    let package = Package::new(
        bench.empty("rustc"),
        "[dependencies]\nstatusbook = { path = \"{root}/codegen/runtime\" }\n",
    );
    package.write("src/lib.rs", "");
    package.cargo(&["check"]);
    let dependencies = package.folder.join("target/debug/deps");
    let runtime = fs::read_dir(&dependencies)
        .expect("what was built")
        .map(|file| file.expect("a file").path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("libstatusbook-") && name.ends_with(".rmeta")
        })
        .expect("the runtime was built");
    let ours = generate(&package, "many", count, codes);
    let theirs = generate(&package, "sixty", 1, 60);
    let check = |root: &Path| {
        let run = Command::new("rustc")
            .args([
                "--edition",
                "2024",
                "--crate-type",
                "lib",
                "--emit",
                "metadata",
                "--cap-lints",
                "allow",
            ])
            .arg(root)
            .arg("--out-dir")
            .arg(root.parent().expect("a folder"))
            .arg("--extern")
            .arg(format!("statusbook={}", runtime.display()))
            .arg("-L")
            .arg(format!("dependency={}", dependencies.display()))
            .output()
            .expect("rustc runs");
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
    };
    by_turns(
        "one module of 60 codes",
        5,
        || check(&ours),
        || check(&theirs),
    )
}

/// The root of what comes of documents.
fn generate(package: &Package, name: &str, count: usize, codes: usize) -> PathBuf {
    let specs: Vec<Spec> = (0..count).map(|seed| spec(codes, seed)).collect();
    let files = emit::emit(&specs).expect("the documents are fine");
    for (path, content) in &files.files {
        package.write(&format!("{name}/{path}"), content);
    }
    package.folder.join(name).join("lib.rs")
}

/// What a document says of so many codes: as one of 60 does, over and over.
fn spec(codes: usize, seed: usize) -> Spec {
    let page = documents::tables(&[documents::codes(60, seed)]).remove(0);
    let mut spec = reading::spec(&page);
    spec.module = format!("store_{seed}");
    let said = spec.entries.clone();
    let known = |code: &u16| said.iter().any(|entry| entry.code == *code);
    let others = (100..=999).filter(|code| !known(code));
    let more = others.zip(said.iter().cycle()).map(|(code, entry)| Entry {
        code,
        reason: Some(format!("Store Condition {code}")),
        ..entry.clone()
    });
    spec.entries.extend(more.take(codes - said.len()));
    spec
}
