pub fn serve(wait: statusbook::field::RetryAfter) -> api::response::Closed {
    api::response::Closed::new(wait)
}

pub fn wait(closed: &api::response::Closed) -> &statusbook::field::RetryAfter {
    closed.retry_after()
}
