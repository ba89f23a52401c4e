#!/usr/bin/env python3
"""Measures the program and prints the tables of docs/performance.md.

    cargo build --release --bins --examples
    python3 -m venv peers && peers/bin/pip install HanTa numpy SoMaJo
    peers/bin/python tools/figures.py

Nothing but Python's standard library is needed for the rest (`--parts`). A time is the best of
several runs, since other work on a machine only ever adds to it, with the median behind it; words
a second are those of a second of processor time. What a person sees is measured on a
pseudo-terminal; what happens inside a process, by `cargo bench`.
"""

import argparse
import fcntl
import json
import os
import pty
import random
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
PROGRAM = TARGET / "release/nachlese"
HISTORY = TARGET / "release/examples/many_responses"
ONE_CORE = {"RAYON_NUM_THREADS": "1"}
PARTS = ["process", "text", "store", "stream", "long", "peers", "benches", "build"]


def paragraphs():
    """The paragraphs of the bundled quizzes' articles."""
    found = []
    for quiz in sorted((ROOT / "quizzes").glob("*.toml")):
        text = tomllib.loads(quiz.read_text(encoding="utf-8")).get("article", {}).get("text", "")
        found += [part for part in text.split("\n\n") if part.strip()]
    return found


def article(words, first=0):
    """A text of about so many words, from the nth paragraph on; no sentence comes twice."""
    every, out, found = paragraphs(), [], 0
    while found < words:
        turn, at = divmod(first + len(out), len(every))
        # From the second round on each sentence tells its round: no item is made of what comes twice.
        told = re.sub(r"(?<=[a-zäöüß])(?=[.!?](?:\s|$))", f" ({turn})", every[at]) if turn else every[at]
        out.append(told)
        found += len(every[at].split())
    return "\n\n".join(out)


class Timed:
    """Wall times of a command in ms, its least processor time in s, its largest size in MB."""

    def __init__(self, times, used, peak):
        self.best, self.used, self.peak = min(times), used, peak
        self.told = best_of(times)


def timed(command, environment, runs=15):
    times, used, peak = [], float("inf"), 0
    for _ in range(runs):
        since = time.perf_counter()
        child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        times.append((time.perf_counter() - since) * 1000)
        if status:
            sys.exit(f"{command} failed")
        peak = max(peak, usage.ru_maxrss / 1024)
        used = min(used, usage.ru_utime + usage.ru_stime)
    return Timed(times, used, peak)


def on_terminal(command, environment, keys=()):
    """Starts a command on a pseudo-terminal of 80 columns and 24 rows and presses keys, each when
    the screen has been still for 0.3 s. Returns the ms until the first screen was drawn to its
    last byte, and the largest resident size in MB."""
    since = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(command[0], command, environment)
    first, last, pending, seen = None, None, list(keys), 0
    while True:
        ready, _, _ = select.select([master], [], [], 0.3 if last else 20)
        if ready:
            try:
                seen += len(os.read(master, 65536))
            except OSError:
                sys.exit(f"{command} ended by itself")
            last = (time.perf_counter() - since) * 1000
        else:
            first = first or last
            if not pending:
                break
            os.write(master, pending.pop(0))
    if seen < 500:
        sys.exit(f"{command} drew nothing")
    _, peak = memory_of(pid)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(master)
    return first, peak


def first_screen(environment, runs=15):
    return best_of([on_terminal([str(PROGRAM)], environment)[0] for _ in range(runs)])


def best_of(times):
    return f"{min(times):.1f} ms (median {statistics.median(times):.1f})"


def filtered(write, environment):
    """Starts `analyze --jsonl` with what `write` writes to its standard input, from a process of its
    own, since both pipes fill up. Returns both processes, the second by its number."""
    reader, writer = os.pipe()
    child = subprocess.Popen([PROGRAM, "analyze", "--jsonl"], stdin=reader, stdout=subprocess.PIPE, env=environment)
    os.close(reader)
    feeder = os.fork()
    if feeder == 0:
        child.stdout.close()
        with os.fdopen(writer, "wb", buffering=1 << 16) as out:
            write(out)
        os._exit(0)
    os.close(writer)
    return child, feeder


def stream(count, words, environment):
    """Seconds and largest resident size in MB of `analyze --jsonl` over so many articles."""
    texts = [json.dumps(article(words, first)) for first in range(len(paragraphs()))]
    since = time.perf_counter()

    def write(out):
        for number in range(count):
            out.write(b'{"id":"%d","text":%s}\n' % (number, texts[number % len(texts)].encode()))

    child, feeder = filtered(write, environment)
    got = 0
    while block := child.stdout.read1(1 << 20):
        got += block.count(b"\n")
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - since
    os.waitpid(feeder, 0)
    if status or got != count:
        sys.exit(f"{count} articles went in, {got} came out")
    return seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def generated(number, every):
    """The nth generated article of about 400 words: paragraphs drawn by its number."""
    drawn, out, found = random.Random(number), [], 0
    while found < 400:
        part = drawn.choice(every)
        out.append(part)
        found += len(part.split())
    return "\n\n".join(out)


