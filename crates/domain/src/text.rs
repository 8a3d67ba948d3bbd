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
