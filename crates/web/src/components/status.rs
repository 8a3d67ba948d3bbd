//! Small signs: chips, badges, avatars, times.
//!
//! A status is always a word, a shape and a colour together, so that nobody has to see the colour.

use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// What a chip or banner is about. Each tone has a colour and a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to feel about it: closed, archived, a plain fact.
    Neutral,
    /// In work, or the reader's own.
    Brand,
    /// A promise kept.
    Ok,
    /// Promised, or due soon.
    Wait,
    /// Late, refused, dangerous.
    Late,
    /// New, a notice.
    Info,
    /// Waiting on the asker; private to a team.
    Plum,
    /// Gratitude only.
    Thanks,
}

impl Tone {
    /// The ending of the tone's class names.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Brand => "brand",
            Tone::Ok => "ok",
            Tone::Wait => "wait",
            Tone::Late => "late",
            Tone::Info => "info",
            Tone::Plum => "plum",
            Tone::Thanks => "thanks",
        }
    }

    /// The shape that tells the tone without its colour.
    pub(crate) const fn shape(self) -> Icon {
        match self {
            Tone::Neutral => Icon::Minus,
            Tone::Brand => Icon::Doing,
            Tone::Ok => Icon::Check,
            Tone::Wait => Icon::Clock,
            Tone::Late => Icon::Late,
            Tone::Info => Icon::Info,
            Tone::Plum => Icon::YourTurn,
            Tone::Thanks => Icon::Thanks,
        }
    }
}

/// A status in a word, with the tone's own shape.
pub fn chip(tone: Tone, text: &str) -> Markup {
    chip_with(tone, tone.shape(), text)
}

/// A status in a word, with a shape that says it better than the tone's own.
pub fn chip_with(tone: Tone, shape: Icon, text: &str) -> Markup {
    html! { span class={ "chip chip-" (tone.name()) } { (icon(shape)) span { (text) } } }
}

/// A count beside a word; `meaning` is what a screen reader says ("3 waiting for you").
pub fn badge(count: &str, meaning: &str) -> Markup {
    html! {
        span.badge aria-hidden="true" { (count) }
        span.visually-hidden { (meaning) }
    }
}

/// A person's initials in a colour that stays the same for the same name. Decoration: the name
/// itself always stands beside it.
pub fn avatar(name: &str) -> Markup {
    html! { span class={ "avatar avatar-" (shade(name)) } aria-hidden="true" { (initials(name)) } }
}

/// Avatar and name.
pub fn person(name: &str) -> Markup {
    html! {
        span.person {
            span class={ "avatar avatar-small avatar-" (shade(name)) } aria-hidden="true" { (initials(name)) }
            span { (name) }
        }
    }
}

/// A moment: the machine's form for the script and the reader's form for everyone else.
pub fn time(machine: &str, text: &str) -> Markup {
    html! { time datetime=(machine) { (text) } }
}

/// A moment that the script keeps saying as "5 minutes ago"; without it the text stays.
pub fn relative_time(machine: &str, text: &str) -> Markup {
    html! { time datetime=(machine) data-relative { (text) } }
}

/// First letters of the first and the last word: "Anna Maria Żak" is "AŻ".
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// One of the six avatar colours, by a sum over the name (FNV-1a), so that it never changes.
fn shade(name: &str) -> u32 {
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // The upper bits are mixed best.
    (hash >> 16) % 6
}

#[cfg(test)]
mod tests {
    use super::{initials, shade};

    #[test]
    fn initials_are_the_first_and_the_last_word() {
        assert_eq!(initials("Anna Maria Żak"), "AŻ");
        assert_eq!(initials("łucja"), "Ł");
        assert_eq!(initials("  (Night) porters "), "NP");
        assert_eq!(initials("—"), "");
    }

    #[test]
    fn a_name_keeps_its_colour() {
        assert_eq!(shade("Anna Żak"), shade("Anna Żak"));
        assert!(
            (0..50).map(|n| shade(&format!("Person {n}"))).collect::<std::collections::BTreeSet<_>>().len()
                > 4
        );
    }
}
