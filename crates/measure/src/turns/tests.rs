use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::worktime::{Calendar, Country, Definition, WallClock};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The instant so many minutes after Monday 23 November 2026, 08:00 UTC.
fn t(minutes: i64) -> Timestamp {
    Timestamp::from_second(at("2026-11-23T08:00:00Z").as_second() + 60 * minutes).unwrap()
}

fn events(list: &[(i64, Kind)]) -> Vec<Event> {
    list.iter().map(|(minutes, kind)| Event { at: t(*minutes), kind: *kind }).collect()
}

fn derive(list: &[(i64, Kind)], now: i64) -> Turns {
    Turns::derive(&events(list), t(now), Clocks::shared(&WallClock)).unwrap()
}

fn told(turns: &Turns) -> Vec<(Side, Cause, i64)> {
    turns.intervals.iter().map(|interval| (interval.side, interval.cause, interval.minutes)).collect()
}

const Q: WaitId = WaitId(1);
const R: WaitId = WaitId(2);

#[test]
fn a_question_puts_the_ball_on_the_customer_until_it_is_answered() {
    let turns = derive(
        &[
            (0, Kind::Opened),
            (10, Kind::Started),
            (30, Kind::Asked(Q)),
            (90, Kind::Ended(Q)),
            (100, Kind::Performed),
            (105, Kind::Closed),
        ],
        1_000,
    );
    let expected = [
        (Side::Provider, Cause::Queue, 10),
        (Side::Provider, Cause::Work, 20),
        (Side::Customer, Cause::Answer, 60),
        (Side::Provider, Cause::Work, 10),
        (Side::Provider, Cause::Closing, 5),
    ];
    assert_eq!(told(&turns), expected);
    assert_eq!((turns.elapsed(), turns.paused(), turns.open), (105, 60, false));
    assert_eq!(turns.whose_turn(), None);
}

#[test]
fn approval_and_upstream_are_somebody_elses_turn_but_no_pause() {
    let turns = derive(
        &[
            (0, Kind::Opened),
            (5, Kind::ApprovalAsked(Q, Side::Third)),
            (65, Kind::Ended(Q)),
            (70, Kind::UpstreamAsked(R)),
        ],
        100,
    );
    assert_eq!(turns.minutes(), Totals { customer: 0, provider: 10, third: 90, disputed: 0 });
    assert_eq!(turns.paused(), 0);
    assert_eq!(turns.whose_turn(), Some((Side::Third, Cause::Upstream)));
}

#[test]
fn a_question_asked_while_something_else_is_awaited_does_not_stop_the_clock() {
    let turns = derive(
        &[
            (0, Kind::Opened),
            (10, Kind::UpstreamAsked(Q)),
            (20, Kind::Asked(R)),
            (60, Kind::Ended(Q)),
            (90, Kind::Ended(R)),
        ],
        100,
    );
    let expected = [
        (Side::Provider, Cause::Queue, 10),
        (Side::Third, Cause::Upstream, 50),
        (Side::Customer, Cause::Answer, 30),
        (Side::Provider, Cause::Queue, 10),
    ];
    assert_eq!(told(&turns), expected);
}

#[test]
fn an_agreed_date_ends_the_wait_by_itself_and_an_earlier_reply_ends_it_sooner() {
    let agreed = (10, Kind::AgreedToWait(Q, t(50)));
    let by_date = derive(&[(0, Kind::Opened), agreed], 80);
    assert_eq!(told(&by_date).last(), Some(&(Side::Provider, Cause::Queue, 30)));
    assert_eq!(by_date.paused(), 40);
    let by_reply = derive(&[(0, Kind::Opened), agreed, (25, Kind::CustomerReplied)], 80);
    assert_eq!(by_reply.paused(), 15);
    let after_the_date = derive(&[(0, Kind::Opened), agreed, (70, Kind::Ended(Q))], 80);
    assert_eq!(after_the_date.paused(), 40, "ending it again changes nothing");
    let in_the_past = derive(&[(0, Kind::Opened), (60, Kind::AgreedToWait(Q, t(50)))], 80);
    assert_eq!(in_the_past.paused(), 0);
}

