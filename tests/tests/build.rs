//! The three habits, as a user has them: in a copy of the workspace, with cargo itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A copy of the workspace. There is one at a time: cargo tells members of workspaces apart by their place within, so that
/// copies side by side would take each other's build for their own.
struct Workspace {
    root: PathBuf,
    target: PathBuf,
    _alone: MutexGuard<'static, ()>,
}

static ALONE: Mutex<()> = Mutex::new(());

impl Workspace {
    fn copy() -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let original = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("the workspace");
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workspace");
        _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).expect("a folder for the copy");
        for part in [
            "Cargo.toml",
            "Cargo.lock",
            ".cargo",
            "codegen",
            "generated",
            "specs",
            "tests",
        ] {
            copy(&original.join(part), &root.join(part));
        }
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target");
        let workspace = Self {
            root,
            target,
            _alone: alone,
        };
        let built = workspace.cargo(
            "write",
            &[
                "build",
                "-p",
                "statusbook-generated",
                "-p",
                "statusbook-cli",
            ],
        );
        assert!(built.status.success(), "{}", words(&built));
        workspace
    }

    fn cargo(&self, mode: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO"));
        command
            .arg(arguments[0])
            .arg("--offline")
            .args(&arguments[1..]);
        command
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("STATUSBOOK_MODE", mode);
        for variable in [
            "CI",
            "RUSTFLAGS",
            "CARGO_MANIFEST_DIR",
            "CARGO_ENCODED_RUSTFLAGS",
        ] {
            command.env_remove(variable);
        }
        command.output().expect("cargo runs")
    }

    fn build(&self) -> Output {
        self.cargo("write", &["build", "-v", "-p", "statusbook-generated"])
    }

    fn statusbook(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(self.target.join("debug/statusbook"));
        command.args(arguments).current_dir(&self.root);
        command.output().expect("the command runs")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file of the copy")
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("a file of the copy");
    }

    /// The generated files and what they hold.
    fn generated(&self) -> Vec<(PathBuf, String)> {
        let folder = fs::read_dir(self.path("generated/src")).expect("the generated code");
        let mut files: Vec<_> = folder
            .map(|entry| {
                let path = entry.expect("a generated file").path();
                let content = fs::read_to_string(&path).expect("a generated file");
                (path, content)
            })
            .collect();
        files.sort();
        files
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder of the workspace") {
            let entry = entry.expect("an entry");
            if entry.file_name() != "target" {
                copy(&entry.path(), &to.join(entry.file_name()));
            }
        }
    } else {
        fs::copy(from, to).expect("a file of the workspace");
    }
}

