# Allt Shopbell säger på svenska: i fönstret, i aktivitetsfältet och i aviseringar.

## Utanför fönstret

tray-open = Öppna Shopbell
tray-quit = Avsluta Shopbell
notification-title = { $name } har skrivit
notification-title-unknown = En kund har skrivit
notification-body-other = Öppna Shopbell för att se meddelandet.

## Ram

rail-label = Vyer
rail-inbox = Inkorg
rail-connection = Anslutning
rail-settings = Inställningar
rail-unread = { $count ->
    [one] { $count } chatt med något nytt
   *[other] { $count } chattar med något nytt
}
again = Försök igen
close = Stäng
loading = Läser
banner-unreachable = WhatsApp går inte att nå sedan { $when }.
banner-waiting = { $count ->
    [0] Det du skriver under tiden väntar och går iväg av sig självt.
    [one] { $count } meddelande väntar och går iväg av sig självt.
   *[other] { $count } meddelanden väntar och går iväg av sig själva.
}
banner-parked-token = WhatsApp godtar inte längre butikens åtkomsttoken, sedan { $when }.
banner-parked-account = Meta har stoppat butikens konto, sedan { $when }. Se Metas företagsinställningar.
banner-kept = { $count ->
    [0] Det du skriver under tiden sparas.
    [one] { $count } meddelande är sparat och går iväg när detta är löst.
   *[other] { $count } meddelanden är sparade och går iväg när detta är löst.
}
banner-lost = Fönstret tappade kontakten med Shopbell. Det försöker igen av sig självt.

## Tangenter

keys-title = Alla tangenter
keys-search = Sök
keys-views = Inkorg, Anslutning, Inställningar
keys-panes = Nästa fält
keys-chats = Föregående eller nästa chatt
keys-list = Gå genom en lista eller en chatt
keys-open = Öppna
keys-back = Stäng, eller tillbaka till listan
keys-send = Skicka
keys-line = Ny rad
keys-quote = Citera meddelandet
keys-react = Reagera på meddelandet
keys-done = Klart
keys-help = Den här listan

## Övningsbutik

practice-title = Övningsbutik
practice-text = Inget här når en riktig kund
practice-move = Flytta klockan
practice-clock = Övningsklocka: { $when }
practice-move-text = Svarstider går ut, kunder läser och svarar som om tiden hade gått. Det går bara framåt.
practice-hour = 1 timme
practice-six-hours = 6 timmar
practice-day = 24 timmar
practice-ahead = { $left } före din egen klocka
practice-write = Låt en kund skriva
practice-customer = Kund
practice-line = Vad kunden skriver
practice-line-own = Tomt: en egen replik
practice-write-now = Skriv
practice-written = { $name } skriver.

## Anslutning

connection-good = Meddelanden kommer in och går ut.
connection-caution = { $count ->
    [one] En sak behöver ses över.
   *[other] { $count } saker behöver ses över.
}
connection-danger = { $count ->
    [one] En sak fungerar inte.
   *[other] { $count } saker fungerar inte.
}
connection-checked = Läget { $when }
connection-customers = Kunder
connection-meta = WhatsApp
connection-here = Den här datorn
connection-data = Dina data
connection-out = Går ut
connection-in = Kommer in
light-good = Fungerar
light-caution = Behöver ses över
light-danger = Fungerar inte
light-unknown = Inte känt än
link-sending = Sändning
link-sending-good = Meddelanden går iväg när de skrivs. Inget väntar.
link-sending-waiting = { $count ->
    [one] { $count } meddelande väntar och går iväg av sig självt.
   *[other] { $count } meddelanden väntar och går iväg av sig själva.
}
link-sending-not-sure = { $count ->
    [one] Om { $count } meddelande vet ingen om det gick iväg. Säg till i chatten.
   *[other] Om { $count } meddelanden vet ingen om de gick iväg. Säg till i chattarna.
}
link-sending-refused = Meta nekar kontot eller dess token. Meddelanden sparas tills det är löst.
link-receiver = Mottagare
link-receiver-good = Lyssnar på den här datorn, port { $port }.
link-receiver-danger = Lyssnar inte. Starta om Shopbell; det som skickas under tiden kommer senare.
link-last_event = Senaste händelse
link-last_event-at = Kom { $when }.
link-last_event-none = Inget har kommit än.
link-signature = Signaturer
link-signature-good = Varje händelse hade rätt signatur.
link-signature-refused = { $count ->
    [one] { $count } förfrågan nekades: signaturen var fel. Inget av den sparades.
   *[other] { $count } förfrågningar nekades: signaturerna var fel. Inget av dem sparades.
}
link-set_aside = Lagt åt sidan
link-set_aside-none = Varje händelse förstods.
link-set_aside-count = { $count ->
    [one] { $count } händelse förstås inte än. Den är sparad och läses igen efter en uppdatering.
   *[other] { $count } händelser förstås inte än. De är sparade och läses igen efter en uppdatering.
}
link-other_numbers = Andra nummer
link-other_numbers-none = Allt som kom är till den här butiken.
link-other_numbers-count = { $count ->
    [one] { $count } meddelande var till ett nummer som inte är butikens. Det är sparat.
   *[other] { $count } meddelanden var till nummer som inte är butikens. De är sparade.
}
link-database = Databas
link-database-plain = { $size } MB. Innehåller bara övning och är därför inte krypterad.
link-database-encrypted = { $size } MB, krypterad.
link-database-not-writable = Den senaste skrivningen lyckades inte. Se till att disken har plats.

