pub fn number(created: &api::response::Created) -> &api::response::created_fields::LoanNumber {
    created.get()
}
