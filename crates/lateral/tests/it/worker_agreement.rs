//! What was agreed with the representatives of the people who work here: figures are off without it.

use axum::http::StatusCode;
use domain::TeamId;
use domain::report::Report;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::hiring::Hiring;
use crate::ward::ask;

const FORM: [(&str, &str); 5] = [
    ("reference", "RSU 7/2026"),
    ("agreed_on", "2026-11-20"),
    ("scopes", "words"),
    ("look_back_days", "365"),
    ("least_people", "5"),
];

#[test]
fn figures_are_off_until_an_agreement_is_recorded_and_everybody_reads_what_it_covers() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ada = app.signed_in_as(app.house.ada);
        ada.submit("/administration/worker-agreement/end", &[]);
        let page = hiring.nina.see("/worker-agreement");
        assert!(page.has("#nothing-agreed"));
        assert_eq!(page.count("#reports-table tbody tr"), Report::ALL.len(), "every report there is");
        for report in Report::ALL {
            let state = if report.scope().is_some() { "off" } else { "needs no agreement" };
            assert_eq!(page.text(&format!("#report-{} td:nth-child(2)", report.word())), state);
        }
        // The figures themselves are gone, and say why; the rest of each page stands.
        let served = hiring.marco.see("/teams/it/how-we-serve");
        assert!(served.has("#team-words .off") && served.has("#even .off") && served.has("#own-words"));
        assert!(hiring.marco.see("/services/computer/how-we-serve").has("#even .off"));
        let pair = hiring.mara.see("/pairs/ward/it");
        assert!(pair.has("#pair-shares .off") && pair.has("#given"));
        let page = hiring.mara.see("/waits");
        assert!(page.has(".off") && !page.has("#waits"), "{}", page.text("main"));
        let page = hiring.mara.see("/waits/ward/it");
        assert!(page.has(".off") && !page.has(".facts"), "{}", page.text("main"));
        assert!(hiring.mara.see("/waits/ward/it").has("#own"), "one's own requests stay");

        // Only an administrator records one, and what was typed stays while something is missing.
        for browser in [&hiring.nina, &hiring.marco] {
            assert_eq!(browser.get("/administration/worker-agreement").status, StatusCode::FORBIDDEN);
            let answer = browser.post_form("/administration/worker-agreement", &FORM);
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            let answer = browser.post_form("/administration/worker-agreement/end", &[]);
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let wrong = [
            ("reference", "RSU 7/2026"),
            ("agreed_on", "2027-11-20"),
            ("look_back_days", "a year"),
            ("least_people", "4"),
        ];
        let refused = ada.post_form("/administration/worker-agreement", &wrong);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = ["#agreed_on", "#scopes", "#look_back_days", "#least_people"];
        assert_eq!(refused.attributes(".error-summary a", "href"), fields);
        assert_eq!(refused.attribute("#look_back_days", "value"), "a year");
        assert_eq!(refused.attribute("#reference", "value"), "RSU 7/2026");

        // Recorded for one of the figures: that one is on, the others stay off.
        let page = ada.submit("/administration/worker-agreement", &FORM);
        assert!(page.text("#agreed").contains("RSU 7/2026"));
        let page = hiring.sven.see("/worker-agreement");
        assert_eq!(page.text("#report-words .chip"), "on");
        assert_eq!(page.text("#report-shares .chip"), "off");
        let served = hiring.marco.see("/teams/it/how-we-serve");
        assert!(!served.has("#team-words .off") && served.has("#even .off"));

        // The table of teams cannot look back less than its own weeks: that is said, and nothing is recorded.
        let mut waits = FORM;
        (waits[2], waits[3]) = (("scopes", "waits"), ("look_back_days", "27"));
        let refused = ada.post_form("/administration/worker-agreement", &waits);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#look_back_days"]);
        assert!(refused.text(".error-summary").contains("28 or more"), "{}", refused.text(".error-summary"));
        waits[3] = ("look_back_days", "28");
        ada.submit("/administration/worker-agreement", &waits);
        assert_eq!(hiring.sven.see("/worker-agreement").text("#report-waits .chip"), "on");
        assert!(!hiring.sven.see("/waits").has(".off"));

        // A shorter look back than the weeks of a figure keeps it off: it would look further than agreed.
        let mut short = FORM;
        short[3] = ("look_back_days", "7");
        ada.submit("/administration/worker-agreement", &short);
        assert!(hiring.marco.see("/teams/it/how-we-serve").has("#team-words .off"));
        assert!(hiring.nina.see("/worker-agreement").text("#ended").contains("RSU 7/2026"));
    });
}

