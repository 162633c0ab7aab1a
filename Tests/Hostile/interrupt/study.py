"""A study whose acts take long enough to be interrupted: invented people, written from a seed."""

import os
import random
import shutil
import subprocess
import sys
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
sys.path.insert(0, os.path.join(ROOT, "Tests", "Durability"))

import project

CODEBOOK = os.path.join(ROOT, "Codebooks", "desconfianza.yaml")
WORDS = ("vereda río policía miedo denuncia camino lluvia escuela patrulla noche silencio vecina "
         "puesto motor gasolina amenaza junta guardia montaña mercado").split()
WORD = ('<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>')
TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns='
         '"http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
         '"/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
         'wordprocessingml.document.main+xml"/></Types>')
RELATIONS = ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns='
             '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             'Target="word/document.xml"/></Relationships>')
CODES = ("COR-03", "DES-01", "COR-01")


def interview(number, turns):
    """Lines of an invented interview; each answer has a phrase that only it has."""
    dice = random.Random(number)
    lines = [f"Entrevista inventada {number}"]
    for turn in range(turns):
        lines.append(f"ENTREVISTADORA: ¿Y qué pasó con {dice.choice(WORDS)} esa vez {turn}?")
        said = " ".join(dice.choice(WORDS) for _ in range(40))
        lines.append(f"P1: Fue la vez {number}x{turn} en la {said}.")
    return lines


def write(path, lines):
    if not path.endswith(".docx"):
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", WORD.format(body))


class Study:
    """Input files, and a folder with a project in which there is something to export and to purge."""

    def __init__(self, hebra, place):
        self.hebra, self.input, self.start = hebra, os.path.join(place, "entrada"), os.path.join(place, "start")
        os.makedirs(self.input)
        os.makedirs(self.start)
        self.first, self.more = [], []
        for number in range(30):
            ending = "docx" if number % 2 else "txt"
            path = os.path.join(self.input, f"E-{number:02}.{ending}")
            write(path, interview(number, 60))
            (self.first if number < 6 else self.more).append(path)
        self.table, self.coded = (os.path.join(self.input, name) for name in ("mas.csv", "codings.csv"))
        self._codings(self.coded, "Ana", range(0, 4), 40)
        self._codings(self.table, "Berta", (0, 1, 2, 3, 5), 60)
        write(os.path.join(self.input, "E-05-otra.txt"), interview(5, 50))
        for act in [["new", "P", "--codebook", CODEBOOK], ["import", "P", *self.first],
                    ["code", "import", "P", self.coded],
                    ["update", "P", "E-04", self.first[4].replace("E-04.txt", "E-05-otra.txt")]]:
            done = self.run(act, self.start)
            if done.returncode:
                raise SystemExit(f"hebra {act}: {done.returncode}\n{done.stderr.decode()}")
        for name in ("viejo.docx", "viejo.xlsx"):
            shutil.copy(self.coded, os.path.join(self.start, name))

    @staticmethod
    def _codings(path, coder, documents, turns):
        with open(path, "w", encoding="utf-8") as file:
            file.write("documento,intervencion,cita,codigo,codificador,fecha,facetas,memo\n")
            for document in documents:
                for turn in range(turns):
                    file.write(f"E-{document:02},{2 * turn + 1},la vez {document}x{turn} en la,"
                               f"{CODES[turn % 3]},{coder},2021-07-01T10:00:00Z,actor=policia,memo {turn}\n")

    def acts(self):
        """Name and arguments; `P` stands for the project, `@` for its folder."""
        transcript = ["export", "transcript", "P", "--document", "E-00", "--layer", "Ana"]
        return {
            "import": ["import", "P", *self.more],
            "import with tables": ["import", "P", *self.more[:8], "--templates", "@/tablas"],
            "code import": ["code", "import", "P", self.table],
            "purge": ["purge", "P", "--yes"],
            "transcript": [*transcript, "--output", "@/nuevo.docx"],
            "transcript replaced": [*transcript, "--output", "@/viejo.docx", "--replace"],
            "report": ["report", "code", "P", "COR-03", "--output", "@/informe.docx"],
            "matrix": ["matrix", "P", "segments", "--layer", "Ana", "--output", "@/matriz.xlsx"],
            "matrix replaced": ["matrix", "P", "case-by-code", "--layer", "Ana", "--output",
                                "@/viejo.xlsx", "--replace"],
            "matrix in two files": ["matrix", "P", "segments", "--layer", "Ana", "--output", "@/matriz.csv"],
        }

    def environment(self, temporary=None, **more):
        return dict(os.environ, SOURCE_DATE_EPOCH="1700000000", HEBRA_DICTIONARY="no",
                    **({"TMPDIR": temporary} if temporary else {}), **more)

    def command(self, act, folder):
        path = os.path.join(folder, project.NAME)
        return [self.hebra, *(path if word == "P" else word.replace("@", folder) for word in act), "--lang", "en"]

    def run(self, act, folder, seconds=120):
        return subprocess.run(self.command(act, folder), env=self.environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=seconds)
