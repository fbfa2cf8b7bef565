//! The practice WhatsApp inside this process.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use shopbell_api::dto::{Failure, PracticeCustomer, PracticeDoing, PracticeFile, Reviewing};
use shopbell_api::{DataFolder, PracticePort, PracticeTrouble};
use shopbell_clock::HostClock;
use shopbell_model::{Clock, Span, UtcMillis};
use shopbell_practice::{Doing, Practice, PracticeConfig, PracticeError, ReviewDoing, ReviewOrder};

use super::facts::Facts;
use super::files::at_hand;
use super::phone::as_written;

/// Starts it with its customers in the opening scene. Its file remembers how far its clock ran ahead.
pub(super) async fn start(folder: &DataFolder, clock: Arc<HostClock>) -> Result<Arc<Practice>, Failure> {
    let moved = Arc::clone(&clock);
    let practice = Practice::start(PracticeConfig {
        dir: folder.practice_whatsapp(),
        port: None,
        clock,
        advance: Arc::new(move |by| moved.advance(by)),
        webhook: None,
        seed_scene: true,
    })
    .await;
    practice.map(Arc::new).map_err(|problem| match problem {
        PracticeError::File(problem) => Failure::FolderUnusable { problem },
        other => Failure::Internal { problem: other.to_string() },
    })
}

/// What there is to know of it.
pub(super) fn facts(practice: &Practice) -> Facts {
    let facts = practice.facts();
    Facts {
        base: facts.base,
        token: facts.token,
        app_secret: facts.app_secret,
        verify_token: facts.verify_token,
        phone_number_id: facts.phone_number_id,
        waba_id: facts.waba_id,
        app_id: facts.app_id,
        portfolio_id: facts.portfolio_id,
        display_phone: facts.display_phone,
        verified_name: facts.verified_name,
        open_customer: Some(facts.open_customer),
    }
}

/// The port to it.
pub(super) struct Inside {
    practice: Arc<Practice>,
    clock: Arc<HostClock>,
}

impl Inside {
    pub(super) fn new(practice: Arc<Practice>, clock: Arc<HostClock>) -> Self {
        Self { practice, clock }
    }
}

impl PracticePort for Inside {
    fn customers(&self) -> BoxFuture<'_, Result<Vec<PracticeCustomer>, PracticeTrouble>> {
        let customers = self.practice.customers().into_iter().map(|customer| PracticeCustomer {
            id: customer.id,
            name: customer.name,
            phone: customer.phone.map(as_written),
            language: customer.language,
        });
        let customers = customers.collect();
        Box::pin(async move { Ok(customers) })
    }

    fn write(&self, customer: String, text: Option<String>) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move { self.practice.write(&customer, text.as_deref()).await.map(|_| ()).map_err(trouble) })
    }

    fn send_file(&self, customer: String, file: PracticeFile) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let (file, failures) = at_hand(file);
            self.practice.lose_files(failures);
            self.practice.send_file(&customer, file).await.map(|_| ()).map_err(trouble)
        })
    }

    fn act(
        &self,
        customer: String,
        doing: PracticeDoing,
        text: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            self.practice.act(&customer, does(doing), text.as_deref()).await.map(|_| ()).map_err(trouble)
        })
    }

    fn review(
        &self,
        name: String,
        language: Option<String>,
        doing: Reviewing,
        reason: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let order = ReviewOrder { name, language, doing: reviews(doing), reason };
            self.practice.review(&order).await.map(|_| ()).map_err(trouble)
        })
    }

    fn advance(&self, by: Span) -> BoxFuture<'_, Result<UtcMillis, PracticeTrouble>> {
        Box::pin(async move {
            self.practice.move_clock(by).await.map_err(trouble)?;
            Ok(self.clock.now())
        })
    }

    fn ahead(&self) -> Span {
        self.clock.offset()
    }

    fn set_webhook(&self, url: String) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move { self.practice.set_webhook(&url).await.map_err(trouble) })
    }
}

fn does(doing: PracticeDoing) -> Doing {
    match doing {
        PracticeDoing::Place => Doing::Place,
        PracticeDoing::Cards => Doing::Cards,
        PracticeDoing::Order => Doing::Order,
        PracticeDoing::FromAd => Doing::FromAd,
        PracticeDoing::Poll => Doing::Poll,
        PracticeDoing::Tap => Doing::Tap,
        PracticeDoing::Edit => Doing::Edit,
        PracticeDoing::TakeBack => Doing::TakeBack,
        PracticeDoing::NewNumber => Doing::NewNumber,
        PracticeDoing::Stop => Doing::Stop,
        PracticeDoing::AlmostStop => Doing::AlmostStop,
        PracticeDoing::Start => Doing::Start,
        PracticeDoing::Decline => Doing::Decline,
        PracticeDoing::OffersOff => Doing::OffersOff,
        PracticeDoing::OffersOn => Doing::OffersOn,
        PracticeDoing::React => Doing::React,
        PracticeDoing::Unreact => Doing::Unreact,
        PracticeDoing::Quote => Doing::Quote,
        PracticeDoing::NewKind => Doing::NewKind,
        PracticeDoing::FromPhone => Doing::FromPhone,
    }
}

fn reviews(doing: Reviewing) -> ReviewDoing {
    match doing {
        Reviewing::Approve => ReviewDoing::Approve,
        Reviewing::Reject => ReviewDoing::Reject,
        Reviewing::WarnCategory => ReviewDoing::WarnCategory,
        Reviewing::Recategorise => ReviewDoing::Recategorise,
        Reviewing::Complain => ReviewDoing::Complain,
        Reviewing::Praise => ReviewDoing::Praise,
        Reviewing::Pause => ReviewDoing::Pause,
        Reviewing::Disable => ReviewDoing::Disable,
        Reviewing::Appeal => ReviewDoing::Appeal,
    }
}

fn trouble(error: PracticeError) -> PracticeTrouble {
    match error {
        PracticeError::NoSuchCustomer(_) => PracticeTrouble::NoSuchCustomer,
        PracticeError::Blocked(_) => PracticeTrouble::Blocked,
        PracticeError::Order(problem) => PracticeTrouble::NotNow(problem),
        other => PracticeTrouble::Away(other.to_string()),
    }
}
