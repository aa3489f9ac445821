//! Every folder of `golden/` holds a document, and beside it what comes of it: the reading, the diagnostics and the
//! generated code. With `STATUSBOOK_BLESS=1` in the environment they are written instead of compared.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use statusbook_codegen::diagnostic::rich;
use statusbook_codegen::extract::json;
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::sync::unified;

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// The cases, each with its document: `document.md`, or another ending that keeps git from its bytes.
fn cases() -> Vec<(PathBuf, PathBuf)> {
    let mut cases = Vec::new();
    for folder in fs::read_dir(golden()).expect("the folder of the golden cases") {
        let folder = folder.expect("an entry of the folder").path();
        let names = ["document.md", "document.crlf.md", "document.bin.md"];
        let document = names
            .map(|name| folder.join(name))
            .into_iter()
            .find(|path| path.is_file());
        cases.extend(document.map(|document| (folder, document)));
    }
    cases.sort();
    cases
}

/// What comes of a case's document: the name and the content of each file.
fn outcome(folder: &Path, document: &Path) -> Vec<(&'static str, String)> {
    let name = folder
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a case's name is UTF-8");
    let input = Input {
        path: format!("specs/{name}.md"),
        bytes: fs::read(document).expect("the document"),
    };
    let generated = pipeline::generate(vec![input], &Settings::default());
    let read = &generated.documents[0];
    let spec = read.spec.as_ref().expect("the document is read");
    let reading = json::document(&read.source, spec, &[]);
    let mut reading = serde_json::to_string_pretty(&reading).expect("a reading is JSON");
    reading.push('\n');
    let mut diagnostics = String::new();
    for (source, diagnostic) in generated.findings() {
        _ = writeln!(diagnostics, "{}", rich::render(source, diagnostic, false));
    }
    let module = format!("{}.rs", spec.module);
    let code = generated
        .files
        .and_then(|files| files.get(&module).cloned())
        .unwrap_or_default();
    vec![
        ("reading.json", reading),
        ("diagnostics.txt", diagnostics),
        ("generated.rs", code),
    ]
}

#[test]
fn every_document_comes_to_what_stands_beside_it() {
    let bless = std::env::var_os("STATUSBOOK_BLESS").is_some();
    let cases = cases();
    assert!(cases.len() >= 20, "there are {} cases", cases.len());
    let mut differences = String::new();
    for (folder, document) in &cases {
        for (name, content) in outcome(folder, document) {
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
            if wanted != content {
                differences.push_str(&unified(&wanted, &content, &path.display().to_string()));
            }
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nSTATUSBOOK_BLESS=1 cargo test -p statusbook-tests --test golden writes what comes of them"
    );
}

/// The same bytes come from LF and CRLF.
#[test]
fn newlines_make_no_difference() {
    for (folder, document) in cases() {
        let bytes = fs::read(&document).expect("the document");
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let text = text.replace("\r\n", "\n");
        let generate = |text: &str| {
            let input = Input {
                path: "specs/a.md".to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            let generated = pipeline::generate(vec![input], &Settings::default());
            generated.files.map(|files| files.files)
        };
        assert_eq!(
            generate(&text),
            generate(&text.replace('\n', "\r\n")),
            "{}",
            folder.display()
        );
    }
}
