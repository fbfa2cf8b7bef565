//! The worker of campaigns: looks at people where a draft is being checked, begins what is due, and turns recipients into
//! messages a few at a time, so that what is stopped stops at once and chats always go first.

use std::collections::HashMap;
use std::sync::Arc;

use shopbell_model::campaign::{CampaignState, LeftOut, RecipientState};
use shopbell_model::reach::Left;
use shopbell_model::{CampaignId, Span, UtcMillis};
use shopbell_store::tables::campaign::{self, Campaign};
use shopbell_store::tables::recipient::{self, Recipient};
use shopbell_store::{SqliteConnection, StoreError};

use super::fit::{NotNow, Suit, Turn};
use super::{AT_ONCE, check, files, guard, hours, moved};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::gate::Facing;
use crate::outbox as way_out;
use crate::reach;

/// People who are written to in one transaction: a webhook that comes meanwhile waits no longer than they take.
const BATCH: u32 = 16;

/// How often, in real time, windows are told of a campaign that moves.
const TELL: Span = Span::millis(500);

/// How often, in real time, it is asked what customers say to a campaign.
const FEEDBACK: Span = Span::seconds(2);

/// After the store failed, it is tried again after this real time.
const TROUBLE: Span = Span::seconds(1);

/// When there is more to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// At once.
    Now,
    /// When something moves.
    Moved,
    /// When something moves, or at this time by the shop's clock.
    At(UtcMillis),
}

impl Next {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Now, _) | (_, Self::Now) => Self::Now,
            (Self::At(one), Self::At(other)) => Self::At(one.min(other)),
            (Self::At(at), Self::Moved) | (Self::Moved, Self::At(at)) => Self::At(at),
            (Self::Moved, Self::Moved) => Self::Moved,
        }
    }
}

/// When customers' feedback was last asked for, by the monotonic clock.
type Asked = HashMap<CampaignId, UtcMillis>;

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    let mut asked = Asked::new();
    let mut told = monotonic(&core);
    loop {
        let woken = core.campaigns_wake.notified();
        let next = tokio::select! {
            () = core.stop.cancelled() => return,
            next = turn(&core, &mut asked) => next,
        };
        let (next, failed) = match next {
            Ok(next) => (next, false),
            Err(error) => {
                tracing::warn!(%error, "campaigns wait: the store failed");
                (Next::Moved, true)
            }
        };
        let pause = async {
            match next {
                _ if failed => core.clock.wait_for(TROUBLE).await,
                Next::Now => {}
                Next::Moved => std::future::pending().await,
                Next::At(at) => core.clock.wait_until(at).await,
            }
        };
        let moved = tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken => true,
            () = pause => next == Next::Now,
        };
        if moved {
            let since = monotonic(&core) - told;
            if since.0 < TELL.0 && next != Next::Now {
                core.clock.wait_for(Span(TELL.0 - since.0)).await;
            }
            if next != Next::Now || since.0 >= TELL.0 {
                core.tell(Tag::Campaigns);
                told = monotonic(&core);
            }
        }
    }
}

fn monotonic(core: &Core) -> UtcMillis {
    UtcMillis(core.clock.monotonic().0)
}

async fn turn(core: &Arc<Core>, asked: &mut Asked) -> Result<Next, StoreError> {
    let mut next = Next::Moved;
    let mut conn = core.store.read().await?;
    let checking = campaign::standing(&mut conn, CampaignState::Checking, AT_ONCE).await?;
    let planned = campaign::next_beginning(&mut conn).await?;
    let running = campaign::standing(&mut conn, CampaignState::Running, AT_ONCE).await?;
    drop(conn);
    for row in checking {
        if check::step(core, row).await? {
            next = Next::Now;
        }
    }
    if let Some(at) = planned {
        if at <= core.now() {
            begin_due(core).await?;
            next = Next::Now;
        } else {
            next = next.and(Next::At(at));
        }
    }
    asked.retain(|id, _| running.iter().any(|row| row.id == *id));
    for row in running {
        next = next.and(feed(core, row, asked).await?);
    }
    Ok(next)
}

/// What is due begins.
async fn begin_due(core: &Arc<Core>) -> Result<(), StoreError> {
    let now = core.now();
    core.write(move |tx, news| {
        Box::pin(async move {
            for row in campaign::standing(tx, CampaignState::Planned, AT_ONCE).await? {
                if row.begins_at.is_some_and(|at| at <= now) {
                    let begun =
                        Campaign { state: CampaignState::Running, started_at: Some(now), changed_at: now, ..row };
                    campaign::save(tx, &begun).await?;
                }
            }
            news.touch(Tag::Campaigns);
            news.touch(Tag::Shop);
            Ok(())
        })
    })
    .await
}

