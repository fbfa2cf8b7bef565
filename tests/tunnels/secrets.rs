//! A tunnel's token is in the environment of the tunnel's own program, and nowhere else anybody could look.

use crate::outlives::App;
use crate::stand::processes;

const TOKEN: &str = "tunneltoken-4f1c9b27d0";

fn has(bytes: &[u8]) -> bool {
    bytes.windows(TOKEN.len()).any(|window| window == TOKEN.as_bytes())
}

#[test]
fn the_token_is_in_its_own_program_s_environment_alone() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), "ready; while :; do sleep 0.2; done", TOKEN);
    app.until("Up");
    let all = processes::all();
    let (program, guard) = {
        let below = processes::below(app.child.id());
        let one = |word: &str| below.iter().find(|process| process.arguments.contains(word)).cloned();
        (one("cloudflared").expect("the program"), one("--tunnel-guard").expect("the guard"))
    };
    assert!(has(&program.environment), "the program must have it, or this test sees nothing");
    assert!(program.environment.windows(13).any(|window| window == b"TUNNEL_TOKEN="));
    assert!(!guard.environment.is_empty() || guard.pid > 0);
    let inside: Vec<u32> =
        processes::below(program.pid).iter().map(|process| process.pid).chain([program.pid]).collect();
    for process in all {
        assert!(!process.arguments.contains(TOKEN), "in arguments: {process:?}");
        // What the script starts while this looks was started by it, too.
        let own = inside.contains(&process.pid) || process.parent == program.pid;
        assert!(own || !has(&process.environment), "in another environment: {} {}", process.pid, process.arguments);
    }
}

#[test]
fn what_starts_the_program_never_has_it_as_argument() {
    // From the first moment on: the process that becomes the program is looked at while it does.
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), "exit 1", TOKEN);
    app.until("ready");
    let begun = std::time::Instant::now();
    let mut seen = 0;
    while begun.elapsed() < std::time::Duration::from_secs(3) {
        for process in processes::below(app.child.id()) {
            seen += 1;
            assert!(!process.arguments.contains(TOKEN), "{}", process.arguments);
            assert!(!(process.arguments.contains("--tunnel-guard") && has(&process.environment)));
        }
    }
    assert!(seen > 0, "nothing was looked at");
}

#[test]
fn a_program_that_repeats_its_token_does_not_bring_it_into_a_state() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), "echo \"refused: $TUNNEL_TOKEN\" >&2; exit 1", TOKEN);
    let line = app.until("Down");
    assert!(line.contains("refused: [secret]") && !line.contains(TOKEN), "{line}");
}
