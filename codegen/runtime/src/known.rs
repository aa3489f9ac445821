//! The fields that have a type of their own, in one list.

/// Hands the list to the macro `$with`: type, name, form, and one sentence each.
macro_rules! known_fields {
    ($with:ident) => {
        $with! {
            Accept, "accept", Free, "What media types the server accepts (RFC 9110, section 12.5.1).";
            AcceptEncoding, "accept-encoding", Free, "What codings the server accepts (RFC 9110, section 12.5.3).";
            AcceptPatch, "accept-patch", Free, "What media types PATCH accepts (RFC 5789, section 3.1).";
            AcceptPost, "accept-post", Free, "What media types POST accepts (Linked Data Platform 1.0, section 7.1).";
            AcceptRanges, "accept-ranges", Token, "In what units ranges can be asked for (RFC 9110, section 14.3).";
            Age, "age", DelaySeconds, "How long ago the response was generated (RFC 9111, section 5.1).";
            Allow, "allow", Methods, "The methods that the resource supports (RFC 9110, section 10.2.1).";
            CacheControl, "cache-control", Free, "How the response may be cached (RFC 9111, section 5.2).";
            Connection, "connection", Free, "Options for this connection (RFC 9110, section 7.6.1).";
            ContentDisposition, "content-disposition", Free, "How the content is to be presented (RFC 6266, section 4).";
            ContentEncoding, "content-encoding", Free, "The codings applied to the content (RFC 9110, section 8.4).";
            ContentLanguage, "content-language", Free, "The languages of the audience (RFC 9110, section 8.5).";
            ContentLength, "content-length", Integer, "The length of the content in bytes (RFC 9110, section 8.6).";
            ContentLocation, "content-location", UriReference, "The URI of the content (RFC 9110, section 8.7).";
            ContentRange, "content-range", ContentRange, "The place of the content in its whole (RFC 9110, section 14.4).";
            ContentType, "content-type", MediaType, "The media type of the content (RFC 9110, section 8.3).";
            Date, "date", HttpDate, "When the response was generated (RFC 9110, section 6.6.1).";
            DeltaBase, "delta-base", EntityTag, "The instance that a delta applies to (RFC 3229, section 10.5.1).";
            ETag, "etag", EntityTag, "The entity tag of the representation (RFC 9110, section 8.8.3).";
            Expires, "expires", HttpDate, "When the response becomes stale (RFC 9111, section 5.3).";
            LastModified, "last-modified", HttpDate, "When the representation last changed (RFC 9110, section 8.8.2).";
            Link, "link", Link, "Links to other resources (RFC 8288, section 3).";
            Location, "location", UriReference, "The resource that the response is about (RFC 9110, section 10.2.2).";
            PreferenceApplied, "preference-applied", Free, "The preferences that were honoured (RFC 7240, section 3).";
            ProxyAuthenticate, "proxy-authenticate", Challenge, "How to authenticate to the proxy (RFC 9110, section 11.7.1).";
            RetryAfter, "retry-after", DelayOrDate, "When to try again (RFC 9110, section 10.2.3).";
            RetryAfterDate, "retry-after", HttpDate, "When to try again, always as a date (RFC 9110, section 10.2.3).";
            RetryAfterSeconds, "retry-after", DelaySeconds, "When to try again, always in seconds (RFC 9110, section 10.2.3).";
            Upgrade, "upgrade", Free, "The protocols to change to (RFC 9110, section 7.8).";
            Vary, "vary", Free, "What the choice of the response depended on (RFC 9110, section 12.5.5).";
            WwwAuthenticate, "www-authenticate", Challenge, "How to authenticate (RFC 9110, section 11.6.1).";
        }
    };
}

pub(crate) use known_fields;

macro_rules! list {
    ($($Name:ident, $name:literal, $syntax:ident, $about:literal;)*) => {
        /// The name, the form and the type in [`field`](mod@crate::field) of every field that has a type of its own, by name.
        pub const KNOWN_FIELDS: &[(&str, crate::Syntax, &str)] =
            &[$(($name, crate::Syntax::$syntax, stringify!($Name))),*];
    };
}

known_fields!(list);
