pub fn is_it(status: api::Status) -> bool {
    status == api::Status::BadRequest
}

pub fn read(outcome: &api::Outcome) -> bool {
    matches!(outcome, api::Outcome::BadRequest(_))
}

const _: () = assert!(api::Status::BadRequest as u16 == 402);
