#!/usr/bin/env python3
"""Run the benchmarks; Scripts/bench prepares what this needs. See README.md."""
import argparse
import json
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Callable, Optional

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Contender:
    """One way to do the deed. Each run gets an empty directory."""
    name: str
    command: Callable[[str], list]              # directory -> argv; this process alone is measured
    check: Callable[[str, str], str]            # (directory, its output) -> what the run found
    expected: str                               # what it must have found
    setup: Optional[Callable[[str], None]] = None   # before the command, not measured
    scale: float = 1.0                          # times its figures, when it ran on fewer documents


@dataclass
class Row:
    title: str
    contenders: list
    ratios: list                                # (name, name): CPU of the first / CPU of the second
    note: str = ''


class Void(Exception):
    """A run that failed, or found something else than it had to."""


# ---------------------------------------------------------------- rows

def workload(args, docs):
    """(directory of the interviews, their true totals); made when it is not there."""
    path = os.path.join(args.work, f'workload-{docs}')
    maker, stats = os.path.join(HERE, 'make_workload.py'), os.path.join(path, 'stats.json')
    if not os.path.exists(stats) or os.path.getmtime(stats) < os.path.getmtime(maker):
        shutil.rmtree(path, ignore_errors=True)
        quiet([sys.executable, maker, path, '--docs', str(docs)])
    with open(stats, encoding='utf-8') as file:
        return os.path.join(path, 'docx'), json.load(file)


def totals(documents, paragraphs, count):
    return f'documents={documents} paragraphs={paragraphs} bytes={count}'


def python_versions(args):
    return quiet([args.python, '-c', 'import docx, platform, sqlite3; print("Python", platform.python_version(),'
                  ' "| python-docx", docx.__version__, "| its SQLite", sqlite3.sqlite_version)']).strip()


def import_row(args):
    """DOCX -> turns with speakers -> SQLite -> full-text index."""
    folder, stats = workload(args, args.docs)
    fewer = min(args.python_docs or args.docs, args.docs)
    python_folder, python_stats = workload(args, fewer)

    def expected(s, turns):
        found = totals(s['documents'], s['paragraphs'], s['bytes'])
        return f"{found} turns={s['turns']}" if turns else found

    def printed(_, output):
        found = re.search(r'^check (.+)\nturns (\d+)$', output, re.M)
        return f'{found[1]} turns={found[2]}' if found else 'no check line'

    def hebra_new(out):
        quiet([args.hebra, 'new', os.path.join(out, 'project')])

    def hebra_check(out, _):
        rows = json.loads(quiet([args.hebra, 'transcripts', os.path.join(out, 'project'), '--format', 'json']))
        return totals(len(rows), sum(r['paragraphs'] for r in rows), sum(r['bytes'] for r in rows))

    contenders = []
    if args.hebra:
        contenders.append(Contender('hebra', lambda out: [args.hebra, 'import', os.path.join(out, 'project'), folder],
                                    hebra_check, expected(stats, turns=False), hebra_new))
    contenders.append(Contender('C', lambda out: [args.yardstick, os.path.join(out, 'c.db'), folder],
                                printed, expected(stats, turns=True)))
    for name, how in (('python', 'elements'), ('python-text', 'text')):
        contenders.append(Contender(
            name, lambda out, how=how: [args.python, os.path.join(HERE, 'python_import.py'), how,
                                        os.path.join(out, 'python.db'), python_folder],
            printed, expected(python_stats, turns=True), scale=args.docs / fewer))
    return Row(f"import {args.docs} interviews ({stats['words']:,} words, {stats['turns']:,} turns, "
               f"{stats['document_xml_bytes'] / 1e6:.0f} MB of document.xml)",
               contenders, [('hebra', 'C'), ('python', 'hebra'), ('python-text', 'hebra'),
                            ('python', 'C'), ('python-text', 'C')], python_versions(args))


def text_row(args):
    """DOCX -> text; with hebra turns, speakers and receipt too."""
    folder, stats = workload(args, args.docs)
    fewer = min(args.python_docs or args.docs, args.docs)
    python_folder, python_stats = workload(args, fewer)

    def expected(s, size='bytes'):
        return totals(s['documents'], s['paragraphs'], s[size])

    def hebra_check(_, output):
        read = [json.loads(line) for line in output.splitlines()]
        return totals(len(read), sum(r['receipt']['paragraphs'] for r in read),
                      sum(len(r['text'].encode()) for r in read))

    def plain_check(_, output):     # one text behind another, each with a line end
        return totals(stats['documents'], output.count('\n'), len(output.encode()) - stats['documents'])

    contenders = []
    if args.hebra:
        contenders.append(Contender('hebra', lambda out: [args.hebra, 'text', folder, '--format', 'json'],
                                    hebra_check, expected(stats)))
        contenders.append(Contender('hebra-plain', lambda out: [args.hebra, 'text', folder],
                                    plain_check, expected(stats)))
    # It leaves decomposed letters as they are.
    contenders.append(Contender('C', lambda out: [args.text_yardstick, folder], lambda _, output: output.strip(),
                                expected(stats, 'bytes_as_written')))
    for name, how in (('python', 'elements'), ('python-text', 'text')):
        contenders.append(Contender(
            name, lambda out, how=how: [args.python, '-B', os.path.join(HERE, 'python_text.py'), how, python_folder],
            lambda _, output: output.strip(), expected(python_stats), scale=args.docs / fewer))
    return Row(f"text of {args.docs} interviews ({stats['document_xml_bytes'] / 1e6:.0f} MB of document.xml)",
               contenders, [('hebra', 'C'), ('hebra-plain', 'C'), ('python', 'hebra'), ('python-text', 'hebra'),
                            ('python-text', 'C')], python_versions(args))


