-- Campaigns: a plan, and a row for everybody it means. Nobody gets one twice: a person stands once in a campaign, and the row
-- takes its message in the transaction that puts it into the outbox.
CREATE TABLE campaign (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    number_id       INTEGER NOT NULL REFERENCES number (id),
    actor_id        INTEGER NOT NULL REFERENCES actor (id),
    name            TEXT NOT NULL,
    -- What is to be said to whom, as JSON; `version` grows with it.
    plan            TEXT NOT NULL,
    version         INTEGER NOT NULL DEFAULT 1,
    state           TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'checking', 'planned', 'running', 'paused', 'ended', 'cancelled')),
    -- Of which version the recipients are, since when, and how far looking at them came.
    checked_version INTEGER,
    checked_at      INTEGER,
    check_place     TEXT,
    -- Why it is paused, as JSON.
    held            TEXT,
    -- How template and number were taken when it began, in Meta's words.
    quality_before  TEXT,
    begins_at       INTEGER,
    started_at      INTEGER,
    ended_at        INTEGER,
    made_at         INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX campaign_by_state ON campaign (state, id);

CREATE TABLE recipient (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    contact_id  INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    state       TEXT NOT NULL CHECK (state IN ('planned', 'going', 'later', 'cannot', 'left_out', 'cancelled')),
    -- Why a person is left out or did not get it, as JSON, and the group that belongs to.
    why         TEXT,
    grp         TEXT,
    -- What the template costs this person's country, by the price list's market.
    market      TEXT,
    not_before  INTEGER NOT NULL DEFAULT 0,
    message_id  INTEGER REFERENCES message (id) ON DELETE SET NULL,
    at          INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX recipient_once ON recipient (campaign_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX recipient_by_campaign ON recipient (campaign_id, id);
CREATE INDEX recipient_next ON recipient (campaign_id, state, not_before, id);
CREATE INDEX recipient_groups ON recipient (campaign_id, grp, id) WHERE grp IS NOT NULL;
CREATE UNIQUE INDEX recipient_by_message ON recipient (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX recipient_by_contact ON recipient (contact_id) WHERE contact_id IS NOT NULL;

-- Templates with which the shop began: whom Meta's limit of a moving day counts, and who got an offer when. A row is written when
-- the message is, without a time, and gets it with the attempt; what reached nobody goes again. It holds no key to a person: who
-- is erased still counts for a day.
CREATE TABLE reach (
    message_id   INTEGER PRIMARY KEY,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    contact_id   INTEGER NOT NULL,
    outside      INTEGER NOT NULL CHECK (outside IN (0, 1)),
    offer        INTEGER NOT NULL CHECK (offer IN (0, 1)),
    at           INTEGER
) STRICT;
CREATE INDEX reach_by_time ON reach (portfolio_id, at, contact_id) WHERE outside = 1;
CREATE INDEX reach_by_contact ON reach (contact_id, at);

-- What Meta says of the number and the portfolio, and when that became so: quality, limit, speed.
CREATE TABLE standing_at_meta (
    number_id INTEGER NOT NULL REFERENCES number (id),
    what      TEXT NOT NULL CHECK (what IN ('quality', 'limit', 'throughput')),
    word      TEXT NOT NULL,
    since     INTEGER NOT NULL,
    PRIMARY KEY (number_id, what, since)
) STRICT, WITHOUT ROWID;
