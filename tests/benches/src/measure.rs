//! Ways to do one thing, measured side by side.

use std::hint::black_box;
use std::time::Duration;

use crate::clock;

/// One way to do a thing.
pub struct Way {
    /// What it is called.
    pub name: &'static str,
    work: Box<dyn FnMut()>,
}

impl Way {
    /// The way of this name; what `work` comes to is not optimized away.
    pub fn new<T>(name: &'static str, mut work: impl FnMut() -> T + 'static) -> Self {
        Self {
            name,
            work: Box::new(move || {
                black_box(work());
            }),
        }
    }

    /// Does the work so often.
    pub fn work(&mut self, times: usize) {
        for _ in 0..times {
            (self.work)();
        }
    }

    /// The processor time of one round, of so many.
    fn time(&mut self, times: usize) -> f64 {
        let start = clock::own();
        self.work(times);
        (clock::own() - start).as_secs_f64()
    }
}

/// How our way, the first, compares with each other.
#[derive(Clone, Debug)]
pub struct Ratio {
    /// The other way.
    pub to: String,
    /// The median of the ratios of rounds that were measured one after the other.
    pub median: f64,
}

/// How long a round has to take, so that the clock and the start of the work do not count.
const ROUND: Duration = Duration::from_millis(20);

/// Measures the first way against each other one, in `rounds` rounds of each by turns.
pub fn side_by_side(ways: &mut [Way], rounds: usize) -> Vec<Ratio> {
    let times: Vec<usize> = ways.iter_mut().map(often_enough).collect();
    let mut ratios = vec![Vec::with_capacity(rounds); ways.len() - 1];
    for _ in 0..rounds {
        let each: Vec<f64> = ways
            .iter_mut()
            .zip(&times)
            .map(|(way, times)| way.time(*times) / count(*times))
            .collect();
        for (ratios, theirs) in ratios.iter_mut().zip(&each[1..]) {
            ratios.push(each[0] / theirs);
        }
    }
    let named = ways[1..].iter().zip(ratios);
    named
        .map(|(way, ratios)| Ratio {
            to: way.name.to_owned(),
            median: median(ratios),
        })
        .collect()
}

/// How often a way has to be gone for a round to be long enough. What is only made once is made by that.
pub fn often_enough(way: &mut Way) -> usize {
    way.work(1);
    let mut times = 1;
    while way.time(times) < ROUND.as_secs_f64() {
        times *= 2;
    }
    times
}

/// The middle one; of two, the higher.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A count as a number to divide by.
pub fn count(times: usize) -> f64 {
    f64::from(u32::try_from(times).expect("a small count"))
}
