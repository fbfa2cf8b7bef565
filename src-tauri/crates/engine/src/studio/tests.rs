//! Nothing is handed in twice, nothing that was written is lost, and what Meta says stands where it belongs.

use serde_json::{Value, json};
use shopbell_model::template::definition::{Body, Definition, GapFormat};
use shopbell_model::{Span, TemplateCategory};

use shopbell_model::template::SubmitNot;

use super::{Act, From, FromChat, Key, OneLanguage, Saved, State, Trouble};
use crate::EngineError;
use crate::stage::{Reply, Stage, WABA, command, until};

mod answers;
mod appeal;
mod contract;
mod identity;
mod large;
mod room;
mod windows;

const TEXT: &str = "Hei {{nimi}}, tilauksesi on pakattu ja odottaa sinua tiskillä Kalliossa. Koodi {{koodi}} riittää.";

fn definition(name: &str) -> Definition {
    let samples = [("nimi".to_owned(), "Aino".to_owned()), ("koodi".to_owned(), "4417".to_owned())];
    Definition {
        name: name.to_owned(),
        language: "fi".to_owned(),
        category: Some(TemplateCategory::Utility),
        format: GapFormat::Named,
        body: Body { text: TEXT.to_owned(), samples: samples.into(), ..Body::default() },
        ..Definition::default()
    }
}

async fn save(stage: &Stage, definition: Definition) -> Saved {
    stage.shop.studio_save(command(), None, None, None, definition).await.unwrap()
}

async fn submit(stage: &Stage, saved: &Saved) -> Result<(State, Key), EngineError> {
    let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, false).await?;
    Ok((done.submitted.state, done.key))
}

async fn language(stage: &Stage, key: &Key) -> OneLanguage {
    stage.shop.studio_template(key).await.unwrap().languages.remove(0)
}

/// Why it was not handed in.
fn why<T: std::fmt::Debug>(refused: Result<T, EngineError>) -> SubmitNot {
    match refused {
        Err(EngineError::NotToBeHandedIn { why }) => why,
        other => panic!("it is not held back: {other:?}"),
    }
}

fn key(name: &str) -> Key {
    Key::Name(name.to_owned())
}

async fn stands(stage: &Stage, key: &Key, state: State) -> OneLanguage {
    until(&format!("{key:?} is {state:?}"), async || {
        stage.shop.studio_template(key).await.is_ok_and(|one| one.languages.iter().any(|one| one.state == state))
    })
    .await;
    language(stage, key).await
}

/// New templates that were asked for, and changes.
fn asked(stage: &Stage) -> usize {
    stage.graph.requests().iter().filter(|request| request.get("components").is_some()).count()
}

fn told(id: &str, event: &str, more: &Value) -> Value {
    let mut value = json!({ "event": event, "message_template_id": id, "message_template_name": "order_ready",
                            "message_template_language": "fi" });
    for (key, one) in more.as_object().unwrap() {
        value[key] = one.clone();
    }
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": WABA, "changes": [
        { "field": "message_template_status_update", "value": value }] }] })
}

async fn approved(stage: &Stage, name: &str) -> (Key, String) {
    let saved = save(stage, definition(name)).await;
    let (state, key) = submit(stage, &saved).await.unwrap();
    assert_eq!(state, State::InReview);
    let id = language(stage, &key).await.at_meta.unwrap().row.facts.meta_id;
    stage.told(&told(&id, "APPROVED", &json!({ "reason": "NONE" }))).await;
    stands(stage, &key, State::Approved).await;
    (key, id)
}

#[tokio::test]
async fn typing_leaves_one_draft_and_nothing_else() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let mut last = saved.clone();
    let typed = command();
    for letter in 0..50 {
        let mut next = definition("order_ready");
        next.body.text = format!("{TEXT} {letter}");
        let id = if letter == 49 { typed.clone() } else { command() };
        last = stage.shop.studio_save(id, Some(saved.draft), None, Some(last.revision), next).await.unwrap();
        assert!(!last.overtaken);
    }
    assert_eq!(last.revision, 51);
    let versions = stage.shop.studio_versions(&saved.key, "fi").await.unwrap();
    assert_eq!(versions, []);
    let mut conn = stage.store.read().await.unwrap();
    assert!(shopbell_store::command_done::get(&mut conn, &typed).await.unwrap().is_none(), "no trace of a letter");
    drop(conn);
    // The same save again, because its answer was lost, changes nothing.
    let mut old = definition("order_ready");
    old.body.text = "vanha".to_owned();
    let again = stage.shop.studio_save(typed, Some(saved.draft), None, Some(50), old).await.unwrap();
    assert_eq!(again.revision, 51);
}

