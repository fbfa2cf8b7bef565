//! What was written while the shop was out of reach. The journal tells of silences, times in which nothing came; a message
//! that was written in one and came after it is counted for that absence, in the transaction that stores it.
//!
//! A single webhook that Meta delivers late makes no absence: others came meanwhile.

use shopbell_model::{JournalId, MessageId, MessageKind, Span, UtcMillis};
use shopbell_store::tables::catch_up::{self, CatchUp, Tally};
use shopbell_store::{SqliteConnection, StoreError, journal};

/// A message that came later than this after it was written may have been waiting for the shop; a silence shorter than
/// this is none.
const LATE: Span = Span::minutes(10);

/// Bodies among which the silence is looked for. The first late message stands close behind it.
const LOOK_BACK: u32 = 1_000;

/// A message that came late.
#[derive(Clone, Copy, Debug)]
pub(super) struct Late {
    pub(super) body: JournalId,
    pub(super) message: MessageId,
    pub(super) at: UtcMillis,
    pub(super) said: Said,
}

/// What came late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A customer's message.
    ByCustomer(MessageKind),
    /// The shop's own, from the phone app.
    ByShop,
}

/// Whether a message may have waited for the shop.
pub(super) fn is_late(at: UtcMillis, received_at: UtcMillis) -> bool {
    received_at - at > LATE
}

/// Counts what came late for the absences in which it was written.
pub(super) async fn count(tx: &mut SqliteConnection, late: &[Late]) -> Result<(), StoreError> {
    let Some(first) = late.first() else { return Ok(()) };
    let mut absence = catch_up::newest(tx).await?;
    let mut tally = Tally::default();
    let mut looked_in = None;
    for one in late {
        if !absence.is_some_and(|absence| is_of(one, &absence)) {
            // One look for a body: what else is in it, and is of no absence, came with it.
            if looked_in == Some(one.body) {
                continue;
            }
            looked_in = Some(one.body);
            let Some(silence) = journal::silence_at(tx, one.body, one.at, LOOK_BACK).await? else { continue };
            if silence.back_at - silence.since <= LATE {
                continue;
            }
            add(tx, absence, std::mem::take(&mut tally)).await?;
            catch_up::begin(tx, &silence, one.message).await?;
            absence = catch_up::newest(tx).await?;
        }
        tally.last = tally.last.max(Some(one.message));
        match one.said {
            Said::ByCustomer(kind) => {
                tally.messages += 1;
                tally.pictures += u32::from(kind == MessageKind::Image);
            }
            Said::ByShop => tally.echoes += 1,
        }
    }
    tracing::debug!(first = first.body.0, messages = tally.messages, "came in late");
    add(tx, absence, tally).await
}

/// What was written before the shop was back is of the same absence, however late it comes.
fn is_of(one: &Late, absence: &CatchUp) -> bool {
    one.at < absence.back_at
}

async fn add(tx: &mut SqliteConnection, to: Option<CatchUp>, tally: Tally) -> Result<(), StoreError> {
    match to {
        Some(to) if tally != Tally::default() => catch_up::add(tx, to.id, &tally).await,
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
