//! What is known of templates is whole or what it was, and nothing goes that Meta does not let go.

mod fallbacks;
mod promotions;
mod together;

use serde_json::{Value, json};
use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::limits::Bucket;
use shopbell_model::media::{FileProblem, LARGEST_FILE};
use shopbell_model::{
    ConversationId, Delivery, FileId, MessageId, MessageKind, Remedy, Span, TemplateStanding, TroubleReason, UtcMillis,
};
use shopbell_store::tables::media::{self, Looks};

use super::sync::{CALLS, Waits, once};
use super::{Offered, Offers, Pick, PickedPlace};
use crate::EngineError;
use crate::inbox::{Content, TemplateHead};
use crate::outbox::{Part, Rule, Unfit};
use crate::stage::{Reply, Stage, WABA, command, until};

const DAY: Span = Span::hours(24);

fn template(id: u32, name: &str, status: &str, text: &str) -> Value {
    json!({ "id": id.to_string(), "name": name, "language": "fi", "status": status, "category": "UTILITY",
            "parameter_format": "POSITIONAL",
            "components": [{ "type": "BODY", "text": text, "example": { "body_text": [["KA-1"]] } }] })
}

fn ready(text: &str) -> Value {
    template(1, "order_ready", "APPROVED", text)
}

const TEXT: &str = "Tilauksesi {{1}} on valmis.";

/// A chat whose window has closed, and these templates.
async fn closed(templates: Vec<Value>) -> (Stage, ConversationId) {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.clock.advance(DAY + Span::hours(1));
    stage.graph.has_templates(templates);
    synced(&stage).await.unwrap();
    (stage, chat)
}

async fn synced(stage: &Stage) -> Result<(), String> {
    once(stage.shop.core(), &mut Bucket::new(CALLS, stage.now())).await.map(|_| ())
}

async fn offers(stage: &Stage, chat: ConversationId, typed: &str) -> Offers {
    stage.shop.templates(chat, typed).await.unwrap()
}

async fn offered(stage: &Stage, chat: ConversationId, name: &str) -> Offered {
    let offers = offers(stage, chat, "").await.offers;
    offers.into_iter().find(|offer| offer.name == name).unwrap().languages.remove(0)
}

async fn pick(stage: &Stage, chat: ConversationId, value: &str) -> Pick {
    let one = offered(stage, chat, "order_ready").await;
    filled(&one, vec![("body:1".to_owned(), value.to_owned())])
}

fn filled(one: &Offered, values: Vec<(String, String)>) -> Pick {
    Pick { template: one.id, version: one.version, values, files: Vec::new(), place: None, ends_at: None }
}

async fn send(stage: &Stage, chat: ConversationId, pick: Pick) -> Result<MessageId, EngineError> {
    stage.shop.send_template(command(), chat, pick, false).await
}

async fn held(stage: &Stage, chat: ConversationId) -> MessageId {
    let pick = pick(stage, chat, "KA-17").await;
    stage.shop.send_template(command(), chat, pick, true).await.unwrap()
}

fn said(event: &str, more: &Value) -> Value {
    let mut value = json!({ "event": event, "message_template_id": 1, "message_template_name": "order_ready",
                            "message_template_language": "fi" });
    for (key, one) in more.as_object().unwrap() {
        value[key] = one.clone();
    }
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": WABA, "changes": [
        { "field": "message_template_status_update", "value": value }] }] })
}

fn standing(result: Result<MessageId, EngineError>) -> TemplateStanding {
    match result {
        Err(EngineError::TemplateUnfit { standing }) => standing,
        other => panic!("the template must be refused, not {other:?}"),
    }
}

