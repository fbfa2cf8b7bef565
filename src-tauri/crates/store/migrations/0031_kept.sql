-- How long things are kept. What the owner chose stands among the settings; here is what went because of it, which names nobody
-- and is only ever added to.
CREATE TABLE retention_run (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    what       TEXT NOT NULL CHECK (what IN ('chats', 'people', 'files')),
    months     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    count      INTEGER NOT NULL,
    bytes      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER retention_run_stays BEFORE UPDATE ON retention_run
BEGIN
    SELECT RAISE(ABORT, 'what went is only ever added to');
END;
CREATE TRIGGER retention_run_is_kept BEFORE DELETE ON retention_run
BEGIN
    SELECT RAISE(ABORT, 'what went is only ever added to');
END;

-- When the shop let a message's file go because it was old. Its row stays, so that the chat can say so.
ALTER TABLE media ADD COLUMN cleared_at INTEGER;
CREATE INDEX media_kept ON media (made_at, id) WHERE state = 'here' AND message_id IS NOT NULL;
-- People in the order they came to be known.
CREATE INDEX contact_by_first ON contact (first_at, id) WHERE sort > '';
