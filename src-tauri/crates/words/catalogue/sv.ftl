# Allt Shopbell säger på svenska: i fönstret, i aktivitetsfältet och i aviseringar.

## Utanför fönstret

tray-open = Öppna Shopbell
tray-quit = Avsluta Shopbell
notification-title = { $name } har skrivit
notification-title-unknown = En kund har skrivit
notification-title-more = { $name } har skrivit: { $count } nya meddelanden
notification-title-unknown-more = En kund har skrivit: { $count } nya meddelanden
notification-body-other = Öppna Shopbell för att se meddelandet.
notification-open = Öppna chatten
notification-reply = Svara
notification-refused = Ditt svar till { $name } skickades inte
notification-refused-unknown = Ditt svar skickades inte
notification-kept = Dina ord väntar i chatten, i fältet där du skriver.
notification-not-kept = Kopiera dina ord innan du stänger det här:

## Där det installeras

launcher-comment = Prata med dina kunder på WhatsApp
launcher-about = En liten butiks chattar med kunderna, i ett fönster för alla bakom disken. Vad som sagts, vem som har samtyckt till vad och vad det kostade finns på din egen dator.
launcher-microphone = Shopbell lyssnar bara medan du spelar in ett röstmeddelande.

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
    [header] Rubriken är tom.
    [footer] Sidfoten är tom.
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
    [template_file] En fil saknas ovanför texten eller på ett kort.
    [offer_ends] När slutar erbjudandet?
    [place] Välj platsen som kunden ska se.
   *[other] En del av meddelandet är tom.
}
unfit-too_long = { $part ->
    [text] Texten får ha { $most } tecken.
    [header] Rubriken får ha { $most } tecken.
    [footer] Sidfoten får ha { $most } tecken.
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
    [header] Den här sortens meddelande har ingen rubrik.
    [footer] Den här sortens meddelande har ingen sidfot.
    [gap] Det ifyllda ska stå på en rad, utan tabbar och utan flera mellanslag i följd.
    [template_file] En fil kan inte skickas så här.
    [offer_ends] Erbjudandet måste sluta senare än nu.
   *[other] En del av meddelandet är inte som WhatsApp vill ha det.
}
failure-window_closed = Svarstiden har gått ut. Bara en mall kan skickas nu.
failure-window_closed-next = Ditt utkast är sparat. Skicka en mall, eller svara när kunden skriver.
failure-after_window = Svarstiden går ut före den tiden.
failure-after_window-next = Välj en tidigare tid, eller låt det gå när kunden skriver igen.
failure-template_unfit = Den här mallen kan inte skickas så som den står hos Meta nu.
failure-template_unfit-next = Välj den igen eller välj en annan; inget har skickats.
failure-moved_on = Något hände med det under tiden.
failure-moved_on-next = Titta på det igen.
failure-import_open = En annan kundfil är fortfarande öppen: en i taget.
failure-import_open-next = Ta in den eller lämna den först.
failure-import_too_old = Filen togs in för mer än 30 dagar sedan.
failure-import_too_old-next = Den kan inte längre ångras i sin helhet. Ändra kunderna en och en.
failure-import_says_no = En kolumn i filen säger vilka som har samtyckt.
failure-import_says_no-next = Utelämna kolumnen först, eller använd den.
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
failure-place_lost = Det går inte att säga var butiken ligger: en säkerhetskopia tog dess ställe, och dess mapp eller filen som anger den går inte att läsa.
failure-place_lost-next = Lägg tillbaka filen ”place”, eller mappen som den anger, i butikens datamapp och försök igen. Ingen annan butik öppnades och inget ändrades.
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
keys-views = Inkorg, Anslutning, Inställningar, Utkorg, Mallar, Kunder
keys-help = Den här listan

## Övningsbutik

