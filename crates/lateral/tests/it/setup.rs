//! The first start.

use axum::http::StatusCode;
use db::testing::worlds;

use crate::app::{Server, on_both_engines};

const START: [(&str, &str); 8] = [
    ("organisation", "Ospedale San Luca"),
    ("kind", "hospital"),
    ("zone", "Europe/Rome"),
    ("language", "it"),
    ("formality", "formal"),
    ("name", "Ada Conti"),
    ("email", "ada@hospital.example"),
    ("password", "a long first password"),
];

#[test]
fn the_first_visitor_sets_up_the_house_and_becomes_its_administrator() {
    worlds(&domain::migrations(), |world| {
        let app = Server::new(&world.database, web::Settings::default());
        let browser = app.visitor().in_language("it");
        assert_eq!(browser.get("/sign-in").location(), "/setup");
        let page = browser.see("/setup");
        assert_eq!(page.text("h1"), "Benvenuti in Lateral");
        let page = browser.submit("/setup", &START);
        assert_eq!(page.text("[data-announce=notice]"), "Tutto è pronto. Ora si può accedere.");
        let fields =
            [("name", "ada@hospital.example"), ("password", "a long first password"), ("next", "/settings")];
        let settings = browser.submit("/session", &fields);
        assert_eq!(settings.text("header .lead"), "Sono solo Sue. Nessun altro le vede o le cambia.");
    });
}

#[test]
fn everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    worlds(&domain::migrations(), |world| {
        let app = Server::new(&world.database, web::Settings::default());
        let mut start = START;
        start[0] = ("organisation", " ");
        start[6] = ("email", "ada at hospital");
        start[7] = ("password", "short");
        let answer = app.visitor().post_form("/setup", &start);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = answer.attributes(".error-summary a", "href");
        assert_eq!(fields, ["#organisation", "#email", "#password"]);
        assert_eq!(answer.attribute("#name", "value"), "Ada Conti");
        assert_eq!(answer.attribute("#email", "value"), "ada at hospital");
        assert!(answer.has("input[name=kind][value=hospital][checked]"));
    });
}

#[test]
fn a_house_is_set_up_once() {
    on_both_engines(|app| {
        assert_eq!(app.visitor().get("/setup").status, StatusCode::NOT_FOUND);
        assert_eq!(app.visitor().post_form("/setup", &START).status, StatusCode::CONFLICT);
    });
}
