pub fn place(status: api::Status) -> usize {
    match status {
        api::Status::NotFound => 0,
        _ => usize::MAX,
    }
}

pub fn is_notfound(outcome: &api::Outcome) -> bool {
    matches!(outcome, api::Outcome::NotFound(_))
}
