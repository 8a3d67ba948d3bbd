use measure::turns::{Cause, Interval, Side};

use super::super::clock::TwoClocks;
use super::super::contest;
use super::*;
use crate::Error;

/// The house begins on Monday, nine in Rome, when the usual office opens until five.
const DAY: i64 = 24 * 60;

fn clocks(scene: &Scene<'_>, number: i64) -> TwoClocks {
    let read = scene.house.read(scene.nurse, move |conn| {
        let request = Request::visible_to(conn, number)?;
        let calendar = request.calendar(conn)?;
        request.two_clocks(conn, &calendar)
    });
    read.unwrap().expect("it was asked here")
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
                (Side::Customer, Cause::Answer, DAY, 8 * 60),
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
            scene
                .house
                .read(scene.nurse, move |conn| request.why_due(&request.calendar(conn)?, None))
                .unwrap()
        };
        let told = why(opened).expect("a promise is running").counted;
        assert_eq!(told.used.iter().map(|used| used.minutes).sum::<i64>(), 41 * 60);
        let skipped: Vec<String> = told.skipped.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(skipped, ["2026-11-28", "2026-11-29"], "the weekend does not count");

        let performed = scene.act(scene.keeper, number, |request, tx| request.perform(tx)).unwrap();
        assert!(why(performed).is_none(), "the promise is over");
    });
}

#[test]
fn what_somebody_serves_in_their_own_name_has_both_clocks_for_its_two_sides() {
    scenes(|scene| {
        let mine = crate::testing::named("Piano lessons");
        let service = scene.house.offer(crate::service::Provider::Person(scene.keeper), mine);
        let new = through(service);
        let request = scene.house.write(scene.nurse, move |tx| ask(tx, &new)).unwrap();
        scene.house.clock.advance_minutes(DAY);
        let number = request.number;
        let waiting = clocks(scene, number);
        assert_eq!((waiting.provider_minutes, waiting.lived_minutes), (8 * 60, DAY));
        assert!(scene.seen_by(scene.stranger, number).is_err(), "and for nobody else");
    });
}

#[test]
fn contested_time_is_nobodys_until_both_sides_say_alike() {
    scenes(|scene| {
        let later = |minutes| scene.house.clock.advance_minutes(minutes);
        let number = scene.opened().number;
        later(60);
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        later(120);
        let request = scene.seen_by(scene.nurse, number).unwrap();
        let question = request.question.unwrap();
        let foreign =
            scene.act(scene.keeper, number, move |request, tx| request.contest(tx, question, "No."));
        assert!(matches!(foreign, Err(Error::Forbidden)), "it is the customer's to contest: {foreign:?}");
        let say = "It is written in the request.";
        scene.act(scene.nurse, number, move |request, tx| request.contest(tx, question, say)).unwrap();
        let disputed = clocks(scene, number);
        assert_eq!((disputed.provider_minutes, disputed.disputed_minutes), (60, 120));
        let again = scene.act(scene.nurse, number, move |request, tx| request.contest(tx, question, say));
        assert!(matches!(again, Err(Error::Conflict(_))));

        scene
            .act(scene.keeper, number, move |request, tx| request.settle(tx, question, contest::HALF))
            .unwrap();
        assert_eq!(clocks(scene, number).disputed_minutes, 120, "the other side has not agreed yet");
        scene
            .act(scene.nurse, number, move |request, tx| request.settle(tx, question, contest::HALF))
            .unwrap();
        let settled = clocks(scene, number);
        assert_eq!(
            (settled.provider_minutes, settled.customer_minutes, settled.disputed_minutes),
            (60 + 60, 60, 0)
        );
        let late = scene.act(scene.nurse, number, move |request, tx| request.settle(tx, question, 0));
        assert!(matches!(late, Err(Error::Conflict(_))), "settled is settled");
        is_partition(&request, scene.house.clock.now(), &settled);
    });
}

#[test]
fn the_rule_settles_after_ten_working_days_what_the_sides_have_not() {
    scenes(|scene| {
        let number = scene.opened().number;
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        scene.house.clock.advance_minutes(100);
        let question = scene.seen_by(scene.nurse, number).unwrap().question.unwrap();
        scene
            .act(scene.nurse, number, move |request, tx| request.contest(tx, question, "Asked twice."))
            .unwrap();
        scene.act(scene.nurse, number, |request, tx| request.answer(tx, "Blue.").map(drop)).unwrap();
        // Monday the 23rd; the tenth working day after it is Monday the 7th.
        scene.house.clock.advance_minutes(14 * DAY);
        scene.house.work(contest::settle_overdue).unwrap();
        assert_eq!(clocks(scene, number).disputed_minutes, 100, "the tenth day is not over");
        scene.house.clock.advance_minutes(DAY);
        scene.house.work(contest::settle_overdue).unwrap();
        scene.house.work(contest::settle_overdue).unwrap();
        let settled = clocks(scene, number);
        assert_eq!((settled.customer_minutes, settled.disputed_minutes), (50, 0));
        let contests = scene
            .house
            .read(scene.nurse, move |conn| Request::visible_to(conn, number)?.contests(conn))
            .unwrap();
        assert!(contests[0].by_rule && contests[0].settled == Some(50));
    });
}

