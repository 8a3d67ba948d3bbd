//! What helps around requests: setting aside, "still needed?", drafts on two devices, many at once with undo,
//! merging, splitting, linking, macros, and who else has a request open.

use axum::http::StatusCode;
use domain::request::{ageing, setting_aside};
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, Ward, ask, catch_up};

fn number(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// The jobs that are due, as the workers do them.
fn work(app: &TestApp<'_>) {
    app.house
        .work(|tx| {
            let all = tx.all("SELECT request_id FROM snooze", &[], |row| row.get(0))?;
            for request in all {
                setting_aside::wake_due(tx, request)?;
            }
            Ok(())
        })
        .unwrap();
}

// Setting aside ------------------------------------------------------------------------------------

#[test]
fn what_is_set_aside_leaves_the_lists_keeps_its_promise_and_comes_back_by_itself() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (fresh, opened) = (ward.ask("Two coats"), ward.ask("Four sets"));
        ward.open(&opened);
        let until = [("until", "2026-11-26"), ("until_time", "09:00")];
        for request in [&fresh, &opened] {
            let page = ward.server.submit(&format!("{request}/aside"), &until);
            assert!(page.text("#aside").contains("Set aside until"), "{}", page.text("#aside"));
        }
        assert!(!ward.server.see("/serve/linen").text("main").contains("Two coats"));
        let board = ward.server.see("/serve/linen/board");
        assert!(
            board.text("#set-aside").contains("Two coats") && board.text("#set-aside").contains("Four sets")
        );
        // The customer sees the promise, and nothing of the order of work.
        let page = ward.asker.see(&opened);
        assert!(page.has(".promise") && !page.has("#aside") && !page.has("details#aside"));
        work(app);
        assert!(ward.server.see(&fresh).text("#aside").contains("Set aside"), "not before its time");
        app.house.clock.advance_minutes(3 * 24 * 60);
        work(app);
        assert!(ward.server.see("/serve/linen").text("main").contains("Two coats"));
        catch_up(app);
        assert!(ward.server.see("/notices").text(".rows").contains("It was set aside and is back"));
    });
}

#[test]
fn a_word_of_the_customer_brings_it_back_and_bad_moments_are_refused() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        let aside = format!("{request}/aside");
        for (field, value) in [
            ("until", "2020-01-01"),
            ("until", "soon"),
            ("until", ""),
            ("until", "2031-01-01"),
            ("for", "answer"),
        ] {
            let answer = ward.server.post_form(&aside, &[(field, value)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(answer.has("#aside[open]"));
        }
        assert_eq!(ward.asker.post_form(&aside, &[("until", "2026-11-26")]).status, StatusCode::FORBIDDEN);
        assert_eq!(ward.stranger.post_form(&aside, &[("until", "2026-11-26")]).status, StatusCode::NOT_FOUND);
        ward.server.submit(&format!("{request}/question"), &[("question", "Which size?")]);
        ward.server.submit(&aside, &[("for", "answer")]);
        assert!(ward.server.see(&request).text("#aside").contains("until the question is answered"));
        ward.asker.submit(&format!("{request}/answer"), &[("answer", "M.")]);
        assert!(!ward.server.see(&request).has("div#aside"));
        // Fetched back by hand; twice is a conflict.
        ward.server.submit(&aside, &[("until", "2026-11-26")]);
        ward.lead.submit(&format!("{request}/fetching-back"), &[]);
        let again = ward.lead.post_form(&format!("{request}/fetching-back"), &[]);
        assert_eq!(again.status, StatusCode::CONFLICT);
    });
}

// Still needed -------------------------------------------------------------------------------------

