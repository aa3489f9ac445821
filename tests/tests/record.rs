//! What is recorded of a run only ever saves work: whatever a record holds, the same comes out.

use std::fs;
use std::path::{Path, PathBuf};

use statusbook_codegen::diagnostic::plain;
use statusbook_codegen::pipeline::{self, Generated, Input, Known};
use statusbook_codegen::record::Record;
use statusbook_codegen::settings::{Level, Settings};
use statusbook_codegen::source::Span;
use statusbook_codegen::sync::{self, Folder, Mode};

const GENERATOR: &str = "one";

/// A document without findings, one with a warning, and one that allows it.
fn documents() -> Vec<Input> {
    let document = |name: &str, text: &str| Input {
        path: format!("specs/{name}.md"),
        bytes: text.as_bytes().to_vec(),
    };
    vec![
        document(
            "mole",
            "# Mole\n\n| Code | Name |\n|---|---|\n| 200 | OK |\n| 404 | Not Found |\n",
        ),
        document(
            "newt",
            "# Newt\n\n| Code | Name |\n|---|---|\n| 200 | OK |\n| 20l | Created |\n| 410 | Gone donâ€™t |\n",
        ),
        document(
            "owl",
            "# Owl\r\n\r\n## 418 I'm a teapot\r\n\r\nThe response must include a `Retry-After` header.\r\n",
        ),
    ]
}

/// Nothing in a document stops the run.
fn settings() -> Settings {
    let mut settings = Settings::default();
    let level = Level {
        severity: Some(statusbook_codegen::diagnostic::Severity::Warning),
        span: Span::default(),
    };
    for rule in statusbook_codegen::rule::all() {
        settings.levels.insert(rule.id.to_owned(), level);
    }
    settings
}

/// An output folder of a test's own, empty.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("record")
        .join(test);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What a run has come to, and whether it has changed the record.
struct Run {
    generated: Generated,
    is_new: bool,
    record: Vec<u8>,
    /// The files that were not as they had to be.
    changed: Vec<PathBuf>,
}

impl Run {
    /// How many documents were read.
    fn read(&self) -> usize {
        let documents = self.generated.documents.iter();
        documents.filter(|document| document.spec.is_some()).count()
    }

    fn findings(&self) -> Vec<String> {
        let findings = self.generated.findings();
        findings
            .map(|(source, finding)| format!("{}{finding:?}", plain::render(source, finding)))
            .collect()
    }
}

fn run_with(
    record: &[u8],
    generator: &str,
    inputs: Vec<Input>,
    settings: &Settings,
    out: &Path,
) -> Run {
    let there = Folder::read(out).expect("the folder is read");
    let mut record = Record::of(record.to_vec(), "check", generator, settings);
    let known = Known {
        record: &mut record,
        folder: &there,
    };
    let (generated, is_new) = pipeline::check_anew(inputs, settings, known);
    let written = generated
        .files
        .as_ref()
        .map(|files| sync::sync(files, &there, Mode::Write(None)).expect("the files are written"));
    let changed = written
        .into_iter()
        .flatten()
        .map(|change| change.path)
        .collect();
    Run {
        generated,
        is_new,
        record: record.bytes().to_vec(),
        changed,
    }
}

fn run(record: &[u8], inputs: Vec<Input>, out: &Path) -> Run {
    run_with(record, GENERATOR, inputs, &settings(), out)
}

/// Every file and what it holds.
fn content(out: &Path) -> Vec<(PathBuf, String)> {
    let files = fs::read_dir(out)
        .expect("the folder")
        .map(|file| file.expect("a file").path());
    let mut all: Vec<_> = files
        .map(|path| (path.clone(), fs::read_to_string(path).expect("text")))
        .collect();
    all.sort();
    all
}

