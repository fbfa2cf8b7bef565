-- Voice messages recorded here: what stands between pressing the button and the message. At most one a chat.
-- While it runs, its sound lies in a strip beside the database (`strip`); once it is whole, in a file of its own (`media_id`).
CREATE TABLE recording (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL UNIQUE REFERENCES conversation (id),
    strip           TEXT,
    media_id        INTEGER UNIQUE REFERENCES media (id),
    ended           TEXT CHECK (ended IN ('stopped', 'lost', 'full', 'limit', 'cut_off')),
    made_at         INTEGER NOT NULL
) STRICT;

-- How loud each part of a sound is, one byte a bar, in per cent; nothing for what has no sound or was not read.
ALTER TABLE media ADD COLUMN wave BLOB;
