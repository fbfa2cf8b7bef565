//! Words about offers among people who are made one and told apart again, by hand and by WhatsApp: in whatever order they come
//! in everybody stands the same in the end, wherever it is read, and no offer goes to whom a *no* reaches.

mod oracle;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use shopbell_model::consent::{Act, Facts, Last, Means, Topic};
use shopbell_model::segment::{Rule, Segment, Standing};
use shopbell_model::{CommandId, ContactId, ConversationId, Delivery, MessageId, Span, UtcMillis};
use shopbell_store::tables::consent::state;
use shopbell_store::tables::conversation::write as conversation;

use self::oracle::{ADDRESSES, BY_ID, BY_NUMBER, Matter, Oracle, Word};
use super::{filled, offered, synced, template};
use crate::consent::{ByHand, When};
use crate::inbox::{ConversationRow, parts};
use crate::people::Query;
use crate::stage::{LEENA, Stage, command, until, webhook};

const NUMBERS: [&str; 3] = [LEENA, "358407654321", "46701740699"];
const ID: &str = "FI.1";

const APART: Span = Span::minutes(1);

/// What is done at the counter, or told by WhatsApp, of who is one with whom.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Merge(usize, usize),
    Separate(usize),
    /// A message names the number and the id.
    Join,
    /// Said at the counter in the chat that is open: no offers, to nobody of these.
    Counter(usize),
}

#[derive(Clone, Copy, Debug)]
enum Happening {
    Says(usize, Word),
    Does(Deed),
}

struct Street {
    stage: Stage,
    chats: [ConversationId; ADDRESSES],
    oracle: Oracle,
    told: Vec<Value>,
}

impl Street {
    /// Everybody has written once, at `from`.
    async fn up(back: Span) -> (Self, UtcMillis) {
        let stage = Stage::up().await;
        let from = UtcMillis((stage.now() - back).seconds() * 1000);
        let mut chats = [ConversationId(0); ADDRESSES];
        for (address, chat) in chats.iter_mut().enumerate() {
            let wamid = format!("wamid.HELLO{address}");
            stage.told(&writes(address, &wamid, from, "Hei")).await;
            *chat = stage.conversation_of(&wamid).await;
        }
        (Self { stage, chats, oracle: Oracle::default(), told: Vec::new() }, from)
    }

    fn chat(&self, address: usize) -> ConversationId {
        self.chats[self.oracle.body(address)]
    }

    /// As the lists show the chat an address writes in.
    async fn row(&self, address: usize) -> ConversationRow {
        self.stage.shop.conversation(self.chat(address)).await.unwrap().row
    }

    async fn contact(&self, chat: ConversationId) -> ContactId {
        let mut conn = self.stage.store.read().await.unwrap();
        conversation::standing(&mut conn, chat).await.unwrap().unwrap().contact
    }

    /// Where an answer in a chat goes.
    async fn answered_in(&self, chat: ConversationId) -> ConversationId {
        parts::answered_in(&mut self.stage.store.read().await.unwrap(), chat, None).await.unwrap()
    }

    fn whose(&self, chat: ConversationId) -> usize {
        (0..ADDRESSES).find(|address| self.chat(*address) == chat).unwrap()
    }

    async fn comes(&mut self, body: Value) {
        self.stage.told(&body).await;
        self.told.push(body);
    }

    async fn by_hand(&self, name: &str, chat: ConversationId, act: Act, at: UtcMillis) {
        let words = "Offers on WhatsApp".to_owned();
        let (topic, means) = (Topic::All, Means::Paper);
        let said = ByHand { act, topic, means, names_whatsapp: true, words, when: When::At(at), proof: None };
        self.stage.shop.record_consent(CommandId(name.to_owned()), chat, said).await.unwrap();
    }

