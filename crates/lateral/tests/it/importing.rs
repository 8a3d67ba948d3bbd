//! Importing people in the browser: nothing is half imported, what was looked at is what is done, and it can be
//! taken back.

use axum::http::StatusCode;
use domain::foreign::Limits;
use domain::history::{self, Endings, Mapping, People, Source, read_csv};
use domain::person;
use web::Settings;

use crate::answer::Answer;
use crate::app::{TestApp, with_settings};
use crate::browser::Browser;

const PAGE: &str = "/people/import";
const FILE: &str = "code,name,email,teams,manager\n\
    1,Cy Director,cy@example.org,Board*,\n2,Bo Head,bo@example.org,Laundry*,1\n3,Di Presser,,Laundry,2\n";

/// Runs a test with a folder of its own for files.
fn with_files(name: &str, test: impl Fn(&TestApp<'_>)) {
    let folder = std::env::temp_dir().join(format!("lateral-{name}-{}", std::process::id()));
    with_settings(&Settings { data_dir: folder.clone(), ..Settings::default() }, test);
    // A test that chose no file made no folder.
    drop(std::fs::remove_dir_all(&folder));
}

fn look(browser: &Browser<'_>, file: &[u8], complete: bool) -> Answer {
    let fields: &[(&str, &str)] = if complete { &[("complete", "on")] } else { &[] };
    browser.post_multipart(&format!("{PAGE}/preview"), fields, &[("file", "people.csv", "text/csv", file)])
}

/// Presses the button below the look.
fn import(browser: &Browser<'_>, look: &Answer) -> Answer {
    let fields: Vec<(String, String)> = ["digest", "name", "complete", "plan"]
        .iter()
        .map(|name| ((*name).to_owned(), look.attribute(&format!("input[name={name}]"), "value")))
        .collect();
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post_form(PAGE, &fields)
}

#[test]
fn a_file_is_looked_at_imported_and_taken_back() {
    with_files("import1", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let page = ada.see(PAGE);
        assert!(page.has("input[type=file][name=file]") && page.has("input[name=complete]"));
        let preview = look(&ada, FILE.as_bytes(), false);
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.text("main").contains("3 new people"), "{}", preview.text("main"));
        assert!(preview.text("#created").contains("Di Presser"));
        let nobody_yet = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "3")).unwrap();
        assert!(nobody_yet.is_none(), "a look changes nothing");

        let done = import(&ada, &preview);
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let page = ada.see(done.location());
        assert!(page.text("#imports").contains("people.csv"), "{}", page.text("#imports"));
        let di = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "3")).unwrap();
        assert_eq!(di.unwrap().name, "Di Presser");

        let undo = page.attribute("#imports form", "action");
        let undone = ada.post_form(&undo, &[]);
        assert_eq!(undone.status, StatusCode::OK);
        assert!(undone.text("main").contains("3 people are gone again"), "{}", undone.text("main"));
        let gone = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "3")).unwrap();
        assert!(gone.is_none());
        assert!(!ada.see(PAGE).has("#imports form"), "what is undone cannot be undone again");
    });
}

#[test]
fn changes_and_leavers_are_shown_field_by_field_before_anything_happens() {
    with_files("import2", |app| {
        let ada = app.signed_in_as(app.house.ada);
        import(&ada, &look(&ada, FILE.as_bytes(), false));
        let file = b"code,name,manager,shoe\n1,Cy Boss,,38\n3,Di Presser,1,40\n";
        let preview = look(&ada, file, true);
        let main = preview.text("main");
        assert!(main.contains("shoe"), "columns without a meaning are named: {main}");
        let updated = preview.text("#updated");
        assert!(updated.contains("Cy Director") && updated.contains("Cy Boss"), "{updated}");
        let left = preview.text("#left");
        assert!(left.contains("Bo Head") && left.contains("Cy Boss"), "{left}");
    });
}

#[test]
fn every_bad_line_is_told_and_nothing_is_imported() {
    with_files("import3", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let file = b"code,name,email,manager\n1,Cy,cy@example.org,\n2,,nobody,9\n\n1,Di,,\n";
        let refused = look(&ada, file, false);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let lines = refused.texts("main .divided > li");
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(
            lines[0].contains("Line 3") && lines[0].contains("nobody") && lines[0].contains('9'),
            "{lines:?}"
        );
        assert!(lines[1].contains("Line 5"), "{lines:?}");
        assert!(!refused.has("input[name=plan]"), "there is no button to import it");
        let cy = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "1")).unwrap();
        assert!(cy.is_none());
    });
}

