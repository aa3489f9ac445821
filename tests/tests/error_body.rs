//! The error body that a document shows is read into its struct, and written back the same.

#[rustfmt::skip]
#[path = "../golden/emit/harbour.rs"]
mod harbour;

use harbour::error_body::ErrorBody;
use harbour::{Status, endpoint};
use statusbook::json::Value;
use statusbook::{Api, Lifecycle, Side};

const EXAMPLE: &str = r#"{
    "type": "tide", "fatal?": true, "原因": "low", "unknown": [1, {"a": null}],
    "places": [{"line-number": 7, "line_number": 7.5, "detail": null}],
    "source": {}
}"#;

#[test]
fn an_example_is_read_and_written() {
    let body: ErrorBody = serde_json::from_str(EXAMPLE).expect("the example");
    assert_eq!(body.type_, "tide");
    assert_eq!(
        (body.places[0].line_number, body.places[0].line_number_),
        (7, 7.5)
    );
    assert_eq!(body.hint, None);
    let written = serde_json::to_string(&body).expect("JSON");
    assert!(
        !written.contains("hint") && written.contains(r#""detail":null"#),
        "{written}"
    );
    assert_eq!(
        serde_json::from_str::<ErrorBody>(&written).expect("its own"),
        body
    );

    let hinted = EXAMPLE.replacen('{', r#"{"hint": [1, 2.5, "x", {"y": true}],"#, 1);
    let hinted: ErrorBody = serde_json::from_str(&hinted).expect("the example");
    let Some(Value::Array(values)) = hinted.hint else {
        panic!("{hinted:?}");
    };
    assert_eq!(
        values[3],
        Value::Object(vec![("y".to_owned(), Value::Boolean(true))])
    );

    let missing = serde_json::from_str::<ErrorBody>("{}").expect_err("missing fields");
    assert!(
        missing.to_string().contains("missing field `type`"),
        "{missing}"
    );
}

#[test]
fn what_the_document_says_is_asked_of_its_codes() {
    let names =
        |headers: &mut dyn Iterator<Item = &'static statusbook::HeaderRequirement>| -> Vec<&str> {
            headers.map(|header| header.name).collect()
        };
    let required = names(&mut Status::SlowDown.required(Side::Response));
    assert_eq!(required, ["x-tide-reset", "x-tide-*", "etag"]);
    assert_eq!(
        names(&mut Status::SlowDown.required(Side::Request)),
        ["idempotency-key"]
    );
    assert_eq!(
        names(&mut Status::SlowDown.forbidden(Side::Response)),
        ["server"]
    );
    let retired: Vec<u16> = harbour::Status::ALL
        .iter()
        .filter(|status| status.lifecycle() == Lifecycle::Retired)
        .map(|status| status.code())
        .collect();
    assert_eq!(retired, [410]);
    let codes: Vec<u16> = endpoint::GET_BERTHS_ID.codes().map(Api::code).collect();
    assert_eq!(codes, [207, 410]);
    assert!(is_closed::<Status>());
    assert_eq!(endpoint::POST_BERTHS.name, "POST /berths");
    assert_eq!(Status::Odd.class(), None);
}

fn is_closed<A: Api>() -> bool {
    A::CLOSED
}
