//! How a practice world comes to be, the first time and every time after.

use serde_json::{Value, json};
use shopbell_model::UtcMillis;

use crate::customers::scene;
use crate::simulation::Turn;
use crate::world::World;
use crate::world::change::{Change, Line};
use crate::world::things::{Credentials, Template};
use crate::{PracticeError, random};

/// New credentials. The token says what it is, so that nobody takes it for one of Meta's.
pub(crate) fn credentials() -> Credentials {
    Credentials {
        token: format!("PRACTICE{}", random::letters(48)),
        app_secret: random::hex(32),
        verify_token: random::letters(24),
        app_id: random::digits(15),
        phone_number_id: random::digits(15),
        waba_id: random::digits(15),
        portfolio_id: random::digits(15),
        template_namespace: random::hex(32),
    }
}

/// Rebuilds the world from the lines of its file; nothing if there are none.
pub(crate) fn replay(lines: &[String]) -> Result<Option<World>, PracticeError> {
    let mut world: Option<World> = None;
    for (place, text) in lines.iter().enumerate() {
        let damaged = || PracticeError::Damaged { line: place + 1 };
        let line: Line = serde_json::from_str(text).map_err(|_| damaged())?;
        let world = match (&mut world, line.changes.first()) {
            (Some(world), _) => world,
            (none, Some(Change::Born { credentials })) => none.insert(World::new(credentials.clone())),
            _ => return Err(damaged()),
        };
        for change in &line.changes {
            world.apply(change);
        }
        world.close_line(line.line);
    }
    Ok(world)
}

/// The first line of a new world.
pub(crate) fn be_born(turn: &mut Turn<'_>, with_scene: bool) {
    let credentials = turn.world().credentials.clone();
    turn.record(Change::Born { credentials });
    turn.record(Change::ProfileSet {
        profile: json!({
            "about": "Kahvia ja pullaa joka aamu ☕",
            "address": "Vaasankatu 12, 00500 Helsinki",
            "description": "Pieni kahvila Kalliossa. Avoinna ma–pe 7–18, la–su 9–17.",
            "email": "aamu@example.org",
            "vertical": "RESTAURANT",
            "websites": ["https://example.org/"],
        }),
    });
    let now = turn.now;
    for template in templates(now) {
        turn.record(Change::TemplateSet { template });
    }
    if with_scene {
        scene::open(turn, now);
    }
}

/// The templates every practice account starts with, already approved.
fn templates(now: UtcMillis) -> Vec<Template> {
    let order_ready = |language: &str, body: &str, example: &str| -> Template {
        let body = json!({ "type": "BODY", "text": body, "example": { "body_text": [[example, "KA-2041"]] } });
        approved("order_ready", language, vec![body], now)
    };
    vec![
        approved(
            "hello_world",
            "en_US",
            vec![
                json!({ "type": "HEADER", "format": "TEXT", "text": "Hello World" }),
                json!({ "type": "BODY", "text": "Welcome! This message shows that sending works." }),
                json!({ "type": "FOOTER", "text": "Kahvila Aamu" }),
            ],
            now,
        ),
        order_ready("en", "Hello {{1}}, your order {{2}} is ready and waiting for you at the counter.", "James"),
        order_ready("fi", "Hei {{1}}, tilauksesi {{2}} on valmis ja odottaa sinua tiskillä.", "Aino"),
        order_ready("sv", "Hej {{1}}, din beställning {{2}} är klar och väntar på dig i disken.", "Elsa"),
    ]
}

fn approved(name: &str, language: &str, components: Vec<Value>, now: UtcMillis) -> Template {
    Template {
        id: random::digits(16),
        name: name.into(),
        language: language.into(),
        category: "UTILITY".into(),
        status: "APPROVED".into(),
        parameter_format: "POSITIONAL".into(),
        components,
        rejected_reason: None,
        written_at: now,
    }
}
