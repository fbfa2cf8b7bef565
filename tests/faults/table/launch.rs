//! The room the table runs in: quiet children, and on Linux a mount namespace of its own, so that the small disk of
//! `full_disk` is gone with the process however it ends and needs no root where the system allows that.

/// Set for the process that already stands in its room.
const INSIDE: &str = "SHOPBELL_FAULT_INSIDE";

/// Starts this program once more in its room and becomes it; comes back inside, or where there are no rooms.
#[cfg(target_os = "linux")]
pub fn in_a_room_of_its_own() {
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    if std::env::var_os(INSIDE).is_some() {
        return;
    }
    let rooms: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    let opens = |room: &&&[&str]| {
        let mut probe = Command::new("unshare");
        // What counts is that a disk can be mounted inside: some systems open the room and forbid that.
        probe.args(**room).args(["mount", "-t", "tmpfs", "none"]).arg(std::env::temp_dir());
        probe.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        probe.status().is_ok_and(|status| status.success())
    };
    let Ok(own) = std::env::current_exe() else { return };
    let mut again = match rooms.iter().find(opens) {
        Some(room) => {
            let mut unshare = Command::new("unshare");
            unshare.args(*room).arg(own);
            unshare
        }
        None => Command::new(own),
    };
    again.args(std::env::args_os().skip(1)).env(INSIDE, "1");
    // Hundreds of starts and thousands of refusals on purpose: their logs would bury the table.
    for name in ["SHOPBELL_LOG", "RUST_LOG"] {
        if std::env::var_os(name).is_none() {
            again.env(name, "off");
        }
    }
    let problem = again.exec();
    eprintln!("the table runs where it was started: {problem}");
}

#[cfg(not(target_os = "linux"))]
pub fn in_a_room_of_its_own() {
    let _ = INSIDE;
}
