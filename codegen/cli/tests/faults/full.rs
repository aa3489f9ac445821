//! A disk that fills.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::{Project, are_whole, document};

/// A small file system in memory, for as long as this lives.
struct Disk(PathBuf);

impl Disk {
    /// Mounts one of so many KiB; `None` where this process may not mount.
    fn mount(at: &Path, size: u32) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder to mount it at");
        let disk = Self(at.to_owned());
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}k"), "tmpfs"])
            .arg(at)
            .output();
        mounted
            .is_ok_and(|done| done.status.success())
            .then_some(disk)
    }

    fn resize(&self, size: u32) {
        let done = Command::new("mount")
            .args(["-o", &format!("remount,size={size}k")])
            .arg(&self.0)
            .status();
        assert!(done.is_ok_and(|done| done.success()), "the disk grows");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Fails where nothing was mounted.
        _ = Command::new("umount").arg(&self.0).output();
    }
}

/// How many documents there are.
const DOCUMENTS: u32 = 12;

/// How full the disk is, in how many steps.
const LEVELS: u32 = 40;

/// KiB of a disk that holds both editions.
const ENOUGH: u32 = 1024;

#[test]
fn a_full_disk_leaves_whole_files() {
    let project = Project::new("full");
    let out = project.path("generated");
    let Some(disk) = Disk::mount(&out, ENOUGH) else {
        println!("skipped: no file system can be mounted here");
        return;
    };
    let (mut failed, mut fitted, mut between) = (0, 0, 0);
    // Filled but for so much that at first nothing can be written, and at last all.
    for level in 0..LEVELS {
        for number in 0..DOCUMENTS {
            project.write(&format!("specs/ferry{number}.md"), page(1, level));
        }
        let old = project.generates();
        for number in 0..DOCUMENTS {
            project.write(&format!("specs/ferry{number}.md"), page(200, level));
        }
        fill(&out, level * (8 << 10));
        let (code, words) = project.run(&["generate"]);
        let files = project.files();
        if code == Some(0) {
            fitted += 1;
        } else {
            failed += 1;
            assert_eq!(code, Some(2), "{words}");
            assert!(words.contains("can't write"), "{words}");
            assert!(words.contains("generated/src/ferry"), "{words}");
            assert!(words.contains("No space left on device"), "{words}");
        }
        assert!(
            project.leftovers().is_empty(),
            "what could not be finished is taken away"
        );
        disk.resize(2 * ENOUGH);
        let (renewed, differing) = are_whole(&files, &old, &project.generates());
        between += usize::from((1..differing).contains(&renewed));
        fs::remove_file(out.join("ballast")).expect("the ballast");
        disk.resize(ENOUGH);
    }
    println!(
        "{LEVELS} levels: {failed} runs found no room, {between} of them with some files written and some not; {fitted} fitted"
    );
    assert!(failed > 0 && fitted > 0);
}

/// A document that says so much.
fn page(sentences: usize, edition: u32) -> String {
    let said = format!("Edition {edition} of the timetable.");
    document(edition).replace(&said, &[said.as_str()].repeat(sentences).join(" "))
}

/// Fills the disk of a folder but for so many bytes.
fn fill(folder: &Path, room: u32) {
    let path = folder.join("ballast");
    // As much as goes; then less.
    _ = fs::write(&path, vec![0; 4 << 20]);
    let length = fs::metadata(&path).expect("the ballast").len();
    let file = fs::File::options()
        .write(true)
        .open(&path)
        .expect("the ballast");
    file.set_len(length.saturating_sub(u64::from(room)))
        .expect("room");
}
