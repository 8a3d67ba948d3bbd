//! What a user typed, understood: words, "phrases", pre*, -without, field:word.
//!
//! Anything can be typed, and everything means something: what is no word is passed over, a
//! quote that is not closed ends with the text. Nothing of it reaches an engine but words.

use super::words::{FIELD, Indexed, words};

/// Enough for a person; more is passed over.
const TERMS: usize = 16;
const WORDS: usize = 16;
/// Shorter beginnings would be most of the language.
const PREFIX: usize = 2;

/// The user's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    terms: Vec<Term>,
}

/// One word, or several that must stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) minus: bool,
    /// Folded; with the field before each, if there is one. Never empty.
    pub(super) words: Vec<String>,
    /// Whether the last word is only the beginning of one.
    pub(super) prefix: bool,
    /// Whether it is of a field: then nothing of the text is to be marked.
    pub(super) field: bool,
}

impl Terms {
    pub fn parse(user_text: &str) -> Self {
        Self::parse_with(user_text, &[])
    }

    /// The same, where a field may have other names as well: what is typed, folded, and the field's own name.
    pub fn parse_with(user_text: &str, names: &[(&str, &str)]) -> Self {
        let mut terms = Vec::new();
        let mut rest = user_text.trim_start();
        while !rest.is_empty() && terms.len() < TERMS {
            let (term, after) = term(rest, names);
            terms.extend(term);
            rest = after.trim_start();
        }
        Self { terms }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a document must hold anything; without that, nothing is found.
    pub(super) fn can_match(&self) -> bool {
        self.wanted().next().is_some()
    }

    /// Whether a document holds all that must be there and nothing that must not.
    pub(super) fn match_words(&self, indexed: &Indexed) -> bool {
        self.wanted().all(|term| term.is_in(indexed)) && !self.unwanted().any(|term| term.is_in(indexed))
    }

    pub(super) fn wanted(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| !term.minus)
    }

    pub(super) fn unwanted(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.minus)
    }
}

impl Term {
    fn is_in(&self, indexed: &Indexed) -> bool {
        let parts = [&indexed.title, &indexed.body, &indexed.fields];
        parts.iter().any(|part| part.windows(self.words.len()).any(|words| self.is_at(words)))
    }

    fn is_at(&self, words: &[String]) -> bool {
        let ends = |word: &String, last: &String| {
            if self.prefix { word.starts_with(last.as_str()) } else { word == last }
        };
        match (words.split_last(), self.words.split_last()) {
            (Some((word, before)), Some((last, wanted))) => before == wanted && ends(word, last),
            _ => false,
        }
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '„' | '“' | '”' | '«' | '»')
}

/// The first term, unless it holds no word, and what comes after it. Takes at least a character.
fn term<'t>(text: &'t str, names: &[(&str, &str)]) -> (Option<Term>, &'t str) {
    let (minus, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (field, text) = field(text);
    let (inner, rest) = match text.strip_prefix(is_quote) {
        Some(quoted) => quoted.split_once(is_quote).unwrap_or((quoted, "")),
        None => text.split_at(text.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(text.len())),
    };
    // The star stands at the end of a bare word, or after the quote.
    let (prefix, rest) = match rest.strip_prefix('*') {
        Some(rest) => (true, rest),
        None => (inner.ends_with('*') && !text.starts_with(is_quote), rest),
    };
    let mut found: Vec<String> = words(inner).map(|word| word.folded).take(WORDS).collect();
    let prefix = prefix && found.last().is_some_and(|last| last.chars().count() >= PREFIX);
    if let Some(typed) = field {
        let folded = crate::fold(typed);
        let field = names.iter().find(|(other, _)| *other == folded).map_or(typed, |(_, own)| own);
        for word in &mut found {
            *word = format!("{field}{FIELD}{word}");
        }
    }
    let term = Term { minus, words: found, prefix, field: field.is_some() };
    ((!term.words.is_empty()).then_some(term), rest)
}

/// `status:open` is a word of a field; `10:30` and `https://…` are not.
fn field(text: &str) -> (Option<&str>, &str) {
    match text.split_once(':') {
        Some((name, rest))
            if !name.is_empty()
                && name.chars().all(|c| c.is_alphabetic() && !c.is_uppercase() || c == '_')
                && rest.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) =>
        {
            (Some(name), rest)
        }
        _ => (None, text),
    }
}
