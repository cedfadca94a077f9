"""What cannot be reached through the endpoint: things that change between two statements."""

import pytest

from accounts import proofs
from accounts.models import SignInRequest, User
from accounts.tests.steps import let_time_pass
from core.errors import DomainError

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked() -> SignInRequest:
    return SignInRequest.objects.create(user=User.objects.create(email="anna@example.org"), language="ru")


def refusal_of_consuming(asked: SignInRequest) -> str:
    with pytest.raises(DomainError) as caught:
        proofs.consume(asked)
    return caught.value.code


def test_a_request_that_went_meanwhile_is_not_recognised(asked: SignInRequest) -> None:
    SignInRequest.objects.all().delete()
    assert refusal_of_consuming(asked) == "LINK_INVALID"
    with pytest.raises(DomainError) as caught:
        proofs.check_code(asked, "012345")
    assert caught.value.code == "LINK_INVALID"


def test_a_request_that_grew_old_meanwhile_is_too_old(asked: SignInRequest) -> None:
    let_time_pass(minutes=10)
    assert refusal_of_consuming(asked) == "LINK_EXPIRED"
    assert SignInRequest.objects.get().consumed_at is None


def test_a_person_who_went_meanwhile_is_not_let_in(asked: SignInRequest) -> None:
    User.objects.all().delete()
    assert refusal_of_consuming(asked) == "LINK_INVALID"


def test_no_code_fits_before_the_letter_is_written(asked: SignInRequest) -> None:
    with pytest.raises(DomainError) as caught:
        proofs.check_code(asked, "000000")
    assert caught.value.code == "CODE_WRONG"
