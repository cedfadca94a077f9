"""What the API shows of people and of their signing in."""

import graphene

from accounts import models, permissions
from accounts.errors import AccountsErrorCode
from accounts.links import LinkState, Preview
from accounts.models import User
from core.errors_schema import make_error_type
from core.languages_schema import LanguageEnum

AccountsError = make_error_type("Accounts", AccountsErrorCode)

LinkStateEnum = graphene.Enum.from_enum(
    LinkState,
    name="SignInLinkState",
    description=lambda state: state.label if state else "What can be done with a sign-in link.",
)


class AccountDeletion(graphene.ObjectType):
    """An account that its person wants gone."""

    due_at = graphene.DateTime(required=True, description="When it is deleted; until then it can be kept.")
    number = graphene.String(required=True, description="Of the receipt that proves the deletion.")


class Viewer(graphene.ObjectType):
    """Who is signed in."""

    id = graphene.ID(required=True, description="Of the account.")
    email = graphene.String(description="Null for people who came from a social network without one.")
    display_name = graphene.String(required=True, description="How to greet; empty when never given.")
    language = graphene.Field(LanguageEnum, required=True, description="Of letters and of the interface.")
    time_zone = graphene.String(required=True, description="IANA name, such as Europe/Moscow.")
    email_confirmed_at = graphene.DateTime(description="When a letter first proved the address.")
    viewer_can_open_admin = graphene.Boolean(
        required=True, description="Whether to show the way to the desk."
    )

    deletion = graphene.Field(AccountDeletion, description="Null while the account stays.")

    @staticmethod
    def resolve_deletion(user: User, info: graphene.ResolveInfo) -> models.AccountDeletion | None:
        return models.AccountDeletion.objects.filter(user=user).first()

    @staticmethod
    def resolve_viewer_can_open_admin(user: User, info: graphene.ResolveInfo) -> bool:
        return permissions.can_open_admin(user)


class SignInLink(graphene.ObjectType):
    """Whom a link signs in. Looking at it uses nothing up."""

    state = graphene.Field(LinkStateEnum, required=True, description="What can be done with it.")
    masked_email = graphene.String(
        required=True, description="Such as a•••@example.org; empty for an invalid link."
    )
    code_required = graphene.Boolean(
        required=True, description="This is another browser than the one that asked: the code is needed too."
    )
    language = graphene.Field(LanguageEnum, required=True, description="In which the letter was asked for.")
    next = graphene.String(
        description="Path to go to afterwards, if one was given: a new letter can lead there too."
    )

    @staticmethod
    def resolve_next(link: Preview, info: graphene.ResolveInfo) -> str | None:
        return link.next_path or None


class SentLetter(graphene.ObjectType):
    """A letter that is on its way."""

    masked_email = graphene.String(required=True, description="Where to, such as a•••@example.org.")
    expires_at = graphene.DateTime(required=True, description="Until when its link and code work.")
    code_length = graphene.Int(required=True, description="How many digits the code has.")
