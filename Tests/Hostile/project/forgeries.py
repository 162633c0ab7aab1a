"""Projects that someone forged: each is a name and what is done to a sound one."""

import sqlite3

from changes import Forgery

# SQL on cells; the schema is as it should be afterwards.
CELLS = {
    # Numbers.
    "huge row of a turn": "UPDATE turn SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM turn)",
    "huge row, not the last": "UPDATE turn SET id = 67108863 WHERE id = (SELECT max(id) FROM turn)",
    "negative row of a turn": "UPDATE turn SET id = -5 WHERE id = 1",
    "huge speaker": "UPDATE turn SET speaker_id = 9223372036854775807",
    "speaker of four million": "UPDATE speaker SET id = 4194303 WHERE id = 1",
    "huge speaker's row": "UPDATE speaker SET id = 9223372036854775806 WHERE id = 1",
    "negative speaker's row": "UPDATE speaker SET id = -1 WHERE id = 1",
    "huge place of a turn": "UPDATE turn SET position = 9223372036854775807 WHERE id = 2",
    "negative place of a turn": "UPDATE turn SET position = -9223372036854775808 WHERE id = 2",
    "huge number of a turn": "UPDATE turn SET turn_index = 9223372036854775807 WHERE id = 3",
    "negative number of a turn": "UPDATE turn SET turn_index = -1 WHERE id = 3",
    "numbers of turns exchanged": "UPDATE turn SET turn_index = 3 - turn_index WHERE version_id = 1 AND turn_index IN (1, 2)",
    "numbers of turns repeated": "UPDATE turn SET turn_index = 0 WHERE turn_index IS NOT NULL",
    "time that is no number": "UPDATE turn SET time = 9e999",
    "time without end": "UPDATE turn SET time = -9e999",
    "time of 1e300": "UPDATE turn SET time = 1e300",
    "time of text": "UPDATE turn SET time = 'luego'",
    "huge words": "UPDATE turn SET words = 9223372036854775807",
    "negative words": "UPDATE turn SET words = -7",
    "words of text": "UPDATE turn SET words = 'muchas'",
    "words that overflow their sum": "UPDATE turn SET words = 4611686018427387904",
    "huge current version": "UPDATE document SET current_number = 9223372036854775807",
    "negative current version": "UPDATE document SET current_number = -1",
    "version of zero": "UPDATE text_version SET number = 0; UPDATE document SET current_number = 0",
    "huge version": "UPDATE text_version SET number = 9223372036854775807; UPDATE document SET current_number = 9223372036854775807",
    "huge row of a document": "UPDATE document SET id = 9223372036854775807 WHERE id = 1; UPDATE text_version SET document_id = 9223372036854775807 WHERE document_id = 1",
    "huge row of a text": "UPDATE text_version SET id = 9223372036854775807 WHERE id = 1; UPDATE turn SET version_id = 9223372036854775807 WHERE version_id = 1; UPDATE coding SET version_id = 9223372036854775807 WHERE version_id = 1; UPDATE turn_block SET version_id = 9223372036854775807 WHERE version_id = 1",
    "huge event": "UPDATE event SET id = 9223372036854775807 WHERE id = 1",
    "event of a negative number": "UPDATE event SET id = -3 WHERE id = 1",
    "event that follows itself": "UPDATE event_parent SET parent_id = event_id",
    "event before its parent": "UPDATE event_parent SET parent_id = event_id + 1",
    "huge depth": "UPDATE event SET depth = 9223372036854775807",
    "change of no record": "UPDATE change SET record = NULL",
    "change of a list": "UPDATE change SET after = '[1]'",
    "change of deep JSON": "UPDATE change SET after = printf('%.*c', 50000, '[')",
    "change of odd bytes": "UPDATE change SET after = CAST(x'ff' AS TEXT)",
    "change of another kind": "UPDATE change SET kind = 'coding'",
    "hash of two bytes": "UPDATE change SET after_hash = x'0102'",
    "heads of nothing": "DELETE FROM head",
    "erasure of everything": "INSERT INTO erasure SELECT e.id, f.name, '3333333333' FROM event e, event f WHERE e.id = 2",
    "conflict of noise": "INSERT INTO conflict VALUES ('coding', 'no', 'memo', '[1]')",
    "conflict of an unknown kind": "INSERT INTO conflict VALUES ('nada', '[]', '', '[]')",
    "names of one kind": "UPDATE document SET given_name = 'E-01'",
    "document without a root": "UPDATE document SET root = '' WHERE id = 1",
    "huge remark": "UPDATE off_record SET id = 9223372036854775807 WHERE id = 1",
    "core of seven": "UPDATE code SET is_core = 7",
    "resolved of seven": "UPDATE coding SET is_resolved = 7",
    "resolved of text": "UPDATE coding SET is_resolved = 'sí'",
    "assumed of nine": "INSERT INTO coding_facet SELECT id, 'actor', 'policia', 9 FROM coding",
    # Ranges.
    "turn that begins before the text": "UPDATE turn SET start_byte = -1 WHERE id = 1",
    "turn that ends behind the text": "UPDATE turn SET end_byte = 100000 WHERE id = 3",
    "turn of a huge end": "UPDATE turn SET end_byte = 9223372036854775807 WHERE id = 3",
    "turn that ends before it begins": "UPDATE turn SET start_byte = end_byte, end_byte = start_byte",
    "speech outside its turn": "UPDATE turn SET speech_start = 0, speech_end = 1 WHERE id > 2",
    "speech of the other way": "UPDATE turn SET speech_start = speech_end, speech_end = speech_start",
    "speech that splits a character": "UPDATE turn SET speech_start = speech_start + 1",
    "speech of a negative start": "UPDATE turn SET speech_start = -9223372036854775808",
    "speech of a huge end": "UPDATE turn SET speech_end = 9223372036854775807",
    "speech shorter than it says": "UPDATE turn SET speech = 'policía'",
    "speech longer than it says": "UPDATE turn SET speech = speech || speech",
    "speech of another turn": "UPDATE turn SET speech = replace(speech, 'policía', 'policia ')",
    "turns one over the other": "UPDATE turn SET start_byte = 0, speech_start = 0, speech_end = 20, end_byte = 20",
    "turns in the wrong order": "UPDATE turn SET position = 100 - position",
    "coding before the text": "UPDATE coding SET start_byte = -20",
    "coding behind the text": "UPDATE coding SET end_byte = 1000000",
    "coding of a huge end": "UPDATE coding SET end_byte = 9223372036854775807",
    "coding of the other way": "UPDATE coding SET start_byte = end_byte, end_byte = start_byte",
    "coding of nothing": "UPDATE coding SET end_byte = start_byte",
    "coding that splits a character": "UPDATE coding SET start_byte = (SELECT instr(CAST(text AS BLOB), x'c3a1') FROM text_version WHERE id = version_id), end_byte = start_byte + 40",
    "coding that ends in a character": "UPDATE coding SET start_byte = 0, end_byte = (SELECT instr(CAST(text AS BLOB), x'c3') FROM text_version WHERE id = version_id)",
    "memo behind the text": "UPDATE memo SET end_byte = 99999999 WHERE end_byte IS NOT NULL",
    "memo before the text": "UPDATE memo SET start_byte = -4 WHERE end_byte IS NOT NULL",
    "memo with half a range": "UPDATE memo SET start_byte = NULL",
    "remark behind the text": "UPDATE off_record SET end_byte = 1000000000 + id",
    "remark before the text": "UPDATE off_record SET start_byte = -9223372036854775808",
    "remark of the other way": "UPDATE off_record SET start_byte = end_byte, end_byte = start_byte",
    "hit behind the text": "UPDATE saved_hit SET end_byte = 9223372036854775807",
    "hit before the text": "UPDATE saved_hit SET start_byte = -9223372036854775808",
    # Text.
    "text of odd bytes": "UPDATE text_version SET text = CAST(x'c328ff' AS TEXT)",
    "text with half a character at its end": "UPDATE text_version SET text = CAST(substr(CAST(text AS BLOB), 1, length(CAST(text AS BLOB)) - 1) || x'c3' AS TEXT)",
    "text with a NUL": "UPDATE text_version SET text = CAST(x'61006200' || CAST(text AS BLOB) AS TEXT)",
    "empty text": "UPDATE text_version SET text = ''",
    "text of bytes": "UPDATE text_version SET text = CAST(text AS BLOB)",
    "text of a number": "UPDATE text_version SET text = 7",
    "text of nothing": "UPDATE text_version SET text = NULL",
    "speech of odd bytes": "UPDATE turn SET speech = CAST(zeroblob(length(CAST(speech AS BLOB)) - 2) || x'e2c3' AS TEXT) WHERE length(CAST(speech AS BLOB)) > 2",
    "speech of bytes": "UPDATE turn SET speech = CAST(speech AS BLOB)",
    "speech of nothing": "UPDATE turn SET speech = NULL",
    "label of odd bytes": "UPDATE speaker SET label = CAST(x'ff' || CAST(label AS BLOB) AS TEXT)",
    "label with a NUL": "UPDATE speaker SET label = CAST(CAST(label AS BLOB) || x'0041' AS TEXT)",
    "label of a number": "UPDATE speaker SET label = id",
    "label of nothing": "UPDATE speaker SET label = NULL",
    "written label of odd bytes": "UPDATE turn SET label_written = CAST(x'c3' AS TEXT)",
    "name of odd bytes": "UPDATE document SET name = CAST(x'ff' AS TEXT) || id",
    "name of nothing": "UPDATE document SET name = NULL WHERE id = 2",
    "name with escapes": "UPDATE document SET name = char(27) || '[2J' || id",
    "memo of odd bytes": "UPDATE memo SET text = CAST(x'f0' AS TEXT)",
    "attribute of bytes": "UPDATE document_attribute SET value = x'00'",
    "pseudonym of nothing": "UPDATE participant SET pseudonym = NULL",
    "pseudonym of odd bytes": "UPDATE participant SET pseudonym = CAST(x'80' AS TEXT) || id",
    "setting of odd bytes": "UPDATE setting SET value = CAST(x'ff' AS TEXT)",
    "language that there is not": "UPDATE setting SET value = 'klingon' WHERE name = 'language'",
    "index of another version": "UPDATE setting SET value = 'tokens 0' WHERE name = 'index'",
    "index of no version": "DELETE FROM setting WHERE name = 'index'",
    "event of bytes": "UPDATE event SET act = x'ff'",
    "event of nothing": "UPDATE event SET at = NULL",
    # Words that are none.
    "role that there is not": "UPDATE speaker SET role = 'jefa'",
    "register that there is not": "UPDATE document SET register = 'soñado'",
    "origin that there is not": "UPDATE coding SET origin = 'sueño'",
    "memo's origin that there is not": "UPDATE memo SET origin = 'sueño'",
    "kind of layer that there is not": "UPDATE layer SET kind = 'mejor'",
    "state that there is not": "UPDATE guide_topic SET state = 'quizás'",
    "decision that there is not": "UPDATE off_record SET decision = 'tal vez'",
    "scope that there is not": "INSERT INTO finished SELECT id, 1, 'medio', '1', '2021' FROM document",
    "state of a carried coding that there is not": "INSERT INTO carried SELECT id, version_id, 'coding', 'sueño', NULL, NULL, NULL FROM coding",
    "carried of a huge range": "INSERT INTO carried SELECT id, version_id, 'coding', 'lost', NULL, -5, 9223372036854775807 FROM coding",
    # JSON.
    "paragraphs that are none": "UPDATE text_version SET paragraph_ends = 'no'",
    "paragraphs of a huge end": "UPDATE text_version SET paragraph_ends = '[9223372036854775807]'",
    "paragraphs of too huge an end": "UPDATE text_version SET paragraph_ends = '[92233720368547758079]'",
    "paragraphs of negative ends": "UPDATE text_version SET paragraph_ends = '[-9223372036854775808, 5]'",
    "paragraphs that go back": "UPDATE text_version SET paragraph_ends = '[50, 10, 20]'",
    "paragraphs that split characters": "UPDATE text_version SET paragraph_ends = json_array((SELECT instr(CAST(text AS BLOB), x'c3')), 60)",
    "paragraphs of text": "UPDATE text_version SET paragraph_ends = '[\"uno\"]'",
    "a million paragraphs": "UPDATE text_version SET paragraph_ends = '[' || substr(replace(hex(zeroblob(1000000)), '00', ',0'), 2) || ']'",
    "paragraphs in a hundred thousand lists": "UPDATE text_version SET paragraph_ends = replace(hex(zeroblob(50000)), '00', '[')",
    "non-speech of one number": "UPDATE turn SET non_speech = '[[5]]'",
    "non-speech of none": "UPDATE turn SET non_speech = '[[]]'",
    "non-speech of the other way": "UPDATE turn SET non_speech = '[[9, 2]]'",
    "non-speech of huge numbers": "UPDATE turn SET non_speech = '[[-9223372036854775808, 9223372036854775807]]'",
    "non-speech that is no JSON": "UPDATE turn SET non_speech = 'x'",
    "non-speech nested": "UPDATE turn SET non_speech = replace(hex(zeroblob(20000)), '00', '[')",
    "codebook that is none": "UPDATE codebook SET content = '{{}}'",
    "codebook nested": "UPDATE codebook SET content = replace(hex(zeroblob(100000)), '00', '[')",
    "codebook of odd bytes": "UPDATE codebook SET content = CAST(x'7bff' AS TEXT)",
    "parents in a ring": "UPDATE codebook SET content = json_set(content, '$.codes[1].parent', json_extract(content, '$.codes[2].id'), '$.codes[2].parent', json_extract(content, '$.codes[1].id'))",
    "a code that is its own parent": "UPDATE codebook SET content = json_set(content, '$.codes[0].parent', json_extract(content, '$.codes[0].id'))",
    "two codes of one name": "UPDATE codebook SET content = json_set(content, '$.codes[2].id', json_extract(content, '$.codes[1].id'))",
    "replaced in a ring": "UPDATE codebook SET content = json_set(content, '$.codes[1].isRetired', json('true'), '$.codes[1].replacedBy', json_extract(content, '$.codes[2].id'), '$.codes[2].isRetired', json('true'), '$.codes[2].replacedBy', json_extract(content, '$.codes[1].id'))",
    "codebook of no codes": "UPDATE codebook SET content = json_set(content, '$.codes', json('[]'))",
    "codebook of a huge nearness": "UPDATE codebook SET content = json_set(content, '$.codes[1].indicators.near', json('[{{\"a\":\"a\",\"b\":\"b\",\"words\":9223372036854775807}}]'))",
    "two current codebooks": "UPDATE codebook SET is_current = 2",
    "no codebook": "DELETE FROM codebook",
    "code in a ring": "UPDATE code SET parent = id",
    "receipt that is none": "UPDATE origin SET receipt = '[]'",
    "receipt of huge numbers": "UPDATE origin SET receipt = json_set(receipt, '$.wordsIn', 9223372036854775807, '$.wordsOut', -9223372036854775807)",
    "receipt with a real": "UPDATE origin SET receipt = json_set(receipt, '$.paragraphs', 1.5)",
    "receipt of nothing": "UPDATE origin SET receipt = NULL",
    "settings that are none": "UPDATE saved_search SET settings = '[1]'",
    "settings of bytes": "UPDATE saved_search SET settings = x'7b7d'",
    "settings of a unit that there is not": "UPDATE saved_search SET settings = '{{\"unit\":\"vida\"}}'",
    "query that cannot be read": "UPDATE saved_search SET query = '((((' || char(34)",
    "query of odd bytes": "UPDATE saved_search SET query = CAST(x'ff' AS TEXT)",
    # Blobs.
    "sketch of odd length": "UPDATE text_version SET likeness = x'0102030405'",
    "empty sketch": "UPDATE text_version SET likeness = x''",
    "sketch of text": "UPDATE text_version SET likeness = 'ocho bytes'",
    "block cut off": "UPDATE turn_block SET turns = substr(turns, 1, length(turns) - 7)",
    "block without a turn": "UPDATE turn_block SET turns = substr(turns, 1, length(turns) - 16)",
    "block with turns more": "UPDATE turn_block SET turns = CAST(turns || turns AS BLOB)",
    "empty block": "UPDATE turn_block SET turns = x''",
    "block of text": "UPDATE turn_block SET turns = CAST(turns AS TEXT)",
    "block of 0xff": "UPDATE turn_block SET turns = CAST(replace(hex(zeroblob(length(turns) / 2)), '0', char(255)) AS BLOB)",
    "block of another text": "UPDATE turn_block SET turns = (SELECT turns FROM turn_block WHERE version_id = 2)",
    "block that begins at a huge row": "UPDATE turn_block SET first_turn = 9223372036854775807 WHERE version_id = 1",
    "block that begins at a negative row": "UPDATE turn_block SET first_turn = -3 WHERE version_id = 1",
    "blocks one over the other": "UPDATE turn_block SET first_turn = 1",
    "no blocks": "DELETE FROM turn_block",
    "base cut off": "UPDATE text_base SET places = substr(places, 1, length(places) - 3)",
    "base of another text": "UPDATE text_base SET places = (SELECT places FROM text_base WHERE version_id = 2)",
    "base of 0xff": "UPDATE text_base SET places = CAST(replace(hex(zeroblob(length(places) / 2)), '0', char(255)) AS BLOB)",
    "base that claims many words": "UPDATE text_base SET places = CAST(x'ffffffff07ffffffff07ffffffff07' || places AS BLOB)",
    "base of text": "UPDATE text_base SET places = CAST(places AS TEXT)",
    "empty base": "UPDATE text_base SET places = x''",
    "no bases": "DELETE FROM text_base",
    # Rows that point at nothing.
    "turns of no speaker": "DELETE FROM speaker",
    "texts of no document": "DELETE FROM document",
    "codings of no text": "UPDATE coding SET version_id = 999",
    "codings of no layer": "UPDATE coding SET layer_id = 999",
    "codings of no codebook": "UPDATE coding SET codebook_id = 999",
    "codings of an unknown codebook": "UPDATE coding SET codebook_id = NULL",
    "codings of a codebook of text": "UPDATE coding SET codebook_id = 'uno'",
    "codings of no code": "UPDATE coding SET code = 'NADA-99'",
    "documents without turns": "DELETE FROM turn",
    "documents without texts": "DELETE FROM text_version",
    "no settings": "DELETE FROM setting",
    "no journal": "DELETE FROM event",
    "coders without layers": "DELETE FROM layer",
    # The index behind its own face.
    "index pages of 0xff": "UPDATE turn_search_data SET block = CAST(replace(hex(zeroblob(200)), '0', char(255)) AS BLOB) WHERE id > 10",
    "index pages cut off": "UPDATE turn_search_data SET block = substr(block, 1, length(block) / 2)",
    "no index pages": "DELETE FROM turn_search_data",
    "index of no averages": "DELETE FROM turn_search_data WHERE id = 1",
    "index structure of noise": "UPDATE turn_search_data SET block = x'ffffffffffffffffffffffff' WHERE id = 10",
    "index pages exchanged": "UPDATE turn_search_data SET block = (SELECT block FROM turn_search_data ORDER BY id DESC LIMIT 1)",
    "index directory of noise": "UPDATE turn_search_idx SET pgno = 9223372036854775807",
    "index settings of another kind": "UPDATE turn_search_config SET v = 99 WHERE k = 'version'",
    "index settings of noise": "INSERT OR REPLACE INTO turn_search_config VALUES ('pgsz', -1), ('crisismerge', -5), ('hashsize', -1)",
    "index rank of another function": "INSERT OR REPLACE INTO turn_search_config VALUES ('rank', 'load_extension(''x'')')",
    "stems of odd bytes": "UPDATE word_stem SET word = CAST(x'ff' AS TEXT) || word",
    "stem of all words": "INSERT OR IGNORE INTO word_stem SELECT 'polic', word FROM word_stem",
    "lemma of bytes": "UPDATE lemma SET lemma = x'00ff'",
}

