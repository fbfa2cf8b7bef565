# Kaikki, mitä Shopbell sanoo suomeksi: ikkunassa, ilmoitusalueella ja ilmoituksissa.

## Ikkunan ulkopuolella

tray-open = Avaa Shopbell
tray-quit = Lopeta Shopbell
notification-title = { $name } kirjoitti sinulle
notification-title-unknown = Asiakas kirjoitti sinulle
notification-body-other = Avaa Shopbell, niin näet viestin.

## Kehys

rail-label = Näkymät
rail-inbox = Saapuneet
rail-connection = Yhteys
rail-settings = Asetukset
rail-unread = { $count ->
    [one] { $count } keskustelussa uutta
   *[other] { $count } keskustelussa uutta
}
banner-unreachable = { $waiting ->
    [0] WhatsAppiin ei saada yhteyttä. Kirjoittamasi odottaa ja lähtee itsestään.
    [one] WhatsAppiin ei saada yhteyttä. { $waiting } viesti odottaa ja lähtee itsestään.
   *[other] WhatsAppiin ei saada yhteyttä. { $waiting } viestiä odottaa ja lähtee itsestään.
}
banner-parked-token = { $waiting ->
    [0] WhatsApp ei enää hyväksy kaupan käyttöavainta. Kirjoittamasi säilyy.
    [one] WhatsApp ei enää hyväksy kaupan käyttöavainta. { $waiting } viesti on tallessa ja lähtee, kun avain toimii.
   *[other] WhatsApp ei enää hyväksy kaupan käyttöavainta. { $waiting } viestiä on tallessa ja lähtee, kun avain toimii.
}
banner-parked-account = { $waiting ->
    [0] Meta on pysäyttänyt kaupan tilin. Katso Metan yritysasetuksista. Kirjoittamasi säilyy.
    [one] Meta on pysäyttänyt kaupan tilin. Katso Metan yritysasetuksista. { $waiting } viesti on tallessa ja lähtee sen jälkeen.
   *[other] Meta on pysäyttänyt kaupan tilin. Katso Metan yritysasetuksista. { $waiting } viestiä on tallessa ja lähtee sen jälkeen.
}
banner-again = Yritä uudelleen
banner-code = Koodi { $code }
banner-lost = Ikkuna on kadottanut yhteyden Shopbelliin. Se yrittää itse uudelleen.
banner-key-gone = Shopbell käynnistettiin uudelleen eikä enää tunne tätä sivua. Avaa osoite, jonka se tulosti käynnistyessään.
catch-up-line = { $messages ->
    [0] Poissaolon aikana (alkoi { $when }) kukaan asiakas ei kirjoittanut.
    [one] { $messages } viesti poissaolon aikana (alkoi { $when }).
   *[other] { $messages } viestiä poissaolon aikana (alkoi { $when }).
}
catch-up-line-pictures = { $messages ->
    [one] { $messages } viesti, kuva, poissaolon aikana (alkoi { $when }).
   *[other] { $messages } viestiä, joista kuvia { $pictures }, poissaolon aikana (alkoi { $when }).
}
catch-up-echoes = { $count ->
    [one] { $count } vastaus kirjoitettiin puhelimen sovelluksessa.
   *[other] { $count } vastausta kirjoitettiin puhelimen sovelluksessa.
}
catch-up-whole = Mitään ei puutu, sikäli kuin näemme.
catch-up-lost-before = Meta säilyttää viestejä 7 päivää: tätä aiemmin kirjoitettua voi puuttua: { $when }.
catch-up-not-understood = { $count ->
    [one] { $count } tapahtumaa ei ymmärretty. Se on tallessa.
   *[other] { $count } tapahtumaa ei ymmärretty. Ne ovat tallessa.
}
catch-up-files-lost = { $count ->
    [one] { $count } tiedostoa ei enää voitu hakea.
   *[other] { $count } tiedostoa ei enää voitu hakea.
}
catch-up-dismiss = Pane rivi pois

## Kun jotain ei tehty

