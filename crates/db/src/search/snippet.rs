//! The passage around what was found.

use super::terms::Terms;
use super::words::{Word, words};

/// Before and after a found word: private characters, so that nothing a person wrote is one.
pub(super) const BEGIN: char = '\u{E000}';
pub(super) const END: char = '\u{E001}';

/// How many words the passage has, and how many of them come before the first found one.
const LENGTH: usize = 32;
const BEFORE: usize = 8;
const ELLIPSIS: &str = "…";

/// A passage of the body, or of the title if there is no body, with the found words marked.
pub(super) fn snippet(title: &str, body: &str, terms: &Terms) -> String {
    let text = if body.trim().is_empty() { title } else { body };
    let is_found = |word: &Word| {
        terms.wanted().filter(|term| !term.field).any(|term| {
            let starts = term.words.last().filter(|_| term.prefix);
            term.words.contains(&word.folded) || starts.is_some_and(|start| word.folded.starts_with(start))
        })
    };
    // No further than the passage needs: bodies may be long.
    let first = words(text).position(|word| is_found(&word)).unwrap_or(0);
    let skipped = first.saturating_sub(BEFORE);
    let passage: Vec<Word> = words(text).skip(skipped).take(LENGTH + 1).collect();
    let goes_on = passage.len() > LENGTH;
    let shown = passage.get(..LENGTH.min(passage.len())).unwrap_or_default();

    let mut marked = String::new();
    let mut from = if skipped == 0 { 0 } else { shown.first().map_or(0, |word| word.place.start) };
    if skipped > 0 {
        marked.push_str(ELLIPSIS);
    }
    let mut last = None;
    for word in shown {
        // Words that folding took apart share a place, and are marked once.
        if last.as_ref() == Some(&word.place) {
            continue;
        }
        marked.push_str(text.get(from..word.place.start).unwrap_or_default());
        let written = text.get(word.place.clone()).unwrap_or_default();
        if is_found(word) {
            marked.push(BEGIN);
            marked.push_str(written);
            marked.push(END);
        } else {
            marked.push_str(written);
        }
        from = word.place.end;
        last = Some(word.place.clone());
    }
    if goes_on {
        marked.push_str(ELLIPSIS);
    } else {
        marked.push_str(text.get(from..).unwrap_or_default().trim_end());
    }
    marked
}
