//! A document costs what it holds: a longer one of the same making costs no more by the byte.

use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;

use super::choices::Choices;

/// How many times as long as the smaller document the larger one is.
const TIMES: usize = 16;

/// How often a document that costs too much is weighed before that is believed.
const ATTEMPTS: usize = 3;

/// Weighs two documents of the making that `bytes` choose, one of `length` bytes and one that is sixteen times as long;
/// `weigh` says what doing a thing costs, in whatever can be counted or measured. The longer one may cost `bound` times as
/// much by the byte.
///
/// # Panics
/// Where the longer one costs more than that.
pub fn holds(bytes: &[u8], length: usize, bound: u64, weigh: &dyn Fn(&mut dyn FnMut()) -> u64) {
    let making = Making::new(&mut Choices::new(bytes));
    let (small, large) = (making.document(length), making.document(length * TIMES));
    let settings = Settings::default();
    let cost = |text: &str| {
        weigh(&mut || {
            let input = Input {
                path: "specs/long.md".to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            _ = pipeline::generate(vec![input], &settings);
        })
    };
    let lengths = (small.len() as u64, large.len() as u64);
    let mut costs = (0, 0);
    // What is measured may be disturbed; what costs too much does so each time.
    for _ in 0..ATTEMPTS {
        costs = (cost(&small).max(1), cost(&large));
        // costs.1 / lengths.1 <= bound * costs.0 / lengths.0
        let (by_large, by_small) = (
            u128::from(costs.1) * u128::from(lengths.0),
            u128::from(costs.0) * u128::from(lengths.1),
        );
        if by_large <= u128::from(bound) * by_small {
            return;
        }
    }
    panic!("{lengths:?} bytes cost {costs:?}: {making:?}");
}

/// How a document of any length is made.
#[derive(Debug)]
struct Making {
    before: String,
    first: String,
    between: String,
    second: String,
    after: String,
    form: Form,
}

/// Which part of a document grows with it.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// One piece, over and over.
    Repeat,
    /// One piece over and over, then as many of another.
    Prefix,
    /// One piece over and over, and the other closes it as often, as brackets do.
    Sandwich,
    /// The two by turns.
    Turns,
}

impl Making {
    fn new(choices: &mut Choices<'_>) -> Self {
        let form = choices.one_of(&[Form::Repeat, Form::Prefix, Form::Sandwich, Form::Turns]);
        Self {
            form,
            first: choices.text(64),
            second: choices.text(64),
            before: choices.text(128),
            between: choices.text(128),
            after: choices.text(128),
        }
    }

    /// The document of this making with about `length` bytes.
    fn document(&self, length: usize) -> String {
        let Self {
            before,
            first,
            between,
            second,
            after,
            form,
        } = self;
        let times = |piece: &str, length: usize| length / piece.len().max(1);
        let pair = format!("{first}{second}");
        let middle = match form {
            Form::Repeat => repeat(first, times(first, length)),
            Form::Prefix => {
                let [first, second] =
                    [first, second].map(|piece| repeat(piece, times(piece, length / 2)));
                format!("{first}{between}{second}")
            }
            Form::Sandwich => {
                let times = times(&pair, length);
                format!("{}{between}{}", repeat(first, times), repeat(second, times))
            }
            Form::Turns => repeat(&pair, times(&pair, length)),
        };
        format!("{before}{middle}{after}")
    }
}

/// The character in whose place a piece has the number of its repetition: so that no two are the same.
const NUMBER: char = '\u{1}';

fn repeat(piece: &str, times: usize) -> String {
    if !piece.contains(NUMBER) {
        return piece.repeat(times);
    }
    let pieces = (0..times).map(|number| piece.replace(NUMBER, &number.to_string()));
    pieces.collect()
}
