// Generated from the declarations in src-tauri/crates/api by `cargo xtask bindings`. Do not edit.

/** Writes down a branch. */
export type AddBranch = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** What customers call it. */
  name: string;
  /** Street, number, town; may be empty. */
  address: string;
  /** Coordinates, such as `60.1699, 24.9384`, or the address of a map's page that holds them. */
  place: string;
};

/** The month's free answers. Free-form messages that reached customers count, but not within a free entry point. */
export type Allowance = {
  /** How many reached customers this month. */
  reached: number;
  /** How many of a month are free. */
  free: number;
  /** How many lie above, and are charged. */
  above: number;
};

/** Where a page of messages begins. */
export type Anchor = { "at": "newest" } | {
  "at": "before";
  /** `before` of that page. */
  cursor: string;
} | {
  "at": "after";
  /** `after` of that page. */
  cursor: string;
} | {
  "at": "around";
  /** The message in the middle. */
  message: number;
};

/** What a customer tapped, chose or filled in. */
export type Answer = {
  /** How. */
  how: How;
  /** What it said. */
  title: string | null;
  /** The second line of a row. */
  description: string | null;
  /** The answers of a form. */
  fields: Array<Field>;
};

/** What can be tapped. */
export type Ask = {
  "by": "buttons";
  /** The buttons. */
  buttons: Array<Choice>;
} | {
  "by": "list";
  /** What opens it. */
  button: string;
  /** Its sections. */
  sections: Array<Section>;
} | {
  "by": "link";
  /** What it says. */
  label: string;
  /** The page. */
  url: string;
} | { "by": "place" } | { "by": "number" };

/** Asks what would become one. */
export type AskMerge = {
  /** The chat at hand; its name stays. */
  conversation: number;
  /** The other. */
  other: number;
};

/** Gives a conversation to somebody at the counter. */
export type Assign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** To whom; absent is to nobody. */
  helper: number | null;
};

/** A file that is attached and not sent yet. */
export type Attachment = {
  /** The file. */
  file: number;
  /** Its name. */
  name: string | null;
  /** Its type by its content. */
  mime: string;
  /** Its bytes. */
  size: number;
  /** Pixels. */
  width: number | null;
  /** Pixels. */
  height: number | null;
  /** Milliseconds. */
  duration: number | null;
  /** Where it can be seen. */
  url: string | null;
  /** Where its thumbnail can be seen, if it has one. */
  thumbnail: string | null;
  /** What it may be sent as, the most natural first. */
  ways: Array<FileWay>;
};

/** Blocks the customer of a conversation at Meta. */
export type Block = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Blocked, or not. */
  blocked: boolean;
};

/** A place where the shop can be found. */
export type Branch = {
  /** Names it in the shop. */
  id: number;
  /** What customers call it. */
  name: string;
  /** Street, number, town. */
  address: string;
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
};

/** A branch that was written down. */
export type BranchAdded = {
  /** Its id. */
  branch: number;
};

/** Where the shop can be found. */
export type Branches = {
  /** Its branches, in the order they were written down. */
  branches: Array<Branch>;
};

/** A number on a card. */
export type CardPhone = {
  /** As it is written on the card. */
  phone: string;
  /** Whether it is on WhatsApp. */
  on_whatsapp: boolean;
};

/** What came in after the shop had been out of reach, and what may be missing. */
export type CatchUp = {
  /** Which absence. */
  id: number;
  /** When something came last before it, UTC milliseconds. */
  since: number;
  /** When something came again, UTC milliseconds. */
  back_at: number;
  /** Messages of customers, pictures among them. */
  messages: number;
  /** How many of them are pictures. */
  pictures: number;
  /** Messages the shop wrote in the phone app. */
  echoes: number;
  /** Whether nothing is missing, as far as it can be seen from here. */
  whole: boolean;
  /** What was written before this time Meta no longer had, UTC milliseconds; absent while it had everything. */
  lost_before: number | null;
  /** Events that came since and were not understood; they are kept. Counted up to a hundred. */
  not_understood: number;
  /** Files that could not be fetched any more. Counted up to a hundred. */
  files_lost: number;
};

/** How a template is charged. No price is named: Meta's price list is not known here. */
export type Charge = "free_entry_point" | "free_window" | "charged";

/** A note. */
export type ChatNote = {
  /** Which. */
  id: number;
  /** Who wrote it, where that was said. */
  helper: number | null;
  /** What it says. */
  text: string;
  /** When it was written, UTC milliseconds. */
  at: number;
};

/** A button or a row. */
export type Choice = {
  /** What it says. */
  title: string;
  /** The second line of a row. */
  description: string | null;
  /** Whether the customer chose it. */
  chosen: boolean;
};

/** What may be written in a conversation now, as the gate judges it. Judged again when a message goes. */
export type Composer = { "mode": "free" } | { "mode": "blocked" } | {
  "mode": "template_only";
  /** Why. */
  reason: TemplateOnlyReason;
};

/** The links between a customer's phone and this machine that exist today, each with what is known of it. */
export type Connection = {
  /** When this was judged, UTC milliseconds. */
  at: number;
  /** The links, in the order of the chain. */
  links: Array<Link>;
};

/** How the customer of a chat stands. */
export type Consent = {
  /** On offers. */
  offers: ConsentMatter;
  /** On news about own orders. */
  orders: ConsentMatter;
  /** Since when offers are switched off in WhatsApp itself, UTC milliseconds. Only the customer can switch them on again. */
  switched_off: number | null;
  /** When the customer was asked, unless an answer has come since, UTC milliseconds. */
  asked_at: number | null;
  /** The language the customer would be asked in, two letters. */
  language: string;
  /** Of chats that are shown as one the number or name whose agreeing is written down now; a withdrawal is written down for all of them. Absent for a chat of its own. */
  agrees_for: string | null;
  /** The newest entries, newest first. */
  entries: Array<ConsentEntry>;
  /** Whether there are older ones. */
  more: boolean;
};

/** What an entry of the ledger says. */
export type ConsentAct = "agreed" | "withdrawn" | "resumed";

/** An entry of the ledger. */
export type ConsentEntry = {
  /** Its number. */
  entry: number;
  /** What it says. */
  act: ConsentAct;
  /** About what. */
  topic: ConsentTopic;
  /** How the shop came to know. */
  means: ConsentMeans;
  /** Whether WhatsApp was named. */
  names_whatsapp: boolean;
  /** When it was said, UTC milliseconds. */
  at: number;
  /** When it was written down, UTC milliseconds. */
  recorded_at: number;
  /** Who sat at the counter, where a person wrote it down. */
  helper: number | null;
  /** The customer's words, or those that were written down. */
  words: string | null;
  /** The wording that was shown. */
  wording: string | null;
  /** Its version. */
  version: number | null;
  /** Meta's id of the message that proves it. */
  wamid: string | null;
  /** Whether what was said was erased. */
  erased: boolean;
};

/** How a customer stands on one matter. */
export type ConsentMatter = {
  /** The last word; absent when there is nothing on file. */
  said: ConsentSaid | null;
  /** What the gate says to something the shop begins. */
  may: ConsentMay;
};

/** What the gate says to something the shop begins, as far as agreeing goes. */
export type ConsentMay = "agreed" | "own_orders" | "asked_to_stop" | "nothing_on_file" | "not_named" | "no";

/** By which means the shop came to know. */
export type ConsentMeans = "button" | "keyword" | "read" | "meta" | "web_form" | "paper" | "spoken" | "import";

/** The last word on a matter. */
export type ConsentSaid = {
  /** Agreed or withdrawn. */
  act: ConsentAct;
  /** How the shop came to know. */
  means: ConsentMeans;
  /** When, UTC milliseconds. */
  at: number;
};

/** The whole history of a customer as text. */
export type ConsentTable = {
  /** Comma-separated, with a line of names, the oldest first. */
  text: string;
};

/** What was agreed to or withdrawn. */
export type ConsentTopic = "offers" | "orders" | "all";

/** The wordings of a shop. */
export type ConsentWordings = {
  /** By language, in the order they are offered. */
  languages: Array<LanguageWordings>;
  /** Whether who agrees to offers must have been told that it is about WhatsApp. */
  strict: boolean;
};

/** A contact card. */
export type ContactCard = {
  /** Whose. */
  name: string | null;
  /** Where they work. */
  company: string | null;
  /** Numbers. */
  phones: Array<CardPhone>;
  /** E-mail addresses. */
  emails: Array<string>;
  /** Web addresses. */
  urls: Array<string>;
  /** Postal addresses, each in one line. */
  addresses: Array<string>;
  /** `YYYY-MM-DD`. */
  birthday: string | null;
  /** Whether it is the customer's own number, shared because the shop asked. */
  own: boolean;
};

/** What a message says. */
export type Content = { "is": "text" } | { "is": "place" } & Place | {
  "is": "cards";
  /** The cards. */
  cards: Array<ContactCard>;
} | { "is": "answer" } & Answer | { "is": "question" } & Question | { "is": "template" } & TemplateCard | { "is": "order" } & Order | { "is": "note" } & Note | { "is": "revoked" } | { "is": "unsupported" } | { "is": "kept" };

