//! What helps around one request on its page: phrases, checklist, macros, links, setting aside, drafts, and
//! who else has it open.
//!
//! Each in a file of its own, each shown by one call of the page; all of it read here, in few statements.

mod acts;
mod aside;
mod checklist;
mod drafts;
mod links;
mod macros;
mod phrases;
mod presence;

pub(super) use acts::{
    answer_needed, apply_macro, check, checklist_add, fetch_back, link, merge, set_aside, share, split,
    unlink,
};
pub(super) use aside::{aside, aside_banner, still_needed};
pub(super) use checklist::{checklist, open_lines};
pub(crate) use drafts::kept_drafts;
pub(super) use drafts::{keep, shared};
pub(super) use links::{links, merged_into};
pub(crate) use macros::Sayer;
pub(super) use macros::macros;
pub(super) use phrases::{fill, phrases};
pub(super) use presence::{beat, presence};

use db::{Conn, Timestamp};
use domain::Result;
use domain::draft::{self, Draft, Shared};
use domain::request::Request;
use domain::request::checking::Item;
use domain::request::having::{Has, if_there};
use domain::request::kept::Kept;
use domain::request::linking::Link;
use domain::request::setting_aside::Aside;
use domain::viewing::{self, Viewer};

/// What the panels show.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// What the serving team keeps.
    pub(super) kept: Kept,
    /// The request's checklist.
    pub(super) checks: Vec<Item>,
    /// How it is set aside.
    pub(super) aside: Option<Aside>,
    /// Since when the reader is asked whether it is still needed.
    pub(super) still_needed: Option<Timestamp>,
    /// What it is linked with.
    pub(super) links: Vec<Link>,
    /// What the reader has typed and not sent.
    pub(super) drafts: Vec<Draft>,
    /// What colleagues write together.
    pub(super) shared: Option<Shared>,
    /// Who else of the reader's side has it open.
    pub(super) viewers: Vec<Viewer>,
}

impl Around {
    /// Reads it; half of it only for whoever serves the request.
    pub(super) fn load(conn: &mut Conn<'_>, request: &Request, has: &Has) -> Result<Around> {
        let beside = if_there(has.beside, || request.beside(conn))?;
        Ok(Around {
            kept: request.kept(conn)?,
            checks: if_there(has.checks, || request.checklist(conn))?,
            aside: beside.aside,
            still_needed: beside.still_needed,
            links: if_there(has.links, || request.links(conn))?,
            drafts: if_there(has.drafts, || draft::on(conn, request))?,
            shared: beside.shared,
            viewers: if_there(has.viewers, || viewing::others(conn, request))?,
        })
    }
}
