//! The machine itself.

use shopbell_model::{Span, UtcMillis};

use super::{Input, Order, TunnelState, Why};
use crate::tunnel::backoff::{self, Chance};
use crate::tunnel::{Pace, ProbeFailure, PublicAddress, Said, Trouble, Tunnel};

/// After a jump, a start waits so long at most, of which a part is chance.
const SOON: Span = Span::seconds(2);

/// How much longer a start may take because the program before has to end first.
const ENDING: Span = Span::seconds(30);

/// Decides what a tunnel does.
#[derive(Debug)]
pub struct Machine {
    pace: Pace,
    /// The address that is known beforehand.
    known: Option<PublicAddress>,
    says_ready: bool,
    chance: Chance,
    phase: Phase,
    tries: u32,
    questions: u64,
}

#[derive(Debug)]
enum Phase {
    Off,
    Starting(Start),
    Up(Up),
    Down { why: Why, retry_at: UtcMillis },
}

#[derive(Debug)]
struct Start {
    since: UtcMillis,
    /// When it is given up.
    until: UtcMillis,
    address: Option<PublicAddress>,
    ready: bool,
    asking: Asking,
    failed: Option<ProbeFailure>,
    said: Words,
}

#[derive(Debug)]
struct Up {
    address: PublicAddress,
    since: UtcMillis,
    asking: Asking,
    failures: u32,
    said: Words,
}

/// What the program said last that may explain its end.
#[derive(Debug, Default)]
struct Words {
    trouble: Option<(Trouble, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    /// There is nothing to ask yet.
    Not,
    /// At this time.
    At(UtcMillis),
    /// The question of this number is under way, and given up at this time.
    UnderWay(u64, UtcMillis),
}

impl Asking {
    fn at(self) -> Option<UtcMillis> {
        match self {
            Self::Not => None,
            Self::At(at) | Self::UnderWay(_, at) => Some(at),
        }
    }
}

impl Machine {
    /// For a tunnel, off. `beginning` is where its chance begins.
    #[must_use]
    pub fn new(tunnel: &dyn Tunnel, pace: Pace, beginning: u64) -> Self {
        Self {
            known: tunnel.address().cloned(),
            says_ready: tunnel.says_ready(),
            pace,
            chance: Chance::new(beginning),
            phase: Phase::Off,
            tries: 0,
            questions: 0,
        }
    }

    /// How the tunnel stands.
    #[must_use]
    pub fn state(&self) -> TunnelState {
        let tries = self.tries;
        match &self.phase {
            Phase::Off => TunnelState::Off,
            Phase::Starting(start) => {
                TunnelState::Starting { since: start.since, address: start.address.clone(), tries }
            }
            Phase::Up(up) => TunnelState::Up { address: up.address.clone(), since: up.since },
            Phase::Down { why, retry_at } => TunnelState::Down { why: why.clone(), retry_at: *retry_at, tries },
        }
    }

    /// When [`Input::Tick`] is wanted at the latest; never while the tunnel is off.
    #[must_use]
    pub fn wake_at(&self) -> Option<UtcMillis> {
        match &self.phase {
            Phase::Off => None,
            Phase::Starting(start) => Some(start.asking.at().map_or(start.until, |at| at.min(start.until))),
            Phase::Up(up) => up.asking.at(),
            Phase::Down { retry_at, .. } => Some(*retry_at),
        }
    }

    /// Takes what happens and gives what is to be done, in this order.
    pub fn step(&mut self, now: UtcMillis, input: Input) -> Vec<Order> {
        let mut orders = match input {
            Input::On => match self.phase {
                Phase::Off => self.start(now),
                _ => Vec::new(),
            },
            Input::Off => self.off(),
            Input::TryNow => match self.phase {
                Phase::Down { .. } => self.start(now),
                _ => self.ask_at(now),
            },
            Input::Said(said) => self.said(now, said),
            Input::Started => self.started(now),
            Input::CannotStart(why) => match self.phase {
                Phase::Starting(_) | Phase::Up(_) => self.fail(now, why),
                Phase::Off | Phase::Down { .. } => Vec::new(),
            },
            Input::Ended { code, words } => self.ended(now, code, words),
            Input::Probed { question, result } => self.probed(now, question, result),
            Input::Jumped => self.jumped(now),
            Input::Tick => Vec::new(),
        };
        orders.extend(self.tick(now));
        orders
    }

    fn start(&mut self, now: UtcMillis) -> Vec<Order> {
        let address = self.known.clone();
        let ready = !self.says_ready;
        self.phase = Phase::Starting(Start {
            since: now,
            until: now + self.pace.start_within + ENDING,
            address,
            ready,
            // What answers there before the program runs is the one before.
            asking: Asking::Not,
            failed: None,
            said: Words::default(),
        });
        vec![Order::Start]
    }

