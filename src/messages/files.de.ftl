# Texte der Oberfläche auf Deutsch. Dieselben Schlüssel stehen in der englischen Datei.

## Wie ein Fehler gezeichnet wird

level-error = Fehler
level-warning = Warnung
level-help = Hilfe

## Jede Datei: Text, Schlüssel, Werte

file-not-utf8 = die Datei ist kein Text in UTF-8 (zuerst in Zeile { $n })
file-not-utf8-help = im Editor öffnen und mit der Kodierung UTF-8 speichern
file-too-large = die Datei hat { $n } Bytes; gelesen werden höchstens { $most }
file-not-toml = das ist kein TOML: { $what }
file-not-json = das ist kein JSON: { $what }
file-not-object = ein Quiz in JSON ist ein Objekt: {"{"} … {"}"}
file-key-twice = der Schlüssel „{ $key }“ steht zweimal da
file-unknown-key = unbekannter Schlüssel „{ $key }“
file-unknown-key-help = er wird nicht gebraucht; löschen oder mit # zum Kommentar machen
file-unknown-name = unbekannter Wert „{ $name }“ für { $key }
file-one-of = möglich sind: { $list }
file-wrong-type = „{ $key }“ muss { $want } sein, hier steht aber { $got }
file-wrong-type-help = zwischen gerade Anführungszeichen setzen: "…"
file-too-many = „{ $key }“ hat { $n } Einträge; erlaubt sind höchstens { $most }
file-too-long = „{ $key }“ hat { $n } Zeichen; erlaubt sind höchstens { $most }
file-hidden = „{ $key }“ enthält das unsichtbare Zeichen { $code }
file-hidden-help = es wird als Platzhalter gezeigt; wird der Text neu getippt, ist es fort
value-nothing = nichts
value-text = ein Text
value-date = ein Datum
value-number = eine Zahl
value-bool = true oder false
value-list = eine Liste
value-table = eine Tabelle
want-text = ein Text
want-texts = eine Liste von Texten
want-number = eine Zahl
want-whole-number = eine ganze Zahl
want-bool = true oder false
want-article = eine Tabelle ([article])
want-items = eine Liste von Aufgaben ([[items]])
want-notes = eine Tabelle: {"{"} "eine Antwort" = "warum" {"}"}
want-order = die Liste der Zeilen in der richtigen Reihenfolge
want-pairs = eine Liste von Paaren
want-keys = eine Tabelle: [keys]
want-look = eine Tabelle wie {"{"} fg = "cyan", bold = true {"}"}
toml-help-marks = ein Text beginnt und endet mit dem geraden Anführungszeichen: "…"
toml-help-inside = ein gerades Anführungszeichen in einem Text wird \" geschrieben, oder als „ und “
toml-help-lines = ein Text endet in der Zeile, in der er beginnt; einer von mehreren Zeilen steht zwischen """ und """
toml-help-text = ein Text steht zwischen geraden Anführungszeichen: "…"

## Die Quizdatei

