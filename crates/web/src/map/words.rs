//! What the domain's words of the map are called, and how a party and its way are written.

use std::collections::BTreeMap;

use db::Conn;
use domain::map::Way;
use domain::moment;
use domain::party::{self, Party, PartyName};
use domain::relationship::{Direction, Every, NeedKind, Occasion, Origin, State};
use maud::{Markup, html};

use crate::components::Tone;
use crate::ctx::Ctx;
use crate::paths;

/// A party with a link to its page.
pub(crate) fn party_link(party: &PartyName) -> Markup {
    let href = match party.party {
        Party::Team(_) => paths::team(&party.key),
        Party::Person(_) => paths::person(&party.key),
        Party::Moment(_) => paths::moment(&party.key),
    };
    html! { a href=(href) { (party.name) } }
}

/// A party in a list: what kind it is stands behind a person's name.
pub(super) fn about(ctx: &Ctx, party: &PartyName) -> String {
    match party.party {
        Party::Team(_) => ctx.t.map_kind_team(),
        Party::Person(_) if party.title.is_empty() => ctx.t.map_kind_person(),
        Party::Person(_) => party.title.clone(),
        Party::Moment(_) => ctx.t.map_kind_moment(),
    }
}

pub(super) fn need_kind(ctx: &Ctx, kind: NeedKind) -> String {
    let t = ctx.t;
    match kind {
        NeedKind::Information => t.map_need_information(),
        NeedKind::Training => t.map_need_training(),
        NeedKind::Decision => t.map_need_decision(),
        NeedKind::Time => t.map_need_time(),
        NeedKind::Tools => t.map_need_tools(),
        NeedKind::Authority => t.map_need_authority(),
        NeedKind::Confidence => t.map_need_confidence(),
        NeedKind::Goods => t.map_need_goods(),
        NeedKind::Access => t.map_need_access(),
        NeedKind::Other => t.map_need_other(),
    }
}

pub(super) fn state(ctx: &Ctx, state: State) -> (Tone, String) {
    let t = ctx.t;
    match state {
        State::Suggested => (Tone::Info, t.map_state_suggested()),
        State::Declared => (Tone::Wait, t.map_state_declared()),
        State::Confirmed => (Tone::Ok, t.map_state_confirmed()),
        State::Refused => (Tone::Neutral, t.map_state_refused()),
        State::Ended => (Tone::Neutral, t.map_state_ended()),
    }
}

pub(super) fn origin(ctx: &Ctx, origin: Origin) -> String {
    let t = ctx.t;
    match origin {
        Origin::Declared => t.map_origin_declared(),
        Origin::Discovered => t.map_origin_discovered(),
        Origin::Template => t.map_origin_template(),
        Origin::Import => t.map_origin_import(),
        Origin::Worksheet => t.map_origin_worksheet(),
    }
}

pub(super) fn direction(ctx: &Ctx, direction: Direction) -> String {
    let t = ctx.t;
    match direction {
        Direction::Up => t.map_direction_up(),
        Direction::Down => t.map_direction_down(),
        Direction::Sideways => t.map_direction_sideways(),
        Direction::Outside => t.map_direction_outside(),
    }
}

/// "every year in March: the audit"
pub(super) fn occasion(ctx: &Ctx, occasion: &Occasion) -> String {
    let t = ctx.t;
    let when = match occasion.every {
        Every::Week => t.map_every_week(weekday(ctx, occasion.day.unwrap_or(1))),
        Every::Month => t.map_every_month(ctx.locale.number(occasion.day.unwrap_or(1))),
        Every::Year => t.map_every_year(month(ctx, occasion.month.unwrap_or(1))),
    };
    if occasion.what.is_empty() { when } else { format!("{when}: {}", occasion.what) }
}

pub(super) fn weekday(ctx: &Ctx, day: i64) -> String {
    let t = ctx.t;
    match day {
        1 => t.offering_monday(),
        2 => t.offering_tuesday(),
        3 => t.offering_wednesday(),
        4 => t.offering_thursday(),
        5 => t.offering_friday(),
        6 => t.offering_saturday(),
        _ => t.offering_sunday(),
    }
}

pub(super) fn month(ctx: &Ctx, month: i64) -> String {
    let t = ctx.t;
    match month {
        1 => t.map_month_1(),
        2 => t.map_month_2(),
        3 => t.map_month_3(),
        4 => t.map_month_4(),
        5 => t.map_month_5(),
        6 => t.map_month_6(),
        7 => t.map_month_7(),
        8 => t.map_month_8(),
        9 => t.map_month_9(),
        10 => t.map_month_10(),
        11 => t.map_month_11(),
        _ => t.map_month_12(),
    }
}

/// The names that a way needs: its parties, the moment at its end and whom one meets there.
#[derive(Debug)]
pub(crate) struct WayNames {
    parties: Vec<PartyName>,
    moment: Option<PartyName>,
    group: String,
}

impl WayNames {
    /// Reads them; people in their own name are not told here, and the way goes past them.
    pub(crate) fn load(conn: &mut Conn<'_>, way: &Way) -> domain::Result<WayNames> {
        let names: BTreeMap<Party, PartyName> =
            party::names(conn, way.parties.iter().copied().filter(|party| party.person().is_none()))?;
        let parties = way.parties.iter().filter_map(|party| names.get(party).cloned()).collect();
        let (moment, group) = moment::met_at(conn, way.moment)?.unzip();
        Ok(WayNames { parties, moment, group: group.unwrap_or_default() })
    }

    /// Whom one meets at its end.
    pub(crate) fn group(&self) -> &str {
        &self.group
    }
}

/// The badge of what the front line asks: "serves outside customers directly: Guests".
pub(crate) fn front_line(ctx: &Ctx, way: Option<&WayNames>) -> String {
    match way.map(WayNames::group).filter(|group| !group.is_empty()) {
        Some(group) => ctx.t.map_front_line_to(group),
        None => ctx.t.map_front_line(),
    }
}

/// "laundry → ward → patient is admitted → patients": an arrow for the eye, a list for whoever listens.
pub(crate) fn way(ctx: &Ctx, names: &WayNames) -> Markup {
    html! {
        ol.way role="list" aria-label=(ctx.t.map_way()) {
            @for party in &names.parties { li { (party_link(party)) } }
            @if let Some(moment) = &names.moment { li { (party_link(moment)) } }
            li { strong { (names.group) } }
        }
    }
}
