"""Writes events as hebra does: a second implementation of their names and of some records."""

import hashlib
import json
import sqlite3

SALT = bytes(16)


def stored(value):
    """JSON as it is stored: on one line, no escapes but those that JSON demands."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def number(kind, key):
    """The first eight bytes of the SHA-256 of a record's kind and key, as SQLite's signed number."""
    digest = hashlib.sha256("\0".join([kind, *map(str, key)]).encode()).digest()
    return int.from_bytes(digest[:8], "little", signed=True)


def name(parents, at, who, act, subject, changes):
    """The name of an event: `changes` are kinds and the hashes of what was after."""
    head = stored([1, sorted(parents), at, who, act, subject, None, len(changes)])
    body = b"".join(kind.encode() + b"\n\0\1" + after for kind, after in changes)
    return hashlib.sha256(head.encode() + body).hexdigest()


def say(database, act="cells"):
    """Adds one event that says the records of some kinds as the tables have them now."""
    at, who = "2021-06-14T10:00:00Z", "Ana"
    parents = database.execute(
        "SELECT e.id, e.name, e.depth FROM head h JOIN event e ON e.id = h.event_id").fetchall()
    event = database.execute("SELECT max(id) + 1 FROM event").fetchone()[0]
    changes = []
    for place, (kind, key, fields) in enumerate(records(database)):
        words = stored(dict(sorted((name, value) for name, value in fields.items() if value is not None)))
        after = hashlib.sha256(SALT + words.encode()).digest()
        database.execute("INSERT INTO change VALUES (?, ?, ?, ?, NULL, NULL, NULL, ?, ?, ?)",
                         (event, place, kind, number(kind, key), after, SALT, words))
        changes.append((kind, after))
    database.execute(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, 'cells', NULL, NULL, NULL)",
        (event, name([row[1] for row in parents], at, who, act, "cells", changes),
         max(row[2] for row in parents) + 1, at, who, act))
    for row in parents:
        database.execute("INSERT INTO event_parent VALUES (?, ?)", (event, row[0]))
    database.execute("DELETE FROM head")
    database.execute("INSERT INTO head VALUES (?)", (event,))


def records(database):
    """Kind, key and fields of origins, remarks, topics, memos and turns."""
    def rows(sql, *values):
        cursor = database.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor.fetchall()]

    for row in rows("""
            SELECT o.id, v.hash AS text, o.sha256, o.file, o.reader, o.reader_version, o.imported_at, o.receipt
            FROM origin o JOIN text_version v ON v.id = o.version_id"""):
        pieces = [f"{kind}\t{'' if place is None else place}\t{words}" for kind, place, words in database.execute(
            "SELECT kind, place, text FROM set_aside WHERE origin_id = ? ORDER BY id", (row.pop("id"),))]
        yield "origin", (row["text"], row["sha256"]), {**row, "set_aside": pieces or None}
    for row in rows("""
            SELECT v.hash AS text, o.start_byte AS start, o.end_byte AS "end", o.decision
            FROM off_record o JOIN text_version v ON v.id = o.version_id"""):
        yield "off-record", (row["text"], row["start"], row["end"]), row
    for row in rows("""
            SELECT d.root AS document, g.block, g.state FROM guide_topic g
            JOIN document d ON d.id = g.document_id"""):
        yield "topic", (row["document"], row["block"]), row
    for row in rows("""
            SELECT m.id, v.hash AS text, m.start_byte AS start, m.end_byte AS "end", r.name AS coder,
              m.text AS words, m.date, m.origin, m.is_resolved AS resolved
            FROM memo m JOIN text_version v ON v.id = m.version_id JOIN coder r ON r.id = m.coder_id"""):
        yield "memo", (row["id"],), row
    for row in rows("""
            SELECT v.id, v.hash AS text, d.root AS document FROM text_version v
            JOIN document d ON d.id = v.document_id"""):
        yield "reading", (row["text"],), {
            "text": row["text"], "document": row["document"], "reading": reading(database, row["id"])}


def reading(database, version):
    """The lines of a text's turns."""
    speakers, labels, turns = [], [], []

    def index(word, words):
        if word is None:
            return "-"
        if word not in words:
            words.append(word)
        return str(words.index(word))

    for start, end, first, last, mark, label, time, marks, turn in database.execute("""
            SELECT t.start_byte, t.end_byte, t.speech_start, t.speech_end, s.mark, t.label_written, t.time,
              t.non_speech, t.turn_index FROM turn t LEFT JOIN speaker s ON s.id = t.speaker_id
            WHERE t.version_id = ? ORDER BY t.position""", (version,)).fetchall():
        parts = [str(place) for place in (start, first, last, end)]
        parts += [index(mark, speakers), index(None if turn is None else label, labels)]
        parts.append("-" if time is None else repr(float(time)))
        parts += [f"{a}:{b}" for a, b in json.loads(marks or "[]")]
        turns.append(" ".join(parts))
    return [f"s {word}" for word in speakers] + [f"l {word}" for word in labels] + [f"t {turn}" for turn in turns]
