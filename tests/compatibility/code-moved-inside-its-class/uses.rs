pub fn is_it(status: api::Status) -> bool {
    status == api::Status::UnreadableSlip
}

pub fn read(outcome: &api::Outcome) -> bool {
    matches!(outcome, api::Outcome::UnreadableSlip(_))
}

const _: () = assert!(api::Status::UnreadableSlip as u16 == 422);
