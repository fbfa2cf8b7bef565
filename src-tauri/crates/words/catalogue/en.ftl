# Everything Shopbell says in English: in its window, in the tray and in notifications.
# A key exists in every language with the same arguments; a test sees to it.

## Outside the window

tray-open = Open Shopbell
tray-quit = Quit Shopbell
notification-title = { $name } wrote to you
notification-title-unknown = A customer wrote to you
notification-body-other = Open Shopbell to see the message.

## Frame

rail-label = Views
rail-inbox = Inbox
rail-connection = Connection
rail-settings = Settings
rail-unread = { $count ->
    [one] { $count } chat with something new
   *[other] { $count } chats with something new
}
banner-unreachable = { $waiting ->
    [0] WhatsApp cannot be reached. What you write waits and goes by itself.
    [one] WhatsApp cannot be reached. { $waiting } message waits and goes by itself.
   *[other] WhatsApp cannot be reached. { $waiting } messages wait and go by themselves.
}
banner-parked-token = { $waiting ->
    [0] WhatsApp no longer accepts the shop’s access token. What you write is kept.
    [one] WhatsApp no longer accepts the shop’s access token. { $waiting } message is kept and goes once the token works.
   *[other] WhatsApp no longer accepts the shop’s access token. { $waiting } messages are kept and go once the token works.
}
banner-parked-account = { $waiting ->
    [0] Meta has stopped the shop’s account. See Meta’s business settings. What you write is kept.
    [one] Meta has stopped the shop’s account. See Meta’s business settings. { $waiting } message is kept and goes afterwards.
   *[other] Meta has stopped the shop’s account. See Meta’s business settings. { $waiting } messages are kept and go afterwards.
}
banner-again = Try again
banner-code = Code { $code }
banner-lost = This window has lost touch with Shopbell. It tries again by itself.
banner-key-gone = Shopbell was started anew and no longer knows this page. Open the address it printed when it started.
catch-up-line = { $messages ->
    [0] Away since { $when }. No customer wrote meanwhile.
    [one] { $messages } message since { $when }.
   *[other] { $messages } messages since { $when }.
}
catch-up-line-pictures = { $messages ->
    [one] { $messages } message since { $when }, a picture.
   *[other] { $messages } messages since { $when }, pictures among them: { $pictures }.
}
catch-up-echoes = { $count ->
    [one] { $count } answer was written in the phone app.
   *[other] { $count } answers were written in the phone app.
}
catch-up-whole = Nothing is missing that we can see.
catch-up-lost-before = Meta keeps messages for 7 days: what was written before { $when } may be missing.
catch-up-not-understood = { $count ->
    [one] { $count } event was not understood. It is kept.
   *[other] { $count } events were not understood. They are kept.
}
catch-up-files-lost = { $count ->
    [one] { $count } file could not be fetched any more.
   *[other] { $count } files could not be fetched any more.
}
catch-up-dismiss = Put this line away

## When something is not done

