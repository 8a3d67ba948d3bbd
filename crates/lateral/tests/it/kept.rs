//! What a team keeps for its work: phrases in the language of the request, checklists, the end of a shift.

use axum::http::StatusCode;
use domain::person::Draft;
use domain::team::Role;

use crate::app::on_both_engines;
use crate::ward::{Ward, ask, catch_up};

const PHRASE: [(&str, &str); 5] = [
    ("name", "Ready"),
    ("kind", "closing"),
    ("text.en", "{number} is ready. {me}"),
    ("text.it", "Pronto: {number}. {me}"),
    ("text.pl", ""),
];

#[test]
fn a_phrase_appears_in_the_language_of_the_request_and_fills_the_field_without_a_script() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        ward.server.submit("/teams/linen/phrases", &PHRASE);
        let caller = app.house.enter(Draft { language: "it".to_owned(), ..Draft::named("Carla") });
        let caller = app.signed_in_as(caller);
        let request = ask(&caller, &[("team", "linen"), ("words", "Quattro completi")]);
        ward.open(&request);
        let page = ward.server.see(&request);
        assert_eq!(page.texts("#closing-phrases [data-phrase]"), ["Ready"]);
        let number = request.rsplit('/').next().unwrap();
        assert_eq!(
            page.text("#closing-phrases [data-phrase-text]"),
            format!("Pronto: R-{number}. Marek Lis")
        );
        // A closing phrase is not offered in notes or questions, and never to the other side.
        assert!(!page.has("#question-phrases") && !page.has("#reply-phrases"));
        assert!(!caller.see(&request).has("[data-phrases]"));
        // Pressed without a script: the form comes back with everything typed and the phrase behind it.
        let value = page.attribute("#closing-phrases [data-phrase]", "value");
        let filled = ward.server.see(&format!("{request}?word=Ecco.&phrase={value}"));
        assert_eq!(filled.text("#closing-word"), format!("Ecco. Pronto: R-{number}. Marek Lis"));
        assert!(filled.has("#closing[open]"));
        // The phrases that everybody has stay.
        assert_eq!(filled.count("#closing button[name=phrase][value=done]"), 1);
        ward.server.submit(&format!("{request}/closing"), &[("word", &filled.text("#closing-word"))]);
        assert!(caller.see(&request).text(".conversation").contains("Pronto: R-"));
    });
}

