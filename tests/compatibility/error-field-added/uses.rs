pub fn body() -> api::error_body::ErrorBody {
    api::error_body::ErrorBody {
        error: 17,
        message: "no such book".to_owned(),
    }
}
