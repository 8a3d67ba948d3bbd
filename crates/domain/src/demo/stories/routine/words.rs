//! Phrases that fit many requests: greetings, results, warm closings, thanks.

use super::Phrases;

/// A named person takes something that will be done soon.
pub(super) const COMING: Phrases = [
    &[
        "Good morning, on it. See you soon.",
        "Hello, thank you for the clear note. I'm coming.",
        "Got it, thank you. We'll be there in time.",
        "Hello, I'm taking this one.",
    ],
    &[
        "Ricevuto, grazie. Arrivo.",
        "Buongiorno, me ne occupo io.",
        "Ciao, grazie per la precisione. Salgo tra poco.",
        "Va bene, ci penso io e ti avviso.",
    ],
    &[
        "Dzień dobry, już się tym zajmuję.",
        "Dziękuję za wiadomość, zaraz przyjdę.",
        "Jasne, biorę to na siebie.",
        "Dzień dobry, będę na czas.",
    ],
];

/// A named person takes desk work.
pub(super) const TAKING: Phrases = [
    &[
        "Hello, thank you. I'll have an answer for you by the time below.",
        "Good morning, this one is mine. You'll hear from me.",
        "Thank you, everything is there. I'm starting today.",
    ],
    &[
        "Buongiorno, grazie. La prendo io, ti rispondo entro la data qui sotto.",
        "Ciao, c'è tutto quello che serve. Inizio oggi.",
        "Ricevuta, grazie. Ti tengo al corrente.",
    ],
    &[
        "Dzień dobry, dziękuję. Odpowiem do podanego terminu.",
        "Mam wszystko, co potrzebne. Zaczynam dzisiaj.",
        "Dziękuję, zajmę się tym i dam znać.",
    ],
];

/// Somebody confirms with a warm word.
pub(super) const CLOSINGS: Phrases = [
    &[
        "All good, thank you!",
        "Perfect, thank you for the quick help.",
        "Arrived, thank you very much.",
        "Exactly right. Have a calm shift.",
        "Thank you, that made my afternoon easier.",
        "Great, thanks to the whole team.",
    ],
    &[
        "Tutto a posto, grazie!",
        "Perfetto, grazie per la rapidità.",
        "Arrivato, grazie mille.",
        "Proprio quello che serviva. Buon turno!",
        "Grazie, mi avete semplificato il pomeriggio.",
        "Benissimo, un grazie a tutta la squadra.",
    ],
    &[
        "Wszystko w porządku, dziękuję!",
        "Świetnie, dziękuję za szybką pomoc.",
        "Dotarło, bardzo dziękuję.",
        "Dokładnie tak, jak trzeba. Spokojnej zmiany!",
        "Dziękuję, popołudnie od razu łatwiejsze.",
        "Super, podziękowania dla całego zespołu.",
    ],
];

/// Thanks with a reason that is true of many pieces of work.
pub(super) const THANKS: Phrases = [
    &[
        "For coming sooner than promised and with a smile.",
        "For asking once more instead of guessing.",
        "For leaving everything tidier than it was.",
        "For telling me in time that it would take longer.",
    ],
    &[
        "Per essere arrivati prima del previsto, e con un sorriso.",
        "Per avere chiesto una volta in più invece di tirare a indovinare.",
        "Per avere lasciato tutto più in ordine di prima.",
        "Per avermi avvisato in tempo che ci sarebbe voluto di più.",
    ],
    &[
        "Za to, że pomoc przyszła szybciej, niż było obiecane.",
        "Za dodatkowe pytanie zamiast zgadywania.",
        "Za porządek, którego wcześniej nie było.",
        "Za wiadomość na czas, że potrwa to dłużej.",
    ],
];

/// It takes longer than promised: said before the hour, not after it.
pub(super) const LATER: Phrases = [
    &[
        "Sorry, this will take a little longer than I promised. Here is the new time.",
        "An emergency came in between. I'm late here and I'm sorry, new time below.",
    ],
    &[
        "Mi dispiace, ci vorrà un po' più di quanto avevo promesso. Ecco la nuova ora.",
        "È arrivata un'emergenza. Qui sono in ritardo e mi scuso, la nuova ora è qui sotto.",
    ],
    &[
        "Przepraszam, potrwa to trochę dłużej, niż było obiecane. Poniżej nowy termin.",
        "Wypadło coś pilnego. Tutaj będzie opóźnienie, przepraszam. Nowy termin poniżej.",
    ],
];

/// The need went away.
pub(super) const WITHDRAWALS: Phrases = [
    &[
        "No longer needed, it solved itself. Thank you!",
        "We found another way, please leave it. Thanks all the same.",
    ],
    &[
        "Non serve più, si è risolto da solo. Grazie!",
        "Abbiamo trovato un altro modo, lasciate pure. Grazie lo stesso.",
    ],
    &[
        "Już niepotrzebne, samo się rozwiązało. Dziękujemy!",
        "Udało się inaczej, proszę to zostawić. Dziękujemy.",
    ],
];

/// No items.
pub(super) const NONE: Phrases = [&[], &[], &[]];
