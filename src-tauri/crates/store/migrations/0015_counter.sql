-- Chats that do not ring.
ALTER TABLE conversation ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));

-- The carts of a chat, read as the parts of its gallery are.
CREATE INDEX message_orders ON message (conversation_id, at DESC, id DESC)
    WHERE kind = 'order' AND removed = 0 AND revoked_at IS NULL;
