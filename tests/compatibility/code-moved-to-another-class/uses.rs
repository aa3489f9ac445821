pub fn is_it(status: api::Status) -> bool {
    status == api::Status::LedgerTorn
}

pub fn read(outcome: &api::Outcome) -> bool {
    matches!(outcome, api::Outcome::LedgerTorn(_))
}

const _: () = assert!(api::Status::LedgerTorn as u16 == 400);
