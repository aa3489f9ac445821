pub fn is_it(status: api::Status) -> bool {
    status == api::Status::Gone
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Gone>().is_some()
}
