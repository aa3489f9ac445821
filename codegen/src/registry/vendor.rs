//! Codes that no registry holds, and who sends them.

/// A code that no registry holds, or that a vendor gives a meaning of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct VendorStatus {
    /// The code: 100 to 999.
    pub code: u16,
    /// What the vendor calls it.
    pub name: &'static str,
    /// Who sends it.
    pub vendor: &'static str,
}

/// The vendors that are known to use this code.
pub fn vendors(code: u16) -> impl Iterator<Item = &'static VendorStatus> {
    let start = VENDORS.partition_point(|status| status.code < code);
    VENDORS[start..]
        .iter()
        .take_while(move |status| status.code == code)
}

const fn of(vendor: &'static str, code: u16, name: &'static str) -> VendorStatus {
    VendorStatus { code, name, vendor }
}

/// Every vendor's use, ascending by code.
#[rustfmt::skip]
pub(super) const VENDORS: &[VendorStatus] = &[
    of("Apache", 218, "This is fine"),
    of("Laravel", 419, "Page Expired"),
    of("early drafts of WebDAV", 419, "Insufficient Space on Resource"),
    of("Twitter v1", 420, "Enhance Your Calm"),
    of("Spring (deprecated), early drafts of WebDAV", 420, "Method Failure"),
    of("Shopify", 430, "Shopify Security Rejection"),
    of("an expired draft on HTTP pipelining", 430, "Would Block"),
    of("Microsoft IIS and Exchange", 440, "Login Time-out"),
    of("nginx (in its log alone)", 444, "No Response"),
    of("Microsoft IIS", 449, "Retry With"),
    of("Microsoft", 450, "Blocked by Windows Parental Controls"),
    of("Microsoft Exchange ActiveSync", 451, "Redirect"),
    of("AWS Elastic Load Balancing", 460, "Client Closed Connection"),
    of("AWS Elastic Load Balancing", 463, "X-Forwarded-For with more than 30 addresses"),
    of("Alibaba Cloud load balancers", 463, "Request loop detected"),
    of("AWS Elastic Load Balancing", 464, "Incompatible Protocol Versions"),
    of("nginx", 494, "Request Header Too Large"),
    of("nginx", 495, "SSL Certificate Error"),
    of("nginx", 496, "SSL Certificate Required"),
    of("nginx", 497, "HTTP Request Sent to HTTPS Port"),
    of("Esri ArcGIS", 498, "Invalid Token"),
    of("nginx (in its log alone)", 499, "Client Closed Request"),
    of("Esri ArcGIS", 499, "Token Required"),
    of("cPanel", 508, "Resource Limit Reached"),
    of("Apache with a bandwidth module, cPanel", 509, "Bandwidth Limit Exceeded"),
    of("Cloudflare", 520, "Web Server Returned an Unknown Error"),
    of("Cloudflare", 521, "Web Server Is Down"),
    of("Cloudflare", 522, "Connection Timed Out"),
    of("Cloudflare", 523, "Origin Is Unreachable"),
    of("Cloudflare", 524, "A Timeout Occurred"),
    of("Cloudflare", 525, "SSL Handshake Failed"),
    of("Cloudflare", 526, "Invalid SSL Certificate"),
    of("Cloudflare (no longer)", 527, "Railgun Error"),
    of("Qualys SSL Labs", 529, "Site is overloaded"),
    of("Anthropic", 529, "Overloaded"),
    of("Pantheon", 530, "Site is frozen"),
    of("Cloudflare", 530, "Origin DNS Error"),
    of("Shopify", 540, "Temporarily Disabled"),
    of("AWS Elastic Load Balancing", 561, "Unauthorized"),
    of("some proxies", 598, "Network Read Timeout Error"),
    of("some proxies", 599, "Network Connect Timeout Error"),
    of("Shopify", 783, "Unexpected Token"),
    of("LinkedIn", 999, "Request Denied"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::status;

    #[test]
    fn finds_every_use_of_a_code() {
        assert!(VENDORS.is_sorted_by(|a, b| a.code <= b.code));
        for known in VENDORS {
            assert!(vendors(known.code).any(|found| found == known));
        }
        assert_eq!(vendors(420).count(), 2);
        assert_eq!(vendors(404).count(), 0);
        assert_eq!(vendors(1000).count(), 0);
    }

    #[test]
    fn holds_codes_that_the_registry_does_not_or_otherwise() {
        for vendor in VENDORS {
            let registered = status(vendor.code).and_then(|status| status.name);
            assert_ne!(registered, Some(vendor.name));
        }
    }
}
