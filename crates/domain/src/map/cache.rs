//! The map of one process, kept while nothing changes.

use std::sync::{Arc, Mutex, PoisonError};

use db::Conn;

use super::loading::Rows;
use super::reckoning::Reckoned;
use super::versions;
use crate::{Result, organisation};

/// Keeps the reckoned map. One for each process; never used inside a write, which may be undone.
#[derive(Debug, Default)]
pub struct Cache(Mutex<Option<Arc<Reckoned>>>);

impl Cache {
    /// The map as it is now. One or two statements when nothing has changed; otherwise the rows that changed
    /// are read, and everything is reckoned again, while others wait for it.
    pub fn get(&self, conn: &mut Conn<'_>) -> Result<Arc<Reckoned>> {
        let (version, epoch) = versions(conn)?;
        let today = organisation::today(conn)?;
        // Whoever panicked in here left a whole map or none.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(map) = kept.as_ref()
            && map.version() >= version
            && map.day() == today
        {
            return Ok(Arc::clone(map));
        }
        let mut rows = match kept.take() {
            Some(map) if map.version() >= epoch => {
                // Mostly nobody else holds it any more, and the rows move over without a copy.
                Arc::try_unwrap(map).map_or_else(|map| map.rows().clone(), Reckoned::into_rows)
            }
            _ => Rows::default(),
        };
        if rows.version < version {
            rows.advance(conn, version)?;
        }
        let map = Arc::new(Reckoned::new(rows, today)?);
        *kept = Some(Arc::clone(&map));
        Ok(map)
    }
}
