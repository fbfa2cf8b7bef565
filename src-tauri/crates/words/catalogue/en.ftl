# Everything Shopbell says in English: in its window, in the tray and in notifications.
# A key exists in every language with the same arguments; a test sees to it.

## Outside the window

tray-open = Open Shopbell
tray-quit = Quit Shopbell
notification-title = { $name } wrote to you
notification-title-unknown = A customer wrote to you
notification-title-more = { $name } wrote to you: { $count } new messages
notification-title-unknown-more = A customer wrote to you: { $count } new messages
notification-body-other = Open Shopbell to see the message.
notification-open = Open the chat
notification-reply = Answer
notification-refused = Your answer to { $name } was not sent
notification-refused-unknown = Your answer was not sent
notification-kept = Your words wait in the chat, in the field where you write.
notification-not-kept = Copy your words before you close this:

## Where it is installed

launcher-comment = Talk with your customers over WhatsApp
launcher-about = The chats of a small shop with its customers, in one window for everybody at the counter. What was said, who agreed to what and what it cost lie on your own computer.
launcher-microphone = Shopbell listens only while you record a voice message.

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
    [header] The header is empty.
    [footer] The footer is empty.
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
    [template_file] A file is missing above the text or on a card.
    [offer_ends] When does the offer end?
    [place] Choose the place customers are to see.
   *[other] A part of the message is empty.
}
unfit-too_long = { $part ->
    [text] The text may have { $most } characters.
    [header] The header may have { $most } characters.
    [footer] The footer may have { $most } characters.
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
    [header] This kind of message has no header.
    [footer] This kind of message has no footer.
    [gap] What is filled in must be one line, without tabs and without several blanks side by side.
    [template_file] A file cannot go like this.
    [offer_ends] The offer has to end later than now.
   *[other] A part of the message is not as WhatsApp wants it.
}
failure-window_closed = The window has closed. Only a template can go now.
failure-window_closed-next = Your draft is kept. Send a template, or answer when the customer writes.
failure-after_window = The window closes before that time.
failure-after_window-next = Choose an earlier time, or let it go when the customer writes again.
failure-template_unfit = This template cannot go as it stands at Meta now.
failure-template_unfit-next = Choose it again or choose another; nothing was sent.
failure-moved_on = Something happened to it meanwhile.
failure-moved_on-next = Look at it again.
failure-import_open = Another file of customers is still open: one at a time.
failure-import_open-next = Bring it in or leave it first.
failure-import_too_old = This file was brought in more than 30 days ago.
failure-import_too_old-next = It cannot be taken back as a whole any more. Change the customers one by one.
failure-import_says_no = A column of this file says who agreed.
failure-import_says_no-next = Leave the column out first, or go by what it says.
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
failure-place_lost = It cannot be told where the shop lies: a backup took its place, and its folder or the file that names it cannot be read.
failure-place_lost-next = Bring the file “place”, or the folder it names, back into the shop’s data folder, then try again. No other shop was opened and nothing was changed.
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
keys-views = Inbox, Connection, Settings, Outbox, Templates, Customers
keys-help = This list

## Practice shop

