//! From the large box or a service to the confirmation, page by page.

use axum::http::StatusCode;
use domain::language::Language;
use domain::service::form::{Choice, Field, Form, Kind};
use domain::service::{Draft, OptionDraft, OptionTexts, Provider};
use domain::testing::named;
use domain::text::Texts;

use crate::answer::Answer;
use crate::app::{TestApp, on_both_engines};
use crate::ward::{Ward, ask, catch_up};

fn english(text: &str) -> Texts {
    Texts { en: text.to_owned(), ..Texts::default() }
}

fn field(key: &str, label: &str, kind: Kind, required: bool) -> Field {
    Field { key: key.to_owned(), kind, required, label: english(label), hint: Texts::default() }
}

/// A computer for a newcomer: a variant, a choice, a day, a colleague, and a text that may stay empty.
fn offer_computer(ward: &Ward<'_>) {
    let variant = |name: &str, lead| OptionDraft {
        id: None,
        texts: OptionTexts { name: english(name), description: Texts::default() },
        lead_minutes: lead,
    };
    let choice = |key: &str, label: &str| Choice { key: key.to_owned(), label: english(label) };
    let screens = Kind::Choice { choices: vec![choice("one", "One screen"), choice("two", "Two screens")] };
    let draft = Draft {
        lead_minutes: Some(10 * 480),
        options: vec![variant("From stock", Some(2 * 480)), variant("Ordered for you", None)],
        form: Form {
            fields: vec![
                field("who", "For which newcomer?", Kind::Person, true),
                field("start", "First day", Kind::Date, true),
                field("screens", "How many screens?", screens, false),
                field("programs", "Which programs?", Kind::Text { lines: 4 }, false),
            ],
        },
        ..named("A computer")
    };
    let mut draft = draft;
    draft.wording.needs = english("The first day, two weeks ahead.");
    ward.app.house.offer(Provider::Team(ward.linen), draft);
}

/// The hidden fields that a page carries, for the next one.
fn carried(page: &Answer, form: &str) -> Vec<(String, String)> {
    let names = page.attributes(&format!("{form} input[type=hidden]"), "name");
    let values = page.attributes(&format!("{form} input[type=hidden]"), "value");
    names.into_iter().zip(values).collect()
}

/// Fills in a page and presses a button.
fn press(ward: &Ward<'_>, page: &Answer, fields: &[(&str, &str)]) -> Answer {
    let carried = carried(page, "main form[action='/ask']");
    let mut all: Vec<(&str, &str)> =
        carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend_from_slice(fields);
    ward.asker.post_form("/ask", &all)
}

#[test]
fn one_sentence_finds_a_team_is_looked_over_and_sent() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let page = ward.asker.see("/ask");
        assert_eq!(page.text("h1"), "What do you need?");
        let page = press(&ward, &page, &[("words", "Four sets of scrubs"), ("purpose", "change at night")]);
        assert_eq!(page.text("h1"), "Who can help?");
        let missing = press(&ward, &page, &[("go", "next"), ("team", "")]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(missing.attributes(".error-summary a", "href"), ["#team"]);
        let page = press(&ward, &missing, &[("go", "next"), ("team", "linen")]);
        assert_eq!(page.text("h1"), "Please look it over");
        assert!(page.text("#row-team").contains("Linen"));
        assert!(page.text("#row-words").contains("Four sets of scrubs"));
        assert!(page.text("#row-purpose").contains("change at night"));

        let send: Vec<(String, String)> = carried(&page, "form[action='/requests']");
        let send: Vec<(&str, &str)> =
            send.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let request = ask(&ward.asker, &send);
        let page = ward.server.see(&request);
        assert_eq!(page.text("h1"), "Four sets of scrubs");
        assert_eq!(page.text("#need .lead"), "change at night");
    });
}

#[test]
fn an_empty_box_is_not_sent_and_what_else_was_typed_stays() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let page = ward.asker.see("/ask");
        let answer = press(&ward, &page, &[("words", "  "), ("purpose", "help"), ("needed_by", "soon")]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#words", "#needed_by"]);
        assert_eq!(answer.attribute("#purpose", "value"), "help");
        assert_eq!(answer.attribute("#needed_by", "value"), "soon");
        assert!(answer.has("#more[open]"), "the panel with the problem is open");
    });
}

