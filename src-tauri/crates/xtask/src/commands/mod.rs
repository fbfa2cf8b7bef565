//! One file per command of `cargo xtask`.

pub mod audit;
pub mod bench;
pub mod bindings;
pub mod desk;
pub mod fault;
pub mod lint;
pub mod package;
pub mod practice;
pub mod prepare;
pub mod run;
pub mod test;
