pub mod demo;
pub mod foreign;
pub mod history;
pub mod people_import;