#[tokio::test]
async fn the_same_command_hands_in_once_and_a_lost_answer_is_looked_up() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    stage.graph.will(&[Reply::Babble]);
    let id = command();
    let first = stage.shop.studio_submit(id.clone(), saved.draft, saved.revision, false).await.unwrap();
    assert!(matches!(first.submitted.state, State::Unknown | State::InReview), "{:?}", first.submitted.state);
    stands(&stage, &key("order_ready"), State::InReview).await;
    let second = stage.shop.studio_submit(id, saved.draft, saved.revision, false).await.unwrap();
    assert_eq!(second.submitted.row.id, first.submitted.row.id);
    assert_eq!(second.submitted.state, State::InReview);
    assert_eq!(asked(&stage), 1);
}

#[tokio::test]
async fn what_was_on_its_way_at_a_crash_is_looked_up_and_not_handed_in_again() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    stage.graph.hold();
    let (shop, draft, revision) = (stage.shop.clone(), saved.draft, saved.revision);
    let lost = tokio::spawn(async move { shop.studio_submit(command(), draft, revision, false).await });
    until("Meta was asked", async || asked(&stage) == 1).await;
    let next = stage.after_a_crash().await;
    let now = language(&next, &saved.key).await;
    assert!(matches!(now.state, State::Unknown | State::InReview), "{:?}", now.state);
    if now.state == State::Unknown {
        assert_eq!(now.may.submit_not, Some(SubmitNot::OnItsWay), "nothing is handed in while nobody knows");
    }
    next.graph.open();
    stands(&next, &key("order_ready"), State::InReview).await;
    assert_eq!(asked(&next), 1);
    lost.abort();
}

#[tokio::test]
async fn a_verdict_is_kept_once_with_its_reason_and_an_older_list_takes_nothing_back() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let began = stage.now();
    stage.clock.advance(Span::seconds(1));
    let (_, key) = submit(&stage, &saved).await.unwrap();
    let id = language(&stage, &key).await.at_meta.unwrap().row.facts.meta_id;
    // A list that was asked for before it was made does not know it, and does not make it gone.
    let account = stage.shop.core().own.account;
    let old = stage.store.write(move |tx| {
        Box::pin(async move {
            let mut news = crate::changes::News::default();
            crate::templates::take(tx, account, &[], began, &mut news).await
        })
    });
    old.await.unwrap();
    assert_eq!(language(&stage, &key).await.state, State::InReview);

    stage.clock.advance(Span::seconds(1));
    let rejection = json!({ "reason": "INVALID_FORMAT", "rejection_info": {
        "reason": "INVALID_FORMAT", "recommendation": "Add examples." } });
    for _ in 0..2 {
        stage.told(&told(&id, "REJECTED", &rejection)).await;
        stage.clock.advance(Span::seconds(1));
    }
    let one = stands(&stage, &key, State::Rejected).await;
    let judged = &one.history[0].row;
    assert_eq!(judged.reason.as_deref(), Some("INVALID_FORMAT"));
    assert_eq!(judged.advice.as_deref(), Some("Add examples."));
    assert_eq!(one.history.len(), 1);
    assert!(judged.judged_at.unwrap() <= stage.now() - Span::seconds(2), "the second webhook changed nothing");
}

