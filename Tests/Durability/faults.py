"""The disk says no, once or from there on: a plain error, the project as before, and all well afterwards."""

import collections
import errno
import os

import project


def refuse(bench, case, points):
    """Fails events spread over the act, with a full disk and with a broken one; gives figures and wrongs."""
    figures = collections.Counter()
    messages = collections.Counter()
    wrong = []
    places = sorted({1 + number * (case.events - 1) // max(1, points - 1) for number in range(points)})
    for place in places:
        for code in (errno.ENOSPC, errno.EIO):
            for how in ("once", "ever"):
                name = f"{errno.errorcode[code]} {how} from event {place} of {case.events}"
                folder = project.copy_folder(case.start, os.path.join(bench.place, "refused"))
                status, output, errors = bench.run(case.act, folder, fail=f"{place}:{code}:{how}")
                found = case.outcome(bench, folder)
                figures["runs"] += 1
                if status == 0:
                    # What failed was not needed, or the act went past it.
                    figures["done"] += 1
                    if found != "after":
                        wrong.append(f"{name}: status 0 and {found}")
                    continue
                if status == 1 and found == "after":
                    # The names are out, but the file could not be rewritten without their traces, and it says so.
                    figures["done, traces left and said"] += "traces" in errors + output
                    continue
                lines = [line for line in errors.splitlines() if "error: " in line]
                if status < 0 or len(lines) != 1:
                    wrong.append(f"{name}: status {status}, {len(lines)} errors: {errors.strip()[-300:]}")
                    continue
                messages[lines[0].split("error: ", 1)[1].replace(folder + "/", "")] += 1
                # A full disk refuses to grow; of a truncation or a sync that it refuses, SQLite says I/O.
                reasons = ("no room", "written", "disk failed")
                if not any(reason in lines[0] for reason in reasons):
                    wrong.append(f"{name}: not the reason: {lines[0]}")
                if found == "after":
                    # The very last sync failed: nobody can know what the disk holds; whole is enough.
                    figures["whole all the same"] += 1
                elif found == "before":
                    figures["undone"] += 1
                else:
                    wrong.append(f"{name}: status {status} and {found}")
                    continue
                if output and found == "before":
                    wrong.append(f"{name}: acknowledged and undone: {output.splitlines()[0]}")
                status, _, errors = bench.run(case.act, folder)
                # What is done already may be refused the second time, and stays as it is.
                refused = found == "after" and status == 4
                if (status != 0 and not refused) or (
                        (found == "before" or refused) and case.outcome(bench, folder) != "after"):
                    wrong.append(f"{name}: not well afterwards: status {status} {errors.strip()[-300:]}")
    return figures, messages, wrong
