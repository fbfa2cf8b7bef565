//! A person's own data.

use shopbell_engine::erasure::Receipt;
use shopbell_engine::store::tables::erasure::Counts;
use shopbell_model::{CommandId, ContactId};

use crate::counter::Counter;
use crate::dto::{ErasePerson, Erasing, ErasureReceipt, Erasures, Failure, GetHeld, Held, HeldCounts, Nothing};

pub(crate) async fn held(counter: &Counter, request: GetHeld) -> Result<Held, Failure> {
    let held = counter.shop.held_of(ContactId(request.contact)).await?;
    Ok(Held { name: held.name, counts: counts(held.counts), going: held.going })
}

pub(crate) async fn erase(counter: &Counter, request: ErasePerson) -> Result<Erasing, Failure> {
    let (id, who) = (CommandId(request.command_id), ContactId(request.contact));
    Ok(Erasing { receipt: counter.shop.erase_person(id, who, request.name).await? })
}

pub(crate) async fn erasures(counter: &Counter, _: Nothing) -> Result<Erasures, Failure> {
    let receipts = counter.shop.erasures().await?;
    Ok(Erasures { receipts: receipts.into_iter().map(receipt).collect() })
}

fn receipt(receipt: Receipt) -> ErasureReceipt {
    ErasureReceipt {
        receipt: receipt.number,
        asked_at: receipt.asked_at.0,
        done_at: receipt.done_at.map(|at| at.0),
        helper: receipt.helper.map(|helper| helper.0),
        counts: counts(receipt.counts),
        marks: receipt.counts.marks,
        seal: receipt.seal,
        whole: receipt.whole,
    }
}

fn counts(counts: Counts) -> HeldCounts {
    let Counts { chats, messages, files, notes, waiting, details, agreements, bodies, rows, marks: _ } = counts;
    HeldCounts { chats, messages, files, notes, waiting, details, agreements, bodies, rows }
}
