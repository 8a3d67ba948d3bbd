//! Prints how long the heavy reckonings take. Run with `cargo run --release -p measure --example speed`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::date;
use measure::chance::Dice;
use measure::graph::{Graph, deadlocks};
use measure::layout::{Node, layout};
use measure::worktime::{Calendar, Country, Definition, Span, Timetable};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    working_time()?;
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
