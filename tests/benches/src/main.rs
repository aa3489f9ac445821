//! Measures statusbook side by side with its own parts and with its peers, and writes the table in README.md.
//!
//! `cargo run --release` measures every row; with the ids of rows behind it, only those, whose
//! lines it replaces.

mod builds;
mod clock;
mod documents;
mod instructions;
mod measure;
mod row;
mod table;

use std::process::{Command, ExitCode};

use measure::Ratio;
use row::{How, ROWS, Row};
use table::Measured;

/// Rounds of each way.
const ROUNDS: usize = 9;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        // How this program has itself run without optimization, and under callgrind.
        ["--here", id] => here(id),
        ["--once", id, way, times] => once(id, way, times),
        _ => all(&words),
    }
}

fn all(wanted: &[&str]) -> ExitCode {
    if let Some(unknown) = wanted.iter().find(|id| find(id).is_none()) {
        let ids: Vec<&str> = ROWS.iter().map(|row| row.id).collect();
        eprintln!(
            "there is no row `{unknown}`; the rows are {}",
            ids.join(", ")
        );
        return ExitCode::from(2);
    }
    let bench = builds::Bench::new();
    let mut table = Vec::new();
    for row in ROWS {
        if wanted.is_empty() || wanted.contains(&row.id) {
            let measured = measured(row, &bench);
            println!("{measured}");
            table.push(measured);
        }
    }
    table::write(&table);
    ExitCode::SUCCESS
}

fn find(id: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.id == id)
}

fn measured(row: &'static Row, bench: &builds::Bench) -> Measured {
    let ratios = match row.how {
        How::Here(ways) => measure::side_by_side(&mut ways(), ROUNDS),
        How::Builds(measure) => measure(bench),
    };
    let unoptimized = if row.unoptimized {
        without_optimization(row.id)
    } else {
        Vec::new()
    };
    let instructions = match row.how {
        How::Here(ways) if row.counted => instructions::ratios(row.id, &mut ways()),
        _ => Vec::new(),
    };
    Measured {
        row,
        ratios,
        unoptimized,
        instructions,
    }
}

/// Has this program, compiled as cargo compiles build scripts, measure a row.
fn without_optimization(id: &str) -> Vec<Ratio> {
    let run = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--profile",
            "build-script",
            "--",
            "--here",
            id,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let lines = String::from_utf8(run.stdout).expect("ratios are text");
    let ratio = |line: &str| {
        let (median, to) = line.split_once('\t').expect("a ratio and a name");
        Ratio {
            to: to.to_owned(),
            median: median.parse().expect("a number"),
        }
    };
    lines.lines().map(ratio).collect()
}

fn here(id: &str) -> ExitCode {
    let Some(Row {
        how: How::Here(ways),
        ..
    }) = find(id)
    else {
        return ExitCode::from(2);
    };
    for ratio in measure::side_by_side(&mut ways(), ROUNDS) {
        println!("{}\t{}", ratio.median, ratio.to);
    }
    ExitCode::SUCCESS
}

fn once(id: &str, way: &str, times: &str) -> ExitCode {
    let (
        Some(Row {
            how: How::Here(ways),
            ..
        }),
        Ok(times),
    ) = (find(id), times.parse())
    else {
        return ExitCode::from(2);
    };
    let mut ways = ways();
    let Some(way) = ways.iter_mut().find(|known| known.name == way) else {
        return ExitCode::from(2);
    };
    way.work(times);
    ExitCode::SUCCESS
}
