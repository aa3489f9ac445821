pub fn serve() -> http::Response<()> {
    api::response::Created::new().into()
}
