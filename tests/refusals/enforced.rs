//! A contract that is enforced on responses in whose place none can be put.
use courier::Status;
use statusbook::layer::ContractLayer;
use tower::{Layer, Service, service_fn};

#[path = "../golden/emit/courier.rs"]
mod courier;

struct Body;

fn serve(_: impl Service<()>) {}

fn main() {
    let respond = async |()| Ok::<_, std::io::Error>(http::Response::new(Body));
    serve(ContractLayer::<Status, _>::enforce().layer(service_fn(respond)));
}
