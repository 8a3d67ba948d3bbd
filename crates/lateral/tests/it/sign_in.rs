//! Signing in and out.

use axum::http::StatusCode;
use domain::person::Draft;
use domain::session::password;
use domain::{PersonId, job};

use crate::app::{TestApp, on_both_engines, with_settings};

const PASSWORD: &str = "three scrubs, please";

fn with_password(app: &TestApp<'_>, name: &str) -> PersonId {
    let email = format!("{}@hospital.example", name.to_lowercase());
    let person = app.house.enter(Draft { email, ..Draft::named(name) });
    let hash = password::hash(PASSWORD).unwrap();
    app.house.write(app.house.ada, move |tx| password::set_for(tx, person, &hash)).unwrap();
    person
}

#[test]
fn signing_in_leads_to_where_one_wanted_to_go() {
    on_both_engines(|app| {
        with_password(app, "Anna");
        let browser = app.visitor();
        let page = browser.see("/sign-in?next=%2Fsettings");
        assert_eq!(page.attribute("input[name=next]", "value"), "/settings");
        let fields = [("name", "anna@hospital.example"), ("password", PASSWORD), ("next", "/settings")];
        let settings = browser.submit("/session", &fields);
        assert_eq!(settings.text("h1"), "My settings");
        assert_eq!(browser.get("/sign-in").location(), "/");
    });
}

#[test]
fn signing_in_never_leads_to_another_site() {
    on_both_engines(|app| {
        with_password(app, "Anna");
        for next in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
            let fields = [("name", "anna"), ("password", PASSWORD), ("next", next)];
            assert_eq!(app.visitor().post_form("/session", &fields).location(), "/", "{next}");
        }
    });
}

#[test]
fn a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    on_both_engines(|app| {
        with_password(app, "Anna");
        let wrong = app.visitor().post_form("/session", &[("name", "anna"), ("password", "something else")]);
        let nobody = app.visitor().post_form("/session", &[("name", "nobody"), ("password", PASSWORD)]);
        for answer in [&wrong, &nobody] {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.headers.get("set-cookie").is_none());
        }
        assert_eq!(wrong.text(".error-summary"), nobody.text(".error-summary"));
        assert_eq!(wrong.attribute("#name", "value"), "anna");
        assert!(!wrong.body.contains("something else"));
    });
}

#[test]
fn too_many_wrong_passwords_ask_for_patience() {
    on_both_engines(|app| {
        with_password(app, "Anna");
        let fields = [("name", "anna"), ("password", "wrong wrong wrong")];
        for _ in 0..10 {
            assert_eq!(app.visitor().post_form("/session", &fields).status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let answer = app.visitor().post_form("/session", &[("name", "anna"), ("password", PASSWORD)]);
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.text("h1"), "Please wait a little");
        assert!(answer.header("retry-after").parse::<i64>().unwrap() > 0);
        app.house.clock.advance_minutes(16);
        let answer = app.visitor().post_form("/session", &[("name", "anna"), ("password", PASSWORD)]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn signing_out_ends_the_session_and_not_only_the_cookie() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let browser = app.signed_in_as(anna);
        let token = browser.cookie("lateral").unwrap();
        let page = browser.submit("/session/end", &[]);
        assert!(page.text("main").contains("You are signed out"), "{}", page.text("main"));
        assert_eq!(browser.cookie("lateral"), None);
        let thief = app.visitor();
        thief.keep("lateral", &token);
        assert_eq!(thief.get("/settings").status, StatusCode::SEE_OTHER);
        assert_eq!(thief.cookie("lateral"), None, "the browser forgets what opens nothing");
    });
}

#[test]
fn a_link_by_mail_opens_one_session_after_a_press() {
    let settings = web::Settings {
        base_url: "http://lateral.example".to_owned(),
        mail: true,
        ..web::Settings::default()
    };
    with_settings(&settings, |app| {
        let email = "anna@hospital.example".to_owned();
        app.house.enter(Draft { email, language: "pl".to_owned(), ..Draft::named("Anna") });
        let known = app.visitor().post_form("/sign-in/link", &[("email", "Anna@Hospital.example")]);
        let unknown = app.visitor().post_form("/sign-in/link", &[("email", "nobody@hospital.example")]);
        assert_eq!(known.status, StatusCode::OK);
        assert_eq!(known.text("main"), unknown.text("main"), "the answer does not tell who works here");

        let letter = only_letter(app);
        assert_eq!(letter.to, "anna@hospital.example");
        assert_eq!(letter.words.subject, "Link do logowania w Lateral");
        let (_, rest) = letter.words.text.split_once("http://lateral.example").unwrap();
        let path = rest.split_whitespace().next().unwrap();

        let browser = app.visitor();
        let page = browser.see(path);
        assert_eq!(page.attribute("main form", "action"), path);
        assert_eq!(browser.get("/settings").status, StatusCode::SEE_OTHER, "opening it signs nobody in");
        assert_eq!(browser.post_form(path, &[]).location(), "/");
        browser.see("/settings");
        let again = app.visitor().post_form(path, &[]);
        assert_eq!(again.status, StatusCode::GONE);
    });
}

fn only_letter(app: &TestApp<'_>) -> domain::mail::Letter {
    let found = app.house.work(|tx| {
        let claimed = job::claim(tx, job::MAIL)?.unwrap();
        assert!(job::claim(tx, job::MAIL)?.is_none(), "one letter, and none to nobody");
        let job::Job::SendMail { mail } = claimed.job else { unreachable!() };
        domain::mail::find_unsent(tx, mail)
    });
    found.unwrap().unwrap()
}

#[test]
fn without_mail_no_link_is_offered() {
    on_both_engines(|app| {
        assert!(!app.visitor().see("/sign-in").has("form[action='/sign-in/link']"));
        let answer = app.visitor().post_form("/sign-in/link", &[("email", "a@b.example")]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn nobody_is_let_in_without_a_password_outside_the_demonstration() {
    let settings = web::Settings { demo: true, ..web::Settings::default() };
    with_settings(&settings, |app| {
        let anna = app.house.person("Anna").to_string();
        let answer = app.visitor().post_form("/demo/session", &[("person", &anna)]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_language_is_chosen_before_signing_in() {
    on_both_engines(|app| {
        let browser = app.visitor().in_language("en");
        let page = browser.submit("/language", &[("language", "it"), ("next", "/sign-in")]);
        assert_eq!(page.attribute("html", "lang"), "it");
        assert_eq!(page.text("h1"), "Accesso");
        assert_eq!(browser.see("/sign-in").attribute("html", "lang"), "it");
    });
}
