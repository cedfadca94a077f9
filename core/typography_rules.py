"""Dashes, dots and no-break spaces: patterns that touch nothing but spaces and marks."""

import re
from collections.abc import Callable

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_S = "[ \u00a0\u202f]"
NBSP = "\u00a0"
_SHORT_RU = (
    "а|без|близ|в|во|для|до|за|и|из|или|изо|к|как|ко|ли|на|над|не|ни|но|о|об|обо|от|ото|по|под|при|про|с|со|"
    "то|у|что|я|мы|вы|он|бы|же"
)
_PARTICLES_RU = "бы|б|же|ж|ли|ль"
_UNITS_RU = (
    "кг|г|мг|мкг|т|л|мл|км|м|см|мм|ч|час|часа|часов|мин|минут|минута|минуты|минуту|сек|секунд|секунды|секунду|"
    "день|дня|дней|недель|недели|неделя|неделю|месяц|месяца|месяцев|год|года|лет|раз|раза|балл|балла|баллов|"
    "руб|рублей|тыс|млн|млрд|процент|процента|процентов|страниц|страница|страницы|человек|шаг|шага|шагов"
)
_UNITS_EN = (
    "kg|g|mg|ml|l|km|m|cm|mm|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times|points?|steps?|"
    "per cent|percent|a\\.m\\.|p\\.m\\.|am|pm|million|billion"
)
_BEFORE_NUMBER_RU = "стр|с|гл|рис|табл|т|п|пп|ст|д|кв|тел"
_BEFORE_NAME_RU = "им|ул|пр|пер|г|д-р|проф|см|ср"
_TITLES_EN = "Mr|Mrs|Ms|Dr|Prof|St|vs"
_MARKS_EN = "p|pp|no|vol|ch|fig|ed"


def _rule(pattern: str, make: str | Callable[[re.Match[str]], str], flags: int = 0) -> Rule:
    return re.compile(pattern.replace("~", _S), flags), make


def _first_and_nbsp(found: re.Match[str]) -> str:
    return found[1] + NBSP


def _bound(found: re.Match[str]) -> str:
    """The same letters with no-break spaces between the parts."""
    return NBSP.join(f"{part}." for part in re.findall(r"\w+(?=\.)", found[0]))


ELLIPSIS: Rule = _rule(r"(?<!\.)\.\.\.(?!\.)", "…")
_SPACES: list[Rule] = [
    _rule(r"~*[ ]~+|~+[ ]~*", " "),
    _rule("[\u00a0\u202f]{2,}", NBSP),
    _rule(r"(?<=[\w»“”’)…])~+(?=[,;:!?](?:\s|$)|\.(?:\s|$))", ""),
]
_NUMBERS: list[Rule] = [
    _rule(r"(?<=\d)~(?=\d{3}(?!\d))", NBSP),
    # From one to the other; not in telephone numbers, dates and decimals.
    _rule(r"(?<![\w.,/+–-])(\d{1,4})-(?=\d{1,4}(?![\w/–-])(?![.,]\d))", r"\1–"),
    _rule(r"(?:(?<=[\s(])|^)[-–](?=\d)", "−"),
    _rule(r"([№§])~?(?=\d)", _first_and_nbsp),
    _rule(r"(?<=\d)~(?=[%‰°₽$€£])", NBSP),
]
_RU: list[Rule] = [
    _rule(r"^(?:--?|[–—])~(?=\S)", "—" + NBSP),
    _rule(r"(?<=\D)~(?:--?|[–—])(?=[ \u00a0\n])|(?<=\d)~(?:--|—)(?=[ \u00a0\n])", NBSP + "—"),
    _rule(r"(?<=\S)\n(?:--?|[–—])(?= )", NBSP + "—"),
    _rule(r"(?<=—)\u00a0(?=\S)(?<!^—\u00a0)", " "),
    _rule(r"(?<!\w)т\.~?(?:е|к|н|о)\.(?!\w)", _bound, re.IGNORECASE),
    _rule(r"(?<=\bи)~т\.~?[дп]\.(?!\w)", lambda found: NBSP + _bound(found)),
    _rule(r"(?<=\bи)~(?=(?:др|пр)\.)", NBSP),
    _rule(r"(?<!\w)([А-ЯЁA-Z]\.)~?(?=[А-ЯЁA-Z]\.)", _first_and_nbsp),
    _rule(r"(?<!\w)([А-ЯЁ]\.)~(?=[А-ЯЁ][а-яё])", _first_and_nbsp),
    _rule(r"(?<=[а-яё])~(?=[А-ЯЁ]\.~?[А-ЯЁ]\.)", NBSP),
    _rule(rf"(?<=\d)~(?=(?:{_UNITS_RU}|гг?\.|вв?\.|[ап]\.)(?![\w-]))", NBSP),
    _rule(rf"(?<!\w)((?:{_BEFORE_NUMBER_RU})\.)~(?=\d)", _first_and_nbsp, re.IGNORECASE),
    _rule(rf"(?<!\w)(?<!\d[ \u00a0])((?i:{_BEFORE_NAME_RU})\.)~(?=[А-ЯЁ«])", _first_and_nbsp),
    _rule(rf"(?<![\w-])((?:{_SHORT_RU}))[ ](?=[\w«„(−№§])", _first_and_nbsp, re.IGNORECASE),
    _rule(rf"(?<=\w)[ ](?=(?:{_PARTICLES_RU})(?![\w-]))", NBSP, re.IGNORECASE),
]
_EN: list[Rule] = [
    _rule(r"(?<=[^\s\d])~+(?:--?|[–—])~+(?=\S)", "—"),
    _rule(r"(?<=[^\W\d_])--(?=[^\W\d_])", "—"),
    _rule(rf"(?<!\w)((?:{_TITLES_EN})\.)~(?=[A-Z])", _first_and_nbsp),
    _rule(rf"(?<!\w)((?:{_MARKS_EN})\.)~(?=\d)", _first_and_nbsp, re.IGNORECASE),
    _rule(r"(?<!\w)([A-Z]\.)~?(?=[A-Z]\.)", _first_and_nbsp),
    _rule(rf"(?<=\d)~(?=(?:{_UNITS_EN})(?![\w-]))", NBSP),
]
RULES: dict[str, list[Rule]] = {"ru": [*_SPACES, *_NUMBERS, *_RU], "en": [*_SPACES, *_NUMBERS, *_EN]}
