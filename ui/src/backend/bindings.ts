// Generated from the declarations in src-tauri/crates/api by `cargo xtask bindings`. Do not edit.

/** Brings a file in, or takes one back. */
export type ActImport = {
  /** Made by the caller. */
  command_id: string;
  /** Which file. */
  import: number;
};

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

/** Writes a number of a person's down. */
export type AddNumber = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Whose. */
  person: number;
  /** The number, with its country's code or as it is dialled where the shop is. */
  phone: string;
};

/** Writes a person down. */
export type AddPerson = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** The name, 1 to 100 characters. */
  name: string;
  /** The number, with its country's code or as it is dialled where the shop is; absent or empty where none is known. */
  phone?: string | null;
};

/** Why the receiver was not reached through its address. */
export type AddressFailure = { "why": "no_connection" } | { "why": "timed_out" } | {
  "why": "status";
  /** HTTP's number. */
  status: number;
} | { "why": "foreign" } | { "why": "not_asked" };

/** Who may be one person. */
export type Alike = {
  /** Nobody has decided these; 50 at most. */
  open: Array<AlikePair>;
  /** Whether there are more. */
  more: boolean;
  /** Somebody said that these are two, lately first; 50 at most. */
  two: Array<AlikePair>;
};

/** Two people who may be one. */
export type AlikePair = {
  /** Which pair. */
  pair: number;
  /** Whose name stays when they become one. */
  main: Person;
  /** The other. */
  other: Person;
  /** Why, the strongest reason first. Empty only where somebody said that they are two and the reason is gone. */
  reasons: Array<AlikeReason>;
};

/** A reason. */
export type AlikeReason = {
  /** What they share. */
  why: AlikeWhy;
  /** In which field of the shop's own, where it is one. */
  field: number | null;
};

/** Why two may be one person. */
export type AlikeWhy = "phone" | "email" | "username" | "birthday" | "field";

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

/** What the next answer in a chat costs. */
export type AnswerPrice = {
  /** What it costs once the month's free answers are used. */
  price: PriceSaid;
};

/** Where events go. */
export type Arrival = { "to": "here" } | {
  "to": "elsewhere";
  /** The host's name. */
  host: string;
} | { "to": "nowhere" };

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

/** Asks how two versions differ. */
export type AskDiff = {
  /** The one before. */
  before: DiffSide;
  /** The one after. */
  after: DiffSide;
};

/** Asks what would become one. */
export type AskMerge = {
  /** The chat at hand; its name stays. */
  conversation: number;
  /** The other. */
  other: number;
};

/** Asks what would go by these months. */
export type AskRetention = {
  /** How long each would be kept. */
  months: RetentionMonths;
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

/** Everything there is to say about the shop's copies. */
export type Backup = {
  /** When copies are made, and where. */
  plan: BackupPlan;
  /** What opens them. */
  paper: BackupPaper;
  /** What came of the last try to make one. */
  last: BackupReport | null;
  /** When the last whole one was made, UTC milliseconds. */
  whole_at: number | null;
  /** Whole ones this shop made, newest first; their files. */
  made: Array<string>;
  /** What goes on now. */
  work: BackupWork | null;
  /** What came of the last looking through, since the program started. */
  looked: BackupLooked | null;
  /** Whether a copy was put in the shop's place: Shopbell is to be closed and opened again. */
  restored: boolean;
  /** For so many days the shop that was there before stays on the disk. */
  kept_days: number;
};

/** The code, as it is printed. It is told once and kept nowhere. */
export type BackupCode = {
  /** Seven groups of four letters and digits. */
  code: string;
};

/** What is being done. */
export type BackupDoing = "making" | "checking" | "restoring";

/** What is in a copy and what of it is whole. */
export type BackupFindings = {
  /** When the copy was begun, UTC milliseconds. */
  made_at: number;
  /** Whether all of it is whole. */
  whole: boolean;
  /** Whether the database came out and is in order. */
  database: boolean;
  /** Whether every table has as many rows as it should. */
  counts: boolean;
  /** Whether the consent ledger holds from its first entry to its last. */
  ledger: boolean;
  /** Messages in it. */
  messages: number;
  /** People in it. */
  people: number;
  /** Files of messages that are whole. */
  files: number;
  /** Files that are damaged. */
  damaged: number;
  /** Files the shop itself did not have any more when the copy was made. */
  absent: number;
  /** Whether it may take the shop's place all the same, without the files that are damaged. */
  usable: boolean;
  /** In whose chats files are damaged: twenty people at most, as they are called. */
  damaged_of: Array<string>;
  /** Whether there are more of them. */
  damaged_of_more: boolean;
};

/** What came of looking through a copy. */
export type BackupLooked = {
  /** The file. */
  path: string;
  /** Whether it was to take the shop's place. */
  restore: boolean;
  /** What is in it and what is whole. */
  findings: BackupFindings | null;
  /** Why it was not looked through to its end, or does not count. */
  trouble: BackupTrouble | null;
};

/** Makes a new code that opens the copies, or a copy, or stops what goes on. */
export type BackupOrder = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
};

/** What opens the shop's copies on another machine. */
export type BackupPaper = "recovery" | "own" | "missing";

/** When copies are made, and where. */
export type BackupPlan = {
  /** Whether one is made every day. */
  daily: boolean;
  /** At which minute of the day, 0 to 1,439, by the clock on the wall. */
  minute: number;
  /** The full path of the folder they lie in; empty when none was chosen. */
  folder: string;
  /** How many are kept, 1 to 365; the oldest goes first, once a newer one is whole. */
  keep: number;
};

/** What came of a try to make a copy. */
export type BackupReport = {
  /** When it ended, UTC milliseconds. */
  at: number;
  /** The file. */
  path: string | null;
  /** Its bytes. */
  size: number;
  /** What was found in it afterwards. */
  findings: BackupFindings | null;
  /** What is wrong. */
  trouble: BackupTrouble | null;
};

/** Why a copy was not made, or does not count. */
export type BackupTrouble = "full" | "folder" | "no_code" | "stopped" | "damaged" | "other";

/** How far the work is. */
export type BackupWork = {
  /** What is being done. */
  doing: BackupDoing;
  /** Bytes that are done. */
  done: number;
  /** Bytes there are; 0 while that is not known. */
  of: number;
};

/** Begins to write people into a file. */
export type BeginExport = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who is meant. */
  segment: SegmentDraft;
  /** What is typed; empty takes all of them. */
  text: string;
  /** What the file is made of. */
  format: ExportFormat;
  /** What is called how. */
  words: ExportWords;
};

/** Opens an attached file of people. */
export type BeginImport = {
  /** Made by the caller. */
  command_id: string;
  /** The attached file. */
  file: number;
};

/** Begins to write everything down that is held of a person, for that person. */
export type BeginPack = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The contact. */
  contact: number;
  /** What is called how, in the language of the window, by its key. All keys are wanted; the refusal names one that is missing. */
  words: { [key in string]: string };
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

/** Who is meant. */
export type CampaignAudience = {
  /** Everybody on these lists … */
  lists: number[];
  /** … and in these segments, each once. */
  segments: number[];
  /** But nobody on these lists … */
  not_lists: number[];
  /** … or in these segments. */
  not_segments: number[];
};

/** What it costs. */
export type CampaignCost = {
  /** By market. */
  lines: Array<CampaignCostLine>;
  /** What that comes to, in each currency there is. */
  totals: Array<Money>;
  /** How many people's price is unknown. */
  unknown: number;
};

/** What it costs in one market. */
export type CampaignCostLine = {
  /** The market, as the price list writes it; absent where it is not known. */
  market: string | null;
  /** How many people. */
  people: number;
  /** What each costs. */
  price: PriceSaid;
};

/** A file that was chosen for a campaign's template. */
export type CampaignFile = {
  /** For which slot. */
  slot: string;
  /** As what it goes. */
  kind: MessageKind;
  /** The file. */
  file: Attachment;
  /** Why it does not fit. */
  problem: FileProblem | null;
  /** The most bytes, where it is too large. */
  most: number | null;
};

/** What is called how in the file, in the language of the window. */
export type CampaignFileWords = {
  /** The file, without its ending. */
  file: string;
  /** The nine headings: name, number, state, reason, Meta's code, sent, delivered, read, answered. */
  heads: Array<string>;
  /** Where somebody stands, by the words of `CampaignPlace`. */
  places: { [key in string]: string };
  /** Why somebody does not get it, by the words of `CampaignReason`. */
  reasons: { [key in string]: string };
};

/** What fills a gap of the template. */
export type CampaignFilling = {
  /** Names the gap. */
  gap: string;
  /** The same for everybody; absent where each person's own is filled in. */
  same: string | null;
  /** What stands there for whom nothing is known; absent leaves them out. */
  otherwise: string | null;
};

/** Those who do not get it for one reason. */
export type CampaignGroup = {
  /** Why. */
  reason: CampaignReason;
  /** How many. */
  count: number;
  /** Some of them by name. */
  samples: Array<string>;
};

/** Why a campaign is paused. */
export type CampaignHeld = { "held": "by_hand" } | { "held": "token" } | { "held": "account" } | {
  "held": "template";
  /** How it stands. */
  standing: TemplateStanding;
} | {
  "held": "template_quality";
  /** Meta's word: `YELLOW` or `RED`. */
  quality: string;
} | {
  "held": "number_quality";
  /** Meta's word: `YELLOW` or `RED`. */
  quality: string;
} | {
  "held": "stops";
  /** So many … */
  count: number;
  /** … of so many who got it. */
  of: number;
} | {
  "held": "not_reached";
  /** So many … */
  count: number;
  /** … of so many who were tried. */
  of: number;
} | {
  "held": "refused";
  /** Meta's code. */
  code: number;
};

/** A campaign as a line of the list. */
export type CampaignLine = {
  /** Which. */
  id: number;
  /** What the shop calls it. */
  name: string;
  /** Where it stands. */
  state: CampaignState;
  /** Why it is paused. */
  held: CampaignHeld | null;
  /** How far it came. */
  sums: CampaignSums;
  /** When it is to begin, UTC milliseconds. */
  begins_at: number | null;
  /** When it began, UTC milliseconds. */
  started_at: number | null;
  /** When it was over, UTC milliseconds. */
  ended_at: number | null;
  /** When it last changed, UTC milliseconds. */
  changed_at: number;
};

/** What a person does with a campaign. */
export type CampaignMove = "start" | "pause" | "resume" | "cancel" | "again";

/** Which of a campaign's people. */
export type CampaignOnly = "planned" | "going" | "later" | "cannot" | "left_out";

/** A campaign with everything that is shown of it. */
export type CampaignPage = {
  /** The campaign. */
  line: CampaignLine;
  /** The files that were chosen for its template. */
  files: Array<CampaignFile>;
  /** Whether its template asks for something that was not given, does not fit, or that a campaign cannot give. */
  needs_more: boolean;
  /** What is planned. */
  plan: CampaignPlan;
  /** Whether its people were looked at since it last changed. */
  checked: boolean;
  /** When they were, UTC milliseconds. */
  checked_at: number | null;
  /** The template's name. */
  template_name: string | null;
  /** Its language, in Meta's spelling. */
  template_language: string | null;
  /** What it is for. */
  category: TemplateCategory | null;
  /** How it stands. */
  standing: TemplateStanding | null;
  /** Who does not get it, and why. */
  groups: Array<CampaignGroup>;
  /** What it costs at most, by the price list. */
  cost: CampaignCost;
  /** What it came to so far, by what Meta said. */
  spent: CampaignCost;
  /** Meta's limit. */
  reach: Reach;
  /** When how many of those who wait can be reached. */
  slots: Array<ReachSlot>;
  /** When the next one goes, where all who wait must wait by the hours of the day, UTC milliseconds. */
  quiet_until: number | null;
  /** How many answered within three days. */
  replied: number;
  /** How many asked to stop within three days. */
  stopped: number;
  /** How many sent a cart within three days. */
  ordered: number;
};

/** A page of a campaign's people. */
export type CampaignPeople = {
  /** The people, in the order they were looked at. */
  people: Array<CampaignPerson>;
  /** Where to go on; absent when these are all. */
  next: number | null;
};

/** Somebody in a campaign. */
export type CampaignPerson = {
  /** The row. */
  id: number;
  /** Who; absent of who was erased. */
  contact: number | null;
  /** The name. */
  name: string | null;
  /** The number, E.164. */
  phone: string | null;
  /** Where they stand. */
  place: CampaignPlace;
  /** Why they do not get it. */
  reason: CampaignReason | null;
  /** Meta's code. */
  code: number | null;
  /** The chat the message stands in. */
  conversation: number | null;
  /** When it went, UTC milliseconds. */
  sent_at: number | null;
  /** When it was read, UTC milliseconds. */
  read_at: number | null;
  /** When they answered, within three days, UTC milliseconds. */
  replied_at: number | null;
};

/** Where a person of a campaign stands: each is in one of these, and the sums count them. */
export type CampaignPlace = "planned" | "waiting" | "unknown" | "sent" | "delivered" | "read" | "later" | "cannot" | "left_out" | "cancelled";

/** A campaign as it is planned. */
export type CampaignPlan = {
  /** To whom. */
  audience: CampaignAudience;
  /** What; absent while no template was chosen. */
  says: CampaignSays | null;
  /** Do these people expect it? */
  expected: string;
  /** Why now? */
  timely: string;
  /** To whom does it matter? */
  relevant: string;
  /** When it begins, UTC milliseconds; absent begins when it is started. */
  begins_at: number | null;
  /** Hours in which nobody gets it. */
  quiet: QuietTimes | null;
  /** Whether those hours are each person's own. */
  own_time: boolean;
};

/** Why a campaign cannot do what it was asked. */
export type CampaignProblem = "stands" | "no_audience" | "no_template" | "needs_more" | "no_reasons" | "not_checked" | "nobody_left" | "in_the_past";

/** Why somebody does not get it. */
export type CampaignReason = "stopped" | "not_agreed" | "not_named" | "too_often" | "blocked" | "states" | "no_address" | "missing" | "unfit" | "template" | "excluded" | "by_hand" | "gone" | "refused" | "gate";

/** A campaign was kept. */
export type CampaignSaved = {
  /** Which. */
  campaign: number;
};

/** What goes. */
export type CampaignSays = {
  /** Which template. */
  template: number;
  /** As it was seen. */
  version: number;
  /** What fills its gaps. */
  fillings: Array<CampaignFilling>;
  /** The attached files for what it asks for above its texts. */
  files: Array<SlotFile>;
  /** Whether everybody gets it in their own language, where Meta has approved the same name in it. */
  own_language: boolean;
};

/** What holds for all campaigns. */
export type CampaignSettings = {
  /** Nobody gets another offer of a campaign or a rule for so many days after one, 0 to 90. */
  gap_days: number;
  /** When nobody gets any, unless a campaign says otherwise. */
  quiet: QuietTimes;
};

/** Where a campaign stands. */
export type CampaignState = "draft" | "checking" | "planned" | "running" | "paused" | "ended" | "cancelled";

