//! What Meta has is taken for what was handed in only when it is that, and a draft never goes as something it was not
//! written for.

use serde_json::{Value, json};
use shopbell_model::{SubmissionState, TemplateCategory, TemplateStanding};
use shopbell_store::tables::studio::submission;

use super::*;
use crate::changes::News;
use crate::studio::settle::{self, Answer};
use crate::studio::{Query, Shelf};

const OTHER: &str =
    "Hei {{nimi}}, pakettisi lähti tänään kohti Tamperetta. Näytä koodi {{koodi}} noutaessasi sen sieltä.";

fn amended(name: &str) -> Definition {
    let mut next = definition(name);
    OTHER.clone_into(&mut next.body.text);
    next
}

/// As Meta lists it.
fn listed(id: &str, definition: &Definition, status: &str) -> Value {
    json!({ "id": id, "name": definition.name, "language": definition.language, "status": status, "category": "UTILITY",
            "parameter_format": "NAMED", "components": shopbell_cloud::template_definition::components(definition) })
}

/// A list of Meta's came.
async fn lists(stage: &Stage, all: Vec<Value>) {
    stage.graph.has_templates(all);
    let before = stage.now();
    stage.clock.advance(Span::seconds(1));
    stage.shop.sync_templates(command()).await.unwrap();
    until("the list came", async || {
        let mut conn = stage.store.read().await.unwrap();
        crate::templates::synced_at(&mut conn).await.unwrap().is_some_and(|at| at > before)
    })
    .await;
}

/// Meta was asked and did not have it: its list was late.
async fn believed_absent(stage: &Stage) {
    let account = stage.shop.core().own.account;
    let now = stage.now();
    let written = stage.store.write(move |tx| {
        Box::pin(async move {
            let open = submission::open(tx).await?.remove(0);
            settle::settle(tx, account, open.id, &Answer::NotThere, now, &mut News::default()).await
        })
    });
    written.await.unwrap();
}

/// What Meta was asked to make and answered nothing to.
async fn lost(stage: &Stage, saved: &Saved, how: Reply) {
    stage.graph.list_breaks_at(0);
    stage.graph.will(&[how]);
    assert_eq!(submit(stage, saved).await.unwrap().0, State::Unknown);
}

async fn text(stage: &Stage, saved: &Saved) -> Option<String> {
    let mut conn = stage.store.read().await.unwrap();
    let draft = shopbell_store::tables::studio::draft::get(&mut conn, saved.draft).await.unwrap()?;
    Some(crate::studio::known::draft(&draft.definition).body.text)
}

#[tokio::test]
async fn an_amended_draft_is_not_taken_for_the_first_one_that_turns_up_late() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    lost(&stage, &saved, Reply::Babble).await;
    believed_absent(&stage).await;
    let next = amended("order_ready");
    let saved = stage.shop.studio_save(command(), Some(saved.draft), None, Some(1), next).await.unwrap();
    stage.graph.list_breaks_at(usize::MAX);
    let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, false).await.unwrap();
    assert_eq!((done.submitted.state, done.submitted.trouble), (State::Refused, Some(Trouble::Exists)));
    assert_eq!(asked(&stage), 1, "it was not handed in");
    assert_eq!(text(&stage, &saved).await.as_deref(), Some(OTHER), "what was amended stays");
    let one = language(&stage, &key("order_ready")).await;
    let kept = |n: usize| one.history[n].row.state;
    assert_eq!((kept(0), kept(1)), (SubmissionState::Refused, SubmissionState::Taken));
    assert!(one.at_meta.unwrap().row.facts.components.contains("pakattu"), "Meta's words are Meta's");
}

#[tokio::test]
async fn a_draft_for_a_new_language_never_changes_what_appeared_there_unseen() {
    let stage = Stage::up().await;
    let (key, _) = approved(&stage, "order_ready").await;
    let from = From::Language { key: key.clone(), from: "fi".to_owned(), language: "sv".to_owned() };
    let made = stage.shop.studio_make(command(), from).await.unwrap();
    let mut words = definition("order_ready");
    "sv".clone_into(&mut words.language);
    "Hej {{nimi}}, din beställning är packad och väntar på dig vid disken i Berghäll. Koden {{koodi}} räcker."
        .clone_into(&mut words.body.text);
    let saved = stage.shop.studio_save(command(), Some(made.draft), None, Some(1), words).await.unwrap();
    let mut swedish = amended("order_ready");
    "sv".clone_into(&mut swedish.language);
    let all = vec![listed("900", &definition("order_ready"), "APPROVED"), listed("77", &swedish, "APPROVED")];
    lists(&stage, all).await;
    let refused = submit(&stage, &saved).await;
    assert_eq!(why(refused), SubmitNot::ChangedAtMeta);
    assert_eq!(asked(&stage), 1, "the words of the other one stand");
    // It was said; whoever hands it in now changes that one.
    let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, true).await.unwrap();
    assert_eq!(done.submitted.state, State::InReview);
}

