"""Seeded changes of a project: what an accident or a bad disk does, and what a hand does to its cells."""

import os
import random
import re
import sqlite3

KINDS = ["bits", "cut", "pages", "cells", "digits"]
VALUES = [
    "NULL", "0", "-1", "1", "2", "-9223372036854775808", "9223372036854775807", "9223372036854775806",
    "4294967296", "2147483647", "2147483648", "1e308", "-1e308", "9e999", "-9e999", "0.5", "''", "'x'", "'é'",
    "x''", "x'00'", "x'ff'", "x'c3'", "CAST(x'c328' AS TEXT)", "CAST(x'6100620000' AS TEXT)",
    "CAST(x'ffffffff' AS TEXT)", "'[]'", "'{}'", "'[1,2'", "'[9223372036854775807]'", "'[-1,-2]'", "'[[1]]'",
    "'[[5,1]]'", "'null'", "'\"'", "'[1e999]'", "zeroblob(17)", "zeroblob(1000)", "randomblob(16)",
    "hex(zeroblob(2000))", "CAST(zeroblob(100) AS TEXT)"]


def change(data, kind, random, scratch):
    """The bytes of a changed project."""
    return globals()["_" + kind](bytearray(data), random, scratch)


def _bits(data, random, _):
    for _ in range(random.choice([1, 1, 2, 4, 8, 32])):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(data)


def _cut(data, random, _):
    length = random.randrange(len(data)) if random.random() < 0.5 else random.randrange(len(data) // 4096) * 4096
    return bytes(data[:length])


def _pages(data, random, _):
    pages = len(data) // 4096
    for _ in range(random.choice([1, 1, 2, 3])):
        a, b = (random.randrange(random.choice([0, 1, 1]), pages) for _ in range(2))
        first, second = data[a * 4096:a * 4096 + 4096], data[b * 4096:b * 4096 + 4096]
        data[a * 4096:a * 4096 + 4096] = second
        if random.random() < 0.7:
            data[b * 4096:b * 4096 + 4096] = first
    return bytes(data)


def _digits(data, random, _):
    places = [match.start() for match in re.finditer(rb"[0-9]", bytes(data))]
    for place in random.sample(places, random.choice([1, 2, 5, 20])):
        data[place] = random.choice(b"0123456789-.eE[],\"")
    return bytes(data)


def _cells(data, random, scratch):
    with open(scratch, "wb") as file:
        file.write(data)
    with Forgery(scratch) as database:
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            database.cell(random)
    with open(scratch, "rb") as file:
        return file.read()


class Forgery:
    """A project whose cells take anything: strictness, checks and keys are off, and on again at the end."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.database = sqlite3.connect(self.path, isolation_level=None)
        self.run("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA foreign_keys = OFF",
                 "PRAGMA ignore_check_constraints = ON", "PRAGMA writable_schema = ON")
        self.schema = self.database.execute("SELECT rowid, sql FROM sqlite_schema").fetchall()
        self.database.execute(
            "UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT, WITHOUT ROWID', ') WITHOUT ROWID'), ') STRICT', ')')"
            " WHERE type = 'table'")
        self.database.execute("UPDATE sqlite_schema SET sql = replace(replace(replace(sql, 'IS NOT NULL', 'ISNT'), ' NOT NULL', ''), 'ISNT', 'IS NOT NULL') WHERE type = 'table'"
                              " AND sql NOT LIKE '%WITHOUT ROWID%'")
        self.reload()
        self.restores = True
        return self

    def run(self, *statements):
        for statement in statements:
            self.database.execute(statement).fetchall()

    def reload(self):
        """The schema is read again by a connection of its own."""
        self.database.close()
        self.database = sqlite3.connect(self.path, isolation_level=None)
        self.run("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA foreign_keys = OFF",
                 "PRAGMA ignore_check_constraints = ON", "PRAGMA writable_schema = ON")

    def cell(self, random):
        """One cell becomes one of the odd values."""
        tables = [name for (name,) in self.database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name <> 'turn_search' ORDER BY name")]
        for _ in range(20):
            table = random.choice(tables)
            columns = self.database.execute(f"PRAGMA table_info({table})").fetchall()
            column = random.choice(columns)[1]
            keys = [c[1] for c in columns if c[5]] or ["rowid"]
            rows = self.database.execute(f"SELECT {', '.join(keys)} FROM {table}").fetchall()
            if not rows:
                continue
            row = random.choice(rows)
            where = " AND ".join(f"{key} IS ?" for key in keys)
            value = random.choice(VALUES)
            if random.random() < 0.2:
                value = f"{column} {random.choice(['+ 1', '- 1', '* -1', '+ 100000'])}"
            try:
                self.database.execute(f"UPDATE OR IGNORE {table} SET {column} = {value} WHERE {where}", row)
                return
            except sqlite3.Error:
                continue

    def __exit__(self, *_):
        if self.restores:
            for number, sql in self.schema:
                self.database.execute("UPDATE sqlite_schema SET sql = ? WHERE rowid = ?", (sql, number))
        self.database.close()