/** How far a campaign came: everybody is counted once. */
export type CampaignSums = {
  /** Everybody. */
  all: number;
  /** Wait to be written to. */
  planned: number;
  /** Stand in the outbox or are on their way. */
  waiting: number;
  /** Nobody knows whether it went. */
  unknown: number;
  /** Meta has it, nothing more is known. */
  sent: number;
  /** It arrived and was not read yet. */
  delivered: number;
  /** It was read. */
  read: number;
  /** It did not go this time. */
  later: number;
  /** It cannot go. */
  cannot: number;
  /** Left out. */
  left_out: number;
  /** The campaign was ended before. */
  cancelled: number;
};

/** A page of campaigns, the newest first. */
export type Campaigns = {
  /** The campaigns. */
  campaigns: Array<CampaignLine>;
};

/** A number on a card. */
export type CardPhone = {
  /** As it is written on the card. */
  phone: string;
  /** Whether it is on WhatsApp. */
  on_whatsapp: boolean;
};

/** A card. */
export type CarouselCard = {
  /** Its picture, film or product. */
  header: TemplateHeader | null;
  /** Its text. */
  body: TemplateBody;
  /** Its buttons. */
  buttons: Array<DefinedButton>;
  /** Whole parts that are not known here. */
  foreign: Array<string>;
  /** What else Meta says of it. */
  others: { [key in string]: string };
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

/** How a template is charged. */
export type Charge = "free_entry_point" | "free_window" | "charged";

/** What is written down of the customer of a chat. */
export type ChatFields = {
  /** Who; absent where the chat is none any more. */
  person: number | null;
  /** Every field there is. */
  fields: Array<FieldShown>;
};

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

/** The chat with a person. */
export type ChatOpened = {
  /** Which. */
  conversation: number;
};

/** Looks at everybody a campaign means. */
export type CheckCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  campaign: number;
};

/** Asks what our checks say. Changes nothing; asked at every pause of typing. */
export type CheckStudio = {
  /** What is written. */
  definition: TemplateDefinition;
  /** Whose it is, so that it is not taken for a double of itself; absent for something that is not kept anywhere. */
  key?: StudioKey;
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
  /** When Meta and the address were last asked, UTC milliseconds; absent while nobody asked since the start. */
  asked_at: number | null;
  /** Whether Meta knows less than it should of where this shop is, so that telling it may help. */
  may_point_here: boolean;
  /** What can be said of the whole: the worst of its links, and not known while one of them is not. */
  whole: Light;
  /** The links, in the order of the chain. */
  links: Array<Link>;
};

/** The connection for whoever helps the shop. */
export type ConnectionReport = {
  /** Plain text in English, a line a link. No name, number, address or message stands in it. */
  text: string;
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
  /** When it was said, or from when on it counts, UTC milliseconds. */
  at: number;
  /** The day it was said, as `2026-10-01`, where the hour is not known; else null. */
  day: string | null;
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
  /** The file of people that says so. */
  file: string | null;
  /** The line in it. */
  row: number | null;
  /** Whether that file was taken back: then it says nothing any more. */
  taken_back: boolean;
  /** The paper or picture that was kept and shows it, with that file or with the entry; else null. */
  proof: ImportProof | null;
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
  /** The day, as `2026-10-01`, where the hour is not known; else null. */
  day: string | null;
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
  /** The last time a text that goes later may be given, UTC milliseconds; absent while the window is closed: then it waits for the customer's next word. */
  last_time: number | null;
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

/** Whether a message that reached its customer was charged. */
export type CostVerdict = "free_entry_point" | "free" | "free_answer" | "charged" | "untold";

/** Asks how many people a segment means. */
export type CountPeople = {
  /** Who is meant. */
  segment: SegmentDraft;
  /** Where the last answer ended. */
  cursor: string | null;
};

/** The people at the counter. */
export type CounterPeople = {
  /** In the order of their coming. */
  helpers: Array<Helper>;
  /** Who sits at this machine. */
  me: number | null;
};

/** A button. */
export type DefinedButton = {
  /** What it says. Some kinds have Meta's own words; then it may be empty. */
  text: string;
  /** What it does. */
  action: TemplateAction;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

/** Throws a draft away. */
export type DeleteCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  campaign: number;
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

/** Forgets a segment. */
export type DeleteSegment = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  segment: number;
};

/** How far an outgoing message came. Only moves forward. */
export type Delivery = "queued" | "sending" | "unknown" | "accepted" | "sent" | "failed" | "delivered" | "read" | "played";

/** Where words are. */
export type DiffIs = "same" | "added" | "removed";

/** A part that differs. */
export type DiffPart = {
  /** Which. */
  part: StudioPart;
  /** Which card, from 0. */
  card: number | null;
  /** Which button, from 0. */
  index: number | null;
  /** Its words, one after the other. */
  words: Array<DiffWords>;
};

/** What is compared. */
export type DiffSide = {
  "of": "version";
  /** Which. */
  version: number;
} | {
  "of": "draft";
  /** Which. */
  draft: number;
} | {
  "of": "at_meta";
  /** Which template of the shop's. */
  template: number;
};

/** Some words of a part. */
export type DiffWords = {
  /** The words, with the spaces around them. */
  text: string;
  /** Where they are. */
  is: DiffIs;
};

/** Who spoke. */
export type Direction = "in" | "out";

/** A person has seen what came in after an absence. */
export type DismissCatchUp = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which absence. */
  catch_up: number;
};

/** What the owner chose, and how it stands now. */
export type Door = {
  /** What the owner chose. */
  settings: DoorSettings;
  /** Whether the shop is open now by its hours. */
  open: boolean;
  /** The shop's name, for `{shop}`. */
  shop: string;
  /** The sign for the counter; absent where the shop's number is not known. */
  sign: DoorSign | null;
};

/** A weekday. */
export type DoorDay = {
  /** When the shop is open on it; empty when it is closed. At most four times. */
  hours: Array<DoorHours>;
};

/** From when to when, in minutes of the day. */
export type DoorHours = {
  /** The first minute, 0 to 1439. */
  from: number;
  /** The first minute after; beyond 1440 on the next day. */
  to: number;
};

/** A day that is otherwise: a holiday, or one that is open for once. */
export type DoorOtherDay = {
  /** Which, as `2026-12-24`. */
  date: string;
  /** Its hours; empty when it is closed. */
  hours: Array<DoorHours>;
};

/** What the owner chose about the door. All of it is off in a new shop. */
export type DoorSettings = {
  /** Whether who writes for the first time is greeted. */
  greeting: boolean;
  /** Whether who writes while the shop is closed gets a reply. */
  away: boolean;
  /** Whether the word from the counter is answered with the question whether offers may come. */
  keyword: boolean;
  /** That word. */
  word: string;
  /** The words, a language each. */
  texts: Array<DoorText>;
  /** The hours of each weekday, Monday first; always seven. */
  week: Array<DoorDay>;
  /** Days that are otherwise. */
  others: Array<DoorOtherDay>;
};

/** The sign for the counter: a link that begins a chat with the word, and its QR code. */
export type DoorSign = {
  /** The link. */
  link: string;
  /** How many squares the code has on each side, its quiet edge included. */
  size: number;
  /** The dark squares as the path of a drawing of that size. */
  path: string;
};

/** Words in a language. */
export type DoorText = {
  /** What for. */
  kind: DoorTextKind;
  /** Two letters. */
  language: string;
  /** The words; `{shop}` stands for the shop's name. */
  text: string;
};

/** What words are for. */
export type DoorTextKind = "greeting" | "away";

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

/** Leaves the open file. */
export type DropImport = {
  /** Made by the caller. */
  command_id: string;
};

/** A file that was let go over the window. */
export type DroppedFile = {
  /** What it is called. */
  name: string;
  /** Its bytes. */
  size: number;
};

/** Has everything of a person erased. It cannot be taken back. */
export type ErasePerson = {
  /** Made by the caller. */
  command_id: string;
  /** The contact. */
  contact: number;
  /** The person's name, typed by whoever wants it. */
  name: string;
};

/** It goes on from now on. */
export type Erasing = {
  /** The number of the receipt. */
  receipt: number;
};

/** A receipt. It names nobody. */
export type ErasureReceipt = {
  /** Its number. */
  receipt: number;
  /** When it was asked for, UTC milliseconds. */
  asked_at: number;
  /** When nothing was left, UTC milliseconds; absent while it goes on. */
  done_at: number | null;
  /** Who sat at the counter. */
  helper: number | null;
  /** What went. */
  counts: HeldCounts;
  /** Marks that stay: without the shop's secret they say nothing. */
  marks: number;
  /** The seal over everything the receipt says; absent while it goes on. */
  seal: string | null;
  /** Whether the seal fits: a receipt that was changed shows. */
  whole: boolean;
};

/** The receipts of erasures, newest first. */
export type Erasures = {
  /** The newest fifty. */
  receipts: Array<ErasureReceipt>;
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
  "type": "open_chat";
  /** Which chat. */
  conversation: number;
  /** Whether the keyboard goes to the composer. */
  write: boolean;
} | {
  "type": "words_back";
  /** Which chat. */
  conversation: number;
  /** The words. */
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

/** Asks every link. */
export type Examine = {
  /** Made by the caller. What is asked twice is only asked once more. */
  command_id: string;
};

/** Begins to write a campaign's people into a file. */
export type ExportCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  campaign: number;
  /** What the file is made of. */
  format: ExportFormat;
  /** What is called how. */
  words: CampaignFileWords;
};

/** What a file is made of. */
export type ExportFormat = "csv" | "csv_semicolon" | "xlsx";

/** An export as it is shown. */
export type ExportShown = {
  /** How far it is. */
  step: ExportStep;
  /** How many people are written, or messages and files of one person. */
  done: number;
  /** How many there are, where that is known. It may grow while they are written. */
  of: number | null;
  /** Where the file is; only once it is ready, and as long as the program runs. */
  url: string | null;
};

/** How far an export is. */
export type ExportStep = "running" | "ready" | "stopped" | "full" | "failed";

/** What is called how in the file: headings and words, in the language of the window. */
export type ExportWords = {
  /** The file, without its ending. */
  file: string;
  /** The heading of names. */
  name: string;
  /** Of the first number. */
  number: string;
  /** Of further numbers. */
  numbers: string;
  /** Of public names. */
  username: string;
  /** Of labels. */
  labels: string;
  /** Of lists. */
  lists: string;
  /** Of how somebody stands on offers. */
  offers: string;
  /** Of when somebody last wrote. */
  wrote: string;
  /** Of the fields every shop has, by their codes. */
  fields: { [key in string]: string };
  /** May get offers. */
  agreed: string;
  /** Asked to stop. */
  stopped: string;
  /** Nothing is known. */
  nothing: string;
  /** Yes. */
  yes: string;
  /** No. */
  no: string;
};

