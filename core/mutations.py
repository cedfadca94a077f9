"""The base of all mutations: look up, act, return; errors as data."""

from collections.abc import Callable
from typing import Any, Self

import graphene
from graphene.types.utils import yank_fields_from_attrs
from graphene.utils.str_converters import to_camel_case

from core.errors import DomainError
from core.permissions import Person


class ActionMutation(graphene.Mutation):
    """Refuses a class without description, permission and error type.

    class ProfileUpdate(ActionMutation):
        class Meta:
            description = "..."
            permission = signed_in
            error_type = AccountsError

        class Input:
            display_name = graphene.String(description="...")

        viewer = graphene.Field(Viewer, description="...")

        @classmethod
        def act(cls, info, *, display_name=None): ...   # returns cls(viewer=...)

    In the schema it is `profileUpdate(input: ProfileUpdateInput!): ProfileUpdatePayload!`. A DomainError
    of the action becomes the payload's `errors`; every other payload field is then null.
    """

    class Meta:
        abstract = True

    permission: Callable[[Person], None]

    @classmethod
    def __init_subclass_with_meta__(
        cls,
        *,
        description: str = "",
        permission: Callable[[Person], None] | None = None,
        error_type: type[graphene.ObjectType] | None = None,
        **options: Any,
    ) -> None:
        if not (description and permission and error_type):
            raise TypeError(f"{cls.__name__}.Meta needs description, permission and error_type.")
        cls.permission = staticmethod(permission)
        cls.errors = graphene.List(
            graphene.NonNull(error_type), required=True, description="What to mend; empty when all went well."
        )
        super().__init_subclass_with_meta__(
            name=f"{cls.__name__}Payload", description=description, arguments=cls._arguments(), **options
        )

    @classmethod
    def _arguments(cls) -> dict[str, Any]:
        """Fields may stand in classes that several inputs share."""
        declared: dict[str, Any] = {}
        for each in reversed(getattr(cls, "Input", object).__mro__):
            declared |= vars(each)
        fields = yank_fields_from_attrs(declared, _as=graphene.InputField)
        if not fields:
            return {}
        input_type = type(
            f"{cls.__name__}Input",
            (graphene.InputObjectType,),
            {"__doc__": f"What {cls.__name__} is given.", **fields},
        )
        return {"input": input_type(required=True, description="What is given.")}

    @classmethod
    def mutate(cls, root: None, info: graphene.ResolveInfo, input: dict[str, Any] | None = None) -> Self:
        cls.permission(info.context.user)
        try:
            payload = cls.act(info, **(input or {}))
        except DomainError as error:
            # Not the exception itself: graphql-core raises what it finds of that kind in an answer.
            path = [to_camel_case(part) for part in error.path]  # as the input field is called in the schema
            told = {"path": path, "message": error.message, "code": error.code}
            return cls(errors=[told], **cls.beside(info, error))
        payload.errors = []
        return payload

    @classmethod
    def beside(cls, info: graphene.ResolveInfo, error: DomainError) -> dict[str, Any]:
        """Payload fields that help to mend the error, such as what stands there instead."""
        return {}

    @classmethod
    def act(cls, info: graphene.ResolveInfo, *args: Any, **given: Any) -> Self:
        raise NotImplementedError
