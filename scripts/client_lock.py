"""Completes package-lock.json with the builds for other platforms.

npm leaves an optional package out of the lock when the registry it asked does not offer it, and `npm ci` then
refuses the lock everywhere. Such packages are builds for other systems; an entry that names the system is
enough: it is skipped elsewhere, and fetched where it is needed.
"""

import json
import re
from typing import Any

from scripts.machine import ROOT

LOCK = ROOT / "package-lock.json"
Entry = dict[str, Any]
SYSTEMS = (
    "darwin",
    "linux",
    "win32",
    "freebsd",
    "openbsd",
    "netbsd",
    "android",
    "openharmony",
    "sunos",
    "aix",
)
PROCESSORS = ("x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32")


def platform_of(name: str) -> Entry:
    """`@rollup/rollup-linux-x64-musl` is for os linux, cpu x64, libc musl."""
    words = re.split(r"[-/]", name)
    found: Entry = {}
    if systems := [word for word in words if word in SYSTEMS]:
        found["os"] = systems
    if processors := [word for word in words if word in PROCESSORS]:
        found["cpu"] = processors
    if "musl" in words:
        found["libc"] = ["musl"]
    elif {"gnu", "gnueabihf"} & set(words):
        found["libc"] = ["glibc"]
    return found


def missing(packages: dict[str, Entry]) -> dict[str, Entry]:
    """Entries for optional packages that nobody can find, by their place in the tree."""
    wanted: dict[str, Entry] = {}
    for place, entry in packages.items():
        for name, version in entry.get("optionalDependencies", {}).items():
            if not _found(packages, place, name) and (platform := platform_of(name)):
                wanted[f"node_modules/{name}"] = {
                    "version": version.lstrip("^~"),
                    "optional": True,
                    **platform,
                }
    return wanted


def _found(packages: dict[str, Entry], place: str, name: str) -> bool:
    """Node looks in the package's own folder, then in each one above."""
    while place:
        if f"{place}/node_modules/{name}" in packages:
            return True
        place = place.rpartition("node_modules/")[0].rstrip("/")
    return f"node_modules/{name}" in packages


def complete() -> int:
    """Writes the lock when something is missing; returns how many entries were added."""
    lock = json.loads(LOCK.read_text())
    added = missing(lock["packages"])
    if added:
        root = lock["packages"].pop("")
        lock["packages"] = {"": root, **dict(sorted({**lock["packages"], **added}.items()))}
        LOCK.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    return len(added)


if __name__ == "__main__":
    print(f"{complete()} entries added")
