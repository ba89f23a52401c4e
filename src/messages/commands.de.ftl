# Texte der Oberfläche auf Deutsch. Dieselben Schlüssel stehen in der englischen Datei.

## Was System und Bibliotheken melden

system-not-found = Diese Datei oder diesen Ordner gibt es nicht.
system-not-allowed = Die Berechtigung dazu fehlt.
system-exists = Das gibt es schon.
system-is-folder = Das ist ein Ordner.
system-no-folder = Ein Teil des Pfads ist kein Ordner.
system-folder-not-empty = Der Ordner ist nicht leer.
system-read-only = Auf diesen Datenträger lässt sich nicht schreiben.
system-disk-full = Der Datenträger ist voll.
system-quota = Der zugeteilte Speicherplatz ist aufgebraucht.
system-file-too-large = Die Datei würde zu groß.
system-file-name = Das System erlaubt diesen Namen nicht, vielleicht ist er zu lang.
system-busy = Ein anderes Programm benutzt das gerade.
system-broken-pipe = Die Gegenseite liest nicht mehr.
system-timed-out = Es hat zu lange gedauert.
system-ends-early = Die Daten enden zu früh.
system-not-text = Das ist kein Text in UTF-8.
system-no-memory = Der Arbeitsspeicher reicht nicht.
system-says = Das System meldet: { $words }
library-says = Technische Meldung: { $words }

## Fehler vieler Befehle

source-stdout = Standardausgabe
unreadable = { $name } lässt sich nicht lesen.
unwritable = { $name } lässt sich nicht schreiben.
stdout-unwritable = Die Standardausgabe nimmt nichts an.
table-failed = Die Tabelle lässt sich nicht schreiben.
did-you-mean = Ist „{ $near }“ gemeint?
format-unknown = Ein Format { $name } gibt es nicht.
handout-no-keys = { $name } ist ein Handout ohne Lösungen.
quiz-invalid = { $name } ist kein gültiges Quiz: { $n } Fehler
quiz-invalid-hint = „nachlese check { $name }“ zeigt jeden Fehler.
quiz-not-bundled = Ein mitgeliefertes Quiz { $name } gibt es nicht.
no-quiz-at-hand = Es ist kein Quiz offen.
cli-both = { $name } steht vor einem Befehl.
cli-both-hint = Nur eins von beiden angeben: eine Datei oder einen Befehl.
no-terminal-hint = „nachlese play --plain { $name }“ fragt Zeile für Zeile.
terminal-failed = Das Terminal ist ausgefallen.
isolated-failed = Der Prozess, der die Quelle liest, ist gescheitert.

## Der Speicher

data-no-home = Es gibt kein Benutzerverzeichnis, in dem die Antworten liegen könnten.
data-no-home-hint = Mit --data-dir oder NACHLESE_DATA_DIR lässt sich ein Ordner angeben.
store-set-aside = Der Speicher war beschädigt. Er liegt nun beiseite als { $name }, und ein neuer wurde angelegt.
store-newer = Der Speicher { $name } stammt von einer neueren Version des Programms (Fassung { $version }); er blieb unberührt.
store-newer-hint = Die neuere Version benutzen oder mit --data-dir einen anderen Ordner angeben.
store-foreign = { $name } ist die Datenbank eines anderen Programms.
store-foreign-hint = Mit --data-dir lässt sich ein anderer Ordner angeben.
store-damaged = Der Speicher ist beschädigt.
store-busy = Ein anderes Programm hält den Speicher besetzt.
store-busy-hint = Das andere Programm schließen und es noch einmal versuchen.
store-no-access = Der Speicher { $name } lässt sich nicht anlegen oder nicht beschreiben.
store-read-only = Der Speicher lässt sich nicht öffnen oder nicht beschreiben.
store-no-access-hint = Den Ordner beschreibbar machen oder mit --data-dir einen anderen angeben.
store-full = Der Datenträger ist voll; die Antwort ist nicht gespeichert.
store-no-attempt = Im Speicher gibt es keinen Durchgang { $id }.
store-failed = Der Speicher ist ausgefallen.
dictionary-open-line = Es ist beschädigt, eine Zeile des Verzeichnisses endet nicht.
dictionary-overlap = Es ist beschädigt, Einträge überlappen sich.
dictionary-beyond-end = Es ist beschädigt, das Verzeichnis nennt eine Stelle hinter dem Ende.
dictionary-packed = Es ist beschädigt, ein Stück lässt sich nicht entpacken.

## check, config

