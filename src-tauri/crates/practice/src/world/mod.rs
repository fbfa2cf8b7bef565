//! The practice world: everything that is true in it at one moment, rebuilt from its file at start.
//!
//! A change is applied here and nowhere else, so that living through it and replaying it are the same thing. What never
//! lives here: HTTP, waiting, randomness.

pub(crate) mod change;
pub(crate) mod things;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use shopbell_model::{Span, UtcMillis, Wamid};

use crate::customers::deeds::Deed;
use crate::customers::{Customer, cast};
use crate::rates::Rates;
use change::Change;
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

    fn welcome(&mut self, customer: Customer) {
        if let Some(before) = self.customers.remove(&customer.id) {
            // Nobody else gets the old number here, so nothing must find them by it.
            self.phones.retain(|_, id| *id != before.id);
            self.user_ids.retain(|_, id| *id != before.id);
        }
        if let Some(phone) = &customer.phone {
            self.phones.insert(phone.clone(), customer.id.clone());
        }
        self.user_ids.insert(customer.user_id.clone(), customer.id.clone());
        self.customers.insert(customer.id.clone(), customer);
    }

    /// A number for a plan or webhook that no other has.
    pub(crate) fn next_number(&self) -> u64 {
        self.next
    }

    fn used(&mut self, number: u64) {
        self.next = self.next.max(number.saturating_add(1));
    }

    /// Who has this number (digits).
    pub(crate) fn by_phone(&self, digits: &str) -> Option<&Customer> {
        self.customers.get(self.phones.get(digits)?)
    }

    /// Who has this business-scoped user id.
    pub(crate) fn by_user_id(&self, id: &str) -> Option<&Customer> {
        self.customers.get(self.user_ids.get(id)?)
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

    /// Makes a change true.
    pub(crate) fn apply(&mut self, change: &Change) {
        match change.clone() {
            Change::Born { credentials } => self.credentials = credentials,
            Change::ClockMoved { ahead } => self.ahead = Span(self.ahead.0.max(ahead.0)),
            Change::CustomerJoined { customer } => self.welcome(customer),
            Change::Accepted { request } => self.accepted.push(request),
            Change::Sent { message } => self.sent(message),
            Change::Wrote { message } => self.wrote(message),
            Change::LineSpoken { customer } => self.stories.entry(customer).or_default().lines_spoken += 1,
            Change::StatusMoved { wamid, status } => {
                if let Some(message) = self.messages.get_mut(&wamid) {
                    message.status = Some(status);
                }
            }
            Change::Planned { plan, due, deed } => {
                self.used(plan);
                self.due_of.insert(plan, due);
                self.plans.insert((due, plan), deed);
            }
            Change::Played { plan } => {
                if let Some(due) = self.due_of.remove(&plan) {
                    self.plans.remove(&(due, plan));
                }
            }
            Change::WebhookQueued { webhook, at, account_level, lane, body } => {
                self.used(webhook);
                self.fresh_webhooks.insert(webhook);
                let pending = Pending { line: 0, at, account_level, lane, body, next_at: at, attempts: 0 };
                self.webhooks.insert(webhook, pending);
            }
            Change::WebhookTried { webhook, next_at } => {
                if let Some(pending) = self.webhooks.get_mut(&webhook) {
                    pending.attempts += 1;
                    pending.next_at = next_at;
                }
            }
            Change::WebhookDelivered { webhook } | Change::WebhookDropped { webhook } => {
                self.webhooks.remove(&webhook);
            }
            Change::MediaStored { media } => {
                self.media.insert(media.id.clone(), media);
            }
            Change::MediaDeleted { id } => {
                self.media.remove(&id);
            }
            Change::TemplateSet { template } => {
                self.templates.insert(template.id.clone(), template);
            }
            Change::TemplateMade { at } => {
                self.made.retain(|before| *before > at - Span::hours(1));
                self.made.push(at);
            }
            Change::TemplateDeleted { id } => {
                self.templates.remove(&id);
            }
            Change::NameBarred { barred } => {
                self.barred.retain(|known| known.name != barred.name || known.language != barred.language);
                self.barred.push(barred);
            }
            Change::UploadSet { upload } => {
                self.uploads.insert(upload.id.clone(), upload);
            }
            Change::ProfileSet { profile } => self.profile = profile,
            Change::EndpointSet { slot, endpoint } => match endpoint {
                Some(endpoint) => {
                    self.endpoints.insert(slot, endpoint);
                }
                None => {
                    self.endpoints.remove(&slot);
                }
            },
            Change::Subscribed { on } => self.subscribed = on,
            Change::PinSet { pin } => self.pin = Some(pin),
            Change::Verified { on } => self.verified = on,
            Change::Registered { on } => self.registered = on,
            Change::Blocked { customer, on } => self.stories.entry(customer).or_default().blocked = on,
            Change::SceneWentLive => self.scene_live = true,
        }
    }

    fn sent(&mut self, message: Message) {
        self.rates.count(message.customer.as_deref().unwrap_or(&message.recipient), message.at);
        if let Some(customer) = &message.customer
            && message.type_ != "reaction"
        {
            let story = self.stories.entry(customer.clone()).or_default();
            story.received += 1;
            story.last_received = Some(message.wamid.clone());
        }
        self.messages.insert(message.wamid.clone(), message);
    }

    fn wrote(&mut self, message: Message) {
        if let Some(customer) = &message.customer {
            let story = self.stories.entry(customer.clone()).or_default();
            story.last_wrote = story.last_wrote.max(Some(message.at));
            story.last_written_wamid = Some(message.wamid.clone());
        }
        self.messages.insert(message.wamid.clone(), message);
    }
}