    async fn says(&mut self, number: usize, address: usize, word: Word, at: UtcMillis) {
        let wamid = format!("wamid.{number}");
        match word {
            Word::Yes => self.by_hand(&format!("yes {number}"), self.chat(address), Act::Agreed, at).await,
            Word::Stop => self.comes(writes(address, &wamid, at, "STOP")).await,
            Word::StopAll => self.comes(writes(address, &wamid, at, "STOPALL")).await,
            Word::Off => self.comes(switches(address, "stop", at)).await,
            Word::On => self.comes(switches(address, "resume", at)).await,
        }
        self.oracle.says(address, word, at.0);
    }

    async fn does(&mut self, number: usize, deed: Deed, at: UtcMillis) {
        match deed {
            Deed::Merge(one, other) => {
                let [one_row, other_row] = [self.row(one).await.id, self.row(other).await.id];
                let merged = self.stage.shop.merge(command(), one_row, other_row).await;
                assert_eq!(merged.is_ok(), self.oracle.merge(one, other), "{deed:?}: {merged:?}");
            }
            Deed::Separate(address) => {
                let separated = self.stage.shop.separate(command(), self.chat(address)).await;
                assert_eq!(separated.is_ok(), self.oracle.separate(address), "{deed:?}: {separated:?}");
            }
            Deed::Join => {
                if self.oracle.join() {
                    let mut both = writes(BY_ID, &format!("wamid.JOIN{number}"), at, "It is me");
                    both["entry"][0]["changes"][0]["value"]["messages"][0]["from"] = json!(NUMBERS[BY_NUMBER]);
                    self.comes(both).await;
                }
            }
            Deed::Counter(address) => {
                self.by_hand(&format!("counter {number}"), self.row(address).await.id, Act::Withdrawn, at).await;
                for person in self.oracle.people(address) {
                    self.oracle.says(person, Word::StopAll, at.0);
                }
            }
        }
    }

    async fn happens(&mut self, number: usize, happening: Happening, at: UtcMillis) {
        match happening {
            Happening::Says(address, word) => self.says(number, address, word, at).await,
            Happening::Does(deed) => self.does(number, deed, at).await,
        }
    }

    /// Everything that came comes again.
    async fn comes_again(&self) {
        for body in &self.told {
            self.stage.told(body).await;
        }
    }

    /// Everybody stands as the oracle says, wherever it is read, and the ledger works it out alike.
    async fn stands(&self) {
        for address in 0..ADDRESSES {
            let who = self.contact(self.chat(address)).await;
            self.stands_as(address, &self.facts(who).await);
            let row = self.row(address).await;
            let answered = self.answered_in(row.id).await;
            self.stands_as(self.whose(answered), &row.consent);
        }
        let may_go = Segment::all_of(vec![Rule::Offers { standing: Standing::Agreed }]);
        let meant = self.people(may_go).await;
        for line in self.people(Segment::default()).await {
            let address = self.whose(self.answered_in(line.1).await);
            self.stands_as(address, &line.2);
            assert_eq!(meant.iter().any(|one| one.0 == line.0), self.oracle.may_go(address), "in the list: {address}");
        }
        assert_eq!(self.stage.shop.verify_consent().await.unwrap().wrong, None);
    }

    async fn people(&self, segment: Segment) -> Vec<(ContactId, ConversationId, Facts)> {
        let found = self.stage.shop.people(&Query { segment, limit: 50, ..Query::default() }).await.unwrap();
        assert!(found.next.is_none());
        found.lines.into_iter().map(|line| (line.person.contact, line.chat.unwrap(), line.consent)).collect()
    }

    async fn facts(&self, who: ContactId) -> Facts {
        state::facts(&mut self.stage.store.read().await.unwrap(), who).await.unwrap()
    }

    fn stands_as(&self, address: usize, facts: &Facts) {
        let told = |last: Option<Last>| last.map(|last| (last.act == Act::Withdrawn, last.at.0));
        let ours = [Matter::Offers, Matter::Orders, Matter::Switch].map(|matter| self.oracle.last(address, matter));
        assert_eq!([facts.offers, facts.orders, facts.switch].map(told), ours, "of {address}");
    }

