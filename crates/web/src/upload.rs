//! A form with files. Each file goes straight to disk while it arrives; what is wrong with one is reported
//! like any other problem of the form, and what was typed is not lost.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use domain::request::attachment::{self, FILES_MAX, Staged};
use domain::{FieldError, Problem};

use crate::files::Files;
use crate::typed::Typed;
use crate::{App, Error, Result};

/// What a form with files may send: all its files, and some text.
pub(crate) const MOST_BYTES: usize = 201 * 1024 * 1024;
/// The longest text of one field.
const MOST_TEXT: usize = 256 * 1024;
/// The most fields of one form.
const MOST_FIELDS: usize = 200;

/// The fields and files of a form. Its route needs `DefaultBodyLimit::max(upload::MOST_BYTES)`.
#[derive(Debug, Default)]
pub(crate) struct Upload {
    /// What was typed.
    pub(crate) typed: Typed,
    /// The files that were taken, with the names of their fields.
    pub(crate) files: Vec<(String, Staged)>,
    /// What is wrong with those that were not.
    pub(crate) problems: Vec<FieldError>,
}

impl Upload {
    /// The files alone.
    pub(crate) fn staged(&self) -> Vec<Staged> {
        self.files.iter().map(|(_, file)| file.clone()).collect()
    }

    /// Nothing, unless a file was not taken.
    ///
    /// # Errors
    /// Invalid, by the names of the fields of the files.
    pub(crate) fn checked(&self) -> domain::Result<()> {
        if self.problems.is_empty() { Ok(()) } else { Err(domain::Error::Invalid(self.problems.clone())) }
    }
}

impl FromRequest<App> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        Self::read(request, app, attachment::check).await
    }
}

/// A form with a table of another system instead of files for colleagues: it may be packed, and its text in
/// UTF-16, as spreadsheets save it.
#[derive(Debug, Default)]
pub(crate) struct TableUpload(pub(crate) Upload);

impl FromRequest<App> for TableUpload {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        Upload::read(request, app, domain::foreign::check).await.map(Self)
    }
}

/// The same, with a file of the map.
#[derive(Debug, Default)]
pub(crate) struct MapUpload(pub(crate) Upload);

impl FromRequest<App> for MapUpload {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        Upload::read(request, app, domain::map_file::check).await.map(Self)
    }
}

/// What a file is, by its name, size and first bytes; or why it is not taken.
type Check = fn(&str, u64, &[u8]) -> std::result::Result<&'static str, Problem>;

impl Upload {
    async fn read(request: Request, app: &App, check: Check) -> Result<Self> {
        let files = Files::within(&app.settings().data_dir);
        let mut parts = Multipart::from_request(request, app)
            .await
            .map_err(|rejection| Error::rejected(rejection.status(), rejection.body_text()))?;
        let mut upload = Self::default();
        while let Some(part) =
            parts.next_field().await.map_err(|error| Error::rejected(error.status(), error.body_text()))?
        {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(attachment::clean_name) {
                // A file field that was left alone is sent as an empty file without a name.
                Some(_) if part.file_name() == Some("") => {}
                Some(file) => upload.stage(app, &files, name, file, part, check).await?,
                None => upload.keep(name, part).await?,
            }
        }
        Ok(upload)
    }

    async fn keep(&mut self, name: String, mut part: Field<'_>) -> Result<()> {
        let mut text = Vec::new();
        while let Some(bytes) = chunk(&mut part).await? {
            text.extend_from_slice(&bytes);
            if text.len() > MOST_TEXT || self.typed.fields().count() > MOST_FIELDS {
                return Err(Error::TooLarge);
            }
        }
        self.typed.push(name, String::from_utf8_lossy(&text).into_owned());
        Ok(())
    }

    async fn stage(
        &mut self,
        app: &App,
        files: &Files,
        field: String,
        name: String,
        mut part: Field<'_>,
        check: Check,
    ) -> Result<()> {
        if self.files.len() >= FILES_MAX {
            self.problems.push(FieldError { field: field.into(), problem: Problem::TooManyFiles(FILES_MAX) });
            return Ok(());
        }
        let mut arriving = files.begin(&app.next_request_id()).await.map_err(broken)?;
        while let Some(bytes) = chunk(&mut part).await? {
            if !arriving.take(&bytes).await.map_err(broken)? {
                arriving.discard().await.map_err(broken)?;
                let problem = Problem::FileTooLarge(attachment::FILE_MAX);
                self.problems.push(FieldError { field: field.into(), problem });
                return Ok(());
            }
        }
        let arrived = arriving.finish().await.map_err(broken)?;
        match check(&name, arrived.size, &arrived.head) {
            Ok(media_type) => {
                let file = Staged { name, media_type, size: arrived.size, digest: arrived.digest };
                self.files.push((field, file));
            }
            Err(problem) => self.problems.push(FieldError { field: field.into(), problem }),
        }
        Ok(())
    }
}

async fn chunk(part: &mut Field<'_>) -> Result<Option<axum::body::Bytes>> {
    part.chunk().await.map_err(|error| Error::rejected(error.status(), error.body_text()))
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn broken(error: std::io::Error) -> Error {
    Error::Internal(format!("files: {error}"))
}
