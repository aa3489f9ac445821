pub fn endpoint() -> &'static str {
    api::endpoint::GET_LOANS.name
}