/** A conversation as its header and composer show it. */
export type Conversation = {
  /** The conversation. */
  id: number;
  /** Who it is with. */
  person: Person;
  /** Which shelf it stands on. */
  shelf: Shelf;
  /** What a person made of it. */
  marks: Marks;
  /** The customer service window. */
  window: Window;
  /** What may be written now. */
  composer: Composer;
  /** An answer begun and not sent; empty when there is none. */
  draft: string;
  /** New messages from the customer. */
  unread: number;
  /** The first unread message, to draw the line above. */
  first_unread: number | null;
  /** When the customer first wrote, UTC milliseconds. */
  customer_since: number | null;
};

/** A page of the conversation list. */
export type ConversationPage = {
  /** The rows in the order they are shown. */
  rows: Array<ConversationRow>;
  /** Where the next page begins; absent on the last. */
  next: string | null;
  /** How many conversations each shelf holds. */
  counts: ShelfCounts;
  /** How many conversations each heading of *To answer* holds. */
  groups: GroupCounts;
};

/** One line of the conversation list. */
export type ConversationRow = {
  /** The conversation. */
  id: number;
  /** Who it is with. */
  person: Person;
  /** The heading it stands under. */
  group: Group;
  /** The last message; absent in a conversation nobody has spoken in. */
  last: LastLine | null;
  /** New messages from the customer. */
  unread: number;
  /** The customer service window. */
  window: Window;
  /** Something that went wrong and still needs a person. */
  trouble: RowTrouble;
  /** An answer begun and not sent; its first line. */
  draft: string | null;
  /** What a person made of it. */
  marks: Marks;
};

/** Makes another file of an attached picture, that fits. */
export type ConvertFile = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which file. */
  file: number;
  /** As what it is to go: `image` or `sticker`. */
  kind: MessageKind;
};

/** The people at the counter. */
export type CounterPeople = {
  /** In the order of their coming. */
  helpers: Array<Helper>;
  /** Who sits at this machine. */
  me: number | null;
};

/** Deletes a label. */
export type DeleteLabel = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  label: number;
};

/** Tears a note off. */
export type DeleteNote = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  note: number;
};

/** Deletes a quick reply. */
export type DeleteQuickReply = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  reply: number;
};

/** How far an outgoing message came. Only moves forward. */
export type Delivery = "queued" | "sending" | "unknown" | "accepted" | "sent" | "failed" | "delivered" | "read" | "played";

/** Who spoke. */
export type Direction = "in" | "out";

/** A person has seen what came in after an absence. */
export type DismissCatchUp = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which absence. */
  catch_up: number;
};

/** A sentence that a person must read. */
export type Doubt = {
  /** The message. */
  message: number;
  /** Its chat. */
  conversation: number;
  /** Who wrote it. */
  person: Person;
  /** What it says, cut to 300 characters. */
  text: string;
  /** When it was written, UTC milliseconds. */
  at: number;
};

/** Sentences that a person must read. */
export type Doubts = {
  /** Newest first; at most 50. */
  doubts: Array<Doubt>;
  /** Whether there are more. */
  more: boolean;
};

/** Forgets an attached file that is not wanted. */
export type DropFile = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which file. */
  file: number;
};

/** What the engine tells every open window without being asked. */
export type Event = {
  "type": "changed";
  /** Such as `conversations`, `conversation:17`, `messages:17`, `shop`, `settings`, `practice`, `connection`. */
  tags: Array<string>;
} | {
  "type": "message_in";
  /** The conversation. */
  conversation: number;
  /** The message. */
  message: number;
  /** Who wrote. */
  name: string | null;
  /** The text, cut to 200 characters; empty when the kind has none. */
  text: string;
} | {
  "type": "clock_moved";
  /** The time now, UTC milliseconds. */
  now: number;
} | {
  "type": "level";
  /** For which recording. */
  recording: number;
  /** How loud, in per cent. */
  level: number;
  /** How long the recording is, milliseconds. */
  length: number;
} | { "type": "lagged" };

/** What is known of a link. */
export type Fact = {
  "link": "sending";
  /** Messages that wait. */
  waiting: number;
  /** Messages nobody knows of. */
  not_sure: number;
  /** Meta's last refusal of the whole account, if it still stands. */
  meta_code: number | null;
  /** Whether nobody answers at Meta's address: what waits goes by itself when somebody does again. */
  unreachable: boolean;
} | {
  "link": "receiver";
  /** Its port on the loopback interface. */
  port: number;
} | {
  "link": "last_event";
  /** When, UTC milliseconds. */
  at: number | null;
} | {
  "link": "catch_up";
  /** Of the last absence; absent when there was none. */
  last: CatchUp | null;
} | {
  "link": "signature";
  /** How many. */
  refused: number;
} | {
  "link": "set_aside";
  /** How many. */
  count: number;
} | {
  "link": "other_numbers";
  /** How many messages. */
  count: number;
} | {
  "link": "database";
  /** Size in bytes. */
  bytes: number;
  /** Whether it is encrypted; a practice shop holds nothing secret and is not. */
  encrypted: boolean;
  /** Whether the last write worked. */
  writable: boolean;
};

/** Why a command was not done. The catalogue has a sentence and a next step for each kind. */
export type Failure = {
  "kind": "not_found";
  /** Such as `conversation`, `message`, `customer`, `label` or `command`. */
  what: string;
} | {
  "kind": "invalid";
  /** Which field, or empty. */
  field: string;
  /** For support; not shown as the sentence. */
  problem: string;
} | {
  "kind": "unfit";
  /** Which part. */
  part: MessagePart;
  /** How. */
  rule: LimitRule;
  /** How many there may be, where it is about a number. */
  most: number | null;
} | {
  "kind": "window_closed";
  /** When it closed, UTC milliseconds; absent when the customer never wrote. */
  since: number | null;
} | {
  "kind": "template_unfit";
  /** How it stands. */
  standing: TemplateStanding;
} | {
  "kind": "too_many";
  /** How many there can be. */
  most: number;
} | { "kind": "name_taken" } | { "kind": "unknown_place" } | { "kind": "practice_blocked" } | {
  "kind": "file_unfit";
  /** As what it was to go. */
  sent_as: MessageKind;
  /** Why not. */
  problem: FileProblem;
  /** The most bytes, where it is too large. */
  most: number | null;
} | { "kind": "file_too_large" } | { "kind": "not_agreed" } | {
  "kind": "asked_to_stop";
  /** When, UTC milliseconds. */
  since: number;
} | { "kind": "blocked" } | { "kind": "block_too_late" } | {
  "kind": "meta_says_no";
  /** For support; not shown as the sentence. */
  problem: string;
} | {
  "kind": "no_microphone";
  /** What the system said. */
  problem: string;
} | {
  "kind": "microphone_busy";
  /** What the system said. */
  problem: string;
} | {
  "kind": "microphone_refused";
  /** What the system said. */
  problem: string;
} | {
  "kind": "microphone_failed";
  /** What the system said. */
  problem: string;
} | { "kind": "recording_elsewhere" } | { "kind": "moved_on" } | { "kind": "practice_only" } | { "kind": "not_now" } | { "kind": "disk_full" } | { "kind": "database_busy" } | { "kind": "database_damaged" } | { "kind": "database_newer" } | { "kind": "wrong_key" } | { "kind": "key_missing" } | {
  "kind": "recovery_code_wrong";
  /** For support; not shown as the sentence. */
  problem: string;
} | {
  "kind": "unrecoverable";
  /** For support; not shown as the sentence. */
  problem: string;
} | { "kind": "keychain_locked" } | {
  "kind": "no_keychain";
  /** What the system said. */
  problem: string;
} | { "kind": "already_open" } | {
  "kind": "folder_unusable";
  /** What the system said. */
  problem: string;
} | {
  "kind": "internal";
  /** For support. */
  problem: string;
};

/** Asks for a file again that is late or was given up. */
export type FetchAgain = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The message whose file it is. */
  message: number;
};

/** One answer of a form. */
export type Field = {
  /** By the form's own name. */
  name: string;
  /** What was answered. */
  value: string;
};

/** A file that is attached again. */
export type FileBack = {
  /** The file. */
  attachment: Attachment;
  /** As what it was to go. */
  kind: MessageKind;
};

/** Why a file does not fit as a kind. */
export type FileProblem = "empty" | "format" | "too_large" | "pixels" | "codec";

/** A kind a file may be sent as. */
export type FileWay = {
  /** The kind. */
  kind: MessageKind;
  /** Why it does not fit as it is. */
  problem: FileProblem | null;
  /** The most bytes, where it is too large. */
  most: number | null;
  /** Whether Shopbell can make one of it that fits. */
  convertible: boolean;
};

/** Which conversations of all shelves. */
export type Filter = { "by": "unread" } | { "by": "unanswered" } | { "by": "closing" } | {
  "by": "helper";
  /** Whose. */
  helper: number;
} | {
  "by": "label";
  /** Which. */
  label: number;
} | { "by": "snoozed" };

/** Finds quick replies. */
export type FindQuickReplies = {
  /** What was typed after the slash; nothing finds all. */
  typed: string;
  /** For whom; absent leaves the places as they are written. */
  conversation?: number | null;
};

