"""The disk says no while files are exported: all of them and their row in the journal, or nothing."""

import collections
import errno
import os

import kills
import project

# As the shim makes them: files without a name and exchange, second names alone, neither.
SYSTEMS = {"": {}, ", without exchange": {"plain": 1}, ", without second names": {"plain": 2}}


def files(folder):
    """Every file of a folder but the project's own, with its bytes."""
    found = {}
    for name in os.listdir(folder):
        if not name.startswith(project.NAME):
            with open(os.path.join(folder, name), "rb") as file:
                found[name] = file.read()
    return found


class Case(kills.Case):
    """An export into the folder of its project, onto files that are there or not."""

    def __init__(self, bench, start, act, system):
        self.system = system
        super().__init__(bench, start, act, **system)
        self.found = {"before": files(start), "after": files(os.path.join(bench.place, "case"))}


def refuse(bench, case, points):
    """Fails events spread over the export, once and from there on; gives figures and wrongs."""
    figures, messages, wrong = collections.Counter(), collections.Counter(), []
    # Files take their places and the act is committed in the second half.
    half = case.events // 2
    places = sorted({1, *(half + number * (case.events - half) // max(1, points - 2) for number in range(points - 1))})
    for number, place in enumerate(places):
        code = (errno.ENOSPC, errno.EIO)[number % 4 == 3]
        for how in ("once", "ever"):
            name = f"{errno.errorcode[code]} {how} from event {place} of {case.events}"
            folder = project.copy_folder(case.start, os.path.join(bench.place, "refused"))
            status, output, errors = bench.run(case.act, folder, fail=f"{place}:{code}:{how}", **case.system)
            found, there = case.outcome(bench, folder), files(folder)
            figures["runs"] += 1
            if how == "ever" and code == errno.EIO:
                # A disk that does nothing any more lets no name be removed: the next one sweeps.
                there = {key: data for key, data in there.items() if ".hebra-" not in key}
            sides = [side for side in ("before", "after") if there == case.found[side]]
            if code == errno.EIO and status == 4 and found == "after":
                # The commit's own last sync failed: nobody can know what the disk holds.
                figures["taken back after the last sync"] += 1
            elif "could not be removed" in errors:
                # Where the disk takes nothing back, both or none cannot be had; then the sentence says so.
                figures["left, and said"] += 1
                if sides == ["before"] or found != "before" or not (case.system.get("plain") == 2 or code == errno.EIO):
                    wrong.append(f"{name}: said that files are left: project {found}, files {sides}")
            elif not sides:
                wrong.append(f"{name}: status {status}, files {sorted(there)}")
            elif found not in sides:
                wrong.append(f"{name}: status {status}, project {found}, files {sides[0]}")
            elif status == 0:
                figures["done"] += 1
                if found != "after":
                    wrong.append(f"{name}: status 0 and {found}")
            else:
                figures["undone" if found == "before" else "whole all the same"] += 1
                lines = [line for line in errors.splitlines() if "error: " in line]
                messages.update(line.split("error: ", 1)[1].replace(folder + "/", "") for line in lines)
                if status < 0 or len(lines) != 1:
                    wrong.append(f"{name}: status {status}, {errors.strip()[-300:]}")
                elif output and found == "before":
                    wrong.append(f"{name}: acknowledged and undone: {output.splitlines()[0]}")
                elif "nothing was changed" in errors and found == "after":
                    wrong.append(f"{name}: said that nothing was changed, and it was")
            again = case.act if "--replace" in case.act else [*case.act, "--replace"]
            status, _, errors = bench.run(again, folder, **case.system)
            if status != 0 or files(folder) != case.found["after"]:
                wrong.append(f"{name}: not well afterwards: status {status} {errors.strip()[-300:]}")
    return figures, messages, wrong
