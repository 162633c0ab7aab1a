#!/usr/bin/env python3
"""The desk is killed in the middle of its writes: what it answered as saved must be in the project.

    Tests/Page/kill.py --hebra .build/debug/hebra [--times 2] [--writes 200] [--seed 11]

Each time, a desk opens on a new project, as many codings as `--writes` are sent one after another, and the
desk is killed (SIGKILL) at a random moment of them. Then every coding that was answered is looked for in the
project, at most one that was not answered may be there too, and `hebra doctor` must find nothing. The next
time goes on with the same project, so that what a killed desk left behind does not keep others out.
"""
import argparse
import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

BOOK = """
libro: {titulo: Prueba, version: '1', idioma: es-CO}
familias:
  - id: DES
    nombre: Desempeño
    definicion: El servicio no responde.
    codigos:
      - {id: DES-01, nombre: Respuesta tardía, definicion: No acuden.}
"""


class Desk:
    """A running desk, and a page that has entered."""

    def __init__(self, hebra, project):
        self.process = subprocess.Popen(
            [hebra, "serve", project, "--as", "Ana"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.origin, token = address.split("/#t=")
        self.port = int(self.origin.rsplit(":", 1)[1])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.cookie = ""
        answer, _ = self.ask("POST", "/api/session", {"token": token})
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def ask(self, method, path, body=None):
        headers = {"Origin": self.origin, "X-Hebra": "1", "Content-Type": "application/json"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        self.connection.request(
            method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer, json.loads(text) if text else None

    def kill(self):
        self.process.kill()
        self.process.wait()


def code(desk, document, places, answered):
    """Sends codings until the desk is gone; notes those that were answered."""
    for start in places:
        try:
            answer, body = desk.ask("POST", "/api/codings", {
                "document": document["name"], "hash": document["hash"], "start": start,
                "end": start + 9, "code": "DES-01"})
        except (OSError, http.client.HTTPException, ValueError):
            return
        if answer.status != 200:
            raise SystemExit(f"refused with {answer.status}: {body.get('code')}")
        answered.append(body["coding"]["id"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--hebra", required=True)
    parser.add_argument("--times", type=int, default=2)
    parser.add_argument("--writes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    hebra = os.path.abspath(options.hebra)
    wrong, killed, saved, between = [], 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        project = os.path.join(folder, "p.hebra")
        with open(os.path.join(folder, "libro.yaml"), "w", encoding="utf-8") as file:
            file.write(BOOK)
        words = " ".join(f"palabra{n:04}" for n in range(options.writes * options.times))
        with open(os.path.join(folder, "E-01.txt"), "w", encoding="utf-8") as file:
            file.write(f"E: ¿Y entonces?\nP1: {words}\n")
        run = lambda *words: subprocess.run(
            [hebra, *words], check=True, capture_output=True, text=True, cwd=folder).stdout
        run("new", "p.hebra", "--codebook", "libro.yaml")
        run("import", "p.hebra", "E-01.txt")
        known = set()
        for time_number in range(options.times):
            desk = Desk(hebra, project)
            _, document = desk.ask("GET", "/api/documents/E-01")
            first = document["turns"][1]["start"] + 12 * options.writes * time_number
            places = [first + 12 * n for n in range(options.writes)]
            answered = []
            writing = threading.Thread(target=code, args=(desk, document, places, answered))
            writing.start()
            moment = dice.randrange(5, options.writes - 5)
            while len(answered) < moment and writing.is_alive():
                time.sleep(0.0005)
            time.sleep(dice.random() * 0.03)
            desk.kill()
            writing.join()
            killed += len(answered) < options.writes
            there = {row["id"] for row in json.loads(
                run("code", "list", "p.hebra", "--as", "Ana", "--format", "json"))}
            lost = set(answered) - there
            more = there - known - set(answered)
            saved += len(answered)
            between += len(more)
            if lost:
                wrong.append(f"run {time_number}: {len(lost)} of {len(answered)} answered are lost")
            if len(more) > 1:
                wrong.append(f"run {time_number}: {len(more)} that were not answered are there")
            try:
                run("doctor", "p.hebra")
            except subprocess.CalledProcessError as failure:
                wrong.append(f"run {time_number}: doctor ends with {failure.returncode}")
            known = there
    print(f"desk: killed {killed} times; {saved} codings answered, all looked for; "
          f"{between} saved that nobody was told of")
    for line in wrong:
        print(line, file=sys.stderr)
    if killed == 0:
        print("the desk was never killed in time", file=sys.stderr)
    return 1 if wrong or killed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
