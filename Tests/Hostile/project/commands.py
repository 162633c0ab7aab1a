"""Every command that reads a project, and what none of them may do whatever the file says."""

import hashlib
import os
import re
import resource
import shutil
import subprocess
import tempfile

import study

# Seconds of processor time for one command, its children included: these are the same on a busy
# machine. A command that waits for something that never comes is found by the clock.
SECONDS = 10
WAITING = 60
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def reading(code, word=study.CANARY):
    """Name and arguments; `P` is the project, `@` a folder for what is written."""
    return [
        ("show", ["show", "P"]),
        ("doctor", ["doctor", "P"]),
        ("export transcript", ["export", "transcript", "P", "--document", "E-01", "--layer", "Ana", "--output", "@/t.docx"]),
        ("search", ["search", "P", "policía"]),
        ("matrix segments", ["matrix", "P", "segments", "--layer", "Ana", "--output", "@/s.csv"]),
        ("transcripts", ["transcripts", "P", "--format", "json"]),
        ("documents", ["documents", "P", "--format", "json"]),
        ("participants", ["participants", "P", "--format", "csv"]),
        ("speakers", ["speakers", "P", "E-02"]),
        ("receipt", ["receipt", "P", "E-01"]),
        ("receipt off-record", ["receipt", "P", "E-02", "--off-record"]),
        ("codebook show", ["codebook", "show", "P"]),
        ("code list", ["code", "list", "P", "--format", "json"]),
        ("search labels", ["search", "P", word, "--labels", "--format", "json"]),
        ("search phrase", ["search", "P", '"no viene"', "--unit", "sentence"]),
        ("search by place", ["search", "P", "policía", "--by", "municipality"]),
        ("search by sector", ["search", "P", "policía O ejército", "--by", "sector", "--format", "json"]),
        ("search best", ["search", "P", "policía", "--order", "relevance", "--limit", "3"]),
        ("search coded", ["search", "P", "policía", "--code", code]),
        ("searches", ["searches", "P"]),
        ("words", ["words", "P"]),
        ("keyness", ["keyness", "P", "--by", "municipality"]),
        ("collocates", ["collocates", "P", "policía"]),
        ("matrix cases", ["matrix", "P", "case-by-code", "--layer", "Ana", "--output", "@/c.xlsx"]),
        ("matrix codes", ["matrix", "P", "code-by-code", "--layer", "Berta", "--output", "@/k.json"]),
        ("matrix places", ["matrix", "P", "municipality-by-code", "--layer", "Ana", "--output", "@/m.csv"]),
        ("report code", ["report", "code", "P", code, "--layer", "Ana", "--output", "@/r.docx"]),
        ("log", ["log", "P", "--format", "json"]),
        ("log exports", ["log", "P", "--exports"]),
        ("listing", ["participants", "P", "--output", "@/p.csv"]),
    ]


def spent():
    """Seconds of processor time of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Runner:
    """Runs commands on copies of one changed project."""

    def __init__(self, hebra, place):
        self.hebra = hebra
        self.folder = tempfile.mkdtemp(dir=place)
        self.path = os.path.join(self.folder, "p.hebra")
        self.wrong, self.statuses, self.runs, self.slowest = [], {}, 0, 0

    def put(self, data):
        self._clean()
        with open(self.path, "wb") as file:
            file.write(data)
        self.hash = hashlib.sha256(data).digest()
        self.data = data

    def _clean(self):
        for name in os.listdir(self.folder):
            os.remove(os.path.join(self.folder, name))

    def run(self, case, name, arguments):
        """Runs one command on the project as it was put; gives its status and what it printed."""
        filled = [self.path if a == "P" else a.replace("@/", self.folder + "/") for a in arguments]
        self.runs += 1
        before = spent()
        try:
            done = subprocess.run([self.hebra, *filled], stdin=subprocess.DEVNULL, capture_output=True,
                                  env=ENVIRONMENT, timeout=WAITING)
        except subprocess.TimeoutExpired:
            self.wrong.append(f"{case}: {name}: not ended after {WAITING} s")
            return None, b""
        used = spent() - before
        if used > SECONDS:
            self.wrong.append(f"{case}: {name}: {used:.1f} s of processor time")
        status = done.returncode
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if not 0 <= status <= 5:
            self.wrong.append(f"{case}: {name}: status {status}")
        # "There is no layer": the layers that there are follow, which is no testimony. With pages
        # exchanged, the layers' table can be a sound table of other names.
        said = re.sub(r'layer "\w+"\. The layers are: .*', "", done.stderr.decode("utf-8", "replace"))
        if study.CANARY in said.lower():
            self.wrong.append(f"{case}: {name}: a word of the project on standard error")
        if status > 0 and b"\n" in done.stderr.strip() and status == 5 and len(done.stderr) > 600:
            self.wrong.append(f"{case}: {name}: {len(done.stderr)} bytes on standard error")
        with open(self.path, "rb") as file:
            is_same = hashlib.sha256(file.read()).digest() == self.hash
        if not is_same:
            if status > 1:
                self.wrong.append(f"{case}: {name}: the project was changed after status {status}")
            self.put(self.data)
        else:
            for other in os.listdir(self.folder):
                if other != "p.hebra":
                    os.remove(os.path.join(self.folder, other))
        return status, done.stderr

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)
