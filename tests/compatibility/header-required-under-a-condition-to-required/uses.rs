pub fn serve(location: statusbook::field::Location) -> http::Response<()> {
    api::response::Created::new().with_location(location).into()
}

pub fn place(created: &api::response::Created) -> Option<&statusbook::field::Location> {
    created.find()
}
