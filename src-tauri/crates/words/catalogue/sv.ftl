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
banner-unreachable = { $waiting ->
    [0] WhatsApp går inte att nå. Det du skriver väntar och går iväg av sig självt.
    [one] WhatsApp går inte att nå. { $waiting } meddelande väntar och går iväg av sig självt.
   *[other] WhatsApp går inte att nå. { $waiting } meddelanden väntar och går iväg av sig själva.
}
banner-parked-token = { $waiting ->
    [0] WhatsApp godtar inte längre butikens åtkomsttoken. Det du skriver sparas.
    [one] WhatsApp godtar inte längre butikens åtkomsttoken. { $waiting } meddelande är sparat och går iväg när token fungerar.
   *[other] WhatsApp godtar inte längre butikens åtkomsttoken. { $waiting } meddelanden är sparade och går iväg när token fungerar.
}
banner-parked-account = { $waiting ->
    [0] Meta har stoppat butikens konto. Se Metas företagsinställningar. Det du skriver sparas.
    [one] Meta har stoppat butikens konto. Se Metas företagsinställningar. { $waiting } meddelande är sparat och går iväg sedan.
   *[other] Meta har stoppat butikens konto. Se Metas företagsinställningar. { $waiting } meddelanden är sparade och går iväg sedan.
}
banner-again = Försök igen
banner-code = Kod { $code }
banner-lost = Fönstret har tappat kontakten med Shopbell. Det försöker igen av sig självt.
banner-key-gone = Shopbell har startats om och känner inte längre igen den här sidan. Öppna adressen som skrevs ut vid starten.
catch-up-line = { $messages ->
    [0] Borta sedan { $when }. Ingen kund skrev under tiden.
    [one] { $messages } meddelande sedan { $when }.
   *[other] { $messages } meddelanden sedan { $when }.
}
catch-up-line-pictures = { $messages ->
    [one] { $messages } meddelande sedan { $when }, en bild.
   *[other] { $messages } meddelanden sedan { $when }, varav bilder: { $pictures }.
}
catch-up-echoes = { $count ->
    [one] { $count } svar skrevs i telefonens app.
   *[other] { $count } svar skrevs i telefonens app.
}
catch-up-whole = Inget saknas så vitt vi kan se.
catch-up-lost-before = Meta sparar meddelanden i 7 dagar: det som skrevs före { $when } kan saknas.
catch-up-not-understood = { $count ->
    [one] { $count } händelse gick inte att förstå. Den är sparad.
   *[other] { $count } händelser gick inte att förstå. De är sparade.
}
catch-up-files-lost = { $count ->
    [one] { $count } fil gick inte längre att hämta.
   *[other] { $count } filer gick inte längre att hämta.
}
catch-up-dismiss = Lägg undan raden

## När något inte blev gjort

failure-title = Det här gick inte
failure-again = Försök igen
failure-not_found = Det finns inte längre.
failure-not_found-next = Gå tillbaka och välj på nytt.
failure-invalid = Shopbell kunde inte använda det här.
failure-invalid-next = Ändra det och försök igen.
failure-unfit = WhatsApp tar inte meddelandet som det är.
failure-unfit-next = Ändra det och försök igen.
unfit-empty = { $part ->
    [text] Skriv texten först.
    [header] Raden ovanför texten är tom.
    [footer] Det finstilta är tomt.
    [button] Varje knapp behöver ett ord på sig.
    [opener] Knappen behöver ett ord på sig.
    [section] Varje avdelning behöver en rubrik när de är flera.
    [row] Varje rad behöver en rubrik.
    [row_text] Den andra raden är tom.
    [link] Skriv webbadressen först.
    [card_name] Kortet behöver ett namn.
    [card_phone] Kortet behöver ett nummer.
    [branch_name] Platsen behöver ett namn.
    [gap] Något är inte ifyllt ännu.
   *[other] En del av meddelandet är tom.
}
unfit-too_long = { $part ->
    [text] Texten får ha { $most } tecken.
    [header] Raden ovanför texten får ha { $most } tecken.
    [footer] Det finstilta får ha { $most } tecken.
    [button] Det som står på en knapp får ha { $most } tecken.
    [opener] Det som står på knappen får ha { $most } tecken.
    [section] En avdelnings rubrik får ha { $most } tecken.
    [row] En rads rubrik får ha { $most } tecken.
    [row_text] Den andra raden får ha { $most } tecken.
    [link] Webbadressen får ha { $most } tecken.
    [caption] Bildtexten får ha { $most } tecken.
    [branch_name] Namnet får ha { $most } tecken.
    [branch_address] Adressen får ha { $most } tecken.
    [gap] Det ifyllda får ha { $most } tecken.
    [template_text] Med det ifyllda får texten ha { $most } tecken.
   *[other] En del av meddelandet får ha { $most } tecken.
}
unfit-count = { $part ->
    [buttons] Ett meddelande har 1 till { $most } knappar.
    [sections] En lista har 1 till { $most } avdelningar.
    [rows] En lista har 1 till { $most } rader i alla avdelningar tillsammans.
    [cards] Ett meddelande har 1 till { $most } kontaktkort.
   *[other] Det får finnas 1 till { $most } av dessa.
}
unfit-repeated = { $part ->
    [button] Två knappar säger samma sak. Kunden kan inte skilja dem åt.
   *[other] Två av dessa är likadana.
}
unfit-wrong = { $part ->
    [link] Det här är ingen webbadress. Den börjar med https://
    [place] Det här är inga koordinater, som 60.1699, 24.9384.
    [emoji] Välj en emoji.
    [header] Den här sortens meddelande har ingen rad ovanför texten.
    [footer] Den här sortens meddelande har inget finstilt.
    [gap] Det ifyllda ska stå på en rad, utan tabbar och utan flera mellanslag i följd.
   *[other] En del av meddelandet är inte som WhatsApp vill ha det.
}
failure-window_closed = Svarstiden har gått ut. Bara en mall kan skickas nu.
failure-window_closed-next = Ditt utkast är sparat. Skicka en mall, eller svara när kunden skriver.
failure-template_unfit = Den här mallen kan inte skickas så som den står hos Meta nu.
failure-template_unfit-next = Välj den igen eller välj en annan; inget har skickats.
failure-moved_on = Något hände med meddelandet under tiden.
failure-moved_on-next = Titta på det igen.
failure-too_many = Det finns redan så många som det får finnas.
failure-too_many-next = Ta bort en först och försök sedan igen.
failure-name_taken = Något annat heter redan så.
failure-name_taken-next = Välj ett annat namn.
failure-unknown_place = Ett ord inom klamrar kan Shopbell inte fylla i.
failure-unknown_place-next = Välj något av orden inom klamrar som står under fältet, eller ta bort klamrarna.
failure-practice_blocked = Du har blockerat kunden, så inget hen skriver kommer fram.
failure-practice_blocked-next = Släpp in kunden igen först.
failure-practice_only = Det går bara i övningsbutiken.
failure-practice_only-next = Inget gjordes.
failure-not_now = Kunden kan inte göra det nu.
failure-not_now-next = Skicka något som går att trycka på, eller låt kunden skriva först.
failure-disk_full = Disken är full. Inget skrevs.
failure-disk_full-next = Gör plats på disken och försök igen. Det du hade förut är tryggt.
failure-database_busy = Ett annat program håller i butikens data. Inget skrevs.
failure-database_busy-next = Stäng program för säkerhetskopiering eller synkning och försök igen.
failure-database_damaged = Butikens data är skadade. Shopbell rör dem inte.
failure-database_damaged-next = Lägg tillbaka en säkerhetskopia, eller be om hjälp med koden nedan.
failure-database_newer = Ett nyare Shopbell har skrivit dessa data. Det här rör dem inte.
failure-database_newer-next = Uppdatera Shopbell och öppna på nytt.
failure-wrong_key = Butikens data går inte att öppna med den här datorns nyckel.
failure-wrong_key-next = Inget ändrades. Se efter att det är rätt mapp, eller hämta tillbaka nyckeln med återställningskoden.
failure-key_missing = Den här datorns nyckelring har inte butikens nyckel.
failure-key_missing-next = Skriv återställningskoden som skrevs ut när butiken skapades.
failure-recovery_code_wrong = Det här är inte butikens återställningskod.
failure-recovery_code_wrong-next = Jämför med pappret, tecken för tecken, och skriv den igen. Du kan försöka hur många gånger du vill.
failure-unrecoverable = Filen som återställningskoden öppnar saknas eller är skadad.
failure-unrecoverable-next = Lägg ”recovery.json” från en säkerhetskopia bredvid butikens data och försök igen.
failure-keychain_locked = Datorns nyckelring är låst.
failure-keychain_locked-next = Lås upp den och försök igen.
failure-no_keychain = Datorns nyckelring svarar inte. Shopbell förvarar butikens nyckel ingen annanstans.
failure-no_keychain-next = Installera eller starta en nyckelring (på Linux: gnome-keyring eller KWallet) och försök igen.
failure-already_open = Shopbell är redan öppet.
failure-already_open-next = Leta i aktivitetsfältet, eller stäng det där först.
failure-folder_unusable = Butikens datamapp går inte att använda.
failure-folder_unusable-next = Se till att den finns och att du får skriva i den, och försök igen.
failure-internal = Det blev fel i Shopbell.
failure-internal-next = Försök igen. Om det upprepas, starta om Shopbell.
failure-unreachable = Shopbell svarar inte.
failure-unreachable-next = Det kanske håller på att starta. Försök igen om en stund.
failure-key_gone = Shopbell har startats om och känner inte längre igen den här sidan.
failure-key_gone-next = Öppna adressen som skrevs ut vid starten. Inget har gått förlorat.

