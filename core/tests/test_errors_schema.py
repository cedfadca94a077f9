"""The error type of a room and its codes."""

from enum import Enum

import graphene

from core.errors import DomainError
from core.errors_schema import make_error_type


class Codes(Enum):
    NAME_TOO_LONG = "NAME_TOO_LONG"


class Query(graphene.ObjectType):
    """Must be there."""

    error = graphene.Field(make_error_type("Sample", Codes), description="One.")

    def resolve_error(self, info: graphene.ResolveInfo) -> dict[str, object]:
        return {"path": ["name"], "message": "Shorter, please.", "code": "NAME_TOO_LONG"}


schema = graphene.Schema(query=Query)


def test_the_type_and_its_codes_carry_the_name_of_the_room() -> None:
    text = str(schema)
    assert "type SampleError {" in text
    assert "code: SampleErrorCode!" in text
    assert '"""Name too long"""\n  NAME_TOO_LONG' in text


def test_a_code_travels_as_its_name() -> None:
    assert schema.execute("{ error { code } }").data == {"error": {"code": "NAME_TOO_LONG"}}


def test_the_words_of_an_error_stay_out_of_its_text() -> None:
    error = DomainError("CODE_WRONG", "The code 123456 is wrong.", ["code"])
    assert str(error) == "CODE_WRONG"
