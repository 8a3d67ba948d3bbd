//! One request from the first word to the last, by the buttons of its page.

use axum::http::StatusCode;

use crate::app::on_both_engines;
use crate::ward::{PROMISE, Ward, ask, catch_up};

#[test]
fn a_request_is_asked_opened_questioned_performed_closed_confirmed_and_thanked() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let sent = ward.asker.post_multipart(
            "/requests",
            &[("team", "linen"), ("words", "Four sets of scrubs")],
            &[],
        );
        let page = ward.asker.see(sent.location());
        assert_eq!(page.text("h1"), "Thank you");
        assert!(page.text(".confirmation").contains("Received by: Linen."), "{}", page.text("main"));
        let request = sent.location().trim_end_matches("/sent").to_owned();

        let page = ward.server.see(&request);
        assert_eq!(page.text("h1"), "Four sets of scrubs");
        assert_eq!(
            page.text(".lead[data-announce=status]"),
            "Anna Żak is waiting for a greeting and a date."
        );
        assert_eq!(page.text(".chip"), "Your turn");
        let page = ward.server.submit(&format!("{request}/opening"), &PROMISE);
        assert_eq!(page.text("[data-announce=notice]"), "Accepted. Your promise is on its way.");
        assert_eq!(page.text(".promise-time"), "tomorrow, 10:00");

        let page = ward.asker.see(&request);
        assert_eq!(page.text(".lead[data-announce=status]"), "Marek Lis is on it.");
        assert!(page.text(".conversation").contains("Four sets, size M."));

        ward.server.submit(&format!("{request}/question"), &[("question", "Long or short sleeves?")]);
        let page = ward.asker.see(&request);
        assert_eq!(page.text(".lead[data-announce=status]"), "Linen needs a word from you.");
        assert_eq!(page.text(".chip"), "Your turn");
        ward.asker.submit(&format!("{request}/answer"), &[("answer", "Short, please.")]);

        ward.server.submit(&format!("{request}/performance"), &[]);
        ward.server
            .submit(&format!("{request}/closing"), &[("word", "They lie at your door. Enjoy the shift!")]);
        let page = ward.asker.see(&request);
        assert_eq!(page.text(".lead[data-announce=status]"), "Is it solved for you?");
        let page = ward.asker.submit(&format!("{request}/confirmation"), &[]);
        assert_eq!(page.text(".lead[data-announce=status]"), "Solved. Thank you.");
        assert_eq!(
            page.texts(".phase-done .phase-name"),
            ["Opening : done", "Performing : done", "Closing : done"]
        );
        ward.asker.submit(&format!("{request}/thanks"), &[("thanks", "For the quick help")]);
        assert!(ward.server.see(&request).text(".thanks-card").contains("For the quick help"));
    });
}

#[test]
fn not_yet_goes_on_with_the_same_people_and_says_what_is_missing() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.open(&request);
        ward.server.submit(&format!("{request}/closing"), &[("phrase", "done")]);
        let silent = ward.asker.post_form(&format!("{request}/reopening"), &[("missing", " ")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        ward.asker.submit(&format!("{request}/reopening"), &[("missing", "Only three arrived.")]);
        let page = ward.server.see(&request);
        assert!(page.text(".conversation").contains("Only three arrived."));
        assert_eq!(page.text(".lead[data-announce=status]"), "You promised this. Thank you for taking it.");
    });
}

#[test]
fn saying_no_needs_a_reason_and_an_alternative_and_keeps_what_was_typed() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("A lift tomorrow");
        let reason = "We can’t do this today, sorry.";
        let answer =
            ward.server.post_form(&format!("{request}/refusal"), &[("reason", reason), ("alternative", "")]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#refusal-alternative"]);
        assert_eq!(answer.text(".error-summary a"), "What could help instead? Please fill this in.");
        assert_eq!(answer.text("#refusal-reason"), reason);
        assert!(answer.has("#refusal[open]"), "the form stays open");
        ward.server.submit(
            &format!("{request}/refusal"),
            &[("reason", reason), ("alternative", "Could tomorrow at 8:00 help?")],
        );
        let page = ward.asker.see(&request);
        assert!(page.text(".lead[data-announce=status]").contains("Linen cannot help with this"));
        assert!(page.text(".conversation").contains("Could tomorrow at 8:00 help?"));
    });
}

