//! Who writes to the shop: with and without a name, a phone, a public name.

use shopbell_model::{Phone, WaId};

use super::chance::Chance;
use super::scripts::{SCRIPTS, Script};

/// A customer as WhatsApp tells of one.
#[derive(Clone)]
pub struct Customer {
    pub script: &'static Script,
    pub wa_id: Option<String>,
    pub bsuid: Option<String>,
    pub name: Option<String>,
    pub username: Option<String>,
}

impl Customer {
    /// The customer of the `serial`th conversation.
    pub fn new(seed: u64, serial: u32) -> Self {
        let mut chance = Chance::of(seed ^ 0xc0de, u64::from(serial));
        let scripts: Vec<&'static Script> = SCRIPTS.iter().collect();
        let script = chance.pick_early(&scripts);
        let serial = u64::from(serial);
        let name = Some(script.name(&mut chance));
        let wa_id = Some(script.wa_id(serial));
        let bsuid = Some(format!("FI.{:016}", 7_000_000_000 + serial));
        let username = Some(format!("customer.{serial}"));
        let (nobody, none) = (None::<String>, None::<String>);
        let (wa_id, bsuid, name, username) = match serial % 40 {
            // No name: the number stands in the list.
            3 => (wa_id, none, nobody, None),
            // No number: WhatsApp keeps it back and tells a scoped id, with or without a public name.
            7 => (None, bsuid, name, username),
            11 => (None, bsuid, nobody, username),
            13 => (None, bsuid, name, None),
            // Both.
            17 => (wa_id, bsuid, name, username),
            // An id no phone library makes a number of.
            23 => (Some(format!("1{serial:016}")), none, name, None),
            _ => (wa_id, none, name, None),
        };
        Self { script, wa_id, bsuid, name, username }
    }

    /// The number behind WhatsApp's id.
    pub fn phone(&self) -> Option<String> {
        let wa_id = WaId(self.wa_id.clone()?);
        Phone::from_wa_id(&wa_id).map(|phone| phone.e164().to_owned())
    }
}
