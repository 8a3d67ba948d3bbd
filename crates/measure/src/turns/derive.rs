//! The derivation: one pass over the events that tracks what is awaited, then settlements, then minutes.

use jiff::{Timestamp, ToSpan};

use super::{Cause, Clocks, Error, Event, Interval, Kind, Settlement, Side, Turns, WaitId};
use crate::worktime::{self, Clock, WallClock};

/// Something awaited, in the order in which it was asked.
struct Wait {
    id: WaitId,
    side: Side,
    cause: Cause,
    /// An agreed date, on which the wait ends by itself.
    ends: Option<Timestamp>,
}

struct Dispute {
    wait: WaitId,
    settlement: Option<Settlement>,
}

enum State {
    Open,
    Closed,
    Cancelled,
}

/// A stretch before settlements and minutes are known.
struct Stretch {
    from: Timestamp,
    to: Timestamp,
    side: Side,
    cause: Cause,
    wait: Option<WaitId>,
}

struct Life {
    clock: Timestamp,
    state: State,
    /// What the provider is doing when nothing is awaited.
    doing: Cause,
    waits: Vec<Wait>,
    begun: Vec<WaitId>,
    disputes: Vec<Dispute>,
    stretches: Vec<Stretch>,
}

impl Turns {
    /// Cuts a request's life into intervals, up to `now` if it is still open.
    ///
    /// `events` are in order of time; events at the same instant count in the order given.
    pub fn derive(events: &[Event], now: Timestamp, clocks: Clocks<'_>) -> Result<Turns, Error> {
        let Some((&Event { at: opened, kind: Kind::Opened }, rest)) = events.split_first() else {
            return Err(Error::NotOpened);
        };
        let mut life = Life {
            clock: opened,
            state: State::Open,
            doing: Cause::Queue,
            waits: Vec::new(),
            begun: Vec::new(),
            disputes: Vec::new(),
            stretches: Vec::new(),
        };
        for (index, event) in rest.iter().enumerate() {
            let index = index + 1;
            if event.at < life.clock {
                return Err(Error::OutOfOrder { index });
            }
            life.happens(*event, index)?;
        }
        let open = matches!(life.state, State::Open);
        if open {
            if now < life.clock {
                return Err(Error::AskedTooEarly);
            }
            life.advance(now);
        }
        let (_, side, cause) = life.holder();
        let holder = (life.side_of_wait(life.waits.first(), side), cause);
        Ok(Turns { opened, until: life.clock, open, intervals: life.intervals(clocks)?, holder })
    }
}

impl Life {
    fn happens(&mut self, event: Event, index: usize) -> Result<(), Error> {
        match (&self.state, event.kind) {
            (State::Closed, Kind::Reopened) => {
                self.doing = Cause::Done;
                self.advance(event.at);
                self.state = State::Open;
                self.doing = Cause::Queue;
                return Ok(());
            }
            // A wait may still be contested and settled when the request is over.
            (_, Kind::Contested(id)) => return self.contest(id, index),
            (_, Kind::Settled(id, settlement)) => return self.settle(id, settlement, index),
            (State::Closed | State::Cancelled, _) => return Err(Error::AfterTheEnd { index }),
            (State::Open, _) => {}
        }
        self.advance(event.at);
        match event.kind {
            Kind::Opened => return Err(Error::OpenedTwice { index }),
            Kind::Reopened => return Err(Error::NotClosed { index }),
            Kind::Started => self.doing = Cause::Work,
            Kind::HandedOver => self.doing = Cause::Queue,
            Kind::Displaced => self.doing = Cause::Displaced,
            Kind::Performed => self.doing = Cause::Closing,
            Kind::Asked(id) => self.begin(id, Side::Customer, Cause::Answer, None, index)?,
            Kind::MissingInput(id) => self.begin(id, Side::Customer, Cause::MissingInput, None, index)?,
            Kind::AgreedToWait(id, until) => {
                self.begin(id, Side::Customer, Cause::AgreedDate, Some(until), index)?;
            }
            Kind::ApprovalAsked(id, side) => self.begin(id, side, Cause::Approval, None, index)?,
            Kind::UpstreamAsked(id) => self.begin(id, Side::Third, Cause::Upstream, None, index)?,
            Kind::Ended(id) => {
                if !self.begun.contains(&id) {
                    return Err(Error::UnknownWait { index });
                }
                // An agreed date may have passed already: ending it again changes nothing.
                self.waits.retain(|wait| wait.id != id);
            }
            Kind::CustomerReplied => self.waits.retain(|wait| !wait.cause.pauses()),
            Kind::Closed => self.end(State::Closed),
            Kind::Cancelled => self.end(State::Cancelled),
            // Handled above, in every state.
            Kind::Contested(_) | Kind::Settled(..) => {}
        }
        Ok(())
    }

    fn begin(
        &mut self,
        id: WaitId,
        side: Side,
        cause: Cause,
        ends: Option<Timestamp>,
        index: usize,
    ) -> Result<(), Error> {
        if self.begun.contains(&id) {
            return Err(Error::RepeatedWait { index });
        }
        self.begun.push(id);
        if ends.is_none_or(|ends| ends > self.clock) {
            self.waits.push(Wait { id, side, cause, ends });
        }
        Ok(())
    }

