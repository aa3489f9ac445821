//! One change told from another, and known again.

use std::collections::BTreeSet;

use statusbook_codegen::diff::{self, Audience, Change};

use crate::{changes, page};

/// What a sentence about a header obliges to is told with the header, and what else is said counts as before.
#[test]
fn a_sentence_about_a_new_header_is_no_doubtful_edit() {
    let rules = |new: &str| -> BTreeSet<&str> {
        let new = page(&format!("| 200 | OK | Here is the parcel. {new} |"));
        let changes = changes(&page("| 200 | OK | Here is the parcel. |"), &new);
        changes.iter().map(|change| change.rule.id).collect()
    };
    let sentence = "The response must include a Location header.";
    assert_eq!(
        rules(sentence),
        BTreeSet::from(["description-edited", "header-required-added"])
    );
    assert_eq!(
        rules(&format!("{sentence} Clients must sign for it.")),
        BTreeSet::from(["description-normative", "header-required-added"])
    );
}

#[test]
fn a_fingerprint_outlives_the_wording_and_accepts_the_change() {
    let old = page("| 200 | OK | Here. The response includes an ETag header. |");
    let one = changes(&old, &page("| 200 | OK | Here. |"));
    let other = changes(&old, &page("| 200 | OK | Here you are. |"));
    let removed = |changes: &[Change]| {
        let mut all = changes
            .iter()
            .filter(|change| change.rule.id == "header-required-removed");
        all.next().expect("the change").fingerprint()
    };
    assert_eq!(
        removed(&one),
        "header-required-removed/parcel/200/response/etag"
    );
    assert_eq!(removed(&one), removed(&other));

    let mut changes = one;
    let breaks = |changes: &[Change]| {
        changes
            .iter()
            .any(|change| change.breaks(&[Audience::Client]))
    };
    assert!(breaks(&changes));
    let accepted = vec![
        removed(&changes),
        "code-removed-success/parcel/201".to_owned(),
    ];
    assert_eq!(
        diff::accept(&mut changes, &accepted),
        ["code-removed-success/parcel/201"]
    );
    assert!(!breaks(&changes));
}

/// A move is told from a removal and an addition, also among many.
#[test]
fn codes_that_swap_are_told_apart() {
    let old = page("| 420 | A | The label is torn off. |\n| 421 | B | The van has no fuel left. |");
    let new = page("| 422 | B | The van has no fuel left. |\n| 423 | A | The label is torn off. |");
    let prints: Vec<String> = changes(&old, &new)
        .iter()
        .map(Change::fingerprint)
        .collect();
    assert_eq!(
        prints,
        [
            "code-moved-inside-class/parcel/420/423",
            "code-moved-inside-class/parcel/421/422"
        ]
    );
}
