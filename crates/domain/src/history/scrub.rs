//! Replacing names and addresses in the values of a log, once [`Pseudonyms`] knows them.

use std::collections::HashMap;

use super::model::{Datum, Extra, Text};
use super::pseudonym::{People, Pseudonyms, is_person_column, without_team, words};
use crate::foreign::fold;

/// What stands where a name or an address was that has no number.
const SOMEONE: &str = "…";

/// The person of an entry, as its own columns may name her.
#[derive(Clone, Copy)]
pub(super) struct Own<'e> {
    full: &'e str,
    bare: Option<&'e str>,
}

impl<'e> Own<'e> {
    pub(super) fn of(full: &'e str, team: Option<&str>) -> Self {
        Self { full, bare: without_team(full, team) }
    }
}

/// Replaces names; remembers texts it has seen.
pub(super) struct Scrub<'s> {
    pseudonyms: &'s Pseudonyms<'s>,
    label: &'s dyn Fn(u64) -> String,
    done: HashMap<Text, Text>,
}

impl<'s> Scrub<'s> {
    pub(super) fn new(pseudonyms: &'s Pseudonyms<'s>, label: &'s dyn Fn(u64) -> String) -> Self {
        Self { pseudonyms, label, done: HashMap::new() }
    }

    pub(super) fn person(&self, name: &str) -> Text {
        match self.pseudonyms.numbers.get(&fold(name)) {
            Some(number) => self.numbered(*number),
            None => Text::from(SOMEONE),
        }
    }

    fn numbered(&self, number: u64) -> Text {
        match self.pseudonyms.people {
            People::Numbered => Text::from((self.label)(number)),
            People::TeamsOnly | People::Named => Text::from(SOMEONE),
        }
    }

    pub(super) fn extra(&mut self, extra: &mut Extra, own: Option<Own<'_>>) {
        for (key, datum) in extra {
            let names_people = is_person_column(key, self.pseudonyms.mapping);
            self.datum(datum, names_people, own);
        }
    }

    fn datum(&mut self, datum: &mut Datum, names_people: bool, own: Option<Own<'_>>) {
        match datum {
            Datum::Text(text) if names_people => {
                let own = own.filter(|own| own.bare == Some(text.as_ref()));
                *text = self.person(own.map_or(text, |own| own.full));
            }
            Datum::Text(text) => self.text(text),
            Datum::Int(number) if names_people => *datum = Datum::Text(self.person(&number.to_string())),
            Datum::List(inner) => self.inner(inner, names_people, own),
            Datum::Nested(value, inner) => {
                self.datum(value, names_people, own);
                self.inner(inner, names_people, own);
            }
            Datum::Int(_) | Datum::Real(_) | Datum::Bool(_) | Datum::Time(_) => {}
        }
    }

    /// What is inside a column for people names people.
    fn inner(&mut self, inner: &mut Extra, names_people: bool, own: Option<Own<'_>>) {
        for (key, datum) in inner {
            let names_people = names_people || is_person_column(key, self.pseudonyms.mapping);
            self.datum(datum, names_people, own);
        }
    }

    pub(super) fn text(&mut self, text: &mut Text) {
        if let Some(done) = self.done.get(text) {
            *text = Text::clone(done);
            return;
        }
        let scrubbed = Text::from(without_addresses(&self.without_names(text)));
        self.done.insert(std::mem::replace(text, Text::clone(&scrubbed)), scrubbed);
    }

    /// Replaces whole-word mentions, the longest names first.
    fn without_names(&self, text: &str) -> String {
        let words = words(text);
        let mut scrubbed = String::with_capacity(text.len());
        let (mut copied, mut at) = (0, 0);
        while let Some((start, _)) = words.get(at) {
            let mention = (1..=self.pseudonyms.longest).rev().find_map(|count| {
                let (_, end) = words.get(at + count - 1)?;
                let number = self.pseudonyms.mentions.get(text.get(*start..*end)?)?;
                Some((count, *end, *number))
            });
            match mention {
                Some((count, end, number)) => {
                    scrubbed.push_str(text.get(copied..*start).unwrap_or_default());
                    scrubbed.push_str(&self.numbered(number));
                    copied = end;
                    at += count;
                }
                None => at += 1,
            }
        }
        scrubbed.push_str(text.get(copied..).unwrap_or_default());
        scrubbed
    }
}

/// Replaces e-mail addresses.
fn without_addresses(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let part = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '-' | '+');
    let mut scrubbed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(part) {
        let (before, from) = rest.split_at(start);
        let (token, after) = from.split_at(from.find(|c| !part(c)).unwrap_or(from.len()));
        let address =
            token.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        scrubbed.push_str(before);
        scrubbed.push_str(if address { SOMEONE } else { token });
        rest = after;
    }
    scrubbed.push_str(rest);
    scrubbed
}
