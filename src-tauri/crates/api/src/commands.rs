//! The list of commands: name, what it asks and answers, what a read shows or a change touches, and who does it.
//!
//! One line here is all a new command needs besides its types in `dto` and its handler in `handlers`; the router, the
//! TypeScript bindings and `docs/api.md` come out of this list.

use serde_json::Value;
use serde_json::value::RawValue;
use ts_rs::TypeVisitor;

use crate::bindings::types::{Collected, Named};
use crate::counter::{Counter, answer, request};
use crate::dto::{self, Failure};
use crate::handlers::{
    backup, campaigns, compose, connection, connection_report, consent, counter, door, gallery, import, inbox, labels,
    marks, media, merge, messages, meta_says, notes, orders, outgoing, people, person_data, practice, prices,
    quick_replies, retention, search, settings, shop, stickers, studio, templates, voice,
};

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
        pub(crate) async fn run(counter: &Counter, command: &str, payload: Value) -> Result<Box<RawValue>, Failure> {
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

    /// A page of the people the shop knows, in the order of their names.
    read people: ListPeople -> PeoplePage, ["people", "conversations"], people::list;

    /// How many people a segment means. Shows no tag: it is asked for again when that changes.
    read people_count: CountPeople -> PeopleCount, [], people::count;

    /// One person: names, numbers, what is written down of them and by whom.
    read person: GetPerson -> PersonPage, ["people", "conversations"], people::one;

    /// What is written down of the customer of a chat; nothing of a chat that was taken apart meanwhile.
    read chat_fields: GetConversation -> ChatFields, ["people", "conversation:{conversation}"], people::of_chat;

    /// What can be written down of people.
    read person_fields: Nothing -> PersonFields, ["people"], people::fields;

    /// Who may be one person, and why.
    read alike: Nothing -> Alike, ["alike", "people", "conversations"], people::alike::all;

    /// The lists of people, by name.
    read people_lists: Nothing -> PeopleLists, ["people"], people::lists;

    /// The segments of people, by name.
    read people_segments: Nothing -> PeopleSegments, ["people"], people::segments;

    /// The newest campaigns, 50 to a page.
    read campaigns: ListCampaigns -> Campaigns, ["campaigns"], campaigns::list;

    /// One campaign: what is planned, who gets it and who does not, what it costs, how far it came.
    read campaign: GetCampaign -> CampaignPage, ["campaigns", "templates", "prices"], campaigns::one;

    /// A page of a campaign's people, each with what became of the message.
    read campaign_people: ListCampaignPeople -> CampaignPeople, ["campaigns"], campaigns::people;

    /// The templates a campaign can be made of, each with its gaps.
    read campaign_templates: FindCampaignTemplates -> Templates, ["templates", "prices"], campaigns::templates;

    /// What holds for all campaigns.
    read campaign_settings: Nothing -> CampaignSettings, ["campaigns"], campaigns::settings;

    /// What Meta says of the number: quality, limit and speed, since when, and how much of the limit is used.
    read standing_at_meta: Nothing -> StandingAtMeta, ["campaigns"], meta_says::standing;

    /// How long things are kept, and what went because of it.
    read retention: Nothing -> Retention, ["retention", "erasures"], retention::chosen;

    /// What would go by these months, and when.
    read retention_preview: AskRetention -> RetentionPreview, ["retention", "people"], retention::preview;

    /// What rules of a segment can be made of.
    read segment_parts: Nothing -> SegmentParts, ["people"], people::segment_parts;

    /// How far a file of people is.
    read export: GetExport -> ExportShown, ["export:{export}"], people::export::shown;

    /// What a person chose about the window.
    read settings: Nothing -> Settings, ["settings"], settings::settings;

    /// A page of the conversation list.
    read conversations: ListConversations -> ConversationPage, ["conversations"], inbox::conversations;

    /// A page of the conversations of all shelves that a filter lets through.
    read filtered: ListFiltered -> ConversationPage, ["conversations"], inbox::filtered;

    /// One conversation: who it is with, its window, its draft.
    read conversation: GetConversation -> Conversation, ["conversation:{conversation}"], inbox::conversation;

    /// A page of a conversation's messages.
    read messages: ListMessages -> MessagePage, ["messages:{conversation}"], messages::messages;

    /// A chat's recording that runs or is not sent yet.
    read recording: GetConversation -> RecordingShown, ["recording:{conversation}"], voice::recording;

    /// The labels there are, by name.
    read labels: Nothing -> Labels, ["labels"], labels::labels;

    /// The people at the counter, and who sits at this machine.
    read counter: Nothing -> CounterPeople, ["counter"], counter::counter;

    /// The notes on a chat, newest first.
    read notes: GetConversation -> Notes, ["notes:{conversation}"], notes::notes;

    /// The parts of a merged chat.
    read merged: GetConversation -> MergedParts, ["conversation:{conversation}"], merge::parts;

    /// What would become one if two chats were merged. Shows no tag: it is asked for when it is needed.
    read merge_preview: AskMerge -> MergePreview, [], merge::preview;

    /// The quick replies whose name is meant by what was typed, filled for the customer at hand.
    read quick_replies: FindQuickReplies -> QuickReplies, ["quick_replies"], quick_replies::find;

    /// The stickers the shop keeps, the one in front first.
    read stickers: Nothing -> Stickers, ["stickers"], stickers::all;

    /// A page of a part of a chat's gallery, the newest first.
    read gallery: ListGallery -> GalleryPage, ["messages:{conversation}"], gallery::page;

    /// The carts a customer sent in a chat, newest first, and what they come to.
    read orders: GetConversation -> Orders, ["messages:{conversation}"], orders::orders;

    /// How the customer of a chat stands by what was agreed, with the history.
    read consent: GetConversation -> Consent, ["conversation:{conversation}", "settings"], consent::consent;

    /// The whole history of what a customer agreed to, as comma-separated text. Shows no tag: it is asked for when it is
    /// needed.
    read consent_table: GetConversation -> ConsentTable, [], consent::table;

    /// Sentences that may ask to stop and that a person must read, newest first.
    read doubts: Nothing -> Doubts, ["conversations"], consent::doubts;

    /// The wordings of the question whether offers may come and of the confirmation of a stop.
    read consent_wordings: Nothing -> ConsentWordings, ["settings"], consent::wordings;

    /// What the shop says by itself, whether it is open, and the sign for the counter.
    read door: Nothing -> Door, ["settings", "shop"], door::door;

    /// What the shop holds of a person, before it goes or is handed out.
    read held: GetHeld -> Held, ["conversations", "erasures"], person_data::held;

    /// The receipts of erasures, newest first; those that go on show how far they have come.
    read erasures: Nothing -> Erasures, ["erasures"], person_data::erasures;

    /// Checks the whole consent ledger. Shows no tag: it is asked for by hand.
    read check_ledger: Nothing -> LedgerCheck, [], consent::check;

    /// The texts that go later, what could not go at its time first.
    read later: Nothing -> LaterTexts, ["later"], outgoing::later_texts;

    /// Everything that has not gone, of all chats: what needs a person, what waits, what goes later.
    read not_gone: Nothing -> NotGone, ["shop", "conversations", "later"], outgoing::not_gone;

    /// People, notes and messages that match what is typed.
    read search: Search -> Found, ["conversations"], search::search;

    /// How a message will look that is being put together. Shows no tag: it is read again when that changes.
    read preview: Preview -> Previewed, [], compose::preview;

    /// The templates for a chat, those that may go first.
    read templates: FindTemplates -> Templates, ["templates", "conversation:{conversation}"], templates::find;

    /// A page of the studio's list: a row a template, with its languages.
    read studio: ListStudio -> Studio, ["templates"], studio::list;

    /// One template of the studio in all its languages.
    read studio_template: GetStudioTemplate -> StudioTemplate, ["templates"], studio::template;

    /// What our checks say of what is written, and how customers would see it. Shows no tag: it is asked for again when
    /// that changes.
    read studio_check: CheckStudio -> StudioChecked, [], studio::check;

    /// What was kept of a language of a template.
    read studio_versions: ListVersions -> StudioVersions, ["templates"], studio::versions;

    /// How two versions of a template differ. Shows no tag: it is asked for when it is needed.
    read studio_diff: AskDiff -> StudioDiff, [], studio::diff;

    /// Good templates to begin with. Shows no tag: it never changes.
    read studio_library: GetLibrary -> StudioLibrary, [], studio::library;

    /// A sample file and how far it is on its way to Meta.
    read studio_sample: GetSample -> SampleShown, ["templates"], studio::sample;

    /// The price lists, and the prices of one of them.
    read prices: GetPrices -> Prices, ["prices"], prices::prices;

    /// What an attached file says as a price list. Shows no tag: a file does not change.
    read look_at_prices: LookAtPrices -> PricesLooked, [], prices::look;

    /// What a month came to, as far as it is known.
    read spent: GetSpent -> Spent, ["prices", "shop"], prices::spent;

    /// What the next answer in a chat costs once the month's free ones are used.
    read price_of_answer: GetConversation -> AnswerPrice, ["prices", "conversation:{conversation}"], prices::answer;

    /// The file of people that is open.
    read import_open: Nothing -> ImportOpened, ["imports"], import::open;

    /// Rows of a file of people of which the same becomes.
    read import_rows: ListImportRows -> ImportRows, ["imports"], import::rows;

    /// People who stay although their file was taken back.
    read import_staying: ListImportStaying -> ImportRows, ["imports"], import::staying;

    /// The files of people there were, the newest first.
    read import_list: ListImports -> ImportFiles, ["imports"], import::list;

    /// The rows of a file that were not used, as comma-separated text. Shows no tag: it is asked for when it is needed.
    read import_report: ReportImport -> ImportReport, [], import::report;

    /// Copies of the shop: the plan, the last one, and what goes on.
    read backup: Nothing -> Backup, ["backup"], backup::backup;

    /// Where the shop can be found.
    read branches: Nothing -> Branches, ["settings"], compose::branches;

    /// The links between a customer's phone and this machine.
    read connection: Nothing -> Connection, ["connection"], connection::connection;

    /// The same for whoever helps the shop: no name, number, address or message stands in it.
    read connection_report: Nothing -> ConnectionReport, ["connection"], connection_report::report;

    /// The practice shop's customers and clock.
    read practice: Nothing -> Practice, ["practice"], practice::practice;

    /// Writes a text message to the customer. It stands in the chat at once and leaves by itself.
    change send_text: SendText -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], messages::send_text;

    /// Writes a place, a card, buttons, a list, a link or a template to the customer.
    change send: Send -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], compose::send;

    /// Asks Meta for the templates again. It happens soon; what is known meanwhile stays.
    change sync_templates: SyncTemplates -> Nothing, ["templates"], templates::sync;

    /// Keeps what a gap of a template says to customers of whom nothing is known; without a text nothing is kept any more.
    change keep_template_fallback: KeepTemplateFallback -> Nothing, ["templates"], templates::keep_fallback;

    /// Keeps what is written in the studio, as it is typed.
    change studio_save: SaveStudio -> StudioSaved, ["templates"], studio::save;

    /// Makes a draft of something there is: a double, another language, a change, an older version, one of the library.
    change studio_make: StudioMake -> StudioSaved, ["templates"], studio::make;

    /// Keeps a draft as it is now among its versions.
    change studio_keep: StudioDraftAct -> Nothing, ["templates"], studio::keep;

    /// Throws a draft away. What was handed in or kept of it stays.
    change studio_discard: StudioDiscard -> Nothing, ["templates"], studio::discard;

    /// Hands a draft in to Meta, as a new template or as a change of what Meta has. Never twice.
    change studio_submit: StudioSubmit -> StudioSubmitted, ["templates"], studio::submit;

    /// Deletes a template at Meta. Its name is barred for thirty days.
    change studio_delete: StudioAct -> StudioActed, ["templates"], studio::delete;

    /// Puts a template into Meta's archive.
    change studio_archive: StudioAct -> StudioActed, ["templates"], studio::archive;

    /// Takes a template out of Meta's archive.
    change studio_unarchive: StudioAct -> StudioActed, ["templates"], studio::unarchive;

    /// Ends the pause of a template that was paused while it was new.
    change studio_unpause: StudioAct -> StudioActed, ["templates"], studio::unpause;

    /// Somebody has looked at what Meta said of a template: its mark goes.
    change studio_seen: StudioSeen -> Nothing, ["shop"], studio::seen;

    /// Brings a sample file to Meta; answers at once.
    change studio_sample_upload: UploadSample -> SampleShown, ["templates"], studio::sample_upload;

    /// Lets the upload of a sample file go on where it broke off.
    change studio_sample_resume: ResumeSample -> SampleShown, ["templates"], studio::sample_resume;

    /// Opens an attached file of people and begins to read it. Nothing of it is seen, and nothing is sent.
    change import_begin: BeginImport -> Nothing, ["imports"], import::begin;

    /// Reads the open file otherwise, or says otherwise why one may write to its people.
    change import_plan: PlanImport -> Nothing, ["imports"], import::plan;

    /// Puts the number of a row right that could not be used.
    change import_mend_row: MendImportRow -> ImportMended, ["imports"], import::mend;

    /// Brings the open file in: all of it is there, or nothing. Nothing is sent by it.
    change import_commit: ActImport -> Nothing, ["imports", "people", "labels", "conversations", "shop"], import::commit;

    /// Leaves the open file. Nothing of it was seen.
    change import_drop: DropImport -> Nothing, ["imports"], import::leave;

    /// Takes a file back that was brought in. What was changed since stays.
    change import_undo: ActImport -> ImportUndone, ["imports", "people", "labels", "conversations", "shop"], import::undo;

    /// Asks practice's reviewer for something.
    change practice_review: PracticeReview -> Nothing, ["practice"], practice::review;

    /// Reacts to a message with an emoji, or takes the reaction back.
    change react: React -> Nothing, ["messages:*", "conversations"], messages::react;

    /// Does one of the remedies a message in trouble offers.
    change remedy: Remedied -> Nothing, ["messages:*", "conversation:*", "conversations", "shop"], messages::remedy;

    /// Where files are brought that a person attaches. Shows no tag: it is asked for when it is needed.
    read intake: Nothing -> Intake, [], media::intake;

    /// Writes a message with an attached file. It stands in the chat at once and leaves by itself.
    change send_file: SendFile -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop"], media::send_file;

    /// Begins to record a voice message. A chat that has a recording keeps it: the answer is that one.
    change record: RecordVoice -> RecordingShown, ["recording:{conversation}"], voice::record;

    /// Turns the microphone off for a while, or on again.
    change pause_recording: PauseRecording -> Nothing, ["recording:*"], voice::pause;

    /// Ends a recording; answers when it is a file that can be heard. Asked again it makes up for what failed.
    change stop_recording: StopRecording -> RecordingShown, ["recording:*"], voice::stop;

    /// Throws a recording away.
    change discard_recording: StopRecording -> Nothing, ["recording:*"], voice::discard;

    /// Sends a recording, or a part of it, as a voice message.
    change send_recording: SendRecording -> Queued,
        ["recording:*", "messages:*", "conversation:*", "conversations", "shop"], voice::send;

    /// Makes another file of an attached picture, that fits.
    change convert_file: ConvertFile -> Attachment, [], media::convert_file;

    /// Forgets an attached file that is not wanted.
    change drop_file: DropFile -> Nothing, [], media::drop_file;

    /// Keeps an attached file as a sticker. The same content is one sticker, and comes to the front.
    change keep_sticker: KeepSticker -> StickerKept, ["stickers"], stickers::keep;

    /// Keeps the sticker of a message.
    change keep_sticker_of: KeepStickerOf -> StickerKept, ["stickers"], stickers::keep_of_message;

    /// Calls a sticker otherwise.
    change rename_sticker: RenameSticker -> Nothing, ["stickers"], stickers::rename;

    /// Puts a sticker elsewhere in the tray.
    change move_sticker: MoveSticker -> Nothing, ["stickers"], stickers::put;

    /// Takes a sticker out of the tray. What was sent of it stays in its chats.
    change remove_sticker: RemoveSticker -> Nothing, ["stickers"], stickers::remove;

    /// Writes a message with a sticker of the tray. It stands in the chat at once and leaves by itself.
    change send_sticker: SendSticker -> Queued,
        ["messages:{conversation}", "conversation:{conversation}", "conversations", "shop", "stickers"],
        stickers::send;

    /// Asks for a file again that is late or was given up.
    change fetch_again: FetchAgain -> Nothing, ["messages:*"], media::fetch_again;

    /// Keeps an answer that is begun and not sent.
    change save_draft: SaveDraft -> Nothing, ["conversation:{conversation}", "conversations"], inbox::save_draft;

    /// Keeps words that were written outside the window and could not go, before what the draft holds.
    change keep_words: KeepWords -> Nothing, ["conversation:{conversation}", "conversations"], inbox::keep_words;

    /// Puts a conversation on the *Done* shelf or takes it back.
    change set_done: SetDone -> Nothing, ["conversation:{conversation}", "conversations", "shop"], inbox::set_done;

    /// Takes back a message that waits to go; a text stands in the draft again, a file is attached again.
    change take_back: TakeBack -> TakenBack,
        ["messages:*", "conversation:*", "conversations", "shop"], outgoing::take_back;

    /// Lets a text wait for a time, or for the customer's next word. The gate judges when it goes.
    change send_later: SendLater -> Nothing,
        ["later", "conversation:{conversation}", "conversations"], outgoing::send_later;

    /// Gives a text that waits another time, or lets it wait for the customer's next word.
    change put_off_later: PutOffLater -> Nothing, ["later", "shop"], outgoing::put_off;

    /// Sends a text that waits, or was kept back, at once; what the gate refuses waits on.
    change send_later_now: SendLaterNow -> Queued,
        ["later", "conversation:*", "messages:*", "conversations", "shop"], outgoing::send_now;

    /// Takes a text back before it goes; it stands in the draft again.
    change take_back_later: TakeBackLater -> TakenBack,
        ["later", "conversation:*", "conversations", "shop"], outgoing::take_back_later;

    /// Puts a conversation off until a time, or takes it back. It comes back by itself then, or when the customer writes.
    change snooze: Snooze -> Nothing, ["conversation:{conversation}", "conversations", "shop"], marks::snooze;

    /// Pins a conversation on top of its shelf, or takes the pin out.
    change pin: Pin -> Nothing, ["conversation:{conversation}", "conversations"], marks::pin;

    /// Lets a conversation's messages ring no more, or again.
    change hush: Hush -> Nothing, ["conversation:{conversation}", "conversations"], marks::hush;

    /// Marks a conversation as not read yet, or takes the mark away. No customer hears of it.
    change mark_unread: MarkUnread -> Nothing,
        ["conversation:{conversation}", "conversations", "shop"], marks::mark_unread;

    /// Gives a conversation to somebody at the counter, or to nobody.
    change assign: Assign -> Nothing, ["conversation:{conversation}", "conversations"], marks::assign;

    /// Makes two chats one. Messages go on coming to and leaving from the number they belong to.
    change merge_chats: MergeChats -> Merged,
        ["conversation:*", "messages:*", "conversations", "shop", "later"], merge::merge;

    /// Takes a part out of a merged chat, with everything that came to it since.
    change separate_chat: SeparateChat -> Merged,
        ["conversation:*", "messages:*", "conversations", "shop", "later"], merge::separate;

    /// Blocks the customer of a conversation at Meta, or takes the block back. Only who wrote in the last 24 hours can be
    /// blocked.
    change block: Block -> Nothing, ["conversation:{conversation}", "conversations", "shop"], marks::block;

    /// Makes a label, or changes one.
    change save_label: SaveLabel -> Nothing, ["labels"], labels::save;

    /// Deletes a label; it goes from every chat.
    change delete_label: DeleteLabel -> Nothing, ["labels", "conversations"], labels::delete;

    /// Puts a label on a chat, or takes it off.
    change put_label: PutLabel -> Nothing, ["conversation:{conversation}", "conversations"], labels::put;

    /// Writes a person down, with a number or without. Who has the number already is answered instead.
    change add_person: AddPerson -> NumberAdded, ["people", "conversations"], people::add;

    /// Writes a number of a person's down. Who has it already is answered instead.
    change add_number: AddNumber -> NumberAdded, ["people", "conversations"], people::add_number;

    /// Takes a number away that was written down.
    change remove_number: RemoveNumber -> Nothing, ["people", "conversations"], people::remove_number;

    /// Writes down what stands in a field of a person. What stood there before is kept.
    change set_person_value: SetPersonValue -> ValueSet, ["people", "conversations"], people::set_value;

    /// Puts a label on a person and their chats, or takes it off.
    change put_person_label: PutPersonLabel -> Nothing, ["people", "conversations"], people::put_label;

    /// Opens the chat with a person, begun where there is none. It stands in no list before somebody spoke.
    change open_chat: OpenChat -> ChatOpened, ["people"], people::open_chat;

    /// Makes two people one. `separate_chat` takes them apart again.
    change merge_people: MergePeople -> PeopleMerged, ["alike", "people", "conversations", "shop"], people::alike::merge;

    /// Says that two people are two, or takes that back.
    change mark_two_people: MarkTwoPeople -> Nothing, ["alike"], people::alike::mark_two;

    /// Chooses how long things are kept. A day passes before anything goes.
    change save_retention: SaveRetention -> Nothing, ["retention"], retention::save;

    /// Makes a field of people, or calls one otherwise.
    change save_field: SaveField -> PeopleMade, ["people"], people::save_field;

    /// Lets a field of people be used no more, or again.
    change remove_field: RemoveField -> Nothing, ["people"], people::remove_field;

    /// Makes a list of people, or calls one otherwise.
    change save_list: SaveList -> PeopleMade, ["people"], people::save_list;

    /// Throws a list of people away, or takes that back.
    change remove_list: RemoveList -> Nothing, ["people"], people::remove_list;

    /// Puts people on a list, or takes them off.
    change put_on_list: PutOnList -> Nothing, ["people"], people::put_on_list;

    /// Keeps what a campaign is to say to whom: a new one, or a draft that changes.
    change save_campaign: SaveCampaign -> CampaignSaved, ["campaigns"], campaigns::save;

    /// Throws a draft of a campaign away.
    change delete_campaign: DeleteCampaign -> Nothing, ["campaigns"], campaigns::delete;

    /// Looks at everybody a campaign means, one by one: who gets it, who does not and why. Nothing goes.
    change check_campaign: CheckCampaign -> Nothing, ["campaigns"], campaigns::check;

    /// Starts a campaign, stops it, lets it go on, ends it, or tries again whom it did not reach.
    change steer_campaign: SteerCampaign -> Nothing, ["campaigns", "shop"], campaigns::steer;

    /// Sends a campaign's message to one person, to see how it looks.
    change try_campaign: TryCampaign -> Queued, ["conversations", "campaigns"], campaigns::try_out;

    /// Changes what holds for all campaigns.
    change save_campaign_settings: SaveCampaignSettings -> Nothing, ["campaigns"], campaigns::save_settings;

    /// Begins to write a campaign's people into a file, a row for each with what became of it.
    change export_campaign: ExportCampaign -> PeopleMade, ["export:*"], campaigns::export;

    /// Keeps a segment of people by name, or changes one.
    change save_segment: SaveSegment -> PeopleMade, ["people"], people::save_segment;

    /// Forgets a segment of people.
    change delete_segment: DeleteSegment -> Nothing, ["people"], people::delete_segment;

    /// Begins to write people into a file, which can be saved once it is whole.
    change begin_export: BeginExport -> PeopleMade, ["export:*"], people::export::begin;

    /// Begins to write everything down that is held of a person, for that person: pages to be read, the same as JSON, and the
    /// files, in one zip. Refused while the person is being erased.
    change begin_pack: BeginPack -> PeopleMade, ["export:*"], people::export::begin_pack;

    /// Stops writing people into a file. Nothing of it stays.
    change stop_export: StopExport -> Nothing, ["export:{export}"], people::export::stop;

    /// Somebody comes to the counter, or is called otherwise.
    change save_helper: SaveHelper -> Nothing, ["counter"], counter::save;

    /// Somebody leaves the counter; their chats are nobody's again.
    change remove_helper: RemoveHelper -> Nothing, ["counter", "conversations"], counter::remove;

    /// Says who sits at this machine.
    change sit: Sit -> Nothing, ["counter"], counter::sit;

    /// Writes a note on a chat, or changes one. No customer ever sees it.
    change save_note: SaveNote -> Nothing, ["notes:{conversation}"], notes::save;

    /// Tears a note off.
    change delete_note: DeleteNote -> Nothing, ["notes:*"], notes::delete;

    /// Writes down what somebody agreed to or withdrew outside the chat. Nothing is sent.
    change record_consent: RecordConsent -> Nothing,
        ["conversation:{conversation}", "messages:{conversation}", "conversations", "shop"], consent::record;

    /// Says whether a sentence was a stop. A stop bars offers at once and is confirmed to the customer.
    change settle_doubt: SettleDoubt -> Nothing,
        ["conversation:*", "messages:*", "conversations", "shop"], consent::settle;

    /// Writes a wording: a new version of it. What was shown before is kept.
    change save_wording: SaveWording -> Nothing, ["settings"], consent::save_wording;

    /// Says whether who agrees to offers must have been told that it is about WhatsApp.
    change set_consent_strict: SetConsentStrict -> Nothing, ["settings", "conversations"], consent::set_strict;

    /// Chooses what the shop says by itself: greeting, away reply, and the answer to the word from the counter.
    change save_door: SaveDoor -> Nothing, ["settings"], door::save;

    /// Has everything of a person erased, in small steps from now on. It cannot be taken back.
    change erase_person: ErasePerson -> Erasing,
        ["conversation:*", "messages:*", "conversations", "shop", "later", "erasures"], person_data::erase;

    /// Makes a quick reply, or changes one.
    change save_quick_reply: SaveQuickReply -> Nothing, ["quick_replies"], quick_replies::save;

    /// Deletes a quick reply.
    change delete_quick_reply: DeleteQuickReply -> Nothing, ["quick_replies"], quick_replies::delete;

    /// Says that a person has seen a conversation up to a message; the customer gets the read ticks.
    change mark_read: MarkRead -> Nothing, ["conversation:{conversation}", "conversations", "shop"], inbox::mark_read;

    /// Brings an attached price list in, whole or not at all.
    change keep_price_list: KeepPriceList -> PriceListBrought, ["prices"], prices::keep;

    /// Writes a price by hand, or takes one out.
    change write_price: WritePrice -> PriceListKept, ["prices"], prices::write;

    /// Takes a price list away. What messages cost by it stays written down.
    change remove_price_list: RemovePriceList -> Nothing, ["prices"], prices::remove;

    /// Changes the settings.
    change set_settings: SetSettings -> Settings, ["settings"], settings::set_settings;

    /// Changes when copies of the shop are made, and where.
    change plan_backups: PlanBackups -> Nothing, ["backup"], backup::plan;

    /// Makes a new code that opens the copies of a plain shop on another machine. The same id again is refused: the code is
    /// kept nowhere.
    change make_backup_code: BackupOrder -> BackupCode, ["backup"], backup::code;

    /// Begins to make an encrypted copy of the shop in the chosen folder; it is looked through before it counts.
    change make_backup: BackupOrder -> Nothing, ["backup"], backup::make;

    /// Begins to look through a copy: everything is taken out, compared and thrown away.
    change check_backup: OpenBackup -> Nothing, ["backup"], backup::check;

    /// Begins to put a copy in the shop's place. Only a whole one becomes the shop, or, where it is said so, one in which nothing
    /// but files of messages is damaged; the shop that was there stays on the disk for some days.
    change restore_backup: RestoreBackup -> Nothing, ["backup"], backup::restore;

    /// Stops what goes on with a copy. Nothing of it stays.
    change stop_backup: BackupOrder -> Nothing, ["backup"], backup::stop;

    /// Writes down a place where the shop can be found.
    change add_branch: AddBranch -> BranchAdded, ["settings"], compose::add_branch;

    /// Forgets a place where the shop could be found.
    change remove_branch: RemoveBranch -> Nothing, ["settings"], compose::remove_branch;

    /// Asks every link between Meta and this machine that can be asked. The answer comes when all have answered.
    change examine: Examine -> Nothing, ["connection"], connection::examine;

    /// Has Meta send everything to this shop's address, once that was reached from outside, and asks every link again.
    change point_here: Examine -> PointedHere, ["connection"], connection::point_here;

    /// Tries again what was parked because Meta refused the token or the account.
    change resume_sending: Resume -> Nothing, ["shop", "connection"], shop::resume_sending;

    /// Puts away the line that says what came in after an absence. The Connection page keeps it.
    change dismiss_catch_up: DismissCatchUp -> Nothing, ["shop"], shop::dismiss_catch_up;

    /// Lets a practice customer write.
    change practice_write: PracticeWrite -> Nothing, ["practice"], practice::write;

    /// Lets a practice customer send a file.
    change practice_send_file: PracticeSendFile -> Nothing, ["practice"], practice::send_file;

    /// Lets a practice customer do something else than write.
    change practice_act: PracticeAct -> Nothing, ["practice"], practice::act;

    /// Moves the practice clock forward. Every window is told with `clock_moved`.
    change move_clock: MoveClock -> Practice, ["practice", "shop"], practice::move_clock;
}
