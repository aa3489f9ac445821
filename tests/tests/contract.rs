//! Responses over the wire: what a typed server sends, a typed client reads; what breaks the document, all of them name.

#[rustfmt::skip]
#[path = "../golden/emit/courier.rs"]
mod courier;
#[rustfmt::skip]
#[path = "../golden/emit/ferry_codes.rs"]
mod ferry;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use courier::response::too_many_requests_fields::XCourierLimit;
use courier::{Status, response};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use statusbook::field::{Allow, ETag, Location, RetryAfter, WwwAuthenticate};
use statusbook::layer::ContractLayer;
use statusbook::{Advice, Answer, Api, Fault, Typed, Verdict, check};
use tower::{Service, ServiceBuilder, ServiceExt};

fn location() -> Location {
    Location::new("/parcels/7").expect("a URI reference")
}

fn limit() -> XCourierLimit {
    XCourierLimit::new("60").expect("a value")
}

/// The typed response with a code.
fn typed(status: Status) -> Response {
    match status {
        Status::Ok => response::Ok::new()
            .with_etag(ETag::new("\"a1\"").expect("an entity tag"))
            .with_content("on its way")
            .into_response(),
        Status::Created => response::Created::new(location()).into_response(),
        Status::Accepted => response::Accepted::new().into_response(),
        Status::NoContent => response::NoContent::new().into_response(),
        Status::Unauthorized => {
            let challenge = WwwAuthenticate::new("Basic realm=\"courier\"").expect("a challenge");
            response::Unauthorized::new(challenge).into_response()
        }
        Status::Forbidden => response::Forbidden::new().into_response(),
        Status::NotFound => response::NotFound::new()
            .with_content("no such parcel")
            .into_response(),
        Status::MethodNotAllowed => {
            response::MethodNotAllowed::new(Allow::methods([&Method::GET, &Method::PUT]))
                .into_response()
        }
        Status::ImATeapot => response::ImATeapot::new().into_response(),
        Status::TooManyRequests => {
            response::TooManyRequests::new(RetryAfter::seconds(30), limit()).into_response()
        }
        Status::Code499 => response::Code499::new().into_response(),
        Status::ServiceUnavailable => response::ServiceUnavailable::new()
            .with_retry_after(RetryAfter::seconds(120))
            .into_response(),
    }
}

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client")
}

#[tokio::test]
async fn every_code_is_read_as_it_was_sent() {
    let router = Router::new().route(
        "/{code}",
        get(
            async |axum::extract::Path(code): axum::extract::Path<u16>| {
                typed(Status::from_code(code).expect("a documented code"))
            },
        ),
    );
    let address = serve(router).await;
    for &status in Status::ALL {
        let url = format!("http://{address}/{}", status.code());
        let received = client().get(url).send().await.expect("a response");
        let answer = Answer::<Status>::from(&received);
        assert_eq!(answer.status(), StatusCode::from(status));
        assert_eq!(answer.is_success(), (200..300).contains(&status.code()));
        assert_eq!(answer.documented(), Some(status), "{answer:?}");
        // Read as the response of any other code, it is none.
        let typed = [
            answer.typed::<response::Ok>().is_some(),
            answer.typed::<response::Created>().is_some(),
            answer.typed::<response::Forbidden>().is_some(),
        ];
        let codes = [Status::Ok, Status::Created, Status::Forbidden];
        assert_eq!(typed, codes.map(|code| code == status));
        match status {
            Status::Ok => {
                let ok: response::Ok = read(&answer);
                assert_eq!(ok.find::<ETag, _>().map(ETag::is_weak), Some(false));
            }
            Status::Created => {
                let created: response::Created = read(&answer);
                assert_eq!(created.location(), &location());
            }
            Status::Unauthorized => {
                let refused: response::Unauthorized = read(&answer);
                assert_eq!(
                    refused.www_authenticate().as_ref_str(),
                    "Basic realm=\"courier\""
                );
            }
            Status::MethodNotAllowed => {
                let refused: response::MethodNotAllowed = read(&answer);
                assert!(
                    refused.allow().allows(&Method::PUT) && !refused.allow().allows(&Method::POST)
                );
            }
            Status::TooManyRequests => {
                let limited: response::TooManyRequests = read(&answer);
                assert_eq!(limited.required(), &(RetryAfter::seconds(30), limit()));
                let advice = answer.retry(SystemTime::now());
                assert_eq!(advice, Some(Advice::After(Duration::from_secs(30))));
            }
            Status::ServiceUnavailable => {
                let closed: response::ServiceUnavailable = read(&answer);
                assert_eq!(closed.optional(), &(Some(RetryAfter::seconds(120)),));
            }
            Status::Accepted => _ = read::<response::Accepted>(&answer),
            Status::NoContent => _ = read::<response::NoContent>(&answer),
            Status::Forbidden => _ = read::<response::Forbidden>(&answer),
            Status::NotFound => _ = read::<response::NotFound>(&answer),
            Status::ImATeapot => _ = read::<response::ImATeapot>(&answer),
            Status::Code499 => _ = read::<response::Code499>(&answer),
        }
    }
}

