//! The first start.

use axum::http::StatusCode;
use db::testing::worlds;

use crate::app::{Server, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, ask};

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

#[test]
fn s1_01_in_a_fresh_install_there_is_no_agent_role_and_any_team_publishes_asks_and_is_asked() {
    const PASSWORD: &str = "a long password of hers";
    worlds(&domain::migrations(), |world| {
        let app = Server::new(&world.database, web::Settings::default());
        let sign_in = |name: &str, password: &str| {
            let browser = app.visitor();
            browser.submit("/session", &[("name", name), ("password", password), ("next", "/settings")]);
            browser
        };
        let mut start = START;
        start[3] = ("language", "en");
        app.visitor().submit("/setup", &start);
        let ada = sign_in("ada@hospital.example", START[7].1);
        // Whoever is entered is a colleague. The one thing that can be given to them is to administer the house.
        let form = ada.see("/people/new");
        assert_eq!(form.attributes("main input[type=checkbox]", "name"), ["is_admin"]);
        let mut choices = form.attributes("main input[type=radio]", "name");
        choices.dedup();
        assert_eq!(choices, ["kind", "language", "formality"], "none of them says who may serve");
        let kinds = ["employee", "contractor", "temp", "owner"];
        assert_eq!(form.attributes("main input[name=kind]", "value"), kinds);
        let lead = |name: &str, team: &str| {
            let handle = name.to_lowercase();
            ada.submit("/people", &[("name", name), ("kind", "employee"), ("language", "en")]);
            ada.submit(&format!("/people/{handle}/password"), &[("password", PASSWORD)]);
            ada.submit("/teams", &[("name", team)]);
            let members = format!("/teams/{}/members", team.to_lowercase());
            let roles = ada.see(&members).attributes("input[name=role][type=radio]", "value");
            assert_eq!(roles, ["member", "lead"]);
            ada.submit(&members, &[("person", &format!("@{handle}")), ("role", "lead")]);
            sign_in(&handle, PASSWORD)
        };
        let (ewa, jan) = (lead("Ewa", "Laundry"), lead("Jan", "Kitchen"));
        let publish = |lead: &Browser<'_>, team: &str, name: &str| {
            lead.submit(&format!("/teams/{team}/services"), &[("name.en", name), ("visibility", "team")]);
            let slug = name.to_lowercase().replace(' ', "-");
            lead.submit(&format!("/services/{slug}/publication"), &[]);
            slug
        };
        let aprons = publish(&ewa, "laundry", "Clean aprons");
        let lunch = publish(&jan, "kitchen", "Lunch for guests");
        for (asker, server, service) in [(&ewa, &jan, &lunch), (&jan, &ewa, &aprons)] {
            assert!(
                asker.see("/ask").has(&format!("a[href^='/services/{service}']")),
                "offered to everybody"
            );
            let request = ask(asker, &[("service", service), ("words", "For Tuesday, please")]);
            let mut promise = PROMISE;
            let tomorrow = world.clock.now().plus_days(1).to_string()[..10].to_owned();
            promise[1] = ("promised_for", &tomorrow);
            server.submit(&format!("{request}/opening"), &promise);
            server.submit(&format!("{request}/closing"), &[("phrase", "done")]);
            let page = asker.submit(&format!("{request}/confirmation"), &[]);
            assert_eq!(page.text(".lead[data-announce=status]"), "Solved. Thank you.");
        }
    });
}
