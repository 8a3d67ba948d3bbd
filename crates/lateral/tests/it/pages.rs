//! Every page, for everybody: whoever asks for an address gets an answer in words and never a failure of
//! ours. The table of addresses is read from the source, so that a new page is in it on the day it is made.

use std::path::Path;

use domain::language::Language;
use domain::request::asking::{self, NewRequest, Target};
use domain::team::Role;
use domain::{PersonId, TeamId};

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;

/// The addresses that answer GET, with `{…}` where something goes in.
fn addresses() -> Vec<String> {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src"), &mut found);
    found.sort();
    assert!(found.len() > 15, "{found:?}");
    found
}

fn read(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            for part in source.split(".route(").skip(1) {
                let Some((address, rest)) = part.trim_start().trim_start_matches('"').split_once('"') else {
                    continue;
                };
                let handlers = rest.split(".route(").next().unwrap_or_default();
                if address.starts_with('/')
                    && handlers.trim_start_matches([',', ' ', '\n']).starts_with("get(")
                {
                    found.push(address.to_owned());
                }
            }
        }
    }
}

/// Something for each kind of place in an address.
fn filled(app: &TestApp<'_>, address: &str, request: i64) -> String {
    let values = [
        ("{number}", request.to_string()),
        ("{team}", "linen".to_owned()),
        ("{slug}", if address.starts_with("/teams") { "linen" } else { "scrubs" }.to_owned()),
        ("{person}", app.house.ada.to_string()),
        ("{place}", "0".to_owned()),
        ("{version}", "1".to_owned()),
        ("{mine}", "linen".to_owned()),
        ("{other}", "linen".to_owned()),
        ("{customer}", "linen".to_owned()),
        ("{provider}", "linen".to_owned()),
        ("{language}", "pl".to_owned()),
        ("{need}", app.house.ada.to_string()),
        ("{links}", "1".to_owned()),
        ("{handle}", "anna".to_owned()),
        ("{token}", "ab".repeat(32)),
        ("{file}", "app.css".to_owned()),
        ("{id}", app.house.ada.to_string()),
    ];
    let filled = values.iter().fold(address.to_owned(), |path, (place, value)| path.replace(place, value));
    assert!(!filled.contains('{'), "say what goes into {filled}");
    filled
}

/// Anna asks for scrubs; Marek serves in the linen team.
fn somebody_asks(app: &TestApp<'_>) -> (PersonId, PersonId, i64) {
    let (anna, marek) = (app.house.person("Anna"), app.house.person("Marek"));
    let linen = app.house.team("Linen", &[(marek, Role::Lead)]);
    app.house.service(linen, "Scrubs");
    let new = scrubs(linen);
    let number = app.house.write(anna, move |tx| Ok(asking::ask(tx, &new)?.number));
    (anna, marek, number.unwrap())
}

fn scrubs(team: TeamId) -> NewRequest {
    NewRequest {
        target: Target::Team(team),
        title: String::new(),
        words: "Four sets of scrubs, size M".to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: Language::En,
        files: Vec::new(),
    }
}

#[test]
fn every_page_answers_everybody_without_a_failure() {
    let addresses = addresses();
    on_both_engines(|app| {
        let (anna, marek, number) = somebody_asks(app);
        let readers: [(&str, Browser<'_>); 5] = [
            ("a visitor", app.visitor()),
            ("the asker", app.signed_in_as(anna)),
            ("the server", app.signed_in_as(marek).in_language("pl")),
            ("a stranger", app.signed_in_as(app.house.person("Sven"))),
            ("an administrator", app.signed_in_as(app.house.ada)),
        ];
        for address in addresses.iter().filter(|address| *address != "/live") {
            for path in [filled(app, address, number), filled(app, address, 999_999)] {
                for (who, browser) in &readers {
                    let status = browser.get(&path).status;
                    assert!(status.as_u16() < 500, "{path} answers {who} with {status}");
                }
            }
        }
    });
}

#[test]
fn everything_that_the_frame_offers_leads_somewhere() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna"));
        let page = browser.see("/settings");
        let mut links = page.attributes("header.bar a, nav.nav a, footer.foot a", "href");
        links.sort();
        links.dedup();
        assert!(links.len() > 4, "{links:?}");
        for link in links {
            browser.see(&link);
        }
    });
}