#[test]
fn a_picture_tells_what_was_asked_only_while_that_is_agreed() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ada = app.signed_in_as(app.house.ada);
        let join = |team: domain::TeamId, person: domain::PersonId| {
            app.house
                .write(app.house.ada, move |tx| domain::team::join(tx, team, person, Role::Member))
                .unwrap();
        };
        let nurses: Vec<_> = (0..5).map(|n| app.house.person(&format!("Nurse {n}"))).collect();
        for nurse in &nurses {
            join(hiring.ward, *nurse);
        }
        for number in 0..4 {
            join(hiring.it, app.house.person(&format!("Technician {number}")));
        }
        let own = format!("team:{}", hiring.ward);
        let fields = [("way", "need"), ("own", own.as_str()), ("team", "IT"), ("body", "Computers")];
        hiring.mara.post_form("/map/links", &fields);
        // Seven people asked for eleven things; two of them wait, of one colleague.
        let requests: Vec<String> = (0..11)
            .map(|number| match number {
                0..5 => crate::ward::ask(
                    &app.signed_in_as(nurses[number]),
                    &[("service", "computer"), ("needed_by", &hiring.day(20)), ("needed_by_time", "09:00")],
                ),
                _ => hiring.ask("computer", 20),
            })
            .collect();
        for request in &requests[..9] {
            hiring.open(request, 3);
            hiring.close(request);
        }
        let addresses = ["/picture", "/picture/teams/it", "/picture/everything"];
        let asked = "11 requests";
        for address in addresses {
            let page = hiring.sven.see(address);
            assert!(page.body.contains(asked) && !page.has(".off"), "{address}: {}", page.text("main"));
            assert!(page.body.contains("9 of 9"), "{address}: {}", page.text("#list"));
            assert!(hiring.sven.see(&format!("{address}?format=svg")).body.contains(asked), "{address}");
        }
        let tones = |address: &str| hiring.sven.see(&format!("{address}?format=json")).body;
        let told = tones("/picture/everything");
        let table = hiring.sven.see("/picture/table?sort=asked");
        assert_eq!(table.texts("#links tbody td.num"), ["11", "9 of 9"]);
        let cell = hiring.sven.see("/waits").text("#waits tbody td.matrix-cell a");
        assert_eq!(cell, "11 (·)", "what waits is of one colleague");

        let waits = |days: &'static str| {
            let mut form = FORM;
            (form[2], form[3]) = (("scopes", "waits"), ("look_back_days", days));
            let admin = app.signed_in_as(app.house.ada);
            admin.submit("/administration/worker-agreement", &form);
            admin.see("/waits").texts("#waits tbody td.matrix-cell")
        };
        ada.submit("/administration/worker-agreement/end", &[]);
        for address in addresses {
            let page = hiring.sven.see(address);
            assert!(
                page.has(".off") && !page.body.contains("requests in"),
                "{address}: {}",
                page.text("main")
            );
            assert!(!page.body.contains(asked) && !page.body.contains("9 of 9"), "{address}");
            let signs = page.texts(".picture-legend li");
            assert!(signs.iter().any(|sign| sign == "confirmed by both"), "{address}: {signs:?}");
            let file = hiring.sven.see(&format!("{address}?format=svg"));
            assert!(!file.body.contains(asked) && !file.body.contains("9 of 9"), "{address}");
        }
        assert_ne!(tones("/picture/everything"), told, "nor does a line say whether promises were kept");
        let table = hiring.sven.see("/picture/table?sort=asked");
        assert!(table.has(".off") && !table.has("#links td.num") && !table.has("#links th.num"));
        assert!(!table.body.contains("sort=asked") && !table.body.contains("sort=late"));
        assert_eq!(table.count("#links tbody tr"), 1, "the map itself stays");

        // What waits from before the agreed look back is not counted, nor that there is anything.
        hiring.later(40);
        assert_eq!(waits("365"), ["·"]);
        assert!(waits("28").is_empty());
    });
}

