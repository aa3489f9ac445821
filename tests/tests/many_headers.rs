//! Documents that speak of families of headers, and of more headers than a tuple holds.

#[rustfmt::skip]
#[path = "../golden/emit/quay.rs"]
mod quay;

use axum::response::IntoResponse as _;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use quay::response::{accepted_fields, created_fields, ok_fields};
use quay::{Outcome, Status, response};
use statusbook::field::{Field, Location};
use statusbook::{Answer, More, check};
use statusbook_codegen::audit::Audit;
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;

fn name(name: &'static str) -> HeaderName {
    HeaderName::from_static(name)
}

fn value(value: &'static str) -> HeaderValue {
    HeaderValue::from_static(value)
}

fn berths() -> response::Ok {
    let quota = ok_fields::XQuota::new(name("x-quota-left"), value("3")).expect("of the family");
    let limit = ok_fields::XRatelimit::new(name("x-ratelimit-limit"), value("60"));
    let limit = limit
        .and_then(|limit| limit.and(name("x-ratelimit-remaining"), value("59")))
        .expect("of the family");
    response::Ok::new(quota, limit)
}

fn words(headers: &HeaderMap, code: u16) -> Vec<String> {
    let status = StatusCode::from_u16(code).expect("three digits");
    let found = check::<Status>(status, headers);
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_family_is_an_argument_and_comes_back_whole() {
    let trace = ok_fields::XTrace::new(name("x-trace-id"), value("f3a1")).expect("of the family");
    let sent: http::Response<()> = berths().with(trace.clone()).into();
    assert_eq!(sent.headers().len(), 4);
    assert_eq!(words(sent.headers(), 200), [""; 0]);
    let answer = Answer::<Status>::from(&sent);
    let Some(read) = answer.typed::<response::Ok>() else {
        panic!("{answer:?}");
    };
    assert_eq!(read.required(), berths().required());
    assert_eq!(read.find(), Some(&trace));
    assert!(read.extra().is_empty());
    let limits = read.get::<ok_fields::XRatelimit, _>().fields();
    assert_eq!(limits["x-ratelimit-remaining"], "59");
}

#[test]
fn a_family_takes_its_own_only_and_lets_nobody_else_in() {
    let stranger = ok_fields::XQuota::new(name("x-ratelimit-limit"), value("60"));
    assert_eq!(
        stranger.expect_err("of the other").to_string(),
        "the field x-ratelimit-limit does not belong to the family x-quota-*"
    );
    for spoken_for in ["x-quota-left", "x-trace-id", "x-internal-host"] {
        let refused = berths().with_extra(name(spoken_for), value("1"));
        assert!(refused.is_err(), "{spoken_for}");
    }
    // What content brings along is taken out, where the document forbids it or the response says otherwise.
    let content = (
        [
            ("x-internal-host", "a"),
            ("x-trace-id", "b"),
            ("x-quota-left", "9"),
        ],
        "words",
    );
    let sent = berths().with_content(content).into_response();
    assert_eq!(words(sent.headers(), 200), [""; 0]);
    assert!(!sent.headers().contains_key("x-trace-id"));
    assert_eq!(sent.headers()["x-quota-left"], "3");
}

#[test]
fn a_family_without_members_is_missing_and_a_forbidden_member_is_named() {
    let sent: http::Response<()> = berths().into();
    let mut headers = sent.headers().clone();
    headers.remove("x-ratelimit-limit");
    assert_eq!(words(&headers, 200), [""; 0]);
    headers.remove("x-ratelimit-remaining");
    headers.insert("x-internal-host", value("a"));
    assert_eq!(
        words(&headers, 200),
        [
            "quay 200: the header x-internal-* must not be there (quay.md)",
            "quay 200: the header x-ratelimit-* is missing (quay.md)"
        ]
    );
    let answer = Outcome::read(StatusCode::OK, &headers);
    assert!(answer.documented().is_none() && answer.typed::<response::Ok>().is_none());
}

#[test]
fn an_audit_says_the_same() {
    let document = include_str!("../golden/emit/quay.md");
    let source = Source::new("quay.md", document);
    let spec = read::read(&source, &Limits::default()).spec;
    let record =
        r#"{"status": 200, "headers": {"X-RateLimit-Limit": "60", "X-Internal-Host": "a"}}"#;
    let mut audit = Audit::new(&spec);
    let outcome = audit.read("log.ndjson", None, record.as_bytes());
    assert_eq!(outcome, Ok(()));
    let found: Vec<_> = audit.violations().map(|one| one.to_string()).collect();
    let headers = [("x-ratelimit-limit", "60"), ("x-internal-host", "a")];
    let headers = headers.map(|(field, text)| (name(field), value(text)));
    assert_eq!(found, words(&headers.into_iter().collect(), 200));
    assert_eq!(found.len(), 2, "{found:?}");
}

fn any<F: Field>() -> F {
    F::from_value(value("7")).expect("a value")
}

fn created() -> response::Created {
    let first = (
        Location::new("/berths/7").expect("a URI reference"),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
    );
    response::Created::new(first, (any(), any()))
}

#[test]
fn the_thirteenth_required_header_is_required_too() {
    let sent: http::Response<()> = created().into();
    assert_eq!(sent.headers().len(), 14);
    let answer = Answer::<Status>::from(&sent);
    let Some(read) = answer.typed::<response::Created>() else {
        panic!("{answer:?}");
    };
    assert_eq!(read.required(), created().required());
    assert_eq!(read.location().value(), "/berths/7");
    assert_eq!(read.get::<created_fields::XWind, _>().value(), "7");
    for (missing, _) in sent.headers() {
        let mut headers = sent.headers().clone();
        headers.remove(missing);
        let expected = format!("quay 201: the header {missing} is missing (quay.md)");
        assert_eq!(words(&headers, 201), [expected]);
        let refused = created().with_extra(missing.clone(), value("7"));
        assert!(refused.is_err(), "{missing}");
    }
}

#[test]
fn the_thirteenth_optional_header_has_its_place_too() {
    let sent = response::Accepted::new()
        .with(any::<accepted_fields::XAgent>())
        .with(any::<accepted_fields::XWind>());
    let read: http::Response<()> = sent.clone().into();
    let answer = Answer::<Status>::from(&read);
    let Some(read) = answer.typed::<response::Accepted>() else {
        panic!("{answer:?}");
    };
    assert_eq!(read.optional(), sent.optional());
    let More(first, rest) = read.optional();
    assert!(first.0.is_some() && first.1.is_none() && rest.0.is_some());
    assert_eq!(read.find(), Some(&any::<accepted_fields::XWind>()));
    assert_eq!(read.find::<accepted_fields::XTug, _>(), None);
}
