//! Looking for whom somebody may be: a few people to a transaction, after something changed of them or a file brought them.

use std::sync::Arc;

use shopbell_model::alike::{Known, reasons, tells_apart};
use shopbell_model::field::FieldCode;
use shopbell_model::{ContactId, PortfolioId, Span, UtcMillis};
use shopbell_store::tables::alike::{self, PairState};
use shopbell_store::tables::field::{self, Field};
use shopbell_store::tables::{erasure, person};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::{Change, Tag};
use crate::core::Core;

/// People to a transaction: each costs some ten looks into indexes.
const STEP: u32 = 20;

/// How long the writer is left to others between two transactions.
const PAUSE: Span = Span::millis(2);

/// Looks as long as the shop is open.
pub(crate) async fn watch(core: Arc<Core>) {
    tokio::select! {
        () = core.stop.cancelled() => {}
        () = care(&core) => {}
    }
}

async fn care(core: &Arc<Core>) {
    let mut changes = core.changes.subscribe();
    loop {
        if let Err(error) = look_at_all(core).await {
            tracing::warn!(%error, "who may be one person could not be looked for");
        }
        // Whatever changes a person tells so: the people, or the conversation a customer wrote in.
        loop {
            match changes.recv().await {
                Some(Change::Tags(tags)) if [Tag::People, Tag::Conversations].iter().any(|tag| tags.contains(tag)) => {
                    break;
                }
                Some(Change::Lagged) => break,
                Some(_) => {}
                None => return,
            }
        }
    }
}

/// Looks at everybody who waits for it.
async fn look_at_all(core: &Arc<Core>) -> Result<(), StoreError> {
    while step(core).await? {
        core.clock.wait_for(PAUSE).await;
    }
    Ok(())
}

/// Looks at a few who wait; `false` when nobody did.
async fn step(core: &Arc<Core>) -> Result<bool, StoreError> {
    let mut conn = core.store.read().await?;
    let someone = !alike::due(&mut conn, 1).await?.is_empty();
    // People of a file are found by their names once they stand in the list.
    let file = match someone || person::unsorted(&mut conn).await? {
        true => None,
        false => alike::due_file(&mut conn).await?,
    };
    drop(conn);
    if !someone && file.is_none() {
        return Ok(false);
    }
    let (portfolio, now) = (core.own.portfolio, core.now());
    core.write(move |tx, news| {
        Box::pin(async move {
            let fields = field::all(tx, portfolio).await?;
            let mut changed = false;
            match file {
                None => {
                    let due = alike::due(tx, STEP).await?;
                    for contact in &due {
                        changed |= look(tx, (portfolio, &fields), *contact, now).await?;
                    }
                    alike::looked_at(tx, &due).await?;
                }
                Some((file, after)) => {
                    let rows = alike::file_rows(tx, file, after, STEP).await?;
                    for contact in rows.iter().filter_map(|(_, contact)| *contact) {
                        changed |= look(tx, (portfolio, &fields), contact, now).await?;
                    }
                    alike::file_looked_at(tx, file, rows.last().map(|(row, _)| *row)).await?;
                }
            }
            if changed {
                news.touch(Tag::Alike);
            }
            Ok(true)
        })
    })
    .await
}

/// Looks for whom a contact may be, and whether what was found before still holds; says whether anything changed.
async fn look(
    tx: &mut SqliteConnection,
    (portfolio, fields): (PortfolioId, &[Field]),
    contact: ContactId,
    now: UtcMillis,
) -> Result<bool, StoreError> {
    let mut changed = false;
    let pairs = alike::of(tx, contact).await?;
    let me = match erasure::is_about(tx, contact).await? {
        true => None,
        false => alike::known(tx, contact, fields).await?,
    };
    let whole = person::whole(tx, contact).await?;
    // What a person said stays said.
    for pair in pairs.iter().filter(|pair| pair.state != PairState::Two) {
        let other = if pair.one == contact { pair.other } else { pair.one };
        let them = alike::known(tx, other, fields).await?;
        let stands = me.as_ref().zip(them).is_some_and(|(me, them)| !reasons(me, &them).is_empty());
        if !stands {
            alike::forget(tx, pair.id).await?;
            changed = true;
            continue;
        }
        let state = if person::whole(tx, other).await? == whole { PairState::One } else { PairState::Open };
        if state != pair.state {
            alike::set_state(tx, pair.id, state).await?;
            changed = true;
        }
    }
    let Some(me) = me else { return Ok(changed) };
    for other in candidates(tx, (portfolio, fields), &me).await? {
        let known_pair = pairs.iter().any(|pair| pair.one == other || pair.other == other);
        if other == contact || known_pair || erasure::is_about(tx, other).await? {
            continue;
        }
        let Some(them) = alike::known(tx, other, fields).await? else { continue };
        if !reasons(&me, &them).is_empty() && person::whole(tx, other).await? != whole {
            alike::found(tx, (contact, other), now).await?;
            changed = true;
        }
    }
    Ok(changed)
}

/// With whom somebody is to be compared.
async fn candidates(
    tx: &mut SqliteConnection,
    (portfolio, fields): (PortfolioId, &[Field]),
    me: &Known,
) -> Result<Vec<ContactId>, StoreError> {
    let of_code = |code| fields.iter().find(|field| field.code == Some(code)).map(|field| field.id);
    let mut found = alike::by_number(tx, portfolio, &me.phones).await?;
    if let (Some(field), Some(address)) = (of_code(FieldCode::Email), &me.email) {
        found.extend(alike::by_address(tx, field, address).await?);
    }
    if let Some(username) = &me.username {
        found.extend(alike::by_username(tx, portfolio, username).await?);
    }
    if !me.name.is_empty() {
        let born = of_code(FieldCode::Birthday).zip(me.birthday.as_ref());
        let own = me.own.iter().filter(|(_, value)| tells_apart(value)).map(|(field, value)| (*field, value));
        for (field, value) in born.into_iter().chain(own) {
            found.extend(alike::by_field(tx, &me.name, field, value).await?);
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