#[tokio::test]
async fn a_list_comes_over_all_its_pages_or_changes_nothing() {
    let many = (0..300).map(|n| template(n, &format!("t{n:03}"), "APPROVED", "Moi!")).collect();
    let (stage, chat) = closed(many).await;
    let all = offers(&stage, chat, "").await;
    assert_eq!((all.known, all.offers.len(), all.more), (300, 60, 240), "all are known, a few are shown");
    assert_eq!(offers(&stage, chat, "T299").await.offers.len(), 1, "the last of the last page is found");
    let before = all.synced_at;

    stage.graph.has_templates((0..250).map(|n| template(n, &format!("t{n:03}"), "PAUSED", "Moi!")).collect());
    stage.graph.list_breaks_at(2);
    stage.clock.advance(Span::minutes(1));
    synced(&stage).await.unwrap_err();
    let after = offers(&stage, chat, "").await;
    assert_eq!((after.known, after.synced_at), (300, before), "what broke off midway changed nothing");
    assert!(after.offers.iter().all(|offer| offer.languages[0].standing == TemplateStanding::Approved));

    stage.graph.list_breaks_at(usize::MAX);
    synced(&stage).await.unwrap();
    assert_eq!(offered(&stage, chat, "t000").await.standing, TemplateStanding::Paused);
    let gone = &offers(&stage, chat, "t299").await.offers[0].languages[0];
    assert_eq!(gone.standing, TemplateStanding::Gone, "what vanished is marked, not lost");
    let twice = vec![template(299, "t299", "APPROVED", "Moi!"), template(299, "t299", "APPROVED", "Moi!")];
    stage.graph.has_templates(twice);
    synced(&stage).await.unwrap();
    assert_eq!(offered(&stage, chat, "t299").await.standing, TemplateStanding::Approved, "and it may come back");
}

#[tokio::test]
async fn a_template_goes_outside_the_window_and_is_kept_as_it_was() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let filled = pick(&stage, chat, " KA-17 ").await;
    let preview = stage.shop.preview_template(&filled).await.unwrap();
    assert_eq!((preview.text.as_deref(), preview.problem), (Some("Tilauksesi KA-17 on valmis."), None));
    let message = send(&stage, chat, filled).await.unwrap();
    stage.stands(message, Delivery::Accepted).await;
    let request = &stage.graph.requests()[0];
    assert_eq!(request["template"]["name"], "order_ready");
    assert_eq!(request["template"]["components"][0]["parameters"][0]["text"], "KA-17");
    stage.graph.has_templates(vec![ready("Jotain aivan muuta: {{1}}!")]);
    synced(&stage).await.unwrap();
    let chat_now = stage.chat(chat).await;
    let shown = chat_now.last().unwrap();
    assert_eq!(shown.message.body.as_deref(), Some("Tilauksesi KA-17 on valmis."));
    assert!(matches!(&shown.content, Content::Template(template) if template.name == "order_ready"));
    let found = stage.shop.search("KA-17 valmis", None, None, 10).await.unwrap();
    assert_eq!(found.messages.len(), 1, "found by what was filled in");
    let again = offers(&stage, chat, "").await;
    assert_eq!(again.offers[0].languages[0].language, "fi");
}

#[tokio::test]
async fn nothing_is_asked_of_meta_for_a_template_that_may_not_go() {
    let words = [
        ("PENDING", TemplateStanding::InReview),
        ("REJECTED", TemplateStanding::Rejected),
        ("PAUSED", TemplateStanding::Paused),
        ("DISABLED", TemplateStanding::Disabled),
        ("ARCHIVED", TemplateStanding::Archived),
        ("TOMORROWS_WORD", TemplateStanding::NotUsable),
    ];
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    for (word, wanted) in words {
        stage.graph.has_templates(vec![template(1, "order_ready", word, TEXT)]);
        synced(&stage).await.unwrap();
        let filled = pick(&stage, chat, "KA-17").await;
        assert_eq!(standing(send(&stage, chat, filled).await), wanted);
    }
    let filled = pick(&stage, chat, "KA-17").await;
    stage.graph.has_templates(Vec::new());
    synced(&stage).await.unwrap();
    assert_eq!(standing(send(&stage, chat, filled).await), TemplateStanding::Gone);
    assert_eq!(stage.graph.requests().len(), 0);
    assert_eq!(stage.chat(chat).await.len(), 1, "nothing stands in the chat for it");
}

