-- Price lists the owner brought in or wrote by hand. A list holds from the day `valid_from` (`2026-10-01`, a day of the shop's
-- own calendar) until the next one begins; earlier ones stay. `source` says where it is from: the file's name, or what a person wrote.
CREATE TABLE price_list (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    valid_from TEXT NOT NULL UNIQUE,
    currency   TEXT NOT NULL CHECK (length(currency) = 3),
    source     TEXT NOT NULL,
    added_at   INTEGER NOT NULL
) STRICT;

-- What one message costs in a market: whole millionths of the list's currency. `folded` is the market's name as names are
-- compared. `written` says where a price is from that a person wrote by hand; it has none that was read from a file.
CREATE TABLE rate (
    list_id    INTEGER NOT NULL REFERENCES price_list (id) ON DELETE CASCADE,
    folded     TEXT NOT NULL,
    category   TEXT NOT NULL CHECK (category IN ('marketing', 'utility', 'authentication',
                                                 'authentication_international', 'service')),
    market     TEXT NOT NULL,
    millionths INTEGER NOT NULL CHECK (millionths >= 0),
    written    TEXT,
    PRIMARY KEY (list_id, folded, category)
) STRICT, WITHOUT ROWID;

-- What each message that reached its customer cost, as it was known when it did: a list that comes later changes nothing.
-- `at` is when it reached them, `category` Meta's word, `market` and `valid_from` name the row of a list that was relied on,
-- `unknown` why there is no price. Who is erased leaves the sums: the row stays, and speaks of no message any more.
CREATE TABLE cost (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER UNIQUE REFERENCES message (id) ON DELETE SET NULL,
    at         INTEGER NOT NULL,
    verdict    TEXT NOT NULL CHECK (verdict IN ('free_entry_point', 'free', 'free_answer', 'charged', 'untold')),
    category   TEXT,
    millionths INTEGER CHECK (millionths >= 0),
    currency   TEXT,
    unknown    TEXT,
    market     TEXT,
    valid_from TEXT,
    CHECK ((millionths IS NULL) = (currency IS NULL))
) STRICT;
-- A month is summed up out of this index alone.
CREATE INDEX cost_by_time ON cost (at, verdict, category, currency, millionths, unknown);
