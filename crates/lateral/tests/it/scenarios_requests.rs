//! Rows of the seed articles that are about requests, each walked as it is written: given, when, then.

use std::cell::RefCell;

use axum::http::StatusCode;
use db::Timestamp;
use domain::job;
use domain::person::{Draft, leaving};
use domain::team::Role;

use crate::app::{TestApp, on_both_engines, with_settings};
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

/// Every feature that a request has, by the buttons of the page: what each of them led to, in order.
fn every_feature(app: &TestApp<'_>, asker: &Browser<'_>, server: &Browser<'_>) -> Vec<String> {
    let told = RefCell::new(Vec::new());
    let tell = |line: String| told.borrow_mut().push(line);
    let fields = [
        ("team", "linen"),
        ("words", "Four sets, size M, blue"),
        ("purpose", "be dressed for the night"),
        ("needed_by", "2026-11-27"),
    ];
    let files = [("files", "size.pdf", "application/pdf", &b"%PDF-1.7 a size"[..])];
    let sent = asker.post_multipart("/requests", &fields, &files);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text(".error-summary"));
    let request = sent.location().trim_end_matches("/sent").to_owned();
    let file = server.see(&request).attribute(".attachments a", "href");
    tell(server.see(&file).header("content-type").to_owned());
    let act = |who: &Browser<'_>, act: &str, fields: &[(&str, &str)]| {
        let page = who.submit(&format!("{request}/{act}"), fields);
        let (notice, status) =
            (page.text("[data-announce=notice]"), page.text(".lead[data-announce=status]"));
        tell(format!("{act}: {notice} {status}"));
        page
    };
    act(server, "opening", &PROMISE);
    act(server, "question", &[("question", "Which colour?")]);
    app.house.clock.advance_minutes(60);
    let question = asker.see(&request).attribute("#contest input[name=question]", "value");
    act(asker, "contest", &[("question", &question), ("why", "It is in the request.")]);
    act(asker, "answer", &[("answer", "Blue.")]);
    act(server, "settlement", &[("question", &question), ("share", "100")]);
    act(asker, "settlement", &[("question", &question), ("share", "100")]);
    let note = [("files", "way.pdf", "application/pdf", &b"%PDF-1.7 the way"[..])];
    let words = [("body", "The ward is on the left.")];
    let said = asker.post_multipart(&format!("{request}/messages"), &words, &note);
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text("h1"));
    tell(server.see(&request).texts(".attachments a").join(", "));
    act(server, "promise", &[("word", "A little later."), ("promised_for", "2026-11-25")]);
    act(server, "performance", &[]);
    act(server, "closing", &[("phrase", "done")]);
    act(asker, "reopening", &[("missing", "Only three arrived.")]);
    act(server, "closing", &[("word", "Here is the fourth.")]);
    act(asker, "confirmation", &[]);
    act(asker, "thanks", &[("thanks", "For the quick help")]);
    act(asker, "above", &[("above", "They sewed the name on.")]);
    // The words of both stay sealed until both are in.
    act(asker, "how-it-went", &[("how", "Quick and kind.")]);
    tell(format!("sealed: {}", !server.see(&request).body.contains("Quick and kind.")));
    let page = act(server, "how-it-went", &[("how", "A clear wish.")]);
    tell(format!("read: {}", page.text("#word-customer").contains("Quick and kind.")));
    for side in [asker, server] {
        let page = side.see(&request);
        let cards = page.texts(".thanks-card").len();
        tell(format!("{cards} {:?} {:?}", page.texts(".phase-name"), page.texts("#turns th")));
    }
    let dropped = ask(asker, &[("team", "linen"), ("words", "Two coats")]);
    let page = asker.submit(&format!("{dropped}/withdrawal"), &[("word", "Found some.")]);
    tell(page.text(".lead[data-announce=status]"));
    told.into_inner()
}

