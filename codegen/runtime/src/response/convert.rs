//! From a typed response to one that a server sends.

use http::{HeaderMap, StatusCode};

use super::fields::{Fields, Optional};
use super::{Response, content};

impl<const CODE: u16, K, R: Fields, O: Optional, F: Fields, B> Response<CODE, B, K, R, O, F> {
    /// The status code, the headers and the content.
    fn into_parts(self) -> (StatusCode, HeaderMap, B) {
        let mut headers = self.extra;
        self.required.write(&mut headers);
        O::write(self.optional, &mut headers);
        // `new` asserts at compile time that the code has three digits, which is all that could be refused.
        let status = StatusCode::from_u16(CODE).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, headers, self.content)
    }
}

impl<const CODE: u16, K, R, O, F, T> From<Response<CODE, content::Content<T>, K, R, O, F>>
    for http::Response<T>
where
    K: content::Allowed,
    R: Fields,
    O: Optional,
    F: Fields,
{
    fn from(response: Response<CODE, content::Content<T>, K, R, O, F>) -> Self {
        let (status, headers, content::Content(content)) = response.into_parts();
        let mut sent = Self::new(content);
        *sent.status_mut() = status;
        *sent.headers_mut() = headers;
        sent
    }
}

impl<const CODE: u16, K, R, O, F, T> From<Response<CODE, (), K, R, O, F>> for http::Response<T>
where
    K: content::Omissible,
    R: Fields,
    O: Optional,
    F: Fields,
    T: Default,
{
    fn from(response: Response<CODE, (), K, R, O, F>) -> Self {
        let (status, headers, ()) = response.into_parts();
        let mut sent = Self::new(T::default());
        *sent.status_mut() = status;
        *sent.headers_mut() = headers;
        sent
    }
}

#[cfg(feature = "axum")]
impl<const CODE: u16, K, R, O, F> axum_core::response::IntoResponse
    for Response<CODE, (), K, R, O, F>
where
    K: content::Omissible,
    R: Fields,
    O: Optional,
    F: Fields,
{
    fn into_response(self) -> axum_core::response::Response {
        self.into()
    }
}

#[cfg(feature = "axum")]
impl<const CODE: u16, K, R, O, F, T> axum_core::response::IntoResponse
    for Response<CODE, content::Content<T>, K, R, O, F>
where
    K: content::Allowed,
    R: Fields,
    O: Optional,
    F: Fields,
    T: axum_core::response::IntoResponse,
{
    /// The content's own response, with this code, and with this response's headers instead of those of the same names;
    /// what the document forbids is taken out.
    fn into_response(self) -> axum_core::response::Response {
        let extra = self.extra;
        let content::Content(content) = self.content;
        let mut sent = content.into_response();
        *sent.status_mut() =
            StatusCode::from_u16(CODE).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = sent.headers_mut();
        F::remove(headers);
        // A media type that the content brings along stays where this response does not name one.
        let brought = headers.get(http::header::CONTENT_TYPE).cloned();
        O::remove(headers);
        for name in extra.keys() {
            headers.remove(name);
        }
        for (name, value) in &extra {
            headers.append(name.clone(), value.clone());
        }
        self.required.write(headers);
        O::write(self.optional, headers);
        if let Some(brought) = brought {
            headers.entry(http::header::CONTENT_TYPE).or_insert(brought);
        }
        sent
    }
}
