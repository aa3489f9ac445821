pub fn serve() -> http::Response<&'static str> {
    api::response::Accepted::new().with_content("soon").into()
}