failure-title = Tämä ei onnistunut
failure-again = Yritä uudelleen
failure-not_found = Sitä ei enää ole.
failure-not_found-next = Palaa takaisin ja valitse uudelleen.
failure-invalid = Shopbell ei voinut käyttää tätä.
failure-invalid-next = Muuta sitä ja yritä uudelleen.
failure-unfit = WhatsApp ei ota viestiä tällaisena.
failure-unfit-next = Muuta sitä ja yritä uudelleen.
unfit-empty = { $part ->
    [text] Kirjoita ensin teksti.
    [header] Tekstin yläpuolinen rivi on tyhjä.
    [footer] Pieni teksti on tyhjä.
    [button] Jokaisessa painikkeessa on oltava sana.
    [opener] Painikkeessa on oltava sana.
    [section] Jokainen osio tarvitsee otsikon, kun niitä on useita.
    [row] Jokainen rivi tarvitsee otsikon.
    [row_text] Rivin toinen rivi on tyhjä.
    [link] Kirjoita ensin verkko-osoite.
    [card_name] Kortti tarvitsee nimen.
    [card_phone] Kortti tarvitsee numeron.
    [branch_name] Paikka tarvitsee nimen.
    [gap] Jotain on vielä täyttämättä.
   *[other] Jokin viestin osa on tyhjä.
}
unfit-too_long = { $part ->
    [text] Tekstissä saa olla { $most } merkkiä.
    [header] Tekstin yläpuolisella rivillä saa olla { $most } merkkiä.
    [footer] Pienessä tekstissä saa olla { $most } merkkiä.
    [button] Painikkeessa saa olla { $most } merkkiä.
    [opener] Painikkeessa saa olla { $most } merkkiä.
    [section] Osion otsikossa saa olla { $most } merkkiä.
    [row] Rivin otsikossa saa olla { $most } merkkiä.
    [row_text] Rivin toisella rivillä saa olla { $most } merkkiä.
    [link] Verkko-osoitteessa saa olla { $most } merkkiä.
    [caption] Kuvatekstissä saa olla { $most } merkkiä.
    [branch_name] Nimessä saa olla { $most } merkkiä.
    [branch_address] Osoitteessa saa olla { $most } merkkiä.
    [gap] Täytetyssä saa olla { $most } merkkiä.
    [template_text] Täytettynä tekstissä saa olla { $most } merkkiä.
   *[other] Viestin osassa saa olla { $most } merkkiä.
}
unfit-count = { $part ->
    [buttons] Viestissä on 1–{ $most } painiketta.
    [sections] Luettelossa on 1–{ $most } osiota.
    [rows] Luettelossa on 1–{ $most } riviä kaikissa osioissa yhteensä.
    [cards] Viestissä on 1–{ $most } yhteystietokorttia.
   *[other] Näitä saa olla 1–{ $most }.
}
unfit-repeated = { $part ->
    [button] Kaksi painiketta sanoo saman. Asiakas ei erota niitä toisistaan.
   *[other] Kaksi näistä on samoja.
}
unfit-wrong = { $part ->
    [link] Tämä ei ole verkko-osoite. Se alkaa https://
    [place] Nämä eivät ole koordinaatteja, kuten 60.1699, 24.9384.
    [emoji] Valitse yksi emoji.
    [header] Tällaisessa viestissä ei ole riviä tekstin yläpuolella.
    [footer] Tällaisessa viestissä ei ole pientä tekstiä.
    [gap] Täytetyn pitää olla yhdellä rivillä, ilman sarkaimia ja ilman useaa välilyöntiä peräkkäin.
   *[other] Jokin viestin osa ei ole sellainen kuin WhatsApp haluaa.
}
failure-window_closed = Vastausaika on päättynyt. Nyt voi lähettää vain viestipohjan.
failure-window_closed-next = Luonnoksesi on tallessa. Lähetä viestipohja, tai vastaa kun asiakas kirjoittaa.
failure-template_unfit = Tätä viestipohjaa ei voi lähettää sellaisena kuin se on nyt Metalla.
failure-template_unfit-next = Valitse se uudelleen tai valitse toinen; mitään ei lähetetty.
failure-moved_on = Viestille tapahtui sillä välin jotain.
failure-moved_on-next = Katso sitä uudelleen.
failure-too_many = Näitä on jo niin monta kuin voi olla.
failure-too_many-next = Poista ensin yksi ja yritä sitten uudelleen.
failure-name_taken = Jollakin muulla on jo tämä nimi.
failure-name_taken-next = Valitse toinen nimi.
failure-unknown_place = Shopbell ei tunne aaltosulkeissa olevaa sanaa.
failure-unknown_place-next = Valitse jokin kentän alla olevista aaltosulkeiden sanoista tai poista aaltosulkeet.
failure-practice_blocked = Olet estänyt asiakkaan, joten hänen viestinsä eivät tule perille.
failure-practice_blocked-next = Päästä asiakas ensin takaisin.
failure-practice_only = Tämä onnistuu vain harjoituskaupassa.
failure-practice_only-next = Mitään ei tehty.
failure-not_now = Asiakas ei voi tehdä tätä nyt.
failure-not_now-next = Lähetä jotain, mitä voi napauttaa, tai anna asiakkaan kirjoittaa ensin.
failure-disk_full = Levy on täynnä. Mitään ei kirjoitettu.
failure-disk_full-next = Tee levylle tilaa ja yritä uudelleen. Aiempi on turvassa.
failure-database_busy = Toinen ohjelma pitää kaupan tietoja hallussaan. Mitään ei kirjoitettu.
failure-database_busy-next = Sulje varmuuskopiointi- tai synkronointiohjelmat ja yritä uudelleen.
failure-database_damaged = Kaupan tiedot ovat vioittuneet. Shopbell ei koske niihin.
failure-database_damaged-next = Palauta varmuuskopio tai pyydä apua alla olevalla koodilla.
failure-database_newer = Uudempi Shopbell on kirjoittanut nämä tiedot. Tämä ei koske niihin.
failure-database_newer-next = Päivitä Shopbell ja avaa se uudelleen.
failure-wrong_key = Kaupan tiedot eivät aukea tämän koneen avaimella.
failure-wrong_key-next = Mitään ei muutettu. Tarkista, että kansio on oikea, tai palauta avain palautuskoodilla.
failure-key_missing = Tämän koneen avainnipussa ei ole kaupan avainta.
failure-key_missing-next = Kirjoita palautuskoodi, joka tulostettiin kauppaa luotaessa.
failure-recovery_code_wrong = Tämä ei ole tämän kaupan palautuskoodi.
failure-recovery_code_wrong-next = Vertaa sitä paperiin merkki merkiltä ja kirjoita se uudelleen. Voit yrittää niin monta kertaa kuin haluat.
failure-unrecoverable = Tiedosto, jonka palautuskoodi avaa, puuttuu tai on vioittunut.
failure-unrecoverable-next = Palauta ”recovery.json” varmuuskopiosta kaupan tietojen viereen ja yritä uudelleen.
failure-keychain_locked = Tietokoneen avainnippu on lukittu.
failure-keychain_locked-next = Avaa se ja yritä uudelleen.
failure-no_keychain = Tietokoneen avainnippu ei vastaa. Shopbell ei säilytä kaupan avainta missään muualla.
failure-no_keychain-next = Asenna tai käynnistä avainnippu (Linuxissa gnome-keyring tai KWallet) ja yritä uudelleen.
failure-already_open = Shopbell on jo auki.
failure-already_open-next = Etsi se ilmoitusalueelta tai sulje se ensin.
failure-folder_unusable = Kaupan tietokansiota ei voi käyttää.
failure-folder_unusable-next = Varmista, että se on olemassa ja että saat kirjoittaa siihen, ja yritä uudelleen.
failure-internal = Shopbell teki virheen.
failure-internal-next = Yritä uudelleen. Jos se toistuu, käynnistä Shopbell uudelleen.
failure-unreachable = Shopbell ei vastaa.
failure-unreachable-next = Se saattaa olla käynnistymässä. Yritä hetken päästä.
failure-key_gone = Shopbell käynnistettiin uudelleen eikä enää tunne tätä sivua.
failure-key_gone-next = Avaa osoite, jonka se tulosti käynnistyessään. Mitään ei ole kadonnut.

## Näppäimet

keys-title = Kaikki näppäimet
keys-search = Hae keskustelusta. Uudestaan tai luettelossa: kaikesta
keys-matches = Vanhempi tai uudempi osuma keskustelussa
keys-list = Luettelossa ylös ja alas
keys-open = Avaa
keys-chats = Edellinen tai seuraava keskustelu
keys-back = Sulje, tai takaisin luetteloon
keys-done = Valmis, tai peru
keys-quote = Lainaa viestiä
keys-react = Reagoi viestiin
keys-panes = Seuraava ruutu
keys-views = Saapuneet, Yhteys, Asetukset, Lähtevät
keys-help = Tämä luettelo

## Harjoituskauppa

practice-shop = Harjoituskauppa
practice-shop-text = Mikään täällä ei päädy oikealle asiakkaalle
practice-move-clock = Siirrä kelloa
practice-clock-title = Harjoituskello
practice-clock-text = Vastausajat kuluvat ja asiakkaat lukevat ja vastaavat, kuin aika olisi mennyt. Kello kulkee vain eteenpäin.
practice-hours = { $hours ->
    [one] { $hours } tunti
   *[other] { $hours } tuntia
}
practice-customer-title = Anna asiakkaan kirjoittaa
practice-customer-who = Asiakas
practice-customer-text = Mitä asiakas kirjoittaa
practice-customer-own = Jätä tyhjäksi, niin asiakas jatkaa omin sanoin
practice-customer-write = Kirjoita
practice-act-what = Tai anna asiakkaan { $name }…
practice-act-do = Tee se
practice-act-place = lähettää paikkansa
practice-act-cards = lähettää yhteystietokortin
practice-act-order = lähettää tilauksen
practice-act-from_ad = kirjoittaa mainoksesta
practice-act-poll = lähettää kyselyn
practice-act-tap = napauttaa lähettämääsi
practice-act-edit = muuttaa viimeistä viestiään
practice-act-take_back = perua viimeisen viestinsä
practice-act-new_number = saada uuden numeron
practice-close = Sulje

## Yhteys

connection-title = Yhteys
connection-good = Viestit tulevat ja lähtevät.
connection-caution = Viestit kulkevat, mutta jotain kannattaa tarkistaa.
connection-danger = Jokin ei toimi.
connection-checked = Tarkistettu { $when }
connection-again = Tarkista uudelleen
light-good = Toimii
light-caution = Kannattaa tarkistaa
light-danger = Ei toimi
light-unknown = Ei vielä tiedossa
link-sending = Lähetys
link-sending-good = Viestit lähtevät heti. Mikään ei odota.
link-sending-waiting = { $waiting ->
    [one] { $waiting } viesti odottaa ja lähtee itsestään.
   *[other] { $waiting } viestiä odottaa ja lähtee itsestään.
}
link-sending-unsure = { $count ->
    [one] { $count } viestistä ei tiedetä, lähtikö se. Kerro se keskustelussa.
   *[other] { $count } viestistä ei tiedetä, lähtivätkö ne. Kerro se keskusteluissa.
}
link-sending-refused = Meta ei hyväksy tiliä tai sen avainta (koodi { $code }). Viestit säilyvät, kunnes asia on kunnossa.
link-receiver = Vastaanotin
link-receiver-text = Kuuntelee tällä koneella, portti { $port }.
link-last_event = Viimeisin tapahtuma
link-last_event-at = Tuli { $when }.
link-last_event-none = Mitään ei ole vielä tullut.
link-catch_up = Poissaolon jälkeen
link-catch_up-none = Mitään ei ole jäänyt väliin: tapahtumat tulivat sitä mukaa kuin ne tapahtuivat.
link-signature = Allekirjoitukset
link-signature-good = Jokaisessa pyynnössä oli oikea allekirjoitus.
link-signature-refused = { $count ->
    [one] { $count } pyyntö torjuttiin: allekirjoitus oli väärä. Siitä ei tallennettu mitään.
   *[other] { $count } pyyntöä torjuttiin: allekirjoitukset olivat vääriä. Niistä ei tallennettu mitään.
}
link-set_aside = Sivuun pannut
link-set_aside-none = Jokainen tapahtuma ymmärrettiin.
link-set_aside-some = { $count ->
    [one] { $count } tapahtumaa ei vielä ymmärretä. Se on tallessa.
   *[other] { $count } tapahtumaa ei vielä ymmärretä. Ne ovat tallessa.
}
link-other_numbers = Muut numerot
link-other_numbers-none = Kaikki tullut on tälle kaupalle.
link-other_numbers-some = { $count ->
    [one] { $count } viesti oli numeroon, joka ei ole tämän kaupan. Se on tallessa.
   *[other] { $count } viestiä oli numeroihin, jotka eivät ole tämän kaupan. Ne ovat tallessa.
}
link-database = Tietokanta
link-database-text = { $size } tällä koneella.
link-database-encrypted = Se on salattu.
link-database-plain = Sitä ei ole salattu: harjoituskaupassa ei ole mitään salaista.
link-database-stuck = Viimeisin kirjoitus ei onnistunut. Varmista, että levyllä on tilaa.

