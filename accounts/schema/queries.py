import graphene
from django.utils.translation import get_language

from accounts import links
from accounts.models import User
from accounts.schema.types import SignInLink, Viewer
from core.languages import Language


class Query(graphene.ObjectType):
    """Who is looking, and what a sign-in link would do."""

    viewer = graphene.Field(Viewer, description="Who is signed in; null when nobody is.")
    sign_in_link = graphene.Field(
        SignInLink,
        token=graphene.String(required=True, description="What stands after `#t=` in the link."),
        description="Whom the link signs in. Uses nothing up, however often it is asked.",
    )

    @staticmethod
    def resolve_viewer(root: None, info: graphene.ResolveInfo) -> User | None:
        user: User = info.context.user
        return user if user.is_authenticated else None

    @staticmethod
    def resolve_sign_in_link(root: None, info: graphene.ResolveInfo, token: str) -> links.Preview:
        return links.preview(info.context, token, otherwise=Language(get_language() or Language.RU))
