"""What a command may leave: nothing in the folders for temporary data, nothing beside its outputs, no process."""

import os
import subprocess
import sys
import time

import project

OWN = "HEBRA_INTERRUPT_OWN"


def alone():
    """Starts the program again with /tmp and /dev/shm of its own, where the system allows it.

    Says whether it could; else other programs' files are told from ours by their names.
    """
    if OWN in os.environ:
        return True
    script = ('mount -t tmpfs none /dev/shm && mount -t tmpfs none /tmp && '
              f'{OWN}=1 exec "$0" "$@"')
    probe = ["unshare", "-m", "sh", "-c", "mount -t tmpfs none /dev/shm"]
    words = [os.path.abspath(word) for word in sys.argv if os.path.exists(word)]
    if any(word.startswith(("/tmp/", "/dev/shm/")) for word in [*words, os.getcwd() + "/"]):
        return False
    try:
        if subprocess.run(probe, capture_output=True).returncode:
            return False
    except OSError:
        return False
    os.execvp("unshare", ["unshare", "-m", "sh", "-c", script, sys.executable, *sys.argv])


class Watch:
    def __init__(self, temporary, is_alone):
        self.folders, self.is_alone = [temporary, "/tmp", "/dev/shm"], is_alone
        self.known = self._names()

    def _names(self):
        return {os.path.join(folder, name) for folder in self.folders if os.path.isdir(folder)
                for name in os.listdir(folder)
                if self.is_alone or folder == self.folders[0] or "hebra" in name}

    def temporary(self):
        """What is new in the folders for temporary data; forgets it."""
        new = self._names() - self.known
        self.known |= new
        return sorted(new)


def processes(session, seconds=2.0):
    """The processes of a session that are still there after that time."""
    deadline = time.monotonic() + seconds
    while True:
        left = []
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/stat") as file:
                    facts = file.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(facts[3]) == session and facts[0] != "Z":
                left.append(int(name))
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.02)


def has_children(process):
    """Whether a process has started any."""
    try:
        with open(f"/proc/{process}/task/{process}/children") as file:
            if file.read().strip():
                return True
        return any(open(f"/proc/{process}/task/{task}/children").read().strip()
                   for task in os.listdir(f"/proc/{process}/task"))
    except OSError:
        return False


def tree(folder):
    """Every name below a folder but the project's own, with its bytes."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(place, name), folder) + "/"] = b""
        for name in files:
            path = os.path.join(place, name)
            if path not in (os.path.join(folder, project.NAME), os.path.join(folder, project.NAME + "-journal")):
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found
