"""How the time of each table's import grows with its rows.

    Benchmarks/tables.py --hebra PROGRAM --work FOLDER [--docs N] [--rounds N]

Scripts/bench --full tables runs it. It imports N short interviews and four times as many, each with its
own rows in tables, and subtracts the time of the same command without the table. Four times the rows
should take four times as long: work that grows with the square takes sixteen times as long.
"""

import argparse
import csv
import os
import resource
import shutil
import statistics
import subprocess
import tempfile

LABELS = ["E", "P1", "P2"]
CODEBOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Codebooks", "desconfianza.yaml")
CODE = "DES-01"


def run(command):
    """The CPU seconds of a command and its children; statuses 0 and 1 are good."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env=dict(os.environ, HEBRA_DICTIONARY="no"))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command[:3])} ended with {done.returncode}: {done.stderr[-500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


class Study:
    """N interviews of six turns, and their tables."""

    def __init__(self, hebra, folder, count):
        self.hebra, self.folder, self.count = hebra, folder, count
        self.sources = os.path.join(folder, "fuentes")
        os.makedirs(self.sources)
        self.names = [f"D-{number:05}" for number in range(count)]
        for number, name in enumerate(self.names):
            with open(os.path.join(self.sources, name + ".txt"), "w", encoding="utf-8") as file:
                for turn in range(6):
                    label = LABELS[turn % 3]
                    file.write(f"{label}: En la vereda {number} pasó la cosa {number * 6 + turn} de siempre.\n")
        write(self.path("documentos.csv"), ["documento", "municipio", "codigo_lugar", "nota"],
              [[name, f"Municipio {number % 6}", f"0100{number % 6}", f"n{number}"]
               for number, name in enumerate(self.names)])
        write(self.path("participantes.csv"), ["documento", "etiqueta", "seudonimo", "rol", "sector"],
              [[name, label, f"S-{number}-{label}", "participante" if label != "E" else "entrevistador", "comunidad"]
               for number, name in enumerate(self.names) for label in LABELS])
        write(self.path("codificaciones.csv"), ["documento", "codigo", "codificador", "inicio", "fin"],
              [[name, CODE, "Ana", start, start + 9] for name in self.names for start in (5, 25, 45)])
        self.empty = self.made("vacio.hebra")
        self.filled = self.made("lleno.hebra")
        run([hebra, "import", self.filled, self.sources])

    def path(self, name):
        return os.path.join(self.folder, name)

    def made(self, name):
        run([self.hebra, "new", self.path(name), "--codebook", CODEBOOK])
        return self.path(name)

    def time(self, command, source):
        """The time of one command on a copy of a project."""
        project = self.path("copia.hebra")
        shutil.copy(source, project)
        seconds = run([self.hebra, *command[:command.index("P")], project, *command[command.index("P") + 1:]])
        os.remove(project)
        return seconds

    def times(self):
        """Each table's seconds on a project that has the interviews, those of reading them again taken off."""
        again = ["import", "P", self.sources]
        plain = self.time(again, self.filled)
        documents = self.time([*again, "--metadata", self.path("documentos.csv")], self.filled)
        people = self.time([*again, "--participants", self.path("participantes.csv")], self.filled)
        codings = self.time(["code", "import", "P", self.path("codificaciones.csv")], self.filled)
        return {"interviews": (self.count, self.time(again, self.empty)), "documents": (self.count, documents - plain),
                "participants": (3 * self.count, people - plain), "codings": (3 * self.count, codings)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hebra", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--docs", type=int, default=1000, help="interviews of the smaller study")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        studies = []
        for count in (options.docs, 4 * options.docs):
            os.mkdir(os.path.join(folder, str(count)))
            studies.append(Study(options.hebra, os.path.join(folder, str(count)), count))
        rounds = [[study.times() for study in studies] for _ in range(options.rounds)]
    print("| table | rows | CPU s | rows | CPU s | growth, median of rounds (range) |")
    print("| --- | --- | --- | --- | --- | --- |")
    for table in rounds[0][0]:
        growths = sorted(large[table][1] / max(small[table][1], 1e-3) for small, large in rounds)
        cells = [f"{rounds[0][size][table][0]:,} | {statistics.median(r[size][table][1] for r in rounds):.2f}"
                 for size in (0, 1)]
        print(f"| {table} | {' | '.join(cells)} | **{statistics.median(growths):.2f}** ({growths[0]:.2f}-{growths[-1]:.2f}) |")


if __name__ == "__main__":
    main()