#[tokio::test]
async fn a_change_of_what_became_another_meanwhile_is_said_before_it_goes() {
    let stage = Stage::up().await;
    let (key, id) = approved(&stage, "order_ready").await;
    let change = From::Change { key, language: "fi".to_owned() };
    let saved = stage.shop.studio_make(command(), change).await.unwrap();
    lists(&stage, vec![listed(&id, &amended("order_ready"), "APPROVED")]).await;
    let refused = submit(&stage, &saved).await;
    assert_eq!(why(refused), SubmitNot::ChangedAtMeta);
    assert_eq!(asked(&stage), 1);
}

/// A rejected template, and a draft that changes it.
async fn rejected(stage: &Stage, change: impl FnOnce(&mut Definition)) -> Saved {
    let saved = save(stage, definition("order_ready")).await;
    let (_, key) = submit(stage, &saved).await.unwrap();
    let id = language(stage, &key).await.at_meta.unwrap().row.facts.meta_id;
    lists(stage, vec![listed(&id, &definition("order_ready"), "REJECTED")]).await;
    stands(stage, &key, State::Rejected).await;
    let made = stage.shop.studio_make(command(), From::Change { key, language: "fi".to_owned() }).await.unwrap();
    let mut next = definition("order_ready");
    change(&mut next);
    stage.shop.studio_save(command(), Some(made.draft), None, Some(1), next).await.unwrap()
}

/// Meta is asked about what is open, until it has said often enough what it says.
async fn looked_up(stage: &Stage, is: State) {
    stage.graph.list_breaks_at(usize::MAX);
    until(&format!("it is {is:?}"), async || {
        stage.shop.core().submissions_wake.notify_one();
        let one = stage.shop.studio_template(&key("order_ready")).await.unwrap();
        one.languages.iter().any(|one| one.history.first().is_some_and(|last| last.state == is))
    })
    .await;
}

#[tokio::test]
async fn a_lost_change_of_the_category_or_an_example_alone_is_not_called_taken() {
    let changes: [fn(&mut Definition); 2] = [
        |next| next.category = Some(TemplateCategory::Marketing),
        |next| drop(next.body.samples.insert("nimi".to_owned(), "Eero".to_owned())),
    ];
    for change in changes {
        let stage = Stage::up().await;
        let saved = rejected(&stage, change).await;
        stage.graph.will(&[Reply::Lose]);
        let (state, _) = submit(&stage, &saved).await.unwrap();
        assert!(matches!(state, State::Unknown | State::Absent), "{state:?}");
        looked_up(&stage, State::Absent).await;
        assert!(text(&stage, &saved).await.is_some(), "the draft stays");
        // And what did reach Meta is found.
        stage.graph.will(&[Reply::Babble]);
        submit(&stage, &saved).await.unwrap();
        looked_up(&stage, State::InReview).await;
    }
}

#[tokio::test]
async fn another_template_of_the_same_name_is_not_taken_for_ours() {
    let stage = Stage::up().await;
    let ours = save(&stage, definition("order_ready")).await;
    lost(&stage, &ours, Reply::Lose).await;
    let alike = save(&stage, amended("order_ready")).await;
    let refused = submit(&stage, &alike).await;
    assert_eq!(why(refused), SubmitNot::NameOnItsWay, "nobody knows yet whose the name is");
    // Somebody makes another of that name in Meta's manager.
    stage.graph.list_breaks_at(usize::MAX);
    lists(&stage, vec![listed("77", &amended("order_ready"), "APPROVED")]).await;
    let mut conn = stage.store.read().await.unwrap();
    let state = submission::newest(&mut conn, ours_family(&ours), 1).await.unwrap().remove(0).state;
    drop(conn);
    assert!(matches!(state, SubmissionState::Unknown | SubmissionState::Absent), "{state:?}");
    assert!(text(&stage, &ours).await.is_some(), "its draft stays");
}