#[test]
fn a_promise_that_cannot_be_read_keeps_the_greeting_and_says_so_beside_the_date() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        for (day, time, field) in [
            ("soon", "10:00", "opening-promised_for"),
            ("", "", "opening-promised_for"),
            ("2026-11-24", "late", "opening-promised_for_time"),
            ("2020-01-01", "10:00", "opening-promised_for"),
        ] {
            let fields =
                [("greeting", "Hello from Marek"), ("promised_for", day), ("promised_for_time", time)];
            let answer = ward.server.post_form(&format!("{request}/opening"), &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {time}");
            assert_eq!(answer.attributes(".error-summary a", "href"), [format!("#{field}")], "{day} {time}");
            assert_eq!(answer.text("#opening-greeting"), "Hello from Marek");
            assert_eq!(answer.attribute("#opening-promised_for", "value"), day);
            assert!(answer.has(&format!("#{field}-error")));
        }
    });
}

#[test]
fn who_comes_second_is_told_and_gets_the_words_back() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.open(&request);
        let mut mine = PROMISE;
        mine[0] = ("greeting", "Hello, Lucia here, I take this one.");
        let answer = ward.lead.post_form(&format!("{request}/opening"), &mine);
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(answer.text("h1"), "Something has changed in the meantime");
        assert_eq!(answer.text("textarea"), "Hello, Lucia here, I take this one.");
        assert_eq!(answer.attribute("main a.button", "href"), request);
    });
}

#[test]
fn what_one_may_not_see_is_not_there() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        assert_eq!(ward.stranger.get(&request).status, StatusCode::NOT_FOUND);
        assert_eq!(ward.stranger.get(&format!("{request}/sent")).status, StatusCode::NOT_FOUND);
        for part in [
            "opening",
            "promise",
            "holder",
            "question",
            "answer",
            "passing",
            "refusal",
            "performance",
            "closing",
            "confirmation",
            "reopening",
            "withdrawal",
            "watching",
            "thanks",
        ] {
            let fields = [("word", "x"), ("watch", "on"), ("promised_for", "2026-11-24"), ("team", "linen")];
            let answer = ward.stranger.post_form(&format!("{request}/{part}"), &fields);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{part}");
        }
        let answer = ward.stranger.post_multipart(&format!("{request}/messages"), &[("body", "Hello")], &[]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(ward.asker.get("/requests/999999").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_the_other_side_does_is_refused_to_whoever_only_sees_it() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        let page = ward.asker.see(&request);
        for panel in ["#opening", "#closing", "#passing", "#refusal", "#holder"] {
            assert!(!page.has(panel), "{panel} is not for whoever asked");
        }
        let answer = ward.asker.post_form(&format!("{request}/opening"), &PROMISE);
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        ward.open(&request);
        ward.server.submit(&format!("{request}/closing"), &[("phrase", "done")]);
        let answer = ward.server.post_form(&format!("{request}/confirmation"), &[]);
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "only whoever asked says that it is solved");
    });
}

#[test]
fn internal_notes_are_for_the_team_and_are_not_there_for_whoever_asked() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        let form = ward.server.see(&format!("{request}?write=note"));
        assert!(form.has("form.compose-note input[name=internal]"));
        let fields = [("internal", "yes"), ("body", "She always forgets the size.")];
        let answer = ward.server.post_multipart(&format!("{request}/messages"), &fields, &[]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let team = ward.lead.see(&request);
        assert!(team.text(".message-note").contains("She always forgets the size."));
        assert!(team.text(".message-note").contains("Internal note: only the team reads this"));
        assert!(!ward.asker.see(&request).body.contains("forgets the size"));
        let answer = ward.asker.post_multipart(&format!("{request}/messages"), &fields, &[]);
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn an_empty_reply_is_sent_back_and_a_reply_answers_the_open_question() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.server.submit(&format!("{request}/question"), &[("question", "Which size?")]);
        let empty = ward.asker.post_multipart(&format!("{request}/messages"), &[("body", " ")], &[]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.attributes(".error-summary a", "href"), ["#reply-body"]);
        let sent = ward.asker.post_multipart(&format!("{request}/messages"), &[("body", "Size M")], &[]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let page = ward.server.see(&request);
        assert_eq!(
            page.text(".lead[data-announce=status]"),
            "Anna Żak is waiting for a greeting and a date."
        );
    });
}

