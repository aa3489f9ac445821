//! A project of its own for each test, and the command on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A project on disk.
pub struct Project {
    pub root: PathBuf,
}

/// What the output folder holds: the text of each file, by name.
pub type Files = BTreeMap<String, String>;

impl Project {
    /// An empty project in a folder for tests.
    pub fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("faults")
            .join(name);
        _ = fs::remove_dir_all(&root);
        Self::at(root)
    }

    /// An empty project in this folder.
    pub fn at(root: PathBuf) -> Self {
        fs::create_dir_all(root.join("specs")).expect("a folder for the documents");
        let project = Self { root };
        project.settings("");
        project
    }

    /// Its settings, with these in addition.
    pub fn settings(&self, more: &str) {
        let table = "[workspace.metadata.statusbook]\nout = \"generated/src\"\n";
        self.write("Cargo.toml", format!("{table}{more}"));
    }

    /// So many documents, of this edition: none of their files is the same in two editions.
    pub fn documents(&self, count: usize, edition: u32) {
        for number in 0..count {
            self.write(&format!("specs/ferry{number}.md"), document(edition));
        }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(path), content).expect("a file is written");
    }

    /// `statusbook generate`, to be started.
    pub fn generate(&self) -> Command {
        self.command(&["generate"])
    }

    /// The command, to be started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_statusbook"));
        command
            .args(arguments)
            .current_dir(&self.root)
            .env_remove("CARGO_TARGET_DIR")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs it to its end: the exit code, and what it prints.
    pub fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        ended(self.command(arguments).output().expect("the command runs"))
    }

    /// Runs `statusbook generate`, which must succeed.
    pub fn generates(&self) -> Files {
        let (code, words) = self.run(&["generate"]);
        assert_eq!(code, Some(0), "{words}");
        let files = self.files();
        assert!(files.contains_key("lib.rs"), "{:?}", files.keys());
        files
    }

    /// What is in the output folder, but for unfinished files.
    pub fn files(&self) -> Files {
        let Ok(entries) = fs::read_dir(self.path("generated/src")) else {
            return Files::new();
        };
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let mut files = Files::new();
        for path in paths {
            let name = path.file_name().expect("a name").to_string_lossy();
            if path.is_file() && !name.starts_with('.') {
                let text = fs::read_to_string(&path).expect("generated text");
                files.insert(name.into_owned(), text);
            }
        }
        files
    }

    /// The unfinished files in the output folder.
    pub fn leftovers(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.path("generated/src")) else {
            return Vec::new();
        };
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(".statusbook-")
            })
            .collect()
    }
}

/// A document of this edition.
pub fn document(edition: u32) -> String {
    format!(
        "# Response codes, edition {edition}\n\n| Status code | Description |\n|---|---|\n\
         | 200 OK | Edition {edition} of the timetable. |\n\
         | 404 Not Found | There is no such ferry in edition {edition}. |\n\
         | 503 Service Unavailable | The harbour is closed. The response must include `Retry-After`. |\n"
    )
}

/// The exit code, and all that was printed.
pub fn ended(output: Output) -> (Option<i32>, String) {
    let words = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&words).into_owned(),
    )
}

/// Asserts that each file is wholly of one of two editions, and that there is no other; of those that differ in the two, how
/// many are of the second, and how many there are.
pub fn are_whole(files: &Files, old: &Files, new: &Files) -> (usize, usize) {
    for (name, text) in files {
        assert!(
            [old, new]
                .iter()
                .any(|edition| edition.get(name) == Some(text)),
            "{name} is neither as it was nor as it is to be:\n{text}"
        );
    }
    let differing = new
        .iter()
        .filter(|(name, text)| old.get(*name) != Some(text));
    let renewed = differing
        .clone()
        .filter(|(name, text)| files.get(*name) == Some(text));
    (renewed.count(), differing.count())
}

/// Asserts that two folders hold the same.
pub fn are_same(files: &Files, wanted: &Files) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(files), names(wanted));
    for (name, text) in files {
        assert_eq!(text, &wanted[name], "{name}");
    }
}
