pub fn is_it(status: api::Status) -> bool {
    status == api::Status::Conflict
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Conflict>().is_some()
}
