use std::io;

use super::{Config, ConfigError, Security, Sources};

fn load(file: &str, environment: &[(&str, &str)]) -> Result<Config, Vec<ConfigError>> {
    let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let secrets = |path: &str| match path {
        "/run/secrets/mail" => Ok("hunter2\n".to_owned()),
        _ => Err(io::Error::from(io::ErrorKind::NotFound)),
    };
    Config::from_sources(Sources::new(file, environment, &secrets))
}

fn problems(file: &str, environment: &[(&str, &str)]) -> Vec<String> {
    load(file, environment).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn nothing_needs_to_be_configured() {
    let config = load("", &[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:7070");
    assert_eq!(config.base_url, "http://127.0.0.1:7070");
    assert_eq!(config.database.url.file(), Some("data/lateral.db"));
    assert!(config.mail.is_none());
}

#[test]
fn the_environment_goes_before_the_file() {
    let file = "listen = \"127.0.0.1:1\"\n[database]\nurl = \"sqlite:a.db\"\nreaders = 2\n";
    let config = load(file, &[("LATERAL_DATABASE_URL", "postgres://db.example/lateral")]).unwrap();
    assert_eq!(config.listen.port(), 1);
    assert_eq!(config.database.readers, 2);
    assert_eq!(config.database.url.reveal(), "postgres://db.example/lateral");
}

#[test]
fn every_problem_is_reported_at_once() {
    let file = "colour = \"red\"\nlisten = \"here\"\n[mail]\nhost = \"mail.example\"\nsecurity = \"maybe\"\n";
    let found = problems(file, &[("LATERAL_DATABASE_URL", "mysql://x"), ("LATERAL_DATABSE_URL", "sqlite:x")]);
    assert_eq!(
        found,
        [
            "colour: is no setting of Lateral",
            "LATERAL_DATABSE_URL: is no setting of Lateral",
            "listen: invalid socket address syntax",
            "database.url: must be sqlite:path/to/file.db or postgres://…",
            "mail.security: must be one of tls, starttls, none",
            "mail.from: is needed: who the letters are from",
        ]
    );
}

#[test]
fn a_file_that_is_not_toml_is_a_problem_and_not_a_panic() {
    assert_eq!(problems("listen =", &[]).len(), 1);
}

#[test]
fn secrets_come_from_files_and_are_never_printed() {
    let environment = [
        ("LATERAL_MAIL_HOST", "mail.example"),
        ("LATERAL_MAIL_USER", "lateral"),
        ("LATERAL_MAIL_PASSWORD_FILE", "/run/secrets/mail"),
        ("LATERAL_MAIL_FROM", "Lateral <lateral@hospital.example>"),
        ("LATERAL_DATABASE_URL", "postgres://lateral:hunter2@db.example/lateral"),
        ("LATERAL_METRICS_TOKEN", "hunter2"),
    ];
    let config = load("", &environment).unwrap();
    let mail = config.mail.as_ref().unwrap();
    assert_eq!((mail.security, mail.port), (Security::Starttls, 587));
    assert_eq!(mail.login.as_ref().unwrap().1.reveal(), "hunter2");
    let shown = format!("{config:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("db.example"), "{shown}");
}

#[test]
fn a_secret_has_one_source() {
    let environment = [
        ("LATERAL_MAIL_HOST", "mail.example"),
        ("LATERAL_MAIL_PASSWORD", "a"),
        ("LATERAL_MAIL_PASSWORD_FILE", "/run/secrets/mail"),
        ("LATERAL_MAIL_FROM", "lateral@hospital.example"),
    ];
    assert_eq!(problems("", &environment), ["mail.password_file: cannot be set together with mail.password"]);
    let environment = [("LATERAL_METRICS_TOKEN_FILE", "/nowhere")];
    assert_eq!(problems("", &environment), ["metrics.token_file: cannot be read: entity not found"]);
}

#[test]
fn a_base_url_is_a_scheme_and_a_host() {
    for url in ["lateral.example", "https://", "ftp://a.example", "https://a.example/lateral"] {
        assert_eq!(problems("", &[("LATERAL_BASE_URL", url)]).len(), 1, "{url}");
    }
}