failure-title = This did not work
failure-again = Try again
failure-not_found = It is not there any more.
failure-not_found-next = Go back and choose again.
failure-invalid = Shopbell could not use this.
failure-invalid-next = Change it and try again.
failure-unfit = WhatsApp does not take this message as it is.
failure-unfit-next = Change it and try again.
unfit-empty = { $part ->
    [text] Write the text first.
    [header] The line above the text is empty.
    [footer] The small print is empty.
    [button] Every button needs a word on it.
    [opener] The button needs a word on it.
    [section] Every section needs a title when there are several.
    [row] Every row needs a title.
    [row_text] The second line of a row is empty.
    [link] Write the web address first.
    [card_name] The card needs a name.
    [card_phone] The card needs a number.
    [branch_name] The place needs a name.
    [gap] Something is not filled in yet.
   *[other] A part of the message is empty.
}
unfit-too_long = { $part ->
    [text] The text may have { $most } characters.
    [header] The line above the text may have { $most } characters.
    [footer] The small print may have { $most } characters.
    [button] What stands on a button may have { $most } characters.
    [opener] What stands on the button may have { $most } characters.
    [section] The title of a section may have { $most } characters.
    [row] The title of a row may have { $most } characters.
    [row_text] The second line of a row may have { $most } characters.
    [link] The web address may have { $most } characters.
    [caption] The caption may have { $most } characters.
    [branch_name] The name may have { $most } characters.
    [branch_address] The address may have { $most } characters.
    [gap] What is filled in may have { $most } characters.
    [template_text] With what is filled in, the text may have { $most } characters.
   *[other] A part of the message may have { $most } characters.
}
unfit-count = { $part ->
    [buttons] A message has 1 to { $most } buttons.
    [sections] A list has 1 to { $most } sections.
    [rows] A list has 1 to { $most } rows in all its sections together.
    [cards] A message has 1 to { $most } contact cards.
   *[other] There may be 1 to { $most } of these.
}
unfit-repeated = { $part ->
    [button] Two buttons say the same. The customer could not tell them apart.
   *[other] Two of these are the same.
}
unfit-wrong = { $part ->
    [link] This is not a web address. It begins with https://
    [place] These are not coordinates, such as 60.1699, 24.9384.
    [emoji] Choose one emoji.
    [header] This kind of message has no line above the text.
    [footer] This kind of message has no small print.
    [gap] What is filled in must be one line, without tabs and without several blanks side by side.
   *[other] A part of the message is not as WhatsApp wants it.
}
failure-window_closed = The window has closed. Only a template can go now.
failure-window_closed-next = Your draft is kept. Send a template, or answer when the customer writes.
failure-template_unfit = This template cannot go as it stands at Meta now.
failure-template_unfit-next = Choose it again or choose another; nothing was sent.
failure-moved_on = Something happened to this message meanwhile.
failure-moved_on-next = Look at it again.
failure-too_many = There are as many of these as there can be.
failure-too_many-next = Take one away first, then try again.
failure-name_taken = Something else has this name already.
failure-name_taken-next = Choose another name.
failure-unknown_place = A word in braces is not one Shopbell can fill.
failure-unknown_place-next = Choose one of the words in braces that stand under the field, or take the braces away.
failure-practice_blocked = You have blocked this customer, so nothing they write arrives.
failure-practice_blocked-next = Let the customer in again first.
failure-practice_only = Only the practice shop can do this.
failure-practice_only-next = Nothing was done.
failure-not_now = The customer cannot do this now.
failure-not_now-next = Send something that can be tapped, or let the customer write first.
failure-disk_full = The disk is full. Nothing was written.
failure-disk_full-next = Make room on the disk, then try again. What you had before is safe.
failure-database_busy = Another program holds the shop’s data. Nothing was written.
failure-database_busy-next = Close backup or sync programs, then try again.
failure-database_damaged = The shop’s data is damaged. Shopbell does not touch it.
failure-database_damaged-next = Put a backup in its place, or ask for help with the code below.
failure-database_newer = A newer Shopbell wrote this data. This one does not touch it.
failure-database_newer-next = Update Shopbell, then open it again.
failure-wrong_key = The shop’s data does not open with the key of this machine.
failure-wrong_key-next = Nothing was changed. See that this is the right folder, or bring the key back with the recovery code.
failure-key_missing = This machine’s keychain does not hold the key of the shop.
failure-key_missing-next = Type the recovery code that was printed when the shop was made.
failure-recovery_code_wrong = This is not the recovery code of this shop.
failure-recovery_code_wrong-next = Compare it with the paper, letter by letter, and type it again. You can try as often as you like.
failure-unrecoverable = The file that the recovery code opens is missing or damaged.
failure-unrecoverable-next = Put “recovery.json” from a backup beside the shop’s data, then try again.
failure-keychain_locked = The keychain of this computer is locked.
failure-keychain_locked-next = Unlock it, then try again.
failure-no_keychain = This computer’s keychain does not answer. Shopbell keeps the shop’s key nowhere else.
failure-no_keychain-next = Install or start a keychain (on Linux: gnome-keyring or KWallet), then try again.
failure-already_open = Shopbell is open already.
failure-already_open-next = Look for it in the tray, or close it there first.
failure-folder_unusable = The shop’s data folder cannot be used.
failure-folder_unusable-next = See that it exists and that you may write in it, then try again.
failure-internal = Shopbell made a mistake.
failure-internal-next = Try again. If it comes back, restart Shopbell.
failure-unreachable = Shopbell does not answer.
failure-unreachable-next = It may be starting. Try again in a moment.
failure-key_gone = Shopbell was started anew and no longer knows this page.
failure-key_gone-next = Open the address it printed when it started. Nothing is lost.

## Keys

keys-title = All keys
keys-search = Search this chat. Again, or in the list: everything
keys-matches = Older or newer match in a chat
keys-list = Up and down the list
keys-open = Open
keys-chats = Previous or next chat
keys-back = Close, or back to the list
keys-done = Done, or take back
keys-quote = Quote the message
keys-react = React to the message
keys-panes = Next pane
keys-views = Inbox, Connection, Settings, Outbox
keys-help = This list

## Practice shop

practice-shop = Practice shop
practice-shop-text = Nothing here reaches a real customer
practice-move-clock = Move the clock
practice-clock-title = Practice clock
practice-clock-text = Windows close, and customers read and answer, as if the time had passed. The clock only goes forward.
practice-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
practice-customer-title = Let a customer write
practice-customer-who = Customer
practice-customer-text = What the customer writes
practice-customer-own = Leave empty for their own next line
practice-customer-write = Write
practice-act-what = Or let { $name }…
practice-act-do = Do it
practice-act-place = send their place
practice-act-cards = send a contact card
practice-act-order = send an order
practice-act-from_ad = write from an ad
practice-act-poll = send a poll
practice-act-tap = tap what you sent
practice-act-edit = change their last message
practice-act-take_back = take back their last message
practice-act-new_number = get a new number
practice-close = Close

## Connection

connection-title = Connection
connection-good = Messages come in and go out.
connection-caution = Messages come and go, but something wants a look.
connection-danger = Something does not work.
connection-checked = Checked { $when }
connection-again = Check again
light-good = Works
light-caution = Wants a look
light-danger = Does not work
light-unknown = Not known yet
link-sending = Sending
link-sending-good = Messages leave as they are written. Nothing waits.
link-sending-waiting = { $waiting ->
    [one] { $waiting } message waits and goes by itself.
   *[other] { $waiting } messages wait and go by themselves.
}
link-sending-unsure = { $count ->
    [one] Nobody knows whether { $count } message went. Say so in its chat.
   *[other] Nobody knows whether { $count } messages went. Say so in their chats.
}
link-sending-refused = Meta refuses the account or its token (code { $code }). Messages are kept until that is solved.
link-receiver = Receiver
link-receiver-text = Listens on this computer, port { $port }.
link-last_event = Last event
link-last_event-at = Came { $when }.
link-last_event-none = Nothing has come yet.
link-catch_up = After an absence
link-catch_up-none = Nothing was missed yet: events came as they happened.
link-signature = Signatures
link-signature-good = Every request carried the right signature.
link-signature-refused = { $count ->
    [one] { $count } request was refused: its signature was wrong. Nothing of it was stored.
   *[other] { $count } requests were refused: their signatures were wrong. Nothing of them was stored.
}
link-set_aside = Set aside
link-set_aside-none = Every event was understood.
link-set_aside-some = { $count ->
    [one] { $count } event is not understood yet. It is kept.
   *[other] { $count } events are not understood yet. They are kept.
}
link-other_numbers = Other numbers
link-other_numbers-none = Everything that came is for this shop.
link-other_numbers-some = { $count ->
    [one] { $count } message was for a number that is not this shop’s. It is kept.
   *[other] { $count } messages were for numbers that are not this shop’s. They are kept.
}
link-database = Database
link-database-text = { $size } on this computer.
link-database-encrypted = It is encrypted.
link-database-plain = It is not encrypted: a practice shop holds nothing secret.
link-database-stuck = The last write did not work. See that the disk has room.

