//! Kind phrases to begin with, in the language of whoever asked. Everybody may write their own instead.
//!
//! No phrase names the person who is greeted (a Polish name would need its vocative) and none is scripted:
//! "Acquisti – Jim" is enough among colleagues. They are the same in both registers.

use domain::language::{Formality, Language};

use crate::i18n::{Catalogue, catalogue};

fn texts(language: Language) -> &'static Catalogue {
    catalogue(language, Formality::Informal)
}

/// How a colleague of a team greets: "Buongiorno, Acquisti – Jim. Ce ne occupiamo noi."
pub(crate) fn greeting(language: Language, team: Option<&str>, name: &str) -> String {
    let t = texts(language);
    let signature = team.map_or_else(|| name.to_owned(), |team| t.request_phrase_signature(team, name));
    t.request_phrase_greeting(signature)
}

/// A closing word that one tap says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// It is done.
    Done,
    /// It is ready to be collected.
    Ready,
    /// It is done; is anything else needed?
    AnythingElse,
}

impl Closing {
    /// Every phrase, in the order in which they are offered.
    pub(crate) const ALL: [Self; 3] = [Self::Done, Self::Ready, Self::AnythingElse];

    /// What the form sends.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ready => "ready",
            Self::AnythingElse => "anything-else",
        }
    }

    /// The phrase that a form sent.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phrase| phrase.word() == word)
    }

    /// The phrase itself.
    pub(crate) fn words(self, language: Language) -> String {
        let t = texts(language);
        match self {
            Self::Done => t.request_phrase_done(),
            Self::Ready => t.request_phrase_ready(),
            Self::AnythingElse => t.request_phrase_anything_else(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colleague_signs_with_team_and_name_and_greets_nobody_by_name() {
        assert_eq!(
            greeting(Language::It, Some("Acquisti"), "Jim"),
            "Buongiorno! Acquisti – Jim. Ce ne occupiamo noi."
        );
        let polish = greeting(Language::Pl, Some("Zakupy"), "Jim");
        assert!(polish.starts_with("Dzień dobry! Zakupy – Jim."), "{polish}");
    }

    #[test]
    fn no_phrase_says_witam() {
        for phrase in Closing::ALL {
            assert!(!phrase.words(Language::Pl).contains("Witam"));
        }
        assert!(!greeting(Language::Pl, None, "Ewa").contains("Witam"));
    }

    #[test]
    fn every_phrase_is_found_by_its_word() {
        for phrase in Closing::ALL {
            assert_eq!(Closing::parse(phrase.word()), Some(phrase));
        }
        assert_eq!(Closing::parse(""), None);
    }
}
