"""What an import did, or would do: numbers and lines, kept with the import."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from content.importing.book import Line

COUNTED = ("new", "changed", "same", "kept", "published", "missing", "withdrawn")


@dataclass
class Report:
    counts: Counter[str] = field(default_factory=Counter)
    lines: list[Line] = field(default_factory=list)

    def add(self, kind: str, where: str, words: str) -> None:
        line = Line(kind, where, words)
        if line not in self.lines:
            self.lines.append(line)

    def as_json(self, lost: Iterable[Line]) -> dict[str, Any]:
        counts = {name: self.counts[name] for name in COUNTED}
        return {"counts": counts, "lines": [list(line) for line in (*self.lines, *lost)]}
