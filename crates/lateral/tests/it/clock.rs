//! Both clocks of a request on its page, and why its promise is due then.

use axum::http::StatusCode;

use crate::app::on_both_engines;
use crate::ward::{PROMISE, Ward};

const DAY: i64 = 24 * 60;

#[test]
fn both_sides_read_whose_turn_it_was_and_for_how_long() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let later = |minutes| app.house.clock.advance_minutes(minutes);
        // Monday, nine in Rome; the usual office opens until five.
        let request = ward.ask("Four sets");
        later(30);
        ward.open(&request);
        later(60);
        ward.server.submit(&format!("{request}/question"), &[("question", "Which colour?")]);
        later(2 * DAY);
        let page = ward.asker.see(&request);
        assert_eq!(page.text("#term-clock"), "Term clock: 1 hour 30 minutes in the team’s calendar.");
        assert_eq!(
            page.text("#lived-clock"),
            "Waited by whoever asked: 2 days 1 hour, nights and days off too."
        );
        assert_eq!(page.texts("#turns td.num"), ["30 minutes", "1 hour", "16 hours · 2 days lived"]);
        assert_eq!(
            page.texts("#turns td:nth-child(3)"),
            [
                "The team that serves · not yet taken up",
                "The team that serves · at work",
                "Whoever asked · an answer is awaited",
            ]
        );
        assert!(!page.text("#clock").contains("Marek"), "sides, never people");

        ward.asker.submit(&format!("{request}/answer"), &[("answer", "Blue.")]);
        later(DAY);
        let page = ward.server.see(&request);
        assert_eq!(page.text("#term-clock"), "Term clock: 9 hours 30 minutes in the team’s calendar.");
        assert_eq!(page.texts("#turns td.num").last().map(String::as_str), Some("8 hours · 1 day lived"));
        assert_eq!(ward.stranger.get(&request).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn why_it_is_due_then_is_told_day_by_day_until_the_work_is_done() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        assert!(!ward.asker.see(&request).has("#why-due"), "nothing is promised yet");
        let mut promise = PROMISE;
        promise[1] = ("promised_for", "2026-11-30");
        ward.server.submit(&format!("{request}/opening"), &promise);
        let told = ward.asker.see(&request).texts("#why-due li");
        assert_eq!(told.len(), 8, "from Monday to Monday: {told:?}");
        assert!(told[5].ends_with("does not count: closed on this weekday"), "{told:?}");
        assert!(told[7].contains("09:00") && told[7].contains("10:00"), "{told:?}");
        for (language, title) in [("it", "Perché questa data?"), ("pl", "Dlaczego taki termin?")] {
            let reader = app.house.enter(domain::person::Draft {
                language: language.to_owned(),
                ..domain::person::Draft::named(format!("Reader {language}"))
            });
            let linen = ward.linen;
            let join =
                move |tx: &mut db::Tx<'_>| domain::team::join(tx, linen, reader, domain::team::Role::Member);
            app.house.write(app.house.ada, join).unwrap();
            assert_eq!(app.signed_in_as(reader).see(&request).text("#why-due summary"), title);
        }
        ward.server.submit(&format!("{request}/performance"), &[]);
        assert!(!ward.asker.see(&request).has("#why-due"), "the promise is over");
    });
}

#[test]
fn a_promise_for_an_hour_when_nobody_works_says_so() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let within = ward.ask("Four sets");
        ward.open(&within);
        assert!(!ward.asker.see(&within).text("#why-due").contains("The promise itself"));
        let outside = ward.ask("Two coats");
        let mut promise = PROMISE;
        // A Saturday.
        promise[1] = ("promised_for", "2026-11-28");
        ward.server.submit(&format!("{outside}/opening"), &promise);
        let told = ward.asker.see(&outside).text("#why-due");
        assert!(told.contains("17:00") && told.contains("The promise itself is for"), "{told}");
    });
}
