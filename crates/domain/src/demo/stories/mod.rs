//! What happened in the example hospital: hand-written stories with several voices, and the routine of every
//! day from templates.
//!
//! A story is a script in time. Only the part that lies before "now" is ever played, so that requests of
//! today stand in every phase, whenever the example is loaded. Days are counted back from today; later steps
//! follow the calendar of the service (office services skip the weekend).

pub mod routine;

mod agreed;
mod contested;
mod endings;
mod house;
mod newcomers;
mod offices;
mod owed;
mod payroll;
mod scrubs;
mod time;
mod today;
mod wards;

use super::content::Language;

/// When a request was opened, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// So many working days before today, at this hour and minute of the site. At least one.
    Workday { back: i64, hour: i8, minute: i8 },
    /// So many days before today, at this hour and minute of the site. At least one.
    Day { back: i64, hour: i8, minute: i8 },
    /// So many minutes ago.
    Ago(i64),
}

/// A distance in time: whole days of the service's calendar first, then minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct After {
    pub days: i64,
    pub minutes: i64,
}

/// One thing somebody did on a request.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// A named person takes the request, greets and promises a time (counted from the opening).
    Greet { text: &'static str, promise: After },
    /// A new promise (counted from the opening), with the reason.
    Promise { text: &'static str, promise: After },
    /// A message to everybody on the request.
    Say(&'static str),
    /// A note for the performing team only.
    Note(&'static str),
    /// A question to the asker: it is the asker's turn.
    Question(&'static str),
    /// The asker's answer to it.
    Reply(&'static str),
    /// The asker contests the wait behind the open question, and says why.
    Contest(&'static str),
    /// One side says how much of the contested wait is the asker's, in hundredths.
    Settle(i64),
    /// The work is done, and nobody has said so yet: the middle phase without the last.
    Perform,
    /// The work is done, and the closing word says what was done.
    Close(&'static str),
    /// The asker confirms. An empty text is a silent confirmation.
    Confirm(&'static str),
    /// Thanks for this piece of work.
    Thanks(&'static str),
    /// The asker marks it as above expectations and says why.
    AboveExpectations(&'static str),
    /// A kind no, with something that helps instead.
    Decline { why: &'static str, instead: &'static str },
    /// The request goes to another team.
    PassOn { team: &'static str, why: &'static str },
    /// The asker found that it was not done after all.
    Reopen(&'static str),
    /// The asker no longer needs it.
    Withdraw(&'static str),
    /// How it went, in the words of whoever does the step, for the other side alone.
    HowItWent(&'static str),
    /// Whoever does the step agrees that what was said stands on the wall of thanks.
    Share,
    /// Something done on a part of the bundle, by its place.
    Part(i64, &'static Act),
}

/// An act, by whom and when.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Counted from the opening of the request.
    pub after: After,
    pub by: &'static str,
    pub act: Act,
}

/// What was typed into a field of the form.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    Text(&'static str),
    Choice(&'static str),
    /// Days after the opening.
    Day(i64),
    Person(&'static str),
    Number(i64),
    /// The name of a small attached file.
    File(&'static str),
}

/// A request and its life.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// Unique; never shown.
    pub key: &'static str,
    pub service: &'static str,
    pub variant: Option<&'static str>,
    pub language: Language,
    pub asker: &'static str,
    /// The colleague for whom it was asked, if not for oneself.
    pub on_behalf_of: Option<&'static str>,
    pub opened: Opened,
    /// Needed by, in days after the opening.
    pub needed_in_days: Option<i64>,
    pub title: &'static str,
    pub text: &'static str,
    pub answers: &'static [(&'static str, Value)],
    pub steps: &'static [Step],
}

/// Where a request stands once its script has been played to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Nobody has answered yet.
    Asked,
    /// Somebody took it and promised a time.
    Opened,
    /// The asker has a question to answer.
    Questioned,
    /// Done, and the closing word is still owed.
    Performed,
    /// Closed with a word, not yet confirmed.
    Closed,
    Confirmed,
    Declined,
    Withdrawn,
}

impl Phase {
    /// Every phase, in the order of a request's life.
    pub const ALL: [Phase; 8] = [
        Phase::Asked,
        Phase::Opened,
        Phase::Questioned,
        Phase::Performed,
        Phase::Closed,
        Phase::Confirmed,
        Phase::Declined,
        Phase::Withdrawn,
    ];

    /// The phase after one more act.
    #[must_use]
    pub const fn then(self, act: &Act) -> Phase {
        match act {
            Act::Greet { .. } | Act::Reply(_) | Act::Reopen(_) => Phase::Opened,
            Act::Question(_) => Phase::Questioned,
            Act::Perform => Phase::Performed,
            Act::Close(_) => Phase::Closed,
            Act::Confirm(_) => Phase::Confirmed,
            Act::Decline { .. } => Phase::Declined,
            Act::PassOn { .. } => Phase::Asked,
            Act::Withdraw(_) => Phase::Withdrawn,
            Act::Contest(_)
            | Act::Settle(_)
            | Act::Promise { .. }
            | Act::Say(_)
            | Act::Note(_)
            | Act::Thanks(_)
            | Act::AboveExpectations(_)
            | Act::HowItWent(_)
            | Act::Share
            | Act::Part(..) => self,
        }
    }
}

impl Story {
    /// The phase at the end of the script.
    pub fn phase(&self) -> Phase {
        self.steps.iter().fold(Phase::Asked, |phase, step| phase.then(&step.act))
    }

    const fn variant(mut self, key: &'static str) -> Story {
        self.variant = Some(key);
        self
    }

    const fn needed(mut self, days: i64) -> Story {
        self.needed_in_days = Some(days);
        self
    }

    const fn on_behalf_of(mut self, name: &'static str) -> Story {
        self.on_behalf_of = Some(name);
        self
    }

    const fn answers(mut self, answers: &'static [(&'static str, Value)]) -> Story {
        self.answers = answers;
        self
    }

    const fn steps(mut self, steps: &'static [Step]) -> Story {
        self.steps = steps;
        self
    }
}

const fn story(
    key: &'static str,
    service: &'static str,
    language: Language,
    asker: &'static str,
    opened: Opened,
    title: &'static str,
    text: &'static str,
) -> Story {
    Story {
        key,
        service,
        variant: None,
        language,
        asker,
        on_behalf_of: None,
        opened,
        needed_in_days: None,
        title,
        text,
        answers: &[],
        steps: &[],
    }
}

const fn workday(back: i64, hour: i8, minute: i8) -> Opened {
    Opened::Workday { back, hour, minute }
}

const fn day(back: i64, hour: i8, minute: i8) -> Opened {
    Opened::Day { back, hour, minute }
}

const fn ago(minutes: i64) -> Opened {
    Opened::Ago(minutes)
}

const fn m(minutes: i64) -> After {
    After { days: 0, minutes }
}

const fn h(hours: i64) -> After {
    m(hours * 60)
}

const fn d(days: i64) -> After {
    After { days, minutes: 0 }
}

const fn dm(days: i64, minutes: i64) -> After {
    After { days, minutes }
}

const fn step(after: After, by: &'static str, act: Act) -> Step {
    Step { after, by, act }
}

const fn greet(after: After, by: &'static str, text: &'static str, promise: After) -> Step {
    step(after, by, Act::Greet { text, promise })
}

const fn promise(after: After, by: &'static str, text: &'static str, promise: After) -> Step {
    step(after, by, Act::Promise { text, promise })
}

const fn say(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Say(text))
}

const fn note(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Note(text))
}

const fn question(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Question(text))
}

const fn reply(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Reply(text))
}

const fn contest(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Contest(text))
}

const fn settle(after: After, by: &'static str, percent: i64) -> Step {
    step(after, by, Act::Settle(percent))
}

const fn perform(after: After, by: &'static str) -> Step {
    step(after, by, Act::Perform)
}

const fn close(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Close(text))
}

const fn confirm(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Confirm(text))
}

const fn thanks(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Thanks(text))
}

const fn above(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::AboveExpectations(text))
}

