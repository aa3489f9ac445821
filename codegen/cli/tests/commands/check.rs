//! `statusbook check` as a user runs it: on a project, on files, and with `--fix`.

use std::fs;

use crate::folder::Folder;

/// A page of which nobody has anything to say.
const FINE: &str = "# Loans\n\n| Code | Name | Description |\n| --- | --- | --- |\n| 200 | OK | The shelf. |\n| 404 | Not Found | No such book. |\n";

/// A page with a note (418), a warning (401) and nothing worse.
const DOUBTFUL: &str = "# HTTP status codes of the library\n\n- 200 OK: the book\n- 401 Unauthorized: show your card\n- 418 I'm a teapot: the café is upstairs\n";

/// A page with an error.
const WRONG: &str = "# Response codes\n\n## Client errors\n\n- 404 Not Found: no such book\n- 500 Internal Server Error: a shelf fell\n";

/// A page with something to fix on two lines, once twice over.
const BROKEN: &str = "# Response codes of the library\n\n| Code | Name | Description |\n| --- | --- | --- |\n| 200 | OK | The bookâ€™s  here\t. |\n| 404 | Not Found | It isnÃ¢â‚¬â„¢t. |\n| 503 | Service Unavailable | Closed. The response must include a `Retry-Afer` header. |\n";

/// The same, as it is meant.
const MENDED: &str = "# Response codes of the library\n\n| Code | Name | Description |\n| --- | --- | --- |\n| 200 | OK | The book’s  here\t. |\n| 404 | Not Found | It isn’t. |\n| 503 | Service Unavailable | Closed. The response must include a `Retry-After` header. |\n";

/// A project of its own.
fn project(name: &str) -> Folder {
    let project = Folder::new("check", name);
    project.settings("");
    fs::create_dir(project.0.join("specs")).expect("a folder");
    project
}

/// What `statusbook check` finds.
trait Found {
    /// The exit code, and the rules that `check --format json` finds something by, in order, with their levels.
    fn found(&self, arguments: &[&str]) -> (i32, Vec<String>);
}

impl Found for Folder {
    fn found(&self, arguments: &[&str]) -> (i32, Vec<String>) {
        let (code, words) = self.statusbook(&[&["check", "--format", "json"], arguments].concat());
        let report: serde_json::Value = serde_json::from_str(&words).expect("JSON");
        let word = |finding: &serde_json::Value, key: &str| {
            finding[key].as_str().expect("a word").to_owned()
        };
        let findings = report["findings"].as_array().expect("a list");
        let found = findings
            .iter()
            .map(|finding| format!("{}[{}]", word(finding, "level"), word(finding, "rule")));
        (code, found.collect())
    }
}

#[test]
fn exit_codes_tell_findings_from_failures() {
    let project = project("exit");
    project.write("fine.md", FINE);
    project.write("doubtful.md", DOUBTFUL);
    project.write("wrong.md", WRONG);
    let code = |arguments: &[&str]| project.statusbook(&[&["check"], arguments].concat()).0;
    assert_eq!(code(&["fine.md"]), 0);
    assert_eq!(code(&["fine.md", "--deny", "notes"]), 0);
    assert_eq!(code(&["doubtful.md"]), 0);
    assert_eq!(code(&["doubtful.md", "--deny", "warnings"]), 1);
    assert_eq!(code(&["doubtful.md", "--deny", "notes"]), 1);
    assert_eq!(code(&["wrong.md"]), 1);
    assert_eq!(code(&["fine.md", "wrong.md"]), 1);
    assert_eq!(code(&["fine.md", "--deny", "everything"]), 2);
    assert_eq!(code(&["fine.md", "--out", "src"]), 2);
    let (code, words) = project.statusbook(&["check", "fine.md", "nowhere.md"]);
    assert_eq!(code, 2, "{words}");
    assert!(words.contains("can't read nowhere.md: "), "{words}");
}

#[test]
fn a_projects_documents_and_its_code_are_checked_together() {
    let project = project("project");
    project.write("specs/loans.md", FINE);
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!(code, 1, "{words}");
    assert!(
        words.contains("error[stale-code]: a generated file is missing"),
        "{words}"
    );
    assert!(!project.0.join("src").exists(), "checking writes nothing");

    assert_eq!(project.statusbook(&["generate"]).0, 0);
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!((code, words.contains("up to date")), (0, true), "{words}");
    assert_eq!(project.statusbook(&["check", "--deny", "notes"]).0, 0);

    // From a folder below, and of a document that is left untouched.
    fs::create_dir(project.0.join("below")).expect("a folder");
    let below = Folder(project.0.join("below"));
    assert_eq!(below.statusbook(&["check"]).0, 0);

    project.write(
        "specs/loans.md",
        FINE.replace("No such book.", "It is out."),
    );
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!(code, 1, "{words}");
    assert!(words.contains("+    /// It is out\\."), "{words}");
    // Warnings of the documents and stale code are both told.
    project.write("specs/loans.md", DOUBTFUL);
    let (code, found) = project.found(&[]);
    assert_eq!(code, 1);
    for rule in [
        "warning[required-header-missing]",
        "note[unused-or-reserved-code]",
        "error[stale-code]",
    ] {
        assert!(found.iter().any(|one| one == rule), "{rule} in {found:?}");
    }

    fs::remove_dir_all(project.0.join("specs")).expect("the folder");
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!(code, 2, "{words}");
    assert!(words.contains("specs: "), "{words}");
}

