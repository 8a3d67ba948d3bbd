//! What holds on every page: errors, headers, languages, revalidation, forgery.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG};

use crate::app::on_both_engines;

#[test]
fn an_address_that_leads_nowhere_says_so_with_a_way_on() {
    on_both_engines(|app| {
        let visitor = app.visitor();
        for path in ["/nothing", "/settings/", "/settings/nothing", "/sign-in%00", "/assets/manifest.json"] {
            let answer = visitor.get(path);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.text("h1"), "This page is not here", "{path}");
            assert_eq!(answer.attribute("main .actions a", "href"), "/sign-in", "{path}");
        }
    });
}

#[test]
fn a_verb_that_a_page_does_not_take_is_refused_in_words() {
    on_both_engines(|app| {
        let answer = app.visitor().post_form("/sign-in", &[]);
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(answer.text("h1"), "This page cannot do that");
    });
}

#[test]
fn errors_are_told_in_the_language_of_the_browser() {
    on_both_engines(|app| {
        let italian = app.visitor().in_language("it-IT, en;q=0.5").get("/nothing");
        assert_eq!(italian.attribute("html", "lang"), "it");
        assert_eq!(italian.text("h1"), "Questa pagina non è qui");
        let polish = app.visitor().in_language("pl").get("/nothing");
        assert_eq!(polish.text("h1"), "Tej strony tu nie ma");
    });
}

#[test]
fn a_page_for_people_leads_whoever_is_not_signed_in_to_the_sign_in_page_and_back() {
    on_both_engines(|app| {
        let answer = app.visitor().get("/settings?from=mail");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), "/sign-in?next=%2Fsettings%3Ffrom%3Dmail");
    });
}

#[test]
fn a_write_from_another_site_is_refused_and_changes_nothing() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna Żak");
        let browser = app.signed_in_as(anna).with("sec-fetch-site", "cross-site");
        let answer = browser.post_form("/session/end", &[]);
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert_eq!(answer.text("h1"), "This did not come from our page");
        browser.see("/settings");
    });
}

#[test]
fn every_response_carries_what_protects_a_browser() {
    on_both_engines(|app| {
        let visitor = app.visitor();
        for path in ["/sign-in", "/nothing", "/health", "/metrics"] {
            let answer = visitor.get(path);
            let policy = answer.header(CONTENT_SECURITY_POLICY);
            assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{path}");
            assert!(policy.contains("require-trusted-types-for 'script'"), "{path}");
            assert!(!policy.contains("unsafe"), "{path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert!(!answer.header("x-request-id").is_empty(), "{path}");
        }
    });
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna Żak"));
        let first = browser.see("/settings");
        assert_eq!(first.header(CACHE_CONTROL), "private, no-cache");
        let tag = first.header(ETAG).to_owned();
        let again = app.signed_in_as(app.house.ada).with("if-none-match", &tag).get("/settings");
        assert_eq!(again.status, StatusCode::OK, "another reader's page is another page");
        let again = browser.with("if-none-match", &tag).get("/settings");
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        assert_eq!(again.body, "");
    });
}

#[test]
fn a_fragment_is_the_content_alone() {
    on_both_engines(|app| {
        let browser = app.signed_in_as(app.house.person("Anna Żak")).with("x-fragment", "main");
        let answer = browser.see("/settings");
        assert!(answer.body.starts_with("<main"), "{}", answer.body);
        assert!(answer.header("vary").contains("X-Fragment"));
        assert_eq!(answer.count("nav"), 0);
    });
}

#[test]
fn head_answers_as_get_does_without_a_body() {
    on_both_engines(|app| {
        let browser = app.visitor();
        for (path, status) in [("/sign-in", StatusCode::OK), ("/nothing", StatusCode::NOT_FOUND)] {
            let request =
                browser.request(axum::http::Method::HEAD, path).body(axum::body::Body::empty()).unwrap();
            let answer = browser.send(request);
            assert_eq!((answer.status, answer.body.as_str()), (status, ""), "{path}");
        }
    });
}

#[test]
fn a_program_gets_a_problem_document() {
    on_both_engines(|app| {
        let answer = app.visitor().get("/api/v1/nothing");
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.header(CONTENT_TYPE), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["status"], 404);
        assert_eq!(problem["instance"].as_str(), Some(answer.header("x-request-id")));
    });
}

#[test]
fn a_form_that_is_too_large_is_refused_before_it_is_read() {
    on_both_engines(|app| {
        let answer = app.visitor().post_form("/session", &[("name", &"a".repeat(300 * 1024))]);
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(answer.text("h1"), "This is too large");
    });
}

#[test]
fn machines_see_that_the_process_lives_and_is_ready() {
    on_both_engines(|app| {
        let visitor = app.visitor();
        assert_eq!(visitor.see("/health").body, "ok\n");
        assert_eq!(visitor.see("/ready").body, "ready\n");
        let metrics = visitor.see("/metrics").body;
        assert!(metrics.contains("lateral_jobs_dead 0\n"), "{metrics}");
        let labels = "route=\"/ready\",method=\"GET\",status=\"2xx\"";
        assert!(metrics.contains(&format!("lateral_http_request_duration_seconds_count{{{labels}}} 1\n")));
        for line in metrics.lines().filter(|line| !line.starts_with('#')) {
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(name.starts_with("lateral_"), "{line}");
            assert!(value.parse::<f64>().is_ok(), "{line}");
        }
    });
}

#[test]
fn metrics_are_for_whoever_knows_the_token_when_there_is_one() {
    let settings = web::Settings { metrics_token: Some("s3cret".to_owned()), ..web::Settings::default() };
    crate::app::with_settings(&settings, |app| {
        assert_eq!(app.visitor().get("/metrics").status, StatusCode::NOT_FOUND);
        app.visitor().with("authorization", "Bearer s3cret").see("/metrics");
    });
}
