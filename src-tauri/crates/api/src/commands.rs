//! The list of commands: name, what it asks and answers, what a read shows or a change touches, and who does it.
//!
//! One line here is all a new command needs besides its types in `dto` and its handler in `handlers`; the router, the
//! TypeScript bindings and `docs/api.md` come out of this list.

use serde_json::Value;
use ts_rs::TypeVisitor;

use crate::bindings::types::{Collected, Named};
use crate::dto::{self, Failure};
use crate::handlers::{compose, connection, inbox, media, messages, practice, search, settings, shop};
use crate::router::{Counter, answer, request};

/// Whether a command only looks or also changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Answers what it shows; run again when one of its tags was touched.
    Read,
    /// Carries a `command_id` made by the caller and is done once.
    Change,
}

/// One command as it is declared.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// What callers call it.
    pub name: &'static str,
    /// Read or change.
    pub kind: Kind,
    /// What it is for.
    pub doc: &'static str,
    /// Tags a read shows or a change touches; `{x}` stands for the field `x` of the request.
    pub tags: &'static [&'static str],
    /// The request's type.
    pub request: fn() -> Named,
    /// The answer's type.
    pub answer: fn() -> Named,
    /// Gathers every type the request and the answer are made of.
    pub(crate) collect: fn(&mut Collected),
}

macro_rules! commands {
    (@kind read) => { Kind::Read };
    (@kind change) => { Kind::Change };
    ($(
        $(#[doc = $doc:literal])+
        $kind:ident $name:ident: $request:ident -> $answer:ident, $tags:expr, $($handler:ident)::+;
    )*) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(
            Command {
                name: stringify!($name),
                kind: commands!(@kind $kind),
                doc: concat!($($doc, "\n"),+),
                tags: &$tags,
                request: Named::of::<dto::$request>,
                answer: Named::of::<dto::$answer>,
                collect: |types| {
                    types.visit::<dto::$request>();
                    types.visit::<dto::$answer>();
                },
            },
        )*];

        /// Does the command of that name.
        pub(crate) async fn run(counter: &Counter, command: &str, payload: Value) -> Result<Value, Failure> {
            match command {
                $(
                    // Boxed, so that every caller's future has the size of one pointer and not of the largest command.
                    stringify!($name) => {
                        let request = request::<dto::$request>(payload)?;
                        let done: dto::$answer = Box::pin($($handler)::+(counter, request)).await?;
                        answer(&done)
                    }
                )*
                _ => Err(Failure::NotFound { what: "command".to_owned() }),
            }
        }
    };
}

commands! {
    /// The shop: its name, its time and whether messages leave.
    read shop: Nothing -> Shop, ["shop"], shop::shop;

    /// What a person chose about the window.
    read settings: Nothing -> Settings, ["settings"], settings::settings;

    /// A page of the conversation list.
    read conversations: ListConversations -> ConversationPage, ["conversations"], inbox::conversations;

    /// One conversation: who it is with, its window, its draft.
    read conversation: GetConversation -> Conversation, ["conversation:{conversation}"], inbox::conversation;

    /// A page of a conversation's messages.
    read messages: ListMessages -> MessagePage, ["messages:{conversation}"], messages::messages;

    /// People and messages that match what is typed. Shows no tag: it is read again when the text changes.
    read search: Search -> Found, [], search::search;

    /// How a message will look that is being put together. Shows no tag: it is read again when that changes.
    read preview: Preview -> Previewed, [], compose::preview;

    /// Where the shop can be found.
    read branches: Nothing -> Branches, ["settings"], compose::branches;

    /// The links between a customer's phone and this machine.
    read connection: Nothing -> Connection, ["connection"], connection::connection;

    /// The practice shop's customers and clock.
    read practice: Nothing -> Practice, ["practice"], practice::practice;

    /// Writes a text message to the customer. It stands in the chat at once and leaves by itself.
    change send_text: SendText -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], messages::send_text;

    /// Writes a place, a card, buttons, a list or a link to the customer.
    change send: Send -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], compose::send;

    /// Reacts to a message with an emoji, or takes the reaction back.
    change react: React -> Nothing, ["messages:*", "conversations"], messages::react;

    /// Does one of the remedies a message in trouble offers.
    change remedy: Remedied -> Nothing, ["messages:*", "conversation:*", "conversations", "shop"], messages::remedy;

    /// Where files are brought that a person attaches. Shows no tag: it is asked for when it is needed.
    read intake: Nothing -> Intake, [], media::intake;

    /// Writes a message with an attached file. It stands in the chat at once and leaves by itself.
    change send_file: SendFile -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], media::send_file;

    /// Takes a file back that has not left yet.
    change cancel_file: CancelFile -> Nothing, ["messages:*", "conversation:*", "conversations", "shop"],
        media::cancel_file;

    /// Makes another file of an attached picture, that fits.
    change convert_file: ConvertFile -> Attachment, [], media::convert_file;

    /// Forgets an attached file that is not wanted.
    change drop_file: DropFile -> Nothing, [], media::drop_file;

    /// Asks for a file again that is late or was given up.
    change fetch_again: FetchAgain -> Nothing, ["messages:*"], media::fetch_again;

    /// Keeps an answer that is begun and not sent.
    change save_draft: SaveDraft -> Nothing, ["conversation:{conversation}", "conversations"], inbox::save_draft;

    /// Puts a conversation on the *Done* shelf or takes it back.
    change set_done: SetDone -> Nothing, ["conversation:{conversation}", "conversations", "shop"], inbox::set_done;

    /// Says that a person has seen a conversation up to a message; the customer gets the read ticks.
    change mark_read: MarkRead -> Nothing, ["conversation:{conversation}", "conversations", "shop"], inbox::mark_read;

    /// Changes the settings.
    change set_settings: SetSettings -> Settings, ["settings"], settings::set_settings;

    /// Writes down a place where the shop can be found.
    change add_branch: AddBranch -> BranchAdded, ["settings"], compose::add_branch;

    /// Forgets a place where the shop could be found.
    change remove_branch: RemoveBranch -> Nothing, ["settings"], compose::remove_branch;

    /// Tries again what was parked because Meta refused the token or the account.
    change resume_sending: Resume -> Nothing, ["shop", "connection"], shop::resume_sending;

    /// Lets a practice customer write.
    change practice_write: PracticeWrite -> Nothing, ["practice"], practice::write;

    /// Lets a practice customer send a file.
    change practice_send_file: PracticeSendFile -> Nothing, ["practice"], practice::send_file;

    /// Lets a practice customer do something else than write.
    change practice_act: PracticeAct -> Nothing, ["practice"], practice::act;

    /// Moves the practice clock forward. Every window is told with `clock_moved`.
    change move_clock: MoveClock -> Practice, ["practice", "shop"], practice::move_clock;
}