#[test]
fn files_are_checked_by_themselves_wherever_they_are() {
    let project = project("files");
    for folder in ["one", "two"] {
        fs::create_dir(project.0.join(folder)).expect("a folder");
        project.write(&format!("{folder}/loans.md"), DOUBTFUL);
    }
    project.write("two/other.txt", WRONG);
    // Two of a name are no collision; a folder stands for the documents in it, and each is checked once.
    let each = [
        "warning[required-header-missing]",
        "note[unused-or-reserved-code]",
    ];
    let (code, found) = project.found(&["one/loans.md", "two", "two/loans.md"]);
    assert_eq!(
        (code, found),
        (
            0,
            [each, each]
                .concat()
                .iter()
                .map(ToString::to_string)
                .collect()
        )
    );
    // A file that is named is read, however it is called.
    assert_eq!(
        project.found(&["two/other.txt"]),
        (1, vec!["error[class-mismatch]".to_owned()])
    );

    let (code, words) = project.statusbook_with(&["check", "-"], WRONG);
    assert_eq!(code, 1);
    assert!(words.contains("<stdin>:6:3"), "{words}");
}

#[test]
fn the_settings_set_levels() {
    let project = project("levels");
    project.write("specs/loans.md", DOUBTFUL);
    project.settings(
        "levels.required-header-missing = \"allow\"\nlevels.unused-or-reserved-code = \"error\"\n",
    );
    assert_eq!(
        project.statusbook(&["generate"]).0,
        0,
        "what only checking finds keeps nothing back"
    );
    let error = vec!["error[unused-or-reserved-code]".to_owned()];
    assert_eq!(project.found(&[]), (1, error.clone()));
    assert_eq!(project.found(&["specs/loans.md"]), (1, error));

    // What the settings allow and nothing breaks is a finding in the manifest, but not where only some files are looked at.
    project.settings("levels.mis-decoded-text = \"allow\"\n");
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("warning[unused-allow]: `mis-decoded-text` is allowed"),
        "{words}"
    );
    assert!(words.contains("Cargo.toml:2:8"), "{words}");
    let (_, words) = project.statusbook(&["check", "specs/loans.md"]);
    assert!(!words.contains("unused-allow"), "{words}");

    project.settings("levels.no-such-rule = \"error\"\n");
    let (code, words) = project.statusbook(&["check"]);
    assert_eq!(code, 2, "{words}");
    assert!(
        words.contains("error[settings]: there is no rule `no-such-rule`"),
        "{words}"
    );
}

#[test]
fn a_document_allows_what_it_means() {
    let project = project("allow");
    let front =
        "---\nstatusbook:\n  allow: [required-header-missing, unused-or-reserved-code]\n---\n";
    project.write("front.md", format!("{front}{DOUBTFUL}"));
    assert_eq!(project.found(&["front.md"]), (0, Vec::new()));

    // For one code, it holds for that code alone.
    let page = format!("{DOUBTFUL}- 407 Proxy Authentication Required: show the other card\n");
    let inline = "\n<!-- statusbook: 401 allow required-header-missing -->\n";
    project.write("inline.md", format!("{page}{inline}"));
    let found = [
        "note[unused-or-reserved-code]",
        "warning[required-header-missing]",
    ];
    assert_eq!(
        project.found(&["inline.md"]),
        (0, found.map(str::to_owned).to_vec())
    );
    let (_, words) = project.statusbook(&["check", "inline.md"]);
    assert!(words.contains("a 407 must carry"), "{words}");
    assert!(!words.contains("a 401 must carry"), "{words}");

    // What allows nothing is reported at its place; so is an allowance of what can't be allowed.
    project.write(
        "unused.md",
        format!("{FINE}{}", inline.replace("401", "404")),
    );
    let (code, words) = project.statusbook(&["check", "unused.md"]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("warning[unused-allow]: `required-header-missing` is allowed for 404"),
        "{words}"
    );
    assert!(words.contains("unused.md:8:"), "{words}");
    project.write(
        "unknown.md",
        format!("{FINE}\n<!-- statusbook: allow no-such-rule -->\n"),
    );
    assert_eq!(
        project.found(&["unknown.md"]),
        (1, vec!["error[malformed-directive]".to_owned()])
    );
}

