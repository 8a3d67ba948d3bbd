//! The demonstration in a folder of its own: made when the folder is empty, made anew on another day.

use domain::demo::{self, Start};
use domain::language::Language;
use domain::session::{self, DemoPerson};
use rand::TryRng as _;
use web::Files;

use super::Failure;
use crate::config::Config;
use crate::serve::open;

/// Makes the demonstration unless today's is there already.
pub(crate) fn make_demo(config: &Config, language: &str) -> Result<(), Failure> {
    let language = Language::parse(language)
        .ok_or_else(|| Failure::Words(format!("--language {language}: it is en, it or pl")))?;
    let database = open(config)?;
    let made = fill(&database, &Files::within(&config.data_dir), language);
    let people = made.and_then(|()| Ok(database.read_blocking(None, session::demo_people)?));
    database.close();
    say(config, &people?);
    Ok(())
}

/// Where it is, and who can sign in.
fn say(config: &Config, people: &[DemoPerson]) {
    println!("{} is at {}", demo::content::NAME, config.base_url);
    println!("Sign in with one press, as anybody of {} people, for example:", people.len());
    for person in people.iter().filter(|person| person.is_guide) {
        println!("  {}, {}", person.name, person.title);
    }
}

fn fill(database: &db::Database, files: &Files, language: Language) -> Result<(), Failure> {
    if database.read_blocking(None, demo::is_stale)? {
        database.write_blocking(None, demo::remove)?;
    }
    if database.read_blocking(None, demo::is_loaded)? {
        return Ok(());
    }
    for file in demo::files() {
        files.keep(&file.digest, file.bytes)?;
    }
    let mut secret = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut secret).map_err(|error| Failure::Words(error.to_string()))?;
    demo::load(database, &Start { language, secret, seed: demo::SEED, guest: None })?;
    Ok(())
}