## Tangenter

keys-title = Alla tangenter
keys-search = Sök i chatten. Igen, eller i listan: överallt
keys-matches = Äldre eller nyare träff i en chatt
keys-list = Upp och ner i listan
keys-open = Öppna
keys-chats = Föregående eller nästa chatt
keys-back = Stäng, eller tillbaka till listan
keys-done = Klart, eller ångra
keys-quote = Citera meddelandet
keys-react = Reagera på meddelandet
keys-panes = Nästa ruta
keys-views = Inkorg, Anslutning, Inställningar, Utkorg
keys-help = Den här listan

## Övningsbutik

practice-shop = Övningsbutik
practice-shop-text = Inget här når en riktig kund
practice-move-clock = Flytta klockan
practice-clock-title = Övningsklocka
practice-clock-text = Svarstider går ut, och kunder läser och svarar, som om tiden hade gått. Klockan går bara framåt.
practice-hours = { $hours ->
    [one] { $hours } timme
   *[other] { $hours } timmar
}
practice-customer-title = Låt en kund skriva
practice-customer-who = Kund
practice-customer-text = Vad kunden skriver
practice-customer-own = Lämna tomt för kundens egen nästa replik
practice-customer-write = Skriv
practice-act-what = Eller låt { $name }…
practice-act-do = Gör det
practice-act-place = skicka sin plats
practice-act-cards = skicka ett kontaktkort
practice-act-order = skicka en beställning
practice-act-from_ad = skriva från en annons
practice-act-poll = skicka en omröstning
practice-act-tap = trycka på det du skickade
practice-act-edit = ändra sitt senaste meddelande
practice-act-take_back = ta tillbaka sitt senaste meddelande
practice-act-new_number = få ett nytt nummer
practice-close = Stäng

## Anslutning

connection-title = Anslutning
connection-good = Meddelanden kommer in och går ut.
connection-caution = Meddelanden kommer och går, men något behöver ses över.
connection-danger = Något fungerar inte.
connection-checked = Kontrollerat { $when }
connection-again = Kontrollera igen
light-good = Fungerar
light-caution = Behöver ses över
light-danger = Fungerar inte
light-unknown = Inte känt än
link-sending = Sändning
link-sending-good = Meddelanden går iväg när de skrivs. Inget väntar.
link-sending-waiting = { $waiting ->
    [one] { $waiting } meddelande väntar och går iväg av sig självt.
   *[other] { $waiting } meddelanden väntar och går iväg av sig själva.
}
link-sending-unsure = { $count ->
    [one] Ingen vet om { $count } meddelande gick iväg. Säg till i chatten.
   *[other] Ingen vet om { $count } meddelanden gick iväg. Säg till i chattarna.
}
link-sending-refused = Meta nekar kontot eller dess token (kod { $code }). Meddelanden sparas tills det är löst.
link-receiver = Mottagare
link-receiver-text = Lyssnar på den här datorn, port { $port }.
link-last_event = Senaste händelse
link-last_event-at = Kom { $when }.
link-last_event-none = Inget har kommit än.
link-catch_up = Efter en frånvaro
link-catch_up-none = Inget har missats än: händelserna kom när de hände.
link-signature = Signaturer
link-signature-good = Varje förfrågan hade rätt signatur.
link-signature-refused = { $count ->
    [one] { $count } förfrågan nekades: signaturen var fel. Inget av den sparades.
   *[other] { $count } förfrågningar nekades: signaturerna var fel. Inget av dem sparades.
}
link-set_aside = Lagt åt sidan
link-set_aside-none = Varje händelse förstods.
link-set_aside-some = { $count ->
    [one] { $count } händelse förstås inte än. Den är sparad.
   *[other] { $count } händelser förstås inte än. De är sparade.
}
link-other_numbers = Andra nummer
link-other_numbers-none = Allt som kom är till den här butiken.
link-other_numbers-some = { $count ->
    [one] { $count } meddelande var till ett nummer som inte är butikens. Det är sparat.
   *[other] { $count } meddelanden var till nummer som inte är butikens. De är sparade.
}
link-database = Databas
link-database-text = { $size } på den här datorn.
link-database-encrypted = Den är krypterad.
link-database-plain = Den är inte krypterad: i en övningsbutik finns inget hemligt.
link-database-stuck = Den senaste skrivningen lyckades inte. Se till att disken har plats.

