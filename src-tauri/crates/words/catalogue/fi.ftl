# Kaikki, mitä Shopbell sanoo suomeksi: ikkunassa, ilmoitusalueella ja ilmoituksissa.

## Ikkunan ulkopuolella

tray-open = Avaa Shopbell
tray-quit = Lopeta Shopbell
notification-title = { $name } kirjoitti sinulle
notification-title-unknown = Asiakas kirjoitti sinulle
notification-title-more = { $name } kirjoitti: { $count } uutta viestiä
notification-title-unknown-more = Asiakas kirjoitti: { $count } uutta viestiä
notification-body-other = Avaa Shopbell, niin näet viestin.
notification-open = Avaa keskustelu
notification-reply = Vastaa
notification-refused = Vastaustasi ei lähetetty: { $name }
notification-refused-unknown = Vastaustasi ei lähetetty
notification-kept = Sanasi odottavat keskustelussa, kirjoituskentässä.
notification-not-kept = Kopioi sanasi, ennen kuin suljet tämän:

## Siellä, minne se asennetaan

launcher-comment = Juttele asiakkaittesi kanssa WhatsAppissa
launcher-about = Pienen liikkeen keskustelut asiakkaiden kanssa yhdessä ikkunassa, kaikille tiskin takana. Se, mitä on sanottu, kuka on suostunut mihinkin ja mitä se on maksanut, on omalla tietokoneellasi.
launcher-microphone = Shopbell kuuntelee vain, kun äänität ääniviestiä.

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
    [header] Otsikko on tyhjä.
    [footer] Alateksti on tyhjä.
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
    [template_file] Tiedosto puuttuu tekstin yläpuolelta tai kortilta.
    [offer_ends] Milloin tarjous päättyy?
    [place] Valitse paikka, jonka asiakas näkee.
   *[other] Jokin viestin osa on tyhjä.
}
unfit-too_long = { $part ->
    [text] Tekstissä saa olla { $most } merkkiä.
    [header] Otsikossa saa olla { $most } merkkiä.
    [footer] Alatekstissä saa olla { $most } merkkiä.
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
    [header] Tällaisessa viestissä ei ole otsikkoa.
    [footer] Tällaisessa viestissä ei ole alatekstiä.
    [gap] Täytetyn pitää olla yhdellä rivillä, ilman sarkaimia ja ilman useaa välilyöntiä peräkkäin.
    [template_file] Tiedosto ei kelpaa tällaisenaan.
    [offer_ends] Tarjouksen on päätyttävä myöhemmin kuin nyt.
   *[other] Jokin viestin osa ei ole sellainen kuin WhatsApp haluaa.
}
failure-window_closed = Vastausaika on päättynyt. Nyt voi lähettää vain viestipohjan.
failure-window_closed-next = Luonnoksesi on tallessa. Lähetä viestipohja, tai vastaa kun asiakas kirjoittaa.
failure-after_window = Vastausaika päättyy ennen sitä.
failure-after_window-next = Valitse aiempi aika, tai anna sen lähteä kun asiakas kirjoittaa.
failure-template_unfit = Tätä viestipohjaa ei voi lähettää sellaisena kuin se on nyt Metalla.
failure-template_unfit-next = Valitse se uudelleen tai valitse toinen; mitään ei lähetetty.
failure-moved_on = Sille tapahtui sillä välin jotain.
failure-moved_on-next = Katso sitä uudelleen.
failure-import_open = Toinen asiakastiedosto on vielä auki: yksi kerrallaan.
failure-import_open-next = Tuo se tai hylkää se ensin.
failure-import_too_old = Tiedosto tuotiin yli 30 päivää sitten.
failure-import_too_old-next = Sitä ei voi enää perua kokonaan. Muuta asiakkaita yksitellen.
failure-import_says_no = Tiedoston sarake kertoo, ketkä ovat antaneet luvan.
failure-import_says_no-next = Jätä sarake ensin pois tai käytä sitä.
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
failure-place_lost = Ei voida sanoa, missä kauppa on: varmuuskopio on otettu sen tilalle, eikä sen kansiota tai sen nimeävää tiedostoa voi lukea.
failure-place_lost-next = Palauta tiedosto ”place” tai sen nimeämä kansio kaupan tietokansioon ja yritä uudelleen. Muuta kauppaa ei avattu eikä mitään muutettu.
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
keys-views = Saapuneet, Yhteys, Asetukset, Lähtevät, Viestipohjat, Asiakkaat
keys-help = Tämä luettelo

## Harjoituskauppa