fn words(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// How often a build ran the build script.
fn runs(output: &Output) -> usize {
    let words = words(output);
    let ran = |line: &&str| {
        line.contains("Running")
            && line.contains("statusbook-generated-")
            && line.contains("build-script-build")
    };
    words.lines().filter(ran).count()
}

const SPEC: &str = "specs/standard_api.md";
const MODULE: &str = "generated/src/standard_api.rs";
const ROW: &str = "410 |\tGone |";
const NEW_ROW: &str = "409 | Conflict | Two edits met halfway.\n";

#[test]
fn a_row_more_is_a_variant_more_and_no_line_less() {
    let workspace = Workspace::copy();
    let before = workspace.read(MODULE);
    let spec = workspace.read(SPEC);
    assert!(spec.contains(ROW), "the row to add before");
    workspace.write(SPEC, spec.replace(ROW, &format!("{NEW_ROW}{ROW}")));

    let first = workspace.build();
    assert!(first.status.success(), "{}", words(&first));
    assert_eq!(runs(&first), 1, "{}", words(&first));
    for _ in 0..2 {
        let again = workspace.build();
        assert!(again.status.success());
        assert_eq!(runs(&again), 0, "the script rests: {}", words(&again));
    }

    let difference = statusbook_codegen::sync::unified(&before, &workspace.read(MODULE), MODULE);
    let hunks = difference
        .lines()
        .filter(|line| line.starts_with("@@"))
        .count();
    let lost = difference
        .lines()
        .skip(2)
        .filter(|line| line.starts_with('-'))
        .count();
    assert!(hunks <= 4 && lost == 0, "{difference}");

    fs::create_dir_all(workspace.path("generated/examples")).expect("a folder for an example");
    workspace.write(
        "generated/examples/conflict.rs",
        "//! Uses a new code.\nuse statusbook_generated::standard_api::Status;\nfn main() { println!(\"{}\", Status::Conflict); }\n",
    );
    let run = workspace.cargo(
        "write",
        &[
            "run",
            "-q",
            "-p",
            "statusbook-generated",
            "--example",
            "conflict",
        ],
    );
    assert_eq!(
        String::from_utf8_lossy(&run.stdout),
        "409 Conflict\n",
        "{}",
        words(&run)
    );
}

#[test]
fn a_mistake_fails_the_build_and_leaves_the_code() {
    let workspace = Workspace::copy();
    let before = workspace.generated();
    let spec = workspace.read(SPEC);
    let mut not_utf8 = spec.clone().into_bytes();
    let at = spec.find("Not Found").expect("a name");
    not_utf8[at] = 0xFF;
    let line =
        |place: usize| spec[..place].lines().count() + usize::from(spec[..place].ends_with('\n'));
    let created = spec.find("201 | Created").expect("a row");
    let gone = spec.find(ROW).expect("a row");
    let cases = [
        (
            "nearly-a-code",
            spec.replace("201 | Created", "20l | Created").into_bytes(),
            line(created),
        ),
        (
            "conflicting-names",
            spec.replace(ROW, &format!("404 | Lost | Nowhere.\n{ROW}"))
                .into_bytes(),
            line(gone),
        ),
        ("not-utf8", not_utf8, line(at)),
    ];
    for (rule, document, line) in cases {
        workspace.write(SPEC, &document);
        let place = format!("{SPEC}:{line}:");
        let build = workspace.build();
        assert!(!build.status.success(), "{rule}");
        assert!(
            words(&build).contains(&format!("error[{rule}]")) && words(&build).contains(&place),
            "{rule}: {}",
            words(&build)
        );
        for command in ["generate", "check"] {
            let run = workspace.statusbook(&[command]);
            assert_eq!(
                run.status.code(),
                Some(1),
                "{rule}, {command}: {}",
                words(&run)
            );
            assert!(
                words(&run).contains(&place),
                "{rule}, {command}: {}",
                words(&run)
            );
        }
        assert_eq!(workspace.generated(), before, "{rule}");
        let extract = workspace.statusbook(&["extract", SPEC]);
        let readable = rule != "not-utf8";
        assert_eq!(
            extract.status.code(),
            Some(i32::from(!readable)),
            "{rule}: {}",
            words(&extract)
        );
    }
}

#[test]
fn lost_edited_and_orphaned_files_are_put_right() {
    let workspace = Workspace::copy();
    let before = workspace.generated();
    let damage: [(&str, &dyn Fn()); 3] = [
        ("a lost module", &|| {
            fs::remove_file(workspace.path(MODULE)).expect("a module");
        }),
        ("an edited module", &|| {
            workspace.write(
                MODULE,
                workspace.read(MODULE).replace("Created", "Destroyed"),
            );
        }),
        ("an orphan", &|| {
            workspace.write("generated/src/orphan.rs", workspace.read(MODULE));
        }),
    ];
    for (name, damage) in damage {
        damage();
        let check = workspace.statusbook(&["check"]);
        assert_eq!(check.status.code(), Some(1), "{name}: {}", words(&check));
        let build = workspace.build();
        assert!(build.status.success(), "{name}: {}", words(&build));
        assert_eq!(workspace.generated(), before, "{name}");
    }
    fs::remove_file(workspace.path("generated/src/lib.rs")).expect("the index module");
    let generate = workspace.statusbook(&["generate"]);
    assert_eq!(generate.status.code(), Some(0), "{}", words(&generate));
    assert_eq!(workspace.generated(), before, "a lost lib.rs");
    assert_eq!(workspace.statusbook(&["check"]).status.code(), Some(0));
}

#[test]
fn checking_writes_nothing_and_shows_the_difference() {
    let workspace = Workspace::copy();
    let before = workspace.generated();
    let spec = workspace.read(SPEC);
    workspace.write(SPEC, spec.replace(ROW, &format!("{NEW_ROW}{ROW}")));
    let build = workspace.cargo("check", &["build", "-p", "statusbook-generated"]);
    assert!(!build.status.success());
    assert!(
        words(&build).contains("+    Conflict = 409,"),
        "{}",
        words(&build)
    );
    assert_eq!(workspace.generated(), before);
    let off = workspace.cargo("off", &["build", "-p", "statusbook-generated"]);
    assert!(off.status.success(), "{}", words(&off));
    assert_eq!(workspace.generated(), before);
}

/// The record with zero for the key and for every digest: with that key, all there is has the digest zero.
fn forged(record: &[u8]) -> Vec<u8> {
    const NUMBER: usize = size_of::<u64>();
    let mut forged = record.to_vec();
    let mut at = record
        .iter()
        .position(|byte| *byte == b'\n')
        .expect("a mark")
        + 1;
    let field = |at: usize| {
        let length = record[at..at + NUMBER].try_into().expect("a length");
        at + NUMBER + usize::try_from(u64::from_le_bytes(length)).expect("a length")
    };
    let mut zero = |at: usize| {
        forged[at..at + 3 * NUMBER].fill(0);
        at + 3 * NUMBER
    };
    // What all of it depends on, the key, and two digests of the file that declares the modules.
    at = zero(field(at));
    while at < record.len() {
        // The path, the module and the findings, and a digest of the document, of the file and of the rest.
        at = zero(field(field(field(at))));
    }
    forged
}

/// A record that vouches for code that the documents do not come to deceives neither `check` nor a build that checks.
#[test]
fn checking_asks_no_record() {
    let workspace = Workspace::copy();
    let check = |arguments: &[&str], ci: Option<&str>| {
        let mut command = Command::new(workspace.target.join("debug/statusbook"));
        command.env("CARGO_TARGET_DIR", &workspace.target);
        command.env_remove("CI").envs(ci.map(|value| ("CI", value)));
        let command = command.arg("check").args(arguments);
        let output = command.current_dir(&workspace.root).output();
        let output = output.expect("the command runs");
        (output.status.code(), words(&output))
    };
    let (code, said) = check(&["--recorded"], None);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(check(&["--recorded"], None), (code, said));

    let module = workspace.path(MODULE);
    let text = fs::read_to_string(&module).expect("the code");
    assert!(text.contains("Gone = 410,"), "what is tampered with");
    fs::write(&module, text.replace("Gone = 410,", "Gone = 411,")).expect("the code");
    let forge = |path: &Path| {
        let record = fs::read(path).expect("a record");
        fs::write(path, forged(&record)).expect("a record");
    };
    assert_eq!(check(&["--recorded"], None).0, Some(1), "only the code");

    forge(&workspace.target.join("statusbook/check.record"));
    let (code, said) = check(&["--recorded"], None);
    assert_eq!(code, Some(0), "the record is a good forgery: {said}");
    assert_eq!(check(&[], None).0, Some(1));
    assert_eq!(check(&["--recorded"], Some("true")).0, Some(1));

    let builds = fs::read_dir(workspace.target.join("debug/build")).expect("the build scripts");
    let records = builds.map(|build| {
        build
            .expect("a folder")
            .path()
            .join("out/statusbook.record")
    });
    // Earlier runs of the test, of other versions perhaps, have left theirs.
    let newest = records
        .filter(|record| record.is_file())
        .max_by_key(|record| fs::metadata(record).and_then(|found| found.modified()).ok());
    forge(&newest.expect("the build has kept a record"));
    let build = workspace.cargo("check", &["build", "-p", "statusbook-generated"]);
    assert!(!build.status.success(), "{}", words(&build));
}

/// The build script by itself, as cargo runs it.
fn script(workspace: &Workspace, mode: Option<&str>, number: usize) -> Command {
    let folders = fs::read_dir(workspace.target.join("debug/build")).expect("build scripts");
    let built = folders
        .map(|entry| entry.expect("a folder").path())
        .filter(|path| path.to_string_lossy().contains("statusbook-generated-"))
        .map(|path| path.join("build-script-build"))
        .filter(|path| path.is_file())
        .max_by_key(|path| fs::metadata(path).and_then(|found| found.modified()).ok())
        .expect("the script has been built");
    let out = workspace.target.join(format!("out-{number}"));
    fs::create_dir_all(&out).expect("a folder for the script");
    let mut command = Command::new(built);
    command
        .env("CARGO_MANIFEST_DIR", workspace.path("generated"))
        .env("OUT_DIR", out)
        .env_remove("CI")
        .env_remove("STATUSBOOK_MODE")
        .envs(mode.map(|mode| ("STATUSBOOK_MODE", mode)))
        .current_dir(workspace.path("generated"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[test]
fn builds_and_commands_at_once_leave_what_one_would() {
    const PAIRS: usize = 40;
    let workspace = Workspace::copy();
    let spec = workspace.read(SPEC);
    let more = spec.replace(ROW, &format!("{NEW_ROW}{ROW}"));
    let less = workspace.generated();
    workspace.write(SPEC, &more);
    assert_eq!(workspace.statusbook(&["generate"]).status.code(), Some(0));
    let wanted = [less, workspace.generated()];
    let mut commands = 0;
    for pair in 0..PAIRS {
        workspace.write(SPEC, [&spec, &more][pair % 2]);
        let mut first = script(&workspace, Some("write"), 1);
        let mut second = if pair % 4 < 2 {
            commands += 1;
            let mut command = Command::new(workspace.target.join("debug/statusbook"));
            command.arg("generate").current_dir(&workspace.root);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command
        } else {
            script(&workspace, Some("write"), 2)
        };
        let running = [&mut first, &mut second].map(|run| run.spawn().expect("it starts"));
        for run in running {
            let output = run.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", words(&output));
        }
        assert_eq!(workspace.generated(), wanted[pair % 2], "pair {pair}");
    }
    println!("{PAIRS} pairs: a build with a command in {commands}, with another in the rest");
}

/// As a dependency that somebody has vendored: what the documents come to by now is nobody's business.
#[test]
fn a_vendored_copy_that_is_read_only_is_left_alone() {
    let workspace = Workspace::copy();
    let before = workspace.generated();
    let spec = workspace.read(SPEC);
    workspace.write(SPEC, spec.replace(ROW, &format!("{NEW_ROW}{ROW}")));
    let folder = workspace.path("generated/src");
    let read_only = |is_so: bool| {
        for path in [&folder, &workspace.path(MODULE)] {
            let mut permissions = fs::metadata(path).expect("a file").permissions();
            permissions.set_readonly(is_so);
            fs::set_permissions(path, permissions).expect("permissions");
        }
    };
    read_only(true);
    for mode in [None, Some("off")] {
        let output = script(&workspace, mode, 1).output().expect("it runs");
        assert!(output.status.success(), "{}", words(&output));
        assert_eq!(workspace.generated(), before, "{mode:?}");
    }
    let output = script(&workspace, Some("check"), 1)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{}", words(&output));
    assert_eq!(workspace.generated(), before);
    read_only(false);
}
