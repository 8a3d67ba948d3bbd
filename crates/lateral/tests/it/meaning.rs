//! What the house is there for: the service vision and the eight principles, as the rows of the seeds tell it.

use axum::http::StatusCode;
use domain::person::Draft;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, Ward};

const VISION: [(&str, &str); 4] = [
    ("serves.en", "We serve patients and colleagues"),
    ("counts_on.en", "They can count on a date we keep"),
    ("behaves.en", "We greet, and we close with a word"),
    ("scope", "whole"),
];

fn ada<'a>(app: &'a TestApp<'_>) -> Browser<'a> {
    app.signed_in_as(app.house.ada)
}

fn speaking<'a>(app: &'a TestApp<'_>, name: &str, language: &str) -> Browser<'a> {
    let draft = Draft { language: language.to_owned(), ..Draft::named(name) };
    app.signed_in_as(app.house.enter(draft))
}

#[test]
fn s0_12_a_new_colleague_sees_one_screen_at_first_use_and_acknowledging_is_optional_and_theirs_alone() {
    on_both_engines(|app| {
        ada(app).submit("/vision", &VISION);
        app.house.person("Anna Żak");
        ada(app).submit("/people/anna.zak/password", &[("password", "three scrubs, please")]);
        // What others can look at, before she has read anything. The list of who is here says nothing either.
        let places = [
            "/vision",
            "/administration",
            "/people",
            "/people/anna.zak",
            "/people/anna.zak/edit",
            "/principles",
        ];
        let looked = || {
            let admin = ada(app);
            places.map(|path| admin.see(path).body)
        };
        let before = looked();
        // Her first login.
        let anna = app.visitor();
        let fields = [("name", "anna.zak"), ("password", "three scrubs, please"), ("next", "")];
        let entered = anna.post_form("/session", &fields);
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/"));
        let first = anna.get("/");
        assert_eq!(first.location(), "/welcome", "first use leads to the statement");
        let screen = anna.see("/welcome");
        assert!(screen.text(".vision").contains("They can count on a date we keep"));
        assert!(screen.body.contains("matter equally"), "the priority policy is said");
        assert_eq!(
            screen.attribute("form[action='/welcome'] ~ p a, .actions a", "href"),
            "/",
            "one may go on"
        );
        assert!(anna.see("/").text(".vision-line").contains("a date we keep"), "once, then a quiet line");
        anna.submit("/welcome", &[]);
        // Nobody else finds a word about it: not the administrator, not on the page of the vision.
        for ((path, before), after) in places.iter().zip(before).zip(looked()) {
            assert!(before == after, "{path} tells that somebody has read it");
        }
        // Readable without login rights.
        let visitor = app.visitor().see("/vision");
        assert!(visitor.text(".vision").contains("We serve patients and colleagues"));
        assert!(!visitor.has("#earlier"));
    });
}

