//! Definitions of every shape, for property tests here and in `cloud`; it is no part of the program.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use shopbell_model::TemplateCategory;
use shopbell_model::template::definition::{
    Action, Body, Button, Card, Carousel, Definition, Footer, GapFormat, Header, HeaderContent, LimitedTimeOffer,
    MediaKind, Others, OtpKind, Samples, SupportedApp,
};

/// Words, gaps, broken gaps, offers, links, emoji and nonsense, as people and attackers write them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Hi ".to_owned()),
        Just("{{1}}".to_owned()),
        Just("{{2}}".to_owned()),
        Just("{{ first_name }}".to_owned()),
        Just("{{".to_owned()),
        Just("}}".to_owned()),
        Just("{1}".to_owned()),
        Just(" your order is ready ".to_owned()),
        Just(" 20 % off ".to_owned()),
        Just("−15 %".to_owned()),
        Just("*sale*".to_owned()),
        Just("\n\n\n".to_owned()),
        Just("\t".to_owned()),
        Just("     ".to_owned()),
        Just("👩\u{200D}🍳".to_owned()),
        Just("https://bit.ly/x".to_owned()),
        Just("wa.me/358401234567".to_owned()),
        Just("مرحبا بكم".to_owned()),
        Just("Hyvää päivää, tilauksesi on valmis".to_owned()),
        "\\PC{0,12}",
        any::<String>(),
    ];
    vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

fn samples() -> impl Strategy<Value = Samples> {
    let name = prop_oneof!["[1-4]", "[a-z_]{1,8}", Just("01".to_owned()), text()];
    let value = prop_oneof![
        text(),
        Just("aino@kahvila.fi".to_owned()),
        Just("+358 40 1234567".to_owned()),
        Just("FI21 1234 5600 0007 85".to_owned()),
        Just("4111 1111 1111 1111".to_owned()),
    ];
    btree_map(name, value, 0..4)
}

/// Fields of Meta's that nobody knows: their names collide with none that is known.
fn others() -> impl Strategy<Value = Others> {
    let value = prop_oneof![Just("true".to_owned()), Just("[1,\"two\"]".to_owned()), Just("{\"a\":null}".to_owned())];
    btree_map("x_[a-z]{1,5}", value, 0..2)
}

fn body() -> impl Strategy<Value = Body> {
    (text(), samples(), option::of(any::<bool>()), others()).prop_map(
        |(text, samples, security_recommendation, others)| Body { text, samples, security_recommendation, others },
    )
}

fn header() -> impl Strategy<Value = Header> {
    let content = prop_oneof![
        (text(), samples()).prop_map(|(text, samples)| HeaderContent::Text { text, samples }),
        (proptest::sample::select(MediaKind::ALL), option::of(text()))
            .prop_map(|(media, sample)| HeaderContent::Media { media, sample }),
        Just(HeaderContent::Location),
        Just(HeaderContent::Product),
    ];
    (content, others()).prop_map(|(content, others)| Header { content, others })
}

fn app() -> impl Strategy<Value = SupportedApp> {
    (text(), text(), others()).prop_map(|(package_name, signature_hash, others)| SupportedApp {
        package_name,
        signature_hash,
        others,
    })
}

fn action() -> impl Strategy<Value = Action> {
    let maybe = || option::of(text());
    let otp = (proptest::sample::select(OtpKind::ALL), maybe(), vec(app(), 0..2), option::of(any::<bool>())).prop_map(
        |(otp, autofill_text, supported_apps, zero_tap_terms_accepted)| Action::Otp {
            otp,
            autofill_text,
            supported_apps,
            zero_tap_terms_accepted,
        },
    );
    let flow = (maybe(), maybe(), maybe(), maybe(), maybe())
        .prop_map(|(id, name, json, action, screen)| Action::Flow { id, name, json, action, screen });
    let url = prop_oneof![text(), Just("https://posti.example/{{1}}".to_owned())];
    prop_oneof![
        4 => Just(Action::QuickReply),
        4 => (url, maybe()).prop_map(|(url, sample)| Action::Url { url, sample }),
        2 => text().prop_map(|number| Action::PhoneNumber { number }),
        2 => maybe().prop_map(|sample| Action::CopyCode { sample }),
        1 => otp,
        1 => flow,
        2 => proptest::sample::select(vec![
            Action::Catalog,
            Action::Mpm,
            Action::Spm,
            Action::VoiceCall,
            Action::CallPermissionRequest,
            Action::RequestContactInfo,
            Action::App,
            Action::Foreign { word: "TELEPATHY".into() },
        ]),
    ]
}

fn button() -> impl Strategy<Value = Button> {
    (text(), action(), others()).prop_map(|(text, action, others)| Button { text, action, others })
}

fn card() -> impl Strategy<Value = Card> {
    (option::of(header()), body(), vec(button(), 0..3), foreign(), others())
        .prop_map(|(header, body, buttons, foreign, others)| Card { header, body, buttons, foreign, others })
}

fn foreign() -> impl Strategy<Value = Vec<String>> {
    let part = prop_oneof![
        Just(r#"{"hue":7,"type":"AURA"}"#.to_owned()),
        Just(r#"{"format":"HOLOGRAM","type":"HEADER"}"#.to_owned()),
        Just("17".to_owned()),
    ];
    vec(part, 0..2)
}

/// A definition of any shape.
pub(crate) fn definition() -> impl Strategy<Value = Definition> {
    let name = prop_oneof!["[a-z_]{0,12}", text()];
    let language = prop_oneof![Just("en"), Just("fi"), Just("sv"), Just("ar"), Just("xx"), Just("")];
    let footer = (text(), option::of(-5_i64..200), others())
        .prop_map(|(text, code_expiration_minutes, others)| Footer { text, code_expiration_minutes, others });
    let offer = (text(), option::of(any::<bool>()), others())
        .prop_map(|(text, has_expiration, others)| LimitedTimeOffer { text, has_expiration, others });
    let carousel = (vec(card(), 0..3), others()).prop_map(|(cards, others)| Carousel { cards, others });
    let head = (
        name,
        language,
        option::of(proptest::sample::select(TemplateCategory::ALL)),
        proptest::sample::select(GapFormat::ALL),
        option::of(-2_i64..3_000_000),
    );
    let parts = (
        option::of(header()),
        body(),
        option::of(footer),
        vec(button(), 0..5),
        prop_oneof![3 => Just(None), 1 => carousel.prop_map(Some)],
        prop_oneof![3 => Just(None), 1 => offer.prop_map(Some)],
    );
    (head, parts, foreign(), others()).prop_map(|(head, parts, foreign, others)| {
        let (name, language, category, format, ttl_seconds) = head;
        let (header, body, footer, buttons, carousel, limited_time_offer) = parts;
        Definition {
            name,
            language: language.to_owned(),
            category,
            format,
            ttl_seconds,
            header,
            body,
            footer,
            buttons,
            carousel,
            limited_time_offer,
            foreign,
            others,
        }
    })
}
