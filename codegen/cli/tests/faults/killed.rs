//! A run that is killed at any moment.

use std::fs::File;
use std::time::{Duration, Instant, SystemTime};

use crate::project::{Project, are_whole};

/// How many runs are killed.
const RUNS: u32 = 200;

/// How many documents there are: enough for many runs to be killed as they write.
const DOCUMENTS: usize = 40;

/// Numbers that look random, the same in each run of the test (xorshift).
struct Random(u64);

impl Random {
    /// A number below 1000.
    fn permille(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % 1000) as u32
    }
}

#[test]
fn a_run_killed_at_any_moment_leaves_whole_files() {
    let project = Project::new("killed");
    project.documents(DOCUMENTS, 0);
    let mut old = project.generates();
    let mut takes = Duration::MAX;
    for edition in [2, 1, 0] {
        project.documents(DOCUMENTS, edition);
        let start = Instant::now();
        project.generates();
        takes = takes.min(start.elapsed());
    }

    let mut random = Random(0x5eed_f00d);
    let (mut died, mut between, mut leftovers) = (0, 0, 0);
    for edition in 1..=RUNS {
        project.documents(DOCUMENTS, edition);
        let mut running = project.generate().spawn().expect("the command starts");
        std::thread::sleep(takes * random.permille() / 800);
        running.kill().expect("it can be killed");
        let status = running.wait().expect("it has ended");
        let killed = project.files();
        leftovers += project.leftovers().len();
        // The next run, whatever the last one left.
        let new = project.generates();
        let (renewed, differing) = are_whole(&killed, &old, &new);
        died += usize::from(status.code().is_none());
        between += usize::from((1..differing).contains(&renewed));
        old = new;
    }

    // What was being written when a run was killed goes once it is old enough to be nobody's; so does what is from the future.
    let minutes = Duration::from_secs(120);
    for (number, path) in project.leftovers().iter().enumerate() {
        let now = SystemTime::now();
        let date = if number % 2 == 0 {
            now - minutes
        } else {
            now + minutes
        };
        let file = File::options().write(true).open(path).expect("a leftover");
        file.set_modified(date).expect("a date");
    }
    project.generates();
    assert_eq!(project.leftovers(), Vec::<std::path::PathBuf>::new());
    println!(
        "{RUNS} runs: {died} were killed before their end, {between} of them with some files written and some not; \
         {leftovers} unfinished files were left, and swept"
    );
    assert!(died > 0, "no run was killed before its end");
}
