//! Whether numbers are status codes: a judgement of a whole table, list or document, not of one number.

use std::fmt;

use crate::registry;

/// What speaks for a group of numbers, and against it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    /// How many numbers.
    pub all: usize,
    /// How many are codes that somebody uses.
    pub known: usize,
    /// How many stand with the code's own name.
    pub named: usize,
    /// How many are announced: "HTTP 404", "Status: 404".
    pub announced: usize,
    /// Whether the words around speak of status codes.
    pub context: bool,
    /// Whether the title of the column says that they are HTTP's.
    pub titled: bool,
    /// Whether the title of the column speaks of something else.
    pub contrary: bool,
}

impl Evidence {
    /// Counts one number, and whether it stands with its name, and is announced.
    pub fn count(&mut self, code: u16, named: bool, announced: bool) {
        self.all += 1;
        self.known += usize::from(registry::is_known(code));
        self.named += usize::from(named);
        self.announced += usize::from(announced);
    }

    /// Whether the numbers are status codes.
    pub fn convinces(&self) -> bool {
        if self.all == 0 {
            return false;
        }
        let mostly_known = self.known * 4 >= self.all * 3;
        if self.named * 5 >= self.all * 2 && self.known * 2 >= self.all {
            return true;
        }
        // An API may have codes that nobody else has, and more of them than of the others.
        !self.contrary
            && (mostly_known || self.titled)
            && (self.context || self.announced * 2 >= self.all)
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            all,
            known,
            named,
            announced,
            ..
        } = self;
        write!(
            f,
            "of {all} numbers {known} are known codes, {named} stand with their name, {announced} are announced"
        )?;
        f.write_str(if self.context {
            ", and the words around speak of status codes"
        } else {
            ", and the words around say nothing of status codes"
        })
    }
}