practice-shop = Practice shop
practice-shop-text = Nothing here reaches a real customer
practice-move-clock = Move the clock, let Meta answer
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
connection-unknown = Not everything could be asked yet.
connection-checked = Checked { $when }
connection-again = Check again
light-good = Works
light-caution = Wants a look
light-danger = Does not work
light-unknown = Not known yet
connection-asking = Checking…
connection-copy = Copy for support
connection-copied = Copied. No name, number or message stands in it.
connection-point = Have Meta send everything here
connection-point-done = Meta sends everything here now.
connection-point-not_proved = Meta was told nothing, because this shop does not answer at its own address.
connection-point-unreachable = Meta could not be reached, so nothing was changed for certain. Try again.
connection-point-refused = Meta did not take the address (code { $code }). Check again, and look at the app’s settings at Meta if it stays so.
link-good_at = Last seen to work { $when }.
link-unasked-not_yet = Not asked yet.
link-unasked-unreachable = Meta could not be reached to ask.
link-unasked-refused = Meta does not answer this question (code { $code }).
link-elsewhere = Meta sends them to { $host }, not here.
link-nowhere = Meta does not know where to send them.
link-token = Access to Meta
link-token-good = Meta takes the access token, and it does not end by itself.
link-token-until = Meta takes the access token. It ends { $when }.
link-token-soon = The access token ends { $when }. Make a new one before that, in Meta’s business settings under System users.
link-token-dead = Meta does not take the access token any more. Make a new one in Meta’s business settings, under System users.
link-token-missing = The access token lacks { $missing }. Give that to the system user in Meta’s business settings, and make a new token.
link-number = The shop’s number
link-number-nothing = It is connected with WhatsApp, and its name is approved.
link-number-connecting = WhatsApp says of it: { $word }. Nothing comes in and nothing goes out. Look at it in WhatsApp Manager, under Phone numbers.
link-number-name = Meta has not approved the shop’s name ({ $word }). Customers may see the bare number.
link-number-quality = Customers took what they got badly: its quality is { $word }. Send less, and only what is expected.
link-message_events = Customers’ messages
link-message_events-good = Meta sends them to this computer.
link-message_events-unsubscribed = Meta tells this app nothing of the account.
link-account_events = News of templates and account
link-account_events-good = Meta sends all of it to this computer.
link-account_events-missing = Some of it is not ordered: { $missing }.
link-address = Way in
link-address-good = The receiver answers at { $host }, as Meta asks it.
link-address-inside = The receiver answers at its address, which only this computer can reach.
link-address-no_connection = Nobody answers at { $host }. See that this computer is online and its tunnel up.
link-address-timed_out = { $host } does not answer in time. See that this computer is online and its tunnel up.
link-address-status = Somebody else answers at { $host } (HTTP { $status }). See that the tunnel leads to this computer.
link-address-foreign = Another program answers at { $host }. See that the tunnel leads to this computer.
link-address-not_asked = This computer could not ask. Check again.
link-clock = Clock
link-clock-good = This computer’s clock agrees with Meta’s.
link-clock-ahead = This computer’s clock is { $minutes } min ahead of Meta’s. Set it in the system’s settings: the 24 hours and the quiet hours are told by it.
link-clock-behind = This computer’s clock is { $minutes } min behind Meta’s. Set it in the system’s settings: the 24 hours and the quiet hours are told by it.
link-silent = What became of messages
link-silent-none = Meta has told it of every message it took.
link-silent-some = { $count ->
    [one] Meta took { $count } message more than 15 minutes ago and has said nothing of it since. See that its news arrives, and look at the payment method in WhatsApp Manager.
   *[other] Meta took { $count } messages more than 15 minutes ago and has said nothing of them since. See that its news arrives, and look at the payment method in WhatsApp Manager.
}
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
settings-notify-words = Show what customers write
settings-notify-words-text = Otherwise a notification says who wrote, and no more. Sensible where others see the screen.
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
trouble-not_reachable = This number is not on WhatsApp or cannot get the message now. Ask the customer another way, or send it again later.
trouble-asked_to_stop = This customer asked to stop. Write to them only if they write to you.
trouble-held_back = WhatsApp lets a customer have only so many offers from all shops, and this one has them. Write again tomorrow: trying sooner makes it longer.
trouble-too_fast = Too many messages at once. Send it again in a few minutes.
trouble-token = WhatsApp no longer accepts the shop’s access token. Under Connection it says how to go on; then send it again.
trouble-account = Meta has stopped the account. Under Connection it says what is known; then send it again.
trouble-not_accepted = WhatsApp does not accept the message as it is written. Write it in another way.
trouble-target_gone = The message it belongs to is gone or too old.
trouble-template_not_approved = Meta has not approved this template, so it was not sent. Choose another one, or send it again once it is approved.
trouble-template_paused = Meta paused this template because customers complained, so it was not sent. Send it again when the pause is over, or choose another one.
trouble-template_disabled = Meta has switched this template off. Choose another one.
trouble-template_gone = Meta does not have this template any more. Choose another one.
trouble-template_changed = The template became another after you had written this, so it was not sent. Choose it again and look at it.
trouble-template_too_long = With what was filled in, the template is too long. Choose it again and fill in less.
trouble-template_format = WhatsApp does not take something that was filled in. Choose the template again and write it more simply.
trouble-meta_fault = WhatsApp had a fault of its own. Send it again.
trouble-own_number = This is the shop’s own number: nobody can write to themselves here.
trouble-test_number = Meta’s test number writes only to the numbers on its list. Put this one on the list at Meta and send it again, or use the shop’s own number.
trouble-country = Meta does not let this shop write to people in this country.
trouble-experiment = Meta is trying out what happens when this customer gets no offers. It can go once they have written to you.
trouble-identity_changed = This customer’s WhatsApp was set up anew, so it may be somebody else. Wait until they write, or ask them another way.
trouble-needs_number = This needs a phone number, and the customer has not shown you one. Ask for it in the chat.
trouble-too_many_to_one = Too many messages to this customer in a short time. Send it again in a few minutes.
trouble-low_quality = Too many customers block or report what comes from this number, so Meta limits it. Write only what people expect, and send it again tomorrow.
trouble-templates_misused = Meta limits the shop because templates were sent in under a wrong category. Look at them, and send it again when the limit is over.
trouble-template_syncing = Meta is still getting this template ready, which takes about ten minutes. Send it again then, or choose another one.
trouble-form_blocked = The form behind this template’s button cannot be used now. Choose another template.
trouble-other_way = Meta takes this template only through its Marketing Messages, which Shopbell does not send by. Choose another one.
trouble-file_refused = WhatsApp could not take the file. Send it again; if that does not help, save it in another form and attach it anew.
trouble-file_lost = The file of this message cannot be read on this computer any more. Attach it anew.
trouble-permission = The shop’s access token lacks a permission. Under Connection it says how to go on; then send it again.
trouble-account_locked = Meta has locked the shop’s account or holds it back for its rules. Meta’s own manager says why; when it is free, send it again.
trouble-payment = Meta wants a way to pay or a yes to its payment terms. Add it in Meta’s manager, then send it again.
trouble-display_name = Meta has not approved the shop’s name yet. Once it has, send it again.
trouble-not_registered = The shop’s number is not registered at Meta, or not any more. Register it there, then send it again.
trouble-maintenance = Meta is working on the shop’s number, which takes about a minute. Send it again then.
trouble-said = Meta says: { $words }
step-templates = See the templates
step-connection = See the connection
reaction-failed = { $emoji } was not sent
reaction-again = React again
reaction-back = Take it back
reaction-away = Put it away
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
chat-from-phone = From the phone
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
orders-title = Orders
orders-all = Show all { $count }
orders-total = Together
orders-total-newest = The newest { $count } together
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
sheet-header = Header
sheet-footer = Footer
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
later-day = Day
later-clock = Time, such as 10:30
later-set = Put off
later-past = Choose a time that lies ahead.
later-beyond = The window closes { $when }. Choose a time before that, or let it go when { $name } writes again.
later-now = Send now
later-until = Comes back { $when }
later-back = Take back now
more-open = More for this chat
pin-in = Pin on top
pin-out = Take the pin out
hush-on = Stop notifying me of this chat
hush-off = Notify me of this chat again
hush-mark = No notifications
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
hand-not-gone = What you wrote to { $name } goes in a few seconds.
hand-done = Done: { $name }
hand-snoozed = Put off: { $name }
hand-undo = Undo
later-send = Send later
later-when-writes = Send when { $name } writes again
later-text-only = Only the text waits. The attached files stay in the draft.
later-strip = Goes later
later-goes = Goes { $when }
later-on-word = Goes when { $name } writes again
later-other = Another time
later-held-window_closed = Not sent: the window had closed at its time.
later-held-never_wrote = Not sent: { $name } has never written to you.
later-held-too_late = Not sent: too much time went by before it could go.
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
rail-answers = { $count ->
    [one] Meta has answered about a template
   *[other] Meta has answered about { $count } templates
}
answers-one = { $state ->
    [approved] Meta approved the template { $name }, { $language }.
    [rejected] Meta rejected the template { $name }, { $language }.
    [paused] Meta paused the template { $name }, { $language }.
   *[other] Meta has answered about the template { $name }, { $language }.
}
answers-many = { $count ->
    [one] Meta has answered about one more.
   *[other] Meta has answered about { $count } more.
}
answers-look = Look at it
answers-dismiss = Put this line away

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
block-text-never = When blocked, nobody at the shop can write to { $name }.
block-is = You have blocked { $name }. Nothing goes either way.
composer-blocked = You have blocked this customer
composer-blocked-text = Let { $name } in again in the customer’s pane to write.
trouble-blocked = You blocked this customer before it went. Unblock them to write.
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
media-gone-cleared = { $kind ->
    [image] This picture was old, and your shop let it go.
    [video] This video was old, and your shop let it go.
    [document] This document was old, and your shop let it go.
    [sticker] This sticker was old, and your shop let it go.
   *[other] This sound was old, and your shop let it go.
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
practice-file-lost_picture = Picture that is gone
practice-file-voice = Voice message
practice-file-audio = Sound
practice-file-telephone = Sound of an old telephone
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
consent-proof = Proof
consent-file = In the file
consent-file-row = { $file }, row { $row }
consent-taken-back = The file was taken back: it counts no more.
consent-more = Older entries are in the copied history.
consent-what = What was said
consent-about = About what
consent-wording = The words that were shown or said
consent-wording-optional = The words, if you have them
consent-named = WhatsApp was named in these words
consent-day = Which day, if not just now
consent-day-text = Of all that was said on one day the no counts.
consent-attach = Add a picture of it
consent-attach-text = It is kept encrypted with this entry, as proof. It is not sent to anybody.
consent-record-text = It is kept with who sits here and when it was written down. It cannot be changed later; a newer entry can be added.
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
data-title = Their data
held-chats = Chats
held-messages = Messages
held-files = Pictures, sounds and files
held-notes = Notes
held-details = Details, labels and lists
held-agreements = What they said about offers
held-waiting = Waiting to be sent
held-bodies = Deliveries from WhatsApp
held-rows = Rows of imported files
held-nothing = The shop holds nothing of this person.
erase-open = Erase everything…
erase-title = Erase everything of this person?
erase-what = All of this goes, for good. What waits to be sent is not sent.
erase-stays = What stays names nobody: the sealed entries about offers without their words, and a mark that keeps imported files from bringing the person back. If they write again, they are somebody new.
erase-type = Type { $name } to say that you mean it
erase-do = Erase everything
erase-begun = It has begun. You find receipt { $receipt } in the settings under “Data requests” once nothing is left.
erase-going = Everything of this person is being erased.
erase-close = Close
pack-file = Everything about you
pack-title = What we hold about you
pack-intro = This is a copy of everything the shop keeps about you in its WhatsApp desk, with where each thing comes from.
pack-made = This copy was made
pack-zone = Times are those of
pack-shop = The shop
pack-person = You
pack-who = Names and numbers
pack-known = Known to the shop since
pack-given = Name you gave to WhatsApp
pack-wa_id = WhatsApp’s number for you
pack-bsuid = Meta’s id for you with this business
pack-parent_bsuid = Meta’s id for you with linked businesses
pack-since = since
pack-by_shop = written down in the shop
pack-by_whatsapp = from WhatsApp
pack-line = line
pack-details = What is written down
pack-taken_away = (taken away)
pack-agreeing = What you said about offers and order news
pack-means = How we know
pack-shown = What you were shown
pack-words = Your words, or the words of the list
pack-named = WhatsApp was named
pack-not_named = WhatsApp was not named
pack-taken_back = The file was taken back: it says nothing any more
pack-questions = Questions we asked about offers
pack-rows = Lines about you in imported files
pack-notes = Note
pack-waiting = Waits to be sent:
pack-draft = Begun and not sent
pack-when_writes = when you write again
pack-chat = Chat with
pack-blocked = Blocked since
pack-messages = Messages
pack-page = Page
pack-pages = Also in this file
pack-first = First page
pack-before = Page before
pack-answers = Answers
pack-said_before = Said before
pack-changed = Changed
pack-revoked = Taken back
pack-removed = Taken out of the chat in the shop
pack-reaction = Reaction
pack-gone = (The file is not here.)
pack-broken = This file could not be read whole.
pack-recording = Voice messages recorded and not sent
pack-total = Total
pack-may_call = The shop may call
pack-may_not_call = The shop may not call
pack-number_changed = New number
pack-data = The folder “data” holds the same for programs, as JSON. The folder “files” holds pictures, sounds and documents.
pack-copies = The deliveries from WhatsApp, out of which these messages were read, are kept for up to a month more, and longer where the program did not understand one. Meta keeps its own copies: ask Meta for those.
pack-open = Make a copy for them
pack-anew = Make it anew
pack-running = Writing everything down: { $share } %
pack-ready = The copy is ready. It holds everything the shop knows of this person: hand it to nobody else.
retention-title = How long things are kept
retention-text = Law asks a shop not to keep what it no longer needs. Nothing goes by itself until you choose a time.
retention-ever = As long as you like
retention-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
retention-chats = Customers nobody talks with any more
retention-chats-text = Everything of a customer goes when nobody wrote, noted or agreed to anything for this long. Pinned, blocked and put-off chats stay, and those with something begun or planned.
retention-people = People in lists who agreed to nothing
retention-people-text = They never wrote, and nothing was written down of them for this long.
retention-files = Pictures, sounds and documents
retention-files-text = The file goes when it is this old. The message stays.
retention-off = Everything is kept.
retention-will = What goes
retention-would = What would go
retention-from = Nothing goes before { $when }.
retention-grace = Nothing goes for a day after you choose, so you can still change your mind.
retention-asleep = This shop came back from a copy. Nothing goes until you choose again.
retention-waits = Nothing goes now: no customer has written since { $when }. It goes on when one does, so that a clock set wrong takes nobody.
retention-waits-never = Nothing goes before a customer has written once, so that a clock set wrong takes nobody.
retention-soon = From { $when } on, what you chose not to keep goes: { $what }.
retention-soon-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
retention-soon-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
retention-look = See what goes
retention-due-none = Nothing in the next 30 days.
retention-due-some = { $now } now, { $soon } more in 30 days.
retention-due-many-chats = At least { $count } customers.
retention-due-many-people = At least { $count } people.
retention-due-many-files = At least { $count } files.
retention-bytes = This frees { $size }.
retention-keep = Keep only this long
retention-keep-off = Keep everything
retention-leave = Leave as it was
retention-went = What went
retention-went-chats = { $count ->
    [one] { $count } customer, silent for { $months } months
   *[other] { $count } customers, silent for { $months } months
}
retention-went-people = { $count ->
    [one] { $count } person without an agreement, after { $months } months
   *[other] { $count } people without an agreement, after { $months } months
}
retention-went-files = { $count ->
    [one] { $count } file, after { $months } months
   *[other] { $count } files, after { $months } months
}
data-settings = Data requests
data-settings-text = A customer may ask to have everything erased that the shop holds of them.
data-find = Find the person by name or number
data-none = Nobody is found by that.
receipts-title = Receipts
receipts-none = Nobody was erased yet.
receipt-title = Receipt { $receipt }
receipt-goes-on = It goes on
receipt-show = Show receipt { $receipt }
receipt-text = Everything the shop held of one person was erased. This receipt names nobody.
receipt-asked = Asked for
receipt-done = Nothing left since
receipt-by = At the counter
receipt-stays = { $marks ->
    [one] { $marks } mark stays. It says nothing by itself and keeps imported files from bringing the person back.
   *[other] { $marks } marks stay. They say nothing by themselves and keep imported files from bringing the person back.
}
receipt-whole = The seal fits: this receipt was not changed.
receipt-changed = The seal does not fit: this receipt was changed by hand.
receipt-print = Print
door-title = What the shop says by itself
door-text = Each goes once and answers nobody for you: whoever wrote still waits on “To answer”.
door-greeting = Greet who writes for the first time
door-greeting-text = Goes once to each customer, unless the shop is closed and answers that.
door-away = Answer when the shop is closed
door-away-text = Goes once to each customer every time you are closed, and not when one of you has just answered.
door-keyword = Answer the word from the counter
door-keyword-text = Who writes the word is asked whether offers may come, with two buttons.
door-language = Language
door-words-greeting = Words of the greeting
door-words-away = Words of the reply
door-hint = { $shop } becomes { $name }. A customer whose language has no words gets those in the shop’s own.
door-no-words = No words in this language.
door-hours = Opening hours
door-closed = Closed
door-from = { $day }, opens at
door-to = { $day }, closes at
door-next-day = next day
door-add-time = Add hours on { $day }
door-remove-time = Remove these hours on { $day }
door-others = Other days
door-others-text = Holidays, and days with other hours than usual.
door-day = Day
door-add-day = Add the day
door-remove-day = Remove { $day }
door-open-now = By these hours the shop is open now.
door-closed-now = By these hours the shop is closed now.
door-word = The word
door-save = Save
sign-open = Sign for the counter…
sign-title = Sign for the counter
sign-paper = Paper
sign-a6 = A6, postcard
sign-a4 = A4, full page
sign-what = News and offers on WhatsApp
sign-code = Code that opens { $link }
sign-how = Scan the code and send us the word { $word }.
sign-stop = You say yes first, and can stop at any time.
sign-print = Print
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
ledger-file = The file { $file } was changed by hand after it was brought in: rows were added or taken out, or it was brought in or taken back past Shopbell.
ledger-row = Row { $at } of the file { $file } was changed by hand after it was brought in.
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
practice-act-react = react to what you sent
practice-act-unreact = take the reaction back
practice-act-quote = answer with a quote
practice-act-new_kind = send a kind nobody knows yet
practice-act-from_phone = get an answer from your phone
file-picture = This kind of picture cannot be read here (HEIC, AVIF and TIFF are such). Save it as JPEG and attach that one.
file-codec = { $kind ->
    [video] Customers’ telephones do not play what is in this video: it has to be H.264 with AAC sound, and not of the High profile with B-frames. Save it anew as a plain MP4.
   *[other] This sound does not play on customers’ telephones. Save it anew as MP3.
}
## Templates

template-choose = Choose a template
template-search = Find a template
template-list = Templates
template-others = Cannot go now
template-none = Shopbell knows no templates yet. Write one under Templates; it appears here once Meta has approved it.
template-nothing = No template says that.
template-more = { $count ->
    [one] { $count } more. Type a word to find it.
   *[other] { $count } more. Type a word to find them.
}
template-loading = Templates are being read …
template-another = Choose another
template-language = Language
template-missing = Still missing: { $names }
template-gap = Variable { $number }
template-gap-header = Variable { $number } in the header
template-gap-url = End of the address behind “{ $name }”
template-gap-code = Code behind “{ $name }”
template-example = such as { $example }
template-fallback-stands = Not known of this customer: your usual words stand there.
template-fallback-forget = Forget the usual words
template-fallback-keep = Write this whenever it is not known
template-category-utility = Service
template-category-marketing = Offer
template-category-authentication = One-time code
template-category-none = Of a kind not known here
template-charge-charged = { $category ->
    [marketing] WhatsApp charges it as an offer.
    [utility] WhatsApp charges it as a service message.
   *[other] WhatsApp charges it.
}
template-charge-free_entry_point = It costs nothing: this customer came from an ad a short while ago.
template-charge-free_window = It costs nothing while the 24 hours are open.
template-becomes = { $category ->
    [marketing] Meta is going to charge it as an offer.
   *[other] Meta is going to charge it otherwise.
}
template-becomes-at = { $category ->
    [marketing] Meta is going to charge it as an offer from { $when } on.
   *[other] Meta is going to charge it otherwise from { $when } on.
}
template-reply = When { $name } answers, you can write freely for 24 hours.
template-standing-approved = Approved
template-standing-in_review = Meta is still reading it.
template-standing-rejected = Meta rejected it.
template-standing-paused = Meta pauses it because customers complained.
template-standing-paused-until = Meta pauses it until { $when } because customers complained.
template-standing-disabled = Meta has switched it off.
template-standing-archived = It lies in the archive. Take it out under Templates to send it again.
template-standing-gone = Meta does not have it any more.
template-standing-changed = It became another meanwhile.
template-standing-not_usable = Meta does not let it go at the moment.
template-obstacle-header = Not from here: a product or a moving picture stands above the text.
template-obstacle-button = Not yet from here: one of its buttons needs a form, a catalogue or a call.
template-obstacle-part = Not from here: it has product cards or a part Shopbell does not know.
template-obstacle-code = Not from here: it is for one-time codes.
template-slot-image = Picture above the text
template-slot-video = Film above the text
template-slot-document = PDF above the text
template-slot-card-image = Picture on card { $card }
template-slot-card-video = Film on card { $card }
template-slot-place = Place above the text
template-slot-choose = Choose a file
template-slot-other = Choose another file
template-slot-hint = { $kind ->
    [image] A JPEG or PNG of up to { $most }. You can also drop or paste it here.
    [video] An MP4 of up to { $most }. You can also drop or paste it here.
   *[document] A PDF of up to { $most }. You can also drop or paste it here.
}
template-slot-pdf = Only a PDF can stand above a template. Save the file as a PDF and choose that.
template-place-typed = Another place
template-place-which = Which place do customers see?
template-offer-ends = The offer ends
template-offer-over = Choose a time that is still to come.
template-offer-until = Until { $when }
template-card = Card { $number }
template-gap-card = Card { $card }: { $name }
template-cards = Cards of the message
template-reason-incorrect_category = Meta’s reason: it is an offer and was called something else.
template-reason-promotional = Meta’s reason: it is an offer.
template-reason-invalid_format = Meta’s reason: something about its form is not as Meta wants it, such as a variable, a sign or a link.
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
failure-not_to_be_handed_in = It cannot be sent to Meta now.
failure-not_to_be_handed_in-next = Look at how the template stands, and send it later.
failure-not_agreed = Nothing on file says that this customer agreed to offers.
failure-not_agreed-next = Ask first with “Ask if offers may come” under +, or write down in the customer’s pane what was agreed.

## The template studio

studio-title = Templates
studio-new = New template
studio-blank = Write a new one
studio-from-library = Start from the library
studio-library = Library
studio-library-start = Start from this
studio-trade = For which trade
studio-trade-all = All trades
studio-trade-cafe = Café or restaurant
studio-trade-shop = Shop
studio-trade-online = Online shop
studio-trade-salon = Salon or clinic
studio-trade-workshop = Workshop
studio-find = Find a template
studio-shelves = Which templates
studio-shelf-current = All
studio-shelf-needs_you = Need you
studio-shelf-drafts = Drafts
studio-shelf-in_review = In review
studio-shelf-approved = Approved
studio-shelf-archived = Archived
studio-shelf-gone = Gone
studio-empty = No templates yet
studio-empty-text = With a template you can write to a customer when the 24 hours are over. Meta reads it first; most take less than a day.
studio-nothing = No template here says that.
studio-reading-on = Reading on …
studio-room = { $used } of { $most } templates at Meta
studio-room-unknown = { $used } templates at Meta; it has not said how many it allows, at least { $least }
studio-nameless = Template without a name
studio-missing = Missing: { $languages }
studio-and-draft = with a draft
studio-only-read = Only to read
studio-answered = Meta has answered
studio-quality-word-high = High
studio-quality-word-medium = Medium
studio-quality-word-low = Low
studio-quality-high = Customers take it well.
studio-quality-medium = Some customers block it or complain.
studio-quality-low = Many customers block it or complain. Meta may pause it.

## Where a template stands

studio-state-draft = Draft
studio-state-sending = On its way
studio-state-unknown = Not sure
studio-state-absent = Did not arrive
studio-state-refused = Not taken
studio-state-in_review = In review
studio-state-in_appeal = Asked again
studio-state-approved = Approved
studio-state-flagged = Approved, with a warning
studio-state-rejected = Rejected
studio-state-paused = Paused
studio-state-disabled = Switched off
studio-state-archived = Archived
studio-state-deleting = Being deleted
studio-state-gone = Gone
studio-state-limit_reached = Too many
studio-state-other = Something else
studio-state-paused-until = Paused until { $when }
studio-means-draft = Meta does not have it yet.
studio-means-sending = It is on its way to Meta.
studio-means-unknown = Meta’s answer was lost. We are asking whether Meta has it; it is not submitted twice.
studio-means-absent = Meta does not have it. You can submit it again.
studio-means-refused = Meta did not take it. What is written stays here.
studio-means-in_review = Meta is reading it. Most take less than a day. Until then it cannot be sent or changed.
studio-means-in_appeal = Meta was asked to think again. Until it answers, it can be neither sent nor changed.
studio-means-approved = It can be sent in chats.
studio-means-flagged = It can be sent, but customers complain. Meta may pause it: send it to fewer people or change its words.
studio-means-rejected = It cannot be sent. Change it and submit it again; the reason stands below.
studio-means-paused = Customers complained. It can be sent again when the pause is over, or after a change that Meta approves.
studio-means-disabled = Meta has switched it off for good. Duplicate it, change its words and submit the new one.
studio-means-archived = It cannot be sent. Meta deletes a template 28 days after it was archived; take it out before that to use it again.
studio-means-deleting = It cannot be sent any more. Messages with it are still on their way; then Meta deletes it, after 30 days at the latest. Its name is free again 30 days after you deleted it.
studio-means-gone = Meta does not have it any more. What was written stays here.
studio-means-limit_reached = The account has as many templates as Meta allows. Delete one you do not use.
studio-means-other = Meta says something about it that Shopbell does not know yet.
studio-state = Where it stands
studio-elsewhere = It was made in Meta’s own manager.
studio-read-only = It is of a kind that cannot be changed here yet. It can be read, and used where it fits.
studio-archive-soon = Nobody used it for long: Meta archives it { $when } unless it is sent before.
studio-appeal = If you are sure that Meta was mistaken, you can ask it to think again: in WhatsApp Manager, under Message templates. What comes of it is shown here.
studio-recategorised = Meta changed what it is for. It goes on as that; nothing has to be submitted again.
studio-appeal-until = If that is wrong, you can ask Meta to think again until { $when }: in WhatsApp Manager, under Message templates.
studio-appeal-days = If that is wrong, you can ask Meta to think again within 60 days of the change: in WhatsApp Manager, under Message templates.
studio-edit-from = It can be changed again { $when }.

## The editor

studio-editor = Editor
studio-back = Back to all templates
studio-languages = Languages
studio-language-add = Add a language
studio-language-add-now = Add it
studio-language-which = In which language
studio-language-missing = Languages you write in
studio-language-copies = The words in { $language } go along as a draft and stand beside it while you translate.
studio-in-language = In { $language }
studio-saved = Saved { $when }
studio-saving = Saving …
studio-not-saved = Not saved. Trying again …
studio-overtaken = Another window wrote here too. What it wrote is kept under Versions.
studio-count = { $count } of { $most }
studio-category = Category
studio-category-stands = Meta has approved it as this
studio-category-utility = Service
studio-category-utility-for = Orders and visits the customer knows of
studio-category-marketing = Offer
studio-category-marketing-for = Offers, news, invitations. Costs more
studio-category-authentication = One-time code
studio-category-authentication-for = One-time codes. Meta writes the words
studio-category-meta = Meta’s word for it: { $word }
studio-category-none = No category yet
studio-name = Name
studio-name-hint = Small letters, digits and _ only. Customers do not see it.
studio-name-stands = Meta knows it by this name; it stays.
studio-header = Header
studio-header-none = None
studio-header-text = Text
studio-header-image = Picture
studio-header-video = Video
studio-header-gif = Moving picture
studio-header-document = Document
studio-header-location = Place
studio-header-product = Product
studio-header-image-hint = a picture goes with every message
studio-header-video-hint = a video goes with every message
studio-header-gif-hint = a short film that repeats
studio-header-document-hint = a file goes with every message
studio-header-location-hint = a place goes with every message
studio-header-line = Words of the header
studio-header-gap = Add a variable to the header
studio-file = Sample file
studio-file-choose = Choose a sample
studio-file-change = Change sample
studio-file-at-meta = Sample at Meta
studio-file-going = { $name } is on its way to Meta
studio-file-percent = { $percent } %
studio-not-from-chat = Approved or not, a chat cannot send it yet: it needs something a chat cannot choose, such as a product above the text.
studio-file-broken = The upload broke off.
studio-file-resume = Go on
studio-text = Text
studio-text-hint = Write as you would to one customer. Put a variable where names, numbers or days differ.
studio-tools = Formatting
studio-bold = Bold
studio-italic = Italic
studio-strike = Strike through
studio-mono = Fixed width
studio-emoji = Emoji
studio-add-gap = Add variable
studio-gap-name = Customer’s name
studio-gap-order_number = Order number
studio-gap-day = Day
studio-gap-time = Time
studio-gap-amount = Amount
studio-gap-code = Code
studio-gap-value = Something else
studio-samples = Samples
studio-sample = Sample
studio-sample-of = Sample for { $name }
studio-footer = Footer
studio-buttons = Buttons
studio-add-button = Add button
studio-button-quick_reply = Quick reply
studio-button-url = Open a page
studio-button-phone_number = Call the shop
studio-button-copy_code = Copy a code
studio-button-request_contact_info = Ask for their number
studio-button-voice_call = Call on WhatsApp
studio-button-call_permission_request = Ask whether you may call
studio-button-flow = Fill in a form
studio-button-catalog = Show the catalogue
studio-button-mpm = Show several products
studio-button-spm = Show a product
studio-button-otp = Hand over the code
studio-button-app = Open an app
studio-button-foreign = A kind not known here ({ $word })
studio-button-text = Words on the button
studio-button-worded = Its words are Meta’s own.
studio-button-copies = Meta writes the words in the customer’s language.
studio-button-address = Address of the page
studio-button-address-gap = Let its end differ from customer to customer
studio-button-address-sample = Sample for { $name }
studio-button-number = Number
studio-button-code = Sample code
studio-button-form = Meta’s number of the form
studio-button-form-hint = It stands in Meta’s manager under Flows.
studio-button-move = Move { $name }, { $number } of { $count }
studio-button-move-title = Drag, or arrow up and down
studio-button-moved = Now { $number } of { $count }
studio-button-remove = Remove { $name }
studio-cards = Cards to swipe through
studio-cards-add = Add cards to swipe through
studio-cards-remove = Remove all cards
studio-card = Card { $number }
studio-card-add = Add a card
studio-card-earlier = Put this card earlier
studio-card-later = Put this card later
studio-card-remove = Remove card { $number }
studio-offer = Offer that ends
studio-offer-hint = needs a button that opens a page
studio-offer-line = Line of the offer
studio-offer-ends = Show how much time is left
studio-offer-add = Add an offer that ends
studio-offer-remove = Remove the offer
studio-code = One-time code
studio-code-hint = Meta writes the words and puts the code in.
studio-code-secret = Add “do not share this code”
studio-code-minutes = Minutes until the code is worth nothing
studio-code-minutes-hint = 1 to 90, or empty.
studio-code-how = How the code gets to where it is typed
studio-code-copy_code = The customer copies it
studio-code-one_tap = One tap fills it into your app
studio-code-zero_tap = Your app takes it by itself
studio-code-app = Your app’s name at the store (package name)
studio-code-signature = Its signature (hash)
studio-code-terms = I accept Meta’s terms for codes that are taken without a tap
studio-foreign = { $count ->
    [one] Meta has { $count } more part in it that Shopbell does not know. It is kept as it is.
   *[other] Meta has { $count } more parts in it that Shopbell does not know. They are kept as they are.
}

## How it will look

studio-preview = Preview
studio-preview-with = Fill the preview with
studio-preview-samples = Samples
studio-preview-longest = Longest
studio-preview-names = Names only
studio-preview-dark = Dark phone
studio-preview-business = Business account
studio-preview-document = Document
studio-preview-close = Close to what customers see. Phones differ a little.

## What our checks say

studio-checks = Checks
studio-to-fix = { $count } to fix
studio-to-look = { $count } to look at
studio-all-fine = Nothing to fix
studio-untouched = Begin to write. What Meta would say about it appears here as you go.
studio-fine = { $count ->
    [one] { $count } check is fine
   *[other] { $count } checks are fine
}
studio-fix-first = { $count ->
    [one] { $count } thing to fix first
   *[other] { $count } things to fix first
}
studio-go = Go to it
studio-severity-error = To fix
studio-severity-warning = To look at
studio-severity-hint = Could be better
studio-severity-wait = To wait for
studio-place-template = The whole template
studio-place-name = Name
studio-place-language = Language
studio-place-category = Category
studio-place-header = Header
studio-place-body = Text
studio-place-footer = Footer
studio-place-buttons = Buttons
studio-place-button = Button
studio-place-cards = Cards
studio-place-card = Card
studio-place-offer = Offer that ends
studio-place-button-of = Button { $number }
studio-place-card-of = Card { $number }: { $where }
studio-forecast = Category forecast
studio-forecast-guess = { $category ->
    [marketing] Meta may call it an offer
    [authentication] Meta may call it a one-time code
   *[utility] Meta may call it a service message
}
studio-forecast-likely = { $category ->
    [marketing] Meta will likely call it an offer
    [authentication] Meta will likely call it a one-time code
   *[utility] Meta will likely call it a service message
}
studio-forecast-certain = { $category ->
    [marketing] Meta calls it an offer
    [authentication] Meta calls it a one-time code
   *[utility] Meta calls it a service message
}
studio-forecast-dearer = Then each message costs more, and it may only go to those who agreed to offers.
studio-forecast-word = “{ $word }”
studio-clue-offer = the offer that ends
studio-clue-coupon = the code to copy
studio-clue-catalogue = the products to buy
studio-clue-code = the one-time code
studio-forecast-words = { $category ->
    [marketing] { $count ->
        [one] { $words } reads as an offer.
       *[other] { $words } read as an offer.
    }
   *[other] Because of { $words }.
}
studio-reviews = Review
studio-review-draft = { $language } drafted
studio-review-sending = { $language } is on its way
studio-review-unknown = { $language }: not sure whether it arrived
studio-review-absent = { $language } did not arrive
studio-review-refused = { $language } was not taken
studio-review-in_review = { $language } in review
studio-review-in_appeal = { $language } asked again
studio-review-approved = { $language } approved
studio-review-flagged = { $language } warned about
studio-review-rejected = { $language } rejected
studio-review-paused = { $language } paused
studio-review-disabled = { $language } switched off
studio-review-archived = { $language } archived
studio-review-deleting = { $language } is being deleted
studio-review-gone = { $language } gone
studio-review-limit_reached = { $language }: too many templates
studio-review-other = { $language }: something else
studio-review-edit = a change
studio-review-advice = Meta’s advice, in Meta’s own words: { $advice }
studio-review-ours = Our checks had named { $rules }.
studio-review-ours-none = Our checks had found nothing, so they cannot say what it is. Change what Meta names before you submit it again.
studio-reason-other = Meta’s reason: { $word }

## What can be done with a template

studio-submit = Submit for review
studio-resubmit = Submit the change
studio-submitting = On its way …
studio-submit-title = Submit { $name }?
studio-submit-new = It goes to Meta in { $language }, as: { $category }. Customers get nothing.
studio-submit-edit = The change goes to Meta in { $language }, as: { $category }. Until Meta has read it, the template may not be sendable.
studio-submit-after = While Meta reads it, it cannot be changed. Once approved it can be changed once a day and ten times in 30 days.
studio-submit-left = { $count ->
    [one] { $count } change is left in these 30 days.
   *[other] { $count } changes are left in these 30 days.
}
studio-submit-warned = { $count ->
    [one] One thing may still bring trouble
   *[other] { $count } things may still bring trouble
}
studio-submit-insist = Submit it all the same
studio-submit-now = Submit
studio-not-nothing_written = Nothing is written yet
studio-not-on_its_way = It is on its way already
studio-not-in_review = Meta is reading it
studio-not-not_as_it_stands = Meta takes no change of it as it stands
studio-not-once_a_day = It was changed within a day
studio-not-ten_times = It was changed ten times in 30 days
studio-not-read_only = It can only be read here
studio-not-hundred = A hundred were submitted within the hour
studio-not-rewritten = Another window changed it meanwhile; look at it again
studio-not-changed_at_meta = Meta has other words by now than it was written to change; look at it again
studio-not-name_on_its_way = A template of this name is on its way already; wait for its answer
studio-not-to_mend = Something is to be mended or looked at first
studio-change = Change it
studio-again-as-marketing = Submit again as an offer
studio-again-as-utility = Submit again as a service
studio-change-prepare = Prepare a change
studio-change-later = A change can be written now; it is kept, and you submit it once Meta takes it.
studio-unpause = End the pause
studio-unarchive = Take it out of the archive
studio-archive = Put it into the archive …
studio-archive-title = Put { $name } into the archive?
studio-archive-text = It cannot be sent in { $language } any more. Meta deletes it after 28 days, text and all; until then you can take it out again.
studio-archive-now = Put into the archive
studio-more = More: duplicate, versions, delete
studio-double = Duplicate under a new name
studio-keep = Keep this version
studio-kept = This version is kept; it stands under Versions.
studio-versions = Versions
studio-versions-none = No version is kept yet. One is kept each time you submit, and when you ask for it.
studio-version-kept = Kept by hand
studio-version-handed_in = Submitted to Meta
studio-version-overwritten = Before it was written over
studio-version-back = Go back to this version
studio-diff = From then until now
studio-diff-none = Nothing differs.
studio-diff-legend = Struck out: gone since then. Underlined: new.
studio-diff-added = new:
studio-diff-removed = gone:
studio-discard = Throw the draft away
studio-discard-what = { $name }, { $language }
studio-discard-text = What you wrote here and did not submit is gone for good. What Meta has stays.
studio-discard-text-all = What you wrote here is gone for good, and so are its kept versions. Meta has nothing of it.
studio-discard-now = Throw away
studio-delete = Delete at Meta
studio-delete-title = Delete { $name } at Meta?
studio-delete-text = It can no longer be sent. If it was approved, Meta does not give its name again for 30 days. This cannot be taken back.
studio-delete-which = Which languages
studio-delete-one = Only { $language }
studio-delete-all = All { $count } languages
studio-delete-now = Delete at Meta
studio-trouble-exists = Meta has a template of this name in this language already. Choose another name.
studio-trouble-same_text = Meta has another template with this text and this footer. Use that one, or say it in other words here.
studio-trouble-name_barred = A template of this name was deleted a short while ago. Meta gives the name again after 30 days; choose another.
studio-trouble-gap_at_edge = Meta takes no variable at the beginning or the end. Put a few words there.
studio-trouble-too_many_gaps = There are too many variables for so few words. Write more words.
studio-trouble-too_long = Something is longer than Meta takes, or there is one too many. See the counts.
studio-trouble-format = Something is not as Meta wants it: the header, the footer, a button or a sample.
studio-trouble-too_many = The account has as many templates as Meta allows. Delete one you do not use.
studio-trouble-not_editable = Meta takes no change of it now: as it stands, or because it was changed too often.
studio-trouble-too_often = Too much was asked of Meta in a short time. Try again in an hour.
studio-trouble-token = The access token does not hold, or may not manage templates. See Connection.
studio-trouble-account = Something is wrong with the account. See Meta’s business settings.
studio-trouble-meta = Meta has trouble of its own. Try again in a while.
studio-trouble-not_there = Meta does not know this template any more. Ask Meta again for the list.
studio-trouble-unknown = Nobody knows whether Meta did it: the answer was lost. We are asking; do not do it again now.
studio-trouble-not_sent = Nothing left this machine. Look at the network and try again.
studio-trouble-other = Meta did not take it, and said nothing Shopbell knows. The code is for support.

## Templates in the palette, in the list of keys and in practice

palette-template-new = Write a new template
palette-template-library = Start a template from the library
keys-format = Bold, italic in a template
keys-submit = Submit a template, after a question
practice-review-title = Let Meta’s reviewer answer
practice-review-template = Template
practice-review-what = What the reviewer does
practice-review-reason = Reason
practice-reason-scam = It looks like fraud
practice-reason-abusive_content = Its content is against the rules
practice-reason-tag_content_mismatch = Its language or category does not fit
practice-reason-promotional = It is an offer
practice-reason-incorrect_category = It is an offer, called something else
practice-reason-invalid_format = Its form: a variable, a sign or a link
practice-review-do = Do it now
practice-review-said = { $doing ->
    [approve] Done: { $name } is approved.
    [reject] Done: { $name } is rejected.
    [pause] Done: { $name } is paused.
    [disable] Done: { $name } is switched off.
   *[other] Done for { $name }.
}
practice-review-approve = Approves it
practice-review-reject = Rejects it
practice-review-warn_category = Warns: an offer in 24 hours
practice-review-recategorise = Makes it an offer at once
practice-review-complain = Customers complain
practice-review-praise = Customers like it
practice-review-pause = Pauses it
practice-review-disable = Switches it off for good
practice-review-appeal = You ask Meta to think again

# What is wrong with a template, one rule after the other (model::template::lint).

lint-name-missing-title = The template has no name
lint-name-missing-why = Give it a name you will know it by, such as order_ready. Customers never see it.
lint-name-shape-title = The name has signs Meta does not take
lint-name-shape-why = A name has small letters a to z, digits and underscores, at most 512 of them.
lint-name-shape-fix = Name it { $name }
lint-name-taken-title = This name is taken
lint-name-taken-why = You already have { $name } in the language { $language }. Choose another name, or change that one.
lint-name-blocked-title = This name cannot be used yet
lint-name-blocked-why = You deleted { $name } a short while ago. Meta blocks the name for another { $days ->
    [one] day
   *[other] { $days } days
    }. Choose another name.
lint-template-limit-title = You have as many templates as Meta allows
lint-template-limit-why = There are { $count } of { $most }. Delete one you do not use any more, or let Meta verify your business.
lint-template-limit-unknown-title = Meta may allow no more templates
lint-template-limit-unknown-why = There are { $count }. Meta allows { $least } as long as your business is not verified, and has not said yet whether you may have more.
lint-creation-limit-title = Too many new templates within an hour
lint-creation-limit-why = Meta takes { $most } an hour. Try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
    }.