# Statements on the schema as any program may make them.
ADDED = {
    "trigger that deletes codings": "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM coding; END",
    "trigger on a view": "CREATE TRIGGER v INSTEAD OF INSERT ON coding_list BEGIN SELECT 1; END",
    "view of R": "CREATE VIEW mis_codigos AS SELECT code, count(*) FROM coding GROUP BY code",
    "view without end": "CREATE VIEW sin_fin AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "view of a million rows a row": "CREATE VIEW mucho AS SELECT 1 FROM turn a, turn b, turn c, turn d, turn e, turn f, turn g",
    "table of R": "CREATE TABLE \"mis notas\" (x TEXT)",
    "table with a generated column": "CREATE TABLE g (a, b AS (zeroblob(a)) STORED)",
    "index of R": "CREATE INDEX rapido ON turn(words)",
    "index on an expression": "CREATE INDEX expresion ON turn(abs(words))",
    "table of FTS5": "CREATE VIRTUAL TABLE busca USING fts5(texto)",
    "table of FTS5 over another": "CREATE VIRTUAL TABLE busca USING fts5(text, content = 'text_version')",
    "table with a counter": "CREATE TABLE contador (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO contador DEFAULT VALUES",
    "table with a quote in its name": "CREATE TABLE \"a\"\"b; DROP TABLE coding; --\" (x)",
}

