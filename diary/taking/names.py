"""Words for the keys that records hold, in one language."""

from collections.abc import Mapping

from diary.journal import Journal
from diary.published_scales import SCALES
from diary.vocabulary import DISTORTIONS, FACTORS, FAMILIES

Names = Mapping[str, str]


def names_of(journal: Journal, language: str) -> dict[str, str]:
    """Of emotions, factors, distortions, scales with their bands (`phq-9.mild`), and of one's own words."""
    words = [*(word for family in FAMILIES for word in family.members), *FACTORS]
    found = {word.key: word.words[language] for word in words}
    found |= {each.key: each.words[language] for each in DISTORTIONS}
    for scale in SCALES.values():
        found[scale.key] = scale.name[language]
        found |= {f"{scale.key}.{band.key}": band.words[language] for band in scale.bands}
    return found | {row["key"]: row["word"] for rows in journal.own_words().values() for row in rows}