lint-edit-limit-title = It cannot be changed again yet
lint-edit-limit-why = An approved template can be changed once a day and ten times in thirty days. It works again in { $hours ->
    [one] an hour
   *[other] { $hours } hours
    }.
lint-edit-state-title = Meta takes no change of it yet
lint-edit-state-why = { $standing ->
    [in_review] Meta is still reading what you submitted. What you write here is kept; submit it after the answer.
   *[other] Meta lets you change only templates that are approved, rejected or paused.
    }
lint-unchanged-title = Nothing in it was changed
lint-unchanged-why = { $standing ->
    [approved] Meta has it just so, and each submission uses up one of the few changes an approved template may have.
    [paused] Meta paused it with these very words and will hardly judge them otherwise. Change what customers complain about.
   *[other] Meta rejected these very words. Change what Meta names, or submit it as it is if you are sure that Meta was mistaken.
    }
lint-category-missing-title = Nobody has said what it is for
lint-category-missing-why = What it is for decides the price and whom it may go to. It reads like { $category ->
    [utility] news about an order or a visit
    [authentication] a one-time code
   *[marketing] an offer
    }.
lint-category-missing-fix = { $category ->
    [utility] Choose Service
    [authentication] Choose One-time code
   *[marketing] Choose Offer
    }
lint-category-locked-title = What it is for cannot be changed
lint-category-locked-why = Meta has approved it as { $category ->
    [utility] service
    [authentication] a one-time code
   *[marketing] an offer
    }. For something else, make a new template.
