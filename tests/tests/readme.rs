//! What the README shows is so: its code compiles and does what it says, and the compiler's words are the compiler's.

use std::cell::RefCell;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use statusbook::Violation;
use statusbook::field::Field as _;
use statusbook::layer::ContractLayer;
use statusbook_generated::myfitnesspal::Status;
use tower::ServiceExt as _;

const README: &str = include_str!("../../README.md");

mod server {
    // shown
    use statusbook::field::Location;
    use statusbook_generated::myfitnesspal::response;

    async fn create() -> response::Created {
        response::Created::new(Location::new("/people/7").expect("a URI reference"))
    }
    // until here

    pub fn router() -> axum::Router {
        let created = axum::routing::get(create);
        let bare = axum::routing::get(async || http::StatusCode::CREATED);
        axum::Router::new()
            .route("/typed", created)
            .route("/bare", bare)
    }
}

static COUNT: AtomicUsize = AtomicUsize::new(0);

fn count(_: &Violation) {
    COUNT.fetch_add(1, Ordering::Relaxed);
}

fn watched(router: Router) -> Router {
    // shown
    let router = router.layer(ContractLayer::<Status>::report().on_violation(count));
    // until here
    router
}

#[tokio::test]
async fn the_server_keeps_its_promise_and_the_layer_sees_who_does_not() {
    let router = watched(server::router());
    for (path, location, counted) in [("/typed", Some("/people/7"), 0), ("/bare", None, 1)] {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let response = router.clone().oneshot(request).await.expect("a response");
        assert_eq!(response.status(), StatusCode::CREATED);
        let found = response.headers().get("location");
        assert_eq!(found.and_then(|value| value.to_str().ok()), location);
        assert_eq!(COUNT.load(Ordering::Relaxed), counted);
    }
}

/// What a client does with a response.
fn client(status: u16, headers: &[(&'static str, &'static str)]) -> Vec<String> {
    // shown
    use statusbook::Answer;
    use statusbook_generated::myfitnesspal::{Status, response};
    // until here
    let mut received = http::Response::new(());
    *received.status_mut() = StatusCode::from_u16(status).expect("three digits");
    let headers = headers.iter().map(|&(name, value)| {
        let value = HeaderValue::from_static(value);
        (HeaderName::from_static(name), value)
    });
    *received.headers_mut() = headers.collect::<HeaderMap>();
    let done = RefCell::new(Vec::new());
    let say = |words: String| done.borrow_mut().push(words);
    let follow = |location: &statusbook::field::Location| say(format!("{:?}", location.value()));
    let wait = |advice: Option<statusbook::Advice>| say(format!("{advice:?}"));

    // shown
    let answer = Answer::<Status>::from(&received);
    if let Some(created) = answer.typed::<response::Created>() {
        follow(created.location());
    } else if !answer.is_success() {
        wait(answer.retry(SystemTime::now())); // After(duration), Later, AfterChange or Never
    }
    // until here
    done.into_inner()
}

#[test]
fn the_client_does_as_it_says() {
    assert_eq!(client(201, &[("location", "/people/7")]), ["\"/people/7\""]);
    assert_eq!(client(299, &[]), [""; 0]);
    assert_eq!(
        client(429, &[("retry-after", "120")]),
        ["Some(After(120s))"]
    );
}

/// The parts of this file that are between the marks, without their indentation.
fn shown() -> Vec<String> {
    let mut parts = Vec::new();
    let mut part: Option<(usize, String)> = None;
    for line in include_str!("readme.rs").lines() {
        let text = line.trim_start();
        match (text, &mut part) {
            ("// shown", _) => part = Some((line.len() - text.len(), String::new())),
            ("// until here", _) => parts.extend(part.take().map(|(_, part)| part)),
            (_, Some((indentation, part))) => {
                part.push_str(line.get(*indentation..).unwrap_or_default());
                part.push('\n');
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn the_code_is_the_readmes() {
    let parts = shown();
    assert_eq!(parts.len(), 4);
    for part in parts {
        assert!(README.contains(&part), "not in the README:\n{part}");
    }
}

#[test]
fn the_refusals_are_the_compilers() {
    let blocks = README.split("```text\n").skip(1);
    let blocks = blocks.filter_map(|block| block.split("```").next());
    let mut refusals = blocks.filter(|block| block.starts_with("error[E"));
    for name in ["required", "forbidden"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("refusals/{name}.stderr"));
        let said = std::fs::read_to_string(path).expect("the compiler's words");
        let mut said = said.lines();
        let refusal = refusals.next().expect("a refusal");
        // Some lines are left out, and none is changed.
        for line in refusal.lines() {
            assert!(said.any(|known| known == line), "{name}: {line}");
        }
    }
}