ROWS = {'import': import_row, 'text': text_row}


def searches(args):
    """Searches beside FTS5 in one process (SearchBench) and beside ripgrep as whole processes: a report."""
    if not args.hebra or not args.search_bench:
        raise Void('needs hebra and SearchBench')
    folder, stats = workload(args, args.docs)
    with tempfile.TemporaryDirectory(dir=args.work) as out:
        project, table = os.path.join(out, 'project.hebra'), os.path.join(out, 'documents.csv')
        names = sorted(os.path.splitext(name)[0] for name in os.listdir(folder))
        with open(table, 'w', encoding='utf-8') as file:
            file.write('documento,municipio,codigo_lugar\n')
            for number, name in enumerate(names):
                file.write(f'{name},Municipio {number % 6},0100{number % 6}\n')
        quiet([args.hebra, 'new', project])
        environment = dict(os.environ, HEBRA_DICTIONARY='no')
        done = subprocess.run([args.hebra, 'import', project, folder, '--metadata', table], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode not in (0, 1):       # 1: something waits for a person
            raise Void(done.stderr.decode(errors='replace')[-500:])
        whole = quiet([args.python, '-B', os.path.join(HERE, 'search.py'), '--hebra', args.hebra,
                       '--project', project, '--rounds', str(args.rounds)])
        within = quiet([args.search_bench, project, os.path.join(out, 'fts5.db'), str(2 * args.rounds + 1)])
    return f"search in {args.docs} interviews ({stats['words']:,} words)\n\n{within}\n{whole}"


def tables(args):
    """How each table's import grows with its rows: a report."""
    if not args.hebra:
        raise Void('needs hebra')
    return 'tables, by the processor time of their import alone\n\n' + quiet(
        [args.python, '-B', os.path.join(HERE, 'tables.py'), '--hebra', args.hebra, '--work', args.work,
         '--docs', str(args.docs), '--rounds', str(args.rounds)])


def codings(args):
    """Many codings beside the same rows written by Python's sqlite3, and one by an open project: a report."""
    if not args.hebra or not args.coding_bench:
        raise Void('needs hebra and CodingBench')
    folder, _ = workload(args, args.docs)
    return f'codings in {args.docs} interviews\n\n' + quiet(
        [args.python, '-B', os.path.join(HERE, 'coding.py'), args.hebra, folder, '--bench', args.coding_bench,
         '--rounds', str(args.rounds)])


def figures(args):
    """Matrices of many codings, beside SQL in Python's sqlite3 and Python's csv: a report."""
    if not args.hebra:
        raise Void('needs hebra')
    folder, _ = workload(args, args.docs)
    return f'figures of codings in {args.docs} interviews\n\n' + quiet(
        [args.python, '-B', os.path.join(HERE, 'figures.py'), args.hebra, folder, '--rounds', str(args.rounds)])


REPORTS = {'search': searches, 'tables': tables, 'coding': codings, 'figures': figures}


# ---------------------------------------------------------------- measuring

def quiet(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode != 0:
        raise Void(f'{" ".join(command[:2])} ended with {done.returncode}: '
                   + done.stderr.decode(errors='replace').strip()[-500:])
    return done.stdout.decode()


def tree_bytes(path):
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def measure(contender, work):
    """One run in a fresh directory: its CPU seconds, peak memory, wall time and database."""
    with tempfile.TemporaryDirectory(dir=work) as out, tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        if contender.setup:
            contender.setup(out)
        start = time.monotonic()
        # The optional dictionary widens searches; what it costs is told apart.
        child = subprocess.Popen(
            contender.command(out), stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr,
            env=dict(os.environ, HEBRA_DICTIONARY="no"))
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)        # or Popen would wait for it again
        for file in (stdout, stderr):
            file.seek(0)
        if child.returncode != 0:
            raise Void(f'{contender.name} ended with {child.returncode}: '
                       + stderr.read().decode(errors='replace').strip()[-500:])
        size = tree_bytes(out)
        found = contender.check(out, stdout.read().decode())
        if found != contender.expected:
            raise Void(f'{contender.name} found\n  {found}\nbut must find\n  {contender.expected}')
    return dict(cpu=usage.ru_utime + usage.ru_stime, user=usage.ru_utime, system=usage.ru_stime, wall=wall,
                peak_kb=usage.ru_maxrss, database_bytes=size)


def run(row, rounds, work):
    """{name: [run]}: an uncounted round, then the counted ones, the contenders in turn within each."""
    runs = {c.name: [] for c in row.contenders}
    for turn in range(rounds + 1):
        for contender in row.contenders:
            result = measure(contender, work)
            if turn > 0:
                runs[contender.name].append(result)
    return runs


def spread(values, digits=2):
    return f'{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})'


def report(row, runs):
    # A child counts the pages of the process that started it: a smaller peak cannot be seen.
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f'{row.title}\n{"":12}{"CPU s, median (range)":>26}{"peak MB":>10}{"database MB":>14}')
    for contender in row.contenders:
        mine, scale = runs[contender.name], contender.scale
        peak = max(r['peak_kb'] for r in mine)
        print(f'{contender.name:12}{spread([r["cpu"] * scale for r in mine], 3):>26}'
              f'{("<= " if peak <= floor else "") + str(round(peak / 1024)):>10}'
              f'{statistics.median(r["database_bytes"] for r in mine) * scale / 1e6:14.1f}'
              + (f'   (CPU and database scaled x{scale:g})' if scale != 1 else ''))
    scales = {c.name: c.scale for c in row.contenders}
    for above, below in row.ratios:
        if above in runs and below in runs:
            ratios = [a['cpu'] * scales[above] / (b['cpu'] * scales[below]) for a, b in zip(runs[above], runs[below])]
            print(f'{above + "/" + below:17}{spread(ratios):>21}   rounds: ' + ' '.join(f'{r:.2f}' for r in ratios))
    print('check: ' + row.contenders[0].expected + (f'\n{row.note}' if row.note else ''))


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main():
    parser = argparse.ArgumentParser(description='Run the benchmarks.')
    parser.add_argument('rows', nargs='*', metavar='ROW', help=f'which ones: {", ".join([*ROWS, *REPORTS])} (all; with --full the last four)')
    parser.add_argument('--work', required=True, help='directory for workloads and databases')
    parser.add_argument('--yardstick', required=True, help='the compiled Yardstick/import.c')
    parser.add_argument('--text-yardstick', required=True, help='the compiled Yardstick/text.c')
    parser.add_argument('--search-bench', help='the compiled SearchBench')
    parser.add_argument('--coding-bench', help='the compiled CodingBench')
    parser.add_argument('--hebra', help='the release binary; without it, the others run alone')
    parser.add_argument('--python', default=sys.executable, help='an interpreter that has python-docx')
    parser.add_argument('--rounds', type=positive, default=5)
    parser.add_argument('--docs', type=positive, default=100)
    parser.add_argument('--full', action='store_true', help='1,000 documents, and 100 for Python')
    parser.add_argument('--python-docs', type=positive, help='documents for the Python peer, whose figures are scaled')
    parser.add_argument('--record', metavar='NAME', help='write the raw runs to Benchmarks/Runs/NAME.json')
    args = parser.parse_args()
    if args.full:
        args.docs, args.python_docs = 1000, args.python_docs or 100
    if args.hebra and not os.access(args.hebra, os.X_OK):
        print('bench: no hebra there; the others run alone', file=sys.stderr)
        args.hebra = None
    unknown = [name for name in args.rows if name not in ROWS and name not in REPORTS]
    if unknown:
        parser.error(f'no such row: {" ".join(unknown)}')
    if args.record and not re.fullmatch(r'[\w.-]+', args.record):
        parser.error('--record takes a plain name')
    os.makedirs(args.work, exist_ok=True)

    record = dict(machine=platform.machine(), cores=os.cpu_count(), load_before=os.getloadavg(), docs=args.docs,
                  rounds=args.rounds, rows={})
    for name in args.rows or [*ROWS, *(REPORTS if args.full else [])]:
        try:
            if name in REPORTS:
                found = REPORTS[name](args)
                print(found)
                record['rows'][name] = found.splitlines()
                continue
            row = ROWS[name](args)
            runs = run(row, args.rounds, args.work)
        except Void as problem:
            print(f'bench: {name}: void: {problem}', file=sys.stderr)
            return 1
        report(row, runs)
        record['rows'][name] = dict(title=row.title, note=row.note, scale={c.name: c.scale for c in row.contenders}, runs=runs)
    print('load average %.2f before, %.2f after' % (record['load_before'][0], os.getloadavg()[0]))
    if args.record:
        record['load_after'] = os.getloadavg()
        path = os.path.join(HERE, 'Runs', args.record + '.json')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(record, file, indent=1)
            file.write('\n')
    return 0


if __name__ == '__main__':
    sys.exit(main())
