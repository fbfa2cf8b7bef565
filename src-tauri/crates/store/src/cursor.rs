//! Cursors of lists: where a page ended, written so that it can cross the door and come back.

use crate::error::StoreError;

/// Writes the parts of a cursor.
pub(crate) fn write(parts: &[i64]) -> String {
    parts.iter().map(i64::to_string).collect::<Vec<_>>().join(".")
}

/// Reads a cursor of `N` parts; anything else was never handed out.
pub(crate) fn read<const N: usize>(cursor: &str) -> Result<[i64; N], StoreError> {
    let parts: Result<Vec<i64>, _> = cursor.split('.').map(str::parse).collect();
    parts.ok().and_then(|parts| parts.try_into().ok()).ok_or(StoreError::BadCursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_written() {
        let parts = [i64::MIN, -1, i64::MAX];
        assert_eq!(read::<3>(&write(&parts)).unwrap(), parts);
    }

    #[test]
    fn what_no_page_handed_out_is_refused() {
        for cursor in ["", "1", "1.2.3", "1.x", "1.2.", "99999999999999999999.1", "é.1"] {
            assert!(matches!(read::<2>(cursor), Err(StoreError::BadCursor)), "{cursor}");
        }
    }
}