practice-shop = Övningsbutik
practice-shop-text = Inget här når en riktig kund
practice-move-clock = Flytta klockan, låt Meta svara
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
connection-unknown = Allt har inte kunnat frågas än.
connection-checked = Kontrollerat { $when }
connection-again = Kontrollera igen
light-good = Fungerar
light-caution = Behöver ses över
light-danger = Fungerar inte
light-unknown = Inte känt än
connection-asking = Kontrollerar …
connection-copy = Kopiera för support
connection-copied = Kopierat. Inget namn, nummer eller meddelande står i det.
connection-point = Låt Meta skicka allt hit
connection-point-done = Meta skickar allt hit nu.
connection-point-not_proved = Meta fick inte veta något, för butiken svarar inte på sin egen adress.
connection-point-unreachable = Meta kunde inte nås, så inget är säkert ändrat. Försök igen.
connection-point-refused = Meta tog inte adressen (kod { $code }). Kontrollera igen, och se över appens inställningar hos Meta om det fortsätter.
link-good_at = Fungerade senast { $when }.
link-unasked-not_yet = Inte frågat än.
link-unasked-unreachable = Meta kunde inte nås för att fråga.
link-unasked-refused = Meta svarar inte på den här frågan (kod { $code }).
link-elsewhere = Meta skickar dem till { $host }, inte hit.
link-nowhere = Meta vet inte vart de ska skickas.
link-token = Åtkomst till Meta
link-token-good = Meta godtar åtkomsttoken, och den upphör inte av sig själv.
link-token-until = Meta godtar åtkomsttoken. Den upphör { $when }.
link-token-soon = Åtkomsttoken upphör { $when }. Skapa en ny före det, i Metas företagsinställningar under Systemanvändare.
link-token-dead = Meta godtar inte åtkomsttoken längre. Skapa en ny i Metas företagsinställningar, under Systemanvändare.
link-token-missing = Åtkomsttoken saknar { $missing }. Ge det till systemanvändaren i Metas företagsinställningar och skapa en ny token.
link-number = Butikens nummer
link-number-nothing = Det är anslutet till WhatsApp, och namnet är godkänt.
link-number-connecting = WhatsApp säger om det: { $word }. Inget kommer in och inget går ut. Se över det i WhatsApp Manager, under Telefonnummer.
link-number-name = Meta har inte godkänt butikens namn ({ $word }). Kunder kan se bara numret.
link-number-quality = Kunder tog illa emot det de fick: kvaliteten är { $word }. Skicka mindre, och bara det som väntas.
link-message_events = Kundernas meddelanden
link-message_events-good = Meta skickar dem till den här datorn.
link-message_events-unsubscribed = Meta berättar inget om kontot för den här appen.
link-account_events = Nytt om mallar och konto
link-account_events-good = Meta skickar allt till den här datorn.
link-account_events-missing = Allt är inte beställt: { $missing }.
link-address = Vägen in
link-address-good = Mottagaren svarar på { $host }, så som Meta frågar den.
link-address-inside = Mottagaren svarar på sin adress, som bara den här datorn når.
link-address-no_connection = Ingen svarar på { $host }. Se till att datorn är online och tunneln uppe.
link-address-timed_out = { $host } svarar inte i tid. Se till att datorn är online och tunneln uppe.
link-address-status = Någon annan svarar på { $host } (HTTP { $status }). Se till att tunneln leder till den här datorn.
link-address-foreign = Ett annat program svarar på { $host }. Se till att tunneln leder till den här datorn.
link-address-not_asked = Datorn kunde inte fråga. Kontrollera igen.
link-clock = Klocka
link-clock-good = Datorns klocka stämmer med Metas.
link-clock-ahead = Datorns klocka går { $minutes } min före Metas. Ställ den i systemets inställningar: de 24 timmarna och de tysta timmarna räknas med den.
link-clock-behind = Datorns klocka går { $minutes } min efter Metas. Ställ den i systemets inställningar: de 24 timmarna och de tysta timmarna räknas med den.
link-silent = Vad det blev av meddelanden
link-silent-none = Meta har berättat det om varje meddelande det tog.
link-silent-some = { $count ->
    [one] Meta tog { $count } meddelande för mer än 15 minuter sedan och har inget sagt om det. Se till att nyheterna kommer fram, och se över betalningssättet i WhatsApp Manager.
   *[other] Meta tog { $count } meddelanden för mer än 15 minuter sedan och har inget sagt om dem. Se till att nyheterna kommer fram, och se över betalningssättet i WhatsApp Manager.
}
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
settings-notify-words = Visa vad kunderna skriver
settings-notify-words-text = Annars säger aviseringen bara vem som har skrivit. Klokt där andra ser skärmen.
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
trouble-not_reachable = Numret finns inte på WhatsApp eller kan inte ta emot meddelandet nu. Nå kunden på annat sätt eller skicka igen senare.
trouble-asked_to_stop = Kunden bad om stopp. Skriv bara om kunden skriver till dig.
trouble-held_back = WhatsApp släpper fram bara så många erbjudanden till en kund från alla butiker, och den här har fått dem. Skriv på nytt i morgon: tidigare försök gör det längre.
trouble-too_fast = För många meddelanden på en gång. Skicka igen om några minuter.
trouble-token = WhatsApp godtar inte längre butikens åtkomsttoken. Under Anslutning står hur du går vidare; skicka sedan igen.
trouble-account = Meta har stoppat kontot. Under Anslutning står vad som är känt; skicka sedan igen.
trouble-not_accepted = WhatsApp godtar inte meddelandet som det är skrivet. Skriv det på ett annat sätt.
trouble-target_gone = Meddelandet det hör till är borta eller för gammalt.
trouble-template_not_approved = Meta har inte godkänt den här mallen, så den skickades inte. Välj en annan, eller skicka igen när den är godkänd.
trouble-template_paused = Meta har pausat den här mallen eftersom kunder klagade, så den skickades inte. Skicka igen när pausen är över, eller välj en annan.
trouble-template_disabled = Meta har stängt av den här mallen. Välj en annan.
trouble-template_gone = Meta har inte den här mallen längre. Välj en annan.
trouble-template_changed = Mallen blev en annan efter att du skrev detta, så den skickades inte. Välj den igen och se efter.
trouble-template_too_long = Med det ifyllda är mallen för lång. Välj den igen och fyll i mindre.
trouble-template_format = WhatsApp tar inte emot något av det ifyllda. Välj mallen igen och skriv enklare.
trouble-meta_fault = Det blev fel hos WhatsApp. Skicka igen.
trouble-own_number = Det är butikens eget nummer: hit kan man inte skriva till sig själv.
trouble-test_number = Metas testnummer skriver bara till numren på sin lista. Lägg till det här på listan hos Meta och skicka igen, eller använd butikens eget nummer.
trouble-country = Meta låter inte butiken skriva till personer i det här landet.
trouble-experiment = Meta prövar vad som händer när den här kunden inte får erbjudanden. Det kan gå när kunden har skrivit till dig.
trouble-identity_changed = Kundens WhatsApp har installerats på nytt, så det kan vara någon annan. Vänta tills kunden skriver, eller fråga på annat sätt.
trouble-needs_number = Det här kräver ett telefonnummer, och kunden har inte visat något. Fråga efter det i chatten.
trouble-too_many_to_one = För många meddelanden till kunden på kort tid. Skicka igen om några minuter.
trouble-low_quality = För många kunder blockerar eller anmäler det som kommer från numret, så Meta begränsar det. Skriv bara sådant som väntas, och skicka igen i morgon.
trouble-templates_misused = Meta begränsar butiken eftersom mallar lämnats in under fel kategori. Se över dem, och skicka igen när begränsningen är över.
trouble-template_syncing = Meta håller fortfarande på att göra mallen klar, vilket tar omkring tio minuter. Skicka igen då, eller välj en annan.
trouble-form_blocked = Formuläret bakom mallens knapp kan inte användas nu. Välj en annan mall.
trouble-other_way = Meta tar emot den här mallen bara genom sina Marketing Messages, som Shopbell inte skickar med. Välj en annan.
trouble-file_refused = WhatsApp kunde inte ta emot filen. Skicka igen; hjälper det inte, spara den i ett annat format och bifoga den på nytt.
trouble-file_lost = Meddelandets fil går inte längre att läsa på den här datorn. Bifoga den på nytt.
trouble-permission = Butikens åtkomsttoken saknar en behörighet. Under Anslutning står hur du går vidare; skicka sedan igen.
trouble-account_locked = Meta har låst butikens konto eller håller det tillbaka för sina regler. I Metas hanterare står varför; skicka igen när det är fritt.
trouble-payment = Meta vill ha ett betalsätt eller ett ja till sina betalvillkor. Lägg till det i Metas hanterare och skicka sedan igen.
trouble-display_name = Meta har inte godkänt butikens namn än. Skicka igen när det är godkänt.
trouble-not_registered = Butikens nummer är inte registrerat hos Meta, eller inte längre. Registrera det där och skicka sedan igen.
trouble-maintenance = Meta arbetar med butikens nummer, vilket tar omkring en minut. Skicka igen då.
trouble-said = Meta säger: { $words }
step-templates = Se mallarna
step-connection = Se anslutningen
reaction-failed = { $emoji } gick inte iväg
reaction-again = Reagera igen
reaction-back = Ta tillbaka
reaction-away = Ta bort den härifrån
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
chat-from-phone = Från telefonen
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
orders-title = Beställningar
orders-all = Visa alla { $count }
orders-total = Sammanlagt
orders-total-newest = De senaste { $count } sammanlagt
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
sheet-header = Rubrik
sheet-footer = Sidfot
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
later-day = Dag
later-clock = Tid, till exempel 10.30
later-set = Skjut upp
later-past = Välj en tid som ligger framåt.
later-beyond = Svarstiden går ut { $when }. Välj en tid före det, eller låt det gå när { $name } skriver igen.
later-now = Skicka nu
later-until = Kommer tillbaka { $when }
later-back = Ta tillbaka nu
more-open = Mer för den här chatten
pin-in = Fäst överst
pin-out = Lossa
hush-on = Avisera inte om den här chatten
hush-off = Avisera om den här chatten igen
hush-mark = Inga aviseringar
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
hand-not-gone = Det du skrev till { $name } går iväg om några sekunder.
hand-done = Klart: { $name }
hand-snoozed = Uppskjutet: { $name }
hand-undo = Ångra
later-send = Skicka senare
later-when-writes = Skicka när { $name } skriver igen
later-text-only = Bara texten väntar. De bifogade filerna ligger kvar i utkastet.
later-strip = Skickas senare
later-goes = Skickas { $when }
later-on-word = Skickas när { $name } skriver igen
later-other = En annan tid
later-held-window_closed = Gick inte iväg: svarstiden var slut när det var dags.
later-held-never_wrote = Gick inte iväg: { $name } har aldrig skrivit till dig.
later-held-too_late = Gick inte iväg: det hann gå för lång tid innan den kunde skickas.
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
rail-answers = { $count ->
    [one] Meta har svarat om en mall
   *[other] Meta har svarat om { $count } mallar
}
answers-one = { $state ->
    [approved] Meta godkände mallen { $name }, { $language }.
    [rejected] Meta avslog mallen { $name }, { $language }.
    [paused] Meta pausade mallen { $name }, { $language }.
   *[other] Meta har svarat om mallen { $name }, { $language }.
}
answers-many = { $count ->
    [one] Meta har svarat om en till.
   *[other] Meta har svarat om { $count } till.
}
answers-look = Titta på den
answers-dismiss = Ta bort raden

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
block-text-never = Efter en blockering kan ingen i butiken skriva till { $name }.
block-is = Du har blockerat { $name }. Inget går åt något håll.
composer-blocked = Du har blockerat den här kunden
composer-blocked-text = Släpp in { $name } igen i kundens ruta för att skriva.
trouble-blocked = Du blockerade kunden innan det gick iväg. Häv blockeringen för att skriva.
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
media-gone-cleared = { $kind ->
    [image] Bilden var gammal, och din butik har tagit bort den.
    [video] Videon var gammal, och din butik har tagit bort den.
    [document] Dokumentet var gammalt, och din butik har tagit bort det.
    [sticker] Klistermärket var gammalt, och din butik har tagit bort det.
   *[other] Ljudet var gammalt, och din butik har tagit bort det.
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
practice-file-lost_picture = Bild som är borta
practice-file-voice = Röstmeddelande
practice-file-audio = Ljud
practice-file-telephone = Ljud från en gammal telefon
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
consent-proof = Bevis
consent-file = I filen
consent-file-row = { $file }, rad { $row }
consent-taken-back = Filen ångrades: den räknas inte längre.
consent-more = Äldre anteckningar finns i den kopierade historiken.
consent-what = Vad som sades
consent-about = Om vad
consent-wording = Orden som visades eller sades
consent-wording-optional = Orden, om ni har dem
consent-named = WhatsApp nämndes i dessa ord
consent-day = Vilken dag, om inte just nu
consent-day-text = Av allt som sades samma dag gäller ett nej.
consent-attach = Lägg till en bild av det
consent-attach-text = Den sparas krypterad med den här anteckningen som bevis. Den skickas inte till någon.
consent-record-text = Det sparas med vem som sitter här och när det skrevs upp. Det kan inte ändras senare, men en nyare anteckning kan läggas till.
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
data-title = Personens uppgifter
held-chats = Chattar
held-messages = Meddelanden
held-files = Bilder, ljud och filer
held-notes = Anteckningar
held-details = Uppgifter, etiketter och listor
held-agreements = Vad hen har sagt om erbjudanden
held-waiting = Väntar på att skickas
held-bodies = Leveranser från WhatsApp
held-rows = Rader i importerade filer
held-nothing = Butiken har inget om den här personen.
erase-open = Radera allt…
erase-title = Radera allt om den här personen?
erase-what = Allt detta försvinner för gott. Det som väntar på att skickas skickas inte.
erase-stays = Det som blir kvar nämner ingen: de förseglade noteringarna om erbjudanden utan ord, och ett märke som hindrar att importerade filer tar tillbaka personen. Om personen skriver igen är det någon ny.
erase-type = Skriv { $name } för att bekräfta
erase-do = Radera allt
erase-begun = Det har börjat. Du hittar kvitto { $receipt } i inställningarna under ”Förfrågningar om uppgifter” när inget är kvar.
erase-going = Allt om den här personen raderas nu.
erase-close = Stäng
pack-file = Allt om dig
pack-title = Vad vi har om dig
pack-intro = Det här är en kopia av allt som butiken har om dig i sin WhatsApp-disk, och varifrån det kommer.
pack-made = Kopian gjordes
pack-zone = Tiderna gäller
pack-shop = Butiken
pack-person = Du
pack-who = Namn och nummer
pack-known = Känd av butiken sedan
pack-given = Namn du har gett WhatsApp
pack-wa_id = WhatsApps nummer för dig
pack-bsuid = Metas id för dig hos det här företaget
pack-parent_bsuid = Metas id för dig hos länkade företag
pack-since = sedan
pack-by_shop = antecknat i butiken
pack-by_whatsapp = från WhatsApp
pack-line = rad
pack-details = Vad som är antecknat
pack-taken_away = (borttaget)
pack-agreeing = Vad du har sagt om erbjudanden och ordernytt
pack-means = Hur vi vet det
pack-shown = Vad du fick se
pack-words = Dina ord, eller listans ord
pack-named = WhatsApp nämndes
pack-not_named = WhatsApp nämndes inte
pack-taken_back = Filen togs tillbaka: den säger inget längre
pack-questions = Frågor vi har ställt om erbjudanden
pack-rows = Rader om dig i importerade filer
pack-notes = Anteckning
pack-waiting = Väntar på att skickas:
pack-draft = Påbörjat och inte skickat
pack-when_writes = när du skriver igen
pack-chat = Chatt med
pack-blocked = Blockerad sedan
pack-messages = Meddelanden
pack-page = Sida
pack-pages = Också i den här filen
pack-first = Första sidan
pack-before = Föregående sida
pack-answers = Svarar på
pack-said_before = Löd tidigare
pack-changed = Ändrat
pack-revoked = Tillbakataget
pack-removed = Borttaget ur chatten i butiken
pack-reaction = Reaktion
pack-gone = (Filen finns inte här.)
pack-broken = Filen kunde inte läsas hel.
pack-recording = Röstmeddelanden som spelats in och inte skickats
pack-total = Summa
pack-may_call = Butiken får ringa
pack-may_not_call = Butiken får inte ringa
pack-number_changed = Nytt nummer
pack-data = Mappen ”data” innehåller samma sak för program, som JSON. Mappen ”files” innehåller bilder, ljud och dokument.
pack-copies = Leveranserna från WhatsApp, som meddelandena lästes ur, sparas upp till en månad till, och längre där programmet inte förstod en. Meta har egna kopior: fråga Meta efter dem.
pack-open = Gör en kopia åt personen
pack-anew = Gör om den
pack-running = Skriver ner allt: { $share } %
pack-ready = Kopian är klar. Den innehåller allt butiken vet om personen: ge den inte till någon annan.
retention-title = Hur länge saker sparas
retention-text = Lagen vill att en butik inte sparar det den inte längre behöver. Inget försvinner av sig självt förrän du väljer en tid.
retention-ever = Så länge du vill
retention-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
retention-chats = Kunder som ingen längre talar med
retention-chats-text = Allt om en kund försvinner när ingen skrivit, antecknat eller samtyckt till något så här länge. Fästa, blockerade och uppskjutna chattar blir kvar, och de där något är påbörjat eller planerat.
retention-people = Personer i listor som inte samtyckt till något
retention-people-text = De har aldrig skrivit, och inget har antecknats om dem så här länge.
retention-files = Bilder, ljud och dokument
retention-files-text = Filen försvinner när den är så här gammal. Meddelandet blir kvar.
retention-off = Allt sparas.
retention-will = Det som försvinner
retention-would = Det som skulle försvinna
retention-from = Inget försvinner före { $when }.
retention-grace = Inget försvinner under ett dygn efter att du valt, så du kan ändra dig.
retention-asleep = Den här butiken kom tillbaka från en kopia. Inget försvinner förrän du väljer igen.
retention-waits = Inget försvinner nu: ingen kund har skrivit sedan { $when }. Det fortsätter när någon gör det, så att en felställd klocka inte tar någon.
retention-waits-never = Inget försvinner innan en kund har skrivit en gång, så att en felställd klocka inte tar någon.
retention-soon = Från och med { $when } försvinner det du valt att inte spara: { $what }.
retention-soon-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
retention-soon-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}
retention-look = Se vad som försvinner
retention-due-none = Inget de närmaste 30 dagarna.
retention-due-some = { $now } nu, { $soon } till inom 30 dagar.
retention-due-many-chats = Minst { $count } kunder.
retention-due-many-people = Minst { $count } personer.
retention-due-many-files = Minst { $count } filer.
retention-bytes = Det frigör { $size }.
retention-keep = Spara bara så här länge
retention-keep-off = Spara allt
retention-leave = Låt det vara som det var
retention-went = Det som försvunnit
retention-went-chats = { $count ->
    [one] { $count } kund, tyst i { $months } månader
   *[other] { $count } kunder, tysta i { $months } månader
}
retention-went-people = { $count ->
    [one] { $count } person utan samtycke, efter { $months } månader
   *[other] { $count } personer utan samtycke, efter { $months } månader
}
retention-went-files = { $count ->
    [one] { $count } fil, efter { $months } månader
   *[other] { $count } filer, efter { $months } månader
}
data-settings = Förfrågningar om uppgifter
data-settings-text = En kund får be att allt som butiken har om hen raderas.
data-find = Sök personen med namn eller nummer
data-none = Ingen hittas med det.
receipts-title = Kvitton
receipts-none = Ingen har raderats än.
receipt-title = Kvitto { $receipt }
receipt-goes-on = Det pågår
receipt-show = Visa kvitto { $receipt }
receipt-text = Allt som butiken hade om en person har raderats. Kvittot nämner ingen.
receipt-asked = Begärt
receipt-done = Inget kvar sedan
receipt-by = Vid disken
receipt-stays = { $marks ->
    [one] { $marks } märke blir kvar. Det säger inget i sig och hindrar att importerade filer tar tillbaka personen.
   *[other] { $marks } märken blir kvar. De säger inget i sig och hindrar att importerade filer tar tillbaka personen.
}
receipt-whole = Sigillet stämmer: kvittot har inte ändrats.
receipt-changed = Sigillet stämmer inte: kvittot har ändrats för hand.
receipt-print = Skriv ut
door-title = Vad butiken säger av sig själv
door-text = Var och en skickas en gång och svarar inte åt dig: den som skrev väntar ännu under ”Att svara”.
door-greeting = Hälsa på den som skriver första gången
door-greeting-text = Skickas en gång till varje kund, om inte butiken är stängd och svarar det.
door-away = Svara när butiken är stängd
door-away-text = Skickas en gång till varje kund varje gång ni har stängt, och inte när någon av er just har svarat.
door-keyword = Svara på ordet från disken
door-keyword-text = Den som skriver ordet får frågan om erbjudanden får komma, med två knappar.
door-language = Språk
door-words-greeting = Hälsningens ord
door-words-away = Svarets ord
door-hint = { $shop } blir { $name }. En kund vars språk saknar ord får dem på butikens eget.
door-no-words = Inga ord på det här språket.
door-hours = Öppettider
door-closed = Stängt
door-from = { $day }, öppnar
door-to = { $day }, stänger
door-next-day = nästa dag
door-add-time = Lägg till tider på { $day }
door-remove-time = Ta bort de här tiderna på { $day }
door-others = Andra dagar
door-others-text = Helgdagar och dagar med andra tider än vanligt.
door-day = Dag
door-add-day = Lägg till dagen
door-remove-day = Ta bort { $day }
door-open-now = Enligt tiderna är butiken öppen nu.
door-closed-now = Enligt tiderna är butiken stängd nu.
door-word = Ordet
door-save = Spara
sign-open = Skylt för disken…
sign-title = Skylt för disken
sign-paper = Papper
sign-a6 = A6, vykort
sign-a4 = A4, hel sida
sign-what = Nyheter och erbjudanden på WhatsApp
sign-code = Kod som öppnar { $link }
sign-how = Skanna koden och skicka oss ordet { $word }.
sign-stop = Du säger ja först och kan sluta när du vill.
sign-print = Skriv ut
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
ledger-file = Filen { $file } ändrades för hand efter att den togs in: rader lades till eller togs bort, eller den togs in eller ångrades förbi Shopbell.
ledger-row = Rad { $at } i filen { $file } ändrades för hand efter att den togs in.
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
practice-act-react = reagera på det du skickade
practice-act-unreact = ta tillbaka reaktionen
practice-act-quote = svara med ett citat
practice-act-new_kind = skicka ett slag ingen känner än
practice-act-from_phone = få ett svar från din telefon
file-picture = Den här sortens bild kan inte läsas här (HEIC, AVIF och TIFF är sådana). Spara den som JPEG och bifoga den.
file-codec = { $kind ->
    [video] Kundernas telefoner spelar inte det som finns i videon: det ska vara H.264 med AAC-ljud, och inte profilen High med B-bilder. Spara den på nytt som vanlig MP4.
   *[other] Ljudet spelas inte på kundernas telefoner. Spara det på nytt som MP3.
}
## Mallar

