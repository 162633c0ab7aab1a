#!/usr/bin/env python3
"""Figures of many codings: `hebra matrix`, beside SQL in Python's sqlite3, and Python's csv and openpyxl.

    Benchmarks/figures.py HEBRA WORKLOAD [--codings 200000] [--rounds 3] [--project PROJECT]
        [--tenth PROJECT]

WORKLOAD is a folder of make_workload.py; --project takes a project that has its codings already, and
--tenth one of the same documents with a tenth of them, to see how the time grows. Prints CPU seconds
(user and system), wall seconds and the largest resident size of whole processes, the least of the
rounds, and ratios. The SQL counts what its statement says, without roles, off-record speech, finished
marks or guides, which the figures of Hebra know.
"""

import argparse
import csv
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import coding  # noqa: E402

# Turns in which two codes meet.
TOGETHER = """
    WITH hit AS (SELECT DISTINCT t.id AS turn, c.code AS code FROM coding c JOIN turn t
      ON t.version_id = c.version_id AND t.start_byte < c.end_byte AND t.end_byte > c.start_byte)
    SELECT a.code, b.code, count(*) FROM hit a JOIN hit b ON a.turn = b.turn AND a.code < b.code
    GROUP BY 1, 2"""
# Pairs of codings whose ranges overlap.
OVERLAPS = """
    SELECT a.code, b.code, count(*) FROM coding a JOIN coding b
      ON a.version_id = b.version_id AND b.start_byte < a.end_byte AND a.start_byte < b.end_byte
        AND a.code < b.code
    GROUP BY 1, 2"""
CASES = "SELECT version_id, code, count(*) FROM coding GROUP BY 1, 2"


def measured(command):
    """CPU seconds, wall seconds and the largest resident size in kB of a whole process."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, use = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{command}: {errors.decode()}")
    return use.ru_utime + use.ru_stime, time.monotonic() - begin, use.ru_maxrss


def least(runs):
    return tuple(min(run[i] for run in runs) for i in range(3))


def sql(project, statement):
    """A process of its own, as the command is one."""
    return [sys.executable, "-c",
            "import sqlite3, sys; db = sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True); "
            "print(len(db.execute(sys.argv[2]).fetchall()))", project, statement]


def show(name, figures, beside=None):
    cpu, wall, size = figures
    line = f"  {name:<42} {cpu:7.2f} s CPU {wall:7.2f} s wall {size / 1024:6.0f} MB"
    print(line + (f"   {beside[0] / cpu:5.1f} times" if beside else ""), flush=True)


def prepared(hebra, source, options, place):
    project, table = os.path.join(place, "p.hebra"), os.path.join(place, "codings.csv")
    coding.run(hebra, "new", project, "--codebook", coding.CODEBOOK)
    coding.run(hebra, "import", project, source)
    coding.table(table, hebra, project, options.codings)
    coding.run(hebra, "code", "import", project, table)
    return project


def ratings(path, units):
    """Two coders, five values, seven of ten units alike."""
    dice = random.Random(7)
    with open(path, "w", encoding="utf-8") as file:
        file.write("A,B\n")
        for _ in range(units):
            first = dice.randint(1, 5)
            file.write(f"{first},{first if dice.random() < 0.7 else dice.randint(1, 5)}\n")


def by_csv(rows, path):
    """The rows as Python's csv writes them, in a process of its own that has read them already."""
    child = os.fork()
    if child == 0:
        use = resource.getrusage(resource.RUSAGE_SELF)
        begin, wall = use.ru_utime + use.ru_stime, time.monotonic()
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        use = resource.getrusage(resource.RUSAGE_SELF)
        print(f"  {'Python csv, rows in memory':<42} {use.ru_utime + use.ru_stime - begin:7.2f} s CPU "
              f"{time.monotonic() - wall:7.2f} s wall", flush=True)
        os._exit(0)
    os.waitpid(child, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hebra")
    parser.add_argument("workload")
    parser.add_argument("--codings", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--project")
    parser.add_argument("--tenth")
    options = parser.parse_args()
    hebra = os.path.abspath(options.hebra)
    os.environ["HEBRA_DICTIONARY"] = "no"
    with tempfile.TemporaryDirectory() as place:
        if options.project:
            project = os.path.join(place, "p.hebra")
            shutil.copy(options.project, project)
        else:
            project = prepared(hebra, options.workload, options, place)

        def ours(kind, output, *more):
            target = os.path.join(place, output)

            def once():
                # A file that is to be replaced would be read first, to see what it is.
                if os.path.exists(target):
                    os.remove(target)
                return measured([hebra, "matrix", project, kind, "--layer", "union", *more,
                                 "--output", target, "--replace"])
            return least([once() for _ in range(options.rounds)])

        def theirs(statement):
            return least([measured(sql(project, statement)) for _ in range(options.rounds)])

        ours("code-by-code", "warm.csv")
        for title, kind, cell, statement in [
                ("code by code, turns with both", "code-by-code", "together", TOGETHER),
                ("code by code, pairs that overlap", "code-by-code", "overlaps", OVERLAPS),
                ("case by code, codings", "case-by-code", "codings", CASES)]:
            print(title)
            peer = theirs(statement)
            show("sqlite3 of Python", peer)
            show("hebra matrix, from the file to CSV", ours(kind, "m.csv", "--value", cell), peer)
        for kind in ("participant-by-code", "municipality-by-code", "code-pairs"):
            print(kind)
            show("hebra matrix, from the file to CSV", ours(kind, "m.csv"))
        print("segment list")
        table, script = (os.path.join(place, "s.csv"),
                         os.path.join(os.path.dirname(__file__), "python_segments.py"))
        mine = {ending: ours("segments", "s." + ending) for ending in ("csv", "xlsx")}
        with open(table, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        by_csv(rows, os.path.join(place, "python.csv"))
        for ending, peer in [("csv", "csv"), ("xlsx", "openpyxl")]:
            theirs_too = measured([sys.executable, script, project, table,
                                   os.path.join(place, "python." + ending)])
            show(f"sqlite3 and {peer} of Python", theirs_too)
            show(f"hebra matrix, from the file to {ending.upper()}", mine[ending], theirs_too)
        print("agreement of two coders, 200,000 units, 1,000 samples")
        ratings(os.path.join(place, "r.csv"), 200_000)
        show("hebra agreement --ratings, nominal", least([
            measured([hebra, "agreement", "--ratings", os.path.join(place, "r.csv")])
            for _ in range(options.rounds)]))
        if options.tenth:
            print("ten times the codings, times the time")
            whole, project = project, os.path.join(place, "t.hebra")
            shutil.copy(options.tenth, project)
            for kind, ending in [("code-by-code", "csv"), ("case-by-code", "csv"),
                                 ("segments", "csv"), ("segments", "xlsx")]:
                tenth = ours(kind, "t." + ending)
                project, other = whole, project
                full = ours(kind, "t." + ending)
                project = other
                print(f"  {kind + ' to ' + ending.upper():<42} {full[0] / tenth[0]:7.2f} CPU "
                      f"{full[1] / tenth[1]:7.2f} wall", flush=True)


if __name__ == "__main__":
    main()