    /// A person offers something in the chat an address writes in, to go in a while; nothing where it is refused at once.
    async fn offers(&self, address: usize) -> Option<MessageId> {
        let chat = self.row(address).await.id;
        let may_go = self.oracle.may_go(self.whose(self.answered_in(chat).await));
        let one = offered(&self.stage, chat, "order_ready").await;
        let pick = filled(&one, vec![("body:1".to_owned(), "pulla".to_owned())]);
        let sent = self.stage.shop.send_template(command(), chat, pick, true).await;
        assert_eq!(sent.is_ok(), may_go, "{sent:?}");
        sent.ok()
    }

    /// Waits until what was offered has gone or never will; whether it went.
    async fn went(&self, offer: MessageId) -> bool {
        self.stage.clock.advance(Span::seconds(6));
        until("it has gone or never will", async || {
            !matches!(self.stage.delivery(offer).await, Delivery::Queued | Delivery::Sending)
        })
        .await;
        self.stage.delivery(offer).await != Delivery::Failed
    }
}

fn writes(address: usize, wamid: &str, at: UtcMillis, text: &str) -> Value {
    let mut message = json!({ "id": wamid, "timestamp": at.seconds().to_string(), "type": "text",
                              "text": { "body": text } });
    match NUMBERS.get(address) {
        Some(number) => message["from"] = json!(number),
        None => message["from_user_id"] = json!(ID),
    }
    webhook(json!({ "messages": [message] }))
}

fn switches(address: usize, value: &str, at: UtcMillis) -> Value {
    let mut one = json!({ "category": "marketing_messages", "value": value, "timestamp": at.seconds() });
    match NUMBERS.get(address) {
        Some(number) => one["wa_id"] = json!(number),
        None => one["user_id"] = json!(ID),
    }
    let mut told = webhook(json!({ "user_preferences": [one] }));
    told["entry"][0]["changes"][0]["field"] = json!("user_preferences");
    told
}

fn address() -> impl Strategy<Value = usize> + Clone {
    0..ADDRESSES
}

fn word() -> impl Strategy<Value = (usize, Word)> + Clone {
    let word = prop_oneof![
        4 => Just(Word::Yes),
        2 => Just(Word::Stop),
        1 => Just(Word::StopAll),
        1 => Just(Word::Off),
        1 => Just(Word::On)
    ];
    (address(), word)
}

fn deed() -> impl Strategy<Value = Deed> + Clone {
    prop_oneof![
        4 => (address(), address()).prop_map(|(one, other)| Deed::Merge(one, other)),
        2 => address().prop_map(Deed::Separate),
        1 => Just(Deed::Join),
        1 => address().prop_map(Deed::Counter)
    ]
}

fn happening() -> impl Strategy<Value = Happening> + Clone {
    prop_oneof![word().prop_map(|(address, word)| Happening::Says(address, word)), deed().prop_map(Happening::Does)]
}

/// Words in the order in which they were said and deeds in the order in which they were done, as they come in: words at any
/// time, deeds one after the other.
fn as_they_come(words: &[(usize, Word)], deeds: &[Deed], places: &[u16]) -> Vec<(usize, Happening)> {
    let (for_words, for_deeds) = places.split_at(words.len());
    let mut for_deeds: Vec<u16> = for_deeds.iter().take(deeds.len()).copied().collect();
    for_deeds.sort_unstable();
    let said = words.iter().map(|(address, word)| Happening::Says(*address, *word)).zip(for_words.iter().copied());
    let done = deeds.iter().map(|deed| Happening::Does(*deed)).zip(for_deeds);
    let mut all: Vec<_> = said.chain(done).enumerate().map(|(number, (one, place))| (place, number, one)).collect();
    all.sort_by_key(|(place, number, _)| (*place, *number));
    all.into_iter().map(|(_, number, one)| (number, one)).collect()
}

