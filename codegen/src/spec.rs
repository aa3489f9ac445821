//! The model that every later stage speaks: what one document says of its API's responses.
//!
//! All of it is plain data. The words of the vocabulary ([`Class`], [`Presence`], …) are those of the generated code.

pub use statusbook::{Basis, Class, Content, Lifecycle, Presence, Side, Syntax};

use crate::source::Span;

/// What one document says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spec {
    /// The document's path, as given.
    pub path: String,
    /// The module's name: the file's stem as a Rust identifier.
    pub module: String,
    /// The document's title: front matter's, or the first heading's.
    pub title: Option<String>,
    /// The words before the first entry, as paragraphs.
    pub introduction: Vec<String>,
    /// One entry a code, in the order in which the document first gives them.
    pub entries: Vec<Entry>,
    /// What is said of whole classes.
    pub classes: Vec<ClassNote>,
    /// What is said of ranges that are no class.
    pub ranges: Vec<RangeNote>,
    /// Which codes each endpoint documents, where the document is a reference of endpoints.
    pub endpoints: Vec<Endpoint>,
    /// The shape of an error's body, where the document shows one.
    pub error_body: Option<ErrorBody>,
    /// Whether the document says that no other codes will come.
    pub closed: bool,
    /// Rules that the document itself allows, for all of it.
    pub allows: Vec<Allow>,
}

/// One status code (RFC 9110, section 15).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The code: 100 to 999.
    pub code: u16,
    /// The reason phrase, as written, without markup.
    pub reason: Option<String>,
    /// What the document says of the code, folded to one line.
    pub description: Option<String>,
    /// The title of the group in which the entry first stands, such as "Client Error Codes".
    pub group: Option<Group>,
    /// Where the code itself first stands.
    pub span: Span,
    /// Where the reason phrase stands.
    pub reason_span: Option<Span>,
    /// Where the description stands.
    pub description_span: Option<Span>,
    /// Every place at which the document gives the code, in order; never empty in a finished reading.
    pub occurrences: Vec<Occurrence>,
    /// What the document says of headers, in order of (side, name).
    pub headers: Vec<HeaderRequirement>,
    /// Whether a response with the code has content.
    pub content: Content,
    /// The words from which `content` is known.
    pub content_evidence: Option<Evidence>,
    /// When to try again.
    pub retry: Option<Retry>,
    /// The words from which `retry` is known.
    pub retry_evidence: Option<Evidence>,
    /// The Rust name that a directive pins.
    pub identifier: Option<String>,
    /// Whether the code is still in use.
    pub lifecycle: Lifecycle,
    /// Rules that a directive allows for this entry.
    pub allows: Vec<Allow>,
}

impl Entry {
    /// The class of the code; `None` outside 100 to 599.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        Class::of(self.code)
    }
}

/// The title of a group of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The title, folded.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// The class that the title names, if it names one ("Client Error Codes").
    pub class: Option<Class>,
}

/// One place at which a document gives a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occurrence {
    /// Where the code stands.
    pub span: Span,
    /// The headings above, from the outermost.
    pub section: Vec<String>,
    /// The reason phrase given here.
    pub reason: Option<String>,
    /// The description given here.
    pub description: Option<String>,
    /// The title of the group here.
    pub group: Option<Group>,
    /// The table that holds it: the document's tables are counted.
    pub table: Option<usize>,
}

/// What a document says of a whole class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassNote {
    /// The class.
    pub class: Class,
    /// The class's title in the document ("Client Error"), if it gives one.
    pub title: Option<String>,
    /// What is said of it.
    pub description: Option<String>,
    /// Where the note starts.
    pub span: Span,
}

/// What a document says of a range of codes that is no class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeNote {
    /// The first code.
    pub first: u16,
    /// The last code.
    pub last: u16,
    /// What is said of it.
    pub description: Option<String>,
    /// Where the note starts.
    pub span: Span,
}

/// One endpoint, and the codes that the document gives for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The endpoint's name: its heading, as written.
    pub name: String,
    /// The codes, ascending.
    pub codes: Vec<u16>,
    /// Where its heading stands.
    pub span: Span,
}

/// What a document says of one header of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRequirement {
    /// The field name in lower case.
    pub name: String,
    /// The field name as written.
    pub spelling: String,
    /// The message that carries it.
    pub on: Side,
    /// How strongly.
    pub presence: Presence,
    /// The form of its value.
    pub value: Syntax,
    /// Under which condition, in the document's words.
    pub condition: Option<String>,
    /// Whose word it is.
    pub basis: Basis,
    /// The words it comes from.
    pub evidence: Evidence,
}

/// The words in a document from which something is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence, cell or directive, folded.
    pub sentence: String,
    /// Where it stands.
    pub span: Span,
    /// The words that carried the decision.
    pub words: Vec<Span>,
}

/// When a client may try again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Not with the same request: something has to change first.
    AfterChange,
    /// Never.
    Never,
    /// After this many seconds.
    AfterSeconds(u32),
    /// After the time in the field of this name (lower case).
    AfterField(String),
    /// Later, at a time that the document leaves open.
    Later,
}

/// The shape of the JSON body of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorBody {
    /// The fields of the outermost object, in the order of the example.
    pub fields: Vec<Field>,
    /// The examples, as written.
    pub examples: Vec<String>,
    /// Where the first example stands.
    pub span: Span,
}

/// One field of a JSON object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The key, as written.
    pub name: String,
    /// The type of its values.
    pub shape: Shape,
    /// Whether an example leaves it out.
    pub optional: bool,
    /// Whether an example has it `null`.
    pub nullable: bool,
}

/// The type of a JSON value, as examples show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    String,
    /// A whole number.
    Integer,
    /// A number with a fraction or an exponent.
    Float,
    /// `true` or `false`.
    Boolean,
    /// An object.
    Object(Vec<Field>),
    /// An array of one type.
    Array(Box<Shape>),
    /// Only ever `null`, empty, or of types that differ.
    Any,
}

/// A rule that a document allows to be broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// The rule's id.
    pub rule: String,
    /// Where the allowance stands.
    pub span: Span,
}
