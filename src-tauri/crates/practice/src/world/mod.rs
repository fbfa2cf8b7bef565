//! The practice world: everything that is true in it at one moment, rebuilt from its file at start.
//!
//! A change is applied here and nowhere else, so that living through it and replaying it are the same thing. What never
//! lives here: HTTP, waiting, randomness.

mod apply;
pub(crate) mod change;
pub(crate) mod feedback;
pub(crate) mod pacing;
mod people;
pub(crate) mod reach;
pub(crate) mod things;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use shopbell_model::{Span, UtcMillis, Wamid};

use crate::customers::deeds::Deed;
use crate::customers::{Customer, cast};
use crate::rates::Rates;
use feedback::Feedback;
use pacing::Pacing;
use reach::Reach;
use things::{Accepted, BarredName, Credentials, Endpoint, Media, Message, Pending, Slot, Story, Template, Upload};

/// The customer service window (CONTRACT §6).
const WINDOW: Span = Span::hours(24);

/// All that is true.
pub(crate) struct World {
    pub(crate) credentials: Credentials,
    pub(crate) ahead: Span,
    pub(crate) customers: BTreeMap<String, Customer>,
    pub(crate) stories: HashMap<String, Story>,
    pub(crate) accepted: Vec<Accepted>,
    pub(crate) messages: HashMap<Wamid, Message>,
    pub(crate) plans: BTreeMap<(UtcMillis, u64), Deed>,
    due_of: HashMap<u64, UtcMillis>,
    pub(crate) webhooks: BTreeMap<u64, Pending>,
    pub(crate) media: HashMap<String, Media>,
    pub(crate) templates: BTreeMap<String, Template>,
    /// When templates were handed in for the first time, within an hour of the last.
    pub(crate) made: Vec<UtcMillis>,
    pub(crate) barred: Vec<BarredName>,
    pub(crate) uploads: HashMap<String, Upload>,
    pub(crate) profile: Value,
    pub(crate) endpoints: BTreeMap<Slot, Endpoint>,
    pub(crate) subscribed: bool,
    pub(crate) pin: Option<String>,
    pub(crate) registered: bool,
    pub(crate) verified: bool,
    pub(crate) scene_live: bool,
    pub(crate) rates: Rates,
    /// Whom templates went to, and how many they may go to.
    pub(crate) reach: Reach,
    /// What people think of what they got.
    pub(crate) feedback: Feedback,
    /// Templates that are tried with a few people first, by id.
    pub(crate) pacing: BTreeMap<String, Pacing>,
    /// The number of the last line.
    pub(crate) line: u64,
    next: u64,
    phones: HashMap<String, String>,
    user_ids: HashMap<String, String>,
    fresh_webhooks: BTreeSet<u64>,
}

impl World {
    /// A world with its standing customers and nothing lived through.
    pub(crate) fn new(credentials: Credentials) -> Self {
        let mut world = Self {
            credentials,
            ahead: Span(0),
            customers: BTreeMap::new(),
            stories: HashMap::new(),
            accepted: Vec::new(),
            messages: HashMap::new(),
            plans: BTreeMap::new(),
            due_of: HashMap::new(),
            webhooks: BTreeMap::new(),
            media: HashMap::new(),
            templates: BTreeMap::new(),
            made: Vec::new(),
            barred: Vec::new(),
            uploads: HashMap::new(),
            profile: Value::Object(serde_json::Map::new()),
            endpoints: BTreeMap::new(),
            subscribed: true,
            pin: None,
            registered: true,
            verified: false,
            scene_live: false,
            rates: Rates::default(),
            reach: Reach::default(),
            feedback: Feedback::default(),
            pacing: BTreeMap::new(),
            line: 0,
            next: 1,
            phones: HashMap::new(),
            user_ids: HashMap::new(),
            fresh_webhooks: BTreeSet::new(),
        };
        for customer in cast::everybody() {
            world.welcome(customer);
        }
        world
    }

    /// A number for a plan or webhook that no other has.
    pub(crate) fn next_number(&self) -> u64 {
        self.next
    }

    fn used(&mut self, number: u64) {
        self.next = self.next.max(number.saturating_add(1));
    }

    /// What the customer has lived through.
    pub(crate) fn story(&self, customer: &str) -> Story {
        self.stories.get(customer).cloned().unwrap_or_default()
    }

    /// Until when free-form messages may go to this customer; `None` when they never wrote (CONTRACT §6).
    pub(crate) fn window_until(&self, customer: &str) -> Option<UtcMillis> {
        self.stories.get(customer)?.last_wrote.map(|at| at + WINDOW)
    }

    /// Where a webhook goes: message fields follow phone, account, app; all others go to the app (CONTRACT §4).
    pub(crate) fn endpoint_for(&self, account_level: bool) -> Option<&Endpoint> {
        if !self.subscribed {
            return None;
        }
        let field = if account_level { "message_template_status_update" } else { "messages" };
        let of_app = self.endpoints.get(&Slot::App);
        let of_app = of_app.filter(|app| app.fields.is_empty() || app.fields.iter().any(|name| name == field));
        if account_level {
            return of_app;
        }
        self.endpoints.get(&Slot::Phone).or_else(|| self.endpoints.get(&Slot::Account)).or(of_app)
    }

    /// When the next plan is due.
    pub(crate) fn next_due(&self) -> Option<UtcMillis> {
        self.plans.keys().next().map(|(due, _)| *due)
    }

    /// Marks the webhooks queued since the last call as belonging to `line`.
    pub(crate) fn close_line(&mut self, line: u64) {
        self.line = line;
        for id in std::mem::take(&mut self.fresh_webhooks) {
            if let Some(pending) = self.webhooks.get_mut(&id) {
                pending.line = line;
            }
        }
    }
}