quiz-empty = die Datei ist leer
quiz-empty-help = ein Quiz beginnt mit einer Zeile: title = "…"
quiz-newer = die Datei hat Format { $format }; diese Version von nachlese liest bis Format { $most }
quiz-newer-help = eine neuere Version von nachlese installieren
quiz-no-format = ein Format { $format } gibt es nicht
quiz-no-format-help = so schreiben: format = { $most }
quiz-no-title = das Quiz hat keinen Titel
quiz-no-title-help = ganz oben ergänzen: title = "…"
quiz-no-fingerprint = einem Handout fehlt die Kennung der Fassung seines Quiz (fingerprint)
quiz-handout-help = das Handout neu machen mit: nachlese handout QUIZ
quiz-fingerprint = nur ein Handout hat eine Kennung der Fassung (fingerprint)
quiz-empty-id = die Kennung (id) ist leer
quiz-empty-id-help = ohne die Zeile wird die Kennung aus dem Inhalt gebildet
quiz-id-twice = die Kennung „{ $id }“ hat schon eine andere Aufgabe
quiz-id-twice-help = dieser eine andere geben oder die Zeile weglassen
quiz-no-items = das Quiz hat keine Aufgaben
quiz-items-help = eine Aufgabe beginnt mit einer Zeile [[items]]
quiz-secret = ein Handout darf „{ $key }“ nicht enthalten
quiz-no-stem = die Aufgabe hat keine Frage (stem)
quiz-empty-stem = die Frage (stem) ist leer
quiz-stem-help = die Frage ergänzen: stem = "…?"
quiz-no-gap = in der Frage eines Lückentexts fehlt die Lücke
quiz-gap-length = eine Lücke besteht aus genau drei Unterstrichen
quiz-gaps = in der Frage eines Lückentexts sind { $n } Lücken
quiz-gap-help = die Lücke als ___ schreiben, und nur eine
quiz-unused = eine Aufgabe der Art { $kind } braucht „{ $key }“ nicht
quiz-unused-help = mit options wäre es: kind = "choice"
quiz-note = die Anmerkung betrifft „{ $option }“, das steht nicht zur Auswahl
quiz-note-help = den Text der Antwort genau übernehmen
quiz-points = eine Aufgabe bringt 1 bis { $most } Punkte
quiz-confidence = die Sicherheit (confidence) liegt zwischen 0 und 1
quiz-no-answer = die Aufgabe hat keine Lösung (answer)
quiz-no-answer-help = ergänzen: answer = …
quiz-no-key-help = mindestens eine der Antworten ist richtig
quiz-answer-twice = „{ $answer }“ steht zweimal als Lösung da
quiz-one-answer = eine getippte Antwort hat eine einzige Lösung
quiz-one-answer-help = weitere kommen hierhin: accept = ["…"]
quiz-empty-answer = diese Antwort ist leer
quiz-judge = die Lösung zu einer Aussage kann nicht { $got } sein
quiz-judge-name = die Lösung zu einer Aussage kann nicht „{ $name }“ sein
quiz-judge-help = möglich sind: true, false oder "not-in-text"
quiz-pairs-help = so schreiben: answer = [["links", "rechts"], ["links", "rechts"]]
quiz-no-pair = das ist kein Paar aus zwei Texten
quiz-paired-twice = „{ $prompt }“ ist zweimal zugeordnet
quiz-unpaired = in der Lösung ist „{ $prompt }“ nicht zugeordnet
quiz-unpaired-help = zu jedem Eintrag der linken Seite gehört genau einer der rechten
quiz-nothing-to-order = hier ist nichts zu ordnen
quiz-nothing-to-order-help = zum Ordnen braucht es mindestens 2 Zeilen
quiz-no-permutation = die Lösung ist nicht bloß eine andere Reihenfolge der Zeilen (options)
quiz-no-permutation-help = sie enthält jede Zeile genau einmal
quiz-missing = der Aufgabe fehlt „{ $key }“
quiz-only-one = die Aufgabe hat nur einen Eintrag in „{ $key }“
quiz-least-help = es braucht mindestens { $least }: { $key } = ["…", "…"]
quiz-empty-text = dieser Text ist leer
quiz-same = „{ $one }“ ist dasselbe wie „{ $other }“
quiz-same-help = beim Lesen wären sie nicht zu unterscheiden; eins ändern oder löschen
quiz-alike = „{ $one }“ und „{ $other }“ unterscheiden sich nur in Artikel oder Satzzeichen
quiz-alike-help = beim Lesen wirken sie wie dasselbe
quiz-not-among = „{ $text }“ steht nicht unter { $key }
quiz-not-among-help = den Text eines Eintrags von { $key } genau übernehmen
quiz-empty-evidence = dieser Beleg ist leer
quiz-evidence-alone = es gibt einen Beleg, aber keinen Artikel
quiz-evidence-alone-help = den Text des Artikels unter [article] setzen oder den Beleg löschen
quiz-evidence-twice = dieser Beleg steht zweimal da
quiz-not-said = „{ $words }“ steht nicht im Artikel
quiz-not-said-help = ein Beleg ist Wort für Wort aus dem Artikel übernommen
quiz-said-up-to = im Artikel steht es bis „{ $words }“; ab dort vergleichen, auch Satz- und Anführungszeichen
quiz-said-often = „{ $words }“ steht { $n }-mal im Artikel
quiz-said-often-help = Wörter davor oder danach dazunehmen, bis es nur einmal dasteht

