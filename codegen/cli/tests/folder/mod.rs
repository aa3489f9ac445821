//! Folders, projects and repositories for tests of the command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
            format!("[workspace.metadata.statusbook]\nspecs = \"specs\"\n{more}"),
        );
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        let parent = path.parent().expect("a folder");
        fs::create_dir_all(parent).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// The command: the exit code, and what it prints.
    pub fn statusbook(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_statusbook"));
        run(command.args(arguments).current_dir(&self.0))
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

/// The exit code, and what is printed.
pub fn run(command: &mut Command) -> (i32, String) {
    // What a hook that runs the tests leaves behind must not lead git elsewhere.
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(variable);
    }
    let output = command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CEILING_DIRECTORIES", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .expect("the command runs");
    let words = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    (output.status.code().expect("an exit code"), words)
}