lint-category-locked-fix = Put it back
lint-language-unknown-title = Meta does not know this language
lint-language-unknown-why = “{ $code }” is not in Meta’s list of languages. Choose one from the list.
lint-language-unknown-fix = Choose the nearest one
lint-language-mismatch-title = The text is in another language
lint-language-mismatch-why = The template says it is in { $code }, but it reads otherwise. Meta rejects that.
lint-language-mismatch-fix = Change the language
lint-promo-in-utility-title = An offer in a service message
lint-promo-in-utility-why = Meta will likely call it an offer, which costs more and goes only to those who agreed to offers. Reads as an offer: { $words }.
lint-promo-in-utility-fix = { $act ->
    [cut] Take it out
   *[other] Choose Offer
    }
lint-mixed-content-title = News and an offer in one message
lint-mixed-content-why = All of it costs as an offer and goes only to those who agreed to offers. As two templates, the news ({ $words }) could go to everybody it concerns.
lint-code-elsewhere-title = This looks like a one-time code
lint-code-elsewhere-why = Meta takes one-time codes only in templates made for them.
lint-body-missing-title = There is no text yet
lint-body-missing-why = Write what the customer shall read.
lint-duplicate-text-title = You already have this text
lint-duplicate-text-why = { $name } says the same. Meta refuses a second template with the same text and footer.
lint-not-translated-title = Not translated yet
lint-not-translated-why = These are still the words in { $code }. Write what the customer shall read in this language.
lint-part-not-translated-title = { $part ->
    [header] The header is not translated
   *[button] A button is not translated
    }