#[tokio::test]
async fn a_list_that_has_it_before_the_answer_is_not_undone_by_the_answer() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let listed = shopbell_cloud::graph::Template {
        id: Some("900".to_owned()),
        name: Some("order_ready".to_owned()),
        language: Some("fi".to_owned()),
        status: Some("APPROVED".to_owned()),
        category: Some("UTILITY".to_owned()),
        parameter_format: Some("NAMED".to_owned()),
        components: shopbell_cloud::template_definition::components(&definition("order_ready")),
        ..Default::default()
    };
    stage.graph.hold();
    let (shop, draft, revision) = (stage.shop.clone(), saved.draft, saved.revision);
    let handed_in = tokio::spawn(async move { shop.studio_submit(command(), draft, revision, false).await });
    until("Meta was asked", async || asked(&stage) == 1).await;
    let (account, began) = (stage.shop.core().own.account, stage.now());
    let taken = stage.store.write(move |tx| {
        let listed = vec![listed.clone()];
        Box::pin(async move {
            let mut news = crate::changes::News::default();
            crate::templates::take(tx, account, &listed, began, &mut news).await
        })
    });
    taken.await.unwrap();
    stage.graph.open();
    let done = handed_in.await.unwrap().unwrap();
    assert_eq!(done.submitted.state, State::Approved, "the verdict is known with the answer");
}

#[tokio::test]
async fn an_approved_one_is_changed_once_a_day_and_never_its_category() {
    let stage = Stage::up().await;
    let (key, _) = approved(&stage, "order_ready").await;
    let change = stage.shop.studio_make(command(), From::Change { key: key.clone(), language: "fi".to_owned() });
    let change = change.await.unwrap();
    let mut next = definition("order_ready");
    next.body.text = TEXT.replace("pakattu", "valmis");
    let saved = stage.shop.studio_save(command(), Some(change.draft), None, Some(1), next).await.unwrap();
    let (state, _) = submit(&stage, &saved).await.unwrap();
    assert_eq!(state, State::InReview);
    let edit = stage.graph.requests().pop().unwrap();
    assert!(edit.get("category").is_none() && edit.get("name").is_none(), "{edit}");

    let id = language(&stage, &key).await.at_meta.unwrap().row.facts.meta_id;
    stage.clock.advance(Span::seconds(1));
    stage.told(&told(&id, "APPROVED", &json!({}))).await;
    let now = stands(&stage, &key, State::Approved).await;
    assert_eq!((now.may.edits_left, now.may.submit_not), (Some(9), Some(SubmitNot::OnceADay)));
    let change = stage.shop.studio_make(command(), From::Change { key: key.clone(), language: "fi".to_owned() });
    let change = change.await.unwrap();
    let on = Some(change.revision);
    let change = stage.shop.studio_save(command(), Some(change.draft), None, on, definition("order_ready")).await;
    let change = change.unwrap();
    assert_eq!(why(submit(&stage, &change).await), SubmitNot::OnceADay);
    stage.clock.advance(Span::hours(25));
    assert_eq!(submit(&stage, &change).await.unwrap().0, State::InReview);
    assert_eq!(asked(&stage), 3);
}

#[tokio::test]
async fn a_draft_never_takes_the_place_of_a_template_of_that_name() {
    let stage = Stage::up().await;
    let (key, _) = approved(&stage, "order_ready").await;
    let double = save(&stage, definition("order_ready")).await;
    assert_ne!(double.key, key, "two drafts may be called alike");
    let refused = submit(&stage, &double).await;
    assert!(matches!(refused, Err(EngineError::NameTaken)), "{refused:?}");
    // Another language of that name joins it.
    let mut swedish = definition("order_ready");
    swedish.language = "sv".to_owned();
    swedish.body.text =
        "Hej {{nimi}}, din beställning är packad och väntar på dig vid disken i Berghäll. Koden {{koodi}} räcker."
            .to_owned();
    let swedish = save(&stage, swedish).await;
    let (state, joined) = submit(&stage, &swedish).await.unwrap();
    assert_eq!((state, &joined), (State::InReview, &key));
    assert_eq!(stage.shop.studio_template(&key).await.unwrap().languages.len(), 2);
    assert_eq!(asked(&stage), 2);
    // A draft that is given a language Meta has is not taken for a change of that.
    let from = From::Language { key: key.clone(), from: "fi".to_owned(), language: "en".to_owned() };
    let english = stage.shop.studio_make(command(), from).await.unwrap();
    let back = stage.shop.studio_save(command(), Some(english.draft), None, Some(1), definition("order_ready")).await;
    assert!(matches!(back, Err(EngineError::NameTaken)), "{back:?}");
}

