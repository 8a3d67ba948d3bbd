//! What somebody leans on: everybody behind an outcome, and whom alone it would stand still without.
//!
//! Teams are named to everybody. That a person is the only one is told to that person and to whoever leads a
//! team of theirs, and to nobody else.

use std::collections::BTreeMap;

use axum::response::Response;
use db::Conn;
use domain::map::Reckoned;
use domain::party::{self, Party, PartyName};
use domain::{PersonId, Result as DomainResult, relationship};
use maud::{Markup, html};
use serde::Deserialize;

use super::map_tabs;
use super::words::party_link;
use crate::components::{Tone, banner, chip, page_title, section};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::page::{Nav, Page};
use crate::{Error, Result};

/// Whose.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Whose {
    party: String,
}

/// Everything behind a party that this reader may know of.
pub(super) struct Behind {
    /// Providers, nearest first, and in how many steps.
    pub(super) providers: Vec<(PartyName, i64)>,
    /// Without whom alone it stands still.
    pub(super) single: Vec<PartyName>,
    /// Two of whom it needs at least one; nothing when there are too many to look at.
    pub(super) pairs: Option<Vec<(PartyName, PartyName)>>,
    /// People that are left out.
    pub(super) hidden: usize,
}

impl Behind {
    pub(super) fn load(conn: &mut Conn<'_>, map: &Reckoned, party: Party) -> DomainResult<Behind> {
        let behind = map.behind(party);
        let people: Vec<PersonId> = behind.iter().filter_map(|(party, _)| party.person()).collect();
        let mut known: Vec<Party> = Vec::new();
        for person in &people {
            if relationship::knows_role(conn, *person)? {
                known.push(Party::Person(*person));
            }
        }
        let seen = |party: &Party| party.person().is_none() || known.contains(party);
        let shown: Vec<(Party, i64)> =
            behind.iter().filter(|(party, _)| seen(party)).take(500).copied().collect();
        let names: BTreeMap<Party, PartyName> = party::names(conn, shown.iter().map(|(party, _)| *party))?;
        let shown_name = |party: Party| names.get(&party).filter(|_| seen(&party)).cloned();
        let pairs = map.pairs(party)?.map(|pairs| {
            pairs.into_iter().filter_map(|(a, b)| Some((shown_name(a)?, shown_name(b)?))).take(100).collect()
        });
        Ok(Behind {
            providers: shown
                .iter()
                .filter_map(|(party, steps)| Some((shown_name(*party)?, *steps)))
                .collect(),
            single: map.single_points(party)?.into_iter().filter_map(shown_name).collect(),
            pairs,
            hidden: people.len() - known.len(),
        })
    }
}

pub(super) async fn show(ctx: Ctx, Query(whose): Query<Whose>) -> Result<Response> {
    ctx.signed_in()?;
    let party: Party = whose.party.parse().map_err(|_| Error::NotFound)?;
    let app = ctx.app.clone();
    let (name, behind) = ctx
        .read(move |conn| {
            // What a person leans on is theirs alone.
            if party.person().is_some() && !party::speaks_for(conn, party)? {
                return Err(domain::Error::NotFound);
            }
            let map = app.map().get(conn)?;
            Ok((party::name(conn, party)?, Behind::load(conn, &map, party)?))
        })
        .await?;
    let title = ctx.t.map_lean_title(&name.name);
    let main = html! {
        (page_title(&title, &ctx.t.map_lean_count(count(behind.providers.len()))))
        (map_tabs(&ctx, None))
        (view(&ctx, &behind))
    };
    ctx.render(Page::new(title, main).at(Nav::Map))
}

pub(super) fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

pub(super) fn view(ctx: &Ctx, behind: &Behind) -> Markup {
    let t = ctx.t;
    html! {
        (section("behind", &t.map_behind(), &html! {
            @if behind.providers.is_empty() { p.meta { (t.map_behind_none()) } }
            ul.plain-list.stack-s {
                @for (party, steps) in &behind.providers {
                    li.cluster { (party_link(party)) span.meta { (t.map_steps(*steps)) } }
                }
            }
            @if behind.hidden > 0 { p.meta { (t.map_people_hidden(count(behind.hidden))) } }
        }))
        (section("single", &t.map_single(), &html! {
            @if behind.single.is_empty() { p.meta { (t.map_single_none()) } } @else {
                (banner(Tone::Wait, &t.map_single_text(), &html! {
                    ul.plain-list { @for party in &behind.single { li { (party_link(party)) } } }
                }))
            }
            @match &behind.pairs {
                None => p.meta { (t.map_pairs_too_many()) },
                Some(pairs) if pairs.is_empty() => {},
                Some(pairs) => {
                    h3 { (t.map_pairs()) }
                    ul.plain-list.stack-s {
                        @for (first, second) in pairs {
                            li.cluster { (party_link(first)) " " (chip(Tone::Neutral, &t.map_or())) " " (party_link(second)) }
                        }
                    }
                }
            }
        }))
    }
}