/** What is known of a link. */
export type Fact = {
  "link": "token";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** Whether Meta takes it. */
  works: boolean;
  /** When it ends, UTC milliseconds; absent when it does not. */
  ends_at: number | null;
  /** Permissions it lacks, in Meta's spelling. */
  missing: Array<string>;
} | {
  "link": "number";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** What it wants most. */
  want: NumberWant;
  /** Meta's word for that. */
  word: string;
} | {
  "link": "message_events";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** Whether the app gets events of this account at all. */
  subscribed: boolean;
  /** Where they go. */
  arrival: Arrival;
} | {
  "link": "account_events";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** Where they go. */
  arrival: Arrival;
  /** Fields that are not subscribed to, in Meta's spelling. */
  missing: Array<string>;
} | {
  "link": "address";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** The host's name. */
  host: string;
  /** Whether only this computer can reach it, as in the practice shop. */
  inside: boolean;
  /** Why the receiver was not reached there. */
  failure: AddressFailure | null;
} | {
  "link": "clock";
  /** Why it is not known; the rest is empty then. */
  unasked: Unasked | null;
  /** How far it is ahead of Meta's in milliseconds; negative behind it. */
  ahead: number;
} | {
  "link": "silent";
  /** How many; counted up to a hundred. */
  count: number;
} | {
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
  "kind": "after_window";
  /** When it closes, UTC milliseconds. */
  until: number;
} | {
  "kind": "template_unfit";
  /** How it stands. */
  standing: TemplateStanding;
} | {
  "kind": "limit_used";
  /** When there is room again, UTC milliseconds. */
  until: number;
} | {
  "kind": "too_often";
  /** From when on another may go, UTC milliseconds. */
  until: number;
} | { "kind": "no_offers_to_states" } | {
  "kind": "campaign";
  /** Why not. */
  problem: CampaignProblem;
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
} | { "kind": "file_too_large" } | {
  "kind": "sheet_unfit";
  /** What is wrong with it. */
  problem: SheetProblem;
} | {
  "kind": "price_unfit";
  /** What is wrong with it. */
  problem: PriceProblem;
} | { "kind": "backup_busy" } | { "kind": "backup_no_folder" } | { "kind": "backup_no_code" } | { "kind": "no_backup" } | { "kind": "backup_needs_code" } | { "kind": "backup_shut" } | { "kind": "backup_other_kind" } | { "kind": "backup_newer" } | {
  "kind": "not_to_be_handed_in";
  /** Why. */
  why: SubmitNot;
} | { "kind": "not_agreed" } | {
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
} | { "kind": "recording_elsewhere" } | {
  "kind": "import_open";
  /** What it is called. */
  file: string;
} | { "kind": "import_too_old" } | { "kind": "import_says_no" } | { "kind": "moved_on" } | { "kind": "practice_only" } | { "kind": "not_now" } | { "kind": "disk_full" } | { "kind": "database_busy" } | { "kind": "database_damaged" } | { "kind": "database_newer" } | { "kind": "wrong_key" } | { "kind": "key_missing" } | {
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
  "kind": "place_lost";
  /** Which file or folder; for support. */
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

/** What stands in a field. */
export type FieldKind = "text" | "number" | "date" | "yes_no";

/** A field, what stands in it, and what stood there before. */
export type FieldShown = {
  /** The field. */
  field: PersonField;
  /** What stands there now. */
  value: PersonValue | null;
  /** What stood there before, the newest first, at most 10. */
  earlier: Array<PersonValue>;
};

/** What can be asked of a field. */
export type FieldTests = {
  /** Which field. */
  field: number;
  /** The tests, the usual one first. */
  tests: Array<string>;
};

/** A file that is attached again. */
export type FileBack = {
  /** The file. */
  attachment: Attachment;
  /** As what it was to go. */
  kind: MessageKind;
};

/** What becomes of files that are dragged over the window. Places are in CSS pixels from the page's upper left corner. */
export type FileDrag = {
  "kind": "over";
  /** From the left. */
  x: number;
  /** From above. */
  y: number;
} | { "kind": "left" } | {
  "kind": "dropped";
  /** From the left. */
  x: number;
  /** From above. */
  y: number;
  /** Counts the times files were let go: a file of an earlier time cannot be asked for any more. */
  drop: number;
  /** Which. A file is asked for by its place in this list, until others are let go. */
  files: Array<DroppedFile>;
};

/** Why a file does not fit as a kind. */
export type FileProblem = "empty" | "format" | "too_large" | "pixels" | "codec" | "picture";

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

/** Asks for the templates a campaign can be made of. */
export type FindCampaignTemplates = {
  /** What is typed narrows them down; empty shows all. */
  typed: string;
};

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

/** How bad a finding is. */
export type FindingSeverity = "error" | "warning" | "hint";

/** How sure a forecast is. */
export type ForecastSure = "certain" | "likely" | "guess";

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

/** The file that told something. */
export type FromFile = {
  /** Its name. */
  name: string;
  /** The line there, the header's being 1; absent where it is not known any more. */
  row: number | null;
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

/** How gaps are called. */
export type GapFormat = "positional" | "named";

/** Where a gap stands. */
export type GapPart = "header" | "body" | "url" | "code";

/** Where the first value of a gap comes from. */
export type GapSource = "known" | "fallback" | "not_known" | "writer";

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

/** Asks for one campaign. */
export type GetCampaign = {
  /** Which. */
  campaign: number;
};

/** Asks for one conversation. */
export type GetConversation = {
  /** Which. */
  conversation: number;
};

/** Asks how far an export is. */
export type GetExport = {
  /** Which. */
  export: number;
};

/** Asks for a person's own data. */
export type GetHeld = {
  /** The contact. */
  contact: number;
};

/** Asks for the library of good templates. */
export type GetLibrary = {
  /** In which language; absent for all. */
  language?: string;
};

/** Asks for one person. */
export type GetPerson = {
  /** The contact. */
  person: number;
};

/** Asks for the price lists. */
export type GetPrices = {
  /** Whose prices are asked for; absent those of the list that holds. */
  list?: number | null;
};

/** Asks for a sample file. */
export type GetSample = {
  /** Which. */
  sample: number;
};

/** Asks what a month came to. */
export type GetSpent = {
  /** How many months back; 0 is this one. */
  back: number;
};

/** Asks for one template. */
export type GetStudioTemplate = {
  /** Which. */
  key: StudioKey;
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

/** What the shop holds of a person, chats that were made one included. */
export type Held = {
  /** The name that has to be typed before everything goes. */
  name: string;
  /** How much there is. */
  counts: HeldCounts;
  /** Whether it goes already. */
  going: boolean;
};

/** Why a text could not go at its time. */
export type HeldBecause = "window_closed" | "never_wrote" | "too_late" | "asked_to_stop" | "refused";

/** How much there is of a person, or how much went. */
export type HeldCounts = {
  /** Chats. */
  chats: number;
  /** Messages, both ways. */
  messages: number;
  /** Pictures, sounds, films and documents. */
  files: number;
  /** Notes. */
  notes: number;
  /** What waits to be sent; of an erasure, what was cancelled. */
  waiting: number;
  /** What was written down of the person, labels, and places in lists. */
  details: number;
  /** Entries about agreeing whose words go; the sealed entries stay and name nobody. */
  agreements: number;
  /** What WhatsApp delivered, as it came. Known only of an erasure. */
  bodies: number;
  /** Rows of files of people. Known only of an erasure. */
  rows: number;
};

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

/** Lets a conversation's messages ring no more, or again. */
export type Hush = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which chat. */
  conversation: number;
  /** Quiet, or not. */
  quiet: boolean;
};

/** What a column of a file becomes. */
export type ImportBecomes = "name" | "first_name" | "last_name" | "phone" | "email" | "language" | "country" | "time_zone" | "city" | "company" | "birthday" | "labels" | "lists" | "basis" | "agreed_at" | "note" | "own" | "out";

/** A column of the open file. */
export type ImportColumn = {
  /** What stands above it; empty where nothing does. */
  header: string;
  /** What it becomes. */
  becomes: ImportBecomes;
  /** The shop's own field, where it becomes one; else null. */
  own: ImportField | null;
  /** The first cell that holds something. */
  example: string;
  /** Rows of the sample that hold something there. */
  filled: number;
  /** Numbers of the sample without a country code. */
  without_country: number;
  /** Numbers of the sample whose last digits a spreadsheet took. */
  cut: number;
  /** The commonest languages of the sample. */
  languages: Array<ImportLanguage>;
  /** It says that people agreed to mail or SMS, which is not WhatsApp. */
  elsewhere: boolean;
};

/** What a column is to become. */
export type ImportColumnWish = {
  /** What stands above it. */
  header: string;
  /** What it becomes. */
  becomes: ImportBecomes;
  /** The shop's own field, where it becomes one. */
  own?: ImportField;
};

/** How many rows of each kind. */
export type ImportCounts = {
  /** All of them. */
  rows: number;
  /** Persons the shop did not have. */
  fresh: number;
  /** Persons it had, of whom something new is said. */
  updated: number;
  /** Further rows of a person, and persons known under another spelling of the number. */
  merged: number;
  /** Persons of whom nothing new is said. */
  unchanged: number;
  /** Rows that cannot be used. */
  refused: number;
  /** Rows with a reason of their own for writing to the person. */
  agreeing: number;
};

/** A field of the shop's own, made where there is none of this name. */
export type ImportField = {
  /** Its name, 1 to 40 characters. */
  name: string;
  /** What stands in it. Of a field the shop has, what the shop says is answered whatever was asked for. */
  kind: FieldKind;
};

/** A file of people there was. */
export type ImportFile = {
  /** Which. */
  import: number;
  /** What it is called. */
  file: string;
  /** Where it stands. */
  state: ImportStanding;
  /** Its rows. */
  counts: ImportCounts;
  /** When it was read, UTC milliseconds. */
  begun_at: number;
  /** When it was brought in; else null. */
  done_at: number | null;
  /** Until when it can be taken back; null when it cannot. */
  undo_until: number | null;
  /** When it was taken back; else null. */
  undone_at: number | null;
  /** People who stay although it was taken back. */
  stays: number;
  /** The paper that shows why one may write to its people; else null. */
  proof: ImportProof | null;
};

/** Files of people. */
export type ImportFiles = {
  /** The newest first. */
  files: Array<ImportFile>;
  /** Whether older ones come after them. */
  more: boolean;
};

/** A language, and how many rows of the sample have it. */
export type ImportLanguage = {
  /** Its code. */
  language: string;
  /** How many rows. */
  rows: number;
};

/** What came of it. */
export type ImportMended = {
  /** Whether the row can be used now. */
  good: boolean;
};

/** The file of people that is open, if any. */
export type ImportOpened = {
  /** The file; null where none is open. */
  open: ImportShown | null;
};

/** What becomes of a row. */
export type ImportOutcome = "fresh" | "updated" | "merged" | "unchanged" | "refused";

/** A paper that shows why one may write, kept with what it shows. */
export type ImportProof = {
  /** What it is called. */
  name: string;
  /** Where it can be had for some hours; `?save` makes it a download. */
  url: string | null;
};

/** Why rows were refused, and how many. */
export type ImportReason = {
  /** Why. */
  why: ImportRefusal;
  /** How many rows. */
  rows: number;
};

/** Why a row cannot be used. */
export type ImportRefusal = "no_number" | "too_short" | "too_long" | "no_such_country" | "which_country" | "digits_cut" | "not_a_number" | "unreadable" | "cell_too_long" | "too_many_cells" | "erased";

/** Something that was put right in a row. */
export type ImportRepair = {
  "what": "country_added";
  /** Two letters. */
  country: string;
} | { "what": "double_zero" } | { "what": "plus_added" } | { "what": "apostrophe" } | { "what": "scientific" } | {
  "what": "several";
  /** How many. */
  count: number;
} | {
  "what": "number_left_out";
  /** As it stood. */
  written: string;
} | {
  "what": "value_left_out";
  /** The column's header. */
  column: string;
  /** As it stood. */
  written: string;
} | {
  "what": "today";
  /** As it would have been. */
  was: string;
};

/** A table to save. */
export type ImportReport = {
  /** Comma-separated text. */
  text: string;
};

/** A row of a file. */
export type ImportRow = {
  /** Its line. */
  row: number;
  /** What becomes of it. */
  outcome: ImportOutcome;
  /** The name as the row has it. */
  name: string;
  /** Its numbers as they are dialled abroad. */
  phones: Array<string>;
  /** The number's cells as they stood, where that differs; else empty. */
  written: string;
  /** The name the shop has for the person, where the shop has one; else null. */
  known_as: string | null;
  /** The number the shop has of the person; else null. */
  known_by: string | null;
  /** Why one may write to the person, by the row's own words; else null. */
  basis: string | null;
  /** Whether offers may go to the person, as far as the file is concerned. */
  offers: boolean;
  /** When the person agreed, by the row's own words, UTC milliseconds; else null. */
  agreed_at: number | null;
  /** Why it cannot be used; else null. */
  refusal: ImportRefusal | null;
  /** The country in which a refused number was read; else null. */
  country: string | null;
  /** What was put right. */
  repairs: Array<ImportRepair>;
  /** How many others of the shop may be the same person. */
  alike: number;
};

/** Rows of a file. */
export type ImportRows = {
  /** In the file's order. */
  rows: Array<ImportRow>;
  /** Whether more come after them. */
  more: boolean;
};

/** The file of people that is open. */
export type ImportShown = {
  /** The import, once it stages anything. */
  import: number | null;
  /** What the file is called. */
  file: string;
  /** The sheet that is read, where the file has named ones; else null. */
  sheet: string | null;
  /** How many other sheets are not read. */
  others: number;
  /** Its columns. */
  columns: Array<ImportColumn>;
  /** Rows in which something was noticed of them. */
  sample: number;
  /** Whether the columns can be changed. After a restart they cannot. */
  changeable: boolean;
  /** The country numbers without a country code are read in, as two letters; null where none is. */
  region: string | null;
  /** Why one may write to these people. */
  why: ImportWhy;
  /** What the proof of it is called; null where there is none. */
  proof: string | null;
  /** A list everybody is put on; null where there is none. */
  list: string | null;
  /** Whether its rows are being read. */
  reading: boolean;
  /** How much of the file is behind, 0 to 1. */
  part: number;
  /** What becomes of its rows, as far as they are read. */
  counts: ImportCounts;
  /** Why rows were refused, the commonest first. */
  reasons: Array<ImportReason>;
  /** Why it cannot be read after all; null while it can. */
  problem: SheetProblem | null;
  /** To how many of its rows offers may go, as far as the file is concerned. */
  offers: number;
  /** Whether people agreed to offers, but WhatsApp was not named, which this shop wants. */
  unnamed: boolean;
  /** Whether something else than the file itself stopped the reading, such as a full disk. */
  stopped: boolean;
};

/** Where a file stands. */
export type ImportStanding = "reading" | "ready" | "done" | "undone" | "dropped";

/** A file that was taken back. */
export type ImportUndone = {
  /** How many of its people stay, because they were changed since. */
  stays: number;
};

/** Why one may write to the people of a file. */
export type ImportWhy = {
  "way": "by_column";
  /** What was agreed to. */
  topic: ConsentTopic;
  /** Whether WhatsApp was named. */
  names_whatsapp: boolean;
} | {
  "way": "same_for_all";
  /** What was agreed to. */
  topic: ConsentTopic;
  /** The words they agreed to. */
  words: string;
  /** When they did, at the latest; UTC milliseconds. */
  at: number;
  /** Whether WhatsApp was named. */
  names_whatsapp: boolean;
} | { "way": "nobody" };

/** Where files are brought that a person attaches: `PUT` the bytes there with `?name=`; the answer is an [`Attachment`]. */
export type Intake = {
  /** The address, for some hours. */
  url: string;
  /** The most bytes a file may have, whatever its kind: a larger one need not be brought. */
  most: number;
};

/** Brings an attached price list in, whole or not at all. One that begins on the same day gives way, but for what was written into it by hand. */
export type KeepPriceList = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which of the attached files. */
  file: number;
  /** Its currency, three letters. */
  currency: string;
  /** From when on it holds, `2026-10-01`. */
  valid_from: string;
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

/** Keeps what a gap of a template says to customers of whom nothing is known. */
export type KeepTemplateFallback = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which template. */
  template: number;
  /** Its version, as it was seen. */
  version: number;
  /** Which gap, by its key. */
  gap: string;
  /** What stands there; absent when nothing is to be kept any more. */
  text: string | null;
};

/** Keeps words that were written outside the window and could not go. */
export type KeepWords = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Where. */
  conversation: number;
  /** The words; they are put before what the draft holds. */
  text: string;
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
  /** The last time it may be given, UTC milliseconds; absent while the window is closed. */
  last_time: number | null;
  /** When the window closes, or closed, UTC milliseconds; absent when it never opened. */
  until: number | null;
  /** Whether it may go at once. */
  may_go: boolean;
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
  /** What the file is called, where the fault is in one. */
  file: string | null;
  /** The entry it begins with, the length it should have, the subject whose state was changed, the file, or the line in the file. */
  at: number | null;
};

/** What is wrong with the ledger. */
export type LedgerFault = "none" | "entry" | "words" | "cut" | "head" | "state" | "file" | "row" | "other_key";

/** A template of the library in one language. */
export type LibraryEntry = {
  /** Which; the same in every language. */
  id: string;
  /** For which purpose; the catalogue has a word for each. */
  purpose: string;
  /** Who can use it: `cafe`, `shop`, `online`, `salon`, `workshop`. */
  trades: Array<string>;
  /** Its language. */
  language: string;
  /** What it is for. */
  category: TemplateCategory | null;
  /** The template. */
  definition: TemplateDefinition;
};

/** How a link does. */
export type Light = "good" | "caution" | "danger" | "unknown";

/** How a limit is broken. */
export type LimitRule = "empty" | "too_long" | "count" | "repeated" | "wrong";

/** An offer that ends. */
export type LimitedTimeOffer = {
  /** Its line. */
  text: string;
  /** Whether the remaining time is shown. */
  has_expiration: boolean | null;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

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
  /** When a link that has to be asked was last seen to work, UTC milliseconds; absent for one that was not since the start. */
  good_at: number | null;
  /** Which link, and its facts. */
  fact: Fact;
};

/** Asks for a page of a campaign's people. */
export type ListCampaignPeople = {
  /** Of which. */
  campaign: number;
  /** Only those who are left out, wait, go, and so on; absent shows everybody. */
  only: CampaignOnly | null;
  /** The last of the page before; 0 begins. */
  after: number;
  /** How many at most, 1 to 200. */
  limit: number;
};