#[test]
fn a_request_is_passed_on_with_a_word_and_handed_to_a_colleague() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let porter = app.house.person("Piotr Nowak");
        app.house.team("Porters", &[(porter, domain::team::Role::Member)]);
        let request = ward.ask("A bed to room 12");
        let page = ward.server.see(&request);
        assert!(page.attributes("#passing-team option", "value").contains(&"porters".to_owned()));
        let silent =
            ward.server.post_form(&format!("{request}/passing"), &[("team", "porters"), ("why", "")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.has("#passing-team option[value=porters][selected]"), "the team stays chosen");
        let page = ward
            .server
            .submit(&format!("{request}/passing"), &[("team", "porters"), ("why", "The porters move beds.")]);
        assert_eq!(page.text("[data-announce=notice]"), "Passed on.");
        let porters = app.signed_in_as(porter);
        assert!(porters.see(&request).text(".conversation").contains("The porters move beds."));
        porters.submit(&format!("{request}/holder"), &[("holder", &porter.to_string())]);
        assert!(ward.asker.see(&request).text(".facts").contains("Piotr Nowak"));
        let stranger = app.house.person("Olga").to_string();
        let answer = porters.post_form(&format!("{request}/holder"), &[("holder", &stranger)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "only the team can hold it");
    });
}

#[test]
fn a_colleague_is_invited_by_name_follows_and_stops() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        let nobody = ward.asker.post_form(&format!("{request}/watching"), &[("person", "Nobody At All")]);
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(nobody.attribute("#watching-person", "value"), "Nobody At All");
        ward.asker.submit(&format!("{request}/watching"), &[("person", "sven")]);
        assert_eq!(ward.stranger.see(&request).text("h1"), "Four sets of scrubs");
        let gone = ward.stranger.post_form(&format!("{request}/watching"), &[("watch", "off")]);
        assert_eq!(gone.location(), "/", "it is out of sight");
        assert_eq!(ward.stranger.get(&request).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_withdrawn_request_saves_work_and_can_be_taken_up_again() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.asker.submit(&format!("{request}/withdrawal"), &[("word", "Found some.")]);
        let page = ward.server.see(&request);
        assert_eq!(page.text(".lead[data-announce=status]"), "Anna Żak does not need this any more.");
        ward.asker.submit(&format!("{request}/reopening"), &[("missing", "They were too small.")]);
        assert!(ward.server.see(&request).has("#opening[open]"), "it waits to be opened again");
    });
}

#[test]
fn looking_at_a_request_reads_its_notice() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.open(&request);
        catch_up(app);
        let unread = || app.house.read(ward.anna, domain::notice::unread).unwrap();
        assert_eq!(unread(), 1);
        ward.asker.see(&request);
        assert_eq!(unread(), 0);
    });
}

#[test]
fn a_page_of_a_request_says_which_change_makes_it_old() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ask(&ward.asker, &[("team", "linen"), ("words", "Scrubs")]);
        let topics = ward.asker.see(&request).attribute("main", "data-topics");
        let number: i64 = request.rsplit('/').next().unwrap().parse().unwrap();
        let id = app
            .house
            .read(ward.anna, move |conn| Ok(domain::request::Request::visible_to(conn, number)?.id))
            .unwrap();
        assert!(topics.split(' ').any(|topic| topic == id.to_string()), "{topics}");
    });
}
