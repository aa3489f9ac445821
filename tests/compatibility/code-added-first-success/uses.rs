pub fn place(status: api::Status) -> usize {
    match status {
        api::Status::NotFound => 0,
        _ => usize::MAX,
    }
}

pub fn is_not_found(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::NotFound>().is_some()
}