## Settings

settings-title = Settings
settings-look = Look
settings-language = Language
settings-language-system = As the system
settings-language-en = English
settings-language-sv = Svenska
settings-language-fi = Suomi
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-percent = { $value } %
settings-writing = Writing
settings-enter = Enter sends
settings-enter-text = When off, Ctrl+Enter sends and Enter begins a new line.
settings-single-keys = Single keys
settings-single-keys-text = E for done, R to quote, + to react, ? for all keys. Only outside text fields.
settings-seen = What customers see
settings-receipts = Read ticks
settings-receipts-text = Customers see when you have read their messages.
settings-typing = Typing dots
settings-typing-text = Customers see that you are writing an answer.
settings-typing-needs = Needs the read ticks: WhatsApp shows the dots only together with them.
settings-sounds = Notifications
settings-notify = Notify me of messages
settings-notify-text = While the window is not in front.
settings-shop = Shop

## The customer service window and times

window-left = { $left } left
window-closing = Closes in { $left }
window-closed = Closed since { $when }
window-closed-short = Closed
window-never = Never wrote to you
window-free = No charge for { $left } more
span-days-hours = { $days } d { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-hours = { $hours } h
span-minutes = { $minutes } min
day-today = Today
day-yesterday = Yesterday
when-yesterday = yesterday { $time }
when-tomorrow = tomorrow { $time }

## Ticks

tick-queued = Waits to go
tick-sending = On its way
tick-unknown = Not sure
tick-accepted = Accepted
tick-sent = Sent
tick-failed = Not sent
tick-delivered = Delivered
tick-read = Read
tick-played = Played

## Kinds of message

kind-text = Message
kind-image = Photo
kind-video = Video
kind-audio = Audio
kind-voice = Voice message
kind-document = Document
kind-sticker = Sticker
kind-location = Location
kind-contacts = Contact card
kind-button = Tapped a button
kind-interactive = Chose an answer
kind-order = Order
kind-template = Template
kind-system = Something changed in this chat
kind-edit = Edited a message
kind-revoke = Took a message back
kind-unsupported = A kind of message WhatsApp does not pass on
kind-unknown = A kind of message Shopbell does not know yet

## Why a message did not go, and what can be done

trouble-window_closed = The window closed before it went. Only a template can go now.
trouble-not_sure = The connection broke while it was on its way. If the customer has it, say so; if not, send it again.
trouble-not_reachable = This number is not on WhatsApp or cannot get the message now.
trouble-asked_to_stop = This customer asked to stop.
trouble-held_back = WhatsApp holds back more messages to this customer for now. Try later.
trouble-too_fast = Too many messages at once. Try again in a few minutes.
trouble-token = WhatsApp no longer accepts the shop’s access token.
trouble-account = Meta has stopped the account: payment, registration or a restriction.
trouble-not_accepted = WhatsApp does not accept the message as it is written.
trouble-target_gone = The message it belongs to is gone or too old.
trouble-template_not_approved = Meta has not approved this template, so it was not sent. Choose another one, or send it again once it is approved.
trouble-template_paused = Meta paused this template because customers complained, so it was not sent. Send it again when the pause is over, or choose another one.
trouble-template_disabled = Meta has switched this template off. Choose another one.
trouble-template_gone = Meta does not have this template any more. Choose another one.
trouble-template_changed = The template became another after you had written this, so it was not sent. Choose it again and look at it.
trouble-template_too_long = With what was filled in, the template is too long. Choose it again and fill in less.
trouble-template_format = WhatsApp does not take something that was filled in. Choose the template again and write it more simply.
trouble-meta_fault = WhatsApp had a fault of its own. Try again.
trouble-no_network = WhatsApp could not be reached for too long.
remedy-send_again = Send again
remedy-it_arrived = It arrived
remedy-remove = Remove

## Inbox

inbox-title = Inbox
inbox-shelves = Which conversations
inbox-unread = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
inbox-not-sent = Not sent
inbox-not-sure = Not sure whether it went
inbox-draft = Draft:
inbox-waiting-rows = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
inbox-none-chosen = Choose who to answer
inbox-none-chosen-text = With the arrow keys and Enter, or a click.
inbox-empty-to_answer = Nobody is waiting
inbox-empty-to_answer-text = Whoever writes next stands here.
inbox-empty-waiting = You wait for nobody
inbox-empty-waiting-text = Chats you answered stand here until the customer writes again.
inbox-empty-done = Nothing is done yet
inbox-empty-done-text = Press Done in a chat when it needs nothing more.
shelf-to_answer = To answer
shelf-waiting = Waiting
shelf-done = Done
group-closing_soon = Closing soon
group-next = Next
group-closed = Closed, needs a template
group-rest = Chats

## Chat

chat-nameless = Someone without a name
chat-you = You
chat-log = Messages with { $name }
chat-said-you = You wrote at { $time }: { $text }
chat-said-customer = { $name } wrote at { $time }: { $text }
chat-quote-gone = A message Shopbell does not have
chat-kept = It is kept. This version of Shopbell cannot show it yet.
chat-edited = edited
chat-before = Before: { $text }
chat-taken-back = { $name } took this message back
chat-taken-back-you = You took this message back
chat-unsupported-hint = { $kind ->
    [poll] { $name } sent a poll. Ask for the answer as an ordinary message.
    [edit] { $name } changed a message. Ask what it says now.
   *[other] Ask { $name } to send it as text, a photo or a file.
}
place-unnamed = A place
place-from = { $direction ->
    [n] { $distance } north of { $branch }
    [ne] { $distance } north-east of { $branch }
    [e] { $distance } east of { $branch }
    [se] { $distance } south-east of { $branch }
    [s] { $distance } south of { $branch }
    [sw] { $distance } south-west of { $branch }
    [w] { $distance } west of { $branch }
   *[nw] { $distance } north-west of { $branch }
}
place-copy = Copy
place-copied = Copied
place-map = Open in a map
card-nameless = Someone without a name
card-own = The customer’s own number, shared because you asked
card-on-whatsapp = on WhatsApp
card-birthday = Birthday { $day }
answer-button = Tapped a button
answer-row = Chose from a list
answer-form = Filled in a form
answer-may_call = You may call
answer-may_not_call = You may not call
question-chosen = The customer’s choice:
question-place = Send location
question-number = Share number
order-product = Product
order-quantity = How many
order-sum = Sum
order-unnamed = Product without a number
order-total = Total
note-number = { $name } has a new number
note-number-new = { $name } has a new number: { $phone }
note-id = { $name } has a new WhatsApp id. The chat goes on.
note-phone = { $name } uses WhatsApp on another phone
referral-ad = Came from your ad
referral-post = Came from your post
referral-open = Open its page
chat-reply = Quote this message
chat-react = React
chat-more-emoji = More emoji
chat-reactions = Reactions
chat-back = Back to the list
chat-done = Done
chat-reopen = Take back
chat-unread-line = New
chat-to-end = To the newest
chat-new-below = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
composer-label = Message to { $name }
composer-placeholder = Write a message
composer-send = Send
composer-emoji = Emoji
composer-plus = More to send
plus-place = Where the shop is
plus-ask-place = Ask where the customer is
plus-card = Contact card
plus-buttons = Question with buttons
plus-list = List to choose from
plus-link = Button with a link
plus-template = Template
slash-place = place
slash-ask-place = where
slash-card = card
slash-buttons = buttons
slash-list = list
slash-link = link
slash-template = template
sheet-look = How it will look
sheet-look-none = Nothing is chosen yet.
sheet-cancel = Cancel
sheet-throw-away = Esc once more throws away what you put together.
sheet-optional = optional
sheet-count = { $count } / { $most }
sheet-remove = Remove
sheet-text = Text
sheet-header = Line above the text
sheet-footer = Small print
sheet-buttons = Buttons
sheet-button = Button { $number }
sheet-add-button = Add a button
sheet-opener = The button that opens the list
sheet-opener-choose = Choose
sheet-rows = Rows
sheet-section = Section { $number }
sheet-section-title = Title of the section
sheet-row = Row { $number }
sheet-row-text = Second line of row { $number }
sheet-row-text-hint = Second line (optional)
sheet-add-row = Add a row
sheet-add-section = Add a section
sheet-link-label = What stands on the button
sheet-link-url = Web address
sheet-ask-place-text = Where should we deliver? Share your location with one tap.
sheet-ask-place-hint = The customer gets a button that sends the place. It comes into the chat with its distance from the shop.
sheet-card-chat = From another chat
sheet-card-typed = Type it
sheet-card-search = Name or number
sheet-card-nobody = Nobody in your chats is called that.
sheet-card-name = Name
sheet-card-phone = Number
sheet-card-email = E-mail
sheet-card-company = Company
branch-title = Where the shop is
branch-text = Places you can send to customers. How far a customer is away is counted from the nearest one.
branch-none = Write down where the shop is, once. Then it is two clicks away.
branch-which = Which place
branch-new = Add a place
branch-name = Name
branch-address = Address
branch-place = Coordinates or map link
branch-place-hint = On a map in the browser: right-click the shop and copy the coordinates, or copy the page’s address.
branch-save = Save the place
branch-remove = Remove { $name }
composer-unquote = Do not quote
composer-count = { $count } of { $most } characters
composer-too-long = { $over ->
    [one] { $over } character too many. Send it in two messages.
   *[other] { $over } characters too many. Send it in two messages.
}
composer-until = Write freely until { $when }
composer-allowance = { $reached } of { $free } free answers used this month
composer-allowance-above = { $above ->
    [one] { $above } answer above this month’s { $free } free ones: WhatsApp charges it
   *[other] { $above } answers above this month’s { $free } free ones: WhatsApp charges each
}
composer-locked = Only a template can go now
composer-window-closed = More than 24 hours have passed since { $name } wrote. Send a template; when { $name } writes again, you can answer freely.
composer-never-wrote = { $name } has not written to you yet. Send a template; when { $name } writes, you can answer freely.
composer-draft-kept = Your draft is kept.

## Later, pins, marks

later-title = Put off until later
later-hours = In 3 hours
later-tomorrow = Tomorrow morning
later-monday = Monday morning
later-own = Another time…
later-set = Put off
later-past = Choose a time that lies ahead.
later-until = Comes back { $when }
later-back = Take back now
more-open = More for this chat
pin-in = Pin on top
pin-out = Take the pin out
mark-unread = Mark unread
row-unread = Marked unread
row-labels = Labels: { $names }
row-helper = { $name } takes care of it
group-pinned = Pinned

## Filters

filter-open = Filter the list
filter-clear = Back to the shelves
filter-unread = Unread
filter-unanswered = Unanswered, longest wait first
filter-closing = Closing soonest
filter-snoozed = Put off until later
filter-mine = Mine
filter-helper = Cared for by { $name }
filter-empty = No chat here
filter-empty-text = Nothing stands under “{ $filter }” now.

## Labels

labels-title = Labels
labels-text = Words of your own for chats, such as Pickup or Offer.
labels-empty = No label on this chat.
labels-none = There are no labels yet. Make one in the customer’s pane or in Settings.
label-put = Put a label on
label-take = Take off { $name }
label-new = New label
label-name = Name
label-look = Shape
label-look-1 = Circle
label-look-2 = Triangle
label-look-3 = Square
label-look-4 = Diamond
label-look-5 = Hexagon
label-look-6 = Star
label-save = Keep label
label-change = Change { $name }
label-delete = Delete { $name }, from every chat

## People at the counter

counter-title = People at the counter
counter-text = Chats can be given to them, and notes bear their names.
counter-me = At this computer sits
counter-me-nobody = Nobody in particular
counter-name = Name
counter-new = Name of somebody new
counter-add = Add
counter-remove = Remove { $name }
care-title = Taken care of by
care-give = Give to
care-me = { $name } (you)
care-nobody = Nobody yet
care-none = Write down in Settings who is at the counter.

## The customer's pane and notes

details-open = Customer details
details-close = Close the details
details-title = Customer
details-since = First wrote
details-window = Window
notes-title = Notes
notes-empty = No notes yet.
note-new = Write a note
note-placeholder = Only the counter sees this
note-save = Keep note
note-change = Change the note
note-delete = Delete the note
note-by = { $name }, { $when }

## Quick replies

replies-title = Quick replies
replies-text = Type / and the name while you write, and the text stands there.
replies-none = There is no quick reply yet.
replies-make = Make one in Settings
reply-new = New quick reply
reply-name = Name, typed after /
reply-text = What it says
reply-places = { $name } becomes the customer’s name and { $shop } the shop’s.
reply-save = Keep
reply-cancel = Leave as it is
reply-change = Change /{ $name }
reply-delete = Delete /{ $name }

## Keys of the day

keys-later = Put off until later
keys-labels = Labels
keys-note = Note
keys-unread = Mark unread
keys-details = Customer details
keys-replies = Quick replies, while you write

## Taking back and sending later

take-back = Take back
hand-not-gone = What you wrote to { $name } has not gone yet.
hand-done = Done: { $name }
hand-snoozed = Put off: { $name }
hand-undo = Undo
later-send = Send later
later-when-writes = Send when { $name } writes again
later-strip = Goes later
later-goes = Goes { $when }
later-on-word = Goes when { $name } writes again
later-other = Another time
later-held-window_closed = Not sent: the window had closed at its time.
later-held-never_wrote = Not sent: { $name } has never written to you.
later-held-too_late = Not sent: its time was over by more than an hour when this machine woke.
later-held-refused = Not sent: it cannot go as it is.
outbox-title = Outbox
outbox-empty = Everything has gone
outbox-empty-text = What waits, goes later or did not go stands here.
outbox-troubled = Needs you
outbox-more = There are more. They come up when these are settled.
outbox-waiting = Waits to go
outbox-later = Goes later
settings-take-back = Five seconds to take back
settings-take-back-text = What you send waits five seconds before it goes.
keys-take-back = Take back what has not gone yet
later-more = { $count ->
    [one] and { $count } more in the outbox
   *[other] and { $count } more in the outbox
}
rail-needs = { $count ->
    [one] { $count } message needs you
   *[other] { $count } messages need you
}

## The palette

palette-title = Go to and do
palette-label-field = A name, a word or what to do
palette-group-people = People
palette-group-do = Do
palette-group-messages = Messages
palette-nothing = Nothing found. Type a name or something to do.
palette-done = Mark { $name } as done
palette-reopen = Take { $name } back from Done
palette-later = Put off: { $when }
palette-label = Put on label { $label }
palette-care = Give to { $name }
palette-view = Go to { $view }
palette-filter = Show: { $filter }
keys-palette = Go to a chat, or do something

## Blocking

block-do = Block { $name }
block-undo = Let { $name } in again
block-text = When blocked, what { $name } writes does not reach you.
block-is = You have blocked { $name }. Nothing goes either way.
composer-blocked = You have blocked this customer
composer-blocked-text = Let { $name } in again in the customer’s pane to write.
trouble-blocked = You blocked this customer before it went.
failure-blocked = You have blocked this customer.
failure-blocked-next = Let the customer in again, then write.
failure-block_too_late = WhatsApp only blocks who wrote in the last 24 hours.
failure-block_too_late-next = When the customer writes again, you can block.
failure-meta_says_no = Meta did not do it.
failure-meta_says_no-next = Look at Connection, then try again.

## Search

search-label = Search everything
search-clear = Clear the search
search-results = What was found
search-people = People
search-messages = Messages
search-nothing = Nothing for “{ $query }”
search-nothing-text = All messages, captions and names were looked through.
search-count = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
}
search-enough = The newest { $count } are shown. Type more to find fewer.