#[test]
fn what_has_not_changed_is_not_read_and_says_the_same() {
    let out = folder("unchanged");
    let first = run(b"", documents(), &out);
    assert_eq!(
        (first.read(), first.is_new, first.changed.len()),
        (3, true, 4)
    );
    assert!(!first.findings().is_empty(), "a finding to recall");

    let mut shuffled = documents();
    shuffled.reverse();
    let second = run(&first.record, shuffled, &out);
    assert_eq!(
        (second.read(), second.is_new, second.changed.len()),
        (0, false, 0)
    );
    assert_eq!(second.findings(), first.findings());
    assert_eq!(second.generated.files.expect("files").count(), 4);
}

#[test]
fn what_has_changed_is_read_alone() {
    let out = folder("changed");
    let first = run(b"", documents(), &out);
    let mut edited = documents();
    edited[0].bytes.extend_from_slice(b"| 409 | Conflict |\n");
    let second = run(&first.record, edited.clone(), &out);
    assert_eq!(
        (second.read(), second.is_new, second.changed),
        (1, true, vec![out.join("mole.rs")])
    );
    assert_eq!(run(&second.record, edited.clone(), &out).read(), 0);

    edited.remove(1);
    let third = run(&second.record, edited.clone(), &out);
    assert_eq!((third.read(), third.is_new), (0, true));
    assert_eq!(third.changed, [out.join("lib.rs"), out.join("newt.rs")]);
    assert!(!run(&third.record, edited, &out).is_new);
}

#[test]
fn an_output_that_was_changed_or_removed_is_written_again() {
    let out = folder("tampered");
    let first = run(b"", documents(), &out);
    let before = content(&out);
    let file = out.join("newt.rs");
    let text = fs::read_to_string(&file).expect("the file");
    fs::write(&file, text.replace("410", "411")).expect("the file");
    fs::remove_file(out.join("owl.rs")).expect("the file");
    let second = run(&first.record, documents(), &out);
    assert_eq!(second.read(), 2);
    assert_eq!(content(&out), before);

    let windows = text.replace('\n', "\r\n");
    fs::write(&file, windows).expect("the file");
    assert_eq!(
        run(&second.record, documents(), &out).read(),
        0,
        "newlines make no difference"
    );
}

#[test]
fn a_record_of_another_generator_or_other_settings_is_none() {
    let out = folder("another");
    let first = run(b"", documents(), &out);
    let mut stricter = settings();
    stricter.limits.rows -= 1;
    assert_eq!(
        run_with(&first.record, "two", documents(), &settings(), &out).read(),
        3
    );
    assert_eq!(
        run_with(&first.record, GENERATOR, documents(), &stricter, &out).read(),
        3
    );
    assert_eq!(run(&first.record, documents(), &out).read(), 0);
}

#[test]
fn two_documents_for_one_module_are_found_though_one_is_recalled() {
    let out = folder("collision");
    let first = run(b"", documents(), &out);
    let mut more = documents();
    more.push(Input {
        path: "specs/Mole.md".to_owned(),
        ..more[0].clone()
    });
    let second = run(&first.record, more, &out);
    assert_eq!(second.read(), 1);
    assert!(second.generated.files.is_none());
    assert!(
        second
            .findings()
            .iter()
            .any(|finding| finding.contains("colliding-modules"))
    );
    assert!(second.changed.is_empty());
}

#[test]
fn a_broken_record_changes_nothing() {
    let out = folder("broken");
    let first = run(b"", documents(), &out);
    let before = content(&out);
    let spoilt = |record: Vec<u8>, how: &str| {
        let run = run(&record, documents(), &out);
        assert_eq!(run.findings(), first.findings(), "{how}");
        assert_eq!(content(&out), before, "{how}");
    };
    let length = first.record.len();
    for cut in (0..length).step_by(97) {
        spoilt(first.record[..cut].to_vec(), &format!("cut at {cut}"));
    }
    for at in (0..length).step_by(31) {
        for bit in [0x01, 0x80] {
            let mut record = first.record.clone();
            record[at] ^= bit;
            spoilt(record, &format!("{bit:#x} flipped at {at} of {length}"));
        }
    }
    spoilt([&first.record[..], b"more"].concat(), "with more behind");
    spoilt(vec![0xff; 4096], "made of nothing");
}