#[tokio::test]
async fn what_meta_refuses_is_said_and_the_draft_stays() {
    let cases = [
        (2_388_023, Trouble::NameBarred),
        (2_388_024, Trouble::Exists),
        (2_388_299, Trouble::GapAtEdge),
        (2_388_293, Trouble::TooManyGaps),
        (2_388_040, Trouble::TooLong),
        (2_388_019, Trouble::TooMany),
        (80_007, Trouble::TooOften),
        (190, Trouble::Token),
        (368, Trouble::Account),
    ];
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    for (code, trouble) in cases {
        stage.graph.will(&[Reply::Refuse(400, code)]);
        let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, false).await.unwrap();
        assert_eq!((done.submitted.state, done.submitted.trouble), (State::Refused, Some(trouble)), "{code}");
    }
    let one = language(&stage, &saved.key).await;
    assert!(one.draft.is_some() && one.may.submit, "it may be handed in again");
    let cut_off = Stage::cut_off().await;
    let saved = save(&cut_off, definition("order_ready")).await;
    let done = cut_off.shop.studio_submit(command(), saved.draft, saved.revision, false).await.unwrap();
    assert_eq!(done.submitted.trouble, Some(Trouble::NotSent), "without a line nothing left");
}

#[tokio::test]
async fn a_text_somebody_handed_in_elsewhere_is_named_though_meta_has_no_code_for_it() {
    let elsewhere = json!({ "id": "77", "name": "made_elsewhere", "language": "fi", "status": "PENDING",
        "category": "UTILITY", "parameter_format": "NAMED", "components": [{ "type": "BODY", "text": TEXT }] });
    let refused = async |stage: &Stage, saved: &Saved| {
        stage.graph.will(&[Reply::Refuse(400, 100)]);
        let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, true).await.unwrap();
        (done.submitted.trouble, done.submitted.code)
    };
    let code = Some("100".to_owned());
    let other = Stage::up().await;
    let saved = save(&other, definition("order_ready")).await;
    assert_eq!(refused(&other, &saved).await, (Some(Trouble::Other), code.clone()), "nothing is guessed");

    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    // Once the first list has come, no other comes by itself: the shop does not hear of it.
    until("the first list", async || {
        let mut conn = stage.store.read().await.unwrap();
        crate::templates::synced_at(&mut conn).await.unwrap().is_some()
    })
    .await;
    stage.graph.has_templates(vec![elsewhere]);
    assert_eq!(refused(&stage, &saved).await, (Some(Trouble::SameText), code));
    let one = language(&stage, &saved.key).await;
    assert_eq!(one.history[0].trouble, Some(Trouble::SameText), "it is said as long as it is the last word");
    assert!(one.draft.is_some(), "what is written stays");
}

#[tokio::test]
async fn our_checks_hold_it_back_and_nobody_hands_in_what_nobody_saw() {
    let stage = Stage::up().await;
    let mut edge = definition("order_ready");
    edge.body.text = "Hei, tilauksesi on pakattu ja odottaa sinua tiskillä Kalliossa koodilla {{koodi}}".to_owned();
    let saved = save(&stage, edge).await;
    for insist in [false, true] {
        let refused = stage.shop.studio_submit(command(), saved.draft, saved.revision, insist).await;
        assert_eq!(why(refused), SubmitNot::ToMend);
    }
    let newer = stage.shop.studio_save(command(), Some(saved.draft), None, Some(1), definition("order_ready")).await;
    let old = stage.shop.studio_submit(command(), saved.draft, saved.revision, false).await;
    assert_eq!(why(old), SubmitNot::Rewritten);
    assert_eq!(submit(&stage, &newer.unwrap()).await.unwrap().0, State::InReview);
    assert_eq!(asked(&stage), 1);
}