## Search in a chat

find-open = Search this chat
find-close = Close the search
find-label = Search the messages with { $name }
find-placeholder = Search this chat
find-older = Older match
find-newer = Newer match
find-at = { $at } of { $known }
find-at-more = { $at } of { $known }+
find-none = Nothing found
find-looking = Looking…

## Files of messages
media-fetching = { $kind ->
    [image] Fetching the picture
    [video] Fetching the video
    [document] Fetching the document
    [sticker] Fetching the sticker
   *[other] Fetching the sound
}
media-fetching-again = { $kind ->
    [image] Fetching the picture, try { $tries }
    [video] Fetching the video, try { $tries }
    [document] Fetching the document, try { $tries }
    [sticker] Fetching the sticker, try { $tries }
   *[other] Fetching the sound, try { $tries }
}
media-late = { $kind ->
    [image] The picture has not come yet. { $tries } tries so far; we go on by ourselves.
    [video] The video has not come yet. { $tries } tries so far; we go on by ourselves.
    [document] The document has not come yet. { $tries } tries so far; we go on by ourselves.
    [sticker] The sticker has not come yet. { $tries } tries so far; we go on by ourselves.
   *[other] The sound has not come yet. { $tries } tries so far; we go on by ourselves.
}
media-ask-now = Try now
media-gone-expired = { $kind ->
    [image] WhatsApp keeps a picture for 7 days. This one did not come in time.
    [video] WhatsApp keeps a video for 7 days. This one did not come in time.
    [document] WhatsApp keeps a document for 7 days. This one did not come in time.
    [sticker] WhatsApp keeps a sticker for 7 days. This one did not come in time.
   *[other] WhatsApp keeps a sound for 7 days. This one did not come in time.
}
media-gone-refused = { $kind ->
    [image] WhatsApp no longer has this picture.
    [video] WhatsApp no longer has this video.
    [document] WhatsApp no longer has this document.
    [sticker] WhatsApp no longer has this sticker.
   *[other] WhatsApp no longer has this sound.
}
media-gone-too_large = { $kind ->
    [image] This picture is larger than 100 MB. Ask for a smaller one.
    [video] This video is larger than 100 MB. Ask for a smaller one.
    [document] This document is larger than 100 MB. Ask for a smaller one.
    [sticker] This sticker is larger than 100 MB. Ask for a smaller one.
   *[other] This sound is larger than 100 MB. Ask for a smaller one.
}
media-ask-again = Ask again
media-broken = This file cannot be shown here. You can save it.
media-open = Show large: { $what }
media-large = Picture or video
media-of = { $at } of { $all }
media-previous = The one before
media-next = The next one
media-close = Close
media-save = Save
media-save-named = Save { $name }
media-unnamed = File without a name
media-play = Play
media-pause = Pause
media-play-film = Play the video
media-play-film-of = Play the video, { $time }
media-seek = Place in the sound
media-position = { $at } of { $of }
media-speed = Speed { $times } times
practice-file = A file from this customer
practice-file-picture = Picture with a caption
practice-file-late_picture = Picture that comes late
practice-file-voice = Voice message
practice-file-audio = Sound
practice-file-video = Video
practice-file-document = Document
practice-file-sticker = Sticker
practice-file-send = Send file
failure-file_too_large = This file is larger than 100 MB. WhatsApp does not take it.
failure-file_too_large-next = Choose a smaller file.
media-leaving = On its way to WhatsApp
media-waits = Waits to go
attach-add = Attach files
attach-files = Attached files
attach-bringing = Reading { $name }
attach-remove = Remove { $name }
attach-as = Send { $name } as
attach-make-picture = Make it fit
attach-make-sticker = Make a sticker
attach-too-many = { $most } files can be attached at once. The others were left out.
attach-drop = Drop files here
file-empty = There is nothing in this file.
file-format = { $kind ->
    [image] WhatsApp takes pictures as JPEG or PNG. This one is neither.
    [video] WhatsApp takes videos as MP4 or 3GP. This one is neither. It cannot be sent as a video.
    [audio] WhatsApp takes sounds as AAC, AMR, MP3, M4A or Ogg with Opus. This one is none of them.
    [voice] A voice message is Ogg with Opus, recorded with one microphone. This sound is not.
    [sticker] A sticker is a WebP picture. This one is not.
   *[document] WhatsApp takes text, PDF, Word, Excel and PowerPoint as documents. This file is none of them.
}
file-too_large = { $kind ->
    [image] The picture is { $size }, the limit is { $most }.
    [video] The video is { $size }, the limit is { $most }.
    [audio] The sound is { $size }, the limit is { $most }.
    [voice] The voice message is { $size }, the limit is { $most }.
    [sticker] The sticker is { $size }, the limit is { $most }.
   *[document] The document is { $size }, the limit is { $most }.
}
file-pixels = { $kind ->
   *[sticker] A sticker is 512 by 512 pixels. This picture is not.
}
failure-file_unfit = WhatsApp does not take this file as it is.
failure-file_unfit-next = Choose another way to send it, or another file.

