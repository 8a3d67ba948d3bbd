//! Administrators made at the command line: the first one, and the way back in when nobody is left.

use std::io::{BufRead as _, IsTerminal as _};

use domain::person::{self, Draft};
use domain::session::password;

use super::Failure;
use crate::config::Config;
use crate::serve::open;

/// Makes an administrator of whoever has the mail address, or the first person of a new installation, with
/// the password from standard input. An argument would show in the list of processes.
pub(crate) fn add_admin(config: &Config, name: &str, email: &str) -> Result<(), Failure> {
    if std::io::stdin().is_terminal() {
        println!("Password (at least {} characters):", password::SHORTEST);
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let hash = match password::hash(line.trim_end_matches(['\r', '\n'])) {
        Ok(hash) => hash,
        Err(domain::Error::Invalid(_)) => {
            let (least, most) = (password::SHORTEST, password::LONGEST);
            return Err(Failure::Words(format!("the password needs {least} to {most} characters")));
        }
        Err(error) => return Err(error.into()),
    };
    let draft = Draft { email: email.to_owned(), ..Draft::named(name) };
    let edit = draft.parse().map_err(|_| Failure::Words("the name or the mail address is not usable".to_owned()))?;
    let database = open(config)?;
    let email = email.to_owned();
    let made = database.write_blocking(None, move |tx| match person::find_by_email(tx, &email)? {
        Some(found) => {
            person::grant_admin(tx, found.id)?;
            // They are an administrator now, and give the password to themselves.
            tx.set_actor(Some(found.id.uuid()));
            password::set_for(tx, found.id, &hash)
        }
        None => person::create_first_admin(tx, &edit, &hash).map(drop),
    });
    database.close();
    made.map_err(|error| match error {
        domain::Error::Conflict(_) => Failure::Words(
            "nobody has this mail address; there are administrators already who can add a person".to_owned(),
        ),
        error => error.into(),
    })?;
    println!("Done. Sign in at {}", config.base_url);
    Ok(())
}
