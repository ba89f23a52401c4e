# Die Hilfe zu Befehlen und Optionen auf Deutsch. Auf Englisch steht sie bei den Befehlen selbst.
# help-BEFEHL ist ein Befehl, help-BEFEHL-NAME eine Angabe dazu; ein langer Text hat die Endung -long.

## Überschriften und was clap selbst sagt

help-usage = Aufruf:
help-commands = Befehle
help-changes = Änderungen
help-arguments = Angaben
help-options = Optionen
help-default = [Vorgabe: { $value }]
help-possible = [möglich: { $values }]
help-environment = [Umgebungsvariable: { $name }]
help-examples = Beispiele:
help-example = Beispiel:
help-flag-help = Diese Hilfe zeigen
help-flag-version = Die Version zeigen
help-command-help = Zeigt diese Hilfe oder die zu einem Befehl
help-command-help-subcommand = Der Befehl
help-any-options = OPTIONEN
help-any-command = BEFEHL

## Das Programm

help-nachlese = Trainiert das Leseverstehen deutscher Nachrichten: Es stellt die Fragen selbst, vor allem die, wer etwas sagt
help-nachlese-open = Ein Artikel, aus dem ein Quiz werden soll (Datei, http(s)-Adresse oder - für die Standardeingabe), oder ein Quiz; ohne Angabe öffnet sich die Bibliothek
help-nachlese-after =
    Beispiele:
    { "  " }nachlese                  öffnet die Bibliothek
    { "  " }nachlese artikel.txt      macht aus einem Artikel ein Quiz und öffnet es
    { "  " }nachlese https://zeitung.example/artikel.html
    { "  " }                          dasselbe mit einer Seite im Netz
    { "  " }nachlese quiz.toml        öffnet ein Quiz
help-any-entry = Der Eintrag eines Feeds oder das Kapitel eines Buchs, ab 1; siehe „nachlese extract“
help-any-allow_private = Auch von Adressen in diesem Rechner und seinem Netz holen
help-any-lang = Die Sprache der Oberfläche; ohne Angabe die des Systems, sonst Englisch
help-any-color = Ob Meldungen farbig sind
help-any-config = Die Datei mit den Einstellungen; sonst die am üblichen Platz (siehe „nachlese config“)
help-any-data_dir = Wo Antworten und erstellte Quizze liegen

## Die Befehle

help-check = Prüft Quizdateien und nennt jeden Fehler mit Zeile, Spalte und Abhilfe
help-check-files = Die Quizdateien, TOML oder JSON; - ist die Standardeingabe
help-edit = Bearbeitet die Aufgaben einer Quizdatei; Kommentare und alles andere bleiben
help-edit-long =
    Bearbeitet die Aufgaben einer Quizdatei; Kommentare und alles andere bleiben.

    Eine Aufgabe wird mit ihrer Kennung oder ihrer Nummer genannt. Ohne Änderung werden die Aufgaben aufgelistet.
help-edit-quiz = Die Quizdatei, TOML oder JSON
help-edit-dry_run = Nur zeigen, was entstünde, und nichts schreiben
help-edit-output = In diese Datei schreiben statt in die Quizdatei
help-edit-drop = Nimmt Aufgaben heraus
help-edit-drop-items = Die Aufgaben, mit Kennung oder Nummer
help-edit-move = Setzt eine Aufgabe an einen anderen Platz
help-edit-move-item = Die Aufgabe, mit Kennung oder Nummer
help-edit-move-to = Ihre neue Nummer
help-edit-renew = Setzt die nächstbeste Aufgabe des Artikels an die Stelle einer Aufgabe; wiederholt geht es reihum durch alle, die es gibt
help-edit-renew-item = Die Aufgabe, mit Kennung oder Nummer
help-edit-renew-seed = Ein anderer Startwert wählt anders unter Gleichwertigem
help-edit-add = Fügt die nächstbesten Aufgaben des Artikels hinzu, jede dort, wo der Artikel davon erzählt
help-edit-add-count = Wie viele höchstens, 1 bis 200
help-edit-add-skills = Die Fertigkeiten, die sie üben, durch Kommas getrennt
help-edit-add-seed = Ein anderer Startwert wählt anders unter Gleichwertigem
help-grade = Benotet, was eine Klasse abgegeben hat
help-grade-after-long =
    Beispiele:
    { "  " }nachlese grade quiz.toml antworten/
    { "  " }nachlese grade quiz.toml antworten/ --csv > noten.csv
    { "  " }nachlese grade quiz.toml antworten/ --scale 90=1,80=2,65=3,50=4,25=5,0=6 --feedback rueckmeldung/

    Aus einer Datei werden nur die Antworten gelesen und neu bewertet, nie Punkte, die darin stehen. Eine Datei, die beschädigt ist, zu einem anderen Quiz oder einer anderen Fassung gehört oder nicht zu den Aufgaben passt, wird genannt und nicht benotet; die übrigen werden es, und das Programm endet mit 1.
