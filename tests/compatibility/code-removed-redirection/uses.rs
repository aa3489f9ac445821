pub fn is_it(status: api::Status) -> bool {
    status == api::Status::SeeOther
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::SeeOther>().is_some()
}