async fn comes_in(words: &[(usize, Word)], deeds: &[Deed], places: &[u16]) {
    let (mut street, from) = Street::up(Span::hours(2)).await;
    for (number, happening) in as_they_come(words, deeds, places) {
        // Of no two the same, and neither words nor deeds the later ones.
        let at = from + Span::minutes((i64::try_from(number).unwrap() + 1) * 7 % 23);
        street.happens(number, happening, at).await;
    }
    street.stands().await;
    street.comes_again().await;
    street.stands().await;
}

/// Whether an offer, and what overtakes it, end as they ought to.
async fn is_offered(overtaken: &[(usize, Happening)]) {
    let (mut street, _) = Street::up(Span::seconds(0)).await;
    let mut promotion = template(1, "order_ready", "APPROVED", "Uutuus: {{1}}! Tule maistamaan.");
    promotion["category"] = json!("MARKETING");
    street.stage.graph.has_templates(vec![promotion]);
    synced(&street.stage).await.unwrap();
    let mut gone = 0;
    for (number, (address, happening)) in overtaken.iter().enumerate() {
        street.stage.clock.advance(APART);
        let offer = street.offers(*address).await;
        street.stage.clock.advance(Span::seconds(2));
        let at = UtcMillis(street.stage.now().seconds() * 1000);
        street.happens(number, *happening, at).await;
        if let Some(offer) = offer {
            // A chat that WhatsApp made one with another took its messages along.
            let to = street.whose(street.stage.facts(offer).await.conversation);
            let went = street.went(offer).await;
            assert_eq!(went, street.oracle.may_go(to), "overtaken by {happening:?}");
            gone += usize::from(went);
        }
        let promotions = street.stage.graph.requests().iter().filter(|request| request["type"] == "template").count();
        assert_eq!(promotions, gone, "after {happening:?}");
    }
    street.stands().await;
}

fn run<S: Strategy>(cases: u32, input: &S, test: impl AsyncFn(S::Value)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let judged = TestRunner::new(config).run(input, |value| {
        runtime.block_on(test(value));
        Ok(())
    });
    judged.unwrap();
}

#[test]
fn everybody_stands_the_same_however_words_come_in_among_merges_and_separations() {
    let words = proptest::collection::vec(word(), 1..8);
    let deeds = proptest::collection::vec(deed(), 0..7);
    let places = || proptest::collection::vec(any::<u16>(), 16);
    run(12, &(words, deeds, places(), places()), async |(words, deeds, one, other)| {
        comes_in(&words, &deeds, &one).await;
        comes_in(&words, &deeds, &other).await;
    });
}

#[test]
fn no_promotion_goes_past_a_no_whoever_is_one_with_whom() {
    let overtaken = proptest::collection::vec((address(), happening()), 2..10);
    run(12, &overtaken, async |overtaken| is_offered(&overtaken).await);
}

#[tokio::test]
async fn a_no_of_one_who_agreed_again_bars_nobody_whenever_whatsapp_told_that_it_is_one() {
    use Word::{Stop, Yes};
    let words = [(1, Yes), (BY_ID, Stop), (BY_NUMBER, Yes)];
    let deeds = [Deed::Merge(BY_NUMBER, 1), Deed::Join];
    comes_in(&words, &deeds, &[1, 2, 3, 4, 5]).await;
    comes_in(&words, &deeds, &[3, 4, 5, 1, 2]).await;
}

#[tokio::test]
async fn who_is_made_one_with_somebody_who_stopped_gets_nothing_that_waits() {
    use Happening::{Does, Says};
    let overtaken = [
        (0, Says(0, Word::Yes)),
        (0, Says(1, Word::Stop)),
        (0, Does(Deed::Merge(0, 1))),
        (0, Does(Deed::Separate(1))),
        (0, Does(Deed::Counter(1))),
    ];
    is_offered(&overtaken).await;
}