lint-part-not-translated-why = “{ $text }” says the same in { $code }.
lint-variable-at-edge-title = { $edge ->
    [end] Ends with a variable
   *[other] Begins with a variable
    }
lint-variable-at-edge-why = { $edge ->
    [end] Meta refuses this. Put a few words after “{ $name }”.
   *[other] Meta refuses this. Put a word before “{ $name }”.
    }
lint-variable-at-edge-fix = Add “{ $words }”
lint-adjacent-variables-title = Two variables side by side
lint-adjacent-variables-why = Meta refuses “{ $first }” and “{ $second }” without anything between them.
lint-adjacent-variables-fix = Put a comma between them
lint-variable-numbering-title = The variables are not in order
lint-variable-numbering-why = Meta wants 1, 2, 3 in the order they stand there. Here { $found } stands where { $wanted } should.
lint-variable-numbering-fix = Number them anew
lint-variable-name-title = A variable’s name has signs Meta does not take
lint-variable-name-why = “{ $name }” needs small letters a to z, digits and underscores, beginning with a letter.
lint-variable-name-fix = Rename it to { $better }
lint-variable-format-title = Numbers and names are mixed
lint-variable-format-why = { $format ->
    [named] The variables of this template have names, but “{ $name }” is a number.
   *[other] The variables of this template are numbered, but “{ $name }” is a name.
    }
lint-variable-format-fix = { $format ->
    [named] Use numbers
   *[other] Use names
    }
lint-variable-braces-title = A variable is not closed
lint-variable-braces-why = A variable is two braces, a name, two braces. Something is missing here.
lint-single-brace-title = One brace where two are needed
lint-single-brace-why = Customers would read “{ $text }” just as it stands there.
lint-single-brace-fix = Make it a variable
lint-too-many-variables-title = Too many variables for so few words
lint-too-many-variables-why = With { $gaps ->
    [one] one variable
   *[other] { $gaps } variables
    } Meta wants about { $needed } words beside them; here are { $words }.
lint-sample-missing-title = { $kind ->
    [file] A sample file is missing
   *[gap] A sample is missing
    }
lint-sample-missing-why = { $kind ->
    [file] Meta’s reviewers want to see a file such as those you will send. Choose one; customers do not get it.
    [address] Meta’s reviewers want to see an address behind “{ $name }” as it will be. Write one out.
    [code] Meta’s reviewers want to see a code such as those you will send. Invent one.
   *[gap] Meta’s reviewers want to see what “{ $name }” may look like. Invent something.
    }
lint-sample-personal-title = The sample may be somebody’s
lint-sample-personal-why = { $kind ->
    [email] People at Meta read it. This looks like a real e-mail address.
    [phone] People at Meta read it. This looks like a real phone number.
    [iban] People at Meta read it. This looks like a real bank account.
   *[card] People at Meta read it. This looks like a real payment card.
    }
lint-sample-personal-fix = Use { $sample }
lint-too-long-title = { $part ->
    [header] The header is too long
    [body] The text is too long
    [footer] The footer is too long
    [offer] The line of the offer is too long
    [url] The address is too long
    [phone] The number is too long
    [code] The code is too long
   *[button] A button says too much
    }
lint-too-long-why = There are { $length } characters; Meta takes { $most }.
lint-line-break-title = { $part ->
    [header] The header has more than one line
    [footer] The footer has more than one line
    [offer] The offer has more than one line
   *[button] A button has more than one line
    }
lint-line-break-why = Meta takes one line there, without tabs.
lint-line-break-fix = Make it one line
lint-white-space-title = There are holes in the text
lint-white-space-why = Tabs, many empty lines or many blanks in a row are often rejected.
lint-white-space-fix = Close them
lint-header-variables-title = The header has too many variables
lint-header-variables-why = Meta takes one; here are { $count }.
lint-header-plain-title = The header has more than plain words
lint-header-plain-why = Meta takes no emoji, stars or other marks in a header.
lint-header-plain-fix = Leave plain words
lint-gif-header-title = Moving pictures cannot go from here
lint-gif-header-why = Meta takes them only another way. Choose a picture or a film.
lint-footer-variable-title = A variable where none may be
lint-footer-variable-why = The footer and the line of an offer are the same for everybody. Move “{ $name }” into the text.
lint-link-shortened-title = { $kind ->
    [whatsapp] A link into WhatsApp
   *[short] A short link
    }
lint-link-shortened-why = { $kind ->
    [whatsapp] Meta’s reviewers reject links to { $host }. Leave it out: the customer can answer right here.
   *[short] Meta’s reviewers reject { $host }, because it hides where it leads. Use the whole address.
    }
lint-button-incomplete-title = A button is not finished
lint-button-incomplete-why = { $what ->
    [url] “{ $text }” needs the address it opens.
    [phone] “{ $text }” needs the number it calls.
    [url_bare] It needs words, and the address it opens.
    [phone_bare] It needs words, and the number it calls.
   *[text] A button says nothing yet.
    }
lint-button-count-title = Too many buttons
lint-button-count-why = { $kind ->
    [all] Meta takes { $most } here; there are { $count }.
    [url] Meta takes { $most } that open a page; there are { $count }.
    [phone_number] Meta takes { $most } that calls; there are { $count }.
   *[other] Meta takes { $most } of this kind; there are { $count }.
    }
lint-button-order-title = Quick replies stand among other buttons
lint-button-order-why = Meta wants all quick replies together.
lint-button-order-fix = Put them together
lint-button-plain-title = A button has more than plain words
lint-button-plain-why = { $what ->
    [gap] A variable on a button is not filled in: customers would read the braces.
   *[other] Emoji and marks on buttons are often rejected.
    }
lint-button-plain-fix = Leave plain words
lint-repeated-button-title = Two buttons say the same
lint-repeated-button-why = Nobody can tell which “{ $text }” was tapped.
lint-mixed-buttons-title = Buttons hidden on computers
lint-mixed-buttons-why = { $why ->
    [many] Four buttons or more are shown on phones only.
   *[mixed] A quick reply next to another kind of button is shown on phones only.
    }
lint-url-shape-title = This is no address
lint-url-shape-why = “{ $url }” should begin with https:// and name a site.
lint-url-shape-fix = Put https:// in front
lint-url-variable-title = The address has a variable in the wrong place
lint-url-variable-why = “{ $url }” may have one variable, at its very end.
lint-phone-shape-title = This number may not work
lint-phone-shape-why = “{ $number }” should begin with + and the code of the country, so that everybody can call it.
lint-code-length-title = The code is rather long
lint-code-length-why = There are { $length } characters. Meta’s pages do not agree; up to { $most } is safe.
lint-auth-content-title = A one-time code takes nothing else
lint-auth-content-why = { $what ->
    [header] Take out what stands above the text.
    [cards] Take out the cards.
    [offer] Take out the offer.
    [link] Take out the link.
    [emoji] Take out the emoji.
   *[button] Take out this button.
    }
lint-auth-button-title = { $what ->
    [missing] The button for the code is missing
   *[elsewhere] This button is for one-time codes only
    }
lint-auth-button-why = { $what ->
    [missing] Meta wants a button with which the customer takes the code over.
   *[elsewhere] Take it out, or make it a template for one-time codes.
    }
lint-auth-expiry-title = The code would last too short or too long
lint-auth-expiry-why = Meta takes { $least } to { $most } minutes; here it is { $minutes }.
lint-auth-expiry-fix = Take the nearest
lint-carousel-cards-title = So many cards cannot be
lint-carousel-cards-why = There may be { $least } to { $most } cards; here { $count ->
    [one] is one
   *[other] are { $count }
    }.
lint-carousel-card-title = Card { $card } is not finished
lint-carousel-card-why = { $what ->
    [header] It needs a picture, a film or a product above its text.
   *[buttons] It needs a button.
    }
lint-carousel-unlike-title = Card { $card } is unlike the first
lint-carousel-unlike-why = { $what ->
    [header] All cards must show the same: all pictures, all films or all products.
   *[buttons] All cards must have the same kinds of buttons in the same order.
    }
lint-offer-link-title = { $what ->
    [text] The offer has no line
   *[link] The offer leads nowhere
    }
lint-offer-link-why = { $what ->
    [text] Write a few words that stand beside the countdown.
   *[link] An offer that ends needs a button that opens a page.
    }
lint-offer-header-title = Only a picture or a film above an offer that ends
lint-offer-header-why = Choose one of them, or nothing.
lint-offer-footer-title = No footer under an offer that ends
lint-offer-footer-why = Meta takes none there.
lint-offer-footer-fix = Take it out
lint-ttl-range-title = Meta cannot try for so long or so short
lint-ttl-range-why = For this kind of template it may be { $least } to { $most } seconds; here it is { $seconds }.
lint-ttl-range-fix = Take the nearest
lint-unknown-part-title = A part Shopbell does not know
lint-unknown-part-why = It is kept and sent as it came.
studio-purpose-order_received = Order received
studio-purpose-order_ready = Order ready
studio-purpose-order_delayed = Order delayed
studio-purpose-delivery_on_its_way = Delivery on its way
studio-purpose-appointment_reminder = Appointment reminder
studio-purpose-appointment_moved = Appointment moved
studio-purpose-table_reserved = Table reserved
studio-purpose-invoice = Invoice
studio-purpose-repair_done = Repair done
studio-purpose-return_received = Return received
studio-purpose-review_request = Request for a review
studio-purpose-opening_hours = Opening hours changed
studio-purpose-opt_in_request = Ask whether offers may come
studio-purpose-abandoned_cart = Cart left behind
studio-purpose-win_back = Long time no see
studio-purpose-new_in_shop = New in the shop
studio-purpose-seasonal_sale = Seasonal sale
studio-purpose-event_invitation = Invitation to an event

