//! Which number an event is about. One that was never seen is written down as not the shop's: what comes for it is kept
//! and marked, and its people do not mix with the shop's.

use shopbell_store::tables::number::{self, Number, NumberFacts};
use shopbell_store::tables::{account, portfolio};
use shopbell_store::{SqliteConnection, StoreError};

use super::plan::Place;

/// The number, made where it was never seen.
pub(super) async fn find_or_make(tx: &mut SqliteConnection, place: &Place) -> Result<Number, StoreError> {
    if let Some(number) = number::find(tx, &place.number).await? {
        return Ok(number);
    }
    let account = match account::find(tx, &place.waba).await? {
        Some(account) => account.id,
        None => {
            let portfolio = portfolio::unknown(tx).await?;
            account::ensure(tx, portfolio, &place.waba, "", false).await?
        }
    };
    let facts = NumberFacts {
        account,
        phone_number_id: &place.number,
        display_phone: &place.display_phone,
        verified_name: "",
        ours: false,
    };
    number::ensure(tx, &facts).await?;
    number::find(tx, &place.number).await?.ok_or(StoreError::NotFound)
}
