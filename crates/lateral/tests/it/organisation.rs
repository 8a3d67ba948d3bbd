//! The organisation as a whole: the chart that came with the people, and the customers outside.

use axum::http::StatusCode;
use web::Settings;

use crate::app::{TestApp, on_both_engines, with_settings};

const FILE: &str = "code,name,manager,title\n1,Cy Director,,Director\n2,Bo Head,1,Head of linen\n\
    3,Di Presser,2,\n4,El Folder,3,\n5,Flo Ironer,4,\n6,Gus Alone,,\n";

/// Imports a chart in the browser, as an administrator does.
fn import(app: &TestApp<'_>) {
    let ada = app.signed_in_as(app.house.ada);
    let file = ("file", "people.csv", "text/csv", FILE.as_bytes());
    let look = ada.post_multipart("/people/import/preview", &[], &[file]);
    assert_eq!(look.status, StatusCode::OK, "{}", look.text("main"));
    let fields = ["digest", "name", "complete", "plan"]
        .map(|name| (name, look.attribute(&format!("input[name={name}]"), "value")));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(ada.post_form("/people/import", &fields).status, StatusCode::SEE_OTHER);
}

#[test]
fn s1_15_the_chart_is_imported_and_the_classic_view_shows_who_reports_to_whom() {
    let folder = std::env::temp_dir().join(format!("lateral-chart-{}", std::process::id()));
    let settings = Settings { data_dir: folder.clone(), ..Settings::default() };
    with_settings(&settings, |app| {
        let somebody = app.signed_in_as(app.house.person("Somebody"));
        assert!(!somebody.see("/organisation/chart").has(".chart"), "nothing is drawn before");
        import(app);
        let page = somebody.see("/organisation/chart");
        let drawn = |selector: &str| page.attributes(selector, "href");
        assert_eq!(drawn(".chart > ul > li > .chart-person a"), ["/people/cy.director"], "the top");
        assert_eq!(drawn(".chart > ul > li > details > ul > li > .chart-person a"), ["/people/bo.head"]);
        assert_eq!(drawn("details details > ul > li > .chart-person a"), ["/people/di.presser"]);
        assert!(!page.text(".chart").contains("Gus"), "who has no line is not in it");
        assert!(!page.text(".chart").contains("El Folder"), "it is bounded");

        let on = page.attribute(".chart-more a", "href");
        let page = somebody.see(&on);
        assert!(page.text(".chart > ul > li > .chart-person").contains("Di Presser"));
        assert!(page.text(".chart").contains("Flo Ironer"));
        assert_eq!(page.texts(".chart-above a"), ["The top", "Cy Director", "Bo Head"], "the way up");
        assert_eq!(somebody.get("/organisation/chart?from=nobody").status, StatusCode::NOT_FOUND);
        assert_eq!(app.visitor().get("/organisation/chart").status, StatusCode::SEE_OTHER);
    });
    drop(std::fs::remove_dir_all(&folder));
}

#[test]
fn s2_02_groups_of_people_and_of_firms_outside_are_both_kept() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        let anna = app.signed_in_as(app.house.person("Anna"));
        let page = "/organisation/customers";
        assert!(!anna.see(page).has("form.form"), "only an administrator changes them");
        for (name, kind, word) in [("Patients", "people", "People"), ("Insurers", "firms", "Firms")] {
            let kept = ada.submit(page, &[("name", name), ("kind", kind)]);
            let rows = kept.texts(".rows > .row");
            assert!(rows.iter().any(|row| row.contains(name) && row.contains(word)), "{rows:?}");
        }
        assert_eq!(anna.see(page).texts(".row-title"), ["Insurers", "Patients"]);

        let missing = ada.post_form(page, &[("name", "Guests"), ("kind", "")]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(missing.attribute("#name", "value"), "Guests", "what was typed stays");
        let taken = ada.post_form(page, &[("name", "PATIENTS"), ("kind", "people")]);
        assert!(taken.has("#name[aria-invalid]"), "{}", taken.text("main"));

        let edit = ada.see(page).attribute(".row-title a", "href");
        assert_eq!(ada.see(&edit).attribute("input[name=kind][checked]", "value"), "firms");
        assert_eq!(anna.get(&edit).status, StatusCode::FORBIDDEN);
        let kept = ada.submit(&edit, &[("name", "Funds"), ("kind", "firms")]);
        assert_eq!(kept.texts(".row-title"), ["Funds", "Patients"]);
        let refused = anna.post_form(&format!("{edit}/removal"), &[]);
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let gone = ada.submit(&format!("{edit}/removal"), &[]);
        assert_eq!(gone.texts(".row-title"), ["Patients"]);
    });
}
