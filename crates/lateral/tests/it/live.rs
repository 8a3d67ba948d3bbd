//! Live changes: only that something changed, and only to whoever may see it.

use axum::http::StatusCode;
use domain::team::Role;

use crate::app::on_both_engines;

#[test]
fn a_change_of_ones_own_team_is_told_and_that_of_another_is_not() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let linen = app.house.team("Linen", &[(anna, Role::Member)]);
        let pharmacy = app.house.team("Pharmacy", &[]);
        let path = format!("/live?topics={pharmacy}%20{linen}");
        let act = || {
            let (first, second) = (pharmacy.uuid(), linen.uuid());
            app.house
                .work(move |tx| {
                    tx.changed(first);
                    tx.changed(second);
                    Ok(())
                })
                .unwrap();
        };
        let heard = app.signed_in_as(anna).listen(&path, act, 20);
        assert!(heard.contains(&format!("data: {{\"topic\":\"{linen}\",\"version\":")), "{heard}");
        assert!(!heard.contains(&pharmacy.to_string()), "{heard}");
    });
}

#[test]
fn the_stream_is_for_people_who_are_signed_in() {
    on_both_engines(|app| {
        assert_eq!(app.visitor().get("/live?topics=").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn one_person_holds_a_bounded_number_of_streams() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna"));
        let held: Vec<_> = (0..8).map(|_| browser.hold("/live?topics=")).collect();
        assert!(held.iter().all(|status| *status == StatusCode::OK));
        assert_eq!(browser.get("/live?topics=").status, StatusCode::TOO_MANY_REQUESTS);
    });
}
