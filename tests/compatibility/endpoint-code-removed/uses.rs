pub fn endpoint() -> &'static str {
    api::endpoint::GET_BOOKS.name
}