/** Asks for the templates for a chat. */
export type FindTemplates = {
  /** The chat. */
  conversation: number;
  /** Words of the name or the text; empty for all. */
  typed: string;
};

/** What was found. */
export type Found = {
  /** People whose name, username or number matches; only on the first page, at most 20. */
  people: Array<FoundPerson>;
  /** Notes that match, newest first; only on the first page, at most 20. */
  notes: Array<FoundNote>;
  /** Messages, newest first. */
  messages: Array<FoundMessage>;
  /** Where the next page of messages begins. */
  next: string | null;
};

/** A message that matches. */
export type FoundMessage = {
  /** The message. */
  message: number;
  /** Its conversation. */
  conversation: number;
  /** Who it is with. */
  person: Person;
  /** Who spoke. */
  direction: Direction;
  /** What kind. */
  kind: MessageKind;
  /** When, UTC milliseconds. */
  at: number;
  /** The text around the first match, in pieces. */
  snippet: Array<Piece>;
};

/** A note that matches. */
export type FoundNote = {
  /** The note. */
  note: number;
  /** The chat it is on. */
  conversation: number;
  /** Who that is with. */
  person: Person;
  /** When it was written, UTC milliseconds. */
  at: number;
  /** The text around the first match, in pieces. */
  snippet: Array<Piece>;
};

/** A person that matches. */
export type FoundPerson = {
  /** The conversation with this person. */
  conversation: number;
  /** Who. */
  person: Person;
};

/** What stands around what can be tapped. */
export type Frame = {
  /** The line above the text. */
  header: string;
  /** The text. */
  text: string;
  /** The small print. */
  footer: string;
};

/** How far a place is from a branch of the shop. */
export type FromBranch = {
  /** Which. */
  branch: string;
  /** As the crow flies, in metres. */
  metres: number;
  /** In which direction from the branch, in degrees from north by east. */
  bearing: number;
};

/** A page of a part of a chat's gallery. */
export type GalleryPage = {
  /** The messages, newest first. What was taken back is not among them. */
  messages: Array<Message>;
  /** Where the next page begins; absent at the end. */
  next: string | null;
};

/** A part of a chat's gallery. */
export type GalleryPart = "pictures" | "documents" | "links" | "sounds";

/** Where a gap stands. */
export type GapPart = "header" | "body" | "url" | "code";

/** What is wrong with what was filled in. */
export type GapTrouble = {
  /** Which gap. */
  key: string;
  /** How. */
  rule: LimitRule;
  /** How many characters there may be, where it is about that. */
  most: number | null;
};

/** What is filled into a gap. */
export type GapValue = {
  /** Which gap. */
  key: string;
  /** What. */
  value: string;
};

/** Asks for one conversation. */
export type GetConversation = {
  /** Which. */
  conversation: number;
};

/** A heading within a shelf. */
export type Group = "pinned" | "closing_soon" | "next" | "closed" | "rest";

/** How many conversations each heading of *To answer* holds. */
export type GroupCounts = {
  /** Closing soon. */
  closing_soon: number;
  /** Next. */
  next: number;
  /** Closed. */
  closed: number;
};

/** Why a text could not go at its time. */
export type HeldBecause = "window_closed" | "never_wrote" | "too_late" | "asked_to_stop" | "refused";

/** Somebody at the counter. */
export type Helper = {
  /** Who. */
  id: number;
  /** What everybody calls them. */
  name: string;
  /** Whether they left: what they wrote still bears the name. */
  removed: boolean;
};

/** How a customer answered. */
export type How = "button" | "row" | "form" | "may_call" | "may_not_call";

/** Where files are brought that a person attaches: `PUT` the bytes there with `?name=`; the answer is an [`Attachment`]. */
export type Intake = {
  /** The address, for some hours. */
  url: string;
  /** The most bytes a file may have, whatever its kind: a larger one need not be brought. */
  most: number;
};

/** Keeps an attached file as a sticker. */
export type KeepSticker = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which file. */
  file: number;
  /** What it is called, at most 40 characters; may be empty. */
  name: string;
};

/** Keeps the sticker of a message. */
export type KeepStickerOf = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which message. */
  message: number;
};

/** A label. */
export type Label = {
  /** Which. */
  id: number;
  /** Its name. */
  name: string;
  /** One of six looks, 1 to 6, each a tint with a shape of its own. */
  look: number;
};

/** All labels. */
export type Labels = {
  /** By name. */
  labels: Array<Label>;
};

/** Language of the window. */
export type Language = "system" | "en" | "sv" | "fi";

/** The wordings of a language. `{shop}` stands for the shop's name. */
export type LanguageWordings = {
  /** Two letters. */
  language: string;
  /** The question. */
  question: string;
  /** What the button says that agrees. */
  yes: string;
  /** What the other says. */
  no: string;
  /** Which version of the question it is. */
  question_version: number;
  /** Whether the question tells of WhatsApp. */
  names_whatsapp: boolean;
  /** The confirmation of a stop. */
  confirmation: string;
  /** Which version of the confirmation it is. */
  confirmation_version: number;
};

/** The last message of a conversation in one line. */
export type LastLine = {
  /** What kind of message. */
  kind: MessageKind;
  /** Its text, caption or title, cut to 200 characters; empty when the kind has none. */
  text: string;
  /** Who spoke. */
  direction: Direction;
  /** The tick, when the shop spoke. */
  delivery: Delivery | null;
  /** When, UTC milliseconds. */
  at: number;
};

/** A text that goes later. */
export type LaterText = {
  /** Which. */
  later: number;
  /** Its conversation. */
  conversation: number;
  /** For whom it is. */
  person: Person;
  /** What it says. */
  text: string;
  /** When it goes, UTC milliseconds; absent when it waits for the customer's next word. */
  send_at: number | null;
  /** Why it could not go at its time. */
  held: HeldBecause | null;
};

/** The texts that go later. */
export type LaterTexts = {
  /** What could not go first, then by its time; at most 200. */
  texts: Array<LaterText>;
};

/** How the ledger was found. */
export type LedgerCheck = {
  /** Entries that were looked at and are whole. */
  entries: number;
  /** Entries whose words were erased. */
  erased: number;
  /** What is wrong. */
  fault: LedgerFault;
  /** The entry it begins with, the length it should have, or the subject whose state was changed. */
  at: number | null;
};

/** What is wrong with the ledger. */
export type LedgerFault = "none" | "entry" | "words" | "cut" | "head" | "state" | "other_key";

/** How a link does. */
export type Light = "good" | "caution" | "danger" | "unknown";

/** How a limit is broken. */
export type LimitRule = "empty" | "too_long" | "count" | "repeated" | "wrong";

/** How long and how many there may be, as WhatsApp has it. Lengths are in characters. */
export type Limits = {
  /** The text. */
  text: number;
  /** The line above it. */
  header: number;
  /** The small print. */
  footer: number;
  /** Reply buttons. */
  buttons: number;
  /** What a reply button says. */
  button: number;
  /** What opens a list or a page. */
  opener: number;
  /** Sections of a list. */
  sections: number;
  /** The title of a section. */
  section: number;
  /** Rows of a list, in all sections together. */
  rows: number;
  /** The title of a row. */
  row: number;
  /** The second line of a row. */
  row_text: number;
  /** A web address. */
  link: number;
};

/** One link of the chain. */
export type Link = {
  /** Good, caution, danger or not known. */
  light: Light;
  /** Which link, and its facts. */
  fact: Fact;
};

/** Asks for a page of the conversation list. */
export type ListConversations = {
  /** Which shelf. */
  shelf: Shelf;
  /** `next` of the page before; absent for the first page. */
  cursor?: string;
  /** Rows wanted, 1 to 200. */
  limit: number;
};

/** Asks for a page of such a list. */
export type ListFiltered = {
  /** Which conversations. */
  filter: Filter;
  /** `next` of the page before; absent for the first page. */
  cursor?: string;
  /** Rows wanted, 1 to 200. */
  limit: number;
};

/** Asks for a page of a part of a chat's gallery. */
export type ListGallery = {
  /** The chat. */
  conversation: number;
  /** Which part. */
  part: GalleryPart;
  /** Where the page begins: the `next` of the one before; absent for the newest. */
  cursor?: string;
  /** At most so many messages, 1 to 200. */
  limit: number;
};

/** Asks for a page of messages. */
export type ListMessages = {
  /** Of which conversation. */
  conversation: number;
  /** From where. */
  from: Anchor;
  /** Messages wanted, 1 to 200. */
  limit: number;
};

/** Says that a person has seen the conversation up to a message; the customer gets the read ticks. */
export type MarkRead = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  conversation: number;
  /** The newest message seen. */
  up_to: number;
};

/** Marks a conversation as not read yet. */
export type MarkUnread = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Marked, or not. */
  unread: boolean;
};

/** What a person made of a conversation. */
export type Marks = {
  /** Put off until then, UTC milliseconds. */
  snoozed_until: number | null;
  /** Whether it is pinned on top of its shelf. */
  pinned: boolean;
  /** Whether it was marked unread by hand. */
  unread: boolean;
  /** Whether the shop has blocked the customer. */
  blocked: boolean;
  /** Who takes care of it. */
  helper: number | null;
  /** Since when the customer wants no offers, UTC milliseconds. */
  stopped: number | null;
  /** Whether a sentence of the customer's must be read: it may ask to stop. */
  in_doubt: boolean;
  /** The labels it bears. */
  labels: Array<number>;
};

