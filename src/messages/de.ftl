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
no-terminal = Hier ist kein Terminal: Dieses Programm braucht ein Terminal für Eingabe und Ausgabe.