#[test]
fn a_table_in_utf_16_or_packed_is_read_like_any_other() {
    with_files("import5", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let utf_16: Vec<u8> =
            std::iter::once(0xfeff).chain(FILE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let packed = gzip(FILE.as_bytes());
        for (name, bytes) in [("people.csv", &utf_16), ("people.csv.gz", &packed)] {
            let file = ("file", name, "application/octet-stream", bytes.as_slice());
            let look = ada.post_multipart(&format!("{PAGE}/preview"), &[], &[file]);
            assert_eq!(look.status, StatusCode::OK, "{name}: {}", look.text("main"));
            assert!(look.text("#created").contains("Di Presser"), "{name}");
        }
        let disguised = ("file", "people.csv", "text/csv", packed.as_slice());
        let refused = ada.post_multipart(&format!("{PAGE}/preview"), &[], &[disguised]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("#file-error"), "{}", refused.text("main"));
    });
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_file_that_is_no_table_or_no_file_is_refused_in_words() {
    with_files("import4", |app| {
        let ada = app.signed_in_as(app.house.ada).in_language("it");
        for file in [&b"nome,cognome\nCy,D\n"[..], b"\"code,name\n1,Cy\n"] {
            let refused = look(&ada, file, false);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.has("main h1"));
        }
        let missing = ada.post_multipart(&format!("{PAGE}/preview"), &[], &[]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.has(".error-summary"));
    });
}

#[test]
fn what_has_changed_in_between_is_looked_at_again() {
    with_files("import5", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let stale = look(&ada, FILE.as_bytes(), false);
        import(&ada, &look(&ada, b"code,name\n2,Somebody\n", false));
        let again = import(&ada, &stale);
        assert_eq!(again.status, StatusCode::OK, "a look, not an import");
        assert!(again.text("#updated").contains("Somebody"));
        let two = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "2")).unwrap();
        assert_eq!(two.unwrap().name, "Somebody");
        assert_eq!(import(&ada, &again).status, StatusCode::SEE_OTHER);
        let two = app.house.read(app.house.ada, |conn| person::find_by_code(conn, "2")).unwrap();
        assert_eq!(two.unwrap().name, "Bo Head");
    });
}

#[test]
fn only_administrators_import() {
    with_files("import6", |app| {
        let bo = app.signed_in_as(app.house.person("Bo"));
        assert_eq!(bo.get(PAGE).status, StatusCode::FORBIDDEN);
        assert_eq!(look(&bo, FILE.as_bytes(), false).status, StatusCode::FORBIDDEN);
        let digest = "ab".repeat(32);
        let fields = [("digest", digest.as_str()), ("name", "x"), ("plan", "")];
        assert_eq!(bo.post_form(PAGE, &fields).status, StatusCode::FORBIDDEN);
        let ada = app.signed_in_as(app.house.ada);
        assert_eq!(ada.post_form(PAGE, &fields).status, StatusCode::NOT_FOUND, "no such file waits");
        assert_eq!(app.visitor().get(PAGE).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn an_imported_request_is_opened_with_all_that_the_other_system_recorded() {
    with_files("history", |app| {
        let file = "case,activity,time,resource,group,title,Priority\n\
            7,Opened,2026-03-02T08:00:00Z,Minnie,Desk,Door sticks,high\n\
            7,Closed,2026-03-03T08:00:00Z,Bo,Workshop,,\n";
        let (log, report) = read_csv(file.as_bytes(), &Mapping::default(), Limits::default()).unwrap();
        let source = Source {
            file_name: "desk.csv".into(),
            digest: "d".into(),
            again: false,
            someone: "Somebody".into(),
            no_team: "Unknown team".into(),
        };
        let loaded = app
            .house
            .write(app.house.ada, move |tx| {
                let mut log = log.clone();
                let label = |number: u64| format!("Colleague {number}");
                history::take_people_out(tx, &mut log, &Mapping::default(), People::default(), &label)?;
                history::load(tx, &log, &report, &Endings::default(), &source)
            })
            .unwrap();
        let path = format!("/requests/{}", loaded.numbers.unwrap().0);
        let page = app.signed_in_as(app.house.ada).see(&path);
        assert_eq!(page.text("h1"), "Door sticks");
        assert_eq!(page.text("header .lead"), "Ended in the other system.");
        assert_eq!(page.count(".phase-done"), 3, "no phase is still going on");
        assert_eq!(page.texts(".phase-text"), ["As the other system left it"; 3]);
        assert!(!page.has(".verb-list form"), "nobody here is asked anything about it");
        assert!(page.has("#compose input[name=internal]"), "a note can be written");
        assert!(!page.has("#compose .tabs a"), "a reply cannot");
        let entries = page.texts("#history li");
        assert_eq!(entries.len(), 2, "{entries:?}");
        assert!(entries[0].contains("Opened") && entries[0].contains("Priority: high"), "{entries:?}");
        assert!(entries[1].contains("Workshop") && entries[1].contains("Colleague"), "{entries:?}");
        assert!(!page.body.contains("Minnie"));
        let ada = app.signed_in_as(app.house.ada);
        let again = ada.post_form(&format!("{path}/reopening"), &[("missing", "It sticks again.")]);
        assert_eq!(again.status, StatusCode::CONFLICT);
        let bo = app.signed_in_as(app.house.person("Bo"));
        assert_eq!(bo.get(&path).status, StatusCode::NOT_FOUND);
    });
}