template-choose = Välj en mall
template-search = Sök mall
template-list = Mallar
template-others = Kan inte skickas nu
template-none = Shopbell känner inga mallar ännu. Skriv en under Mallar; den syns här när Meta har godkänt den.
template-nothing = Ingen mall säger det.
template-more = { $count ->
    [one] { $count } till. Skriv ett ord för att hitta den.
   *[other] { $count } till. Skriv ett ord för att hitta dem.
}
template-loading = Mallarna läses …
template-another = Välj en annan
template-language = Språk
template-missing = Saknas ännu: { $names }
template-gap = Variabel { $number }
template-gap-header = Variabel { $number } i rubriken
template-gap-url = Slutet på adressen bakom ”{ $name }”
template-gap-code = Koden bakom ”{ $name }”
template-example = till exempel { $example }
template-fallback-stands = Inget är känt om den här kunden: era vanliga ord står där.
template-fallback-forget = Glöm de vanliga orden
template-fallback-keep = Skriv det här när inget är känt
template-category-utility = Service
template-category-marketing = Erbjudande
template-category-authentication = Engångskod
template-category-none = Av ett slag som inte är känt här
template-charge-charged = { $category ->
    [marketing] WhatsApp tar betalt för den som erbjudande.
    [utility] WhatsApp tar betalt för den som service.
   *[other] WhatsApp tar betalt för den.
}
template-charge-free_entry_point = Den kostar inget: kunden kom nyss från en annons.
template-charge-free_window = Den kostar inget medan de 24 timmarna är öppna.
template-becomes = { $category ->
    [marketing] Meta kommer att ta betalt för den som erbjudande.
   *[other] Meta kommer att ta betalt för den som något annat.
}
template-becomes-at = { $category ->
    [marketing] Meta tar betalt för den som erbjudande från { $when }.
   *[other] Meta tar betalt för den som något annat från { $when }.
}
template-reply = När { $name } svarar kan du skriva fritt i 24 timmar.
template-standing-approved = Godkänd
template-standing-in_review = Meta läser den ännu.
template-standing-rejected = Meta avslog den.
template-standing-paused = Meta har pausat den eftersom kunder klagade.
template-standing-paused-until = Meta har pausat den till { $when } eftersom kunder klagade.
template-standing-disabled = Meta har stängt av den.
template-standing-archived = Den ligger i arkivet. Ta ut den under Mallar för att skicka den igen.
template-standing-gone = Meta har den inte längre.
template-standing-changed = Den har blivit en annan under tiden.
template-standing-not_usable = Meta låter den inte gå för tillfället.
template-obstacle-header = Inte härifrån: en produkt eller en rörlig bild står ovanför texten.
template-obstacle-button = Inte härifrån ännu: en av knapparna behöver ett formulär, en katalog eller ett samtal.
template-obstacle-part = Inte härifrån: den har produktkort eller en del som Shopbell inte känner till.
template-obstacle-code = Inte härifrån: den är för engångskoder.
template-slot-image = Bild ovanför texten
template-slot-video = Film ovanför texten
template-slot-document = PDF ovanför texten
template-slot-card-image = Bild på kort { $card }
template-slot-card-video = Film på kort { $card }
template-slot-place = Plats ovanför texten
template-slot-choose = Välj en fil
template-slot-other = Välj en annan fil
template-slot-hint = { $kind ->
    [image] En JPEG eller PNG på högst { $most }. Du kan också släppa eller klistra in den här.
    [video] En MP4 på högst { $most }. Du kan också släppa eller klistra in den här.
   *[document] En PDF på högst { $most }. Du kan också släppa eller klistra in den här.
}
template-slot-pdf = Bara en PDF kan stå ovanför en mall. Spara filen som PDF och välj den.
template-place-typed = En annan plats
template-place-which = Vilken plats ser kunden?
template-offer-ends = Erbjudandet slutar
template-offer-over = Välj en tid som ligger framåt.
template-offer-until = Till { $when }
template-card = Kort { $number }
template-gap-card = Kort { $card }: { $name }
template-cards = Meddelandets kort
template-reason-incorrect_category = Metas skäl: den är ett erbjudande och kallades något annat.
template-reason-promotional = Metas skäl: den är ett erbjudande.
template-reason-invalid_format = Metas skäl: något i formen är inte som Meta vill ha det, till exempel en variabel, ett tecken eller en länk.
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
failure-not_to_be_handed_in = Den kan inte skickas till Meta nu.
failure-not_to_be_handed_in-next = Se hur det står till med mallen och skicka den senare.
failure-not_agreed = Inget visar att kunden har sagt ja till erbjudanden.
failure-not_agreed-next = Fråga först med ”Fråga om erbjudanden får skickas” under +, eller skriv i kundens ruta vad ni har kommit överens om.

## The template studio

studio-title = Mallar
studio-new = Ny mall
studio-blank = Skriv en ny
studio-from-library = Börja ur biblioteket
studio-library = Bibliotek
studio-library-start = Börja med den här
studio-trade = För vilken bransch
studio-trade-all = Alla branscher
studio-trade-cafe = Kafé eller restaurang
studio-trade-shop = Butik
studio-trade-online = Nätbutik
studio-trade-salon = Salong eller mottagning
studio-trade-workshop = Verkstad
studio-find = Sök en mall
studio-shelves = Vilka mallar
studio-shelf-current = Alla
studio-shelf-needs_you = Behöver dig
studio-shelf-drafts = Utkast
studio-shelf-in_review = Granskas
studio-shelf-approved = Godkända
studio-shelf-archived = Arkiverade
studio-shelf-gone = Borta
studio-empty = Inga mallar ännu
studio-empty-text = Med en mall kan du skriva till en kund när de 24 timmarna är slut. Meta läser den först; det tar oftast mindre än ett dygn.
studio-nothing = Ingen mall här säger så.
studio-reading-on = Läser vidare …
studio-room = { $used } av { $most } mallar hos Meta
studio-room-unknown = { $used } mallar hos Meta; hur många det tillåter har det inte sagt, minst { $least }
studio-nameless = Mall utan namn
studio-missing = Saknas: { $languages }
studio-and-draft = med utkast
studio-only-read = Bara att läsa
studio-answered = Meta har svarat
studio-quality-word-high = Hög
studio-quality-word-medium = Medel
studio-quality-word-low = Låg
studio-quality-high = Kunderna tar emot den väl.
studio-quality-medium = Några kunder blockerar den eller klagar.
studio-quality-low = Många kunder blockerar den eller klagar. Meta kan pausa den.

## Where a template stands

studio-state-draft = Utkast
studio-state-sending = På väg
studio-state-unknown = Osäkert
studio-state-absent = Kom inte fram
studio-state-refused = Togs inte emot
studio-state-in_review = Granskas
studio-state-in_appeal = Omprövas
studio-state-approved = Godkänd
studio-state-flagged = Godkänd, med varning
studio-state-rejected = Avslagen
studio-state-paused = Pausad
studio-state-disabled = Avstängd
studio-state-archived = Arkiverad
studio-state-deleting = Raderas
studio-state-gone = Borta
studio-state-limit_reached = För många
studio-state-other = Något annat
studio-state-paused-until = Pausad till { $when }
studio-means-draft = Meta har den inte ännu.
studio-means-sending = Den är på väg till Meta.
studio-means-unknown = Metas svar gick förlorat. Vi frågar om Meta har den; den lämnas inte in två gånger.
studio-means-absent = Meta har den inte. Du kan lämna in den igen.
studio-means-refused = Meta tog inte emot den. Det som är skrivet finns kvar här.
studio-means-in_review = Meta läser den. Det tar oftast mindre än ett dygn. Tills dess går den varken att skicka eller ändra.
studio-means-in_appeal = Meta har ombetts att tänka om. Tills svaret kommer kan den varken skickas eller ändras.
studio-means-approved = Den kan skickas i chattar.
studio-means-flagged = Den kan skickas, men kunder klagar. Meta kan pausa den: skicka till färre eller ändra orden.
studio-means-rejected = Den kan inte skickas. Ändra den och lämna in den igen; skälet står nedan.
studio-means-paused = Kunder klagade. Den kan skickas igen när pausen är över, eller efter en ändring som Meta godkänner.
studio-means-disabled = Meta har stängt av den för gott. Duplicera den, ändra orden och lämna in den nya.
studio-means-archived = Den kan inte skickas. Meta raderar en mall 28 dagar efter att den arkiverades; ta ut den före det för att använda den igen.
studio-means-deleting = Den kan inte skickas längre. Meddelanden med den är ännu på väg; sedan raderar Meta den, senast efter 30 dagar. Namnet är ledigt igen 30 dagar efter att du raderade den.
studio-means-gone = Meta har den inte längre. Det som skrevs finns kvar här.
studio-means-limit_reached = Kontot har så många mallar som Meta tillåter. Radera en som du inte använder.
studio-means-other = Meta säger något om den som Shopbell inte känner till ännu.
studio-state = Läget
studio-elsewhere = Den gjordes i Metas eget verktyg.
studio-read-only = Den är av ett slag som ännu inte går att ändra här. Den kan läsas, och användas där den passar.
studio-archive-soon = Ingen har använt den på länge: Meta arkiverar den { $when } om den inte skickas innan dess.
studio-appeal = Om du är säker på att Meta hade fel kan du be Meta att tänka om: i WhatsApp Manager, under Meddelandemallar. Vad det leder till visas här.
studio-recategorised = Meta har ändrat vad den är till för. Den gäller vidare som det; inget behöver lämnas in igen.
studio-appeal-until = Om det är fel kan du be Meta att tänka om fram till { $when }: i WhatsApp Manager, under Meddelandemallar.
studio-appeal-days = Om det är fel kan du be Meta att tänka om inom 60 dagar efter ändringen: i WhatsApp Manager, under Meddelandemallar.
studio-edit-from = Den kan ändras igen { $when }.

## The editor

studio-editor = Redigering
studio-back = Tillbaka till alla mallar
studio-languages = Språk
studio-language-add = Lägg till ett språk
studio-language-add-now = Lägg till
studio-language-which = På vilket språk
studio-language-missing = Språk du skriver på
studio-language-copies = Orden på { $language } följer med som utkast och står bredvid medan du översätter.
studio-in-language = På { $language }
studio-saved = Sparat { $when }
studio-saving = Sparar …
studio-not-saved = Inte sparat. Försöker igen …
studio-overtaken = Ett annat fönster skrev också här. Det som stod där finns under Versioner.
studio-count = { $count } av { $most }
studio-category = Kategori
studio-category-stands = Meta har godkänt den som detta
studio-category-utility = Service
studio-category-utility-for = Beställningar och besök kunden känner till
studio-category-marketing = Erbjudande
studio-category-marketing-for = Erbjudanden, nyheter, inbjudningar. Kostar mer
studio-category-authentication = Engångskod
studio-category-authentication-for = Engångskoder. Meta skriver orden
studio-category-meta = Metas ord för det: { $word }
studio-category-none = Ingen kategori ännu
studio-name = Namn
studio-name-hint = Bara små bokstäver a–z, siffror och _. Kunderna ser det inte.
studio-name-stands = Meta känner den under detta namn; det står fast.
studio-header = Rubrik
studio-header-none = Ingen
studio-header-text = Text
studio-header-image = Bild
studio-header-video = Video
studio-header-gif = Rörlig bild
studio-header-document = Dokument
studio-header-location = Plats
studio-header-product = Produkt
studio-header-image-hint = en bild följer med varje meddelande
studio-header-video-hint = en video följer med varje meddelande
studio-header-gif-hint = en kort film som upprepas
studio-header-document-hint = en fil följer med varje meddelande
studio-header-location-hint = en plats följer med varje meddelande
studio-header-line = Rubrikens ord
studio-header-gap = Lägg till en variabel i rubriken
studio-file = Exempelfil
studio-file-choose = Välj ett exempel
studio-file-change = Byt exempel
studio-file-at-meta = Exempel hos Meta
studio-file-going = { $name } är på väg till Meta
studio-file-percent = { $percent } %
studio-not-from-chat = Godkänd eller inte kan den ännu inte skickas från en chatt: den behöver något som inte kan väljas där, till exempel en produkt ovanför texten.
studio-file-broken = Överföringen avbröts.
studio-file-resume = Fortsätt
studio-text = Text
studio-text-hint = Skriv som till en enda kund. Sätt en variabel där namn, nummer eller dagar skiljer sig.
studio-tools = Formatering
studio-bold = Fet
studio-italic = Kursiv
studio-strike = Genomstruken
studio-mono = Fast bredd
studio-emoji = Emoji
studio-add-gap = Lägg till variabel
studio-gap-name = Kundens namn
studio-gap-order_number = Ordernummer
studio-gap-day = Dag
studio-gap-time = Klockslag
studio-gap-amount = Belopp
studio-gap-code = Kod
studio-gap-value = Något annat
studio-samples = Exempel
studio-sample = Exempel
studio-sample-of = Exempel för { $name }
studio-footer = Sidfot
studio-buttons = Knappar
studio-add-button = Lägg till knapp
studio-button-quick_reply = Snabbsvar
studio-button-url = Öppna en sida
studio-button-phone_number = Ring butiken
studio-button-copy_code = Kopiera en kod
studio-button-request_contact_info = Be om numret
studio-button-voice_call = Ring via WhatsApp
studio-button-call_permission_request = Fråga om du får ringa
studio-button-flow = Fyll i ett formulär
studio-button-catalog = Visa katalogen
studio-button-mpm = Visa flera produkter
studio-button-spm = Visa en produkt
studio-button-otp = Lämna koden
studio-button-app = Öppna en app
studio-button-foreign = Ett slag som inte är känt här ({ $word })
studio-button-text = Ord på knappen
studio-button-worded = Orden är Metas egna.
studio-button-copies = Meta skriver orden på kundens språk.
studio-button-address = Sidans adress
studio-button-address-gap = Låt slutet skilja sig från kund till kund
studio-button-address-sample = Exempel för { $name }
studio-button-number = Nummer
studio-button-code = Exempelkod
studio-button-form = Metas nummer på formuläret
studio-button-form-hint = Det står i Metas verktyg under Flows.
studio-button-move = Flytta { $name }, { $number } av { $count }
studio-button-move-title = Dra, eller pil upp och ner
studio-button-moved = Nu { $number } av { $count }
studio-button-remove = Ta bort { $name }
studio-cards = Kort att svepa mellan
studio-cards-add = Lägg till kort att svepa mellan
studio-cards-remove = Ta bort alla kort
studio-card = Kort { $number }
studio-card-add = Lägg till ett kort
studio-card-earlier = Flytta kortet framåt
studio-card-later = Flytta kortet bakåt
studio-card-remove = Ta bort kort { $number }
studio-offer = Erbjudande som tar slut
studio-offer-hint = behöver en knapp som öppnar en sida
studio-offer-line = Erbjudandets rad
studio-offer-ends = Visa hur lång tid som är kvar
studio-offer-add = Lägg till ett erbjudande som tar slut
studio-offer-remove = Ta bort erbjudandet
studio-code = Engångskod
studio-code-hint = Meta skriver orden och sätter in koden.
studio-code-secret = Lägg till ”dela inte koden”
studio-code-minutes = Minuter tills koden inte gäller längre
studio-code-minutes-hint = 1 till 90, eller tomt.
studio-code-how = Hur koden kommer dit den skrivs
studio-code-copy_code = Kunden kopierar den
studio-code-one_tap = Ett tryck fyller i den i din app
studio-code-zero_tap = Din app tar den själv
studio-code-app = Appens namn i butiken (package name)
studio-code-signature = Dess signatur (hash)
studio-code-terms = Jag godtar Metas villkor för koder som tas utan tryck
studio-foreign = { $count ->
    [one] Meta har { $count } del till i den som Shopbell inte känner till. Den behålls som den är.
   *[other] Meta har { $count } delar till i den som Shopbell inte känner till. De behålls som de är.
}

