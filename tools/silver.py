"""Tags plain text (one token a line, an empty line behind each sentence) with HanTa.

    pip install HanTa numpy
    cargo run --release --example train_tagger -- plain DATA | python3 tools/silver.py > silver.tsv
"""

import sys

from HanTa import HanoverTagger


def stts(tag):
    """HanTa writes VV(FIN) for VVFIN."""
    tag = tag.replace("(", "").replace(")", "") if tag != "$(" else tag
    return tag


def main():
    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    sentence = []
    for line in sys.stdin:
        word = line.strip()
        if word:
            sentence.append(word)
        elif sentence:
            for form, _, tag in tagger.tag_sent(sentence):
                print(form, stts(tag), sep="\t")
            print()
            sentence = []


main()
