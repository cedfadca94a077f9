"""Scales as they are shown, in the language asked for. The roots are diary.scales.Scale."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import graphene

from core.languages import Language
from diary.published_scales import SCALES
from diary.scales import Band, Option, Scale, Words

Info: TypeAlias = graphene.ResolveInfo


@dataclass(frozen=True)
class Told:
    """Something of a scale with the language in which it is told."""

    thing: Any
    language: Language
    scale: Scale

    def say(self, words: Words) -> str:
        return words[self.language.value]


class ScaleOption(graphene.ObjectType):
    """One of the answers, the same for every question."""

    value = graphene.Int(required=True, description="What it adds to the sum.")
    words = graphene.String(required=True, description="As published.")

    @staticmethod
    def resolve_value(root: Told, info: Info) -> int:
        option: Option = root.thing
        return option.value

    @staticmethod
    def resolve_words(root: Told, info: Info) -> str:
        return root.say(root.thing.words)


class ScaleBand(graphene.ObjectType):
    """Sums that are read alike. No diagnosis."""

    key = graphene.String(required=True, description="The same in both languages.")
    least = graphene.Int(required=True, description="The lowest of its sums.")
    most = graphene.Int(required=True, description="The highest of its sums.")
    words = graphene.String(required=True, description="How such a sum is called, as published.")
    meaning = graphene.String(required=True, description="What it may mean for the person.")

    @staticmethod
    def resolve_key(root: Told, info: Info) -> str:
        band: Band = root.thing
        return band.key

    @staticmethod
    def resolve_least(root: Told, info: Info) -> int:
        return root.scale.range_of(root.thing)[0]

    @staticmethod
    def resolve_most(root: Told, info: Info) -> int:
        return root.scale.range_of(root.thing)[1]

    @staticmethod
    def resolve_words(root: Told, info: Info) -> str:
        return root.say(root.thing.words)

    @staticmethod
    def resolve_meaning(root: Told, info: Info) -> str:
        return root.say(root.thing.meaning)


class DiaryScale(graphene.ObjectType):
    """A questionnaire as published, with its source."""

    id = graphene.ID(required=True, description="Its key with the language.")
    key = graphene.String(required=True, description="Give it as `scale` of an assessment.")
    name = graphene.String(required=True, description="Its name.")
    lead = graphene.String(required=True, description="Said before the questions.")
    questions = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="In their order, as published."
    )
    options = graphene.List(graphene.NonNull(ScaleOption), required=True, description="The answers.")
    bands = graphene.List(graphene.NonNull(ScaleBand), required=True, description="From the lowest sums on.")
    highest = graphene.Int(required=True, description="The highest possible sum.")
    notable = graphene.Int(required=True, description="A smaller difference between two sums may be chance.")
    alarms = graphene.List(
        graphene.NonNull(graphene.Int),
        required=True,
        description="Numbers of questions, from 1, whose answer above 0 brings help at once.",
    )
    source = graphene.String(required=True, description="The publication.")
    licence = graphene.String(required=True, description="Whose it is, and what is allowed.")

    @staticmethod
    def resolve_id(root: Told, info: Info) -> str:
        return f"{root.scale.key}-{root.language.value}"

    @staticmethod
    def resolve_key(root: Told, info: Info) -> str:
        return root.scale.key

    @staticmethod
    def resolve_name(root: Told, info: Info) -> str:
        return root.say(root.scale.name)

    @staticmethod
    def resolve_lead(root: Told, info: Info) -> str:
        return root.say(root.scale.lead)

    @staticmethod
    def resolve_questions(root: Told, info: Info) -> list[str]:
        return [root.say(question) for question in root.scale.questions]

    @staticmethod
    def resolve_options(root: Told, info: Info) -> list[Told]:
        return [Told(option, root.language, root.scale) for option in root.scale.options]

    @staticmethod
    def resolve_bands(root: Told, info: Info) -> list[Told]:
        return [Told(band, root.language, root.scale) for band in root.scale.bands]

    @staticmethod
    def resolve_highest(root: Told, info: Info) -> int:
        return root.scale.highest

    @staticmethod
    def resolve_notable(root: Told, info: Info) -> int:
        return root.scale.notable

    @staticmethod
    def resolve_alarms(root: Told, info: Info) -> list[int]:
        return sorted(root.scale.alarms)

    @staticmethod
    def resolve_source(root: Told, info: Info) -> str:
        return root.scale.source

    @staticmethod
    def resolve_licence(root: Told, info: Info) -> str:
        return root.say(root.scale.licence)


def offered(language: Language) -> list[Told]:
    return [Told(scale, language, scale) for scale in SCALES.values()]
