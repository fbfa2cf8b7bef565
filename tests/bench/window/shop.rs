//! A data folder as the app finds it at a later start: the generated shop's file, and the key's recovery file beside it.

use std::path::Path;

use shopbell_engine::vault::FILE;
use shopbell_secrets::recovery::{RecoveryCode, SealedKey};
use shopbell_secrets::{DatabaseKey, ShopName};
use shopbell_tests::generate::Options;
use tempfile::TempDir;

use super::cache;
use crate::frame::bare::Bare;
use crate::frame::shops::{self, database};
use crate::frame::{Bench, Trouble};

const MESSAGES: u32 = 1_000_000;
const FEW: u32 = 500;

/// An encrypted practice shop and what opens it.
pub struct LargeShop {
    pub data: TempDir,
    /// Goes in on standard input.
    pub code: String,
    pub messages: u32,
    /// The number of the customer with the longest chat, as digits.
    pub longest: String,
}

impl LargeShop {
    pub async fn lay_out(bench: &Bench) -> Result<Self, Trouble> {
        Self::of(bench, bench.size(MESSAGES, FEW)).await
    }

    /// A shop of so many messages.
    pub async fn of(bench: &Bench, messages: u32) -> Result<Self, Trouble> {
        let data = bench.shop(&Options::sized(messages)).await?;
        cache::settle(&database(data.path()))?;
        let code = RecoveryCode::random()?;
        let sealed = SealedKey::seal(&DatabaseKey::from(shops::KEY), &code, &ShopName::practice())?;
        std::fs::write(data.path().join("practice").join(FILE), sealed.to_json())?;
        let longest = longest(&database(data.path()))?;
        Ok(Self { data, code: code.printed().to_string(), messages, longest })
    }
}

/// With whom the longest chat is, of those who have a number.
fn longest(file: &Path) -> Result<String, Trouble> {
    let sql = "SELECT CAST(ltrim(p.phone, '+') AS INTEGER) FROM contact p JOIN conversation c ON c.contact_id = p.id
               JOIN message m ON m.conversation_id = c.id WHERE p.phone IS NOT NULL
               GROUP BY c.id ORDER BY count(*) DESC, c.id LIMIT 1";
    let found = Bare::open(file)?.numbers(sql, ())?;
    Ok(found.first().ok_or("nobody in this shop has a number")?.to_string())
}
