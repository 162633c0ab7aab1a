"""The power goes away at any moment: what was acknowledged is there, and every act is whole or not at all."""

import collections
import os
import random

import commands
import disk
import project


class Recording:
    """Commands run one after the other under the shim, and what the folder held after each."""

    def __init__(self, bench, start, acts, **shim):
        self.folder = project.copy_folder(start, os.path.join(bench.place, "recorded"))
        self.before = disk.Disk(self.folder)
        log = os.path.join(bench.place, "events")
        if os.path.exists(log):
            os.remove(log)
        self.outputs = []
        self.held = [self.holdings(bench)]
        for act in acts:
            self.outputs.append(bench.must(act, self.folder, log=log, **shim))
            self.held.append(self.holdings(bench))
        self.events = disk.read_events(log)

    def holdings(self, bench):
        """The state of the project and the other files, by name."""
        state = project.peek(self.folder, os.path.join(bench.place, "scratch"))
        return {project.NAME: state and state.digest, **others(self.folder)}

    def figures(self):
        names = {"W": "writes", "T": "truncations", "S": "syncs", "A": "lines acknowledged"}
        counts = collections.Counter(event.kind for event in self.events)
        return f"{len(self.events)} events, " + ", ".join(
            f"{counts[kind]} {name}" for kind, name in names.items())

    def has(self, kind):
        return any(event.kind == kind for event in self.events)


def others(folder):
    """The files of a folder that are neither the project's nor unfinished."""
    return {
        name: content for name, content in project.files(folder).items()
        if not name.startswith(project.NAME) and ".hebra-" not in name}


class Losses:
    """What a number of images showed; `wrong` says the first of it in words."""

    def __init__(self):
        self.images = self.corrupt = self.lost = self.partial = self.doctored = self.refused = 0
        self.wrong = ""

    def note(self, kind, words):
        setattr(self, kind, getattr(self, kind) + 1)
        self.wrong = self.wrong or f"{kind}: {words}"

    def is_none(self):
        return self.images > 0 and not (self.corrupt or self.lost or self.partial or self.refused)

    def __str__(self):
        return (
            f"{self.images} images: {self.corrupt} corrupt, {self.lost} with a loss, {self.partial} with a "
            f"part of an act; doctor refused {self.refused} of {self.doctored}")


def lose_power(bench, recording, images, doctors=20, seed=7, judge=None):
    """Builds images over the whole of a recording and looks into each.

    Gives the losses, and whether the events, all done, are the very files that the system shows.
    """
    judge = judge or judge_acts
    dice = random.Random(seed)
    cuts = moments(recording.events, images, dice)
    losses, now, at = Losses(), recording.before, 0
    begun, acknowledged, said = 0, 0, ""
    for number, cut in enumerate(cuts):
        for event in recording.events[at:cut]:
            now.apply(event) if event.kind not in "AP" else None
            if event.kind == "P":
                begun += 1
            elif event.kind == "A":
                acknowledged = begun
                said += event.data.decode(errors="replace")
        at = cut
        folder = bench.folder("image")
        for name, content in sorted(now.image(dice).items()):
            if content is None:
                os.makedirs(os.path.join(folder, name))
                continue
            # As hebra makes every file: for one person alone.
            with open(os.path.join(folder, name), "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                file.write(content)
        losses.images += 1
        place = f"event {cut} of {len(recording.events)}, act {begun}"
        has_project = acknowledged or recording.held[0][project.NAME]
        if doctors and has_project and number % max(1, images // doctors) == 0:
            losses.doctored += 1
            copy = project.copy_folder(folder, os.path.join(bench.place, "doctor"))
            status, _, errors = bench.run(["doctor", "P"], copy)
            if status != 0:
                losses.note("refused", f"{place}: {errors.strip()}")
        judge(recording, folder, begun, acknowledged, said, losses, place)
    for event in recording.events[at:]:
        now.apply(event) if event.kind not in "AP" else None
    return losses, now.now() == project.files(recording.folder)


def moments(events, count, dice):
    """Where the power is cut: all over the events, and one time in four just after an acknowledgement."""
    told = [number + 1 for number, event in enumerate(events) if event.kind == "A"]
    return sorted(
        dice.choice(told) if number % 4 == 3 else int((number + dice.random()) * len(events) / count) + 1
        for number in range(count))


def judge_acts(recording, folder, begun, acknowledged, said, losses, place):
    files = others(folder)
    try:
        state = project.read(folder)
    except project.Damaged as damage:
        losses.note("corrupt", f"{place}: {damage}")
        return
    codings, documents = commands.promised(said)
    if state and not (codings <= state.codings and documents <= state.documents):
        losses.note("lost", f"{place}: a coding or document that was named is not there")
        return
    found = {project.NAME: state and state.digest, **files}
    # What the project says was done, files and all, was done.
    done = range(acknowledged, begun + 1)
    least = next((act for act in done if recording.held[act][project.NAME] == found[project.NAME]), acknowledged)
    for name in set().union(*recording.held):
        versions = [held.get(name) for held in recording.held]
        if found.get(name) in versions[acknowledged if name == project.NAME else least : begun + 1]:
            continue
        kind = "lost" if found.get(name) in versions else "partial"
        losses.note(kind, f"{place}: {name}")
        return

