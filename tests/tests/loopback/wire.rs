//! Servers and clients on the loopback interface.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use http::{HeaderMap, Request, Response, StatusCode, Uri};
use http_body_util::Empty;
use hyper::body::{Bytes, Incoming};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use statusbook::Api;
use statusbook::layer::ContractLayer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tower::{Layer as _, Service as _, ServiceExt as _, service_fn};

use crate::heads::Head;

/// What the layers have reported, in their words.
pub type Reports = Arc<Mutex<Vec<String>>>;

/// What was reported since it was last asked.
pub fn taken(reports: &Reports) -> Vec<String> {
    std::mem::take(&mut *reports.lock().expect("no panic"))
}

fn reporting<A: Api>(reports: &Reports) -> ContractLayer<A> {
    let reports = Arc::clone(reports);
    ContractLayer::report().on_violation(move |violation| {
        let mut reports = reports.lock().expect("no panic");
        reports.push(violation.to_string());
    })
}

async fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    (listener, address)
}

/// Serves an axum router.
pub async fn axum(router: axum::Router) -> SocketAddr {
    let (listener, address) = listen().await;
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// A hyper server that knows nothing of any document, and answers `/3` by the fourth head; the layer stands before it.
pub async fn hyper<A: Api>(heads: Vec<Head>, reports: &Reports) -> SocketAddr {
    let (listener, address) = listen().await;
    let heads = Arc::new(heads);
    let respond = service_fn(move |request: Request<Incoming>| {
        let place: usize = request.uri().path()[1..].parse().expect("a number");
        let Head { status, headers } = heads[place].clone();
        let mut response = Response::new(Empty::<Bytes>::new());
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        async { Ok::<_, Infallible>(response) }
    });
    let service = TowerToHyperService::new(reporting::<A>(reports).layer(respond));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let connection = hyper::server::conn::http1::Builder::new();
            tokio::spawn(connection.serve_connection(TokioIo::new(stream), service.clone()));
        }
    });
    address
}

/// A server of one connection that writes the bytes, whatever it is asked.
pub async fn bytes(bytes: Vec<u8>) -> SocketAddr {
    let (listener, address) = listen().await;
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = [0; 1024];
        let length = stream.read(&mut request).await.expect("a request");
        assert!(length > 0);
        stream.write_all(&bytes).await.expect("it reads");
        // Closed at once, the connection might be reset before the client has read all.
        stream.shutdown().await.expect("it still listens");
        while stream
            .read(&mut request)
            .await
            .is_ok_and(|length| length > 0)
        {}
    });
    address
}

/// A head as HTTP/1.1 has it.
pub fn message(head: &Head) -> Vec<u8> {
    let mut message = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        message.extend_from_slice(name.as_str().as_bytes());
        message.extend_from_slice(b": ");
        message.extend_from_slice(value.as_bytes());
        message.extend_from_slice(b"\r\n");
    }
    message.extend_from_slice(b"\r\n");
    message
}

/// A reqwest client that takes every response as it comes.
pub fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy();
    let builder = builder.redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client")
}

/// Asks with a reqwest client behind the layer.
pub async fn ask<A: Api>(
    client: &reqwest::Client,
    url: String,
    reports: &Reports,
) -> reqwest::Result<reqwest::Response> {
    let request = client.get(url).build()?;
    let mut service = reporting::<A>(reports).layer(client.clone());
    service.ready().await?.call(request).await
}

/// The response to one request as a recorder on the wire has it.
pub async fn record(address: SocketAddr, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nhost: loopback\r\nconnection: close\r\n\r\n");
    stream
        .write_all(request.as_bytes())
        .await
        .expect("it reads");
    let mut recorded = Vec::new();
    stream.read_to_end(&mut recorded).await.expect("a response");
    recorded
}

/// The first informational response that comes before the final one, as a hyper client sees it.
pub async fn interim(address: SocketAddr) -> Head {
    let stream = TcpStream::connect(address).await.expect("a connection");
    let connected = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (mut sender, connection) = connected.expect("a connection");
    tokio::spawn(connection);
    let mut request = Request::new(Empty::<Bytes>::new());
    *request.uri_mut() = Uri::from_static("/");
    let seen: Arc<Mutex<Option<(StatusCode, HeaderMap)>>> = Arc::default();
    let seeing = Arc::clone(&seen);
    hyper::ext::on_informational(&mut request, move |response| {
        let head = (response.status(), response.headers().clone());
        seeing.lock().expect("no panic").get_or_insert(head);
    });
    let last = sender.send_request(request).await.expect("a response");
    let before = seen.lock().expect("no panic").take();
    // What changes the protocol is the final one.
    let (status, headers) = before.unwrap_or_else(|| (last.status(), last.headers().clone()));
    Head { status, headers }
}