# The text of one of hebra's own objects becomes another, in the schema itself.
CHANGED = {
    "view with other words": ("coding_list", "quotation", "quotation || ' mentira' AS nada, 'x' AS quotation"),
    "view without end in place of ours": ("current_text", None, "CREATE VIEW current_text AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT v.* FROM text_version v, n"),
    "view in a ring": ("case_list", None, "CREATE VIEW case_list AS SELECT * FROM case_list"),
    "table without its checks": ("coding", "CHECK (start_byte >= 0 AND start_byte < end_byte)", "CHECK (1)"),
    "table that is not strict": ("turn", ") STRICT", ")"),
    "table with a generated column in place of ours": ("turn", "words INTEGER NOT NULL", "words INTEGER NOT NULL AS (zeroblob(1000000000))"),
    "table with a default": ("setting", "value TEXT NOT NULL", "value TEXT NOT NULL DEFAULT (load_extension('x'))"),
    "key without its cascade": ("turn", "ON DELETE CASCADE", ""),
    "tokenizer that there is not": ("turn_search", "'hebra'", "'ninguno'"),
    "tokenizer of SQLite": ("turn_search", "'hebra'", "'unicode61'"),
    "index over another table": ("turn_search", "content = 'turn'", "content = 'text_version'"),
    "index with its own content": ("turn_search", "content = 'turn', content_rowid = 'id', ", ""),
    "no such module": ("turn_search", "fts5(", "nada("),
    "schema that cannot be read": ("memo", "CREATE TABLE", "CREATE TABLA"),
    "shadow table of another shape": ("turn_search_data", "block BLOB", "block TEXT"),
    "index of a lie": ("coding_code", "coding(code)", "coding(layer_id)"),
}


