-- How many free-form messages of the shop reached their customers, by quarter of an hour: WhatsApp counts a free allowance
-- by month in the account's time zone, and every zone's month begins with a quarter. Kept by a trigger, because counting
-- a month of messages would read all of them at every change. Not counted: templates, what was written in WhatsApp's own
-- app, and what reached a customer within the 72 hours of a free entry point. A message sent again after nobody knew of it
-- is one row, and counts once even where both arrived.
CREATE TABLE service_quarter (
    number_id INTEGER NOT NULL REFERENCES number (id),
    quarter   INTEGER NOT NULL,
    messages  INTEGER NOT NULL,
    PRIMARY KEY (number_id, quarter)
) STRICT, WITHOUT ROWID;

INSERT INTO service_quarter (number_id, quarter, messages)
    SELECT c.number_id, coalesce(m.delivered_at, m.read_at, m.played_at) / 900000, count(*)
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.direction = 'out' AND m.kind <> 'template' AND m.actor_id IS NOT NULL
      AND m.delivery IN ('delivered', 'read', 'played')
      AND coalesce(m.delivered_at, m.read_at, m.played_at) IS NOT NULL
      AND (c.entry_point_until IS NULL
        OR coalesce(m.delivered_at, m.read_at, m.played_at) >= c.entry_point_until
        OR coalesce(m.delivered_at, m.read_at, m.played_at) < c.entry_point_until - 259200000)
    GROUP BY 1, 2;

CREATE TRIGGER message_reached AFTER UPDATE OF delivery ON message
    WHEN new.direction = 'out' AND new.kind <> 'template' AND new.actor_id IS NOT NULL
        AND new.delivery IN ('delivered', 'read', 'played') AND coalesce(old.delivery, '') NOT IN ('delivered', 'read', 'played')
        AND coalesce(new.delivered_at, new.read_at, new.played_at) IS NOT NULL
BEGIN
    INSERT INTO service_quarter (number_id, quarter, messages)
        SELECT number_id, coalesce(new.delivered_at, new.read_at, new.played_at) / 900000, 1
        FROM conversation
        WHERE id = new.conversation_id
          AND (entry_point_until IS NULL
            OR coalesce(new.delivered_at, new.read_at, new.played_at) >= entry_point_until
            OR coalesce(new.delivered_at, new.read_at, new.played_at) < entry_point_until - 259200000)
        ON CONFLICT (number_id, quarter) DO UPDATE SET messages = messages + 1;
END;