/** Asks for a page of campaigns. */
export type ListCampaigns = {
  /** The last of the page before. */
  before: number | null;
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

/** Asks for rows of a file. */
export type ListImportRows = {
  /** Which file. */
  import: number;
  /** What becomes of them. */
  outcome: ImportOutcome;
  /** The line after which to begin; 0 at first. */
  after: number;
  /** At most how many, up to 100. */
  limit: number;
};

/** Asks who stays although a file was taken back. */
export type ListImportStaying = {
  /** Which file. */
  import: number;
  /** The line after which to begin; 0 at first. */
  after: number;
  /** At most how many, up to 100. */
  limit: number;
};

/** Asks for files of people. */
export type ListImports = {
  /** The file before which to begin; absent at first. */
  before?: number;
  /** At most how many, up to 50. */
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

/** Asks for a page of people. */
export type ListPeople = {
  /** Who is meant. */
  segment: SegmentDraft;
  /** What is typed: a name, a number in any spelling, a public name, an address for mail, a label. Up to 200 characters; empty looks at everybody. */
  text: string;
  /** Where the page before ended. */
  cursor: string | null;
  /** Begins with the first person whose name is not before this. */
  from: string | null;
  /** How many at most, 1 to 200. */
  limit: number;
};

/** Asks for a page of the studio's list. */
export type ListStudio = {
  /** Which. */
  shelf: StudioShelf;
  /** Words of the name or the text; empty for all. */
  typed: string;
  /** `next` of the page before; absent for the first. */
  cursor?: string;
  /** Rows on the page, 1 to 100. */
  limit: number;
};

/** Asks for what was kept of a language of a template. */
export type ListVersions = {
  /** Of which template. */
  key: StudioKey;
  /** Of which language. */
  language: string;
};

/** Asks what an attached file says as a price list. */
export type LookAtPrices = {
  /** Which of the attached files. */
  file: number;
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

/** Says that two people are two, or takes that back. */
export type MarkTwoPeople = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which pair. */
  pair: number;
  /** Whether they are two; otherwise they are proposed again. */
  two: boolean;
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
  /** Whether its messages do not ring. */
  quiet: boolean;
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
export type MediaGone = "expired" | "refused" | "too_large" | "cleared";

/** Where the file of a message stands. */
export type MediaState = "waiting" | "fetching" | "here" | "gone";

/** Puts the number of a row right. */
export type MendImportRow = {
  /** Made by the caller. */
  command_id: string;
  /** Which file. */
  import: number;
  /** Which line. */
  row: number;
  /** The number. */
  number: string;
};

/** Makes two chats one. */
export type MergeChats = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The chat at hand; its name stays. */
  conversation: number;
  /** The other. */
  other: number;
};

/** Makes two people one, until somebody takes them apart. */
export type MergePeople = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which pair. */
  pair: number;
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
  /** Whether the shop wrote it in WhatsApp's own app, on the phone with the same number. */
  from_phone: boolean;
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
export type MessagePart = "text" | "header" | "footer" | "buttons" | "button" | "opener" | "sections" | "section" | "rows" | "row" | "row_text" | "link" | "place" | "cards" | "card_name" | "card_phone" | "caption" | "emoji" | "branch_name" | "branch_address" | "branches" | "gap" | "template_text" | "template_file" | "offer_ends" | "other";

/** A word of Meta's, and since when it holds. */
export type MetaWord = {
  /** The word, as `GREEN` or `TIER_250`. */
  word: string;
  /** Since when, as far as Meta was asked, UTC milliseconds. */
  since: number;
};

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
  /** The files above its text and on its cards. */
  files?: Array<SlotFile>;
  /** The place above its text. */
  place?: TemplatePlace | null;
  /** When its offer ends. */
  ends_at?: number | null;
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

/** Where a person goes on from a message that did not go. */
export type NextStep = "choose_template" | "templates" | "connection";

/** Why a table is no price list. */
export type NoPriceList = "no_headers" | "reductions" | "no_prices" | "too_long";

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

/** What came of writing a person or a number down. */
export type NumberAdded = {
  /** Who has the number now, or had it already. */
  person: number;
  /** Whether somebody had it already, also under its country's other spelling: nothing was written down. */
  had_it: boolean;
  /** What they are called. */
  name: string | null;
};

/** What a number wants. */
export type NumberWant = "nothing" | "connecting" | "name" | "quality";

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
  /** The files and the place that are to be given. */
  slots: Array<TemplateSlot>;
  /** Whether it is to be said when its offer ends. */
  ends: boolean;
  /** How it is charged if it goes now. */
  charge: Charge | null;
  /** What it costs where it is charged. */
  price: PriceSaid | null;
};

/** Looks through a copy. */
export type OpenBackup = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The full path of the file. */
  path: string;
  /** The recovery code; needed for a copy that was made with another key than the shop's. */
  code: string | null;
};

/** Opens the chat with a person, begun where there is none. */
export type OpenChat = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** With whom. */
  person: number;
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

/** The carts a customer sent. */
export type Orders = {
  /** Newest first, at most 100. */
  orders: Array<SentOrder>;
  /** What those come to together, one amount for each currency. */
  totals: Array<Money>;
  /** Whether there are older ones. */
  more: boolean;
};

/** How a one-time code gets to where it is typed. */
export type OtpKind = "copy_code" | "one_tap" | "zero_tap";

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

/** How many are meant among those that were looked at. */
export type PeopleCount = {
  /** How many. */
  count: number;
  /** Where to go on counting; absent when everybody was looked at. */
  next: string | null;
};

/** A list of people. */
export type PeopleList = {
  /** Which. */
  id: number;
  /** Its name. */
  name: string;
  /** How many people are on it, counted up to 10,000. */
  size: number;
  /** Whether there are more than that. */
  more: boolean;
};

/** The lists of people. */
export type PeopleLists = {
  /** By name. */
  lists: Array<PeopleList>;
};

/** What was made or changed. */
export type PeopleMade = {
  /** Its id. */
  id: number;
};

/** What two people became. */
export type PeopleMerged = {
  /** Who stands in the list for both. */
  person: number;
  /** The chat that stands for theirs. */
  conversation: number;
};

/** A page of people. It may hold fewer than asked for, or nobody, and still have a next one: each page looks at a bounded number of people. */
export type PeoplePage = {
  /** In the order of their names. */
  people: Array<PersonLine>;
  /** Where to go on; absent when everybody was looked at. */
  next: string | null;
  /** How many people there are in all. */
  size: number;
};

/** A segment kept by name. */
export type PeopleSegment = {
  /** Which. */
  id: number;
  /** Its name. */
  name: string;
  /** Who is in it. */
  segment: SegmentDraft;
};

/** The segments there are. */
export type PeopleSegments = {
  /** By name. */
  segments: Array<PeopleSegment>;
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

/** A chat with a person. */
export type PersonChat = {
  /** Which. */
  conversation: number;
  /** When somebody last spoke in it, UTC milliseconds; absent where nobody did. */
  last_at: number | null;
};

/** A field of people. */
export type PersonField = {
  /** Which. */
  id: number;
  /** What it is, where every shop has it: `name`, `email`, `language`, `country`, `time_zone`, `city`, `company`, `birthday`. */
  code: string | null;
  /** What the shop calls it; empty where every shop has it. */
  name: string;
  /** What stands in it. */
  kind: FieldKind;
};

/** What can be written down of people. */
export type PersonFields = {
  /** Those every shop has first, then the shop's own by name. */
  fields: Array<PersonField>;
};

/** A person as a line of the list. */
export type PersonLine = {
  /** Who. */
  person: Person;
  /** The letter their name stands under; absent for who has no name. */
  letter: string | null;
  /** Labels of the person and of their chats. */
  labels: Array<number>;
  /** How they stand on offers. */
  offers: SegmentStanding;
  /** When they last wrote, UTC milliseconds. */
  wrote_at: number | null;
};

/** A name a person goes by. */
export type PersonName = {
  /** What kind of name. */
  kind: PersonNameKind;
  /** The name; a number as people write it. */
  shown: string;
  /** The name as it is kept. */
  value: string;
  /** Since when it is known, UTC milliseconds. */
  since: number;
  /** The file that told it and nothing else. */
  file: FromFile | null;
  /** Whether WhatsApp knows it as this person's; otherwise it can be taken away. */
  confirmed: boolean;
};

/** What kind of name a name is. */
export type PersonNameKind = "phone" | "wa_id" | "bsuid" | "parent_bsuid";

/** One person. */
export type PersonPage = {
  /** As a line of the list. */
  line: PersonLine;
  /** What names them, numbers first. */
  names: Array<PersonName>;
  /** Every field there is. */
  fields: Array<FieldShown>;
  /** The lists they are on. */
  lists: Array<number>;
  /** The chats with them, who spoke last first. */
  chats: Array<PersonChat>;
  /** The name they gave to WhatsApp, where the shop has another for them. */
  profile_name: string | null;
  /** Whether they were merged out of several. */
  merged: boolean;
};

/** What was written in a field once. */
export type PersonValue = {
  /** What; empty where a value was taken away. */
  value: string;
  /** When, UTC milliseconds. */
  at: number;
  /** Who sat at the counter. */
  helper: number | null;
  /** The file that said so. */
  file: FromFile | null;
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

/** Changes when copies are made, and where. */
export type PlanBackups = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** All of it. */
  plan: BackupPlan;
};

/** Reads the open file otherwise, or says otherwise why one may write to its people. */
export type PlanImport = {
  /** Made by the caller. */
  command_id: string;
  /** All its columns in their order. */
  columns: Array<ImportColumnWish>;
  /** The country numbers without a country code are read in, as two letters. */
  region?: string;
  /** Why one may write to these people. */
  why: ImportWhy;
  /** An attached file that shows it; it takes the place of the one before. */
  proof?: number;
  /** Whether the proof that was named before stays. */
  keep_proof: boolean;
  /** A list everybody is put on. */
  list?: string;
};

/** Whether Meta sends everything here. */
export type PointedHere = { "outcome": "done" } | {
  "outcome": "not_proved";
  /** Why. */
  failure: AddressFailure;
} | {
  "outcome": "not_done";
  /** Why. */
  unasked: Unasked;
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
export type PracticeDoing = "place" | "cards" | "order" | "from_ad" | "poll" | "tap" | "edit" | "take_back" | "new_number" | "stop" | "almost_stop" | "start" | "decline" | "offers_off" | "offers_on" | "react" | "unreact" | "quote" | "new_kind" | "from_phone";

/** The files practice customers have at hand. */
export type PracticeFile = "picture" | "late_picture" | "lost_picture" | "voice" | "audio" | "telephone" | "video" | "document" | "sticker" | "moving_sticker";

/** Asks practice's reviewer for something. */
export type PracticeReview = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The template's name. */
  name: string;
  /** In one language; else in all. */
  language?: string;
  /** What the reviewer does. */
  doing: Reviewing;
  /** For a rejection: Meta's word for why; `INVALID_FORMAT` where none is said. */
  reason?: string;
};

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
  /** The files of a template. */
  files: Array<PreviewedFile>;
  /** How long and how many there may be. */
  limits: Limits;
};

/** A chosen file, as it will go. */
export type PreviewedFile = {
  /** For which slot. */
  slot: string;
  /** On which card, counted from 0; absent above the text. */
  card: number | null;
  /** The file. */
  media: Media;
  /** As what it goes. */
  kind: MessageKind;
  /** Why it does not fit. */
  problem: FileProblem | null;
  /** The most bytes, where it is too large. */
  most: number | null;
};

/** What a message is charged as. */
export type PriceCategory = "marketing" | "utility" | "authentication" | "authentication_international" | "service";

/** What is wrong with a cell or a line of a price list. */
export type PriceFault = "not_a_number" | "unclear" | "too_fine" | "out_of_range" | "twice" | "no_market" | "category" | "market";

/** A price list. */
export type PriceList = {
  /** Which. */
  id: number;
  /** From when on it holds, `2026-10-01`. */
  valid_from: string;
  /** Its currency, three capital letters. */
  currency: string;
  /** Where it is from. */
  source: string;
  /** When it was brought in, UTC milliseconds. */
  added_at: number;
};

/** A list that was brought in. */
export type PriceListBrought = {
  /** The list. */
  list: number;
  /** How many prices written by hand stayed from the list it took the place of. */
  stayed: number;
};

/** Which list was written to. */
export type PriceListKept = {
  /** The list. */
  list: number;
};

/** The prices of a market. */
export type PriceMarket = {
  /** The market, as the list writes it. */
  market: string;
  /** What each category costs, as far as the list says. */
  rates: Array<PriceRate>;
};

/** Why a price, or a list of prices, cannot be taken. */
export type PriceProblem = "amount" | "market" | "currency" | "other_currency" | "day" | "source" | "not_a_list";

/** What a category costs in a market. */
export type PriceRate = {
  /** The category. */
  category: PriceCategory;
  /** How much. */
  price: Money;
  /** Where a price is from that a person wrote by hand. */
  by_hand: string | null;
};

/** What a message costs, with the row of a list that says so, or why that is unknown. */
export type PriceSaid = {
  "is": "known";
  /** How much. */
  price: Money;
  /** In which market. */
  market: string;
  /** From when on the list holds, `2026-10-01`. */
  valid_from: string;
  /** Where it is from: the file's name, or what a person wrote. */
  source: string;
} | {
  "is": "unknown";
  /** Why. */
  why: PriceUnknown;
};

/** Something in a file that could not be read. */
export type PriceTrouble = {
  /** On which line, from 1. */
  line: number;
  /** What is wrong. */
  fault: PriceFault;
  /** What stands there. */
  text: string;
};

/** Why a price is unknown. */
export type PriceUnknown = "no_list" | "no_country" | "no_market" | "no_price" | "category";

/** The price lists, and the prices of one of them. */
export type Prices = {
  /** All lists, the one that begins last first; at most 40. */
  lists: Array<PriceList>;
  /** The list that holds today. */
  holds: number | null;
  /** Whether a quarter of the year has begun since it did: prices may have changed. */
  may_be_old: boolean;
  /** The list whose prices are here. */
  shown: number | null;
  /** Its prices, a market a row. */
  markets: Array<PriceMarket>;
};

/** What a file says as a price list. */
export type PricesLooked = {
  /** What the file is called. */
  name: string;
  /** Why it is no price list. */
  no_list: NoPriceList | null;
  /** The currency it names, where it names one. */
  currency: string | null;
  /** From when on it holds, where it says so. */
  valid_from: string | null;
  /** How many markets it has prices for. */
  markets: number;
  /** How many prices. */
  prices: number;
  /** What could not be read, from top to bottom; at most 50. */
  troubles: Array<PriceTrouble>;
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

/** Puts people on a list, or takes them off. */
export type PutOnList = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which list. */
  list: number;
  /** Whom, at most 200. */
  people: Array<number>;
  /** On, or off. */
  on: boolean;
};

/** Puts a label on a person and their chats, or takes it off. */
export type PutPersonLabel = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Whom. */
  person: number;
  /** Which label. */
  label: number;
  /** On, or off. */
  on: boolean;
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

/** Hours in which nobody gets one, in minutes since midnight; both the same means none. */
export type QuietTimes = {
  /** They begin. */
  from: number;
  /** They end, perhaps on the next day. */
  to: number;
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

/** Meta's limit of people who may be written to first in a moving day. */
export type Reach = {
  /** The limit; absent where there is none. */
  limit: number | null;
  /** How many more may be reached now; absent where there is no limit. */
  left: number | null;
  /** When there is room again, where nobody more may be reached now, UTC milliseconds. */
  until: number | null;
};

/** Some people, and from when on they can be reached. */
export type ReachSlot = {
  /** From when on, UTC milliseconds. */
  at: number;
  /** How many. */
  people: number;
};

/** Reacts to a message, or takes the reaction back. */
export type React = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** To which message. */
  message: number;
  /** One emoji; empty takes the reaction back, and where nothing may go now puts away one that failed. */
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
  /** Why it did not go, where it did not. */
  trouble: Trouble | null;
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
  /** The day it was, as `2026-10-01`, where the hour is not known: a yes counts from its beginning, a no to its end. Not together with `at`. */
  day?: string | null;
  /** An attached file that shows it. It is kept with the entry and can be sent no more. */
  proof?: number | null;
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

/** Lets a field be used no more, or again. */
export type RemoveField = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  field: number;
  /** No more, or again. */
  removed: boolean;
};

/** Somebody leaves the counter. */
export type RemoveHelper = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Who. */
  helper: number;
};

