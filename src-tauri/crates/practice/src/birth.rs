//! How a practice world comes to be, the first time and every time after.

mod templates;

use serde_json::json;

use crate::customers::scene;
use crate::simulation::Turn;
use crate::world::World;
use crate::world::change::{Change, Line};
use crate::world::things::Credentials;
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
    for template in templates::all(now) {
        turn.record(Change::TemplateSet { template });
    }
    if with_scene {
        scene::open(turn, now);
    }
}
