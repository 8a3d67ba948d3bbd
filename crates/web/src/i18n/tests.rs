use db::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Formality, Language, Locale, from_code, negotiate};

/// Saturday 21 November 2026, 07:30 UTC: 08:30 in Rome and Warsaw.
fn locale(language: Language) -> Locale {
    Locale {
        language,
        formality: Formality::Informal,
        zone: TimeZone::get("Europe/Rome").unwrap(),
        now: Timestamp::parse("2026-11-21T07:30:00Z").unwrap(),
    }
}

const ENGLISH: Language = Language::En;
const ITALIAN: Language = Language::It;
const POLISH: Language = Language::Pl;

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let day = date(2026, 11, 21);
    assert_eq!(locale(ENGLISH).date(day), "Saturday 21 November");
    assert_eq!(locale(ITALIAN).date(day), "sabato 21 novembre");
    assert_eq!(locale(POLISH).date(day), "sobota, 21 listopada");
}

#[test]
fn a_date_of_another_year_names_the_year() {
    let day = date(2027, 1, 4);
    assert_eq!(locale(ENGLISH).date(day), "Monday, 4 January 2027");
    assert_eq!(locale(ITALIAN).date(day), "lunedì 4 gennaio 2027");
    assert_eq!(locale(POLISH).date(day), "poniedziałek, 4 stycznia 2027");
}

#[test]
fn a_date_with_a_time_is_told_on_the_clocks_of_the_site() {
    let at = Timestamp::parse("2026-11-21T07:30:00Z").unwrap();
    assert_eq!(locale(ITALIAN).date_time(at), "sabato 21 novembre, 08:30");
    let mut tokyo = locale(ITALIAN);
    tokyo.zone = TimeZone::get("Asia/Tokyo").unwrap();
    assert_eq!(tokyo.date_time(at), "sabato 21 novembre, 16:30");
}

#[test]
fn near_days_are_told_in_words() {
    let near = |language, day| locale(language).relative_day(date(2026, 11, day));
    assert_eq!(near(ENGLISH, 20), "yesterday");
    assert_eq!(near(ITALIAN, 21), "oggi");
    assert_eq!(near(POLISH, 22), "jutro");
    assert_eq!(near(ITALIAN, 26), "fra 5 giorni");
    assert_eq!(near(POLISH, 18), "3 dni temu");
    assert_eq!(locale(ENGLISH).relative_day(date(2027, 2, 1)), "Monday, 1 February 2027");
    let at = Timestamp::parse("2026-11-22T06:00:00Z").unwrap();
    assert_eq!(locale(ITALIAN).day_at(at), "domani, 07:00");
}

#[test]
fn numbers_are_grouped_as_each_language_groups_them() {
    assert_eq!(locale(ENGLISH).number(1_234_567), "1,234,567");
    assert_eq!(locale(ITALIAN).number(1_234_567), "1.234.567");
    assert_eq!(locale(POLISH).number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(locale(ITALIAN).decimal(3.456, 1), "3,5");
    assert_eq!(locale(POLISH).decimal(3.0, 2), "3");
    assert_eq!(locale(ENGLISH).percent(0.834), "83%");
}

#[test]
fn lists_end_with_the_word_of_the_language() {
    let names = ["Anna", "Bo", "Cy"];
    assert_eq!(locale(ENGLISH).list(&names), "Anna, Bo and Cy");
    assert_eq!(locale(ITALIAN).list(&names), "Anna, Bo e Cy");
    assert_eq!(locale(POLISH).list(&names), "Anna, Bo i Cy");
    assert_eq!(locale(ITALIAN).either(&["oggi", "domani"]), "oggi o domani");
    assert_eq!(locale(POLISH).list::<&str>(&[]), "");
}

#[test]
fn lengths_take_the_plural_form_of_their_number() {
    let polish = locale(POLISH);
    let minutes: Vec<String> = [0, 1, 2, 5, 12, 22, 25].map(|minutes| polish.length(minutes)).into();
    assert_eq!(minutes, ["0 minut", "1 minuta", "2 minuty", "5 minut", "12 minut", "22 minuty", "25 minut"]);
    assert_eq!(polish.length(3 * 24 * 60 + 5 * 60 + 7), "3 dni 5 godzin");
    assert_eq!(locale(ITALIAN).length(61), "1 ora e 1 minuto");
    assert_eq!(locale(ITALIAN).length(-20), "20 minuti");
    assert_eq!(locale(ENGLISH).length(24 * 60), "1 day");
}

#[test]
fn sizes_are_told_in_two_units() {
    assert_eq!(locale(ITALIAN).file_size(10), "1 KB");
    assert_eq!(locale(ITALIAN).file_size(2_500_000), "2,4 MB");
}

#[test]
fn the_language_is_negotiated_by_quality() {
    assert_eq!(negotiate("de, pl;q=0.5, it-CH;q=0.8"), Some(ITALIAN));
    assert_eq!(negotiate("en;q=0, pl"), Some(POLISH));
    assert_eq!(negotiate("de"), None);
    assert_eq!(from_code("pl_PL"), Some(POLISH));
}