/** Throws a list away, or takes that back. */
export type RemoveList = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  list: number;
  /** Thrown away, or taken back. */
  removed: boolean;
};

/** Takes a number away that was written down. */
export type RemoveNumber = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Whose. */
  person: number;
  /** The number as it is kept. */
  phone: string;
};

/** Takes a price list away. What messages cost by it stays. */
export type RemovePriceList = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  list: number;
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

/** Asks for the rows that were not used, as a table to save. */
export type ReportImport = {
  /** Which file. */
  import: number;
  /** Sentences for `line`, `reason` and each [`ImportRefusal`], in the language of whoever saves it. */
  words: { [key in string]: string };
};

/** Puts a copy in the shop's place. */
export type RestoreBackup = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The full path of the file. */
  path: string;
  /** The recovery code; needed for a copy that was made with another key than the shop's. */
  code: string | null;
  /** Also when files of messages are damaged in it: without those. Any other damage refuses it all the same. */
  without_damaged: boolean;
};

/** Tries again what was parked, after the reason was mended. */
export type Resume = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
};

/** Lets an upload go on that broke off. */
export type ResumeSample = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  sample: number;
};

/** What the owner chose, and what went because of it. */
export type Retention = {
  /** How long each is kept. */
  months: RetentionMonths;
  /** Before this nothing goes, UTC milliseconds; absent where nothing ever does. */
  from: number | null;
  /** Whether it was chosen before the shop came back from a copy: nothing goes until it is chosen again. */
  asleep: boolean;
  /** Whether nothing goes now because no customer wrote for so long that the clock alone is not believed. */
  waits: boolean;
  /** When a customer last wrote, UTC milliseconds; absent where nobody ever did. */
  heard: number | null;
  /** The longest time that can be chosen, in months. */
  longest: number;
  /** What went, a line a day and kind, the newest first. */
  runs: Array<RetentionRun>;
};

/** What of one kind goes. */
export type RetentionDue = {
  /** What. */
  kind: RetentionKind;
  /** How many go as soon as anything does. */
  now: number;
  /** How many more within the next 30 days. */
  soon: number;
  /** Whether there may be more than the 1,000 that were looked at. */
  more: boolean;
  /** Bytes of those that go at once. */
  bytes: number;
  /** The first that go, at most 20. */
  first: Array<RetentionLine>;
};

/** What goes after a time. */
export type RetentionKind = "chats" | "people" | "files";

/** Somebody, or a file, that goes. */
export type RetentionLine = {
  /** What the person is called; of a file, the customer of its chat. Absent where nobody knows. */
  name: string | null;
  /** The file's name, where it is one and has one. */
  file: string | null;
  /** When it goes, UTC milliseconds. */
  at: number;
};

/** How many months each is kept; absent for ever. */
export type RetentionMonths = {
  /** People whose chats are silent, 1 to 120. */
  chats: number | null;
  /** People of lists without an agreement, 1 to 120. */
  people: number | null;
  /** Files of messages, 1 to 120. */
  files: number | null;
};

/** What would go. */
export type RetentionPreview = {
  /** Each kind that is not kept for ever. */
  due: Array<RetentionDue>;
};

/** What went on a day. */
export type RetentionRun = {
  /** What. */
  kind: RetentionKind;
  /** After how many months. */
  months: number;
  /** When the last of it went, UTC milliseconds. */
  at: number;
  /** How many people or files. */
  count: number;
  /** Bytes of files. */
  bytes: number;
};

/** What practice's reviewer can do. */
export type Reviewing = "approve" | "reject" | "warn_category" | "recategorise" | "complain" | "praise" | "pause" | "disable" | "appeal";

/** Something in a conversation that still needs a person. */
export type RowTrouble = "none" | "not_sent" | "not_sure";

/** A kind of rule. */
export type RuleKind = {
  /** What it is called in a rule. */
  rule: string;
  /** What it takes. */
  takes: RuleTakes;
};

/** What a kind of rule takes. */
export type RuleTakes = "label" | "list" | "value" | "standing" | "days" | "nothing";

/** A sample file. */
export type SampleShown = {
  /** The file. */
  sample: StudioSample;
};

/** Keeps what a campaign is to say to whom. */
export type SaveCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which draft; absent makes a new one. */
  campaign: number | null;
  /** What the shop calls it, 1 to 80 characters. */
  name: string;
  /** What is planned. */
  plan: CampaignPlan;
};

/** Changes what holds for all campaigns. */
export type SaveCampaignSettings = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** What holds from now on. */
  settings: CampaignSettings;
};

/** Chooses it. */
export type SaveDoor = {
  /** Made by the caller. */
  command_id: string;
  /** All of it. */
  settings: DoorSettings;
};

/** Keeps an answer that is begun and not sent. */
export type SaveDraft = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Where. */
  conversation: number;
  /** The whole draft; empty removes it. */
  text: string;
};

/** Makes a field, or calls one otherwise. */
export type SaveField = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which; absent makes a new one. */
  field?: number | null;
  /** Its name, 1 to 40 characters. */
  name: string;
  /** What stands in it; that of a field that is there stays. */
  kind: FieldKind;
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

/** Makes a list, or calls one otherwise. */
export type SaveList = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which; absent makes a new one. */
  list?: number | null;
  /** Its name, 1 to 60 characters. */
  name: string;
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

/** Chooses how long things are kept. A day passes before anything goes because of it. */
export type SaveRetention = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** How long each is kept. */
  months: RetentionMonths;
};

/** Keeps a segment by name, or changes one. */
export type SaveSegment = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Which; absent makes a new one. */
  segment?: number | null;
  /** Its name, 1 to 60 characters. */
  name: string;
  /** Who is in it. */
  rules: SegmentDraft;
};

/** Keeps what is written, as it is typed. Nothing of it may be finished. */
export type SaveStudio = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The draft that is written on; absent for a new one. */
  draft?: number | null;
  /** For a new draft: the template it becomes a language of, or of what Meta has of it a change; absent for a new template. */
  key?: StudioKey;
  /** The revision it was written on. What another window saved since is kept as a version. */
  revision?: number | null;
  /** What is written. */
  definition: TemplateDefinition;
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

/** Who is meant: people for whom the rules hold, without those for whom an exception does. At most 20 together. */
export type SegmentDraft = {
  /** Whether one of the rules is enough. Otherwise all must hold. */
  any: boolean;
  /** The rules; none means everybody. */
  rules: Array<SegmentRule>;
  /** Whoever one of these holds for is left out. */
  except: Array<SegmentRule>;
};

/** What rules can be made of. */
export type SegmentParts = {
  /** Kinds of rules, in the order they are offered. */
  rules: Array<RuleKind>;
  /** What can be asked of each field. */
  fields: Array<FieldTests>;
  /** As many rules as there can be, exceptions counted too. */
  most_rules: number;
  /** The most days a rule looks back. */
  most_days: number;
  /** The longest name of a segment, in characters. */
  longest_name: number;
};

/** What must hold of a person. */
export type SegmentRule = {
  "rule": "label";
  /** Which. */
  label: number;
} | {
  "rule": "list";
  /** Which. */
  list: number;
} | {
  "rule": "value";
  /** In which field. */
  field: number;
  /** What is asked of it. */
  test: ValueTest;
  /** With what it is compared; empty where nothing is. */
  value: string;
} | {
  "rule": "offers";
  /** How. */
  standing: SegmentStanding;
} | { "rule": "no_number" } | {
  "rule": "wrote";
  /** How many. */
  days: number;
} | { "rule": "never_wrote" } | {
  "rule": "not_messaged";
  /** How many. */
  days: number;
} | {
  "rule": "ordered";
  /** How many. */
  days: number;
};

/** How a person stands on offers. */
export type SegmentStanding = "agreed" | "stopped" | "nothing";

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
  /** The message it answers. */
  quote?: number | null;
};

/** Sends a text that waits, or was kept back, at once. */
export type SendLaterNow = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  later: number;
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

/** A cart a customer sent, and where it stands. */
export type SentOrder = {
  /** The message it came with. */
  message: number;
  /** When the customer sent it, UTC milliseconds. */
  at: number;
  /** Its lines. */
  order: Order;
  /** What it comes to, one amount for each currency; a line without a price is in none. */
  totals: Array<Money>;
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

/** Writes down what stands in a field of a person. */
export type SetPersonValue = {
  /** PeopleMade by the caller; the same id is done once. */
  command_id: string;
  /** Of whom. */
  person: number;
  /** In which field. */
  field: number;
  /** What, up to 300 characters; empty takes away what stands there. */
  value: string;
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
  /** Whether a notification shows what the customer wrote; otherwise it says who wrote and no more. */
  notify_words: boolean;
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

/** What is wrong with a file. */
export type SheetProblem = "empty" | "not_a_table" | "old_workbook" | "locked" | "damaged" | "too_many_columns" | "bomb" | "endless_line";

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
  /** How the whole connection does, as far as it is known: the worst of its links. */
  connection: Light;
  /** How many of the month's free answers are used; absent while all answers are free. */
  allowance: Allowance | null;
  /** How much needs a person: messages that did not go or that nobody knows of, and texts that could not go at their time. Counted up to a hundred. */
  needs_you: number;
  /** What came in after the shop had been out of reach; absent when it never was, or a person has seen it. */
  catch_up: CatchUp | null;
  /** What Meta said of templates since somebody last looked at them, the newest first; at most 50. */
  template_answers: Array<TemplateAnswer>;
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

/** A file that was chosen for a slot. */
export type SlotFile = {
  /** Which slot. */
  slot: string;
  /** Which of the attached files. */
  file: number;
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

/** What a month came to, as far as it is known. */
export type Spent = {
  /** When it began where the shop stands, UTC milliseconds. */
  from: number;
  /** Its free answers; absent where all answers were free. */
  allowance: Allowance | null;
  /** What reached customers, by what it was charged as. */
  lines: Array<SpentLine>;
  /** What it comes to, in each currency there was. */
  totals: Array<Money>;
  /** How many messages that reached customers are not in it: what they cost is unknown. */
  unknown: number;
};

/** Messages of one kind, and what they cost together. */
export type SpentLine = {
  /** Whether they were charged. */
  verdict: CostVerdict;
  /** What they were charged as; absent for what no list has a column for. */
  category: PriceCategory | null;
  /** What they cost together. */
  price: Money | null;
  /** Why that is unknown. */
  unknown: PriceUnknown | null;
  /** How many. */
  messages: number;
};

/** What Meta says of the number. */
export type StandingAtMeta = {
  /** How customers take it, the newest first. */
  quality: Array<MetaWord>;
  /** The limit, the newest first. */
  limits: Array<MetaWord>;
  /** How fast it may go, the newest first. */
  speeds: Array<MetaWord>;
  /** What of the limit is left. */
  reach: Reach;
  /** How many people count today. */
  reached: number;
  /** The next higher limit; absent where there is none higher. */
  next_limit: number | null;
  /** Whether the next is no limit at all. */
  next_is_endless: boolean;
  /** When places come free, at most the first 20. */
  frees: Array<ReachSlot>;
};

/** Steers a campaign. */
export type SteerCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  campaign: number;
  /** What is done. */
  to: CampaignMove;
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

/** Stops an export. */
export type StopExport = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  export: number;
};

/** Ends a recording, or throws it away. */
export type StopRecording = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  recording: number;
};

/** A page of the studio's list. */
export type Studio = {
  /** What somebody worked on last comes first, then by name. */
  rows: Array<StudioRow>;
  /** Where the next page begins; absent on the last. */
  next: string | null;
  /** How many there are on each shelf, whatever was typed. */
  sizes: Array<StudioShelfSize>;
  /** The languages this shop writes its templates in. */
  languages: Array<string>;
  /** When Meta's whole list last came. */
  synced_at: number | null;
  /** Whether it is being asked for. */
  syncing: boolean;
  /** Whether asking for it failed the last time; what is shown is what was known before. */
  failed: boolean;
  /** Which templates Meta takes, and how many there are. */
  room: StudioRoom;
};

/** Does something at Meta with a template, or with one language of it. */
export type StudioAct = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Its name at Meta. */
  name: string;
  /** In one language; else in all. */
  language?: string;
};

/** What became of it. */
export type StudioActed = {
  /** How many languages it was done with. */
  done: number;
  /** Why it was not done with the others, or with any. */
  trouble: StudioTrouble | null;
  /** Meta's codes, for support. */
  code: string | null;
};

/** What Meta has of a template in a language. */
export type StudioAtMeta = {
  /** Names it in the shop. */
  template: number;
  /** Meta's id of it. */
  meta_id: string;
  /** What it says; absent where it cannot be read. */
  definition: TemplateDefinition | null;
  /** Its text, as far as it can be read. */
  text: string;
  /** What it is for; absent where Meta calls it something not known here. */
  category: TemplateCategory | null;
  /** How customers take it. */
  quality: TemplateQuality | null;
  /** Since when, as far as that is known. */
  quality_at: number | null;
  /** Meta's word for why it was rejected, such as `INVALID_FORMAT`. */
  rejected_reason: string | null;
  /** What Meta advises after that, in Meta's own words. */
  advice: string | null;
  /** Until when it is paused, as far as that is known. */
  paused_until: number | null;
  /** What Meta will charge it as. */
  becomes: TemplateCategory | null;
  /** From when on. */
  becomes_at: number | null;
  /** As what it can be handed in again: Meta rejected it for what it is called, or announced another name for it. */
  again_as: TemplateCategory | null;
  /** Whether Meta calls it something else than it was handed in as, or is about to; Meta may still be asked to think again. */
  recategorised: boolean;
  /** Until when; absent where the day of the change is not known. */
  appeal_until: number | null;
  /** Whether it was made elsewhere, such as in Meta's own manager. */
  elsewhere: boolean;
  /** Whether it can only be looked at here. */
  read_only: boolean;
  /** Whether a chat can send it. */
  from_chat: StudioFromChat;
  /** When it last went to a customer from here. */
  used_at: number | null;
  /** When Meta archives it if it is not used, once that is near. */
  archived_at: number | null;
  /** When Meta last spoke of it. */
  told_at: number;
};

/** What our checks say. */
export type StudioChecked = {
  /** What was found, the worst first. */
  findings: Array<StudioFinding>;
  /** The rules that found nothing, by their ids. */
  fine: Array<string>;
  /** How many findings are errors: Meta would refuse. */
  errors: number;
  /** How many are warnings. */
  warnings: number;
  /** What Meta will probably call it. */
  forecast: StudioForecast | null;
  /** How long each part is and may be. */
  counts: Array<StudioCount>;
  /** Its gaps in their order. */
  gaps: Array<StudioGap>;
  /** How customers will see it. */
  preview: StudioPreviews;
  /** Whether its language is written from right to left. */
  rtl: boolean;
  /** Whether a chat can send what it becomes. */
  from_chat: StudioFromChat;
  /** Whether it may be handed in, as far as that hangs on what is written. */
  submit: SubmitNow;
  /** Why it may not as it stands at Meta. */
  submit_not: SubmitNot | null;
};

/** How long a part is and may be. */
export type StudioCount = {
  /** Which part. */
  place: StudioPlace;
  /** How many characters, or buttons, or cards. */
  used: number;
  /** How many there may be. */
  most: number;
};

