//! A recording line by line, with a look at what comes next, and no more kept than is needed.

use std::io::Read;
use std::mem;

use super::recording::{Fault, Position};

/// Bytes that are read at a time.
const READ: usize = 1 << 16;

/// Bytes that a look ahead shows: more than a status line or the name of a field has.
const AHEAD: usize = 1 << 10;

/// Bytes of the end of a line that is too long.
const END: usize = 1 << 10;

/// A reader of lines.
pub(super) struct Lines<R> {
    inner: R,
    /// What was read; what lies before `next` is behind us.
    buffer: Vec<u8>,
    next: usize,
    is_at_end: bool,
    position: Position,
    start: Position,
    line: Vec<u8>,
    is_raw: bool,
    is_cut: bool,
}

impl<R: Read> Lines<R> {
    /// Reads from `inner`, whose beginning is at `position` of the recording.
    pub fn new(position: Position, inner: R) -> Self {
        Self {
            inner,
            buffer: Vec::new(),
            next: 0,
            is_at_end: false,
            position,
            start: position,
            line: Vec::new(),
            is_raw: false,
            is_cut: false,
        }
    }

    /// The line at hand, without its newline; its end, where it is cut.
    pub fn line(&self) -> &[u8] {
        &self.line
    }

    /// Where it starts.
    pub const fn start(&self) -> Position {
        self.start
    }

    /// Whether it ends in CR LF, as on the wire.
    pub const fn is_raw(&self) -> bool {
        self.is_raw
    }

    /// Whether it is longer than was asked for.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Goes on to the next line, of which at most `limit` bytes are kept; whether there is one.
    ///
    /// # Errors
    /// Where the recording can't be read.
    pub fn next(&mut self, limit: usize) -> Result<bool, Fault> {
        self.start = self.position;
        self.line.clear();
        self.is_cut = false;
        let mut line = mem::take(&mut self.line);
        loop {
            let ahead = self.fill(1)?;
            let newline = memchr::memchr(b'\n', ahead);
            let length = newline.map_or(ahead.len(), |place| place + 1);
            line.extend_from_slice(&ahead[..length]);
            self.pass(length);
            if line.len() > limit.max(END) {
                self.is_cut = true;
                line.drain(..line.len() - END);
            }
            if newline.is_some() || length == 0 {
                break;
            }
        }
        let is_some = !line.is_empty();
        if line.ends_with(b"\n") {
            line.pop();
        }
        self.is_raw = line.ends_with(b"\r");
        if self.is_raw {
            line.pop();
        }
        self.line = line;
        Ok(is_some)
    }

    /// The beginning of what comes next; nothing at the end.
    ///
    /// # Errors
    /// Where the recording can't be read.
    pub fn peek(&mut self) -> Result<&[u8], Fault> {
        let ahead = self.fill(AHEAD)?;
        Ok(&ahead[..ahead.len().min(AHEAD)])
    }

    /// Passes over this many bytes, or to the end.
    ///
    /// # Errors
    /// Where the recording can't be read.
    pub fn skip(&mut self, mut bytes: u64) -> Result<(), Fault> {
        while bytes > 0 {
            let ahead = self.fill(1)?.len();
            let length = usize::try_from(bytes).map_or(ahead, |bytes| bytes.min(ahead));
            if length == 0 {
                break;
            }
            self.pass(length);
            bytes -= length as u64;
        }
        Ok(())
    }

    fn pass(&mut self, length: usize) {
        self.position
            .pass(&self.buffer[self.next..self.next + length]);
        self.next += length;
    }

    /// What was read and is not behind us: at least `wanted` bytes, or all that there are.
    fn fill(&mut self, wanted: usize) -> Result<&[u8], Fault> {
        while self.buffer.len() - self.next < wanted && !self.is_at_end {
            self.buffer.drain(..self.next);
            self.next = 0;
            let mut some = self.inner.by_ref().take(READ as u64);
            let read = some.read_to_end(&mut self.buffer);
            let read = read.map_err(|error| Fault::io(self.position, &error))?;
            self.is_at_end = read == 0;
        }
        Ok(&self.buffer[self.next..])
    }
}
