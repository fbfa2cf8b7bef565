-- Files of messages. The bytes lie encrypted beside the database; `file` and `thumbnail` are their names there, made by a
-- keyed hash of the content. A row without a message is a file somebody attached and has not sent yet.
CREATE TABLE media (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id  INTEGER UNIQUE REFERENCES message (id),
    meta_id     TEXT,
    url         TEXT,
    sha256_told TEXT,
    mime_told   TEXT,
    mime        TEXT,
    name        TEXT,
    size        INTEGER,
    file        TEXT,
    thumbnail   TEXT,
    width       INTEGER,
    height      INTEGER,
    duration    INTEGER,
    animated    INTEGER NOT NULL DEFAULT 0 CHECK (animated IN (0, 1)),
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'fetching', 'here', 'gone')),
    gone        TEXT CHECK (gone IN ('expired', 'refused', 'too_large')),
    tries       INTEGER NOT NULL DEFAULT 0,
    not_before  INTEGER NOT NULL DEFAULT 0,
    expires_at  INTEGER NOT NULL,
    uploaded_id TEXT,
    uploaded_at INTEGER,
    made_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX media_due ON media (not_before, id) WHERE state = 'waiting';
CREATE INDEX media_fetching ON media (id) WHERE state = 'fetching';
CREATE INDEX media_by_file ON media (file) WHERE file IS NOT NULL;
CREATE INDEX media_by_thumbnail ON media (thumbnail) WHERE thumbnail IS NOT NULL;
CREATE INDEX media_staged ON media (made_at, id) WHERE message_id IS NULL;

-- What customers sent before this version fetched files. Meta keeps a file for seven days; the next start asks for it.
INSERT INTO media (message_id, meta_id, sha256_told, mime_told, name, animated, state, expires_at, made_at)
SELECT message.id, json_extract(message.payload, '$.id'), json_extract(message.payload, '$.sha256'),
       json_extract(message.payload, '$.mime_type'), json_extract(message.payload, '$.filename'),
       coalesce(json_extract(message.payload, '$.animated') = 1, 0), 'waiting', message.at + 7 * 86400000, message.at
FROM message JOIN conversation ON conversation.id = message.conversation_id
WHERE message.kind IN ('image', 'video', 'audio', 'voice', 'document', 'sticker')
  AND message.direction = 'in' AND conversation.ours = 1 AND json_valid(message.payload)
  AND typeof(json_extract(message.payload, '$.id')) = 'text';