fn ours_family(saved: &Saved) -> shopbell_model::FamilyId {
    match &saved.key {
        Key::Family(id) => *id,
        Key::Name(name) => panic!("{name} is not Meta's"),
    }
}

#[tokio::test]
async fn renaming_while_nobody_knows_does_not_split_the_template() {
    let stage = Stage::up().await;
    let finnish = save(&stage, definition("order_ready")).await;
    let from = From::Language { key: finnish.key.clone(), from: "fi".to_owned(), language: "sv".to_owned() };
    let swedish = stage.shop.studio_make(command(), from).await.unwrap();
    lost(&stage, &finnish, Reply::Babble).await;
    let mut renamed = amended("order_packed");
    "sv".clone_into(&mut renamed.language);
    let swedish = stage.shop.studio_save(command(), Some(swedish.draft), None, None, renamed).await.unwrap();
    let refused = submit(&stage, &swedish).await;
    assert_eq!(why(refused), SubmitNot::NameOnItsWay);
    stage.graph.list_breaks_at(usize::MAX);
    stage.shop.core().submissions_wake.notify_one();
    until("it is known", async || stage.shop.studio_template(&key("order_ready")).await.is_ok()).await;
    let one = stage.shop.studio_template(&key("order_ready")).await.unwrap();
    assert_eq!(one.languages.len(), 2);
    let mut conn = stage.store.read().await.unwrap();
    let draft = shopbell_store::tables::studio::draft::get(&mut conn, swedish.draft).await.unwrap().unwrap();
    drop(conn);
    assert_eq!(crate::studio::known::draft(&draft.definition).name, "order_ready", "it is Meta's name again");
    let revision = draft.revision;
    let done = stage.shop.studio_submit(command(), swedish.draft, revision, false).await.unwrap();
    assert_eq!((done.submitted.state, done.key), (State::InReview, key("order_ready")));
    assert_eq!(stage.graph.requests().pop().unwrap()["name"], "order_ready");
}

#[tokio::test]
async fn an_answer_that_cannot_be_written_down_is_asked_for_until_it_can() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let full = "CREATE TRIGGER full BEFORE UPDATE ON template_submission
                WHEN NOT EXISTS (SELECT 1 FROM template_family WHERE name = 'room')
                BEGIN SELECT RAISE(ABORT, 'full'); END";
    stage.tamper(full).await;
    let (state, _) = submit(&stage, &saved).await.unwrap();
    assert_eq!(state, State::Sending, "that it is not done nobody may say");
    save(&stage, definition("room")).await;
    stage.shop.core().submissions_wake.notify_one();
    stands(&stage, &key("order_ready"), State::InReview).await;
    assert_eq!(asked(&stage), 1);
}

#[tokio::test]
async fn nothing_goes_by_the_old_words_while_a_change_is_on_its_way() {
    let stage = Stage::up().await;
    let (key, id) = approved(&stage, "order_ready").await;
    let row = language(&stage, &key).await.at_meta.unwrap().row;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.clock.advance(Span::hours(25));
    let pick = crate::templates::Pick {
        template: row.id,
        version: row.version,
        values: vec![("body:nimi".to_owned(), "Aino".to_owned()), ("body:koodi".to_owned(), "4417".to_owned())],
        files: Vec::new(),
        place: None,
        ends_at: None,
    };
    let change = stage.shop.studio_make(command(), From::Change { key, language: "fi".to_owned() }).await.unwrap();
    let next = amended("order_ready");
    let saved = stage.shop.studio_save(command(), Some(change.draft), None, Some(1), next).await.unwrap();
    stage.graph.has_templates(vec![listed(&id, &definition("order_ready"), "APPROVED")]);
    stage.graph.hold();
    let (shop, draft, revision) = (stage.shop.clone(), saved.draft, saved.revision);
    let going = tokio::spawn(async move { shop.studio_submit(command(), draft, revision, false).await });
    until("Meta was asked", async || asked(&stage) == 2).await;
    let refused = stage.shop.send_template(command(), chat, pick, false).await;
    let unfit = |standing: &TemplateStanding| *standing == TemplateStanding::InReview;
    assert!(matches!(&refused, Err(EngineError::TemplateUnfit { standing }) if unfit(standing)), "{refused:?}");
    let offered = stage.shop.templates(chat, "").await.unwrap().offers.remove(0).languages.remove(0);
    assert_eq!(offered.standing, TemplateStanding::InReview, "and the chat says so");
    stage.graph.open();
    going.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_list_that_is_late_calls_nothing_gone_that_was_just_made() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let (_, key) = submit(&stage, &saved).await.unwrap();
    lists(&stage, Vec::new()).await;
    assert_eq!(language(&stage, &key).await.state, State::InReview, "Meta's list may not have it yet");
    stage.clock.advance(Span::minutes(11));
    lists(&stage, Vec::new()).await;
    assert_eq!(language(&stage, &key).await.state, State::Gone);
}