#[tokio::test]
async fn what_was_shown_is_what_goes_or_nothing() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let shown = pick(&stage, chat, "KA-17").await;
    stage.graph.has_templates(vec![ready("Hei {{1}}, tilauksesi {{2}} on valmis.")]);
    synced(&stage).await.unwrap();
    assert_eq!(standing(send(&stage, chat, shown).await), TemplateStanding::Changed);

    // It changes while a message with it waits.
    stage.graph.has_templates(vec![ready(TEXT)]);
    synced(&stage).await.unwrap();
    let message = held(&stage, chat).await;
    stage.graph.has_templates(vec![ready("Hei {{1}}, tilauksesi {{2}} on valmis.")]);
    synced(&stage).await.unwrap();
    stage.clock.advance(Span::seconds(6));
    stage.stands(message, Delivery::Failed).await;
    let trouble = stage.chat(chat).await.pop().unwrap().trouble.unwrap();
    assert_eq!((trouble.reason, trouble.code.as_str()), (TroubleReason::TemplateChanged, "SB-G004"));
    assert_eq!(stage.graph.requests().len(), 0, "the customer never got half of it");

    // What it is charged as counts too: nobody is surprised by a bill.
    let message = held_of(&stage, chat).await;
    let mut dearer = ready("Hei {{1}}, tilauksesi {{2}} on valmis.");
    dearer["category"] = json!("MARKETING");
    stage.graph.has_templates(vec![dearer]);
    synced(&stage).await.unwrap();
    stage.clock.advance(Span::seconds(6));
    stage.stands(message, Delivery::Failed).await;
    assert_eq!(stage.graph.requests().len(), 0);
}

async fn held_of(stage: &Stage, chat: ConversationId) -> MessageId {
    let one = offered(stage, chat, "order_ready").await;
    let values = one.gaps.iter().map(|gap| (gap.key.clone(), "x".to_owned())).collect();
    let pick = filled(&one, values);
    stage.shop.send_template(command(), chat, pick, true).await.unwrap()
}

#[tokio::test]
async fn a_pause_that_is_told_holds_at_once_and_the_message_can_go_after_it() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let message = held(&stage, chat).await;
    stage.graph.has_templates(vec![template(1, "order_ready", "PAUSED", TEXT)]);
    stage.told(&said("PAUSED", &json!({ "other_info": { "title": "FIRST_PAUSE" } }))).await;
    stage.clock.advance(Span::seconds(6));
    stage.stands(message, Delivery::Failed).await;
    assert_eq!(stage.graph.requests().len(), 0, "it waited, and was judged again");
    let trouble = stage.chat(chat).await.pop().unwrap().trouble.unwrap();
    assert_eq!(trouble.reason, TroubleReason::TemplatePaused);
    assert_eq!(trouble.remedies, [Remedy::SendAgain, Remedy::Remove]);
    assert!(offered(&stage, chat, "order_ready").await.paused_until.is_some(), "and until when is known");
    let early = stage.shop.remedy(command(), message, Remedy::SendAgain).await;
    assert!(matches!(early, Err(EngineError::TemplateUnfit { standing: TemplateStanding::Paused })), "{early:?}");

    stage.graph.has_templates(vec![ready(TEXT)]);
    stage.told(&said("APPROVED", &json!({ "reason": "NONE" }))).await;
    stage.shop.remedy(command(), message, Remedy::SendAgain).await.unwrap();
    stage.stands(message, Delivery::Accepted).await;
    assert_eq!(stage.graph.requests().len(), 1);
}

#[tokio::test]
async fn what_a_webhook_says_stands_against_an_older_list() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    // The list was asked for before the pause, and comes after it.
    let began = stage.now() - Span::minutes(1);
    stage.told(&said("PAUSED", &json!({}))).await;
    let listed = vec![shopbell_cloud::graph::Template {
        id: Some("1".to_owned()),
        name: Some("order_ready".to_owned()),
        language: Some("fi".to_owned()),
        status: Some("APPROVED".to_owned()),
        category: Some("UTILITY".to_owned()),
        components: vec![json!({ "type": "BODY", "text": TEXT })],
        ..Default::default()
    }];
    let account = stage.shop.core().own.account;
    let taken = stage.store.write(move |tx| {
        Box::pin(async move {
            let mut news = crate::changes::News::default();
            super::sync::take(tx, account, &listed, began, &mut news).await
        })
    });
    taken.await.unwrap();
    assert_eq!(offered(&stage, chat, "order_ready").await.standing, TemplateStanding::Paused);
}

#[tokio::test]
async fn a_crash_between_writing_and_going_sends_it_once() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let message = held(&stage, chat).await;
    let next = stage.after_a_crash().await;
    next.clock.advance(Span::seconds(6));
    next.stands(message, Delivery::Accepted).await;
    let next = next.after_a_crash().await;
    next.clock.advance(Span::minutes(1));
    assert_eq!(next.delivery(message).await, Delivery::Accepted);
    assert_eq!(next.graph.requests().len(), 1);
}

