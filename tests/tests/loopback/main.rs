//! Every document of `specs/` over the wire: what a typed server sends, a typed client reads; what breaks the document,
//! every judge names alike.

mod heads;
mod typed;
mod wire;

use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use axum::routing::get;
use heads::{Broken, Head, broken, kept};
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::Bytes;
use statusbook::{Answer, Api, Verdict, check};
use statusbook_codegen::audit::{Audit, Form};
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;
use typed::Typed;
use wire::{Reports, taken};

/// The typed response with a code, or one by its row for a code that the list of typed ones does not have yet.
fn response<A: Typed>(status: A) -> axum::response::Response {
    status.serve().unwrap_or_else(|| {
        let Head { status, headers } = kept(status);
        (status, headers).into_response()
    })
}

/// Serves every code by its typed response, and reads it back.
async fn every_code_is_read_as_it_was_sent<A: Typed>() {
    let respond = async |Path(code): Path<u16>| response(A::try_from(code).expect("documented"));
    let address = wire::axum(Router::new().route("/{code}", get(respond))).await;
    let client = wire::client();
    let reports = Reports::default();
    let mut typed = 0;
    for &status in A::ALL {
        let what = format!("{} {status}", A::NAME);
        let code = StatusCode::from_u16(status.code()).expect("three digits");
        let (parts, body) = response(status).into_parts();
        let sent = body.collect().await.expect("content").to_bytes();
        let head = Head {
            status: parts.status,
            headers: parts.headers,
        };
        let (answer, content) = if code.is_informational() {
            let Head { status, headers } = interim(&head).await;
            (Answer::<A>::read(status, &headers), Bytes::new())
        } else {
            let url = if is_the_connections(&head.headers) {
                let message = [&wire::message(&head), &sent[..]].concat();
                format!("http://{}/", wire::bytes(message).await)
            } else {
                format!("http://{address}/{}", code.as_u16())
            };
            let received = wire::ask::<A>(&client, url, &reports).await;
            let received = received.unwrap_or_else(|error| panic!("{what}: {error:?}"));
            let answer = Answer::<A>::from(&received);
            (answer, received.bytes().await.expect("content"))
        };
        assert_eq!(answer.status(), code, "{what}");
        assert_eq!(answer.documented(), Some(status), "{what}: {answer:?}");
        assert_eq!(taken(&reports), Vec::<String>::new(), "{what}");
        assert_eq!(content, sent, "{what}");
        if status.serve().is_some() {
            assert!(status.sent(&answer), "{what}: {answer:?}");
            typed += 1;
        }
    }
    assert!(typed > 0, "{} has no typed responses", A::NAME);
}

/// The document itself, as the command reads it.
fn document<A: Api>() -> Spec {
    let path = format!("{}/../specs/{}", env!("CARGO_MANIFEST_DIR"), A::DOCUMENT);
    let bytes = std::fs::read(&path).expect("the document");
    let source = Source::from_bytes(&path, &bytes, usize::MAX).expect("text");
    read::read(&source, &Limits::default()).spec
}

fn audited(spec: &Spec, recording: &[u8]) -> Vec<String> {
    let mut audit = Audit::new(spec);
    let outcome = audit.read("recording", Some(Form::Dump), recording);
    assert_eq!(outcome, Ok(()));
    audit.violations().map(|one| one.to_string()).collect()
}

/// Whether servers and clients write or change such fields themselves, so that only bytes on the wire stay as they are.
fn is_the_connections(headers: &HeaderMap) -> bool {
    let own = ["connection", "content-length", "transfer-encoding"];
    own.iter().any(|name| headers.contains_key(*name))
}

/// What a client sees of an informational response: no server or client of today hands these on as responses of their own.
async fn interim(head: &Head) -> Head {
    let mut message = wire::message(head);
    message.extend_from_slice(b"HTTP/1.1 204 No Content\r\n\r\n");
    wire::interim(wire::bytes(message).await).await
}

/// Breaks the document in every way, and asks every judge.
async fn what_breaks_the_document_is_named_alike<A: Api>() {
    let spec = document::<A>();
    let client = wire::client();
    let (serving, asking) = (Reports::default(), Reports::default());
    let all = broken::<A>();
    let heads = all.iter().map(|broken| broken.head.clone()).collect();
    let address = wire::hyper::<A>(heads, &serving).await;
    for (place, Broken { head, words }) in all.iter().enumerate() {
        let expected = [words.clone()];
        let found = check::<A>(head.status, &head.headers);
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);

        if head.status.is_informational() {
            assert_eq!(audited(&spec, &wire::message(head)), expected);
            let Head { status, headers } = interim(head).await;
            named::<A>(&Answer::read(status, &headers), words);
            continue;
        }
        let (received, recording) =
            if is_the_connections(&head.headers) || words.contains(" connection ") {
                let message = wire::message(head);
                let address = wire::bytes(message.clone()).await;
                let url = format!("http://{address}/");
                (wire::ask::<A>(&client, url, &asking).await, message)
            } else {
                let path = format!("/{place}");
                let url = format!("http://{address}{path}");
                let received = wire::ask::<A>(&client, url, &asking).await;
                assert_eq!(taken(&serving), expected);
                (received, wire::record(address, &path).await)
            };
        assert_eq!(audited(&spec, &recording), expected);
        taken(&serving);
        match received {
            Ok(received) => {
                assert_eq!(taken(&asking), expected);
                named::<A>(&Answer::from(&received), words);
            }
            // A length that is no number is no response to any client.
            Err(error) => assert!(words.contains("content-length is no integer"), "{error:?}"),
        }
    }
}

/// The client, too, names what is wrong.
fn named<A: Api>(answer: &Answer<A>, words: &str) {
    match answer.verdict() {
        Verdict::Violated(violations) => assert_eq!(violations.to_string(), words),
        Verdict::Undocumented(undocumented) => {
            let code = undocumented.code();
            assert!(words.contains(&format!(" {code}: the status code is not documented")));
        }
        Verdict::Documented(_) => panic!("{words}: {answer:?}"),
    }
}

macro_rules! each {
    ($($module:ident)*) => {
        $(mod $module {
            use statusbook_generated::$module::Status;

            #[tokio::test]
            async fn every_code_is_read_as_it_was_sent() {
                super::every_code_is_read_as_it_was_sent::<Status>().await;
            }

            #[tokio::test]
            async fn what_breaks_the_document_is_named_alike() {
                super::what_breaks_the_document_is_named_alike::<Status>().await;
            }
        })*
    };
}

each!(handling_hints myfitnesspal rest_guide rfc9110 standard_api status_reference);
