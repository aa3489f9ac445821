pub fn is_it(status: api::Status) -> bool {
    status == api::Status::Closed
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Closed>().is_some()
}
