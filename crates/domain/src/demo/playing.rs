//! Playing the scripts through the domain's own functions, each act at its own time and by its own person.
//!
//! The acts of all requests are played in the order in which they happened, a run of them in each
//! transaction, so that the spine reads like three weeks of life and no other writer waits for long.

use std::collections::BTreeMap;

use db::{Timestamp, Tx};
use jiff::{ToSpan, Zoned};
use sha2::{Digest, Sha256};

use super::content::files;
use super::content::services::Calendar;
use super::content::teams;
use super::dice::Dice;
use super::house::{House, Known, spoken};
use super::stories::routine::{Filled, Script};
use super::stories::{Act, After, Step};
use super::timeline::Timeline;
use super::{agreed, date_error, outside};
use crate::request::asking::{NewRequest, Target, ask};
use crate::request::attachment::{self, Staged};
use crate::request::conversation::NewMessage;
use crate::request::opening::Opening;
use crate::request::parts::AskedPart;
use crate::request::{Request, Visibility};
use crate::{Conflict, Error, Result, pulse};

/// A script with the instants at which its acts happen.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) script: Script,
    pub(super) opened: Zoned,
}

/// One thing that happens: the asking, or a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    at: Timestamp,
    script: usize,
    /// 0 for the asking, else the step's place counted from 1.
    place: usize,
}

impl Moment {
    /// When it happens.
    pub(super) fn at(self) -> Timestamp {
        self.at
    }
}

/// The numbers of the requests that have been asked, by the place of their script.
pub(super) type Numbers = BTreeMap<usize, i64>;

/// Everything that has happened by now, in its order.
///
/// # Errors
/// Only for dates beyond the range of the calendar.
pub(super) fn moments(scripts: Vec<Script>, timeline: &Timeline) -> Result<(Vec<Dated>, Vec<Moment>)> {
    let (mut dated, mut moments) = (Vec::with_capacity(scripts.len()), Vec::new());
    for (script, told) in scripts.into_iter().enumerate() {
        let opened = timeline.opened(told.opened).map_err(date_error)?;
        moments.push(Moment { at: Timestamp::from_jiff(opened.timestamp()), script, place: 0 });
        let happened = timeline.happened(&opened, told.service.calendar, &told.steps).map_err(date_error)?;
        for (place, (at, _)) in happened.iter().enumerate() {
            moments.push(Moment { at: Timestamp::from_jiff(*at), script, place: place + 1 });
        }
        dated.push(Dated { script: told, opened });
    }
    moments.sort_unstable();
    Ok((dated, moments))
}

/// Plays a run of moments; returns the numbers of all requests asked so far.
///
/// # Errors
/// Whatever the domain refuses: a script that breaks a rule is a mistake that the tests find.
pub(super) fn play(
    tx: &mut Tx<'_>,
    house: &House,
    dated: &[Dated],
    moments: &[Moment],
    mut numbers: Numbers,
) -> Result<Numbers> {
    for moment in moments {
        let Some(one) = dated.get(moment.script) else { continue };
        tx.set_now(moment.at);
        let step = moment.place.checked_sub(1).and_then(|place| one.script.steps.get(place));
        match (step, numbers.get(&moment.script)) {
            (None, _) => {
                agreed::before(tx, house, dated, one, &numbers, moment.at)?;
                tx.set_now(moment.at);
                let number = open(tx, house, one)?;
                numbers.insert(moment.script, number);
                outside::asked(tx, house, one, number)?;
            }
            (Some(step), Some(number)) => act(tx, house, one, *number, step)?,
            (Some(_), None) => return Err(Error::NotFound),
        }
    }
    Ok(numbers)
}

