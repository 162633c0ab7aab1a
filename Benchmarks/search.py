"""Search, as whole processes, beside SQLite's own FTS5 and ripgrep on the same texts.

    Benchmarks/search.py --hebra PROGRAM --project P.hebra [--rounds N]

The project is made from Benchmarks/make_workload.py's documents with `hebra import`. FTS5 is SQLite's as
Python has it: external content, unicode61 without diacritics, no stems; its time is the query and the
rows fetched, without Python's start. ripgrep reads the same texts, one file a document. Contenders of a
row take turns within a round; a row gives the median of the rounds' ratios, and their spread.
"""

import argparse
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command):
    """The CPU seconds of a command, start included."""
    before = children()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return children() - before


def asked(database, sql, arguments):
    """The CPU seconds of a query and its rows."""
    before = time.process_time()
    for _ in database.execute(sql, arguments):
        pass
    return time.process_time() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hebra", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    project = sqlite3.connect(f"file:{options.project}?mode=ro", uri=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, (text,) in enumerate(project.execute("SELECT text FROM text_version")):
            with open(os.path.join(folder, f"{number}.txt"), "w", encoding="utf-8") as file:
                file.write(text)
        yardstick = sqlite3.connect(os.path.join(folder, "fts5.db"))
        yardstick.executescript(
            """
            CREATE TABLE turn (id INTEGER PRIMARY KEY, version_id INTEGER, speech TEXT);
            CREATE TABLE text_version (id INTEGER PRIMARY KEY, document TEXT);
            CREATE VIRTUAL TABLE search USING fts5(
              speech, content = 'turn', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
            """)
        yardstick.executemany(
            "INSERT INTO turn VALUES (?, ?, ?)", project.execute("SELECT id, version_id, speech FROM turn"))
        yardstick.executemany(
            "INSERT INTO text_version VALUES (?, ?)",
            project.execute("SELECT v.id, d.name FROM text_version v JOIN document d ON d.id = v.document_id"))
        yardstick.execute("INSERT INTO search(rowid, speech) SELECT id, speech FROM turn")
        yardstick.execute("INSERT INTO search(search) VALUES ('optimize')")
        yardstick.commit()
        search = [options.hebra, "search", options.project, "--seconds", "0"]
        snippet = "SELECT snippet(search, 0, '[', ']', '…', 12) FROM search WHERE search MATCH ?"
        count = """
            SELECT v.document, count(*) FROM search JOIN turn t ON t.id = search.rowid
            JOIN text_version v ON v.id = t.version_id WHERE search MATCH ? GROUP BY v.document"""
        rows = []
        for word in ["municipio", "casa", "que"]:
            rows.append((
                f"all hits in context, ={word}", lambda word=word: run([*search, "=" + word, "--format", "csv"]),
                "snippet()", lambda word=word: asked(yardstick, snippet, [word])))
            rows.append((
                f"count by document, ={word}", lambda word=word: run([*search, "=" + word, "--by", "documento"]),
                "SQL join", lambda word=word: asked(yardstick, count, [word])))
        if shutil.which("rg"):
            for word in ["municipio", "escuela"]:
                rows.append((
                    f"first 1,000 hits, ={word}", lambda word=word: run([*search, "=" + word, "--limit", "1000"]),
                    "rg -i -w", lambda word=word: run(["rg", "-i", "-w", word, folder])))
        print("| row | hebra, CPU s | beside it | CPU s | hebra : it | spread |")
        print("| --- | --- | --- | --- | --- | --- |")
        for name, ours, other, theirs in rows:
            ours(), theirs()
            pairs = [(ours(), theirs()) for _ in range(options.rounds)]
            ratios = sorted(a / b for a, b in pairs)
            a, b = (statistics.median(side) for side in zip(*pairs))
            print(f"| {name} | {a:.3f} | {other} | {b:.3f} | **{statistics.median(ratios):.2f}** "
                  f"| {ratios[0]:.2f}-{ratios[-1]:.2f} |")


if __name__ == "__main__":
    main()
