"""What a disk holds for sure, and what it may hold after the power went away.

For sure: what was there before, and what a sync ended. Every write, truncation and name since then may
be there or not, a write also in part (whole sectors of 512 bytes), in any mixture. A file's bytes and
the names in each folder are synced apart, as POSIX has it. One bound: changes of one name come in their order.
"""

import collections
import os
import struct

import project

SECTOR = 512
HEAD = struct.Struct("<cIIQ")
Event = collections.namedtuple("Event", "kind path offset data")


def read_events(log):
    with open(log, "rb") as file:
        data = file.read()
    events, at = [], 0
    while at < len(data):
        kind, path, size, offset = HEAD.unpack_from(data, at)
        at += HEAD.size
        name = data[at : at + path].decode()
        content = data[at + path : at + path + size]
        at += path + size
        events.append(Event(kind.decode(), name, offset, content))
    return events


class File:
    def __init__(self, content=b""):
        self.sure = bytearray(content)
        self.pending = []

    def sync(self):
        for kind, offset, data in self.pending:
            change(self.sure, kind, offset, data)
        self.pending = []

    def image(self, random):
        content = bytearray(self.sure)
        for kind, offset, data in self.pending:
            fate = random.choice(["done", "torn", "not done"])
            if fate == "done":
                change(content, kind, offset, data)
            elif kind == "W":
                # The file may have grown without its data: anything may stand in the new place.
                if random.random() < 0.5:
                    missing = offset + len(data) - len(content)
                    content.extend(random.choice([b"\0", b"\xa5"]) * missing)
                if fate == "torn":
                    tear(content, offset, data, random)
        return bytes(content)


def change(content, kind, offset, data):
    """A write or a truncation, done."""
    if kind == "T":
        del content[offset:]
        content.extend(bytes(max(0, offset - len(content))))
    else:
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(data)] = data


def tear(content, offset, data, random):
    """Each sector that the write touches: done or not."""
    for sector in range(offset // SECTOR, (offset + len(data) - 1) // SECTOR + 1):
        if random.random() < 0.5:
            first = max(offset, sector * SECTOR)
            last = min(offset + len(data), (sector + 1) * SECTOR)
            change(content, "W", first, data[first - offset : last - offset])


class Disk:
    """One folder and those below it; `folder` is read as what was there before. A folder is None in place of a file."""

    def __init__(self, folder):
        self.folder = folder
        self.sure = {}
        for name, content in project.files(folder).items():
            self.sure[name] = File(content)
        for name in project.folders(folder):
            self.sure[name] = None
        self.names = dict(self.sure)
        self.pending = []

    def name(self, path):
        name = os.path.relpath(path, self.folder)
        return "" if name == "." else name

    def apply(self, event):
        name = self.name(event.path)
        if event.kind in "WT":
            self.names[name].pending.append((event.kind, event.offset, event.data))
        elif event.kind == "C":
            self.rename({name: File()})
        elif event.kind == "M":
            self.rename({name: None})
        elif event.kind in "UD":
            self.rename({name: GONE})
        elif event.kind == "X":
            other = self.name(event.data.decode())
            self.rename({name: self.names[other], other: self.names[name]})
        elif event.kind in "RL":
            names = {self.name(event.data.decode()): self.names[name]}
            self.rename(names if event.kind == "L" else {**names, name: GONE})
        elif event.kind == "S" and (not name or self.names[name] is None):
            # A file without a name has none in any folder: its link alone counts.
            done = [names for names in self.pending if all(
                os.path.dirname(other) == name or not is_name(other) for other in names)]
            for names in done:
                put(self.sure, names)
            self.pending = [names for names in self.pending if names not in done]
        elif event.kind == "S":
            self.names[name].sync()

    def rename(self, names):
        put(self.names, names)
        self.pending.append(names)

    def image(self, random):
        """One disk as it may be when the power is back: names and bytes; None for a folder."""
        files, lost = dict(self.sure), set()
        for names in self.pending:
            if lost.intersection(names) or random.random() < 0.5:
                lost.update(names)
            else:
                put(files, names)
        return {
            name: file and file.image(random) for name, file in files.items()
            if is_name(name) and has_folders(files, name)}

    def now(self):
        """What the running system shows, power or not."""
        shown = {}
        for name, file in filter(lambda entry: is_name(entry[0]) and entry[1], self.names.items()):
            shown[name] = bytearray(file.sure)
            for kind, offset, data in file.pending:
                change(shown[name], kind, offset, data)
        return shown


GONE = object()


def has_folders(files, name):
    """Whether the folders of a name are there: what is in one that is not cannot be reached."""
    folder = os.path.dirname(name)
    return not folder or (folder in files and has_folders(files, folder))


def is_name(name):
    """Whether a disk shows it: the shim's own names are of files that have none yet."""
    return not os.path.basename(name).startswith(".unnamed-")


def put(files, names):
    for name, file in names.items():
        if file is GONE:
            files.pop(name, None)
        else:
            files[name] = file
