#!/usr/bin/env python3
"""Words lost and added, and files not read, by hebra and four other readers of Word files.

usage: compare_readers.py --hebra HEBRA FOLDER...

The words that a file has are those of its body as Word shows it: w:t and m:t of the main part, by
lxml, without deletions and moved-from text, one branch of every mc:AlternateContent. A reader loses
a word when it gives it less often than that, and adds one when it gives it more often. Files whose
main part cannot be found or parsed, or has no word, are left out.

Each reader works in a process of its own, which is ended and begun anew when a file takes longer
than --seconds: such a file counts as a timeout, and its words neither as lost nor as added. A file
that a reader refuses, or that ends its process, counts as not read.
"""
import argparse
import collections
import json
import os
import re
import select
import subprocess
import sys
import time
import unicodedata
import zipfile
from importlib.metadata import version

from lxml import etree

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SKIPPED = {"del", "moveFrom", "delText", "instrText", "delInstrText", "fallback"}
PARAGRAPHS = {"p", "br", "cr", "tab", "tc"}


def words(text):
    text = unicodedata.normalize("NFC", text.replace("\u00ad", ""))
    return re.findall(r"\w+", text.lower())


def local(tag):
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def truth(path):
    """The body's text, or None when the package is damaged."""
    try:
        with zipfile.ZipFile(path) as package:
            relations = etree.fromstring(package.read("_rels/.rels"))
            main = [r.get("Target") for r in relations
                    if r.get("Type", "").endswith("/officeDocument")][0].lstrip("/")
            parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
            root = etree.fromstring(package.read(main), parser)
    except Exception:
        return None
    out = []

    def walk(node):
        name = local(node.tag)
        if name in SKIPPED or node.tag == MC + "Fallback":
            return
        if name == "t":
            out.append(node.text or "")
            return
        if name in PARAGRAPHS:
            out.append("\n")
        if name in ("noBreakHyphen",):
            out.append("-")
        for child in node:
            walk(child)
        if name in PARAGRAPHS:
            out.append("\n")

    body = next((n for n in root.iter() if local(n.tag) == "body"), None)
    if body is None:
        return None
    sys.setrecursionlimit(100_000)
    walk(body)
    return "".join(out)


def with_hebra(hebra):
    def read(path):
        done = subprocess.run([hebra, "text", path, "--format", "json"], capture_output=True)
        found = json.loads(done.stdout.split(b"\n")[0])
        if "error" in found:
            raise ValueError(found["error"]["code"])
        return found["text"]
    return read


def with_python_docx(path):
    import docx
    document = docx.Document(path)
    parts = [p.text for p in document.paragraphs]

    def cells(tables):
        for table in tables:
            for row in table.rows:
                seen = set()
                for cell in row.cells:
                    if id(cell._tc) in seen:
                        continue
                    seen.add(id(cell._tc))
                    parts.extend(p.text for p in cell.paragraphs)
                    cells(cell.tables)
    cells(document.tables)
    return "\n".join(parts)


def with_docx2python(path):
    from docx2python import docx2python
    with docx2python(path) as document:
        text = []

        def walk(node):
            if isinstance(node, str):
                text.append(node)
            else:
                for child in node:
                    walk(child)
        walk(document.body)
    # Its own marks for pictures and notes, and the tags of its links, are no words of the file.
    text = re.sub(r"----[^\n]{0,200}?----", " ", "\n".join(text))
    return re.sub(r"</?a\b[^<>\n]*>", "", text)


def with_mammoth(path):
    import mammoth
    with open(path, "rb") as file:
        return mammoth.extract_raw_text(file).value


def with_pandoc(path):
    # Its plain text would break words at the width of a column: the words of its document instead.
    done = subprocess.run(["pandoc", "-f", "docx", "-t", "json", path], capture_output=True)
    if done.returncode:
        raise ValueError("pandoc")
    text = []

    def walk(node):
        kind = node.get("t") if isinstance(node, dict) else None
        if kind == "Str":
            text.append(node["c"])
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            text.append("\n")
        elif kind in ("Code", "CodeBlock", "Math"):
            text.append(node["c"][1])
        elif kind not in ("Note", "Image"):
            children = node.values() if isinstance(node, dict) else node
            for child in children:
                if isinstance(child, (dict, list)):
                    walk(child)
            if kind in ("Para", "Plain", "Header"):
                text.append("\n")
    document = json.loads(done.stdout)
    # A title or an author that the body has is in what the document says of itself.
    walk([document["meta"], document["blocks"]])
    return "".join(text)


READERS = ["hebra", "python-docx", "docx2python", "mammoth", "pandoc"]