fn read<R: Typed>(answer: &Answer<Status>) -> R {
    answer.typed().unwrap_or_else(|| panic!("{answer:?}"))
}

trait AsText {
    fn as_ref_str(&self) -> &str;
}

impl<F: statusbook::field::Field> AsText for F {
    fn as_ref_str(&self) -> &str {
        self.value().to_str().expect("visible text")
    }
}

/// Each way to break the document: the code, the headers, and the fault with the header's name.
fn broken() -> Vec<(u16, HeaderMap, &'static str, &'static str)> {
    let headers = |fields: &[(&'static str, &'static str)]| -> HeaderMap {
        let mut map = HeaderMap::new();
        for &(name, value) in fields {
            map.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        map
    };
    vec![
        (200, headers(&[("etag", "unquoted")]), "malformed", "etag"),
        (201, headers(&[]), "missing", "location"),
        (
            201,
            headers(&[("location", "/a b")]),
            "malformed",
            "location",
        ),
        (
            201,
            headers(&[("location", "/a"), ("location", "/b")]),
            "malformed",
            "location",
        ),
        (202, headers(&[("location", "/a")]), "forbidden", "location"),
        (401, headers(&[]), "missing", "www-authenticate"),
        (405, headers(&[("allow", "GET PUT")]), "malformed", "allow"),
        (
            429,
            headers(&[("retry-after", "30")]),
            "missing",
            "x-courier-limit",
        ),
        (
            429,
            headers(&[("retry-after", "soon"), ("x-courier-limit", "60")]),
            "malformed",
            "retry-after",
        ),
        (
            503,
            headers(&[("retry-after", "-1")]),
            "malformed",
            "retry-after",
        ),
        (302, headers(&[("location", "/a")]), "undocumented", ""),
        (999, headers(&[]), "undocumented", ""),
    ]
}

fn named(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Undocumented(_) => ("undocumented", ""),
        Fault::Missing(header) => ("missing", header.name),
        Fault::Forbidden(header) => ("forbidden", header.name),
        Fault::Malformed(header) => ("malformed", header.name),
    }
}

#[tokio::test]
async fn what_breaks_the_document_is_named_alike_by_client_layer_and_check() {
    for (code, headers, fault, name) in broken() {
        let status = StatusCode::from_u16(code).expect("three digits");
        let found: Vec<_> = check::<Status>(status, &headers)
            .iter()
            .map(|one| named(one.fault()))
            .collect();
        assert_eq!(found, [(fault, name)], "{code}");

        // A server that knows nothing of the document sends it.
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let address = listener.local_addr().expect("its address");
        let sent = headers.clone();
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("a connection");
            let service = hyper::service::service_fn(move |_| {
                let mut response =
                    http::Response::new(http_body_util::Empty::<hyper::body::Bytes>::new());
                *response.status_mut() = status;
                *response.headers_mut() = sent.clone();
                async { Ok::<_, Infallible>(response) }
            });
            let io = hyper_util::rt::TokioIo::new(stream);
            hyper::server::conn::http1::Builder::new()
                .serve_connection(io, service)
                .await
        });

        // The client's layer reports it, and hands it on.
        let reported = Arc::new(Mutex::new(Vec::new()));
        let mut asking = ServiceBuilder::new()
            .layer(ContractLayer::<Status>::report().on_violation({
                let reported = Arc::clone(&reported);
                move |violation| reported.lock().expect("no panic").push(*violation)
            }))
            .service(client());
        let request = client()
            .get(format!("http://{address}/"))
            .build()
            .expect("a request");
        let received = asking
            .ready()
            .await
            .expect("ready")
            .call(request)
            .await
            .expect("a response");
        let reported: Vec<_> = reported
            .lock()
            .expect("no panic")
            .iter()
            .map(|one| named(one.fault()))
            .collect();
        assert_eq!(reported, [(fault, name)], "{code}");

        let answer = Answer::<Status>::from(&received);
        assert_eq!(answer.status(), status);
        match answer.verdict() {
            Verdict::Violated(violations) => {
                let found: Vec<_> = violations.iter().map(|one| named(one.fault())).collect();
                assert_eq!(found, [(fault, name)], "{code}");
                assert!(
                    violations
                        .to_string()
                        .contains(&format!("courier {code}: ")),
                    "{violations}"
                );
            }
            Verdict::Undocumented(undocumented) => {
                assert_eq!((fault, undocumented.code()), ("undocumented", code));
            }
            Verdict::Documented(status) => panic!("{code} was read as {status:?}"),
        }
    }
}

