pub fn is_it(status: api::Status) -> bool {
    status == api::Status::LedgerTorn
}

pub fn read(outcome: &api::Outcome) -> bool {
    outcome.typed::<api::response::LedgerTorn>().is_some()
}

const _: () = assert!(api::Status::LedgerTorn as u16 == 400);
