//! A category that Meta changed: until when it may be asked to think again.

use shopbell_model::template::APPEALS;

use super::*;

/// Meta tells of a category: what it is now, and what else.
fn category(id: &str, now: &str, more: &Value) -> Value {
    let mut value = json!({ "message_template_id": id, "message_template_name": "order_ready",
                            "message_template_language": "fi", "new_category": now });
    for (key, one) in more.as_object().unwrap() {
        value[key] = one.clone();
    }
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": WABA, "changes": [
        { "field": "template_category_update", "value": value }] }] })
}

/// Whether Meta may be asked to think again, and until when.
async fn appeal(stage: &Stage, key: &Key) -> (bool, Option<shopbell_model::UtcMillis>) {
    let at_meta = language(stage, key).await.at_meta.unwrap();
    (at_meta.recategorised, at_meta.appeal_until)
}

#[tokio::test]
async fn sixty_days_from_the_change_meta_may_be_asked_to_think_again() {
    let stage = Stage::up().await;
    stage.graph.list_breaks_at(0);
    let (key, id) = approved(&stage, "order_ready").await;
    assert_eq!(appeal(&stage, &key).await, (false, None));

    let at = stage.now() + Span::days(1);
    let coming = json!({ "correct_category": "MARKETING", "category_update_timestamp": at.seconds() });
    stage.told(&category(&id, "UTILITY", &coming)).await;
    until("the notice", async || appeal(&stage, &key).await.0).await;
    let said = appeal(&stage, &key).await.1.unwrap();
    assert_eq!(said.seconds(), (at + APPEALS).seconds(), "counted from the day that was announced");

    stage.clock.advance(Span::days(2));
    let before = stage.now();
    stage.told(&category(&id, "MARKETING", &json!({ "previous_category": "UTILITY" }))).await;
    until("the change", async || appeal(&stage, &key).await.1.is_some_and(|until| until >= before + APPEALS)).await;
    let until = appeal(&stage, &key).await.1.unwrap();
    assert!(until <= stage.now() + APPEALS);
    // Whatever else Meta tells of it, the day stays.
    stage.told(&told(&id, "FLAGGED", &json!({}))).await;
    stands(&stage, &key, State::Flagged).await;
    assert_eq!(appeal(&stage, &key).await, (true, Some(until)));

    stage.clock.advance(until - (stage.now() + Span::minutes(1)));
    assert!(appeal(&stage, &key).await.0);
    stage.clock.advance(Span::minutes(1));
    assert_eq!(appeal(&stage, &key).await, (false, None), "then it is too late");
}

#[tokio::test]
async fn a_category_a_list_brings_has_its_day_and_what_meta_takes_back_is_nobodys_to_appeal() {
    let stage = Stage::up().await;
    let listed = |category: &str| {
        vec![json!({ "id": "77", "name": "order_ready", "language": "fi", "status": "APPROVED",
            "category": category, "parameter_format": "POSITIONAL", "components": [{ "type": "BODY", "text": "Moi!" }] })]
    };
    let key = self::key("order_ready");
    stage.graph.has_templates(listed("UTILITY"));
    stage.shop.sync_templates(command()).await.unwrap();
    stands(&stage, &key, State::Approved).await;
    assert_eq!(appeal(&stage, &key).await, (false, None));
    stage.graph.has_templates(listed("MARKETING"));
    let before = stage.now();
    stage.clock.advance(Span::seconds(3));
    stage.shop.sync_templates(command()).await.unwrap();
    until("the list", async || appeal(&stage, &key).await.0).await;
    let until_when = appeal(&stage, &key).await.1.unwrap();
    assert!(until_when >= before + APPEALS && until_when <= stage.now() + APPEALS);
    stage.graph.has_templates(listed("UTILITY"));
    stage.clock.advance(Span::seconds(3));
    stage.shop.sync_templates(command()).await.unwrap();
    until("it is taken back", async || appeal(&stage, &key).await == (false, None)).await;
}