#[test]
fn a_phrase_that_inflects_a_name_is_refused_with_everything_typed_kept() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let mut bad = PHRASE;
        bad[2] = ("text.en", "{asker}'s coat");
        let answer = ward.server.post_form("/teams/linen/phrases", &bad);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text(".error-summary").contains("leave a space"), "{}", answer.text(".error-summary"));
        assert!(answer.body.contains("{asker}&#39;s coat") || answer.body.contains("{asker}'s coat"));
        bad[2] = ("text.en", "Hello {friend}");
        bad[4] = ("text.pl", "Dzień dobry, {asker}!");
        let answer = ward.server.post_form("/teams/linen/phrases", &bad);
        assert_eq!(answer.count(".error-summary li"), 2);
        let empty = ward.server.post_form("/teams/linen/phrases", &[]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        ward.server.submit("/teams/linen/phrases", &PHRASE);
        let taken = ward.server.post_form("/teams/linen/phrases", &PHRASE);
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn only_whoever_belongs_to_the_team_keeps_things_for_it() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let page = ward.server.submit("/teams/linen/phrases", &PHRASE);
        let phrase = page.attribute("#phrases li a", "href");
        ward.server.submit("/teams/linen/checklists", &[("name", "Beds"), ("lines.en", "Sheets\nPillows")]);
        let list = ward.server.see("/teams/linen/kept").attribute("#checklists li a", "href");
        for other in [&ward.asker, &ward.stranger] {
            for path in ["/teams/linen/kept", "/teams/linen/phrases/new", &phrase, &list] {
                assert_eq!(other.get(path).status, StatusCode::FORBIDDEN, "{path}");
            }
            for path in [
                "/teams/linen/phrases".to_owned(),
                format!("{phrase}/removal"),
                phrase.clone(),
                "/teams/linen/checklists".to_owned(),
                format!("{list}/removal"),
                list.clone(),
            ] {
                assert_eq!(other.post_form(&path, &PHRASE).status, StatusCode::FORBIDDEN, "{path}");
            }
        }
        ward.lead.submit(&phrase, &[("name", "Done"), ("kind", "any"), ("text.en", "Done.")]);
        assert_eq!(ward.server.see("/teams/linen/kept").text("#phrases li a"), "Done");
        ward.server.submit(&format!("{phrase}/removal"), &[]);
        assert_eq!(ward.server.get(&phrase).status, StatusCode::NOT_FOUND);
        ward.server.submit(&format!("{list}/removal"), &[]);
        assert_eq!(ward.server.get(&list).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_request_gets_a_copy_of_its_services_checklist_and_a_tap_ticks_a_line() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let service = app.house.service(ward.linen, "Make a bed").to_string();
        let fields = [
            ("name", "Beds"),
            ("service", service.as_str()),
            ("lines.en", "Sheets\nPillows"),
            ("lines.it", "Lenzuola\nCuscini"),
        ];
        ward.server.submit("/teams/linen/checklists", &fields);
        let request = ask(&ward.asker, &[("service", "make-a-bed"), ("words", "Room 12")]);
        let page = ward.server.see(&request);
        assert_eq!(page.texts("#checks .tick"), ["Sheets", "Pillows"]);
        assert!(!ward.asker.see(&request).has("#checks"), "the customer does not see it");
        let item = page.attribute("#checks input[name=item]", "value");
        let tick = [("item", item.as_str()), ("done", "yes")];
        let page = ward.server.submit(&format!("{request}/check"), &tick);
        assert_eq!(page.texts("#checks .tick-done"), ["Sheets"]);
        assert_eq!(page.text("#checks [data-announce]"), "1 of 2");
        // A colleague who ticks the same line at the same moment changes nothing.
        ward.lead.submit(&format!("{request}/check"), &tick);
        assert_eq!(ward.server.see("/serve/linen/board").text("#new .chip"), "1 of 2");
        // What is open is said kindly where the work is called done, and stops nobody.
        ward.open(&request);
        let page = ward.server.see(&request);
        assert!(page.text("#performance").contains("One line of the checklist is still open."));
        ward.server.submit(&format!("{request}/performance"), &[]);
        // Back again, with an own line and the team's list, which is not added twice.
        ward.server.submit(&format!("{request}/check"), &[("item", &item), ("done", "no")]);
        let list = ward.server.see(&request).attribute("#checklist option:nth-child(2)", "value");
        let page = ward
            .server
            .submit(&format!("{request}/checklist"), &[("checklist", &list), ("item", "Ask for the key")]);
        assert_eq!(page.texts("#checks .tick"), ["Sheets", "Pillows", "Ask for the key"]);
        // Changing the team's list changes no request.
        let path = ward.server.see("/teams/linen/kept").attribute("#checklists li a", "href");
        ward.server.submit(&path, &[("name", "Beds"), ("lines.en", "Something else")]);
        assert_eq!(ward.server.see(&request).count("#checks .tick"), 3);
    });
}

#[test]
fn a_checklist_is_ticked_by_the_serving_side_alone_and_bad_lines_are_refused() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        let page = ward.server.submit(&format!("{request}/checklist"), &[("item", "Count them")]);
        let item = page.attribute("#checks input[name=item]", "value");
        let tick = [("item", item.as_str()), ("done", "yes")];
        assert_eq!(ward.asker.post_form(&format!("{request}/check"), &tick).status, StatusCode::FORBIDDEN);
        assert_eq!(ward.stranger.post_form(&format!("{request}/check"), &tick).status, StatusCode::NOT_FOUND);
        let other = ward.ask("Two coats");
        assert_eq!(ward.server.post_form(&format!("{other}/check"), &tick).status, StatusCode::NOT_FOUND);
        let odd = ward.server.post_form(&format!("{request}/check"), &[("item", "x")]);
        assert_eq!(odd.status, StatusCode::NOT_FOUND);
        let add = format!("{request}/checklist");
        let long = "x".repeat(300);
        for fields in [[("item", "")], [("item", long.as_str())], [("checklist", "nonsense")]] {
            let answer = ward.server.post_form(&add, &fields);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(answer.has("#checklist[open]"));
        }
        // What has ended stays as it was.
        ward.asker.submit(&format!("{request}/withdrawal"), &[]);
        assert_eq!(ward.server.post_form(&format!("{request}/check"), &tick).status, StatusCode::CONFLICT);
        assert!(!ward.server.see(&request).has("#checks form"));
    });
}

