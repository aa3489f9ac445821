pub fn is_it(status: api::Status) -> bool {
    status == api::Status::NotFound
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::NotFound>().is_some()
}
