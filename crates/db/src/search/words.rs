//! Cutting texts into words, the same for what is indexed, what is asked and what is marked.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::Document;
use crate::fold;

/// Between a field and its word. A private character, which no word contains.
pub(super) const FIELD: char = '\u{E002}';
/// The end of a field's text: no phrase reaches over it.
pub(super) const STOP: &str = "\u{E002}";

/// Limits, so that both engines index the same: a tsvector takes 1 MB, positions up to 16,383 and
/// 255 of them per word. What is beyond is not findable.
const LETTERS: usize = 64;
const TITLE_WORDS: usize = 1_000;
const BODY_WORDS: usize = 10_000;
const FIELD_WORDS: usize = 1_000;
const SAME_WORD: u16 = 250;
const BODY_BYTES: usize = 200_000;

/// A word: folded, and where in the text it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) place: Range<usize>,
}

/// The words of a text: runs of letters and digits, with the marks that belong to them.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> {
    runs(text).flat_map(move |place| {
        let folded = fold(text.get(place.clone()).unwrap_or_default());
        // Folding may take one character apart into several words: ½ is 1⁄2.
        let parts: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(|part| part.chars().take(LETTERS).collect())
            .collect();
        parts.into_iter().map(move |folded| Word { folded, place: place.clone() })
    })
}

fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// The words of a document as both engines are given them.
#[derive(Debug, Default)]
pub(super) struct Indexed {
    pub(super) title: Vec<String>,
    pub(super) body: Vec<String>,
    /// `field` + [`FIELD`] + word, and [`STOP`] after each field.
    pub(super) fields: Vec<String>,
}

impl Indexed {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut counts = Counts::default();
        let mut indexed = Self {
            title: counts.take(document.title, TITLE_WORDS),
            body: counts.take(document.body, BODY_WORDS),
            fields: Vec::new(),
        };
        for (field, text) in document.fields {
            for word in words(text) {
                if indexed.fields.len() < FIELD_WORDS {
                    let word = format!("{field}{FIELD}{}", word.folded);
                    if counts.may_add(&word) {
                        indexed.fields.push(word);
                    }
                }
            }
            indexed.fields.push(STOP.to_owned());
        }
        indexed
    }
}

/// How often each word came already, and how much text there is.
#[derive(Default)]
struct Counts {
    seen: HashMap<String, u16>,
    bytes: usize,
}

impl Counts {
    fn take(&mut self, text: &str, most: usize) -> Vec<String> {
        words(text).map(|word| word.folded).filter(|word| self.may_add(word)).take(most).collect()
    }

    fn may_add(&mut self, word: &str) -> bool {
        let seen = self.seen.entry(word.to_owned()).or_default();
        *seen = seen.saturating_add(1);
        self.bytes += word.len();
        *seen <= SAME_WORD && self.bytes <= BODY_BYTES
    }
}
