//! `statusbook diff` as a user runs it: on files, on folders, and on revisions of git.

use std::fs;

use crate::folder::Folder;

const PAGE: &str = "# Loans\n\n| Code | Name | Description |\n| --- | --- | --- |\n| 200 | OK | The shelf. |\n| 404 | Not Found | No such book. |\n";

/// The page with a code less, which breaks servers and Rust code, and no client.
fn shorter() -> String {
    PAGE.replace("| 404 | Not Found | No such book. |\n", "")
}

/// The page with a code more, which breaks nobody.
fn longer() -> String {
    format!("{PAGE}| 409 | Conflict | Somebody else has the book. |\n")
}

/// A project with settings of its own.
fn project(name: &str) -> Folder {
    let folder = Folder::new("diff", name);
    folder.settings("");
    folder
}

/// `statusbook diff`.
trait Diff {
    /// The exit code, and what it prints.
    fn diff(&self, arguments: &[&str]) -> (i32, String);
}

impl Diff for Folder {
    fn diff(&self, arguments: &[&str]) -> (i32, String) {
        self.statusbook(&[&["diff"], arguments].concat())
    }
}

#[test]
fn two_files_are_one_api_whatever_they_are_called() {
    let folder = project("files");
    folder.write("before.md", PAGE);
    folder.write("after.md", longer());
    let (code, shown) = folder.diff(&["before.md", "after.md"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("added 409 Conflict"), "{shown}");
    assert!(shown.contains("after.md:7:3"), "{shown}");

    folder.write("after.md", shorter());
    let (code, shown) = folder.diff(&["before.md", "after.md"]);
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("removed 404 Not Found"), "{shown}");
    assert!(shown.contains("before.md:6:3"), "{shown}");

    folder.write("after.md", PAGE.replace(" | ", "|").replace('\n', "\r\n"));
    assert_eq!(
        folder.diff(&["before.md", "after.md"]),
        (0, "no change\n".to_owned())
    );
}

#[test]
fn breaking_says_whose_breaking_counts() {
    let folder = project("breaking");
    folder.write("before.md", PAGE);
    folder.write("after.md", shorter());
    let code = |arguments: &[&str]| {
        let files = ["before.md", "after.md"];
        let (code, shown) = folder.diff(&[&files, arguments].concat());
        assert!(code == 2 || shown.contains("removed 404"), "{shown}");
        code
    };
    assert_eq!(code(&["--breaking", "client"]), 0);
    assert_eq!(code(&["--breaking", "server"]), 1);
    assert_eq!(code(&["--breaking", "rust"]), 1);
    assert_eq!(code(&["--breaking", "client,server"]), 1);
    assert_eq!(code(&["--breaking", "client", "--breaking", "rust"]), 1);
    assert_eq!(code(&["--breaking", "none"]), 0);
    assert_eq!(code(&["--breaking", "everybody"]), 2);
}

#[test]
fn folders_are_compared_document_by_document() {
    let folder = project("folders");
    let fines = PAGE.replace("No such book", "No such fine");
    folder.write("old/loans.md", PAGE);
    folder.write("old/fines.md", &fines);
    folder.write("new/loans.md", longer());
    folder.write("new/fees.md", &fines);
    let (code, shown) = folder.diff(&["old", "new"]);
    assert_eq!(code, 1, "{shown}");
    for words in ["added 409 Conflict", "`fines` to `fees`"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    fs::remove_file(folder.0.join("new/loans.md")).expect("a document");
    let (code, shown) = folder.diff(&["old", "new", "--breaking", "client"]);
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("removed the API `loans`"), "{shown}");
}

/// A document that stands alone in its folder has a name as well, by which its module is called.
#[test]
fn a_document_alone_in_its_folder_is_renamed_like_any() {
    let folder = project("alone");
    folder.write("old/fines.md", PAGE);
    folder.write("new/fees.md", PAGE);
    let (code, shown) = folder.diff(&["old", "new"]);
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("`fines` to `fees`"), "{shown}");
}

#[test]
fn what_can_not_be_compared_is_a_failure_of_the_tool() {
    let folder = project("failures");
    folder.write("page.md", PAGE);
    folder.write("folder/page.md", PAGE);
    folder.write("bytes.md", b"200 | \xff\n");
    let cases: [&[&str]; 6] = [
        &["page.md", "folder"],
        &["page.md", "nowhere.md"],
        &["page.md", "bytes.md"],
        &["page.md"],
        &[],
        &["page.md", "page.md", "--since", "HEAD"],
    ];
    for arguments in cases {
        let (code, shown) = folder.diff(arguments);
        assert_eq!(code, 2, "{arguments:?}: {shown}");
        assert!(!shown.trim().is_empty(), "{arguments:?}");
    }
}

