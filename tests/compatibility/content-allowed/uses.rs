pub fn serve() -> http::Response<()> {
    api::response::Accepted::new().into()
}