## Inställningar

settings-title = Inställningar
settings-look = Utseende
settings-language = Språk
settings-language-system = Som systemet
settings-language-en = English
settings-language-sv = Svenska
settings-language-fi = Suomi
settings-theme = Ljust eller mörkt
settings-theme-system = Som systemet
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-text-size = Textstorlek
settings-percent = { $value } %
settings-writing = Skrivande
settings-enter = Enter skickar
settings-enter-text = När det är av skickar Ctrl+Enter, och Enter ger en ny rad.
settings-single-keys = Enstaka tangenter
settings-single-keys-text = E för klart, R för att citera, + för att reagera, ? för alla tangenter. Bara utanför textfält.
settings-seen = Vad kunderna ser
settings-receipts = Läskvitton
settings-receipts-text = Kunderna ser när du har läst deras meddelanden.
settings-typing = Skriver-prickar
settings-typing-text = Kunderna ser att du håller på att svara.
settings-typing-needs = Kräver läskvitton: WhatsApp visar prickarna bara tillsammans med dem.
settings-sounds = Aviseringar
settings-notify = Avisera om meddelanden
settings-notify-text = När fönstret inte ligger överst.
settings-shop = Butik

## Svarstiden och klockslag

window-left = { $left } kvar
window-closing = Stänger om { $left }
window-closed = Stängd sedan { $when }
window-closed-short = Stängd
window-never = Har aldrig skrivit till dig
window-free = Utan avgift i { $left } till
span-days-hours = { $days } d { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-hours = { $hours } h
span-minutes = { $minutes } min
day-today = I dag
day-yesterday = I går
when-yesterday = i går { $time }
when-tomorrow = i morgon { $time }

## Bockar

tick-queued = Väntar på att gå iväg
tick-sending = På väg
tick-unknown = Osäkert
tick-accepted = Mottaget av WhatsApp
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
kind-revoke = Tog tillbaka ett meddelande
kind-unsupported = Ett slags meddelande som WhatsApp inte för vidare
kind-unknown = Ett slags meddelande som Shopbell inte känner till än

## Varför ett meddelande inte gick iväg, och vad man kan göra

trouble-window_closed = Svarstiden gick ut innan det gick iväg. Bara en mall kan skickas nu.
trouble-not_sure = Förbindelsen bröts medan det var på väg. Om kunden har det, säg till; annars skicka igen.
trouble-not_reachable = Numret finns inte på WhatsApp eller kan inte ta emot meddelandet nu.
trouble-asked_to_stop = Kunden bad om stopp.
trouble-held_back = WhatsApp håller tills vidare inne fler meddelanden till kunden. Försök senare.
trouble-too_fast = För många meddelanden på en gång. Försök igen om några minuter.
trouble-token = WhatsApp godtar inte längre butikens åtkomsttoken.
trouble-account = Meta har stoppat kontot: betalning, registrering eller en begränsning.
trouble-not_accepted = WhatsApp godtar inte meddelandet som det är skrivet.
trouble-target_gone = Meddelandet det hör till är borta eller för gammalt.
trouble-template_not_approved = Meta har inte godkänt den här mallen, så den skickades inte. Välj en annan, eller skicka igen när den är godkänd.
trouble-template_paused = Meta har pausat den här mallen eftersom kunder klagade, så den skickades inte. Skicka igen när pausen är över, eller välj en annan.
trouble-template_disabled = Meta har stängt av den här mallen. Välj en annan.
trouble-template_gone = Meta har inte den här mallen längre. Välj en annan.
trouble-template_changed = Mallen blev en annan efter att du skrev detta, så den skickades inte. Välj den igen och se efter.
trouble-template_too_long = Med det ifyllda är mallen för lång. Välj den igen och fyll i mindre.
trouble-template_format = WhatsApp tar inte emot något av det ifyllda. Välj mallen igen och skriv enklare.
trouble-meta_fault = Det blev fel hos WhatsApp. Försök igen.
trouble-no_network = WhatsApp gick inte att nå på för lång tid.
remedy-send_again = Skicka igen
remedy-it_arrived = Det kom fram
remedy-remove = Ta bort

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
inbox-empty-done-text = Tryck Klart i en chatt när inget mer behövs.
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
chat-edited = ändrat
chat-before = Förut: { $text }
chat-taken-back = { $name } tog tillbaka meddelandet
chat-taken-back-you = Du tog tillbaka meddelandet
chat-unsupported-hint = { $kind ->
    [poll] { $name } skickade en omröstning. Be om svaret som ett vanligt meddelande.
    [edit] { $name } ändrade ett meddelande. Fråga vad det säger nu.
   *[other] Be { $name } skicka det som text, foto eller fil.
}
place-unnamed = En plats
place-from = { $direction ->
    [n] { $distance } norr om { $branch }
    [ne] { $distance } nordost om { $branch }
    [e] { $distance } öster om { $branch }
    [se] { $distance } sydost om { $branch }
    [s] { $distance } söder om { $branch }
    [sw] { $distance } sydväst om { $branch }
    [w] { $distance } väster om { $branch }
   *[nw] { $distance } nordväst om { $branch }
}
place-copy = Kopiera
place-copied = Kopierat
place-map = Öppna i en karta
card-nameless = Någon utan namn
card-own = Kundens eget nummer, delat för att du bad om det
card-on-whatsapp = på WhatsApp
card-birthday = Födelsedag { $day }
answer-button = Tryckte på en knapp
answer-row = Valde i en lista
answer-form = Fyllde i ett formulär
answer-may_call = Du får ringa
answer-may_not_call = Du får inte ringa
question-chosen = Kundens val:
question-place = Skicka plats
question-number = Dela nummer
order-product = Produkt
order-quantity = Antal
order-sum = Summa
order-unnamed = Produkt utan nummer
order-total = Totalt
note-number = { $name } har ett nytt nummer
note-number-new = { $name } har ett nytt nummer: { $phone }
note-id = { $name } har ett nytt WhatsApp-id. Chatten fortsätter.
note-phone = { $name } använder WhatsApp på en annan telefon
referral-ad = Kom från din annons
referral-post = Kom från ditt inlägg
referral-open = Öppna dess sida
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
composer-plus = Mer att skicka
plus-place = Var butiken finns
plus-ask-place = Fråga var kunden är
plus-card = Kontaktkort
plus-buttons = Fråga med knappar
plus-list = Lista att välja ur
plus-link = Knapp med länk
plus-template = Mall
slash-place = plats
slash-ask-place = var
slash-card = kort
slash-buttons = knappar
slash-list = lista
slash-link = länk
slash-template = mall
sheet-look = Så ser det ut
sheet-look-none = Inget är valt ännu.
sheet-cancel = Avbryt
sheet-throw-away = Esc en gång till kastar bort det du har skrivit.
sheet-optional = valfritt
sheet-count = { $count } / { $most }
sheet-remove = Ta bort
sheet-text = Text
sheet-header = Raden ovanför texten
sheet-footer = Finstilt
sheet-buttons = Knappar
sheet-button = Knapp { $number }
sheet-add-button = Lägg till en knapp
sheet-opener = Knappen som öppnar listan
sheet-opener-choose = Välj
sheet-rows = Rader
sheet-section = Avdelning { $number }
sheet-section-title = Avdelningens rubrik
sheet-row = Rad { $number }
sheet-row-text = Andra raden i rad { $number }
sheet-row-text-hint = Andra raden (valfri)
sheet-add-row = Lägg till en rad
sheet-add-section = Lägg till en avdelning
sheet-link-label = Det som står på knappen
sheet-link-url = Webbadress
sheet-ask-place-text = Vart ska vi leverera? Dela din plats med ett tryck.
sheet-ask-place-hint = Kunden får en knapp som skickar platsen. Den kommer till chatten med avståndet från butiken.
sheet-card-chat = Från en annan chatt
sheet-card-typed = Skriv in det
sheet-card-search = Namn eller nummer
sheet-card-nobody = Ingen i dina chattar heter så.
sheet-card-name = Namn
sheet-card-phone = Nummer
sheet-card-email = E-post
sheet-card-company = Företag
branch-title = Var butiken finns
branch-text = Platser du kan skicka till kunder. Hur långt bort en kund är räknas från den närmaste.
branch-none = Skriv in var butiken finns, en gång. Sedan är den två klick bort.
branch-which = Vilken plats
branch-new = Lägg till en plats
branch-name = Namn
branch-address = Adress
branch-place = Koordinater eller kartlänk
branch-place-hint = På en karta i webbläsaren: högerklicka på butiken och kopiera koordinaterna, eller kopiera sidans adress.
branch-save = Spara platsen
branch-remove = Ta bort { $name }
composer-unquote = Citera inte
composer-count = { $count } av { $most } tecken
composer-too-long = { $over ->
    [one] { $over } tecken för mycket. Skicka det i två meddelanden.
   *[other] { $over } tecken för mycket. Skicka det i två meddelanden.
}
composer-until = Skriv fritt till { $when }
composer-allowance = { $reached } av { $free } gratis svar använda den här månaden
composer-allowance-above = { $above ->
    [one] { $above } svar utöver månadens { $free } gratis: WhatsApp tar betalt för det
   *[other] { $above } svar utöver månadens { $free } gratis: WhatsApp tar betalt för varje
}
composer-locked = Bara en mall kan skickas nu
composer-window-closed = Det har gått mer än 24 timmar sedan { $name } skrev. Skicka en mall; när { $name } skriver igen kan du svara fritt.
composer-never-wrote = { $name } har inte skrivit till dig än. Skicka en mall; när { $name } skriver kan du svara fritt.
composer-draft-kept = Ditt utkast är sparat.

## Later, pins, marks

later-title = Skjut upp
later-hours = Om 3 timmar
later-tomorrow = I morgon bitti
later-monday = Måndag morgon
later-own = En annan tid…
later-set = Skjut upp
later-past = Välj en tid som ligger framåt.
later-until = Kommer tillbaka { $when }
later-back = Ta tillbaka nu
more-open = Mer för den här chatten
pin-in = Fäst överst
pin-out = Lossa
mark-unread = Markera som oläst
row-unread = Markerad som oläst
row-labels = Etiketter: { $names }
row-helper = { $name } tar hand om det
group-pinned = Fästa

## Filters

filter-open = Filtrera listan
filter-clear = Tillbaka till hyllorna
filter-unread = Olästa
filter-unanswered = Obesvarade, längst väntan först
filter-closing = Stänger snart
filter-snoozed = Uppskjutna
filter-mine = Mina
filter-helper = Hos { $name }
filter-empty = Ingen chatt här
filter-empty-text = Inget finns under ”{ $filter }” just nu.

## Labels

labels-title = Etiketter
labels-text = Egna ord för chattar, till exempel Avhämtning eller Offert.
labels-empty = Ingen etikett på den här chatten.
labels-none = Det finns inga etiketter än. Gör en i kundens ruta eller i Inställningar.
label-put = Sätt på en etikett
label-take = Ta bort { $name }
label-new = Ny etikett
label-name = Namn
label-look = Form
label-look-1 = Cirkel
label-look-2 = Triangel
label-look-3 = Kvadrat
label-look-4 = Romb
label-look-5 = Sexhörning
label-look-6 = Stjärna
label-save = Spara etiketten
label-change = Ändra { $name }
label-delete = Ta bort { $name } från alla chattar

## People at the counter

counter-title = Personer vid disken
counter-text = Chattar kan ges till dem, och anteckningar bär deras namn.
counter-me = Vid den här datorn sitter
counter-me-nobody = Ingen särskild
counter-name = Namn
counter-new = Namn på någon ny
counter-add = Lägg till
counter-remove = Ta bort { $name }
care-title = Tas om hand av
care-give = Ge till
care-me = { $name } (du)
care-nobody = Ingen än
care-none = Skriv i Inställningar vilka som står vid disken.

## The customer's pane and notes

details-open = Om kunden
details-close = Stäng rutan
details-title = Kund
details-since = Skrev först
details-window = Svarstid
notes-title = Anteckningar
notes-empty = Inga anteckningar än.
note-new = Skriv en anteckning
note-placeholder = Bara ni vid disken ser detta
note-save = Spara anteckningen
note-change = Ändra anteckningen
note-delete = Ta bort anteckningen
note-by = { $name }, { $when }

## Quick replies

replies-title = Snabbsvar
replies-text = Skriv / och namnet medan du skriver, så står texten där.
replies-none = Det finns inga snabbsvar än.
replies-make = Gör ett i Inställningar
reply-new = Nytt snabbsvar
reply-name = Namn, skrivs efter /
reply-text = Vad det säger
reply-places = { $name } blir kundens namn och { $shop } butikens.
reply-save = Spara
reply-cancel = Låt det vara
reply-change = Ändra /{ $name }
reply-delete = Ta bort /{ $name }

## Keys of the day

keys-later = Skjut upp
keys-labels = Etiketter
keys-note = Anteckning
keys-unread = Markera som oläst
keys-details = Om kunden
keys-replies = Snabbsvar, medan du skriver

## Taking back and sending later

take-back = Ångra
hand-not-gone = Det du skrev till { $name } har inte gått iväg än.
hand-done = Klart: { $name }
hand-snoozed = Uppskjutet: { $name }
hand-undo = Ångra
later-send = Skicka senare
later-when-writes = Skicka när { $name } skriver igen
later-strip = Skickas senare
later-goes = Skickas { $when }
later-on-word = Skickas när { $name } skriver igen
later-other = En annan tid
later-held-window_closed = Gick inte iväg: svarstiden var slut när det var dags.
later-held-never_wrote = Gick inte iväg: { $name } har aldrig skrivit till dig.
later-held-too_late = Gick inte iväg: tiden var över med mer än en timme när datorn vaknade.
later-held-refused = Gick inte iväg: det kan inte skickas som det är.
outbox-title = Utkorg
outbox-empty = Allt har gått iväg
outbox-empty-text = Det som väntar, skickas senare eller inte gick iväg finns här.
outbox-troubled = Behöver dig
outbox-more = Det finns fler. De visas när dessa är ordnade.
outbox-waiting = Väntar på att skickas
outbox-later = Skickas senare
settings-take-back = Fem sekunder att ångra
settings-take-back-text = Det du skickar väntar fem sekunder innan det går iväg.
keys-take-back = Ångra det som inte har gått iväg
later-more = { $count ->
    [one] och { $count } till i utkorgen
   *[other] och { $count } till i utkorgen
}
rail-needs = { $count ->
    [one] { $count } meddelande behöver dig
   *[other] { $count } meddelanden behöver dig
}

## The palette

palette-title = Gå till och gör
palette-label-field = Ett namn, ett ord eller vad du vill göra
palette-group-people = Personer
palette-group-do = Gör
palette-group-messages = Meddelanden
palette-nothing = Inget hittades. Skriv ett namn eller något att göra.
palette-done = Markera { $name } som klar
palette-reopen = Ta tillbaka { $name } från Klart
palette-later = Skjut upp: { $when }
palette-label = Sätt på etiketten { $label }
palette-care = Ge till { $name }
palette-view = Gå till { $view }
palette-filter = Visa: { $filter }
keys-palette = Gå till en chatt eller gör något

## Blocking

block-do = Blockera { $name }
block-undo = Släpp in { $name } igen
block-text = Om du blockerar når det { $name } skriver inte fram till dig.
block-is = Du har blockerat { $name }. Inget går åt något håll.
composer-blocked = Du har blockerat den här kunden
composer-blocked-text = Släpp in { $name } igen i kundens ruta för att skriva.
trouble-blocked = Du blockerade kunden innan det gick iväg.
failure-blocked = Du har blockerat den här kunden.
failure-blocked-next = Släpp in kunden igen och skriv sedan.
failure-block_too_late = WhatsApp blockerar bara den som skrivit under de senaste 24 timmarna.
failure-block_too_late-next = När kunden skriver igen kan du blockera.
failure-meta_says_no = Meta gjorde det inte.
failure-meta_says_no-next = Titta på Anslutning och försök sedan igen.

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
search-enough = De { $count } nyaste visas. Skriv mer för att hitta färre.

## Sök i en chatt

find-open = Sök i chatten
find-close = Stäng sökningen
find-label = Sök bland meddelandena med { $name }
find-placeholder = Sök i chatten
find-older = Äldre träff
find-newer = Nyare träff
find-at = { $at } av { $known }
find-at-more = { $at } av { $known }+
find-none = Inget hittades
find-looking = Söker…

## Files of messages
media-fetching = { $kind ->
    [image] Hämtar bilden
    [video] Hämtar videon
    [document] Hämtar dokumentet
    [sticker] Hämtar klistermärket
   *[other] Hämtar ljudet
}
media-fetching-again = { $kind ->
    [image] Hämtar bilden, försök { $tries }
    [video] Hämtar videon, försök { $tries }
    [document] Hämtar dokumentet, försök { $tries }
    [sticker] Hämtar klistermärket, försök { $tries }
   *[other] Hämtar ljudet, försök { $tries }
}
media-late = { $kind ->
    [image] Bilden har inte kommit än. { $tries } försök hittills; vi fortsätter av oss själva.
    [video] Videon har inte kommit än. { $tries } försök hittills; vi fortsätter av oss själva.
    [document] Dokumentet har inte kommit än. { $tries } försök hittills; vi fortsätter av oss själva.
    [sticker] Klistermärket har inte kommit än. { $tries } försök hittills; vi fortsätter av oss själva.
   *[other] Ljudet har inte kommit än. { $tries } försök hittills; vi fortsätter av oss själva.
}
media-ask-now = Försök nu
media-gone-expired = { $kind ->
    [image] WhatsApp sparar en bild i 7 dagar. Den här kom inte i tid.
    [video] WhatsApp sparar en video i 7 dagar. Den här kom inte i tid.
    [document] WhatsApp sparar ett dokument i 7 dagar. Det här kom inte i tid.
    [sticker] WhatsApp sparar ett klistermärke i 7 dagar. Det här kom inte i tid.
   *[other] WhatsApp sparar ett ljud i 7 dagar. Det här kom inte i tid.
}
media-gone-refused = { $kind ->
    [image] WhatsApp har inte kvar den här bilden.
    [video] WhatsApp har inte kvar den här videon.
    [document] WhatsApp har inte kvar det här dokumentet.
    [sticker] WhatsApp har inte kvar det här klistermärket.
   *[other] WhatsApp har inte kvar det här ljudet.
}
media-gone-too_large = { $kind ->
    [image] Bilden är större än 100 MB. Be om en mindre.
    [video] Videon är större än 100 MB. Be om en mindre.
    [document] Dokumentet är större än 100 MB. Be om ett mindre.
    [sticker] Klistermärket är större än 100 MB. Be om ett mindre.
   *[other] Ljudet är större än 100 MB. Be om ett mindre.
}
media-ask-again = Fråga igen
media-broken = Filen kan inte visas här. Du kan spara den.
media-open = Visa stort: { $what }
media-large = Bild eller video
media-of = { $at } av { $all }
media-previous = Den föregående
media-next = Nästa
media-close = Stäng
media-save = Spara
media-save-named = Spara { $name }
media-unnamed = Fil utan namn
media-play = Spela upp
media-pause = Pausa
media-play-film = Spela upp videon
media-play-film-of = Spela upp videon, { $time }
media-seek = Plats i ljudet
media-position = { $at } av { $of }
media-speed = Hastighet { $times } gånger
practice-file = En fil från den här kunden
practice-file-picture = Bild med bildtext
practice-file-late_picture = Bild som kommer sent
practice-file-voice = Röstmeddelande
practice-file-audio = Ljud
practice-file-video = Video
practice-file-document = Dokument
practice-file-sticker = Klistermärke
practice-file-send = Skicka fil
failure-file_too_large = Filen är större än 100 MB. WhatsApp tar inte emot den.
failure-file_too_large-next = Välj en mindre fil.
media-leaving = På väg till WhatsApp
media-waits = Väntar på att gå iväg
attach-add = Bifoga filer
attach-files = Bifogade filer
attach-bringing = Läser { $name }
attach-remove = Ta bort { $name }
attach-as = Skicka { $name } som
attach-make-picture = Anpassa den
attach-make-sticker = Gör ett klistermärke
attach-too-many = { $most } filer kan bifogas på en gång. De andra togs inte med.
attach-drop = Släpp filer här
file-empty = Filen är tom.
file-format = { $kind ->
    [image] WhatsApp tar emot bilder som JPEG eller PNG. Den här är ingetdera.
    [video] WhatsApp tar emot videor som MP4 eller 3GP. Den här är ingetdera. Den kan inte skickas som video.
    [audio] WhatsApp tar emot ljud som AAC, AMR, MP3, M4A eller Ogg med Opus. Det här är inget av dem.
    [voice] Ett röstmeddelande är Ogg med Opus, inspelat med en mikrofon. Det här ljudet är inte det.
    [sticker] Ett klistermärke är en WebP-bild. Den här är inte det.
   *[document] WhatsApp tar emot text, PDF, Word, Excel och PowerPoint som dokument. Den här filen är inget av dem.
}
file-too_large = { $kind ->
    [image] Bilden är { $size }, gränsen är { $most }.
    [video] Videon är { $size }, gränsen är { $most }.
    [audio] Ljudet är { $size }, gränsen är { $most }.
    [voice] Röstmeddelandet är { $size }, gränsen är { $most }.
    [sticker] Klistermärket är { $size }, gränsen är { $most }.
   *[document] Dokumentet är { $size }, gränsen är { $most }.
}
file-pixels = { $kind ->
   *[sticker] Ett klistermärke är 512 gånger 512 bildpunkter. Den här bilden är inte det.
}
failure-file_unfit = WhatsApp tar inte emot filen som den är.
failure-file_unfit-next = Välj ett annat sätt att skicka den, eller en annan fil.

## Klistermärken

stickers-title = Klistermärken
stickers-add = Lägg till klistermärken
stickers-search = Sök klistermärken på namn
stickers-unnamed = Klistermärke { $n }
stickers-moves = { $name }, rör sig
stickers-coming = Bilder som blir klistermärken
stickers-making = Anpassar det
stickers-no-picture = Det här är ingen bild som kan bli ett klistermärke.
stickers-shrink = Gör det mindre
stickers-empty = Inga klistermärken än
stickers-empty-text = Välj bilder, släpp dem här eller klistra in en. Du kan också behålla ett klistermärke som en kund har skickat.
stickers-none-found = Inget klistermärke har det namnet.
stickers-arrange = Namn, ordning och ta bort
stickers-arrange-hint = Välj klistermärket du vill ändra.
stickers-name = Namn
stickers-earlier = Längre fram
stickers-further = Längre bak
stickers-remove = Ta bort
stickers-remove-sure = Ta bort för gott
stickers-save = Spara
stickers-keep = Behåll klistermärket
stickers-kept = Finns nu bland dina klistermärken
practice-file-moving_sticker = Klistermärke som rör sig
failure-no_microphone = Det finns ingen mikrofon.
failure-no_microphone-next = Anslut en, eller välj en i systemets ljudinställningar, och försök igen.
failure-microphone_busy = Ett annat program använder mikrofonen.
failure-microphone_busy-next = Stäng det programmet eller avsluta samtalet där och försök igen.
failure-microphone_refused = Systemet låter inte Shopbell lyssna.
failure-microphone_refused-next = Tillåt mikrofonen för Shopbell i systemets sekretessinställningar och försök igen.
failure-microphone_failed = Mikrofonen fungerar inte.
failure-microphone_failed-next = Dra ur den och anslut den igen, eller välj en annan i systemets ljudinställningar.
failure-recording_elsewhere = Ett röstmeddelande spelas in i en annan chatt.
failure-recording_elsewhere-next = Stoppa det där först.
voice-message = Röstmeddelande
voice-record = Spela in ett röstmeddelande
voice-record-hint = Spela in ett röstmeddelande (klicka eller håll nere; mellanslag nedtryckt i det tomma fältet)
voice-recording = Spelar in
voice-paused = Paus
voice-pause = Pausa
voice-go-on = Fortsätt
voice-stop = Stoppa
voice-length = Längd
voice-listen = Lyssna
voice-send = Skicka röstmeddelande
voice-from = Början
voice-to = Slut
voice-discard = Släng inspelningen
voice-discard-sure = Släng { $time }
voice-keep = Behåll
voice-not-whole = Det som sades är sparat, men det fanns inte plats på disken för att sätta ihop det. Frigör plats och försök igen.
voice-try-again = Försök igen
voice-ended-lost = Mikrofonen försvann. Det som sades innan är sparat.
voice-ended-full = Disken är full eller går inte att skriva på. Det som sades innan är sparat.
voice-ended-limit = Ett röstmeddelande kan vara 15 minuter långt. Det här slutade där.
voice-ended-cut_off = Shopbell avslutades under inspelningen. Det som sades innan är sparat.
voice-notice-large = Längre än ungefär två och en halv minut: kunden ser en nedladdningspil i stället för en spelknapp.
voice-notice-ending = Om mindre än en minut slutar inspelningen av sig själv.
voice-locked = Inspelningen är sparad. Den kan skickas när { $name } skriver igen.
keys-voice = Nedtryckt i det tomma fältet: spela in ett röstmeddelande
keys-space = Mellanslag

## Galleriet i en chatt

gallery-title = Bilder, filer och länkar
gallery-of = Bilder, filer och länkar: { $name }
gallery-pictures = Bilder och videor
gallery-documents = Dokument
gallery-links = Länkar
gallery-sounds = Röst och ljud
gallery-none-pictures = Inga bilder eller videor än
gallery-none-documents = Inga dokument än
gallery-none-links = Inga länkar än
gallery-none-sounds = Inga röstmeddelanden eller ljud än
gallery-none-text = Det du och { $name } skickar till varandra samlas här.
gallery-one = { $what }, { $who }, { $when }
gallery-older = Visa äldre
gallery-jump = Visa i chatten
keys-gallery = Bilder, filer och länkar i en chatt
media-larger = Större
media-smaller = Mindre
media-zoom = { $percent } %
## Två chattar som blir en

merge-open = Slå ihop med en annan chatt
merge-text = En person med två nummer? Gör de två chattarna till en. De kan skiljas åt igen.
merge-title = Gör två chattar till en
merge-find = Sök den andra chatten med namn eller nummer
merge-none = Ingen hittas så.
merge-main = Den här chatten. Dess namn blir kvar.
merge-other = Den andra chatten
merge-names-none = Inget nummer är känt.
merge-labels = Etiketter: { $labels }
merge-notes = { $count ->
    [0] Inga anteckningar
    [one] { $count } anteckning
   *[other] { $count } anteckningar
}
merge-later = { $count ->
    [one] { $count } text går senare
   *[other] { $count } texter går senare
}
merge-blocked = Blockerad
merge-snoozed = Uppskjuten till { $when }
merge-how = Båda står i en chatt. Meddelanden kommer fortfarande till vart nummer, och ett svar går till det nummer de senast skrev från. Du kan skilja dem åt senare.
merge-do = Gör dem till en
merge-again = Välj en annan
merge-parts = Hopslagna chattar
merge-since = Hopslagen { $when }
merge-separate = Skilj ut { $name }
merge-apart = Varje chatt får tillbaka det som hör till dess nummer, också det som kommit sedan dess. Det går tills WhatsApp själv säger att båda är en person.
## Agreeing: who said yes and no to offers

consent-title = Ja och nej
consent-offers = Erbjudanden
consent-orders = Nytt om beställningar
consent-state-agreed = ja
consent-state-withdrawn = nej
consent-state-nothing = inget antecknat
consent-since = { $when }, { $means }
consent-means-button = med en knapp i chatten
consent-means-keyword = med ett ord som STOPP
consent-means-read = med en mening som ni läste
consent-means-meta = i WhatsApps egna inställningar
consent-means-web_form = med ett formulär på webben
consent-means-paper = på papper
consent-means-spoken = muntligt
consent-means-import = med en importerad lista
consent-may-agreed = Ni får skicka.
consent-may-own_orders = Ni får skriva om öppna beställningar: kunden har skrivit till er.
consent-may-asked_to_stop = De får inte skickas.
consent-may-nothing_on_file = De får inte skickas: ingen har sagt ja.
consent-may-not_named = De får inte skickas: WhatsApp nämndes inte i orden.
consent-may-no = De kan inte skickas nu.
consent-switched-off = { $name } stängde av erbjudanden i WhatsApp, { $when }. Bara { $name } kan slå på dem igen.
consent-asked = Frågad { $when }, inget svar än.
consent-record = Anteckna ett ja eller nej
consent-copy = Kopiera hela historiken
consent-copied = Kopierad som tabell. Klistra in den i ett kalkylblad eller ett brev.
consent-empty = Inget har antecknats än.
consent-history = Historik
consent-act-agreed = Sade ja
consent-act-withdrawn = Sade nej
consent-act-resumed = Slog på igen i WhatsApp
consent-topic-offers = erbjudanden
consent-topic-orders = nytt om beställningar
consent-topic-all = erbjudanden och nytt om beställningar
consent-how = Hur
consent-words = Ord
consent-shown = Visat, version { $version }
consent-written-down = Antecknat
consent-number = Anteckning
consent-message-id = Meddelandet hos WhatsApp
consent-unnamed = WhatsApp nämndes inte.
consent-erased = Orden har raderats.
consent-more = Äldre anteckningar finns i den kopierade historiken.
consent-what = Vad som sades
consent-about = Om vad
consent-wording = Orden som visades eller sades
consent-wording-optional = Orden, om ni har dem
consent-named = WhatsApp nämndes i dessa ord
consent-record-text = Det sparas med dagens datum och vem som sitter här. Det kan inte ändras senare, men en nyare anteckning kan läggas till.
consent-agrees-for = De här chattarna visas som en. Det sparas bara för { $number }, dit ett svar skulle gå nu.
consent-withdrawn-for-all = De här chattarna visas som en. Det sparas för alla nummer i dem.
consent-save = Anteckna
consent-cancel = Avbryt
doubt-title = En människa måste läsa det här.
doubt-text = Den innehåller ett stoppord. Vill { $name } inte ha fler erbjudanden?
doubt-stop = Ja, inga fler erbjudanden
doubt-no = Nej, något annat menades
outbox-doubts = En människa måste läsa dessa
stop-mark = Bad om stopp för erbjudanden
row-in-doubt = En mening måste läsas: den kan be om stopp
stop-note = { $name } bad om stopp, { $when }.
stop-note-open = Inga erbjudanden. Ni får svara på det som frågas här.
stop-note-closed = Inga erbjudanden. Nytt om öppna beställningar får ändå skickas.
plus-offers = Fråga om erbjudanden får skickas
slash-offers = erbjudanden
offers-language = Språk
offers-hint = Svaret antecknas med dessa ord, tiden och meddelandet. Ändra orden i inställningarna.
offers-unnamed = Orden nämner inte WhatsApp: ett ja räcker inte medan strikt läge är på.
offers-asked = Kunden har redan fått frågan och inte svarat än.
consent-settings = Ja och nej till erbjudanden
consent-settings-text = Varje ja och nej skrivs i en liggare som ingen kan ändra obemärkt efteråt.
consent-strict = Ett ja måste nämna WhatsApp
consent-strict-text = Erbjudanden går bara till den som fått veta att de kommer via WhatsApp.
ledger-check = Granska liggaren
ledger-none = Liggaren är hel: { $entries ->
    [one] { $entries } anteckning
   *[other] { $entries } anteckningar
}, ingen ändrad.
ledger-erased = Raderade ord: { $erased }.
ledger-entry = Anteckning { $at } har ändrats, lagts till eller tagits bort för hand. Det som kom före är helt.
ledger-words = Orden i anteckning { $at } har ändrats för hand.
ledger-cut = Anteckningar saknas i slutet: det finns { $entries }, det borde finnas { $at }.
ledger-head = Slutet av liggaren har ändrats för hand.
ledger-state = Hur person { $at } står har ändrats för hand; själva anteckningarna är hela.
ledger-other_key = Liggaren har förseglats av en annan butik eller med en annan nyckel: den kan inte granskas här.
wording-language = Ordalydelser på
wording-question = Fråga, version { $version }
wording-confirmation = Svar på ett stopp, version { $version }
wording-text = Text
wording-yes = Knapp för ja
wording-no = Knapp för nej
wording-hint = { $shop } blir { $name }. Säg att det gäller WhatsApp och hur man slutar. Den som sagt ja tidigare sade ja till den dagens ord; de sparas.
wording-save = Spara som ny version
later-held-asked_to_stop = Gick inte iväg: { $name } bad om stopp efter att det skrevs.
failure-asked_to_stop = Kunden har bett om stopp.
failure-asked_to_stop-next = Kunden kan skriva START för att få frågan igen.
practice-act-stop = skriva STOPP
practice-act-almost_stop = skriva ”stoppa inte musiken”
practice-act-start = skriva START
practice-act-decline = trycka på den andra knappen ni skickade
practice-act-offers_off = stänga av erbjudanden i WhatsApp
practice-act-offers_on = slå på erbjudanden i WhatsApp
file-codec = { $kind ->
    [video] Kundernas telefoner spelar inte det som finns i videon: det ska vara H.264 med AAC-ljud, och inte profilen High med B-bilder. Spara den på nytt som vanlig MP4.
   *[other] Ljudet spelas inte på kundernas telefoner. Spara det på nytt som MP3.
}
## Mallar

template-choose = Välj en mall
template-search = Sök mall
template-list = Mallar
template-others = Kan inte skickas nu
template-none = Shopbell känner inte till några mallar ännu. De görs i Metas WhatsApp Manager och syns här när Meta har dem.
template-nothing = Ingen mall säger det.
template-more = { $count ->
    [one] { $count } till. Skriv ett ord för att hitta den.
   *[other] { $count } till. Skriv ett ord för att hitta dem.
}
template-loading = Mallarna läses …
template-another = Välj en annan
template-language = Språk
template-missing = Saknas ännu: { $names }
template-gap = Värde { $number }
template-gap-header = Värde { $number } i rubriken
template-gap-url = Slutet på adressen bakom ”{ $name }”
template-gap-code = Koden bakom ”{ $name }”
template-example = till exempel { $example }
template-category-utility = Service
template-category-marketing = Erbjudande
template-category-authentication = Engångskod
template-category-none = Av ett slag som inte är känt här
template-charge-charged = { $category ->
    [marketing] WhatsApp tar betalt för den som marknadsföring.
    [utility] WhatsApp tar betalt för den som service (utility).
   *[other] WhatsApp tar betalt för den.
} Priset är inte känt här: det står i Metas prislista för varje land.
template-charge-free_entry_point = Den kostar inget: kunden kom nyss från en annons.
template-charge-free_window = Den kostar inget medan de 24 timmarna är öppna.
template-becomes = { $category ->
    [marketing] Meta kommer att ta betalt för den som marknadsföring.
   *[other] Meta kommer att ta betalt för den som något annat.
}
template-becomes-at = { $category ->
    [marketing] Meta tar betalt för den som marknadsföring från { $when }.
   *[other] Meta tar betalt för den som något annat från { $when }.
}
template-reply = När { $name } svarar kan du skriva fritt i 24 timmar.
template-standing-approved = Godkänd
template-standing-in_review = Meta läser den ännu.
template-standing-rejected = Meta avslog den.
template-standing-paused = Meta har pausat den eftersom kunder klagade.
template-standing-paused-until = Meta har pausat den till { $when } eftersom kunder klagade.
template-standing-disabled = Meta har stängt av den.
template-standing-archived = Den har inte använts på länge och ligger i Metas arkiv.
template-standing-gone = Meta har den inte längre.
template-standing-changed = Den har blivit en annan under tiden.
template-standing-not_usable = Meta låter den inte gå för tillfället.
template-obstacle-header = Inte härifrån ännu: den behöver en bild eller en fil ovanför texten.
template-obstacle-button = Inte härifrån ännu: en av knapparna behöver ett formulär, en katalog eller ett samtal.
template-obstacle-part = Inte härifrån ännu: den har kort eller ett erbjudande som tar slut.
template-obstacle-code = Inte härifrån: den är för engångskoder.
template-reason-incorrect_category = Metas skäl: den är ett erbjudande och kallades något annat.
template-reason-promotional = Metas skäl: den är ett erbjudande.
template-reason-invalid_format = Metas skäl: luckorna eller tecknen är inte som Meta vill ha dem.
template-reason-tag_content_mismatch = Metas skäl: språket eller slaget passar inte texten.
template-reason-abusive_content = Metas skäl: innehållet bryter mot reglerna.
template-reason-scam = Metas skäl: den ser ut som bedrägeri.
template-synced = Meta tillfrågades { $when }
template-synced-never = Meta har inte tillfrågats ännu.
template-syncing = Frågar Meta …
template-sync-failed = Meta kunde inte tillfrågas. Detta är vad som var känt förut.
template-sync = Fråga igen
template-tapped = Kunden tryckte på den
template-copy-code = Kopierar { $code }
failure-not_agreed = Inget visar att kunden har sagt ja till erbjudanden.
failure-not_agreed-next = Fråga först med ”Fråga om erbjudanden får skickas” under +, eller skriv i kundens ruta vad ni har kommit överens om.
