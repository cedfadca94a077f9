"""The words that everybody may choose from, in one language. The roots are diary.vocabulary's own values."""

from collections.abc import Callable
from typing import Any, TypeAlias

import graphene

from core.languages import Language
from core.languages_schema import LanguageEnum
from diary import vocabulary

Info: TypeAlias = graphene.ResolveInfo
Said: TypeAlias = tuple[Any, Language]  # a word, a family or a distortion, and the language asked for


def saying(words: Callable[[Any], vocabulary.Words]) -> Callable[[Said, Info], str]:
    return lambda root, info: words(root[0])[root[1]]


def keyed(root: Said, info: Info) -> str:
    return str(root[0].key)


class VocabularyWord(graphene.ObjectType):
    """An emotion or a factor."""

    key = graphene.String(required=True, description="What is stored.", resolver=keyed)
    name = graphene.String(
        required=True, description="What is shown.", resolver=saying(lambda word: word.words)
    )


class EmotionFamily(graphene.ObjectType):
    """Emotions that are close to each other."""

    family = graphene.String(required=True, description="Key of the family.", resolver=keyed)
    name = graphene.String(
        required=True, description="What is shown.", resolver=saying(lambda family: family.words)
    )
    words = graphene.List(
        graphene.NonNull(VocabularyWord),
        required=True,
        description="The emotions in it.",
        resolver=lambda root, info: [(word, root[1]) for word in root[0].members],
    )


class DistortionWord(graphene.ObjectType):
    """A trap of thinking."""

    key = graphene.String(required=True, description="What is stored.", resolver=keyed)
    name = graphene.String(
        required=True, description="What is shown.", resolver=saying(lambda trap: trap.words)
    )
    explanation = graphene.String(
        required=True, description="How to know it.", resolver=saying(lambda trap: trap.explanation)
    )
    section = graphene.String(
        required=True,
        description="Slug of the textbook's section that teaches it.",
        resolver=lambda root, info: root[0].section,
    )


def listed(of: Any, description: str, found: tuple[Any, ...]) -> graphene.Field:
    return graphene.List(
        graphene.NonNull(of),
        required=True,
        description=description,
        resolver=lambda root, info: [(each, root) for each in found],
    )


class DiaryVocabulary(graphene.ObjectType):
    """What a person may choose from, beside words of their own. The root is a language."""

    emotions = listed(EmotionFamily, "Emotions in families.", vocabulary.FAMILIES)
    factors = listed(VocabularyWord, "What a day may hold.", vocabulary.FACTORS)
    distortions = listed(DistortionWord, "Traps of thinking.", vocabulary.DISTORTIONS)


vocabulary_field = graphene.Field(
    DiaryVocabulary,
    required=True,
    description="Words to choose from.",
    language=graphene.Argument(LanguageEnum, required=True, description="Of the names."),
    resolver=lambda root, info, language: Language(language),
)