/** The file of a message. */
export type Media = {
  /** Where it stands. */
  state: MediaState;
  /** Why it cannot be had, when it is gone. */
  gone: MediaGone | null;
  /** How often it was tried to fetch it. */
  tries: number;
  /** Its name. */
  name: string | null;
  /** Its type: by its content once it is here, before that as Meta told it. */
  mime: string | null;
  /** Its bytes. */
  size: number | null;
  /** Pixels. */
  width: number | null;
  /** Pixels. */
  height: number | null;
  /** Milliseconds. */
  duration: number | null;
  /** Whether a picture moves. */
  animated: boolean;
  /** How loud each of 46 parts of a sound is, in per cent; absent where it was not read. */
  wave: Array<number> | null;
  /** How much of it has gone up to WhatsApp, in percent; absent while none is going. */
  uploaded: number | null;
  /** Where it can be had for some hours; `?save` makes it a download. */
  url: string | null;
  /** Where its thumbnail can be had, if it has one. */
  thumbnail: string | null;
  /** Where a sound can be had as plain samples, for a window that cannot play it as it is. */
  plain: string | null;
};

/** Why a file cannot be had. */
export type MediaGone = "expired" | "refused" | "too_large";

/** Where the file of a message stands. */
export type MediaState = "waiting" | "fetching" | "here" | "gone";

/** Makes two chats one. */
export type MergeChats = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The chat at hand; its name stays. */
  conversation: number;
  /** The other. */
  other: number;
};

/** What would become one. */
export type MergePreview = {
  /** The chat at hand; its name stays. */
  main: MergeSide;
  /** The other. */
  other: MergeSide;
};

/** One side of what becomes one. */
export type MergeSide = {
  /** The chat. */
  conversation: number;
  /** Who it is with. */
  person: Person;
  /** Phone numbers and public names it goes by. */
  names: Array<string>;
  /** The labels it bears. */
  labels: Array<number>;
  /** How many notes there are on it. */
  notes: number;
  /** How many texts wait in it. */
  later: number;
  /** Whether the shop has blocked this customer. */
  blocked: boolean;
  /** Until when it is put off, UTC milliseconds. */
  snoozed_until: number | null;
};

/** The chat that stands for what was merged, or for what is left. */
export type Merged = {
  /** Which. */
  conversation: number;
};

/** A part of a merged chat. */
export type MergedPart = {
  /** The part. */
  conversation: number;
  /** Who it is with. */
  person: Person;
  /** Since when it is a part, UTC milliseconds. */
  since: number;
  /** Whether the merged chat bears its name. */
  main: boolean;
};

/** The parts of a merged chat. */
export type MergedParts = {
  /** The main one first; none when the chat is not merged. */
  parts: Array<MergedPart>;
};

/** One message as the chat shows it. */
export type Message = {
  /** The message. */
  id: number;
  /** Who spoke. */
  direction: Direction;
  /** What kind. */
  kind: MessageKind;
  /** Meta's name of the kind, where `kind` is `unknown` or `unsupported`. */
  meta_kind: string | null;
  /** Text, caption or title. */
  text: string | null;
  /** What it says beside its text. */
  content: Content;
  /** When it was written, UTC milliseconds. */
  at: number;
  /** When its writer last changed it, UTC milliseconds. */
  edited_at: number | null;
  /** What it said before it was changed, oldest first; nothing of what was taken back. */
  before: Array<string>;
  /** The ad or post it came from. */
  referral: Referral | null;
  /** What it answers. */
  quote: Quote | null;
  /** Reactions that stand now. */
  reactions: Array<Reaction>;
  /** Its file, when it carries one. */
  media: Media | null;
  /** Ticks of an outgoing message. */
  ticks: Ticks | null;
  /** Why an outgoing message did not go, or that nobody knows. */
  trouble: Trouble | null;
  /** Whether a person must read it: it may ask to stop. */
  in_doubt: boolean;
};

/** What kind of message. */
export type MessageKind = "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "button" | "interactive" | "order" | "template" | "system" | "edit" | "revoke" | "unsupported" | "unknown";

/** A page of messages, oldest first. */
export type MessagePage = {
  /** The messages. */
  messages: Array<Message>;
  /** Older ones begin here; absent at the beginning of the conversation. */
  before: string | null;
  /** Newer ones begin here; absent at the end of the conversation. */
  after: string | null;
};

/** Which part of a message. */
export type MessagePart = "text" | "header" | "footer" | "buttons" | "button" | "opener" | "sections" | "section" | "rows" | "row" | "row_text" | "link" | "place" | "cards" | "card_name" | "card_phone" | "caption" | "emoji" | "branch_name" | "branch_address" | "branches" | "gap" | "template_text" | "other";

/** An amount of money. */
export type Money = {
  /** As a decimal number, such as `12.50`. */
  amount: string;
  /** Three capital letters. */
  currency: string;
};

/** Moves the practice clock forward. */
export type MoveClock = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** By how much, 1 ms to 400 days. */
  by: number;
};

/** Puts a sticker elsewhere in the tray. */
export type MoveSticker = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  sticker: number;
  /** The one it shall stand in front of; absent puts it behind all of them. */
  before?: number | null;
};

/** What a person puts together. Texts that are empty are absent. */
export type NewContent = {
  "is": "branch";
  /** Which. */
  branch: number;
} | {
  "is": "ask_place";
  /** The question. */
  text: string;
} | {
  "is": "card_of";
  /** The chat. */
  conversation: number;
} | {
  "is": "card";
  /** The name. */
  name: string;
  /** Where they work. */
  company: string;
  /** The number. */
  phone: string;
  /** The e-mail address. */
  email: string;
} | {
  "is": "offers_question";
  /** In which language, two letters. */
  language: string;
} | {
  "is": "buttons";
  /** What stands around them. */
  frame: Frame;
  /** What they say. */
  titles: Array<string>;
} | {
  "is": "list";
  /** What stands around it. */
  frame: Frame;
  /** What opens it. */
  button: string;
  /** Its sections. */
  sections: Array<NewSection>;
} | {
  "is": "link";
  /** What stands around it. */
  frame: Frame;
  /** What it says. */
  label: string;
  /** The page. */
  url: string;
} | {
  "is": "template";
  /** Which. */
  template: number;
  /** As it stood when it was shown; another is refused. */
  version: number;
  /** What is filled in. */
  values: Array<GapValue>;
};

/** A row of a list. */
export type NewRow = {
  /** What it says. */
  title: string;
  /** The second line. */
  description: string;
};

/** A section of a list. */
export type NewSection = {
  /** Its title. */
  title: string;
  /** Its rows. */
  rows: Array<NewRow>;
};

/** Everything that has not gone, of all chats. */
export type NotGone = {
  /** What needs a person, newest first; at most 50. */
  troubled: Array<OutgoingMessage>;
  /** Whether there is more of that. */
  more: boolean;
  /** What waits to go, the first to go first; at most 50. */
  waiting: Array<OutgoingMessage>;
  /** What goes later: what could not go first, then by its time; at most 200. */
  later: Array<LaterText>;
};

/** WhatsApp's own note. */
export type Note = {
  "note": "number_changed";
  /** The new one, as people write it. */
  phone: string | null;
} | { "note": "id_changed" } | { "note": "phone_changed" } | { "note": "other" };

/** The notes on a chat. */
export type Notes = {
  /** Newest first; at most 100. */
  notes: Array<ChatNote>;
};

/** A request that says nothing. */
export type Nothing = Record<symbol, never>;

/** A template in one language. */
export type OfferedTemplate = {
  /** Names it in the shop. */
  id: number;
  /** Grows when it becomes another; what is sent names the one that was seen. */
  version: number;
  /** Its language, in Meta's spelling. */
  language: string;
  /** What it is for; absent where Meta calls it something not known here. */
  category: TemplateCategory | null;
  /** How it stands; only `approved` goes. */
  standing: TemplateStanding;
  /** Why it cannot go from here. */
  obstacle: TemplateObstacle | null;
  /** Meta's word for why it was rejected. */
  rejected_reason: string | null;
  /** What Meta advises after that, in Meta's own words. */
  advice: string | null;
  /** Until when it is paused, as far as that is known. */
  paused_until: number | null;
  /** What Meta will charge it as. */
  becomes: TemplateCategory | null;
  /** From when on. */
  becomes_at: number | null;
  /** Its text with its gaps. */
  text: string;
  /** What is to be filled in. */
  gaps: Array<TemplateGap>;
  /** How it is charged if it goes now. */
  charge: Charge | null;
};

/** A cart. */
export type Order = {
  /** Its lines. */
  lines: Array<OrderLine>;
  /** What it comes to, where that can be said. */
  total: Money | null;
};

/** One line of a cart. */
export type OrderLine = {
  /** The shop's own id of the product. */
  product: string | null;
  /** How many. */
  quantity: number;
  /** Price of one. */
  price: Money | null;
  /** Price of all of them. */
  sum: Money | null;
};