#[tokio::test]
async fn the_same_command_twice_is_one_message_and_five_seconds_are_for_thinking_again() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let (id, filled) = (command(), pick(&stage, chat, "KA-17").await);
    let first = stage.shop.send_template(id.clone(), chat, filled.clone(), true).await.unwrap();
    let second = stage.shop.send_template(id, chat, filled, true).await.unwrap();
    assert_eq!(first, second);
    stage.shop.take_back(command(), first).await.unwrap();
    stage.clock.advance(Span::minutes(1));
    assert_eq!(stage.chat(chat).await.len(), 1);
    assert_eq!(stage.graph.requests().len(), 0);
}

#[tokio::test]
async fn what_meta_would_refuse_is_said_before() {
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    let cases = [
        ("", Unfit { part: Part::Gap, rule: Rule::Empty }),
        ("KA\n17", Unfit { part: Part::Gap, rule: Rule::Wrong }),
        ("KA    17", Unfit { part: Part::Gap, rule: Rule::Wrong }),
        (&"x".repeat(1020), Unfit { part: Part::TemplateText, rule: Rule::TooLong { most: 1024 } }),
    ];
    for (value, wanted) in cases {
        let filled = pick(&stage, chat, value).await;
        assert_eq!(stage.shop.preview_template(&filled).await.unwrap().problem, Some(wanted));
        let refused = send(&stage, chat, filled).await;
        assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == wanted), "{refused:?}");
    }
    assert_eq!(stage.graph.requests().len(), 0);
}

#[tokio::test]
async fn meta_refusing_a_template_is_a_sentence_and_is_remembered() {
    let codes = [
        (400, 132_000, TroubleReason::TemplateChanged),
        (404, 132_001, TroubleReason::TemplateGone),
        (400, 132_005, TroubleReason::TemplateTooLong),
        (400, 132_007, TroubleReason::TemplateFormat),
        (400, 132_012, TroubleReason::TemplateChanged),
        (400, 131_047, TroubleReason::WindowClosed),
        (400, 131_049, TroubleReason::HeldBack),
        (400, 132_016, TroubleReason::TemplateDisabled),
    ];
    for (http, code, reason) in codes {
        let (stage, chat) = closed(vec![ready(TEXT)]).await;
        stage.graph.will(&[Reply::Refuse(http, code)]);
        let filled = pick(&stage, chat, "KA-17").await;
        let message = send(&stage, chat, filled).await.unwrap();
        stage.stands(message, Delivery::Failed).await;
        let trouble = stage.chat(chat).await.pop().unwrap().trouble.unwrap();
        assert_eq!((trouble.reason, trouble.code), (reason, code.to_string()));
    }
    // Of a pause nobody told: the refusal is the news.
    let (stage, chat) = closed(vec![ready(TEXT)]).await;
    stage.graph.will(&[Reply::Refuse(400, 132_015)]);
    stage.graph.list_breaks_at(0);
    let filled = pick(&stage, chat, "KA-17").await;
    let message = send(&stage, chat, filled.clone()).await.unwrap();
    stage.stands(message, Delivery::Failed).await;
    until("the pause is known", async || {
        offered(&stage, chat, "order_ready").await.standing == TemplateStanding::Paused
    })
    .await;
    assert_eq!(standing(send(&stage, chat, filled).await), TemplateStanding::Paused);
    assert_eq!(stage.graph.requests().len(), 1);
}

#[tokio::test]
async fn a_gap_that_greets_is_filled_with_the_first_name_and_a_kind_not_from_here_says_so() {
    let mut picture = template(2, "autumn_menu", "APPROVED", "Syksyn lista.");
    picture["components"].as_array_mut().unwrap().push(json!({ "type": "HEADER", "format": "PRODUCT" }));
    let (stage, chat) = closed(vec![ready("Hei {{1}}, tilauksesi {{2}} on valmis."), picture]).await;
    let one = offered(&stage, chat, "order_ready").await;
    let values: Vec<_> = one.gaps.iter().map(|gap| gap.value.as_str()).collect();
    assert_eq!(values, ["Leena", ""], "what is not known stays empty");
    assert_eq!(one.gaps[0].example, None, "nobody is shown another customer's name");
    assert_eq!(offered(&stage, chat, "autumn_menu").await.standing, TemplateStanding::NotFromHere);
    assert_eq!(offers(&stage, chat, "syksy").await.offers.len(), 1, "found by its words");
    assert_eq!(offers(&stage, chat, "").await.offers[0].name, "order_ready", "what may go stands first");
}

