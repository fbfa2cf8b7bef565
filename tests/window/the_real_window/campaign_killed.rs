//! A campaign that is started in the real window, whose program is killed five times while it runs. Practice's own log, read after
//! the last of it, is the judge: everybody once. Pictures in `target/screens/window`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::json;
use shopbell_tests::campaigns::{adds_up, bring_townspeople, checked, draft, everybody, page, sum, until};
use shopbell_tests::{Desk, DeskOptions, eventually};
use xtask::stage::Stage;
use xtask::webdriver::{Session, key};
use xtask::{play, wait};

use super::sheets::{by_path, press, shown};
use super::{picture, program};

/// More than a slow machine sends before the fifth kill, and few enough for a fast one's patience.
const PEOPLE: usize = 1_500;
const KILLS: u32 = 5;

/// The plain shop of the window, without it.
fn desk(stage: &Stage) -> Desk {
    Desk::start(&stage.data(), &DeskOptions { graph: None, encrypted: false, sound: None })
}

/// Nobody imports, labels and looks at fifteen hundred people here by hand: that is what other walks show.
async fn prepare(stage: &Stage) -> i64 {
    let desk = desk(stage);
    desk.practice("limit", json!({"tier": "TIER_UNLIMITED"})).await;
    eventually("the limit is gone", || async {
        let said = desk.call("standing_at_meta", json!({})).await;
        (said["limits"][0]["word"] == "TIER_UNLIMITED").then_some(())
    })
    .await;
    bring_townspeople(&desk, PEOPLE).await;
    let audience = everybody(&desk).await;
    let campaign = draft(&desk, "Harvest", audience).await;
    let looked = checked(&desk, campaign).await;
    assert_eq!(sum(&looked, &["planned"]), i64::try_from(PEOPLE).unwrap(), "{}", looked["groups"]);
    desk.stop();
    campaign
}

/// Everybody has had it once, and the app says so of everybody, or says that it does not know.
async fn judge(stage: &Stage, campaign: i64) {
    let desk = desk(stage);
    let over = until(&desk, campaign, "it is over", |page| {
        page["line"]["state"] == "ended" && sum(page, &["planned", "waiting"]) == 0
    })
    .await;
    let mut often: BTreeMap<String, u32> = BTreeMap::new();
    for entry in desk.log().await {
        if entry["kind"] == "message" && entry["type"] == "template" {
            *often.entry(entry["to"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    assert!(often.values().all(|times| *times == 1), "somebody had it twice");
    let page = page(&desk, campaign).await;
    assert!(adds_up(&page), "{}", page["line"]["sums"]);
    let (taken, all) = (i64::try_from(often.len()).unwrap(), i64::try_from(PEOPLE).unwrap());
    let (arrived, unknown) = (sum(&page, &["sent", "delivered", "read"]), sum(&page, &["unknown"]));
    // The customers of the opening scene agreed to nothing.
    assert_eq!((sum(&page, &["all"]) - sum(&page, &["left_out"]), arrived + unknown), (all, all), "{}", over["line"]);
    assert!(arrived <= taken && taken <= all, "{taken} were taken, and {}", page["line"]["sums"]);
    desk.stop();
}

/// The app of this stage.
fn pid_of(stage: &Stage) -> Option<String> {
    let wanted = format!("SHOPBELL_DATA={}", stage.data().display());
    let ours = |process: &Path| {
        let environment = std::fs::read(process.join("environ")).ok()?;
        let here = environment.split(|byte| *byte == 0).any(|one| one == wanted.as_bytes());
        let runs = std::fs::read_link(process.join("exe")).ok()?;
        (here && runs == program()).then(|| process.file_name().unwrap().to_string_lossy().into_owned())
    };
    let processes: Vec<PathBuf> =
        std::fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path())).collect();
    processes.iter().find_map(|process| ours(process))
}

/// A process that ends has no name any more a moment before it lets go of its files.
fn has_ended(pid: &str) {
    let place = Path::new("/proc").join(pid);
    wait::until("The end of the app", play::SOON, || Ok((!place.exists()).then_some(()))).unwrap();
}

fn kill(stage: &Stage, window: Session) {
    let pid = pid_of(stage).expect("the app runs");
    assert!(Command::new("kill").args(["-KILL", &pid]).status().unwrap().success());
    has_ended(&pid);
    // The driver has lost its window and says so.
    let _ = window.close();
}

fn opened(stage: &Stage) -> Session {
    let window = stage.open(&program(), &[]).unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    window.chord(&[key::CONTROL], '7').unwrap();
    press(&window, "The campaign", "//button[contains(., 'Harvest')]");
    window
}

#[test]
fn a_campaign_whose_program_is_killed_five_times_reaches_everybody_once() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let stage = Stage::set_up().unwrap();
    let campaign = runtime.block_on(prepare(&stage));

    let mut window = opened(&stage);
    press(&window, "Start", "//button[contains(., 'Start with')]");
    press(&window, "The question", "//dialog//button[contains(., 'Send to')]");
    for round in 1..=KILLS {
        by_path(&window, "It goes", "//*[contains(text(), 'sent')]");
        // Somewhere in the middle, elsewhere each time.
        wait::pause(Duration::from_millis(u64::from(170 * round)));
        kill(&stage, window);
        window = opened(&stage);
        shown(
            &stage,
            &window,
            "It goes on",
            "//*[contains(text(), 'Running')]",
            &format!("campaign-after-kill-{round}"),
        );
    }
    wait::until("It is over", Duration::from_secs(180), || {
        Ok(window.find_by_path("//*[contains(text(), 'Ended')]")?.into_iter().next())
    })
    .unwrap();
    picture(&stage, "campaign-killed-and-ended");
    let pid = pid_of(&stage).expect("the app runs");
    window.close().unwrap();
    has_ended(&pid);
    runtime.block_on(judge(&stage, campaign));
}
