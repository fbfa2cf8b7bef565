//! What a template says where nothing is known of a customer.

use super::*;
use crate::stage::webhook;
use crate::templates::GapSource;

const NAMELESS: &str = "358405550199";

/// A chat with a customer whose name WhatsApp did not tell.
async fn nameless(stage: &Stage) -> ConversationId {
    let at = stage.now().seconds().to_string();
    let told = json!({ "contacts": [{ "wa_id": NAMELESS }], "messages": [{ "from": NAMELESS, "id": "wamid.N",
        "timestamp": at, "type": "text", "text": { "body": "Moi" } }] });
    stage.told(&webhook(told)).await;
    stage.conversation_of("wamid.N").await
}

/// The named template of these gaps, greeting first.
fn named(text: &str, gaps: &[&str]) -> Value {
    let mut named = ready(text);
    named["parameter_format"] = json!("NAMED");
    let examples: Vec<_> = gaps.iter().map(|name| json!({ "param_name": name, "example": "x" })).collect();
    named["components"][0]["example"] = json!({ "body_text_named_params": examples });
    named
}

async fn gap(stage: &Stage, chat: ConversationId, key: &str) -> (String, GapSource) {
    let one = offered(stage, chat, "order_ready").await;
    let gap = one.gaps.into_iter().find(|gap| gap.key == key).unwrap();
    (gap.value, gap.source)
}

async fn keep(stage: &Stage, chat: ConversationId, key: &str, text: Option<&str>) -> Result<(), EngineError> {
    let one = offered(stage, chat, "order_ready").await;
    stage.shop.keep_template_fallback(command(), (one.id, one.version), key, text).await
}

#[tokio::test]
async fn it_stands_where_nothing_is_known_and_nowhere_else() {
    let (stage, leena) = closed(vec![ready("Hei {{1}}, tilauksesi {{2}} on valmis.")]).await;
    let nobody = nameless(&stage).await;
    assert_eq!(gap(&stage, nobody, "body:1").await, (String::new(), GapSource::NotKnown));
    keep(&stage, nobody, "body:1", Some(" hyvä asiakas ")).await.unwrap();
    assert_eq!(gap(&stage, nobody, "body:1").await, ("hyvä asiakas".to_owned(), GapSource::Fallback));
    assert_eq!(gap(&stage, leena, "body:1").await, ("Leena".to_owned(), GapSource::Known), "a name comes first");
    assert_eq!(gap(&stage, nobody, "body:2").await.1, GapSource::Writer);
    let one = offered(&stage, nobody, "order_ready").await;
    let values = one.gaps.iter().map(|gap| (gap.key.clone(), gap.value.clone())).collect();
    let preview = stage.shop.preview_template(&filled(&one, values)).await.unwrap();
    let missing: Vec<_> = preview.gaps.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(missing, ["body:2"], "what only the writer knows is still named");
    keep(&stage, nobody, "body:1", None).await.unwrap();
    assert_eq!(gap(&stage, nobody, "body:1").await, (String::new(), GapSource::NotKnown));
}

#[tokio::test]
async fn it_stays_with_the_name_and_the_language_when_meta_has_it_anew() {
    let (stage, _) = closed(vec![ready("Hei {{1}}, tilauksesi {{2}} on valmis.")]).await;
    let nobody = nameless(&stage).await;
    keep(&stage, nobody, "body:1", Some("hyvä asiakas")).await.unwrap();
    let anew = template(77, "order_ready", "APPROVED", "Moi {{1}}! Tilaus {{2}} odottaa.");
    stage.graph.has_templates(vec![anew]);
    synced(&stage).await.unwrap();
    assert_eq!(gap(&stage, nobody, "body:1").await, ("hyvä asiakas".to_owned(), GapSource::Fallback));
    // The greeting is gone, and with it what was meant.
    stage.graph.has_templates(vec![template(77, "order_ready", "APPROVED", "Tilaus {{1}}, hylly {{2}}.")]);
    synced(&stage).await.unwrap();
    assert_eq!(gap(&stage, nobody, "body:1").await, (String::new(), GapSource::Writer));
}

#[tokio::test]
async fn a_field_of_the_shops_may_have_one_and_nothing_else() {
    let text = "Hei {{first_name}}, kortti {{card_number}}, {{shop}}, {{table}}.";
    let (stage, leena) = closed(vec![named(text, &["first_name", "card_number", "shop", "table"])]).await;
    let own = stage.shop.save_field(command(), None, "Card number", FieldKind::Text).await.unwrap();
    let who = stage.shop.conversation(leena).await.unwrap().row.person.contact;
    keep(&stage, leena, "body:card_number", Some("ei korttia")).await.unwrap();
    assert_eq!(gap(&stage, leena, "body:card_number").await, ("ei korttia".to_owned(), GapSource::Fallback));
    stage.shop.set_person_value(command(), who, own, "KA-17").await.unwrap();
    assert_eq!(gap(&stage, leena, "body:card_number").await, ("KA-17".to_owned(), GapSource::Known));
    keep(&stage, leena, "body:first_name", Some("asiakas")).await.expect("who has a name today need not tomorrow");
    for key in ["body:shop", "body:table", "body:nothing"] {
        let refused = keep(&stage, leena, key, Some("x")).await;
        assert!(matches!(refused, Err(EngineError::NotFound { what: "gap" })), "{key}: {refused:?}");
    }
    for (bad, rule) in [("  ", Rule::Empty), ("a\nb", Rule::Wrong), ("a    b", Rule::Wrong)] {
        let refused = keep(&stage, leena, "body:first_name", Some(bad)).await;
        let wanted = Unfit { part: Part::Gap, rule };
        assert!(matches!(refused, Err(EngineError::Unfit(unfit)) if unfit == wanted), "{bad:?}: {refused:?}");
    }
    let one = offered(&stage, leena, "order_ready").await;
    let old = stage.shop.keep_template_fallback(command(), (one.id, one.version - 1), "body:first_name", None).await;
    assert!(matches!(old, Err(EngineError::TemplateUnfit { standing: TemplateStanding::Changed })), "{old:?}");
}
