//! Tests of the graph: small stories by hand, and random graphs against slow but obvious definitions.

mod properties;
mod speed;
mod stories;
