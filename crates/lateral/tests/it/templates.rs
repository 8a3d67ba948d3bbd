//! Examples of who serves whom: both ways, in three languages, copied and renamed until they are the house's own.

use axum::http::StatusCode;
use domain::person::Draft;

use crate::answer::Answer;
use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;

fn speaking<'a>(app: &'a TestApp<'_>, name: &str, language: &str) -> Browser<'a> {
    let draft = Draft { language: language.to_owned(), ..Draft::named(name) };
    app.signed_in_as(app.house.enter(draft))
}

/// The two sides of the pair of this name.
fn sides(page: &Answer, pair: &str) -> (String, String) {
    let titles = page.texts("#pairs .card h2");
    let place = titles.iter().position(|title| title == pair).unwrap_or_else(|| panic!("{pair}: {titles:?}"));
    let sides = page.texts("#pairs .card .two-sides > div");
    (sides[place * 2].clone(), sides[place * 2 + 1].clone())
}

#[test]
fn s3_02_the_law_firm_pack_has_both_directions_of_lawyers_and_paralegals() {
    on_both_engines(|app| {
        let page = app.signed_in_as(app.house.person("Lea")).see("/templates/law-firm");
        let (needs, in_return) = sides(&page, "Paralegals → Lawyers");
        assert!(needs.contains("Needed by: Lawyers") && needs.contains("The bundle by 16:00"), "{needs}");
        assert!(in_return.contains("Needed by: Paralegals"), "{in_return}");
        assert!(in_return.contains("Instructions 2 days before filing"), "{in_return}");
    });
}

#[test]
fn s3_03_in_the_hospital_pack_doctors_owe_the_signed_discharge_to_administration() {
    on_both_engines(|app| {
        for (name, language, pair, owes) in [
            ("Anna", "en", "Doctors → Administration", "The signed discharge by 11:00"),
            ("Bruna", "it", "Medici → Amministrazione", "La dimissione firmata entro le 11:00"),
            ("Celina", "pl", "Lekarze → Administracja", "Podpisany wypis do 11:00"),
        ] {
            let page = speaking(app, name, language).see("/templates/hospital");
            let (needs, in_return) = sides(&page, pair);
            assert!(needs.contains(owes), "{needs}");
            assert!(in_return.contains("15:00"), "and administration owes something back: {in_return}");
        }
    });
}

#[test]
fn s3_04_in_the_hotel_pack_the_front_owes_the_late_check_out_list_to_housekeeping() {
    on_both_engines(|app| {
        let page = app.signed_in_as(app.house.person("Gino")).see("/templates/hotel");
        let (needs, _) = sides(&page, "Front desk → Housekeeping");
        assert!(
            needs.contains("Needed by: Housekeeping") && needs.contains("The late check-out list by 10:00")
        );
        let (back, _) = sides(&page, "Housekeeping → Front desk");
        assert!(back.contains("Fifteen rooms ready by 13:00"), "and vice versa: {back}");
    });
}

#[test]
fn s3_05_a_factory_copies_the_hotel_pair_renames_and_publishes_it() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        let anna = app.signed_in_as(app.house.person("Anna"));
        let nameless = ada.post_form("/templates/hotel/copy", &[("name", " ")]);
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            nameless.text(".error-summary").contains("Please fill"),
            "{}",
            nameless.text(".error-summary")
        );
        let form = ada.submit("/templates/hotel/copy", &[("name", "Our factory")]);
        let names = form.attributes("form[action$='/edit'] input", "name");
        let values = form.attributes("form[action$='/edit'] input", "value");
        let mut fields: Vec<(&str, &str)> =
            names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
        for field in &mut fields {
            field.1 = match (field.0, field.1) {
                (_, "Front desk") => "Assembly",
                (_, "Housekeeping") => "Cleaning",
                (_, "The late check-out list by 10:00") => "The list of lines that run late, by 10:00",
                (_, kept) => kept,
            };
        }
        assert_eq!(anna.get("/templates/our-factory").status, StatusCode::NOT_FOUND, "a draft is not shown");
        ada.submit("/templates/our-factory/edit", &fields);
        ada.submit("/templates/our-factory/publication", &[]);
        assert!(anna.see("/templates").text("#own").contains("Our factory"));
        let page = anna.see("/templates/our-factory");
        let (needs, _) = sides(&page, "Assembly → Cleaning");
        assert!(needs.contains("The list of lines that run late, by 10:00"), "{needs}");
        // What ships stays as it is, and nobody but administrators changes what is the house's.
        assert!(anna.see("/templates/hotel").text("#pairs").contains("Front desk → Housekeeping"));
        assert_eq!(anna.get("/templates/our-factory/edit").status, StatusCode::FORBIDDEN);
        assert_eq!(anna.post_form("/templates/hotel/copy", &[("name", "x")]).status, StatusCode::FORBIDDEN);
        // A pair of which one side is only served is refused, and what was typed stays.
        let mut one_sided = fields.clone();
        for field in &mut one_sided {
            if field.0 == "pair.0.in_return.0" {
                field.1 = "";
            }
            if field.0 == "version" {
                field.1 = "2";
            }
        }
        let refused = ada.post_form("/templates/our-factory/edit", &one_sided);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text(".error-summary").contains("Please fill"), "{}", refused.text(".error-summary"));
        assert_eq!(refused.attribute("input[name='role.0']", "value"), "Assembly");
    });
}
