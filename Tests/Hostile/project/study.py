"""A real project, made by hebra itself, with a canary word in every field of text."""

import json
import os
import re
import sqlite3
import subprocess
import uuid

import events

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
    "E-01,Valle Hondo {c},90001,Sierra {c},2021-06-14,1,literal,{c}\n"
    "E-02,Puerto Lindo {c},90002,Sierra {c},2021-06-15,1,literal,{c}\n"
    "GF-01,Valle Hondo {c},90001,Sierra {c},2021-06-16,2,literal,{c}\n",
    "participantes.csv": "seudonimo,documento,etiqueta,rol,sector,genero,pertenencia_etnica,edad,cargo,oficio\n"
    "Lideresa-{c},E-01,LIDERESA {C},participante,social {c},mujer {c},afro {c},30-40 {c},lider {c},partera {c}\n"
    "Lider-{c},E-02,LÍDER {C},participante,comunal {c},hombre,,,,partera {c}\n",
}

# Cells that hebra does not read from this study's files, or not with a canary; the project stays
# one that hebra could have written.
CELLS = [
    "INSERT INTO set_aside (origin_id, kind, place, text) SELECT id, 'note', 1, '{c}' FROM origin",
    "INSERT OR IGNORE INTO off_record (version_id, start_byte, end_byte)"
    " SELECT version_id, speech_start, speech_start + 12 FROM turn WHERE turn_index = 1",
    "INSERT OR IGNORE INTO guide_topic SELECT id, 'B1', 'asked' FROM document",
    "UPDATE turn SET time = 12.5 * position",
    "INSERT OR IGNORE INTO lemma VALUES ('denuncias', 'denuncia')",
    "UPDATE origin SET reader = '{c}', receipt = json_set(receipt, '$.reader', '{c}')",
]
NAMESPACE = uuid.UUID("8e0c9b4e-6c1d-5f5a-9c2b-486562726101")


class Study:
    def __init__(self, hebra, place):
        self.hebra, self.path = hebra, os.path.join(place, "estudio.hebra")
        source = os.path.join(place, "fuentes")
        os.makedirs(source)
        for name, text in {**DOCUMENTS, **TABLES}.items():
            with open(os.path.join(source, name), "w", encoding="utf-8") as file:
                file.write(text.format(c=CANARY, C=CANARY.upper()))
        with open(CODEBOOK, encoding="utf-8") as file:
            book = self.codebook(file.read())
        codebook = os.path.join(place, "libro.yaml")
        with open(codebook, "w", encoding="utf-8") as file:
            file.write(book)
        self.must("new", self.path, "--codebook", codebook)
        self.must("import", self.path, *(os.path.join(source, name) for name in DOCUMENTS),
                  "--metadata", os.path.join(source, "documentos.csv"),
                  "--participants", os.path.join(source, "participantes.csv"), mended=True)
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

    def codebook(self, text):
        """The codebook's file."""
        book = re.sub(r"^( +definicion: [^'\"\n]+)$", r"\1 " + CANARY, text, flags=re.M)
        return book + "# " + CANARY + "\n"

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
        (coder,) = database.execute("SELECT name FROM coder WHERE id = 1").fetchone()
        for version, hash in database.execute("SELECT id, hash FROM text_version").fetchall():
            for start, end in [(0, 10), (None, None)]:
                self._memo(database, version, hash, start, end, coder)
        events.say(database)
        database.commit()
        database.close()

    def _memo(self, database, version, hash, start, end, coder):
        """A memo under its own id."""
        text = f"memo {CANARY}"
        place = "-|-" if start is None else f"{start}|{end}"
        memo = str(uuid.uuid5(NAMESPACE, f"memo|{hash}|{place}|{coder}|{text}"))
        database.execute("INSERT INTO memo VALUES (?, ?, ?, ?, 1, ?, NULL, 'hand', 0)", (memo, version, start, end, text))

    def must(self, *arguments, mended=False):
        done = subprocess.run([self.hebra, *arguments, "--lang", "en"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        if done.returncode not in ((0, 1) if mended else (0,)):
            raise SystemExit(f"hebra {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout
