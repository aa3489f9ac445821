pub fn is_it(status: api::Status) -> bool {
    status == api::Status::MethodNotAllowed
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::MethodNotAllowed>().is_some()
}