#[test]
fn a_service_that_fits_the_words_is_offered_and_takes_them_along() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        offer_computer(&ward);
        catch_up(app);
        let page = ward.asker.see("/ask");
        let page = press(&ward, &page, &[("words", "We need a computer for Piotr")]);
        assert_eq!(page.attributes("input[name=who]", "value"), ["service:a-computer", "team"]);
        let page = press(&ward, &page, &[("go", "next"), ("who", "service:a-computer")]);
        assert_eq!(page.text("h1"), "A computer");
        assert_eq!(page.text("legend"), "Which variant?");
        assert_eq!(page.attribute("input[name=words]", "value"), "We need a computer for Piotr");
    });
}

#[test]
fn a_service_asks_one_question_a_page_and_lets_one_change_every_answer() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        offer_computer(&ward);
        app.house.person("Piotr Nowak");
        let offer = ward.asker.see("/services/a-computer");
        assert!(offer.text("#needs").contains("The first day, two weeks ahead."));
        assert!(offer.text("#variants").contains("Usually 2 working days"));
        assert!(offer.text("aside").contains("10 working days"));
        let page = ward.asker.see(&offer.attribute("main a.button-primary", "href"));
        let stock = page.attribute("input[name=option]", "value");
        let missing = press(&ward, &page, &[("go", "next")]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = press(&ward, &page, &[("go", "next"), ("option", &stock)]);
        assert_eq!(page.text("label"), "For which newcomer?");
        let unknown = press(&ward, &page, &[("go", "next"), ("answers.who", "Nobody")]);
        assert_eq!(
            unknown.text(".error-message"),
            "We know nobody by this name. Please choose from the list."
        );
        assert_eq!(unknown.attribute("input[name='answers.who']", "value"), "Nobody");
        let page = press(&ward, &page, &[("go", "next"), ("answers.who", "piotr")]);
        let page = press(&ward, &page, &[("go", "next"), ("answers.start", "2026-12-14")]);
        assert!(page.texts(".choice").iter().any(|choice| choice == "I don’t know"));
        let page = press(&ward, &page, &[("go", "next"), ("answers.screens", "two")]);
        let page = press(&ward, &page, &[("go", "next"), ("answers.programs", "")]);
        assert!(page.has("#needed_by") && page.has("#for") && page.has("#purpose"));
        let check = press(&ward, &page, &[("go", "next")]);
        assert_eq!(check.text("h1"), "Please look it over");
        assert!(check.text(".summary").contains("Two screens"));
        assert!(check.text(".summary").contains("Piotr Nowak"));

        let change = carried(&check, "#change");
        let mut change: Vec<(&str, &str)> =
            change.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        change.push(("go", "question-2"));
        let page = ward.asker.post_form("/ask", &change);
        assert!(page.has("input[name='answers.screens'][value=two][checked]"), "the answer is still there");

        let send = carried(&check, "form[action='/requests']");
        let send: Vec<(&str, &str)> =
            send.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = ward.asker.post_multipart("/requests", &send, &[]);
        let confirmation = ward.asker.see(answer.location());
        assert!(confirmation.text(".confirmation").contains("This is usually done by tomorrow, 17:00."));
        let request = answer.location().trim_end_matches("/sent").to_owned();
        let page = ward.server.see(&request);
        assert_eq!(page.text("h1"), "A computer");
        assert!(page.text(".eyebrow").contains("From stock"), "the variant has its name");
        assert!(page.text("#need").contains("How many screens? Two screens"));
        assert!(page.text("#need").contains("For which newcomer? Piotr Nowak"));
    });
}

#[test]
fn all_questions_can_stand_on_one_page() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        offer_computer(&ward);
        let page = ward.asker.see("/services/a-computer/ask?all=1");
        let answer = press(
            &ward,
            &page,
            &[("go", "next"), ("answers.who", "Marek Lis"), ("purpose", "start on time")],
        );
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#option", "#answers.start"]);
        assert_eq!(answer.attribute("#purpose", "value"), "start on time");
    });
}

#[test]
fn a_colleague_asks_for_somebody_else_and_both_see_it() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let olga = app.house.person("Olga Bruni");
        let fields = [("team", "linen"), ("words", "A coat in size S"), ("for", "Olga Bruni · @olga.bruni")];
        let request = ask(&ward.asker, &fields);
        let page = app.signed_in_as(olga).see(&request);
        assert!(page.text(".facts").contains("Olga Bruni"));
        let mut unknown = fields;
        unknown[2] = ("for", "@nobody");
        let answer = ward.asker.post_multipart("/requests", &unknown, &[]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has("#row-for .error-message"));
        assert_eq!(answer.attribute("form[action='/requests'] input[name=for]", "value"), "@nobody");
    });
}