#[test]
fn each_team_that_had_it_counts_by_its_own_calendar() {
    scenes(|scene| {
        let always = scene.house.write(scene.house.ada, |tx| {
            let zone = crate::organisation::get(tx)?.zone;
            let day = jiff::civil::date(2020, 1, 1);
            let preset = |preset: crate::calendar::Preset| preset.calendar(&zone, day);
            // The first one becomes the usual one.
            crate::calendar::create(tx, "Office", &preset(crate::calendar::Preset::OfficePl)?)?;
            crate::calendar::create(tx, "Night and day", &preset(crate::calendar::Preset::Ward)?)
        });
        let always = always.unwrap();
        let porters = scene.house.team("Porters", &[(scene.stranger, Role::Member)]);
        let edit =
            crate::team::Draft { calendar: always.to_string(), ..crate::team::Draft::named("Porters") };
        scene
            .house
            .write(scene.house.ada, move |tx| crate::team::update(tx, porters, &edit.parse()?))
            .unwrap();
        let request = scene.asked();
        let number = request.number;
        scene.house.clock.advance_minutes(DAY);
        scene
            .act(scene.keeper, number, move |request, tx| request.pass_on(tx, porters, "They carry it."))
            .unwrap();
        scene.house.clock.advance_minutes(DAY);
        let clocks = clocks(scene, number);
        assert_eq!(clocks.provider_minutes, 8 * 60 + DAY, "an office's day, then a day and a night");
        is_partition(&request, scene.house.clock.now(), &clocks);
    });
}

#[test]
fn the_pauses_since_the_opening_are_part_of_why_it_is_due() {
    scenes(|scene| {
        let number = scene.opened().number;
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        scene.house.clock.advance_minutes(90);
        let why = || {
            let read = scene.house.read(scene.nurse, move |conn| {
                let request = Request::visible_to(conn, number)?;
                let calendar = request.calendar(conn)?;
                let clocks = request.two_clocks(conn, &calendar)?;
                request.why_due(&calendar, clocks.as_ref())
            });
            read.unwrap().unwrap()
        };
        let running = why();
        assert!(running.pauses[0].is_running && running.with_pauses.is_none());
        scene.act(scene.nurse, number, |request, tx| request.answer(tx, "Blue.").map(drop)).unwrap();
        let over = why();
        assert_eq!(over.pauses.len(), 1);
        assert_eq!(over.pauses[0].minutes, 90);
        let due = Timestamp::from_jiff(over.counted.due);
        assert_eq!(due.to_string(), "2026-11-23T16:00:00.000000Z", "a full working day");
        let later = over.with_pauses.map(|at| at.to_string());
        assert_eq!(later.as_deref(), Some("2026-11-24T09:30:00.000000Z"), "ninety minutes of the next one");
    });
}

#[test]
fn a_question_to_somebody_who_is_away_goes_to_their_deputy() {
    scenes(|scene| {
        let number = scene.opened().number;
        let (nurse, deputy) = (scene.nurse, scene.stranger);
        scene
            .house
            .write(scene.house.ada, move |tx| {
                let today = crate::organisation::today(tx)?;
                let to_on = today.tomorrow().unwrap();
                let entry = crate::absence::Entry { from_on: today, to_on, deputy: Some(deputy) };
                crate::absence::create(tx, nurse, &entry)
            })
            .unwrap();
        assert!(matches!(scene.seen_by(deputy, number), Err(Error::NotFound)));
        scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?")).unwrap();
        assert!(scene.seen_by(deputy, number).unwrap().can_answer());
        let answered =
            scene.act(deputy, number, |request, tx| request.answer(tx, "Blue.").map(drop)).unwrap();
        assert!(answered.question.is_none() && !answered.can_answer());
        let once_more = scene.act(deputy, number, |request, tx| request.answer(tx, "Red.").map(drop));
        assert!(matches!(once_more, Err(Error::Forbidden)));
    });
}

#[test]
fn a_question_that_nobody_can_answer_is_refused_so_that_no_clock_stands_for_ever() {
    scenes(|scene| {
        let number = scene.opened().number;
        let nurse = scene.nurse;
        scene
            .house
            .work(move |tx| {
                let left = crate::organisation::today(tx)?.yesterday().unwrap();
                tx.execute("UPDATE person SET ends_on = $1 WHERE id = $2", db::params![left, nurse])?;
                Ok(())
            })
            .unwrap();
        let refused = scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "Which colour?"));
        let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
        assert_eq!(problems[0].problem, crate::Problem::NobodyAnswers);
    });
}
