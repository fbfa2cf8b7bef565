-- Messages that Meta took and of which it said nothing since: the connection page counts them, whatever the size of the shop.
CREATE INDEX message_accepted ON message (at) WHERE delivery = 'accepted' AND removed = 0;