#[tokio::test]
async fn a_gap_that_bears_the_name_of_a_field_is_filled_with_what_stands_there() {
    let mut named = ready("Hei {{first_name}}, kortti {{card_number}}, {{city}}, {{table}}.");
    named["parameter_format"] = json!("NAMED");
    let example = |name: &str| json!({ "param_name": name, "example": "x" });
    let examples = ["first_name", "card_number", "city", "table"].map(example);
    named["components"][0]["example"] = json!({ "body_text_named_params": examples });
    let (stage, chat) = closed(vec![named]).await;
    let who = stage.shop.conversation(chat).await.unwrap().row.person.contact;
    let own = stage.shop.save_field(command(), None, "Card number", FieldKind::Text).await.unwrap();
    let fields = stage.shop.fields().await.unwrap();
    let city = fields.iter().find(|field| field.code == Some(FieldCode::City)).unwrap().id;
    for (field, value) in [(own, "KA-17"), (city, "Oulu")] {
        stage.shop.set_person_value(command(), who, field, value).await.unwrap();
    }
    let one = offered(&stage, chat, "order_ready").await;
    let values: Vec<_> = one.gaps.iter().map(|gap| gap.value.as_str()).collect();
    assert_eq!(values, ["Leena", "KA-17", "Oulu", ""], "what is not known stays empty");
    let known = offers(&stage, chat, "").await.fields;
    assert!(known.iter().any(|field| field.text == "KA-17"), "and is there to choose: {known:?}");
    stage.shop.set_person_value(command(), who, own, "").await.unwrap();
    assert_eq!(offered(&stage, chat, "order_ready").await.gaps[1].value, "", "what was taken away is not known");
}

/// A file as it lies in the folder once somebody attached it.
async fn attached(stage: &Stage, mime: &str, size: i64) -> FileId {
    let looks = Looks { mime: mime.to_owned(), size, file: format!("f{size}"), ..Looks::default() };
    let now = stage.now();
    let staged = stage.store.write(move |tx| {
        let looks = looks.clone();
        Box::pin(async move { media::stage(tx, Some("kuitti.pdf"), &looks, now).await })
    });
    staged.await.unwrap()
}

fn headed(header: &Value) -> Value {
    let mut one = ready(TEXT);
    one["components"].as_array_mut().unwrap().insert(0, header.clone());
    one
}

#[tokio::test]
async fn a_file_above_the_text_is_judged_before_anything_leaves() {
    let document = json!({ "type": "HEADER", "format": "DOCUMENT", "example": { "header_handle": ["4::x"] } });
    let (stage, chat) = closed(vec![headed(&document)]).await;
    let one = offered(&stage, chat, "order_ready").await;
    assert_eq!(one.standing, TemplateStanding::Approved);
    assert_eq!(one.slots.iter().map(|slot| slot.key.as_str()).collect::<Vec<_>>(), ["header"]);
    let value = || vec![("body:1".to_owned(), "KA-17".to_owned())];
    let with = |file: Option<FileId>| Pick {
        files: file.map(|file| ("header".to_owned(), file)).into_iter().collect(),
        ..filled(&one, value())
    };
    let missing = Unfit { part: Part::TemplateFile, rule: Rule::Empty };
    let refused = send(&stage, chat, with(None)).await;
    assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == missing), "{refused:?}");
    let refused = send(&stage, chat, with(Some(FileId(4711)))).await;
    assert!(
        matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == missing),
        "a file that is not there: {refused:?}"
    );
    let cases = [
        ("image/jpeg", 9, FileProblem::Format),
        ("text/plain", 9, FileProblem::Format),
        ("application/pdf", 0, FileProblem::Empty),
        ("application/pdf", 200 * 1024 * 1024, FileProblem::TooLarge(LARGEST_FILE)),
    ];
    for (mime, size, wanted) in cases {
        let file = attached(&stage, mime, size).await;
        let seen = stage.shop.preview_template(&with(Some(file))).await.unwrap();
        assert_eq!((seen.files[0].problem, seen.files[0].slot.as_str()), (Some(wanted), "header"));
        let refused = send(&stage, chat, with(Some(file))).await;
        assert!(
            matches!(refused, Err(EngineError::FileUnfit { kind: MessageKind::Document, problem }) if problem == wanted),
            "{mime}: {refused:?}"
        );
    }
    let file = attached(&stage, "application/pdf", 9).await;
    let seen = stage.shop.preview_template(&with(Some(file))).await.unwrap();
    assert_eq!((seen.problem, seen.files[0].problem), (None, None));
    let message = stage.shop.send_template(command(), chat, with(Some(file)), true).await.unwrap();
    let twice = send(&stage, chat, with(Some(file))).await;
    assert!(matches!(twice, Err(EngineError::Unfit(unfit)) if unfit == missing), "a file goes once: {twice:?}");
    let taken = stage.shop.take_back(command(), message).await.unwrap();
    assert_eq!(taken.template, Some(with(Some(file))), "what was filled in comes back, with its file");
    stage.shop.send_template(command(), chat, taken.template.unwrap(), true).await.unwrap();
    assert_eq!(stage.graph.requests().len(), 0);
}

