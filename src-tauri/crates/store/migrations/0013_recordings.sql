-- Two chats that had a recording each and became one keep both: the oldest is shown, and the next when that one is gone.
CREATE TABLE recording_of_chat (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    strip           TEXT,
    media_id        INTEGER UNIQUE REFERENCES media (id),
    ended           TEXT CHECK (ended IN ('stopped', 'lost', 'full', 'limit', 'cut_off')),
    made_at         INTEGER NOT NULL
) STRICT;
-- Commands that were done name recordings: no number is given twice.
INSERT INTO sqlite_sequence (name, seq) SELECT 'recording_of_chat', seq FROM sqlite_sequence WHERE name = 'recording';
INSERT INTO recording_of_chat (id, conversation_id, strip, media_id, ended, made_at)
    SELECT id, conversation_id, strip, media_id, ended, made_at FROM recording;
DROP TABLE recording;
ALTER TABLE recording_of_chat RENAME TO recording;
CREATE INDEX recording_by_chat ON recording (conversation_id, id);
