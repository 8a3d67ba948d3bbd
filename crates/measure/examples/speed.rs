//! Prints how long the heavy reckonings take. Run with `cargo run --release -p measure --example speed`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::date;
use measure::chance::Dice;
use measure::graph::{Graph, deadlocks};
use measure::layout::{Node, layout};
use measure::shares::{Attribution, Facts, Terms, network_of};
use measure::turns::{Clocks, Event, Kind, Side, Turns, WaitId};
use measure::worktime::{Calendar, Country, Definition, Span, Timetable};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    working_time()?;
    shares()?;
    graph()?;
    pyramid()
}

fn per<T>(what: &str, times: u32, mut work: impl FnMut() -> T) {
    let start = Instant::now();
    for _ in 0..times {
        black_box(work());
    }
    println!("{what:<60} {:>12.2?}", start.elapsed() / times);
}

fn working_time() -> Result<(), Box<dyn std::error::Error>> {
    let hours = [Span::new((9, 0), (13, 0))?, Span::new((14, 0), (18, 0))?];
    let office = Calendar::new(Definition::office("Europe/Rome", date(2020, 1, 1), &hours, Country::Italy))?;
    let from: Timestamp = "2026-11-23T08:00:00Z".parse()?;
    let year_later: Timestamp = "2027-11-23T08:00:00Z".parse()?;
    per("add three working weeks (7,200 minutes)", 10_000, || office.add(from, 7_200));
    per("explain them", 10_000, || office.explain(from, 7_200));
    per("open minutes of a year", 1_000, || office.open_minutes(from, year_later));
    let table = Timetable::new(office, date(2026, 1, 1), date(2028, 1, 1))?;
    per("open minutes of a year, from a timetable", 100_000, || table.open_minutes(from, year_later));
    per("add three working weeks, from a timetable", 100_000, || table.add(from, 7_200));
    Ok(())
}

/// Late requests with more and more causes: told late, moved, waiting, displaced, incomplete, answered late,
/// approved late, delivered late from upstream.
fn shares() -> Result<(), Box<dyn std::error::Error>> {
    const DAY: i64 = 8 * 60;
    let hours = [Span::new((9, 0), (13, 0))?, Span::new((14, 0), (18, 0))?];
    let office = Calendar::new(Definition::office("Europe/Rome", date(2020, 1, 1), &hours, Country::Italy))?;
    let table = Timetable::new(office, date(2026, 9, 1), date(2027, 3, 1))?;
    let clocks = Clocks::shared(&table);
    let asked: Timestamp = "2026-11-02T08:00:00Z".parse()?;
    let after = |days: u32| asked + std::time::Duration::from_secs(u64::from(days) * 86_400);
    let waits = [
        (Kind::Asked(WaitId(1)), 3),
        (Kind::MissingInput(WaitId(2)), 10),
        (Kind::UpstreamAsked(WaitId(3)), 17),
        (Kind::ApprovalAsked(WaitId(4), Side::Customer), 24),
    ];
    let terms = Terms {
        notice: Some(10 * DAY),
        lead: Some(5 * DAY),
        queue: Some(DAY / 2),
        answer: Some(DAY / 4),
        approval: Some(DAY / 4),
        upstream: Some(DAY / 2),
    };
    for (count, is_displaced) in [(0, false), (2, false), (4, false), (4, true)] {
        let mut events =
            vec![Event { at: asked, kind: Kind::Opened }, Event { at: after(2), kind: Kind::Started }];
        for (wait, (kind, day)) in (1_u128..).zip(waits.into_iter().take(count)) {
            events.push(Event { at: after(day), kind });
            events.push(Event { at: after(day + 4), kind: Kind::Ended(WaitId(wait)) });
        }
        if is_displaced {
            events.push(Event { at: after(30), kind: Kind::Displaced });
            events.push(Event { at: after(34), kind: Kind::Started });
        }
        events.push(Event { at: after(40), kind: Kind::Performed });
        let turns = Turns::derive(&events, after(50), clocks)?;
        let facts = Facts {
            told: None,
            needed_by: after(7),
            first_needed_by: None,
            clocks,
            provider_usual: None,
            lateness: &table,
        };
        let network = network_of(&turns, &terms, &facts)?;
        let causes = network.causes.len();
        per(&format!("{causes} causes of a delay: the shares, exact"), 100, || {
            let game = network.game()?;
            let parties: Vec<usize> = network.causes.iter().map(|cause| cause.party as usize).collect();
            game.owen(&parties)
        });
        per("  with what each standard moved by a fifth would change", 50, || Attribution::of(&network));
    }
    Ok(())
}

fn graph() -> Result<(), Box<dyn std::error::Error>> {
    let nodes = 100_000;
    let mut dice = Dice::new(1);
    let edges: Vec<(usize, usize)> = (0..500_000).map(|_| (dice.below(nodes), dice.below(nodes))).collect();
    per("graph of 100,000 nodes and 500,000 edges: build", 3, || Graph::new(nodes, &edges));
    let graph = Graph::new(nodes, &edges)?;
    let minutes = vec![60; edges.len()];
    per("  distances", 3, || graph.reach(&[0, 1, 2]));
    per("  distances in minutes", 3, || graph.reach_in_minutes(&[0, 1, 2], &minutes));
    per("  dominators", 3, || graph.dominators(0));
    per("  deadlocks", 3, || deadlocks(&graph));
    Ok(())
}

/// Inverted pyramids as in the design study: wide in the middle, 2.3 edges a node, some of them long.
fn pyramid() -> Result<(), Box<dyn std::error::Error>> {
    for (nodes, edges) in [(59, 95), (300, 524), (1_000, 2_050), (5_000, 11_402)] {
        let mut dice = Dice::new(7);
        let mut boxes: Vec<Node> = Vec::new();
        for (row, percent) in [2, 18, 34, 24, 14, 6, 2].into_iter().enumerate() {
            let count = (nodes * percent / 100).max(1);
            boxes.extend((0..count).map(|_| Node { row, width: 120.0, last_x: None }));
        }
        let mut lines = Vec::new();
        while lines.len() < edges {
            let (a, b) = (dice.below(boxes.len()), dice.below(boxes.len()));
            let (Some(upper), Some(lower)) = (boxes.get(a), boxes.get(b)) else { continue };
            let distance = lower.row.saturating_sub(upper.row);
            if distance == 1 || (distance > 1 && dice.below(40) == 0) {
                lines.push((a, b));
            }
        }
        let first = layout(&boxes, &lines, 24.0)?;
        let title =
            format!("layout {} boxes, {} lines ({} crossings left)", boxes.len(), edges, first.crossings);
        per(&title, 5, || layout(&boxes, &lines, 24.0));
    }
    Ok(())
}