## Stickers

stickers-title = Stickers
stickers-add = Add stickers
stickers-search = Search stickers by name
stickers-unnamed = Sticker { $n }
stickers-moves = { $name }, moves
stickers-coming = Pictures that become stickers
stickers-making = Making it fit
stickers-no-picture = This is not a picture that can become a sticker.
stickers-shrink = Make it smaller
stickers-empty = No stickers yet
stickers-empty-text = Choose pictures, drop them here or paste one. You can also keep a sticker that a customer sent.
stickers-none-found = No sticker has this name.
stickers-arrange = Name, order and remove
stickers-arrange-hint = Choose the sticker to change.
stickers-name = Name
stickers-earlier = Further to the front
stickers-further = Further back
stickers-remove = Remove
stickers-remove-sure = Remove for good
stickers-save = Save
stickers-keep = Keep this sticker
stickers-kept = Kept among your stickers
practice-file-moving_sticker = Sticker that moves
failure-no_microphone = There is no microphone.
failure-no_microphone-next = Plug one in, or choose one in the system’s sound settings, and try again.
failure-microphone_busy = Another program is using the microphone.
failure-microphone_busy-next = Close that program, or end its call, and try again.
failure-microphone_refused = The system does not let Shopbell hear.
failure-microphone_refused-next = Allow the microphone for Shopbell in the system’s privacy settings and try again.
failure-microphone_failed = The microphone does not work.
failure-microphone_failed-next = Unplug it and plug it in again, or choose another one in the system’s sound settings.
failure-recording_elsewhere = A voice message is being recorded in another chat.
failure-recording_elsewhere-next = Stop it there first.
voice-message = Voice message
voice-record = Record a voice message
voice-record-hint = Record a voice message (click, or hold; Space held in the empty field)
voice-recording = Recording
voice-paused = Paused
voice-pause = Pause
voice-go-on = Go on
voice-stop = Stop
voice-length = Length
voice-listen = Listen
voice-send = Send voice message
voice-from = Beginning
voice-to = End
voice-discard = Throw the recording away
voice-discard-sure = Throw { $time } away
voice-keep = Keep
voice-not-whole = What was said is kept, but the disk had no room to put it together. Make room and try again.
voice-try-again = Try again
voice-ended-lost = The microphone went away. What was said before is kept.
voice-ended-full = The disk is full or cannot be written. What was said before is kept.
voice-ended-limit = A voice message can be 15 minutes long. This one ended there.
voice-ended-cut_off = Shopbell ended while this was recorded. What was said before is kept.
voice-notice-large = Longer than about two and a half minutes: your customer sees a download arrow and not a play button.
voice-notice-ending = In less than a minute the recording ends by itself.
voice-locked = The recording is kept. It can go when { $name } writes again.
keys-voice = Held in the empty field: record a voice message
keys-space = Space

