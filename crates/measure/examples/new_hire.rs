//! The new hire's computer, from first question to fair shares: a tour of the crate in one story.
//!
//! A hiring manager asks for a computer one week before the newcomer starts; it takes three. Who was late?
//! Run with `cargo run -p measure --example new_hire`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use jiff::Timestamp;
use jiff::civil::date;
use measure::promise::{Cancellations, Ladder, Level, Observation, Outcome, Quote, quote};
use measure::shares::{Attribution, Facts, Terms, network_of, unkeepable_minutes};
use measure::turns::{Clocks, Event, Kind, Turns, WaitId};
use measure::worktime::{Calendar, Country, Definition, Span};

const DAY: i64 = 8 * 60;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let hours = [Span::new((9, 0), (13, 0))?, Span::new((14, 0), (18, 0))?];
    let office = Calendar::new(Definition::office("Europe/Rome", date(2020, 1, 1), &hours, Country::Italy))?;
    let at = |text: &str| text.parse::<Timestamp>();

    // Before asking: what do past requests say? Twenty were done in 5 to 16 working days, one is open.
    let mut past: Vec<Observation> =
        (0..20).map(|n| Observation::new((5 + n * 11 / 19) * DAY, Outcome::Done)).collect();
    past.push(Observation::new(12 * DAY, Outcome::Open));
    let asked = quote(&[(Level::Option, &past)], 0.8, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone)?;
    if let Quote::Known { usual, finished, .. } = asked {
        println!("8 of 10 took up to {} working days ({finished} cases).", usual / DAY);
    }

    // Agreed beforehand by both: ten working days of notice, ten to set up, a day for answers.
    let terms = Terms { notice: Some(10 * DAY), lead: Some(10 * DAY), answer: Some(DAY), ..Terms::default() };
    println!("Two perfect sides would be {} minutes late.", unkeepable_minutes(10 * DAY, 10 * DAY));

    // What happened. The newcomer starts on Monday 16 November.
    let question = WaitId(1);
    let events = [
        Event { at: at("2026-11-09T08:00:00Z")?, kind: Kind::Opened },
        Event { at: at("2026-11-11T08:00:00Z")?, kind: Kind::Started },
        Event { at: at("2026-11-12T10:00:00Z")?, kind: Kind::Asked(question) },
        Event { at: at("2026-11-17T10:00:00Z")?, kind: Kind::Ended(question) },
        Event { at: at("2026-11-27T16:00:00Z")?, kind: Kind::Performed },
        Event { at: at("2026-11-27T16:30:00Z")?, kind: Kind::Closed },
    ];
    let clocks = Clocks::shared(&office);
    let turns = Turns::derive(&events, at("2026-12-01T08:00:00Z")?, clocks)?;
    for turn in &turns.intervals {
        println!("{:?}: {:?}, {} working minutes", turn.side, turn.cause, turn.working);
    }

    let needed_by = at("2026-11-16T08:00:00Z")?;
    let facts = Facts {
        told: None,
        needed_by,
        first_needed_by: None,
        clocks,
        provider_usual: None,
        lateness: &office,
    };
    let shared = Attribution::of(&network_of(&turns, &terms, &facts)?)?;
    println!(
        "Late by {} working minutes; what would have sufficed: {:?}",
        shared.lateness,
        shared.repair_by_party()
    );
    for cause in &shared.causes {
        println!(
            "{:?}: {} minutes ({} to {})",
            cause.cause.kind, cause.minutes, cause.range.low, cause.range.high
        );
    }
    // The agreement allows a day for each question but leaves no room for one in its ten days.
    println!("The agreement itself: {} minutes. {:?}", shared.structural, shared.verdict);
    Ok(())
}
