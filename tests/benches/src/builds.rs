//! Measures of what cargo and rustc take, in packages made for it.

mod cold;
mod package;
mod projects;
mod rustc;

pub use cold::{against_parts as cold_against_parts, against_typify as cold_against_typify};
pub use projects::{nothing_changed, one_changed};
pub use rustc::{five_hundred, many_modules, nine_hundred};

use std::fs;
use std::path::{Path, PathBuf};

use crate::clock;
use crate::measure::{Ratio, median};

/// Where packages are made and built.
pub struct Bench {
    folder: PathBuf,
}

impl Bench {
    /// A place below this package's own build folder.
    pub fn new() -> Self {
        Self {
            folder: Path::new(env!("CARGO_MANIFEST_DIR")).join("target/builds"),
        }
    }

    /// An empty folder of this name.
    fn empty(&self, name: &str) -> PathBuf {
        let folder = self.folder.join(name);
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    }
}

/// The processor time of what `work` starts and waits for.
fn time(work: impl FnOnce()) -> f64 {
    let start = clock::children();
    work();
    (clock::children() - start).as_secs_f64()
}

/// The median of the ratios of both by turns.
fn by_turns(
    to: &str,
    rounds: usize,
    mut ours: impl FnMut(),
    mut theirs: impl FnMut(),
) -> Vec<Ratio> {
    let round = |_| {
        let ours = time(&mut ours);
        ours / time(&mut theirs)
    };
    vec![Ratio {
        to: to.to_owned(),
        median: median((0..rounds).map(round).collect()),
    }]
}
