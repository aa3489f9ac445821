//! Files of every kind, where a document or a generated file was expected.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use crate::project::{Files, Project, are_same, document, ended};

/// What is done to a project of three documents whose code is up to date.
type Case = (&'static str, fn(&Project));

const CASES: &[Case] = &[
    ("an output that is a symbolic link", |project| {
        let outside = project.path("outside.rs");
        fs::write(&outside, "// mine").expect("a file");
        in_place_of_an_output(project, "a symbolic link", |path| {
            symlink(&outside, path).expect("a link");
        });
        assert_eq!(fs::read_to_string(&outside).expect("a file"), "// mine");
    }),
    ("an output that is a dangling link", |project| {
        in_place_of_an_output(project, "a symbolic link", |path| {
            symlink("nowhere", path).expect("a link");
        });
    }),
    ("an output that is a pipe", |project| {
        in_place_of_an_output(project, "a pipe, a socket or a device", pipe);
    }),
    ("an output that is a folder", |project| {
        in_place_of_an_output(project, "a folder", |path| {
            fs::create_dir(path).expect("a folder");
        });
    }),
    ("an output that somebody wrote", |project| {
        in_place_of_an_output(project, "it was not generated", |path| {
            fs::write(path, "// mine").expect("a file");
        });
    }),
    ("an output that is a hard link", |project| {
        let other = project.path("other.rs");
        fs::hard_link(project.path(OUTPUT), &other).expect("a link");
        let before = fs::read_to_string(&other).expect("a file");
        project.write(DOCUMENT, document(1));
        let files = project.generates();
        assert_ne!(files["ferry0.rs"], before);
        assert_eq!(fs::read_to_string(&other).expect("a file"), before);
    }),
    ("an output that was edited", |project| {
        let text = project.files()["ferry0.rs"].replace("timetable", "TIMETABLE");
        stale(project, |path| fs::write(path, text).expect("a file"));
    }),
    ("an output that was edited and kept its date", |project| {
        let text = project.files()["ferry0.rs"].replace("timetable", "timeTABLE");
        stale(project, |path| {
            let date = fs::metadata(path).and_then(|found| found.modified());
            fs::write(path, text).expect("a file");
            dated(path, date.expect("a date"));
        });
    }),
    ("an output that is older than its document", |project| {
        stale(project, |path| fs::write(path, FIRST_LINE).expect("a file"));
    }),
    ("an output that is no text", |project| {
        stale(project, |path| {
            fs::write(path, [FIRST_LINE.as_bytes(), b"\xff\xfe\0"].concat()).expect("a file");
        });
    }),
    ("an output that is empty", |project| {
        stale(project, |path| fs::write(path, "").expect("a file"));
    }),
    ("an output that was deleted", |project| {
        stale(project, |path| fs::remove_file(path).expect("a file"));
    }),
    ("a folder of outputs that was deleted", |project| {
        stale(project, |path| {
            let folder = path.parent().expect("its folder");
            fs::remove_dir_all(folder).expect("a folder");
        });
    }),
    ("outputs from the future and from long ago", |project| {
        for (name, date) in [("ferry0.rs", ahead()), ("ferry1.rs", long_ago())] {
            dated(&project.path("generated/src").join(name), date);
        }
        project.documents(3, 1);
        assert!(project.generates()["ferry0.rs"].contains("Edition 1 "));
    }),
    ("documents from the future and from long ago", |project| {
        for (edition, date) in [(1, ahead()), (2, long_ago())] {
            project.write(DOCUMENT, document(edition));
            dated(&project.path(DOCUMENT), date);
            let text = format!("Edition {edition} ");
            assert!(project.generates()["ferry0.rs"].contains(&text));
        }
    }),
    ("an output of no document", |project| {
        project.write("generated/src/wreck.rs", FIRST_LINE);
        project.write("generated/src/mine.rs", "// mine");
        let files = project.generates();
        assert!(!files.contains_key("wreck.rs") && files.contains_key("mine.rs"));
    }),
    ("outputs with CRLF", |project| {
        for (name, text) in project.files() {
            let path = project.path("generated/src").join(name);
            fs::write(path, text.replace('\n', "\r\n")).expect("a file");
        }
        assert_eq!(
            project.run(&["check"]).0,
            Some(0),
            "a checkout may have them"
        );
        fs::remove_dir_all(project.path("generated")).expect("a folder");
    }),
    ("documents with CRLF and a byte order mark", |project| {
        let files = project.files();
        for number in 0..3 {
            let text = document(0).replace('\n', "\r\n");
            project.write(
                &format!("specs/ferry{number}.md"),
                format!("\u{feff}{text}"),
            );
        }
        are_same(&project.generates(), &files);
    }),
    ("a folder of outputs that is a link", |project| {
        let (out, away) = (project.path("generated/src"), project.path("away"));
        fs::rename(&out, &away).expect("a folder");
        symlink(&away, &out).expect("a link");
        project.documents(3, 1);
        refused(project, &["generated/src", "a symbolic link"]);
        fs::remove_file(&out).expect("a link");
    }),
    ("a folder of outputs that is a file", |project| {
        let out = project.path("generated/src");
        fs::remove_dir_all(&out).expect("a folder");
        fs::write(&out, "").expect("a file");
        refused(project, &["generated/src", "Not a directory"]);
        fs::remove_file(&out).expect("a file");
    }),
    ("a document that is a link", |project| {
        project.write("page.txt", document(0));
        in_place_of_a_document(project, "it is no regular file", |path| {
            symlink("../page.txt", path).expect("a link");
        });
    }),
    ("a document that is a dangling link", |project| {
        in_place_of_a_document(project, "it is no regular file", |path| {
            symlink("nowhere", path).expect("a link");
        });
    }),
    ("a document that is a pipe", |project| {
        in_place_of_a_document(project, "it is no regular file", pipe);
    }),
    ("a document that is a folder", |project| {
        in_place_of_a_document(project, "it is no regular file", |path| {
            fs::create_dir(path).expect("a folder");
        });
    }),
    ("a document whose name is no text", |project| {
        let path = project
            .path("specs")
            .join(OsStr::from_bytes(b"f\xffrry.md"));
        if fs::write(&path, document(0)).is_err() {
            return println!("skipped: names are text here");
        }
        refused(project, &["its name is not UTF-8"]);
        fs::remove_file(path).expect("a document");
    }),
    ("a document that nobody may read", |project| {
        let path = project.path(DOCUMENT);
        fs::set_permissions(&path, Permissions::from_mode(0o000)).expect("permissions");
        refused_to_others(project, &["can't read", DOCUMENT, "Permission denied"]);
        fs::set_permissions(&path, Permissions::from_mode(0o644)).expect("permissions");
    }),
    ("a tree that nobody may write to", |project| {
        project.documents(3, 1);
        let out = project.path("generated/src");
        fs::set_permissions(&out, Permissions::from_mode(0o555)).expect("permissions");
        refused_to_others(
            project,
            &["can't write", "generated/src/ferry", "Permission denied"],
        );
        fs::set_permissions(&out, Permissions::from_mode(0o755)).expect("permissions");
    }),
    ("a tree that nobody may write to, and need not", |project| {
        let out = project.path("generated/src");
        fs::set_permissions(&out, Permissions::from_mode(0o555)).expect("permissions");
        for command in ["generate", "check"] {
            let (code, words) = as_another(project, command);
            assert_eq!(code, Some(0), "{words}");
        }
        fs::set_permissions(&out, Permissions::from_mode(0o755)).expect("permissions");
    }),
    ("a document that comes and goes", vanishing),
    ("documents that are added, renamed and removed", |project| {
        project.write("specs/buoy.md", document(0));
        assert!(project.generates().contains_key("buoy.rs"));
        fs::rename(
            project.path("specs/buoy.md"),
            project.path("specs/anchor.md"),
        )
        .expect("a document");
        let files = project.generates();
        assert!(files.contains_key("anchor.rs") && !files.contains_key("buoy.rs"));
        fs::remove_file(project.path("specs/anchor.md")).expect("a document");
        assert!(!project.generates().contains_key("anchor.rs"));
    }),
    ("names that Rust or a system keeps", |project| {
        const NAMES: &[&str] = &[
            "type",
            "Self",
            "crate",
            "async",
            "gen",
            "con",
            "NUL",
            "com1",
            "lib",
            "mod",
            "main",
            "_",
            "404",
            "a..b",
            "é",
            "超时",
            "with blanks",
            "tab\tor\"quote",
            "x\\..\\up",
            "statusbook",
            "std",
            "core",
            "Status",
        ];
        for name in NAMES {
            project.write(&format!("specs/{name}.md"), document(0));
        }
        let files = project.generates();
        assert_eq!(files.len(), NAMES.len() + 3 + 1, "{:?}", files.keys());
        for name in files.keys() {
            let stem = name.strip_suffix(".rs").expect("Rust");
            let is_plain =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
            assert!(stem.bytes().all(is_plain), "{name}");
            assert!(!["con", "nul", "com1", "type", "crate", "self"].contains(&stem));
        }
        let above: Vec<_> = fs::read_dir(&project.root).expect("the project").collect();
        assert!(above.len() <= 4, "nothing is written elsewhere: {above:?}");
    }),
    ("names that are equal but for case", |project| {
        project.write("specs/Ferry0.md", document(0));
        if fs::read_dir(project.path("specs"))
            .expect("documents")
            .count()
            == 3
        {
            return println!("skipped: names that are equal but for case are one here");
        }
        found(project, &["Ferry0.md", "ferry0"]);
        fs::remove_file(project.path("specs/Ferry0.md")).expect("a document");
    }),
    ("a name that is too long for its module", |project| {
        let path = format!("specs/{}.md", "超".repeat(80));
        project.write(&path, document(0));
        refused(project, &["can't", "File name too long"]);
        fs::remove_file(project.path(&path)).expect("a document");
    }),
    ("a document with an error", |project| {
        let text = document(1).replace("such ferry", "such \u{202e}ferry");
        project.write(DOCUMENT, text);
        found(project, &["specs/ferry0.md:6", "U+202E"]);
        project.write(DOCUMENT, document(1));
    }),
    ("a document over the limit", |project| {
        project.settings("limits.bytes = 64\n");
        found(project, &["specs/ferry0.md", "64", "limits.bytes"]);
        project.settings("");
    }),
    ("settings that are wrong", |project| {
        project.write(
            "Cargo.toml",
            "[workspace.metadata.statusbook]\nspec = \"specs\"\n",
        );
        refused(project, &["Cargo.toml:2", "spec"]);
        project.settings("");
    }),
    ("no folder of documents", |project| {
        let (specs, away) = (project.path("specs"), project.path("away"));
        fs::rename(&specs, &away).expect("a folder");
        refused(project, &["can't read", "specs"]);
        fs::rename(&away, &specs).expect("a folder");
    }),
];

const DOCUMENT: &str = "specs/ferry0.md";
const OUTPUT: &str = "generated/src/ferry0.rs";
const FIRST_LINE: &str = "// @generated by statusbook from specs/ferry0.md\n";

#[test]
fn every_kind_of_file_is_survived() {
    for remembers in [false, true] {
        for (name, break_it) in CASES {
            // Shown where the case fails.
            println!("{name}{}", if remembers { ", with a record" } else { "" });
            let project = Project::new("kinds");
            if remembers {
                fs::create_dir(project.path("target")).expect("a build folder");
                project.write("target/CACHEDIR.TAG", "");
            }
            project.documents(3, 0);
            project.generates();
            break_it(&project);
            let files = project.generates();
            are_same(&files, &from_nothing(&project));
            let (code, words) = project.run(&["check"]);
            assert_eq!(code, Some(0), "{words}");
            assert!(project.leftovers().is_empty());
        }
    }
    println!(
        "{} kinds of file, with and without a record of earlier runs",
        CASES.len()
    );
}

#[test]
fn a_broken_record_changes_nothing() {
    let project = Project::new("record");
    fs::create_dir(project.path("target")).expect("a build folder");
    project.write("target/CACHEDIR.TAG", "");
    project.documents(3, 0);
    let files = project.generates();
    let path = project.path("target/statusbook/generate.record");
    let record = fs::read(&path).expect("a record");
    let mut broken = 0;
    for at in (0..record.len()).step_by((record.len() / 60).max(1)) {
        let mut flipped = record.clone();
        flipped[at] ^= 0x41;
        for bytes in [
            &record[..at],
            &flipped,
            &[&record[..], &record[at..]].concat(),
        ] {
            fs::write(&path, bytes).expect("a record");
            fs::remove_file(project.path(OUTPUT)).expect("an output");
            are_same(&project.generates(), &files);
            broken += 1;
        }
    }
    let others: [fn(&Path); 3] = [
        |path| fs::create_dir(path).expect("a folder"),
        |path| symlink("/dev/zero", path).expect("a link"),
        pipe,
    ];
    for other in others {
        _ = fs::remove_file(&path);
        other(&path);
        project.documents(3, 1);
        project.generates();
        project.documents(3, 0);
        are_same(&project.generates(), &files);
        _ = fs::remove_dir(&path);
    }
    println!("{broken} broken records, and 3 that were no files");
}

/// What the documents come to in a folder where nothing was before, but for files that were never generated.
fn from_nothing(project: &Project) -> Files {
    let (out, away) = (project.path("generated/src"), project.path("away/src"));
    _ = fs::remove_dir_all(&away);
    fs::create_dir_all(project.path("away")).expect("a folder");
    fs::rename(&out, &away).expect("a folder");
    let mut files = project.generates();
    fs::remove_dir_all(&out).expect("a folder");
    fs::rename(&away, &out).expect("a folder");
    if project.path("generated/src/mine.rs").exists() {
        files.insert("mine.rs".to_owned(), "// mine".to_owned());
    }
    files
}

/// Runs where the tool can't do its work: it exits with 2 and says this, and no file changes.
fn refused(project: &Project, says: &[&str]) {
    let before = project.files();
    fails(project, project.run(&["generate"]), 2, says, &before);
}

/// Runs where there is something to find: it exits with 1 and says this, and no file changes.
fn found(project: &Project, says: &[&str]) {
    let before = project.files();
    fails(project, project.run(&["generate"]), 1, says, &before);
}

fn fails(project: &Project, run: (Option<i32>, String), code: i32, says: &[&str], before: &Files) {
    let (ended, words) = run;
    assert_eq!(ended, Some(code), "{words}");
    for word in says {
        assert!(words.contains(word), "{word:?} is not in:\n{words}");
    }
    are_same(&project.files(), before);
}

/// As [`refused`], as a user who owns nothing, since nothing is forbidden to root.
fn refused_to_others(project: &Project, says: &[&str]) {
    let before = project.files();
    fails(project, as_another(project, "generate"), 2, says, &before);
}

fn as_another(project: &Project, argument: &str) -> (Option<i32>, String) {
    let mut command = project.command(&[argument]);
    if fs::metadata("/proc/self").is_ok_and(|found| found.uid() == 0) {
        const NOBODY: u32 = 65534;
        command.uid(NOBODY).gid(NOBODY);
    }
    ended(command.output().expect("the command runs"))
}

/// Puts something where an output was: it is not replaced.
fn in_place_of_an_output(project: &Project, says: &str, put: impl Fn(&Path)) {
    let path = project.path(OUTPUT);
    fs::remove_file(&path).expect("an output");
    put(&path);
    project.documents(3, 1);
    refused(project, &["can't", OUTPUT, says]);
    assert!(fs::symlink_metadata(&path).is_ok(), "it is still there");
    fs::remove_file(&path)
        .or_else(|_| fs::remove_dir(&path))
        .expect("it goes");
}

/// Puts something beside the documents, by the name of one.
fn in_place_of_a_document(project: &Project, says: &str, put: impl Fn(&Path)) {
    let path = project.path("specs/wreck.md");
    put(&path);
    refused(project, &["can't read", "specs/wreck.md", says]);
    fs::remove_file(&path)
        .or_else(|_| fs::remove_dir(&path))
        .expect("it goes");
}

/// Does something to an output for which it is stale: `check` says so, and the next run writes it again.
fn stale(project: &Project, change: impl FnOnce(&Path)) {
    let files = project.files();
    change(&project.path(OUTPUT));
    let (code, words) = project.run(&["check"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains(OUTPUT), "{words}");
    are_same(&project.generates(), &files);
}

/// A document that another process writes and removes all the time.
fn vanishing(project: &Project) {
    const RUNS: usize = 25;
    let path = project.path("specs/wreck.md");
    let done = AtomicBool::new(false);
    let mut ends = [0, 0, 0];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                fs::write(&path, document(0)).expect("a document");
                fs::remove_file(&path).expect("a document");
            }
        });
        for _ in 0..RUNS {
            // It may be there, gone, empty, or gone once it was listed.
            let (code, words) = project.run(&["generate"]);
            let speaks_of_it = words.contains("specs/wreck.md");
            match code {
                Some(0) => ends[0] += 1,
                Some(1) if speaks_of_it && words.contains("no-codes") => ends[1] += 1,
                Some(2) if speaks_of_it && words.contains("can't read") => ends[2] += 1,
                code => {
                    done.store(true, Ordering::Relaxed);
                    panic!("{code:?}: {words}");
                }
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    _ = fs::remove_file(&path);
    let [fine, empty, gone] = ends;
    println!(
        "{RUNS} runs beside a document that comes and goes: {fine} fine, {empty} found it empty, {gone} found it gone"
    );
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.is_ok_and(|made| made.success()), "a pipe");
}

fn dated(path: &Path, date: SystemTime) {
    let file = File::options().write(true).open(path).expect("a file");
    file.set_modified(date).expect("a date");
}

const YEARS: Duration = Duration::from_secs(20 * 365 * 24 * 3600);

fn ahead() -> SystemTime {
    SystemTime::now() + YEARS
}

fn long_ago() -> SystemTime {
    SystemTime::now() - YEARS
}