#[test]
fn after_a_quiet_time_the_asker_is_asked_and_silence_closes_nothing() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (kept, gone, silent) = (ward.ask("Two coats"), ward.ask("Four sets"), ward.ask("One cap"));
        ward.lead.submit("/teams/linen/quiet", &[("days", "10")]);
        let ask_all = || app.house.work(ageing::ask_still_needed).unwrap();
        ask_all();
        assert!(!ward.asker.see(&kept).has("#still-needed"), "not yet quiet for long enough");
        app.house.clock.advance_minutes(11 * 24 * 60);
        ask_all();
        ask_all();
        catch_up(app);
        assert!(ward.asker.see("/notices").text(".rows").contains("Is this still needed?"));
        assert!(ward.asker.see(&kept).has("#still-needed") && !ward.server.see(&kept).has("#still-needed"));
        let path = |request: &str| format!("{request}/still-needed");
        assert_eq!(ward.server.post_form(&path(&kept), &[("needed", "yes")]).status, StatusCode::FORBIDDEN);
        let page = ward.asker.submit(&path(&kept), &[("needed", "yes")]);
        assert!(!page.has("#still-needed"));
        assert_eq!(ward.asker.post_form(&path(&kept), &[("needed", "yes")]).status, StatusCode::CONFLICT);
        let page = ward.asker.submit(&path(&gone), &[("needed", "no"), ("word", "We borrowed some.")]);
        assert!(page.text(".conversation").contains("We borrowed some."));
        app.house.clock.advance_minutes(12 * 24 * 60);
        ask_all();
        assert!(ward.server.see(&silent).has("#opening"), "silence closes nothing");
        assert!(ward.asker.see(&kept).has("#still-needed"), "after another quiet time it is asked again");
    });
}

#[test]
fn the_quiet_time_is_set_by_leads_alone_and_must_be_a_number_of_days() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let quiet = "/teams/linen/quiet";
        for days in ["", "soon", "-1", "400"] {
            let answer = ward.lead.post_form(quiet, &[("days", days)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{days}");
            assert_eq!(answer.attribute("#days", "value"), days);
        }
        for other in [&ward.server, &ward.asker] {
            assert_eq!(other.post_form(quiet, &[("days", "5")]).status, StatusCode::FORBIDDEN);
        }
        ward.lead.submit(quiet, &[("days", "0")]);
        ward.ask("Two coats");
        app.house.clock.advance_minutes(300 * 24 * 60);
        app.house.work(ageing::ask_still_needed).unwrap();
        catch_up(app);
        assert!(!app.signed_in_as(ward.anna).see("/notices").has(".rows"), "0 never asks");
    });
}

// Drafts -------------------------------------------------------------------------------------------

#[test]
fn a_draft_is_there_on_another_device_and_newer_text_is_never_overwritten() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        let place = format!("request-{}-reply", number(&request));
        let phone = app.signed_in_as(ward.marek);
        let kept =
            ward.server.post_form("/drafts", &[("place", &place), ("body", "We are on"), ("base", "")]);
        assert_eq!(kept.status, StatusCode::OK);
        let page = phone.see(&request);
        assert_eq!(page.text(&format!("[data-kept={place}]")), "We are on");
        let base = page.attribute(&format!("[data-kept={place}]"), "data-version");
        app.house.clock.advance_minutes(1);
        let kept =
            phone.post_form("/drafts", &[("place", &place), ("body", "We are on our way"), ("base", &base)]);
        assert_eq!(kept.status, StatusCode::OK);
        // The first device began from the older one: it is handed the newer text, which stays.
        let late =
            ward.server.post_form("/drafts", &[("place", &place), ("body", "We are on it"), ("base", &base)]);
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("We are on our way"));
        // Nobody else sees it.
        assert!(
            !ward.lead.see(&request).has("[data-drafts]") && !ward.asker.see(&request).has("[data-drafts]")
        );
        // What was sent is gone on every device.
        let answer =
            phone.post_multipart(&format!("{request}/messages"), &[("body", "We are on our way")], &[]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(!ward.server.see(&request).has("[data-drafts]"));
    });
}

