//! Two sides, one clock: whose turn a request was, for how long, and why its promise falls when it does.
//!
//! Everything is derived from the events of the one request by `measure::turns`, nothing is stored. Each
//! side's turns count on its own calendar: the provider's on those of the teams that had it, one after
//! another, the customer's on that of whoever asked; and all of them in days as they were lived. What a person
//! serves in their own name has its clocks too: they are for the two sides of this one request, and are added
//! up with no other. Nothing here names a person, and nobody reaches it but through [`Request::visible_to`].

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Query, Timestamp, Value, params};
use measure::turns::{Clocks, Event as Turned, Interval, Kind, Settlement, Turns, WaitId};
use measure::worktime::{self, Calendar, Explanation};
use uuid::Uuid;

use super::{Request, State};
use crate::event::Event;
use crate::{Error, MessageId, RequestId, Result};

/// How many events that move the ball are read; a longer life has no clock rather than a wrong one.
const MOST: i64 = 500;

/// Both clocks of one request, and the turns that they are the sums of.
#[derive(Debug, Clone)]
pub struct TwoClocks {
    /// Whose turn it was, from asking to now or to the end, without gap or overlap.
    pub turns: Vec<Interval>,
    /// Working minutes of the provider's calendars while the ball was on its side.
    pub provider_minutes: i64,
    /// Working minutes of the customer's calendar while the ball was on theirs.
    pub customer_minutes: i64,
    /// Working minutes that are contested and not settled: counted for neither side.
    pub disputed_minutes: i64,
    /// Minutes from asking to now or to the end, as the customer has lived through them: nights and
    /// holidays too.
    pub lived_minutes: i64,
    /// Whether it goes on, which makes the last turn provisional.
    pub is_running: bool,
}

/// Why a promise falls when it does.
#[derive(Debug, Clone)]
pub struct WhyDue {
    /// From opening to the promised moment, by the calendar.
    pub counted: Explanation,
    /// The waits on the customer since the opening, during which the term clock stood.
    pub pauses: Vec<Pause>,
    /// When the counted time would be over, the pauses added: nothing while one goes on, or without any. The
    /// promise stays where it is.
    pub with_pauses: Option<Timestamp>,
}

/// A time during which the term clock stood.
#[derive(Debug, Clone, Copy)]
pub struct Pause {
    /// From.
    pub from: Timestamp,
    /// Up to; now, if it goes on.
    pub to: Timestamp,
    /// Working minutes of the provider's calendar that did not count.
    pub minutes: i64,
    /// Whether it goes on.
    pub is_running: bool,
}

impl Request {
    /// Both clocks, if there are any: not for what another system recorded, whose events do not say whose turn
    /// it was. `calendar` is the one by which it is served now.
    ///
    /// # Errors
    /// When the database cannot be read, or the calendar cannot reckon that far.
    pub fn two_clocks(&self, conn: &mut Conn<'_>, calendar: &Calendar) -> Result<Option<TwoClocks>> {
        if self.imported {
            return Ok(None);
        }
        let events = happened(conn, self.id.uuid())?;
        let life = life(&events);
        let now = life.last().map_or(conn.now().to_jiff(), |last| last.at.max(conn.now().to_jiff()));
        if life.is_empty() {
            return Ok(None);
        }
        let (provider, customer) = (self.relay(conn, &events, calendar)?, self.customer_calendar(conn)?);
        let clocks = Clocks { customer: &customer, provider: &provider, third: &provider };
        let turns = match Turns::derive(&life, now, clocks) {
            Ok(turns) => turns,
            // Beyond what calendars reckon there is no clock, and none that is wrong.
            Err(measure::turns::Error::Calendar(_)) => return Ok(None),
            Err(error) => return Err(broken(&error)),
        };
        let working = turns.working();
        Ok(Some(TwoClocks {
            provider_minutes: working.provider,
            customer_minutes: working.customer,
            disputed_minutes: working.disputed,
            lived_minutes: turns.elapsed(),
            is_running: turns.open,
            turns: turns.intervals,
        }))
    }

    /// Why the promise in force falls when it does: the working time from opening to the promised moment,
    /// the days in between that do not count, and the pauses since. Nothing when no promise is running.
    ///
    /// # Errors
    /// When the calendar cannot reckon that far.
    pub fn why_due(&self, calendar: &Calendar, clocks: Option<&TwoClocks>) -> Result<Option<WhyDue>> {
        let running = self.promised_for.zip(self.opened_at).filter(|_| self.state == State::Opened);
        let Some((promised_for, opened_at)) = running else { return Ok(None) };
        let (from, to) = (opened_at.to_jiff(), promised_for.to_jiff());
        let explained = calendar.open_minutes(from, to).and_then(|minutes| {
            let awaits = self.question.is_some();
            let pauses =
                clocks.map_or(Ok(Vec::new()), |clocks| pauses(clocks, opened_at, calendar, awaits))?;
            let stood: i64 = pauses.iter().map(|pause| pause.minutes).sum();
            let goes_on = pauses.iter().any(|pause| pause.is_running);
            let with_pauses = if stood == 0 || goes_on {
                None
            } else {
                Some(Timestamp::from_jiff(calendar.add(from, minutes + stood)?))
            };
            Ok(WhyDue { counted: calendar.explain(from, minutes)?, pauses, with_pauses })
        });
        match explained {
            Ok(why) => Ok(Some(why)),
            // Beyond what calendars reckon there is no explanation; the promise itself stands.
            Err(worktime::Error::TooFar { .. } | worktime::Error::OutOfRange) => Ok(None),
            Err(error) => Err(broken(&error)),
        }
    }
}

