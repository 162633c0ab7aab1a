"""Projects are sealed and opened: the sealed file is whole or not there, and the plain one never goes before it."""

import collections
import errno
import os
import shutil

import kills
import powerloss
import project

SEALED = "sealed.age"
# Its name is that of the project with the moment, which the runs have fixed.
BACKUP = os.path.join("backups", "proyecto-2023-11-14-221320.hebra.age")
TAKEN_BACK = "the journal has a sealed file that is not there"


class Sealer:
    """A key without words, and the acts that use it."""

    def __init__(self, bench):
        self.bench = bench
        place = bench.folder("keys")
        bench.must(["key", "new", "@/key.age"], place)
        self.sheet = os.path.join(place, "key-recovery.txt")
        self.list = os.path.join(place, "key-recipients.txt")

    def seal(self, *more):
        return ["seal", "P", "--recipients", self.list, "--output", f"@/{SEALED}", "--as", "Lead", *more]

    def removal(self):
        """Seals, and deletes the plain project once the sheet's identity opened the sealed one."""
        return self.seal("--identity", self.sheet, "--remove")

    def backup(self):
        return ["backup", "P", "--recipients", self.list, "--output", "@/backups", "--as", "Lead"]

    def open(self):
        return ["open", f"@/{SEALED}", "--identity", self.sheet, "--output", "P", "--as", "Lead"]

    def sealed(self, folder):
        """A folder with nothing but the sealed form of a project."""
        begin = self.bench.folder("sealed")
        work = project.copy_folder(folder, os.path.join(self.bench.place, "sealing"))
        self.bench.must(self.seal(), work)
        shutil.copy(os.path.join(work, SEALED), begin)
        return begin

    def fault(self, folder, state, sealed=SEALED):
        """What is wrong with the sealed file of a folder, which must hold a project in this state; None if nothing is."""
        place = self.bench.folder("opened")
        shutil.copy(os.path.join(folder, sealed), os.path.join(place, SEALED))
        status, _, errors = self.bench.run(self.open(), place)
        if status != 0:
            return f"the sealed file does not open: {errors.strip()}"
        opened = project.read(place)
        # What it has more is that it was opened, and perhaps a sealing that was cut off after its row.
        more = opened.acts[len(state.acts):]
        same = (opened.documents, opened.codings, opened.acts[:len(state.acts)]) == state[1:] and set(more) == {"export"}
        return None if same else "the sealed file holds another project"


class Case(kills.Case):
    """An act that seals a project, which stays or goes."""

    def __init__(self, bench, sealer, start, act, sealed=SEALED):
        self.sealer, self.sealed = sealer, sealed
        super().__init__(bench, start, act)

    @staticmethod
    def files(_folder):
        """None: sealed bytes are others in every run, and `outcome` opens them."""
        return {}

    def outcome(self, bench, folder):
        """As of any act. A sealed file without a journal row is whole too, and makes room for the next run."""
        removes = self.after is None
        try:
            state = project.peek(folder, os.path.join(bench.place, "scratch"))
        except project.Damaged as damage:
            return f"corrupt: {damage}"
        there = os.path.exists(os.path.join(folder, self.sealed))
        if there:
            fault = self.sealer.fault(folder, self.before, self.sealed)
            if fault:
                return fault
        if state is None:
            return "after" if removes and there else "the plain project is gone"
        has_row = state.acts[len(self.before.acts):] == ["export"]
        if state.digest != self.before.digest and not has_row:
            return "a part of the act"
        if has_row and not there:
            return TAKEN_BACK
        if has_row and not removes:
            return "after"
        if there:
            os.remove(os.path.join(folder, self.sealed))
        return "before"


def judge_removal(sealer, before):
    """Judges the disks of a removal: the project as it was, or a sealed one that opens."""

    def judge(_recording, folder, _begun, acknowledged, _said, losses, place):
        try:
            state = project.read(folder)
        except project.Damaged as damage:
            losses.note("corrupt", f"{place}: {damage}")
            return
        there = os.path.exists(os.path.join(folder, SEALED))
        has_row = state is not None and state.acts[len(before.acts):] == ["export"]
        if state is not None and state.digest != before.digest and not has_row:
            losses.note("partial", f"{place}: {project.NAME}")
        elif state is not None and acknowledged:
            losses.note("lost", f"{place}: the plain project is back")
        elif not there and (state is None or has_row):
            losses.note("lost", f"{place}: neither project is there")
        elif there and (state is None or has_row or acknowledged):
            fault = sealer.fault(folder, before)
            if fault:
                losses.note("lost", f"{place}: {fault}")

    return judge