## Asetukset

settings-title = Asetukset
settings-look = Ulkoasu
settings-language = Kieli
settings-language-system = Kuten järjestelmä
settings-language-en = English
settings-language-sv = Svenska
settings-language-fi = Suomi
settings-theme = Vaalea tai tumma
settings-theme-system = Kuten järjestelmä
settings-theme-light = Vaalea
settings-theme-dark = Tumma
settings-text-size = Tekstin koko
settings-percent = { $value } %
settings-writing = Kirjoittaminen
settings-enter = Enter lähettää
settings-enter-text = Kun tämä ei ole päällä, Ctrl+Enter lähettää ja Enter aloittaa uuden rivin.
settings-single-keys = Yhden näppäimen komennot
settings-single-keys-text = E merkitsee valmiiksi, R lainaa, + reagoi, ? näyttää kaikki näppäimet. Vain tekstikenttien ulkopuolella.
settings-seen = Mitä asiakkaat näkevät
settings-receipts = Lukukuittaukset
settings-receipts-text = Asiakkaat näkevät, milloin olet lukenut heidän viestinsä.
settings-typing = Kirjoittaa-pisteet
settings-typing-text = Asiakkaat näkevät, että kirjoitat vastausta.
settings-typing-needs = Vaatii lukukuittaukset: WhatsApp näyttää pisteet vain niiden kanssa.
settings-sounds = Ilmoitukset
settings-notify = Ilmoita viesteistä
settings-notify-text = Kun ikkuna ei ole edessä.
settings-shop = Kauppa

## Vastausaika ja ajat