#[tokio::test]
async fn what_meta_refused_and_somebody_threw_away_stands_nowhere() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    stage.graph.will(&[Reply::Refuse(400, 100)]);
    assert_eq!(submit(&stage, &saved).await.unwrap().0, State::Refused);
    let everything = Query { shelf: Shelf::Current, typed: String::new(), cursor: None, limit: 50 };
    assert_eq!(stage.shop.studio(&everything).await.unwrap().rows.len(), 1, "with its draft it is worked on");
    stage.shop.studio_discard(command(), saved.draft, None).await.unwrap();
    assert_eq!(stage.shop.studio(&everything).await.unwrap().rows.len(), 0);
    let one = stage.shop.studio_template(&saved.key).await;
    assert!(matches!(one, Err(EngineError::NotFound { .. })), "{one:?}");
}

#[tokio::test]
async fn a_dearer_category_needs_somebody_also_without_a_date_and_what_is_gone_needs_nobody() {
    let stage = Stage::up().await;
    let mut dearer = listed("71", &definition("order_ready"), "APPROVED");
    dearer["correct_category"] = json!("MARKETING");
    let mut low = listed("72", &definition("other"), "APPROVED");
    low["quality_score"] = json!({ "score": "RED" });
    lists(&stage, vec![dearer.clone(), low]).await;
    let needs = Query { shelf: Shelf::NeedsYou, typed: String::new(), cursor: None, limit: 50 };
    let names = async || {
        let rows = stage.shop.studio(&needs).await.unwrap().rows;
        rows.into_iter().map(|row| row.name).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(names().await, ["order_ready".to_owned(), "other".to_owned()].into());
    lists(&stage, vec![dearer]).await;
    assert_eq!(names().await, ["order_ready".to_owned()].into());
}

#[tokio::test]
async fn since_when_customers_take_it_so_is_metas_date_and_a_younger_webhook_stands() {
    let stage = Stage::up().await;
    let (key, id) = approved(&stage, "order_ready").await;
    let rated = async || language(&stage, &key).await.at_meta.unwrap().row;
    let mut low = listed(&id, &definition("order_ready"), "APPROVED");
    low["quality_score"] = json!({ "score": "YELLOW", "date": 1_700_000_000 });
    lists(&stage, vec![low.clone()]).await;
    let row = rated().await;
    assert_eq!(
        (row.facts.quality.as_deref(), row.quality_at.map(|at| at.0)),
        (Some("YELLOW"), Some(1_700_000_000_000))
    );
    // Nothing was said of it yet: that is no date of anything.
    low["quality_score"] = json!({ "score": "UNKNOWN", "date": 1_700_000_000 });
    lists(&stage, vec![low]).await;
    assert_eq!(rated().await.quality_at, None);
}

#[tokio::test]
async fn a_name_that_meta_still_deletes_is_barred_and_one_it_lists_again_is_not() {
    use shopbell_store::tables::studio::barred::{self, Barred};
    let stage = Stage::up().await;
    let (account, now) = (stage.shop.core().own.account, stage.now());
    let until = now + Span::days(20);
    let written = stage.store.write(move |tx| {
        let barred = Barred { name: "order_ready".to_owned(), language: "fi".to_owned(), until };
        Box::pin(async move { barred::bar(tx, account, &barred, now).await })
    });
    written.await.unwrap();
    let rules = async || {
        let checked = stage.shop.studio_check(&definition("order_ready"), None).await.unwrap();
        checked.findings.into_iter().map(|found| found.rule).collect::<Vec<_>>()
    };
    assert_eq!(rules().await, ["name-blocked"]);
    lists(&stage, vec![listed("77", &amended("order_ready"), "PENDING_DELETION")]).await;
    assert!(rules().await.contains(&"name-blocked".to_owned()), "{:?}", rules().await);
    lists(&stage, vec![listed("77", &amended("order_ready"), "APPROVED")]).await;
    assert_eq!(rules().await, ["name-taken"]);
}
