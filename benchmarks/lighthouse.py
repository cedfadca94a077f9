"""`make lighthouse`: pages on a phone with applied slow 4G and a quarter of the CPU, median of three.

As delivered, with nothing kept, and as a plain single-page application, in turn in one run. Lighthouse is no
dependency of the project: `npm install --prefix /somewhere lighthouse`, then set LIGHTHOUSE to
/somewhere/node_modules/.bin/lighthouse.
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.tables import heading, say
from core.testing.postgresql import start_postgresql
from functional_tests.practice import Practice
from scripts.machine import end_by_exception, require_chromium

ROUNDS = 3
ATTEMPTS = 3  # a browser sometimes does not start; a report that is not there at last is an error
PAGES = ("/", "/articles/why-we-postpone", "/textbook/one-loop", "/articles")
VARIANTS: dict[str, dict[str, str]] = {
    "as delivered": {},
    "nothing kept": {"KEEP_PUBLIC_ANSWERS": "false"},
    "plain SPA shell": {"DJANGO_SETTINGS_MODULE": "benchmarks.shell_settings"},
}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
AUDITS = (
    "largest-contentful-paint",
    "first-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
)
Report = dict[str, float]


def measure(program: str, address: str, folder: Path) -> Report:
    """Scores of 100, times in milliseconds, the shift without a unit."""
    file = folder / "report.json"
    command = [program, address, "--quiet", "--output=json", f"--output-path={file}"]
    command += ["--throttling-method=devtools", f"--chrome-flags={FLAGS}"]
    env = {**os.environ, "CHROME_PATH": require_chromium()[0]}
    file.unlink(missing_ok=True)
    for _attempt in range(ATTEMPTS):
        if not subprocess.run(command, env=env, capture_output=True).returncode:
            break
    found: dict[str, Any] = json.loads(file.read_text())
    scores = {name: 100 * (found["categories"][name]["score"] or 0) for name in CATEGORIES}
    return scores | {name: found["audits"][name]["numericValue"] for name in AUDITS}


def middle(reports: list[Report]) -> Report:
    return {name: statistics.median(report[name] for report in reports) for name in reports[0]}


def tell(path: str, variant: str, found: Report) -> None:
    lcp, fcp, tbt, cls = (found[name] for name in AUDITS)
    scores = " / ".join(f"{found[name]:.0f}" for name in CATEGORIES)
    say(path, variant, f"{lcp / 1000:.2f} s", f"{fcp / 1000:.2f} s", f"{tbt:.0f} ms", f"{cls:.3f}", scores)


def practices(stack: ExitStack, folder: Path) -> dict[str, Practice]:
    """One server of each variant over one database."""
    server = start_postgresql()
    stack.callback(server.stop)
    running: dict[str, Practice] = {}
    for number, (name, env) in enumerate(VARIANTS.items()):
        (folder / str(number)).mkdir()
        practice = Practice(folder / str(number), database_url=server.url, smtp_port=9)
        practice.env |= env
        stack.callback(practice.stop)
        practice.serve() if running else practice.start()
        running[name] = practice
    return running


def main() -> int:
    end_by_exception()
    program = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not program:
        sys.stderr.write(f"Lighthouse is not here.\n{__doc__}")
        return 1
    rounds = int(os.environ.get("ROUNDS", ROUNDS))
    print(
        f"# {platform.platform()}, {os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}", flush=True
    )
    with tempfile.TemporaryDirectory(prefix="opora-lighthouse-") as name, ExitStack() as stack:
        running = practices(stack, Path(name))
        heading("Phone, slow 4G, CPU / 4", "page", "how", "LCP", "FCP", "TBT", "CLS", " / ".join(CATEGORIES))
        for path in PAGES:
            reports: dict[str, list[Report]] = {name: [] for name in running}
            for _round in range(rounds):
                for variant, practice in running.items():
                    reports[variant].append(measure(program, practice.address + path, Path(name)))
            for variant, found in reports.items():
                tell(path, variant, middle(found))
        print(f"\nLoad afterwards {os.getloadavg()[0]:.1f}.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
