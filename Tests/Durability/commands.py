"""The commands whose acts are put to the test, and how they are run."""

import csv
import gzip
import json
import os
import re
import shutil
import subprocess

import project

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODEBOOK = os.path.join(ROOT, "Codebooks", "desconfianza.yaml")
CORPUS = os.path.join(ROOT, "Corpus")
FILES = ["E-01.docx", "E-02.docx", "E-03_ana.docx", "E-03_luis.docx", "E-04.xml", "E-05.docx", "GF-01.docx"]


class Bench:
    """A place for everything that the checks make, in memory where the system has such a folder."""

    def __init__(self, hebra, corpus_maker, place):
        self.hebra, self.place = hebra, place
        self.input = os.path.join(place, "input")
        self.shim = os.path.join(place, "shim.so")
        source = os.path.join(os.path.dirname(__file__), "shim.c")
        compiler = os.environ.get("CC", "cc")
        subprocess.run(
            [compiler, "-O2", "-Wall", "-shared", "-fPIC", "-o", self.shim, source, "-ldl", "-lpthread"],
            check=True)
        sources = os.path.join(CORPUS, "sources")
        subprocess.run([corpus_maker, sources, self.input], check=True, stdout=subprocess.DEVNULL)
        # Tables that name documents which are not imported would be noticed: status 1.
        names = {re.split(r"[._]", file)[0] for file in FILES}
        for table in ["corpus.csv", "participants.csv"]:
            with open(os.path.join(CORPUS, table), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            with open(os.path.join(self.input, table), "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0].keys())
                writer.writeheader()
                writer.writerows(row for row in rows if row["documento"] in names)

    def folder(self, name):
        """An empty folder."""
        path = os.path.join(self.place, name)
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
        return path

    def start(self, arguments, folder, **shim):
        """Starts hebra in English at a fixed date, under the shim if it has anything to do."""
        environment = dict(os.environ, SOURCE_DATE_EPOCH="1700000000", HEBRA_DICTIONARY="no")
        if shim:
            environment["LD_PRELOAD"] = self.shim
            environment["HEBRA_DISK_FOLDER"] = folder
            for name, value in shim.items():
                environment["HEBRA_DISK_" + name.upper()] = str(value)
        path = os.path.join(folder, project.NAME)
        filled = [path if argument == "P" else argument.replace("@", folder) for argument in arguments]
        return subprocess.Popen(
            [self.hebra, *filled, "--lang", "en"], env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, arguments, folder, **shim):
        """Runs hebra to its end: exit status, output, errors."""
        process = self.start(arguments, folder, **shim)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output.decode(), errors.decode()

    def must(self, arguments, folder, **shim):
        """Runs what has no reason to fail; gives its output."""
        status, output, errors = self.run(arguments, folder, **shim)
        if status != 0:
            raise SystemExit(f"hebra {' '.join(arguments)}: status {status}\n{errors}")
        return output

    # `P` stands for the project, `@` for its folder.

    def new(self):
        return ["new", "P", "--codebook", CODEBOOK]

    def documents(self):
        return [
            "import", "P", *(os.path.join(self.input, name) for name in FILES),
            "--metadata", os.path.join(self.input, "corpus.csv"),
            "--participants", os.path.join(self.input, "participants.csv")]

    def table(self):
        return ["code", "import", "P", os.path.join(self.input, "E-04.codings.csv"), "--as", "Ana"]

    def codings(self, folder, count):
        """Acts of coding by hand: words of the project's own codings, by one more coder."""
        listing = json.loads(self.must(["code", "list", "P", "--format", "json"], folder))
        return [
            ["code", "add", "P", "--document", row["document"], "--start", str(row["start"]),
             "--end", str(row["end"]), "--code", row["code"], "--coder", "Marta",
             "--facet", "actor=policia", "--memo", f"memo {number} " + "x" * (number * 37 % 900)]
            for number, row in enumerate(listing[:count])]

    def merging(self, folder, codings):
        """A folder with a project and a copy in which someone else coded, and the act that unites them."""
        both = project.copy_folder(folder, os.path.join(self.place, "both"))
        shutil.copy(os.path.join(both, project.NAME), os.path.join(both, "copy.hebra"))
        for act in codings:
            self.must([os.path.join(both, "copy.hebra") if word == "P" else word for word in act], both)
        return both, ["merge", "P", "@/copy.hebra"]

    def undoing(self, folder):
        """A folder with a project whose last act renames a speaker, and the act that undoes it."""
        done = project.copy_folder(folder, os.path.join(self.place, "done"))
        self.must(["speakers", "P", "E-02", "rename", "P1", "Otra", "--as", "Marta"], done)
        return done, ["undo", "P", "--as", "Marta"]

    def reconciling(self, folder):
        """A folder with a project in which two people coded one document, and the act that decides it all."""
        read = project.copy_folder(folder, os.path.join(self.place, "read"))
        rows = json.loads(self.must(["reconcile", "P", "--format", "json"], read))
        with open(os.path.join(read, "decisions.csv"), "w", encoding="utf-8") as file:
            file.write("question,decision,reason\n")
            for row in rows:
                if row["document"] == rows[0]["document"]:
                    file.write(f"{row['question']},A,as Ana says\n")
        for coder in ["Ana", "Marta"]:
            self.must(["code", "finish", "P", "--document", rows[0]["document"], "--coder", coder], read)
        return read, ["reconcile", "P", "--from", "@/decisions.csv", "--as", "Lead"]

    def upgrading(self, version):
        """A folder with a project of an earlier schema, as the program of that time left it, and an act that raises it."""
        old = self.folder(f"version{version}")
        packed = os.path.join(ROOT, "Tests", "StoreTests", "Frozen", f"version{version}.hebra.gz")
        with gzip.open(packed) as source, open(os.path.join(old, project.NAME), "wb") as file:
            file.write(source.read())
        os.chmod(os.path.join(old, project.NAME), 0o600)
        return old, ["doctor", "P"]

    def handoff(self):
        """A folder for a coder, beside the project."""
        return ["handoff", "P", "--coder", "Marta", "--output", "@/handed/Marta", "--as", "Lead"]

    def codebook(self):
        """The act that merges one code into another, which makes a version of the codebook."""
        return ["codebook", "merge", "P", "COR-01", "--into", "COR-03", "--reason", "nobody tells them apart",
                "--as", "Lead"]

    def exports(self, folder):
        """Files out of the project of one folder, into another; the third takes the place of the first."""
        source = os.path.join(folder, project.NAME)
        transcript = ["export", "transcript", "--replace", source, "--document", "E-01", "--output", "@/E-01.docx"]
        return [
            [*transcript, "--layer", "Ana"],
            ["matrix", source, "segments", "--layer", "Ana", "--output", "@/segments.csv"],
            [*transcript, "--layer", "Marta"]]

    def pairs(self):
        """Exports of two files each, beside their project: new ones, and in the place of others."""
        matrix = ["matrix", "P", "segments", "--layer", "Ana", "--output", "@/segments.csv"]
        return [("export of two files", matrix), ("export onto two files", [*matrix, "--replace"])]

    def beginning(self, folder, act):
        """A folder for such an export: with files in its way if it replaces them."""
        begin = project.copy_folder(folder, os.path.join(self.place, "begin"))
        for name in ["segments.csv", "segments.definitions.csv"] if "--replace" in act else []:
            with open(os.path.join(begin, name), "w", encoding="utf-8") as file:
                file.write("old\n")
        return begin


def promised(output):
    """What a command's lines say is in the project now: codings and documents."""
    codings = re.findall(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", output)
    documents = re.findall(r"^\S.* → (\S+) \(", output, re.MULTILINE)
    return set(codings), set(documents)
