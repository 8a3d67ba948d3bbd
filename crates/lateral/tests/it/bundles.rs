//! Bundles: a computer and the access to go with it, asked for in one go and done when both are there.

use axum::http::StatusCode;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, catch_up};

/// People, IT and Accounts, with a bundle of the People team made of an offer of each of the others.
struct Office<'a> {
    asker: Browser<'a>,
    people: Browser<'a>,
    it: Browser<'a>,
    accounts: Browser<'a>,
    stranger: Browser<'a>,
}

const EDIT: &str = "/services/new-colleague/edit";

impl<'a> Office<'a> {
    fn new(app: &'a TestApp<'a>) -> Self {
        let [anna, paola, ivo, ada, sven] =
            ["Anna Żak", "Paola", "Ivo", "Adele", "Sven"].map(|name| app.house.person(name));
        let people = app.house.team("People", &[(paola, Role::Lead)]);
        let it = app.house.team("IT", &[(ivo, Role::Member)]);
        let accounts = app.house.team("Accounts", &[(ada, Role::Member)]);
        app.house.service(people, "New colleague");
        app.house.service(it, "Computer");
        app.house.service(accounts, "Access");
        let office = Self {
            asker: app.signed_in_as(anna),
            people: app.signed_in_as(paola),
            it: app.signed_in_as(ivo),
            accounts: app.signed_in_as(ada),
            stranger: app.signed_in_as(sven),
        };
        for part in ["computer", "access"] {
            office.people.submit("/services/new-colleague/parts", &[("part", part)]);
        }
        office
    }

    /// Anna asks for the bundle, with the parts that are ticked; returns the addresses of the whole and its parts.
    fn ask(&self, parts: &[&str]) -> Vec<String> {
        let mut fields = vec![
            ("service", "new-colleague"),
            ("purpose", "start on Monday"),
            ("words", "She is called Gaia."),
            ("parts_asked", "yes"),
        ];
        fields.extend(parts.iter().map(|part| ("parts", *part)));
        let answer = self.asker.post_multipart("/requests", &fields, &[]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
        let whole = answer.location().trim_end_matches("/sent").to_owned();
        let number: i64 = whole.trim_start_matches("/requests/").parse().unwrap();
        (0..=i64::try_from(parts.len()).unwrap())
            .map(|place| format!("/requests/{}", number + place))
            .collect()
    }
}

fn done(server: &Browser<'_>, request: &str) {
    server.submit(&format!("{request}/opening"), &PROMISE);
    server.submit(&format!("{request}/closing"), &[("word", "Here it is.")]);
}

#[test]
fn s4_27_computer_ready_and_access_missing_is_one_of_two_and_not_performed() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let [whole, computer, access] = office.ask(&["0", "1"]).try_into().unwrap();
        office.people.submit(&format!("{whole}/opening"), &PROMISE);
        done(&office.it, &computer);

        // Computer ready, access missing: not performed, one of two, and for whom it waits.
        for side in [&office.asker, &office.people] {
            let page = side.see(&whole);
            assert_eq!(
                page.text(".lead[data-announce=status]"),
                "Not performed: 1 of 2 ready. Waiting for: Access (Accounts)."
            );
            assert_eq!(page.text("#parts .card-title"), "1 of 2 ready");
            assert_eq!(page.texts("#parts li .chip"), ["ready", "New"]);
            assert!(page.text(".page-title .chip").contains("Waiting for: Accounts"));
        }
        let page = office.people.see(&whole);
        assert!(!page.has("#performance") && !page.has("#closing"), "there is nothing to press");
        for act in ["performance", "closing"] {
            let refused = office.people.post_form(&format!("{whole}/{act}"), &[("word", "All done!")]);
            assert_eq!(refused.status, StatusCode::CONFLICT);
            assert!(refused.text("main").contains("Not performed: 1 of 2 ready."));
        }
        for list in ["/requests", "/serve/people/requests"] {
            let reader = if list == "/requests" { &office.asker } else { &office.people };
            assert!(reader.see(list).text(".row-meta").contains("1 of 2 ready"), "{list}");
        }

