"""The program is killed at any moment: the same must hold, and the next command goes on as if nothing were."""

import os
import random
import shutil
import time

import disk
import project


class Case:
    """An act, and the project before and after it, from a run that nothing disturbs."""

    def __init__(self, bench, start, act, **shim):
        self.start, self.act = start, act
        folder = project.copy_folder(start, os.path.join(bench.place, "case"))
        log = os.path.join(bench.place, "events")
        if os.path.exists(log):
            os.remove(log)
        scratch = os.path.join(bench.place, "scratch")
        self.before = project.peek(folder, scratch)
        begin = time.monotonic()
        bench.must(act, folder, log=log, **shim)
        self.seconds = time.monotonic() - begin
        self.after = project.peek(folder, scratch)
        self.made = self.files(folder)
        self.events = sum(event.kind != "P" for event in disk.read_events(log))

    @staticmethod
    def files(folder):
        """The files in the folders beside the project, by their paths."""
        return {name: data for name, data in project.files(folder).items() if os.sep in name}

    def outcome(self, bench, folder):
        """`before`, `after`, or what else is wrong with the project."""
        try:
            state = project.peek(folder, os.path.join(bench.place, "scratch"))
        except project.Damaged as damage:
            return f"corrupt: {damage}"
        if state == self.before or (state and self.before and state.digest == self.before.digest):
            return "before"
        return "after" if state and state.digest == self.after.digest else "a part of the act"


def kill(bench, case, times, seed=11):
    """Kills at random moments, by the clock and by the disk's events in turn; gives figures and wrongs.

    A run that ended before its moment is looked at like the others and not counted as killed.
    """
    dice = random.Random(seed)
    figures = {"runs": 0, "killed": 0, "before": 0, "after": 0, "acknowledged": 0}
    wrong = []
    while figures["killed"] < times and figures["runs"] < 4 * times:
        number = figures["runs"]
        figures["runs"] += 1
        folder = project.copy_folder(case.start, os.path.join(bench.place, "killed"))
        if number % 2:
            # Half of these around the commit, which stands among the last events.
            first = max(1, case.events - 8) if number % 4 == 1 else 1
            process = bench.start(case.act, folder, kill=dice.randint(first, case.events))
        else:
            process = bench.start(case.act, folder)
            time.sleep(dice.uniform(0, case.seconds))
            process.kill()
        output, _ = process.communicate()
        figures["killed"] += process.returncode == -9
        told = bool(output)
        figures["acknowledged"] += told
        found = case.outcome(bench, folder)
        if found not in ("before", "after") or (told and found == "before"):
            wrong.append(f"kill {number}: {found}, acknowledged: {told}")
            continue
        figures[found] += 1
        status, errors = 0, ""
        left = case.files(folder)
        if found == "after" and left != case.made:
            wrong.append(f"kill {number}: the journal has files that are not there")
        if any(case.made.get(name) != data for name, data in left.items() if ".hebra-" not in name):
            wrong.append(f"kill {number}: a file in part")
        if found == "before":
            status, _, errors = bench.run(case.act, folder)
            if left:
                # Files without a row in the journal: the next command names them and does nothing.
                figures["left, and found"] = figures.get("left, and found", 0) + 1
                if status != 4 or "cut off" not in errors or case.files(folder) != left:
                    wrong.append(f"kill {number}: files are left and not found: status {status} {errors.strip()}")
                for name in project.folders(folder):
                    shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
                status, _, errors = bench.run(case.act, folder)
            found = case.outcome(bench, folder)
        if status == 0 and case.after:
            status, _, errors = bench.run(["doctor", "P"], folder)
        if status != 0 or found != "after":
            wrong.append(f"after kill {number}: {found}, status {status} {errors.strip()}")
    if figures["killed"] < times:
        wrong.append(f"only {figures['killed']} of {times} were killed")
    return figures, wrong