/** How two versions differ. */
export type StudioDiff = {
  /** The parts that differ. */
  parts: Array<DiffPart>;
};

/** Throws a draft away. */
export type StudioDiscard = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which draft. */
  draft: number;
  /** As it was last seen: what another window wrote since is not thrown away unseen. */
  revision?: number;
};

/** What is written and not handed in. */
export type StudioDraft = {
  /** Which. */
  id: number;
  /** Grows with each save; a save names the one it was written on. */
  revision: number;
  /** When it was saved. */
  saved_at: number;
  /** What is written. */
  definition: TemplateDefinition;
};

/** Names a draft. */
export type StudioDraftAct = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which draft. */
  draft: number;
};

/** Something our checks found. */
export type StudioFinding = {
  /** The rule's id, such as `variable-at-edge`. The catalogue has `lint-<id>-title`, `-why` and `-fix`. */
  rule: string;
  /** How bad. */
  severity: FindingSeverity;
  /** Where the rule is written, for support. */
  source: string;
  /** Where. */
  place: StudioPlace;
  /** Numbers and words for the sentence, by their names in it. */
  facts: { [key in string]: string };
  /** The template with the finding mended, where one click can. */
  fixed: TemplateDefinition | null;
};

/** What Meta will probably call it. */
export type StudioForecast = {
  /** What. */
  category: TemplateCategory;
  /** How sure that is. */
  sure: ForecastSure;
  /** Whether that is dearer than what was chosen. */
  dearer: boolean;
  /** How many times as much it costs, in tenths, for customers in the shop's own country; absent where a price is unknown. */
  times: number | null;
  /** The country or region these prices are for, as the price list writes it; absent like `times`. */
  times_in: string | null;
  /** What speaks for it. */
  reasons: Array<StudioReason>;
};

/** What a draft is made of. */
export type StudioFrom = {
  "of": "double";
  /** Of which. */
  key: StudioKey;
} | {
  "of": "language";
  /** Of which. */
  key: StudioKey;
  /** The language whose words are taken. */
  from: string;
  /** The new language. */
  language: string;
} | {
  "of": "change";
  /** Of which. */
  key: StudioKey;
  /** Which language. */
  language: string;
} | {
  "of": "again";
  /** Of which. */
  key: StudioKey;
  /** Which language. */
  language: string;
} | {
  "of": "version";
  /** Which. */
  version: number;
} | {
  "of": "library";
  /** Which. */
  entry: string;
  /** Which language. */
  language: string;
};

/** Whether a chat can fill a template and send it. */
export type StudioFromChat = "yes" | "unfinished" | "no";

/** A gap. */
export type StudioGap = {
  /** Where it stands, with its braces. */
  place: StudioPlace;
  /** Its name or number. */
  name: string;
  /** Its example; empty where there is none. */
  sample: string;
};

/** Which template, in all its languages. */
export type StudioKey = {
  "by": "name";
  /** The name. */
  name: string;
} | {
  "by": "family";
  /** The family. */
  family: number;
};

/** A template in one language. */
export type StudioLanguage = {
  /** The language, in Meta's spelling. */
  language: string;
  /** Where it stands; `draft` only where Meta has nothing of it. */
  state: StudioState;
  /** What is written and not handed in. */
  draft: StudioDraft | null;
  /** What Meta has. */
  at_meta: StudioAtMeta | null;
  /** What was handed in, the newest first. */
  history: Array<StudioSubmission>;
  /** What can be done with it now. */
  may: StudioMay;
};

/** The library. */
export type StudioLibrary = {
  /** What it holds. */
  entries: Array<LibraryEntry>;
};

/** Makes a draft of something there is: a double under another name, another language, a change of what Meta has, an older version, or a template of the library. */
export type StudioMake = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Of what. */
  from: StudioFrom;
};

/** What can be done with a language of a template now. */
export type StudioMay = {
  /** A draft may be made of it, or its draft may be changed. */
  write: boolean;
  /** Its draft may be handed in, as far as that hangs on Meta's states and not on what is written. */
  submit: boolean;
  /** Why not. */
  submit_not: SubmitNot | null;
  /** Whether handing in changes what Meta has, instead of making something new. */
  edits: boolean;
  /** Of an approved one: how often it may still be changed in these thirty days. */
  edits_left: number | null;
  /** When it may be changed again, where it may not now. */
  edit_from: number | null;
  /** Whether its category may be chosen. */
  category: boolean;
  /** It may be deleted at Meta. */
  delete: boolean;
  /** It may be put into the archive. */
  archive: boolean;
  /** It may be taken out of it. */
  unarchive: boolean;
  /** Its pause may be ended. */
  unpause: boolean;
};

/** A part of a template. */
export type StudioPart = "template" | "name" | "language" | "category" | "header" | "body" | "footer" | "buttons" | "button" | "cards" | "card" | "offer";

/** Where something stands. */
export type StudioPlace = {
  /** In which part. */
  part: StudioPart;
  /** On which card, from 0. */
  card: number | null;
  /** At which button, from 0. */
  index: number | null;
  /** The example of which gap, where it is about that. */
  gap: string | null;
  /** Where it begins, in UTF-16 units of that text. */
  from: number | null;
  /** Where it ends. */
  to: number | null;
};

/** How customers will see it. */
export type StudioPreview = {
  /** What stands above the text. */
  header: StudioPreviewHeader | null;
  /** The text. */
  text: string;
  /** The small print. */
  footer: string | null;
  /** The offer that ends. */
  offer: string | null;
  /** Its buttons. */
  buttons: Array<TemplateButton>;
  /** Its cards. */
  cards: Array<StudioPreviewCard>;
};

/** A card. */
export type StudioPreviewCard = {
  /** Its picture or film. */
  header: StudioPreviewHeader | null;
  /** Its text. */
  text: string;
  /** Its buttons. */
  buttons: Array<TemplateButton>;
};

/** What stands above the text. */
export type StudioPreviewHeader = {
  "is": "text";
  /** The line. */
  text: string;
} | {
  "is": "media";
  /** Of which kind. */
  media: TemplateMedia;
  /** The example, where it was uploaded from here. */
  sample: StudioSample | null;
} | { "is": "location" } | { "is": "product" };

/** How customers will see it, its gaps filled in three ways. */
export type StudioPreviews = {
  /** With the examples. */
  samples: StudioPreview;
  /** With long words, to see what breaks. */
  longest: StudioPreview;
  /** With the names of the gaps. */
  names: StudioPreview;
};

/** What speaks for a forecast. */
export type StudioReason = {
  /** Of what kind: `words`, `offer`, `coupon`, `catalogue`, `code` or `nothing`. */
  clue: string;
  /** Where. */
  place: StudioPlace;
  /** The words as they stand there; empty where it is no words. */
  words: string;
};

/** How much room Meta leaves. */
export type StudioRoom = {
  /** Templates Meta has, as Meta counts them; until Meta has said so each language counts. */
  used: number;
  /** How many Meta allows; absent as long as Meta has not said so. */
  most: number | null;
  /** The fewest Meta may allow: what holds for a business that is not verified. */
  least: number;
};

/** A template in the list. */
export type StudioRow = {
  /** What to open it by. */
  key: StudioKey;
  /** Its name; may be empty as long as it is a draft. */
  name: string;
  /** What it is for, where all its languages agree. */
  category: TemplateCategory | null;
  /** Its languages. */
  languages: Array<StudioRowLanguage>;
  /** Languages of this shop that it lacks. */
  missing: Array<string>;
  /** The beginning of its text. */
  text: string;
  /** When somebody here last worked on it. */
  worked_at: number | null;
  /** When it last went to a customer. */
  used_at: number | null;
};

/** A language of a template in the list. */
export type StudioRowLanguage = {
  /** The language, in Meta's spelling. */
  language: string;
  /** Where it stands. */
  state: StudioState;
  /** How customers take it. */
  quality: TemplateQuality | null;
  /** Until when it is paused, as far as that is known. */
  paused_until: number | null;
  /** Whether there is a draft besides what Meta has. */
  draft: boolean;
  /** Whether it was made elsewhere, such as in Meta's own manager. */
  elsewhere: boolean;
  /** Whether it can only be looked at here. */
  read_only: boolean;
};

/** What a check of ours said. */
export type StudioSaid = {
  /** The rule's id, such as `variable-at-edge`. */
  rule: string;
  /** How bad. */
  severity: FindingSeverity;
};

/** A sample file that is or was on its way to Meta. */
export type StudioSample = {
  /** Which. */
  id: number;
  /** Its name. */
  name: string;
  /** Its type. */
  mime: string;
  /** Its bytes. */
  size: number;
  /** How much of it Meta has, in per cent. */
  percent: number;
  /** Meta's handle of it, once it has all of it: what `sample` of a header becomes. */
  handle: string | null;
  /** Whether the upload broke off; it can go on from there. */
  broken: boolean;
  /** Where it can be seen. */
  url: string | null;
  /** Where its thumbnail can be seen, if it has one. */
  thumbnail: string | null;
};

/** What was kept. */
export type StudioSaved = {
  /** What to open it by. */
  key: StudioKey;
  /** The draft. */
  draft: number;
  /** Its revision now. */
  revision: number;
  /** When it was kept. */
  saved_at: number;
  /** Whether another window had written meanwhile; what it wrote stands among the versions. */
  overtaken: boolean;
};

/** Somebody has looked at what Meta said of a template. */
export type StudioSeen = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which template, in all its languages; absent for all there are. */
  name?: string;
};

/** Which templates the list shows. */
export type StudioShelf = "current" | "drafts" | "in_review" | "approved" | "needs_you" | "archived" | "gone";

/** How many templates there are on a shelf. */
export type StudioShelfSize = {
  /** Which. */
  shelf: StudioShelf;
  /** How many. */
  size: number;
};

/** Where a language of a template stands: what Meta says of it, or how far it is on its way there. */
export type StudioState = "draft" | "sending" | "unknown" | "absent" | "refused" | "in_review" | "in_appeal" | "approved" | "flagged" | "rejected" | "paused" | "disabled" | "archived" | "deleting" | "gone" | "limit_reached" | "other";

/** Something that was handed in to Meta. */
export type StudioSubmission = {
  /** Which. */
  id: number;
  /** What was handed in. */
  version: number;
  /** Whether it changed what Meta had. */
  edit: boolean;
  /** When. */
  sent_at: number;
  /** How far it came: `sending`, `unknown`, `absent`, `refused`, then Meta's word: `in_review`, `approved`, `rejected`… */
  state: StudioState;
  /** Why Meta did not take it. */
  trouble: StudioTrouble | null;
  /** Meta's codes, for support: `100/2388024`. */
  code: string | null;
  /** Meta's word for why it was rejected. */
  reason: string | null;
  /** What Meta advises, in Meta's own words. */
  advice: string | null;
  /** When Meta said so. */
  judged_at: number | null;
  /** What our checks said then: errors and warnings that were not heeded. */
  said: Array<StudioSaid>;
  /** What it was to be for. */
  category: TemplateCategory | null;
};

/** Hands a draft in to Meta. Answers when Meta has answered, or when its answer is lost. */
export type StudioSubmit = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which draft. */
  draft: number;
  /** Its revision as it was seen; another one is refused. */
  revision: number;
  /** Whether somebody insists although there are warnings. */
  insist: boolean;
};

/** What became of something that was handed in. */
export type StudioSubmitted = {
  /** Which submission. */
  submission: number;
  /** Where it stands: `in_review` where Meta took it, `refused`, or `unknown`. */
  state: StudioState;
  /** Why Meta did not take it. */
  trouble: StudioTrouble | null;
  /** Meta's codes, for support. */
  code: string | null;
  /** What to open the template by from now on. */
  key: StudioKey;
};

/** One template in its languages. */
export type StudioTemplate = {
  /** What to open it by from now on. */
  key: StudioKey;
  /** Its family of drafts, where there is one. */
  family: number | null;
  /** Its name; may be empty as long as it is a draft. */
  name: string;
  /** Whether the name stands, because Meta has one of its languages. */
  name_stands: boolean;
  /** Its languages, by Meta's code. */
  languages: Array<StudioLanguage>;
  /** Languages of this shop that it lacks. */
  missing: Array<string>;
};

/** Why Meta did not take a template, or not do what it was asked with one. The catalogue has a sentence for each. */
export type StudioTrouble = "exists" | "same_text" | "name_barred" | "gap_at_edge" | "too_many_gaps" | "too_long" | "format" | "too_many" | "not_editable" | "too_often" | "token" | "account" | "meta" | "not_there" | "unknown" | "not_sent" | "other";

/** A kept version. */
export type StudioVersion = {
  /** Which. */
  id: number;
  /** When it was kept. */
  kept_at: number;
  /** Why. */
  why: VersionWhy;
  /** What was written. */
  definition: TemplateDefinition;
};

/** What was kept. */
export type StudioVersions = {
  /** The newest first. */
  versions: Array<StudioVersion>;
};

/** Why a draft cannot be handed in now, whatever it says. */
export type SubmitNot = "nothing_written" | "on_its_way" | "in_review" | "not_as_it_stands" | "once_a_day" | "ten_times" | "read_only" | "hundred" | "rewritten" | "changed_at_meta" | "name_on_its_way" | "to_mend";

/** Whether a draft may be handed in. */
export type SubmitNow = "yes" | "insist" | "no";

/** An app that may take a one-time code. */
export type SupportedApp = {
  /** Its name at the app store. */
  package_name: string;
  /** Its signature. */
  signature_hash: string;
  /** What else Meta says of it. */
  others: { [key in string]: string };
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
  /** The files of a template that was put together; they are attached and not sent again. */
  files: Array<Attachment>;
};

/** What a button does. */
export type TemplateAction = { "kind": "quick_reply" } | {
  "kind": "url";
  /** The address, with at most one gap at its end. */
  url: string;
  /** An example: what is filled in, or the whole address. */
  sample: string | null;
} | {
  "kind": "phone_number";
  /** The number as it was written. */
  number: string;
} | {
  "kind": "copy_code";
  /** An example of the code. */
  sample: string | null;
} | {
  "kind": "otp";
  /** How the code gets to where it is typed. */
  otp: OtpKind;
  /** The words of the button that fills it in by itself. */
  autofill_text: string | null;
  /** Apps that may take it. */
  supported_apps: Array<SupportedApp>;
  /** Whether Meta's terms for doing it without a tap were agreed to. */
  zero_tap_terms_accepted: boolean | null;
} | {
  "kind": "flow";
  /** Meta's id. */
  id: string | null;
  /** Its name. */
  name: string | null;
  /** The form itself, JSON text. */
  json: string | null;
  /** `navigate` or `data_exchange`. */
  action: string | null;
  /** The first screen. */
  screen: string | null;
} | { "kind": "catalog" } | { "kind": "mpm" } | { "kind": "spm" } | { "kind": "voice_call" } | { "kind": "call_permission_request" } | { "kind": "request_contact_info" } | { "kind": "app" } | {
  "kind": "foreign";
  /** Meta's word for it. */
  word: string;
};

/** What Meta said of a template, and nobody has looked at yet. */
export type TemplateAnswer = {
  /** The template's name. */
  name: string;
  /** Its language, in Meta's spelling. */
  language: string;
  /** What Meta said. */
  state: StudioState;
};

