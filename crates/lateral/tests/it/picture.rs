//! The picture of who serves whom, and who waits for whom, as the rows of the seeds tell it.

use axum::http::StatusCode;
use domain::organisation;
use domain::team::Role;
use domain::{PersonId, TeamId, reporting};

use crate::answer::Answer;
use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, ask};

/// A hospital from the template, with a chief at the bottom.
struct Hospital<'a> {
    ada: Browser<'a>,
    nurse: Browser<'a>,
}

/// The two forms of a picture; the tabs of the map stand above them.
const FORMS: &str = "nav[aria-label='How it is drawn'] a";

/// The roles of the template and the teams that take them on.
const ROLES: [(&str, &str); 7] = [
    ("role.wards", "Ward 3"),
    ("role.doctors", "Doctors"),
    ("role.technicians", "Technicians"),
    ("role.administration", "Administration"),
    ("role.linen", "Linen"),
    ("role.porters", ""),
    ("role.direction", "Direction"),
];

fn hospital<'a>(app: &'a TestApp<'_>) -> Hospital<'a> {
    let [nurse, laundry, boss] =
        ["Anna Żak", "Marek Lis", "Elena Visintin"].map(|name| app.house.person(name));
    app.house.team("Ward 3", &[(nurse, Role::Lead)]);
    app.house.team("Linen", &[(laundry, Role::Lead)]);
    app.house.team("Direction", &[(boss, Role::Lead)]);
    report(app, nurse, boss);
    report(app, laundry, boss);
    let ada = app.signed_in_as(app.house.ada);
    ada.submit("/templates/hospital/use", &ROLES);
    Hospital { ada, nurse: app.signed_in_as(nurse) }
}

fn report(app: &TestApp<'_>, person: PersonId, manager: PersonId) {
    let reported = app.house.write(app.house.ada, move |tx| {
        let today = organisation::today(tx)?;
        reporting::set_manager(tx, person, Some(manager), today)
    });
    reported.unwrap();
}

/// The names in the boxes of a drawing, in the order of rows.
fn boxes(page: &Answer) -> Vec<String> {
    let mut names = page.texts("svg[data-picture-svg] [data-node] text");
    names.sort();
    names
}

/// The vertical place of the box of this name.
fn height_of(page: &Answer, name: &str) -> f64 {
    let names = page.texts("svg[data-picture-svg] [data-node] text");
    let place = names.iter().position(|one| one == name).unwrap_or_else(|| panic!("{name}: {names:?}"));
    page.attributes("svg[data-picture-svg] [data-node] rect", "y")[place].parse().unwrap()
}

#[test]
fn s1_16_customers_stand_on_top_the_chief_at_the_bottom_with_what_is_owed_upwards_and_toggling_loses_nothing()
{
    on_both_engines(|app| {
        let house = hospital(app);
        let pyramid = house.nurse.see("/picture");
        assert!(height_of(&pyramid, "Patients") < height_of(&pyramid, "Ward 3"));
        assert!(height_of(&pyramid, "Ward 3") < height_of(&pyramid, "Linen"));
        let lowest = boxes(&pyramid).iter().map(|name| height_of(&pyramid, name)).fold(0.0, f64::max);
        assert!((height_of(&pyramid, "Direction") - lowest).abs() < 0.1, "the chief is at the bottom");
        let owed = pyramid.text("#owed");
        assert!(owed.contains("Direction") && owed.contains("Doctors"), "{owed}");
        assert!(owed.contains("A decision within two working days"), "{owed}");
        // One tap turns it.
        let chart_link = pyramid.attributes(FORMS, "href")[1].clone();
        let chart = house.nurse.see(&chart_link);
        assert_eq!(boxes(&chart), boxes(&pyramid), "nobody is lost");
        assert!(height_of(&chart, "Direction") < height_of(&chart, "Ward 3"), "the chief is on top");
        assert!(height_of(&chart, "Patients") > height_of(&chart, "Ward 3"));
        let back = house.nurse.see(&chart.attributes(FORMS, "href")[0]);
        assert_eq!(back.text("figcaption"), pyramid.text("figcaption"));
    });
}

