//! Answers questions about graphs, a JSON document a line in and a line out: for `scripts/second_graphs.py`, which
//! asks a graph library in another language the same.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::io::BufRead as _;

use measure::graph::{Graph, Need, Needs, deadlocks};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Question {
    nodes: usize,
    /// `[a, b]`: a needs b.
    edges: Vec<(usize, usize)>,
    minutes: Vec<i64>,
    /// Those in contact with outside customers.
    contact: Vec<usize>,
    root: usize,
    /// `[node, [alternatives]]`
    needs: Vec<(usize, Vec<usize>)>,
}

#[derive(Serialize)]
struct Answer {
    steps: Vec<Option<i64>>,
    minutes: Vec<Option<i64>>,
    dominators: Vec<Option<usize>>,
    single: Vec<usize>,
    pairs: Option<Vec<(usize, usize)>>,
    deadlocks: Vec<Vec<usize>>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        println!("{}", serde_json::to_string(&answer(question)?)?);
    }
    Ok(())
}

fn answer(question: Question) -> Result<Answer, measure::graph::Error> {
    let graph = Graph::new(question.nodes, &question.edges)?;
    let dominators = graph.dominators(question.root)?;
    let needs = question.needs.into_iter().map(|(node, any_of)| Need { node, any_of }).collect();
    let needs = Needs::new(question.nodes, needs)?;
    Ok(Answer {
        steps: graph.reach(&question.contact)?.distances().to_vec(),
        minutes: graph.reach_in_minutes(&question.contact, &question.minutes)?.distances().to_vec(),
        dominators: (0..question.nodes).map(|node| dominators.immediate(node)).collect(),
        single: needs.single_points(question.root),
        pairs: needs.pairs(question.root, question.nodes),
        deadlocks: deadlocks(&graph).into_iter().map(|found| found.members).collect(),
    })
}
