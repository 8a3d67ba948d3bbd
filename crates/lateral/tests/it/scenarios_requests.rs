//! Rows of the seed articles that are about requests, each walked as it is written: given, when, then.

use axum::http::StatusCode;
use db::Timestamp;
use domain::person::Draft;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, Ward, ask};

fn enter<'a>(
    app: &'a TestApp<'_>,
    name: &str,
    change: impl FnOnce(&mut Draft),
) -> (domain::PersonId, Browser<'a>) {
    let mut draft = Draft::named(name);
    change(&mut draft);
    let person = app.house.enter(draft);
    (person, app.signed_in_as(person))
}

/// Asked, opened, performed, closed and confirmed, by the buttons of the page.
fn walk(asker: &Browser<'_>, server: &Browser<'_>, team: &str) -> String {
    let request = ask(asker, &[("team", team), ("words", "Please help with this")]);
    server.submit(&format!("{request}/opening"), &PROMISE);
    server.submit(&format!("{request}/performance"), &[]);
    server.submit(&format!("{request}/closing"), &[("phrase", "done")]);
    asker.submit(&format!("{request}/confirmation"), &[]);
    request
}

#[test]
fn s0_04_a_colleague_who_pays_nothing_is_a_customer_with_every_feature() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (_, volunteer) = enter(app, "Vera", |draft| draft.kind = "contractor".to_owned());
        let request = walk(&volunteer, &ward.server, "linen");
        volunteer.submit(&format!("{request}/thanks"), &[("thanks", "")]);
        let page = volunteer.see(&request);
        assert_eq!(page.text(".lead[data-announce=status]"), "Solved. Thank you.");
        assert_eq!(page.count(".thanks-card"), 1);
        assert!(!page.body.to_lowercase().contains("price"));
    });
}

#[test]
fn s0_16_thanks_are_one_tap_at_closing_with_an_empty_line_for_the_reason() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Please approve the extra shift");
        ward.open(&request);
        ward.server.submit(&format!("{request}/closing"), &[("word", "Approved.")]);
        let page = ward.asker.see(&request);
        assert_eq!(page.attribute("#thanks input[name=thanks]", "value"), "", "an empty line");
        assert_eq!(page.text("#thanks button"), "Say thanks");
        let page = ward.asker.submit(&format!("{request}/thanks"), &[("thanks", "")]);
        assert!(page.text(".thanks-card").contains("Thank you!"));
        assert!(!page.has("#thanks"), "once is enough");
        let again = ward.asker.post_form(&format!("{request}/thanks"), &[("thanks", "more")]);
        assert_eq!(again.status, StatusCode::CONFLICT);
    });
}

#[test]
fn s1_01_there_is_no_agent_role_and_every_team_asks_and_is_asked() {
    on_both_engines(|app| {
        let [ewa, jan] = ["Ewa", "Jan"].map(|name| app.house.person(name));
        let laundry = app.house.team("Laundry", &[(ewa, Role::Member)]);
        app.house.team("Kitchen", &[(jan, Role::Member)]);
        app.house.service(laundry, "Clean aprons");
        let (ewa, jan) = (app.signed_in_as(ewa), app.signed_in_as(jan));
        for (asker, server, team) in [(&ewa, &jan, "kitchen"), (&jan, &ewa, "laundry")] {
            for page in ["/ask", "/teams/laundry", "/teams/kitchen", "/services/clean-aprons"] {
                asker.see(page);
            }
            walk(asker, server, team);
        }
    });
}

#[test]
fn s3_01_what_it_is_for_is_optional_and_the_provider_reads_it_first() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let form = ward.asker.see("/ask");
        assert_eq!(form.text("label[for=purpose]"), "So that I can… (optional)");
        let fields = [("team", "linen"), ("words", "Two coats"), ("purpose", "admit two patients tonight")];
        let request = ask(&ward.asker, &fields);
        let page = ward.server.see(&request);
        let place = |needle: &str| page.body.find(needle).unwrap_or_else(|| panic!("{needle} is not there"));
        assert!(place("admit two patients tonight") < place("id=\"opening\""));
        assert!(place("admit two patients tonight") < place("class=\"conversation\""));
        let without = ward.ask("Two coats");
        assert!(!ward.server.see(&without).has("#need"));
    });
}

#[test]
fn s3_09_team_and_name_are_greeting_enough() {
    on_both_engines(|app| {
        for (language, team, greeting) in [
            ("it", "Acquisti", "Buongiorno! Acquisti – Jim. Ce ne occupiamo noi."),
            ("pl", "Zakupy", "Dzień dobry! Zakupy – Jim. Zajmujemy się tym."),
        ] {
            let (_, caller) =
                enter(app, &format!("Caller {language}"), |draft| draft.language = language.to_owned());
            let jim = app.house.person("Jim");
            app.house.team(team, &[(jim, Role::Member)]);
            let request = ask(&caller, &[("team", &team.to_lowercase()), ("words", "x")]);
            let jim = app.signed_in_as(jim);
            assert_eq!(jim.see(&request).text("#opening-greeting"), greeting);
            let mut own = PROMISE;
            let signature = format!("{team} – Jim");
            own[0] = ("greeting", &signature);
            jim.submit(&format!("{request}/opening"), &own);
            assert!(caller.see(&request).text(".conversation").contains(&signature));
        }
    });
}

