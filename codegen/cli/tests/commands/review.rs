//! What a review has: the workflows of GitHub and the hook that the README offers, run as they are.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use yaml_rust2::{Yaml, YamlLoader};

use crate::folder::{Folder, run};

const PAGE: &str = "# Loans\n\n| Code | Name | Description |\n| --- | --- | --- |\n| 200 | OK | The shelf. |\n| 404 | Not Found | No such book. |\n";
const CONFLICT: &str = "| 409 | Conflict | Ask @octocat, who has the book. |\n";

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    root.expect("the workspace").to_owned()
}

fn workflow(name: &str) -> Yaml {
    let path = root().join(".github/workflows").join(name);
    let text = fs::read_to_string(path).expect("a workflow");
    let mut documents = YamlLoader::load_from_str(&text).expect("YAML");
    assert_eq!(documents.len(), 1, "{name}");
    documents.remove(0)
}

fn workflows() -> Vec<(String, Yaml)> {
    let files = fs::read_dir(root().join(".github/workflows")).expect("the workflows");
    let mut names: Vec<String> = files
        .map(|file| file.expect("a workflow").file_name())
        .map(|name| name.into_string().expect("a name"))
        .collect();
    names.sort();
    assert_eq!(names, ["ci.yml", "statusbook.yml"]);
    let read = |name: String| {
        let workflow = workflow(&name);
        (name, workflow)
    };
    names.into_iter().map(read).collect()
}

fn keys(mapping: &Yaml) -> Vec<&str> {
    let mapping = mapping.as_hash().into_iter().flatten();
    mapping.filter_map(|(key, _)| key.as_str()).collect()
}

/// The jobs of a workflow, by name.
fn jobs(workflow: &Yaml) -> Vec<(&str, &Yaml)> {
    let names = keys(&workflow["jobs"]);
    names
        .into_iter()
        .map(|name| (name, &workflow["jobs"][name]))
        .collect()
}

fn steps(job: &Yaml) -> &[Yaml] {
    job["steps"].as_vec().expect("steps")
}

/// Only jobs that run nothing of a pull request can write, and what strangers name is in no script.
#[test]
fn workflows_give_no_right_to_what_a_pull_request_contains() {
    for (name, workflow) in workflows() {
        let events = keys(&workflow["on"]);
        assert_eq!(events, ["push", "pull_request"], "{name}");
        assert!(workflow["permissions"].as_hash().is_some(), "{name}");
        for (job, content) in jobs(&workflow) {
            let rights = match &content["permissions"] {
                Yaml::BadValue => &workflow["permissions"],
                rights => rights,
            };
            let levels = rights.as_hash().expect("rights").values();
            let can_write = levels
                .into_iter()
                .any(|level| level.as_str() != Some("read"));
            for step in steps(content) {
                let script = step["run"].as_str().unwrap_or_default();
                assert!(!script.contains("${{"), "{name}, {job}: {script}");
                let runs = ["$STATUSBOOK", "cargo", ".ci/"];
                let is_ours = runs.iter().any(|word| script.contains(word));
                assert!(!(can_write && is_ours), "{name}, {job}: {script}");
                if let Some(action) = step["uses"].as_str() {
                    assert!(action.contains('@'), "{name}, {job}: {action}");
                    if action.starts_with("actions/checkout") {
                        let keeps = step["with"]["persist-credentials"].as_bool();
                        assert_eq!(keeps, Some(false), "{name}, {job}");
                    }
                }
            }
        }
    }
}

/// The script of a step.
fn script<'a>(workflow: &'a Yaml, job: &str, step: &str) -> &'a str {
    let mut steps = steps(&workflow["jobs"][job]).iter();
    let step = steps.find(|known| known["name"].as_str() == Some(step));
    step.expect("the step")["run"].as_str().expect("a script")
}

/// Runs a script as GitHub does: the exit code, and what is printed.
fn bash(folder: &Folder, script: &str, variables: &[(&str, &str)]) -> (i32, String) {
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
    command.env("STATUSBOOK", env!("CARGO_BIN_EXE_statusbook"));
    command.env("GITHUB_STEP_SUMMARY", folder.0.join("summary.md"));
    command.envs(variables.iter().copied());
    run(command.current_dir(&folder.0))
}

