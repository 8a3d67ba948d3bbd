//! The example organisation: a hospital that lives.
//!
//! `content` holds who works there and what the teams offer, `stories` what happened between them in the
//! last three weeks. Both are plain tables, compiled in, with no database code: whoever wants another
//! example edits words, not statements. The same seed and the same day always give the same hospital.
//! Nothing here may name a real person or a real hospital.

pub mod content;
pub mod stories;

mod dice;
#[cfg(test)]
mod tests;
pub mod timeline;
