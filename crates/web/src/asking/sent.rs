//! After sending: who has it, when an answer is usual, and what happens next.

use db::{Conn, Timestamp};
use domain::request::show::Show;
use domain::request::{Request, State};
use domain::{Error, Result};
use maud::html;

use crate::components::{ButtonKind, actions, check_list, confirmation, link_button};
use crate::ctx::Ctx;
use crate::page::{Nav, Page};
use crate::paths;
use crate::request::{self, usually_by};

/// What the page says.
#[derive(Debug)]
pub(super) struct Sent {
    number: i64,
    id: domain::RequestId,
    provider: String,
    usually_by: Option<Timestamp>,
    is_asked: bool,
}

impl Sent {
    /// Reads the page, for whoever asked.
    pub(super) fn load(conn: &mut Conn<'_>, number: i64) -> Result<Sent> {
        let request = Request::visible_to(conn, number)?;
        if !request.standing.is_customer {
            return Err(Error::NotFound);
        }
        let has = request.has(conn)?;
        let show = Show::load(conn, &request, &has, None)?;
        Ok(Sent {
            number,
            id: request.id,
            provider: request::provider(&show).to_owned(),
            usually_by: usually_by(conn, &request)?,
            is_asked: request.state == State::Asked,
        })
    }
}

/// The page.
pub(super) fn page(ctx: &Ctx, sent: &Sent) -> Page {
    let t = ctx.t;
    let usual = match sent.usually_by {
        Some(by) => t.ask_sent_usual(request::moment(ctx, by)),
        None => t.ask_sent_soon(),
    };
    let steps = [t.ask_sent_step_greeting(), t.ask_sent_step_told(), t.ask_sent_step_yours()];
    let main = html! {
        div.main-narrow.stack-l {
            (confirmation(&t.ask_sent_title(), &html! {
                p { (t.ask_sent_received(sent.provider.as_str())) }
                @if sent.is_asked { p { (usual) } }
                p { (t.ask_sent_number(format!("R-{}", sent.number))) }
            }))
            section.stack-s {
                h2 { (t.ask_sent_next()) }
                (check_list(&steps.each_ref().map(String::as_str)))
            }
            (actions(&html! {
                (link_button(ButtonKind::Primary, &paths::request(sent.number), &t.ask_sent_see()))
                (link_button(ButtonKind::Quiet, &paths::ask(), &t.ask_sent_another()))
            }))
        }
    };
    Page::new(t.ask_sent_title(), main).at(Nav::Ask).topic(sent.id.uuid())
}
