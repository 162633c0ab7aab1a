"""Writes what Corpus/README.md shows about the corpus, from what hebra and HebraCorpus say of it.

    corpus.py WORK CORPUS

WORK holds measures.md, transcripts.json, participants.json, case.csv and participant.csv."""
import csv
import json
import sys
from collections import Counter, defaultdict

BEGIN, END = "<!-- Scripts/corpus -->", "<!-- /Scripts/corpus -->"
UNKNOWN = "sin dato"
TOP = 10


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def table(headers, lines, numbers):
    """A Markdown table; the last `numbers` columns are numbers."""
    words = len(headers) - numbers
    out = ["| " + " | ".join(headers) + " |", "|" + "---|" * words + "---:|" * numbers]
    return "\n".join(out + ["| " + " | ".join(map(str, line)) + " |" for line in lines])


def causes(path):
    """Subject → the codes with a cause in it; families, which are sums of codes, left out."""
    return {
        line[next(iter(line))]: {
            header for header, cell in line.items()
            # A star marks a figure of a document that nobody finished.
            if "-" in header.split(" ")[0] and cell.rstrip("*").isdigit() and int(cell.rstrip("*")) > 0
        }
        for line in rows(path)
    }


def by_place(transcripts, participants, all_documents):
    """Municipality and sector → the documents in which someone of it speaks, and who."""
    place = {row["document"]: row["municipality"] or UNKNOWN for row in transcripts}
    documents, people = defaultdict(set), defaultdict(set)
    for person in participants:
        # Who speaks in a file that hebra does not read yet has no label.
        for label in filter(None, person["labels"].split("; ")):
            document = label.split(": ")[0]
            key = place.get(document, UNKNOWN), person["sector"] or UNKNOWN
            documents[key].add(document)
            people[key].add(person["pseudonym"])
    # A document in which nobody has a row, such as an account of a meeting, is shown all the same.
    voiced = set().union(*documents.values()) if documents else set()
    for document in set(place) - voiced:
        documents[place[document], "—"].add(document)
    lines = [
        (town, sector, ", ".join(sorted(found)), len(found), len(people[town, sector]))
        for (town, sector), found in sorted(documents.items())
    ]
    lines.append(("**Todos**", "", f"{len(transcripts)} de {all_documents}", len(transcripts),
                  len(participants)))
    return table(["Municipio", "Sector", "Cuáles", "Documentos", "Participantes"], lines, 2)


def by_cause(documents, voices, participants):
    """The most frequent causes by document, and how many participants of each sector name them."""
    sector = {person["pseudonym"]: person["sector"] or UNKNOWN for person in participants}
    size = Counter(sector.values())
    sectors = sorted(size, key=lambda name: (-size[name], name))
    in_documents = Counter(code for codes in documents.values() for code in codes)
    in_sectors = {name: Counter() for name in sectors}
    for pseudonym, codes in voices.items():
        in_sectors.get(sector.get(pseudonym), Counter()).update(codes)
    coded = sum(1 for codes in documents.values() if codes)

    def first(counter):
        return sorted(counter, key=lambda code: (-counter[code], code))[:TOP]

    lines = [
        [code, f"{in_documents[code]}/{coded}"]
        + [f"{in_sectors[name][code]}/{size[name]}" for name in sectors]
        for code in first(in_documents)
    ]
    out = [table(["Causa", "Documentos"] + sectors, lines, 1 + len(sectors)), ""]
    out.append("Las más frecuentes de cada sector, por participantes que las nombran:\n")
    for name in sectors:
        found = ", ".join(f"{code.split(' ')[0]} {in_sectors[name][code]}"
                          for code in first(in_sectors[name]))
        out.append(f"- **{name}** ({size[name]}): {found or 'ninguna codificada'}")
    return "\n".join(out)


def report(work, corpus):
    def load(name):
        with open(f"{work}/{name}.json", encoding="utf-8") as file:
            return json.load(file)

    transcripts, participants = load("transcripts"), load("participants")
    listed = rows(f"{corpus}/corpus.csv")
    with open(f"{work}/measures.md", encoding="utf-8") as file:
        measures = file.read().strip()
    return "\n".join([
        "### Extensión y repeticiones", "",
        "Palabras de cada intervención, y qué parte de las palabras de un documento está en "
        "secuencias de ocho que otro también tiene (menos del 1 % en todos y con cualquiera). En "
        "entrevistas reales la mediana está entre 5 y 15 palabras, con colas de más de 200.", "",
        measures, "",
        "### Municipios y sectores", "", by_place(transcripts, participants, len(listed)), "",
        "### Las diez causas más frecuentes", "",
        "Códigos que cuentan como causa, capa `union`: documentos codificados en que aparecen y "
        "participantes de cada sector que las nombran. Con documentos sin terminar, lo que falta no "
        "es cero.", "",
        by_cause(causes(f"{work}/case.csv"), causes(f"{work}/participant.csv"), participants),
    ])


def main(work, corpus):
    text = report(work, corpus)
    print(text)
    path = f"{corpus}/README.md"
    with open(path, encoding="utf-8") as file:
        page = file.read()
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(BEGIN) > page.index(END):
        sys.exit(f"{path}: no single pair of {BEGIN} and {END}")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}")


if __name__ == "__main__":
    main(*sys.argv[1:])
