pub fn is_it(status: api::Status) -> bool {
    status == api::Status::UnreadableSlip
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::UnreadableSlip>().is_some()
}

const _: () = assert!(api::Status::UnreadableSlip as u16 == 422);
