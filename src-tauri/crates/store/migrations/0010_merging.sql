-- Two chats that a person made one. Nothing moves: a merged chat is a row of its own that stands in the inbox for its parts,
-- each of which stays the chat with one identity. Messages come to a part and leave from one, so windows, receipts and
-- blocks stay true to Meta, and taking the parts apart again needs nothing but to let them go.
--
-- A part stands in no list (`ours` = 0) and names the row it stands behind in `merged_into`; that row names the part whose
-- name it bears in `main_part`.
ALTER TABLE conversation ADD COLUMN merged_into INTEGER REFERENCES conversation (id);
ALTER TABLE conversation ADD COLUMN main_part INTEGER;
CREATE INDEX conversation_parts ON conversation (merged_into, id) WHERE merged_into IS NOT NULL;
-- Where the customer of a merged chat wrote last: there an answer goes.
CREATE INDEX conversation_part_heard ON conversation (merged_into, last_inbound_at DESC, last_message_id DESC)
    WHERE merged_into IS NOT NULL;

-- Who was merged with whom and taken apart when; only ever added to.
CREATE TABLE merging (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    what  TEXT NOT NULL CHECK (what IN ('merged', 'separated')),
    whole INTEGER NOT NULL,
    part  INTEGER NOT NULL,
    at    INTEGER NOT NULL
) STRICT;
CREATE INDEX merging_by_part ON merging (part, id);
CREATE TRIGGER merging_stays BEFORE UPDATE ON merging
BEGIN
    SELECT RAISE(ABORT, 'what was merged is only ever added to');
END;
CREATE TRIGGER merging_is_kept BEFORE DELETE ON merging
BEGIN
    SELECT RAISE(ABORT, 'what was merged is only ever added to');
END;

-- A merged chat says what its parts say, whichever of them changed.
CREATE TRIGGER part_changed AFTER UPDATE OF shelf, last_message_id, last_kind, last_text, last_direction, last_delivery,
    last_at, last_inbound_at, waiting_since, window_until, entry_point_until, unread, first_unread_id, not_sent, not_sure,
    snoozed_until, marked_unread, blocked_at, merged_into ON conversation
    WHEN new.merged_into IS NOT NULL
BEGIN
    UPDATE conversation SET
        shelf = coalesce((SELECT s.shelf FROM conversation s
            WHERE s.merged_into = new.merged_into AND s.last_message_id IS NOT NULL
            ORDER BY s.shelf <> 'to_answer', s.last_at DESC LIMIT 1), 'to_answer'),
        (last_message_id, last_kind, last_text, last_direction, last_delivery, last_at) =
            (SELECT s.last_message_id, s.last_kind, s.last_text, s.last_direction, s.last_delivery, s.last_at
             FROM conversation s WHERE s.merged_into = new.merged_into
             ORDER BY s.last_at DESC, s.last_message_id DESC LIMIT 1),
        (last_inbound_at, waiting_since, window_until, entry_point_until, unread, first_unread_id, not_sent, not_sure,
         marked_unread, snoozed_until) =
            (SELECT max(s.last_inbound_at), min(s.waiting_since), max(s.window_until), max(s.entry_point_until),
                    sum(s.unread), min(s.first_unread_id), sum(s.not_sent), sum(s.not_sure), max(s.marked_unread),
                    iif(count(*) = count(s.snoozed_until), min(s.snoozed_until), NULL)
             FROM conversation s WHERE s.merged_into = new.merged_into),
        blocked_at = (SELECT s.blocked_at FROM conversation s WHERE s.merged_into = new.merged_into
            ORDER BY s.last_inbound_at DESC, s.last_message_id DESC LIMIT 1)
    WHERE id = new.merged_into;
END;

-- A merged chat bears the name of its main part.
CREATE TRIGGER main_part_renamed AFTER UPDATE OF name, username, phone ON contact
BEGIN
    UPDATE contact SET name = new.name, username = new.username, phone = new.phone
    WHERE id IN (SELECT w.contact_id FROM conversation s JOIN conversation w ON w.id = s.merged_into
                 WHERE s.contact_id = new.id AND w.main_part = s.id);
END;

-- A text that waits in a merged chat for the customer's word hears it from every part.
CREATE TRIGGER merged_heard AFTER INSERT ON message
    WHEN new.direction = 'in' AND new.kind NOT IN ('system', 'edit', 'revoke')
BEGIN
    UPDATE later SET heard = 1
    WHERE conversation_id = (SELECT merged_into FROM conversation WHERE id = new.conversation_id)
      AND held IS NULL AND send_at IS NULL;
END;

-- Two chats that WhatsApp says are one are moved together; without these that would read every message of the shop.
CREATE INDEX message_removed ON message (conversation_id) WHERE removed = 1;
CREATE INDEX reaction_by_chat ON reaction (conversation_id);
