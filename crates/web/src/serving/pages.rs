//! The pages of a team's work, and of what the reader has asked.

use domain::paging::Page as Lines;
use domain::request::checking;
use domain::request::listing::{Board, Card, Column, Which};
use maud::{Markup, html};

use super::{Progress, Team, bulk};
use crate::cards::{self, Side};
use crate::components::{
    self, BoardCard, ButtonKind, LinkTab, PagerLink, Tone, banner, board_card, board_column, chip_with,
    empty_state, filter_links, link_button, page_title, pager, request_rows, section, tabs,
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
pub(super) fn incoming(ctx: &Ctx, team: &Team, lines: &Lines<Card>, reminder: &Markup) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&team.name, &t.serving_incoming_lead()))
        (views(ctx, team, View::Incoming))
        (reminder)
        @if lines.items.is_empty() {
            (empty_state(
                Icon::Done,
                &t.serving_all_opened(),
                &t.serving_all_opened_text(),
                &link_button(ButtonKind::Secondary, &paths::board(&team.slug), &t.serving_to_board()),
            ))
        } @else {
            (ticked_rows(ctx, &t.serving_incoming_lead(), &lines.items))
            (bulk::form(ctx, team))
            (more(ctx, lines, &paths::incoming(&team.slug)))
        }
    }
}

/// The team's load at a glance.
pub(super) fn board(ctx: &Ctx, team: &Team, board: &Board, progress: &Progress, reminder: &Markup) -> Markup {
    let t = ctx.t;
    let columns = html! {
        @for (column, cards) in board.columns.iter().filter(|(column, cards)| *column != Column::Aside || !cards.is_empty()) {
            @let title = column_title(ctx, *column);
            @let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
            (board_column(column_id(*column), &title, &ctx.locale.number(count), &t.serving_requests(count), &html! {
                @for card in cards { (board_line(ctx, card, progress.get(&card.id))) }
            }))
        }
    };
    html! {
        (page_title(&team.name, &t.serving_board_lead()))
        (views(ctx, team, View::Board))
        (reminder)
        @if board.is_cut {
            (banner(Tone::Info, &t.serving_board_cut(), &html! {
                a href=(paths::team_requests(&team.slug)) { (t.serving_to_all()) }
            }))
        }
        (components::board(&t.serving_board_title(&team.name), &columns))
        (bulk::form(ctx, team))
    }
}

fn board_line(ctx: &Ctx, card: &Card, progress: Option<&checking::Progress>) -> Markup {
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
        chips: html! {
            (cards::overdue_chip(ctx, card))
            @if let Some(progress) = progress { (progress_chip(ctx, *progress)) }
        },
        moves: bulk::tick(ctx, card.number, &card.title),
    })
}

/// How far the checklist is: "2 of 5".
fn progress_chip(ctx: &Ctx, progress: checking::Progress) -> Markup {
    let (done, all) = (ctx.locale.number(progress.done), ctx.locale.number(progress.all));
    let tone = if progress.done == progress.all { Tone::Ok } else { Tone::Neutral };
    chip_with(tone, Icon::Checklist, &ctx.t.around_checklist_progress(done, all))
}

fn column_title(ctx: &Ctx, column: Column) -> String {
    let t = ctx.t;
    match column {
        Column::New => t.serving_column_new(),
        Column::Promised => t.serving_column_promised(),
        Column::Waiting => t.serving_column_waiting(),
        Column::Performed => t.serving_column_performed(),
        Column::Closed => t.serving_column_closed(),
        Column::Aside => t.serving_column_aside(),
    }
}

fn column_id(column: Column) -> &'static str {
    match column {
        Column::New => "new",
        Column::Promised => "promised",
        Column::Waiting => "waiting",
        Column::Performed => "performed",
        Column::Closed => "closed",
        Column::Aside => "set-aside",
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
        @if which == Which::Open && !lines.items.is_empty() { (bulk::form(ctx, team)) }
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
            @if side == Side::Serving && which == Which::Open { (ticked_rows(ctx, &t.serving_list(), &lines.items)) }
            @else { (rows(ctx, &t.serving_list(), &lines.items, side)) }
            (more(ctx, lines, &base))
        }
    }
}

fn rows(ctx: &Ctx, label: &str, list: &[Card], side: Side) -> Markup {
    request_rows(label, &html! { @for card in list { (cards::row(ctx, card, side)) } })
}

/// Lines with a box to tick, for doing the same to many.
fn ticked_rows(ctx: &Ctx, label: &str, list: &[Card]) -> Markup {
    request_rows(
        label,
        &html! {
            @for card in list { (cards::row_with(ctx, card, Side::Serving, bulk::tick(ctx, card.number, &card.title))) }
        },
    )
}

fn more(ctx: &Ctx, lines: &Lines<Card>, base: &str) -> Markup {
    let Some(next) = &lines.next else { return html! {} };
    let join = if base.contains('?') { '&' } else { '?' };
    let href = format!("{base}{join}after={}", paths::escape(&next.to_string()));
    let text = ctx.t.serving_more();
    pager(&ctx.t.serving_pages(), None, Some(PagerLink { href: &href, text: &text }), "")
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    Incoming,
    Board,
    All,
    Shift,
}

pub(super) fn views(ctx: &Ctx, team: &Team, current: View) -> Markup {
    let t = ctx.t;
    let views = [
        (View::Incoming, paths::incoming(&team.slug), t.serving_view_incoming()),
        (View::Board, paths::board(&team.slug), t.serving_view_board()),
        (View::All, paths::team_requests(&team.slug), t.serving_view_all()),
        (View::Shift, paths::shift(&team.slug), t.shift_view()),
    ];
    let links: Vec<LinkTab<'_>> = views
        .iter()
        .map(|(view, href, text)| LinkTab { href, text, count: "", current: *view == current })
        .collect();
    html! {
        (tabs(&t.serving_views(), &links))
        p.meta { a href=(paths::kept(&team.slug)) { (t.kept_title()) } }
    }
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
