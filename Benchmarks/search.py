"""Search as whole processes, beside ripgrep on the same texts, and where its time goes.

    Benchmarks/search.py --hebra PROGRAM --project P.hebra [--rounds N]

Scripts/bench --full search runs it on the workload's interviews. ripgrep reads the same texts, one file a
document. The contenders of a row take turns within a round; a row gives the medians and the median of the
rounds' ratios, with their spread. The last rows take the time of a search apart: a start alone, a start and
an opening with its checks, and a search that finds nothing.
"""

import argparse
import os
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import tempfile


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command):
    """The CPU seconds of a command, start included."""
    before = children()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return children() - before


def hits(search, word):
    """How often a word is found, as the command says on standard error."""
    said = subprocess.run([*search, word, "--limit", "1"], capture_output=True, text=True, check=True).stderr
    return int(re.sub(r"[.,]", "", said.split()[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hebra", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    search = [options.hebra, "search", options.project, "--seconds", "0"]
    project = sqlite3.connect(f"file:{options.project}?mode=ro", uri=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, (text,) in enumerate(project.execute("SELECT text FROM text_version")):
            with open(os.path.join(folder, f"{number}.txt"), "w", encoding="utf-8") as file:
                file.write(text)
        project.close()
        print("| row | hebra, CPU ms | rg -i -w, CPU ms | hebra : rg | spread |")
        print("| --- | --- | --- | --- | --- |")
        if shutil.which("rg"):
            for word in ["preguntaba", "esperadas", "municipio"]:
                ours = [*search, "=" + word, "--limit", "1000"]
                theirs = ["rg", "-i", "-w", word, folder]
                run(ours), run(theirs)
                pairs = [(run(ours), run(theirs)) for _ in range(options.rounds)]
                ratios = sorted(a / b for a, b in pairs)
                a, b = (statistics.median(side) * 1000 for side in zip(*pairs))
                print(f"| first 1,000 hits, ={word} ({hits(search, '=' + word):,}) | {a:.0f} | {b:.0f} | **{statistics.median(ratios):.2f}** "
                      f"| {ratios[0]:.2f}-{ratios[-1]:.2f} |")
        print("\n| where the time goes | CPU ms |\n| --- | --- |")
        for name, command in [
            ("start: `hebra --version`", [options.hebra, "--version"]),
            ("and opening: `hebra searches`", [options.hebra, "searches", options.project]),
            ("and a search without hits", [*search, "=zzzzzz"]),
            ("and a thousand hits", [*search, "=municipio", "--limit", "1000"]),
        ]:
            run(command)
            print(f"| {name} | {statistics.median(run(command) for _ in range(options.rounds)) * 1000:.0f} |")


if __name__ == "__main__":
    main()
