//! The colleague after the one whose computer came too late: told sixteen working days before, ready on day one.

use super::super::content::Language::Italian;
use super::{Story, Value, close, confirm, d, dm, greet, h, story, thanks, workday};

pub(super) const STORIES: &[Story] = &[story(
    "newcomer-next",
    "it.computer",
    Italian,
    "Marta Bressan",
    workday(5, 9, 10),
    "Postazione per chi inizia il mese prossimo",
    "Buongiorno, questa volta vi scrivo mentre il bando è ancora aperto: tra poco più di tre settimane inizia una \
     collega in segreteria. Va benissimo un modello B.",
)
.variant("b")
.needed(23)
.answers(&[
    ("first_day", Value::Day(23)),
    ("role", Value::Text("Segretaria di reparto")),
    ("programs", Value::Text("Posta, agenda, lettere di dimissione, centralino")),
    ("desk", Value::Text("Stanza 231, scrivania vicino alla porta")),
])
.steps(&[
    greet(
        h(1),
        "Marco Benedetti",
        "Buongiorno Marta, grazie per il preavviso. Il modello B è sullo scaffale: lo prepariamo in quattro giorni.",
        d(4),
    ),
    close(dm(4, 45), "Sara Mihelič", "Pronta e provata: computer, posta, programmi e telefono. Basta sedersi."),
    confirm(dm(4, 90), "Marta Bressan", "Pronta con tre settimane di anticipo. È bello quando cambiamo in due."),
    thanks(dm(4, 92), "Marta Bressan", "Per aver tenuto da parte il modello B."),
])];
