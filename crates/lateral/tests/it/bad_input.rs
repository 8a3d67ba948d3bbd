//! What cannot be: calendars that do not open, days before now, questions that nobody can answer. Each has a
//! clear answer, and no clock runs backwards or for ever.

use axum::http::StatusCode;
use measure::worktime::{Calendar, Definition, Exception, HolidayRules, Hours, Span, Version, Week};

use crate::app::on_both_engines;
use crate::hiring::{Hiring, with};
use crate::ward::{Ward, ask};

/// A calendar that is open for one hour in its life.
fn hardly_ever_open(tx: &mut db::Tx<'_>) -> domain::Result<domain::CalendarId> {
    let once = Exception {
        date: jiff::civil::date(2026, 12, 24),
        hours: Hours::Open(vec![Span::new((9, 0), (10, 0)).unwrap()]),
        reason: None,
    };
    let version = Version {
        effective_from: jiff::civil::date(2020, 1, 1),
        weekly: Week::default(),
        holidays: HolidayRules::default(),
        exceptions: vec![once],
    };
    let definition = Definition { zone: "Europe/Rome".to_owned(), versions: vec![version] };
    domain::calendar::create(tx, "Hardly ever", &Calendar::new(definition).unwrap())
}

#[test]
fn an_agreement_on_a_calendar_without_open_hours_is_refused_beside_the_calendar() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let closed = app.house.write(app.house.ada, hardly_ever_open).unwrap();
        let id = closed.to_string();
        for side in ["customer_calendar", "provider_calendar"] {
            let refused = hiring.propose("computer", &with(hiring.terms(14, 14), side, &id));
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{side}");
            assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{side}")]);
            assert!(
                refused.text(".error-summary").contains("would never open"),
                "{}",
                refused.text(".error-summary")
            );
            assert_eq!(refused.attribute("#notice_days", "value"), "14", "what was typed is still there");
        }
        let unknown = with(hiring.terms(14, 14), "customer_calendar", "01a22726-5c4b-7521-925a-c50b9226e36a");
        let refused = hiring.propose("computer", &unknown);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#customer_calendar"]);
    });
}

#[test]
fn with_a_team_whose_calendar_hardly_ever_opens_everything_can_be_asked_and_no_clock_runs() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let linen = ward.linen;
        app.house
            .write(app.house.ada, move |tx| {
                let calendar = hardly_ever_open(tx)?;
                let draft = domain::team::Draft {
                    calendar: calendar.to_string(),
                    ..domain::team::Draft::named("Linen")
                };
                domain::team::update(tx, linen, &draft.parse()?)
            })
            .unwrap();
        let request =
            ask(&ward.asker, &[("team", "linen"), ("words", "Four sets"), ("needed_by", "2026-11-30")]);
        ward.open(&request);
        app.house.clock.advance_minutes(3 * 24 * 60);
        ward.server.submit(&format!("{request}/question"), &[("question", "Which colour?")]);
        app.house.clock.advance_minutes(24 * 60);
        for side in [&ward.asker, &ward.server] {
            let page = side.see(&request);
            assert!(page.text("#term-clock").contains("0 minutes"), "{}", page.text("#term-clock"));
            assert!(page.text("#lived-clock").contains("4 days"), "{}", page.text("#lived-clock"));
        }
        ward.asker.submit(&format!("{request}/answer"), &[("answer", "Blue.")]);
        ward.server.submit(&format!("{request}/closing"), &[("word", "Here they are.")]);
        assert!(ward.asker.see(&request).text("#term-clock").contains("0 minutes"));
    });
}

#[test]
fn a_question_that_nobody_can_answer_is_refused_and_keeps_what_was_typed() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        ward.open(&request);
        // Away without a deputy: it is said before it is asked, and the customer's time goes on being theirs.
        let anna = ward.anna;
        app.house
            .write(app.house.ada, move |tx| {
                let today = domain::organisation::today(tx)?;
                let to_on = today.tomorrow().unwrap();
                domain::absence::create(
                    tx,
                    anna,
                    &domain::absence::Entry { from_on: today, to_on, deputy: None },
                )
            })
            .unwrap();
        assert!(ward.server.see(&request).text("#question").contains("away"), "said beforehand");
        // She has left for good.
        app.house
            .work(move |tx| {
                let left = domain::organisation::today(tx)?.yesterday().unwrap();
                tx.execute("UPDATE person SET ends_on = $1 WHERE id = $2", db::params![left, anna])?;
                Ok(())
            })
            .unwrap();
        let question = "Which colour?";
        let refused = ward.server.post_form(&format!("{request}/question"), &[("question", question)]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text("textarea[name=question]").contains(question), "what was typed is still there");
        assert!(refused.has(".error-summary"));
        app.house.clock.advance_minutes(60);
        let page = ward.server.see(&request);
        assert!(
            page.has("#question") && !page.text("#turns").contains("Whoever asked"),
            "the clock did not stop"
        );
    });
}

#[test]
fn every_date_of_a_request_is_explained_step_by_step_and_for_its_two_sides_alone() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 10, 6);
        let request = hiring.ask("computer", 7);
        for side in [&hiring.mara, &hiring.marco] {
            let page = side.see(&request);
            let agreed = page.text("#why-agreed");
            assert!(agreed.contains("ready within 6 days: that is"), "{agreed}");
            assert_eq!(page.texts("#why-agreed li").len(), 7, "day by day, from morning to morning");
            let needed = page.text("#why-needed");
            assert!(
                needed.contains("From asking until then the team’s calendar counts 168 hours"),
                "{needed}"
            );
            assert!(needed.contains("with 10 days of notice as agreed"), "{needed}");
            assert!(needed.contains("The agreed notice is 10 days; this date gives 7 days."), "{needed}");
            assert!(!page.text("#why-due").contains("to the promise"), "nothing is promised yet");
        }
        let follower = app.signed_in_as(app.house.person("Follower"));
        hiring.mara.submit(&format!("{request}/watching"), &[("person", "@follower")]);
        assert!(!follower.see(&request).has("#why-agreed"));
        hiring.open(&request, 6);
        let page = hiring.mara.see(&request);
        assert!(page.text("#why-due").contains("From opening to the promise"), "the promise comes first");
        assert!(page.has("#why-agreed") && page.has("#why-needed"));
        hiring.close(&request);
        assert!(!hiring.mara.see(&request).has("#why-due"), "the work is done");
    });
}
