"""A real project, made by hebra itself, with a canary word in every field of text."""

import json
import os
import sqlite3
import subprocess

# In every text, label, memo, attribute and cell of JSON; no message may carry it.
CANARY = "qanario"
CODEBOOK = os.path.join(os.path.dirname(__file__), "..", "..", "..", "Codebooks", "desconfianza.yaml")

DOCUMENTS = {
    "E-01.txt": """Entrevista {c} en la vereda
ENTREVISTADORA: ¿La policía viene cuando la llaman, {c}?
LIDERESA {C}: Nunca llegan, este año tampoco [risas]. Dicen que la niña {c} no denunció.
ENTREVISTADORA: ¿Y el ejército?
LIDERESA {C}: El ejército pasa, mira y se va. La gente {c} ya no denuncia porque se sabe quién habló.
""",
    "E-02.txt": """ENTREVISTADOR: Cuénteme de la seguridad {c}.
LÍDER {C}: Aquí la policía no viene. <risas> Apague eso, que esto {c} es entre nosotros.
LÍDER {C}: La policía llega tarde y no vuelve; el año pasado fue igual, 14 denuncias y {c} ninguna.
""",
    "GF-01.txt": """MODERADORA: ¿Quién los protege, {c}?
P1: Nadie nos protege {c}. La guardia campesina, de pronto.
P2: La policía protege a {c} otros. Añoramos la paz.
P1: Eso es así {c}, año tras año.
""",
}

TABLES = {
    "documentos.csv": "documento,municipio,codigo,departamento,fecha,ronda,registro,nota\n"
    "E-01,Valle Hondo,90001,Sierra,2021-06-14,1,literal,{c}\n"
    "E-02,Puerto Lindo,90002,Sierra,2021-06-15,1,literal,{c}\n"
    "GF-01,Valle Hondo,90001,Sierra,2021-06-16,2,literal,{c}\n",
}

# Cells that hebra does not read from this study's files, or not with a canary.
CELLS = [
    "UPDATE place SET name = name || ' {c}', department = department || ' {c}'",
    "INSERT INTO participant (pseudonym, sector, gender, ethnicity, age_band, role_band)"
    " VALUES ('Lideresa-{c}', 'social {c}', 'mujer {c}', 'afro {c}', '30-40 {c}', 'lider {c}')",
    "INSERT INTO participant (pseudonym, sector) VALUES ('Lider-{c}', 'comunal {c}')",
    "INSERT INTO participant_attribute SELECT id, 'oficio', 'partera {c}' FROM participant",
    "UPDATE speaker SET role = CASE WHEN label LIKE 'ENTR%' OR label LIKE 'MOD%' THEN 'interviewer' ELSE 'participant' END",
    "UPDATE speaker SET participant_id = 1 + id % 2 WHERE role = 'participant'",
    "INSERT OR IGNORE INTO document_attribute SELECT id, 'nota', '{c}' FROM document",
    "UPDATE code SET definition = definition || ' {c}'",
    "INSERT INTO memo SELECT 'memo-' || id, id, 0, 10, 1, 'memo {c}', NULL, 'hand', 0 FROM text_version",
    "INSERT INTO memo SELECT 'whole-' || id, id, NULL, NULL, 1, 'memo {c}', NULL, 'hand', 0 FROM text_version",
    "INSERT INTO set_aside (origin_id, kind, place, text) SELECT id, 'note', 1, '{c}' FROM origin",
    "INSERT OR IGNORE INTO off_record (version_id, start_byte, end_byte)"
    " SELECT version_id, speech_start, speech_start + 12 FROM turn WHERE turn_index = 1",
    "INSERT OR IGNORE INTO guide_topic SELECT id, 'B1', 'asked' FROM document",
    "UPDATE turn SET time = 12.5 * position",
    "INSERT INTO setting VALUES ('note', '{c}')",
    "INSERT INTO lemma VALUES ('denuncias', 'denuncia')",
    "UPDATE codebook SET source = source || '# {c}'",
]


class Study:
    def __init__(self, hebra, place):
        self.hebra, self.path = hebra, os.path.join(place, "estudio.hebra")
        source = os.path.join(place, "fuentes")
        os.makedirs(source)
        for name, text in {**DOCUMENTS, **TABLES}.items():
            with open(os.path.join(source, name), "w", encoding="utf-8") as file:
                file.write(text.format(c=CANARY, C=CANARY.upper()))
        self.must("new", self.path, "--codebook", CODEBOOK)
        self.must("import", self.path, *(os.path.join(source, name) for name in DOCUMENTS),
                  "--metadata", os.path.join(source, "documentos.csv"), mended=True)
        book = json.loads(self.must("codebook", "show", self.path, "--format", "json"))
        self.codes = self._codes()
        assert book
        for number, document in enumerate(["E-01", "E-02", "GF-01"]):
            for coder in ["Ana", "Berta"]:
                for start in [30, 110]:
                    self.must("code", "add", self.path, "--document", document, "--start", str(start),
                              "--end", str(start + 50), "--code", self.codes[number], "--coder", coder,
                              "--memo", f"memo {CANARY}", mended=True)
        self.must("search", self.path, f"policía {CANARY}", "--save", "busca", mended=True)
        self.must("search", self.path, "policía", "--save", "policía", mended=True)
        self._cells()

    def _codes(self):
        database = sqlite3.connect(self.path)
        try:
            return [row[0] for row in database.execute(
                "SELECT id FROM code WHERE parent IS NOT NULL AND is_retired = 0 ORDER BY position")]
        finally:
            database.close()

    def _cells(self):
        database = sqlite3.connect(self.path)
        for cell in CELLS:
            database.execute(cell.format(c=CANARY))
        for number, content in database.execute("SELECT id, content FROM codebook").fetchall():
            book = json.loads(content)
            for code in book["codes"]:
                code["definition"] += " " + CANARY
            database.execute("UPDATE codebook SET content = ? WHERE id = ?",
                             (json.dumps(book, ensure_ascii=False), number))
        for number, receipt in database.execute("SELECT id, receipt FROM origin").fetchall():
            value = json.loads(receipt)
            value["reader"] = CANARY
            database.execute("UPDATE origin SET receipt = ? WHERE id = ?",
                             (json.dumps(value, ensure_ascii=False), number))
        database.commit()
        database.close()

    def must(self, *arguments, mended=False):
        done = subprocess.run([self.hebra, *arguments, "--lang", "en"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        if done.returncode not in ((0, 1) if mended else (0,)):
            raise SystemExit(f"hebra {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout
