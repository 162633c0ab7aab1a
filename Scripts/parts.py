"""What the parts of a package are: the libraries of a program, their sizes, versions and licences."""
import hashlib
import json
import pathlib
import re
import subprocess

# What every Linux has, and what must be the system's own.
SYSTEM = {"libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
          "linux-vdso.so.1", "libpthread.so.0", "libdl.so.2", "librt.so.1"}


def run(*words, **options):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True,
                          check=True, **options).stdout


def libraries(program):
    """The shared libraries of a program by name, without those that every Linux has."""
    found = re.findall(r"^\s*(\S+) => (/\S+)", run("ldd", program), re.M)
    return {name: pathlib.Path(path).resolve() for name, path in found if name not in SYSTEM}


def glibc(path):
    """The highest version of the C library that a file asks for."""
    asked = re.findall(r"GLIBC_([0-9.]+)", run("objdump", "-T", path))
    return max(asked, key=lambda text: [int(part) for part in text.split(".")], default="none")


def package(path):
    """The Debian package of a file: name, version, and the licences of its copyright file."""
    for candidate in (path, pathlib.Path(str(path).removeprefix("/usr"))):
        done = subprocess.run(["dpkg-query", "-S", str(candidate)], capture_output=True, text=True,
                              check=False)
        if done.returncode == 0:
            break
    name = done.stdout.split(": ")[0].split(",")[0]
    version, source = run("dpkg-query", "-W", "-f=${Version} ${source:Package}", name).split()
    notice = pathlib.Path("/usr/share/doc") / name.split(":")[0] / "copyright"
    text = notice.read_text(errors="replace")
    licences = sorted(set(re.findall(r"(?m)^License: *(\S.*)$", text)))
    return {"name": name.split(":")[0], "version": version, "source": source, "notice": notice,
            "licences": licences}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bill(version, swift, icu, pins, carried, when):
    """A bill of materials in the form of CycloneDX 1.5."""
    components = [component(name, number, licence, f"pkg:github/{place}@{number}")
                  for name, number, licence, place in pins]
    components.append(component("swift", swift, "Apache-2.0 WITH Swift-exception",
                                f"pkg:github/swiftlang/swift@{swift}"))
    components.append(component("icu", icu, "Unicode-3.0", f"pkg:github/unicode-org/icu@{icu}"))
    for name, path, known in carried:
        found = component(known["name"], known["version"], " AND ".join(known["licences"]) or "see "
                          "its copyright file", f"pkg:deb/debian/{known['name']}@{known['version']}")
        found["hashes"] = [{"alg": "SHA-256", "content": digest(path)}]
        found["properties"] = [{"name": "file", "value": name},
                               {"name": "source", "value": known["source"]}]
        components.append(found)
    return json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"timestamp": when, "component": component(
            "hebra", version, "Apache-2.0", f"pkg:generic/hebra@{version}", "application")},
        "components": sorted(components, key=lambda one: (one["name"], one["purl"])),
    }, ensure_ascii=False, indent=2) + "\n"


def component(name, version, licence, purl, kind="library"):
    return {"type": kind, "name": name, "version": version, "purl": purl,
            "licenses": [{"license": {"name": licence}}]}


def largest(folder, count=10):
    files = sorted(((path.stat().st_size, str(path.relative_to(folder)))
                    for path in folder.rglob("*") if path.is_file() and not path.is_symlink()),
                   key=lambda one: (-one[0], one[1]))
    return files[:count]


# Where a symbol of the program comes from, by the beginning of its name.
ORIGINS = [
    ("data of ICU", r"^icudt"), ("Foundation's ICU", r"^(_ZN\w*6icu_|_ZNK\w*6icu_|swift_u)|icu_"),
    ("Hebra", r"^\$s\d+(Hebra|[a-z]*hebra)|Hebra"), ("GRDB", r"^\$s4GRDB|GRDB"),
    ("Yams", r"^\$s4Yams|yaml"), ("ArgumentParser", r"ArgumentParser"),
    ("Foundation", r"Foundation|^_?_?CF|^NS"),
    ("Swift's regular expressions", r"_RegexParser|_StringProcessing"),
    ("Swift's runtime", r"^(_?\$ss|_?\$sS|swift_|_ZN5swift|_swift|_ZN?K?\d*swift)|swift"),
]


def origins(program):
    """Bytes of a program with symbols, by where they come from."""
    totals = {}
    for line in run("nm", "-S", "--defined-only", program).splitlines():
        words = line.split()
        if len(words) != 4 or words[2] in "bB":
            continue
        name = next((name for name, form in ORIGINS if re.search(form, words[3])), "other")
        totals[name] = totals.get(name, 0) + int(words[1], 16)
    return sorted(totals.items(), key=lambda one: -one[1])
