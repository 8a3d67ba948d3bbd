//! Values that must never reach a log or a terminal.

use std::fmt;
use std::path::Path;

/// A secret: `Debug` shows that it is set, and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(String);

impl Secret {
    pub(crate) fn new(text: String) -> Secret {
        Secret(text)
    }

    /// The secret itself, for the one who needs it.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(set)")
    }
}

/// The address of a database: a known scheme, and a password that is not shown.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct DatabaseUrl(String);

impl DatabaseUrl {
    /// Refuses an unknown scheme: a slip of the pen must not make a new, empty database.
    pub(crate) fn parse(text: &Secret) -> Result<DatabaseUrl, String> {
        let text = text.reveal();
        let known = ["sqlite:", "postgres://", "postgresql://"];
        match known.iter().find_map(|scheme| text.strip_prefix(scheme)) {
            Some(rest) if !rest.is_empty() => Ok(DatabaseUrl(text.to_owned())),
            _ => Err("must be sqlite:path/to/file.db or postgres://…".to_owned()),
        }
    }

    /// The database file of a folder.
    pub(crate) fn in_folder(folder: &Path) -> DatabaseUrl {
        DatabaseUrl(format!("sqlite:{}", folder.join("lateral.db").display()))
    }

    /// The address itself, for the one who opens it.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// The path of the file, if it is one.
    pub(crate) fn file(&self) -> Option<&str> {
        self.0.strip_prefix("sqlite:")
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.split_once("://"), self.0.split_once('@')) {
            (Some((scheme, _)), Some((_, place))) => write!(f, "{scheme}://(hidden)@{place}"),
            _ => f.write_str(&self.0),
        }
    }
}
