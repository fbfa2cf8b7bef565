-- What came in after the shop had been out of reach, a row an absence: the journal tells when nothing came, and every
-- message written in that time counts here when it is stored. `since` is when something came last before, `back_at` when
-- something came again and in which body; `first_message` and `last_message` are the messages between which they stand.
CREATE TABLE catch_up (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    since         INTEGER NOT NULL,
    back_at       INTEGER NOT NULL,
    body          INTEGER NOT NULL,
    messages      INTEGER NOT NULL DEFAULT 0,
    pictures      INTEGER NOT NULL DEFAULT 0,
    echoes        INTEGER NOT NULL DEFAULT 0,
    first_message INTEGER NOT NULL,
    last_message  INTEGER NOT NULL,
    dismissed     INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1))
) STRICT;