## Customers

people-title = Customers
people-size = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
people-find = Name, number, email or label
people-import = Bring in a file
people-add = Add a customer
people-add-name = Name
people-add-phone = Number
people-add-hint = With the country’s code, or as you dial it here. May stay empty.
people-add-save = Add
people-add-wrong = This is not a number that can be called. Write it with the country’s code, such as +358 40 1234567.
people-taken = { $name } has this number already.
people-taken-show = Show that customer
people-empty = No customers yet
people-empty-text = Everybody who writes to the shop stands here. You can also add customers yourself, or bring them in from a file.
people-nobody = Nobody fits.
people-everybody = Show everybody
people-looking = Looking on…
people-never = Never wrote
people-offers-agreed = May get offers
people-offers-stopped = Asked to stop
people-offers-nothing = Nothing known
people-filter-label = Label
people-filter-list = List
people-filter-offers = Offers
people-filter-wrote = Last wrote
people-filter-language = Language
people-filter-country = Country, as FI
people-filter-from = Begin at letter
people-filter-number = Without a number
people-filter-more = More
people-wrote-days = { $days ->
    [one] In the last day
   *[other] In the last { $days } days
}
alike-count = { $count ->
    [one] Two of your customers may be the same person.
   *[other] { $count } pairs of customers may be the same person.
}
alike-many = More than { $count } pairs of customers may be the same person.
alike-decided = { $count ->
    [one] You said of one pair that they are two people.
   *[other] You said of { $count } pairs that they are two people.
}
alike-look = Look at them
alike-title = The same person?
alike-main = This name stays
alike-other = And this one
alike-field = { $field }: { $value }
alike-why-phone = The same number, spelt in two ways
alike-why-email = The same email
alike-why-username = The same public name in WhatsApp
alike-why-birthday = The same name and birthday
alike-why-field = The same name, and the same in { $field }
alike-how = As one person they stand once in your lists, with all their numbers and one chat. If either asked you to stop, neither gets offers. You can take them apart later.
alike-one = They are one
alike-two = They are two
alike-later = Look at the next
alike-close = Close
alike-none = Nobody left to look at
alike-none-text = New ones come by themselves when customers write or a file is brought in.
alike-two-title = You said these are two people
alike-two-names = { $one } and { $other }
alike-two-back = Look again
person-title = Customer
person-close = Close the customer’s page
person-open = Customer’s page
person-write = Write
person-wrote = Wrote { $when }
person-no-way = There is no number to write to. Add one.
person-no-chat = There is no chat yet. You can keep notes, write down what was agreed, or see to it that nobody writes to this customer.
person-begin = Keep notes and agreements
person-whatsapp-name = In WhatsApp: { $name }
person-numbers = Numbers
person-numbers-none = No number is known.
person-number-add = Add a number
person-number-save = Add the number
person-number-take = Take { $number } away
person-kind-phone = Number
person-kind-wa_id = WhatsApp’s name for this customer
person-kind-bsuid = WhatsApp’s name for this customer at your shop
person-kind-parent_bsuid = WhatsApp’s name for this customer at all your shops
person-fields = What you know
person-fields-all = Show all fields
person-field-name = Name
person-field-email = Email
person-field-language = Language
person-field-country = Country
person-field-time_zone = Time zone
person-field-city = Town
person-field-company = Company
person-field-birthday = Birthday
person-field-none = Nothing written down
person-field-change = Change { $field }
person-field-save = Save
person-field-cancel = Cancel
person-field-undo = Undo
person-field-earlier = Before
person-field-emptied = Taken away
person-value-yes = Yes
person-value-no = No
person-hint-text = This is too long. Up to 300 characters fit.
person-hint-number = This is not a number, such as 12 or 3.5.
person-hint-date = This is not a day, such as 2025-03-31.
person-hint-yes_no = Choose yes or no.
person-hint-email = This is not an email address, such as leena@example.fi.
person-hint-language = Write the language in two letters, such as fi, sv or en.
person-hint-country = Write the country in two letters, such as FI.
person-hint-time_zone = Write the time zone as Europe/Helsinki.
person-hint-birthday = Write the day as 1980-05-31, or as --05-31 without the year.
person-source-here = written here, { $when }
person-source-helper = written by { $name }, { $when }
person-source-file = from the file { $file }
person-source-row = from the file { $file }, line { $row }
person-labels-none = No labels.
lists-title = Lists
lists-none = On no list.
list-put = Put on a list
list-take = Take off { $name }
list-new = New list
list-name = Name of the list
list-save = Save
list-rename = Rename
list-delete = Delete the list
list-deleted = The list { $name } is gone. Nobody on it was deleted.
list-undo = Undo
list-size = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
list-size-more = { $count ->
    [one] More than { $count } customer
   *[other] More than { $count } customers
}
fields-title = Customer fields
fields-text = What you want to know of your customers besides name, town and the like: a shoe size, a customer number, the day of the next check.
field-new = New field
field-name = Name of the field
field-kind = What it holds
field-kind-text = Words
field-kind-number = A number
field-kind-date = A day
field-kind-yes_no = Yes or no
field-change = Rename { $name }
field-delete = Delete the field { $name }
field-deleted = The field { $name } is gone. What stands in it is kept.
people-filter-segment = Segment
segment-new = New segment
segment-change = Change the segment
segment-delete = Delete the segment
segment-deleted = The segment { $name } is gone. Nobody in it was deleted.
segment-name = Name of the segment
segment-save = Save the segment
segment-who = Customers for whom
segment-all = all of these hold
segment-any = one of these is enough
segment-everybody = Without a rule everybody is meant.
segment-except = But not those for whom one of these holds
segment-add-rule = Add a rule
segment-rule = Rule { $place }
segment-rule-remove = Remove rule { $place }
segment-kind = What is asked
segment-kind-label = Bears the label
segment-kind-list = Is on the list
segment-kind-value = What is written down
segment-kind-offers = Stands on offers so
segment-kind-wrote = Wrote in the last
segment-kind-never_wrote = Never wrote
segment-kind-not_messaged = We wrote nothing in the last
segment-kind-ordered = Sent an order in the last
segment-kind-no_number = Has no number
segment-days = days
segment-field = Field
segment-test = Compared how
segment-test-is = is
segment-test-has = contains
segment-test-at_least = is at least
segment-test-at_most = is at most
segment-test-filled = is written down
segment-test-empty = is not written down
segment-value = With what
segment-choose = Choose…
segment-gone = Something that is gone
segment-full = There can be { $most } rules together.
segment-unfinished = Finish every rule, or remove it.
segment-such-as = Such as
segment-count = { $count ->
    [one] { $count } customer now
   *[other] { $count } customers now
}
segment-counting = { $count ->
    [one] At least { $count } customer, counting on…
   *[other] At least { $count } customers, counting on…
}
export-open = Export
export-everybody = All customers are written into a file.
export-narrowed = The customers you look at now are written into a file.
export-kind = Kind of file
export-kind-xlsx = Workbook (XLSX)
export-kind-csv = Text with separators (CSV)
export-begin = Make the file
export-running = { $count ->
    [one] { $count } customer written
   *[other] { $count } customers written
}
export-stop = Stop
export-stopped = Stopped. No file was kept.
export-ready = { $count ->
    [one] { $count } customer is in the file.
   *[other] { $count } customers are in the file.
}
export-save = Save the file
export-full = The disk is full. Make room and try again.
export-failed = The file could not be written. Try again.
export-numbers = More numbers
export-username = Username

## Bringing in customers

