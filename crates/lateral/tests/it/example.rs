//! "Show me with an example hospital": loaded with one press, taken away with another.

use axum::http::StatusCode;
use domain::person::Draft;

use crate::app::{on_both_engines, with_settings};

fn settings() -> web::Settings {
    let folder = std::env::temp_dir().join(format!("lateral-example-{}", std::process::id()));
    web::Settings { data_dir: folder, ..web::Settings::default() }
}

#[test]
fn an_administrator_shows_the_example_lives_in_it_and_takes_it_away_again() {
    let settings = settings();
    with_settings(&settings, |app| {
        let ada = app.signed_in_as(app.house.ada);
        let before = ada.see("/").texts("main a");
        assert!(before.iter().any(|link| link == "Show me with an example hospital"));

        let today = ada.submit("/example", &[]);
        assert_eq!(today.text("[data-announce=notice]"), "Welcome to the Ospedale San Rocco. Look around.");
        assert!(today.has("#incoming"), "somebody is waiting already");
        assert_eq!(ada.post_form("/example", &[]).location(), "/", "pressed twice, it is there once");
        let page = ada.see("/example");
        assert_eq!(page.count("form[action='/example/end']"), 1);

        let found = ada.see("/search?q=armadio");
        assert!(!found.texts("main a").is_empty());

        let today = ada.submit("/example/end", &[]);
        assert_eq!(today.text("[data-announce=notice]"), "The example is gone. The house is yours.");
        assert_eq!(ada.see("/").texts("main a"), before);
        assert_eq!(ada.see("/example").count("form[action='/example']"), 1);
    });
    std::fs::remove_dir_all(settings.data_dir).unwrap();
}

#[test]
fn nobody_but_an_administrator_knows_of_the_example() {
    on_both_engines(|app| {
        let anna = app.house.enter(Draft::named("Anna Zak"));
        let anna = app.signed_in_as(anna);
        assert_eq!(anna.get("/example").status, StatusCode::NOT_FOUND);
        assert_eq!(anna.post_form("/example", &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(anna.post_form("/example/end", &[]).status, StatusCode::NOT_FOUND);
        assert!(!anna.see("/settings").has("a[href='/example']"));
    });
}

#[test]
fn the_demonstration_is_the_example_and_cannot_be_taken_away_by_a_visitor() {
    with_settings(&web::Settings { demo: true, ..web::Settings::default() }, |app| {
        let ada = app.signed_in_as(app.house.ada);
        assert_eq!(ada.get("/example").status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post_form("/example/end", &[]).status, StatusCode::NOT_FOUND);
    });
}
