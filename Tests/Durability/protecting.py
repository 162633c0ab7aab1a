"""Names leave a project: text and key are those before or after, and the key always opens."""

import os
import shutil

import kills
import project

KEY = "estudio.llave"
FILES = ["E-01.docx", "E-02.docx", "E-05.docx"]


class Protector:
    """An act that takes the names out of a project, with a key that knows an earlier state of it."""

    def __init__(self, bench, sealer):
        self.bench, self.sealer = bench, sealer
        self.key = ["--key", f"@/{KEY}", "--identity", sealer.sheet]

    def protect(self, *more):
        return ["protect", "apply", "P", *self.key, "--as", "Lead", *more]

    def start(self):
        """A folder with a project that holds names, and the key of a copy from before its codings."""
        folder = self.bench.folder("named")
        self.bench.must(self.bench.new(), folder)
        self.bench.must(
            ["import", "P", *(os.path.join(self.bench.input, name) for name in FILES), "--as", "Lead"], folder)
        copy = project.copy_folder(folder, os.path.join(self.bench.place, "earlier"))
        self.bench.must(self.protect("--recipients", self.sealer.list), copy)
        shutil.copy(os.path.join(copy, KEY), folder)
        for start, memo in [(60, "ver a Rosalba Quiñones"), (200, "lo dijo Tulio Angulo")]:
            self.bench.must(
                ["code", "add", "P", "--document", "E-01", "--start", str(start), "--end", str(start + 40),
                 "--code", "DES-01", "--coder", "Marta", "--facet", "actor=policia", "--memo", memo], folder)
        return folder


class Case(kills.Case):
    def __init__(self, bench, protector, start, act):
        self.protector = protector
        super().__init__(bench, start, act)

    def outcome(self, bench, folder):
        copy = project.copy_folder(folder, os.path.join(bench.place, "keyed"))
        status, _, errors = bench.run(["protect", "check", "P", f"@/{KEY}", *self.protector.key], copy)
        if status != 0:
            return f"the key does not open: {errors.strip()}"
        return super().outcome(bench, folder)
