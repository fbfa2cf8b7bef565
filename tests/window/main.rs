//! The real window, driven by pointer and keyboard under a virtual display, with a D-Bus session and a keyring of its own.
//!
//! No test here calls a command of the app for what it shows: what a person cannot do, these tests do not either. Pictures of each view
//! are left in `target/screens/window`.
#![cfg(target_os = "linux")]

mod the_real_window;
