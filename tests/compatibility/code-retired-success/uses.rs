pub fn is_it(status: api::Status) -> bool {
    status == api::Status::Accepted
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Accepted>().is_some()
}
