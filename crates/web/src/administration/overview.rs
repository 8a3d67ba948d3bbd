//! Where to go.

use axum::response::Response;
use domain::person::{self, Counts};
use domain::{actor, job, map, vision};
use maud::html;

use crate::components::{Task, TaskStatus, Tone, banner, facts, link_card, page_title, section, task_list};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    let (people, dead, has_vision, has_moment): (Counts, i64, bool, bool) = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            let has_vision = !vision::in_force(conn)?.is_empty();
            Ok((person::counts(conn)?, job::count_dead(conn)?, has_vision, map::is_complete(conn)?))
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
        (paths::histories(), t.histories_title(), t.histories_lead()),
        (paths::worker_agreement(), t.worker_agreement_title(), t.worker_agreement_lead()),
        (paths::jobs(), t.administration_jobs(), t.administration_jobs_text()),
        (paths::principles(), t.setup_task_principles(), t.setup_task_principles_hint()),
    ];
    let (done, todo) = (t.setup_tasks_done(), t.setup_tasks_todo());
    let words = (done.as_str(), todo.as_str());
    let main = html! {
        (page_title(&t.administration_title(), &t.administration_lead()))
        @if dead > 0 {
            (banner(Tone::Late, &t.administration_jobs_stuck(dead), &html! { p { a href=(paths::jobs()) { (t.administration_jobs()) } } }))
        }
        (section("first-steps", &t.setup_tasks(), &task_list(&[
            step(&t.setup_task_vision(), &t.setup_task_vision_hint(),
                &(if has_vision { paths::vision() } else { paths::vision_edit() }), has_vision, words),
            step(&t.setup_task_templates(), &t.setup_task_templates_hint(), &paths::templates(), false, words),
            step(&t.setup_task_moment(), &t.setup_task_moment_hint(), &paths::moments(), has_moment, words),
        ])))
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

fn step<'a>(
    title: &'a str,
    hint: &'a str,
    href: &'a str,
    is_done: bool,
    (done, todo): (&'a str, &'a str),
) -> Task<'a> {
    let (status, word) = if is_done { (TaskStatus::Done, done) } else { (TaskStatus::Todo, todo) };
    Task { title, hint, href, status, word }
}