def reader(name, hebra):
    return {
        "hebra": with_hebra(hebra), "python-docx": with_python_docx,
        "docx2python": with_docx2python, "mammoth": with_mammoth, "pandoc": with_pandoc,
    }[name]


def work(name, hebra):
    """Reads the files whose paths come in, one a line, and answers each with a line of JSON."""
    read = reader(name, hebra)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        try:
            answer = {"text": read(line.rstrip("\n"))}
        except Exception as error:
            answer = {"error": type(error).__name__}
        print(json.dumps(answer), file=answers, flush=True)


class Worker:
    """A reader in a process group of its own, so that what it started ends with it."""

    def __init__(self, name, hebra, seconds):
        self.command = [sys.executable, __file__, "--hebra", hebra, "--worker", name]
        self.seconds = seconds
        self.process = None

    def end(self):
        if self.process:
            try:
                os.killpg(self.process.pid, 9)
            except ProcessLookupError:
                pass
            self.process.wait()
            self.process = None

    def read(self, path):
        """The text, or why there is none: `timeout`, `crash` or the error's name."""
        if self.process is None:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, start_new_session=True)
        self.process.stdin.write(path.encode() + b"\n")
        self.process.stdin.flush()
        answer, end = b"", time.monotonic() + self.seconds
        while not answer.endswith(b"\n"):
            if not select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))[0]:
                self.end()
                return None, "timeout"
            piece = os.read(self.process.stdout.fileno(), 1 << 20)
            if not piece:
                self.end()
                return None, "crash"
            answer += piece
        found = json.loads(answer)
        return found.get("text"), found.get("error")


def versions(hebra):
    first = [subprocess.run([program, "--version"], capture_output=True).stdout.decode().split()
             for program in (hebra, "pandoc")]
    names = [f"{n} {version(n)}" for n in ("python-docx", "docx2python", "mammoth")]
    return ", ".join([f"hebra {first[0][-1]}" if first[0] else "hebra"] + names + [f"pandoc {first[1][1]}"])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--hebra", required=True)
    arguments.add_argument("--seconds", type=float, default=60, help="time for one file")
    arguments.add_argument("--lost", help="list the files in which this reader loses words")
    arguments.add_argument("--worker", choices=READERS, help=argparse.SUPPRESS)
    arguments.add_argument("folders", nargs="*")
    options = arguments.parse_args()
    if options.worker:
        return work(options.worker, options.hebra)
    workers = {name: Worker(name, options.hebra, options.seconds) for name in READERS}
    print(versions(options.hebra), file=sys.stderr)
    print("| suite | files | words | " + " | ".join(READERS) + " |")
    print("|---|---|---|" + "---|" * len(READERS))
    sums = collections.defaultdict(lambda: [0] * 4)
    all_files = all_words = 0
    for folder in options.folders:
        files = sorted(
            os.path.relpath(os.path.join(where, f), folder) for where, _, names in os.walk(folder)
            for f in names if f.lower().endswith((".docx", ".docm", ".dotx")))
        # Words lost, words added, files not read, timeouts.
        counts = {name: [0] * 4 for name in READERS}
        sound = total = 0
        for file in files:
            path = os.path.abspath(os.path.join(folder, file))
            text = truth(path)
            if text is None or not words(text):
                continue
            sound += 1
            expected = collections.Counter(words(text))
            total += sum(expected.values())
            for name, worker in workers.items():
                start = time.monotonic()
                text, error = worker.read(path)
                taken = time.monotonic() - start
                if error or taken > 5:
                    print(f"{name}: {file}: {error or 'read'} in {taken:.1f} s", file=sys.stderr)
                if error:
                    counts[name][3 if error == "timeout" else 2] += 1
                    continue
                found = collections.Counter(words(text))
                lost = sum((expected - found).values())
                counts[name][0] += lost
                counts[name][1] += sum((found - expected).values())
                if lost and options.lost == name:
                    print(file, lost, list((expected - found).items())[:5], file=sys.stderr)
        for name in READERS:
            sums[name] = [a + b for a, b in zip(sums[name], counts[name])]
        all_files += sound
        all_words += total
        row = " | ".join(", ".join(map(str, counts[name])) for name in READERS)
        print(f"| {os.path.basename(folder.rstrip('/'))} | {sound} | {total} | {row} |", flush=True)
    for worker in workers.values():
        worker.end()
    row = " | ".join("**" + ", ".join(map(str, sums[name])) + "**" for name in READERS)
    print(f"| **all** | {all_files} | {all_words} | {row} |")


if __name__ == "__main__":
    main()