def all():
    """Name and function of a path, for every forgery."""
    made = {name: lambda path, sql=sql: _cells(path, sql) for name, sql in CELLS.items()}
    made.update({name: lambda path, sql=sql: _add(path, sql) for name, sql in ADDED.items()})
    made.update({name: lambda path, change=change: _change(path, *change) for name, change in CHANGED.items()})
    for name in ["turn_list", "coding_list", "coding", "word_stem", "event", "change", "coding_code", "turn_search"]:
        made[f"no {name}"] = lambda path, name=name: _drop(path, name)
    for version in [0, 1, 2, 3, 4, 5, 7, 8, 9, 99, -1]:
        made[f"version {version}"] = lambda path, version=version: _write(path, 60, version)
    made["another application"] = lambda path: _write(path, 68, 7)
    made["another encoding"] = lambda path: _write(path, 56, 2)
    made["page size of a lie"] = lambda path: _write(path, 16, 0x20000101)
    made["a log instead of a journal"] = lambda path: _write(path, 18, 0x02020040)
    made["two tables on one page"] = _share
    return made


def _cells(path, sql):
    with Forgery(path) as forgery:
        for statement in sql.replace("{{", "{").replace("}}", "}").split("; "):
            forgery.database.execute(statement)


def _add(path, sql):
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(sql)
    database.close()


def _change(path, name, old, new):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA writable_schema = ON")
    if old is None:
        changed = database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (new, name))
    else:
        changed = database.execute("UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ? AND instr(sql, ?)", (old, new, name, old))
    assert changed.rowcount == 1, name
    database.close()


def _drop(path, name):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA writable_schema = ON")
    database.execute("DELETE FROM sqlite_schema WHERE name = ?", (name,))
    database.close()


def _share(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA writable_schema = ON")
    database.execute("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'memo') WHERE name = 'coder'")
    database.close()


def _write(path, place, number):
    with open(path, "r+b") as file:
        file.seek(place)
        file.write((number & 0xFFFFFFFF).to_bytes(4, "big"))