fn open(tx: &mut Tx<'_>, house: &House, one: &Dated) -> Result<i64> {
    let script = &one.script;
    tx.set_actor(Some(house.person(script.asker.name)?.uuid()));
    let offered = house.service(script.service.key)?;
    let (mut answers, mut files) = (BTreeMap::new(), Vec::new());
    let place = |place| AskedPart { place, ..AskedPart::default() };
    let mut parts: Vec<AskedPart> = (0..script.service.bundle.len()).map(place).collect();
    for (key, value) in &script.answers {
        if let Filled::File(name) = value {
            files.push(staged(name)?);
        }
        // "1.system" answers a question of the second part.
        let of_part = key.split_once('.').and_then(|(place, key)| Some((place.parse::<usize>().ok()?, key)));
        match of_part.and_then(|(place, key)| Some((parts.get_mut(place)?, key))) {
            Some((part, key)) => part.answers.insert(key.to_owned(), typed(house, one, value)?),
            None => answers.insert((*key).to_owned(), typed(house, one, value)?),
        };
    }
    let option = script.variant.and_then(|key| offered.options.get(key).copied());
    let service = offered.id;
    let target = if parts.is_empty() {
        Target::Service { service, option, answers }
    } else {
        Target::Bundle { service, option, answers, parts }
    };
    let needed_by = match script.needed_in_days {
        Some(days) => Some(instant(one, Calendar::Always, After { days, minutes: 0 })?),
        None => None,
    };
    let new = NewRequest {
        target,
        title: script.title.clone(),
        words: script.text.clone(),
        purpose: String::new(),
        needed_by,
        beneficiary: match script.on_behalf_of {
            Some(person) => Some(house.person(person.name)?),
            None => None,
        },
        language: spoken(script.language),
        files,
    };
    Ok(ask(tx, &new)?.number)
}

/// An answer as a form would send it.
fn typed(house: &House, one: &Dated, value: &Filled) -> Result<String> {
    Ok(match value {
        Filled::Text(text) => text.clone(),
        Filled::Choice(key) => (*key).to_owned(),
        Filled::Day(days) => one.opened.date().checked_add(days.days()).map_err(date_error)?.to_string(),
        Filled::Person(name) => house.person(name)?.to_string(),
        Filled::Number(number) => number.to_string(),
        Filled::File(name) => (*name).to_owned(),
    })
}

fn staged(name: &str) -> Result<Staged> {
    let file = files::named(name).ok_or(Error::NotFound)?;
    let size = u64::try_from(file.text.len()).unwrap_or(u64::MAX);
    let media_type = attachment::check(file.name, size, file.text.as_bytes())
        .map_err(|problem| Error::invalid("files", problem))?;
    Ok(Staged { name: file.name.to_owned(), media_type, size, digest: digest(file.text) })
}

/// The name of a file's content in the store: lower-case hexadecimal SHA-256.
pub(super) fn digest(text: &str) -> String {
    let mut name = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        for half in [byte >> 4, byte & 15] {
            name.extend(char::from_digit(u32::from(half), 16));
        }
    }
    name
}

fn instant(one: &Dated, calendar: Calendar, after: After) -> Result<Timestamp> {
    Timeline::at(&one.opened, calendar, after).map(Timestamp::from_jiff).map_err(date_error)
}

fn due(one: &Dated, calendar: Calendar, promise: After) -> Result<Timestamp> {
    Timeline::due(&one.opened, calendar, promise).map(Timestamp::from_jiff).map_err(date_error)
}

fn act(tx: &mut Tx<'_>, house: &House, one: &Dated, number: i64, step: &Step) -> Result<()> {
    let by = house.person(step.by)?;
    tx.set_actor(Some(by.uuid()));
    let calendar = one.script.service.calendar;
    match step.act {
        Act::Greet { text, promise } => {
            let opening = Opening { greeting: text.to_owned(), promised_for: due(one, calendar, promise)? };
            serving(tx, house, one, number, step)?.open(tx, &opening)
        }
        Act::Promise { text, promise } => {
            let promised_for = due(one, calendar, promise)?;
            serving(tx, house, one, number, step)?.promise(tx, promised_for, text)
        }
        Act::Perform => holding(tx, house, one, number, step)?.perform(tx),
        Act::Close(word) => holding(tx, house, one, number, step)?.close(tx, word),
        Act::Question(text) => serving(tx, house, one, number, step)?.ask_back(tx, text),
        Act::Contest(why) => {
            let mut request = Request::visible_to(tx, number)?;
            let question = request.question.ok_or(Error::NotFound)?;
            request.contest(tx, question, why)
        }
        Act::Settle(percent) => {
            let mut request = Request::visible_to(tx, number)?;
            let contested = request.contests(tx)?.into_iter().next_back().ok_or(Error::NotFound)?;
            request.settle(tx, contested.question, percent)
        }
        Act::Decline { why, instead } => serving(tx, house, one, number, step)?.decline(tx, why, instead),
        Act::PassOn { team, why } => {
            let team = house.team(team)?;
            serving(tx, house, one, number, step)?.pass_on(tx, team, why)
        }
        Act::Note(text) => write(tx, house, number, text, Side::Inside),
        Act::Say(text) if step.by == one.script.asker.name => write(tx, house, number, text, Side::Both),
        Act::Say(text) => {
            serving(tx, house, one, number, step)?;
            write(tx, house, number, text, Side::Both)
        }
        Act::Reply(text) => Request::visible_to(tx, number)?.answer(tx, text).map(|_| ()),
        Act::Confirm(text) => {
            if !text.is_empty() {
                write(tx, house, number, text, Side::Both)?;
            }
            let mut request = Request::visible_to(tx, number)?;
            request.confirm(tx)?;
            say_how_it_was(tx, &request)
        }
        Act::Thanks(text) => Request::visible_to(tx, number)?.thank(tx, text),
        Act::AboveExpectations(text) => Request::visible_to(tx, number)?.mark_above(tx, text),
        Act::HowItWent(text) => Request::visible_to(tx, number)?.say_how_it_went(tx, text),
        Act::Share => Request::visible_to(tx, number)?.share(tx, true),
        // The parts of a bundle are numbered after it, in their order.
        Act::Part(place, of_part) => {
            let step = Step { act: *of_part, ..*step };
            act(tx, house, one, number + 1 + place, &step)
        }
        Act::Reopen(text) => Request::visible_to(tx, number)?.reopen(tx, text),
        Act::Withdraw(text) => Request::visible_to(tx, number)?.withdraw(tx, text),
    }
}