/// The waits on the customer since the opening, in working minutes of whoever serves.
fn pauses(
    clocks: &TwoClocks,
    opened_at: Timestamp,
    calendar: &Calendar,
    awaits: bool,
) -> Result<Vec<Pause>, worktime::Error> {
    let last = clocks.turns.last().map(|turn| turn.to);
    let since = clocks.turns.iter().filter(|turn| turn.pauses() && turn.to > opened_at.to_jiff());
    since
        .map(|turn| {
            let from = turn.from.max(opened_at.to_jiff());
            Ok(Pause {
                from: Timestamp::from_jiff(from),
                to: Timestamp::from_jiff(turn.to),
                minutes: calendar.open_minutes(from, turn.to)?,
                is_running: awaits && Some(turn.to) == last,
            })
        })
        .collect()
}

/// What moved the ball of one request, in the words of `measure::turns`.
pub(super) fn life_of(conn: &mut Conn<'_>, subject: Uuid) -> Result<Vec<Turned>> {
    Ok(life(&happened(conn, subject)?))
}

/// The same for many requests at once, as far as so many events tell them whole.
pub(super) fn lives_of(conn: &mut Conn<'_>, subjects: &[Uuid]) -> Result<BTreeMap<Uuid, Vec<Turned>>> {
    const MOST_OF_ALL: i64 = 10_000;
    if subjects.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut query = Query::new("SELECT subject, at, kind, data FROM event WHERE subject IN ");
    query.list(subjects.iter().copied().map(Value::from));
    query.push(" ORDER BY seq LIMIT ").bind(MOST_OF_ALL + 1);
    let events = conn.query_all(&query, |row| {
        let kind: String = row.get(2)?;
        let event = Event::from_parts(&kind, &row.get(3)?);
        Ok((row.get::<Uuid>(0)?, row.get(1)?, event.map_err(|error| db::Error::Decode(error.to_string()))?))
    })?;
    let is_whole = i64::try_from(events.len()).is_ok_and(|count| count <= MOST_OF_ALL);
    let mut told: BTreeMap<Uuid, Vec<(Timestamp, Event)>> = BTreeMap::new();
    for (subject, at, event) in events.into_iter().take_while(|_| is_whole) {
        told.entry(subject).or_default().push((at, event));
    }
    Ok(told.into_iter().map(|(subject, events)| (subject, life(&events))).collect())
}

/// The events that move the ball, oldest first; none when there are too many to tell the whole life.
fn happened(conn: &mut Conn<'_>, subject: Uuid) -> Result<Vec<(Timestamp, Event)>> {
    let events = conn.all(
        "SELECT at, kind, data FROM event
         WHERE subject = $1
           AND kind IN ('request_asked', 'request_opened', 'request_taken', 'question_asked', 'question_answered',
                        'question_contested', 'contest_settled', 'request_passed_on', 'request_declined',
                        'request_performed', 'request_closed', 'request_reopened', 'request_withdrawn',
                        'request_merged', 'part_asked', 'part_ended', 'part_reopened')
         ORDER BY seq LIMIT $2",
        params![subject, MOST + 1],
        |row| {
            let kind: String = row.get(1)?;
            let event = Event::from_parts(&kind, &row.get(2)?);
            Ok((row.get(0)?, event.map_err(|error| db::Error::Decode(error.to_string()))?))
        },
    )?;
    let is_whole = i64::try_from(events.len()).is_ok_and(|count| count <= MOST);
    Ok(if is_whole { events } else { Vec::new() })
}

/// What the events say in the words of `measure::turns`. Two servers may disagree by a moment about the
/// time: the order is that of the record, and no event lies before the one ahead of it.
fn life(events: &[(Timestamp, Event)]) -> Vec<Turned> {
    let mut life = Life::default();
    for (at, event) in events {
        life.happens(at.to_jiff(), event);
    }
    life.told
}

#[derive(Default)]
struct Life {
    told: Vec<Turned>,
    question: Option<WaitId>,
    /// The questions so far, and whether they are contested.
    asked: Vec<(WaitId, bool)>,
    is_opened: bool,
    /// Closed, declined or withdrawn: only "not yet" goes on from here.
    is_over: bool,
    /// The parts of a bundle that are still open.
    parts: BTreeSet<RequestId>,
    /// The waits for parts that have begun. Each has a number of its own: a part may be awaited twice.
    upstream: BTreeMap<RequestId, WaitId>,
    waited: u128,
}

