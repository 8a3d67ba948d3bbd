use measure::turns::{Cause, Interval, Side};

use super::super::clock::TwoClocks;
use super::*;

/// The house begins on Monday, nine in Rome, when the usual office opens until five.
const DAY: i64 = 24 * 60;

fn clocks(scene: &Scene<'_>, number: i64) -> TwoClocks {
    let read = scene.house.read(scene.nurse, move |conn| {
        let request = Request::visible_to(conn, number)?;
        let calendar = request.calendar(conn)?;
        request.two_clocks(conn, &calendar)
    });
    read.unwrap().expect("a team serves it")
}

fn told(turns: &[Interval]) -> Vec<(Side, Cause, i64, i64)> {
    turns.iter().map(|turn| (turn.side, turn.cause, turn.minutes, turn.working)).collect()
}

fn is_partition(request: &Request, until: Timestamp, clocks: &TwoClocks) {
    let mut reached = request.created_at.to_jiff();
    for turn in &clocks.turns {
        assert_eq!(turn.from, reached, "no gap, no overlap");
        assert!(turn.to > turn.from);
        reached = turn.to;
    }
    assert_eq!(reached, until.to_jiff());
    assert_eq!(clocks.lived_minutes, request.created_at.minutes_until(until));
}

#[test]
fn a_question_moves_the_clock_to_the_customers_side_until_it_is_answered() {
    scenes(|scene| {
        let later = |minutes| scene.house.clock.advance_minutes(minutes);
        let request = scene.asked();
        let number = request.number;
        later(30);
        scene.opened_from(number);
        later(60);
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        later(DAY);
        let waiting = clocks(scene, number);
        assert_eq!(
            told(&waiting.turns),
            [
                (Side::Provider, Cause::Queue, 30, 30),
                (Side::Provider, Cause::Work, 60, 60),
                (Side::Customer, Cause::Answer, DAY, DAY),
            ]
        );
        assert!(waiting.is_running);
        assert_eq!((waiting.provider_minutes, waiting.lived_minutes), (90, DAY + 90));
        is_partition(&request, scene.house.clock.now(), &waiting);

        scene.act(scene.nurse, number, |request, tx| request.answer(tx, "Blue.").map(drop)).unwrap();
        later(DAY);
        let answered = clocks(scene, number);
        assert_eq!(
            told(&answered.turns).last(),
            Some(&(Side::Provider, Cause::Work, DAY, 8 * 60)),
            "a day of the customer's is eight hours of an office's"
        );
        assert_eq!(answered.provider_minutes, 90 + 8 * 60);
        is_partition(&request, scene.house.clock.now(), &answered);
    });
}

#[test]
fn the_clock_stands_after_the_closing_word_and_reopening_continues_it() {
    scenes(|scene| {
        let later = |minutes| scene.house.clock.advance_minutes(minutes);
        let request = scene.asked();
        let number = request.number;
        scene.opened_from(number);
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        later(20);
        scene.act(scene.keeper, number, |request, tx| request.perform(tx)).unwrap();
        later(5);
        scene.act(scene.keeper, number, |request, tx| request.close(tx, "On the trolley.")).unwrap();
        let closed_at = scene.house.clock.now();
        later(100);
        let closed = clocks(scene, number);
        let until_closed = [(Side::Customer, Cause::Answer, 20, 20), (Side::Provider, Cause::Closing, 5, 5)];
        assert_eq!(told(&closed.turns), until_closed);
        assert!(!closed.is_running);
        is_partition(&request, closed_at, &closed);

        scene.act(scene.nurse, number, |request, tx| request.reopen(tx, "One set is missing.")).unwrap();
        later(15);
        let reopened = clocks(scene, number);
        assert_eq!(
            told(&reopened.turns)[2..],
            [(Side::Customer, Cause::Done, 100, 100), (Side::Provider, Cause::Work, 15, 15)]
        );
        assert!(reopened.is_running);
        assert_eq!(reopened.provider_minutes, 20);
        is_partition(&request, scene.house.clock.now(), &reopened);
    });
}

#[test]
fn what_was_withdrawn_waits_to_be_opened_again_when_it_is_taken_up() {
    scenes(|scene| {
        let number = scene.opened().number;
        scene.house.clock.advance_minutes(10);
        scene.act(scene.nurse, number, |request, tx| request.withdraw(tx, "")).unwrap();
        scene.house.clock.advance_minutes(10);
        scene.act(scene.nurse, number, |request, tx| request.reopen(tx, "We do need it.")).unwrap();
        scene.house.clock.advance_minutes(10);
        let causes: Vec<Cause> = clocks(scene, number).turns.iter().map(|turn| turn.cause).collect();
        assert_eq!(causes, [Cause::Work, Cause::Done, Cause::Queue]);
    });
}

#[test]
fn a_promise_in_force_is_explained_by_the_days_of_the_calendar() {
    scenes(|scene| {
        let number = scene.asked().number;
        let opening = Opening {
            greeting: "Good morning Nina.".to_owned(),
            promised_for: scene.house.clock.now().plus_days(7).plus_minutes(60),
        };
        let opened = scene.act(scene.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap();
        let why = |request: Request| {
            scene.house.read(scene.nurse, move |conn| request.why_due(&request.calendar(conn)?)).unwrap()
        };
        let told = why(opened).expect("a promise is running");
        assert_eq!(told.used.iter().map(|used| used.minutes).sum::<i64>(), 41 * 60);
        let skipped: Vec<String> = told.skipped.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(skipped, ["2026-11-28", "2026-11-29"], "the weekend does not count");

        let performed = scene.act(scene.keeper, number, |request, tx| request.perform(tx)).unwrap();
        assert!(why(performed).is_none(), "the promise is over");
    });
}

#[test]
fn nobody_is_measured_who_serves_in_their_own_name() {
    scenes(|scene| {
        let mine = crate::testing::named("Piano lessons");
        let service = scene.house.offer(crate::service::Provider::Person(scene.keeper), mine);
        let new = through(service);
        let request = scene.house.write(scene.nurse, move |tx| ask(tx, &new)).unwrap();
        let read = scene.house.read(scene.nurse, move |conn| {
            let calendar = request.calendar(conn)?;
            request.two_clocks(conn, &calendar)
        });
        assert!(read.unwrap().is_none());
    });
}
