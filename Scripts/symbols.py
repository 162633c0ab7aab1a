"""The symbol graphs of the products' modules, for Scripts/api and Scripts/docs.

A symbol graph is the list of a module's public declarations with their comments, as the compiler
writes it from a built module.
"""
import pathlib
import platform
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A module comes after the modules that it imports.
MODULES = ["HebraModel", "Hebra"]


def debug_build():
    """The folder of the debug build."""
    return pathlib.Path(subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True,
        text=True).stdout.strip())


def module_maps(build):
    """The module maps of all C modules that the Swift modules import."""
    maps = list(ROOT.glob("Sources/C*/module.modulemap"))
    maps += ROOT.glob("Sources/C*/include/module.modulemap")
    maps += build.glob("C*.build/module.modulemap")
    checkouts = build.parent.parent / "checkouts"
    maps += checkouts.glob("*/Sources/*/module.modulemap")
    maps += checkouts.glob("*/Sources/*/include/module.modulemap")
    return sorted(set(maps))


def compiler_arguments(build):
    """What a compiler needs to import the built modules."""
    arguments = ["-I", str(build / "Modules")]
    for path in module_maps(build):
        arguments += ["-Xcc", f"-fmodule-map-file={path}"]
    return arguments


def write_graphs(module, build, folder, options=()):
    """Writes the graphs of a module to a folder: its own, and those of types that it extends."""
    done = subprocess.run(
        ["swift", "symbolgraph-extract", "-module-name", module,
         "-target", f"{platform.machine()}-unknown-linux-gnu", "-minimum-access-level", "public",
         "-skip-synthesized-members", "-module-cache-path", str(build / "ModuleCache"),
         "-output-dir", str(folder), *options,
         *compiler_arguments(build)],
        capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The symbols of {module} cannot be read:\n{done.stdout}{done.stderr}")
