pub fn is_it(status: api::Status) -> bool {
    status == api::Status::Unauthorized
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Unauthorized>().is_some()
}
