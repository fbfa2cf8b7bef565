-- The journal no longer holds one row for the same bytes: every body cost a random page of an index over signatures, half
-- of what keeping it costs. Applying is idempotent, so a body that comes again changes nothing.
CREATE TABLE journal_without_signatures (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    body        BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'applied', 'set_aside')),
    note        TEXT,
    reader      INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO journal_without_signatures (id, body, received_at, state, note, reader)
    SELECT id, body, received_at, state, note, reader FROM journal ORDER BY id;
DROP TABLE journal;
ALTER TABLE journal_without_signatures RENAME TO journal;
CREATE INDEX journal_pending ON journal (id) WHERE state = 'pending';
CREATE INDEX journal_set_aside ON journal (id) WHERE state = 'set_aside';
