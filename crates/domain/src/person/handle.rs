//! Handles: how colleagues mention each other, `@anna.zak`.
//!
//! Never changed once given, since they stand in what people wrote to each other.

use db::{Conn, params};

use crate::{Result, slug};

/// A handle for this name that nobody has yet: `anna.zak`, then `anna.zak.2`, `anna.zak.3` and so on.
pub(super) fn free(conn: &mut Conn<'_>, name: &str) -> Result<String> {
    let stem = slug::stem(name, '.', "person");
    let alike = crate::text::like_prefix(&stem);
    let taken =
        conn.all(r"SELECT handle FROM person WHERE handle LIKE $1 ESCAPE '\'", params![alike], |row| {
            row.get::<String>(0)
        })?;
    Ok(slug::free(&stem, '.', &taken))
}
