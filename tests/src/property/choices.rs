//! Bytes as a row of choices: any bytes make some document of a given form, and small changes of them small changes of it.

/// What is left of the bytes.
pub(super) struct Choices<'a>(&'a [u8]);

impl<'a> Choices<'a> {
    /// The choices that `bytes` make.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// A number below `many`, which is not 0; 0 when all is chosen.
    pub(super) fn below(&mut self, many: usize) -> usize {
        let wide = if many > 256 { 2 } else { 1 };
        let (chosen, rest) = self.0.split_at(wide.min(self.0.len()));
        self.0 = rest;
        chosen
            .iter()
            .fold(0, |number, byte| number * 256 + usize::from(*byte))
            % many
    }

    /// One of `all`.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// The next bytes, as text: at most `most`, cut at the first byte 0, with U+FFFD for what is no UTF-8.
    pub(super) fn text(&mut self, most: usize) -> String {
        let window = &self.0[..most.min(self.0.len())];
        let end = window.iter().position(|byte| *byte == 0);
        let length = end.unwrap_or(window.len());
        let text = String::from_utf8_lossy(&window[..length]).into_owned();
        self.0 = &self.0[length + usize::from(end.is_some())..];
        text
    }
}