#[test]
fn an_accepted_break_is_shown_and_fails_nothing() {
    let folder = project("accepted");
    folder.write("before.md", PAGE);
    folder.write("after.md", shorter());
    let (_, shown) = folder.diff(&["before.md", "after.md"]);
    let fingerprint = shown
        .split('"')
        .find(|part| part.starts_with("code-removed-error/"))
        .expect("the fingerprint is said");
    folder.settings(&format!(
        "accepted = [\"{fingerprint}\", \"code-removed-error/loans/599\"]\n"
    ));
    let (code, shown) = folder.diff(&["before.md", "after.md"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("removed 404 Not Found"), "{shown}");
    assert!(shown.contains("accepted"), "{shown}");
}

#[test]
fn revisions_are_compared_without_a_checkout() {
    let folder = project("revisions");
    folder.git(&["init", "--quiet"]);
    folder.write("specs/loans.md", PAGE);
    folder.commit();
    folder.git(&["tag", "--annotate", "--message", "The first", "v1"]);
    folder.write("specs/loans.md", longer());
    folder.commit();

    let (code, shown) = folder.diff(&["--since", "v1"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("added 409 Conflict"), "{shown}");
    let same = (0, "no change\n".to_owned());
    assert_eq!(folder.diff(&["--since", "HEAD"]), same);

    // The files as they are, committed or not.
    folder.write("specs/loans.md", shorter());
    assert_eq!(folder.diff(&["--since", "HEAD"]).0, 1);
    assert_eq!(folder.diff(&["--since", "v1", "--until", "HEAD"]).0, 0);
    let (code, shown) = folder.diff(&["--since", "main", "--until", "v1"]);
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("removed 409 Conflict"), "{shown}");
    assert!(
        fs::read_to_string(folder.0.join("specs/loans.md")).is_ok_and(|text| text == shorter())
    );
}

#[test]
fn a_project_may_be_a_part_of_its_repository_and_newer() {
    let folder = Folder::new("diff", "part");
    folder.git(&["init", "--quiet"]);
    folder.write("README.md", "# A repository\n");
    folder.commit();
    let project = Folder(folder.0.join("api"));
    project.settings("");
    project.write("specs/loans.md", PAGE);
    let (code, shown) = project.diff(&["--since", "HEAD"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("added the API `loans`"), "{shown}");

    folder.commit();
    project.write("specs/loans.md", shorter());
    let (code, shown) = project.diff(&["--since", "HEAD"]);
    assert_eq!(code, 1, "{shown}");
    // Also from below the project's folder.
    assert_eq!(
        Folder(project.0.join("specs")).diff(&["--since", "HEAD"]).0,
        1
    );
}

#[test]
fn names_may_be_odd() {
    let folder = project("odd");
    folder.git(&["init", "--quiet"]);
    let mut names = vec![
        "a b.md",
        "-rf.md",
        "bücher.md",
        "[x]*.MD",
        "it's.md",
        "%s.md",
    ];
    if cfg!(unix) {
        names.extend([
            "quote\"d.md",
            "tab\there.md",
            "line\nbreak.md",
            "back\\slash.md",
        ]);
    }
    for name in &names {
        folder.write(&format!("specs/{name}"), PAGE);
    }
    folder.write("specs/notes.txt", "404 is no document");
    folder.write("specs/.hidden.md", "| 299 | Hidden |\n");
    folder.commit();
    assert_eq!(
        folder.diff(&["--since", "HEAD"]),
        (0, "no change\n".to_owned())
    );
    for name in names {
        folder.write(&format!("specs/{name}"), shorter());
        let (code, shown) = folder.diff(&["--since", "HEAD"]);
        assert_eq!(code, 1, "{name}: {shown}");
        folder.write(&format!("specs/{name}"), PAGE);
    }
}

#[test]
fn a_revision_that_can_not_be_read_is_said_to_be_so() {
    let folder = project("unknown");
    folder.write("specs/loans.md", PAGE);
    let (code, shown) = folder.diff(&["--since", "HEAD"]);
    assert_eq!(code, 2, "{shown}");
    assert!(shown.contains("not a git repository"), "{shown}");

    folder.git(&["init", "--quiet"]);
    assert_eq!(folder.diff(&["--since", "HEAD"]).0, 2, "no commit yet");
    folder.commit();
    let revisions = [
        "nowhere",
        "--output=taken",
        "-x",
        "",
        "HEAD:specs",
        "HEAD^{tree}",
        "HEAD..HEAD",
        "HEAD\n",
    ];
    for revision in revisions {
        for argument in ["--since", "--until"] {
            let argument = format!("{argument}={revision}");
            let mut arguments = vec![argument.as_str()];
            if argument.starts_with("--until") {
                arguments.push("--since=HEAD");
            }
            let (code, shown) = folder.diff(&arguments);
            assert_eq!(code, 2, "{argument}: {shown}");
        }
    }
    assert!(!folder.0.join("taken").exists());
}

#[test]
fn a_shallow_clone_says_that_it_is_one() {
    let folder = project("shallow/origin");
    folder.git(&["init", "--quiet"]);
    folder.write("specs/loans.md", PAGE);
    folder.commit();
    folder.write("specs/loans.md", longer());
    folder.commit();
    let above = folder.0.parent().expect("the folder above");
    let origin = format!("file://{}", folder.0.display());
    let above = Folder(above.to_owned());
    _ = fs::remove_dir_all(above.0.join("clone"));
    above.git(&["clone", "--quiet", "--depth", "1", &origin, "clone"]);
    let clone = Folder(above.0.join("clone"));
    assert_eq!(clone.diff(&["--since", "HEAD"]).0, 0);
    let (code, shown) = clone.diff(&["--since", "HEAD~1"]);
    assert_eq!(code, 2, "{shown}");
    assert!(shown.contains("shallow"), "{shown}");
}

/// What git stores as a link leads out of the repository wherever its content points.
#[cfg(unix)]
#[test]
fn a_link_is_no_document() {
    let folder = project("link");
    folder.git(&["init", "--quiet"]);
    folder.write("specs/loans.md", PAGE);
    folder.commit();
    std::os::unix::fs::symlink("/etc/hostname", folder.0.join("specs/host.md")).expect("a link");
    folder.commit();
    let (code, shown) = folder.diff(&["--since", "HEAD~1", "--until", "HEAD"]);
    assert_eq!(code, 2, "{shown}");
    assert!(shown.contains("host.md"), "{shown}");
}
