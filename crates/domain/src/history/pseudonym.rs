//! Taking the people out of a log before anything of it is stored.
//!
//! Every person becomes a number: "colleague 17". Numbers follow a keyed hash (HMAC-SHA-256 under a secret of the
//! organisation), so neither the alphabet nor the order of appearance leads back to a name, and the same log
//! under the same secret gets the same numbers. Names are also taken out of the other columns: those that name
//! people by their heading, and whole-word mentions anywhere else. E-mail addresses go in any case.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::mapping::Mapping;
use super::model::{Datum, Entry, Extra, Log};
use super::scrub::{Own, Scrub};
use crate::foreign::fold;

/// What becomes of the people in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum People {
    /// Each is a number.
    #[default]
    Numbered,
    /// Only the team is kept.
    TeamsOnly,
    /// Names stay. For logs whose people have agreed, or that are pseudonymous already.
    Named,
}

/// Parts of a heading that say that a column names people, folded, in the languages of the product.
const PERSON_WORDS: [&str; 58] = [
    "resource",
    "user",
    "username",
    "login",
    "assignee",
    "assigned",
    "caller",
    "requester",
    "requestor",
    "requested",
    "owner",
    "agent",
    "operator",
    "employee",
    "person",
    "people",
    "creator",
    "author",
    "reporter",
    "responsible",
    "manager",
    "approver",
    "customer",
    "client",
    "contact",
    "email",
    "mail",
    "phone",
    "firstname",
    "lastname",
    "surname",
    "fullname",
    "engineer",
    "technician",
    "by",
    "utente",
    "operatore",
    "addetto",
    "assegnatario",
    "richiedente",
    "responsabile",
    "referente",
    "cliente",
    "cognome",
    "telefono",
    "tecnico",
    "uzytkownik",
    "osoba",
    "pracownik",
    "zglaszajacy",
    "wlasciciel",
    "kierownik",
    "klient",
    "nazwisko",
    "imie",
    "telefon",
    "wykonawca",
    "autor",
];

/// The numbers of the people of one log.
pub struct Pseudonyms<'m> {
    pub(super) people: People,
    pub(super) mapping: &'m Mapping,
    /// Folded name to number.
    pub(super) numbers: HashMap<String, u64>,
    /// Names as written, to find them inside other text; the number of words of the longest.
    pub(super) mentions: HashMap<String, u64>,
    pub(super) longest: usize,
}

impl<'m> Pseudonyms<'m> {
    /// Finds the people of `log` and numbers them under `secret`, which must not leave the organisation.
    pub fn of(log: &Log, mapping: &'m Mapping, secret: &[u8], people: People) -> Self {
        let mut found = Found::default();
        for entry in log.cases.iter().flat_map(|case| &case.events) {
            found.resource(entry);
        }
        let mut names = |name: &str| found.named(name);
        for case in &log.cases {
            visit(&case.attributes, mapping, &mut names);
            case.events.iter().for_each(|entry| visit(&entry.extra, mapping, &mut names));
        }
        visit(&log.attributes, mapping, &mut names);
        let numbers = found.number(secret);
        let mentions = found.mentions(&numbers);
        let longest = mentions.keys().map(|name| words(name).len()).max().unwrap_or(0);
        Self { people, mapping, numbers, mentions, longest }
    }

    /// How many people.
    pub fn count(&self) -> usize {
        self.numbers.values().collect::<BTreeSet<_>>().len()
    }

    /// Takes the people out of `log`; `label` names a number in the organisation's language.
    pub fn apply(&self, log: &mut Log, label: &dyn Fn(u64) -> String) {
        if self.people == People::Named {
            return;
        }
        let mut scrub = Scrub::new(self, label);
        scrub.extra(&mut log.attributes, None);
        for case in &mut log.cases {
            scrub.extra(&mut case.attributes, None);
            for entry in &mut case.events {
                let own = entry.resource.take();
                scrub.extra(&mut entry.extra, own.as_deref().map(|own| Own::of(own, entry.team.as_deref())));
                scrub.text(&mut entry.activity);
                entry.status.iter_mut().for_each(|status| scrub.text(status));
                if self.people == People::Numbered {
                    entry.resource = own.map(|own| scrub.person(&own));
                }
            }
        }
    }
}