#[test]
fn drafts_are_kept_while_asking_too_and_only_where_there_is_something_to_write() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let keep = |browser: &Browser<'_>, place: &str, body: &str| {
            browser.post_form("/drafts", &[("place", place), ("body", body), ("base", "")]).status
        };
        assert_eq!(keep(&ward.asker, "ask", "I need"), StatusCode::OK);
        assert_eq!(ward.asker.see("/ask").text("[data-kept=ask]"), "I need");
        let request = ward.ask("Four sets");
        assert!(!ward.asker.see("/ask").has("[data-drafts]"), "sent");
        let place = format!("request-{}-reply", number(&request));
        assert_eq!(keep(&ward.stranger, &place, "x"), StatusCode::NOT_FOUND);
        for odd in ["", "nowhere", "request-x-reply", &format!("request-{}-payroll", number(&request))] {
            assert_eq!(keep(&ward.asker, odd, "x"), StatusCode::NOT_FOUND, "{odd}");
        }
        assert_eq!(keep(&ward.asker, &place, &"x".repeat(20_001)), StatusCode::UNPROCESSABLE_ENTITY);
        // An empty field keeps nothing; a month is long enough.
        assert_eq!(keep(&ward.asker, &place, "Thank"), StatusCode::OK);
        app.house.clock.advance_minutes(31 * 24 * 60);
        app.house.work(domain::draft::sweep).unwrap();
        assert!(!app.signed_in_as(ward.anna).see(&request).has("[data-drafts]"));
    });
}

#[test]
fn colleagues_write_a_draft_together_and_nobody_overwrites_the_other() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        let shared = format!("{request}/shared-draft");
        ward.server.submit(&shared, &[("body", "Dear Anna, the sets"), ("version", "0")]);
        let page = ward.lead.see(&request);
        assert_eq!(page.text("#shared-draft-body"), "Dear Anna, the sets");
        assert!(page.text("#shared").contains("Last written by: Marek Lis"));
        assert!(!ward.asker.see(&request).has("#shared"));
        let version = page.attribute("#shared input[name=version]", "value");
        ward.lead.submit(&shared, &[("body", "Dear Anna, the sets are ready"), ("version", &version)]);
        let late = ward.server.post_form(&shared, &[("body", "Dear Anna, a moment"), ("version", &version)]);
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Dear Anna, a moment"), "what was written is handed back");
        assert_eq!(ward.asker.post_form(&shared, &[("body", "x")]).status, StatusCode::FORBIDDEN);
        let version = ward.server.see(&request).attribute("#shared input[name=version]", "value");
        let page = ward.server.submit(
            &shared,
            &[("body", "Dear Anna, the sets are ready."), ("version", &version), ("send", "yes")],
        );
        assert!(page.text(".conversation").contains("the sets are ready."));
        assert_eq!(page.text("#shared-draft-body"), "");
    });
}

// Many at once -------------------------------------------------------------------------------------

