//! A crate that is generated from a thousand documents, and the same crate as if it had been written by hand.

use std::fs;

use super::package::Package;
use super::{Bench, by_turns};
use crate::documents;
use crate::measure::Ratio;

/// The document that is changed, and the file that comes of it.
const CHANGED: &str = "store_0500";

struct Projects {
    generated: Package,
    plain: Package,
}

/// Both, built.
fn projects(bench: &Bench) -> Projects {
    let generated = Package::new(
        bench.empty("generated"),
        "[package.metadata.statusbook]\nspecs = \"specs\"\nout = \"src\"\n\
         [dependencies]\nstatusbook = { path = \"{root}/codegen/runtime\", default-features = false }\n\
         [build-dependencies]\nstatusbook-codegen = { path = \"{root}/codegen\" }\n",
    );
    let script =
        "fn main() -> std::process::ExitCode {\n    statusbook_codegen::build::main()\n}\n";
    generated.write("build.rs", script);
    generated.write("src/lib.rs", "");
    for document in documents::mixed(1000) {
        generated.write(&document.path, &document.bytes);
    }
    generated.cargo(&["build"]);
    let plain = Package::new(
        bench.empty("plain"),
        "[dependencies]\nstatusbook = { path = \"{root}/codegen/runtime\", default-features = false }\n",
    );
    for file in fs::read_dir(generated.folder.join("src")).expect("the generated code") {
        let path = file.expect("a file").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        plain.write(&format!("src/{name}"), fs::read(&path).expect("a file"));
    }
    plain.cargo(&["build"]);
    // What was written by the script itself is looked at once more.
    generated.cargo(&["build"]);
    Projects { generated, plain }
}

/// Builds in which nothing is to be done.
pub fn nothing_changed(bench: &Bench) -> Vec<Ratio> {
    let Projects { generated, plain } = projects(bench);
    by_turns(
        "a plain crate",
        9,
        || _ = generated.cargo(&["build"]),
        || _ = plain.cargo(&["build"]),
    )
}

/// Builds after the same change of a document and of the file that comes of it.
pub fn one_changed(bench: &Bench) -> Vec<Ratio> {
    let Projects { generated, plain } = projects(bench);
    let document = format!("specs/{CHANGED}.md");
    let file = format!("src/{CHANGED}.rs");
    let text = |package: &Package, path: &str| {
        fs::read_to_string(package.folder.join(path)).expect("a file of the package")
    };
    let (before, code) = (text(&generated, &document), text(&plain, &file));
    assert!(
        before.contains("store") && code.contains("store"),
        "words to change"
    );
    let mut round = 0;
    let mut words = || {
        round += 1;
        format!("shop {round}")
    };
    let mut code_round = 0;
    by_turns(
        "a plain crate",
        5,
        || {
            generated.write(&document, before.replace("store", &words()));
            generated.cargo(&["build"]);
        },
        || {
            code_round += 1;
            plain.write(
                &file,
                code.replace("in store", &format!("in shop {code_round}")),
            );
            plain.cargo(&["build"]);
        },
    )
}