#[test]
fn an_agreement_can_ask_for_more_people_behind_a_figure_and_never_for_fewer() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ada = app.signed_in_as(app.house.ada);
        // Nine colleagues besides the reader: enough for five, and not for ten.
        let people: Vec<_> = (0..9).map(|n| app.house.person(&format!("Colleague {n}"))).collect();
        for person in &people {
            let (it, person) = (hiring.it, *person);
            app.house
                .write(app.house.ada, move |tx| domain::team::join(tx, it, person, Role::Member))
                .unwrap();
        }
        for person in &people {
            let request = hiring.ask("computer", 20);
            let server = app.signed_in_as(*person);
            let day = hiring.day(3);
            let opening =
                [("greeting", "Hello!"), ("promised_for", day.as_str()), ("promised_for_time", "09:00")];
            server.submit(&format!("{request}/opening"), &opening);
            server.submit(&format!("{request}/closing"), &[("word", "Here it is.")]);
        }
        hiring.later(28);
        let marco = app.signed_in_as(hiring.marco_id);
        assert!(marco.see("/teams/it/how-we-serve").has("#team-words .figure-number"));
        let mut more = FORM;
        more[4] = ("least_people", "10");
        ada.submit("/administration/worker-agreement", &more);
        let page = marco.see("/teams/it/how-we-serve");
        assert!(!page.has("#team-words .figure-number") && !page.has("#team-words .off"), "too few people");
    });
}

/// A team of so many, and their browsers.
fn crowd<'a>(app: &'a TestApp<'a>, team: &str, size: usize) -> (TeamId, Vec<Browser<'a>>) {
    let people: Vec<_> = (1..=size).map(|number| app.house.person(&format!("{team} {number}"))).collect();
    let members: Vec<_> = people.iter().map(|person| (*person, Role::Member)).collect();
    let id = app.house.team(team, &members);
    (id, people.into_iter().map(|person| app.signed_in_as(person)).collect())
}

/// The list of openings, when all that pages left for later is written.
fn openings(app: &TestApp<'_>, reader: &Browser<'_>) -> Vec<String> {
    app.settle();
    reader.see("/worker-agreement/openings").texts("#openings .row")
}

#[test]
fn s5_04_whoever_opens_a_report_is_there_for_everybody_to_read() {
    on_both_engines(|app| {
        let sven = app.signed_in_as(app.house.person("Sven"));
        let (wards_id, wards) = crowd(app, "Wards", 6);
        let (_, linen) = crowd(app, "Linen", 7);
        assert!(openings(app, &sven).is_empty(), "nobody has opened one yet");
        assert!(sven.see("/worker-agreement").has("#openings a[href='/worker-agreement/openings']"));
        // The wards need the linen, six of them ask, and everybody of the linen serves one.
        let own = format!("team:{wards_id}");
        let link = [("way", "need"), ("own", own.as_str()), ("team", "Linen"), ("body", "Sheets")];
        assert_eq!(wards[0].post_form("/map/links", &link).status, StatusCode::SEE_OTHER);
        for (number, server) in linen.iter().enumerate() {
            let asker = &wards[number % wards.len()];
            let request = ask(asker, &[("team", "linen"), ("words", "Sheets")]);
            let opening =
                [("greeting", "Hello!"), ("promised_for", "2026-12-01"), ("promised_for_time", "09:00")];
            server.submit(&format!("{request}/opening"), &opening);
            server.submit(&format!("{request}/closing"), &[("word", "Here they are.")]);
        }
        app.house.clock.advance_minutes(28 * 24 * 60);

        let page = linen[0].see("/teams/linen/how-we-serve");
        assert!(page.has("#team-words .figure-number"));
        assert!(wards[1].see("/teams/linen/promises").has(".figure-number"));
        assert!(wards[2].see("/waits").has("#waits .matrix-cell a"));
        wards[3].see("/waits/wards/linen");
        wards[4].see("/picture");
        let told = openings(app, &sven);
        for (report, person) in [
            ("Opened and closed", "Linen 1 (Linen)"),
            ("Promises given", "Wards 2 (Wards)"),
            ("Who waits for whom", "Wards 3 (Wards)"),
            ("Who waits for whom", "Wards 4 (Wards)"),
            ("Who waits for whom", "Wards 5 (Wards)"),
        ] {
            assert!(
                told.iter().any(|line| line.contains(report) && line.contains(person)),
                "{person}: {told:?}"
            );
        }
        assert_eq!(told.len(), 5, "a comparison of groups that are too small was not opened: {told:?}");
        // Looking again on the same day is no news, opening the list is no report, nor is what shows no figure.
        linen[0].see("/teams/linen/how-we-serve");
        for (reader, nothing) in [
            (&wards[5], "/waits/linen/wards"),
            (&wards[5], "/teams/wards/promises"),
            (&wards[5], "/teams/wards/how-we-serve"),
            (&wards[5], "/pairs/wards/linen"),
            (&wards[5], "/picture?view=chart&format=svg"),
        ] {
            reader.see(nothing);
        }
        assert_eq!(openings(app, &sven), told);
        assert!(wards[5].see("/picture/table").has("main table"));
        assert_eq!(openings(app, &sven).len(), 6, "its figures are");
        assert_ne!(app.visitor().get("/worker-agreement/openings").status, StatusCode::OK);
    });
}
