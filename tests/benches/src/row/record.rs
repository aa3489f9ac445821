//! Checking with a record.

use std::fs;
use std::path::{Path, PathBuf};

use statusbook_codegen::pipeline::{self, Known};
use statusbook_codegen::project;
use statusbook_codegen::record::Record;
use statusbook_codegen::settings::Settings;
use statusbook_codegen::sync::{self, Folder, Mode};

use crate::documents;
use crate::measure::Way;

pub fn ways() -> Vec<Way> {
    let folder = std::env::temp_dir().join("statusbook-benches");
    _ = fs::remove_dir_all(&folder);
    let (specs, out) = (folder.join("specs"), folder.join("out"));
    fs::create_dir_all(&specs).expect("a folder");
    for document in documents::mixed(1000) {
        fs::write(folder.join(&document.path), &document.bytes).expect("a document");
    }
    let record = folder.join("record");
    assert!(
        !check(&specs, &out, &record, Mode::Write(None)),
        "all is to be written"
    );
    assert!(check(&specs, &out, &record, Mode::Check), "all is written");
    let (read_specs, read_out) = (specs.clone(), out.clone());
    vec![
        Way::new("statusbook", move || {
            assert!(check(&specs, &out, &record, Mode::Check));
        }),
        Way::new("reading the files", move || {
            bytes(&read_specs) + bytes(&read_out)
        }),
    ]
}

/// As the command does it; whether all is fresh.
fn check(specs: &Path, out: &Path, record: &Path, mode: Mode) -> bool {
    let settings = Settings::default();
    let inputs = project::documents(specs, &settings).expect("the documents are there");
    let folder = Folder::read(out).expect("the output is there");
    let mut known = Record::of(sync::kept(record), "check", "bench", &settings);
    let (generated, is_new) = pipeline::check_anew(
        inputs,
        &settings,
        Known {
            record: &mut known,
            folder: &folder,
        },
    );
    if is_new {
        sync::keep(record, known.bytes()).expect("the record is written");
    }
    let files = generated.files.expect("the documents are fine");
    sync::sync(&files, &folder, mode)
        .expect("the output is compared")
        .is_empty()
}

/// The bytes of all files in a folder.
fn bytes(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths
        .iter()
        .map(|path| fs::read(path).expect("a file").len())
        .sum()
}
