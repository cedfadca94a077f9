"""Vectors of stored XSS by class, one JSON list each: each calls alarm(1) or //evil.example if it can."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent
CLASSES = sorted(file.stem for file in FOLDER.glob("*.json"))


def vectors(name: str) -> list[str]:
    found: list[str] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return found


def all_vectors() -> list[str]:
    return [vector for name in CLASSES for vector in vectors(name)]
