//! A look at the whole installation without changing it: for after a restore, and for a timer.

use super::Failure;
use crate::config::Config;
use crate::serve::open;

/// Says what it finds; fails if anything needs the operator.
pub(crate) fn check(config: &Config) -> Result<(), Failure> {
    let database = open(config)?;
    let found = database.read_blocking(None, |conn| {
        let organisation = domain::organisation::find(conn)?;
        let dead = domain::job::count_dead(conn)?;
        Ok::<_, domain::Error>((organisation, dead))
    });
    let (organisation, dead) = found?;
    println!("database      {:?}, schema is up to date", database.engine());
    match &organisation {
        Some(organisation) => println!("organisation  {}", organisation.name),
        None => println!("organisation  not set up yet"),
    }
    println!("mail          {}", if config.mail.is_some() { "configured" } else { "not configured" });
    println!("dead jobs     {dead}");
    database.close();
    if dead > 0 {
        return Err(Failure::Words(format!("{dead} jobs were tried too often; see the administration page")));
    }
    Ok(())
}