#[test]
fn s3_13_the_polish_greeting_names_nobody_and_never_says_witam() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (_, asker) = enter(app, "Zofia Maj", |draft| draft.language = "pl".to_owned());
        let request = ask(&asker, &[("team", "linen"), ("words", "Cztery komplety")]);
        let page = ward.server.see(&request);
        let suggested = page.text("#opening-greeting");
        assert!(suggested.starts_with("Dzień dobry!"), "{suggested}");
        assert!(!suggested.contains("Zofia") && !page.body.contains("Witam"));
        ward.server.submit(&format!("{request}/opening"), &PROMISE);
        let phrases = ward.server.see(&request).texts("#closing button[name=phrase]");
        assert_eq!(
            phrases,
            [
                "Gotowe. Miłego dnia!",
                "Gotowe do odbioru. Miłego dnia!",
                "Gotowe. Czy potrzeba czegoś jeszcze?"
            ]
        );
    });
}

#[test]
fn s3_16_a_silent_close_leaves_it_performed_and_not_closed_and_one_tap_is_enough() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        ward.open(&request);
        ward.server.submit(&format!("{request}/performance"), &[]);
        let silent = ward.server.post_form(&format!("{request}/closing"), &[("word", "")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            silent.text(".lead[data-announce=status]"),
            "Performed, not closed: a closing word is still owed."
        );
        assert!(silent.text("#closing-word-hint").contains("whoever asked should hear from you"));
        assert_eq!(ward.asker.see(&request).count(".phase-now"), 1);
        let page = ward.server.submit(&format!("{request}/closing"), &[("word", ""), ("phrase", "ready")]);
        assert_eq!(page.text("[data-announce=notice]"), "Closed with a word. Thank you.");
        assert!(
            ward.asker
                .see(&request)
                .text(".conversation")
                .contains("It’s ready to be collected. Have a good day!")
        );
    });
}

#[test]
fn s4_01_an_owner_asks_finance_as_everybody_asks() {
    on_both_engines(|app| {
        let (_, owner) = enter(app, "Olivia", |draft| draft.kind = "owner".to_owned());
        let clerk = app.house.person("Carlo");
        app.house.team("Finance", &[(clerk, Role::Member)]);
        let request = walk(&owner, &app.signed_in_as(clerk), "finance");
        assert_eq!(owner.see(&request).text(".lead[data-announce=status]"), "Solved. Thank you.");
    });
}

#[test]
fn s4_02_a_temps_access_ends_her_requests_find_an_owner_and_the_history_stays() {
    a_stay_ends("temp");
}

#[test]
fn s2_07_anyone_in_the_organisation_is_an_internal_customer_until_their_stay_ends() {
    for kind in ["employee", "contractor", "owner"] {
        a_stay_ends(kind);
    }
}

/// Somebody of this kind, here until 30 June, asks like everybody, serves like everybody, and on 1 July has no
/// access any more, while what they held finds a new owner and what they did stays.
fn a_stay_ends(kind: &str) {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let (temp, browser) = enter(app, "Tania Temp", |draft| {
            draft.kind = kind.to_owned();
            draft.ends_on = "2027-06-30".to_owned();
        });
        walk(&browser, &ward.server, "linen");
        let linen = ward.linen;
        app.house.write(app.house.ada, move |tx| domain::team::join(tx, linen, temp, Role::Member)).unwrap();
        app.house.clock.set(Timestamp::parse("2027-06-30T08:00:00Z").unwrap());
        let (_, asker) = enter(app, "Bruno", |_| {});
        let request = ask(&asker, &[("team", "linen"), ("words", "Four sets")]);
        let browser =
            if browser.get("/ask").status == StatusCode::OK { browser } else { app.signed_in_as(temp) };
        let mut promise = PROMISE;
        promise[0] = ("greeting", "Hello, Linen – Tania.");
        promise[1] = ("promised_for", "2027-07-02");
        browser.submit(&format!("{request}/opening"), &promise);

        app.house.clock.set(Timestamp::parse("2027-07-01T08:00:00Z").unwrap());
        app.house.work(domain::person::leaving::find_ended_stays).unwrap();
        app.house.work(move |tx| domain::person::leaving::end_stay(tx, temp)).unwrap();
        assert_eq!(browser.get(&request).status, StatusCode::SEE_OTHER, "she is asked to sign in");
        assert!(browser.get(&request).location().starts_with("/sign-in"));

        let lead = app.signed_in_as(
            app.house
                .read(app.house.ada, move |conn| {
                    Ok(domain::team::members(conn, linen, None)?.items.first().map(|member| member.id))
                })
                .unwrap()
                .unwrap(),
        );
        let page = lead.see(&request);
        assert!(page.text(".conversation").contains("Hello, Linen – Tania."), "the history stays");
        assert!(!page.text(".facts").contains("Tania Temp"), "somebody else holds it now");
        lead.submit(&format!("{request}/closing"), &[("phrase", "done")]);
    });
}