## Die Einstellungen und Farben

setting-theme = unbekanntes Farbschema „{ $name }“
setting-theme-help = möglich sind: { $list }, oder eine eigene Datei, die auf .toml endet
setting-range = „{ $key }“ ist { $n }; möglich sind { $least } bis { $most } Spalten
setting-quoting = keine Shell liest diesen Befehl: Anführungszeichen gehören zu seinen Wörtern
setting-quoting-help = als Liste schreiben: ["Befehl", "erstes Argument", …]
setting-colour = unbekannte Farbe „{ $name }“
setting-colour-help = eine Farbe ist "#rrggbb" oder einer der 16 Namen
setting-key-needed = „{ $action }“ hat keine Taste, die auch beim Tippen von Text wirkt
setting-key-needed-help = eine Taste nehmen, die kein Zeichen tippt, etwa "enter", "esc" oder "f2"
setting-key = unbekannte Taste „{ $key }“
setting-key-help = eine Taste ist ein Zeichen, f1 bis f12 oder eins von { $list }; davor ctrl-, alt- oder shift-
setting-key-twice = die Taste „{ $key }“ ist auch an „{ $action }“ vergeben
setting-key-twice-help = eine Taste tut nur eins
setting-key-lost = „{ $action }“ hat keine Taste mehr
setting-key-kept-help = die übliche Taste bleibt; an „{ $action }“ andere vergeben
setting-key-lost-help = eine andere vergeben: { $action } = "…", oder keine: { $action } = []
setting-no-theme-file = diese Datei mit Farben gibt es nicht
setting-unreadable = sie lässt sich nicht lesen: { $cause }

## Die Antwortdatei

responses-format = ein Format { $format } gibt es nicht
responses-too-many = sie hat mehr als { $most } Antworten
responses-long-text = ein Text darin hat mehr als { $most } Zeichen
responses-time = started = "{ $time }" ist kein Zeitpunkt wie 2026-03-01T09:30:00Z
responses-twice = die Aufgabe { $item } ist zweimal beantwortet
responses-seconds = die Sekunden von { $item } müssen zwischen 0 und { $most } liegen

## Ausgegebene Antworten

history-too-long = sie ist länger als { $most } Bytes
history-no-record = das ist kein Eintrag: { $what }
history-newer = das Format { $format } ist neuer, als dieses Programm es kennt
history-other-file = das ist keine Datei, die „nachlese history export“ schrieb
history-empty = die Datei ist leer
history-second-heading = eine zweite Kopfzeile
history-one-item = zu einer Aufgabe gehört genau eine Aufgabe
history-no-mode = einen Modus { $name } gibt es nicht
history-no-state = einen Zustand { $name } gibt es nicht
history-no-snapshot = die Aufgabe { $item } steht nicht vor ihrer Antwort
history-no-skill = eine Fertigkeit { $name } gibt es nicht
history-no-outcome = ein Ergebnis { $name } gibt es nicht
history-points = mehr Punkte, als es zu holen gibt
history-rating = eine Einschätzung ist 1, 2, 3 oder 4
history-response = eine Antwort ist nichts, ein Text, ein Wahrheitswert, eine Liste oder Paare

## Worte der Leser von TOML, JSON und XML

