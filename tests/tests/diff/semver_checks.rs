//! What a change means for Rust, beside what cargo-semver-checks says of the generated code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use statusbook_codegen::diff::{self, Audience};
use statusbook_codegen::emit;
use statusbook_codegen::spec::Spec;

use crate::read;
use crate::rule::rows;

/// The verdicts for Rust beside those of cargo-semver-checks, on the code that comes of each row: what it calls major must
/// be major here. It does not look into type aliases, so that a constructor's arguments are not among what it sees.
#[test]
fn rust_verdicts_hold_beside_those_of_cargo_semver_checks() {
    let mut tool = Command::new(env!("CARGO"));
    let installed = tool.args(["semver-checks", "--version"]).output();
    if !installed.is_ok_and(|output| output.status.success()) {
        println!("skipped: cargo-semver-checks is not installed");
        return;
    }
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver");
    _ = fs::remove_dir_all(&root);
    let mut major = BTreeSet::new();
    let mut pairs = Vec::new();
    for (name, old, new, rule) in rows() {
        let path = format!("specs/{name}.md");
        let (old, new) = (read(&path, &old), read(&path, &new));
        let changes = diff::diff(std::slice::from_ref(&old), std::slice::from_ref(&new));
        assert!(changes.iter().any(|change| change.rule.id == rule));
        if changes
            .iter()
            .any(|change| change.verdicts.breaks(Audience::Rust))
        {
            major.insert(name.to_owned());
        }
        pairs.push((old, new));
    }
    let (old, new): (Vec<Spec>, Vec<Spec>) = pairs.into_iter().unzip();
    for (version, specs) in [("old", &old), ("new", &new)] {
        let source = root.join(version).join("src");
        fs::create_dir_all(&source).expect("a folder for the crate");
        let emitted = emit::emit(specs).expect("every row becomes code");
        for (name, content) in emitted.files {
            fs::write(source.join(name), content).expect("a module");
        }
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/runtime");
        let manifest = format!(
            "[package]\nname = \"probe\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nstatusbook = {{ path = {runtime:?} }}\n"
        );
        fs::write(root.join(version).join("Cargo.toml"), manifest).expect("a manifest");
    }
    let output = Command::new(env!("CARGO"))
        .args([
            "semver-checks",
            "--release-type",
            "minor",
            "--baseline-root",
            "old",
        ])
        .args(["--manifest-path", "new/Cargo.toml"])
        .current_dir(&root)
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .expect("cargo-semver-checks runs");
    let words = [output.stdout, output.stderr].concat();
    let words = String::from_utf8_lossy(&words);
    assert!(words.contains("Checked"), "{words}");
    // Its warnings are about the order of variants, which discriminants keep.
    let flagged: BTreeSet<String> = words
        .split("\n--- ")
        .filter(|part| part.starts_with("failure"))
        .flat_map(|part| part.split("/src/").skip(1))
        .filter_map(|place| Some(place.split_once(".rs:")?.0.to_owned()))
        .collect();
    println!(
        "cargo-semver-checks: {} of {} rows are major, here {}",
        flagged.len(),
        old.len(),
        major.len()
    );
    assert!(flagged.contains("success_removed"), "{words}");
    let missed: Vec<&String> = flagged.difference(&major).collect();
    assert!(missed.is_empty(), "{missed:?}: {words}");
}
