//! A data folder as the app finds it at a later start: the generated shop's file, and the key's recovery file beside it.

use shopbell_engine::vault::FILE;
use shopbell_secrets::recovery::{RecoveryCode, SealedKey};
use shopbell_secrets::{DatabaseKey, ShopName};
use shopbell_tests::generate::Options;
use tempfile::TempDir;

use super::cache;
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
}

impl LargeShop {
    pub async fn lay_out(bench: &Bench) -> Result<Self, Trouble> {
        let messages = bench.size(MESSAGES, FEW);
        let data = bench.shop(&Options::sized(messages)).await?;
        cache::settle(&database(data.path()))?;
        let code = RecoveryCode::random()?;
        let sealed = SealedKey::seal(&DatabaseKey::from(shops::KEY), &code, &ShopName::practice())?;
        std::fs::write(data.path().join("practice").join(FILE), sealed.to_json())?;
        Ok(Self { data, code: code.printed().to_string(), messages })
    }
}