/// A repository with a document and its code, in which a branch with another document was merged.
fn pull_request(name: &str, page: &str) -> Folder {
    let folder = Folder::new("review", name);
    folder.settings("out = \"generated/src\"\n");
    folder.git(&["init", "--quiet"]);
    folder.write(".gitignore", "/*.md\n/*.sarif\n");
    folder.write("specs/loans.md", PAGE);
    generate(&folder);
    folder.commit();
    folder.git(&["checkout", "--quiet", "-b", "change"]);
    folder.write("specs/loans.md", page);
    generate(&folder);
    folder.commit();
    folder.git(&["checkout", "--quiet", "main"]);
    folder.write("README.md.txt", "Meanwhile, on main.\n");
    folder.commit();
    folder.git(&["merge", "--quiet", "--no-ff", "--no-edit", "change"]);
    folder
}

fn generate(folder: &Folder) {
    let (code, shown) = folder.statusbook(&["generate"]);
    assert_eq!(code, 0, "{shown}");
}

fn read(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.0.join(path)).expect("a file")
}

#[test]
fn a_pull_request_is_compared_with_the_branch_that_it_is_for() {
    let workflow = workflow("statusbook.yml");
    let render = script(&workflow, "diff", "Render what changed");
    let compare = script(
        &workflow,
        "diff",
        "Compare with the branch that this is for",
    );
    let outcome = |name: &str, page: &str| {
        let folder = pull_request(name, page);
        let (code, shown) = bash(&folder, render, &[]);
        assert_eq!((code, shown.as_str()), (0, ""));
        let comment = read(&folder, "comment.md");
        assert!(
            comment.starts_with("<!-- statusbook diff -->\n"),
            "{comment}"
        );
        assert_eq!(comment, read(&folder, "summary.md"));
        let (code, commands) = bash(&folder, compare, &[]);
        (comment, code, commands)
    };
    let (comment, code, commands) = outcome("added", &format!("{PAGE}{CONFLICT}"));
    assert!(
        comment.contains(
            "| added 409 Conflict: Ask `@octocat`, who has the book. | info | compatible | minor |"
        ),
        "{comment}"
    );
    assert_eq!(code, 0);
    assert!(
        commands.starts_with("::notice file=specs/loans.md,line=7,"),
        "{commands}"
    );

    let (comment, code, commands) = outcome(
        "removed",
        &PAGE.replace("| 404 | Not Found | No such book. |\n", ""),
    );
    assert!(comment.contains("removed 404 Not Found"), "{comment}");
    assert_eq!(code, 1);
    assert!(
        commands.starts_with("::error title=code-removed-error::"),
        "{commands}"
    );

    let (comment, code, commands) = outcome(
        "reordered",
        "Loans\n=====\n\nCode|Name|Description\n-|-|-\n404|Not Found|No such *book*.\n200|OK|The shelf.\n",
    );
    assert_eq!(comment.lines().last(), Some("No change."));
    assert_eq!((code, commands.as_str()), (0, ""));
}

#[test]
fn documents_and_code_are_checked() {
    let workflow = workflow("statusbook.yml");
    let scan = script(&workflow, "check", "Render what is found for code scanning");
    let check = script(
        &workflow,
        "check",
        "Check the documents and the generated code",
    );
    let folder = pull_request("checked", &format!("{PAGE}{CONFLICT}"));
    let outcome = || {
        let (code, shown) = bash(&folder, scan, &[]);
        assert_eq!((code, shown.as_str()), (0, ""));
        let log = read(&folder, "statusbook.sarif");
        let log: serde_json::Value = serde_json::from_str(&log).expect("JSON");
        let results = log["runs"][0]["results"].as_array().expect("results").len();
        let (code, commands) = bash(&folder, check, &[]);
        (results, code, commands)
    };
    assert_eq!(outcome(), (0, 0, String::new()));
    folder.write("specs/loans.md", PAGE);
    let (results, code, commands) = outcome();
    assert_eq!((results, code), (1, 1));
    assert!(
        commands.starts_with("::error file=generated/src/loans.rs,title=stale-code::"),
        "{commands}"
    );
}

/// One comment is written where something changed, and that one is kept up to date.
#[test]
fn there_is_one_comment() {
    let workflow = workflow("statusbook.yml");
    let comment = script(&workflow, "comment", "Comment on the pull request");
    let folder = Folder::new("review", "comment");
    // What stands in for the command of GitHub: it knows one comment, or none, and says what else it is asked to do.
    program(
        &folder,
        "gh",
        "for last; do :; done\ncase \"$*\" in *--paginate*) printf '%s' \"$KNOWN\";; *) echo \"$@\";; esac\n",
    );
    let path = std::env::var("PATH").expect("a path");
    let path = format!("{}:{path}", folder.0.join("bin").display());
    let calls = |known: &str, words: &str| {
        folder.write(
            "comment.md",
            format!("<!-- statusbook diff -->\n### Response codes\n\n{words}\n"),
        );
        let variables = [
            ("PATH", path.as_str()),
            ("KNOWN", known),
            ("REPOSITORY", "o/r"),
            ("NUMBER", "7"),
        ];
        let (code, shown) = bash(&folder, comment, &variables);
        assert_eq!(code, 0, "{shown}");
        shown
    };
    let create =
        "api --silent --method POST repos/o/r/issues/7/comments --field body=@comment.md\n";
    let update =
        "api --silent --method PATCH repos/o/r/issues/comments/31 --field body=@comment.md\n";
    assert_eq!(calls("", "1 change: …."), create);
    assert_eq!(calls("31\n32\n", "1 change: …."), update);
    assert_eq!(calls("31\n", "No change."), update);
    assert_eq!(calls("", "No change."), "");
}