import-title = Bring in customers
import-palette = Bring in customers from a file
import-back = Back to the customers
import-drop = Drop a file here
import-drop-text = A table from Excel or LibreOffice, a CSV from another program, or address cards from a phone.
import-choose = Choose a file
import-paste = Paste cells
import-paste-label = Cells from a spreadsheet
import-paste-hint = Copy the rows in your spreadsheet and paste them here.
import-paste-go = Read them
import-pasted = Pasted cells
import-nothing-sent = Nothing is sent by bringing people in.
import-bringing = Taking { $name }
import-looking = Looking at the file
import-reading = Reading the rows
import-reading-percent = { $percent } % read
import-rows-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
import-cancel = Cancel
import-go = { $count ->
    [one] Bring in { $count }
   *[other] Bring in { $count }
}
import-sheet = Only the sheet { $sheet } is read. The others are left alone.
import-fixed = Shopbell was closed meanwhile: the columns cannot be changed any more. Cancel and open the file again to change them.
import-columns = Columns
import-columns-hint = Guessed from the first { $rows } rows. Change what is wrong.
import-column-file = In your file
import-column-example = Example
import-column-becomes = Becomes
import-column-noticed = What we noticed
import-column-nameless = Column { $number }
import-becomes-of = { $column } becomes
import-becomes-name = Name
import-becomes-first_name = First name
import-becomes-last_name = Last name
import-becomes-phone = Phone
import-becomes-email = Email
import-becomes-language = Language
import-becomes-country = Country
import-becomes-time_zone = Time zone
import-becomes-city = Town
import-becomes-company = Company
import-becomes-birthday = Birthday
import-becomes-labels = Labels
import-becomes-lists = Lists
import-becomes-basis = Why you may write
import-becomes-agreed_at = When they agreed
import-becomes-note = Note
import-becomes-own = New field of your own
import-becomes-fields = Your fields
import-becomes-out = Leave out
import-noticed-region = { $count ->
    [one] { $count } number without a country code: read as { $country }
   *[other] { $count } numbers without a country code: read as { $country }
}
import-noticed-cut = { $count ->
    [one] The spreadsheet cut off the end of { $count } number
   *[other] The spreadsheet cut off the end of { $count } numbers
}
import-noticed-filled = Filled in { $filled } of { $rows } rows
import-noticed-language = { $language } { $count }
import-noticed-elsewhere = They agreed to something else than WhatsApp. That does not count here.
import-noticed-own = Becomes the field { $name }
import-noticed-out = Not needed
import-region = Numbers without a country code are from
import-region-none = No country: leave them out
import-rows = Rows
import-tab-fresh = New
import-tab-merged = Same person
import-tab-updated = Updated
import-tab-unchanged = Nothing new
import-tab-refused = Left out
import-report = Reasons as CSV
import-report-line = Row
import-report-reason = Why it was left out
import-row-number = Row
import-row-name = Name
import-row-phone = Number
import-row-basis = Why you may write
import-row-happens = What happens
import-row-empty = empty
import-row-none = No rows of this kind.
import-row-wait = The rows come as they are read.
import-row-back = Back
import-row-on = More rows
import-row-offers = Can get offers.
import-row-silent = No offers: nothing says they agreed.
import-row-unnamed = No offers: WhatsApp was not named.
import-happens-fresh = New.
import-happens-updated = Updated.
import-happens-updated-text = You have { $name } already. What the file knows is added.
import-happens-merged = Same person
import-happens-merged-text = as { $name }, { $number }.
import-happens-unchanged = Nothing new.
import-happens-unchanged-text = You know all of this.
import-happens-refused = Left out.
import-nameless = someone without a name
import-alike = { $count ->
    [one] Someone else may be the same person.
   *[other] { $count } others may be the same person.
}
import-refused-no_number = There is no number, and no email either.
import-refused-too_short = Too short for a number.
import-refused-too_short-in = Too short for a number in { $country }.
import-refused-too_long = Too long for a number.
import-refused-too_long-in = Too long for a number in { $country }.
import-refused-no_such_country = No country has this code.
import-refused-which_country = No country code, and no country was chosen.
import-refused-digits_cut = The spreadsheet cut off the last digits.
import-refused-not_a_number = This is not a phone number.
import-refused-unreadable = This line cannot be read: its letters are garbled, or a quotation mark never ends.
import-refused-cell_too_long = A cell is far too long.
import-refused-erased = This customer asked to be erased, and stays out.
import-refused-too_many_cells = The row has more cells than there are columns.
import-mend = Number for { $name }
import-mend-hint = Type the number
import-mend-go = Use it
import-mend-bad = This number does not work either.
import-repair-country_added = Country code added: { $country }.
import-repair-double_zero = 00 became +.
import-repair-plus_added = + added.
import-repair-apostrophe = Apostrophe taken away.
import-repair-scientific = Written out in full.
import-repair-several = { $count } numbers in one cell.
import-repair-number_left_out = { $written } was left out: no number.
import-repair-value_left_out = { $column }: { $written } was left out.
import-repair-today = As it is dialled today.
import-sum = What will happen
import-sum-label = { $fresh } new, { $known } you have, { $refused } left out
import-sum-fresh = new customers
import-sum-merged = join someone you have, or another row
import-sum-updated = you have, with something new
import-sum-unchanged = you have, nothing new
import-sum-refused = left out
import-look = Look
import-fix = Fix
import-why = Why may you write to them?
import-why-column = As the column { $column } says
import-why-column-none = As a column says
import-why-column-none-text = Choose the column above: it becomes “Why you may write”.
import-why-same = All agreed in the same way
import-why-nobody = Nobody yet, I will ask them
import-why-count = { $count ->
    [one] { $count } can get offers. The others come in as contacts, not as an audience.
   *[other] { $count } can get offers. The others come in as contacts, not as an audience.
}
import-why-nobody-text = They come in as contacts. No offers go to them until they agree.
import-why-topic = They agreed to
import-topic-offers = Offers and news
import-topic-orders = News about their orders
import-topic-all = Both
import-why-words = In these words
import-why-words-hint = The sentence they said yes to
import-why-at = When, at the latest
import-why-named = WhatsApp was named in it
import-why-unnamed = WhatsApp was not named: your shop sends offers only to those who agreed to WhatsApp.
import-why-keep = Keep
import-why-pending = Keep what you wrote first, or choose another reason. Then the people can come in.
import-why-incomplete = Write the words and choose the day.
import-proof = Add a proof, such as a scan
import-proof-text = It is kept with the list, encrypted on this machine, and can be saved again from the customer's history.
import-proof-remove = Remove the proof { $name }
import-stop-stays = Who asked you to stop stays stopped, whatever the file says.
import-list = Put everyone on the list
import-list-hint = Name of a list, if you like
import-undo-text = You can undo all of it for 30 days.
import-done = { $count ->
    [one] { $count } row came in
   *[other] { $count } rows came in
}
import-done-text = All of them are there. Nothing was sent.
import-undo = Undo all of it
import-undoing = Taking it back
import-undone = It was taken back.
import-undone-stays = { $count ->
    [one] { $count } person stays, because something was changed or said since.
   *[other] { $count } people stay, because something was changed or said since.
}
import-show = Show the customers
import-again = Bring in another file
import-before = Files so far
import-state-done = Brought in { $when }
import-state-undone = Taken back { $when }
import-undo-until = Can be undone until { $day }
import-failed = This file cannot be brought in
import-other = Choose another file
import-problem-empty = Nothing stands in it.
import-problem-not_a_table = It is not a table: perhaps a picture, a PDF or a web page. Save it as an Excel workbook or as CSV.
import-problem-old_workbook = It is an old Excel workbook (.xls). Open it and save it as .xlsx or CSV.
import-problem-locked = It is locked with a password. Save it without one.
import-problem-damaged = It is damaged or breaks off. Save it anew, or get it again.
import-problem-too_many_columns = It has more than 500 columns. Take away those you do not need.
import-problem-bomb = It is small and unpacks to something huge. Shopbell does not open such a file.
import-problem-endless_line = A line in it never ends. Perhaps a quotation mark was never closed. Save it anew from your spreadsheet.
import-problem-stopped = Shopbell could not read it to its end. Nothing of it came in. Check that the disk has room, then try again.
failure-sheet_unfit = This file cannot be read as a list of customers.
failure-sheet_unfit-next = Save it as an Excel workbook or as CSV, then choose it again.

## Prices

price-title = Prices
price-text = What WhatsApp charges for a message. Shopbell makes up no price: it says what your price list says, and from when on that list holds.
price-empty = No price list yet, so every price is unknown.
price-empty-how = Meta publishes a list for each currency: on developers.facebook.com look for WhatsApp, then Pricing, then Rate cards. Download the list of base rates in the currency you pay in and bring it in here.
price-bring = Bring in a price list
price-bringing = { $name } is on its way
price-write = Write a price by hand
price-write-list = Begin another list by hand
price-lists = Price list
price-list = From { $day }, in { $currency }
price-list-now = From { $day }, in { $currency } (holds today)
price-list-source = From { $source }, brought in on { $day }
price-may-be-old = A new quarter has begun since this list. Prices may have changed: look whether Meta has a newer list.
price-find = Find a country or region
price-find-none = No country or region is called that.
price-market = Country or region
price-category-marketing = Offers
price-category-utility = Orders and visits
price-category-authentication = Codes
price-category-authentication_international = Codes from abroad
price-category-service = Answers
price-category-other = Anything else
price-cell = { $category }, { $market }: { $price }. Change it
price-cell-none = { $category }, { $market }: no price. Write one
price-cell-by-hand = Written by hand: { $source }
price-remove = Take this list away
price-remove-sure = Take the list from { $day } away? What messages cost so far stays written down.
price-remove-yes = Take it away
price-keep-it = Keep it
price-looked = { $name }: { $prices ->
    [one] { $prices } price
   *[other] { $prices } prices
} for { $markets ->
    [one] { $markets } country or region
   *[other] { $markets } countries and regions
}
price-currency = Currency you pay in, three letters
price-day = Holds from
price-replaces = It takes the place of the list from { $day } ({ $source }).
price-stayed = { $count ->
    [one] { $count } price written by hand stayed. It comes before the file’s.
   *[other] { $count } prices written by hand stayed. They come before the file’s.
}
price-keep = Use this list
price-leave = Leave it
price-troubles = { $count ->
    [one] { $count } thing could not be read
   *[other] { $count } things could not be read
}
price-trouble-not_a_number = Line { $line }: “{ $text }” is no price.
price-trouble-unclear = Line { $line }: “{ $text }” could be two prices. Write it with a point before its decimals.
price-trouble-too_fine = Line { $line }: “{ $text }” has more than six decimals.
price-trouble-out_of_range = Line { $line }: “{ $text }” cannot be what a message costs.
price-trouble-twice = Line { $line }: { $text } has another price further up. Neither is used.
price-trouble-no_market = Line { $line }: a price without a country or region.
price-trouble-category = Line { $line }: “{ $text }” is no kind of message.
price-trouble-market = Line { $line }: Shopbell does not know which countries “{ $text }” stands for. Its prices are kept, and used for nobody.
price-no-list-no_headers = This is no price list: no line has the headings Market, Marketing and Utility, or Market, Category and Price.
price-no-list-reductions = This list has the reductions for many messages. Bring in the list of base rates.
price-no-list-no_prices = There is no price in this list.
price-no-list-too_long = This list is longer than any price list.
price-problem-amount = This price cannot be read. Write it as 0.0618.
price-problem-market = Say for which country or region, by the name on Meta's list, such as Finland or Rest of Western Europe.
price-problem-currency = Say the currency in three letters, such as EUR.
price-problem-other_currency = The list of that day is in another currency.
price-problem-day = Say from which day on it holds.
price-problem-source = Say where you have the price from.
price-problem-not_a_list = This file is no price list.
price-kind = Kind of message
price-amount = Price of one message
price-source = Where you have it from
price-source-hint = Meta’s invoice of October
price-save = Keep this price
price-take-out = Take this price out
price-cancel = Cancel
price-said = { $price } each for { $market }, by the list from { $day } ({ $source }).
price-unknown-no_list = Price unknown: no price list holds today. Bring one in under Settings, Prices.
price-unknown-no_country = Price unknown: this customer shows no number, so the country is not known.
price-unknown-no_market = Price unknown: your price list does not have this customer’s country.
price-unknown-no_price = Price unknown: your price list has no price of this kind for this customer’s country.
price-unknown-category = Price unknown: WhatsApp charges it as something your price list does not have.
price-times = About { $times } times the price for { $market }.
price-month-earlier = Month before
price-month-later = Month after
price-month-total = WhatsApp charged about { $sum }
price-month-nothing = Nothing was charged, as far as Shopbell knows
price-month-empty = No message reached a customer.
price-month-unknown = { $count ->
    [one] The price of { $count } message is unknown.
   *[other] The price of { $count } messages is unknown.
}
price-month-allowance = { $reached } of { $free } free answers used
price-month-charged = { $category }: { $count }, { $sum }
price-month-unpriced = { $category }: { $count }, price unknown
price-month-free_answer = Free answers of the month: { $count }
price-month-free = Free, as Meta says: { $count }
price-month-free_entry_point = Free, because the customer came from an ad: { $count }
price-month-untold = Meta has not said what they cost: { $count }
price-month-note = Counted by Shopbell since it knows prices. Meta’s invoice decides: taxes and reductions for many messages are not in it.
failure-price_unfit = This price cannot be used.
failure-price_unfit-next = Look at what was written, then try again.

## Settings: backup

