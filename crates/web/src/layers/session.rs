//! The session cookie becomes an actor, and the request a `Ctx`.
//!
//! One read for each request. A token that opens no session is forgotten by the browser. That somebody was
//! here is written at most once in a while, after the response is made, and never holds it up.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::actor::Actor;
use domain::language::{Formality, Language};
use domain::organisation::{self, Organisation};
use domain::session::{self, Token};
use jiff::tz::TimeZone;

use crate::cookies::Cookie;
use crate::ctx::{Ctx, Inner};
use crate::i18n::{self, Locale};
use crate::layers::RequestId;
use crate::notice::Notice;
use crate::{App, Error, Result};

pub(crate) async fn session(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let secure = app.settings().secure();
    let token = Cookie::Session.read(request.headers(), secure).and_then(|text| text.parse::<Token>().ok());
    let presented = Cookie::Session.read(request.headers(), secure).is_some();
    let (actor, house) = match look_up(&app, token.clone()).await {
        Ok(found) => found,
        Err(error) => return error.into_response(),
    };
    let expired = presented && actor.is_none();
    let stale = actor.as_ref().filter(|actor| actor.session_is_stale).map(|actor| actor.session);
    let ctx = ctx(&app, &Asked::of(&request), actor, house.as_ref());
    request.extensions_mut().insert(ctx.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(ctx);
    if expired {
        Cookie::Session.clear(response.headers_mut(), secure);
    }
    if let Some(session) = stale {
        let database = app.database().clone();
        tokio::spawn(async move {
            let touched: Result<()> =
                database.write(None, move |tx| session::touch(tx, session)).await.map_err(Error::Domain);
            if let Err(error) = touched {
                tracing::warn!(%error, "a session's last use was not written");
            }
        });
    }
    response
}

async fn look_up(app: &App, token: Option<Token>) -> Result<(Option<Actor>, Option<Organisation>)> {
    let found = app.database().read(None, move |conn| {
        let actor = match &token {
            Some(token) => Actor::of_session(conn, token)?,
            None => None,
        };
        // An actor knows the house's zone, and has a language and a form of address of their own.
        let house = if actor.is_some() { None } else { organisation::find(conn)? };
        Ok::<_, domain::Error>((actor, house))
    });
    Ok(found.await?)
}

/// A `Ctx` for a response that never reached the session: in the browser's language, for nobody.
pub(crate) fn anonymous(app: &App, asked: &Asked) -> Ctx {
    ctx(app, asked, None, None)
}

/// The parts of a request that outlive it.
#[derive(Clone)]
pub(crate) struct Asked {
    id: String,
    pub(crate) method: Method,
    uri: Uri,
    headers: HeaderMap,
    peer: Option<SocketAddr>,
}

impl Asked {
    pub(crate) fn of(request: &Request) -> Self {
        let extensions = request.extensions();
        Self {
            id: extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
            method: request.method().clone(),
            uri: request.uri().clone(),
            headers: request.headers().clone(),
            peer: extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0),
        }
    }

    /// The client's address: the proxy's word if there is one of the house's own (it appends to what the
    /// client claims, so the last entry counts), else the other end of the connection.
    fn address(&self, behind_proxy: bool) -> String {
        let forwarded = self.headers.get_all("x-forwarded-for").iter().next_back();
        let claimed = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
        match claimed {
            Some(address) if behind_proxy => address.trim().to_owned(),
            _ => self.peer.map(|peer| peer.ip().to_string()).unwrap_or_default(),
        }
    }
}

fn ctx(app: &App, asked: &Asked, actor: Option<Actor>, house: Option<&Organisation>) -> Ctx {
    let headers = &asked.headers;
    let secure = app.settings().secure();
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = actor
        .as_ref()
        .map(|actor| actor.language)
        .or_else(|| Cookie::Language.read(headers, secure).and_then(Language::parse))
        .or_else(|| accepted.and_then(i18n::negotiate))
        .or_else(|| house.map(|house| house.language))
        .unwrap_or(Language::En);
    let formality = actor
        .as_ref()
        .map(|actor| actor.formality)
        .or_else(|| house.map(|house| house.formality))
        .unwrap_or(Formality::Formal);
    let zone =
        actor.as_ref().and_then(|actor| actor.zone.as_ref()).or_else(|| house.map(|house| &house.zone));
    let zone = zone.and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
    let now = app.database().clock().now();
    let locale = Locale { language, formality, zone, now };
    Ctx::new(Inner {
        app: app.clone(),
        t: locale.texts(),
        locale,
        now,
        request_id: asked.id.clone(),
        address: asked.address(app.settings().behind_proxy),
        notice: Cookie::Notice.read(headers, secure).and_then(Notice::parse),
        method: asked.method.clone(),
        uri: asked.uri.clone(),
        headers: headers.clone(),
        actor,
    })
}