## How it will look

studio-preview = Förhandsvisning
studio-preview-with = Fyll förhandsvisningen med
studio-preview-samples = Exempel
studio-preview-longest = Längsta
studio-preview-names = Bara namn
studio-preview-dark = Mörk telefon
studio-preview-business = Företagskonto
studio-preview-document = Dokument
studio-preview-close = Nära det kunderna ser. Telefoner skiljer sig lite.

## What our checks say

studio-checks = Kontroller
studio-to-fix = { $count } att rätta
studio-to-look = { $count } att se på
studio-all-fine = Inget att rätta
studio-untouched = Börja skriva. Vad Meta skulle säga om det visas här efter hand.
studio-fine = { $count ->
    [one] { $count } kontroll är bra
   *[other] { $count } kontroller är bra
}
studio-fix-first = { $count ->
    [one] Först { $count } sak att rätta
   *[other] Först { $count } saker att rätta
}
studio-go = Gå dit
studio-severity-error = Att rätta
studio-severity-warning = Att se på
studio-severity-hint = Kunde vara bättre
studio-severity-wait = Att vänta på
studio-place-template = Hela mallen
studio-place-name = Namn
studio-place-language = Språk
studio-place-category = Kategori
studio-place-header = Rubrik
studio-place-body = Text
studio-place-footer = Sidfot
studio-place-buttons = Knappar
studio-place-button = Knapp
studio-place-cards = Kort
studio-place-card = Kort
studio-place-offer = Erbjudande som tar slut
studio-place-button-of = Knapp { $number }
studio-place-card-of = Kort { $number }: { $where }
studio-forecast = Trolig kategori
studio-forecast-guess = { $category ->
    [marketing] Meta kallar den kanske erbjudande
    [authentication] Meta kallar den kanske engångskod
   *[utility] Meta kallar den kanske service
}
studio-forecast-likely = { $category ->
    [marketing] Meta kallar den troligen erbjudande
    [authentication] Meta kallar den troligen engångskod
   *[utility] Meta kallar den troligen service
}
studio-forecast-certain = { $category ->
    [marketing] Meta kallar den erbjudande
    [authentication] Meta kallar den engångskod
   *[utility] Meta kallar den service
}
studio-forecast-dearer = Då kostar varje meddelande mer, och det får bara gå till dem som sagt ja till erbjudanden.
studio-forecast-word = ”{ $word }”
studio-clue-offer = erbjudandet som tar slut
studio-clue-coupon = koden att kopiera
studio-clue-catalogue = produkterna att köpa
studio-clue-code = engångskoden
studio-forecast-words = { $category ->
    [marketing] { $count ->
        [one] { $words } låter som ett erbjudande.
       *[other] { $words } låter som ett erbjudande.
    }
   *[other] På grund av { $words }.
}
studio-reviews = Granskning
studio-review-draft = { $language }: utkast
studio-review-sending = { $language }: på väg
studio-review-unknown = { $language }: osäkert
studio-review-absent = { $language }: kom inte fram
studio-review-refused = { $language }: togs inte emot
studio-review-in_review = { $language }: granskas
studio-review-in_appeal = { $language }: omprövas
studio-review-approved = { $language }: godkänd
studio-review-flagged = { $language }: godkänd, med varning
studio-review-rejected = { $language }: avslagen
studio-review-paused = { $language }: pausad
studio-review-disabled = { $language }: avstängd
studio-review-archived = { $language }: arkiverad
studio-review-deleting = { $language }: raderas
studio-review-gone = { $language }: borta
studio-review-limit_reached = { $language }: för många
studio-review-other = { $language }: något annat
studio-review-edit = en ändring
studio-review-advice = Metas råd, med Metas egna ord: { $advice }
studio-review-ours = Våra kontroller hade nämnt { $rules }.
studio-review-ours-none = Våra kontroller hade inte hittat något, så de kan inte säga vad det är. Ändra det Meta nämner innan du lämnar in den igen.
studio-reason-other = Metas skäl: { $word }

## What can be done with a template

studio-submit = Lämna in för granskning
studio-resubmit = Lämna in ändringen
studio-submitting = På väg …
studio-submit-title = Lämna in { $name }?
studio-submit-new = Den går till Meta på { $language }, som: { $category }. Kunderna får inget.
studio-submit-edit = Ändringen går till Meta på { $language }, som: { $category }. Tills Meta läst den går mallen kanske inte att skicka.
studio-submit-after = Medan Meta läser den kan den inte ändras. När den är godkänd kan den ändras en gång om dagen och tio gånger på 30 dagar.
studio-submit-left = { $count ->
    [one] { $count } ändring är kvar de här 30 dagarna.
   *[other] { $count } ändringar är kvar de här 30 dagarna.
}
studio-submit-warned = { $count ->
    [one] En sak kan ännu ställa till det
   *[other] { $count } saker kan ännu ställa till det
}
studio-submit-insist = Lämna in den ändå
studio-submit-now = Lämna in
studio-not-nothing_written = Inget är skrivet ännu
studio-not-on_its_way = Den är redan på väg
studio-not-in_review = Meta läser den
studio-not-not_as_it_stands = Meta tar inte emot ändringar av den i detta läge
studio-not-once_a_day = Den ändrades inom ett dygn
studio-not-ten_times = Den ändrades tio gånger på 30 dagar
studio-not-read_only = Den kan bara läsas här
studio-not-hundred = Hundra lämnades in inom en timme
studio-not-rewritten = Ett annat fönster ändrade den under tiden; titta på den igen
studio-not-changed_at_meta = Meta har nu en annan text än den som skulle ändras; titta på den igen
studio-not-name_on_its_way = En mall med det här namnet är redan på väg; vänta på svaret
studio-not-to_mend = Något ska rättas eller ses över först
studio-change = Ändra den
studio-again-as-marketing = Lämna in igen som erbjudande
studio-again-as-utility = Lämna in igen som service
studio-change-prepare = Förbered en ändring
studio-change-later = En ändring kan skrivas nu; den sparas, och du lämnar in den när Meta tar emot den.
studio-unpause = Avsluta pausen
studio-unarchive = Ta ut den ur arkivet
studio-archive = Lägg den i arkivet …
studio-archive-title = Lägga { $name } i arkivet?
studio-archive-text = Den kan inte längre skickas på { $language }. Meta raderar den efter 28 dagar, med text och allt; till dess kan du ta ut den igen.
studio-archive-now = Lägg i arkivet
studio-more = Mer: duplicera, versioner, radera
studio-double = Duplicera under nytt namn
studio-keep = Behåll den här versionen
studio-kept = Den här versionen är sparad; den står under Versioner.
studio-versions = Versioner
studio-versions-none = Ingen version är sparad ännu. En sparas varje gång du lämnar in, och när du ber om det.
studio-version-kept = Sparad för hand
studio-version-handed_in = Inlämnad till Meta
studio-version-overwritten = Innan den skrevs över
studio-version-back = Gå tillbaka till den här versionen
studio-diff = Från då till nu
studio-diff-none = Inget skiljer sig.
studio-diff-legend = Överstruket: borta sedan dess. Understruket: nytt.
studio-diff-added = nytt:
studio-diff-removed = borta:
studio-discard = Kasta utkastet
studio-discard-what = { $name }, { $language }
studio-discard-text = Det du skrivit här och inte lämnat in försvinner för gott. Det Meta har finns kvar.
studio-discard-text-all = Det du skrivit här försvinner för gott, och dess sparade versioner likaså. Meta har inget av den.
studio-discard-now = Kasta
studio-delete = Radera hos Meta
studio-delete-title = Radera { $name } hos Meta?
studio-delete-text = Den kan inte längre skickas. Om den var godkänd ger Meta inte ut namnet igen på 30 dagar. Det går inte att ångra.
studio-delete-which = Vilka språk
studio-delete-one = Bara { $language }
studio-delete-all = Alla { $count } språk
studio-delete-now = Radera hos Meta
studio-trouble-exists = Meta har redan en mall med detta namn på detta språk. Välj ett annat namn.
studio-trouble-same_text = Meta har en annan mall med samma text och samma sidfot. Använd den, eller säg det med andra ord här.
studio-trouble-name_barred = En mall med detta namn raderades nyligen. Meta ger ut namnet igen efter 30 dagar; välj ett annat.
studio-trouble-gap_at_edge = Meta tar inte emot en variabel i början eller slutet. Sätt några ord där.
studio-trouble-too_many_gaps = Det är för många variabler för så få ord. Skriv fler ord.
studio-trouble-too_long = Något är längre än Meta tar emot, eller en för mycket. Se siffrorna.
studio-trouble-format = Något är inte som Meta vill ha det: rubriken, sidfoten, en knapp eller ett exempel.
studio-trouble-too_many = Kontot har så många mallar som Meta tillåter. Radera en som du inte använder.
studio-trouble-not_editable = Meta tar inte emot en ändring nu: i detta läge, eller för att den ändrats för ofta.
studio-trouble-too_often = Meta fick för många frågor på kort tid. Försök igen om en timme.
studio-trouble-token = Åtkomstnyckeln gäller inte, eller får inte sköta mallar. Se Anslutning.
studio-trouble-account = Något är fel med kontot. Se Metas företagsinställningar.
studio-trouble-meta = Meta har egna problem. Försök igen om en stund.
studio-trouble-not_there = Meta känner inte längre till mallen. Fråga Meta om listan igen.
studio-trouble-unknown = Ingen vet om Meta gjorde det: svaret gick förlorat. Vi frågar; gör det inte igen nu.
studio-trouble-not_sent = Inget lämnade den här datorn. Se efter nätet och försök igen.
studio-trouble-other = Meta tog inte emot det, och sade inget som Shopbell känner till. Koden är för supporten.

## Templates in the palette, in the list of keys and in practice

palette-template-new = Skriv en ny mall
palette-template-library = Börja en mall ur biblioteket
keys-format = Fet, kursiv i en mall
keys-submit = Lämna in en mall, efter en fråga
practice-review-title = Låt Metas granskare svara
practice-review-template = Mall
practice-review-what = Vad granskaren gör
practice-review-reason = Skäl
practice-reason-scam = Den ser ut som bedrägeri
practice-reason-abusive_content = Innehållet bryter mot reglerna
practice-reason-tag_content_mismatch = Språket eller kategorin stämmer inte
practice-reason-promotional = Den är ett erbjudande
practice-reason-incorrect_category = Den är ett erbjudande, kallat något annat
practice-reason-invalid_format = Formen: en variabel, ett tecken eller en länk
practice-review-do = Gör det nu
practice-review-said = { $doing ->
    [approve] Gjort: { $name } är godkänd.
    [reject] Gjort: { $name } är avslagen.
    [pause] Gjort: { $name } är pausad.
    [disable] Gjort: { $name } är avstängd.
   *[other] Gjort för { $name }.
}
practice-review-approve = Godkänner den
practice-review-reject = Avslår den
practice-review-warn_category = Varnar: erbjudande om 24 timmar
practice-review-recategorise = Gör den till erbjudande genast
practice-review-complain = Kunder klagar
practice-review-praise = Kunder gillar den
practice-review-pause = Pausar den
practice-review-disable = Stänger av den för gott
practice-review-appeal = Du ber Meta att tänka om

# What is wrong with a template, one rule after the other (model::template::lint).

lint-name-missing-title = Mallen har inget namn
lint-name-missing-why = Ge den ett namn du känner igen, till exempel order_ready. Kunderna ser det aldrig.
lint-name-shape-title = Namnet har tecken som Meta inte tar
lint-name-shape-why = Ett namn har små bokstäver a till z, siffror och understreck, högst 512 tecken.
lint-name-shape-fix = Kalla den { $name }
lint-name-taken-title = Namnet är upptaget
lint-name-taken-why = Du har redan { $name } på språket { $language }. Välj ett annat namn, eller ändra den mallen.
lint-name-blocked-title = Namnet kan inte användas än
lint-name-blocked-why = Du tog bort { $name } nyligen. Meta spärrar namnet { $days ->
    [one] en dag
   *[other] { $days } dagar
    } till. Välj ett annat namn.
lint-template-limit-title = Du har så många mallar som Meta tillåter
lint-template-limit-why = Det finns { $count } av { $most }. Ta bort en som du inte använder längre, eller låt Meta verifiera ditt företag.
lint-template-limit-unknown-title = Meta kanske inte tillåter fler mallar
lint-template-limit-unknown-why = Det finns { $count }. Meta tillåter { $least } så länge ditt företag inte är verifierat, och har inte sagt ännu om du får ha fler.
lint-creation-limit-title = För många nya mallar på en timme
lint-creation-limit-why = Meta tar emot { $most } i timmen. Försök igen om { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
    }.
lint-edit-limit-title = Den kan inte ändras igen än
lint-edit-limit-why = En godkänd mall kan ändras en gång om dagen och tio gånger på trettio dagar. Det går igen om { $hours ->
    [one] en timme
   *[other] { $hours } timmar
    }.
lint-edit-state-title = Meta tar ännu inte emot en ändring
lint-edit-state-why = { $standing ->
    [in_review] Meta läser ännu det du lämnade in. Det du skriver här sparas; lämna in det efter svaret.
   *[other] Meta låter dig bara ändra mallar som är godkända, avslagna eller pausade.
    }