/// A program that is found before others of its name.
fn program(folder: &Folder, name: &str, script: &str) {
    let path = format!("bin/{name}");
    folder.write(&path, format!("#!/bin/sh\n{script}"));
    let all = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder.0.join(path), all).expect("a program");
}

/// A repository with the hook, in which `cargo run … -- ARGUMENTS` is the command.
struct Hooked {
    folder: Folder,
    path: String,
}

impl Hooked {
    fn new(name: &str) -> Self {
        let folder = Folder::new("review", name);
        folder.settings("out = \"generated/src\"\n");
        folder.git(&["init", "--quiet"]);
        let hook = root().join(".ci/hooks/pre-commit");
        folder.write(".ci/hooks/pre-commit", fs::read(&hook).expect("the hook"));
        let mode = fs::metadata(&hook).expect("the hook").permissions();
        assert_eq!(mode.mode() & 0o111, 0o111, "the hook can be run");
        fs::set_permissions(folder.0.join(".ci/hooks/pre-commit"), mode).expect("the hook");
        folder.git(&["config", "core.hooksPath", ".ci/hooks"]);
        program(
            &folder,
            "cargo",
            &format!(
                "while [ \"$1\" != -- ]; do shift; done\nshift\nexec {:?} \"$@\"\n",
                env!("CARGO_BIN_EXE_statusbook")
            ),
        );
        let path = std::env::var("PATH").expect("a path");
        let path = format!("{}:{path}", folder.0.join("bin").display());
        Self { folder, path }
    }

    /// `git commit`: whether it was made, and what was said.
    fn commit(&self, arguments: &[&str]) -> (bool, String) {
        let mut command = self.folder.git_command();
        command.args(["commit", "--quiet", "--message", "A change"]);
        let (code, shown) = run(command.args(arguments).env("PATH", &self.path));
        (code == 0, shown)
    }
}

#[test]
fn the_hook_refuses_what_is_wrong_or_stale() {
    let repository = Hooked::new("a hook");
    let folder = &repository.folder;
    folder.write("specs/loans.md", PAGE);
    generate(folder);
    folder.git(&["add", "--all"]);
    let (made, shown) = repository.commit(&[]);
    assert!(made, "the first commit of a repository: {shown}");

    // A document without its code.
    folder.write("specs/loans.md", format!("{PAGE}{CONFLICT}"));
    folder.git(&["add", "specs"]);
    let (made, shown) = repository.commit(&[]);
    assert!(!made && shown.contains("error[stale-code]"), "{shown}");
    assert!(shown.contains("nothing was committed"), "{shown}");
    // The code is there, but not to be committed.
    generate(folder);
    let (made, shown) = repository.commit(&[]);
    assert!(!made, "{shown}");
    folder.git(&["add", "generated"]);
    // What is not to be committed may be wrong.
    folder.write("specs/loans.md", format!("{PAGE}| 4O9 | Conflict | |\n"));
    let (made, shown) = repository.commit(&[]);
    assert!(made, "{shown}");

    let (made, shown) = repository.commit(&["--all"]);
    assert!(!made && shown.contains("error[nearly-a-code]"), "{shown}");
    assert!(shown.contains("specs/loans.md:7"), "{shown}");
    // What has nothing to do with documents is committed whatever state they are in.
    folder.write("notes.txt", "Lend no book twice.\n");
    folder.git(&["add", "notes.txt"]);
    let (made, shown) = repository.commit(&[]);
    assert!(made && shown.is_empty(), "{shown}");
    // A commit of some files has an index of its own.
    folder.write("specs/loans.md", PAGE);
    let (made, shown) = repository.commit(&["specs/loans.md"]);
    assert!(!made && shown.contains("error[stale-code]"), "{shown}");
    generate(folder);
    let (made, shown) = repository.commit(&["specs", "generated"]);
    assert!(made, "{shown}");
    let (made, _) = repository.commit(&["--allow-empty", "--no-verify"]);
    assert!(made);
}
