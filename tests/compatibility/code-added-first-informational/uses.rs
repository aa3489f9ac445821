pub fn place(status: api::Status) -> usize {
    match status {
        api::Status::Ok => 0,
        api::Status::NotFound => 1,
        _ => usize::MAX,
    }
}

pub fn is_ok(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::Ok>().is_some()
}
