//! Services as their own side writes them: to whom they are offered, and what they ask.

use axum::http::StatusCode;
use domain::TeamId;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;

const EDIT: &str = "/services/scrubs/edit";
const QUESTIONS: &str = "/services/scrubs/questions";

/// Marek leads the linen team, which offers scrubs to everybody.
fn lead<'a>(app: &'a TestApp<'a>) -> Browser<'a> {
    let marek = app.house.person("Marek");
    let linen = app.house.team("Linen", &[(marek, Role::Lead)]);
    app.house.service(linen, "Scrubs");
    app.signed_in_as(marek)
}

/// The form of the service with these words about whom it is for.
fn keep(lead: &Browser<'_>, audience: &[(&str, &str)]) -> crate::answer::Answer {
    let fields = [("name.en", "Scrubs"), ("visibility", "team")];
    lead.post_form(EDIT, &[&fields, audience].concat())
}

fn ward<'a>(app: &'a TestApp<'a>) -> (TeamId, Browser<'a>) {
    let anna = app.house.person("Anna");
    (app.house.team("Ward", &[(anna, Role::Member)]), app.signed_in_as(anna))
}

#[test]
fn a_lead_offers_a_service_to_the_teams_that_are_ticked_and_then_to_everybody() {
    on_both_engines(|app| {
        let lead = lead(app);
        let (team, member) = ward(app);
        let stranger = app.signed_in_as(app.house.person("Sven"));
        stranger.see("/services/scrubs");
        let page = lead.see(EDIT);
        assert!(page.has("input[name=audience][value=everyone][checked]"));
        assert_eq!(page.count("input[name=audience_team]"), 2, "both teams of the house can be ticked");
        assert!(!page.has("input[name=audience_team][checked]"));

        let id = team.to_string();
        let kept = keep(&lead, &[("audience", "teams"), ("audience_team", &id)]);
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let page = lead.see(EDIT);
        assert!(page.has("input[name=audience][value=teams][checked]"));
        assert_eq!(page.attributes("input[name=audience_team][checked]", "value"), [id.as_str()]);
        member.see("/services/scrubs");
        assert_eq!(stranger.get("/services/scrubs").status, StatusCode::NOT_FOUND);

        // A form that says nothing about it, such as one from before, leaves it as it was.
        assert_eq!(keep(&lead, &[]).status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.get("/services/scrubs").status, StatusCode::NOT_FOUND);
        keep(&lead, &[("audience", "everyone"), ("audience_team", &id)]);
        stranger.see("/services/scrubs");
    });
}

#[test]
fn an_audience_of_no_team_or_of_an_unknown_one_is_refused_beside_the_choice() {
    on_both_engines(|app| {
        let lead = lead(app);
        let nobody = app.house.ada.to_string();
        for audience in [
            &[("audience", "teams")][..],
            &[("audience", "teams"), ("audience_team", nobody.as_str())],
            &[("audience", "teams"), ("audience_team", "linen")],
            &[("audience", "friends")],
        ] {
            let answer = keep(&lead, audience);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{audience:?}");
            assert_eq!(answer.attributes(".error-summary a", "href"), ["#audience"], "{audience:?}");
            assert!(answer.has("#audience[name=audience]"));
        }
        assert!(lead.see(EDIT).has("input[name=audience][value=everyone][checked]"));
    });
}

