#!/usr/bin/env python3
"""The same deed as Yardstick/import.c, the way a Python script would do it.

    python_import.py elements|text DATABASE DIRECTORY

python-docx for the files, sqlite3 with FTS5 and its defaults for the rest. The text of a
paragraph comes from its XML elements, or from paragraph.text as in most scripts.
Needs python-docx 0.8.11 or later.
"""
import glob
import os
import re
import sqlite3
import sys
import unicodedata

import docx
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.table import Table
from docx.text.paragraph import Paragraph

SCHEMA = '''
CREATE TABLE document(id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE turn(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),
  position INTEGER NOT NULL, speaker TEXT NOT NULL, speech TEXT NOT NULL);
CREATE INDEX turn_document ON turn(document);
CREATE VIRTUAL TABLE turn_index USING fts5(speech, content='turn', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2');
'''
LABEL = re.compile(r'(?:\[[^\]]*\] *)?([^:]{1,40}): *')
TEXT, INSERTED, DELETED = qn('w:t'), qn('w:ins'), (qn('w:del'), qn('w:moveFrom'))


def paragraphs(parent, element):
    """Paragraph elements in document order, table cells included.

    This is what iter_inner_content() yields, written out because python-docx has it only since 1.0."""
    for child in element.iterchildren():
        if isinstance(child, CT_P):
            yield child
        elif isinstance(child, CT_Tbl):
            for row in Table(child, parent).rows:
                for cell in row.cells:
                    yield from paragraphs(cell, cell._tc)


def text_of_elements(paragraph):
    """Every w:t below the paragraph's element, except those in tracked deletions.

    paragraph.text leaves out what stands inside a tracked insertion, and the checks would differ."""
    return ''.join(t.text or '' for t in paragraph.iter(TEXT) if next(t.iterancestors(*DELETED), None) is None)


def paragraph_text(paragraph):
    """paragraph.text, and the elements only where that would lose an insertion."""
    if paragraph.find(INSERTED) is not None:
        return text_of_elements(paragraph)
    return Paragraph(paragraph, None).text


def turns(lines):
    """[[speaker, speech]]: LABEL: begins a turn, a paragraph without one goes on with it."""
    found = []
    for line in lines:
        match = LABEL.match(line)
        if match:
            found.append([match[1], line[match.end():]])
        elif found:
            found[-1][1] += '\n' + line
    return found


def main():
    how, path, directory = sys.argv[1:]
    text_of = {'elements': text_of_elements, 'text': paragraph_text}[how]
    if os.path.exists(path):
        sys.exit(path + ' exists already')
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('PRAGMA journal_mode = TRUNCATE')
    database.execute('PRAGMA synchronous = FULL')
    database.executescript('BEGIN;' + SCHEMA)
    counts, row = [0, 0, 0], 0
    for number, name in enumerate(sorted(glob.glob(os.path.join(directory, '*.docx'))), 1):
        document = docx.Document(name)
        lines = [unicodedata.normalize('NFC', text_of(p)) for p in paragraphs(document, document.element.body)]
        text = '\n'.join(lines)
        database.execute('INSERT INTO document VALUES(?, ?, ?)', (number, os.path.basename(name), text))
        rows = [(row + i, number, i, *turn) for i, turn in enumerate(turns(lines), 1)]
        row += len(rows)
        database.executemany('INSERT INTO turn VALUES(?, ?, ?, ?, ?)', rows)
        database.executemany('INSERT INTO turn_index(rowid, speech) VALUES(?, ?)', ((r[0], r[4]) for r in rows))
        counts = [number, counts[1] + len(lines), counts[2] + len(text.encode())]
    database.execute('COMMIT')
    database.close()
    print('check documents=%d paragraphs=%d bytes=%d' % tuple(counts))
    print('turns', row)


if __name__ == '__main__':
    main()
