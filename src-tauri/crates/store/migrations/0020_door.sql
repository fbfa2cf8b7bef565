-- What the shop said by itself, and to whom: a greeting once, an away reply once in each time the shop is closed. `occasion` is
-- when that time began, UTC milliseconds; 0 for a greeting. Who is erased takes the row along.
CREATE TABLE door_said (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    what       TEXT NOT NULL CHECK (what IN ('greeting', 'away')),
    occasion   INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (contact_id, what, occasion)
) STRICT, WITHOUT ROWID;
CREATE INDEX door_said_by_message ON door_said (message_id);