check-summary = { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
} geprüft: { $errors } Fehler, { $warnings ->
    [one] { $warnings } Warnung
   *[other] { $warnings } Warnungen
}
settings-errors = In den Einstellungen { $n ->
    [one] ist 1 Fehler
   *[other] sind { $n } Fehler
}.
settings-no-home = Es gibt kein Benutzerverzeichnis, in dem die Einstellungen liegen könnten.
settings-no-home-hint = Mit --config oder NACHLESE_CONFIG lässt sich eine Datei angeben.
settings-there = { $name } gibt es schon.
settings-there-hint = Die Datei erst woandershin verschieben oder mit „nachlese config“ ansehen.

## edit, handout

edit-handout = { $name } ist ein Handout.
edit-handout-hint = Das Quiz bearbeiten und das Handout neu daraus machen.
edit-no-place = In einem Quiz mit { $of ->
    [one] einer Aufgabe
   *[other] { $of } Aufgaben
} gibt es keinen Platz { $n }.
edit-no-other = Der Artikel gibt keine andere Aufgabe für diesen Platz her.
edit-no-more = Der Artikel gibt keine weitere Aufgabe her.
edit-no-items = Aus dem Artikel von { $name } werden keine Aufgaben.
edit-no-items-hint = Aufgaben entstehen aus dem Text unter [article].
edit-no-item = Das Quiz hat keine Aufgabe „{ $name }“.
edit-no-item-hint = „nachlese edit QUIZ“ listet die Aufgaben auf.
edit-unchanged = { $name } bleibt, wie es ist.
rewrite-handout = Ein Handout wird nicht bearbeitet.
rewrite-no-items = Ein Quiz hat mindestens eine Aufgabe.
rewrite-no-items-hint = Stattdessen die Datei löschen.
rewrite-inline = Die Aufgaben stehen in einer einzigen Liste, items = […]; die wird nicht bearbeitet.
rewrite-inline-hint = Jede Aufgabe unter eine eigene Zeile [[items]] schreiben.
rewrite-unsafe = Die Datei lässt sich nicht ändern, ohne dass sich noch anderes ändert.
rewrite-unsafe-hint = Die Datei mit einem Editor bearbeiten.
handout-already = { $name } ist schon ein Handout.
handout-already-hint = Es wird aus dem Quiz mit den Lösungen gemacht.

## export, import

export-no-terminal = { $name } ist kein Text für ein Terminal.
export-no-terminal-hint = Mit -o DATEI in eine Datei schreiben.
export-no-keys-hint = Das Quiz exportieren, aus dem es entstand; html und markdown gehen ohne --key.
export-nothing = { $name } kann keine der Aufgaben aufnehmen.
export-nothing-hint = moodle-xml, qti, anki, csv, markdown und html nehmen jede Art auf.
export-failed = Die Datei ließ sich nicht zusammenstellen; nichts wurde geschrieben.
import-failed = Aus { $name } wird kein Quiz: { $n } Fehler

## history, words, man

history-file = { $name } lässt sich nicht lesen oder nicht schreiben.
history-line = { $name }, Zeile { $n }: { $reason }
history-line-hint = Nichts wurde übernommen. Solche Dateien schreibt „nachlese history export“.
history-no-terminal-hint = Mit --yes wird ohne Rückfrage gelöscht.
words-not-there = „{ $word }“ steht nicht in der Wörterliste.
words-not-there-hint = „nachlese words“ zeigt die Liste.
man-no-command = { $name } hat keinen Befehl { $command }.
man-no-command-hint = „{ $name } --help“ listet die Befehle auf.
man-failed = Die Seite lässt sich nicht schreiben.

## play, grade

play-no-sitting = Es gibt keinen Durchgang, der in { $name } stehen könnte.
play-no-responses = { $name } ist keine Antwortdatei.
play-none-fits = Keine Antwort in { $name } gehört zu diesem Quiz.
responses-too-large = Die Datei hat { $n } Bytes, mehr als eine Antwortdatei je hat.
responses-newer = Die Datei hat Format { $format }, das erst eine neuere Version von nachlese liest.
response-other-quiz = Die Antworten gehören zu einem anderen Quiz: { $id }
response-no-item = Das Quiz hat keine Aufgabe { $item }.
response-other-kind = Die Antwort auf { $item } muss { $expected } sein.
response-no-option = Die Aufgabe { $item } hat keine Antwort „{ $option }“ zur Auswahl.
expected-choice = eine der Antworten oder eine Liste davon
expected-cloze = ein Text
expected-short = ein Text
expected-judge = true, false oder "not-in-text"
expected-match = eine Liste von Paaren
expected-order = eine Liste der Zeilen in ihrer Reihenfolge
grade-no-files = Es gibt keine Antwortdatei.
grade-no-files-hint = Antwortdateien enden auf .json oder .toml; „nachlese play HANDOUT -o DATEI“ schreibt sie.
grade-no-keys-hint = Zum Benoten das Quiz nehmen, aus dem das Handout entstand.
scale-file = { $name } ist kein Notenschlüssel.
scale-file-hint = Eine Zeile für jede Note schreiben, mit den Prozent, ab denen sie gilt: 1 = 92
scale-list = Der Notenschlüssel lässt sich nicht lesen.
scale-list-hint = So wird er geschrieben: --scale 92=1,81=2,67=3,50=4,30=5,0=6
scale-part = „{ $part }“ hat nicht die Form PROZENT=NOTE wie in 92=1.
scale-bound = „{ $bound }“ ist keine Prozentzahl von 0 bis 100 mit höchstens zwei Nachkommastellen (nach einem Punkt).
scale-mark = „{ $mark }“ ist keine Note: Sie hat 1 bis { $most } sichtbare Zeichen.
scale-twice = Bei { $bound } Prozent beginnen zwei Noten.
scale-no-zero = Keine Note beginnt bei 0 Prozent.
scale-too-many = Ein Notenschlüssel hat höchstens { $most } Noten.

