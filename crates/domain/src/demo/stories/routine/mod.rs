//! The routine of every day: templates from which the dice make a few hundred ordinary requests.
//!
//! A template knows who asks, how often in three weeks, and several ways to say it in each language. Texts may
//! hold `{room}`, `{bed}`, `{n}`, `{hour}`, `{cupboard}` and `{item}`; items are whole phrases in the case the
//! sentence needs, so that no word is ever inflected by a program.

mod care;
mod desks;
mod earlier;
mod house;
mod scripts;
mod words;

pub use scripts::{Filled, Script, all_scripts};

/// Several phrases per language, in the order of `Language::ALL`.
pub(super) type Phrases = [&'static [&'static str]; 3];

/// Several openings (title, text) per language, in the order of `Language::ALL`.
pub(super) type Openings = [&'static [(&'static str, &'static str)]; 3];

/// What goes into a field of the form.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    Room,
    Bed,
    Number,
    Cupboard,
    Item,
    /// Fixed words, the same in every language: a number on a sticker, a room.
    Words(&'static str),
    Choice(&'static str),
    /// The person who asks.
    Asker,
    /// So many days after the opening.
    Day(i64),
}

/// A template.
#[derive(Clone, Copy, Debug)]
pub(super) struct Routine {
    pub(super) service: &'static str,
    pub(super) variant: Option<&'static str>,
    /// Teams whose people ask.
    pub(super) teams: &'static [&'static str],
    /// How many in three weeks.
    pub(super) often: i64,
    /// The range of `{n}`.
    pub(super) number: (i64, i64),
    pub(super) items: Phrases,
    pub(super) openings: Openings,
    pub(super) greetings: Phrases,
    pub(super) results: Phrases,
    pub(super) answers: &'static [(&'static str, Fill)],
}

/// All templates.
pub(super) fn templates() -> impl Iterator<Item = &'static Routine> {
    care::ROUTINES.iter().chain(house::ROUTINES).chain(desks::ROUTINES)
}
