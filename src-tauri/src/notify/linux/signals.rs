//! What a notification server tells, in the order it tells it.

use futures_util::StreamExt;
use tokio::sync::mpsc::{self, UnboundedReceiver};
use zbus::names::OwnedUniqueName;
use zbus::{Connection, MatchRule, Message, MessageStream, message};

use super::{PATH, SERVER};

/// Signals that may wait for this program. Every notification of every program is told, so there may be many at once.
const WAITING: usize = 256;

/// Something a server told of a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Who told it.
    pub server: OwnedUniqueName,
    /// Its place in the order in which everything came in.
    pub at: message::Sequence,
    /// The number it gave the notification.
    pub id: u32,
    /// What happened.
    pub what: What,
}

/// What happened to a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It, or a button in it, was pressed.
    Pressed(String),
    /// An answer was written in it.
    Replied(String),
    /// It is gone.
    Closed,
}

/// Everything that is told from now on; ends with the bus. One stream for all of it: an answer and the end of its
/// notification come in that order. Heard by a task of its own, so that nothing is held up while a server is asked.
pub async fn hear(bus: &Connection) -> Result<UnboundedReceiver<Signal>, zbus::Error> {
    let rule = MatchRule::builder().msg_type(message::Type::Signal).path(PATH)?.interface(SERVER)?.build();
    let mut told = MessageStream::for_match_rule(rule, bus, Some(WAITING)).await?;
    let (pass_on, signals) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Some(message) = told.next().await {
            let signal = message.as_ref().ok().and_then(read);
            if signal.is_some_and(|signal| pass_on.send(signal).is_err()) {
                return;
            }
        }
    });
    Ok(signals)
}

/// A signal of another kind, or one that does not hold what it should, is none.
fn read(message: &Message) -> Option<Signal> {
    let header = message.header();
    let server = header.sender()?.to_owned().into();
    let (id, what) = match header.member()?.as_str() {
        "ActionInvoked" => message.body().deserialize::<(u32, String)>().map(|(id, key)| (id, What::Pressed(key))),
        "NotificationReplied" => {
            message.body().deserialize::<(u32, String)>().map(|(id, text)| (id, What::Replied(text)))
        }
        "NotificationClosed" => message.body().deserialize::<(u32, u32)>().map(|(id, _)| (id, What::Closed)),
        _ => return None,
    }
    .ok()?;
    Some(Signal { server, at: message.recv_position(), id, what })
}