#[test]
fn the_org_chart_of_teams_shows_who_reports_to_whom_and_no_service() {
    on_both_engines(|app| {
        let house = hospital(app);
        let chart = house.nurse.see("/picture?view=chart");
        assert_eq!(chart.text(&format!("{FORMS}[aria-current]")), "Org chart");
        assert!(chart.count(".pic-report") >= 2, "reporting lines");
        assert!(!chart.has(".pic-head"), "nothing that serves");
    });
}

#[test]
fn every_level_has_an_address_says_what_is_hidden_and_reads_without_a_script() {
    on_both_engines(|app| {
        let house = hospital(app);
        for path in ["/picture", "/picture/everything", "/picture/teams/linen", "/picture/departments/linen"]
        {
            let page = house.nurse.see(path);
            assert!(page.text("figcaption").contains("links shown"), "{path}: {}", page.text("figcaption"));
            assert!(
                page.attributes("figcaption a", "href").contains(&"/picture/table?sort=customer".to_owned())
            );
            assert!(page.has(".picture-list details"), "{path}: the same in words");
            assert!(!page.body.contains(" style="), "{path}: no inline style");
        }
        let around = house.nurse.see("/picture/teams/linen");
        assert_eq!(around.attribute("svg .pic-centre", "href"), "/teams/linen");
        assert!(around.attributes("svg a", "href").contains(&"/picture/teams/ward-3".to_owned()));
        assert!(around.text(".pic-line title").contains("Linen ⇄ Ward 3"), "one line with two heads");
        assert!(around.count(".pic-head") > around.count("g[data-from]"));
        assert_eq!(house.nurse.get("/picture/teams/nobody").status, StatusCode::NOT_FOUND);
        assert_eq!(app.visitor().get("/picture").status, StatusCode::SEE_OTHER);
        // A team's own page shows who is around it.
        let team = house.nurse.see("/teams/linen");
        assert!(team.has("#around svg"), "the neighbourhood stands on the team's page");
        let table = house.nurse.see("/picture/table?sort=provider");
        assert_eq!(table.count("#links tbody tr"), 10, "{:?}", table.texts("#links tbody tr"));
        assert_eq!(table.attribute("#links th:nth-child(2)", "aria-sort"), "ascending");
    });
}

#[test]
fn a_drawing_leaves_as_a_file_of_its_own() {
    on_both_engines(|app| {
        let house = hospital(app);
        let file = house.nurse.see("/picture?format=svg");
        assert_eq!(file.header("content-type"), "image/svg+xml; charset=utf-8");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"lateral-organisation.svg\"");
        assert!(file.body.starts_with("<?xml") && file.body.contains("xmlns=\"http://www.w3.org/2000/svg\""));
        assert!(file.body.contains("Ward 3") && file.body.contains("fill=\"#ffffff\""), "plain colours");
        assert!(
            !file.body.contains("href") && !file.body.contains("var("),
            "nothing that a page is needed for"
        );
        let data = house.nurse.see("/picture/everything?format=json");
        assert_eq!(data.header("content-type"), "application/json");
        assert!(data.body.contains("\"Linen\""));
    });
}

#[test]
fn a_template_that_is_used_draws_drafts_once_and_leaves_roles_out() {
    on_both_engines(|app| {
        let house = hospital(app);
        let again = house.ada.submit("/templates/hospital/use", &ROLES);
        assert!(again.text("main").contains("Nothing was drawn"), "{}", again.text("main"));
        let page = house.nurse.see("/picture");
        assert!(!boxes(&page).iter().any(|name| name == "Porters"), "left out");
        assert!(page.has("svg g[data-from] path[stroke-dasharray='2 5']"), "not yet confirmed");
        assert_eq!(house.nurse.post_form("/templates/hospital/use", &ROLES).status, StatusCode::FORBIDDEN);
    });
}

fn crowd(app: &TestApp<'_>, team: &str, size: usize) -> (TeamId, Vec<PersonId>) {
    let people: Vec<PersonId> =
        (1..=size).map(|number| app.house.person(&format!("{team} {number}"))).collect();
    let members: Vec<(PersonId, Role)> = people.iter().map(|person| (*person, Role::Member)).collect();
    (app.house.team(team, &members), people)
}

