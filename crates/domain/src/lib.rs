pub mod foreign;
pub mod history;
