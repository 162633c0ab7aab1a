"""Between two commands the one file is the project: copied alone, it carries all that was acknowledged."""

import os

import commands
import project


def walk(bench):
    """Runs a whole road and looks after each command; gives how many there were and what was wrong."""
    folder = bench.folder("road")
    wrong = []
    documents = {"E-01", "E-02", "E-03", "E-04", "E-05", "GF-01"}
    steps = [
        (bench.new(), "codebook.set"),
        (bench.documents(), "document.add"),
        (None, "coding.add"),
        (bench.table(), "coding.import"),
        (["code", "finish", "P", "--document", "E-01", "--coder", "Ana", "--as", "Ana"], "document.finish"),
        (["speakers", "P", "E-02", "role", "P1", "other"], "speaker.set"),
        (["codebook", "set", "P", "@/libro.yaml"], "codebook.set"),
        (["export", "transcript", "--replace", "P", "--document", "E-01", "--layer", "Ana", "--output", "@/E-01.docx"], "export"),
        (["matrix", "P", "segments", "--layer", "Ana", "--output", "@/segments.csv"], "export"),
        (None, "coding.remove"),
    ]
    with open(commands.CODEBOOK, encoding="utf-8") as file:
        book = file.read()
    with open(os.path.join(folder, "libro.yaml"), "w", encoding="utf-8") as file:
        file.write(book.replace("version: ", "version: 9-", 1))
    before, acts, said = None, [], ""
    for act, event in steps:
        if event == "coding.add" and act is None:
            act = bench.codings(folder, 1)[0]
        elif event == "coding.remove":
            act = ["code", "remove", "P", min(commands.promised(said)[0])]
            said = ""
        name = " ".join(act[:2])
        said += bench.must(act, folder)
        alone = project.peek_alone(folder, os.path.join(bench.place, "alone"))
        whole = project.peek(folder, os.path.join(bench.place, "scratch"))
        journal = os.path.join(folder, project.NAME + "-journal")
        if alone.digest != whole.digest:
            wrong.append(f"{name}: the file alone is not the project")
        if alone.digest == before:
            wrong.append(f"{name}: the file alone is as it was before")
        if event not in alone.acts[len(acts) :]:
            wrong.append(f"{name}: no event {event} in the file alone, but {alone.acts[len(acts):][-3:]}")
        if os.path.exists(journal) and os.path.getsize(journal):
            wrong.append(f"{name}: a journal that is not empty is left")
        if act[0] == "import" and alone.documents != documents:
            wrong.append(f"{name}: documents {sorted(alone.documents)}")
        if event == "coding.add" and not commands.promised(said)[0] <= alone.codings:
            wrong.append(f"{name}: a coding that was named is not in the file alone")
        sound = project.copy_folder(folder, os.path.join(bench.place, "sound"))
        if os.path.exists(os.path.join(sound, project.NAME + "-journal")):
            os.remove(os.path.join(sound, project.NAME + "-journal"))
        status, _, errors = bench.run(["doctor", "P"], sound)
        if status != 0:
            wrong.append(f"{name}: doctor on the file alone: {errors.strip()}")
        before, acts = alone.digest, alone.acts
    return len(steps), wrong
