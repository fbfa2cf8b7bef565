-- The files of the cards of a template message. What stands above its text is the message's own file (`media.message_id`);
-- a message has one of those, and a card's file hangs here: on the message and its card, counted from 0.
CREATE TABLE template_file (
    message_id INTEGER NOT NULL REFERENCES message (id),
    card       INTEGER NOT NULL CHECK (card BETWEEN 0 AND 9),
    media_id   INTEGER NOT NULL UNIQUE REFERENCES media (id),
    PRIMARY KEY (message_id, card)
) STRICT, WITHOUT ROWID;