help-grade-quiz = Das Quiz mit den Lösungen
help-grade-responses = Antwortdateien oder Ordner damit
help-grade-csv = Eine Tabelle für Tabellenprogramme statt Text; comma trennt mit Kommas und schreibt Zahlen mit Punkt, --csv=semicolon ist für ein deutsches Excel
help-grade-table = Nur eine Tabelle: pupils (Namen mit Punkten und Noten) oder items (Aufgaben mit ihren Kennzahlen); sonst hat der Text beide und CSV die erste
help-grade-scale = Noten nach Prozent: german (92=1,81=2,67=3,50=4,30=5,0=6), none, eine solche Liste oder eine TOML-Datei mit Zeilen wie 1 = 92
help-grade-feedback = Ein Ordner für ein Rückmeldeblatt je Person, mit den richtigen Antworten
help-grade-pupils = Eine Textdatei mit einem Namen je Zeile; dann wird genannt, wer nichts abgegeben hat
help-grade-any_version = Auch Antworten auf eine andere Fassung des Quiz benoten
help-grade-output = Die Datei, in die geschrieben wird; sonst die Standardausgabe
help-config = Zeigt Pfade und Einstellungen oder schreibt eine Datei mit Einstellungen für den Anfang
help-config-init = Eine Datei schreiben, in der jede Einstellung steht, erklärt und auskommentiert
help-handout = Schreibt ein Quiz für eine Klasse: ohne Lösungen, Belege und Erklärungen
help-handout-quiz = Das Quiz; - ist die Standardeingabe
help-handout-output = Die Datei, in die geschrieben wird (JSON, wenn sie auf .json endet); sonst die Standardausgabe
help-handout-seed = Ein anderer Startwert mischt die Antworten anders
help-handout-without_article = Lässt den Text des Artikels weg, der Rechte wegen
help-export = Schreibt ein Quiz für ein anderes Programm oder für Papier
help-export-quiz = Das Quiz; - ist die Standardeingabe
help-export-to = Das Format
help-export-key = Hängt an html und markdown das Blatt mit den Lösungen an; die anderen Formate enthalten sie immer
help-export-without_article = Lässt den Text des Artikels weg, der Rechte wegen
help-export-output = Die Datei, in die geschrieben wird; sonst die Standardausgabe
help-import = Macht aus der Datei eines anderen Programms ein Quiz
help-import-file = Die Datei; - ist die Standardeingabe
help-import-from = Das Format
help-import-output = Die Quizdatei, in die geschrieben wird (JSON, wenn sie auf .json endet); sonst die Standardausgabe
help-make = Macht aus einem Artikel ein Quiz
help-make-articles = Artikel: Dateien (Text, Markdown, HTML, EPUB, PDF), Ordner damit, http(s)-Adressen oder - für die Standardeingabe
help-make-output = Die Datei, in die geschrieben wird; bei mehreren Artikeln der Ordner
help-make-items = Wie viele Aufgaben höchstens, 1 bis 200
help-make-skills = Die Fertigkeiten, die geübt werden, durch Kommas getrennt
help-make-level = Das Niveau, auf dem gelesen wird
help-make-seed = Ein anderer Startwert wählt anders unter Gleichwertigem; sonst entscheidet der Text
help-make-format = Die Form des Quiz
help-completions = Gibt Vervollständigungen für eine Shell aus
help-completions-shell = Die Shell
help-man = Gibt eine Handbuchseite aus oder schreibt alle
help-man-command = Der Befehl, von dem die Seite handelt; ohne ihn das Programm
help-man-dir = Die Seiten des Programms und aller Befehle in diesen Ordner schreiben
help-schema = Gibt ein JSON-Schema der Quizdatei aus, mit dem Editoren vervollständigen und prüfen
help-schema-long =
    Gibt ein JSON-Schema der Quizdatei aus, mit dem Editoren vervollständigen und prüfen.

    docs/quiz-format.md erklärt, wie man es einrichtet. Die Beschreibungen stehen in der Sprache der Oberfläche.