def lose_power_removing(bench, sealer, start, images):
    """Cuts the power while a project is sealed and the plain one removed; gives the recording and the losses."""
    recording = powerloss.Recording(bench, start, [sealer.removal()])
    before = project.peek(start, os.path.join(bench.place, "scratch"))
    losses, is_complete = powerloss.lose_power(
        bench, recording, images, doctors=0, judge=judge_removal(sealer, before))
    return recording, losses, is_complete


def judge_backup(sealer, before):
    """Judges the disks of a backup: the project is there, and a row of the journal has its file, which opens."""

    def judge(_recording, folder, _begun, acknowledged, _said, losses, place):
        try:
            state = project.read(folder)
        except project.Damaged as damage:
            losses.note("corrupt", f"{place}: {damage}")
            return
        if state is None:
            losses.note("lost", f"{place}: the project is gone")
            return
        has_row = state.acts[len(before.acts):] == ["export"]
        there = os.path.exists(os.path.join(folder, BACKUP))
        if state.digest != before.digest and not has_row:
            losses.note("partial", f"{place}: {project.NAME}")
        elif acknowledged and not has_row or has_row and not there:
            losses.note("lost", f"{place}: the backup or its row is not there")
        elif there and has_row:
            fault = sealer.fault(folder, before, BACKUP)
            if fault:
                losses.note("lost", f"{place}: {fault}")

    return judge


def lose_power_backing_up(bench, sealer, start, images):
    """Cuts the power during a backup; gives the recording and the losses."""
    recording = powerloss.Recording(bench, start, [sealer.backup()])
    before = project.peek(start, os.path.join(bench.place, "scratch"))
    losses, is_complete = powerloss.lose_power(
        bench, recording, images, doctors=0, judge=judge_backup(sealer, before))
    return recording, losses, is_complete


def refuse(bench, case, points):
    """Fails events spread over a sealing, once and from there on; gives figures, messages and wrongs."""
    figures, messages, wrong = collections.Counter(), collections.Counter(), []
    places = sorted({1 + number * (case.events - 1) // max(1, points - 1) for number in range(points)})
    for number, place in enumerate(places):
        code = (errno.ENOSPC, errno.EIO)[number % 3 == 2]
        for how in ("once", "ever"):
            name = f"{errno.errorcode[code]} {how} from event {place} of {case.events}"
            folder = project.copy_folder(case.start, os.path.join(bench.place, "refused"))
            status, output, errors = bench.run(case.act, folder, fail=f"{place}:{code}:{how}")
            there = os.path.exists(os.path.join(folder, case.sealed))
            found = case.outcome(bench, folder)
            figures["runs"] += 1
            lines = [line for line in errors.splitlines() if "error: " in line]
            messages.update(line.split("error: ", 1)[1].replace(folder + "/", "") for line in lines)
            if status == 0:
                figures["done"] += 1
                if found != "after":
                    wrong.append(f"{name}: status 0 and {found}")
            elif status < 0 or len(lines) != 1:
                wrong.append(f"{name}: status {status}, {errors.strip()[-300:]}")
            elif found == "after":
                # The commit's own last sync failed, or the plain file stays and the message says so.
                figures["whole all the same"] += 1
            elif found == TAKEN_BACK and status == 4:
                # As of an export: the commit's own last sync failed, and nobody can know what the disk holds.
                figures["taken back after the last sync"] += 1
                status, _, errors = bench.run(case.act, folder)
                if status != 0 or not os.path.exists(os.path.join(folder, case.sealed)):
                    wrong.append(f"{name}: not well afterwards: status {status} {errors.strip()[-300:]}")
            elif found != "before":
                wrong.append(f"{name}: status {status}, {found}")
            elif there and "could not be removed" not in errors:
                wrong.append(f"{name}: a sealed file is left: {errors.strip()[-300:]}")
            else:
                figures["undone"] += 1
            if found == "before":
                status, _, errors = bench.run(case.act, folder)
                if status != 0 or case.outcome(bench, folder) != "after":
                    wrong.append(f"{name}: not well afterwards: status {status} {errors.strip()[-300:]}")
    return figures, messages, wrong
