//! A package made to be built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the project.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A package in a folder of its own, with the versions of dependencies that this one has.
pub struct Package {
    pub folder: PathBuf,
}

impl Package {
    /// A package whose manifest goes on with `manifest` behind the name; `{root}` in it is the project's folder.
    pub fn new(folder: PathBuf, manifest: &str) -> Self {
        let package = Self { folder };
        let manifest = manifest.replace("{root}", ROOT);
        let head = "[workspace]\n\n[package]\nname = \"bench-package\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
        package.write("Cargo.toml", format!("{head}{manifest}"));
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
        fs::copy(lock, package.folder.join("Cargo.lock")).expect("the lock file");
        package
    }

    /// Writes a file of the package.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file of the package");
    }

    /// Runs cargo in the package, with a build folder of its own.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        let run = Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("STATUSBOOK_MODE", "write")
            .env_remove("CI")
            .output()
            .expect("cargo runs");
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        run
    }
}
