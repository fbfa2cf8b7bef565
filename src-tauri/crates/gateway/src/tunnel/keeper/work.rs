//! The keeper's one task.

use std::sync::Arc;

use shopbell_model::Span;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use super::jumps::Jumps;
use super::{KeeperConfig, Wish};
use crate::tunnel::child::{Child, ChildEvent};
use crate::tunnel::state::{Input, Machine, Order};
use crate::tunnel::{ProbeFailure, PublicAddress, Said, TunnelError, TunnelState, Why};

/// A question's number and what came of it.
type Answer = (u64, Result<(), ProbeFailure>);

pub(super) struct Work {
    config: KeeperConfig,
    machine: Machine,
    tell: watch::Sender<TunnelState>,
    child: Option<Child>,
    /// The run before, while it ends. Two at once would be two tunnels, or one that is refused its port.
    ending: Option<JoinHandle<()>>,
    /// Whether a run is to begin as soon as the one before has ended.
    start_due: bool,
    question: Option<JoinHandle<()>>,
    answers: (mpsc::Sender<Answer>, mpsc::Receiver<Answer>),
    /// The last line that was said.
    last: String,
}

enum Event {
    Wish(Option<Wish>),
    Child(ChildEvent),
    /// The run before has ended.
    Over,
    Answer(Answer),
    Time,
}

impl Work {
    pub(super) fn new(config: KeeperConfig, tell: watch::Sender<TunnelState>) -> Self {
        let mut beginning = [0; 8];
        if getrandom::fill(&mut beginning).is_err() {
            // Only the waits hang on it; two shops with the same are no harm.
            beginning = config.clock.now().0.to_le_bytes();
        }
        let machine = Machine::new(&*config.tunnel, config.pace.clone(), u64::from_le_bytes(beginning));
        Self {
            config,
            machine,
            tell,
            child: None,
            ending: None,
            start_due: false,
            question: None,
            answers: mpsc::channel(4),
            last: String::new(),
        }
    }

    pub(super) async fn run(mut self, mut wanted: mpsc::Receiver<Wish>) {
        let mut jumps = Jumps::new(&*self.config.clock, &*self.config.route);
        loop {
            let event = self.next(&mut wanted).await;
            if let Event::Wish(Some(Wish::Stop) | None) = event {
                self.step(Input::Off);
                if let Some(ending) = &mut self.ending {
                    told_of_its_end(ending).await;
                }
                return;
            }
            if matches!(event, Event::Time) && jumps.look(&*self.config.clock, &*self.config.route) {
                tracing::info!("the machine slept, or its clock or network changed");
                self.step(Input::Jumped);
            }
            let input = self.input(event);
            self.step(input);
        }
    }

    async fn next(&mut self, wanted: &mut mpsc::Receiver<Wish>) -> Event {
        let clock = self.config.clock.clone();
        let (wake_at, look) = (self.machine.wake_at(), self.config.pace.look_every);
        let time = async {
            let Some(wake_at) = wake_at else { return std::future::pending().await };
            tokio::select! {
                () = clock.wait_until(wake_at) => {}
                // By the clock that does not jump: the other may have been set back by years.
                () = clock.wait_for(look.max(Span::millis(1))) => {}
            }
        };
        let child = async {
            match &mut self.child {
                Some(child) => child.next().await,
                None => std::future::pending().await,
            }
        };
        let over = async {
            match &mut self.ending {
                Some(ending) => told_of_its_end(ending).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            wish = wanted.recv() => Event::Wish(wish),
            () = over => Event::Over,
            Some(answer) = self.answers.1.recv() => Event::Answer(answer),
            event = child => Event::Child(event),
            () = time => Event::Time,
        }
    }

    fn input(&mut self, event: Event) -> Input {
        match event {
            Event::Wish(Some(Wish::On)) => Input::On,
            Event::Wish(Some(Wish::Off | Wish::Stop) | None) => Input::Off,
            Event::Wish(Some(Wish::TryNow)) => Input::TryNow,
            Event::Child(ChildEvent::Line(line)) => {
                tracing::debug!(kind = self.config.tunnel.kind().code(), line, "a tunnel's program says");
                let said = self.config.tunnel.read(&line);
                self.last = line;
                Input::Said(said)
            }
            Event::Over => {
                self.ending = None;
                Input::Tick
            }
            Event::Child(ChildEvent::Ended(code)) => {
                self.child = None;
                Input::Ended { code, words: std::mem::take(&mut self.last) }
            }
            Event::Answer((question, result)) => Input::Probed { question, result },
            Event::Time => Input::Tick,
        }
    }

    fn step(&mut self, input: Input) {
        let boring = matches!(input, Input::Said(Said::Nothing));
        self.give(input);
        if self.start_due && self.ending.is_none() {
            self.start_due = false;
            let started = match self.start() {
                Ok(()) => Input::Started,
                Err(error) => Input::CannotStart(Why::from(&error)),
            };
            self.give(started);
        }
        if !boring {
            self.publish();
        }
    }

    /// Tells the machine what happened and does what it orders.
    fn give(&mut self, input: Input) {
        for order in self.machine.step(self.config.clock.now(), input) {
            match order {
                Order::Start => self.start_due = true,
                Order::End => self.end(),
                Order::Probe { question, address } => self.ask(question, address),
            }
        }
    }

    fn publish(&self) {
        let state = self.machine.state();
        let kind = self.config.tunnel.kind().code();
        self.tell.send_if_modified(|told| {
            let changed = *told != state;
            if changed {
                tracing::info!(kind, ?state, "a tunnel's state");
                *told = state;
            }
            changed
        });
    }

    fn start(&mut self) -> Result<(), TunnelError> {
        self.last.clear();
        if let Some(launch) = self.config.tunnel.launch(self.config.port)? {
            self.child = Some(Child::start(&self.config.guard, &launch, self.config.clock.clone())?);
        }
        Ok(())
    }

    fn end(&mut self) {
        self.start_due = false;
        if let Some(question) = self.question.take() {
            question.abort();
        }
        if let Some(child) = self.child.take() {
            self.ending = Some(tokio::spawn(child.end()));
        }
    }

    fn ask(&mut self, question: u64, address: PublicAddress) {
        if let Some(before) = self.question.take() {
            before.abort();
        }
        let (outside, clock) = (Arc::clone(&self.config.outside), Arc::clone(&self.config.clock));
        let (tell, within) = (self.answers.0.clone(), self.config.pace.probe_within);
        self.question = Some(tokio::spawn(async move {
            let result = tokio::select! {
                result = outside.ask(&address) => result,
                () = clock.wait_for(within) => Err(ProbeFailure::TimedOut),
            };
            let _ = tell.send((question, result)).await;
        }));
    }
}

async fn told_of_its_end(ending: &mut JoinHandle<()>) {
    if let Err(error) = ending.await {
        tracing::error!(%error, "a tunnel's program did not end well");
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(question) = self.question.take() {
            question.abort();
        }
    }
}