#[test]
fn every_page_has_one_heading_a_title_and_a_language() {
    on_both_engines(|app| {
        let (anna, ..) = somebody_asks(app);
        let browser = app.signed_in_as(anna);
        for path in [
            "/",
            "/serve",
            "/thanks",
            "/notices",
            "/search",
            "/search?q=scrubs",
            "/requests",
            "/settings",
            "/help",
        ] {
            let page = browser.see(path);
            assert_eq!(page.count("h1"), 1, "{path}");
            assert_eq!(page.count("main"), 1, "{path}");
            assert!(page.text("title").ends_with(" · Lateral"), "{path}: {}", page.text("title"));
            assert_eq!(page.attribute("html", "lang"), "en", "{path}");
            assert!(!page.body.contains("style=\""), "{path}: the policy refuses inline styles");
            let ids = page.attributes("[id]", "id");
            let mut unique = ids.clone();
            unique.sort();
            unique.dedup();
            assert_eq!(ids.len(), unique.len(), "{path}: an id stands twice among {ids:?}");
        }
    });
}

#[test]
fn today_shows_the_server_who_counts_on_them_and_the_asker_what_they_wait_for() {
    on_both_engines(|app| {
        let (anna, marek, number) = somebody_asks(app);
        let today = app.signed_in_as(marek).see("/");
        assert_eq!(today.text("h1"), "Good morning, Marek.");
        assert_eq!(today.text("header .lead"), "One colleague is counting on you today.");
        assert!(today.text("#incoming").contains("one request to open"), "{}", today.text("#incoming"));
        let today = app.signed_in_as(anna).see("/");
        assert_eq!(today.attribute("#awaited a", "href"), format!("/requests/{number}"));
        let topics = today.attribute("main", "data-topics");
        assert!(topics.contains(&anna.to_string()), "{topics}");
    });
}

#[test]
fn a_long_list_listens_to_its_reader_their_teams_and_its_first_thirty_requests() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let ward = app.house.team("Ward", &[(anna, Role::Member)]);
        let linen = app.house.team("Linen", &[(app.house.person("Marek"), Role::Lead)]);
        let new = scrubs(linen);
        let asked = app.house.write(anna, move |tx| {
            for _ in 0..34 {
                asking::ask(tx, &new)?;
            }
            Ok(())
        });
        asked.unwrap();
        let browser = app.signed_in_as(anna);
        for (path, own) in
            [("/", vec![anna.to_string(), ward.to_string()]), ("/requests", vec![anna.to_string()])]
        {
            let page = browser.see(path);
            assert!(page.count("main .row") >= 34, "{path}: every request is shown");
            let topics = page.attribute("main", "data-topics");
            let topics: Vec<&str> = topics.split(' ').collect();
            assert!(
                topics.starts_with(&own.iter().map(String::as_str).collect::<Vec<_>>()),
                "{path}: {topics:?}"
            );
            assert_eq!(topics.len(), own.len() + 30, "{path}");
        }
    });
}

#[test]
fn the_keys_of_a_request_stand_on_its_page_and_in_the_list_of_keys() {
    on_both_engines(|app| {
        let (anna, marek, number) = somebody_asks(app);
        let path = format!("/requests/{number}");
        let server = app.signed_in_as(marek);
        for language in Language::ALL {
            let ways = [
                ("language", language.word()),
                ("formality", "informal"),
                ("theme", "dark"),
                ("text_size", "130"),
                ("letters", "none"),
                ("density", "ward"),
                ("shortcuts", "on"),
            ];
            server.submit("/settings", &ways);
            let page = server.see(&path);
            assert_eq!(page.attributes("summary[data-hotkey]", "data-hotkey"), ["1", "2", "3", "4"]);
            let listed = page.text("#shortcuts");
            for verb in page.texts("summary[data-hotkey]") {
                assert!(listed.contains(&verb), "{verb} in {listed}");
            }
            assert_eq!(page.count("#compose textarea[data-hotkey=r]"), 1);
            let note = server.see(&format!("{path}?write=note"));
            assert!(!note.has("textarea[data-hotkey]"), "a reply is never written as a note by a key");
        }
        let asker = app.signed_in_as(anna).see(&path);
        assert!(!asker.has("summary[data-hotkey]") && asker.has("textarea[data-hotkey=r]"));
    });
}