#[test]
fn s0_04_a_colleague_who_pays_nothing_is_a_customer_with_every_feature() {
    let folder = std::env::temp_dir().join(format!("lateral-every-feature-{}", std::process::id()));
    let settings = web::Settings { data_dir: folder.clone(), ..web::Settings::default() };
    with_settings(&settings, |app| {
        let ward = Ward::new(app);
        // A volunteer, of whom nobody is paid anything, is entered and added as an internal customer.
        let ada = app.signed_in_as(app.house.ada);
        let fields = [("name", "Vera Volunteer"), ("kind", "contractor"), ("language", "en")];
        ada.submit("/people", &fields);
        let vera = app
            .house
            .read(app.house.ada, |conn| Ok(domain::person::visible_to(conn, "vera.volunteer")?.id))
            .unwrap();
        let own = format!("team:{}", ward.linen);
        let fields = [("way", "serve"), ("own", &*own), ("person", "@vera.volunteer"), ("body", "Scrubs")];
        let link = ward.lead.post_form("/map/links", &fields);
        assert_eq!(link.status, StatusCode::SEE_OTHER, "{}", link.text(".error-summary"));
        let volunteer = app.signed_in_as(vera);
        volunteer.submit(&format!("{}/acknowledgement", link.location()), &[]);
        assert!(ward.lead.see("/map").text("main").contains("Vera Volunteer"));
        // Whatever an employee can do, she can, and both are told the same.
        let employee = every_feature(app, &ward.asker, &ward.server);
        let same = |line: &String| line.replace("Anna Żak", "Vera Volunteer");
        let employee: Vec<String> = employee.iter().map(same).collect();
        app.house.clock.set(Timestamp::parse("2026-11-23T08:00:00Z").unwrap());
        assert_eq!(every_feature(app, &volunteer, &ward.server), employee);
        assert!(employee.iter().any(|line| line.contains("Solved. Thank you.")), "{employee:#?}");
    });
    drop(std::fs::remove_dir_all(&folder));
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
        let (piotr, server) = enter(app, "Piotr Wrona", |draft| draft.language = "pl".to_owned());
        let linen = ward.linen;
        app.house.write(app.house.ada, move |tx| domain::team::join(tx, linen, piotr, Role::Member)).unwrap();
        // The team keeps a phrase of its own in Polish.
        let phrase = [("name", "Na wózku"), ("kind", "closing"), ("text.pl", "Na wózku przy drzwiach.")];
        server.submit("/teams/linen/phrases", &phrase);
        let request = ask(&asker, &[("team", "linen"), ("words", "Cztery komplety")]);
        let page = server.see(&request);
        assert_eq!(page.attribute("html", "lang"), "pl", "whoever is helped to write reads Polish");
        let suggested = page.text("#opening-greeting");
        assert_eq!(suggested, "Dzień dobry! Linen – Piotr Wrona. Zajmujemy się tym.");
        assert!(!suggested.contains("Zofia") && !page.body.contains("Witam"));
        let greeting = [("greeting", &*suggested), PROMISE[1], PROMISE[2]];
        server.submit(&format!("{request}/opening"), &greeting);
        let page = server.see(&request);
        let phrases = page.texts("#closing button[name=phrase][value]:not([data-phrase])");
        assert_eq!(
            phrases,
            [
                "Gotowe. Miłego dnia!",
                "Gotowe do odbioru. Miłego dnia!",
                "Gotowe. Czy potrzeba czegoś jeszcze?"
            ]
        );
        assert_eq!(page.texts("#closing-phrases [data-phrase-text]"), ["Na wózku przy drzwiach."]);
        assert!(!page.body.contains("Witam"));
        server.submit(&format!("{request}/closing"), &[("phrase", "ready")]);
        let page = asker.see(&request);
        let said = page.text(".conversation");
        assert!(said.contains("Dzień dobry!") && said.contains("Gotowe do odbioru. Miłego dnia!"), "{said}");
        assert!(page.has("#thanks"), "thanks are one tap away at closing");
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

/// Does what the daily routine left to do about stays that are over, as a worker does.
fn end_stays(app: &TestApp<'_>) -> usize {
    app.house.work(leaving::find_ended_stays).unwrap();
    let mut ended = 0;
    while let Some(claimed) = app.house.work(|tx| job::claim(tx, "house")).unwrap() {
        let job::Job::EndStay { person } = claimed.job else { panic!("{claimed:?}") };
        app.house.work(move |tx| leaving::end_stay(tx, person)).unwrap();
        app.house.work(move |tx| job::finish(tx, &claimed)).unwrap();
        ended += 1;
    }
    ended
}

/// Somebody of this kind, here until 30 June, asks like everybody, serves like everybody, and on 1 July has no
/// access any more, while what they held and what they had asked find a new owner and what they did stays.
fn a_stay_ends(kind: &str) {
    const PASSWORD: &str = "three scrubs, please";
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let [cook, lucia, bruno] =
            ["Carlo Cook", "Livia Lead", "Bruno Bed"].map(|name| app.house.person(name));
        app.house.team("Kitchen", &[(cook, Role::Lead)]);
        app.house.team("Stores", &[(lucia, Role::Lead)]);
        // Entered without a record of any other kind: a name, what they are here as, until when.
        let ada = app.signed_in_as(app.house.ada);
        let fields = [("name", "Tania Temp"), ("kind", kind), ("language", "en"), ("ends_on", "2027-06-30")];
        ada.submit("/people", &fields);
        ada.submit("/people/tania.temp/password", &[("password", PASSWORD)]);
        let joins = [("person", "@tania.temp"), ("role", "member")];
        app.signed_in_as(lucia).submit("/teams/stores/members", &joins);
        let sign_in = || {
            let browser = app.visitor();
            let fields = [("name", "tania.temp"), ("password", PASSWORD), ("next", "/")];
            (browser.post_form("/session", &fields).status, browser)
        };
        let (status, browser) = sign_in();
        assert_eq!(status, StatusCode::SEE_OTHER);
        walk(&browser, &ward.server, "linen");

        // Her last day: she holds what Bruno asked, and waits for what she asked the kitchen.
        app.house.clock.set(Timestamp::parse("2027-06-30T08:00:00Z").unwrap());
        let (status, browser) = sign_in();
        assert_eq!(status, StatusCode::SEE_OTHER, "the last day is a day here");
        let asker = app.signed_in_as(bruno);
        let held = ask(&asker, &[("team", "stores"), ("words", "Four sets")]);
        let promise = [("greeting", "Hello, Stores – Tania."), ("promised_for", "2027-07-02")];
        browser.submit(&format!("{held}/opening"), &promise);
        assert!(asker.see(&held).text(".facts").contains("Tania Temp"), "she holds it");
        let supper = ask(&browser, &[("team", "kitchen"), ("words", "Supper for the night shift")]);
        let kitchen = app.signed_in_as(cook);
        assert!(kitchen.see(&supper).text(".facts").contains("Tania Temp"), "she asked it");
        assert_eq!(end_stays(app), 0, "there is nothing to end yet");

        // The day after, before any job has run: access has ended, by the calendar alone.
        app.house.clock.set(Timestamp::parse("2027-07-01T08:00:00Z").unwrap());
        for path in ["/", &held, &supper] {
            let answer = browser.get(path);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.location().starts_with("/sign-in"), "{path}: {}", answer.location());
        }
        assert_eq!(sign_in().0, StatusCode::UNPROCESSABLE_ENTITY, "nor can she sign in again");

        assert_eq!(end_stays(app), 1);
        assert_eq!(end_stays(app), 0, "all of it at once");
        // What she held is the team's again, untaken, and goes on; what she said stays.
        let lead = app.signed_in_as(lucia);
        let page = lead.see(&held);
        assert!(page.text(".conversation").contains("Hello, Stores – Tania."), "the history stays");
        assert!(!page.text(".facts").contains("Tania Temp"), "she holds it no longer");
        assert!(page.text(".facts").contains("Stores"), "the team has it");
        lead.submit(&format!("{held}/holder"), &[("holder", &lucia.to_string())]);
        assert!(app.signed_in_as(bruno).see(&held).text(".facts").contains("Livia Lead"));
        lead.submit(&format!("{held}/closing"), &[("phrase", "done")]);
        // What she had asked is in the hands of the lead beside her, who is its customer now.
        let page = lead.see(&supper);
        assert!(page.text(".facts").contains("Livia Lead"), "{}", page.text(".facts"));
        assert!(page.text(".conversation").contains("Supper for the night shift"));
        let kitchen = app.signed_in_as(cook);
        kitchen.submit(&format!("{supper}/opening"), &promise);
        kitchen.submit(&format!("{supper}/closing"), &[("phrase", "done")]);
        let page = lead.submit(&format!("{supper}/confirmation"), &[]);
        assert_eq!(page.text(".lead[data-announce=status]"), "Solved. Thank you.");
    });
}