#[tokio::test]
async fn a_place_above_the_text_is_a_branch_or_one_that_is_typed() {
    let (stage, chat) = closed(vec![headed(&json!({ "type": "HEADER", "format": "LOCATION" }))]).await;
    let one = offered(&stage, chat, "order_ready").await;
    let at =
        |place: Option<PickedPlace>| Pick { place, ..filled(&one, vec![("body:1".to_owned(), "KA-17".to_owned())]) };
    let typed = |name: &str, place: &str| {
        Some(PickedPlace::Typed { name: name.to_owned(), address: String::new(), place: place.to_owned() })
    };
    let cases = [
        (None, Unfit { part: Part::Place, rule: Rule::Empty }),
        (Some(PickedPlace::Branch(7)), Unfit { part: Part::Place, rule: Rule::Empty }),
        (typed("Kioski", "somewhere"), Unfit { part: Part::Place, rule: Rule::Wrong }),
        (typed("", "60.18, 24.95"), Unfit { part: Part::BranchName, rule: Rule::Empty }),
        (typed(&"x".repeat(201), "60.18, 24.95"), Unfit { part: Part::BranchName, rule: Rule::TooLong { most: 200 } }),
    ];
    for (place, wanted) in cases {
        let refused = send(&stage, chat, at(place)).await;
        assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == wanted), "{refused:?}");
    }
    let message = send(&stage, chat, at(typed("Kioski", "60.18, 24.95"))).await.unwrap();
    stage.stands(message, Delivery::Accepted).await;
    let header = &stage.graph.requests()[0]["template"]["components"][0];
    assert_eq!(header["parameters"][0]["location"]["name"], "Kioski");
    let shown = stage.chat(chat).await.pop().unwrap();
    let Content::Template(shown) = shown.content else { panic!("{:?}", shown.content) };
    assert!(matches!(shown.head, Some(TemplateHead::Place(Some(place))) if place.name.as_deref() == Some("Kioski")));
}

#[tokio::test]
async fn an_offer_says_when_it_ends_and_never_in_the_past() {
    let mut offer = ready(TEXT);
    offer["components"].as_array_mut().unwrap().push(json!({ "type": "LIMITED_TIME_OFFER",
        "limited_time_offer": { "text": "Vain tänään", "has_expiration": true } }));
    let (stage, chat) = closed(vec![offer]).await;
    let one = offered(&stage, chat, "order_ready").await;
    assert!(one.ends);
    let until =
        |ends_at: Option<UtcMillis>| Pick { ends_at, ..filled(&one, vec![("body:1".to_owned(), "KA-17".to_owned())]) };
    let now = stage.now();
    for (ends_at, rule) in [(None, Rule::Empty), (Some(now - Span::seconds(1)), Rule::Wrong)] {
        let refused = send(&stage, chat, until(ends_at)).await;
        let wanted = Unfit { part: Part::OfferEnds, rule };
        assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == wanted), "{refused:?}");
    }
    let ends = now + Span::hours(5);
    let message = send(&stage, chat, until(Some(ends))).await.unwrap();
    stage.stands(message, Delivery::Accepted).await;
    let parts = stage.graph.requests()[0]["template"]["components"].clone();
    let part = parts.as_array().unwrap().iter().find(|part| part["type"] == "limited_time_offer").unwrap();
    assert_eq!(part["parameters"][0]["limited_time_offer"]["expiration_time_ms"], ends.0);
}

