//! Folders, projects and repositories for tests of the command.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty folder, within that of a file of tests.
    pub fn new(tests: &str, name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(tests)
            .join(name);
        _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).expect("a folder for the test");
        Self(root)
    }

    /// Settings of its own make it a project, so that none above is found.
    pub fn settings(&self, more: &str) {
        self.write(
            "Cargo.toml",
            format!("[workspace.metadata.statusbook]\n{more}"),
        );
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        let parent = path.parent().expect("a folder");
        fs::create_dir_all(parent).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).expect("a file")
    }

    /// The command, to be started with pipes to it and from it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_statusbook"));
        command.args(arguments).current_dir(&self.0);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        undisturbed(&mut command);
        command
    }

    /// The command with this as its standard input, run to its end.
    pub fn ended(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ended {
        let mut child = self.command(arguments).spawn().expect("the command runs");
        let mut stdin = child.stdin.take().expect("its standard input");
        // It may have seen enough, or failed, before the end.
        _ = stdin.write_all(input.as_ref());
        drop(stdin);
        Ended::of(child.wait_with_output().expect("the command ends"))
    }

    /// The command: the exit code, and all that it prints.
    pub fn statusbook(&self, arguments: &[&str]) -> (i32, String) {
        self.statusbook_with(arguments, "")
    }

    /// The same, with this as its standard input.
    pub fn statusbook_with(&self, arguments: &[&str], input: &str) -> (i32, String) {
        self.ended(arguments, input).together()
    }

    pub fn git(&self, arguments: &[&str]) {
        let (code, output) = run(self.git_command().args(arguments));
        assert_eq!(code, 0, "git {arguments:?}: {output}");
    }

    /// `git` here, whatever the settings of the machine are.
    pub fn git_command(&self) -> Command {
        let mut command = Command::new("git");
        let settings = [
            "user.name=Nobody",
            "user.email=nobody@example.org",
            "commit.gpgsign=false",
            "init.defaultBranch=main",
            "core.autocrlf=false",
            "protocol.file.allow=always",
        ];
        for setting in settings {
            command.args(["-c", setting]);
        }
        command.current_dir(&self.0);
        command
    }

    pub fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A change"]);
    }
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ended {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("what is printed is UTF-8");
        Self {
            code: output.status.code().expect("an exit code"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The exit code, and all that was printed.
    fn together(self) -> (i32, String) {
        (self.code, self.out + &self.err)
    }
}

/// The exit code, and what is printed.
pub fn run(command: &mut Command) -> (i32, String) {
    undisturbed(command);
    Ended::of(command.output().expect("the command runs")).together()
}

/// What a hook that runs the tests leaves behind, and what is above their folder, must not lead git elsewhere.
fn undisturbed(command: &mut Command) {
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(variable);
    }
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CEILING_DIRECTORIES", env!("CARGO_TARGET_TMPDIR"));
}