#[test]
fn what_is_left_at_the_end_of_a_shift_stays_until_somebody_confirms() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let ewa = app.house.person("Ewa");
        app.house
            .write(app.house.ada, {
                let linen = ward.linen;
                move |tx| domain::team::join(tx, linen, ewa, Role::Member)
            })
            .unwrap();
        let (id, ewa) = (ewa.to_string(), app.signed_in_as(ewa));
        let (held, loose) = (ward.ask("Four sets"), ward.ask("Two coats"));
        ward.open(&held);
        let number = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let (held_number, loose_number) = (number(&held), number(&loose));
        let page = ward.server.see("/serve/linen/shift");
        assert_eq!(page.count("#items input[checked]"), 1, "what one holds is ticked");
        assert!(page.text("#leaving").contains("Two coats"), "what nobody holds is offered");
        let field = format!("word.{held_number}");
        let fields = [
            ("items", held_number.as_str()),
            ("items", loose_number.as_str()),
            (field.as_str(), "The key is at the desk."),
            ("to", id.as_str()),
            ("word", "Good night."),
        ];
        let page = ward.server.submit("/serve/linen/shift", &fields);
        assert!(page.text("#waiting").contains("From: Marek Lis · To: Ewa"));
        assert!(
            page.has("#waiting form[action$=taking-back]")
                && !page.has("#waiting form[action$=confirmation]")
        );
        // It has not changed hands, the team is reminded, and Ewa is told.
        assert!(ward.lead.see(&held).text("aside").contains("Marek Lis"));
        for page in ["/serve/linen", "/serve/linen/board"] {
            assert!(ward.lead.see(page).text(".banner").contains("2 promises were left"), "{page}");
        }
        catch_up(app);
        assert!(ewa.see("/notices").text(".rows").contains("Marek Lis leaves it to you"));
        // Nobody outside the team knows of it.
        assert_eq!(ward.stranger.get("/serve/linen/shift").status, StatusCode::NOT_FOUND);
        let confirm =
            ewa.see("/serve/linen/shift").attribute("#waiting form[action$=confirmation]", "action");
        assert_eq!(ward.asker.post_form(&confirm, &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(
            ward.server.post_form(&confirm, &[]).status,
            StatusCode::FORBIDDEN,
            "not by whoever leaves it"
        );
        assert!(ewa.see("/serve/linen/shift").text("#waiting").contains("The key is at the desk."));
        ewa.submit(&confirm, &[]);
        assert_eq!(ewa.post_form(&confirm, &[]).status, StatusCode::CONFLICT);
        for request in [&held, &loose] {
            assert!(ward.lead.see(request).text("aside").contains("Ewa"), "{request}");
        }
        assert!(!ward.lead.see("/serve/linen").has(".banner"));
        catch_up(app);
        assert!(ward.server.see("/notices").text(".rows").contains("Ewa has it now"));
    });
}

#[test]
fn a_hand_over_with_problems_keeps_what_was_typed_and_can_be_taken_back() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        ward.open(&request);
        let number = request.rsplit('/').next().unwrap();
        let (nobody, marek) = (ward.anna.to_string(), ward.marek.to_string());
        let shift = "/serve/linen/shift";
        let empty = ward.server.post_form(shift, &[("word", "Good night.")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.text("#word"), "Good night.");
        for (to, item) in
            [(nobody.as_str(), number), (marek.as_str(), number), ("", "999999"), ("", "x"), ("x", number)]
        {
            let answer = ward.server.post_form(shift, &[("items", item), ("to", to)]);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to} {item}");
        }
        let page = ward.server.submit(shift, &[("items", number), ("to", "")]);
        assert!(page.text("#waiting").contains("To: Linen"));
        // Left again is left once, with the newer word.
        let field = format!("word.{number}");
        let page =
            ward.server.submit(shift, &[("items", number), (field.as_str(), "Now with a word."), ("to", "")]);
        assert_eq!(page.count("#waiting article"), 1);
        let back = page.attribute("#waiting form[action$=taking-back]", "action");
        assert_eq!(ward.stranger.post_form(&back, &[]).status, StatusCode::NOT_FOUND);
        let page = ward.server.submit(&back, &[]);
        assert!(!page.has("#waiting"));
        assert_eq!(ward.server.post_form(&back, &[]).status, StatusCode::NOT_FOUND);
    });
}
