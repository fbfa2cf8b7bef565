//! Notifications on Linux: `org.freedesktop.Notifications` of the desktop's own session bus.
//!
//! One notification per chat, changed in place. What a server tells is believed only of notifications it gave a number
//! itself: numbers are small, other programs' notifications have the same ones at another server, and many servers tell
//! everybody everything. A server that is away, or hangs, costs a notification and nothing else.

mod signals;

use std::collections::HashMap;
use std::time::Duration;

use tauri::AppHandle;
use tokio::sync::mpsc::UnboundedReceiver;
use zbus::names::OwnedUniqueName;
use zbus::zvariant::Value;
use zbus::{Connection, Message, connection, message};

use super::bell::Deed;
use super::notice::{Notice, Reply};
use signals::{Signal, What};

pub(super) const SERVER: &str = "org.freedesktop.Notifications";
pub(super) const PATH: &str = "/org/freedesktop/Notifications";

/// The actions: pressing the notification itself, the button that opens the chat to write there, and the field in which
/// an answer is written (KDE's, and that of others who follow it).
const PRESSED: &str = "default";
const WRITE: &str = "write";
const INLINE: &str = "inline-reply";

/// A server that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(5);

/// The desktop's notifications.
pub struct Desktop {
    /// Another bus than the session's, for tests.
    address: Option<String>,
    link: Option<Link>,
    /// By the server's number.
    shown: HashMap<u32, Shown>,
}

struct Link {
    bus: Connection,
    signals: UnboundedReceiver<Signal>,
}

/// A notification that stands on the desktop, or is on its way down.
struct Shown {
    chat: i64,
    /// Who gave it its number.
    server: OwnedUniqueName,
    /// When the server answered that it stands, in the order in which everything came in.
    since: message::Sequence,
    /// How it is answered; none where it takes no answer.
    reply: Option<Reply>,
    /// Every answer that was written in it.
    answers: Vec<String>,
    /// It was asked to go: it is not changed any more, and what was pressed before still counts.
    closing: bool,
    /// It is neither changed nor taken down.
    keeps: bool,
}

impl Desktop {
    pub fn new(_app: &AppHandle) -> Self {
        Self::on(None)
    }

    /// On this bus; on the session's when absent.
    pub fn on(address: Option<String>) -> Self {
        Self { address, link: None, shown: HashMap::new() }
    }

    /// Shows what is new in a chat, in the place of what was shown of it before.
    ///
    /// # Errors
    /// When there is no bus or no server, or the server refuses or hangs.
    pub async fn show(&mut self, chat: i64, notice: &Notice) -> Result<(), zbus::Error> {
        let bus = self.bus().await?;
        let told = bus.call_method(Some(SERVER), PATH, Some(SERVER), "GetCapabilities", &()).await?;
        let can: Vec<String> = told.body().deserialize()?;
        let can = |what: &str| can.iter().any(|one| one == what);
        let server = server_of(&told);
        let before = self
            .shown
            .iter()
            .filter(|(_, shown)| !notice.keeps && !shown.keeps)
            .find(|(_, shown)| shown.chat == chat && !shown.closing && Some(&shown.server) == server.as_ref())
            .map_or(0, |(id, _)| *id);
        let mut hints = HashMap::from([("category", Value::from("im.received")), ("urgency", Value::from(1_u8))]);
        let mut actions = Vec::new();
        if can("actions") {
            actions.extend([PRESSED, notice.open.as_str()]);
            match &notice.reply {
                Some(reply) if can(INLINE) => {
                    actions.extend([INLINE, reply.label.as_str()]);
                    hints.insert("x-kde-reply-placeholder-text", Value::from(reply.placeholder.as_str()));
                    hints.insert("x-kde-reply-submit-button-text", Value::from(reply.label.as_str()));
                }
                Some(reply) => actions.extend([WRITE, reply.label.as_str()]),
                None => {}
            }
        }
        let body = if can("body-markup") { without_markup(&notice.body) } else { notice.body.clone() };
        let asked = ("Shopbell", before, "shopbell", notice.title.as_str(), body.as_str(), actions, hints, -1_i32);
        let given = bus.call_method(Some(SERVER), PATH, Some(SERVER), "Notify", &asked).await?;
        let id: u32 = given.body().deserialize()?;
        if let Some(server) = server_of(&given) {
            if !notice.keeps {
                // What an earlier server showed of this chat went with it.
                self.shown.retain(|_, shown| shown.closing || shown.keeps || shown.chat != chat);
            }
            let (since, reply, keeps) = (given.recv_position(), notice.reply.clone(), notice.keeps);
            self.shown.insert(id, Shown { chat, server, since, reply, answers: Vec::new(), closing: false, keeps });
        }
        Ok(())
    }

    /// Takes a chat's notification down; one that keeps words stays.
    pub async fn close(&mut self, chat: i64) {
        let one_of_it = |one: &Shown| one.chat == chat && !one.keeps;
        let ids: Vec<u32> = self.shown.iter().filter(|(_, one)| one_of_it(one)).map(|(id, _)| *id).collect();
        self.take_down(ids).await;
    }

    /// Takes every notification down; those that keep words stay, and take no answer.
    pub async fn close_all(&mut self) {
        let ids: Vec<u32> = self.shown.iter().filter(|(_, one)| !one.keeps).map(|(id, _)| *id).collect();
        self.take_down(ids).await;
    }