#[test]
fn a_contested_wait_is_nobodys_until_settled() {
    let asked = [(0, Kind::Opened), (10, Kind::Asked(Q)), (40, Kind::Contested(Q))];
    let open = derive(&asked, 110);
    assert_eq!(open.minutes(), Totals { customer: 0, provider: 10, third: 0, disputed: 100 });
    assert_eq!((open.paused(), open.whose_turn()), (0, Some((Side::Disputed, Cause::Answer))));
    let settled = |settlement| {
        let mut list = asked.to_vec();
        list.extend([(110, Kind::Ended(Q)), (120, Kind::Closed), (500, Kind::Settled(Q, settlement))]);
        derive(&list, 1_000)
    };
    let of = |settlement| (settled(settlement).minutes(), settled(settlement).paused());
    let totals = |customer, provider| Totals { customer, provider, third: 0, disputed: 0 };
    assert_eq!(of(Settlement::Customer), (totals(100, 20), 100));
    assert_eq!(of(Settlement::Provider), (totals(0, 120), 0));
    assert_eq!(of(Settlement::Split(33)), (totals(33, 87), 33));
    assert_eq!(of(Settlement::Split(0)), (totals(0, 120), 0));
    assert_eq!(of(Settlement::Split(100)), (totals(100, 20), 100));
    assert!(settled(Settlement::Customer).intervals.iter().any(|interval| interval.contested));
}

#[test]
fn what_happens_at_one_instant_leaves_no_empty_interval() {
    let turns =
        derive(&[(0, Kind::Opened), (0, Kind::Asked(Q)), (30, Kind::Ended(Q)), (30, Kind::Closed)], 99);
    assert_eq!(told(&turns), [(Side::Customer, Cause::Answer, 30)]);
}

#[test]
fn a_reopened_request_was_done_in_between_as_far_as_anybody_knew() {
    let turns =
        derive(&[(0, Kind::Opened), (60, Kind::Closed), (200, Kind::Reopened), (230, Kind::Closed)], 999);
    let expected = [
        (Side::Provider, Cause::Queue, 60),
        (Side::Customer, Cause::Done, 140),
        (Side::Provider, Cause::Queue, 30),
    ];
    assert_eq!(told(&turns), expected);
    assert_eq!(turns.until, t(230));
}

#[test]
fn each_side_is_counted_on_its_own_calendar() {
    let hours = ["09:00-17:00".parse().unwrap()];
    let office =
        Calendar::new(Definition::office("Europe/Rome", date(2020, 1, 1), &hours, Country::Italy)).unwrap();
    let ward = Calendar::new(Definition::always("Europe/Rome", date(2020, 1, 1))).unwrap();
    let clocks = Clocks { customer: &ward, provider: &office, third: &office };
    // Monday 08:00 UTC is 09:00 in Rome. Asked at 16:00, answered by the ward at 03:00.
    let list = events(&[
        (0, Kind::Opened),
        (7 * 60, Kind::Asked(Q)),
        (18 * 60, Kind::Ended(Q)),
        (25 * 60, Kind::Closed),
    ]);
    let turns = Turns::derive(&list, t(0), clocks).unwrap();
    assert_eq!(turns.minutes(), Totals { customer: 660, provider: 840, third: 0, disputed: 0 });
    assert_eq!(turns.working(), Totals { customer: 660, provider: 480, third: 0, disputed: 0 });
}

#[test]
fn a_list_that_is_no_life_is_refused_with_the_place() {
    let fails =
        |list: &[(i64, Kind)]| Turns::derive(&events(list), t(100), Clocks::shared(&WallClock)).unwrap_err();
    let open = (0, Kind::Opened);
    assert_eq!(fails(&[]), Error::NotOpened);
    assert_eq!(fails(&[(0, Kind::Started)]), Error::NotOpened);
    assert_eq!(fails(&[open, (5, Kind::Started), (4, Kind::Performed)]), Error::OutOfOrder { index: 2 });
    assert_eq!(fails(&[open, (1, Kind::Opened)]), Error::OpenedTwice { index: 1 });
    assert_eq!(fails(&[open, (1, Kind::Reopened)]), Error::NotClosed { index: 1 });
    assert_eq!(fails(&[open, (1, Kind::Closed), (2, Kind::Started)]), Error::AfterTheEnd { index: 2 });
    assert_eq!(fails(&[open, (1, Kind::Cancelled), (2, Kind::Reopened)]), Error::AfterTheEnd { index: 2 });
    assert_eq!(fails(&[open, (1, Kind::Ended(Q))]), Error::UnknownWait { index: 1 });
    assert_eq!(fails(&[open, (1, Kind::Contested(Q))]), Error::UnknownWait { index: 1 });
    assert_eq!(fails(&[open, (1, Kind::Asked(Q)), (2, Kind::Asked(Q))]), Error::RepeatedWait { index: 2 });
    let settled = Kind::Settled(Q, Settlement::Customer);
    assert_eq!(fails(&[open, (1, Kind::Asked(Q)), (2, settled)]), Error::BadSettlement { index: 2 });
    assert_eq!(fails(&[open, (200, Kind::Started)]), Error::AskedTooEarly);
}

