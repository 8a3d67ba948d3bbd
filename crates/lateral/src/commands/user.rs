//! Administrators made at the command line: the first one, and the way back in when nobody is left.

use std::io::{BufRead as _, IsTerminal as _};

use domain::session::password;

use super::Failure;
use crate::config::Config;
use crate::serve::open;

/// Makes an administrator of whoever has the mail address, or a new person if nobody has it, with the
/// password from standard input. An argument would show in the list of processes.
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
    let database = open(config)?;
    let (name, email) = (name.to_owned(), email.to_owned());
    let made = database.write_blocking(None, move |tx| domain::person::grant_admin(tx, &name, &email, &hash));
    database.close();
    made?;
    println!("Done. Sign in at {}", config.base_url);
    Ok(())
}
