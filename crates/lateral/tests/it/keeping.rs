//! Keeping a house true: people, teams, services, calendars and the organisation, changed through pages.

use axum::http::StatusCode;
use domain::job::{self, Job};
use domain::team::Role;

use crate::app::on_both_engines;

#[test]
fn an_administrator_enters_a_colleague_who_then_signs_in() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        assert!(ada.see("/people").has("a[href='/people/new']"));
        assert!(ada.see("/people").has("main a[href='/people/import']"));
        assert!(ada.see("/administration").has("main a[href='/people/import']"));
        let fields = [
            ("name", "Łucja Wójcik"),
            ("title", "Nurse, ward 3"),
            ("email", "lucja@hospital.example"),
            ("kind", "employee"),
            ("language", "pl"),
            ("formality", ""),
        ];
        let page = ada.submit("/people", &fields);
        assert_eq!(page.text("h1"), "Łucja Wójcik");
        assert_eq!(page.text("header .lead"), "Nurse, ward 3");
        let address = page.attribute("main a.button", "href");
        let person = address.trim_end_matches("/edit");
        ada.submit(&format!("{person}/password"), &[("password", "a password for Łucja")]);

        let browser = app.visitor();
        let fields = [("name", "lucja@hospital.example"), ("password", "a password for Łucja")];
        let today = browser.submit("/session", &fields);
        assert_eq!(today.attribute("html", "lang"), "pl");
        let found = browser.see("/people?q=w%C3%B3j");
        assert_eq!(found.text(".row-title"), "ŁW Łucja Wójcik");
        assert!(!found.has("a[href='/people/new']"));
        assert!(!found.has("a[href='/people/import']"));
    });
}

#[test]
fn a_name_that_is_missing_and_an_address_that_is_taken_are_said_at_once() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        let fields = [("name", "Anna"), ("email", "anna@hospital.example"), ("language", "it")];
        ada.submit("/people", &fields);
        let wrong = [("name", ""), ("email", "not an address"), ("language", "it"), ("title", "Porter")];
        let answer = ada.post_form("/people", &wrong);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#name", "#email"]);
        assert_eq!(answer.attribute("#title", "value"), "Porter");
        let again = ada.post_form("/people", &fields);
        assert_eq!(again.attributes(".error-summary a", "href"), ["#email"]);
    });
}

#[test]
fn only_administrators_change_people_and_the_house() {
    on_both_engines(|app| {
        let anna = app.signed_in_as(app.house.person("Anna"));
        for path in [
            "/people/new",
            "/people/anna/edit",
            "/teams/new",
            "/administration",
            "/administration/organisation",
            "/administration/calendars",
            "/administration/jobs",
        ] {
            assert_eq!(anna.get(path).status, StatusCode::FORBIDDEN, "{path}");
        }
        let fields = [("name", "Eve"), ("language", "en")];
        assert_eq!(anna.post_form("/people", &fields).status, StatusCode::FORBIDDEN);
        assert_eq!(anna.post_form("/teams", &[("name", "Eve")]).status, StatusCode::FORBIDDEN);
        let departure = anna.post_form("/people/ada/departure", &[]);
        assert_eq!(departure.status, StatusCode::FORBIDDEN);
        assert!(!anna.see("/settings").has("a[href='/administration']"));
    });
}

