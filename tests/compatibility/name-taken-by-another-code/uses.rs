pub fn is_it(status: api::Status) -> bool {
    status == api::Status::BadRequest
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::BadRequest>().is_some()
}

const _: () = assert!(api::Status::BadRequest as u16 == 402);