lint-unchanged-title = Inget i den har ändrats
lint-unchanged-why = { $standing ->
    [approved] Meta har den redan precis så, och varje inlämning förbrukar en av de få ändringar som en godkänd mall får ha.
    [paused] Meta pausade den med just den här texten och lär knappast bedöma den annorlunda. Ändra det som kunderna klagar på.
   *[other] Meta avvisade just den här texten. Ändra det som Meta nämner, eller lämna in den som den är om du är säker på att Meta hade fel.
    }
lint-category-missing-title = Ingen har sagt vad den är till för
lint-category-missing-why = Vad den är till för avgör priset och vem den får gå till. Den låter som { $category ->
    [utility] ett besked om en beställning eller ett besök
    [authentication] en engångskod
   *[marketing] ett erbjudande
    }.
lint-category-missing-fix = { $category ->
    [utility] Välj Service
    [authentication] Välj Engångskod
   *[marketing] Välj Erbjudande
    }
lint-category-locked-title = Vad den är till för kan inte ändras
lint-category-locked-why = Meta har godkänt den som { $category ->
    [utility] service
    [authentication] en engångskod
   *[marketing] ett erbjudande
    }. Gör en ny mall för något annat.
lint-category-locked-fix = Ställ tillbaka
lint-language-unknown-title = Meta känner inte till det här språket
lint-language-unknown-why = ”{ $code }” finns inte i Metas lista över språk. Välj ett ur listan.
lint-language-unknown-fix = Välj det närmaste
lint-language-mismatch-title = Texten är på ett annat språk
lint-language-mismatch-why = Mallen säger sig vara på { $code }, men texten är på ett annat språk. Det avslår Meta.
lint-language-mismatch-fix = Byt språk
lint-promo-in-utility-title = Ett erbjudande i ett servicemeddelande
lint-promo-in-utility-why = Meta kallar den troligen ett erbjudande. Det kostar mer och går bara till dem som har tackat ja till erbjudanden. Låter som ett erbjudande: { $words }.
lint-promo-in-utility-fix = { $act ->
    [cut] Ta bort det
   *[other] Välj Erbjudande
    }
lint-mixed-content-title = Besked och erbjudande i samma meddelande
lint-mixed-content-why = Allt kostar som ett erbjudande och går bara till dem som har tackat ja till erbjudanden. Som två mallar kunde beskedet ({ $words }) gå till alla det gäller.
lint-code-elsewhere-title = Det här ser ut som en engångskod
lint-code-elsewhere-why = Meta tar emot engångskoder bara i mallar som är gjorda för dem.
lint-body-missing-title = Det finns ingen text än
lint-body-missing-why = Skriv det som kunden ska läsa.
lint-duplicate-text-title = Du har redan den här texten
lint-duplicate-text-why = { $name } säger samma sak. Meta tar inte emot en andra mall med samma text och sidfot.
lint-not-translated-title = Inte översatt ännu
lint-not-translated-why = Det här är ännu orden på { $code }. Skriv det som kunden ska läsa på det här språket.
lint-part-not-translated-title = { $part ->
    [header] Rubriken är inte översatt
   *[button] En knapp är inte översatt
    }
lint-part-not-translated-why = ”{ $text }” står likadant på { $code }.
lint-variable-at-edge-title = { $edge ->
    [end] Slutar med en variabel
   *[other] Börjar med en variabel
    }
lint-variable-at-edge-why = { $edge ->
    [end] Meta tar inte emot det. Skriv några ord efter ”{ $name }”.
   *[other] Meta tar inte emot det. Skriv ett ord före ”{ $name }”.
    }
lint-variable-at-edge-fix = Lägg till ”{ $words }”
lint-adjacent-variables-title = Två variabler intill varandra
lint-adjacent-variables-why = Meta tar inte emot ”{ $first }” och ”{ $second }” utan något emellan.
lint-adjacent-variables-fix = Sätt ett komma emellan
lint-variable-numbering-title = Variablerna är inte i ordning
lint-variable-numbering-why = Meta vill ha 1, 2, 3 i den ordning de står. Här står { $found } där { $wanted } borde stå.
lint-variable-numbering-fix = Numrera om
lint-variable-name-title = En variabels namn har tecken som Meta inte tar
lint-variable-name-why = ”{ $name }” ska ha små bokstäver a till z, siffror och understreck, med en bokstav först.
lint-variable-name-fix = Byt namn till { $better }
lint-variable-format-title = Nummer och namn är blandade
lint-variable-format-why = { $format ->
    [named] Variablerna i mallen har namn, men ”{ $name }” är ett nummer.
   *[other] Variablerna i mallen är numrerade, men ”{ $name }” är ett namn.
    }
lint-variable-format-fix = { $format ->
    [named] Använd nummer
   *[other] Använd namn
    }
lint-variable-braces-title = En variabel är inte stängd
lint-variable-braces-why = En variabel är två klammerparenteser, ett namn, två klammerparenteser. Här saknas något.
lint-single-brace-title = En klammer där det behövs två
lint-single-brace-why = Kunderna skulle läsa ”{ $text }” precis som det står.
lint-single-brace-fix = Gör det till en variabel
lint-too-many-variables-title = För många variabler för så få ord
lint-too-many-variables-why = Med { $gaps ->
    [one] en variabel
   *[other] { $gaps } variabler
    } vill Meta ha ungefär { $needed } ord utöver dem; här finns { $words }.
lint-sample-missing-title = { $kind ->
    [file] En exempelfil saknas
   *[gap] Ett exempel saknas
    }
lint-sample-missing-why = { $kind ->
    [file] Metas granskare vill se en fil som liknar dem du ska skicka. Välj en; kunderna får den inte.
    [address] Metas granskare vill se en adress bakom ”{ $name }” som den kommer att vara. Skriv ut en.
    [code] Metas granskare vill se en kod som liknar dem du ska skicka. Hitta på en.
   *[gap] Metas granskare vill se hur ”{ $name }” kan se ut. Hitta på något.
    }
lint-sample-personal-title = Exemplet kan vara någons
lint-sample-personal-why = { $kind ->
    [email] Folk hos Meta läser det. Det här ser ut som en riktig e-postadress.
    [phone] Folk hos Meta läser det. Det här ser ut som ett riktigt telefonnummer.
    [iban] Folk hos Meta läser det. Det här ser ut som ett riktigt bankkonto.
   *[card] Folk hos Meta läser det. Det här ser ut som ett riktigt betalkort.
    }
lint-sample-personal-fix = Använd { $sample }
lint-too-long-title = { $part ->
    [header] Rubriken är för lång
    [body] Texten är för lång
    [footer] Sidfoten är för lång
    [offer] Erbjudandets rad är för lång
    [url] Adressen är för lång
    [phone] Numret är för långt
    [code] Koden är för lång
   *[button] En knapp säger för mycket
    }
lint-too-long-why = Det är { $length } tecken; Meta tar emot { $most }.
lint-line-break-title = { $part ->
    [header] Rubriken har mer än en rad
    [footer] Sidfoten har mer än en rad
    [offer] Erbjudandet har mer än en rad
   *[button] En knapp har mer än en rad
    }
lint-line-break-why = Meta tar emot en rad där, utan tabbar.
lint-line-break-fix = Gör det till en rad
lint-white-space-title = Det finns hål i texten
lint-white-space-why = Tabbar, många tomma rader eller många blanksteg i rad blir ofta avslagna.
lint-white-space-fix = Ta bort dem
lint-header-variables-title = Rubriken har för många variabler
lint-header-variables-why = Meta tar emot en; här finns { $count }.
lint-header-plain-title = Rubriken har mer än vanliga ord
lint-header-plain-why = Meta tar inte emot emojier, stjärnor eller andra märken i en rubrik.
lint-header-plain-fix = Behåll bara orden
lint-gif-header-title = Rörliga bilder kan inte skickas härifrån
lint-gif-header-why = Meta tar emot dem bara på ett annat sätt. Välj en bild eller en film.
lint-footer-variable-title = En variabel där ingen får finnas
lint-footer-variable-why = Sidfoten och erbjudandets rad är lika för alla. Flytta ”{ $name }” till texten.
lint-link-shortened-title = { $kind ->
    [whatsapp] En länk in i WhatsApp
   *[short] En kort länk
    }
lint-link-shortened-why = { $kind ->
    [whatsapp] Metas granskare avslår länkar till { $host }. Ta bort den: kunden kan svara direkt här.
   *[short] Metas granskare avslår { $host }, eftersom den döljer vart den leder. Använd hela adressen.
    }
lint-button-incomplete-title = En knapp är inte klar
lint-button-incomplete-why = { $what ->
    [url] ”{ $text }” behöver adressen som den öppnar.
    [phone] ”{ $text }” behöver numret som den ringer.
    [url_bare] Den behöver ord, och adressen som den öppnar.
    [phone_bare] Den behöver ord, och numret som den ringer.
   *[text] En knapp säger inget än.
    }
lint-button-count-title = För många knappar
lint-button-count-why = { $kind ->
    [all] Meta tar emot { $most } här; det finns { $count }.
    [url] Meta tar emot { $most } som öppnar en sida; det finns { $count }.
    [phone_number] Meta tar emot { $most } som ringer; det finns { $count }.
   *[other] Meta tar emot { $most } av det här slaget; det finns { $count }.
    }
lint-button-order-title = Snabbsvar står bland andra knappar
lint-button-order-why = Meta vill ha alla snabbsvar intill varandra.
lint-button-order-fix = Ställ dem intill varandra
lint-button-plain-title = En knapp har mer än vanliga ord
lint-button-plain-why = { $what ->
    [gap] En variabel på en knapp fylls inte i: kunderna skulle läsa klamrarna.
   *[other] Emojier och märken på knappar blir ofta avslagna.
    }
lint-button-plain-fix = Behåll bara orden
lint-repeated-button-title = Två knappar säger samma sak
lint-repeated-button-why = Ingen kan veta vilket ”{ $text }” som trycktes.
lint-mixed-buttons-title = Knappar som inte syns på datorer
lint-mixed-buttons-why = { $why ->
    [many] Fyra knappar eller fler syns bara i telefoner.
   *[mixed] Ett snabbsvar intill en annan sorts knapp syns bara i telefoner.
    }
lint-url-shape-title = Det här är ingen adress
lint-url-shape-why = ”{ $url }” ska börja med https:// och nämna en webbplats.
lint-url-shape-fix = Sätt https:// framför
lint-url-variable-title = Adressen har en variabel på fel plats
lint-url-variable-why = ”{ $url }” får ha en variabel, allra sist.
lint-phone-shape-title = Numret fungerar kanske inte
lint-phone-shape-why = ”{ $number }” ska börja med + och landsnumret, så att alla kan ringa.
lint-code-length-title = Koden är ganska lång
lint-code-length-why = Det är { $length } tecken. Metas sidor är inte överens; upp till { $most } är säkert.
lint-auth-content-title = En engångskod tål inget annat
lint-auth-content-why = { $what ->
    [header] Ta bort det som står ovanför texten.
    [cards] Ta bort korten.
    [offer] Ta bort erbjudandet.
    [link] Ta bort länken.
    [emoji] Ta bort emojin.
   *[button] Ta bort den här knappen.
    }
lint-auth-button-title = { $what ->
    [missing] Knappen för koden saknas
   *[elsewhere] Den här knappen är bara för engångskoder
    }
lint-auth-button-why = { $what ->
    [missing] Meta vill ha en knapp som kunden tar över koden med.
   *[elsewhere] Ta bort den, eller gör mallen till en för engångskoder.
    }
lint-auth-expiry-title = Koden skulle gälla för kort eller för länge
lint-auth-expiry-why = Meta tar emot { $least } till { $most } minuter; här är det { $minutes }.
lint-auth-expiry-fix = Ta det närmaste
lint-carousel-cards-title = Så många kort går inte
lint-carousel-cards-why = Det får finnas { $least } till { $most } kort; här finns { $count ->
    [one] ett
   *[other] { $count }
    }.
lint-carousel-card-title = Kort { $card } är inte klart
lint-carousel-card-why = { $what ->
    [header] Det behöver en bild, en film eller en produkt ovanför texten.
   *[buttons] Det behöver en knapp.
    }
lint-carousel-unlike-title = Kort { $card } är inte likt det första
lint-carousel-unlike-why = { $what ->
    [header] Alla kort måste visa samma sak: bara bilder, bara filmer eller bara produkter.
   *[buttons] Alla kort måste ha samma sorters knappar i samma ordning.
    }
lint-offer-link-title = { $what ->
    [text] Erbjudandet har ingen rad
   *[link] Erbjudandet leder ingenstans
    }
lint-offer-link-why = { $what ->
    [text] Skriv några ord som står bredvid nedräkningen.
   *[link] Ett erbjudande som tar slut behöver en knapp som öppnar en sida.
    }
lint-offer-header-title = Bara en bild eller en film ovanför ett erbjudande som tar slut
lint-offer-header-why = Välj något av dem, eller inget.
lint-offer-footer-title = Ingen sidfot under ett erbjudande som tar slut
lint-offer-footer-why = Meta tar inte emot den där.
lint-offer-footer-fix = Ta bort den
lint-ttl-range-title = Så länge eller kort kan Meta inte försöka
lint-ttl-range-why = För en sådan mall får det vara { $least } till { $most } sekunder; här är det { $seconds }.
lint-ttl-range-fix = Ta det närmaste
lint-unknown-part-title = En del som Shopbell inte känner till
lint-unknown-part-why = Den behålls och skickas som den kom.
studio-purpose-order_received = Beställning mottagen
studio-purpose-order_ready = Beställning klar
studio-purpose-order_delayed = Beställning försenad
studio-purpose-delivery_on_its_way = Leverans på väg
studio-purpose-appointment_reminder = Påminnelse om tid
studio-purpose-appointment_moved = Tiden flyttad
studio-purpose-table_reserved = Bord bokat
studio-purpose-invoice = Faktura
studio-purpose-repair_done = Reparation klar
studio-purpose-return_received = Retur mottagen
studio-purpose-review_request = Be om omdöme
studio-purpose-opening_hours = Ändrade öppettider
studio-purpose-opt_in_request = Fråga om erbjudanden får komma
studio-purpose-abandoned_cart = Övergiven varukorg
studio-purpose-win_back = Länge sedan sist
studio-purpose-new_in_shop = Nytt i butiken
studio-purpose-seasonal_sale = Säsongsrea
studio-purpose-event_invitation = Inbjudan till ett evenemang

