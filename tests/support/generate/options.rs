//! What shop is wanted: its size, its seed, its now.

use shopbell_model::UtcMillis;

/// Raised whenever the same options would fill a shop differently: kept shops of an older version are not used.
pub const VERSION: u32 = 1;

/// Saturday, 2026-11-21 12:00 UTC: the time of shops nobody gave another.
pub const NOON: UtcMillis = UtcMillis(1_795_262_400_000);

/// Who the shop is at Meta.
#[derive(Clone, Debug)]
pub struct ShopFacts {
    pub portfolio_id: String,
    pub waba_id: String,
    pub phone_number_id: String,
    pub display_phone: String,
    pub name: String,
}

impl Default for ShopFacts {
    fn default() -> Self {
        Self {
            portfolio_id: "500000000000001".to_owned(),
            waba_id: "500000000000002".to_owned(),
            phone_number_id: "500000000000003".to_owned(),
            display_phone: "+1 555-010-0001".to_owned(),
            name: "The Corner Shop".to_owned(),
        }
    }
}

/// What shop is wanted.
#[derive(Clone, Debug)]
pub struct Options {
    /// Exactly so many messages.
    pub messages: u32,
    /// Exactly so many conversations, each with at least one message.
    pub conversations: u32,
    /// Exactly so many messages stand in the longest.
    pub longest: u32,
    pub seed: u64,
    /// Nothing is newer; windows are open, closing and closed as seen from here.
    pub now: UtcMillis,
    /// Whether some of the shop's words were written in Shopbell. Otherwise all of them come from the phone app, and
    /// everything in the shop was told by webhooks.
    pub written_here: bool,
    pub shop: ShopFacts,
}

impl Options {
    /// A shop of so many messages with 50 to a conversation on the average, as the bench wants it: the tenth part of
    /// all stands in one chat.
    pub fn sized(messages: u32) -> Self {
        Self {
            messages,
            conversations: (messages / 50).max(1),
            longest: (messages / 10).max(1),
            seed: 20_261_121,
            now: NOON,
            written_here: true,
            shop: ShopFacts::default(),
        }
    }

    /// A name for a kept shop: the same name means the same rows.
    pub fn name(&self) -> String {
        let Self { messages, conversations, longest, seed, now, written_here, shop } = self;
        let here = if *written_here { "here" } else { "told" };
        let now = now.0;
        format!("{messages}-{conversations}-{longest}-seed{seed}-now{now}-{here}-{}-v{VERSION}", shop.phone_number_id)
    }
}
