//! Four times as much of anything costs four times as much work, in every stage.
//!
//! What is counted is the memory that is asked for, and, where callgrind is installed, the instructions: never time.

use std::env;
use std::fmt::Write as _;
use std::hint::black_box;
use std::process::Command;

use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;

/// The smaller size, and how many times larger the other is.
const SIZE: usize = 60;
const FACTOR: usize = 4;

/// A document of a size.
type Document = fn(usize) -> String;

/// What a document grows in.
const SHAPES: &[(&str, Document)] = &[
    ("rows", |size| {
        let mut page = String::from("| Code | Name | Description |\n|---|---|---|\n");
        for code in 0..size {
            let words = "The response must include a `Retry-After` header, and may be repeated.";
            _ = writeln!(page, "| {} | Reason {code} | {words} |", 200 + code);
        }
        page
    }),
    ("headings", |size| {
        let mut page = String::from("# Codes\n");
        for code in 0..size {
            _ = write!(
                page,
                "\n## {} Reason {code}\n\nSaid of it.\n\n- One.\n- Two.\n",
                200 + code
            );
        }
        page
    }),
    ("lines", |size| {
        let mut page = String::new();
        for code in 0..size {
            _ = writeln!(page, "{} Reason {code}: what is said of it.\n", 200 + code);
        }
        page
    }),
    ("sentences of an entry", |size| {
        let words = "If it is late, the response must not include a `Location` header. ";
        format!("## 201 Created\n\n{}\n", words.repeat(size))
    }),
    ("one sentence", |size| {
        let words = "the `Location` header, which must not be sent again, and (if any) ";
        format!(
            "## 201 Created\n\nThe response includes {} nothing.\n",
            words.repeat(size)
        )
    }),
    ("cells of HTML", |size| {
        let mut page = String::from("<table>\n<tr><th>Code</th><th>Name</th></tr>\n");
        for code in 0..size {
            _ = writeln!(
                page,
                "<tr><td>{}</td><td>Reason {code}</td></tr>",
                200 + code
            );
        }
        page + "</table>\n"
    }),
    ("mentions of one code", |size| {
        "## 404 Not Found\n\nSaid of it.\n\n".repeat(size)
    }),
    ("words without a code", |size| {
        "Nothing here is about status codes, and *nothing* is in [a link](x).\n\n".repeat(size * 4)
    }),
    ("directives", |size| {
        "<!-- statusbook: 201 response Location required -->\n\n".repeat(size) + "## 201 Created\n"
    }),
];

/// All stages: reading, checking, rendering.
fn work(shape: Document, size: usize) {
    let input = Input {
        path: "specs/a.md".to_owned(),
        bytes: shape(size).into_bytes(),
    };
    black_box(pipeline::check(vec![input], &Settings::default()));
}

#[test]
fn memory_is_asked_for_in_proportion() {
    for (name, shape) in SHAPES {
        // What is made once, such as tables of words, is made before.
        work(*shape, SIZE);
        let bytes = |size| allocation_counter::measure(|| work(*shape, size)).bytes_total;
        assert_in_proportion(name, "bytes", bytes(SIZE), bytes(SIZE * FACTOR));
    }
}

/// By this variable the test below runs itself under callgrind: the number of the shape, and the size.
const RUN: &str = "STATUSBOOK_TEST_WORK";

#[test]
fn instructions_are_in_proportion() {
    if let Ok(run) = env::var(RUN) {
        let (shape, size) = run.split_once(' ').expect("two numbers");
        let shape: usize = shape.parse().expect("a number");
        work(SHAPES[shape].1, size.parse().expect("a number"));
        return;
    }
    let Some(nothing) = instructions("0 0") else {
        eprintln!("callgrind is not installed: no instructions are counted");
        return;
    };
    for (number, (name, _)) in SHAPES.iter().enumerate() {
        let count = |size: usize| {
            let all = instructions(&format!("{number} {size}"));
            all.expect("callgrind counts").saturating_sub(nothing)
        };
        assert_in_proportion(name, "instructions", count(SIZE), count(SIZE * FACTOR));
    }
}

/// Fails where the larger size costs out of proportion: where each thing is looked at for each other one, it costs four
/// times as much again.
fn assert_in_proportion(name: &str, what: &str, few: u64, many: u64) {
    let bound = few * u64::try_from(FACTOR).expect("small") * 3 / 2;
    assert!(
        many <= bound,
        "{name}: {few} {what}, and {many} for {FACTOR} times as much"
    );
}

/// The instructions of this very test, told to do one piece of work; `None` without callgrind.
fn instructions(run: &str) -> Option<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe().expect("this test"))
        .args([
            "--exact",
            "instructions_are_in_proportion",
            "--test-threads=1",
        ])
        .env(RUN, run)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let line = said.lines().find(|line| line.contains("Collected"))?;
    line.split_whitespace().next_back()?.parse().ok()
}