## Inställningar

settings-look = Utseende
settings-writing = Skrivande
settings-attention = Aviseringar
settings-language = Språk
settings-language-system = Som systemet
settings-language-en = English
settings-language-sv = Svenska
settings-language-fi = Suomi
settings-theme = Ljust eller mörkt
settings-theme-system = Som systemet
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-size = Textstorlek
settings-size-value = { $size } %
settings-enter = Enter skickar
settings-enter-text = Av: Ctrl+Enter skickar och Enter ger en ny rad.
settings-keys = Enstaka tangenter
settings-keys-text = E för klart, R för att citera, ? för alla tangenter, utanför textfält.
settings-notify = Avisera om meddelanden
settings-notify-text = När fönstret inte ligger överst.
settings-show-keys = Visa alla tangenter

## Svarstiden och klockslag

window-left = { $left } kvar
window-closing = Stänger om { $left }
window-closed = Stängd sedan { $when }
window-never = Har aldrig skrivit till dig
window-closed-short = Stängd
window-free = Utan avgift i { $left }, från en annons
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-minutes = { $minutes } min
day-today = I dag
day-yesterday = I går
when-yesterday = i går { $time }
when-tomorrow = i morgon { $time }

## Bockar

tick-queued = Väntar på att gå iväg
tick-sending = På väg
tick-unknown = Osäkert
tick-accepted = Skickat
tick-sent = Skickat
tick-failed = Gick inte iväg
tick-delivered = Levererat
tick-read = Läst
tick-played = Avlyssnat

## Slag av meddelanden

kind-text = Meddelande
kind-image = Foto
kind-video = Video
kind-audio = Ljud
kind-voice = Röstmeddelande
kind-document = Dokument
kind-sticker = Klistermärke
kind-location = Plats
kind-contacts = Kontaktkort
kind-button = Tryckte på en knapp
kind-interactive = Valde ett svar
kind-order = Beställning
kind-template = Mall
kind-system = Något ändrades i chatten
kind-edit = Redigerade ett meddelande
kind-revoke = Raderade ett meddelande
kind-unsupported = Ett slag som WhatsApp inte för vidare
kind-unknown = Ett slag som Shopbell inte känner till än

## Varför ett meddelande inte gick iväg, och vad man kan göra

trouble-window_closed = Svarstiden hade gått ut. Kunden måste skriva först.
trouble-not_sure = Förbindelsen bröts medan det skickades. Fråga, eller titta i butikens telefon.
trouble-not_reachable = Numret finns inte på WhatsApp eller kan inte ta emot meddelandet nu.
trouble-asked_to_stop = Kunden bad om stopp.
trouble-held_back = WhatsApp håller tills vidare inne fler meddelanden till kunden. Försök senare.
trouble-too_fast = För många meddelanden på en gång. Försök igen om några minuter.
trouble-token = WhatsApp godtar inte längre butikens åtkomsttoken.
trouble-account = Meta har stoppat kontot: betalning, registrering eller en begränsning.
trouble-not_accepted = WhatsApp godtar inte meddelandet som det är skrivet.
trouble-target_gone = Meddelandet det hör till är borta eller för gammalt.
trouble-meta_fault = Det blev fel hos WhatsApp.
trouble-no_network = WhatsApp gick inte att nå på för lång tid.
remedy-send_again = Skicka igen
remedy-it_arrived = Det kom fram
remedy-remove = Ta bort

## När något inte blev gjort