impl Life {
    fn happens(&mut self, at: jiff::Timestamp, event: &Event) {
        self.part(at, event);
        // Nothing counts before it was asked, nor after the end but that it goes on.
        match event {
            // Whose a wait was may be said when all is over.
            Event::QuestionContested { question } => return self.contest(at, *question),
            Event::ContestSettled { question, customer_percent, .. } => {
                return self.settle(at, *question, *customer_percent);
            }
            _ => {}
        }
        let is_asked = matches!(event, Event::RequestAsked { .. });
        if self.told.is_empty() != is_asked || (self.is_over && !matches!(event, Event::RequestReopened {})) {
            return;
        }
        match event {
            Event::RequestAsked { .. } => self.tell(at, Kind::Opened),
            Event::RequestOpened { .. } => {
                self.start(at);
                self.wait_for_parts(at);
            }
            Event::RequestTaken { holder: None } => self.tell(at, Kind::HandedOver),
            Event::RequestTaken { holder: Some(_) } if self.is_opened => self.start(at),
            Event::QuestionAsked { message } => {
                let question = wait(*message);
                self.question = Some(question);
                self.asked.push((question, false));
                self.tell(at, Kind::Asked(question));
            }
            Event::QuestionAnswered { .. } => self.answer(at),
            Event::RequestPassedOn { .. } => {
                self.is_opened = false;
                self.wait_no_more(at);
                self.tell(at, Kind::HandedOver);
            }
            Event::RequestPerformed {} => {
                // A question that was still open has answered itself.
                self.answer(at);
                self.tell(at, Kind::Performed);
            }
            Event::RequestClosed {} => self.end(at),
            // What was declined or withdrawn waits to be opened again.
            Event::RequestDeclined {} | Event::RequestWithdrawn {} | Event::RequestMerged { .. } => {
                self.is_opened = false;
                self.end(at);
            }
            Event::RequestReopened {} => self.go_on(at),
            _ => {}
        }
    }

    /// A part was asked for, came to an end, or goes on. Waiting for parts begins with the greeting, which
    /// the team of the bundle owes whoever asked, whatever the parts do.
    fn part(&mut self, at: jiff::Timestamp, event: &Event) {
        match event {
            Event::PartAsked { part, .. } | Event::PartReopened { part } => {
                self.parts.insert(*part);
                if self.is_opened && !self.is_over {
                    self.wait_for_parts(at);
                }
            }
            Event::PartEnded { part, .. } => {
                self.parts.remove(part);
                if let Some(wait) = self.upstream.remove(part)
                    && !self.is_over
                {
                    self.tell(at, Kind::Ended(wait));
                }
            }
            _ => {}
        }
    }

    fn wait_for_parts(&mut self, at: jiff::Timestamp) {
        let awaited: Vec<RequestId> =
            self.parts.iter().copied().filter(|part| !self.upstream.contains_key(part)).collect();
        for part in awaited {
            self.waited += 1;
            let wait = WaitId(self.waited);
            self.upstream.insert(part, wait);
            self.tell(at, Kind::UpstreamAsked(wait));
        }
    }

    fn wait_no_more(&mut self, at: jiff::Timestamp) {
        for (_, wait) in std::mem::take(&mut self.upstream) {
            self.tell(at, Kind::Ended(wait));
        }
    }

    fn contest(&mut self, at: jiff::Timestamp, question: MessageId) {
        let id = wait(question);
        if let Some((_, contested)) = self.asked.iter_mut().find(|(asked, _)| *asked == id) {
            *contested = true;
            self.tell(at, Kind::Contested(id));
        }
    }

    fn settle(&mut self, at: jiff::Timestamp, question: MessageId, customers: i64) {
        let id = wait(question);
        let settlement = match u8::try_from(customers) {
            Ok(0) => Settlement::Provider,
            Ok(part @ 1..=99) => Settlement::Split(part),
            _ => Settlement::Customer,
        };
        if self.asked.contains(&(id, true)) {
            self.tell(at, Kind::Settled(id, settlement));
        }
    }

    fn go_on(&mut self, at: jiff::Timestamp) {
        let kind = if self.is_over { Kind::Reopened } else { Kind::HandedOver };
        self.is_over = false;
        self.tell(at, kind);
        if self.is_opened {
            self.start(at);
            self.wait_for_parts(at);
        }
    }

    fn start(&mut self, at: jiff::Timestamp) {
        self.is_opened = true;
        self.tell(at, Kind::Started);
    }

    fn answer(&mut self, at: jiff::Timestamp) {
        if let Some(question) = self.question.take() {
            self.tell(at, Kind::Ended(question));
        }
    }

    fn end(&mut self, at: jiff::Timestamp) {
        self.question = None;
        self.upstream.clear();
        self.is_over = true;
        self.tell(at, Kind::Closed);
    }

    fn tell(&mut self, at: jiff::Timestamp, kind: Kind) {
        let at = self.told.last().map_or(at, |last| last.at.max(at));
        self.told.push(Turned { at, kind });
    }
}

fn wait(question: MessageId) -> WaitId {
    WaitId(question.uuid().as_u128())
}

fn broken(error: &dyn std::error::Error) -> Error {
    Error::Db(db::Error::Decode(error.to_string()))
}