parse-at = { $what } (Zeile { $line })
parse-at-column = { $what } (Zeile { $line }, Spalte { $column })
parse-expected = { $what }; erwartet: { $list }
parse-other = { $words } (Meldung des Lesers)
parse-no-field = „{ $name }“ fehlt
parse-unknown-field = „{ $name }“ ist hier unbekannt
parse-field-twice = „{ $name }“ steht zweimal da
parse-wrong-type = ein Wert ist von der falschen Art
parse-wrong-value = ein Wert ist hier nicht möglich
parse-duplicate-key = dieser Schlüssel steht zweimal da
parse-extend = ein Schlüssel mit Punkten kann nichts erweitern, was keine Tabelle ist
parse-extra-equals = ein = ist zu viel
parse-extra-comma = ein Komma ist zu viel
parse-signed-radix = eine solche Zahl hat kein Vorzeichen
parse-comment = ein Kommentar enthält ein unerlaubtes Zeichen
parse-inline-table = in der Tabelle zwischen geschweiften Klammern stimmt etwas nicht
parse-key-value = eine Zeile ist nicht Schlüssel = Wert
parse-key = hier sollte ein Schlüssel stehen
parse-value = hier sollte ein Wert stehen
parse-string = ein Text ist nicht richtig geschrieben
parse-number = eine Zahl ist nicht richtig geschrieben
parse-bool = ein Wert ist weder true noch false
parse-date = ein Zeitpunkt ist nicht richtig geschrieben
parse-table = in der Zeile der Tabelle stimmt etwas nicht
parse-no-value = ein Wert fehlt
parse-no-key = ein Schlüssel fehlt
parse-no-open-bracket = eine öffnende Klammer fehlt
parse-no-equals = ein = fehlt
parse-no-comma = ein Komma fehlt
parse-no-colon = ein Doppelpunkt fehlt
parse-no-open-quote = ein öffnendes Anführungszeichen fehlt
parse-escape = diese Folge mit Rückstrich ist nicht möglich
parse-unquoted = ein Text ohne Anführungszeichen
parse-unclosed-list = eine Liste wird nicht geschlossen
parse-unclosed-table = eine Tabelle wird nicht geschlossen
parse-unclosed-string = ein Text wird nicht geschlossen
parse-unexpected = hier steht etwas, das nicht hierher gehört
parse-too-deep = Werte stehen zu tief ineinander
parse-line-end = ein Zeilenende ist beschädigt
parse-ends = es endet zu früh
parse-comments = Kommentare sind hier nicht möglich
parse-single-quotes = Texte stehen zwischen doppelten Anführungszeichen
parse-several = es ist mehr als ein Wert
parse-control = ein Text enthält ein Steuerzeichen
parse-want-key = ein Schlüssel
parse-want-value = ein Wert
parse-want-digits = Ziffern
parse-want-letters = Buchstaben
parse-want-text = ein Text
parse-want-characters = Zeichen
parse-want-newline = das Zeilenende
parse-want-nothing = nichts
parse-response = eine Antwort ist true, false, ein Text, eine Liste von Texten oder eine Liste von Paaren von Texten
parse-sign = „{ $sign }“
parse-list = { $one }, { $other }

## Die auskommentierten Einstellungen

setting-head = Einstellungen von nachlese. Eine Zeile ohne ihr „# “ am Anfang gilt. „nachlese config“ zeigt, was eingestellt ist, und nennt, was in dieser Datei falsch ist.
setting-about-language = Die Sprache der Oberfläche: "de" oder "en". Ohne Angabe entscheidet die Systemeinstellung.
setting-about-theme = 
    Das Farbschema: { $themes }, oder eine eigene Datei neben dieser, etwa "meins.toml".
    In ihr nennt `base = "dark"` das Schema, das sie abändert, und jede Rolle hat ihr Aussehen:
    accent = {"{"} fg = "#e0a75e", bg = "black", bold = true, underlined = false, reversed = false {"}"}
    Rollen: { $roles }.
