//! Letters: the same few paragraphs as plain text and as a page, in the reader's language.
//!
//! No picture, no tracking, no link but ours: a letter must be readable on any machine, and its reading is
//! nobody's business.

use domain::mail::Words;
use maud::html;

use crate::i18n::Locale;
use crate::markup;

/// What a letter says, before it is laid out.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    /// The subject line.
    pub subject: String,
    /// "Good morning, Anna."
    pub greeting: String,
    /// What there is to say.
    pub paragraphs: Vec<String>,
    /// The one thing to do: its words and its address.
    pub action: Option<(String, String)>,
    /// Why this letter came, and how to get fewer.
    pub foot: String,
}

impl Letter {
    /// Lays it out twice.
    pub fn compose(&self, locale: &Locale) -> Words {
        Words { subject: self.subject.clone(), text: self.text(), html: self.html(locale) }
    }

    fn text(&self) -> String {
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.paragraphs.iter().cloned());
        if let Some((words, address)) = &self.action {
            parts.push(format!("{words}:\n{address}"));
        }
        parts.push(format!("-- \n{}", self.foot));
        parts.join("\n\n")
    }

    fn html(&self, locale: &Locale) -> String {
        let body = html! {
            html lang=(locale.language.word()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.subject) }
                }
                body {
                    p { (self.greeting) }
                    @for paragraph in &self.paragraphs { p { (paragraph) } }
                    @if let Some((words, address)) = &self.action {
                        p { a href=(address) { (words) } }
                    }
                    hr;
                    p { small { (self.foot) } }
                }
            }
        };
        markup::document(&body).into_string()
    }
}
