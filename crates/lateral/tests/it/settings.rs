//! My settings: mine alone.

use axum::http::StatusCode;
use domain::session::password;

use crate::app::on_both_engines;

const CHOICES: [(&str, &str); 6] = [
    ("language", "it"),
    ("formality", "formal"),
    ("theme", "dark"),
    ("text_size", "130"),
    ("letters", "morning"),
    ("density", "ward"),
];

#[test]
fn what_is_chosen_shows_on_every_page_from_then_on() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna"));
        let before = browser.see("/settings");
        assert_eq!(before.attribute("html", "data-shortcuts"), "on");
        let page = browser.submit("/settings", &CHOICES);
        let shown = ["lang", "data-theme", "data-text", "data-density", "data-shortcuts"]
            .map(|name| page.attribute("html", name));
        assert_eq!(shown, ["it", "dark", "130", "ward", "off"]);
        assert_eq!(page.text("[data-announce=notice]"), "Impostazioni salvate.");
        let again = browser.see("/settings");
        assert!(!again.has("[data-announce=notice]"), "it is said once");
        assert_eq!(again.text("header .lead"), "Sono solo Sue. Nessun altro le vede o le cambia.");
        assert!(again.has("input[name=theme][value=dark][checked]"));
        assert!(again.has("input[name=letters][value=morning][checked]"));
        assert!(!again.has("input[name=shortcuts][checked]"));
    });
}

#[test]
fn a_choice_that_is_not_offered_is_refused_with_the_form_shown_again() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna"));
        let mut choices = CHOICES;
        choices[2] = ("theme", "pink");
        let answer = browser.post_form("/settings", &choices);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#theme"]);
        assert!(answer.has("#theme-error"));
        assert_eq!(browser.see("/settings").attribute("html", "data-theme"), "system");
    });
}

#[test]
fn a_new_password_needs_the_current_one_and_signs_out_other_devices() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let (here, elsewhere) = (app.signed_in_as(anna), app.signed_in_as(anna));
        let first = here.submit("/settings/password", &[("password", "a first long password")]);
        assert!(first.text("[data-announce=notice]").contains("Your password is changed"));
        assert_eq!(elsewhere.get("/settings").status, StatusCode::SEE_OTHER);

        let wrong = [("current", "not this one"), ("password", "a second long password")];
        let answer = here.post_form("/settings/password", &wrong);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.text("#current-error"), "This is not your current password. Please try again.");
        let short = [("current", "a first long password"), ("password", "short")];
        let answer = here.post_form("/settings/password", &short);
        assert_eq!(answer.text("#password-error"), "Please write at least 10 characters.");
        let right = [("current", "a first long password"), ("password", "a second long password")];
        here.submit("/settings/password", &right);

        let challenge = app.house.work(|tx| password::ask(tx, "anna", "")).unwrap();
        assert!(challenge.meet("a second long password").is_some());
        assert!(challenge.meet("a first long password").is_none());
    });
}

#[test]
fn a_session_is_ended_from_another_device() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let (here, lost) = (app.signed_in_as(anna), app.signed_in_as(anna));
        let page = here.see("/settings");
        let ends = page.attributes("#sessions form", "action");
        assert_eq!(ends.len(), 2);
        assert_eq!(page.text("#sessions strong"), "this device");
        let stranger = app.signed_in_as(app.house.person("Marek"));
        assert_eq!(stranger.post_form(&ends[0], &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.post_form(&ends[1], &[]).status, StatusCode::NOT_FOUND);
        for end in &ends {
            if here.get("/settings").status == StatusCode::OK
                && lost.get("/settings").status == StatusCode::OK
            {
                here.post_form(end, &[]);
            }
        }
        let left = [&here, &lost].map(|browser| browser.get("/settings").status == StatusCode::OK);
        assert_eq!(left.iter().filter(|open| **open).count(), 1);
    });
}