#[test]
fn many_are_taken_at_once_what_refuses_says_why_and_undo_is_on_the_record() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (one, two, other) = (ward.ask("Two coats"), ward.ask("Four sets"), ward.ask("One cap"));
        ward.asker.submit(&format!("{other}/withdrawal"), &[]);
        let list = ward.server.see("/serve/linen");
        assert_eq!(list.count("input[type=checkbox][name=items][form=bulk]"), 2);
        let fields = [
            ("items", number(&one)),
            ("items", number(&two)),
            ("items", number(&other)),
            ("items", "999999"),
            ("act", "take"),
        ];
        let page = ward.server.submit("/serve/linen/bulk", &fields);
        assert!(page.text(".lead").contains("Done for 2 requests."), "{}", page.text(".lead"));
        assert_eq!(page.count("#refused li"), 2);
        assert!(
            page.text("#refused").contains("It has moved on")
                && page.text("#refused").contains("not there for you")
        );
        assert!(ward.lead.see(&one).text("aside").contains("Marek Lis"));
        // Somebody has taken one of them since: it stays, the other goes back to the team.
        let lucia = ward.lead.see(&two).attribute("#holding input[name=holder]", "value");
        ward.lead.submit(&format!("{two}/holder"), &[("holder", &lucia)]);
        let undo = page.attribute("form[action$=undoing]", "action");
        assert_eq!(ward.lead.post_form(&undo, &[]).status, StatusCode::NOT_FOUND, "only by whoever did it");
        let page = ward.server.submit(&undo, &[]);
        assert_eq!(page.count("#done .chip"), 1);
        assert!(!page.has("form[action$=undoing]"));
        assert_eq!(ward.server.post_form(&undo, &[]).status, StatusCode::CONFLICT);
        assert!(ward.lead.see(&two).text("aside").contains("Lucia Riva"));
        assert!(ward.lead.see(&one).has("#holding input[name=holder]"));
        let taken: i64 = app
            .house
            .read(app.house.ada, |conn| {
                Ok(conn
                    .one("SELECT count(*) FROM event WHERE kind = 'request_taken'", &[], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(taken, 4, "two taken, one by Lucia, one given back: nothing is erased");
    });
}

#[test]
fn many_are_opened_closed_passed_on_and_set_aside_each_in_its_own_language() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        app.house.team("Kitchen", &[(app.house.person("Jan"), Role::Member)]);
        let italian = app.house.enter(domain::person::Draft {
            language: "it".to_owned(),
            ..domain::person::Draft::named("Carla")
        });
        let italian = app.signed_in_as(italian);
        let (one, two) =
            (ward.ask("Two coats"), ask(&italian, &[("team", "linen"), ("words", "Quattro completi")]));
        let all = |act: &'static str| vec![("items", number(&one)), ("items", number(&two)), ("act", act)];
        let bulk = "/serve/linen/bulk";
        // A date is missing: the form comes back with everything chosen.
        let answer = ward.server.post_form(bulk, &all("open"));
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.count("#items input[checked]"), 2);
        let mut open = all("open");
        open.extend([("promised_for", "2026-11-24"), ("promised_for_time", "10:00")]);
        let page = ward.server.submit(bulk, &open);
        assert!(page.text(".lead").contains("Done for 2"), "{}", page.text("main"));
        assert!(!page.has("form[action$=undoing]"), "what others were told is not undone");
        assert!(ward.asker.see(&one).text(".conversation").contains("Hello! Linen – Marek Lis"));
        assert!(italian.see(&two).text(".conversation").contains("Buongiorno! Linen – Marek Lis"));
        let mut aside = all("set_aside");
        aside.push(("until", "2026-11-26"));
        let page = ward.server.submit(bulk, &aside);
        ward.server.submit(&page.attribute("form[action$=undoing]", "action"), &[]);
        assert!(!ward.server.see(&one).has("div#aside"));
        let mut close = all("close");
        close.push(("phrase", "done"));
        ward.server.submit(bulk, &close);
        assert!(italian.see(&two).has("form[action$=confirmation]"));
        let later = ward.ask("One cap");
        let pass = [
            ("items", number(&later)),
            ("act", "pass_on"),
            ("team", "kitchen"),
            ("why", "Caps are with you."),
        ];
        let page = ward.server.submit(bulk, &pass);
        assert!(page.text(".lead").contains("Done for one request."));
    });
}

#[test]
fn doing_nothing_to_nothing_and_for_other_teams_is_refused() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Two coats");
        let item = ("items", number(&request));
        let bulk = "/serve/linen/bulk";
        for fields in [
            vec![("act", "take")],
            vec![item, ("act", "nonsense")],
            vec![item],
            vec![item, ("act", "pass_on"), ("team", "linen"), ("why", "x")],
            vec![item, ("act", "pass_on"), ("team", "nowhere"), ("why", "x")],
            vec![item, ("act", "set_aside"), ("until", "2020-01-01")],
            vec![item, ("act", "hand_to"), ("holder", "x")],
        ] {
            let answer = ward.server.post_form(bulk, &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        }
        assert_eq!(ward.asker.post_form(bulk, &[item, ("act", "take")]).status, StatusCode::NOT_FOUND);
        assert_eq!(ward.stranger.post_form(bulk, &[item, ("act", "take")]).status, StatusCode::NOT_FOUND);
    });
}

// Merge, split, link -------------------------------------------------------------------------------

