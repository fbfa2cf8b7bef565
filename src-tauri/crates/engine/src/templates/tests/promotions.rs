//! Promotions: one goes to whoever agreed, naming the entry it relies on, and none goes past a *no*, however it waited for
//! its turn and whatever came before.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use shopbell_model::{ConversationId, Delivery, MessageId, Remedy, Span};

use super::{filled, offered, synced, template};
use crate::EngineError;
use crate::stage::{LEENA, Stage, command, preference, taps, text_from, until};

/// Longer than nobody is asked twice within.
const A_WHILE: Span = Span::minutes(11);

/// Something that happens.
#[derive(Clone, Copy, Debug)]
enum Happening {
    /// She asks to be asked, and taps *yes*.
    Agrees,
    /// She writes STOP.
    Stops,
    /// She stops it with WhatsApp's own switch.
    Switches,
    /// The shop sends a promotion.
    Offer,
    /// The shop sends one, and she stops before it goes.
    Overtaken,
    /// A person wants what was kept back to go after all.
    Again,
}

struct Shop {
    stage: Stage,
    chat: ConversationId,
    /// The last word of hers is a *yes*; WhatsApp's own switch, once used, is not taken back here.
    agreed: bool,
    switched: bool,
    written: Vec<MessageId>,
    gone: usize,
}

impl Shop {
    async fn up() -> Self {
        let stage = Stage::up().await;
        let chat = stage.leena_writes("wamid.A", "Hei").await;
        let mut promotion = template(1, "order_ready", "APPROVED", "Uutuus: {{1}}! Tule maistamaan.");
        promotion["category"] = json!("MARKETING");
        stage.graph.has_templates(vec![promotion]);
        synced(&stage).await.unwrap();
        Self { stage, chat, agreed: false, switched: false, written: Vec::new(), gone: 0 }
    }

    async fn says(&self, wamid: &str, text: &str) {
        self.stage.told(&text_from(LEENA, wamid, self.stage.now(), text)).await;
    }

    async fn offer(&mut self, held: bool) -> Result<MessageId, EngineError> {
        let one = offered(&self.stage, self.chat, "order_ready").await;
        let pick = filled(&one, vec![("body:1".to_owned(), "pulla".to_owned())]);
        let sent = self.stage.shop.send_template(command(), self.chat, pick, held).await;
        assert_eq!(sent.is_ok(), self.agreed, "{sent:?}");
        self.written.extend(&sent);
        sent
    }

    /// She writes START, and taps *yes* under the question that comes.
    async fn agrees(&mut self, wamid: &str) {
        if self.agreed || self.switched {
            return;
        }
        let asked = || -> Vec<(usize, Value)> {
            let sent = self.stage.graph.requests().into_iter().filter(|request| request["status"] != "read");
            sent.enumerate().filter(|(_, request)| request["type"] == "interactive").collect()
        };
        let before = asked().len();
        self.says(&format!("{wamid}.start"), "START").await;
        until("the question has gone", async || asked().len() > before).await;
        let (place, question) = asked().pop().unwrap();
        let wamid_of_it = format!("wamid.OUT{place}");
        until("its id is known", async || self.stage.by_wamid(&wamid_of_it).await.is_some()).await;
        self.stage.clock.advance(Span::seconds(2));
        let yes = question["interactive"]["action"]["buttons"][0]["reply"]["id"].as_str().unwrap();
        self.stage.told(&taps(&format!("{wamid}.yes"), &wamid_of_it, self.stage.now(), yes)).await;
        self.agreed = true;
    }

    async fn happens(&mut self, number: usize, happening: Happening) {
        self.stage.clock.advance(A_WHILE);
        let wamid = format!("wamid.{number}");
        match happening {
            Happening::Agrees => self.agrees(&wamid).await,
            Happening::Stops => {
                self.says(&wamid, "STOP").await;
                self.agreed = false;
            }
            Happening::Switches => {
                self.stage.told(&preference("stop", self.stage.now())).await;
                (self.agreed, self.switched) = (false, true);
            }
            Happening::Offer => {
                if self.offer(false).await.is_ok() {
                    self.gone += 1;
                }
            }
            Happening::Overtaken => {
                let held = self.offer(true).await;
                self.stage.clock.advance(Span::seconds(1));
                self.says(&wamid, "STOP").await;
                self.agreed = false;
                if let Ok(held) = held {
                    self.stage.clock.advance(Span::seconds(6));
                    self.stage.stands(held, Delivery::Failed).await;
                }
            }
            Happening::Again => self.again().await,
        }
        self.rests().await;
        let promotions = self.stage.graph.requests().iter().filter(|request| request["type"] == "template").count();
        assert_eq!(promotions, self.gone, "after {happening:?}");
    }

    async fn again(&mut self) {
        for message in self.written.clone() {
            if self.stage.delivery(message).await != Delivery::Failed {
                continue;
            }
            // Refused at once or when its turn comes: either will do.
            let _ = self.stage.shop.remedy(command(), message, Remedy::SendAgain).await;
            self.rests().await;
            if self.stage.delivery(message).await != Delivery::Failed {
                assert!(self.agreed, "it went past a no: {:?}", self.stage.facts(message).await);
                self.gone += 1;
            }
        }
    }

    /// Waits until nothing is on its way.
    async fn rests(&self) {
        self.stage.clock.advance(Span::seconds(6));
        for message in &self.written {
            until("it has gone or never will", async || {
                !matches!(self.stage.delivery(*message).await, Delivery::Queued | Delivery::Sending)
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_promotion_names_the_entry_it_relies_on() {
    let mut shop = Shop::up().await;
    assert!(matches!(shop.offer(false).await, Err(EngineError::NotAgreed)));
    shop.happens(1, Happening::Agrees).await;
    shop.happens(2, Happening::Offer).await;
    let verdict = shop.stage.facts(shop.written[0]).await.verdict.unwrap();
    assert!(verdict.contains("\"entry\":1"), "{verdict}");
}

#[tokio::test]
async fn what_was_overtaken_by_a_stop_does_not_go_when_a_person_sends_it_again() {
    let mut shop = Shop::up().await;
    for (number, happening) in [Happening::Agrees, Happening::Overtaken, Happening::Again].into_iter().enumerate() {
        shop.happens(number, happening).await;
    }
}

#[test]
fn no_promotion_goes_past_a_no_in_any_order() {
    use Happening::{Again, Agrees, Offer, Overtaken, Stops, Switches};
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases: 10, max_shrink_iters: 30, failure_persistence: None, ..Config::default() };
    let happening = prop_oneof![
        3 => Just(Agrees),
        1 => Just(Stops),
        1 => Just(Switches),
        3 => Just(Offer),
        2 => Just(Overtaken),
        2 => Just(Again)
    ];
    let happenings = proptest::collection::vec(happening, 3..9);
    TestRunner::new(config)
        .run(&happenings, |happenings| {
            runtime.block_on(async {
                let mut shop = Shop::up().await;
                for (number, happening) in happenings.into_iter().enumerate() {
                    shop.happens(number, happening).await;
                }
                assert_eq!(shop.stage.shop.verify_consent().await.unwrap().wrong, None);
            });
            Ok(())
        })
        .unwrap();
}