    fn contest(&mut self, id: WaitId, index: usize) -> Result<(), Error> {
        if !self.begun.contains(&id) {
            return Err(Error::UnknownWait { index });
        }
        if !self.disputes.iter().any(|dispute| dispute.wait == id) {
            self.disputes.push(Dispute { wait: id, settlement: None });
        }
        Ok(())
    }

    fn settle(&mut self, id: WaitId, settlement: Settlement, index: usize) -> Result<(), Error> {
        let dispute = self.disputes.iter_mut().find(|dispute| dispute.wait == id);
        match (dispute, settlement) {
            (None, _) | (_, Settlement::Split(101..)) => Err(Error::BadSettlement { index }),
            (Some(dispute), settlement) => {
                dispute.settlement = Some(settlement);
                Ok(())
            }
        }
    }

    fn end(&mut self, state: State) {
        self.state = state;
        self.waits.clear();
    }

    /// Moves on to `to`, ending agreed waits on their dates.
    fn advance(&mut self, to: Timestamp) {
        while let Some(date) = self.waits.iter().filter_map(|wait| wait.ends).min().filter(|date| *date <= to)
        {
            self.stretch(date);
            self.waits.retain(|wait| wait.ends != Some(date));
        }
        self.stretch(to);
    }

    fn stretch(&mut self, to: Timestamp) {
        let (wait, side, cause) = self.holder();
        let from = std::mem::replace(&mut self.clock, to);
        match self.stretches.last_mut() {
            _ if from == to => {}
            Some(last) if (last.wait, last.side, last.cause) == (wait, side, cause) => last.to = to,
            _ => self.stretches.push(Stretch { from, to, side, cause, wait }),
        }
    }

    /// The oldest open wait holds the ball; without one, the provider does.
    fn holder(&self) -> (Option<WaitId>, Side, Cause) {
        match self.waits.first() {
            Some(wait) => (Some(wait.id), wait.side, wait.cause),
            None if self.doing == Cause::Done => (None, Side::Customer, Cause::Done),
            None => (None, Side::Provider, self.doing),
        }
    }

    fn dispute(&self, wait: Option<WaitId>) -> Option<&Dispute> {
        self.disputes.iter().find(|dispute| Some(dispute.wait) == wait)
    }

    fn side_of_wait(&self, wait: Option<&Wait>, side: Side) -> Side {
        match self.dispute(wait.map(|wait| wait.id)) {
            None | Some(Dispute { settlement: Some(Settlement::Split(_)), .. }) => side,
            Some(Dispute { settlement: None, .. }) => Side::Disputed,
            Some(Dispute { settlement: Some(Settlement::Customer), .. }) => Side::Customer,
            Some(Dispute { settlement: Some(Settlement::Provider), .. }) => Side::Provider,
        }
    }

    fn intervals(&self, clocks: Clocks<'_>) -> Result<Vec<Interval>, Error> {
        let mut intervals = Vec::with_capacity(self.stretches.len());
        for stretch in &self.stretches {
            let dispute = self.dispute(stretch.wait);
            let push = |intervals: &mut Vec<Interval>, from, to, side| {
                intervals.push(Interval {
                    from,
                    to,
                    side,
                    cause: stretch.cause,
                    wait: stretch.wait,
                    contested: dispute.is_some(),
                    minutes: WallClock.minutes(from, to)?,
                    working: clocks.of(side).minutes(from, to)?,
                });
                Ok::<(), worktime::Error>(())
            };
            match dispute.map(|dispute| dispute.settlement) {
                None => push(&mut intervals, stretch.from, stretch.to, stretch.side)?,
                Some(None) => push(&mut intervals, stretch.from, stretch.to, Side::Disputed)?,
                Some(Some(Settlement::Customer)) => {
                    push(&mut intervals, stretch.from, stretch.to, Side::Customer)?;
                }
                Some(Some(Settlement::Provider)) => {
                    push(&mut intervals, stretch.from, stretch.to, Side::Provider)?;
                }
                Some(Some(Settlement::Split(percent))) => {
                    let cut = cut(stretch, percent)?;
                    if cut > stretch.from {
                        push(&mut intervals, stretch.from, cut, Side::Customer)?;
                    }
                    if cut < stretch.to {
                        push(&mut intervals, cut, stretch.to, Side::Provider)?;
                    }
                }
            }
        }
        Ok(intervals)
    }
}

/// Where a split wait passes from the customer to the provider. A wait holds the ball in one piece, since
/// the oldest wait keeps it until it ends.
fn cut(stretch: &Stretch, percent: u8) -> Result<Timestamp, Error> {
    if percent == 100 {
        return Ok(stretch.to);
    }
    let minutes = WallClock.minutes(stretch.from, stretch.to)?;
    let customers = minutes * i64::from(percent) / 100;
    let cut = stretch.from.checked_add(customers.minutes()).map_err(|_| worktime::Error::OutOfRange)?;
    Ok(cut.min(stretch.to))
}