#[test]
fn ones_own_days_away_are_entered_with_a_deputy_and_taken_back() {
    on_both_engines(|app| {
        let (anna, _) = (app.house.person("Anna"), app.house.person("Marek"));
        let browser = app.signed_in_as(anna);
        let days = [("from_on", "2026-12-01"), ("to_on", "2026-12-03"), ("deputy", "@marek")];
        let page = browser.submit("/people/anna/absences", &days);
        assert!(page.text("#away").contains("Who stands in: Marek"), "{}", page.text("#away"));
        let answer =
            browser.post_form("/people/anna/absences", &[("from_on", "2026-12-05"), ("to_on", "2026-12-01")]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#to_on"]);
        assert_eq!(answer.attribute("#from_on", "value"), "2026-12-05");
        let end = page.attribute("#away form", "action");
        let stranger = app.signed_in_as(app.house.person("Sven"));
        assert!(stranger.post_form(&end, &[]).status.is_client_error());
        let page = browser.submit(&end, &[]);
        assert!(!page.has("#away form"));
    });
}

#[test]
fn somebody_who_leaves_loses_access_at_once() {
    on_both_engines(|app| {
        let marek = app.house.person("Marek");
        let browser = app.signed_in_as(marek);
        browser.see("/");
        let page = app.signed_in_as(app.house.ada).submit("/people/marek/departure", &[]);
        assert!(page.text("[data-announce=notice]").contains("Their access has ended"));
        assert_eq!(browser.get("/").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_team_gets_people_a_lead_and_a_service_that_colleagues_find() {
    on_both_engines(|app| {
        let marek = app.house.person("Marek");
        let ada = app.signed_in_as(app.house.ada);
        let members = ada.submit("/teams", &[("name", "Linen"), ("purpose", "Clean scrubs for every ward.")]);
        assert_eq!(members.text("h1"), "People: Linen");
        ada.submit("/teams/linen/members", &[("person", "Marek"), ("role", "lead")]);

        let lead = app.signed_in_as(marek);
        let wording = [
            ("name.en", "Scrubs in your size"),
            ("name.it", "Divise della tua taglia"),
            ("description.en", "Clean scrubs, brought to the ward."),
            ("lead_hours", "2"),
            ("visibility", "team"),
        ];
        let page = lead.submit("/teams/linen/services", &wording);
        assert!(page.text("main").contains("Being written"));
        let edit = page.attribute("main form.form", "action");
        let service = edit.trim_end_matches("/edit").to_owned();
        let question =
            [("label.en", "Which size?"), ("kind", "choice"), ("required", "on"), ("choices.en", "S\nM\nL")];
        lead.submit(&format!("{service}/questions"), &question);
        let variant = [("name.en", "At once"), ("lead_minutes", "30")];
        let page = lead.submit(&format!("{service}/variants"), &variant);
        assert_eq!(page.text("#questions li"), "Which size?");
        assert_eq!(page.text("#variants li"), "At once");

        let anna = app.signed_in_as(app.house.person("Anna"));
        assert_eq!(anna.get(&service).status, StatusCode::NOT_FOUND, "a draft is nobody else's to see");
        lead.submit(&format!("{service}/publication"), &[]);
        assert_eq!(anna.see(&service).text("h1"), "Scrubs in your size");
        assert_eq!(anna.get(&edit).status, StatusCode::FORBIDDEN);

        let question = lead.see(&format!("{service}/questions/0"));
        assert_eq!(question.text("textarea[name='choices.en']"), "S M L");
        assert!(question.has("input[name=kind][value=choice][checked]"));
        lead.submit(&format!("{service}/questions/0/removal"), &[]);
        assert_eq!(lead.get(&format!("{service}/questions/0")).status, StatusCode::NOT_FOUND);
        lead.submit(&format!("{service}/retirement"), &[]);
        assert_eq!(anna.get(&service).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_service_without_a_name_is_shown_again_with_everything_typed() {
    on_both_engines(|app| {
        let marek = app.house.person("Marek");
        app.house.team("Linen", &[(marek, Role::Lead)]);
        let lead = app.signed_in_as(marek);
        let fields = [("description.en", "Clean scrubs"), ("lead_days", "soon"), ("visibility", "named")];
        let answer = lead.post_form("/teams/linen/services", &fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has("#lead_minutes .error-message"));
        assert_eq!(answer.text("textarea[name='description.en']"), "Clean scrubs");
        assert!(answer.has("input[name=visibility][value=named][checked]"));
        let fields = [("description.en", "Clean scrubs"), ("visibility", "named")];
        let answer = lead.post_form("/teams/linen/services", &fields);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#name"]);
    });
}

#[test]
fn a_member_is_made_a_lead_and_leaves() {
    on_both_engines(|app| {
        let (marek, lucia) = (app.house.person("Marek"), app.house.person("Lucia"));
        app.house.team("Linen", &[(marek, Role::Member), (lucia, Role::Lead)]);
        let member = app.signed_in_as(marek);
        assert_eq!(member.get("/teams/linen/members").status, StatusCode::FORBIDDEN);
        let lead = app.signed_in_as(lucia);
        lead.submit(&format!("/teams/linen/members/{marek}/role"), &[("role", "lead")]);
        member.see("/teams/linen/members");
        let left = member.post_form(&format!("/teams/linen/members/{marek}/end"), &[]);
        assert_eq!(left.location(), "/teams/linen");
        assert_eq!(member.get("/teams/linen/members").status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn a_calendar_is_made_and_refused_when_it_never_opens() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        let page = ada.see("/administration/calendars/new");
        assert_eq!(page.attribute("#effective_from", "value"), "2026-11-23");
        let ward = [
            ("name", "Ward"),
            ("zone", "Europe/Rome"),
            ("effective_from", "2026-11-23"),
            ("monday", "07:00-21:00"),
            ("country", "it"),
        ];
        let page = ada.submit("/administration/calendars", &ward);
        assert_eq!(page.text("h1"), "Ward");
        assert_eq!(page.attribute("#monday", "value"), "07:00-21:00");
        let never = [("name", "Never"), ("zone", "Europe/Rome"), ("effective_from", "2026-11-23")];
        let answer = ada.post_form("/administration/calendars", &never);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#hours"]);
    });
}

#[test]
fn the_organisations_ways_are_those_of_whoever_has_not_chosen() {
    on_both_engines(|app| {
        let ada = app.signed_in_as(app.house.ada);
        let ways = [
            ("name", "Ospedale San Luca"),
            ("kind", "hospital"),
            ("zone", "Europe/Warsaw"),
            ("language", "pl"),
            ("formality", "formal"),
        ];
        ada.submit("/administration/organisation", &ways);
        let page = app.visitor().see("/sign-in");
        assert_eq!(page.attribute("html", "lang"), "pl");
        assert!(
            page.text("header .lead").starts_with("Miło Państwa widzieć"),
            "{}",
            page.text("header .lead")
        );
        let mut nowhere = ways;
        nowhere[2] = ("zone", "Europe/Nowhere");
        let answer = ada.post_form("/administration/organisation", &nowhere);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#zone"]);
    });
}

#[test]
fn work_that_got_stuck_is_shown_and_goes_round_again() {
    on_both_engines(|app| {
        app.house
            .work(|tx| {
                job::enqueue(tx, &Job::SweepFiles {})?;
                for _ in 0..job::MOST_ATTEMPTS {
                    tx.execute("UPDATE job SET run_at = $1", &[db::Value::from(tx.now())])?;
                    let claimed = job::claim(tx, "house")?.expect("the job is due");
                    job::fail(tx, &claimed, "the disk is full")?;
                }
                Ok(())
            })
            .unwrap();
        let ada = app.signed_in_as(app.house.ada);
        assert!(ada.see("/administration").has(".banner-late"));
        let page = ada.see("/administration/jobs");
        let retry = page.attribute("main li form", "action");
        let anna = app.signed_in_as(app.house.person("Anna"));
        assert_eq!(anna.post_form(&retry, &[]).status, StatusCode::FORBIDDEN);
        assert!(page.text("main li").contains("the disk is full"));
        let page = ada.submit(&retry, &[]);
        assert!(!page.has("main li form"));
    });
}
