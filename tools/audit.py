#!/usr/bin/env python3
"""Draws the articles of an audit of items, and counts its verdicts.

    cargo build --release
    python3 tools/audit.py draw NUMBER ARTICLES.jsonl FOLDER [--articles 45]
    python3 tools/audit.py count docs/audits/NUMBER.tsv

`draw` takes articles of 150 words or more by chance (the seed is the audit's number), leaves out
those that earlier audits judged (docs/audits/*.tsv), makes a quiz of each with the settings that
the program has by default, and writes FOLDER/sheets.json: for each article its text and its
items. Two readers who did not write the rules judge each item by the rubric in docs/items.md; an
item is acceptable if both say so. The table of an audit has no text: article, item, family,
verdict (ok or fault), fault class.
"""

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("NACHLESE", str(ROOT / "target/release/nachlese"))


def judged():
    """Articles that were judged before."""
    found = set()
    for table in sorted((ROOT / "docs/audits").glob("*.tsv")):
        with table.open(encoding="utf-8", newline="") as rows:
            found |= {row["article"] for row in csv.DictReader(rows, delimiter="\t")}
    return found


def draw(number, source, folder, wanted):
    articles = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    before = judged()
    fit = [a for a in articles if len(a["text"].split()) >= 150 and str(a["id"]) not in before]
    random.Random(number).shuffle(fit)
    sheets = []
    for article in fit[:wanted]:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(article["text"])
            file.flush()
            made = subprocess.run(
                [PROGRAM, "make", file.name, "--format", "json"],
                capture_output=True, text=True, check=False,
            )
        items = json.loads(made.stdout)["items"] if made.returncode == 0 else []
        sheets.append({"article": str(article["id"]), "text": article["text"], "items": items})
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sheets.json").write_text(json.dumps(sheets, ensure_ascii=False, indent=1), encoding="utf-8")
    total = sum(len(sheet["items"]) for sheet in sheets)
    enough = sum(len(sheet["items"]) >= 5 for sheet in sheets)
    print(f"{len(sheets)} articles, {total} items, {enough} articles with five items or more")


def count(table):
    with open(table, encoding="utf-8", newline="") as rows:
        rows = list(csv.DictReader(rows, delimiter="\t"))
    families = sorted({row["family"] for row in rows})
    print("| family | items | acceptable |\n| --- | ---: | ---: |")
    for family in [*families, None]:
        some = [row for row in rows if family in (None, row["family"])]
        good = sum(row["verdict"] == "ok" for row in some)
        print(f"| {family or 'all'} | {len(some)} | {good} ({100 * good / max(len(some), 1):.0f} %) |")
    print("\n| fault class | items |\n| --- | ---: |")
    classes = Counter(row["fault"] for row in rows if row["verdict"] != "ok")
    for name, number in classes.most_common():
        print(f"| {name} | {number} |")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = options.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("number", type=int)
    drawing.add_argument("source")
    drawing.add_argument("folder")
    drawing.add_argument("--articles", type=int, default=45)
    counting = commands.add_parser("count")
    counting.add_argument("table")
    given = options.parse_args()
    if given.command == "draw":
        draw(given.number, given.source, given.folder, given.articles)
    else:
        count(given.table)


if __name__ == "__main__":
    sys.exit(main())
