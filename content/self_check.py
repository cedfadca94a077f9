"""Questions at the end of a section, as the editor types them: a question, its answer, an empty line."""

from typing import NamedTuple


class Question(NamedTuple):
    """`answer` may have several lines; each is a paragraph."""

    question: str
    answer: str


def blocks(text: str) -> list[list[str]]:
    """Lines without spaces around them, parted by empty ones."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def parse(text: str) -> list[Question]:
    """What a reader gets; a question without an answer is left out."""
    return [Question(first, "\n".join(rest)) for first, *rest in blocks(text) if rest]


def unanswered(text: str) -> list[str]:
    """Questions that have no answer yet."""
    return [first for first, *rest in blocks(text) if not rest]