backup-title = Backup
backup-text = One encrypted file holds the whole shop: chats, files, customers and who agreed. On another computer it opens with the code on paper alone.
backup-none = No backup was made yet.
backup-whole = The last backup was made { $when }, looked through, and everything was whole.
backup-next-time = The next one is made today or tomorrow at { $time }.
backup-trouble-full = The last backup was not made: the disk is full. Make room in the folder and beside the shop’s data, then make it again.
backup-trouble-folder = The last backup was not made: the folder is not there or cannot be written. Plug the disk in, or choose another folder.
backup-trouble-no_code = The last backup was not made: nothing would open it. Make its code first.
backup-trouble-stopped = The last backup was stopped. Nothing of it was kept.
backup-trouble-damaged = The last backup is not whole. Do not rely on it; make it again, on another disk if this comes back.
backup-trouble-other = The last backup was not made. Try again; if it comes back, restart Shopbell.
backup-paper-recovery = Your backups open with the recovery code that was printed when the shop was made.
backup-paper-own = Your backups open with the code you printed.
backup-paper-missing = Make the code first. Without it nobody opens a backup, you neither.
backup-code-make = Make the code
backup-code-again = Make a new code
backup-code-title = The code of your backups
backup-code-text = Print it and keep it away from this computer. It is shown only now. Backups made before a new code open with the code of their time.
backup-code-print = Print the code
backup-folder = Folder for backups
backup-folder-hint = Its full path, best on another disk
backup-daily = Make one every day
backup-daily-text = While Shopbell is open. One that was missed is made as soon as it is opened.
backup-minute = At
backup-keep = Keep so many
backup-save = Save
backup-make = Make a backup now
backup-making = The backup is being made and looked through: { $percent } %
backup-checking = The backup is being looked through: { $percent } %
backup-restoring = The backup is being unpacked and looked through: { $percent } %
backup-stop = Stop
backup-open-title = Open a backup
backup-open-text = Looking through a backup unpacks it, compares everything and throws it away again. The shop goes on.
backup-file = File of the backup
backup-file-hint = Its full path
backup-code = Its code
backup-code-hint = Only for a backup of another computer
backup-check = Look through it
backup-restore = Put it in the shop’s place
backup-restore-title = Put this backup in the shop’s place?
backup-restore-one = What was written since the backup is not in it. The shop that is here now stays on the disk for { $days } days, then it is taken away; as soon as somebody is erased, it goes at once.
backup-restore-two = Messages that waited to go then may have gone since. None goes again by itself: each waits for you to decide.
backup-restore-three = Whoever was erased on this computer since then is erased again. On a new computer nobody knows of them: look at your receipts and erase them again.
backup-restore-cancel = Cancel
backup-looked-stopped = It was stopped. Nothing was changed.
backup-looked-full = The disk is full: a backup needs as much room as the shop to be looked through. Nothing was changed.
backup-looked-folder = The file or the folder cannot be read or written. Nothing was changed.
backup-looked-other = It could not be looked through. Nothing was changed.
backup-looked-whole = This backup is whole.
backup-looked-damaged = This backup is damaged. Nothing was changed; take an older one.
backup-looked-files = Files in this backup are damaged, everything else is whole. Nothing was changed.
backup-damaged-of = The damaged files stand in the chats with:
backup-damaged-more = and others
backup-restore-without = Put it in the shop’s place without these files
backup-restore-without-text = { $damaged ->
    [one] { $damaged } file is left out. If a customer sent it in the last seven days, WhatsApp is asked for it again; otherwise it is lost.
   *[other] { $damaged } files are left out. What customers sent in the last seven days is asked of WhatsApp again; the rest is lost.
}
backup-part-made = Made { $when }
backup-part-database = The shop’s data
backup-part-counts = The number of messages and customers
backup-part-ledger = Who agreed to what
backup-part-files = Files
backup-is-whole = Whole
backup-is-damaged = Damaged
backup-holds = { $messages } messages, { $people } customers
backup-files-whole = { $files } whole
backup-files-damaged = { $files } whole, { $damaged } damaged
backup-files-absent = { $absent } were missing in the shop already
backup-restored = The backup is in the shop’s place.
backup-restored-next = Close Shopbell and open it again. Until then nothing comes in; WhatsApp brings it afterwards.
backup-restored-aside = The shop that was here before stays on the disk for { $days } days, then it is taken away. As soon as somebody is erased, it goes at once.
failure-backup_busy = Another backup is being worked on.
failure-backup_busy-next = Wait until it is done, or stop it.
failure-backup_no_folder = The folder for backups is not there.
failure-backup_no_folder-next = Plug the disk in, or choose a folder by its full path.
failure-backup_no_code = Nothing would open the backup.
failure-backup_no_code-next = Make its code first, and print it.
failure-no_backup = This file is no backup of a shop.
failure-no_backup-next = Choose a file that ends in “.shopbell”.
failure-backup_needs_code = This backup was made with another key.
failure-backup_needs_code-next = Type the code that was printed for it.
failure-backup_shut = This backup is damaged where everything in it is described, or belongs to another code.
failure-backup_shut-next = Take an older one. Nothing was changed.
failure-backup_other_kind = This backup is of another kind of shop.
failure-backup_other_kind-next = Open it in a shop that is encrypted as it is.
failure-backup_newer = A newer Shopbell made this backup.
failure-backup_newer-next = Update Shopbell, then open it again.

## Campaigns

failure-limit_used = Meta's limit of people you may write to first in 24 hours is used.
failure-limit_used-next = Wait until there is room again, or answer those who wrote to you.
failure-too_often = This customer got an offer lately.
failure-too_often-next = Wait, or change the pause between offers on the campaigns page.
failure-no_offers_to_states = WhatsApp delivers no offers to numbers of the United States.
failure-no_offers_to_states-next = Write about an order instead, or reach this customer another way.
failure-campaign = The campaign cannot do this now.
failure-campaign-next = Look at the page again: it shows how it stands.
campaigns-title = Campaigns
campaigns-new = New campaign
campaigns-empty = No campaign yet
campaigns-empty-text = One message to many customers who agreed to offers. Before anything goes you see who gets it, who does not and why, and what it costs.
campaigns-name = Name of the campaign
campaigns-unnamed = New campaign { $day }
campaigns-back = All campaigns
campaigns-more = Earlier ones
campaign-state-draft = Preparing
campaign-state-checking = Looking at people
campaign-state-planned = Planned
campaign-state-running = Running
campaign-state-paused = Paused
campaign-state-ended = Ended
campaign-state-cancelled = Stopped for good
campaign-line-draft = Last changed { $when }
campaign-line-planned = Begins { $when }
campaign-line-went = { $arrived } of { $all } arrived, { $read } read
campaign-who = Who gets it
campaign-who-lists = Lists
campaign-who-segments = Segments
campaign-who-but = But nobody from
campaign-who-none = There is no list and no segment yet. Make one among the customers first.
campaign-who-people = To the customers
campaign-check = See who gets it
campaign-check-again = Look again
campaign-checking = { $count ->
    [one] One looked at so far
   *[other] { $count } looked at so far
}
campaign-can = can get it
campaign-can-of = of { $count } who are meant, as of { $when }
campaign-stale = Changed since: look again before it starts.
campaign-reason-stopped = Asked to stop
campaign-reason-not_agreed = No consent on file
campaign-reason-not_named = Agreed, but WhatsApp was not named
campaign-reason-too_often = Had an offer lately
campaign-reason-blocked = Blocked by you
campaign-reason-states = United States number: WhatsApp delivers no offers there
campaign-reason-no_address = No WhatsApp number known
campaign-reason-missing = Something to fill in is not known
campaign-reason-unfit = Does not fit with what is known of them
campaign-reason-template = The template may not go
campaign-reason-excluded = Left out by you
campaign-reason-by_hand = Taken out by hand
campaign-reason-gone = No longer among your customers
campaign-reason-refused = Meta did not deliver it
campaign-reason-gate = Not allowed
campaign-reason-some = { $names } and others
campaign-says = What they get
campaign-says-choose = Template
campaign-says-none = Choose a template
campaign-says-no-templates = No template may go yet. Write one among the templates; Meta looks at it first.
campaign-says-templates = To the templates
campaign-says-needs-more = It asks for a place, or its offer ends at a time. Campaigns send words, buttons and files.
campaign-says-language = Everybody in their own language, where Meta approved it
campaign-gap-known = What is known of each person
campaign-gap-same = The same for everybody
campaign-gap-otherwise = Where nothing is known; empty leaves them out
campaign-gap-fill = What fills gap { $gap }
campaign-gap-text = Text for gap { $gap }
campaign-why = Would you be glad to get it?
campaign-why-text = Three honest answers keep your quality high.
campaign-why-expected = Expected: what did they agree to?
campaign-why-timely = Timely: why now?
campaign-why-relevant = Relevant: why these people?
campaign-when = When
campaign-when-now = As soon as it is started
campaign-when-at = At a time
campaign-when-time = It begins
campaign-quiet = Nobody gets it between
campaign-quiet-from = Quiet from
campaign-quiet-to = Quiet until
campaign-quiet-own = By each person's own clock, where it is known
campaign-start = Start with { $count }
campaign-start-later = Plan it
campaign-start-title = { $count ->
    [one] Send to one person now?
   *[other] Send to { $count } people now?
}
campaign-start-title-later = { $count ->
    [one] Send to one person { $when }?
   *[other] Send to { $count } people { $when }?
}
campaign-start-text = What has gone cannot be taken back. It can be paused at any time.
campaign-start-yes = Send to { $count }
campaign-not-yet = Go back
campaign-needs-audience = Choose who gets it.
campaign-needs-template = Choose a template.
campaign-needs-more = Give the template what it asks for.
campaign-needs-reasons = Answer the three questions.
campaign-needs-check = See who gets it first.
campaign-needs-people = Nobody who is meant may get it.
campaign-needs-time = The time has passed. Choose a later one.
campaign-delete = Throw away
campaign-pause = Pause
campaign-resume = Go on
campaign-cancel = Stop for good
campaign-cancel-title = Stop “{ $name }” for good?
campaign-cancel-text = { $count ->
    [one] One person who has not got it will not get it. What went stays.
   *[other] { $count } people who have not got it will not get it. What went stays.
}
campaign-again = Try { $count } again
campaign-held-by_hand = You paused it.
campaign-held-token = It stopped: Meta does not take the access key. Mend it on the Connection page, then let it go on.
campaign-held-account = It stopped: Meta takes no messages of this account now. See the Connection page, then let it go on.
campaign-held-template = It stopped: the template may not go any more. See the template, and let it go on when it may.
campaign-held-template_quality = It stopped by itself: customers like this template less. Think about who gets it before it goes on.
campaign-held-number_quality = It stopped by itself: customers mind messages from your number. Let some days pass before it goes on.
campaign-held-stops = It stopped by itself: { $count } of { $of } who got it asked to stop.
campaign-held-not_reached = It stopped by itself: { $count } of { $of } could not be reached. Are these the right numbers?
campaign-held-refused = It stopped: Meta refused it ({ $code }). See the template and the Connection page before it goes on.
campaign-quiet-now = Nobody can get it just now. It goes on { $when } by itself.
campaign-limit-wait = The limit of today is used. It goes on { $when } by itself.
campaign-place-planned = To come
campaign-place-waiting = On the way
campaign-place-unknown = Not sure
campaign-place-sent = Sent
campaign-place-delivered = Arrived
campaign-place-read = Read
campaign-place-later = Later
campaign-place-cannot = Not sent
campaign-place-left_out = Left out
campaign-place-cancelled = Stopped before
campaign-sent-of = of { $count } sent
campaign-replied = Answered
campaign-stopped = Asked to stop
campaign-ordered = Sent a cart
campaign-within = within three days
campaign-people = The people
campaign-people-all = All
campaign-people-none = Nobody here.
campaign-people-person = Person
campaign-people-state = State
campaign-people-reason = Why
campaign-people-code = Meta's code
campaign-people-read = Read
campaign-people-answered = Answered
campaign-people-nobody = Somebody who was erased
campaign-people-more = Show more
campaign-people-chat = Open the chat
campaign-people-phone = Number
campaign-people-time-sent = Sent
campaign-people-time-delivered = Arrived
campaign-report = Report
campaign-limit = Your messaging limit
campaign-limit-of = { $count } people in any 24 hours
campaign-limit-none = No limit
campaign-limit-left = { $count } more now
campaign-limit-used = { $count } used
campaign-limit-full = Full. Room again { $when }.
campaign-limit-now = Now
campaign-limit-rest = The rest goes by itself when there is room. Keep this computer on; the window may be closed.
campaign-cost = Cost
campaign-cost-most = at most
campaign-cost-so-far = So far
campaign-cost-line = { $count } at { $price } in { $market }
campaign-cost-unknown = { $count ->
    [one] Price unknown for one person.
   *[other] Price unknown for { $count } people.
}
campaign-cost-note = Meta charges what is delivered, nothing else.
campaign-cost-prices = To the price list
campaign-guard = It stops by itself
campaign-guard-text = when the template or your number is liked less, when more than 2 in 100 ask to stop, when one in five cannot be reached, or when Meta takes nothing. You see why.
campaign-pace = Offers and quiet hours
campaign-pace-gap = Days between two offers to one person
campaign-pace-save = Keep
campaign-saved = Saved
campaign-saving = Saving
campaign-quality = How customers take your number
campaign-quality-GREEN = High
campaign-quality-YELLOW = Medium
campaign-quality-RED = Low
campaign-quality-other = Not rated yet
campaign-quality-since = since { $when }
campaign-quality-next = Next limit: { $count } people. Meta raises it by itself within hours once half of yours was used within seven days with good quality; from 250 on also by verifying your business.
campaign-quality-next-endless = Next: no limit at all.
campaign-try = Send a test
campaign-try-text = It goes to one person as everybody would get it, and is charged as one message. The person must have agreed to offers.
campaign-try-find = To whom
campaign-try-send = Send the test
campaign-try-sent = Sent to { $name }.
campaign-try-none = Nobody is called so.
