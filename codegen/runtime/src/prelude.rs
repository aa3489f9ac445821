//! What generated modules import.

pub use crate::{
    Basis, Class, ClassNote, Content, HeaderRequirement, Index, Lifecycle, Presence, Retry, Row,
    Side, Syntax,
};