#[test]
fn a_duplicate_goes_on_in_the_other_and_its_asker_sees_that_one_as_a_customer() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let first = ward.ask("The lift is stuck");
        let second = ask(&ward.stranger, &[("team", "linen"), ("words", "Lift does not move")]);
        assert_eq!(ward.stranger.get(&first).status, StatusCode::NOT_FOUND);
        ward.server.submit(&format!("{second}/merging"), &[("into", &format!("R-{}", number(&first)))]);
        let page = ward.stranger.see(&second);
        assert!(
            page.text(".lead[data-announce=status]").contains(&format!("goes on in R-{}", number(&first)))
        );
        assert!(page.text(".conversation").contains("Lift does not move"), "nothing is lost");
        // Sven sees the other one as its customers do: the words and the promise, never the notes.
        let note = [("body", "Old cable"), ("internal", "yes")];
        ward.server.post_multipart(&format!("{first}/messages"), &note, &[]);
        let page = ward.stranger.see(&first);
        assert!(page.text("main").contains("The lift is stuck") && !page.text("main").contains("Old cable"));
        assert!(page.text("#links").contains("Lift does not move"));
        ward.open(&first);
        catch_up(app);
        assert!(ward.stranger.see("/notices").text(".rows").contains("The lift is stuck"));
        let said = ward.stranger.post_multipart(&format!("{first}/messages"), &[("body", "Thank you")], &[]);
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        // Sven withdraws for himself alone: it goes on for Anna, who does not read what he wrote elsewhere.
        ward.stranger.submit(&format!("{first}/withdrawal"), &[]);
        let page = ward.asker.see(&first);
        assert!(page.has("form[action$='/withdrawal']"), "it is still hers to withdraw");
        assert!(page.text("#links").contains("Another request, which you do not see"));
        assert!(
            !page.text("#links").contains("Lift does not move")
                && !page.text("#links").contains(number(&second))
        );
        assert!(ward.stranger.see("/requests?ended=true").text(".rows").contains("Joined with another"));
    });
}

#[test]
fn what_cannot_be_merged_says_why_with_what_was_typed() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (one, two) = (ward.ask("Two coats"), ward.ask("Four sets"));
        let merging = format!("{one}/merging");
        for into in ["", "x", "999999", number(&one)] {
            let answer = ward.server.post_form(&merging, &[("into", into)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{into}");
            assert_eq!(answer.attribute("#merging-into", "value"), into);
        }
        assert_eq!(ward.asker.post_form(&merging, &[("into", number(&two))]).status, StatusCode::FORBIDDEN);
        assert_eq!(
            ward.stranger.post_form(&merging, &[("into", number(&two))]).status,
            StatusCode::NOT_FOUND
        );
        ward.open(&one);
        ward.server.submit(&format!("{one}/performance"), &[]);
        let late = ward.server.post_form(&merging, &[("into", number(&two))]);
        assert_eq!(late.status, StatusCode::CONFLICT);
        let ended = ward.server.post_form(&format!("{two}/merging"), &[("into", number(&one))]);
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "what is performed still lives");
    });
}

#[test]
fn a_part_is_a_request_of_its_own_with_a_link_back() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        app.house.team("Kitchen", &[(app.house.person("Jan"), Role::Member)]);
        let whole = ward.ask("A computer and access");
        let splitting = format!("{whole}/splitting");
        for fields in [[("title", ""), ("team", "")], [("title", "Access"), ("team", "nowhere")]] {
            assert_eq!(ward.server.post_form(&splitting, &fields).status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(ward.asker.post_form(&splitting, &[("title", "x")]).status, StatusCode::FORBIDDEN);
        let page = ward.server.submit(
            &splitting,
            &[("title", "Access for Anna"), ("words", "To the ward system"), ("team", "kitchen")],
        );
        assert!(page.text("#links").contains("Part of this one"));
        let part = page.attribute("#links a", "href");
        let page = ward.asker.see(&part);
        assert_eq!(page.text("h1"), "Access for Anna");
        assert!(page.text("#links").contains("A computer and access"), "it is Anna's, with the way back");
        assert!(page.text(".conversation").contains("To the ward system"));
        // Marek goes on following it; the rest of Linen knows that there is one, and nothing of it.
        assert_eq!(ward.server.see(&part).text("h1"), "Access for Anna");
        assert_eq!(ward.lead.get(&part).status, StatusCode::NOT_FOUND);
        let page = ward.lead.see(&whole);
        assert!(page.text("#links").contains("which you do not see"));
        assert!(!page.text("#links").contains("Access for Anna"));
    });
}