## The gallery of a chat

gallery-title = Pictures, files and links
gallery-of = Pictures, files and links: { $name }
gallery-pictures = Pictures and videos
gallery-documents = Documents
gallery-links = Links
gallery-sounds = Voice and sounds
gallery-none-pictures = No pictures or videos yet
gallery-none-documents = No documents yet
gallery-none-links = No links yet
gallery-none-sounds = No voice messages or sounds yet
gallery-none-text = What you and { $name } send each other is collected here.
gallery-one = { $what }, { $who }, { $when }
gallery-older = Show older
gallery-jump = Show in the chat
keys-gallery = Pictures, files and links of a chat
media-larger = Larger
media-smaller = Smaller
media-zoom = { $percent } %
## Two chats made one

merge-open = Merge with another chat
merge-text = One person with two numbers? Make the two chats one. They can be separated again.
merge-title = Make two chats one
merge-find = Find the other chat by name or number
merge-none = Nobody is found by this.
merge-main = This chat. Its name stays.
merge-other = The other chat
merge-names-none = No number is known.
merge-labels = Labels: { $labels }
merge-notes = { $count ->
    [0] No notes
    [one] { $count } note
   *[other] { $count } notes
}
merge-later = { $count ->
    [one] { $count } text goes later
   *[other] { $count } texts go later
}
merge-blocked = Blocked
merge-snoozed = Put off until { $when }
merge-how = Both stand in one chat. Messages go on coming to each number, and an answer goes to the number they wrote from last. You can separate the two later.
merge-do = Make them one
merge-again = Choose another
merge-parts = Merged chats
merge-since = Merged { $when }
merge-separate = Separate { $name }
merge-apart = Each chat gets back what belongs to its number, also what came since. This works until WhatsApp itself says that both are one person.
## Agreeing: who said yes and no to offers

