//! The world outside: which names lead to the receiver, and which way the machine goes out.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, Ordering};

use shopbell_engine::gateway::tunnel::probe::Asked;
use shopbell_engine::gateway::tunnel::route::{self, Route};
use shopbell_engine::gateway::tunnel::{Outside, Probe, ProbeFailure, PublicAddress};

/// Names by which the receiver is reached. Only the names are made up: it is asked over HTTP, by the app's own probe.
pub struct World {
    receiver: PublicAddress,
    probe: Probe,
    cut: Mutex<HashSet<String>>,
    asked: Mutex<Vec<String>>,
}

impl World {
    pub fn new(receiver: PublicAddress, probe: Probe) -> Self {
        Self { receiver, probe, cut: Mutex::default(), asked: Mutex::default() }
    }

    /// This name leads nowhere any more.
    pub fn cut(&self, name: &str) {
        self.cut.lock().unwrap().insert(format!("{name}.trycloudflare.com"));
    }

    /// This name leads to the receiver again.
    pub fn mend(&self, name: &str) {
        self.cut.lock().unwrap().remove(&format!("{name}.trycloudflare.com"));
    }

    /// How often was asked.
    pub fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

impl Outside for World {
    fn ask<'a>(&'a self, address: &'a PublicAddress) -> Asked<'a> {
        self.asked.lock().unwrap().push(address.host().to_owned());
        if self.cut.lock().unwrap().contains(address.host()) {
            return Box::pin(async { Err(ProbeFailure::NoConnection) });
        }
        self.probe.ask(&self.receiver)
    }
}

/// The way out, which a test changes.
#[derive(Default)]
pub struct Ways(AtomicU8);

impl Ways {
    /// Another network; the number 0 is none.
    pub fn go(&self, network: u8) {
        self.0.store(network, Ordering::SeqCst);
    }
}

impl Route for Ways {
    fn now(&self) -> route::Ways {
        let network = self.0.load(Ordering::SeqCst);
        [(network > 0).then_some(IpAddr::V4(Ipv4Addr::new(10, network, 0, 2))), None]
    }
}
