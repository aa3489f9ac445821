pub fn is_it(status: api::Status) -> bool {
    status == api::Status::CardExpired
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::CardExpired>().is_some()
}