/** The text of a template or of a card. */
export type TemplateBody = {
  /** The text with its gaps. Empty in authentication: its words are Meta's own. */
  text: string;
  /** Examples for its gaps, by the gap's name. */
  samples: { [key in string]: string };
  /** Of authentication: whether Meta adds "do not share this code". */
  security_recommendation: boolean | null;
  /** What else Meta says of it. */
  others: { [key in string]: string };
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
  /** What stands above the text instead of a line. */
  head: TemplateHead | null;
  /** The offer that ends. */
  offer: TemplateEnds | null;
  /** The small print below it. */
  footer: string | null;
  /** Its buttons. */
  buttons: Array<TemplateButton>;
  /** Its cards. */
  cards: Array<TemplatePicture>;
};

/** Cards side by side under the text. */
export type TemplateCarousel = {
  /** From first to last. */
  cards: Array<CarouselCard>;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

/** What a template is for; the price hangs on it. */
export type TemplateCategory = "marketing" | "utility" | "authentication";

/** A template in one language as its author writes it. */
export type TemplateDefinition = {
  /** Its name, the same in all languages: small letters, digits, underscores. */
  name: string;
  /** Meta's code of its language. */
  language: string;
  /** What it is for; nothing while nobody has chosen. */
  category: TemplateCategory | null;
  /** How its gaps are called. */
  format: GapFormat;
  /** How long Meta tries to deliver, in seconds. */
  ttl_seconds: number | null;
  /** What stands above the text. */
  header: TemplateHeader | null;
  /** The text. */
  body: TemplateBody;
  /** The small print. */
  footer: TemplateFooter | null;
  /** Its buttons from top to bottom. */
  buttons: Array<DefinedButton>;
  /** Cards to be swiped through. */
  carousel: TemplateCarousel | null;
  /** An offer that ends. */
  limited_time_offer: LimitedTimeOffer | null;
  /** Whole parts that are not known here. */
  foreign: Array<string>;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

/** An offer that ends. */
export type TemplateEnds = {
  /** What stands above the time that is left. */
  text: string;
  /** When it ends. */
  ends_at: number | null;
};

/** The small print. */
export type TemplateFooter = {
  /** The text. Empty in authentication: its words are Meta's own. */
  text: string;
  /** Of authentication: after how many minutes the code is worth nothing. */
  code_expiration_minutes: number | null;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

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
  /** Where that comes from. */
  source: GapSource;
  /** On which card, counted from 0. */
  card: number | null;
};

/** What stands above a template's text that is not a line. */
export type TemplateHead = {
  "is": "file";
  /** As what it is shown. */
  kind: MessageKind;
} | {
  "is": "place";
  /** Where. */
  place: Place | null;
};

/** What stands above the text. */
export type TemplateHeader = {
  /** What it is. */
  content: TemplateHeaderContent;
  /** What else Meta says of it. */
  others: { [key in string]: string };
};

/** What a header is. */
export type TemplateHeaderContent = {
  "kind": "text";
  /** The line. */
  text: string;
  /** The example for its gap, by the gap's name. */
  samples: { [key in string]: string };
} | {
  "kind": "media";
  /** Of which kind. */
  media: TemplateMedia;
  /** Meta's handle of an uploaded example, or the address Meta lists it under. */
  sample: string | null;
} | { "kind": "location" } | { "kind": "product" };

/** A file above the text. */
export type TemplateMedia = "image" | "video" | "gif" | "document";

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

/** A card of a template. */
export type TemplatePicture = {
  /** As what its file is shown. */
  kind: MessageKind;
  /** Its file, once it is chosen. */
  media: Media | null;
  /** Its text. */
  text: string;
  /** Its buttons. */
  buttons: Array<TemplateButton>;
};

/** The place above a template's text. */
export type TemplatePlace = {
  "is": "branch";
  /** Which. */
  branch: number;
} | {
  "is": "typed";
  /** What customers call it. */
  name: string;
  /** Street, number, town; may be empty. */
  address: string;
  /** Coordinates or the page of a map. */
  place: string;
};

/** How customers take a template. */
export type TemplateQuality = "high" | "medium" | "low";

/** A file or a place that is to be given. */
export type TemplateSlot = {
  /** Names it within the template. */
  key: string;
  /** As what its file goes: a picture, a film or a PDF; `location` for a place. */
  kind: MessageKind;
  /** On which card, counted from 0; absent above the text. */
  card: number | null;
  /** The most bytes of its file. */
  most: number | null;
};

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
  /** Where a person goes on from here; nothing where the sentence says all there is to do. */
  step: NextStep | null;
  /** What Meta said itself, where nobody here knows the code. */
  said: string | null;
  /** Code for support: Meta's number, or Shopbell's own with `SB-`. */
  code: string;
};

/** Why a message did not go. */
export type TroubleReason = "window_closed" | "not_sure" | "not_reachable" | "asked_to_stop" | "blocked" | "held_back" | "too_fast" | "token" | "account" | "not_accepted" | "target_gone" | "template_not_approved" | "template_paused" | "template_disabled" | "template_gone" | "template_changed" | "template_too_long" | "template_format" | "meta_fault" | "own_number" | "test_number" | "country" | "experiment" | "identity_changed" | "needs_number" | "too_many_to_one" | "low_quality" | "templates_misused" | "template_syncing" | "form_blocked" | "other_way" | "file_refused" | "file_lost" | "permission" | "account_locked" | "payment" | "display_name" | "not_registered" | "maintenance";

/** Sends a campaign's message to one person. */
export type TryCampaign = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** Which. */
  campaign: number;
  /** To whom. */
  contact: number;
};

/** Why a link is not known. */
export type Unasked = { "why": "not_yet" } | { "why": "unreachable" } | {
  "why": "refused";
  /** Meta's error code. */
  code: number;
};

/** A limit that is broken. */
export type Unfit = {
  /** Which part. */
  part: MessagePart;
  /** How. */
  rule: LimitRule;
  /** How many there may be, where it is about a number. */
  most: number | null;
};

/** Brings a sample file to Meta. Answers at once; `studio_sample` tells how far it is. */
export type UploadSample = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** An attached file. It becomes the sample's. */
  file: number;
  /** Of which kind of header it is to be the sample. */
  media: TemplateMedia;
};

/** What was written down. */
export type ValueSet = {
  /** In the field's own spelling. */
  value: string;
};

/** What is asked of a value. */
export type ValueTest = "filled" | "empty" | "is" | "has" | "at_least" | "at_most";

/** Why a version was kept. */
export type VersionWhy = "kept" | "handed_in" | "overwritten";

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

/** Writes a price by hand, or takes one out. Where no list begins on that day, one is begun. */
export type WritePrice = {
  /** Made by the caller; the same id is done once. */
  command_id: string;
  /** The list's day, `2026-10-01`. */
  valid_from: string;
  /** Its currency, three letters. */
  currency: string;
  /** The market, 1 to 120 characters. */
  market: string;
  /** The category. */
  category: PriceCategory;
  /** What a message costs, as a person writes it; absent takes the price out. */
  amount?: string | null;
  /** Where it is from, 1 to 120 characters; not asked for when a price is taken out. */
  source: string;
};

