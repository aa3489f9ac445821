//! What is printed in each format: on standard output, alone, and with the same exit code.

use serde_json::Value;

use crate::folder::{Ended, Folder};

const FORMATS: [&str; 5] = ["text", "json", "sarif", "github", "markdown"];

/// The exit code, standard output and standard error.
fn printed(folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let Ended { code, out, err } = folder.ended(arguments, "");
    (code, out, err)
}

/// Whether this is one document of the format, and nothing else.
fn is_alone(format: &str, printed: &str) -> bool {
    let json = || serde_json::from_str::<Value>(printed).ok();
    match format {
        "json" => json().is_some_and(|json| json["version"] == 1),
        "sarif" => json().is_some_and(|log| log["version"] == "2.1.0"),
        "github" => printed.lines().all(|line| line.starts_with("::")),
        "markdown" => printed.starts_with("<!-- statusbook "),
        _ => !printed.contains("<!--") && !printed.starts_with(['{', ':']),
    }
}

fn page(rows: &str) -> String {
    format!("# Loans\n\n| Code | Name | Description |\n| --- | --- | --- |\n{rows}")
}

#[test]
fn the_exit_code_is_the_same_in_every_format() {
    let folder = Folder::new("format", "codes");
    folder.settings("accepted = [\"api-removed/nothing\"]\n");
    folder.write("fine.md", page("| 200 | OK | The shelf. |\n"));
    folder.write(
        "wrong.md",
        page("| 200 | OK | The shelf. |\n| 4O4 | Gone | |\n"),
    );
    folder.write(
        "doubtful.md",
        page("| 200 | OK | The shelf. |\n| 405 | Method Not Allowed | No. |\n"),
    );
    folder.write(
        "more.md",
        page("| 200 | OK | The shelf. |\n| 404 | Not Found | No such book. |\n"),
    );
    folder.write("bytes.md", b"200 | \xff\n");
    let cases: [(&[&str], i32); 9] = [
        (&["check", "fine.md"], 0),
        (&["check", "doubtful.md"], 0),
        (&["check", "doubtful.md", "--deny", "warnings"], 1),
        (&["check", "wrong.md", "fine.md"], 1),
        (&["check", "bytes.md"], 1),
        (&["diff", "fine.md", "fine.md"], 0),
        (&["diff", "fine.md", "doubtful.md"], 0),
        (&["diff", "more.md", "fine.md"], 1),
        (&["diff", "more.md", "fine.md", "--breaking", "client"], 0),
    ];
    for (arguments, wanted) in cases {
        for format in FORMATS {
            let arguments = [arguments, &["--format", format]].concat();
            let (code, out, _) = printed(&folder, &arguments);
            assert_eq!(code, wanted, "{arguments:?}: {out}");
            assert!(is_alone(format, &out), "{arguments:?}: {out}");
        }
    }
}

/// What can't be done is said on standard error, and is no report.
#[test]
fn a_failure_is_no_report() {
    let folder = Folder::new("format", "failures");
    folder.settings("");
    folder.write("fine.md", page("| 200 | OK | The shelf. |\n"));
    folder.write("bytes.md", b"200 | \xff\n");
    let cases: [&[&str]; 4] = [
        &["diff", "fine.md", "bytes.md"],
        &["diff", "fine.md", "nowhere.md"],
        &["check", "nowhere.md"],
        &["check"],
    ];
    for arguments in cases {
        for format in FORMATS {
            let arguments = [arguments, &["--format", format]].concat();
            let (code, out, err) = printed(&folder, &arguments);
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
            assert!(!err.is_empty(), "{arguments:?}");
        }
    }
}

/// A project as a whole: stale code is a finding like others, and what is accepted for nothing is said apart.
#[test]
fn a_project_is_reported_as_documents_are() {
    let folder = Folder::new("format", "project");
    folder.settings("out = \"src\"\naccepted = [\"api-removed/nothing\"]\n");
    folder.write("specs/loans.md", page("| 200 | OK | The shelf. |\n"));
    assert_eq!(folder.statusbook(&["generate"]).0, 0);
    folder.git(&["init", "--quiet"]);
    folder.commit();
    let reports = |wanted: (i32, i32), stale: bool| {
        for format in FORMATS {
            let (code, out, _) = printed(&folder, &["check", "--format", format]);
            assert_eq!(code, wanted.0, "{format}: {out}");
            assert!(is_alone(format, &out), "{format}: {out}");
            assert_eq!(out.contains("stale-code"), stale, "{format}: {out}");
            let (code, out, err) =
                printed(&folder, &["diff", "--since", "HEAD", "--format", format]);
            assert_eq!(code, wanted.1, "{format}: {out}");
            assert!(is_alone(format, &out), "{format}: {out}");
            assert!(
                err.contains("`api-removed/nothing` is accepted"),
                "{format}: {err}"
            );
        }
    };
    reports((0, 0), false);
    folder.write(
        "specs/loans.md",
        page("| 404 | Not Found | No such book. |\n"),
    );
    reports((1, 1), true);
}
