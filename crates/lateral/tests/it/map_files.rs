//! The map as a file, through the browser: it goes out, what it would change is looked at, it comes in, it is
//! undone; a bad one is told place by place and changes nothing.

use axum::http::StatusCode;
use domain::relationship::{self, State};
use domain::team::Role;
use web::Settings;

use crate::answer::Answer;
use crate::app::{TestApp, with_settings};
use crate::browser::Browser;

const PAGE: &str = "/map/files";

/// Runs a test with a folder of its own for files.
fn with_files(name: &str, test: impl Fn(&TestApp<'_>)) {
    let folder = std::env::temp_dir().join(format!("lateral-{name}-{}", std::process::id()));
    with_settings(&Settings { data_dir: folder.clone(), ..Settings::default() }, test);
    drop(std::fs::remove_dir_all(&folder));
}

fn look(browser: &Browser<'_>, name: &str, file: &[u8]) -> Answer {
    browser.post_multipart(&format!("{PAGE}/preview"), &[], &[("file", name, "text/plain", file)])
}

/// Presses the button below the look.
fn bring(browser: &Browser<'_>, look: &Answer) -> Answer {
    let fields: Vec<(String, String)> = ["digest", "name", "plan"]
        .iter()
        .map(|name| ((*name).to_owned(), look.attribute(&format!("input[name={name}]"), "value")))
        .collect();
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post_form(PAGE, &fields)
}

const FILE: &str = "row,name,kind,group,team,customer,provider,promise,side,text\n\
    group,Patients,people,,,,,,,\n\
    moment,Patient is admitted,,Patients,Ward,,,,,\n\
    link,,,,,Ward,Laundry,By seven,,\n\
    need,,goods,,,Ward,Laundry,,customer,Clean scrubs\n\
    need,,information,,,Ward,Laundry,,provider,How many beds\n";

#[test]
fn a_file_of_the_map_is_looked_at_brought_in_confirmed_by_the_two_sides_or_undone() {
    with_files("map1", |app| {
        let [nurse, washer] = ["Nora", "Wanda"].map(|name| app.house.person(name));
        app.house.team("Ward", &[(nurse, Role::Lead)]);
        let laundry = app.house.team("Laundry", &[(washer, Role::Lead)]);
        let ada = app.signed_in_as(app.house.ada);
        let links = || {
            let party = domain::party::Party::Team(laundry);
            app.house
                .read(washer, move |conn| relationship::of_party(conn, party, relationship::Side::Provider))
                .unwrap()
        };
        let preview = look(&ada, "map.csv", FILE.as_bytes());
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text("main"));
        let links_shown = preview.text("#links");
        for words in ["Laundry → Ward", "new", "Clean scrubs", "In return: How many beds", "By seven"] {
            assert!(links_shown.contains(words), "{words}: {links_shown}");
        }
        assert!(preview.text("#moments").contains("Patient is admitted"));
        assert!(links().is_empty(), "a look changes nothing");

        let done = bring(&ada, &preview);
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text("main"));
        let page = ada.see(done.location());
        assert!(page.text("#imports").contains("map.csv"), "{}", page.text("#imports"));
        assert_eq!(links().first().map(|line| line.relationship.state), Some(State::Declared));
        let asked = app.signed_in_as(washer).see("/map");
        assert!(asked.text("#awaiting").contains("Ward"), "both sides are asked: {}", asked.text("main"));
        assert!(app.signed_in_as(nurse).see("/map").text("#awaiting").contains("Laundry"));

        // Out again, in all three ways; each of them says what is there already.
        for (format, ending) in [("csv", "csv"), ("yaml", "yaml"), ("graphml", "graphml")] {
            let out = ada.get(&format!("{PAGE}/export?format={format}"));
            assert_eq!(out.status, StatusCode::OK);
            assert!(out.header("content-disposition").contains(&format!("map.{ending}")));
            assert!(out.body.contains("Clean scrubs"), "{format}");
            let again = look(&ada, &format!("map.{ending}"), out.body.as_bytes());
            assert!(again.text("main").contains("nothing to change"), "{format}: {}", again.text("main"));
        }

        let undo = page.attribute("#imports form", "action");
        let undone = ada.post_form(&undo, &[]);
        assert_eq!(undone.status, StatusCode::OK, "{}", undone.text("main"));
        assert!(undone.text("main").contains("3 things are gone again"), "{}", undone.text("main"));
        assert!(links().is_empty());
        assert!(!ada.see(PAGE).has("#imports form"), "what is undone cannot be undone again");
    });
}