#[test]
fn a_new_service_is_offered_to_some_teams_from_its_first_day() {
    on_both_engines(|app| {
        let lead = lead(app);
        let (team, member) = ward(app);
        let id = team.to_string();
        let fields = [
            ("name.en", "Gowns"),
            ("visibility", "team"),
            ("audience", "teams"),
            ("audience_team", id.as_str()),
        ];
        lead.submit("/teams/linen/services", &fields);
        lead.submit("/services/gowns/publication", &[]);
        member.see("/services/gowns");
        let stranger = app.signed_in_as(app.house.person("Sven"));
        assert_eq!(stranger.get("/services/gowns").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn where_there_are_too_many_teams_to_list_one_more_is_found_by_name() {
    on_both_engines(|app| {
        let lead = lead(app);
        let (team, member) = ward(app);
        for number in 0..55 {
            app.house.team(&format!("Unit {number}"), &[]);
        }
        let page = lead.see(EDIT);
        assert!(!page.has("input[name=audience_team]"));
        assert_eq!(page.attribute("#audience_more", "data-source"), "/suggestions/teams");
        let id = team.to_string();
        assert_eq!(
            keep(&lead, &[("audience", "teams"), ("audience_more", "ward")]).status,
            StatusCode::SEE_OTHER
        );
        member.see("/services/scrubs");
        let more = [("audience", "teams"), ("audience_team", id.as_str()), ("audience_more", "Unit 54")];
        assert_eq!(keep(&lead, &more).status, StatusCode::SEE_OTHER);
        let page = lead.see(EDIT);
        assert_eq!(page.count("input[name=audience_team][checked]"), 2);
        assert!(page.text("main form.form").contains("Unit 54"));
        let unknown = keep(&lead, &[("audience", "teams"), ("audience_more", "Unit")]);
        assert_eq!(unknown.attributes(".error-summary a", "href"), ["#audience_more"]);
        assert_eq!(unknown.attribute("#audience_more", "value"), "Unit", "what was typed stays");
    });
}

#[test]
fn a_question_with_the_words_of_another_one_is_added_after_a_removal() {
    on_both_engines(|app| {
        let lead = lead(app);
        let question = [("label.en", "Which size?"), ("kind", "line")];
        lead.submit(QUESTIONS, &question);
        lead.submit(QUESTIONS, &question);
        lead.submit(&format!("{QUESTIONS}/0/removal"), &[]);
        let page = lead.submit(QUESTIONS, &question);
        assert_eq!(page.texts("#questions li"), ["Which size?", "Which size?"]);
    });
}

#[test]
fn a_choice_that_is_new_in_its_place_has_a_key_of_its_own() {
    on_both_engines(|app| {
        let lead = lead(app);
        let question = |choices: &'static str| {
            [("label.en", "Which size?"), ("kind", "choice"), ("choices.en", choices)]
        };
        lead.submit(QUESTIONS, &question("Large\nSmall"));
        let path = format!("{QUESTIONS}/0");
        // "Small" moves up; in its old place stands a word that folds to the same.
        lead.submit(&path, &question("Small\nsmall"));
        assert_eq!(lead.see(&path).text("textarea[name='choices.en']"), "Small small");
    });
}

#[test]
fn more_choices_than_a_question_may_have_are_refused() {
    on_both_engines(|app| {
        let lead = lead(app);
        let lines = vec!["Size"; 300].join("\n");
        let question = [("label.en", "Which size?"), ("kind", "choice"), ("choices.en", lines.as_str())];
        let answer = lead.post_form(QUESTIONS, &question);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.attributes(".error-summary a", "href").contains(&"#form.0.choices".to_owned()));
    });
}

#[test]
fn anybody_offers_a_service_of_their_own_and_is_asked_for_it() {
    on_both_engines(|app| {
        let boss = app.signed_in_as(app.house.person("Livia"));
        let anna = app.signed_in_as(app.house.person("Anna"));
        assert!(boss.see("/people/livia").has("a[href='/my/services']"));
        assert!(!anna.see("/people/livia").has("a[href='/my/services']"));

        let empty = boss.post_form("/my/services", &[("visibility", "team")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("name.en", "A decision within two days"), ("visibility", "team")];
        let edit = boss.submit("/my/services", &fields);
        assert!(edit.has("a[href='/my/services']"), "the way back is to what she offers");
        let page = boss.see("/my/services");
        let path = page.attribute(".row-title a", "href");
        let service = path.trim_end_matches("/edit");
        assert_eq!(anna.get(service).status, StatusCode::NOT_FOUND, "a draft is hers alone");
        assert_eq!(anna.get(&path).status, StatusCode::NOT_FOUND);
        boss.submit(&format!("{service}/publication"), &[]);
        let slug = service.trim_start_matches("/services/");
        let request = crate::ward::ask(&anna, &[("service", slug), ("words", "May we hire?")]);
        assert!(boss.see(&request).has("#opening"), "she is asked and answers");
        assert!(anna.see("/people/livia").text("#offers").contains("A decision within two days"));
        assert_eq!(app.visitor().get("/my/services").status, StatusCode::SEE_OTHER);
    });
}