/** A message that has not gone. */
export type OutgoingMessage = {
  /** The message. */
  message: number;
  /** Its conversation. */
  conversation: number;
  /** For whom it is. */
  person: Person;
  /** What kind. */
  kind: MessageKind;
  /** Its text, cut to 200 characters; empty when the kind has none. */
  text: string;
  /** When it was written, UTC milliseconds. */
  at: number;
  /** Why it did not go and what can be done; absent while it waits. */
  trouble: Trouble | null;
};

/** Why nothing may be sent until a person acts. */
export type ParkedReason = "token" | "account";

/** Turns the microphone off for a while, or on again. */
export type PauseRecording = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  recording: number;
  /** Off, or on again. */
  off: boolean;
};

/** A customer as a row or a header shows one. */
export type Person = {
  /** The contact. */
  contact: number;
  /** Name, else `@username`, else the phone number; absent when nothing is known. */
  name: string | null;
  /** One or two letters for the tile; empty when there is no letter. */
  initials: string;
  /** Which of the six quiet tints, 1 to 6; the same for this contact everywhere. */
  tint: number;
  /** The phone number as people write it, where one is known. */
  phone: string | null;
  /** The public name, without `@`. */
  username: string | null;
};

/** A piece of a snippet. */
export type Piece = {
  /** The text. */
  text: string;
  /** Whether it is what was searched for. */
  hit: boolean;
};

/** Pins a conversation on top of its shelf. */
export type Pin = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Pinned, or not. */
  pinned: boolean;
};

/** A place. */
export type Place = {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
  /** Its name. */
  name: string | null;
  /** Its address. */
  address: string | null;
  /** Where it can be looked up, outside. */
  map: string;
  /** How far it is from the nearest branch of the shop. */
  from_branch: FromBranch | null;
};

/** The practice shop's customers and clock. */
export type Practice = {
  /** Customers that can be asked to write. */
  customers: Array<PracticeCustomer>;
  /** How far the practice clock runs ahead of the system, in milliseconds. */
  ahead: number;
};

/** Lets a practice customer do something else than write. */
export type PracticeAct = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who. */
  customer: string;
  /** What. */
  doing: PracticeDoing;
  /** What the customer writes with it; absent for words of their own. */
  text?: string;
};

/** A customer of the practice shop. */
export type PracticeCustomer = {
  /** Names the customer in the practice shop. */
  id: string;
  /** The name in the customer's profile. */
  name: string;
  /** The number, where the customer shows one. */
  phone: string | null;
  /** Two-letter language. */
  language: string;
};

/** What a practice customer can do beside writing. */
export type PracticeDoing = "place" | "cards" | "order" | "from_ad" | "poll" | "tap" | "edit" | "take_back" | "new_number" | "stop" | "almost_stop" | "start" | "decline" | "offers_off" | "offers_on";

/** The files practice customers have at hand. */
export type PracticeFile = "picture" | "late_picture" | "voice" | "audio" | "video" | "document" | "sticker" | "moving_sticker";

/** Lets a practice customer send a file. */
export type PracticeSendFile = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who sends. */
  customer: string;
  /** Which of the files customers have at hand. */
  file: PracticeFile;
};

/** Lets a practice customer write. */
export type PracticeWrite = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who writes. */
  customer: string;
  /** What; absent for the customer's own next line. */
  text?: string;
};

/** Asks how a message will look. */
export type Preview = {
  /** What is being put together. */
  content: NewContent;
};

/** How a message will look. */
export type Previewed = {
  /** Its text. */
  text: string | null;
  /** What it will say. */
  content: Content;
  /** The first limit it breaks; it cannot go until that is mended. */
  problem: Unfit | null;
  /** What is wrong with what was filled into a template. */
  gaps: Array<GapTrouble>;
  /** How long and how many there may be. */
  limits: Limits;
};

/** Puts a label on a chat, or takes it off. */
export type PutLabel = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Which label. */
  label: number;
  /** On, or off. */
  on: boolean;
};

/** Gives a text that waits another time. */
export type PutOffLater = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  later: number;
  /** When it goes, UTC milliseconds; absent when it waits for the customer's next word. */
  at: number | null;
};

/** Something that can be answered with a tap. Its text is the message's. */
export type Question = {
  /** The line above the text. */
  header: string | null;
  /** The small print below it. */
  footer: string | null;
  /** What can be tapped. */
  ask: Ask;
};

/** A message that now stands in the outbox. */
export type Queued = {
  /** The message. */
  message: number;
};

/** What was found. */
export type QuickReplies = {
  /** By name; at most 200. */
  replies: Array<QuickReply>;
};

/** A quick reply. */
export type QuickReply = {
  /** Which. */
  id: number;
  /** What is typed after the slash. */
  name: string;
  /** As it is written, with its places `{name}` and `{shop}`. */
  text: string;
  /** As it is sent to the customer at hand. */
  filled: string;
};

/** What a message answers. */
export type Quote = {
  /** The quoted message, when the shop has it. */
  message: number | null;
  /** Who spoke there. */
  direction: Direction | null;
  /** What kind it is. */
  kind: MessageKind | null;
  /** Its text, cut to 200 characters. */
  text: string | null;
};

/** Reacts to a message, or takes the reaction back. */
export type React = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To which message. */
  message: number;
  /** One emoji; empty takes the reaction back. */
  emoji: string;
};

/** A reaction that stands now. */
export type Reaction = {
  /** The emoji. */
  emoji: string;
  /** Who reacted. */
  direction: Direction;
  /** How far a reaction of the shop came. */
  delivery: Delivery | null;
};

/** Writes down what somebody agreed to or withdrew outside the chat. */
export type RecordConsent = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Whose chat. */
  conversation: number;
  /** Agreed or withdrawn. */
  act: ConsentAct;
  /** What. */
  topic: ConsentTopic;
  /** Paper, word of mouth or a form on a page. */
  means: ConsentMeans;
  /** Whether WhatsApp was named. */
  names_whatsapp: boolean;
  /** The words as they were shown or said, up to 1,000 characters; agreeing needs some. */
  words: string;
  /** When it was, UTC milliseconds; now, when absent. */
  at?: number | null;
};

/** Begins to record. */
export type RecordVoice = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** For which chat. */
  conversation: number;
};

/** A recording. */
export type Recording = {
  /** Which. */
  id: number;
  /** Where it stands. */
  state: RecordingState;
  /** Milliseconds. */
  length: number;
  /** Bytes. */
  size: number;
  /** Why it ended, when it is over. */
  ended: RecordingEnd | null;
  /** What is said in time. */
  notice: RecordingNotice | null;
  /** Where it can be heard; absent while it runs, or when there was no room to make a file of it. */
  url: string | null;
  /** How loud each of 46 parts is, in per cent. */
  wave: Array<number> | null;
};

/** Why a recording ended. */
export type RecordingEnd = "stopped" | "lost" | "full" | "limit" | "cut_off";

/** What is said in time. */
export type RecordingNotice = "large" | "ending";

/** A chat's recording, if it has one. */
export type RecordingShown = {
  /** It runs, or is not sent yet. */
  recording: Recording | null;
};

/** Where a recording stands. */
export type RecordingState = "recording" | "paused" | "recorded";

/** The ad or post a customer came from. */
export type Referral = {
  /** Whether it is an ad; a post else. */
  is_ad: boolean;
  /** Its headline. */
  headline: string | null;
  /** Its text. */
  body: string | null;
  /** Its page. */
  url: string | null;
};

/** Does one of the remedies a message in trouble offers. */
export type Remedied = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which message. */
  message: number;
  /** What to do. */
  remedy: Remedy;
};

/** What a person can do about a message that did not go. */
export type Remedy = "send_again" | "it_arrived" | "remove";

/** Forgets a branch. */
export type RemoveBranch = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  branch: number;
};

/** Somebody leaves the counter. */
export type RemoveHelper = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who. */
  helper: number;
};

/** Takes a sticker out of the tray. */
export type RemoveSticker = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  sticker: number;
};

/** Calls a sticker otherwise. */
export type RenameSticker = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  sticker: number;
  /** What it is called, at most 40 characters; may be empty. */
  name: string;
};

/** Tries again what was parked, after the reason was mended. */
export type Resume = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
};

/** Something in a conversation that still needs a person. */
export type RowTrouble = "none" | "not_sent" | "not_sure";

/** Keeps an answer that is begun and not sent. */
export type SaveDraft = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Where. */
  conversation: number;
  /** The whole draft; empty removes it. */
  text: string;
};

/** Somebody comes to the counter, or is called otherwise. */
export type SaveHelper = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who; absent is somebody new. */
  helper?: number | null;
  /** The name, 1 to 40 characters. */
  name: string;
};

/** Makes a label, or changes one. */
export type SaveLabel = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which; absent makes a new one. */
  label?: number | null;
  /** Its name, 1 to 30 characters. */
  name: string;
  /** One of six looks, 1 to 6. */
  look: number;
};

/** Writes a note, or changes one. */
export type SaveNote = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Which; absent writes a new one. */
  note?: number | null;
  /** What it says, 1 to 2,000 characters. */
  text: string;
};

/** Makes a quick reply, or changes one. */
export type SaveQuickReply = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which; absent makes a new one. */
  reply?: number | null;
  /** What is typed after the slash, 1 to 30 characters. */
  name: string;
  /** What is written, 1 to 4,096 characters. */
  text: string;
};