        // The access follows: it goes on with the team of the bundle, which is told.
        done(&office.accounts, &access);
        catch_up(app);
        assert!(office.people.see("/notices").text(".row-meta").contains("Every part is ready"));
        assert_eq!(office.asker.see(&whole).text("#parts .card-title"), "2 of 2 ready");
        office.people.submit(&format!("{whole}/closing"), &[("phrase", "done")]);
        office.asker.submit(&format!("{whole}/confirmation"), &[]);
    });
}

#[test]
fn whoever_asked_for_a_bundle_hears_of_its_parts_together_and_of_a_question_by_itself() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let [whole, computer, access] = office.ask(&["0", "1"]).try_into().unwrap();
        let news = || {
            catch_up(app);
            office.asker.see("/notices").texts(".row-unread")
        };
        office.people.submit(&format!("{whole}/opening"), &PROMISE);
        news();
        office.asker.see(&whole);
        office.it.submit(&format!("{computer}/opening"), &PROMISE);
        office.it.submit(&format!("{computer}/closing"), &[("word", "Here it is.")]);
        office.accounts.submit(&format!("{access}/opening"), &PROMISE);
        let told = news();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("1 of 2 ready: Computer. Still missing: Access (promised for "), "{told:?}");
        // What is to be answered stays with its part; so nothing is lost behind the state of the others.
        office.accounts.submit(&format!("{access}/question"), &[("question", "Which ward?")]);
        let told = news();
        assert!(told.len() == 2 && told[0].contains("asks you a question"), "{told:?}");
        // Looking at the bundle reads what is new of its parts, and the question waits where it is asked.
        office.asker.see(&whole);
        let told = news();
        assert!(told.len() == 1 && told[0].contains("asks you a question"), "{told:?}");
        office.asker.see(&access);
        assert_eq!(news(), Vec::<String>::new());
        office.accounts.submit(
            &format!("{access}/refusal"),
            &[("reason", "The licence has run out."), ("alternative", "A shared account until Friday?")],
        );
        let told = news().join(" ");
        assert!(
            told.contains("1 of 2 ready: Computer. Not possible, with something else on offer: Access"),
            "{told}"
        );
        // Those who serve the bundle hear of it as before: it goes on with them.
        assert!(office.people.see("/notices").text(".row-meta").contains("Every part is ready"));
    });
}

#[test]
fn a_bundle_is_put_together_in_the_editor_and_asked_for_on_its_own_pages() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let page = office.people.see(EDIT);
        assert_eq!(page.texts("#parts li a"), ["Computer", "Access"]);
        let found = office.people.see("/services/new-colleague/parts/new");
        assert!(found.text("main").contains("Computer") && !found.text("main ul").contains("New colleague"));
        let again = office.people.post_form("/services/new-colleague/parts", &[("part", "computer")]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same part twice");
        let itself = office.people.post_form("/services/new-colleague/parts", &[("part", "new-colleague")]);
        assert!(itself.text(".error-summary").contains("cannot be part of a bundle"));
        let foreign = office.it.post_form("/services/new-colleague/parts", &[("part", "access")]);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);

        let shop = office.asker.see("/services/new-colleague");
        assert_eq!(shop.texts("#parts li a"), ["Computer", "Access"]);
        let parts = office.asker.see("/services/new-colleague/ask");
        assert_eq!(parts.count("input[name=parts][checked]"), 2, "all of them, until one wants fewer");
        let fields = [("at", "parts"), ("go", "next"), ("service", "new-colleague"), ("parts_asked", "yes")];
        let none = office.asker.post_form("/ask", &fields);
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "a bundle of nothing");
        let fewer = office.asker.post_form("/ask", &[&fields[..], &[("parts", "1")]].concat());
        assert!(fewer.has("input[name=parts][value=\"1\"]"), "what was left out stays left out");

        let [whole, access] = office.ask(&["1"]).try_into().unwrap();
        assert_eq!(office.asker.see(&whole).text("#parts .card-title"), "0 of 1 ready");
        assert_eq!(office.accounts.see(&access).text("h1"), "Access");

        office.people.submit("/services/new-colleague/parts/0/removal", &[("part", &part_id(&office))]);
        assert_eq!(office.people.see(EDIT).texts("#parts li a"), ["Access"]);
    });
}

