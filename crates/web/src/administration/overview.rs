//! Where to go.

use axum::response::Response;
use domain::person::{self, Counts};
use domain::{actor, job};
use maud::html;

use crate::components::{Tone, banner, facts, link_card, page_title, section};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    let (people, dead): (Counts, i64) = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            Ok((person::counts(conn)?, job::count_dead(conn)?))
        })
        .await?;
    let t = ctx.t;
    let number = |value: i64| html! { (ctx.locale.number(value)) };
    let places = [
        (
            paths::administration_organisation(),
            t.administration_organisation(),
            t.administration_organisation_text(),
        ),
        (paths::administration_closing(), t.silence_title(), t.silence_text()),
        (paths::people(), t.people_title(), t.administration_people_text()),
        (paths::people_import(), t.import_title(), t.import_lead()),
        (paths::teams(), t.teams_title(), t.administration_teams_text()),
        (paths::chart(), t.organisation_chart_title(), t.organisation_chart_lead()),
        (paths::customer_groups(), t.organisation_customers_title(), t.organisation_customers_lead()),
        (paths::calendars(), t.administration_calendars(), t.administration_calendars_text()),
        (paths::jobs(), t.administration_jobs(), t.administration_jobs_text()),
    ];
    let main = html! {
        (page_title(&t.administration_title(), &t.administration_lead()))
        @if dead > 0 {
            (banner(Tone::Late, &t.administration_jobs_stuck(dead), &html! { p { a href=(paths::jobs()) { (t.administration_jobs()) } } }))
        }
        (section("places", &t.administration_places(), &html! {
            div.grid {
                @for (path, title, text) in &places { (link_card(path, title, &html! { p { (text) } })) }
            }
        }))
        (section("people", &t.people_title(), &facts(&[
            (&t.people_here(), number(people.here)),
            (&t.people_coming(), number(people.coming)),
            (&t.people_left(), number(people.left)),
            (&t.administration_without_mail(), number(people.without_mail)),
        ])))
    };
    ctx.render(Page::new(t.administration_title(), main))
}