/** Writes a wording: a new version of it. */
export type SaveWording = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** What for. */
  wording: WordingKind;
  /** Two letters. */
  language: string;
  /** What it says; `{shop}` stands for the shop's name. */
  text: string;
  /** What the button says that agrees; empty for a confirmation. */
  yes: string;
  /** What the other says. */
  no: string;
};

/** Searches people and messages as they are typed. */
export type Search = {
  /** What was typed; any script. */
  text: string;
  /** Only in this conversation. */
  conversation?: number | null;
  /** `next` of the page before. */
  cursor?: string;
  /** Hits wanted, 1 to 100. */
  limit: number;
};

/** A section of a list. */
export type Section = {
  /** Its title. */
  title: string | null;
  /** Its rows. */
  rows: Array<Choice>;
};

/** Writes a message of another kind than text. */
export type Send = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To whom. */
  conversation: number;
  /** What. */
  content: NewContent;
  /** The message it answers. */
  quote?: number | null;
  /** Whether it waits five seconds, so that it can be taken back. */
  hold?: boolean;
};

/** Writes a message with an attached file. */
export type SendFile = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To whom. */
  conversation: number;
  /** Which file. */
  file: number;
  /** As what. */
  kind: MessageKind;
  /** What stands under a picture, a film or a document; at most 1024 characters. */
  caption?: string;
  /** The message it answers. */
  quote?: number | null;
  /** Whether it waits five seconds, so that it can be taken back. */
  hold?: boolean;
};

/** Lets a text wait. */
export type SendLater = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To whom. */
  conversation: number;
  /** 1 to 4096 characters. */
  text: string;
  /** When it goes, UTC milliseconds; absent when it waits for the customer's next word. */
  at: number | null;
};

/** Sends a recording. */
export type SendRecording = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  recording: number;
  /** Where it begins, milliseconds. */
  from: number;
  /** Where it ends, milliseconds; absent for its end. */
  to?: number | null;
  /** The message it answers. */
  quote?: number | null;
};

/** Writes a message with a sticker of the tray. */
export type SendSticker = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To whom. */
  conversation: number;
  /** Which. */
  sticker: number;
  /** The message it answers. */
  quote?: number | null;
  /** Whether it waits five seconds, so that it can be taken back. */
  hold?: boolean;
};

/** Writes a text message to the customer. */
export type SendText = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To whom. */
  conversation: number;
  /** 1 to 4096 characters. */
  text: string;
  /** The message it answers. */
  quote?: number | null;
  /** Whether it waits five seconds, so that it can be taken back. */
  hold?: boolean;
};

/** Whether messages leave, and if not, why. */
export type Sending = { "state": "going" } | {
  "state": "unreachable";
  /** Since when, UTC milliseconds. */
  since: number;
  /** How many messages wait. */
  waiting: number;
} | {
  "state": "parked";
  /** Since when, UTC milliseconds. */
  since: number;
  /** How many messages wait. */
  waiting: number;
  /** What Meta refuses. */
  reason: ParkedReason;
  /** Meta's error code. */
  meta_code: number;
};

/** Takes a part out of a merged chat. */
export type SeparateChat = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which part. */
  part: number;
};

/** Says whether who agrees to offers must have been told that it is about WhatsApp. */
export type SetConsentStrict = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Whether it must. */
  strict: boolean;
};

/** Puts a conversation on the *Done* shelf or takes it back. */
export type SetDone = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  conversation: number;
  /** Done, or not. */
  done: boolean;
};

/** Changes the settings. */
export type SetSettings = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** All of them. */
  settings: Settings;
};

/** What a person can choose about the window. */
export type Settings = {
  /** Language of the window. */
  language: Language;
  /** Light or dark. */
  theme: Theme;
  /** Text size in per cent, 100 to 200. */
  text_size: number;
  /** Whether Enter sends; otherwise Ctrl+Enter does and Enter begins a new line. */
  enter_sends: boolean;
  /** Whether single keys work outside text fields. */
  single_keys: boolean;
  /** Whether what is written in the window waits five seconds, so that it can be taken back. */
  take_back: boolean;
  /** Whether a message rings while the window is not in front. */
  notify: boolean;
  /** Whether customers get the read ticks. */
  read_receipts: boolean;
  /** Whether customers see that an answer is being written; only together with the read ticks. */
  typing: boolean;
};

/** Says what a sentence meant. */
export type SettleDoubt = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which message. */
  message: number;
  /** Whether the customer wants no more offers. */
  stop: boolean;
};

/** Which third of the inbox. */
export type Shelf = "to_answer" | "waiting" | "done";

/** How many conversations each shelf holds. */
export type ShelfCounts = {
  /** To answer. */
  to_answer: number;
  /** Waiting. */
  waiting: number;
  /** Done. */
  done: number;
  /** Put off until later: on no shelf meanwhile. */
  snoozed: number;
};

/** The shop as the frame of the window shows it. */
export type Shop = {
  /** The verified name of the business. */
  name: string;
  /** The number customers write to, as people write it. */
  display_phone: string;
  /** Whether this is the practice shop: nothing here reaches a real customer. */
  practice: boolean;
  /** The shop's own time, UTC milliseconds. Practice time may run ahead of the system. */
  now: number;
  /** How many conversations wait for an answer and hold something unread. */
  unread_conversations: number;
  /** Whether messages leave. */
  sending: Sending;
  /** How many of the month's free answers are used; absent while all answers are free. */
  allowance: Allowance | null;
  /** How much needs a person: messages that did not go or that nobody knows of, and texts that could not go at their time. Counted up to a hundred. */
  needs_you: number;
  /** What came in after the shop had been out of reach; absent when it never was, or a person has seen it. */
  catch_up: CatchUp | null;
  /** Facts of Meta's window the views draw with. */
  window_rules: WindowRules;
};

/** Says who sits at this machine. */
export type Sit = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who; absent is nobody in particular. */
  helper: number | null;
};

/** Puts a conversation off. */
export type Snooze = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Until when, UTC milliseconds; absent takes it back. */
  until: number | null;
};

/** A sticker of the tray. */
export type Sticker = {
  /** Which. */
  id: number;
  /** What it is called; may be empty. */
  name: string;
  /** Bytes. */
  size: number;
  /** Whether it moves. */
  animated: boolean;
  /** Where it can be had for some hours. */
  url: string | null;
};

/** A sticker that is kept. */
export type StickerKept = {
  /** Which. */
  sticker: number;
};

/** The stickers a shop keeps. */
export type Stickers = {
  /** The one that was sent or kept last first, unless somebody ordered them otherwise; at most 200. */
  stickers: Array<Sticker>;
};

/** Ends a recording, or throws it away. */
export type StopRecording = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  recording: number;
};

/** Asks Meta for the templates again. */
export type SyncTemplates = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
};

/** Takes back a message that waits to go. */
export type TakeBack = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  message: number;
};

/** Takes a text back before it goes. */
export type TakeBackLater = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  later: number;
};

/** What was taken back. */
export type TakenBack = {
  /** Its text, or what stood under its file; it stands at the beginning of the draft. */
  text: string | null;
  /** Its file, which is attached again; absent for a sticker of the tray, which stands there. */
  file: FileBack | null;
  /** What was put together in a sheet. */
  content: NewContent | null;
};

/** A button of a template. */
export type TemplateButton = {
  /** What it does. */
  does: TemplateButtonKind;
  /** What it says. */
  text: string;
  /** The address, number or code behind it. */
  to: string | null;
  /** Whether the customer tapped it. */
  chosen: boolean;
};

/** What a button of a template does. */
export type TemplateButtonKind = "quick_reply" | "url" | "phone" | "copy_code" | "other";

/** A template as the customer sees it. Its text is the message's. */
export type TemplateCard = {
  /** Its name at Meta. */
  name: string;
  /** What it was for when it was written. */
  category: TemplateCategory | null;
  /** The line above the text. */
  header: string | null;
  /** The small print below it. */
  footer: string | null;
  /** Its buttons. */
  buttons: Array<TemplateButton>;
};

/** What a template is for; the price hangs on it. */
export type TemplateCategory = "marketing" | "utility" | "authentication";

/** What is to be filled in. */
export type TemplateGap = {
  /** Names it within the template. */
  key: string;
  /** Where it stands. */
  part: GapPart;
  /** Its name or number; of a button, what the button says. */
  name: string;
  /** An example of its writer's. */
  example: string | null;
  /** What is filled in at first; empty where nothing is known. */
  value: string;
};

/** Why a template cannot go from here. */
export type TemplateObstacle = "header" | "button" | "part" | "code";

/** A template in the languages there are. */
export type TemplateOffer = {
  /** Its name at Meta. */
  name: string;
  /** In which languages. */
  languages: Array<OfferedTemplate>;
  /** Which of them is offered first. */
  first: number;
};

/** Why only a template may go. */
export type TemplateOnlyReason = "window_closed" | "never_wrote";

/** How a template stands. */
export type TemplateStanding = "approved" | "in_review" | "rejected" | "paused" | "disabled" | "archived" | "gone" | "changed" | "not_from_here" | "not_usable";

