//! What the words of a log mean for waiting, by well-known words in the languages of the product.
//!
//! A guess that is shown: the page of the figures lists every word with what it was taken to mean.

use measure::histories::State;

use crate::foreign::fold;

/// Beginnings of words, folded; the first list of which a text has one decides.
const MEANINGS: [(State, &[&str]); 7] = [
    (
        State::Cancelled,
        &["cancel", "annullat", "anulowan", "withdrawn", "ritirat", "wycofan", "reject", "odrzucon"],
    ),
    (State::Closed, &["closed", "chius", "zamknie"]),
    (
        State::Resolved,
        &[
            "resolved",
            "solved",
            "completed",
            "done",
            "finished",
            "risolt",
            "completat",
            "conclus",
            "rozwiazan",
            "zakonczon",
        ],
    ),
    (
        State::Waiting,
        &["wait", "pending", "hold", "suspend", "attesa", "sospes", "czeka", "oczek", "wstrzyman"],
    ),
    (
        State::Queued,
        &[
            "queue",
            "assign",
            "new",
            "open",
            "registered",
            "unmatched",
            "coda",
            "assegn",
            "nuov",
            "apert",
            "kolej",
            "przydz",
            "nowe",
            "nowy",
        ],
    ),
    (
        State::Active,
        &[
            "progress", "work", "active", "accepted", "in call", "started", "corso", "lavoraz", "realiz",
            "toku",
        ],
    ),
    (State::Active, &[]),
];

/// Words that say that a wait is for whoever asked.
const CUSTOMER: [&str; 12] = [
    "user",
    "customer",
    "client",
    "caller",
    "requester",
    "reporter",
    "utente",
    "richiedente",
    "klient",
    "uzytkownik",
    "zglaszajac",
    "proszac",
];

/// What the texts of an entry mean, the most telling one first: its activity, status and step.
pub(super) fn state_of(texts: &[&str]) -> State {
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    let says = |beginnings: &[&str]| {
        folded.iter().any(|text| {
            beginnings.iter().any(|beginning| {
                text.match_indices(beginning).any(|(at, _)| {
                    text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric))
                })
            })
        })
    };
    let state =
        MEANINGS.iter().find(|(_, beginnings)| says(beginnings)).map_or(State::Active, |(state, _)| *state);
    if state == State::Waiting && says(&CUSTOMER) { State::WaitingOnCustomer } else { state }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_words_of_real_desks_are_understood() {
        for (texts, state) in [
            (["Accepted-In Progress", "", ""], State::Active),
            (["Accepted", "", "In Progress"], State::Active),
            (["Accepted-Wait", "", "complete"], State::Waiting),
            (["Accepted", "Wait - User", ""], State::WaitingOnCustomer),
            (["Accepted", "", "Wait - Customer"], State::WaitingOnCustomer),
            (["Accepted", "", "Wait - Vendor"], State::Waiting),
            (["Queued-Awaiting Assignment", "", "complete"], State::Queued),
            (["Accepted-Assigned", "", "complete"], State::Queued),
            (["Completed-Closed", "", "complete"], State::Closed),
            (["Completed", "", "Resolved"], State::Resolved),
            (["Completed-Cancelled", "", "complete"], State::Cancelled),
            (["Unmatched-Unmatched", "", "complete"], State::Queued),
            (["In attesa dell'utente", "", ""], State::WaitingOnCustomer),
            (["W toku", "", ""], State::Active),
            (["Oczekuje na klienta", "", ""], State::WaitingOnCustomer),
        ] {
            assert_eq!(state_of(&texts), state, "{texts:?}");
        }
    }
}