/// Whoever is asked three short things mostly answers, and mostly kindly; some put it aside, and a few have not
/// come to it yet. The number of the request decides, so that the house is the same every time.
fn say_how_it_was(tx: &mut Tx<'_>, request: &Request) -> Result<()> {
    if !pulse::is_asked(tx, request.id)? {
        return Ok(());
    }
    let mut dice = Dice::new(request.number.unsigned_abs());
    match dice.between(1, 100) {
        1..=4 => Ok(()),
        5..=16 => pulse::decline(tx, request),
        _ => {
            let mut chosen =
                |good: i64| if dice.chance(good) { dice.between(4, 5) } else { dice.between(2, 3) };
            let draft = pulse::Draft {
                excellent: chosen(84).to_string(),
                friendly: chosen(90).to_string(),
                efficient: chosen(68).to_string(),
            };
            pulse::answer(tx, request, &draft)
        }
    }
}

/// Who reads what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Inside,
}

fn write(tx: &mut Tx<'_>, house: &House, number: i64, text: &str, side: Side) -> Result<()> {
    let message =
        NewMessage { body: mentions(house, text), internal: side == Side::Inside, ..NewMessage::default() };
    Request::visible_to(tx, number)?.write(tx, &message).map(|_| ())
}

/// `@Anna Zak` as it is typed in a message: `@anna.zak`.
fn mentions(house: &House, text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let name = |(name, known): (&&str, &Known)| (format!("@{name}"), format!("@{}", known.handle));
    let named = house.people.iter().map(name).filter(|(name, _)| text.contains(name.as_str()));
    named.fold(text.to_owned(), |text, (name, handle)| text.replace(&name, &handle))
}

/// The request as the person sees who serves it now. What only named people may see is given to them by
/// the lead of the team first, as the lead would do.
fn serving(tx: &mut Tx<'_>, house: &House, one: &Dated, number: i64, step: &Step) -> Result<Request> {
    let by = house.person(step.by)?;
    let lead = teams::TEAMS.iter().find(|team| team.key == one.script.service.team).map(|team| team.lead);
    if one.script.service.private && lead != Some(step.by) {
        tx.set_actor(Some(house.person(lead.unwrap_or(step.by))?.uuid()));
        let mut request = Request::visible_to(tx, number)?;
        debug_assert_eq!(request.visibility, Visibility::Named);
        if request.holder != Some(by) {
            request.hand_over(tx, Some(by))?;
        }
        tx.set_actor(Some(by.uuid()));
    }
    let request = Request::visible_to(tx, number)?;
    if request.standing.is_provider { Ok(request) } else { Err(Error::Conflict(Conflict::Phase)) }
}

/// As [`serving`], and whoever does the work also takes it.
fn holding(tx: &mut Tx<'_>, house: &House, one: &Dated, number: i64, step: &Step) -> Result<Request> {
    let by = house.person(step.by)?;
    let mut request = serving(tx, house, one, number, step)?;
    if request.holder != Some(by) {
        request.hand_over(tx, Some(by))?;
    }
    Ok(request)
}