    /// Only from now on can it be expected to do anything.
    fn started(&mut self, now: UtcMillis) -> Vec<Order> {
        let wait = self.first_wait();
        if let Phase::Starting(start) = &mut self.phase {
            (start.since, start.until) = (now, now + self.pace.start_within);
            if start.address.is_some() {
                start.asking = Asking::At(now + wait);
            }
        }
        Vec::new()
    }

    /// How long after an address it is asked for the first time, as long as the program does not say that it is ready.
    fn first_wait(&self) -> Span {
        if self.says_ready { self.pace.ready_within } else { self.pace.first_probe }
    }

    fn off(&mut self) -> Vec<Order> {
        self.tries = 0;
        let runs = matches!(self.phase, Phase::Starting(_) | Phase::Up(_));
        self.phase = Phase::Off;
        if runs { vec![Order::End] } else { Vec::new() }
    }

    fn fail(&mut self, now: UtcMillis, why: Why) -> Vec<Order> {
        self.tries = self.tries.saturating_add(1);
        let mut wait = backoff::wait(&self.pace, self.tries, self.chance.draw());
        if why.needs_a_person() {
            wait = wait.max(self.pace.person_wait);
        }
        self.phase = Phase::Down { why, retry_at: now + wait };
        vec![Order::End]
    }

    fn said(&mut self, now: UtcMillis, said: Said) -> Vec<Order> {
        match said {
            Said::Address(address) if self.known.is_none() => self.addressed(now, address),
            Said::Ready => {
                if let Phase::Starting(start) = &mut self.phase {
                    start.ready = true;
                    if let Asking::At(at) = start.asking {
                        start.asking = Asking::At(at.min(now + self.pace.first_probe));
                    }
                }
                Vec::new()
            }
            Said::Trouble(trouble, words) => self.troubled(now, trouble, words),
            Said::Address(_) | Said::Nothing => Vec::new(),
        }
    }

    fn addressed(&mut self, now: UtcMillis, address: PublicAddress) -> Vec<Order> {
        let same = match &self.phase {
            Phase::Starting(start) => start.address.as_ref() == Some(&address),
            Phase::Up(up) => up.address == address,
            Phase::Off | Phase::Down { .. } => true,
        };
        if same {
            return Vec::new();
        }
        // A program that is connected already does not say so again.
        let ready = match &self.phase {
            Phase::Starting(start) => start.ready,
            _ => true,
        };
        let wait = if ready { self.pace.first_probe } else { self.pace.ready_within };
        let asking = Asking::At(now + wait);
        self.phase = match std::mem::replace(&mut self.phase, Phase::Off) {
            // However often it changes its mind, a start has its end.
            Phase::Starting(start) => Phase::Starting(Start { address: Some(address), asking, failed: None, ..start }),
            _ => Phase::Starting(Start {
                since: now,
                until: now + self.pace.start_within,
                address: Some(address),
                ready,
                asking,
                failed: None,
                said: Words::default(),
            }),
        };
        Vec::new()
    }

    fn troubled(&mut self, now: UtcMillis, trouble: Trouble, words: String) -> Vec<Order> {
        match &mut self.phase {
            // What a person has to mend is not mended by waiting for the end of the start.
            Phase::Starting(_) if trouble.needs_a_person() => self.fail(now, Why::Trouble(trouble, words)),
            Phase::Starting(start) => {
                start.said.trouble = Some((trouble, words));
                Vec::new()
            }
            // It may mend itself: whether it works is asked, and not more often than usual.
            Phase::Up(up) => {
                up.said.trouble = Some((trouble, words));
                if let Asking::At(at) = up.asking {
                    up.asking = Asking::At(at.min(now + self.pace.probe_again));
                }
                Vec::new()
            }
            Phase::Off | Phase::Down { .. } => Vec::new(),
        }
    }

    fn ended(&mut self, now: UtcMillis, code: Option<i32>, words: String) -> Vec<Order> {
        let said = match &mut self.phase {
            Phase::Starting(start) => std::mem::take(&mut start.said),
            Phase::Up(up) => std::mem::take(&mut up.said),
            Phase::Off | Phase::Down { .. } => return Vec::new(),
        };
        let why = match said.trouble {
            Some((trouble, words)) => Why::Trouble(trouble, words),
            None => Why::Ended { code, words },
        };
        self.fail(now, why)
    }