/// The people of a log while they are being looked for.
#[derive(Default)]
struct Found {
    /// Folded name to the name as first written.
    names: BTreeMap<String, String>,
    /// A name without the team appended to it, to the folded full names it stands for.
    bare: BTreeMap<String, BTreeSet<String>>,
    /// Folded teams: they act in their own name in many logs, and are no persons in other text.
    teams: BTreeSet<String>,
}

impl Found {
    fn resource(&mut self, entry: &Entry) {
        if let Some(team) = &entry.team {
            self.teams.insert(fold(team));
        }
        let Some(name) = &entry.resource else { return };
        let full = fold(name);
        if let Some(bare) = without_team(name, entry.team.as_deref()) {
            self.bare.entry(bare.to_owned()).or_default().insert(full.clone());
        }
        self.names.entry(full).or_insert_with(|| name.to_string());
    }

    /// A column for people holds this name.
    fn named(&mut self, name: &str) {
        if !self.bare.contains_key(name) {
            self.names.entry(fold(name)).or_insert_with(|| name.to_owned());
        }
    }

    /// Numbers from 1 in the order of the keyed hashes.
    fn number(&mut self, secret: &[u8]) -> HashMap<String, u64> {
        // A bare name that stands for several people is one more label, not one of them.
        for (bare, full) in &self.bare {
            if full.len() > 1 {
                self.names.entry(fold(bare)).or_insert_with(|| bare.clone());
            }
        }
        let mut hashed: Vec<(Vec<u8>, &String)> =
            self.names.keys().map(|name| (keyed_hash(secret, name), name)).collect();
        hashed.sort();
        let mut numbers: HashMap<String, u64> =
            (1..).zip(hashed).map(|(number, (_, name))| (name.clone(), number)).collect();
        for (bare, full) in &self.bare {
            if let (1, Some(number)) = (full.len(), full.first().and_then(|full| numbers.get(full)).copied())
            {
                numbers.entry(fold(bare)).or_insert(number);
            }
        }
        numbers
    }

    /// Names worth looking for inside text: as written, three letters or more, and not a team's.
    fn mentions(&self, numbers: &HashMap<String, u64>) -> HashMap<String, u64> {
        let written = self.names.values().chain(self.bare.keys());
        let worth = written.filter(|name| {
            name.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !self.teams.contains(&fold(name))
        });
        worth.filter_map(|name| Some((name.clone(), *numbers.get(&fold(name))?))).collect()
    }
}

/// Calls `found` for each value of a column that names people.
fn visit(extra: &Extra, mapping: &Mapping, found: &mut impl FnMut(&str)) {
    fn datum(value: &Datum, people: bool, mapping: &Mapping, found: &mut dyn FnMut(&str)) {
        match value {
            Datum::Text(text) if people && !text.trim().is_empty() => found(text),
            Datum::Int(number) if people => found(&number.to_string()),
            Datum::List(inner) => each(inner, people, mapping, found),
            Datum::Nested(value, inner) => {
                datum(value, people, mapping, found);
                each(inner, people, mapping, found);
            }
            _ => {}
        }
    }
    fn each(extra: &Extra, people: bool, mapping: &Mapping, found: &mut dyn FnMut(&str)) {
        for (key, value) in extra {
            datum(value, people || is_person_column(key, mapping), mapping, found);
        }
    }
    each(extra, false, mapping, found);
}

pub(super) fn is_person_column(key: &str, mapping: &Mapping) -> bool {
    let key = fold(key);
    mapping.people.contains(&key)
        || key.split(|c: char| !c.is_alphanumeric()).any(|word| PERSON_WORDS.contains(&word))
}

/// `Minnie-Org line A2` without its team is `Minnie`.
pub(super) fn without_team<'n>(name: &'n str, team: Option<&str>) -> Option<&'n str> {
    let bare = name.strip_suffix(team?)?.trim_end_matches(|c: char| !c.is_alphanumeric());
    (!bare.is_empty() && bare.len() < name.len()).then_some(bare)
}

/// Where the runs of letters and digits lie.
pub(super) fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (start, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = start + c.len_utf8();
        match words.last_mut() {
            Some((_, last)) if *last == start => *last = end,
            _ => words.push((start, end)),
        }
    }
    words
}

fn keyed_hash(secret: &[u8], name: &str) -> Vec<u8> {
    // HMAC takes keys of any length, so there is always one.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return Vec::new() };
    mac.update(name.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
