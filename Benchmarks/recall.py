#!/usr/bin/env python3
"""Recall and precision of Spanish search on Tests/LanguageTests/Recall/families.tsv.

    Benchmarks/recall.py [--postgres] [--misses]
    Benchmarks/recall.py [--postgres] --lemmas    the same by other people's lemmas, from ../shared/data

Beside Hebra: SQLite's unicode61 (remove_diacritics 2), Snowball with accents (stem, then fold), the
same folded first, and PostgreSQL's `spanish` (with --postgres: a private cluster of the installed
server, in a temporary folder). Needs PyStemmer or snowballstemmer, and a build of the tests.
"""
import argparse, collections, glob, os, shutil, sqlite3, subprocess, sys, tempfile, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLE = os.path.join(ROOT, "Tests/LanguageTests/Recall/families.tsv")
CLASSES = ["inflection", "enclitic", "spoken", "diminutive", "derived", "lookalike"]
try:
    import Stemmer
    stem = Stemmer.Stemmer("spanish").stemWord
except ImportError:
    import snowballstemmer
    stem = snowballstemmer.stemmer("spanish").stemWord


def fold(word):
    out = []
    for c in unicodedata.normalize("NFC", word.lower()):
        out.append(c if c == "ñ" else unicodedata.normalize("NFD", c)[0])
    return "".join(out)


def families():
    for line in open(TABLE, encoding="utf-8"):
        if not line.startswith("#"):
            query, kind, words = line.rstrip("\n").split("\t")
            yield query, kind, words.split()


def hebra(words):
    """The keys of each word from the package itself, by its own test; with and without lemmas."""
    with tempfile.TemporaryDirectory() as folder:
        given, out = os.path.join(folder, "in"), os.path.join(folder, "out")
        open(given, "w", encoding="utf-8").write("\n".join(words))
        subprocess.run(
            ["swift", "test", "--skip-build", "--filter", "RecallTests"], cwd=ROOT, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, HEBRA_FORMS_IN=given, HEBRA_FORMS_OUT=out))
        plain, wide = {}, {}
        for line in open(out, encoding="utf-8"):
            word, folded, stems, _, _, *lemmas = line.rstrip("\n").split("\t")
            plain[word] = {"word:" + folded} | set(stems.split())
            wide[word] = plain[word] | {"lemma:" + l for l in (lemmas[0].split() if lemmas else [])}
        return plain, wide


def unicode61(words):
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table t using fts5(w, tokenize='unicode61 remove_diacritics 2')")
    db.executemany("insert into t(rowid, w) values(?, ?)", enumerate(words))
    db.execute("create virtual table v using fts5vocab(t, instance)")
    keys = collections.defaultdict(set)
    for term, row in db.execute("select term, doc from v"):
        keys[words[row]].add(term)
    return keys


def postgres(words):
    """Lexemes as PostgreSQL's own `spanish` makes them; a stop word has none."""
    bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    folder = tempfile.mkdtemp(prefix="recall")
    user = [] if os.getuid() else ["runuser", "-u", "postgres", "--"]
    if user:
        shutil.chown(folder, "postgres")
    run = lambda *a, **k: subprocess.run([*user, *a], check=True, cwd="/tmp", **k)
    data = os.path.join(folder, "data")
    run(f"{bin}/initdb", "-D", data, "-E", "UTF8", "--locale=C.UTF-8", stdout=subprocess.DEVNULL)
    options = f"-k {folder} -c listen_addresses="
    run(f"{bin}/pg_ctl", "-w", "-D", data, "-o", options, "-l", data + "/log", "start",
        stdout=subprocess.DEVNULL)
    try:
        values = ",".join("('" + w.replace("'", "''") + "')" for w in words)
        sql = ("select w, coalesce(array_to_string(tsvector_to_array(to_tsvector('spanish', w)), ' '),"
               f" '') from (values {values}) v(w)")
        out = run(f"{bin}/psql", "-h", folder, "-d", "postgres", "-AtX", "-F", "\t", input=sql,
                  text=True, capture_output=True).stdout
        return {l.split("\t")[0]: set(l.split("\t")[1].split()) for l in out.splitlines() if l}
    finally:
        run(f"{bin}/pg_ctl", "-w", "-D", data, "-m", "fast", "stop", stdout=subprocess.DEVNULL)
        shutil.rmtree(folder, ignore_errors=True)


