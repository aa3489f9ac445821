//! Every code of every document, over the wire: a response that keeps the document's promises is read as documented, and
//! one that breaks any of them is named by `check`, the client and the layer alike.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use http_body_util::Empty;
use hyper::body::Bytes;
use statusbook::layer::ContractLayer;
use statusbook::{Answer, Api, Fault, HeaderRequirement, Presence, Side, Syntax, Verdict, check};
use statusbook_generated::{
    handling_hints, myfitnesspal, rest_guide, rfc9110, standard_api, status_reference,
};
use tower::{Service, ServiceBuilder, ServiceExt};

/// A value of each form, and one that is none where there is such.
const fn values(syntax: Syntax) -> (&'static str, Option<&'static str>) {
    match syntax {
        Syntax::UriReference => ("/things/7", Some("/a b")),
        Syntax::DelaySeconds => ("30", Some("soon")),
        Syntax::HttpDate => ("Sun, 06 Nov 1994 08:49:37 GMT", Some("yesterday")),
        Syntax::DelayOrDate => ("30", Some("-1")),
        Syntax::Methods => ("GET, PUT", Some("GET PUT")),
        Syntax::MediaType => ("text/plain", Some("text")),
        Syntax::EntityTag => ("\"a\"", Some("a")),
        Syntax::Challenge => ("Basic realm=\"x\"", Some("realm=\"x\"")),
        Syntax::ContentRange => ("bytes 0-1/2", Some("bytes 1-0/2")),
        Syntax::Link => ("</a>; rel=next", Some("/a")),
        Syntax::Integer => ("7", Some("seven")),
        Syntax::Token => ("bytes", Some("a b")),
        Syntax::Free => ("words", None),
    }
}

fn name(requirement: &HeaderRequirement) -> HeaderName {
    requirement
        .name
        .replace('*', "one")
        .parse()
        .expect("a field name")
}

/// The headers that keep every promise of a code.
fn kept<A: Api>(status: A) -> HeaderMap {
    status
        .required(Side::Response)
        .map(|requirement| {
            let value = HeaderValue::from_static(values(requirement.value).0);
            (name(requirement), value)
        })
        .collect()
}

/// Each way to break one requirement of a code: the headers, and the name of what is broken.
fn broken<A: Api>(status: A) -> Vec<(HeaderMap, &'static str)> {
    let mut ways = Vec::new();
    for requirement in status
        .headers()
        .iter()
        .filter(|header| header.on == Side::Response)
    {
        let changed = |change: &dyn Fn(&mut HeaderMap)| {
            let mut headers = kept(status);
            change(&mut headers);
            (headers, requirement.name)
        };
        let (good, bad) = values(requirement.value);
        match requirement.presence {
            Presence::Forbidden if requirement.condition.is_none() => {
                ways.push(changed(&|headers| {
                    headers.insert(name(requirement), HeaderValue::from_static(good));
                }));
            }
            Presence::Forbidden | Presence::Mentioned => {}
            Presence::Required | Presence::Recommended | Presence::Optional => {
                if requirement.is_unconditional() {
                    ways.push(changed(&|headers| {
                        headers.remove(name(requirement));
                    }));
                }
                if let (Some(bad), false) = (bad, requirement.is_family()) {
                    ways.push(changed(&|headers| {
                        headers.insert(name(requirement), HeaderValue::from_static(bad));
                    }));
                }
            }
        }
    }
    ways
}

/// Whether the connection itself writes such a field, or the response never arrives as one.
fn is_the_connections(status: StatusCode, headers: &HeaderMap) -> bool {
    let own = [
        "connection",
        "content-length",
        "date",
        "transfer-encoding",
        "upgrade",
    ];
    status.is_informational() || own.iter().any(|name| headers.contains_key(*name))
}

fn at_fault(fault: Fault) -> Option<&'static str> {
    match fault {
        Fault::Undocumented(_) => None,
        Fault::Missing(header) | Fault::Forbidden(header) | Fault::Malformed(header) => {
            Some(header.name)
        }
    }
}

/// Sends a head over loopback, and has the layer and the client look at what arrives.
async fn exchange<A: Api>(
    status: StatusCode,
    headers: HeaderMap,
) -> (Vec<Option<&'static str>>, Answer<A>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        let service = hyper::service::service_fn(move |_| {
            let mut response = http::Response::new(Empty::<Bytes>::new());
            *response.status_mut() = status;
            *response.headers_mut() = headers.clone();
            async { Ok::<_, Infallible>(response) }
        });
        let io = hyper_util::rt::TokioIo::new(stream);
        hyper::server::conn::http1::Builder::new()
            .serve_connection(io, service)
            .await
    });
    let told = Arc::new(Mutex::new(Vec::new()));
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client");
    let request = client
        .get(format!("http://{address}/"))
        .build()
        .expect("a request");
    let mut service = ServiceBuilder::new()
        .layer(ContractLayer::<A>::report().on_violation({
            let told = Arc::clone(&told);
            move |violation| {
                told.lock()
                    .expect("no panic")
                    .push(at_fault(violation.fault()));
            }
        }))
        .service(client);
    let received = service
        .ready()
        .await
        .expect("ready")
        .call(request)
        .await
        .expect("a response");
    let told = told.lock().expect("no panic").clone();
    (told, Answer::from(&received))
}

/// How many responses were looked at.
async fn exercise<A: Api>() -> usize {
    let mut looked_at = 0;
    for &status in A::ALL {
        let code = StatusCode::from_u16(status.code()).expect("three digits");
        let good = kept(status);
        assert!(check::<A>(code, &good).is_empty(), "{} {status}", A::NAME);
        if !is_the_connections(code, &good) {
            let (told, answer) = exchange::<A>(code, good).await;
            assert!(told.is_empty(), "{} {status}: {told:?}", A::NAME);
            assert!(
                answer.outcome().is_some(),
                "{} {status}: {answer:?}",
                A::NAME
            );
        }
        for (headers, wrong) in broken(status) {
            let found: Vec<_> = check::<A>(code, &headers)
                .iter()
                .map(|one| at_fault(one.fault()))
                .collect();
            assert_eq!(found, [Some(wrong)], "{} {status}", A::NAME);
            if is_the_connections(code, &headers) || ["date", "content-length"].contains(&wrong) {
                continue;
            }
            let (told, answer) = exchange::<A>(code, headers).await;
            assert_eq!(told, [Some(wrong)], "{} {status}", A::NAME);
            let Verdict::Violated(violations) = answer.verdict() else {
                panic!("{} {status}: {answer:?}", A::NAME);
            };
            let read: Vec<_> = violations.iter().map(|one| at_fault(one.fault())).collect();
            assert_eq!(read, [Some(wrong)], "{} {status}", A::NAME);
            looked_at += 1;
        }
        looked_at += 1;
    }
    looked_at
}

#[tokio::test]
async fn every_document_holds_over_the_wire() {
    let counts = [
        exercise::<handling_hints::Status>().await,
        exercise::<myfitnesspal::Status>().await,
        exercise::<rest_guide::Status>().await,
        exercise::<rfc9110::Status>().await,
        exercise::<standard_api::Status>().await,
        exercise::<status_reference::Status>().await,
    ];
    assert!(counts.iter().all(|&count| count > 0), "{counts:?}");
}
