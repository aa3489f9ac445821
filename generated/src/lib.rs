//! The APIs documented in `specs/`.
