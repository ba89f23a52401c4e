#!/usr/bin/env python3
"""Measures the program as a whole process and prints a table in Markdown.

    cargo build --release --examples --bins
    python3 tools/figures.py [--responses 1000000] [--articles 100000] [--peers]

Each figure stands beside the one that is to be reached. Times are the best and the median of
several runs, in milliseconds. `--peers` times HanTa and SoMaJo (from PyPI, installed by you) on
the same text in the same run. Nothing but Python's standard library is needed otherwise; the
first screen and the memory while playing are measured on a pseudo-terminal.
"""

import argparse
import json
import os
import pty
import resource
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target/release/nachlese"
HISTORY = ROOT / "target/release/examples/many_responses"


def article(words):
    """Paragraphs of the bundled quizzes' articles, about so many words."""
    import tomllib

    paragraphs = []
    for quiz in sorted((ROOT / "quizzes").glob("*.toml")):
        text = tomllib.loads(quiz.read_text(encoding="utf-8")).get("article", {}).get("text", "")
        paragraphs += [part for part in text.split("\n\n") if part.strip()]
    out, found = [], 0
    while found < words:
        part = paragraphs[len(out) % len(paragraphs)]
        out.append(part)
        found += len(part.split())
    return "\n\n".join(out)


def timed(command, runs=15, **rest):
    """Best and median wall time of a command, in ms."""
    times = []
    for _ in range(runs):
        since = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **rest)
        times.append((time.perf_counter() - since) * 1000)
    return min(times), statistics.median(times)