const fn how(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::HowItWent(text))
}

const fn share(after: After, by: &'static str) -> Step {
    step(after, by, Act::Share)
}

const fn part(after: After, by: &'static str, place: i64, act: &'static Act) -> Step {
    step(after, by, Act::Part(place, act))
}

const fn decline(after: After, by: &'static str, why: &'static str, instead: &'static str) -> Step {
    step(after, by, Act::Decline { why, instead })
}

const fn pass(after: After, by: &'static str, team: &'static str, why: &'static str) -> Step {
    step(after, by, Act::PassOn { team, why })
}

const fn reopen(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Reopen(text))
}

const fn withdraw(after: After, by: &'static str, text: &'static str) -> Step {
    step(after, by, Act::Withdraw(text))
}

/// Every hand-written story.
pub fn all() -> impl Iterator<Item = &'static Story> {
    newcomers::STORIES
        .iter()
        .chain(agreed::STORIES)
        .chain(scrubs::STORIES)
        .chain(payroll::STORIES)
        .chain(time::STORIES)
        .chain(wards::STORIES)
        .chain(house::STORIES)
        .chain(offices::STORIES)
        .chain(today::STORIES)
        .chain(owed::STORIES)
        .chain(endings::STORIES)
        .chain(contested::STORIES)
}