## Kunder

people-title = Kunder
people-size = { $count ->
    [one] { $count } kund
   *[other] { $count } kunder
}
people-find = Namn, nummer, e-post eller etikett
people-import = Ta in en fil
people-add = Lägg till en kund
people-add-name = Namn
people-add-phone = Nummer
people-add-hint = Med landsnummer, eller som du slår det här. Får vara tomt.
people-add-save = Lägg till
people-add-wrong = Det går inte att ringa det här numret. Skriv det med landsnummer, till exempel +358 40 1234567.
people-taken = { $name } har redan det här numret.
people-taken-show = Visa den kunden
people-empty = Inga kunder än
people-empty-text = Alla som skriver till butiken står här. Du kan också lägga till kunder själv eller ta in dem ur en fil.
people-nobody = Ingen passar.
people-everybody = Visa alla
people-looking = Letar vidare…
people-never = Har aldrig skrivit
people-offers-agreed = Får få erbjudanden
people-offers-stopped = Bad om stopp
people-offers-nothing = Inget känt
people-filter-label = Etikett
people-filter-list = Lista
people-filter-offers = Erbjudanden
people-filter-wrote = Skrev senast
people-filter-language = Språk
people-filter-country = Land, som FI
people-filter-from = Börja vid bokstav
people-filter-number = Utan nummer
people-filter-more = Mer
people-wrote-days = { $days ->
    [one] Under det senaste dygnet
   *[other] Under de senaste { $days } dagarna
}
alike-count = { $count ->
    [one] Två av dina kunder kan vara samma person.
   *[other] { $count } par av kunder kan vara samma person.
}
alike-many = Fler än { $count } par av kunder kan vara samma person.
alike-decided = { $count ->
    [one] Du har sagt om ett par att de är två personer.
   *[other] Du har sagt om { $count } par att de är två personer.
}
alike-look = Titta på dem
alike-title = Samma person?
alike-main = Det här namnet blir kvar
alike-other = Och den här
alike-field = { $field }: { $value }
alike-why-phone = Samma nummer, skrivet på två sätt
alike-why-email = Samma e-post
alike-why-username = Samma offentliga namn i WhatsApp
alike-why-birthday = Samma namn och födelsedag
alike-why-field = Samma namn, och samma i { $field }
alike-how = Som en person står de en gång i dina listor, med alla nummer och en chatt. Har någon av dem bett dig sluta får ingen av dem erbjudanden. Du kan skilja dem åt senare.
alike-one = De är en
alike-two = De är två
alike-later = Titta på nästa
alike-close = Stäng
alike-none = Ingen kvar att titta på
alike-none-text = Nya kommer av sig själva när kunder skriver eller en fil hämtas in.
alike-two-title = Du har sagt att de här är två personer
alike-two-names = { $one } och { $other }
alike-two-back = Titta igen
person-title = Kund
person-close = Stäng kundens sida
person-open = Kundens sida
person-write = Skriv
person-wrote = Skrev { $when }
person-no-way = Det finns inget nummer att skriva till. Lägg till ett.
person-no-chat = Det finns ingen chatt än. Du kan föra anteckningar, skriva ned vad ni kommit överens om eller se till att ingen skriver till kunden.
person-begin = För anteckningar och samtycke
person-whatsapp-name = I WhatsApp: { $name }
person-numbers = Nummer
person-numbers-none = Inget nummer är känt.
person-number-add = Lägg till ett nummer
person-number-save = Lägg till numret
person-number-take = Ta bort { $number }
person-kind-phone = Nummer
person-kind-wa_id = WhatsApps namn för kunden
person-kind-bsuid = WhatsApps namn för kunden hos din butik
person-kind-parent_bsuid = WhatsApps namn för kunden hos alla dina butiker
person-fields = Vad du vet
person-fields-all = Visa alla fält
person-field-name = Namn
person-field-email = E-post
person-field-language = Språk
person-field-country = Land
person-field-time_zone = Tidszon
person-field-city = Ort
person-field-company = Företag
person-field-birthday = Födelsedag
person-field-none = Inget antecknat
person-field-change = Ändra { $field }
person-field-save = Spara
person-field-cancel = Avbryt
person-field-undo = Ångra
person-field-earlier = Tidigare
person-field-emptied = Togs bort
person-value-yes = Ja
person-value-no = Nej
person-hint-text = Det är för långt. Högst 300 tecken får plats.
person-hint-number = Det är inget tal, till exempel 12 eller 3,5.
person-hint-date = Det är ingen dag, till exempel 2025-03-31.
person-hint-yes_no = Välj ja eller nej.
person-hint-email = Det är ingen e-postadress, till exempel leena@example.fi.
person-hint-language = Skriv språket med två bokstäver, till exempel fi, sv eller en.
person-hint-country = Skriv landet med två bokstäver, till exempel FI.
person-hint-time_zone = Skriv tidszonen som Europe/Helsinki.
person-hint-birthday = Skriv dagen som 1980-05-31, eller som --05-31 utan år.
person-source-here = skrivet här, { $when }
person-source-helper = skrivet av { $name }, { $when }
person-source-file = ur filen { $file }
person-source-row = ur filen { $file }, rad { $row }
person-labels-none = Inga etiketter.
lists-title = Listor
lists-none = Finns på ingen lista.
list-put = Sätt på en lista
list-take = Ta bort från { $name }
list-new = Ny lista
list-name = Listans namn
list-save = Spara
list-rename = Byt namn
list-delete = Ta bort listan
list-deleted = Listan { $name } är borta. Ingen på den togs bort.
list-undo = Ångra
list-size = { $count ->
    [one] { $count } kund
   *[other] { $count } kunder
}
list-size-more = { $count ->
    [one] Fler än { $count } kund
   *[other] Fler än { $count } kunder
}
fields-title = Kundfält
fields-text = Vad du vill veta om dina kunder utöver namn, ort och liknande: en skostorlek, ett kundnummer, dagen för nästa kontroll.
field-new = Nytt fält
field-name = Fältets namn
field-kind = Vad som står i det
field-kind-text = Ord
field-kind-number = Ett tal
field-kind-date = En dag
field-kind-yes_no = Ja eller nej
field-change = Byt namn på { $name }
field-delete = Ta bort fältet { $name }
field-deleted = Fältet { $name } är borta. Det som står i det finns kvar.
people-filter-segment = Målgrupp
segment-new = Ny målgrupp
segment-change = Ändra målgruppen
segment-delete = Ta bort målgruppen
segment-deleted = Målgruppen { $name } är borta. Ingen i den togs bort.
segment-name = Målgruppens namn
segment-save = Spara målgruppen
segment-who = Kunder för vilka
segment-all = allt detta gäller
segment-any = något av detta gäller
segment-everybody = Utan regel menas alla.
segment-except = Men inte de för vilka något av detta gäller
segment-add-rule = Lägg till en regel
segment-rule = Regel { $place }
segment-rule-remove = Ta bort regel { $place }
segment-kind = Vad som frågas
segment-kind-label = Har etiketten
segment-kind-list = Finns på listan
segment-kind-value = Vad som är antecknat
segment-kind-offers = Har sagt om erbjudanden
segment-kind-wrote = Har skrivit under de senaste
segment-kind-never_wrote = Har aldrig skrivit
segment-kind-not_messaged = Vi har inte skrivit under de senaste
segment-kind-ordered = Har skickat en beställning under de senaste
segment-kind-no_number = Har inget nummer
segment-days = dagarna
segment-field = Fält
segment-test = Hur det jämförs
segment-test-is = är
segment-test-has = innehåller
segment-test-at_least = är minst
segment-test-at_most = är högst
segment-test-filled = är antecknat
segment-test-empty = är inte antecknat
segment-value = Med vad
segment-choose = Välj…
segment-gone = Något som är borta
segment-full = Det kan finnas { $most } regler sammanlagt.
segment-unfinished = Gör klart varje regel, eller ta bort den.
segment-such-as = Till exempel
segment-count = { $count ->
    [one] { $count } kund just nu
   *[other] { $count } kunder just nu
}
segment-counting = { $count ->
    [one] Minst { $count } kund, räknar vidare…
   *[other] Minst { $count } kunder, räknar vidare…
}
export-open = Exportera
export-everybody = Alla kunder skrivs till en fil.
export-narrowed = Kunderna du tittar på nu skrivs till en fil.
export-kind = Sorts fil
export-kind-xlsx = Arbetsbok (XLSX)
export-kind-csv = Text med skiljetecken (CSV)
export-begin = Gör filen
export-running = { $count ->
    [one] { $count } kund skriven
   *[other] { $count } kunder skrivna
}
export-stop = Stoppa
export-stopped = Stoppat. Ingen fil sparades.
export-ready = { $count ->
    [one] { $count } kund finns i filen.
   *[other] { $count } kunder finns i filen.
}
export-save = Spara filen
export-full = Disken är full. Gör plats och försök igen.
export-failed = Filen kunde inte skrivas. Försök igen.
export-numbers = Fler nummer
export-username = Användarnamn

## Att ta in kunder