/** The templates for a chat. */
export type Templates = {
  /** Those that may go first, then by name. */
  offers: Array<TemplateOffer>;
  /** How many more there are that what was typed means. */
  more: number;
  /** How many there are at all, each language counted. */
  known: number;
  /** What may be filled in: the customer's names and number, the shop's name. */
  fields: Array<string>;
  /** When Meta's whole list last came. */
  synced_at: number | null;
  /** Whether it is being asked for. */
  syncing: boolean;
  /** Whether asking for it failed the last time; what is shown is what was known before. */
  failed: boolean;
};

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** How far an outgoing message came, and when. Times are UTC milliseconds. */
export type Ticks = {
  /** How far. */
  delivery: Delivery;
  /** When Meta sent it on. */
  sent_at: number | null;
  /** When it reached the phone. */
  delivered_at: number | null;
  /** When it was read. */
  read_at: number | null;
  /** When it was listened to. */
  played_at: number | null;
};

/** Why a message did not go and what a person can do. */
export type Trouble = {
  /** The reason; the catalogue has a sentence for each. */
  reason: TroubleReason;
  /** What a person can do, best first. */
  remedies: Array<Remedy>;
  /** Code for support: Meta's number, or Shopbell's own with `SB-`. */
  code: string;
};

/** Why a message did not go. */
export type TroubleReason = "window_closed" | "not_sure" | "not_reachable" | "asked_to_stop" | "blocked" | "held_back" | "too_fast" | "token" | "account" | "not_accepted" | "target_gone" | "template_not_approved" | "template_paused" | "template_disabled" | "template_gone" | "template_changed" | "template_too_long" | "template_format" | "meta_fault" | "no_network";

/** A limit that is broken. */
export type Unfit = {
  /** Which part. */
  part: MessagePart;
  /** How. */
  rule: LimitRule;
  /** How many there may be, where it is about a number. */
  most: number | null;
};

/** The customer service window of a conversation: whether free-form messages may go, and until when. */
export type Window = {
  /** Judged now. */
  state: WindowState;
  /** When it closes or closed, UTC milliseconds; absent when the customer never wrote. */
  until: number | null;
  /** When the state next changes by itself, UTC milliseconds: a view that shows it reads again then. */
  changes_at: number | null;
  /** While a free entry point is open (the customer came from an ad): until when messages cost nothing, UTC milliseconds. It does not open the window for free-form messages (CONTRACT §6). */
  free_until: number | null;
};

/** Lengths the views draw rings with. */
export type WindowRules = {
  /** Length of the customer service window in milliseconds. */
  service: number;
  /** Length of a free entry point in milliseconds. */
  entry_point: number;
};

/** State of the customer service window. */
export type WindowState = "open" | "closing" | "closed" | "never";

/** What a wording is for. */
export type WordingKind = "question" | "confirmation";

/** Every command: what it asks, what it answers, and whether it changes anything. */
export interface Commands {
  /** The shop: its name, its time and whether messages leave. */
  shop: { request: Nothing; answer: Shop; kind: "read" };
  /** What a person chose about the window. */
  settings: { request: Nothing; answer: Settings; kind: "read" };
  /** A page of the conversation list. */
  conversations: { request: ListConversations; answer: ConversationPage; kind: "read" };
  /** A page of the conversations of all shelves that a filter lets through. */
  filtered: { request: ListFiltered; answer: ConversationPage; kind: "read" };
  /** One conversation: who it is with, its window, its draft. */
  conversation: { request: GetConversation; answer: Conversation; kind: "read" };
  /** A page of a conversation's messages. */
  messages: { request: ListMessages; answer: MessagePage; kind: "read" };
  /** A chat's recording that runs or is not sent yet. */
  recording: { request: GetConversation; answer: RecordingShown; kind: "read" };
  /** The labels there are, by name. */
  labels: { request: Nothing; answer: Labels; kind: "read" };
  /** The people at the counter, and who sits at this machine. */
  counter: { request: Nothing; answer: CounterPeople; kind: "read" };
  /** The notes on a chat, newest first. */
  notes: { request: GetConversation; answer: Notes; kind: "read" };
  /** The parts of a merged chat. */
  merged: { request: GetConversation; answer: MergedParts; kind: "read" };
  /** What would become one if two chats were merged. Shows no tag: it is asked for when it is needed. */
  merge_preview: { request: AskMerge; answer: MergePreview; kind: "read" };
  /** The quick replies whose name is meant by what was typed, filled for the customer at hand. */
  quick_replies: { request: FindQuickReplies; answer: QuickReplies; kind: "read" };
  /** The stickers the shop keeps, the one in front first. */
  stickers: { request: Nothing; answer: Stickers; kind: "read" };
  /** A page of a part of a chat's gallery, the newest first. */
  gallery: { request: ListGallery; answer: GalleryPage; kind: "read" };
  /** How the customer of a chat stands by what was agreed, with the history. */
  consent: { request: GetConversation; answer: Consent; kind: "read" };
  /** The whole history of what a customer agreed to, as comma-separated text. Shows no tag: it is asked for when it is
 needed. */
  consent_table: { request: GetConversation; answer: ConsentTable; kind: "read" };
  /** Sentences that may ask to stop and that a person must read, newest first. */
  doubts: { request: Nothing; answer: Doubts; kind: "read" };
  /** The wordings of the question whether offers may come and of the confirmation of a stop. */
  consent_wordings: { request: Nothing; answer: ConsentWordings; kind: "read" };
  /** Checks the whole consent ledger. Shows no tag: it is asked for by hand. */
  check_ledger: { request: Nothing; answer: LedgerCheck; kind: "read" };
  /** The texts that go later, what could not go at its time first. */
  later: { request: Nothing; answer: LaterTexts; kind: "read" };
  /** Everything that has not gone, of all chats: what needs a person, what waits, what goes later. */
  not_gone: { request: Nothing; answer: NotGone; kind: "read" };
  /** People, notes and messages that match what is typed. */
  search: { request: Search; answer: Found; kind: "read" };
  /** How a message will look that is being put together. Shows no tag: it is read again when that changes. */
  preview: { request: Preview; answer: Previewed; kind: "read" };
  /** The templates for a chat, those that may go first. */
  templates: { request: FindTemplates; answer: Templates; kind: "read" };
  /** Where the shop can be found. */
  branches: { request: Nothing; answer: Branches; kind: "read" };
  /** The links between a customer's phone and this machine. */
  connection: { request: Nothing; answer: Connection; kind: "read" };
  /** The practice shop's customers and clock. */
  practice: { request: Nothing; answer: Practice; kind: "read" };
  /** Writes a text message to the customer. It stands in the chat at once and leaves by itself. */
  send_text: { request: SendText; answer: Queued; kind: "change" };
  /** Writes a place, a card, buttons, a list, a link or a template to the customer. */
  send: { request: Send; answer: Queued; kind: "change" };
  /** Asks Meta for the templates again. It happens soon; what is known meanwhile stays. */
  sync_templates: { request: SyncTemplates; answer: Nothing; kind: "change" };
  /** Reacts to a message with an emoji, or takes the reaction back. */
  react: { request: React; answer: Nothing; kind: "change" };
  /** Does one of the remedies a message in trouble offers. */
  remedy: { request: Remedied; answer: Nothing; kind: "change" };
  /** Where files are brought that a person attaches. Shows no tag: it is asked for when it is needed. */
  intake: { request: Nothing; answer: Intake; kind: "read" };
  /** Writes a message with an attached file. It stands in the chat at once and leaves by itself. */
  send_file: { request: SendFile; answer: Queued; kind: "change" };
  /** Begins to record a voice message. A chat that has a recording keeps it: the answer is that one. */
  record: { request: RecordVoice; answer: RecordingShown; kind: "change" };
  /** Turns the microphone off for a while, or on again. */
  pause_recording: { request: PauseRecording; answer: Nothing; kind: "change" };
  /** Ends a recording; answers when it is a file that can be heard. Asked again it makes up for what failed. */
  stop_recording: { request: StopRecording; answer: RecordingShown; kind: "change" };
  /** Throws a recording away. */
  discard_recording: { request: StopRecording; answer: Nothing; kind: "change" };
  /** Sends a recording, or a part of it, as a voice message. */
  send_recording: { request: SendRecording; answer: Queued; kind: "change" };
  /** Makes another file of an attached picture, that fits. */
  convert_file: { request: ConvertFile; answer: Attachment; kind: "change" };
  /** Forgets an attached file that is not wanted. */
  drop_file: { request: DropFile; answer: Nothing; kind: "change" };
  /** Keeps an attached file as a sticker. The same content is one sticker, and comes to the front. */
  keep_sticker: { request: KeepSticker; answer: StickerKept; kind: "change" };
  /** Keeps the sticker of a message. */
  keep_sticker_of: { request: KeepStickerOf; answer: StickerKept; kind: "change" };
  /** Calls a sticker otherwise. */
  rename_sticker: { request: RenameSticker; answer: Nothing; kind: "change" };
  /** Puts a sticker elsewhere in the tray. */
  move_sticker: { request: MoveSticker; answer: Nothing; kind: "change" };
  /** Takes a sticker out of the tray. What was sent of it stays in its chats. */
  remove_sticker: { request: RemoveSticker; answer: Nothing; kind: "change" };
  /** Writes a message with a sticker of the tray. It stands in the chat at once and leaves by itself. */
  send_sticker: { request: SendSticker; answer: Queued; kind: "change" };
  /** Asks for a file again that is late or was given up. */
  fetch_again: { request: FetchAgain; answer: Nothing; kind: "change" };
  /** Keeps an answer that is begun and not sent. */
  save_draft: { request: SaveDraft; answer: Nothing; kind: "change" };
  /** Puts a conversation on the *Done* shelf or takes it back. */
  set_done: { request: SetDone; answer: Nothing; kind: "change" };
  /** Takes back a message that waits to go; a text stands in the draft again, a file is attached again. */
  take_back: { request: TakeBack; answer: TakenBack; kind: "change" };
  /** Lets a text wait for a time, or for the customer's next word. The gate judges when it goes. */
  send_later: { request: SendLater; answer: Nothing; kind: "change" };
  /** Gives a text that waits another time, or lets it wait for the customer's next word. */
  put_off_later: { request: PutOffLater; answer: Nothing; kind: "change" };
  /** Takes a text back before it goes; it stands in the draft again. */
  take_back_later: { request: TakeBackLater; answer: TakenBack; kind: "change" };
  /** Puts a conversation off until a time, or takes it back. It comes back by itself then, or when the customer writes. */
  snooze: { request: Snooze; answer: Nothing; kind: "change" };
  /** Pins a conversation on top of its shelf, or takes the pin out. */
  pin: { request: Pin; answer: Nothing; kind: "change" };
  /** Marks a conversation as not read yet, or takes the mark away. No customer hears of it. */
  mark_unread: { request: MarkUnread; answer: Nothing; kind: "change" };
  /** Gives a conversation to somebody at the counter, or to nobody. */
  assign: { request: Assign; answer: Nothing; kind: "change" };
  /** Makes two chats one. Messages go on coming to and leaving from the number they belong to. */
  merge_chats: { request: MergeChats; answer: Merged; kind: "change" };
  /** Takes a part out of a merged chat, with everything that came to it since. */
  separate_chat: { request: SeparateChat; answer: Merged; kind: "change" };
  /** Blocks the customer of a conversation at Meta, or takes the block back. Only who wrote in the last 24 hours can be
 blocked. */
  block: { request: Block; answer: Nothing; kind: "change" };
  /** Makes a label, or changes one. */
  save_label: { request: SaveLabel; answer: Nothing; kind: "change" };
  /** Deletes a label; it goes from every chat. */
  delete_label: { request: DeleteLabel; answer: Nothing; kind: "change" };
  /** Puts a label on a chat, or takes it off. */
  put_label: { request: PutLabel; answer: Nothing; kind: "change" };
  /** Somebody comes to the counter, or is called otherwise. */
  save_helper: { request: SaveHelper; answer: Nothing; kind: "change" };
  /** Somebody leaves the counter; their chats are nobody's again. */
  remove_helper: { request: RemoveHelper; answer: Nothing; kind: "change" };
  /** Says who sits at this machine. */
  sit: { request: Sit; answer: Nothing; kind: "change" };
  /** Writes a note on a chat, or changes one. No customer ever sees it. */
  save_note: { request: SaveNote; answer: Nothing; kind: "change" };
  /** Tears a note off. */
  delete_note: { request: DeleteNote; answer: Nothing; kind: "change" };
  /** Writes down what somebody agreed to or withdrew outside the chat. Nothing is sent. */
  record_consent: { request: RecordConsent; answer: Nothing; kind: "change" };
  /** Says whether a sentence was a stop. A stop bars offers at once and is confirmed to the customer. */
  settle_doubt: { request: SettleDoubt; answer: Nothing; kind: "change" };
  /** Writes a wording: a new version of it. What was shown before is kept. */
  save_wording: { request: SaveWording; answer: Nothing; kind: "change" };
  /** Says whether who agrees to offers must have been told that it is about WhatsApp. */
  set_consent_strict: { request: SetConsentStrict; answer: Nothing; kind: "change" };
  /** Makes a quick reply, or changes one. */
  save_quick_reply: { request: SaveQuickReply; answer: Nothing; kind: "change" };
  /** Deletes a quick reply. */
  delete_quick_reply: { request: DeleteQuickReply; answer: Nothing; kind: "change" };
  /** Says that a person has seen a conversation up to a message; the customer gets the read ticks. */
  mark_read: { request: MarkRead; answer: Nothing; kind: "change" };
  /** Changes the settings. */
  set_settings: { request: SetSettings; answer: Settings; kind: "change" };
  /** Writes down a place where the shop can be found. */
  add_branch: { request: AddBranch; answer: BranchAdded; kind: "change" };
  /** Forgets a place where the shop could be found. */
  remove_branch: { request: RemoveBranch; answer: Nothing; kind: "change" };
  /** Tries again what was parked because Meta refused the token or the account. */
  resume_sending: { request: Resume; answer: Nothing; kind: "change" };
  /** Puts away the line that says what came in after an absence. The Connection page keeps it. */
  dismiss_catch_up: { request: DismissCatchUp; answer: Nothing; kind: "change" };
  /** Lets a practice customer write. */
  practice_write: { request: PracticeWrite; answer: Nothing; kind: "change" };
  /** Lets a practice customer send a file. */
  practice_send_file: { request: PracticeSendFile; answer: Nothing; kind: "change" };
  /** Lets a practice customer do something else than write. */
  practice_act: { request: PracticeAct; answer: Nothing; kind: "change" };
  /** Moves the practice clock forward. Every window is told with `clock_moved`. */
  move_clock: { request: MoveClock; answer: Practice; kind: "change" };
}

