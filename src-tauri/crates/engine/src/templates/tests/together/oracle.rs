//! What ought to hold of words about offers among people who are made one and told apart, as plainly as it can be said: every
//! word is kept with its time, and who stands how is worked out anew each time it is asked.

/// So many addresses write to the shop.
pub(super) const ADDRESSES: usize = 4;

/// The address WhatsApp names by a number.
pub(super) const BY_NUMBER: usize = 0;

/// The address WhatsApp names by an id alone, until it says that it is [`BY_NUMBER`]'s.
pub(super) const BY_ID: usize = 3;

/// What somebody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Agrees, on paper.
    Yes,
    /// Writes STOP.
    Stop,
    /// Writes STOPALL.
    StopAll,
    /// Switches offers off in WhatsApp.
    Off,
    /// Switches them on again.
    On,
}

/// A matter somebody has a last word on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
    Offers,
    Orders,
    Switch,
}

/// Whether the last word is a *no*, and when it was said.
pub(super) type Last = Option<(bool, i64)>;

impl Word {
    fn is_no(self) -> bool {
        matches!(self, Self::Stop | Self::StopAll | Self::Off)
    }

    fn is_on(self, matter: Matter) -> bool {
        match self {
            Self::Yes | Self::StopAll => matter != Matter::Switch,
            Self::Stop => matter == Matter::Offers,
            Self::Off | Self::On => matter == Matter::Switch,
        }
    }
}

/// All that was said, and who is one with whom.
#[derive(Default)]
pub(super) struct Oracle {
    words: Vec<(usize, Word, i64)>,
    /// Which chats a person made one, by the number of the making.
    whole: [Option<usize>; ADDRESSES],
    makings: usize,
    joined: bool,
}

impl Oracle {
    /// Whose chat an address writes in.
    pub(super) fn body(&self, address: usize) -> usize {
        if self.joined && address == BY_ID { BY_NUMBER } else { address }
    }

    /// Those that are shown as one with an address, itself among them.
    pub(super) fn people(&self, address: usize) -> Vec<usize> {
        let body = self.body(address);
        let with =
            |other: &usize| *other == body || self.whole[body].is_some_and(|one| self.whole[*other] == Some(one));
        (0..ADDRESSES).filter(|other| self.body(*other) == *other).filter(with).collect()
    }

    pub(super) fn says(&mut self, address: usize, word: Word, at: i64) {
        self.words.push((address, word, at));
    }

    /// Whether the two can be made one: they are.
    pub(super) fn merge(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.people(one), self.people(other));
        if one == other {
            return false;
        }
        self.makings += 1;
        for body in one.into_iter().chain(other) {
            self.whole[body] = Some(self.makings);
        }
        true
    }

    /// Whether an address is shown with others: it is told apart.
    pub(super) fn separate(&mut self, address: usize) -> bool {
        let body = self.body(address);
        let left = self.people(address);
        if self.whole[body].take().is_none() {
            return false;
        }
        let left: Vec<usize> = left.into_iter().filter(|other| *other != body).collect();
        if let [alone] = left[..] {
            self.whole[alone] = None;
        }
        true
    }

    /// WhatsApp says that a number and an id are one person: whoever was shown with the id is shown with the number, unless
    /// that is shown with others itself.
    pub(super) fn join(&mut self) -> bool {
        if self.joined {
            return false;
        }
        if self.whole[BY_NUMBER].is_none() {
            self.whole[BY_NUMBER] = self.whole[BY_ID];
        }
        self.separate(BY_ID);
        self.joined = true;
        true
    }

    /// A person's own last word; of the same moment the *no*.
    fn own(&self, body: usize, matter: Matter) -> Last {
        let own = self.words.iter().filter(|(address, word, _)| self.body(*address) == body && word.is_on(matter));
        own.map(|(_, word, at)| (word.is_no(), *at)).max_by_key(|(no, at)| (*at, *no))
    }

    /// The last word that counts for whom an address reaches: their own, or the *no* of somebody they are one with.
    pub(super) fn last(&self, address: usize, matter: Matter) -> Last {
        let body = self.body(address);
        let own = self.own(body, matter);
        let others = self.people(address).into_iter().filter(|other| *other != body && matter != Matter::Switch);
        let no = others.filter_map(|other| self.own(other, matter)).filter(|(no, _)| *no);
        own.into_iter().chain(no).max_by_key(|(no, at)| (*at, *no))
    }

    /// Whether an offer may go to an address.
    pub(super) fn may_go(&self, address: usize) -> bool {
        let is_off = self.last(address, Matter::Switch).is_some_and(|(no, _)| no);
        self.last(address, Matter::Offers).is_some_and(|(no, _)| !no) && !is_off
    }
}
