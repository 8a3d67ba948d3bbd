//! The end of a request: the words of both sides under a seal, above expectations, and silence that counts.

use axum::http::StatusCode;
use domain::request::silence;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::ward::{Ward, catch_up};

const DAY: i64 = 24 * 60;

fn closed(ward: &Ward<'_>) -> String {
    let request = ward.ask("Four sets of scrubs");
    ward.open(&request);
    ward.server.submit(&format!("{request}/closing"), &[("word", "On the trolley.")]);
    request
}

fn time_passes(app: &TestApp<'_>, days: i64) {
    app.house.clock.advance_minutes(days * DAY);
    app.house.work(silence::pass).unwrap();
    catch_up(app);
}

#[test]
fn s4_05_neither_side_reads_how_it_went_until_both_are_in_or_seven_days_have_passed() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = closed(&ward);
        let how = format!("{request}/how-it-went");
        // Both may say how it went.
        assert!(
            ward.asker.see(&request).has("#how-it-went") && ward.server.see(&request).has("#how-it-went")
        );
        ward.asker.submit(&how, &[("how", "Quick and kind.")]);
        // The other side does not see it, nor the lead, nor anybody else.
        for other in [&ward.server, &ward.lead] {
            let page = other.see(&request);
            assert!(!page.body.contains("Quick and kind."));
            assert!(page.text("#word-customer").contains("It is still sealed"));
        }
        assert!(ward.asker.see(&request).text("#word-customer").contains("Quick and kind."), "one's own");
        let again = ward.asker.post_form(&how, &[("how", "On second thoughts…")]);
        assert_eq!(again.status, StatusCode::CONFLICT, "it is sealed");
        // Both are in: both read both.
        ward.server.submit(&how, &[("how", "A clear wish, thank you.")]);
        for side in [&ward.asker, &ward.server] {
            let page = side.see(&request);
            assert!(page.text("#word-customer").contains("Quick and kind."));
            assert!(page.text("#word-provider").contains("A clear wish, thank you."));
        }

        // Or seven days pass: then it is read, and cannot be answered from under a seal any more.
        let request = closed(&ward);
        let how = format!("{request}/how-it-went");
        ward.server.submit(&how, &[("how", "We guessed the size.")]);
        app.house.clock.advance_minutes(7 * DAY - 1);
        assert!(!ward.asker.see(&request).body.contains("We guessed the size."));
        app.house.clock.advance_minutes(1);
        let page = ward.asker.see(&request);
        assert!(page.text("#word-provider").contains("We guessed the size."));
        assert!(!page.has("#how-it-went"));
        assert_eq!(ward.asker.post_form(&how, &[("how", "Well…")]).status, StatusCode::CONFLICT);
    });
}

#[test]
fn s1_24_only_whoever_received_it_can_say_that_it_was_above_expectations() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = closed(&ward);
        let above = format!("{request}/above");
        assert!(ward.asker.see(&request).has("form[action$='/above']"));
        for other in [&ward.server, &ward.lead] {
            assert!(!other.see(&request).has("form[action$='/above']"), "only the requester sees the button");
            let own = other.post_form(&above, &[("above", "We were wonderful.")]);
            assert_eq!(own.status, StatusCode::FORBIDDEN, "nobody marks their own work");
        }
        assert_eq!(ward.stranger.post_form(&above, &[("above", "x")]).status, StatusCode::NOT_FOUND);
        let bare = ward.asker.post_form(&above, &[("above", " ")]);
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "the reason is what counts");
        ward.asker.submit(&above, &[("above", "They sewed the name on.")]);
        let page = ward.server.see(&request);
        assert!(page.text("#above-said").contains("They sewed the name on."));
        assert!(!ward.asker.see(&request).has("form[action$='/above']"), "once is enough");
        catch_up(app);
        assert!(ward.server.see("/notices").text(".row-meta").contains("above expectations"));
    });
}

