//! The pages of a team's work, and of what the reader has asked.

use domain::paging::Page as Lines;
use domain::request::listing::{Board, Card, Column, Which};
use maud::{Markup, html};

use super::Team;
use crate::cards::{self, Side};
use crate::components::{
    self, BoardCard, ButtonKind, LinkTab, PagerLink, banner, board_card, board_column, empty_state,
    filter_links, link_button, page_title, pager, request_rows, section, tabs,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::paths;

/// The reader's teams, for whoever has several or none.
pub(super) fn teams(ctx: &Ctx, held: &[Card]) -> Markup {
    let t = ctx.t;
    let teams = ctx.actor.as_ref().map(|actor| actor.teams.as_slice()).unwrap_or_default();
    html! {
        (page_title(&t.serving_title(), ""))
        @if teams.is_empty() && held.is_empty() {
            (empty_state(
                Icon::Team,
                &t.serving_no_team(),
                &t.serving_no_team_text(),
                &link_button(ButtonKind::Secondary, &paths::today(), &t.serving_to_today()),
            ))
        }
        @if !teams.is_empty() {
            (section("teams", &t.serving_your_teams(), &html! {
                ul.rows role="list" {
                    @for team in teams {
                        li.row data-row { p.row-title { a href=(paths::incoming(&team.slug)) { (team.name) } } }
                    }
                }
            }))
        }
        @if !held.is_empty() {
            (section("held", &t.serving_held(), &rows(ctx, &t.serving_held(), held, Side::Serving)))
        }
    }
}

/// What nobody in the team has opened yet.
pub(super) fn incoming(ctx: &Ctx, team: &Team, lines: &Lines<Card>) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&team.name, &t.serving_incoming_lead()))
        (views(ctx, team, View::Incoming))
        @if lines.items.is_empty() {
            (empty_state(
                Icon::Done,
                &t.serving_all_opened(),
                &t.serving_all_opened_text(),
                &link_button(ButtonKind::Secondary, &paths::board(&team.slug), &t.serving_to_board()),
            ))
        } @else {
            (rows(ctx, &t.serving_incoming_lead(), &lines.items, Side::Serving))
            (more(ctx, lines, &paths::incoming(&team.slug)))
        }
    }
}

/// The team's load at a glance.
pub(super) fn board(ctx: &Ctx, team: &Team, board: &Board) -> Markup {
    let t = ctx.t;
    let columns = html! {
        @for (column, cards) in &board.columns {
            @let title = column_title(ctx, *column);
            @let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
            (board_column(column_id(*column), &title, &ctx.locale.number(count), &t.serving_requests(count), &html! {
                @for card in cards { (board_line(ctx, card)) }
            }))
        }
    };
    html! {
        (page_title(&team.name, &t.serving_board_lead()))
        (views(ctx, team, View::Board))
        @if board.is_cut {
            (banner(components::Tone::Info, &t.serving_board_cut(), &html! {
                a href=(paths::team_requests(&team.slug)) { (t.serving_to_all()) }
            }))
        }
        (components::board(&t.serving_board_title(&team.name), &columns))
    }
}

fn board_line(ctx: &Ctx, card: &Card) -> Markup {
    let number = format!("R-{}", card.number);
    let asker = card.beneficiary.as_ref().unwrap_or(&card.asker);
    let due = card.promised_for.map(|at| ctx.locale.day_at(at));
    let facts: Vec<&str> =
        [Some(number.as_str()), Some(asker.as_str()), card.holder.as_deref(), due.as_deref()]
            .into_iter()
            .flatten()
            .collect();
    board_card(&BoardCard {
        id: &format!("b-{}", card.number),
        href: &paths::request(card.number),
        title: &card.title,
        facts: &facts,
        chips: cards::overdue_chip(ctx, card),
        moves: html! {},
    })
}

fn column_title(ctx: &Ctx, column: Column) -> String {
    let t = ctx.t;
    match column {
        Column::New => t.serving_column_new(),
        Column::Promised => t.serving_column_promised(),
        Column::Waiting => t.serving_column_waiting(),
        Column::Performed => t.serving_column_performed(),
        Column::Closed => t.serving_column_closed(),
    }
}

fn column_id(column: Column) -> &'static str {
    match column {
        Column::New => "new",
        Column::Promised => "promised",
        Column::Waiting => "waiting",
        Column::Performed => "performed",
        Column::Closed => "closed",
    }
}

/// Every request of the team.
pub(super) fn requests(ctx: &Ctx, team: &Team, lines: &Lines<Card>, which: Which) -> Markup {
    let t = ctx.t;
    let here = paths::team_requests(&team.slug);
    html! {
        (page_title(&team.name, &t.serving_all_lead()))
        (views(ctx, team, View::All))
        (open_or_ended(ctx, &here, which))
        (listed(ctx, lines, which, &here, Side::Serving))
    }
}

/// What the reader has asked.
pub(super) fn mine(ctx: &Ctx, lines: &Lines<Card>, which: Which) -> Markup {
    let t = ctx.t;
    let here = paths::my_requests();
    html! {
        (page_title(&t.serving_mine_title(), &t.serving_mine_lead()))
        (open_or_ended(ctx, &here, which))
        (listed(ctx, lines, which, &here, Side::Asking))
        p { (link_button(ButtonKind::Primary, &paths::ask(), &t.serving_ask())) }
    }
}

fn listed(ctx: &Ctx, lines: &Lines<Card>, which: Which, here: &str, side: Side) -> Markup {
    let t = ctx.t;
    let base = if which == Which::Ended { format!("{here}?ended=true") } else { here.to_owned() };
    html! {
        @if lines.items.is_empty() {
            (empty_state(Icon::EmptyBox, &t.serving_none(), &t.serving_none_text(), &html! {}))
        } @else {
            (rows(ctx, &t.serving_list(), &lines.items, side))
            (more(ctx, lines, &base))
        }
    }
}

fn rows(ctx: &Ctx, label: &str, list: &[Card], side: Side) -> Markup {
    request_rows(label, &html! { @for card in list { (cards::row(ctx, card, side)) } })
}

fn more(ctx: &Ctx, lines: &Lines<Card>, base: &str) -> Markup {
    let Some(next) = &lines.next else { return html! {} };
    let join = if base.contains('?') { '&' } else { '?' };
    let href = format!("{base}{join}after={}", paths::escape(&next.to_string()));
    let text = ctx.t.serving_more();
    pager(&ctx.t.serving_pages(), None, Some(PagerLink { href: &href, text: &text }), "")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Incoming,
    Board,
    All,
}

fn views(ctx: &Ctx, team: &Team, current: View) -> Markup {
    let t = ctx.t;
    let views = [
        (View::Incoming, paths::incoming(&team.slug), t.serving_view_incoming()),
        (View::Board, paths::board(&team.slug), t.serving_view_board()),
        (View::All, paths::team_requests(&team.slug), t.serving_view_all()),
    ];
    let links: Vec<LinkTab<'_>> = views
        .iter()
        .map(|(view, href, text)| LinkTab { href, text, count: "", current: *view == current })
        .collect();
    tabs(&t.serving_views(), &links)
}

fn open_or_ended(ctx: &Ctx, here: &str, which: Which) -> Markup {
    let t = ctx.t;
    let (open, ended) = (t.serving_open(), t.serving_ended());
    let ended_href = format!("{here}?ended=true");
    filter_links(
        &t.serving_filter(),
        &[
            LinkTab { href: here, text: &open, count: "", current: which == Which::Open },
            LinkTab { href: &ended_href, text: &ended, count: "", current: which == Which::Ended },
        ],
    )
}
