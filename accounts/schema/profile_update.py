from typing import Any, Self

import graphene

from accounts import actions
from accounts.schema.types import AccountsError, Viewer
from core.languages_schema import LanguageEnum
from core.mutations import ActionMutation
from core.permissions import signed_in


class ProfileUpdate(ActionMutation):
    class Meta:
        description = "Changes what is given of one's own profile and leaves the rest."
        permission = signed_in
        error_type = AccountsError

    class Input:
        display_name = graphene.String(description="How to be greeted; empty takes the name away.")
        language = graphene.Field(LanguageEnum, description="Of letters and of the interface.")
        time_zone = graphene.String(description="IANA name, such as Europe/Moscow.")

    viewer = graphene.Field(Viewer, description="The profile as it is now.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo, **given: Any) -> Self:
        return cls(viewer=actions.update_profile(by=info.context.user, **given))