/// Lets the next few of a campaign go, if it may and the outbox is not full of it.
async fn feed(core: &Arc<Core>, row: Campaign, asked: &mut Asked) -> Result<Next, StoreError> {
    let (id, now) = (row.id, core.now());
    let real = monotonic(core);
    let due = asked.get(&id).is_none_or(|at| (real - *at).0 >= FEEDBACK.0);
    let mut minded = None;
    if due {
        asked.insert(id, real);
        // Counting everybody is no work for the writer.
        minded = guard::feedback(&mut *core.store.read().await?, &row).await?;
    }
    let core_too = Arc::clone(core);
    let (next, news) = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                let mut news = News::default();
                let Some(row) = campaign::get(tx, id).await?.filter(|row| row.state == CampaignState::Running) else {
                    return Ok((Next::Moved, news));
                };
                let Some(suit) = Suit::of(tx, &core_too, row).await? else {
                    let standing = shopbell_model::TemplateStanding::Gone;
                    let held = shopbell_model::campaign::Held::Template { standing };
                    moved::pause(tx, id, held, now, &mut news).await?;
                    return Ok((Next::Moved, news));
                };
                if let Some(held) = guard::look(tx, &core_too, &suit).await?.or(minded) {
                    moved::pause(tx, id, held, now, &mut news).await?;
                    return Ok((Next::Moved, news));
                }
                let waiting = recipient::in_outbox(tx, id).await?;
                let up = files::are_up(tx, &suit.says, now).await?;
                let (ahead, batch) = if up { (core_too.sending.throughput().ahead(), BATCH) } else { (1, 1) };
                if waiting >= ahead {
                    return Ok((Next::Moved, news));
                }
                let next = write_to(tx, &suit, waiting, batch, now, &mut news).await?;
                Ok((next, news))
            })
        })
        .await?;
    core.publish(news);
    Ok(next)
}

/// Writes to the next few; ends the campaign when nobody is left.
async fn write_to(
    tx: &mut SqliteConnection,
    suit: &Suit,
    waiting: u32,
    batch: u32,
    now: UtcMillis,
    news: &mut News,
) -> Result<Next, StoreError> {
    let id = suit.campaign.id;
    let people = recipient::next(tx, id, now, batch).await?;
    if people.is_empty() {
        return match recipient::next_due(tx, id).await? {
            Some(at) => Ok(Next::At(at)),
            // What is on its way may still come back to wait.
            None if waiting > 0 => Ok(Next::Moved),
            None => {
                let row = suit.campaign.clone();
                let ended = Campaign { state: CampaignState::Ended, ended_at: Some(now), changed_at: now, ..row };
                campaign::save(tx, &ended).await?;
                news.touch(Tag::Campaigns);
                news.touch(Tag::Shop);
                Ok(Next::Moved)
            }
        };
    }
    let number = suit.campaign.number;
    let mut left = reach::left(tx, number, now).await?;
    for person in people {
        match one(tx, suit, &person, left, now, news).await? {
            Wrote::No => {}
            Wrote::NotBefore(until) => return Ok(Next::At(until)),
            // Who counted already, or is spoken with, took no place: the last one is counted anew.
            Wrote::Yes => {
                left = match left {
                    Left::People(more @ 2..) => Left::People(more - 1),
                    Left::Endless => Left::Endless,
                    Left::People(_) | Left::NobodyUntil(_) => reach::left(tx, number, now).await?,
                }
            }
        }
    }
    Ok(Next::Now)
}

/// What became of one person's turn.
enum Wrote {
    /// There is a message.
    Yes,
    /// They are left out, or wait for the day.
    No,
    /// Nobody can be written to before this: the limit is used.
    NotBefore(UtcMillis),
}

/// Writes to one person, or leaves them out.
async fn one(
    tx: &mut SqliteConnection,
    suit: &Suit,
    person: &Recipient,
    left: Left,
    now: UtcMillis,
    news: &mut News,
) -> Result<Wrote, StoreError> {
    let Some(who) = person.contact else {
        leave_out(tx, person, &LeftOut::Gone, now).await?;
        return Ok(Wrote::No);
    };
    let facing = Facing { left: Some(left), ..suit.facing() };
    let fits = match suit.fit(tx, who, Turn::Goes, facing, now).await? {
        Ok(fits) => fits,
        Err(NotNow::Limit(until)) => return Ok(Wrote::NotBefore(until)),
        Err(NotNow::Out(why)) => {
            leave_out(tx, person, &why, now).await?;
            return Ok(Wrote::No);
        }
    };
    let shops = jiff::tz::TimeZone::system();
    let zone = if suit.plan.own_time { &fits.zone } else { &shops };
    let from = hours::from_when(suit.plan.quiet, zone, now);
    if from > now {
        recipient::set(tx, person.id, RecipientState::Planned, None, from, now).await?;
        return Ok(Wrote::No);
    }
    let by = suit.by(facing);
    match way_out::queue_template(tx, fits.row.clone(), &fits.pick, &fits.picked, by, now, news).await? {
        Ok(message) => {
            recipient::set_message(tx, person.id, Some(message)).await?;
            recipient::set(tx, person.id, RecipientState::Going, None, person.not_before, now).await?;
            news.goes_out();
            Ok(Wrote::Yes)
        }
        Err(refused) => match fits.not_now(&refused) {
            NotNow::Limit(until) => Ok(Wrote::NotBefore(until)),
            NotNow::Out(why) => {
                leave_out(tx, person, &why, now).await?;
                Ok(Wrote::No)
            }
        },
    }
}

async fn leave_out(
    tx: &mut SqliteConnection,
    person: &Recipient,
    why: &LeftOut,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let json = serde_json::to_string(why).unwrap_or_default();
    recipient::set(tx, person.id, RecipientState::LeftOut, Some((&json, why.group())), person.not_before, now).await
}
