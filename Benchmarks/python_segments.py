#!/usr/bin/env python3
"""The segment list of a project as a script writes it: sqlite3, and csv or openpyxl.

    Benchmarks/python_segments.py PROJECT LIST OUTPUT.(csv|xlsx)

Reads codings, facets and texts with SQL, cuts each segment and the question before it, and writes a row
for each coding, in as many columns as LIST has, which `hebra matrix` wrote. What only Hebra decides (the
names of facets' values, which turn a segment belongs to where it covers no word of a participant) is
taken from the ids and from the first turn, so that the rows are about as long.
"""

import bisect
import collections
import csv
import os
import sqlite3
import sys


def rows(project, columns):
    database = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    facets = collections.defaultdict(list)
    for coding, facet, value, is_assumed in database.execute(
            "SELECT coding_id, facet, value, is_assumed FROM coding_facet ORDER BY 1, 2, 3"):
        facets[coding].append((facet, value, is_assumed))
    names = sorted({facet for found in facets.values() for facet, _, _ in found})
    texts = database.execute(
        """SELECT d.name, v.id, v.text FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number ORDER BY 1""")
    for document, version, text in texts.fetchall():
        text = text.encode()
        turns = database.execute(
            """SELECT t.start_byte, t.speech_start, t.speech_end, s.label, s.role FROM turn t
            JOIN speaker s ON s.id = t.speaker_id WHERE t.version_id = ? ORDER BY position""",
            (version,)).fetchall()
        starts = [turn[0] for turn in turns]
        question, asked = "", []
        byte, points = 0, 0
        for _, begin, end, _, role in turns:
            if role == "interviewer":
                question = text[begin:end].decode()
            asked.append(question)
        for coding, start, end, code, layer, coder, origin, date, memo in database.execute(
                """SELECT c.id, start_byte, end_byte, code, l.name, r.name, origin, date, memo
                FROM coding c JOIN layer l ON l.id = c.layer_id JOIN coder r ON r.id = c.coder_id
                WHERE version_id = ? ORDER BY start_byte, end_byte, code, l.name, c.id""", (version,)):
            place = max(bisect.bisect_right(starts, start) - 1, 0)
            own = facets[coding]
            words = text[start:end].decode()
            points += len(text[byte:start].decode())
            byte = start
            row = [document, turns[place][3], code, words, asked[place], place,
                   points, points + len(words), len(words.split()),
                   coder, layer, origin, date or "", memo or "",
                   "; ".join(f"{facet}={value}" for facet, value, _ in own), coding]
            values = {facet: value for facet, value, _ in own}
            row += [values.get(name, "") for name in names]
            yield row + [""] * (columns - len(row))


def main():
    project, listed, output = sys.argv[1:]
    with open(listed, newline="", encoding="utf-8-sig") as file:
        columns = len(next(csv.reader(file)))
    if os.path.splitext(output)[1] == ".csv":
        with open(output, "w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file).writerows(rows(project, columns))
    else:
        import openpyxl
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Lista")
        for row in rows(project, columns):
            sheet.append(row)
        book.save(output)


if __name__ == "__main__":
    main()