import-title = Ta in kunder
import-palette = Ta in kunder från en fil
import-back = Tillbaka till kunderna
import-drop = Släpp en fil här
import-drop-text = En tabell från Excel eller LibreOffice, en CSV från ett annat program, eller adresskort från en telefon.
import-choose = Välj en fil
import-paste = Klistra in celler
import-paste-label = Celler från ett kalkylblad
import-paste-hint = Kopiera raderna i kalkylbladet och klistra in dem här.
import-paste-go = Läs dem
import-pasted = Inklistrade celler
import-nothing-sent = Inget skickas av att ta in personer.
import-bringing = Hämtar { $name }
import-looking = Tittar på filen
import-reading = Läser raderna
import-reading-percent = { $percent } % läst
import-rows-count = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
import-cancel = Avbryt
import-go = { $count ->
    [one] Ta in { $count }
   *[other] Ta in { $count }
}
import-sheet = Bara bladet { $sheet } läses. De andra lämnas.
import-fixed = Shopbell var stängt under tiden: kolumnerna kan inte ändras längre. Avbryt och öppna filen igen för att ändra dem.
import-columns = Kolumner
import-columns-hint = Gissade från de första { $rows } raderna. Ändra det som är fel.
import-column-file = I din fil
import-column-example = Exempel
import-column-becomes = Blir
import-column-noticed = Vad vi märkte
import-column-nameless = Kolumn { $number }
import-becomes-of = { $column } blir
import-becomes-name = Namn
import-becomes-first_name = Förnamn
import-becomes-last_name = Efternamn
import-becomes-phone = Telefon
import-becomes-email = E-post
import-becomes-language = Språk
import-becomes-country = Land
import-becomes-time_zone = Tidszon
import-becomes-city = Ort
import-becomes-company = Företag
import-becomes-birthday = Födelsedag
import-becomes-labels = Etiketter
import-becomes-lists = Listor
import-becomes-basis = Varför du får skriva
import-becomes-agreed_at = När de sade ja
import-becomes-note = Anteckning
import-becomes-own = Nytt eget fält
import-becomes-fields = Egna fält
import-becomes-out = Lämna bort
import-noticed-region = { $count ->
    [one] { $count } nummer utan landskod: läses som { $country }
   *[other] { $count } nummer utan landskod: läses som { $country }
}
import-noticed-cut = { $count ->
    [one] Kalkylbladet har skurit av slutet på { $count } nummer
   *[other] Kalkylbladet har skurit av slutet på { $count } nummer
}
import-noticed-filled = Ifylld på { $filled } av { $rows } rader
import-noticed-language = { $language } { $count }
import-noticed-elsewhere = De sade ja till något annat än WhatsApp. Det räknas inte här.
import-noticed-own = Blir fältet { $name }
import-noticed-out = Behövs inte
import-region = Nummer utan landskod är från
import-region-none = Inget land: lämna bort dem
import-rows = Rader
import-tab-fresh = Nya
import-tab-merged = Samma person
import-tab-updated = Uppdaterade
import-tab-unchanged = Inget nytt
import-tab-refused = Bortlämnade
import-report = Orsaker som CSV
import-report-line = Rad
import-report-reason = Varför den lämnades bort
import-row-number = Rad
import-row-name = Namn
import-row-phone = Nummer
import-row-basis = Varför du får skriva
import-row-happens = Vad som händer
import-row-empty = tomt
import-row-none = Inga sådana rader.
import-row-wait = Raderna kommer efter hand som de läses.
import-row-back = Tillbaka
import-row-on = Fler rader
import-row-offers = Kan få erbjudanden.
import-row-silent = Inga erbjudanden: inget säger att de har sagt ja.
import-row-unnamed = Inga erbjudanden: WhatsApp nämndes inte.
import-happens-fresh = Ny.
import-happens-updated = Uppdateras.
import-happens-updated-text = Du har redan { $name }. Det filen vet läggs till.
import-happens-merged = Samma person
import-happens-merged-text = som { $name }, { $number }.
import-happens-unchanged = Inget nytt.
import-happens-unchanged-text = Du vet redan allt detta.
import-happens-refused = Lämnas bort.
import-nameless = någon utan namn
import-alike = { $count ->
    [one] Någon annan kan vara samma person.
   *[other] { $count } andra kan vara samma person.
}
import-refused-no_number = Det finns varken nummer eller e-post.
import-refused-too_short = För kort för ett nummer.
import-refused-too_short-in = För kort för ett nummer i { $country }.
import-refused-too_long = För långt för ett nummer.
import-refused-too_long-in = För långt för ett nummer i { $country }.
import-refused-no_such_country = Inget land har den här koden.
import-refused-which_country = Ingen landskod, och inget land är valt.
import-refused-digits_cut = Kalkylbladet har skurit av de sista siffrorna.
import-refused-not_a_number = Det här är inget telefonnummer.
import-refused-unreadable = Raden kan inte läsas: bokstäverna är förvanskade, eller ett citattecken tar aldrig slut.
import-refused-cell_too_long = En cell är alldeles för lång.
import-refused-erased = Kunden har bett att bli raderad och hålls utanför.
import-refused-too_many_cells = Raden har fler celler än det finns kolumner.
import-mend = Nummer för { $name }
import-mend-hint = Skriv numret
import-mend-go = Använd
import-mend-bad = Det här numret fungerar inte heller.
import-repair-country_added = Landskod tillagd: { $country }.
import-repair-double_zero = 00 blev +.
import-repair-plus_added = + tillagt.
import-repair-apostrophe = Apostrofen borttagen.
import-repair-scientific = Utskrivet i sin helhet.
import-repair-several = { $count } nummer i en cell.
import-repair-number_left_out = { $written } lämnades bort: inget nummer.
import-repair-value_left_out = { $column }: { $written } lämnades bort.
import-repair-today = Som det slås i dag.
import-sum = Vad som kommer att hända
import-sum-label = { $fresh } nya, { $known } har du, { $refused } lämnas bort
import-sum-fresh = nya kunder
import-sum-merged = hör ihop med någon du har, eller en annan rad
import-sum-updated = har du, med något nytt
import-sum-unchanged = har du, inget nytt
import-sum-refused = lämnas bort
import-look = Titta
import-fix = Rätta
import-why = Varför får du skriva till dem?
import-why-column = Som kolumnen { $column } säger
import-why-column-none = Som en kolumn säger
import-why-column-none-text = Välj kolumnen ovan: den blir ”Varför du får skriva”.
import-why-same = Alla sade ja på samma sätt
import-why-nobody = Ingen än, jag frågar dem
import-why-count = { $count ->
    [one] { $count } kan få erbjudanden. De andra kommer in som kontakter, inte som mottagare.
   *[other] { $count } kan få erbjudanden. De andra kommer in som kontakter, inte som mottagare.
}
import-why-nobody-text = De kommer in som kontakter. Inga erbjudanden går till dem förrän de säger ja.
import-why-topic = De sade ja till
import-topic-offers = Erbjudanden och nyheter
import-topic-orders = Besked om sina beställningar
import-topic-all = Båda
import-why-words = Med de här orden
import-why-words-hint = Meningen de sade ja till
import-why-at = När, senast
import-why-named = WhatsApp nämndes i den
import-why-unnamed = WhatsApp nämndes inte: din butik skickar erbjudanden bara till dem som sagt ja till WhatsApp.
import-why-keep = Spara
import-why-pending = Spara först det du skrev, eller välj en annan grund. Sedan kan kunderna tas in.
import-why-incomplete = Skriv orden och välj dagen.
import-proof = Lägg till ett bevis, till exempel en skanning
import-proof-text = Det sparas tillsammans med listan, krypterat på den här datorn, och kan hämtas igen ur kundens historik.
import-proof-remove = Ta bort beviset { $name }
import-stop-stays = Den som har bett dig sluta förblir stoppad, vad filen än säger.
import-list = Sätt alla på listan
import-list-hint = Namn på en lista, om du vill
import-undo-text = Du kan ångra alltihop i 30 dagar.
import-done = { $count ->
    [one] { $count } rad kom in
   *[other] { $count } rader kom in
}
import-done-text = Alla är på plats. Inget skickades.
import-undo = Ångra alltihop
import-undoing = Tar tillbaka
import-undone = Det togs tillbaka.
import-undone-stays = { $count ->
    [one] { $count } person stannar, för något har ändrats eller sagts sedan dess.
   *[other] { $count } personer stannar, för något har ändrats eller sagts sedan dess.
}
import-show = Visa kunderna
import-again = Ta in en fil till
import-before = Filer hittills
import-state-done = Togs in { $when }
import-state-undone = Togs tillbaka { $when }
import-undo-until = Kan ångras till { $day }
import-failed = Den här filen kan inte tas in
import-other = Välj en annan fil
import-problem-empty = Det står inget i den.
import-problem-not_a_table = Den är ingen tabell: kanske en bild, en PDF eller en webbsida. Spara den som Excel-arbetsbok eller CSV.
import-problem-old_workbook = Den är en gammal Excel-arbetsbok (.xls). Öppna den och spara den som .xlsx eller CSV.
import-problem-locked = Den är låst med lösenord. Spara den utan.
import-problem-damaged = Den är skadad eller bryts av. Spara den på nytt, eller hämta den igen.
import-problem-too_many_columns = Den har mer än 500 kolumner. Ta bort dem du inte behöver.
import-problem-bomb = Den är liten men packas upp till något enormt. Shopbell öppnar inte en sådan fil.
import-problem-endless_line = En rad i den tar aldrig slut. Kanske stängdes ett citattecken aldrig. Spara den på nytt från kalkylbladet.
import-problem-stopped = Shopbell kunde inte läsa den till slut. Inget av den kom in. Se efter att disken har plats och försök igen.
failure-sheet_unfit = Filen kan inte läsas som en lista på kunder.
failure-sheet_unfit-next = Spara den som Excel-arbetsbok eller CSV och välj den igen.

## Priser

price-title = Priser
price-text = Vad WhatsApp tar betalt för ett meddelande. Shopbell hittar inte på något pris: det säger vad din prislista säger, och från när listan gäller.
price-empty = Ingen prislista än, så inget pris är känt.
price-empty-how = Meta publicerar en lista för varje valuta: sök på developers.facebook.com efter WhatsApp, sedan Pricing, sedan Rate cards. Ladda ner listan med grundpriser i den valuta du betalar i och ta in den här.
price-bring = Ta in en prislista
price-bringing = { $name } är på väg
price-write = Skriv ett pris för hand
price-write-list = Börja en annan lista för hand
price-lists = Prislista
price-list = Från { $day }, i { $currency }
price-list-now = Från { $day }, i { $currency } (gäller i dag)
price-list-source = Från { $source }, togs in { $day }
price-may-be-old = Ett nytt kvartal har börjat sedan den här listan. Priserna kan ha ändrats: se efter om Meta har en nyare lista.
price-find = Sök land eller område
price-find-none = Inget land eller område heter så.
price-market = Land eller område
price-category-marketing = Erbjudanden
price-category-utility = Beställningar och besök
price-category-authentication = Koder
price-category-authentication_international = Koder från utlandet
price-category-service = Svar
price-category-other = Annat
price-cell = { $category }, { $market }: { $price }. Ändra
price-cell-none = { $category }, { $market }: inget pris. Skriv ett
price-cell-by-hand = Skrivet för hand: { $source }
price-remove = Ta bort den här listan
price-remove-sure = Ta bort listan från { $day }? Vad meddelanden har kostat hittills står kvar.
price-remove-yes = Ta bort den
price-keep-it = Behåll den
price-looked = { $name }: { $prices ->
    [one] { $prices } pris
   *[other] { $prices } priser
} för { $markets ->
    [one] { $markets } land eller område
   *[other] { $markets } länder och områden
}
price-currency = Valutan du betalar i, tre bokstäver
price-day = Gäller från
price-replaces = Den ersätter listan från { $day } ({ $source }).
price-stayed = { $count ->
    [one] { $count } handskrivet pris är kvar. Det går före filens.
   *[other] { $count } handskrivna priser är kvar. De går före filens.
}
price-keep = Använd listan
price-leave = Låt bli
price-troubles = { $count ->
    [one] { $count } sak kunde inte läsas
   *[other] { $count } saker kunde inte läsas
}
price-trouble-not_a_number = Rad { $line }: ”{ $text }” är inget pris.
price-trouble-unclear = Rad { $line }: ”{ $text }” kan vara två priser. Skriv det med punkt före decimalerna.
price-trouble-too_fine = Rad { $line }: ”{ $text }” har fler än sex decimaler.
price-trouble-out_of_range = Rad { $line }: ”{ $text }” kan inte vara vad ett meddelande kostar.
price-trouble-twice = Rad { $line }: { $text } har ett annat pris längre upp. Inget av dem används.
price-trouble-no_market = Rad { $line }: ett pris utan land eller område.
price-trouble-category = Rad { $line }: ”{ $text }” är inget slags meddelande.
price-trouble-market = Rad { $line }: Shopbell vet inte vilka länder ”{ $text }” står för. Priserna sparas och används inte för någon.
price-no-list-no_headers = Det här är ingen prislista: ingen rad har rubrikerna Market, Marketing och Utility, eller Market, Category och Price.
price-no-list-reductions = Den här listan har rabatterna för många meddelanden. Ta in listan med grundpriser.
price-no-list-no_prices = Det finns inget pris i listan.
price-no-list-too_long = Listan är längre än någon prislista.
price-problem-amount = Priset kan inte läsas. Skriv det som 0.0618.
price-problem-market = Säg för vilket land eller område, med namnet på Metas lista, som Sweden eller Rest of Western Europe.
price-problem-currency = Säg valutan med tre bokstäver, till exempel SEK.
price-problem-other_currency = Listan för den dagen är i en annan valuta.
price-problem-day = Säg från vilken dag det gäller.
price-problem-source = Säg varifrån du har priset.
price-problem-not_a_list = Filen är ingen prislista.
price-kind = Slags meddelande
price-amount = Pris för ett meddelande
price-source = Varifrån du har det
price-source-hint = Metas faktura för oktober
price-save = Spara priset
price-take-out = Ta bort priset
price-cancel = Avbryt
price-said = { $price } styck för { $market }, enligt listan från { $day } ({ $source }).
price-unknown-no_list = Priset är okänt: ingen prislista gäller i dag. Ta in en under Inställningar, Priser.
price-unknown-no_country = Priset är okänt: kunden visar inget nummer, så landet är inte känt.
price-unknown-no_market = Priset är okänt: din prislista har inte kundens land.
price-unknown-no_price = Priset är okänt: din prislista har inget sådant pris för kundens land.
price-unknown-category = Priset är okänt: WhatsApp tar betalt för det som något din prislista inte har.
price-times = Ungefär { $times } gånger priset för { $market }.
price-month-earlier = Månaden före
price-month-later = Månaden efter
price-month-total = WhatsApp tog ungefär { $sum }
price-month-nothing = Inget togs betalt, så vitt Shopbell vet
price-month-empty = Inget meddelande nådde någon kund.
price-month-unknown = { $count ->
    [one] Priset för { $count } meddelande är okänt.
   *[other] Priset för { $count } meddelanden är okänt.
}
price-month-allowance = { $reached } av { $free } fria svar använda
price-month-charged = { $category }: { $count }, { $sum }
price-month-unpriced = { $category }: { $count }, okänt pris
price-month-free_answer = Månadens fria svar: { $count }
price-month-free = Gratis, säger Meta: { $count }
price-month-free_entry_point = Gratis, för att kunden kom från en annons: { $count }
price-month-untold = Meta har inte sagt vad de kostar: { $count }
price-month-note = Räknat av Shopbell sedan det känner priser. Metas faktura avgör: skatt och rabatter för många meddelanden är inte med.
failure-price_unfit = Priset kan inte användas.
failure-price_unfit-next = Se efter vad som skrevs och försök igen.

## Inställningar: säkerhetskopia