def memory_of(pid):
    """The resident size of a process in MB, and the largest so far."""
    status = Path(f"/proc/{pid}/status").read_text()
    return [int(re.search(rf"{key}:\s+(\d+)", status)[1]) / 1024 for key in ("VmRSS", "VmHWM")]


def long_stream(most, minutes, environment):
    """`analyze --jsonl` over generated articles, each another one, until there are so many or the
    time is over. Tells on stderr how it stands, every minute. Returns the articles, each of which
    came out in its place, the seconds, the processor time, and the resident sizes in MB."""
    every = paragraphs()
    since = time.perf_counter()

    def write(out):
        number = 0
        while number < most and time.perf_counter() - since < minutes * 60:
            line = json.dumps({"id": str(number), "text": generated(number, every)})
            out.write(line.encode() + b"\n")
            number += 1

    child, feeder = filtered(write, environment)
    got, told, sizes = 0, 0, []
    for line in child.stdout:
        if not line.startswith(b'{"id":"%d",' % got):
            sys.exit(f"article {got} is not in its place: {line[:40]}")
        got += 1
        gone = time.perf_counter() - since
        if gone >= told * 60 and (got > 100 or gone > 60):
            sizes.append(memory_of(child.pid))
            print(f"{gone:.0f} s: {got:,} articles, {sizes[-1][0]:.1f} MB, at most {sizes[-1][1]:.1f}, load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)
            told = int(gone // 60) + 1
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - since
    os.waitpid(feeder, 0)
    if status:
        sys.exit(f"ended with {status}")
    return got, seconds, usage.ru_utime + usage.ru_stime, sizes


QUIZ = """title = "Q"
[article]
text = {}
[[items]]
stem = "Wer?"
kind = "choice"
options = ["a", "b"]
answer = "a"
[[items]]
stem = "Wen?"
kind = "choice"
options = ["c", "d"]
answer = "c"
"""


def process_rows(folder, environment):
    small = folder / "article.txt"
    small.write_text(article(400), encoding="utf-8")
    yield "`make` of 400 words, with process start", timed([PROGRAM, "make", small], environment).told, "< 60 ms"
    yield "process start alone", timed([PROGRAM, "--version"], environment).told, ""
    yield "first screen, no store yet", first_screen(environment), "< 50 ms"
    keys = [b"\r", b"1", b"\r", b"\r", b"1", b"\r"]
    for words in (400, 20_000):
        quiz = folder / f"{words}.toml"
        quiz.write_text(QUIZ.format(json.dumps(article(words))), encoding="utf-8")
        _, peak = on_terminal([str(PROGRAM), str(quiz)], environment, keys)
        yield f"memory while playing, article of {words:,} words", f"{peak:.0f} MB", "< 60 MB"
    yield "release binary", f"{PROGRAM.stat().st_size / 1e6:.1f} MB", "< 25 MB"


def text_rows(folder, environment):
    """Growth with the text, whole process on one core."""
    one = folder / "one.txt"
    for words in (4_000, 40_000, 400_000):
        one.write_text(article(words), encoding="utf-8")
        found = len(one.read_text(encoding="utf-8").split())
        run = timed([PROGRAM, "analyze", "--format", "text", one], {**environment, **ONE_CORE}, runs=7)
        yield f"`analyze --format text` of {words:,} words, whole process, one core", f"{run.used:.2f} s: {found / run.used:,.0f} words a second, {run.peak:.0f} MB", "linear"
    for words in (400, 4_000, 40_000, 400_000):
        one.write_text(article(words), encoding="utf-8")
        run = timed([PROGRAM, "make", one], {**environment, **ONE_CORE}, runs=3 if words > 40_000 else 7)
        yield f"`make` of {words:,} words, whole process", f"{run.used:.3f} s of processor time, {run.peak:.0f} MB", "linear"


def store_rows(folder, environment):
    """Growth with the responses in the store, whole process."""
    for responses in (1_000, 10_000, 100_000, 1_000_000):
        mine = {**environment, "NACHLESE_DATA_DIR": str(folder / f"data-{responses}")}
        history = folder / "history.jsonl"
        with history.open("wb") as out:
            subprocess.run([HISTORY, str(responses)], check=True, stdout=out)
        taken = timed([PROGRAM, "history", "import", history], mine, runs=1)
        size = sum(file.stat().st_size for file in (folder / f"data-{responses}").iterdir()) / 1e6
        yield f"first screen, {responses:,} responses ({size:.1f} MB)", first_screen(mine), "< 50 ms"
        yield f"`stats`, {responses:,} responses", timed([PROGRAM, "stats"], mine, runs=7).told, ""
        yield f"`history import` of {responses:,} responses", f"{taken.used:.1f} s of processor time", "linear"


def stream_rows(articles, environment):
    for count in (articles // 10, articles):
        seconds, peak, used = stream(count, 400, environment)
        yield (f"`analyze --jsonl`, {count:,} articles of 400 words", f"{seconds:.1f} s ({used:.1f} s of processor time), {peak:.0f} MB", "linear; memory does not grow")
    cores = os.cpu_count()
    yield "the same, a million articles, extrapolated from processor time", f"{used / articles * 1e6 / cores / 60:.0f} min on {cores} free cores", ""


def long_rows(most, minutes, environment):
    got, seconds, used, sizes = long_stream(most, minutes, environment)
    peaks = [peak for _, peak in sizes]
    told = f"{got:,} in {seconds / 60:.0f} min ({used:,.0f} s of processor time), all in order; at most {peaks[0]:.1f} MB after the first minute, {peaks[-1]:.1f} MB in the end"
    yield f"`analyze --jsonl`, generated articles, up to {most:,}", told, "memory does not grow"
    if got < most:
        cores = os.cpu_count()
        yield f"the same, {most:,}, extrapolated from processor time", f"{used / got * most / cores / 60:.0f} min on {cores} free cores", ""


def peer_rows(folder, environment, runs=3):
    """The same 20,000 words, one core. Of the peers the loading is left out, of Nachlese not."""
    text = article(20_000)
    words = len(text.split())
    file = folder / "peers.txt"
    file.write_text(text, encoding="utf-8")
    ours = words / timed([PROGRAM, "analyze", "--format", "json", file], {**environment, **ONE_CORE}, runs=7).used
    yield "Nachlese: the whole analysis as JSON, with process start", f"{ours:,.0f} words a second", ""
    try:
        from HanTa import HanoverTagger
        from somajo import SoMaJo
    except ImportError as missing:
        print(f"{missing}: the peers are left out", file=sys.stderr)
        return
    tokenizer = SoMaJo("de_CMC", split_sentences=True)
    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    tokenising, tagging = [], []
    for _ in range(runs):
        since = time.process_time()
        sentences = [[token.text for token in each] for each in tokenizer.tokenize_text(text.split("\n\n"))]
        tokenising.append(time.process_time() - since)
        since = time.process_time()
        for sentence in sentences:
            tagger.tag_sent(sentence)
        tagging.append(time.process_time() - since)
    for name, seconds in [("SoMaJo: tokens and sentences", min(tokenising)), ("HanTa: tags and lemmas of SoMaJo's tokens", min(tagging)), ("both", min(tokenising) + min(tagging))]:
        yield name, f"{words / seconds:,.0f} words a second", f"Nachlese is {ours * seconds / words:.0f} times as fast"


BENCH = re.compile(r"^[│ ]*[├╰]─ (?P<name>\S+(?: \S+)*?) {2,}(?P<fastest>[\d.]+ \S+) +│ [^│]+│ (?P<median>[\d.]+ \S+)")
TO_REACH = {"quiz_of_400_words": "< 10 ms", "words": "> 130,000 words a second", "page_of_the_article": "< 5 ms", "option_beside_the_article": "< 5 ms"}


def bench_rows():
    """Best and median of each of `cargo bench`, and words a second where it counts words."""
    out = subprocess.run(["cargo", "bench", "--quiet"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    group, rows = "", []
    for line in out.splitlines():
        found = BENCH.match(line)
        heading = re.match(r"^[├╰]─ (\S+) ", line)
        rate = re.match(r"^[│ ]+([\d.]+) ([KM])item/s", line)
        if heading:
            group = heading[1]
        if found:
            name = group if found["name"] == group else f"{group}, {found['name']}"
            rows.append([f"bench `{name}`", f"{found['fastest']} (median {found['median']})", TO_REACH.get(group, "")])
        elif rate and rows:
            rows[-1][1] += f": {float(rate[1]) * {'K': 1e3, 'M': 1e6}[rate[2]]:,.0f} words a second"
    yield from rows


def build_rows():
    with tempfile.TemporaryDirectory() as folder:
        since = time.perf_counter()
        subprocess.run(["cargo", "build", "--release", "--locked", "--quiet", "--target-dir", folder], cwd=ROOT, check=True)
        yield "clean release build, its crates fetched before", f"{(time.perf_counter() - since) / 60:.1f} min on {os.cpu_count()} cores", "< 5 min"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--parts", nargs="+", choices=PARTS, default=[part for part in PARTS if part != "long"])
    options.add_argument("--articles", type=int, default=20_000, help="articles that go through the filter")
    options.add_argument("--most", type=int, default=1_000_000, help="articles of the long stream")
    options.add_argument("--minutes", type=float, default=60, help="how long the long stream goes on at most")
    given = options.parse_args()
    for program in (PROGRAM, HISTORY):
        if not program.exists():
            sys.exit(f"{program} is not built: cargo build --release --bins --examples")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "NACHLESE_DATA_DIR": str(folder / "data"), "TERM": "xterm-256color", "LANG": "de_DE.UTF-8"}
        tables = {
            "process": lambda: process_rows(folder, environment),
            "text": lambda: text_rows(folder, environment),
            "store": lambda: store_rows(folder, environment),
            "stream": lambda: stream_rows(given.articles, environment),
            "long": lambda: long_rows(given.most, given.minutes, environment),
            "peers": lambda: peer_rows(folder, environment),
            "benches": bench_rows,
            "build": build_rows,
        }
        for part in given.parts:
            print(f"\n| {part} | measured | to reach |\n| --- | ---: | ---: |")
            for row in tables[part]():
                print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()