#[test]
fn s4_23_without_a_vision_setting_up_leads_to_a_guided_draft_of_three_questions() {
    on_both_engines(|app| {
        let ada = ada(app);
        let steps = ada.see("/administration");
        assert!(steps.text("#first-steps").contains("To do"));
        assert!(steps.attributes("#first-steps a", "href").contains(&"/vision/edit".to_owned()));
        let draft = ada.see("/vision/edit");
        let questions: Vec<String> =
            draft.texts("fieldset#serves legend, fieldset#counts_on legend, fieldset#behaves legend");
        assert_eq!(questions, ["Whom do we serve?", "What may they count on?", "How do we treat them?"]);
        let example = ada.see("/vision/edit?example=yes");
        assert!(example.text("#serves").contains("people who are ill"), "an example for a hospital");
        // What is missing is said at the question, and what is typed stays.
        let refused = ada.post_form("/vision", &[VISION[0], VISION[3], ("behaves.pl", "Życzliwie")]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("#counts_on .error-message") && !refused.has("#behaves .error-message"));
        assert!(refused.text("#behaves").contains("Życzliwie"));
        let page = ada.submit("/vision", &VISION);
        assert!(page.text(".vision").contains("We serve patients and colleagues"));
        assert!(page.text(".vision").contains("Wording 1"));
        let page =
            ada.submit("/vision", &[VISION[0], ("counts_on.en", "A word in time"), VISION[2], VISION[3]]);
        assert!(
            page.text(".vision").contains("Wording 2") && page.text("#earlier").contains("a date we keep")
        );
        assert!(ada.see("/administration").text("#first-steps").contains("Done"));
        // Nobody but administrators writes it.
        let anna = app.signed_in_as(app.house.person("Anna"));
        assert_eq!(anna.get("/vision/edit").status, StatusCode::FORBIDDEN);
        assert_eq!(anna.post_form("/vision", &VISION).status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn s4_24_two_visions_are_said_to_be_two_definitions() {
    on_both_engines(|app| {
        let ada = ada(app);
        ada.submit("/vision", &VISION);
        let mut second = VISION.to_vec();
        second[3] = ("scope", "outside");
        let warned = ada.post_form("/vision", &second);
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.text(".error-summary").contains("second definition"));
        second.push(("knowingly", "on"));
        let page = ada.submit("/vision", &second);
        assert!(page.text(".banner").contains("Two definitions"));
        assert_eq!(page.count(".vision"), 2);
        // One is taken back, and the warning goes.
        let back = page.attributes(".vision form", "action");
        let page = ada.submit(&back[1], &[]);
        assert!(!page.has(".banner-wait"));
        assert_eq!(page.count(".vision"), 1);
    });
}

#[test]
fn s1_02_accounting_sees_the_same_eight_cards_as_reception_and_a_team_sees_only_a_fifth() {
    on_both_engines(|app| {
        let people: Vec<_> = (1..=6).map(|n| app.house.person(&format!("Accountant {n}"))).collect();
        let members: Vec<_> = people.iter().map(|person| (*person, Role::Member)).collect();
        app.house.team("Accounting", &members);
        let rita = app.house.person("Rita");
        app.house.team("Reception", &[(rita, Role::Member)]);
        let (accounting, reception) = (app.signed_in_as(people[0]), app.signed_in_as(rita));
        let titles = |browser: &Browser<'_>| browser.see("/principles").texts(".principle-cards h3");
        assert_eq!(titles(&accounting).len(), 8);
        assert_eq!(titles(&accounting), titles(&reception));
        accounting.submit("/principles/6/tick", &[("read", "yes")]);
        assert!(accounting.see("/principles/6").has(".chip-ok"));
        let other = app.signed_in_as(people[1]).see("/principles");
        assert!(!other.has(".chip-ok"), "a tick is its owner's alone");
        assert_eq!(other.text("#coverage dd"), "0 – 20%");
        assert_eq!(reception.see("/principles").text("#coverage dd"), "Too few people to say");
    });
}

#[test]
fn s3_06_the_italian_poster_has_all_eight_principles_on_one_sheet() {
    on_both_engines(|app| {
        let nadia = speaking(app, "Nadia", "it");
        let index = nadia.see("/principles");
        assert!(index.attributes("#posters a", "href").contains(&"/principles/poster/it".to_owned()));
        let sheet = nadia.see("/principles/poster/it");
        assert_eq!(sheet.count(".poster li"), 8);
        assert_eq!(sheet.attribute(".poster", "lang"), "it");
        assert!(sheet.text(".poster").contains("Aprire, fare, chiudere"));
        assert!(nadia.see("/principles/poster/pl").text(".poster").contains("Rozpocząć, wykonać, zakończyć"));
        assert_eq!(nadia.get("/principles/poster/xx").status, StatusCode::NOT_FOUND);
        for number in 1..=8 {
            nadia.see(&format!("/principles/{number}"));
        }
        assert_eq!(nadia.get("/principles/9").status, StatusCode::NOT_FOUND);
        // For the wall of a room without accounts too.
        assert_eq!(app.visitor().see("/principles/poster/en").count(".poster li"), 8);
    });
}

#[test]
fn s3_20_a_silent_close_leads_to_card_six() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.open(&request);
        let before = ward.server.see(&request);
        assert!(!before.attributes("#closing a", "href").contains(&"/principles/6".to_owned()));
        let silent = ward.server.post_form(&format!("{request}/closing"), &[("word", "")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(silent.attribute("#closing .principle-link a", "href"), "/principles/6");
        assert!(ward.server.see("/principles/6").text("h1").contains("Open, do, close"));
    });
}

#[test]
fn every_card_is_linked_from_a_moment_at_which_it_applies() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        let new = ward.server.see(&request);
        let card = |page: &crate::answer::Answer, place: &str| {
            page.attribute(&format!("{place} .principle-link a"), "href")
        };
        assert_eq!(card(&new, "#opening"), "/principles/4");
        assert_eq!(card(&new, "#refusal"), "/principles/2");
        assert_eq!(card(&ward.server.see(&format!("{request}?write=note")), "#compose"), "/principles/3");
        ward.server.submit(&format!("{request}/opening"), &PROMISE);
        assert_eq!(card(&ward.server.see(&request), "#closing"), "/principles/1");
        assert_eq!(card(&ward.stranger.see("/"), "main"), "/principles/5");
        assert_eq!(card(&ward.server.see("/thanks"), "main"), "/principles/7");
        assert_eq!(card(&ward.server.see("/teams/linen"), "main"), "/principles/8");
    });
}