#[test]
fn every_bad_place_of_a_file_of_the_map_is_named_and_nothing_is_brought_in() {
    with_files("map2", |app| {
        app.house.team("Ward", &[]);
        let ada = app.signed_in_as(app.house.ada);
        let csv = look(
            &ada,
            "map.csv",
            b"customer,provider,need\nWard,Laundry,Linen\nWard,@nobody,Time\n\nWard,ward,x\n",
        );
        assert_eq!(csv.status, StatusCode::UNPROCESSABLE_ENTITY);
        let rows = csv.texts("#bad-places tbody tr, table tbody tr");
        assert!(rows.iter().any(|row| row.contains("Line 3") && row.contains("@nobody")), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("Line 5")), "{rows:?}");
        assert!(!csv.has("input[name=plan]"), "there is no button to bring it in");

        let yaml = look(
            &ada,
            "map.yaml",
            b"kind: Component\nmetadata: {name: a}\nspec: {owner: ward, dependsOn: [b]}\n",
        );
        assert!(yaml.text("main").contains("Entity 1"), "{}", yaml.text("main"));
        let graph = b"<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph></graphml>";
        let graph = look(&ada, "map.graphml", graph);
        assert!(graph.text("main").contains("Edge 1"), "{}", graph.text("main"));
        let broken = look(&ada, "map.yaml", b"kind: [\n");
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        for name in ["map.docx", "map"] {
            let refused = look(&ada, name, b"customer,provider\nA,B\n");
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.has("#file-error"), "{name}: {}", refused.text("main"));
        }
        let teams =
            app.house.read(app.house.ada, |conn| domain::team::find_by_name(conn, "Laundry")).unwrap();
        assert!(teams.is_none(), "nothing is half imported");
    });
}

#[test]
fn what_was_looked_at_is_what_is_brought_in_or_it_is_looked_at_again() {
    with_files("map3", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let preview = look(&ada, "map.csv", b"customer,provider\nWard,Laundry\n");
        app.house.team("Ward", &[]);
        let again = bring(&ada, &preview);
        assert_eq!(again.status, StatusCode::OK);
        assert!(again.text("main").contains("Please look again"), "{}", again.text("main"));
        assert_eq!(bring(&ada, &again).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn only_administrators_see_the_files_of_the_map() {
    with_files("map4", |app| {
        let anna = app.signed_in_as(app.house.person("Anna"));
        for answer in [
            anna.get(PAGE),
            anna.get(&format!("{PAGE}/export?format=csv")),
            look(&anna, "map.csv", FILE.as_bytes()),
        ] {
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        assert!(!anna.see("/map/teams").body.contains(PAGE));
    });
}

#[test]
fn one_yes_is_not_both() {
    with_files("map5", |app| {
        let [nurse, washer] = ["Nora", "Wanda"].map(|name| app.house.person(name));
        app.house.team("Ward", &[(nurse, Role::Lead)]);
        let laundry = app.house.team("Laundry", &[(washer, Role::Lead)]);
        let ada = app.signed_in_as(app.house.ada);
        bring(&ada, &look(&ada, "map.csv", b"customer,provider\nWard,Laundry\n"));
        let state = || {
            let party = domain::party::Party::Team(laundry);
            let lines = app
                .house
                .read(washer, move |conn| relationship::of_party(conn, party, relationship::Side::Provider))
                .unwrap();
            lines.first().map(|line| (line.relationship.state, line.relationship.id)).unwrap()
        };
        let link = format!("/map/links/{}", state().1);
        let (ward_side, laundry_side) = (app.signed_in_as(nurse), app.signed_in_as(washer));
        laundry_side.submit(&format!("{link}/acknowledgement"), &[]);
        assert_eq!(state().0, State::Declared, "the ward has not said anything yet");
        assert!(!laundry_side.see("/map").has("#awaiting"));
        assert!(ward_side.see("/map").text("#awaiting").contains("Laundry"));
        ward_side.submit(&format!("{link}/acknowledgement"), &[]);
        assert_eq!(state().0, State::Confirmed);
    });
}
