"""What a disk holds for sure, and what it may hold after the power went away.

For sure: what was there before, and what a sync ended. Every write, truncation and name since then may
be there or not, a write also in part (whole sectors of 512 bytes), in any mixture. A file's bytes and
the folder's names are synced apart, as POSIX has it. One bound: changes of one name come in their order.
"""

import collections
import os
import struct

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
        name = os.path.basename(data[at : at + path].decode())
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
    """One folder; `folder` is read as what was there before."""

    def __init__(self, folder):
        self.folder = os.path.basename(folder)
        self.sure = {}
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), "rb") as file:
                self.sure[name] = File(file.read())
        self.names = dict(self.sure)
        self.pending = []

    def apply(self, event):
        if event.kind in "WT":
            self.names[event.path].pending.append((event.kind, event.offset, event.data))
        elif event.kind == "C":
            self.rename({event.path: File()})
        elif event.kind == "U":
            self.rename({event.path: None})
        elif event.kind == "X":
            other = os.path.basename(event.data.decode())
            self.rename({event.path: self.names[other], other: self.names[event.path]})
        elif event.kind in "RL":
            names = {os.path.basename(event.data.decode()): self.names[event.path]}
            self.rename(names if event.kind == "L" else {**names, event.path: None})
        elif event.kind == "S" and event.path == self.folder:
            for names in self.pending:
                put(self.sure, names)
            self.pending = []
        elif event.kind == "S":
            self.names[event.path].sync()

    def rename(self, names):
        put(self.names, names)
        self.pending.append(names)

    def image(self, random):
        """One disk as it may be when the power is back: names and bytes."""
        files, lost = dict(self.sure), set()
        for names in self.pending:
            if lost.intersection(names) or random.random() < 0.5:
                lost.update(names)
            else:
                put(files, names)
        return {name: file.image(random) for name, file in files.items() if is_name(name)}

    def now(self):
        """What the running system shows, power or not."""
        shown = {}
        for name, file in filter(lambda entry: is_name(entry[0]), self.names.items()):
            shown[name] = bytearray(file.sure)
            for kind, offset, data in file.pending:
                change(shown[name], kind, offset, data)
        return shown


def is_name(name):
    """Whether a disk shows it: the shim's own names are of files that have none yet."""
    return not name.startswith(".unnamed-")


def put(files, names):
    for name, file in names.items():
        if file is None:
            files.pop(name, None)
        else:
            files[name] = file