consent-title = Agreed and refused
consent-offers = Offers
consent-orders = Order news
consent-state-agreed = agreed
consent-state-withdrawn = wants none
consent-state-nothing = nothing on file
consent-since = { $when }, { $means }
consent-means-button = by a button in the chat
consent-means-keyword = by a word such as STOP
consent-means-read = by a sentence you read
consent-means-meta = in WhatsApp’s own settings
consent-means-web_form = by a form on a web page
consent-means-paper = on paper
consent-means-spoken = by word of mouth
consent-means-import = by an imported list
consent-may-agreed = You may send these.
consent-may-own_orders = You may write about open orders: this customer wrote to you.
consent-may-asked_to_stop = These must not go.
consent-may-nothing_on_file = These must not go: nobody has said yes.
consent-may-not_named = These must not go: WhatsApp was not named in the words.
consent-may-no = These cannot go now.
consent-switched-off = { $name } switched offers off in WhatsApp, { $when }. Only { $name } can switch them on again.
consent-asked = Asked { $when }, no answer yet.
consent-record = Write down a yes or no
consent-copy = Copy the whole history
consent-copied = Copied as a table. Paste it into a spreadsheet or a letter.
consent-empty = Nothing has been written down yet.
consent-history = History
consent-act-agreed = Said yes
consent-act-withdrawn = Said no
consent-act-resumed = Switched on again in WhatsApp
consent-topic-offers = offers
consent-topic-orders = order news
consent-topic-all = offers and order news
consent-how = How
consent-words = Words
consent-shown = Shown, version { $version }
consent-written-down = Written down
consent-number = Entry
consent-message-id = Message at WhatsApp
consent-unnamed = WhatsApp was not named.
consent-erased = The words were erased.
consent-more = Older entries are in the copied history.
consent-what = What was said
consent-about = About what
consent-wording = The words that were shown or said
consent-wording-optional = The words, if you have them
consent-named = WhatsApp was named in these words
consent-record-text = It is kept with today’s date and who sits here. It cannot be changed later; a newer entry can be added.
consent-agrees-for = These chats are shown as one. This is kept for { $number } only, where an answer would go now.
consent-withdrawn-for-all = These chats are shown as one. This is kept for every number in them.
consent-save = Write it down
consent-cancel = Cancel
doubt-title = A person must read this.
doubt-text = It contains a word of stopping. Does { $name } want no more offers?
doubt-stop = Yes, no more offers
doubt-no = No, something else was meant
outbox-doubts = A person must read these
stop-mark = Asked to stop offers
row-in-doubt = A sentence must be read: it may ask to stop
stop-note = { $name } asked to stop, { $when }.
stop-note-open = No offers. You may answer what was asked here.
stop-note-closed = No offers. News about open orders may still go.
plus-offers = Ask if offers may come
slash-offers = offers
offers-language = Language
offers-hint = The answer is written down with these words, the time and the message. Change the words in the settings.
offers-unnamed = These words do not name WhatsApp: a yes will not be enough while strict mode is on.
offers-asked = This customer was asked before and has not answered yet.
consent-settings = Yes and no to offers
consent-settings-text = Every yes and no is written into a ledger that nobody can change afterwards unnoticed.
consent-strict = A yes must name WhatsApp
consent-strict-text = Offers go only to who was told that they come by WhatsApp.
ledger-check = Check the ledger
ledger-none = The ledger is whole: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, none changed.
ledger-erased = Erased words: { $erased }.
ledger-entry = Entry { $at } was changed, added or taken out by hand. What came before it is whole.
ledger-words = The words of entry { $at } were changed by hand.
ledger-cut = Entries are missing at the end: there are { $entries }, there should be { $at }.
ledger-head = The end of the ledger was changed by hand.
ledger-state = How person { $at } stands was changed by hand; the entries themselves are whole.
ledger-other_key = This ledger was sealed by another shop or with another key: it cannot be checked here.
wording-language = Wordings in
wording-question = Question, version { $version }
wording-confirmation = Answer to a stop, version { $version }
wording-text = Text
wording-yes = Button for yes
wording-no = Button for no
wording-hint = { $shop } becomes { $name }. Say that it is about WhatsApp and how to stop. Who agreed before agreed to the words of that day; they are kept.
wording-save = Save as a new version
later-held-asked_to_stop = Not sent: { $name } asked to stop after it was written.
failure-asked_to_stop = This customer asked to stop.
failure-asked_to_stop-next = The customer can write START to be asked again.
practice-act-stop = write STOP
practice-act-almost_stop = write “don’t stop the music”
practice-act-start = write START
practice-act-decline = tap the second button you sent
practice-act-offers_off = switch offers off in WhatsApp
practice-act-offers_on = switch offers on in WhatsApp
file-codec = { $kind ->
    [video] Customers’ telephones do not play what is in this video: it has to be H.264 with AAC sound, and not of the High profile with B-frames. Save it anew as a plain MP4.
   *[other] This sound does not play on customers’ telephones. Save it anew as MP3.
}
## Templates

