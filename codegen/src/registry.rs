//! What the registries and RFCs say of status codes and fields.
//!
//! It is never mixed into what a document says: it names what a document leaves unnamed, tells codes from mere numbers,
//! and is what a document is compared with. All of it is static data with a look-up.
//!
//! The codes are those of IANA's "Hypertext Transfer Protocol (HTTP) Status Code Registry", the field names those of its
//! "Hypertext Transfer Protocol (HTTP) Field Name Registry"; to both are added the unregistered ones in common use.

mod field;
mod name;
mod status;
mod vendor;

pub(crate) use field::fields;
pub use field::{FieldName, field, nearest_field, registered_field};
pub use name::{codes_named, is_former_name_of, is_name, is_name_of, name_at_start};
pub use status::{Obligation, RegisteredStatus, Standing, Strength, status, statuses};
pub use vendor::{VendorStatus, vendors};

/// Whether the code is registered, or known of a vendor.
#[must_use]
pub fn is_known(code: u16) -> bool {
    status(code).is_some() || vendors(code).next().is_some()
}