#[tokio::test]
async fn a_kind_that_is_not_known_here_is_shown_and_left_alone() {
    let stage = Stage::up().await;
    let (key, _) = approved(&stage, "order_ready").await;
    // Young ones are given time to be listed.
    stage.clock.advance(Span::minutes(11));
    stage.graph.has_templates(vec![json!({ "id": "77", "name": "telepathy", "language": "fi", "status": "APPROVED",
        "category": "UTILITY", "parameter_format": "POSITIONAL",
        "components": [{ "type": "BODY", "text": "Moi!" }, { "type": "TELEPATHY", "strength": 3 }] })]);
    stage.shop.sync_templates(command()).await.unwrap();
    until("the list came", async || stage.shop.studio_template(&self::key("telepathy")).await.is_ok()).await;
    let one = language(&stage, &self::key("telepathy")).await;
    let at_meta = one.at_meta.unwrap();
    assert!(at_meta.read_only && at_meta.elsewhere && !one.may.write && one.may.delete);
    let change = From::Change { key: self::key("telepathy"), language: "fi".to_owned() };
    assert!(matches!(stage.shop.studio_make(command(), change).await, Err(EngineError::MovedOn)));
    let acted = stage.shop.studio_act(command(), Act::Unarchive, "telepathy".to_owned(), None).await;
    assert!(matches!(acted, Err(EngineError::MovedOn)), "what does not lie in the archive is not taken out of it");
    stands(&stage, &key, State::Gone).await;
}

#[tokio::test]
async fn what_is_deleted_is_named_by_its_own_id_and_what_is_on_its_way_is_waited_for() {
    let stage = Stage::up().await;
    let (key, id) = approved(&stage, "order_ready").await;
    // Its Swedish is on its way, and the answer is lost.
    let swedish = From::Language { key: key.clone(), from: "fi".to_owned(), language: "sv".to_owned() };
    let saved = stage.shop.studio_make(command(), swedish).await.unwrap();
    stage.graph.will(&[Reply::Lose]);
    let text = "Hej {{nimi}}, din beställning är packad och väntar på dig vid disken i Kallio. Koden {{koodi}} räcker.";
    let mut words = Definition { language: "sv".to_owned(), ..definition("order_ready") };
    text.clone_into(&mut words.body.text);
    let (draft, on) = (Some(saved.draft), Some(saved.revision));
    let saved = stage.shop.studio_save(command(), draft, Some(saved.key), on, words).await.unwrap();
    assert_eq!(submit(&stage, &saved).await.unwrap().0, State::Unknown);
    let all = stage.shop.studio_act(command(), Act::Delete, "order_ready".to_owned(), None).await;
    assert!(matches!(all, Err(EngineError::MovedOn)), "nobody knows what Meta would keep: {all:?}");
    let one = Some("fi".to_owned());
    stage.shop.studio_act(command(), Act::Delete, "order_ready".to_owned(), one).await.unwrap();
    let deleted = stage.graph.deleted();
    assert_eq!(deleted, [id], "by its id alone, never by the name of all languages");
}

#[tokio::test]
async fn a_text_that_is_emptied_by_a_click_stands_among_the_versions() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let code = Definition {
        category: Some(TemplateCategory::Authentication),
        body: Body::default(),
        ..definition("order_ready")
    };
    let on = Some(saved.revision);
    stage.shop.studio_save(command(), Some(saved.draft), Some(saved.key.clone()), on, code).await.unwrap();
    let versions = stage.shop.studio_versions(&saved.key, "fi").await.unwrap();
    assert_eq!(versions.iter().map(|(_, says)| says.body.text.as_str()).collect::<Vec<_>>(), [TEXT]);
}

#[tokio::test]
async fn what_a_chat_cannot_send_is_told_before_it_is_handed_in() {
    use shopbell_model::template::definition::{Header, MediaKind};
    let stage = Stage::up().await;
    let plain = stage.shop.studio_check(&definition("order_ready"), None).await.unwrap();
    assert_eq!(plain.from_chat, FromChat::Yes);
    let header = |kind| Some(Header::media(kind, Some("4::handle".to_owned())));
    let says = async |of: Definition| stage.shop.studio_check(&of, None).await.unwrap().from_chat;
    let filed = Definition { header: header(MediaKind::Document), ..definition("order_ready") };
    assert_eq!(says(filed.clone()).await, FromChat::Yes, "a chat asks for the file");
    let begun = Definition { body: Body::default(), ..filed };
    assert_eq!(says(begun).await, FromChat::Unfinished, "the text is missing, and nothing else is in the way");
    let moving = Definition { header: header(MediaKind::Gif), ..definition("order_ready") };
    assert_eq!(says(moving.clone()).await, FromChat::No);
    assert_eq!(says(Definition { body: Body::default(), ..moving }).await, FromChat::No, "no text makes it one");
    let code = Definition { category: Some(TemplateCategory::Authentication), ..definition("order_ready") };
    assert_eq!(says(code).await, FromChat::No, "its words are Meta's own");
}

