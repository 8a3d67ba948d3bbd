//! Tests of the shares: printed digits, the new-hire story, and properties.

mod new_hire;
mod oracles;
mod properties;
mod requests;
