"""Has exported files read by Anki's own engine, by parsers of Moodle XML and QTI, and by plain rules.

Usage: readers.py FOLDER PROGRAM. The folder has one folder a quiz, with quiz.toml and a file a format.
"""

import csv
import html
import html.parser
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest
from lxml import etree
from moodle_xml_parser import parser as moodle_parser
from qti_convert import upgrade_qti2_to_qti3

FAULTS = []


def expect(truth, quiz, message):
    if not truth:
        FAULTS.append(f"{quiz}: {message}")
        print(f"{quiz}: {message}", file=sys.stderr)


class Deck:
    """An Anki collection of its own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.collection = Collection(os.path.join(self.folder.name, "collection.anki2"))

    def take(self, package):
        options = ImportAnkiPackageOptions(merge_notetypes=True)
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        return self.collection.import_anki_package(request).log

    def fields(self):
        notes = (self.collection.get_note(id) for id in self.collection.find_notes(""))
        return {note.guid: list(note.fields) for note in notes}

    def whole(self):
        return self.collection.fix_integrity()[1]

    def close(self):
        self.collection.close()
        self.folder.cleanup()


def export(program, quiz, target, when):
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(when)}
    subprocess.run([program, "export", quiz, "--to", "anki", "-o", target], check=True, env=environment, stderr=subprocess.DEVNULL)


def anki(name, folder, items, program):
    """A first import takes all; a second one changes nothing; one after an edit updates one note."""
    package, quiz = folder / "deck.apkg", folder / "quiz.toml"
    deck = Deck()
    export(program, quiz, package, 1_750_000_000)
    log = deck.take(package)
    expect(len(log.new) == len(items), name, f"anki took {len(log.new)} notes of {len(items)}")
    expect(deck.collection.card_count() == len(items), name, "anki made more than a card a note")
    before = deck.fields()
    log = deck.take(package)
    expect(not log.new and not log.updated and deck.fields() == before, name, "anki: a second import changes something")
    stem = next(item["stem"] for item in items if "\n" not in item["stem"] and item.get("kind") != "cloze" and "___" not in item["stem"])
    edited = folder / "edited.toml"
    text = quiz.read_text(encoding="utf-8")
    expect(text.count(f'stem = "{stem}"') == 1, name, "the stem to edit is not found")
    edited.write_text(text.replace(f'stem = "{stem}"', f'stem = "{stem} Und?"'), encoding="utf-8")
    export(program, edited, package, 1_750_000_060)
    log = deck.take(package)
    after = deck.fields()
    changed = [guid for guid, fields in after.items() if fields != before.get(guid)]
    expect(not log.new and len(after) == len(items), name, "anki: an import after an edit doubles notes")
    expect(len(changed) == 1 and " Und?" in after[changed[0]][0], name, f"anki: {len(changed)} notes changed after one edit")
    export(program, quiz, package, 1_750_000_000)
    deck.take(package)
    expect(deck.fields() == after, name, "anki: an older package undoes an edit")
    for card in deck.collection.find_cards(""):
        rendered = deck.collection.get_card(card).render_output()
        expect(rendered.question_text.strip() and rendered.answer_text.strip(), name, "anki: a card is empty")
        expect("{{" not in rendered.question_text + rendered.answer_text, name, "anki: a template shows through")
    expect(deck.whole(), name, "anki finds the collection damaged")
    deck.close()


def tsv(name, folder, items):
    path = folder / "cards.tsv"
    path.write_bytes((folder / "tsv").read_bytes())
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    expect(len(rows) == len(items), name, f"tsv has {len(rows)} cards of {len(items)}")
    expect(all(len(row) == 2 and all(cell.strip() for cell in row) for row in rows), name, "tsv: not two fields a line")
    deck = Deck()
    metadata = deck.collection.get_csv_metadata(path=str(path), delimiter=None)
    deck.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
    # A field of plain text is kept as HTML, its signs escaped.
    fronts = sorted(html.unescape(fields[0]) for fields in deck.fields().values())
    expect(fronts == sorted(row[0] for row in rows), name, "tsv: anki reads other fronts than were written")
    deck.close()


MOODLE_TYPES = {
    "choice": {"multichoice"}, "judge": {"truefalse", "multichoice"}, "cloze": {"cloze"},
    "short": {"shortanswer"}, "match": {"matching"}, "order": {"ordering"},
}


def moodle(name, folder, items):
    path = folder / "moodle.xml"
    path.write_bytes((folder / "moodle-xml").read_bytes())
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    expect(root.tag == "quiz", name, "moodle: the root is no quiz")
    questions = [q for q in root.findall("question") if q.get("type") not in {"category", "description"}]
    expect([q.findtext("idnumber") for q in questions] == [item["id"] for item in items], name, "moodle: other ids")
    for question, item in zip(questions, items):
        kind, where = question.get("type"), f"moodle, {item['id']}"
        expect(kind in MOODLE_TYPES.get(item.get("kind"), {kind}), name, f"{where}: {kind}")
        expect((question.findtext("name/text") or "").strip(), name, f"{where}: no name")
        # The text is HTML: it must be a tree of its own.
        etree.fromstring(f"<div>{question.findtext('questiontext/text')}</div>".replace("<br>", "<br/>"))
        shares = [float(answer.get("fraction")) for answer in question.findall("answer")]
        if kind == "multichoice" and question.findtext("single") == "true":
            expect(shares.count(100) == 1 and set(shares) <= {0, 100}, name, f"{where}: shares {shares}")
        elif kind == "multichoice":
            expect(abs(sum(s for s in shares if s > 0) - 100) < 0.1, name, f"{where}: shares {shares}")
        elif kind == "ordering":
            expect(shares == [float(place + 1) for place in range(len(shares))], name, f"{where}: places {shares}")
            texts = [answer.findtext("text") for answer in question.findall("answer")]
            expect([unescaped(t) for t in texts] == item["answer"], name, f"{where}: order")
        elif kind == "matching":
            pairs = {(unescaped(s.findtext("text")), s.findtext("answer/text")) for s in question.findall("subquestion") if s.findtext("text")}
            expect(pairs == {tuple(pair) for pair in item["answer"]}, name, f"{where}: pairs")
        elif kind == "cloze":
            gaps = re.findall(r"\{\d+:SHORTANSWER:=", question.findtext("questiontext/text"))
            expect(len(gaps) == 1, name, f"{where}: {len(gaps)} gaps")
        if item.get("kind") == "choice" and isinstance(item["answer"], str):
            right = [unescaped(a.findtext("text")) for a in question.findall("answer") if a.get("fraction") == "100"]
            expect(right == [item["answer"]], name, f"{where}: {right}")
    parsed = moodle_parser.parse_file(str(path))
    choices = sum(len(found) for found in parsed.values())
    expected = sum(q.get("type") in {"multichoice", "cloze"} for q in questions)
    expect(choices == expected, name, f"moodle-xml-parser reads {choices} questions of {expected}")


def unescaped(text):
    return etree.fromstring(f"<t>{text}</t>").text if text else text


QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
QTI_ORDER = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"]
QTI_INTERACTIONS = {
    "choice": "choiceInteraction", "judge": "choiceInteraction", "cloze": "textEntryInteraction",
    "short": "textEntryInteraction", "match": "matchInteraction", "order": "orderInteraction",
}


def qti(name, folder, items):
    with zipfile.ZipFile(folder / "qti") as package:
        expect(package.testzip() is None, name, "qti: the archive is damaged")
        names = set(package.namelist())
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
        resources = {r.get("identifier"): r for r in manifest.iter("{*}resource")}
        files = {f.get("href") for f in manifest.iter("{*}file")}
        expect(files == names - {"imsmanifest.xml"}, name, "qti: the manifest and the archive differ")
        depends = [d.get("identifierref") for d in manifest.iter("{*}dependency")]
        expect(set(depends) == set(resources) - {"test"}, name, "qti: dependencies")
        test = etree.fromstring(package.read("test.xml"))
        references = [r.get("href") for r in test.iter(f"{QTI}assessmentItemRef")]
        expect(len(references) == len(items) and set(references) <= names, name, "qti: the test's items")
        expect(test.find(f".//{QTI}rubricBlock/{QTI}p") is not None, name, "qti: no article")
        for source in (package.read(n) for n in sorted(names - {"imsmanifest.xml"})):
            new = etree.fromstring(upgrade_qti2_to_qti3(source.decode()).encode())
            expect("qtiasi_v3p0" in (etree.QName(new).namespace or ""), name, "qti: no step up to version 3")
        for reference, item in zip(references, items):
            check_item(name, item, etree.fromstring(package.read(reference)))


def check_item(name, item, root):
    where = f"qti, {item['id']}"
    children = [etree.QName(child).localname for child in root]
    expect(children == sorted(children, key=QTI_ORDER.index), name, f"{where}: elements out of order")
    interactions = [e for e in root.iter() if isinstance(e.tag, str) and e.tag.endswith("Interaction")]
    expect(len(interactions) == 1, name, f"{where}: {len(interactions)} interactions")
    kind = etree.QName(interactions[0]).localname
    expect(kind == QTI_INTERACTIONS.get(item.get("kind"), kind), name, f"{where}: {kind}")
    offered = {e.get("identifier"): "".join(e.xpath("text()")).strip() for e in interactions[0].iter() if e.get("identifier") and "Choice" in e.tag}
    right = [v.text for v in root.iterfind(f"{QTI}responseDeclaration/{QTI}correctResponse/{QTI}value")]
    expect(right, name, f"{where}: no right response")
    if kind in {"choiceInteraction", "orderInteraction"}:
        expect(set(right) <= set(offered), name, f"{where}: a right response is not on offer")
    if item.get("kind") == "choice":
        want = item["answer"] if isinstance(item["answer"], list) else [item["answer"]]
        expect({offered[r] for r in right} == set(want), name, f"{where}: key")
    if item.get("kind") == "order":
        expect([offered[r] for r in right] == item["answer"], name, f"{where}: order")
    if item.get("kind") == "match":
        pairs = {tuple(offered[side] for side in pair.split()) for pair in right}
        expect(pairs == {tuple(pair) for pair in item["answer"]}, name, f"{where}: pairs")


def aiken(name, folder, items):
    text = (folder / "aiken").read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    able = [i for i in items if i.get("kind") == "judge" or i.get("kind") == "choice" and isinstance(i["answer"], str)]
    if all("kind" in item for item in items):
        expect(len(blocks) == len(able), name, f"aiken has {len(blocks)} questions of {len(able)}")
    for stem, *options, answer in blocks:
        letters = [option[0] for option in options]
        expect(letters == [chr(65 + at) for at in range(len(options))], name, f"aiken: letters {letters}")
        expect(all(re.fullmatch(r"[A-Z]\. \S.*", option) for option in options), name, "aiken: an option's form")
        found = re.fullmatch(r"ANSWER: ([A-Z])", answer)
        expect(found and found[1] in letters, name, f"aiken: {answer}")
        item = next((i for i in able if " ".join(i["stem"].split()) == stem), None)
        if item and found and item.get("kind") == "choice":
            expect(options[letters.index(found[1])][3:] == item["answer"], name, f"aiken: key of {stem}")


def table(name, folder, items):
    raw = (folder / "csv").read_bytes()
    expect(not raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n"), name, "csv: not after RFC 4180")
    rows = list(csv.DictReader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    expect([row["id"] for row in rows] == [item["id"] for item in items], name, "csv: other ids")
    for row, item in zip(rows, items):
        if row["kind"] == "choice" and isinstance(item["answer"], str):
            expect(row["answer"] == item["answer"] and item["answer"] in row["options"].split("\n"), name, "csv: key")


class Page(html.parser.HTMLParser):
    """Counts questions and holds open tags against end tags."""

    VOID = {"meta", "br", "hr", "img", "input", "link"}

    def __init__(self):
        super().__init__()
        self.open, self.stems, self.tags, self.whole = [], 0, set(), True

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.stems += ("class", "stem") in attributes
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        self.whole &= bool(self.open) and self.open.pop() == tag


def page(name, folder, items):
    parser = Page()
    parser.feed((folder / "html").read_text(encoding="utf-8"))
    expect(parser.whole and not parser.open, name, "html: tags that do not match")
    expect(parser.stems == len(items), name, f"html has {parser.stems} questions of {len(items)}")
    expect(not parser.tags & {"script", "b", "img", "a"}, name, "html: a tag of the quiz's text came through")
    text = (folder / "markdown").read_text(encoding="utf-8")
    expect(len(re.findall(r"^### \d+\.", text, re.M)) == len(items), name, "markdown: questions")


def main():
    folder, program = Path(sys.argv[1]), sys.argv[2]
    count = 0
    for each in sorted(folder.iterdir()):
        quiz = tomllib.loads((each / "quiz.toml").read_text(encoding="utf-8"))
        items, name = quiz["items"], each.name
        # Line breaks at the ends of stems are not part of them.
        for item in items:
            item["stem"] = item["stem"].strip()
        anki(name, each, items, program)
        for check in (tsv, moodle, qti, aiken, table, page):
            check(name, each, items)
        count += len(items)
    print(f"{count} items read by Anki, moodle-xml-parser, qti-convert and own rules; {len(FAULTS)} faults")
    sys.exit(1 if FAULTS or count == 0 else 0)


main()
