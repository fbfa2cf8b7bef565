//! Each change, made true: the only place where the world moves.

use shopbell_model::{Span, UtcMillis, Wamid};

use super::World;
use super::change::Change;
use super::pacing::Pacing;
use super::things::{Message, Offered, Pending};

/// An offer longer ago surprises nobody.
const OFFERS_REMEMBERED: Span = Span::days(7);

impl World {
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
            Change::StatusMoved { wamid, status, at } => self.status_moved(&wamid, status, at),
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
            Change::TierSet { tier } => self.reach.tier = tier,
            Change::ThroughputSet { throughput } => self.rates.throughput = throughput,
            Change::Reached { customer, at } => self.reach.count(&customer, at),
            Change::Offered { customer, at, counts } => {
                let offers = &mut self.stories.entry(customer).or_default().offers;
                offers.retain(|before| at - before.at < OFFERS_REMEMBERED);
                offers.push(Offered { at, counts });
            }
            Change::OffersBarred { customer, until } => {
                self.stories.entry(customer).or_default().offers_barred = Some(until);
            }
            Change::OffersSwitched { customer, on } => self.stories.entry(customer).or_default().offers_off = !on,
            Change::SaidStop { customer } => self.stories.entry(customer).or_default().said_stop = true,
            Change::Complained { customer, template, at } => {
                self.stories.entry(customer).or_default().left = true;
                self.feedback.complained(template.as_deref(), at);
            }
            Change::PacingBegan { template, first, since } => {
                self.pacing.insert(template, Pacing { left: first, since, held: Vec::new() });
            }
            Change::Held { template, wamid } => {
                if let Some(pacing) = self.pacing.get_mut(&template) {
                    pacing.held.push(wamid);
                }
            }
            Change::PacingEnded { template } => {
                self.pacing.remove(&template);
            }
            Change::SceneWentLive => self.scene_live = true,
        }
    }

    fn sent(&mut self, message: Message) {
        self.rates.count(message.customer.as_deref().unwrap_or(&message.recipient), message.at);
        if let Some(customer) = &message.customer
            && message.type_ != "reaction"
        {
            self.meet(customer);
            let story = self.stories.entry(customer.clone()).or_default();
            story.received += 1;
            story.last_received = Some(message.wamid.clone());
        }
        if let Some(pacing) = message.template.as_ref().and_then(|template| self.pacing.get_mut(template)) {
            pacing.left = pacing.left.saturating_sub(1);
        }
        self.messages.insert(message.wamid.clone(), message);
    }

    fn status_moved(&mut self, wamid: &Wamid, status: String, at: Option<UtcMillis>) {
        let Some(message) = self.messages.get_mut(wamid) else { return };
        if status == "delivered"
            && let Some(at) = at
        {
            self.feedback.delivered(message.template.as_deref(), at);
        }
        message.status = Some(status);
    }

    fn wrote(&mut self, message: Message) {
        if let Some(customer) = &message.customer {
            self.meet(customer);
            let story = self.stories.entry(customer.clone()).or_default();
            // Whoever writes lets the shop in again first.
            story.left = false;
            story.last_wrote = story.last_wrote.max(Some(message.at));
            story.last_written_wamid = Some(message.wamid.clone());
        }
        self.messages.insert(message.wamid.clone(), message);
    }
}