practice-shop = Harjoituskauppa
practice-shop-text = Mikään täällä ei päädy oikealle asiakkaalle
practice-move-clock = Siirrä kelloa, anna Metan vastata
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
connection-unknown = Kaikkea ei ole vielä voitu kysyä.
connection-checked = Tarkistettu { $when }
connection-again = Tarkista uudelleen
light-good = Toimii
light-caution = Kannattaa tarkistaa
light-danger = Ei toimi
light-unknown = Ei vielä tiedossa
connection-asking = Tarkistetaan…
connection-copy = Kopioi tukea varten
connection-copied = Kopioitu. Siinä ei ole nimiä, numeroita eikä viestejä.
connection-point = Pyydä Metaa lähettämään kaikki tänne
connection-point-done = Meta lähettää nyt kaiken tänne.
connection-point-not_proved = Metalle ei kerrottu mitään, koska kauppa ei vastaa omassa osoitteessaan.
connection-point-unreachable = Metaan ei saatu yhteyttä, joten mikään ei muuttunut varmasti. Yritä uudelleen.
connection-point-refused = Meta ei hyväksynyt osoitetta (koodi { $code }). Tarkista uudelleen, ja katso sovelluksen asetukset Metalla, jos vika ei katoa.
link-good_at = Toimi viimeksi { $when }.
link-unasked-not_yet = Ei vielä kysytty.
link-unasked-unreachable = Metaan ei saatu yhteyttä kysymistä varten.
link-unasked-refused = Meta ei vastaa tähän kysymykseen (koodi { $code }).
link-elsewhere = Meta lähettää ne osoitteeseen { $host }, ei tänne.
link-nowhere = Meta ei tiedä, minne ne lähetetään.
link-token = Pääsy Metaan
link-token-good = Meta hyväksyy avaimen, eikä se vanhene itsestään.
link-token-until = Meta hyväksyy avaimen. Se vanhenee { $when }.
link-token-soon = Avain vanhenee { $when }. Tee uusi sitä ennen Metan yritysasetuksissa kohdassa Järjestelmäkäyttäjät.
link-token-dead = Meta ei enää hyväksy avainta. Tee uusi Metan yritysasetuksissa kohdassa Järjestelmäkäyttäjät.
link-token-missing = Avaimelta puuttuu { $missing }. Anna se järjestelmäkäyttäjälle Metan yritysasetuksissa ja tee uusi avain.
link-number = Kaupan numero
link-number-nothing = Se on yhteydessä WhatsAppiin, ja sen nimi on hyväksytty.
link-number-connecting = WhatsApp sanoo siitä: { $word }. Mitään ei tule eikä lähde. Katso sitä WhatsApp Managerissa kohdassa Puhelinnumerot.
link-number-name = Meta ei ole hyväksynyt kaupan nimeä ({ $word }). Asiakkaat voivat nähdä pelkän numeron.
link-number-quality = Asiakkaat eivät pitäneet saamastaan: laatu on { $word }. Lähetä vähemmän ja vain sitä, mitä odotetaan.
link-message_events = Asiakkaiden viestit
link-message_events-good = Meta lähettää ne tälle koneelle.
link-message_events-unsubscribed = Meta ei kerro tälle sovellukselle mitään tilistä.
link-account_events = Uutiset malleista ja tilistä
link-account_events-good = Meta lähettää kaiken tälle koneelle.
link-account_events-missing = Kaikkea ei ole tilattu: { $missing }.
link-address = Tie sisään
link-address-good = Vastaanotin vastaa osoitteessa { $host }, niin kuin Meta sitä kysyy.
link-address-inside = Vastaanotin vastaa osoitteessaan, johon vain tämä kone pääsee.
link-address-no_connection = Kukaan ei vastaa osoitteessa { $host }. Varmista, että kone on verkossa ja tunneli auki.
link-address-timed_out = { $host } ei vastaa ajoissa. Varmista, että kone on verkossa ja tunneli auki.
link-address-status = Joku muu vastaa osoitteessa { $host } (HTTP { $status }). Varmista, että tunneli johtaa tälle koneelle.
link-address-foreign = Toinen ohjelma vastaa osoitteessa { $host }. Varmista, että tunneli johtaa tälle koneelle.
link-address-not_asked = Kone ei voinut kysyä. Tarkista uudelleen.
link-clock = Kello
link-clock-good = Koneen kello on samassa ajassa kuin Metan.
link-clock-ahead = Koneen kello on { $minutes } min Metan kelloa edellä. Aseta se järjestelmän asetuksissa: 24 tuntia ja hiljaiset tunnit lasketaan sen mukaan.
link-clock-behind = Koneen kello on { $minutes } min Metan kelloa jäljessä. Aseta se järjestelmän asetuksissa: 24 tuntia ja hiljaiset tunnit lasketaan sen mukaan.
link-silent = Mitä viesteille tapahtui
link-silent-none = Meta on kertonut sen jokaisesta viestistä, jonka se otti.
link-silent-some = { $count ->
    [one] Meta otti { $count } viestin yli 15 minuuttia sitten eikä ole sanonut siitä mitään. Varmista, että uutiset tulevat perille, ja katso maksutapa WhatsApp Managerissa.
   *[other] Meta otti { $count } viestiä yli 15 minuuttia sitten eikä ole sanonut niistä mitään. Varmista, että uutiset tulevat perille, ja katso maksutapa WhatsApp Managerissa.
}
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
settings-notify-words = Näytä asiakkaiden viestit
settings-notify-words-text = Muuten ilmoitus kertoo vain, kuka kirjoitti. Hyvä valinta, jos muut näkevät näytön.
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
trouble-not_reachable = Numero ei ole WhatsAppissa tai ei voi nyt saada viestiä. Tavoita asiakas muuten tai lähetä myöhemmin uudelleen.
trouble-asked_to_stop = Asiakas pyysi lopettamaan. Kirjoita vain, jos hän kirjoittaa sinulle.
trouble-held_back = WhatsApp päästää asiakkaalle vain tietyn määrän tarjouksia kaikilta kaupoilta, ja tämä asiakas on saanut ne. Kirjoita huomenna uudestaan: aikaisempi yritys pidentää odotusta.
trouble-too_fast = Liian monta viestiä kerralla. Lähetä uudelleen muutaman minuutin päästä.
trouble-token = WhatsApp ei enää hyväksy kaupan käyttöavainta. Yhteys-sivulla kerrotaan, miten jatketaan; lähetä sitten uudelleen.
trouble-account = Meta on pysäyttänyt tilin. Yhteys-sivulla on se, mitä tiedetään; lähetä sitten uudelleen.
trouble-not_accepted = WhatsApp ei hyväksy viestiä tällaisena. Kirjoita se toisin.
trouble-target_gone = Viesti, johon tämä liittyy, on poistettu tai liian vanha.
trouble-template_not_approved = Meta ei ole hyväksynyt tätä viestipohjaa, joten sitä ei lähetetty. Valitse toinen, tai lähetä uudelleen kun se on hyväksytty.
trouble-template_paused = Meta on pysäyttänyt tämän viestipohjan, koska asiakkaat valittivat, joten sitä ei lähetetty. Lähetä uudelleen tauon jälkeen tai valitse toinen.
trouble-template_disabled = Meta on poistanut tämän viestipohjan käytöstä. Valitse toinen.
trouble-template_gone = Metalla ei ole enää tätä viestipohjaa. Valitse toinen.
trouble-template_changed = Viestipohja muuttui sen jälkeen kun kirjoitit tämän, joten sitä ei lähetetty. Valitse se uudelleen ja katso se läpi.
trouble-template_too_long = Täytettynä viestipohja on liian pitkä. Valitse se uudelleen ja täytä vähemmän.
trouble-template_format = WhatsApp ei ota vastaan jotain täytettyä. Valitse viestipohja uudelleen ja kirjoita yksinkertaisemmin.
trouble-meta_fault = WhatsAppissa oli vika. Lähetä uudelleen.
trouble-own_number = Tämä on kaupan oma numero: itselleen ei voi täältä kirjoittaa.
trouble-test_number = Metan testinumero kirjoittaa vain luettelossaan oleviin numeroihin. Lisää tämä numero Metan luetteloon ja lähetä uudelleen, tai käytä kaupan omaa numeroa.
trouble-country = Meta ei anna tämän kaupan kirjoittaa ihmisille tässä maassa.
trouble-experiment = Meta kokeilee, mitä tapahtuu, kun tämä asiakas ei saa tarjouksia. Viesti voi lähteä, kun hän on kirjoittanut sinulle.
trouble-identity_changed = Asiakkaan WhatsApp on otettu käyttöön uudestaan, joten siellä voi olla joku muu. Odota, että hän kirjoittaa, tai kysy muuten.
trouble-needs_number = Tähän tarvitaan puhelinnumero, eikä asiakas ole näyttänyt omaansa. Pyydä sitä keskustelussa.
trouble-too_many_to_one = Liian monta viestiä tälle asiakkaalle lyhyessä ajassa. Lähetä uudelleen muutaman minuutin päästä.
trouble-low_quality = Liian moni asiakas estää tai ilmoittaa tästä numerosta tulevat viestit, joten Meta rajoittaa sitä. Kirjoita vain odotettua ja lähetä huomenna uudelleen.
trouble-templates_misused = Meta rajoittaa kauppaa, koska viestipohjia on annettu väärässä luokassa. Katso ne läpi ja lähetä uudelleen, kun rajoitus on ohi.
trouble-template_syncing = Meta valmistelee vielä tätä viestipohjaa, mihin menee noin kymmenen minuuttia. Lähetä sitten uudelleen tai valitse toinen.
trouble-form_blocked = Viestipohjan painikkeen takana olevaa lomaketta ei voi nyt käyttää. Valitse toinen viestipohja.
trouble-other_way = Meta ottaa tämän viestipohjan vain Marketing Messages -palvelunsa kautta, jota Shopbell ei käytä. Valitse toinen.
trouble-file_refused = WhatsApp ei voinut ottaa tiedostoa. Lähetä uudelleen; jos se ei auta, tallenna tiedosto toisessa muodossa ja liitä se uudestaan.
trouble-file_lost = Viestin tiedostoa ei voi enää lukea tällä koneella. Liitä se uudestaan.
trouble-permission = Kaupan käyttöavaimelta puuttuu lupa. Yhteys-sivulla kerrotaan, miten jatketaan; lähetä sitten uudelleen.
trouble-account_locked = Meta on lukinnut kaupan tilin tai rajoittaa sitä sääntöjensä vuoksi. Syy on Metan hallinnassa; lähetä uudelleen, kun tili on vapaa.
trouble-payment = Meta haluaa maksutavan tai hyväksynnän maksuehdoilleen. Lisää se Metan hallinnassa ja lähetä sitten uudelleen.
trouble-display_name = Meta ei ole vielä hyväksynyt kaupan nimeä. Lähetä uudelleen, kun se on hyväksytty.
trouble-not_registered = Kaupan numeroa ei ole rekisteröity Metalle, tai ei enää. Rekisteröi se siellä ja lähetä sitten uudelleen.
trouble-maintenance = Meta huoltaa kaupan numeroa, mihin menee noin minuutti. Lähetä sitten uudelleen.
trouble-said = Meta sanoo: { $words }
step-templates = Katso viestipohjat
step-connection = Katso yhteys
reaction-failed = { $emoji } ei lähtenyt
reaction-again = Reagoi uudelleen
reaction-back = Peru reaktio
reaction-away = Poista näkyvistä
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
chat-from-phone = Puhelimesta
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
orders-title = Tilaukset
orders-all = Näytä kaikki { $count }
orders-total = Yhteensä
orders-total-newest = Uusimmat { $count } yhteensä
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
sheet-header = Otsikko
sheet-footer = Alateksti
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
later-day = Päivä
later-clock = Kellonaika, esimerkiksi 10.30
later-set = Siirrä
later-past = Valitse aika, joka on edessäpäin.
later-beyond = Vastausaika päättyy { $when }. Valitse aika ennen sitä, tai anna sen lähteä kun { $name } kirjoittaa.
later-now = Lähetä nyt
later-until = Palaa { $when }
later-back = Ota takaisin nyt
more-open = Lisää tälle keskustelulle
pin-in = Kiinnitä ylimmäksi
pin-out = Irrota
hush-on = Älä ilmoita tästä keskustelusta
hush-off = Ilmoita taas tästä keskustelusta
hush-mark = Ei ilmoituksia
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
hand-not-gone = Viestisi asiakkaalle { $name } lähtee muutaman sekunnin päästä.
hand-done = Valmis: { $name }
hand-snoozed = Siirretty: { $name }
hand-undo = Kumoa
later-send = Lähetä myöhemmin
later-when-writes = Lähetä kun { $name } kirjoittaa
later-text-only = Vain teksti odottaa. Liitetyt tiedostot jäävät luonnokseen.
later-strip = Lähtee myöhemmin
later-goes = Lähtee { $when }
later-on-word = Lähtee kun { $name } kirjoittaa
later-other = Muu aika
later-held-window_closed = Ei lähtenyt: vastausaika oli jo päättynyt.
later-held-never_wrote = Ei lähtenyt: { $name } ei ole koskaan kirjoittanut sinulle.
later-held-too_late = Ei lähtenyt: aikaa ehti kulua liikaa ennen kuin se pääsi lähtemään.
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
rail-answers = { $count ->
    [one] Meta on vastannut yhdestä viestipohjasta
   *[other] Meta on vastannut { $count } viestipohjasta
}
answers-one = { $state ->
    [approved] Meta hyväksyi viestipohjan { $name }, { $language }.
    [rejected] Meta hylkäsi viestipohjan { $name }, { $language }.
    [paused] Meta keskeytti viestipohjan { $name }, { $language }.
   *[other] Meta on vastannut viestipohjasta { $name }, { $language }.
}
answers-many = { $count ->
    [one] Meta on vastannut vielä yhdestä.
   *[other] Meta on vastannut vielä { $count } viestipohjasta.
}
answers-look = Katso
answers-dismiss = Sulje tämä rivi

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
block-text-never = Eston jälkeen kukaan kaupassa ei voi kirjoittaa asiakkaalle { $name }.
block-is = Olet estänyt: { $name }. Viestit eivät kulje kumpaankaan suuntaan.
composer-blocked = Olet estänyt tämän asiakkaan
composer-blocked-text = Salli { $name } taas asiakkaan tiedoissa, niin voit kirjoittaa.
trouble-blocked = Estit asiakkaan ennen kuin viesti lähti. Poista esto, niin voit kirjoittaa.
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
media-gone-cleared = { $kind ->
    [image] Kuva oli vanha, ja kauppasi poisti sen.
    [video] Video oli vanha, ja kauppasi poisti sen.
    [document] Asiakirja oli vanha, ja kauppasi poisti sen.
    [sticker] Tarra oli vanha, ja kauppasi poisti sen.
   *[other] Ääni oli vanha, ja kauppasi poisti sen.
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
practice-file-lost_picture = Kuva, joka on jo poissa
practice-file-voice = Ääniviesti
practice-file-audio = Ääni
practice-file-telephone = Vanhan puhelimen ääni
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
consent-proof = Todiste
consent-file = Tiedostossa
consent-file-row = { $file }, rivi { $row }
consent-taken-back = Tiedosto peruttiin: se ei enää päde.
consent-more = Vanhemmat merkinnät ovat kopioidussa historiassa.
consent-what = Mitä sanottiin
consent-about = Mistä
consent-wording = Näytetyt tai sanotut sanat
consent-wording-optional = Sanat, jos ne ovat tiedossa
consent-named = WhatsApp mainittiin näissä sanoissa
consent-day = Minä päivänä, ellei juuri nyt
consent-day-text = Kaikesta samana päivänä sanotusta kielto ratkaisee.
consent-attach = Lisää kuva siitä
consent-attach-text = Se säilyy salattuna tämän merkinnän mukana todisteena. Sitä ei lähetetä kenellekään.
consent-record-text = Se tallennetaan kirjaamisajan ja täällä istuvan nimen kanssa. Sitä ei voi muuttaa myöhemmin, mutta uudemman merkinnän voi lisätä.
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
data-title = Henkilön tiedot
held-chats = Keskustelut
held-messages = Viestit
held-files = Kuvat, äänet ja tiedostot
held-notes = Muistiinpanot
held-details = Tiedot, merkinnät ja listat
held-agreements = Mitä hän on sanonut tarjouksista
held-waiting = Odottaa lähtöä
held-bodies = WhatsAppin lähetykset
held-rows = Tuotujen tiedostojen rivit
held-nothing = Kaupalla ei ole mitään tästä henkilöstä.
erase-open = Poista kaikki…
erase-title = Poistetaanko kaikki tästä henkilöstä?
erase-what = Kaikki tämä katoaa lopullisesti. Lähtöä odottavaa ei lähetetä.
erase-stays = Jäljelle jäävä ei nimeä ketään: sinetöidyt merkinnät tarjouksista ilman sanoja ja merkki, joka estää tuotuja tiedostoja tuomasta henkilöä takaisin. Jos hän kirjoittaa uudelleen, hän on uusi asiakas.
erase-type = Vahvista kirjoittamalla { $name }
erase-do = Poista kaikki
erase-begun = Poistaminen on alkanut. Kuitti { $receipt } löytyy asetuksista kohdasta ”Tietopyynnöt”, kun mitään ei ole jäljellä.
erase-going = Kaikkea tästä henkilöstä poistetaan parhaillaan.
erase-close = Sulje
pack-file = Kaikki sinusta
pack-title = Mitä meillä on sinusta
pack-intro = Tämä on kopio kaikesta, mitä kaupalla on sinusta WhatsApp-tiskillään, ja mistä kukin tieto on.
pack-made = Kopio tehtiin
pack-zone = Kellonajat ovat vyöhykettä
pack-shop = Kauppa
pack-person = Sinä
pack-who = Nimet ja numerot
pack-known = Kauppa on tuntenut alkaen
pack-given = WhatsAppille antamasi nimi
pack-wa_id = WhatsAppin numero sinulle
pack-bsuid = Metan tunnus sinulle tässä yrityksessä
pack-parent_bsuid = Metan tunnus sinulle yhdistetyissä yrityksissä
pack-since = alkaen
pack-by_shop = kirjattu kaupassa
pack-by_whatsapp = WhatsAppista
pack-line = rivi
pack-details = Mitä on kirjattu
pack-taken_away = (poistettu)
pack-agreeing = Mitä sanoit tarjouksista ja tilausviesteistä
pack-means = Mistä tiedämme
pack-shown = Mitä sinulle näytettiin
pack-words = Sanasi, tai listan sanat
pack-named = WhatsApp mainittiin
pack-not_named = WhatsAppia ei mainittu
pack-taken_back = Tiedosto peruttiin: se ei enää kerro mitään
pack-questions = Kysymyksemme tarjouksista
pack-rows = Rivisi tuoduissa tiedostoissa
pack-notes = Muistiinpano
pack-waiting = Odottaa lähettämistä:
pack-draft = Aloitettu, ei lähetetty
pack-when_writes = kun kirjoitat uudelleen
pack-chat = Keskustelu numeron kanssa
pack-blocked = Estetty alkaen
pack-messages = Viestit
pack-page = Sivu
pack-pages = Lisäksi tässä tiedostossa
pack-first = Ensimmäinen sivu
pack-before = Edellinen sivu
pack-answers = Vastaa viestiin
pack-said_before = Aiemmin
pack-changed = Muutettu
pack-revoked = Peruttu
pack-removed = Poistettu keskustelusta kaupassa
pack-reaction = Reaktio
pack-gone = (Tiedosto ei ole täällä.)
pack-broken = Tiedostoa ei voitu lukea kokonaan.
pack-recording = Nauhoitetut, lähettämättömät ääniviestit
pack-total = Yhteensä
pack-may_call = Kauppa saa soittaa
pack-may_not_call = Kauppa ei saa soittaa
pack-number_changed = Uusi numero
pack-data = Kansiossa ”data” on sama ohjelmille JSON-muodossa. Kansiossa ”files” ovat kuvat, äänet ja asiakirjat.
pack-copies = WhatsAppin lähetykset, joista viestit luettiin, säilyvät vielä enintään kuukauden, ja kauemmin, jos ohjelma ei ymmärtänyt jotakin. Metalla on omat kopionsa: pyydä ne Metalta.
pack-open = Tee kopio henkilölle
pack-anew = Tee uudelleen
pack-running = Kirjoitetaan kaikkea: { $share } %
pack-ready = Kopio on valmis. Siinä on kaikki, mitä kauppa tietää henkilöstä: älä anna sitä kenellekään muulle.
retention-title = Kuinka kauan tietoja säilytetään
retention-text = Lain mukaan kauppa ei saa säilyttää sitä, mitä se ei enää tarvitse. Mitään ei poistu itsestään ennen kuin valitset ajan.
retention-ever = Niin kauan kuin haluat
retention-months = { $count ->
    [one] { $count } kuukausi
   *[other] { $count } kuukautta
}
retention-chats = Asiakkaat, joiden kanssa kukaan ei enää puhu
retention-chats-text = Kaikki asiakkaasta poistuu, kun kukaan ei ole kirjoittanut, merkinnyt tai suostunut mihinkään näin pitkään aikaan. Kiinnitetyt, estetyt ja lykätyt keskustelut jäävät, samoin ne, joissa on jotain kesken tai suunnitteilla.
retention-people = Luetteloiden ihmiset, jotka eivät ole suostuneet mihinkään
retention-people-text = He eivät ole koskaan kirjoittaneet, eikä heistä ole merkitty mitään näin pitkään aikaan.
retention-files = Kuvat, äänet ja asiakirjat
retention-files-text = Tiedosto poistuu, kun se on näin vanha. Viesti jää.
retention-off = Kaikki säilytetään.
retention-will = Mitä poistuu
retention-would = Mitä poistuisi
retention-from = Mitään ei poistu ennen: { $when }.
retention-grace = Mitään ei poistu vuorokauteen valinnan jälkeen, joten voit vielä muuttaa mielesi.
retention-asleep = Tämä kauppa palautettiin kopiosta. Mitään ei poistu, ennen kuin valitset uudelleen.
retention-waits = Mitään ei poistu nyt: asiakas kirjoitti viimeksi { $when }. Poistuminen jatkuu, kun joku kirjoittaa, jotta väärässä oleva kello ei vie ketään.
retention-waits-never = Mitään ei poistu, ennen kuin joku asiakas on kirjoittanut kerran, jotta väärässä oleva kello ei vie ketään.
retention-soon = Se, mitä et halunnut säilyttää, alkaa poistua: { $when }. Se on { $what }.
retention-soon-people = { $count ->
    [one] { $count } ihminen
   *[other] { $count } ihmistä
}
retention-soon-files = { $count ->
    [one] { $count } tiedosto
   *[other] { $count } tiedostoa
}
retention-look = Katso, mitä poistuu
retention-due-none = Ei mitään seuraavan 30 päivän aikana.
retention-due-some = { $now } nyt, { $soon } lisää 30 päivän kuluessa.
retention-due-many-chats = Vähintään { $count } asiakasta.
retention-due-many-people = Vähintään { $count } ihmistä.
retention-due-many-files = Vähintään { $count } tiedostoa.
retention-bytes = Tämä vapauttaa { $size }.
retention-keep = Säilytä vain näin kauan
retention-keep-off = Säilytä kaikki
retention-leave = Jätä ennalleen
retention-went = Mitä on poistunut
retention-went-chats = { $count ->
    [one] { $count } asiakas, hiljaa { $months } kuukautta
   *[other] { $count } asiakasta, hiljaa { $months } kuukautta
}
retention-went-people = { $count ->
    [one] { $count } ihminen ilman suostumusta, { $months } kuukauden jälkeen
   *[other] { $count } ihmistä ilman suostumusta, { $months } kuukauden jälkeen
}
retention-went-files = { $count ->
    [one] { $count } tiedosto, { $months } kuukauden jälkeen
   *[other] { $count } tiedostoa, { $months } kuukauden jälkeen
}
data-settings = Tietopyynnöt
data-settings-text = Asiakas voi pyytää, että kaikki hänestä kaupalla oleva poistetaan.
data-find = Etsi henkilö nimellä tai numerolla
data-none = Näillä ei löydy ketään.
receipts-title = Kuitit
receipts-none = Ketään ei ole vielä poistettu.
receipt-title = Kuitti { $receipt }
receipt-goes-on = Kesken
receipt-show = Näytä kuitti { $receipt }
receipt-text = Kaikki, mitä kaupalla oli yhdestä henkilöstä, on poistettu. Kuitti ei nimeä ketään.
receipt-asked = Pyydetty
receipt-done = Mitään ei jäljellä
receipt-by = Tiskillä
receipt-stays = { $marks ->
    [one] { $marks } merkki jää. Se ei yksin kerro mitään ja estää tuotuja tiedostoja tuomasta henkilöä takaisin.
   *[other] { $marks } merkkiä jää. Ne eivät yksin kerro mitään ja estävät tuotuja tiedostoja tuomasta henkilöä takaisin.
}
receipt-whole = Sinetti täsmää: kuittia ei ole muutettu.
receipt-changed = Sinetti ei täsmää: kuittia on muutettu käsin.
receipt-print = Tulosta
door-title = Mitä kauppa sanoo itse
door-text = Kukin lähtee kerran eikä vastaa puolestasi: kirjoittaja odottaa yhä kohdassa ”Vastattavat”.
door-greeting = Tervehdi ensi kertaa kirjoittavaa
door-greeting-text = Lähtee kerran kullekin asiakkaalle, ellei kauppa ole kiinni ja vastaa siitä.
door-away = Vastaa, kun kauppa on kiinni
door-away-text = Lähtee kerran kullekin asiakkaalle joka kerta, kun olette kiinni, eikä silloin, kun joku teistä on juuri vastannut.
door-keyword = Vastaa tiskin sanaan
door-keyword-text = Sanan kirjoittajalta kysytään kahdella painikkeella, saako tarjouksia lähettää.
door-language = Kieli
door-words-greeting = Tervehdyksen sanat
door-words-away = Vastauksen sanat
door-hint = { $shop } on lähtiessä { $name }. Asiakas, jonka kielellä ei ole sanoja, saa ne kaupan omalla.
door-no-words = Ei sanoja tällä kielellä.
door-hours = Aukioloajat
door-closed = Kiinni
door-from = { $day }, aukeaa
door-to = { $day }, sulkeutuu
door-next-day = seuraavana päivänä
door-add-time = Lisää ajat: { $day }
door-remove-time = Poista nämä ajat: { $day }
door-others = Muut päivät
door-others-text = Juhlapyhät ja päivät, joiden ajat poikkeavat tavallisesta.
door-day = Päivä
door-add-day = Lisää päivä
door-remove-day = Poista { $day }
door-open-now = Näiden aikojen mukaan kauppa on nyt auki.
door-closed-now = Näiden aikojen mukaan kauppa on nyt kiinni.
door-word = Sana
door-save = Tallenna
sign-open = Kyltti tiskille…
sign-title = Kyltti tiskille
sign-paper = Paperi
sign-a6 = A6, postikortti
sign-a4 = A4, koko sivu
sign-what = Uutiset ja tarjoukset WhatsAppissa
sign-code = Koodi, joka avaa osoitteen { $link }
sign-how = Skannaa koodi ja lähetä meille sana { $word }.
sign-stop = Sanot ensin kyllä ja voit lopettaa milloin vain.
sign-print = Tulosta
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
ledger-file = Tiedostoa { $file } muutettiin käsin tuonnin jälkeen: rivejä lisättiin tai poistettiin, tai se tuotiin tai peruttiin Shopbellin ohi.
ledger-row = Tiedoston { $file } riviä { $at } muutettiin käsin tuonnin jälkeen.
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
practice-act-react = reagoida lähettämääsi
practice-act-unreact = perua reaktionsa
practice-act-quote = vastata lainaten
practice-act-new_kind = lähettää lajin, jota kukaan ei vielä tunne
practice-act-from_phone = saada vastaus puhelimestasi
file-picture = Tällaista kuvaa ei voi lukea tässä (esimerkiksi HEIC, AVIF ja TIFF). Tallenna se JPEG-muodossa ja liitä se.
file-codec = { $kind ->
    [video] Asiakkaiden puhelimet eivät toista tätä videota: sen pitää olla H.264-kuvaa ja AAC-ääntä, eikä High-profiilia B-kuvilla. Tallenna se uudelleen tavallisena MP4:nä.
   *[other] Asiakkaiden puhelimet eivät toista tätä ääntä. Tallenna se uudelleen MP3:na.
}
## Viestipohjat

template-choose = Valitse viestipohja
template-search = Etsi viestipohjaa
template-list = Viestipohjat
template-others = Ei voi lähettää nyt
template-none = Shopbell ei vielä tunne viestipohjia. Kirjoita yksi kohdassa Viestipohjat; se näkyy täällä, kun Meta on hyväksynyt sen.
template-nothing = Mikään viestipohja ei sano niin.
template-more = { $count ->
    [one] Vielä { $count }. Kirjoita sana, niin löydät sen.
   *[other] Vielä { $count }. Kirjoita sana, niin löydät ne.
}
template-loading = Viestipohjia luetaan …
template-another = Valitse toinen
template-language = Kieli
template-missing = Vielä puuttuu: { $names }
template-gap = Muuttuja { $number }
template-gap-header = Otsikon muuttuja { $number }
template-gap-url = Osoitteen loppu painikkeessa ”{ $name }”
template-gap-code = Koodi painikkeessa ”{ $name }”
template-example = esimerkiksi { $example }
template-fallback-stands = Tästä asiakkaasta ei tiedetä tätä: tässä ovat tavalliset sananne.
template-fallback-forget = Unohda tavalliset sanat
template-fallback-keep = Kirjoita tämä aina, kun tietoa ei ole
template-category-utility = Palvelu
template-category-marketing = Tarjous
template-category-authentication = Kertakoodi
template-category-none = Lajia, jota ei täällä tunneta
template-charge-charged = { $category ->
    [marketing] WhatsApp veloittaa sen tarjouksena.
    [utility] WhatsApp veloittaa sen palveluviestinä.
   *[other] WhatsApp veloittaa sen.
}
template-charge-free_entry_point = Se ei maksa mitään: asiakas tuli äskettäin mainoksesta.
template-charge-free_window = Se ei maksa mitään, kun 24 tuntia on auki.
template-becomes = { $category ->
    [marketing] Meta aikoo veloittaa sen tarjouksena.
   *[other] Meta aikoo veloittaa sen toisin.
}
template-becomes-at = { $category ->
    [marketing] Meta veloittaa sen tarjouksena alkaen { $when }.
   *[other] Meta veloittaa sen toisin alkaen { $when }.
}
template-reply = Kun { $name } vastaa, voit kirjoittaa vapaasti 24 tuntia.
template-standing-approved = Hyväksytty
template-standing-in_review = Meta lukee sitä vielä.
template-standing-rejected = Meta hylkäsi sen.
template-standing-paused = Meta on keskeyttänyt sen, koska asiakkaat valittivat.
template-standing-paused-until = Meta on keskeyttänyt sen { $when } asti, koska asiakkaat valittivat.
template-standing-disabled = Meta on poistanut sen käytöstä.
template-standing-archived = Se on arkistossa. Ota se sieltä kohdassa Viestipohjat, jos haluat taas lähettää sen.
template-standing-gone = Metalla ei ole sitä enää.
template-standing-changed = Se on sillä välin muuttunut.
template-standing-not_usable = Meta ei päästä sitä nyt läpi.
template-obstacle-header = Ei täältä: tekstin yläpuolella on tuote tai liikkuva kuva.
template-obstacle-button = Ei vielä täältä: yksi painikkeista tarvitsee lomakkeen, luettelon tai puhelun.
template-obstacle-part = Ei täältä: siinä on tuotekortteja tai osa, jota Shopbell ei tunne.
template-obstacle-code = Ei täältä: se on kertakoodeja varten.
template-slot-image = Kuva tekstin yläpuolella
template-slot-video = Video tekstin yläpuolella
template-slot-document = PDF tekstin yläpuolella
template-slot-card-image = Kuva kortilla { $card }
template-slot-card-video = Video kortilla { $card }
template-slot-place = Paikka tekstin yläpuolella
template-slot-choose = Valitse tiedosto
template-slot-other = Valitse toinen tiedosto
template-slot-hint = { $kind ->
    [image] JPEG tai PNG, enintään { $most }. Voit myös pudottaa tai liittää sen tähän.
    [video] MP4, enintään { $most }. Voit myös pudottaa tai liittää sen tähän.
   *[document] PDF, enintään { $most }. Voit myös pudottaa tai liittää sen tähän.
}
template-slot-pdf = Mallin yläpuolella voi olla vain PDF. Tallenna tiedosto PDF-muodossa ja valitse se.
template-place-typed = Muu paikka
template-place-which = Minkä paikan asiakas näkee?
template-offer-ends = Tarjous päättyy
template-offer-over = Valitse aika, joka on vielä edessä.
template-offer-until = { $when } asti
template-card = Kortti { $number }
template-gap-card = Kortti { $card }: { $name }
template-cards = Viestin kortit
template-reason-incorrect_category = Metan syy: se on tarjous, jota sanottiin muuksi.
template-reason-promotional = Metan syy: se on tarjous.
template-reason-invalid_format = Metan syy: jokin muodossa ei ole niin kuin Meta haluaa, esimerkiksi muuttuja, merkki tai linkki.
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
failure-not_to_be_handed_in = Sitä ei voi lähettää Metalle nyt.
failure-not_to_be_handed_in-next = Katso mallin tila ja lähetä se myöhemmin.
failure-not_agreed = Mikään ei kerro, että asiakas olisi suostunut tarjouksiin.
failure-not_agreed-next = Kysy ensin: ”Kysy, saako tarjouksia lähettää” on +-valikossa, tai kirjaa asiakkaan tietoihin, mitä on sovittu.

## The template studio

studio-title = Viestipohjat
studio-new = Uusi viestipohja
studio-blank = Kirjoita uusi
studio-from-library = Aloita kirjastosta
studio-library = Kirjasto
studio-library-start = Aloita tästä
studio-trade = Mille alalle
studio-trade-all = Kaikki alat
studio-trade-cafe = Kahvila tai ravintola
studio-trade-shop = Kauppa
studio-trade-online = Verkkokauppa
studio-trade-salon = Kampaamo tai vastaanotto
studio-trade-workshop = Verstas
studio-find = Etsi viestipohjaa
studio-shelves = Mitkä viestipohjat
studio-shelf-current = Kaikki
studio-shelf-needs_you = Tarvitsevat sinua
studio-shelf-drafts = Luonnokset
studio-shelf-in_review = Tarkistettavina
studio-shelf-approved = Hyväksytyt
studio-shelf-archived = Arkistoidut
studio-shelf-gone = Poistuneet
studio-empty = Ei vielä viestipohjia
studio-empty-text = Viestipohjalla voit kirjoittaa asiakkaalle, kun 24 tuntia on kulunut. Meta lukee sen ensin, useimmiten alle vuorokaudessa.
studio-nothing = Mikään viestipohja täällä ei sano niin.
studio-reading-on = Haetaan lisää …
studio-room = { $used } / { $most } viestipohjaa Metalla
studio-room-unknown = { $used } viestipohjaa Metalla; Meta ei ole kertonut, montako se sallii, vähintään { $least }
studio-nameless = Nimetön viestipohja
studio-missing = Puuttuu: { $languages }
studio-and-draft = ja luonnos
studio-only-read = Vain luettavaksi
studio-answered = Meta on vastannut
studio-quality-word-high = Korkea
studio-quality-word-medium = Keskitaso
studio-quality-word-low = Matala
studio-quality-high = Asiakkaat ottavat sen hyvin vastaan.
studio-quality-medium = Jotkut asiakkaat estävät sen tai valittavat.
studio-quality-low = Moni asiakas estää sen tai valittaa. Meta saattaa keskeyttää sen.

## Where a template stands

studio-state-draft = Luonnos
studio-state-sending = Matkalla
studio-state-unknown = Epävarma
studio-state-absent = Ei perillä
studio-state-refused = Ei otettu vastaan
studio-state-in_review = Tarkistettavana
studio-state-in_appeal = Uudelleen harkittavana
studio-state-approved = Hyväksytty
studio-state-flagged = Hyväksytty, varoitus
studio-state-rejected = Hylätty
studio-state-paused = Keskeytetty
studio-state-disabled = Poistettu käytöstä
studio-state-archived = Arkistoitu
studio-state-deleting = Poistetaan
studio-state-gone = Poistunut
studio-state-limit_reached = Liian monta
studio-state-other = Jotakin muuta
studio-state-paused-until = Keskeytetty { $when } asti
studio-means-draft = Metalla ei ole sitä vielä.
studio-means-sending = Se on matkalla Metalle.
studio-means-unknown = Metan vastaus katosi. Kysymme, onko se Metalla; sitä ei lähetetä kahdesti.
studio-means-absent = Metalla ei ole sitä. Voit lähettää sen uudelleen.
studio-means-refused = Meta ei ottanut sitä vastaan. Kirjoitettu säilyy täällä.
studio-means-in_review = Meta lukee sitä, useimmiten alle vuorokauden. Sitä ennen sitä ei voi lähettää eikä muuttaa.
studio-means-in_appeal = Metaa on pyydetty harkitsemaan uudelleen. Ennen vastausta sitä ei voi lähettää eikä muuttaa.
studio-means-approved = Sen voi lähettää keskusteluissa.
studio-means-flagged = Sen voi lähettää, mutta asiakkaat valittavat. Meta voi keskeyttää sen: lähetä harvemmille tai muuta sanoja.
studio-means-rejected = Sitä ei voi lähettää. Muuta sitä ja lähetä uudelleen; syy on alla.
studio-means-paused = Asiakkaat valittivat. Sen voi lähettää taas, kun tauko on ohi, tai Metan hyväksymän muutoksen jälkeen.
studio-means-disabled = Meta on poistanut sen käytöstä pysyvästi. Kahdenna se, muuta sanoja ja lähetä uusi.
studio-means-archived = Sitä ei voi lähettää. Meta poistaa viestipohjan 28 päivää arkistoinnin jälkeen; ota se arkistosta sitä ennen, jos haluat käyttää sitä.
studio-means-deleting = Sitä ei voi enää lähettää. Sillä tehtyjä viestejä on vielä matkalla; sitten Meta poistaa sen, viimeistään 30 päivän päästä. Nimi vapautuu 30 päivää poistamisesta.
studio-means-gone = Metalla ei ole sitä enää. Kirjoitettu säilyy täällä.
studio-means-limit_reached = Tilillä on niin monta viestipohjaa kuin Meta sallii. Poista jokin, jota et käytä.
studio-means-other = Meta sanoo siitä jotakin, mitä Shopbell ei vielä tunne.
studio-state = Tilanne
studio-elsewhere = Se on tehty Metan omalla työkalulla.
studio-read-only = Se on lajia, jota ei vielä voi muuttaa täällä. Sen voi lukea ja sitä voi käyttää, missä se sopii.
studio-archive-soon = Sitä ei ole käytetty pitkään: Meta arkistoi sen { $when }, ellei sitä lähetetä sitä ennen.
studio-appeal = Jos olet varma, että Meta erehtyi, voit pyytää sitä harkitsemaan uudelleen: WhatsApp Managerissa kohdassa Viestipohjat. Ratkaisu näkyy täällä.
studio-recategorised = Meta muutti sen käyttötarkoitusta. Se on käytössä sellaisena; mitään ei tarvitse lähettää uudelleen.
studio-appeal-until = Jos se on väärin, voit pyytää Metaa harkitsemaan uudelleen { $when } asti: WhatsApp Managerissa kohdassa Viestipohjat.
studio-appeal-days = Jos se on väärin, voit pyytää Metaa harkitsemaan uudelleen 60 päivän kuluessa muutoksesta: WhatsApp Managerissa kohdassa Viestipohjat.
studio-edit-from = Sitä voi muuttaa taas { $when }.

## The editor

studio-editor = Muokkaus
studio-back = Takaisin kaikkiin viestipohjiin
studio-languages = Kielet
studio-language-add = Lisää kieli
studio-language-add-now = Lisää
studio-language-which = Millä kielellä
studio-language-missing = Kielet, joilla kirjoitat
studio-language-copies = Kielen { $language } sanat tulevat mukaan luonnokseksi ja näkyvät vieressä, kun käännät.
studio-in-language = Kielellä { $language }
studio-saved = Tallennettu { $when }
studio-saving = Tallennetaan …
studio-not-saved = Ei tallennettu. Yritetään uudelleen …
studio-overtaken = Toinenkin ikkuna kirjoitti tähän. Sen kirjoittama on kohdassa Versiot.
studio-count = { $count } / { $most }
studio-category = Luokka
studio-category-stands = Meta on hyväksynyt sen tällaisena
studio-category-utility = Palvelu
studio-category-utility-for = Tilaukset ja käynnit, jotka asiakas tuntee
studio-category-marketing = Tarjous
studio-category-marketing-for = Tarjoukset, uutiset, kutsut. Maksaa enemmän
studio-category-authentication = Kertakoodi
studio-category-authentication-for = Kertakoodit. Meta kirjoittaa sanat
studio-category-meta = Metan sana sille: { $word }
studio-category-none = Ei vielä luokkaa
studio-name = Nimi
studio-name-hint = Vain pieniä kirjaimia a–z, numeroita ja _. Asiakkaat eivät näe sitä.
studio-name-stands = Meta tuntee sen tällä nimellä; nimi pysyy.
studio-header = Otsikko
studio-header-none = Ei otsikkoa
studio-header-text = Teksti
studio-header-image = Kuva
studio-header-video = Video
studio-header-gif = Liikkuva kuva
studio-header-document = Asiakirja
studio-header-location = Paikka
studio-header-product = Tuote
studio-header-image-hint = kuva lähtee joka viestin mukana
studio-header-video-hint = video lähtee joka viestin mukana
studio-header-gif-hint = lyhyt toistuva filmi
studio-header-document-hint = tiedosto lähtee joka viestin mukana
studio-header-location-hint = paikka lähtee joka viestin mukana
studio-header-line = Otsikon sanat
studio-header-gap = Lisää muuttuja otsikkoon
studio-file = Esimerkkitiedosto
studio-file-choose = Valitse esimerkki
studio-file-change = Vaihda esimerkki
studio-file-at-meta = Esimerkki Metalla
studio-file-going = { $name } on matkalla Metalle
studio-file-percent = { $percent } %
studio-not-from-chat = Hyväksyttynäkään sitä ei voi vielä lähettää keskustelusta: se tarvitsee jotain, mitä siellä ei voi valita, kuten tuotteen tekstin yllä.
studio-file-broken = Siirto katkesi.
studio-file-resume = Jatka
studio-text = Teksti
studio-text-hint = Kirjoita kuin yhdelle asiakkaalle. Pane muuttuja siihen, missä nimet, numerot tai päivät vaihtuvat.
studio-tools = Muotoilu
studio-bold = Lihavointi
studio-italic = Kursivointi
studio-strike = Yliviivaus
studio-mono = Tasalevyinen
studio-emoji = Emoji
studio-add-gap = Lisää muuttuja
studio-gap-name = Asiakkaan nimi
studio-gap-order_number = Tilausnumero
studio-gap-day = Päivä
studio-gap-time = Kellonaika
studio-gap-amount = Summa
studio-gap-code = Koodi
studio-gap-value = Jotakin muuta
studio-samples = Esimerkit
studio-sample = Esimerkki
studio-sample-of = Esimerkki kohtaan { $name }
studio-footer = Alateksti
studio-buttons = Painikkeet
studio-add-button = Lisää painike
studio-button-quick_reply = Pikavastaus
studio-button-url = Avaa sivu
studio-button-phone_number = Soita kauppaan
studio-button-copy_code = Kopioi koodi
studio-button-request_contact_info = Pyydä numeroa
studio-button-voice_call = Soita WhatsAppissa
studio-button-call_permission_request = Kysy, saako soittaa
studio-button-flow = Täytä lomake
studio-button-catalog = Näytä luettelo
studio-button-mpm = Näytä useita tuotteita
studio-button-spm = Näytä tuote
studio-button-otp = Anna koodi
studio-button-app = Avaa sovellus
studio-button-foreign = Laji, jota ei täällä tunneta ({ $word })
studio-button-text = Painikkeen sanat
studio-button-worded = Sanat ovat Metan omat.
studio-button-copies = Meta kirjoittaa sanat asiakkaan kielellä.
studio-button-address = Sivun osoite
studio-button-address-gap = Anna lopun vaihdella asiakkaittain
studio-button-address-sample = Esimerkki kohtaan { $name }
studio-button-number = Numero
studio-button-code = Esimerkkikoodi
studio-button-form = Lomakkeen numero Metalla
studio-button-form-hint = Se on Metan työkalussa kohdassa Flows.
studio-button-move = Siirrä { $name }, { $number } / { $count }
studio-button-move-title = Vedä, tai nuoli ylös ja alas
studio-button-moved = Nyt { $number } / { $count }
studio-button-remove = Poista { $name }
studio-cards = Selattavat kortit
studio-cards-add = Lisää selattavia kortteja
studio-cards-remove = Poista kaikki kortit
studio-card = Kortti { $number }
studio-card-add = Lisää kortti
studio-card-earlier = Siirrä korttia aiemmaksi
studio-card-later = Siirrä korttia myöhemmäksi
studio-card-remove = Poista kortti { $number }
studio-offer = Päättyvä tarjous
studio-offer-hint = tarvitsee sivun avaavan painikkeen
studio-offer-line = Tarjouksen rivi
studio-offer-ends = Näytä, paljonko aikaa on jäljellä
studio-offer-add = Lisää päättyvä tarjous
studio-offer-remove = Poista tarjous
studio-code = Kertakoodi
studio-code-hint = Meta kirjoittaa sanat ja panee koodin paikalleen.
studio-code-secret = Lisää ”älä jaa koodia”
studio-code-minutes = Minuutit, kunnes koodi ei enää kelpaa
studio-code-minutes-hint = 1–90 tai tyhjä.
studio-code-how = Miten koodi pääsee sinne, minne se kirjoitetaan
studio-code-copy_code = Asiakas kopioi sen
studio-code-one_tap = Yksi painallus täyttää sen sovellukseesi
studio-code-zero_tap = Sovelluksesi ottaa sen itse
studio-code-app = Sovelluksen nimi kaupassa (package name)
studio-code-signature = Sen allekirjoitus (hash)
studio-code-terms = Hyväksyn Metan ehdot koodeille, jotka otetaan ilman painallusta
studio-foreign = { $count ->
    [one] Metalla on siinä vielä { $count } osa, jota Shopbell ei tunne. Se säilyy ennallaan.
   *[other] Metalla on siinä vielä { $count } osaa, joita Shopbell ei tunne. Ne säilyvät ennallaan.
}

## How it will look

studio-preview = Esikatselu
studio-preview-with = Täytä esikatselu
studio-preview-samples = Esimerkit
studio-preview-longest = Pisimmät
studio-preview-names = Vain nimet
studio-preview-dark = Tumma puhelin
studio-preview-business = Yritystili
studio-preview-document = Asiakirja
studio-preview-close = Lähellä sitä, mitä asiakkaat näkevät. Puhelimet eroavat hieman.

## What our checks say

studio-checks = Tarkistukset
studio-to-fix = { $count } korjattavaa
studio-to-look = { $count } katsottavaa
studio-all-fine = Ei korjattavaa
studio-untouched = Ala kirjoittaa. Tähän ilmestyy, mitä Meta siitä sanoisi.
studio-fine = { $count ->
    [one] { $count } tarkistus kunnossa
   *[other] { $count } tarkistusta kunnossa
}
studio-fix-first = { $count ->
    [one] Ensin { $count } korjattava
   *[other] Ensin { $count } korjattavaa
}
studio-go = Siirry kohtaan
studio-severity-error = Korjattava
studio-severity-warning = Katsottava
studio-severity-hint = Voisi olla parempi
studio-severity-wait = Odotettava
studio-place-template = Koko viestipohja
studio-place-name = Nimi
studio-place-language = Kieli
studio-place-category = Luokka
studio-place-header = Otsikko
studio-place-body = Teksti
studio-place-footer = Alateksti
studio-place-buttons = Painikkeet
studio-place-button = Painike
studio-place-cards = Kortit
studio-place-card = Kortti
studio-place-offer = Päättyvä tarjous
studio-place-button-of = Painike { $number }
studio-place-card-of = Kortti { $number }: { $where }
studio-forecast = Luokkaennuste
studio-forecast-guess = { $category ->
    [marketing] Meta pitää sitä ehkä tarjouksena
    [authentication] Meta pitää sitä ehkä kertakoodina
   *[utility] Meta pitää sitä ehkä palveluviestinä
}
studio-forecast-likely = { $category ->
    [marketing] Meta pitää sitä luultavasti tarjouksena
    [authentication] Meta pitää sitä luultavasti kertakoodina
   *[utility] Meta pitää sitä luultavasti palveluviestinä
}
studio-forecast-certain = { $category ->
    [marketing] Meta pitää sitä tarjouksena
    [authentication] Meta pitää sitä kertakoodina
   *[utility] Meta pitää sitä palveluviestinä
}
studio-forecast-dearer = Silloin jokainen viesti maksaa enemmän, ja sen saa lähettää vain tarjouksiin suostuneille.
studio-forecast-word = ”{ $word }”
studio-clue-offer = päättyvä tarjous
studio-clue-coupon = kopioitava koodi
studio-clue-catalogue = ostettavat tuotteet
studio-clue-code = kertakoodi
studio-forecast-words = { $category ->
    [marketing] { $count ->
        [one] { $words } kuulostaa tarjoukselta.
       *[other] { $words } kuulostavat tarjoukselta.
    }
   *[other] Syynä { $words }.
}
studio-reviews = Tarkistus Metalla
studio-review-draft = { $language }: luonnos
studio-review-sending = { $language }: matkalla
studio-review-unknown = { $language }: epävarma
studio-review-absent = { $language }: ei perillä
studio-review-refused = { $language }: ei otettu vastaan
studio-review-in_review = { $language }: tarkistettavana
studio-review-in_appeal = { $language }: uudelleen harkittavana
studio-review-approved = { $language }: hyväksytty
studio-review-flagged = { $language }: hyväksytty, varoitus
studio-review-rejected = { $language }: hylätty
studio-review-paused = { $language }: keskeytetty
studio-review-disabled = { $language }: poistettu käytöstä
studio-review-archived = { $language }: arkistoitu
studio-review-deleting = { $language }: poistetaan
studio-review-gone = { $language }: poistunut
studio-review-limit_reached = { $language }: liian monta
studio-review-other = { $language }: jotakin muuta
studio-review-edit = muutos
studio-review-advice = Metan neuvo Metan omin sanoin: { $advice }
studio-review-ours = Tarkistuksemme olivat maininneet: { $rules }.
studio-review-ours-none = Tarkistuksemme eivät olleet löytäneet mitään, joten ne eivät osaa sanoa, mistä on kyse. Muuta se, minkä Meta mainitsee, ennen kuin lähetät uudelleen.
studio-reason-other = Metan syy: { $word }

## What can be done with a template

studio-submit = Lähetä tarkistettavaksi
studio-resubmit = Lähetä muutos
studio-submitting = Matkalla …
studio-submit-title = Lähetetäänkö { $name }?
studio-submit-new = Se lähtee Metalle kielellä { $language }, luokkana: { $category }. Asiakkaat eivät saa mitään.
studio-submit-edit = Muutos lähtee Metalle kielellä { $language }, luokkana: { $category }. Ennen kuin Meta on lukenut sen, viestipohjaa ei ehkä voi lähettää.
studio-submit-after = Kun Meta lukee sitä, sitä ei voi muuttaa. Hyväksynnän jälkeen sitä voi muuttaa kerran päivässä ja kymmenen kertaa 30 päivässä.
studio-submit-left = { $count ->
    [one] { $count } muutos jäljellä näissä 30 päivässä.
   *[other] { $count } muutosta jäljellä näissä 30 päivässä.
}
studio-submit-warned = { $count ->
    [one] Yksi asia voi vielä tuottaa hankaluuksia
   *[other] { $count } asiaa voi vielä tuottaa hankaluuksia
}
studio-submit-insist = Lähetä silti
studio-submit-now = Lähetä
studio-not-nothing_written = Mitään ei ole vielä kirjoitettu
studio-not-on_its_way = Se on jo matkalla
studio-not-in_review = Meta lukee sitä
studio-not-not_as_it_stands = Meta ei ota muutosta vastaan tässä tilassa
studio-not-once_a_day = Sitä muutettiin vuorokauden sisällä
studio-not-ten_times = Sitä on muutettu kymmenen kertaa 30 päivässä
studio-not-read_only = Sen voi täällä vain lukea
studio-not-hundred = Tunnin sisällä lähetettiin jo sata
studio-not-rewritten = Toinen ikkuna muutti sitä sillä välin; katso sitä uudelleen
studio-not-changed_at_meta = Metalla on jo muu teksti kuin se, jota oli tarkoitus muuttaa; katso sitä uudelleen
studio-not-name_on_its_way = Samanniminen viestipohja on jo matkalla; odota vastausta
studio-not-to_mend = Jotain on korjattava tai katsottava ensin
studio-change = Muuta sitä
studio-again-as-marketing = Lähetä uudelleen tarjouksena
studio-again-as-utility = Lähetä uudelleen palveluna
studio-change-prepare = Valmistele muutos
studio-change-later = Muutoksen voi kirjoittaa nyt; se säilyy, ja lähetät sen, kun Meta ottaa sen vastaan.
studio-unpause = Lopeta tauko
studio-unarchive = Ota arkistosta
studio-archive = Pane arkistoon …
studio-archive-title = Pannaanko { $name } arkistoon?
studio-archive-text = Sitä ei enää voi lähettää kielellä { $language }. Meta poistaa sen 28 päivän kuluttua teksteineen; siihen asti voit ottaa sen arkistosta.
studio-archive-now = Pane arkistoon
studio-more = Lisää: kahdenna, versiot, poista
studio-double = Kahdenna uudella nimellä
studio-keep = Säilytä tämä versio
studio-kept = Tämä versio on säilytetty; se on kohdassa Versiot.
studio-versions = Versiot
studio-versions-none = Yhtään versiota ei ole vielä säilytetty. Versio säilyy joka lähetyksestä ja kun pyydät sitä.
studio-version-kept = Säilytetty käsin
studio-version-handed_in = Lähetetty Metalle
studio-version-overwritten = Ennen päällekirjoitusta
studio-version-back = Palaa tähän versioon
studio-diff = Siitä tähän
studio-diff-none = Mikään ei eroa.
studio-diff-legend = Yliviivattu: poistunut sen jälkeen. Alleviivattu: uutta.
studio-diff-added = uutta:
studio-diff-removed = poissa:
studio-discard = Heitä luonnos pois
studio-discard-what = { $name }, { $language }
studio-discard-text = Tähän kirjoittamasi, mitä et ole lähettänyt, katoaa lopullisesti. Se, mitä Metalla on, säilyy.
studio-discard-text-all = Tähän kirjoittamasi katoaa lopullisesti, samoin sen säilytetyt versiot. Metalla ei ole siitä mitään.
studio-discard-now = Heitä pois
studio-delete = Poista Metalta
studio-delete-title = Poistetaanko { $name } Metalta?
studio-delete-text = Sitä ei voi enää lähettää. Jos se oli hyväksytty, Meta ei anna nimeä uudelleen 30 päivään. Tätä ei voi perua.
studio-delete-which = Mitkä kielet
studio-delete-one = Vain { $language }
studio-delete-all = Kaikki { $count } kieltä
studio-delete-now = Poista Metalta
studio-trouble-exists = Metalla on jo tämänniminen viestipohja tällä kielellä. Valitse toinen nimi.
studio-trouble-same_text = Metalla on toinen viestipohja, jossa on sama teksti ja sama alatunniste. Käytä sitä tai sano asia tässä toisin.
studio-trouble-name_barred = Tämänniminen viestipohja poistettiin äskettäin. Meta antaa nimen taas 30 päivän päästä; valitse toinen.
studio-trouble-gap_at_edge = Meta ei ota muuttujaa alkuun eikä loppuun. Pane siihen muutama sana.
studio-trouble-too_many_gaps = Muuttujia on liikaa näin vähille sanoille. Kirjoita lisää sanoja.
studio-trouble-too_long = Jokin on pidempi kuin Meta ottaa, tai jotakin on yksi liikaa. Katso määriä.
studio-trouble-format = Jokin ei ole niin kuin Meta haluaa: otsikko, alateksti, painike tai esimerkki.
studio-trouble-too_many = Tilillä on niin monta viestipohjaa kuin Meta sallii. Poista jokin, jota et käytä.
studio-trouble-not_editable = Meta ei nyt ota muutosta vastaan: tilan vuoksi tai koska sitä on muutettu liian usein.
studio-trouble-too_often = Metalta pyydettiin liikaa lyhyessä ajassa. Yritä tunnin päästä uudelleen.
studio-trouble-token = Käyttöavain ei kelpaa, tai sillä ei saa hoitaa viestipohjia. Katso Yhteys.
studio-trouble-account = Tilissä on jotakin vialla. Katso Metan yritysasetuksia.
studio-trouble-meta = Metalla on omia vaikeuksia. Yritä hetken päästä uudelleen.
studio-trouble-not_there = Meta ei enää tunne tätä viestipohjaa. Pyydä Metalta luettelo uudelleen.
studio-trouble-unknown = Kukaan ei tiedä, tekikö Meta sen: vastaus katosi. Kysymme; älä tee sitä nyt uudelleen.
studio-trouble-not_sent = Mitään ei lähtenyt tältä koneelta. Katso verkko ja yritä uudelleen.
studio-trouble-other = Meta ei ottanut sitä vastaan eikä sanonut mitään, minkä Shopbell tuntisi. Koodi on tukea varten.

## Templates in the palette, in the list of keys and in practice

palette-template-new = Kirjoita uusi viestipohja
palette-template-library = Aloita viestipohja kirjastosta
keys-format = Lihavointi, kursivointi viestipohjassa
keys-submit = Lähetä viestipohja, kysymyksen jälkeen
practice-review-title = Anna Metan tarkistajan vastata
practice-review-template = Viestipohja
practice-review-what = Mitä tarkistaja tekee
practice-review-reason = Syy
practice-reason-scam = Se näyttää huijaukselta
practice-reason-abusive_content = Sisältö on sääntöjen vastainen
practice-reason-tag_content_mismatch = Kieli tai luokka ei sovi
practice-reason-promotional = Se on tarjous
practice-reason-incorrect_category = Se on tarjous, jota sanottiin muuksi
practice-reason-invalid_format = Muoto: muuttuja, merkki tai linkki
practice-review-do = Tee nyt
practice-review-said = { $doing ->
    [approve] Tehty: { $name } on hyväksytty.
    [reject] Tehty: { $name } on hylätty.
    [pause] Tehty: { $name } on keskeytetty.
    [disable] Tehty: { $name } on poistettu käytöstä.
   *[other] Tehty: { $name }.
}
practice-review-approve = Hyväksyy sen
practice-review-reject = Hylkää sen
practice-review-warn_category = Varoittaa: tarjous 24 tunnin päästä
practice-review-recategorise = Muuttaa sen heti tarjoukseksi
practice-review-complain = Asiakkaat valittavat
practice-review-praise = Asiakkaat pitävät siitä
practice-review-pause = Keskeyttää sen
practice-review-disable = Poistaa sen käytöstä pysyvästi
practice-review-appeal = Pyydät Metaa harkitsemaan uudelleen

# What is wrong with a template, one rule after the other (model::template::lint).

lint-name-missing-title = Viestipohjalla ei ole nimeä
lint-name-missing-why = Anna sille nimi, josta tunnet sen, esimerkiksi order_ready. Asiakkaat eivät näe sitä.
lint-name-shape-title = Nimessä on merkkejä, joita Meta ei hyväksy
lint-name-shape-why = Nimessä on pieniä kirjaimia a–z, numeroita ja alaviivoja, enintään 512 merkkiä.
lint-name-shape-fix = Anna nimeksi { $name }
lint-name-taken-title = Nimi on jo käytössä
lint-name-taken-why = Sinulla on jo { $name } kielellä { $language }. Valitse toinen nimi tai muuta sitä.
lint-name-blocked-title = Nimeä ei voi vielä käyttää
lint-name-blocked-why = Poistit äskettäin viestipohjan { $name }. Meta estää nimen käytön vielä { $days ->
    [one] päivän
   *[other] { $days } päivää
    }. Valitse toinen nimi.
lint-template-limit-title = Viestipohjia on jo niin monta kuin Meta sallii
lint-template-limit-why = Niitä on { $count }, ja enintään { $most } on sallittu. Poista jokin, jota et enää käytä, tai vahvista yrityksesi Metalla.
lint-template-limit-unknown-title = Meta ei ehkä salli enempää viestipohjia
lint-template-limit-unknown-why = Niitä on { $count }. Meta sallii { $least }, kunnes yrityksesi on vahvistettu, eikä ole vielä kertonut, saako niitä olla enemmän.
lint-creation-limit-title = Liian monta uutta viestipohjaa tunnissa
lint-creation-limit-why = Meta ottaa vastaan { $most } tunnissa. Yritä uudelleen { $minutes ->
    [one] minuutin
   *[other] { $minutes } minuutin
    } päästä.
lint-edit-limit-title = Sitä ei voi vielä muuttaa uudelleen
lint-edit-limit-why = Hyväksyttyä viestipohjaa voi muuttaa kerran päivässä ja kymmenen kertaa kolmessakymmenessä päivässä. Se onnistuu taas { $hours ->
    [one] tunnin
   *[other] { $hours } tunnin
    } päästä.
lint-edit-state-title = Meta ei vielä ota muutosta vastaan
lint-edit-state-why = { $standing ->
    [in_review] Meta lukee vielä sitä, minkä lähetit. Tähän kirjoittamasi säilyy; lähetä se vastauksen jälkeen.
   *[other] Meta antaa muuttaa vain hyväksyttyjä, hylättyjä tai keskeytettyjä viestipohjia.
    }
lint-unchanged-title = Siinä ei ole muutettu mitään
lint-unchanged-why = { $standing ->
    [approved] Metalla on se jo juuri tällaisena, ja jokainen lähetys kuluttaa yhden niistä harvoista muutoksista, jotka hyväksytylle viestipohjalle sallitaan.
    [paused] Meta keskeytti sen juuri näillä sanoilla eikä luultavasti arvioi niitä toisin. Muuta sitä, mistä asiakkaat valittavat.
   *[other] Meta hylkäsi juuri nämä sanat. Muuta sitä, minkä Meta mainitsee, tai lähetä se sellaisenaan, jos olet varma, että Meta erehtyi.
    }
lint-category-missing-title = Käyttötarkoitus on valitsematta
lint-category-missing-why = Käyttötarkoitus ratkaisee hinnan ja kenelle sen saa lähettää. Se vaikuttaa { $category ->
    [utility] tiedolta tilauksesta tai käynnistä
    [authentication] kertakoodilta
   *[marketing] tarjoukselta
    }.
lint-category-missing-fix = { $category ->
    [utility] Valitse Palvelu
    [authentication] Valitse Kertakoodi
   *[marketing] Valitse Tarjous
    }
lint-category-locked-title = Käyttötarkoitusta ei voi muuttaa
lint-category-locked-why = Meta on hyväksynyt sen lajissa { $category ->
    [utility] palvelu
    [authentication] kertakoodi
   *[marketing] tarjous
    }. Tee muuta varten uusi viestipohja.
lint-category-locked-fix = Palauta ennalleen
lint-language-unknown-title = Meta ei tunne tätä kieltä
lint-language-unknown-why = ”{ $code }” ei ole Metan kieliluettelossa. Valitse kieli luettelosta.
lint-language-unknown-fix = Valitse lähin
lint-language-mismatch-title = Teksti on toisella kielellä
lint-language-mismatch-why = Viestipohjan kieleksi on merkitty { $code }, mutta teksti on muuta. Meta hylkää sellaisen.
lint-language-mismatch-fix = Vaihda kieli
lint-promo-in-utility-title = Tarjous palveluviestissä
lint-promo-in-utility-why = Meta pitää sitä luultavasti tarjouksena. Se maksaa enemmän ja menee vain niille, jotka ovat suostuneet tarjouksiin. Tarjoukselta kuulostaa: { $words }.
lint-promo-in-utility-fix = { $act ->
    [cut] Poista se
   *[other] Valitse Tarjous
    }
lint-mixed-content-title = Tieto ja tarjous samassa viestissä
lint-mixed-content-why = Koko viesti maksaa kuin tarjous ja menee vain niille, jotka ovat suostuneet tarjouksiin. Kahtena viestipohjana tieto ({ $words }) voisi mennä kaikille, joita se koskee.
lint-code-elsewhere-title = Tämä näyttää kertakoodilta
lint-code-elsewhere-why = Meta hyväksyy kertakoodeja vain niitä varten tehdyissä viestipohjissa.
lint-body-missing-title = Tekstiä ei ole vielä
lint-body-missing-why = Kirjoita, mitä asiakas lukee.
lint-duplicate-text-title = Sinulla on jo tämä teksti
lint-duplicate-text-why = { $name } sanoo saman. Meta ei ota toista viestipohjaa, jossa on sama teksti ja alateksti.
lint-not-translated-title = Ei vielä käännetty
lint-not-translated-why = Nämä ovat vielä kielen { $code } sanat. Kirjoita, mitä asiakas lukee tällä kielellä.
lint-part-not-translated-title = { $part ->
    [header] Otsikkoa ei ole käännetty
   *[button] Painiketta ei ole käännetty
    }
lint-part-not-translated-why = ”{ $text }” on sama kuin kielellä { $code }.
lint-variable-at-edge-title = { $edge ->
    [end] Päättyy muuttujaan
   *[other] Alkaa muuttujalla
    }
lint-variable-at-edge-why = { $edge ->
    [end] Meta ei hyväksy tätä. Kirjoita muutama sana kohdan ”{ $name }” jälkeen.
   *[other] Meta ei hyväksy tätä. Kirjoita sana ennen kohtaa ”{ $name }”.
    }
lint-variable-at-edge-fix = Lisää ”{ $words }”
lint-adjacent-variables-title = Kaksi muuttujaa vierekkäin
lint-adjacent-variables-why = Meta ei hyväksy kohtia ”{ $first }” ja ”{ $second }” ilman mitään välissä.
lint-adjacent-variables-fix = Lisää pilkku väliin
lint-variable-numbering-title = Muuttujat eivät ole järjestyksessä
lint-variable-numbering-why = Meta haluaa numerot 1, 2, 3 siinä järjestyksessä kuin ne ovat. Tässä on { $found }, vaikka pitäisi olla { $wanted }.
lint-variable-numbering-fix = Numeroi uudelleen
lint-variable-name-title = Muuttujan nimessä on merkkejä, joita Meta ei hyväksy
lint-variable-name-why = Nimessä ”{ $name }” saa olla pieniä kirjaimia a–z, numeroita ja alaviivoja, kirjain ensin.
lint-variable-name-fix = Vaihda nimeksi { $better }
lint-variable-format-title = Numerot ja nimet ovat sekaisin
lint-variable-format-why = { $format ->
    [named] Viestipohjan muuttujilla on nimet, mutta ”{ $name }” on numero.
   *[other] Viestipohjan muuttujat on numeroitu, mutta ”{ $name }” on nimi.
    }
lint-variable-format-fix = { $format ->
    [named] Käytä numeroita
   *[other] Käytä nimiä
    }
lint-variable-braces-title = Muuttuja jää auki
lint-variable-braces-why = Muuttuja on kaksi aaltosulkua, nimi ja kaksi aaltosulkua. Tästä puuttuu jotakin.
lint-single-brace-title = Yksi aaltosulku, vaikka pitäisi olla kaksi
lint-single-brace-why = Asiakkaat lukisivat ”{ $text }” juuri noin.
lint-single-brace-fix = Tee siitä muuttuja
lint-too-many-variables-title = Liikaa muuttujia näin vähille sanoille
lint-too-many-variables-why = Kun muuttujia on { $gaps ->
    [one] yksi
   *[other] { $gaps }
    }, Meta haluaa niiden lisäksi noin { $needed } sanaa; tässä on { $words }.
lint-sample-missing-title = { $kind ->
    [file] Esimerkkitiedosto puuttuu
   *[gap] Esimerkki puuttuu
    }
lint-sample-missing-why = { $kind ->
    [file] Metan tarkistajat haluavat nähdä tiedoston, joka on kuin ne, joita lähetät. Valitse yksi; asiakkaat eivät saa sitä.
    [address] Metan tarkistajat haluavat nähdä osoitteen painikkeen ”{ $name }” takana sellaisena kuin se tulee olemaan. Kirjoita yksi kokonaan.
    [code] Metan tarkistajat haluavat nähdä koodin, joka on kuin ne, joita lähetät. Keksi yksi.
   *[gap] Metan tarkistajat haluavat nähdä, miltä ”{ $name }” voi näyttää. Keksi jotakin.
    }
lint-sample-personal-title = Esimerkki voi olla jonkun oikea tieto
lint-sample-personal-why = { $kind ->
    [email] Ihmiset Metalla lukevat sen. Tämä näyttää oikealta sähköpostiosoitteelta.
    [phone] Ihmiset Metalla lukevat sen. Tämä näyttää oikealta puhelinnumerolta.
    [iban] Ihmiset Metalla lukevat sen. Tämä näyttää oikealta tilinumerolta.
   *[card] Ihmiset Metalla lukevat sen. Tämä näyttää oikealta maksukortilta.
    }
lint-sample-personal-fix = Käytä { $sample }
lint-too-long-title = { $part ->
    [header] Otsikko on liian pitkä
    [body] Teksti on liian pitkä
    [footer] Alateksti on liian pitkä
    [offer] Tarjouksen rivi on liian pitkä
    [url] Osoite on liian pitkä
    [phone] Numero on liian pitkä
    [code] Koodi on liian pitkä
   *[button] Painikkeessa on liikaa tekstiä
    }
lint-too-long-why = Merkkejä on { $length }; Meta hyväksyy { $most }.
lint-line-break-title = { $part ->
    [header] Otsikossa on useampi rivi
    [footer] Alatekstissä on useampi rivi
    [offer] Tarjouksessa on useampi rivi
   *[button] Painikkeessa on useampi rivi
    }
lint-line-break-why = Meta hyväksyy siihen yhden rivin ilman sarkaimia.
lint-line-break-fix = Tee siitä yksi rivi
lint-white-space-title = Tekstissä on tyhjiä kohtia
lint-white-space-why = Sarkaimet, monet tyhjät rivit tai monet välilyönnit peräkkäin hylätään usein.
lint-white-space-fix = Poista ne
lint-header-variables-title = Otsikossa on liikaa muuttujia
lint-header-variables-why = Meta hyväksyy yhden; tässä on { $count }.
lint-header-plain-title = Otsikossa on muutakin kuin sanoja
lint-header-plain-why = Meta ei hyväksy otsikkoon emojeja, tähtiä eikä muita merkkejä.
lint-header-plain-fix = Jätä vain sanat
lint-gif-header-title = Liikkuvia kuvia ei voi lähettää täältä
lint-gif-header-why = Meta ottaa niitä vastaan vain toista kautta. Valitse kuva tai video.
lint-footer-variable-title = Muuttuja paikassa, jossa sitä ei saa olla
lint-footer-variable-why = Alateksti ja tarjouksen rivi ovat kaikille samat. Siirrä ”{ $name }” tekstiin.
lint-link-shortened-title = { $kind ->
    [whatsapp] Linkki WhatsAppiin
   *[short] Lyhyt linkki
    }
lint-link-shortened-why = { $kind ->
    [whatsapp] Metan tarkistajat hylkäävät linkit osoitteeseen { $host }. Jätä se pois: asiakas voi vastata suoraan tähän.
   *[short] Metan tarkistajat hylkäävät osoitteen { $host }, koska se kätkee, minne se vie. Käytä koko osoitetta.
    }
lint-button-incomplete-title = Painike on kesken
lint-button-incomplete-why = { $what ->
    [url] ”{ $text }” tarvitsee osoitteen, jonka se avaa.
    [phone] ”{ $text }” tarvitsee numeron, johon se soittaa.
    [url_bare] Se tarvitsee sanat ja osoitteen, jonka se avaa.
    [phone_bare] Se tarvitsee sanat ja numeron, johon se soittaa.
   *[text] Painikkeessa ei ole vielä tekstiä.
    }
lint-button-count-title = Liikaa painikkeita
lint-button-count-why = { $kind ->
    [all] Meta hyväksyy tähän { $most }; niitä on { $count }.
    [url] Sivun avaavia painikkeita Meta hyväksyy { $most }; niitä on { $count }.
    [phone_number] Soittavia painikkeita Meta hyväksyy { $most }; niitä on { $count }.
   *[other] Tällaisia painikkeita Meta hyväksyy { $most }; niitä on { $count }.
    }
lint-button-order-title = Pikavastauksia on muiden painikkeiden välissä
lint-button-order-why = Meta haluaa kaikki pikavastaukset peräkkäin.
lint-button-order-fix = Siirrä ne yhteen
lint-button-plain-title = Painikkeessa on muutakin kuin sanoja
lint-button-plain-why = { $what ->
    [gap] Painikkeen muuttujaa ei täytetä: asiakkaat lukisivat aaltosulut.
   *[other] Emojit ja merkit painikkeissa hylätään usein.
    }
lint-button-plain-fix = Jätä vain sanat
lint-repeated-button-title = Kahdessa painikkeessa lukee sama
lint-repeated-button-why = Ei voi tietää, kumpaa painiketta ”{ $text }” painettiin.
lint-mixed-buttons-title = Painikkeet eivät näy tietokoneella
lint-mixed-buttons-why = { $why ->
    [many] Neljä painiketta tai useampi näkyy vain puhelimissa.
   *[mixed] Pikavastaus toisenlaisen painikkeen vieressä näkyy vain puhelimissa.
    }
lint-url-shape-title = Tämä ei ole osoite
lint-url-shape-why = Osoitteen ”{ $url }” pitää alkaa https:// ja nimetä sivusto.
lint-url-shape-fix = Lisää alkuun https://
lint-url-variable-title = Osoitteessa on muuttuja väärässä kohdassa
lint-url-variable-why = Osoitteessa ”{ $url }” saa olla yksi muuttuja, aivan lopussa.
lint-phone-shape-title = Numero ei ehkä toimi
lint-phone-shape-why = Numeron ”{ $number }” pitää alkaa plussalla ja maan tunnuksella, jotta kaikki voivat soittaa.
lint-code-length-title = Koodi on aika pitkä
lint-code-length-why = Merkkejä on { $length }. Metan sivut ovat eri mieltä; { $most } on varma.
lint-auth-content-title = Kertakoodiin ei saa lisätä muuta
lint-auth-content-why = { $what ->
    [header] Poista tekstin yläpuolella oleva.
    [cards] Poista kortit.
    [offer] Poista tarjous.
    [link] Poista linkki.
    [emoji] Poista emoji.
   *[button] Poista tämä painike.
    }
lint-auth-button-title = { $what ->
    [missing] Koodin painike puuttuu
   *[elsewhere] Tämä painike on vain kertakoodeille
    }
lint-auth-button-why = { $what ->
    [missing] Meta haluaa painikkeen, jolla asiakas ottaa koodin käyttöön.
   *[elsewhere] Poista se tai tee viestipohjasta kertakoodipohja.
    }
lint-auth-expiry-title = Koodin voimassaolo on liian lyhyt tai pitkä
lint-auth-expiry-why = Meta hyväksyy { $least }–{ $most } minuuttia; tässä on { $minutes }.
lint-auth-expiry-fix = Ota lähin
lint-carousel-cards-title = Kortteja ei voi olla näin montaa
lint-carousel-cards-why = Kortteja saa olla { $least }–{ $most }; tässä on { $count ->
    [one] yksi
   *[other] { $count }
    }.
lint-carousel-card-title = Kortti { $card } on kesken
lint-carousel-card-why = { $what ->
    [header] Se tarvitsee kuvan, videon tai tuotteen tekstin yläpuolelle.
   *[buttons] Se tarvitsee painikkeen.
    }
lint-carousel-unlike-title = Kortti { $card } ei ole ensimmäisen kaltainen
lint-carousel-unlike-why = { $what ->
    [header] Kaikkien korttien on näytettävä samaa: pelkkiä kuvia, pelkkiä videoita tai pelkkiä tuotteita.
   *[buttons] Kaikissa korteissa on oltava samanlaiset painikkeet samassa järjestyksessä.
    }
lint-offer-link-title = { $what ->
    [text] Tarjouksella ei ole riviä
   *[link] Tarjous ei vie minnekään
    }
lint-offer-link-why = { $what ->
    [text] Kirjoita muutama sana ajastimen viereen.
   *[link] Päättyvä tarjous tarvitsee painikkeen, joka avaa sivun.
    }
lint-offer-header-title = Päättyvän tarjouksen yläpuolella saa olla vain kuva tai video
lint-offer-header-why = Valitse jompikumpi tai ei mitään.
lint-offer-footer-title = Päättyvän tarjouksen alla ei saa olla alatekstiä
lint-offer-footer-why = Meta ei hyväksy sitä siihen.
lint-offer-footer-fix = Poista se
lint-ttl-range-title = Meta ei voi yrittää näin kauan tai lyhyesti
lint-ttl-range-why = Tällaiselle viestipohjalle aika on { $least }–{ $most } sekuntia; tässä on { $seconds }.
lint-ttl-range-fix = Ota lähin
lint-unknown-part-title = Osa, jota Shopbell ei tunne
lint-unknown-part-why = Se säilytetään ja lähetetään sellaisena kuin se tuli.
studio-purpose-order_received = Tilaus vastaanotettu
studio-purpose-order_ready = Tilaus valmis
studio-purpose-order_delayed = Tilaus viivästyy
studio-purpose-delivery_on_its_way = Toimitus matkalla
studio-purpose-appointment_reminder = Muistutus ajasta
studio-purpose-appointment_moved = Aika siirretty
studio-purpose-table_reserved = Pöytä varattu
studio-purpose-invoice = Lasku
studio-purpose-repair_done = Korjaus valmis
studio-purpose-return_received = Palautus vastaanotettu
studio-purpose-review_request = Arviopyyntö
studio-purpose-opening_hours = Aukioloajat muuttuvat
studio-purpose-opt_in_request = Kysy, saako tarjouksia lähettää
studio-purpose-abandoned_cart = Unohtunut ostoskori
studio-purpose-win_back = Pitkästä aikaa
studio-purpose-new_in_shop = Uutta kaupassa
studio-purpose-seasonal_sale = Kausiale
studio-purpose-event_invitation = Kutsu tapahtumaan

## Asiakkaat

people-title = Asiakkaat
people-size = { $count ->
    [one] { $count } asiakas
   *[other] { $count } asiakasta
}
people-find = Nimi, numero, sähköposti tai tunniste
people-import = Tuo tiedosto
people-add = Lisää asiakas
people-add-name = Nimi
people-add-phone = Numero
people-add-hint = Maanumeron kanssa tai niin kuin täällä soitetaan. Voi jäädä tyhjäksi.
people-add-save = Lisää
people-add-wrong = Tähän numeroon ei voi soittaa. Kirjoita se maanumeron kanssa, esimerkiksi +358 40 1234567.
people-taken = Tämä numero on jo asiakkaalla { $name }.
people-taken-show = Näytä se asiakas
people-empty = Ei vielä asiakkaita
people-empty-text = Kaikki, jotka kirjoittavat kaupalle, näkyvät täällä. Voit myös lisätä asiakkaita itse tai tuoda heidät tiedostosta.
people-nobody = Kukaan ei sovi.
people-everybody = Näytä kaikki
people-looking = Etsitään lisää…
people-never = Ei ole kirjoittanut
people-offers-agreed = Salli tarjoukset
people-offers-stopped = Pyysi lopettamaan
people-offers-nothing = Ei tiedossa
people-filter-label = Tunniste
people-filter-list = Lista
people-filter-offers = Tarjoukset
people-filter-wrote = Kirjoitti viimeksi
people-filter-language = Kieli
people-filter-country = Maa, esim. FI
people-filter-from = Aloita kirjaimesta
people-filter-number = Ilman numeroa
people-filter-more = Lisää
people-wrote-days = { $days ->
    [one] Viime vuorokauden aikana
   *[other] Viime { $days } päivän aikana
}
alike-count = { $count ->
    [one] Kaksi asiakkaistasi voi olla sama ihminen.
   *[other] { $count } asiakasparia voi olla sama ihminen.
}
alike-many = Yli { $count } asiakasparia voi olla sama ihminen.
alike-decided = { $count ->
    [one] Olet sanonut yhdestä parista, että he ovat kaksi eri ihmistä.
   *[other] Olet sanonut { $count } parista, että he ovat kaksi eri ihmistä.
}
alike-look = Katso heitä
alike-title = Sama ihminen?
alike-main = Tämä nimi jää
alike-other = Ja tämä
alike-field = { $field }: { $value }
alike-why-phone = Sama numero kahdella tavalla kirjoitettuna
alike-why-email = Sama sähköposti
alike-why-username = Sama julkinen nimi WhatsAppissa
alike-why-birthday = Sama nimi ja syntymäpäivä
alike-why-field = Sama nimi, ja sama tieto kentässä { $field }
alike-how = Yhtenä ihmisenä he näkyvät luetteloissasi kerran, kaikki numerot ja yksi keskustelu yhdessä. Jos jompikumpi on pyytänyt lopettamaan, kumpikaan ei saa tarjouksia. Voit erottaa heidät myöhemmin.
alike-one = He ovat sama
alike-two = He ovat kaksi
alike-later = Katso seuraavaa
alike-close = Sulje
alike-none = Ketään ei ole enää katsottavana
alike-none-text = Uusia tulee itsestään, kun asiakkaat kirjoittavat tai tiedosto tuodaan.
alike-two-title = Olet sanonut, että nämä ovat kaksi eri ihmistä
alike-two-names = { $one } ja { $other }
alike-two-back = Katso uudelleen
person-title = Asiakas
person-close = Sulje asiakkaan sivu
person-open = Asiakkaan sivu
person-write = Kirjoita
person-wrote = Kirjoitti { $when }
person-no-way = Numeroa, johon kirjoittaa, ei ole. Lisää sellainen.
person-no-chat = Keskustelua ei vielä ole. Voit tehdä muistiinpanoja, kirjata suostumuksen tai huolehtia, ettei kukaan kirjoita asiakkaalle.
person-begin = Pidä muistiinpanoja ja suostumuksia
person-whatsapp-name = WhatsAppissa: { $name }
person-numbers = Numerot
person-numbers-none = Numeroa ei tiedetä.
person-number-add = Lisää numero
person-number-save = Lisää numero
person-number-take = Poista { $number }
person-kind-phone = Numero
person-kind-wa_id = WhatsAppin nimi asiakkaalle
person-kind-bsuid = WhatsAppin nimi asiakkaalle sinun kaupassasi
person-kind-parent_bsuid = WhatsAppin nimi asiakkaalle kaikissa kaupoissasi
person-fields = Mitä tiedät
person-fields-all = Näytä kaikki kentät
person-field-name = Nimi
person-field-email = Sähköposti
person-field-language = Kieli
person-field-country = Maa
person-field-time_zone = Aikavyöhyke
person-field-city = Paikkakunta
person-field-company = Yritys
person-field-birthday = Syntymäpäivä
person-field-none = Ei vielä kirjattu
person-field-change = Muuta: { $field }
person-field-save = Tallenna
person-field-cancel = Peruuta
person-field-undo = Kumoa
person-field-earlier = Aiemmin
person-field-emptied = Poistettiin
person-value-yes = Kyllä
person-value-no = Ei
person-hint-text = Tämä on liian pitkä. Enintään 300 merkkiä mahtuu.
person-hint-number = Tämä ei ole luku, esimerkiksi 12 tai 3,5.
person-hint-date = Tämä ei ole päivä, esimerkiksi 2025-03-31.
person-hint-yes_no = Valitse kyllä tai ei.
person-hint-email = Tämä ei ole sähköpostiosoite, esimerkiksi leena@example.fi.
person-hint-language = Kirjoita kieli kahdella kirjaimella, esimerkiksi fi, sv tai en.
person-hint-country = Kirjoita maa kahdella kirjaimella, esimerkiksi FI.
person-hint-time_zone = Kirjoita aikavyöhyke muodossa Europe/Helsinki.
person-hint-birthday = Kirjoita päivä muodossa 1980-05-31, tai --05-31 ilman vuotta.
person-source-here = kirjoitettu täällä, { $when }
person-source-helper = kirjoittanut { $name }, { $when }
person-source-file = tiedostosta { $file }
person-source-row = tiedostosta { $file }, rivi { $row }
person-labels-none = Ei tunnisteita.
lists-title = Listat
lists-none = Ei millään listalla.
list-put = Lisää listalle
list-take = Poista listalta { $name }
list-new = Uusi lista
list-name = Listan nimi
list-save = Tallenna
list-rename = Nimeä uudelleen
list-delete = Poista lista
list-deleted = Lista { $name } poistettiin. Ketään listalta ei poistettu.
list-undo = Kumoa
list-size = { $count ->
    [one] { $count } asiakas
   *[other] { $count } asiakasta
}
list-size-more = { $count ->
    [one] Yli { $count } asiakas
   *[other] Yli { $count } asiakasta
}
fields-title = Asiakkaiden kentät
fields-text = Mitä haluat tietää asiakkaistasi nimen, paikkakunnan ja muun lisäksi: kengän koko, asiakasnumero, seuraavan tarkastuksen päivä.
field-new = Uusi kenttä
field-name = Kentän nimi
field-kind = Mitä siinä on
field-kind-text = Sanoja
field-kind-number = Luku
field-kind-date = Päivä
field-kind-yes_no = Kyllä tai ei
field-change = Nimeä uudelleen: { $name }
field-delete = Poista kenttä { $name }
field-deleted = Kenttä { $name } poistettiin. Siinä olevat tiedot säilyvät.
people-filter-segment = Kohderyhmä
segment-new = Uusi kohderyhmä
segment-change = Muuta kohderyhmää
segment-delete = Poista kohderyhmä
segment-deleted = Kohderyhmä { $name } on poissa. Ketään siinä ei poistettu.
segment-name = Kohderyhmän nimi
segment-save = Tallenna kohderyhmä
segment-who = Asiakkaat, joihin pätee
segment-all = kaikki nämä
segment-any = jokin näistä
segment-everybody = Ilman sääntöä tarkoitetaan kaikkia.
segment-except = Mutta ei niitä, joihin pätee jokin näistä
segment-add-rule = Lisää sääntö
segment-rule = Sääntö { $place }
segment-rule-remove = Poista sääntö { $place }
segment-kind = Mitä kysytään
segment-kind-label = Merkitty tunnisteella
segment-kind-list = On listalla
segment-kind-value = Mitä on kirjattu
segment-kind-offers = Suhtautuu tarjouksiin
segment-kind-wrote = On kirjoittanut viimeisten
segment-kind-never_wrote = Ei ole koskaan kirjoittanut
segment-kind-not_messaged = Emme ole kirjoittaneet viimeisten
segment-kind-ordered = On lähettänyt tilauksen viimeisten
segment-kind-no_number = Ei numeroa
segment-days = päivän aikana
segment-field = Kenttä
segment-test = Miten verrataan
segment-test-is = on
segment-test-has = sisältää
segment-test-at_least = on vähintään
segment-test-at_most = on enintään
segment-test-filled = on kirjattu
segment-test-empty = ei ole kirjattu
segment-value = Mihin
segment-choose = Valitse…
segment-gone = Jokin, mitä ei enää ole
segment-full = Sääntöjä voi olla yhteensä { $most }.
segment-unfinished = Tee jokainen sääntö valmiiksi tai poista se.
segment-such-as = Esimerkiksi
segment-count = { $count ->
    [one] { $count } asiakas nyt
   *[other] { $count } asiakasta nyt
}
segment-counting = { $count ->
    [one] Vähintään { $count } asiakas, lasketaan…
   *[other] Vähintään { $count } asiakas, lasketaan…
}
export-open = Vie tiedostoon
export-everybody = Kaikki asiakkaat kirjoitetaan tiedostoon.
export-narrowed = Nyt näkyvät asiakkaat kirjoitetaan tiedostoon.
export-kind = Tiedoston laji
export-kind-xlsx = Työkirja (XLSX)
export-kind-csv = Eroteltu teksti (CSV)
export-begin = Tee tiedosto
export-running = { $count ->
    [one] { $count } asiakas kirjoitettu
   *[other] { $count } asiakasta kirjoitettu
}
export-stop = Pysäytä
export-stopped = Pysäytetty. Tiedostoa ei tallennettu.
export-ready = { $count ->
    [one] { $count } asiakas on tiedostossa.
   *[other] { $count } asiakasta on tiedostossa.
}
export-save = Tallenna tiedosto
export-full = Levy on täynnä. Tee tilaa ja yritä uudelleen.
export-failed = Tiedostoa ei voitu kirjoittaa. Yritä uudelleen.
export-numbers = Muut numerot
export-username = Käyttäjänimi

## Asiakkaiden tuominen

import-title = Tuo asiakkaita
import-palette = Tuo asiakkaita tiedostosta
import-back = Takaisin asiakkaisiin
import-drop = Pudota tiedosto tähän
import-drop-text = Taulukko Excelistä tai LibreOfficesta, CSV toisesta ohjelmasta tai osoitekortteja puhelimesta.
import-choose = Valitse tiedosto
import-paste = Liitä soluja
import-paste-label = Soluja taulukosta
import-paste-hint = Kopioi rivit taulukosta ja liitä ne tähän.
import-paste-go = Lue ne
import-pasted = Liitetyt solut
import-nothing-sent = Tuominen ei lähetä mitään.
import-bringing = Otetaan { $name }
import-looking = Katsotaan tiedostoa
import-reading = Luetaan rivejä
import-reading-percent = { $percent } % luettu
import-rows-count = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
import-cancel = Peruuta
import-go = { $count ->
    [one] Tuo { $count }
   *[other] Tuo { $count }
}
import-sheet = Vain taulukko { $sheet } luetaan. Muut jätetään rauhaan.
import-fixed = Shopbell oli välillä suljettuna: sarakkeita ei voi enää muuttaa. Peruuta ja avaa tiedosto uudelleen, jos haluat muuttaa niitä.
import-columns = Sarakkeet
import-columns-hint = Arvattu ensimmäisistä { $rows } rivistä. Korjaa, mikä on väärin.
import-column-file = Tiedostossasi
import-column-example = Esimerkki
import-column-becomes = Tästä tulee
import-column-noticed = Mitä huomasimme
import-column-nameless = Sarake { $number }
import-becomes-of = { $column }: tästä tulee
import-becomes-name = Nimi
import-becomes-first_name = Etunimi
import-becomes-last_name = Sukunimi
import-becomes-phone = Puhelin
import-becomes-email = Sähköposti
import-becomes-language = Kieli
import-becomes-country = Maa
import-becomes-time_zone = Aikavyöhyke
import-becomes-city = Paikkakunta
import-becomes-company = Yritys
import-becomes-birthday = Syntymäpäivä
import-becomes-labels = Tunnisteet
import-becomes-lists = Listat
import-becomes-basis = Miksi saat kirjoittaa
import-becomes-agreed_at = Milloin suostuttiin
import-becomes-note = Muistiinpano
import-becomes-own = Uusi oma kenttä
import-becomes-fields = Omat kentät
import-becomes-out = Jätä pois
import-noticed-region = { $count ->
    [one] { $count } numero ilman maatunnusta: luetaan maana { $country }
   *[other] { $count } numeroa ilman maatunnusta: luetaan maana { $country }
}
import-noticed-cut = { $count ->
    [one] Taulukko on katkaissut { $count } numeron lopun
   *[other] Taulukko on katkaissut { $count } numeron lopun
}
import-noticed-filled = Täytetty { $filled } rivillä { $rows } rivistä
import-noticed-language = { $language } { $count }
import-noticed-elsewhere = He suostuivat muuhun kuin WhatsAppiin. Se ei päde tässä.
import-noticed-own = Tästä tulee kenttä { $name }
import-noticed-out = Ei tarvita
import-region = Numerot ilman maatunnusta ovat maasta
import-region-none = Ei maata: jätä ne pois
import-rows = Rivit
import-tab-fresh = Uudet
import-tab-merged = Sama henkilö
import-tab-updated = Päivitetyt
import-tab-unchanged = Ei uutta
import-tab-refused = Pois jätetyt
import-report = Syyt CSV-tiedostona
import-report-line = Rivi
import-report-reason = Miksi se jätettiin pois
import-row-number = Rivi
import-row-name = Nimi
import-row-phone = Numero
import-row-basis = Miksi saat kirjoittaa
import-row-happens = Mitä tapahtuu
import-row-empty = tyhjä
import-row-none = Ei tällaisia rivejä.
import-row-wait = Rivit tulevat sitä mukaa kuin ne luetaan.
import-row-back = Takaisin
import-row-on = Lisää rivejä
import-row-offers = Voi saada tarjouksia.
import-row-silent = Ei tarjouksia: mikään ei kerro suostumuksesta.
import-row-unnamed = Ei tarjouksia: WhatsAppia ei mainittu.
import-happens-fresh = Uusi.
import-happens-updated = Päivitetään.
import-happens-updated-text = { $name } on jo asiakkaasi. Tiedoston tiedot lisätään.
import-happens-merged = Sama henkilö
import-happens-merged-text = kuin { $name }, { $number }.
import-happens-unchanged = Ei uutta.
import-happens-unchanged-text = Tiedät tämän kaiken jo.
import-happens-refused = Jätetään pois.
import-nameless = joku nimetön
import-alike = { $count ->
    [one] Joku toinen voi olla sama henkilö.
   *[other] { $count } muuta voi olla sama henkilö.
}
import-refused-no_number = Ei numeroa eikä sähköpostia.
import-refused-too_short = Liian lyhyt numeroksi.
import-refused-too_short-in = Liian lyhyt numeroksi, maa: { $country }.
import-refused-too_long = Liian pitkä numeroksi.
import-refused-too_long-in = Liian pitkä numeroksi, maa: { $country }.
import-refused-no_such_country = Millään maalla ei ole tätä tunnusta.
import-refused-which_country = Ei maatunnusta, eikä maata ole valittu.
import-refused-digits_cut = Taulukko on katkaissut viimeiset numerot.
import-refused-not_a_number = Tämä ei ole puhelinnumero.
import-refused-unreadable = Riviä ei voi lukea: kirjaimet ovat sekaisin tai lainausmerkki ei pääty.
import-refused-cell_too_long = Jokin solu on aivan liian pitkä.
import-refused-erased = Asiakas on pyytänyt tietojensa poistamista, eikä häntä tuoda takaisin.
import-refused-too_many_cells = Rivillä on enemmän soluja kuin sarakkeita.
import-mend = Numero henkilölle { $name }
import-mend-hint = Kirjoita numero
import-mend-go = Käytä
import-mend-bad = Tämäkään numero ei toimi.
import-repair-country_added = Maatunnus lisätty: { $country }.
import-repair-double_zero = 00 muutettiin merkiksi +.
import-repair-plus_added = + lisätty.
import-repair-apostrophe = Heittomerkki poistettu.
import-repair-scientific = Kirjoitettu kokonaan auki.
import-repair-several = { $count } numeroa yhdessä solussa.
import-repair-number_left_out = { $written } jätettiin pois: ei numero.
import-repair-value_left_out = { $column }: { $written } jätettiin pois.
import-repair-today = Niin kuin se nykyään valitaan.
import-sum = Mitä tapahtuu
import-sum-label = { $fresh } uutta, { $known } sinulla jo, { $refused } jää pois
import-sum-fresh = uutta asiakasta
import-sum-merged = yhtyy tuttuun tai toiseen riviin
import-sum-updated = sinulla jo, jotain uutta
import-sum-unchanged = sinulla jo, ei uutta
import-sum-refused = jää pois
import-look = Katso
import-fix = Korjaa
import-why = Miksi saat kirjoittaa heille?
import-why-column = Niin kuin sarake { $column } kertoo
import-why-column-none = Niin kuin sarake kertoo
import-why-column-none-text = Valitse sarake yllä: siitä tulee ”Miksi saat kirjoittaa”.
import-why-same = Kaikki suostuivat samalla tavalla
import-why-nobody = Ei kukaan vielä, kysyn heiltä
import-why-count = { $count ->
    [one] { $count } voi saada tarjouksia. Muut tulevat yhteystiedoiksi, eivät vastaanottajiksi.
   *[other] { $count } voi saada tarjouksia. Muut tulevat yhteystiedoiksi, eivät vastaanottajiksi.
}
import-why-nobody-text = He tulevat yhteystiedoiksi. Tarjouksia ei mene heille, ennen kuin he suostuvat.
import-why-topic = He suostuivat
import-topic-offers = Tarjouksiin ja uutisiin
import-topic-orders = Viesteihin tilauksistaan
import-topic-all = Kumpaankin
import-why-words = Näillä sanoilla
import-why-words-hint = Lause, johon he suostuivat
import-why-at = Milloin, viimeistään
import-why-named = WhatsApp mainittiin siinä
import-why-unnamed = WhatsAppia ei mainittu: kauppasi lähettää tarjouksia vain WhatsAppiin suostuneille.
import-why-keep = Tallenna
import-why-pending = Tallenna ensin kirjoittamasi tai valitse toinen peruste. Sitten asiakkaat voi tuoda.
import-why-incomplete = Kirjoita sanat ja valitse päivä.
import-proof = Lisää todiste, esimerkiksi skannaus
import-proof-text = Se säilyy luettelon mukana salattuna tällä koneella, ja sen voi tallentaa uudelleen asiakkaan historiasta.
import-proof-remove = Poista todiste { $name }
import-stop-stays = Kiellon antanut pysyy kiellossa, sanoi tiedosto mitä tahansa.
import-list = Pane kaikki listalle
import-list-hint = Listan nimi, jos haluat
import-undo-text = Voit perua kaiken 30 päivän ajan.
import-done = { $count ->
    [one] { $count } rivi tuli sisään
   *[other] { $count } riviä tuli sisään
}
import-done-text = Kaikki ovat paikallaan. Mitään ei lähetetty.
import-undo = Peru kaikki
import-undoing = Otetaan takaisin
import-undone = Se otettiin takaisin.
import-undone-stays = { $count ->
    [one] { $count } henkilö jää, koska jotain on muutettu tai sanottu sen jälkeen.
   *[other] { $count } henkilöä jää, koska jotain on muutettu tai sanottu sen jälkeen.
}
import-show = Näytä asiakkaat
import-again = Tuo toinen tiedosto
import-before = Tähänastiset tiedostot
import-state-done = Tuotu { $when }
import-state-undone = Otettu takaisin { $when }
import-undo-until = Voi perua { $day } asti
import-failed = Tätä tiedostoa ei voi tuoda
import-other = Valitse toinen tiedosto
import-problem-empty = Siinä ei ole mitään.
import-problem-not_a_table = Se ei ole taulukko: ehkä kuva, PDF tai verkkosivu. Tallenna se Excel-työkirjaksi tai CSV:ksi.
import-problem-old_workbook = Se on vanha Excel-työkirja (.xls). Avaa se ja tallenna muotoon .xlsx tai CSV.
import-problem-locked = Se on lukittu salasanalla. Tallenna se ilman salasanaa.
import-problem-damaged = Se on vioittunut tai katkeaa. Tallenna se uudelleen tai hae se uudestaan.
import-problem-too_many_columns = Siinä on yli 500 saraketta. Poista ne, joita et tarvitse.
import-problem-bomb = Se on pieni mutta purkautuu valtavaksi. Shopbell ei avaa sellaista tiedostoa.
import-problem-endless_line = Jokin rivi ei pääty. Ehkä lainausmerkki jäi sulkematta. Tallenna se uudelleen taulukko-ohjelmasta.
import-problem-stopped = Shopbell ei voinut lukea sitä loppuun. Mitään ei tullut sisään. Tarkista, että levyllä on tilaa, ja yritä uudelleen.
failure-sheet_unfit = Tiedostoa ei voi lukea asiakasluettelona.
failure-sheet_unfit-next = Tallenna se Excel-työkirjaksi tai CSV:ksi ja valitse se uudelleen.

## Hinnat

price-title = Hinnat
price-text = Mitä WhatsApp veloittaa viestistä. Shopbell ei keksi hintoja: se kertoo, mitä hinnastossasi lukee ja mistä alkaen hinnasto on voimassa.
price-empty = Hinnastoa ei vielä ole, joten hinnat eivät ole tiedossa.
price-empty-how = Meta julkaisee hinnaston joka valuutalle: etsi osoitteesta developers.facebook.com WhatsApp, sitten Pricing ja Rate cards. Lataa perushintojen luettelo valuutassa, jossa maksat, ja tuo se tänne.
price-bring = Tuo hinnasto
price-bringing = { $name } on tulossa
price-write = Kirjoita hinta käsin
price-write-list = Aloita toinen hinnasto käsin
price-lists = Hinnasto
price-list = { $day } alkaen, valuutta { $currency }
price-list-now = { $day } alkaen, valuutta { $currency } (voimassa tänään)
price-list-source = Lähde: { $source }, tuotu { $day }
price-may-be-old = Tämän hinnaston jälkeen on alkanut uusi vuosineljännes. Hinnat ovat voineet muuttua: katso, onko Metalla uudempi hinnasto.
price-find = Etsi maa tai alue
price-find-none = Sen nimistä maata tai aluetta ei ole.
price-market = Maa tai alue
price-category-marketing = Tarjoukset
price-category-utility = Tilaukset ja käynnit
price-category-authentication = Koodit
price-category-authentication_international = Koodit ulkomailta
price-category-service = Vastaukset
price-category-other = Muut
price-cell = { $category }, { $market }: { $price }. Muuta
price-cell-none = { $category }, { $market }: ei hintaa. Kirjoita hinta
price-cell-by-hand = Käsin kirjoitettu: { $source }
price-remove = Poista tämä hinnasto
price-remove-sure = Poistetaanko hinnasto, joka alkaa { $day }? Viestien tähänastiset hinnat jäävät talteen.
price-remove-yes = Poista se
price-keep-it = Pidä se
price-looked = { $name }: { $prices ->
    [one] { $prices } hinta
   *[other] { $prices } hintaa
}, { $markets ->
    [one] { $markets } maa tai alue
   *[other] { $markets } maata ja aluetta
}
price-currency = Valuutta, jossa maksat, kolme kirjainta
price-day = Voimassa alkaen
price-replaces = Se korvaa hinnaston, joka alkaa { $day } ({ $source }).
price-stayed = { $count ->
    [one] { $count } käsin kirjoitettu hinta säilyi. Se menee tiedoston hinnan edelle.
   *[other] { $count } käsin kirjoitettua hintaa säilyi. Ne menevät tiedoston hintojen edelle.
}
price-keep = Käytä tätä hinnastoa
price-leave = Jätä se
price-troubles = { $count ->
    [one] { $count } kohtaa ei voitu lukea
   *[other] { $count } kohtaa ei voitu lukea
}
price-trouble-not_a_number = Rivi { $line }: ”{ $text }” ei ole hinta.
price-trouble-unclear = Rivi { $line }: ”{ $text }” voi olla kaksi eri hintaa. Kirjoita piste ennen desimaaleja.
price-trouble-too_fine = Rivi { $line }: luvussa ”{ $text }” on yli kuusi desimaalia.
price-trouble-out_of_range = Rivi { $line }: ”{ $text }” ei voi olla viestin hinta.
price-trouble-twice = Rivi { $line }: { $text } on ylempänä toisella hinnalla. Kumpaakaan ei käytetä.
price-trouble-no_market = Rivi { $line }: hinta ilman maata tai aluetta.
price-trouble-category = Rivi { $line }: ”{ $text }” ei ole viestin laji.
price-trouble-market = Rivi { $line }: Shopbell ei tiedä, mitä maita ”{ $text }” tarkoittaa. Hinnat säilyvät, mutta niitä ei käytetä kenellekään.
price-no-list-no_headers = Tämä ei ole hinnasto: millään rivillä ei ole otsikoita Market, Marketing ja Utility tai Market, Category ja Price.
price-no-list-reductions = Tässä luettelossa on alennukset monesta viestistä. Tuo perushintojen luettelo.
price-no-list-no_prices = Luettelossa ei ole yhtään hintaa.
price-no-list-too_long = Luettelo on pidempi kuin mikään hinnasto.
price-problem-amount = Hintaa ei voi lukea. Kirjoita se muodossa 0.0618.
price-problem-market = Kerro, mille maalle tai alueelle, Metan luettelon nimellä, kuten Finland tai Rest of Western Europe.
price-problem-currency = Kerro valuutta kolmella kirjaimella, esimerkiksi EUR.
price-problem-other_currency = Sen päivän hinnasto on toisessa valuutassa.
price-problem-day = Kerro, mistä päivästä alkaen hinta on voimassa.
price-problem-source = Kerro, mistä sait hinnan.
price-problem-not_a_list = Tiedosto ei ole hinnasto.
price-kind = Viestin laji
price-amount = Yhden viestin hinta
price-source = Mistä sait sen
price-source-hint = Metan lokakuun lasku
price-save = Tallenna hinta
price-take-out = Poista hinta
price-cancel = Peruuta
price-said = { $price } kappale, { $market }, hinnasto { $day } alkaen ({ $source }).
price-unknown-no_list = Hintaa ei tiedetä: mikään hinnasto ei ole voimassa tänään. Tuo se kohdassa Asetukset, Hinnat.
price-unknown-no_country = Hintaa ei tiedetä: asiakas ei näytä numeroa, joten maa ei ole tiedossa.
price-unknown-no_market = Hintaa ei tiedetä: hinnastossasi ei ole asiakkaan maata.
price-unknown-no_price = Hintaa ei tiedetä: hinnastossasi ei ole tällaista hintaa asiakkaan maalle.
price-unknown-category = Hintaa ei tiedetä: WhatsApp veloittaa sen lajina, jota hinnastossasi ei ole.
price-times = Hinta on noin { $times }-kertainen ({ $market }).
price-month-earlier = Edellinen kuukausi
price-month-later = Seuraava kuukausi
price-month-total = WhatsApp veloitti noin { $sum }
price-month-nothing = Mitään ei veloitettu, sikäli kuin Shopbell tietää
price-month-empty = Yksikään viesti ei tavoittanut asiakasta.
price-month-unknown = { $count ->
    [one] { $count } viestin hintaa ei tiedetä.
   *[other] { $count } viestin hintaa ei tiedetä.
}
price-month-allowance = Ilmaisia vastauksia käytetty { $reached }/{ $free }
price-month-charged = { $category }: { $count }, { $sum }
price-month-unpriced = { $category }: { $count }, hinta ei tiedossa
price-month-free_answer = Kuukauden ilmaiset vastaukset: { $count }
price-month-free = Ilmaisia Metan mukaan: { $count }
price-month-free_entry_point = Ilmaisia, koska asiakas tuli mainoksesta: { $count }
price-month-untold = Meta ei ole kertonut hintaa: { $count }
price-month-note = Shopbellin laskema siitä alkaen, kun se on tuntenut hinnat. Metan lasku ratkaisee: verot ja alennukset monesta viestistä eivät ole mukana.
failure-price_unfit = Tätä hintaa ei voi käyttää.
failure-price_unfit-next = Katso, mitä kirjoitettiin, ja yritä uudelleen.

## Asetukset: varmuuskopio

backup-title = Varmuuskopio
backup-text = Yhdessä salatussa tiedostossa on koko kauppa: keskustelut, tiedostot, asiakkaat ja suostumukset. Toisella koneella se avautuu pelkällä paperille painetulla koodilla.
backup-none = Varmuuskopiota ei ole vielä tehty.
backup-whole = Viimeisin varmuuskopio tehtiin { $when }, se tarkastettiin, ja kaikki oli ehjää.
backup-next-time = Seuraava tehdään tänään tai huomenna klo { $time }.
backup-trouble-full = Viimeisin varmuuskopio jäi tekemättä: levy on täynnä. Tee tilaa kansioon ja kaupan tietojen viereen ja tee se sitten uudelleen.
backup-trouble-folder = Viimeisin varmuuskopio jäi tekemättä: kansiota ei ole tai siihen ei voi kirjoittaa. Liitä levy tai valitse toinen kansio.
backup-trouble-no_code = Viimeisin varmuuskopio jäi tekemättä: mikään ei avaisi sitä. Tee ensin koodi.
backup-trouble-stopped = Viimeisin varmuuskopio keskeytettiin. Siitä ei jäänyt mitään.
backup-trouble-damaged = Viimeisin varmuuskopio ei ole ehjä. Älä luota siihen; tee se uudelleen, toiselle levylle, jos sama toistuu.
backup-trouble-other = Viimeisin varmuuskopio jäi tekemättä. Yritä uudelleen; jos sama toistuu, käynnistä Shopbell uudelleen.
backup-paper-recovery = Varmuuskopiosi avautuvat palautuskoodilla, joka tulostettiin, kun kauppa perustettiin.
backup-paper-own = Varmuuskopiosi avautuvat koodilla, jonka tulostit.
backup-paper-missing = Tee ensin koodi. Ilman sitä kukaan ei avaa varmuuskopiota, et sinäkään.
backup-code-make = Tee koodi
backup-code-again = Tee uusi koodi
backup-code-title = Varmuuskopioittesi koodi
backup-code-text = Tulosta se ja säilytä se muualla kuin koneen luona. Se näytetään vain nyt. Ennen uutta koodia tehdyt varmuuskopiot avautuvat oman aikansa koodilla.
backup-code-print = Tulosta koodi
backup-folder = Varmuuskopioiden kansio
backup-folder-hint = Koko polku, mieluiten toisella levyllä
backup-daily = Tee joka päivä
backup-daily-text = Kun Shopbell on auki. Väliin jäänyt tehdään heti, kun se avataan.
backup-minute = Kello
backup-keep = Säilytä näin monta
backup-save = Tallenna
backup-make = Tee varmuuskopio nyt
backup-making = Varmuuskopiota tehdään ja tarkastetaan: { $percent } %
backup-checking = Varmuuskopiota tarkastetaan: { $percent } %
backup-restoring = Varmuuskopiota puretaan ja tarkastetaan: { $percent } %
backup-stop = Keskeytä
backup-open-title = Avaa varmuuskopio
backup-open-text = Tarkastuksessa varmuuskopio puretaan, kaikki verrataan ja purettu heitetään pois. Kauppa toimii koko ajan.
backup-file = Varmuuskopion tiedosto
backup-file-hint = Koko polku
backup-code = Sen koodi
backup-code-hint = Vain toisen koneen varmuuskopioon
backup-check = Tarkasta se
backup-restore = Ota se kaupan tilalle
backup-restore-title = Otetaanko tämä varmuuskopio kaupan tilalle?
backup-restore-one = Varmuuskopion jälkeen kirjoitettua ei ole siinä. Tässä nyt oleva kauppa jää levylle { $days } päiväksi ja poistetaan sitten; kun joku asiakas poistetaan, se häviää heti.
backup-restore-two = Silloin lähtöä odottaneet viestit ovat voineet lähteä sen jälkeen. Mikään ei lähde uudelleen itsestään: kukin odottaa päätöstäsi.
backup-restore-three = Tällä koneella sen jälkeen poistetut henkilöt poistetaan uudelleen. Uudella koneella heistä ei tiedetä: katso kuiteista ja poista heidät uudelleen.
backup-restore-cancel = Peruuta
backup-looked-stopped = Se keskeytettiin. Mitään ei muutettu.
backup-looked-full = Levy on täynnä: tarkastus tarvitsee yhtä paljon tilaa kuin kauppa. Mitään ei muutettu.
backup-looked-folder = Tiedostoa tai kansiota ei voi lukea tai kirjoittaa. Mitään ei muutettu.
backup-looked-other = Tarkastus ei onnistunut. Mitään ei muutettu.
backup-looked-whole = Tämä varmuuskopio on ehjä.
backup-looked-damaged = Tämä varmuuskopio on vioittunut. Mitään ei muutettu; ota vanhempi.
backup-looked-files = Tämän varmuuskopion tiedostoja on vioittunut, kaikki muu on ehjää. Mitään ei muutettu.
backup-damaged-of = Vioittuneet tiedostot ovat keskusteluissa, joissa on:
backup-damaged-more = ja muita
backup-restore-without = Ota se kaupan tilalle ilman näitä tiedostoja
backup-restore-without-text = { $damaged ->
    [one] { $damaged } tiedosto jätetään pois. Jos asiakas lähetti sen viimeisten seitsemän päivän aikana, se haetaan uudelleen WhatsAppista; muuten se on menetetty.
   *[other] { $damaged } tiedostoa jätetään pois. Asiakkaiden viimeisten seitsemän päivän aikana lähettämät haetaan uudelleen WhatsAppista; muut on menetetty.
}
backup-part-made = Tehty { $when }
backup-part-database = Kaupan tiedot
backup-part-counts = Viestien ja asiakkaiden määrä
backup-part-ledger = Kuka suostui mihinkin
backup-part-files = Tiedostot
backup-is-whole = Ehjä
backup-is-damaged = Vioittunut
backup-holds = Viestejä { $messages }, asiakkaita { $people }
backup-files-whole = Ehjiä { $files }
backup-files-damaged = Ehjiä { $files }, vioittuneita { $damaged }
backup-files-absent = { $absent } puuttui jo kaupasta
backup-restored = Varmuuskopio on kaupan tilalla.
backup-restored-next = Sulje Shopbell ja avaa se uudelleen. Siihen asti mitään ei tule sisään; WhatsApp toimittaa sen jälkeenpäin.
backup-restored-aside = Aiemmin tässä ollut kauppa jää levylle { $days } päiväksi ja poistetaan sitten. Kun joku asiakas poistetaan, se häviää heti.
failure-backup_busy = Toista varmuuskopiota käsitellään parhaillaan.
failure-backup_busy-next = Odota, kunnes se on valmis, tai keskeytä se.
failure-backup_no_folder = Varmuuskopioiden kansiota ei ole.
failure-backup_no_folder-next = Liitä levy tai anna kansion koko polku.
failure-backup_no_code = Mikään ei avaisi varmuuskopiota.
failure-backup_no_code-next = Tee ensin sen koodi ja tulosta se.
failure-no_backup = Tämä tiedosto ei ole kaupan varmuuskopio.
failure-no_backup-next = Valitse tiedosto, jonka pääte on ”.shopbell”.
failure-backup_needs_code = Tämä varmuuskopio tehtiin toisella avaimella.
failure-backup_needs_code-next = Kirjoita sille tulostettu koodi.
failure-backup_shut = Varmuuskopio on vioittunut sieltä, missä sen sisältö kuvataan, tai se kuuluu toiseen koodiin.
failure-backup_shut-next = Ota vanhempi. Mitään ei muutettu.
failure-backup_other_kind = Varmuuskopio on toisenlaisesta kaupasta.
failure-backup_other_kind-next = Avaa se kaupassa, joka on salattu samalla tavalla.
failure-backup_newer = Uudempi Shopbell teki tämän varmuuskopion.
failure-backup_newer-next = Päivitä Shopbell ja avaa se sitten uudelleen.

## Campaigns

failure-limit_used = Metan raja sille, kuinka monelle voit kirjoittaa ensin 24 tunnissa, on käytetty.
failure-limit_used-next = Odota, kunnes tilaa on taas, tai vastaa niille, jotka kirjoittivat sinulle.
failure-too_often = Tämä asiakas sai tarjouksen äskettäin.
failure-too_often-next = Odota tai muuta tarjousten väliä kampanjasivulla.
failure-no_offers_to_states = WhatsApp ei toimita tarjouksia Yhdysvaltain numeroihin.
failure-no_offers_to_states-next = Kirjoita sen sijaan tilauksesta tai tavoita asiakas muulla tavalla.
failure-campaign = Kampanja ei voi tehdä tätä nyt.
failure-campaign-next = Katso sivua uudelleen: se näyttää, missä mennään.
campaigns-title = Kampanjat
campaigns-new = Uusi kampanja
campaigns-empty = Ei vielä kampanjoita
campaigns-empty-text = Yksi viesti monelle asiakkaalle, joka salli tarjoukset. Ennen kuin mikään lähtee, näet kuka sen saa, kuka ei ja miksi, ja mitä se maksaa.
campaigns-name = Kampanjan nimi
campaigns-unnamed = Uusi kampanja { $day }
campaigns-back = Kaikki kampanjat
campaigns-more = Aiemmat
campaign-state-draft = Valmisteilla
campaign-state-checking = Käydään läpi
campaign-state-planned = Ajastettu
campaign-state-running = Käynnissä
campaign-state-paused = Pysäytetty
campaign-state-ended = Päättynyt
campaign-state-cancelled = Lopetettu
campaign-line-draft = Muutettu viimeksi { $when }
campaign-line-planned = Alkaa { $when }
campaign-line-went = { $arrived } / { $all } perillä, { $read } luettu
campaign-who = Kuka sen saa
campaign-who-lists = Listat
campaign-who-segments = Kohderyhmät
campaign-who-but = Mutta ei kukaan näistä
campaign-who-none = Listoja tai kohderyhmiä ei vielä ole. Tee ensin sellainen asiakkaissa.
campaign-who-people = Asiakkaisiin
campaign-check = Katso, kuka sen saa
campaign-check-again = Katso uudelleen
campaign-checking = { $count ->
    [one] Yksi käyty läpi
   *[other] { $count } käyty läpi
}
campaign-can = voi saada sen
campaign-can-of = { $count } tarkoitetusta, tilanne { $when }
campaign-stale = Muuttunut sen jälkeen: katso uudelleen ennen aloitusta.
campaign-reason-stopped = Pyysi lopettamaan
campaign-reason-not_agreed = Ei suostumusta kirjattuna
campaign-reason-not_named = Suostui, mutta WhatsAppia ei mainittu
campaign-reason-too_often = Sai tarjouksen äskettäin
campaign-reason-blocked = Estämäsi
campaign-reason-states = Yhdysvaltain numero: WhatsApp ei toimita sinne tarjouksia
campaign-reason-no_address = WhatsApp-numeroa ei tunneta
campaign-reason-missing = Jokin täytettävä puuttuu
campaign-reason-unfit = Ei sovi heistä tiedettyyn
campaign-reason-template = Viestipohja ei saa lähteä
campaign-reason-excluded = Jätit pois
campaign-reason-by_hand = Poistettu käsin
campaign-reason-gone = Ei enää asiakkaissasi
campaign-reason-refused = Meta ei toimittanut sitä
campaign-reason-gate = Ei sallittu
campaign-reason-some = { $names } ja muita
campaign-says = Mitä he saavat
campaign-says-choose = Viestipohja
campaign-says-none = Valitse viestipohja
campaign-says-no-templates = Yksikään viestipohja ei vielä saa lähteä. Tee sellainen viestipohjissa; Meta katsoo sen ensin.
campaign-says-templates = Viestipohjiin
campaign-says-needs-more = Se kysyy paikkaa, tai sen tarjous päättyy tiettynä aikana. Kampanjat lähettävät sanoja, painikkeita ja tiedostoja.
campaign-says-language = Kullekin omalla kielellään, jos Meta on hyväksynyt sen
campaign-gap-known = Se, mitä kustakin tiedetään
campaign-gap-same = Sama kaikille
campaign-gap-otherwise = Jos mitään ei tiedetä; tyhjä jättää pois
campaign-gap-fill = Mikä täyttää aukon { $gap }
campaign-gap-text = Teksti aukkoon { $gap }
campaign-why = Ilahtuisitko siitä itse?
campaign-why-text = Kolme rehellistä vastausta pitää laadun korkeana.
campaign-why-expected = Odotettu: mihin he suostuivat?
campaign-why-timely = Ajankohtainen: miksi nyt?
campaign-why-relevant = Tärkeä: miksi juuri heille?
campaign-when = Milloin
campaign-when-now = Heti kun se aloitetaan
campaign-when-at = Tiettynä aikana
campaign-when-time = Se alkaa
campaign-quiet = Kukaan ei saa sitä välillä
campaign-quiet-from = Hiljaista alkaen
campaign-quiet-to = Hiljaista asti
campaign-quiet-own = Kunkin oman kellon mukaan, jos se tiedetään
campaign-start = Aloita: { $count }
campaign-start-later = Ajasta
campaign-start-title = { $count ->
    [one] Lähetetäänkö nyt yhdelle henkilölle?
   *[other] Lähetetäänkö nyt { $count } henkilölle?
}
campaign-start-title-later = { $count ->
    [one] Lähetetäänkö yhdelle henkilölle { $when }?
   *[other] Lähetetäänkö { $count } henkilölle { $when }?
}
campaign-start-text = Lähtenyttä ei saa takaisin. Sen voi pysäyttää milloin vain.
campaign-start-yes = Lähetä: { $count }
campaign-not-yet = Takaisin
campaign-needs-audience = Valitse, kuka sen saa.
campaign-needs-template = Valitse viestipohja.
campaign-needs-more = Anna viestipohjalle, mitä se pyytää.
campaign-needs-reasons = Vastaa kolmeen kysymykseen.
campaign-needs-check = Katso ensin, kuka sen saa.
campaign-needs-people = Kukaan tarkoitetuista ei voi saada sitä.
campaign-needs-time = Aika on ohi. Valitse myöhempi.
campaign-delete = Heitä pois
campaign-pause = Pysäytä
campaign-resume = Jatka
campaign-cancel = Lopeta kokonaan
campaign-cancel-title = Lopetetaanko ”{ $name }” kokonaan?
campaign-cancel-text = { $count ->
    [one] Yksi henkilö, joka ei ole saanut sitä, ei saa sitä. Lähtenyt pysyy.
   *[other] { $count } henkilöä, jotka eivät ole saaneet sitä, eivät saa sitä. Lähtenyt pysyy.
}
campaign-again = Yritä uudelleen: { $count }
campaign-held-by_hand = Pysäytit sen.
campaign-held-token = Se pysähtyi: Meta ei hyväksy pääsyavainta. Korjaa se Yhteys-sivulla ja jatka sitten.
campaign-held-account = Se pysähtyi: Meta ei nyt ota tämän tilin viestejä. Katso Yhteys-sivu ja jatka sitten.
campaign-held-template = Se pysähtyi: viestipohja ei enää saa lähteä. Katso viestipohja ja jatka, kun se saa.
campaign-held-template_quality = Se pysähtyi itsestään: asiakkaat pitävät tästä pohjasta vähemmän. Mieti, kuka sen saa, ennen kuin jatkat.
campaign-held-number_quality = Se pysähtyi itsestään: asiakkaat ärsyyntyvät numerosi viesteistä. Anna muutaman päivän kulua ennen jatkamista.
campaign-held-stops = Se pysähtyi itsestään: { $count } / { $of } saajasta pyysi lopettamaan.
campaign-held-not_reached = Se pysähtyi itsestään: { $count } / { $of } jäi tavoittamatta. Ovatko numerot oikeat?
campaign-held-refused = Se pysähtyi: Meta torjui sen ({ $code }). Katso viestipohja ja Yhteys-sivu ennen jatkamista.
campaign-quiet-now = Juuri nyt kukaan ei voi saada sitä. Se jatkuu { $when } itsestään.
campaign-limit-wait = Tämän päivän raja on käytetty. Se jatkuu { $when } itsestään.
campaign-place-planned = Tulossa
campaign-place-waiting = Matkalla
campaign-place-unknown = Epävarma
campaign-place-sent = Lähetetty
campaign-place-delivered = Perillä
campaign-place-read = Luettu
campaign-place-later = Myöhemmin
campaign-place-cannot = Ei lähtenyt
campaign-place-left_out = Jätetty pois
campaign-place-cancelled = Lopetettu ennen
campaign-sent-of = / { $count } lähetetty
campaign-replied = Vastasi
campaign-stopped = Pyysi lopettamaan
campaign-ordered = Lähetti ostoskorin
campaign-within = kolmen päivän sisällä
campaign-people = Henkilöt
campaign-people-all = Kaikki
campaign-people-none = Ei ketään.
campaign-people-person = Henkilö
campaign-people-state = Tila
campaign-people-reason = Miksi
campaign-people-code = Metan koodi
campaign-people-read = Luettu
campaign-people-answered = Vastasi
campaign-people-nobody = Joku, joka poistettiin
campaign-people-more = Näytä lisää
campaign-people-chat = Avaa keskustelu
campaign-people-phone = Numero
campaign-people-time-sent = Lähetetty
campaign-people-time-delivered = Perillä
campaign-report = Raportti
campaign-limit = Viestirajasi
campaign-limit-of = { $count } henkilöä 24 tunnissa
campaign-limit-none = Ei rajaa
campaign-limit-left = Vielä { $count } nyt
campaign-limit-used = { $count } käytetty
campaign-limit-full = Täynnä. Tilaa taas { $when }.
campaign-limit-now = Nyt
campaign-limit-rest = Loput lähtevät itsestään, kun tilaa on. Pidä tietokone päällä; ikkunan voi sulkea.
campaign-cost = Hinta
campaign-cost-most = enintään
campaign-cost-so-far = Tähän asti
campaign-cost-line = { $count } à { $price }, { $market }
campaign-cost-unknown = { $count ->
    [one] Yhden henkilön hintaa ei tiedetä.
   *[other] { $count } henkilön hintaa ei tiedetä.
}
campaign-cost-note = Meta veloittaa vain perille toimitetuista.
campaign-cost-prices = Hinnastoon
campaign-guard = Se pysähtyy itsestään
campaign-guard-text = kun viestipohjasta tai numerostasi pidetään vähemmän, kun yli 2 sadasta pyytää lopettamaan, kun viidesosaa ei tavoiteta tai kun Meta ei ota mitään vastaan. Näet syyn.
campaign-pace = Tarjousten väli ja hiljaisuus
campaign-pace-gap = Päiviä kahden tarjouksen välillä
campaign-pace-save = Säilytä
campaign-saved = Tallennettu
campaign-saving = Tallennetaan
campaign-quality = Miten asiakkaat ottavat numerosi
campaign-quality-GREEN = Korkea
campaign-quality-YELLOW = Keskitaso
campaign-quality-RED = Matala
campaign-quality-other = Ei vielä arvioitu
campaign-quality-since = { $when } alkaen
campaign-quality-next = Seuraava raja: { $count } henkilöä. Meta nostaa sitä itse tunneissa, kun puolet rajasta on käytetty seitsemässä päivässä hyvällä laadulla; rajasta 250 myös vahvistamalla yrityksesi.
campaign-quality-next-endless = Seuraavaksi: ei rajaa lainkaan.
campaign-try = Lähetä koe
campaign-try-text = Se menee yhdelle henkilölle sellaisena kuin kaikki sen saisivat, ja maksaa yhden viestin. Hänen täytyy olla sallinut tarjoukset.
campaign-try-find = Kenelle
campaign-try-send = Lähetä koe
campaign-try-sent = Lähetetty: { $name }.
campaign-try-none = Kukaan ei ole tämän niminen.