window-left = { $left } jäljellä
window-closing = Sulkeutuu: { $left }
window-closed = Sulkeutui { $when }
window-closed-short = Sulkeutunut
window-never = Ei ole kirjoittanut sinulle
window-free = Maksuton vielä { $left }
span-days-hours = { $days } vrk { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-hours = { $hours } h
span-minutes = { $minutes } min
day-today = Tänään
day-yesterday = Eilen
when-yesterday = eilen { $time }
when-tomorrow = huomenna { $time }

## Kuittaukset

tick-queued = Odottaa lähtöä
tick-sending = Matkalla
tick-unknown = Epävarma
tick-accepted = WhatsApp otti vastaan
tick-sent = Lähetetty
tick-failed = Ei lähtenyt
tick-delivered = Perillä
tick-read = Luettu
tick-played = Kuunneltu

## Viestien lajit

kind-text = Viesti
kind-image = Kuva
kind-video = Video
kind-audio = Ääni
kind-voice = Ääniviesti
kind-document = Asiakirja
kind-sticker = Tarra
kind-location = Sijainti
kind-contacts = Yhteystieto
kind-button = Painoi painiketta
kind-interactive = Valitsi vastauksen
kind-order = Tilaus
kind-template = Viestipohja
kind-system = Keskustelussa muuttui jotain
kind-edit = Muokkasi viestiä
kind-revoke = Perui viestin
kind-unsupported = Viesti, jonka lajia WhatsApp ei välitä
kind-unknown = Viesti, jonka lajia Shopbell ei vielä tunne

## Miksi viesti ei lähtenyt ja mitä voi tehdä

trouble-window_closed = Vastausaika päättyi, ennen kuin se lähti. Nyt voi lähettää vain viestipohjan.
trouble-not_sure = Yhteys katkesi, kun viesti oli matkalla. Jos se on asiakkaalla, kerro se; muuten lähetä uudelleen.
trouble-not_reachable = Numero ei ole WhatsAppissa tai ei voi nyt saada viestiä.
trouble-asked_to_stop = Asiakas pyysi lopettamaan.
trouble-held_back = WhatsApp ei toistaiseksi välitä tälle asiakkaalle enempää viestejä. Yritä myöhemmin.
trouble-too_fast = Liian monta viestiä kerralla. Yritä muutaman minuutin päästä.
trouble-token = WhatsApp ei enää hyväksy kaupan käyttöavainta.
trouble-account = Meta on pysäyttänyt tilin: maksu, rekisteröinti tai rajoitus.
trouble-not_accepted = WhatsApp ei hyväksy viestiä tällaisena.
trouble-target_gone = Viesti, johon tämä liittyy, on poistettu tai liian vanha.
trouble-template_not_approved = Meta ei ole hyväksynyt tätä viestipohjaa, joten sitä ei lähetetty. Valitse toinen, tai lähetä uudelleen kun se on hyväksytty.
trouble-template_paused = Meta on pysäyttänyt tämän viestipohjan, koska asiakkaat valittivat, joten sitä ei lähetetty. Lähetä uudelleen tauon jälkeen tai valitse toinen.
trouble-template_disabled = Meta on poistanut tämän viestipohjan käytöstä. Valitse toinen.
trouble-template_gone = Metalla ei ole enää tätä viestipohjaa. Valitse toinen.
trouble-template_changed = Viestipohja muuttui sen jälkeen kun kirjoitit tämän, joten sitä ei lähetetty. Valitse se uudelleen ja katso se läpi.
trouble-template_too_long = Täytettynä viestipohja on liian pitkä. Valitse se uudelleen ja täytä vähemmän.
trouble-template_format = WhatsApp ei ota vastaan jotain täytettyä. Valitse viestipohja uudelleen ja kirjoita yksinkertaisemmin.
trouble-meta_fault = WhatsAppissa oli vika. Yritä uudelleen.
trouble-no_network = WhatsAppiin ei saatu yhteyttä liian pitkään aikaan.
remedy-send_again = Lähetä uudelleen
remedy-it_arrived = Se tuli perille
remedy-remove = Poista

## Saapuneet

inbox-title = Saapuneet
inbox-shelves = Mitkä keskustelut
inbox-unread = { $count ->
    [one] { $count } uusi viesti
   *[other] { $count } uutta viestiä
}
inbox-not-sent = Ei lähtenyt
inbox-not-sure = Epävarmaa, lähtikö
inbox-draft = Luonnos:
inbox-waiting-rows = { $count ->
    [one] { $count } uusi
   *[other] { $count } uutta
}
inbox-none-chosen = Valitse, kenelle vastaat
inbox-none-chosen-text = Nuolinäppäimillä ja Enterillä tai napsauttamalla.
inbox-empty-to_answer = Kukaan ei odota
inbox-empty-to_answer-text = Seuraavaksi kirjoittava ilmestyy tähän.
inbox-empty-waiting = Et odota ketään
inbox-empty-waiting-text = Vastaamasi keskustelut ovat tässä, kunnes asiakas kirjoittaa taas.
inbox-empty-done = Mikään ei ole vielä valmis
inbox-empty-done-text = Paina keskustelussa Valmis, kun se ei vaadi enää mitään.
shelf-to_answer = Vastattavat
shelf-waiting = Odottavat
shelf-done = Valmiit
group-closing_soon = Sulkeutuu pian
group-next = Seuraavaksi
group-closed = Sulkeutuneet, tarvitaan viestipohja
group-rest = Keskustelut

## Keskustelu

chat-nameless = Joku ilman nimeä
chat-you = Sinä
chat-log = Viestit: { $name }
chat-said-you = Kirjoitit klo { $time }: { $text }
chat-said-customer = { $name } kirjoitti klo { $time }: { $text }
chat-quote-gone = Viesti, jota Shopbellillä ei ole
chat-kept = Viesti on tallessa. Tämä Shopbellin versio ei osaa vielä näyttää sitä.
chat-edited = muokattu
chat-before = Aiemmin: { $text }
chat-taken-back = { $name } perui viestin
chat-taken-back-you = Peruit viestin
chat-unsupported-hint = { $kind ->
    [poll] { $name } lähetti kyselyn. Pyydä vastaus tavallisena viestinä.
    [edit] { $name } muutti viestiä. Kysy, mitä siinä nyt lukee.
   *[other] { $name }: pyydä lähettämään se tekstinä, kuvana tai tiedostona.
}
place-unnamed = Paikka
place-from = { $direction ->
    [n] { $distance } pohjoiseen: { $branch }
    [ne] { $distance } koilliseen: { $branch }
    [e] { $distance } itään: { $branch }
    [se] { $distance } kaakkoon: { $branch }
    [s] { $distance } etelään: { $branch }
    [sw] { $distance } lounaaseen: { $branch }
    [w] { $distance } länteen: { $branch }
   *[nw] { $distance } luoteeseen: { $branch }
}
place-copy = Kopioi
place-copied = Kopioitu
place-map = Avaa kartassa
card-nameless = Nimetön
card-own = Asiakkaan oma numero, jaettu pyynnöstäsi
card-on-whatsapp = WhatsAppissa
card-birthday = Syntymäpäivä { $day }
answer-button = Napautti painiketta
answer-row = Valitsi luettelosta
answer-form = Täytti lomakkeen
answer-may_call = Saat soittaa
answer-may_not_call = Et saa soittaa
question-chosen = Asiakkaan valinta:
question-place = Lähetä sijainti
question-number = Jaa numero
order-product = Tuote
order-quantity = Määrä
order-sum = Summa
order-unnamed = Tuote ilman numeroa
order-total = Yhteensä
note-number = { $name }: uusi numero
note-number-new = { $name }: uusi numero { $phone }
note-id = { $name }: uusi WhatsApp-tunnus. Keskustelu jatkuu.
note-phone = { $name } käyttää WhatsAppia toisella puhelimella
referral-ad = Tuli mainoksestasi
referral-post = Tuli julkaisustasi
referral-open = Avaa sen sivu
chat-reply = Lainaa viestiä
chat-react = Reagoi
chat-more-emoji = Lisää emojeja
chat-reactions = Reaktiot
chat-back = Takaisin luetteloon
chat-done = Valmis
chat-reopen = Peru
chat-unread-line = Uudet
chat-to-end = Uusimpaan
chat-new-below = { $count ->
    [one] { $count } uusi viesti
   *[other] { $count } uutta viestiä
}
composer-label = Viesti: { $name }
composer-placeholder = Kirjoita viesti
composer-send = Lähetä
composer-emoji = Emoji
composer-plus = Lisää lähetettävää
plus-place = Missä kauppa on
plus-ask-place = Kysy, missä asiakas on
plus-card = Yhteystietokortti
plus-buttons = Kysymys painikkeilla
plus-list = Luettelo, josta valita
plus-link = Painike, jossa on linkki
plus-template = Viestipohja
slash-place = sijainti
slash-ask-place = missä
slash-card = kortti
slash-buttons = painikkeet
slash-list = lista
slash-link = linkki
slash-template = pohja
sheet-look = Tältä se näyttää
sheet-look-none = Mitään ei ole vielä valittu.
sheet-cancel = Peruuta
sheet-throw-away = Esc vielä kerran hylkää kirjoittamasi.
sheet-optional = ei pakollinen
sheet-count = { $count } / { $most }
sheet-remove = Poista
sheet-text = Teksti
sheet-header = Rivi tekstin yläpuolella
sheet-footer = Pieni teksti
sheet-buttons = Painikkeet
sheet-button = Painike { $number }
sheet-add-button = Lisää painike
sheet-opener = Luettelon avaava painike
sheet-opener-choose = Valitse
sheet-rows = Rivit
sheet-section = Osio { $number }
sheet-section-title = Osion otsikko
sheet-row = Rivi { $number }
sheet-row-text = Rivin { $number } toinen rivi
sheet-row-text-hint = Toinen rivi (ei pakollinen)
sheet-add-row = Lisää rivi
sheet-add-section = Lisää osio
sheet-link-label = Mitä painikkeessa lukee
sheet-link-url = Verkko-osoite
sheet-ask-place-text = Minne toimitamme? Jaa sijaintisi yhdellä napautuksella.
sheet-ask-place-hint = Asiakas saa painikkeen, joka lähettää paikan. Se tulee keskusteluun etäisyyden kanssa.
sheet-card-chat = Toisesta keskustelusta
sheet-card-typed = Kirjoita itse
sheet-card-search = Nimi tai numero
sheet-card-nobody = Keskusteluissasi ei ole sen nimistä.
sheet-card-name = Nimi
sheet-card-phone = Numero
sheet-card-email = Sähköposti
sheet-card-company = Yritys
branch-title = Missä kauppa on
branch-text = Paikat, jotka voit lähettää asiakkaille. Asiakkaan etäisyys lasketaan lähimmästä.
branch-none = Kirjoita kerran, missä kauppa on. Sen jälkeen se on kahden napsautuksen päässä.
branch-which = Mikä paikka
branch-new = Lisää paikka
branch-name = Nimi
branch-address = Osoite
branch-place = Koordinaatit tai karttalinkki
branch-place-hint = Selaimen kartalla: napsauta kauppaa hiiren oikealla ja kopioi koordinaatit, tai kopioi sivun osoite.
branch-save = Tallenna paikka
branch-remove = Poista { $name }
composer-unquote = Älä lainaa
composer-count = { $count } / { $most } merkkiä
composer-too-long = { $over ->
    [one] { $over } merkki liikaa. Lähetä kahtena viestinä.
   *[other] { $over } merkkiä liikaa. Lähetä kahtena viestinä.
}
composer-until = Voit kirjoittaa vapaasti: { $when } asti
composer-allowance = { $reached }/{ $free } ilmaisesta vastauksesta käytetty tässä kuussa
composer-allowance-above = { $above ->
    [one] { $above } vastaus yli kuukauden { $free } ilmaisen: WhatsApp veloittaa siitä
   *[other] { $above } vastausta yli kuukauden { $free } ilmaisen: WhatsApp veloittaa jokaisesta
}
composer-locked = Nyt voi lähettää vain viestipohjan
composer-window-closed = { $name } kirjoitti yli 24 tuntia sitten. Lähetä viestipohja; kun { $name } kirjoittaa uudelleen, voit vastata vapaasti.
composer-never-wrote = { $name } ei ole vielä kirjoittanut sinulle. Lähetä viestipohja; kun { $name } kirjoittaa, voit vastata vapaasti.
composer-draft-kept = Luonnoksesi on tallessa.

## Later, pins, marks

later-title = Siirrä myöhemmäksi
later-hours = 3 tunnin kuluttua
later-tomorrow = Huomenaamuna
later-monday = Maanantaiaamuna
later-own = Muu aika…
later-set = Siirrä
later-past = Valitse aika, joka on edessäpäin.
later-until = Palaa { $when }
later-back = Ota takaisin nyt
more-open = Lisää tälle keskustelulle
pin-in = Kiinnitä ylimmäksi
pin-out = Irrota
mark-unread = Merkitse lukemattomaksi
row-unread = Merkitty lukemattomaksi
row-labels = Tunnisteet: { $names }
row-helper = { $name } hoitaa
group-pinned = Kiinnitetyt

## Filters

filter-open = Suodata luettelo
filter-clear = Takaisin hyllyille
filter-unread = Lukemattomat
filter-unanswered = Vastaamattomat, pisin odotus ensin
filter-closing = Pian sulkeutuvat
filter-snoozed = Myöhemmäksi siirretyt
filter-mine = Omani
filter-helper = Hoitaa: { $name }
filter-empty = Ei keskusteluja
filter-empty-text = Kohdassa ”{ $filter }” ei ole nyt mitään.

## Labels

labels-title = Tunnisteet
labels-text = Omia sanoja keskusteluille, kuten Nouto tai Tarjous.
labels-empty = Ei tunnisteita tässä keskustelussa.
labels-none = Tunnisteita ei ole vielä. Tee sellainen asiakkaan tiedoissa tai asetuksissa.
label-put = Lisää tunniste
label-take = Poista { $name }
label-new = Uusi tunniste
label-name = Nimi
label-look = Muoto
label-look-1 = Ympyrä
label-look-2 = Kolmio
label-look-3 = Neliö
label-look-4 = Vinoneliö
label-look-5 = Kuusikulmio
label-look-6 = Tähti
label-save = Tallenna tunniste
label-change = Muuta { $name }
label-delete = Poista { $name } kaikista keskusteluista

## People at the counter

counter-title = Tiskin väki
counter-text = Keskusteluja voi antaa heille, ja muistiinpanoissa näkyy heidän nimensä.
counter-me = Tällä koneella istuu
counter-me-nobody = Ei kukaan erityinen
counter-name = Nimi
counter-new = Uuden henkilön nimi
counter-add = Lisää
counter-remove = Poista { $name }
care-title = Hoitaja
care-give = Anna hoidettavaksi
care-me = { $name } (sinä)
care-nobody = Ei vielä kukaan
care-none = Kirjoita asetuksiin, keitä tiskillä on.

## The customer's pane and notes

details-open = Asiakkaan tiedot
details-close = Sulje tiedot
details-title = Asiakas
details-since = Kirjoitti ensi kerran
details-window = Vastausaika
notes-title = Muistiinpanot
notes-empty = Ei vielä muistiinpanoja.
note-new = Kirjoita muistiinpano
note-placeholder = Vain tiskin väki näkee tämän
note-save = Tallenna muistiinpano
note-change = Muuta muistiinpanoa
note-delete = Poista muistiinpano
note-by = { $name }, { $when }

## Quick replies

replies-title = Pikavastaukset
replies-text = Kirjoita / ja nimi viestiin, niin teksti tulee siihen.
replies-none = Pikavastauksia ei ole vielä.
replies-make = Tee sellainen asetuksissa
reply-new = Uusi pikavastaus
reply-name = Nimi, kirjoitetaan merkin / perään
reply-text = Mitä siinä lukee
reply-places = { $name } on asiakkaan nimi ja { $shop } kaupan nimi.
reply-save = Tallenna
reply-cancel = Jätä ennalleen
reply-change = Muuta /{ $name }
reply-delete = Poista /{ $name }

## Keys of the day

keys-later = Siirrä myöhemmäksi
keys-labels = Tunnisteet
keys-note = Muistiinpano
keys-unread = Merkitse lukemattomaksi
keys-details = Asiakkaan tiedot
keys-replies = Pikavastaukset viestiä kirjoittaessa

## Taking back and sending later

take-back = Peru
hand-not-gone = Viestisi asiakkaalle { $name } ei ole vielä lähtenyt.
hand-done = Valmis: { $name }
hand-snoozed = Siirretty: { $name }
hand-undo = Kumoa
later-send = Lähetä myöhemmin
later-when-writes = Lähetä kun { $name } kirjoittaa
later-strip = Lähtee myöhemmin
later-goes = Lähtee { $when }
later-on-word = Lähtee kun { $name } kirjoittaa
later-other = Muu aika
later-held-window_closed = Ei lähtenyt: vastausaika oli jo päättynyt.
later-held-never_wrote = Ei lähtenyt: { $name } ei ole koskaan kirjoittanut sinulle.
later-held-too_late = Ei lähtenyt: aika oli ohi yli tunnilla, kun kone heräsi.
later-held-refused = Ei lähtenyt: viesti ei voi lähteä tällaisena.
outbox-title = Lähtevät
outbox-empty = Kaikki on lähtenyt
outbox-empty-text = Tässä näkyy, mikä odottaa, lähtee myöhemmin tai ei lähtenyt.
outbox-troubled = Vaatii sinua
outbox-more = Lisää on vielä. Ne tulevat näkyviin, kun nämä on hoidettu.
outbox-waiting = Odottaa lähtöä
outbox-later = Lähtee myöhemmin
settings-take-back = Viisi sekuntia aikaa perua
settings-take-back-text = Lähettämäsi viesti odottaa viisi sekuntia ennen lähtöä.
keys-take-back = Peru se, mikä ei ole vielä lähtenyt
later-more = { $count ->
    [one] ja { $count } muu lähtevissä
   *[other] ja { $count } muuta lähtevissä
}
rail-needs = { $count ->
    [one] { $count } viesti vaatii sinua
   *[other] { $count } viestiä vaatii sinua
}

## The palette

palette-title = Siirry ja tee
palette-label-field = Nimi, sana tai mitä teet
palette-group-people = Henkilöt
palette-group-do = Tee
palette-group-messages = Viestit
palette-nothing = Ei löytynyt. Kirjoita nimi tai jotain tehtävää.
palette-done = Merkitse valmiiksi: { $name }
palette-reopen = Ota takaisin valmiista: { $name }
palette-later = Siirrä: { $when }
palette-label = Lisää tunniste { $label }
palette-care = Anna hoidettavaksi: { $name }
palette-view = Siirry: { $view }
palette-filter = Näytä: { $filter }
keys-palette = Siirry keskusteluun tai tee jotain

## Blocking

block-do = Estä { $name }
block-undo = Salli taas: { $name }
block-text = Jos estät, henkilön { $name } viestit eivät tule perille.
block-is = Olet estänyt: { $name }. Viestit eivät kulje kumpaankaan suuntaan.
composer-blocked = Olet estänyt tämän asiakkaan
composer-blocked-text = Salli { $name } taas asiakkaan tiedoissa, niin voit kirjoittaa.
trouble-blocked = Estit asiakkaan ennen kuin viesti lähti.
failure-blocked = Olet estänyt tämän asiakkaan.
failure-blocked-next = Salli asiakas taas ja kirjoita sitten.
failure-block_too_late = WhatsApp estää vain sen, joka on kirjoittanut viimeisen 24 tunnin aikana.
failure-block_too_late-next = Kun asiakas kirjoittaa taas, voit estää.
failure-meta_says_no = Meta ei tehnyt sitä.
failure-meta_says_no-next = Katso Yhteys-sivua ja yritä sitten uudelleen.

## Haku

search-label = Hae kaikesta
search-clear = Tyhjennä haku
search-results = Hakutulokset
search-people = Henkilöt
search-messages = Viestit
search-nothing = Ei osumia haulle ”{ $query }”
search-nothing-text = Kaikki viestit, kuvatekstit ja nimet käytiin läpi.
search-count = { $count ->
    [one] { $count } osuma
   *[other] { $count } osumaa
}
search-enough = Näkyvissä on { $count } uusinta. Kirjoita lisää, niin löytyy vähemmän.

## Haku keskustelusta

find-open = Hae keskustelusta
find-close = Sulje haku
find-label = Hae viesteistä: { $name }
find-placeholder = Hae keskustelusta
find-older = Vanhempi osuma
find-newer = Uudempi osuma
find-at = { $at }/{ $known }
find-at-more = { $at }/{ $known }+
find-none = Ei löytynyt
find-looking = Haetaan…

## Files of messages
media-fetching = { $kind ->
    [image] Haetaan kuvaa
    [video] Haetaan videota
    [document] Haetaan asiakirjaa
    [sticker] Haetaan tarraa
   *[other] Haetaan ääntä
}
media-fetching-again = { $kind ->
    [image] Haetaan kuvaa, yritys { $tries }
    [video] Haetaan videota, yritys { $tries }
    [document] Haetaan asiakirjaa, yritys { $tries }
    [sticker] Haetaan tarraa, yritys { $tries }
   *[other] Haetaan ääntä, yritys { $tries }
}
media-late = { $kind ->
    [image] Kuva ei ole vielä tullut. Yrityksiä tähän mennessä: { $tries }. Jatkamme itsestämme.
    [video] Video ei ole vielä tullut. Yrityksiä tähän mennessä: { $tries }. Jatkamme itsestämme.
    [document] Asiakirja ei ole vielä tullut. Yrityksiä tähän mennessä: { $tries }. Jatkamme itsestämme.
    [sticker] Tarra ei ole vielä tullut. Yrityksiä tähän mennessä: { $tries }. Jatkamme itsestämme.
   *[other] Ääni ei ole vielä tullut. Yrityksiä tähän mennessä: { $tries }. Jatkamme itsestämme.
}
media-ask-now = Yritä nyt
media-gone-expired = { $kind ->
    [image] WhatsApp säilyttää kuvan 7 päivää. Tämä ei ehtinyt ajoissa.
    [video] WhatsApp säilyttää videon 7 päivää. Tämä ei ehtinyt ajoissa.
    [document] WhatsApp säilyttää asiakirjan 7 päivää. Tämä ei ehtinyt ajoissa.
    [sticker] WhatsApp säilyttää tarran 7 päivää. Tämä ei ehtinyt ajoissa.
   *[other] WhatsApp säilyttää äänen 7 päivää. Tämä ei ehtinyt ajoissa.
}
media-gone-refused = { $kind ->
    [image] Kuvaa ei ole enää WhatsAppissa.
    [video] Videota ei ole enää WhatsAppissa.
    [document] Asiakirjaa ei ole enää WhatsAppissa.
    [sticker] Tarraa ei ole enää WhatsAppissa.
   *[other] Ääntä ei ole enää WhatsAppissa.
}
media-gone-too_large = { $kind ->
    [image] Kuva on suurempi kuin 100 Mt. Pyydä pienempi.
    [video] Video on suurempi kuin 100 Mt. Pyydä pienempi.
    [document] Asiakirja on suurempi kuin 100 Mt. Pyydä pienempi.
    [sticker] Tarra on suurempi kuin 100 Mt. Pyydä pienempi.
   *[other] Ääni on suurempi kuin 100 Mt. Pyydä pienempi.
}
media-ask-again = Kysy uudelleen
media-broken = Tiedostoa ei voi näyttää tässä. Voit tallentaa sen.
media-open = Näytä suurena: { $what }
media-large = Kuva tai video
media-of = { $at } / { $all }
media-previous = Edellinen
media-next = Seuraava
media-close = Sulje
media-save = Tallenna
media-save-named = Tallenna { $name }
media-unnamed = Nimetön tiedosto
media-play = Toista
media-pause = Tauko
media-play-film = Toista video
media-play-film-of = Toista video, { $time }
media-seek = Kohta äänessä
media-position = { $at } / { $of }
media-speed = Nopeus { $times }-kertainen
practice-file = Tiedosto tältä asiakkaalta
practice-file-picture = Kuva ja kuvateksti
practice-file-late_picture = Kuva, joka tulee myöhässä
practice-file-voice = Ääniviesti
practice-file-audio = Ääni
practice-file-video = Video
practice-file-document = Asiakirja
practice-file-sticker = Tarra
practice-file-send = Lähetä tiedosto
failure-file_too_large = Tiedosto on suurempi kuin 100 Mt. WhatsApp ei ota sitä vastaan.
failure-file_too_large-next = Valitse pienempi tiedosto.
media-leaving = Matkalla WhatsAppiin
media-waits = Odottaa lähtöä
attach-add = Liitä tiedostoja
attach-files = Liitetyt tiedostot
attach-bringing = Luetaan { $name }
attach-remove = Poista { $name }
attach-as = Tiedoston { $name } lähetystapa
attach-make-picture = Sovita
attach-make-sticker = Tee tarra
attach-too-many = Kerralla voi liittää { $most } tiedostoa. Muut jäivät pois.
attach-drop = Pudota tiedostot tähän
file-empty = Tiedosto on tyhjä.
file-format = { $kind ->
    [image] WhatsApp ottaa kuvat JPEG- tai PNG-muodossa. Tämä ei ole kumpaakaan.
    [video] WhatsApp ottaa videot MP4- tai 3GP-muodossa. Tämä ei ole kumpaakaan. Sitä ei voi lähettää videona.
    [audio] WhatsApp ottaa äänet AAC-, AMR-, MP3-, M4A- tai Ogg Opus -muodossa. Tämä ei ole mikään niistä.
    [voice] Ääniviesti on Ogg Opus -ääni, joka on äänitetty yhdellä mikrofonilla. Tämä ääni ei ole.
    [sticker] Tarra on WebP-kuva. Tämä ei ole.
   *[document] WhatsApp ottaa asiakirjoina tekstin, PDF:n, Wordin, Excelin ja PowerPointin. Tämä tiedosto ei ole mikään niistä.
}
file-too_large = { $kind ->
    [image] Kuva on { $size }, raja on { $most }.
    [video] Video on { $size }, raja on { $most }.
    [audio] Ääni on { $size }, raja on { $most }.
    [voice] Ääniviesti on { $size }, raja on { $most }.
    [sticker] Tarra on { $size }, raja on { $most }.
   *[document] Asiakirja on { $size }, raja on { $most }.
}
file-pixels = { $kind ->
   *[sticker] Tarra on 512 kertaa 512 kuvapistettä. Tämä kuva ei ole.
}
failure-file_unfit = WhatsApp ei ota tiedostoa vastaan tällaisena.
failure-file_unfit-next = Valitse toinen lähetystapa tai toinen tiedosto.

## Tarrat

stickers-title = Tarrat
stickers-add = Lisää tarroja
stickers-search = Hae tarroja nimellä
stickers-unnamed = Tarra { $n }
stickers-moves = { $name }, liikkuu
stickers-coming = Kuvat, joista tulee tarroja
stickers-making = Sovitetaan
stickers-no-picture = Tämä ei ole kuva, josta voi tehdä tarran.
stickers-shrink = Pienennä
stickers-empty = Ei vielä tarroja
stickers-empty-text = Valitse kuvia, pudota niitä tähän tai liitä leikepöydältä. Voit myös ottaa talteen asiakkaan lähettämän tarran.
stickers-none-found = Sen nimistä tarraa ei ole.
stickers-arrange = Nimeä, järjestä ja poista
stickers-arrange-hint = Valitse tarra, jota muutat.
stickers-name = Nimi
stickers-earlier = Lähemmäs alkua
stickers-further = Kauemmas alusta
stickers-remove = Poista
stickers-remove-sure = Poista lopullisesti
stickers-save = Tallenna
stickers-keep = Ota tarra talteen
stickers-kept = Tallessa tarrojesi joukossa
practice-file-moving_sticker = Liikkuva tarra
failure-no_microphone = Mikrofonia ei ole.
failure-no_microphone-next = Kytke mikrofoni tai valitse se järjestelmän ääniasetuksista ja yritä uudelleen.
failure-microphone_busy = Toinen ohjelma käyttää mikrofonia.
failure-microphone_busy-next = Sulje se ohjelma tai lopeta sen puhelu ja yritä uudelleen.
failure-microphone_refused = Järjestelmä ei anna Shopbellin kuunnella.
failure-microphone_refused-next = Salli mikrofoni Shopbellille järjestelmän tietosuoja-asetuksissa ja yritä uudelleen.
failure-microphone_failed = Mikrofoni ei toimi.
failure-microphone_failed-next = Irrota se ja kytke uudelleen, tai valitse toinen järjestelmän ääniasetuksista.
failure-recording_elsewhere = Toisessa keskustelussa äänitetään ääniviestiä.
failure-recording_elsewhere-next = Lopeta se ensin siellä.
voice-message = Ääniviesti
voice-record = Äänitä ääniviesti
voice-record-hint = Äänitä ääniviesti (napsauta tai pidä painettuna; välilyönti pohjassa tyhjässä kentässä)
voice-recording = Äänitetään
voice-paused = Tauolla
voice-pause = Tauko
voice-go-on = Jatka
voice-stop = Lopeta
voice-length = Kesto
voice-listen = Kuuntele
voice-send = Lähetä ääniviesti
voice-from = Alku
voice-to = Loppu
voice-discard = Heitä äänitys pois
voice-discard-sure = Heitä { $time } pois
voice-keep = Säilytä
voice-not-whole = Puhuttu on tallessa, mutta levyllä ei ollut tilaa koota sitä. Vapauta tilaa ja yritä uudelleen.
voice-try-again = Yritä uudelleen
voice-ended-lost = Mikrofoni katosi. Sitä ennen puhuttu on tallessa.
voice-ended-full = Levy on täynnä tai sille ei voi kirjoittaa. Sitä ennen puhuttu on tallessa.
voice-ended-limit = Ääniviesti voi kestää 15 minuuttia. Tämä päättyi siihen.
voice-ended-cut_off = Shopbell sulkeutui äänityksen aikana. Sitä ennen puhuttu on tallessa.
voice-notice-large = Pidempi kuin noin kaksi ja puoli minuuttia: asiakas näkee latausnuolen eikä toistopainiketta.
voice-notice-ending = Äänitys päättyy itsestään alle minuutin kuluttua.
voice-locked = Äänitys on tallessa. Se voi lähteä, kun { $name } kirjoittaa uudelleen.
keys-voice = Pohjassa tyhjässä kentässä: äänitä ääniviesti
keys-space = Välilyönti

## Keskustelun galleria

gallery-title = Kuvat, tiedostot ja linkit
gallery-of = Kuvat, tiedostot ja linkit: { $name }
gallery-pictures = Kuvat ja videot
gallery-documents = Asiakirjat
gallery-links = Linkit
gallery-sounds = Ääniviestit ja äänet
gallery-none-pictures = Ei vielä kuvia tai videoita
gallery-none-documents = Ei vielä asiakirjoja
gallery-none-links = Ei vielä linkkejä
gallery-none-sounds = Ei vielä ääniviestejä tai ääniä
gallery-none-text = Tänne kertyy se, mitä sinä ja { $name } lähetätte toisillenne.
gallery-one = { $what }, { $who }, { $when }
gallery-older = Näytä vanhempia
gallery-jump = Näytä keskustelussa
keys-gallery = Keskustelun kuvat, tiedostot ja linkit
media-larger = Suurempi
media-smaller = Pienempi
media-zoom = { $percent } %
## Kahdesta keskustelusta yksi

merge-open = Yhdistä toiseen keskusteluun
merge-text = Sama ihminen, kaksi numeroa? Tee keskusteluista yksi. Ne voi erottaa uudelleen.
merge-title = Tee kahdesta keskustelusta yksi
merge-find = Etsi toinen keskustelu nimellä tai numerolla
merge-none = Tällä ei löydy ketään.
merge-main = Tämä keskustelu. Sen nimi jää.
merge-other = Toinen keskustelu
merge-names-none = Numeroa ei tiedetä.
merge-labels = Tunnisteet: { $labels }
merge-notes = { $count ->
    [0] Ei muistiinpanoja
    [one] { $count } muistiinpano
   *[other] { $count } muistiinpanoa
}
merge-later = { $count ->
    [one] { $count } teksti lähtee myöhemmin
   *[other] { $count } tekstiä lähtee myöhemmin
}
merge-blocked = Estetty
merge-snoozed = Lykätty: { $when }
merge-how = Molemmat näkyvät yhdessä keskustelussa. Viestit tulevat yhä kumpaankin numeroon, ja vastaus lähtee numeroon, josta viimeksi kirjoitettiin. Voit erottaa ne myöhemmin.
merge-do = Tee niistä yksi
merge-again = Valitse toinen
merge-parts = Yhdistetyt keskustelut
merge-since = Yhdistetty { $when }
merge-separate = Erota { $name }
merge-apart = Kumpikin saa takaisin sen, mikä kuuluu sen numeroon, myös sen jälkeen tulleen. Se onnistuu, kunnes WhatsApp itse sanoo, että molemmat ovat sama ihminen.
## Agreeing: who said yes and no to offers

consent-title = Luvat ja kiellot
consent-offers = Tarjoukset
consent-orders = Tilausviestit
consent-state-agreed = salli
consent-state-withdrawn = ei halua
consent-state-nothing = ei merkintää
consent-since = { $when }, { $means }
consent-means-button = painikkeella keskustelussa
consent-means-keyword = sanalla, kuten STOP
consent-means-read = lauseella, jonka luitte
consent-means-meta = WhatsAppin omissa asetuksissa
consent-means-web_form = verkkolomakkeella
consent-means-paper = paperilla
consent-means-spoken = suullisesti
consent-means-import = tuodulla listalla
consent-may-agreed = Saatte lähettää.
consent-may-own_orders = Saatte kirjoittaa avoimista tilauksista: asiakas on kirjoittanut teille.
consent-may-asked_to_stop = Näitä ei saa lähettää.
consent-may-nothing_on_file = Näitä ei saa lähettää: kukaan ei ole sanonut kyllä.
consent-may-not_named = Näitä ei saa lähettää: sanoissa ei mainittu WhatsAppia.
consent-may-no = Näitä ei voi lähettää nyt.
consent-switched-off = { $name } poisti tarjoukset käytöstä WhatsAppissa, { $when }. Vain { $name } voi ottaa ne taas käyttöön.
consent-asked = Kysytty { $when }, ei vielä vastausta.
consent-record = Kirjaa kyllä tai ei
consent-copy = Kopioi koko historia
consent-copied = Kopioitu taulukkona. Liitä se taulukkolaskentaan tai kirjeeseen.
consent-empty = Mitään ei ole vielä kirjattu.
consent-history = Historia
consent-act-agreed = Sanoi kyllä
consent-act-withdrawn = Sanoi ei
consent-act-resumed = Otti taas käyttöön WhatsAppissa
consent-topic-offers = tarjoukset
consent-topic-orders = tilausviestit
consent-topic-all = tarjoukset ja tilausviestit
consent-how = Miten
consent-words = Sanat
consent-shown = Näytetty, versio { $version }
consent-written-down = Kirjattu
consent-number = Merkintä
consent-message-id = Viesti WhatsAppissa
consent-unnamed = WhatsAppia ei mainittu.
consent-erased = Sanat on poistettu.
consent-more = Vanhemmat merkinnät ovat kopioidussa historiassa.
consent-what = Mitä sanottiin
consent-about = Mistä
consent-wording = Näytetyt tai sanotut sanat
consent-wording-optional = Sanat, jos ne ovat tiedossa
consent-named = WhatsApp mainittiin näissä sanoissa
consent-record-text = Se tallennetaan tämän päivän päiväyksellä ja sen nimellä, joka istuu tässä. Sitä ei voi muuttaa myöhemmin, mutta uudemman merkinnän voi lisätä.
consent-agrees-for = Nämä keskustelut näytetään yhtenä. Tämä tallennetaan vain numerolle { $number }, johon vastaus nyt menisi.
consent-withdrawn-for-all = Nämä keskustelut näytetään yhtenä. Tämä tallennetaan niiden jokaiselle numerolle.
consent-save = Kirjaa
consent-cancel = Peruuta
doubt-title = Ihmisen pitää lukea tämä.
doubt-text = Siinä on lopettamiseen viittaava sana. Eikö { $name } halua enää tarjouksia?
doubt-stop = Kyllä, ei enää tarjouksia
doubt-no = Ei, tarkoitettiin muuta
outbox-doubts = Ihmisen pitää lukea nämä
stop-mark = Pyysi lopettamaan tarjoukset
row-in-doubt = Lause pitää lukea: siinä voidaan pyytää lopettamaan
stop-note = { $name } pyysi lopettamaan, { $when }.
stop-note-open = Ei tarjouksia. Saatte vastata siihen, mitä täällä kysytään.
stop-note-closed = Ei tarjouksia. Avoimista tilauksista saa silti kertoa.
plus-offers = Kysy, saako tarjouksia lähettää
slash-offers = tarjoukset
offers-language = Kieli
offers-hint = Vastaus kirjataan näiden sanojen, ajan ja viestin kanssa. Sanoja voi muuttaa asetuksissa.
offers-unnamed = Sanoissa ei mainita WhatsAppia: kyllä ei riitä, kun tarkka tila on käytössä.
offers-asked = Asiakkaalta on jo kysytty, eikä hän ole vielä vastannut.
consent-settings = Tarjousten luvat ja kiellot
consent-settings-text = Jokainen kyllä ja ei kirjataan kirjaan, jota kukaan ei voi jälkikäteen muuttaa huomaamatta.
consent-strict = Luvassa pitää mainita WhatsApp
consent-strict-text = Tarjouksia lähetetään vain niille, joille on kerrottu niiden tulevan WhatsAppissa.
ledger-check = Tarkista kirja
ledger-none = Kirja on ehjä: { $entries ->
    [one] { $entries } merkintä
   *[other] { $entries } merkintää
}, yhtään ei ole muutettu.
ledger-erased = Poistettuja sanoja: { $erased }.
ledger-entry = Merkintää { $at } on muutettu, lisätty tai poistettu käsin. Sitä edeltävä osa on ehjä.
ledger-words = Merkinnän { $at } sanoja on muutettu käsin.
ledger-cut = Lopusta puuttuu merkintöjä: niitä on { $entries }, pitäisi olla { $at }.
ledger-head = Kirjan loppua on muutettu käsin.
ledger-state = Henkilön { $at } tilannetta on muutettu käsin; itse merkinnät ovat ehjiä.
ledger-other_key = Kirja on sinetöity toisessa kaupassa tai toisella avaimella: sitä ei voi tarkistaa täällä.
wording-language = Sanamuodot kielellä
wording-question = Kysymys, versio { $version }
wording-confirmation = Vastaus lopettamiseen, versio { $version }
wording-text = Teksti
wording-yes = Kyllä-painike
wording-no = Ei-painike
wording-hint = { $shop } on viestissä { $name }. Kerro, että kyse on WhatsAppista ja miten lopetetaan. Aiemmin annettu lupa koskee sen päivän sanoja; ne säilytetään.
wording-save = Tallenna uutena versiona
later-held-asked_to_stop = Ei lähtenyt: { $name } pyysi lopettamaan sen kirjoittamisen jälkeen.
failure-asked_to_stop = Asiakas on pyytänyt lopettamaan.
failure-asked_to_stop-next = Asiakas voi kirjoittaa START, jolloin häneltä kysytään uudelleen.
practice-act-stop = kirjoittaa STOP
practice-act-almost_stop = kirjoittaa ”älkää lopettako musiikkia”
practice-act-start = kirjoittaa START
practice-act-decline = painaa toista lähettämääsi painiketta
practice-act-offers_off = poistaa tarjoukset käytöstä WhatsAppissa
practice-act-offers_on = ottaa tarjoukset käyttöön WhatsAppissa
file-codec = { $kind ->
    [video] Asiakkaiden puhelimet eivät toista tätä videota: sen pitää olla H.264-kuvaa ja AAC-ääntä, eikä High-profiilia B-kuvilla. Tallenna se uudelleen tavallisena MP4:nä.
   *[other] Asiakkaiden puhelimet eivät toista tätä ääntä. Tallenna se uudelleen MP3:na.
}
## Viestipohjat

template-choose = Valitse viestipohja
template-search = Etsi viestipohjaa
template-list = Viestipohjat
template-others = Ei voi lähettää nyt
template-none = Shopbell ei vielä tunne viestipohjia. Ne tehdään Metan WhatsApp Managerissa ja näkyvät täällä, kun ne ovat Metalla.
template-nothing = Mikään viestipohja ei sano niin.
template-more = { $count ->
    [one] Vielä { $count }. Kirjoita sana, niin löydät sen.
   *[other] Vielä { $count }. Kirjoita sana, niin löydät ne.
}
template-loading = Viestipohjia luetaan …
template-another = Valitse toinen
template-language = Kieli
template-missing = Vielä puuttuu: { $names }
template-gap = Arvo { $number }
template-gap-header = Otsikon arvo { $number }
template-gap-url = Osoitteen loppu painikkeessa ”{ $name }”
template-gap-code = Koodi painikkeessa ”{ $name }”
template-example = esimerkiksi { $example }
template-category-utility = Palvelu
template-category-marketing = Tarjous
template-category-authentication = Kertakoodi
template-category-none = Lajia, jota ei täällä tunneta
template-charge-charged = { $category ->
    [marketing] WhatsApp veloittaa sen markkinointina.
    [utility] WhatsApp veloittaa sen palveluviestinä (utility).
   *[other] WhatsApp veloittaa sen.
} Hintaa ei tiedetä täällä: se on Metan hinnastossa maittain.
template-charge-free_entry_point = Se ei maksa mitään: asiakas tuli äskettäin mainoksesta.
template-charge-free_window = Se ei maksa mitään, kun 24 tuntia on auki.
template-becomes = { $category ->
    [marketing] Meta aikoo veloittaa sen markkinointina.
   *[other] Meta aikoo veloittaa sen toisin.
}
template-becomes-at = { $category ->
    [marketing] Meta veloittaa sen markkinointina alkaen { $when }.
   *[other] Meta veloittaa sen toisin alkaen { $when }.
}
template-reply = Kun { $name } vastaa, voit kirjoittaa vapaasti 24 tuntia.
template-standing-approved = Hyväksytty
template-standing-in_review = Meta lukee sitä vielä.
template-standing-rejected = Meta hylkäsi sen.
template-standing-paused = Meta on pysäyttänyt sen, koska asiakkaat valittivat.
template-standing-paused-until = Meta on pysäyttänyt sen { $when } asti, koska asiakkaat valittivat.
template-standing-disabled = Meta on poistanut sen käytöstä.
template-standing-archived = Sitä ei ole käytetty pitkään aikaan, ja se on Metan arkistossa.
template-standing-gone = Metalla ei ole sitä enää.
template-standing-changed = Se on sillä välin muuttunut.
template-standing-not_usable = Meta ei päästä sitä nyt läpi.
template-obstacle-header = Ei vielä täältä: se tarvitsee kuvan tai tiedoston tekstin yläpuolelle.
template-obstacle-button = Ei vielä täältä: yksi painikkeista tarvitsee lomakkeen, luettelon tai puhelun.
template-obstacle-part = Ei vielä täältä: siinä on kortteja tai päättyvä tarjous.
template-obstacle-code = Ei täältä: se on kertakoodeja varten.
template-reason-incorrect_category = Metan syy: se on tarjous, jota sanottiin muuksi.
template-reason-promotional = Metan syy: se on tarjous.
template-reason-invalid_format = Metan syy: sen aukot tai merkit eivät ole niin kuin Meta haluaa.
template-reason-tag_content_mismatch = Metan syy: kieli tai laji ei sovi tekstiin.
template-reason-abusive_content = Metan syy: sisältö on sääntöjen vastainen.
template-reason-scam = Metan syy: se näyttää huijaukselta.
template-synced = Metalta kysyttiin { $when }
template-synced-never = Metalta ei ole vielä kysytty.
template-syncing = Metalta kysytään …
template-sync-failed = Metalta ei voitu kysyä. Tämä tiedettiin ennestään.
template-sync = Kysy uudelleen
template-tapped = Asiakas painoi tätä
template-copy-code = Kopioi { $code }
failure-not_agreed = Mikään ei kerro, että asiakas olisi suostunut tarjouksiin.
failure-not_agreed-next = Kysy ensin: ”Kysy, saako tarjouksia lähettää” on +-valikossa, tai kirjaa asiakkaan tietoihin, mitä on sovittu.
