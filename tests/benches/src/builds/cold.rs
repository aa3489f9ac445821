//! Builds from nothing, of crates whose build script does nothing but depend on something.

use std::fs;

use super::package::Package;
use super::{Bench, by_turns};
use crate::measure::Ratio;

const US: &str = "statusbook-codegen = { path = \"{root}/codegen\" }\n";

/// What we are made of that is not ours.
const PARTS: &str = "pulldown-cmark = { version = \"0.13.6\", default-features = false }\n\
     quote = { version = \"1.0.47\", default-features = false }\n\
     syn = { version = \"3.0.9\", default-features = false, features = [\"full\", \"printing\"] }\n\
     prettyplease = \"0.3\"\n";

/// typify as its documentation has it in a build script.
const TYPIFY: &str = "typify = \"0.8\"\nschemars = \"0.8\"\nserde_json = \"1.0\"\nprettyplease = \"0.3\"\n\
     syn = { version = \"3.0.9\", features = [\"full\"] }\n";

pub fn against_parts(bench: &Bench) -> Vec<Ratio> {
    against("pulldown-cmark, quote, syn, prettyplease", PARTS, bench)
}

pub fn against_typify(bench: &Bench) -> Vec<Ratio> {
    against("typify", TYPIFY, bench)
}

fn against(name: &str, dependencies: &str, bench: &Bench) -> Vec<Ratio> {
    let package = |name: &str, dependencies: &str| {
        // What comes from a registry is never built incrementally, and we are to be built as if we did.
        let manifest =
            format!("[build-dependencies]\n{dependencies}\n[profile.dev]\nincremental = false\n");
        let package = Package::new(bench.empty(name), &manifest);
        package.write("build.rs", "fn main() {}\n");
        package.write("src/lib.rs", "");
        package
    };
    let (ours, theirs) = (package("cold", US), package("cold-peer", dependencies));
    let cold = |package: &Package| {
        _ = fs::remove_dir_all(package.folder.join("target"));
        package.cargo(&["build"]);
    };
    by_turns(name, 3, || cold(&ours), || cold(&theirs))
}
