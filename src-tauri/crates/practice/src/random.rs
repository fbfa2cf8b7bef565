//! Randomness for ids and credentials. Nothing here is a secret worth protecting: it guards a simulation on loopback.

/// `n` random bytes; zeros if the system has no randomness to give, which only makes ids less pretty.
pub(crate) fn bytes(n: usize) -> Vec<u8> {
    let mut buffer = vec![0u8; n];
    if getrandom::fill(&mut buffer).is_err() {
        tracing::warn!("the system gives no randomness: practice ids will repeat");
    }
    buffer
}

/// Random characters out of `alphabet`.
fn from_alphabet(alphabet: &[u8], n: usize) -> String {
    bytes(n)
        .into_iter()
        .filter_map(|byte| alphabet.get(usize::from(byte) % alphabet.len().max(1)))
        .map(|&letter| char::from(letter))
        .collect()
}

/// Random letters and digits, as in an access token.
pub(crate) fn letters(n: usize) -> String {
    from_alphabet(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", n)
}

/// Random decimal digits that do not start with a zero, as in Graph ids.
pub(crate) fn digits(n: usize) -> String {
    format!("{}{}", from_alphabet(b"123456789", 1), from_alphabet(b"0123456789", n.saturating_sub(1)))
}

/// Random lower-case hex, as in an app secret.
pub(crate) fn hex(n: usize) -> String {
    from_alphabet(b"0123456789abcdef", n)
}