#[test]
fn s1_18_the_matrix_of_who_serves_whom_hides_cells_of_fewer_than_five_people() {
    on_both_engines(|app| {
        let names = ["Kitchen", "Laundry", "Reception", "Porters", "Wards", "Finance", "Archive", "Works"];
        let teams: Vec<(TeamId, Vec<PersonId>)> = names.iter().map(|name| crowd(app, name, 6)).collect();
        let browsers: Vec<Vec<Browser<'_>>> = teams
            .iter()
            .map(|(_, people)| people.iter().map(|person| app.signed_in_as(*person)).collect())
            .collect();
        // Six people of the wards ask the laundry, and five the porters; two ask the kitchen.
        for (count, team) in [(6, "laundry"), (5, "porters"), (2, "kitchen")] {
            for browser in browsers[4].iter().take(count) {
                ask(browser, &[("team", team), ("words", "Please")]);
            }
        }
        let mine = ask(&browsers[4][0], &[("team", "laundry"), ("words", "Twelve sheets")]);
        browsers[1][0].submit(&format!("{mine}/opening"), &PROMISE);
        let page = browsers[4][0].see("/waits");
        let cell = |name: &str| {
            let heads = page.texts("#waits thead th");
            let column = heads.iter().position(|head| head == name).unwrap();
            page.texts("#waits tbody tr:first-child > *")[column].clone()
        };
        assert_eq!(page.text("#waits tbody th"), "Wards");
        assert_eq!(cell("Laundry"), "7 (7)", "seven asked, seven wait for the laundry");
        assert_eq!(cell("Kitchen"), "·", "two people are too few");
        // Thirteen in the row minus what is told would tell the kitchen: the next smallest is hidden too.
        assert_eq!(cell("Porters"), "·");
        assert!(page.has("#waits td.q6"));
        // Behind a cell are one's own requests, and nobody else's.
        let link = page
            .attributes("#waits tbody a", "href")
            .into_iter()
            .find(|href| href.ends_with("/laundry"))
            .unwrap();
        let own = browsers[4][0].see(&link);
        assert_eq!(own.count("#own li"), 2, "{}", own.text("#own"));
        assert!(own.text("#own").contains("Twelve sheets"));
        let stranger = browsers[5][0].see(&link);
        assert!(!stranger.has("#own li") && stranger.text("main").contains("None of them is yours"));
        assert!(!stranger.body.contains("Twelve sheets"));
        assert_eq!(browsers[1][1].see(&link).count("#own li"), 7, "whoever serves sees what they serve");
    });
}

#[test]
fn who_is_around_stands_on_the_page_of_every_party_and_what_is_between_two_people_on_their_own_alone() {
    on_both_engines(|app| {
        let [anna, boss] = ["Anna Own", "Berta Boss"].map(|name| app.house.person(name));
        let ward = app.house.team("Anna's ward", &[(anna, Role::Member)]);
        let browser = app.signed_in_as(anna);
        assert!(!browser.see("/people/anna.own").has("#around"), "nothing is around yet");
        let own = format!("person:{anna}");
        let fields =
            [("way", "need"), ("own", own.as_str()), ("person", "@berta.boss"), ("body", "A decision")];
        assert_eq!(browser.post_form("/map/links", &fields).status, StatusCode::SEE_OTHER);
        let page = browser.see("/people/anna.own");
        assert!(boxes_in(&page).iter().any(|name| name.contains("Berta Boss")), "{:?}", boxes_in(&page));
        // A colleague sees the neighbourhood of her team there, and not what is between the two.
        let team = format!("team:{ward}");
        app.house.team("Her laundry", &[]);
        let fields = [("way", "need"), ("own", team.as_str()), ("team", "Her laundry"), ("body", "Linen")];
        assert_eq!(browser.post_form("/map/links", &fields).status, StatusCode::SEE_OTHER);
        let stranger = app.signed_in_as(app.house.person("Sven"));
        let seen = boxes_in(&stranger.see("/people/anna.own"));
        assert!(seen.iter().any(|name| name.contains("Her laundry")), "{seen:?}");
        assert!(!seen.iter().any(|name| name.contains("Berta Boss")), "{seen:?}");
        assert!(!boxes_in(&stranger.see("/people/berta.boss")).iter().any(|name| name.contains("Anna")));
        assert!(app.signed_in_as(boss).see("/people/berta.boss").text("#around").contains("Anna Own"));
        assert!(stranger.see("/teams/her-laundry").has("#around"));
    });
}

/// The names in the drawing of a page's neighbourhood.
fn boxes_in(page: &Answer) -> Vec<String> {
    page.texts("#around svg [data-node]")
}
