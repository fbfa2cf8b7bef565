//! Where quotation marks open and close, beside the reader of records: it reads on where one was never closed, and gives
//! the lines it swallowed as one cell. What gives that away is the mark it takes for the closing one. That mark opened
//! another cell, so letters follow it where only a delimiter or the end of a line may.

use std::collections::VecDeque;

/// Reads every byte once, as the reader of records does.
pub struct Quoting {
    delimiter: u8,
    quote: u8,
    state: State,
    at: u64,
    strays: VecDeque<u64>,
}

enum State {
    /// Before the first letter of a cell: the only place where a mark opens.
    Start,
    Plain,
    Quoted,
    /// After a mark within a quoted cell: the closing one, or the first of two that stand for one.
    Closing,
}

impl Quoting {
    pub const fn new(delimiter: u8, quote: u8) -> Self {
        Self { delimiter, quote, state: State::Start, at: 0, strays: VecDeque::new() }
    }

    /// Takes in the next bytes. Ends of lines are single `\n` by now.
    pub fn read(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let (ends, quotes) = (*byte == self.delimiter || *byte == b'\n', *byte == self.quote);
            self.state = match self.state {
                State::Start if quotes => State::Quoted,
                State::Start | State::Plain if ends => State::Start,
                State::Start | State::Plain => State::Plain,
                State::Quoted if quotes => State::Closing,
                State::Closing if quotes => State::Quoted,
                State::Closing if ends => State::Start,
                State::Closing => {
                    self.strays.push_back(self.at);
                    State::Plain
                }
                State::Quoted => State::Quoted,
            };
            self.at += 1;
        }
    }

    /// Whether a letter stood right behind a closing mark in the record that ends before this byte. Asked once a record,
    /// in order.
    pub fn strayed_before(&mut self, byte: u64) -> bool {
        let known = self.strays.len();
        while self.strays.front().is_some_and(|stray| *stray < byte) {
            self.strays.pop_front();
        }
        self.strays.len() < known
    }

    /// Whether the bytes ended inside quotation marks.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Quoted)
    }
}

#[cfg(test)]
mod tests {
    use super::Quoting;

    fn read(text: &str) -> Quoting {
        let mut quoting = Quoting::new(b',', b'"');
        quoting.read(text.as_bytes());
        quoting
    }

    #[test]
    fn a_letter_behind_a_closing_mark_is_told_with_its_record_only() {
        let text = "a,\"b\"\"c\"\nd,\"e\nf,\"g\",h\ni,j\n";
        let mut quoting = read(text);
        let ends = [text.find("d,").unwrap(), text.find("i,").unwrap(), text.len()].map(|end| end as u64);
        assert_eq!(ends.map(|end| quoting.strayed_before(end)), [false, true, false]);
    }

    #[test]
    fn a_mark_within_a_plain_cell_opens_nothing() {
        assert!(!read("6\" pipe,x\n").is_open());
        assert!(read("x,\"never closed\n").is_open());
        assert!(!read("x,\"closed\"").is_open());
    }
}
