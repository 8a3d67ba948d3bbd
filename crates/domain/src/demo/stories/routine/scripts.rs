//! From stories and templates to scripts: everything a request says and when, ready to be played.
//!
//! The dice belong to each script alone (seeded with its place in the list), so a new template never changes
//! the texts of another one.

use super::super::super::content::people::{self, Person};
use super::super::super::content::services::{self, Calendar, Lead, Service};
use super::super::super::content::teams;
use super::super::super::dice::Dice;
use super::super::{Act, After, Language, Opened, Phase, Step, Story, Value};
use super::words::{CLOSINGS, LATER, THANKS, WITHDRAWALS};
use super::{Fill, Phrases, Routine, templates};

/// What was typed into a field: as in a story, but with words of its own.
#[derive(Clone, Debug)]
pub enum Filled {
    Text(String),
    Choice(&'static str),
    Day(i64),
    Person(&'static str),
    Number(i64),
    File(&'static str),
}

/// A request with everything filled in.
#[derive(Clone, Debug)]
pub struct Script {
    /// Unique among all scripts; never shown.
    pub key: String,
    pub service: &'static Service,
    pub variant: Option<&'static str>,
    pub language: Language,
    pub asker: &'static Person,
    pub on_behalf_of: Option<&'static Person>,
    pub opened: Opened,
    pub needed_in_days: Option<i64>,
    pub title: String,
    pub text: String,
    pub answers: Vec<(&'static str, Filled)>,
    pub steps: Vec<Step>,
}

impl Script {
    /// The phase at the end of the script.
    pub fn phase(&self) -> Phase {
        self.steps.iter().fold(Phase::Asked, |phase, step| phase.then(&step.act))
    }

    /// A story as a script; `None` if it names somebody or something that does not exist.
    fn told(story: &Story) -> Option<Script> {
        let on_behalf_of = match story.on_behalf_of {
            Some(name) => Some(people::named(name)?),
            None => None,
        };
        Some(Script {
            key: story.key.to_owned(),
            service: services::keyed(story.service)?,
            variant: story.variant,
            language: story.language,
            asker: people::named(story.asker)?,
            on_behalf_of,
            opened: story.opened,
            needed_in_days: story.needed_in_days,
            title: story.title.to_owned(),
            text: story.text.to_owned(),
            answers: story.answers.iter().map(|(key, value)| (*key, filled(value))).collect(),
            steps: story.steps.to_vec(),
        })
    }
}

fn filled(value: &Value) -> Filled {
    match *value {
        Value::Text(text) => Filled::Text(text.to_owned()),
        Value::Choice(key) => Filled::Choice(key),
        Value::Day(day) => Filled::Day(day),
        Value::Person(name) => Filled::Person(name),
        Value::Number(number) => Filled::Number(number),
        Value::File(name) => Filled::File(name),
    }
}

/// Every request of the example: the stories, then the routine. The same seed gives the same list.
pub fn all_scripts(seed: u64) -> Vec<Script> {
    let told = super::super::all().filter_map(Script::told);
    let made = templates().enumerate().flat_map(|(place, template)| {
        (0..template.often).filter_map(move |turn| made(seed, place, turn, template))
    });
    told.chain(made).chain(super::earlier::scripts(seed)).collect()
}

/// The `turn`-th request of a template; `None` if the template names something that does not exist.
fn made(seed: u64, place: usize, turn: i64, template: &'static Routine) -> Option<Script> {
    let place = u64::try_from(place).ok()?;
    let turn_bits = u64::try_from(turn).ok()?;
    let mut dice = Dice::new(seed ^ (place << 32) ^ turn_bits);
    let service = services::keyed(template.service)?;
    let asker = someone(&mut dice, template.teams)?;
    let language = asker.language;
    let slots = Slots::roll(&mut dice, template, asker, turn)?;
    let (title, text) = dice.pick(of(&template.openings, language)?)?;
    let opened = opening(&mut dice, service.calendar);
    Some(Script {
        key: format!("{}-{turn}", template.service),
        service,
        variant: template.variant,
        language,
        asker,
        on_behalf_of: None,
        opened,
        needed_in_days: None,
        title: capital(&slots.write(title)),
        text: slots.write(text),
        answers: template.answers.iter().map(|(key, fill)| (*key, slots.fill(*fill, asker))).collect(),
        steps: life(&mut dice, template, service, asker, opened)?,
    })
}

/// The entry of an array that is ordered as `Language::ALL`.
fn of<T: ?Sized>(three: &[&'static T; 3], language: Language) -> Option<&'static T> {
    let place = Language::ALL.iter().position(|one| *one == language)?;
    three.get(place).copied()
}

fn someone(dice: &mut Dice, teams: &[&str]) -> Option<&'static Person> {
    let team = *dice.pick(teams)?;
    let there: Vec<&'static Person> =
        people::all().filter(|person| person.team == team && works_all_along(person)).collect();
    dice.pick(&there).copied()
}

/// Sentences begin with a capital letter, also when they begin with an item.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The words of one request.
struct Slots {
    room: String,
    bed: String,
    number: i64,
    hour: String,
    cupboard: String,
    item: &'static str,
}

impl Slots {
    fn roll(dice: &mut Dice, template: &Routine, asker: &Person, turn: i64) -> Option<Slots> {
        let floor = match asker.team {
            "ward4" => 4,
            "ward5" => 5,
            "ward3" => 3,
            "reception" | "kitchen" | "porters" => 0,
            _ => 2,
        };
        let room = format!("{floor}{:02}", dice.between(1, if floor == 5 { 9 } else { 14 }));
        // Consecutive turns take consecutive items, so that a short list does not repeat itself at once.
        let items = of(&template.items, asker.language)?;
        let item = usize::try_from(turn).ok()?.checked_rem(items.len()).and_then(|place| items.get(place));
        Some(Slots {
            bed: format!("{room}-{}", dice.between(1, 2)),
            room,
            number: dice.between(template.number.0, template.number.1),
            hour: format!("{}:{:02}", dice.between(9, 17), dice.between(0, 3) * 15),
            cupboard: format!("{floor}{}", if dice.chance(50) { "A" } else { "B" }),
            item: item.copied().unwrap_or_default(),
        })
    }

    fn write(&self, pattern: &str) -> String {
        pattern
            .replace("{room}", &self.room)
            .replace("{bed}", &self.bed)
            .replace("{n}", &self.number.to_string())
            .replace("{hour}", &self.hour)
            .replace("{cupboard}", &self.cupboard)
            .replace("{item}", self.item)
    }

    fn fill(&self, fill: Fill, asker: &Person) -> Filled {
        match fill {
            Fill::Room => Filled::Text(self.room.clone()),
            Fill::Bed => Filled::Text(self.bed.clone()),
            Fill::Number => Filled::Number(self.number),
            Fill::Cupboard => Filled::Text(self.cupboard.clone()),
            Fill::Item => Filled::Text(capital(self.item)),
            Fill::Words(words) => Filled::Text(words.to_owned()),
            Fill::Choice(key) => Filled::Choice(key),
            Fill::Asker => Filled::Person(asker.name),
            Fill::Day(day) => Filled::Day(day),
        }
    }
}

/// One in five is from today; the rest lies in the three weeks before.
fn opening(dice: &mut Dice, calendar: Calendar) -> Opened {
    if dice.chance(20) {
        return Opened::Ago(dice.between(8, 420));
    }
    let minute = i8::try_from(dice.between(0, 59)).unwrap_or(0);
    let (first, last) = match calendar {
        Calendar::Office => (8, 13),
        Calendar::Extended => (7, 20),
        Calendar::Always => (6, 22),
        Calendar::Night => (20, 23),
    };
    let hour = i8::try_from(dice.between(first, last)).unwrap_or(12);
    match calendar {
        Calendar::Office => Opened::Workday { back: dice.between(1, 15), hour, minute },
        _ => Opened::Day { back: dice.between(1, 21), hour, minute },
    }
}

/// What happens to a routine request: mostly somebody comes, does it and is thanked.
fn life(
    dice: &mut Dice,
    template: &Routine,
    service: &Service,
    asker: &Person,
    opened: Opened,
) -> Option<Vec<Step>> {
    let phrase = |dice: &mut Dice, phrases: &Phrases| dice.pick(of(phrases, asker.language)?).copied();
    let mut steps = Vec::new();
    if matches!(opened, Opened::Ago(_)) && dice.chance(25) {
        return Some(steps);
    }
    let quick = matches!(service.lead, Lead::Minutes(_));
    let greeted = if quick { dice.between(3, 25) } else { dice.between(20, 150) };
    if dice.chance(3) {
        let text = phrase(dice, &WITHDRAWALS)?;
        steps.push(Step { after: minutes(greeted), by: asker.name, act: Act::Withdraw(text) });
        return Some(steps);
    }
    let by = performer(dice, service.team)?;
    let promise = match lead(service, template.variant) {
        Lead::Minutes(lead) => minutes(lead.max(greeted + 5)),
        Lead::Days(lead) => After { days: lead, minutes: 0 },
    };
    let text = phrase(dice, &template.greetings)?;
    steps.push(Step { after: minutes(greeted), by, act: Act::Greet { text, promise } });
    let finished = finish(dice, promise, greeted);
    if finished > promise {
        let text = phrase(dice, &LATER)?;
        let told = After { days: promise.days, minutes: (promise.minutes - 5).max(greeted + 1) };
        steps.push(Step { after: told, by, act: Act::Promise { text, promise: finished } });
    }
    let text = phrase(dice, &template.results)?;
    steps.push(Step { after: finished, by, act: Act::Close(text) });
    let recent = match opened {
        Opened::Ago(_) => true,
        Opened::Workday { back, .. } | Opened::Day { back, .. } => back <= 2,
    };
    if recent && dice.chance(35) {
        return Some(steps);
    }
    let closed = After { days: finished.days, minutes: finished.minutes + dice.between(4, 110) };
    let text = if dice.chance(22) { "" } else { phrase(dice, &CLOSINGS)? };
    steps.push(Step { after: closed, by: asker.name, act: Act::Confirm(text) });
    if dice.chance(14) {
        let text = phrase(dice, &THANKS)?;
        let after = After { days: closed.days, minutes: closed.minutes + 2 };
        steps.push(Step { after, by: asker.name, act: Act::Thanks(text) });
    }
    Some(steps)
}

const fn minutes(minutes: i64) -> After {
    After { days: 0, minutes }
}

fn lead(service: &Service, variant: Option<&str>) -> Lead {
    let chosen = service.variants.iter().find(|one| Some(one.key) == variant);
    chosen.map_or(service.lead, |one| one.lead)
}

/// Seven in eight are done within the promise.
fn finish(dice: &mut Dice, promise: After, greeted: i64) -> After {
    let late = dice.chance(12);
    if promise.days == 0 {
        let share = if late { dice.between(110, 190) } else { dice.between(45, 98) };
        return minutes((promise.minutes * share / 100).max(greeted + 4));
    }
    let days = if late { promise.days + 1 } else { dice.between(0, promise.days - 1) };
    After { days, minutes: dice.between(greeted.min(200) + 30, 260) }
}

/// Somebody of the team who is in the house; leaders take their share of the routine.
pub(super) fn performer(dice: &mut Dice, team: &str) -> Option<&'static str> {
    let lead = teams::TEAMS.iter().find(|one| one.key == team)?.lead;
    if dice.chance(20) {
        return Some(lead);
    }
    let there: Vec<&'static str> = people::all()
        .filter(|one| one.team == team && one.name != lead && works_all_along(one))
        .map(|one| one.name)
        .collect();
    dice.pick(&there).copied()
}

/// Neither away nor new: the dice need not look at the day.
pub(super) const fn works_all_along(person: &Person) -> bool {
    person.away.is_none() && person.started_days_ago.is_none()
}