#[tokio::test]
async fn enforcing_puts_a_500_in_the_place_of_what_breaks_the_document() {
    let router = Router::new()
        .route("/bad", get(async || StatusCode::CREATED))
        .route("/good", get(async || response::Created::new(location())))
        .route("/gateway", get(async || StatusCode::BAD_GATEWAY))
        .layer(ContractLayer::<Status, _>::enforce());
    let address = serve(router).await;
    for (path, code) in [("bad", 500), ("good", 201), ("gateway", 502)] {
        let received = client()
            .get(format!("http://{address}/{path}"))
            .send()
            .await
            .expect("a response");
        assert_eq!(received.status().as_u16(), code, "{path}");
    }
}

#[tokio::test]
async fn sampling_looks_at_one_in_so_many() {
    let count = Arc::new(Mutex::new(0));
    let every = NonZeroU32::new(3).expect("not zero");
    let layer = ContractLayer::<Status>::report()
        .sample(every)
        .on_violation({
            let count = Arc::clone(&count);
            move |_| *count.lock().expect("no panic") += 1
        });
    let mut service = ServiceBuilder::new().layer(layer).service_fn(async |()| {
        Ok::<_, Infallible>(
            http::Response::builder()
                .status(201)
                .body(())
                .expect("a response"),
        )
    });
    for _ in 0..7 {
        service
            .ready()
            .await
            .expect("ready")
            .call(())
            .await
            .expect("a response");
    }
    assert_eq!(*count.lock().expect("no panic"), 3);
}

#[test]
fn other_headers_are_added_but_not_those_of_the_contract() {
    let date = HeaderValue::from_static("x");
    let created = response::Created::new(location());
    let created = created
        .with_extra(http::header::SERVER, date.clone())
        .expect("free");
    assert!(
        created
            .clone()
            .with_extra(http::header::LOCATION, date.clone())
            .is_err()
    );
    let accepted = response::Accepted::new();
    assert!(accepted.with_extra(http::header::LOCATION, date).is_err());
    let sent: http::Response<()> = created.into();
    assert_eq!(sent.headers().len(), 2);
    assert_eq!(sent.headers()["location"], "/parcels/7");
}

#[test]
fn content_can_bring_its_media_type_and_no_forbidden_header() {
    let content = (
        [("location", "/a"), ("content-type", "text/x-parcel")],
        "words",
    );
    let sent = response::Accepted::new()
        .with_content(content)
        .into_response();
    assert_eq!(sent.status(), StatusCode::ACCEPTED);
    assert!(!sent.headers().contains_key("location"));
    assert_eq!(sent.headers()["content-type"], "text/x-parcel");
}

#[test]
fn statuses_convert_both_ways() {
    for &status in Status::ALL {
        assert_eq!(Status::try_from(u16::from(status)), Ok(status));
        assert_eq!(Status::try_from(StatusCode::from(status)), Ok(status));
        assert_eq!(status.to_string().parse(), Ok(status));
        let json = serde_json::to_string(&status).expect("a number");
        assert_eq!(json, status.code().to_string());
        assert_eq!(
            serde_json::from_str::<Status>(&json).expect("a code"),
            status
        );
    }
    assert!(Status::ALL.is_sorted());
    let unknown = Status::try_from(451).expect_err("undocumented");
    assert_eq!((unknown.code(), unknown.treated_as()), (451, 400));
    assert_eq!(
        Status::from_code(700)
            .expect_err("undocumented")
            .treated_as(),
        500
    );
    assert!(
        "4O4".parse::<Status>().is_err()
            && "404 Found".parse::<Status>().is_err()
            && "0404".parse::<Status>().is_err()
    );
    assert_eq!(Status::Code499.reason(), None);
    assert_eq!(<Status as Api>::TITLE, "Courier API");
}

/// A module without the types of its responses: what is sent and read is held to the document all the same.
#[test]
fn codes_alone_are_held_to_the_document() {
    let conflict = ferry::Status::try_from(409).expect("documented");
    assert_eq!(conflict.reason(), Some("Conflict"));
    assert_eq!(conflict.description(), Some("The deck is full."));
    let bare = HeaderMap::new();
    let answer = Answer::<ferry::Status>::read(StatusCode::CONFLICT, &bare);
    assert!(matches!(
        answer.verdict(),
        Verdict::Documented(ferry::Status::Conflict)
    ));
    let found = check::<ferry::Status>(StatusCode::ACCEPTED, &bare);
    let missing: Vec<&str> = found
        .iter()
        .filter_map(|violation| match violation.fault() {
            Fault::Missing(requirement) => Some(requirement.name),
            _ => None,
        })
        .collect();
    assert_eq!(missing, ["link", "location", "retry-after"]);
}
