use serde_json::{Value, json};
use shopbell_model::{Bsuid, CallbackId, Currency, Money, Phone, WaId, Wamid};

use super::*;

fn to() -> Recipient {
    Recipient::WaId(WaId::new("16505551234"))
}

fn checked(body: OutgoingBody) -> Result<Value, MessageError> {
    OutgoingMessage::new(to(), None, body).map(|message| message.to_graph(&CallbackId::new("cb-1")))
}

fn text(body: impl Into<String>) -> OutgoingBody {
    OutgoingBody::Text(Text { body: body.into(), preview_url: false })
}

fn interactive(action: Action) -> Interactive {
    Interactive { header: None, body: Some("Choose".to_owned()), footer: None, action }
}

fn sent(interactive: Interactive) -> Result<Value, MessageError> {
    checked(OutgoingBody::Interactive(Box::new(interactive)))
}

fn button(n: usize) -> ReplyButton {
    ReplyButton { id: format!("id-{n}"), title: format!("Title {n}") }
}

fn row(n: usize) -> ListRow {
    ListRow { id: format!("row-{n}"), title: format!("Row {n}"), description: None }
}

#[test]
fn a_reply_with_text_is_written_as_meta_takes_it() {
    let message = OutgoingMessage::new(to(), Some(Wamid::new("wamid.q")), text("Hej! 👋")).unwrap();
    assert_eq!(
        message.to_graph(&CallbackId::new("cb-1")),
        json!({
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": "16505551234",
            "context": { "message_id": "wamid.q" },
            "type": "text",
            "text": { "body": "Hej! 👋", "preview_url": false },
            "biz_opaque_callback_data": "cb-1",
        })
    );
}

#[test]
fn each_kind_of_recipient_has_its_place() {
    let written = |to| OutgoingMessage::new(to, None, text("x")).unwrap().to_graph(&CallbackId::new("c"));
    let phone = written(Recipient::Phone(Phone::from_e164("+358401234567").unwrap()));
    assert_eq!(phone["to"], "+358401234567", "without the plus Meta would guess a country");
    let scoped = written(Recipient::Bsuid(Bsuid::new("US.1")));
    assert_eq!((&scoped["recipient"], scoped.get("to")), (&json!("US.1"), None));
    assert!(OutgoingMessage::new(Recipient::WaId(WaId::new("")), None, text("x")).is_err());
}

#[test]
fn text_has_one_to_4096_characters() {
    assert!(checked(text("ä".repeat(4096))).is_ok(), "characters count, not bytes");
    let long = MessageError::TooLong { field: "text.body", chars: 4097, max: 4096 };
    assert_eq!(checked(text("x".repeat(4097))), Err(long));
    for empty in ["", "  \n"] {
        assert_eq!(checked(text(empty)), Err(MessageError::Empty { field: "text.body" }));
    }
}

