//! Administrators made at the command line: the first one, and the way back in when nobody is left.

use std::io::{BufRead as _, IsTerminal as _};

use db::Tx;
use domain::language::{Formality, Language};
use domain::organisation::{self, Details, Kind};
use domain::person::{self, Draft, Edit};
use domain::session::password::{self, Hash};
use rand::TryRng as _;

use super::Failure;
use crate::args::AddAdmin;
use crate::config::Config;
use crate::serve::open;

/// Makes an administrator of whoever has the mail address, or the first person of a new installation, with
/// the password from standard input. An argument would show in the list of processes.
pub(crate) fn add_admin(config: &Config, admin: &AddAdmin) -> Result<(), Failure> {
    let hash = read_password()?;
    let draft =
        Draft { email: admin.email.clone(), language: admin.language.clone(), ..Draft::named(&admin.name) };
    let edit = draft
        .parse()
        .map_err(|_| Failure::Words("this name, mail address or language cannot be used".to_owned()))?;
    let details = admin.organisation.as_ref().map(|name| details(admin, name)).transpose()?;
    let mut secret = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut secret).map_err(|error| Failure::Words(error.to_string()))?;
    let database = open(config)?;
    let email = admin.email.clone();
    let made = database.write_blocking(None, move |tx| {
        if let Some(details) = &details
            && organisation::find(tx)?.is_none()
        {
            organisation::set_up(tx, details, &secret, false)?;
        }
        organisation::get(tx)?;
        make(tx, &email, &edit, &hash)
    });
    database.close();
    made.map_err(|error| match error {
        domain::Error::NotFound => {
            Failure::Words("name the organisation too: --organisation NAME".to_owned())
        }
        domain::Error::Conflict(_) => Failure::Words(
            "nobody has this mail address; the administrators who are there can add a person".to_owned(),
        ),
        error => error.into(),
    })?;
    println!("Done. Sign in at {}", config.base_url);
    Ok(())
}

fn make(tx: &mut Tx<'_>, email: &str, edit: &Edit, hash: &Hash) -> domain::Result<()> {
    match person::find_by_email(tx, email)? {
        Some(found) => {
            person::grant_admin(tx, found.id)?;
            // They are an administrator now, and give the password to themselves.
            tx.set_actor(Some(found.id.uuid()));
            password::set_for(tx, found.id, hash)
        }
        None => person::create_first_admin(tx, edit, hash).map(drop),
    }
}

fn details(admin: &AddAdmin, name: &str) -> Result<Details, Failure> {
    let language = Language::parse(&admin.language)
        .ok_or_else(|| Failure::Words("the language is en, it or pl".to_owned()))?;
    if jiff::tz::TimeZone::get(&admin.zone).is_err() {
        return Err(Failure::Words(format!("{} is no time zone such as Europe/Rome", admin.zone)));
    }
    Ok(Details {
        name: name.to_owned(),
        kind: Kind::Other,
        zone: admin.zone.clone(),
        language,
        formality: Formality::Formal,
    })
}

fn read_password() -> Result<Hash, Failure> {
    if std::io::stdin().is_terminal() {
        println!("Password (at least {} characters):", password::SHORTEST);
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    match password::hash(line.trim_end_matches(['\r', '\n'])) {
        Ok(hash) => Ok(hash),
        Err(domain::Error::Invalid(_)) => {
            let (least, most) = (password::SHORTEST, password::LONGEST);
            Err(Failure::Words(format!("the password needs {least} to {most} characters")))
        }
        Err(error) => Err(error.into()),
    }
}
