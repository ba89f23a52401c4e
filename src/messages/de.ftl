# Texte der Oberfläche auf Deutsch. Dieselben Schlüssel stehen in en.ftl.

## Allgemein

items = { $n ->
    [one] { $n } Aufgabe
   *[other] { $n } Aufgaben
}
skill-source = Quellen
skill-fact = Fakten
skill-detail = Einzelheiten
skill-structure = Aufbau
skill-vocabulary = Wortschatz
item-kind-choice = Auswahl
item-kind-cloze = Lücke
item-kind-short = Kurze Antwort
item-kind-judge = Richtig oder falsch
item-kind-match = Zuordnen
item-kind-order = Ordnen
no-terminal = Hier ist kein Terminal: Dieses Programm braucht ein Terminal für Eingabe und Ausgabe.

## Wörter und Zahlen

words = { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
parts = { $right } von { $of }
paragraph = Absatz { $n }

## Tasten

key-ctrl = Strg-
key-space = Leertaste
key-page-up = Bild↑
key-page-down = Bild↓
key-home = Pos1
key-end = Ende
key-delete = Entf
key-letters = A–Z
judge-keys = rfn

## Was Tasten tun

do-again = noch einmal
do-answer = antworten
do-article = Artikel
do-back = zurück
do-cancel = abbrechen
do-choose = wählen
do-close = schließen
do-close-book = Buch zuklappen
do-continue = weitermachen
do-drop = ablegen
do-filter = filtern
do-grab = greifen
do-hardest = Schwieriges
do-help = Hilfe
do-items = Aufgaben
do-later = erst morgen
do-aside = nie mehr
do-take-aside-back = Weggelegtes holen
do-leave = verlassen
do-leave-out = weglassen
do-library = Bibliothek
do-make = Quiz erstellen
do-move = verschieben
do-new = neues Quiz
do-next = weiter
do-open = öffnen
do-open-book = Buch aufklappen
do-page-down = eine Seite hinunter
do-page-up = eine Seite hinauf
do-pair = zuordnen
do-practise = Fehler üben
do-progress = Verlauf
do-question = zur Frage
do-questions = Fragen
do-quit = beenden
do-quit-now = sofort beenden
do-read = lesen
do-rate = bewerten
do-redraw = Bildschirm neu zeichnen
do-restart = von vorn
do-result = Ergebnis
do-retry = noch einmal speichern
do-review = wiederholen
do-row = Zeile
do-scroll = blättern
do-search = suchen
do-select = auswählen
do-skip = überspringen
do-suspend = anhalten (weiter mit fg)
do-take-back = rückgängig
do-toggle = ankreuzen
do-unfilter = Filter löschen

## Bildschirme

title-help = Hilfe
title-library = Bibliothek
title-make = Neues Quiz
title-progress = Verlauf
title-result = Ergebnis
title-review = Wiederholung
too-small = Das Fenster ist zu klein. Mindestens 30 Spalten und 8 Zeilen.
help-here = Tasten auf diesem Bildschirm
help-everywhere = Tasten überall
help-signs = Zeichen

## Bibliothek

library-looking = Suche nach Quizzen …
library-empty = Hier ist noch kein Quiz.
library-empty-make = Mit { $key } wird aus einem Artikel eins: Dateiname eingeben, Text ansehen, fertig.
library-empty-paste = Oder den Text eines Artikels kopieren und hier einfügen.
library-empty-shell = Oder von der Befehlszeile aus: nachlese artikel.txt
library-recent = Zuletzt geöffnet
library-own = Eigene
library-bundled = Mitgeliefert
library-last = zuletzt { $n } %
column-level = Niveau
column-items = Fragen
column-words = Wörter
column-score = zuletzt
column-best = bester
library-nothing-fits = Kein Titel passt zum Filter.
library-filter = Filter:
library-due = { $n } fällig
library-faulty = Fehler
library-left = begonnen
library-left-at = begonnen: { $n } von { $of }
library-best = bester { $n } %

## Neues Quiz

make-title = Aus welchem Artikel soll ein Quiz werden?
make-about = Datei oder Adresse (https://…) eines deutschen Zeitungsartikels, eines Feeds oder EPUBs, oder den Text des Artikels hier einfügen.
make-after = Der gefundene Text wird gezeigt, bevor etwas daraus entsteht. Das Quiz bleibt in der Bibliothek.
make-reading = Der Text wird gelesen …
make-making = Die Aufgaben entstehen …
make-pick = Welcher Artikel?
make-entries = { $n ->
    [one] ein Artikel
   *[other] { $n } Artikel
}
make-look = Ist das der Artikel?
make-look-about = Was nicht dazugehört (Werbung, Bildzeilen, Rechtliches), kann wegbleiben.
make-at-most = höchstens { $items }
make-no-text = Darin ist kein Text.
make-no-file = Eine Datei dieses Namens gibt es nicht.
make-folder = Das ist ein Ordner. Gesucht ist eine Datei mit einem Artikel.
make-not-german = Der Text ist nicht deutsch. Nachlese fragt nur nach deutschen Artikeln.
make-looks-like = Der Text ist nicht deutsch, sondern wohl { $language }. Nachlese fragt nur nach deutschen Artikeln.
make-no-item = Keine Aufgabe war gut genug. Gefunden: { $words ->
    [one] { $words } Wort
   *[other] { $words } Wörter
}, { $sentences ->
    [one] { $sentences } Satz
   *[other] { $sentences } Sätze
}, { $names ->
    [one] { $names } Name
   *[other] { $names } Namen
}, { $attributions ->
    [one] { $attributions } Aussage
   *[other] { $attributions } Aussagen
} mit Quelle. Am besten sind Meldungen von einigen Absätzen, in denen Leute etwas sagen.
make-broken = Das ging schief: Der Text hat das Programm aus dem Tritt gebracht. Bitte melde ihn.

## Artikel

book-closed = Das Buch ist zu: Der Artikel ist erst nach der Antwort zu sehen.

## Fragen

ask-choice = Eine Antwort ist richtig.
ask-several = Mehrere Antworten können richtig sein.
ask-judge = Stimmt das nach dem Artikel?
ask-cloze = Welches Wort fehlt?
ask-short = Antworte mit wenigen Wörtern.
ask-match = Was gehört zusammen? Ein Buchstabe für jede Zeile.
ask-order = Bringe die Zeilen in die richtige Reihenfolge.
judge-true = richtig
judge-false = falsch
judge-not-in-text = steht nicht im Text
first-choose = Wähle zuerst eine Antwort.
first-type = Schreib zuerst eine Antwort.
first-pair = Ordne zuerst jeder Zeile einen Buchstaben zu.

## Antworten

outcome-right = Richtig
outcome-near-miss = Fast richtig
outcome-partial = Teilweise richtig
outcome-wrong = Falsch
outcome-skipped = Übersprungen
outcome-kept = Antwort gespeichert
also-right = auch richtig: { $list }
you-wrote = deine Antwort: { $answer }
right-is = richtig: { $answer }
choice-missed = fehlt in deiner Antwort
order-was = (bei dir Zeile { $n })
not-saved = Die Antwort ist nicht gespeichert: { $reason }
leave-unsaved = Noch einmal dieselbe Taste verlässt ohne diese Antwort.

## Ergebnis

result-total = { $right } von { $of } richtig · { $percent } %
result-pace = { $words } Wörter gelesen, { $pace } Wörter je Minute
result-closed-book = mit geschlossenem Buch
result-kept = { $n ->
    [one] Eine Antwort gespeichert.
   *[other] { $n } Antworten gespeichert.
}

## Zeile für Zeile

plain-type-number = Nummer eingeben; leere Zeile überspringt:
plain-type-numbers = Nummer eingeben, mehrere mit Leerzeichen; leere Zeile überspringt:
plain-type-words = Antwort eingeben; leere Zeile überspringt:
plain-type-verdict = r (richtig), f (falsch) oder n (steht nicht im Text); leere Zeile überspringt:
plain-type-pairs = Paare eingeben, etwa 1b 2a 3c; leere Zeile überspringt:
plain-type-order = Nummern in der richtigen Reihenfolge eingeben, etwa 3 1 2; leere Zeile überspringt:
plain-left = Abgebrochen. Die Antworten sind gespeichert; beim nächsten Mal geht es hier weiter.
plain-resumed = { $n ->
    [one] Weiter, wo aufgehört wurde: Eine Antwort liegt schon vor.
   *[other] Weiter, wo aufgehört wurde: { $n } Antworten liegen schon vor.
}
no-sitting = Zu dieser Antwort gibt es keine Sitzung mehr.

## Einstellungen

config-file = Einstellungen
config-there = vorhanden
config-not-there = nicht vorhanden: alles ist wie voreingestellt
config-store = Antworten
config-library = Bibliothek
config-written = Geschrieben: { $file }. Jede Einstellung steht darin, erklärt und auskommentiert.
config-faults = In den Einstellungen ist ein Fehler. Welcher, sagt: nachlese config

## Statistik

stats-empty = Noch keine Antworten. „nachlese“ öffnet die Bibliothek mit den mitgelieferten Quizzen.
stats-attempts = { $n ->
    [one] Ein Durchgang, davon beendet: { $finished }
   *[other] { $n } Durchgänge, davon beendet: { $finished }
}
stats-skills = Nach Fertigkeit
stats-weeks = Nach Wochen (ab Montag)
stats-quizzes = Nach Quiz

## Export

export-items = { $count ->
    [one] Aufgabe { $list }: { $what }
   *[other] Aufgaben { $list }: { $what }
}
export-loss-kind = ausgelassen, das Format kennt keine Frage dieser Art
export-loss-keys = ausgelassen, das Format nimmt weniger richtige Antworten
export-loss-options = ausgelassen, das Format nimmt weniger Antworten zur Auswahl
export-loss-signs = ausgelassen, eine Zeile darin sähe aus wie ein Zeichen des Formats
export-loss-order-as-match = Zeilen zum Ordnen wurden zu Paaren aus Zeile und Platz
export-loss-partial = eine teilweise richtige Reihenfolge gibt dort keine Punkte
export-loss-points = die Punkte gehen nicht mit; jede Frage zählt gleich viel
export-loss-feedback = Erklärung und Belege gehen nicht mit
export-loss-notes = die Anmerkungen zu einzelnen Antworten gehen nicht mit
export-loss-replaced = Zeichen, die das Format selbst braucht, wurden durch ähnliche ersetzt
export-loss-hidden = unsichtbare Zeichen wurden durch sichtbare ersetzt
export-loss-article = Der Artikel geht nicht mit; er muss für sich ausgeteilt werden.

## Bearbeiten

edit-number = Nr.
edit-id = Kennung
edit-kind = Art
edit-stem = Frage
edit-dry-run = Nur gezeigt: Die Datei ist unverändert.
edit-new-version = Die Fragen haben sich geändert: Blätter, die schon ausgegeben sind, gehören zur alten Fassung. Neu ausgeben mit: nachlese handout

## Schema des Quiz

schema-file = Ein Quiz für Nachlese
schema-format = Die Fassung des Dateiformats: 1
schema-id = Der feste Name des Quiz; er bleibt, auch wenn sich Titel und Fragen ändern
schema-kind = quiz (mit Lösungen) oder handout (für die Klasse, ohne Lösungen)
schema-fingerprint = Nur in handouts: die Fassung des Quiz, aus der es entstand
schema-title = Der Titel in der Bibliothek; ohne ihn gilt der des Artikels
schema-language = Die Sprache von Artikel und Fragen
schema-level = Das Niveau des Artikels
schema-article = Der Artikel; er darf fehlen
schema-items = Die Fragen, jede unter einer Zeile [[items]]
schema-article-title = Die Überschrift
schema-article-publisher = Die Zeitung oder Agentur
schema-article-author = Wer ihn geschrieben hat
schema-article-url = Wo er im Netz steht; die Adresse wird gezeigt, nie geöffnet
schema-article-date = Wann er erschienen ist: Jahr-Monat-Tag
schema-article-rights = Unter welchen Bedingungen er weitergegeben werden darf
schema-article-text = Der Text; eine leere Zeile trennt die Absätze
schema-item-id = Der feste Name der Frage; ohne ihn wird er aus der Frage gebildet
schema-item-kind = choice (Auswahl), cloze (Lücke), short (kurze Antwort), judge (richtig oder falsch), match (zuordnen), order (ordnen); ohne Angabe sagen es die anderen Zeilen
schema-item-skill = Was geübt wird: source (wer sagt das?), fact (Tatsachen), detail (steht das im Text?), structure (Aufbau), vocabulary (Wortschatz)
schema-item-family = Nach welchem Muster die Frage gebildet wurde; nur zur Auskunft
schema-item-stem = Die Frage, die Aussage oder der Text mit der Lücke ___
schema-item-prompts = Die linke Seite beim Zuordnen
schema-item-options = Was zur Auswahl steht, zugeordnet oder geordnet wird; es wird gemischt gezeigt
schema-item-answer = Die richtige Antwort als Text; mehrere als Liste; true, false oder "not-in-text"; Paare; die richtige Reihenfolge
schema-item-accept = Was beim Tippen außerdem als richtig gilt
schema-item-evidence = Die Stelle im Artikel, Wort für Wort und so lang, dass sie nur einmal vorkommt
schema-item-explanation = Was nach der Antwort zur Erklärung gezeigt wird
schema-item-points = Die Punkte für die richtige Antwort, 1 bis 100
schema-item-confidence = Wie sicher das Programm ist, dass die Frage gelungen ist, 0 bis 1
schema-item-notes = Warum eine Antwort falsch ist: "die Antwort" = "der Grund"

## Benotung

grade-name = Name
grade-points = Punkte
grade-percent = %
grade-mark = Note
grade-time = Zeit
grade-number = Nr.
grade-item = Aufgabe
grade-facility = gelöst
grade-discrimination = Trennschärfe
grade-answered = beantwortet
grade-chosen = Gegebene Antworten (✓ richtig)
grade-remarks = Zu beachten
grade-mean = { $n ->
    [one] Ein Blatt, { $percent } %
   *[other] { $n } Blätter, im Mittel { $percent } %
}
grade-nameless = ohne Namen ({ $file })
grade-absent = Nichts abgegeben: { $names }
grade-handed-in-nothing = nichts abgegeben
grade-left-out = { $file } ist ein Quiz und keine Antwortdatei; ausgelassen.
grade-note-nothing = keine einzige Aufgabe beantwortet
grade-note-unanswered = { $n } von { $of } Aufgaben nicht beantwortet: { $numbers }
grade-note-no-fingerprint = ohne Kennung der Fassung; ob die Antworten zu dieser Fassung des Quiz gehören, lässt sich nicht prüfen
grade-note-other-version = Antworten auf eine andere Fassung des Quiz
grade-note-gone = Aufgaben, die es im Quiz nicht mehr gibt, zählen nicht: { $items }
grade-note-copies = dieselbe Abgabe liegt noch einmal vor und zählt nur einmal: { $files }
grade-note-same-name = derselbe Name steht auch in { $files }: zwei Personen oder zwei Abgaben einer Person
grade-refused = { $of ->
    [one] Die Antwortdatei wurde nicht benotet
   *[other] { $n ->
        [one] { $n } von { $of } Antwortdateien wurde nicht benotet
       *[other] { $n } von { $of } Antwortdateien wurden nicht benotet
    }
}
grade-refused-unreadable = nicht benotet, nicht zu lesen: { $words }
grade-refused-other-quiz = nicht benotet, gehört zu einem anderen Quiz: { $id }
grade-refused-other-version = nicht benotet, gehört zu einer anderen Fassung des Quiz
grade-refused-misfit = nicht benotet, eine Antwort passt nicht zu ihrer Aufgabe: { $words }
grade-refused-attempt-differs = nicht benotet, dieselbe Abgabe mit anderen Antworten liegt vor in { $files }
grade-refused-attempt-renamed = nicht benotet, dieselbe Abgabe liegt unter anderem Namen vor in { $files }
grade-hint-version = --any-version benotet auch Antworten auf eine andere Fassung, soweit es die Aufgaben noch gibt
grade-sheets = { $n ->
    [one] Ein Rückmeldeblatt geschrieben.
   *[other] { $n } Rückmeldeblätter geschrieben.
}
grade-sheet-total = { $points } von { $max } Punkten · { $percent } %
grade-sheet-mark = Note { $mark }
grade-sheet-points = { $points } von { $max } P.
grade-sheet-missing = Nicht beantwortet
grade-doubt-negative = Aufgabe { $number }: Wer sonst viel wusste, lag hier öfter falsch. Stimmt die Lösung?
grade-doubt-distractor = Aufgabe { $number }: Eine falsche Antwort wurde öfter gegeben als die richtige.
grade-doubt-poor = Aufgabe { $number }: Sie unterscheidet kaum zwischen guten und schwachen Blättern.

## Wiederholen

review-nothing = Heute ist nichts zu wiederholen. Falsche und langsame Antworten kommen von selbst wieder.
review-nothing-hard = Es gibt nichts Schwieriges zu üben: Noch war nichts falsch, oder es ist weggelegt.
review-none = Nichts zu wiederholen: Falsche und langsame Antworten kommen von selbst wieder.
aside-later = Bis morgen weggelegt.
plain-aside-for-good = Für immer weggelegt. »nachlese review --take-back« holt alles Weggelegte zurück.
aside-for-good = Weggelegt: Diese Aufgabe wird nicht mehr gefragt. Im Verlauf lässt sie sich zurückholen.
review-taken-back = { $n ->
    [0] Es war nichts für immer weggelegt.
    [one] Eine Aufgabe zurückgeholt.
   *[other] { $n } Aufgaben zurückgeholt.
}
review-back = Kommt wieder (1–4 für eine eigene Einschätzung):
review-rate = Wie gut gewusst? Zahl eingeben; leere Zeile nimmt die mit *; z legt die Aufgabe bis morgen weg, x für immer:
review-never = kommt nicht wieder
review-days = { $n ->
    [one] morgen
   *[other] in { $n } Tagen
}
review-done = { $right } von { $of } gewusst
rating-again = gar nicht
rating-hard = mit Mühe
rating-good = gut
rating-easy = mühelos

## Verlauf

progress-empty = Noch keine Antworten. Was hier zu sehen ist, wächst mit jedem Quiz.
progress-skills = Trefferquote nach Fertigkeit, letzte 12 Wochen
progress-days = Übungstage, nach Antworten
progress-streak = { $n ->
    [0] Serie: heute noch nichts geübt
    [one] Serie: ein Tag
   *[other] Serie: { $n } Tage
}, längste: { $longest }
progress-pace = Wörter je Minute: { $n }
progress-due = fällig heute { $today } · morgen { $tomorrow } · in 7 Tagen { $week } · in 30 Tagen { $month }
progress-open-book = Bei offenem Buch { $right } von { $of } richtig · { $percent } %
progress-closed-book = Bei geschlossenem Buch { $right } von { $of } richtig · { $percent } %
progress-aside = { $n ->
    [one] für immer weggelegt: eine Aufgabe
   *[other] für immer weggelegt: { $n } Aufgaben
}
progress-hardest = Am schwierigsten (richtig / beantwortet)
weekdays = Mo Di Mi Do Fr Sa So

## Aufbewahrtes

history-exported = { $attempts } Durchgänge mit { $n } Antworten ausgegeben.
history-imported = Dazugekommen: { $attempts } Durchgänge, { $n } Antworten. Schon bekannt: { $known } Antworten.
history-nothing = Davon ist nichts aufbewahrt.
history-ask = { $attempts } Durchgänge mit { $n } Antworten endgültig löschen? (ja/nein)
history-kept = Nichts gelöscht.
history-deleted = { $attempts } Durchgänge mit { $n } Antworten gelöscht.
history-no-terminal = Hier kann nicht gefragt werden, ob gelöscht werden soll.
yes = ja
## Quellen

error-because = denn: { $cause }
error-hint = Hinweis: { $hint }
source-stdin = Standardeingabe
source-fetching = { $host } wird gefragt …
source-reading = Der Artikel wird herausgesucht …
source-missing = Die Datei { $name } gibt es nicht.
source-folder = { $name } ist ein Ordner, keine Datei.
source-no-folder = Der Ordner { $name } lässt sich nicht lesen.
source-no-file = Aus { $name } wird kein Artikel.
source-no-page = Von { $name } kommt kein Artikel.
source-is-list = { $name } ist kein Artikel, sondern eine Liste von { $n }.
hint-pick-entry = „nachlese extract { $name }“ zeigt die Einträge, --entry N nimmt einen.
hint-kinds = Gelesen werden Text, Markdown, HTML, RSS, Atom, EPUB und PDF.
hint-no-article = Der Text des Artikels lässt sich auch in eine Datei kopieren und als Datei angeben.
hint-no-text = Ein Programm zur Texterkennung (OCR) macht aus Bildern Text.
hint-private = Mit --allow-private wird auch dort gefragt.
hint-network = Besteht eine Verbindung zum Netz? Ist die Adresse richtig geschrieben?
hint-save-page = Die Seite lässt sich im Browser öffnen, speichern und als Datei angeben.
hint-list = Ohne --entry zeigt „nachlese extract“ alle Einträge.
fault-empty = Darin ist kein Text, es ist leer.
fault-not-text = Das ist kein Text.
fault-unsupported = Diese Art von Datei wird nicht gelesen: { $what }.
fault-too-large = Das ist größer als { $n } MiB.
fault-bomb = Ausgepackt wäre das größer als { $n } MiB.
fault-too-deep = Darin sind Elemente mehr als { $n }-mal ineinander verschachtelt.
fault-too-many = Darin sind mehr als { $n } Elemente.
fault-too-long = Es dauerte länger als { $n } Sekunden, das zu lesen.
fault-unreadable = Das ist so beschädigt, dass es sich nicht lesen lässt.
fault-damaged = Das ist beschädigt. Technische Meldung: { $detail }
fault-broken = Das ist beschädigt.
fault-encrypted = Das ist mit einem Passwort geschützt.
fault-no-text = Darin ist kein Text, vielleicht nur Bilder von Text.
fault-no-article = Auf der Seite wurde kein Artikel gefunden.
fault-no-parts = Darin ist kein Eintrag.
fault-no-such-part = Einen Eintrag { $n } gibt es nicht, es sind { $of }.
fault-not-in-parts = Das ist ein Artikel, keine Liste von Einträgen.
fault-empty-part = Eintrag { $n } hat weder einen Link noch einen Text.
fault-bad-address = Das ist keine Adresse.
fault-scheme = Nur Adressen mit http und https werden gelesen, nicht mit { $scheme }.
fault-private = { $host } liegt in diesem Rechner oder seinem eigenen Netz.
fault-redirects = Die Adresse leitet mehr als { $n }-mal weiter.
fault-lost-redirect = Die Adresse leitet ohne gültiges Ziel weiter.
fault-not-found = Diese Seite gibt es nicht (mehr).
fault-forbidden = Der Server gibt die Seite nicht heraus, vielleicht nur nach Anmeldung.
fault-status = Der Server antwortet mit Status { $code }.
fault-host-unknown = Den Rechner { $host } findet das Netz nicht.
fault-unreachable = Zu { $host } kommt keine Verbindung zustande.
fault-timed-out = Der Server brauchte länger als { $n } Sekunden.
fault-not-trusted = Der Verbindung ist nicht zu trauen. Technische Meldung: { $detail }
fault-broken-off = Die Antwort des Servers brach ab oder ist kein HTTP.

## Text ansehen

extract-author = Autor
extract-publisher = Quelle
extract-date = Datum
extract-url = Adresse
extract-rights = Rechte
extract-untitled = (ohne Titel)
extract-more = Es gibt noch mehr Einträge.
extract-pick = Mit --entry N wird ein Eintrag gelesen.

## Quizze machen

make-taken = Genommen: „{ $title }“ ({ $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
})
make-no-quiz = Aus { $name } wird kein Quiz.
make-needs-folder = Mehrere Artikel brauchen einen Ordner für die Quizze.
make-needs-folder-hint = Mit -o ORDNER einen angeben.
make-empty-folder = In dem Ordner ist kein Artikel.
make-empty-folder-hint = Artikel sind Dateien mit der Endung .txt, .md, .html, .epub oder .pdf.
make-cannot-folder = Der Ordner { $name } lässt sich nicht anlegen.
make-done = { $n ->
    [one] { $n } von { $of } Artikeln wurde zu einem Quiz.
   *[other] { $n } von { $of } Artikeln wurden zu Quizzen.
}
make-failed = { $n ->
    [one] Aus einem Artikel wurde kein Quiz.
   *[other] Aus { $n } Artikeln wurde kein Quiz.
}
make-interrupted = Abgebrochen. Was da ist, ist ganz.
## Lesen: Wörter nachschlagen

book-open = Buch offen
book-shut = Buch zu
book-now-open = Das Buch bleibt bei den Fragen offen.
book-now-closed = Das Buch ist bei den Fragen zu: Der Artikel ist erst nach der Antwort zu sehen.
found-none = Nicht gefunden.
found-at = Stelle { $n } von { $of }
do-look-up = Wort
do-word = nächstes Wort
do-mark = merken
do-unmark = nicht mehr merken
do-speak = vorlesen
do-silence = nicht weiter vorlesen
do-words = Wörterliste
do-show-rare = nützliche Wörter
do-hide-rare = Wörter ausblenden
do-remove = entfernen
do-put-back = zurückholen
do-practise-words = üben
title-words = Wörterliste
rare-title = Vor dem Lesen: nützliche seltene Wörter
rare-none = In diesem Artikel ist kein Wort seltener, als dein Niveau erwarten lässt.
mark-first = Geh zuerst mit ← → zu einem Wort.
speech-none = Kein Vorlesebefehl: In den Einstellungen heißt er „speech“.
speech-failed = Der Vorlesebefehl ist gescheitert: { $reason }
speech-status = Ende mit { $status }
words-empty = Hier stehen die Wörter, die du beim Lesen gemerkt hast. Noch ist keins dabei: Geh beim Lesen mit ← → zu einem Wort und merke es.
words-count = { $n ->
    [one] Ein Wort
   *[other] { $n } Wörter
}
words-added = „{ $word }“ ist jetzt in der Wörterliste.
words-removed = „{ $word }“ ist nicht mehr in der Wörterliste.
words-nothing = Kein Satz der Wörterliste eignet sich zum Üben.
words-title = Meine Wörter
words-hint-start = beginnt mit „{ $letter }“, { $n ->
    [one] ein Buchstabe
   *[other] { $n } Buchstaben
}
words-from = aus: { $title }
look-listed = in deiner Wörterliste
look-head = Formen nach dem Grundwort { $head }
look-unknown = Dem Programm unbekannt, darum ohne Formen.
look-no-entry = kein Eintrag in { $dictionary }
frequency-0 = sehr selten
frequency-1 = selten
frequency-2 = eher selten
frequency-3 = mittel
frequency-4 = häufig
frequency-5 = sehr häufig
kind-masculine = Substantiv, maskulin
kind-feminine = Substantiv, feminin
kind-neuter = Substantiv, neutral
kind-adjectival = Substantiv, dekliniert wie ein Adjektiv
kind-noun = Substantiv
kind-verb = Verb
kind-separable = Verb, trennbar
kind-adjective = Adjektiv
kind-adverb = Adverb
kind-article = Artikel
kind-pronoun = Pronomen
kind-preposition = Präposition
kind-conjunction = Konjunktion
kind-number = Zahl
kind-particle = Partikel
kind-name = Eigenname
kind-foreign = Fremdwort
dictionary-failed = Das Wörterbuch { $name } ist nicht lesbar: { $reason }
## Import

import-too-large = die Datei ist größer als { $detail } Bytes
import-empty = die Datei ist leer
import-no-text = die Datei ist kein Text
import-no-items = in der Datei steht keine Frage, die ein Quiz aufnehmen kann
import-open-brace = hier beginnt eine Klammer { "{" }, die nie endet: { $detail }
import-stray-brace = hier endet eine Klammer { "}" }, die nie begann: { $detail }
import-nested-brace = in den Antworten steht eine Klammer { "{" }; sie wird als \{ "{" } geschrieben: { $detail }
import-open-title = ein Titel beginnt mit :: und endet nicht mit ::
import-stray-text = vor der ersten Antwort steht Text; eine Antwort beginnt mit = oder ~: { $detail }
import-weight = das ist keine Zahl, die hier stehen kann: { $detail }
import-arrow = ein Paar wird als links -> rechts geschrieben: { $detail }
import-xml = das ist kein wohlgeformtes XML: { $detail }
import-doctype = die Datei hat einen DOCTYPE; solche Dateien werden nicht gelesen
import-depth = mehr als { $detail } Elemente stehen ineinander
import-root = das ist kein Moodle-XML, dessen äußerstes Element <quiz> ist: { $detail }
import-letter = der Buchstabe { $detail } ist nicht an der Reihe; Antworten heißen A, B, C …
import-answer-letter = die Lösung nennt keine der Antworten: { $detail }
import-no-answer = der Frage fehlt die Zeile ANSWER: { $detail }
import-stray-line = das ist weder eine Antwort noch die Lösung: { $detail }
import-header = die erste Zeile muss die Spalten nennen, darunter „Frage“ und „Antwort“; gefunden: { $detail }
import-open-quote = hier beginnt ein Anführungszeichen eine Zelle und wird nie geschlossen
import-columns = die Zeile hat { $detail } Zellen, mehr als die Kopfzeile
import-internal = das Quiz ließ sich nicht zusammensetzen: { $detail }
import-kind = ausgelassen: für „{ $detail }“ gibt es keine Art von Aufgabe
import-gaps = ausgelassen: eine Aufgabe hat genau eine Lücke
import-any-of = ausgelassen: mehrere Antworten sind richtig, und eine davon genügt
import-no-key = ausgelassen: welche Antwort richtig ist, lässt sich nicht erkennen
import-range = ausgelassen: eine Spanne von Zahlen ist richtig: { $detail }
import-wildcards = ausgelassen: alle Antworten enthalten den Platzhalter *
import-invalid = ausgelassen: { $detail }
import-too-many = ausgelassen: ein Quiz hat höchstens { $detail } Aufgaben
import-article = nicht übernommen: der Text „{ $detail }“, denn ein Quiz hat einen Artikel
import-partial = teilweise richtige Antworten zählen als falsch
import-shares = richtige Antworten, die mehr wert waren als andere, zählen gleich viel
import-tolerance = die Zahl { $detail } gilt genau; die Toleranz wird nicht übernommen
import-wildcard = Antworten mit dem Platzhalter * werden nicht übernommen
import-media = Bilder, Töne und angehängte Dateien werden nicht übernommen
import-hidden = unsichtbare Zeichen wurden entfernt
import-feedback = die Rückmeldungen zu einzelnen Antworten werden nicht übernommen