def on_terminal(command, environment, keys, wait_for):
    """Starts a command on a pseudo-terminal of 80 columns and 24 rows. Returns the ms until
    `wait_for` is on the screen, and its largest resident size in MB after the keys."""
    import fcntl
    import struct
    import termios

    since = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        os.execve(command[0], command, environment)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen, first = b"", None
    deadline = since + 20
    pending = list(keys)
    while time.perf_counter() < deadline:
        ready, _, _ = select.select([master], [], [], 0.3)
        if ready:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break
            if first is None and wait_for in seen:
                first = (time.perf_counter() - since) * 1000
        elif pending:
            os.write(master, pending.pop(0))
        else:
            break
    status = Path(f"/proc/{pid}/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(master)
    if first is None:
        sys.exit(f"the screen never showed {wait_for!r}: {seen[-400:]!r}")
    return first, peak / 1024


def lines(count, words):
    text = article(words)
    for number in range(count):
        yield json.dumps({"id": str(number), "text": text}) + "\n"


def stream(count, words, environment):
    """Seconds and largest resident size in MB of `analyze --jsonl` over so many articles."""
    command = [PROGRAM, "analyze", "--jsonl"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    since = time.perf_counter()
    if os.fork() == 0:
        # The writer: a process of its own, since both pipes fill up.
        child.stdout.close()
        for line in lines(count, words):
            child.stdin.write(line.encode())
        child.stdin.close()
        os._exit(0)
    child.stdin.close()
    got = sum(1 for _ in child.stdout)
    seconds = time.perf_counter() - since
    child.wait()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if got != count:
        sys.exit(f"{count} articles went in, {got} came out")
    return seconds, peak


def peers(text):
    """Words a second of HanTa (tags) and SoMaJo (sentences and tokens) on the same text."""
    rows = []
    words = len(text.split())
    try:
        from HanTa import HanoverTagger

        tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
        sentences = [line.split() for line in text.split(". ")]
        since = time.perf_counter()
        for sentence in sentences:
            tagger.tag_sent(sentence)
        rows.append(("HanTa: tags alone", words / (time.perf_counter() - since)))
    except ImportError:
        print("HanTa is not installed", file=sys.stderr)
    try:
        from somajo import SoMaJo

        tokenizer = SoMaJo("de_CMC")
        since = time.perf_counter()
        sum(1 for _ in tokenizer.tokenize_text(text.split("\n\n")))
        rows.append(("SoMaJo: tokens and sentences alone", words / (time.perf_counter() - since)))
    except ImportError:
        print("SoMaJo is not installed", file=sys.stderr)
    return rows


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--responses", type=int, default=1_000_000)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--peers", action="store_true")
    given = options.parse_args()
    for program in (PROGRAM, HISTORY):
        if not program.exists():
            sys.exit(f"{program} is not built: cargo build --release --examples --bins")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        environment = {**os.environ, "NACHLESE_DATA_DIR": str(folder / "data"), "TERM": "xterm-256color", "LANG": "de_DE.UTF-8"}
        small = folder / "article.txt"
        small.write_text(article(400), encoding="utf-8")
        best, median = timed([PROGRAM, "make", small], env=environment)
        rows.append(("`make` of 400 words, with process start", f"{best:.1f} ms (median {median:.1f})", "< 60 ms"))
        best, median = timed([PROGRAM, "--version"], env=environment)
        rows.append(("process start alone", f"{best:.1f} ms (median {median:.1f})", ""))

        one = folder / "one.txt"
        speeds = []
        for words in (40_000, 400_000, 4_000_000):
            one.write_text(article(words), encoding="utf-8")
            found = len(one.read_text(encoding="utf-8").split())
            best, _ = timed([PROGRAM, "analyze", "--format", "text", one], runs=2, env={**environment, "RAYON_NUM_THREADS": "1"})
            speeds.append(f"{found / best * 1000:,.0f}")
        rows.append(("words a second, one core, 40,000 / 400,000 / 4,000,000 words, whole process with output", " / ".join(speeds), "linear"))

        first = [on_terminal([str(PROGRAM)], environment, [], b"Nachlese")[0] for _ in range(9)]
        rows.append(("first screen, empty store", f"{min(first):.1f} ms (median {statistics.median(first):.1f})", "< 50 ms"))
        history = folder / "history.jsonl"
        with history.open("wb") as out:
            subprocess.run([HISTORY, str(given.responses)], check=True, stdout=out)
        since = time.perf_counter()
        subprocess.run([PROGRAM, "history", "import", history], check=True, env=environment, stderr=subprocess.DEVNULL)
        rows.append((f"`history import` of {given.responses:,} responses", f"{time.perf_counter() - since:.1f} s", ""))
        first = [on_terminal([str(PROGRAM)], environment, [], b"Nachlese")[0] for _ in range(9)]
        rows.append((f"first screen, {given.responses:,} responses", f"{min(first):.1f} ms (median {statistics.median(first):.1f})", "< 50 ms"))
        best, median = timed([PROGRAM, "stats"], runs=5, env=environment)
        rows.append((f"`stats`, {given.responses:,} responses", f"{best:.1f} ms (median {median:.1f})", ""))

        quiz = next(iter(sorted((ROOT / "quizzes").glob("*.toml"))))
        shutil.copy(quiz, folder / "quiz.toml")
        _, peak = on_terminal([str(PROGRAM), str(folder / "quiz.toml")], environment, [b"\r", b"1", b"\r", b"\r", b"1", b"\r"], b"Nachlese")
        rows.append(("memory while playing", f"{peak:.0f} MB", "< 60 MB"))

        few, few_peak = stream(given.articles // 10, 400, environment)
        many, many_peak = stream(given.articles, 400, environment)
        rows.append((f"`analyze --jsonl`, {given.articles // 10:,} and {given.articles:,} articles of 400 words: time", f"{few:.1f} s and {many:.1f} s", "linear"))
        rows.append(("the same: memory", f"{few_peak:.0f} MB and {many_peak:.0f} MB", "does not grow"))
        rows.append(("the same: a million articles, extrapolated", f"{many / given.articles * 1e6 / 60:.0f} min on {os.cpu_count()} cores", ""))
        rows.append(("release binary", f"{PROGRAM.stat().st_size / 1e6:.1f} MB", "< 25 MB"))
        if given.peers:
            text = article(20_000)
            one.write_text(text, encoding="utf-8")
            best, _ = timed([PROGRAM, "analyze", "--format", "text", one], runs=3, env={**environment, "RAYON_NUM_THREADS": "1"})
            rows.append(("words a second on 20,000 words: Nachlese, whole analysis with process start and output", f"{len(text.split()) / best * 1000:,.0f}", ""))
            rows += [(f"words a second on 20,000 words: {name}", f"{speed:,.0f}", "") for name, speed in peers(text)]
    print("| what | measured | to reach |\n| --- | ---: | ---: |")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