setting-about-book = Ob der Artikel zu sehen ist, während eine Frage offen ist: "open" (ja) oder "closed" (nein).
setting-about-measure = Wie breit eine Zeile des Artikels höchstens wird, { $least } bis { $most } Spalten.
setting-about-animations = Ob sich auf dem Bildschirm etwas von selbst bewegt.
setting-about-mouse = Ob die Maus benutzt wird. Ohne sie lässt sich wie sonst im Terminal Text markieren.
setting-about-speech = 
    Der Befehl, der einen Absatz vorliest, Wort für Wort; den Text bekommt er auf der Standardeingabe.
    Keine Shell ist beteiligt. Beispiel: ["espeak-ng", "-v", "de"]
setting-about-dictionaries = Ein Ordner mit Wörterbüchern im Format von dictd (.index neben .dict oder .dict.dz); er wird vor den üblichen wie /usr/share/dictd durchsucht.
setting-about-level = Das eigene Niveau, "A1" bis "C2": welche Wörter vor dem Lesen genannt werden. "article" nimmt das Niveau des Artikels.
setting-about-keys = Welche Tasten was tun: eine Taste oder eine Liste. Eine Taste ist ein Zeichen ("n", "N", "?"), "f1" bis "f12" oder einer der Namen unten; davor "ctrl-", "alt-" oder "shift-". Eine leere Liste nimmt die Tasten weg.
setting-key-names = Namen: { $names }.
action-confirm = Antworten, öffnen, weiter.
action-back = Den Bildschirm verlassen.
action-help = Die Tasten zeigen.
action-quit = Das Programm sofort beenden.
action-up = Eine Zeile hinauf.
action-down = Eine Zeile hinunter.
action-left = Nach links.
action-right = Nach rechts.
action-page-up = Eine Seite hinauf.
action-page-down = Eine Seite hinunter.
action-home = An den Anfang.
action-end = Ans Ende.
action-toggle = Eine von mehreren ankreuzen, eine Zeile greifen, umblättern.
action-raise = Eine Zeile hinaufschieben.
action-lower = Eine Zeile hinunterschieben.
action-clear = Zurücknehmen.
action-skip = Eine Aufgabe überspringen.
action-article = Von der Frage zum Artikel und zurück.
action-book = Das Buch auf- oder zuklappen.
action-search = Im Artikel suchen.
action-next-match = Die nächste Fundstelle.
action-previous-match = Die vorige Fundstelle.
action-mark = Ein Wort merken oder nicht mehr merken.
action-speak = Einen Absatz vorlesen oder damit aufhören.
action-words = Die Wörterliste zeigen.
action-rare-words = Die nützlichen Wörter vor dem Lesen zeigen oder ausblenden.
action-restart = Von vorn anfangen.
action-practise = Die Fehler üben.
action-make = Aus einer Datei ein Quiz machen.
action-progress = Den Verlauf zeigen.
action-review = Fragen, was fällig ist.
action-hardest = Fragen, was am häufigsten falsch war.
action-suspend = Das Programm anhalten und zur Shell gehen; `fg` kommt zurück.
action-redraw = Den ganzen Bildschirm neu zeichnen.
action-later = Eine Aufgabe erst morgen fragen.
action-aside = Eine Aufgabe nie wieder fragen oder doch wieder fragen.
parse-xml-open = { $name } fehlt
parse-xml-stray = { $name } schließt nichts
parse-xml-tag = ein Tag wird nicht geschlossen
parse-xml-unclosed = ein Kommentar, CDATA oder eine Anweisung wird nicht geschlossen
parse-xml-declaration = die XML-Deklaration ist nicht richtig geschrieben
parse-xml-reference = ein Verweis mit & wird nicht geschlossen
parse-xml-attribute = ein Attribut ist nicht richtig geschrieben