#[test]
fn a_day_that_has_passed_is_said_where_one_looks_it_over() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let fields = [("team", "linen"), ("words", "Scrubs"), ("needed_by", "2026-11-01")];
        let answer = ward.asker.post_multipart("/requests", &fields, &[]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#row-needed_by"]);
        assert!(answer.text("#row-needed_by").contains("This time has passed."));
    });
}

#[test]
fn what_is_not_offered_to_somebody_cannot_be_asked_for() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let draft =
            Draft { audience: domain::service::Audience::Teams(vec![ward.linen]), ..named("Pay slips") };
        app.house.offer(Provider::Team(ward.linen), draft);
        ward.server.see("/services/pay-slips");
        for path in ["/services/pay-slips", "/services/pay-slips/ask", "/services/nothing", "/teams/nothing"]
        {
            assert_eq!(ward.stranger.get(path).status, StatusCode::NOT_FOUND, "{path}");
        }
        let answer = ward.stranger.post_multipart("/requests", &[("service", "pay-slips")], &[]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let window = ward.stranger.see("/teams/linen");
        assert!(!window.text("#services").contains("Pay slips"));
    });
}

#[test]
fn a_teams_page_is_its_shop_window() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        for number in 1..=9 {
            app.house.service(ward.linen, &format!("Linen service {number}"));
        }
        let page = ward.stranger.see("/teams/linen");
        assert_eq!(page.count("#services .card-link"), 7, "seven, then one searches");
        assert!(page.text("aside").contains("Marek Lis"));
        assert!(page.text("aside").contains("Monday–Friday"));
        assert_eq!(page.attribute("main .button-primary", "href"), "/ask?team=linen");
        let found = ward.stranger.see("/teams/linen?q=service%209");
        assert_eq!(found.texts("#services .card-link a"), ["Linen service 9"]);
        let page = ward.stranger.see("/ask?team=linen");
        assert_eq!(page.text("h1"), "Ask Linen");
        let check = press(&ward, &page, &[("words", "Anything")]);
        assert_eq!(check.text("h1"), "Please look it over", "the team is known already");
    });
}

#[test]
fn what_was_asked_lately_can_be_asked_again() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets of scrubs");
        let number = request.rsplit('/').next().unwrap();
        let page = ward.asker.see("/ask");
        assert!(page.text("#lately").contains("Four sets of scrubs"));
        let again = ward.asker.see(&format!("/ask?again={number}"));
        assert_eq!(again.text("textarea"), "Four sets of scrubs");
        assert_eq!(again.attribute("form[action='/ask'] input[name=team]", "value"), "linen");
        assert_eq!(ward.stranger.get(&format!("/ask?again={number}")).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn names_are_suggested_while_one_types() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let people = ward.asker.see("/suggestions/people?q=mar");
        assert_eq!(people.texts("option"), ["Marek Lis · @marek.lis"]);
        let teams = ward.asker.see("/suggestions/teams?q=li");
        assert_eq!(teams.attributes("option", "value"), ["linen"]);
        assert_eq!(app.visitor().get("/suggestions/people?q=mar").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn every_page_of_asking_speaks_italian_and_polish() {
    on_both_engines(|app: &TestApp<'_>| {
        let ward = Ward::new(app);
        offer_computer(&ward);
        for (language, heading, check) in [
            (Language::It, "Di che cosa hai bisogno?", "Un ultimo sguardo"),
            (Language::Pl, "Czego potrzebujesz?", "Jeszcze jedno spojrzenie"),
        ] {
            let draft = domain::person::Draft {
                language: language.word().to_owned(),
                ..domain::person::Draft::named(format!("Reader {language}"))
            };
            let browser = app.signed_in_as(app.house.enter(draft));
            assert_eq!(browser.see("/ask").text("h1"), heading);
            let fields = [("at", "who"), ("words", "x"), ("team", "linen"), ("go", "next")];
            assert_eq!(browser.post_form("/ask", &fields).text("h1"), check);
            browser.see("/services/a-computer/ask");
            browser.see("/teams/linen");
            let request = ask(&browser, &[("team", "linen"), ("words", "x")]);
            browser.see(&format!("{request}/sent"));
            browser.see(&request);
        }
    });
}