#[test]
fn links_stand_on_both_pages_and_two_never_wait_for_each_other() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (one, two, three) = (ward.ask("Two coats"), ward.ask("Four sets"), ward.ask("One cap"));
        let link = |from: &str, to: &str, relation: &str| {
            ward.server
                .post_form(&format!("{from}/link"), &[("number", number(to)), ("relation", relation)])
                .status
        };
        assert_eq!(link(&one, &two, "blocks"), StatusCode::SEE_OTHER);
        assert!(ward.server.see(&one).text("#links").contains("Waits for this one"));
        assert!(ward.server.see(&two).text("#links").contains("This one waits for"));
        assert_eq!(link(&two, &three, "blocks"), StatusCode::SEE_OTHER);
        assert_eq!(link(&three, &one, "blocks"), StatusCode::UNPROCESSABLE_ENTITY, "over two steps");
        assert_eq!(link(&one, &two, "blocks"), StatusCode::UNPROCESSABLE_ENTITY, "linked already");
        assert_eq!(link(&one, &three, "related"), StatusCode::SEE_OTHER);
        assert_eq!(link(&three, &one, "related"), StatusCode::UNPROCESSABLE_ENTITY, "in whichever order");
        assert_eq!(link(&one, &one, "related"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(link(&one, &two, "merged_into"), StatusCode::UNPROCESSABLE_ENTITY);
        let asked = ward
            .asker
            .post_form(&format!("{one}/link"), &[("number", number(&two)), ("relation", "related")]);
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        let fields = [("number", number(&one)), ("relation", "related")];
        ward.server.submit(&format!("{three}/unlinking"), &fields);
        assert!(!ward.server.see(&one).text("#links ul").contains("Has to do with"));
        let again = ward.server.post_form(&format!("{three}/unlinking"), &fields);
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    });
}

// Macros -------------------------------------------------------------------------------------------

/// A greeting, a checklist and a macro of the linen team; returns the id of the macro.
fn macro_of(ward: &Ward<'_>) -> String {
    ward.server.submit(
        "/teams/linen/phrases",
        &[
            ("name", "Hello"),
            ("kind", "greeting"),
            ("text.en", "Hello. {me}"),
            ("text.it", "Buongiorno. {me}"),
        ],
    );
    ward.server.submit("/teams/linen/checklists", &[("name", "Beds"), ("lines.en", "Sheets\nPillows")]);
    let form = ward.lead.see("/teams/linen/macros/new");
    let (phrase, list) = (
        form.attribute("#open option:nth-child(2)", "value"),
        form.attribute("#checklist option:nth-child(2)", "value"),
    );
    let fields = [("name", "Take it on"), ("take", "on"), ("open", &phrase), ("checklist", &list)];
    let page = ward.lead.submit("/teams/linen/macros", &fields);
    page.attribute("#macros li a", "href").rsplit('/').next().unwrap().to_owned()
}

#[test]
fn a_macro_says_what_it_will_do_and_does_all_of_it_with_one_tap() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let id = macro_of(&ward);
        let request = ward.ask("Two coats");
        let page = ward.server.see(&request);
        assert_eq!(page.count("#macros .macro-steps li"), 3);
        assert!(
            page.text("#macros").contains("Hello. Marek Lis")
                && page.text("#macros").contains("Add the checklist: Beds")
        );
        let page = ward.server.submit(&format!("{request}/macro"), &[("macro", &id)]);
        assert!(page.text(".conversation").contains("Hello. Marek Lis"));
        assert_eq!(page.texts("#checks .tick"), ["Sheets", "Pillows"]);
        assert!(page.has(".promise") && page.text("aside").contains("Marek Lis"));
        // It does not fit any more: it is not offered, and trying it does nothing at all.
        assert!(!page.has("#macros"));
        assert_eq!(
            ward.server.post_form(&format!("{request}/macro"), &[("macro", &id)]).status,
            StatusCode::CONFLICT
        );
        assert_eq!(ward.server.see(&request).count("#checks .tick"), 2);
        assert_eq!(
            ward.asker.post_form(&format!("{request}/macro"), &[("macro", &id)]).status,
            StatusCode::FORBIDDEN
        );
    });
}

