//! Where output goes: in colour on a terminal, plain elsewhere.

use std::io::{self, ErrorKind, Write as _};

use anstream::ColorChoice;
use clap::ValueEnum;
use statusbook_codegen::diagnostic::{Diagnostic, rich};
use statusbook_codegen::source::Source;

use crate::Failure;

/// When to use colours.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Standard output for results, standard error for findings.
pub struct Terminal {
    out: anstream::AutoStream<io::Stdout>,
    err: anstream::AutoStream<io::Stderr>,
    out_colour: bool,
    err_colour: bool,
}

impl Terminal {
    /// The process's own streams.
    pub fn new(colour: Colour) -> Self {
        let choice = |detected: ColorChoice| match colour {
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
            Colour::Auto => detected,
        };
        let out = choice(anstream::AutoStream::choice(&io::stdout()));
        let err = choice(anstream::AutoStream::choice(&io::stderr()));
        Self {
            out: anstream::AutoStream::new(io::stdout(), out),
            err: anstream::AutoStream::new(io::stderr(), err),
            out_colour: out != ColorChoice::Never,
            err_colour: err != ColorChoice::Never,
        }
    }

    /// Whether standard output shows colours.
    pub fn colours(&self) -> bool {
        self.out_colour
    }

    /// Prints a result. A reader that has seen enough (`| head`) is no failure.
    pub fn print(&mut self, text: &str) -> Result<(), Failure> {
        match self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush())
        {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure(format!("can't write to standard output: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Prints a message for people. There is nobody left to tell where even that fails.
    pub fn complain(&mut self, text: &str) {
        _ = self.err.write_all(text.as_bytes());
    }

    /// Prints a finding with its place.
    pub fn show(&mut self, source: &Source, diagnostic: &Diagnostic) {
        let drawn = rich::render(source, diagnostic, self.err_colour);
        self.complain(&format!("{drawn}\n"));
    }
}
