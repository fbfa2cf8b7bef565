//! Blocking a customer at Meta, and letting one in again. Said twice it means the same, so that a lost answer may be
//! asked for again; the shop believes it only when Meta has said so. Who never wrote is blocked here alone.

use std::sync::Arc;

use shopbell_cloud::graph::CallError;
use shopbell_model::{CommandId, ConversationId, WindowState};
use shopbell_store::tables::conversation::{day, write as conversation};

use super::parts;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, gate, outbox};

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// Blocks the customer of a conversation, or takes the block back.
pub(crate) async fn block(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    blocked: bool,
) -> Result<(), EngineError> {
    const NAME: &str = "block";
    let now = core.now();
    // Asked before Meta is: what was done once, and perhaps taken back since, must not be done at Meta again.
    let asked = id.clone();
    let before = core.store.write(move |tx| Box::pin(async move { command::done::<()>(tx, &asked, NAME).await })).await;
    if core.noted(before)??.is_some() {
        return Ok(());
    }
    let mut conn = core.store.read().await?;
    let row = conversation::standing(&mut conn, chat).await?.filter(|row| row.ours).ok_or(NO_CONVERSATION)?;
    if blocked == row.blocked {
        return Ok(());
    }
    // Of a merged chat each number is blocked or let in by itself: Meta knows of no merging.
    let (mut asked, mut here, mut late) = (Vec::new(), Vec::new(), false);
    for part in parts::of(&mut conn, chat).await? {
        let Some(row) = conversation::standing(&mut conn, part).await?.filter(|row| row.blocked != blocked) else {
            continue;
        };
        // Who never wrote Meta does not block, and need not: nothing is written to them from here.
        if row.last_inbound_at.is_none() {
            here.push(part);
            continue;
        }
        // Meta's own rule, told before it is asked (CONTRACT §4). Letting in again it allows at any time.
        let open = matches!(gate::window(&row).judge(now).state, WindowState::Open | WindowState::Closing);
        if !blocked || open {
            asked.push((part, outbox::recipient(&mut conn, row.contact).await?.ok_or(NO_CONVERSATION)?));
        } else {
            late = true;
        }
    }
    drop(conn);
    // Blocking a number they never wrote by keeps nobody out who writes by another.
    if asked.is_empty() && (late || here.is_empty()) {
        return Err(EngineError::BlockTooLate);
    }
    let mut done = here;
    for (part, to) in &asked {
        let told = core.client.block(&core.profile.phone_number_id, to, blocked).await;
        if let Err(error) = told {
            // What Meta has done is written down all the same.
            let written = core.store.write(move |tx| {
                Box::pin(async move {
                    for part in done {
                        day::block(tx, part, blocked.then_some(now)).await?;
                    }
                    Ok(())
                })
            });
            core.noted(written.await)?;
            return Err(refused(&error));
        }
        done.push(*part);
    }
    command::once(core, id, NAME, move |tx, news| {
        Box::pin(async move {
            for part in done {
                day::block(tx, part, blocked.then_some(now)).await?;
            }
            news.touch_conversation(chat);
            news.touch(Tag::Shop);
            Ok(Ok(()))
        })
    })
    .await
}

fn refused(error: &CallError) -> EngineError {
    match error {
        CallError::Refused(graph) if [139_100, 139_101].contains(&graph.code) => EngineError::BlockTooLate,
        other => EngineError::MetaSaysNo { problem: other.to_string() },
    }
}

#[cfg(test)]
mod tests;
