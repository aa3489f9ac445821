//! The layer tells `tracing` of each violation, and lets content be.

#[rustfmt::skip]
#[path = "../golden/emit/courier.rs"]
mod courier;

use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Mutex};

use courier::Status;
use statusbook::layer::ContractLayer;
use tower::{Service as _, ServiceBuilder, ServiceExt as _};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The fields of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Fields(Vec<(&'static str, String)>);

/// What was told.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<Fields>>>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push((field.name(), value.to_owned()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push((field.name(), format!("{value:?}")));
    }
}

impl Subscriber for Told {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        assert_eq!(*event.metadata().level(), Level::WARN);
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.0.lock().expect("no panic").push(fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Content that nobody can look at, nor make another of.
struct Sealed(u64);

#[tokio::test]
async fn each_violation_is_an_event() {
    let told = Told::default();
    let _guard = tracing::subscriber::set_default(told.clone());
    let respond = async |code: u16| {
        let response = http::Response::builder().status(code);
        let response = response.header("retry-after", "soon");
        Ok::<_, Infallible>(response.body(Sealed(7)).expect("a response"))
    };
    let mut service = ServiceBuilder::new()
        .layer(ContractLayer::<Status>::report())
        .service_fn(respond);
    for code in [204, 429, 777] {
        let service = service.ready().await.expect("ready");
        let response = service.call(code).await.expect("a response");
        assert_eq!((response.status().as_u16(), response.body().0), (code, 7));
    }
    let field = |name: &'static str, value: &str| (name, value.to_owned());
    let event = |code: &str, header: Option<&str>, words: &str| {
        let mut fields = vec![
            field("message", &format!("courier {code}: {words} (courier.md)")),
            field("api", "courier"),
            field("document", "courier.md"),
            field("code", code),
        ];
        fields.extend(header.map(|name| field("header", name)));
        fields.sort();
        Fields(fields)
    };
    let mut told = told.0.lock().expect("no panic").clone();
    for fields in &mut told {
        fields.0.sort();
    }
    let malformed = "the value of the header retry-after is no delay-or-date";
    let missing = "the header x-courier-limit is missing";
    assert_eq!(
        told,
        [
            event("429", Some("retry-after"), malformed),
            event("429", Some("x-courier-limit"), missing),
            event("777", None, "the status code is not documented"),
        ]
    );
}