#[test]
fn fix_mends_what_is_certain_and_nothing_beside_it() {
    let project = project("fix");
    let crlf = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    project.write("specs/unix.md", BROKEN);
    project.write("specs/windows.md", crlf(BROKEN));
    project.write("specs/fine.md", FINE);
    project.write("specs/notes.txt", BROKEN);
    project.statusbook(&["generate"]);
    let names = |file: &str| -> Vec<String> {
        let code = project.read(file);
        let is_variant = |line: &&str| line.trim_end().ends_with(',') && line.contains(" = ");
        code.lines().filter(is_variant).map(str::to_owned).collect()
    };
    let before = names("src/unix.rs");
    assert_eq!(before.len(), 3, "{before:?}");

    let (code, words) = project.statusbook(&["check", "--fix"]);
    assert_eq!(code, 1, "the code is stale: {words}");
    assert!(
        words.contains("fixed[mis-decoded-text]: specs/unix.md:5:22: `â€™` is now `’`"),
        "{words}"
    );
    assert!(
        words.contains("fixed[unknown-header]: specs/unix.md:7:"),
        "{words}"
    );
    assert_eq!(project.read("specs/unix.md"), MENDED);
    assert_eq!(project.read("specs/windows.md"), crlf(MENDED));
    assert_eq!(project.read("specs/fine.md"), FINE);
    assert_eq!(
        project.read("specs/notes.txt"),
        BROKEN,
        "no document of the project"
    );
    let there = fs::read_dir(project.0.join("specs"))
        .expect("the folder")
        .count();
    assert_eq!(there, 4, "nothing is left beside the documents");

    assert_eq!(project.statusbook(&["generate"]).0, 0);
    assert_eq!(names("src/unix.rs"), before);
    let (code, words) = project.statusbook(&["check", "--fix", "--deny", "warnings"]);
    assert_eq!(code, 0, "{words}");
    assert!(!words.contains("fixed["), "{words}");
    assert_eq!(project.read("specs/windows.md"), crlf(MENDED));
}

#[test]
fn fix_mends_the_files_that_are_named() {
    let project = project("fix-files");
    project.write("one.md", BROKEN);
    project.write("two.md", BROKEN);
    let (code, words) = project.statusbook(&["check", "--fix", "one.md", "one.md"]);
    assert_eq!(code, 0, "{words}");
    assert_eq!(project.read("one.md"), MENDED);
    assert_eq!(project.read("two.md"), BROKEN);
    // What the document or the settings allow stays.
    project.settings("levels.mis-decoded-text = \"allow\"\n");
    assert_eq!(project.statusbook(&["check", "--fix", "two.md"]).0, 0);
    assert_eq!(
        project.read("two.md"),
        BROKEN.replace("Retry-Afer", "Retry-After")
    );

    let (code, words) = project.statusbook_with(&["check", "--fix", "-"], BROKEN);
    assert_eq!(code, 2, "{words}");
}

#[test]
fn a_document_that_cant_be_written_stays_whole() {
    let project = project("read-only");
    project.write("specs/locked.md", BROKEN);
    let path = project.0.join("specs/locked.md");
    let mut permissions = fs::metadata(&path).expect("the file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("a read-only file");
    for arguments in [
        &["check", "--fix"][..],
        &["check", "--fix", "specs/locked.md"],
    ] {
        let (code, words) = project.statusbook(arguments);
        assert_eq!(code, 2, "{words}");
        assert!(
            words.contains("specs/locked.md: it is read-only"),
            "{words}"
        );
        assert_eq!(project.read("specs/locked.md"), BROKEN);
    }
    // Without anything to fix, nothing has to be written.
    assert_eq!(project.statusbook(&["check", "specs/locked.md"]).0, 0);
}

#[cfg(unix)]
#[test]
fn fix_keeps_links_and_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let project = project("links");
    project.write("real.md", BROKEN);
    symlink("real.md", project.0.join("link.md")).expect("a link");
    let (code, words) = project.statusbook(&["check", "--fix", "link.md"]);
    assert_eq!(code, 2, "{words}");
    assert!(words.contains("link.md: it is a symbolic link"), "{words}");
    assert_eq!(project.read("real.md"), BROKEN);

    let path = project.0.join("real.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
    assert_eq!(project.statusbook(&["check", "--fix", "real.md"]).0, 0);
    let mode = fs::metadata(&path).expect("the file").permissions().mode();
    assert_eq!(
        (mode & 0o777, project.read("real.md")),
        (0o640, MENDED.to_owned())
    );
}

#[test]
fn every_rule_is_listed_and_explained() {
    let project = project("rules");
    let (code, list) = project.statusbook(&["rules"]);
    assert_eq!(code, 0);
    let rules = list.lines().skip(1).take_while(|line| !line.is_empty());
    let mut explained = 0;
    for id in rules.filter_map(|line| line.split_whitespace().next()) {
        let (code, words) = project.statusbook(&["explain", id]);
        assert_eq!(code, 0, "{id}: {words}");
        let paragraphs = words.trim_end().split("\n\n").count();
        assert!(words.starts_with(id) && paragraphs >= 3, "{words}");
        explained += 1;
    }
    assert!(explained > 30, "{list}");
    assert_eq!(project.statusbook(&["explain", "no-such-rule"]).0, 2);
}
