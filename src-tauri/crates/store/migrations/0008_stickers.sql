-- The shop's own stickers, and the gallery of a chat.

-- A kept sticker is a file of its own that belongs to no message: every time it is sent, the message gets a row that
-- speaks of the same content. The largest place comes first; the one that was sent last has it.
CREATE TABLE sticker (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    media_id INTEGER NOT NULL UNIQUE REFERENCES media (id),
    name     TEXT NOT NULL,
    place    INTEGER NOT NULL
) STRICT;
CREATE INDEX sticker_by_place ON sticker (place DESC, id DESC);

-- Each part of a gallery is an index of its own, so that a page of it reads as many rows as it shows, however long the
-- chat is. A text is looked through for links by the part that shows them; here it is enough that there can be one.
CREATE INDEX message_pictures ON message (conversation_id, at DESC, id DESC)
    WHERE kind IN ('image', 'video') AND removed = 0 AND revoked_at IS NULL;
CREATE INDEX message_documents ON message (conversation_id, at DESC, id DESC)
    WHERE kind = 'document' AND removed = 0 AND revoked_at IS NULL;
CREATE INDEX message_sounds ON message (conversation_id, at DESC, id DESC)
    WHERE kind IN ('audio', 'voice') AND removed = 0 AND revoked_at IS NULL;
CREATE INDEX message_links ON message (conversation_id, at DESC, id DESC)
    WHERE (instr(lower(body), 'https://') > 0 OR instr(lower(body), 'www.') > 0) AND removed = 0 AND revoked_at IS NULL;
