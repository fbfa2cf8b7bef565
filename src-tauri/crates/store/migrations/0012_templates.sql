-- The templates of an account as Meta has them, a row a template and language. `status`, `category`, `quality` and
-- `rejected_reason` are Meta's own words in capitals. `version` grows whenever what a customer would read, what has to be
-- filled in or what it is charged as becomes another. `told_at` is when a webhook last spoke of it: a list that was asked
-- for before that knows less. What Meta no longer lists is marked with `gone_at` and stays, because messages speak of it.
CREATE TABLE template (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id          INTEGER NOT NULL REFERENCES account (id),
    meta_id             TEXT NOT NULL,
    name                TEXT NOT NULL,
    language            TEXT NOT NULL,
    category            TEXT NOT NULL,
    correct_category    TEXT,
    category_changes_at INTEGER,
    status              TEXT NOT NULL,
    rejected_reason     TEXT,
    advice              TEXT,
    paused_until        INTEGER,
    quality             TEXT,
    named               INTEGER NOT NULL CHECK (named IN (0, 1)),
    components          TEXT NOT NULL,
    version             INTEGER NOT NULL DEFAULT 1,
    told_at             INTEGER NOT NULL DEFAULT 0,
    synced_at           INTEGER NOT NULL,
    gone_at             INTEGER,
    UNIQUE (account_id, meta_id)
) STRICT;
CREATE INDEX template_by_name ON template (account_id, name, language);
-- The templates that went to a chat, newest first: few beside all that is said there.
CREATE INDEX message_template ON message (conversation_id, id DESC) WHERE kind = 'template' AND direction = 'out';
