//! What the registries and RFCs say of status codes and fields.