#[tokio::test]
async fn one_card_without_its_gap_or_its_file_keeps_the_whole_back() {
    let card = |text: &str| {
        json!({ "components": [
            { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::x"] } },
            { "type": "BODY", "text": text, "example": { "body_text": [["9 €"]] } },
            { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "Tätä" }] },
        ] })
    };
    let mut cards = ready("Uutta!");
    cards["components"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "type": "CAROUSEL", "cards": [card("Etiopia {{1}}"), card("Kolumbia {{1}}")] }));
    let (stage, chat) = closed(vec![cards]).await;
    let one = offered(&stage, chat, "order_ready").await;
    let gaps: Vec<_> = one.gaps.iter().map(|gap| (gap.key.as_str(), gap.card)).collect();
    assert_eq!(gaps, [("card:0:body:1", Some(0)), ("card:1:body:1", Some(1))]);
    let files = [attached(&stage, "image/png", 5).await, attached(&stage, "image/png", 6).await];
    let pick = |gaps: &[&str], slots: &[(&str, FileId)]| Pick {
        files: slots.iter().map(|(slot, file)| ((*slot).to_owned(), *file)).collect(),
        ..filled(&one, gaps.iter().map(|key| ((*key).to_owned(), "9 €".to_owned())).collect())
    };
    let both = ["card:0:body:1", "card:1:body:1"];
    let cases = [
        (pick(&both[..1], &[("card:0", files[0]), ("card:1", files[1])]), Part::Gap),
        (pick(&both, &[("card:1", files[1])]), Part::TemplateFile),
        (pick(&both, &[("card:0", files[0]), ("card:1", files[0])]), Part::TemplateFile),
    ];
    for (pick, part) in cases {
        let refused = send(&stage, chat, pick).await;
        let wanted = Unfit { part, rule: Rule::Empty };
        assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == wanted), "{refused:?}");
    }
    let whole = pick(&both, &[("card:0", files[0]), ("card:1", files[1])]);
    let message = stage.shop.send_template(command(), chat, whole.clone(), true).await.unwrap();
    let shown = stage.chat(chat).await.pop().unwrap();
    assert_eq!(shown.message.cards.iter().map(|(card, _)| *card).collect::<Vec<_>>(), [0, 1]);
    stage.shop.drop_file(command(), files[0]).await.unwrap();
    assert_eq!(stage.chat(chat).await.pop().unwrap().message.cards.len(), 2, "what is on a card is nobody's to drop");
    assert_eq!(stage.shop.take_back(command(), message).await.unwrap().template, Some(whole));
}

#[tokio::test]
async fn the_list_is_asked_for_again_for_what_meta_is_about_to_do() {
    let mut coming = template(2, "beans", "APPROVED", TEXT);
    coming["category"] = json!("UTILITY");
    let (stage, _) = closed(vec![ready(TEXT), coming]).await;
    let rows = async || {
        let account = stage.shop.core().own.account;
        shopbell_store::tables::template::all(&mut stage.store.read().await.unwrap(), account).await.unwrap()
    };
    let now = stage.now();
    let mut all = rows().await;
    assert_eq!(Waits::of(&all, now), Waits::default(), "nothing is under way");
    all[0].paused_until = Some(now + Span::hours(3));
    all[1].category_changes_at = Some(now + Span::hours(2));
    assert_eq!(Waits::of(&all, now).at, Some(now + Span::hours(2)));
    assert_eq!(Waits::of(&all, now + Span::hours(4)).at, None, "what is past wakes nobody");
    for word in ["PENDING", "PAUSED", "IN_APPEAL"] {
        all[0].facts.status = word.to_owned();
        assert!(Waits::of(&all, now).watched, "{word}");
    }
    all[0].gone_at = Some(now);
    assert!(!Waits::of(&all, now).watched);
}