help-play = Spielt ein Quiz
help-play-quiz = Das Quiz oder Handout
help-play-plain = Zeile für Zeile, ohne Bildschirm: für Vorleseprogramme, Braille und Pipes. Von selbst, wo die Ausgabe kein Terminal ist
help-play-answers = Mit einer Antwortdatei antworten und das Ergebnis ausgeben
help-play-name = Wer antwortet
help-play-output = Die Antworten in diese Datei schreiben (TOML, wenn sie auf .toml endet, sonst JSON)
help-review = Fragt, was heute fällig ist: Was falsch oder langsam war, kommt in wachsenden Abständen wieder
help-review-hard = Was am häufigsten falsch war, ob fällig oder nicht
help-review-limit = Höchstens so viele Aufgaben
help-review-take_back = Alles zurückholen, was nie wieder gefragt werden sollte, und nichts fragen
help-review-plain = Zeile für Zeile, ohne Bildschirm. Von selbst, wo die Ausgabe kein Terminal ist
help-stats = Zeigt, wie es lief: insgesamt, nach Fertigkeit, nach Quiz, im Lauf der Zeit
help-stats-format = Die Form der Ausgabe
help-history = Bringt den eigenen Verlauf auf einen anderen Rechner oder löscht ihn
help-history-export = Schreibt den ganzen Verlauf als JSONL, einen Eintrag je Zeile
help-history-export-output = Die Datei; sonst die Standardausgabe
help-history-import = Übernimmt ausgegebenen Verlauf; was schon da ist, bleibt, wie es ist
help-history-import-file = Die ausgegebene Datei; - ist die Standardeingabe
help-history-delete = Löscht Verlauf endgültig
help-history-delete-all = Alles
help-history-delete-quiz = Alles zu dem Quiz mit dieser Kennung (siehe „nachlese stats --format json“)
help-history-delete-before = Durchgänge, die vor diesem Tag endeten, etwa 2025-01-31
help-history-delete-yes = Ohne vorher zu fragen
help-words = Listet die Wörter auf, die beim Lesen gemerkt wurden, oder nimmt welche heraus
help-words-after =
    Beispiele:
    { "  " }nachlese words
    { "  " }nachlese words --format tsv > words.txt     eine Datei für Anki: Datei, Importieren
    { "  " }nachlese words --remove Fähre
help-words-format = Die Form der Ausgabe: text zum Lesen, tsv für Anki und Tabellenprogramme (Satz mit Lücke, Antwort, was sonst bekannt ist), json für Programme
help-words-remove = Dieses Wort aus der Liste nehmen, in seiner Grundform; kann mehrmals stehen
help-analyze = Zeigt, was die Analyse in einem Artikel findet
help-analyze-article = Der Artikel: eine Datei, eine http(s)-Adresse oder - für die Standardeingabe
help-analyze-format = Die Form der Ausgabe
help-analyze-jsonl = Von der Standardeingabe je Zeile ein {"{"}"id", "text"{"}"} lesen und je Zeile eine Analyse schreiben
help-extract = Zeigt den Text einer Seite, eines Feed-Eintrags, eines Buchkapitels oder einer PDF-Datei, bevor daraus etwas wird
help-extract-after =
    Beispiele:
    { "  " }nachlese extract https://zeitung.example/artikel.html
    { "  " }nachlese extract https://zeitung.example/feed.xml              listet die Einträge auf
    { "  " }nachlese extract https://zeitung.example/feed.xml --entry 3    zeigt den dritten
    { "  " }nachlese extract seite.html > artikel.txt                      um ihn erst zu bearbeiten
help-extract-name = Eine Datei, eine http(s)-Adresse oder - für die Standardeingabe: Text, Markdown, HTML, RSS, Atom, EPUB oder PDF
help-extract-format = Die Form der Ausgabe

## Platzhalter für Angaben

help-value-ARTICLE = ARTIKEL
help-value-CHANGE = ÄNDERUNG
help-value-COMMAND = BEFEHL
help-value-DAY = TAG
help-value-DIR = ORDNER
help-value-FILE = DATEI
help-value-FOLDER = ORDNER
help-value-FORMAT = FORMAT
help-value-ID = KENNUNG
help-value-ITEM = AUFGABE
help-value-ITEMS = ANZAHL
help-value-LANGUAGE = SPRACHE
help-value-LEVEL = NIVEAU
help-value-N = N
help-value-NAME = NAME
help-value-NUMBER = NUMMER
help-value-QUIZ = QUIZ
help-value-RESPONSE = ANTWORTDATEI
help-value-SCALE = SCHLÜSSEL
help-value-SEED = ZAHL
help-value-SEPARATOR = TRENNZEICHEN
help-value-SHELL = SHELL
help-value-SKILLS = FERTIGKEITEN
help-value-SOURCE = QUELLE
help-value-TABLE = TABELLE
help-value-WHEN = WANN
help-value-WORD = WORT
