//! Instructions, as callgrind counts them: a ratio that nothing else on the machine disturbs.

use std::env;
use std::process::Command;

use crate::measure::{Ratio, Way, count, often_enough};
use crate::row::FOR_COMPARISON;

/// How our way, the first, compares with each other but those for comparison; nothing, where callgrind is not installed.
pub fn ratios(id: &str, ways: &mut [Way]) -> Vec<Ratio> {
    let counted = |way: &Way| !FOR_COMPARISON.contains(&way.name);
    let mut ways: Vec<&mut Way> = ways.iter_mut().filter(|way| counted(way)).collect();
    let counts: Option<Vec<f64>> = ways
        .iter_mut()
        .map(|way| of_a_round(id, way.name, often_enough(way)))
        .collect();
    let Some(counts) = counts else {
        return Vec::new();
    };
    let named = ways[1..].iter().zip(&counts[1..]);
    named
        .map(|(way, theirs)| Ratio {
            to: way.name.to_owned(),
            median: counts[0] / theirs,
        })
        .collect()
}

/// The instructions of one round: those of so many more than one, so that what it takes to begin goes away.
fn of_a_round(id: &str, way: &str, times: usize) -> Option<f64> {
    let more = collected(id, way, 1 + times)? - collected(id, way, 1)?;
    Some(more / count(times))
}

fn collected(id: &str, way: &str, times: usize) -> Option<f64> {
    let program = env::current_exe().expect("this program");
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["--once", id, way, &times.to_string()])
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&run.stderr);
    let line = said.lines().find(|line| line.contains("Collected"))?;
    line.split_whitespace().next_back()?.parse().ok()
}
