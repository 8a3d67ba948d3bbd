//! Finding anything: one box, grouped results, each group with a page of its own.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::paging::{Cursor, Page as Lines};
use domain::search::{self, Found, Other};
use maud::{Markup, html};
use serde::Deserialize;

use crate::cards::{self, Side};
use crate::components::{
    LinkTab, PagerLink, empty_state, filter_links, page_title, pager, request_rows, search_box, section,
};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::Page;
use crate::{App, Result, markup, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/search", get(index)).route("/palette", get(palette))
}

#[derive(Debug, Default, Clone, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    /// Only this kind: `requests`, `people`, `teams`, `services`.
    #[serde(default)]
    kind: String,
    #[serde(default)]
    after: String,
}

/// How many of each kind stand on the page of all kinds, and in the palette.
const FEW: usize = 5;

#[derive(Default)]
struct Results {
    requests: Option<Lines<Found>>,
    people: Option<Lines<Other>>,
    teams: Option<Lines<Other>>,
    services: Option<Lines<Other>>,
}

async fn find(ctx: &Ctx, asked: &Asked) -> Result<Results> {
    ctx.signed_in()?;
    if asked.q.trim().is_empty() {
        return Ok(Results::default());
    }
    let (asked, language) = (asked.clone(), ctx.locale.language);
    ctx.read(move |conn| {
        let after: Option<Cursor> = asked.after.parse().ok();
        let (words, after) = (asked.q.as_str(), after.as_ref());
        let wants = |kind: &str| asked.kind.is_empty() || asked.kind == kind;
        Ok(Results {
            requests: if wants("requests") { Some(search::requests(conn, words, after)?) } else { None },
            people: if wants("people") { Some(search::people(conn, words, after)?) } else { None },
            teams: if wants("teams") { Some(search::teams(conn, words, after)?) } else { None },
            services: if wants("services") {
                Some(search::services(conn, words, language, after)?)
            } else {
                None
            },
        })
    })
    .await
}

async fn index(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response> {
    let results = find(&ctx, &asked).await?;
    ctx.render(Page::new(ctx.t.finding_title(), page(&ctx, &asked, &results)))
}

fn page(ctx: &Ctx, asked: &Asked, results: &Results) -> Markup {
    let t = ctx.t;
    let groups = [
        (
            "services",
            t.finding_services(),
            results.services.as_ref().map(|lines| others(lines, paths::service)),
        ),
        ("teams", t.finding_teams(), results.teams.as_ref().map(|lines| others(lines, paths::team))),
        ("people", t.finding_people(), results.people.as_ref().map(|lines| others(lines, paths::person))),
        ("requests", t.finding_requests(), results.requests.as_ref().map(|lines| requests(ctx, lines))),
    ];
    let found = groups.iter().any(|(_, _, group)| group.as_ref().is_some_and(|group| group.count > 0));
    html! {
        (page_title(&t.finding_title(), ""))
        (search_box(&paths::search(), &t.finding_label(), &asked.q, &t.finding_submit()))
        p.hint { (t.finding_hint()) }
        @if !asked.q.trim().is_empty() {
            (kinds(ctx, asked))
            @if !found {
                (empty_state(Icon::Search, &t.finding_nothing(), &t.finding_nothing_text(), &html! {}))
            }
            @for (kind, title, group) in &groups {
                @if let Some(group) = group {
                    @if group.count > 0 { (section(kind, title, &shown(ctx, asked, kind, group))) }
                }
            }
        }
    }
}

/// The lines of one kind, drawn one by one so that a page of all kinds can show the first few.
struct Group {
    count: usize,
    lines: Vec<Markup>,
    next: Option<Cursor>,
    is_requests: bool,
}

fn shown(ctx: &Ctx, asked: &Asked, kind: &str, group: &Group) -> Markup {
    let t = ctx.t;
    let all = asked.kind.is_empty();
    let few = if all { FEW } else { usize::MAX };
    let lines = html! { @for line in group.lines.iter().take(few) { (line) } };
    let of_kind = format!("{}?q={}&kind={kind}", paths::search(), paths::escape(&asked.q));
    html! {
        @if group.is_requests { (request_rows(&t.finding_requests(), &lines)) } @else { ul.rows role="list" { (lines) } }
        @if all && group.count > FEW {
            p { a href=(of_kind) { (t.finding_all_of_kind()) } }
        } @else if let (false, Some(next)) = (all, &group.next) {
            @let href = format!("{of_kind}&after={}", paths::escape(&next.to_string()));
            (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
        }
    }
}

fn kinds(ctx: &Ctx, asked: &Asked) -> Markup {
    let t = ctx.t;
    let kinds = [
        ("", t.finding_all()),
        ("services", t.finding_services()),
        ("teams", t.finding_teams()),
        ("people", t.finding_people()),
        ("requests", t.finding_requests()),
    ];
    let links: Vec<(String, &str, bool)> = kinds
        .iter()
        .map(|(kind, text)| {
            let href = format!("{}?q={}&kind={kind}", paths::search(), paths::escape(&asked.q));
            (href, text.as_str(), asked.kind == *kind)
        })
        .collect();
    let tabs: Vec<LinkTab<'_>> = links
        .iter()
        .map(|(href, text, current)| LinkTab { href, text, count: "", current: *current })
        .collect();
    filter_links(&t.finding_filter(), &tabs)
}

fn others(lines: &Lines<Other>, path: fn(&str) -> String) -> Group {
    let line = |other: &Other| {
        html! {
            li.row data-row {
                p.row-title { a href=(path(&other.slug)) { (other.name) } }
                @if !other.detail.is_empty() { p.row-meta { (other.detail) } }
            }
        }
    };
    Group {
        count: lines.items.len(),
        lines: lines.items.iter().map(line).collect(),
        next: lines.next.clone(),
        is_requests: false,
    }
}

fn requests(ctx: &Ctx, lines: &Lines<Found>) -> Group {
    let line = |found: &Found| {
        html! {
            (cards::row(ctx, &found.card, Side::Serving))
            @if !found.snippet.is_empty() { li.row-snippet { (markup::marked(&found.snippet)) } }
        }
    };
    Group {
        count: lines.items.len(),
        lines: lines.items.iter().map(line).collect(),
        next: lines.next.clone(),
        is_requests: true,
    }
}

/// The palette's list: links to the first few of each kind, as options that the script moves through.
async fn palette(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response> {
    // The last word is still being typed.
    let open = asked.q.ends_with(char::is_alphanumeric);
    let q = if open { format!("{}*", asked.q) } else { asked.q };
    let results = find(&ctx, &Asked { q, kind: String::new(), after: String::new() }).await?;
    let t = ctx.t;
    let mut options: Vec<(String, String, String)> = Vec::new();
    let mut add = |lines: &Option<Lines<Other>>, path: fn(&str) -> String, kind: &str| {
        for other in lines.iter().flat_map(|lines| lines.items.iter().take(FEW)) {
            options.push((path(&other.slug), other.name.clone(), kind.to_owned()));
        }
    };
    add(&results.people, paths::person, &t.finding_people());
    add(&results.teams, paths::team, &t.finding_teams());
    add(&results.services, paths::service, &t.finding_services());
    for found in results.requests.iter().flat_map(|lines| lines.items.iter().take(FEW)) {
        options.push((
            paths::request(found.card.number),
            found.card.title.clone(),
            format!("R-{}", found.card.number),
        ));
    }
    ctx.render_part(&html! {
        @for (href, name, kind) in &options {
            a role="option" href=(href) { span { (name) } small { (kind) } }
        }
    })
}
