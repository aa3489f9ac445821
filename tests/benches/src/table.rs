//! What was measured, as lines and as the table in README.md.

use std::fmt::{self, Display, Write as _};
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::measure::Ratio;
use crate::row::{FOR_COMPARISON, ROWS, Row};

/// The lines between which the table stands.
const BEGIN: &str = "<!-- what tests/benches has measured -->\n";
const END: &str = "<!-- end of what tests/benches has measured -->\n";

/// One row, measured.
pub struct Measured {
    pub row: &'static Row,
    /// By processor time.
    pub ratios: Vec<Ratio>,
    /// The same without optimization.
    pub unoptimized: Vec<Ratio>,
    /// By instructions.
    pub instructions: Vec<Ratio>,
}

/// The ratio that counts: the worst of those to others that are more than shown for comparison.
fn worst(ratios: &[Ratio]) -> Option<f64> {
    let counts = |ratio: &&Ratio| !FOR_COMPARISON.contains(&ratio.to.as_str());
    ratios
        .iter()
        .filter(counts)
        .map(|ratio| ratio.median)
        .reduce(f64::max)
}

fn shown(ratio: Option<f64>) -> String {
    ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
}

impl Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Row { id, target, .. } = self.row;
        write!(f, "{id:16} at most {target:<5}")?;
        let kinds = [
            ("", &self.ratios),
            ("unoptimized ", &self.unoptimized),
            ("instructions ", &self.instructions),
        ];
        for (kind, ratios) in kinds.into_iter().filter(|(_, ratios)| !ratios.is_empty()) {
            let each = ratios
                .iter()
                .map(|ratio| format!("{} {:.3}", ratio.to, ratio.median));
            write!(
                f,
                "  {kind}{:.3} ({})",
                worst(ratios).unwrap_or_default(),
                each.collect::<Vec<_>>().join(", ")
            )?;
        }
        Ok(())
    }
}

/// Puts what was measured into the table in README.md; rows that were not measured stay as they are.
pub fn write(measured: &[Measured]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = fs::read_to_string(&path).expect("the README is there");
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a place for the table");
    let (old, behind) = rest.split_once(END).expect("the table's place has an end");
    let readme = format!("{before}{BEGIN}{}{END}{behind}", table(old, measured));
    fs::write(&path, readme).expect("the README is written");
}

fn table(old: &str, measured: &[Measured]) -> String {
    let mut table = format!(
        "Ratios of processor time, medians of rounds by turns, on {}:\n\n\
         | what | at most | measured | unoptimized | instructions |\n|---|---|---|---|---|\n",
        machine()
    );
    for row in ROWS {
        let start = format!("| {} |", row.what);
        let new = measured.iter().find(|measured| measured.row.id == row.id);
        let kept = old.lines().find(|line| line.starts_with(&start));
        if let Some(new) = new {
            _ = writeln!(
                table,
                "{start} {} | {} | {} | {} |",
                row.target,
                shown(worst(&new.ratios)),
                shown(worst(&new.unoptimized)),
                shown(worst(&new.instructions))
            );
        } else if let Some(kept) = kept {
            _ = writeln!(table, "{kept}");
        }
    }
    table
}

/// What the measures were taken on.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let information = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("an unknown processor", |model| {
            model.trim_start_matches([' ', '\t', ':'])
        });
    let rustc = Command::new("rustc")
        .arg("--version")
        .output()
        .expect("rustc runs");
    let rustc = String::from_utf8_lossy(&rustc.stdout);
    format!("{cores} cores of {model}, {}", rustc.trim())
}