fn part_id(office: &Office<'_>) -> String {
    office.people.see(EDIT).attribute("#parts form input[name=part]", "value")
}

#[test]
fn a_part_says_what_it_is_part_of_and_keeps_its_text_to_those_who_may_see_it() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let [whole, computer, access] = office.ask(&["0", "1"]).try_into().unwrap();
        // The team of a part sees of the whole what it is, and no more.
        let page = office.it.see(&computer);
        assert!(page.text("#whole").starts_with("Part of R-"));
        assert!(page.text("#whole").ends_with("New colleague"));
        assert!(!page.has("#whole a"));
        assert!(page.text("#need").contains("start on Monday"), "what it is for goes along");
        assert!(!page.body.contains("Gaia"), "the words stay with the team of the bundle");
        assert_eq!(office.it.get(&whole).status, StatusCode::NOT_FOUND);
        assert_eq!(office.it.get(&access).status, StatusCode::NOT_FOUND);
        assert_eq!(office.stranger.get(&computer).status, StatusCode::NOT_FOUND);
        // The team of the whole sees where the parts stand, and cannot open them.
        let page = office.people.see(&whole);
        assert_eq!(page.texts("#parts li strong"), ["Computer", "Access"]);
        assert!(!page.has("#parts a"));
        assert_eq!(office.people.get(&computer).status, StatusCode::NOT_FOUND);
        // Whoever asked opens all of them.
        assert_eq!(office.asker.see(&whole).count("#parts li a"), 2);
        assert!(office.asker.see(&computer).has("#whole a"));
    });
}

#[test]
fn withdrawing_a_bundle_offers_to_withdraw_what_is_still_open_of_it() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let [whole, computer, access] = office.ask(&["0", "1"]).try_into().unwrap();
        done(&office.it, &computer);
        let page = office.asker.see(&whole);
        assert!(page.has("#withdrawal input[name=parts][checked]"));
        office
            .asker
            .submit(&format!("{whole}/withdrawal"), &[("word", "She changed her mind."), ("parts", "on")]);
        let status = |request: &str| office.asker.see(request).text(".lead[data-announce=status]");
        assert_eq!(status(&access), "You do not need this any more.");
        assert_eq!(status(&computer), "Is it solved for you?", "what was done stays done");

        let [whole, _, access] = office.ask(&["0", "1"]).try_into().unwrap();
        office.asker.submit(&format!("{whole}/withdrawal"), &[("word", "")]);
        assert!(status(&access).contains("Accounts has your request"), "only the whole");
    });
}

#[test]
fn a_declined_part_no_longer_holds_up_the_rest() {
    on_both_engines(|app| {
        let office = Office::new(app);
        let [whole, computer, access] = office.ask(&["0", "1"]).try_into().unwrap();
        office.people.submit(&format!("{whole}/opening"), &PROMISE);
        done(&office.it, &computer);
        office.accounts.submit(
            &format!("{access}/refusal"),
            &[("reason", "The licence has run out."), ("alternative", "A shared account until Friday?")],
        );
        let page = office.people.see(&whole);
        assert_eq!(page.text("#parts .card-title"), "1 of 2 ready");
        assert!(page.has("#performance"), "done as far as it can be");
        // Taken up again, it is awaited again.
        office.asker.submit(&format!("{access}/reopening"), &[("missing", "Friday is fine.")]);
        assert!(!office.people.see(&whole).has("#performance"));
    });
}
