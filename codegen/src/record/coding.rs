//! Fields one after the other, each with its length before it.

use std::ops::Range;

/// Bytes of a length or a number.
const NUMBER: usize = size_of::<u64>();

/// Puts fields one after the other.
#[derive(Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// Bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// A number.
    pub fn number(&mut self, number: u64) {
        self.raw(&number.to_le_bytes());
    }

    /// How many there are of something, or where.
    pub fn size(&mut self, size: usize) {
        // No address is wider than this.
        self.number(u64::try_from(size).unwrap_or(u64::MAX));
    }

    /// Bytes with their length before them.
    pub fn field(&mut self, bytes: &[u8]) {
        self.size(bytes.len());
        self.raw(bytes);
    }

    /// How much is written.
    pub fn place(&self) -> usize {
        self.0.len()
    }

    /// What was written since that much was.
    pub fn since(&self, place: usize) -> &[u8] {
        &self.0[place..]
    }

    /// All that was written.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Takes fields one after the other; `None` where there is none.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from the start.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How far it has read.
    pub fn place(&self) -> usize {
        self.at
    }

    /// Whether nothing is left.
    pub fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    fn take(&mut self, length: usize) -> Option<Range<usize>> {
        let range = self.at..self.at.checked_add(length)?;
        self.bytes.get(range.clone())?;
        self.at = range.end;
        Some(range)
    }

    /// Passes over these bytes.
    pub fn expect(&mut self, bytes: &[u8]) -> Option<()> {
        let range = self.take(bytes.len())?;
        (self.bytes[range] == *bytes).then_some(())
    }

    /// A number.
    pub fn number(&mut self) -> Option<u64> {
        let range = self.take(NUMBER)?;
        let bytes = self.bytes[range].try_into().ok()?;
        Some(u64::from_le_bytes(bytes))
    }

    /// How many there are of something, or where.
    pub fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// Where the bytes of a field are.
    pub fn field(&mut self) -> Option<Range<usize>> {
        let length = self.size()?;
        self.take(length)
    }

    /// A field as text.
    pub fn text(&mut self) -> Option<&'a str> {
        let range = self.field()?;
        std::str::from_utf8(&self.bytes[range]).ok()
    }
}