failure-not_found = Det finns inte längre.
failure-not_found-next = Gå tillbaka och välj på nytt.
failure-invalid = Shopbell kunde inte använda detta.
failure-invalid-next = Ändra det och försök igen.
failure-window_closed = Svarstiden har gått ut. Bara en mall kan skickas nu.
failure-window_closed-next = Din text är sparad. När kunden skriver kan du svara.
failure-moved_on = Något hände med meddelandet under tiden.
failure-moved_on-next = Titta på det igen.
failure-practice_only = Det går bara i övningsbutiken.
failure-practice_only-next = Inget gjordes.
failure-disk_full = Disken är full. Inget skrevs.
failure-disk_full-next = Gör plats på disken och försök igen. Det du har är i säkert förvar.
failure-database_busy = Ett annat program håller i butikens data. Inget skrevs.
failure-database_busy-next = Stäng program för säkerhetskopiering eller synkning och försök igen.
failure-database_damaged = Butikens data är skadade. Shopbell rör dem inte.
failure-database_damaged-next = Lägg tillbaka en säkerhetskopia, eller be om hjälp med koden nedan.
failure-database_newer = En nyare Shopbell har skrivit dessa data. Den här rör dem inte.
failure-database_newer-next = Uppdatera Shopbell och öppna på nytt.
failure-already_open = Shopbell är redan öppet.
failure-already_open-next = Leta i aktivitetsfältet, eller stäng det där först.
failure-folder_unusable = Butikens datamapp går inte att använda.
failure-folder_unusable-next = Se till att den finns och att du får skriva i den, och försök igen.
failure-internal = Shopbell gjorde ett fel. Dina meddelanden är säkra på disken.
failure-internal-next = Försök igen; kommer det tillbaka, starta om Shopbell.
failure-unreachable = Shopbell svarar inte.
failure-unreachable-next = Det kanske håller på att starta. Försök igen om en stund.

## Inkorg

inbox-title = Inkorg
inbox-shelves = Vilka chattar
inbox-unread = { $count ->
    [one] { $count } nytt meddelande
   *[other] { $count } nya meddelanden
}
inbox-not-sent = Gick inte iväg
inbox-not-sure = Osäkert om det gick iväg
inbox-draft = Utkast:
inbox-waiting-rows = { $count ->
    [one] { $count } ny
   *[other] { $count } nya
}
inbox-none-chosen = Välj vem du svarar
inbox-none-chosen-text = Med piltangenterna och Enter, eller ett klick.
inbox-empty-to_answer = Ingen väntar
inbox-empty-to_answer-text = Den som skriver härnäst hamnar här.
inbox-empty-waiting = Du väntar inte på någon
inbox-empty-waiting-text = Chattar du har svarat på står här tills kunden skriver igen.
inbox-empty-done = Inget är klart än
inbox-empty-done-text = Tryck E i en chatt när inget mer behövs.
shelf-to_answer = Att svara
shelf-waiting = Väntar
shelf-done = Klart
group-closing_soon = Stänger snart
group-next = Näst på tur
group-closed = Stängda, kräver en mall
group-rest = Chattar

## Chatt

chat-nameless = Någon utan namn
chat-you = Du
chat-log = Meddelanden med { $name }
chat-said-you = Du skrev { $time }: { $text }
chat-said-customer = { $name } skrev { $time }: { $text }
chat-quote-gone = Ett meddelande som Shopbell inte har
chat-kept = Det är sparat. Den här versionen av Shopbell kan inte visa det än.
chat-reply = Citera meddelandet
chat-react = Reagera
chat-more-emoji = Fler emojier
chat-reactions = Reaktioner
chat-back = Tillbaka till listan
chat-done = Klart
chat-reopen = Ångra
chat-unread-line = Nytt
chat-to-end = Till det nyaste
chat-new-below = { $count ->
    [one] { $count } nytt meddelande
   *[other] { $count } nya meddelanden
}
composer-label = Meddelande till { $name }
composer-placeholder = Skriv ett meddelande
composer-send = Skicka
composer-emoji = Emoji
composer-unquote = Citera inte
composer-count = { $count } av { $most } tecken
composer-too-long = { $over ->
    [one] { $over } tecken för mycket. Skicka det i två meddelanden.
   *[other] { $over } tecken för mycket. Skicka det i två meddelanden.
}
composer-until = Skriv fritt till { $when }
composer-locked = Bara en mall kan skickas nu
composer-window-closed = Det har gått mer än 24 timmar sedan { $name } skrev. När { $name } skriver igen kan du svara fritt.
composer-never-wrote = { $name } har inte skrivit till dig än. När { $name } skriver kan du svara fritt.
composer-draft-kept = Ditt utkast är sparat.

## Sök

search-label = Sök överallt
search-clear = Rensa sökningen
search-results = Sökträffar
search-people = Personer
search-messages = Meddelanden
search-nothing = Inget för ”{ $query }”
search-nothing-text = Alla meddelanden, bildtexter och namn har genomsökts.
search-count = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
