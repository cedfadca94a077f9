"""`viewer.diary.reminder` and what sets it. The root is diary.models.Reminder."""

from datetime import datetime
from typing import Self, TypeAlias
from zoneinfo import ZoneInfo

import graphene

from core.mutations import ActionMutation
from core.permissions import signed_in
from diary import actions
from diary.models import Reminder as Row
from diary.schema.types import DiaryError

Info: TypeAlias = graphene.ResolveInfo


class Reminder(graphene.ObjectType):
    """Letters that the viewer asked for."""

    id = graphene.ID(required=True, description="Of the reminder.")
    is_on = graphene.Boolean(required=True, description="Letters come.")
    days = graphene.List(
        graphene.NonNull(graphene.Int), required=True, description="0 (Monday) to 6, in order."
    )
    time = graphene.String(required=True, description="Such as 21:30, by the clock of the time zone.")
    time_zone = graphene.String(required=True, description="An IANA name.")
    stopped = graphene.Boolean(
        required=True, description="It stopped by itself, after letters without a visit."
    )
    next_local_at = graphene.String(
        description="The next letter by the clock of the time zone, ISO 8601 without a zone; null when off."
    )

    @staticmethod
    def resolve_time(root: Row, info: Info) -> str:
        return root.time.strftime("%H:%M")

    @staticmethod
    def resolve_next_local_at(root: Row, info: Info) -> str | None:
        moment: datetime | None = root.next_at
        if moment is None:
            return None
        local = moment.astimezone(ZoneInfo(root.time_zone)).replace(tzinfo=None)
        return local.isoformat(timespec="minutes")


class ReminderSet(ActionMutation):
    class Meta:
        description = "Turns letters on at some days and a time."
        permission = signed_in
        error_type = DiaryError

    class Input:
        days = graphene.List(graphene.NonNull(graphene.Int), required=True, description="0 (Monday) to 6.")
        time = graphene.String(required=True, description="Such as 21:30.")
        time_zone = graphene.String(required=True, description="An IANA name.")

    reminder = graphene.Field(Reminder, description="As it is now.")

    @classmethod
    def act(cls, info: Info, *, days: list[int], time: str, time_zone: str) -> Self:
        by = info.context.user
        return cls(reminder=actions.set_reminder(by=by, days=days, at=time, time_zone=time_zone))


class ReminderStop(ActionMutation):
    class Meta:
        description = "Turns letters off; days and time are remembered."
        permission = signed_in
        error_type = DiaryError

    reminder = graphene.Field(Reminder, description="As it is now; null when there was none.")

    @classmethod
    def act(cls, info: Info) -> Self:
        return cls(reminder=actions.stop_reminder(by=info.context.user))


class DiaryVisit(ActionMutation):
    class Meta:
        description = "The diary was opened: the letters before were not ignored."
        permission = signed_in
        error_type = DiaryError

    noted = graphene.Boolean(description="Always true.")

    @classmethod
    def act(cls, info: Info) -> Self:
        actions.note_visit(by=info.context.user)
        return cls(noted=True)