template-choose = Choose a template
template-search = Find a template
template-list = Templates
template-others = Cannot go now
template-none = Shopbell knows no templates yet. They are made in Meta’s WhatsApp Manager and appear here once Meta has them.
template-nothing = No template says that.
template-more = { $count ->
    [one] { $count } more. Type a word to find it.
   *[other] { $count } more. Type a word to find them.
}
template-loading = Templates are being read …
template-another = Choose another
template-language = Language
template-missing = Still missing: { $names }
template-gap = Value { $number }
template-gap-header = Value { $number } in the heading
template-gap-url = End of the address behind “{ $name }”
template-gap-code = Code behind “{ $name }”
template-example = such as { $example }
template-category-utility = Service
template-category-marketing = Offer
template-category-authentication = One-time code
template-category-none = Of a kind not known here
template-charge-charged = { $category ->
    [marketing] WhatsApp charges it as marketing.
    [utility] WhatsApp charges it as utility.
   *[other] WhatsApp charges it.
} The price is not known here: Meta’s price list has it for each country.
template-charge-free_entry_point = It costs nothing: this customer came from an ad a short while ago.
template-charge-free_window = It costs nothing while the 24 hours are open.
template-becomes = { $category ->
    [marketing] Meta is going to charge it as marketing.
   *[other] Meta is going to charge it otherwise.
}
template-becomes-at = { $category ->
    [marketing] Meta is going to charge it as marketing from { $when } on.
   *[other] Meta is going to charge it otherwise from { $when } on.
}
template-reply = When { $name } answers, you can write freely for 24 hours.
template-standing-approved = Approved
template-standing-in_review = Meta is still reading it.
template-standing-rejected = Meta rejected it.
template-standing-paused = Meta pauses it because customers complained.
template-standing-paused-until = Meta pauses it until { $when } because customers complained.
template-standing-disabled = Meta has switched it off.
template-standing-archived = It was not used for long and lies in Meta’s archive.
template-standing-gone = Meta does not have it any more.
template-standing-changed = It became another meanwhile.
template-standing-not_usable = Meta does not let it go at the moment.
template-obstacle-header = Not yet from here: it needs a picture or a file above the text.
template-obstacle-button = Not yet from here: one of its buttons needs a form, a catalogue or a call.
template-obstacle-part = Not yet from here: it has cards or an offer that ends.
template-obstacle-code = Not from here: it is for one-time codes.
template-reason-incorrect_category = Meta’s reason: it is an offer and was called something else.
template-reason-promotional = Meta’s reason: it is an offer.
template-reason-invalid_format = Meta’s reason: its gaps or signs are not as Meta wants them.
template-reason-tag_content_mismatch = Meta’s reason: its language or kind does not fit its text.
template-reason-abusive_content = Meta’s reason: its content is against the rules.
template-reason-scam = Meta’s reason: it looks like fraud.
template-synced = Asked Meta { $when }
template-synced-never = Meta was not asked yet.
template-syncing = Asking Meta …
template-sync-failed = Meta could not be asked. This is what was known before.
template-sync = Ask again
template-tapped = Tapped by the customer
template-copy-code = Copies { $code }
failure-not_agreed = Nothing on file says that this customer agreed to offers.
failure-not_agreed-next = Ask first with “Ask if offers may come” under +, or write down in the customer’s pane what was agreed.
