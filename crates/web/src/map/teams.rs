//! How far everybody works from the outside customer, who takes part, and teams that nobody has named yet.

use axum::response::Response;
use domain::map::{self, Coverage, Staff, TeamName};
use maud::{Markup, html};

use super::lean::count;
use super::mine::incomplete;
use super::{Tab, map_tabs};
use crate::components::{ButtonKind, details, link_button, page_title, section};
use crate::ctx::Ctx;
use crate::offering::lead_time;
use crate::page::{Nav, Page};
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    let is_admin = ctx.signed_in()?.is_admin;
    let app = ctx.app.clone();
    let (complete, staff, coverage, lost) = ctx
        .read(move |conn| {
            let reckoned = app.map().get(conn)?;
            Ok((
                map::is_complete(conn)?,
                map::staff(conn, &reckoned)?,
                map::coverage(conn)?,
                map::without_customer(conn)?,
            ))
        })
        .await?;
    let t = ctx.t;
    let main = html! {
        (page_title(&t.map_teams_title(), &t.map_teams_lead()))
        (map_tabs(&ctx, Some(Tab::Teams)))
        @if !complete { (incomplete(&ctx)) }
        (section("distances", &t.map_distances(), &distances(&ctx, &staff)))
        (section("coverage", &t.map_coverage(), &covered(&ctx, &coverage)))
        (section("no-customer", &t.map_no_customer(), &without(&ctx, &lost)))
        @if is_admin { p { a href=(paths::map_files()) { (t.mapfile_title()) } } }
    };
    ctx.render(Page::new(t.map_teams_title(), main).at(Nav::Map))
}

/// "71% at distance 0–1, 22% at 2, 5% at 3+, 2% unconnected"
fn distances(ctx: &Ctx, staff: &Staff) -> Markup {
    let t = ctx.t;
    let [near, two, far, lost] = staff.shares.percentages().map(|share| ctx.locale.number(count(share)));
    html! {
        p.lead { (t.map_shares(near, two, far, lost)) }
        p.meta { (t.map_shares_text()) }
        @for (distance, lines) in &staff.teams {
            @let title = match distance { Some(0) => t.map_in_contact(), Some(steps) => t.map_at_distance(*steps), None => t.map_unconnected() };
            h3 { (title) }
            ul.plain-list.dots-list {
                @for line in lines {
                    li {
                        a href=(paths::team(&line.slug)) { (line.name) }
                        @if let Some(minutes) = line.minutes.filter(|minutes| *minutes > 0) {
                            " " span.meta { (lead_time(ctx, minutes)) }
                        }
                    }
                }
            }
        }
    }
}

fn names(teams: &[TeamName]) -> Markup {
    html! {
        ul.plain-list.stack-s {
            @for team in teams { li { a href=(paths::team(&team.slug)) { (team.name) } } }
        }
    }
}

/// "9 of 12 teams"
fn covered(ctx: &Ctx, coverage: &Coverage) -> Markup {
    let t = ctx.t;
    let all = coverage.taking_part.len() + coverage.not_yet.len();
    html! {
        p.lead { (t.map_coverage_of(count(all), ctx.locale.number(count(coverage.taking_part.len())))) }
        p.meta { (t.map_coverage_text()) }
        @if !coverage.taking_part.is_empty() { (details("taking-part", &t.map_taking_part(), &names(&coverage.taking_part))) }
        @if !coverage.not_yet.is_empty() { (details("not-yet", &t.map_not_yet(), &names(&coverage.not_yet))) }
    }
}

/// Asked, not accused: whom does this serve?
fn without(ctx: &Ctx, teams: &[TeamName]) -> Markup {
    let t = ctx.t;
    html! {
        @if teams.is_empty() { p { (t.map_no_customer_none()) } } @else { p.meta { (t.map_no_customer_text()) } }
        ul.rows role="list" {
            @for team in teams {
                li.row data-row {
                    p.row-title { a href=(paths::team(&team.slug)) { (team.name) } }
                    p.row-meta {
                        @if team.is_mine { (t.map_whom_do_you_serve()) } @else { (t.map_whom_does_it_serve()) }
                    }
                    @if team.is_mine {
                        div.actions {
                            (link_button(ButtonKind::Secondary, &paths::map_new(Some(&format!("team:{}", team.id)), Some("serve")), &t.map_say_whom()))
                        }
                    }
                }
            }
        }
    }
}
