"""A project file as any SQLite sees it, without hebra: what it holds, and whether it is whole."""

import collections
import hashlib
import os
import shutil
import sqlite3

NAME = "proyecto.hebra"
RANDOM = {
    ("event", "name"), ("event", "subject_hash"), ("event", "subject_salt"),
    ("change", "before_hash"), ("change", "before_salt"), ("change", "after_hash"), ("change", "after_salt"),
    ("journal", "subject_hash"), ("journal", "before_hash"), ("journal", "after_hash"), ("journal_payload", "salt"),
    ("erasure", "erased"), ("conflict", "events"), ("merged_file", "heads")}
State = collections.namedtuple("State", "digest documents codings acts")


class Damaged(Exception):
    pass


def read(folder):
    """The state of the project, after the rollback that an accident asks for; None without a project.

    Changes the file: to be called on copies.
    """
    path = os.path.join(folder, NAME)
    if not os.path.exists(path):
        return None
    database = sqlite3.connect(path, isolation_level=None)
    try:
        return _read(database)
    except sqlite3.DatabaseError as error:
        raise Damaged(str(error)) from error
    finally:
        database.close()


def _read(database):
    digest = hashlib.sha256()
    # The index's own table needs hebra's tokenizer; its content lies in plain tables beside it.
    tables = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        # Each event has a random id and random salts, which an old journal gets when it is raised; all else is the same in every run.
        columns = [f'"{name}"' for name in columns if (table, name) not in RANDOM]
        order = "1, 2" if len(columns) > 1 else "1"
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}"):
            digest.update(repr((table, row)).encode())
    names = {name for (name,) in database.execute("SELECT name FROM document")}
    codings = {name for (name,) in database.execute("SELECT id FROM coding")}
    # Projects of earlier schemas have a journal in place of events.
    events = "event" if ("event",) in tables else "journal"
    acts = [act for (act,) in database.execute(f"SELECT act FROM {events} ORDER BY id")]
    # From SQLite 3.44 on integrity_check opens virtual tables too, and this one it cannot.
    database.execute("PRAGMA writable_schema = ON")
    database.execute("DELETE FROM sqlite_master WHERE name = 'turn_search'")
    database.execute("PRAGMA writable_schema = RESET")
    findings = database.execute("PRAGMA integrity_check").fetchall()
    if findings != [("ok",)]:
        raise Damaged(findings[0][0])
    if database.execute("PRAGMA foreign_key_check").fetchall():
        raise Damaged("foreign key")
    return State(digest.hexdigest(), names, codings, acts)


def files(folder):
    """The files of a folder and of those below it, by their paths in it."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def folders(folder):
    """The folders below a folder, by their paths in it."""
    return [os.path.relpath(os.path.join(place, name), folder) for place, names, _ in os.walk(folder) for name in names]


def copy_folder(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


def peek(folder, scratch):
    """The state of the project, seen in a copy of the whole folder."""
    return read(copy_folder(folder, scratch))


def peek_alone(folder, scratch):
    """The state of the project when only its one file is copied, as to a memory stick."""
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    shutil.copy(os.path.join(folder, NAME), scratch)
    return read(scratch)
