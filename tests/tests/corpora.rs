//! What holds of every document holds of those that fuzzers start from, and of those that once broke it.

use std::fs;
use std::path::{Path, PathBuf};

use statusbook_tests::property;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of a target's corpus.
fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    files(&folder("fuzz/corpus").join(target))
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder of documents");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .map(|path| {
            let bytes = fs::read(&path).expect("a file of the folder");
            (path, bytes)
        })
        .collect();
    files.sort();
    files
}

/// The golden documents: what is read and generated from, whoever wrote it.
fn golden() -> Vec<(PathBuf, Vec<u8>)> {
    let cases = fs::read_dir(folder("golden")).expect("the golden cases");
    let mut documents: Vec<_> = cases
        .flat_map(|case| files(&case.expect("a case").path()))
        .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    documents.sort();
    documents
}

/// Replays each, and says how many there were.
fn replay(files: &[(PathBuf, Vec<u8>)], holds: impl Fn(&[u8])) {
    assert!(files.len() >= 10, "there are {} files", files.len());
    for (path, bytes) in files {
        // Printed only where the property fails: with the file that breaks it last.
        println!("{}", path.display());
        holds(bytes);
    }
}

#[test]
fn any_bytes_are_a_document_or_a_diagnostic() {
    replay(&corpus("read"), property::read::holds);
    replay(&golden(), property::read::holds);
}

#[test]
fn what_is_accepted_becomes_right_code() {
    replay(&corpus("generate"), property::generate::holds);
    replay(&golden(), property::generate::holds);
}

#[test]
fn the_same_entries_are_read_from_every_shape() {
    replay(&corpus("rows"), property::rows::holds);
}

#[test]
fn documentation_is_nothing_but_words() {
    replay(&corpus("doc-escape"), property::docs::holds);
    replay(&golden(), property::docs::holds);
}

/// In bytes allocated, which no other work on the machine changes.
#[test]
fn a_longer_document_costs_no_more_by_the_byte() {
    replay(&corpus("time"), |bytes| {
        property::cost::holds(bytes, 4 << 10, 2, &|work| {
            allocation_counter::measure(work).bytes_total
        });
    });
}
