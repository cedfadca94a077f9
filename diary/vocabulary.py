"""Emotions in families, factors of a day, and distortions of thought: what a person may choose from.

Keys are stored; words are shown. A person adds words of their own beside these (Kind.WORDS).
The families follow R. Plutchik's and P. Ekman's basic emotions, with calm and love apart, as lists of
emotions in CBT workbooks do. Distortions: A. T. Beck (1979) and D. D. Burns, Feeling Good (1980), chapter 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]


@dataclass(frozen=True)
class Word:
    key: str
    words: Words


@dataclass(frozen=True)
class Family:
    key: str
    words: Words
    members: tuple[Word, ...]


@dataclass(frozen=True)
class Distortion:
    """`section` is the textbook's address that teaches it."""

    key: str
    words: Words
    explanation: Words
    section: str


def _family(key: str, russian: str, english: str, members: str) -> Family:
    """`members`: one per line, `key | по-русски | in English`."""
    rows = [[part.strip() for part in line.split("|")] for line in members.strip().splitlines()]
    return Family(
        key,
        {"ru": russian, "en": english},
        tuple(Word(name, {"ru": ru, "en": en}) for name, ru, en in rows),
    )


FAMILIES = (
    _family(
        "fear",
        "Страх и тревога",
        "Fear and worry",
        """
        anxiety | тревога | anxiety
        fear | страх | fear
        panic | паника | panic
        worry | беспокойство | worry
        tension | напряжение | tension
        helplessness | беспомощность | helplessness
        """,
    ),
    _family(
        "sadness",
        "Грусть",
        "Sadness",
        """
        sadness | грусть | sadness
        grief | горе | grief
        loneliness | одиночество | loneliness
        despair | отчаяние | despair
        emptiness | пустота | emptiness
        hurt | обида | hurt
        disappointment | разочарование | disappointment
        """,
    ),
    _family(
        "anger",
        "Злость",
        "Anger",
        """
        anger | злость | anger
        irritation | раздражение | irritation
        rage | ярость | rage
        envy | зависть | envy
        jealousy | ревность | jealousy
        disgust | отвращение | disgust
        """,
    ),
    _family(
        "shame",
        "Стыд и вина",
        "Shame and guilt",
        """
        shame | стыд | shame
        guilt | вина | guilt
        awkwardness | неловкость | awkwardness
        regret | сожаление | regret
        """,
    ),
    _family(
        "tired",
        "Усталость",
        "Tiredness",
        """
        tiredness | усталость | tiredness
        apathy | безразличие | apathy
        boredom | скука | boredom
        confusion | растерянность | confusion
        overload | перегруженность | overload
        """,
    ),
    _family(
        "calm",
        "Спокойствие",
        "Calm",
        """
        calm | спокойствие | calm
        relief | облегчение | relief
        confidence | уверенность | confidence
        acceptance | принятие | acceptance
        """,
    ),
    _family(
        "joy",
        "Радость",
        "Joy",
        """
        joy | радость | joy
        interest | интерес | interest
        hope | надежда | hope
        pride | гордость | pride
        inspiration | воодушевление | inspiration
        """,
    ),
    _family(
        "love",
        "Близость",
        "Closeness",
        """
        tenderness | нежность | tenderness
        gratitude | благодарность | gratitude
        love | любовь | love
        compassion | сочувствие | compassion
        """,
    ),
)
FACTORS = _family(
    "factors",
    "Что было в этот день",
    "What the day held",
    """
    good-sleep | выспались | slept well
    bad-sleep | плохо спали | slept badly
    people | люди | people
    alone | были одни | time alone
    family | близкие | family
    conflict | ссора | a quarrel
    work | работа | work
    study | учёба | study
    rest | отдых | rest
    walk | прогулка | a walk
    exercise | движение | exercise
    body | тело, самочувствие | body and health
    pain | боль | pain
    food | еда | food
    alcohol | алкоголь | alcohol
    medication | лекарства | medication
    therapy | встреча с терапевтом | therapy session
    reading | чтение | reading
    news | новости | the news
    home | дом, быт | home and chores
    """,
).members


def _distortion(key: str, ru: tuple[str, str], en: tuple[str, str]) -> Distortion:
    return Distortion(key, {"ru": ru[0], "en": en[0]}, {"ru": ru[1], "en": en[1]}, "thinking-traps")


DISTORTIONS = (
    _distortion(
        "all-or-nothing",
        ("Всё или ничего", "Есть только две крайности: получилось идеально или провал, и ничего между ними."),
        ("All or nothing", "There are only two ends: perfect or a failure, and nothing in between."),
    ),
    _distortion(
        "catastrophising",
        ("Катастрофа", "Самое плохое кажется самым вероятным, а справиться с ним будто бы невозможно."),
        ("Catastrophising", "The worst seems the most likely, and as if one could not cope with it."),
    ),
    _distortion(
        "mind-reading",
        ("Чтение мыслей", "Вы уверены, что знаете, что о вас думают, хотя никто этого не говорил."),
        ("Mind reading", "You feel sure what others think of you, though nobody has said it."),
    ),
    _distortion(
        "fortune-telling",
        ("Предсказание", "Будущее кажется известным заранее, и оно плохое."),
        ("Fortune telling", "The future seems known beforehand, and it is bad."),
    ),
    _distortion(
        "mental-filter",
        ("Фильтр", "Видно одно плохое, а остальное проходит мимо, будто его не было."),
        ("Mental filter", "Only the bad is seen; the rest passes by as if it had not been."),
    ),
    _distortion(
        "discounting",
        ("Хорошее не в счёт", "То, что удалось, объясняется случайностью или чужой добротой."),
        ("Discounting the good", "What went well is put down to luck or to the kindness of others."),
    ),
    _distortion(
        "overgeneralising",
        ("Обобщение", "Из одного случая следует «всегда», «никогда», «все»."),
        ("Overgeneralising", "One event turns into “always”, “never”, “everybody”."),
    ),
    _distortion(
        "emotional-reasoning",
        ("Чувство как доказательство", "Раз мне страшно, значит, опасно; раз стыдно, значит, виноват."),
        ("Emotional reasoning", "I am afraid, so it is dangerous; I am ashamed, so I am to blame."),
    ),
    _distortion(
        "shoulds",
        (
            "Должен и обязан",
            "Строгие правила для себя и других, нарушать которые будто бы нельзя.",
        ),
        ("Shoulds and musts", "Strict rules for oneself or others, with a punishment for breaking them."),
    ),
    _distortion(
        "labelling",
        ("Ярлык", "Вместо того чтобы назвать поступок, мысль называет человека: «я неудачник»."),
        ("Labelling", "Instead of the act, the thought names the person: “I am a loser”."),
    ),
    _distortion(
        "personalising",
        ("Всё из-за меня", "Вина за то, что зависело не только от вас или вовсе не от вас."),
        ("Personalising", "Blame for what depended not only on you, or not on you at all."),
    ),
    _distortion(
        "magnifying",
        ("Увеличительное стекло", "Свои ошибки вырастают, свои силы и чужие промахи уменьшаются."),
        ("Magnifying and minimising", "One's own mistakes grow; one's strengths and others' slips shrink."),
    ),
)
EMOTIONS: dict[str, Word] = {word.key: word for family in FAMILIES for word in family.members}
FACTOR_KEYS = frozenset(word.key for word in FACTORS)
DISTORTION_KEYS = frozenset(distortion.key for distortion in DISTORTIONS)
