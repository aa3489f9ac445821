pub fn is_it(status: api::Status) -> bool {
    status == api::Status::TooManyRequests
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::TooManyRequests>().is_some()
}