## analyze

jsonl-left-out = { $n } von { $of ->
    [one] { $of } Zeile
   *[other] { $of } Zeilen
} ausgelassen.
jsonl-line = Zeile { $n }: { $fault }
jsonl-not-json = Das ist kein JSON: { $cause }
jsonl-no-text = „text“ fehlt.
jsonl-no-id = „id“ fehlt.
jsonl-broken = Daran ist die Analyse gescheitert.
jsonl-too-long = Sie hat mehr als { $n } MiB.

## Die Befehlszeile

usage-help = „{ $command } --help“ zeigt, was es gibt.
usage-possible = Möglich sind: { $list }
usage-unknown = Die Option { $name } gibt es hier nicht.
usage-no-command = Einen Befehl { $name } gibt es nicht.
usage-no-value = Für { $name } fehlt ein Wert.
usage-bad-value = „{ $value }“ ist für { $name } nicht möglich.
usage-no-equals = Bei { $name } steht der Wert hinter einem =.
usage-too-many = „{ $value }“ ist für { $name } ein Wert zu viel.
usage-twice = { $name } kann nur einmal stehen.
usage-conflict = { $one } und { $other } schließen einander aus.
usage-missing = Es fehlt noch etwas: { $list }
usage-missing-command = Es fehlt ein Befehl.
usage-not-utf8 = Eine Angabe ist kein Text in UTF-8.

## Sprachen, in denen ein Text sein kann

language-afr = Afrikaans
language-aka = Akan
language-amh = Amharisch
language-ara = Arabisch
language-aze = Aserbaidschanisch
language-bel = Belarussisch
language-ben = Bengalisch
language-bul = Bulgarisch
language-cat = Katalanisch
language-ces = Tschechisch
language-cmn = Chinesisch
language-cym = Walisisch
language-dan = Dänisch
language-deu = Deutsch
language-ell = Griechisch
language-eng = Englisch
language-epo = Esperanto
language-est = Estnisch
language-fin = Finnisch
language-fra = Französisch
language-guj = Gujarati
language-heb = Hebräisch
language-hin = Hindi
language-hrv = Kroatisch
language-hun = Ungarisch
language-hye = Armenisch
language-ind = Indonesisch
language-ita = Italienisch
language-jav = Javanisch
language-jpn = Japanisch
language-kan = Kannada
language-kat = Georgisch
language-khm = Khmer
language-kor = Koreanisch
language-lat = Latein
language-lav = Lettisch
language-lit = Litauisch
language-mal = Malayalam
language-mar = Marathi
language-mkd = Mazedonisch
language-mya = Birmanisch
language-nep = Nepalesisch
language-nld = Niederländisch
language-nob = Norwegisch
language-ori = Odia
language-pan = Pandschabi
language-pes = Persisch
language-pol = Polnisch
language-por = Portugiesisch
language-ron = Rumänisch
language-rus = Russisch
language-sin = Singhalesisch
language-slk = Slowakisch
language-slv = Slowenisch
language-sna = Shona
language-spa = Spanisch
language-srp = Serbisch
language-swe = Schwedisch
language-tam = Tamil
language-tel = Telugu
language-tgl = Tagalog
language-tha = Thai
language-tuk = Turkmenisch
language-tur = Türkisch
language-ukr = Ukrainisch
language-urd = Urdu
language-uzb = Usbekisch
language-vie = Vietnamesisch
language-yid = Jiddisch
language-zul = Zulu

## Überschriften der Handbuchseiten

man-heading-name = BEZEICHNUNG
man-heading-synopsis = ÜBERSICHT
man-heading-description = BESCHREIBUNG
man-heading-options = OPTIONEN
man-heading-subcommands = BEFEHLE
man-heading-changes = ÄNDERUNGEN
man-heading-extra = BEISPIELE
man-heading-version = VERSION
