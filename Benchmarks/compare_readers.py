#!/usr/bin/env python3
"""Files read and words lost by hebra and four other readers, on suites of Word files.

usage: compare_readers.py --hebra HEBRA FOLDER...

The words that a file has are those of its body as Word shows it: w:t and m:t of the main part, by
lxml, without deletions and moved-from text, one branch of every mc:AlternateContent. A reader loses
a word when it gives it less often than that, and adds one when it gives it more often. Files whose
main part cannot be found or parsed, or has no word, are left out.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import zipfile

from lxml import etree

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SKIPPED = {"del", "moveFrom", "delText", "instrText", "delInstrText", "fallback"}
PARAGRAPHS = {"p", "br", "cr", "tab", "tc"}


def words(text):
    return re.findall(r"\w+", text.replace("\u00ad", "").lower())


def local(tag):
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def truth(path):
    """The body's text, or None when the package is damaged."""
    try:
        with zipfile.ZipFile(path) as package:
            relations = etree.fromstring(package.read("_rels/.rels"))
            main = [r.get("Target") for r in relations
                    if r.get("Type", "").endswith("/officeDocument")][0].lstrip("/")
            root = etree.fromstring(package.read(main), etree.XMLParser(resolve_entities=False, huge_tree=True))
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
        done = subprocess.run([hebra, "text", path, "--format", "json"], capture_output=True, timeout=60)
        found = json.loads(done.stdout.decode().splitlines()[0])
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
    return re.sub(r"----\w+/[^-]*----|<[^<>]*>", " ", "\n".join(text))


def with_mammoth(path):
    import mammoth
    with open(path, "rb") as file:
        return mammoth.extract_raw_text(file).value


def with_pandoc(path):
    done = subprocess.run(["pandoc", "-f", "docx", "-t", "plain", "--wrap=none", path],
                          capture_output=True, timeout=60)
    if done.returncode:
        raise ValueError("pandoc")
    return done.stdout.decode()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--hebra", required=True)
    arguments.add_argument("--lost", help="list the files in which this reader loses words")
    arguments.add_argument("folders", nargs="+")
    options = arguments.parse_args()
    readers = {
        "hebra": with_hebra(options.hebra), "python-docx": with_python_docx,
        "docx2python": with_docx2python, "mammoth": with_mammoth, "pandoc": with_pandoc,
    }
    print("| suite | files | words | " + " | ".join(f"{n}: read, lost, added" for n in readers) + " |")
    print("|---|---|---|" + "---|" * len(readers))
    sums = collections.defaultdict(lambda: [0, 0, 0])
    all_files = all_words = 0
    for folder in options.folders:
        files = sorted(
            os.path.relpath(os.path.join(where, f), folder) for where, _, names in os.walk(folder)
            for f in names if f.lower().endswith((".docx", ".docm", ".dotx")))
        counts = {name: [0, 0, 0] for name in readers}
        sound = total = 0
        for file in files:
            path = os.path.join(folder, file)
            text = truth(path)
            if text is None or not words(text):
                continue
            sound += 1
            expected = collections.Counter(words(text))
            total += sum(expected.values())
            for name, reader in readers.items():
                try:
                    found = collections.Counter(words(reader(path)))
                except Exception:
                    continue
                lost = sum((expected - found).values())
                counts[name][0] += 1
                counts[name][1] += lost
                counts[name][2] += sum((found - expected).values())
                if lost and options.lost == name:
                    print(file, lost, list((expected - found).items())[:5], file=sys.stderr)
        for name in readers:
            for i in range(3):
                sums[name][i] += counts[name][i]
        all_files += sound
        all_words += total
        row = " | ".join(f"{r}, {l}, {a}" for r, l, a in counts.values())
        print(f"| {os.path.basename(folder.rstrip('/'))} | {sound} | {total} | {row} |", flush=True)
    row = " | ".join(f"**{r}, {l}, {a}**" for r, l, a in sums.values())
    print(f"| **all** | {all_files} | {all_words} | {row} |")


main()
