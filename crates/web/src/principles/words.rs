//! What stands on each card, in a language of the house.

use domain::principle::Card;

use crate::i18n::Catalogue;

/// The words of a card.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) example: String,
    pub(super) place: String,
}

pub(super) fn of(card: Card, t: &Catalogue) -> Words {
    let [title, text, example, place] = match card {
        Card::Wishes => [
            t.principles_wishes(),
            t.principles_wishes_text(),
            t.principles_wishes_example(),
            t.principles_wishes_where(),
        ],
        Card::Kindness => [
            t.principles_kindness(),
            t.principles_kindness_text(),
            t.principles_kindness_example(),
            t.principles_kindness_where(),
        ],
        Card::Respect => [
            t.principles_respect(),
            t.principles_respect_text(),
            t.principles_respect_example(),
            t.principles_respect_where(),
        ],
        Card::Words => [
            t.principles_words(),
            t.principles_words_text(),
            t.principles_words_example(),
            t.principles_words_where(),
        ],
        Card::LateralHelp => [
            t.principles_lateral_help(),
            t.principles_lateral_help_text(),
            t.principles_lateral_help_example(),
            t.principles_lateral_help_where(),
        ],
        Card::Phases => [
            t.principles_phases(),
            t.principles_phases_text(),
            t.principles_phases_example(),
            t.principles_phases_where(),
        ],
        Card::Celebration => [
            t.principles_celebration(),
            t.principles_celebration_text(),
            t.principles_celebration_example(),
            t.principles_celebration_where(),
        ],
        Card::Together => [
            t.principles_together(),
            t.principles_together_text(),
            t.principles_together_example(),
            t.principles_together_where(),
        ],
    };
    Words { title, text, example, place }
}
