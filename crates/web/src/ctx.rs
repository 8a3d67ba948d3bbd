//! What a handler knows of the request it answers: who asks, in which language, for a page or a fragment.
//!
//! Made once for each request by `layers/session.rs`. The person is the domain's [`Actor`]: what they may do
//! is decided there, in the same snapshot as the change, never here.

use std::io;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use db::{Conn, Timestamp, Tx};
use domain::actor::Actor;
use domain::report::{self, Report};
use tokio::io::AsyncReadExt as _;
use uuid::Uuid;

use crate::files::Files;
use crate::i18n::{Catalogue, Locale};
use crate::notice::Notice;
use crate::{App, Error, Result};

/// The request as its handler sees it; cheap to clone.
#[derive(Clone)]
pub(crate) struct Ctx(Arc<Inner>);

/// The fields of [`Ctx`].
pub(crate) struct Inner {
    /// The application.
    pub(crate) app: App,
    /// Whoever is signed in.
    pub(crate) actor: Option<Actor>,
    /// How things are written for the reader.
    pub(crate) locale: Locale,
    /// The reader's texts.
    pub(crate) t: &'static Catalogue,
    /// The time of this request, one value throughout.
    pub(crate) now: Timestamp,
    /// The id that joins a response to its log lines.
    pub(crate) request_id: String,
    /// Where the request comes from, for counting attempts: an address, never stored as it is.
    pub(crate) address: String,
    /// What was just done, to be told on this page.
    pub(crate) notice: Option<Notice>,
    /// The verb.
    pub(crate) method: Method,
    /// The address.
    pub(crate) uri: Uri,
    /// The headers.
    pub(crate) headers: HeaderMap,
}

impl Deref for Ctx {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Ctx {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Whoever is signed in; nobody is an error that leads to the sign-in page and back.
    pub(crate) fn signed_in(&self) -> Result<&Actor> {
        self.actor.as_ref().ok_or(Error::Domain(domain::Error::Unauthenticated))
    }

    /// Runs a read on behalf of the reader. The closure may run again and has no effect outside.
    pub(crate) async fn read<T, F>(&self, read: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn<'_>) -> domain::Result<T> + Send + 'static,
    {
        Ok(self.app.database().read(self.actor_id(), read).await?)
    }

    /// Runs a write on behalf of the reader, and answers when it is safe on disk.
    pub(crate) async fn write<T, F>(&self, write: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> domain::Result<T> + Send + 'static,
    {
        Ok(self.app.database().write(self.actor_id(), write).await?)
    }

    /// Writes down that the reader opened a report, once a day, after the page is made and never holding it up.
    pub(crate) fn opened(&self, report: Report, about: &str) {
        let (database, actor, about) = (self.app.database().clone(), self.actor_id(), about.to_owned());
        self.app.later(async move {
            let name = about.clone();
            let noted = database.read(actor, move |conn| report::is_noted(conn, report, &name)).await;
            let done: domain::Result<()> = match noted {
                Ok(true) => Ok(()),
                Ok(false) => database.write(actor, move |tx| report::note(tx, report, &about)).await,
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                tracing::error!(%error, report = report.word(), "who opened a report was not written down");
            }
        });
    }

    /// Runs something that takes its time and needs no database, such as hashing a password.
    pub(crate) async fn compute<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        tokio::task::spawn_blocking(work).await.map_err(|error| Error::Internal(error.to_string()))
    }

    /// The content of a file of the store. One that is not there any more, or never was, is not found.
    pub(crate) async fn stored_file(&self, digest: &str) -> Result<Vec<u8>> {
        let files = Files::within(&self.app.settings().data_dir);
        let mut bytes = Vec::new();
        let read = async { files.open(digest).await?.read_to_end(&mut bytes).await };
        match read.await {
            Ok(_) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::NotFound),
            Err(error) => Err(Error::Internal(format!("files: {error}"))),
        }
    }

    fn actor_id(&self) -> Option<Uuid> {
        self.actor.as_ref().map(|actor| actor.id.uuid())
    }

    /// Whether only the content of `<main>` is asked for.
    pub(crate) fn is_fragment(&self) -> bool {
        self.headers.get("x-fragment").is_some_and(|value| value == "main")
    }

    /// Whether the other side is a program that reads problem documents.
    pub(crate) fn is_api(&self) -> bool {
        self.uri.path().starts_with("/api/")
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Error::Internal("a route outside the session layer asks for a Ctx".to_owned()))
    }
}
