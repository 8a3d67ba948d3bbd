//! A ward that hires and an IT team that prepares computers: the two sides of the tests about agreements.

use axum::http::StatusCode;
use domain::team::Role;
use domain::{PersonId, ServiceId, TeamId, calendar};

use crate::answer::Answer;
use crate::app::TestApp;
use crate::browser::Browser;
use crate::ward::ask;

const DAY: i64 = 24 * 60;

/// A ward that hires and an IT team that prepares computers, in a house that never closes.
pub(crate) struct Hiring<'a> {
    pub(crate) app: &'a TestApp<'a>,
    /// Leads the ward, and asks.
    pub(crate) mara: Browser<'a>,
    pub(crate) mara_id: PersonId,
    /// Leads the IT team, and serves.
    pub(crate) marco: Browser<'a>,
    pub(crate) marco_id: PersonId,
    /// Belongs to the ward, and has nothing to do with the request.
    pub(crate) nina: Browser<'a>,
    /// Has nothing to do with any of it.
    pub(crate) sven: Browser<'a>,
    pub(crate) ward: TeamId,
    pub(crate) it: TeamId,
    pub(crate) computer: ServiceId,
}

impl<'a> Hiring<'a> {
    pub(crate) fn new(app: &'a TestApp<'a>) -> Hiring<'a> {
        let [mara_id, nina, sven] = ["Mara Bressan", "Nina", "Sven"].map(|name| app.house.person(name));
        let marco_id = app.house.enter(domain::person::Draft {
            email: "marco@hospital.example".to_owned(),
            ..domain::person::Draft::named("Marco Benedetti")
        });
        app.house
            .write(app.house.ada, |tx| {
                let always = calendar::Preset::Ward.calendar("Europe/Rome", "2020-01-01".parse().unwrap())?;
                calendar::create(tx, "Day and night", &always)
            })
            .unwrap();
        let ward = app.house.team("Ward", &[(mara_id, Role::Lead), (nina, Role::Member)]);
        let it = app.house.team("IT", &[(marco_id, Role::Lead)]);
        Hiring {
            app,
            mara: app.signed_in_as(mara_id),
            mara_id,
            marco: app.signed_in_as(marco_id),
            marco_id,
            nina: app.signed_in_as(nina),
            sven: app.signed_in_as(sven),
            ward,
            it,
            computer: app.house.service(it, "Computer"),
        }
    }

    /// Days later.
    pub(crate) fn later(&self, days: i64) {
        self.app.house.clock.advance_minutes(days * DAY);
    }

    /// The date so many days from now, as a date field sends it.
    pub(crate) fn day(&self, days: i64) -> String {
        self.app.house.clock.now().plus_days(days).to_string()[..10].to_owned()
    }

    /// What the ward writes into the form: notice and lead time in days.
    pub(crate) fn terms(&self, notice: i64, lead: i64) -> Vec<(&'static str, String)> {
        vec![
            ("customer", self.ward.to_string()),
            ("notice_days", notice.to_string()),
            ("lead_days", lead.to_string()),
            ("effective_on", self.day(0)),
            ("review_on", self.day(180)),
            ("then", "propose".to_owned()),
        ]
    }

    pub(crate) fn propose(&self, service: &str, fields: &[(&'static str, String)]) -> Answer {
        self.mara.post_form(&format!("/services/{service}/agreements"), &borrowed(fields))
    }

    /// Marco reads the proposal and signs what he has read.
    pub(crate) fn sign(&self, version: &str) -> Answer {
        let page = self.marco.see(version);
        let revision =
            page.attribute(&format!("form[action$='{version}/signature'] input[name=revision]"), "value");
        self.marco.submit(&format!("{version}/signature"), &[("revision", &revision)])
    }

    /// Drafted by the ward, signed by both.
    pub(crate) fn agree(&self, service: &str, notice: i64, lead: i64) -> String {
        let answer = self.propose(service, &self.terms(notice, lead));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
        let version = answer.location().to_owned();
        assert!(self.marco.see("/").has("#to-sign"), "the other side's lead is told");
        assert!(!self.mara.see("/").has("#to-sign"), "who has signed is not asked again");
        assert_eq!(self.sign(&version).text(".page-title .chip"), "In force");
        version
    }

    /// Mara asks for a computer that is needed in so many days, to the minute.
    pub(crate) fn ask(&self, service: &str, in_days: i64) -> String {
        ask(
            &self.mara,
            &[("service", service), ("needed_by", &self.day(in_days)), ("needed_by_time", "09:00")],
        )
    }

    pub(crate) fn open(&self, request: &str, promised_in: i64) {
        let day = self.day(promised_in);
        let fields =
            [("greeting", "Hello, IT."), ("promised_for", day.as_str()), ("promised_for_time", "09:00")];
        self.marco.submit(&format!("{request}/opening"), &fields);
    }

    pub(crate) fn close(&self, request: &str) {
        self.marco.submit(&format!("{request}/closing"), &[("word", "It is ready on the desk.")]);
    }
}

pub(crate) fn borrowed<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

pub(crate) fn with(
    mut fields: Vec<(&'static str, String)>,
    name: &'static str,
    value: &str,
) -> Vec<(&'static str, String)> {
    fields.retain(|(other, _)| *other != name);
    fields.push((name, value.to_owned()));
    fields
}