fn kind() -> impl Strategy<Value = Kind> {
    let id = || (0u128..4).prop_map(WaitId);
    prop_oneof![
        3 => Just(Kind::Started),
        1 => Just(Kind::HandedOver),
        1 => Just(Kind::Displaced),
        3 => id().prop_map(Kind::Asked),
        1 => id().prop_map(Kind::MissingInput),
        2 => (id(), 0i64..4_000).prop_map(|(id, minutes)| Kind::AgreedToWait(id, t(minutes))),
        1 => id().prop_map(|id| Kind::ApprovalAsked(id, Side::Third)),
        1 => id().prop_map(Kind::UpstreamAsked),
        3 => id().prop_map(Kind::Ended),
        1 => Just(Kind::CustomerReplied),
        2 => id().prop_map(Kind::Contested),
        2 => (id(), 0u8..=100).prop_map(|(id, percent)| Kind::Settled(id, Settlement::Split(percent))),
        1 => Just(Kind::Performed),
        1 => Just(Kind::Closed),
        1 => Just(Kind::Reopened),
    ]
}

/// A random life: events (at any second) that do not fit are left out.
fn life() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec((0i64..9_000, kind()), 0..30).prop_map(|steps| {
        let mut life = vec![Event { at: t(0), kind: Kind::Opened }];
        let mut second = t(0).as_second();
        for (seconds, kind) in steps {
            second += seconds;
            life.push(Event { at: Timestamp::from_second(second).unwrap(), kind });
            if Turns::derive(&life, t(100_000), Clocks::shared(&WallClock)).is_err() {
                life.pop();
            }
        }
        life
    })
}

proptest! {
    #[test]
    fn intervals_partition_the_life_without_gap_or_overlap(life in life(), later in 0i64..5_000) {
        let now = Timestamp::from_second(life.last().unwrap().at.as_second() + later).unwrap();
        let turns = Turns::derive(&life, now, Clocks::shared(&WallClock)).unwrap();
        let mut reached = turns.opened;
        for interval in &turns.intervals {
            prop_assert_eq!(interval.from, reached);
            prop_assert!(interval.to > interval.from);
            reached = interval.to;
        }
        prop_assert_eq!(reached, turns.until);
        let elapsed = WallClock.minutes(turns.opened, turns.until).unwrap();
        prop_assert_eq!(turns.elapsed(), elapsed);
        prop_assert_eq!(turns.minutes().sum(), elapsed);
        prop_assert_eq!(turns.working().sum(), elapsed, "on one clock for all sides");
    }

    #[test]
    fn the_clock_pauses_only_by_a_question_or_an_agreed_date(life in life()) {
        let turns = Turns::derive(&life, t(100_000), Clocks::shared(&WallClock)).unwrap();
        for interval in turns.intervals.iter().filter(|interval| interval.pauses()) {
            let asked = |event: &Event| match event.kind {
                Kind::Asked(id) | Kind::MissingInput(id) | Kind::AgreedToWait(id, _) =>
                    Some(id) == interval.wait && event.at <= interval.from,
                _ => false,
            };
            prop_assert!(interval.cause == Cause::Done || life.iter().any(asked));
        }
    }

    #[test]
    fn the_turns_known_at_an_earlier_time_do_not_change_later(life in life(), cut in 0usize..30) {
        // Contests and settlements look back by design; without them the past is fixed.
        let plain: Vec<Event> = life
            .into_iter()
            .filter(|event| !matches!(event.kind, Kind::Contested(_) | Kind::Settled(..)))
            .collect();
        let early = &plain[..=cut.min(plain.len() - 1)];
        let before = Turns::derive(early, early.last().unwrap().at, Clocks::shared(&WallClock)).unwrap();
        let after = Turns::derive(&plain, t(100_000), Clocks::shared(&WallClock)).unwrap();
        for (old, new) in before.intervals.iter().zip(&after.intervals) {
            prop_assert_eq!((old.from, old.side, old.cause, old.wait), (new.from, new.side, new.cause, new.wait));
        }
    }
}
