"""Words of the interface, from the client's own files: a page says the same before and after Vue."""

import json
import re
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings

Word = str | dict[str, str]
FOLDER = settings.BASE_DIR / "frontend" / "src" / "words"


@cache
def dictionary(language: str) -> dict[str, Word]:
    words: dict[str, Word] = json.loads((FOLDER / f"{language}.json").read_text("utf-8"))
    return words


def translate(language: str, key: str, /, **params: Any) -> str:
    """The words of a key; a plural word is chosen by the parameter `n`. KeyError: there is no such key."""
    word = dictionary(language)[key]
    text = word if isinstance(word, str) else word[plural_category(language, params["n"])]
    return re.sub(r"\{(\w+)\}", lambda found: str(params.get(found[1], found[0])), text)


# What the client may need before it has loaded all words: when the network is gone it cannot.
_ALWAYS = ("state.", "frame.")


def first_words(language: str, used: set[str]) -> dict[str, Word]:
    """The words of a page's first view, for the client."""
    return {key: word for key, word in dictionary(language).items() if key in used or key.startswith(_ALWAYS)}


def plural_category(language: str, number: int) -> str:
    """The category of a whole number by CLDR, as Intl.PluralRules gives it."""
    if language == "en":
        return "one" if number == 1 else "other"
    if number % 10 == 1 and number % 100 != 11:
        return "one"
    if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:
        return "few"
    return "many"


def day(language: str, value: str) -> str:
    """ "3 октября 2026" for "2026-10-03"."""
    found = date.fromisoformat(value[:10])
    month = translate(language, f"date.month.{found.month}")
    return translate(language, "date.day", day=found.day, month=month, year=found.year)