/** A failure as it crosses the door: with the code for support beside it, the same in every language. */
export type Refusal = Failure & { code: string };

/** Names of all commands. */
export type CommandName = keyof Commands;

/** Names of the commands that only look. */
export type ReadName = { [N in CommandName]: Commands[N]["kind"] extends "read" ? N : never }[CommandName];

/** Names of the commands that change something; each request carries a `command_id` made by the caller. */
export type ChangeName = { [N in CommandName]: Commands[N]["kind"] extends "change" ? N : never }[CommandName];

/** What a command asks. */
export type RequestOf<N extends CommandName> = Commands[N]["request"];

/** What a command answers. */
export type AnswerOf<N extends CommandName> = Commands[N]["answer"];

/** The tags a read shows for a request: when an event says that one of them changed, read again. */
export const shows: { readonly [N in ReadName]: (request: Commands[N]["request"]) => string[] } = {
  shop: () => ["shop"],
  settings: () => ["settings"],
  conversations: () => ["conversations"],
  filtered: () => ["conversations"],
  conversation: (request) => [`conversation:${request.conversation}`],
  messages: (request) => [`messages:${request.conversation}`],
  recording: (request) => [`recording:${request.conversation}`],
  labels: () => ["labels"],
  counter: () => ["counter"],
  notes: (request) => [`notes:${request.conversation}`],
  merged: (request) => [`conversation:${request.conversation}`],
  merge_preview: () => [],
  quick_replies: () => ["quick_replies"],
  stickers: () => ["stickers"],
  gallery: (request) => [`messages:${request.conversation}`],
  consent: (request) => [`conversation:${request.conversation}`, "settings"],
  consent_table: () => [],
  doubts: () => ["conversations"],
  consent_wordings: () => ["settings"],
  check_ledger: () => [],
  later: () => ["later"],
  not_gone: () => ["shop", "conversations", "later"],
  search: () => ["conversations"],
  preview: () => [],
  templates: (request) => ["templates", `conversation:${request.conversation}`],
  branches: () => ["settings"],
  connection: () => ["connection"],
  practice: () => ["practice"],
  intake: () => [],
};

/** Every read by name. */
export const READS: readonly ReadName[] = ["shop", "settings", "conversations", "filtered", "conversation", "messages", "recording", "labels", "counter", "notes", "merged", "merge_preview", "quick_replies", "stickers", "gallery", "consent", "consent_table", "doubts", "consent_wordings", "check_ledger", "later", "not_gone", "search", "preview", "templates", "branches", "connection", "practice", "intake"];

/** Every change by name. */
export const CHANGES: readonly ChangeName[] = ["send_text", "send", "sync_templates", "react", "remedy", "send_file", "record", "pause_recording", "stop_recording", "discard_recording", "send_recording", "convert_file", "drop_file", "keep_sticker", "keep_sticker_of", "rename_sticker", "move_sticker", "remove_sticker", "send_sticker", "fetch_again", "save_draft", "set_done", "take_back", "send_later", "put_off_later", "take_back_later", "snooze", "pin", "mark_unread", "assign", "merge_chats", "separate_chat", "block", "save_label", "delete_label", "put_label", "save_helper", "remove_helper", "sit", "save_note", "delete_note", "record_consent", "settle_doubt", "save_wording", "set_consent_strict", "save_quick_reply", "delete_quick_reply", "mark_read", "set_settings", "add_branch", "remove_branch", "resume_sending", "dismiss_catch_up", "practice_write", "practice_send_file", "practice_act", "move_clock"];
