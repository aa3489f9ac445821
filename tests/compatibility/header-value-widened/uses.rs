pub fn serve(wait: statusbook::field::RetryAfterSeconds) -> api::response::Closed {
    api::response::Closed::new(wait)
}

pub fn wait(closed: &api::response::Closed) -> &statusbook::field::RetryAfterSeconds {
    closed.retry_after_seconds()
}
