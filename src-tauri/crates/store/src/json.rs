//! A page that travelled as one JSON value: what sqlx costs a row and a column is paid once.

use serde::de::DeserializeOwned;

use crate::error::StoreError;

/// Reads the rows of a page, each an array of its columns in their order.
pub(crate) fn read<T: DeserializeOwned>(page: &str) -> Result<Vec<T>, StoreError> {
    serde_json::from_str(page).map_err(|error| sqlx::Error::Decode(error.into()).into())
}
