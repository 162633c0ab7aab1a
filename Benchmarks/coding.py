#!/usr/bin/env python3
"""Many codings: `hebra code import`, beside the same rows written by Python's sqlite3.

    Benchmarks/coding.py HEBRA WORKLOAD [--codings 200000] [--rounds 3] [--bench CODINGBENCH]

WORKLOAD is a folder of make_workload.py. Measures the import over all its documents and within one
text of 1 MB. Prints CPU seconds (user and system, children included) and wall seconds, the least of the
rounds, and the ratio. With --bench, also one coding by an open project, and the segments of a code.
"""

import argparse
import csv
import hashlib
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import time

CODEBOOK = os.path.join(os.path.dirname(__file__), "..", "Codebooks", "desconfianza.yaml")


def measured(body):
    """CPU seconds of this process and its children, wall seconds, and what `body` gives."""
    def cpu():
        both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(use.ru_utime + use.ru_stime for use in both)

    begin, wall = cpu(), time.monotonic()
    result = body()
    return cpu() - begin, time.monotonic() - wall, result


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def table(path, hebra, project, count):
    """A table of codings on random places of every document."""
    documents = json.loads(run(hebra, "transcripts", project, "--format", "json"))
    names = [document["document"] for document in documents]
    lengths = {}
    database = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    for name, text in database.execute(
            "SELECT d.name, v.text FROM document d JOIN current_text v ON v.document_id = d.id"):
        lengths[name] = text
    codes = [row["codigo"] if "codigo" in row else row["code"]
             for row in json.loads(run(hebra, "codebook", "show", project, "--format", "json"))]
    codes = [code for code in codes if "-" in code]
    dice = random.Random(7)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["documento", "inicio", "fin", "codigo", "codificador", "facetas"])
        for number in range(count):
            name = names[number % len(names)]
            text = lengths[name]
            while True:
                start = dice.randrange(len(text) - 80)
                if not text[start].isspace():
                    break
            writer.writerow([name, start, start + dice.randrange(5, 60), dice.choice(codes),
                             f"Persona {dice.randrange(4)}", ""])


def rows(project):
    """The rows of the last event and of its codings."""
    database = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    event = database.execute("SELECT max(id) FROM event WHERE act = 'coding.import'").fetchone()[0]
    return {
        "coding": database.execute("SELECT * FROM coding ORDER BY id").fetchall(),
        "coding_facet": database.execute("SELECT * FROM coding_facet ORDER BY 1, 2, 3").fetchall(),
        "event": database.execute("SELECT * FROM event WHERE id = ?", [event]).fetchall(),
        "change": database.execute(
            "SELECT * FROM change WHERE event_id = ? ORDER BY number", [event]).fetchall(),
        "coder": database.execute("SELECT * FROM coder").fetchall(),
        "layer": database.execute("SELECT * FROM layer").fetchall(),
    }


def by_python(path, rows):
    """The same rows in one transaction with the same settings, each change hashed with a new salt."""
    database = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON",
                   "temp_store = MEMORY", "cache_size = -65536"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("BEGIN IMMEDIATE")
    for name in ("coder", "layer", "coding", "coding_facet", "event"):
        marks = ", ".join("?" * len(rows[name][0]))
        database.executemany(f"INSERT OR IGNORE INTO {name} VALUES ({marks})", rows[name])
    # event_id, number, kind, record, before…, after_hash, after_salt, after
    for row in rows["change"]:
        salt = os.urandom(16)
        digest = hashlib.sha256(salt + row[9].encode()).digest()
        database.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         row[:7] + (digest, salt, row[9]))
    database.execute("COMMIT")
    database.close()


def megabyte(path):
    """A text of 1 MB in turns, of words that mean nothing."""
    dice = random.Random(11)
    words = ["barrio", "reunión", "ñame", "policía", "agua", "camino", "nadie", "fiscalía", "vereda", "miedo"]
    size, lines = 0, []
    while size < 1_000_000:
        line = "EP"[len(lines) % 2] + ": " + " ".join(dice.choice(words) for _ in range(40)) + "."
        lines.append(line)
        size += len(line.encode()) + 1
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def imports(title, hebra, source, options, place):
    """Imports a table of codings; returns the project with them, and a code that many have."""
    base, codings = os.path.join(place, "base.hebra"), os.path.join(place, "codings.csv")
    project, beside = os.path.join(place, "p.hebra"), os.path.join(place, "python.hebra")
    for name in (base, project, beside):
        for path in (name, name + "-journal"):
            if os.path.exists(path):
                os.remove(path)
    run(hebra, "new", base, "--codebook", CODEBOOK)
    run(hebra, "import", base, source)
    table(codings, hebra, base, options.codings)
    ours, theirs, written = [], [], None
    for _ in range(options.rounds):
        shutil.copy(base, project)
        ours.append(measured(lambda: run(hebra, "code", "import", project, codings))[:2])
        written = written or rows(project)
        shutil.copy(base, beside)
        theirs.append(measured(lambda: by_python(beside, written))[:2])
    print(f"{title}, {len(written['coding'])} codings:")
    for name, figures in (("hebra code import", ours), ("sqlite3 of Python", theirs)):
        print(f"  {name}: {min(f[0] for f in figures):.2f} s CPU, {min(f[1] for f in figures):.2f} s wall")
    print(f"  ratio: {min(f[0] for f in ours) / min(f[0] for f in theirs):.2f}")
    return project, written["coding"][0][4]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hebra")
    parser.add_argument("workload")
    parser.add_argument("--codings", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bench")
    options = parser.parse_args()
    hebra = os.path.abspath(options.hebra)
    os.environ["HEBRA_DICTIONARY"] = "no"
    with tempfile.TemporaryDirectory() as place:
        text = os.path.join(place, "texto.txt")
        megabyte(text)
        imports("within one text of 1 MB", hebra, text, options, place)
        project, code = imports("over all documents", hebra, options.workload, options, place)
        for what in (["code", "list", project, "--code", code, "--format", "csv"],
                     ["matrix", project, "case-by-code", "--layer", "Persona 0", "--output",
                      os.path.join(place, "m.csv"), "--replace"], ["doctor", project]):
            figures = min(measured(lambda: run(hebra, *what))[:2] for _ in range(options.rounds))
            print(f"hebra {' '.join(what[:2] if what[0] == 'code' else what[:1])}: "
                  f"{figures[0]:.2f} s CPU, {figures[1]:.2f} s wall")
        if options.bench:
            database = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
            start = time.process_time()
            found = len(database.execute(
                "SELECT id, document, start_byte, end_byte, quotation FROM coding_list WHERE code = ?",
                [code]).fetchall())
            seconds = time.process_time() - start
            database.close()
            print(run(os.path.abspath(options.bench), "segments", project, code), end="")
            print(f"  sqlite3 of Python, coding_list ({found}): {seconds * 1000:.2f} ms of CPU")
            print(run(os.path.abspath(options.bench), "one", project), end="")


if __name__ == "__main__":
    main()