backup-title = Säkerhetskopia
backup-text = En krypterad fil rymmer hela butiken: chattar, filer, kunder och vem som har samtyckt. På en annan dator öppnas den med bara koden på papper.
backup-none = Ingen säkerhetskopia har gjorts ännu.
backup-whole = Den senaste säkerhetskopian gjordes { $when }, granskades, och allt var helt.
backup-next-time = Nästa görs i dag eller i morgon kl. { $time }.
backup-trouble-full = Den senaste säkerhetskopian blev inte gjord: disken är full. Gör plats i mappen och bredvid butikens data, och gör den sedan igen.
backup-trouble-folder = Den senaste säkerhetskopian blev inte gjord: mappen finns inte eller går inte att skriva i. Anslut disken eller välj en annan mapp.
backup-trouble-no_code = Den senaste säkerhetskopian blev inte gjord: inget skulle öppna den. Gör koden först.
backup-trouble-stopped = Den senaste säkerhetskopian stoppades. Inget av den sparades.
backup-trouble-damaged = Den senaste säkerhetskopian är inte hel. Lita inte på den; gör den igen, på en annan disk om det upprepas.
backup-trouble-other = Den senaste säkerhetskopian blev inte gjord. Försök igen; om det upprepas, starta om Shopbell.
backup-paper-recovery = Dina säkerhetskopior öppnas med återställningskoden som skrevs ut när butiken skapades.
backup-paper-own = Dina säkerhetskopior öppnas med koden som du skrev ut.
backup-paper-missing = Gör koden först. Utan den öppnar ingen en säkerhetskopia, inte heller du.
backup-code-make = Gör koden
backup-code-again = Gör en ny kod
backup-code-title = Koden till dina säkerhetskopior
backup-code-text = Skriv ut den och förvara den på annat håll än datorn. Den visas bara nu. Säkerhetskopior från tiden före en ny kod öppnas med sin egen kod.
backup-code-print = Skriv ut koden
backup-folder = Mapp för säkerhetskopior
backup-folder-hint = Hela sökvägen, helst på en annan disk
backup-daily = Gör en varje dag
backup-daily-text = Medan Shopbell är öppet. En som uteblev görs så snart det öppnas.
backup-minute = Klockan
backup-keep = Behåll så många
backup-save = Spara
backup-make = Gör en säkerhetskopia nu
backup-making = Säkerhetskopian görs och granskas: { $percent } %
backup-checking = Säkerhetskopian granskas: { $percent } %
backup-restoring = Säkerhetskopian packas upp och granskas: { $percent } %
backup-stop = Stoppa
backup-open-title = Öppna en säkerhetskopia
backup-open-text = Vid granskningen packas säkerhetskopian upp, allt jämförs och slängs sedan. Butiken arbetar vidare.
backup-file = Säkerhetskopians fil
backup-file-hint = Hela sökvägen
backup-code = Dess kod
backup-code-hint = Bara för en säkerhetskopia från en annan dator
backup-check = Granska den
backup-restore = Sätt den i butikens ställe
backup-restore-title = Sätta den här säkerhetskopian i butikens ställe?
backup-restore-one = Det som skrivits sedan säkerhetskopian gjordes finns inte i den. Butiken som är här nu blir kvar på disken i { $days } dagar och tas sedan bort; så snart någon raderas försvinner den genast.
backup-restore-two = Meddelanden som då väntade på att skickas kan ha gått i väg sedan dess. Inget går igen av sig självt: varje väntar på ditt beslut.
backup-restore-three = Den som sedan dess raderats på den här datorn raderas igen. På en ny dator vet ingen om dem: se på dina kvitton och radera dem på nytt.
backup-restore-cancel = Avbryt
backup-looked-stopped = Det stoppades. Inget ändrades.
backup-looked-full = Disken är full: för att granskas behöver en säkerhetskopia lika mycket plats som butiken. Inget ändrades.
backup-looked-folder = Filen eller mappen går inte att läsa eller skriva. Inget ändrades.
backup-looked-other = Den gick inte att granska. Inget ändrades.
backup-looked-whole = Den här säkerhetskopian är hel.
backup-looked-damaged = Den här säkerhetskopian är skadad. Inget ändrades; ta en äldre.
backup-looked-files = Filer i den här säkerhetskopian är skadade, allt annat är helt. Inget ändrades.
backup-damaged-of = De skadade filerna finns i chattarna med:
backup-damaged-more = och andra
backup-restore-without = Sätt den i butikens ställe utan de här filerna
backup-restore-without-text = { $damaged ->
    [one] { $damaged } fil lämnas ute. Om en kund skickade den under de senaste sju dagarna hämtas den igen från WhatsApp; annars är den förlorad.
   *[other] { $damaged } filer lämnas ute. Det som kunder skickade under de senaste sju dagarna hämtas igen från WhatsApp; resten är förlorat.
}
backup-part-made = Gjord { $when }
backup-part-database = Butikens data
backup-part-counts = Antalet meddelanden och kunder
backup-part-ledger = Vem som samtyckt till vad
backup-part-files = Filer
backup-is-whole = Hel
backup-is-damaged = Skadad
backup-holds = { $messages } meddelanden, { $people } kunder
backup-files-whole = { $files } hela
backup-files-damaged = { $files } hela, { $damaged } skadade
backup-files-absent = { $absent } saknades redan i butiken
backup-restored = Säkerhetskopian är i butikens ställe.
backup-restored-next = Stäng Shopbell och öppna det igen. Till dess kommer inget in; WhatsApp levererar det efteråt.
backup-restored-aside = Butiken som var här förut blir kvar på disken i { $days } dagar och tas sedan bort. Så snart någon raderas försvinner den genast.
failure-backup_busy = En annan säkerhetskopia bearbetas.
failure-backup_busy-next = Vänta tills den är klar, eller stoppa den.
failure-backup_no_folder = Mappen för säkerhetskopior finns inte.
failure-backup_no_folder-next = Anslut disken eller ange en mapp med hela sökvägen.
failure-backup_no_code = Inget skulle öppna säkerhetskopian.
failure-backup_no_code-next = Gör koden först och skriv ut den.
failure-no_backup = Den här filen är ingen säkerhetskopia av en butik.
failure-no_backup-next = Välj en fil som slutar på ”.shopbell”.
failure-backup_needs_code = Den här säkerhetskopian gjordes med en annan nyckel.
failure-backup_needs_code-next = Skriv koden som skrevs ut för den.
failure-backup_shut = Säkerhetskopian är skadad där dess innehåll beskrivs, eller hör till en annan kod.
failure-backup_shut-next = Ta en äldre. Inget ändrades.
failure-backup_other_kind = Säkerhetskopian är av en annan sorts butik.
failure-backup_other_kind-next = Öppna den i en butik som är krypterad på samma sätt.
failure-backup_newer = Ett nyare Shopbell har gjort den här säkerhetskopian.
failure-backup_newer-next = Uppdatera Shopbell och öppna den sedan igen.

## Campaigns

failure-limit_used = Metas gräns för hur många du får skriva till först på 24 timmar är nådd.
failure-limit_used-next = Vänta tills det finns plats igen, eller svara dem som skrev till dig.
failure-too_often = Den här kunden fick ett erbjudande nyligen.
failure-too_often-next = Vänta, eller ändra pausen mellan erbjudanden på kampanjsidan.
failure-no_offers_to_states = WhatsApp levererar inga erbjudanden till nummer i USA.
failure-no_offers_to_states-next = Skriv om en beställning i stället, eller nå kunden på annat sätt.
failure-campaign = Kampanjen kan inte göra detta nu.
failure-campaign-next = Se på sidan igen: den visar hur det står till.
campaigns-title = Kampanjer
campaigns-new = Ny kampanj
campaigns-empty = Ingen kampanj än
campaigns-empty-text = Ett meddelande till många kunder som tackade ja till erbjudanden. Innan något går ser du vem som får det, vem som inte får det och varför, och vad det kostar.
campaigns-name = Kampanjens namn
campaigns-unnamed = Ny kampanj { $day }
campaigns-back = Alla kampanjer
campaigns-more = Tidigare
campaign-state-draft = Förbereds
campaign-state-checking = Går igenom
campaign-state-planned = Planerad
campaign-state-running = Pågår
campaign-state-paused = Pausad
campaign-state-ended = Avslutad
campaign-state-cancelled = Stoppad för gott
campaign-line-draft = Senast ändrad { $when }
campaign-line-planned = Börjar { $when }
campaign-line-went = { $arrived } av { $all } framme, { $read } lästa
campaign-who = Vem får det
campaign-who-lists = Listor
campaign-who-segments = Målgrupper
campaign-who-but = Men ingen från
campaign-who-none = Det finns ingen lista och ingen målgrupp än. Gör en bland kunderna först.
campaign-who-people = Till kunderna
campaign-check = Se vem som får det
campaign-check-again = Se igen
campaign-checking = { $count ->
    [one] En genomgången hittills
   *[other] { $count } genomgångna hittills
}
campaign-can = kan få det
campaign-can-of = av { $count } som avses, läget { $when }
campaign-stale = Ändrad sedan dess: se igen innan den börjar.
campaign-reason-stopped = Bad om stopp
campaign-reason-not_agreed = Inget samtycke noterat
campaign-reason-not_named = Sade ja, men WhatsApp nämndes inte
campaign-reason-too_often = Fick ett erbjudande nyligen
campaign-reason-blocked = Blockerade av dig
campaign-reason-states = Nummer i USA: WhatsApp levererar inga erbjudanden dit
campaign-reason-no_address = Inget WhatsApp-nummer känt
campaign-reason-missing = Något att fylla i är okänt
campaign-reason-unfit = Passar inte med det som är känt
campaign-reason-template = Mallen får inte gå
campaign-reason-excluded = Utelämnade av dig
campaign-reason-by_hand = Borttagna för hand
campaign-reason-gone = Inte längre bland dina kunder
campaign-reason-refused = Meta levererade det inte
campaign-reason-gate = Inte tillåtet
campaign-reason-some = { $names } och andra
campaign-says = Vad de får
campaign-says-choose = Mall
campaign-says-none = Välj en mall
campaign-says-no-templates = Ingen mall får gå än. Skriv en bland mallarna; Meta ser på den först.
campaign-says-templates = Till mallarna
campaign-says-needs-more = Den frågar efter en plats, eller så slutar erbjudandet vid en tid. Kampanjer skickar ord, knappar och filer.
campaign-says-language = Var och en på sitt eget språk, där Meta har godkänt det
campaign-gap-known = Det som är känt om var och en
campaign-gap-same = Samma för alla
campaign-gap-otherwise = Där inget är känt; tomt utelämnar dem
campaign-gap-fill = Vad som fyller lucka { $gap }
campaign-gap-text = Text för lucka { $gap }
campaign-why = Skulle du bli glad åt det?
campaign-why-text = Tre ärliga svar håller kvaliteten hög.
campaign-why-expected = Väntat: vad sade de ja till?
campaign-why-timely = I tid: varför nu?
campaign-why-relevant = Relevant: varför just de?
campaign-when = När
campaign-when-now = Så snart den startas
campaign-when-at = Vid en tid
campaign-when-time = Den börjar
campaign-quiet = Ingen får det mellan
campaign-quiet-from = Tyst från
campaign-quiet-to = Tyst till
campaign-quiet-own = Efter vars och ens egen klocka, där den är känd
campaign-start = Starta med { $count }
campaign-start-later = Planera
campaign-start-title = { $count ->
    [one] Skicka till en person nu?
   *[other] Skicka till { $count } personer nu?
}
campaign-start-title-later = { $count ->
    [one] Skicka till en person { $when }?
   *[other] Skicka till { $count } personer { $when }?
}
campaign-start-text = Det som gått kan inte tas tillbaka. Den kan pausas när som helst.
campaign-start-yes = Skicka till { $count }
campaign-not-yet = Tillbaka
campaign-needs-audience = Välj vem som får det.
campaign-needs-template = Välj en mall.
campaign-needs-more = Ge mallen det den frågar efter.
campaign-needs-reasons = Svara på de tre frågorna.
campaign-needs-check = Se först vem som får det.
campaign-needs-people = Ingen som avses får få det.
campaign-needs-time = Tiden har passerat. Välj en senare.
campaign-delete = Släng
campaign-pause = Pausa
campaign-resume = Fortsätt
campaign-cancel = Stoppa för gott
campaign-cancel-title = Stoppa ”{ $name }” för gott?
campaign-cancel-text = { $count ->
    [one] En person som inte fått det får det inte. Det som gått står kvar.
   *[other] { $count } personer som inte fått det får det inte. Det som gått står kvar.
}
campaign-again = Försök igen med { $count }
campaign-held-by_hand = Du pausade den.
campaign-held-token = Den stannade: Meta godtar inte åtkomstnyckeln. Laga det på sidan Anslutning och fortsätt sedan.
campaign-held-account = Den stannade: Meta tar inte emot meddelanden från kontot nu. Se sidan Anslutning och fortsätt sedan.
campaign-held-template = Den stannade: mallen får inte gå längre. Se mallen, och fortsätt när den får.
campaign-held-template_quality = Den stannade av sig själv: kunderna tycker sämre om mallen. Tänk på vem som får den innan du fortsätter.
campaign-held-number_quality = Den stannade av sig själv: kunderna störs av meddelanden från ditt nummer. Låt några dagar gå innan du fortsätter.
campaign-held-stops = Den stannade av sig själv: { $count } av { $of } som fick det bad om stopp.
campaign-held-not_reached = Den stannade av sig själv: { $count } av { $of } gick inte att nå. Är det rätt nummer?
campaign-held-refused = Den stannade: Meta vägrade ({ $code }). Se mallen och sidan Anslutning innan du fortsätter.
campaign-quiet-now = Just nu kan ingen få det. Den fortsätter { $when } av sig själv.
campaign-limit-wait = Dagens gräns är nådd. Den fortsätter { $when } av sig själv.
campaign-place-planned = På tur
campaign-place-waiting = På väg
campaign-place-unknown = Osäkert
campaign-place-sent = Skickat
campaign-place-delivered = Framme
campaign-place-read = Läst
campaign-place-later = Senare
campaign-place-cannot = Gick inte iväg
campaign-place-left_out = Utelämnad
campaign-place-cancelled = Stoppad innan
campaign-sent-of = av { $count } skickade
campaign-replied = Svarade
campaign-stopped = Bad om stopp
campaign-ordered = Skickade en varukorg
campaign-within = inom tre dagar
campaign-people = Personerna
campaign-people-all = Alla
campaign-people-none = Ingen här.
campaign-people-person = Person
campaign-people-state = Läge
campaign-people-reason = Varför
campaign-people-code = Metas kod
campaign-people-read = Läst
campaign-people-answered = Svarade
campaign-people-nobody = Någon som raderades
campaign-people-more = Visa fler
campaign-people-chat = Öppna chatten
campaign-people-phone = Nummer
campaign-people-time-sent = Skickat
campaign-people-time-delivered = Framme
campaign-report = Rapport
campaign-limit = Din meddelandegräns
campaign-limit-of = { $count } personer på 24 timmar
campaign-limit-none = Ingen gräns
campaign-limit-left = { $count } till nu
campaign-limit-used = { $count } använda
campaign-limit-full = Fullt. Plats igen { $when }.
campaign-limit-now = Nu
campaign-limit-rest = Resten går av sig själv när det finns plats. Låt datorn vara på; fönstret får stängas.
campaign-cost = Kostnad
campaign-cost-most = högst
campaign-cost-so-far = Hittills
campaign-cost-line = { $count } à { $price } i { $market }
campaign-cost-unknown = { $count ->
    [one] Okänt pris för en person.
   *[other] Okänt pris för { $count } personer.
}
campaign-cost-note = Meta tar bara betalt för det som levereras.
campaign-cost-prices = Till prislistan
campaign-guard = Den stannar av sig själv
campaign-guard-text = när mallen eller ditt nummer blir sämre omtyckt, när fler än 2 av 100 ber om stopp, när en av fem inte nås, eller när Meta inte tar emot något. Du ser varför.
campaign-pace = Paus och tysta timmar
campaign-pace-gap = Dagar mellan två erbjudanden till en person
campaign-pace-save = Behåll
campaign-saved = Sparat
campaign-saving = Sparar
campaign-quality = Hur kunderna tar ditt nummer
campaign-quality-GREEN = Hög
campaign-quality-YELLOW = Medel
campaign-quality-RED = Låg
campaign-quality-other = Inte bedömt än
campaign-quality-since = sedan { $when }
campaign-quality-next = Nästa gräns: { $count } personer. Meta höjer den själv inom timmar när halva din gräns använts på sju dagar med god kvalitet; från 250 också genom att verifiera företaget.
campaign-quality-next-endless = Nästa: ingen gräns alls.
campaign-try = Skicka ett test
campaign-try-text = Det går till en person så som alla skulle få det, och kostar ett meddelande. Personen måste ha tackat ja till erbjudanden.
campaign-try-find = Till vem
campaign-try-send = Skicka testet
campaign-try-sent = Skickat till { $name }.
campaign-try-none = Ingen heter så.
