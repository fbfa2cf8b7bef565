//! What the shop says by itself.

use shopbell_engine::door as engine;
use shopbell_engine::door::hours::{Hours, OtherDay, Week};
use shopbell_model::CommandId;

use crate::counter::Counter;
use crate::dto::{
    Door, DoorDay, DoorHours, DoorOtherDay, DoorSettings, DoorSign, DoorText, DoorTextKind, Failure, Nothing, SaveDoor,
};

pub(crate) async fn door(counter: &Counter, _: Nothing) -> Result<Door, Failure> {
    let door = counter.shop.door();
    let sign = counter.shop.sign()?;
    Ok(Door {
        settings: settings(&door),
        open: counter.shop.is_open(),
        shop: counter.shop.overview().await?.name,
        sign: sign.map(|sign| DoorSign { link: sign.link, size: sign.size, path: sign.path }),
    })
}

pub(crate) async fn save(counter: &Counter, request: SaveDoor) -> Result<Nothing, Failure> {
    counter.shop.save_door(CommandId(request.command_id), chosen(request.settings)).await?;
    Ok(Nothing {})
}

fn settings(door: &engine::Door) -> DoorSettings {
    DoorSettings {
        greeting: door.greeting,
        away: door.away,
        keyword: door.keyword,
        word: door.word.clone(),
        texts: door.texts.iter().map(text).collect(),
        week: door.week.days.iter().map(|hours| DoorDay { hours: shown(hours) }).collect(),
        others: door.week.others.iter().map(other).collect(),
    }
}

fn text(text: &engine::Text) -> DoorText {
    let kind = match text.kind {
        engine::TextKind::Greeting => DoorTextKind::Greeting,
        engine::TextKind::Away => DoorTextKind::Away,
    };
    DoorText { kind, language: text.language.clone(), text: text.text.clone() }
}

fn other(day: &OtherDay) -> DoorOtherDay {
    DoorOtherDay { date: day.date.clone(), hours: shown(&day.hours) }
}

fn shown(hours: &[Hours]) -> Vec<DoorHours> {
    hours.iter().map(|one| DoorHours { from: one.from, to: one.to }).collect()
}

fn chosen(settings: DoorSettings) -> engine::Door {
    let hours = |hours: Vec<DoorHours>| hours.into_iter().map(|one| Hours { from: one.from, to: one.to }).collect();
    let kind = |kind| match kind {
        DoorTextKind::Greeting => engine::TextKind::Greeting,
        DoorTextKind::Away => engine::TextKind::Away,
    };
    engine::Door {
        greeting: settings.greeting,
        away: settings.away,
        keyword: settings.keyword,
        word: settings.word,
        texts: settings
            .texts
            .into_iter()
            .map(|text| engine::Text { kind: kind(text.kind), language: text.language, text: text.text })
            .collect(),
        week: Week {
            days: settings.week.into_iter().map(|day| hours(day.hours)).collect(),
            others: settings
                .others
                .into_iter()
                .map(|day| OtherDay { date: day.date, hours: hours(day.hours) })
                .collect(),
        },
    }
}
