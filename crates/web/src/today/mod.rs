//! Today, the front page: who counts on the reader, and what the reader waits for.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::agreement::{self, Line as Agreed};
use domain::heads_up::HeadsUp;
use domain::principle::Card as Principle;
use domain::relationship::{self, Line as Occasional};
use domain::request::listing::Card;
use domain::today::{Incoming, People, Today};
use domain::vision::{self as meaning, Line};
use maud::{Markup, html};

use crate::cards::{self, Side};
use crate::components::{
    ButtonKind, empty_state, link_button, page_title, request_rows, section, thanks_card,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{App, Result, agreements, example, heads_up, map, paths, principles, vision};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/", get(show))
}

async fn show(ctx: Ctx) -> Result<Response> {
    let actor = ctx.signed_in()?.clone();
    let (today, line) = ctx.read(|conn| Ok((Today::load(conn)?, meaning::line(conn)?))).await?;
    if let Some(response) = vision::first_use(&ctx, line.as_ref()) {
        return response;
    }
    let (to_sign, announced, occasions) = ctx
        .read(|conn| {
            let announced = domain::heads_up::to_acknowledge(conn)?;
            Ok((agreement::to_sign(conn)?, announced, relationship::heads_ups(conn)?))
        })
        .await?;
    let main = page(&ctx, &actor.name, &today, &to_sign, (&announced, &occasions), line.as_ref());
    let mut page = Page::new(ctx.t.today_title(), main).at(Nav::Today).topic(actor.id.uuid());
    for team in &actor.teams {
        page = page.topic(team.id.uuid());
    }
    ctx.render(
        page.cards(people_cards(&today).chain(&today.my_turn).chain(&today.serving).chain(&today.awaited)),
    )
}

fn people_cards(today: &Today) -> impl Iterator<Item = &Card> {
    today.people.iter().flat_map(|people| &people.cards)
}

fn page(
    ctx: &Ctx,
    name: &str,
    today: &Today,
    to_sign: &[Agreed],
    (announced, occasions): (&[HeadsUp], &[Occasional]),
    line: Option<&Line>,
) -> Markup {
    let t = ctx.t;
    let people = today.people.as_ref();
    let nothing = today.serving.is_empty()
        && today.incoming.is_empty()
        && today.my_turn.is_empty()
        && people.is_none_or(|people| people.cards.is_empty());
    html! {
        (page_title(&greeting(ctx, name), &lead(ctx, today)))
        @if let Some(people) = people { (served(ctx, people)) }
        @if nothing {
            (empty_state(
                Icon::Done,
                &t.today_nobody_waits(),
                &t.today_nobody_waits_text(),
                &link_button(ButtonKind::Primary, &paths::ask(), &t.today_ask()),
            ))
            (principles::link(ctx, Principle::LateralHelp))
            @if example::is_for(ctx) {
                p { a href=(paths::example()) { (t.example_title()) } }
            }
        }
        @if !announced.is_empty() {
            (section("heads-ups", &t.heads_up_to_acknowledge(), &html! {
                (heads_up::list(ctx, announced))
                p { a href=(paths::heads_ups()) { (t.heads_up_all()) } }
            }))
        }
        (map::occasions(ctx, occasions))
        @if !to_sign.is_empty() {
            (section("to-sign", &t.agreements_to_sign(), &agreements::list(ctx, to_sign)))
        }
        (incoming(ctx, &today.incoming))
        (list(ctx, "my-turn", &t.today_your_turn(), &today.my_turn, Side::Asking))
        (list(ctx, "serving", &t.today_waiting_for_you(), &today.serving, Side::Serving))
        (list(ctx, "awaited", &t.today_you_wait_for(), &today.awaited, Side::Asking))
        @if let Some(thanks) = &today.thanks {
            (section("thanks", &t.today_thanks(), &html! {
                (thanks_card(
                    &(if thanks.body.is_empty() { t.thanks_plain() } else { thanks.body.clone() }),
                    &html! { (t.thanks_from(&thanks.giver)) " · " (ctx.locale.day_at(thanks.at)) },
                ))
                p { a href=(paths::thanks()) { (t.today_all_thanks()) } }
            }))
        }
        (vision::quiet_line(ctx, line))
    }
}

/// Those whom a leader serves come before everything of the leader's own.
fn served(ctx: &Ctx, people: &People) -> Markup {
    let t = ctx.t;
    let title = t.today_people_waiting(i64::try_from(people.waiting).unwrap_or(i64::MAX));
    html! {
        (section("people", &title, &html! {
            @if people.cards.is_empty() {
                p { (t.today_people_none()) " " a href=(paths::map()) { (t.today_people_map()) } }
            } @else {
                (request_rows(&title, &html! {
                    @for card in &people.cards { (cards::row(ctx, card, Side::Serving)) }
                }))
            }
        }))
    }
}

fn greeting(ctx: &Ctx, name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    match ctx.locale.hour() {
        4..=11 => ctx.t.today_good_morning(first),
        12..=17 => ctx.t.today_good_afternoon(first),
        _ => ctx.t.today_good_evening(first),
    }
}

fn lead(ctx: &Ctx, today: &Today) -> String {
    if today.counting_on_me > 0 {
        ctx.t.today_counting_on_you(today.counting_on_me)
    } else if !today.my_turn.is_empty() {
        ctx.t.today_your_word_is_awaited()
    } else {
        String::new()
    }
}

fn incoming(ctx: &Ctx, teams: &[Incoming]) -> Markup {
    let t = ctx.t;
    html! {
        @if !teams.is_empty() {
            (section("incoming", &t.today_new_for_your_teams(), &html! {
                ul.rows role="list" {
                    @for team in teams {
                        li.row id={ "incoming-" (team.slug) } data-row {
                            p.row-title { a href=(paths::incoming(&team.slug)) { (team.name) } }
                            p.row-meta { (t.today_unopened(team.count)) }
                        }
                    }
                }
            }))
        }
    }
}

fn list(ctx: &Ctx, id: &str, title: &str, list: &[Card], side: Side) -> Markup {
    html! {
        @if !list.is_empty() {
            (section(id, title, &request_rows(title, &html! {
                @for card in list { (cards::row(ctx, card, side)) }
            })))
        }
    }
}
