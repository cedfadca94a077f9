from typing import Any, Self, TypeAlias

import graphene

from core.mutations import ActionMutation
from core.permissions import signed_in
from diary import actions
from diary.reading import TextKey
from diary.schema.reading import KindEnum
from diary.schema.types import DiaryError
from diary.texts import text_key

Info: TypeAlias = graphene.ResolveInfo


class ReadingNoteInput(graphene.InputObjectType):
    """What a device saw of somebody's reading, or was told."""

    kind = graphene.Field(KindEnum, required=True, description="Of the text.")
    id = graphene.ID(required=True, description="Of the text, as the content gives it.")
    at = graphene.DateTime(required=True, description="When. Of two notes the later one holds.")
    share = graphene.Int(description="Percent of the text above the place, 0 to 100; null: no place.")
    anchor = graphene.String(description="`id` of the paragraph at the place.")
    read = graphene.Boolean(description="True: it was read; false: this is taken back; null: nothing of it.")
    edition = graphene.String(description="Of the text that was in sight.")


class ReadingProgressWrite(ActionMutation):
    class Meta:
        description = (
            "Keeps notes of reading, late or repeated as they may be. What cannot be read is passed over."
        )
        permission = signed_in
        error_type = DiaryError

    class Input:
        notes = graphene.List(
            graphene.NonNull(ReadingNoteInput),
            required=True,
            description=f"At most {actions.MOST_NOTES}.",
        )

    kept = graphene.Int(description="Of how many texts.")

    @classmethod
    def act(cls, info: Info, *, notes: list[dict[str, Any]]) -> Self:
        told = [_note(**note) for note in notes]
        return cls(kept=len(actions.note_reading(by=info.context.user, notes=told)))


class ReadingForget(ActionMutation):
    class Meta:
        description = "Forgets all that was noted of the viewer's reading, for good."
        permission = signed_in
        error_type = DiaryError

    forgotten = graphene.Int(description="Of how many texts.")

    @classmethod
    def act(cls, info: Info) -> Self:
        return cls(forgotten=actions.forget_reading(by=info.context.user))


def _note(*, kind: str, id: str, **given: Any) -> actions.Note:
    words: dict[str, Any] = {name: given.pop(name, None) or "" for name in ("anchor", "edition")}
    text = text_key(kind, id) or TextKey(str(kind), 0)  # which no row has: it is passed over
    return actions.Note(text=text, **words, **given)
