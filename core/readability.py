"""How a text reads: measured roughly, to be told as a hint and never as a judgement.

Flesch's reading ease: for English R. Flesch, A new readability yardstick, Journal of Applied Psychology,
1948, volume 32, page 221; for Russian with the coefficients of I. V. Oborneva, Avtomatizirovannaya otsenka
slozhnosti uchebnykh tekstov na osnove statisticheskikh parametrov, Moscow, 2006.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

LONG_SENTENCE_WORDS = {"ru": 25, "en": 30}
FEW_WORDS = 30  # under so many nothing can be said
DESCRIPTION = (90, 160)  # characters that search engines show
LONG_TITLE = 70
_COEFFICIENTS = {"ru": (206.835, 1.3, 60.1), "en": (206.835, 1.015, 84.6)}
_EASY, _NORMAL = 60, 30
_WORD = re.compile(r"[^\W\d_]+(?:[-’'\u0301][^\W\d_]+)*")
# A dot after an initial or a known short form ends no sentence.
_END = re.compile(r"(?<!\b[A-ZА-ЯЁ])[.!?…]+[»”\")\]]*(?=\s+[^\s\dа-яёa-z]|\s*$)")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:г|гг|др|пр|см|ср|рис|табл|стр|им|проф|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e)$"
)
_VOWELS_RU = re.compile(r"[аеёиоуыэюя]", re.IGNORECASE)
_VOWELS_EN = re.compile(r"[aeiouy]+", re.IGNORECASE)
_SILENT_E = re.compile(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouysxzcg]es$", re.IGNORECASE)


class Ease(StrEnum):
    EASY = "easy"
    NORMAL = "normal"
    HARD = "hard"
    UNKNOWN = "unknown"


class Readability(NamedTuple):
    """`score` from about 0 (hard) to 100 (easy), `sentence_words` on average; 0 for a text too short."""

    ease: Ease
    score: int
    words: int
    sentences: int
    sentence_words: float
    long_sentences: list[str]


def measure(plain: str, language: str) -> Readability:
    """Of words without markup, each block on a line of its own."""
    all_sentences = list(sentences(plain))
    words = _WORD.findall(plain)
    average = round(len(words) / len(all_sentences), 1) if all_sentences else 0.0
    limit = LONG_SENTENCE_WORDS[language]
    long = [sentence for sentence in all_sentences if len(_WORD.findall(sentence)) > limit]
    if len(words) < FEW_WORDS:
        return Readability(Ease.UNKNOWN, 0, len(words), len(all_sentences), average, long)
    syllables_a_word = sum(syllables(word, language) for word in words) / len(words)
    start, by_sentence, by_word = _COEFFICIENTS[language]
    score = round(start - by_sentence * average - by_word * syllables_a_word)
    score = max(0, min(100, score))
    return Readability(_ease(score), score, len(words), len(all_sentences), average, long)


def sentences(plain: str) -> Iterator[str]:
    """A block ends a sentence; what holds no word is none."""
    for line in plain.splitlines():
        start = 0
        for found in _END.finditer(line):
            if _SHORT.search(line[start : found.start()]) and found.end() < len(line.rstrip()):
                continue
            yield from _with_words(line[start : found.end()])
            start = found.end()
        yield from _with_words(line[start:])


def syllables(word: str, language: str) -> int:
    """In Russian each vowel is one; in English each run of vowels, without a silent e. At least one."""
    cyrillic = _VOWELS_RU.findall(word)
    if cyrillic or language == "ru":
        return max(1, len(cyrillic) or len(_VOWELS_EN.findall(word)))
    return max(1, len(_VOWELS_EN.findall(word)) - bool(_SILENT_E.search(word)))


def _with_words(sentence: str) -> Iterator[str]:
    if _WORD.search(sentence):
        yield sentence.strip()


def _ease(score: int) -> Ease:
    if score >= _EASY:
        return Ease.EASY
    return Ease.NORMAL if score >= _NORMAL else Ease.HARD
