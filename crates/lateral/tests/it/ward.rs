//! A ward that asks and a linen team that serves: the people of the tests about requests.

use axum::http::StatusCode;
use domain::event::Consumer;
use domain::team::Role;
use domain::{PersonId, TeamId, evidence, map, notice, search};

use crate::app::TestApp;
use crate::browser::Browser;

/// Who takes part, and their browsers.
pub(crate) struct Ward<'a> {
    pub(crate) app: &'a TestApp<'a>,
    pub(crate) anna: PersonId,
    pub(crate) marek: PersonId,
    pub(crate) linen: TeamId,
    /// Asks.
    pub(crate) asker: Browser<'a>,
    /// Serves, in the linen team.
    pub(crate) server: Browser<'a>,
    /// Leads the linen team.
    pub(crate) lead: Browser<'a>,
    /// Has nothing to do with it.
    pub(crate) stranger: Browser<'a>,
}

impl<'a> Ward<'a> {
    pub(crate) fn new(app: &'a TestApp<'a>) -> Self {
        let [anna, marek, lucia, sven] =
            ["Anna Żak", "Marek Lis", "Lucia Riva", "Sven"].map(|name| app.house.person(name));
        let linen = app.house.team("Linen", &[(marek, Role::Member), (lucia, Role::Lead)]);
        Self {
            app,
            anna,
            marek,
            linen,
            asker: app.signed_in_as(anna),
            server: app.signed_in_as(marek),
            lead: app.signed_in_as(lucia),
            stranger: app.signed_in_as(sven),
        }
    }

    /// Anna asks the linen team in her own words; returns the address of the request.
    pub(crate) fn ask(&self, words: &str) -> String {
        ask(&self.asker, &[("team", "linen"), ("words", words)])
    }

    /// Marek greets and promises.
    pub(crate) fn open(&self, request: &str) {
        self.server.submit(&format!("{request}/opening"), &PROMISE);
    }
}

/// A greeting and a promise for Tuesday morning.
pub(crate) const PROMISE: [(&str, &str); 3] = [
    ("greeting", "Hello, Linen – Marek. Four sets, size M."),
    ("promised_for", "2026-11-24"),
    ("promised_for_time", "10:00"),
];

/// Sends a request from a browser; returns its address.
pub(crate) fn ask(browser: &Browser<'_>, fields: &[(&str, &str)]) -> String {
    let answer = browser.post_multipart("/requests", fields, &[]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary, h1"));
    answer.location().trim_end_matches("/sent").to_owned()
}

/// Lets the consumers of events catch up, as the workers do.
pub(crate) fn catch_up(app: &TestApp<'_>) {
    static CONSUMERS: [Consumer; 4] = [notice::CONSUMER, search::CONSUMER, evidence::CONSUMER, map::CONSUMER];
    for consumer in &CONSUMERS {
        app.house.follow(consumer);
    }
    while app.house.work(evidence::reckon).unwrap() > 0 {}
}
