#!/usr/bin/env python3
"""Writes the inputs that a fuzzer begins with, those of corpus/ too: seeds.py FuzzCells|FuzzComments FOLDER.

With --keep the inputs of the folder become those of corpus/, the shortest first, as many as have room.
"""

import base64
import glob
import os
import random
import re
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..", "..")
ROOM = 140_000
PARTS = ["comments", "commentsExtended", "people", "commentsIds", "footnotes"]
SPACES = " ".join(f'xmlns:{prefix}="http://schemas.{name}"' for prefix, name in [
    ("w", "openxmlformats.org/wordprocessingml/2006/main"),
    ("w14", "microsoft.com/office/word/2010/wordml"),
    ("w15", "microsoft.com/office/word/2012/wordml"),
    ("w16cid", "microsoft.com/office/word/2016/wordml/cid")])
CANARY = "zarigüeyanto"


def cells():
    """A change of each kind in each cell, the questions in turn; each question about no change."""
    chance = random.Random(11)
    yield from (bytes([group]) for group in range(8))
    for table in range(40):
        for column in range(12):
            for kind in chance.sample(range(10), 3):
                place = bytes([chance.randrange(8), table, column, chance.randrange(8), kind])
                yield place + {
                    0: b"", 1: chance.randbytes(8), 2: chance.randbytes(1), 3: chance.randbytes(8),
                    4: b"\0\x05[[1,2", 5: b"\0\x04\xff\0\x01\xc3", 6: chance.randbytes(3),
                    7: chance.randbytes(2) + b"\x01\0\x03\"9,", 8: chance.randbytes(3), 9: b"",
                }[kind]


def parts(*texts):
    """An input for the reader of documents."""
    return b"0" + b"\x1e".join(text.encode() for text in texts)


def comment(identifier, author, lines, paragraph=None):
    """A comment of these lines."""
    mark = f' w14:paraId="{paragraph}"' if paragraph else ""
    body = "".join(f"<w:p{mark}><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return f'<w:comment w:id="{identifier}" w:author="{author}" w:date="2021-07-02T09:30:00Z">{body}</w:comment>'


def document(comments, threads="", notes=""):
    """The parts of a document with these comments."""
    ids = "".join(f'<w16cid:commentId w16cid:paraId="{n}" w16cid:durableId="{n}"/>' for n in range(2))
    return parts(
        f"<w:comments {SPACES}>{''.join(comments)}</w:comments>",
        f"<w15:commentsEx {SPACES}>{threads}</w15:commentsEx>",
        f'<w15:people {SPACES}><w15:person w15:author="Ana"/></w15:people>',
        f"<w16cid:commentsIds {SPACES}>{ids}</w16cid:commentsIds>",
        f"<w:footnotes {SPACES}>{notes}</w:footnotes>")


def comments():
    """Comments of the corpus, one or a few at a time, and threads of every shape."""
    answers = "".join(
        f'<w15:commentEx w15:paraId="{n}" w15:paraIdParent="{(n + 1) % 3}" w15:done="{n % 2}"/>' for n in range(3))
    three = [comment(n, author, [line, CANARY], n)
             for n, (author, line) in enumerate([("Ana", "DES-01: policía"), ("Luis", "#filtración"), ("", "nota")])]
    note = ('<w:footnote w:id="2"><w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Al pie.</w:t></w:r>'
            '<w:commentRangeEnd w:id="7"/></w:p></w:footnote>')
    yield document(three)
    yield document(three, answers)
    yield document([comment(7, "Ana", ["COR-01, DES-02"])], notes=note)
    yield document([comment(1, "Usuario de Windows", ["DES-01"]), comment(1, "Ana", ["> des 1", "COR-99"])])
    for path in sorted(glob.glob(os.path.join(ROOT, "Corpus", "interviews", "*.docx"))):
        with zipfile.ZipFile(path) as file:
            names = file.namelist()
            texts = [file.read(f"word/{name}.xml").decode() if f"word/{name}.xml" in names else "" for name in PARTS]
        whole = re.search(r"(?s)^(.*?<w:comments [^>]*>)(.*)</w:comments>", texts[0])
        if not whole:
            continue
        each = re.findall(r"(?s)<w:comment .*?</w:comment>", whole[2])
        for place in range(0, min(len(each), 12), 3):
            yield parts(whole[1] + "".join(each[place:place + 3]) + "</w:comments>", texts[1][:1500])
    chance = random.Random(12)
    for way in b"12":
        for length in [16, 64, 256, 1024]:
            for _ in range(20):
                yield bytes([way]) + chance.randbytes(length)


def corpus(target):
    """The file of the inputs that are kept, one a line in base 64."""
    return os.path.join(HERE, "corpus", target + ".txt")


def kept(target):
    """The inputs that are kept."""
    if os.path.exists(corpus(target)):
        with open(corpus(target), encoding="ascii") as file:
            yield from (base64.b64decode(line) for line in file)


def keep(target, folder):
    """Keeps the inputs of a folder."""
    inputs, lines, size = set(), [], 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            inputs.add(file.read())
    for text in sorted(inputs, key=lambda text: (len(text), text)):
        line = base64.b64encode(text).decode() + "\n"
        size += len(line)
        if ROOM < size:
            break
        lines.append(line)
    os.makedirs(os.path.dirname(corpus(target)), exist_ok=True)
    with open(corpus(target), "w", encoding="ascii") as file:
        file.writelines(lines)
    print(f"{target}: {len(lines)} of {len(inputs)} inputs kept")


def main():
    if sys.argv[1] == "--keep":
        keep(*sys.argv[2:])
        return
    target, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    made = {"FuzzCells": cells, "FuzzComments": comments}[target]()
    for number, text in enumerate([*made, *kept(target)]):
        with open(os.path.join(folder, f"seed-{number:05}"), "wb") as file:
            file.write(text)


if __name__ == "__main__":
    main()
