//! Forms of values beside each other: which is the wider.

use super::rule::{self, DiffRule};
use crate::spec::Syntax;

/// The forms that are of a form as well, apart from the form itself; [`Syntax::Free`] takes every one.
const fn narrower(form: Syntax) -> &'static [Syntax] {
    match form {
        Syntax::DelayOrDate => &[Syntax::DelaySeconds, Syntax::HttpDate],
        Syntax::Integer => &[Syntax::DelaySeconds],
        // A minus and digits are characters of a token (RFC 9110, section 5.6.2).
        Syntax::Token => &[Syntax::Integer, Syntax::DelaySeconds],
        Syntax::Methods => &[Syntax::Token, Syntax::Integer, Syntax::DelaySeconds],
        _ => &[],
    }
}

/// The rule for a value that was of the one form and is of the other.
pub(super) fn compare(old: Syntax, new: Syntax) -> Option<&'static DiffRule> {
    let takes =
        |wide: Syntax, narrow: Syntax| wide == Syntax::Free || narrower(wide).contains(&narrow);
    if old == new {
        None
    } else if takes(old, new) {
        Some(&rule::HEADER_VALUE_NARROWED)
    } else if takes(new, old) {
        Some(&rule::HEADER_VALUE_WIDENED)
    } else {
        Some(&rule::HEADER_VALUE_REPLACED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_wider_narrower_or_another() {
        let id = |old, new| compare(old, new).map(|rule| rule.id);
        assert_eq!(
            id(Syntax::Free, Syntax::Link),
            Some("header-value-narrowed")
        );
        assert_eq!(
            id(Syntax::DelayOrDate, Syntax::DelaySeconds),
            Some("header-value-narrowed")
        );
        assert_eq!(
            id(Syntax::DelaySeconds, Syntax::DelayOrDate),
            Some("header-value-widened")
        );
        assert_eq!(
            id(Syntax::EntityTag, Syntax::HttpDate),
            Some("header-value-replaced")
        );
        assert_eq!(id(Syntax::Link, Syntax::Link), None);
    }
}