#[test]
fn a_member_of_the_team_who_asks_the_team_does_not_mark_its_work() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let both = app.house.person("Bruno");
        app.house.team("Both", &[(both, Role::Member)]);
        let bruno = app.signed_in_as(both);
        let request = crate::ward::ask(&bruno, &[("team", "both"), ("words", "Coffee")]);
        bruno.submit(&format!("{request}/opening"), &crate::ward::PROMISE);
        bruno.submit(&format!("{request}/closing"), &[("word", "Done.")]);
        assert!(!bruno.see(&request).has("form[action$='/above']"));
        let own = bruno.post_form(&format!("{request}/above"), &[("above", "Best coffee ever.")]);
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        drop(ward);
    });
}

#[test]
fn what_was_said_stands_on_the_wall_only_while_both_sides_agree() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = closed(&ward);
        let wall = format!("{request}/wall");
        assert_eq!(
            ward.asker.post_form(&wall, &[("wall", "on")]).status,
            StatusCode::CONFLICT,
            "nothing to show"
        );
        ward.asker.submit(&format!("{request}/above"), &[("above", "They sewed the name on.")]);
        let on_wall = || ward.stranger.see("/thanks/wall").text(".thanks-card");
        ward.asker.submit(&wall, &[("wall", "on")]);
        assert_eq!(on_wall(), "", "one side is not enough");
        ward.server.submit(&wall, &[("wall", "on")]);
        assert!(on_wall().contains("They sewed the name on."));
        assert!(
            !ward.stranger.see("/thanks/wall").body.contains("scrubs"),
            "what was asked stays with the two"
        );
        // What is said later was not agreed to.
        ward.server.submit(&format!("{request}/how-it-went"), &[("how", "Lovely.")]);
        assert_eq!(on_wall(), "");
        assert_eq!(ward.stranger.post_form(&wall, &[("wall", "on")]).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn silence_counts_as_solved_only_where_it_was_agreed_on_and_said_beforehand() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let before = closed(&ward);
        assert!(!ward.asker.see(&before).has("#silence"), "nobody agreed to anything yet");
        let ada = app.signed_in_as(app.house.ada);
        assert_eq!(ward.lead.get("/administration/closing").status, StatusCode::FORBIDDEN);
        for (days, words) in [("seven", "write a number"), ("-1", "0 or more"), ("91", "90 or less")] {
            let refused = ada.post_form("/administration/closing", &[("confirm_days", days)]);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.text(".error-summary").contains(words), "{}", refused.text(".error-summary"));
            assert_eq!(refused.attribute("#confirm_days", "value"), days);
        }
        ada.submit("/administration/closing", &[("confirm_days", "7")]);

        let request = closed(&ward);
        let told = ward.asker.see(&request).text("#silence");
        assert!(told.contains("If you say nothing") && told.contains("30 November"), "{told}");
        assert!(ward.server.see(&request).text("#silence").contains("30 November"));
        // Two days before, one notice; and not a second one.
        time_passes(app, 5);
        assert!(ward.asker.see("/notices").text(".row-meta").contains("Soon this counts as solved"));
        ward.asker.see(&request);
        time_passes(app, 1);
        assert!(!ward.asker.see("/notices").text(".row-unread").contains("Soon this counts as solved"));
        // The days have passed: solved, by time and by nobody.
        time_passes(app, 1);
        let page = ward.asker.see(&request);
        assert!(page.text(".lead[data-announce=status]").contains("the agreed days passed without a word"));
        assert!(ward.server.see("/notices").text(".row-meta").contains("the agreed days have passed"));
        assert!(page.has("#pulse"), "whoever said nothing is as likely to be asked how it was");
        assert_eq!(
            ward.asker.see(&before).text(".lead[data-announce=status]"),
            "Is it solved for you?",
            "what was closed before the rule is left to its people"
        );
        // And it can be taken up again.
        let back = ward.asker.submit(&format!("{request}/reopening"), &[("missing", "One set is torn.")]);
        assert!(!back.has("#silence"));
        assert!(back.has("#withdrawal") && !back.has("form[action$='/confirmation']"), "it goes on");
    });
}