def lemma_pairs(options):
    """Recall of (form, lemma) pairs of the 60,000 commonest words, by spaCy's table of lemmas; and
    of the pairs of common words that a system joins, the share that has a lemma in common."""
    data = os.path.join(ROOT, "../shared/data/spanish")
    frequency = {}
    for line in open(f"{data}/freq/wordfreq-es-top60k.tsv", encoding="utf-8"):
        word, zipf = line.rstrip("\n").split("\t")
        if word.isalpha() and len(word) > 2:
            frequency[word] = 10 ** float(zipf)
    lemmas = collections.defaultdict(set)
    for line in open(f"{data}/lemmas/spacy-es-lemma-lookup.tsv", encoding="utf-8"):
        form, lemma = line.rstrip("\n").split("\t")[:2]
        if form in frequency and lemma in frequency:
            lemmas[form].add(lemma)
            lemmas[lemma].add(lemma)
    words = sorted(lemmas)
    # A folded word stands for all that fold to it.
    of_folded = collections.defaultdict(set)
    for w in words:
        of_folded[fold(w)] |= lemmas[w]
    pairs = [(w, l) for w in words for l in lemmas[w] if fold(w) != fold(l)]
    total = sum(frequency[w] for w, _ in pairs)
    print(f"{len(words)} words, {len(pairs)} pairs of form and lemma")
    print("| | pairs found | by how often the form is said | joined pairs that share a lemma |")
    print("| --- | --- | --- | --- |")
    for name, keys in systems(words, options).items():
        found = [(w, l) for w, l in pairs if keys[w] & keys[l]]
        groups = collections.defaultdict(set)
        for w in words:
            for key in keys[w]:
                groups[key].add(fold(w))
        joined = {(a, b) for g in groups.values() for a in g for b in g if a < b}
        right = sum(1 for a, b in joined if of_folded[a] & of_folded[b])
        weight = sum(frequency[w] for w, _ in found) / total
        print(f"| {name} | {len(found) / len(pairs):.3f} | {weight:.3f} | "
              f"{right / len(joined) if joined else 1:.3f} of {len(joined)} |")
        if options.misses and name == "Hebra":
            for w, l in sorted(set(pairs) - set(found), key=lambda p: -frequency[p[0]])[:150]:
                print("missed", w, l, sorted(keys[w]), sorted(keys[l]), file=sys.stderr)


def systems(words, options):
    plain, wide = hebra(words)
    result = {"SQLite unicode61": unicode61(words)}
    if options.postgres:
        result["PostgreSQL spanish"] = postgres(words)
    result["Snowball, stem then fold"] = {w: {fold(stem(w))} for w in words}
    result["Snowball, fold then stem"] = {w: {stem(fold(w))} for w in words}
    result["Hebra"] = plain
    if wide != plain:
        result["Hebra + hunspell"] = wide
    return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--postgres", action="store_true")
    arguments.add_argument("--misses", action="store_true")
    arguments.add_argument("--lemmas", action="store_true")
    options = arguments.parse_args()
    if options.lemmas:
        return lemma_pairs(options)
    rows = list(families())
    words = sorted({w for q, _, ws in rows for w in [q, *ws]})
    print("| | " + " | ".join(CLASSES) + " | precision | families whole |")
    print("| --- |" + " --- |" * (len(CLASSES) + 2))
    for name, keys in systems(words, options).items():
        counts = collections.defaultdict(lambda: [0, 0])
        broken = set()
        for query, kind, members in rows:
            for word in members:
                hit = bool(keys[query] & keys[word])
                counts[kind][0] += hit
                counts[kind][1] += 1
                if kind in ("inflection", "enclitic", "spoken") and not hit or kind == "lookalike" and hit:
                    broken.add(query)
                    if options.misses and name.startswith("Hebra"):
                        print(name, query, kind, word, sorted(keys[query]), sorted(keys[word]), file=sys.stderr)
        right = sum(counts[k][0] for k in CLASSES[:4])
        cells = [f"{counts[k][0]} of {counts[k][1]}" for k in CLASSES]
        precision = right / (right + counts["lookalike"][0])
        whole = len({q for q, _, _ in rows})
        print(f"| {name} | " + " | ".join(cells) + f" | {precision:.3f} | {whole - len(broken)} of {whole} |")


main()