    /// Until the server says that it is down a notification is remembered: what was pressed before still counts.
    async fn take_down(&mut self, ids: Vec<u32>) {
        for id in ids {
            let (Some(link), Some(shown)) = (&self.link, self.shown.get_mut(&id)) else { continue };
            if std::mem::replace(&mut shown.closing, true) {
                continue;
            }
            let (bus, server) = (link.bus.clone(), shown.server.clone());
            if let Err(error) = bus.call_method(Some(server), PATH, Some(SERVER), "CloseNotification", &(id,)).await {
                // Whoever showed it is gone, and it went along; or it was laid aside at this moment.
                tracing::debug!(%error, "a notification could not be taken down");
                self.shown.remove(&id);
                // A server that hangs at one hangs at all.
                if matches!(error, zbus::Error::InputOutput(_)) {
                    return;
                }
            }
        }
    }

    /// The next thing a person does. May be dropped while it waits without losing one.
    pub async fn next(&mut self) -> Deed {
        loop {
            let Some(link) = &mut self.link else { return std::future::pending().await };
            match link.signals.recv().await {
                Some(signal) => {
                    if let Some(deed) = self.judge(signal) {
                        return deed;
                    }
                }
                // The bus is gone, and every notification with it; the next one tries again.
                None => {
                    self.link = None;
                    self.shown.clear();
                }
            }
        }
    }

    fn judge(&mut self, signal: Signal) -> Option<Deed> {
        let Signal { server, at, id, what } = signal;
        let shown = self.shown.get_mut(&id).filter(|shown| shown.server == server)?;
        let chat = shown.chat;
        // The number was given again since: this was told of what stood there before.
        let late = at < shown.since;
        match what {
            What::Pressed(action) if action == PRESSED => Some(Deed::Open { chat, write: false }),
            What::Pressed(action) if action == WRITE || action == INLINE => Some(Deed::Open { chat, write: true }),
            What::Pressed(_) => None,
            What::Replied(text) => {
                let Reply { key, message, .. } = shown.reply.clone()?;
                let nth = shown.answers.iter().position(|known| *known == text).unwrap_or_else(|| {
                    shown.answers.push(text.clone());
                    shown.answers.len() - 1
                });
                Some(Deed::Reply { chat, command: format!("{key}-{nth}"), text, seen: (!late).then_some(message) })
            }
            What::Closed if late => None,
            What::Closed => {
                let was_up = !shown.closing && !shown.keeps;
                self.shown.remove(&id);
                was_up.then_some(Deed::Aside { chat })
            }
        }
    }

    async fn bus(&mut self) -> Result<Connection, zbus::Error> {
        if let Some(link) = &self.link
            && !link.signals.is_closed()
        {
            return Ok(link.bus.clone());
        }
        self.shown.clear();
        let builder = match &self.address {
            Some(address) => connection::Builder::address(address.as_str())?,
            None => connection::Builder::session()?,
        };
        let bus = builder.method_timeout(PATIENCE).build().await?;
        let signals = signals::hear(&bus).await?;
        self.link = Some(Link { bus: bus.clone(), signals });
        Ok(bus)
    }
}

/// Who answered.
fn server_of(answer: &Message) -> Option<OwnedUniqueName> {
    answer.header().sender().map(|name| name.to_owned().into())
}

/// Many desktops read markup in a notification; a customer's text is none.
fn without_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing() -> (Desktop, OwnedUniqueName) {
        let server: OwnedUniqueName = zbus::names::UniqueName::try_from(":1.7").unwrap().to_owned().into();
        let mut desktop = Desktop::on(None);
        let shown = Shown {
            chat: 17,
            server: server.clone(),
            since: message::Sequence::default(),
            reply: Some(Reply {
                label: String::new(),
                placeholder: String::new(),
                key: "reply-5".to_owned(),
                message: 5,
            }),
            answers: Vec::new(),
            closing: false,
            keeps: false,
        };
        desktop.shown.insert(3, shown);
        (desktop, server)
    }

    fn answer(server: &OwnedUniqueName, id: u32, text: &str) -> Signal {
        Signal { server: server.clone(), at: message::Sequence::default(), id, what: What::Replied(text.to_owned()) }
    }

    #[test]
    fn a_customers_text_is_never_markup() {
        assert_eq!(without_markup("<b>1 & 2</b>"), "&lt;b&gt;1 &amp; 2&lt;/b&gt;");
    }

    #[test]
    fn another_programs_notification_says_nothing_to_a_customer() {
        let (mut desktop, server) = standing();
        assert_eq!(desktop.judge(answer(&server, 4, "Rakas äiti")), None, "another number");
        let stranger: OwnedUniqueName = zbus::names::UniqueName::try_from(":1.9").unwrap().to_owned().into();
        assert_eq!(desktop.judge(answer(&stranger, 3, "Rakas äiti")), None, "the same number, at another server");
        assert!(desktop.judge(answer(&server, 3, "Kyllä")).is_some());
    }

    #[test]
    fn the_same_words_twice_are_one_command_and_other_words_another() {
        let (mut desktop, server) = standing();
        let mut command = |text: &str| match desktop.judge(answer(&server, 3, text)) {
            Some(Deed::Reply { command, .. }) => command,
            other => panic!("{other:?}"),
        };
        let first = command("Kyllä");
        assert_ne!(command("Klo 10"), first);
        assert_eq!(command("Kyllä"), first);
    }

    #[test]
    fn what_was_laid_aside_is_forgotten() {
        let (mut desktop, server) = standing();
        let closed = || Signal { server: server.clone(), at: message::Sequence::default(), id: 3, what: What::Closed };
        assert_eq!(desktop.judge(closed()), Some(Deed::Aside { chat: 17 }));
        assert_eq!(desktop.judge(answer(&server, 3, "Kyllä")), None, "the number may be another program's by now");
        assert_eq!(desktop.judge(closed()), None);
    }
}
