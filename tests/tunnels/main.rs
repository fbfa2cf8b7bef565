//! Tunnels with real peers: scripted programs in the place of the vendors', a real sshd, an app that is killed.

#![cfg(target_os = "linux")]

mod outlives;
mod secrets;
mod ssh;
mod stand;
mod trouble;
mod unrest;
