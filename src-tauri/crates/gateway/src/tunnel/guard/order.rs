//! What a guard is told over its standard input.
//!
//! Lists of byte strings, each led by its length (four bytes, little-endian): program and arguments, then names and values
//! of the environment.

use std::io::{self, Read};

use secrecy::zeroize::Zeroizing;

/// More is told to no program.
const LONGEST: u32 = 64 * 1024;
const MOST: u32 = 1024;

/// What to run. Bytes, because arguments and paths need not be text.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::tunnel) struct Order {
    /// Program and arguments.
    pub command: Vec<Vec<u8>>,
    /// Names and values, one after the other.
    pub environment: Vec<Zeroizing<Vec<u8>>>,
}

impl Order {
    /// As it goes over the pipe.
    pub(in crate::tunnel) fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        put(&mut out, self.command.iter().map(Vec::as_slice));
        put(&mut out, self.environment.iter().map(|text| text.as_slice()));
        out
    }

    /// Reads one from a pipe that stays open behind it.
    #[cfg(any(unix, test))]
    pub(in crate::tunnel) fn read(from: &mut impl Read) -> io::Result<Self> {
        let command = take(from)?;
        let environment = take(from)?.into_iter().map(Zeroizing::new).collect();
        Ok(Self { command, environment })
    }
}

fn put<'a>(out: &mut Vec<u8>, texts: impl ExactSizeIterator<Item = &'a [u8]>) {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    out.extend(number(texts.len()));
    for text in texts {
        out.extend(number(text.len()));
        out.extend(text);
    }
}

#[cfg(any(unix, test))]
fn take(from: &mut impl Read) -> io::Result<Vec<Vec<u8>>> {
    let number = |most: u32, from: &mut dyn Read| {
        let mut bytes = [0; 4];
        from.read_exact(&mut bytes)?;
        let number = u32::from_le_bytes(bytes);
        if number > most { Err(io::Error::from(io::ErrorKind::InvalidData)) } else { Ok(number) }
    };
    let count = number(MOST, from)?;
    (0..count)
        .map(|_| {
            let mut text = vec![0; usize::try_from(number(LONGEST, from)?).unwrap_or_default()];
            from.read_exact(&mut text)?;
            Ok(text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;
    use secrecy::zeroize::Zeroizing;

    use super::Order;

    proptest! {
        #[test]
        fn what_is_told_is_heard(
            command in proptest::collection::vec(any::<Vec<u8>>(), 0..9),
            environment in proptest::collection::vec(any::<Vec<u8>>(), 0..9),
        ) {
            let order = Order { command, environment: environment.into_iter().map(Zeroizing::new).collect() };
            prop_assert_eq!(Order::read(&mut Cursor::new(order.encode().as_slice())).unwrap(), order);
        }

        #[test]
        fn garbage_is_refused_and_asks_for_no_memory(bytes in any::<Vec<u8>>()) {
            let _ = Order::read(&mut Cursor::new(bytes));
        }
    }

    #[test]
    fn half_an_order_is_none() {
        let order = Order { command: vec![b"program".to_vec()], environment: vec![] };
        let bytes = order.encode();
        for length in 0..bytes.len() {
            assert!(Order::read(&mut Cursor::new(&bytes[..length])).is_err(), "{length}");
        }
    }
}
