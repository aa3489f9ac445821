pub fn serve(location: statusbook::field::Location) -> http::Response<()> {
    api::response::Created::new(location).into()
}

pub fn place(created: &api::response::Created) -> &http::HeaderValue {
    statusbook::field::Field::value(created.location())
}