    fn probed(&mut self, now: UtcMillis, question: u64, result: Result<(), ProbeFailure>) -> Vec<Order> {
        let asking = match &self.phase {
            Phase::Starting(start) => start.asking,
            Phase::Up(up) => up.asking,
            Phase::Off | Phase::Down { .. } => Asking::Not,
        };
        if !matches!(asking, Asking::UnderWay(under_way, _) if under_way == question) {
            return Vec::new();
        }
        match result {
            Ok(()) => self.reached(now),
            Err(failure) => self.missed(now, failure),
        }
    }

    fn reached(&mut self, now: UtcMillis) -> Vec<Order> {
        let asking = Asking::At(now + self.pace.probe_every);
        match &mut self.phase {
            Phase::Starting(start) => {
                if let Some(address) = start.address.take() {
                    let said = Words::default();
                    self.phase = Phase::Up(Up { address, since: now, asking, failures: 0, said });
                }
            }
            Phase::Up(up) => {
                (up.asking, up.failures, up.said) = (asking, 0, Words::default());
                if now - up.since >= self.pace.steady_after {
                    self.tries = 0;
                }
            }
            Phase::Off | Phase::Down { .. } => {}
        }
        Vec::new()
    }

    fn missed(&mut self, now: UtcMillis, failure: ProbeFailure) -> Vec<Order> {
        let again = Asking::At(now + self.pace.probe_again);
        match &mut self.phase {
            Phase::Starting(start) => (start.asking, start.failed) = (again, Some(failure)),
            Phase::Up(up) => {
                (up.asking, up.failures) = (again, up.failures + 1);
                if up.failures >= self.pace.probe_failures {
                    return self.fail(now, Why::Lost(failure));
                }
            }
            Phase::Off | Phase::Down { .. } => {}
        }
        Vec::new()
    }

    /// Times of before mean nothing any more.
    fn jumped(&mut self, now: UtcMillis) -> Vec<Order> {
        match &mut self.phase {
            Phase::Off => {}
            Phase::Starting(start) => {
                let whole = start.until - start.since;
                (start.since, start.until) = (now, now + whole);
            }
            Phase::Up(up) => (up.since, up.failures) = (up.since.min(now), 0),
            Phase::Down { retry_at, .. } => {
                self.tries = 0;
                let part = u64::try_from(SOON.0 / 2).unwrap_or(1);
                let soon = Span(SOON.0 / 2 + i64::try_from(self.chance.draw() % part).unwrap_or(0));
                *retry_at = now + soon;
            }
        }
        // What had failed before may work now, and what had worked may not.
        self.ask_at(now + self.pace.first_probe)
    }

    /// Asks at this time, whatever was planned or is under way; where an address is known.
    fn ask_at(&mut self, at: UtcMillis) -> Vec<Order> {
        match &mut self.phase {
            Phase::Starting(start) if start.address.is_some() => start.asking = Asking::At(at),
            Phase::Up(up) => up.asking = Asking::At(at),
            Phase::Starting(_) | Phase::Off | Phase::Down { .. } => {}
        }
        Vec::new()
    }

    /// What is due.
    fn tick(&mut self, now: UtcMillis) -> Vec<Order> {
        let mut orders = Vec::new();
        if let Some(Asking::UnderWay(_, until)) = self.asking().copied()
            && until <= now
        {
            orders.extend(self.missed(now, ProbeFailure::TimedOut));
        }
        match &self.phase {
            Phase::Starting(start) if start.until <= now => {
                let why = match (&start.said.trouble, &start.address, start.failed) {
                    (Some((trouble, words)), ..) => Why::Trouble(*trouble, words.clone()),
                    (None, Some(_), failed) => Why::Unreachable(failed.unwrap_or(ProbeFailure::TimedOut)),
                    (None, None, _) => Why::NoAddress,
                };
                orders.extend(self.fail(now, why));
            }
            Phase::Down { retry_at, .. } if *retry_at <= now => orders.extend(self.start(now)),
            _ => {}
        }
        orders.extend(self.question(now));
        orders
    }

    fn asking(&mut self) -> Option<&mut Asking> {
        match &mut self.phase {
            Phase::Starting(start) => Some(&mut start.asking),
            Phase::Up(up) => Some(&mut up.asking),
            Phase::Off | Phase::Down { .. } => None,
        }
    }

    /// The question that is due.
    fn question(&mut self, now: UtcMillis) -> Option<Order> {
        let address = match &self.phase {
            Phase::Starting(start) => start.address.clone(),
            Phase::Up(up) => Some(up.address.clone()),
            Phase::Off | Phase::Down { .. } => None,
        }?;
        let until = now + self.pace.probe_within;
        let number = self.questions + 1;
        let asking = self.asking()?;
        if !matches!(asking, Asking::At(at) if *at <= now) {
            return None;
        }
        *asking = Asking::UnderWay(number, until);
        self.questions = number;
        Some(Order::Probe { question: number, address })
    }
}
