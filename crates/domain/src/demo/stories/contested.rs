//! Questions that need not have stopped a clock: one is contested still, one was settled by halves.

use super::super::content::Language::{English, Italian};
use super::{
    Story, Value, close, confirm, contest, d, dm, greet, h, m, question, reply, settle, story, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "contested-door",
        "facilities.repair",
        Italian,
        "Letizia Amato",
        workday(3, 9, 30),
        "La porta della 214 non si chiude",
        "Buongiorno, la porta della 214 non si chiude più: la maniglia gira a vuoto. Potete passare in qualunque \
         momento.",
    )
    .variant("usual")
    .answers(&[("room", Value::Text("214")), ("what", Value::Text("La maniglia gira a vuoto"))])
    .steps(&[
        greet(m(40), "Edoardo Pertot", "Buongiorno Letizia, ci penso io entro domani.", d(1)),
        question(h(2), "Edoardo Pertot", "In quale stanza, e quando possiamo entrare?"),
        contest(
            h(6),
            "Letizia Amato",
            "Stanza e orario erano già nella richiesta: questa attesa non mi sembra nostra.",
        ),
        reply(dm(1, 20), "Letizia Amato", "È la 214, a qualunque ora."),
    ]),
    story(
        "contested-lamp",
        "facilities.repair",
        English,
        "Grace Whitfield",
        workday(7, 10, 15),
        "The night light above bed 5-02 hums",
        "Good morning, the night light above 5-02 hums like a bee. Not dangerous, only tiring.",
    )
    .variant("usual")
    .answers(&[("room", Value::Text("502")), ("what", Value::Text("The night light hums"))])
    .steps(&[
        greet(m(55), "Edoardo Pertot", "Good morning Grace, I'll come within two days.", d(2)),
        question(h(3), "Edoardo Pertot", "Which kind of lamp is it?"),
        contest(h(5), "Grace Whitfield", "I can't know the type, and you have the plans."),
        settle(h(6), "Edoardo Pertot", 50),
        settle(h(7), "Grace Whitfield", 50),
        reply(dm(1, 30), "Grace Whitfield", "The long white one, if that helps."),
        close(dm(2, 60), "Edoardo Pertot", "New starter, no more bees."),
        confirm(dm(2, 120), "Grace Whitfield", "Silence. Thank you."),
    ]),
];
