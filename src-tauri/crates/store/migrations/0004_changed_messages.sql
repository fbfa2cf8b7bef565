-- Messages that their writer changed or took back. The row of a message says what it says now, so that lists, quotes and
-- search need not know of it; what it said before is kept beside it. `quoted_wamid` of an edit or a revocation names the
-- message it is about, whichever of the two came first.

ALTER TABLE message ADD COLUMN edited_at INTEGER;
ALTER TABLE message ADD COLUMN revoked_at INTEGER;

-- What a message said before, oldest first. `wamid` is the id of what changed it.
CREATE TABLE former (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message (id),
    wamid      TEXT NOT NULL UNIQUE,
    body       TEXT,
    payload    TEXT,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX former_by_message ON former (message_id);

-- What answers, changes or takes back a message, found by that message.
CREATE INDEX message_by_quoted ON message (quoted_wamid) WHERE quoted_wamid IS NOT NULL;
