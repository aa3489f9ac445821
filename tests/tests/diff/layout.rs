//! How a document is laid out is nothing that anybody depends on.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::{MISSING, OK, changes, page};

/// Order of rows, alignment, wrapping, markup, the capitals of a header: nothing that anybody depends on.
#[test]
fn layout_is_no_change() {
    let created =
        "| 201 | Created | The parcel was registered. The response includes a Location header. |";
    let old = page(&[OK, MISSING, created].join("\n"));
    for new in [
        "# Parcels\n\n|Status code|Name|Meaning|\n|:-:|-:|---|\n|404|Not Found|There is no such parcel.|\n|  201  |  Created  | The   parcel was *registered*. The response includes a `location` header.|\n|200|OK|Here is the parcel.|\n",
        "Parcels\n=======\n\n### Status codes\n\n#### 404 Not Found\nThere is no such\nparcel.\n\n#### 200 OK\nHere is\nthe parcel.\n\n#### 201 Created\nThe parcel was registered.\nThe response includes a **Location** header.\n",
        "# Parcels\r\n\r\nStatus codes | Name | Meaning\r\n---|---|---\r\n404 | Not found | There is no such parcel\r\n200 | ok | Here is the parcel\r\n201 | Created | The parcel was registered. The response includes a LOCATION header.\r\n",
    ] {
        assert_eq!(changes(&old, new), [], "{new}");
    }
}

const CODES: &[u16] = &[
    200, 201, 202, 303, 400, 401, 404, 409, 410, 422, 429, 500, 503,
];
const NAMES: &[&str] = &[
    "Parcel Lost",
    "Van Full",
    "Depot Closed",
    "Label Torn",
    "Street Unknown",
];
const WORDS: &[&str] = &[
    "The parcel is not where it was.",
    "Try the next depot. The response includes a Retry-After header.",
    "Nobody knows. The response must not include an ETag header.",
    "The response may include a Link header.",
];

#[derive(Clone, Debug)]
struct Row {
    code: u16,
    name: &'static str,
    words: &'static str,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (prop::sample::select(NAMES), prop::sample::select(WORDS));
    prop::collection::btree_map(prop::sample::select(CODES), row, 1..8).prop_map(|rows| {
        let rows = rows.into_iter();
        rows.map(|(code, (name, words))| Row { code, name, words })
            .collect()
    })
}

/// The rows in one of the shapes in which people write them.
fn written(shape: usize, rows: &[Row]) -> String {
    let mut text = String::from("# Status codes\n\n");
    if shape < 2 {
        text.push_str(
            [
                "| Code | Name | Meaning |\n|---|---|---|\n",
                "Code | Name | Meaning\n:-: | -: | ---\n",
            ][shape],
        );
    }
    for Row { code, name, words } in rows {
        _ = match shape {
            0 => writeln!(text, "| {code} | {name} | {words} |"),
            1 => writeln!(
                text,
                "**{code}**  | `{name}`  |   {}",
                words.replace(' ', "  ")
            ),
            2 => write!(text, "## {code} {name}\n\n{}\n\n", words.replace(' ', "\n")),
            _ => writeln!(text, "- `{code}` {name}: {words}"),
        };
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_same_said_in_another_shape_and_order_is_no_change(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        old in 0_usize..4,
        new in 0_usize..4,
    ) {
        let (old, new) = (written(old, &rows), written(new, &shuffled));
        let prints: Vec<String> = changes(&old, &new).iter().map(|change| format!("{}: {:?} {:?}", change.fingerprint(), change.before, change.after)).collect();
        prop_assert!(prints.is_empty(), "{prints:?}\n{old}\n{new}");
    }
}