#[test]
fn a_reaction_is_one_emoji_or_none_and_no_reply() {
    let reaction =
        |emoji: &str| OutgoingBody::Reaction(Reaction { message_id: Wamid::new("wamid.x"), emoji: emoji.to_owned() });
    for good in ["👍", "👨🏻‍👩🏻‍👧🏻‍👦🏻", "", "🅰️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]
    {
        assert_eq!(checked(reaction(good)).unwrap()["reaction"]["emoji"], good);
    }
    for bad in ["ok", "👍 👍", "å"] {
        assert!(checked(reaction(bad)).is_err(), "{bad}");
    }
    let reply = OutgoingMessage::new(to(), Some(Wamid::new("wamid.q")), reaction("👍"));
    assert_eq!(reply, Err(MessageError::ReactionAsReply));
}

#[test]
fn media_names_its_file_one_way() {
    let image =
        |source, caption: Option<&str>| OutgoingBody::Image(Captioned { source, caption: caption.map(str::to_owned) });
    let written = checked(image(MediaSource::Id("77".to_owned()), Some("Blue"))).unwrap();
    assert_eq!(written["image"], json!({ "id": "77", "caption": "Blue" }));
    assert!(checked(image(MediaSource::Link("https://shop.example/a.jpg".to_owned()), None)).is_ok());
    for link in ["", "shop.example/a.jpg", "file:///etc/passwd", "javascript:1"] {
        assert!(checked(image(MediaSource::Link(link.to_owned()), None)).is_err(), "{link}");
    }
    assert!(checked(image(MediaSource::Id("7".to_owned()), Some(&"x".repeat(1025)))).is_err());
    let voice = checked(OutgoingBody::Audio(Audio { source: MediaSource::Id("7".to_owned()), voice: true })).unwrap();
    assert_eq!(voice["audio"], json!({ "id": "7", "voice": true }));
}

#[test]
fn places_and_cards() {
    let place = |latitude| Location { latitude, longitude: 24.9, name: Some("Shop".to_owned()), address: None };
    let written = checked(OutgoingBody::Location(place(60.2))).unwrap();
    assert_eq!(written["location"], json!({ "latitude": 60.2, "longitude": 24.9, "name": "Shop" }));
    for bad in [91.0, f64::NAN, f64::INFINITY] {
        assert!(checked(OutgoingBody::Location(place(bad))).is_err(), "{bad}");
    }
    let card = ContactCard { formatted_name: "Åsa".to_owned(), ..ContactCard::default() };
    let written = checked(OutgoingBody::Contacts(vec![card])).unwrap();
    assert_eq!(
        written["contacts"],
        json!([{ "name": { "formatted_name": "Åsa", "first_name": "Åsa" } }]),
        "one more part of the name is always there"
    );
    assert!(checked(OutgoingBody::Contacts(Vec::new())).is_err());
}

#[test]
fn one_to_three_different_buttons() {
    let buttons = |n: usize| interactive(Action::Buttons((0..n).map(button).collect()));
    let written = sent(buttons(2)).unwrap();
    assert_eq!(written["interactive"]["type"], "button");
    assert_eq!(written["interactive"]["action"]["buttons"][1]["reply"]["id"], "id-1");
    assert!(sent(buttons(3)).is_ok());
    assert!(sent(buttons(0)).is_err() && sent(buttons(4)).is_err());
    let twins = Action::Buttons(vec![button(1), ReplyButton { id: "other".to_owned(), ..button(1) }]);
    assert_eq!(sent(interactive(twins)), Err(MessageError::Repeated { field: "button.reply.title" }));
    let long = Action::Buttons(vec![ReplyButton { id: "a".to_owned(), title: "x".repeat(21) }]);
    assert!(sent(interactive(long)).is_err());
}

#[test]
fn ten_rows_in_all_sections_together() {
    let list = |sections: Vec<ListSection>| interactive(Action::List { button: "Open".to_owned(), sections });
    let section = |title: Option<&str>, rows: std::ops::Range<usize>| ListSection {
        title: title.map(str::to_owned),
        rows: rows.map(row).collect(),
    };
    assert!(sent(list(vec![section(None, 0..10)])).is_ok());
    assert!(sent(list(vec![section(Some("A"), 0..6), section(Some("B"), 6..11)])).is_err(), "11 rows");
    assert!(sent(list(vec![section(None, 0..2), section(Some("B"), 2..3)])).is_err(), "a title is missing");
    assert!(sent(list(vec![section(Some("A"), 0..2), section(Some("B"), 1..3)])).is_err(), "a row twice");
    assert!(sent(list(Vec::new())).is_err());
}

#[test]
fn each_action_has_its_frame() {
    let url = || Action::OpenUrl { display_text: "Open".to_owned(), url: "https://shop.example".to_owned() };
    let image = || Some(Header::Image(MediaSource::Id("1".to_owned())));
    assert!(sent(Interactive { header: image(), ..interactive(url()) }).is_ok());
    let list =
        || Action::List { button: "Open".to_owned(), sections: vec![ListSection { title: None, rows: vec![row(1)] }] };
    assert!(sent(Interactive { header: image(), ..interactive(list()) }).is_err(), "a list has a text header only");
    let long = Some("x".repeat(4096));
    assert!(sent(Interactive { body: long.clone(), ..interactive(list()) }).is_ok());
    assert!(sent(Interactive { body: long, ..interactive(url()) }).is_err());
    assert!(sent(Interactive { body: None, ..interactive(url()) }).is_err());
    let footer = Some("small".to_owned());
    assert!(sent(Interactive { footer: footer.clone(), ..interactive(url()) }).is_ok());
    assert!(sent(Interactive { footer, ..interactive(Action::LocationRequest) }).is_err());
    assert!(sent(interactive(Action::RequestContactInfo)).is_ok());
}

#[test]
fn a_form_goes_by_id_or_by_name() {
    let flow = FlowAction {
        flow: FlowId::Name("booking".to_owned()),
        cta: "Book".to_owned(),
        token: None,
        mode: FlowMode::Published,
        navigate: Some(json!({ "screen": "DATE" })),
    };
    let written = sent(interactive(Action::Flow(flow))).unwrap();
    let parameters = &written["interactive"]["action"]["parameters"];
    assert_eq!((&parameters["flow_name"], &parameters["flow_action"]), (&json!("booking"), &json!("navigate")));
    assert_eq!(parameters.get("flow_id"), None);
}

#[test]
fn carousels_do_not_mix_pictures_and_films() {
    let card =
        |header| Card { header, body: None, display_text: "Buy".to_owned(), url: "https://shop.example".to_owned() };
    let image = || CardHeader::Image(MediaSource::Id("1".to_owned()));
    let video = || CardHeader::Video(MediaSource::Id("2".to_owned()));
    assert!(sent(interactive(Action::Carousel(vec![card(image()), card(image())]))).is_ok());
    assert!(sent(interactive(Action::Carousel(vec![card(image()), card(video())]))).is_err());
    assert!(sent(interactive(Action::Carousel(vec![card(image())]))).is_err(), "one card is no carousel");
}

#[test]
fn a_template_with_its_gaps_filled() {
    let eur = Currency::parse("EUR").unwrap();
    let template = TemplateMessage {
        name: "order_ready".to_owned(),
        language: "sv".to_owned(),
        components: vec![
            Component::Header(Parameter::Image(MediaSource::Id("5".to_owned()))),
            Component::Body(vec![
                Parameter::Text { name: Some("who".to_owned()), text: "Åsa".to_owned() },
                Parameter::Currency { fallback: "12,50 €".to_owned(), money: Money::new(12_500_000, eur) },
            ]),
            Component::Button { index: 0, parameter: ButtonParameter::QuickReply { payload: "yes".to_owned() } },
        ],
    };
    let written = checked(OutgoingBody::Template(template.clone())).unwrap();
    let parts = &written["template"]["components"];
    assert_eq!(parts[1]["parameters"][0], json!({ "type": "text", "parameter_name": "who", "text": "Åsa" }));
    assert_eq!(parts[1]["parameters"][1]["currency"]["amount_1000"], 12_500);
    assert_eq!(parts[2]["index"], "0");
    let bare = TemplateMessage { components: Vec::new(), ..template.clone() };
    let written = checked(OutgoingBody::Template(bare)).unwrap();
    assert_eq!(written["template"], json!({ "name": "order_ready", "language": { "code": "sv" } }));
    for name in ["", "Order", "order ready", "order-ready"] {
        let bad = TemplateMessage { name: name.to_owned(), ..template.clone() };
        assert!(checked(OutgoingBody::Template(bad)).is_err(), "{name}");
    }
    let picture_in_body = Component::Body(vec![Parameter::Image(MediaSource::Id("5".to_owned()))]);
    assert!(
        checked(OutgoingBody::Template(TemplateMessage { components: vec![picture_in_body], ..template })).is_err()
    );
}

#[test]
fn what_waits_to_go_is_read_back_as_it_was_written() {
    let place = Location {
        latitude: 60.17,
        longitude: 24.94,
        name: Some("Aamu".to_owned()),
        address: Some("Katu 1".to_owned()),
    };
    assert_eq!(Location::read(&OutgoingBody::Location(place.clone()).to_graph()), Some(place));
    let card = ContactCard {
        formatted_name: "Åsa Berg".to_owned(),
        first_name: Some("Åsa".to_owned()),
        company: Some("Berg Ab".to_owned()),
        phones: vec![ContactPhone { phone: "+358 40 1".to_owned(), wa_id: Some(WaId::new("358401")) }],
        emails: vec!["asa@berg.example".to_owned()],
        ..ContactCard::default()
    };
    let cards = vec![card];
    assert_eq!(ContactCard::read_all(&OutgoingBody::Contacts(cards.clone()).to_graph()), Some(cards));
    let list = Action::List {
        button: "Open".to_owned(),
        sections: vec![ListSection { title: Some("A".to_owned()), rows: vec![row(1), row(2)] }],
    };
    let link = Action::OpenUrl { display_text: "Open".to_owned(), url: "https://shop.example".to_owned() };
    for action in [Action::Buttons(vec![button(1), button(2)]), list, link, Action::LocationRequest] {
        let framed = Interactive {
            header: Some(Header::Text("Head".to_owned())),
            footer: Some("small".to_owned()),
            ..interactive(action)
        };
        let written = OutgoingBody::Interactive(Box::new(framed.clone())).to_graph();
        assert_eq!(Interactive::read(&written), Some(framed));
    }
    let header = Some(Header::Image(MediaSource::Id("7".to_owned())));
    let pictured = Interactive { header, ..interactive(Action::Buttons(vec![button(1)])) };
    let written = OutgoingBody::Interactive(Box::new(pictured.clone())).to_graph();
    assert_eq!(Interactive::read(&written), Some(pictured));
}
