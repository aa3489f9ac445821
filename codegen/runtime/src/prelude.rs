//! What generated modules import.

pub use crate::{
    Basis, Class, ClassNote, Content, Fact, HeaderRequirement, Index, Lifecycle, NO_FACTS, Retry,
    Row, Syntax,
};

/// No requirement on headers; a module has its own list where its document has any.
pub const HEADERS: &[HeaderRequirement] = &[];

/// No words on classes; a module has its own list where its document has any.
pub const CLASSES: &[ClassNote] = &[];
