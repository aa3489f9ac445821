//! How one header of a response breaks what is said of it: the one judgement that every check rests on.

use core::fmt;

use crate::syntax::accepts_lines;
use crate::{Presence, Syntax};

/// How a header breaks what a document says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breach {
    /// It must be there, and is not.
    Missing,
    /// It must not be there, and is.
    Forbidden,
    /// It is there, and its value does not have its form.
    Malformed,
}

impl Breach {
    /// What is wrong with a header, whose lines in a response are `lines`; `None` where nothing is.
    ///
    /// `value` is the form of its value, or `None` where the name stands for a family of headers, and `lines` are those of
    /// all of them. Where it is required or forbidden under a condition, it may be there and may not: whether the
    /// condition holds is more than a response's head tells. If it is there, it still has its form.
    #[inline]
    #[must_use]
    pub fn of<'a>(
        presence: Presence,
        is_conditional: bool,
        value: Option<Syntax>,
        lines: impl IntoIterator<Item = &'a [u8]>,
    ) -> Option<Self> {
        let mut lines = lines.into_iter();
        let Some(first) = lines.next() else {
            return (presence == Presence::Required && !is_conditional).then_some(Self::Missing);
        };
        match presence {
            Presence::Mentioned => None,
            Presence::Forbidden if !is_conditional => Some(Self::Forbidden),
            _ => {
                let is_sound = value.is_none_or(|value| accepts_lines(value, first, lines));
                (!is_sound).then_some(Self::Malformed)
            }
        }
    }

    /// The word for it, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Forbidden => "forbidden",
            Self::Malformed => "malformed",
        }
    }

    /// Says it of the header `name`, whose value should have the form `value`.
    ///
    /// # Errors
    /// Where the formatter fails.
    pub fn describe(self, name: &str, value: Syntax, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(f, "the header {name} is missing"),
            Self::Forbidden => write!(f, "the header {name} must not be there"),
            Self::Malformed => write!(f, "the value of the header {name} is no {}", value.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: Option<Syntax> = Some(Syntax::DelaySeconds);

    fn of(presence: Presence, is_conditional: bool, lines: &[&[u8]]) -> Option<Breach> {
        Breach::of(presence, is_conditional, FORM, lines.iter().copied())
    }

    #[test]
    fn is_what_the_presence_makes_of_the_lines() {
        assert_eq!(of(Presence::Required, false, &[]), Some(Breach::Missing));
        assert_eq!(of(Presence::Required, false, &[b"30"]), None);
        assert_eq!(of(Presence::Recommended, false, &[]), None);
        assert_eq!(of(Presence::Forbidden, false, &[]), None);
        let forbidden = of(Presence::Forbidden, false, &[b"30"]);
        assert_eq!(forbidden, Some(Breach::Forbidden));
        assert_eq!(of(Presence::Mentioned, false, &[b"soon"]), None);
    }

    #[test]
    fn leaves_conditions_to_the_server_but_not_values() {
        assert_eq!(of(Presence::Required, true, &[]), None);
        assert_eq!(of(Presence::Forbidden, true, &[b"30"]), None);
        for presence in [
            Presence::Required,
            Presence::Recommended,
            Presence::Optional,
            Presence::Forbidden,
        ] {
            let soon = of(presence, true, &[b"soon"]);
            assert_eq!(soon, Some(Breach::Malformed), "{presence:?}");
        }
        let twice = of(Presence::Optional, false, &[b"30", b"31"]);
        assert_eq!(twice, Some(Breach::Malformed));
    }

    #[test]
    fn asks_of_a_family_only_whether_it_is_there() {
        let lines = || [&b"\x7f"[..]].into_iter();
        assert_eq!(Breach::of(Presence::Required, false, None, lines()), None);
        let forbidden = Breach::of(Presence::Forbidden, false, None, lines());
        assert_eq!(forbidden, Some(Breach::Forbidden));
    }
}