/** Every command: what it asks, what it answers, and whether it changes anything. */
export interface Commands {
  /** The shop: its name, its time and whether messages leave. */
  shop: { request: Nothing; answer: Shop; kind: "read" };
  /** A page of the people the shop knows, in the order of their names. */
  people: { request: ListPeople; answer: PeoplePage; kind: "read" };
  /** How many people a segment means. Shows no tag: it is asked for again when that changes. */
  people_count: { request: CountPeople; answer: PeopleCount; kind: "read" };
  /** One person: names, numbers, what is written down of them and by whom. */
  person: { request: GetPerson; answer: PersonPage; kind: "read" };
  /** What is written down of the customer of a chat; nothing of a chat that was taken apart meanwhile. */
  chat_fields: { request: GetConversation; answer: ChatFields; kind: "read" };
  /** What can be written down of people. */
  person_fields: { request: Nothing; answer: PersonFields; kind: "read" };
  /** Who may be one person, and why. */
  alike: { request: Nothing; answer: Alike; kind: "read" };
  /** The lists of people, by name. */
  people_lists: { request: Nothing; answer: PeopleLists; kind: "read" };
  /** The segments of people, by name. */
  people_segments: { request: Nothing; answer: PeopleSegments; kind: "read" };
  /** The newest campaigns, 50 to a page. */
  campaigns: { request: ListCampaigns; answer: Campaigns; kind: "read" };
  /** One campaign: what is planned, who gets it and who does not, what it costs, how far it came. */
  campaign: { request: GetCampaign; answer: CampaignPage; kind: "read" };
  /** A page of a campaign's people, each with what became of the message. */
  campaign_people: { request: ListCampaignPeople; answer: CampaignPeople; kind: "read" };
  /** The templates a campaign can be made of, each with its gaps. */
  campaign_templates: { request: FindCampaignTemplates; answer: Templates; kind: "read" };
  /** What holds for all campaigns. */
  campaign_settings: { request: Nothing; answer: CampaignSettings; kind: "read" };
  /** What Meta says of the number: quality, limit and speed, since when, and how much of the limit is used. */
  standing_at_meta: { request: Nothing; answer: StandingAtMeta; kind: "read" };
  /** How long things are kept, and what went because of it. */
  retention: { request: Nothing; answer: Retention; kind: "read" };
  /** What would go by these months, and when. */
  retention_preview: { request: AskRetention; answer: RetentionPreview; kind: "read" };
  /** What rules of a segment can be made of. */
  segment_parts: { request: Nothing; answer: SegmentParts; kind: "read" };
  /** How far a file of people is. */
  export: { request: GetExport; answer: ExportShown; kind: "read" };
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
  /** The carts a customer sent in a chat, newest first, and what they come to. */
  orders: { request: GetConversation; answer: Orders; kind: "read" };
  /** How the customer of a chat stands by what was agreed, with the history. */
  consent: { request: GetConversation; answer: Consent; kind: "read" };
  /** The whole history of what a customer agreed to, as comma-separated text. Shows no tag: it is asked for when it is
 needed. */
  consent_table: { request: GetConversation; answer: ConsentTable; kind: "read" };
  /** Sentences that may ask to stop and that a person must read, newest first. */
  doubts: { request: Nothing; answer: Doubts; kind: "read" };
  /** The wordings of the question whether offers may come and of the confirmation of a stop. */
  consent_wordings: { request: Nothing; answer: ConsentWordings; kind: "read" };
  /** What the shop says by itself, whether it is open, and the sign for the counter. */
  door: { request: Nothing; answer: Door; kind: "read" };
  /** What the shop holds of a person, before it goes or is handed out. */
  held: { request: GetHeld; answer: Held; kind: "read" };
  /** The receipts of erasures, newest first; those that go on show how far they have come. */
  erasures: { request: Nothing; answer: Erasures; kind: "read" };
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
  /** A page of the studio's list: a row a template, with its languages. */
  studio: { request: ListStudio; answer: Studio; kind: "read" };
  /** One template of the studio in all its languages. */
  studio_template: { request: GetStudioTemplate; answer: StudioTemplate; kind: "read" };
  /** What our checks say of what is written, and how customers would see it. Shows no tag: it is asked for again when
 that changes. */
  studio_check: { request: CheckStudio; answer: StudioChecked; kind: "read" };
  /** What was kept of a language of a template. */
  studio_versions: { request: ListVersions; answer: StudioVersions; kind: "read" };
  /** How two versions of a template differ. Shows no tag: it is asked for when it is needed. */
  studio_diff: { request: AskDiff; answer: StudioDiff; kind: "read" };
  /** Good templates to begin with. Shows no tag: it never changes. */
  studio_library: { request: GetLibrary; answer: StudioLibrary; kind: "read" };
  /** A sample file and how far it is on its way to Meta. */
  studio_sample: { request: GetSample; answer: SampleShown; kind: "read" };
  /** The price lists, and the prices of one of them. */
  prices: { request: GetPrices; answer: Prices; kind: "read" };
  /** What an attached file says as a price list. Shows no tag: a file does not change. */
  look_at_prices: { request: LookAtPrices; answer: PricesLooked; kind: "read" };
  /** What a month came to, as far as it is known. */
  spent: { request: GetSpent; answer: Spent; kind: "read" };
  /** What the next answer in a chat costs once the month's free ones are used. */
  price_of_answer: { request: GetConversation; answer: AnswerPrice; kind: "read" };
  /** The file of people that is open. */
  import_open: { request: Nothing; answer: ImportOpened; kind: "read" };
  /** Rows of a file of people of which the same becomes. */
  import_rows: { request: ListImportRows; answer: ImportRows; kind: "read" };
  /** People who stay although their file was taken back. */
  import_staying: { request: ListImportStaying; answer: ImportRows; kind: "read" };
  /** The files of people there were, the newest first. */
  import_list: { request: ListImports; answer: ImportFiles; kind: "read" };
  /** The rows of a file that were not used, as comma-separated text. Shows no tag: it is asked for when it is needed. */
  import_report: { request: ReportImport; answer: ImportReport; kind: "read" };
  /** Copies of the shop: the plan, the last one, and what goes on. */
  backup: { request: Nothing; answer: Backup; kind: "read" };
  /** Where the shop can be found. */
  branches: { request: Nothing; answer: Branches; kind: "read" };
  /** The links between a customer's phone and this machine. */
  connection: { request: Nothing; answer: Connection; kind: "read" };
  /** The same for whoever helps the shop: no name, number, address or message stands in it. */
  connection_report: { request: Nothing; answer: ConnectionReport; kind: "read" };
  /** The practice shop's customers and clock. */
  practice: { request: Nothing; answer: Practice; kind: "read" };
  /** Writes a text message to the customer. It stands in the chat at once and leaves by itself. */
  send_text: { request: SendText; answer: Queued; kind: "change" };
  /** Writes a place, a card, buttons, a list, a link or a template to the customer. */
  send: { request: Send; answer: Queued; kind: "change" };
  /** Asks Meta for the templates again. It happens soon; what is known meanwhile stays. */
  sync_templates: { request: SyncTemplates; answer: Nothing; kind: "change" };
  /** Keeps what a gap of a template says to customers of whom nothing is known; without a text nothing is kept any more. */
  keep_template_fallback: { request: KeepTemplateFallback; answer: Nothing; kind: "change" };
  /** Keeps what is written in the studio, as it is typed. */
  studio_save: { request: SaveStudio; answer: StudioSaved; kind: "change" };
  /** Makes a draft of something there is: a double, another language, a change, an older version, one of the library. */
  studio_make: { request: StudioMake; answer: StudioSaved; kind: "change" };
  /** Keeps a draft as it is now among its versions. */
  studio_keep: { request: StudioDraftAct; answer: Nothing; kind: "change" };
  /** Throws a draft away. What was handed in or kept of it stays. */
  studio_discard: { request: StudioDiscard; answer: Nothing; kind: "change" };
  /** Hands a draft in to Meta, as a new template or as a change of what Meta has. Never twice. */
  studio_submit: { request: StudioSubmit; answer: StudioSubmitted; kind: "change" };
  /** Deletes a template at Meta. Its name is barred for thirty days. */
  studio_delete: { request: StudioAct; answer: StudioActed; kind: "change" };
  /** Puts a template into Meta's archive. */
  studio_archive: { request: StudioAct; answer: StudioActed; kind: "change" };
  /** Takes a template out of Meta's archive. */
  studio_unarchive: { request: StudioAct; answer: StudioActed; kind: "change" };
  /** Ends the pause of a template that was paused while it was new. */
  studio_unpause: { request: StudioAct; answer: StudioActed; kind: "change" };
  /** Somebody has looked at what Meta said of a template: its mark goes. */
  studio_seen: { request: StudioSeen; answer: Nothing; kind: "change" };
  /** Brings a sample file to Meta; answers at once. */
  studio_sample_upload: { request: UploadSample; answer: SampleShown; kind: "change" };
  /** Lets the upload of a sample file go on where it broke off. */
  studio_sample_resume: { request: ResumeSample; answer: SampleShown; kind: "change" };
  /** Opens an attached file of people and begins to read it. Nothing of it is seen, and nothing is sent. */
  import_begin: { request: BeginImport; answer: Nothing; kind: "change" };
  /** Reads the open file otherwise, or says otherwise why one may write to its people. */
  import_plan: { request: PlanImport; answer: Nothing; kind: "change" };
  /** Puts the number of a row right that could not be used. */
  import_mend_row: { request: MendImportRow; answer: ImportMended; kind: "change" };
  /** Brings the open file in: all of it is there, or nothing. Nothing is sent by it. */
  import_commit: { request: ActImport; answer: Nothing; kind: "change" };
  /** Leaves the open file. Nothing of it was seen. */
  import_drop: { request: DropImport; answer: Nothing; kind: "change" };
  /** Takes a file back that was brought in. What was changed since stays. */
  import_undo: { request: ActImport; answer: ImportUndone; kind: "change" };
  /** Asks practice's reviewer for something. */
  practice_review: { request: PracticeReview; answer: Nothing; kind: "change" };
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
  /** Keeps words that were written outside the window and could not go, before what the draft holds. */
  keep_words: { request: KeepWords; answer: Nothing; kind: "change" };
  /** Puts a conversation on the *Done* shelf or takes it back. */
  set_done: { request: SetDone; answer: Nothing; kind: "change" };
  /** Takes back a message that waits to go; a text stands in the draft again, a file is attached again. */
  take_back: { request: TakeBack; answer: TakenBack; kind: "change" };
  /** Lets a text wait for a time, or for the customer's next word. The gate judges when it goes. */
  send_later: { request: SendLater; answer: Nothing; kind: "change" };
  /** Gives a text that waits another time, or lets it wait for the customer's next word. */
  put_off_later: { request: PutOffLater; answer: Nothing; kind: "change" };
  /** Sends a text that waits, or was kept back, at once; what the gate refuses waits on. */
  send_later_now: { request: SendLaterNow; answer: Queued; kind: "change" };
  /** Takes a text back before it goes; it stands in the draft again. */
  take_back_later: { request: TakeBackLater; answer: TakenBack; kind: "change" };
  /** Puts a conversation off until a time, or takes it back. It comes back by itself then, or when the customer writes. */
  snooze: { request: Snooze; answer: Nothing; kind: "change" };
  /** Pins a conversation on top of its shelf, or takes the pin out. */
  pin: { request: Pin; answer: Nothing; kind: "change" };
  /** Lets a conversation's messages ring no more, or again. */
  hush: { request: Hush; answer: Nothing; kind: "change" };
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
  /** Writes a person down, with a number or without. Who has the number already is answered instead. */
  add_person: { request: AddPerson; answer: NumberAdded; kind: "change" };
  /** Writes a number of a person's down. Who has it already is answered instead. */
  add_number: { request: AddNumber; answer: NumberAdded; kind: "change" };
  /** Takes a number away that was written down. */
  remove_number: { request: RemoveNumber; answer: Nothing; kind: "change" };
  /** Writes down what stands in a field of a person. What stood there before is kept. */
  set_person_value: { request: SetPersonValue; answer: ValueSet; kind: "change" };
  /** Puts a label on a person and their chats, or takes it off. */
  put_person_label: { request: PutPersonLabel; answer: Nothing; kind: "change" };
  /** Opens the chat with a person, begun where there is none. It stands in no list before somebody spoke. */
  open_chat: { request: OpenChat; answer: ChatOpened; kind: "change" };
  /** Makes two people one. `separate_chat` takes them apart again. */
  merge_people: { request: MergePeople; answer: PeopleMerged; kind: "change" };
  /** Says that two people are two, or takes that back. */
  mark_two_people: { request: MarkTwoPeople; answer: Nothing; kind: "change" };
  /** Chooses how long things are kept. A day passes before anything goes. */
  save_retention: { request: SaveRetention; answer: Nothing; kind: "change" };
  /** Makes a field of people, or calls one otherwise. */
  save_field: { request: SaveField; answer: PeopleMade; kind: "change" };
  /** Lets a field of people be used no more, or again. */
  remove_field: { request: RemoveField; answer: Nothing; kind: "change" };
  /** Makes a list of people, or calls one otherwise. */
  save_list: { request: SaveList; answer: PeopleMade; kind: "change" };
  /** Throws a list of people away, or takes that back. */
  remove_list: { request: RemoveList; answer: Nothing; kind: "change" };
  /** Puts people on a list, or takes them off. */
  put_on_list: { request: PutOnList; answer: Nothing; kind: "change" };
  /** Keeps what a campaign is to say to whom: a new one, or a draft that changes. */
  save_campaign: { request: SaveCampaign; answer: CampaignSaved; kind: "change" };
  /** Throws a draft of a campaign away. */
  delete_campaign: { request: DeleteCampaign; answer: Nothing; kind: "change" };
  /** Looks at everybody a campaign means, one by one: who gets it, who does not and why. Nothing goes. */
  check_campaign: { request: CheckCampaign; answer: Nothing; kind: "change" };
  /** Starts a campaign, stops it, lets it go on, ends it, or tries again whom it did not reach. */
  steer_campaign: { request: SteerCampaign; answer: Nothing; kind: "change" };
  /** Sends a campaign's message to one person, to see how it looks. */
  try_campaign: { request: TryCampaign; answer: Queued; kind: "change" };
  /** Changes what holds for all campaigns. */
  save_campaign_settings: { request: SaveCampaignSettings; answer: Nothing; kind: "change" };
  /** Begins to write a campaign's people into a file, a row for each with what became of it. */
  export_campaign: { request: ExportCampaign; answer: PeopleMade; kind: "change" };
  /** Keeps a segment of people by name, or changes one. */
  save_segment: { request: SaveSegment; answer: PeopleMade; kind: "change" };
  /** Forgets a segment of people. */
  delete_segment: { request: DeleteSegment; answer: Nothing; kind: "change" };
  /** Begins to write people into a file, which can be saved once it is whole. */
  begin_export: { request: BeginExport; answer: PeopleMade; kind: "change" };
  /** Begins to write everything down that is held of a person, for that person: pages to be read, the same as JSON, and the
 files, in one zip. Refused while the person is being erased. */
  begin_pack: { request: BeginPack; answer: PeopleMade; kind: "change" };
  /** Stops writing people into a file. Nothing of it stays. */
  stop_export: { request: StopExport; answer: Nothing; kind: "change" };
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
  /** Chooses what the shop says by itself: greeting, away reply, and the answer to the word from the counter. */
  save_door: { request: SaveDoor; answer: Nothing; kind: "change" };
  /** Has everything of a person erased, in small steps from now on. It cannot be taken back. */
  erase_person: { request: ErasePerson; answer: Erasing; kind: "change" };
  /** Makes a quick reply, or changes one. */
  save_quick_reply: { request: SaveQuickReply; answer: Nothing; kind: "change" };
  /** Deletes a quick reply. */
  delete_quick_reply: { request: DeleteQuickReply; answer: Nothing; kind: "change" };
  /** Says that a person has seen a conversation up to a message; the customer gets the read ticks. */
  mark_read: { request: MarkRead; answer: Nothing; kind: "change" };
  /** Brings an attached price list in, whole or not at all. */
  keep_price_list: { request: KeepPriceList; answer: PriceListBrought; kind: "change" };
  /** Writes a price by hand, or takes one out. */
  write_price: { request: WritePrice; answer: PriceListKept; kind: "change" };
  /** Takes a price list away. What messages cost by it stays written down. */
  remove_price_list: { request: RemovePriceList; answer: Nothing; kind: "change" };
  /** Changes the settings. */
  set_settings: { request: SetSettings; answer: Settings; kind: "change" };
  /** Changes when copies of the shop are made, and where. */
  plan_backups: { request: PlanBackups; answer: Nothing; kind: "change" };
  /** Makes a new code that opens the copies of a plain shop on another machine. The same id again is refused: the code is
 kept nowhere. */
  make_backup_code: { request: BackupOrder; answer: BackupCode; kind: "change" };
  /** Begins to make an encrypted copy of the shop in the chosen folder; it is looked through before it counts. */
  make_backup: { request: BackupOrder; answer: Nothing; kind: "change" };
  /** Begins to look through a copy: everything is taken out, compared and thrown away. */
  check_backup: { request: OpenBackup; answer: Nothing; kind: "change" };
  /** Begins to put a copy in the shop's place. Only a whole one becomes the shop, or, where it is said so, one in which nothing
 but files of messages is damaged; the shop that was there stays on the disk for some days. */
  restore_backup: { request: RestoreBackup; answer: Nothing; kind: "change" };
  /** Stops what goes on with a copy. Nothing of it stays. */
  stop_backup: { request: BackupOrder; answer: Nothing; kind: "change" };
  /** Writes down a place where the shop can be found. */
  add_branch: { request: AddBranch; answer: BranchAdded; kind: "change" };
  /** Forgets a place where the shop could be found. */
  remove_branch: { request: RemoveBranch; answer: Nothing; kind: "change" };
  /** Asks every link between Meta and this machine that can be asked. The answer comes when all have answered. */
  examine: { request: Examine; answer: Nothing; kind: "change" };
  /** Has Meta send everything to this shop's address, once that was reached from outside, and asks every link again. */
  point_here: { request: Examine; answer: PointedHere; kind: "change" };
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
  people: () => ["people", "conversations"],
  people_count: () => [],
  person: () => ["people", "conversations"],
  chat_fields: (request) => ["people", `conversation:${request.conversation}`],
  person_fields: () => ["people"],
  alike: () => ["alike", "people", "conversations"],
  people_lists: () => ["people"],
  people_segments: () => ["people"],
  campaigns: () => ["campaigns"],
  campaign: () => ["campaigns", "templates", "prices"],
  campaign_people: () => ["campaigns"],
  campaign_templates: () => ["templates", "prices"],
  campaign_settings: () => ["campaigns"],
  standing_at_meta: () => ["campaigns"],
  retention: () => ["retention", "erasures"],
  retention_preview: () => ["retention", "people"],
  segment_parts: () => ["people"],
  export: (request) => [`export:${request.export}`],
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
  orders: (request) => [`messages:${request.conversation}`],
  consent: (request) => [`conversation:${request.conversation}`, "settings"],
  consent_table: () => [],
  doubts: () => ["conversations"],
  consent_wordings: () => ["settings"],
  door: () => ["settings", "shop"],
  held: () => ["conversations", "erasures"],
  erasures: () => ["erasures"],
  check_ledger: () => [],
  later: () => ["later"],
  not_gone: () => ["shop", "conversations", "later"],
  search: () => ["conversations"],
  preview: () => [],
  templates: (request) => ["templates", `conversation:${request.conversation}`],
  studio: () => ["templates"],
  studio_template: () => ["templates"],
  studio_check: () => [],
  studio_versions: () => ["templates"],
  studio_diff: () => [],
  studio_library: () => [],
  studio_sample: () => ["templates"],
  prices: () => ["prices"],
  look_at_prices: () => [],
  spent: () => ["prices", "shop"],
  price_of_answer: (request) => ["prices", `conversation:${request.conversation}`],
  import_open: () => ["imports"],
  import_rows: () => ["imports"],
  import_staying: () => ["imports"],
  import_list: () => ["imports"],
  import_report: () => [],
  backup: () => ["backup"],
  branches: () => ["settings"],
  connection: () => ["connection"],
  connection_report: () => ["connection"],
  practice: () => ["practice"],
  intake: () => [],
};

/** Every read by name. */
export const READS: readonly ReadName[] = ["shop", "people", "people_count", "person", "chat_fields", "person_fields", "alike", "people_lists", "people_segments", "campaigns", "campaign", "campaign_people", "campaign_templates", "campaign_settings", "standing_at_meta", "retention", "retention_preview", "segment_parts", "export", "settings", "conversations", "filtered", "conversation", "messages", "recording", "labels", "counter", "notes", "merged", "merge_preview", "quick_replies", "stickers", "gallery", "orders", "consent", "consent_table", "doubts", "consent_wordings", "door", "held", "erasures", "check_ledger", "later", "not_gone", "search", "preview", "templates", "studio", "studio_template", "studio_check", "studio_versions", "studio_diff", "studio_library", "studio_sample", "prices", "look_at_prices", "spent", "price_of_answer", "import_open", "import_rows", "import_staying", "import_list", "import_report", "backup", "branches", "connection", "connection_report", "practice", "intake"];

/** Every change by name. */
export const CHANGES: readonly ChangeName[] = ["send_text", "send", "sync_templates", "keep_template_fallback", "studio_save", "studio_make", "studio_keep", "studio_discard", "studio_submit", "studio_delete", "studio_archive", "studio_unarchive", "studio_unpause", "studio_seen", "studio_sample_upload", "studio_sample_resume", "import_begin", "import_plan", "import_mend_row", "import_commit", "import_drop", "import_undo", "practice_review", "react", "remedy", "send_file", "record", "pause_recording", "stop_recording", "discard_recording", "send_recording", "convert_file", "drop_file", "keep_sticker", "keep_sticker_of", "rename_sticker", "move_sticker", "remove_sticker", "send_sticker", "fetch_again", "save_draft", "keep_words", "set_done", "take_back", "send_later", "put_off_later", "send_later_now", "take_back_later", "snooze", "pin", "hush", "mark_unread", "assign", "merge_chats", "separate_chat", "block", "save_label", "delete_label", "put_label", "add_person", "add_number", "remove_number", "set_person_value", "put_person_label", "open_chat", "merge_people", "mark_two_people", "save_retention", "save_field", "remove_field", "save_list", "remove_list", "put_on_list", "save_campaign", "delete_campaign", "check_campaign", "steer_campaign", "try_campaign", "save_campaign_settings", "export_campaign", "save_segment", "delete_segment", "begin_export", "begin_pack", "stop_export", "save_helper", "remove_helper", "sit", "save_note", "delete_note", "record_consent", "settle_doubt", "save_wording", "set_consent_strict", "save_door", "erase_person", "save_quick_reply", "delete_quick_reply", "mark_read", "keep_price_list", "write_price", "remove_price_list", "set_settings", "plan_backups", "make_backup_code", "make_backup", "check_backup", "restore_backup", "stop_backup", "add_branch", "remove_branch", "examine", "point_here", "resume_sending", "dismiss_catch_up", "practice_write", "practice_send_file", "practice_act", "move_clock"];
