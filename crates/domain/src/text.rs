//! Text that an organisation writes in up to three languages.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// The same text in the languages that somebody has written it in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// Italian.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub it: String,
    /// Polish.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pl: String,
}

impl Texts {
    /// The text in this language alone; empty if nobody wrote it.
    pub fn exactly(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::It => &self.it,
            Language::Pl => &self.pl,
        }
    }

    /// Writes the text of one language.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let place = match language {
            Language::En => &mut self.en,
            Language::It => &mut self.it,
            Language::Pl => &mut self.pl,
        };
        *place = text.into();
    }

    /// The text in this language, else in the first of English, Italian and Polish that has one.
    pub fn best(&self, language: Language) -> &str {
        [self.exactly(language), &self.en, &self.it, &self.pl]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    /// Whether nobody wrote it in any language.
    pub fn is_empty(&self) -> bool {
        self.best(Language::En).is_empty()
    }
}

/// Trims a line of text and refuses it when it is empty or longer than `max` characters.
pub(crate) fn line(text: &str, max: usize) -> Result<String, crate::Problem> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(crate::Problem::Required);
    }
    at_most(text, max)
}

/// Trims a text of several lines and refuses it when it is longer than `max` characters.
pub(crate) fn block(text: &str, max: usize) -> Result<String, crate::Problem> {
    at_most(text.trim().replace("\r\n", "\n").replace('\0', ""), max)
}

fn at_most(text: String, max: usize) -> Result<String, crate::Problem> {
    if text.chars().count() > max { Err(crate::Problem::TooLong(max)) } else { Ok(text) }
}

/// A line that may be left empty.
pub(crate) fn optional_line(text: &str, max: usize) -> Result<Option<String>, crate::Problem> {
    match line(text, max) {
        Err(crate::Problem::Required) => Ok(None),
        other => other.map(Some),
    }
}

/// A date as browsers send it, 2026-11-23, or nothing.
pub(crate) fn date(text: &str) -> Result<Option<jiff::civil::Date>, crate::Problem> {
    match text.trim() {
        "" => Ok(None),
        // Only the plain form: a date with a time or a zone behind it is not what was asked for.
        text if text.len() == 10 => text.parse().map(Some).map_err(|_| crate::Problem::NotADate),
        _ => Err(crate::Problem::NotADate),
    }
}

/// A mail address, or nothing. Whether letters arrive is for the mail server to say: this only refuses
/// what cannot be one (RFC 5321, 4.5.3.1, for the lengths).
pub(crate) fn address(text: &str) -> Result<Option<String>, crate::Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || crate::Problem::NotAnAddress;
    let (local, domain) = text.rsplit_once('@').ok_or_else(wrong)?;
    let plain = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c))
    };
    let host = plain(domain)
        && !domain.starts_with(['.', '-'])
        && !domain.ends_with(['.', '-'])
        && !domain.contains("..");
    if text.len() <= 254 && local.len() <= 64 && plain(local) && host {
        Ok(Some(text.to_owned()))
    } else {
        Err(wrong())
    }
}

/// Reads a tick box as browsers send it (`on`, or nothing at all) and as programs do (`true`).
pub(crate) fn ticked<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Tick {
        Flag(bool),
        Word(String),
    }
    Ok(match Tick::deserialize(deserializer)? {
        Tick::Flag(flag) => flag,
        Tick::Word(word) => matches!(word.as_str(), "on" | "true" | "yes" | "1"),
    })
}

/// A pattern for `LIKE … ESCAPE '\'` that fits what begins with this text, word for word.
pub(crate) fn like_prefix(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The id that a list of choices sent, or nothing.
pub(crate) fn choice<T: std::str::FromStr>(text: &str) -> Result<Option<T>, crate::Problem> {
    match text.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| crate::Problem::NotAChoice),
    }
}
