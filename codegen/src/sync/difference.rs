//! The difference of two texts, as a unified diff.

use std::fmt::Write as _;

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// What has to change in `old` to make it `new`, as a unified diff of the file `name`.
///
/// Lines are matched by the longest common runs at both ends, then by the next line that both have: for generated code,
/// where lines come and go in runs, that is as short as any, and costs no dependency.
#[must_use]
pub fn unified(old: &str, new: &str, name: &str) -> String {
    let old: Vec<&str> = old.lines().collect();
    let new: Vec<&str> = new.lines().collect();
    let mut out = format!("--- {name}\n+++ {name} (as generated)\n");
    for hunk in hunks(&old, &new) {
        let from = hunk.old.0.saturating_sub(CONTEXT);
        let to = (hunk.old.1 + CONTEXT).min(old.len());
        let start = hunk.new.0.saturating_sub(hunk.old.0 - from);
        _ = writeln!(out, "@@ -{} +{} @@", from + 1, start + 1);
        let mut add = |mark: char, lines: &[&str]| {
            for line in lines {
                out.push(mark);
                out.push_str(line);
                out.push('\n');
            }
        };
        add(' ', &old[from..hunk.old.0]);
        add('-', &old[hunk.old.0..hunk.old.1]);
        add('+', &new[hunk.new.0..hunk.new.1]);
        add(' ', &old[hunk.old.1..to]);
    }
    out
}

/// Lines of the old text, from and to, and the lines of the new one that stand in their place.
struct Hunk {
    old: (usize, usize),
    new: (usize, usize),
}

fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            a += 1;
            b += 1;
            continue;
        }
        let (next_a, next_b) = meet(old, new, a, b);
        hunks.push(Hunk {
            old: (a, next_a),
            new: (b, next_b),
        });
        (a, b) = (next_a, next_b);
    }
    hunks
}

/// Where both texts go on alike: behind lines that only came or only went, where that is so; else at the nearest place at
/// which three lines are the same, or at the ends.
fn meet(old: &[&str], new: &[&str], a: usize, b: usize) -> (usize, usize) {
    const FAR: usize = 400;
    let alike = |i: usize, j: usize, most: usize| {
        let length = most.min(old.len() - i).min(new.len() - j);
        length > 0 && old[i..i + length] == new[j..j + length]
    };
    for distance in 1..FAR {
        if b + distance <= new.len() && alike(a, b + distance, 6) {
            return (a, b + distance);
        }
        if a + distance <= old.len() && alike(a + distance, b, 6) {
            return (a + distance, b);
        }
    }
    for distance in 1..FAR {
        for step in 0..=distance {
            let (i, j) = (a + step, b + distance - step);
            if i < old.len() && j < new.len() && alike(i, j, 3) {
                return (i, j);
            }
        }
    }
    (old.len(), new.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_lines_that_come_with_what_is_around_them() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\n";
        let new = "a\nb\nc\nd\nX\ne\nf\ng\nh\n";
        let wanted = "--- f\n+++ f (as generated)\n@@ -2 +2 @@\n b\n c\n d\n+X\n e\n f\n g\n";
        assert_eq!(unified(old, new, "f"), wanted);
    }

    #[test]
    fn shows_all_of_what_has_nothing_in_common() {
        let shown = unified("a\n", "b\n", "f");
        assert!(shown.ends_with("-a\n+b\n"), "{shown}");
    }
}
