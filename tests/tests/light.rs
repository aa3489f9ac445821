//! What a build script compiles to generate code: no more than is named here.

use std::path::Path;
use std::process::Command;

/// The packages besides our own. One more is a decision that every user pays for in every cold build.
const PACKAGES: &[&str] = &[
    "bitflags",
    "memchr",
    "prettyplease",
    "proc-macro2",
    "pulldown-cmark",
    "quote",
    "smallvec",
    "syn",
    "toml-span",
    "unicase",
    "unicode-ident",
];

#[test]
fn a_build_script_compiles_these_packages_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--locked",
            "--package",
            "statusbook-codegen",
        ])
        .args([
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .current_dir(root)
        .output()
        .expect("cargo runs");
    assert!(
        tree.status.success(),
        "{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let lines = String::from_utf8(tree.stdout).expect("cargo writes text");
    let mut packages: Vec<&str> = lines
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|package| !package.starts_with("statusbook"))
        .collect();
    packages.sort_unstable();
    packages.dedup();
    assert_eq!(packages, PACKAGES);
}