#[tokio::test]
async fn of_a_text_nobody_has_written_no_category_is_forecast() {
    let stage = Stage::up().await;
    let named = Definition { body: Body::default(), ..definition("order_ready") };
    assert!(
        stage.shop.studio_check(&named, None).await.unwrap().forecast.is_none(),
        "it would say that it is an offer"
    );
    let code = Definition { category: Some(TemplateCategory::Authentication), ..named };
    assert!(stage.shop.studio_check(&code, None).await.unwrap().forecast.is_some());
}

#[tokio::test]
async fn of_a_language_and_its_copy_only_the_copy_is_to_be_translated() {
    let stage = Stage::up().await;
    let finnish = save(&stage, definition("order_ready")).await;
    let from = From::Language { key: finnish.key.clone(), from: "fi".to_owned(), language: "sv".to_owned() };
    stage.shop.studio_make(command(), from).await.unwrap();
    let rules = async |language: &str, key: &Key| {
        let copy = Definition { language: language.to_owned(), ..definition("order_ready") };
        let checked = stage.shop.studio_check(&copy, Some(key)).await.unwrap();
        checked.findings.into_iter().map(|found| found.rule).collect::<Vec<_>>()
    };
    assert_eq!(rules("fi", &finnish.key).await, Vec::<String>::new());
    assert_eq!(rules("sv", &finnish.key).await, ["not-translated"]);
    let (_, key) = submit(&stage, &finnish).await.unwrap();
    assert_eq!(
        rules("sv", &key).await,
        ["not-translated"],
        "at Meta it is still no second template with the same text"
    );
}

#[tokio::test]
async fn what_meta_rejects_for_its_name_goes_again_by_metas() {
    let stage = Stage::up().await;
    stage.graph.list_breaks_at(0);
    let (key, id) = approved(&stage, "order_ready").await;
    assert_eq!(language(&stage, &key).await.at_meta.unwrap().again_as, None, "an approved one keeps its category");
    let from = |key: &Key| From::Again { key: key.clone(), language: "fi".to_owned() };
    let refused = stage.shop.studio_make(command(), from(&key)).await;
    assert!(matches!(refused, Err(EngineError::MovedOn)), "{refused:?}");

    stage.told(&told(&id, "REJECTED", &json!({ "reason": "INVALID_FORMAT" }))).await;
    let one = stands(&stage, &key, State::Rejected).await;
    assert_eq!(one.at_meta.unwrap().again_as, None, "another name would not mend its form");
    stage.told(&told(&id, "REJECTED", &json!({ "reason": "INCORRECT_CATEGORY" }))).await;
    let again = async || language(&stage, &key).await.at_meta.unwrap().again_as;
    until("the reason", async || again().await.is_some()).await;
    assert_eq!(again().await, Some(TemplateCategory::Marketing));

    // What is being written keeps its words and is called so.
    let change = From::Change { key: key.clone(), language: "fi".to_owned() };
    let begun = stage.shop.studio_make(command(), change).await.unwrap();
    let mut words = definition("order_ready");
    words.body.text = format!("{TEXT} Tervetuloa.");
    let written =
        stage.shop.studio_save(command(), Some(begun.draft), None, Some(begun.revision), words.clone()).await.unwrap();
    let made = stage.shop.studio_make(command(), from(&key)).await.unwrap();
    assert_eq!((made.draft, made.revision), (written.draft, written.revision + 1));
    let (_, says) = language(&stage, &key).await.draft.unwrap();
    assert_eq!((says.category, says.body.text), (Some(TemplateCategory::Marketing), words.body.text));
    let done = stage.shop.studio_submit(command(), made.draft, made.revision, true).await.unwrap();
    assert_eq!(done.submitted.state, State::InReview);
    assert_eq!(stage.graph.requests().last().unwrap()["category"], "MARKETING");
}