#[test]
fn a_macro_is_done_to_many_each_by_the_rules_of_its_own() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let id = macro_of(&ward);
        let (one, two) = (ward.ask("Two coats"), ward.ask("Four sets"));
        ward.server.submit(&format!("{two}/opening"), &PROMISE);
        let act = format!("macro.{id}");
        let fields = [("items", number(&one)), ("items", number(&two)), ("act", act.as_str())];
        let page = ward.server.submit("/serve/linen/bulk", &fields);
        assert!(page.text(".lead").contains("Done for one request."), "{}", page.text("main"));
        assert!(page.text("#refused").contains("Four sets"));
        assert!(!ward.server.see(&two).has("#checks .tick"), "all of it or nothing");
    });
}

#[test]
fn macros_are_written_by_leads_alone_and_steps_that_cannot_be_are_refused() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let id = macro_of(&ward);
        let path = format!("/teams/linen/macros/{id}");
        for other in [&ward.server, &ward.asker] {
            assert_eq!(other.get(&path).status, StatusCode::FORBIDDEN);
            assert_eq!(
                other.post_form(&path, &[("name", "x"), ("take", "on")]).status,
                StatusCode::FORBIDDEN
            );
            assert_eq!(other.post_form(&format!("{path}/removal"), &[]).status, StatusCode::FORBIDDEN);
        }
        let phrase = ward.lead.see(&path).attribute("#open option:nth-child(2)", "value");
        for fields in [
            vec![("name", "Nothing")],
            vec![("name", ""), ("take", "on")],
            vec![("name", "x"), ("question", phrase.as_str()), ("close", phrase.as_str())],
            vec![("name", "x"), ("perform", "on"), ("aside", "3")],
            vec![("name", "x"), ("aside", "soon")],
            vec![("name", "x"), ("open", "00000000-0000-0000-0000-000000000000")],
            vec![("name", "x"), ("open", "x")],
        ] {
            let answer = ward.lead.post_form("/teams/linen/macros", &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        }
        // A macro whose phrase is gone says so and does nothing.
        let page = ward.server.see("/teams/linen/kept");
        ward.server.submit(&format!("{}/removal", page.attribute("#phrases li a", "href")), &[]);
        let request = ward.ask("Two coats");
        let answer = ward.server.post_form(&format!("{request}/macro"), &[("macro", &id)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        ward.lead.submit(&format!("{path}/removal"), &[]);
        assert_eq!(ward.lead.get(&path).status, StatusCode::NOT_FOUND);
    });
}

// Who has it open ----------------------------------------------------------------------------------

#[test]
fn colleagues_of_one_side_are_told_who_has_it_open_and_the_other_side_is_not() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Two coats");
        let beat = format!("{request}/viewing");
        assert_eq!(ward.server.post_form(&beat, &[("state", "here")]).status, StatusCode::OK);
        assert!(ward.lead.see(&request).text("#presence").contains("Marek Lis has this open"));
        assert_eq!(ward.server.see(&request).text("#presence"), "", "not oneself");
        ward.server.post_form(&beat, &[("state", "writing")]);
        let answer = ward.lead.post_form(&beat, &[("state", "here")]);
        assert!(answer.text("#presence").contains("Marek Lis is writing here"));
        // The customer is told nothing and leaves no trace; a stranger finds nothing.
        assert_eq!(ward.asker.post_form(&beat, &[("state", "here")]).status, StatusCode::OK);
        assert!(!ward.asker.see(&request).has("#presence"));
        assert!(!ward.server.see(&request).text("#presence").contains("Anna"));
        assert_eq!(ward.stranger.post_form(&beat, &[]).status, StatusCode::NOT_FOUND);
        ward.server.post_form(&beat, &[("state", "left")]);
        assert_eq!(ward.lead.see(&request).text("#presence"), "");
        // A lease ends by itself, and nothing of it is kept.
        ward.server.post_form(&beat, &[("state", "here")]);
        app.house.clock.advance_minutes(2);
        assert_eq!(ward.lead.see(&request).text("#presence"), "");
        app.house.work(domain::viewing::sweep).unwrap();
        let left: i64 = app
            .house
            .read(app.house.ada, |conn| Ok(conn.one("SELECT count(*) FROM viewing", &[], |row| row.get(0))?))
            .unwrap();
        assert_eq!(left, 0);
    });
}
