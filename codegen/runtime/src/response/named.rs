//! The methods of fields that many documents speak of, by their names.

use super::Response;
use super::fields::{Has, MayHave, Optional};
use crate::field;

/// Defines the methods of one field; one a line, for the compiler shows the line to whoever calls the method in vain.
macro_rules! named {
    ($method:ident, $getter:ident, $Name:ident, $name:literal) => {
        impl<const CODE: u16, K, R, O: Optional, F, B> Response<CODE, B, K, R, O, F> {
            #[doc = concat!("With the field ", $name, ".")]
            pub fn $method<At>(self, field: field::$Name) -> Self
            where
                O: MayHave<field::$Name, At>,
            {
                self.with(field)
            }

            #[doc = concat!("The field ", $name, ", which is required.")]
            pub fn $getter<At>(&self) -> &field::$Name
            where
                R: Has<field::$Name, At>,
            {
                self.get()
            }
        }
    };
}

named!(with_allow, allow, Allow, "Allow");
named!(
    with_cache_control,
    cache_control,
    CacheControl,
    "Cache-Control"
);
named!(
    with_content_location,
    content_location,
    ContentLocation,
    "Content-Location"
);
named!(
    with_content_range,
    content_range,
    ContentRange,
    "Content-Range"
);
named!(with_content_type, content_type, ContentType, "Content-Type");
named!(with_date, date, Date, "Date");
named!(with_etag, etag, ETag, "ETag");
named!(with_expires, expires, Expires, "Expires");
named!(
    with_last_modified,
    last_modified,
    LastModified,
    "Last-Modified"
);
named!(with_link, link, Link, "Link");
named!(with_location, location, Location, "Location");
named!(with_retry_after, retry_after, RetryAfter, "Retry-After");
named!(
    with_retry_after_seconds,
    retry_after_seconds,
    RetryAfterSeconds,
    "Retry-After"
);
named!(with_vary, vary, Vary, "Vary");
named!(
    with_www_authenticate,
    www_authenticate,
    WwwAuthenticate,
    "WWW-Authenticate"
);
